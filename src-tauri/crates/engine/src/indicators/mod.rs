//! Figures over all tenancies (`spec/omklap.md`, "Indicators computed from these records").
//!
//! Nothing is kept of them but what was published: they are counted anew from the records of all tenancies at once. What is
//! counted from class home alone and what needs care are two commands, so that who sees no care gets the first.

mod file;
mod gathering;
mod publishing;

use domain::{
    calendar::{Day, parse_day, shift},
    error::Invalid,
    evaluation::months_after,
    indicators::{
        figure::{Lengths, Line, how_many},
        flow::flow,
        omklap,
        period::{Period, Window},
        retention::{self, MONTHS, Retention, courses, followed, in_months},
        survival::{Course, curve},
        way::{After, Way},
        youth::{People, everybody, young},
    },
    referral::days_from,
};
use store::Id;

use crate::{
    api::{
        FigureLine, FollowedRow, HousingFigures, IndicatorsAsked, LengthFigures, LostHome, PeopleFigures,
        PublishedLines, RelapseFigures, RetentionRow, SurvivalPoint, YouthFigures,
    },
    error::Error,
    permission::Permission,
    team::Reading,
    tenancies::count,
};

pub use file::export;
pub use publishing::publish;

/// Months between two numbers of who is still followed.
const FOLLOWED_EVERY: u32 = 6;

/// What was asked: the day, the period and the days that figures are about.
struct Asked {
    as_of: Day,
    period: Option<Period>,
    window: Window,
}

impl Asked {
    fn read(reading: &Reading<'_>, as_of: Option<&str>, period: Option<&str>) -> Result<Self, Error> {
        let as_of = as_of.map_or(Ok(reading.today), parse_day)?;
        if as_of > reading.today {
            // Nobody has kept a home until a day that has not come.
            return Err(Invalid::DayAhead.into());
        }
        let period = period.map(Period::parse).transpose()?;
        Ok(Self { as_of, period, window: Window::new(period, as_of) })
    }

    fn named(&self) -> Option<String> {
        self.period.map(|it| it.to_string())
    }

    /// What was published of the period, of these figures.
    fn published(&self, reading: &Reading<'_>, of: impl Fn(&Line) -> bool) -> Result<Vec<PublishedLines>, Error> {
        let Some(period) = self.named() else { return Ok(Vec::new()) };
        let rows = store::indicators::published(reading.conn, &period)?;
        let lines = |it: store::tables::PublishedFigures| PublishedLines {
            lines: wire(publishing::lines(&it).into_iter().filter(&of).collect()),
            day: it.day,
        };
        Ok(rows.into_iter().map(lines).collect())
    }
}

/// Who keeps a home, comes and goes, and holds a lease in their own name.
pub fn housing(reading: &Reading<'_>, args: IndicatorsAsked) -> Result<HousingFigures, Error> {
    let asked = Asked::read(reading, args.as_of.as_deref(), args.period.as_deref())?;
    let ways = gathering::ways(reading.conn)?;
    let as_of = asked.as_of;
    let courses = courses(&ways, as_of);
    let standings = || ways.iter().filter_map(|it| Some(it.known_on(as_of)?.on(as_of).now));
    let mut censored: Vec<f64> = courses.iter().filter(|it| !it.ended).map(|it| in_months(it.days)).collect();
    censored.sort_by(f64::total_cmp);
    Ok(HousingFigures {
        retention: MONTHS.iter().map(|it| row(retention::retention(&ways, *it, as_of), as_of)).collect(),
        survival: survival(&courses),
        started: count(courses.len()),
        lost: how_many(&courses, |it| it.ended),
        died: how_many(standings(), |it| *it == After::Died),
        followed: still_followed(&courses),
        censored,
        flow: wire(flow(&ways, asked.window).lines()),
        omklap: wire(omklap::lines(&ways, &gathering::taken(reading.conn)?, asked.window)),
        published: asked.published(reading, is_of_home)?,
        as_of: as_of.to_string(),
        period: asked.named(),
    })
}

/// The figure is counted from class home alone.
fn is_of_home(line: &Line) -> bool {
    ["flow_", "omklap_", "retention_"].iter().any(|it| line.code.starts_with(it))
}

fn row(of: Retention, as_of: Day) -> RetentionRow {
    RetentionRow {
        months: of.months,
        housed: of.housed,
        started: of.started,
        since: started_by(as_of, of.months).to_string(),
        same_dwelling: of.same_home,
        not_homeless: of.not_homeless,
        died: of.died,
        missing: of.missing,
    }
}

