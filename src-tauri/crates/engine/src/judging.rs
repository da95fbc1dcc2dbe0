//! From the file to the week rule and back: the only caller of `judge` and `explain` in the product.

use std::ops::RangeInclusive;

use domain::{
    calendar::{Day, DaySpan, IsoWeek},
    visit_weeks::{
        self, Explanation, Judgement, LinkedTenancy, ObligedFrom, Outcome, Rules, SupportHistory, TemporaryNorm,
        VisitFact, WeekState, explain, judge,
    },
};
use store::{
    Connection, Id,
    tables::Tenancy,
    weeks::{FactReader, TenancyFacts, temporary_norms},
};

use crate::error::Error;

/// Name of the setting with the number of available weekdays from which a week is obliged.
pub const OBLIGED_FROM_WEEKDAYS: &str = "obliged_from_weekdays";

/// Weeks that the streaks are looked for in before the whole history is read: those of a run of met weeks, and a month
/// more for a window that ends in the first of them.
const RECENT_WEEKS: i32 = visit_weeks::MET_RUN_WEEKS + 4;

/// Judges tenancies of one view of the file.
pub struct Judge<'c> {
    reader: FactReader<'c>,
    norms: Vec<TemporaryNorm>,
    obliged_from: ObligedFrom,
}

/// What the file says; a number that no version of the program writes is as if nobody chose.
pub fn obliged_from(conn: &Connection) -> Result<ObligedFrom, Error> {
    let chosen = store::accounts::setting(conn, OBLIGED_FROM_WEEKDAYS)?.and_then(|it| it.parse().ok());
    Ok(chosen.and_then(|it| ObligedFrom::parse(it).ok()).unwrap_or(ObligedFrom::USUAL))
}

/// A tenancy's facts with those of the tenancies it is linked to.
pub struct Linked {
    /// Its own.
    pub own: TenancyFacts,
    from: Option<TenancyFacts>,
    to: Option<TenancyFacts>,
}

impl Linked {
    /// The facts of a linked tenancy, and whose they are.
    pub fn other(&self, linked: domain::visit_weeks::Linked) -> Option<(&TenancyFacts, Id<Tenancy>)> {
        let (facts, id) = match linked {
            domain::visit_weeks::Linked::MovedFrom => (&self.from, self.own.previous),
            domain::visit_weeks::Linked::MovedTo => (&self.to, self.own.next),
        };
        facts.as_ref().zip(id)
    }

    fn with<T>(&self, body: impl FnOnce(&SupportHistory<'_>) -> T) -> T {
        body(&SupportHistory {
            support: self.own.support,
            agreements: &self.own.agreements,
            exemptions: &self.own.exemptions,
            visits: &self.own.visits,
            moved_from: self.from.as_ref().map(linked),
            moved_to: self.to.as_ref().map(linked),
        })
    }
}

fn linked(facts: &TenancyFacts) -> LinkedTenancy<'_> {
    LinkedTenancy { support: facts.support, exemptions: &facts.exemptions, visits: &facts.visits }
}

/// What one visit that ended so makes of the week before today, when nothing else happened in it.
pub fn alone(outcome: Outcome, today: Day) -> Option<WeekState> {
    let week = IsoWeek::of(today).previous();
    let day = Some(week.monday());
    let history = SupportHistory {
        support: DaySpan::open(week.monday()),
        agreements: &[],
        exemptions: &[],
        visits: &[VisitFact { planned: day, actual: day, outcome: Some(outcome), place: None }],
        moved_from: None,
        moved_to: None,
    };
    let rules = Rules { obliged_from_weekdays: 1, temporary_norms: &[] };
    judge(&history, &rules, week..=week, today).weeks.first().map(|it| it.state)
}

impl<'c> Judge<'c> {
    /// For a few tenancies.
    pub fn new(conn: &'c Connection) -> Result<Self, Error> {
        Self::with(conn, FactReader::new(conn)?)
    }

