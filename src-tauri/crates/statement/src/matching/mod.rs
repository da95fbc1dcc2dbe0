//! Whose rent an entry may be: proposals with their reasons, the best first.
//!
//! Only two things make a proposal certain: a reference, or an account that paid before together with the amount. Both
//! only while nothing speaks for somebody else, because a wrong payment is found months later, on the day that somebody
//! is told of arrears that do not exist. Certain still means that a person confirms it, with one key for all of them.

mod names;
mod references;

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::{calendar::Day, money::Cents, person::PersonName};

use crate::{Entry, Iban};
use names::{Sought, Vocabulary, Written, is_organisation, speaks_of_another};
use references::{checks_itself, plain, slips, written};

pub use names::Fit;
pub use references::{is_same_reference, plain as plain_reference};

/// The most proposals for one entry: more is a list that nobody reads.
const MOST: usize = 6;

/// One ledger that is to be paid, and all by which its payments are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// Who pays: both of a couple.
    pub names: Vec<PersonName>,
    /// What payers are asked to write.
    pub references: Vec<String>,
    /// The rent of a month.
    pub rent: Option<Cents>,
    /// What is open, by the first day of its month, the oldest first.
    pub open: Vec<(Day, Cents)>,
    /// The accounts that paid it before.
    pub ibans: Vec<Iban>,
}

/// What an amount is the same as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Equal {
    /// What is open of one month.
    Month(Day),
    /// What is open of the oldest so many months together.
    Months(u32),
    /// A month's rent.
    Rent,
}

/// Why somebody is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Their reference was written.
    Reference,
    /// The account paid for them before.
    Iban,
    /// The amount is theirs.
    Amount(Equal),
    /// Their name was written.
    Name(Fit),
}

/// Somebody whose rent it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Which of the ledgers, by its place in the list.
    pub of: usize,
    /// Why, the strongest first.
    pub reasons: Vec<Reason>,
}

/// What is proposed for an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposals {
    /// The best first.
    pub list: Vec<Proposal>,
    /// The first is so much better than the others that it is chosen unless somebody chooses another.
    pub chosen: bool,
    /// The first is certain.
    pub certain: bool,
}

/// What speaks for one ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Evidence {
    /// The reference was written; and one slip away from another that was.
    reference: bool,
    slip: bool,
    iban: bool,
    amount: Option<Equal>,
    /// The name, in one of the places where names stand.
    name: Fit,
    /// The name, with its parts anywhere in the entry.
    hint: Fit,
}

impl Evidence {
    fn without_reference(&self) -> u32 {
        let name = match self.name {
            Fit::None => 0,
            Fit::Close => 8,
            Fit::Family => 15,
            Fit::Initial => 24,
            Fit::Given => 30,
        };
        name + if self.iban { 40 } else { 0 } + if self.amount.is_some() { 20 } else { 0 }
    }

    fn weight(&self) -> u32 {
        self.without_reference() + if self.reference { 100 } else { 0 }
    }

    /// There is more than a family name: many have the same one, and somebody of them may have left.
    fn says_who(&self) -> bool {
        self.reference || self.iban || self.amount.is_some() || self.name >= Fit::Initial
    }

    fn reasons(&self) -> Vec<Reason> {
        let name = (self.name > Fit::None).then_some(Reason::Name(self.name));
        let reference = self.reference.then_some(Reason::Reference);
        let iban = self.iban.then_some(Reason::Iban);
        [reference, iban, self.amount.map(Reason::Amount), name].into_iter().flatten().collect()
    }
}

/// All ledgers, by what their payments are known by.
#[derive(Debug)]
pub struct Matcher<'a> {
    dues: &'a [Due],
    sought: Vec<Vec<Sought>>,
    vocabulary: Vocabulary,
    given: HashSet<usize>,
    by_reference: HashMap<String, Vec<usize>>,
    by_slip: HashMap<String, Vec<usize>>,
    by_iban: HashMap<&'a Iban, Vec<usize>>,
    by_name: HashMap<usize, Vec<usize>>,
    by_amount: HashMap<Cents, Vec<usize>>,
}

