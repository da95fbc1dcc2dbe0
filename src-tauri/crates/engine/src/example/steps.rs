//! The steps of an omklap in an example team, with everything that each left behind: the same rows, on the same
//! conditions and in the same order as where people take them.
//!
//! The file of a request is the one thing that is not there: it holds the tenancy as it was on that day, and what the
//! program would draw up now is another. It went by post, as it does where a team begins with this program half way.

use chrono::Datelike as _;
use domain::{
    calendar::{Day, shift},
    consent::ConsentPurpose,
    covenant::{Criterion, Document},
    evaluation::{Advice, Adviser, EvaluationOutcome, Party, WishAnswer},
    inspection::Occasion,
    omklap::{DocumentState, OmklapStep, Signatory},
    organisation::OfficerKind,
    task::TaskCode,
};
use store::{
    Id, Tx,
    tables::{
        Consent, Evaluation, EvaluationPresent, OmklapAdvice, OmklapCondition, OmklapDocument, OmklapEvent,
        OmklapSignature, Organisation, OwnerWord, PlannedInspection, Task,
    },
};

use super::{
    chance::Chance,
    onward::{SILENT_DAYS, Stop, look, wish},
};
use crate::{
    api::CovenantOf,
    error::Error,
    omklap::{Case, event, guardian},
    parties,
    session::PROVIDER_NAME,
};

/// Days after which the joint talk is due.
const PREPARING_DAYS: i64 = 14;

/// One omklap that is written down.
pub struct Walk<'w, 't> {
    pub tx: &'w Tx<'t>,
    pub chance: &'w mut Chance,
    pub as_of: Day,
    pub case: &'w Case,
}

/// When what was done.
struct Days {
    prepared: Day,
    requested: Option<Day>,
    agreed: Option<Day>,
    signed: Option<Day>,
    back: Option<Day>,
    /// Nothing happens after this day.
    until: Day,
}

impl Walk<'_, '_> {
    /// Goes as far as somebody has come; what differs between those of one stop follows from the place among them.
    pub fn go(&mut self, stop: Stop, place: usize) -> Result<(), Error> {
        let days = self.days(stop, place);
        self.decided(&days)?;
        self.prepare(&days, place)?;
        let asked = match days.requested {
            Some(day) => Some(self.request(day)?),
            None => None,
        };
        let asked = asked.unwrap_or_default();
        if let Some(day) = days.agreed {
            self.agree(day, if stop == Stop::Signed { 1 } else { place }, &asked)?;
        }
        if let Some(day) = days.signed {
            self.sign(day, &asked)?;
        }
        if let Some(day) = days.back {
            self.back(stop, day, &asked)?;
        }
        Ok(())
    }

    /// The days of the steps, from the last one back. Nobody decides at a weekend.
    fn days(&mut self, stop: Stop, place: usize) -> Days {
        let as_of = self.as_of;
        let mut before = |day: Day, least: i64, most: i64| working(shift(day, -self.chance.between(least, most)));
        let mut days = Days { prepared: as_of, requested: None, agreed: None, signed: None, back: None, until: as_of };
        match (stop, place) {
            // Of some nothing was heard for long, and some lie still; of the first the home is still to be looked at.
            (Stop::Requested, _) if stop.is_silent(place) => {
                days.requested = Some(working(shift(as_of, -SILENT_DAYS)));
            }
            (Stop::Prepared, _) if stop.is_silent(place) => {
                days.prepared = working(shift(as_of, -45));
                days.until = shift(days.prepared, 7);
            }
            (Stop::Prepared, 0) => days.prepared = before(as_of, 3, 4),
            (Stop::Prepared, _) => days.prepared = before(as_of, 4, 24),
            (Stop::Requested, _) => days.requested = Some(before(as_of, 5, 24)),
            (Stop::Agreed, place) if place % 3 == 1 => days.agreed = Some(before(as_of, 33, 38)),
            (Stop::Agreed, _) => days.agreed = Some(before(as_of, 14, 22)),
            (Stop::Signed, _) => days.signed = Some(before(as_of, 4, 16)),
            (Stop::Postponed | Stop::Rejected | Stop::Withdrawn, _) => days.back = Some(before(as_of, 20, 45)),
        }
        if let Some(signed) = days.signed {
            days.agreed = Some(before(signed, 20, 32));
        }
        if let Some(agreed) = days.agreed {
            days.requested = Some(before(agreed, 22, 40));
        }
        if let (Some(back), Stop::Rejected) = (days.back, stop) {
            days.requested = Some(before(back, 22, 40));
        }
        if let Some(next) = days.requested.or(days.back) {
            days.prepared = before(next, 34, 60);
        }
        days
    }

