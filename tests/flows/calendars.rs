//! A worker's calendar file: looked at, chosen from, taken in as one step, and read again.

use std::fs;

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

/// Leave of a week, a course on four Tuesdays over the change of the clocks, and an event that nobody understands.
fn file(course_at: &str) -> String {
    let course = format!(
        "UID:course\nSUMMARY:Cursus\nDTSTART;TZID=Europe/Amsterdam:20261013T{course_at}\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;COUNT=4"
    );
    let events = [
        "UID:leave\nSUMMARY:Naar oma\nDTSTART;VALUE=DATE:20260803\nDTEND;VALUE=DATE:20260808",
        &course,
        "UID:odd\nDTSTART:20260803T090000\nRRULE:FREQ=NOW",
    ];
    let events: String = events.iter().map(|it| format!("BEGIN:VEVENT\n{it}\nEND:VEVENT\n")).collect();
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n").replace('\n', "\r\n")
}

struct Calendar {
    world: World,
    worker: String,
    path: String,
}

impl Calendar {
    fn new() -> Self {
        let world = World::with_caseload();
        let worker = world.worker("Joost Testman");
        let path = world.folder().join("agenda.ics").to_str().unwrap().to_owned();
        let it = Self { world, worker, path };
        it.write(&file("090000"));
        it
    }

    fn write(&self, text: &str) {
        fs::write(&self.path, text).unwrap();
    }

    fn look(&self) -> Value {
        self.world.ask("calendar_look", json!({ "worker": self.worker, "path": self.path }))
    }

    fn args(&self, chosen: &[&str], titles: bool) -> Value {
        json!({ "worker": self.worker, "path": self.path, "chosen": chosen, "titles": titles, "title": "Bezet" })
    }

    fn import(&self, chosen: &[&str], titles: bool) -> Value {
        self.world.ask("calendar_import", self.args(chosen, titles))
    }

    /// What the team sees of the worker: days away, and appointments by day, hour and title.
    fn seen(&self) -> Vec<String> {
        let team = self.world.ask("schedule_team", json!({}));
        let own = team["workers"].as_array().unwrap().iter().find(|it| it["worker"] == json!(self.worker)).unwrap();
        let text = |it: &Value| it.as_str().unwrap().to_owned();
        let mut seen: Vec<String> = own["absences"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| format!("{}..{}", text(&it["first_day"]), text(&it["last_day"])))
            .collect();
        let appointments = own["appointments"].as_array().unwrap().iter();
        seen.extend(
            appointments
                .map(|it| format!("{} {} {}", text(&it["day"]), text(&it["hours"]["starts"]), text(&it["title"]))),
        );
        seen.sort();
        seen
    }
}

const ALL: [&str; 2] = ["leave", "course/2026-10-13"];

