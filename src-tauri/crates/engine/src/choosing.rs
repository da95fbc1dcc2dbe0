//! Which tenancies a list shows, in which order and under which heads.
//!
//! The names lie in memory with the caseload. Where a tenancy stands is judged when a line shows it, or a filter or an order
//! asks it of everybody, and kept until something is written that weeks are made of.

use std::{
    cmp::Ordering,
    collections::{HashMap, HashSet},
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::calendar::IsoWeek;
use store::{
    Id,
    search::{Found, Typed},
    tables::{Tenancy, Worker},
};

use crate::{
    api::{ListGroup, ListOrder, ListSpan, TenanciesList, TenanciesRefine, WeekCell, WeekState, WorkerGroup},
    caseload::{Caseload, Entry, Wanted},
    caseloads,
    error::Error,
    judging::Judge,
    search,
    team::Reading,
    tenancies::{RATE_WEEKS, current, id},
};

/// Where one tenancy stands this week, and over the weeks of the visit rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The current week.
    pub week: WeekCell,
    /// Weeks met.
    pub met: u32,
    /// Weeks obliged.
    pub obliged: u32,
}

/// Where tenancies stand, each judged when it is asked for first.
#[derive(Default)]
pub struct Standings(Mutex<HashMap<Id<Tenancy>, Standing>>);

impl Standings {
    /// Where one tenancy stands.
    pub fn of(&self, reading: &Reading<'_>, judge: &Judge<'_>, tenancy: Id<Tenancy>) -> Result<Standing, Error> {
        let known = self.lock().get(&tenancy).copied();
        match known {
            Some(known) => Ok(known),
            None => {
                let standing = standing(reading, judge, tenancy)?;
                self.lock().insert(tenancy, standing);
                Ok(standing)
            }
        }
    }

    /// Where everybody stands.
    fn of_all(&self, reading: &Reading<'_>, caseload: &Caseload) -> Result<HashMap<Id<Tenancy>, Standing>, Error> {
        let judge = Judge::of_all(reading.conn)?;
        caseload.entries().iter().map(|it| Ok((it.row.tenancy, self.of(reading, &judge, it.row.tenancy)?))).collect()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Id<Tenancy>, Standing>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn standing(reading: &Reading<'_>, judge: &Judge<'_>, tenancy: Id<Tenancy>) -> Result<Standing, Error> {
    let now = IsoWeek::of(reading.today);
    let judgement = judge.judge(tenancy, now.plus(1 - RATE_WEEKS)..=now, reading.today)?;
    let figures = &judgement.figures;
    Ok(Standing { week: current(&judgement), met: figures.met, obliged: figures.obliged })
}

/// What a list holds.
pub struct Chosen<'c> {
    /// In order.
    pub entries: Vec<&'c Entry>,
    /// Heads, in order.
    pub groups: Vec<WorkerGroup>,
    /// The words by which a tenancy is in the list, whose name and address do not match.
    pub words: HashMap<Id<Tenancy>, Found>,
    /// Words further back were not looked at: more tenancies may hold them.
    pub more_words: bool,
    /// What is typed.
    pub typed: Typed,
}

/// The tenancies that a list holds.
pub fn choose<'c>(reading: &Reading<'_>, caseload: &'c Caseload, args: &TenanciesList) -> Result<Chosen<'c>, Error> {
    let refine = args.refine.clone().unwrap_or_default();
    let worker: Option<Id<Worker>> = args.worker.as_deref().map(id).transpose()?;
    let typed = Typed::new(&args.search);
    let named: HashSet<Id<Tenancy>> = caseload
        .matching(&Wanted { search: &args.search, worker: None, during: None })
        .iter()
        .map(|it| it.row.tenancy)
        .collect();
    let (mut words, mut more_words): (HashMap<Id<Tenancy>, Found>, _) = (HashMap::new(), false);
    // Who asks for one screen alone, as the palette does, refines nothing and gets names alone.
    if args.refine.is_some() {
        let looked = search::found(reading, &typed)?;
        more_words = looked.more;
        for found in looked.rows {
            if !named.contains(&found.tenancy) {
                words.entry(found.tenancy).or_insert(found);
            }
        }
    }
    let workers: HashSet<Id<Worker>> = refine.workers.iter().map(|it| id(it)).collect::<Result<_, _>>()?;
    let standings = match asks_weeks(&refine) {
        true => reading.team.standings(reading)?.of_all(reading, caseload)?,
        false => HashMap::new(),
    };
    let standing = |it: &Entry| standings.get(&it.row.tenancy).copied();
    let span = if args.ended { ListSpan::All } else { refine.span };
    let mut entries: Vec<&Entry> = caseload
        .entries()
        .iter()
        .filter(|it| named.contains(&it.row.tenancy) || words.contains_key(&it.row.tenancy))
        .filter(|it| worker.is_none() || it.row.worker == worker)
        .filter(|it| match it.row.worker {
            Some(own) => (workers.is_empty() && !refine.nobody) || workers.contains(&own),
            None => refine.nobody || workers.is_empty(),
        })
        .filter(|it| refine.owners.is_empty() || it.row.owner.as_ref().is_some_and(|own| refine.owners.contains(own)))
        .filter(|it| match span {
            ListSpan::Running => it.active_between(reading.today, None),
            ListSpan::Ended => !it.active_between(reading.today, None),
            ListSpan::All => true,
        })
        .filter(|it| {
            refine.states.is_empty() || standing(it).is_some_and(|own| refine.states.contains(&own.week.state))
        })
        .collect();
    let group = args.refine.as_ref().map_or(ListGroup::Worker, |it| it.group);
    // Both sorts keep the order of the caseload among equals: by worker and name.
    entries.sort_by(|a, b| order(refine.order, refine.descending, a, b, &standing));
    entries.sort_by(|a, b| head(group, a, &standing).cmp(&head(group, b, &standing)));
    let groups = heads(reading, caseload, group, &entries, &standing)?;
    Ok(Chosen { entries, groups, words, more_words, typed })
}

fn asks_weeks(refine: &TenanciesRefine) -> bool {
    !refine.states.is_empty()
        || matches!(refine.order, ListOrder::Week | ListOrder::VisitRate)
        || refine.group == ListGroup::Week
}

fn order(
    order: ListOrder,
    descending: bool,
    a: &Entry,
    b: &Entry,
    standing: &impl Fn(&Entry) -> Option<Standing>,
) -> Ordering {
    let rate = |it: &Entry| standing(it).filter(|own| own.obliged > 0).map(|own| (own.met, own.obliged));
    let found = match order {
        ListOrder::Name => a.compared.name.cmp(&b.compared.name),
        ListOrder::Address => a.compared.address.cmp(&b.compared.address),
        ListOrder::Worker => a.compared.worker.cmp(&b.compared.worker),
        ListOrder::Week => place(standing(a)).cmp(&place(standing(b))),
        ListOrder::VisitRate => match (rate(a), rate(b)) {
            (Some((m, n)), Some((o, p))) => (u64::from(m) * u64::from(p)).cmp(&(u64::from(o) * u64::from(n))),
            // Who had no obliged week has no rate, and stands at the end of either order.
            (None, Some(_)) if descending => Ordering::Less,
            (Some(_), None) if descending => Ordering::Greater,
            (a, b) => b.is_some().cmp(&a.is_some()),
        },
        ListOrder::Key => a.first.cmp(&b.first),
    };
    let found = if descending { found.reverse() } else { found };
    found.then_with(|| a.compared.name.cmp(&b.compared.name))
}

/// What needs somebody first comes first.
fn place(standing: Option<Standing>) -> usize {
    use WeekState as W;
    const ORDER: [WeekState; 12] = [
        W::AtRisk,
        W::ToPlan,
        W::Unrecorded,
        W::MissedTenant,
        W::MissedOrganisation,
        W::MissedNeutral,
        W::Planned,
        W::OnTrack,
        W::Met,
        W::Exempt,
        W::NoObligation,
        W::Outside,
    ];
    standing.and_then(|own| ORDER.iter().position(|it| *it == own.week.state)).unwrap_or(ORDER.len())
}

/// What an entry stands under; entries under one head follow each other.
fn head<'e>(
    group: ListGroup,
    entry: &'e Entry,
    standing: &impl Fn(&Entry) -> Option<Standing>,
) -> (bool, usize, &'e str, Option<Id<Worker>>) {
    match group {
        ListGroup::None => (false, 0, "", None),
        ListGroup::Worker => {
            let (nobody, name) = &entry.compared.worker;
            (*nobody, 0, name, entry.row.worker)
        }
        ListGroup::Owner => {
            let (none, name) = &entry.compared.owner;
            (*none, 0, name, None)
        }
        ListGroup::Week => (false, place(standing(entry)), "", None),
    }
}

