//! Work that takes a while: nobody waits for it, it says how far it is, and stopped or broken it leaves nothing behind.
//!
//! Every row of kind `long` has to stand in the lists here. Other threads act while a listener holds the work at one of
//! its steps, so nothing depends on how fast anything is.

use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};

use engine::{
    Halt, Work,
    api::{ApiError, COMMANDS, Code, Kind, Progress, Reply, dispatch, dispatch_with},
};
use serde_json::{Value, json};

use crate::{
    photos::{inspect, photo},
    world::{PASSPHRASE, World},
};

/// What does not happen within this does not happen.
const LIMIT: Duration = Duration::from_secs(30);

const ACCOUNT: &str = "NL91ABNA0417164300";

/// Rows that nobody has, enough for many steps.
const VISITS: usize = 90;

/// A set with a tenancy that the caseload does not have.
fn one_more(world: &World) -> PathBuf {
    let folder = world.folder().join("set");
    fs::create_dir(&folder).unwrap();
    let write = |file: &str, text: String| fs::write(folder.join(file), text).unwrap();
    write("tenants.csv", "id,given_name,family_name\nP900,Anna,Boterbloem\n".to_owned());
    write("dwellings.csv", "id,street,number,city,self_contained\nD900,Fabelplein,1,Fabelstad,true\n".to_owned());
    write("tenancies.csv", "id,tenant_id,dwelling_id,support_start\nT900,P900,D900,2026-01-05\n".to_owned());
    let visits = (0..VISITS).map(|n| {
        format!("V9{n:03},T900,2026-{:02}-{:02},2026-{0:02}-{1:02},admitted,ging goed\n", 1 + n / 28, 1 + n % 28)
    });
    let head = "id,tenancy_id,planned_date,actual_date,outcome,note\n".to_owned();
    write("visits.csv", head + &visits.collect::<String>());
    folder
}

/// Every long command behind the door, on a team that has the caseload.
fn every(world: &World) -> Vec<(&'static str, Value)> {
    let path = |name: &str| world.folder().join(name).to_str().unwrap().to_owned();
    let weeks = |more: Value| {
        let mut args = json!({ "from": "2026-W01", "to": "2026-W30" });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    };
    vec![
        ("weeks_totals", weeks(json!({ "search": "", "worker": null }))),
        ("weeks_report", weeks(json!({ "as_of": null, "tenancy": null }))),
        ("set_import", json!({ "folder": path("set"), "dry_run": true })),
        ("set_import", json!({ "folder": path("set"), "dry_run": false })),
        ("set_export", json!({ "folder": path("out") })),
        ("team_backup", json!({ "to": path("copy.omklap") })),
        ("team_verify", json!({})),
        ("workbook_look", json!({ "path": path("lijst.csv"), "mapping": null })),
        ("workbook_import", json!({ "path": path("lijst.csv"), "mapping": null })),
        (
            "workbook_rejected",
            json!({ "path": path("lijst.csv"), "mapping": null, "to": path("over.xlsx"), "texts": {} }),
        ),
        ("backups_make", json!({})),
        ("omklap_report", json!({})),
        ("attachments_add", json!({ "tenancy": world.tenancy("T25"), "path": path("scan.pdf") })),
        (
            "document_files_add",
            json!({ "tenancy": world.tenancy("T25"), "document": "request", "path": path("scan.pdf") }),
        ),
        (
            "photos_add",
            json!({ "inspection": looked(world), "item": null, "paths": [photo("wand.jpg"), photo("keuken.jpg")] }),
        ),
        (
            "omklap_files_make",
            json!({ "tenancy": world.tenancy("T1"), "organisation": owner_of_first(world), "attention": "" }),
        ),
        ("letters_make", letter(world, "joint_talk")),
        ("support_letters_make", letter(world, "agreements")),
        ("weeks_trend", json!({ "search": "", "worker": null, "owner": null })),
        (
            "norms_effect",
            json!({ "norm": null, "fields": { "first_day": "2026-06-01", "last_day": "", "remote_contact": true,
                "met_elsewhere": true } }),
        ),
        ("norms_weekdays_effect", json!({ "weekdays": 2 })),
        ("statement_read", json!({ "path": path("bank.xml") })),
        (
            "statement_book",
            json!({ "path": path("bank.xml"), "account": ACCOUNT, "chosen": payments(world, &path("bank.xml")) }),
        ),
    ]
}

fn letter(world: &World, kind: &str) -> Value {
    json!({ "tenancy": world.tenancy("T1"), "kind": kind, "recipient": "Noor", "subject": "Brief", "text": "Beste Noor" })
}

