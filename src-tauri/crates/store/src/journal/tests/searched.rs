//! The search index says what the tables say, whoever wrote them: here, on another laptop, by undo, or by a cut.

use super::*;
use crate::{
    search::{self, Source, Typed},
    tables::{Contact, Goal, GoalLook, GoalStep, Note, TaskText, VisitNote},
};

/// Words with accents, in two spellings, so that the index has to fold them.
const WORDS: [&str; 6] = ["sleutel", "Café", "cafe\u{301}", "HUUR", "huurtoeslag", "één"];

#[derive(Clone, Debug)]
enum Act {
    Write { kind: u8, row: u8, tenancy: u8, words: [u8; 2] },
    Remove { kind: u8, row: u8 },
    MoveTask { tenancy: u8 },
    Undo,
    Redo,
    Send,
}

fn act() -> impl Strategy<Value = Act> {
    let words = [0..6_u8, 0..6_u8];
    prop_oneof![
        6 => (0..7_u8, 0..4_u8, 0..2_u8, words).prop_map(|(kind, row, tenancy, words)| Act::Write { kind, row, tenancy, words }),
        2 => (0..7_u8, 0..4_u8).prop_map(|(kind, row)| Act::Remove { kind, row }),
        1 => (0..2_u8).prop_map(|tenancy| Act::MoveTask { tenancy }),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        2 => Just(Act::Send),
    ]
}

fn id<T>(kind: u8, row: u8) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(1000 + u128::from(kind) * 100 + u128::from(row)))
}

fn tenancy(n: u8) -> Id<Tenancy> {
    Id::from_uuid(Uuid::from_u128(900 + u128::from(n)))
}

fn begin(tx: &crate::Tx<'_>) -> rusqlite::Result<()> {
    person(1, 1).insert(tx)?;
    let dwelling = Dwelling {
        id: Id::from_uuid(Uuid::from_u128(2)),
        exchange_id: None,
        street: "Fabelplein".into(),
        number: "1".into(),
        postcode: "0000 ZZ".into(),
        city: "Fabelstad".into(),
        owner: None,
        self_contained: true,
        programme: None,
    };
    dwelling.insert(tx)?;
    for n in 0..2 {
        Tenancy {
            id: tenancy(n),
            exchange_id: None,
            person: person(1, 1).id,
            dwelling: dwelling.id,
            worker: None,
            support_start: "2026-01-01".into(),
            support_end: None,
            end_reason: None,
            end_destination: None,
            previous: None,
        }
        .insert(tx)?;
    }
    task(0).insert(tx)?;
    (0..2).try_for_each(|row| goal(row, row, "Rust".to_owned()).insert(tx))
}

fn goal(row: u8, of: u8, words: String) -> Goal {
    Goal {
        id: id(4, row),
        tenancy: tenancy(of),
        domain: "home".into(),
        words,
        agreed_day: "2026-01-05".into(),
        by_day: None,
        ended_day: None,
        ended: None,
        previous: None,
    }
}

fn task(of: u8) -> Task {
    Task {
        id: Id::from_uuid(Uuid::from_u128(3)),
        tenancy: tenancy(of),
        code: "todo".into(),
        due_day: "2026-02-01".into(),
        done_day: None,
        worker: None,
    }
}

fn put(tx: &crate::Tx<'_>, kind: u8, row: u8, of: u8, text: String) -> rusqlite::Result<()> {
    let (n, of) = (of, tenancy(of));
    match kind {
        0 => Note { id: id(kind, row), tenancy: of, day: "2026-01-05".into(), text }.put(tx),
        1 => VisitNote { id: id(kind, row), tenancy: of, visit: None, result: None, text }.put(tx),
        2 => TaskText { id: id(kind, row), task: task(0).id, text }.put(tx),
        4 => goal(row, n, text).put(tx),
        // What hangs on a goal moves to another one, too.
        5 => GoalStep {
            id: id(kind, row),
            goal: id(4, n),
            words: text,
            doer: "tenant".into(),
            by_day: None,
            done_day: None,
        }
        .put(tx),
        6 => {
            let (goal, day) = (id(4, n), "2026-02-01".to_owned());
            GoalLook { id: id(kind, row), goal, day, text, direction: None }.put(tx)
        }
        _ => Contact {
            id: id(kind, row),
            tenancy: of,
            kind: "family".into(),
            name: text.clone(),
            organisation: None,
            phone: None,
            email: None,
            remark: Some(text),
        }
        .put(tx),
    }
}

fn remove(tx: &crate::Tx<'_>, kind: u8, row: u8) -> rusqlite::Result<()> {
    match kind {
        0 => Note::remove(tx, id(kind, row)),
        1 => VisitNote::remove(tx, id(kind, row)),
        2 => TaskText::remove(tx, id(kind, row)),
        4 => Goal::remove(tx, id(kind, row)),
        5 => GoalStep::remove(tx, id(kind, row)),
        6 => GoalLook::remove(tx, id(kind, row)),
        _ => Contact::remove(tx, id(kind, row)),
    }
}

fn perform(here: &mut File, there: &mut File, act: &Act) {
    match act {
        Act::Write { kind, row, tenancy, words } => {
            let text = words.map(|it| WORDS[usize::from(it)]).join(", ");
            here.write(|tx| put(tx, *kind, *row, *tenancy, text));
        }
        Act::Remove { kind, row } => drop(here.write(|tx| remove(tx, *kind, *row))),
        Act::MoveTask { tenancy } => drop(here.write(|tx| task(*tenancy).put(tx))),
        Act::Undo => drop(here.undo()),
        Act::Redo => drop(here.redo()),
        Act::Send => {
            there.take_from(here);
            here.take_from(there);
            (here.clock, there.clock) = (here.clock.max(there.clock) + 10, here.clock.max(there.clock) + 15);
        }
    }
}