/// The last day of a key that lies so many months ago.
fn started_by(as_of: Day, months: u32) -> Day {
    let about = as_of.checked_sub_months(chrono::Months::new(months)).unwrap_or(as_of);
    // At the end of a month several days have the same day so many months later.
    let next = |day: &Day| Some(shift(*day, 1)).filter(|it| months_after(*it, months) <= as_of);
    std::iter::successors(Some(about), next).last().unwrap_or(about)
}

/// The points of the curve; the key is one, at which everybody is housed.
fn survival(courses: &[Course]) -> Vec<SurvivalPoint> {
    let all = count(courses.len());
    let key = SurvivalPoint { months: 0.0, at_risk: all, events: 0, survival: 1.0, low: Some(1.0), high: Some(1.0) };
    let later = curve(courses).into_iter().map(|it| SurvivalPoint {
        months: in_months(it.day),
        at_risk: it.at_risk,
        events: it.ended,
        survival: it.share,
        low: it.band.map(|(low, _)| low),
        high: it.band.map(|(_, high)| high),
    });
    std::iter::once(key).chain(later).collect()
}

/// Who was still followed each half of a year, as long as anybody was.
fn still_followed(courses: &[Course]) -> Vec<FollowedRow> {
    let rows =
        (0..).map(|it| it * FOLLOWED_EVERY).map(|months| FollowedRow { months, at_risk: followed(courses, months) });
    rows.take_while(|it| it.at_risk > 0).collect()
}

/// How long people waited and stayed in a shelter, and who fell back.
pub fn people(reading: &Reading<'_>, args: IndicatorsAsked) -> Result<PeopleFigures, Error> {
    let asked = Asked::read(reading, args.as_of.as_deref(), args.period.as_deref())?;
    let told = gathering::told(reading.conn, gathering::ways(reading.conn)?)?;
    let youth = young(&told, asked.window);
    let may_publish = asked.period.is_some_and(|it| publishing::is_due(it, reading.today))
        && Permission::PublishFigures.held_by(&reading.team.author().roles);
    Ok(PeopleFigures {
        waiting: wire(everybody(&told, asked.window).lines(false)),
        youth_lines: wire(youth.lines(true)),
        youth: figures(&youth),
        published: asked.published(reading, |it| !is_of_home(it))?,
        may_publish,
        as_of: asked.as_of.to_string(),
        period: asked.named(),
    })
}

fn figures(of: &People) -> YouthFigures {
    let lengths = |it: &Lengths| LengthFigures { mean: it.mean(), median: it.median(), n: it.n(), missing: it.missing };
    let relapse = of.relapse;
    YouthFigures {
        count: of.count,
        birth_missing: of.no_birth,
        waiting_days: lengths(&of.waited),
        first_visit_days: lengths(&of.to_first_visit),
        stay_days: lengths(&of.stayed),
        relapse: RelapseFigures { n: relapse.n, of: relapse.of, running: relapse.running, missing: relapse.missing },
    }
}

/// Who lost a home, the newest first.
pub fn lost(reading: &Reading<'_>, args: IndicatorsAsked) -> Result<Vec<LostHome>, Error> {
    let asked = Asked::read(reading, args.as_of.as_deref(), args.period.as_deref())?;
    let caseload = reading.team.caseload(reading.conn)?;
    let lost = |way: Way| {
        let end = way.ended_on(asked.as_of).filter(|it| asked.window.contains(*it))?;
        if way.on(asked.as_of).now == After::Died {
            return None;
        }
        let last = way.last();
        let tenancy = Id::from_uuid(uuid::Uuid::from_u128(last.key.0));
        let entry = caseload.get(tenancy)?;
        let row = LostHome {
            tenancy: tenancy.to_string(),
            name: entry.name.clone(),
            address: entry.address.clone(),
            first_day: way.began().to_string(),
            last_day: end.to_string(),
            months: in_months(days_from(way.began(), end).unwrap_or_default()),
            reason: last.reason,
            destination: last.destination,
        };
        Some((end, row))
    };
    let known = gathering::ways(reading.conn)?.into_iter().filter_map(|it| it.known_on(asked.as_of));
    let mut found: Vec<_> = known.filter_map(lost).collect();
    found.sort_by_key(|(end, _)| std::cmp::Reverse(*end));
    Ok(found.into_iter().map(|(_, row)| row).collect())
}

fn wire(lines: Vec<Line>) -> Vec<FigureLine> {
    let line = |it: Line| FigureLine {
        code: it.code,
        part: it.part,
        n: it.n,
        of: it.of,
        mean: it.mean,
        median: it.median,
        missing: it.missing,
        few: it.few,
        withheld: it.withheld,
    };
    lines.into_iter().map(line).collect()
}
