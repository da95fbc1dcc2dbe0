//! A team's own workbook becomes its caseload: looked at, taken in, undone, and met again.

use std::{
    collections::BTreeMap,
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use engine::{
    Session, Work,
    api::{Code, WorkPart, dispatch, dispatch_with},
};
use serde_json::{Value, json};

use crate::world::{PASSPHRASE, World, environment};

fn caseload() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/caseload.xlsx")
}

fn args(path: &str, mapping: &Value) -> Value {
    json!({ "path": path, "mapping": mapping })
}

fn look(world: &World, path: &str) -> Value {
    world.ask("workbook_look", args(path, &Value::Null))
}

fn import(world: &World, path: &str, mapping: &Value) -> Value {
    world.ask("workbook_import", args(path, mapping))
}

fn with_workbook() -> World {
    let world = World::with_team();
    import(&world, caseload(), &Value::Null);
    world
}

fn report(world: &World) -> Value {
    world.ask("weeks_report", json!({ "from": "2026-W01", "to": "2026-W31", "as_of": "2026-07-28", "tenancy": null }))
}

/// The states of the weeks of each tenancy, whatever the tenancy is called.
fn states(world: &World) -> Vec<Vec<Value>> {
    let mut of: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for week in report(world)["weeks"].as_array().unwrap() {
        let told = json!([week["week"], week["state"], week["admissions"]]);
        of.entry(week["tenancy"].to_string()).or_default().push(told);
    }
    let mut states: Vec<_> = of.into_values().collect();
    states.sort_by_key(|it| json!(it).to_string());
    states
}

fn hash(world: &World) -> Value {
    world.ask("team_verify", json!({}))["hash"].clone()
}

fn nothing_made(imported: &Value) -> bool {
    imported["made"].as_object().unwrap().values().all(|it| it == 0)
}

