//! The beginning and the change of a tenancy. A beginning is one operation, whoever and whatever it makes.

use domain::{
    calendar::{Day, DaySpan, parse_day},
    error::Field,
    lease::{Contract, LeaseFacts, LeaseKind, Priced, is_asked_already},
    money::Cents,
    person::BirthDate,
    referral::OfferAnswer,
    tenancy::{EndDestination, EndReason, parse_support_start, starts_after_last},
    text::remark,
};
use store::{
    Connection, Id,
    tables::{Dwelling, Lease, Person, RentVersion, Tenancy, VisitAgreement, Worker},
};

use crate::{
    agreements,
    api::{
        self, BeginningSeen, Begun, Code, FieldName, LeaseFields, Nothing, OperationKind, TenanciesBegin,
        TenanciesChange, TenanciesFields, TenancyFields,
    },
    caseload::folded,
    dwellings,
    error::Error,
    exemptions,
    forms::Form,
    leases::{HEAD, SUB, Typed, asked_already, contracts, refused, said_dearer, taken_up, worsened},
    permission::Permission,
    persons, referrals, stock,
    team::{Reading, Writing},
    tenancies::{ChainLease, chain_of_dwelling, id},
};

/// A tenancy that can begin: every question was asked and answered.
struct Beginning {
    person: Person,
    dwelling: Dwelling,
    tenancy: Tenancy,
    agreement: VisitAgreement,
    reason: Option<String>,
    leases: Vec<(Lease, Option<RentVersion>)>,
    /// Head leases of the home that it takes up.
    heads: Vec<Lease>,
}

/// Begins a tenancy: person, dwelling, agreement and leases in one operation.
pub fn begin(writing: &mut Writing<'_>, args: TenanciesBegin) -> Result<Begun, Error> {
    let beginning = Beginning::read(writing, &args)?;
    let Beginning { person, dwelling, tenancy, agreement, reason, leases, heads } = beginning;
    let key = referrals::key(writing, &tenancy, parse_day(&tenancy.support_start)?)?;
    writing.transact_because(OperationKind::BeginTenancy, reason, |tx| {
        if args.person.is_none() {
            person.insert(tx)?;
        }
        if args.dwelling.is_none() {
            dwelling.insert(tx)?;
        }
        tenancy.insert(tx)?;
        agreement.insert(tx)?;
        for (lease, rent) in &leases {
            lease.insert(tx)?;
            rent.iter().try_for_each(|it| it.insert(tx))?;
        }
        heads.iter().try_for_each(|it| it.put(tx))?;
        key.put(tx)
    })?;
    Ok(Begun { tenancy: tenancy.id.to_string(), name: persons::name(&person) })
}

