//! Nuisance: what is reported about a tenancy and what was done, what waits in the team, and how fast it is answered.
//!
//! Reports and what was done are facts of the tenancy, which the rent desk reads and writes too; their words, calamities and
//! the meldcode are care and stand behind commands of their own (`docs/decisions/0019`).

mod care;
mod writing;

pub(crate) use care::may_meldcode;
pub use care::{care, meldcode, remove_calamity, remove_meldcode, set_calamity, set_meldcode};
pub use writing::{add, add_sign, answer, change, choose_norm, judge, remove, remove_sign, tell, withdraw};

use chrono::Months;
use domain::{
    calendar::{Day, parse_day},
    covenant::Criterion,
    nuisance::{
        self, GoodSign, MOST_RESPONSE_DAYS, NuisanceKind, NuisanceSource, Report, ResponseKind, USUAL_RESPONSE_DAYS,
    },
};
use store::{
    Connection, Id,
    nuisance::Reported,
    tables::{self, Dwelling, Tenancy, Worker},
};

use crate::{
    api::{
        CovenantOf, GoodSignRow, Nothing, NuisanceGet, NuisanceNorm, NuisanceResponseRow, NuisanceRow, NuisanceSheet,
        NuisanceTeam, OpenReport,
    },
    covenants::Covenants,
    error::Error,
    omklap::Cases,
    own_caseload::OwnCaseload,
    permission::Permission,
    team::Reading,
    tenancies::{count, id},
};

/// Name of the setting with the norm of an answer, in working days.
const NORM_SETTING: &str = "nuisance_response_days";
/// How far back the team looks at how fast it answers, in months.
const LOOK_BACK_MONTHS: u32 = 12;

/// What is reported about a tenancy, and what goes well.
pub fn get(reading: &Reading<'_>, args: NuisanceGet) -> Result<NuisanceSheet, Error> {
    let conn = reading.conn;
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    let row = Tenancy::get(conn, tenancy)?.ok_or(Error::Missing)?;
    let norms = Norms::read(conn)?;
    let norm = norms.of(conn, tenancy)?;
    let case = Cases::new(conn, reading.today)?.without_books(tenancy)?;
    let thresholds = &case.covenant.thresholds;
    let months = thresholds.nuisance_months;
    let asked = case.state.is_ahead() && !thresholds.left_out.contains(&Criterion::Nuisance);
    let found = store::nuisance::of_tenancy(conn, tenancy)?;
    let reports = found.iter().map(report).collect::<Result<Vec<_>, _>>()?;
    // Who left has no quiet weeks any more.
    let ended = row.support_end.as_deref().map(parse_day).transpose()?;
    let until = ended.map_or(reading.today, |it| it.min(reading.today));
    let quiet = nuisance::quiet_weeks(&reports, parse_day(&row.support_start)?, until);
    let rows = found.into_iter().zip(&reports).map(|(found, rule)| report_row(conn, found, rule, norm, reading.today));
    let author = reading.team.author();
    Ok(NuisanceSheet {
        reports: rows.collect::<Result<_, _>>()?,
        signs: store::nuisance::good_signs(conn, tenancy)?.into_iter().map(sign_row).collect::<Result<_, _>>()?,
        quiet_weeks: quiet.weeks,
        quiet_since: quiet.since.to_string(),
        after_report: quiet.after_report,
        criterion: nuisance::criterion(&reports, months, reading.today, reading.today),
        criterion_months: asked.then_some(months),
        norm_days: norm,
        may_keep: Permission::KeepNuisance.held_by(&author.roles),
        may_meldcode: may_meldcode(reading, tenancy)?,
    })
}

/// A report as the rules see it.
pub(crate) fn report(it: &Reported) -> Result<Report, Error> {
    Ok(Report {
        day: parse_day(&it.row.day)?,
        serious: it.row.serious,
        confirmed: it.row.confirmed,
        answered: it.answered.as_deref().map(parse_day).transpose()?,
        told: it.told,
    })
}

/// What a report is about; what a file says in its own way is nuisance all the same.
fn about(row: &tables::Nuisance) -> NuisanceKind {
    NuisanceKind::in_file(&row.kind).unwrap_or(NuisanceKind::Nuisance)
}

fn report_row(conn: &Connection, it: Reported, rule: &Report, norm: u32, today: Day) -> Result<NuisanceRow, Error> {
    let due = nuisance::response_due(rule.day, norm);
    let next = nuisance::next_step(rule, norm);
    let counted = nuisance::answered([(rule, norm)], today);
    let responses = store::nuisance::responses(conn, it.row.id)?.into_iter().map(|it| {
        Ok(NuisanceResponseRow { id: it.id.to_string(), day: it.day, did: ResponseKind::from_code(&it.kind)? })
    });
    Ok(NuisanceRow {
        id: it.row.id.to_string(),
        about: about(&it.row),
        day: it.row.day,
        source: it.source.as_deref().map(NuisanceSource::from_code).transpose()?,
        serious: it.row.serious,
        confirmed: it.row.confirmed,
        judged_day: it.judged_day,
        judged_why: it.judged_why,
        responses: responses.collect::<Result<_, Error>>()?,
        days: nuisance::days_to_answer(rule),
        answer_by: due.to_string(),
        in_time: (counted.of > 0).then_some(counted.within > 0),
        next: next.map(|it| it.step),
        next_day: next.map(|it| it.due.to_string()),
    })
}

