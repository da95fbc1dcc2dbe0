//! Values of a newer version in a file of an older one: they wait, nothing else does, and the upgrade lets them in.
//!
//! The older version is today's schema with one value less; the upgrade gives a closed file the tables of today.

use super::*;
use crate::{
    STEPS,
    journal::stream::{CellWrite, RowWrite, Transmitted},
    registry::TableNo,
    tables::{Organisation, Worker},
};

const WITH: &str = "'administrator', 'unknown')";
const WITHOUT: &str = "'administrator')";

fn older(device: u128) -> File {
    File::with_schema(device, &STEPS[0].replace(WITH, WITHOUT))
}

fn upgraded(file: File) -> File {
    let File { db, clock, ids, _folder } = file;
    let (path, key) = (db.path().to_owned(), db.key().clone());
    drop(db);
    let conn = crate::file::open_writer(&path, &key).unwrap();
    conn.execute_batch("PRAGMA writable_schema = ON").unwrap();
    let sql = "UPDATE sqlite_schema SET sql = replace(sql, ?1, ?2) WHERE name = 'organisation'";
    conn.execute(sql, [WITHOUT, WITH]).unwrap();
    conn.execute_batch("PRAGMA schema_version = 9999; PRAGMA writable_schema = RESET").unwrap();
    drop(conn);
    let db = Db::open(&path, &key, Uuid::nil(), 1).unwrap();
    File { db, clock, ids, _folder }
}

fn organisation(n: u8, kind: &str) -> Organisation {
    Organisation { id: Id::from_uuid(Uuid::from_u128(n.into())), name: format!("O{n}"), kind: kind.into() }
}

fn dwelling(owner: u8) -> Dwelling {
    Dwelling {
        id: Id::from_uuid(Uuid::from_u128(200)),
        exchange_id: None,
        street: "Fabelplein".into(),
        number: "1".into(),
        postcode: String::new(),
        city: "Fabelstad".into(),
        owner: Some(organisation(owner, "").id),
        self_contained: true,
        programme: None,
    }
}

fn set_kind(file: &mut File, kind: &str) {
    file.clock += 10;
    file.write(|tx| tx.execute("UPDATE organisation SET kind = ?1", [kind]).map(drop)).unwrap();
}

fn kind(file: &File) -> Value {
    rows(file.db.conn(), "")[&("organisation", organisation(1, "").id.to_string())][2].clone()
}

fn waiting(file: &File) -> i64 {
    file.db.conn().query_row("SELECT count(*) FROM future_cell", [], |it| it.get(0)).unwrap()
}

/// Both files show, ask and pass on the same.
#[track_caller]
fn check_equal(one: &File, other: &File) {
    assert_eq!(rows(one.db.conn(), ""), rows(other.db.conn(), ""));
    assert_eq!(conflicts(one.db.conn()).unwrap(), conflicts(other.db.conn()).unwrap());
    for operation in stream::all(one.db.conn()).unwrap() {
        let other = stream::get(other.db.conn(), operation.device, operation.number).unwrap().unwrap();
        assert!(operation.same_as(&other), "{operation:#?}\n{other:#?}");
    }
    assert_eq!(0, waiting(one));
    assert!(crate::journal::check::whole(one.db.conn()).unwrap());
}

#[test]
fn a_value_that_this_version_refuses_waits_and_the_rest_of_its_operation_does_not() {
    let (mut newer, mut old) = (File::new(1), older(2));
    newer.write(|tx| organisation(1, "corporation").insert(tx));
    newer.clock += 10;
    newer.write(|tx| {
        tx.execute("UPDATE organisation SET kind = 'unknown', name = 'renamed'", [])?;
        setting(1, 1).insert(tx)
    });
    newer.write(|tx| setting(2, 2).insert(tx));
    old.take_from(&newer);
    let row = rows(old.db.conn(), "")[&("organisation", organisation(1, "").id.to_string())].clone();
    assert_eq!(vec![Value::Text("renamed".into()), Value::Text("corporation".into())], row[1..]);
    assert_eq!((1, 3), (waiting(&old), dump(old.db.conn()).len()));
    let newest = stream::all(newer.db.conn()).unwrap();
    assert!(stream::all(old.db.conn()).unwrap().iter().zip(&newest).all(|(a, b)| a.same_as(b)), "it is passed on");
    check_equal(&upgraded(old), &newer);
}

