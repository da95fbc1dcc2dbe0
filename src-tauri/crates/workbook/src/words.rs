//! Words without what makes one spelling differ from another: capitals, accents, apostrophes, spaces.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case, without accents, one space between words, straight apostrophes.
pub(crate) fn fold(text: &str) -> String {
    let straight = text.chars().map(|it| match it {
        '\u{2018}' | '\u{2019}' | '\u{b4}' | '`' | '\u{2032}' => '\'',
        '\u{2010}'..='\u{2015}' => '-',
        it if it.is_whitespace() => ' ',
        it => it,
    });
    let plain: String = straight.nfkd().filter(|it| !is_combining_mark(*it)).flat_map(char::to_lowercase).collect();
    let plain = plain.replace('ø', "o").replace('ł', "l").replace('ß', "ss");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letters and digits of a text, folded: one address, however it is written.
pub(crate) fn key(text: &str) -> String {
    fold(text).chars().filter(|it| it.is_alphanumeric()).collect()
}

/// The folded words of a text: runs of letters and digits, apostrophes inside words left out.
pub(crate) fn words(text: &str) -> Vec<String> {
    let folded = fold(text).replace('\'', "");
    folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// A folded text has one of these; each is looked for as it stands.
pub(crate) fn has(folded: &str, some: &[&str]) -> bool {
    some.iter().any(|it| folded.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_has_one_folded_form() {
        for (text, expected) in [
            ("Zoë  Ünal", "zoe unal"),
            ("\u{2019}t Hooft", "'t hooft"),
            ("KARŞI\u{a0}Özil", "karsi ozil"),
            ("Van\tden–Berg", "van den-berg"),
            ("Søren Straße", "soren strasse"),
        ] {
            assert_eq!(fold(text), expected);
        }
        assert_eq!(key("Staalkade 12-A, 4061 BH"), key("staalkade 12 a 4061bh"));
        assert_eq!(words("Schijnveld, O. 't"), ["schijnveld", "o", "t"]);
    }
}
