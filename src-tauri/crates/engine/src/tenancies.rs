//! The caseload as a list, and one tenancy with its lease chain and its week.

use std::collections::HashMap;

use domain::{
    calendar::{Day, DaySpan, IsoWeek, parse_day},
    error::Invalid,
    lease::{LeaseFacts, Priced},
    money::Cents,
    omklap::plan_flip,
    visit_weeks::{Judgement, Streaks, WeekVerdict},
};
use store::{
    Connection, Id,
    tables::{Dwelling, Exemption, Lease, LeaseTerms, RentVersion, Tenancy},
};

use crate::{
    api::{
        ExemptionRow, FigureRow, FlipRefusal, LeaseKind, LeaseRow, ListSpan, Mismatch, Nothing, StreakRow,
        TenanciesGet, TenanciesList, TenanciesNamed, TenancyDetail, TenancyIds, TenancyNamed, TenancyPage, TenancyRow,
        WeekCell, WorkerRow,
    },
    caseload::{Entry, Wanted},
    caseloads, choosing,
    error::Error,
    households,
    judging::Judge,
    parties,
    permission::Permission,
    search,
    session::PROVIDER_NAME,
    stock,
    team::Reading,
    visits,
};

/// Tenancies that one operation changes together, and that can be chosen at once.
pub const MOST_CHOSEN: u32 = 500;
/// Rows that can be asked at once.
pub const MOST_ROWS: u32 = 500;
/// Weeks over which a list shows the visit rate.
pub const RATE_WEEKS: i32 = 26;

/// One window of the caseload.
pub fn list(reading: &Reading<'_>, args: TenanciesList) -> Result<TenancyPage, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let chosen = choosing::choose(reading, &caseload, &args)?;
    let ended_too = args.ended || args.refine.as_ref().is_some_and(|it| it.span != ListSpan::Running);
    let during = (!ended_too).then_some((reading.today, None));
    let all = caseload.matching(&Wanted { search: "", worker: None, during }).len();
    let judge = Judge::new(reading.conn)?;
    let rows = window(&chosen.entries, args.offset, args.limit)
        .map(|entry| {
            let found = chosen.words.get(&entry.row.tenancy).map(|it| search::seen(it, &chosen.typed));
            if found.is_some() {
                reading.saw(entry.row.tenancy);
            }
            Ok(TenancyRow { found, ..row(reading, &judge, entry)? })
        })
        .collect::<Result<Vec<_>, Error>>()?;
    Ok(TenancyPage {
        total: count(chosen.entries.len()),
        all: count(all),
        owners: caseload.owners().to_vec(),
        more_words: chosen.more_words,
        groups: chosen.groups,
        offset: args.offset,
        rows,
    })
}

/// The ids of what a list holds, in its order: as many as can be changed together.
pub fn ids(reading: &Reading<'_>, args: TenanciesList) -> Result<TenancyIds, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let chosen = choosing::choose(reading, &caseload, &args)?;
    let ids = chosen.entries.iter().take(MOST_CHOSEN as usize).map(|it| it.row.tenancy.to_string());
    Ok(TenancyIds { tenancies: ids.collect(), total: count(chosen.entries.len()) })
}

/// The part of a list that was asked for.
pub fn window<'a, 'e>(found: &'a [&'e Entry], offset: u32, limit: u32) -> impl Iterator<Item = &'e Entry> + 'a {
    found.iter().skip(offset as usize).take(limit.min(MOST_ROWS) as usize).copied()
}

/// One tenancy.
pub fn get(reading: &Reading<'_>, args: TenanciesGet) -> Result<TenancyDetail, Error> {
    let tenancy: Id<Tenancy> = id(&args.id)?;
    let caseload = reading.team.caseload(reading.conn)?;
    let entry = caseload.get(tenancy).ok_or(Error::Missing)?;
    let judge = Judge::new(reading.conn)?;
    let chain = chain_with_head(reading.conn, tenancy)?;
    let facts: Vec<LeaseFacts> = chain.iter().map(|it| it.facts).collect();
    let mismatches = stock::broken_of(reading.conn, entry.row.tenancy, reading.today)?;
    let support = DaySpan { first: entry.first, last: entry.last };
    let week = IsoWeek::of(reading.today);
    let linked = judge.facts(tenancy, week, reading.today)?;
    let agreement = linked.own.agreements.iter().filter(|it| it.from <= reading.today).max_by_key(|it| it.from);
    let aftercare =
        agreement.is_some() && store::weeks::aftercare_on(reading.conn, tenancy, &reading.today.to_string())?;
    Ok(TenancyDetail {
        row: row(reading, &judge, entry)?,
        postcode: entry.row.postcode.clone(),
        owner: entry.row.owner.clone(),
        provider: store::accounts::setting(reading.conn, PROVIDER_NAME)?.unwrap_or_default(),
        visits: agreement.map_or(1, |it| it.visits),
        period_weeks: agreement.map_or(1, |it| it.period_weeks),
        aftercare,
        leases: chain.iter().map(|it| it.row(reading.today)).collect(),
        beside: parties::beside(reading.conn, tenancy, &chain, reading.today)?,
        household: households::on(reading.conn, tenancy, reading.today)?,
        mismatches,
        week_visits: visits::between(reading, week.monday(), week.sunday(), Some(tenancy), None)?,
        exemption: running_exemption(reading, tenancy)?,
        streaks: judge.judge_facts(&linked, week..=week, reading.today).streaks.into(),
        flip_refusal: plan_flip(&facts, first_possible_flip(&facts, reading.today), support)
            .err()
            .map(FlipRefusal::from),
        may_record: Permission::RecordVisits.held_by(&reading.team.author().roles),
        may_flip: Permission::DecideOmklap.held_by(&reading.team.author().roles),
    })
}

