//! Lists, searches and the grid.

use engine::api::Code;
use serde_json::{Value, json};
use store::{
    Db, Id, Kind, Operation,
    passphrase::Passphrase,
    slots::KeySlots,
    tables::{Account, Lease},
};
use uuid::Uuid;

use crate::world::{NOW_MS, PASSPHRASE, World};

#[test]
fn the_list_finds_people_by_the_beginning_of_any_word() {
    let world = World::with_caseload();
    let find = |search: &str| {
        let page = world.ask(
            "tenancies_list",
            json!({ "search": search, "worker": null, "ended": true, "offset": 0, "limit": 50 }),
        );
        page["rows"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(vec!["Olga 't Schijnveld"], find("olga schijn"));
    assert_eq!(find("SCHIJNVELD"), find("schijnv"));
    assert!(find("Staalkade").contains(&"Olga 't Schijnveld".to_owned()));
    assert!(find("nergens te vinden").is_empty());
}

#[test]
fn windows_of_the_list_join_to_the_whole_list() {
    let world = World::with_caseload();
    let page = |offset: u32, limit: u32| {
        world.ask(
            "tenancies_list",
            json!({ "search": "", "worker": null, "ended": true, "offset": offset, "limit": limit }),
        )["rows"]
            .as_array()
            .unwrap()
            .clone()
    };
    let parts: Vec<_> = (0..34).step_by(10).flat_map(|offset| page(offset, 10)).collect();
    assert_eq!(page(0, 500), parts);
    let workers = world.ask("workers_list", json!({}));
    assert_eq!(4, workers.as_array().unwrap().len());
    let running: u64 = workers.as_array().unwrap().iter().map(|it| it["tenancies"].as_u64().unwrap()).sum();
    assert_eq!(28, running);
}

#[test]
fn the_grid_its_totals_and_the_report_say_the_same() {
    let world = World::with_caseload();
    let grid = world.ask(
        "weeks_grid",
        json!({ "from": "2026-W01", "to": "2026-W30", "search": "", "worker": null, "offset": 0, "limit": 500 }),
    );
    let totals =
        world.ask("weeks_totals", json!({ "from": "2026-W01", "to": "2026-W30", "search": "", "worker": null }));
    let report =
        world.ask("weeks_report", json!({ "from": "2026-W01", "to": "2026-W30", "as_of": null, "tenancy": null }));
    let sum = |field: &str| {
        grid["rows"].as_array().unwrap().iter().map(|it| it["figures"][field].as_u64().unwrap()).sum::<u64>()
    };
    for field in [
        "met",
        "obliged",
        "admitted",
        "attempts",
        "missed_tenant",
        "missed_organisation",
        "missed_neutral",
        "unrecorded",
    ] {
        assert_eq!(sum(field), totals["figures"][field].as_u64().unwrap(), "{field}");
    }
    assert_eq!(report["figures"]["visit_rate"]["met"], totals["figures"]["met"]);
    assert_eq!(report["figures"]["shortfall"]["unrecorded"], totals["figures"]["unrecorded"]);
    assert!(grid["rows"].as_array().unwrap().iter().all(|it| it["cells"].as_str().unwrap().len() == 30));
}

#[test]
fn a_range_that_makes_no_sense_is_refused() {
    let world = World::with_team();
    let ask = |from: &str, to: &str| {
        world.refused("weeks_report", json!({ "from": from, "to": to, "as_of": null, "tenancy": null }))
    };
    assert_eq!(Code::RangeInvalid, ask("2026-W31", "2026-W01"));
    assert_eq!(Code::WeekInvalid, ask("2027-W53", "2028-W01"));
    assert_eq!(
        Code::Missing,
        world.refused("weeks_report", json!({ "from": "2026-W01", "to": "2026-W01", "as_of": null, "tenancy": "T1" }))
    );
}

#[test]
fn a_record_tells_its_history_and_how_it_was() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    let head = world.ask("tenancies_get", json!({ "id": tenancy }))["leases"][0]["id"].clone();
    world.time.pass(60_000);
    world.ask("omklap_flip", json!({ "tenancy": tenancy, "day": "2026-10-01", "elsewhere": true }));
    let history = world.ask("history_of", json!({ "noun": "lease", "id": head }));
    let kinds: Vec<_> = history.as_array().unwrap().iter().map(|it| it["kind"].as_str().unwrap()).collect();
    assert_eq!(vec!["import_set", "flip_lease"], kinds);
    assert_eq!(json!([{ "column": "last_day", "before": null, "after": "2026-09-30" }]), history[1]["columns"]);
    let then = world.ask("history_at", json!({ "noun": "lease", "id": head, "at_ms": history[0]["at_ms"] }));
    let last_day = then["columns"].as_array().unwrap().iter().find(|it| it["column"] == "last_day").unwrap().clone();
    assert_eq!(json!(null), last_day["after"]);
    assert_eq!(
        Code::Missing,
        world.refused("history_of", json!({ "noun": "visit_note", "id": head })),
        "care has verbs of its own"
    );
}

/// Another account of this file writes where the newest step had written.
fn somebody_else_ends_the_lease(world: &World, lease: &str) {
    world.ask("session_lock", json!({}));
    let typed = Passphrase::typed(PASSPHRASE);
    let (key, _) = KeySlots::read(&world.team_file()).unwrap().unlock_with_passphrase(&typed, None, None).unwrap();
    let mut db = Db::open(&world.team_file(), &key, Uuid::from_u128(5), NOW_MS).unwrap();
    let operation = |n: u128, kind| Operation {
        id: Uuid::from_u128(n),
        kind: Kind(kind),
        author: Uuid::from_u128(9).to_string(),
        at_ms: NOW_MS + 120_000,
        reason: None,
    };
    db.write(&operation(6, 999), |tx| {
        Account { id: Id::from_uuid(Uuid::from_u128(9)), name: "Joost Madelief".to_owned(), worker: None }
            .insert(tx)?;
        let lease = lease.parse::<Id<Lease>>().unwrap();
        let row = Lease::get(tx, lease)?.unwrap();
        Lease { last_day: Some("2026-09-15".to_owned()), ..row }.put(tx)?;
        Ok::<_, store::Error>(())
    })
    .unwrap();
    drop(db);
    world.ask("session_unlock", json!({ "passphrase": PASSPHRASE }));
}

#[test]
fn a_step_over_which_somebody_wrote_says_who_and_when() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    let head = world.ask("tenancies_get", json!({ "id": tenancy }))["leases"][0]["id"].clone();
    world.ask("omklap_flip", json!({ "tenancy": tenancy, "day": "2026-10-01", "elsewhere": true }));
    assert_eq!(json!(null), world.ask("history_in_the_way", json!({ "redo": false })));
    somebody_else_ends_the_lease(&world, head.as_str().unwrap());
    assert_eq!(Code::ChangedSince, world.refused("history_undo", json!({})));
    assert_eq!(
        json!({ "author": "Joost Madelief", "kind": "unknown", "at_ms": NOW_MS + 120_000 }),
        world.ask("history_in_the_way", json!({ "redo": false }))
    );
    assert_eq!(json!(null), world.ask("history_in_the_way", json!({ "redo": true })));
}

