//! Files that do not open: a code each, and every byte as it was.

use std::fs;

use engine::api::Code;
use serde_json::json;

use crate::world::{PASSPHRASE, World};

/// Damages the closed file of a team, tries to open it, and looks whether anything was written.
#[track_caller]
fn check(damage: impl FnOnce(&mut Vec<u8>), expected: Code) {
    let world = World::with_caseload();
    world.ask("session_lock", json!({}));
    let mut bytes = fs::read(world.team_file()).unwrap();
    damage(&mut bytes);
    fs::write(world.team_file(), &bytes).unwrap();
    let names = || {
        let mut names: Vec<_> = fs::read_dir(world.folder()).unwrap().map(|it| it.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = names();
    assert_eq!(expected, world.refused("session_unlock", json!({ "passphrase": PASSPHRASE })));
    assert!(bytes == fs::read(world.team_file()).unwrap(), "the file was touched");
    assert_eq!(before, names(), "something was left behind");
}

#[test]
fn a_truncated_file_is_told_and_left_alone() {
    check(|bytes| bytes.truncate(bytes.len() / 2 + 100), Code::NotATeamFile);
    check(|bytes| bytes.truncate(100), Code::NotATeamFile);
    check(Vec::clear, Code::NotATeamFile);
}

#[test]
fn a_flipped_bit_at_the_head_is_told_and_left_alone() {
    check(|bytes| bytes[20] ^= 1, Code::FileUnreadable);
    check(|bytes| bytes[3000] ^= 64, Code::FileUnreadable);
}

#[test]
fn something_else_is_not_taken_for_a_team_file() {
    check(|bytes| *bytes = b"hallo".to_vec(), Code::NotATeamFile);
}

#[test]
fn damaged_keys_are_told_from_a_wrong_passphrase_and_never_written_over() {
    let world = World::with_team();
    world.ask("session_lock", json!({}));
    let keys = world.folder().join("team.omklap-keys");
    let mut bytes = fs::read(&keys).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&keys, &bytes).unwrap();
    assert_eq!(Code::KeysDamaged, world.refused("session_unlock", json!({ "passphrase": PASSPHRASE })));
    assert_eq!(bytes, fs::read(&keys).unwrap());
    fs::remove_file(&keys).unwrap();
    assert_eq!(Code::FileMissing, world.refused("session_unlock", json!({ "passphrase": PASSPHRASE })));
    assert!(!keys.exists());
}

#[test]
fn a_command_that_is_none_and_arguments_that_do_not_fit_are_refused() {
    let world = World::with_team();
    assert_eq!(Code::UnknownCommand, world.refused("tenancies_destroy", json!({})));
    assert_eq!(Code::BadArguments, world.refused("tenancies_list", json!({ "search": 7 })));
}