fn sign_row(it: tables::GoodSign) -> Result<GoodSignRow, Error> {
    Ok(GoodSignRow {
        id: it.id.to_string(),
        day: it.day,
        sign: GoodSign::from_code(&it.kind)?,
        source: NuisanceSource::from_code(&it.source)?,
        said: it.said,
    })
}

/// Since when the team looks at how fast it answers.
fn look_back(today: Day) -> Day {
    today.checked_sub_months(Months::new(LOOK_BACK_MONTHS)).unwrap_or(today)
}

/// What waits for an answer or a judgement, of one tenancy, of the tenancies of a worker, or of everybody; whose the account
/// may see was asked before. What is due first stands on top.
pub(crate) fn open(
    reading: &Reading<'_>,
    tenancy: Option<Id<Tenancy>>,
    worker: Option<Id<Worker>>,
) -> Result<Vec<OpenReport>, Error> {
    let found = match tenancy {
        Some(it) => store::nuisance::of_tenancy(reading.conn, it)?,
        None => store::nuisance::of_team(reading.conn, &look_back(reading.today).to_string())?,
    };
    open_of(reading, &found, |_, whose| worker.is_none() || whose == worker)
}

fn open_of(
    reading: &Reading<'_>,
    found: &[Reported],
    wanted: impl Fn(Id<Tenancy>, Option<Id<Worker>>) -> bool,
) -> Result<Vec<OpenReport>, Error> {
    let norms = Norms::read(reading.conn)?;
    let may_change = Permission::KeepNuisance.held_by(&reading.team.author().roles);
    let caseload = reading.team.caseload(reading.conn)?;
    let mut open = Vec::new();
    for it in found {
        let rule = report(it)?;
        let norm = norms.of(reading.conn, it.row.tenancy)?;
        let Some(next) = nuisance::next_step(&rule, norm) else { continue };
        let Some(entry) = caseload.get(it.row.tenancy).filter(|entry| wanted(it.row.tenancy, entry.row.worker)) else {
            continue;
        };
        open.push(OpenReport {
            id: it.row.id.to_string(),
            tenancy: it.row.tenancy.to_string(),
            name: entry.name.clone(),
            worker: entry.row.worker.map(|it| it.to_string()),
            worker_name: entry.row.worker_name.clone(),
            about: about(&it.row),
            serious: it.row.serious,
            day: it.row.day.clone(),
            next: next.step,
            due_day: next.due.to_string(),
            days: nuisance::days_to_answer(&rule),
            may_change,
        });
    }
    open.sort_by(|one, two| one.due_day.cmp(&two.due_day).then_with(|| one.name.cmp(&two.name)));
    Ok(open)
}

/// What waits in the team, and how fast reports were answered; who sees only their own caseload sees theirs.
pub fn team(reading: &Reading<'_>, _: Nothing) -> Result<NuisanceTeam, Error> {
    let own = OwnCaseload::of(reading, Permission::SeeNuisance)?;
    let since = look_back(reading.today);
    let mut found = store::nuisance::of_team(reading.conn, &since.to_string())?;
    found.retain(|it| own.has(it.row.tenancy));
    let norms = Norms::read(reading.conn)?;
    let mut fresh = found
        .iter()
        .map(|it| Ok((report(it)?, norms.of(reading.conn, it.row.tenancy)?)))
        .collect::<Result<Vec<_>, Error>>()?;
    fresh.retain(|(it, _)| it.day >= since && it.day <= reading.today);
    let counted = nuisance::answered(fresh.iter().map(|(it, norm)| (it, *norm)), reading.today);
    let mut days: Vec<u32> = fresh.iter().filter_map(|(it, _)| nuisance::days_to_answer(it)).collect();
    days.sort_unstable();
    let one = fresh.first().map_or(norms.usual, |(_, norm)| *norm);
    Ok(NuisanceTeam {
        norm_days: fresh.iter().all(|(_, norm)| *norm == one).then_some(one),
        since: since.to_string(),
        reports: count(fresh.len()),
        within: counted.within,
        of: counted.of,
        untold: counted.untold,
        median_days: days.get(days.len() / 2).copied(),
        open: open_of(reading, &found, |_, _| true)?,
    })
}

/// In how many working days a report is answered: as the covenant of the home says, else by the norm of the team.
struct Norms {
    covenants: Covenants,
    usual: u32,
}

impl Norms {
    fn read(conn: &Connection) -> Result<Self, Error> {
        Ok(Self { covenants: Covenants::read(conn)?, usual: norm_days(conn)? })
    }

    fn of(&self, conn: &Connection, tenancy: Id<Tenancy>) -> Result<u32, Error> {
        let row = Tenancy::get(conn, tenancy)?.ok_or(Error::Missing)?;
        let dwelling = Dwelling::get(conn, row.dwelling)?.ok_or(Error::Missing)?;
        let holds = self.covenants.of(dwelling.owner, &dwelling.city);
        Ok(if holds.of == CovenantOf::Nobody { self.usual } else { holds.covenant.response_days })
    }
}

/// The norm of the team. A number that cannot be, as a newer version may have written it, is not followed.
fn norm_days(conn: &Connection) -> Result<u32, Error> {
    let text = store::accounts::setting(conn, NORM_SETTING)?;
    let days = text.and_then(|it| it.parse().ok()).filter(|it| *it <= MOST_RESPONSE_DAYS);
    Ok(days.unwrap_or(USUAL_RESPONSE_DAYS))
}

/// The norm of the team.
pub fn norm(reading: &Reading<'_>, _: Nothing) -> Result<NuisanceNorm, Error> {
    Ok(NuisanceNorm { days: norm_days(reading.conn)? })
}
