//! Moving in and out.

use std::{fs, path::Path};

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::{World, caseload_set};

fn import(world: &World, folder: &Path, dry_run: bool) -> Value {
    world.ask("set_import", json!({ "folder": folder.to_str().unwrap(), "dry_run": dry_run }))
}

fn everything(world: &World) -> Value {
    world.ask("weeks_report", json!({ "from": "2024-W01", "to": "2026-W31", "as_of": "2026-07-28", "tenancy": null }))
}

#[test]
fn a_dry_run_says_what_would_happen_and_writes_nothing() {
    let world = World::with_team();
    let said = import(&world, Path::new(caseload_set()), true);
    assert_eq!(34, said["made"]["tenancies"]);
    assert_eq!(json!([]), everything(&world)["weeks"]);
    assert_eq!(said, import(&world, Path::new(caseload_set()), false));
}

#[test]
fn the_same_set_twice_makes_nothing_twice_and_undone_leaves_an_empty_team() {
    let world = World::with_caseload();
    let whole = everything(&world);
    let again = import(&world, Path::new(caseload_set()), false);
    assert!(again["made"].as_object().unwrap().values().all(|it| it == 0), "{again}");
    assert_eq!(34, again["matched"]["tenancies"]);
    assert_eq!(whole, everything(&world));
    world.ask("history_undo", json!({}));
    assert_eq!(json!([]), everything(&world)["weeks"]);
    import(&world, Path::new(caseload_set()), false);
    assert_eq!(whole, everything(&world), "and it can be taken in again");
}

