//! A letter with what the dossier knows: amounts of the ledger, the day of the visit, what was agreed.

use domain::{
    consent::ConsentPurpose,
    evaluation::Party,
    letter::{LetterKind, Placeholder, fill as fill_in},
    task::TaskCode,
};
use report::{built_in, day_in_words, euros, party};
use store::{
    Id,
    tables::{Dwelling, LetterTemplate, Organisation, Person, Tenancy},
};

use crate::{
    api::{LetterChoice, LetterFilled, LettersFill, RentGet},
    caseload::Entry,
    consents,
    error::Error,
    judging::Judge,
    omklap,
    omklap_files::{names, officer},
    rents,
    session::PROVIDER_NAME,
    team::Reading,
    tenancies::id,
};

/// A letter of this kind for a tenancy.
pub(super) fn fill(reading: &Reading<'_>, args: &LettersFill) -> Result<LetterFilled, Error> {
    let conn = reading.conn;
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    let own: Vec<LetterTemplate> =
        LetterTemplate::all(conn)?.into_iter().filter(|it| it.kind == args.kind.as_code()).collect();
    let (subject, text) = match &args.template {
        None => {
            let (subject, text) = built_in(args.kind);
            (subject.to_owned(), text.to_owned())
        }
        Some(wanted) => {
            let wanted: Id<LetterTemplate> = id(wanted)?;
            let found = own.iter().find(|it| it.id == wanted).ok_or(Error::Missing)?;
            (found.subject.clone(), found.text.clone())
        }
    };
    let caseload = reading.team.caseload(conn)?;
    let entry = caseload.get(tenancy.id).ok_or(Error::Missing)?;
    let known = Known::of(reading, &tenancy, entry, args.kind)?;
    let (subject, text) = (fill_in(&subject, |it| known.value(it)), fill_in(&text, |it| known.value(it)));
    let mut open = subject.open;
    open.extend(text.open.into_iter().filter(|it| !open.contains(it)).collect::<Vec<_>>());
    Ok(LetterFilled {
        recipient: known.recipient(args.kind),
        subject: subject.text,
        text: text.text,
        open,
        templates: own.into_iter().map(|it| LetterChoice { id: it.id.to_string(), name: it.name }).collect(),
        consent_missing: args.kind.goes_to_owner() && !known.consent,
    })
}

/// What is known for the words between braces.
struct Known<'e> {
    entry: &'e Entry,
    /// The tenant; both of a couple where the landlord writes, whose lease is that of both.
    names: Vec<String>,
    given_names: Vec<String>,
    provider: String,
    officer: Option<String>,
    today: String,
    /// What is open of the rent, and of which months.
    open: Option<(i64, Vec<String>)>,
    visit_day: Option<String>,
    agreed: Vec<String>,
    /// The owner may know.
    consent: bool,
}

impl<'e> Known<'e> {
    fn of(reading: &Reading<'_>, tenancy: &Tenancy, entry: &'e Entry, kind: LetterKind) -> Result<Self, Error> {
        let conn = reading.conn;
        let owner = Dwelling::get(conn, tenancy.dwelling)?.and_then(|it| it.owner);
        let consent = match owner {
            Some(owner) if kind.goes_to_owner() => {
                consents::holding(conn, tenancy, owner, ConsentPurpose::Omklap, reading.today)?.consent.is_some()
            }
            _ => false,
        };
        let owner = owner.map(|it| Organisation::get(conn, it)).transpose()?.flatten();
        Ok(Self {
            entry,
            names: if kind.is_care() { vec![entry.name.clone()] } else { names(reading, tenancy.id)? },
            given_names: given_names(reading, tenancy, kind)?,
            provider: store::accounts::setting(conn, PROVIDER_NAME)?.unwrap_or_default(),
            officer: owner.map(|it| officer(conn, it.id)).transpose()?.flatten(),
            today: reading.today.to_string(),
            open: (kind == LetterKind::RentReminder).then(|| open_rent(reading, tenancy)).transpose()?.flatten(),
            visit_day: (kind == LetterKind::MissedVisit).then(|| missed(reading, tenancy)).transpose()?.flatten(),
            agreed: if kind == LetterKind::Agreements { agreed(reading, tenancy)? } else { Vec::new() },
            consent,
        })
    }

