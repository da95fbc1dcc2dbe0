//! What stands beside the reports and is care: their words, calamities of the Wmo, and the meldcode, which is restricted.

use domain::{
    calendar::{Day, parse_known_day},
    error::Field,
    role::Role,
    text::remark,
};
use store::{
    Id,
    tables::{Calamity, Meldcode, Tenancy},
};

use super::writing::past;
use crate::{
    api::{
        CalamitiesRemove, CalamitiesSet, CalamityFields, CalamityRow, Code, FieldName, Made, MeldcodeFields,
        MeldcodeGet, MeldcodeRemove, MeldcodeRow, MeldcodeSet, Nothing, NuisanceCare, NuisanceGet, NuisanceNote,
        OperationKind,
    },
    error::Error,
    forms::Form,
    incidents,
    permission::Permission,
    team::{Reading, Writing},
    tenancies::id,
};

/// The words of the reports of a tenancy, its calamities, and what happened otherwise.
pub fn care(reading: &Reading<'_>, args: NuisanceGet) -> Result<NuisanceCare, Error> {
    let conn = reading.conn;
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?.id;
    let mut notes = Vec::new();
    for it in store::nuisance::of_tenancy(conn, tenancy)? {
        let text = store::nuisance::text(conn, it.row.id)?;
        notes.extend(text.map(|text| NuisanceNote { report: it.row.id.to_string(), text: text.text }));
    }
    Ok(NuisanceCare {
        notes,
        calamities: store::nuisance::calamities(conn, tenancy)?.into_iter().map(calamity_row).collect(),
        incidents: incidents::of_tenancy(conn, tenancy)?,
        may_write: Permission::WriteCare.held_by(&reading.team.author().roles),
    })
}

/// A cell of a form.
fn cell(it: Option<String>) -> String {
    it.unwrap_or_default()
}

fn calamity_row(it: Calamity) -> CalamityRow {
    CalamityRow {
        id: it.id.to_string(),
        fields: CalamityFields {
            day: it.day,
            reported_day: cell(it.reported_day),
            reported_to: cell(it.reported_to),
            told_day: cell(it.told_day),
            inquiry_day: cell(it.inquiry_day),
            closed_day: cell(it.closed_day),
        },
    }
}

/// A step that was taken, or not yet: a day that has come, and not before that of what happened.
fn step(form: &mut Form, field: FieldName, text: &str, today: Day, first: Option<Day>) -> Option<Option<String>> {
    let read = if text.trim().is_empty() { Ok(None) } else { parse_known_day(text).map(Some) };
    match form.take(field, read) {
        Some(Some(day)) if day > today => form.wrong(field, Code::DayInFuture),
        Some(Some(day)) if first.is_some_and(|first| day < first) => form.wrong(field, Code::BeforeHappened),
        other => other.map(|it| it.map(|day| day.to_string())),
    }
}

/// To whom was reported; that there is a day is asked where somebody is named.
fn reported_to(form: &mut Form, text: &str, reported: &Option<Option<String>>) -> Option<Option<String>> {
    let to = form.take(FieldName::ReportedTo, remark(text, Field::Remark));
    match (to, reported) {
        (Some(Some(_)), Some(None)) => form.wrong(FieldName::ReportedDay, Code::ReportedWithoutDay),
        (to, _) => to,
    }
}

