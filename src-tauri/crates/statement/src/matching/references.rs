//! Payment references, and where one stands in what a payer wrote.

use crate::iban::remainder;

/// The fewest characters by which anything is known: three digits are a house number.
const FEWEST: usize = 4;
/// The most pieces of which a written reference consists: `9070 5800 0000 0012` has four.
const MOST_PIECES: usize = 8;

/// A reference as it is looked for: letters and digits alone, in capitals. `None` where it is too short or has no
/// digit, because any word could be it.
pub fn plain(raw: &str) -> Option<String> {
    let text = letters(raw);
    (text.len() >= FEWEST && text.bytes().any(|it| it.is_ascii_digit())).then_some(text)
}

/// Two references are one, however they are written: `NL 7` and `nl-7`.
pub fn is_same_reference(one: &str, two: &str) -> bool {
    let letters = |raw| Some(letters(raw)).filter(|it| !it.is_empty());
    one == two || letters(one).is_some_and(|it| Some(it) == letters(two))
}

fn letters(raw: &str) -> String {
    raw.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_uppercase()).collect()
}

/// Whether a reference says itself that it was written well (ISO 11649, `RF18 5390 0754 7034`): no slip of one
/// character makes another of them. The sixteen digits of a Dutch payment reference do not: their check is modulo
/// eleven, and two of its eleven results have one digit.
pub(super) fn checks_itself(plain: &str) -> bool {
    let number = plain.starts_with("RF") && (6..=25).contains(&plain.len());
    number && remainder(plain.chars().skip(4).chain(plain.chars().take(4))) == 1
}

/// What a reference has in common with all that one slip of the pen makes of it: one character another, or two
/// neighbours changed places.
pub(super) fn slips(plain: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = plain.chars().collect();
    (0..letters.len()).flat_map(move |at| {
        let another: String = letters.iter().enumerate().map(|(i, it)| if i == at { '?' } else { *it }).collect();
        let mut pair: Vec<char> = letters.get(at..=at + 1).unwrap_or_default().to_vec();
        pair.sort_unstable();
        let before = letters.iter().take(at);
        let swapped: String = before.chain(&['~']).chain(&pair).chain(letters.iter().skip(at + 2)).collect();
        [another, swapped]
    })
}

/// All that could be a reference in a text: its pieces of letters or of digits, and what stands beside each other.
///
/// A piece is whole: `2041` does not stand in `120412`.
pub(super) fn written(text: &str) -> impl Iterator<Item = String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut kind = None;
    for it in text.chars() {
        let this = it.is_ascii_alphanumeric().then(|| it.is_ascii_digit());
        match (this, pieces.last_mut()) {
            (Some(_), Some(piece)) if this == kind => piece.push(it.to_ascii_uppercase()),
            (Some(_), _) => pieces.push(it.to_ascii_uppercase().to_string()),
            (None, _) => {}
        }
        kind = this;
    }
    (0..pieces.len()).flat_map(move |first| {
        let mut run = String::new();
        let pieces: Vec<String> = pieces.iter().skip(first).take(MOST_PIECES).cloned().collect();
        pieces.into_iter().map(move |it| {
            run.push_str(&it);
            run.clone()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(text: &str, reference: &str) -> bool {
        let reference = plain(reference).unwrap();
        written(text).any(|it| it == reference)
    }

    #[test]
    fn a_reference_is_found_however_it_is_grouped() {
        assert!(found("huur mei HF-2041", "HF2041"));
        assert!(found("kenmerk:hf 20 41.", "HF2041"));
        assert!(found("Klantnr204187 dank u", "204187"));
        assert!(found("9070 5800 0000 0012", "9070580000000012"));
    }

    #[test]
    fn a_piece_of_a_number_is_not_the_number() {
        assert!(!found("1204187", "204187"));
        assert!(!found("2041870", "204187"));
        assert!(!found("HF-20410", "HF2041"));
    }

    #[test]
    fn what_any_word_could_be_is_no_reference() {
        assert_eq!(plain("12 b"), None);
        assert_eq!(plain("huur"), None);
        assert_eq!(plain("hf-2041"), Some("HF2041".to_owned()));
    }

    #[test]
    fn some_references_check_themselves() {
        assert!(checks_itself("RF18539007547034"));
        assert!(!checks_itself("RF18539007547043"));
        assert!(!checks_itself("204187"));
    }

    #[test]
    fn one_slip_apart_is_one_character_or_two_neighbours() {
        let near = |one: &str, two: &str| slips(one).any(|it| slips(two).any(|other| it == other));
        assert!(near("HF2041", "HF2047"));
        assert!(near("HF2041", "HF2014"));
        assert!(!near("HF2041", "HF2077"));
        assert!(!near("HF2041", "HF20411"));
        assert!(!near("HF2041", "HF4021"));
    }
}