/// Who can get the file of the omklap.
fn owner_of_first(world: &World) -> Value {
    let found = world.ask("omklap_files_get", json!({ "tenancy": world.tenancy("T1") }));
    found["recipients"][0]["organisation"].clone()
}

/// The tenant of the first tenancy agreed that the owner gets it.
fn agree(world: &World) {
    let args = json!({ "tenancy": world.tenancy("T1"), "organisation": owner_of_first(world), "purpose": "omklap",
        "day": "2026-07-01", "last_day": "" });
    world.ask("consents_give", args);
}

/// A statement of the bank with payments enough for many steps.
fn statement(world: &World) {
    let entry = |number: usize| {
        format!(
            "<Ntry><Amt Ccy=\"EUR\">{number}.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt>\
             <Dt>2026-07-01</Dt></BookgDt><AcctSvcrRef>{number}</AcctSvcrRef></Ntry>\n"
        )
    };
    let text = format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>{ACCOUNT}\
         </IBAN></Id></Acct>\n{}</Stmt></BkToCstmrStmt></Document>",
        (1..=600).map(entry).collect::<String>()
    );
    fs::write(world.folder().join("bank.xml"), text).unwrap();
}

/// Two of its payments, for somebody.
fn payments(world: &World, path: &str) -> Value {
    let rows = world.ask("statement_read", json!({ "path": path }))["rows"].clone();
    let one = |it: &Value| json!({ "key": it["key"], "tenancy": world.tenancy("T1"), "payment": null });
    rows.as_array().unwrap().iter().take(2).map(one).collect()
}

/// The one inspection of the team.
fn looked(world: &World) -> Value {
    let all = json!({ "search": "", "owner": null, "ending": false, "inspection": "concern", "empty": false,
        "offset": 0, "limit": 1 });
    let dwelling = world.ask("stock_list", all)["rows"][0]["dwelling"].clone();
    world.ask("stock_get", json!({ "dwelling": dwelling }))["inspections"][0]["id"].clone()
}

/// A workbook with tenancies that nobody has.
fn list(world: &World) {
    let weeks: String = (1..=20).map(|it| format!(";wk {it} 2026")).collect();
    let mut text = format!("Naam;Adres;Plaats;Begeleider;Sleutel{weeks}\n");
    for (at, name) in ["Anna", "Bo", "Cas", "Dirk"].into_iter().enumerate() {
        text +=
            &format!("{name} Boterbloem;Fabelplein {};Fabelstad;Wout Duinroos;5-1-2026{}\n", 10 + at, ";v".repeat(20));
    }
    text += "Esra Hazelnoot;Fabelplein 30;Fabelstad;Wout Duinroos;31-2-2026\n";
    fs::write(world.folder().join("lijst.csv"), text).unwrap();
}

fn world() -> Arc<World> {
    let world = World::with_caseload();
    one_more(&world);
    list(&world);
    statement(&world);
    inspect(&world);
    agree(&world);
    // More than a slice, as a scan is.
    fs::write(world.folder().join("scan.pdf"), vec![7; 2 << 20]).unwrap();
    Arc::new(world)
}

/// Runs a command; at each of its steps `hear` gets the number of the step, how far it is, and the wish to stop.
fn run(
    world: &World,
    name: &str,
    args: &Value,
    hear: impl Fn(usize, Progress, &Halt),
) -> (Result<Reply, ApiError>, Vec<Progress>) {
    let halt = OnceCell::new();
    let heard = RefCell::new(Vec::new());
    let hear = |it: Progress| {
        let step = heard.borrow().len();
        heard.borrow_mut().push(it);
        hear(step, it, halt.get().unwrap());
    };
    let work = Work::heard(&hear);
    halt.set(work.halt().clone()).unwrap();
    let answer = dispatch_with(&world.session, name, args.clone(), &work);
    (answer, heard.into_inner())
}

/// Everything that must be as before: the rows with their hash, the steps, the soundness, and the names of all files.
fn standing(world: &World) -> (Value, BTreeSet<PathBuf>) {
    let mut found = world.ask("team_verify", json!({}));
    found["rows"].as_object_mut().unwrap().remove("access_log");
    (found, names(world.folder()))
}

fn names(folder: &Path) -> BTreeSet<PathBuf> {
    let mut names = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            names.extend(self::names(&path));
        }
        names.insert(path);
    }
    names
}

fn code(answer: Result<Reply, ApiError>) -> Option<Code> {
    answer.err().map(|it| it.code)
}

/// Another thread does something that must come to its end while this one stands still.
fn meanwhile(world: &Arc<World>, what: &str, act: impl FnOnce(&World) + Send + 'static) {
    let (tell, told) = mpsc::channel();
    let world = Arc::clone(world);
    thread::spawn(move || {
        act(&world);
        let _ = tell.send(()); // Nobody listens any more if it came too late.
    });
    told.recv_timeout(LIMIT).unwrap_or_else(|_| panic!("{what} waits"));
}