/// Writes a calamity and its steps.
pub fn set_calamity(writing: &mut Writing<'_>, args: CalamitiesSet) -> Result<Made, Error> {
    let conn = writing.db.conn();
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?.id;
    let row = match args.calamity.as_deref() {
        None => Id::from_uuid(writing.new_id()),
        Some(it) => Calamity::get(conn, id(it)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)?.id,
    };
    let (it, today) = (&args.fields, writing.today);
    let mut form = Form::default();
    let day = past(&mut form, FieldName::Day, &it.day, today);
    let reported = step(&mut form, FieldName::ReportedDay, &it.reported_day, today, day);
    let to = reported_to(&mut form, &it.reported_to, &reported);
    let told = step(&mut form, FieldName::ToldDay, &it.told_day, today, day);
    let inquiry = step(&mut form, FieldName::InquiryDay, &it.inquiry_day, today, day);
    let closed = step(&mut form, FieldName::ClosedDay, &it.closed_day, today, day);
    let read = day.zip(reported).zip(to).zip(told).zip(inquiry).zip(closed);
    let (((((day, reported_day), reported_to), told_day), inquiry_day), closed_day) = form.done(read)?;
    let day = day.to_string();
    let row = Calamity { id: row, tenancy, day, reported_day, reported_to, told_day, inquiry_day, closed_day };
    writing.transact(OperationKind::SetCalamity, |tx| Ok(row.put(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Takes a calamity away.
pub fn remove_calamity(writing: &mut Writing<'_>, args: CalamitiesRemove) -> Result<Nothing, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let row = Calamity::get(writing.db.conn(), id(&args.calamity)?)?;
    let row = row.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)?;
    writing.transact(OperationKind::RemoveCalamity, |tx| Ok(Calamity::remove(tx, row.id)?))?;
    Ok(Nothing {})
}

/// Whether who asks may open the meldcode of a tenancy: a lead, or its own worker. Who covers, and who gave a reason for the
/// dossier, may not.
pub(crate) fn may_meldcode(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<bool, Error> {
    let author = reading.team.author();
    if author.roles.contains(&Role::Lead) {
        return Ok(true);
    }
    let row = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?;
    Ok(Permission::SeeMeldcode.held_by(&author.roles) && row.worker.is_some() && row.worker == author.worker)
}

fn opened(reading: &Reading<'_>, text: &str) -> Result<Id<Tenancy>, Error> {
    let tenancy = id(text)?;
    if may_meldcode(reading, tenancy)? { Ok(tenancy) } else { Err(Error::NotAllowed) }
}

/// The steps of the meldcode of a tenancy.
pub fn meldcode(reading: &Reading<'_>, args: MeldcodeGet) -> Result<Vec<MeldcodeRow>, Error> {
    let tenancy = opened(reading, &args.tenancy)?;
    let row = |it: Meldcode| MeldcodeRow {
        id: it.id.to_string(),
        fields: MeldcodeFields {
            signs_day: it.signs_day,
            consulted_day: cell(it.consulted_day),
            talked_day: cell(it.talked_day),
            weighed_day: cell(it.weighed_day),
            decided_day: cell(it.decided_day),
            reported_day: cell(it.reported_day),
            reported_to: cell(it.reported_to),
        },
    };
    Ok(store::nuisance::meldcodes(reading.conn, tenancy)?.into_iter().map(row).collect())
}

/// Writes steps of the meldcode. The law gives five steps and no order that must be kept, so only the first is asked.
pub fn set_meldcode(writing: &mut Writing<'_>, args: MeldcodeSet) -> Result<Made, Error> {
    let tenancy = opened(&writing.look(), &args.tenancy)?;
    let conn = writing.db.conn();
    let row = match args.meldcode.as_deref() {
        None => Id::from_uuid(writing.new_id()),
        Some(it) => Meldcode::get(conn, id(it)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)?.id,
    };
    let (it, today) = (&args.fields, writing.today);
    let mut form = Form::default();
    let signs = past(&mut form, FieldName::SignsDay, &it.signs_day, today);
    let consulted = step(&mut form, FieldName::ConsultedDay, &it.consulted_day, today, None);
    let talked = step(&mut form, FieldName::TalkedDay, &it.talked_day, today, None);
    let weighed = step(&mut form, FieldName::WeighedDay, &it.weighed_day, today, signs);
    let decided = step(&mut form, FieldName::DecidedDay, &it.decided_day, today, signs);
    let reported = step(&mut form, FieldName::ReportedDay, &it.reported_day, today, signs);
    let to = reported_to(&mut form, &it.reported_to, &reported);
    let read = signs.zip(consulted).zip(talked).zip(weighed).zip(decided).zip(reported).zip(to);
    let ((((((signs, consulted_day), talked_day), weighed_day), decided_day), reported_day), reported_to) =
        form.done(read)?;
    let row = Meldcode {
        id: row,
        tenancy,
        signs_day: signs.to_string(),
        consulted_day,
        talked_day,
        weighed_day,
        decided_day,
        reported_day,
        reported_to,
    };
    writing.transact(OperationKind::SetMeldcode, |tx| Ok(row.put(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Takes a meldcode away.
pub fn remove_meldcode(writing: &mut Writing<'_>, args: MeldcodeRemove) -> Result<Nothing, Error> {
    let tenancy = opened(&writing.look(), &args.tenancy)?;
    let row = Meldcode::get(writing.db.conn(), id(&args.meldcode)?)?;
    let row = row.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)?;
    writing.transact(OperationKind::RemoveMeldcode, |tx| Ok(Meldcode::remove(tx, row.id)?))?;
    Ok(Nothing {})
}
