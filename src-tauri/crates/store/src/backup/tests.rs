//! Copies: whole or not there, tried before they count, and equal to their original.

use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::integrity::state_hash;
use crate::passphrase::Passphrase;
use crate::seal::Cost;
use crate::slots::{Chosen, KeySlots};

/// A folder with a team, its slots and a few hundred pages.
struct Place {
    folder: TempDir,
    team: PathBuf,
    key: FileKey,
    conn: Connection,
}

impl Place {
    fn filled() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let team = folder.path().join("TEAM.omklap");
        let chosen = Chosen { passphrase: &Passphrase::typed("of ann"), secret: None, cost: Cost::FOR_TESTS };
        let (_, key, _) = KeySlots::create(&team, "ann", chosen).unwrap();
        let conn = file::create(&team, &key).unwrap();
        conn.execute_batch(
            "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT) STRICT;
             CREATE TABLE visit (id INTEGER PRIMARY KEY, person INTEGER REFERENCES person) STRICT;
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
             INSERT INTO person SELECT i, printf('person %d %s', i, hex(zeroblob(60))) FROM n;
             INSERT INTO visit VALUES (1, 1);
             UPDATE person SET name = hex(zeroblob(9000)) WHERE id = 3000;", // On pages that counting does not read.
        )
        .unwrap();
        Self { folder, team, key, conn }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn names(&self) -> Vec<String> {
        let files = fs::read_dir(self.folder.path()).unwrap().map(|it| it.unwrap().file_name());
        let mut names: Vec<_> = files.map(|it| it.into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn hash(conn: &Connection) -> blake3::Hash {
        state_hash(conn, &["person", "visit"]).unwrap()
    }
}

/// What was put back, which stays.
fn kept(restored: Result<(Copied, Unfinished), Error>) -> Copied {
    let (copied, made) = restored.unwrap();
    made.keep();
    copied
}

#[test]
fn what_is_put_back_and_not_kept_was_never_there() {
    let place = Place::filled();
    backup(&place.conn, &place.at("COPY.omklap"), &place.key).unwrap();
    let before = place.names();
    let made = restore(&place.at("COPY.omklap"), &place.at("RESTORED.omklap"), &place.key).unwrap();
    assert!(place.names().contains(&"RESTORED.omklap-keys".to_owned()));
    drop(made);
    assert_eq!(before, place.names());
}

#[test]
fn a_backup_restores_to_the_same_team_with_the_same_passphrase() {
    let place = Place::filled();
    let (copy, restored) = (place.at("COPY.omklap"), place.at("RESTORED.omklap"));
    let copied = backup(&place.conn, &copy, &place.key).unwrap();
    assert_eq!((copied.tables, copied.rows), (2, 3001));
    assert_eq!(copied.bytes, fs::metadata(&copy).unwrap().len());
    let before = fs::read(&copy).unwrap();
    assert_eq!(kept(restore(&copy, &restored, &place.key)), copied);
    assert!(before == fs::read(&copy).unwrap());

    let slots = KeySlots::read(&restored).unwrap();
    let (key, account) = slots.unlock_with_passphrase(&Passphrase::typed("of ann"), None, None).unwrap();
    assert_eq!(account, "ann");
    let conn = file::open_writer(&restored, &key).unwrap();
    assert_eq!(Place::hash(&conn), Place::hash(&place.conn));
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    drop(conn);
    let mut expected = vec!["TEAM.omklap-shm".to_owned(), "TEAM.omklap-wal".to_owned()];
    for team in ["COPY", "RESTORED", "TEAM"] {
        expected.extend([format!("{team}.omklap"), format!("{team}.omklap-keys")]);
    }
    expected.sort();
    assert_eq!(place.names(), expected);
}

#[test]
fn a_backup_is_encrypted_anew() {
    let place = Place::filled();
    backup(&place.conn, &place.at("COPY.omklap"), &place.key).unwrap();
    let bytes = fs::read(place.at("COPY.omklap")).unwrap();
    for text in ["SQLite format", "CREATE TABLE", "person"] {
        assert!(!bytes.windows(text.len()).any(|it| it == text.as_bytes()), "{text} stands in the copy");
    }
    assert_ne!(bytes[..16], fs::read(&place.team).unwrap()[..16], "the salt is another");
}

#[test]
fn a_backup_is_one_moment_while_others_write() {
    let place = Place::filled();
    let reader = file::open_reader(&place.team, &place.key).unwrap();
    let view = reader.unchecked_transaction().unwrap();
    assert_eq!(row_counts(&view).unwrap().len(), 2);
    place.conn.execute_batch("INSERT INTO visit VALUES (2, 2)").unwrap();
    assert_eq!(backup(&reader, &place.at("BEFORE.omklap"), &place.key).unwrap().rows, 3001);
    drop(view);
    assert_eq!(backup(&reader, &place.at("AFTER.omklap"), &place.key).unwrap().rows, 3002);
    place.conn.execute_batch("INSERT INTO visit VALUES (3, 3)").unwrap(); // Nothing holds the writer.
}

#[test]
fn nothing_is_copied_over_a_file_or_over_slots() {
    let place = Place::filled();
    backup(&place.conn, &place.at("COPY.omklap"), &place.key).unwrap();
    fs::write(place.at("LONE.omklap-keys"), "of another team").unwrap();
    let names = place.names();
    for taken in ["COPY.omklap", "LONE.omklap"] {
        assert!(matches!(backup(&place.conn, &place.at(taken), &place.key), Err(Error::AlreadyThere)));
        let restored = restore(&place.at("COPY.omklap"), &place.at(taken), &place.key);
        assert!(matches!(restored, Err(Error::AlreadyThere)));
    }
    assert_eq!(place.names(), names);
    assert_eq!(fs::read(place.at("LONE.omklap-keys")).unwrap(), b"of another team");
}

#[test]
fn a_damaged_copy_is_not_restored() {
    let place = Place::filled();
    let copy = place.at("COPY.omklap");
    backup(&place.conn, &copy, &place.key).unwrap();
    let whole = fs::read(&copy).unwrap();
    let names = place.names();
    let check = |bytes: &[u8], key: &FileKey, expected: fn(&Error) -> bool| {
        fs::write(&copy, bytes).unwrap();
        let why = restore(&copy, &place.at("RESTORED.omklap"), key).unwrap_err();
        assert!(expected(&why), "{why:?}");
        assert_eq!(place.names(), names);
        assert!(bytes == fs::read(&copy).unwrap());
    };
    for at in [8, 100, 4096, whole.len() / 2, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        check(&bytes, &place.key, |why| matches!(why, Error::Unreadable | Error::Damaged));
    }
    check(&whole[..whole.len() - 4096], &place.key, |why| matches!(why, Error::Damaged));
    check(&whole[..whole.len() - 1], &place.key, |why| matches!(why, Error::NotATeamFile));
    check(&[], &place.key, |why| matches!(why, Error::NotATeamFile));
    check(&whole, &FileKey::from_bytes([9; 32]), |why| matches!(why, Error::Unreadable));
}

#[test]
fn a_file_that_was_copied_while_in_use_is_restored_with_its_last_commit() {
    let place = Place::filled();
    for ending in ["", "-wal", "-keys"] {
        fs::copy(sibling(&place.team, ending), sibling(&place.at("BYHAND.omklap"), ending)).unwrap();
    }
    assert!(fs::metadata(place.at("BYHAND.omklap-wal")).unwrap().len() > 0);
    let restored = place.at("RESTORED.omklap");
    assert_eq!(kept(restore(&place.at("BYHAND.omklap"), &restored, &place.key)).rows, 3001);
    assert_eq!(Place::hash(&file::open_reader(&restored, &place.key).unwrap()), Place::hash(&place.conn));
}

#[test]
fn a_live_file_is_not_put_on_a_shared_folder_and_a_backup_may_be() {
    let place = Place::filled();
    let cloud = place.at("Nextcloud");
    fs::create_dir(&cloud).unwrap();
    backup(&place.conn, &cloud.join("COPY.omklap"), &place.key).unwrap();
    assert!(matches!(
        restore(&cloud.join("COPY.omklap"), &cloud.join("TEAM.omklap"), &place.key),
        Err(Error::OnSharedFolder)
    ));
    kept(restore(&cloud.join("COPY.omklap"), &place.at("RESTORED.omklap"), &place.key));
    assert_eq!(fs::read_dir(&cloud).unwrap().count(), 2);
}

#[test]
fn a_copy_that_cannot_be_made_leaves_nothing() {
    let place = Place::filled();
    let names = place.names();
    assert!(matches!(backup(&place.conn, &place.at("none/COPY.omklap"), &place.key), Err(Error::NotFound)));
    // The pages of the original are sealed with another key than the copy is opened with.
    let other = FileKey::from_bytes([9; 32]);
    let copied = backup(&place.conn, &place.at("COPY.omklap"), &other);
    assert_eq!(copied.is_ok(), place.at("COPY.omklap").exists());
    assert!(copied.is_ok(), "a copy may have a key of its own");
    fs::remove_file(place.at("COPY.omklap")).unwrap();
    fs::remove_file(place.at("COPY.omklap-keys")).unwrap();
    assert_eq!(place.names(), names);
}
