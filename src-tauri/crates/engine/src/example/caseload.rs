//! Workers, people, homes, leases and rent of an example team.

use chrono::TimeDelta;
use domain::{
    calendar::{Day, IsoWeek},
    nuisance::NuisanceKind,
};
use store::{
    Id, RowError, Tx,
    tables::{
        Dwelling, Exemption, ExemptionReason, Lease, Nuisance, NuisanceText, Organisation, Person, ShelterHistory,
        Tenancy, Visit, VisitAgreement, VisitTenancy, Worker,
    },
};

use super::{
    Size,
    agreed::Agreed,
    chain::Titles,
    chance::Chance,
    course::{Course, Partner},
    goals::Goals,
    homes::Homes,
    names,
    onward::{Holder, Onward},
    parties::Parties,
    roster::Roster,
    street::Street,
    support::Support,
    waiting, ways,
};
use crate::{error::Error, exchange::ids};

/// Makes an example team, part by part.
pub struct Maker {
    pub chance: Chance,
    pub as_of: Day,
    seed: u64,
    pub(super) size: Size,
    support: Support,
    goals: Goals,
    street: Street,
    roster: Roster,
    pub(super) homes: Homes,
    agreed: Agreed,
    parties: Parties,
    onward: Onward,
    /// The visits of the running week and after it, of the worker who is being made.
    ahead: Vec<Visit>,
    owners: Vec<Id<Organisation>>,
    pub(super) made: usize,
}

/// One tenancy that was made, for the visits.
pub struct Made {
    pub tenancy: Id<Tenancy>,
    pub worker: Id<Worker>,
    pub first: Day,
    pub last: Option<Day>,
    pub exemptions: Vec<(Day, Option<Day>)>,
    /// From a day on: visits in so many weeks.
    pub agreements: Vec<(Day, i64, i64)>,
    /// By which lease the tenant lives there, until it flipped.
    title: &'static str,
    flipped: bool,
    /// The leases of that kind, and the own one.
    held: Vec<Id<Lease>>,
}

/// Who lives where, from when to when.
pub struct Home {
    person: Id<Person>,
    pub dwelling: Id<Dwelling>,
    pub first: Day,
    pub last: Option<Day>,
    pub previous: Option<Id<Tenancy>>,
    /// The lease of the partner who lives there already: one chain, one rent.
    pub beside: Option<&'static str>,
}

/// A day so many days later.
pub fn later(day: Day, days: i64) -> Day {
    TimeDelta::try_days(days).and_then(|it| day.checked_add_signed(it)).unwrap_or(day)
}

impl Maker {
    pub fn new(size: Size, seed: u64, as_of: Day) -> Self {
        let support = Support::new(seed, as_of);
        let goals = Goals::new(seed, as_of);
        let (roster, street) = (Roster::new(seed, as_of), Street::new(seed, as_of));
        let homes = Homes::new(seed, as_of);
        let agreed = Agreed::new(size, seed, as_of);
        let parties = Parties::new(seed, as_of);
        let onward = Onward::new(size, seed, as_of);
        let (chance, ahead, owners) = (Chance::new(seed), Vec::new(), Vec::new());
        Self {
            chance,
            as_of,
            seed,
            size,
            support,
            goals,
            street,
            roster,
            homes,
            agreed,
            parties,
            onward,
            ahead,
            owners,
            made: 0,
        }
    }

    /// The owners, the meeting of the team, and a period in which a telephone call was enough.
    pub fn team(&mut self, tx: &Tx<'_>) -> Result<(), RowError> {
        for (name, kind) in names::OWNER {
            let id = self.chance.id();
            Organisation { id, name: (*name).to_owned(), kind: (*kind).to_owned() }.insert(tx)?;
            self.homes.owner(tx, id, kind)?;
            self.agreed.owner(tx, id, kind)?;
            self.parties.owner(tx, id, kind)?;
            self.owners.push(id);
        }
        self.roster.team(tx)?;
        let (first, last) = self.norm();
        store::tables::TemporaryNorm {
            id: self.chance.id(),
            first_day: first.to_string(),
            last_day: Some(last.to_string()),
            remote_contact: true,
            met_elsewhere: false,
        }
        .insert(tx)
    }

