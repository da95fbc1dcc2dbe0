//! One omklap as a person sees it, and all of them for a script.

use domain::{
    calendar::{Day, parse_day},
    consent::ConsentPurpose,
    covenant::{Criterion, CriterionStatus},
    omklap::{DocumentState, Evidence, OmklapState, OmklapStep, OnFile, Record, Signatory, WaiverState},
};
use store::{
    Connection, Id,
    dossiers::Maker,
    tables::{OmklapFile, Organisation},
};

use super::{
    board::named,
    case::{Case, Cases},
    couple::tenants,
};
use crate::{
    api::{
        ConditionRow, CriterionEvidence, CriterionRow, DocumentFileRow, DocumentRow, EarliestRow, NextStep, OmklapGet,
        OmklapReport, OmklapReportCriterion, OmklapReportRow, OmklapReported, OmklapSheet, OmklapStepRow, PartyStands,
        SignatureSaid, WaiverRow,
    },
    caseload::Entry,
    consents,
    error::Error,
    own_caseload::OwnCaseload,
    parties,
    permission::Permission,
    session::PROVIDER_NAME,
    team::{Reading, Working},
    tenancies::chain,
    work::Stopped,
};

/// One omklap.
pub fn get(reading: &Reading<'_>, args: OmklapGet) -> Result<OmklapSheet, Error> {
    let conn = reading.conn;
    let (tenancy, on) = named(&args.tenancy, args.on.as_deref(), reading.today)?;
    let case = Cases::new(conn, reading.today)?.read(tenancy)?;
    let record = case.record();
    let signers = signers(conn, &case)?;
    let on_file = on_file(conn, &case)?;
    let allowed = OmklapStep::ALL.iter().filter(|it| case.state.after(**it).is_some() && !done_ahead(&case, **it));
    let roles = reading.team.author().roles.clone();
    let day = |it: Option<Day>| it.map(|it| it.to_string());
    Ok(OmklapSheet {
        tenancy: case.tenancy.id.to_string(),
        dwelling: case.dwelling.id.to_string(),
        name: parties::name_of(conn, case.tenancy.id)?,
        state: case.state,
        since: day(case.since),
        seen: case.seen().map(|it| it.to_string()),
        silent_days: case.silent_days(),
        of: case.of,
        with: match (&case.with, case.dwelling.owner) {
            (Some((_, name)), _) => Some(name.clone()),
            (None, Some(owner)) => Organisation::get(conn, owner)?.map(|it| it.name),
            (None, None) => None,
        },
        decides: case.covenant.decides,
        recipient: case.dwelling.owner.map(|it| Organisation::get(conn, it)).transpose()?.flatten().map(|it| it.name),
        on: on.max(case.as_of).to_string(),
        criteria: named_criteria(conn, &case, criteria(&case, &record, on))?,
        earliest: earliest(&record),
        next: allowed.map(|step| NextStep { step: *step, lacks: on_file.lacks(*step) }).collect(),
        steps: store::omklap::events(conn, case.bearer)?
            .iter()
            .map(|(it, maker)| step_row(conn, it, &maker.name))
            .collect::<Result<_, _>>()?,
        documents: documents(conn, &case)?,
        signers,
        flips: day(case.own_from),
        aftercare_until: day(case.aftercare_until()),
        term_step: case.covenant.term_step(),
        may_propose: Permission::ProposeOmklap.held_by(&roles),
        may_keep: Permission::KeepOmklap.held_by(&roles),
        may_decide: Permission::DecideOmklap.held_by(&roles),
    })
}

/// A lease that flips on a day ahead is neither flipped again nor put off: the flip is undone first.
fn done_ahead(case: &Case, step: OmklapStep) -> bool {
    case.state == OmklapState::Signed && case.own_from.is_some() && step != OmklapStep::Correct
}

/// The file that goes with a request: the newest that was made for the owner since it last led back, as long as the
/// consent on which it goes holds. Of a home without an owner it goes to whom it was made for.
pub(super) fn sent_file(conn: &Connection, case: &Case) -> Result<Option<Id<OmklapFile>>, Error> {
    let since = case.back_since().unwrap_or_default();
    let mut made: Vec<(OmklapFile, Maker)> = Vec::new();
    for tenancy in tenants(conn, &case.tenancy, case.as_of)? {
        made.extend(store::papers::omklap_files(conn, tenancy)?);
    }
    made.retain(|(it, _)| it.day.as_str() >= since && case.dwelling.owner.is_none_or(|owner| it.organisation == owner));
    // Of one day the one that was made last.
    let newest = made.into_iter().max_by_key(|(it, by)| (it.day.clone(), by.at_ms, it.id));
    let Some((file, _)) = newest else { return Ok(None) };
    let holding = consents::holding(conn, &case.tenancy, file.organisation, ConsentPurpose::Omklap, case.as_of)?;
    Ok(holding.without.is_empty().then_some(file.id))
}

