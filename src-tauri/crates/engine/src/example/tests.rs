//! The example is what it says: the same for a seed, as large as promised, and with every state to look at.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use domain::{
    calendar::{IsoWeek, parse_day},
    visit_weeks::WeekState,
};
use store::{Kind, integrity::state_hash, keys::FileKey, registry};
use uuid::Uuid;

use super::*;
use crate::judging::Judge;

fn filled(size: Size, seed: u64, as_of: &str) -> (tempfile::TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let key = FileKey::random().unwrap();
    let mut db = Db::create(&folder.path().join("team.omklap"), &key, Uuid::from_u128(1), 1).unwrap();
    let mut n = 0;
    let operation = || {
        n += 1;
        Operation { id: Uuid::from_u128(n), kind: Kind(11), author: "test".into(), at_ms: 5, reason: None }
    };
    fill(&mut db, size, seed, parse_day(as_of).unwrap(), operation, |_, _| {}).unwrap();
    (folder, db)
}

fn hash(db: &Db) -> String {
    let tables: Vec<&str> = registry::journaled().map(|it| it.name).collect();
    state_hash(db.conn(), &tables).unwrap().to_hex().to_string()
}

#[test]
fn the_same_seed_gives_the_same_team_and_another_another() {
    let (_one, a) = filled(Size::Small, 7, "2026-07-28");
    let (_two, b) = filled(Size::Small, 7, "2026-07-28");
    let (_three, c) = filled(Size::Small, 8, "2026-07-28");
    assert_eq!(hash(&a), hash(&b));
    assert_ne!(hash(&a), hash(&c));
}

#[test]
fn the_team_has_a_hundred_tenancies_and_shows_every_state_on_any_weekday() {
    for as_of in ["2026-07-27", "2026-07-28", "2026-07-29", "2026-07-31", "2026-08-02"] {
        let (_folder, db) = filled(Size::Team, 1, as_of);
        let day = parse_day(as_of).unwrap();
        let caseload = store::caseload::all(db.conn()).unwrap();
        assert_eq!(100, caseload.len());
        let judge = Judge::new(db.conn()).unwrap();
        let now = IsoWeek::of(day);
        let mut states = BTreeSet::new();
        for row in &caseload {
            for verdict in judge.judge(row.tenancy, now.plus(-51)..=now.plus(2), day).unwrap().weeks {
                states.insert(verdict.state.as_code());
            }
        }
        let missing: Vec<_> = WeekState::ALL.iter().map(|it| it.as_code()).filter(|it| !states.contains(it)).collect();
        // On a Sunday every visit of the week has been made or missed.
        let expected: &[&str] = if as_of == "2026-08-02" { &["on_track"] } else { &[] };
        assert_eq!(expected, missing, "as of {as_of}");
    }
}
