//! How well somebody's name stands in what a bank or a payer wrote: `J.M. DE VRIES EN/OF M BAKKER`.

use std::collections::{HashMap, HashSet};

use domain::person::PersonName;

use crate::words::words;

/// How a name fits, the weakest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// Not at all.
    #[default]
    None,
    /// The family name, with a slip; or the only name of somebody.
    Close,
    /// The family name.
    Family,
    /// The family name and the first letter of the given name.
    Initial,
    /// The family name and the given name.
    Given,
}

/// Words before a family name by which nobody is known.
const PREFIXES: &[&str] = &[
    "aan", "af", "al", "auf", "bij", "bin", "ben", "d", "da", "dal", "de", "del", "della", "den", "der", "des", "di",
    "do", "dos", "du", "e", "el", "en", "het", "in", "la", "las", "le", "les", "lo", "los", "o", "of", "onder", "op",
    "over", "s", "t", "te", "ten", "ter", "tot", "uit", "van", "vd", "ver", "voor", "von", "vom", "zu", "zum", "zur",
];

/// Words that a payer writes about rent: somebody who is called so is not known by them.
const OF_RENT: &[&str] = &[
    "achterstand",
    "april",
    "augustus",
    "betaling",
    "december",
    "februari",
    "huis",
    "huur",
    "januari",
    "juli",
    "juni",
    "kamer",
    "maand",
    "maart",
    "mei",
    "november",
    "oktober",
    "rent",
    "september",
    "woning",
];

/// Words before the name of somebody for whom another pays.
const FOR: &[&str] = &["client", "for", "inz", "inzake", "mbt", "namens", "tbv", "voor"];

/// Words in the name of an organisation: it may pay for many, of whom one happens to be known.
const ORGANISATIONS: &[&str] = &[
    "administratie",
    "advies",
    "beheer",
    "belastingdienst",
    "beschermingsbewind",
    "bewind",
    "bewindvoerder",
    "bewindvoering",
    "bewindvoeringen",
    "budget",
    "budgetbeheer",
    "bureau",
    "bv",
    "cooperatie",
    "cv",
    "dienst",
    "gemeente",
    "gem",
    "holding",
    "inkomensbeheer",
    "inz",
    "kantoor",
    "kredietbank",
    "mentorschap",
    "nv",
    "schuldhulp",
    "sociale",
    "stichting",
    "sti",
    "svb",
    "uwv",
    "vereniging",
    "vof",
    "werk",
    "zaken",
    "zorg",
];

/// The fewest letters of a family name in which a slip is looked for.
const FEWEST: usize = 5;

/// The words of all names that are looked for, by number: most of what payers write is none of them.
#[derive(Debug, Default)]
pub(super) struct Vocabulary(HashMap<String, usize>);

impl Vocabulary {
    fn learn(&mut self, word: &str) -> usize {
        let next = self.0.len();
        *self.0.entry(word.to_owned()).or_insert(next)
    }
}

/// A name to be looked for.
#[derive(Clone, Debug)]
pub(super) struct Sought {
    /// The family name, or each half of a double one: any of them is enough.
    halves: Vec<Vec<usize>>,
    /// The last word of each with its slips.
    near: Vec<usize>,
    given: Option<usize>,
    initial: Option<char>,
    /// There is only one name: half the country could be called so.
    single: bool,
}

impl Sought {
    pub(super) fn new(name: &PersonName, vocabulary: &mut Vocabulary) -> Self {
        let given = name.given().and_then(|it| words(it).into_iter().next());
        let family = name.family().or(name.given()).unwrap_or_default();
        let halves = family.split('-').map(|it| {
            let all = words(it);
            let known: Vec<String> = all.iter().filter(|it| !PREFIXES.contains(&it.as_str())).cloned().collect();
            if known.is_empty() { all } else { known }
        });
        let halves: Vec<Vec<String>> = halves.filter(|it| !it.is_empty()).collect();
        let near: Vec<String> = halves.iter().filter_map(|it| it.last()).flat_map(|it| slips(it)).collect();
        let mut number = |it: &String| vocabulary.learn(it);
        Self {
            halves: halves.iter().map(|it| it.iter().map(&mut number).collect()).collect(),
            near: near.iter().map(&mut number).collect(),
            given: given.as_ref().map(&mut number),
            initial: given.and_then(|it| it.chars().next()),
            single: name.family().is_none(),
        }
    }

    /// The words under which it is found.
    pub(super) fn keys(&self) -> impl Iterator<Item = usize> {
        self.halves.iter().filter_map(|it| it.last()).chain(&self.near).copied()
    }

    /// How it fits what was written.
    pub(super) fn fit(&self, written: &Written) -> Fit {
        let whole = |half: &Vec<usize>| half.iter().all(|it| written.has(*it));
        let initial = |it: char| written.initials.contains(&it);
        match self.halves.iter().any(whole) {
            true if self.single => Fit::Close,
            true if self.given.is_some_and(|it| written.has(it)) => Fit::Given,
            true if self.initial.is_some_and(initial) => Fit::Initial,
            true => Fit::Family,
            false if !self.single && self.near.iter().any(|it| written.has(*it)) => Fit::Close,
            false => Fit::None,
        }
    }

    /// The given name, where it is one of two.
    pub(super) fn given(&self) -> Option<usize> {
        self.given.filter(|_| !self.single)
    }

    /// The word is a part of the name.
    fn has(&self, word: usize) -> bool {
        self.given == Some(word) || self.halves.iter().flatten().any(|it| *it == word)
    }

    /// The other is called the same.
    pub(super) fn is_namesake(&self, other: &Self) -> bool {
        self.halves == other.halves && self.given == other.given
    }
}

