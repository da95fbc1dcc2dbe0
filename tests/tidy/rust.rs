//! What Rust code may say, and where.

use crate::tokens::{self, Code, Kind};
use crate::tree::{self, Source, below};
use crate::{finds, none};

const CRATES: &str = "src-tauri/crates";

/// Where a real clock and real randomness enter; everything else gets them as arguments.
const OUTSIDE_WORLD: [&str; 3] = ["src-tauri/src", "src-tauri/crates/cli", "src-tauri/crates/xtask"];

fn shipped() -> impl Iterator<Item = Code> {
    tokens::ALL.iter().map(Code::product)
}

// ---- The shell alone knows the window ----

fn names_tauri<'a>(code: &'a [Code]) -> impl Iterator<Item = String> + 'a {
    let window = ["src-tauri/src", "tests/bench/blank"];
    code.iter().filter(move |it| !below(&it.path, &window) && it.path != "src-tauri/build.rs").flat_map(|code| {
        let paths = code.paths().into_iter().filter(|(path, _)| path.starts_with("tauri"));
        paths.filter(|(path, _)| path.contains("::")).map(|(path, line)| format!("{} names {path}", code.at(line)))
    })
}

/// So that every flow runs without a window.
#[test]
fn only_the_shell_names_tauri() {
    none(names_tauri(&tokens::ALL).collect(), "Move this to src-tauri/src:");
}

#[test]
fn a_crate_that_names_tauri_is_found() {
    let code = tokens::one("src-tauri/crates/engine/src/lib.rs", "// tauri::x\nuse tauri::{Manager};");
    finds(names_tauri(&code).collect(), &["src-tauri/crates/engine/src/lib.rs:2 names tauri::Manager"]);
}

// ---- SQL lives in the store ----

fn is_sql(text: &str) -> bool {
    let starts =
        ["SELECT ", "WITH ", "PRAGMA ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE ", "DROP TABLE "];
    let text = text.trim_start_matches(['r', 'b', 'c', '#', '"', '\\', 'n', ' ']);
    let after_update = text.strip_prefix("UPDATE ").map(|it| it.contains(" SET "));
    starts.iter().any(|it| text.starts_with(it)) && after_update.unwrap_or(true)
        || [" FROM ", "INSERT INTO ", "DELETE FROM "].iter().any(|it| text.contains(it))
}

fn holds_sql(code: &[Code]) -> Vec<String> {
    let outside = code.iter().filter(|it| !below(&it.path, &["src-tauri/crates/store"]));
    outside
        .flat_map(|code| {
            let sql = code.literals().filter(|(text, _)| is_sql(text));
            sql.map(|(text, line)| format!("{}: {}", code.at(line), text.chars().take(60).collect::<String>()))
        })
        .collect()
}

/// Architecture: `store` owns the tables; everybody else asks it by name.
#[test]
fn sql_lives_in_the_store() {
    let code: Vec<Code> = shipped().collect();
    let mut findings = holds_sql(&code);
    let files = tree::ending(&[".sql"]).into_iter().filter(|it| !it.below(&["src-tauri/crates/store"]));
    findings.extend(files.map(|it| it.path));
    none(findings, "Make this a function of src-tauri/crates/store and call that:");
}

