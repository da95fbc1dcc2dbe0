//! Searching as one types, over the notes of a whole region: what every keystroke costs in the engine.

use std::{error::Error, path::Path, time::Duration};

use engine::{Founder, Session, api::dispatch};
use serde_json::json;
use store::{
    Db, Id, Kind, Operation,
    passphrase::Passphrase,
    slots::KeySlots,
    tables::{Account, Note, Tenancy, Worker},
};
use uuid::Uuid;

use crate::{
    dossier::Dossier,
    region::{PASSPHRASE, environment},
    timing::{percentiles, time},
};

/// Dossiers, and how many of them a worker has.
const DOSSIERS: usize = 5_000;
const TENANTS: usize = 9;
/// Notes in the file when it is measured, unless other numbers are asked for.
pub const NOTES: usize = 1_000_000;
/// Notes of one operation.
const AT_ONCE: usize = 20_000;
/// What a person searches for while they are measured.
const SEARCHES: usize = 300;

/// Syllables of made-up words. Real notes would be somebody's; what matters is how often words occur and how they begin.
const BEGIN: [&str; 28] = [
    "be", "ge", "ver", "ont", "her", "aan", "af", "op", "uit", "in", "mee", "over", "huis", "sleu", "bel", "post",
    "geld", "buur", "deur", "ka", "le", "mo", "na", "pa", "ro", "sa", "ta", "wo",
];
const MIDDLE: [&str; 12] = ["", "len", "ra", "ti", "zoe", "ken", "vo", "mer", "do", "sche", "li", "pu"];
const END: [&str; 12] = ["k", "t", "ning", "s", "en", "er", "d", "tje", "baar", "heid", "m", "ling"];

/// Numbers that look drawn by lot and are the same on every run.
struct Lot(u64);

impl Lot {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end.max(1)
    }

    /// A word; the first ones as often as small words are in a language, the last ones hardly ever.
    fn word<'w>(&mut self, words: &'w [String]) -> &'w str {
        let part = self.below(1_000_000) as f64 / 1_000_000.0;
        let at = (words.len() as f64).powf(part) - 1.0;
        words.get(at as usize).or(words.first()).map_or("", String::as_str)
    }
}

fn vocabulary() -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for middle in MIDDLE {
        for end in END {
            words.extend(BEGIN.iter().map(|begin| format!("{begin}{middle}{end}")));
        }
    }
    words
}

/// Makes the dossiers unless they are there, gives them a million notes unless they have them, and types.
pub fn measure(path: &Path, notes: usize) -> Result<(), Box<dyn Error>> {
    if !path.exists() {
        let founder = Founder { team: "Meting", name: "Meting", passphrase: PASSPHRASE };
        drop(Session::create_file(path, &founder, environment()).map_err(|why| format!("{why}"))?);
        dossiers(path)?;
    }
    fill(path, notes)?;
    type_as("a lead over all dossiers", path, PASSPHRASE)?;
    let worker = a_worker(path)?;
    type_as("a worker over the own caseload", path, &worker)
}

fn key(path: &Path) -> Result<store::keys::FileKey, Box<dyn Error>> {
    Ok(KeySlots::read(path)?.unlock_with_passphrase(&Passphrase::typed(PASSPHRASE), None, None)?.0)
}

/// People with a home and a worker, and nothing else: no visit stands between the search and its words.
fn dossiers(path: &Path) -> Result<(), Box<dyn Error>> {
    let mut db = Db::open(path, &key(path)?, Uuid::now_v7(), 1)?;
    let words = vocabulary();
    let operation = Operation {
        id: Uuid::now_v7(),
        kind: Kind(11),
        author: Account::all(db.conn())?.first().map(|it| it.id.to_string()).unwrap_or_default(),
        at_ms: 1_770_000_000_000,
        reason: None,
    };
    let name = |at: usize| words.get(at % words.len()).cloned().unwrap_or_default();
    db.write(&operation, |tx| -> Result<(), store::Error> {
        let mut worker = Id::from_uuid(Uuid::now_v7());
        for n in 0..DOSSIERS {
            if n % TENANTS == 0 {
                worker = Id::from_uuid(Uuid::now_v7());
                let (name, role) = (format!("{} {}", name(n * 3), name(n * 7)), "worker".to_owned());
                Worker { id: worker, exchange_id: None, name, role, minutes_per_week: Some(1920), email: None }
                    .insert(tx)?;
            }
            Dossier {
                given_name: name(n),
                family_name: name(n * 5 + 1),
                street: format!("{}straat", name(n * 11)),
                number: n % 200 + 1,
                worker: Some(worker),
                since: "2024-01-08".into(),
            }
            .insert(tx)?;
        }
        Ok(())
    })?;
    Ok(())
}

