//! The door: making a team, opening, closing, losing the passphrase, and the example.

use engine::api::Code;
use serde_json::json;

use crate::world::{PASSPHRASE, World};

#[test]
fn a_new_team_opens_only_after_its_words_were_written_down() {
    let world = World::fresh();
    assert_eq!("first", world.ask("session_state", json!({}))["door"]);
    let sheet =
        world.ask("session_create_team", json!({ "team": "Team Oost", "name": "Ilse", "passphrase": PASSPHRASE }));
    assert_eq!(24, sheet["words"].as_array().unwrap().len());
    assert_eq!(
        Code::Locked,
        world.refused(
            "tenancies_list",
            json!({ "search": "", "worker": null, "ended": false, "offset": 0, "limit": 5 })
        )
    );
    assert_eq!(Code::RecoveryWordsWrong, world.refused("session_confirm_recovery", json!({ "words": ["nee", "nee"] })));
    let word = |n: usize| sheet["words"][sheet["ask"][n].as_u64().unwrap() as usize - 1].clone();
    let state = world.ask("session_confirm_recovery", json!({ "words": [word(0), word(1)] }));
    assert_eq!("open", state["door"]);
    assert_eq!("Team Oost", state["team"]);
    assert_eq!(json!(["administrator", "lead"]), state["account"]["roles"]);
}

#[test]
fn a_locked_team_shows_no_name_and_opens_with_its_passphrase_alone() {
    let world = World::with_team();
    let locked = world.ask("session_lock", json!({}));
    assert_eq!("locked", locked["door"]);
    assert!(!locked.to_string().contains("Oost") && !locked.to_string().contains("Ilse"), "{locked}");
    assert_eq!(Code::WrongPassphrase, world.refused("session_unlock", json!({ "passphrase": "iets heel anders" })));
    assert_eq!("open", world.ask("session_unlock", json!({ "passphrase": PASSPHRASE }))["door"]);
}

#[test]
fn wrong_passphrases_slow_down_and_come_into_the_log() {
    let world = World::with_team();
    world.ask("session_lock", json!({}));
    for _ in 0..4 {
        world.try_ask("session_unlock", json!({ "passphrase": "iets heel anders" })).unwrap_err();
    }
    assert_eq!(Code::TooSoon, world.refused("session_unlock", json!({ "passphrase": PASSPHRASE })));
    assert!(world.ask("session_state", json!({}))["wait_seconds"].as_u64().unwrap() > 0);
    world.time.pass(10 * 60 * 1000);
    world.ask("session_unlock", json!({ "passphrase": PASSPHRASE }));
    let log = world.ask("log_list", json!({ "limit": 100, "tenancy": null }));
    let failed = log.as_array().unwrap().iter().filter(|it| it["event"] == "unlock_failed").count();
    assert!(failed >= 3, "{log}");
}

#[test]
fn the_recovery_words_open_a_team_and_give_a_new_passphrase() {
    let world = World::fresh();
    let sheet =
        world.ask("session_create_team", json!({ "team": "Team Oost", "name": "Ilse", "passphrase": PASSPHRASE }));
    let word = |n: usize| sheet["words"][sheet["ask"][n].as_u64().unwrap() as usize - 1].clone();
    world.ask("session_confirm_recovery", json!({ "words": [word(0), word(1)] }));
    world.ask("session_lock", json!({}));
    let words: Vec<_> = sheet["words"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    let mut wrong = words.clone();
    wrong[3] = "omklap";
    let new = "een heel nieuwe wachtzin";
    assert_eq!(
        Code::RecoveryWordUnknown,
        world.refused("session_recover", json!({ "words": wrong.join(" "), "passphrase": new }))
    );
    assert_eq!(
        Code::PassphraseTooShort,
        world.refused("session_recover", json!({ "words": words.join(" "), "passphrase": "kort" }))
    );
    world.ask("session_recover", json!({ "words": words.join(" "), "passphrase": new }));
    world.ask("session_lock", json!({}));
    assert_eq!(Code::WrongPassphrase, world.refused("session_unlock", json!({ "passphrase": PASSPHRASE })));
    world.ask("session_unlock", json!({ "passphrase": new }));
}

#[test]
fn the_example_opens_without_a_question_and_is_thrown_away_alone() {
    let world = World::fresh();
    let state = world.ask("session_open_example", json!({}));
    assert_eq!((true, "open"), (state["example"].as_bool().unwrap(), state["door"].as_str().unwrap()));
    let page =
        world.ask("tenancies_list", json!({ "search": "", "worker": null, "ended": true, "offset": 0, "limit": 500 }));
    assert!(page["total"].as_u64().unwrap() >= 100, "{}", page["total"]);
    world.ask("session_lock", json!({}));
    world.ask("session_create_team", json!({ "team": "Echt", "name": "Ilse", "passphrase": PASSPHRASE }));
    world.ask("session_discard_example", json!({}));
    assert!(world.team_file().exists(), "the real team stays");
    assert!(!world.folder().join("example.omklap").exists());
    assert_eq!("locked", world.ask("session_lock", json!({}))["door"]);
}

#[test]
fn a_team_that_is_there_is_never_made_again() {
    let world = World::with_team();
    let again = json!({ "team": "Team Oost", "name": "Ilse", "passphrase": PASSPHRASE });
    assert_eq!(Code::AlreadyOpen, world.refused("session_create_team", again.clone()));
    world.ask("session_lock", json!({}));
    assert_eq!(Code::TeamExists, world.refused("session_create_team", again));
    assert_eq!("locked", world.ask("session_state", json!({}))["door"]);
}