impl Beginning {
    fn read(writing: &Writing<'_>, args: &TenanciesBegin) -> Result<Self, Error> {
        let conn = writing.db.conn();
        let mut form = Form::default();
        let person = person_of(&mut form, writing, args)?;
        let dwelling = dwelling_of(&mut form, writing, args)?;
        let worker = worker_of(&mut form, conn, args.worker.as_deref())?;
        let start = form.take(FieldName::SupportStart, parse_support_start(&args.support_start, writing.today));
        if let (Some(person), Some(start)) = (&person, start)
            && store::tenancies::of_person(conn, person.id)?.iter().any(|it| runs_on(it, start))
        {
            form.wrong::<()>(FieldName::Person, Code::PersonHoused);
        }
        if let (Some(person), Some(start)) = (&person, start)
            && (args.person.is_none() || store::referrals::waiting_of(conn, person.id)?.is_some())
            && person.referral_date.as_ref().is_some_and(|referred| start.to_string() < *referred)
        {
            form.wrong::<()>(FieldName::SupportStart, Code::BeforeReferral);
        }
        if let (Some(dwelling), Some(start), false) = (&dwelling, start, args.together)
            && store::tenancies::of_dwelling(conn, dwelling.id)?.iter().any(|it| runs_on(it, start))
        {
            form.wrong::<()>(FieldName::Dwelling, Code::DwellingTaken);
        }
        if let (Some(dwelling), Some(start)) = (&dwelling, start)
            && stock::exploited_until(conn, dwelling.id)?.is_some_and(|last| last < start)
        {
            form.wrong::<()>(FieldName::SupportStart, Code::AfterExploitation);
        }
        let agreed = agreements::read(&mut form, args.visits, args.period_weeks);
        let reason = form.take(FieldName::Reason, remark(&args.reason, Field::Reason));
        agreements::must_explain(&mut form, agreed, reason.as_ref());
        let head = args.head.as_ref().map(|it| Typed::read(&mut form, it, &HEAD, writing.today));
        let sub = args.sub.as_ref().map(|it| Typed::read(&mut form, it, &SUB, writing.today));
        if let Some(dwelling) = &dwelling {
            let mut known = contracts(&chain_of_dwelling(conn, dwelling.id)?);
            for (contract, places) in [(&head, &HEAD), (&sub, &SUB)] {
                let Some(Some(contract)) = contract else { continue };
                let holder = Some(Id::from_uuid(uuid::Uuid::nil()));
                let stay = start.map(DaySpan::open);
                let contract = Contract { holder, stay, facts: contract.facts() };
                let after: Vec<_> = known.iter().copied().chain([contract]).collect();
                refused(&mut form, places.first_day, &known, &after);
                asked_already(&mut form, places.rent, &known, &contract);
                known = after;
            }
        }
        let previous = person.as_ref().map(|it| moved_from(conn, it.id)).transpose()?.flatten();
        let tenancy = Id::from_uuid(writing.new_id());
        let heads = match (&dwelling, start) {
            (Some(dwelling), Some(start)) => taken_up(conn, dwelling.id, start, tenancy)?,
            _ => Vec::new(),
        };
        let all = || {
            let (person, dwelling, start) = (person?, dwelling?, start?);
            let contracts = [head, sub].into_iter().flatten().collect::<Option<Vec<_>>>()?;
            Some(Self {
                agreement: agreements::row(Id::from_uuid(writing.new_id()), tenancy, start, agreed?, false),
                reason: reason?,
                leases: contracts.iter().map(|it| it.rows(writing, Some(tenancy), dwelling.id)).collect(),
                heads,
                tenancy: Tenancy {
                    id: tenancy,
                    exchange_id: None,
                    person: person.id,
                    dwelling: dwelling.id,
                    worker: worker?,
                    support_start: start.to_string(),
                    support_end: None,
                    end_reason: None,
                    end_destination: None,
                    previous,
                },
                person,
                dwelling,
            })
        };
        form.done(all())
    }
}

fn person_of(form: &mut Form, writing: &Writing<'_>, args: &TenanciesBegin) -> Result<Option<Person>, Error> {
    Ok(match (&args.person, &args.new_person) {
        (Some(known), _) => {
            let found = Person::get(writing.db.conn(), id(known)?)?;
            found.or_else(|| form.wrong(FieldName::Person, Code::NothingChosen))
        }
        (None, Some(fields)) => {
            persons::read(form, fields, writing.today, persons::blank(Id::from_uuid(writing.new_id())))
        }
        (None, None) => form.wrong(FieldName::Person, Code::NothingChosen),
    })
}

fn dwelling_of(form: &mut Form, writing: &Writing<'_>, args: &TenanciesBegin) -> Result<Option<Dwelling>, Error> {
    let conn = writing.db.conn();
    Ok(match (&args.dwelling, &args.new_dwelling) {
        (Some(known), _) => {
            Dwelling::get(conn, id(known)?)?.or_else(|| form.wrong(FieldName::Dwelling, Code::NothingChosen))
        }
        (None, Some(fields)) => dwellings::read(form, conn, fields, dwellings::blank(Id::from_uuid(writing.new_id())))?,
        (None, None) => form.wrong(FieldName::Dwelling, Code::NothingChosen),
    })
}

