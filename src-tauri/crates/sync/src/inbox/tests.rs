//! The gate by itself, and the merge of a few operations in every order that the gate allows.

#![allow(clippy::unwrap_used)]

use proptest::{collection::vec, prelude::*, sample::subsequence};
use store::{
    Connection, Id, Kind, Operation, Value,
    journal::{
        conflicts::{conflicts, live_stamps},
        stream::{CellWrite, RowWrite},
    },
    keys::FileKey,
    tables::Setting,
};
use tempfile::TempDir;

use super::*;

const NOW_MS: i64 = 1_780_000_000_000;

fn device(n: u8) -> Uuid {
    Uuid::from_u64_pair(u64::from(n), 0)
}

fn operation(n: u8, number: i64, after: &[(u8, i64)]) -> Transmitted {
    Transmitted {
        id: Uuid::from_u64_pair(u64::from(n), number.unsigned_abs()),
        kind: Kind(100),
        author: "ilse".into(),
        device: device(n),
        number,
        hlc: (NOW_MS + number) << 16,
        at_ms: NOW_MS + number,
        reason: None,
        reverses: None,
        after: after.iter().map(|(n, number)| (device(*n), *number)).collect(),
        rows: vec![setting(number, &[])],
    }
}

fn setting(value: i64, replaces: &[(u8, i64)]) -> RowWrite {
    let stamps = |it: &[(u8, i64)]| {
        it.iter().map(|(n, number)| stream::Stamp::new((NOW_MS + number) << 16, device(*n))).collect()
    };
    let cell = |column, value: Value| CellWrite { column, value, replaces: stamps(replaces) };
    let mut cells = vec![cell(2, Value::Text(value.to_string()))];
    if replaces.is_empty() {
        cells.extend([cell(0, Value::Integer(0)), cell(1, Value::Text("name".into()))]);
    }
    RowWrite { table: Setting::TABLE.no, row: device(0).to_string(), cells }
}

/// Three laptops; 1 and 2 make the same row apart, 3 has seen the first of 1, and 1 has seen everything in the end.
fn story() -> Vec<Transmitted> {
    let write = |n, number, after: &[(u8, i64)], replaces: &[(u8, i64)]| Transmitted {
        rows: vec![setting(number * 10 + i64::from(n), replaces)],
        ..operation(n, number, after)
    };
    vec![
        write(1, 1, &[], &[]),
        write(2, 1, &[], &[]),
        write(3, 1, &[(1, 1)], &[(1, 1)]),
        write(1, 2, &[], &[(1, 1)]),
        write(2, 2, &[(3, 1), (1, 1)], &[(3, 1), (2, 1)]),
        write(1, 3, &[(2, 2), (3, 1)], &[(1, 2), (2, 2)]),
        write(3, 2, &[(1, 1)], &[(3, 1)]),
    ]
}

fn handed_out(inbox: &mut Inbox, held: &mut Version) -> Vec<(Uuid, i64)> {
    let mut out = Vec::new();
    while let Some(next) = inbox.next(held) {
        held.insert(next.device, next.number);
        out.push((next.device, next.number));
    }
    out
}

#[test]
fn an_operation_waits_for_everything_its_author_had_seen() {
    let (mut inbox, mut held) = (Inbox::default(), Version::new());
    assert_eq!(Verdict::Waits, inbox.put(operation(2, 1, &[(1, 2)])));
    assert_eq!(Verdict::Waits, inbox.put(operation(1, 2, &[])));
    assert!(handed_out(&mut inbox, &mut held).is_empty());
    assert_eq!(Verdict::Waits, inbox.put(operation(1, 1, &[])));
    assert_eq!(vec![(device(1), 1), (device(1), 2), (device(2), 1)], handed_out(&mut inbox, &mut held));
    assert_eq!(0, inbox.waiting());
}

#[test]
fn whoever_passes_an_operation_on_may_ask_for_too_much_and_the_least_counts() {
    let (mut inbox, mut held) = (Inbox::default(), Version::new());
    assert_eq!(Verdict::Waits, inbox.put(operation(1, 1, &[(2, 4), (3, 1)])));
    assert_eq!(Verdict::Duplicate, inbox.put(operation(1, 1, &[(2, 1), (4, 9)])));
    assert!(handed_out(&mut inbox, &mut held).is_empty(), "of 2 the first is needed");
    held.insert(device(2), 1);
    assert_eq!(vec![(device(1), 1)], handed_out(&mut inbox, &mut held));
}

