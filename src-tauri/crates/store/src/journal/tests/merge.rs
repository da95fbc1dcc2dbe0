//! A deletion beside an edit, and a choice taken back: nobody's work disappears without a question.

use super::*;
use crate::journal::conflicts::{Conflict, Edit, live_stamps};

fn text(value: &str) -> Value {
    Value::Text(value.into())
}

/// Two laptops that hold the same setting.
fn pair() -> (File, File) {
    let (mut here, mut there) = (File::new(1), File::new(2));
    here.write(|tx| setting(1, 1).insert(tx));
    there.take_from(&here);
    (here, there)
}

fn exchange(here: &mut File, there: &mut File) {
    here.take_from(there);
    there.take_from(here);
    here.clock = here.clock.max(there.clock) + 10;
    there.clock = here.clock + 5;
    assert_eq!(rows(here.db.conn(), ""), rows(there.db.conn(), ""));
    assert_eq!(conflicts(here.db.conn()).unwrap(), conflicts(there.db.conn()).unwrap());
    for column in 0..=2 {
        assert_eq!(live(here, column), live(there, column));
    }
    for file in [&*here, &*there] {
        let mut anew = File::new(9);
        stream::all(file.db.conn()).unwrap().iter().for_each(|it| drop(anew.db.apply(it, 0).unwrap()));
        assert_eq!(rows(file.db.conn(), ""), rows(anew.db.conn(), ""));
        assert_eq!(conflicts(file.db.conn()).unwrap(), conflicts(anew.db.conn()).unwrap());
    }
}

fn live(file: &File, column: u16) -> Vec<stream::Stamp> {
    let table = registry::table_named("setting").unwrap();
    let mut stamps = live_stamps(file.db.conn(), table, &setting(1, 1).id.to_string(), column).unwrap();
    stamps.sort();
    stamps
}

fn delete(file: &mut File) {
    file.write(|tx| tx.execute("UPDATE setting SET deleted = 1", []).map(drop)).unwrap();
}

fn change(file: &mut File, value: &str) {
    file.write(|tx| tx.execute("UPDATE setting SET value = ?1", [value]).map(drop)).unwrap();
}

fn choose(file: &mut File, column: u16, value: Value) {
    let table = registry::table_named("setting").unwrap();
    file.write(|tx| tx.choose(table, &setting(1, 1).id.to_string(), column, &value)).unwrap();
}

fn only_conflict(file: &File) -> Conflict {
    let mut open = conflicts(file.db.conn()).unwrap();
    assert_eq!(1, open.len(), "{open:?}");
    open.remove(0)
}

fn is_there(file: &File) -> bool {
    !dump(file.db.conn()).is_empty()
}

#[test]
fn a_row_that_one_deletes_and_another_writes_in_is_kept_until_somebody_chooses() {
    for (deletes_first, kept) in [(true, true), (true, false), (false, true), (false, false)] {
        let (mut here, mut there) = pair();
        there.clock += if deletes_first { 50 } else { 0 };
        here.clock += if deletes_first { 0 } else { 50 };
        delete(&mut here);
        change(&mut there, "new");
        exchange(&mut here, &mut there);
        assert!(is_there(&here) && is_there(&there));
        let conflict = only_conflict(&here);
        let told: Vec<_> = conflict.values.iter().map(|(value, author, _)| (value.clone(), author.as_str())).collect();
        assert_eq!(vec![(Value::Integer(0), "ilse"), (Value::Integer(1), "ilse")], told);
        let [Edit { column: Some("value"), value, .. }] = &conflict.edits[..] else { panic!("{conflict:?}") };
        assert_eq!(&text("new"), value);
        choose(&mut there, 0, Value::Integer(i64::from(!kept)));
        exchange(&mut here, &mut there);
        assert_eq!((kept, 0), (is_there(&here), conflicts(here.db.conn()).unwrap().len()));
    }
}

#[test]
fn a_deletion_by_somebody_who_had_seen_the_edit_is_no_conflict() {
    let (mut here, mut there) = pair();
    change(&mut there, "new");
    exchange(&mut here, &mut there);
    delete(&mut here);
    exchange(&mut here, &mut there);
    assert!(!is_there(&there) && conflicts(there.db.conn()).unwrap().is_empty());
    change(&mut there, "written in a deleted row");
    exchange(&mut here, &mut there);
    assert!(!is_there(&here) && conflicts(here.db.conn()).unwrap().is_empty(), "nor is an edit after it");
}

