//! The moments of everybody, in memory: computed in one walk over the tables and kept until one of them changes.

use std::collections::{BTreeSet, HashMap};

use domain::{
    calendar::{Day, DaySpan, parse_day},
    covenant::Covenant,
    evaluation::{Course, Held, Moment, moments, next, term},
    lease::LeaseKind,
};
use store::{
    Connection, Id, Kind,
    registry::TableNo,
    tables::{self, Dwelling, Evaluation, EvaluationMove, Lease, OmklapEvent, Organisation, Tenancy},
};

use crate::{
    api::OperationKind, covenants::Covenants, environment::day_of, error::Error, operations::number, tenancies::span,
};

/// What brings tenancies of which others kept the evaluations before.
pub(super) const IMPORTS: [Kind; 2] = [number(OperationKind::ImportSet), number(OperationKind::ImportWorkbook)];

/// The tables that it all follows from.
pub(crate) const TABLES: [TableNo; 8] = [
    Tenancy::TABLE.no,
    Dwelling::TABLE.no,
    Organisation::TABLE.no,
    Lease::TABLE.no,
    tables::Covenant::TABLE.no,
    Evaluation::TABLE.no,
    EvaluationMove::TABLE.no,
    OmklapEvent::TABLE.no,
];

/// What made the term longer without an evaluation, by the tenancy with which the leases stand.
pub type Postponed = HashMap<Id<Tenancy>, Vec<Held>>;

/// Adds a step of an omklap, if it made the term longer.
pub fn postpone(all: &mut Postponed, step: &OmklapEvent) -> Result<(), Error> {
    let Some(extends) = step.extends_months.and_then(|it| u32::try_from(it).ok()) else { return Ok(()) };
    let day = parse_day(&step.day)?;
    all.entry(step.tenancy).or_default().push(Held { moment: None, day, extends });
    Ok(())
}

/// What is known of the evaluations of one tenancy.
#[derive(Default)]
pub struct Known {
    /// First day of the sublease.
    pub began: Option<Day>,
    /// The days on which the tenant has the home from the provider.
    pub let_from_provider: Vec<DaySpan>,
    /// There is a lease of all three.
    pub tripartite: bool,
    /// First day of the lease in the tenant's own name.
    pub own_from: Option<Day>,
    /// The last day on which a moment can lie.
    pub until: Option<Day>,
    /// Moments agreed for another day, oldest row first.
    pub moved: Vec<(u32, Day)>,
    /// What was held, and what was put off: both make a term longer.
    pub held: Vec<Held>,
    /// The day from which evaluations are recorded here.
    pub recorded_from: Option<Day>,
}

impl Known {
    /// Of a tenancy with its leases; the partner of a couple, who has none, lives by those of the dwelling.
    pub fn of(
        tenancy: &Tenancy,
        own: &[Lease],
        of_dwelling: &[Lease],
        moves: &[EvaluationMove],
        held: &[Evaluation],
        postponed: &Postponed,
        imported_ms: Option<i64>,
    ) -> Result<Self, Error> {
        let support_end = tenancy.support_end.as_deref().map(parse_day).transpose()?;
        let title = |it: &&Lease| LeaseKind::from_code(&it.kind).is_ok_and(LeaseKind::is_title_of_tenant);
        let during = |it: &&Lease| {
            it.last_day.as_deref().is_none_or(|last| last >= tenancy.support_start.as_str())
                && tenancy.support_end.as_deref().is_none_or(|end| it.first_day.as_str() <= end)
        };
        let mut titles: Vec<&Lease> = own.iter().filter(title).collect();
        if titles.is_empty() {
            titles = of_dwelling.iter().filter(title).filter(during).collect();
        }
        let first = |kind: fn(LeaseKind) -> bool| -> Result<Option<Day>, Error> {
            let of = titles.iter().filter(|it| LeaseKind::from_code(&it.kind).is_ok_and(kind));
            Ok(of.map(|it| parse_day(&it.first_day)).collect::<Result<Vec<_>, _>>()?.into_iter().min())
        };
        let of_provider =
            titles.iter().filter(|it| LeaseKind::from_code(&it.kind).is_ok_and(LeaseKind::is_from_provider));
        // A file may bring a lease that ends before it begins: it runs on no day.
        let spans = of_provider.filter_map(|it| span(&it.first_day, it.last_day.as_deref()).ok());
        let own_from = first(|it| it == LeaseKind::Own)?;
        let number = |it: i64| u32::try_from(it).unwrap_or_default();
        let moved = moves.iter().map(|it| Ok((number(it.month), parse_day(&it.day)?)));
        let held = held.iter().map(|it| {
            let extends = it.extends_months.map(number).unwrap_or_default();
            Ok(Held { moment: it.month.map(number), day: parse_day(&it.day)?, extends })
        });
        let mut held: Vec<Held> = held.collect::<Result<_, Error>>()?;
        let bearers: BTreeSet<Id<Tenancy>> = titles.iter().filter_map(|it| it.tenancy).collect();
        held.extend(bearers.iter().filter_map(|it| postponed.get(it)).flatten());
        Ok(Self {
            began: first(LeaseKind::is_from_provider)?,
            let_from_provider: spans.collect(),
            tripartite: first(|it| it == LeaseKind::Tripartite)?.is_some(),
            own_from,
            until: [support_end, own_from.and_then(|it| it.pred_opt())].into_iter().flatten().min(),
            moved: moved.collect::<Result<_, Error>>()?,
            held,
            recorded_from: imported_ms.map(day_of),
        })
    }