/// What is on file for the next step.
pub(super) fn on_file(conn: &Connection, case: &Case) -> Result<OnFile, Error> {
    let since = case.back_since().unwrap_or_default();
    let mut advice = Vec::new();
    let tenants = tenants(conn, &case.tenancy, case.as_of)?;
    for tenancy in &tenants {
        advice.extend(store::evaluations::advice(conn, *tenancy)?);
    }
    let advised = |who: &str| advice.iter().any(|(it, _)| it.adviser == who && it.day.as_str() >= since);
    Ok(OnFile {
        sublease: case.sublease_runs,
        wish: case.record().wish == Some(domain::evaluation::WishAnswer::Yes),
        final_evaluation: case.final_evaluation().is_some(),
        worker_advice: advised("worker"),
        lead_advice: advised("lead"),
        file: sent_file(conn, case)?.is_some(),
        signed: Default::default(),
        couple: tenants.len() > 1,
        guardian: guardian(conn, case)?.is_some(),
        documents: case.ready_to_sign(),
    })
}

/// Who signs for the tenant in the contract that runs.
pub(crate) fn guardian(conn: &Connection, case: &Case) -> Result<Option<String>, Error> {
    for lease in chain(conn, case.bearer)?.iter().rev().filter(|it| it.facts.kind.is_from_provider()) {
        let all = parties::of_lease(conn, lease, case.as_of)?;
        let signs = all.into_iter().find(|it| it.role.signs_for_tenant() && it.stands == PartyStands::Now);
        if let Some(it) = signs {
            return Ok(Some(it.name));
        }
    }
    Ok(None)
}

/// Who has to sign, by name where it is known.
fn signers(conn: &Connection, case: &Case) -> Result<Vec<SignatureSaid>, Error> {
    let owner = case.dwelling.owner.map(|it| Organisation::get(conn, it)).transpose()?.flatten();
    let provider = store::accounts::setting(conn, PROVIDER_NAME)?;
    let mut found = vec![SignatureSaid { who: Signatory::Tenant, name: parties::name_of(conn, case.tenancy.id)? }];
    for other in tenants(conn, &case.tenancy, case.as_of)?.into_iter().skip(1).take(1) {
        found.push(SignatureSaid { who: Signatory::Partner, name: parties::name_of(conn, other)? });
    }
    found.extend([
        SignatureSaid { who: Signatory::Owner, name: owner.map(|it| it.name).unwrap_or_default() },
        SignatureSaid { who: Signatory::Provider, name: provider.unwrap_or_default() },
    ]);
    found.extend(guardian(conn, case)?.map(|name| SignatureSaid { who: Signatory::Guardian, name }));
    Ok(found)
}

fn step_row(conn: &Connection, it: &store::tables::OmklapEvent, author: &str) -> Result<OmklapStepRow, Error> {
    let conditions = store::omklap::conditions(conn, it.id)?.into_iter().map(|(it, task)| ConditionRow {
        words: it.words,
        task: task.as_ref().map(|it| it.id.to_string()),
        due_day: task.as_ref().map(|it| it.due_day.clone()),
        done_day: task.and_then(|it| it.done_day),
    });
    let signatures = store::omklap::signatures(conn, it.id)?.into_iter();
    let signatures = signatures.map(|it| Ok(SignatureSaid { who: Signatory::from_code(&it.who)?, name: it.name }));
    Ok(OmklapStepRow {
        id: it.id.to_string(),
        step: OmklapStep::from_code(&it.kind)?,
        day: it.day.clone(),
        person: it.person.clone(),
        reason: it.reason.clone(),
        must_change: it.must_change.clone(),
        review_day: it.review_day.clone(),
        extends_months: it.extends_months.and_then(|it| u32::try_from(it).ok()),
        file: it.file.map(|it| it.to_string()),
        conditions: conditions.collect(),
        signatures: signatures.collect::<Result<_, Error>>()?,
        author: Some(author.to_owned()).filter(|it| !it.is_empty()),
    })
}

