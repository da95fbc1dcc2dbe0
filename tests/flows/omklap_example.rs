//! A flip in the example team, seen in every row that an export holds: what the preview says is what happens, to this home
//! and to nothing else, and it can be taken back, done again and put right.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    fs,
};

use engine::{Size, Work, api::Code};
use serde_json::{Value, json};

use crate::world::{DAY_MS, World, with};

const TODAY: &str = "2026-07-28";

/// The files of an exchange set: all that the team keeps.
type Everything = BTreeMap<String, Vec<String>>;

/// The example, and where its exports go.
struct Example {
    world: World,
    exports: Cell<usize>,
}

impl Example {
    fn open() -> Self {
        let world = World::with_team();
        world.session.fill_example(Size::Team, 1, Some(TODAY), &Work::default()).unwrap();
        Self { world, exports: Cell::new(0) }
    }

    fn everything(&self) -> Everything {
        self.exports.set(self.exports.get() + 1);
        let folder = self.world.folder().join(format!("export {}", self.exports.get()));
        self.world.ask("set_export", json!({ "folder": folder.to_str().unwrap() }));
        let files = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path());
        let read = |path: std::path::PathBuf| {
            let lines = fs::read_to_string(&path).unwrap().lines().map(str::to_owned).collect();
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), lines)
        };
        let all: Everything = files.map(read).collect();
        assert!(all.len() > 80 && all["visits"].len() > 5_000, "all of a team of three years");
        all
    }

    /// Who signed, and does not flip on any day yet.
    fn signed(&self) -> Vec<String> {
        let board =
            self.world.ask("omklap_board", json!({ "owner": "", "column": "signed", "offset": 0, "limit": 100 }));
        let rows = board["columns"][0]["rows"].as_array().unwrap().clone();
        let found: Vec<_> = rows.iter().map(|it| it["tenancy"].as_str().unwrap().to_owned()).collect();
        assert!(found.len() >= 2 && rows.iter().all(|it| it["flips"].is_null()), "{board}");
        found
    }

    fn until(&self, days: i64) {
        self.world.time.pass(days * DAY_MS);
        self.world.reopen();
    }

    fn sheet(&self, tenancy: &str) -> Value {
        self.world.ask("omklap_get", json!({ "tenancy": tenancy }))
    }

    /// What the screens say of a home: its contracts, both ledgers with every month, and what is still to be done.
    fn shown(&self, tenancy: &str) -> Value {
        let args = json!({ "worker": null, "tenancy": tenancy, "open": true, "only": null });
        json!({
            "leases": self.world.ask("tenancies_get", json!({ "id": tenancy }))["leases"],
            "rent": self.world.ask("rent_get", json!({ "tenancy": tenancy })),
            "todo": self.world.ask("tasks_list", args),
            "omklap": self.sheet(tenancy),
        })
    }

    /// How every week of everybody was judged until today.
    fn weeks(&self) -> Value {
        let args = json!({ "from": "2026-W10", "to": "2026-W30", "as_of": TODAY, "tenancy": null });
        self.world.ask("weeks_report", args)
    }

    /// The provider pays the owner something: a ledger that is over and that nobody kept says nothing (decision 28).
    fn pay_owner(&self, tenancy: &str) {
        let args = json!({ "tenancy": tenancy, "ledger": "owner", "kind": "payment", "day": "2026-07-01",
            "amount": "1", "payer": "provider", "reference": "" });
        self.world.ask("rent_record_payment", args);
    }

    /// The months of a ledger that fell due, with what is open of each, and what is open of all.
    fn ledger(&self, tenancy: &str, whose: &str) -> (BTreeMap<String, (i64, i64)>, i64) {
        let ledger = self.world.ask("rent_get", json!({ "tenancy": tenancy }))[whose].clone();
        let cents = |it: &Value| (it["due_cents"].as_i64().unwrap(), it["open_cents"].as_i64().unwrap());
        let lines = ledger["lines"].as_array().unwrap().iter().filter(|it| it["month"].is_string());
        let months = lines.map(|it| (it["month"].as_str().unwrap().to_owned(), cents(it))).collect();
        (months, ledger["standing"]["open_cents"].as_i64().unwrap())
    }
}

