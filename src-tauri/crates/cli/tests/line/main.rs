//! The command line as a script sees it: what it prints, how it ends, what stays on the disk.

#![allow(missing_docs, clippy::unwrap_used)]

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

const CASELOAD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/caseload.xlsx");
const CASELOAD_SET: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/caseload-set");

/// Runs a verb in a folder; the passphrase comes in where a script gives it.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_omklap-cli"))
        .args(["--json", "--passphrase-fd", "0"])
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all("een lange wachtzin\n".as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[track_caller]
fn answer(folder: &Path, arguments: &[&str]) -> Value {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[track_caller]
fn refused(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap().trim().to_owned()
}

#[test]
fn a_workbook_is_tried_changed_taken_in_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    answer(folder, &["create", "TEAM.omklap"]);

    let tried = answer(folder, &["import", "TEAM.omklap", CASELOAD, "--dry-run"]);
    assert_eq!((34, 857), (count(&tried, "made", "tenancies"), count(&tried, "made", "visits")));
    assert_eq!("visit_weeks", tried["mapping"]["sheets"][1]["kind"]);
    assert_eq!(9, tried["rejected"].as_array().unwrap().len());
    let first = &tried["rejected"][0];
    assert_eq!(
        ("Huurders", 6, "not_known"),
        (text(first, "sheet"), first["row"].as_u64().unwrap(), text(first, "reason"))
    );

    // What was printed can be changed and given back: without the rents, which another system keeps.
    let mut changed = tried.clone();
    changed["mapping"]["sheets"][2]["kind"] = "skip".into();
    fs::write(folder.join("keuze.json"), changed.to_string()).unwrap();
    let taken = ["import", "TEAM.omklap", CASELOAD, "--mapping", "keuze.json", "--rejected", "over.xlsx"];
    let made = answer(folder, &taken);
    assert_eq!((34, 0), (count(&made, "made", "tenancies"), count(&made, "made", "rent_months")));
    let left = reasons(&folder.join("over.xlsx"));
    assert_eq!("Reden", left[0]);
    let sentence = "Omklap: Geen datum en geen nee. Blijft leeg; de rest van de rij komt mee.";
    assert!(left.contains(&sentence.to_owned()), "{left:#?}");
    assert!(left.iter().all(|it| !it.contains('_')), "a code is no sentence: {left:#?}");
    answer(folder, &["import", "TEAM.omklap", CASELOAD, "--dry-run", "--rejected", "left.xlsx", "--language", "en"]);
    assert_eq!("Reason", reasons(&folder.join("left.xlsx"))[0]);
    assert!(folder.join("backups").join(text(&made, "backup")).exists());
    assert_eq!("file_exists", refused(folder, &taken), "before anything is taken in");

    let again = answer(folder, &["import", "TEAM.omklap", CASELOAD]);
    assert_eq!((0, 34), (count(&again, "made", "tenancies"), count(&again, "matched", "tenancies")));
    let set = answer(folder, &["import", "TEAM.omklap", CASELOAD_SET, "--dry-run"]);
    assert_eq!(34, count(&set, "made", "tenancies"), "a folder is a set, whose ids nobody here has");
    assert_eq!(Some(34), set["met"].as_array().map(Vec::len), "but who they are is known");
    let met = run(folder, &["import", "TEAM.omklap", CASELOAD_SET]);
    assert_eq!((Some(1), "people_met people=34\n"), (met.status.code(), &*String::from_utf8_lossy(&met.stderr)));
    assert_eq!(set, serde_json::from_slice::<Value>(&met.stdout).unwrap(), "whom it met is printed");

    let weeks = ["weeks", "TEAM.omklap", "--from", "2026-W01", "--to", "2026-W31", "--as-of", "2026-07-31"];
    let figures = answer(folder, &weeks)["figures"].clone();
    assert_eq!((635, 825), (count(&figures, "visit_rate", "met"), count(&figures, "visit_rate", "obliged")));
    assert_eq!("import_workbook", answer(folder, &["undo", "TEAM.omklap"])["kind"]);
    assert_eq!(Some(0), answer(folder, &weeks)["weeks"].as_array().map(Vec::len));
}

#[test]
fn a_row_that_was_found_to_be_a_header_is_one_of_the_list_when_it_is_told_so() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    answer(folder, &["create", "TEAM.omklap"]);
    let list = "Naam;Adres;;Sleutel\nhuurder;straat;plaats;begeleider\nZoë Önal;Proefweg 12;Proefstad;1-2-2025\n";
    fs::write(folder.join("lijst.csv"), list).unwrap();
    let import = |more: &[&str]| answer(folder, &[&["import", "TEAM.omklap", "lijst.csv", "--dry-run"], more].concat());
    let header = |seen: &Value| (seen["mapping"]["sheets"][0]["header"].clone(), count(seen, "made", "tenants"));
    let rows = |first: u32, last: u32, fixed: bool| serde_json::json!({ "first": first, "last": last, "fixed": fixed });
    assert_eq!((rows(1, 2, false), 1), header(&import(&[])));
    assert_eq!((rows(1, 1, true), 2), header(&import(&["--header", "lijst=1"])));
    assert_eq!("bad_arguments", refused(folder, &["import", "TEAM.omklap", "lijst.csv", "--header", "weg=1"]));
}