fn documents(conn: &Connection, case: &Case) -> Result<Vec<DocumentRow>, Error> {
    let files = store::omklap::files(conn, case.bearer)?;
    let row = |document: domain::covenant::Document| {
        let known = case.document(document);
        let own = files.iter().filter(|it| it.document == document.as_code()).map(|it| {
            Ok(DocumentFileRow {
                id: it.id.to_string(),
                name: it.name.clone(),
                size_bytes: u32::try_from(it.size_bytes).unwrap_or(u32::MAX),
                here: store::attachments::home_is_here(conn, &it.hash)?,
            })
        });
        Ok(DocumentRow {
            document,
            state: known.map(|it| DocumentState::from_code(&it.state)).transpose()?,
            day: known.map(|it| it.day.clone()),
            reason: known.and_then(|it| it.reason.clone()),
            before_signing: document.is_before_signing(),
            takes_files: document.takes_files(),
            files: own.collect::<Result<_, Error>>()?,
        })
    };
    case.covenant.documents.iter().copied().map(row).collect()
}

fn criteria(case: &Case, record: &Record<'_>, on: Day) -> Vec<CriterionRow> {
    let mut rows: Vec<CriterionRow> = record.asked().map(|it| criterion(case, record, it, on)).collect();
    let granted = |it: &CriterionRow| it.waiver.as_ref().is_some_and(|it| it.state == WaiverState::Granted);
    // What does not hold stands first, in the order of the criteria.
    rows.sort_by_key(|it| match it.status {
        _ if granted(it) => 2,
        CriterionStatus::NotMet => 0,
        CriterionStatus::CannotJudge => 1,
        CriterionStatus::Met => 2,
    });
    rows
}

/// With the name of who decides, where that is the other one of a couple.
fn named_criteria(conn: &Connection, case: &Case, mut rows: Vec<CriterionRow>) -> Result<Vec<CriterionRow>, Error> {
    let other = case.wishes.of().filter(|it| *it != case.tenancy.id);
    if let (Some(other), Some(row)) = (other, rows.iter_mut().find(|it| it.code == Criterion::Wish)) {
        row.evidence.tenancy = Some(other.to_string());
        row.evidence.name = Some(parties::name_of(conn, other)?);
    }
    Ok(rows)
}

fn criterion(case: &Case, record: &Record<'_>, code: Criterion, on: Day) -> CriterionRow {
    let verdict = record.verdict(code, on);
    let waiver = case.waivers.iter().find(|it| it.criterion == code.as_code()).map(|it| WaiverRow {
        state: WaiverState::from_code(&it.state).unwrap_or(WaiverState::Proposed),
        reason: it.reason.clone(),
        day: it.day.clone(),
    });
    CriterionRow {
        code,
        status: verdict.status,
        why: verdict.why,
        waiver,
        earliest: record.earliest_of(code).map(|it| it.to_string()),
        evidence: evidence(case, record.evidence(code, on), code),
    }
}

/// What a criterion is judged from, with the record that one can open.
fn evidence(case: &Case, found: Evidence, code: Criterion) -> CriterionEvidence {
    let day = |it: Option<Day>| it.map(|it| it.to_string());
    let numbers = CriterionEvidence {
        day: day(found.day),
        until: day(found.until),
        month: found.month.map(|it| it.to_string()),
        cents: found.open.map(|it| i32::try_from(it.get()).unwrap_or(i32::MAX)),
        count: found.count,
        of: found.of,
        norm: found.norm,
        lately: found.lately,
        words: None,
        record: None,
        tenancy: None,
        name: None,
    };
    let own = |day: &str, words: Option<&String>, record: Option<String>| CriterionEvidence {
        day: Some(day.to_owned()),
        words: words.cloned(),
        record,
        ..CriterionEvidence::default()
    };
    match code {
        Criterion::Dwelling => CriterionEvidence { record: case.inspected.map(|it| it.to_string()), ..numbers },
        Criterion::Support => case.support.as_ref().map_or_else(CriterionEvidence::default, |it| {
            own(&it.day, it.support_reason.as_ref(), Some(it.id.to_string()))
        }),
        Criterion::Wish => case.wishes.least().map_or_else(CriterionEvidence::default, |(_, it)| {
            own(&it.day, it.words.as_ref(), Some(it.id.to_string()))
        }),
        Criterion::Owner => case
            .owner
            .as_ref()
            .map_or_else(CriterionEvidence::default, |it| own(&it.day, it.words.as_ref(), Some(it.id.to_string()))),
        Criterion::Finance | Criterion::Brp => {
            let known = case.statuses.iter().find(|(it, ..)| *it == code);
            known.map_or_else(CriterionEvidence::default, |(_, _, day)| own(day, None, None))
        }
        Criterion::Term | Criterion::Rent | Criterion::Nuisance | Criterion::Admission => numbers,
    }
}

