//! The ledger as a clerk would keep it: one line a day, the money that comes in laid on the oldest open line.
//!
//! Slow and literal on purpose. Nothing here is shared with the product but the days.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days};
use domain::{
    calendar::Day,
    rent::{Books, Recorded},
};

/// A sentence of the rules, read wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misreading {
    /// A part of a cent is dropped.
    RoundsDown,
    /// Every month has thirty days.
    ThirtyDays,
    /// The rent of the first day holds for the whole month.
    RentOfFirstDay,
    /// Two leases on one day both ask.
    PaysTwice,
    /// The ledger goes on after its closing.
    NeverCloses,
    /// The last day of a lease is free.
    LastDayFree,
    /// A recorded month is asked by the leases too.
    RecordBeside,
    /// The months before the first record are known.
    KnowsBefore,
    /// A payment goes to the newest due.
    NewestFirst,
    /// A refund is forgotten.
    ForgetsRefunds,
    /// What is ahead is forgotten at the next due.
    ForgetsAhead,
    /// A lease that begins within a month falls due on the first.
    DueOnTheFirst,
    /// A ledger in which nobody ever wrote says what is open, though another program kept it or it is over.
    SpeaksUntold,
    /// What is paid in the last days of a month is for that month.
    PaysOwnMonth,
    /// What came from another program is known from its first day.
    KnowsBrought,
}

impl Misreading {
    pub const ALL: [Self; 15] = [
        Self::RoundsDown,
        Self::ThirtyDays,
        Self::RentOfFirstDay,
        Self::PaysTwice,
        Self::NeverCloses,
        Self::LastDayFree,
        Self::RecordBeside,
        Self::KnowsBefore,
        Self::NewestFirst,
        Self::ForgetsRefunds,
        Self::ForgetsAhead,
        Self::DueOnTheFirst,
        Self::SpeaksUntold,
        Self::PaysOwnMonth,
        Self::KnowsBrought,
    ];
}

/// Something that fell due.
#[derive(Clone, Debug)]
pub struct Fallen {
    pub month: Option<String>,
    pub day: Day,
    pub due: i64,
    pub open: i64,
    pub cleared: Option<Day>,
}

/// What the clerk has written after the last day.
pub struct Walk {
    pub fallen: Vec<Fallen>,
    ahead: i64,
    /// What was recorded as paid of months that had not fallen due: it lies apart for them.
    early: BTreeMap<String, i64>,
    /// The balance at the end of each day.
    days: BTreeMap<Day, i64>,
    rents: BTreeMap<Day, i64>,
    first_rent: Option<i64>,
}

fn month(day: Day) -> String {
    day.to_string()[..7].to_owned()
}

fn next(day: Day) -> Day {
    day.checked_add_days(Days::new(1)).unwrap()
}

impl Walk {
    pub fn through(books: &Books, as_of: Day, misreading: Option<Misreading>) -> Self {
        let wrong = |it| misreading == Some(it);
        let mut walk = Self {
            fallen: Vec::new(),
            ahead: 0,
            early: BTreeMap::new(),
            days: BTreeMap::new(),
            rents: BTreeMap::new(),
            first_rent: None,
        };
        let mut asked: BTreeMap<String, (Day, i64)> = BTreeMap::new();
        let begin = Day::from_ymd_opt(2019, 1, 1).unwrap();
        let mut day = begin;
        // The books are read to the end of the month of the last day.
        while day <= as_of || day.day() != 1 {
            if let Some(rent) = rent(books, day, misreading) {
                walk.rents.insert(day, rent);
                if books.closing.is_none_or(|it| day <= it) || wrong(Misreading::NeverCloses) {
                    let (_, sum) = asked.entry(month(day)).or_insert((day, 0));
                    *sum += rent;
                }
            }
            day = next(day);
        }
        walk.first_rent = first_rent(books);
        let mut falls: BTreeMap<Day, Vec<(Option<String>, i64)>> = BTreeMap::new();
        let known = first_known(books, misreading);
        if is_untold(books, as_of) && !wrong(Misreading::SpeaksUntold) {
            asked.clear();
        }
        for (name, (first, sum)) in &asked {
            let record = books.records.iter().any(|it| it.month.to_string() == *name);
            if record && !wrong(Misreading::RecordBeside) || known.as_ref().is_some_and(|known| name < known) {
                continue;
            }
            let due = month_due(books, *first, *sum, misreading);
            let on = if wrong(Misreading::DueOnTheFirst) { first.with_day(1).unwrap() } else { *first };
            falls.entry(on).or_default().push((Some(name.clone()), due));
        }
        for it in &books.records {
            let on = asked.get(&it.month.to_string()).map_or(it.month.first(), |(first, _)| *first);
            falls.entry(on).or_default().push((Some(it.month.to_string()), it.due.get()));
        }
        for it in books.received.iter().filter(|it| it.refund && !wrong(Misreading::ForgetsRefunds)) {
            falls.entry(it.day).or_default().push((None, it.cents.get()));
        }
        day = begin;
        while day <= as_of {
            for (name, due) in falls.remove(&day).unwrap_or_default() {
                walk.fall(name, day, due, misreading);
            }
            for it in &books.records {
                let name = it.month.to_string();
                let on = asked.get(&name).map_or(it.month.first(), |(first, _)| *first);
                if on <= as_of && it.paid_on.unwrap_or(on) == day {
                    walk.record(&name, day, it, misreading);
                }
            }
            for it in books.received.iter().filter(|it| it.day == day && !it.refund) {
                walk.receive(day, it.cents.get(), misreading);
            }
            walk.days.insert(day, walk.balance());
            day = next(day);
        }
        walk
    }

