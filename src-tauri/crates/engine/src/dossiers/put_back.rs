//! One field of a record, put back to what it was before a change of it.
//!
//! The verb of the record writes it, with the permission, the checks and the kind of operation of that verb: nothing
//! comes into a dossier this way that a person could not type, and it is undone like what they typed.

use domain::{exemption::ExemptionReason, goal::LifeDomain, support::ContactKind};
use store::{
    Connection, Id, Value,
    journal::history::{self as journal, Event},
    registry,
    tables::{Contact, Dwelling, Exemption, ExemptionReason as Why, Goal, Note, Person, Task, TaskText, Tenancy},
};

use crate::{
    api::{
        ContactSaid, ContactsChange, DossiersPutBack, DwellingsChange, ExemptionsChange, GoalSaid, GoalsChange,
        NotesChange, Nothing, PersonsChange, TasksChange, TenanciesChange,
    },
    beginnings, contacts, dwellings,
    error::Error,
    exemptions, goals,
    history::text,
    notes,
    permission::Permission,
    persons, tasks,
    team::{Reading, Writing},
    tenancies::id,
};

/// Puts a field back.
pub fn put_back(writing: &mut Writing<'_>, args: DossiersPutBack) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let table = registry::table_named(&args.noun).ok_or(Error::Missing)?;
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let own = store::dossiers::rows(conn, tenancy)?;
    if !own.iter().any(|it| it.table == table.no && it.id == args.id) {
        return Err(Error::Missing);
    }
    writing.team.may(verb_of(table.name, &args.column).ok_or(Error::FieldNotPutBack)?)?;
    let events = journal::of_row(conn, table, &args.id)?;
    let changed = events.iter().find(|it| it.seq == args.number && !it.made).ok_or(Error::FieldNotPutBack)?;
    let cell = changed.cells.iter().find(|it| it.column == args.column).ok_or(Error::FieldNotPutBack)?;
    if !is_newest(&events, changed, &args.column) {
        return Err(Error::FieldChangedSince);
    }
    let before = Before { column: args.column, value: text(&cell.before) };
    write(writing, table.name, args.tenancy, args.id, &before)
}

/// The permission of the verb that writes a field of a record; none for a field that stays as it is.
fn verb_of(table: &str, column: &str) -> Option<Permission> {
    Some(match (table, column) {
        ("note", "day" | "text")
        | ("contact", "kind" | "name" | "organisation" | "phone" | "email" | "remark")
        | ("goal", "domain" | "words" | "agreed_day" | "by_day") => Permission::WriteCare,
        ("task", "due_day" | "worker") | ("task_text", "text") => Permission::KeepTasks,
        (
            "person",
            "given_name"
            | "prefix"
            | "family_name"
            | "birth_date"
            | "phone"
            | "email"
            | "municipality_of_origin"
            | "referral_date",
        ) => Permission::ChangePersons,
        ("dwelling", "street" | "number" | "postcode" | "city" | "owner" | "self_contained" | "programme")
        | ("tenancy", "worker" | "support_start") => Permission::ChangeHomes,
        ("exemption", "first_day" | "last_day") | ("exemption_reason", "reason") => Permission::ProposeExemption,
        _ => return None,
    })
}

/// Nobody wrote the field after this change of it.
fn is_newest(events: &[Event], changed: &Event, column: &str) -> bool {
    !events.iter().any(|it| it.seq > changed.seq && it.cells.iter().any(|cell| cell.column == column))
}

/// What the history of one record says, for whoever looks at it.
pub(super) struct Offer<'a> {
    pub reading: &'a Reading<'a>,
    pub table: &'static str,
    pub row: &'a str,
    pub events: &'a [Event],
}

impl Offer<'_> {
    /// Whether this account may put a field back, as far as it can be told without trying.
    pub fn of(&self, changed: &Event, column: &str) -> Result<bool, Error> {
        let Some(permission) = verb_of(self.table, column) else { return Ok(false) };
        let team = self.reading.team;
        if !permission.held_by(&team.author().roles) || changed.made || !is_newest(self.events, changed, column) {
            return Ok(false);
        }
        let mut marks = self.events.iter().flat_map(|it| &it.cells).filter(|it| it.column == "deleted");
        if marks.next_back().is_some_and(|it| it.value == Value::Integer(1)) {
            return Ok(false);
        }
        let exemption = exemption_of(self.reading.conn, self.table, self.row)?;
        Ok(exemption.is_none_or(|it| exemptions::must_be_open_to(team, &it).is_ok()))
    }
}

/// The exemption of a row of one, or of its reason.
fn exemption_of(conn: &Connection, table: &str, row: &str) -> Result<Option<Exemption>, Error> {
    let exemption = match table {
        "exemption" => Some(id(row)?),
        "exemption_reason" => Why::get(conn, id(row)?)?.map(|it| it.exemption),
        _ => None,
    };
    Ok(exemption.map(|it| Exemption::get(conn, it)).transpose()?.flatten())
}

/// What a field was.
struct Before {
    column: String,
    value: Option<String>,
}

