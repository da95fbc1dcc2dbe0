//! Rehousing (herhuisvesting): support goes on in another home, in one step that one undo takes back.
//!
//! The old tenancy ends on the day before the key and the one that continues it begins with the key, so no day and no week
//! lies between. What is owed for the old home stays with the old tenancy.

mod carried;

use std::collections::HashSet;

use domain::{
    calendar::{Day, DaySpan, parse_day, shift},
    lease::{Contract, LeaseFacts, LeaseKind, Priced, TermGround},
    tenancy::{EndDestination, EndReason, parse_support_start},
};
use store::{
    Connection, Id,
    tables::{Dwelling, Lease, LeaseParty, LeaseTerms, LedgerClosing, Offer, RentVersion, Tenancy},
};

use self::carried::{Between, Carried};
use crate::{
    api::{
        Code, FieldName, FreeHome, HousedWith, Mismatch, OperationKind, PartyStands, Rehoused, RehousingSeen,
        RehousingStep, RehousingStepKind as What, TenanciesRehouse,
    },
    endings::{ending_leases, may_end, running},
    error::Error,
    forms::Form,
    leases::{contracts, maybe_last_day, refused, rent_of, said_dearer, taken_up, worsened},
    parties,
    persons::{self, maybe_day},
    referrals, rents, stock,
    team::{Reading, Writing},
    tenancies::{ChainLease, chain, chain_of_dwelling, count, id},
};

/// One tenancy that ends, with the one that continues it.
struct Mover {
    old: Tenancy,
    new: Tenancy,
    carried: Carried,
}

/// A move that can be made, or as far as it is known.
struct Move {
    key: Day,
    /// Last day of the contracts that end.
    last: Day,
    movers: Vec<Mover>,
    ending: Vec<ChainLease>,
    closing: Option<LedgerClosing>,
    /// Offers of the home to others.
    taken_back: Vec<Offer>,
    lease: Option<(Lease, Option<RentVersion>, Option<LeaseTerms>)>,
    /// Head leases of the new home that the tenancy takes up.
    heads: Vec<Lease>,
    /// Who stands in that contract too.
    parties: Vec<LeaseParty>,
    mismatches: Vec<Mismatch>,
}

/// Moves somebody to a free home.
pub fn rehouse(writing: &mut Writing<'_>, args: TenanciesRehouse) -> Result<Rehoused, Error> {
    let mut form = Form::default();
    let ids = || writing.new_id();
    let it = Move::read(&writing.look(), &mut form, &ids, &args)?;
    let it = form.done(it)?;
    let first = it.movers.first().ok_or(Error::Missing)?;
    let person = store::tables::Person::get(writing.db.conn(), first.new.person)?.ok_or(Error::Missing)?;
    let answer = Rehoused { tenancy: first.new.id.to_string(), name: persons::name(&person) };
    writing.transact(OperationKind::Rehouse, |tx| it.put(tx))?;
    Ok(answer)
}

/// What a move would do; a form that is half full is looked at as far as it goes.
pub fn preview(reading: &Reading<'_>, args: TenanciesRehouse) -> Result<RehousingSeen, Error> {
    let conn = reading.conn;
    let old = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let mut form = Form::default();
    let nobody = || uuid::Uuid::nil();
    let it = Move::read(reading, &mut form, &nobody, &args)?;
    let homes = referrals::homes(conn, reading.today)?;
    let key = parse_day(&args.day).ok();
    let mut leases = Vec::new();
    if let Some(key) = key {
        for one in std::iter::once(&args.tenancy).chain(&args.along) {
            leases.extend(running(conn, id(one)?, shift(key, -1))?);
        }
        only_once(&mut leases);
    }
    let caseload = reading.team.caseload(conn)?;
    let others = living_with(conn, &old, key.unwrap_or(reading.today))?.into_iter();
    Ok(RehousingSeen {
        homes: homes.iter().map(|it| it.row(conn)).collect::<Result<Vec<FreeHome>, _>>()?,
        others: others
            .map(|it| HousedWith {
                tenancy: it.id.to_string(),
                name: caseload.get(it.id).map(|it| it.name.clone()).unwrap_or_default(),
            })
            .collect(),
        leases: ending_leases(&leases, key.map(|it| shift(it, -1)), reading.today),
        recorded: key.map_or(Ok(0), |key| store::visits::recorded_after(conn, old.id, &shift(key, -1).to_string()))?,
        steps: it.as_ref().map_or(Ok(Vec::new()), |it| it.steps(reading))?,
        mismatches: it.map(|it| it.mismatches).unwrap_or_default(),
    })
}

