//! The weeks of many tenancies: the grid, its totals, the report, and the facts behind one cell.

use std::{collections::HashMap, ops::RangeInclusive, sync::Arc};

use domain::{
    calendar::{Day, IsoWeek, parse_day},
    visit_weeks::{self, Explanation, Figures, Judgement, Mark, WeekState, WeekVerdict},
};
use store::{Id, tables::Tenancy, weeks::VisitOrigin};

use crate::{
    api::{
        Because, ExemptionRow, ExplainedVisit, FigureRow, ReportedAdmissionRate, ReportedFigures, ReportedShortfall,
        ReportedStreak, ReportedVisitRate, ReportedWeek, WeekCell, WeekExplained, WeekGrid, WeekGridRow, WeekTotals,
        WeeksExplain, WeeksGrid, WeeksHaving, WeeksReport, WeeksReported, WeeksTotals,
    },
    caseload::{Caseload, Entry, Wanted, groups},
    error::Error,
    judging::{Judge, Linked},
    reviews::Signatures,
    team::{Reading, Working},
    tenancies::{count, id, window},
    visits,
};

/// Weeks that a grid can show at once: two years.
const MOST_WEEKS: u32 = 106;
/// Weeks that a report can span: twenty years.
const MOST_REPORTED_WEEKS: u32 = 1060;

/// One window of the grid.
pub fn grid(reading: &Reading<'_>, args: WeeksGrid) -> Result<WeekGrid, Error> {
    let range = range(&args.from, &args.to, MOST_WEEKS)?;
    let caseload = reading.team.caseload(reading.conn)?;
    let mut found = in_range(&caseload, &args.search, args.worker.as_deref(), &range, &args.having)?;
    let judged = if args.having.asks_weeks() {
        let judged = judged(reading, &caseload, &found, &range, |_, _| Ok(()))?;
        found.retain(|it| judged.get(&it.row.tenancy).is_some_and(|own| args.having.holds(own)));
        judged
    } else {
        Arc::default()
    };
    let judge = Judge::new(reading.conn)?;
    let shown: Vec<&Entry> = window(&found, args.offset, args.limit).collect();
    let ids = shown.iter().map(|it| it.row.tenancy.to_string());
    let signatures = Signatures::of(reading.conn, (*range.start(), *range.end()), ids)?;
    let rows = shown
        .into_iter()
        .map(|entry| {
            let judgement = match judged.get(&entry.row.tenancy) {
                Some(known) => known.clone(),
                None => judge.judge(entry.row.tenancy, range.clone(), reading.today)?,
            };
            let tenancy = entry.row.tenancy.to_string();
            Ok(WeekGridRow {
                name: entry.name.clone(),
                cells: codes(&judgement.weeks),
                figures: judgement.figures.into(),
                streaks: judgement.streaks.into(),
                changed: signatures.changed(&tenancy, &judgement.weeks),
                tenancy,
            })
        })
        .collect::<Result<_, Error>>()?;
    Ok(WeekGrid {
        weeks: IsoWeek::each(range).map(|it| it.to_string()).collect(),
        total: count(found.len()),
        groups: groups(&found),
        offset: args.offset,
        rows,
    })
}

impl WeeksHaving {
    /// It asks for something that only the week rule knows.
    fn asks_weeks(&self) -> bool {
        self.state.is_some() || self.missed
    }

    fn holds(&self, judgement: &Judgement) -> bool {
        let any = |wanted: &dyn Fn(WeekState) -> bool| judgement.weeks.iter().any(|it| wanted(it.state));
        self.state.is_none_or(|state| any(&|it| it == state)) && (!self.missed || any(&is_missed))
    }
}

/// The week ended without what was agreed, or nobody knows.
fn is_missed(state: WeekState) -> bool {
    matches!(
        state,
        WeekState::MissedTenant | WeekState::MissedOrganisation | WeekState::MissedNeutral | WeekState::Unrecorded
    )
}