impl<'a> Matcher<'a> {
    /// Of these ledgers; a proposal names one by its place among them.
    pub fn new(dues: &'a [Due]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut sought_of = |it: &Due| it.names.iter().map(|it| Sought::new(it, &mut vocabulary)).collect();
        let sought: Vec<Vec<Sought>> = dues.iter().map(&mut sought_of).collect();
        let mut it = Self {
            dues,
            given: sought.iter().flatten().filter_map(Sought::given).collect(),
            sought,
            vocabulary,
            by_reference: HashMap::new(),
            by_slip: HashMap::new(),
            by_iban: HashMap::new(),
            by_name: HashMap::new(),
            by_amount: HashMap::new(),
        };
        for (at, due) in dues.iter().enumerate() {
            for reference in due.references.iter().filter_map(|it| plain(it)) {
                for slip in slips(&reference) {
                    put(&mut it.by_slip, slip, at);
                }
                put(&mut it.by_reference, reference, at);
            }
            for iban in &due.ibans {
                put(&mut it.by_iban, iban, at);
            }
            for key in it.sought.get(at).into_iter().flatten().flat_map(Sought::keys) {
                put(&mut it.by_name, key, at);
            }
            for amount in due.open.iter().map(|(_, it)| *it) {
                put(&mut it.by_amount, amount, at);
            }
        }
        it
    }

    /// Whose rent an entry may be.
    pub fn propose(&self, entry: &Entry) -> Proposals {
        let named = [entry.party.as_deref(), entry.on_behalf_of.as_deref(), Some(entry.words.as_str())];
        let places: Vec<Written> = named.into_iter().flatten().map(|it| self.written(it)).collect();
        let anywhere = Written::all(&places);
        let texts = [entry.creditor_reference.as_deref(), entry.end_to_end.as_deref(), Some(entry.words.as_str())];
        let references: BTreeSet<String> = texts.into_iter().flatten().flat_map(written).collect();
        let hits = |it: &String| self.by_reference.get(it).cloned().unwrap_or_default();
        let referred: BTreeSet<usize> = references.iter().flat_map(hits).collect();
        let slipped: BTreeSet<usize> = references
            .iter()
            .filter(|it| self.by_reference.contains_key(*it) && !checks_itself(it))
            .flat_map(|it| slips(it).collect::<Vec<_>>())
            .flat_map(|it| self.by_slip.get(&it).cloned().unwrap_or_default())
            .filter(|it| !referred.contains(it))
            .collect();
        let of_iban = entry.iban.as_ref().and_then(|it| self.by_iban.get(it)).map(Vec::as_slice).unwrap_or_default();
        let mut all: BTreeSet<usize> = referred.iter().chain(&slipped).chain(of_iban).copied().collect();
        all.extend(anywhere.keys().iter().filter_map(|it| self.by_name.get(it)).flatten());
        // An amount alone says something only while one ledger in all has it.
        let owing = self.by_amount.get(&entry.amount).map(Vec::as_slice).unwrap_or_default();
        all.extend(owing.first().filter(|_| owing.len() == 1));

        let evidence = |of: usize| {
            let sought = self.sought.get(of).map(Vec::as_slice).unwrap_or_default();
            let fit = |it: &Written| sought.iter().map(|name| name.fit(it)).max().unwrap_or_default();
            let hint = fit(&anywhere);
            Evidence {
                reference: referred.contains(&of),
                slip: slipped.contains(&of),
                iban: of_iban.contains(&of),
                amount: self.dues.get(of).and_then(|it| it.equal(entry.amount)),
                // Nothing fits in a place that does not fit anywhere, and what is close is one word, so it has a place.
                name: if hint <= Fit::Close { hint } else { places.iter().map(fit).max().unwrap_or_default() },
                hint,
            }
        };
        let mut found: Vec<(usize, Evidence)> = all.into_iter().map(|it| (it, evidence(it))).collect();
        found.sort_by_key(|(of, it)| (std::cmp::Reverse(it.weight()), *of));
        let weights: Vec<u32> = found.iter().map(|(_, it)| it.weight()).collect();
        let best = match weights.as_slice() {
            [] => false,
            [one] => *one > 0,
            [one, two, ..] => one > two,
        };
        let chosen = best && found.first().is_some_and(|(_, it)| it.says_who());
        let by_itself = entry.amount > Cents::ZERO && !entry.reversal && entry.payments == 1;
        let certain = chosen && by_itself && self.is_certain(entry, &found, of_iban.len(), &references);
        let list = found.iter().filter(|(_, it)| it.weight() > 0).take(MOST);
        let list = list.map(|(of, it)| Proposal { of: *of, reasons: it.reasons() }).collect();
        Proposals { list, chosen, certain }
    }