    /// The days of the temporary norm: three weeks, ten weeks before the end.
    pub fn norm(&self) -> (Day, Day) {
        (later(self.as_of, -77), later(self.as_of, -57))
    }

    /// One worker with everybody of their caseload.
    pub fn worker(&mut self, tx: &Tx<'_>, place: usize) -> Result<(), RowError> {
        let id = self.chance.id();
        let hours = *self.chance.one_of(&[24, 28, 28, 32, 32, 36]).unwrap_or(&32);
        let name = match names::WORKER.get(place) {
            Some(name) => (*name).to_owned(),
            None => format!("{} {}", self.given(), self.family()),
        };
        Worker {
            id,
            exchange_id: None,
            name,
            role: "worker".to_owned(),
            minutes_per_week: Some(hours * 60),
            email: None,
        }
        .insert(tx)?;
        let until = self.size.tenancies() * (place + 1) / self.size.workers();
        while self.made < until {
            self.household(tx, id, until - self.made)?;
        }
        let ahead = std::mem::take(&mut self.ahead);
        self.roster.worker(tx, place, id, hours * 60, ahead)
    }

    /// Who waits for a home, how the others came to theirs, what became of those who left, and who is on the way to a lease
    /// of their own.
    pub fn waiting(&mut self, tx: &Tx<'_>) -> Result<(), Error> {
        waiting::fill(tx, self.seed, self.as_of, || self.support.phone())?;
        self.homes.ahead(tx, &self.owners)?;
        ways::fill(tx, self.seed, self.as_of)?;
        self.onward.fill(tx)
    }

    /// Who lives alone under a sublease can go on from there; of a couple both would.
    fn goes_on(&mut self, made: &Made, dwelling: Id<Dwelling>) {
        if made.last.is_none() && !made.flipped && made.title != "tripartite" {
            self.onward.holds(Holder { tenancy: made.tenancy, dwelling, began: made.first });
        }
    }

    fn keep(&mut self, visits: Vec<Visit>) {
        let monday = IsoWeek::of(self.as_of).monday().to_string();
        self.ahead.extend(visits.into_iter().filter(|it| it.day >= monday));
    }

    /// A person alone, somebody who was rehoused, or a couple: one or two tenancies.
    fn household(&mut self, tx: &Tx<'_>, worker: Id<Worker>, room: usize) -> Result<(), RowError> {
        let reach = self.size.weeks() * 7;
        let begins = (reach as f64 * self.size.beginning()) as i64;
        let first = later(self.as_of, -reach + self.chance.between(0, begins));
        let ended = self.chance.in_thousand(60) && later(first, 120) < self.as_of;
        let last = ended.then(|| later(first, self.chance.between(100, (self.as_of - first).num_days() - 1)));
        let dwelling = self.dwelling(tx)?;
        let person = self.person(tx, first)?;
        if room >= 2 && last.is_none() && self.chance.in_thousand(25) && later(first, 200) < self.as_of {
            let moved = later(first, self.chance.between(90, (self.as_of - first).num_days() - 60));
            let home = Home { person, dwelling, first, last: Some(later(moved, -1)), previous: None, beside: None };
            let before = self.tenancy(tx, worker, &home, Some(("rehoused", "housed")))?;
            Course::of(self, &before).write(tx, &mut self.chance)?;
            let dwelling = self.dwelling(tx)?;
            let home =
                Home { person, dwelling, first: moved, last: None, previous: Some(before.tenancy), beside: None };
            let after = self.tenancy(tx, worker, &home, None)?;
            self.goes_on(&after, dwelling);
            let visits = Course::of(self, &after).write(tx, &mut self.chance)?;
            self.keep(visits);
            return Ok(());
        }
        let ending = last.map(|_| *self.chance.one_of(ENDINGS).unwrap_or(&("other", "unknown")));
        let home = Home { person, dwelling, first, last, previous: None, beside: None };
        let made = self.tenancy(tx, worker, &home, ending)?;
        let course = Course::of(self, &made);
        if room >= 2 && last.is_none() && !made.flipped && self.chance.in_thousand(30) {
            let person = self.person(tx, first)?;
            let home = Home { person, dwelling, first, last: None, previous: None, beside: Some(made.title) };
            let second = self.tenancy(tx, worker, &home, None)?;
            self.parties.couple(tx, &made.held, second.tenancy)?;
            let visits = course.write_for(tx, &mut self.chance, Some(Partner { tenancy: second.tenancy }))?;
            for visit in &visits {
                VisitTenancy { id: self.chance.id(), visit: visit.id, tenancy: second.tenancy }.insert(tx)?;
            }
            self.keep(visits);
            return Ok(());
        }
        self.goes_on(&made, dwelling);
        let visits = course.write(tx, &mut self.chance)?;
        self.keep(visits);
        Ok(())
    }