/// The figures of the whole selection.
pub fn totals(working: &Working<'_>, args: WeeksTotals) -> Result<WeekTotals, Error> {
    let range = range(&args.from, &args.to, MOST_WEEKS)?;
    working.look(|reading| totals_of(working, reading, &args, &range))
}

fn totals_of(
    working: &Working<'_>,
    reading: &Reading<'_>,
    args: &WeeksTotals,
    range: &RangeInclusive<IsoWeek>,
) -> Result<WeekTotals, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let found = in_range(&caseload, &args.search, args.worker.as_deref(), range, &args.having)?;
    let judged = judged(reading, &caseload, &found, range, |done, of| Ok(working.step(done, of)?))?;
    let (mut figures, mut tenancies) = (Figures::default(), 0);
    for own in found.iter().filter_map(|it| judged.get(&it.row.tenancy)).filter(|it| args.having.holds(it)) {
        figures = figures.plus(own.figures);
        tenancies += 1;
    }
    Ok(WeekTotals { tenancies, figures: figures.into() })
}

/// What the week rule says of each.
pub type Judgements = HashMap<Id<Tenancy>, Judgement>;

/// The judgements of at least these tenancies. When they are most of the caseload, everybody is judged once and kept:
/// other pages, other filters and the totals of the same weeks then read what is known.
fn judged(
    reading: &Reading<'_>,
    caseload: &Caseload,
    found: &[&Entry],
    range: &RangeInclusive<IsoWeek>,
    step: impl Fn(usize, usize) -> Result<(), Error>,
) -> Result<Arc<Judgements>, Error> {
    let all = |judge: Judge<'_>, entries: &[&Entry]| {
        step(0, entries.len())?;
        let mut judgements = Judgements::with_capacity(entries.len());
        for (done, entry) in entries.iter().enumerate() {
            step(done, entries.len())?;
            let tenancy = entry.row.tenancy;
            judgements.insert(tenancy, judge.judge(tenancy, range.clone(), reading.today)?);
        }
        Ok(judgements)
    };
    let everybody = in_range(caseload, "", None, range, &WeeksHaving { owner: None, state: None, missed: false })?;
    if found.len() * 2 < everybody.len() {
        return Ok(Arc::new(all(Judge::new(reading.conn)?, found)?));
    }
    reading.team.judgements(reading, range, || all(Judge::of_all(reading.conn)?, &everybody))
}

/// States, figures and streaks, in the shape of the command line.
pub fn report(working: &Working<'_>, args: WeeksReport) -> Result<WeeksReported, Error> {
    let range = range(&args.from, &args.to, MOST_REPORTED_WEEKS)?;
    working.look(|reading| reported(working, reading, &args, &range))
}