    /// For all tenancies, or most of them.
    pub fn of_all(conn: &'c Connection) -> Result<Self, Error> {
        Self::with(conn, FactReader::of_all(conn)?)
    }

    fn with(conn: &'c Connection, reader: FactReader<'c>) -> Result<Self, Error> {
        Ok(Self { reader, norms: temporary_norms(conn)?, obliged_from: obliged_from(conn)? })
    }

    /// What the organisation has set.
    pub fn rules(&self) -> Rules<'_> {
        Rules { obliged_from_weekdays: self.obliged_from.weekdays(), temporary_norms: &self.norms }
    }

    /// Weeks, figures and streaks of one tenancy.
    pub fn judge(&self, tenancy: Id<Tenancy>, range: RangeInclusive<IsoWeek>, as_of: Day) -> Result<Judgement, Error> {
        let facts = self.facts(tenancy, *range.start(), as_of)?;
        Ok(self.judge_facts(&facts, range, as_of))
    }

    /// Judges facts that were read, and perhaps changed to see what would become of them.
    pub fn judge_facts(&self, facts: &Linked, range: RangeInclusive<IsoWeek>, as_of: Day) -> Judgement {
        facts.with(|history| judge(history, &self.rules(), range, as_of))
    }

    /// As [`Judge::judge_facts`], by other rules than those of the organisation.
    pub fn judge_under(
        &self,
        rules: &Rules<'_>,
        facts: &Linked,
        range: RangeInclusive<IsoWeek>,
        as_of: Day,
    ) -> Judgement {
        facts.with(|history| judge(history, rules, range, as_of))
    }

    /// The facts behind one week.
    pub fn explain(&self, tenancy: Id<Tenancy>, week: IsoWeek, as_of: Day) -> Result<(Linked, Explanation), Error> {
        let facts = self.read(tenancy, |_| None)?;
        let explanation = self.explain_facts(&facts, week, as_of);
        Ok((facts, explanation))
    }

    /// Explains facts that were read.
    pub fn explain_facts(&self, facts: &Linked, week: IsoWeek, as_of: Day) -> Explanation {
        facts.with(|history| explain(history, &self.rules(), week, as_of))
    }

    /// What is needed to judge weeks from `first` on. Streaks look over the whole history, but stop at an admission:
    /// with one among the facts of the last half year of support, the older ones cannot matter and are not read.
    pub fn facts(&self, tenancy: Id<Tenancy>, first: IsoWeek, as_of: Day) -> Result<Linked, Error> {
        let running = IsoWeek::of(as_of);
        let since = |support: DaySpan| {
            let last = support.last.map_or(running, |last| IsoWeek::of(last).min(running));
            first.min(last.plus(-RECENT_WEEKS)).monday()
        };
        let recent = self.read(tenancy, |support| Some(since(support)))?;
        let alone = recent.from.is_none() && recent.to.is_none();
        let from = since(recent.own.support);
        let whole = recent.own.support.first >= from;
        let admitted = |visit: &VisitFact| {
            visit.counted_as().is_some_and(|it| it.is_admission())
                && visit.day().is_some_and(|it| it >= from && it <= running.sunday())
        };
        if alone && (whole || recent.own.visits.iter().any(admitted)) {
            return Ok(recent);
        }
        self.read(tenancy, |_| None)
    }

    /// Everything that is known of a tenancy, however long ago.
    pub fn whole(&self, tenancy: Id<Tenancy>) -> Result<Linked, Error> {
        self.read(tenancy, |_| None)
    }

    fn read(&self, tenancy: Id<Tenancy>, since: impl Fn(DaySpan) -> Option<Day>) -> Result<Linked, Error> {
        let own = self.reader.read(tenancy, &since)?.ok_or(Error::Missing)?;
        let other = |id: Option<Id<Tenancy>>| match id {
            Some(id) => self.reader.read(id, &since),
            None => Ok(None),
        };
        let (from, to) = (other(own.previous)?, other(own.next)?);
        Ok(Linked { own, from, to })
    }
}