#[test]
fn whoever_writes_over_a_waiting_value_has_replaced_it() {
    let (mut newer, mut old) = (File::new(1), older(2));
    newer.write(|tx| organisation(1, "corporation").insert(tx));
    set_kind(&mut newer, "unknown");
    old.take_from(&newer);
    set_kind(&mut old, "municipality");
    newer.take_from(&old);
    assert_eq!(Value::Text("municipality".into()), kind(&newer));
    assert!(conflicts(newer.db.conn()).unwrap().is_empty(), "it named the value that it could not show");
    check_equal(&upgraded(old), &newer);
}

#[test]
fn a_value_that_nobody_saw_is_a_choice_after_the_upgrade() {
    for first in [true, false] {
        let (mut newer, mut old) = (File::new(1), older(2));
        newer.write(|tx| organisation(1, "corporation").insert(tx));
        old.take_from(&newer);
        newer.clock += if first { 0 } else { 100 };
        set_kind(&mut newer, "unknown");
        set_kind(&mut old, "municipality");
        old.take_from(&newer);
        newer.take_from(&old);
        assert_eq!(Value::Text("municipality".into()), kind(&old), "the best that it can show");
        let old = upgraded(old);
        assert_eq!(1, conflicts(old.db.conn()).unwrap().len());
        check_equal(&old, &newer);
    }
}

#[test]
fn a_row_that_cannot_be_made_waits_whole_and_so_does_what_refers_to_it() {
    let (mut newer, mut old) = (File::new(1), older(2));
    newer.write(|tx| organisation(1, "unknown").insert(tx));
    newer.write(|tx| dwelling(1).insert(tx));
    newer.write(|tx| tx.execute("UPDATE organisation SET name = 'renamed'", []).map(drop));
    newer.write(|tx| tx.execute("UPDATE dwelling SET city = 'Elders'", []).map(drop));
    old.take_from(&newer);
    let shown = dump(old.db.conn());
    assert_eq!(vec!["dwelling"], shown.keys().map(|it| it.0).collect::<Vec<_>>(), "its owner is optional");
    set_kind(&mut newer, "municipality");
    old.take_from(&newer);
    assert_eq!(1, dump(old.db.conn()).len(), "what it was made with is still not known");
    let old = upgraded(old);
    assert_eq!(2, dump(old.db.conn()).len());
    check_equal(&old, &newer);
}

#[test]
fn a_second_making_lets_a_waiting_row_in() {
    for order in [[0, 1], [1, 0]] {
        let (mut newer, mut other, mut old) = (File::new(1), File::new(3), older(2));
        newer.write(|tx| organisation(1, "unknown").insert(tx));
        newer.write(|tx| dwelling(1).insert(tx));
        other.clock += 100;
        other.write(|tx| organisation(1, "corporation").insert(tx));
        for which in order {
            old.take_from([&newer, &other][which]);
        }
        newer.take_from(&other);
        assert_eq!(Value::Text("corporation".into()), kind(&old));
        let place = &rows(old.db.conn(), "")[&("dwelling", dwelling(1).id.to_string())];
        assert!(place.contains(&Value::Text(organisation(1, "").id.to_string())), "the owner has come: {place:?}");
        check_equal(&upgraded(old), &newer);
    }
}

#[test]
fn what_is_shown_instead_does_not_depend_on_the_order_of_arrival() {
    // Two laptops write known values apart, two others write over one of these each what an older version refuses.
    let mut files: Vec<File> = (1..=4).map(File::new).collect();
    files[0].write(|tx| organisation(1, "corporation").insert(tx));
    let first = stream::all(files[0].db.conn()).unwrap();
    for file in &mut files[1..] {
        file.db.apply_all(&first, 1).unwrap();
    }
    let [a, b, c, d] = &mut files[..] else { panic!() };
    set_kind(a, "municipality");
    set_kind(b, "care_provider");
    c.take_from(a);
    d.take_from(b);
    set_kind(c, "unknown");
    set_kind(d, "unknown");
    let orders = [[0, 1, 2, 3], [1, 0, 3, 2], [0, 2, 1, 3], [1, 3, 0, 2]];
    let shown: Vec<_> = orders
        .iter()
        .map(|order| {
            let mut old = older(9);
            order.iter().for_each(|which| old.take_from(&files[*which]));
            kind(&old)
        })
        .collect();
    assert!(shown.iter().all(|it| *it == shown[0]), "{shown:?}");
}

