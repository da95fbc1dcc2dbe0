//! Role × verb: every row of the command table, tried by every role through the way in, on a real file.
//!
//! The table beside this file is made by the test (`UPDATE_EXPECT=1`); what a command adds to it is read by a person.

use std::fmt::Write as _;

use engine::api::{COMMANDS, Code, Kind};
use expect_test::expect_file;
use serde_json::{Value, json};

use crate::world::World;

/// The columns: who tries.
const WHO: [(&str, &[&str]); 5] = [
    ("worker", &["worker"]),
    ("other_worker", &["worker"]),
    ("lead", &["lead"]),
    ("administrator", &["administrator"]),
    ("reader", &["reader"]),
];

/// What a person may write who may write nothing else: their own passphrase, and why they look.
const OWN: [&str; 2] = ["accounts_passphrase", "reasons_give"];

struct Tried {
    world: World,
    tenancy: String,
}

/// A team with somebody of each kind; T1 is the tenancy of `worker` and not of `other_worker`.
fn team() -> Tried {
    let world = World::with_caseload();
    for (name, roles) in WHO {
        let worker = match name {
            "worker" => Some(world.worker("Joost Testman")),
            "other_worker" => Some(world.worker("Hassan Demo")),
            _ => None,
        };
        world.account(name, roles, worker.as_deref());
    }
    let tenancy = world.tenancy("T1");
    Tried { world, tenancy }
}

impl Tried {
    /// Names a tenancy in every way a command may read it, and nothing else that would let one succeed by chance.
    fn args(&self) -> Value {
        json!({ "tenancy": self.tenancy, "id": self.tenancy })
    }

    /// The code that who is in gets; nothing when the permission and the caseload are no obstacle.
    fn refusal(&self, name: &str) -> Option<Code> {
        let why = self.world.try_ask(name, self.args()).err()?.code;
        [Code::NotAllowed, Code::ReasonNeeded].contains(&why).then_some(why)
    }

    fn state(&self) -> Value {
        self.world.reopen();
        let checked = self.world.ask("team_verify", json!({}));
        assert_eq!((json!(true), json!(true)), (checked["journal_whole"].clone(), checked["log_whole"].clone()));
        checked["hash"].clone()
    }
}

#[test]
fn every_role_may_what_the_table_says_and_nothing_else() {
    let tried = team();
    let commands = || COMMANDS.iter().filter(|it| it.kind != Kind::Gate && !it.name.starts_with("session_"));
    let mut rows: Vec<String> = commands().map(|it| format!("{:26}", it.name)).collect();
    let mut table = format!("{:26}", "");
    for (name, _) in WHO {
        write!(table, " {name:14}").unwrap();
        tried.world.unlock_as(name);
        for (row, command) in rows.iter_mut().zip(commands()) {
            let said = match tried.refusal(command.name) {
                None => "may",
                Some(Code::ReasonNeeded) => "asks a reason",
                Some(_) => "-",
            };
            write!(row, " {said:14}").unwrap();
        }
    }
    for row in &rows {
        write!(table, "\n{}", row.trim_end()).unwrap();
    }
    expect_file!["roles.txt"].assert_eq(&format!("{}\n", table.trim_end()));
}

#[test]
fn a_command_without_a_rule_stands_at_the_door() {
    for command in COMMANDS {
        let at_door = command.name.starts_with("session_") || command.name == "work_stop";
        assert_eq!(at_door, command.permission.is_none(), "{}", command.name);
    }
}

#[test]
fn every_write_of_a_reader_is_refused_and_changes_nothing() {
    let tried = team();
    let before = tried.state();
    tried.world.unlock_as("reader");
    for command in COMMANDS.iter().filter(|it| it.kind == Kind::Write && !OWN.contains(&it.name)) {
        assert_eq!(Some(Code::NotAllowed), tried.refusal(command.name), "{}", command.name);
    }
    assert_eq!(before, tried.state());
}

#[test]
fn every_write_of_another_worker_asks_for_a_reason_and_changes_nothing() {
    let tried = team();
    let before = tried.state();
    tried.world.unlock_as("other_worker");
    let about_dossiers = |permission: engine::Permission| permission.asks_reason_of(&[engine::api::Role::Worker]);
    let mut asked = 0;
    for command in COMMANDS.iter().filter(|it| it.kind == Kind::Write) {
        let Some(permission) = command.permission.filter(|it| about_dossiers(*it)) else { continue };
        let may = permission.held_by(&[engine::api::Role::Worker]);
        let wanted = if may { Code::ReasonNeeded } else { Code::NotAllowed };
        assert_eq!(Some(wanted), tried.refusal(command.name), "{}", command.name);
        asked += usize::from(may);
    }
    assert!(asked > 0, "a worker may write in no dossier at all");
    assert_eq!(before, tried.state());
}

#[test]
fn no_rent_desk_gets_a_slot_in_a_file_with_care() {
    let tried = team();
    tried.world.reopen();
    for roles in [json!(["rent_desk"]), json!(["rent_desk", "lead"])] {
        let args = json!({ "name": "Huur", "roles": roles, "worker": null, "passphrase": "de wachtzin van de huur" });
        assert_eq!(Code::RoleNotOffered, tried.world.refused("accounts_add", args));
    }
    let own = tried.world.ask("session_state", json!({}))["account"]["id"].clone();
    let change = json!({ "id": own, "name": "Ilse", "roles": ["administrator", "rent_desk"], "worker": null });
    assert_eq!(Code::RoleNotOffered, tried.world.refused("accounts_change", change));
}