/// The worker, if one was chosen: `Some(None)` is nobody, `None` is not right.
fn worker_of(form: &mut Form, conn: &Connection, worker: Option<&str>) -> Result<Option<Option<Id<Worker>>>, Error> {
    let Some(worker) = worker else { return Ok(Some(None)) };
    let found = worker.parse().ok().map(|it| Worker::get(conn, it)).transpose()?.flatten();
    Ok(match found {
        Some(it) => Some(Some(it.id)),
        None => form.wrong(FieldName::Worker, Code::NothingChosen),
    })
}

/// Another tenancy from that day on would overlap this one.
fn runs_on(tenancy: &Tenancy, start: Day) -> bool {
    tenancy.support_end.as_ref().is_none_or(|end| *end >= start.to_string())
}

/// The tenancy that a rehoused person comes from, if nothing continues it yet.
fn moved_from(conn: &Connection, person: Id<Person>) -> Result<Option<Id<Tenancy>>, Error> {
    let all = store::tenancies::of_person(conn, person)?;
    let rehoused = |it: &&Tenancy| it.end_reason.as_deref() == Some(EndReason::Rehoused.as_code());
    let last = all.iter().rev().find(rehoused).map(|it| it.id);
    Ok(last.filter(|id| all.iter().all(|it| it.previous != Some(*id))))
}

/// What stands beside a tenancy that is about to begin. A form that is half full is looked at as far as it goes.
pub fn preview(reading: &Reading<'_>, args: TenanciesBegin) -> Result<BeginningSeen, Error> {
    let start = parse_day(&args.support_start).ok();
    let dwelling: Option<Id<Dwelling>> = args.dwelling.as_deref().and_then(|it| it.parse().ok());
    let person: Option<Id<Person>> = args.person.as_deref().and_then(|it| it.parse().ok());
    Ok(BeginningSeen {
        same_persons: args.new_person.as_ref().map_or(Ok(Vec::new()), |it| same_persons(reading, it))?,
        same_dwellings: args.new_dwelling.as_ref().map_or(Ok(Vec::new()), |it| dwellings::same(reading, it))?,
        taken_by: dwelling
            .zip(start)
            .map(|(dwelling, start)| taken_by(reading, dwelling, start))
            .transpose()?
            .flatten(),
        mismatches: mismatches(reading, dwelling, person, &args)?,
        rent_asked: rent_asked(reading, dwelling, start, &args)?,
        head: dwelling.zip(start).map(|(it, start)| head_of(reading, it, start)).transpose()?.flatten(),
        offered_to: offered_to(reading.conn, dwelling, person, OfferAnswer::Open)?,
        accepted_by: offered_to(reading.conn, dwelling, person, OfferAnswer::Accepted)?,
        wait: person
            .zip(start)
            .map(|(person, start)| referrals::wait_ends(reading.conn, person, start))
            .transpose()?
            .flatten(),
    })
}

/// Whether the rent of the sublease is asked already, of somebody who lives there too.
fn rent_asked(
    reading: &Reading<'_>,
    dwelling: Option<Id<Dwelling>>,
    start: Option<Day>,
    args: &TenanciesBegin,
) -> Result<bool, Error> {
    let (Some(dwelling), Some(start), true) = (dwelling, start, args.together) else { return Ok(false) };
    let mut ignored = Form::default();
    let typed = args.sub.as_ref().and_then(|it| Typed::read(&mut ignored, it, &SUB, reading.today));
    let Some(typed) = typed else { return Ok(false) };
    // Whatever is typed as its rent: the question is whether there should be one.
    let facts = LeaseFacts { rent: Some(Cents::ZERO), ..typed.facts() };
    let holder = Some(Id::from_uuid(uuid::Uuid::nil()));
    let known = contracts(&chain_of_dwelling(reading.conn, dwelling)?);
    Ok(is_asked_already(&known, &Contract { holder, stay: Some(DaySpan::open(start)), facts }))
}

