//! Covenants of an example team, and how its tenancies go: evaluations, wish and advice, the checklist, Wmo decisions.
//!
//! With dice of its own, so that people and visits stay who and when they are.

use std::collections::HashMap;

use domain::{
    calendar::Day,
    checklist::{ChecklistItem as Item, ChecklistValue as Value, brp, finance},
    covenant::{Criterion, Document, codes_of},
    evaluation::months_after,
};
use store::{
    Id, RowError, Tx,
    tables::{
        ChecklistEntry, Covenant, CriterionStatus, Dwelling, Evaluation, EvaluationPresent, OmklapAdvice, OmklapWish,
        Organisation, Promise, Task, TaskText, Tenancy, WmoDecision,
    },
};

use super::{Size, caseload::later, chance::Chance};

/// Evaluations longer ago than this are told only if they are the last.
const TOLD_DAYS: i64 = 420;
const YEAR: &[u32] = &[3, 6, 9, 12];
const TWO_YEARS: &[u32] = &[3, 6, 12, 18, 24];

pub struct Agreed {
    chance: Chance,
    as_of: Day,
    /// A region has as many evaluations, and of the checklist only what the criteria ask.
    whole: bool,
    covenants: usize,
    months: HashMap<Id<Organisation>, &'static [u32]>,
    homes: HashMap<Id<Dwelling>, &'static [u32]>,
}

impl Agreed {
    pub fn new(size: Size, seed: u64, as_of: Day) -> Self {
        let whole = size != Size::Region;
        let chance = Chance::new(seed ^ 0x6167_7265);
        Self { chance, as_of, whole, covenants: 0, months: HashMap::new(), homes: HashMap::new() }
    }

    /// A covenant with the first two corporations: one of a year, one of two.
    pub fn owner(&mut self, tx: &Tx<'_>, organisation: Id<Organisation>, kind: &str) -> Result<(), RowError> {
        if kind != "corporation" || self.covenants == 2 {
            return Ok(());
        }
        let long = self.covenants == 1;
        self.covenants += 1;
        let months = if long { TWO_YEARS } else { YEAR };
        self.months.insert(organisation, months);
        let text: Vec<String> = months.iter().map(u32::to_string).collect();
        Covenant {
            id: self.chance.id(),
            organisation,
            term_months: if long { 24 } else { 12 },
            evaluation_months: text.join(" "),
            decides: if long { "partner" } else { "together" }.to_owned(),
            dwellings_a_year: Some(if long { 12 } else { 20 }),
            response_days: if long { 3 } else { 2 },
            aftercare_months: if long { 6 } else { 12 },
            reporting: if long { "quarter" } else { "half_year" }.to_owned(),
            documents: codes_of(Document::ALL.iter().copied(), Document::as_code),
            left_out: String::new(),
            rent_months: 6,
            nuisance_months: if long { 12 } else { 6 },
            admission_weeks: 26,
            admission_missed: 4,
            inspection_months: 6,
        }
        .insert(tx)
    }

    /// Whose a home is.
    pub fn home(&mut self, dwelling: Id<Dwelling>, owner: Option<Id<Organisation>>) {
        let months = owner.and_then(|it| self.months.get(&it).copied()).unwrap_or(YEAR);
        self.homes.insert(dwelling, months);
    }

    /// Everything of a tenancy; `until`: its end, or the day before its own lease.
    pub fn tenancy(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        dwelling: Id<Dwelling>,
        began: Day,
        until: Option<Day>,
        runs: bool,
    ) -> Result<(), RowError> {
        let months = self.homes.get(&dwelling).copied().unwrap_or(YEAR);
        self.evaluations(tx, tenancy, months, began, until)?;
        if !runs {
            return Ok(());
        }
        self.checklist(tx, tenancy, began)?;
        self.decision(tx, tenancy, began)?;
        if until.is_none() && months_after(began, 9) < self.as_of {
            self.wish(tx, tenancy)?;
        }
        Ok(())
    }

    fn evaluations(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        months: &[u32],
        began: Day,
        until: Option<Day>,
    ) -> Result<(), RowError> {
        let past: Vec<(u32, Day)> = months
            .iter()
            .map(|it| (*it, later(months_after(began, *it), self.chance.between(-6, 5))))
            .filter(|(_, day)| *day < self.as_of && until.is_none_or(|last| *day <= last))
            .collect();
        // One in fifteen of the newest is still to be held.
        let late = self.chance.in_thousand(65) && until.is_none();
        for (at, (month, day)) in past.iter().enumerate() {
            let newest = at + 1 == past.len();
            if (newest && late) || (!newest && later(*day, TOLD_DAYS) < self.as_of) {
                continue;
            }
            let last = months.last() == Some(month);
            let outcome = match self.chance.below(10) {
                0..3 => "extra_agreements",
                3..8 if last => "prepare_omklap",
                8 if last && until.is_none() => "extend_term",
                _ => "continue",
            };
            self.evaluation(tx, tenancy, *month, *day, outcome)?;
        }
        Ok(())
    }

    fn evaluation(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        month: u32,
        day: Day,
        outcome: &str,
    ) -> Result<(), RowError> {
        let evaluation = self.chance.id();
        let well = self.chance.in_thousand(900);
        let said = |words: &[&str], chance: &mut Chance| chance.one_of(words).map(|it| (*it).to_owned());
        Evaluation {
            id: evaluation,
            tenancy,
            month: Some(i64::from(month)),
            day: day.to_string(),
            support: Some(if well { "met" } else { "not_met" }.to_owned()),
            support_reason: said(if well { WELL } else { NOT_WELL }, &mut self.chance),
            own_view: said(OWN_VIEWS, &mut self.chance),
            remark: None,
            outcome: outcome.to_owned(),
            extends_months: (outcome == "extend_term").then_some(6),
        }
        .insert(tx)?;
        let officer = self.chance.one_of(OFFICERS).copied();
        for (who, name) in [("tenant", None), ("worker", None), ("housing_officer", officer)] {
            if who == "housing_officer" && month < 6 {
                continue;
            }
            let (who, name) = (who.to_owned(), name.map(str::to_owned));
            EvaluationPresent { id: self.chance.id(), evaluation, who, name }.insert(tx)?;
        }
        if outcome == "extra_agreements" {
            self.promise(tx, tenancy, evaluation, day)?;
        }
        Ok(())
    }