fn fill(path: &Path, notes: usize) -> Result<(), Box<dyn Error>> {
    let mut db = Db::open(path, &key(path)?, Uuid::now_v7(), 1)?;
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |it| it.len() / 1_000_000);
    let tenancies = Tenancy::all(db.conn())?;
    let author = Account::all(db.conn())?.first().map(|it| it.id.to_string()).unwrap_or_default();
    let words = vocabulary();
    let mut lot = Lot(7);
    let mut there = Note::all(db.conn())?.len();
    let (before, start) = (size(path), std::time::Instant::now());
    let new = notes.saturating_sub(there);
    while there < notes {
        let count = AT_ONCE.min(notes - there);
        let operation = Operation {
            id: Uuid::now_v7(),
            kind: Kind(70),
            author: author.clone(),
            at_ms: 1_780_000_000_000 + there as i64,
            reason: None,
        };
        db.write(&operation, |tx| -> Result<(), store::Error> {
            for _ in 0..count {
                let length = 15 + lot.below(25);
                let text: Vec<&str> = (0..length).map(|_| lot.word(&words)).collect();
                let Some(tenancy) = tenancies.get(lot.below(tenancies.len())) else { continue };
                let id = Id::from_uuid(Uuid::now_v7());
                Note { id, tenancy: tenancy.id, day: "2026-07-01".into(), text: text.join(" ") }.insert(tx)?;
            }
            Ok(())
        })?;
        there += count;
    }
    db.conn().execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    let index: i64 = db.conn().query_row(
        "SELECT sum(length(block)) + (SELECT count(*) * 12 FROM search_docsize) AS bytes FROM search_data",
        [],
        |row| row.get("bytes"),
    )?;
    println!(
        "{} dossiers, {there} notes; {new} of them written in {:.0} s; the file grew from {before} to {} MB, of which the index is about {} MB",
        tenancies.len(),
        start.elapsed().as_secs_f64(),
        size(path),
        index / 1_000_000,
    );
    Ok(())
}

/// An account of a worker with tenants; answers with its passphrase.
fn a_worker(path: &Path) -> Result<String, Box<dyn Error>> {
    let session = Session::unlock_file(path, PASSPHRASE, environment()).map_err(|why| format!("{why}"))?;
    let passphrase = format!("de wachtzin van {}", Uuid::now_v7());
    let conn = store::file::open_reader(path, &key(path)?)?;
    let tenancies = Tenancy::all(&conn)?;
    let worker: Option<Id<Worker>> = tenancies.iter().find_map(|it| it.worker);
    let args = json!({ "name": "Meter", "roles": ["worker"], "worker": worker.map(|it| it.to_string()), "passphrase": passphrase });
    dispatch(&session, "accounts_add", args).map_err(|why| format!("{why:?}"))?;
    Ok(passphrase)
}

/// Types words that occur often and seldom, one and two at a time, and asks at every letter what the palette asks.
fn type_as(who: &str, path: &Path, passphrase: &str) -> Result<(), Box<dyn Error>> {
    let session = Session::unlock_file(path, passphrase, environment()).map_err(|why| format!("{why}"))?;
    let words = vocabulary();
    let mut lot = Lot(11);
    let (mut in_words, mut by_name, mut in_list, mut found) = (Vec::new(), Vec::new(), Vec::new(), 0);
    let mut slowest = (Duration::ZERO, String::new());
    let everybody = json!({ "workers": [], "nobody": false, "owners": [], "states": [], "span": "running", "order": "name",
        "descending": false, "group": "worker" });
    for search in 0..SEARCHES {
        let mut typed = lot.word(&words).to_owned();
        if search % 3 == 2 {
            typed = format!("{typed} {}", lot.word(&words));
        }
        for end in 1..=typed.len() {
            let Some(part) = typed.get(..end) else { continue };
            let args = json!({ "search": part, "limit": 6 });
            let (took, reply) = time(|| dispatch(&session, "search_words", args)).map_err(|why| format!("{why:?}"))?;
            found += usize::from(reply.answer.get().contains("\"hit\":true"));
            if took > slowest.0 && search > 0 {
                slowest = (took, part.to_owned());
            }
            let args = json!({ "search": part, "within": "everywhere", "limit": 8 });
            let names = time(|| dispatch(&session, "palette_find", args)).map_err(|why| format!("{why:?}"))?.0;
            let args = json!({ "search": part, "worker": null, "ended": false, "offset": 0, "limit": 50, "refine": everybody });
            let list = time(|| dispatch(&session, "tenancies_list", args)).map_err(|why| format!("{why:?}"))?.0;
            // The first search of a session writes its line of the log and reads the caseload.
            if search > 0 {
                in_words.push(took);
                by_name.push(names);
                in_list.push(list);
            }
        }
    }
    println!("{who}: {} keystrokes, {found} found something; the slowest was {:?}", in_words.len(), slowest.1);
    percentiles("  words of notes, per keystroke", "p99 <= 15 ms", in_words);
    percentiles("  names and addresses, per keystroke", "p99 <= 15 ms", by_name);
    percentiles("  the list of Huurders with both, 50 rows, per keystroke", "p99 <= 15 ms", in_list);
    Ok(())
}
