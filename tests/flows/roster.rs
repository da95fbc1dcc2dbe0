//! The week of a team: what it shows, what moves and what does not, and what is told.

use std::fs;

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

/// The week after the one of today: nothing of the fixture lies in it.
const WEEK: &str = "2026-W32";
const MONDAY: &str = "2026-08-03";
const TUESDAY: &str = "2026-08-04";

fn week(world: &World) -> Value {
    world.ask("week_get", json!({ "week": WEEK }))
}

fn plan(world: &World, tenancy: &str, worker: &str, day: &str, time: &str) -> String {
    let planned = world.ask("visits_plan", json!({ "tenancy": tenancy, "day": day, "time": time, "worker": worker }));
    planned["visit"].as_str().unwrap().to_owned()
}

fn change(tenancy: &str, visit: &str, worker: &str, colleague: Option<&str>, day: &str, time: &str) -> Value {
    json!({ "tenancy": tenancy, "visit": visit, "day": day, "time": time, "minutes": 60, "worker": worker, "colleague": colleague })
}

fn visit<'a>(week: &'a Value, id: &str) -> &'a Value {
    let visits = week["visits"].as_array().unwrap();
    visits.iter().find(|it| it["visit"] == id).unwrap_or_else(|| panic!("{id} in {visits:#?}"))
}

fn publish(world: &World) -> u64 {
    world.ask("week_publish", json!({ "week": WEEK }))["told"].as_u64().unwrap()
}

/// What would be told: to whom so many new, moved and called off, and each of them.
fn to_tell(world: &World) -> Vec<(Value, [u64; 3], Vec<Value>)> {
    let answer = world.ask("week_to_tell", json!({ "week": WEEK }));
    let each = |it: &Value| {
        let counts = ["fresh", "moved", "called_off"].map(|name| it[name].as_u64().unwrap());
        let visits = it["visits"].as_array().unwrap().iter();
        (it["worker"].clone(), counts, visits.map(|it| json!([it["news"], it["day"], it["time"]])).collect())
    };
    answer["workers"].as_array().unwrap().iter().map(each).collect()
}

/// Three tenancies of Joost, and Hassan who is nobody's cover.
fn people(world: &World) -> ([String; 3], String, String) {
    let joost = world.worker("Joost Testman");
    let list =
        world.ask("tenancies_list", json!({ "search": "", "worker": joost, "ended": false, "offset": 0, "limit": 3 }));
    let id = |at: usize| list["rows"][at]["id"].as_str().unwrap().to_owned();
    ([id(0), id(1), id(2)], joost, world.worker("Hassan Demo"))
}

#[test]
fn a_week_shows_who_goes_where_and_who_is_not_visited_yet() {
    let world = World::with_caseload();
    let ([one, two, _], joost, hassan) = people(&world);
    let empty = week(&world);
    let needed = empty["needed"].as_u64().unwrap();
    assert_eq!((json!(0), needed), (empty["planned"].clone(), empty["missing"].as_array().unwrap().len() as u64));
    assert_eq!("to_plan", empty["missing"][0]["cell"]["state"], "the rule says why");
    assert_eq!(5, empty["days"].as_array().unwrap().len(), "the weekend is shown when something stands in it");

    let own = plan(&world, &one, &joost, MONDAY, "10:00");
    let strange = plan(&world, &two, &hassan, "2026-08-08", "11:00");
    world.reopen();
    let shown = week(&world);
    assert_eq!(
        (json!(needed), json!(2)),
        (shown["needed"].clone(), shown["planned"].clone()),
        "the own worker and another one count alike"
    );
    assert!(shown["missing"].as_array().unwrap().iter().all(|it| it["tenancy"] != json!(one)));
    assert_eq!(6, shown["days"].as_array().unwrap().len());
    assert_eq!(
        (json!("own"), json!(true)),
        (visit(&shown, &own)["face"].clone(), visit(&shown, &own)["movable"].clone())
    );
    let name = visit(&shown, &own)["name"].as_str().unwrap();
    let short = visit(&shown, &own)["short"].as_str().unwrap();
    assert!(
        short.ends_with('.') && name.starts_with(short.trim_end_matches(['.']).split(' ').next().unwrap()),
        "{short}"
    );
    let known =
        world.ask("visits_list", json!({ "from": "2020-01-01", "to": "2026-07-27", "tenancy": two, "worker": hassan }));
    let face = if known.as_array().unwrap().is_empty() { "unknown" } else { "known" };
    assert_eq!(face, visit(&shown, &strange)["face"]);
    let of = |id: &str| {
        let workers = shown["workers"].as_array().unwrap();
        workers.iter().find(|it| it["id"] == id).unwrap()["visits"].clone()
    };
    assert_eq!((json!(1), json!(1)), (of(&joost), of(&hassan)));
}

