//! The one way in: a name and JSON, an answer and what it changed. Every host calls this, so every call is asked for
//! its permission, logged, kept off the writer when it only looks or takes long, and survives a panic.

use std::{
    collections::BTreeSet,
    panic::{AssertUnwindSafe, catch_unwind},
};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::value::{RawValue, Value, to_raw_value};
use store::{Opens, registry::TableNo};

use super::{ApiError, LogEvent, handlers, types::*};
use crate::{
    error::Error,
    history,
    permission::Permission,
    reasons, referrals,
    session::Session,
    team::{Team, Working},
    work::Work,
};

/// An answer, and the tables whose rows the call made or changed.
#[derive(Debug, Serialize)]
pub struct Reply {
    /// The answer, in the shape of the table: JSON that is written once and passed on as it is.
    pub answer: Box<RawValue>,
    /// Names of tables that screens must read again.
    pub changed: Vec<String>,
}

/// What a row of the table says about its command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// How it works with the file.
    pub kind: Kind,
    /// What it needs; nothing for what works at the door.
    pub permission: Option<Permission>,
    /// What it leaves in the access log.
    pub event: LogEvent,
    /// What of the file it may open: of the landlord's side class home alone.
    pub opens: Opens,
}

/// How a command works with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// At the door: it works while the team is locked.
    Gate,
    /// Looks, over a connection of its own.
    Read,
    /// Holds the one writer, shortly.
    Write,
    /// Looks as long as it needs without holding anything, writes at most once and shortly, says how far it is and can be
    /// stopped.
    Long,
}

/// Runs the command with this name.
///
/// # Errors
/// A code with numbers; nothing was changed then.
pub fn dispatch(session: &Session, name: &str, args: Value) -> Result<Reply, ApiError> {
    dispatch_with(session, name, args, &Work::default())
}

