//! Backups that the program makes, and putting one back on a laptop that has no team, another team, or the same.

use std::{fs, path::Path};

use engine::{
    Session,
    api::{Code, dispatch},
};
use serde_json::{Value, json};

use crate::world::{DAY_MS, PASSPHRASE, World, environment};

fn figures(world: &World) -> Value {
    world.ask("weeks_report", json!({ "from": "2026-W01", "to": "2026-W31", "as_of": "2026-07-28", "tenancy": null }))
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn from(path: &Value, passphrase: &str) -> Value {
    json!({ "from": path, "passphrase": passphrase, "words": null })
}

#[test]
fn a_backup_is_put_back_on_another_laptop_with_one_wrong_passphrase_before_and_the_same_figures() {
    let lost = World::with_caseload();
    let before = figures(&lost);
    let stick = tempfile::tempdir().unwrap();
    let copy = stick.path().join("kopie.omklap");
    lost.ask("team_backup", json!({ "to": copy }));
    let on_stick = names(stick.path());

    let found = World::fresh();
    assert_eq!(Code::WrongPassphrase, found.refused("session_restore", from(&json!(copy), "een verkeerde wachtzin")));
    assert_eq!("first", found.ask("session_state", json!({}))["door"], "no team, and no half of one");
    assert!(!found.team_file().exists() && !found.folder().join("team.omklap-keys").exists());
    assert_eq!(on_stick, names(stick.path()), "nothing is written beside the backup");

    let state = found.ask("session_restore", from(&json!(copy), PASSPHRASE));
    assert_eq!(("open", "Team Oost"), (state["door"].as_str().unwrap(), state["team"].as_str().unwrap()));
    assert!(found.team_file().exists());
    assert_eq!(before, figures(&found));
    let log = found.ask("log_list", json!({ "limit": 10, "tenancy": null }));
    let events: Vec<_> = log.as_array().unwrap().iter().map(|it| it["event"].as_str().unwrap()).collect();
    assert!(events.contains(&"restored") && events.contains(&"unlock_failed"), "{events:?}");
    found.reopen();
    assert_eq!(before, figures(&found), "closed and opened");
}

#[test]
fn a_team_that_is_here_stays_as_it_is_and_the_one_that_was_put_back_is_used() {
    let world = World::with_caseload();
    let full = figures(&world);
    let made = world.ask("backups_make", json!({}));
    world.ask("history_undo", json!({}));
    let empty = figures(&world);
    assert_ne!(full, empty);
    world.ask("session_lock", json!({}));
    let present = fs::read(world.team_file()).unwrap();
    world.ask("session_restore", from(&made["path"], PASSPHRASE));
    assert_eq!(full, figures(&world));
    assert_eq!(present, fs::read(world.team_file()).unwrap(), "byte for byte");
    // A program that starts again goes by what was put back.
    world.ask("session_lock", json!({}));
    let again = Session::new(world.folder().to_owned(), environment(&world.time));
    dispatch(&again, "session_unlock", json!({ "passphrase": PASSPHRASE })).unwrap();
    let args = json!({ "from": "2026-W01", "to": "2026-W31", "as_of": "2026-07-28", "tenancy": null });
    let reply = dispatch(&again, "weeks_report", args).unwrap();
    assert_eq!(full, serde_json::from_str::<Value>(reply.answer.get()).unwrap());
    dispatch(&again, "session_lock", json!({})).unwrap();
    drop(again);
    // And the way back is the same door.
    world.ask("session_restore", from(&json!(world.team_file()), PASSPHRASE));
    assert_eq!(empty, figures(&world));
}

#[test]
fn what_cannot_be_put_back_leaves_nothing() {
    let lost = World::with_caseload();
    let stick = tempfile::tempdir().unwrap();
    let copy = stick.path().join("kopie.omklap");
    lost.ask("team_backup", json!({ "to": copy }));
    let mut bytes = fs::read(&copy).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&copy, bytes).unwrap();
    let found = World::fresh();
    assert_eq!(Code::FileUnreadable, found.refused("session_restore", from(&json!(copy), PASSPHRASE)));
    let nowhere = json!(stick.path().join("nergens.omklap"));
    assert_eq!(Code::FileMissing, found.refused("session_restore", from(&nowhere, PASSPHRASE)));
    assert_eq!(Vec::<String>::new(), names(found.folder()));
    assert_eq!(Code::AlreadyOpen, lost.refused("session_restore", from(&json!(copy), PASSPHRASE)));
}