fn reported(
    working: &Working<'_>,
    reading: &Reading<'_>,
    args: &WeeksReport,
    range: &RangeInclusive<IsoWeek>,
) -> Result<WeeksReported, Error> {
    let as_of = args.as_of.as_deref().map(parse_day).transpose()?.unwrap_or(reading.today);
    let caseload = reading.team.caseload(reading.conn)?;
    let wanted: Vec<&Entry> = match &args.tenancy {
        Some(name) => vec![caseload.named(name).ok_or(Error::Missing)?],
        None => caseload.entries().iter().collect(),
    };
    working.step(0, wanted.len())?;
    let judge = if args.tenancy.is_some() { Judge::new(reading.conn)? } else { Judge::of_all(reading.conn)? };
    let names: Vec<Arc<str>> = IsoWeek::each(range.clone()).map(|it| it.to_string().into()).collect();
    let mut weeks = Vec::with_capacity(names.len() * wanted.len());
    let (mut streaks, mut figures) = (Vec::new(), Figures::default());
    for (done, entry) in wanted.iter().enumerate() {
        working.step(done, wanted.len())?;
        let Judgement { weeks: verdicts, figures: own, streaks: runs } =
            judge.judge(entry.row.tenancy, range.clone(), as_of)?;
        let name = entry.row.exchange_id.clone().unwrap_or_else(|| entry.row.tenancy.to_string());
        let tenancy: Arc<str> = name.as_str().into();
        weeks.extend(verdicts.iter().zip(&names).map(|(it, week)| ReportedWeek {
            tenancy: Arc::clone(&tenancy),
            week: Arc::clone(week),
            state: it.state,
            obliged: it.obliged,
            admissions: it.admissions,
            norm_met: it.norm_met == Some(true),
            by_temporary_norm: it.by_temporary_norm,
        }));
        streaks.push(ReportedStreak {
            tenancy: name,
            not_admitted: runs.not_admitted,
            not_seen: runs.not_seen,
            tenant_side: runs.tenant_side,
            last_seen: runs.last_seen.map(|it| it.to_string()),
        });
        figures = figures.plus(own);
    }
    let it = FigureRow::from(figures);
    Ok(WeeksReported {
        as_of: as_of.to_string(),
        weeks,
        figures: ReportedFigures {
            visit_rate: ReportedVisitRate { met: it.met, obliged: it.obliged, by_temporary_norm: it.by_temporary_norm },
            admission_rate: ReportedAdmissionRate { admitted: it.admitted, attempts: it.attempts },
            shortfall: ReportedShortfall {
                missed_tenant: it.missed_tenant,
                missed_organisation: it.missed_organisation,
                missed_neutral: it.missed_neutral,
                unrecorded: it.unrecorded,
            },
        },
        streaks,
    })
}

/// The facts behind one week.
pub fn explained(reading: &Reading<'_>, args: WeeksExplain) -> Result<WeekExplained, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let week = IsoWeek::parse(&args.week)?;
    let caseload = reading.team.caseload(reading.conn)?;
    let entry = caseload.get(tenancy).ok_or(Error::Missing)?;
    let judge = Judge::new(reading.conn)?;
    let (facts, it) = judge.explain(tenancy, week, reading.today)?;
    let here = it.span.iter().find(|span| span.week == week);
    Ok(WeekExplained {
        tenancy: args.tenancy,
        name: entry.name.clone(),
        week: week.to_string(),
        first_day: week.monday().to_string(),
        last_day: week.sunday().to_string(),
        cell: WeekCell::from(&it.verdict),
        because: because(&it),
        obliged: it.verdict.obliged,
        available_weekdays: here.map_or(0, |span| count(span.available.len())),
        visits: it.agreement.map_or(1, |agreement| agreement.visits),
        period_weeks: it.agreement.map_or(1, |agreement| agreement.period_weeks),
        span_from: it.verdict.span_from.to_string(),
        exemptions: it
            .exemptions
            .iter()
            .map(|it| ExemptionRow {
                first_day: it.days.first.to_string(),
                last_day: it.days.last.map(|day| day.to_string()),
            })
            .collect(),
        seen: seen(reading, tenancy, &facts, &it)?,
    })
}

/// The visits that entered, in words. A visit without a row of its own (it came from the linked tenancy) keeps its facts.
fn seen(
    reading: &Reading<'_>,
    tenancy: Id<Tenancy>,
    facts: &Linked,
    explanation: &Explanation,
) -> Result<Vec<ExplainedVisit>, Error> {
    let mut seen = Vec::new();
    for visit in &explanation.visits {
        let (origins, whose) = match visit.linked {
            None => (facts.own.origins.as_slice(), tenancy),
            Some(linked) => match facts.other(linked) {
                Some((other, id)) => (other.origins.as_slice(), id),
                None => continue,
            },
        };
        let origin = origins.get(visit.index).copied();
        let line = match origin {
            Some(VisitOrigin { result: Some(number), .. }) => store::visits::resulted(reading.conn, number)?,
            Some(VisitOrigin { visit: Some(plan), .. }) => store::visits::planned(reading.conn, plan, whose)?,
            _ => None,
        };
        let Some(line) = line else { continue };
        let twice = origins.iter().filter(|it| it.visit.is_some() && it.visit == line.visit).count() > 1;
        seen.push(ExplainedVisit {
            row: visits::row(reading, line, twice)?,
            counted_as: visit.counted_as,
            outside_support: visit.marks.iter().any(|it| matches!(it, Mark::BeforeKey | Mark::AfterSupport)),
            second_that_day: visit.marks.contains(&Mark::DoubleOnOneDay),
        });
    }
    Ok(seen)
}

