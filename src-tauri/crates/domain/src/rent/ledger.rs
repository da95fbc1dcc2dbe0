//! The books of one ledger: what fell due, what was paid, and how it stands.
//!
//! Payments go to the oldest open due first; more than everything is a prepayment, which goes to the next due. What was
//! recorded as paid in a month goes to that month first. A refund is a due of its day: it takes from what was ahead.

use serde::{Deserialize, Serialize};

use super::{ArrearsStep, Due, Let, Month, dues};
use crate::{
    calendar::{Day, shift},
    money::Cents,
};

/// So many days before a month begins its rent may come: who pays in the last two weeks of a month pays the next one.
const DAYS_EARLY: i64 = 14;
/// So many days before a lease begins its first rent may come: it is often paid before the key. Nobody pays a month
/// earlier.
const DAYS_BEFORE_KEY: i64 = 62;

/// A month as somebody recorded it: it stands instead of what the leases ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The month.
    pub month: Month,
    /// What was due.
    pub due: Cents,
    /// What was paid of it.
    pub paid: Cents,
    /// When; not known: on the day it fell due.
    pub paid_on: Option<Day>,
}

/// Money that came in, or went back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// The day.
    pub day: Day,
    /// How much; more than nothing.
    pub cents: Cents,
    /// It went back.
    pub refund: bool,
}

/// Everything that a ledger follows from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Books {
    /// The leases.
    pub lets: Vec<Let>,
    /// The last day of the ledger, where it was closed before the leases end.
    pub closing: Option<Day>,
    /// The first month of which anybody recorded anything, in this ledger or in the other one of the tenancy.
    pub known_from: Option<Month>,
    /// Months that were recorded; one each.
    pub records: Vec<Recorded>,
    /// Payments and refunds.
    pub received: Vec<Received>,
    /// The leases came from another program: nobody here knows what was due and paid before the first that is recorded.
    pub brought: bool,
}

/// The month for which somebody pays on a day.
pub fn paid_for(day: Day) -> Month {
    Month::of(shift(day, DAYS_EARLY))
}

/// The first day on which somebody can have paid a month.
pub fn earliest_paid(month: Month) -> Day {
    shift(month.first(), -DAYS_BEFORE_KEY)
}

impl Books {
    /// The first month of the ledger. Where months were recorded, nobody knows what was before the first of them,
    /// unless a payment for a month before was kept; of leases that came from another program the first payment says
    /// it; else the leases do.
    fn begins(&self) -> Option<Month> {
        let paid = self.received.iter().filter(|it| !it.refund).map(|it| paid_for(it.day)).min();
        match self.known_from {
            Some(known) => Some(paid.map_or(known, |it| it.min(known))),
            None => paid.filter(|_| self.brought),
        }
    }

    /// The monthly total on a day; else the last that was asked before it, else the first that will be.
    pub fn monthly_on(&self, day: Day) -> Option<Cents> {
        let known = || self.lets.iter().filter(|it| !it.totals.is_empty());
        let running = known().filter(|it| it.days.contains(day)).max_by_key(|it| it.days.first);
        let over = || known().filter(|it| it.days.first <= day).max_by_key(|it| (it.days.last, it.days.first));
        let lease = running.or_else(over).or_else(|| known().min_by_key(|it| it.days.first))?;
        lease.total_on(lease.days.last.map_or(day, |last| last.min(day)).max(lease.days.first))
    }

    /// Somebody kept it: a month was recorded or a payment was.
    pub fn is_kept(&self) -> bool {
        !self.records.is_empty() || !self.received.is_empty()
    }

    /// Nobody recorded anything in it, and it came from another program or is over: nobody knows what was paid, so
    /// nothing is said to be open.
    pub fn is_untold(&self, as_of: Day) -> bool {
        !self.is_kept() && (self.brought || self.last_day().is_some_and(|it| it < as_of))
    }

    fn first_of_lets(&self) -> Option<Day> {
        self.lets.iter().filter(|it| !it.totals.is_empty()).map(|it| it.days.first).min()
    }

    /// The first day of the ledger.
    pub fn first_day(&self) -> Option<Day> {
        let lets = self.first_of_lets();
        self.begins().map(Month::first).map_or(lets, |begins| Some(lets.map_or(begins, |it| it.max(begins))))
    }

