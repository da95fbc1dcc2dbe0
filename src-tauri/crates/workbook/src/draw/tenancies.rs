//! Tenancies: one for each dwelling in which a tenant lives or lived.

use std::collections::BTreeSet;

use domain::calendar::{Day, DaySpan, IsoWeek};

use super::{
    Drawing,
    facts::{Ended, Facts, Home},
    known::KnownTenancy,
};
use crate::{Effect, Reason, grid::Origin, ids, words::key};

/// A tenancy, of the workbook or only of the team.
pub(super) struct Tenancy {
    pub id: String,
    /// Its place among the tenants.
    pub tenant: usize,
    pub dwelling: String,
    pub worker: Option<String>,
    pub days: DaySpan,
    pub ended: Option<Ended>,
    /// The first day of the own lease.
    pub own_from: Option<Day>,
    pub head_start: Option<Day>,
    pub rent: Option<i64>,
    pub service: Option<i64>,
    /// What is due a month; rent and service.
    pub due: Option<i64>,
    pub agreement: Option<(u32, u32)>,
    /// Its place in what the team has.
    pub known: Option<usize>,
    /// `None` for one that only the team has.
    pub from: Option<Origin>,
}

impl Tenancy {
    /// The days on which the provider lets the dwelling to the tenant.
    pub fn let_by_provider(&self) -> Option<DaySpan> {
        let before_own = self.own_from.and_then(|it| it.pred_opt());
        let last = match (self.days.last, before_own) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        DaySpan::new(self.days.first, last).ok()
    }

    /// The first day of a week on which it runs, and how many of its days do.
    pub fn in_week(&self, week: IsoWeek) -> Option<(Day, u32)> {
        let common = self.days.intersection(&week.span())?;
        Some((common.first, common.days().unwrap_or(7)))
    }
}

/// All that the rows about one tenancy say together.
struct Told {
    facts: Facts,
}

impl Told {
    /// Puts what another row says beside this one; the cells in which it says otherwise.
    fn add(&mut self, other: &Facts) -> Vec<Reason> {
        let mut against = Vec::new();
        macro_rules! fill {
            ($($field:ident)+) => { $(
                match (&self.facts.$field, &other.$field) {
                    (None, Some(_)) => self.facts.$field = other.$field.clone(),
                    (Some(one), Some(two)) if one != two => against.push(Reason::ContradictsAnotherCell),
                    _ => {}
                }
            )+ };
        }
        fill!(owner worker key_day head_start rent service agreement ended number referral);
        if self.facts.end.is_none() {
            self.facts.end = other.end;
        }
        if self.facts.omklap.is_none() {
            self.facts.omklap = other.omklap;
        }
        let home = &mut self.facts.home;
        for (own, theirs) in [
            (&mut home.street, &other.home.street),
            (&mut home.number, &other.home.number),
            (&mut home.postcode, &other.home.postcode),
            (&mut home.city, &other.home.city),
        ] {
            if own.is_empty() {
                own.clone_from(theirs);
            }
        }
        against
    }

    /// Another row is about the same tenancy: the same dwelling, and not another stay there.
    fn is_about(&self, other: &Facts) -> bool {
        let (one, two) = (self.facts.home.key(), other.home.key());
        let apart = match (self.facts.key_day, other.key_day, self.facts.end, other.end) {
            (Some(one), Some(two), end, other_end) if one != two => {
                end.is_some_and(|(it, _)| it < two) || other_end.is_some_and(|(it, _)| it < one)
            }
            _ => false,
        };
        (one == two || one.is_empty() || two.is_empty()) && !apart
    }
}