#[test]
fn two_visits_that_were_agreed_are_both_planned_before_the_week_is_covered() {
    let world = World::with_caseload();
    let ([one, ..], joost, _) = people(&world);
    world.ask(
        "agreements_add",
        json!({ "tenancy": one, "from_day": MONDAY, "visits": 2, "period_weeks": 1, "reason": "" }),
    );
    let missing = |world: &World| -> Option<Value> {
        week(world)["missing"].as_array().unwrap().iter().find(|it| it["tenancy"] == json!(one)).cloned()
    };
    plan(&world, &one, &joost, MONDAY, "10:00");
    plan(&world, &one, &joost, MONDAY, "15:00");
    let it = missing(&world).expect("two visits on one day count once");
    assert_eq!((json!(2), json!(1)), (it["visits"].clone(), it["planned"].clone()));
    plan(&world, &one, &joost, "2026-08-06", "10:00");
    assert_eq!(None, missing(&world));
}

#[test]
fn a_locked_visit_and_one_that_has_passed_stay_where_they_are() {
    let world = World::with_caseload();
    let ([one, ..], joost, hassan) = people(&world);
    let it = plan(&world, &one, &joost, MONDAY, "10:00");
    let lock = |locked: bool| json!({ "tenancy": one, "visit": it, "locked": locked });
    world.ask("visits_lock", lock(true));
    world.reopen();
    assert_eq!((json!(true), json!(false)), {
        let shown = week(&world);
        (visit(&shown, &it)["locked"].clone(), visit(&shown, &it)["movable"].clone())
    });
    for args in [
        change(&one, &it, &joost, None, TUESDAY, "10:00"),
        change(&one, &it, &joost, None, MONDAY, "10:15"),
        change(&one, &it, &hassan, None, MONDAY, "10:00"),
        change(&one, &it, &joost, Some(&hassan), MONDAY, "10:00"),
    ] {
        assert_eq!(Code::VisitLocked, world.refused("visits_change", args));
    }
    let mut longer = change(&one, &it, &joost, None, MONDAY, "10:00");
    longer["minutes"] = json!(90);
    world.ask("visits_change", longer);
    world.ask("history_undo", json!({}));
    world.ask("history_undo", json!({}));
    assert_eq!(json!(false), visit(&week(&world), &it)["locked"], "a lock is undone as one step");
    world.ask("history_redo", json!({}));
    world.ask("visits_lock", lock(false));
    world.ask("visits_change", change(&one, &it, &hassan, Some(&joost), TUESDAY, "11:15"));
    let shown = week(&world);
    let moved = visit(&shown, &it);
    assert_eq!(
        (json!(TUESDAY), json!("11:15"), json!(hassan), json!(joost), json!("own")),
        (
            moved["day"].clone(),
            moved["time"].clone(),
            moved["worker"].clone(),
            moved["colleague"].clone(),
            moved["colleague_face"].clone()
        )
    );
    world.ask("history_undo", json!({}));
    assert_eq!((json!(MONDAY), json!(joost)), {
        let shown = week(&world);
        (visit(&shown, &it)["day"].clone(), visit(&shown, &it)["worker"].clone())
    });

    let passed = plan(&world, &one, &joost, "2026-07-27", "10:00");
    assert_eq!(Code::VisitPast, world.refused("visits_change", change(&one, &passed, &joost, None, MONDAY, "10:00")));
    assert_eq!(Code::VisitPast, world.refused("visits_change", change(&one, &it, &joost, None, "2026-07-27", "10:00")));
}

