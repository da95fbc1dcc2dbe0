//! Tenancies at random: many that can pass on soon, and some of every kind that cannot.

use std::collections::BTreeSet;

use chrono::{Days, Months};
use domain::{
    calendar::{Day, DaySpan, IsoWeek, shift},
    covenant::{Covenant, Criterion, CriterionStatus},
    evaluation::WishAnswer,
    inspection::{Inspection, Level},
    money::Cents,
    nuisance::Report,
    omklap::{ObligedWeek, Record, RentRecord},
    rent::{ArrangedMonth, Arrangement, Books, Ledger, Let, Month, Received},
    visit_weeks::WeekState,
};

/// SplitMix64.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    /// Once in so many times.
    fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    fn count(&mut self, end: u64) -> u32 {
        u32::try_from(self.below(end)).unwrap()
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(u64::try_from(of.len()).unwrap())).unwrap()]
    }
}

#[derive(Debug)]
pub struct Rent {
    pub ledger: Ledger,
    pub latest: Month,
    pub arranged: Vec<ArrangedMonth>,
}

#[derive(Debug)]
pub struct Case {
    pub as_of: Day,
    pub covenant: Covenant,
    pub began: Option<Day>,
    pub extended: u32,
    pub rent: Option<Rent>,
    pub reports: Vec<Report>,
    pub weeks: Vec<ObligedWeek>,
    pub inspections: Vec<Inspection>,
    pub support: Option<CriterionStatus>,
    pub finance: CriterionStatus,
    pub brp: CriterionStatus,
    pub wish: Option<WishAnswer>,
    pub owner: Option<CriterionStatus>,
    pub waived: BTreeSet<Criterion>,
}

impl Case {
    pub fn random(chance: &mut Chance) -> Self {
        // Around the ends of short and long months, and leap days.
        let as_of = Day::from_ymd_opt(2023, 10, 1).unwrap() + Days::new(chance.below(900));
        let mut covenant = Covenant::default();
        if chance.once_in(3) {
            covenant.term_months = chance.one(&[6, 12, 18, 24, 36]);
            covenant.thresholds.rent_months = chance.one(&[3, 6, 12]);
            covenant.thresholds.nuisance_months = chance.one(&[1, 3, 6, 12]);
            covenant.thresholds.admission_weeks = chance.one(&[10, 13, 26, 52]);
            covenant.thresholds.admission_missed = chance.count(6);
            covenant.thresholds.inspection_months = chance.one(&[1, 3, 6, 12]);
        }
        if chance.once_in(4) {
            covenant.thresholds.left_out.insert(chance.one(Criterion::ALL));
        }
        let mut waived = BTreeSet::new();
        if chance.once_in(4) {
            waived.insert(chance.one(Criterion::ALL));
        }
        let began = as_of - Days::new(chance.below(900));
        let rarely = |chance: &mut Chance, of: &[CriterionStatus]| {
            if chance.once_in(40) { chance.one(of) } else { CriterionStatus::Met }
        };
        Self {
            as_of,
            began: (!chance.once_in(60)).then_some(began),
            extended: if chance.once_in(8) { chance.one(&[3, 6]) } else { 0 },
            rent: (!chance.once_in(60)).then(|| rent(chance, began, as_of)),
            reports: reports(chance, as_of),
            weeks: weeks(chance, began, as_of),
            inspections: inspections(chance, as_of, covenant.thresholds.inspection_months),
            support: (!chance.once_in(40)).then(|| rarely(chance, CriterionStatus::ALL)),
            finance: rarely(chance, CriterionStatus::ALL),
            brp: rarely(chance, CriterionStatus::ALL),
            wish: (!chance.once_in(40))
                .then(|| if chance.once_in(40) { chance.one(WishAnswer::ALL) } else { WishAnswer::Yes }),
            owner: (!chance.once_in(40)).then(|| rarely(chance, CriterionStatus::ALL)),
            covenant,
            waived,
        }
    }

    pub fn record(&self) -> Record<'_> {
        let rent = self.rent.as_ref();
        Record {
            as_of: self.as_of,
            covenant: &self.covenant,
            began: self.began,
            extended: self.extended,
            rent: rent.map(|it| RentRecord { ledger: &it.ledger, latest: it.latest, arranged: &it.arranged }),
            reports: &self.reports,
            weeks: &self.weeks,
            inspections: &self.inspections,
            support: self.support,
            finance: self.finance,
            brp: self.brp,
            wish: self.wish,
            owner: self.owner,
            waived: &self.waived,
        }
    }
}

