//! How well somebody's name stands in what a bank or a payer wrote: `J.M. DE VRIES EN/OF M BAKKER`.

use std::collections::HashSet;

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

/// A name to be looked for.
#[derive(Clone, Debug)]
pub(super) struct Sought {
    /// The family name, or each half of a double one: any of them is enough.
    halves: Vec<Vec<String>>,
    given: Option<String>,
    /// There is only one name: half the country could be called so.
    single: bool,
}

impl Sought {
    pub(super) fn new(name: &PersonName) -> Self {
        let given = name.given().and_then(|it| words(it).into_iter().next());
        let family = name.family().or(name.given()).unwrap_or_default();
        let halves = family.split('-').map(|it| {
            let all = words(it);
            let known: Vec<String> = all.iter().filter(|it| !PREFIXES.contains(&it.as_str())).cloned().collect();
            if known.is_empty() { all } else { known }
        });
        Self { halves: halves.filter(|it| !it.is_empty()).collect(), given, single: name.family().is_none() }
    }

    /// The words under which it is found: its own, and with the slips of a longer one.
    pub(super) fn keys(&self) -> impl Iterator<Item = String> {
        let last = self.halves.iter().filter_map(|it| it.last());
        last.flat_map(|it| std::iter::once(it.clone()).chain(slips(it)))
    }

    /// How it fits what was written.
    pub(super) fn fit(&self, written: &Written) -> Fit {
        let whole = |half: &Vec<String>| half.iter().all(|it| written.words.contains(it));
        let near = |half: &Vec<String>| half.last().is_some_and(|it| slips(it).any(|it| written.slips.contains(&it)));
        match (self.halves.iter().any(whole), &self.given) {
            (true, _) if self.single => Fit::Close,
            (true, Some(given)) if written.words.contains(given) => Fit::Given,
            (true, Some(given)) if written.has_initial(given) => Fit::Initial,
            (true, _) => Fit::Family,
            (false, _) if !self.single && self.halves.iter().any(near) => Fit::Close,
            _ => Fit::None,
        }
    }

    /// The other is called the same.
    pub(super) fn is_namesake(&self, other: &Self) -> bool {
        self.halves == other.halves && self.given == other.given
    }
}

/// What somebody wrote, by its words.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    words: HashSet<String>,
    slips: HashSet<String>,
}

impl Written {
    pub(super) fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let all = texts.into_iter().flat_map(words).filter(|it| !OF_RENT.contains(&it.as_str()));
        let words: HashSet<String> = all.collect();
        Self { slips: words.iter().flat_map(|it| slips(it)).collect(), words }
    }

    /// The words under which somebody may be found.
    pub(super) fn keys(&self) -> impl Iterator<Item = &String> {
        self.words.iter().filter(|it| it.len() > 1).chain(&self.slips)
    }

    pub(super) fn is_of_an_organisation(&self) -> bool {
        self.words.iter().any(|it| ORGANISATIONS.contains(&it.as_str()) || it.contains("bewind"))
    }

    /// `J`, or `JM` for Jan Maarten.
    fn has_initial(&self, given: &str) -> bool {
        let first = given.chars().next();
        let initials = |it: &&String| it.chars().count() <= 3 && !PREFIXES.contains(&it.as_str());
        self.words.iter().filter(initials).any(|it| it.chars().next() == first)
            || self.words.contains(given.get(..1).unwrap_or_default())
    }
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
        assert_eq!(Sought::new(&name).fit(&Written::new([written])), expected, "{name} in {written}");
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
        let is = |it| Written::new([it]).is_of_an_organisation();
        assert!(is("Bakker Beschermingsbewind B.V."));
        assert!(is("GEMEENTE UTRECHT"));
        assert!(!is("J. de Vries"));
    }
}
