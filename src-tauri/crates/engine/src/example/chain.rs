//! The lease chain of one tenancy, its rent, and the omklap where it has happened.

use chrono::{Datelike as _, Months};
use domain::{calendar::Day, omklap::OmklapStep};
use store::{
    Id, RowError, Tx,
    tables::{Lease, LedgerClosing, PaymentReference, RentMonth, RentVersion, Task, Tenancy},
};

use super::{
    caseload::{Home, Maker, later},
    chance::Chance,
};
use crate::{exchange::ids, omklap, omklap::TASKS};

fn month_start(day: Day) -> Day {
    day.with_day(1).unwrap_or(day)
}

fn months_later(day: Day, months: u32) -> Day {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}

/// Rents rise once, on the first of July of the year after.
fn raise_day(first: Day) -> Day {
    Day::from_ymd_opt(first.year() + 1, 7, 1).unwrap_or(first)
}

/// How a tenant holds a home.
pub(super) struct Titles {
    /// By which lease, until it flipped.
    pub kind: &'static str,
    /// First day of the own lease where it has flipped.
    pub own: Option<Day>,
    /// The leases by which the tenant lives there.
    pub held: Vec<Id<Lease>>,
}

impl Maker {
    /// The chain, with rent.
    pub(super) fn leases(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, home: &Home) -> Result<Titles, RowError> {
        let rent = (self.chance.between(48_000, 71_000), self.chance.between(15, 60) * 100);
        let add = |chance: &mut Chance, kind: &str, first: Day, last: Option<Day>, raised: i64| {
            let lease = chance.id();
            let row = Lease {
                id: lease,
                exchange_id: None,
                tenancy: Some(tenancy),
                dwelling: home.dwelling,
                kind: kind.to_owned(),
                first_day: first.to_string(),
                last_day: last.map(|it| it.to_string()),
                fixed_term: false,
            };
            row.insert(tx)?;
            if home.beside.is_some() {
                return Ok(row);
            }
            let mut version = |from: Day, rent_cents: i64| {
                let id = chance.id();
                RentVersion { id, lease, from_day: from.to_string(), rent_cents, service_cents: rent.1 }.insert(tx)
            };
            version(first, rent.0)?;
            let july = raise_day(first);
            if raised > 0 && july <= last.unwrap_or(self.as_of) {
                version(july, rent.0 + raised)?;
            }
            Ok::<_, RowError>(row)
        };
        if let Some(title) = home.beside {
            let held = add(&mut self.chance, title, home.first, home.last, 0)?;
            return Ok(Titles { kind: title, own: None, held: vec![held.id] });
        }
        let begins = month_start(home.first);
        let raised = self.chance.between(1_000, 2_600);
        let kind = self.chance.below(1000);
        if kind < 40 {
            let held = add(&mut self.chance, "tripartite", home.first, home.last, 0)?;
            return Ok(Titles { kind: "tripartite", own: None, held: vec![held.id] });
        }
        let title = if kind < 70 { "use" } else { "sub" };
        let could = months_later(begins, 14);
        let flips = home.last.is_none()
            && home.previous.is_none()
            && could < self.as_of
            && self.chance.in_thousand(self.size.flipped());
        let own = flips.then(|| months_later(could, u32::try_from(self.chance.between(0, 9)).unwrap_or(0)));
        let own = own.filter(|it| *it < self.as_of);
        let last = own.map(|it| later(it, -1)).or(home.last);
        let head = add(&mut self.chance, "head", begins, last, raised)?;
        let held = add(&mut self.chance, title, home.first, last, raised)?;
        let mut all = vec![held.id];
        let reference = format!("HF-{}", 1_000 + 37 * self.made);
        PaymentReference { id: ids::payment_reference(tenancy), tenancy, reference }.insert(tx)?;
        if let Some(first) = own {
            all.push(add(&mut self.chance, "own", first, None, 0)?.id);
            omklap::event(self.chance.id(), tenancy, OmklapStep::Flip, first).insert(tx)?;
            LedgerClosing { id: self.chance.id(), tenancy, last_day: later(first, -1).to_string() }.insert(tx)?;
            for (place, (_, code)) in (1..).zip(TASKS) {
                // One after the other, a few days each; what is left is still to be done.
                let done = Some(later(first, place * 5)).filter(|it| *it < self.as_of);
                Task {
                    id: self.chance.id(),
                    tenancy,
                    code: code.to_owned(),
                    due_day: first.to_string(),
                    done_day: done.map(|it| it.to_string()),
                    worker: None,
                }
                .insert(tx)?;
            }
        }
        if own.is_none() {
            self.homes.agreed(tx, head, held, home.first)?;
        }
        let due = |month: Day| rent.0 + rent.1 + if month >= raise_day(begins) { raised } else { 0 };
        self.rent_months(tx, tenancy, home, last, due)?;
        Ok(Titles { kind: title, own, held: all })
    }

    /// A year of months; one in eight tenants is behind.
    fn rent_months(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        home: &Home,
        last: Option<Day>,
        due: impl Fn(Day) -> i64,
    ) -> Result<(), RowError> {
        let behind = self.chance.in_thousand(125);
        for back in (0..12).rev() {
            let month = month_start(self.as_of).checked_sub_months(Months::new(back)).unwrap_or(self.as_of);
            if month < home.first || last.is_some_and(|it| it < month) {
                continue;
            }
            let due_cents = due(month);
            let short = behind && back < 3 || self.chance.in_thousand(15);
            let paid_cents = if short { due_cents * self.chance.between(0, 70) / 100 } else { due_cents };
            RentMonth {
                id: self.chance.id(),
                tenancy,
                month: month.format("%Y-%m").to_string(),
                due_cents,
                paid_cents,
                paid_on: (paid_cents > 0).then(|| later(month, self.chance.between(0, 9)).min(self.as_of).to_string()),
            }
            .insert(tx)?;
        }
        Ok(())
    }
}
