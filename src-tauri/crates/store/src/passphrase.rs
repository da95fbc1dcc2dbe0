//! What a person types to open the file.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::KeyError;
use crate::keys::DeviceSecret;

/// A passphrase, in Unicode's composed form (NFC): keyboards differ in how they send an `é`.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// The least number of characters where a device secret stands behind the passphrase.
    pub const MIN: usize = 12;
    /// The least number of characters where the passphrase stands alone.
    pub const MIN_ALONE: usize = 16;

    /// A passphrase that somebody chooses.
    ///
    /// # Errors
    /// [`KeyError::PassphraseTooShort`]; spaces at both ends do not count.
    pub fn parse(raw: &str, secret: Option<&DeviceSecret>) -> Result<Self, KeyError> {
        let min = match secret {
            Some(_) => Self::MIN,
            None => Self::MIN_ALONE,
        };
        let phrase = Self::typed(raw);
        if phrase.0.trim().chars().count() < min {
            return Err(KeyError::PassphraseTooShort { min });
        }
        Ok(phrase)
    }

    /// A passphrase that somebody chose before, as it is typed now.
    pub fn typed(raw: &str) -> Self {
        // Room for the longest composed form from the start: a string that grows leaves copies behind.
        let mut phrase = Zeroizing::new(String::with_capacity(3 * raw.len()));
        phrase.extend(raw.nfc());
        Self(phrase)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(raw: &str, secret: Option<&DeviceSecret>, expected: Expect) {
        expected.assert_eq(&match Passphrase::parse(raw, secret) {
            Ok(phrase) => format!("{phrase:?} of {} bytes", phrase.as_bytes().len()),
            Err(why) => format!("no: {why}"),
        });
    }

    #[test]
    fn a_passphrase_that_stands_alone_is_longer() {
        let secret = DeviceSecret::from_bytes([7; 32]);
        check("twelve chars", Some(&secret), expect!["Passphrase(..) of 12 bytes"]);
        check("eleven char", Some(&secret), expect!["no: a passphrase has at least 12 characters"]);
        check("sixteen charactr", None, expect!["Passphrase(..) of 16 bytes"]);
        check("fifteen charact", None, expect!["no: a passphrase has at least 16 characters"]);
        check("          a          ", None, expect!["no: a passphrase has at least 16 characters"]);
    }

    #[test]
    fn characters_count_and_not_bytes() {
        let secret = DeviceSecret::from_bytes([7; 32]);
        check("éééééééééééé", Some(&secret), expect!["Passphrase(..) of 24 bytes"]);
        check("ééééééééééé", Some(&secret), expect!["no: a passphrase has at least 12 characters"]);
    }

    #[test]
    fn two_ways_to_type_an_accent_are_one_passphrase() {
        assert_eq!(Passphrase::typed("caf\u{e9}").as_bytes(), Passphrase::typed("cafe\u{301}").as_bytes());
    }
}
