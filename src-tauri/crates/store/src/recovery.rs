//! The recovery key: 24 English words (BIP 39) that open the file when every passphrase is forgotten.

use std::fmt;

use bip39::{Language, Mnemonic};
use zeroize::Zeroizing;

use crate::error::KeyError;
use crate::keys::Secret;

/// 24 words for 32 random bytes and a check. Shown once, confirmed by two words, printed on paper.
pub struct RecoveryWords(Mnemonic);

impl RecoveryWords {
    /// The number of words.
    pub const COUNT: usize = 24;

    /// Words that nobody had before.
    pub fn random() -> Result<Self, KeyError> {
        let secret = Secret::random()?;
        Mnemonic::from_entropy_in(Language::English, secret.as_bytes()).map(Self).map_err(|_| KeyError::NoKeyMade)
    }

    /// The words as somebody copies them from paper: capitals, spaces, line ends, numbers and commas do not matter.
    ///
    /// # Errors
    /// [`KeyError::WordCount`], [`KeyError::UnknownWord`] with its number, or [`KeyError::WordsMixedUp`].
    pub fn parse(raw: &str) -> Result<Self, KeyError> {
        let mut clean = Zeroizing::new(String::with_capacity(2 * raw.len() + Self::COUNT));
        let mut found = 0;
        let mut unknown = None;
        for word in raw.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty()) {
            found += 1;
            let start = clean.len();
            clean.extend(word.chars().flat_map(char::to_lowercase));
            if Language::English.find_word(&clean[start..]).is_none() {
                unknown = unknown.or(Some(found));
            }
            clean.push(' ');
        }
        if found != Self::COUNT {
            return Err(KeyError::WordCount { found });
        }
        if let Some(number) = unknown {
            return Err(KeyError::UnknownWord { number });
        }
        Mnemonic::parse_in_normalized(Language::English, clean.trim_end()).map(Self).map_err(|_| KeyError::WordsMixedUp)
    }

    /// The words in their order, to be shown and printed.
    pub fn words(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.0.words()
    }

    /// Whether `typed` is word `number`, counted from 1: the proof that somebody wrote them down.
    pub fn confirms(&self, number: usize, typed: &str) -> bool {
        let word = number.checked_sub(1).and_then(|before| self.words().nth(before));
        word.is_some_and(|word| word.eq_ignore_ascii_case(typed.trim()))
    }

    /// The 32 bytes that the words stand for.
    pub(crate) fn bytes(&self) -> Secret {
        let long = Zeroizing::new(self.0.to_entropy_array().0);
        let (bytes, _) = long.split_first_chunk().expect("33 bytes hold 32");
        Secret::copied(bytes)
    }
}

impl fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryWords(..)")
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    /// The words of 32 zero bytes, from the tables of BIP 39.
    fn zero() -> String {
        format!("{}art", "abandon ".repeat(23))
    }

    #[track_caller]
    fn check(raw: &str, expected: Expect) {
        expected.assert_eq(&match RecoveryWords::parse(raw) {
            Ok(words) => format!("{words:?} for {:02x?}…", &words.bytes().as_bytes()[..4]),
            Err(why) => format!("no: {why}"),
        });
    }

    #[test]
    fn words_are_read_as_people_copy_them() {
        check(&zero(), expect!["RecoveryWords(..) for [00, 00, 00, 00]…"]);
        check(&zero().to_uppercase(), expect!["RecoveryWords(..) for [00, 00, 00, 00]…"]);
        check(&format!("\n {} \t", zero().replace(' ', ",  \r\n")), expect!["RecoveryWords(..) for [00, 00, 00, 00]…"]);
        let numbered: String = zero().split(' ').enumerate().map(|(n, word)| format!("{}. {word}\n", n + 1)).collect();
        check(&numbered, expect!["RecoveryWords(..) for [00, 00, 00, 00]…"]);
    }

    #[test]
    fn a_refusal_says_which_word() {
        check("", expect!["no: a recovery key has 24 words, here are 0"]);
        check("abandon ability", expect!["no: a recovery key has 24 words, here are 2"]);
        check(&format!("{} art", zero()), expect!["no: a recovery key has 24 words, here are 25"]);
        check(&zero().replacen("abandon", "abandom", 1), expect!["no: word 1 is not on the list"]);
        check(&zero().replace("art", "kunst"), expect!["no: word 24 is not on the list"]);
        check(&zero().replace("art", "İart"), expect!["no: word 24 is not on the list"]);
    }

    #[test]
    fn exchanged_words_are_noticed() {
        check(&zero().replace("art", "able"), expect!["no: the words do not belong together"]);
    }

    #[test]
    fn random_words_come_back_from_paper() {
        let words = RecoveryWords::random().unwrap();
        assert_eq!(words.words().count(), RecoveryWords::COUNT);
        let paper = words.words().collect::<Vec<_>>().join("  ");
        assert_eq!(RecoveryWords::parse(&paper).unwrap().bytes().as_bytes(), words.bytes().as_bytes());
        assert_ne!(RecoveryWords::random().unwrap().bytes().as_bytes(), words.bytes().as_bytes());
    }

    #[test]
    fn two_words_confirm_that_they_were_written_down() {
        let words = RecoveryWords::parse(&zero()).unwrap();
        assert!(words.confirms(24, " Art "));
        assert!(!words.confirms(23, "art") && !words.confirms(0, "abandon") && !words.confirms(25, "art"));
    }

    #[test]
    fn words_are_never_printed() {
        assert_eq!(format!("{:?}", RecoveryWords::parse(&zero()).unwrap()), "RecoveryWords(..)");
    }
}
