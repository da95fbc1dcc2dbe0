//! Who stands in contracts beside owner, provider and tenant: they come and go, and the contract goes on.

use engine::api::Code;
use serde_json::{Value, json};

use crate::{
    dwellings::{sheet, teun},
    rehousing::{free_home, moving},
    world::{World, with},
};

/// Noor moves in with Teun on 1 March 2025 and has a dossier of her own.
fn noor(world: &World, dwelling: &str) -> String {
    let person = json!({ "given_name": "Noor", "prefix": "van", "family_name": "Regenboog", "birth_date": "", "phone": "",
        "email": "", "municipality": "", "referral_date": "" });
    let args = json!({ "person": null, "new_person": person, "dwelling": dwelling, "new_dwelling": null,
        "together": true, "worker": null, "support_start": "2025-03-01", "visits": 1, "period_weeks": 1,
        "reason": "", "head": null, "sub": null });
    world.ask("tenancies_begin", args)["tenancy"].as_str().unwrap().to_owned()
}

struct Home {
    world: World,
    tenancy: String,
    dwelling: String,
    sub: Value,
}

fn home() -> Home {
    let world = World::with_team();
    let (tenancy, dwelling) = teun(&world);
    let sub = sheet(&world, &dwelling)["leases"][1]["id"].clone();
    Home { world, tenancy, dwelling, sub }
}

impl Home {
    fn guardian(&self) -> Value {
        json!({ "tenancy": self.tenancy, "lease": self.sub, "role": "administrator", "partner": "",
            "name": "Bewindkantoor Fabel", "first_day": "2025-01-01", "last_day": "" })
    }

    fn second(&self, noor: &str) -> Value {
        json!({ "tenancy": self.tenancy, "lease": self.sub, "role": "second_tenant", "partner": noor, "name": "",
            "first_day": "2025-03-01", "last_day": "" })
    }

    /// "second_tenant Noor van Regenboog 2025-03-01..  now", of the sublease: the same on the dossier and with the home.
    fn parties(&self) -> Vec<String> {
        let shown = |all: &Value| -> Vec<String> {
            let word = |it: &Value| it.as_str().unwrap_or_default().to_owned();
            let line = |it: &Value| {
                let days = format!("{}..{}", word(&it["first_day"]), word(&it["last_day"]));
                format!("{} {} {days} {}", word(&it["role"]), word(&it["name"]), word(&it["stands"]))
            };
            all.as_array().unwrap().iter().map(line).collect()
        };
        let of = |leases: &Value, at: &str| {
            let all = leases.as_array().unwrap().iter();
            let sub = all.clone().find(|it| it.pointer(at) == Some(&self.sub)).unwrap();
            shown(&sub["parties"])
        };
        let with_home = of(&sheet(&self.world, &self.dwelling)["leases"], "/id");
        let dossier = self.world.ask("dossiers_get", json!({ "tenancy": self.tenancy }));
        assert_eq!(with_home, of(&dossier["leases"], "/lease/id"));
        with_home
    }

    fn beside(&self, tenancy: &str) -> Value {
        self.world.ask("tenancies_get", json!({ "id": tenancy }))["beside"].clone()
    }
}