/// Why a week is what it is, for the screens.
pub fn because(explanation: &Explanation) -> Because {
    use visit_weeks::Because as Why;
    match explanation.because {
        Why::BeforeSupport | Why::AfterSupport => Because::NotActive,
        Why::Admitted if explanation.verdict.norm_met == Some(true) => Because::AdmittedAsAgreed,
        Why::Admitted => Because::AdmittedLess,
        Why::ContactUnderTemporaryNorm => Because::TemporaryNorm,
        Why::ExemptionRan => Because::ExemptionRan,
        Why::CountsInOtherDwelling => Because::CountsForOtherTenancy,
        Why::WithinWindow => Because::InsideWindow,
        Why::WindowCutShort => Because::WindowCut,
        Why::TooFewWeekdays => Because::TooFewWeekdays,
        Why::VisitPlanned | Why::VisitStillPlanned => Because::VisitPlanned,
        Why::NothingPlanned | Why::NothingPlannedAnyMore => Because::NothingPlanned,
        Why::VisitUnrecorded => Because::OutcomeMissing,
        Why::OrganisationCancelled => Because::OrganisationCancelled,
        Why::NotSafe => Because::NotSafe,
        Why::TenantSide => Because::TenantSide,
        Why::TenantSideDuringExemption => Because::TenantSideDuringExemption,
        Why::NoAttempt => Because::NoAttempt,
        Why::NoVisit => Because::NobodyWent,
    }
}

/// The cells of a row, one character each.
pub fn codes(verdicts: &[WeekVerdict]) -> String {
    verdicts.iter().map(|it| code(WeekCell::from(it))).collect()
}

/// One character for a cell of the grid.
fn code(cell: WeekCell) -> char {
    match cell.state {
        WeekState::Met if cell.by_temporary_norm => 't',
        WeekState::Met if cell.norm_short => 'w',
        WeekState::Met => 'v',
        WeekState::Exempt => 's',
        WeekState::NoObligation => 'n',
        WeekState::Outside => 'o',
        WeekState::OnTrack => 'k',
        WeekState::AtRisk => 'd',
        WeekState::Planned => 'g',
        WeekState::ToPlan => 'p',
        WeekState::Unrecorded => 'u',
        WeekState::MissedTenant => 'h',
        WeekState::MissedOrganisation => 'q',
        WeekState::MissedNeutral => 'x',
    }
}

fn range(from: &str, to: &str, max: u32) -> Result<RangeInclusive<IsoWeek>, Error> {
    let (from, to) = (IsoWeek::parse(from)?, IsoWeek::parse(to)?);
    match u32::try_from(from.weeks_until(to)) {
        Ok(weeks) if weeks < max => Ok(from..=to),
        _ => Err(Error::RangeInvalid { max }),
    }
}

fn in_range<'c>(
    caseload: &'c Caseload,
    search: &str,
    worker: Option<&str>,
    range: &RangeInclusive<IsoWeek>,
    having: &WeeksHaving,
) -> Result<Vec<&'c Entry>, Error> {
    let days: (Day, Option<Day>) = (range.start().monday(), Some(range.end().sunday()));
    let mut found = caseload.matching(&Wanted { search, worker: worker.map(id).transpose()?, during: Some(days) });
    found.retain(|it| having.owner.is_none() || it.row.owner == having.owner);
    Ok(found)
}
