//! Where things lie: the top level, the code map, the decisions, the length of a file.

use std::fs;

use crate::tree::{self, Source, root};
use crate::{finds, none};

// ---- The top level ----

/// What a person sees on opening the repository.
const VISIBLE: [&str; 7] = ["Cargo.lock", "Cargo.toml", "README.md", "icons", "src-tauri", "tests", "ui"];

fn top_level(mut found: Vec<String>) -> Vec<String> {
    found.retain(|it| !it.starts_with('.') && it != "target");
    let missing = VISIBLE.iter().filter(|it| !found.iter().any(|found| found == *it));
    let mut findings: Vec<String> = missing.map(|it| format!("{it} is missing")).collect();
    found.retain(|it| !VISIBLE.contains(&it.as_str()));
    found.sort();
    findings.extend(found.into_iter().map(|it| format!("{it} does not belong here")));
    findings
}

fn names_in(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).into_iter().flatten();
    let names = entries.filter_map(|it| it.ok()?.file_name().into_string().ok());
    names.collect()
}

#[test]
fn the_top_level_is_the_agreed_one() {
    none(top_level(names_in("")), "Architecture, \"Tree\":");
}

#[test]
fn a_stranger_at_the_top_level_is_found() {
    let mut found: Vec<String> = VISIBLE[1..].iter().map(|it| (*it).to_owned()).collect();
    found.extend([".git".to_owned(), "target".to_owned(), "scripts".to_owned()]);
    finds(top_level(found), &["Cargo.lock is missing", "scripts does not belong here"]);
}

// ---- The README ----

/// Everything in code marks or in a link that reads like a path of this repository.
fn paths_named(markdown: &str) -> Vec<String> {
    let code = markdown.split('`').skip(1).step_by(2).map(str::to_owned);
    let links = markdown.split("](").skip(1).filter_map(|it| it.split([')', '#', ' ']).next()).map(str::to_owned);
    let tops = VISIBLE.into_iter().chain([".ci", ".cargo", ".github"]);
    let tops: Vec<&str> = tops.collect();
    code.chain(links)
        .filter(|it| it.chars().all(|it| it.is_alphanumeric() || "/._-{},".contains(it)))
        .filter(|it| tops.contains(&it.split('/').next().unwrap_or_default()) || it.contains("/src/"))
        .flat_map(|it| alternatives(&it))
        .collect()
}

/// `a/{b,c}/d` names `a/b/d` and `a/c/d`.
fn alternatives(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else {
        return vec![path.to_owned()];
    };
    let (inside, after) = rest.split_once('}').unwrap_or((rest, ""));
    inside.split(',').flat_map(|it| alternatives(&format!("{before}{it}{after}"))).collect()
}

fn dead_paths(markdown: &str, lives: impl Fn(&str) -> bool) -> Vec<String> {
    paths_named(markdown).into_iter().filter(|it| !lives(it)).collect()
}

/// The crates are named without their folder where that is easier to read.
#[test]
fn every_path_that_the_readme_names_exists() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap_or_default();
    let lives = |path: &str| ["", "src-tauri/crates"].iter().any(|it| root().join(it).join(path).exists());
    none(dead_paths(&readme, lives), "README.md names what is not there:");
}

#[test]
fn a_dead_path_is_found() {
    let text = "See `ui/src/{api,gone}`, `cargo xtask test`, [the rule](tests/tidy/main.rs), `tests/nowhere.rs` and [web](https://x/ui/src/a).";
    let lives = |path: &str| ["ui/src/api", "tests/tidy/main.rs"].contains(&path);
    finds(dead_paths(text, lives), &["ui/src/gone", "tests/nowhere.rs"]);
}

// ---- Nothing outside ----

/// Folders of one machine or beside the repository; in halves, or this file would find itself.
const OUTSIDE: [&str; 5] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("../sh", "ared"),
];

fn outside(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|it| !it.generated()) {
        for folder in OUTSIDE {
            for (at, _) in source.text.match_indices(folder) {
                // A longer path or an address may hold the same letters further on.
                let before = source.text[..at].chars().next_back();
                let starts = !before.is_some_and(|it| it.is_alphanumeric() || "._-}$".contains(it));
                if starts || folder.starts_with('.') {
                    findings.push(format!("{} names {folder}", source.at(at)));
                }
            }
        }
    }
    findings
}

/// The repository is all that a clone brings.
#[test]
fn no_folder_outside_the_repository_is_named() {
    none(outside(&tree::ALL), "Copy what is needed into tests/fixtures, or make a temporary folder:");
}

#[test]
fn a_folder_outside_is_found() {
    let text = format!("read(\"{}x\")\nsee https://example.org{}x\n\"../{}/a\"", OUTSIDE[0], OUTSIDE[0], OUTSIDE[4]);
    let source = Source::new("a.rs", &text);
    finds(outside(&[source]), &[&format!("a.rs:1 names {}", OUTSIDE[0]), &format!("a.rs:3 names {}", OUTSIDE[4])]);
}

// ---- One idea per file ----

const LONGEST_FILE: usize = 600;

fn too_long(sources: &[Source]) -> Vec<String> {
    // A language is one list of sentences, and the contract one list of commands, however long.
    let lists = |it: &&Source| it.below(&["ui/src/i18n"]) || it.path == "src-tauri/crates/engine/src/api/table.rs";
    let ours = sources.iter().filter(|it| !it.generated() && !lists(it));
    let code = ours.filter(|it| it.is(&[".rs", ".ts", ".svelte", ".css", ".mjs", ".sql"]));
    code.filter_map(|it| {
        let lines = it.text.lines().count();
        (lines > LONGEST_FILE).then(|| format!("{}: {lines} lines", it.path))
    })
    .collect()
}

#[test]
fn no_file_is_longer_than_one_idea() {
    none(too_long(&tree::ALL), "Over 600 lines there are two ideas in it; give each a file:");
}

#[test]
fn a_file_that_is_too_long_is_found() {
    let sources = [Source::new("a.rs", &"x\n".repeat(601)), Source::new("b.rs", &"x\n".repeat(600))];
    finds(too_long(&sources), &["a.rs: 601 lines"]);
}

// ---- Decisions ----

fn misnumbered(mut names: Vec<String>) -> Vec<String> {
    names.retain(|it| it.ends_with(".md"));
    names.sort();
    let numbered = names.into_iter().zip(1..);
    numbered
        .filter(|(name, number)| !name.starts_with(&format!("{number:04}-")))
        .map(|(name, number)| format!("{name} should be number {number:04}"))
        .collect()
}

#[test]
fn decisions_are_numbered_without_gaps() {
    none(misnumbered(names_in("src-tauri/docs/decisions")), "src-tauri/docs/decisions/NNNN-what.md:");
}

#[test]
fn a_gap_between_decisions_is_found() {
    let names = ["0001-a.md", "0003-c.md"].map(str::to_owned).to_vec();
    finds(misnumbered(names), &["0003-c.md should be number 0002"]);
}
