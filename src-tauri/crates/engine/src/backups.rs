//! Backups that the program makes itself, each day and before a large step: in the folder `backups` beside the team, the
//! newest ten.
//!
//! Each is tried when it is made, and can be tried again; what that gave stands beside it. One that was made for a step
//! that did not happen goes again. Only files with the name that this program gives are ever thrown away.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use store::{backup::backup_by_pages, parts};

use crate::{
    api::{BackupList, BackupRow, BackupsTry, Nothing},
    environment::stamp_of,
    error::Error,
    team::{Reading, Working},
    work::Stopped,
};

/// Beside the team file.
const FOLDER: &str = "backups";

/// So many are kept.
const KEPT: usize = 10;

/// What the name of a team file ends with.
const ENDING: &str = ".omklap";

/// One is made again after so long.
const DUE_MS: i64 = 24 * 60 * 60 * 1000;

/// What the note beside a backup is called: what came of trying it.
const TRIED: &str = "-tried";

/// What a backup is called while it is put back for a moment.
const TRIAL: &str = "trial.omklap";

/// What came of trying a backup.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Tried {
    at_ms: i64,
    whole: bool,
    rows: u32,
}

impl Tried {
    fn beside(path: &Path) -> PathBuf {
        let mut name = path.as_os_str().to_owned();
        name.push(TRIED);
        PathBuf::from(name)
    }

    /// A note that is gone or damaged says that nothing is known.
    fn read(path: &Path) -> Option<Self> {
        serde_json::from_slice(&fs::read(Self::beside(path)).ok()?).ok()
    }

    /// A disk that refuses the note takes nothing from the backup.
    fn keep(&self, path: &Path) {
        if let Ok(text) = serde_json::to_vec(self) {
            let _ = fs::write(Self::beside(path), text);
        }
    }
}

/// The backups of a team, and whether one is due.
pub fn list(reading: &Reading<'_>, _: Nothing) -> Result<BackupList, Error> {
    Ok(beside(reading.team.path(), reading.team.now_ms()))
}

/// The backups beside a team file, newest first. No key is needed: the files say nothing of what is in them.
pub(crate) fn beside(team: &Path, now_ms: i64) -> BackupList {
    let (folder, stem) = (team.with_file_name(FOLDER), stem_of(team));
    let mut made = made_in(&folder, &stem);
    made.sort();
    let backups: Vec<BackupRow> = made.iter().rev().map(|(made, path)| row(made, path)).collect();
    // A name with a moment that lies ahead is of a clock that was set back.
    let span = stamp_of(now_ms.saturating_sub(DUE_MS))..=stamp_of(now_ms);
    let due = !backups.iter().any(|it| span.contains(&it.made));
    BackupList { backups, folder: folder.to_string_lossy().into_owned(), due }
}

fn row(made: &Made, path: &Path) -> BackupRow {
    let tried = Tried::read(path);
    BackupRow {
        name: path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default(),
        path: path.to_string_lossy().into_owned(),
        made: made.0.clone(),
        bytes: fs::metadata(path).map(|it| it.len()).unwrap_or_default(),
        tried_ms: tried.as_ref().map(|it| it.at_ms),
        whole: tried.as_ref().is_some_and(|it| it.whole),
        rows: tried.map(|it| it.rows).unwrap_or_default(),
    }
}

/// Makes one now and tries it.
pub fn make_one(working: &Working<'_>, _: Nothing) -> Result<BackupRow, Error> {
    let pages = working.look(|reading| Ok(store::integrity::pages(reading.conn)?))?;
    working.work.step(0, 2 * pages)?; // Who stops it before it began finds no folder either.
    let fresh = make(working, |done, of| working.work.step(done, of))?;
    let (path, stem) = (fresh.path.clone(), fresh.stem.clone());
    fresh.keep();
    let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let made = Made::read(&name, &stem).ok_or(Error::Missing)?;
    Ok(row(&made, &path))
}

/// Puts one back beside itself for a moment, as a laptop that lost its team would, and reads all of it.
pub fn try_one(working: &Working<'_>, args: BackupsTry) -> Result<BackupRow, Error> {
    let team = working.team.path();
    let made = Made::read(&args.name, &stem_of(team)).ok_or(Error::Missing)?;
    let path = team.with_file_name(FOLDER).join(&args.name);
    if !path.try_exists().map_err(store::Error::from)? {
        return Err(Error::Missing);
    }
    working.step(0, 1)?;
    let trial = team.with_file_name(FOLDER).join(TRIAL);
    parts::discard(&trial)?; // Left of a laptop that went out in the middle of one.
    let put = store::backup::restore(&path, &trial, &working.team.key()).map(|(copied, _)| copied);
    let (whole, rows) = match &put {
        Ok(copied) => (true, u32::try_from(copied.rows).unwrap_or(u32::MAX)),
        Err(_) => (false, 0),
    };
    match put {
        Err(why @ (store::Error::DiskFull | store::Error::Busy | store::Error::ReadOnlyFolder)) => Err(why.into()),
        put => {
            Tried { at_ms: working.now_ms(), whole, rows }.keep(&path);
            put.map_err(|_| Error::BackupNotWhole)?;
            Ok(row(&made, &path))
        }
    }
}

