//! Tasks: added, changed, done, and the ones that a flip makes.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

fn open(world: &World, tenancy: Option<&str>) -> Vec<Value> {
    let found = world.ask("tasks_list", json!({ "worker": null, "tenancy": tenancy, "open": true }));
    found.as_array().unwrap().clone()
}

#[test]
fn a_task_is_added_changed_done_and_each_is_undone() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let added = world
        .ask("tasks_add", json!({ "tenancy": tenancy, "text": " Kaartje door de deur ", "due_day": "2026-07-28" }));
    world.reopen();
    let task = open(&world, Some(&tenancy))[0].clone();
    assert_eq!(
        (&added["task"], "Kaartje door de deur", "todo"),
        (&task["id"], task["text"].as_str().unwrap(), task["code"].as_str().unwrap())
    );
    let whose = world.ask("tenancies_get", json!({ "id": tenancy }))["row"]["worker"].clone();
    assert_eq!(whose, task["worker_name"], "a task is of the worker of the tenancy");
    let due = |world: &World| {
        world.ask("today_get", json!({ "day": null, "worker": null, "everybody": false }))["tasks"].clone()
    };
    assert_eq!(json!([task]), due(&world));

    let change = json!({ "tenancy": tenancy, "task": task["id"], "text": "Bellen", "due_day": "2026-08-04" });
    world.ask("tasks_change", change.clone());
    assert_eq!(json!([]), due(&world), "it is not due any more");
    assert_eq!("Bellen", open(&world, Some(&tenancy))[0]["text"]);
    world.ask("history_undo", json!({}));
    assert_eq!(json!([task]), due(&world));

    let finish = json!({ "tenancy": tenancy, "task": task["id"], "done": true });
    assert_eq!(vec!["task"], world.changed_by("tasks_finish", finish.clone()));
    assert_eq!(json!([]), due(&world));
    let all = world.ask("tasks_list", json!({ "worker": null, "tenancy": tenancy, "open": false }));
    assert_eq!("2026-07-28", all[0]["done_day"]);
    world.ask("history_undo", json!({}));
    assert_eq!(json!([task]), due(&world));
    world.ask("history_undo", json!({}));
    assert_eq!(Vec::<Value>::new(), open(&world, None));
}

#[test]
fn a_task_is_of_its_own_tenancy_and_says_what_to_do() {
    let world = World::with_caseload();
    let (tenancy, other) = (world.tenancy("T25"), world.tenancy("T6"));
    let blank = json!({ "tenancy": tenancy, "text": " \n ", "due_day": "2026-07-28" });
    assert_eq!(Code::WordsMissing, world.refused("tasks_add", blank));
    assert_eq!(
        Code::DayInvalid,
        world.refused("tasks_add", json!({ "tenancy": tenancy, "text": "Bellen", "due_day": "31-02-2026" }))
    );
    let task = world.ask("tasks_add", json!({ "tenancy": tenancy, "text": "Bellen", "due_day": "2026-07-28" }))["task"]
        .clone();
    for (name, more) in
        [("tasks_change", json!({ "due_day": "2026-07-28" })), ("tasks_finish", json!({ "done": true }))]
    {
        let mut args = json!({ "tenancy": other, "task": task });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(Code::Missing, world.refused(name, args), "{name} under the name of another tenancy");
    }
}

#[test]
fn a_dossier_has_the_tasks_that_are_open_and_those_that_are_done_in_one_shape() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let tasks = || world.ask("dossiers_get", json!({ "tenancy": tenancy }))["tasks"].clone();
    let add = |text: &str, due: &str, worker: Option<String>| {
        world.ask("tasks_add", json!({ "tenancy": tenancy, "text": text, "due_day": due, "worker": worker }))["task"]
            .clone()
    };
    let finish = |task: &Value, done: bool| {
        world.ask("tasks_finish", json!({ "tenancy": tenancy, "task": task, "done": done }));
    };
    assert_eq!(json!([]), tasks());
    let late = add("Later klaar", "2026-07-20", None);
    let early = add("Eerder klaar", "2026-07-21", None);
    let open = add("Open", "2026-08-20", Some(world.worker("Hassan Demo")));
    let soon = add("Gauw", "2026-08-02", None);
    finish(&early, true);
    world.time.pass(crate::world::DAY_MS);
    finish(&late, true);
    let shown = tasks();
    let order: Vec<&Value> = shown.as_array().unwrap().iter().map(|it| &it["id"]).collect();
    assert_eq!(vec![&soon, &open, &late, &early], order, "what is due first, then what was done last");
    assert_eq!(shown, world.ask("tasks_list", json!({ "worker": null, "tenancy": tenancy, "open": false })));
    let given: Vec<bool> = shown.as_array().unwrap().iter().map(|it| it["given"].as_bool().unwrap()).collect();
    assert_eq!(vec![false, true, false, false], given, "who it is of, and whether it was given to them");
    assert_eq!(
        (json!("Hassan Demo"), json!("2026-07-29")),
        (shown[1]["worker_name"].clone(), shown[2]["done_day"].clone())
    );

    finish(&late, false);
    assert_eq!((json!(late), json!(null)), (tasks()[0]["id"].clone(), tasks()[0]["done_day"].clone()), "open again");
    world.ask("history_undo", json!({}));
    assert_eq!(shown, tasks());
}

#[test]
fn the_tasks_of_a_flip_come_up_on_their_day_and_keep_their_sentence() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    world.ask("omklap_flip", json!({ "tenancy": tenancy, "day": "2026-08-01" }));
    let tasks = open(&world, Some(&tenancy));
    assert_eq!(8, tasks.len());
    assert!(
        tasks.iter().all(|it| it["code"].is_string() && it["text"].is_null() && it["due_day"] == "2026-08-01"),
        "{tasks:#?}"
    );
    let worker = tasks[0]["worker"].clone();
    let of = |worker: &Value| world.ask("tasks_list", json!({ "worker": worker, "tenancy": null, "open": true }));
    assert_eq!(8, of(&worker).as_array().unwrap().len());
    let workers = world.ask("workers_list", json!({}));
    let other = workers.as_array().unwrap().iter().find(|it| it["id"] != worker).unwrap();
    assert_eq!(json!([]), of(&other["id"]));
}