#[test]
fn of_two_operations_with_one_name_that_wait_neither_is_applied() {
    let (mut inbox, mut held) = (Inbox::default(), Version::new());
    let second = Transmitted { id: Uuid::max(), ..operation(1, 1, &[]) };
    assert_eq!(Verdict::Waits, inbox.put(operation(1, 1, &[])));
    assert_eq!(Verdict::Fork, inbox.put(second.clone()));
    assert_eq!(Verdict::Duplicate, inbox.put(second.clone()), "it is reported once");
    assert_eq!(Verdict::Waits, inbox.put(operation(2, 1, &[])));
    assert_eq!(vec![(device(2), 1)], handed_out(&mut inbox, &mut held), "others go on");
    assert_eq!((1, &[second][..]), (inbox.waiting(), inbox.forks()), "nothing is dropped");
}

struct File {
    db: Db,
    inbox: Inbox,
    _folder: TempDir,
}

impl File {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::create(&folder.path().join("team"), &FileKey::from_bytes([7; 32]), device(99), NOW_MS).unwrap();
        Self { db, inbox: Inbox::default(), _folder: folder }
    }

    fn receive(&mut self, operations: Vec<Transmitted>) -> Received {
        self.inbox.receive(&mut self.db, operations, NOW_MS)
    }
}

#[test]
fn what_contradicts_the_file_is_kept_aside_and_what_comes_twice_is_dropped() {
    let mut file = File::new();
    assert_eq!(1, file.receive(vec![operation(1, 1, &[])]).applied);
    let other = Transmitted { rows: vec![setting(7, &[])], ..operation(1, 1, &[]) };
    let next = operation(1, 2, &[]);
    let received = file.receive(vec![operation(1, 1, &[(2, 5)]), other.clone(), next.clone()]);
    assert_eq!((0, 1, 1), (received.applied, received.waiting, received.duplicates));
    assert_eq!(vec![other.clone()], received.forks);
    assert_eq!(1, stream::version(file.db.conn()).unwrap()[&device(1)], "which branch 2 continues is not known");
    let again = file.receive(vec![other]);
    assert!(again.forks.is_empty() && again.duplicates == 1, "a fork is reported once: {again:?}");
}

#[test]
fn nobody_else_writes_in_the_name_of_this_device() {
    let mut file = File::new();
    let own = operation(99, 1, &[]);
    let received = file.receive(vec![own.clone()]);
    assert_eq!((0, 0, vec![own]), (received.applied, received.waiting, received.forks));
}

#[test]
fn an_operation_that_the_file_refuses_stops_nothing_before_it_and_is_not_lost() {
    let mut file = File::new();
    let first = operation(1, 1, &[]);
    let refused = Transmitted { hlc: first.hlc, ..operation(1, 2, &[]) }; // Two operations with one stamp.
    let received = file.receive(vec![refused, first, operation(1, 3, &[])]);
    assert!(received.failure.is_some());
    assert_eq!((1, 2), (received.applied, received.waiting));
    assert_eq!(1, stream::version(file.db.conn()).unwrap()[&device(1)]);
    assert_eq!(1, Setting::all(file.db.conn()).unwrap().len());
}

#[test]
fn a_value_that_the_file_refuses_stops_nothing_and_is_passed_on() {
    let mut file = File::new();
    let mut refused = operation(1, 2, &[]);
    let cell = |column, value| CellWrite { column, value, replaces: vec![] };
    let whole = vec![cell(0, Value::Integer(0)), cell(1, Value::Null), cell(2, Value::Text("2".into()))];
    refused.rows[0] = RowWrite { row: device(5).to_string(), cells: whole, ..setting(0, &[]) };
    let received = file.receive(vec![refused.clone(), operation(1, 1, &[]), operation(1, 3, &[])]);
    assert!(received.failure.is_none());
    assert_eq!((3, 0), (received.applied, received.waiting));
    assert_eq!(1, Setting::all(file.db.conn()).unwrap().len());
    assert!(stream::get(file.db.conn(), device(1), 2).unwrap().unwrap().same_as(&refused));
}