/// A rent that was paid in most months, with an arrangement now and then.
fn rent(chance: &mut Chance, began: Day, as_of: Day) -> Rent {
    let total = Cents::new(60_000).unwrap();
    let let_out = Let { days: DaySpan::open(began), totals: vec![(began, total)] };
    let mut received = Vec::new();
    let pays_always = !chance.once_in(3);
    let mut month = Month::of(began);
    while month.first() <= as_of {
        let day = month.first().max(began);
        let whole = i64::from(u32::try_from(month.days()).unwrap());
        let due = (120_000 * (whole - (day - month.first()).num_days()) + whole) / (2 * whole);
        let late = if pays_always || !chance.once_in(9) { 0 } else { chance.below(70) };
        let paid = shift(day, i64::try_from(late).unwrap());
        if paid <= as_of && (pays_always || !chance.once_in(25)) {
            received.push(Received { day: paid, cents: Cents::new(due).unwrap(), refund: false });
        }
        month = month.next();
    }
    let books = Books { lets: vec![let_out], received, ..Books::default() };
    let mut ledger = Ledger::of(&books, as_of);
    let mut arranged = Vec::new();
    if ledger.balance_on(as_of) > Cents::ZERO || chance.once_in(10) {
        let first = Month::of(as_of).minus(chance.count(9));
        let ended = chance.once_in(12).then(|| shift(as_of, -5));
        let months = 1 + chance.count(14);
        let arrangement =
            Arrangement { first, months, instalment: Cents::new(chance.one(&[5_000, 20_000, 60_000])).unwrap(), ended };
        if chance.once_in(2) {
            // Paid as arranged.
            let mut books = books;
            for it in arrangement.course(&ledger, as_of).iter().filter(|it| it.month.last() < as_of) {
                let cents = arrangement.instalment;
                books.received.push(Received { day: it.month.last(), cents, refund: false });
            }
            ledger = Ledger::of(&books, as_of);
        }
        if chance.once_in(2) {
            arranged = arrangement.course(&ledger, as_of);
        }
    }
    Rent {
        ledger,
        latest: Month::of(as_of).minus(if chance.once_in(10) { chance.count(5) } else { chance.count(3) }),
        arranged,
    }
}

fn reports(chance: &mut Chance, as_of: Day) -> Vec<Report> {
    let many = if chance.once_in(2) { 0 } else { chance.below(3) };
    let report = |_| Report {
        day: as_of - Days::new(chance.below(500)) + Days::new(chance.below(12)),
        serious: !chance.once_in(3),
        confirmed: if chance.once_in(30) { None } else { Some(!chance.once_in(3)) },
        answered: None,
        told: true,
    };
    (0..many).map(report).collect()
}

fn weeks(chance: &mut Chance, began: Day, as_of: Day) -> Vec<ObligedWeek> {
    const OTHER: [WeekState; 3] = [WeekState::MissedOrganisation, WeekState::MissedNeutral, WeekState::Unrecorded];
    let (skips, misses, others) = (chance.one(&[3, 9, 50]), chance.one(&[5, 20, 60]), chance.one(&[3, 9, 40]));
    let mut weeks = Vec::new();
    let last = IsoWeek::of(as_of.checked_add_months(Months::new(25)).unwrap());
    for week in IsoWeek::each(IsoWeek::of(began)..=last) {
        if chance.once_in(skips) {
            continue;
        }
        let state = match () {
            () if week.sunday() >= as_of => WeekState::ToPlan,
            () if chance.once_in(misses) => WeekState::MissedTenant,
            () if chance.once_in(others) => chance.one(&OTHER),
            () => WeekState::Met,
        };
        weeks.push(ObligedWeek { week, state });
    }
    weeks
}

fn inspections(chance: &mut Chance, as_of: Day, months: u32) -> Vec<Inspection> {
    let many = chance.below(4) + u64::from(!chance.once_in(10));
    let span = u64::from(months) * 31 * 3 / 2;
    let look = |_| Inspection {
        day: as_of - Days::new(chance.below(span)) + Days::new(if chance.once_in(9) { chance.below(40) } else { 0 }),
        open: if chance.once_in(40) { vec![Level::Concern] } else { vec![Level::Attention] },
    };
    (0..many).map(look).collect()
}
