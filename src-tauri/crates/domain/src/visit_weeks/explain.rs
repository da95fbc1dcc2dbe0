//! The facts behind one verdict, so that "waarom?" has an answer (product.md, principle 5).

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, DaySpan, IsoWeek},
    codes::codes,
    visit::Side,
};

use super::{
    AgreementVersion, Because, Linked, LinkedTenancy, Outcome, Place, Rules, SupportHistory, VisitFact, WeekVerdict,
    counting::Found,
    course::{Course, Entry, Week},
    days::Days,
    moving::linked_days,
    state::outside,
};

/// A verdict with everything that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What `judge` answers for the week.
    pub verdict: WeekVerdict,
    /// The step of the rule that decided.
    pub because: Because,
    /// The version of the agreement in force; `None` for the default of one visit a week.
    pub agreement: Option<AgreementVersion>,
    /// The window of the week, for an agreement on less than one visit a week.
    pub window: Option<Window>,
    /// Admissions in the span that was looked at.
    pub span_admissions: u32,
    /// The weeks of the span: the week itself, or its whole window.
    pub span: Vec<SpanWeek>,
    /// Exemptions that touch the span, as they were told.
    pub exemptions: Vec<TouchingExemption>,
    /// In the week of a move: for which dwelling the visits count.
    pub moves: Vec<MoveFacts>,
    /// The visits that entered, by day.
    pub visits: Vec<ExplainedVisit>,
}

/// A window of k weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its first week.
    pub first: IsoWeek,
    /// Its last week: here the obligation sits.
    pub last: IsoWeek,
    /// Another agreement or the end of support cut it short, so it carries no obligation.
    pub cut_short: bool,
}

/// One week of the span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpanWeek {
    /// The week.
    pub week: IsoWeek,
    /// Mondays to Fridays on which the tenancy was active and no exemption ran.
    pub available: Vec<Day>,
    /// There were enough of them, and visits counted for this tenancy.
    pub enough: bool,
}

/// An exemption that touches the span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TouchingExemption {
    /// Its days.
    pub days: DaySpan,
    /// The other tenancy it belongs to; `None` for this one.
    pub linked: Option<Linked>,
}

/// How the visits of the week of a move were assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoveFacts {
    /// The other tenancy.
    pub linked: Linked,
    /// Available weekdays of this tenancy.
    pub available: u32,
    /// Available weekdays of the other.
    pub available_there: u32,
    /// Visits in either dwelling count for this tenancy.
    pub counts_here: bool,
}

/// A visit that entered, with how it counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedVisit {
    /// The visit as it was told.
    pub visit: VisitFact,
    /// Its position among the visits of its tenancy.
    pub index: usize,
    /// The other tenancy it was recorded for; `None` for this one.
    pub linked: Option<Linked>,
    /// The day it belongs to.
    pub day: Day,
    /// What its outcome counted as where it happened; `None` while nothing was recorded.
    pub counted_as: Option<Outcome>,
    /// Everything it counted as; empty for a visit that entered and added nothing.
    pub counts: Vec<Counts>,
    /// What a reader should know about it.
    pub marks: Vec<Mark>,
}

/// What a visit added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// An admission to the dwelling.
    Admission,
    /// An attempt at the door.
    Attempt,
    /// The tenant was seen.
    Seen,
    /// A contact that a temporary norm counts.
    NormContact,
    /// Missed on the tenant's side.
    TenantSide,
    /// Missed by the organisation.
    OrganisationSide,
    /// Missed on neither side.
    NeutralSide,
    /// Planned, without an outcome.
    Unrecorded,
    /// Planned on or after the as-of date, without an outcome.
    StillPlanned,
}

codes! { Counts, "count" {
    Admission = "admission",
    Attempt = "attempt",
    Seen = "seen",
    NormContact = "norm_contact",
    TenantSide = "tenant_side",
    OrganisationSide = "organisation_side",
    NeutralSide = "neutral_side",
    Unrecorded = "unrecorded",
    StillPlanned = "still_planned",
}}

