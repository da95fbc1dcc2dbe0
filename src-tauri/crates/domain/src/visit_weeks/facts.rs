//! What the week rule is told and what it answers: plain facts, no rule.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, DaySpan, IsoWeek},
    error::Invalid,
};

/// Everything about one tenancy that the week rule looks at.
#[derive(Clone, Copy, Debug)]
pub struct SupportHistory<'a> {
    /// From the day of key handover through the last day of support.
    pub support: DaySpan,
    /// Versions of the visit agreement, in the order in which they were recorded.
    pub agreements: &'a [AgreementVersion],
    /// Granted exemptions, in any order; they may overlap.
    pub exemptions: &'a [DaySpan],
    /// Planned visits and results, in any order.
    pub visits: &'a [VisitFact],
    /// The tenancy this one continues after rehousing.
    pub moved_from: Option<LinkedTenancy<'a>>,
    /// The tenancy that continues this one after rehousing.
    pub moved_to: Option<LinkedTenancy<'a>>,
}

/// The other tenancy of a person who was rehoused: needed to decide the week of the move.
#[derive(Clone, Copy, Debug)]
pub struct LinkedTenancy<'a> {
    /// Support in the other dwelling.
    pub support: DaySpan,
    /// Exemptions of the other tenancy.
    pub exemptions: &'a [DaySpan],
    /// Visits of the other tenancy.
    pub visits: &'a [VisitFact],
}

/// From `from` on: `visits` admissions per `period_weeks` weeks. Both at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgreementVersion {
    /// First day on which this version can govern a week.
    pub from: Day,
    /// Number of visits N in a window.
    pub visits: u32,
    /// Length k of a window in weeks.
    pub period_weeks: u32,
}

/// One visit: its plan, its result in force, or both. At least one of the days is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitFact {
    /// The planned day; `None` for a visit that nobody planned.
    pub planned: Option<Day>,
    /// The day of arrival; `None` when it was not recorded.
    pub actual: Option<Day>,
    /// The outcome; `None` while nothing was recorded.
    pub outcome: Option<Outcome>,
    /// Where it happened. `None` means the usual place of the outcome (an admission: the dwelling).
    pub place: Option<Place>,
}

/// How a visit ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Let in; the visit was made.
    Admitted,
    /// Spoken at the door only.
    DoorOnly,
    /// Access refused.
    Refused,
    /// Nobody opened.
    NotHome,
    /// Called off by the tenant.
    CancelledByTenant,
    /// Called off by the organisation: illness, leave, staffing.
    CancelledByOrganisation,
    /// Broken off or not entered because it was not safe.
    Unsafe,
    /// Superseded by the visit it was moved to.
    Moved,
    /// Lapsed through admission to a clinic, detention or another exemption.
    Lapsed,
    /// Met somewhere else.
    MetElsewhere,
    /// By telephone or video.
    RemoteContact,
}

/// Where a visit happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Inside the dwelling: the only place where an admission counts.
    Dwelling,
    /// At the door.
    Door,
    /// At the office.
    Office,
    /// Outdoors or elsewhere in town.
    Outside,
    /// By telephone.
    Phone,
    /// By video.
    Video,
}

/// A dated period in which contact without admission also satisfies a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TemporaryNorm {
    /// The days on which such contact counts.
    pub span: DaySpan,
    /// Contact by telephone or video counts.
    pub remote_contact: bool,
    /// Having met elsewhere counts.
    pub met_elsewhere: bool,
}

/// Available weekdays from which a week is obliged: 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObligedFrom(u8);

impl ObligedFrom {
    /// What an organisation has that chose nothing.
    pub const USUAL: Self = Self(3);
    /// A week has no more.
    pub const MAX: u8 = 5;

    /// At least one.
    ///
    /// # Errors
    /// [`Invalid::WeekdaysOutOfRange`].
    pub fn parse(weekdays: u32) -> Result<Self, Invalid> {
        match u8::try_from(weekdays) {
            Ok(it) if (1..=Self::MAX).contains(&it) => Ok(Self(it)),
            _ => Err(Invalid::WeekdaysOutOfRange { max: u32::from(Self::MAX) }),
        }
    }

    /// The number.
    pub const fn weekdays(self) -> u8 {
        self.0
    }
}

/// What the organisation has set for the week rule.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// Available weekdays (1 to 5) from which a week is obliged.
    pub obliged_from_weekdays: u8,
    /// Temporary norms; they may overlap.
    pub temporary_norms: &'a [TemporaryNorm],
}

/// The state of one week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeekState {
    /// The tenancy was not active on any day of the week.
    Outside,
    /// At least one admission, or a contact that a temporary norm counts.
    Met,
    /// Not obliged, and an exemption ran on an active day.
    Exempt,
    /// Not obliged.
    NoObligation,
    /// Not yet begun, a visit is planned.
    Planned,
    /// Not yet begun, nothing is planned.
    ToPlan,
    /// Running, a visit is still planned.
    OnTrack,
    /// Running, nothing is planned any more.
    AtRisk,
    /// Closed, and a planned visit has no outcome.
    Unrecorded,
    /// Missed by the organisation.
    MissedOrganisation,
    /// Missed, neither side.
    MissedNeutral,
    /// Missed on the tenant's side.
    MissedTenant,
}

/// The judgement of one week of one tenancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekVerdict {
    /// The week judged.
    pub week: IsoWeek,
    /// Its state.
    pub state: WeekState,
    /// The week carries an obligation.
    pub obliged: bool,
    /// Days with an admission in this week alone.
    pub admissions: u32,
    /// For a met week: whether the agreed number was reached. `None` otherwise.
    pub norm_met: Option<bool>,
    /// Met only because a temporary norm counts a contact.
    pub by_temporary_norm: bool,
    /// First week of the span that was looked at: the week itself, or the first of its window.
    pub span_from: IsoWeek,
    /// The agreement asks for less than one visit a week (k > 1).
    pub less_than_weekly: bool,
}

/// Shares and counts over a range of weeks; only closed obliged weeks count, unless said otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Weeks met.
    pub met: u32,
    /// Obliged weeks.
    pub obliged: u32,
    /// Weeks met by a temporary norm only; part of `met`.
    pub by_temporary_norm: u32,
    /// Admissions, one a day, over all closed weeks.
    pub admitted: u32,
    /// Attempts over all closed weeks.
    pub attempts: u32,
    /// Weeks missed on the tenant's side.
    pub missed_tenant: u32,
    /// Weeks missed by the organisation.
    pub missed_organisation: u32,
    /// Weeks missed, neither side.
    pub missed_neutral: u32,
    /// Weeks not recorded.
    pub unrecorded: u32,
}

/// Runs up to the as-of date, over the whole history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streaks {
    /// Closed obliged weeks in a row without admission.
    pub not_admitted: u32,
    /// Whole calendar weeks since the tenant was last seen, exempt days not counted.
    pub not_seen: u32,
    /// As `not_seen`, but only the days of support: who left is not looked for any more, and nobody's count grows for ever.
    pub unseen: u32,
    /// Weeks in a row missed on the tenant's side.
    pub tenant_side: u32,
    /// Weeks met in a row in the last half year, counted as the tenant's side is: only a week that the tenant missed ends it.
    pub met: u32,
    /// The last day seen; `None` when never since the key.
    pub last_seen: Option<Day>,
}

/// What the rule answers about one tenancy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// One verdict per week of the range asked for, oldest first.
    pub weeks: Vec<WeekVerdict>,
    /// Figures over the range.
    pub figures: Figures,
    /// Streaks over the whole history up to the as-of date.
    pub streaks: Streaks,
}
