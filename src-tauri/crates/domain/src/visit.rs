//! The codes of a visit: how it ended and where, and what each counts as.
//!
//! The tables of `visit-weeks.md` ("Outcomes of a visit") and `exchange.md`.

use crate::{
    codes::codes,
    visit_weeks::{Outcome, Place, WeekState},
};

/// On whose side it lies that a visit did not take place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The tenant did not let the worker in, was not there or called off.
    Tenant,
    /// The organisation called off.
    Organisation,
    /// Neither: it was not safe.
    Neutral,
}

codes! { Outcome, "outcome" {
    Admitted = "admitted",
    DoorOnly = "door_only",
    Refused = "refused",
    NotHome = "not_home",
    CancelledByTenant = "cancelled_by_tenant",
    CancelledByOrganisation = "cancelled_by_organisation",
    Unsafe = "unsafe",
    Moved = "moved",
    Lapsed = "lapsed",
    MetElsewhere = "met_elsewhere",
    RemoteContact = "remote_contact",
}}

codes! { Place, "location" {
    Dwelling = "dwelling",
    Door = "door",
    Office = "office",
    Outside = "outside",
    Phone = "phone",
    Video = "video",
}}

codes! { WeekState, "week state" {
    Outside = "outside",
    Met = "met",
    Exempt = "exempt",
    NoObligation = "no_obligation",
    Planned = "planned",
    ToPlan = "to_plan",
    OnTrack = "on_track",
    AtRisk = "at_risk",
    Unrecorded = "unrecorded",
    MissedOrganisation = "missed_organisation",
    MissedNeutral = "missed_neutral",
    MissedTenant = "missed_tenant",
}}

impl Outcome {
    /// Where such a visit happens unless somebody says otherwise; `None` when it did not happen or
    /// can happen in more than one place (met elsewhere, by telephone or video).
    pub const fn usual_place(self) -> Option<Place> {
        match self {
            Self::Admitted => Some(Place::Dwelling),
            Self::DoorOnly | Self::Refused | Self::NotHome => Some(Place::Door),
            Self::CancelledByTenant
            | Self::CancelledByOrganisation
            | Self::Unsafe
            | Self::Moved
            | Self::Lapsed
            | Self::MetElsewhere
            | Self::RemoteContact => None,
        }
    }

    /// What the outcome counts as at `place`: an admission is one only inside the dwelling.
    ///
    /// Reading: "at the door" and "anywhere else" are followed to the letter, so an admission
    /// recorded by telephone counts as met elsewhere, seen included.
    pub const fn at(self, place: Option<Place>) -> Self {
        match (self, place) {
            (Self::Admitted, Some(Place::Door)) => Self::DoorOnly,
            (Self::Admitted, Some(Place::Office | Place::Outside | Place::Phone | Place::Video)) => Self::MetElsewhere,
            (outcome, _) => outcome,
        }
    }

    /// Counts as an admission to the dwelling.
    pub const fn is_admission(self) -> bool {
        matches!(self, Self::Admitted)
    }

    /// Counts as an attempt at the door.
    pub const fn is_attempt(self) -> bool {
        matches!(self, Self::Admitted | Self::DoorOnly | Self::Refused | Self::NotHome)
    }

    /// The tenant was seen.
    pub const fn is_seen(self) -> bool {
        matches!(self, Self::Admitted | Self::DoorOnly | Self::MetElsewhere)
    }

    /// On whose side it lies that nobody was let in; `None` when on nobody's.
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::DoorOnly | Self::Refused | Self::NotHome | Self::CancelledByTenant => Some(Side::Tenant),
            Self::CancelledByOrganisation => Some(Side::Organisation),
            Self::Unsafe => Some(Side::Neutral),
            Self::Admitted | Self::Moved | Self::Lapsed | Self::MetElsewhere | Self::RemoteContact => None,
        }
    }
}