/// Names of others to whom the home is offered and who said so to it: the key takes the offers back.
fn offered_to(
    conn: &Connection,
    dwelling: Option<Id<Dwelling>>,
    person: Option<Id<Person>>,
    said: OfferAnswer,
) -> Result<Vec<String>, Error> {
    let Some(dwelling) = dwelling else { return Ok(Vec::new()) };
    let person = person.unwrap_or(Id::from_uuid(uuid::Uuid::nil()));
    let others = referrals::to_others(conn, dwelling, person)?.into_iter();
    Ok(others.filter(|(it, _)| it.answer == said.as_code()).map(|(_, it)| persons::name(&it)).collect())
}

/// People who may be the same: the whole name, and the birth date where both are known.
fn same_persons(reading: &Reading<'_>, fields: &api::PersonFields) -> Result<Vec<api::PersonRow>, Error> {
    let mut form = Form::default();
    let nobody = persons::blank(Id::from_uuid(uuid::Uuid::nil()));
    let dateless = api::PersonFields { phone: String::new(), email: String::new(), ..fields.clone() };
    let Some(wanted) = persons::read(&mut form, &dateless, reading.today, nobody) else { return Ok(Vec::new()) };
    let same = |it: &Person| {
        let birth = it.birth_date.is_none() || wanted.birth_date.is_none() || it.birth_date == wanted.birth_date;
        birth && folded(&persons::name(it)) == folded(&persons::name(&wanted))
    };
    Person::all(reading.conn)?.iter().filter(|it| same(it)).map(|it| persons::row(reading, it)).collect()
}

/// The name of who lives there on that day or later.
fn taken_by(reading: &Reading<'_>, dwelling: Id<Dwelling>, start: Day) -> Result<Option<String>, Error> {
    let running = store::tenancies::of_dwelling(reading.conn, dwelling)?.into_iter().find(|it| runs_on(it, start));
    let person = running.map(|it| Person::get(reading.conn, it.person)).transpose()?.flatten();
    Ok(person.as_ref().map(persons::name))
}

/// The head lease of a home that runs when the tenancy begins, or comes: nobody has to type it again.
fn head_of(reading: &Reading<'_>, dwelling: Id<Dwelling>, start: Day) -> Result<Option<api::LeaseRow>, Error> {
    let chain = chain_of_dwelling(reading.conn, dwelling)?;
    let mut heads = chain.iter().filter(|it| it.facts.kind == LeaseKind::Head);
    let head = heads.find(|it| it.facts.days.last.is_none_or(|last| last >= start));
    Ok(head.map(|it| it.row(reading.today)))
}

/// What the leases of the form break, among themselves, with those of the dwelling and with what the dwelling is.
fn mismatches(
    reading: &Reading<'_>,
    dwelling: Option<Id<Dwelling>>,
    person: Option<Id<Person>>,
    args: &TenanciesBegin,
) -> Result<Vec<api::Mismatch>, Error> {
    let conn = reading.conn;
    let mut ignored = Form::default();
    let let_out = dwelling.map(|it| chain_of_dwelling(conn, it)).transpose()?.unwrap_or_default();
    let known = contracts(&let_out);
    let mut read = |fields: &Option<LeaseFields>, places| {
        fields.as_ref().and_then(|it| Typed::read(&mut ignored, it, places, reading.today)).map(|it| it.facts())
    };
    let offered = [read(&args.head, &HEAD), read(&args.sub, &SUB)];
    let newcomer = Id::from_uuid(uuid::Uuid::nil());
    let stay = parse_day(&args.support_start).ok().map(DaySpan::open);
    let fresh = offered.into_iter().flatten().map(|facts| Contract { holder: Some(newcomer), stay, facts });
    let after: Vec<_> = known.iter().copied().chain(fresh).collect();
    let mut found = worsened(&known, &after);
    let priced: Vec<Priced> = let_out.iter().map(ChainLease::priced).collect();
    let offered: Vec<Priced> = priced.iter().cloned().chain(offered.into_iter().flatten().map(Into::into)).collect();
    found.extend(said_dearer(&priced, &offered));
    if let Some(dwelling) = dwelling {
        let typed = args.new_person.as_ref().map(|it| it.birth_date.clone());
        let born = match person {
            Some(person) => Person::get(conn, person)?.and_then(|it| it.birth_date),
            None => typed,
        };
        let born = born.and_then(|it| BirthDate::parse(&it, reading.today).ok());
        found.extend(stock::worsened_by(conn, dwelling, (&known, &after), Some((newcomer, born)), reading.today)?);
    }
    Ok(found)
}

