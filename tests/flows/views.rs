//! Saved views: kept, changed, taken away, each undone, and of nobody but who made them.

use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

fn views(world: &World, screen: &str) -> Vec<(String, String)> {
    let found = world.ask("views_list", json!({ "screen": screen }));
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    found.as_array().unwrap().iter().map(|it| (text(&it["name"]), text(&it["filter"]))).collect()
}

fn keep(view: Option<&str>, name: &str, filter: &str) -> Value {
    json!({ "screen": "tenancies", "view": view, "name": name, "filter": filter })
}

#[test]
fn a_view_is_kept_changed_and_taken_away_and_each_is_undone() {
    let world = World::with_team();
    let kept = world.ask("views_keep", keep(None, " Dreigt  te missen ", r#"{"states":["at_risk"]}"#))["id"].clone();
    let first = [("Dreigt te missen".to_owned(), r#"{"states":["at_risk"]}"#.to_owned())];
    world.reopen();
    assert_eq!(first.to_vec(), views(&world, "tenancies"));
    assert_eq!(Vec::<(String, String)>::new(), views(&world, "compliance"), "a view is of one screen");

    world.ask("views_keep", keep(kept.as_str(), "Mis", "{}"));
    assert_eq!(vec![("Mis".to_owned(), "{}".to_owned())], views(&world, "tenancies"), "in the place of the first");
    world.ask("history_undo", json!({}));
    assert_eq!(first.to_vec(), views(&world, "tenancies"));

    world.ask("views_remove", json!({ "view": kept }));
    assert!(views(&world, "tenancies").is_empty());
    world.ask("history_undo", json!({}));
    assert_eq!(first.to_vec(), views(&world, "tenancies"));
    world.ask("history_undo", json!({}));
    assert!(views(&world, "tenancies").is_empty(), "the keeping is undone too");
}

#[test]
fn a_view_has_a_name_and_a_filter_and_is_of_its_owner_alone() {
    let world = World::with_team();
    assert_eq!(Code::NameBlank, world.refused("views_keep", keep(None, "  ", "{}")));
    assert_eq!(Code::BadArguments, world.refused("views_keep", keep(None, "Huur", "[]")));
    let long = format!(r#"{{"search":"{}"}}"#, "a".repeat(4_000));
    assert_eq!(Code::TextTooLong, world.refused("views_keep", keep(None, "Huur", &long)));
    let kept = world.ask("views_keep", keep(None, "Van Ilse", "{}"))["id"].clone();
    world.account("Noor", &["lead"], None);
    world.unlock_as("Noor");
    assert!(views(&world, "tenancies").is_empty());
    assert_eq!(Code::Missing, world.refused("views_remove", json!({ "view": kept })));
    assert_eq!(Code::Missing, world.refused("views_keep", keep(kept.as_str(), "Van Noor", "{}")));
}
