//! Texts of people made fit for a page: nothing that cannot be shown, nothing that turns the line round, no word that is
//! longer than one.

use serde_json::Value;

/// Which fonts may show a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// That of the text, and the one beside it.
    OfAll,
    /// That of the text alone.
    OfText,
}

/// Stands for what no font has.
const UNKNOWN: char = '\u{fffd}';
/// So many letters of one word fit in the narrowest column; a longer word may be broken there.
const LONGEST: usize = 30;
/// Where a line may be broken.
const BREAK: char = '\u{200b}';

/// Cleans every text of the rows.
pub(super) fn clean(rows: &mut Value, have: &impl Fn(char) -> bool) {
    match rows {
        Value::String(text) => *text = plain(text, have),
        Value::Array(parts) => parts.iter_mut().for_each(|it| clean(it, have)),
        Value::Object(parts) => parts.values_mut().for_each(|it| clean(it, have)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn plain(text: &str, have: &impl Fn(char) -> bool) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut run = 0;
    for it in text.chars().filter_map(|it| shown(it, have)) {
        run = if it.is_whitespace() { 0 } else { run + 1 };
        if run > LONGEST {
            clean.push(BREAK);
            run = 1;
        }
        clean.push(it);
    }
    clean
}

/// What a character becomes on the page.
fn shown(it: char, have: &impl Fn(char) -> bool) -> Option<char> {
    match it {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some(' '),
        it if it.is_control() || is_format(it) => None,
        // A space that no font draws is a space all the same.
        it if it.is_whitespace() => Some(if it == '\u{a0}' { it } else { ' ' }),
        it if have(it) => Some(it),
        _ => Some(if have(UNKNOWN) { UNKNOWN } else { '?' }),
    }
}

/// Characters that show nothing: they join, part, turn round, choose a variant or tag.
const fn is_format(it: char) -> bool {
    matches!(it,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &str) {
        assert_eq!(expected, plain(raw, &|it| it.is_alphanumeric() || it.is_ascii() || it == UNKNOWN));
    }

    #[test]
    fn what_cannot_be_shown_is_shown_as_unknown_and_what_turns_the_line_is_left_out() {
        check("Noor \u{202e}tseug\u{202c}\u{feff}", "Noor tseug");
        check("fles \u{1f377}!", "fles \u{fffd}!");
        check("een\u{0}twee\u{7}\tdrie\r\nvier", "eentwee drie  vier");
        check("#let x = $1$ *vet* [x] \"", "#let x = $1$ *vet* [x] \"");
    }

    #[test]
    fn a_word_that_is_longer_than_a_column_can_be_broken() {
        check(&"a".repeat(30), &"a".repeat(30));
        check(&"a".repeat(31), &format!("{}\u{200b}a", "a".repeat(30)));
        let long = plain(&"é".repeat(2_000), &|_| true);
        assert_eq!(66, long.chars().filter(|it| *it == BREAK).count());
        check(&format!("{} {}", "a".repeat(20), "b".repeat(20)), &format!("{} {}", "a".repeat(20), "b".repeat(20)));
    }
}