/// On a Sunday, for which nothing is planned.
fn record(world: &World, tenancy: &str) {
    let args = json!({ "tenancy": tenancy, "visit": null, "day": "2026-07-26", "outcome": "not_home", "place": null });
    world.ask("visits_record", args);
}

#[test]
fn every_long_command_stands_in_these_tests() {
    let mut tested: BTreeSet<&str> = every(&world()).iter().map(|(name, _)| *name).collect();
    tested.insert("session_open_example");
    // Both put a copy in its place in one go, which has no middle to stop in; their ends are tested with the backups.
    tested.extend(["session_restore", "backups_try"]);
    let long: BTreeSet<&str> = COMMANDS.iter().filter(|it| it.kind == Kind::Long).map(|it| it.name).collect();
    assert_eq!(long, tested);
}

#[test]
fn a_visit_is_recorded_while_any_long_work_stands_in_its_middle() {
    let world = world();
    let tenancy = world.tenancy("T25");
    for (name, args) in every(&world) {
        let done = RefCell::new(0);
        let (answer, _) = run(&world, name, &args, |_, progress, _| {
            // The second half of an import is its write.
            let early = u64::from(progress.done) * 3 <= u64::from(progress.total);
            if early && *done.borrow() < 2 && (progress.done > 0 || *done.borrow() == 0) {
                *done.borrow_mut() += 1;
                let tenancy = tenancy.clone();
                meanwhile(&world, &format!("a visit beside {name}"), move |world| record(world, &tenancy));
            }
        });
        assert!(answer.is_ok(), "{name}: {answer:?}");
        assert!(*done.borrow() > 0, "{name} never stood still");
    }
    assert!(world.folder().join("out/visits.csv").exists() && world.folder().join("copy.omklap").exists());
    assert_eq!(json!([]), world.ask("set_import", every(&world)[2].1.clone())["proposed"]);
}

/// The first steps, the last, and some between.
fn some(steps: usize) -> BTreeSet<usize> {
    (0..3.min(steps)).chain((0..steps).step_by(1 + steps / 6)).chain(steps.checked_sub(1)).collect()
}

#[test]
fn work_that_is_stopped_at_any_step_leaves_everything_as_it_was() {
    let world = world();
    let before = standing(&world);
    for (place, (name, args)) in every(&world).into_iter().enumerate() {
        // How many steps it has is counted where it may come to its end.
        let twin = self::world();
        let (answer, heard) = run(&twin, name, &every(&twin).swap_remove(place).1, |_, _, _| {});
        assert!(answer.is_ok() && heard.len() > 3, "{name}: {answer:?} after {heard:?}");
        for at in some(heard.len()) {
            let (answer, _) = run(&world, name, &args, |step, _, halt| {
                if step == at {
                    halt.ask();
                }
            });
            assert_eq!(Some(Code::Cancelled), code(answer), "{name} at step {at}");
            assert_eq!(before, standing(&world), "{name} at step {at}");
        }
    }
}

#[test]
fn work_that_breaks_is_answered_and_leaves_everything_as_it_was() {
    let world = world();
    let before = standing(&world);
    let tenancy = world.tenancy("T25");
    for (name, args) in every(&world) {
        let half = |progress: Progress| u64::from(progress.done) * 4 > u64::from(progress.total) * 3;
        let (answer, _) = run(&world, name, &args, |_, progress, _| assert!(!half(progress), "broken on purpose"));
        assert_eq!(Some(Code::Internal), code(answer), "{name}");
        assert_eq!(before, standing(&world), "{name}");
    }
    record(&world, &tenancy);
}

#[test]
fn who_looks_does_not_wait_for_a_set_that_is_being_written() {
    let world = world();
    world.reopen();
    let looked = RefCell::new(0);
    let (answer, _) = run(&world, "set_import", &every(&world)[3].1, |_, progress, _| {
        if u64::from(progress.done) * 4 > u64::from(progress.total) * 3 {
            *looked.borrow_mut() += 1;
            meanwhile(&world, "a look", |world| assert!(world.ask("history_steps", json!({}))["undo"].is_object()));
        }
    });
    assert!(answer.is_ok() && *looked.borrow() > 10);
}

