//! Every dwelling with its leases, in memory: computed in one walk over the tables and kept until one of them changes.

use std::collections::HashMap;

use domain::{
    calendar::{Day, DaySpan, parse_day},
    inspection::{Inspection, InspectionState, Level, standing},
    lease::LeaseKind,
    money::Cents,
    rent::Let,
    stock::{ExploitationEnd, NOTICE_MONTHS, Vacancy, exposure, vacancy},
};
use store::{
    Connection, Id,
    registry::TableNo,
    tables::{
        self, Dwelling, Exploitation, InspectionItem, Lease, LeaseTerms, Organisation, OwnerTerms, Person,
        PlannedInspection, RentVersion, Tenancy,
    },
};

use super::{
    around::{Around, Births, birth, end_of, facts},
    broken,
    letters::{self, Letter},
    notice,
};
use crate::{
    api::{BrokenRow, StockEnd, StockTenant},
    caseload::folded,
    dwellings::{address, number},
    error::Error,
    persons,
    rents::let_of,
    tenancies::{ChainLease, stay},
};

/// The tables that it all follows from.
pub(crate) const TABLES: [TableNo; 12] = [
    Dwelling::TABLE.no,
    Organisation::TABLE.no,
    Tenancy::TABLE.no,
    Person::TABLE.no,
    Lease::TABLE.no,
    RentVersion::TABLE.no,
    LeaseTerms::TABLE.no,
    OwnerTerms::TABLE.no,
    tables::Inspection::TABLE.no,
    InspectionItem::TABLE.no,
    Exploitation::TABLE.no,
    PlannedInspection::TABLE.no,
];

/// Months ahead in which the end of a contract is near.
const NEAR_MONTHS: u32 = 6;

/// The dwellings with any lease, by owner and address.
pub(crate) struct Homes {
    all: Vec<Home>,
}

/// What is owed for a head lease whatever happens.
pub(crate) struct Owed {
    pub cents: Cents,
    /// Its term is fixed.
    pub fixed: bool,
    /// Nobody wrote its rent down, so that nothing is counted for it.
    pub unpriced: bool,
}

/// One dwelling.
pub(crate) struct Home {
    pub dwelling: Dwelling,
    pub address: String,
    pub owner: Option<(Id<Organisation>, String)>,
    /// The provider holds or lets it today, or will.
    pub held: bool,
    /// It does not yet: the first day on which it will.
    pub begins: Option<Day>,
    pub tenants: Vec<StockTenant>,
    /// Who lives there today while no contract of a tenant runs.
    pub living: Vec<StockTenant>,
    /// Head rent of a month.
    pub head: Option<Cents>,
    /// A head lease runs, or comes, of which nobody wrote the rent down.
    pub unpriced: bool,
    pub vacancy: Option<Vacancy>,
    /// What is owed whatever happens for each head lease.
    pub owed: Vec<Owed>,
    pub notice_months: u32,
    pub ends: Option<StockEnd>,
    /// That end is near.
    pub ending: bool,
    pub inspection: (InspectionState, Option<Day>),
    /// The one that is planned.
    pub planned: Option<PlannedInspection>,
    /// When it is no home any more, and why.
    pub exploited: Option<(ExploitationEnd, Day)>,
    pub broken_rows: Vec<BrokenRow>,
    /// Letters about the end of a contract that somebody has to write now or soon.
    pub(super) letters: Vec<Letter>,
    /// Words to search.
    pub words: String,
}

impl Homes {
    /// Every one.
    pub fn all(&self) -> &[Home] {
        &self.all
    }

    /// The dwellings as of a day.
    pub fn read(conn: &Connection, today: Day) -> Result<Self, Error> {
        let owners: HashMap<_, _> = Organisation::all(conn)?.into_iter().map(|it| (it.id, it.name)).collect();
        let notices: HashMap<_, _> =
            OwnerTerms::all(conn)?.into_iter().map(|it| (it.owner, it.notice_months)).collect();
        let names = Named::read(conn)?;
        let mut leases = leases(conn, &names)?;
        let mut looked = inspections(conn)?;
        // Two laptops may have made two rows before they met: the newest counts.
        let mut ends: HashMap<_, _> = Exploitation::all(conn)?.into_iter().map(|it| (it.dwelling, it)).collect();
        let mut planned: HashMap<_, _> =
            PlannedInspection::all(conn)?.into_iter().map(|it| (it.dwelling, it)).collect();
        let mut all = Vec::new();
        for dwelling in Dwelling::all(conn)? {
            let Some(mut leases) = leases.remove(&dwelling.id) else { continue };
            leases.sort_by_key(|it| it.facts.days.first);
            let owner = dwelling.owner.and_then(|it| Some((it, owners.get(&it)?.clone())));
            let months = owner.as_ref().and_then(|it| notices.get(&it.0)).and_then(|it| u32::try_from(*it).ok());
            let looked = looked.remove(&dwelling.id).unwrap_or_default();
            let notice_months = months.unwrap_or(NOTICE_MONTHS);
            let known = Known {
                notice_months,
                looked: &looked,
                planned: planned.remove(&dwelling.id),
                exploited: ends.remove(&dwelling.id),
            };
            all.push(Home::of(dwelling, owner, &leases, known, &names, today)?);
        }
        all.sort_by_cached_key(|it| {
            let owner = it.owner.as_ref().map(|it| (folded(&it.1), it.0));
            (owner.is_none(), owner, folded(&it.dwelling.street), number(&it.dwelling), it.dwelling.number.clone())
        });
        Ok(Self { all })
    }
}

