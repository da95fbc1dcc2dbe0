//! The way to a lease of their own in an example team: who is ready for it, who is on the way, and how far.
//!
//! With dice of its own, after everybody else is there, so that people and visits stay who and when they are. Who is sent
//! on the way is judged by the criteria themselves: nobody signs with rent open.

use domain::{
    calendar::{Day, parse_day, shift},
    checklist::{ChecklistItem as Item, ChecklistValue as Value, Standing, brp, finance},
    covenant::Criterion,
    evaluation::{WishAnswer, months_after},
    inspection::{Level, Occasion, Part},
    omklap::{OmklapState, WaiverState, Why},
};
use store::{
    Id, Tx,
    tables::{
        ChecklistEntry, CriterionStatus, CriterionWaiver, Dwelling, Inspection, InspectionItem, OmklapWish, OwnerWord,
        Tenancy,
    },
};

use super::{Size, chance::Chance, steps::Walk};
use crate::{api::CovenantOf, covenants::Covenants, error::Error, omklap::Cases, tenancies::chain};

/// Of a thousand who are past half of their term, those who were asked, and those who said no before and were asked again.
const ASKED: usize = 900;
const ASKED_AGAIN: usize = 930;
/// Of a thousand who are past a third of it, those of whom each thing was done.
const SORTED_OUT: usize = 960;
const OWNER_SAID: usize = 930;
const OWNER_NOT: usize = 50;
const LOOKED_AT: usize = 900;
const REPAIRED: usize = 900;
/// Days after which somebody is asked again.
const THOUGHT_OVER: i64 = 7;
/// For how many days nothing was heard of some requests.
pub const SILENT_DAYS: i64 = 47;
/// After how many days somebody looks at a home again.
const SEEN_LATELY: i64 = 120;

/// How far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The papers are being gathered.
    Prepared,
    /// The owner was asked.
    Requested,
    /// The owner agrees.
    Agreed,
    /// Everybody signed.
    Signed,
    /// Put off.
    Postponed,
    /// The owner did not agree.
    Rejected,
    /// The tenant would rather not.
    Withdrawn,
}

impl Stop {
    /// Of some owners who were asked nothing is heard for long, of some tenants the papers lie still, and who withdrew
    /// said nothing else since.
    pub const fn is_silent(self, place: usize) -> bool {
        match self {
            Self::Requested => place.is_multiple_of(4),
            Self::Prepared => place % 6 == 1,
            Self::Withdrawn => true,
            _ => false,
        }
    }

    /// For this many days the term may still run.
    const fn early(self, size: Size) -> i64 {
        match (size, self) {
            // A team of one year has nobody whose term is over.
            (Size::Small, _) => 140,
            (_, Self::Prepared) => 110,
            (_, Self::Requested) => 70,
            (_, Self::Agreed) => 40,
            (_, Self::Postponed | Self::Rejected | Self::Withdrawn) => 30,
            (_, Self::Signed) => 10,
        }
    }
}

/// How many come how far, those first who have come furthest.
fn stops(size: Size) -> Vec<(Stop, usize)> {
    let team = [
        (Stop::Signed, 2),
        (Stop::Agreed, 3),
        (Stop::Requested, 4),
        (Stop::Prepared, 6),
        (Stop::Postponed, 1),
        (Stop::Rejected, 1),
        (Stop::Withdrawn, 1),
    ];
    let times = size.tenancies() / Size::Team.tenancies();
    match size {
        Size::Small => vec![(Stop::Requested, 1), (Stop::Prepared, 1)],
        Size::Team | Size::Region => team.into_iter().map(|(stop, many)| (stop, many * times)).collect(),
    }
}

/// Somebody who holds from the provider.
#[derive(Clone, Copy)]
pub struct Holder {
    pub tenancy: Id<Tenancy>,
    pub dwelling: Id<Dwelling>,
    /// First day of the sublease.
    pub began: Day,
}

/// A holder as the criteria see them.
struct Seen {
    holder: Holder,
    /// Days since the term was over.
    over: i64,
    /// How much stands in the way that takes more than papers.
    lacks: usize,
    /// The home has to be looked at.
    unseen: bool,
    /// The tenant did not want it at first: they have not come far.
    wavered: bool,
    /// Nobody said or decided anything since the day from which some are silent.
    quiet: bool,
}

/// Sends people on the way.
pub struct Onward {
    chance: Chance,
    as_of: Day,
    size: Size,
    holders: Vec<Holder>,
}

impl Onward {
    pub fn new(size: Size, seed: u64, as_of: Day) -> Self {
        Self { chance: Chance::new(seed ^ 0x6f6e_7761), as_of, size, holders: Vec::new() }
    }