/// Who lives in the same home on a day or later, beside this one.
fn living_with(conn: &Connection, tenancy: &Tenancy, day: Day) -> Result<Vec<Tenancy>, Error> {
    let day = day.to_string();
    let mut all = store::tenancies::of_dwelling(conn, tenancy.dwelling)?;
    all.retain(|it| it.id != tenancy.id && it.support_end.as_ref().is_none_or(|last| *last >= day));
    Ok(all)
}

impl Move {
    /// The move as far as its form can be read. `None` when the day is not known; nothing is written anyway while the
    /// form says that something is wrong.
    fn read(
        reading: &Reading<'_>,
        form: &mut Form,
        ids: &dyn Fn() -> uuid::Uuid,
        args: &TenanciesRehouse,
    ) -> Result<Option<Self>, Error> {
        let conn = reading.conn;
        let main = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
        let mut old = vec![main.clone()];
        for one in &args.along {
            let along = Tenancy::get(conn, id(one)?)?.filter(|it| it.dwelling == main.dwelling && it.id != main.id);
            old.push(along.ok_or(Error::Missing)?);
        }
        let key = form.take(FieldName::SupportStart, parse_support_start(&args.day, reading.today));
        let Some(key) = key else { return Ok(None) };
        let home = home(reading, form, args, key)?;
        for it in &old {
            let over = it.support_end.as_ref().is_some_and(|end| *end < key.to_string());
            if key <= parse_day(&it.support_start)? || over {
                form.wrong::<()>(FieldName::SupportStart, Code::OutsideSupport);
                return Ok(None);
            }
        }
        let eve = shift(key, -1);
        let last = match form.take(FieldName::LeasesLastDay, maybe_day(&args.leases_last_day)) {
            Some(Some(day)) if day < eve => form.wrong(FieldName::LeasesLastDay, Code::LastBeforeMove),
            other => other.map(|it| it.unwrap_or(eve)),
        };
        let last = last.unwrap_or(eve);
        let ending = ending(conn, &old, args, eve, last)?;
        let lease = new_lease(form, ids, args, (key, reading.today), home.as_ref());
        let mut movers = Vec::new();
        let moving: Vec<_> = old.iter().map(|it| it.id).collect();
        for one in old {
            let new = Tenancy {
                id: Id::from_uuid(ids()),
                exchange_id: None,
                dwelling: home.as_ref().map_or(one.dwelling, |it| it.id),
                support_start: key.to_string(),
                support_end: None,
                end_reason: None,
                end_destination: None,
                previous: Some(one.id),
                ..one.clone()
            };
            let from = Dwelling::get(conn, one.dwelling)?.and_then(|it| it.owner);
            let same_owner = home.as_ref().is_none_or(|it| it.owner == from);
            let carried = Carried::of(&Between { conn, old: &one, new: &new, key, same_owner, moving: &moving, ids })?;
            movers.push(Mover { old: one, new, carried });
        }
        let lease = lease.map(|(mut lease, rent, terms)| {
            if let Some(first) = movers.first() {
                lease.tenancy = Some(first.new.id);
            }
            (lease, rent, terms)
        });
        let parties = match &lease {
            Some((lease, _, _)) => parties_along(conn, &movers, lease.id, eve, ids)?,
            None => Vec::new(),
        };
        let mismatches = check(conn, form, &main, &ending, last, lease.as_ref(), reading.today)?;
        let head = ending.iter().find(|it| it.facts.kind == LeaseKind::Head).and_then(|it| it.lease.tenancy);
        let closing =
            head.map(|tenancy| LedgerClosing { id: Id::from_uuid(ids()), tenancy, last_day: last.to_string() });
        let heads = match (&home, movers.first()) {
            (Some(home), Some(first)) => taken_up(conn, home.id, key, first.new.id)?,
            _ => Vec::new(),
        };
        let taken_back = match &home {
            Some(home) => referrals::taken_back(conn, home.id, main.person, reading.today)?,
            None => Vec::new(),
        };
        Ok(Some(Self { key, last, movers, ending, closing, taken_back, lease, heads, parties, mismatches }))
    }

