//! What people do: one row or many, one column or all, new, changed, deleted, brought back, chosen.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;
use store::{
    Connection, Error, Id, Tx, Value,
    journal::{conflicts::conflicts, stream::Transmitted},
    registry::{self, Table},
    tables::{Dwelling, Person, Setting, Task, Tenancy, Visit, VisitNote, VisitResult},
};
use uuid::Uuid;

use crate::world::World;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Act {
    /// The first tenancy of the team.
    Found,
    Set,
    AddPerson,
    ChangePerson,
    Rename,
    MoveAllPersons,
    AddTenancy,
    PlanVisits,
    MoveVisit,
    LapseVisits,
    RecordResult,
    CorrectResult,
    /// Somebody writes in a row and sees that it is deleted.
    ChangeDeleted,
    FinishTask,
    Delete,
    BringBack,
    Choose,
    Undo,
    Redo,
}

const ACTS: &[(u32, Act)] = &[
    (10, Act::Set),
    (2, Act::AddPerson),
    (8, Act::ChangePerson),
    (12, Act::Rename),
    (3, Act::MoveAllPersons),
    (2, Act::AddTenancy),
    (9, Act::PlanVisits),
    (8, Act::MoveVisit),
    (3, Act::LapseVisits),
    (6, Act::RecordResult),
    (5, Act::CorrectResult),
    (3, Act::ChangeDeleted),
    (5, Act::FinishTask),
    (9, Act::Delete),
    (6, Act::BringBack),
    (24, Act::Choose),
    (10, Act::Undo),
    (4, Act::Redo),
];

/// Any act, the usual ones more often.
pub fn any(rng: &mut Rng) -> Act {
    let mut left = rng.u32(0..ACTS.iter().map(|(weight, _)| weight).sum());
    for (weight, act) in ACTS {
        if left < *weight {
            return *act;
        }
        left -= weight;
    }
    Act::Set
}