impl Before {
    /// What `column` was, if it is the one; else what it is now.
    fn or<T: ToString>(&self, column: &str, now: Option<T>) -> Option<String> {
        if self.column == column { self.value.clone() } else { now.map(|it| it.to_string()) }
    }

    /// The same as a form gives it: nothing is blank.
    fn typed<T: ToString>(&self, column: &str, now: Option<T>) -> String {
        self.or(column, now).unwrap_or_default()
    }

    /// Writes over one text of a form.
    fn over(&self, fields: &mut [(&str, &mut String)]) {
        for (column, field) in fields {
            if self.column == *column {
                **field = self.value.clone().unwrap_or_default();
            }
        }
    }
}

fn write(
    writing: &mut Writing<'_>,
    table: &str,
    tenancy: String,
    row: String,
    before: &Before,
) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    match table {
        "note" => {
            let it = Note::get(conn, id(&row)?)?.ok_or(Error::Missing)?;
            let (day, text) = (before.typed("day", Some(it.day)), before.typed("text", Some(it.text)));
            notes::change(writing, NotesChange { tenancy, id: row, day, text })?;
        }
        "contact" => {
            let it = Contact::get(conn, id(&row)?)?.ok_or(Error::Missing)?;
            let contact = ContactSaid {
                kind: ContactKind::from_code(&before.typed("kind", Some(it.kind)))?,
                name: before.typed("name", Some(it.name)),
                organisation: before.typed("organisation", it.organisation),
                phone: before.typed("phone", it.phone),
                email: before.typed("email", it.email),
                remark: before.typed("remark", it.remark),
            };
            contacts::change(writing, ContactsChange { tenancy, id: row, contact })?;
        }
        "goal" => {
            let it = Goal::get(conn, id(&row)?)?.ok_or(Error::Missing)?;
            let goal = GoalSaid {
                domain: LifeDomain::from_code(&before.typed("domain", Some(it.domain)))?,
                words: before.typed("words", Some(it.words)),
                agreed_day: before.typed("agreed_day", Some(it.agreed_day)),
                by_day: before.typed("by_day", it.by_day),
            };
            goals::change(writing, GoalsChange { tenancy, id: row, goal })?;
        }
        "task" => {
            let it = Task::get(conn, id(&row)?)?.ok_or(Error::Missing)?;
            let (due_day, worker) = (before.typed("due_day", Some(it.due_day)), before.or("worker", it.worker));
            tasks::change(writing, TasksChange { tenancy, task: row, text: None, due_day, worker })?;
        }
        "task_text" => {
            let said = TaskText::get(conn, id(&row)?)?.ok_or(Error::Missing)?;
            let it = Task::get(conn, said.task)?.ok_or(Error::Missing)?;
            let (text, worker) = (Some(before.typed("text", Some(said.text))), it.worker.map(|it| it.to_string()));
            tasks::change(
                writing,
                TasksChange { tenancy, task: it.id.to_string(), text, due_day: it.due_day, worker },
            )?;
        }
        "person" => {
            let mut person = persons::fields(&Person::get(conn, id(&row)?)?.ok_or(Error::Missing)?);
            before.over(&mut [
                ("given_name", &mut person.given_name),
                ("prefix", &mut person.prefix),
                ("family_name", &mut person.family_name),
                ("birth_date", &mut person.birth_date),
                ("phone", &mut person.phone),
                ("email", &mut person.email),
                ("municipality_of_origin", &mut person.municipality),
                ("referral_date", &mut person.referral_date),
            ]);
            persons::change(writing, PersonsChange { tenancy, person })?;
        }
        "dwelling" => {
            let it = Dwelling::get(conn, id(&row)?)?.ok_or(Error::Missing)?;
            let mut dwelling = dwellings::fields(&it);
            dwelling.owner = before.or("owner", it.owner);
            dwelling.self_contained = before.typed("self_contained", Some(u8::from(it.self_contained))) == "1";
            before.over(&mut [
                ("street", &mut dwelling.street),
                ("number", &mut dwelling.number),
                ("postcode", &mut dwelling.postcode),
                ("city", &mut dwelling.city),
                ("programme", &mut dwelling.programme),
            ]);
            dwellings::change(writing, DwellingsChange { id: row, dwelling })?;
        }
        "tenancy" => {
            let it = Tenancy::get(conn, id(&row)?)?.ok_or(Error::Missing)?;
            let worker = before.or("worker", it.worker);
            let support_start = before.typed("support_start", Some(it.support_start));
            beginnings::change(writing, TenanciesChange { tenancy, worker, support_start })?;
        }
        "exemption" | "exemption_reason" => {
            let it = exemption_of(conn, table, &row)?.ok_or(Error::Missing)?;
            let known = store::exemptions::reason_of(conn, it.id)?.ok_or(Error::FieldNotPutBack)?;
            let change = ExemptionsChange {
                tenancy,
                exemption: it.id.to_string(),
                first_day: before.typed("first_day", Some(&it.first_day)),
                last_day: before.typed("last_day", it.last_day.as_ref()),
                reason: ExemptionReason::from_code(&before.typed("reason", Some(known.reason)))?,
            };
            exemptions::change(writing, change)?;
        }
        _ => return Err(Error::FieldNotPutBack),
    }
    Ok(Nothing {})
}