    fn put(&self, tx: &store::Tx<'_>) -> Result<(), Error> {
        let eve = shift(self.key, -1).to_string();
        for Mover { old, new, carried } in &self.movers {
            let ended = Tenancy {
                support_end: Some(eve.clone()),
                end_reason: Some(EndReason::Rehoused.as_code().to_owned()),
                end_destination: Some(EndDestination::Housed.as_code().to_owned()),
                ..old.clone()
            };
            ended.put(tx)?;
            new.insert(tx)?;
            carried.put(tx)?;
        }
        for it in &self.ending {
            store::caseload::end_lease(tx, it.lease.id, &self.last.to_string())?;
        }
        self.closing.iter().try_for_each(|it| it.insert(tx))?;
        self.heads.iter().try_for_each(|it| it.put(tx))?;
        self.taken_back.iter().try_for_each(|it| it.put(tx))?;
        if let Some((lease, rent, terms)) = &self.lease {
            lease.insert(tx)?;
            rent.iter().try_for_each(|it| it.insert(tx))?;
            terms.iter().try_for_each(|it| it.insert(tx))?;
        }
        Ok(self.parties.iter().try_for_each(|it| it.insert(tx))?)
    }

    /// The same in the order in which one would tell it.
    fn steps(&self, reading: &Reading<'_>) -> Result<Vec<RehousingStep>, Error> {
        let mut steps = Vec::new();
        let step =
            |kind| RehousingStep { kind, day: None, count: None, cents: None, lease: None, task: None, name: None };
        let on = |kind, day: Day| RehousingStep { day: Some(day.to_string()), ..step(kind) };
        steps.push(on(What::SupportEnds, shift(self.key, -1)));
        for it in &self.ending {
            let cents = it.total_cents(self.last);
            steps.push(RehousingStep { lease: Some(it.facts.kind), cents, ..on(What::LeaseEnds, self.last) });
        }
        if self.closing.is_some() {
            steps.push(on(What::LedgersClose, self.last));
        }
        let mut open = 0;
        for it in &self.movers {
            open += rents::open_cents(reading, &it.old)?;
        }
        steps.extend((open > 0).then(|| RehousingStep { cents: Some(open), ..step(What::ArrearsStay) }));
        steps.push(on(What::SupportBegins, self.key));
        for it in self.movers.iter().skip(1) {
            let person = store::tables::Person::get(reading.conn, it.old.person)?;
            steps.push(RehousingStep { name: person.as_ref().map(persons::name), ..step(What::MovesAlong) });
        }
        if let Some((lease, rent, _)) = &self.lease {
            let cents = rent.as_ref().and_then(|it| i32::try_from(it.rent_cents + it.service_cents).ok());
            let kind = LeaseKind::from_code(&lease.kind)?;
            steps.push(RehousingStep { lease: Some(kind), cents, ..on(What::LeaseBegins, self.key) });
        }
        let all = |of: fn(&Carried) -> usize| self.movers.iter().map(|it| of(&it.carried)).sum::<usize>();
        let weekly = self.movers.iter().any(|it| it.carried.weekly_again);
        steps.push(step(if weekly { What::AgreementWeekly } else { What::AgreementGoes }));
        for (kind, number) in [
            (What::VisitsGo, all(|it| it.visits.len())),
            (What::VisitsOff, all(|it| it.off.len())),
            (What::SeriesGo, all(|it| it.series.len())),
            (What::WishesGo, all(|it| usize::from(it.wish.is_some() || !it.times.is_empty()))),
            (What::ExemptionsGo, all(|it| it.exemptions.len())),
            (What::RiskGoes, all(|it| usize::from(it.risk.is_some()))),
            (What::HouseholdGoes, all(|it| it.household.len().min(1))),
            (What::PartiesGo, self.parties.len()),
            (What::ContactsGo, all(|it| it.contacts.len())),
            (What::ContactsStay, all(|it| it.contacts_stay)),
            (What::GoalsGo, all(|it| it.goals.len())),
            (What::ChecklistGoes, all(|it| it.checklist.as_ref().map_or(0, |it| it.entries.len()))),
            (What::ChecklistAnew, all(|it| usize::from(it.checklist.as_ref().is_some_and(|it| it.anew)))),
            (What::WmoGoes, all(|it| it.decisions.len())),
            (What::TasksGo, all(|it| it.tasks.len())),
            (What::TasksStay, all(|it| it.tasks_stay)),
            (What::FollowUpsGo, all(|it| it.follow_ups.len())),
            (What::OffersBack, self.taken_back.len()),
        ] {
            steps.extend((number > 0).then(|| RehousingStep { count: Some(count(number)), ..step(kind) }));
        }
        for task in self.movers.iter().take(1).flat_map(|it| &it.carried.key_tasks) {
            let code = domain::task::TaskCode::from_code(&task.code)?;
            let day = Some(task.due_day.clone());
            steps.push(RehousingStep { task: Some(code), day, ..step(What::KeyTask) });
        }
        Ok(steps)
    }
}

