//! How a tenancy goes towards a lease of its own: the moments, what was held, the tenant's wish and the advice.

mod moments;
mod writing;

use std::collections::{BTreeSet, HashMap};

use domain::{
    calendar::Day,
    covenant::{Criterion, CriterionStatus},
    evaluation::{Advice, Adviser, EvaluationOutcome, Moment, Party, WishAnswer, months_after, next},
};
use store::{
    Connection, Id,
    dossiers::Maker,
    tables::{Dwelling, Evaluation, OmklapAdvice, OmklapWish, Tenancy, Worker},
};

pub(crate) use moments::{Known, Postponed, TABLES, TeamMoments, postpone};
pub(crate) use writing::past;
pub use writing::{advise, change_day, hold, remove, wish};

use crate::{
    api::{
        CovenantHolds, EvaluationRow, EvaluationSheet, EvaluationsGet, MomentKind, MomentRow, MomentTodo,
        OmklapAdviceRow, OmklapWishRow, PresentRow, StatusSeen,
    },
    caseload::Entry,
    covenants::{self, Covenants},
    error::Error,
    omklap,
    permission::Permission,
    team::Reading,
    tenancies::id,
    wmo,
};
use moments::IMPORTS;

/// Everything of one tenancy.
pub fn get(reading: &Reading<'_>, args: EvaluationsGet) -> Result<EvaluationSheet, Error> {
    let conn = reading.conn;
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let dwelling = Dwelling::get(conn, tenancy.dwelling)?.ok_or(Error::Missing)?;
    let covenants = Covenants::read(conn)?;
    let holds = covenants.of(dwelling.owner, &dwelling.city);
    let held = store::evaluations::held(conn, tenancy.id)?;
    let known = known(conn, &tenancy)?;
    let moments = known.moments(holds.covenant, reading.today);
    let term_months = known.term(holds.covenant, reading.today);
    let statuses = store::evaluations::statuses(conn, tenancy.id)?;
    let status = |criterion: Criterion| -> Result<Option<StatusSeen>, Error> {
        let Some(it) = statuses.iter().rev().find(|it| it.criterion == criterion.as_code()) else { return Ok(None) };
        Ok(Some(StatusSeen { status: CriterionStatus::from_code(&it.status)?, day: it.day.clone() }))
    };
    Ok(EvaluationSheet {
        covenant: CovenantHolds {
            of: holds.of,
            name: holds.with.map(|(_, name)| name.to_owned()),
            fields: covenants::fields(holds.covenant),
            term_months,
        },
        began: known.began.map(|it| it.to_string()),
        term_ends: known.began.map(|it| months_after(it, term_months).to_string()),
        next: next(&moments).map(|it| it.day.to_string()),
        review_day: omklap::review_day(conn, &tenancy)?.map(|it| it.to_string()),
        moments: moments.iter().map(moment).collect(),
        held: held.into_iter().map(|(it, maker)| row(conn, it, maker)).collect::<Result<_, _>>()?,
        wishes: store::evaluations::wishes(conn, tenancy.id)?.into_iter().map(wish_row).collect::<Result<_, _>>()?,
        advice: store::evaluations::advice(conn, tenancy.id)?.into_iter().map(advice_row).collect::<Result<_, _>>()?,
        finance: status(Criterion::Finance)?,
        brp: status(Criterion::Brp)?,
        may_keep: Permission::KeepEvaluations.held_by(&reading.team.author().roles),
        may_decide: Permission::DecideOmklap.held_by(&reading.team.author().roles),
    })
}

/// What is known of the evaluations of one tenancy.
pub(crate) fn known(conn: &Connection, tenancy: &Tenancy) -> Result<Known, Error> {
    let held: Vec<Evaluation> = store::evaluations::held(conn, tenancy.id)?.into_iter().map(|(it, _)| it).collect();
    let own = store::caseload::leases(conn, tenancy.id)?;
    let of_dwelling = store::tenancies::leases_of_dwelling(conn, tenancy.dwelling)?;
    let mut postponed = Postponed::new();
    let bearers: BTreeSet<Id<Tenancy>> = own.iter().chain(&of_dwelling).filter_map(|it| it.tenancy).collect();
    for bearer in bearers {
        store::omklap::events(conn, bearer)?.iter().try_for_each(|(it, _)| postpone(&mut postponed, it))?;
    }
    let moves = store::evaluations::moves(conn, tenancy.id)?;
    Known::of(tenancy, &own, &of_dwelling, &moves, &held, &postponed, taken_in(conn, tenancy.id)?)
}