#[test]
fn an_edit_of_a_row_that_waits_for_a_choice_makes_no_choice() {
    let (mut here, mut there) = pair();
    delete(&mut here);
    change(&mut there, "first");
    exchange(&mut here, &mut there);
    change(&mut here, "second");
    exchange(&mut here, &mut there);
    assert!(is_there(&there));
    assert_eq!(text("second"), only_conflict(&there).edits[0].value);
    delete(&mut there);
    exchange(&mut here, &mut there);
    assert!(!is_there(&here) && conflicts(here.db.conn()).unwrap().is_empty(), "whoever deletes now has seen it");
}

#[test]
fn of_two_deletions_the_one_that_had_seen_the_edit_decides() {
    let (mut here, mut there) = pair();
    let mut third = File::new(3);
    third.take_from(&here);
    change(&mut there, "new");
    third.take_from(&there);
    delete(&mut third);
    delete(&mut here);
    exchange(&mut here, &mut there);
    assert!(is_there(&here));
    here.take_from(&third);
    exchange(&mut here, &mut there);
    assert!(!is_there(&here) && conflicts(here.db.conn()).unwrap().is_empty());
}

#[test]
fn a_deletion_beside_which_somebody_wrote_is_not_undone_silently() {
    let (mut here, mut there) = pair();
    delete(&mut here);
    there.clock += 1;
    let operation = Operation { author: "joost".into(), ..there.operation(VERB) };
    there.db.write(&operation, |tx| setting(1, 3).put(tx).map_err(Error::from)).unwrap();
    exchange(&mut here, &mut there);
    match here.undo() {
        Err(Refused::ChangedSince(it)) => assert_eq!("joost", it.author),
        other => panic!("undo answered {other:?}"),
    }
}

#[test]
fn the_deletion_of_a_row_that_was_changed_before_can_be_undone_and_so_can_its_making() {
    let mut file = File::new(1);
    file.write(|tx| setting(1, 1).insert(tx));
    change(&mut file, "second");
    delete(&mut file);
    for (left, there) in [(3, true), (2, true), (1, false)] {
        assert!(file.undo().unwrap(), "{left} steps are left");
        assert_eq!(there, is_there(&file), "{left} steps are left");
    }
}

#[test]
fn a_choice_taken_back_brings_every_value_back_on_every_laptop() {
    let (mut here, mut there) = pair();
    let mut third = File::new(3);
    third.take_from(&here);
    change(&mut here, "a");
    change(&mut there, "b");
    third.clock += 50;
    change(&mut third, "c");
    here.take_from(&third);
    exchange(&mut here, &mut there);
    let seen = |file: &File| only_conflict(file).values.into_iter().map(|it| it.0).collect::<Vec<_>>();
    let before = seen(&here);
    assert_eq!(3, before.len());
    for chosen in ["a", "c"] {
        choose(&mut here, 2, text(chosen));
        exchange(&mut here, &mut there);
        assert!(conflicts(there.db.conn()).unwrap().is_empty());
        assert!(here.undo().unwrap());
        exchange(&mut here, &mut there);
        let mut again = seen(&there);
        assert_eq!(before[0], again[0], "the same one is shown");
        again.sort_by_key(|it| format!("{it:?}"));
        assert_eq!(vec![text("a"), text("b"), text("c")], again);
        assert!(here.redo().unwrap());
        exchange(&mut here, &mut there);
        assert!(conflicts(there.db.conn()).unwrap().is_empty());
        assert!(here.undo().unwrap());
        exchange(&mut here, &mut there);
        assert_eq!(3, seen(&there).len());
    }
    change(&mut there, "settled");
    assert!(there.undo().unwrap());
    exchange(&mut here, &mut there);
    assert_eq!(3, seen(&here).len(), "any write over several values is taken back so");
    choose(&mut there, 2, text("b"));
    exchange(&mut here, &mut there);
    assert!(conflicts(here.db.conn()).unwrap().is_empty(), "and the next choice names them all");
}

#[test]
fn the_choice_between_kept_and_deleted_can_be_taken_back() {
    for chosen in [0, 1] {
        let (mut here, mut there) = pair();
        delete(&mut here);
        change(&mut there, "new");
        exchange(&mut here, &mut there);
        choose(&mut there, 0, Value::Integer(chosen));
        exchange(&mut here, &mut there);
        change(&mut there, "after the choice");
        change(&mut there, "and once more");
        while conflicts(there.db.conn()).unwrap().is_empty() {
            assert!(there.undo().unwrap());
        }
        let taken_back = stream::all(there.db.conn()).unwrap().pop().unwrap().rows.remove(0);
        assert_eq!(2, taken_back.cells.len());
        assert_eq!(taken_back.cells[0].replaces, taken_back.cells[1].replaces, "both replace the same");
        exchange(&mut here, &mut there);
        assert!(is_there(&here));
        assert_eq!("deleted", only_conflict(&here).column);
    }
}
