//! Files kept with a tenancy, on a real encrypted file: nothing of them is readable on the disk once the team is locked.

use std::{
    fs,
    path::{Path, PathBuf},
};

use engine::{Session, api::Code};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::world::{World, environment};

const SECRET: &[u8] = b"%PDF-1.7 De beschikking van iemand die hier niet met naam mag staan.";
const WORDS: &str = "Heimelijke woorden die nergens leesbaar mogen staan";

/// A folder of somebody who has documents.
fn documents(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// Files below the folder in which the bytes can be read.
fn readable(folder: &Path, bytes: &[u8]) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| fs::read(path).unwrap().windows(bytes.len()).any(|it| it == bytes);
    files(folder).into_iter().filter(holds).collect()
}

fn add(world: &World, tenancy: &str, path: &Path) -> Value {
    world.ask("attachments_add", json!({ "tenancy": tenancy, "path": path }))["id"].clone()
}

fn listed(world: &World, tenancy: &str) -> Value {
    world.ask("dossiers_get", json!({ "tenancy": tenancy }))["attachments"].clone()
}

#[test]
fn a_file_is_kept_opened_and_gone_from_the_disk_after_the_lock() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let (_kept, path) = documents("Beschikking huurtoeslag.PDF", SECRET);
    let id = add(&world, &tenancy, &path);
    world.ask("notes_add", json!({ "tenancy": tenancy, "day": "2026-07-28", "text": WORDS }));
    world.reopen();
    let row = listed(&world, &tenancy)[0].clone();
    assert_eq!(
        ("Beschikking huurtoeslag.PDF", SECRET.len() as u64, true),
        (row["name"].as_str().unwrap(), row["size_bytes"].as_u64().unwrap(), row["here"].as_bool().unwrap(),)
    );
    assert_eq!(Vec::<PathBuf>::new(), readable(world.folder(), SECRET), "kept encrypted");

    let opened = world.ask("attachments_open", json!({ "tenancy": tenancy, "id": id }));
    let copy = PathBuf::from(opened["path"].as_str().unwrap());
    assert_eq!(SECRET, fs::read(&copy).unwrap());
    assert!(!copy.to_string_lossy().contains("huurtoeslag"), "the name of the copy says nothing");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let rights = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((0o400, 0o700), (rights(&copy), rights(copy.parent().unwrap())), "for its owner only");
    }
    let again = world.ask("attachments_open", json!({ "tenancy": tenancy, "id": id }));
    assert_ne!(opened["path"], again["path"], "every copy has a folder of its own");

    world.ask("session_lock", json!({}));
    assert!(!copy.exists());
    for secret in [SECRET, WORDS.as_bytes(), b"huurtoeslag"] {
        assert_eq!(Vec::<PathBuf>::new(), readable(world.folder(), secret), "nothing is left that can be read");
    }
    assert!(files(world.folder()).iter().all(|it| it.parent() == Some(world.folder())), "no folder of copies is left");
}

#[test]
fn closing_the_program_takes_the_copies_away_and_so_does_the_next_start_after_it_was_killed() {
    let World { session, time, .. } = World::fresh();
    let folder = tempfile::tempdir().unwrap();
    drop(session);
    let left = folder.path().join("opened").join("of a program that was killed");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("1234abcd.pdf"), SECRET).unwrap();
    let _started = Session::new(folder.path().to_owned(), environment(&time));
    assert_eq!(Vec::<PathBuf>::new(), files(folder.path()));

    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let (_kept, path) = documents("brief.txt", SECRET);
    let id = add(&world, &tenancy, &path);
    let copy = world.ask("attachments_open", json!({ "tenancy": tenancy, "id": id }))["path"].clone();
    let World { session, folder, .. } = world;
    assert!(Path::new(copy.as_str().unwrap()).exists());
    drop(session);
    assert!(!Path::new(copy.as_str().unwrap()).exists());
    drop(folder);
}

#[test]
fn adding_and_taking_away_are_undone_and_the_bytes_are_kept_once() {
    let world = World::with_caseload();
    let (one, other) = (world.tenancy("T25"), world.tenancy("T1"));
    let (_kept, path) = documents("brief.pdf", &vec![7; 400_000]);
    let id = add(&world, &one, &path);
    let size = || fs::metadata(world.team_file()).unwrap().len();
    world.reopen();
    let before = size();
    add(&world, &other, &path);
    world.reopen();
    assert!(size() < before + 200_000, "the same bytes stand once");
    assert_eq!("add_file", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(json!([]), listed(&world, &other));

    let shown = listed(&world, &one);
    world.ask("attachments_remove", json!({ "tenancy": one, "id": id }));
    assert_eq!(json!([]), listed(&world, &one));
    assert_eq!(Code::Missing, world.refused("attachments_open", json!({ "tenancy": one, "id": id })));
    assert_eq!("remove_file", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(shown, listed(&world, &one));
    let copy = world.ask("attachments_open", json!({ "tenancy": one, "id": id }))["path"].clone();
    assert_eq!(vec![7; 400_000], fs::read(copy.as_str().unwrap()).unwrap());
    assert_eq!(
        Code::Missing,
        world.refused("attachments_open", json!({ "tenancy": other, "id": id })),
        "of its own tenancy"
    );
}

#[test]
fn what_is_too_large_not_there_or_can_be_run_is_not_kept() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let refused = |path: &Path| world.refused("attachments_add", json!({ "tenancy": tenancy, "path": path }));
    let (folder, path) = documents("groot.pdf", b"");
    fs::File::options().write(true).open(&path).unwrap().set_len(25 * 1024 * 1024 + 1).unwrap();
    assert_eq!(Code::AttachmentTooLarge, refused(&path));
    fs::write(folder.path().join("start.exe"), b"MZ").unwrap();
    assert_eq!(Code::AttachmentKind, refused(&folder.path().join("start.exe")));
    assert_eq!(Code::AttachmentUnreadable, refused(&folder.path().join("weg.pdf")));
    fs::create_dir(folder.path().join("map.pdf")).unwrap();
    assert_eq!(Code::AttachmentUnreadable, refused(&folder.path().join("map.pdf")));
    assert_eq!(json!([]), listed(&world, &tenancy));
}
