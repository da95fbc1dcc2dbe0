//! Covenants: what is agreed with corporations and municipalities, and which of it holds for a tenancy.
//!
//! For a tenancy holds the covenant with the owner of its dwelling; else that with the municipality in whose town the
//! dwelling stands, where its name says so; else nobody agreed on anything and the defaults hold.

use std::collections::HashMap;

use domain::{
    calendar::{Day, parse_day},
    covenant::{
        Covenant, Criterion, Decider, Document, MOST_DWELLINGS, MOST_LOOK_BACK, MOST_TERM, Reporting, Thresholds,
        codes_of, parse_months, parse_number, read_codes,
    },
    nuisance::MOST_RESPONSE_DAYS,
    organisation::OrganisationKind,
};
use store::{
    Connection, Id,
    tables::{self, Dwelling, Organisation, Tenancy},
};

use crate::{
    api::{
        CovenantEffect, CovenantFields, CovenantList, CovenantOf, CovenantRow, CovenantsEffect, CovenantsRemove,
        CovenantsSet, FieldName, MomentMoved, Nothing, OperationKind, OrganisationRow,
    },
    caseload::folded,
    error::Error,
    evaluations::TeamMoments,
    forms::Form,
    permission::Permission,
    team::{Reading, Writing},
    tenancies::{count, id},
};

/// Moved moments that a person reads.
const MOST_MOVED: usize = 20;

/// What holds for a dwelling.
pub struct Holds<'a> {
    /// Of whom it is.
    pub of: CovenantOf,
    /// Id and name of the organisation.
    pub with: Option<(Id<Organisation>, &'a str)>,
    /// What is agreed.
    pub covenant: &'a Covenant,
}

/// Every covenant of the team.
pub struct Covenants {
    organisations: HashMap<Id<Organisation>, Organisation>,
    agreed: HashMap<Id<Organisation>, Covenant>,
    /// Municipalities by the town in their name.
    towns: HashMap<String, Id<Organisation>>,
    usual: Covenant,
}

impl Covenants {
    /// As the file has them.
    pub fn read(conn: &Connection) -> Result<Self, Error> {
        let organisations: HashMap<_, _> = Organisation::all(conn)?.into_iter().map(|it| (it.id, it)).collect();
        let towns = organisations.values().filter(|it| kind(it) == Some(OrganisationKind::Municipality));
        let towns = towns.map(|it| (town(&it.name), it.id)).collect();
        let mut agreed = HashMap::new();
        // In the order of their making: the newest of an organisation counts.
        tables::Covenant::for_each(conn, |it| {
            agreed.insert(it.organisation, of_row(&it)?);
            Ok::<_, Error>(())
        })?;
        Ok(Self { organisations, agreed, towns, usual: Covenant::default() })
    }

    /// The same with another covenant of one organisation, or without it.
    fn with(mut self, organisation: Id<Organisation>, covenant: Option<Covenant>) -> Self {
        match covenant {
            Some(covenant) => self.agreed.insert(organisation, covenant),
            None => self.agreed.remove(&organisation),
        };
        self
    }

    /// What holds for a dwelling.
    pub fn of(&self, owner: Option<Id<Organisation>>, city: &str) -> Holds<'_> {
        let found = |of, it: Id<Organisation>| {
            let covenant = self.agreed.get(&it)?;
            Some(Holds { of, with: self.organisations.get(&it).map(|with| (it, with.name.as_str())), covenant })
        };
        let owner = owner.and_then(|it| found(CovenantOf::Owner, it));
        let town = || self.towns.get(&folded(city.trim())).and_then(|it| found(CovenantOf::Municipality, *it));
        owner.or_else(town).unwrap_or(Holds { of: CovenantOf::Nobody, with: None, covenant: &self.usual })
    }
}

fn kind(it: &Organisation) -> Option<OrganisationKind> {
    OrganisationKind::from_code(&it.kind).ok()
}

/// "fabelstad" of "Gemeente Fabelstad".
fn town(name: &str) -> String {
    let name = folded(name.trim());
    name.strip_prefix("gemeente ").map_or(name.clone(), str::to_owned)
}

