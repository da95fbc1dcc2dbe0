//! Every command of the contract is there for somebody: a screen or the command line calls it, and a test does.

use crate::tokens::{self, Kind};
use crate::tree::{self, Source};
use crate::{finds, none};

const TABLE: &str = "src-tauri/crates/engine/src/api/table.rs";
const KINDS: [&str; 4] = ["read", "write", "long", "gate"];

/// The names of the rows: the word after a kind and before a bracket.
fn names(table: &Source) -> Vec<String> {
    let code = tokens::one(&table.path, &table.text);
    let tokens = code.iter().flat_map(|it| &it.tokens).collect::<Vec<_>>();
    let rows = tokens.windows(3).filter(|it| match it {
        [kind, name, bracket] => KINDS.contains(&kind.text.as_str()) && name.kind == Kind::Word && bracket.text == "(",
        _ => false,
    });
    rows.map(|it| it[1].text.clone()).collect()
}

fn says(source: &Source, name: &str) -> bool {
    let part = |it: Option<char>| it.is_some_and(|it| it.is_alphanumeric() || it == '_');
    source.text.match_indices(name).any(|(at, _)| {
        !part(source.text[..at].chars().next_back()) && !part(source.text[at + name.len()..].chars().next())
    })
}

fn is_test(source: &Source) -> bool {
    !source.below(&["tests/tidy"]) && (source.below(&["tests"]) || source.tests_screens())
}

fn calls(source: &Source) -> bool {
    let screens = source.below(&["ui/src"]) && source.is(&[".ts", ".svelte"]) && !source.tests_screens();
    let line = source.below(&["src-tauri/crates/cli/src"]);
    !source.generated() && (screens || line)
}

fn idle(sources: &[Source]) -> Vec<String> {
    let names: Vec<String> = sources.iter().filter(|it| it.path == TABLE).flat_map(names).collect();
    let mut findings = Vec::new();
    for name in names {
        for (who, what) in [(calls as fn(&Source) -> bool, "no screen and no command line"), (is_test, "no test")] {
            if !sources.iter().any(|it| who(it) && says(it, &name)) {
                findings.push(format!("{name}: {what} calls it"));
            }
        }
    }
    findings
}

#[test]
fn every_command_has_a_caller_and_a_test() {
    none(idle(&tree::ALL), "Use the command, test it, or take it out of the table:");
}

#[test]
fn the_table_is_read() {
    if let Some(table) = tree::ALL.iter().find(|it| it.path == TABLE) {
        assert!(names(table).len() > 5, "the rows of {TABLE} no longer look as this rule reads them");
    }
}

#[test]
fn a_command_that_nobody_calls_is_found() {
    let table = "commands! {\n/// Reads.\nread a_list(Nothing) -> Vec<Row>, may See, logs Seen;\n\
                 write a_record(Record) -> Done, may Write, logs Done;\ngate a_open(Nothing) -> State;\n}";
    let sources = [
        Source::new(TABLE, table),
        Source::new("ui/src/features/a.svelte", "call(\"a_list\", {})"),
        Source::new("ui/src/api/generated.ts", "a_record a_open"),
        Source::new("src-tauri/crates/cli/src/main.rs", "dispatch(\"a_open\")"),
        Source::new("tests/flows/a.rs", "world.call(\"a_list\"); world.call(\"a_record\"); x(\"a_open_all\")"),
    ];
    finds(idle(&sources), &["a_record: no screen and no command line calls it", "a_open: no test calls it"]);
}