/// What a reader should know about a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A second admission on one day: it counts once.
    DoubleOnOneDay,
    /// Recorded as admitted at the door: it counts as spoken at the door.
    AtTheDoor,
    /// Recorded as admitted, but not in the dwelling: it counts as met elsewhere.
    Elsewhere,
    /// Before the key, in a week with an active day: it counts.
    BeforeKey,
    /// After the last day of support, in a week with an active day: it counts.
    AfterSupport,
    /// In the other dwelling, in the week of a move: it counts.
    InOtherDwelling,
    /// On the tenant's side, but an exemption covers the day.
    DuringExemption,
    /// Lapsed, although no exemption covers the day.
    LapsedWithoutExemption,
    /// Nobody planned it.
    NotPlanned,
    /// It took place in another week than planned.
    InAnotherWeekThanPlanned,
}

codes! { Mark, "mark" {
    DoubleOnOneDay = "double_on_one_day",
    AtTheDoor = "at_the_door",
    Elsewhere = "elsewhere",
    BeforeKey = "before_key",
    AfterSupport = "after_support",
    InOtherDwelling = "in_other_dwelling",
    DuringExemption = "during_exemption",
    LapsedWithoutExemption = "lapsed_without_exemption",
    NotPlanned = "not_planned",
    InAnotherWeekThanPlanned = "in_another_week_than_planned",
}}

/// Why `week` has the state that `judge` gives it.
pub fn explain(history: &SupportHistory<'_>, rules: &Rules<'_>, week: IsoWeek, as_of: Day) -> Explanation {
    let course = Course::of(history, rules, week, as_of);
    let found = course.ruler.place(week).and_then(|place| Some((place, course.weeks.get(place)?)));
    let Some((place, at)) = found else {
        return Explanation::outside(history, week);
    };
    let ruling = course.rule_on(place, at);
    let span = at.standing.span_first(place)..=place;
    let window = (at.standing.terms.period_weeks > 1).then(|| Window {
        first: course.ruler.week(at.standing.window_first),
        last: course.ruler.week(at.standing.window_last),
        cut_short: at.standing.cut,
    });
    Explanation {
        verdict: ruling.verdict,
        because: ruling.because,
        agreement: course.governing(place).and_then(|it| it.version),
        window,
        span_admissions: ruling.span_admissions,
        span: span.clone().filter_map(|it| course.span_week(it)).collect(),
        exemptions: course.touching_exemptions(ruling.verdict.span_from, week),
        moves: course.moves(place, at),
        visits: course.explained_visits(*span.start(), place),
    }
}

impl Explanation {
    fn outside(history: &SupportHistory<'_>, week: IsoWeek) -> Self {
        let before = week < IsoWeek::of(history.support.first);
        let because = if before { Because::BeforeSupport } else { Because::AfterSupport };
        Self {
            verdict: outside(week, because),
            because,
            agreement: None,
            window: None,
            span_admissions: 0,
            span: Vec::new(),
            exemptions: Vec::new(),
            moves: Vec::new(),
            visits: Vec::new(),
        }
    }
}

