//! How full somebody's caseload is: tenants per fte, and the two numbers at which the team calls that busy and full.

use serde::{Deserialize, Serialize};

use crate::error::Invalid;

/// 36 hours.
pub const MINUTES_OF_FTE: u32 = 36 * 60;

/// How full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fullness {
    /// Up to the first number.
    Calm,
    /// Up to the second.
    Busy,
    /// Above it.
    Full,
}

/// The numbers of a team, in tenants per fte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Norms {
    calm: u32,
    busy: u32,
}

impl Norms {
    /// What a team has that chose nothing: calm up to 8, busy up to 10.
    pub const USUAL: Self = Self { calm: 8, busy: 10 };
    /// The highest number that can be meant.
    pub const MAX: u32 = 40;

    /// The first number is at least 1 and lies below the second.
    ///
    /// # Errors
    /// [`Invalid::NormsUnsound`].
    pub fn parse(calm: u32, busy: u32) -> Result<Self, Invalid> {
        if calm == 0 || busy <= calm || busy > Self::MAX {
            return Err(Invalid::NormsUnsound { max: Self::MAX });
        }
        Ok(Self { calm, busy })
    }

    /// Calm up to so many.
    pub fn calm(self) -> u32 {
        self.calm
    }

    /// Busy up to so many.
    pub fn busy(self) -> u32 {
        self.busy
    }

    /// How full so many tenants are for so many minutes a week; `None` for who has no hours.
    pub fn judge(self, tenants: u32, minutes: u32) -> Option<Fullness> {
        let most = |per_fte: u32| u64::from(per_fte) * u64::from(minutes);
        let all = u64::from(tenants) * u64::from(MINUTES_OF_FTE);
        (minutes > 0).then(|| match all {
            it if it <= most(self.calm) => Fullness::Calm,
            it if it <= most(self.busy) => Fullness::Busy,
            _ => Fullness::Full,
        })
    }
}

/// Tenants per fte in tenths, rounded; `None` for who has no hours.
pub fn tenths_per_fte(tenants: u32, minutes: u32) -> Option<u32> {
    let all = u64::from(tenants) * u64::from(MINUTES_OF_FTE) * 10;
    let minutes = u64::from(minutes);
    (minutes > 0).then(|| u32::try_from((all + minutes / 2) / minutes).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caseload_is_calm_busy_or_full_by_the_hours_of_the_worker() {
        let judge = |tenants, hours: u32| Norms::USUAL.judge(tenants, hours * 60);
        assert_eq!((Some(Fullness::Calm), Some(Fullness::Busy)), (judge(8, 36), judge(9, 36)));
        assert_eq!((Some(Fullness::Busy), Some(Fullness::Full)), (judge(10, 36), judge(11, 36)));
        assert_eq!((Some(Fullness::Calm), Some(Fullness::Busy)), (judge(4, 18), judge(5, 18)));
        assert_eq!(Some(Fullness::Busy), judge(7, 31), "8.1 is more than 8");
        assert_eq!((None, None), (judge(3, 0), tenths_per_fte(3, 0)));
        assert_eq!((Some(101), Some(79)), (tenths_per_fte(9, 32 * 60), tenths_per_fte(7, 32 * 60)));
    }

    #[test]
    fn the_first_number_lies_below_the_second() {
        assert_eq!(Ok(Norms::USUAL), Norms::parse(8, 10));
        for (calm, busy) in [(0, 10), (8, 8), (9, 8), (8, 41)] {
            assert_eq!(Err(Invalid::NormsUnsound { max: 40 }), Norms::parse(calm, busy), "{calm} {busy}");
        }
    }
}
