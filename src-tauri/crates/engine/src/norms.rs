//! Temporary norms of the organisation: made, changed and taken away by a lead who has seen what they do to every week.

use domain::{
    calendar::{Day, DaySpan, IsoWeek, parse_day},
    visit_weeks::{ObligedFrom, Rules, TemporaryNorm as Norm},
};
use store::{
    Connection, Id,
    tables::{Setting, TemporaryNorm},
};

use crate::{
    api::{
        FieldName, Made, NormEffect, NormFields, NormRow, NormTurned, NormsChange, NormsEffect, NormsRemove, Nothing,
        ObligedWeekdays, OperationKind, WeekCell, WeekTurned,
    },
    error::Error,
    forms::Form,
    judging::{self, Judge},
    persons::maybe_day,
    team::{Reading, Working, Writing},
    tenancies::{count, id},
};

/// Weeks that a person reads.
const MOST_TURNED: usize = 40;

/// The norms, the latest first.
pub fn list(reading: &Reading<'_>, _: Nothing) -> Result<Vec<NormRow>, Error> {
    let mut rows: Vec<NormRow> = TemporaryNorm::all(reading.conn)
        .map_err(store::Error::from)?
        .into_iter()
        .map(|it| NormRow {
            id: it.id.to_string(),
            first_day: it.first_day,
            last_day: it.last_day,
            remote_contact: it.remote_contact,
            met_elsewhere: it.met_elsewhere,
        })
        .collect();
    rows.sort_by(|a, b| b.first_day.cmp(&a.first_day));
    Ok(rows)
}

/// Makes a norm.
pub fn add(writing: &mut Writing<'_>, args: NormFields) -> Result<Made, Error> {
    let norm = Id::from_uuid(writing.new_id());
    let row = row(norm, read(&args)?);
    writing.transact(OperationKind::AddNorm, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: norm.to_string() })
}

