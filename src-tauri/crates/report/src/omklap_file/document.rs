//! The file in Dutch: a sentence before every table, and at the end what counts and what never goes along.

use domain::rent::MonthState;

use super::{Admission, Inspected, LeaseOfFile, Nuisance, OmklapFile, RentRecord, words};
use crate::{
    document::{Block, Document},
    dutch::{count, day_in_words, euros, month_in_words},
};

impl OmklapFile {
    /// The facts as a document that the tenant and the corporation read.
    pub fn document(&self) -> Document {
        let mut blocks = vec![Block::Terms { rows: self.top() }];
        let mut section = |title: &str, parts: Vec<Block>| {
            blocks.push(Block::heading(title));
            blocks.extend(parts);
        };
        section("Woning en contracten", contracts(&self.leases, self.began.as_deref()));
        section("Huur", rent(&self.rent, &self.made_on));
        section("Wekelijks toegelaten", admission(&self.admission));
        section("Inspecties", inspections(&self.inspections));
        section("Overlast", nuisance(&self.nuisance));
        section("Meewerken aan begeleiding", self.support());
        section("Wens van de huurder", self.wish());
        section("Advies", self.advice());
        section("Documenten", self.papers());
        section("Wat telt mee?", vec![Block::Terms { rows: definitions() }]);
        section("Wat gaat nooit mee?", vec![Block::paragraph(NEVER)]);
        Document {
            title: format!("Omklapdossier {}", self.tenant),
            author: self.provider.clone(),
            day: self.made_on.clone(),
            letterhead: None,
            blocks,
        }
    }

    fn top(&self) -> Vec<(String, String)> {
        let until = match &self.consent.until {
            Some(day) => format!("De toestemming geldt tot en met {}", day_in_words(day)),
            None => "De toestemming geldt tot de huurder die intrekt".to_owned(),
        };
        let consent = format!(
            "Op {} stemde de huurder ermee in dat {} dit dossier krijgt voor de omklap. {until}.",
            day_in_words(&self.consent.given_on),
            self.recipient
        );
        [
            ("Huurder", self.tenant.clone()),
            ("Woning", joined(&[&self.address, &self.town], ", ")),
            ("Aanbieder", self.provider.clone()),
            ("Voor", format!("{}. De huurder krijgt hetzelfde dossier.", self.recipient)),
            ("Gemaakt op", day_in_words(&self.made_on)),
            ("Toestemming", consent),
        ]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(term, text)| (term.to_owned(), text))
        .collect()
    }

    fn support(&self) -> Vec<Block> {
        let Some(it) = &self.support else {
            return vec![Block::paragraph("Hierover is nog geen oordeel gegeven.")];
        };
        let said = format!("Oordeel op {}: {}", day_in_words(&it.day), words::support(it.status));
        with_words(said, "Uitleg", it.reason.as_deref())
    }

    fn wish(&self) -> Vec<Block> {
        let Some(it) = &self.wish else {
            return vec![Block::paragraph("De wens van de huurder is nog niet opgeschreven.")];
        };
        let said = format!("Gezegd op {}: {}", day_in_words(&it.day), words::wish(it.answer));
        with_words(said, "In eigen woorden", it.words.as_deref())
    }

    fn advice(&self) -> Vec<Block> {
        if self.advice.is_empty() {
            return vec![Block::paragraph("Er is nog geen advies opgeschreven.")];
        }
        let said = |it: &super::AdviceGiven| {
            let said =
                format!("{} {} ({}).", words::adviser(it.adviser), words::advice(it.advice), day_in_words(&it.day));
            with_words(said, "Uitleg", it.reason.as_deref())
        };
        self.advice.iter().flat_map(said).collect()
    }

    fn papers(&self) -> Vec<Block> {
        if self.documents.is_empty() {
            return vec![Block::paragraph("Er zijn geen documenten afgesproken.")];
        }
        let settled = self.documents.iter().filter(|it| it.state.is_some()).count();
        let are = if settled == 1 { "is" } else { "zijn" };
        let said = format!("Van {} documenten {are} er {settled} geregeld.", self.documents.len());
        let row = |it: &super::DocumentAsked| {
            let since = it.day.as_deref().filter(|_| it.state.is_some()).map(day_in_words).unwrap_or_default();
            vec![words::document(it.document).to_owned(), words::state(it.state).to_owned(), since]
        };
        let head = [("Document", false), ("Stand", false), ("Sinds", false)];
        let table = Block::table(&head, self.documents.iter().map(row).collect());
        [Some(Block::paragraph(said)), table].into_iter().flatten().collect()
    }
}