/// The tenancy that somebody means.
pub fn named(reading: &Reading<'_>, args: TenanciesNamed) -> Result<TenancyNamed, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let entry = caseload.named(&args.name).ok_or(Error::Missing)?;
    Ok(TenancyNamed { tenancy: entry.row.tenancy.to_string() })
}

/// The workers of the team.
pub fn workers(reading: &Reading<'_>, _: Nothing) -> Result<Vec<WorkerRow>, Error> {
    let workers = store::accounts::workers(reading.conn, &reading.today.to_string())?;
    let norms = caseloads::read(reading.conn)?;
    Ok(workers
        .into_iter()
        .map(|(worker, tenancies)| {
            let minutes_per_week = worker.minutes_per_week.and_then(|it| u32::try_from(it).ok());
            WorkerRow {
                id: worker.id.to_string(),
                name: worker.name,
                minutes_per_week,
                email: worker.email,
                tenancies,
                load: caseloads::load(norms, tenancies, minutes_per_week),
            }
        })
        .collect())
}

/// The day on which the question "can this chain flip?" is asked: tomorrow, or the day after the lease has begun.
fn first_possible_flip(facts: &[LeaseFacts], today: Day) -> Day {
    let begun = facts.iter().filter(|it| it.kind.is_from_provider()).map(|it| it.days.first).max();
    let tomorrow = next(today);
    begun.map_or(tomorrow, |it| tomorrow.max(next(it)))
}

/// The day after.
pub fn next(day: Day) -> Day {
    day.succ_opt().unwrap_or(Day::MAX)
}

fn row(reading: &Reading<'_>, judge: &Judge<'_>, entry: &Entry) -> Result<TenancyRow, Error> {
    let standing = reading.team.standings(reading)?.of(reading, judge, entry.row.tenancy)?;
    let chain = chain(reading.conn, entry.row.tenancy)?;
    let lease = chain
        .iter()
        .filter(|it| it.facts.kind.is_title_of_tenant() && it.facts.days.contains(reading.today))
        .max_by_key(|it| it.facts.days.first);
    Ok(TenancyRow {
        id: entry.row.tenancy.to_string(),
        name: entry.name.clone(),
        address: entry.address.clone(),
        city: entry.row.city.clone(),
        worker: entry.row.worker_name.clone().unwrap_or_default(),
        week: standing.week,
        met: standing.met,
        obliged: standing.obliged,
        lease: lease.map(|it| it.facts.kind),
        lease_months: lease.map_or(0, |it| months(it.facts.days.first, reading.today)),
        support_start: entry.row.support_start.clone(),
        support_end: entry.row.support_end.clone(),
        found: None,
    })
}

/// The newest week of a judgement.
pub fn current(judgement: &Judgement) -> WeekCell {
    judgement.weeks.last().map_or(OUTSIDE, WeekCell::from)
}

const OUTSIDE: WeekCell =
    WeekCell { state: domain::visit_weeks::WeekState::Outside, norm_short: false, by_temporary_norm: false };

/// Whole months between two days; the 31st has passed at the end of a shorter month.
pub(crate) fn months(from: Day, to: Day) -> u32 {
    let mut months = 0;
    while from.checked_add_months(chrono::Months::new(months + 1)).is_some_and(|it| it <= to) {
        months += 1;
    }
    months
}