impl Course<'_> {
    fn links(&self) -> impl Iterator<Item = (Linked, &LinkedTenancy<'_>)> {
        let from = self.history.moved_from.as_ref().map(|it| (Linked::MovedFrom, it));
        from.into_iter().chain(self.history.moved_to.as_ref().map(|it| (Linked::MovedTo, it)))
    }

    fn span_week(&self, place: usize) -> Option<SpanWeek> {
        let (week, at) = (self.ruler.week(place), self.weeks.get(place)?);
        let available = at.days.available().of(week).collect();
        Some(SpanWeek { week, available, enough: at.has_enough(self.rules) })
    }

    fn touching_exemptions(&self, first: IsoWeek, last: IsoWeek) -> Vec<TouchingExemption> {
        let span = DaySpan { first: first.monday(), last: Some(last.sunday()) };
        let own = self.history.exemptions.iter().map(|it| (None, it));
        let theirs = self.links().flat_map(|(linked, it)| it.exemptions.iter().map(move |it| (Some(linked), it)));
        let theirs = theirs.filter(|(linked, days)| linked.is_some_and(|it| self.covers_here(it, days, &span)));
        own.chain(theirs)
            .filter(|(_, days)| days.overlaps(&span))
            .map(|(linked, days)| TouchingExemption { days: *days, linked })
            .collect()
    }

    /// An exemption of the other tenancy touches a week of the span that the two share.
    fn covers_here(&self, linked: Linked, days: &DaySpan, span: &DaySpan) -> bool {
        days.intersection(span).is_some_and(|common| {
            self.ruler
                .days_of(&common)
                .any(|(week, _)| self.weeks.get(week).is_some_and(|it| it.is_shared_with(linked)))
        })
    }

    fn moves(&self, place: usize, week: &Week) -> Vec<MoveFacts> {
        self.links()
            .filter(|(linked, _)| week.is_shared_with(*linked))
            .filter_map(|(linked, tenancy)| {
                let theirs = *linked_days(tenancy, &self.ruler).get(place)?;
                Some(MoveFacts {
                    linked,
                    available: week.days.available().count(),
                    available_there: theirs.available().count(),
                    counts_here: week.gathers(linked),
                })
            })
            .collect()
    }

    fn explained_visits(&self, first: usize, last: usize) -> Vec<ExplainedVisit> {
        let mut entries: Vec<_> = self.entries().filter(|it| (first..=last).contains(&it.slot.week)).collect();
        entries.sort_by_key(|it| it.day); // Stable: within a day in the order in which they were told.
        let (mut week, mut admitted) = (first, Days::default());
        entries
            .into_iter()
            .map(|it| {
                if it.slot.week != week {
                    (week, admitted) = (it.slot.week, Days::default());
                }
                let counted = it.visit.counted_as();
                let is_double = counted.is_some_and(Outcome::is_admission) && admitted.has(it.slot.weekday);
                if counted.is_some_and(Outcome::is_admission) {
                    admitted = admitted.or(Days::one(it.slot.weekday));
                }
                ExplainedVisit {
                    visit: *it.visit,
                    index: it.index,
                    linked: it.linked,
                    day: it.day,
                    counted_as: counted,
                    counts: if is_double { Vec::new() } else { counts(&it) },
                    marks: self.marks(&it, is_double),
                }
            })
            .collect()
    }

    fn marks(&self, entry: &Entry<'_>, is_double: bool) -> Vec<Mark> {
        let visit = entry.visit;
        let admitted = visit.outcome == Some(Outcome::Admitted);
        let support = &self.history.support;
        let own = entry.linked.is_none();
        let covered = self.weeks.get(entry.slot.week).is_some_and(|it| it.covered.has(entry.slot.weekday));
        let other_week = visit.planned.is_some_and(|it| IsoWeek::of(it) != IsoWeek::of(entry.day));
        let found = [
            (is_double, Mark::DoubleOnOneDay),
            (admitted && visit.place == Some(Place::Door), Mark::AtTheDoor),
            (admitted && visit.counted_as() == Some(Outcome::MetElsewhere), Mark::Elsewhere),
            (own && entry.day < support.first, Mark::BeforeKey),
            (own && support.last.is_some_and(|last| last < entry.day), Mark::AfterSupport),
            (!own, Mark::InOtherDwelling),
            (entry.found.has(Found::TENANT_EXEMPT), Mark::DuringExemption),
            (visit.outcome == Some(Outcome::Lapsed) && !covered, Mark::LapsedWithoutExemption),
            (visit.planned.is_none(), Mark::NotPlanned),
            (other_week, Mark::InAnotherWeekThanPlanned),
        ];
        found.into_iter().filter_map(|(holds, mark)| holds.then_some(mark)).collect()
    }
}

fn counts(entry: &Entry<'_>) -> Vec<Counts> {
    let counted = entry.visit.counted_as();
    let is = |question: fn(Outcome) -> bool| counted.is_some_and(question);
    let side = counted.and_then(Outcome::side);
    let found = [
        (is(Outcome::is_admission), Counts::Admission),
        (is(Outcome::is_attempt), Counts::Attempt),
        (is(Outcome::is_seen), Counts::Seen),
        (entry.found.has(Found::NORM), Counts::NormContact),
        (entry.found.has(Found::TENANT), Counts::TenantSide),
        (side == Some(Side::Organisation), Counts::OrganisationSide),
        (side == Some(Side::Neutral), Counts::NeutralSide),
        (entry.found.has(Found::UNRECORDED), Counts::Unrecorded),
        (entry.found.has(Found::AHEAD), Counts::StillPlanned),
    ];
    found.into_iter().filter_map(|(holds, it)| holds.then_some(it)).collect()
}