    fn given(&mut self) -> &'static str {
        self.chance.one_of(names::GIVEN).copied().unwrap_or_default()
    }

    fn family(&mut self) -> &'static str {
        self.chance.one_of(names::FAMILY).copied().unwrap_or_default()
    }

    fn person(&mut self, tx: &Tx<'_>, key: Day) -> Result<Id<Person>, RowError> {
        let id = self.chance.id();
        let prefix = if self.chance.in_thousand(180) { self.chance.one_of(names::PREFIX).copied() } else { None };
        let referral = later(key, -self.chance.between(20, 240));
        let born = later(key, -self.chance.between(19 * 365, 64 * 365));
        Person {
            id,
            exchange_id: None,
            given_name: self.given().to_owned(),
            prefix: prefix.unwrap_or_default().to_owned(),
            family_name: self.family().to_owned(),
            birth_date: self.chance.in_thousand(930).then(|| born.to_string()),
            gender: None,
            municipality_of_origin: Some(names::CITY.to_owned()),
            referral_date: Some(referral.to_string()),
            phone: self.support.phone(),
            email: None,
        }
        .insert(tx)?;
        let ethos = self.chance.between(1, 6);
        ShelterHistory {
            id: self.chance.id(),
            person: id,
            ethos_before: Some(format!("ethos_{ethos}")),
            in_shelter_since: (ethos == 2 || ethos == 3).then(|| later(referral, -60).to_string()),
            referral_date: None,
            until_day: None,
        }
        .insert(tx)?;
        Ok(id)
    }

    fn dwelling(&mut self, tx: &Tx<'_>) -> Result<Id<Dwelling>, RowError> {
        let id = self.chance.id();
        let owner = self.chance.below(self.owners.len());
        self.agreed.home(id, self.owners.get(owner).copied());
        Dwelling {
            id,
            exchange_id: None,
            street: self.chance.one_of(names::STREET).copied().unwrap_or_default().to_owned(),
            number: self.chance.between(1, 240).to_string(),
            postcode: names::POSTCODE.to_owned(),
            city: names::CITY.to_owned(),
            owner: self.owners.get(owner).copied(),
            self_contained: self.chance.in_thousand(940),
            programme: self.chance.in_thousand(80).then(|| "flexwoning".to_owned()),
        }
        .insert(tx)?;
        Ok(id)
    }

    fn tenancy(
        &mut self,
        tx: &Tx<'_>,
        worker: Id<Worker>,
        home: &Home,
        ending: Option<(&str, &str)>,
    ) -> Result<Made, RowError> {
        self.made += 1;
        let tenancy = self.chance.id();
        Tenancy {
            id: tenancy,
            exchange_id: None,
            person: home.person,
            dwelling: home.dwelling,
            worker: Some(worker),
            support_start: home.first.to_string(),
            support_end: home.last.map(|it| it.to_string()),
            end_reason: ending.map(|(reason, _)| reason.to_owned()),
            end_destination: ending.map(|(_, destination)| destination.to_owned()),
            previous: home.previous,
        }
        .insert(tx)?;
        let Titles { kind: title, own: flipped, held } = self.leases(tx, tenancy, home)?;
        let agreements = self.agreements(tx, tenancy, home, flipped)?;
        let exemptions = self.exemptions(tx, tenancy, home)?;
        self.nuisance(tx, tenancy, home)?;
        self.support.tenancy(tx, tenancy, home.first, home.last)?;
        self.goals.tenancy(tx, tenancy, home.first, home.last)?;
        if title != "tripartite" {
            let until = home.last.or(flipped.map(|it| later(it, -1)));
            self.agreed.tenancy(tx, tenancy, home.dwelling, home.first, until, home.last.is_none())?;
        }
        self.street.tenancy(tx, tenancy, home.first, home.last)?;
        self.parties.tenancy(tx, tenancy, &held, home.first, home.last)?;
        let (first, last, flipped) = (home.first, home.last, flipped.is_some());
        Ok(Made { tenancy, worker, first, last, exemptions, agreements, title, flipped, held })
    }

    fn agreements(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        home: &Home,
        flipped: Option<Day>,
    ) -> Result<Vec<(Day, i64, i64)>, RowError> {
        let mut all = Vec::new();
        if self.chance.in_thousand(self.size.intensive()) {
            all.push((home.first, 2, 1));
        } else if self.chance.in_thousand(300) {
            all.push((home.first, 2, 1));
            all.push((later(home.first, 84), 1, 1));
        } else {
            all.push((home.first, 1, 1));
        }
        all.extend(flipped.map(|it| (it, 1, 2)));
        for (from, visits, period_weeks) in &all {
            VisitAgreement {
                id: self.chance.id(),
                exchange_id: None,
                tenancy,
                from_day: from.to_string(),
                visits: *visits,
                period_weeks: *period_weeks,
                aftercare: Some(*from) == flipped,
            }
            .insert(tx)?;
        }
        Ok(all)
    }

    /// Something happened with one tenant in thirty: a report, confirmed or not judged yet.
    fn nuisance(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, home: &Home) -> Result<(), RowError> {
        let day = later(self.as_of, -self.chance.between(3, 150));
        if !self.chance.in_thousand(35) || day < home.first || home.last.is_some_and(|it| it < day) {
            return Ok(());
        }
        // As it comes from a file: who reported it, and what was done, nobody wrote down.
        let row = Nuisance {
            id: self.chance.id(),
            exchange_id: None,
            tenancy,
            day: day.to_string(),
            kind: NuisanceKind::Nuisance.as_code().to_owned(),
            serious: self.chance.in_thousand(250),
            confirmed: self.chance.in_thousand(600).then_some(true),
        };
        row.insert(tx)?;
        let text = "Verzonnen melding: muziek na elven.".to_owned();
        NuisanceText { id: ids::nuisance_text(row.id), nuisance: row.id, text }.insert(tx)
    }

    fn exemptions(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        home: &Home,
    ) -> Result<Vec<(Day, Option<Day>)>, RowError> {
        let mut all = Vec::new();
        let mut from = later(home.first, self.chance.between(30, 700));
        let end = home.last.unwrap_or(self.as_of);
        while from < end {
            let last = later(from, self.chance.between(4, 34));
            // Who is still away when the data end comes back on a day that nobody knows.
            all.push((from, (last < end).then_some(last)));
            from = later(last, self.chance.between(200, 900));
        }
        for (first, last) in &all {
            let id = self.chance.id();
            Exemption {
                id,
                exchange_id: None,
                tenancy,
                first_day: first.to_string(),
                last_day: last.map(|it| it.to_string()),
                state: "granted".to_owned(),
            }
            .insert(tx)?;
            let reason = self.chance.one_of(REASONS).copied().unwrap_or("hospital").to_owned();
            ExemptionReason { id: self.chance.id(), exemption: id, reason }.insert(tx)?;
        }
        Ok(all)
    }
}

const ENDINGS: &[(&str, &str)] = &[
    ("moved_on", "housed"),
    ("left", "unknown"),
    ("clinic", "institution"),
    ("eviction_nuisance", "ethos_2"),
    ("died", "died"),
    ("back_to_shelter", "ethos_2"),
];

const REASONS: &[&str] = &["hospital", "hospital", "detention", "agreed_stay", "uninhabitable"];