    /// What everything begins with: the tenant wants it, and the evaluation says that it can be prepared.
    fn decided(&mut self, days: &Days) -> Result<(), Error> {
        let tenancy = self.case.tenancy.id;
        let day = working(shift(days.prepared, -self.chance.between(2, 8)));
        let prepares = |it: &Evaluation| it.outcome == EvaluationOutcome::PrepareOmklap.as_code();
        if !self.case.held.iter().any(|it| prepares(it) && it.day <= days.prepared.to_string()) {
            let evaluation = self.chance.id();
            Evaluation {
                id: evaluation,
                tenancy,
                month: None,
                day: day.to_string(),
                support: Some("met".to_owned()),
                support_reason: Some("Laat ons binnen, belt zelf en houdt zich aan wat we afspreken.".to_owned()),
                own_view: Some("Ik ben er klaar voor.".to_owned()),
                remark: None,
                outcome: EvaluationOutcome::PrepareOmklap.as_code().to_owned(),
                extends_months: None,
            }
            .insert(self.tx)?;
            for who in [Party::Tenant, Party::Worker, Party::HousingOfficer] {
                let name = (who == Party::HousingOfficer).then(|| self.officer()).transpose()?;
                let (id, who) = (self.chance.id(), who.as_code().to_owned());
                EvaluationPresent { id, evaluation, who, name }.insert(self.tx)?;
            }
        }
        wish(self.tx, self.chance, tenancy, day, WishAnswer::Yes, "Ja. Zet het maar op mijn naam.")
    }

    fn prepare(&mut self, days: &Days, place: usize) -> Result<(), Error> {
        let (from, until) = (days.prepared, days.until);
        self.step(OmklapStep::Prepare, from)?.insert(self.tx)?;
        let due = shift(from, PREPARING_DAYS);
        let talk = working(shift(from, self.chance.between(8, 13)));
        self.task(TaskCode::JointTalk, due, Some(talk).filter(|it| *it <= until))?;
        let seen = working(shift(from, self.chance.between(9, 14)));
        let dwelling = self.case.dwelling.id;
        let looked = self.case.record().verdict(Criterion::Dwelling, due).holds();
        if !looked && seen <= until {
            look(self.tx, self.chance, dwelling, seen, Occasion::Omklap)?;
        } else if !looked {
            let worker = self.case.tenancy.worker;
            PlannedInspection { id: self.chance.id(), dwelling, day: due.to_string(), worker }.insert(self.tx)?;
        }
        let there = |document, after: i64| (document, shift(from, after));
        let mut found = vec![
            there(Document::FinalEvaluation, 0),
            there(Document::WrittenWish, 0),
            (Document::JointTalk, talk),
            (Document::InspectionReport, seen.max(talk)),
        ];
        // Papers come in one by one; of somebody whose talk is still to come one or the other is missing.
        let papers = [Document::BrpExtract, Document::Income, Document::IdentitySeen];
        found.extend(papers.into_iter().zip([4, 7, 15]).skip(place % 2).map(|(it, after)| there(it, after)));
        if days.requested.is_some() {
            found.extend(papers.into_iter().take(place % 2).map(|it| there(it, 16)));
        }
        found.sort_by_key(|(_, day)| *day);
        for (document, day) in found.into_iter().filter(|(_, day)| *day <= until) {
            self.document(document, working(day).max(from), DocumentState::There, None)?;
        }
        // No permit is asked for these homes; of some the lead still has to say so.
        let decided = days.requested.is_some() || place.is_multiple_of(3);
        let day = working(shift(from, 5)).max(from);
        if day <= until {
            let state = if decided { DocumentState::Waived } else { DocumentState::Proposed };
            self.document(Document::HousingPermit, day, state, Some("Voor deze woning is geen vergunning nodig."))?;
        }
        if days.requested.is_some() && self.case.owner.is_none() && self.case.of == CovenantOf::Nobody {
            let words = Some("Dien de aanvraag maar in.".to_owned());
            let (id, tenancy) = (self.chance.id(), self.case.bearer);
            OwnerWord { id, tenancy, day: talk.to_string(), willing: true, words }.insert(self.tx)?;
        }
        Ok(())
    }

