//! Photographs of an inspection: all of them or none, upright, without where they were taken, and out of reach of care.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use engine::api::{ApiError, Code};
use serde_json::{Value, json};

use crate::world::World;

/// A photograph of the fixtures.
pub fn photo(name: &str) -> String {
    format!("{}/fixtures/photos/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// An inspection of a dwelling of the caseload, with a concern about its water.
pub fn inspect(world: &World) -> (Value, Value) {
    let address = world.ask("tenancies_get", json!({ "id": world.tenancy("T25") }))["row"]["address"].clone();
    let dwelling = world.ask("dwellings_list", json!({ "search": address }))[0]["id"].clone();
    let items = json!([{ "part": "water", "level": "concern", "remark": "lekkage" }]);
    let args = json!({ "dwelling": dwelling, "day": "2026-07-02", "occasion": "signal", "items": items });
    world.ask("inspections_add", args);
    let found = inspection(world, &dwelling);
    (dwelling, found)
}

fn inspection(world: &World, dwelling: &Value) -> Value {
    world.ask("stock_get", json!({ "dwelling": dwelling }))["inspections"][0].clone()
}

fn args(inspection: &Value, item: Value, names: &[&str]) -> Value {
    let paths: Vec<String> = names.iter().map(|it| photo(it)).collect();
    json!({ "inspection": inspection["id"], "item": item, "paths": paths })
}

/// All bytes that are kept, and those that the landlord's side may read.
fn kept(world: &World) -> (Vec<Vec<u8>>, i64) {
    let mut kept = (Vec::new(), 0);
    world.with_file(|conn| {
        let mut bytes = conn.prepare("SELECT bytes FROM content").unwrap();
        kept.0 = bytes.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        kept.1 = conn.query_row("SELECT count(*) FROM home_content", [], |row| row.get(0)).unwrap();
    });
    kept
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|it| it == words)
}

#[test]
fn photographs_are_kept_upright_and_without_where_and_when_they_were_taken() {
    let world = World::with_caseload();
    let (dwelling, found) = inspect(&world);
    let taken = std::fs::read(photo("keuken.jpg")).unwrap();
    assert!(holds(&taken, b"Geheime Camera") && holds(&taken, b"2026:07:02"), "the camera said so");
    let water = found["items"][0]["id"].clone();
    world.ask("photos_add", args(&found, water, &["keuken.jpg"]));
    world.ask("photos_add", args(&found, Value::Null, &["wand.jpg", "na-reparatie.png"]));
    world.reopen();
    let rows = inspection(&world, &dwelling)["photos"].clone();
    let said = |at: usize, part: Value, width: u32, height: u32| json!({ "id": rows[at]["id"], "part": part, "width": width, "height": height, "here": true });
    assert_eq!(
        json!([said(0, json!("water"), 800, 600), said(1, json!(null), 600, 800), said(2, json!(null), 400, 300)]),
        rows
    );
    let (bytes, of_home) = kept(&world);
    assert_eq!((6, 6), (bytes.len(), of_home), "a large and a small one of each");
    for words in [b"Geheime Camera".as_slice(), b"2026:07:02", b"Exif"] {
        assert!(bytes.iter().all(|it| !holds(it, words)), "{}", String::from_utf8_lossy(words));
    }
    let shown = |small: bool| {
        let shown = world.ask("photos_get", json!({ "photo": rows[0]["id"], "small": small }));
        shown["src"].as_str().unwrap().to_owned()
    };
    assert!(shown(true).starts_with("data:image/jpeg;base64,/9j/") && shown(true).len() * 2 < shown(false).len());
}

#[test]
fn adding_and_taking_away_are_undone_and_done_again() {
    let world = World::with_caseload();
    let (dwelling, found) = inspect(&world);
    let photos = || inspection(&world, &dwelling)["photos"].clone();
    let many = |rows: &Value| rows.as_array().unwrap().len();
    let added = world.ask("photos_add", args(&found, Value::Null, &["wand.jpg", "keuken.jpg"]));
    assert_eq!("add_photos", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(json!([]), photos());
    let gone = json!({ "photo": added["ids"][0], "small": false });
    assert_eq!(Code::Missing, world.refused("photos_get", gone.clone()));
    world.ask("history_redo", json!({}));
    let shown = photos();
    assert_eq!(2, many(&shown));

    world.ask("photos_remove", json!({ "photo": added["ids"][0] }));
    assert_eq!(1, many(&photos()));
    assert_eq!(Code::Missing, world.refused("photos_remove", json!({ "photo": added["ids"][0] })));
    assert_eq!("remove_photo", world.ask("history_undo", json!({}))["kind"]);
    assert_eq!(shown, photos());
    assert!(world.ask("photos_get", gone)["src"].as_str().unwrap().len() > 1000, "its bytes are still there");

    // An inspection that was wrong takes its photographs with it, and brings them back.
    world.ask("inspections_remove", json!({ "inspection": found["id"] }));
    assert_eq!(Code::Missing, world.refused("photos_get", json!({ "photo": added["ids"][1], "small": true })));
    world.ask("history_undo", json!({}));
    assert_eq!(shown, photos());
}

#[test]
fn what_cannot_be_kept_is_said_at_the_field_and_nothing_is_half_written() {
    let world = World::with_caseload();
    let (dwelling, found) = inspect(&world);
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| -> PathBuf {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let whole = std::fs::read(photo("wand.jpg")).unwrap();
    let mut bomb = whole.clone();
    let frame = bomb.windows(2).position(|it| it == [0xFF, 0xC0] || it == [0xFF, 0xC2]).unwrap();
    bomb[frame + 5..frame + 9].copy_from_slice(&[0x75, 0x30, 0x75, 0x30]); // 30,000 by 30,000 dots
    let huge = folder.path().join("groot.jpg");
    File::create(&huge).unwrap().set_len(100 * 1024 * 1024).unwrap();
    let wrong = [
        (huge, "photo_too_large: max_mb 25, nth 2"),
        (file("brief.jpg", b"%PDF-1.7 geen foto"), "not_a_photo: nth 2"),
        (file("leeg.jpg", b""), "not_a_photo: nth 2"),
        (file("half.jpg", &whole[..whole.len() / 2]), "photo_broken: nth 2"),
        (file("bom.jpg", &bomb), "photo_too_fine: max 50, nth 2"),
        (folder.path().join("weg.jpg"), "photo_unreadable: nth 2"),
        (folder.path().to_owned(), "photo_unreadable: nth 2"),
    ];
    for (path, expected) in wrong {
        // The first one could be kept.
        let paths = json!([photo("keuken.jpg"), path]);
        let given = json!({ "inspection": found["id"], "item": null, "paths": paths });
        assert_eq!(expected, said(&world, given), "{}", path.display());
    }
    let given = |paths: Value| json!({ "inspection": found["id"], "item": null, "paths": paths });
    assert_eq!("nothing_chosen: ", said(&world, given(json!([" ", ""]))));
    assert_eq!("photos_too_many: max 20", said(&world, given(json!(vec![photo("wand.jpg"); 21]))));
    let of_other = json!({ "inspection": found["id"], "item": found["id"], "paths": [photo("wand.jpg")] });
    assert_eq!(Code::Missing, world.refused("photos_add", of_other), "a part of another inspection");
    assert_eq!(json!([]), inspection(&world, &dwelling)["photos"]);
    assert_eq!((Vec::new(), 0), kept(&world), "no bytes are left of what was not kept");
}

/// The code at the field of the photographs, with its numbers.
#[track_caller]
fn said(world: &World, args: Value) -> String {
    let Err(ApiError { code, fields, .. }) = world.try_ask("photos_add", args) else { panic!("it was not refused") };
    assert_eq!((Code::FieldsInvalid, 1), (code, fields.len()));
    let field = serde_json::to_value(&fields[0]).unwrap();
    assert_eq!("photos", field["field"]);
    let args = field["args"].as_object().unwrap().iter().map(|(name, it)| format!("{name} {it}"));
    format!("{}: {}", field["code"].as_str().unwrap(), args.collect::<Vec<_>>().join(", "))
}

#[test]
fn the_bytes_of_a_dossier_are_not_among_those_of_the_landlord() {
    let world = World::with_caseload();
    let (_, found) = inspect(&world);
    let tenancy = world.tenancy("T25");
    world.ask("attachments_add", json!({ "tenancy": tenancy, "path": Path::new(&photo("wand.jpg")) }));
    assert_eq!(0, kept(&world).1, "a file of a dossier is care");
    world.ask("photos_add", args(&found, Value::Null, &["wand.jpg"]));
    let (bytes, of_home) = kept(&world);
    assert_eq!((3, 2), (bytes.len(), of_home));
}

/// What is written down of the home in the days of a tenancy stands in its dossier, and nothing of before or after.
#[test]
fn the_dossier_tells_of_inspections_photographs_keys_and_meters_of_its_home() {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T25");
    let (dwelling, found) = inspect(&world);
    world.ask("photos_add", args(&found, Value::Null, &["wand.jpg"]));
    let read = |day: &str, reading: &str| json!({ "dwelling": dwelling, "meter": "water", "day": day, "reading": reading, "occasion": "yearly" });
    world.ask("meters_read", read("2024-01-31", "100"));
    world.ask("meters_read", read("2026-07-03", "140,5"));
    let keys =
        json!({ "dwelling": dwelling, "holder": "tenant", "tenancy": tenancy, "sets": "2", "day": "2026-07-04" });
    let keys = world.ask("keys_hand_out", keys)["id"].clone();
    world.ask("keys_take_back", json!({ "keys": keys, "day": "2026-07-05" }));
    let page = world.ask("dossiers_timeline", json!({ "tenancy": tenancy, "before": null, "limit": 100 }));
    let of_home = ["inspection", "meter", "keys"];
    let told: Vec<Value> = page["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| of_home.iter().any(|kind| it["what"]["kind"] == *kind))
        .map(|it| json!([it["day"], it["what"]]))
        .collect();
    assert_eq!(
        vec![
            json!(["2026-07-05", { "kind": "keys", "sets": 2, "back": true }]),
            json!(["2026-07-04", { "kind": "keys", "sets": 2, "back": false }]),
            json!(["2026-07-03", { "kind": "meter", "meter": "water", "occasion": "yearly", "reading": 140_500 }]),
            json!(["2026-07-02", { "kind": "inspection", "occasion": "signal", "asks": 1, "photos": 1 }]),
        ],
        told
    );
    let history =
        world.ask("dossiers_history", json!({ "tenancy": tenancy, "before": null, "limit": 10, "record": null }));
    let nouns: Vec<&str> = history["rows"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|it| it["records"].as_array().unwrap())
        .map(|it| it["noun"].as_str().unwrap())
        .collect();
    for noun in ["inspection", "inspection_item", "photo", "key_set"] {
        assert!(nouns.contains(&noun), "{noun} in {nouns:?}");
    }
    assert_eq!(1, nouns.iter().filter(|it| **it == "meter_reading").count(), "the one of before is of somebody else");
    let shown = history["rows"].to_string();
    assert!(!shown.contains(dwelling.as_str().unwrap()), "no id is shown: {shown}");
}