    /// The first day on which a payment can be of this ledger: a while before its first day.
    pub fn first_payment(&self) -> Option<Day> {
        let lets = self.first_of_lets();
        match self.begins().map(Month::first) {
            Some(begins) if lets.is_none_or(|it| it < begins) => Some(shift(begins, -DAYS_EARLY)),
            _ => lets.map(|it| shift(it, -DAYS_BEFORE_KEY)),
        }
    }

    /// The most that can be given back on a day: what was ahead then, and is after each refund that came later.
    pub fn refundable(&self, day: Day, as_of: Day) -> Cents {
        let ledger = Ledger::of(self, as_of);
        let later = self.received.iter().filter(|it| it.refund && it.day > day).map(|it| it.day);
        let ahead = later.chain([day]).map(|it| -ledger.balance_on(it).get()).min();
        Cents::clamped(ahead.unwrap_or(0).max(0))
    }

    /// The last day of the ledger, if it has one.
    pub fn last_day(&self) -> Option<Day> {
        let lets = self.lets.iter().try_fold(Day::MIN, |last, it| it.days.last.map(|it| it.max(last)));
        [lets.filter(|it| *it > Day::MIN), self.closing].into_iter().flatten().min()
    }
}

/// What fell due: a month, or a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// The month; a refund has none.
    pub month: Option<Month>,
    /// When it fell due.
    pub day: Day,
    /// How much.
    pub due: Cents,
    /// What is open of it.
    pub open: Cents,
    /// When nothing was open of it any more.
    pub cleared: Option<Day>,
    /// It was recorded as a month.
    pub recorded: bool,
}

/// How a month of rent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MonthState {
    /// Paid before the month was over.
    Paid,
    /// Paid after it.
    Later,
    /// A part of it is open.
    Partly,
    /// All of it is open.
    Open,
}

impl Item {
    /// How it stands; a refund stands as the month of its day.
    pub fn state(&self) -> MonthState {
        let month = self.month.unwrap_or(Month::of(self.day));
        match self.cleared {
            Some(day) if Month::of(day) > month => MonthState::Later,
            Some(_) => MonthState::Paid,
            None if self.open < self.due => MonthState::Partly,
            None => MonthState::Open,
        }
    }
}

/// How a ledger stands on the day it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What is owed; less than nothing is paid ahead.
    pub balance: Cents,
    /// Rent with service costs a month.
    pub monthly: Option<Cents>,
    /// How far behind.
    pub step: ArrearsStep,
    /// When the oldest open due fell due.
    pub oldest: Option<Day>,
    /// Since when something is open without a day between.
    pub since: Option<Day>,
}

impl Standing {
    /// What is open; nothing when it is paid ahead.
    pub fn open(&self) -> Cents {
        self.balance.max(Cents::ZERO)
    }

    /// Hundredths of months of rent that are open, rounded down.
    pub fn hundredths(&self) -> Option<i64> {
        let monthly = self.monthly.filter(|it| *it > Cents::ZERO)?;
        Some(self.open().get() * 100 / monthly.get())
    }
}

/// A ledger as it is known on a day.
#[derive(Clone, Debug)]
pub struct Ledger {
    items: Vec<Item>,
    /// The balance after each day on which something happened.
    course: Vec<(Day, i64)>,
    monthly: Option<Cents>,
}

impl Ledger {
    /// The ledger of these books as of a day: what falls due or was paid later is not in it.
    pub fn of(books: &Books, as_of: Day) -> Self {
        let mut owed = owed(books, as_of);
        owed.sort_by_key(|it| (it.day, it.month.is_none()));
        let came: Vec<(Day, i64)> = books
            .received
            .iter()
            .filter(|it| !it.refund && it.day <= as_of)
            .map(|it| (it.day, it.cents.get()))
            .collect();
        let course = course(&owed, &came);
        let items = settled(&owed, came);
        Self { items, course, monthly: books.monthly_on(as_of) }
    }

    /// What fell due, oldest first.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// What was owed at the end of a day up to the one it is known on; less than nothing was paid ahead.
    pub fn balance_on(&self, day: Day) -> Cents {
        let until = self.course.partition_point(|(on, _)| *on <= day);
        Cents::clamped(until.checked_sub(1).and_then(|it| self.course.get(it)).map_or(0, |(_, after)| *after))
    }

