//! The week rule once more, day by day and week by week, as slow and as literal as its text
//! (`visit-weeks.md`) allows. It shares no line with the product; each block names its sentence.

mod mutation;
mod tally;

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::calendar::{Day, DaySpan, IsoWeek};
use domain::visit_weeks::{
    Figures, Judgement, LinkedTenancy, Outcome, Place, Rules, Streaks, SupportHistory, VisitFact, WeekState,
    WeekVerdict,
};

pub use mutation::Mutation;

/// Judges as the text does; with a `mutation`, as someone who misread that sentence.
pub fn judge(
    history: &SupportHistory<'_>,
    rules: &Rules<'_>,
    range: RangeInclusive<IsoWeek>,
    as_of: Day,
    mutation: Option<Mutation>,
) -> Judgement {
    let reader = Reader { history, rules, as_of, mutation };
    let (first, last) = (Week::of(range.start().monday()), Week::of(range.end().monday()));
    let lived = reader.weeks_of_the_tenancy(last);
    let mut asked = Vec::new();
    let mut week = first;
    while week <= last {
        match lived.iter().find(|it| it.week == week) {
            Some(it) => asked.push(it.clone()),
            None => asked.push(reader.outside(week)),
        }
        week = reader.next(week);
    }
    Judgement {
        weeks: asked.iter().map(Judged::verdict).collect(),
        figures: reader.figures(&asked),
        streaks: if reader.misreads(Mutation::StreaksOnlyInRange) {
            reader.streaks(&asked)
        } else {
            reader.streaks(&lived)
        },
    }
}

/// "Weeks are ISO 8601 weeks, named by ISO week-year": the name itself, as chrono gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Week {
    year: i32,
    number: u32,
}

impl Week {
    fn of(day: Day) -> Self {
        Self { year: day.iso_week().year(), number: day.iso_week().week() }
    }

    fn monday(self) -> Day {
        NaiveDate::from_isoywd_opt(self.year, self.number, Weekday::Mon).unwrap()
    }

    /// Monday to Sunday.
    fn days(self) -> [Day; 7] {
        let monday = self.monday();
        [0, 1, 2, 3, 4, 5, 6].map(|n| monday + Days::new(n))
    }
}

/// One week of the tenancy with everything the text wants to know of it.
#[derive(Clone, Debug)]
struct Judged {
    week: Week,
    days: [Day; 7],
    /// N, k and (only to misread) which version said so.
    visits: u32,
    period_weeks: u32,
    version: Option<usize>,
    available: u32,
    /// The other dwelling has this week: a week of the move that this tenancy lost.
    lost: bool,
    seen: Vec<Seen>,
    span_from: Week,
    obliged: bool,
    state: WeekState,
    norm_met: Option<bool>,
    by_temporary_norm: bool,
    admissions: u32,
}

/// A visit that counts in a week, as the table of outcomes reads it.
#[derive(Clone, Copy, Debug)]
struct Seen {
    day: Day,
    fact: VisitFact,
    counts_as: Option<Outcome>,
    exempt: bool,
}

impl Judged {
    fn verdict(&self) -> WeekVerdict {
        WeekVerdict {
            week: IsoWeek::of(self.week.monday()),
            state: self.state,
            obliged: self.obliged,
            admissions: self.admissions,
            norm_met: self.norm_met,
            by_temporary_norm: self.by_temporary_norm,
            span_from: IsoWeek::of(self.span_from.monday()),
            less_than_weekly: self.period_weeks > 1,
        }
    }
}

struct Reader<'a> {
    history: &'a SupportHistory<'a>,
    rules: &'a Rules<'a>,
    as_of: Day,
    mutation: Option<Mutation>,
}

