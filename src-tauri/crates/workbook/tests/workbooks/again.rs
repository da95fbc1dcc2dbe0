//! The same workbook again, a later version of it, and another one of the same team: nobody and nothing comes twice.

use std::collections::BTreeSet;

use domain::calendar::DaySpan;
use expect_test::expect;
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use workbook::{
    Drawn, JoinChoice, Known, KnownTenancy, KnownTenant, KnownVisit, KnownWorker, Mapping, NameChoice, NameParts,
    Workbook, draw, propose, rejected_rows,
};

use crate::kit::*;

const TENANTS: &str = "Naam | Geb.datum | Adres | Plaats | Begeleider | Sleutel | Kale huur | Omklap
    Proefstra, Olga van | 10-10-1970 | Demolaan 2 | Proefstad | Femke van der Proef | 1-2-2025 | 500 |
    Testman, Carmen | 21-10-1968 | Staalkade 33 | Proefstad | Femke | 12-09-2024 | 581,84 |
    Testman, Carmen | 28-02-1980 | Staalkade 35 | Proefstad | Hassan Demo | 13-09-2024 | 582 | 1-3-2026
    Modelhuis, Ad | | Demolaan 9 | Proefstad | Hassan | 1-1-2026 | 510 |";

const VISITS: &str = "Naam | wk 10 | wk 11 | wk 12
    Olga van Proefstra | v | opn | opn
    Modelhuis | nt | v | ";

fn team(tenants: &str, visits: &str) -> Vec<u8> {
    xlsx(&[("Huurders", table(tenants)), ("Bezoeken 2026", table(visits))], &[])
}

fn drawn_for(bytes: &[u8], known: &Known) -> Drawn {
    let workbook = Workbook::open(bytes, "team.xlsx").unwrap();
    draw(&workbook, &propose(&workbook, &[]), day("2026-03-25"), known)
}

/// All rows, whatever their order and origin.
fn all(drawn: &Drawn) -> BTreeSet<String> {
    let rows =
        drawn.tables.iter().flat_map(|table| table.rows.iter().map(move |it| format!("{} {:?}", table.name, it.cells)));
    rows.collect()
}

/// What the team has after everything was taken in.
fn taken_in(drawn: &Drawn) -> Known {
    let cell = |row: &std::collections::BTreeMap<&str, String>, name: &str| row.get(name).cloned().unwrap_or_default();
    let some = |text: String| (!text.is_empty()).then_some(text);
    let ids_of = |table: &str, tenancy: &str| -> Vec<String> {
        rows(drawn, table).iter().filter(|it| it["tenancy_id"] == tenancy).map(|it| it["id"].clone()).collect()
    };
    let tenant = |it: &std::collections::BTreeMap<&str, String>| KnownTenant {
        id: cell(it, "id"),
        name: NameParts { given: cell(it, "given_name"), prefix: cell(it, "prefix"), family: cell(it, "family_name") },
        birth_date: some(cell(it, "birth_date")),
    };
    let homes = rows(drawn, "dwellings");
    let tenancy = |it: &std::collections::BTreeMap<&str, String>| {
        let id = cell(it, "id");
        let home = row_where(&homes, "id", &cell(it, "dwelling_id"));
        let visits = rows(drawn, "visits").into_iter().filter(|it| it["tenancy_id"] == id);
        let visits = visits.map(|it| KnownVisit { id: it["id"].clone(), day: day(&it["planned_date"]) }).collect();
        KnownTenancy {
            tenant_id: cell(it, "tenant_id"),
            dwelling_id: cell(it, "dwelling_id"),
            address: format!("{} {}", home["street"], home["number"]),
            worker_id: some(cell(it, "worker_id")),
            days: DaySpan::open(day(&it["support_start"])),
            provider_until: None,
            due_cents: None,
            leases: ids_of("leases", &id),
            agreements: ids_of("agreements", &id),
            visits,
            exemptions: Vec::new(),
            id,
        }
    };
    let worker = |it: &std::collections::BTreeMap<&str, String>| KnownWorker {
        id: cell(it, "id"),
        name: cell(it, "name"),
        role: None,
    };
    Known {
        tenants: rows(drawn, "tenants").iter().map(tenant).collect(),
        tenancies: rows(drawn, "tenancies").iter().map(tenancy).collect(),
        workers: rows(drawn, "workers").iter().map(worker).collect(),
    }
}