    /// How it stands.
    pub fn standing(&self) -> Standing {
        let balance = Cents::clamped(self.course.last().map_or(0, |(_, after)| *after));
        let open = balance.max(Cents::ZERO);
        let clear = self.course.iter().rposition(|(_, after)| *after <= 0);
        let since = self.course.get(clear.map_or(0, |it| it + 1)).map(|(day, _)| *day);
        Standing {
            balance,
            monthly: self.monthly,
            step: ArrearsStep::of(open, self.monthly),
            oldest: self.items.iter().find(|it| it.open > Cents::ZERO).map(|it| it.day),
            since,
        }
    }
}

/// Something that fell due, before anything but its own record is set against it.
struct Owed {
    month: Option<Month>,
    day: Day,
    due: i64,
    paid: i64,
    paid_on: Day,
    recorded: bool,
}

fn owed(books: &Books, as_of: Day) -> Vec<Owed> {
    if books.is_untold(as_of) {
        return Vec::new();
    }
    let begins = books.begins();
    let asked: Vec<Due> = dues(&books.lets, books.closing, as_of);
    let on = |month: Month| asked.iter().find(|it| it.month == month).map_or(month.first(), |it| it.day);
    let plain = |month, day, due: Cents| Owed { month, day, due: due.get(), paid: 0, paid_on: day, recorded: false };
    let recorded = books.records.iter().map(|it| {
        let day = on(it.month);
        let paid_on = it.paid_on.unwrap_or(day);
        let paid = if paid_on <= as_of { it.paid.get() } else { 0 };
        Owed { month: Some(it.month), day, due: it.due.get(), paid, paid_on, recorded: true }
    });
    let computed = asked
        .iter()
        .filter(|it| begins.is_none_or(|begins| begins <= it.month))
        .filter(|it| books.records.iter().all(|record| record.month != it.month))
        .map(|it| plain(Some(it.month), it.day, it.cents));
    let refunds = books.received.iter().filter(|it| it.refund).map(|it| plain(None, it.day, it.cents));
    recorded.chain(computed).chain(refunds).filter(|it| it.day <= as_of).collect()
}

/// The balance after each day on which something happened.
fn course(owed: &[Owed], came: &[(Day, i64)]) -> Vec<(Day, i64)> {
    let fell = owed.iter().flat_map(|it| [(it.day, it.due), (it.paid_on, -it.paid)]);
    let mut steps: Vec<(Day, i64)> = fell.chain(came.iter().map(|(day, cents)| (*day, -cents))).collect();
    steps.sort_unstable_by_key(|(day, _)| *day);
    let mut course: Vec<(Day, i64)> = Vec::new();
    let mut balance = 0;
    for (day, step) in steps {
        balance += step;
        match course.last_mut() {
            Some(last) if last.0 == day => last.1 = balance,
            _ => course.push((day, balance)),
        }
    }
    course
}

/// Sets what came in against what is owed, the oldest first. `owed` comes by its days.
fn settled(owed: &[Owed], mut came: Vec<(Day, i64)>) -> Vec<Item> {
    came.extend(owed.iter().filter(|it| it.paid > it.due).map(|it| (it.paid_on, it.paid - it.due)));
    came.sort_unstable_by_key(|(day, _)| *day);
    let mut came = came.into_iter();
    let (mut left, mut newest) = (0, None);
    let mut settle = |it: &Owed| {
        let mut open = (it.due - it.paid).max(0);
        let mut cleared = (it.paid > 0).then_some(it.paid_on).max(Some(it.day));
        while open > 0 {
            if left == 0 {
                let Some((day, cents)) = came.next() else { break };
                (left, newest) = (cents, Some(day));
            }
            let taken = open.min(left);
            (open, left) = (open - taken, left - taken);
            cleared = cleared.max(newest);
        }
        Item {
            month: it.month,
            day: it.day,
            due: Cents::clamped(it.due),
            open: Cents::clamped(open),
            cleared: cleared.filter(|_| open == 0),
            recorded: it.recorded,
        }
    };
    owed.iter().map(&mut settle).collect()
}
