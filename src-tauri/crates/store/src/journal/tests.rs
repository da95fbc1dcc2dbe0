//! The journal as a whole: nothing bypasses it, undo walks back and forward, and the rows can be made anew from it.

#![allow(clippy::unwrap_used)]

mod cuts;
mod merge;
mod newer;
mod searched;

use std::collections::BTreeMap;

use proptest::{collection::vec, prelude::*};
use rusqlite::{Connection, types::Value};
use tempfile::TempDir;
use uuid::Uuid;

use super::{
    Kind, Operation,
    conflicts::conflicts,
    history,
    reverse::{self, Refused},
    stream,
};
use crate::{
    Db, Error, Id,
    keys::FileKey,
    registry,
    tables::{Dwelling, Person, Setting, Task, Tenancy},
};

const VERB: Kind = Kind(100);

struct File {
    db: Db,
    clock: i64,
    ids: u128,
    _folder: TempDir,
}

impl File {
    fn new(device: u128) -> Self {
        Self::with_schema(device, crate::STEPS[0])
    }

    fn with_schema(device: u128, schema: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (path, key) = (folder.path().join("team.omklap"), FileKey::from_bytes([7; 32]));
        let mut empty = crate::file::create(&path, &key).unwrap();
        crate::migrate::migrate(&mut empty, &[schema], |_| Ok(())).unwrap();
        drop(empty);
        let db = Db::open(&path, &key, Uuid::from_u128(device << 64), 1).unwrap();
        Self { db, clock: 1_700_000_000_000 + device as i64, ids: device << 64, _folder: folder }
    }

    fn device(&self) -> Uuid {
        crate::own_device(self.db.conn()).unwrap()
    }

    /// Everything that another file has and this one lacks.
    fn take_from(&mut self, other: &File) {
        let held = stream::version(self.db.conn()).unwrap();
        let missing = stream::since(other.db.conn(), &held).unwrap();
        self.db.apply_all(&missing, self.clock).unwrap();
        assert!(super::check::whole(self.db.conn()).unwrap());
    }

    fn operation(&mut self, kind: Kind) -> Operation {
        self.clock += 1;
        self.ids += 1;
        Operation { id: Uuid::from_u128(self.ids), kind, author: "ilse".into(), at_ms: self.clock, reason: None }
    }

    fn write(&mut self, body: impl FnOnce(&crate::Tx<'_>) -> rusqlite::Result<()>) -> Option<i64> {
        let operation = self.operation(VERB);
        self.db.write(&operation, |tx| body(tx).map_err(Error::from)).unwrap().1.seq
    }

    fn undo(&mut self) -> Result<bool, Refused> {
        let Some(step) = reverse::undoable(self.db.conn(), "ilse").unwrap() else { return Ok(false) };
        let operation = self.operation(Kind::UNDO);
        self.db.reverse(&operation, &step).map(|_| true)
    }

    fn redo(&mut self) -> Result<bool, Refused> {
        let Some(step) = reverse::redoable(self.db.conn(), "ilse").unwrap() else { return Ok(false) };
        let operation = self.operation(Kind::REDO);
        self.db.reverse(&operation, &step).map(|_| true)
    }
}

/// Every row that is not marked as deleted, in every journaled table.
fn dump(conn: &Connection) -> BTreeMap<(&'static str, String), Vec<Value>> {
    rows(conn, "WHERE deleted = 0")
}

fn rows(conn: &Connection, which: &str) -> BTreeMap<(&'static str, String), Vec<Value>> {
    let mut all = BTreeMap::new();
    for table in registry::journaled() {
        let mut statement = conn.prepare(&format!("SELECT * FROM {} {which}", table.name)).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values = table.columns.iter().map(|(_, column)| row.get(*column).unwrap()).collect();
            all.insert((table.name, row.get("id").unwrap()), values);
        }
    }
    all
}

fn setting(n: u8, value: u8) -> Setting {
    Setting { id: Id::from_uuid(Uuid::from_u128(n.into())), name: format!("n{n}"), value: format!("v{value}") }
}

fn person(n: u8, name: u8) -> Person {
    Person {
        id: Id::from_uuid(Uuid::from_u128(n.into())),
        exchange_id: None,
        given_name: format!("P{name}"),
        prefix: String::new(),
        family_name: "Testmens".into(),
        birth_date: name.is_multiple_of(2).then(|| "1980-01-01".to_owned()),
        gender: None,
        municipality_of_origin: None,
        referral_date: None,
        phone: None,
        email: None,
    }
}