#[test]
fn a_week_is_told_as_one_step_and_again_only_where_it_changed() {
    let world = World::with_caseload();
    let ([one, two, three], joost, hassan) = people(&world);
    let first = plan(&world, &one, &joost, MONDAY, "10:00");
    let second = plan(&world, &two, &joost, TUESDAY, "10:00");
    assert_eq!((json!(0), json!(2)), (week(&world)["publications"].clone(), week(&world)["changes"].clone()));
    let fresh = |day: &str| json!(["fresh", day, "10:00"]);
    assert_eq!(vec![(json!(joost), [2, 0, 0], vec![fresh(MONDAY), fresh(TUESDAY)])], to_tell(&world));
    assert_eq!(json!(0), week(&world)["publications"], "asking tells nobody");
    assert_eq!(2, publish(&world));
    assert!(to_tell(&world).is_empty());
    world.reopen();
    let told = week(&world);
    assert_eq!((json!(1), json!(0)), (told["publications"].clone(), told["changes"].clone()));
    assert_eq!(Code::NothingToPublish, world.refused("week_publish", json!({ "week": WEEK })));

    // One goes to somebody else, one is taken back, one comes along.
    world.ask("visits_change", change(&one, &first, &hassan, None, TUESDAY, "09:00"));
    world.ask("visits_cancel_plan", json!({ "tenancy": two, "visit": second }));
    plan(&world, &three, &joost, MONDAY, "10:00");
    let changed = week(&world);
    assert_eq!(json!(4), changed["changes"]);
    let of_joost = vec![json!(["called_off", MONDAY, "10:00"]), fresh(MONDAY), json!(["called_off", TUESDAY, "10:00"])];
    let mut said = to_tell(&world);
    for it in &mut said {
        it.2.sort_by_key(ToString::to_string);
    }
    let mut sorted = of_joost;
    sorted.sort_by_key(ToString::to_string);
    let of_hassan = vec![json!(["fresh", TUESDAY, "09:00"])];
    assert_eq!(vec![(json!(joost), [1, 0, 2], sorted), (json!(hassan), [1, 0, 0], of_hassan)], said);
    assert_eq!(json!(true), visit(&changed, &first)["changed"]);
    let gone: Vec<(Value, Value)> =
        changed["gone"].as_array().unwrap().iter().map(|it| (it["day"].clone(), it["worker"].clone())).collect();
    assert_eq!(vec![(json!(MONDAY), json!(joost)), (json!(TUESDAY), json!(joost))], gone, "both are struck through");
    assert_eq!(4, publish(&world));
    let after = week(&world);
    world.ask("visits_change", change(&one, &first, &hassan, None, TUESDAY, "09:15"));
    let moved = vec![json!(["moved", TUESDAY, "09:15"])];
    assert_eq!(vec![(json!(hassan), [0, 1, 0], moved)], to_tell(&world), "a quarter of an hour is the same visit");
    world.ask("history_undo", json!({}));
    assert_eq!(
        (json!(2), json!(0), json!([])),
        (after["publications"].clone(), after["changes"].clone(), after["gone"].clone())
    );

    world.ask("history_undo", json!({}));
    let undone = week(&world);
    assert_eq!((json!(1), json!(4)), (undone["publications"].clone(), undone["changes"].clone()), "told as one step");
    world.reopen();
    world.ask("history_redo", json!({}));
    assert_eq!(after, week(&world));
}