/// The home that was chosen, if it is free on the day of the key.
fn home(reading: &Reading<'_>, form: &mut Form, args: &TenanciesRehouse, key: Day) -> Result<Option<Dwelling>, Error> {
    let Some(wanted) = &args.dwelling else { return Ok(form.wrong(FieldName::Dwelling, Code::NothingChosen)) };
    let wanted: Id<Dwelling> = id(wanted)?;
    let found = referrals::homes(reading.conn, reading.today)?.into_iter().find(|it| it.dwelling.id == wanted);
    Ok(match found {
        None => form.wrong(FieldName::Dwelling, Code::DwellingNotFree),
        Some(it) if !it.is_free_on(key) => form.wrong(FieldName::SupportStart, Code::DwellingNotFree),
        Some(it) => Some(it.dwelling),
    })
}

/// The contracts that end: those that were named, of the ones that the provider may end.
fn ending(
    conn: &Connection,
    movers: &[Tenancy],
    args: &TenanciesRehouse,
    eve: Day,
    last: Day,
) -> Result<Vec<ChainLease>, Error> {
    let wanted: Vec<Id<Lease>> = args.leases.iter().map(|it| id(it)).collect::<Result<_, _>>()?;
    let mut leases = Vec::new();
    for it in movers {
        leases.extend(running(conn, it.id, eve)?);
    }
    only_once(&mut leases);
    leases.retain(|it| wanted.contains(&it.lease.id) && it.facts.days.last.is_none_or(|end| end > last));
    if leases.iter().any(|it| !may_end(it, eve)) {
        return Err(Error::Missing);
    }
    Ok(leases)
}

/// The head lease above two who move together is one.
fn only_once(leases: &mut Vec<ChainLease>) {
    let mut known = HashSet::new();
    leases.retain(|it| known.insert(it.lease.id));
}

/// Who stands in the new contract too: who signs for the tenant, and a second tenant who moves along. A co-tenant who gets
/// no support is asked first.
fn parties_along(
    conn: &Connection,
    movers: &[Mover],
    lease: Id<Lease>,
    eve: Day,
    ids: &dyn Fn() -> uuid::Uuid,
) -> Result<Vec<LeaseParty>, Error> {
    let Some(main) = movers.first() else { return Ok(Vec::new()) };
    let mut along: Vec<LeaseParty> = Vec::new();
    for held in chain(conn, main.old.id)?.iter().filter(|it| it.facts.days.contains(eve)) {
        for party in parties::of_lease(conn, held, eve)?.into_iter().filter(|it| it.stands == PartyStands::Now) {
            let partner = movers.iter().find(|it| party.partner.as_ref() == Some(&it.old.id.to_string()));
            let partner = partner.map(|it| it.new.id);
            if !party.role.signs_for_tenant() && partner.is_none() {
                continue;
            }
            let name = partner.is_none().then_some(party.name);
            let role = party.role.as_code().to_owned();
            if !along.iter().any(|it| it.role == role && it.partner == partner && it.name == name) {
                let id = Id::from_uuid(ids());
                along.push(LeaseParty { id, lease, role, partner, name, first_day: None, last_day: None });
            }
        }
    }
    Ok(along)
}

type LeaseRows = (Lease, Option<RentVersion>, Option<LeaseTerms>);