/// When an import brought a tenancy, in milliseconds since 1970: what lies before it was recorded elsewhere, or nowhere.
pub(crate) fn taken_in(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Option<i64>, Error> {
    Ok(store::evaluations::imported(conn, IMPORTS, Some(tenancy))?.remove(&tenancy))
}

/// As [`taken_in`], of every tenancy that an import brought.
pub(crate) fn all_taken_in(conn: &Connection) -> Result<HashMap<Id<Tenancy>, i64>, Error> {
    Ok(store::evaluations::imported(conn, IMPORTS, None)?)
}

/// The first day of the lease in the name of a tenant, if there is one.
pub(crate) fn own_lease(conn: &Connection, tenancy: &Tenancy) -> Result<Option<Day>, Error> {
    Ok(known(conn, tenancy)?.own_from)
}

fn moment(it: &Moment) -> MomentRow {
    MomentRow {
        key: it.key,
        month: it.month,
        planned: it.planned.to_string(),
        day: it.day.to_string(),
        state: it.state,
        held: it.held.map(|it| it.to_string()),
    }
}

fn row(conn: &Connection, it: Evaluation, maker: Maker) -> Result<EvaluationRow, Error> {
    let present = store::evaluations::present(conn, it.id)?;
    let present = present.into_iter().map(|it| Ok(PresentRow { who: Party::from_code(&it.who)?, name: it.name }));
    let number = |it: i64| u32::try_from(it).unwrap_or_default();
    Ok(EvaluationRow {
        id: it.id.to_string(),
        month: it.month.map(number),
        day: it.day,
        present: present.collect::<Result<_, Error>>()?,
        support: it.support.as_deref().map(CriterionStatus::from_code).transpose()?,
        support_reason: it.support_reason,
        own_view: it.own_view,
        remark: it.remark,
        outcome: EvaluationOutcome::from_code(&it.outcome)?,
        extends_months: it.extends_months.map(number),
        author: maker.name,
    })
}

fn wish_row((it, maker): (OmklapWish, Maker)) -> Result<OmklapWishRow, Error> {
    let answer = WishAnswer::from_code(&it.answer)?;
    Ok(OmklapWishRow { id: it.id.to_string(), day: it.day, answer, words: it.words, author: maker.name })
}

fn advice_row((it, maker): (OmklapAdvice, Maker)) -> Result<OmklapAdviceRow, Error> {
    Ok(OmklapAdviceRow {
        id: it.id.to_string(),
        day: it.day,
        adviser: Adviser::from_code(&it.adviser)?,
        advice: Advice::from_code(&it.advice)?,
        reason: it.reason,
        author: maker.name,
    })
}

/// What time asks of a worker or of everybody, or for one tenancy: evaluations that are near or overdue, and Wmo
/// decisions that end.
pub fn to_do(
    reading: &Reading<'_>,
    worker: Option<Id<Worker>>,
    tenancy: Option<Id<Tenancy>>,
) -> Result<Vec<MomentTodo>, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let all = reading.team.moments(reading)?;
    let asked = |it: &&Entry| {
        tenancy.is_none_or(|wanted| it.row.tenancy == wanted) && (worker.is_none() || it.row.worker == worker)
    };
    let todo = |entry: &Entry, what, month, due_day| MomentTodo {
        what,
        tenancy: entry.row.tenancy.to_string(),
        name: entry.name.clone(),
        month,
        due_day,
        worker: entry.row.worker.map(|it| it.to_string()),
        worker_name: entry.row.worker_name.clone(),
    };
    let near = caseload.entries().iter().filter(asked).filter_map(|entry| {
        let next = all.next(entry.row.tenancy).filter(|it| it.state.is_to_do())?;
        Some(todo(entry, MomentKind::Evaluation, Some(next.month), next.day.to_string()))
    });
    let mut found: Vec<MomentTodo> = near.collect();
    for (tenancy, last) in wmo::to_renew(reading.conn, reading.today)? {
        let Some(entry) = caseload.get(tenancy).filter(asked) else { continue };
        reading.saw(tenancy);
        found.push(todo(entry, MomentKind::Wmo, None, last));
    }
    Ok(found)
}