fn heads(
    reading: &Reading<'_>,
    caseload: &Caseload,
    group: ListGroup,
    entries: &[&Entry],
    standing: &impl Fn(&Entry) -> Option<Standing>,
) -> Result<Vec<WorkerGroup>, Error> {
    if group == ListGroup::None {
        return Ok(Vec::new());
    }
    let mut tenants: HashMap<Id<Worker>, u32> = HashMap::new();
    for worker in
        caseload.entries().iter().filter(|it| it.active_between(reading.today, None)).filter_map(|it| it.row.worker)
    {
        *tenants.entry(worker).or_default() += 1;
    }
    let norms = caseloads::read(reading.conn)?;
    let mut groups: Vec<WorkerGroup> = Vec::new();
    let mut last = None;
    for (first, entry) in (0u32..).zip(entries) {
        let own = head(group, entry, standing);
        if last.as_ref() == Some(&own) {
            groups.iter_mut().last().into_iter().for_each(|it| it.count += 1);
            continue;
        }
        let by_worker = group == ListGroup::Worker;
        let minutes = entry.row.worker_minutes.and_then(|it| u32::try_from(it).ok()).filter(|_| by_worker);
        let full =
            entry.row.worker.and_then(|it| caseloads::load(norms, tenants.get(&it).copied().unwrap_or(0), minutes));
        groups.push(WorkerGroup {
            worker: entry.row.worker.filter(|_| by_worker).map(|it| it.to_string()),
            name: match group {
                ListGroup::Worker => entry.row.worker_name.clone(),
                ListGroup::Owner => entry.row.owner.clone(),
                ListGroup::Week | ListGroup::None => None,
            }
            .unwrap_or_default(),
            minutes_per_week: minutes,
            first,
            count: 1,
            load: full,
            state: standing(entry).filter(|_| group == ListGroup::Week).map(|it| it.week.state),
        });
        last = Some(own);
    }
    Ok(groups)
}