    /// Asks the owner; answers with who speaks for them.
    fn request(&mut self, day: Day) -> Result<String, Error> {
        let tenancy = self.case.tenancy.id;
        if let Some(organisation) = self.case.dwelling.owner {
            Consent {
                id: self.chance.id(),
                tenancy,
                organisation,
                purpose: ConsentPurpose::Omklap.as_code().to_owned(),
                given_day: working(shift(day, -8)).to_string(),
                last_day: None,
                withdrawn_day: None,
            }
            .insert(self.tx)?;
        }
        let said = [
            (Adviser::Worker, 7, "Regelt de huur, de post en de buren zelf."),
            (Adviser::Lead, 5, "Eens met de begeleider."),
        ];
        for (adviser, before, reason) in said {
            OmklapAdvice {
                id: self.chance.id(),
                tenancy,
                day: working(shift(day, -before)).to_string(),
                adviser: adviser.as_code().to_owned(),
                advice: Advice::Positive.as_code().to_owned(),
                reason: Some(reason.to_owned()),
            }
            .insert(self.tx)?;
        }
        self.document(Document::NoArrears, working(shift(day, -4)), DocumentState::There, None)?;
        self.document(Document::Request, day, DocumentState::There, None)?;
        let reason = Some("Het dossier ging per post mee.".to_owned());
        OmklapEvent { reason, ..self.step(OmklapStep::Request, day)? }.insert(self.tx)?;
        self.officer()
    }

    fn agree(&mut self, day: Day, place: usize, asked: &str) -> Result<(), Error> {
        let event = OmklapEvent { person: Some(asked.to_owned()), ..self.step(OmklapStep::Agree, day)? };
        event.insert(self.tx)?;
        // The first still has something to do, the second did it lately, the third was asked nothing.
        let done = |after: i64| working(shift(day, after)).min(self.as_of);
        let conditions = match place % 3 {
            0 => vec![
                ("De kraan in de keuken lekt niet meer", shift(day, 10), Some(done(9))),
                ("Kennismaken met de huismeester", working(shift(self.as_of, 12)), None),
            ],
            1 => vec![("Een bewijs van de inboedelverzekering", shift(day, 28), Some(done(18)))],
            _ => Vec::new(),
        };
        for (words, due, done) in conditions {
            let task = self.task(TaskCode::OmklapCondition, due, done)?;
            OmklapCondition { id: self.chance.id(), event: event.id, words: words.to_owned(), task: Some(task) }
                .insert(self.tx)?;
        }
        Ok(())
    }

    fn sign(&mut self, day: Day, asked: &str) -> Result<(), Error> {
        for document in [Document::Termination, Document::OwnLease, Document::Aftercare, Document::Insurance] {
            self.document(document, day, DocumentState::There, None)?;
        }
        let event = self.step(OmklapStep::Sign, day)?;
        event.insert(self.tx)?;
        let provider = store::accounts::setting(self.tx, PROVIDER_NAME)?;
        let mut names = vec![
            (Signatory::Tenant, parties::name_of(self.tx, self.case.tenancy.id)?),
            (Signatory::Owner, asked.to_owned()),
            (Signatory::Provider, provider.unwrap_or_else(|| super::names::PROVIDER.to_owned())),
        ];
        names.extend(guardian(self.tx, self.case)?.map(|name| (Signatory::Guardian, name)));
        for (who, name) in names {
            OmklapSignature { id: self.chance.id(), event: event.id, who: who.as_code().to_owned(), name }
                .insert(self.tx)?;
        }
        Ok(())
    }

