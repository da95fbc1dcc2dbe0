//! Visits that come back: every Tuesday at ten. The visits of the coming weeks are made from a series as plans of their
//! own: each can be moved or taken back, and the series goes on.
//!
//! The id of such a visit follows from the series and the day, so that two laptops that fill the same week make it once.

use std::ops::RangeInclusive;

use domain::{
    calendar::{Day, DaySpan, IsoWeek, parse_day},
    holidays::{self, Holiday},
    schedule::{Repeat, read_clock, show_clock, working_day_near},
};
use store::{
    Id,
    schedule::series::MadeVisit,
    tables::{SeriesVisit, Tenancy, Visit, VisitSeries, Worker},
};
use uuid::Uuid;

use super::absences::must_be_own;
use crate::{
    api::{
        Code, FieldName, OperationKind, SeriesAdd, SeriesEnd, SeriesEnded, SeriesFill, SeriesFilled, SeriesList,
        SeriesRow, ShiftedVisit,
    },
    error::Error,
    exemptions::granted,
    forms::Form,
    persons::maybe_day,
    team::{Reading, Writing},
    tenancies::{count, id},
};

/// How far ahead a series that begins makes its visits, in weeks after the running one.
const AHEAD_WEEKS: i32 = 8;
/// The most weeks that are filled at once.
const MOST_WEEKS: u32 = 26;
/// A series comes back after at most so many weeks.
const MOST_EVERY: u32 = 52;
/// The shortest and the longest visit, in minutes.
const MINUTES: RangeInclusive<u32> = 5..=600;

/// The series of a tenancy.
pub fn list(reading: &Reading<'_>, args: SeriesList) -> Result<Vec<SeriesRow>, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let conn = reading.conn;
    let name = |worker: Option<Id<Worker>>| -> Result<Option<String>, Error> {
        let Some(worker) = worker else { return Ok(None) };
        Ok(Worker::get(conn, worker)?.map(|it| it.name))
    };
    let number = |it: i64| u32::try_from(it).unwrap_or_default();
    let before = reading.today.pred_opt().unwrap_or(Day::MIN).to_string();
    store::schedule::series::of_tenancy(conn, tenancy)?
        .into_iter()
        .map(|row| {
            let ahead = store::schedule::series::made_after(conn, row.id, &before)?;
            Ok(SeriesRow {
                id: row.id.to_string(),
                weekday: number(row.weekday),
                time: row.time,
                minutes: row.minutes.map(number),
                every_weeks: number(row.every_weeks),
                from_day: row.from_day,
                last_day: row.last_day,
                worker: name(row.worker)?,
                colleague: name(row.colleague)?,
                ahead: count(ahead.iter().filter(|it| !it.has_result && it.visit.state == "planned").count()),
            })
        })
        .collect()
}

/// Begins a series and makes its visits of the coming weeks.
pub fn add(writing: &mut Writing<'_>, args: SeriesAdd) -> Result<SeriesFilled, Error> {
    let row = read(&writing.look(), Id::from_uuid(writing.new_id()), &args)?;
    let week = IsoWeek::of(writing.today);
    let filling = Filling::plan(&writing.look(), std::slice::from_ref(&row), week..=week.plus(AHEAD_WEEKS))?;
    writing.transact(OperationKind::AddSeries, |tx| {
        row.insert(tx)?;
        filling.write(tx)
    })?;
    Ok(filling.answer())
}

/// Makes the visits of some weeks: all of them for who leads, else those of one's own tenants.
pub fn fill(writing: &mut Writing<'_>, args: SeriesFill) -> Result<SeriesFilled, Error> {
    let week = IsoWeek::parse(&args.week)?;
    if !(1..=MOST_WEEKS).contains(&args.weeks) {
        return Err(Error::RangeInvalid { max: MOST_WEEKS });
    }
    let last = week.plus(i32::try_from(args.weeks).unwrap_or(1) - 1);
    let look = writing.look();
    let (first_day, last_day) = (week.monday().to_string(), last.sunday().to_string());
    let mut series = store::schedule::series::running(look.conn, [&first_day, &last_day])?;
    if must_be_own(look.team, None).is_err() {
        let (caseload, own) = (look.team.caseload(look.conn)?, look.team.author().own_worker());
        series.retain(|it| caseload.get(it.tenancy).is_some_and(|entry| entry.row.worker == Some(own)));
    }
    let filling = Filling::plan(&look, &series, week..=last)?;
    writing.transact(OperationKind::FillSeries, |tx| filling.write(tx))?;
    Ok(filling.answer())
}