    fn promise(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        evaluation: Id<Evaluation>,
        day: Day,
    ) -> Result<(), RowError> {
        let due = later(day, self.chance.between(14, 42));
        // What has been due for long was settled.
        let settled = (later(due, 5) < self.as_of).then(|| self.chance.in_thousand(850));
        let task = Task {
            id: self.chance.id(),
            tenancy,
            code: "agreement".to_owned(),
            due_day: due.to_string(),
            done_day: settled.map(|_| due.to_string()),
            worker: None,
        };
        task.insert(tx)?;
        let (who, text) = self.chance.one_of(PROMISES).copied().unwrap_or(("tenant", ""));
        TaskText { id: self.chance.id(), task: task.id, text: text.to_owned() }.insert(tx)?;
        let who = Some(who.to_owned());
        Promise { id: self.chance.id(), task: task.id, evaluation: Some(evaluation), who, kept: settled }.insert(tx)
    }

    fn checklist(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, began: Day) -> Result<(), RowError> {
        let mut known: HashMap<Item, Value> = HashMap::new();
        let day = later(began, self.chance.between(3, 40)).min(self.as_of);
        for item in Item::ALL {
            let asked = matches!(item, Item::Income | Item::HousingAllowance | Item::Debts | Item::Brp);
            if !asked && !self.whole {
                continue;
            }
            let values = item.values();
            let value = match self.chance.below(10) {
                0 => continue, // Nobody asked yet.
                1 | 2 => values.get(self.chance.below(values.len())).copied().unwrap_or(Value::Unknown),
                _ => values.first().copied().unwrap_or(Value::Unknown),
            };
            known.insert(*item, value);
            let (item, value, day) = (item.as_code().to_owned(), value.as_code().to_owned(), day.to_string());
            ChecklistEntry { id: self.chance.id(), tenancy, item, value, day }.insert(tx)?;
        }
        let value = |it: Item| known.get(&it).copied().unwrap_or(Value::Unknown);
        for (criterion, status) in [(Criterion::Finance, finance(value)), (Criterion::Brp, brp(value))] {
            let (criterion, status) = (criterion.as_code().to_owned(), status.as_code().to_owned());
            CriterionStatus { id: self.chance.id(), tenancy, criterion, status, day: day.to_string() }.insert(tx)?;
        }
        Ok(())
    }

    /// One in twelve ends within ten weeks.
    fn decision(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, began: Day) -> Result<(), RowError> {
        let soon = self.chance.in_thousand(80);
        let last = later(self.as_of, if soon { self.chance.between(5, 68) } else { self.chance.between(90, 700) });
        let first = later(last, -729).max(began).min(self.as_of);
        let product = "Begeleiding individueel".to_owned();
        let (number, first_day) = (None, first.to_string());
        let last_day = Some(last.to_string());
        WmoDecision { id: self.chance.id(), tenancy, number, product, first_day, last_day }.insert(tx)
    }

    fn wish(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>) -> Result<(), RowError> {
        if !self.chance.in_thousand(450) {
            return Ok(());
        }
        let day = later(self.as_of, -self.chance.between(5, 120));
        let (answer, words) = self.chance.one_of(WISHES).copied().unwrap_or(("yes", ""));
        let (answer, words) = (answer.to_owned(), Some(words.to_owned()));
        let yes = answer == "yes";
        OmklapWish { id: self.chance.id(), tenancy, day: day.to_string(), answer, words }.insert(tx)?;
        if !yes || self.chance.in_thousand(400) {
            return Ok(());
        }
        let (adviser, advice) = ("worker".to_owned(), "positive".to_owned());
        let reason = Some("Regelt de huur en de buren zelf.".to_owned());
        OmklapAdvice { id: self.chance.id(), tenancy, day: day.to_string(), adviser, advice, reason }.insert(tx)
    }
}

const OFFICERS: &[&str] = &["Ilse Woonsma", "Hamid Dakkapel", "Jet Portiek"];

const WELL: &[&str] =
    &["Laat ons elke week binnen en belt zelf af als het niet kan.", "Doet mee met wat we afspreken."];

const NOT_WELL: &[&str] = &["Zei drie keer af en nam de telefoon niet op."];

const OWN_VIEWS: &[&str] = &[
    "Het gaat goed. Ik wil de woning op mijn naam.",
    "Fijn huis. De post vind ik nog lastig.",
    "Ik wil wel minder bezoek.",
    "Ik slaap weer, dat is het belangrijkste.",
];

const PROMISES: &[(&str, &str)] = &[
    ("tenant", "Elke maand zelf de huur overmaken"),
    ("worker", "Samen de huurtoeslag nalopen"),
    ("housing_officer", "De lekkende kraan laten maken"),
    ("tenant", "Kennismaken met de buren van beneden"),
];

const WISHES: &[(&str, &str)] = &[
    ("yes", "Graag. Dan is het echt van mij."),
    ("yes", "Ja, als de begeleiding nog langs blijft komen."),
    ("later", "Eerst de schulden, dan het contract."),
    ("no", "Ik vind het zo goed."),
];
