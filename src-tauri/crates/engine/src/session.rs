//! The door: no team yet, a locked one, or an open one. Everything that works before a key is there happens here.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use domain::calendar::{IsoWeek, parse_day};
use store::{
    Connection, Db, Id,
    access_log::Line,
    attempts::Attempts,
    keys::{DeviceSecret, FileKey},
    parts,
    passphrase::Passphrase,
    recovery::RecoveryWords,
    slots::KeySlots,
    tables::Account,
};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    api::{
        AccountRow, Door, LogEvent, Nothing, RecoverySheet, SessionConfirmRecovery, SessionCreateTeam, SessionState,
        SessionUnlock, WorkStop,
    },
    environment::{Environment, day_of},
    error::Error,
    example::Size,
    opened::forget_left_behind,
    team::{Author, Team},
    work::Work,
};

mod founding;
mod restoring;
mod running;
#[cfg(test)]
mod tests;

pub use founding::Founder;
use founding::{EXAMPLE_PASSPHRASE, Founded, fill, found, make_example};
use restoring::{Opening, put_back, team_in};
pub(crate) use running::Listed;
use running::Running;

/// Name of the team file in the folder of the program.
const TEAM_FILE: &str = "team.omklap";
/// Name of the example team, so that throwing it away can never touch the other.
const EXAMPLE_FILE: &str = "example.omklap";
/// Name of the setting with the name of the team.
pub const TEAM_NAME: &str = "team_name";
/// Name of the setting with the organisation that is the provider.
pub const PROVIDER_NAME: &str = "provider_name";
/// Which words of the sheet are asked: far apart, the same every time would be learned.
const ASKED_WORDS: usize = 2;

/// What one window, host or command line works with.
pub struct Session {
    folder: PathBuf,
    environment: Arc<Environment>,
    open: RwLock<Option<Open>>,
    waiting: Mutex<Option<Waiting>>,
    running: Running,
    /// Held while the example is made: a second asking waits and finds it.
    making: Mutex<()>,
}

#[derive(Clone)]
struct Open {
    team: Arc<Team>,
    example: bool,
}

/// A new team whose recovery words have not been confirmed yet.
struct Waiting {
    team: Arc<Team>,
    words: RecoveryWords,
    ask: Vec<u32>,
}

impl Session {
    /// A session on the folder in which this laptop keeps its team.
    pub fn new(folder: PathBuf, environment: Environment) -> Self {
        forget_left_behind(&folder);
        Self::at(folder, Arc::new(environment), None)
    }

    /// A session with one given file open, whatever its name; for the command line.
    ///
    /// # Errors
    /// What the keys or the file say.
    pub fn unlock_file(path: &Path, passphrase: &str, environment: Environment) -> Result<Self, Error> {
        let environment = Arc::new(environment);
        let team = unlock(path, passphrase, &environment)?;
        Ok(Self::with(path, team, environment))
    }

    /// A session on a team that was just made at `path`, with the recovery words.
    ///
    /// # Errors
    /// What the keys or the file say; then there is nothing at `path`.
    pub fn create_file(
        path: &Path,
        founder: &Founder<'_>,
        environment: Environment,
    ) -> Result<(Self, RecoveryWords), Error> {
        let environment = Arc::new(environment);
        let Founded { team, words } = found(path, founder, &environment)?;
        Ok((Self::with(path, team, environment), words))
    }

    /// Makes a team file at `to` of a copy, and opens it as a copy of its own.
    ///
    /// # Errors
    /// What the keys or the file say; then there is nothing at `to`.
    pub fn restore_file(from: &Path, to: &Path, passphrase: &str, environment: Environment) -> Result<Self, Error> {
        let environment = Arc::new(environment);
        let team = put_back((from, to), &Opening::Passphrase(passphrase), Attempts::read(from), &environment)?;
        Ok(Self::with(to, team, environment))
    }

    fn with(path: &Path, team: Team, environment: Arc<Environment>) -> Self {
        let folder = path.parent().unwrap_or(Path::new(".")).to_owned();
        Self::at(folder, environment, Some(Open { team: Arc::new(team), example: false }))
    }

    fn at(folder: PathBuf, environment: Arc<Environment>, open: Option<Open>) -> Self {
        Self {
            folder,
            environment,
            open: RwLock::new(open),
            waiting: Mutex::default(),
            running: Running::default(),
            making: Mutex::default(),
        }
    }

    /// The same team, as somebody with other roles.
    #[cfg(test)]
    pub(crate) fn with_roles(&self, roles: &[domain::role::Role]) -> Result<Self, Error> {
        let account = self.team()?.author().account;
        let key = self.team()?.key();
        self.lock(Nothing {})?;
        let path = self.team_path();
        let now_ms = self.environment.clock.now_ms();
        let db = Db::open(&path, &key, self.environment.ids.next(now_ms), now_ms)?;
        let author = Author { roles: roles.to_vec(), ..Author::read(db.conn(), account)? };
        let team = Team::new(db, author, Arc::clone(&self.environment));
        Ok(Self::with(&path, team, Arc::clone(&self.environment)))
    }