#[test]
fn nothing_is_written_outside_an_operation() {
    let mut file = File::new(1);
    let conn = file.db.conn();
    let direct = conn.execute("INSERT INTO setting (id, name, value) VALUES ('a', 'b', 'c')", []);
    assert!(direct.unwrap_err().to_string().contains("a write needs an open operation"));
    let stamped = conn.execute("INSERT INTO setting (id, name, value, stamp) VALUES ('a', 'b', 'c', 1)", []);
    assert!(stamped.is_err(), "a stamp of one's own is refused too");
    file.write(|tx| setting(1, 1).insert(tx));
    let changed = file.db.conn().execute("UPDATE setting SET value = 'x'", []);
    assert!(changed.unwrap_err().to_string().contains("a write needs an open operation"));
}

#[test]
fn no_row_is_ever_removed_and_no_stamp_ever_changed() {
    let mut file = File::new(1);
    file.write(|tx| setting(1, 1).insert(tx));
    for sql in [
        "DELETE FROM setting",
        "UPDATE setting SET stamp = 7",
        "UPDATE setting SET id = 'x'",
        "INSERT OR REPLACE INTO setting (id, name, value) SELECT id, 'again', 'again' FROM setting",
    ] {
        let operation = file.operation(VERB);
        let refused = file.db.write(&operation, |tx| tx.execute(sql, []).map_err(Error::from));
        assert!(refused.is_err(), "{sql} went through");
    }
    assert_eq!(1, dump(file.db.conn()).len());
}

#[test]
fn an_operation_that_changes_nothing_leaves_no_step() {
    let mut file = File::new(1);
    file.write(|tx| setting(1, 1).insert(tx));
    let before = stream::version(file.db.conn()).unwrap();
    assert_eq!(None, file.write(|_| Ok(())), "nothing done");
    assert_eq!(None, file.write(|tx| setting(1, 1).put(tx)), "the same values again");
    assert_eq!(
        None,
        file.write(|tx| {
            setting(1, 2).put(tx)?;
            setting(1, 1).put(tx)
        }),
        "there and back"
    );
    assert_eq!(before, stream::version(file.db.conn()).unwrap());
}

#[test]
fn a_failed_operation_leaves_no_trace() {
    let mut file = File::new(1);
    let operation = file.operation(VERB);
    let failed: Result<((), _), Error> = file.db.write(&operation, |tx| {
        setting(1, 1).insert(tx)?;
        Err(Error::Busy)
    });
    assert!(failed.is_err());
    assert!(dump(file.db.conn()).is_empty());
    assert!(stream::all(file.db.conn()).unwrap().is_empty());
    let direct = file.db.conn().execute("INSERT INTO setting (id, name, value) VALUES ('a', 'b', 'c')", []);
    assert!(direct.is_err(), "the failed operation is closed");
}

#[test]
fn a_step_that_somebody_built_on_is_not_undone() {
    let mut file = File::new(1);
    file.write(|tx| setting(1, 1).insert(tx));
    let operation = Operation { author: "joost".into(), ..file.operation(VERB) };
    file.db.write(&operation, |tx| setting(1, 2).put(tx).map_err(Error::from)).unwrap();
    match file.undo() {
        Err(Refused::ChangedSince(it)) => assert_eq!("joost", it.author),
        other => panic!("undo answered {other:?}"),
    }
    assert_eq!(1, dump(file.db.conn()).len(), "nothing happened");
}

