//! A laptop of its own for every test: a folder, a clock that stands still until it is moved, ids in order.

use std::{
    fmt::Debug,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering::Relaxed},
    },
};

use engine::{
    Clock, Cost, Environment, Ids, Session,
    api::{ApiError, Code, FieldProblem, dispatch},
};
use serde_json::{Value, json};
use store::{Connection, Db, Kind, Operation, passphrase::Passphrase, slots::KeySlots};
use tempfile::TempDir;
use uuid::Uuid;

pub const PASSPHRASE: &str = "een lange wachtzin";

/// Tuesday 28 July 2026, 11:00 in Amsterdam: week 31.
pub const NOW_MS: i64 = 1_785_229_200_000;
pub const DAY_MS: i64 = 24 * 60 * 60 * 1000;

#[derive(Clone)]
pub struct Time(Arc<AtomicI64>);

impl Time {
    pub fn pass(&self, ms: i64) {
        self.0.fetch_add(ms, Relaxed);
    }

    pub fn now(&self) -> i64 {
        self.0.load(Relaxed)
    }
}

impl Clock for Time {
    fn now_ms(&self) -> i64 {
        self.0.load(Relaxed)
    }
}

/// One row of numbers for all laptops, so that no two of them give the same id.
static GIVEN: AtomicU64 = AtomicU64::new(1);

struct InOrder;

impl Ids for InOrder {
    fn next(&self, now_ms: i64) -> Uuid {
        let n = u128::from(GIVEN.fetch_add(1, Relaxed));
        Uuid::from_u128((u128::try_from(now_ms).unwrap() << 80) | (7 << 76) | (2 << 62) | n)
    }
}

pub struct World {
    pub session: Session,
    pub time: Time,
    pub folder: TempDir,
}

pub fn environment(time: &Time) -> Environment {
    Environment { clock: Box::new(time.clone()), ids: Box::new(InOrder), cost: Cost::FOR_TESTS, secrets: None }
}

pub fn time() -> Time {
    Time(Arc::new(AtomicI64::new(NOW_MS)))
}

