//! `omklap-cli`: the same verbs without a window, for scripts, administrators and tests.
//!
//! Answers go to standard output, as JSON with `--json`; what cannot be done is one line with its code on standard
//! error, and the exit code is not 0. Whoever ends it in the middle finds the team as it was: a write is a transaction.

mod arguments;
mod import;
mod passphrase;
mod print;
mod progress;
mod report;
mod sentences;
mod world;

use std::{path::Path, process::ExitCode};

use clap::Parser as _;
use engine::{
    Founder, Session,
    api::{ApiError, Code, dispatch_with},
};
use serde_json::{Map, Value, json, value::RawValue};

use arguments::{Arguments, Verb};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{}", print::refusal(&why));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), ApiError> {
    let file = arguments.verb.file();
    let phrase = passphrase::read(arguments.passphrase_fd, arguments.verb.makes_file())?;
    match &arguments.verb {
        Verb::Create { demo, seed, as_of, team, name, .. } => {
            let stem = file.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
            let founder = Founder { team: team.as_deref().unwrap_or(&stem), name, passphrase: &phrase };
            let (session, words) = Session::create_file(file, &founder, world::environment())?;
            if let Some(size) = demo {
                progress::shown(|work| session.fill_example((*size).into(), *seed, as_of.as_deref(), work))?;
            }
            let words: Vec<&str> = words.words().collect();
            print::value(arguments.json, &json!({ "recovery_words": words.join(" ") }));
            Ok(())
        }
        Verb::Restore { from, .. } => {
            let session = Session::restore_file(from, file, &phrase, world::environment())?;
            answer(arguments, &session, "team_verify", json!({}))
        }
        Verb::Import { from, dry_run, mapping, header, rejected, language, .. } if import::is_workbook(from) => {
            let session = Session::unlock_file(file, &phrase, world::environment())?;
            let look = |args| progress::shown(|work| dispatch_with(&session, "workbook_look", args, work));
            let mapping = import::mapping(from, mapping.as_deref(), header, look)?;
            let rejected = rejected.as_deref().map(|it| (it, *language));
            for (name, args) in import::calls(from, *dry_run, mapping, rejected) {
                match name {
                    // Its answer is a file; one thing is printed.
                    "workbook_rejected" => drop(progress::shown(|work| dispatch_with(&session, name, args, work))?),
                    _ => answer(arguments, &session, name, args)?,
                }
            }
            Ok(())
        }
        verb @ Verb::Indicators { .. } => {
            let session = Session::unlock_file(file, &phrase, world::environment())?;
            print::value(arguments.json, &indicators(&session, verb)?);
            Ok(())
        }
        verb => {
            let session = Session::unlock_file(file, &phrase, world::environment())?;
            let (name, args) = verb.call(&session)?;
            let answered = answer(arguments, &session, name, args.clone());
            if answered.as_ref().is_err_and(|why| why.code == Code::PeopleMet) {
                // Whom it met, a dry run tells: one who is asked to choose must see between whom.
                let mut look = args;
                look["dry_run"] = json!(true);
                answer(arguments, &session, name, look)?;
            }
            answered
        }
    }
}

/// The figures of class home, with those that need care where the account sees care.
fn indicators(session: &Session, verb: &Verb) -> Result<Value, ApiError> {
    let (housing, args) = verb.call(session)?;
    let mut all = Map::new();
    for name in [housing, "indicators_people"] {
        let reply = match progress::shown(|work| dispatch_with(session, name, args.clone(), work)) {
            Err(why) if name != housing && why.code == Code::NotAllowed => continue,
            reply => reply?,
        };
        let found: Map<String, Value> = serde_json::from_str(reply.answer.get()).unwrap_or_default();
        for (key, value) in found {
            match (all.get_mut(&key), value) {
                // What was published of both stands in one list.
                (Some(Value::Array(known)), Value::Array(more)) => known.extend(more),
                (_, value) => drop(all.insert(key, value)),
            }
        }
    }
    Ok(all.into())
}

fn answer(arguments: &Arguments, session: &Session, name: &str, args: Value) -> Result<(), ApiError> {
    let reply = progress::shown(|work| dispatch_with(session, name, args, work))?;
    print::answer(arguments.json, &reply.answer);
    match refused(name, &reply.answer) {
        true => Err(Code::FileUnreadable.into()),
        false => Ok(()),
    }
}

/// A check that found something is an answer, and no success.
fn refused(name: &str, answer: &RawValue) -> bool {
    let found: Value = match name {
        "team_verify" => serde_json::from_str(answer.get()).unwrap_or_default(),
        _ => return false,
    };
    ["file_whole", "journal_whole", "log_whole"].iter().any(|it| found.get(it) != Some(&Value::Bool(true)))
}

/// A path as a command takes it: absolute, so that it means the same wherever the engine runs.
fn absolute(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).to_string_lossy().into_owned()
}