/// Changes who visits and when support began.
pub fn change(writing: &mut Writing<'_>, args: TenanciesChange) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let known = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let mut form = Form::default();
    let worker = worker_of(&mut form, conn, args.worker.as_deref())?;
    let start = match form.take(FieldName::SupportStart, parse_support_start(&args.support_start, writing.today)) {
        Some(day) if known.support_end.as_ref().is_some_and(|end| *end < day.to_string()) => {
            form.wrong(FieldName::SupportStart, Code::StartAfterEnd)
        }
        Some(day) if !after_last_home(conn, &known, day)? => form.wrong(FieldName::SupportStart, Code::InLastHome),
        other => other,
    };
    let changed =
        worker.zip(start).map(|(worker, start)| Tenancy { worker, support_start: start.to_string(), ..known });
    let changed = form.done(changed)?;
    writing.transact(OperationKind::ChangeTenancy, |tx| Ok(changed.put(tx)?))?;
    Ok(Nothing {})
}

/// A first day of support lies after the last one in the home from which somebody moved here.
fn after_last_home(conn: &Connection, tenancy: &Tenancy, first: Day) -> Result<bool, Error> {
    let Some(before) = tenancy.previous.map(|it| Tenancy::get(conn, it)).transpose()?.flatten() else {
        return Ok(true);
    };
    let ended = before.support_end.as_deref().map(parse_day).transpose()?;
    Ok(starts_after_last(first, parse_day(&before.support_start)?, ended))
}

/// Everything of a tenancy that a person can change by hand.
pub fn fields(reading: &Reading<'_>, args: TenanciesFields) -> Result<TenancyFields, Error> {
    let conn = reading.conn;
    let row = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let person = Person::get(conn, row.person)?.ok_or(Error::Missing)?;
    let dwelling = Dwelling::get(conn, row.dwelling)?.ok_or(Error::Missing)?;
    let author = reading.team.author();
    let roles = &author.roles;
    Ok(TenancyFields {
        tenancy: row.id.to_string(),
        name: persons::name(&person),
        person_id: person.id.to_string(),
        person: persons::fields(&person),
        dwelling_id: dwelling.id.to_string(),
        dwelling: dwellings::fields(&dwelling),
        worker: row.worker.map(|it| it.to_string()),
        support_start: row.support_start,
        support_end: row.support_end,
        end_reason: row.end_reason.as_deref().map(EndReason::from_code).transpose()?,
        end_destination: row.end_destination.as_deref().map(EndDestination::from_code).transpose()?,
        agreements: agreements::of_tenancy(conn, row.id)?,
        exemptions: exemptions::of_tenancy(conn, row.id)?,
        may_change_person: Permission::ChangePersons.held_by(roles),
        may_change_home: Permission::ChangeHomes.held_by(roles),
        may_agree: Permission::AgreeVisits.held_by(roles),
        may_propose: Permission::ProposeExemption.held_by(roles),
        may_decide: Permission::DecideExemption.held_by(roles),
    })
}