impl World {
    /// A laptop on which the program was never started.
    pub fn fresh() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let time = time();
        Self { session: Session::new(folder.path().to_owned(), environment(&time)), time, folder }
    }

    /// A laptop with a new, empty team, open.
    pub fn with_team() -> Self {
        let world = Self::fresh();
        let sheet = world.ask(
            "session_create_team",
            json!({ "team": "Team Oost", "name": "Ilse Dauwdruppel", "passphrase": PASSPHRASE }),
        );
        let word = |n: usize| sheet["words"][sheet["ask"][n].as_u64().unwrap() as usize - 1].clone();
        world.ask("session_confirm_recovery", json!({ "words": [word(0), word(1)] }));
        world
    }

    /// A laptop with the caseload of the fixture.
    pub fn with_caseload() -> Self {
        let world = Self::with_team();
        let imported = world.ask("set_import", json!({ "folder": caseload_set(), "dry_run": false }));
        assert_eq!(json!([]), imported["rejected"], "the fixture is understood whole");
        world
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn team_file(&self) -> PathBuf {
        self.folder().join("team.omklap")
    }

    /// The answer to a command that must succeed.
    #[track_caller]
    pub fn ask(&self, name: &str, args: Value) -> Value {
        match self.try_ask(name, args) {
            Ok((answer, _)) => answer,
            Err(why) => panic!("{name} was refused: {why:?}"),
        }
    }

    /// The names of the tables that a command touched.
    #[track_caller]
    pub fn changed_by(&self, name: &str, args: Value) -> Vec<String> {
        self.try_ask(name, args).unwrap().1
    }

    pub fn try_ask(&self, name: &str, args: Value) -> Result<(Value, Vec<String>), ApiError> {
        let reply = dispatch(&self.session, name, args)?;
        Ok((serde_json::from_str(reply.answer.get()).unwrap(), reply.changed))
    }

    /// The code with which a command is refused.
    #[track_caller]
    pub fn refused(&self, name: &str, args: Value) -> Code {
        match self.try_ask(name, args) {
            Ok((answer, _)) => panic!("{name} was not refused: {answer}"),
            Err(why) => why.code,
        }
    }

    /// The fields with which a command is refused, with the code at each: `day: day_in_future, rent: amount_invalid`.
    #[track_caller]
    pub fn wrong(&self, name: &str, args: Value) -> String {
        let Err(why) = self.try_ask(name, args) else { panic!("{name} was not refused") };
        assert_eq!(Code::FieldsInvalid, why.code);
        let text = |it: Value| it.as_str().unwrap().to_owned();
        let shown = |it: &FieldProblem| {
            let (field, code) = (serde_json::to_value(it.field).unwrap(), serde_json::to_value(it.code).unwrap());
            format!("{}: {}", text(field), text(code))
        };
        why.fields.iter().map(shown).collect::<Vec<_>>().join(", ")
    }

    /// Undoes and does again what was done last, with the file closed between; `look` sees the team change both ways.
    #[track_caller]
    pub fn back_and_again<T: PartialEq + Debug>(&self, kind: &str, before: &T, look: impl Fn(&Self) -> T) {
        let after = look(self);
        assert_ne!(*before, after, "{kind} changed something");
        assert_eq!(kind, self.ask("history_undo", json!({}))["kind"]);
        self.reopen();
        assert_eq!(*before, look(self), "{kind} undone");
        assert_eq!(kind, self.ask("history_redo", json!({}))["kind"]);
        assert_eq!(after, look(self), "{kind} done again");
    }

    /// Closes the file and opens it again, as between two steps of a day.
    pub fn reopen(&self) {
        self.ask("session_lock", json!({}));
        self.ask("session_unlock", json!({ "passphrase": PASSPHRASE }));
    }

    /// Gives somebody an account; answers with its id. Who is in must be an administrator.
    #[track_caller]
    pub fn account(&self, name: &str, roles: &[&str], worker: Option<&str>) -> String {
        let passphrase = passphrase_of(name);
        let args = json!({ "name": name, "roles": roles, "worker": worker, "passphrase": passphrase });
        self.ask("accounts_add", args)["id"].as_str().unwrap().to_owned()
    }

    /// Locks, and unlocks as somebody else.
    #[track_caller]
    pub fn unlock_as(&self, name: &str) {
        self.ask("session_lock", json!({}));
        self.ask("session_unlock", json!({ "passphrase": passphrase_of(name) }));
    }

    /// The id of a worker of the fixture.
    #[track_caller]
    pub fn worker(&self, name: &str) -> String {
        let workers = self.ask("workers_list", json!({}));
        let found = workers.as_array().unwrap().iter().find(|it| it["name"] == name);
        found.unwrap_or_else(|| panic!("{name} in {workers}"))["id"].as_str().unwrap().to_owned()
    }

    /// Writes into the file as another laptop would.
    pub fn write(&self, body: impl FnOnce(&store::Tx<'_>) -> Result<(), store::Error>) {
        self.ask("session_lock", json!({}));
        let typed = Passphrase::typed(PASSPHRASE);
        let (key, _) = KeySlots::read(&self.team_file()).unwrap().unlock_with_passphrase(&typed, None, None).unwrap();
        let mut db = Db::open(&self.team_file(), &key, Uuid::from_u128(5), NOW_MS).unwrap();
        let operation = Operation {
            id: Uuid::new_v4(),
            kind: Kind(999),
            author: Uuid::from_u128(9).to_string(),
            at_ms: NOW_MS + 1,
            reason: None,
        };
        db.write(&operation, body).unwrap();
        drop(db);
        self.ask("session_unlock", json!({ "passphrase": PASSPHRASE }));
    }

    /// Works on the file as it lies there, past the journal, for what no command would write.
    pub fn with_file(&self, body: impl FnOnce(&Connection)) {
        self.ask("session_lock", json!({}));
        let typed = Passphrase::typed(PASSPHRASE);
        let (key, _) = KeySlots::read(&self.team_file()).unwrap().unlock_with_passphrase(&typed, None, None).unwrap();
        body(&store::file::open_writer(&self.team_file(), &key).unwrap());
        self.ask("session_unlock", json!({ "passphrase": PASSPHRASE }));
    }

    /// What is to be done by a worker (absent: as the account sees it) or for a tenancy: the tasks or the steps of it.
    #[track_caller]
    pub fn todo(&self, kind: &str, tenancy: Option<&str>, worker: Option<&str>) -> Vec<Value> {
        let all = self.ask("tasks_list", json!({ "worker": worker, "tenancy": tenancy, "open": true }));
        let mut all = all.as_array().unwrap().clone();
        all.retain(|it| it["kind"] == kind);
        all
    }

    /// The own id of a tenancy of the fixture.
    #[track_caller]
    pub fn tenancy(&self, name: &str) -> String {
        self.ask("tenancies_named", json!({ "name": name }))["tenancy"].as_str().unwrap().to_owned()
    }
}

/// The same arguments with another value of one field.
pub fn with(mut args: Value, field: &str, value: impl Into<Value>) -> Value {
    args[field] = value.into();
    args
}

/// The founder has the passphrase of every test; everybody else one of their own.
pub fn passphrase_of(name: &str) -> String {
    if name == "Ilse" { PASSPHRASE.to_owned() } else { format!("de wachtzin van {name}") }
}

pub fn caseload_set() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/caseload-set")
}