fn earliest(record: &Record<'_>) -> EarliestRow {
    let found = record.earliest();
    let before = found.day.filter(|it| *it > record.as_of).and_then(|it| it.pred_opt());
    let last = before.map(|day| record.asked().filter(|it| !record.verdict(*it, day).holds()).collect());
    EarliestRow {
        day: found.day.map(|it| it.to_string()),
        last: last.unwrap_or_default(),
        needs: found.needs,
        expires: found.expires,
    }
}

/// Every omklap as known on a day, in the shape of the command line.
pub fn report(working: &Working<'_>, args: OmklapReport) -> Result<OmklapReported, Error> {
    working.look(|reading| {
        let as_of = args.as_of.as_deref().map(parse_day).transpose()?.unwrap_or(reading.today);
        let on = args.on.as_deref().map(parse_day).transpose()?.unwrap_or(as_of).max(as_of);
        let caseload = reading.team.caseload(reading.conn)?;
        let own = OwnCaseload::of(reading, Permission::SeeOmklap)?;
        let wanted: Vec<&Entry> = match &args.tenancy {
            Some(name) => vec![caseload.named(name).ok_or(Error::Missing)?],
            None => caseload.entries().iter().filter(|it| it.first <= as_of && own.has(it.row.tenancy)).collect(),
        };
        let cases = match args.tenancy {
            Some(_) => Cases::new(reading.conn, as_of)?,
            None => Cases::of_all(reading.conn, as_of)?,
        };
        let step = |done: usize| -> Result<(), Stopped> { working.step(done, wanted.len()) };
        let mut tenancies = Vec::with_capacity(wanted.len());
        for (done, entry) in wanted.iter().enumerate() {
            step(done)?;
            tenancies.push(reported(&cases.read(entry.row.tenancy)?, entry, on));
        }
        Ok(OmklapReported { as_of: as_of.to_string(), on: on.to_string(), tenancies })
    })
}

fn reported(case: &Case, entry: &Entry, on: Day) -> OmklapReportRow {
    let record = case.record();
    let flips = matches!(case.state, OmklapState::InSublease) || case.state.is_under_way();
    let found = flips.then(|| record.earliest());
    let criteria = record.asked().map(|code| {
        let verdict = record.verdict(code, on);
        let status = if verdict.waived { "waived" } else { verdict.status.as_code() };
        let seen = evidence(case, record.evidence(code, on), code);
        OmklapReportCriterion {
            code,
            status: status.to_owned(),
            evidence: in_words(verdict.why.map(|it| it.as_code()), &seen),
            earliest: record.earliest_of(code).map(|it| it.to_string()),
        }
    });
    OmklapReportRow {
        tenancy: entry.row.exchange_id.clone().unwrap_or_else(|| entry.row.tenancy.to_string()),
        state: case.state,
        criteria: criteria.collect(),
        earliest: found.as_ref().and_then(|it| it.day).map(|it| it.to_string()),
        needs: found.as_ref().map(|it| it.needs.clone()).unwrap_or_default(),
        expires: found.map(|it| it.expires).unwrap_or_default(),
    }
}

/// `why=rent_was_open month=2026-03 cents=21460`.
fn in_words(why: Option<&str>, it: &CriterionEvidence) -> String {
    let number = |name: &str, it: Option<u32>| it.map(|it| format!("{name}={it}"));
    let text = |name: &str, it: Option<&String>| it.map(|it| format!("{name}={it}"));
    let parts = [
        why.map(|it| format!("why={it}")),
        text("day", it.day.as_ref()),
        text("until", it.until.as_ref()),
        text("month", it.month.as_ref()),
        it.cents.map(|it| format!("cents={it}")),
        number("count", it.count),
        number("of", it.of),
        number("norm", it.norm),
        number("lately", it.lately),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
