//! The workbook of the fixture against the exchange set that holds the same caseload.

use std::collections::{BTreeMap, BTreeSet};

use expect_test::expect;
use workbook::{Drawn, Fate};

use crate::kit::*;

const AS_OF: &str = "2026-07-31";

fn caseload() -> Drawn {
    drawn(&fixture("caseload.xlsx"), "caseload.xlsx", AS_OF).2
}

type Row = BTreeMap<String, String>;

/// A file of the exchange set.
fn of_set(name: &str) -> Vec<Row> {
    let bytes = fixture(&format!("caseload-set/{name}.csv"));
    let mut reader = csv::Reader::from_reader(&*bytes);
    let header = reader.headers().unwrap().clone();
    let row = |it: csv::StringRecord| header.iter().zip(&it).map(|(name, cell)| (name.into(), cell.into())).collect();
    reader.records().map(|it| row(it.unwrap())).collect()
}

fn of_workbook(drawn: &Drawn, name: &str) -> Vec<Row> {
    let owned = |it: BTreeMap<&str, String>| it.into_iter().map(|(name, cell)| (name.to_owned(), cell)).collect();
    rows(drawn, name).into_iter().map(owned).collect()
}

/// Ids are not compared: in their place comes what they stand for.
struct Meanings(BTreeMap<String, String>);

impl Meanings {
    fn of(tables: impl Fn(&str) -> Vec<Row>) -> Self {
        let mut meanings = BTreeMap::new();
        for it in tables("workers") {
            meanings.insert(it["id"].clone(), it["name"].clone());
        }
        for it in tables("tenants") {
            let name = ["given_name", "prefix", "family_name", "birth_date"].map(|part| it[part].as_str()).join(" ");
            meanings.insert(it["id"].clone(), name);
        }
        for it in tables("dwellings") {
            meanings.insert(it["id"].clone(), format!("{} {}", it["street"], it["number"]));
        }
        for it in tables("tenancies") {
            let meaning = format!("{} at {}", meanings[&it["tenant_id"]], meanings[&it["dwelling_id"]]);
            meanings.insert(it["id"].clone(), meaning);
        }
        Self(meanings)
    }

    /// The row without its own id; columns of which the workbook says nothing left out.
    fn shown(&self, row: &Row, without: &[&str]) -> String {
        let cells =
            row.iter().filter(|(name, cell)| *name != "id" && !cell.is_empty() && !without.contains(&name.as_str()));
        let cells = cells.map(|(name, cell)| format!("{name}={}", self.0.get(cell).unwrap_or(cell)));
        cells.collect::<Vec<_>>().join(", ")
    }
}

/// The rows that only one side has.
fn differences(drawn: &Drawn, table: &str, without: &[&str]) -> Vec<String> {
    let (ours, theirs) = (Meanings::of(|it| of_workbook(drawn, it)), Meanings::of(of_set));
    let shown = |rows: Vec<Row>, meanings: &Meanings| -> BTreeSet<String> {
        let all = rows.len();
        let set: BTreeSet<String> = rows.iter().map(|it| meanings.shown(it, without)).collect();
        assert_eq!(set.len(), all, "every row of {table} is another");
        set
    };
    let (ours, theirs) = (shown(of_workbook(drawn, table), &ours), shown(of_set(table), &theirs));
    let only = |one: &BTreeSet<String>, other: &BTreeSet<String>, side: &str| -> Vec<String> {
        one.difference(other).map(|it| format!("only {side}: {it}")).collect()
    };
    [only(&ours, &theirs, "drawn"), only(&theirs, &ours, "in the set")].concat()
}

