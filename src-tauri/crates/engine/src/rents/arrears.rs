//! Who has something open, worst first: the whole team at once.
//!
//! Every ledger of the team is computed in one walk over the tables and kept in memory, as the caseload is: a list that is
//! filtered or scrolled computes nothing, and after a payment only the ledgers that it can have to do with are computed
//! anew.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use domain::{
    calendar::{Day, parse_day},
    money::Cents,
    rent::{ArrangedState, ArrearsStep, Books, Ledger, LedgerKind, PaymentKind, SignalStep, Standing},
};
use store::{
    Connection, Id,
    registry::TableNo,
    tables::{
        Arrangement, Dwelling, Lease, LedgerClosing, Payment, RentMonth, RentVersion, SignalStep as StepRow, Tenancy,
    },
};

use super::{
    arrangement,
    books::{Lodger, Pages},
    standing,
};
use crate::{
    api::{ArrearsCount, ArrearsPage, ArrearsRow, RentArrears, SignalRow},
    caseload::{Caseload, Entry, Wanted},
    error::Error,
    own_caseload::OwnCaseload,
    permission::Permission,
    team::Reading,
    tenancies::{ChainLease, MOST_ROWS, count, id},
};

/// The tables that the ledgers of the team follow from.
pub(crate) const TABLES: [TableNo; 8] = [
    Tenancy::TABLE.no,
    Lease::TABLE.no,
    RentVersion::TABLE.no,
    RentMonth::TABLE.no,
    LedgerClosing::TABLE.no,
    Payment::TABLE.no,
    Arrangement::TABLE.no,
    StepRow::TABLE.no,
];

/// Everybody with something open, worst first.
pub(crate) struct TeamBooks {
    behind: Vec<Arc<Behind>>,
}

/// With more tenancies than this to compute anew, all of them are.
const FEW: usize = 200;

/// Somebody with something open.
struct Behind {
    tenancy: Id<Tenancy>,
    /// Who else lives on the same leases.
    others: Vec<Id<Tenancy>>,
    standing: Standing,
    arrangement: Option<ArrangedState>,
    last_step: Option<(SignalStep, Day)>,
}

/// What is gathered of one tenancy.
#[derive(Default)]
struct Gathered {
    pages: Pages,
    arrangements: Vec<Arrangement>,
    steps: Vec<StepRow>,
}

impl TeamBooks {
    /// The ledgers of the team as of a day: those that may have become others since they were computed, else all.
    pub(crate) fn renew(conn: &Connection, today: Day, known: Option<(&Self, i64)>) -> Result<Self, Error> {
        let Some((before, until)) = known else { return Self::read(conn, today) };
        match store::rents::touched(conn, until)? {
            Some(touched) if touched.len() <= FEW => before.with(conn, today, touched),
            _ => Self::read(conn, today),
        }
    }

    /// These ledgers, with those of some tenancies, and of who lives with them, computed anew.
    fn with(&self, conn: &Connection, today: Day, touched: HashSet<Id<Tenancy>>) -> Result<Self, Error> {
        let mut anew: HashSet<Id<Tenancy>> = touched.clone();
        let mut behind = Vec::new();
        let mut homes: HashSet<Id<Dwelling>> = HashSet::new();
        for tenancy in touched {
            let Some(row) = Tenancy::get(conn, tenancy)? else { continue };
            if !homes.insert(row.dwelling) {
                continue;
            }
            let mut home = Vec::new();
            let mut all = HashMap::new();
            for it in store::tenancies::of_dwelling(conn, row.dwelling)? {
                let gathered = Gathered::read(conn, it.id)?;
                home.push(Lodger::of(&it, carries(&gathered)));
                anew.insert(it.id);
                all.insert(it.id, gathered);
            }
            for household in of_home(&home, &mut all) {
                behind.extend(household.behind(today)?);
            }
        }
        behind.extend(self.behind.iter().filter(|it| !anew.contains(&it.tenancy)).map(Arc::clone));
        Ok(Self::sorted(behind))
    }

    /// The ledgers of the whole team.
    fn read(conn: &Connection, today: Day) -> Result<Self, Error> {
        let mut behind = Vec::new();
        for household in households(conn)? {
            behind.extend(household.behind(today)?);
        }
        Ok(Self::sorted(behind))
    }