/// For each file in which anything is another thing: the lines that went, and those that came.
fn changed(before: &Everything, after: &Everything) -> BTreeMap<String, (Vec<String>, Vec<String>)> {
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    let mut found = BTreeMap::new();
    for (name, lines) in before {
        let (one, two): (BTreeSet<_>, BTreeSet<_>) = (lines.iter().collect(), after[name].iter().collect());
        let gone: Vec<String> = one.difference(&two).map(|it| (*it).clone()).collect();
        let came: Vec<String> = two.difference(&one).map(|it| (*it).clone()).collect();
        if lines != &after[name] {
            found.insert(name.clone(), (gone, came));
        }
    }
    found
}

/// How many lines of each file went and came.
fn counts(of: &BTreeMap<String, (Vec<String>, Vec<String>)>) -> BTreeMap<&str, (usize, usize)> {
    of.iter().map(|(name, (gone, came))| (name.as_str(), (gone.len(), came.len()))).collect()
}

/// What a preview promises, in lines of each file; beside that a flip keeps its step and what the leases were.
fn promised(steps: &Value) -> BTreeMap<&'static str, (usize, usize)> {
    let mut found: BTreeMap<&str, (usize, usize)> = [("omklap_events", (0, 1)), ("lease_cuts", (0, 2))].into();
    for step in steps.as_array().unwrap() {
        let (file, gone, came) = match step["kind"].as_str().unwrap() {
            "head_lease_ends" | "sublease_ends" => ("leases", 1, 1),
            "own_lease_begins" => ("leases", 0, 1),
            "ledgers_close" => ("ledger_closings", 0, 1),
            "party_goes_along" => ("lease_parties", 0, 1),
            "aftercare_begins" => ("agreements", 0, 1),
            task if task.starts_with("task_") => ("tasks", 0, 1),
            other => panic!("a preview says {other}"),
        };
        let known = found.entry(file).or_default();
        *known = (known.0 + gone, known.1 + came);
        if file == "agreements" {
            found.insert("agreement_details", (0, 1));
        }
    }
    found
}

fn cell(line: &str, at: usize) -> &str {
    line.split(',').nth(at).unwrap()
}

/// The leases of a tenancy as `kind first last`.
fn contracts(all: &Everything, tenancy: &str) -> Vec<String> {
    let own = all["leases"].iter().filter(|it| cell(it, 1) == tenancy);
    own.map(|it| format!("{} {} {}", cell(it, 3), cell(it, 4), cell(it, 5))).collect()
}

fn open(shown: &Value) -> BTreeSet<String> {
    let all = shown["todo"].as_array().unwrap().iter().filter(|it| it["kind"] == "task");
    all.map(|it| format!("{} {}", it["due_day"].as_str().unwrap(), it["code"].as_str().unwrap())).collect()
}

const TASKS: [&str; 8] = [
    "corporation_contact",
    "direct_debit",
    "energy",
    "housing_allowance",
    "insurance",
    "keys",
    "municipal_taxes",
    "wmo_officer",
];

fn tasks_on(day: &str) -> BTreeSet<String> {
    TASKS.iter().map(|it| format!("{day} {it}")).collect()
}

/// Flips on a day, ahead of it; answers with all before and all after.
fn flip(example: &Example, tenancy: &str, day: &str, last: &str) -> (Everything, Everything) {
    let (before, shown, weeks) = (example.everything(), example.shown(tenancy), example.weeks());
    let args = json!({ "tenancy": tenancy, "day": day, "seen": shown["omklap"]["seen"], "elsewhere": false });
    let preview = example.world.ask("omklap_preview", args.clone());
    assert_eq!((json!(null), 0), (preview["refusal"].clone(), changed(&before, &example.everything()).len()));
    let flipped = example.world.ask("omklap_flip", args);
    assert_eq!((&preview["steps"], last), (&flipped["steps"], flipped["undo_until"].as_str().unwrap()));

    let after = example.everything();
    let found = changed(&before, &after);
    assert_eq!(promised(&preview["steps"]), counts(&found), "the preview says all of it, and nothing else");
    let (gone, came) = &found["leases"];
    assert!(gone.iter().chain(came).all(|it| cell(it, 1) == tenancy), "leases of this home alone");
    let of_home = |file: &str, at: usize| found[file].1.iter().all(|it| cell(it, at) == tenancy);
    assert!(of_home("ledger_closings", 1) && of_home("tasks", 1) && of_home("omklap_events", 1));
    assert!(of_home("agreements", 1));
    assert_eq!(last, cell(&found["ledger_closings"].1[0], 2), "the ledgers close on the last day of the sublease");
    assert_eq!(day, cell(&found["agreements"].1[0], 2), "aftercare begins with the own lease");

    // The chain: two leases end the day before, one begins.
    let (was, is) = (contracts(&before, tenancy), contracts(&after, tenancy));
    let cut = |it: &String| format!("{} {last}", it.rsplit_once(' ').unwrap().0);
    let whole: Vec<_> = was.iter().map(cut).chain([format!("own {day} ")]).collect();
    assert_eq!(whole, is);
    let now = example.shown(tenancy);
    for ledger in ["tenant", "owner"] {
        let (mut then, mut today) = (shown["rent"][ledger].clone(), now["rent"][ledger].clone());
        assert_eq!((json!(null), json!(last)), (then["last_day"].take(), today["last_day"].take()));
        assert_eq!(then, today, "what fell due and what is open stays: {ledger}");
    }
    let more: BTreeSet<_> = open(&now).difference(&open(&shown)).cloned().collect();
    assert_eq!(tasks_on(day), more);
    assert!(open(&shown).is_subset(&open(&now)));
    assert_eq!(("signed", day), (now["omklap"]["state"].as_str().unwrap(), now["omklap"]["flips"].as_str().unwrap()));
    assert_eq!(weeks, example.weeks(), "no week of anybody is judged otherwise");
    (before, after)
}