    fn fall(&mut self, month: Option<String>, day: Day, due: i64, misreading: Option<Misreading>) {
        let paid = month.as_ref().and_then(|it| self.early.remove(it)).unwrap_or(0);
        self.fallen.push(Fallen { month, day, due, open: due - paid, cleared: (due == paid).then_some(day) });
        let ahead = std::mem::take(&mut self.ahead);
        if misreading != Some(Misreading::ForgetsAhead) {
            self.receive(day, ahead, misreading);
        }
    }

    /// What was recorded as paid goes to its own month first. It may have been paid before it fell due.
    fn record(&mut self, name: &str, day: Day, it: &Recorded, misreading: Option<Misreading>) {
        let mut rest = it.paid.get();
        if self.fallen.iter().all(|it| it.month.as_deref() != Some(name)) {
            let own = rest.min(it.due.get());
            self.early.insert(name.to_owned(), own);
            rest -= own;
        }
        if let Some(own) = self.fallen.iter_mut().find(|it| it.month.as_deref() == Some(name)) {
            let taken = rest.min(own.open);
            own.open -= taken;
            rest -= taken;
            if own.open == 0 && own.cleared.is_none() {
                own.cleared = Some(day);
            }
        }
        self.receive(day, rest, misreading);
    }

    fn receive(&mut self, day: Day, cents: i64, misreading: Option<Misreading>) {
        let mut left = cents;
        let mut lines: Vec<&mut Fallen> = self.fallen.iter_mut().filter(|it| it.open > 0).collect();
        lines.sort_by_key(|it| (it.day, it.month.is_none()));
        if misreading == Some(Misreading::NewestFirst) {
            lines.reverse();
        }
        for line in lines {
            let taken = left.min(line.open);
            line.open -= taken;
            left -= taken;
            if line.open == 0 {
                line.cleared = Some(day);
            }
        }
        self.ahead += left;
    }

    pub fn balance(&self) -> i64 {
        self.fallen.iter().map(|it| it.open).sum::<i64>() - self.ahead - self.early.values().sum::<i64>()
    }

    pub fn balance_before(&self, day: Day) -> i64 {
        self.days.range(..day).next_back().map_or(0, |(_, it)| *it)
    }

    /// The first of the days up to now on which something was open at the end of each.
    pub fn since(&self) -> Option<Day> {
        self.days.iter().rev().take_while(|(_, balance)| **balance > 0).last().map(|(day, _)| *day)
    }

    pub fn rent_on(&self, day: Day) -> Option<i64> {
        self.rents.range(..=day).next_back().map(|(_, it)| *it).or(self.first_rent)
    }
}

/// The rent of a month on one day.
fn rent(books: &Books, day: Day, misreading: Option<Misreading>) -> Option<i64> {
    let runs = |first: Day, last: Option<Day>| {
        let last = last.map(|it| if misreading == Some(Misreading::LastDayFree) { it.pred_opt().unwrap() } else { it });
        first <= day && last.is_none_or(|last| day <= last)
    };
    let running = books.lets.iter().filter(|it| !it.totals.is_empty() && runs(it.days.first, it.days.last));
    let mut rents: Vec<(Day, i64)> = running
        .map(|it| {
            let mut rent = it.totals[0].1.get();
            for (from, total) in &it.totals {
                if *from <= day {
                    rent = total.get();
                }
            }
            (it.days.first, rent)
        })
        .collect();
    rents.sort_by_key(|it| it.0);
    match misreading {
        Some(Misreading::PaysTwice) if !rents.is_empty() => Some(rents.iter().map(|it| it.1).sum()),
        _ => rents.last().map(|it| it.1),
    }
}

/// The rent with which the first lease begins.
fn first_rent(books: &Books) -> Option<i64> {
    let lease = books.lets.iter().filter(|it| !it.totals.is_empty()).min_by_key(|it| it.days.first)?;
    Some(lease.totals[0].1.get())
}

/// A sum over days as an amount of the month.
fn month_due(books: &Books, first: Day, sum: i64, misreading: Option<Misreading>) -> i64 {
    let mut days = 28;
    while first.with_day(days + 1).is_some() {
        days += 1;
    }
    if misreading == Some(Misreading::RentOfFirstDay) {
        return rent(books, first, None).unwrap_or(0);
    }
    let days = if misreading == Some(Misreading::ThirtyDays) { 30 } else { i64::from(days) };
    let (whole, rest) = (sum / days, sum % days);
    if rest * 2 >= days && misreading != Some(Misreading::RoundsDown) { whole + 1 } else { whole }
}

/// Nobody wrote in it, and another program kept it or its last day has been.
fn is_untold(books: &Books, as_of: Day) -> bool {
    let closed = books.closing.is_some_and(|it| it < as_of);
    let ended = !books.lets.is_empty() && books.lets.iter().all(|it| it.days.last.is_some_and(|it| it < as_of));
    books.records.is_empty() && books.received.is_empty() && (books.brought || closed || ended)
}

fn first_known(books: &Books, misreading: Option<Misreading>) -> Option<String> {
    if misreading == Some(Misreading::KnowsBefore) {
        return None;
    }
    // Whoever pays on the 18th or later of a month of 31 days pays the next one: two weeks on it is the first.
    let early = if misreading == Some(Misreading::PaysOwnMonth) { 0 } else { 14 };
    let paid_for = |day: Day| month(day.checked_add_days(Days::new(early)).unwrap());
    let paid = books.received.iter().filter(|it| !it.refund).map(|it| paid_for(it.day)).min();
    match books.known_from {
        Some(record) => Some(paid.map_or(record.to_string(), |it| it.min(record.to_string()))),
        None if books.brought && misreading != Some(Misreading::KnowsBrought) => paid,
        None => None,
    }
}
