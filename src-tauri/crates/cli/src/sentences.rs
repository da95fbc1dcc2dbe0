//! Sentences in a file that the command line writes for people. They are those of the screens, from the same source: a
//! reason is told in one way, whoever asked for it.

use clap::ValueEnum;
use serde_json::{Map, Value};

/// A language of the program.
#[derive(Clone, Copy, ValueEnum)]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// What is said about a row that is left out, by the code of the reason or effect, with the headings of its columns.
pub fn left_out(language: Language) -> Value {
    let source = match language {
        Language::Nl => include_str!("../../../../ui/src/i18n/nl/left-out.json"),
        Language::En => include_str!("../../../../ui/src/i18n/en/left-out.json"),
    };
    let read: Value = serde_json::from_str(source).expect("the words of a language are JSON: a test reads them");
    let of = |part: &str| read.get(part).cloned().unwrap_or_default();
    let mut texts = Map::from_iter([("row".to_owned(), of("row")), ("reason".to_owned(), of("why"))]);
    for part in [of("reason"), of("effect")] {
        texts.extend(part.as_object().cloned().unwrap_or_default());
    }
    texts.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_say_the_same_things() {
        let codes = |language| left_out(language).as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(codes(Language::Nl), codes(Language::En));
        assert_eq!(left_out(Language::Nl)["reason"], "Reden");
        assert_eq!(left_out(Language::En)["row_left_out"], "The row stays behind.");
    }
}