/// Days from today to a day, and one more.
fn days_until(day: &str) -> i64 {
    let date = |it: &str| it.parse::<chrono::NaiveDate>().unwrap();
    (date(day) - date(TODAY)).num_days()
}

/// Both ledgers after the day, beside those of a team in which nothing flipped.
fn ledgers_stop(example: &Example, beside: &Example, tenancy: &str, last: &str) {
    for whose in ["tenant", "owner"] {
        let ((months, open), (all, all_open)) = (example.ledger(tenancy, whose), beside.ledger(tenancy, whose));
        let (month, of_month) = last.rsplit_once('-').unwrap();
        let part: i64 = of_month.parse().unwrap();
        let (mut expected, mut over) = (all.clone(), 0);
        expected.retain(|it, (_, open)| {
            over += if it.as_str() > month { *open } else { 0 };
            it.as_str() <= month
        });
        if part < 30 {
            // Of September, that many of thirty days.
            let (due, left) = expected[month];
            let share = (due * part + 15) / 30;
            assert_eq!((due, share), (left, months[month].0), "{whose}: nobody paid it yet");
            over += due - share;
            expected.insert(month.to_owned(), (share, share));
        }
        assert!(over > 0, "{whose}: rent falls due where nothing flipped");
        assert_eq!((expected, all_open - over), (months, open), "{whose}");
    }
}

#[test]
fn what_a_flip_promises_is_all_that_it_does_and_it_is_taken_back_whole() {
    let (example, beside) = (Example::open(), Example::open());
    let signed = example.signed();
    for (it, tenancy) in [&example, &beside].into_iter().flat_map(|it| signed.iter().map(move |tenancy| (it, tenancy)))
    {
        it.pay_owner(tenancy);
    }
    for (tenancy, (day, last)) in signed.iter().zip([("2026-10-01", "2026-09-30"), ("2026-09-16", "2026-09-15")]) {
        let (before, after) = flip(&example, tenancy, day, last);
        assert_eq!("flip_lease", example.world.ask("history_undo", json!({}))["kind"]);
        example.world.reopen();
        assert_eq!(before, example.everything(), "undone, everything is as it was");
        assert_eq!("flip_lease", example.world.ask("history_redo", json!({}))["kind"]);
        assert_eq!(after, example.everything(), "done again, everything is as it became");
    }
    let everything = example.everything();
    for world in [&example, &beside] {
        world.until(days_until("2026-10-05"));
    }
    assert_eq!(Code::FlipDatePassed, example.world.refused("history_undo", json!({})));
    assert_eq!(everything, example.everything(), "a day that passes writes nothing");
    for (tenancy, (day, last)) in signed.iter().zip([("2026-10-01", "2026-09-30"), ("2026-09-16", "2026-09-15")]) {
        let sheet = example.sheet(tenancy);
        assert_eq!(("flipped", day), (sheet["state"].as_str().unwrap(), sheet["since"].as_str().unwrap()));
        assert!(sheet["aftercare_until"].as_str() > Some("2027-01-01"), "{}", sheet["aftercare_until"]);
        ledgers_stop(&example, &beside, tenancy, last);
    }
    let still = beside.sheet(&signed[0]);
    assert_eq!("signed", still["state"], "without a flip nothing flips");
}