fn running_exemption(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<Option<ExemptionRow>, Error> {
    let today = reading.today.to_string();
    let found: Option<Exemption> = store::weeks::exemption_on(reading.conn, tenancy, &today)?;
    Ok(found.map(|it| ExemptionRow { first_day: it.first_day, last_day: it.last_day }))
}

/// A lease with its rents, as the rules see it.
pub struct ChainLease {
    /// The row.
    pub lease: Lease,
    /// Its rents, oldest first.
    pub rents: Vec<RentVersion>,
    /// What else was agreed in it.
    pub terms: Option<LeaseTerms>,
    /// What the rules look at.
    pub facts: LeaseFacts,
    /// Its basic rents a month, each from a day on, oldest first.
    pub basic: Vec<(Day, Cents)>,
    /// The days on which who holds it lives there; known where the leases of a whole dwelling were asked.
    pub stay: Option<DaySpan>,
}

impl ChainLease {
    /// A lease with its rents, oldest first, and what else was agreed in it.
    pub fn of(lease: Lease, rents: Vec<RentVersion>, terms: Option<LeaseTerms>) -> Result<Self, Error> {
        let from = |it: &RentVersion| Ok::<_, Invalid>((parse_day(&it.from_day)?, Cents::new(it.rent_cents)?));
        let basic: Vec<(Day, Cents)> = rents.iter().map(from).collect::<Result<_, _>>()?;
        let rent = basic.first().map(|it| it.1);
        let days = span(&lease.first_day, lease.last_day.as_deref())?;
        let kind = LeaseKind::from_code(&lease.kind)?;
        let agreed = stock::terms(lease.fixed_term, terms.as_ref())?;
        let facts = LeaseFacts { kind, days, rent, terms: agreed };
        Ok(Self { facts, basic, stay: None, lease, rents, terms })
    }

    /// The lease as it is compared with the one above it.
    pub fn priced(&self) -> Priced {
        Priced { facts: self.facts, rents: self.basic.clone() }
    }

    /// The rent on a day, or at the nearest end of the lease.
    pub fn version_on(&self, day: Day) -> Option<&RentVersion> {
        let day = day.to_string();
        self.rents.iter().rev().find(|it| it.from_day <= day).or(self.rents.first())
    }

    /// The day of the lease that is nearest to this one.
    pub fn near(&self, day: Day) -> Day {
        self.facts.days.last.map_or(day, |last| last.min(day)).max(self.facts.days.first)
    }

    /// Rent with service costs on a day, or at the nearest end of the lease, in cents.
    pub fn total_cents(&self, day: Day) -> Option<i32> {
        let version = self.version_on(day)?;
        i32::try_from(version.rent_cents + version.service_cents).ok()
    }

    /// The lease as it goes out, with its rent of today.
    pub fn row(&self, today: Day) -> LeaseRow {
        let day = self.near(today);
        LeaseRow {
            id: self.lease.id.to_string(),
            kind: self.facts.kind,
            first_day: self.lease.first_day.clone(),
            last_day: self.lease.last_day.clone(),
            fixed_term: self.lease.fixed_term,
            total_cents: self.total_cents(day),
        }
    }
}

/// The leases of a tenancy, oldest first.
pub fn chain(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<ChainLease>, Error> {
    with_rents(conn, store::caseload::leases(conn, tenancy)?)
}

/// The leases of a dwelling, whoever lived there, oldest first.
pub fn chain_of_dwelling(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Vec<ChainLease>, Error> {
    let mut leases = with_rents(conn, store::tenancies::leases_of_dwelling(conn, dwelling)?)?;
    let stays: HashMap<_, _> = stays_in(conn, dwelling)?.into_iter().collect();
    for it in &mut leases {
        it.stay = it.lease.tenancy.and_then(|who| stays.get(&who)).copied();
    }
    Ok(leases)
}

/// Everybody who is or was supported in a dwelling, with the days.
pub fn stays_in(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Vec<(Id<Tenancy>, DaySpan)>, Error> {
    store::tenancies::of_dwelling(conn, dwelling)?.iter().map(|it| Ok((it.id, stay(it)?))).collect()
}

/// The days of the support of a tenancy.
pub fn stay(it: &Tenancy) -> Result<DaySpan, Invalid> {
    span(&it.support_start, it.support_end.as_deref())
}

/// The leases of a tenancy, and the head leases of its dwelling under which it holds a sublease or use: somebody who
/// lived there before may have begun them.
pub fn chain_with_head(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Vec<ChainLease>, Error> {
    let mut leases = chain(conn, tenancy)?;
    let held: Vec<_> = leases.iter().filter(|it| it.facts.kind.is_from_provider()).collect();
    let Some(dwelling) = held.first().map(|it| it.lease.dwelling) else { return Ok(leases) };
    let days: Vec<DaySpan> = held.iter().map(|it| it.facts.days).collect();
    let above = |it: &ChainLease| {
        it.facts.kind == LeaseKind::Head
            && it.lease.tenancy != Some(tenancy)
            && days.iter().any(|held| held.overlaps(&it.facts.days))
    };
    leases.extend(chain_of_dwelling(conn, dwelling)?.into_iter().filter(above));
    leases.sort_by_key(|it| it.facts.days.first);
    Ok(leases)
}

fn with_rents(conn: &Connection, leases: Vec<Lease>) -> Result<Vec<ChainLease>, Error> {
    leases
        .into_iter()
        .map(|lease| {
            let rents = store::caseload::rents(conn, lease.id)?;
            let terms = store::stock::terms(conn, lease.id)?;
            ChainLease::of(lease, rents, terms)
        })
        .collect()
}

/// Days as they are kept.
pub fn span(first: &str, last: Option<&str>) -> Result<DaySpan, Invalid> {
    Ok(DaySpan { first: parse_day(first)?, last: last.map(parse_day).transpose()? })
}

/// An id as it comes from outside; one that is none is of no record.
pub fn id<T>(text: &str) -> Result<Id<T>, Error> {
    text.parse().map_err(|_| Error::Missing)
}

/// A count as it goes out.
pub fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl From<&WeekVerdict> for WeekCell {
    fn from(verdict: &WeekVerdict) -> Self {
        Self {
            state: verdict.state,
            norm_short: verdict.norm_met == Some(false) && !verdict.by_temporary_norm,
            by_temporary_norm: verdict.by_temporary_norm,
        }
    }
}

impl From<Streaks> for StreakRow {
    fn from(streaks: Streaks) -> Self {
        Self {
            not_admitted: streaks.not_admitted,
            not_seen: streaks.unseen,
            tenant_side: streaks.tenant_side,
            met: streaks.met,
            last_seen: streaks.last_seen.map(|it| it.to_string()),
        }
    }
}

impl From<domain::visit_weeks::Figures> for FigureRow {
    fn from(it: domain::visit_weeks::Figures) -> Self {
        Self {
            met: it.met,
            obliged: it.obliged,
            by_temporary_norm: it.by_temporary_norm,
            admitted: it.admitted,
            attempts: it.attempts,
            missed_tenant: it.missed_tenant,
            missed_organisation: it.missed_organisation,
            missed_neutral: it.missed_neutral,
            unrecorded: it.unrecorded,
        }
    }
}

impl From<domain::lease::Mismatch> for Mismatch {
    fn from(it: domain::lease::Mismatch) -> Self {
        use domain::lease::Mismatch as Found;
        match it {
            Found::LetTwice { .. } => Self::TwoTitlesOnDwelling,
            Found::OutsideHeadLease { .. } => Self::SubOutsideHead,
            Found::NoTitle { .. } | Found::Gap { .. } => Self::DayWithoutTitle,
            Found::HeldTwice { .. } => Self::HeldTwice,
            Found::SubletTwice { .. } => Self::SubletTwice,
            Found::LivesWithoutContract { .. } => Self::LivesWithoutContract,
            Found::GroundOfBefore { .. } => Self::GroundOfBefore,
            Found::RentAboveHeadLease { .. } => Self::SubRentAboveHead,
            Found::NoEnd { .. } => Self::TermWithoutEnd,
            Found::NoGround { .. } => Self::TermWithoutGround,
            Found::NoMaximum { .. } => Self::TermWithoutMaximum,
            Found::NoNoticeRule { .. } => Self::TermWithoutNoticeRule,
            Found::TermTooLong { .. } => Self::TermTooLong,
            Found::NoticeMissed { .. } => Self::NoticeMissed,
            Found::NoticeOutsideWindow { .. } => Self::NoticeOutsideWindow,
            Found::NoConsent { .. } => Self::NoConsent,
            Found::PastExploitation { .. } => Self::PastExploitation,
            Found::NotARoom { .. } => Self::NotARoom,
            Found::StayTooLong { .. } => Self::StayTooLong,
            Found::AgeOutside { .. } => Self::AgeOutside,
        }
    }
}

impl From<domain::omklap::FlipRefusal> for FlipRefusal {
    fn from(it: domain::omklap::FlipRefusal) -> Self {
        use domain::omklap::FlipRefusal as Why;
        match it {
            Why::AlreadyFlipped { .. } | Why::TripartiteFromTheStart => Self::AlreadyOwn,
            Why::NoSublease => Self::NoSublease,
            Why::NoHeadLease => Self::NoHeadLease,
            Why::BeforeSubleaseBegan { .. } | Why::BeforeHeadLeaseBegan { .. } => Self::BeforeSublease,
            Why::SubleaseEndsEarlier { .. } | Why::HeadLeaseEndsEarlier { .. } => Self::DayWithoutTitle,
            Why::AfterSupport { .. } => Self::SupportEnded,
            Why::BreaksAnother => Self::BreaksAnother,
        }
    }
}