impl Home {
    fn of(
        dwelling: Dwelling,
        owner: Option<(Id<Organisation>, String)>,
        leases: &[ChainLease],
        known: Known<'_>,
        names: &Named,
        today: Day,
    ) -> Result<Self, Error> {
        let Known { notice_months, looked, planned, exploited } = known;
        let running = |it: &&ChainLease| it.facts.days.contains(today);
        let heads: Vec<&ChainLease> = leases.iter().filter(|it| it.facts.kind == LeaseKind::Head).collect();
        let asked: Vec<Let> = heads.iter().map(|it| let_of(it)).collect::<Result<_, _>>()?;
        let name = |it: Option<Id<Tenancy>>| it.and_then(|it| names.names.get(&it)).cloned().unwrap_or_default();
        let living = leases.iter().filter(|it| it.facts.kind.is_title_of_tenant()).filter(running);
        let tenants: Vec<StockTenant> = living
            .filter_map(|it| Some(StockTenant { tenancy: it.lease.tenancy?.to_string(), name: name(it.lease.tenancy) }))
            .collect();
        let lived = names.lived.get(&dwelling.id).cloned().unwrap_or_default();
        let here = lived.iter().filter(|(_, days)| tenants.is_empty() && days.contains(today));
        let living: Vec<StockTenant> =
            here.map(|(it, _)| StockTenant { tenancy: it.to_string(), name: name(Some(*it)) }).collect();
        let lived_in: Vec<DaySpan> = titles(leases).chain(lived.iter().map(|it| it.1)).collect();
        let owed = heads.iter().zip(&asked).filter_map(|(lease, asks)| {
            let fixed = lease.lease.fixed_term;
            exposure(asks, fixed, notice_months, today).map(|it| Owed {
                cents: it.cents,
                fixed: fixed && lease.lease.last_day.is_some(),
                unpriced: asks.totals.is_empty(),
            })
        });
        let around = Around { facts: facts(&dwelling, exploited.as_ref())?, births: names.of(leases), lived };
        let (ends, ending) = ends(leases, today);
        let exploited = exploited.as_ref().map(end_of).transpose()?;
        let ending = ending || exploited.is_some_and(|(_, last)| is_near(last, today));
        let address = address(&dwelling);
        let broken = broken::of_leases(leases, &around, today);
        let rows = broken.iter().filter_map(|it| broken::row(it, leases, &address, name));
        let whose = owner.as_ref().map(|it| it.1.as_str()).unwrap_or_default();
        let who = tenants.iter().chain(&living).map(|it| it.name.as_str()).collect::<Vec<_>>().join(" ");
        let of_provider = |it: &&ChainLease| it.facts.kind == LeaseKind::Head || it.facts.kind.is_from_provider();
        let holds = leases.iter().filter(running).any(|it| of_provider(&it));
        let begins = heads.iter().map(|it| it.facts.days.first).filter(|it| !holds && *it > today).min();
        let running_then = asked.iter().filter(|it| it.days.contains(begins.unwrap_or(today)));
        let head = running_then.max_by_key(|it| it.days.first);
        Ok(Self {
            held: holds || begins.is_some() || !living.is_empty(),
            begins,
            head: head.and_then(|it| it.total_on(begins.unwrap_or(today))),
            unpriced: head.is_some_and(|it| it.totals.is_empty()),
            vacancy: vacancy(&asked, &lived_in, today),
            owed: owed.collect(),
            inspection: standing(looked, today),
            planned,
            exploited,
            broken_rows: rows.collect(),
            letters: letters::due(leases, today),
            words: format!("{address} {} {} {whose} {who}", dwelling.postcode, dwelling.city),
            dwelling,
            address,
            owner,
            tenants,
            living,
            notice_months,
            ends,
            ending,
        })
    }
}

/// The days on which a contract of a tenant runs.
pub(super) fn titles(leases: &[ChainLease]) -> impl Iterator<Item = DaySpan> + '_ {
    leases.iter().filter(|it| it.facts.kind.is_title_of_tenant()).map(|it| it.facts.days)
}

