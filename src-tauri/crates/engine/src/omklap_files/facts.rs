//! The facts of a file, gathered from what the landlord keeps. Every command that comes here opens class home alone, so
//! the database itself refuses whatever is care.

use domain::{
    calendar::IsoWeek, consent::ConsentPurpose, evaluation::Adviser, inspection::Level, rent::MonthState,
    visit_weeks::WeekState,
};
use report::{
    Admission, AdviceGiven, Arrangement, Concern, ConsentGiven, DocumentAsked, FORMAT, Inspected, LeaseOfFile,
    Nuisance, OmklapFile, RentMonth, RentRecord, Response, SupportJudged, TenantsWish, VERSION,
};

use store::{Id, tables::Tenancy};

use super::Address;
use crate::{
    api::{ConsentRow, EvaluationSheet, EvaluationsGet, NuisanceGet, RentGet, RentState},
    caseload::Entry,
    covenants::covenant_of,
    error::Error,
    evaluations,
    judging::Judge,
    nuisance, omklap, rents,
    session::PROVIDER_NAME,
    stock,
    team::Reading,
    tenancies::{chain_with_head, count},
};

/// Months of rent that a file shows.
const MONTHS: usize = 12;
/// The last weeks of which is said how many the tenant missed.
const LATELY: usize = 4;

/// Everything that goes to who is addressed.
pub(super) fn gather(reading: &Reading<'_>, to: &Address, consent: &ConsentRow) -> Result<OmklapFile, Error> {
    debug_assert_eq!(ConsentPurpose::Omklap, consent.purpose);
    let conn = reading.conn;
    let caseload = reading.team.caseload(conn)?;
    let entry = caseload.get(to.tenancy).ok_or(Error::Missing)?;
    let tenancy = to.tenancy.to_string();
    let case = omklap::Cases::new(conn, reading.today)?.read(to.tenancy)?;
    let course = evaluations::get(reading, EvaluationsGet { tenancy: tenancy.clone() })?;
    let recipient = match &to.attention {
        Some(name) => format!("{}, ter attentie van {name}", to.name),
        None => to.name.clone(),
    };
    let town = format!("{} {}", entry.row.postcode, entry.row.city);
    Ok(OmklapFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        made_on: reading.today.to_string(),
        tenant: names(reading, to.tenancy)?.join(" en "),
        address: entry.address.clone(),
        town: town.trim().to_owned(),
        provider: store::accounts::setting(conn, PROVIDER_NAME)?.unwrap_or_default(),
        recipient,
        consent: ConsentGiven { given_on: consent.given_day.clone(), until: consent.last_day.clone() },
        began: course.began.clone(),
        leases: leases(reading, to)?,
        rent: rent(reading, tenancy.clone())?,
        admission: admission(reading, to, entry)?,
        inspections: inspections(reading, to, entry)?,
        nuisance: reports(reading, tenancy, entry)?,
        support: support(&course),
        // The wish by which the criterion is judged: of two that of who wants it least, none from before a withdrawal.
        wish: case.wishes.least().map(|(answer, it)| TenantsWish {
            day: it.day.clone(),
            answer,
            words: it.words.clone(),
        }),
        advice: advice(&course),
        documents: omklap::documents_of(&case)
            .into_iter()
            .map(|(document, state, day)| DocumentAsked { document, state, day })
            .collect(),
    })
}

