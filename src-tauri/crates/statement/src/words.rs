//! Words as banks write them, so that two spellings of one name are one.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The words of a text in lower case, without accents, digits and apostrophes: `'t Hooft-Şahin` has three.
pub fn words(text: &str) -> Vec<String> {
    let plain = text.nfkd().filter(|it| !is_combining_mark(*it) && !matches!(it, '\'' | '’' | '‘' | '`'));
    let mut words = vec![String::new()];
    for it in plain.flat_map(char::to_lowercase) {
        match (it, words.last_mut()) {
            ('ø', Some(word)) => word.push('o'),
            ('ł', Some(word)) => word.push('l'),
            ('ı', Some(word)) => word.push('i'),
            ('ß', Some(word)) => word.push_str("ss"),
            (it, Some(word)) if it.is_alphabetic() => word.push(it),
            (_, Some(word)) if word.is_empty() => {}
            _ => words.push(String::new()),
        }
    }
    words.retain(|it| !it.is_empty());
    words
}

/// A text on one line, at most so many characters of it.
pub fn line(text: &str, most: usize) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_are_one() {
        assert_eq!(words("Zoë ’t Hooft-ŞAHIN"), words("ZOE T HOOFT SAHIN"));
        assert_eq!(words("J.M. de Vries 12e"), ["j", "m", "de", "vries", "e"]);
        assert_eq!(line(" a \n b\tc ", 3), "a b");
    }
}