/// Ends a series. Its later visits go with it, unless somebody touched them: then they are visits of their own.
pub fn end(writing: &mut Writing<'_>, args: SeriesEnd) -> Result<SeriesEnded, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let conn = writing.db.conn();
    let row = VisitSeries::get(conn, id(&args.series)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)?;
    let last = parse_day(&args.last_day)?;
    // What lies behind us happened, or waits for a result.
    let later = last.max(writing.today.pred_opt().unwrap_or(Day::MIN)).to_string();
    let mut made = store::schedule::series::made_after(conn, row.id, &later)?;
    made.retain(|it| !it.has_result && it.visit.state == "planned");
    let (gone, kept): (Vec<MadeVisit>, Vec<MadeVisit>) = made.into_iter().partition(|it| is_untouched(&row, it));
    let begins = parse_day(&row.from_day)?;
    writing.transact(OperationKind::EndSeries, |tx| {
        if last < begins {
            VisitSeries::remove(tx, row.id)?;
        } else {
            VisitSeries { last_day: Some(last.to_string()), ..row }.put(tx)?;
        }
        gone.iter().try_for_each(|it| Ok(store::visits::withdraw(tx, it.visit.id)?))
    })?;
    Ok(SeriesEnded { removed: count(gone.len()), kept: count(kept.len()) })
}

/// A visit is still as the series made it. Who goes may have changed with the tenancy.
fn is_untouched(series: &VisitSeries, made: &MadeVisit) -> bool {
    let Ok(day) = parse_day(&made.day) else { return false };
    let placed = working_day_near(day).unwrap_or(day).to_string();
    let visit = &made.visit;
    !made.locked
        && visit.day == placed
        && visit.time == series.time
        && visit.minutes == series.minutes
        && visit.colleague == series.colleague
        && (series.worker.is_none() || visit.worker == series.worker)
}

/// The visits that will be made.
struct Filling {
    rows: Vec<(Visit, SeriesVisit)>,
    shifted: Vec<ShiftedVisit>,
    left_out: usize,
}

impl Filling {
    fn plan(reading: &Reading<'_>, series: &[VisitSeries], weeks: RangeInclusive<IsoWeek>) -> Result<Self, Error> {
        let mut filling = Self { rows: Vec::new(), shifted: Vec::new(), left_out: 0 };
        for one in series {
            filling.take(reading, one, weeks.clone())?;
        }
        Ok(filling)
    }

    fn take(
        &mut self,
        reading: &Reading<'_>,
        series: &VisitSeries,
        weeks: RangeInclusive<IsoWeek>,
    ) -> Result<(), Error> {
        let caseload = reading.team.caseload(reading.conn)?;
        let Some(entry) = caseload.get(series.tenancy) else { return Ok(()) };
        let (first, last) = (weeks.start().monday().to_string(), weeks.end().sunday().to_string());
        let filled = store::schedule::series::filled(reading.conn, series.id, [&first, &last])?;
        let near = store::schedule::near(reading.conn, series.tenancy, [&first, &last])?;
        let exempt: Vec<DaySpan> = granted(reading.conn, series.tenancy, None)?;
        let repeat = repeat(series)?;
        for day in IsoWeek::each(weeks).filter_map(|it| repeat.in_week(it)) {
            let placed = working_day_near(day).unwrap_or(day);
            let text = placed.to_string();
            let over = placed < reading.today || !entry.active_between(placed, Some(placed));
            if over || filled.contains(&day.to_string()) {
                continue;
            }
            if exempt.iter().any(|it| it.contains(placed)) || near.iter().any(|(_, other)| *other == text) {
                self.left_out += 1;
                continue;
            }
            if let Some(holiday) = holidays::on(day).find(|it: &Holiday| it.is_day_off()).filter(|_| placed != day) {
                self.shifted.push(ShiftedVisit {
                    tenancy: series.tenancy.to_string(),
                    name: entry.name.clone(),
                    from_day: day.to_string(),
                    day: text,
                    holiday,
                });
            }
            self.rows.push(rows(series, entry.row.worker, day, placed));
        }
        Ok(())
    }

