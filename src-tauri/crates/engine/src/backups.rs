//! Backups that the program makes itself before a large step: in the folder `backups` beside the team, the newest ten.
//!
//! One that was made for a step that did not happen goes again. Only files with the name that this program gives are
//! ever thrown away.

use std::{
    fs,
    path::{Path, PathBuf},
};

use store::{backup::backup_by_pages, slots::sidecar};

use crate::{environment::stamp_of, error::Error, team::Working, work::Stopped};

/// Beside the team file.
const FOLDER: &str = "backups";

/// So many are kept.
const KEPT: usize = 10;

/// What the name of a team file ends with.
const ENDING: &str = ".omklap";

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
    let stem = team.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = team.with_file_name(FOLDER);
    fs::create_dir_all(&folder).map_err(store::Error::from)?;
    let stamp = stamp_of(working.now_ms());
    let numbered = (2..).map(|it| format!("{stem} {stamp} {it}{ENDING}"));
    let mut names = std::iter::once(format!("{stem} {stamp}{ENDING}")).chain(numbered).map(|it| folder.join(it));
    let path = names.find(|it| !it.exists() && !sidecar(it).exists()).ok_or(Error::FolderNotEmpty)?;
    // From here on whatever is left behind goes with it.
    let fresh = Fresh { path, stem };
    working.look(|reading| {
        let key = reading.team.key();
        let step = |done, of| Ok::<_, Error>(step(done, of)?);
        backup_by_pages(reading.conn, &fresh.path, &key, working.work.halt(), step)
    })?;
    Ok(fresh)
}

impl Fresh {
    /// Keeps it, with the newest of the others; answers with its name.
    pub fn keep(mut self) -> String {
        let path = std::mem::take(&mut self.path);
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut made: Vec<(Made, PathBuf)> = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|it| Some((Made::read(&it.file_name().to_string_lossy(), &self.stem)?, it.path())))
            .filter(|(_, it)| *it != path)
            .collect();
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
    let _ = fs::remove_file(path);
    let _ = fs::remove_file(sidecar(path));
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