    fn sorted(mut behind: Vec<Arc<Behind>>) -> Self {
        let worst = |it: &Behind| (it.standing.step, it.standing.open(), Reverse(it.standing.oldest));
        behind.sort_by(|a, b| worst(b).cmp(&worst(a)).then(a.tenancy.cmp(&b.tenancy)));
        Self { behind }
    }
}

/// Who bears a rent, with who shares it and all that it follows from.
pub(super) struct Household {
    pub tenancy: Id<Tenancy>,
    pub others: Vec<Id<Tenancy>>,
    gathered: Gathered,
}

impl Household {
    /// The books of the tenant.
    pub fn books(&self) -> Result<Books, Error> {
        self.gathered.pages.books(LedgerKind::Tenant)
    }

    /// What the tenant paid.
    pub fn into_payments(self) -> impl Iterator<Item = Payment> {
        let of_tenant =
            |it: &Payment| it.ledger == LedgerKind::Tenant.as_code() && it.kind == PaymentKind::Payment.as_code();
        self.gathered.pages.payments.into_iter().filter(of_tenant)
    }

    fn behind(self, today: Day) -> Result<Option<Arc<Behind>>, Error> {
        Ok(self.gathered.behind(self.tenancy, self.others, today)?.map(Arc::new))
    }
}

/// Everybody of the team who bears a rent.
pub(super) fn households(conn: &Connection) -> Result<Vec<Household>, Error> {
    let mut all = gather(conn)?;
    let mut homes: HashMap<Id<Dwelling>, Vec<Lodger>> = HashMap::new();
    Tenancy::for_each(conn, |it| {
        let carries = all.get(&it.id).is_some_and(carries);
        homes.entry(it.dwelling).or_default().push(Lodger::of(&it, carries));
        Ok::<_, Error>(())
    })?;
    Ok(homes.values().flat_map(|home| of_home(home, &mut all)).collect())
}

/// Who bears a rent of those who live, or lived, in one dwelling.
fn of_home(home: &[Lodger], all: &mut HashMap<Id<Tenancy>, Gathered>) -> Vec<Household> {
    let household = |lodger: &Lodger| {
        let mut gathered = all.remove(&lodger.tenancy)?;
        gathered.pages.closings.sort_by(|a, b| a.last_day.cmp(&b.last_day));
        let shares = |it: &&Lodger| !it.carries && it.bearer(home) == lodger.tenancy;
        let others = home.iter().filter(shares).map(|it| it.tenancy).collect();
        Some(Household { tenancy: lodger.tenancy, others, gathered })
    };
    home.iter().filter(|it| it.carries).filter_map(household).collect()
}

fn carries(it: &Gathered) -> bool {
    let pages = &it.pages;
    !pages.months.is_empty() || !pages.payments.is_empty() || pages.leases.iter().any(|it| !it.rents.is_empty())
}

fn gather(conn: &Connection) -> Result<HashMap<Id<Tenancy>, Gathered>, Error> {
    let mut rents: HashMap<Id<Lease>, Vec<RentVersion>> = HashMap::new();
    RentVersion::for_each(conn, |it| {
        rents.entry(it.lease).or_default().push(it);
        Ok::<_, Error>(())
    })?;
    let mut all: HashMap<Id<Tenancy>, Gathered> = HashMap::new();
    Lease::for_each(conn, |it| {
        let Some(tenancy) = it.tenancy else { return Ok(()) };
        let mut versions = rents.remove(&it.id).unwrap_or_default();
        versions.sort_by(|a, b| a.from_day.cmp(&b.from_day));
        all.entry(tenancy).or_default().pages.leases.push(ChainLease::of(it, versions, None)?);
        Ok::<_, Error>(())
    })?;
    macro_rules! each {
        ($row:ident into $($place:ident).+) => {
            $row::for_each(conn, |it| {
                all.entry(it.tenancy).or_default().$($place).+.push(it);
                Ok::<_, Error>(())
            })?
        };
    }
    each!(RentMonth into pages.months);
    each!(LedgerClosing into pages.closings);
    each!(Payment into pages.payments);
    each!(Arrangement into arrangements);
    each!(StepRow into steps);
    Ok(all)
}