/// The name of the tenant, or of both of a couple: it is one lease.
pub(crate) fn names(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<Vec<String>, Error> {
    let row = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?;
    let caseload = reading.team.caseload(reading.conn)?;
    let tenants = omklap::tenants(reading.conn, &row, reading.today)?;
    Ok(tenants.iter().filter_map(|it| Some(caseload.get(*it)?.name.clone())).collect())
}

fn leases(reading: &Reading<'_>, to: &Address) -> Result<Vec<LeaseOfFile>, Error> {
    let row = Tenancy::get(reading.conn, to.tenancy)?.ok_or(Error::Missing)?;
    let (bearer, _) = rents::household(reading.conn, &row)?;
    let chain = chain_with_head(reading.conn, bearer)?;
    let row = |it: &crate::tenancies::ChainLease| {
        let version = it.version_on(it.near(reading.today));
        LeaseOfFile {
            kind: it.facts.kind,
            first_day: it.lease.first_day.clone(),
            last_day: it.lease.last_day.clone(),
            rent_cents: version.map(|it| it.rent_cents),
            service_cents: version.map(|it| it.service_cents),
        }
    };
    Ok(chain.iter().map(row).collect())
}

fn rent(reading: &Reading<'_>, tenancy: String) -> Result<RentRecord, Error> {
    let sheet = rents::get(reading, RentGet { tenancy })?;
    let ledger = &sheet.tenant;
    if !ledger.kept {
        return Ok(RentRecord { open_cents: None, months: Vec::new(), arrangement: None });
    }
    let months = ledger.lines.iter().filter_map(|it| {
        Some(RentMonth {
            month: it.month.clone()?,
            due_cents: i64::from(it.due_cents),
            paid_cents: i64::from(it.due_cents - it.open_cents),
            paid_on: it.cleared.clone(),
            state: match it.state {
                RentState::Paid => MonthState::Paid,
                RentState::Later => MonthState::Later,
                RentState::Partly => MonthState::Partly,
                RentState::Open => MonthState::Open,
            },
        })
    });
    let mut months: Vec<RentMonth> = months.take(MONTHS).collect();
    months.reverse();
    let running = sheet.arrangements.iter().find(|it| it.running);
    Ok(RentRecord {
        open_cents: Some(i64::from(ledger.standing.open_cents)),
        months,
        arrangement: running
            .map(|it| Arrangement { agreed_on: it.agreed_day.clone(), instalment_cents: i64::from(it.cents) }),
    })
}

/// The last obliged weeks that are over, as many as the covenant looks at. What the organisation missed is in no figure.
fn admission(reading: &Reading<'_>, to: &Address, entry: &Entry) -> Result<Admission, Error> {
    let mut found = Admission { met: 0, missed_tenant: 0, missed_tenant_lately: 0, admitted: 0, attempts: 0 };
    let most = covenant_of(reading.conn, to.tenancy)?.thresholds.admission_weeks as usize;
    let (first, last) = (IsoWeek::of(entry.first), IsoWeek::of(reading.today).previous());
    if last < first {
        return Ok(found);
    }
    let judge = Judge::new(reading.conn)?;
    let judged = judge.judge(to.tenancy, first..=last, reading.today)?;
    let looked: Vec<_> = judged.weeks.iter().rev().filter(|it| it.obliged).take(most).collect();
    let missed = |it: &&&domain::visit_weeks::WeekVerdict| it.state == WeekState::MissedTenant;
    found.met = count(looked.iter().filter(|it| it.state == WeekState::Met).count());
    found.missed_tenant = count(looked.iter().filter(missed).count());
    found.missed_tenant_lately = count(looked.iter().take(LATELY).filter(missed).count());
    if let Some(oldest) = looked.last() {
        let figures = judge.judge(to.tenancy, oldest.week..=last, reading.today)?.figures;
        (found.admitted, found.attempts) = (figures.admitted, figures.attempts);
    }
    Ok(found)
}

/// Of the days in which this tenancy ran: what was found before or after is of another tenant.
fn inspections(reading: &Reading<'_>, to: &Address, entry: &Entry) -> Result<Vec<Inspected>, Error> {
    let all = stock::inspections_of(reading.conn, to.dwelling)?;
    let own = all.into_iter().filter(|it| is_own(&it.day, entry));
    Ok(own
        .map(|it| Inspected {
            day: it.day,
            occasion: it.occasion,
            parts: count(it.items.len()),
            concerns: it
                .items
                .into_iter()
                .filter(|it| it.level != Level::Good)
                .map(|it| Concern { part: it.part, level: it.level, remark: it.remark, settled_on: it.settled_day })
                .collect(),
        })
        .collect())
}

fn is_own(day: &str, entry: &Entry) -> bool {
    day >= entry.row.support_start.as_str() && entry.row.support_end.as_deref().is_none_or(|it| day <= it)
}

/// What was reported and was so, or is not judged yet. What was not so is held against nobody.
fn reports(reading: &Reading<'_>, tenancy: String, entry: &Entry) -> Result<Vec<Nuisance>, Error> {
    let sheet = nuisance::get(reading, NuisanceGet { tenancy })?;
    let own = sheet.reports.into_iter().filter(|it| it.confirmed != Some(false) && is_own(&it.day, entry));
    Ok(own
        .map(|it| Nuisance {
            day: it.day,
            about: it.about,
            serious: it.serious,
            confirmed: it.confirmed == Some(true),
            responses: it.responses.into_iter().map(|it| Response { day: it.day, did: it.did }).collect(),
        })
        .collect())
}

fn support(course: &EvaluationSheet) -> Option<SupportJudged> {
    course.held.iter().find_map(|it| {
        Some(SupportJudged { day: it.day.clone(), status: it.support?, reason: it.support_reason.clone() })
    })
}

/// The newest of each.
fn advice(course: &EvaluationSheet) -> Vec<AdviceGiven> {
    let newest = |adviser: &Adviser| course.advice.iter().find(|it| it.adviser == *adviser);
    let given = Adviser::ALL.iter().filter_map(newest).map(|it| AdviceGiven {
        day: it.day.clone(),
        adviser: it.adviser,
        advice: it.advice,
        reason: it.reason.clone(),
    });
    given.collect()
}
