//! Opening: what is refused, by which sentence, and that no byte changes.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::process::Command;

use expect_test::{Expect, expect};
use tempfile::TempDir;

use super::*;
use crate::integrity::verify;

use std::sync::LazyLock;

static KEY: LazyLock<FileKey> = LazyLock::new(|| FileKey::from_bytes([1; 32]));
static OTHER: LazyLock<FileKey> = LazyLock::new(|| FileKey::from_bytes([2; 32]));

/// A folder with a team file of a few hundred pages.
struct Place {
    folder: TempDir,
    path: PathBuf,
}

impl Place {
    fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("TEAM.omklap");
        Self { folder, path }
    }

    fn filled() -> Self {
        let place = Self::empty();
        let conn = create(&place.path, &KEY).unwrap();
        conn.execute_batch(
            "CREATE TABLE person (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
             INSERT INTO person SELECT printf('%08d', i), printf('person %d %s', i, hex(zeroblob(60))) FROM n;",
        )
        .unwrap();
        drop(conn);
        place
    }

    /// Name and bytes of every file in the folder.
    fn photograph(&self) -> BTreeMap<OsString, Vec<u8>> {
        let files = fs::read_dir(self.folder.path()).unwrap().map(|it| it.unwrap());
        files.map(|it| (it.file_name(), fs::read(it.path()).unwrap())).collect()
    }

    fn alter(&self, how: impl FnOnce(&mut Vec<u8>)) {
        let mut bytes = fs::read(&self.path).unwrap();
        how(&mut bytes);
        fs::write(&self.path, bytes).unwrap();
    }

    /// The folder as a power cut leaves it: the last commit is only in the log, and the index of the log may be lost.
    fn interrupted(with_index: bool) -> Self {
        let (source, place) = (Self::filled(), Self::empty());
        let conn = open_writer(&source.path, &KEY).unwrap();
        conn.execute_batch("INSERT INTO person VALUES ('last', 'only in the log')").unwrap();
        for ending in ["", "-wal", "-shm"] {
            if ending != "-shm" || with_index {
                fs::copy(sibling(&source.path, ending), sibling(&place.path, ending)).unwrap();
            }
        }
        place
    }
}

/// Opens for writing and for reading; each must answer the same and leave every file as it was.
#[track_caller]
fn check(place: &Place, key: &FileKey, expected: Expect) {
    let before = place.photograph();
    let show = |opened: Result<Connection, Error>| match opened {
        Ok(_) => "ok".to_owned(),
        Err(why) => format!("no: {why}"),
    };
    let writer = show(open_writer(&place.path, key));
    assert!(before == place.photograph(), "opening for writing changed a file");
    let reader = show(open_reader(&place.path, key));
    assert!(before == place.photograph(), "opening for reading changed a file");
    assert_eq!(writer, reader);
    expected.assert_eq(&writer);
}

