//! A payment arrangement: what was open is paid in parts, beside the rent.
//!
//! A month of it is kept when by its end every due since it began and every instalment so far were paid: what is open is
//! then at most what was open before it began, less the instalments. Who pays ahead has kept the months ahead too, and a
//! month that was missed and made up for later was missed, the later one was not.

use super::{Ledger, Month};
use crate::{
    calendar::{Day, shift},
    money::Cents,
};

/// Nobody arranges longer than this.
pub const MOST_INSTALMENTS: u32 = 60;

/// What was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrangement {
    /// The first month.
    pub first: Month,
    /// How many months.
    pub months: u32,
    /// How much each month, beside the rent.
    pub instalment: Cents,
    /// It was stopped on this day.
    pub ended: Option<Day>,
}

/// How one month of an arrangement went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrangedState {
    /// It was kept.
    Kept,
    /// It was not.
    Broken,
    /// It is not over.
    Running,
    /// It has not begun.
    Ahead,
    /// The arrangement was stopped before it was over.
    Stopped,
}

/// One month of an arrangement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArrangedMonth {
    /// The month.
    pub month: Month,
    /// What may be open at its end.
    pub most_open: Cents,
    /// How it went.
    pub state: ArrangedState,
}

/// What was open when a month began.
pub fn open_before(ledger: &Ledger, month: Month) -> Cents {
    ledger.balance_on(shift(month.first(), -1)).max(Cents::ZERO)
}

impl Arrangement {
    /// What was open when it began.
    pub fn arranged(&self, ledger: &Ledger) -> Cents {
        open_before(ledger, self.first)
    }

    /// Its months, in order, as they are on a day.
    pub fn course(&self, ledger: &Ledger, as_of: Day) -> Vec<ArrangedMonth> {
        let arranged = self.arranged(ledger).get();
        let month = |place: u32| {
            let month = self.first.plus(place);
            let most = (arranged - i64::from(place + 1) * self.instalment.get()).max(0);
            let most_open = Cents::clamped(most);
            ArrangedMonth { month, most_open, state: self.state(ledger, month, most_open, as_of) }
        };
        (0..self.months.min(MOST_INSTALMENTS)).map(month).collect()
    }

    fn state(&self, ledger: &Ledger, month: Month, most_open: Cents, as_of: Day) -> ArrangedState {
        if self.ended.is_some_and(|it| it <= month.last()) {
            ArrangedState::Stopped
        } else if as_of < month.first() {
            ArrangedState::Ahead
        } else if as_of <= month.last() {
            ArrangedState::Running
        } else if ledger.balance_on(month.last()) <= most_open {
            ArrangedState::Kept
        } else {
            ArrangedState::Broken
        }
    }

    /// It was not stopped, and its last month is not over.
    pub fn runs_on(&self, day: Day) -> bool {
        self.ended.is_none() && day <= self.first.plus(self.months.saturating_sub(1)).last()
    }
}