    fn value(&self, it: Placeholder) -> Option<String> {
        let some = |it: &str| (!it.is_empty()).then(|| it.to_owned());
        match it {
            Placeholder::Tenant => some(&enumerated(&self.names)),
            Placeholder::GivenName => some(&enumerated(&self.given_names)),
            Placeholder::Address => some(&self.entry.address),
            Placeholder::Town => some(&self.entry.row.city),
            Placeholder::Day => Some(day_in_words(&self.today)),
            Placeholder::Provider => some(&self.provider),
            Placeholder::Owner => self.entry.row.owner.clone(),
            Placeholder::HousingOfficer => self.officer.clone(),
            Placeholder::Worker => self.entry.row.worker_name.clone(),
            Placeholder::Amount => self.open.as_ref().map(|(cents, _)| euros(*cents)),
            Placeholder::Months => self.open.as_ref().map(|(_, months)| enumerated(months)),
            Placeholder::VisitDay => self.visit_day.as_deref().map(day_in_words),
            Placeholder::Agreements => some(&self.agreed.join("\n")),
        }
    }

    fn recipient(&self, kind: LetterKind) -> String {
        let it = &self.entry;
        let lines = if kind.goes_to_owner() {
            let officer = self.officer.as_ref().map(|it| format!("Ter attentie van {it}"));
            vec![it.row.owner.clone().unwrap_or_default(), officer.unwrap_or_default()]
        } else {
            let town = format!("{} {}", it.row.postcode, it.row.city);
            vec![enumerated(&self.names), it.address.clone(), town.trim().to_owned()]
        };
        lines.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

fn given_names(reading: &Reading<'_>, tenancy: &Tenancy, kind: LetterKind) -> Result<Vec<String>, Error> {
    let conn = reading.conn;
    let whose = if kind.is_care() { vec![tenancy.id] } else { omklap::tenants(conn, tenancy, reading.today)? };
    let mut found = Vec::new();
    for it in whose {
        let Some(row) = Tenancy::get(conn, it)? else { continue };
        found.extend(Person::get(conn, row.person)?.map(|it| it.given_name).filter(|it| !it.is_empty()));
    }
    Ok(found)
}

/// `mei, juni en juli 2026`.
fn enumerated(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

/// What is open of the tenant's rent, in cents, and of which months; `None` when nothing is.
fn open_rent(reading: &Reading<'_>, tenancy: &Tenancy) -> Result<Option<(i64, Vec<String>)>, Error> {
    let ledger = rents::get(reading, RentGet { tenancy: tenancy.id.to_string() })?.tenant;
    let open = i64::from(ledger.standing.open_cents);
    let months = ledger.lines.iter().rev().filter(|it| it.open_cents > 0).filter_map(|it| it.month.as_deref());
    let months = months.map(report::month_in_words).collect();
    Ok((open > 0).then_some((open, months)))
}

/// The newest visit at which somebody came to the door and saw nobody. Who called off or spoke at the door was not missed.
fn missed(reading: &Reading<'_>, tenancy: &Tenancy) -> Result<Option<String>, Error> {
    let facts = Judge::new(reading.conn)?.whole(tenancy.id)?;
    let missed = facts.own.visits.iter().filter(|it| it.outcome.is_some_and(|it| it.is_attempt() && !it.is_seen()));
    Ok(missed.filter_map(|it| it.day()).filter(|it| *it <= reading.today).max().map(|it| it.to_string()))
}

/// What was agreed and is not done, a line each.
fn agreed(reading: &Reading<'_>, tenancy: &Tenancy) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    for it in store::tasks::of_tenancies(reading.conn, &[tenancy.id], true)? {
        if it.code == TaskCode::Agreement.as_code()
            && let Some(words) = &it.text
        {
            let who = it.who.as_deref().map(Party::from_code).transpose()?;
            let who = who.map(|it| format!("{}: ", party(it))).unwrap_or_default();
            lines.push(format!("- {who}{words} (uiterlijk {})", day_in_words(&it.due_day)));
        }
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_told_as_one_says_them() {
        let told = |words: &[&str]| enumerated(&words.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
        assert_eq!("", told(&[]));
        assert_eq!("mei 2026", told(&["mei 2026"]));
        assert_eq!("april 2026, mei 2026 en juni 2026", told(&["april 2026", "mei 2026", "juni 2026"]));
    }
}