fn stem_of(team: &Path) -> String {
    team.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
}

fn made_in(folder: &Path, stem: &str) -> Vec<(Made, PathBuf)> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter_map(|it| Some((Made::read(&it.file_name().to_string_lossy(), stem)?, it.path()))).collect()
}

/// A backup whose step has not happened yet; it goes when this is dropped.
pub(crate) struct Fresh {
    path: PathBuf,
    stem: String,
}

/// Writes an encrypted copy, opens it and reads all of it. `step` hears of how many pages of how many.
///
/// # Errors
/// [`Error::Cancelled`], or [`Error::BackupFailed`]; then there is none.
pub(crate) fn make(working: &Working<'_>, step: impl Fn(u64, u64) -> Result<(), Stopped>) -> Result<Fresh, Error> {
    match write(working, step) {
        Err(Error::Cancelled | Error::Store(store::Error::Interrupted)) => Err(Error::Cancelled),
        Err(why) => Err(Error::BackupFailed(Box::new(why))),
        fresh => fresh,
    }
}

fn write(working: &Working<'_>, step: impl Fn(u64, u64) -> Result<(), Stopped>) -> Result<Fresh, Error> {
    let team = working.team.path();
    let stem = stem_of(team);
    let folder = team.with_file_name(FOLDER);
    fs::create_dir_all(&folder).map_err(store::Error::from)?;
    let stamp = stamp_of(working.now_ms());
    let numbered = (2..).map(|it| format!("{stem} {stamp} {it}{ENDING}"));
    let mut names = std::iter::once(format!("{stem} {stamp}{ENDING}")).chain(numbered).map(|it| folder.join(it));
    let path = names.find(|it| parts::is_free(it)).ok_or(Error::FolderNotEmpty)?;
    // From here on whatever is left behind goes with it.
    let fresh = Fresh { path, stem };
    working.look(|reading| {
        let key = reading.team.key();
        let step = |done, of| Ok::<_, Error>(step(done, of)?);
        let copied = backup_by_pages(reading.conn, &fresh.path, &key, working.work.halt(), step)?;
        let rows = u32::try_from(copied.rows).unwrap_or(u32::MAX);
        Tried { at_ms: working.now_ms(), whole: true, rows }.keep(&fresh.path);
        Ok(())
    })?;
    Ok(fresh)
}

impl Fresh {
    /// Keeps it, with the newest of the others; answers with its name.
    pub fn keep(mut self) -> String {
        let path = std::mem::take(&mut self.path);
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut made = made_in(folder, &self.stem);
        made.retain(|(_, it)| *it != path);
        made.sort();
        for (_, old) in made.iter().rev().skip(KEPT - 1) {
            discard(old);
        }
        path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if !self.path.as_os_str().is_empty() {
            discard(&self.path);
            // Only an empty folder can be removed.
            let _ = self.path.parent().map(fs::remove_dir);
        }
    }
}

/// What cannot be thrown away stays: it is in nobody's way.
fn discard(path: &Path) {
    let _ = parts::discard(path);
    let _ = fs::remove_file(Tried::beside(path));
}

/// When a backup was made, and the how-manieth of that second it is.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Made(String, u32);

impl Made {
    /// Of a name that this program gives; `None` for any other.
    fn read(name: &str, stem: &str) -> Option<Self> {
        let rest = name.strip_prefix(stem)?.strip_prefix(' ')?.strip_suffix(ENDING)?;
        let (stamp, number) = rest.split_at_checked(17)?;
        let is_stamp = stamp.bytes().zip(*b"0000-00-00 000000").all(|(it, form)| match form {
            b'0' => it.is_ascii_digit(),
            form => it == form,
        });
        let number = match number {
            "" => 1,
            more => more.strip_prefix(' ')?.parse().ok()?,
        };
        is_stamp.then(|| Self(stamp.to_owned(), number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_this_program_gives_are_known() {
        let made = |name: &str| Made::read(name, "team");
        assert!(made("team 2026-07-28 110000.omklap") < made("team 2026-07-28 110000 2.omklap"));
        assert!(made("team 2026-07-28 110000 2.omklap") < made("team 2026-07-28 110000 10.omklap"));
        for other in [
            "team.omklap",
            "team 2026-07-28 110000.omklap-keys",
            "team 2026-07-28 110000 kopie.omklap",
            "team van Ilse.omklap",
            "elders 2026-07-28 110000.omklap",
        ] {
            assert_eq!(made(other), None, "{other}");
        }
    }
}