/// The contract of the new home.
fn new_lease(
    form: &mut Form,
    ids: &dyn Fn() -> uuid::Uuid,
    args: &TenanciesRehouse,
    (key, today): (Day, Day),
    home: Option<&Dwelling>,
) -> Option<LeaseRows> {
    let kind = match args.kind {
        kind if kind.is_from_provider() => Some(kind),
        _ => form.wrong(FieldName::Kind, Code::NothingChosen),
    };
    let last = form.take(FieldName::LastDay, maybe_last_day(&args.last_day, today));
    let days = last.and_then(|last| form.take(FieldName::LastDay, DaySpan::new(key, last)));
    let rent = rent_of(form, (FieldName::Rent, &args.rent), (FieldName::Costs, &args.costs));
    if let (Some(kind), Some(days)) = (kind, days) {
        stock::ground_of(form, kind, days, args.ground.filter(|_| days.last.is_some()));
    }
    let (kind, days, rent, home) = (kind?, days?, rent?, home?);
    let lease = Lease {
        id: Id::from_uuid(ids()),
        exchange_id: None,
        tenancy: None,
        dwelling: home.id,
        kind: kind.as_code().to_owned(),
        first_day: key.to_string(),
        last_day: days.last.map(|it| it.to_string()),
        fixed_term: days.last.is_some(),
    };
    let rent = rent.map(|(rent, costs)| RentVersion {
        id: Id::from_uuid(ids()),
        lease: lease.id,
        from_day: lease.first_day.clone(),
        rent_cents: rent.get(),
        service_cents: costs.get(),
    });
    let ground = args.ground.filter(|_| lease.fixed_term).map(TermGround::as_code);
    let terms = ground.map(|ground| LeaseTerms {
        id: Id::from_uuid(ids()),
        lease: lease.id,
        ground: Some(ground.to_owned()),
        max_months: None,
        notice: None,
        notice_sent: None,
        consent_day: None,
        consent_letter: None,
        higher_rent: None,
    });
    Some((lease, rent, terms))
}

/// Whether the contracts of both homes may become so, and what is said about it.
fn check(
    conn: &Connection,
    form: &mut Form,
    main: &Tenancy,
    ending: &[ChainLease],
    last: Day,
    lease: Option<&LeaseRows>,
    today: Day,
) -> Result<Vec<Mismatch>, Error> {
    let before = contracts(&chain_of_dwelling(conn, main.dwelling)?);
    let leases = chain_of_dwelling(conn, main.dwelling)?;
    let mut after = before.clone();
    for (contract, it) in after.iter_mut().zip(&leases) {
        if ending.iter().any(|one| one.lease.id == it.lease.id) {
            contract.facts.days.last = Some(last.max(contract.facts.days.first));
        }
    }
    refused(form, FieldName::LeasesLastDay, &before, &after);
    let mut found = worsened(&before, &after);
    if let Some((lease, rent, terms)) = lease {
        let leases = chain_of_dwelling(conn, lease.dwelling)?;
        let before = contracts(&leases);
        let mut after = before.clone();
        let facts = LeaseFacts {
            kind: LeaseKind::from_code(&lease.kind)?,
            days: crate::tenancies::span(&lease.first_day, lease.last_day.as_deref())?,
            rent: rent.as_ref().map(|it| domain::money::Cents::new(it.rent_cents)).transpose()?,
            terms: crate::stock::terms(lease.fixed_term, terms.as_ref())?,
        };
        after.push(Contract { holder: lease.tenancy, stay: Some(DaySpan::open(facts.days.first)), facts });
        refused(form, FieldName::Dwelling, &before, &after);
        found.extend(worsened(&before, &after));
        let priced: Vec<Priced> = leases.iter().map(ChainLease::priced).collect();
        let asked: Vec<Priced> = priced.iter().cloned().chain([facts.into()]).collect();
        found.extend(said_dearer(&priced, &asked));
        // The new tenancy is not written yet: who moves is known by the one that ends.
        let born = stock::born(conn, Some(main.id))?.and_then(|it| it.1);
        let newcomer = lease.tenancy.map(|it| (it, born));
        found.extend(stock::worsened_by(conn, lease.dwelling, (&before, &after), newcomer, today)?);
    }
    found.dedup();
    Ok(found)
}
