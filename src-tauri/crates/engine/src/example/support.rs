//! What is kept about support in an example team: risks, telephone numbers, contacts, notes, tasks.
//!
//! It has a stream of chance of its own, so that the weeks of a seed stay what they are. Who gets what follows from the
//! place in the caseload, so that every kind is there also in the smallest team.

use domain::{
    calendar::Day,
    exemption::{ExemptionReason as Reason, ExemptionState},
    support::{ContactKind, RiskLevel},
    task::TaskCode,
};
use store::{
    Id, RowError, Tx,
    tables::{Contact, Exemption, ExemptionReason, Note, Task, TaskText, Tenancy, VisitRisk},
};

use super::{caseload::later, chance::Chance, names};

/// Far from every seed of a team, so that no id is given twice.
const OTHER_SEED: u64 = 1 << 20;
/// How long a risk holds.
const RISK_DAYS: i64 = 182;
/// How long after that one is still not judged again.
const LATE_DAYS: i64 = 30;
/// Days after the keys in which nobody has said yet how safe it is.
const NOT_JUDGED_YET: i64 = 14;

/// Writes what is kept about the tenants, one after another.
pub struct Support {
    chance: Chance,
    as_of: Day,
    people: usize,
    tenants: usize,
    /// Those who have lived there long enough for a risk to expire.
    long: usize,
}

impl Support {
    pub fn new(seed: u64, as_of: Day) -> Self {
        Self { chance: Chance::new(seed + OTHER_SEED), as_of, people: 0, tenants: 0, long: 0 }
    }

    /// A number that nobody has; one tenant in nine has none.
    pub fn phone(&mut self) -> Option<String> {
        self.people += 1;
        (!self.people.is_multiple_of(9)).then(|| number(self.people))
    }

    /// Everything about a tenancy that runs; what ended was tidied up.
    pub fn tenancy(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        first: Day,
        last: Option<Day>,
    ) -> Result<(), RowError> {
        if last.is_some() {
            return Ok(());
        }
        let place = self.tenants;
        self.tenants += 1;
        self.risk(tx, tenancy, first, place)?;
        self.tasks(tx, tenancy, first, place)?;
        if place % 3 == 1 {
            self.contacts(tx, tenancy, place)?;
        }
        if place % 4 == 1 {
            self.notes(tx, tenancy, first, place)?;
        }
        if place % 10 == 6 {
            self.proposal(tx, tenancy)?;
        }
        Ok(())
    }

    /// Mostly green; of whoever just came nobody said anything yet.
    fn risk(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, first: Day, place: usize) -> Result<(), RowError> {
        let long = later(first, RISK_DAYS + LATE_DAYS) <= self.as_of;
        self.long += usize::from(long);
        let (level, measures, since) = match place % 12 {
            _ if long && self.long % 10 == 2 => (RiskLevel::Green, None, RISK_DAYS + self.chance.between(6, LATE_DAYS)),
            1 | 8 => (RiskLevel::Orange, self.chance.one_of(MEASURES).copied(), self.chance.between(10, 120)),
            5 => (RiskLevel::Red, Some(NEVER_ALONE), self.chance.between(3, 20)),
            _ => (RiskLevel::Green, None, self.chance.between(10, 170)),
        };
        let judged = |id, level: RiskLevel, measures: Option<&str>, from: Day| VisitRisk {
            id,
            tenancy,
            level: level.as_code().to_owned(),
            measures: measures.map(str::to_owned),
            from_day: from.to_string(),
            last_day: later(from, RISK_DAYS).to_string(),
        };
        let from = later(self.as_of, -since).max(first);
        if later(first, NOT_JUDGED_YET) > self.as_of {
            return Ok(());
        }
        let before = later(from, -90);
        if level == RiskLevel::Red && before >= first {
            let calm = self.chance.one_of(MEASURES).copied();
            judged(self.chance.id(), RiskLevel::Orange, calm, before).insert(tx)?;
        }
        judged(self.chance.id(), level, measures, from).insert(tx)
    }

    /// Late, due today, to come, done; an agreement stands with the next visit.
    fn tasks(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, first: Day, place: usize) -> Result<(), RowError> {
        match place % 5 {
            0 => self.task(tx, tenancy, TaskCode::Agreement, AGREED, 6, None),
            1 => self.task(tx, tenancy, TaskCode::FollowUp, FOLLOW_UPS, -3, None),
            2 => {
                self.task(tx, tenancy, TaskCode::Todo, TO_DO, 0, None)?;
                if later(self.as_of, -20) < first {
                    return Ok(());
                }
                self.task(tx, tenancy, TaskCode::FollowUp, FOLLOW_UPS, -9, Some(-10))
            }
            3 => self.task(tx, tenancy, TaskCode::Todo, TO_DO, 9, None),
            _ => Ok(()),
        }
    }