impl Reader<'_> {
    fn misreads(&self, mutation: Mutation) -> bool {
        self.mutation == Some(mutation)
    }

    fn next(&self, week: Week) -> Week {
        if self.misreads(Mutation::YearsHaveNoWeek53) && week.number == 52 {
            return Week { year: week.year + 1, number: 1 };
        }
        Week::of(week.monday() + Days::new(7))
    }

    // ---- The calendar of one tenancy ----

    /// Every week with an active day, through the last week that anything below can ask about.
    fn weeks_of_the_tenancy(&self, asked_through: Week) -> Vec<Judged> {
        let visit_days = self.history.visits.iter().flat_map(|it| [it.planned, it.actual]).flatten();
        let latest = visit_days.chain([self.as_of, asked_through.monday(), self.history.support.first]).max().unwrap();
        let widest_window = self.history.agreements.iter().map(|it| it.period_weeks).max().unwrap_or(1);
        let horizon = Week::of(self.history.support.last.unwrap_or(latest + Days::new(7 * u64::from(widest_window))));
        let mut weeks = Vec::new();
        let mut week = Week::of(self.history.support.first);
        while week <= horizon {
            weeks.push(self.begin(week));
            week = self.next(week);
        }
        self.lay_windows(&mut weeks);
        for at in 0..weeks.len() {
            let first = weeks.iter().position(|it| it.week == weeks[at].span_from).unwrap();
            let (state, norm_met, by_temporary_norm) = self.state(&weeks[first..=at]);
            weeks[at].state = state;
            weeks[at].norm_met = norm_met;
            weeks[at].by_temporary_norm = by_temporary_norm;
        }
        weeks
    }

    /// "1. tenancy not active on any day of the week → outside"; "never obliged".
    fn outside(&self, week: Week) -> Judged {
        let mut it = self.begin(week);
        (it.period_weeks, it.state, it.obliged) = (1, WeekState::Outside, false);
        if !self.misreads(Mutation::VisitsOfInactiveWeeksCount) {
            it.seen.clear();
        }
        it.admissions = self.admissions(&[&it]);
        it
    }

    /// A week with its norm, days and visits; what depends on its window comes later.
    fn begin(&self, week: Week) -> Judged {
        let days = week.days();
        let (visits, period_weeks, version) = self.governing(&days);
        let mut it = Judged {
            week,
            days,
            visits,
            period_weeks,
            version,
            available: self.available_weekdays(self.history.support, self.history.exemptions, &days),
            lost: false,
            seen: Vec::new(),
            span_from: week,
            obliged: false,
            state: WeekState::Outside,
            norm_met: None,
            by_temporary_norm: false,
            admissions: 0,
        };
        self.collect(&mut it);
        it.admissions = self.admissions(&[&it]);
        it
    }

    /// "The version in force on a week's Monday governs that week (for the first week: on `support_start`)".
    fn governing(&self, days: &[Day; 7]) -> (u32, u32, Option<usize>) {
        let mut asked = days[0];
        if days.contains(&self.history.support.first) && !self.misreads(Mutation::FirstWeekByItsMonday) {
            asked = self.history.support.first;
        }
        if self.misreads(Mutation::SundayVersionGoverns) {
            asked = days[6];
        }
        // "before the first version 1 per 1 applies"
        let mut in_force = None;
        for (at, version) in self.history.agreements.iter().enumerate() {
            if version.from > asked {
                continue;
            }
            // "of two versions with one date the later recorded governs"
            let governs = in_force.is_none_or(|best: usize| {
                let best = self.history.agreements[best].from;
                match self.mutation {
                    Some(Mutation::EarlierRecordedVersionGoverns) => version.from > best,
                    Some(Mutation::LastRecordedVersionGoverns) => true,
                    _ => version.from >= best,
                }
            });
            if governs {
                in_force = Some(at);
            }
        }
        match in_force.map(|at| self.history.agreements[at]) {
            Some(version) => (version.visits, version.period_weeks, in_force),
            None => (1, 1, None),
        }
    }

    fn covers(&self, span: DaySpan, day: Day) -> bool {
        let last = match span.last {
            None if self.misreads(Mutation::OpenExemptionIsOneDay) => Some(span.first),
            last => last,
        };
        span.first <= day && last.is_none_or(|last| day <= last)
    }

    /// "a Monday–Friday on which the tenancy is active and no exemption runs. Public holidays do not reduce it."
    fn available_weekdays(&self, support: DaySpan, exemptions: &[DaySpan], days: &[Day; 7]) -> u32 {
        let mut available = 0;
        for &day in days {
            let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            let holiday = [(1, 1), (4, 27), (5, 5), (12, 25), (12, 26)].contains(&(day.month(), day.day()));
            if weekend && !self.misreads(Mutation::WeekendIsAvailable)
                || holiday && self.misreads(Mutation::HolidaysAreNotAvailable)
                || !active(support, day)
            {
                continue;
            }
            let exempt = exemptions.iter().any(|&it| self.covers(it, day));
            if !exempt || self.misreads(Mutation::ExemptDaysAreAvailable) {
                available += 1;
            }
        }
        available
    }

    // ---- Visits ----

    /// Which visits count in this week. "A visit belongs to the ISO week of its actual date; without one, of its
    /// planned date. Every visit in a week with an active day counts, also one before the key or after the end."
    fn collect(&self, week: &mut Judged) {
        let moves: Vec<(bool, LinkedTenancy<'_>)> = self
            .history
            .moved_from
            .map(|it| (false, it))
            .into_iter()
            .chain(self.history.moved_to.map(|it| (true, it)))
            // "the week of the move": a week in which both dwellings have an active day.
            .filter(|(_, it)| week.days.iter().any(|&day| active(it.support, day)))
            .filter(|_| week.days.iter().any(|&day| active(self.history.support, day)))
            .filter(|_| !self.misreads(Mutation::MoveIsIgnored))
            .collect();
        // "visits in either dwelling count for the one with most available weekdays, at a tie the new one"
        for (other_is_new, other) in &moves {
            let theirs = self.available_weekdays(other.support, other.exemptions, &week.days);
            let other_has_it = match self.mutation {
                Some(Mutation::MoveWeekToOldDwelling) => !other_is_new,
                Some(Mutation::MoveTieToOldDwelling) if *other_is_new => theirs > week.available,
                Some(Mutation::MoveTieToOldDwelling) => theirs >= week.available,
                _ if *other_is_new => theirs >= week.available,
                _ => theirs > week.available,
            };
            if other_has_it {
                week.lost = true;
            }
        }
        // 6.4 "on a day that no exemption covers": in the week of the move that is no exemption of either dwelling.
        let mine = self.history.exemptions;
        let theirs: Vec<DaySpan> = moves.iter().flat_map(|(_, it)| it.exemptions).copied().collect();
        let all = [mine, &theirs].concat();
        let (here, there): (&[DaySpan], &[DaySpan]) = match self.mutation {
            Some(Mutation::ExemptionsOfOtherDwellingIgnored) => (mine, mine),
            Some(Mutation::ExemptionsOnlyInTheirOwnDwelling) => (mine, &theirs),
            _ => (&all, &all),
        };
        if !week.lost || self.misreads(Mutation::MoveLoserKeepsVisits) {
            for &fact in self.history.visits {
                self.take(week, fact, here);
            }
        }
        if !week.lost && !self.misreads(Mutation::MoveWinnerWithoutOtherVisits) {
            for &fact in moves.iter().flat_map(|(_, it)| it.visits) {
                self.take(week, fact, there);
            }
        }
    }

    fn take(&self, week: &mut Judged, fact: VisitFact, exemptions: &[DaySpan]) {
        let mut day = fact.actual.or(fact.planned).unwrap();
        if self.misreads(Mutation::WeekByPlannedDay) {
            day = fact.planned.or(fact.actual).unwrap();
        }
        let shift = if self.misreads(Mutation::WeeksStartOnSunday) { 1 } else { 0 };
        let ignored = self.misreads(Mutation::VisitsOutsideSupportIgnored) && !active(self.history.support, day)
            || self.misreads(Mutation::FactsAfterAsOfIgnored) && fact.outcome.is_some() && day > self.as_of;
        if week.days.contains(&(day + Days::new(shift))) && !ignored {
            let exempt = exemptions.iter().any(|&it| self.covers(it, day));
            week.seen.push(Seen { day, fact, counts_as: self.counts_as(fact), exempt });
        }
    }

    /// "`admitted` counts only with location in the dwelling; recorded at the door it counts as `door_only`, anywhere
    /// else as `met_elsewhere`, in every respect". No place is the usual place.
    fn counts_as(&self, fact: VisitFact) -> Option<Outcome> {
        if fact.outcome != Some(Outcome::Admitted) {
            return fact.outcome;
        }
        match fact.place {
            Some(Place::Door) if self.misreads(Mutation::DoorAdmissionCounts) => Some(Outcome::Admitted),
            Some(Place::Office) if self.misreads(Mutation::OfficeAdmissionCounts) => Some(Outcome::Admitted),
            None if self.misreads(Mutation::AdmissionWithoutPlaceIsElsewhere) => Some(Outcome::MetElsewhere),
            None | Some(Place::Dwelling) => Some(Outcome::Admitted),
            Some(Place::Door) => Some(Outcome::DoorOnly),
            Some(Place::Office | Place::Outside | Place::Phone | Place::Video) => Some(Outcome::MetElsewhere),
        }
    }

    /// "Two admissions on one day count once."
    fn admissions(&self, span: &[&Judged]) -> u32 {
        let mut days: Vec<Day> = Vec::new();
        for visit in span.iter().flat_map(|it| &it.seen) {
            let again = days.contains(&visit.day) && !self.misreads(Mutation::EveryAdmissionOfADayCounts);
            if visit.counts_as == Some(Outcome::Admitted) && !again {
                days.push(visit.day);
            }
        }
        days.len() as u32
    }

    // ---- Is the week obliged? ----

    /// "A week is obliged when it has at least 3 available weekdays (organisation setting)".
    fn enough(&self, week: &Judged) -> bool {
        let threshold = match self.mutation {
            Some(Mutation::ThresholdOneLower) => u32::from(self.rules.obliged_from_weekdays) - 1,
            Some(Mutation::ThresholdAlwaysThree) => 3,
            _ => u32::from(self.rules.obliged_from_weekdays),
        };
        week.available >= threshold
    }

    /// "With k > 1 the weeks of the tenancy that a version governs form windows of k weeks".
    fn lay_windows(&self, weeks: &mut [Judged]) {
        let mut at = 0;
        while at < weeks.len() {
            let k = weeks[at].period_weeks as usize;
            if self.misreads(Mutation::WindowsFromSupportStart) && !at.is_multiple_of(k) {
                at += 1;
                continue;
            }
            // "counted from the first such week; a version with the same N and k as the one before continues"
            let mut through = at;
            while through + 1 < weeks.len() && through + 1 < at + k && self.same_norm(&weeks[at], &weeks[through + 1]) {
                through += 1;
            }
            // "A window that a different version or `support_end` cuts short carries no obligation"
            let whole = through + 1 == at + k;
            if whole || self.misreads(Mutation::CutWindowIsObliged) {
                self.oblige(weeks, at, through);
            }
            at = through + 1;
        }
    }

    fn same_norm(&self, one: &Judged, other: &Judged) -> bool {
        let norm = (one.visits, one.period_weeks);
        let same = norm == (other.visits, other.period_weeks);
        let between = self.history.agreements.iter().any(|it| {
            let since = one.version.map(|at| self.history.agreements[at].from);
            let until = other.version.map(|at| self.history.agreements[at].from);
            (it.visits, it.period_weeks) != norm && since < Some(it.from) && Some(it.from) < until
        });
        match self.mutation {
            Some(Mutation::SameNormRestartsWindow) => same && one.version == other.version,
            // A version between two of the same norm that governed no week never was "the one before".
            Some(Mutation::VersionWithoutWeeksCutsWindow) => same && !between,
            _ => same,
        }
    }

    /// "The obligation sits on the window's last week, which is obliged when at least one week of the window has
    /// enough available weekdays; its span is the whole window."
    fn oblige(&self, weeks: &mut [Judged], first: usize, last: usize) {
        // "the other has no obligation" (week of the move): a lost week brings none to its window either.
        let fills = |it: &Judged| self.enough(it) && (!it.lost || self.misreads(Mutation::MoveLoserFillsWindow));
        let mut obliged = weeks[first..=last].iter().any(fills);
        if self.misreads(Mutation::WindowObligedByItsLastWeek) {
            obliged = self.enough(&weeks[last]);
        }
        if self.misreads(Mutation::EveryWeekOfWindowObliged) {
            for week in &mut weeks[first..=last] {
                week.obliged = self.enough(week) && !week.lost;
            }
        }
        if weeks[last].lost && !self.misreads(Mutation::MoveLoserKeepsObligation) {
            obliged = false;
        }
        weeks[last].obliged = obliged;
        if !self.misreads(Mutation::WindowSpanIsItsLastWeek) {
            weeks[last].span_from = weeks[first].week;
        }
    }

    // ---- State of a week: the numbered list ----

    /// The state of the last week of `span`, with `norm_met` and the mark of a temporary norm.
    fn state(&self, span: &[Judged]) -> (WeekState, Option<bool>, bool) {
        let week = span.last().unwrap();
        let all: Vec<&Judged> = span.iter().collect();
        let visits: Vec<Seen> = all.iter().flat_map(|it| it.seen.clone()).collect();
        let a = self.admissions(&all);
        // "p the visits in the span that are planned on or after the as-of date and have no outcome yet"
        let p = visits
            .iter()
            .filter(|it| it.fact.outcome.is_none())
            .filter(|it| match self.mutation {
                Some(Mutation::PlansOfTodayAreLate) => it.fact.planned.is_some_and(|day| day > self.as_of),
                Some(Mutation::PlansBeforeTodayCount) => it.fact.planned.is_some(),
                _ => it.fact.planned.is_some_and(|day| day >= self.as_of),
            })
            .count();
        let exempt = week.days.iter().any(|&day| {
            let counts = active(self.history.support, day) || self.misreads(Mutation::ExemptOutsideSupport);
            counts && self.history.exemptions.iter().any(|&it| self.covers(it, day))
        });

        // 1. is the caller's: only weeks with an active day come here.
        if self.misreads(Mutation::ExemptBeforeMet) && !week.obliged && exempt {
            return (WeekState::Exempt, None, false);
        }
        // 2. "a ≥ 1, or a contact in the span that a temporary norm counts → met (norm_met when a ≥ N)"
        let n = if self.misreads(Mutation::NormAlwaysOneVisit) { 1 } else { week.visits };
        let contact = visits.iter().any(|it| self.counts_by_temporary_norm(it))
            && (week.obliged || !self.misreads(Mutation::TemporaryNormOnlyWhenObliged));
        if a >= 1 || contact {
            return (WeekState::Met, Some(a >= n), a == 0);
        }
        // 3. "not obliged: an exemption on any active day of the week → exempt, else no_obligation"
        if !week.obliged {
            return (if exempt { WeekState::Exempt } else { WeekState::NoObligation }, None, false);
        }
        let not_begun = match self.mutation {
            Some(Mutation::MondayIsNotBegun) => week.days[0] >= self.as_of,
            _ => week.days[0] > self.as_of,
        };
        let state = if not_begun {
            // 4. "week not yet begun (Monday after as-of) → planned if p ≥ 1, else to_plan"
            if p >= 1 { WeekState::Planned } else { WeekState::ToPlan }
        } else if !self.closed(week) {
            // 5. "week running → on_track if p ≥ 1, else at_risk"
            if p >= 1 { WeekState::OnTrack } else { WeekState::AtRisk }
        } else {
            self.missed(&visits)
        };
        (state, None, false)
    }

    /// "Temporary norm: a dated period in which `remote_contact` or `met_elsewhere` also satisfies the week".
    fn counts_by_temporary_norm(&self, visit: &Seen) -> bool {
        let mut outcome = visit.counts_as;
        if self.misreads(Mutation::TemporaryNormByRecordedOutcome) {
            outcome = visit.fact.outcome;
        }
        let swapped = self.misreads(Mutation::TemporaryNormFlagsSwapped);
        self.rules.temporary_norms.iter().any(|norm| {
            let dated = norm.span.first <= visit.day && norm.span.last.is_none_or(|last| visit.day <= last);
            let counts = match outcome {
                Some(Outcome::RemoteContact) if swapped => norm.met_elsewhere,
                Some(Outcome::MetElsewhere) if swapped => norm.remote_contact,
                Some(Outcome::RemoteContact) => norm.remote_contact,
                Some(Outcome::MetElsewhere) => norm.met_elsewhere,
                _ => false,
            };
            counts && (dated || self.misreads(Mutation::TemporaryNormWithoutDates))
        })
    }

    /// 6. "week closed, a = 0".
    fn missed(&self, visits: &[Seen]) -> WeekState {
        let any = |outcome: Outcome| visits.iter().any(|it| it.counts_as == Some(outcome));
        let unrecorded = visits.iter().any(|it| {
            let planned = it.fact.planned.is_some() || self.misreads(Mutation::UnplannedCanBeUnrecorded);
            planned && it.fact.outcome.is_none()
        });
        // 6.4 "any tenant-side outcome on a day that no exemption covers"
        let tenant = visits.iter().any(|it| {
            let side = match it.counts_as {
                Some(Outcome::DoorOnly) => !self.misreads(Mutation::DoorOnlyIsNobodysSide),
                Some(Outcome::CancelledByTenant) => !self.misreads(Mutation::TenantCancelIsNobodysSide),
                Some(Outcome::Refused | Outcome::NotHome) => true,
                Some(Outcome::Unsafe) => self.misreads(Mutation::UnsafeAgainstTenant),
                Some(Outcome::Lapsed) => self.misreads(Mutation::LapsedAgainstTenant),
                _ => false,
            };
            side && (!it.exempt || self.misreads(Mutation::ExemptTenantSideCountsAgainstTenant))
        });
        let neutral = any(Outcome::Unsafe)
            && !self.misreads(Mutation::UnsafeIgnored)
            && !self.misreads(Mutation::UnsafeAgainstTenant);
        let organisation = any(Outcome::CancelledByOrganisation)
            && !self.misreads(Mutation::OrganisationCancelIgnored)
            && !(neutral && self.misreads(Mutation::UnsafeBeforeOrganisation));
        // 6.1 "a planned visit of the span has no outcome → unrecorded"
        let unrecorded_first = !self.misreads(Mutation::UnrecordedComesLast);
        if unrecorded && unrecorded_first {
            WeekState::Unrecorded
        // 6.2 "any cancelled_by_organisation → missed_organisation"
        } else if organisation {
            WeekState::MissedOrganisation
        // 6.3 "any unsafe → missed_neutral"
        } else if neutral {
            WeekState::MissedNeutral
        } else if tenant {
            WeekState::MissedTenant
        } else if unrecorded {
            WeekState::Unrecorded
        // 6.5 "otherwise → missed_organisation"
        } else {
            WeekState::MissedOrganisation
        }
    }

    /// A week is closed when its Sunday lies before the as-of date.
    fn closed(&self, week: &Judged) -> bool {
        let sunday = week.days[6];
        sunday < self.as_of || sunday == self.as_of && self.misreads(Mutation::SundayIsClosed)
    }
}

/// Active: between `support_start` and `support_end`, both inclusive.
fn active(support: DaySpan, day: Day) -> bool {
    support.first <= day && support.last.is_none_or(|last| day <= last)
}