#[test]
fn the_history_of_a_row_says_who_what_when_and_how_it_was() {
    let mut file = File::new(1);
    file.write(|tx| setting(1, 1).insert(tx));
    let after_first = file.clock;
    file.write(|tx| setting(1, 2).put(tx));
    file.undo().unwrap();
    let id = setting(1, 1).id.to_string();
    let table = registry::table_named("setting").unwrap();
    let seen: Vec<_> = history::of_row(file.db.conn(), table, &id)
        .unwrap()
        .into_iter()
        .map(|it| {
            (
                it.kind,
                it.made,
                it.cells
                    .iter()
                    .map(|c| format!("{}: {:?} > {:?}", c.column, c.before, c.value))
                    .collect::<Vec<_>>()
                    .join(", "),
            )
        })
        .collect();
    expect_test::expect![[r#"
        [
            (
                Kind(
                    100,
                ),
                true,
                "name: Null > Text(\"n1\"), value: Null > Text(\"v1\")",
            ),
            (
                Kind(
                    100,
                ),
                false,
                "value: Text(\"v1\") > Text(\"v2\")",
            ),
            (
                Kind(
                    1,
                ),
                false,
                "value: Text(\"v2\") > Text(\"v1\")",
            ),
        ]
    "#]]
    .assert_debug_eq(&seen);
    let at = |ms| history::row_at(file.db.conn(), table, &id, ms).unwrap().map(|it| it[1].1.clone());
    assert_eq!(None, at(after_first - 1));
    assert_eq!(Some(Value::Text("v1".into())), at(after_first));
    assert_eq!(Some(Value::Text("v2".into())), at(after_first + 1));
    assert_eq!(Some(Value::Text("v1".into())), at(after_first + 2));
}

#[test]
fn concurrent_values_both_stay_until_somebody_chooses() {
    let (mut here, mut there) = (File::new(1), File::new(2));
    here.write(|tx| setting(1, 1).insert(tx));
    let first = stream::get(here.db.conn(), Uuid::from_u128(1 << 64), 1).unwrap().unwrap();
    there.db.apply(&first, there.clock).unwrap();
    here.write(|tx| setting(1, 2).put(tx));
    there.clock += 50;
    there.write(|tx| setting(1, 3).put(tx));
    let from_here = stream::get(here.db.conn(), Uuid::from_u128(1 << 64), 2).unwrap().unwrap();
    let from_there = stream::get(there.db.conn(), Uuid::from_u128(2 << 64), 1).unwrap().unwrap();
    here.db.apply(&from_there, here.clock).unwrap();
    there.db.apply(&from_here, there.clock).unwrap();
    assert_eq!(dump(here.db.conn()), dump(there.db.conn()), "both show the same");
    let open = conflicts(here.db.conn()).unwrap();
    let values: Vec<_> = open[0].values.iter().map(|it| it.0.clone()).collect();
    assert_eq!(vec![Value::Text("v3".into()), Value::Text("v2".into())], values);
    assert_eq!(open.len(), conflicts(there.db.conn()).unwrap().len());
    assert!(matches!(here.undo(), Err(Refused::ChangedSince(_))), "its cell does not carry its stamp alone");

    let table = registry::table_named("setting").unwrap();
    let id = setting(1, 1).id.to_string();
    here.clock += 100;
    here.write(|tx| tx.choose(table, &id, 2, &Value::Text("v3".into())));
    assert!(conflicts(here.db.conn()).unwrap().is_empty(), "keeping what is shown is a choice too");
    let choice = stream::get(here.db.conn(), Uuid::from_u128(1 << 64), 3).unwrap().unwrap();
    there.db.apply(&choice, there.clock).unwrap();
    assert!(conflicts(there.db.conn()).unwrap().is_empty());
    assert_eq!(dump(here.db.conn()), dump(there.db.conn()));
}

#[test]
fn undoing_a_choice_that_kept_what_was_shown_does_not_block_the_steps_before() {
    let (mut here, mut there) = (File::new(1), File::new(2));
    here.write(|tx| setting(1, 1).insert(tx));
    let first = stream::get(here.db.conn(), Uuid::from_u128(1 << 64), 1).unwrap().unwrap();
    there.db.apply(&first, there.clock).unwrap();
    here.write(|tx| person(1, 1).insert(tx));
    here.write(|tx| setting(1, 2).put(tx));
    there.clock += 50;
    there.write(|tx| setting(1, 3).put(tx));
    let from_there = stream::get(there.db.conn(), Uuid::from_u128(2 << 64), 1).unwrap().unwrap();
    here.db.apply(&from_there, here.clock).unwrap();
    let table = registry::table_named("setting").unwrap();
    here.clock += 100;
    here.write(|tx| tx.choose(table, &setting(1, 1).id.to_string(), 2, &Value::Text("v3".into())));
    let choice = reverse::undoable(here.db.conn(), "ilse").unwrap().unwrap();
    assert!(here.undo().unwrap());
    assert_ne!(Some(choice.seq), reverse::undoable(here.db.conn(), "ilse").unwrap().map(|it| it.seq));
}

/// What a random history is made of: every way to write a row, in several tables, one row or several.
#[derive(Clone, Debug)]
enum Act {
    Put(u8, u8),
    Person(u8, u8),
    Both(u8, u8),
    Chain(u8),
    Drop(u8),
    Move(u8, u8),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let n = || 1u8..5;
    prop_oneof![
        3 => (n(), n()).prop_map(|(a, b)| Act::Put(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Act::Person(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Act::Both(a, b)),
        1 => n().prop_map(Act::Chain),
        2 => n().prop_map(Act::Drop),
        1 => (n(), n()).prop_map(|(a, b)| Act::Move(a, b)),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
    ]
}

/// A person, a dwelling, a tenancy and a task, made in one operation and tied together.
fn chain(tx: &crate::Tx<'_>, n: u8) -> rusqlite::Result<()> {
    person(n, n).put(tx)?;
    let uuid = Uuid::from_u128(u128::from(n) + 100);
    Dwelling {
        id: Id::from_uuid(uuid),
        exchange_id: None,
        street: "Fabelplein".into(),
        number: n.to_string(),
        postcode: String::new(),
        city: "Fabelstad".into(),
        owner: None,
        self_contained: true,
        programme: None,
    }
    .put(tx)?;
    Tenancy {
        id: Id::from_uuid(uuid),
        exchange_id: None,
        person: person(n, n).id,
        dwelling: Id::from_uuid(uuid),
        worker: None,
        support_start: "2026-01-01".into(),
        support_end: None,
        end_reason: None,
        end_destination: None,
        previous: None,
    }
    .put(tx)?;
    Task {
        id: Id::from_uuid(uuid),
        tenancy: Id::from_uuid(uuid),
        code: "keys".into(),
        due_day: "2026-02-01".into(),
        done_day: None,
        worker: None,
    }
    .put(tx)
}

fn perform(file: &mut File, act: &Act) {
    match *act {
        Act::Put(n, value) => {
            file.write(|tx| setting(n, value).put(tx));
        }
        Act::Person(n, name) => {
            file.write(|tx| person(n, name).put(tx));
        }
        Act::Both(n, value) => {
            file.write(|tx| {
                setting(n, value).put(tx)?;
                person(n, value).put(tx)?;
                setting(n % 4 + 1, value).put(tx)
            });
        }
        Act::Chain(n) => {
            file.write(|tx| chain(tx, n));
        }
        Act::Drop(n) => {
            file.write(|tx| tx.execute("UPDATE setting SET deleted = 1 WHERE name = ?1", [format!("n{n}")]).map(drop));
        }
        Act::Move(n, day) => {
            file.write(|tx| {
                tx.execute("UPDATE tenancy SET support_end = ?1, end_reason = 'left'", [format!("2026-0{n}-0{day}")])
                    .map(drop)
            });
        }
        Act::Undo => {
            file.undo().unwrap();
        }
        Act::Redo => {
            file.redo().unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_walks_back_and_redo_walks_forward(acts in vec(act(), 1..16)) {
        let mut file = File::new(1);
        let mut seen = vec![dump(file.db.conn())];
        for act in acts.iter().filter(|it| !matches!(it, Act::Undo | Act::Redo)) {
            perform(&mut file, act);
            if seen.last() != Some(&dump(file.db.conn())) { seen.push(dump(file.db.conn())); }
        }
        for past in seen.iter().rev().skip(1) {
            prop_assert!(file.undo().unwrap());
            prop_assert_eq!(past, &dump(file.db.conn()));
        }
        prop_assert!(!file.undo().unwrap(), "nothing is left to undo");
        for next in seen.iter().skip(1) {
            prop_assert!(file.redo().unwrap());
            prop_assert_eq!(next, &dump(file.db.conn()));
        }
        prop_assert!(!file.redo().unwrap(), "nothing is left to do again");
        for past in seen.iter().rev().skip(1) {
            prop_assert!(file.undo().unwrap(), "what was done again can be undone again");
            prop_assert_eq!(past, &dump(file.db.conn()));
        }
    }

    #[test]
    fn the_rows_can_be_made_anew_from_the_operations(acts in vec(act(), 1..24)) {
        let mut file = File::new(1);
        for act in &acts { perform(&mut file, act) }
        let mut anew = File::new(9);
        for operation in stream::all(file.db.conn()).unwrap() { anew.db.apply(&operation, file.clock).unwrap(); }
        prop_assert_eq!(rows(file.db.conn(), ""), rows(anew.db.conn(), ""));
        prop_assert_eq!(stream::all(file.db.conn()).unwrap(), stream::all(anew.db.conn()).unwrap(), "and the stream from those");
    }

    #[test]
    fn every_past_moment_of_every_row_can_be_seen(acts in vec(act(), 1..16)) {
        let mut file = File::new(1);
        let mut moments = Vec::new();
        for act in &acts { perform(&mut file, act); moments.push((file.clock, dump(file.db.conn()))); }
        let everything = rows(file.db.conn(), "");
        for (at_ms, then) in &moments {
            for (table, id) in everything.keys() {
                let shown = history::row_at(file.db.conn(), registry::table_named(table).unwrap(), id, *at_ms).unwrap();
                let expected = then.get(&(*table, id.clone())).map(|values| values[1..].to_vec());
                prop_assert_eq!(expected, shown.map(|it| it.into_iter().map(|(_, value)| value).collect::<Vec<_>>()));
            }
        }
    }
}