#[test]
fn a_second_tenant_comes_and_goes_and_the_contract_goes_on() {
    let home = home();
    let world = &home.world;
    let noor = noor(world, &home.dwelling);
    let sheet_of = |tenancy: &str| world.ask("parties_get", json!({ "tenancy": tenancy }));
    assert_eq!(json!([{ "tenancy": noor, "name": "Noor van Regenboog" }]), sheet_of(&home.tenancy)["partners"]);
    let made = world.ask("parties_add", home.second(&noor))["id"].clone();
    let now = "second_tenant Noor van Regenboog 2025-03-01.. now";
    assert_eq!(vec![now], home.parties());
    // Each sees the other, though the contract stands with one of them.
    assert_eq!(json!([{ "role": "second_tenant", "name": "Noor van Regenboog" }]), home.beside(&home.tenancy));
    assert_eq!(json!([{ "role": "second_tenant", "name": "Teun Regenboog" }]), home.beside(&noor));
    assert_eq!("add_party", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!((Vec::<String>::new(), json!([])), (home.parties(), home.beside(&noor)));
    world.ask("history_redo", json!({}));

    let end = |day: &str| json!({ "tenancy": home.tenancy, "party": made, "last_day": day });
    world.ask("parties_end", end("2026-06-30"));
    assert_eq!(vec!["second_tenant Noor van Regenboog 2025-03-01..2026-06-30 past"], home.parties());
    assert_eq!(json!([]), home.beside(&noor));
    let lease = sheet(world, &home.dwelling)["leases"][1].clone();
    assert_eq!(json!("2026-10-31"), lease["last_day"], "the contract goes on");
    assert_eq!("end_party", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(vec![now], home.parties());
    world.ask("parties_remove", json!({ "tenancy": home.tenancy, "party": made }));
    assert_eq!(Vec::<String>::new(), home.parties());
    assert_eq!("remove_party", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(vec![now], home.parties());
}

#[test]
fn a_guardian_is_missed_where_the_tenant_gets_a_contract_of_their_own() {
    let home = home();
    let world = &home.world;
    let sheet_now = || world.ask("parties_get", json!({ "tenancy": home.tenancy }));
    assert_eq!((json!([]), json!(false)), (sheet_now()["signers"].clone(), sheet_now()["has_own"].clone()));
    world.ask("parties_add", home.guardian());
    assert_eq!(
        (json!(["Bewindkantoor Fabel"]), json!(false)),
        (sheet_now()["signers"].clone(), sheet_now()["has_own"].clone())
    );
    world.ask("omklap_flip", json!({ "tenancy": home.tenancy, "day": "2026-09-01", "elsewhere": true }));
    assert_eq!(
        (json!([]), json!(true)),
        (sheet_now()["signers"].clone(), sheet_now()["has_own"].clone()),
        "who signs for the tenant goes along"
    );
    let leases = sheet(world, &home.dwelling)["leases"].clone();
    let own = leases.as_array().unwrap().iter().find(|it| it["kind"] == "own").unwrap().clone();
    let party = own["parties"][0]["id"].clone();
    world.ask("parties_remove", json!({ "tenancy": home.tenancy, "party": party }));
    assert_eq!(json!(["Bewindkantoor Fabel"]), sheet_now()["signers"]);
    let args = with(with(home.guardian(), "lease", own["id"].as_str().unwrap()), "first_day", "");
    world.ask("parties_add", args);
    assert_eq!(json!([]), sheet_now()["signers"]);
}

#[test]
fn who_cannot_stand_in_a_contract_is_said_at_the_field() {
    let home = home();
    let world = &home.world;
    let noor = noor(world, &home.dwelling);
    let wrong = |args: Value| world.wrong("parties_add", args);
    assert_eq!(
        "name: name_blank, last_day: day_invalid",
        wrong(with(with(home.guardian(), "name", ""), "last_day", "x"))
    );
    assert_eq!("person: nothing_chosen", wrong(home.second("")));
    assert_eq!("first_day: outside_lease", wrong(with(home.guardian(), "first_day", "2024-10-31")));
    assert_eq!("last_day: outside_lease", wrong(with(home.guardian(), "last_day", "2026-11-01")));
    assert_eq!("last_day: last_before_first", wrong(with(home.guardian(), "last_day", "2024-12-31")));
    let head = sheet(world, &home.dwelling)["leases"][0]["id"].clone();
    assert_eq!("kind: party_of_head_lease", wrong(with(home.guardian(), "lease", head.as_str().unwrap())));
    assert_eq!(Vec::<String>::new(), home.parties(), "nothing is half written");

    let made = world.ask("parties_add", home.guardian())["id"].clone();
    assert_eq!("name: party_twice", wrong(with(home.guardian(), "name", "BEWINDKANTOOR fabel")));
    world.ask("parties_add", home.second(&noor));
    assert_eq!("person: party_twice", wrong(home.second(&noor)));
    assert_eq!(2, home.parties().len());
    let end = |day: &str| json!({ "tenancy": home.tenancy, "party": made, "last_day": day });
    assert_eq!("last_day: last_before_first", world.wrong("parties_end", end("2024-12-31")));
    assert_eq!("last_day: outside_lease", world.wrong("parties_end", end("2026-11-01")));
    assert_eq!("last_day: day_invalid", world.wrong("parties_end", end("")));
    // Neither somebody of another home, nor oneself, nor a contract of somebody else.
    assert_eq!(Code::Missing, world.refused("parties_add", home.second(&home.tenancy)));
    let other = with(home.guardian(), "tenancy", noor.as_str());
    assert_eq!(Code::Missing, world.refused("parties_add", other));
    assert_eq!(Code::Missing, world.refused("parties_remove", json!({ "tenancy": noor, "party": made })));
}

#[test]
fn a_party_whose_days_the_contract_lost_is_kept_and_marked() {
    let home = home();
    home.world.ask("parties_add", with(home.guardian(), "first_day", "2026-08-01"));
    assert_eq!(vec!["administrator Bewindkantoor Fabel 2026-08-01.. coming"], home.parties());
    home.world.ask("leases_end", json!({ "tenancy": home.tenancy, "lease": home.sub, "last_day": "2026-07-31" }));
    assert_eq!(vec!["administrator Bewindkantoor Fabel 2026-08-01.. outside"], home.parties());
    assert_eq!(json!([]), home.beside(&home.tenancy));
}

#[test]
fn who_signs_and_who_lives_there_go_along_to_another_home_and_back_with_one_undo() {
    let home = home();
    let world = &home.world;
    let noor = noor(world, &home.dwelling);
    world.ask("parties_add", home.guardian());
    world.ask("parties_add", home.second(&noor));
    let co = with(with(home.guardian(), "role", "co_tenant"), "name", "Mies");
    world.ask("parties_add", co);
    let past =
        with(with(with(home.guardian(), "name", "Vorige bewindvoerder"), "first_day", ""), "last_day", "2024-12-31");
    world.ask("parties_add", past);
    let household = json!({ "tenancy": home.tenancy, "row": null, "from_day": "2024-11-01", "children": "2",
        "young_adults": "", "adults": "" });
    world.ask("households_set", household);
    let free = free_home(world, "11");
    let args = |along: Value| {
        let mut args = moving(&home.tenancy, &free, "2026-08-01");
        args["along"] = along;
        args
    };
    let steps = |args: Value| {
        let seen = world.ask("tenancies_rehousing", args)["steps"].clone();
        let of =
            |kind: &str| seen.as_array().unwrap().iter().find(|it| it["kind"] == kind).map(|it| it["count"].clone());
        (of("parties_go"), of("household_goes"))
    };
    assert_eq!((Some(json!(1)), Some(json!(1))), steps(args(json!([]))), "Noor stays, so she is in no contract there");
    assert_eq!((Some(json!(2)), Some(json!(1))), steps(args(json!([noor]))));
    let moved = world.ask("tenancies_rehouse", args(json!([noor])))["tenancy"].as_str().unwrap().to_owned();
    let leases = world.ask("dossiers_get", json!({ "tenancy": moved }))["leases"].clone();
    let parties = leases[0]["parties"].as_array().unwrap().clone();
    let told: Vec<_> = parties.iter().map(|it| (it["role"].clone(), it["name"].clone())).collect();
    let expected = [("administrator", "Bewindkantoor Fabel"), ("second_tenant", "Noor van Regenboog")];
    assert_eq!(told.len(), 2, "{told:?}");
    for (role, name) in expected {
        assert!(told.contains(&(json!(role), json!(name))), "{told:?}");
    }
    let partner = parties.iter().find(|it| it["role"] == "second_tenant").unwrap()["partner"].clone();
    assert_ne!(json!(noor), partner, "her new dossier");
    let rows = world.ask("households_get", json!({ "tenancy": moved }))["rows"].clone();
    assert_eq!((json!("2026-08-01"), json!(2)), (rows[0]["from_day"].clone(), rows[0]["children"].clone()));
    assert_eq!("rehouse", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(4, home.parties().len(), "the old contract is as it was");
}

#[test]
fn the_dossier_tells_who_came_into_a_contract_and_who_went() {
    let home = home();
    let world = &home.world;
    let made = world.ask("parties_add", home.guardian())["id"].clone();
    world.ask("parties_end", json!({ "tenancy": home.tenancy, "party": made, "last_day": "2026-06-30" }));
    let page = world.ask("dossiers_timeline", json!({ "tenancy": home.tenancy, "before": null, "limit": 50 }));
    let told: Vec<_> = page["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["what"]["kind"] == "party")
        .map(|it| format!("{} {} {}", it["day"], it["what"]["began"], it["what"]["name"]))
        .collect();
    let expected = ["\"2026-06-30\" false \"Bewindkantoor Fabel\"", "\"2025-01-01\" true \"Bewindkantoor Fabel\""];
    assert_eq!(told, expected);
    let history = json!({ "tenancy": home.tenancy, "before": null, "limit": 5, "record": null });
    let rows = world.ask("dossiers_history", history)["rows"].clone();
    assert_eq!((json!("end_party"), json!("add_party")), (rows[0]["kind"].clone(), rows[1]["kind"].clone()));
    assert_eq!(json!("Bewindkantoor Fabel"), rows[0]["records"][0]["label"]);
    assert_eq!(json!("last_day"), rows[0]["records"][0]["columns"][0]["column"]);
}
