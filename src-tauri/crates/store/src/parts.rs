//! The files of a team: the file itself, and what stands beside it under its name. They come and go together.
//!
//! Two things are ever removed: what somebody throws away, and what whoever began it did not finish. A file that was
//! there before is never an [`Unfinished`] one, so no error of opening can take a team away.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::file::sibling;
use crate::slots::sidecar;

/// What the name of the keys ends with.
pub(crate) const KEYS: &str = "-keys";
/// What the name of the wrong tries ends with.
pub(crate) const TRIES: &str = "-attempts";
/// What the names of all of them end with: the file, its log, the index of that, the keys, the tries.
const ENDINGS: [&str; 5] = ["", "-wal", "-shm", KEYS, TRIES];

/// A team can be made here: neither a file nor keys have this name.
///
/// # Errors
/// [`Error::AlreadyThere`], or what the disk says.
pub fn must_be_free(team: &Path) -> Result<(), Error> {
    match team.try_exists()? || sidecar(team).try_exists()? {
        true => Err(Error::AlreadyThere),
        false => Ok(()),
    }
}

/// As [`must_be_free`], for who looks for a name. What the disk says hears whoever writes there.
pub fn is_free(team: &Path) -> bool {
    !matches!(must_be_free(team), Err(Error::AlreadyThere))
}

/// Throws a team away. What of it is not there is no error.
///
/// # Errors
/// The first thing that the disk says; what can go is gone.
pub fn discard(team: &Path) -> Result<(), Error> {
    let mut answer = Ok(());
    for ending in ENDINGS {
        match fs::remove_file(sibling(team, ending)) {
            Err(why) if why.kind() != ErrorKind::NotFound && answer.is_ok() => answer = Err(why.into()),
            _ => {}
        }
    }
    answer
}

/// A team in the making: dropped, it goes again. Only who knows that nothing was there before can have one.
#[must_use]
#[derive(Debug)]
pub struct Unfinished {
    team: PathBuf,
    kept: bool,
}

impl Unfinished {
    /// Under a name that no finished team ever has. What a laptop that went out left of it goes first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn anew(team: PathBuf) -> Result<Self, Error> {
        discard(&team)?;
        Ok(Self::made(team))
    }

    /// Of a file that was just made, at a path that was free.
    pub(crate) fn made(team: PathBuf) -> Self {
        Self { team, kept: false }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.team
    }

    /// It is finished, and stays.
    pub fn keep(mut self) {
        self.kept = true;
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.kept {
            let _ = discard(&self.team); // What cannot go is in nobody's way: its name is not free.
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A team, and one whose name begins with the name of the first.
    fn place() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        for team in ["team.omklap", "team.omklap 2"] {
            for ending in ENDINGS {
                fs::write(sibling(&folder.path().join(team), ending), "x").unwrap();
            }
        }
        let team = folder.path().join("team.omklap");
        (folder, team)
    }

    fn left(folder: &tempfile::TempDir) -> usize {
        fs::read_dir(folder.path()).unwrap().count()
    }

    #[test]
    fn what_goes_takes_everything_under_its_name_along_and_nothing_else() {
        let (folder, team) = place();
        discard(&team).unwrap();
        assert_eq!(ENDINGS.len(), left(&folder));
        assert!(is_free(&team) && !is_free(&folder.path().join("team.omklap 2")));
        discard(&team).unwrap();
    }

    #[test]
    fn what_cannot_go_is_told_and_keeps_nothing_else_here() {
        let (folder, team) = place();
        fs::remove_file(sibling(&team, "-wal")).unwrap();
        fs::create_dir(sibling(&team, "-wal")).unwrap();
        assert!(discard(&team).is_err());
        assert_eq!(ENDINGS.len() + 1, left(&folder));
    }

    #[test]
    fn a_name_is_taken_by_keys_alone() {
        let (_folder, team) = place();
        assert!(matches!(must_be_free(&team), Err(Error::AlreadyThere)));
        fs::remove_file(&team).unwrap();
        assert!(matches!(must_be_free(&team), Err(Error::AlreadyThere)), "they may be all that is left");
        fs::remove_file(sibling(&team, KEYS)).unwrap();
        must_be_free(&team).unwrap();
    }

    #[test]
    fn what_is_unfinished_goes_and_what_is_kept_stays() {
        let (folder, team) = place();
        let again = Unfinished::anew(team.clone()).unwrap();
        assert_eq!(ENDINGS.len(), left(&folder), "of an earlier time nothing is left");
        fs::write(again.path(), "y").unwrap();
        drop(again);
        assert!(is_free(&team));
        let again = Unfinished::anew(team.clone()).unwrap();
        fs::write(again.path(), "y").unwrap();
        again.keep();
        assert!(!is_free(&team));
    }
}
