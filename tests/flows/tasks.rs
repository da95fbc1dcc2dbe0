//! Tasks: added, changed, done, and the ones that a flip makes.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

fn open(world: &World, tenancy: Option<&str>) -> Vec<Value> {
    world.todo("task", tenancy, None)
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
        let all = world.ask("tasks_list", json!({ "worker": null, "tenancy": null, "open": true, "only": "today" }));
        json!(all.as_array().unwrap().iter().filter(|it| it["kind"] == "task").collect::<Vec<_>>())
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
    let last = all.as_array().unwrap().last().unwrap();
    assert_eq!(
        (&task["id"], "2026-07-28"),
        (&last["id"], last["done_day"].as_str().unwrap()),
        "done stands at the end"
    );
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
    let listed = world.ask("tasks_list", json!({ "worker": null, "tenancy": tenancy, "open": false }));
    let listed: Vec<&Value> = listed.as_array().unwrap().iter().filter(|it| it["kind"] == "task").collect();
    assert_eq!(order, listed.iter().map(|it| &it["id"]).collect::<Vec<_>>(), "the list says the same");
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
    world.ask("omklap_flip", json!({ "tenancy": tenancy, "day": "2026-08-01", "elsewhere": true }));
    let tasks = open(&world, Some(&tenancy));
    assert_eq!(8, tasks.len());
    assert!(
        tasks.iter().all(|it| it["code"].is_string() && it["text"].is_null() && it["due_day"] == "2026-08-01"),
        "{tasks:#?}"
    );
    let worker = tasks[0]["worker"].clone();
    let of = |worker: &Value| world.todo("task", None, worker.as_str());
    assert_eq!(8, of(&worker).len());
    let workers = world.ask("workers_list", json!({}));
    let other = workers.as_array().unwrap().iter().find(|it| it["id"] != worker).unwrap();
    assert_eq!(Vec::<Value>::new(), of(&other["id"]));
}

#[test]
fn steps_of_the_ladder_stand_between_the_tasks_by_the_day_on_which_they_are_due() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let whose = world.ask("tenancies_get", json!({ "id": tenancy }))["row"]["worker"].clone();
    let worker = world.worker(whose.as_str().unwrap());
    let step = json!({ "tenancy": tenancy, "step": "second_attempt", "asked_day": "2026-07-27" });
    let with = |more: Value| {
        let mut args = step.clone();
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    };
    world.ask("follow_ups_take", with(json!({ "worker": worker, "due_day": "2026-07-29" })));
    for (text, due) in [("Later", "2026-07-31"), ("Eerst", "2026-07-28")] {
        world.ask("tasks_add", json!({ "tenancy": tenancy, "text": text, "due_day": due }));
    }
    let listed = |only: Value, worker: &str| -> Vec<String> {
        let all = world.ask("tasks_list", json!({ "worker": worker, "tenancy": null, "open": true, "only": only }));
        let all = all.as_array().unwrap().iter().filter(|it| it["kind"] != "moment");
        let own = all.filter(|it| it["tenancy"] == json!(tenancy));
        let said = |it: &Value| it["text"].as_str().or(it["step"].as_str()).unwrap().to_owned();
        own.map(|it| {
            format!("{} {} {}", said(it), it["due_day"].as_str().unwrap(), it["worker_name"].as_str().unwrap())
        })
        .collect()
    };
    let name = whose.as_str().unwrap();
    let (first, then, last) = (
        format!("Eerst 2026-07-28 {name}"),
        format!("second_attempt 2026-07-29 {name}"),
        format!("Later 2026-07-31 {name}"),
    );
    assert_eq!(vec![first.clone(), then.clone(), last.clone()], listed(json!(null), &worker));
    assert_eq!(
        vec![first.clone(), then.clone()],
        listed(json!("today"), &worker),
        "a step is looked at until it is done"
    );
    assert_eq!(Vec::<String>::new(), listed(json!("late"), &worker));
    let other = world.worker("Hassan Demo");
    assert_eq!(Vec::<String>::new(), listed(json!(null), &other));

    world.ask("follow_ups_close", with(json!({ "result": "not_reached", "text": null })));
    assert_eq!(vec![first.clone(), last.clone()], listed(json!(null), &worker));
    world.ask("history_undo", json!({}));
    assert_eq!(vec![first.clone(), then, last.clone()], listed(json!(null), &worker));
    world.ask("follow_ups_take", with(json!({ "worker": other, "due_day": "2026-07-29" })));
    assert_eq!(vec![first, last], listed(json!(null), &worker), "it went to somebody else");
    assert_eq!(vec!["second_attempt 2026-07-29 Hassan Demo"], listed(json!(null), &other));
    world.time.pass(2 * crate::world::DAY_MS);
    assert_eq!(vec!["second_attempt 2026-07-29 Hassan Demo"], listed(json!("late"), &other));
}