#[test]
fn the_indicators_have_the_shape_that_scripts_know() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    answer(folder, &["create", "TEAM.omklap"]);
    answer(folder, &["import", "TEAM.omklap", CASELOAD_SET]);
    let asked = ["indicators", "TEAM.omklap", "--as-of", "2026-07-30"];
    let all = answer(folder, &asked);
    assert_eq!("2026-07-30", text(&all, "as_of"));
    // Counted by hand in the files: of 19 who began a year ago or more two had died and one had left.
    let year = &all["retention"][1];
    let of_year = ["months", "housed", "started", "same_dwelling", "not_homeless", "died", "missing"];
    assert_eq!([12, 16, 17, 15, 16, 2, 1], of_year.map(|it| year[it].as_u64().unwrap()));
    let points = all["survival"].as_array().unwrap();
    assert_eq!((2, 34), (points.len(), points[0]["at_risk"].as_u64().unwrap()));
    let lost = |name: &str| points[1][name].as_f64().unwrap();
    assert!((lost("months") - 275.0 / 30.4375).abs() < 1e-9 && lost("events") == 1.0, "{points:?}");
    assert!(lost("low") < lost("survival") && lost("survival") < lost("high"));
    let youth = &all["youth"];
    for (part, name) in [("waiting_days", "missing"), ("stay_days", "n"), ("relapse", "of")] {
        assert!(youth[part][name].is_u64(), "{part} {name} in {youth}");
    }
    assert!(youth["count"].as_u64().unwrap() > 0 && youth["waiting_days"]["mean"].as_f64().unwrap() > 0.0, "{youth}");
    let half = answer(folder, &[&asked[..], &["--period", "2026-H1"]].concat());
    assert_eq!(("2026-H1", &all["retention"]), (text(&half, "period"), &half["retention"]));
    assert_ne!(all["flow"], half["flow"]);
    assert_eq!("bad_arguments", refused(folder, &[&asked[..], &["--period", "2026-H3"]].concat()));
}

#[test]
fn what_is_no_workbook_ends_with_its_code() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    answer(folder, &["create", "TEAM.omklap"]);
    fs::write(folder.join("brief.xlsx"), b"%PDF-1.7").unwrap();
    fs::write(folder.join("keuze.json"), "{ geen json").unwrap();
    assert_eq!("not_a_workbook", refused(folder, &["import", "TEAM.omklap", "brief.xlsx"]));
    assert_eq!("file_missing", refused(folder, &["import", "TEAM.omklap", "weg.xlsx"]));
    assert_eq!("bad_arguments", refused(folder, &["import", "TEAM.omklap", CASELOAD, "--mapping", "keuze.json"]));
    assert_eq!("file_missing", refused(folder, &["import", "TEAM.omklap", CASELOAD, "--mapping", "weg.json"]));
}

/// The second column of every sheet of a workbook of rejected rows, its heading first.
fn reasons(path: &Path) -> Vec<String> {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let sheets = calamine::Reader::worksheets(&mut book);
    sheets.iter().flat_map(|(_, it)| it.rows().map(|row| row[1].to_string()).collect::<Vec<_>>()).collect()
}

fn count(of: &Value, part: &str, name: &str) -> u64 {
    of[part][name].as_u64().unwrap_or(0)
}

fn text<'a>(of: &'a Value, name: &str) -> &'a str {
    of[name].as_str().unwrap_or_default()
}
