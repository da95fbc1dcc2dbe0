//! The figures of the example team a second time: row by row and day by day, without the rules of the product.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike as _, Days, Months};
use domain::calendar::{Day, parse_day};
use store::{
    Connection, Id,
    tables::{Dwelling, Lease, OwnerTerms, RentVersion, Tenancy},
};

use super::Homes;
use crate::example::{Size, tests::filled};

/// Cents of each month, in monthly totals by the day, rounded once a month.
#[derive(Default)]
struct Sum(BTreeMap<(i32, u32), i64>);

impl Sum {
    fn add(&mut self, day: Day, monthly: i64) {
        *self.0.entry((day.year(), day.month())).or_default() += monthly;
    }

    fn cents(&self) -> i64 {
        let days = |(year, month): (i32, u32)| {
            let first = Day::from_ymd_opt(year, month, 1).unwrap();
            (first + Months::new(1) - first).num_days()
        };
        self.0.iter().map(|(month, sum)| (sum * 2 + days(*month)) / (2 * days(*month))).sum()
    }
}

struct Rows {
    leases: Vec<Lease>,
    rents: HashMap<Id<Lease>, Vec<RentVersion>>,
    tenancies: Vec<Tenancy>,
}

impl Rows {
    fn read(conn: &Connection) -> Self {
        let mut rents: HashMap<_, Vec<_>> = HashMap::new();
        for it in RentVersion::all(conn).unwrap() {
            rents.entry(it.lease).or_default().push(it);
        }
        Self { leases: Lease::all(conn).unwrap(), rents, tenancies: Tenancy::all(conn).unwrap() }
    }

    fn runs(lease: &Lease, day: Day) -> bool {
        let day = day.to_string();
        lease.first_day <= day && lease.last_day.as_ref().is_none_or(|last| day <= *last)
    }

    /// The monthly total of a lease on a day.
    fn total(&self, lease: &Lease, day: Day) -> i64 {
        let versions = self.rents.get(&lease.id).map(Vec::as_slice).unwrap_or_default();
        let known = versions.iter().filter(|it| it.from_day <= day.to_string()).max_by_key(|it| it.from_day.clone());
        let version = known.or_else(|| versions.iter().min_by_key(|it| it.from_day.clone()));
        version.map_or(0, |it| it.rent_cents + it.service_cents)
    }

    fn empty(&self, dwelling: Id<Dwelling>, day: Day) -> Option<&Lease> {
        let here = || self.leases.iter().filter(|it| it.dwelling == dwelling && Self::runs(it, day));
        let on = day.to_string();
        let supported = |it: &&Tenancy| {
            it.dwelling == dwelling && it.support_start <= on && it.support_end.as_ref().is_none_or(|end| on <= *end)
        };
        let lived = here().any(|it| it.kind != "head") || self.tenancies.iter().any(|it| supported(&it));
        here().find(|it| it.kind == "head").filter(|_| !lived)
    }
}

#[test]
fn exposure_and_vacancy_of_the_example_team_are_those_of_a_walk_over_the_days() {
    let mut vacancies = 0;
    let mut fixed = 0;
    for (seed, day) in [(1, "2026-07-28"), (2, "2026-02-28"), (3, "2024-12-31")] {
        let (_folder, db) = filled(Size::Team, seed, day);
        let today = parse_day(day).unwrap();
        let conn = db.conn();
        let homes = Homes::read(conn, today).unwrap();
        let rows = Rows::read(conn);
        let notices: HashMap<_, _> =
            OwnerTerms::all(conn).unwrap().into_iter().map(|it| (it.owner, it.notice_months)).collect();
        assert!(homes.all().len() > 90);
        for home in homes.all() {
            let id = home.dwelling.id;
            let months =
                home.dwelling.owner.and_then(|it| notices.get(&it)).map_or(1, |it| u32::try_from(*it).unwrap());
            let mut owed = 0;
            for lease in rows.leases.iter().filter(|it| it.dwelling == id && it.kind == "head") {
                let until = if lease.fixed_term { Day::MAX } else { today + Months::new(months) };
                let mut sum = Sum::default();
                for day in today.iter_days().take(4_000).filter(|it| *it < until && Rows::runs(lease, *it)) {
                    sum.add(day, rows.total(lease, day));
                }
                owed += sum.cents();
            }
            assert_eq!(owed, home.owed.iter().map(|it| it.cents.get()).sum::<i64>(), "{day} {}", home.address);

            let mut since = today;
            let mut sum = Sum::default();
            while let Some(head) = rows.empty(id, since - Days::new(1)).filter(|_| rows.empty(id, today).is_some()) {
                since = since - Days::new(1);
                sum.add(since, rows.total(head, since));
            }
            let expected = rows.empty(id, today).map(|_| (since, (today - since).num_days(), sum.cents()));
            let found = home.vacancy.map(|it| (it.since, i64::from(it.days), it.cents.get()));
            assert_eq!(expected, found, "{day} {}", home.address);
            vacancies += usize::from(found.is_some_and(|it| it.1 > 31));
            fixed += rows.leases.iter().filter(|it| it.dwelling == id && it.fixed_term && it.kind != "head").count();
        }
    }
    // Figures of nothing would agree too.
    assert!(vacancies >= 3, "{vacancies} empty dwellings");
    assert!(fixed >= 3, "{fixed} fixed terms");
}

/// The example has what each part of the screen is about, and shows that the list of what is not right is not empty.
#[test]
fn the_example_team_has_contracts_that_are_not_right() {
    let (_folder, db) = filled(Size::Team, 1, "2026-07-28");
    let homes = Homes::read(db.conn(), parse_day("2026-07-28").unwrap()).unwrap();
    let broken: BTreeSet<_> =
        homes.all().iter().flat_map(|it| &it.broken_rows).map(|it| format!("{:?}", it.mismatch)).collect();
    assert!(broken.contains("NoConsent"), "{broken:?}");
    assert!(homes.all().iter().any(|it| it.vacancy.is_some()));
    assert!(homes.all().iter().any(|it| it.ends.as_ref().is_some_and(|it| it.notice.is_some())));
}
