//! How far an omklap is, and which step may follow which.

use serde::{Deserialize, Serialize};

use super::OmklapStep;
use crate::{calendar::Day, codes::codes};

/// How far the omklap of a tenancy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OmklapState {
    /// An own or tripartite lease from the start: nothing flips.
    NoFlip,
    /// The tenant holds from the provider.
    InSublease,
    /// The documents are being gathered.
    InPreparation,
    /// Asked of the corporation.
    Requested,
    /// The corporation agrees.
    Agreed,
    /// The own lease is signed.
    Signed,
    /// The lease is in the tenant's own name.
    Flipped,
    /// The tenancy ended.
    Ended,
}

codes! { OmklapState, "omklap state" {
    NoFlip = "no_flip",
    InSublease = "in_sublease",
    InPreparation = "in_preparation",
    Requested = "requested",
    Agreed = "agreed",
    Signed = "signed",
    Flipped = "flipped",
    Ended = "ended",
}}

/// Days without anything happening after which a file that waits for somebody is said to be silent.
const QUIET_DAYS: i64 = 28;

/// What a state follows from: the leases first, since they are what the tenant has; then the last step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// Support is over.
    pub ended: bool,
    /// The tenant holds, or held, from the provider.
    pub sublease: bool,
    /// There is a lease of all three.
    pub tripartite: bool,
    /// First day of the lease in the tenant's own name.
    pub own_from: Option<Day>,
    /// The last step that is no flip.
    pub last: Option<OmklapStep>,
}

impl OmklapState {
    /// The state on a day. What was taken in says how far it is by one step alone: the ones before it stand nowhere.
    pub fn of(signs: &Signs, on: Day) -> Self {
        match (signs.own_from, signs.sublease) {
            _ if signs.ended => Self::Ended,
            (Some(own), true) if own <= on => Self::Flipped,
            // The contract is made; until its day the tenant lives on under the sublease.
            (Some(_), true) => Self::Signed,
            (Some(_), false) => Self::NoFlip,
            (None, false) if signs.tripartite => Self::NoFlip,
            (None, _) => match signs.last {
                Some(OmklapStep::Prepare) => Self::InPreparation,
                Some(OmklapStep::Request) => Self::Requested,
                Some(OmklapStep::Agree) => Self::Agreed,
                Some(OmklapStep::Sign | OmklapStep::Flip | OmklapStep::Correct) => Self::Signed,
                Some(OmklapStep::Postpone | OmklapStep::Reject | OmklapStep::Withdraw) | None => Self::InSublease,
            },
        }
    }

    /// It waits for somebody: in preparation until it is signed.
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::InPreparation | Self::Requested | Self::Agreed | Self::Signed)
    }

    /// The tenant holds from the provider, so an omklap is still to come.
    pub const fn is_ahead(self) -> bool {
        matches!(self, Self::InSublease) || self.is_under_way()
    }

    /// For how many days nothing happened, where it waits for somebody and that is too long.
    pub fn silent_days(self, last: Day, on: Day) -> Option<u32> {
        let days = (on - last).num_days();
        (self.is_under_way() && days >= QUIET_DAYS).then(|| u32::try_from(days).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    #[track_caller]
    fn check(signs: Signs, expected: OmklapState) {
        assert_eq!(OmklapState::of(&signs, day("2026-07-28")), expected, "{signs:?}");
    }

    #[test]
    fn leases_say_more_than_steps() {
        let sub = Signs { sublease: true, ..Signs::default() };
        check(sub, OmklapState::InSublease);
        check(Signs { last: Some(OmklapStep::Request), ..sub }, OmklapState::Requested);
        check(Signs { last: Some(OmklapStep::Reject), ..sub }, OmklapState::InSublease);
        let flipped = Signs { own_from: Some(day("2026-07-28")), last: Some(OmklapStep::Prepare), ..sub };
        check(flipped, OmklapState::Flipped);
        check(Signs { own_from: Some(day("2026-07-29")), ..flipped }, OmklapState::Signed);
        check(Signs { sublease: false, ..flipped }, OmklapState::NoFlip);
        check(Signs { tripartite: true, ..Signs::default() }, OmklapState::NoFlip);
        check(Signs { tripartite: true, ..sub }, OmklapState::InSublease);
        check(Signs { ended: true, ..flipped }, OmklapState::Ended);
        check(Signs::default(), OmklapState::InSublease);
    }

    #[test]
    fn a_step_leads_where_the_state_says_that_it_does() {
        for from in OmklapState::ALL {
            for step in OmklapStep::ALL.iter().filter(|it| **it != OmklapStep::Flip) {
                let Some(to) = from.after(*step) else { continue };
                check(Signs { sublease: true, last: Some(*step), ..Signs::default() }, to);
            }
        }
    }

    #[test]
    fn silence_is_of_who_waits() {
        let since = |text: &str, state: OmklapState| state.silent_days(day(text), day("2026-07-28"));
        assert_eq!(since("2026-06-30", OmklapState::Requested), Some(28));
        assert_eq!(since("2026-07-01", OmklapState::Requested), None);
        assert_eq!(since("2026-01-01", OmklapState::InSublease), None);
        assert_eq!(since("2026-01-01", OmklapState::Flipped), None);
    }
}