    /// Somebody who lives alone under a sublease that runs.
    pub fn holds(&mut self, holder: Holder) {
        self.holders.push(holder);
    }

    /// Everything that lies on their way.
    pub fn fill(&mut self, tx: &Tx<'_>) -> Result<(), Error> {
        let holders = std::mem::take(&mut self.holders);
        let covenants = Covenants::read(tx)?;
        for (place, holder) in holders.iter().enumerate() {
            self.ready(tx, holder, &covenants, place)?;
        }
        let cases = Cases::of_all(tx, self.as_of)?;
        let stops = stops(self.size);
        let wanted: usize = stops.iter().map(|(_, many)| many).sum();
        // Of a region twice as many are looked at as are sent: reading everybody takes longer than writing them.
        let every = if self.size == Size::Region { (holders.len() / (wanted * 2)).max(1) } else { 1 };
        let mut free = Vec::new();
        for holder in holders.iter().step_by(every) {
            free.extend(self.seen(tx, &cases, holder)?);
        }
        for (stop, many) in stops {
            for place in 0..many {
                let Some(found) = self.choose(&mut free, stop, place) else { break };
                let case = cases.read(found.holder.tenancy)?;
                Walk { tx, chance: &mut self.chance, as_of: self.as_of, case: &case }.go(stop, place)?;
            }
        }
        self.waive(tx, &cases, &free)
    }

    /// What a team arranges with somebody past half of the term.
    fn ready(&mut self, tx: &Tx<'_>, holder: &Holder, covenants: &Covenants, place: usize) -> Result<(), Error> {
        let Some(dwelling) = Dwelling::get(tx, holder.dwelling)? else { return Ok(()) };
        let holds = covenants.of(dwelling.owner, &dwelling.city);
        let past = |part: u32| months_after(holder.began, holds.covenant.term_months / part) <= self.as_of;
        if !past(3) {
            return Ok(());
        }
        if past(2) {
            self.ask(tx, holder)?;
        }
        if self.chance.in_thousand(SORTED_OUT) {
            self.sort_out(tx, holder)?;
        }
        let said = self.chance.below(1000);
        if holds.of == CovenantOf::Nobody && said < OWNER_SAID + OWNER_NOT {
            let willing = said < OWNER_SAID;
            let words = (!willing).then(|| "Pas als het hele portiek is opgeknapt.".to_owned());
            let (id, day) = (self.chance.id(), self.ago(10, 120, holder.began).to_string());
            OwnerWord { id, tenancy: holder.tenancy, day, willing, words }.insert(tx)?;
        }
        let inspections = store::stock::inspections(tx, holder.dwelling)?;
        if self.chance.in_thousand(REPAIRED) {
            for it in &inspections {
                self.repaired(tx, it)?;
            }
        }
        let newest = inspections.into_iter().next();
        let lately = newest.is_some_and(|it| it.day > shift(self.as_of, -SEEN_LATELY).to_string());
        // To some homes nobody came yet.
        let looks = self.chance.in_thousand(LOOKED_AT) && place % 4 != 3;
        if looks && !lately && store::stock::planned(tx, holder.dwelling)?.is_empty() {
            let day = self.ago(5, 70, holder.began);
            look(tx, &mut self.chance, holder.dwelling, day, Occasion::Regular)?;
        }
        Ok(())
    }

    /// What had to be done after an inspection is done, where there was time for it.
    fn repaired(&mut self, tx: &Tx<'_>, inspection: &Inspection) -> Result<(), Error> {
        let done = shift(parse_day(&inspection.day)?, self.chance.between(12, 40));
        let concerns = store::stock::items(tx, inspection.id)?.into_iter();
        for it in concerns.filter(|it| it.level == Level::Concern.as_code() && done < self.as_of) {
            InspectionItem { settled_day: Some(done.to_string()), ..it }.put(tx)?;
        }
        Ok(())
    }

    /// What the tenant wants; of who did not want it, whether that is still so.
    fn ask(&mut self, tx: &Tx<'_>, holder: &Holder) -> Result<(), Error> {
        let (asked, again) = (self.chance.in_thousand(ASKED), self.chance.in_thousand(ASKED_AGAIN));
        let said = store::evaluations::wishes(tx, holder.tenancy)?.into_iter().next();
        let long_ago = shift(self.as_of, -THOUGHT_OVER);
        let (answer, words, day) = match said {
            None if asked => {
                let (answer, words) = match self.chance.below(100) {
                    0..3 => (WishAnswer::No, "Ik vind het zo goed."),
                    3..10 => (WishAnswer::Later, "Volgend jaar misschien."),
                    10..50 => (WishAnswer::Yes, "Ja. Mijn naam op de deur en op het contract."),
                    _ => (WishAnswer::Yes, "Dat wil ik graag, als jullie wel blijven komen."),
                };
                (answer, words, self.ago(8, 90, holder.began))
            }
            Some((it, _)) if again && it.answer != WishAnswer::Yes.as_code() && it.day < long_ago.to_string() => {
                (WishAnswer::Yes, "Nu wel. Ik heb er nog eens over nagedacht.", self.ago(2, THOUGHT_OVER, long_ago))
            }
            _ => return Ok(()),
        };
        wish(tx, &mut self.chance, holder.tenancy, day, answer, words)
    }