/// A sentence, and the words of a person after it.
fn with_words(sentence: String, what: &str, said: Option<&str>) -> Vec<Block> {
    let mut lines = vec![sentence];
    lines.extend(said.map(|it| format!("{what}: {it}")));
    vec![Block::Paragraph { lines }]
}

fn joined(parts: &[&str], between: &str) -> String {
    let some: Vec<&str> = parts.iter().copied().filter(|it| !it.is_empty()).collect();
    some.join(between)
}

fn contracts(leases: &[LeaseOfFile], began: Option<&str>) -> Vec<Block> {
    let began = match began {
        Some(day) => format!("De huurder woont hier via de aanbieder sinds {}.", day_in_words(day)),
        None => "Er is geen onderhuur of gebruik opgeschreven.".to_owned(),
    };
    let row = |it: &LeaseOfFile| {
        let amount = |it: Option<i64>| it.map_or_else(|| "niet bekend".to_owned(), euros);
        vec![
            words::lease(it.kind).to_owned(),
            day_in_words(&it.first_day),
            it.last_day.as_deref().map_or_else(|| "loopt door".to_owned(), day_in_words),
            amount(it.rent_cents),
            amount(it.service_cents),
        ]
    };
    let head =
        [("Contract", false), ("Van", false), ("Tot en met", false), ("Kale huur", true), ("Servicekosten", true)];
    let table = Block::table(&head, leases.iter().map(row).collect());
    [Some(Block::paragraph(began)), table].into_iter().flatten().collect()
}

fn rent(it: &RentRecord, made_on: &str) -> Vec<Block> {
    let Some(open) = it.open_cents else {
        return vec![Block::paragraph("Van de huur is niets bijgehouden.")];
    };
    let open = match open {
        0 => "Er staat geen huur open.".to_owned(),
        open => format!("Er staat {} open.", euros(open)),
    };
    // Of the month that still runs nobody can say that it was not paid in time.
    let is_over = |it: &&super::RentMonth| made_on.get(..7).is_some_and(|running| it.month.as_str() < running);
    let over: Vec<_> = it.months.iter().filter(is_over).collect();
    let paid = over.iter().filter(|it| it.state == MonthState::Paid).count();
    let months = match over.len() {
        0 => String::new(),
        1 => {
            format!(" Van de laatste maand is {}.", if paid == 1 { "op tijd betaald" } else { "niet op tijd betaald" })
        }
        all => format!(" In {paid} van de laatste {all} maanden is op tijd betaald."),
    };
    let mut blocks = vec![Block::paragraph(open + &months)];
    blocks.extend(it.arrangement.as_ref().map(|it| {
        Block::paragraph(format!(
            "Er loopt een regeling van {}: elke maand {} naast de huur.",
            day_in_words(&it.agreed_on),
            euros(it.instalment_cents)
        ))
    }));
    let row = |it: &super::RentMonth| {
        let runs = !is_over(&it) && it.state != MonthState::Paid;
        vec![
            month_in_words(&it.month),
            euros(it.due_cents),
            euros(it.paid_cents),
            it.paid_on.as_deref().map_or_else(|| "–".to_owned(), day_in_words),
            if runs { "loopt nog" } else { words::month(it.state) }.to_owned(),
        ]
    };
    let head = [("Maand", false), ("Te betalen", true), ("Betaald", true), ("Voldaan op", false), ("Stand", false)];
    blocks.extend(Block::table(&head, it.months.iter().map(row).collect()));
    blocks
}

fn admission(it: &Admission) -> Vec<Block> {
    let judged = it.met + it.missed_tenant;
    if judged == 0 {
        return vec![Block::paragraph("Er zijn nog geen weken om naar te kijken.")];
    }
    let weeks = format!(
        "In {met} van {} is de begeleider toegelaten ({met}/{judged}). De huurder miste {}, waarvan {} in de laatste \
         vier weken.",
        count(judged, "week", "weken"),
        count(it.missed_tenant, "week", "weken"),
        it.missed_tenant_lately,
        met = it.met,
    );
    let visits = format!(
        "Bij {} van de {} bezoeken aan de deur is de begeleider binnengelaten ({}/{}).",
        it.admitted, it.attempts, it.admitted, it.attempts
    );
    let visits = (it.attempts > 0).then(|| Block::paragraph(visits));
    [Some(Block::paragraph(weeks)), visits].into_iter().flatten().collect()
}