/// The covenant that holds for a tenancy; the defaults where nobody agreed on anything.
///
/// # Errors
/// [`Error::Missing`] without such a tenancy.
pub fn covenant_of(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Covenant, Error> {
    let row = Tenancy::get(conn, tenancy)?.ok_or(Error::Missing)?;
    let dwelling = Dwelling::get(conn, row.dwelling)?.ok_or(Error::Missing)?;
    Ok(Covenants::read(conn)?.of(dwelling.owner, &dwelling.city).covenant.clone())
}

fn of_row(it: &tables::Covenant) -> Result<Covenant, Error> {
    let number = |it: i64| u32::try_from(it).unwrap_or_default();
    let months = it.evaluation_months.split_whitespace().filter_map(|it| it.parse().ok());
    Ok(Covenant {
        term_months: number(it.term_months),
        evaluation_months: months.collect(),
        decides: Decider::from_code(&it.decides)?,
        dwellings_a_year: it.dwellings_a_year.map(number),
        response_days: number(it.response_days),
        aftercare_months: number(it.aftercare_months),
        reporting: Reporting::from_code(&it.reporting)?,
        documents: read_codes(&it.documents, Document::from_code)?,
        thresholds: Thresholds {
            left_out: read_codes(&it.left_out, Criterion::from_code)?,
            rent_months: number(it.rent_months),
            nuisance_months: number(it.nuisance_months),
            admission_weeks: number(it.admission_weeks),
            admission_missed: number(it.admission_missed),
            inspection_months: number(it.inspection_months),
        },
    })
}

fn row(id: Id<tables::Covenant>, organisation: Id<Organisation>, it: &Covenant) -> tables::Covenant {
    let months: Vec<String> = it.evaluation_months.iter().map(u32::to_string).collect();
    tables::Covenant {
        id,
        organisation,
        term_months: it.term_months.into(),
        evaluation_months: months.join(" "),
        decides: it.decides.as_code().to_owned(),
        dwellings_a_year: it.dwellings_a_year.map(i64::from),
        response_days: it.response_days.into(),
        aftercare_months: it.aftercare_months.into(),
        reporting: it.reporting.as_code().to_owned(),
        documents: codes_of(it.documents.iter().copied(), Document::as_code),
        left_out: codes_of(it.thresholds.left_out.iter().copied(), Criterion::as_code),
        rent_months: it.thresholds.rent_months.into(),
        nuisance_months: it.thresholds.nuisance_months.into(),
        admission_weeks: it.thresholds.admission_weeks.into(),
        admission_missed: it.thresholds.admission_missed.into(),
        inspection_months: it.thresholds.inspection_months.into(),
    }
}

/// A covenant as a form has it.
pub fn fields(it: &Covenant) -> CovenantFields {
    let months: Vec<String> = it.evaluation_months.iter().map(u32::to_string).collect();
    CovenantFields {
        term_months: it.term_months.to_string(),
        evaluation_months: months.join(", "),
        decides: it.decides,
        dwellings_a_year: it.dwellings_a_year.map(|it| it.to_string()).unwrap_or_default(),
        response_days: it.response_days.to_string(),
        aftercare_months: it.aftercare_months.to_string(),
        reporting: it.reporting,
        documents: it.documents.iter().copied().collect(),
        left_out: it.thresholds.left_out.iter().copied().collect(),
        rent_months: it.thresholds.rent_months.to_string(),
        nuisance_months: it.thresholds.nuisance_months.to_string(),
        admission_weeks: it.thresholds.admission_weeks.to_string(),
        admission_missed: it.thresholds.admission_missed.to_string(),
        inspection_months: it.thresholds.inspection_months.to_string(),
    }
}

fn read(said: &CovenantFields) -> Result<Covenant, Error> {
    let mut form = Form::default();
    let term = form.take(FieldName::TermMonths, parse_number(&said.term_months, 1, MOST_TERM));
    let months = parse_months(&said.evaluation_months, term.unwrap_or(MOST_TERM));
    let months = form.take(FieldName::EvaluationMonths, months);
    let dwellings = match said.dwellings_a_year.trim() {
        "" => Some(None),
        text => form.take(FieldName::DwellingsAYear, parse_number(text, 0, MOST_DWELLINGS)).map(Some),
    };
    let response = form.take(FieldName::ResponseDays, parse_number(&said.response_days, 1, MOST_RESPONSE_DAYS));
    let aftercare = form.take(FieldName::AftercareMonths, parse_number(&said.aftercare_months, 0, MOST_TERM));
    let rent = form.take(FieldName::RentMonths, parse_number(&said.rent_months, 1, MOST_LOOK_BACK));
    let nuisance = form.take(FieldName::NuisanceMonths, parse_number(&said.nuisance_months, 1, MOST_LOOK_BACK));
    let weeks = form.take(FieldName::AdmissionWeeks, parse_number(&said.admission_weeks, 8, MOST_LOOK_BACK));
    let most_missed = weeks.unwrap_or(MOST_LOOK_BACK);
    let missed = form.take(FieldName::AdmissionMissed, parse_number(&said.admission_missed, 0, most_missed));
    let inspection = form.take(FieldName::InspectionMonths, parse_number(&said.inspection_months, 1, MOST_LOOK_BACK));
    let covenant = || {
        Some(Covenant {
            term_months: term?,
            evaluation_months: months?,
            decides: said.decides,
            dwellings_a_year: dwellings?,
            response_days: response?,
            aftercare_months: aftercare?,
            reporting: said.reporting,
            documents: said.documents.iter().copied().collect(),
            thresholds: Thresholds {
                left_out: said.left_out.iter().copied().collect(),
                rent_months: rent?,
                nuisance_months: nuisance?,
                admission_weeks: weeks?,
                admission_missed: missed?,
                inspection_months: inspection?,
            },
        })
    };
    let covenant = covenant();
    form.done(covenant)
}

/// A corporation or a municipality.
fn partner(conn: &Connection, organisation: &str) -> Result<Organisation, Error> {
    let found = Organisation::get(conn, id(organisation)?)?.ok_or(Error::Missing)?;
    if may_agree(&found) { Ok(found) } else { Err(Error::CovenantOfOther) }
}

fn may_agree(it: &Organisation) -> bool {
    matches!(kind(it), Some(OrganisationKind::Corporation | OrganisationKind::Municipality))
}

/// Every covenant, by name of the organisation.
pub fn list(reading: &Reading<'_>, _: Nothing) -> Result<CovenantList, Error> {
    let covenants = Covenants::read(reading.conn)?;
    let dwellings: HashMap<_, _> = Dwelling::all(reading.conn)?.into_iter().map(|it| (it.id, it)).collect();
    let (year, today) = (reading.today.format("%Y").to_string(), reading.today.to_string());
    let all = Tenancy::all(reading.conn)?;
    let mut of_home: HashMap<Id<Dwelling>, Vec<&Tenancy>> = HashMap::new();
    all.iter().for_each(|it| of_home.entry(it.dwelling).or_default().push(it));
    // Of each organisation: running tenancies, and homes let this year.
    let mut counted: HashMap<Id<Organisation>, (usize, usize)> = HashMap::new();
    for (home, tenancies) in of_home {
        let Some(dwelling) = dwellings.get(&home) else { continue };
        let Some((with, _)) = covenants.of(dwelling.owner, &dwelling.city).with else { continue };
        let counts = counted.entry(with).or_default();
        for it in &tenancies {
            counts.0 += usize::from(runs(it, reading.today)?);
        }
        let began = |it: &Tenancy| it.support_start.starts_with(&year) && it.support_start <= today;
        // Two of a couple have one home, and who comes to live with somebody gets no other one.
        let joined = |it: &Tenancy| {
            let there = |other: &&&Tenancy| {
                other.support_start < it.support_start
                    && other.support_end.as_ref().is_none_or(|last| *last >= it.support_start)
            };
            tenancies.iter().any(|other| there(&other))
        };
        counts.1 += usize::from(tenancies.iter().any(|it| began(it) && !joined(it)));
    }
    let mut all: Vec<&Organisation> = covenants.organisations.values().collect();
    all.sort_by_key(|it| (folded(&it.name), it.id));
    let (mut rows, mut without) = (Vec::new(), Vec::new());
    for it in all {
        let (organisation, name, of) = (it.id.to_string(), it.name.clone(), kind(it));
        match covenants.agreed.get(&it.id) {
            Some(covenant) => {
                let (tenancies, let_this_year) = counted.get(&it.id).copied().unwrap_or_default();
                rows.push(CovenantRow {
                    organisation,
                    name,
                    kind: of,
                    fields: fields(covenant),
                    tenancies: count(tenancies),
                    let_this_year: count(let_this_year),
                });
            }
            None if may_agree(it) => without.push(OrganisationRow { id: organisation, name, kind: of }),
            None => (),
        }
    }
    let may_keep = Permission::KeepCovenants.held_by(&reading.team.author().roles);
    Ok(CovenantList { rows, without, usual: fields(&covenants.usual), may_keep })
}

/// Support runs on a day.
pub fn runs(tenancy: &Tenancy, day: Day) -> Result<bool, Error> {
    let ended = tenancy.support_end.as_deref().map(parse_day).transpose()?.is_some_and(|last| last < day);
    Ok(!ended && parse_day(&tenancy.support_start)? <= day)
}

/// Which evaluations a covenant would move.
pub fn effect(reading: &Reading<'_>, args: CovenantsEffect) -> Result<CovenantEffect, Error> {
    let conn = reading.conn;
    let with = partner(conn, &args.organisation)?.id;
    let wanted = args.fields.as_ref().map(read).transpose()?;
    let covenants = Covenants::read(conn)?.with(with, wanted);
    let before = reading.team.moments(reading)?;
    let after = TeamMoments::under(conn, reading.today, &covenants)?;
    let caseload = reading.team.caseload(conn)?;
    let mut effect = CovenantEffect { tenancies: count(after.with(with)), moved: 0, first: Vec::new() };
    for entry in caseload.entries().iter().filter(|it| it.active_between(reading.today, Some(reading.today))) {
        let day = |all: &TeamMoments| all.next(entry.row.tenancy).map(|it| it.day.to_string());
        let (old, new) = (day(&before), day(&after));
        if old == new {
            continue;
        }
        effect.moved += 1;
        if effect.first.len() < MOST_MOVED {
            let (tenancy, name) = (entry.row.tenancy.to_string(), entry.name.clone());
            effect.first.push(MomentMoved { tenancy, name, before: old, after: new });
        }
    }
    Ok(effect)
}

/// Writes down what is agreed.
pub fn set(writing: &mut Writing<'_>, args: CovenantsSet) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let with = partner(conn, &args.organisation)?.id;
    let covenant = read(&args.fields)?;
    let known = store::evaluations::covenant(conn, with)?;
    let id = known.map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id);
    let row = row(id, with, &covenant);
    writing.transact(OperationKind::SetCovenant, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

/// Takes a covenant away.
pub fn remove(writing: &mut Writing<'_>, args: CovenantsRemove) -> Result<Nothing, Error> {
    let known = store::evaluations::covenant(writing.db.conn(), id(&args.organisation)?)?.ok_or(Error::Missing)?;
    writing.transact(OperationKind::RemoveCovenant, |tx| Ok(tables::Covenant::remove(tx, known.id)?))?;
    Ok(Nothing {})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_covenant_is_kept_as_it_is_read() {
        let covenant = Covenant {
            term_months: 24,
            evaluation_months: vec![3, 6, 12, 18, 24],
            decides: Decider::Partner,
            dwellings_a_year: Some(30),
            response_days: 1,
            aftercare_months: 6,
            reporting: Reporting::Quarter,
            documents: [Document::Request, Document::OwnLease].into(),
            thresholds: Thresholds {
                left_out: [Criterion::Owner].into(),
                rent_months: 12,
                nuisance_months: 9,
                admission_weeks: 13,
                admission_missed: 2,
                inspection_months: 3,
            },
        };
        let kept = row(Id::from_uuid(uuid::Uuid::nil()), Id::from_uuid(uuid::Uuid::nil()), &covenant);
        assert_eq!(of_row(&kept).unwrap(), covenant);
        assert_eq!(read(&fields(&covenant)).unwrap(), covenant);
    }

    #[test]
    fn a_municipality_goes_by_the_town_in_its_name() {
        assert_eq!((town("Gemeente Fabelstad"), town(" Fabelstad ")), ("fabelstad".into(), "fabelstad".into()));
    }
}