/// What a version would send that knows a column more of workers, and a table more.
fn from_the_future() -> Vec<Transmitted> {
    let worker = Worker {
        id: Id::from_uuid(Uuid::from_u128(50)),
        exchange_id: None,
        name: "Ilse".into(),
        role: "worker".into(),
        minutes_per_week: None,
        email: None,
    };
    let mut author = File::new(1);
    author.write(|tx| worker.insert(tx));
    author.write(|tx| setting(1, 1).insert(tx));
    author.write(|tx| tx.execute("UPDATE worker SET email = 'a@example.org', name = 'I.'", []).map(drop));
    author.write(|tx| tx.execute("UPDATE setting SET value = 'later'", []).map(drop));
    stream::all(author.db.conn()).unwrap()
}

#[test]
fn a_column_and_a_table_that_become_known_are_let_in() {
    let (email, setting) = (registry::table_named("worker").unwrap(), registry::table_named("setting").unwrap());
    let known = from_the_future();
    let number = email.column_no("email").unwrap();
    let renumbered = |row: &RowWrite| RowWrite {
        table: if row.table == setting.no { TableNo(777) } else { row.table },
        cells: (row.cells.iter())
            .map(|it| CellWrite {
                column: if row.table == email.no && it.column == number { 77 } else { it.column },
                ..it.clone()
            })
            .collect(),
        ..row.clone()
    };
    let (mut old, mut newer) = (File::new(8), File::new(9));
    for operation in &known {
        newer.db.apply(operation, 1).unwrap();
        let rows = operation.rows.iter().map(renumbered).collect();
        old.db.apply(&Transmitted { rows, ..operation.clone() }, 1).unwrap();
    }
    assert_eq!(1, dump(old.db.conn()).len());
    // The registry is one of the program: here the numbers become known instead.
    let (path, key) = (old.db.path().to_owned(), old.db.key().clone());
    for place in ["future_cell", "live"] {
        old.db.conn().execute(&format!("UPDATE {place} SET col = ?1 WHERE col = 77"), [number]).unwrap();
        old.db.conn().execute(&format!("UPDATE {place} SET tbl = ?1 WHERE tbl = 777"), [setting.no.0]).unwrap();
    }
    let File { db, clock, ids, _folder } = old;
    drop(db);
    let old = File { db: Db::open(&path, &key, Uuid::nil(), 1).unwrap(), clock, ids, _folder };
    check_equal(&old, &newer);
}

#[test]
fn an_edit_that_only_a_newer_version_understands_keeps_its_row_too() {
    let mut author = File::new(1);
    author.write(|tx| setting(1, 1).insert(tx));
    author.write(|tx| tx.execute("UPDATE setting SET value = 'later'", []).map(drop));
    let [made, mut edit] = stream::all(author.db.conn()).unwrap().try_into().unwrap();
    edit.rows[0].cells[0].column = 77;
    let delete = |file: &mut File| file.write(|tx| tx.execute("UPDATE setting SET deleted = 1", []).map(drop)).unwrap();
    let (mut unaware, mut aware) = (File::new(2), File::new(3));
    unaware.db.apply(&made, 1).unwrap();
    delete(&mut unaware);
    unaware.db.apply(&edit, 1).unwrap();
    assert_eq!(1, dump(unaware.db.conn()).len());
    assert_eq!(None, conflicts(unaware.db.conn()).unwrap()[0].edits[0].column);
    aware.db.apply_all(&[made, edit], 1).unwrap();
    delete(&mut aware);
    assert_eq!((0, 0), (dump(aware.db.conn()).len(), conflicts(aware.db.conn()).unwrap().len()));
}
