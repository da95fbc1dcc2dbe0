//! How a week reaches its state: the steps of the rule, in their order.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::{calendar::IsoWeek, codes::codes};

use super::{
    WeekState, WeekVerdict,
    counting::Found,
    course::{Course, Week},
};

/// Which step of the rule decided: one for each way of reaching a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// 1: the week lies before the week of the key.
    BeforeSupport,
    /// 1: the week lies after the last week of support.
    AfterSupport,
    /// 2: there was an admission.
    Admitted,
    /// 2: there was none, but a contact that a temporary norm counts.
    ContactUnderTemporaryNorm,
    /// 3: not obliged, and an exemption ran on an active day.
    ExemptionRan,
    /// 3: not obliged: visits count for the other dwelling in the week of a move.
    CountsInOtherDwelling,
    /// 3: not obliged: the obligation sits on the last week of the window.
    WithinWindow,
    /// 3: not obliged: another agreement or the end of support cut the window short.
    WindowCutShort,
    /// 3: not obliged: too few available weekdays (in every week of the window).
    TooFewWeekdays,
    /// 4: the week has not begun, and a visit is planned.
    VisitPlanned,
    /// 4: the week has not begun, and no visit is planned.
    NothingPlanned,
    /// 5: the week runs, and a visit is still planned.
    VisitStillPlanned,
    /// 5: the week runs, and no visit is planned any more.
    NothingPlannedAnyMore,
    /// 6.1: a planned visit has no outcome.
    VisitUnrecorded,
    /// 6.2: the organisation called off.
    OrganisationCancelled,
    /// 6.3: it was not safe.
    NotSafe,
    /// 6.4: an outcome on the tenant's side, on a day that no exemption covers.
    TenantSide,
    /// 6.5: outcomes on the tenant's side, but only during an exemption.
    TenantSideDuringExemption,
    /// 6.5: only visits that were moved or lapsed, or contact that is no visit.
    NoAttempt,
    /// 6.5: there was no visit and no plan.
    NoVisit,
}

codes! { Because, "reason of a week state" {
    BeforeSupport = "before_support",
    AfterSupport = "after_support",
    Admitted = "admitted",
    ContactUnderTemporaryNorm = "contact_under_temporary_norm",
    ExemptionRan = "exemption_ran",
    CountsInOtherDwelling = "counts_in_other_dwelling",
    WithinWindow = "within_window",
    WindowCutShort = "window_cut_short",
    TooFewWeekdays = "too_few_weekdays",
    VisitPlanned = "visit_planned",
    NothingPlanned = "nothing_planned",
    VisitStillPlanned = "visit_still_planned",
    NothingPlannedAnyMore = "nothing_planned_any_more",
    VisitUnrecorded = "visit_unrecorded",
    OrganisationCancelled = "organisation_cancelled",
    NotSafe = "not_safe",
    TenantSide = "tenant_side",
    TenantSideDuringExemption = "tenant_side_during_exemption",
    NoAttempt = "no_attempt",
    NoVisit = "no_visit",
}}

impl Because {
    /// The state reached.
    pub const fn state(self) -> WeekState {
        match self {
            Self::BeforeSupport | Self::AfterSupport => WeekState::Outside,
            Self::Admitted | Self::ContactUnderTemporaryNorm => WeekState::Met,
            Self::ExemptionRan => WeekState::Exempt,
            Self::CountsInOtherDwelling | Self::WithinWindow | Self::WindowCutShort | Self::TooFewWeekdays => {
                WeekState::NoObligation
            }
            Self::VisitPlanned => WeekState::Planned,
            Self::NothingPlanned => WeekState::ToPlan,
            Self::VisitStillPlanned => WeekState::OnTrack,
            Self::NothingPlannedAnyMore => WeekState::AtRisk,
            Self::VisitUnrecorded => WeekState::Unrecorded,
            Self::OrganisationCancelled | Self::TenantSideDuringExemption | Self::NoAttempt | Self::NoVisit => {
                WeekState::MissedOrganisation
            }
            Self::NotSafe => WeekState::MissedNeutral,
            Self::TenantSide => WeekState::MissedTenant,
        }
    }
}