#[test]
fn sql_outside_the_store_is_found() {
    for text in [
        "SELECT 1 FROM visit",
        "  WITH x AS (VALUES (1)) TABLE x",
        "INSERT INTO visit VALUES (1)",
        "UPDATE visit SET place = 1",
        "DELETE FROM visit",
        "PRAGMA foreign_keys",
    ] {
        let code = tokens::one("src-tauri/crates/engine/src/a.rs", &format!("fn f() {{ g({text:?}) }}"));
        assert_eq!(holds_sql(&code).len(), 1, "{text}");
    }
    let prose = tokens::one("src-tauri/crates/engine/src/a.rs", r#"const A: &str = "UPDATE the README, SELECTed";"#);
    finds(holds_sql(&prose), &[]);
}

// ---- Pure crates ----

fn impure(code: &[Code]) -> Vec<String> {
    let banned = |path: &str| {
        let io = ["fs", "env", "io", "net", "os", "process", "thread", "time"].map(|it| format!("std::{it}"));
        let is = |of: &str| path == of || path.strip_prefix(of).is_some_and(|rest| rest.starts_with("::"));
        io.iter().any(|it| is(it)) && path != "std::time::Duration"
            || ["rand", "getrandom", "fastrand", "SystemTime", "Instant"].into_iter().any(is)
    };
    let pure =
        code.iter().filter(|it| below(&it.path, &[&format!("{CRATES}/domain/src"), &format!("{CRATES}/planner/src")]));
    pure.flat_map(|code| {
        let paths = code.paths().into_iter().filter(|(path, _)| banned(path));
        paths.map(|(path, line)| format!("{}: {path}", code.at(line)))
    })
    .collect()
}

/// The same facts give the same answer, on every laptop and on every day.
#[test]
fn the_domain_and_the_planner_touch_nothing_outside() {
    let code: Vec<Code> = shipped().collect();
    none(impure(&code), "Files, the clock and chance are passed in as arguments:");
}

#[test]
fn an_impure_domain_is_found() {
    let text = "use std::{fmt, fs};\nuse std::time::Duration;\nfn f() { std::time::SystemTime::now(); rand::random() }";
    let code = tokens::one("src-tauri/crates/domain/src/a.rs", text);
    let at = "src-tauri/crates/domain/src/a.rs";
    finds(
        impure(&code),
        &[
            &format!("{at}:1: std::fs"),
            &format!("{at}:3: std::time::SystemTime::now"),
            &format!("{at}:3: rand::random"),
        ],
    );
}

// ---- Clock and ids ----

fn asks_the_clock(code: &[Code]) -> Vec<String> {
    let asked = ["SystemTime::now", "Instant::now", "Utc::now", "Local::now", "Uuid::now_v7", "Uuid::new_v4"];
    let inside = code.iter().filter(|it| !below(&it.path, &OUTSIDE_WORLD));
    inside
        .flat_map(|code| {
            let paths = code.paths().into_iter();
            let asking =
                paths.filter(|(path, _)| asked.iter().any(|it| path == it || path.ends_with(&format!("::{it}"))));
            asking.map(|(path, line)| format!("{}: {path}", code.at(line)))
        })
        .collect()
}

/// A function that asks the clock cannot be tested.
#[test]
fn time_and_ids_are_passed_in() {
    let code: Vec<Code> = shipped().collect();
    none(asks_the_clock(&code), "Take the time or the id as an argument; the shell and the command line have them:");
}

#[test]
fn a_verb_that_asks_the_clock_is_found() {
    let text = "fn f() { let a = chrono::Utc::now(); let b = Instant::now(); }\n#[test]\nfn t() { Instant::now(); }";
    let code: Vec<Code> = tokens::one("src-tauri/crates/engine/src/a.rs", text).iter().map(Code::product).collect();
    let at = "src-tauri/crates/engine/src/a.rs";
    finds(asks_the_clock(&code), &[&format!("{at}:1: chrono::Utc::now"), &format!("{at}:1: Instant::now")]);
    let cli = tokens::one("src-tauri/crates/cli/src/main.rs", text);
    finds(asks_the_clock(&cli), &[]);
}

// ---- No panic in the product ----

fn unwraps(code: &[Code]) -> Vec<String> {
    code.iter().flat_map(|it| it.lines_with(&[".", "unwrap", "(", ")"]).into_iter().map(|line| it.at(line))).collect()
}

/// A panic in the middle of a visit is a lost visit.
#[test]
fn nothing_unwraps_outside_tests() {
    let code: Vec<Code> = shipped().collect();
    none(unwraps(&code), "Return an error, or say with expect(\"…\") why it cannot be:");
}

#[test]
fn an_unwrap_is_found() {
    let text = "fn f() { a().unwrap(); b().unwrap_or(1); }\n#[cfg(test)]\nmod tests { fn g() { c().unwrap(); } }";
    let code: Vec<Code> = tokens::one("src-tauri/crates/store/src/a.rs", text).iter().map(Code::product).collect();
    finds(unwraps(&code), &["src-tauri/crates/store/src/a.rs:1"]);
}

// ---- The journal sees every write ----

fn replaces(code: &[Code], sql: &[Source]) -> Vec<String> {
    let says = |text: &str| {
        let text = text.to_uppercase().split_whitespace().collect::<Vec<_>>().join(" ");
        text.contains("OR REPLACE") || text.contains("REPLACE INTO")
    };
    let in_code = code.iter().flat_map(|it| it.literals().filter(|(text, _)| says(text)).map(|(_, line)| it.at(line)));
    let in_files = sql.iter().filter(|it| {
        let statements: Vec<&str> = it.text.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
        says(&statements.join("\n"))
    });
    in_code.chain(in_files.map(|it| it.path.clone())).collect()
}

/// `INSERT OR REPLACE` fires no delete trigger, so the journal would not see what it threw away.
#[test]
fn no_statement_replaces_a_row() {
    let code: Vec<Code> = shipped().collect();
    none(replaces(&code, &tree::ending(&[".sql"])), "Write ON CONFLICT DO UPDATE:");
}

#[test]
fn a_statement_that_replaces_is_found() {
    let code = tokens::one("a.rs", "const A: &str = \"insert or\n replace into x\";");
    let sql = [Source::new("a.sql", "-- never INSERT OR REPLACE\nSELECT 1"), Source::new("b.sql", "REPLACE INTO x")];
    finds(replaces(&code, &sql), &["a.rs:1", "b.sql"]);
}

// ---- Tests ----

fn ignores(code: &[Code], scripts: &[Source]) -> Vec<String> {
    let rust = code.iter().flat_map(|it| it.lines_with(&["#", "[", "ignore"]).into_iter().map(|line| it.at(line)));
    let mut findings: Vec<String> = rust.collect();
    for source in scripts.iter().filter(|it| it.tests_screens()) {
        let pairs = ["it", "test", "describe"]
            .into_iter()
            .flat_map(|noun| ["skip", "only", "todo", "fixme"].map(|verb| format!("{noun}.{verb}")));
        for pair in pairs {
            findings.extend(source.text.match_indices(&pair).map(|(at, _)| source.at(at)));
        }
    }
    findings
}

/// A test that is not run proves nothing and costs as much to keep.
#[test]
fn no_test_is_left_out() {
    none(ignores(&tokens::ALL, &tree::ALL), "Repair the test or delete it:");
}

#[test]
fn a_test_that_is_left_out_is_found() {
    let code = tokens::one("src/a.rs", "#[test]\n#[ignore = \"slow\"]\nfn a() {}");
    let scripts = [Source::new("ui/src/a.test.ts", "it(1);\nit.skip(2)"), Source::new("ui/src/a.ts", "it.skip(3)")];
    finds(ignores(&code, &scripts), &["src/a.rs:2", "ui/src/a.test.ts:2"]);
}

fn sleeps(code: &[Code], scripts: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for code in code {
        let code = code.tests();
        let paths = code.paths().into_iter();
        let asleep = paths.filter(|(path, _)| path == "sleep" || path.ends_with("::sleep"));
        findings.extend(asleep.map(|(_, line)| code.at(line)));
    }
    for source in scripts.iter().filter(|it| it.tests_screens()) {
        for word in ["setTimeout(", "setInterval(", "waitForTimeout(", "sleep("] {
            findings.extend(source.text.match_indices(word).map(|(at, _)| source.at(at)));
        }
    }
    findings
}

/// A test that sleeps is slow on a good day and wrong on a bad one.
#[test]
fn no_test_sleeps() {
    none(sleeps(&tokens::ALL, &tree::ALL), "Wait for what must happen, with a limit:");
}

#[test]
fn a_test_that_sleeps_is_found() {
    let text = "use std::thread;\nfn f() { thread::sleep(a) }\n#[test]\nfn t() { thread::sleep(b) }";
    let code = tokens::one("src-tauri/crates/xtask/src/a.rs", text);
    let scripts = [Source::new("tests/e2e/a.mjs", "await x;\nsetTimeout(y, 5)")];
    finds(sleeps(&code, &scripts), &["src-tauri/crates/xtask/src/a.rs:4", "tests/e2e/a.mjs:2"]);
}

// ---- Finished work ----

/// Written in halves, or this file would find itself.
const LATER: [&str; 2] = [concat!("TO", "DO"), concat!("FIX", "ME")];

fn unfinished(code: &[Code], sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for code in code {
        for name in ["todo", "unimplemented"] {
            findings.extend(code.lines_with(&[name, "!"]).into_iter().map(|line| code.at(line)));
        }
    }
    for source in sources.iter().filter(|it| !it.generated()) {
        for word in LATER {
            let places = source.text.match_indices(word).filter(|(at, _)| whole_word(&source.text, *at, word));
            findings.extend(places.map(|(at, _)| source.at(at)));
        }
    }
    findings
}

fn whole_word(text: &str, at: usize, word: &str) -> bool {
    let part = |it: Option<char>| it.is_some_and(|it| it.is_alphanumeric() || it == '_');
    !part(text[..at].chars().next_back()) && !part(text[at + word.len()..].chars().next())
}

/// What is left to do is an issue; what is here is done.
#[test]
fn nothing_is_left_for_later() {
    none(unfinished(&tokens::ALL, &tree::ALL), "Do it now, or write an issue and leave no trace here:");
}

#[test]
fn what_is_left_for_later_is_found() {
    let code = tokens::one("a.rs", "fn f() { todo!() }\nfn g() { unimplemented!(\"x\") }");
    let text = format!("// {}: more\nconst {}S = 1", LATER[0], LATER[0]);
    finds(unfinished(&code, &[Source::new("a.ts", &text)]), &["a.rs:1", "a.rs:2", "a.ts:1"]);
}

// ---- Headers ----

/// The command table is one macro call that others include; a header cannot stand in it.
const INCLUDED: &str = "src-tauri/crates/engine/src/api/table.rs";
const LONGEST_HEADER: usize = 10;

fn headers(sources: &[Source]) -> Vec<String> {
    let rust = sources.iter().filter(|it| it.is(&[".rs"]) && it.path != INCLUDED);
    rust.filter_map(|source| {
        let lines = source.text.lines().skip_while(|it| it.trim().is_empty());
        match lines.take_while(|it| it.starts_with("//!")).count() {
            0 => Some(format!("{} has no header", source.path)),
            1..=LONGEST_HEADER => None,
            more => Some(format!("{} has {more} lines of header", source.path)),
        }
    })
    .collect()
}

/// Who opens a file learns what it is before the first line of code.
#[test]
fn every_file_says_what_it_is() {
    none(headers(&tree::ALL), "Begin with `//!`: a noun phrase, why it is so, what it promises, in at most ten lines:");
}

#[test]
fn a_file_without_a_header_is_found() {
    let long = "//! Line.\n".repeat(11);
    let sources =
        [Source::new("a.rs", "use x;"), Source::new("b.rs", "//! The weeks.\nuse x;"), Source::new("c.rs", &long)];
    finds(headers(&sources), &["a.rs has no header", "c.rs has 11 lines of header"]);
}

#[test]
fn numbers_and_names_are_no_strings() {
    let code = tokens::one("a.rs", "const A: u8 = 1;");
    assert!(code[0].tokens.iter().any(|it| it.kind == Kind::Literal && it.text == "1"));
}