    /// Back to the sublease, with a day on which it is looked at again.
    fn back(&mut self, stop: Stop, day: Day, asked: &str) -> Result<(), Error> {
        let (step, person, reason, must_change, again) = match stop {
            Stop::Rejected => (
                OmklapStep::Reject,
                asked.to_owned(),
                "Het inkomen past nog niet bij de huur van deze woning.",
                Some("Een inkomensverklaring over dit jaar."),
                (45, 80),
            ),
            Stop::Withdrawn => {
                let tenancy = self.case.tenancy.id;
                wish(self.tx, self.chance, tenancy, day, WishAnswer::Later, "Ik wacht liever tot na de winter.")?;
                let own = parties::name_of(self.tx, tenancy)?;
                (OmklapStep::Withdraw, own, "Wil eerst de winter door met het contract zoals het is.", None, (85, 120))
            }
            _ => (
                OmklapStep::Postpone,
                self.officer()?,
                "De huurtoeslag op eigen naam is nog niet rond.",
                Some("De beschikking van de huurtoeslag."),
                (25, 55),
            ),
        };
        let review = working(shift(self.as_of, self.chance.between(again.0, again.1)));
        let extends = (stop == Stop::Postponed).then(|| i64::from(self.case.covenant.term_step()));
        let event = OmklapEvent {
            person: Some(person),
            reason: Some(reason.to_owned()),
            must_change: must_change.map(str::to_owned),
            review_day: Some(review.to_string()),
            extends_months: extends,
            ..self.step(step, day)?
        };
        event.insert(self.tx)?;
        self.task(TaskCode::OmklapReview, review, None)?;
        Ok(())
    }

    fn step(&mut self, step: OmklapStep, day: Day) -> Result<OmklapEvent, Error> {
        Ok(event(self.chance.id(), self.case.bearer, step, day))
    }

    fn task(&mut self, code: TaskCode, due: Day, done: Option<Day>) -> Result<Id<Task>, Error> {
        let id = self.chance.id();
        Task {
            id,
            tenancy: self.case.bearer,
            code: code.as_code().to_owned(),
            due_day: due.to_string(),
            done_day: done.map(|it| it.to_string()),
            worker: None,
        }
        .insert(self.tx)?;
        Ok(id)
    }

    fn document(
        &mut self,
        document: Document,
        day: Day,
        state: DocumentState,
        reason: Option<&str>,
    ) -> Result<(), Error> {
        if !self.case.covenant.documents.contains(&document) {
            return Ok(());
        }
        OmklapDocument {
            id: self.chance.id(),
            tenancy: self.case.bearer,
            document: document.as_code().to_owned(),
            state: state.as_code().to_owned(),
            day: day.to_string(),
            reason: reason.map(str::to_owned),
        }
        .insert(self.tx)?;
        Ok(())
    }

    /// Who speaks for the owner: the housing officer where there is one.
    fn officer(&self) -> Result<String, Error> {
        let Some(owner) = self.case.dwelling.owner else { return Ok(String::new()) };
        let wanted = OfficerKind::HousingOfficer.as_code();
        let officer = store::officers::of_organisation(self.tx, owner)?.into_iter().find(|it| it.kind == wanted);
        match officer {
            Some(it) => Ok(it.name),
            None => Ok(Organisation::get(self.tx, owner)?.map(|it| it.name).unwrap_or_default()),
        }
    }
}

/// The same day, or the Friday before a weekend.
fn working(day: Day) -> Day {
    shift(day, 4 - i64::from(day.weekday().num_days_from_monday().max(4)))
}
