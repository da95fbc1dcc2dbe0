//! Several people on one file: each with a passphrase of their own, and what they may.

use std::fs;

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World, passphrase_of};

fn roles_of(world: &World, id: &str) -> Value {
    let list = world.ask("accounts_list", json!({}));
    let found = list["accounts"].as_array().unwrap().iter().find(|it| it["account"]["id"] == id).cloned();
    found.map(|it| it["account"]["roles"].clone()).unwrap_or_default()
}

fn founder(world: &World) -> String {
    world.ask("session_state", json!({}))["account"]["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_passphrase_opens_the_team_as_the_one_whose_it_is() {
    let world = World::with_caseload();
    let worker = world.worker("Joost Testman");
    let id = world.account("Joost", &["worker"], Some(&worker));
    world.unlock_as("Joost");
    let state = world.ask("session_state", json!({}));
    assert_eq!(
        json!({ "id": id, "name": "Joost", "roles": ["worker"], "worker": worker }),
        state["account"],
        "after the file was closed and opened"
    );
    assert_eq!(Code::NotAllowed, world.refused("accounts_list", json!({})));
    world.reopen();
    assert_eq!("Ilse Dauwdruppel", world.ask("session_state", json!({}))["account"]["name"]);
    let list = world.ask("accounts_list", json!({}));
    assert_eq!((2, 4), (list["accounts"].as_array().unwrap().len(), list["workers"].as_array().unwrap().len()));
    let joost = &list["accounts"][1];
    assert_eq!((json!("Joost Testman"), json!(true)), (joost["worker_name"].clone(), joost["unlocks"].clone()));
}

#[test]
fn an_account_that_cannot_be_leaves_neither_row_nor_slot() {
    let world = World::with_team();
    let keys = world.folder().join("team.omklap-keys");
    let before = fs::read(&keys).unwrap();
    let add = |name: &str, roles: Value, worker: Value, passphrase: &str| json!({ "name": name, "roles": roles, "worker": worker, "passphrase": passphrase });
    let long = "een wachtzin die lang genoeg is";
    for (args, code) in [
        (add("Ravi", json!(["rent_desk"]), json!(null), long), Code::RoleNotOffered),
        (add("Ravi", json!([]), json!(null), long), Code::NoRole),
        (add("  ", json!(["worker"]), json!(null), long), Code::NameBlank),
        (add("Ravi", json!(["worker"]), json!("niemand"), long), Code::Missing),
        (add("Ravi", json!(["worker"]), json!(null), "kort"), Code::PassphraseTooShort),
        (add("Ravi", json!(["worker"]), json!(null), PASSPHRASE), Code::PassphraseTaken),
    ] {
        assert_eq!(code, world.refused("accounts_add", args));
    }
    assert_eq!(before, fs::read(&keys).unwrap());
    assert_eq!(1, world.ask("accounts_list", json!({}))["accounts"].as_array().unwrap().len());
}

#[test]
fn a_slot_that_cannot_be_written_takes_its_row_along() {
    let world = World::with_team();
    let keys = world.folder().join("team.omklap-keys");
    let kept = fs::read(&keys).unwrap();
    fs::write(&keys, "{}").unwrap();
    let args = json!({ "name": "Ravi", "roles": ["worker"], "worker": null, "passphrase": passphrase_of("Ravi") });
    assert_eq!(Code::KeysDamaged, world.refused("accounts_add", args));
    fs::write(&keys, kept).unwrap();
    assert_eq!(1, world.ask("accounts_list", json!({}))["accounts"].as_array().unwrap().len());
    assert!(world.ask("team_verify", json!({}))["journal_whole"].as_bool().unwrap());
}

#[test]
fn roles_are_changed_and_the_change_is_undone() {
    let world = World::with_team();
    let id = world.account("Ravi", &["worker"], None);
    let change = |roles: Value| json!({ "id": id, "name": "Ravi L.", "roles": roles, "worker": null });
    world.ask("accounts_change", change(json!(["reader"])));
    assert_eq!(json!(["reader"]), roles_of(&world, &id));
    world.ask("accounts_change", change(json!(["worker", "lead"])));
    assert_eq!(json!(["lead", "worker"]), roles_of(&world, &id), "a role that is given again");
    assert_eq!("change_account", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(json!(["reader"]), roles_of(&world, &id));
    assert_eq!("change_account", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(json!(["worker"]), roles_of(&world, &id));
    assert_eq!(Code::NothingToUndo, world.refused("history_undo", json!({})), "a slot was made with the account");
    world.ask("history_redo", json!({}));
    world.unlock_as("Ravi");
    assert_eq!(json!(["reader"]), world.ask("session_state", json!({}))["account"]["roles"]);
}

#[test]
fn a_team_keeps_an_administrator_and_nobody_removes_themselves() {
    let world = World::with_team();
    let own = founder(&world);
    assert_eq!(Code::OwnAccount, world.refused("accounts_remove", json!({ "id": own })));
    let step_down = json!({ "id": own, "name": "Ilse", "roles": ["lead"], "worker": null });
    assert_eq!(Code::LastAdministrator, world.refused("accounts_change", step_down.clone()));
    let other = world.account("Noor", &["administrator"], None);
    world.ask("accounts_change", step_down);
    world.reopen();
    // Now a lead: invites and revokes, and never an administrator.
    let make =
        |roles: Value| json!({ "name": "Ravi", "roles": roles, "worker": null, "passphrase": passphrase_of("Ravi") });
    assert_eq!(Code::NotAllowed, world.refused("accounts_add", make(json!(["administrator"]))));
    assert_eq!(Code::NotAllowed, world.refused("accounts_remove", json!({ "id": other })));
    let ravi = world.ask("accounts_add", make(json!(["worker"])))["id"].clone();
    assert_eq!(
        Code::NotAllowed,
        world.refused("accounts_change", json!({ "id": ravi, "name": "R", "roles": ["lead"], "worker": null }))
    );
    world.ask("accounts_remove", json!({ "id": ravi }));
    world.unlock_as("Noor");
    assert_eq!(json!(["administrator"]), roles_of(&world, &other));
}

#[test]
fn who_was_removed_gets_in_no_more_and_what_they_wrote_keeps_their_name() {
    let world = World::with_caseload();
    let id = world.account("Joost", &["worker"], Some(&world.worker("Joost Testman")));
    world.unlock_as("Joost");
    let tenancy = world.tenancy("T1");
    world.ask("tenancies_get", json!({ "id": tenancy }));
    world.reopen();
    world.ask("accounts_remove", json!({ "id": id }));
    let opened = world.ask("log_list", json!({ "limit": 20, "tenancy": tenancy }));
    assert_eq!("Joost", opened[0]["account"], "{opened}");
    let log = world.ask("log_list", json!({ "limit": 20, "tenancy": null }));
    let about =
        |event: &str| log.as_array().unwrap().iter().find(|it| it["event"] == event).unwrap()["subject"].clone();
    assert_eq!((json!("Joost"), json!("Joost")), (about("account_added"), about("account_removed")));
    world.ask("session_lock", json!({}));
    assert_eq!(Code::WrongPassphrase, world.refused("session_unlock", json!({ "passphrase": passphrase_of("Joost") })));
}

#[test]
fn a_passphrase_is_changed_by_oneself_and_given_anew_by_an_administrator() {
    let world = World::with_team();
    let id = world.account("Ravi", &["worker"], None);
    world.unlock_as("Ravi");
    let change = |current: &str, chosen: &str| json!({ "current": current, "chosen": chosen });
    let (current, chosen) = (passphrase_of("Ravi"), "zelf een andere wachtzin");
    assert_eq!(Code::WrongPassphrase, world.refused("accounts_passphrase", change(PASSPHRASE, chosen)));
    assert_eq!(Code::PassphraseTaken, world.refused("accounts_passphrase", change(&current, PASSPHRASE)));
    world.ask("accounts_passphrase", change(&current, chosen));
    world.ask("session_lock", json!({}));
    assert_eq!(Code::WrongPassphrase, world.refused("session_unlock", json!({ "passphrase": current })));
    world.ask("session_unlock", json!({ "passphrase": chosen }));
    assert_eq!(Code::NotAllowed, world.refused("accounts_reset_passphrase", json!({ "id": id, "chosen": current })));
    world.reopen();
    world.ask("accounts_reset_passphrase", json!({ "id": id, "chosen": current }));
    world.unlock_as("Ravi");
}

#[test]
fn the_words_before_hold_until_the_ones_after_them_are_written_down() {
    let world = World::fresh();
    let first =
        world.ask("session_create_team", json!({ "team": "Team Oost", "name": "Ilse", "passphrase": PASSPHRASE }));
    let typed = |sheet: &Value| -> Vec<Value> {
        let asked = sheet["ask"].as_array().unwrap().iter();
        asked.map(|it| sheet["words"][it.as_u64().unwrap() as usize - 1].clone()).collect()
    };
    let all = |sheet: &Value| {
        let words: Vec<_> = sheet["words"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
        words.join(" ")
    };
    world.ask("session_confirm_recovery", json!({ "words": typed(&first) }));
    // A reader was made first in the file beside the administrator: the words never open as them.
    world.account("Bo", &["reader"], None);
    let second = world.ask("accounts_renew_words", json!({}));
    assert_eq!(Code::RecoveryWordsWrong, world.refused("accounts_confirm_words", json!({ "words": ["nee", "nee"] })));
    let recover = |words: String| json!({ "words": words, "passphrase": "een wachtzin na de woorden" });
    world.ask("session_lock", json!({}));
    assert_eq!(Code::RecoveryWordsWrong, world.refused("session_recover", recover(all(&second))));
    let state = world.ask("session_recover", recover(all(&first)));
    assert_eq!("Ilse", state["account"]["name"]);
    assert_eq!(
        Code::Missing,
        world.refused("accounts_confirm_words", json!({ "words": typed(&second) })),
        "locked since"
    );
    let third = world.ask("accounts_renew_words", json!({}));
    world.ask("accounts_confirm_words", json!({ "words": typed(&third) }));
    world.ask("session_lock", json!({}));
    assert_eq!(Code::RecoveryWordsWrong, world.refused("session_recover", recover(all(&first))));
    world.ask("session_recover", recover(all(&third)));
}

#[test]
fn the_words_let_the_administrator_in_whoever_came_first() {
    let world = World::fresh();
    let sheet =
        world.ask("session_create_team", json!({ "team": "Team Oost", "name": "Ilse", "passphrase": PASSPHRASE }));
    let word = |n: usize| sheet["words"][sheet["ask"][n].as_u64().unwrap() as usize - 1].clone();
    world.ask("session_confirm_recovery", json!({ "words": [word(0), word(1)] }));
    let own = founder(&world);
    world.account("Noor", &["administrator"], None);
    world.ask("accounts_change", json!({ "id": own, "name": "Ilse", "roles": ["lead"], "worker": null }));
    world.ask("session_lock", json!({}));
    let words: Vec<_> = sheet["words"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    let args = json!({ "words": words.join(" "), "passphrase": "een wachtzin na de woorden" });
    assert_eq!("Noor", world.ask("session_recover", args)["account"]["name"]);
    world.reopen(); // The founder's passphrase is as it was.
}

#[test]
fn what_was_done_before_an_account_was_made_or_removed_can_still_be_undone() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let task = |text: &str| json!({ "tenancy": tenancy, "text": text, "due_day": "2026-08-14", "worker": null });
    let kind = |name: &str| world.ask("history_steps", json!({}))[name]["kind"].clone();
    world.ask("tasks_add", task("Meterstanden"));
    let id = world.account("Ravi", &["worker"], None);
    assert_eq!("add_task", kind("undo"), "the button says what it will do");
    assert_eq!("add_task", world.ask("history_undo", json!({}))["kind"]);
    world.ask("accounts_remove", json!({ "id": id }));
    assert_eq!("import_set", kind("undo"));
    world.ask("tasks_add", task("Sleutels"));
    world.reopen();
    assert_eq!("add_task", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!("add_task", world.ask("history_redo", json!({}))["kind"]);
    assert_eq!(
        1,
        world.ask("accounts_list", json!({}))["accounts"].as_array().unwrap().len(),
        "no undo brings one back"
    );
}

#[test]
fn other_roles_count_from_the_next_command_and_so_does_their_undo() {
    let world = World::with_caseload();
    let (own, tenancy) = (founder(&world), world.tenancy("T25"));
    let noor = world.account("Noor", &["administrator"], None);
    world.ask("tasks_list", json!({ "worker": null, "tenancy": null, "open": true }));
    let change = |roles: Value| json!({ "id": own, "name": "Ilse D.", "roles": roles, "worker": null });
    world.ask("accounts_change", change(json!(["administrator"])));
    let state = || world.ask("session_state", json!({}))["account"].clone();
    assert_eq!((json!("Ilse D."), json!(["administrator"])), (state()["name"].clone(), state()["roles"].clone()));
    assert_eq!(Code::NotAllowed, world.refused("dossiers_get", json!({ "tenancy": tenancy })));
    world.ask("history_undo", json!({}));
    world.ask("dossiers_get", json!({ "tenancy": tenancy }));
    // Whoever gives the keys away has them no more, also to take that back.
    world.ask("accounts_change", change(json!(["lead"])));
    assert_eq!(Code::NotAllowed, world.refused("history_undo", json!({})));
    assert_eq!(Code::NotAllowed, world.refused("accounts_change", change(json!(["lead", "administrator"]))));
    world.unlock_as("Noor");
    assert_eq!(json!(["administrator"]), roles_of(&world, &noor));
}