/// Changes a norm.
pub fn change(writing: &mut Writing<'_>, args: NormsChange) -> Result<Nothing, Error> {
    let known = known(writing.db.conn(), &args.norm)?;
    let row = row(known.id, read(&args.fields)?);
    writing.transact(OperationKind::ChangeNorm, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// Takes a norm away.
pub fn remove(writing: &mut Writing<'_>, args: NormsRemove) -> Result<Nothing, Error> {
    let known = known(writing.db.conn(), &args.norm)?;
    writing.transact(OperationKind::RemoveNorm, |tx| Ok(TemporaryNorm::remove(tx, known.id)?))?;
    Ok(Nothing {})
}

/// What a norm would do to the weeks of everybody.
pub fn effect(working: &Working<'_>, args: NormsEffect) -> Result<NormEffect, Error> {
    working.look(|reading| effect_of(working, reading, &args))
}

fn effect_of(working: &Working<'_>, reading: &Reading<'_>, args: &NormsEffect) -> Result<NormEffect, Error> {
    let changed = args.norm.as_deref().map(|it| known(reading.conn, it)).transpose()?;
    let wanted = args.fields.as_ref().map(read).transpose()?;
    let (mut before, mut after, mut spans) = (Vec::new(), Vec::new(), Vec::new());
    for it in TemporaryNorm::all(reading.conn).map_err(store::Error::from)? {
        let norm = norm_of(&it)?;
        before.push(norm);
        match changed.as_ref().is_some_and(|changed| changed.id == it.id) {
            true => spans.push(norm.span),
            false => after.push(norm),
        }
    }
    if let Some(norm) = wanted {
        after.push(norm);
        spans.push(norm.span);
    }
    let none = NormEffect { weeks: 0, tenancies: 0, turned: Vec::new() };
    let Some(weeks) = reach(&spans, reading.today) else { return Ok(none) };
    let judge = Judge::of_all(reading.conn)?;
    let [before, after] = [&before, &after].map(|it| Rules { temporary_norms: it, ..judge.rules() });
    turned(working, reading, &judge, Some(weeks), [&before, &after])
}

/// The weeks of everybody that get another state by other rules; of all weeks up to the running one, or of these.
fn turned(
    working: &Working<'_>,
    reading: &Reading<'_>,
    judge: &Judge<'_>,
    weeks: Option<(IsoWeek, IsoWeek)>,
    [before, after]: [&Rules<'_>; 2],
) -> Result<NormEffect, Error> {
    let mut effect = NormEffect { weeks: 0, tenancies: 0, turned: Vec::new() };
    let caseload = reading.team.caseload(reading.conn)?;
    for (done, entry) in caseload.entries().iter().enumerate() {
        working.step(done, caseload.entries().len())?;
        let key = IsoWeek::of(entry.first);
        let (first, last) = weeks.unwrap_or((key, IsoWeek::of(reading.today)));
        if !entry.active_between(first.monday(), Some(last.sunday())) {
            continue;
        }
        // A window of several weeks can end after the norm does, so it is looked at from the first week on.
        let from = first.max(key);
        let facts = judge.whole(entry.row.tenancy)?;
        let judged = |rules: &Rules<'_>| judge.judge_under(rules, &facts, from..=last, reading.today).weeks;
        let (old, new) = (judged(before), judged(after));
        let turned: Vec<_> =
            old.iter().zip(&new).filter(|(old, new)| WeekCell::from(*old) != WeekCell::from(*new)).collect();
        effect.weeks += count(turned.len());
        effect.tenancies += u32::from(!turned.is_empty());
        effect.turned.extend(turned.into_iter().map(|(old, new)| NormTurned {
            tenancy: entry.row.tenancy.to_string(),
            name: entry.name.clone(),
            turn: WeekTurned { week: old.week.to_string(), before: WeekCell::from(old), after: WeekCell::from(new) },
        }));
    }
    effect.turned.sort_by(|a, b| b.turn.week.cmp(&a.turn.week).then_with(|| a.name.cmp(&b.name)));
    effect.turned.truncate(MOST_TURNED);
    Ok(effect)
}

/// From how many available weekdays on a week is obliged.
pub fn weekdays(reading: &Reading<'_>, _: Nothing) -> Result<ObligedWeekdays, Error> {
    Ok(ObligedWeekdays { weekdays: u32::from(judging::obliged_from(reading.conn)?.weekdays()) })
}

/// What another number would do to the weeks of everybody.
pub fn weekdays_effect(working: &Working<'_>, args: ObligedWeekdays) -> Result<NormEffect, Error> {
    let wanted = ObligedFrom::parse(args.weekdays)?.weekdays();
    working.look(|reading| {
        let judge = Judge::of_all(reading.conn)?;
        let after = Rules { obliged_from_weekdays: wanted, ..judge.rules() };
        turned(working, reading, &judge, None, [&judge.rules(), &after])
    })
}

/// Chooses another number, for all weeks.
pub fn choose_weekdays(writing: &mut Writing<'_>, args: ObligedWeekdays) -> Result<ObligedWeekdays, Error> {
    let value = ObligedFrom::parse(args.weekdays)?.weekdays().to_string();
    let name = judging::OBLIGED_FROM_WEEKDAYS;
    let setting = Setting { id: store::accounts::setting_id(name), name: name.to_owned(), value };
    writing.transact(OperationKind::ChangeSetting, |tx| Ok(setting.put(tx)?))?;
    Ok(args)
}

/// The weeks that such days can touch, up to the running one. A contact counts for its window, which ends later.
fn reach(spans: &[DaySpan], today: Day) -> Option<(IsoWeek, IsoWeek)> {
    let first = IsoWeek::of(spans.iter().map(|it| it.first).min()?);
    let running = IsoWeek::of(today);
    (first <= running).then_some((first, running))
}

fn known(conn: &Connection, norm: &str) -> Result<TemporaryNorm, Error> {
    TemporaryNorm::get(conn, id(norm)?).map_err(store::Error::from)?.ok_or(Error::Missing)
}

fn norm_of(row: &TemporaryNorm) -> Result<Norm, Error> {
    let last = row.last_day.as_deref().map(parse_day).transpose()?;
    let span = DaySpan { first: parse_day(&row.first_day)?, last };
    Ok(Norm { span, remote_contact: row.remote_contact, met_elsewhere: row.met_elsewhere })
}

fn read(fields: &NormFields) -> Result<Norm, Error> {
    let mut form = Form::default();
    let first = form.take(FieldName::FirstDay, parse_day(&fields.first_day));
    let last = form.take(FieldName::LastDay, maybe_day(&fields.last_day));
    let span = first.zip(last).and_then(|(first, last)| form.take(FieldName::LastDay, DaySpan::new(first, last)));
    let span = form.done(span)?;
    if !fields.remote_contact && !fields.met_elsewhere {
        return Err(Error::NormCountsNothing);
    }
    Ok(Norm { span, remote_contact: fields.remote_contact, met_elsewhere: fields.met_elsewhere })
}

fn row(id: Id<TemporaryNorm>, norm: Norm) -> TemporaryNorm {
    TemporaryNorm {
        id,
        first_day: norm.span.first.to_string(),
        last_day: norm.span.last.map(|it| it.to_string()),
        remote_contact: norm.remote_contact,
        met_elsewhere: norm.met_elsewhere,
    }
}