#[test]
fn a_wrong_flip_of_the_example_is_put_right_in_every_row_and_says_why() {
    let example = Example::open();
    let tenancy = &example.signed()[1];
    let (before, after) = flip(&example, tenancy, "2026-10-01", "2026-09-30");
    let state = example.sheet(tenancy)["seen"].clone();
    let correct = json!({ "tenancy": tenancy, "seen": state, "reason": "Getekend voor een maand eerder.",
            "what": "day", "day": "2026-09-01" });
    assert_eq!(Code::OmklapFlipAhead, example.world.refused("omklap_correct", correct.clone()));
    example.until(days_until("2026-10-05"));
    assert_eq!(Code::FlipDatePassed, example.world.refused("history_undo", json!({})));

    // To another day: the same rows, each a month earlier.
    example.world.ask("omklap_correct", correct.clone());
    let moved = example.everything();
    let expected: BTreeMap<&str, (usize, usize)> = [
        ("agreements", (1, 1)),
        ("lease_cuts", (0, 2)),
        ("leases", (3, 3)),
        ("ledger_closings", (1, 1)),
        ("omklap_events", (0, 2)),
        ("tasks", (8, 8)),
    ]
    .into();
    let found = changed(&after, &moved);
    assert_eq!(expected, counts(&found));
    let month_earlier = |it: &str| it.replace("2026-09-30", "2026-08-31").replace("2026-10-01", "2026-09-01");
    for file in ["agreements", "leases", "ledger_closings", "tasks"] {
        let (gone, came) = &found[file];
        let shifted: BTreeSet<_> = gone.iter().map(|it| month_earlier(it)).collect();
        assert_eq!(shifted, came.iter().cloned().collect(), "{file}");
        assert!(came.iter().all(|it| cell(it, 1) == tenancy.as_str()), "{file}: of this home alone");
    }
    let shown = example.shown(tenancy);
    assert_eq!(
        ("flipped", "2026-09-01"),
        (shown["omklap"]["state"].as_str().unwrap(), shown["omklap"]["since"].as_str().unwrap())
    );
    assert!(tasks_on("2026-09-01").is_subset(&open(&shown)) && tasks_on("2026-10-01").is_disjoint(&open(&shown)));
    for ledger in ["tenant", "owner"] {
        assert_eq!("2026-08-31", shown["rent"][ledger]["last_day"]);
    }
    assert_eq!("correct_flip", example.world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(after, example.everything(), "the correction undone");
    assert_eq!("correct_flip", example.world.ask("history_redo", json!({}))["kind"]);
    assert_eq!(moved, example.everything(), "and done again");

    // Not at all: all that is left are the steps, with their reasons.
    let seen = example.sheet(tenancy)["seen"].clone();
    let never = with(with(with(correct, "seen", seen), "what", "flip"), "reason", "Er was niet getekend.");
    example.world.ask("omklap_correct", never);
    let never = example.everything();
    let left: BTreeMap<&str, (usize, usize)> = [("lease_cuts", (0, 4)), ("omklap_events", (0, 4))].into();
    let found = changed(&before, &never);
    assert_eq!(left, counts(&found), "leases, ledgers, agreement and tasks are what they were");
    assert!(found["omklap_events"].1.iter().all(|it| cell(it, 1) == tenancy.as_str()));
    let shown = example.shown(tenancy);
    assert_eq!("signed", shown["omklap"]["state"]);
    for ledger in ["tenant", "owner"] {
        assert_eq!(json!(null), shown["rent"][ledger]["last_day"]);
    }
    let told: Vec<_> = shown["omklap"]["steps"]
        .as_array()
        .unwrap()
        .iter()
        .take(4)
        .map(|it| format!("{} {}", it["step"].as_str().unwrap(), it["reason"].as_str().unwrap_or("-")))
        .collect();
    assert_eq!(
        ["correct Er was niet getekend.", "flip -", "correct Getekend voor een maand eerder.", "flip -"].as_slice(),
        told
    );
    let head = before["leases"].iter().find(|it| cell(it, 1) == tenancy.as_str() && cell(it, 3) == "head").unwrap();
    let history = example.world.ask("history_of", json!({ "noun": "lease", "id": cell(head, 0) }));
    let reasons: Vec<_> = history.as_array().unwrap().iter().filter_map(|it| it["reason"].as_str()).collect();
    assert!(
        reasons.contains(&"Getekend voor een maand eerder.") && reasons.contains(&"Er was niet getekend."),
        "{history}"
    );
}