#[test]
fn what_came_into_the_file_in_another_way_does_not_wait_for_ever() {
    let mut file = File::new();
    assert_eq!(1, file.receive(vec![operation(1, 2, &[])]).waiting);
    file.db.apply(&operation(1, 1, &[]), NOW_MS).unwrap();
    file.db.apply(&operation(1, 2, &[]), NOW_MS).unwrap();
    let received = file.receive(vec![operation(1, 3, &[])]);
    assert_eq!((1, 0, 1), (received.applied, received.waiting, received.duplicates));
}

#[test]
fn what_is_missing_can_be_applied_in_its_order() {
    let (mut here, mut there) = (File::new(), File::new());
    assert_eq!(7, here.receive(story()).applied);
    let mut held = Version::from([(device(1), 1)]);
    assert_eq!(1, there.receive(vec![story()[0].clone()]).applied);
    for operation in crate::missing(&held, &here.db).unwrap() {
        held.insert(operation.device, operation.number);
        let received = there.receive(vec![operation]);
        assert_eq!((1, 0), (received.applied, received.waiting), "each one's turn has come: {received:?}");
    }
    assert_eq!(seen(here.db.conn()), seen(there.db.conn()));
    assert!(crate::missing(&held, &here.db).unwrap().is_empty());
}

#[test]
fn the_tables_touched_include_those_in_which_only_a_choice_came_up() {
    let mut file = File::new();
    assert_eq!(1, file.receive(vec![operation(2, 1, &[])]).applied);
    let received = file.receive(vec![operation(1, 1, &[])]); // Of the same moment, from the lesser device: not shown.
    assert_eq!("1", Setting::all(file.db.conn()).unwrap()[0].value);
    assert_eq!(vec![Setting::TABLE.no], received.tables.into_iter().collect::<Vec<_>>());
}

#[test]
fn what_only_a_newer_version_knows_is_kept_and_passed_on() {
    let mut file = File::new();
    let mut newer = operation(1, 1, &[]);
    newer.rows[0].cells.push(CellWrite { column: 77, value: Value::Text("later".into()), replaces: vec![] });
    let mut second = operation(1, 2, &[]);
    second.rows = vec![
        RowWrite { cells: vec![CellWrite { column: 77, ..setting(2, &[(1, 1)]).cells.remove(0) }], ..setting(2, &[]) },
        RowWrite { table: TableNo(777), ..setting(3, &[]) },
    ];
    assert_eq!(2, file.receive(vec![newer.clone(), second.clone()]).applied);
    for operation in [newer, second] {
        let passed_on = stream::get(file.db.conn(), device(1), operation.number).unwrap().unwrap();
        assert!(passed_on.same_as(&operation), "{passed_on:#?}");
    }
}

#[test]
fn values_of_one_moment_are_listed_alike_everywhere() {
    // Clocks that learn from each other often tie: both are one more than the stamp they saw last.
    let write = |n: u8| Transmitted { rows: vec![setting(n.into(), &[])], ..operation(n, 1, &[]) };
    let listed = |order: [u8; 3]| {
        let mut file = File::new();
        assert_eq!(3, file.receive(order.map(write).to_vec()).applied);
        seen(file.db.conn())
    };
    assert_eq!(listed([1, 2, 3]), listed([3, 1, 2]));
    assert_eq!(listed([1, 2, 3]), listed([2, 3, 1]));
}

#[test]
fn a_row_that_two_made_is_deleted_only_as_far_as_the_author_saw() {
    let mut deletion = operation(1, 2, &[]);
    deletion.rows[0].cells =
        vec![CellWrite { column: 0, value: Value::Integer(1), replaces: vec![operation(1, 1, &[]).stamp()] }];
    let made = [operation(1, 1, &[]), operation(2, 1, &[])];
    let (mut here, mut there) = (File::new(), File::new());
    assert_eq!(3, here.receive(vec![made[0].clone(), deletion.clone(), made[1].clone()]).applied);
    for operation in [made[1].clone(), made[0].clone(), deletion] {
        assert_eq!(1, there.receive(vec![operation]).applied);
    }
    assert_eq!(seen(here.db.conn()), seen(there.db.conn()));
    assert!(conflicts(here.db.conn()).unwrap().iter().any(|it| it.column == "deleted"), "the other one is not deleted");
}