#[test]
fn a_calendar_is_proposed_chosen_and_taken_in_as_one_step() {
    let calendar = Calendar::new();
    let seen = calendar.look();
    let rows: Vec<Value> = seen["proposals"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| json!([it["uid"], it["day"], it["last_day"], it["times"], it["state"]]))
        .collect();
    assert_eq!(
        json!([["leave", "2026-08-03", "2026-08-07", 1, "new"], ["course/2026-10-13", "2026-10-13", null, 4, "new"]]),
        json!(rows)
    );
    assert_eq!(json!([{ "line": 16, "why": "recurrence" }]), seen["left_out"]);
    assert!(calendar.seen().is_empty(), "looking writes nothing");
    assert_eq!(
        json!({ "made": 1, "changed": 0, "ended": 0 }),
        calendar.import(&["leave"], false),
        "only what was chosen"
    );
    assert_eq!(json!({ "made": 4, "changed": 0, "ended": 0 }), calendar.import(&ALL, false));
    let all = [
        "2026-08-03..2026-08-07",
        "2026-10-13 09:00 Bezet",
        "2026-10-20 09:00 Bezet",
        "2026-10-27 09:00 Bezet",
        "2026-11-03 09:00 Bezet",
    ];
    assert_eq!(all, *calendar.seen(), "nine o'clock stays nine o'clock when the clocks change");
    assert_eq!("import_calendar", calendar.world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(all[..1], *calendar.seen());
    calendar.world.ask("history_redo", json!({}));
    calendar.world.reopen();
    assert_eq!(all, *calendar.seen());
}

#[test]
fn a_calendar_that_is_read_again_makes_nothing_twice() {
    let calendar = Calendar::new();
    calendar.import(&ALL, true);
    assert_eq!("2026-10-13 09:00 Cursus", calendar.seen()[1], "with the words of the file, if one wants that");
    let before = calendar.seen();
    assert_eq!(json!({ "made": 0, "changed": 0, "ended": 0 }), calendar.import(&ALL, true));
    assert_eq!(before, calendar.seen());
    let states = |calendar: &Calendar| -> Vec<Value> {
        calendar.look()["proposals"].as_array().unwrap().iter().map(|it| it["state"].clone()).collect()
    };
    assert_eq!([json!("known"), json!("known")], *states(&calendar));
    calendar.write(&file("130000"));
    assert_eq!([json!("known"), json!("changed")], *states(&calendar));
    assert_eq!(json!({ "made": 0, "changed": 4, "ended": 0 }), calendar.import(&ALL, true));
    assert_eq!("2026-10-13 13:00 Cursus", calendar.seen()[1]);
    assert_eq!(before.len(), calendar.seen().len());
}

/// A calendar with a name and these events.
fn named(name: &str, events: &[&str]) -> String {
    let events: String = events.iter().map(|it| format!("BEGIN:VEVENT\n{it}\nEND:VEVENT\n")).collect();
    let name = if name.is_empty() { String::new() } else { format!("X-WR-CALNAME:{name}\n") };
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{name}{events}END:VCALENDAR\n").replace('\n', "\r\n")
}

const FIRST: &str = "UID:first\nSUMMARY:Eerste\nDTSTART:20260803T090000\nDURATION:PT1H";
const DENTIST: &str = "UID:dentist\nSUMMARY:Tandarts\nDTSTART:20260810T090000\nDURATION:PT1H";
const TUESDAYS: &str = "UID:row\nSUMMARY:Cursus\nDTSTART:20260804T130000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;COUNT=3";
const LAST: &str = "UID:last\nSUMMARY:Laatste\nDTSTART:20260831T090000\nDURATION:PT1H";

impl Calendar {
    /// A calendar of work from which everything was taken in.
    fn of_work() -> Self {
        let calendar = Self::new();
        calendar.write(&named("Werk", &[FIRST, DENTIST, TUESDAYS, LAST]));
        calendar.import(&["first", "dentist", "row/2026-08-04", "last"], true);
        assert_eq!(6, calendar.seen().len());
        calendar
    }

    /// What a file would end: title, day and how often.
    fn ends(&self, text: &str) -> Vec<Value> {
        self.write(text);
        let seen = self.look();
        let ended = seen["proposals"].as_array().unwrap().iter().filter(|it| it["state"] == "ended");
        ended.map(|it| json!([it["title"], it["day"], it["times"], it["uid"]])).collect()
    }
}

#[test]
fn what_is_cancelled_or_moved_away_is_shown_as_ended_and_ends_only_when_it_is_chosen() {
    let calendar = Calendar::of_work();
    let before = calendar.seen();
    let cancelled = format!("{DENTIST}\nSTATUS:CANCELLED");
    let without_one = format!("{TUESDAYS}\nEXDATE:20260811T130000");
    let file = named("", &[&cancelled, &without_one]); // An invitation: it has no name.
    let both = [json!(["Tandarts", "2026-08-10", 1, "ended dentist"]), json!(["Cursus", "2026-08-11", 1, "ended row"])];
    assert_eq!(both, *calendar.ends(&file));
    assert_eq!(before, calendar.seen(), "looking ends nothing");
    assert_eq!(0, calendar.import(&["row/2026-08-04"], true)["ended"], "nor does what was not chosen");
    assert_eq!(json!({ "made": 0, "changed": 0, "ended": 2 }), calendar.import(&["ended dentist", "ended row"], true));
    let after = calendar.seen();
    assert_eq!(before.len() - 2, after.len());
    assert!(after.iter().all(|it| !it.contains("Tandarts") && !it.contains("2026-08-11")), "{after:?}");
    assert!(calendar.ends(&file).is_empty(), "it has ended");
    assert_eq!("import_calendar", calendar.world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(before, calendar.seen());
    calendar.world.ask("history_redo", json!({}));
    calendar.world.reopen();
    assert_eq!(after, calendar.seen());
}

#[test]
fn what_the_same_calendar_no_longer_has_ends_within_its_days_and_of_no_other_calendar() {
    let calendar = Calendar::of_work();
    let dentist = json!(["Tandarts", "2026-08-10", 1, "ended dentist"]);
    assert_eq!(vec![dentist.clone()], calendar.ends(&named("Werk", &[FIRST, TUESDAYS, LAST])));
    let other = "UID:other\nDTSTART:20260803T140000\nDURATION:PT1H";
    let late = "UID:late\nDTSTART:20260918T140000\nDURATION:PT1H";
    assert!(calendar.ends(&named("Prive", &[other, late])).is_empty(), "another calendar");
    assert!(calendar.ends(&named("", &[other, late])).is_empty(), "a file that is no whole calendar");
    let until =
        [json!(["Eerste", "2026-08-03", 1, "ended first"]), json!(["Cursus", "2026-08-04", 1, "ended row"]), dentist];
    let short = "UID:short\nDTSTART:20260810T140000\nDURATION:PT1H";
    assert_eq!(
        until,
        *calendar.ends(&named("Werk", &[other, short])),
        "what lies after the last day of the file stays"
    );
    let broken = DENTIST.replace("20260810T090000", "ooit");
    assert!(calendar.ends(&named("Werk", &[FIRST, TUESDAYS, LAST, &broken])).is_empty(), "nobody knows");
    calendar.world.time.pass(20 * 24 * 3_600_000);
    assert!(calendar.ends(&named("Werk", &[TUESDAYS, LAST])).is_empty(), "what has been stays as it was");
}

#[test]
fn two_calendars_of_one_worker_keep_their_own_and_a_renamed_one_makes_nothing_twice() {
    let calendar = Calendar::of_work();
    calendar.write(&named("Prive", &[DENTIST, "UID:swim\nSUMMARY:Zwemmen\nDTSTART:20260812T090000\nDURATION:PT1H"]));
    assert_eq!(json!({ "made": 1, "changed": 0, "ended": 0 }), calendar.import(&["dentist", "swim"], true));
    let nothing: [Value; 0] = [];
    assert_eq!(nothing, *calendar.ends(&named("Werk", &[FIRST, DENTIST, TUESDAYS, LAST])), "the swimming is private");
}

#[test]
fn a_broken_calendar_says_the_line_and_changes_nothing() {
    let calendar = Calendar::new();
    calendar.write(&file("090000").replace("SUMMARY:Naar oma", "SUMMARY"));
    for name in ["calendar_look", "calendar_import"] {
        let why = calendar.world.try_ask(name, calendar.args(&ALL, false)).unwrap_err();
        assert_eq!((Code::CalendarBroken, Some(&5)), (why.code, why.args.get("line")), "{name}");
    }
    calendar.write("naam;dag\n");
    assert_eq!(Code::NotACalendar, calendar.world.refused("calendar_import", calendar.args(&ALL, false)));
    fs::remove_file(&calendar.path).unwrap();
    assert_eq!(Code::CalendarUnreadable, calendar.world.refused("calendar_import", calendar.args(&ALL, false)));
    assert!(calendar.seen().is_empty());
}

#[test]
fn a_worker_reads_their_own_calendar_alone() {
    let calendar = Calendar::new();
    let hassan = calendar.world.worker("Hassan Demo");
    calendar.world.account("Hassan", &["worker"], Some(&hassan));
    calendar.world.unlock_as("Hassan");
    for name in ["calendar_look", "calendar_import"] {
        assert_eq!(Code::NotAllowed, calendar.world.refused(name, calendar.args(&ALL, false)), "{name}");
    }
}