#[track_caller]
fn count(conn: &Connection) -> i64 {
    conn.query_row("SELECT count(*) FROM person", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_file_opens_with_its_key_and_is_left_tidy() {
    check(&Place::filled(), &KEY, expect!["ok"]);
}

#[test]
fn nothing_of_a_file_can_be_read_without_its_key() {
    let bytes = fs::read(Place::filled().path).unwrap();
    for text in ["SQLite format", "CREATE TABLE", "person"] {
        assert!(!bytes.windows(text.len()).any(|it| it == text.as_bytes()), "{text} stands in the file");
    }
}

#[test]
fn a_wrong_key_leaves_the_file_alone() {
    check(&Place::filled(), &OTHER, expect!["no: the file does not open with this key"]);
}

#[test]
fn a_wrong_key_leaves_the_log_of_a_crash_alone() {
    for with_index in [true, false] {
        let place = Place::interrupted(with_index);
        let before = place.photograph();
        for opened in [open_writer(&place.path, &OTHER), open_reader(&place.path, &OTHER)] {
            assert!(matches!(opened, Err(Error::Unreadable)));
        }
        // The index is made from the log whenever the log is read, and holds nothing else.
        let without_index =
            |it: BTreeMap<OsString, Vec<u8>>| it.into_iter().filter(|(name, _)| name != "TEAM.omklap-shm");
        assert_eq!(before.keys().collect::<Vec<_>>(), place.photograph().keys().collect::<Vec<_>>());
        assert!(without_index(before).eq(without_index(place.photograph())));
        assert_eq!(count(&open_writer(&place.path, &KEY).unwrap()), 4001);
    }
}

#[test]
fn what_was_committed_before_a_crash_is_there() {
    for with_index in [true, false] {
        assert_eq!(count(&open_writer(&Place::interrupted(with_index).path, &KEY).unwrap()), 4001);
        assert_eq!(count(&open_reader(&Place::interrupted(with_index).path, &KEY).unwrap()), 4001);
    }
}

#[test]
fn a_file_that_is_not_there_is_not_made() {
    let place = Place::empty();
    check(&place, &KEY, expect!["no: there is no file at this path"]);
    assert!(matches!(create(&place.folder.path().join("none/TEAM.omklap"), &KEY), Err(Error::NotFound)));
    assert!(place.photograph().is_empty());
}

#[test]
fn a_cut_off_file_is_told_from_a_wrong_key() {
    let place = Place::filled();
    let whole = fs::read(&place.path).unwrap();
    let check_first = |bytes: usize, expected: Expect| {
        fs::write(&place.path, &whole[..bytes]).unwrap();
        check(&place, &KEY, expected);
    };
    check_first(0, expect!["no: this is not a team file, or only a part of one"]);
    check_first(100, expect!["no: this is not a team file, or only a part of one"]);
    check_first(whole.len() - 1, expect!["no: this is not a team file, or only a part of one"]);
    check_first(4096, expect!["no: a part of the file is missing or altered"]);
    check_first(whole.len() - 4096, expect!["no: a part of the file is missing or altered"]);
    check_first(whole.len(), expect!["ok"]);
}

#[test]
fn another_file_is_not_a_team_file() {
    let place = Place::empty();
    fs::write(&place.path, "id;naam\n").unwrap();
    check(&place, &KEY, expect!["no: this is not a team file, or only a part of one"]);
    fs::write(&place.path, [b'x'; 8192]).unwrap();
    check(&place, &KEY, expect!["no: the file does not open with this key"]);
    fs::remove_file(&place.path).unwrap();
    fs::create_dir(&place.path).unwrap();
    for opened in [open_writer(&place.path, &KEY), open_reader(&place.path, &KEY)] {
        assert!(matches!(opened, Err(Error::NotATeamFile)));
    }
}

/// The first page is read on opening; every other page is found by reading or by [`verify`], and never read as if whole.
#[test]
fn no_flipped_bit_passes() {
    let place = Place::filled();
    let whole = fs::read(&place.path).unwrap();
    let last = whole.len() - 4096;
    // The salt, the header, both ends of the first page, pages in the middle, the last page.
    let mut spots = vec![0, 7, 15, 16, 17, 18, 19, 40, 100, 4095, 4096, 8191, last, last + 2048, whole.len() - 1];
    spots.extend((0..49).map(|n| n * whole.len() / 49 + n * 61 % 4096).map(|at| at.min(whole.len() - 1)));
    assert_eq!(spots.len(), 64);
    for (n, at) in spots.into_iter().enumerate() {
        place.alter(|bytes| bytes[at] ^= 1 << (n % 8));
        let before = place.photograph();
        match open_writer(&place.path, &KEY) {
            Ok(conn) => {
                assert!(at >= 4096, "a flip at {at} in the first page opened");
                let page = u32::try_from(at / 4096 + 1).unwrap();
                assert_eq!(verify(&conn).unwrap().altered_pages, [page]);
                let read = conn.query_row("SELECT sum(length(id) + length(name)) FROM person", [], |_| Ok(()));
                let by_index = conn.query_row("SELECT count(id) FROM person WHERE id > ''", [], |_| Ok(()));
                let failed = read.err().or(by_index.err()).map(Error::from);
                assert!(matches!(failed, Some(Error::Damaged)), "a flip at {at} was read: {failed:?}");
            }
            Err(Error::Unreadable) => assert!(at < 4096, "a flip at {at} is not in the first page"),
            Err(Error::Damaged) => assert!(at >= 4096, "a flip at {at} is in the first page"),
            Err(other) => panic!("a flip at {at}: {other:?}"),
        }
        assert!(before == place.photograph(), "a flip at {at} changed a file");
        fs::write(&place.path, &whole).unwrap();
    }
}

#[test]
fn a_file_is_never_made_over_another() {
    let place = Place::filled();
    let before = place.photograph();
    assert!(matches!(create(&place.path, &OTHER), Err(Error::AlreadyThere)));
    assert!(before == place.photograph());
}

#[test]
fn a_full_disk_is_told_and_changes_nothing() {
    let place = Place::filled();
    let conn = open_writer(&place.path, &KEY).unwrap();
    conn.pragma_update(None, "max_page_count", 1).unwrap(); // Not less than the file has now: it cannot grow.
    let why = conn.execute_batch("CREATE TABLE more AS SELECT * FROM person").unwrap_err();
    assert!(matches!(Error::from(why), Error::DiskFull));
    assert_eq!(count(&conn), 4000);
    assert!(verify(&conn).unwrap().is_whole());
}

#[test]
fn a_file_that_another_program_holds_is_busy() {
    let place = Place::filled();
    let holder = connect(&place.path, &KEY, WRITING).unwrap();
    holder.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM person;").unwrap();
    assert!(matches!(open_writer(&place.path, &KEY), Err(Error::Busy)));
    drop(holder);
    assert_eq!(count(&open_writer(&place.path, &KEY).unwrap()), 4000);
}

#[test]
fn readers_see_commits_and_cannot_write() {
    let place = Place::filled();
    let writer = open_writer(&place.path, &KEY).unwrap();
    let reader = open_reader(&place.path, &KEY).unwrap();
    writer.execute_batch("BEGIN; INSERT INTO person VALUES ('x', 'y')").unwrap();
    assert_eq!(count(&reader), 4000);
    writer.execute_batch("COMMIT").unwrap();
    assert_eq!(count(&reader), 4001);
    assert!(matches!(reader.execute_batch("DELETE FROM person").map_err(Error::from), Err(Error::ReadOnlyFile)));
    drop(reader);
    drop(writer);
    assert_eq!(place.photograph().len(), 1);
}

#[test]
fn a_writer_is_set_so_that_no_commit_is_lost_and_nothing_is_written_unencrypted() {
    let place = Place::filled();
    let conn = open_writer(&place.path, &KEY).unwrap();
    let number = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    let shown = ["synchronous", "foreign_keys", "temp_store", "cell_size_check", "secure_delete", "trusted_schema"]
        .map(|name| format!("{name} {}\n", number(name)));
    expect![[r#"
        synchronous 2
        foreign_keys 1
        temp_store 2
        cell_size_check 1
        secure_delete 1
        trusted_schema 1
    "#]]
    .assert_eq(&shown.concat());
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    assert!(conn.execute_batch("SELECT \"no such column\"").is_err());
}

#[test]
fn a_function_of_the_program_may_stand_in_a_default() {
    let place = Place::filled();
    let conn = open_writer(&place.path, &KEY).unwrap();
    let flags = rusqlite::functions::FunctionFlags::SQLITE_UTF8;
    conn.create_scalar_function("stamp", 0, flags, |_| Ok(7)).unwrap();
    conn.execute_batch(
        "CREATE TABLE t (x TEXT, stamp INTEGER NOT NULL DEFAULT (stamp())); INSERT INTO t (x) VALUES ('')",
    )
    .unwrap();
    assert_eq!(conn.query_row("SELECT stamp FROM t", [], |row| row.get::<_, i64>(0)).unwrap(), 7);
}

#[test]
fn a_cloud_folder_is_refused_before_anything_is_made() {
    let place = Place::filled();
    let cloud = place.folder.path().join("OneDrive - Stichting Wonen");
    fs::create_dir(&cloud).unwrap();
    let path = cloud.join("TEAM.omklap");
    assert!(matches!(create(&path, &KEY), Err(Error::OnSharedFolder)));
    assert_eq!(fs::read_dir(&cloud).unwrap().count(), 0);
    fs::copy(&place.path, &path).unwrap();
    assert!(matches!(open_writer(&path, &KEY), Err(Error::OnSharedFolder)));
    assert!(matches!(open_reader(&path, &KEY), Err(Error::OnSharedFolder)));
    assert_eq!(fs::read_dir(&cloud).unwrap().count(), 1);
}

/// Permissions hold for everybody but root, so as root this test runs itself once more as nobody.
#[cfg(unix)]
#[test]
fn what_may_not_be_written_is_told_and_stays_as_it_was() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    const NAME: &str = "file::tests::what_may_not_be_written_is_told_and_stays_as_it_was";
    const NOBODY: u32 = 65534;
    let set = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();

    let place = Place::empty();
    if fs::metadata(place.folder.path()).unwrap().uid() == 0 {
        set(place.folder.path(), 0o777);
        let program = place.folder.path().join("tests");
        fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        set(&program, 0o755);
        let mut command = Command::new(&program);
        command.args(["--exact", NAME, "--nocapture"]).env("TMPDIR", place.folder.path()).current_dir("/");
        let answer = command.uid(NOBODY).gid(NOBODY).output().unwrap();
        assert!(answer.status.success(), "{answer:?}");
        assert!(String::from_utf8_lossy(&answer.stdout).contains("1 passed"), "{answer:?}");
        return;
    }

    let place = Place::filled();
    set(place.folder.path(), 0o555);
    check(&place, &KEY, expect!["no: nothing can be written in the folder of the file"]);
    let beside = place.folder.path().join("OTHER.omklap");
    assert!(matches!(create(&beside, &KEY), Err(Error::ReadOnlyFolder)));
    set(place.folder.path(), 0o755);

    set(&place.path, 0o444);
    let before = place.photograph();
    assert!(matches!(open_writer(&place.path, &KEY), Err(Error::ReadOnlyFile)));
    assert!(before == place.photograph());
    assert_eq!(count(&open_reader(&place.path, &KEY).unwrap()), 4000);

    set(&place.path, 0o000);
    for opened in [open_writer(&place.path, &KEY), open_reader(&place.path, &KEY)] {
        assert!(matches!(opened, Err(Error::NoAccess)));
    }
    set(&place.path, 0o644);
}
