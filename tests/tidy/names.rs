//! What things may be called: a name says what a thing is, not that it is a thing.

use crate::tokens::{self, Code, Kind};
use crate::tree::{self, Source};
use crate::{finds, none};

/// Words that fit everything and therefore say nothing (architecture, "Names"), and their plurals.
const EMPTY: [&str; 18] = [
    "manager", "managers", "service", "services", "helper", "helpers", "util", "utils", "common", "misc", "core",
    "base", "data", "info", "infos", "new", "old", "stuff",
];

fn empty_word(name: &str) -> Option<String> {
    words(name).into_iter().find(|word| {
        let version =
            word.strip_prefix('v').is_some_and(|it| !it.is_empty() && it.chars().all(|it| it.is_ascii_digit()));
        EMPTY.contains(&word.as_str()) || version
    })
}

/// `WeekInfo`, `week_info` and `week-info` all become `week`, `info`.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in name.chars() {
        if letter.is_uppercase() || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if let (true, Some(word)) = (letter.is_alphanumeric(), words.last_mut()) {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|it| !it.is_empty());
    words
}

fn of_paths(sources: &[Source]) -> Vec<String> {
    sources
        .iter()
        .filter_map(|it| Some(format!("{} says {}", it.path, it.path.split('/').find_map(empty_word)?)))
        .collect()
}

fn of_types(code: &[Code]) -> Vec<String> {
    let mut findings = Vec::new();
    for code in code {
        for pair in code.tokens.windows(2) {
            let [before, name] = pair else { continue };
            let declares = ["struct", "enum", "trait", "type", "union", "mod"].contains(&before.text.as_str());
            if declares
                && before.kind == Kind::Word
                && name.kind == Kind::Word
                && let Some(word) = empty_word(&name.text)
            {
                findings.push(format!("{}: {} says {word}", code.at(name.line), name.text));
            }
        }
    }
    findings
}

fn of_screens(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|it| it.is(&[".ts", ".svelte", ".mjs"]) && !it.generated()) {
        for (number, line) in source.text.lines().enumerate() {
            let line = line.trim().trim_start_matches("export ").trim_start_matches("default ");
            let declared = ["interface ", "class ", "enum ", "type "].iter().find_map(|it| line.strip_prefix(it));
            let name = declared.and_then(|it| it.split(|it: char| !it.is_alphanumeric()).next());
            if let Some(word) = name.and_then(empty_word) {
                findings.push(format!("{}:{}: {} says {word}", source.path, number + 1, name.unwrap_or_default()));
            }
        }
    }
    findings
}

const ADVICE: &str = "Name what it is; this word fits everything:";

#[test]
fn no_file_or_folder_has_an_empty_name() {
    none(of_paths(&tree::ALL), ADVICE);
}

#[test]
fn no_type_or_module_has_an_empty_name() {
    none(of_types(&tokens::ALL), ADVICE);
}

#[test]
fn no_type_of_the_screens_has_an_empty_name() {
    none(of_screens(&tree::ALL), ADVICE);
}

#[test]
fn empty_names_are_found() {
    let paths = [
        Source::new("src/week_utils.rs", ""),
        Source::new("ui/src/common/a.ts", ""),
        Source::new("src/database.rs", ""),
    ];
    finds(of_paths(&paths), &["src/week_utils.rs says utils", "ui/src/common/a.ts says common"]);
    let code =
        tokens::one("a.rs", "struct WeekInfo;\nstruct Row { new: u8 }\nfn new() {}\nenum NewerSchema {}\nmod v2 {}");
    finds(of_types(&code), &["a.rs:1: WeekInfo says info", "a.rs:5: v2 says v2"]);
    let screens = [Source::new("a.ts", "export type Week = 1;\nexport interface WeekData {\n  data: 1;\n}")];
    finds(of_screens(&screens), &["a.ts:2: WeekData says data"]);
}