type Body = Box<dyn FnOnce(&Tx<'_>) -> Result<(), Error>>;

/// An act with everything chosen.
pub struct Writing {
    pub told: String,
    pub body: Body,
}

impl Writing {
    fn new(told: String, body: impl FnOnce(&Tx<'_>) -> Result<(), Error> + 'static) -> Option<Self> {
        Some(Self { told, body: Box::new(body) })
    }
}

/// Chooses rows and values; `None` when there is nothing to do it with.
pub fn prepare(world: &mut World<'_>, who: usize, act: Act) -> Option<Writing> {
    match act {
        Act::Found | Act::AddTenancy => {
            let (uuid, n) = (world.id(), world.rng.u8(..));
            Writing::new(format!("founds {uuid}"), move |tx| found(tx, uuid, n))
        }
        Act::Set => {
            let (n, value) = (world.rng.u8(0..3), world.rng.u8(0..6));
            let (id, name) = (named(&format!("setting {n}")), format!("s{n}"));
            let setting = Setting { id: Id::from_uuid(id), name, value: format!("v{value}") };
            Writing::new(format!("sets {setting:?}"), move |tx| Ok(setting.put(tx)?))
        }
        Act::AddPerson => {
            let person = person(world.id(), world.rng.u8(..));
            Writing::new(format!("adds {}", person.id), move |tx| Ok(person.insert(tx)?))
        }
        Act::ChangePerson => {
            let id = pick(world, who, "person", "")?;
            let person = person(Uuid::try_parse(&id).ok()?, world.rng.u8(..));
            Writing::new(format!("changes {id}"), move |tx| Ok(person.put(tx)?))
        }
        Act::Rename => {
            let id = pick(world, who, "person", "WHERE deleted = 0")?;
            let (column, value) = (["given_name", "family_name", "prefix"][world.rng.usize(0..3)], world.rng.u8(0..9));
            update(format!("UPDATE person SET {column} = 'n{value}' WHERE id = '{id}'"))
        }
        Act::MoveAllPersons => {
            let from = world.rng.u8(0..9);
            update(format!("UPDATE person SET municipality_of_origin = 'm{from}' WHERE deleted = 0"))
        }
        Act::PlanVisits => {
            let tenancy = pick(world, who, "tenancy", "")?;
            let (first, again) = (world.rng.u8(1..8), world.rng.bool());
            let time = format!("1{}:00", world.rng.u8(0..10));
            Writing::new(format!("plans visits of {tenancy} from day {first}"), move |tx| {
                plan(tx, &tenancy, first, &time, again)
            })
        }
        Act::MoveVisit => {
            let id = pick(world, who, "visit", "WHERE deleted = 0")?;
            let (day, time) = (world.rng.u8(10..20), world.rng.u8(10..20));
            let state = if world.laptops[who].older { "planned" } else { "moved" };
            update(format!(
                "UPDATE visit SET day = '2026-06-{day}', time = '{time}:30', state = '{state}' WHERE id = '{id}'"
            ))
        }
        Act::LapseVisits => {
            let id = pick(world, who, "tenancy", "")?;
            update(format!("UPDATE visit SET state = 'lapsed', time = NULL WHERE tenancy = '{id}' AND deleted = 0"))
        }
        Act::RecordResult => {
            let visit = pick(world, who, "visit", "WHERE deleted = 0")?;
            let older = world.laptops[who].older;
            let (uuid, admitted) = (world.id(), older || world.rng.bool());
            let place = if older || world.rng.bool() { "dwelling" } else { "office" };
            Writing::new(format!("records {uuid} for {visit}"), move |tx| record(tx, &visit, uuid, admitted, place))
        }
        Act::CorrectResult => {
            let id = pick(world, who, "visit_result", "WHERE deleted = 0")?;
            let place =
                ["dwelling", "door", "office"][world.rng.usize(0..if world.laptops[who].older { 2 } else { 3 })];
            update(format!("UPDATE visit_result SET place = '{place}' WHERE id = '{id}'"))
        }
        Act::ChangeDeleted => {
            let id = pick(world, who, "person", "WHERE deleted = 1")?;
            let value = world.rng.u8(0..9);
            update(format!("UPDATE person SET prefix = 'd{value}' WHERE id = '{id}'"))
        }
        Act::FinishTask => {
            let id = pick(world, who, "task", "WHERE deleted = 0")?;
            let day = world.rng.u8(10..13);
            update(format!("UPDATE task SET done_day = '2026-06-{day}' WHERE id = '{id}'"))
        }
        Act::Delete => {
            let table = any_table(&mut world.rng);
            let id = pick(world, who, table, "WHERE deleted = 0")?;
            update(format!("UPDATE {table} SET deleted = 1 WHERE id = '{id}'"))
        }
        Act::BringBack => {
            let table = any_table(&mut world.rng);
            let id = pick(world, who, table, "WHERE deleted = 1")?;
            update(format!("UPDATE {table} SET deleted = 0 WHERE id = '{id}'"))
        }
        Act::Choose => choose(world, who),
        Act::Undo | Act::Redo => None,
    }
}

fn update(sql: String) -> Option<Writing> {
    Writing::new(sql.clone(), move |tx| Ok(tx.execute(&sql, []).map(drop)?))
}

fn choose(world: &mut World<'_>, who: usize) -> Option<Writing> {
    let open = conflicts(world.laptops[who].db().conn()).unwrap();
    let conflict = world.rng.choice(open)?;
    world.tally.choices += 1;
    let table = registry::table_named(conflict.table)?;
    let column = table.column_no(conflict.column)?;
    let value = world.rng.choice(&conflict.values)?.0.clone();
    Writing::new(format!("chooses {value:?} in {conflict:?}"), move |tx| {
        Ok(tx.choose(table, &conflict.row, column, &value)?)
    })
}

/// What waits for a choice: the values by table, row and column.
pub type Questions = BTreeMap<(&'static str, String, &'static str), BTreeSet<String>>;

pub fn questions(conn: &Connection) -> Questions {
    let open = conflicts(conn).unwrap().into_iter();
    open.map(|it| ((it.table, it.row, it.column), it.values.iter().map(|(value, _, _)| plain(value)).collect()))
        .collect()
}

fn any_table(rng: &mut Rng) -> &'static str {
    ["setting", "person", "visit", "visit", "visit_result", "visit_note", "task", "tenancy"][rng.usize(0..8)]
}

fn pick(world: &mut World<'_>, who: usize, table: &str, which: &str) -> Option<String> {
    let conn = world.laptops[who].db().conn();
    let mut statement = conn.prepare_cached(&format!("SELECT id FROM {table} {which} ORDER BY id")).unwrap();
    let ids: Vec<String> = statement.query_map([], |row| row.get("id")).unwrap().map(Result::unwrap).collect();
    drop(statement);
    world.rng.choice(ids)
}

/// The same name gives the same id on every laptop.
fn named(name: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_OID, name.as_bytes())
}

