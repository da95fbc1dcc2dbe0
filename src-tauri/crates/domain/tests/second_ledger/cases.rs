//! Random books: leases that follow or overlap each other, rents that change on any day, leap years, the 31st, closings,
//! recorded months, payments ahead and behind, refunds and an arrangement.

use chrono::Days;
use domain::{
    calendar::{Day, DaySpan},
    money::Cents,
    rent::{Books, Let, Month, Received, Recorded},
};

#[derive(Debug)]
pub struct Case {
    pub books: Books,
    pub as_of: Day,
    pub arranged_from: Month,
    pub instalment: Cents,
    pub arranged_until: Option<Day>,
    seed: u64,
}

/// A generator of its own: the cases stay the same whatever a library does.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (it ^ (it >> 31)) % most
    }

    fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }

    fn cents(&mut self, least: u64, most: u64) -> Cents {
        Cents::new(i64::try_from(least + self.below(most - least)).unwrap()).unwrap()
    }
}

fn later(day: Day, days: u64) -> Day {
    day.checked_add_days(Days::new(days)).unwrap()
}

fn earlier(day: Day, days: u64) -> Day {
    day.checked_sub_days(Days::new(days)).unwrap()
}

impl Case {
    pub fn random(seed: u64) -> Self {
        let mut dice = Dice(seed);
        // The winter before the 29th of February is always near.
        let first = later(Day::from_ymd_opt(2019, 10, 1).unwrap(), dice.below(200));
        let first = if dice.one_in(6) { Month::of(first).last() } else { first };
        let as_of = later(first, dice.below(420));
        let mut lets = vec![lease(&mut dice, first)];
        if dice.one_in(3) {
            let before = lets[0].days.last.unwrap_or(later(first, 100));
            // The next day, a few days later, or while it still runs.
            let next = if dice.one_in(3) { later(first, dice.below(90)) } else { later(before, 1 + dice.below(3)) };
            lets.push(lease(&mut dice, next));
        }
        if dice.one_in(12) {
            lets[0].totals.clear();
        }
        let closing = dice.one_in(4).then(|| later(first, dice.below(300)));
        let mut records = Vec::new();
        if dice.one_in(3) {
            let mut month = Month::of(first).plus(u32::try_from(dice.below(4)).unwrap());
            while dice.below(5) > 0 {
                let due = dice.cents(40_000, 70_000);
                let paid = match dice.below(5) {
                    0 => Cents::ZERO,
                    1 => dice.cents(1, 40_000),
                    2 => due.plus(dice.cents(1, 30_000)).unwrap(),
                    _ => due,
                };
                let paid_on = (!dice.one_in(4)).then(|| later(earlier(month.first(), 20), dice.below(80)));
                records.push(Recorded { month, due, paid, paid_on });
                month = month.plus(1 + u32::from(dice.one_in(5)));
            }
        }
        let mut received = Vec::new();
        for _ in 0..dice.below(10) {
            let cents = match dice.below(3) {
                0 => dice.cents(1, 30_000),
                1 => dice.cents(59_900, 60_100),
                _ => dice.cents(60_000, 200_000),
            };
            // The first rent is sometimes paid before the key; nothing is given back before anything was due.
            let refund = dice.one_in(6);
            let before = !refund && dice.one_in(8);
            let day = if before { earlier(first, dice.below(63)) } else { later(first, dice.below(430)) };
            received.push(Received { day, cents, refund });
        }
        let arranged_from = Month::of(later(first, dice.below(300)));
        let instalment = dice.cents(1, 60_000);
        let arranged_until = dice.one_in(4).then(|| later(arranged_from.first(), dice.below(120)));
        // The other ledger of the tenancy may have been recorded, and this one not.
        let of_other = (records.is_empty() && dice.one_in(4)).then(|| Month::of(later(first, dice.below(120))));
        let known_from = records.iter().map(|it| it.month).min().or(of_other);
        let books = Books { lets, closing, known_from, records, received, brought: dice.one_in(4) };
        Self { books, as_of, arranged_from, instalment, arranged_until, seed }
    }

    /// Both records and payments: then two clerks may name another day on which a month was paid, though what is open
    /// is the same.
    pub fn is_mixed(&self) -> bool {
        !self.books.records.is_empty()
    }

    /// One lease at one rent, and the same cut into versions and leases.
    pub fn whole_and_split(&self) -> (Books, Books) {
        let mut dice = Dice(!self.seed);
        let first = self.books.lets[0].days.first;
        let total = dice.cents(40_000, 70_000);
        let last = dice.one_in(2).then(|| later(first, dice.below(300)));
        let of = |first, last, totals: Vec<Day>| Let {
            days: DaySpan { first, last },
            totals: totals.into_iter().map(|it| (it, total)).collect(),
        };
        let cut = later(first, dice.below(300));
        let versions = vec![first, later(first, dice.below(40)), later(first, 40 + dice.below(40))];
        let parts = match last {
            Some(last) if last <= cut => vec![of(first, Some(last), versions)],
            _ => vec![of(first, Some(cut), versions), of(later(cut, 1), last, vec![later(cut, 1), later(cut, 9)])],
        };
        let books = |lets| Books { lets, ..self.books.clone() };
        (books(vec![of(first, last, vec![first])]), books(parts))
    }
}

fn lease(dice: &mut Dice, first: Day) -> Let {
    let last = dice.one_in(2).then(|| later(first, dice.below(300)));
    let last = last.map(|it| if dice.one_in(4) { Month::of(it).last() } else { it });
    let mut from = first;
    let mut totals = Vec::new();
    for _ in 0..1 + dice.below(3) {
        totals.push((from, if dice.one_in(9) { Cents::ZERO } else { dice.cents(40_000, 70_000) }));
        from = later(from, 1 + dice.below(70));
    }
    Let { days: DaySpan { first, last }, totals }
}
