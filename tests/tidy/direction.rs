//! Who may depend on whom. The table is the picture of the house; cargo's own answer is held against it.
//!
//! Rows for crates that do not exist yet stand here already: they hold from the day the crate comes.

use std::process::Command;

use serde_json::Value;

use crate::tree::root;
use crate::{finds, none};

/// Package, and the packages of ours that it may name.
const TABLE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("planner", &["domain"]),
    ("store", &["domain"]),
    ("sync", &["domain", "store"]),
    ("report", &["domain"]),
    ("workbook", &["domain"]),
    ("agenda", &["domain"]),
    ("statement", &["domain"]),
    ("picture", &[]),
    ("engine", &["agenda", "domain", "picture", "planner", "statement", "store", "sync", "report", "workbook"]),
    ("omklap", &["engine"]),
    ("cli", &["engine"]),
    ("xtask", &[]),
    (
        "acceptance",
        &["agenda", "domain", "picture", "planner", "statement", "store", "sync", "report", "workbook", "engine"],
    ),
];

/// Packages of others that belong to one layer. A name that ends in `*` stands for all that begin with it.
const OWNED: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("libsqlite3-sys", &["store"]),
    ("tauri*", &["omklap"]),
    ("keyring", &["omklap"]),
    ("tokio*", &["omklap", "sync"]),
    ("opendal", &["sync"]),
    ("clap", &["cli"]),
    ("typst*", &["report"]),
    ("rust_xlsxwriter", &["report"]),
    ("icalendar", &["agenda", "report"]),
    ("rrule", &["agenda"]),
    ("calamine", &["workbook"]),
    ("image", &["picture"]),
    ("quick-xml", &["statement", "workbook"]),
    ("encoding_rs", &["workbook"]),
];

/// The pure crates may name these and nothing else.
const PURE: &[(&str, &[&str])] = &[
    ("domain", &["chrono", "thiserror", "serde"]),
    ("planner", &["chrono", "thiserror", "serde"]),
    (
        "workbook",
        &[
            "calamine",
            "chrono",
            "csv",
            "encoding_rs",
            "quick-xml",
            "serde",
            "thiserror",
            "unicode-normalization",
            "uuid",
            "zip",
        ],
    ),
    ("agenda", &["chrono", "chrono-tz", "icalendar", "rrule", "thiserror"]),
    ("statement", &["quick-xml", "thiserror", "unicode-normalization", "uuid"]),
    ("picture", &["image", "thiserror"]),
    ("xtask", &[]),
];

/// One arrow: who names whom, and whether only for its tests.
#[derive(Clone, Debug)]
struct Arrow {
    from: String,
    to: String,
    tests_only: bool,
}

fn row<'a>(table: &'a [(&str, &'a [&'a str])], name: &str) -> Option<&'a [&'a str]> {
    table.iter().find(|(it, _)| *it == name).map(|(_, row)| *row)
}

fn strangers(packages: &[String]) -> Vec<String> {
    packages.iter().filter(|it| row(TABLE, it).is_none()).cloned().collect()
}

/// Directions hold for tests too: a test of a lower layer that needs a higher one stands in the wrong crate.
fn against_the_direction(arrows: &[Arrow]) -> Vec<String> {
    let ours = arrows.iter().filter(|it| row(TABLE, &it.to).is_some() && it.from != it.to);
    let against = ours.filter(|it| !row(TABLE, &it.from).is_some_and(|row| row.contains(&it.to.as_str())));
    against.map(|it| format!("{} -> {}", it.from, it.to)).collect()
}

fn owned_by_others(arrows: &[Arrow]) -> Vec<String> {
    let shipped = arrows.iter().filter(|it| !it.tests_only && it.from != "acceptance");
    let mut findings = Vec::new();
    for arrow in shipped {
        for (name, owners) in OWNED {
            let names = match name.strip_suffix('*') {
                Some(start) => arrow.to.starts_with(start),
                None => arrow.to == *name,
            };
            if names && !owners.contains(&arrow.from.as_str()) {
                findings.push(format!("{} -> {} (belongs to {})", arrow.from, arrow.to, owners.join(", ")));
            }
        }
        if let Some(allowed) = row(PURE, &arrow.from)
            && row(TABLE, &arrow.to).is_none()
            && !allowed.contains(&arrow.to.as_str())
        {
            findings.push(format!("{} -> {} (may name: {})", arrow.from, arrow.to, allowed.join(", ")));
        }
    }
    findings
}

/// The packages of the workspace and what they name, as cargo sees them.
fn workspace() -> (Vec<String>, Vec<Arrow>) {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo, which built this test, can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata answers in JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut names = Vec::new();
    let mut arrows = Vec::new();
    for package in list(&answer["packages"]) {
        let from = text(&package["name"]);
        for dependency in list(&package["dependencies"]) {
            let to = text(&dependency["name"]);
            arrows.push(Arrow { from: from.clone(), to, tests_only: dependency["kind"] == "dev" });
        }
        names.push(from);
    }
    assert!(names.len() > 5, "cargo metadata shows too few packages: {names:?}");
    (names, arrows)
}

#[test]
fn every_crate_has_a_place() {
    none(strangers(&workspace().0), "A further crate needs a reason, and a row in TABLE:");
}

#[test]
fn dependencies_point_one_way() {
    none(against_the_direction(&workspace().1), "Move the code to the side that may know both:");
}

#[test]
fn what_belongs_to_one_layer_stays_there() {
    none(owned_by_others(&workspace().1), "Ask the layer that owns it:");
}

#[test]
fn arrows_against_the_table_are_found() {
    let arrow = |from: &str, to: &str| Arrow { from: from.into(), to: to.into(), tests_only: false };
    let arrows = [
        arrow("store", "engine"),
        arrow("engine", "store"),
        arrow("omklap", "store"),
        arrow("engine", "rusqlite"),
        arrow("engine", "tauri-plugin-log"),
        arrow("domain", "rand"),
        arrow("domain", "chrono"),
        Arrow { from: "sync".into(), to: "rusqlite".into(), tests_only: true },
    ];
    finds(against_the_direction(&arrows), &["store -> engine", "omklap -> store"]);
    finds(
        owned_by_others(&arrows),
        &[
            "engine -> rusqlite (belongs to store)",
            "engine -> tauri-plugin-log (belongs to omklap)",
            "domain -> rand (may name: chrono, thiserror, serde)",
        ],
    );
    finds(strangers(&["domain".into(), "shared".into()]), &["shared"]);
}