impl Drawing<'_> {
    pub(super) fn draw_tenancies(&mut self) {
        let mut dwellings = BTreeSet::new();
        for at in self.each(0..self.tenants.len()) {
            let facts: Vec<Facts> = self.tenants.get_mut(at).map(|it| it.facts.clone()).unwrap_or_default();
            self.put_tenant(at);
            let tenancies = self.told(&facts);
            let alone = tenancies.len() == 1;
            for told in tenancies {
                if let Some(tenancy) = self.tenancy(at, told.facts, alone, &mut dwellings) {
                    self.put_tenancy(&tenancy);
                    self.put_leases(&tenancy);
                    self.tenancies.push(tenancy);
                }
            }
        }
        self.team_tenancies();
    }

    /// The rows about one tenant, one entry a tenancy.
    fn told(&mut self, facts: &[Facts]) -> Vec<Told> {
        let mut tenancies: Vec<Told> = Vec::new();
        for it in facts {
            let Some(told) = tenancies.iter_mut().find(|told| told.is_about(it)) else {
                tenancies.push(Told { facts: it.clone() });
                continue;
            };
            let same_sheet = told.facts.from.sheet == it.from.sheet;
            let against = told.add(it);
            match against.first() {
                Some(reason) => self.remark(it.from, *reason, Effect::ValueLeftOut),
                None if same_sheet => self.remark(it.from, Reason::RowTwice, Effect::RowLeftOut),
                None => {}
            }
        }
        tenancies
    }

    fn tenancy(
        &mut self,
        tenant: usize,
        facts: Facts,
        alone: bool,
        dwellings: &mut BTreeSet<String>,
    ) -> Option<Tenancy> {
        let person = self.tenants.get(tenant)?.person.clone();
        let met = self.met_tenancy(&person.id, &facts, alone);
        let known = met.and_then(|it| self.known.tenancies.get(it));
        let Some(start) = facts.key_day.or(known.map(|it| it.days.first)) else {
            // A list that only adds to another one needs no first day.
            self.remark(facts.from, Reason::StartMissing, Effect::TenancyLeftOut);
            return None;
        };
        let dwelling = match known.filter(|it| facts.home.key().is_empty() || key(&it.address) == facts.home.key()) {
            Some(known) => {
                // A dwelling that came from a workbook can be drawn again; one that the team made is left to the team.
                if self.dwelling_id(&facts).is_some_and(|(id, _)| id == known.dwelling_id) {
                    self.dwelling(&facts, dwellings);
                }
                known.dwelling_id.clone()
            }
            None => self.dwelling(&facts, dwellings)?,
        };
        let mut ended = facts.ended;
        let last = match facts.end {
            Some((end, at)) if end < start => {
                self.remark(at, Reason::EndBeforeStart, Effect::StillRunning);
                ended = None;
                None
            }
            Some((end, _)) => Some(end),
            None => None,
        };
        let days = DaySpan::new(start, last).unwrap_or(DaySpan::open(start));
        let id = match known {
            Some(known) => known.id.clone(),
            None => {
                let twice = self.tenancies.iter().any(|it| it.tenant == tenant && it.dwelling == dwelling);
                let stay = if twice { start.to_string() } else { String::new() };
                ids::of("tenancy", &[&person.id, &dwelling, &stay])
            }
        };
        let due = facts.rent.map(|it| it + facts.service.unwrap_or(0));
        Some(Tenancy {
            id,
            tenant,
            dwelling,
            worker: facts.worker.clone(),
            own_from: self.own_from(&facts, days, ended),
            days,
            ended,
            head_start: facts.head_start,
            rent: facts.rent,
            service: facts.service,
            due: due.or(known.and_then(|it| it.due_cents)),
            agreement: facts.agreement,
            known: met,
            from: Some(facts.from),
        })
    }

    /// The tenancy of the team that the rows are about.
    fn met_tenancy(&self, person: &str, facts: &Facts, alone: bool) -> Option<usize> {
        let home = facts.home.key();
        let theirs = || self.known.tenancies.iter().enumerate().filter(|(_, it)| it.tenant_id == person);
        let at_home = |it: &KnownTenancy| !home.is_empty() && key(&it.address) == home;
        let starts = |it: &KnownTenancy| facts.key_day == Some(it.days.first);
        let found = theirs()
            .find(|(_, it)| at_home(it) && (starts(it) || facts.key_day.is_none()))
            .or_else(|| theirs().find(|(_, it)| at_home(it)))
            .or_else(|| theirs().find(|(_, it)| starts(it)));
        let only = || theirs().next().filter(|_| alone && home.is_empty() && theirs().count() == 1);
        found.or_else(only).map(|(at, _)| at)
    }

    /// The id of the dwelling and its city, if both are told.
    fn dwelling_id(&self, facts: &Facts) -> Option<(String, String)> {
        let home = &facts.home;
        let city = Some(&home.city).filter(|it| !it.is_empty()).or(self.mapping.city.as_ref())?;
        let told = !home.street.is_empty();
        told.then(|| (ids::of("dwelling", &[&key(&home.street), &key(&home.number), &key(city)]), city.clone()))
    }

    fn dwelling(&mut self, facts: &Facts, dwellings: &mut BTreeSet<String>) -> Option<String> {
        let Some((id, city)) = self.dwelling_id(facts) else {
            let reason = if facts.home.street.is_empty() { Reason::AddressMissing } else { Reason::CityMissing };
            self.remark(facts.from, reason, Effect::TenancyLeftOut);
            return None;
        };
        let Home { street, number, postcode, .. } = &facts.home;
        if dwellings.insert(id.clone()) {
            let cells = [&id, street, number, postcode, &city].map(Clone::clone).into_iter();
            let owner = facts.owner.clone().unwrap_or_default();
            self.drawn.put("dwellings", facts.from, cells.chain([owner, "true".to_owned()]).collect());
        }
        Some(id)
    }

    /// The first day of the own lease: by the omklap, or by the reason of the end.
    fn own_from(&mut self, facts: &Facts, days: DaySpan, ended: Option<Ended>) -> Option<Day> {
        match facts.omklap {
            Some((day, at))
                if day <= days.first || days.last.is_some_and(|last| last.succ_opt().is_some_and(|it| day > it)) =>
            {
                self.remark(at, Reason::OmklapOutsideTenancy, Effect::ValueLeftOut);
                None
            }
            Some((day, at)) => {
                if day > self.as_of {
                    self.remark(at, Reason::InFuture, Effect::Taken);
                }
                Some(day)
            }
            None => ended.filter(|it| it.own_lease).and(days.last).and_then(|it| it.succ_opt()),
        }
    }

    fn put_tenancy(&mut self, it: &Tenancy) {
        let Some((person, from)) = self.tenants.get(it.tenant).map(|it| it.person.id.clone()).zip(it.from) else {
            return;
        };
        let last = it.days.last;
        if last.is_some_and(|it| it < self.as_of) {
            self.drawn.counts.ended += 1;
        }
        let cells = vec![
            it.id.clone(),
            person,
            it.dwelling.clone(),
            it.worker.clone().unwrap_or_default(),
            it.days.first.to_string(),
            last.map_or_else(String::new, |it| it.to_string()),
            it.ended.filter(|_| last.is_some()).map_or("", |it| it.reason.as_code()).to_owned(),
            it.ended.filter(|_| last.is_some()).map_or("", |it| it.destination.as_code()).to_owned(),
        ];
        self.drawn.put("tenancies", from, cells);
    }

    /// Tenancies of the team that no list of the workbook is about; its other sheets may be.
    fn team_tenancies(&mut self) {
        let met: BTreeSet<usize> = self.tenancies.iter().filter_map(|it| it.known).collect();
        for (at, it) in self.known.tenancies.iter().enumerate().filter(|(at, _)| !met.contains(at)) {
            let Some(tenant) = self.tenants.iter().position(|tenant| tenant.person.id == it.tenant_id) else {
                continue;
            };
            self.tenancies.push(Tenancy {
                id: it.id.clone(),
                tenant,
                dwelling: it.dwelling_id.clone(),
                worker: it.worker_id.clone(),
                days: it.days,
                ended: None,
                own_from: it.provider_until.and_then(|it| it.succ_opt()),
                head_start: None,
                rent: None,
                service: None,
                due: it.due_cents,
                agreement: None,
                known: Some(at),
                from: None,
            });
        }
    }

    /// The tenancies of a tenant, by place.
    pub(super) fn tenancies_of(&self) -> Vec<Vec<usize>> {
        let mut of: Vec<Vec<usize>> = vec![Vec::new(); self.tenants.len()];
        for (at, it) in self.tenancies.iter().enumerate() {
            if let Some(theirs) = of.get_mut(it.tenant) {
                theirs.push(at);
            }
        }
        of
    }

    /// The tenancy that a week counts for: the one with most days in it, of two the later.
    pub(super) fn in_week(&self, theirs: &[usize], week: IsoWeek) -> Option<(usize, Day)> {
        let running = theirs.iter().filter_map(|at| {
            let tenancy = self.tenancies.get(*at)?;
            let (day, days) = tenancy.in_week(week)?;
            Some((days, tenancy.days.first, *at, day))
        });
        running.max().map(|(_, _, at, day)| (at, day))
    }
}