/// What somebody wrote, as far as it is of a name.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    /// Words and slips of them, in order.
    known: Vec<usize>,
    /// `J`, or `JM` for Jan Maarten.
    initials: Vec<char>,
}

impl Written {
    pub(super) fn new(text: &str, vocabulary: &Vocabulary) -> Self {
        let all: Vec<String> = words(text).into_iter().filter(|it| !OF_RENT.contains(&it.as_str())).collect();
        let short = |it: &&String| {
            let letters = it.chars().count();
            letters == 1 || letters <= 3 && !PREFIXES.contains(&it.as_str())
        };
        let initials = all.iter().filter(short).filter_map(|it| it.chars().next()).collect();
        let near = all.iter().flat_map(|it| slips(it));
        let mut known: Vec<usize> = all.iter().filter_map(|it| vocabulary.0.get(it)).copied().collect();
        known.extend(near.filter_map(|it| vocabulary.0.get(&it)));
        Self { known: in_order(known), initials }
    }

    /// All of several together.
    pub(super) fn all(of: &[Self]) -> Self {
        let known = of.iter().flat_map(|it| &it.known).copied().collect();
        Self { known: in_order(known), initials: of.iter().flat_map(|it| &it.initials).copied().collect() }
    }

    /// The words under which somebody may be found.
    pub(super) fn keys(&self) -> &[usize] {
        &self.known
    }

    fn has(&self, word: usize) -> bool {
        self.known.binary_search(&word).is_ok()
    }
}

fn in_order(mut known: Vec<usize>) -> Vec<usize> {
    known.sort_unstable();
    known.dedup();
    known
}

/// The name is that of an organisation.
pub(super) fn is_organisation(name: &str) -> bool {
    words(name).iter().any(|it| ORGANISATIONS.contains(&it.as_str()) || it.contains("bewind"))
}

/// Whether a payer may speak of another than these: of Willem, who is a tenant as well, or `huur voor Willem` whoever
/// that is. Nobody writes so of themselves, and one Willem pays for another.
pub(super) fn speaks_of_another(text: &str, these: &[Sought], given: &HashSet<usize>, vocabulary: &Vocabulary) -> bool {
    let all = words(text);
    let of_rent = |it: &str| OF_RENT.contains(&it) || PREFIXES.contains(&it);
    let mut pairs = all.iter().zip(all.iter().skip(1));
    let mut named = all.iter().filter(|it| !of_rent(it)).filter_map(|it| vocabulary.0.get(it));
    pairs.any(|(before, it)| FOR.contains(&before.as_str()) && it.chars().count() > 1 && !of_rent(it))
        || named.any(|it| given.contains(it) && !these.iter().any(|name| name.has(*it)))
}

/// What a longer word has in common with all that one slip of the pen makes of it: itself with a letter less.
fn slips(word: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = word.chars().collect();
    let all = if letters.len() < FEWEST { 0 } else { letters.len() };
    (0..all)
        .map(move |without| {
            let rest: String = letters.iter().enumerate().filter(|(at, _)| *at != without).map(|(_, it)| *it).collect();
            format!("{rest}~")
        })
        .chain((word.chars().count() >= FEWEST).then(|| format!("{word}~")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check((given, prefix, family): (&str, &str, &str), written: &str, expected: Fit) {
        let name = PersonName::parse(given, prefix, family).unwrap();
        let mut vocabulary = Vocabulary::default();
        let sought = Sought::new(&name, &mut vocabulary);
        assert_eq!(sought.fit(&Written::new(written, &vocabulary)), expected, "{name} in {written}");
    }

    const JAN: (&str, &str, &str) = ("Jan Maarten", "de", "Vries");

    #[test]
    fn a_name_is_found_as_banks_write_it() {
        check(JAN, "Hr J.M. de Vries", Fit::Initial);
        check(JAN, "JM VRIES DE", Fit::Initial);
        check(JAN, "J DE VRIES EN/OF M BAKKER", Fit::Initial);
        check(JAN, "Vries, Jan de", Fit::Given);
        check(JAN, "Fam. de Vries", Fit::Family);
        check(JAN, "K. de Vries", Fit::Family);
        check(JAN, "D. de Vries", Fit::Family);
        check(JAN, "J. Bakker", Fit::None);
        check(("Şule", "", "Özdemir-Kaya"), "S KAYA", Fit::Initial);
        check(("Şule", "", "Özdemir-Kaya"), "Sule Ozdemir", Fit::Given);
        check(("Omar", "", "el Amrani"), "O AMRANI", Fit::Initial);
    }

    #[test]
    fn a_slip_is_close_and_a_short_name_has_none() {
        check(("Piet", "", "Jansen"), "P Hansen", Fit::Close);
        check(("Piet", "", "Jansen"), "P Janssen", Fit::Close);
        check(("Piet", "", "Jansen"), "P Jasnen", Fit::Close);
        check(("Piet", "", "Jansen"), "P Jansma", Fit::None);
        check(("Piet", "", "Bos"), "P Vos", Fit::None);
    }

    #[test]
    fn words_about_rent_are_no_names() {
        check(("Anna", "", "Mei"), "huur mei", Fit::None);
        check(("", "", "Kamer"), "kamer 3", Fit::None);
    }

    #[test]
    fn somebody_with_one_name_is_close_at_best() {
        check(("Jan", "", ""), "Jan Bakker", Fit::Close);
    }

    #[test]
    fn an_organisation_is_known_by_its_words() {
        assert!(is_organisation("Bakker Beschermingsbewind B.V."));
        assert!(is_organisation("GEMEENTE UTRECHT"));
        assert!(!is_organisation("J. de Vries"));
    }
}