    fn course<'a>(&'a self, covenant: &'a Covenant) -> Option<Course<'a>> {
        Some(Course {
            began: self.began?,
            until: self.until,
            months: &covenant.evaluation_months,
            moved: &self.moved,
            held: &self.held,
            recorded_from: self.recorded_from,
        })
    }

    /// The moments under a covenant; none without a sublease.
    pub fn moments(&self, covenant: &Covenant, today: Day) -> Vec<Moment> {
        self.course(covenant).map(|it| moments(&it, today)).unwrap_or_default()
    }

    /// Months of the term under a covenant, with what was added to it until a day.
    pub fn term(&self, covenant: &Covenant, as_of: Day) -> u32 {
        let months = covenant.term_months;
        self.course(covenant).map_or(months, |it| term(months, &it, as_of))
    }
}

/// The moments of every tenancy that runs that are still to be held.
pub(crate) struct TeamMoments {
    open: HashMap<Id<Tenancy>, Vec<Moment>>,
    /// Running tenancies by the organisation whose covenant holds.
    with: HashMap<Id<Organisation>, usize>,
}

impl TeamMoments {
    /// As the file has them.
    pub fn read(conn: &Connection, today: Day) -> Result<Self, Error> {
        Self::under(conn, today, &Covenants::read(conn)?)
    }

    /// Under other covenants than those of the file.
    pub fn under(conn: &Connection, today: Day, covenants: &Covenants) -> Result<Self, Error> {
        let dwellings: HashMap<_, _> = Dwelling::all(conn)?.into_iter().map(|it| (it.id, it)).collect();
        let (mut own, mut of_dwelling): (HashMap<_, Vec<Lease>>, HashMap<_, Vec<Lease>>) = Default::default();
        Lease::for_each(conn, |it| {
            if it.kind != LeaseKind::Head.as_code() {
                of_dwelling.entry(it.dwelling).or_default().push(it.clone());
                own.entry(it.tenancy).or_default().push(it);
            }
            Ok::<_, Error>(())
        })?;
        let mut moves: HashMap<_, Vec<EvaluationMove>> = HashMap::new();
        EvaluationMove::for_each(conn, |it| {
            moves.entry(it.tenancy).or_default().push(it);
            Ok::<_, Error>(())
        })?;
        let mut held: HashMap<_, Vec<Evaluation>> = HashMap::new();
        Evaluation::for_each(conn, |it| {
            held.entry(it.tenancy).or_default().push(it);
            Ok::<_, Error>(())
        })?;
        let mut postponed = Postponed::new();
        OmklapEvent::for_each(conn, |it| postpone(&mut postponed, &it))?;
        let imported = store::evaluations::imported(conn, IMPORTS, None)?;
        let mut all = Self { open: HashMap::new(), with: HashMap::new() };
        Tenancy::for_each(conn, |tenancy| {
            let Some(dwelling) = dwellings.get(&tenancy.dwelling) else { return Ok(()) };
            if !crate::covenants::runs(&tenancy, today)? {
                return Ok(());
            }
            let holds = covenants.of(dwelling.owner, &dwelling.city);
            if let Some((with, _)) = holds.with {
                *all.with.entry(with).or_default() += 1;
            }
            let none = Vec::new();
            let known = Known::of(
                &tenancy,
                own.get(&Some(tenancy.id)).unwrap_or(&none),
                of_dwelling.get(&dwelling.id).unwrap_or(&none),
                moves.get(&tenancy.id).map_or(&[], Vec::as_slice),
                held.get(&tenancy.id).map_or(&[], Vec::as_slice),
                &postponed,
                imported.get(&tenancy.id).copied(),
            )?;
            let mut open = known.moments(holds.covenant, today);
            open.retain(|it| it.state.is_open());
            if !open.is_empty() {
                all.open.insert(tenancy.id, open);
            }
            Ok::<_, Error>(())
        })?;
        Ok(all)
    }

    /// The next moment of a tenancy.
    pub fn next(&self, tenancy: Id<Tenancy>) -> Option<&Moment> {
        next(self.open(tenancy))
    }

    /// All of its moments that are still to be held, in their order.
    pub fn open(&self, tenancy: Id<Tenancy>) -> &[Moment] {
        self.open.get(&tenancy).map_or(&[], Vec::as_slice)
    }

    /// Running tenancies for which a covenant with an organisation holds.
    pub fn with(&self, organisation: Id<Organisation>) -> usize {
        self.with.get(&organisation).copied().unwrap_or_default()
    }
}