#[test]
fn what_passed_before_it_was_told_is_not_told() {
    let world = World::with_caseload();
    let ([one, ..], joost, _) = people(&world);
    plan(&world, &one, &joost, "2026-07-27", "10:00");
    let running = world.ask("week_get", json!({ "week": null }));
    assert_eq!((json!("2026-W31"), json!("2026-07-28")), (running["week"].clone(), running["today"].clone()));
    let before = running["changes"].clone();
    plan(&world, &one, &joost, "2026-07-28", "16:00");
    assert_eq!(json!(before.as_u64().unwrap() + 1), world.ask("week_get", json!({ "week": null }))["changes"]);
}

#[test]
fn a_calendar_names_nobody_unless_asked_and_calls_off_what_is_no_longer_theirs() {
    let world = World::with_caseload();
    let ([one, two, _], joost, hassan) = people(&world);
    let first = plan(&world, &one, &joost, MONDAY, "10:00");
    plan(&world, &two, &joost, TUESDAY, "10:00");
    publish(&world);
    let write = |worker: &str, names: bool, name: &str| -> (Value, String) {
        let to = world.folder().join(name);
        let args = json!({ "worker": worker, "names": names, "word": "Bezoek", "to": to.to_str().unwrap() });
        let written = world.ask("week_calendar", args);
        (written, fs::read_to_string(to).unwrap().replace("\r\n ", ""))
    };
    let event = |text: &str, at: usize, line: &str| -> String {
        let event = text.split("BEGIN:VEVENT").nth(at + 1).unwrap();
        event.lines().find(|it| it.starts_with(line)).unwrap_or_default().to_owned()
    };
    let shown = week(&world);
    let name = visit(&shown, &first)["name"].as_str().unwrap().to_owned();
    let (written, plain) = write(&joost, false, "een.ics");
    assert_eq!(json!({ "visits": 2, "called_off": 0 }), written);
    for part in name.split(' ').filter(|it| it.len() > 2) {
        assert!(!plain.contains(part), "{part} in {plain}");
    }
    assert!(write(&joost, true, "twee.ics").1.contains(&name), "chosen, it has the name");
    assert_eq!("SEQUENCE:0", event(&plain, 0, "SEQUENCE"));

    world.ask("visits_change", change(&one, &first, &hassan, None, MONDAY, "10:00"));
    publish(&world);
    world.reopen();
    let (written, later) = write(&joost, false, "drie.ics");
    assert_eq!(json!({ "visits": 1, "called_off": 1 }), written);
    assert_eq!(event(&plain, 0, "UID"), event(&later, 0, "UID"), "it keeps its name");
    assert_eq!(
        ("SEQUENCE:1".to_owned(), "STATUS:CANCELLED".to_owned()),
        (event(&later, 0, "SEQUENCE"), event(&later, 0, "STATUS"))
    );
    assert_eq!(("SEQUENCE:0".to_owned(), "STATUS:CONFIRMED".to_owned()), {
        (event(&later, 1, "SEQUENCE"), event(&later, 1, "STATUS"))
    });
    let (_, theirs) = write(&hassan, false, "vier.ics");
    assert_ne!(event(&later, 0, "UID"), event(&theirs, 0, "UID"), "in one calendar the two do not fight");

    let taken = json!({ "worker": joost, "names": false, "word": "Bezoek", "to": world.folder().join("een.ics").to_str().unwrap() });
    assert_eq!(Code::FileExists, world.refused("week_calendar", taken), "no file is written over");
    world.account("Joost", &["worker"], Some(&joost));
    world.unlock_as("Joost");
    write(&joost, false, "vijf.ics");
    let other = json!({ "worker": hassan, "names": false, "word": "Bezoek", "to": world.folder().join("zes.ics").to_str().unwrap() });
    assert_eq!(Code::NotAllowed, world.refused("week_calendar", other), "a worker makes their own");
}
