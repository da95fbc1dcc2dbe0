//! What a role may do is asked at the way in, before anything else; and who only looks never waits for who writes.

use std::{sync::mpsc, thread, time::Duration};

use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::{
    Clock, Ids,
    api::{COMMANDS, Code, Role, SetImport, dispatch},
    sets,
    team::Working,
};

struct Still;

impl Clock for Still {
    fn now_ms(&self) -> i64 {
        1_785_229_200_000
    }
}

impl Ids for Still {
    fn next(&self, _: i64) -> Uuid {
        Uuid::new_v4()
    }
}

fn environment() -> Environment {
    Environment { clock: Box::new(Still), ids: Box::new(Still), cost: store::Cost::FOR_TESTS, secrets: None }
}

/// The permission is asked before the arguments are read, so a command that is refused never says what it wants.
#[test]
fn every_verb_is_refused_to_every_role_that_may_not_and_to_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let founder = Founder { team: "Oost", name: "Ilse", passphrase: "een lange wachtzin" };
    let path = folder.path().join(TEAM_FILE);
    let (mut session, _) = Session::create_file(&path, &founder, environment()).unwrap();
    for role in Role::ALL {
        session = session.with_roles(&[*role]).unwrap();
        for command in COMMANDS {
            let Some(permission) = command.permission else { continue };
            let answer = dispatch(&session, command.name, json!({ "nothing": "that fits" }));
            let refused = matches!(&answer, Err(why) if why.code == Code::NotAllowed);
            assert_eq!(refused, !permission.held_by(&[*role]), "{} as {role:?}: {answer:?}", command.name);
        }
    }
    session = session.with_roles(&[]).unwrap();
    for command in COMMANDS.iter().filter(|it| it.permission.is_some()) {
        let answer = dispatch(&session, command.name, json!({}));
        assert!(matches!(&answer, Err(why) if why.code == Code::NotAllowed), "{}", command.name);
    }
}

/// Holds the writer until another thread has done something with the same team.
#[track_caller]
fn while_somebody_writes(act: impl FnOnce(&Team) + Send + 'static) {
    let folder = tempfile::tempdir().unwrap();
    let founder = Founder { team: "Oost", name: "Ilse", passphrase: "een lange wachtzin" };
    let (session, _) = Session::create_file(&folder.path().join(TEAM_FILE), &founder, environment()).unwrap();
    let team = session.team().unwrap();
    let other = Arc::clone(&team);
    let (tell, told) = mpsc::channel();
    let ended = team.write(|_| {
        thread::spawn(move || {
            act(&other);
            let _ = tell.send(()); // Nobody listens any more if it came too late.
        });
        Ok(told.recv_timeout(Duration::from_secs(30)).is_ok())
    });
    assert!(ended.unwrap().0, "it waits for the writer");
}

#[test]
fn a_view_is_opened_beside_others_while_somebody_writes() {
    while_somebody_writes(|team| team.read(|_| team.read(|_| team.read(|_| Ok(())))).unwrap());
}

#[test]
fn a_dry_run_never_asks_for_the_writer() {
    while_somebody_writes(|team| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/caseload-set").to_owned();
        let said = sets::import(
            &Working::new(team, store::Opens::Everything, &Work::default()),
            SetImport { folder, dry_run: true, others: false },
        )
        .unwrap();
        assert_eq!(34, said.made["tenancies"]);
    });
}