    /// The open team.
    ///
    /// # Errors
    /// [`Error::Locked`].
    pub fn team(&self) -> Result<Arc<Team>, Error> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.as_ref().map(|it| Arc::clone(&it.team)).ok_or(Error::Locked)
    }

    /// Long work can be stopped by its number until the answer is dropped.
    pub(crate) fn running(&self, work: &Work<'_>) -> Listed<'_> {
        self.running.begin(work)
    }

    /// Asks that long work ends.
    pub(crate) fn stop_work(&self, args: WorkStop) -> Result<Nothing, Error> {
        self.running.stop(args.work);
        Ok(Nothing {})
    }

    /// Fills the open, new team with invented people whose data end on a day; today unless it is given.
    ///
    /// # Errors
    /// [`Error::Invalid`] for what is no day, [`Error::Cancelled`], or what the file says.
    pub fn fill_example(&self, size: Size, seed: u64, as_of: Option<&str>, work: &Work<'_>) -> Result<(), Error> {
        let today = day_of(self.environment.clock.now_ms());
        let as_of = as_of.map(parse_day).transpose()?.unwrap_or(today);
        fill(self.team()?.as_ref(), size, seed, as_of, work)
    }

    fn team_path(&self) -> PathBuf {
        team_in(&self.folder)
    }

    fn example_path(&self) -> PathBuf {
        self.folder.join(EXAMPLE_FILE)
    }

    fn waiting(&self) -> MutexGuard<'_, Option<Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self, team: Arc<Team>, example: bool) {
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(Open { team, example });
    }

    fn must_be_closed(&self) -> Result<(), Error> {
        match self.team() {
            Ok(_) => Err(Error::AlreadyOpen),
            Err(_) => Ok(()),
        }
    }

    /// What the window must show first.
    pub(crate) fn state(&self, _: Nothing) -> Result<SessionState, Error> {
        let now_ms = self.environment.clock.now_ms();
        let today = day_of(now_ms);
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner).clone();
        let has_team = self.team_path().exists();
        let door = match (&open, has_team || self.example_path().exists()) {
            (Some(_), _) => Door::Open,
            (None, true) => Door::Locked,
            (None, false) => Door::First,
        };
        let team = match &open {
            Some(open) => open.team.read(|it| Ok(store::accounts::setting(it.conn, TEAM_NAME)?))?,
            None => None,
        };
        let wait_ms = if has_team { Attempts::read(&self.team_path()).wait_ms(now_ms) } else { 0 };
        let keyring = device_secret(&self.environment).is_some();
        let min = if keyring { Passphrase::MIN } else { Passphrase::MIN_ALONE };
        Ok(SessionState {
            door,
            example: open.as_ref().is_some_and(|it| it.example) || (open.is_none() && !has_team),
            has_team,
            team,
            account: open.as_ref().map(|it| row(&it.team.author())),
            wait_seconds: u32::try_from((wait_ms + 999) / 1000).unwrap_or(u32::MAX),
            passphrase_min: u32::try_from(min).unwrap_or(u32::MAX),
            keyring,
            today: today.to_string(),
            week: IsoWeek::of(today).to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Makes a team; it opens when two of its words were typed back.
    pub(crate) fn create_team(&self, args: SessionCreateTeam) -> Result<RecoverySheet, Error> {
        self.must_be_closed()?;
        let passphrase = Zeroizing::new(args.passphrase);
        let path = self.team_path();
        if !parts::is_free(&path) {
            return Err(Error::TeamExists);
        }
        fs::create_dir_all(&self.folder).map_err(store::Error::from)?;
        let founder = Founder { team: &args.team, name: &args.name, passphrase: &passphrase };
        let Founded { team, words } = found(&path, &founder, &self.environment)?;
        let ask = ask(self.environment.ids.next(self.environment.clock.now_ms()));
        let sheet = RecoverySheet { words: words.words().map(str::to_owned).collect(), ask: ask.clone() };
        *self.waiting() = Some(Waiting { team: Arc::new(team), words, ask });
        Ok(sheet)
    }

    /// Proves that the words were written down.
    pub(crate) fn confirm_recovery(&self, args: SessionConfirmRecovery) -> Result<SessionState, Error> {
        let mut waiting = self.waiting();
        let it = waiting.as_ref().ok_or(Error::NoTeam)?;
        let right = args.words.len() == it.ask.len()
            && it.ask.iter().zip(&args.words).all(|(number, typed)| it.words.confirms(*number as usize, typed));
        if !right {
            return Err(Error::WordsNotConfirmed);
        }
        self.enter(Arc::clone(&it.team), false);
        *waiting = None;
        drop(waiting);
        self.state(Nothing {})
    }

    /// Makes the example team if there is none, and opens it.
    pub(crate) fn open_example(&self, _: Nothing, work: &Work<'_>) -> Result<SessionState, Error> {
        let _one_at_a_time = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        self.must_be_closed()?;
        let path = self.example_path();
        let team = if path.exists() {
            unlock(&path, EXAMPLE_PASSPHRASE, &self.environment)?
        } else {
            fs::create_dir_all(&self.folder).map_err(store::Error::from)?;
            parts::discard(&path)?; // A key without a file is left of an example that was interrupted.
            make_example(&path, &self.environment, work)?
        };
        self.enter(Arc::new(team), true);
        self.state(Nothing {})
    }

    /// Throws the example team away.
    pub(crate) fn discard_example(&self, _: Nothing) -> Result<SessionState, Error> {
        {
            let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
            if let Some(open) = open.take_if(|it| it.example) {
                open.team.forget_copies();
            }
        }
        parts::discard(&self.example_path())?;
        self.state(Nothing {})
    }

    /// Opens the team with a passphrase.
    pub(crate) fn unlock(&self, args: SessionUnlock) -> Result<SessionState, Error> {
        let passphrase = Zeroizing::new(args.passphrase);
        self.must_be_closed()?;
        let path = self.team_path();
        if !path.exists() {
            return Err(Error::NoTeam);
        }
        let team = unlock(&path, &passphrase, &self.environment)?;
        self.enter(Arc::new(team), false);
        self.state(Nothing {})
    }

    /// Closes the team; the key leaves the memory with the last call that still uses it.
    pub(crate) fn lock(&self, _: Nothing) -> Result<SessionState, Error> {
        // At once, also when a call that is under way holds the team a little longer.
        if let Some(open) = self.open.write().unwrap_or_else(PoisonError::into_inner).take() {
            open.team.forget_copies();
        }
        *self.waiting() = None;
        self.state(Nothing {})
    }
}

pub(crate) fn row(author: &Author) -> AccountRow {
    AccountRow {
        id: author.account.to_string(),
        name: author.name.clone(),
        roles: author.roles.clone(),
        worker: author.worker.map(|it| it.to_string()),
    }
}

fn device_secret(environment: &Environment) -> Option<DeviceSecret> {
    environment.device_secret()
}

/// Two words far enough apart that one line of the sheet does not answer both.
pub(crate) fn ask(seed: Uuid) -> Vec<u32> {
    let [.., a, b] = *seed.as_bytes();
    let half = u32::try_from(RecoveryWords::COUNT / ASKED_WORDS).unwrap_or(1);
    vec![1 + u32::from(a) % half, 1 + half + u32::from(b) % half]
}

fn unlock(path: &Path, passphrase: &str, environment: &Arc<Environment>) -> Result<Team, Error> {
    let secret = device_secret(environment);
    let slots = KeySlots::read(path)?;
    let typed = Passphrase::typed(passphrase);
    let now_ms = environment.clock.now_ms();
    let (key, account) =
        Attempts::read(path).guard(now_ms, || slots.unlock_with_passphrase(&typed, None, secret.as_ref()))?;
    open(path, &key, &account, environment, LogEvent::Unlocked)
}

/// Opens the file and lets the access log know, of the wrong tries before too.
fn open(
    path: &Path,
    key: &FileKey,
    account: &str,
    environment: &Arc<Environment>,
    how: LogEvent,
) -> Result<Team, Error> {
    let account: Id<Account> = account.parse().map_err(|_| store::error::KeyError::SlotsDamaged)?;
    open_as(path, key, environment, how, |_| Ok(account))
}

/// As [`open`], for an account that only the file can name.
fn open_as(
    path: &Path,
    key: &FileKey,
    environment: &Arc<Environment>,
    how: LogEvent,
    who: impl FnOnce(&Connection) -> Result<Id<Account>, Error>,
) -> Result<Team, Error> {
    let now_ms = environment.clock.now_ms();
    let mut db = Db::open(path, key, environment.ids.next(now_ms), now_ms)?;
    let account = who(db.conn())?;
    let author = Author::read(db.conn(), account)?;
    let mut attempts = Attempts::read(path);
    for at_ms in attempts.times_ms() {
        db.log(&line(*at_ms, LogEvent::UnlockFailed, None))?;
    }
    if !attempts.times_ms().is_empty() {
        attempts.logged();
    }
    db.log(&line(now_ms, how, Some(&account)))?;
    Ok(Team::new(db, author, Arc::clone(environment)))
}

fn line(at_ms: i64, event: LogEvent, account: Option<&Id<Account>>) -> Line {
    Line { at_ms, event: event.as_code(), account: account.map(ToString::to_string), subject: None, reason: None }
}