#[test]
fn the_workbook_of_the_fixture_says_what_its_set_says() {
    let drawn = caseload();
    for (table, without) in [
        ("workers", &[][..]),
        // The day of the referral stands in no sheet of the workbook.
        ("tenants", &["referral_date"]),
        ("dwellings", &[]),
        ("tenancies", &[]),
        ("leases", &[]),
        ("agreements", &[]),
        ("exemptions", &[]),
        // The set says "in the dwelling" of every visit, also of those that never came so far; the workbook says it of
        // nobody, so the place is the usual one of the outcome.
        ("visits", &["location"]),
        ("rent_months", &[]),
    ] {
        assert_eq!(differences(&drawn, table, without), Vec::<String>::new(), "{table}");
    }
}

#[test]
fn the_columns_that_were_not_compared_differ_as_they_must() {
    let drawn = caseload();
    assert!(drawn.table("tenants").unwrap().columns.iter().all(|it| *it != "referral_date"));
    let places = |rows: Vec<Row>| {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for row in rows {
            *counts.entry(format!("{} {}", row["outcome"], row["location"])).or_default() += 1;
        }
        counts.into_iter().map(|(it, n)| format!("{it}: {n}")).collect::<Vec<_>>().join("\n")
    };
    expect![[r#"
         : 20
        admitted dwelling: 662
        cancelled_by_organisation : 39
        cancelled_by_tenant : 43
        not_home door: 62
        refused door: 31"#]]
    .assert_eq(&places(of_workbook(&drawn, "visits")));
    expect![[r#"
         dwelling: 20
        admitted dwelling: 662
        cancelled_by_organisation dwelling: 39
        cancelled_by_tenant dwelling: 43
        not_home dwelling: 62
        refused dwelling: 31"#]]
    .assert_eq(&places(of_set("visits")));
}

#[test]
fn the_figures_are_those_of_the_facts() {
    let facts: serde_json::Value = serde_json::from_slice(&fixture("caseload.facts.json")).unwrap();
    let counts = caseload().counts;
    for (name, found) in [
        ("tenants", i64::from(counts.tenants)),
        ("workers", i64::from(counts.workers)),
        ("ended", i64::from(counts.ended)),
        ("own_lease", i64::from(counts.own_leases)),
        // Basic rent and service costs of every sublease, once.
        ("rents", counts.rent_cents),
    ] {
        assert_eq!(facts[name], found, "{name}");
    }
    let outcome = |code: &str| counts.outcomes.get(code).copied().unwrap_or_default();
    let visits = &counts.cells[&1];
    for (code, found) in [
        ("v", outcome("admitted")),
        ("nt", outcome("not_home")),
        ("g", outcome("refused")),
        ("a", outcome("cancelled_by_tenant")),
        ("z", outcome("cancelled_by_organisation")),
        ("opn", visits[&Fate::Exempt]),
        ("", outcome("")),
    ] {
        assert_eq!(facts["outcomes"][code], found, "{code}");
    }
    assert_eq!(facts["cells"], visits.iter().filter(|(it, _)| **it != Fate::Outside).map(|(_, n)| n).sum::<u32>());
    assert_eq!(visits.values().sum::<u32>(), 34 * 31, "every cell of the matrix");
    assert_eq!(counts.cells[&2].values().sum::<u32>(), 34 * 7, "every cell of the rents");
}

#[test]
fn what_the_workbook_does_not_know_itself_is_told() {
    let (workbook, _, drawn) = drawn(&fixture("caseload.xlsx"), "caseload.xlsx", AS_OF);
    let told = remarks(&workbook, &drawn);
    assert_eq!(told.lines().count(), 9);
    assert!(told.lines().all(|it| it.contains("column 14 \"?\": NotKnown, ValueLeftOut")), "{told}");
    let joined: Vec<_> = drawn.joined.iter().map(|it| it.written.join(" = ")).collect();
    expect![[r#"
        Samira = Samira Oefenbos
        Joost = Joost Testman
        Femke = Femke van der Proef
        Hassan = Hassan Demo"#]]
    .assert_eq(&joined.join("\n"));
    assert!(drawn.same_person.is_empty() && drawn.ambiguous.is_empty());
}

#[test]
fn every_row_says_where_it_comes_from() {
    caseload().tables.iter().for_each(table_is_sound);
}