impl Gathered {
    fn read(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Self, Error> {
        Ok(Self {
            pages: Pages::read(conn, tenancy)?,
            arrangements: store::rents::arrangements(conn, tenancy)?,
            steps: store::rents::steps(conn, tenancy)?,
        })
    }

    fn behind(self, tenancy: Id<Tenancy>, others: Vec<Id<Tenancy>>, today: Day) -> Result<Option<Behind>, Error> {
        let ledger = Ledger::of(&self.pages.books(LedgerKind::Tenant)?, today);
        let standing = ledger.standing();
        if standing.open() == Cents::ZERO {
            return Ok(None);
        }
        Ok(Some(Behind {
            tenancy,
            others,
            standing,
            arrangement: self.arranged(&ledger, today)?,
            last_step: self.last_step(standing.since)?,
        }))
    }

    /// How the newest month that is over of the running arrangement went; that it runs, where none is over.
    fn arranged(&self, ledger: &Ledger, today: Day) -> Result<Option<ArrangedState>, Error> {
        for row in &self.arrangements {
            let it = arrangement(row)?;
            if it.runs_on(today) {
                let course = it.course(ledger, today);
                let over = course.iter().rev().map(|it| it.state);
                let went = over.clone().find(|it| matches!(it, ArrangedState::Kept | ArrangedState::Broken));
                return Ok(Some(went.unwrap_or(ArrangedState::Running)));
            }
        }
        Ok(None)
    }

    fn last_step(&self, since: Option<Day>) -> Result<Option<(SignalStep, Day)>, Error> {
        let mut last = None;
        for row in &self.steps {
            let taken = (SignalStep::from_code(&row.step)?, parse_day(&row.day)?);
            if since.is_some_and(|it| it <= taken.1) {
                last = last.max(Some((taken.1, taken.0)));
            }
        }
        Ok(last.map(|(day, step)| (step, day)))
    }
}

/// Who has something open, worst first; who sees only their own caseload sees theirs.
pub fn arrears(reading: &Reading<'_>, args: RentArrears) -> Result<ArrearsPage, Error> {
    let books = reading.team.books(reading)?;
    let caseload = reading.team.caseload(reading.conn)?;
    let own = OwnCaseload::of(reading, Permission::SeeRent)?;
    let worker = args.worker.as_deref().map(id).transpose()?;
    let wanted = Wanted { search: &args.search, worker, during: None };
    let searched = !args.search.trim().is_empty() || worker.is_some();
    let matching: HashSet<Id<Tenancy>> = match searched {
        true => caseload.matching(&wanted).iter().map(|it| it.row.tenancy).collect(),
        false => HashSet::new(),
    };
    let one_of =
        |it: &Behind, has: &dyn Fn(Id<Tenancy>) -> bool| has(it.tenancy) || it.others.iter().any(|it| has(*it));
    let seen: Vec<&Behind> = books.behind.iter().map(|it| &**it).filter(|it| one_of(it, &|it| own.has(it))).collect();
    let mut steps: BTreeMap<ArrearsStep, (u32, i64)> = BTreeMap::new();
    for it in &seen {
        let sum = steps.entry(it.standing.step).or_default();
        *sum = (sum.0 + 1, sum.1 + it.standing.open().get());
    }
    let found: Vec<&&Behind> = seen
        .iter()
        .filter(|it| args.step.is_none_or(|step| it.standing.step == step))
        .filter(|it| !searched || one_of(it, &|it| matching.contains(&it)))
        .collect();
    let rows = found.iter().skip(args.offset as usize).take(args.limit.min(MOST_ROWS) as usize);
    let rows = rows.filter_map(|it| Some(row(it, caseload.get(it.tenancy)?, &caseload, reading.today)));
    Ok(ArrearsPage {
        all: count(seen.len()),
        open_cents: steps.values().map(|it| it.1).sum(),
        steps: steps
            .iter()
            .rev()
            .map(|(step, it)| ArrearsCount { step: *step, count: it.0, open_cents: it.1 })
            .collect(),
        total: count(found.len()),
        offset: args.offset,
        rows: rows.collect(),
    })
}

fn row(it: &Behind, entry: &Entry, caseload: &Caseload, today: Day) -> ArrearsRow {
    let others = it.others.iter().filter_map(|it| caseload.get(*it));
    ArrearsRow {
        tenancy: it.tenancy.to_string(),
        names: [entry].into_iter().chain(others).map(|it| it.name.clone()).collect(),
        address: entry.address.clone(),
        worker: entry.row.worker_name.clone().unwrap_or_default(),
        ended: entry.last.is_some_and(|it| it < today),
        standing: standing(&it.standing, today),
        arrangement: it.arrangement.map(Into::into),
        last_step: it.last_step.map(|(step, day)| SignalRow {
            step,
            id: None,
            day: Some(day.to_string()),
            next: false,
        }),
    }
}