#[test]
fn looking_at_the_history_of_a_record_is_logged_for_its_tenancy() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    let head = world.ask("tenancies_get", json!({ "id": tenancy }))["leases"][0]["id"].clone();
    world.reopen();
    world.ask("history_of", json!({ "noun": "lease", "id": head }));
    let log = world.ask("log_list", json!({ "limit": 1, "tenancy": null }));
    assert_eq!(
        (json!("dossier_opened"), json!("Olga 't Schijnveld")),
        (log[0]["event"].clone(), log[0]["subject"].clone())
    );
}

#[test]
fn a_result_that_cannot_be_is_refused_with_its_reason() {
    let world = World::with_caseload();
    let refused = |tenancy: &str, day: &str, outcome: &str| {
        let id = world.tenancy(tenancy);
        world.refused(
            "visits_record",
            json!({ "tenancy": id, "visit": null, "day": day, "outcome": outcome, "place": null }),
        )
    };
    assert_eq!(Code::VisitInFuture, refused("T1", "2026-07-29", "admitted"));
    assert_eq!(Code::VisitOutsideSupport, refused("T8", "2026-07-28", "admitted"));
    assert_eq!(Code::DayInvalid, refused("T1", "28-07-2026", "admitted"));
    assert_eq!(Code::Missing, refused("T1", "2026-07-28", "moved"));
    assert_eq!(Code::BadArguments, refused("T1", "2026-07-28", "asleep"));
    let visit = world.ask(
        "visits_list",
        json!({ "from": "2026-07-27", "to": "2026-07-27", "tenancy": world.tenancy("T1"), "worker": null }),
    )[0]["visit"]
        .clone();
    let again = json!({ "tenancy": world.tenancy("T1"), "visit": visit, "day": "2026-07-28", "outcome": "admitted", "place": null });
    assert_eq!(Code::ResultExists, world.refused("visits_record", again.clone()));
    let mut other = again;
    other["tenancy"] = world.tenancy("T2").into();
    assert_eq!(Code::VisitOfOtherTenancy, world.refused("visits_record", other));
}