/// Every word of the index with the row it is in, and the same of an index that is made now, from the tables alone.
fn check(file: &File) {
    let conn = file.db.conn();
    conn.execute_batch(
        "CREATE VIRTUAL TABLE temp.anew USING fts5 (words, content = '', contentless_delete = 1, detail = none,
             tokenize = 'unicode61 remove_diacritics 2');
         INSERT INTO temp.anew (rowid, words)
         SELECT number, char(57344) || replace(tenancy, '-', '') || ' ' || words FROM (
             SELECT rowid * 8 + 1 AS number, tenancy, text AS words FROM note WHERE deleted = 0
             UNION ALL SELECT rowid * 8 + 2, tenancy, text FROM visit_note WHERE deleted = 0
             UNION ALL SELECT rowid * 8 + 3, tenancy, text FROM impression WHERE deleted = 0
             UNION ALL SELECT text.rowid * 8 + 4, task.tenancy, text.text
                         FROM task_text AS text JOIN task ON task.id = text.task WHERE text.deleted = 0
             UNION ALL SELECT rowid * 8 + 5, tenancy, concat_ws(' ', name, organisation, remark)
                         FROM contact WHERE deleted = 0
             UNION ALL SELECT goal.rowid * 8 + 6, goal.tenancy,
                              goal.words || ' ' || (SELECT group_concat(said, ' ') FROM (
                                  SELECT '' AS said
                                  UNION ALL SELECT words FROM goal_step WHERE goal = goal.id AND deleted = 0
                                  UNION ALL SELECT text FROM goal_look WHERE goal = goal.id AND deleted = 0))
                         FROM goal WHERE deleted = 0
         );
         CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab (main, search, instance);
         CREATE VIRTUAL TABLE temp.anew_words USING fts5vocab (temp, anew, instance);",
    )
    .unwrap();
    let words = |table: &str| -> Vec<(String, i64)> {
        conn.prepare(&format!("SELECT term, doc FROM temp.{table} ORDER BY term, doc"))
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    };
    assert_eq!(words("anew_words"), words("kept_words"));
    conn.execute_batch("DROP TABLE temp.kept_words; DROP TABLE temp.anew_words; DROP TABLE temp.anew;").unwrap();
    conn.execute_batch("INSERT INTO search (search) VALUES ('integrity-check')").unwrap();
}

fn found(file: &File, text: &str, within: Option<&[Id<Tenancy>]>) -> Vec<String> {
    search::newest(file.db.conn(), &Typed::new(text), within, 10).unwrap().into_iter().map(|it| it.text).collect()
}

#[test]
fn words_are_found_by_their_beginning_whatever_their_accents_and_only_where_one_may_look() {
    let mut file = File::new(1);
    file.write(begin);
    file.write(|tx| put(tx, 0, 1, 0, "Sleutel ligt bij café De Huur".into()));
    file.write(|tx| put(tx, 0, 2, 1, "Geen sleutels".into()));
    file.write(|tx| put(tx, 2, 1, 0, "Cafe\u{301} bellen".into()));
    assert_eq!(["Geen sleutels", "Sleutel ligt bij café De Huur"], *found(&file, "SLEU", None), "newest first");
    assert_eq!(["Sleutel ligt bij café De Huur"], *found(&file, "hu slé", None), "each word begins a word");
    assert_eq!(2, found(&file, "cafe", None).len());
    assert!(found(&file, "leutel", None).is_empty(), "a word is not searched in its middle");
    assert_eq!(["Geen sleutels"], *found(&file, "sleutel", Some(&[tenancy(1)])));
    assert!(found(&file, "sleutel", Some(&[])).is_empty());
    assert_eq!(2, found(&file, "sleutel", Some(&[tenancy(0), tenancy(1)])).len());
    let task = search::newest(file.db.conn(), &Typed::new("bellen"), None, 1).unwrap().remove(0);
    assert_eq!((Source::Task, tenancy(0), Some("2026-02-01")), (task.source, task.tenancy, task.day.as_deref()));
    assert_eq!(1, found(&file, "cafe", Some(&[tenancy(0)])).len().min(1));
    file.write(|tx| Task::remove(tx, super::searched::task(0).id));
    assert!(found(&file, "bellen", None).is_empty(), "the words of a task that is gone");
    assert!(found(&file, "\u{e000}", None).is_empty(), "nobody types the id of a tenancy");
}

#[test]
fn a_cut_takes_words_away_and_leaves_the_others() {
    let (mut lead, mut gone) = (File::new(1), File::new(2));
    lead.write(begin);
    lead.write(|tx| put(tx, 0, 1, 0, "sleutel hier".into()));
    gone.take_from(&lead);
    gone.clock += 10;
    gone.write(|tx| put(tx, 0, 2, 0, "sleutel daar".into()));
    gone.write(|tx| put(tx, 0, 1, 0, "niets".into()));
    lead.take_from(&gone);
    assert_eq!(["sleutel daar"], *found(&lead, "sleutel", None));
    lead.db.cut(gone.device(), 0).unwrap();
    assert_eq!(["sleutel hier"], *found(&lead, "sleutel", None));
    check(&lead);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn the_index_holds_what_the_tables_hold(acts in vec((any::<bool>(), act()), 1..30)) {
        let (mut here, mut there) = (File::new(1), File::new(2));
        here.write(begin);
        there.take_from(&here);
        there.clock += 5;
        for (first, act) in &acts {
            if *first { perform(&mut here, &mut there, act) } else { perform(&mut there, &mut here, act) }
        }
        check(&here);
        check(&there);
    }
}
