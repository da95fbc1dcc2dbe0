//! Names of people as teams write them, and the roster that says whose a name is.
//!
//! A name means somebody only when it fits one person: by all its words in any order, else without the prefix, by
//! initials and family name, or by the given name alone. What fits two people is ambiguous, and nobody is guessed.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::words::{fold, words};

/// Prefixes (tussenvoegsels) of family names, word by word.
const PREFIXES: [&str; 38] = [
    "van", "de", "der", "den", "het", "t", "ten", "ter", "te", "el", "al", "la", "le", "du", "von", "zu", "da", "dos",
    "di", "del", "della", "op", "in", "aan", "bij", "onder", "over", "uit", "voor", "vd", "vdr", "v", "d", "ben",
    "bin", "des", "ul", "of",
];
const TITLES: [&str; 14] =
    ["dhr", "mevr", "mw", "hr", "heer", "mevrouw", "meneer", "mr", "mrs", "ms", "drs", "dr", "fam", "familie"];

/// The parts of a name as they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NameParts {
    /// Given name or initials.
    pub given: String,
    /// Prefix of the family name: "van der", "'t".
    pub prefix: String,
    /// Family name without its prefix.
    pub family: String,
}

fn is_prefix(word: &str) -> bool {
    let folded = fold(word).replace(['\'', '.'], "");
    PREFIXES.contains(&folded.as_str())
}

/// A prefix and no initial: "v.d." is one, "D." is not.
fn is_surely_prefix(word: &str) -> bool {
    is_prefix(word) && (!word.ends_with('.') || word.chars().filter(|it| it.is_alphabetic()).count() > 1)
}

/// "v.d." and "vd" are "van der".
fn is_same_prefix(one: &[String], other: &[String]) -> bool {
    let first = |it: &[String]| it.iter().filter_map(|it| it.chars().next()).collect::<String>();
    let short = |it: &[String]| it.concat().chars().count() == it.len() || it.concat() == "vd" || it.concat() == "vdr";
    let letters = |it: &[String]| if it.len() == 1 && short(it) { it.concat().replace("vdr", "vd") } else { first(it) };
    one == other || (short(one) || short(other)) && letters(one) == letters(other)
}

/// `O.`, `J.P.`, or a single letter.
fn is_initials(word: &str) -> bool {
    let letters = word.chars().filter(|it| it.is_alphabetic()).count();
    letters == 1 || (word.contains('.') && word.split('.').all(|it| it.chars().count() <= 2))
}

impl NameParts {
    /// A name in one cell: "Achternaam, voornaam tussenvoegsel" or "Voornaam tussenvoegsel Achternaam".
    pub fn read(text: &str) -> Self {
        let text = without_brackets(text);
        match text.split_once(',') {
            Some((family, rest)) if !family.trim().is_empty() => Self::family_first(family, &rest.replace(',', " ")),
            _ => Self::given_first(&text),
        }
    }

    /// A name in one cell with the family name first and no comma: "Schijnveld Olga".
    pub fn read_family_first(text: &str) -> Self {
        let text = without_brackets(text);
        if text.contains(',') {
            return Self::read(&text);
        }
        let parts: Vec<&str> = spelled(&text);
        let prefix = parts.iter().take_while(|it| is_prefix(it)).count();
        match parts.split_at_checked(prefix) {
            Some((prefix, [family, given @ ..])) => {
                let name = Self::family_first(family, &given.join(" "));
                if prefix.is_empty() { name } else { Self { prefix: prefix.join(" "), ..name } }
            }
            _ => Self::given_first(&text),
        }
    }

    fn family_first(family: &str, rest: &str) -> Self {
        let (family, rest) = (spelled(family), spelled(rest));
        let before = family.iter().take_while(|it| is_prefix(it)).count();
        let before = if before == family.len() { 0 } else { before };
        let (before, family) = family.split_at(before);
        // `Olga van 't`: the prefix follows the given name, or stands alone between two commas.
        let given = rest.iter().filter(|it| !is_surely_prefix(it));
        let prefix = rest.iter().filter(|it| is_surely_prefix(it));
        Self {
            given: given.copied().collect::<Vec<_>>().join(" "),
            prefix: before.iter().chain(prefix).copied().collect::<Vec<_>>().join(" "),
            family: family.join(" "),
        }
    }

    fn given_first(text: &str) -> Self {
        let parts = spelled(text);
        let at = parts.iter().enumerate().skip(1).find(|(_, it)| is_surely_prefix(it));
        let last = parts.len().saturating_sub(1);
        let (given, prefix, family) = match at {
            Some((at, _)) if at < last => {
                let end = parts.iter().skip(at).take_while(|it| is_surely_prefix(it)).count() + at;
                let end = end.min(last);
                (parts.get(..at), parts.get(at..end), parts.get(end..))
            }
            _ if parts.len() == 1 => (parts.get(..), None, None),
            _ => (parts.get(..last), None, parts.get(last..)),
        };
        let join = |it: Option<&[&str]>| it.unwrap_or_default().join(" ");
        Self { given: join(given), prefix: join(prefix), family: join(family) }
    }