#[test]
fn the_recovery_words_put_a_backup_back_and_give_its_administrator_a_passphrase() {
    let lost = World::fresh();
    let sheet =
        lost.ask("session_create_team", json!({ "team": "Team Oost", "name": "Ilse", "passphrase": PASSPHRASE }));
    let words: Vec<_> = sheet["words"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    let word = |n: usize| words[sheet["ask"][n].as_u64().unwrap() as usize - 1];
    lost.ask("session_confirm_recovery", json!({ "words": [word(0), word(1)] }));
    let copy = lost.ask("backups_make", json!({}))["path"].clone();
    let found = World::fresh();
    let with = |words: &str, passphrase: &str| json!({ "from": copy, "passphrase": passphrase, "words": words });
    let chosen = "een wachtzin op deze laptop";
    assert_eq!(Code::PassphraseTooShort, found.refused("session_restore", with(&words.join(" "), "kort")));
    assert_eq!(Code::RecoveryWordsIncomplete, found.refused("session_restore", with("abandon", chosen)));
    assert!(!found.team_file().exists());
    assert_eq!("Ilse", found.ask("session_restore", with(&words.join(" "), chosen))["account"]["name"]);
    found.ask("session_lock", json!({}));
    assert_eq!(Code::WrongPassphrase, found.refused("session_unlock", json!({ "passphrase": PASSPHRASE })));
    found.ask("session_unlock", json!({ "passphrase": chosen }));
}

#[test]
fn a_backup_is_due_after_a_day_is_tried_when_it_is_made_and_the_newest_ten_stay() {
    let world = World::with_caseload();
    assert_eq!(json!(true), world.ask("backups_list", json!({}))["due"]);
    let made = world.ask("backups_make", json!({}));
    assert_eq!((json!(true), json!(world.time.now())), (made["whole"].clone(), made["tried_ms"].clone()));
    assert!(made["rows"].as_u64().unwrap() > 600 && made["bytes"].as_u64().unwrap() > 100_000, "{made}");
    assert_eq!(json!(false), world.ask("backups_list", json!({}))["due"]);
    world.time.pass(DAY_MS - 1000);
    assert_eq!(json!(false), world.ask("backups_list", json!({}))["due"]);
    world.time.pass(2000);
    assert_eq!(json!(true), world.ask("backups_list", json!({}))["due"]);
    for _ in 0..11 {
        world.time.pass(DAY_MS);
        world.ask("backups_make", json!({}));
    }
    let list = world.ask("backups_list", json!({}));
    assert_eq!(10, list["backups"].as_array().unwrap().len());
    assert_eq!(30, names(&world.folder().join("backups")).len(), "with each its keys and its note, and no other");
    world.ask("session_lock", json!({}));
    assert_eq!(list["backups"], world.ask("session_backups", json!({}))["backups"], "also before a locked team");
}

#[test]
fn a_backup_is_tried_again_and_one_that_is_damaged_is_told() {
    let world = World::with_caseload();
    let made = world.ask("backups_make", json!({}));
    let args = json!({ "name": made["name"] });
    world.time.pass(DAY_MS);
    let again = world.ask("backups_try", args.clone());
    assert_eq!((json!(true), made["rows"].clone()), (again["whole"].clone(), again["rows"].clone()));
    assert_eq!(json!(world.time.now()), again["tried_ms"]);
    let path = made["path"].as_str().unwrap();
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(path, bytes).unwrap();
    assert_eq!(Code::BackupNotWhole, world.refused("backups_try", args));
    let list = world.ask("backups_list", json!({}));
    assert_eq!(json!(false), list["backups"][0]["whole"]);
    assert_eq!(3, names(&world.folder().join("backups")).len(), "the trial is gone again");
    for name in ["team.omklap", "../team.omklap", "team 2026-07-28 110000 kopie.omklap"] {
        assert_eq!(Code::Missing, world.refused("backups_try", json!({ "name": name })));
    }
}
