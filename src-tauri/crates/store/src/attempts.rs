//! Wrong tries to unlock: they slow down the next one, and the access log learns of them once the file is open.
//!
//! `TEAM.omklap-attempts` holds moments and no names. It stops who sits at the keyboard, not who takes the files along:
//! against that stands what a guess costs. So a file that is gone or damaged counts as empty, and a disk that refuses to
//! write it keeps nobody out.

use std::path::{Path, PathBuf};
use std::{fmt, fs};

use serde::{Deserialize, Serialize};

use crate::durable;
use crate::error::KeyError;
use crate::file::sibling;
use crate::parts::TRIES;

/// Tries that cost no waiting.
const FREE: u32 = 3;

/// In milliseconds.
const LONGEST_WAIT: i64 = 5 * 60 * 1000;

/// Moments that are kept until the log takes them.
const KEPT: usize = 1000;

/// The wrong tries on one team file.
pub struct Attempts {
    path: PathBuf,
    tally: Tally,
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
struct Tally {
    /// Wrong tries since the last right one.
    in_a_row: u32,
    /// The moment that the waiting counts from, in ms.
    since_ms: i64,
    /// Wrong tries that the access log has not taken yet, in ms.
    times_ms: Vec<i64>,
}

impl fmt::Debug for Attempts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Attempts(..)")
    }
}

impl Attempts {
    /// The tries that are known so far.
    pub fn read(team: &Path) -> Self {
        let path = sibling(team, TRIES);
        let tally = fs::read(&path).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
        Self { path, tally }
    }

    /// How long the next try has to wait, in ms; 0 for the first three, then doubling from one second to five minutes.
    pub fn wait_ms(&self, now_ms: i64) -> i64 {
        let Some(over) = self.tally.in_a_row.checked_sub(FREE) else { return 0 };
        let wait = 1000_i64.saturating_mul(1 << over.min(20)).min(LONGEST_WAIT);
        // A clock that was set back does not make the wait longer than it can be.
        let passed = now_ms.saturating_sub(self.tally.since_ms).max(0);
        (wait - passed).max(0)
    }

    /// Runs one try to unlock, unless it is too soon. A wrong one is remembered; a right one ends the waiting.
    ///
    /// # Errors
    /// [`KeyError::TooSoon`] without having tried, or what `body` answers.
    pub fn guard<T>(&mut self, now_ms: i64, body: impl FnOnce() -> Result<T, KeyError>) -> Result<T, KeyError> {
        let wait = self.wait_ms(now_ms);
        if wait > 0 {
            if now_ms < self.tally.since_ms {
                self.tally.since_ms = now_ms;
                self.keep();
            }
            let seconds = u32::try_from((wait + 999) / 1000).unwrap_or(u32::MAX);
            return Err(KeyError::TooSoon { seconds });
        }
        let answer = body();
        match &answer {
            Ok(_) if self.tally.in_a_row > 0 => {
                self.tally.in_a_row = 0;
                self.keep();
            }
            Err(KeyError::WrongPassphrase | KeyError::WrongWords | KeyError::DeviceSecretMissing) => {
                self.tally.in_a_row = self.tally.in_a_row.saturating_add(1);
                self.tally.since_ms = now_ms;
                if self.tally.times_ms.len() < KEPT {
                    self.tally.times_ms.push(now_ms);
                }
                self.keep();
            }
            _ => {}
        }
        answer
    }

    /// The moments of wrong tries, in ms, that the access log has to take.
    pub fn times_ms(&self) -> &[i64] {
        &self.tally.times_ms
    }

    /// Forgets them: the access log has them.
    pub fn logged(&mut self) {
        self.tally.times_ms.clear();
        self.keep();
    }

    fn keep(&self) {
        if let Ok(text) = serde_json::to_vec(&self.tally) {
            let _ = durable::write_over(&self.path, &text); // A full disk keeps nobody out.
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// A moment in 2026.
    const NOW: i64 = 1_800_000_000_000;

    fn place() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let team = folder.path().join("TEAM.omklap");
        (folder, team)
    }

    fn fail(attempts: &mut Attempts, now_ms: i64) -> KeyError {
        attempts.guard(now_ms, || Err::<(), _>(KeyError::WrongPassphrase)).unwrap_err()
    }

    #[test]
    fn three_tries_are_free_and_then_the_wait_doubles_up_to_five_minutes() {
        let (_folder, team) = place();
        let mut attempts = Attempts::read(&team);
        let mut now_ms = NOW;
        let mut waits = Vec::new();
        for _ in 0..13 {
            assert!(matches!(fail(&mut attempts, now_ms), KeyError::WrongPassphrase));
            waits.push(attempts.wait_ms(now_ms) / 1000);
            now_ms += attempts.wait_ms(now_ms);
        }
        assert_eq!(waits, [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    }

    #[test]
    fn too_soon_is_refused_without_a_try_also_after_a_restart() {
        let (_folder, team) = place();
        let mut attempts = Attempts::read(&team);
        (0..3).for_each(|_| drop(fail(&mut attempts, NOW)));
        let mut attempts = Attempts::read(&team);
        let tried = Cell::new(false);
        let mut go = |now_ms| {
            attempts.guard(now_ms, || {
                tried.set(true);
                Ok(())
            })
        };
        assert!(matches!(go(NOW + 1), Err(KeyError::TooSoon { seconds: 1 })));
        assert!(!tried.get());
        assert!(go(NOW + 1000).is_ok() && tried.get());
    }

    #[test]
    fn a_right_try_ends_the_waiting_and_the_log_still_learns_of_the_wrong_ones() {
        let (_folder, team) = place();
        let mut attempts = Attempts::read(&team);
        (0..3).for_each(|n| drop(fail(&mut attempts, NOW + n)));
        attempts.guard(NOW + 2000, || Ok(())).unwrap();
        assert_eq!(attempts.wait_ms(NOW + 2000), 0);
        let mut attempts = Attempts::read(&team);
        assert_eq!(attempts.times_ms(), [NOW, NOW + 1, NOW + 2]);
        attempts.logged();
        assert!(Attempts::read(&team).times_ms().is_empty());
    }

    #[test]
    fn a_clock_that_was_set_back_keeps_nobody_out() {
        let (_folder, team) = place();
        let mut attempts = Attempts::read(&team);
        let a_year = 31_536_000_000;
        (0..3).for_each(|_| drop(fail(&mut attempts, NOW + a_year)));
        assert!(matches!(attempts.guard(NOW, || Ok(())), Err(KeyError::TooSoon { seconds: 1 })));
        assert!(attempts.guard(NOW + 1000, || Ok(())).is_ok());
    }

    #[test]
    fn damage_is_no_wrong_try_and_a_damaged_tally_is_empty() {
        let (_folder, team) = place();
        let mut attempts = Attempts::read(&team);
        for _ in 0..5 {
            let damaged = attempts.guard(NOW, || Err::<(), _>(KeyError::SlotsDamaged));
            assert!(matches!(damaged, Err(KeyError::SlotsDamaged)));
        }
        assert_eq!(attempts.wait_ms(NOW), 0);
        fs::write(sibling(&team, "-attempts"), "{").unwrap();
        assert_eq!(Attempts::read(&team).tally, Tally::default());
    }

    #[test]
    fn a_folder_that_is_gone_keeps_nobody_out() {
        let (folder, team) = place();
        drop(folder);
        let mut attempts = Attempts::read(&team);
        fail(&mut attempts, NOW);
        assert!(attempts.guard(NOW, || Ok(())).is_ok());
    }
}