    /// The name as it is spoken.
    pub fn spoken(&self) -> String {
        let parts = [&self.given, &self.prefix, &self.family];
        parts.into_iter().filter(|it| !it.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// Nothing was written.
    pub fn is_blank(&self) -> bool {
        self.given.is_empty() && self.family.is_empty()
    }

    /// All words of the name in one order: one name is one key.
    pub fn key(&self) -> String {
        sorted(words(&self.spoken()))
    }

    fn plain_key(&self) -> String {
        sorted(words(&format!("{} {}", self.given, self.family)))
    }

    fn initial_keys(&self) -> Vec<String> {
        let Some(letter) = fold(&self.given).chars().find(|it| it.is_alphabetic()) else { return Vec::new() };
        let family = sorted(words(&self.family));
        if family.is_empty() { Vec::new() } else { vec![format!("{letter} {family}")] }
    }

    /// Only initials are known of the given name.
    fn only_initials(&self) -> bool {
        !self.given.is_empty() && self.given.split_whitespace().all(is_initials)
    }
}

fn without_brackets(text: &str) -> String {
    let (mut depth, mut kept) = (0_u32, String::new());
    for letter in text.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '\u{2020}' | '*' => {}
            letter if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}

/// The words of a name without titles.
fn spelled(text: &str) -> Vec<&str> {
    let title = |it: &&str| !TITLES.contains(&fold(it).trim_matches('.'));
    let parts: Vec<&str> = text.split_whitespace().collect();
    let untitled: Vec<&str> = parts.iter().copied().filter(title).collect();
    if untitled.is_empty() { parts } else { untitled }
}

fn sorted(mut words: Vec<String>) -> String {
    words.sort();
    words.join(" ")
}

/// Whose a name is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// One person, by place in the roster.
    One(usize),
    /// Several.
    Many(Vec<usize>),
    /// Nobody; perhaps one of these was meant.
    Nobody(Vec<usize>),
}

/// People by every way in which they are called.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roster {
    names: Vec<NameParts>,
    full: HashMap<String, Vec<usize>>,
    plain: HashMap<String, Vec<usize>>,
    initials: HashMap<String, Vec<usize>>,
    given: HashMap<String, Vec<usize>>,
    family: HashMap<String, Vec<usize>>,
    numbers: HashMap<String, Vec<usize>>,
}