    /// What nobody knew of income, allowance, debts and registration, or what had to be arranged: one day for all of it.
    fn sort_out(&mut self, tx: &Tx<'_>, holder: &Holder) -> Result<(), Error> {
        let tenancy = holder.tenancy;
        let said = store::evaluations::checklist(tx, tenancy)?;
        let last = said.first().map_or(String::new(), |(it, _)| it.day.clone());
        let day = self.ago(10, 130, holder.began).to_string().max(last);
        let mut known: Vec<(Item, Value)> = Vec::new();
        for (it, _) in &said {
            let item = Item::from_code(&it.item)?;
            if known.iter().all(|(known, _)| *known != item) {
                known.push((item, Value::from_code(&it.value)?));
            }
        }
        let mut statuses = store::evaluations::statuses(tx, tenancy)?;
        for item in [Item::Income, Item::HousingAllowance, Item::Debts, Item::Brp] {
            let value = known.iter().find(|(it, _)| *it == item).map_or(Value::Unknown, |(_, value)| *value);
            let Some(good) = item.values().first().filter(|_| item.standing(value) != Standing::Settled) else {
                continue;
            };
            let (code, value) = (item.as_code().to_owned(), good.as_code().to_owned());
            ChecklistEntry { id: self.chance.id(), tenancy, item: code, value, day: day.clone() }.insert(tx)?;
            known.retain(|(it, _)| *it != item);
            known.push((item, *good));
            let value = |it: Item| known.iter().find(|(known, _)| *known == it).map_or(Value::Unknown, |(_, it)| *it);
            for (criterion, status) in [(Criterion::Finance, finance(value)), (Criterion::Brp, brp(value))] {
                let before = statuses.iter().rev().find(|it| it.criterion == criterion.as_code());
                if before.is_some_and(|it| it.status == status.as_code()) {
                    continue;
                }
                let (criterion, status) = (criterion.as_code().to_owned(), status.as_code().to_owned());
                let row = CriterionStatus { id: self.chance.id(), tenancy, criterion, status, day: day.clone() };
                row.insert(tx)?;
                statuses.push(row);
            }
        }
        Ok(())
    }

    /// A day so long ago, not before the key.
    fn ago(&mut self, least: i64, most: i64, key: Day) -> Day {
        shift(self.as_of, -self.chance.between(least, most)).max(key)
    }

    /// How somebody stands; nobody who said no is sent on the way, nobody whose home is about to be looked at, and nobody
    /// whose contract ends of itself.
    fn seen(&self, tx: &Tx<'_>, cases: &Cases<'_>, holder: &Holder) -> Result<Option<Seen>, Error> {
        let case = cases.read(holder.tenancy)?;
        let record = case.record();
        let Some(began) = case.began.filter(|_| case.state == OmklapState::InSublease) else { return Ok(None) };
        let ends = chain(tx, holder.tenancy)?.iter().any(|it| it.lease.last_day.is_some());
        if ends
            || record.wish.is_some_and(|it| it != WishAnswer::Yes)
            || !store::stock::planned(tx, holder.dwelling)?.is_empty()
        {
            return Ok(None);
        }
        let wishes = store::evaluations::wishes(tx, holder.tenancy)?;
        let over = months_after(began, case.covenant.term_months + case.extended);
        let takes_more = [
            Criterion::Rent,
            Criterion::Nuisance,
            Criterion::Admission,
            Criterion::Support,
            Criterion::Finance,
            Criterion::Brp,
        ];
        let home = record.verdict(Criterion::Dwelling, shift(self.as_of, 14));
        let advice = store::evaluations::advice(tx, holder.tenancy)?;
        let said = wishes.iter().map(|(it, _)| &it.day).chain(advice.iter().map(|(it, _)| &it.day));
        let last = said.chain(case.held.iter().map(|it| &it.day)).chain(case.owner.iter().map(|it| &it.day)).max();
        Ok(Some(Seen {
            holder: *holder,
            over: (self.as_of - over).num_days(),
            lacks: takes_more.iter().filter(|it| !record.verdict(**it, self.as_of).holds()).count()
                + usize::from(home.why == Some(Why::Concern))
                + usize::from(case.owner.as_ref().is_some_and(|it| !it.willing)),
            unseen: !home.holds(),
            wavered: wishes.iter().any(|(it, _)| it.answer != WishAnswer::Yes.as_code()),
            quiet: last.is_none_or(|it| *it < shift(self.as_of, -SILENT_DAYS).to_string()),
        }))
    }