/// Where a week lies as seen on the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Ahead,
    Running,
    Closed,
}

/// A verdict with what the figures and the explanation need beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ruling {
    pub verdict: WeekVerdict,
    pub because: Because,
    pub closed: bool,
    /// Admissions in the span.
    pub span_admissions: u32,
}

/// A week in which the tenancy is not active.
pub(super) fn outside(week: IsoWeek, because: Because) -> WeekVerdict {
    WeekVerdict {
        week,
        state: because.state(),
        obliged: false,
        admissions: 0,
        norm_met: None,
        by_temporary_norm: false,
        span_from: week,
        less_than_weekly: false,
    }
}

impl Course<'_> {
    /// Judges the week at a place.
    pub(super) fn rule_on(&self, place: usize, week: &Week) -> Ruling {
        let standing = &week.standing;
        let first = standing.span_first(place);
        let span = self.weeks.get(first..=place).unwrap_or(std::slice::from_ref(week));
        let closes = standing.closes(place) && week.yields_to().is_none();
        let obliged = closes && span.iter().any(|it| it.has_enough(self.rules));
        let span_admissions = span.iter().map(|it| it.tally.admitted.count()).sum();
        let found = span.iter().fold(Found::default(), |found, it| found.or(it.tally.found));

        let name = self.ruler.week(place);
        let phase = self.phase(place);
        let because = if span_admissions > 0 {
            Because::Admitted
        } else if found.has(Found::NORM) {
            Because::ContactUnderTemporaryNorm
        } else if !obliged {
            why_not_obliged(place, week)
        } else {
            match phase {
                Phase::Ahead if found.has(Found::AHEAD) => Because::VisitPlanned,
                Phase::Ahead => Because::NothingPlanned,
                Phase::Running if found.has(Found::AHEAD) => Because::VisitStillPlanned,
                Phase::Running => Because::NothingPlannedAnyMore,
                Phase::Closed => why_missed(found),
            }
        };
        let state = because.state();
        let verdict = WeekVerdict {
            week: name,
            state,
            obliged,
            admissions: week.tally.admitted.count(),
            norm_met: (state == WeekState::Met).then_some(span_admissions >= standing.terms.visits),
            by_temporary_norm: because == Because::ContactUnderTemporaryNorm,
            span_from: if first == place { name } else { self.ruler.week(first) },
            less_than_weekly: standing.terms.period_weeks > 1,
        };
        Ruling { verdict, because, closed: phase == Phase::Closed, span_admissions }
    }

    fn phase(&self, place: usize) -> Phase {
        let place = i32::try_from(place).unwrap_or(i32::MAX);
        match place.cmp(&self.running) {
            Ordering::Greater => Phase::Ahead,
            Ordering::Equal => Phase::Running,
            Ordering::Less => Phase::Closed,
        }
    }
}

fn why_not_obliged(place: usize, week: &Week) -> Because {
    if !week.days.active.and(week.days.exempt).is_empty() {
        Because::ExemptionRan
    } else if week.yields_to().is_some() {
        Because::CountsInOtherDwelling
    } else if week.standing.cut {
        Because::WindowCutShort
    } else if !week.standing.closes(place) {
        Because::WithinWindow
    } else {
        Because::TooFewWeekdays
    }
}

/// Why a closed obliged week without admission is missed, and on whose side.
fn why_missed(found: Found) -> Because {
    let steps = [
        (Found::UNRECORDED, Because::VisitUnrecorded),
        (Found::ORGANISATION, Because::OrganisationCancelled),
        (Found::UNSAFE, Because::NotSafe),
        (Found::TENANT, Because::TenantSide),
        (Found::TENANT_EXEMPT, Because::TenantSideDuringExemption),
        (Found::VISIT, Because::NoAttempt),
    ];
    steps.into_iter().find(|(sign, _)| found.has(*sign)).map_or(Because::NoVisit, |(_, because)| because)
}