#[test]
fn a_set_is_looked_at_again_when_the_team_has_changed_and_is_one_step_all_the_same() {
    let world = world();
    let tenancy = world.tenancy("T25");
    let passes = RefCell::new(0);
    let (answer, _) = run(&world, "set_import", &every(&world)[3].1, |_, progress, _| {
        if progress.done == 0 {
            *passes.borrow_mut() += 1;
            // Somebody who never stops typing; the third time they have to wait.
            if *passes.borrow() < 3 {
                let tenancy = tenancy.clone();
                meanwhile(&world, "a visit", move |world| record(world, &tenancy));
            }
        }
    });
    let imported: Value = serde_json::from_str(answer.unwrap().answer.get()).unwrap();
    assert_eq!((3, VISITS), (*passes.borrow(), imported["made"]["visits"].as_u64().unwrap() as usize));
    assert_eq!("import_set", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!("record_visit", world.ask("history_steps", json!({}))["undo"]["kind"]);
    assert_eq!(Code::Missing, world.refused("tenancies_named", json!({ "name": "T900" })));
}

#[test]
fn what_was_prepared_is_not_written_over_what_came_since() {
    let world = world();
    let set = every(&world)[3].1.clone();
    let again = RefCell::new(true);
    // The same set, taken in by somebody else between the look and the write.
    let (answer, _) = run(&world, "set_import", &set, |_, progress, _| {
        if progress.done > 0 && again.replace(false) {
            let set = set.clone();
            meanwhile(&world, "another import", move |world| drop(world.ask("set_import", set)));
        }
    });
    let imported: Value = serde_json::from_str(answer.unwrap().answer.get()).unwrap();
    assert_eq!((json!(0), json!(VISITS)), (imported["made"]["visits"].clone(), imported["matched"]["visits"].clone()));
}

#[test]
fn long_work_is_stopped_by_its_number_and_work_that_is_over_is_no_error() {
    let world = world();
    let (name, args) = every(&world).swap_remove(4);
    let hear = |_| meanwhile(&world, "who stops it", |world| drop(world.ask("work_stop", json!({ "work": 7 }))));
    let work = Work::heard(&hear).numbered(7);
    assert_eq!(Some(Code::Cancelled), code(dispatch_with(&world.session, name, args.clone(), &work)));
    world.ask("work_stop", json!({ "work": 7 }));
    let other = Work::default().numbered(7);
    assert!(dispatch_with(&world.session, name, args, &other).is_ok(), "the number is free again");
}

#[test]
fn a_page_that_was_altered_is_told_by_the_check_of_an_open_team() {
    let world = world();
    // What stands in the log beside the file goes into it.
    world.reopen();
    let mut bytes = fs::read(world.team_file()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(world.team_file(), &bytes).unwrap();
    assert_eq!(json!(false), world.ask("team_verify", json!({}))["file_whole"]);
}

#[test]
fn the_example_team_is_counted_and_stopped_at_any_step_it_was_never_there() {
    let world = Arc::new(World::fresh());
    for at in [0, 1, 5, 12] {
        let (answer, heard) = run(&world, "session_open_example", &json!({}), |step, progress, halt| {
            assert_eq!(100, progress.total);
            meanwhile(&world, "the door", |world| assert_eq!("first", world.ask("session_state", json!({}))["door"]));
            if step == at {
                halt.ask();
            }
        });
        assert_eq!((Some(Code::Cancelled), at + 1), (code(answer), heard.len()));
        assert_eq!(BTreeSet::new(), names(world.folder()), "at step {at}");
        assert_eq!("first", world.ask("session_state", json!({}))["door"]);
    }
    let (answer, _) =
        run(&world, "session_open_example", &json!({}), |step, _, _| assert!(step < 3, "broken on purpose"));
    assert_eq!((Some(Code::Internal), BTreeSet::new()), (code(answer), names(world.folder())));
    let (answer, heard) = run(&world, "session_open_example", &json!({}), |_, _, _| {});
    assert!(answer.is_ok());
    assert_eq!(Some(&Progress { part: None, done: 100, total: 100 }), heard.last());
    assert_eq!("open", world.ask("session_state", json!({}))["door"]);
}

#[test]
fn the_example_team_is_made_once_for_two_who_ask() {
    let world = World::fresh();
    let first = RefCell::new(true);
    let (tell, told) = mpsc::channel();
    thread::scope(|scope| {
        let (answer, _) = run(&world, "session_open_example", &json!({}), |_, _, _| {
            if first.replace(false) {
                let (world, tell) = (&world, tell.clone());
                scope.spawn(move || tell.send(dispatch(&world.session, "session_open_example", json!({}))));
            }
        });
        assert!(answer.is_ok());
        assert_eq!(Some(Code::AlreadyOpen), code(told.recv_timeout(LIMIT).unwrap()));
    });
    assert_eq!("open", world.ask("session_state", json!({}))["door"]);
    world.ask("session_lock", json!({}));
    let team = json!({ "team": "Echt", "name": "Ilse", "passphrase": PASSPHRASE });
    assert_eq!(2, world.ask("session_create_team", team)["ask"].as_array().unwrap().len());
}