    fn task(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        code: TaskCode,
        words: &[&str],
        due: i64,
        done: Option<i64>,
    ) -> Result<(), RowError> {
        let task = Task {
            id: self.chance.id(),
            tenancy,
            code: code.as_code().to_owned(),
            due_day: later(self.as_of, due).to_string(),
            done_day: done.map(|it| later(self.as_of, it).to_string()),
            worker: None,
        };
        task.insert(tx)?;
        let text = self.chance.one_of(words).copied().unwrap_or_default().to_owned();
        TaskText { id: self.chance.id(), task: task.id, text }.insert(tx)
    }

    fn contacts(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, place: usize) -> Result<(), RowError> {
        let first = place / 3 % CONTACTS.len();
        for (kind, organisation, remark) in CONTACTS.iter().cycle().skip(first).take(1 + place % 3) {
            let given = self.chance.one_of(names::GIVEN).copied().unwrap_or_default();
            let family = self.chance.one_of(names::FAMILY).copied().unwrap_or_default();
            self.people += 1;
            Contact {
                id: self.chance.id(),
                tenancy,
                kind: kind.as_code().to_owned(),
                name: format!("{given} {family}"),
                organisation: organisation.map(str::to_owned),
                phone: Some(number(self.people)),
                email: None,
                remark: remark.map(str::to_owned),
            }
            .insert(tx)?;
        }
        Ok(())
    }

    fn notes(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, first: Day, place: usize) -> Result<(), RowError> {
        let which = self.chance.below(NOTES.len());
        for (ago, text) in
            [0, 30].into_iter().zip(NOTES.iter().cycle().skip(which)).take(1 + usize::from(place % 8 == 1))
        {
            let day = later(self.as_of, -self.chance.between(2, 20) - ago).max(first).min(self.as_of);
            let text = (*text).to_owned();
            Note { id: self.chance.id(), tenancy, day: day.to_string(), text }.insert(tx)?;
        }
        Ok(())
    }

    /// A stay elsewhere from next week on, about which the lead has not decided yet.
    fn proposal(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>) -> Result<(), RowError> {
        let first = later(self.as_of, 7);
        let asked = Exemption {
            id: self.chance.id(),
            exchange_id: None,
            tenancy,
            first_day: first.to_string(),
            last_day: Some(later(first, 13).to_string()),
            state: ExemptionState::Proposed.as_code().to_owned(),
        };
        asked.insert(tx)?;
        let reason = Reason::AgreedStay.as_code().to_owned();
        ExemptionReason { id: self.chance.id(), exemption: asked.id, reason }.insert(tx)
    }
}

/// `06 1234 00xx` and, of a larger team, the numbers after it.
fn number(place: usize) -> String {
    format!("06 1234 {:04}", place % 10_000)
}

const NEVER_ALONE: &str = "Nooit alleen. Bel vooraf en ga weg als de sfeer omslaat";

const MEASURES: &[&str] = &[
    "Hond in huis: bel vooraf, dan gaat hij naar de gang",
    "Met twee mensen na een spannende week",
    "Alleen overdag; spreek af in de hal als er bezoek is",
];

const AGREED: &[&str] = &[
    "Samen de post openen",
    "Foto van de meterstand meenemen",
    "Kijken of de kraan nog lekt",
    "Formulier van de gemeente invullen",
];

const FOLLOW_UPS: &[&str] = &[
    "Bijlage voor de huurtoeslag opsturen",
    "Terugbellen over de betalingsregeling",
    "Reparatie van de keukenkraan melden bij de eigenaar",
    "Vragen of er een plek in de fietsenkelder vrij is",
];

const TO_DO: &[&str] =
    &["Rookmelder meenemen", "Afspraak maken voor de inspectie", "Sleutel van de berging laten bijmaken"];

const NOTES: &[&str] = &[
    "Belde zelf: de nieuwe fiets staat beneden. Wil volgende week over werk praten.",
    "De woonconsulent belde. Er zijn geen klachten meer uit het portiek.",
    "Huur is deze maand op tijd betaald.\n\nWil graag leren koken; het buurthuis heeft op donderdag plek.",
    "Zus komt zaterdag langs om te helpen met verven.",
];

/// What they are, where they work, and what one should know before calling.
const CONTACTS: &[(ContactKind, Option<&str>, Option<&str>)] = &[
    (ContactKind::Emergency, None, Some("Zus. Dag en nacht.")),
    (ContactKind::Guardian, Some("Bewindvoering Het Kompas"), Some("Belt terug op dinsdag en donderdag.")),
    (ContactKind::HousingOfficer, Some("Woongoed Fabelstad"), None),
    (ContactKind::Doctor, Some("Praktijk Fabelplein"), Some("Vraag naar de assistente.")),
    (ContactKind::Family, None, Some("Na vijven.")),
];