    fn is_certain(
        &self,
        entry: &Entry,
        found: &[(usize, Evidence)],
        payees: usize,
        references: &BTreeSet<String>,
    ) -> bool {
        let Some(((best, of_best), others)) = found.split_first() else { return false };
        // Somebody else's account, or somebody who is named better.
        let another = |(_, it): &(usize, Evidence)| (it.iban && !of_best.iban) || it.hint > of_best.name;
        if others.iter().any(|it| it.1.reference || another(it)) {
            return false;
        }
        let reference = of_best.reference && {
            let own = self.dues.get(*best).into_iter().flat_map(|it| &it.references).filter_map(|it| plain(it));
            let safe = own.into_iter().any(|it| checks_itself(&it) && references.contains(&it));
            // Whose reference becomes this one by a slip, and who fits as well without it.
            let meant = |it: &Evidence| it.slip && it.without_reference() >= of_best.without_reference();
            safe || of_best.without_reference() > 0 && !others.iter().any(|(_, it)| meant(it))
        };
        let own_account = of_best.iban && payees == 1 && of_best.amount.is_some() && of_best.name >= Fit::Initial && {
            // Of two on one account who owe the same nobody knows which of them pays.
            let beside = |(of, it): &(usize, Evidence)| {
                it.hint >= of_best.name && it.amount.is_some() && !self.are_namesakes(*best, *of)
            };
            let these = self.sought.get(*best).map(Vec::as_slice).unwrap_or_default();
            let spoken = [Some(entry.words.as_str()), entry.on_behalf_of.as_deref()];
            let of_another = |it: &str| speaks_of_another(it, these, &self.given, &self.vocabulary);
            let meant = entry.on_behalf_of.as_deref().map(|it| self.written(it));
            let for_another = meant.is_some_and(|it| these.iter().all(|name| name.fit(&it) < Fit::Family));
            let clear = !for_another && !spoken.into_iter().flatten().any(of_another);
            clear && !entry.party.as_deref().is_some_and(is_organisation) && !others.iter().any(beside)
        };
        reference || own_account
    }

    /// Whether who paid is who owes: an office or a parent pays for another.
    pub fn is_own(&self, entry: &Entry, of: usize) -> bool {
        let Some(party) = entry.party.as_deref().filter(|it| !is_organisation(it)) else { return false };
        let written = self.written(party);
        self.sought.get(of).into_iter().flatten().any(|it| it.fit(&written) >= Fit::Initial)
    }

    fn written(&self, text: &str) -> Written {
        Written::new(text, &self.vocabulary)
    }

    fn are_namesakes(&self, one: usize, two: usize) -> bool {
        let names = |of: usize| self.sought.get(of).map(Vec::as_slice).unwrap_or_default();
        names(one).iter().any(|it| names(two).iter().any(|other| it.is_namesake(other)))
    }
}

impl Due {
    /// What of it is the same as an amount.
    fn equal(&self, amount: Cents) -> Option<Equal> {
        if amount <= Cents::ZERO {
            return None;
        }
        if let Some((month, _)) = self.open.iter().find(|(_, it)| *it == amount) {
            return Some(Equal::Month(*month));
        }
        let mut together = Cents::ZERO;
        for (months, (_, open)) in (1..).zip(&self.open) {
            together = together.plus(*open).ok()?;
            if together == amount {
                return Some(Equal::Months(months));
            }
        }
        self.rent.filter(|it| *it == amount).map(|_| Equal::Rent)
    }
}

fn put<K: std::hash::Hash + Eq>(map: &mut HashMap<K, Vec<usize>>, key: K, at: usize) {
    let list = map.entry(key).or_default();
    if list.last() != Some(&at) {
        list.push(at);
    }
}