    /// Somebody for a stop, of those of whom least stands in the way; the first of whom the papers are gathered has a home
    /// that is still to be looked at, and where nothing is heard nobody said anything else either.
    fn choose(&mut self, free: &mut Vec<Seen>, stop: Stop, place: usize) -> Option<Seen> {
        let early = -stop.early(self.size);
        let first = stop == Stop::Prepared && place == 0;
        let silent = stop.is_silent(place);
        let rank = |it: &Seen| (first && !it.unseen, silent && !it.quiet, it.lacks);
        let can = |it: &Seen| it.over >= early && (!it.wavered || stop == Stop::Prepared);
        let best = free.iter().filter(|it| can(it)).map(rank).min()?;
        let fitting = free.iter().enumerate().filter(|(_, it)| can(it) && rank(it) == best);
        let fitting: Vec<usize> = fitting.map(|(at, _)| at).collect();
        self.chance.one_of(&fitting).map(|at| free.swap_remove(*at))
    }

    /// Where little stands in the way that need not, the lead lets it be, or is asked to.
    fn waive(&mut self, tx: &Tx<'_>, cases: &Cases<'_>, free: &[Seen]) -> Result<(), Error> {
        let mut left = (4 * self.size.tenancies()).div_ceil(Size::Team.tenancies());
        for it in free {
            if left == 0 {
                break;
            }
            let found = cases.read(it.holder.tenancy)?.record().earliest();
            let criterion = match found.needs.as_slice() {
                // Where nothing but time is missing, it is the term.
                [] if found.day.is_none() => Some(&Criterion::Term),
                few @ ([_] | [_, _]) => few.iter().find(|it| WAIVED.iter().any(|(known, _)| known == *it)),
                _ => None,
            };
            let Some(criterion) = criterion else { continue };
            let Some((_, reason)) = WAIVED.iter().find(|(known, _)| known == criterion) else { continue };
            let state = if left.is_multiple_of(2) { WaiverState::Granted } else { WaiverState::Proposed };
            left -= 1;
            CriterionWaiver {
                id: self.chance.id(),
                tenancy: it.holder.tenancy,
                criterion: criterion.as_code().to_owned(),
                state: state.as_code().to_owned(),
                day: self.ago(2, 25, it.holder.began).to_string(),
                reason: (*reason).to_owned(),
            }
            .insert(tx)?;
        }
        Ok(())
    }
}

/// What the tenant said.
pub fn wish(
    tx: &Tx<'_>,
    chance: &mut Chance,
    tenancy: Id<Tenancy>,
    day: Day,
    answer: WishAnswer,
    words: &str,
) -> Result<(), Error> {
    let (answer, words) = (answer.as_code().to_owned(), Some(words.to_owned()));
    Ok(OmklapWish { id: chance.id(), tenancy, day: day.to_string(), answer, words }.insert(tx)?)
}

/// Somebody looks at a home; nothing has to be repaired.
pub fn look(
    tx: &Tx<'_>,
    chance: &mut Chance,
    dwelling: Id<Dwelling>,
    day: Day,
    occasion: Occasion,
) -> Result<(), Error> {
    let (inspection, occasion) = (chance.id(), occasion.as_code().to_owned());
    Inspection { id: inspection, dwelling, day: day.to_string(), occasion }.insert(tx)?;
    for part in Part::ALL {
        let attention = chance.in_thousand(20);
        InspectionItem {
            id: chance.id(),
            inspection,
            part: part.as_code().to_owned(),
            level: if attention { Level::Attention } else { Level::Good }.as_code().to_owned(),
            remark: attention.then(|| "Bij het volgende bezoek bekijken".to_owned()),
            settled_day: None,
        }
        .insert(tx)?;
    }
    Ok(())
}

/// What the lead can let be.
const WAIVED: &[(Criterion, &str)] = &[
    (Criterion::Term, "Huurde hier al een jaar onder een ander contract."),
    (Criterion::Finance, "De huur komt elke maand vast binnen; de rest loopt bij de gemeente."),
    (Criterion::Brp, "De inschrijving loopt, de gemeente bevestigde het aan de balie."),
    (Criterion::Support, "Het oordeel is van een halfjaar terug. Sindsdien ging het goed."),
];