/// A day within the months ahead; one that has passed is nearer still.
fn is_near(last: Day, today: Day) -> bool {
    today.checked_add_months(chrono::Months::new(NEAR_MONTHS)).is_none_or(|it| last <= it)
}

/// The contract of head and tenant that ends first, and whether that is near.
fn ends(leases: &[ChainLease], today: Day) -> (Option<StockEnd>, bool) {
    let running = leases.iter().filter(|it| it.facts.days.contains(today));
    let Some((last, lease)) = running.filter_map(|it| Some((it.facts.days.last?, it))).min_by_key(|it| {
        // Of two that end on one day the tenant's has the notice window.
        (it.0, it.1.facts.kind == LeaseKind::Head)
    }) else {
        return (None, false);
    };
    let near = is_near(last, today);
    (Some(StockEnd { kind: lease.facts.kind, day: last.to_string(), notice: notice(lease, today) }), near)
}

/// What is known of a dwelling beside its contracts.
struct Known<'a> {
    notice_months: u32,
    looked: &'a [Inspection],
    planned: Option<PlannedInspection>,
    exploited: Option<Exploitation>,
}

/// Who the tenants are, when they were born, and where they lived when.
struct Named {
    names: HashMap<Id<Tenancy>, String>,
    births: Births,
    stays: HashMap<Id<Tenancy>, DaySpan>,
    lived: HashMap<Id<Dwelling>, Vec<(Id<Tenancy>, DaySpan)>>,
}

impl Named {
    fn read(conn: &Connection) -> Result<Self, Error> {
        let people: HashMap<_, _> = Person::all(conn)?.into_iter().map(|it| (it.id, it)).collect();
        let mut named =
            Self { names: HashMap::new(), births: Births::new(), stays: HashMap::new(), lived: HashMap::new() };
        Tenancy::for_each(conn, |it| {
            let person = people.get(&it.person);
            named.names.insert(it.id, person.map(persons::name).unwrap_or_default());
            named.births.extend(person.and_then(birth).map(|birth| (it.id, birth)));
            let days = stay(&it)?;
            named.stays.insert(it.id, days);
            named.lived.entry(it.dwelling).or_default().push((it.id, days));
            Ok::<_, Error>(())
        })?;
        Ok(named)
    }

    /// The births of who has these contracts.
    fn of(&self, leases: &[ChainLease]) -> Births {
        let tenancies = leases.iter().filter_map(|it| it.lease.tenancy);
        tenancies.filter_map(|it| Some((it, *self.births.get(&it)?))).collect()
    }
}

fn leases(conn: &Connection, names: &Named) -> Result<HashMap<Id<Dwelling>, Vec<ChainLease>>, Error> {
    let mut rents: HashMap<Id<Lease>, Vec<RentVersion>> = HashMap::new();
    RentVersion::for_each(conn, |it| {
        rents.entry(it.lease).or_default().push(it);
        Ok::<_, Error>(())
    })?;
    let mut terms: HashMap<Id<Lease>, LeaseTerms> = HashMap::new();
    LeaseTerms::for_each(conn, |it| {
        terms.insert(it.lease, it);
        Ok::<_, Error>(())
    })?;
    let mut found: HashMap<Id<Dwelling>, Vec<ChainLease>> = HashMap::new();
    Lease::for_each(conn, |it| {
        let mut versions = rents.remove(&it.id).unwrap_or_default();
        versions.sort_by(|a, b| a.from_day.cmp(&b.from_day));
        let terms = terms.remove(&it.id);
        let stay = it.tenancy.and_then(|it| names.stays.get(&it)).copied();
        found.entry(it.dwelling).or_default().push(ChainLease { stay, ..ChainLease::of(it, versions, terms)? });
        Ok::<_, Error>(())
    })?;
    Ok(found)
}

fn inspections(conn: &Connection) -> Result<HashMap<Id<Dwelling>, Vec<Inspection>>, Error> {
    let mut open: HashMap<Id<tables::Inspection>, Vec<Level>> = HashMap::new();
    InspectionItem::for_each(conn, |it| {
        if it.settled_day.is_none() {
            open.entry(it.inspection).or_default().push(Level::from_code(&it.level)?);
        }
        Ok::<_, Error>(())
    })?;
    let mut found: HashMap<Id<Dwelling>, Vec<Inspection>> = HashMap::new();
    tables::Inspection::for_each(conn, |it| {
        let open = open.remove(&it.id).unwrap_or_default();
        found.entry(it.dwelling).or_default().push(Inspection { day: parse_day(&it.day)?, open });
        Ok::<_, Error>(())
    })?;
    Ok(found)
}
