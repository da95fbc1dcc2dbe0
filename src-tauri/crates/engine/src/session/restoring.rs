//! Putting a backup back, and getting in with the recovery words.
//!
//! A team that stands on this laptop is never written over, renamed or removed: what is put back gets the next name
//! (`team 2.omklap`), and the program goes by the highest. So a wrong choice is put right by another one.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError},
};

use store::{
    Connection, Db, Id,
    attempts::Attempts,
    keys::FileKey,
    parts,
    passphrase::Passphrase,
    recovery::RecoveryWords,
    slots::{Chosen, KeySlots},
    tables::Account,
};
use zeroize::Zeroizing;

use super::{Session, TEAM_FILE, device_secret, open_as};
use crate::{
    api::{BackupList, LogEvent, Nothing, Role, SessionRecover, SessionRestore, SessionState},
    backups,
    environment::Environment,
    error::Error,
    team::Team,
    work::Work,
};

/// Before and after the number of a team that was put back.
const NAMED: (&str, &str) = ("team ", ".omklap");

/// The team of this laptop: the one that was put back last, or the one that was made here.
pub(super) fn team_in(folder: &Path) -> PathBuf {
    match newest(folder) {
        Some(number) => folder.join(name(number)),
        None => folder.join(TEAM_FILE),
    }
}

/// Where the next one that is put back comes to stand; nothing is there.
fn place(folder: &Path) -> PathBuf {
    let first = folder.join(TEAM_FILE);
    let after = newest(folder).unwrap_or(1);
    if after == 1 && parts::is_free(&first) {
        return first;
    }
    let mut numbered = (after + 1..).map(|it| folder.join(name(it)));
    numbered.find(|it| parts::is_free(it)).unwrap_or(first)
}

fn name(number: u32) -> String {
    format!("{}{number}{}", NAMED.0, NAMED.1)
}

fn newest(folder: &Path) -> Option<u32> {
    let numbers = fs::read_dir(folder).ok()?.flatten().filter_map(|it| {
        let found = it.file_name();
        let number: u32 = found.to_str()?.strip_prefix(NAMED.0)?.strip_suffix(NAMED.1)?.parse().ok()?;
        (found.to_str() == Some(&name(number))).then_some(number)
    });
    numbers.max()
}

/// What a copy is opened with.
pub(super) enum Opening<'a> {
    /// A passphrase that opens it.
    Passphrase(&'a str),
    /// The recovery words, and the passphrase that its administrator has from now on.
    Words(&'a str, &'a str),
}

/// Makes a team file at `to` of a copy, with an identity of its own, and opens it. Wrong tries count in `attempts`.
///
/// # Errors
/// What the keys or the file say; then there is nothing at `to`.
pub(super) fn put_back(
    (from, to): (&Path, &Path),
    opening: &Opening<'_>,
    mut attempts: Attempts,
    environment: &Arc<Environment>,
) -> Result<Team, Error> {
    let now_ms = environment.clock.now_ms();
    let secret = device_secret(environment);
    let slots = KeySlots::read(from)?;
    let (key, account, chosen) = match opening {
        Opening::Passphrase(typed) => {
            let typed = Passphrase::typed(typed);
            let opened = || slots.unlock_with_passphrase(&typed, None, secret.as_ref());
            let (key, account) = attempts.guard(now_ms, opened)?;
            (key, Some(account), None)
        }
        Opening::Words(words, passphrase) => {
            let chosen = Passphrase::parse(passphrase, secret.as_ref())?;
            let words = RecoveryWords::parse(words)?;
            (attempts.guard(now_ms, || slots.unlock_with_words(&words))?, None, Some(chosen))
        }
    };
    // Whatever goes wrong from here on takes what was made along: nobody was in it.
    let (_, made) = store::backup::restore(from, to, &key)?;
    Db::open(to, &key, environment.ids.next(now_ms), now_ms)?.become_copy(environment.ids.next(now_ms))?;
    let team = match (account, chosen) {
        (Some(account), _) => super::open(to, &key, &account, environment, LogEvent::Restored),
        (None, Some(chosen)) => open_with_words(to, &key, &chosen, environment, LogEvent::Restored),
        (None, None) => Err(Error::NoTeam),
    }?;
    made.keep();
    Ok(team)
}