/// A file of one sheet, in the folder of the laptop.
fn list(world: &World, name: &str, text: &str) -> String {
    let path = world.folder().join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

const ONE: &str = "Naam;Adres;Plaats;Begeleider;Sleutel;Kale huur\nAnna Boterbloem;Fabelplein 1;Fabelstad;Wout Duinroos;5-1-2026;500\n";

fn backups(world: &World) -> Vec<PathBuf> {
    let folder = world.folder().join("backups");
    let files = folder.read_dir().into_iter().flatten().map(|it| it.unwrap().path());
    let mut files: Vec<_> = files.filter(|it| it.extension().is_some_and(|it| it == "omklap")).collect();
    files.sort();
    files
}

#[test]
fn beside_a_code_stands_what_the_week_rule_makes_of_it() {
    let seen = look(&World::with_team(), caseload());
    let weighs = |outcome: &str| seen["weighs"][outcome].clone();
    assert_eq!(11, seen["weighs"].as_object().unwrap().len());
    assert_eq!("met", weighs("admitted"));
    assert_eq!("missed_tenant", weighs("not_home"));
    assert_eq!("missed_organisation", weighs("cancelled_by_organisation"));
    assert_eq!("missed_neutral", weighs("unsafe"));
    assert_eq!("missed_organisation", weighs("remote_contact"));
}

#[test]
fn a_workbook_comes_in_and_shows_its_weeks() {
    let world = World::with_team();
    let seen = look(&world, caseload());
    assert_eq!(json!([]), report(&world)["weeks"], "looking writes nothing");
    for (name, expected) in [
        ("tenants", 34),
        ("known_tenants", 0),
        ("ended", 6),
        ("own_leases", 2),
        ("workers", 4),
        ("joined_names", 4),
        ("admissions", 662),
        ("attempts", 175),
        ("unrecorded", 20),
        ("exempt_cells", 14),
        ("rent_cents", 2_095_596),
    ] {
        assert_eq!(expected, seen["counts"][name], "{name}");
    }
    assert_eq!(json!(["Huurders", "Bezoeken 2026", "Huur 2026", "Team"]), names(&seen["mapping"]));
    let imported = import(&world, caseload(), &Value::Null);
    assert_eq!((&seen["made"], &seen["rejected"]), (&imported["made"], &imported["rejected"]));
    assert_eq!(
        (json!(34), json!(186)),
        (imported["made"]["tenancies"].clone(), imported["made"]["rent_months"].clone())
    );
    world.reopen();
    assert_eq!(4, world.ask("workers_list", json!({})).as_array().unwrap().len());
    let admitted: u64 =
        report(&world)["weeks"].as_array().unwrap().iter().map(|it| it["admissions"].as_u64().unwrap()).sum();
    assert_eq!(662, admitted);
    let figures = report(&world)["figures"].clone();
    assert_eq!(
        (json!(635), json!(825)),
        (figures["visit_rate"]["met"].clone(), figures["visit_rate"]["obliged"].clone())
    );
    assert_eq!(
        (json!(640), json!(731)),
        (figures["admission_rate"]["admitted"].clone(), figures["admission_rate"]["attempts"].clone())
    );
    let set = World::with_caseload();
    assert_eq!(report(&set)["figures"], figures, "as with the exchange set of the same caseload");
    assert_eq!(states(&set), states(&world), "week by week");
}

fn names(mapping: &Value) -> Value {
    mapping["sheets"].as_array().unwrap().iter().map(|it| it["name"].clone()).collect()
}

#[test]
fn what_is_left_out_is_told_with_its_place() {
    let seen = look(&World::with_team(), caseload());
    let rejected = seen["rejected"].as_array().unwrap();
    assert_eq!(9, rejected.len());
    assert_eq!(
        json!({ "sheet": "Huurders", "row": 6, "column": 14, "header": "Omklap", "found": "?", "reason": "not_known", "effect": "value_left_out" }),
        rejected[0]
    );
}

#[test]
fn an_import_is_undone_and_done_again_as_one_step() {
    let world = with_workbook();
    let whole = (hash(&world), report(&world));
    world.reopen();
    assert_eq!("import_workbook", world.ask("history_steps", json!({}))["undo"]["kind"]);
    world.ask("history_undo", json!({}));
    assert_eq!(json!([]), report(&world)["weeks"]);
    assert_eq!(json!([]), world.ask("workers_list", json!({})));
    let list = json!({ "search": "", "worker": null, "ended": true, "offset": 0, "limit": 5 });
    assert_eq!(0, world.ask("tenancies_list", list)["total"]);
    world.reopen();
    world.ask("history_redo", json!({}));
    assert_eq!(whole, (hash(&world), report(&world)));
    world.ask("history_undo", json!({}));
    import(&world, caseload(), &Value::Null);
    assert_eq!(whole.1, report(&world), "and it can be taken in again");
}

#[test]
fn the_same_workbook_twice_makes_nothing_twice() {
    let world = with_workbook();
    let (whole, steps) = (hash(&world), world.ask("history_steps", json!({})));
    let again = import(&world, caseload(), &Value::Null);
    assert!(nothing_made(&again), "{}", again["made"]);
    assert_eq!((json!(34), json!(857)), (again["matched"]["tenancies"].clone(), again["matched"]["visits"].clone()));
    assert_eq!((json!([]), Value::Null), (again["proposed"].clone(), again["backup"].clone()));
    assert_eq!((whole, steps), (hash(&world), world.ask("history_steps", json!({}))), "not even a step");
    assert_eq!(34, look(&world, caseload())["counts"]["known_tenants"]);
}

#[test]
fn a_workbook_meets_the_people_of_a_set_and_of_the_program() {
    let world = World::with_caseload();
    let before = (report(&world)["figures"].clone(), hash(&world));
    let imported = import(&world, caseload(), &Value::Null);
    assert!(nothing_made(&imported), "{:#}", imported["made"]);
    assert_eq!(before, (report(&world)["figures"].clone(), hash(&world)));
}

#[test]
fn a_code_that_means_something_else_changes_the_weeks() {
    let world = World::with_team();
    let mut mapping = look(&world, caseload())["mapping"].clone();
    let codes = mapping["sheets"][1]["codes"].as_array_mut().unwrap();
    let code = codes.iter_mut().find(|it| it["code"] == "a").unwrap();
    assert_eq!(json!({ "is": "outcome", "outcome": "cancelled_by_tenant" }), code["means"]);
    code["means"] = json!({ "is": "outcome", "outcome": "cancelled_by_organisation" });
    let seen = world.ask("workbook_look", args(caseload(), &mapping));
    assert_eq!(82, seen["counts"]["outcomes"]["cancelled_by_organisation"]);
    import(&world, caseload(), &mapping);
    let (changed, usual) = (report(&world)["figures"].clone(), report(&with_workbook())["figures"].clone());
    assert_eq!(usual["visit_rate"], changed["visit_rate"]);
    let missed =
        |figures: &Value| ["missed_tenant", "missed_organisation"].map(|it| figures["shortfall"][it].as_u64().unwrap());
    let ([tenant, organisation], [tenant_before, organisation_before]) = (missed(&changed), missed(&usual));
    assert!(organisation > organisation_before && tenant < tenant_before, "{changed}");
    assert_eq!(tenant + organisation, tenant_before + organisation_before);

    // The next file of this make is understood as this one was, after the team was closed too.
    world.reopen();
    let next = world.folder().join("caseload augustus.xlsx");
    fs::copy(caseload(), &next).unwrap();
    let seen = look(&world, next.to_str().unwrap());
    let codes = seen["mapping"]["sheets"][1]["codes"].as_array().unwrap();
    let code = codes.iter().find(|it| it["code"] == "a").unwrap();
    assert_eq!(
        (json!(true), json!("cancelled_by_organisation"), json!("remembered")),
        (seen["remembered"].clone(), code["means"]["outcome"].clone(), code["source"].clone())
    );
    assert!(seen["made"].as_object().unwrap().values().all(|it| it == 0));
    assert_eq!(json!(false), look(&World::with_team(), caseload())["remembered"]);
}

#[test]
fn a_later_version_adds_what_is_new_and_what_differs_is_proposed() {
    let world = World::with_team();
    import(&world, &list(&world, "maart.csv", ONE), &Value::Null);
    let later = ONE.replace(";500", ";520") + "Bo Kastanje;Fabelplein 2;Fabelstad;Wout;1-2-2026;510\n";
    let imported = import(&world, &list(&world, "april.csv", &later), &Value::Null);
    assert_eq!((json!(1), json!(1)), (imported["made"]["tenancies"].clone(), imported["matched"]["tenancies"].clone()));
    let rent = json!({ "sheet": "april", "row": 2, "record": "leases", "columns": ["rent_cents"] });
    assert_eq!(json!([rent, rent]), imported["proposed"], "head lease and sublease, never silently overwritten");
    assert_eq!(1, world.ask("workers_list", json!({})).as_array().unwrap().len());
}

#[test]
fn a_mapping_of_another_workbook_is_refused() {
    let world = World::with_team();
    let mapping = look(&world, caseload())["mapping"].clone();
    let path = list(&world, "lijst.csv", ONE);
    assert_eq!(Code::MappingOfOther, world.refused("workbook_import", args(&path, &mapping)));
    for (place, wrong) in
        [("legend_row", json!(0)), ("header", json!({ "first": 0, "last": 0 })), ("year", json!(20_260))]
    {
        let mut mapping = mapping.clone();
        mapping["sheets"][1][place] = wrong;
        assert_eq!(Code::BadArguments, world.refused("workbook_look", args(caseload(), &mapping)));
    }
    let mut mapping = mapping;
    mapping["sheets"][0]["kind"] = json!("schip");
    assert_eq!(Code::BadArguments, world.refused("workbook_look", args(caseload(), &mapping)));
}

#[test]
fn a_file_that_is_no_workbook_is_refused_and_nothing_changes() {
    let world = World::with_team();
    world.reopen();
    let (team, whole) = (fs::read(world.team_file()).unwrap(), fs::read(caseload()).unwrap());
    let ole = |name: &str| {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.resize(1536, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes.resize(4096, 0);
        bytes
    };
    for (name, bytes, code) in [
        ("beveiligd.xlsx", ole("EncryptedPackage"), Code::WorkbookProtected),
        ("brief.xlsx", ole("WordDocument"), Code::WorkbookOutdated),
        ("afgekapt.xlsx", whole[..whole.len() / 2].to_vec(), Code::WorkbookCutOff),
        ("foto.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), Code::NotAWorkbook),
        ("leeg.csv", Vec::new(), Code::WorkbookEmpty),
    ] {
        let path = world.folder().join(name);
        fs::write(&path, &bytes).unwrap();
        let path = path.to_str().unwrap();
        for command in ["workbook_look", "workbook_import"] {
            assert_eq!(code, world.refused(command, args(path, &Value::Null)), "{name}");
        }
        assert_eq!(bytes, fs::read(path).unwrap(), "{name}");
    }
    let large = world.folder().join("groot.csv");
    fs::File::create(&large).unwrap().set_len((256 << 20) + 1).unwrap();
    assert_eq!(Code::WorkbookTooLarge, world.refused("workbook_look", args(large.to_str().unwrap(), &Value::Null)));
    let missing = world.folder().join("weg.xlsx");
    assert_eq!(Code::FileMissing, world.refused("workbook_look", args(missing.to_str().unwrap(), &Value::Null)));
    let folder = world.folder().to_str().unwrap();
    assert_eq!(Code::NotAWorkbook, world.refused("workbook_look", args(folder, &Value::Null)));
    assert!(team == fs::read(world.team_file()).unwrap(), "the team is byte for byte as before");
    assert_eq!(Vec::<PathBuf>::new(), backups(&world));
}

#[test]
fn who_stops_an_import_in_the_middle_finds_nothing_of_it() {
    let world = World::with_team();
    let before = hash(&world);
    let parts = [WorkPart::Reading, WorkPart::Drawing, WorkPart::Comparing, WorkPart::BackingUp, WorkPart::Putting];
    for (part, percent) in parts.into_iter().flat_map(|it| [(it, 0), (it, 50), (it, 95)]) {
        let halt = std::cell::OnceCell::<engine::Halt>::new();
        let hear = |it: engine::api::Progress| {
            if it.part == Some(part) && u64::from(it.done) * 100 >= u64::from(it.total) * percent {
                halt.get().unwrap().ask();
            }
        };
        let work = Work::heard(&hear);
        halt.set(work.halt().clone()).unwrap();
        let answer = dispatch_with(&world.session, "workbook_import", args(caseload(), &Value::Null), &work);
        assert_eq!(Code::Cancelled, answer.unwrap_err().code, "at {percent} % of {part:?}");
        assert_eq!(before, hash(&world), "at {percent} % of {part:?}");
        assert!(!world.folder().join("backups").exists(), "at {percent} % of {part:?}");
        assert_eq!(json!(false), look(&world, caseload())["remembered"]);
    }
}

#[test]
fn a_file_is_counted_in_its_own_rows() {
    let world = World::with_team();
    let rows: String = (0..400).map(|at| format!("Naam{at} Proef;Demolaan {at};Fabelstad;1-1-2026\n")).collect();
    let path = list(&world, "lang.csv", &format!("Naam;Adres;Plaats;Sleutel\n{rows}"));
    let heard = std::cell::RefCell::new(Vec::new());
    let hear = |it: engine::api::Progress| heard.borrow_mut().push(it);
    dispatch_with(&world.session, "workbook_look", args(&path, &Value::Null), &Work::heard(&hear)).unwrap();
    let last = |part| heard.borrow().iter().rfind(|it| it.part == Some(part)).map(|it| (it.done, it.total));
    assert_eq!(Some((401, 401)), last(WorkPart::Reading), "with its header");
    assert_eq!(Some((400, 400)), last(WorkPart::Drawing));
}

#[test]
fn the_backup_before_is_the_team_as_it_was() {
    let world = World::with_team();
    let before = hash(&world);
    let imported = import(&world, caseload(), &Value::Null);
    let made = backups(&world);
    assert_eq!(1, made.len());
    assert_eq!("team 2026-07-28 110000.omklap", imported["backup"]);
    assert_eq!(imported["backup"], made[0].file_name().unwrap().to_str().unwrap());
    let elsewhere = tempfile::tempdir().unwrap();
    let to = elsewhere.path().join("terug.omklap");
    let session = Session::restore_file(&made[0], &to, PASSPHRASE, environment(&world.time)).unwrap();
    let check: Value =
        serde_json::from_str(dispatch(&session, "team_verify", json!({})).unwrap().answer.get()).unwrap();
    assert_eq!(before, check["hash"]);
}

#[test]
fn the_newest_ten_backups_are_kept_and_nothing_else_is_thrown_away() {
    let world = World::with_team();
    let path = list(&world, "lijst.csv", ONE);
    fs::create_dir(world.folder().join("backups")).unwrap();
    let own = world.folder().join("backups/van mij.omklap");
    fs::write(&own, "van mij").unwrap();
    let mut made = Vec::new();
    for at in 0..12 {
        // Two in one second, the others apart.
        world.time.pass(if at == 11 { 0 } else { 60_000 });
        made.push(import(&world, &path, &Value::Null)["backup"].as_str().unwrap().to_owned());
        world.ask("history_undo", json!({}));
    }
    let mut kept: Vec<_> =
        backups(&world).iter().map(|it| it.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    kept.retain(|it| it != "van mij.omklap");
    let mut newest = made.split_off(2);
    newest.sort();
    kept.sort();
    assert_eq!(newest, kept);
    assert!(own.exists());
}

#[test]
fn without_a_backup_nothing_is_imported() {
    let world = World::with_team();
    let before = hash(&world);
    fs::write(world.folder().join("backups"), "a file where the folder should be").unwrap();
    assert_eq!(Code::BackupFailed, world.refused("workbook_import", args(caseload(), &Value::Null)));
    assert_eq!(before, hash(&world));
}

/// One part of a workbook.
fn part(path: &Path, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_rows_that_are_left_out_come_as_a_workbook_with_reasons() {
    let world = World::with_team();
    let text = ONE.to_owned()
        + "=SOM(A1:A9);Fabelplein 2;Fabelstad;Wout Duinroos;31-2-2026;500\nBo Kastanje;Fabelplein 3;Fabelstad;Wout Duinroos;1-2-2026;55l,21\n";
    let path = list(&world, "lijst.csv", &text);
    let to = world.folder().join("over.xlsx");
    let mut rejected = args(&path, &Value::Null);
    rejected["to"] = json!(to.to_str().unwrap());
    rejected["texts"] = json!({ "reason": "Waarom", "row": "Rij", "no_such_day": "Deze dag bestaat niet." });
    assert_eq!(2, world.ask("workbook_rejected", rejected.clone())["rows"]);
    let (strings, sheet) = (part(&to, "xl/sharedStrings.xml"), part(&to, "xl/worksheets/sheet1.xml"));
    for told in ["Waarom", "Sleutel: Deze dag bestaat niet.", "Kale huur: letter_among_digits", "=SOM(A1:A9)"] {
        assert!(strings.contains(told), "{told} stands not in {strings}");
    }
    assert!(!sheet.contains("<f>") && !strings.contains("Anna Boterbloem"));
    let before = fs::read(&to).unwrap();
    assert_eq!(Code::FileExists, world.refused("workbook_rejected", rejected));
    assert_eq!(before, fs::read(&to).unwrap());
}

#[test]
fn a_person_says_whose_a_name_is_and_who_is_one() {
    let world = World::with_team();
    let path = list(
        &world,
        "lijst.csv",
        "Naam;Geboortedatum;Adres;Plaats;Begeleider;Sleutel\n\
         Anna Boterbloem;1-1-1980;Fabelplein 1;Fabelstad;Wout Duinroos;5-1-2026\n\
         Anna Kastanje;2-2-1985;Fabelplein 2;Fabelstad;Wout Duinroos;5-1-2026\n",
    );
    import(&world, &path, &Value::Null);
    let visits =
        list(&world, "bezoeken 2026.csv", "Naam;wk 10;wk 11;wk 12;wk 13\nAnna;v;v;nt;v\nAnna Boterbloem;v;v;v;v\n");
    let seen = look(&world, &visits);
    assert_eq!(4, seen["made"]["visits"], "nobody is guessed");
    let ambiguous = &seen["ambiguous"][0];
    assert_eq!(("Anna", 2), (ambiguous["found"].as_str().unwrap(), ambiguous["candidates"].as_array().unwrap().len()));
    assert_eq!(true, ambiguous["candidates"][0]["known"]);
    assert_eq!("name_ambiguous", seen["rejected"][0]["reason"]);
    let mut mapping = seen["mapping"].clone();
    let candidates = ambiguous["candidates"].as_array().unwrap();
    let kastanje = candidates.iter().find(|it| it["name"] == "Anna Kastanje").unwrap();
    mapping["people"] = json!([{ "found": "Anna", "means": kastanje["id"] }]);
    let imported = import(&world, &visits, &mapping);
    assert_eq!((json!(8), json!([])), (imported["made"]["visits"].clone(), imported["rejected"].clone()));
    let again = look(&world, &visits);
    assert_eq!((json!(true), json!([])), (again["remembered"].clone(), again["ambiguous"].clone()));

    // The same name with another birth date: perhaps the same person, who moved.
    let more = "Naam;Geboortedatum;Adres;Plaats;Begeleider;Sleutel\n\
                Anna Kastanje;2-2-1986;Fabelplein 9;Fabelstad;Wout Duinroos;1-6-2026\n";
    let more = list(&world, "nieuw.csv", more);
    let seen = look(&world, &more);
    let offered = &seen["same_person"][0];
    assert_eq!(("same_name", 1), (offered["likeness"].as_str().unwrap(), seen["made"]["tenants"].as_u64().unwrap()));
    let mut mapping = seen["mapping"].clone();
    mapping["joins"] = json!([{ "person": offered["one"]["id"], "same_as": offered["other"]["id"] }]);
    let imported = import(&world, &more, &mapping);
    assert_eq!(
        (json!(0), json!(1)),
        (imported["made"].get("tenants").cloned().unwrap_or(json!(0)), imported["made"]["tenancies"].clone())
    );
}

#[test]
fn a_row_that_the_rules_refuse_is_told_with_its_place_in_the_workbook() {
    let world = World::with_team();
    let long = "x".repeat(250);
    let text = ONE.to_owned() + &format!("Bo Kastanje;{long} 3;Fabelstad;Wout Duinroos;1-2-2026;510\n");
    let path = list(&world, "lijst.csv", &text);
    let imported = import(&world, &path, &Value::Null);
    assert_eq!(1, imported["made"]["tenancies"]);
    let rejected = imported["rejected"].as_array().unwrap();
    let reasons: Vec<_> = rejected.iter().map(|it| it["reason"].as_str().unwrap()).collect();
    assert!(reasons.contains(&"too_long") && reasons.contains(&"reference_rejected"), "{reasons:?}");
    assert!(rejected.iter().all(|it| it["sheet"] == "lijst" && it["row"] == 3), "{rejected:#?}");
    let to = world.folder().join("over.xlsx");
    let mut left = args(&path, &Value::Null);
    left["to"] = json!(to.to_str().unwrap());
    left["texts"] = json!({});
    assert_eq!(1, world.ask("workbook_rejected", left)["rows"]);
    assert!(part(&to, "xl/sharedStrings.xml").contains("too_long"));
}

#[test]
fn no_mapping_whatever_its_numbers_breaks_the_program() {
    let world = World::with_team();
    let mapping = look(&world, caseload())["mapping"].clone();
    let least = i64::from(i32::MIN);
    for (sheet, place, wrong) in [
        (1, "/header", json!({ "first": u32::MAX, "last": u32::MAX })),
        (1, "/legend_row", json!(u32::MAX)),
        (1, "/year", json!(i32::MAX)),
        (1, "/year", json!(least)),
        (0, "/year", json!(least)),
        (2, "/year", json!(i32::MAX)),
        (1, "/columns/0/column", json!(u32::MAX)),
        (1, "/columns/0/meaning", json!({ "is": "week", "year": i32::MAX, "week": u32::MAX })),
        (1, "/columns/0/meaning", json!({ "is": "week", "year": least, "week": 0 })),
        (2, "/columns/0/meaning", json!({ "is": "month", "year": i32::MAX, "month": u32::MAX })),
        (2, "/columns/0/meaning", json!({ "is": "month", "year": least, "month": 0 })),
        (1, "/columns/0/meaning", json!({ "is": "matrix_day", "day": "+262142-12-31" })),
        (1, "/columns/0/meaning", json!({ "is": "matrix_day", "day": "-262143-01-01" })),
        (0, "/kind", json!("visit_register")),
        (1, "/kind", json!("tenants")),
        (1, "/kind", json!("rent_months")),
        (2, "/kind", json!("visit_days")),
        (3, "/kind", json!("exemptions")),
    ] {
        let mut mapping = mapping.clone();
        *mapping["sheets"][sheet].pointer_mut(place).unwrap() = wrong.clone();
        let answer = world.try_ask("workbook_look", args(caseload(), &mapping));
        assert_ne!(Some(Code::Internal), answer.err().map(|it| it.code), "{sheet} {place} {wrong}");
    }
}

#[test]
fn nothing_left_out_is_a_workbook_without_rows() {
    let world = World::with_team();
    let to = world.folder().join("over.xlsx");
    let mut left = args(&list(&world, "lijst.csv", ONE), &Value::Null);
    left["to"] = json!(to.to_str().unwrap());
    left["texts"] = json!({});
    assert_eq!(0, world.ask("workbook_rejected", left)["rows"]);
    assert!(to.exists());
}

#[test]
fn a_sheet_of_which_nothing_can_be_taken_says_so_and_a_name_alone_is_not_remembered() {
    let world = with_workbook();
    // A register under the name of the matrix that was taken in before.
    let register = "Datum;Naam;Begeleider;Uitkomst\n3-6-2026;Olga 't Schijnveld;Samira;binnen geweest\n";
    let path = list(&world, "Bezoeken 2026.csv", register);
    let seen = look(&world, &path);
    assert_eq!("visit_register", seen["mapping"]["sheets"][0]["kind"]);
    assert_eq!(json!([]), seen["rejected"]);
    let mut mapping = seen["mapping"].clone();
    for (place, wrong) in [("kind", json!("visit_weeks")), ("header", Value::Null)] {
        mapping["sheets"][0][place] = wrong;
        let seen = world.ask("workbook_look", args(&path, &mapping));
        let told = &seen["rejected"][0];
        assert_eq!((json!(0), json!("sheet_left_out")), (told["row"].clone(), told["effect"].clone()), "{place}");
    }
}

#[test]
fn a_sheet_that_is_something_else_is_thought_of_again_and_a_file_is_known_by_what_is_in_it() {
    let world = World::with_team();
    let away = "Naam;Adres;Plaats;Begeleider;Huur\nVoorbeeld;Straat 1;Stad;Iemand;0\n;;;;\nHuurder;Begin;Einde;Reden;\n\
                Anna Boterbloem;3-3-2026;10-3-2026;ziekenhuis;\n";
    let path = list(&world, "uitleg.csv", away);
    let first = look(&world, &path);
    let mut mapping = first["mapping"].clone();
    mapping["sheets"][0]["kind"] = json!("exemptions");
    mapping["sheets"][0]["header"] = json!({ "first": 4, "last": 4 });
    let meanings = |anew: Value| {
        let seen = world.ask("workbook_look", json!({ "path": path, "mapping": mapping, "anew": anew }));
        assert_eq!("exemptions", seen["mapping"]["sheets"][0]["kind"]);
        let columns = seen["mapping"]["sheets"][0]["columns"].as_array().unwrap().clone();
        columns.iter().map(|it| it["meaning"]["is"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(["full_name", "first_day", "last_day", "exemption_reason"].as_slice(), meanings(json!([0])));
    assert_eq!(["full_name", "address", "city", "worker", "rent"].as_slice(), meanings(json!([])), "only where asked");
    assert_eq!(first["file"], look(&world, &path)["file"]);
    fs::write(&path, format!("{away}Bo Egelantier;1-4-2026;;ziekenhuis;\n")).unwrap();
    assert_ne!(first["file"], look(&world, &path)["file"]);
}

#[test]
fn an_answer_tells_the_first_of_many_remarks_and_how_many_there_are_and_the_workbook_of_rejected_rows_has_all() {
    let world = World::with_team();
    let mut text = String::from("Naam;Adres;Plaats;Begeleider;Sleutel;Kale huur\n");
    (0..620).for_each(|it| text.push_str(&format!("Anna {it};Fabelplein {it};Fabelstad;Wout;binnenkort;500\n")));
    let path = list(&world, "lang.csv", &text);
    let seen = look(&world, &path);
    let shown = |it: &Value| it["rejected"].as_array().unwrap().len() as u64;
    let total = seen["rejected_total"].as_u64().unwrap();
    assert!(shown(&seen) == 500 && total >= 620, "{total}");
    let to = world.folder().join("over.xlsx");
    let written = world
        .ask("workbook_rejected", json!({ "path": path, "mapping": null, "to": to.to_str().unwrap(), "texts": {} }));
    assert_eq!(json!({ "rows": 620 }), written);
    let imported = import(&world, &path, &Value::Null);
    assert_eq!((500, Some(total)), (shown(&imported), imported["rejected_total"].as_u64()));
}