/// What a file shows, asks and keeps.
fn seen(conn: &Connection) -> String {
    let mut live = Vec::new();
    for column in 0..=2 {
        let mut stamps = live_stamps(conn, &Setting::TABLE, &device(0).to_string(), column).unwrap();
        stamps.sort();
        live.push(stamps);
    }
    format!("{:?} {:?} {live:?}", Setting::all(conn).unwrap(), conflicts(conn).unwrap())
}

/// The same worked out from sets: live = written - named, shown = the newest.
fn expected(story: &[Transmitted]) -> (Option<String>, Vec<stream::Stamp>) {
    let cells = |it: &Transmitted| it.rows[0].cells[0].clone();
    let named: BTreeSet<_> = story.iter().flat_map(|it| cells(it).replaces).collect();
    let mut live: Vec<_> =
        story.iter().map(|it| (it.stamp(), cells(it).value)).filter(|(stamp, _)| !named.contains(stamp)).collect();
    live.sort_by_key(|(stamp, _)| *stamp);
    let shown = live.last().map(|(_, value)| match value {
        Value::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    });
    (shown, live.into_iter().map(|(stamp, _)| stamp).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_whatever_order_and_how_often_each_is_handed_out_once_after_its_causes(
        arrivals in vec(0..7_usize, 0..40), rest in Just((0..7_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let (story, mut held, mut inbox, mut out) = (story(), Version::new(), Inbox::default(), Vec::new());
        for place in arrivals.into_iter().chain(rest) {
            if reached(&held, &story[place].device) < story[place].number {
                inbox.put(story[place].clone());
            }
            while let Some(next) = inbox.next(&held) {
                prop_assert_eq!(reached(&held, &next.device) + 1, next.number);
                prop_assert!(next.after.iter().all(|(device, number)| reached(&held, device) >= *number));
                held.insert(next.device, next.number);
                out.push(next.id);
            }
        }
        out.sort();
        let mut all: Vec<_> = story.iter().map(|it| it.id).collect();
        all.sort();
        prop_assert_eq!(all, out);
        prop_assert!(inbox.waiting() == 0 && inbox.forks().is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_is_what_the_set_of_its_operations_says(
        some in subsequence((0..7_usize).collect::<Vec<_>>(), 0..=7).prop_shuffle(), cut in 0..8_usize,
        own in 1..1000_i64,
    ) {
        let story = story();
        let (mut file, mut held) = (File::new(), Vec::new());
        let cut = cut.min(some.len());
        for part in [&some[..cut], &some[cut..], &some[..]] {
            let part: Vec<_> = part.iter().map(|place| story[*place].clone()).collect();
            prop_assert!(file.receive(part).failure.is_none());
        }
        let version = stream::version(file.db.conn()).unwrap();
        held.extend(story.iter().filter(|it| reached(&version, &it.device) >= it.number).cloned());
        prop_assert_eq!(some.len() - held.len(), file.inbox.waiting(), "what is not applied waits");
        let (shown, live) = expected(&held);
        if let Some(shown) = shown {
            prop_assert_eq!(&shown, &Setting::all(file.db.conn()).unwrap()[0].value);
            let mut stamps = live_stamps(file.db.conn(), &Setting::TABLE, &device(0).to_string(), 2).unwrap();
            stamps.sort();
            prop_assert_eq!(live, stamps);
            // And the next write here names exactly what is live.
            let operation = Operation {
                id: Uuid::max(), kind: Kind(100), author: "own".into(), at_ms: own, reason: None,
            };
            let mine = Setting { id: Id::from_uuid(device(0)), name: "name".into(), value: "mine".into() };
            file.db.write(&operation, |tx| mine.put(tx).map_err(Error::from)).unwrap();
            let written = stream::get(file.db.conn(), device(99), 1).unwrap().unwrap();
            let mut named = written.rows[0].cells.iter().find(|it| it.column == 2).unwrap().replaces.clone();
            named.sort();
            let (_, live) = expected(&held);
            prop_assert_eq!(live, named);
        } else {
            prop_assert!(Setting::all(file.db.conn()).unwrap().is_empty());
        }
    }
}