impl Roster {
    /// One more person; their place.
    pub fn add(&mut self, name: &NameParts, number: Option<&str>) -> usize {
        let at = self.names.len();
        self.names.push(name.clone());
        let put = |map: &mut HashMap<String, Vec<usize>>, key: String| {
            if !key.is_empty() {
                let places = map.entry(key).or_default();
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
        };
        put(&mut self.full, name.key());
        put(&mut self.plain, name.plain_key());
        for key in name.initial_keys() {
            put(&mut self.initials, key);
        }
        put(&mut self.given, sorted(words(&name.given)));
        put(&mut self.family, sorted(words(&format!("{} {}", name.prefix, name.family))));
        put(&mut self.family, sorted(words(&name.family)));
        if let Some(number) = number {
            put(&mut self.numbers, number.trim().to_lowercase());
        }
        at
    }

    /// The people that a cell can mean. A number is the number of the file; anything else is a name.
    pub fn whose(&self, text: &str, family_first: bool) -> Whose {
        let bare = text.trim().to_lowercase();
        if bare.chars().any(|it| it.is_ascii_digit()) {
            match settled(self.numbers.get(&bare)) {
                Some(found) => return found,
                None if !bare.chars().any(char::is_alphabetic) => return Whose::Nobody(Vec::new()),
                None => {}
            }
        }
        let name = if family_first { NameParts::read_family_first(text) } else { NameParts::read(text) };
        let asked = words(&name.spoken());
        let exact = self.full.get(&sorted(asked.clone()));
        if let Some(found) = settled(exact) {
            return found;
        }
        let plain = self.plain.get(&name.plain_key());
        if let Some(found) = self.with_fitting_prefix(plain, &name) {
            return found;
        }
        let whole = text.split_whitespace().count() == 1;
        if name.only_initials() && !name.family.is_empty() {
            let found =
                name.initial_keys().iter().find_map(|it| self.with_fitting_prefix(self.initials.get(it), &name));
            if let Some(found) = found {
                return found;
            }
        }
        // "Samira O.": the given name and the first letter of the family name.
        if is_initials(&name.family) && !name.given.is_empty() {
            let letter = fold(&name.family).chars().next();
            let of_given = self.given.get(&sorted(words(&name.given))).map(Vec::as_slice).unwrap_or_default();
            let fits = |it: &&usize| {
                let person = self.names.get(**it);
                person.is_some_and(|it| fold(&it.family).chars().next() == letter)
            };
            let fitting: Vec<usize> = of_given.iter().filter(fits).copied().collect();
            // "Testman S.": the other way round.
            let turned = letter.map(|it| format!("{it} {}", sorted(words(&name.given))));
            let turned = turned.and_then(|it| self.with_fitting_prefix(self.initials.get(&it), &name));
            if let Some(found) = settled(Some(&fitting)).or(turned) {
                return found;
            }
        }
        if whole || name.family.is_empty() {
            let one = sorted(words(&name.spoken()));
            if let Some(found) = settled(self.given.get(&one)).or_else(|| settled(self.family.get(&one))) {
                return found;
            }
        } else if (name.given.is_empty() || is_prefix(&name.given))
            && let Some(found) = settled(self.family.get(&sorted(asked)))
        {
            return found;
        }
        Whose::Nobody(self.alike(&name))
    }

    /// A prefix in the cell has to be the person's: "de Testman" is not "van Testman".
    fn with_fitting_prefix(&self, places: Option<&Vec<usize>>, name: &NameParts) -> Option<Whose> {
        let asked = words(&name.prefix);
        let fits = |it: &&usize| {
            let known = self.names.get(**it).map(|it| words(&it.prefix)).unwrap_or_default();
            asked.is_empty() || known.is_empty() || is_same_prefix(&asked, &known)
        };
        let fitting: Vec<usize> = places?.iter().filter(fits).copied().collect();
        settled(Some(&fitting))
    }

    /// The people with the same family name, or the same given name: at most five.
    fn alike(&self, name: &NameParts) -> Vec<usize> {
        let of =
            |map: &HashMap<String, Vec<usize>>, text: &str| map.get(&sorted(words(text))).cloned().unwrap_or_default();
        let mut found = of(&self.family, &name.family);
        if found.is_empty() {
            found = of(&self.given, &name.given);
        }
        if found.is_empty() {
            found = of(&self.family, &name.given);
        }
        found.truncate(5);
        found
    }
}

fn settled(places: Option<&Vec<usize>>) -> Option<Whose> {
    match places.map(Vec::as_slice) {
        None | Some([]) => None,
        Some([one]) => Some(Whose::One(*one)),
        Some(many) => Some(Whose::Many(many.to_vec())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_parted_however_it_is_written() {
        for (text, given, prefix, family) in [
            ("Schijnveld, Olga 't", "Olga", "'t", "Schijnveld"),
            ("Olga 't Schijnveld", "Olga", "'t", "Schijnveld"),
            ("Testman, Jamal van den", "Jamal", "van den", "Testman"),
            ("van den Testman, Jamal", "Jamal", "van den", "Testman"),
            ("Testman, van den, Jamal", "Jamal", "van den", "Testman"),
            ("Femke van der Proef", "Femke", "van der", "Proef"),
            ("Anna Maria Jansen", "Anna Maria", "", "Jansen"),
            ("dhr. J.P. de Wit (Jan)", "J.P.", "de", "Wit"),
            ("Testman, S.", "S.", "", "Testman"),
            ("Samira", "Samira", "", ""),
            ("Amira Demo-Kamp", "Amira", "", "Demo-Kamp"),
        ] {
            let name = NameParts::read(text);
            assert_eq!(
                (name.given.as_str(), name.prefix.as_str(), name.family.as_str()),
                (given, prefix, family),
                "{text}"
            );
        }
        let turned = NameParts::read_family_first("van der Proef Femke");
        assert_eq!(turned, NameParts::read("Femke van der Proef"));
    }

    fn roster() -> Roster {
        let mut roster = Roster::default();
        for (at, name) in [
            "Carmen el Testman",
            "Carmen Testman",
            "Samir Testman",
            "Femke van der Proef",
            "Zoë Oefenbos",
            "Samira Demo",
        ]
        .into_iter()
        .enumerate()
        {
            roster.add(&NameParts::read(name), Some(&(at + 1).to_string()));
        }
        roster
    }

    #[test]
    fn a_name_means_somebody_only_when_it_fits_one_person() {
        for (text, expected) in [
            ("Testman, Carmen el", Whose::One(0)),
            ("carmen  TESTMAN", Whose::One(1)),
            ("Proef, Femke", Whose::One(3)),
            ("Femke", Whose::One(3)),
            ("F. van der Proef", Whose::One(3)),
            ("F. v.d. Proef", Whose::One(3)),
            ("Proef, Femke vd", Whose::One(3)),
            ("Zoe Oefenbos", Whose::One(4)),
            ("Samira D.", Whose::One(5)),
            ("4", Whose::One(3)),
            ("van der Proef", Whose::One(3)),
            ("Carmen", Whose::Many(vec![0, 1])),
            ("Testman", Whose::Many(vec![0, 1, 2])),
            ("Testman S.", Whose::One(2)),
            ("Testman, C.", Whose::Many(vec![0, 1])),
            ("Femke de Proef", Whose::Nobody(vec![3])),
            ("Piet Onbekend", Whose::Nobody(vec![])),
            ("99", Whose::Nobody(vec![])),
        ] {
            assert_eq!(roster().whose(text, false), expected, "{text}");
        }
    }
}