#[test]
fn the_same_workbook_gives_the_same_rows_in_any_order() {
    let first = all(&drawn_for(&team(TENANTS, VISITS), &Known::default()));
    let turned = |text: &str| {
        let mut lines: Vec<&str> = text.lines().collect();
        lines[1..].reverse();
        lines.join("\n")
    };
    assert_eq!(all(&drawn_for(&team(&turned(TENANTS), &turned(VISITS)), &Known::default())), first);
}

#[test]
fn a_second_import_meets_everybody() {
    let first = drawn_for(&team(TENANTS, VISITS), &Known::default());
    let again = drawn_for(&team(TENANTS, VISITS), &taken_in(&first));
    // Workers of whom the workbook says nothing but their names are left to the team.
    let without_workers =
        |drawn: &Drawn| -> Vec<String> { all(drawn).into_iter().filter(|it| !it.starts_with("workers")).collect() };
    assert_eq!(without_workers(&again), without_workers(&first));
    assert!(again.table("workers").is_none());
    assert_eq!((again.counts.known_tenants, first.counts.known_tenants), (4, 0));
    assert!(again.remarks.is_empty() && again.ambiguous.is_empty());
}

#[test]
fn a_later_version_adds_and_changes_nothing_else() {
    let first = drawn_for(&team(TENANTS, VISITS), &Known::default());
    let later = "Naam | wk 10 | wk 11 | wk 12 | wk 13
        Olga van Proefstra | v | opn | opn | v
        Testman, Tim | | | | v
        Modelhuis | nt | v | a | ";
    // Somebody came, and the birth date of somebody is known by now.
    let tenants = TENANTS.replace("Modelhuis, Ad | |", "Modelhuis, Ad | 3-3-1973 |")
        + "\n Testman, Tim | 4-4-1999 | Demolaan 11 | Proefstad | Hassan | 16-3-2026 | 500 |";
    let again = drawn_for(&team(&tenants, later), &taken_in(&first));
    let ids = |drawn: &Drawn| -> BTreeSet<String> {
        let rows = drawn.tables.iter().flat_map(|table| table.rows.iter().map(move |it| (table.name, it)));
        let rows = rows.filter(|(name, _)| *name != "workers");
        rows.map(|(name, it)| format!("{name} {}", it.cells[0])).collect()
    };
    assert_eq!(ids(&first).difference(&ids(&again)).count(), 0, "everything of before is met");
    let made: Vec<String> =
        ids(&again).difference(&ids(&first)).map(|it| it.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(
        made.join(" "),
        "dwellings leases leases tenancies tenants visit_details visit_details visit_details visits visits visits"
    );
    assert!(shown(&again, "visits", &["planned_date", "outcome"]).contains("2026-03-16 | cancelled_by_tenant"));
}

#[test]
fn a_team_that_keeps_its_people_elsewhere_is_met_by_name() {
    let first = drawn_for(&team(TENANTS, VISITS), &Known::default());
    let mut known = taken_in(&first);
    // The same people, made by hand: other ids, and a visit that was recorded in the program.
    for (at, it) in known.tenants.iter_mut().enumerate() {
        it.id = format!("P{at}");
    }
    for (at, it) in known.tenancies.iter_mut().enumerate() {
        let tenant = rows(&first, "tenants").iter().position(|row| row["id"] == it.tenant_id).unwrap();
        (it.id, it.tenant_id, it.dwelling_id) = (format!("T{at}"), format!("P{tenant}"), format!("D{at}"));
        it.leases = vec!["H1".to_owned()];
        it.visits.truncate(0);
    }
    known.tenancies[0].visits.push(KnownVisit { id: "V1".to_owned(), day: day("2026-03-04") });
    let again = drawn_for(&team(TENANTS, VISITS), &known);
    assert_eq!(shown(&again, "tenants", &["id"]), "P0\nP1\nP2\nP3");
    assert_eq!(shown(&again, "tenancies", &["id", "tenant_id"]), "T0 | P0\nT1 | P1\nT2 | P2\nT3 | P3");
    assert!(again.table("leases").is_none(), "the team has leases of all of them");
    expect![[r#"
        T3 | 2026-03-02 | not_home
        T3 | 2026-03-09 | admitted
        T3 | 2026-03-16 | "#]]
    .assert_eq(&shown(&again, "visits", &["tenancy_id", "planned_date", "outcome"]));
    // A workbook with visits alone is about the people of the team too.
    let alone = xlsx(&[("Bezoeken 2026", table(VISITS))], &[]);
    let alone = drawn_for(&alone, &known);
    assert_eq!(rows(&alone, "visits").len(), rows(&again, "visits").len());
    assert!(alone.table("tenants").is_none());
}

#[test]
fn a_person_tells_whose_a_name_is() {
    let visits = "Naam | wk 10 | wk 11 | wk 12\n Carmen Testman | v | v | v\n Ollie | v | v | nt";
    let bytes = team(TENANTS, visits);
    let workbook = Workbook::open(&bytes, "team.xlsx").unwrap();
    let mut mapping = propose(&workbook, &[]);
    let before = draw(&workbook, &mapping, day("2026-03-25"), &Known::default());
    assert_eq!(rows(&before, "visits").len(), 0);
    assert_eq!(before.ambiguous.iter().map(|it| it.candidates.len()).collect::<Vec<_>>(), [2, 0]);
    let olga = row_where(&rows(&before, "tenants"), "given_name", "Olga")["id"].clone();
    let carmen = before.ambiguous[0].candidates[1].id.clone();
    mapping.people = vec![
        NameChoice { found: "carmen testman".to_owned(), means: carmen },
        NameChoice { found: "Ollie".to_owned(), means: olga },
    ];
    let after = draw(&workbook, &mapping, day("2026-03-25"), &Known::default());
    assert_eq!((rows(&after, "visits").len(), after.ambiguous.len()), (6, 0));
    assert_eq!(propose(&workbook, &[mapping.clone()]).people, mapping.people);
}

#[test]
fn a_person_tells_who_is_one_person() {
    let tenants =
        format!("{TENANTS}\n    Modelhuis, Ad | 3-3-1973 | Demolaan 11 | Proefstad | Hassan | 1-3-2026 | 510 |");
    let bytes = team(&tenants, "Naam | wk 10 | wk 11 | wk 12\n Ad | v | v | v");
    let workbook = Workbook::open(&bytes, "team.xlsx").unwrap();
    let mut mapping = propose(&workbook, &[]);
    let before = draw(&workbook, &mapping, day("2026-03-25"), &Known::default());
    let [offer] = &before.same_person[..] else { panic!("{:?}", before.same_person) };
    assert_eq!((before.counts.tenants, rows(&before, "visits").len()), (5, 0));
    mapping.joins = vec![JoinChoice { person: offer.one.id.clone(), same_as: offer.other.id.clone() }];
    let after = draw(&workbook, &mapping, day("2026-03-25"), &Known::default());
    assert_eq!((after.counts.tenants, rows(&after, "tenancies").len(), rows(&after, "visits").len()), (4, 5, 3));
    assert!(after.same_person.is_empty() && after.ambiguous.is_empty());
    // Or somebody whom the team has under another birth date.
    let known = Known {
        tenants: vec![KnownTenant {
            id: "P9".to_owned(),
            name: NameParts::read("Olga van Proefstra"),
            birth_date: Some("1971-10-10".to_owned()),
        }],
        ..Known::default()
    };
    mapping.joins.clear();
    let before = draw(&workbook, &mapping, day("2026-03-25"), &known);
    let offer = before.same_person.iter().find(|it| it.other.id == "P9" || it.one.id == "P9").unwrap();
    let drawn_id = if offer.one.id == "P9" { &offer.other.id } else { &offer.one.id };
    mapping.joins.push(JoinChoice { person: drawn_id.clone(), same_as: "P9".to_owned() });
    let after = draw(&workbook, &mapping, day("2026-03-25"), &known);
    assert_eq!(row_where(&rows(&after, "tenants"), "id", "P9")["family_name"], "Proefstra");
    assert_eq!(after.counts.known_tenants, 1);
}

#[test]
fn a_mapping_survives_being_kept() {
    for (bytes, name) in [(fixture("caseload.xlsx"), "caseload.xlsx"), (team(TENANTS, VISITS), "team.xlsx")] {
        let workbook = Workbook::open(&bytes, name).unwrap();
        let mapping = propose(&workbook, &[]);
        let kept = serde_json::to_string(&mapping).unwrap();
        assert_eq!(serde_json::from_str::<Mapping>(&kept).unwrap(), mapping);
        let again = propose(&workbook, std::slice::from_ref(&mapping));
        assert!(again.sheets.iter().all(|it| it.confidence == 100));
        assert_eq!(again.fingerprint(), mapping.fingerprint());
    }
    let next_year =
        xlsx(&[("Huurders", table(TENANTS)), ("Bezoeken 2027", table(&VISITS.replace("wk 1", "wk 2")))], &[]);
    let next_year = propose(&Workbook::open(&next_year, "2027.xlsx").unwrap(), &[]);
    let this_year = propose(&Workbook::open(&team(TENANTS, VISITS), "2026.xlsx").unwrap(), &[]);
    assert_eq!(next_year.fingerprint(), this_year.fingerprint());
}

#[test]
fn rejected_rows_come_out_with_their_reasons() {
    let tenants = TENANTS.replace("12-09-2024", "31-02-2026").replace("510 |", "55l,21 | ?");
    let (workbook, mapping, drawn) = drawn(&team(&tenants, VISITS), "team.xlsx", "2026-03-25");
    let rejected = rejected_rows(&workbook, &mapping, &drawn.remarks);
    let lines: Vec<String> = rejected
        .iter()
        .flat_map(|sheet| {
            assert_eq!(sheet.header.first().map(String::as_str), Some("Naam"));
            sheet.rows.iter().map(|it| format!("{} {} {:?} {:?}", sheet.sheet, it.row, it.cells[0], it.remarks))
        })
        .collect();
    expect![[r#"
        Huurders 3 "Testman, Carmen" [(None, StartMissing, TenancyLeftOut), (Some(6), NoSuchDay, ValueLeftOut)]
        Huurders 5 "Modelhuis, Ad" [(Some(7), LetterAmongDigits, ValueLeftOut), (Some(8), NotKnown, ValueLeftOut)]"#]]
    .assert_eq(&lines.join("\n"));
}

/// Whatever stands in the cells, every cell of a matrix has one fate, and visits only come from cells that say so.
#[test]
fn every_cell_of_a_matrix_is_accounted_for() {
    let cell = prop::sample::select(vec!["", "v", "nt", "opn", "qq", "v/nt", "?", "-", "=x", "2-3-2026"]);
    let row =
        (prop::sample::select(vec!["Olga", "Ad Modelhuis", "Testman", "Nobody Here"]), prop::collection::vec(cell, 6));
    let mut runner = TestRunner::new(Config { cases: 60, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&prop::collection::vec(row, 1..6), |matrix| {
        let mut rows: Vec<Vec<&str>> = vec![vec!["Naam", "wk 1", "wk 2", "wk 3", "wk 12", "wk 13", "wk 53"]];
        rows.extend(matrix.iter().map(|(name, cells)| std::iter::once(*name).chain(cells.iter().copied()).collect()));
        let rows: Vec<Vec<&str>> =
            rows.iter().map(|it| it.iter().map(|it| if *it == "=x" { "x" } else { it }).collect()).collect();
        let bytes = xlsx(&[("Huurders", table(TENANTS)), ("Bezoeken 2026", rows)], &[]);
        let drawn = drawn_for(&bytes, &Known::default());
        let cells: u32 = drawn.counts.cells.values().flat_map(|it| it.values()).sum();
        prop_assert_eq!(cells as usize, matrix.len() * 6);
        drawn.tables.iter().for_each(table_is_sound);
        Ok(())
    });
    outcome.unwrap();
}
