//! The week of a move: one person, two dwellings, one obligation.

use super::{
    LinkedTenancy,
    availability::{ExemptDays, WeekDays, week_days},
    days::Ruler,
};

/// Which of the two tenancies linked to this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Linked {
    /// The tenancy that this one continues.
    MovedFrom,
    /// The tenancy that continues this one.
    MovedTo,
}

/// In which dwelling the visits of a week count, as decided with one linked tenancy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shared {
    /// The other tenancy is not active in this week.
    #[default]
    No,
    /// Visits in either dwelling count for this tenancy.
    Here,
    /// Visits in either dwelling count for the other tenancy.
    There,
}

impl WeekDays {
    /// The dwelling with most available weekdays; at a tie the one moved to.
    pub fn shared_with(self, other: Self, linked: Linked) -> Shared {
        if self.active.is_empty() || other.active.is_empty() {
            return Shared::No;
        }
        let (own, theirs) = (self.available().count(), other.available().count());
        let here = match linked {
            Linked::MovedFrom => own >= theirs,
            Linked::MovedTo => own > theirs,
        };
        if here { Shared::Here } else { Shared::There }
    }
}

/// The days of the linked tenancy in the weeks of this one.
pub(super) fn linked_days(linked: &LinkedTenancy<'_>, ruler: &Ruler) -> Vec<WeekDays> {
    week_days(&linked.support, &ExemptDays::of(linked.exemptions), ruler)
}