fn inspections(found: &[Inspected]) -> Vec<Block> {
    let Some(last) = found.first() else {
        return vec![Block::paragraph("Er is nog geen inspectie opgeschreven.")];
    };
    let open = found.iter().flat_map(|it| &it.concerns).filter(|it| it.settled_on.is_none()).count();
    let open = match open {
        0 => "Er is niets dat nog gedaan moet worden.".to_owned(),
        open => format!("Nog te doen of in de gaten te houden: {open}."),
    };
    let mut blocks = vec![Block::paragraph(format!("De laatste inspectie was op {}. {open}", day_in_words(&last.day)))];
    let rows = found.iter().flat_map(|inspection| {
        let when = format!("{}, {}", day_in_words(&inspection.day), words::occasion(inspection.occasion));
        if inspection.concerns.is_empty() {
            let looked = count(inspection.parts, "onderdeel", "onderdelen");
            return vec![vec![when, format!("{looked} bekeken"), "alles goed".to_owned(), "–".to_owned()]];
        }
        let row = |it: &super::Concern| {
            let how = joined(&[words::level(it.level), it.remark.as_deref().unwrap_or_default()], ": ");
            let done = it.settled_on.as_deref().map_or_else(|| "nog niet".to_owned(), day_in_words);
            vec![when.clone(), words::part(it.part).to_owned(), how, done]
        };
        inspection.concerns.iter().map(row).collect()
    });
    let head = [("Inspectie", false), ("Onderdeel", false), ("Hoe het was", false), ("Hersteld op", false)];
    blocks.extend(Block::table(&head, rows.collect()));
    blocks
}

fn nuisance(found: &[Nuisance]) -> Vec<Block> {
    if found.is_empty() {
        return vec![Block::paragraph("Er is geen overlast gemeld die klopte of nog moet worden beoordeeld.")];
    }
    let serious = found.iter().filter(|it| it.serious && it.confirmed).count();
    let sentence = format!(
        "{}. Daarvan ernstig en bevestigd: {serious}.",
        count(u32::try_from(found.len()).unwrap_or(u32::MAX), "melding", "meldingen")
    );
    let row = |it: &Nuisance| {
        let did = it.responses.iter().map(|did| format!("{}: {}", day_in_words(&did.day), words::response(did.did)));
        let did: Vec<String> = did.collect();
        vec![
            day_in_words(&it.day),
            format!("{}{}", words::nuisance(it.about), if it.serious { ", ernstig" } else { "" }),
            if it.confirmed { "bevestigd" } else { "nog niet beoordeeld" }.to_owned(),
            if did.is_empty() { "nog niets opgeschreven".to_owned() } else { did.join("; ") },
        ]
    };
    let head = [("Gemeld op", false), ("Wat", false), ("Oordeel", false), ("Wat er is gedaan", false)];
    [Some(Block::paragraph(sentence)), Block::table(&head, found.iter().map(row).collect())]
        .into_iter()
        .flatten()
        .collect()
}

/// What every figure means.
fn definitions() -> Vec<(String, String)> {
    [
        (
            "Op tijd betaald",
            "De huur van een maand is helemaal binnen voordat die maand voorbij is. Later betaald: helemaal binnen na \
             die maand. De maand die nog loopt, telt niet mee.",
        ),
        (
            "Wekelijks toegelaten",
            "Een week telt mee als er een bezoek hoort te zijn en de week voorbij is. Toegelaten: de begeleider is \
             binnengelaten. Gemist door de huurder: de begeleider kwam en is niet binnengelaten, of de huurder zegde \
             af. Een week waarin de aanbieder niet kwam, waarin niemand schuld had of waarvan niets is opgeschreven, \
             telt niet tegen de huurder en staat niet in deze cijfers. Gekeken is naar de laatste weken, zo veel als \
             in het convenant staat.",
        ),
        (
            "Inspecties",
            "Iemand keek hoe de woning was. Alleen inspecties sinds de huurder hier woont staan in dit dossier.",
        ),
        (
            "Overlast",
            "Meldingen sinds de huurder hier woont. Een melding die niet klopte, staat er niet in. Ernstig en \
             bevestigd: iemand onderzocht de melding en vond dat die klopte.",
        ),
        ("Meewerken aan begeleiding", "Het oordeel van de begeleider bij de laatste evaluatie, met de reden."),
        ("Besluit", "Dit dossier beslist niets. Mensen beslissen samen en tekenen."),
    ]
    .map(|(term, text)| (term.to_owned(), text.to_owned()))
    .to_vec()
}

/// What has no place in the file.
const NEVER: &str = "Verslagen van begeleiding, doelen, gezondheid, schulden en andere zaken over geld, risico bij \
                     bezoek, en wat anderen over de huurder vertelden, gaan nooit mee in dit dossier.";