/// As [`dispatch`], for who wants to hear how far long work is or may want to stop it.
///
/// # Errors
/// As [`dispatch`]; [`Code::Cancelled`](super::Code::Cancelled) when somebody stopped it.
pub fn dispatch_with(session: &Session, name: &str, args: Value, work: &Work<'_>) -> Result<Reply, ApiError> {
    catch_unwind(AssertUnwindSafe(|| run(session, name, args, work)))
        .unwrap_or(Err(Error::Panicked))
        .map_err(ApiError::from)
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $kind:ident $name:ident($args:ty) -> $answer:ty $(, may $permission:ident, logs $event:ident $(, opens $opens:ident)?)?;)*) => {
        /// Every command of the table.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            kind: commands!(@kind $kind),
            permission: commands!(@permission $($permission)?),
            event: commands!(@event $($event)?),
            opens: commands!(@opens $($($opens)?)?),
        }),*];

        fn run(session: &Session, name: &str, args: Value, work: &Work<'_>) -> Result<Reply, Error> {
            match name {
                $(stringify!($name) => commands!(@$kind session, args, work, $name, $args, $answer $(, $permission, $event $(, $opens)?)?),)*
                _ => Err(Error::UnknownCommand),
            }
        }
    };
    (@kind gate) => { Kind::Gate };
    (@kind read) => { Kind::Read };
    (@kind write) => { Kind::Write };
    (@kind long) => { Kind::Long };
    (@permission) => { None };
    (@permission $permission:ident) => { Some(Permission::$permission) };
    (@opens) => { Opens::Everything };
    (@opens $opens:ident) => { Opens::$opens };
    (@event) => { LogEvent::Nothing };
    (@event $event:ident) => { LogEvent::$event };
    (@gate $session:ident, $given:ident, $work:ident, $name:ident, $args:ty, $answer:ty) => {{
        let args: $args = parse($given)?;
        let answer: $answer = handlers::$name($session, args)?;
        Ok(Reply { answer: json(&answer), changed: Vec::new() })
    }};
    (@long $session:ident, $given:ident, $work:ident, $name:ident, $args:ty, $answer:ty) => {{
        let args: $args = parse($given)?;
        let _running = $session.running($work);
        let answer: $answer = handlers::$name($session, args, $work)?;
        Ok(Reply { answer: json(&answer), changed: Vec::new() })
    }};
    (@read $session:ident, $given:ident, $work:ident, $name:ident, $args:ty, $answer:ty, $permission:ident, $event:ident $(, $opens:ident)?) => {{
        let team = $session.team()?;
        team.may(Permission::$permission)?;
        reasons::ask_before(&team, Permission::$permission, &$given)?;
        let subject = subject(&team, &$given)?;
        let args: $args = parse($given)?;
        let (answer, seen) = team.read_within(commands!(@opens $($opens)?), |reading| Ok((handlers::$name(reading, args)?, reading.seen())))?;
        let answer: $answer = answer;
        team.log_seen(LogEvent::$event, subject.as_deref(), seen)?;
        Ok(Reply { answer: json(&answer), changed: Vec::new() })
    }};
    (@write $session:ident, $given:ident, $work:ident, $name:ident, $args:ty, $answer:ty, $permission:ident, $event:ident $(, $opens:ident)?) => {{
        let team = $session.team()?;
        team.may(Permission::$permission)?;
        reasons::ask_before(&team, Permission::$permission, &$given)?;
        let subject = subject(&team, &$given)?;
        let args: $args = parse($given)?;
        let (answer, touched) = team.write_within(commands!(@opens $($opens)?), |writing| handlers::$name(writing, args))?;
        let answer: $answer = answer;
        team.log(LogEvent::$event, subject.as_deref())?;
        Ok(Reply { answer: json(&answer), changed: names(touched) })
    }};
    (@long $session:ident, $given:ident, $work:ident, $name:ident, $args:ty, $answer:ty, $permission:ident, $event:ident $(, $opens:ident)?) => {{
        let team = $session.team()?;
        team.may(Permission::$permission)?;
        reasons::ask_before(&team, Permission::$permission, &$given)?;
        let subject = subject(&team, &$given)?;
        let args: $args = parse($given)?;
        let _running = $session.running($work);
        let working = Working::new(&team, commands!(@opens $($opens)?), $work);
        let answer: $answer = handlers::$name(&working, args)?;
        team.log(LogEvent::$event, subject.as_deref())?;
        Ok(Reply { answer: json(&answer), changed: names(working.touched()) })
    }};
}
include!("table.rs");

fn names(touched: BTreeSet<TableNo>) -> Vec<String> {
    touched.into_iter().filter_map(|it| it.name()).map(str::to_owned).collect()
}

fn parse<T: DeserializeOwned>(args: Value) -> Result<T, Error> {
    serde_json::from_value(args).map_err(Error::BadArguments)
}

fn json<T: Serialize>(answer: &T) -> Box<RawValue> {
    to_raw_value(answer).expect("a wire type has text keys and no other reason to fail")
}

/// The tenancy that a call is about, for the access log; of who waits for a home, the person.
fn subject(team: &Team, args: &Value) -> Result<Option<String>, Error> {
    let text = |name: &str| args.get(name).and_then(Value::as_str);
    let waits = text("referral").or_else(|| text("offer"));
    match (text("tenancy"), text("id"), text("noun")) {
        (Some(tenancy), _, _) => Ok(Some(tenancy.to_owned())),
        (None, None, _) if waits.is_some() => {
            team.read(|reading| waits.map_or(Ok(None), |it| referrals::subject(reading, it)))
        }
        (None, Some(id), Some(noun)) => team.read(|reading| history::subject(reading, noun, id)),
        (None, Some(id), None) => {
            let found = team.read(|reading| Ok(store::journal::history::tenancy_of_any(reading.conn, id)?))?;
            Ok(found.or_else(|| Some(id.to_owned())))
        }
        (None, None, _) => Ok(None),
    }
}