/// Opens a file whose key the words gave, as an administrator, who gets a passphrase.
fn open_with_words(
    path: &Path,
    key: &FileKey,
    passphrase: &Passphrase,
    environment: &Arc<Environment>,
    how: LogEvent,
) -> Result<Team, Error> {
    let mut slots = KeySlots::read(path)?;
    let team = open_as(path, key, environment, how, |conn| administrator(conn, &slots))?;
    let secret = device_secret(environment);
    let chosen = Chosen { passphrase, secret: secret.as_ref(), cost: environment.cost };
    let account = team.author().account.to_string();
    match slots.holds(&account) {
        true => slots.set_passphrase(&account, key, chosen)?,
        false => slots.add(&account, key, chosen)?,
    }
    Ok(team)
}

/// Whom the words let in: an administrator, for they can help the others; one who could unlock here before others.
fn administrator(conn: &Connection, slots: &KeySlots) -> Result<Id<Account>, Error> {
    let holders = store::accounts::holders(conn, Role::Administrator.as_code())?;
    let here = holders.iter().find(|it| slots.holds(&it.to_string()));
    here.or(holders.first()).copied().ok_or(Error::NoTeam)
}

impl Session {
    /// Opens the team with the recovery words and gives its administrator a new passphrase.
    pub(crate) fn recover(&self, args: SessionRecover) -> Result<SessionState, Error> {
        let (words, passphrase) = (Zeroizing::new(args.words), Zeroizing::new(args.passphrase));
        self.must_be_closed()?;
        let path = self.team_path();
        if !path.exists() {
            return Err(Error::NoTeam);
        }
        let chosen = Passphrase::parse(&passphrase, device_secret(&self.environment).as_ref())?;
        let words = RecoveryWords::parse(&words)?;
        let slots = KeySlots::read(&path)?;
        let now_ms = self.environment.clock.now_ms();
        let key = Attempts::read(&path).guard(now_ms, || slots.unlock_with_words(&words))?;
        let team = open_with_words(&path, &key, &chosen, &self.environment, LogEvent::Recovered)?;
        self.enter(Arc::new(team), false);
        self.state(Nothing {})
    }

    /// Puts a backup back as the team of this laptop.
    pub(crate) fn restore(&self, args: SessionRestore, work: &Work<'_>) -> Result<SessionState, Error> {
        let passphrase = Zeroizing::new(args.passphrase);
        let words = args.words.map(Zeroizing::new);
        let _one_at_a_time = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        self.must_be_closed()?;
        work.step(0, 1)?;
        fs::create_dir_all(&self.folder).map_err(store::Error::from)?;
        let to = place(&self.folder);
        let opening = match &words {
            Some(words) => Opening::Words(words, &passphrase),
            None => Opening::Passphrase(&passphrase),
        };
        // Wrong tries count against this laptop: where the backup lies nothing is written.
        let attempts = Attempts::read(&self.team_path());
        let team = put_back((Path::new(&args.from), &to), &opening, attempts, &self.environment)?;
        self.enter(Arc::new(team), false);
        self.state(Nothing {})
    }

    /// The backups of the team of this laptop, without opening one.
    pub(crate) fn backups(&self, _: Nothing) -> Result<BackupList, Error> {
        Ok(backups::beside(&self.team_path(), self.environment.clock.now_ms()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_back_gets_the_next_name_and_the_program_goes_by_the_highest() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let (here, next) = (|| team_in(folder.path()), || place(folder.path()));
        assert_eq!((at("team.omklap"), at("team.omklap")), (here(), next()));
        fs::write(at("team.omklap-keys"), "").unwrap();
        assert_eq!((at("team.omklap"), at("team 2.omklap")), (here(), next()), "keys alone may be all that is left");
        for name in ["team.omklap", "team 2.omklap", "team 10.omklap", "team 03.omklap", "team 2026.omklap-keys"] {
            fs::write(at(name), "").unwrap();
        }
        assert_eq!((at("team 10.omklap"), at("team 11.omklap")), (here(), next()));
    }
}