    fn write(&self, tx: &store::Tx<'_>) -> Result<(), Error> {
        for (visit, link) in &self.rows {
            visit.put(tx)?;
            link.put(tx)?;
        }
        Ok(())
    }

    fn answer(self) -> SeriesFilled {
        SeriesFilled { made: count(self.rows.len()), shifted: self.shifted, left_out: count(self.left_out) }
    }
}

fn rows(series: &VisitSeries, whose: Option<Id<Worker>>, day: Day, placed: Day) -> (Visit, SeriesVisit) {
    let name = |of: &str| Uuid::new_v5(&series.id.uuid(), format!("{of} {day}").as_bytes());
    let visit = Visit {
        id: Id::from_uuid(name("visit")),
        exchange_id: None,
        tenancy: series.tenancy,
        worker: series.worker.or(whose),
        colleague: series.colleague,
        day: placed.to_string(),
        time: series.time.clone(),
        known_to_week: false,
        state: "planned".to_owned(),
        minutes: series.minutes,
    };
    let link =
        SeriesVisit { id: Id::from_uuid(name("link")), series: series.id, visit: visit.id, day: day.to_string() };
    (visit, link)
}

/// From the first such weekday on or after the day from which it holds.
fn repeat(series: &VisitSeries) -> Result<Repeat, Error> {
    let from = parse_day(&series.from_day)?;
    let weekday = u32::try_from(series.weekday).unwrap_or(1);
    let first = from.iter_days().take(7).find(|it| chrono::Datelike::weekday(it).number_from_monday() == weekday);
    Ok(Repeat {
        first: first.unwrap_or(from),
        every_weeks: Some(u32::try_from(series.every_weeks).unwrap_or(1)),
        last: series.last_day.as_deref().map(parse_day).transpose()?,
    })
}

fn read(reading: &Reading<'_>, row: Id<VisitSeries>, args: &SeriesAdd) -> Result<VisitSeries, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let whose = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?.worker;
    let worker = |text: &Option<String>| -> Result<Option<Id<Worker>>, Error> {
        let Some(text) = text else { return Ok(None) };
        Ok(Some(Worker::get(reading.conn, id(text)?)?.ok_or(Error::Missing)?.id))
    };
    let (goes, colleague) = (worker(&args.worker)?, worker(&args.colleague)?);
    if colleague.is_some() && colleague == goes.or(whose) {
        return Err(Error::AloneTogether);
    }
    let mut form = Form::default();
    let time = match args.time.trim() {
        "" => Some(None),
        text => form.take(FieldName::Starts, read_clock(text)).map(|it| Some(show_clock(it))),
    };
    let minutes = match args.minutes {
        Some(it) if !MINUTES.contains(&it) => form.wrong(FieldName::Minutes, Code::MinutesInvalid),
        it => Some(it),
    };
    let every = match args.every_weeks {
        it if (1..=MOST_EVERY).contains(&it) => Some(it),
        _ => form.wrong(FieldName::EveryWeeks, Code::EveryWeeksInvalid),
    };
    let first = form.take(FieldName::FirstDay, parse_day(&args.from_day));
    let last = form.take(FieldName::LastDay, maybe_day(&args.last_day));
    let days = first.zip(last).and_then(|(first, last)| form.take(FieldName::LastDay, DaySpan::new(first, last)));
    let whole = || {
        let (days, time, minutes) = (days?, time?, minutes?);
        Some(VisitSeries {
            id: row,
            tenancy,
            worker: goes,
            colleague,
            weekday: i64::from(args.weekday.clamp(1, 7)),
            time,
            minutes: minutes.map(i64::from),
            every_weeks: i64::from(every?),
            from_day: days.first.to_string(),
            last_day: days.last.map(|it| it.to_string()),
        })
    };
    form.done(whole())
}