#[test]
fn an_export_taken_in_elsewhere_gives_the_same_figures_everywhere() {
    let world = World::with_caseload();
    world.ask("visits_record", json!({ "tenancy": world.tenancy("T25"), "visit": null, "day": "2026-07-28", "outcome": "admitted", "place": null }));
    world.ask("omklap_flip", json!({ "tenancy": world.tenancy("T1"), "day": "2026-10-01", "elsewhere": true }));
    let folder = world.folder().join("export");
    world.ask("set_export", json!({ "folder": folder.to_str().unwrap() }));
    assert_eq!(Code::FolderNotEmpty, world.refused("set_export", json!({ "folder": folder.to_str().unwrap() })));
    let other = World::with_team();
    assert_eq!(json!([]), import(&other, &folder, false)["rejected"]);
    assert_eq!(everything(&world), everything(&other));
    let leases = |world: &World| world.ask("tenancies_get", json!({ "id": world.tenancy("T1") }))["leases"].clone();
    let told = |leases: Value| {
        leases
            .as_array()
            .unwrap()
            .iter()
            .map(|it| (it["kind"].clone(), it["first_day"].clone(), it["last_day"].clone(), it["total_cents"].clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(leases(&world)), told(leases(&other)));
}

#[test]
fn a_broken_row_in_every_file_is_listed_and_the_rest_comes_in() {
    let world = World::with_team();
    let folder = tempfile::tempdir().unwrap();
    let mut files = 0;
    for file in fs::read_dir(caseload_set()).unwrap() {
        let file = file.unwrap();
        let text = fs::read_to_string(file.path()).unwrap();
        let columns = text.lines().next().unwrap().split(',').count();
        fs::write(folder.path().join(file.file_name()), format!("{text}{}\n", ["kapot"; 40][..columns].join(",")))
            .unwrap();
        files += 1;
    }
    let imported = import(&world, folder.path(), false);
    assert_eq!(files, imported["rejected"].as_array().unwrap().len(), "{}", imported["rejected"]);
    assert_eq!(34, imported["made"]["tenancies"]);
}

#[test]
fn a_folder_without_a_set_is_refused() {
    let world = World::with_team();
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(
        Code::SetEmpty,
        world.refused("set_import", json!({ "folder": folder.path().to_str().unwrap(), "dry_run": false }))
    );
    assert_eq!(
        Code::FileMissing,
        world.refused("set_import", json!({ "folder": folder.path().join("nee").to_str().unwrap(), "dry_run": false }))
    );
}

/// A zip as people make one: the folder itself, compressed; and the files alone.
fn zipped(inside: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for file in fs::read_dir(caseload_set()).unwrap() {
        let file = file.unwrap();
        let name = format!("{inside}{}", file.file_name().to_str().unwrap());
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, &fs::read(file.path()).unwrap()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_zip_is_taken_in_like_its_folder_and_leaves_nothing_on_the_disk() {
    for inside in ["", "caseload/"] {
        let world = World::with_team();
        let elsewhere = tempfile::tempdir().unwrap();
        let path = elsewhere.path().join("set.zip");
        fs::write(&path, zipped(inside)).unwrap();
        let imported = import(&world, &path, false);
        assert_eq!((json!([]), json!(34)), (imported["rejected"].clone(), imported["made"]["tenancies"].clone()));
        assert_eq!(everything(&World::with_caseload()), everything(&world));
        assert_eq!(1, fs::read_dir(elsewhere.path()).unwrap().count());
    }
}

#[test]
fn a_file_that_is_no_zip_is_no_set() {
    let world = World::with_team();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("set.zip");
    let mut bytes = zipped("");
    bytes.truncate(bytes.len() / 2);
    for wrong in [bytes, b"id,name".to_vec(), Vec::new()] {
        fs::write(&path, wrong).unwrap();
        let args = json!({ "folder": path.to_str().unwrap(), "dry_run": false });
        assert_eq!(Code::SetEmpty, world.refused("set_import", args));
    }
}

#[test]
fn people_whom_the_team_has_under_another_id_are_not_made_a_second_time_unawares() {
    let world = World::with_team();
    let workbook = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/caseload.xlsx");
    world.ask("workbook_import", json!({ "path": workbook, "mapping": null }));
    let before = world.ask("team_verify", json!({}))["hash"].clone();
    let set = json!({ "folder": caseload_set(), "dry_run": false });
    assert_eq!(Code::PeopleMet, world.refused("set_import", set.clone()));
    assert_eq!(before, world.ask("team_verify", json!({}))["hash"], "nothing was written");
    let said = import(&world, Path::new(caseload_set()), true);
    let met = said["met"].as_array().unwrap();
    assert_eq!(34, met.len());
    let known = |it: &Value| it["id"] != it["person"] && it["name"].as_str().is_some_and(|it| it.len() > 3);
    assert!(met.iter().all(known), "{met:#?}");
    // Who looked and says that they are others gets them all.
    let mut others = set;
    others["others"] = json!(true);
    assert_eq!(34, world.ask("set_import", others)["made"]["tenants"]);
    let again = import(&world, Path::new(caseload_set()), false);
    assert_eq!((json!(34), json!([])), (again["matched"]["tenants"].clone(), again["met"].clone()), "by their id now");
}

#[test]
fn a_namesake_with_another_birth_date_is_somebody_else() {
    let world = World::with_team();
    let set = |name: &str, tenants: &str| {
        let folder = world.folder().join(name);
        fs::create_dir(&folder).unwrap();
        let header = "id,given_name,prefix,family_name,birth_date";
        fs::write(folder.join("tenants.csv"), format!("{header}\n{tenants}\n")).unwrap();
        folder
    };
    import(&world, &set("een", "A1,Zoë,van den,Berg,1983-02-01\nA2,Piet,,Testman,1984-03-02"), false);
    let other = set("twee", "B1,Zoe,,van den Berg,1990-02-01\nB2,Piet,,Oefenbos,1984-03-02");
    assert_eq!((json!([]), json!(2)), {
        let it = import(&world, &other, false);
        (it["met"].clone(), it["made"]["tenants"].clone())
    });
    let same = import(&world, &set("drie", "C1,ZOE,,van den Berg,1983\nC2,piet,,testman,"), true)["met"].clone();
    let told = |it: &Value| format!("{} {} {}", it["id"], it["person"], it["same_birth_date"]);
    let told: Vec<String> = same.as_array().unwrap().iter().map(told).collect();
    assert_eq!(told, ["\"C1\" \"A1\" true", "\"C2\" \"A2\" false"]);
}
