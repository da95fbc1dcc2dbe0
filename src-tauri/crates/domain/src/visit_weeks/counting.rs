//! What one visit adds to its week, and what the visits of a week come to.

use crate::visit::Side;

use super::{
    Outcome, Rules, VisitFact,
    days::{Days, Slot},
};
use crate::calendar::Day;

impl VisitFact {
    /// The day the visit belongs to: the day of arrival; without one, the planned day.
    pub fn day(&self) -> Option<Day> {
        self.actual.or(self.planned)
    }

    /// What its outcome counts as where it happened; `None` while nothing was recorded.
    pub fn counted_as(&self) -> Option<Outcome> {
        self.outcome.map(|it| it.at(self.place))
    }
}

/// What is found among the visits of a span: one bit for each question the rule asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Found(u8);

impl Found {
    /// Any visit at all.
    pub const VISIT: Self = Self(1);
    /// A planned visit without outcome.
    pub const UNRECORDED: Self = Self(1 << 1);
    /// A planned visit without outcome, on or after the as-of date.
    pub const AHEAD: Self = Self(1 << 2);
    /// Called off by the organisation.
    pub const ORGANISATION: Self = Self(1 << 3);
    /// Not safe.
    pub const UNSAFE: Self = Self(1 << 4);
    /// On the tenant's side, on a day that no exemption covers.
    pub const TENANT: Self = Self(1 << 5);
    /// On the tenant's side, but during an exemption.
    pub const TENANT_EXEMPT: Self = Self(1 << 6);
    /// A contact that a temporary norm counts.
    pub const NORM: Self = Self(1 << 7);

    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What one visit adds.
    pub fn of(visit: &VisitFact, day: Day, covered: bool, rules: &Rules<'_>, as_of: Day) -> Self {
        let Some(counted) = visit.counted_as() else {
            return match visit.planned {
                Some(planned) if planned >= as_of => Self::VISIT.or(Self::UNRECORDED).or(Self::AHEAD),
                Some(_) => Self::VISIT.or(Self::UNRECORDED),
                None => Self::VISIT,
            };
        };
        let side = match counted.side() {
            Some(Side::Tenant) if covered => Self::TENANT_EXEMPT,
            Some(Side::Tenant) => Self::TENANT,
            Some(Side::Organisation) => Self::ORGANISATION,
            Some(Side::Neutral) => Self::UNSAFE,
            None if satisfies_norm(counted, day, rules) => Self::NORM,
            None => Self::default(),
        };
        Self::VISIT.or(side)
    }
}

fn satisfies_norm(counted: Outcome, day: Day, rules: &Rules<'_>) -> bool {
    let remote = counted == Outcome::RemoteContact;
    let elsewhere = counted == Outcome::MetElsewhere;
    (remote || elsewhere)
        && rules
            .temporary_norms
            .iter()
            .any(|norm| (remote && norm.remote_contact || elsewhere && norm.met_elsewhere) && norm.span.contains(day))
}

/// What the visits of one week come to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// Days with an admission: two on one day count once.
    pub admitted: Days,
    /// Days on which the tenant was seen.
    pub seen: Days,
    /// Attempts that did not end in an admission.
    pub failed_attempts: u32,
    pub found: Found,
}

impl Tally {
    pub fn add(&mut self, counted: Option<Outcome>, slot: Slot, found: Found) {
        self.found = self.found.or(found);
        let Some(counted) = counted else { return };
        let day = Days::one(slot.weekday);
        if counted.is_seen() {
            self.seen = self.seen.or(day);
        }
        if counted.is_admission() {
            self.admitted = self.admitted.or(day);
        } else if counted.is_attempt() {
            self.failed_attempts += 1;
        }
    }
}