fn person(uuid: Uuid, n: u8) -> Person {
    Person {
        id: Id::from_uuid(uuid),
        exchange_id: None,
        given_name: format!("P{n}"),
        prefix: String::new(),
        family_name: format!("Testmens{}", n % 3),
        birth_date: n.is_multiple_of(2).then(|| "1980-01-01".to_owned()),
        gender: None,
        municipality_of_origin: n.is_multiple_of(5).then(|| "Fabelstad".to_owned()),
        referral_date: None,
        phone: None,
        email: None,
    }
}

/// A person, a dwelling, a tenancy and two tasks in one operation.
fn found(tx: &Tx<'_>, uuid: Uuid, n: u8) -> Result<(), Error> {
    person(uuid, n).insert(tx)?;
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
    .insert(tx)?;
    Tenancy {
        id: Id::from_uuid(uuid),
        exchange_id: None,
        person: Id::from_uuid(uuid),
        dwelling: Id::from_uuid(uuid),
        worker: None,
        support_start: "2026-01-01".into(),
        support_end: None,
        end_reason: None,
        end_destination: None,
        previous: None,
    }
    .insert(tx)?;
    for code in ["keys", "meter"] {
        let (id, tenancy) = (Id::from_uuid(named(&format!("{code} {uuid}"))), Id::from_uuid(uuid));
        Task { id, tenancy, code: code.into(), due_day: "2026-02-01".into(), done_day: None, worker: None }
            .insert(tx)?;
    }
    Ok(())
}

/// Three visits of a series: two laptops that plan the same day make the same row.
fn plan(tx: &Tx<'_>, tenancy: &str, first: u8, time: &str, again: bool) -> Result<(), Error> {
    let Ok(tenancy_id) = tenancy.parse::<Id<Tenancy>>() else { return Ok(()) };
    for day in first..first + 3 {
        let visit = Visit {
            id: Id::from_uuid(named(&format!("visit {tenancy} {day}"))),
            exchange_id: None,
            tenancy: tenancy_id,
            worker: None,
            colleague: None,
            day: format!("2026-06-0{day}"),
            time: Some(time.to_owned()),
            known_to_week: false,
            state: "planned".into(),
            minutes: None,
        };
        let there: bool =
            tx.query_row("SELECT EXISTS (SELECT 1 FROM visit WHERE id = ?1)", [visit.id], |row| row.get(0))?;
        if again || !there {
            visit.put(tx)?;
        }
    }
    Ok(())
}

/// A result with its note: two classes of data in one operation.
fn record(tx: &Tx<'_>, visit: &str, uuid: Uuid, admitted: bool, place: &str) -> Result<(), Error> {
    let Ok(id) = visit.parse::<Id<Visit>>() else { return Ok(()) };
    let Some(visit) = Visit::get(tx, id)? else { return Ok(()) };
    VisitResult {
        id: Id::from_uuid(uuid),
        exchange_id: None,
        visit: Some(id),
        tenancy: visit.tenancy,
        worker: None,
        colleague: None,
        day: Some(visit.day),
        place: Some(place.into()),
        outcome: if admitted { "admitted" } else { "not_home" }.into(),
        replaces: None,
    }
    .insert(tx)?;
    let note = format!("note {}", uuid.as_u64_pair().1);
    VisitNote {
        id: Id::from_uuid(uuid),
        tenancy: visit.tenancy,
        visit: Some(id),
        result: Some(Id::from_uuid(uuid)),
        text: note,
    }
    .insert(tx)?;
    Ok(())
}

/// One line for the trace.
pub fn show(operation: &Transmitted) -> String {
    let mut line = String::new();
    for row in &operation.rows {
        line.push_str(&format!("{:?} {}:", row.table, row.row));
        for cell in &row.cells {
            let column = registry::table(row.table).and_then(|it| it.column(cell.column)).unwrap_or("?");
            line.push_str(&format!(" {column}={}", plain(&cell.value)));
            if !cell.replaces.is_empty() {
                line.push_str(&format!("/{}", cell.replaces.len()));
            }
        }
        line.push_str("; ");
    }
    line
}

/// A value as a person would write it down.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Null => "-".into(),
        Value::Integer(it) => it.to_string(),
        Value::Real(it) => it.to_string(),
        Value::Text(it) => it.clone(),
        Value::Blob(it) => format!("{it:?}"),
    }
}

/// Every row of a table, those marked as deleted included: id, column, value.
pub fn dump(conn: &Connection, table: &'static Table) -> Vec<(String, u16, Value)> {
    let mut cells = Vec::new();
    let mut statement = conn.prepare_cached(&format!("SELECT * FROM {}", table.name)).unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let id: String = row.get("id").unwrap();
        for (no, column) in table.columns {
            cells.push((id.clone(), *no, row.get(*column).unwrap()));
        }
    }
    cells
}