/// Every number that is shown can be opened to the visits behind it. The grid reads only what can matter, the
/// explanation reads everything: they say the same.
#[test]
fn every_week_that_counts_shows_the_visits_behind_it() {
    let world = World::with_caseload();
    let args = json!({ "from": "2026-W08", "to": "2026-W33", "search": "", "worker": null, "offset": 0, "limit": 500 });
    let grid = world.ask("weeks_grid", args);
    for row in grid["rows"].as_array().unwrap() {
        for (place, code) in row["cells"].as_str().unwrap().chars().enumerate() {
            let week = &grid["weeks"][place];
            let explained = world.ask("weeks_explain", json!({ "tenancy": row["tenancy"], "week": week }));
            assert_eq!(state(code), explained["cell"]["state"], "{} {week}: {explained}", row["name"]);
            let seen = explained["seen"].as_array().unwrap().len();
            let needs_one = matches!(code, 'v' | 'w' | 'h' | 'u' | 'x');
            assert!(!needs_one || seen > 0, "{} {week} is {code} without a visit: {explained}", row["name"]);
        }
    }
}

fn state(code: char) -> &'static str {
    match code {
        'v' | 'w' | 't' => "met",
        's' => "exempt",
        'n' => "no_obligation",
        'o' => "outside",
        'k' => "on_track",
        'd' => "at_risk",
        'g' => "planned",
        'p' => "to_plan",
        'u' => "unrecorded",
        'h' => "missed_tenant",
        'q' => "missed_organisation",
        'x' => "missed_neutral",
        other => panic!("{other} is no code of a cell"),
    }
}

#[test]
fn a_run_of_met_weeks_ends_with_what_the_tenant_missed_and_with_nothing_else() {
    let world = World::with_caseload();
    let row = |tenancy: Option<&Value>| {
        let args = json!({ "from": "2026-W20", "to": "2026-W31", "search": "", "worker": null, "offset": 0, "limit": 100,
            "having": { "owner": null, "state": null, "missed": false } });
        let grid = world.ask("weeks_grid", args);
        let of = |it: &Value| match tenancy {
            Some(tenancy) => it["tenancy"] == *tenancy,
            None => {
                it["streaks"]["met"].as_u64() > Some(3) && ["vvk", "vvd"].contains(&&it["cells"].as_str().unwrap()[9..])
            }
        };
        grid["rows"].as_array().unwrap().iter().find(|it| of(it)).cloned().unwrap()
    };
    let first = row(None);
    let tenancy = first["tenancy"].clone();
    let runs = |it: &Value| ["met", "tenant_side", "not_admitted"].map(|name| it["streaks"][name].as_u64().unwrap());
    let [met, ..] = runs(&first);
    // The last closed week, in which one visit was let in.
    let span = json!({ "from": "2026-07-20", "to": "2026-07-26", "tenancy": tenancy, "worker": null });
    let visits = world.ask("visits_list", span);
    assert_eq!((1, json!("admitted")), (visits.as_array().unwrap().len(), visits[0]["outcome"].clone()));
    let correct = |outcome: &str| {
        let args = json!({ "tenancy": tenancy, "visit": visits[0]["visit"], "day": visits[0]["actual"], "outcome": outcome,
            "place": null, "replaces": visits[0]["result"], "reason": null });
        world.ask("visits_correct", args);
    };
    correct("cancelled_by_organisation");
    assert_eq!([met - 1, 0, 1], runs(&row(Some(&tenancy))), "the week is no longer met, and the run goes on");
    world.ask("history_undo", json!({}));
    correct("refused");
    assert_eq!([0, 1, 1], runs(&row(Some(&tenancy))));
    world.ask("history_undo", json!({}));
    assert_eq!(runs(&first), runs(&row(Some(&tenancy))));
}
