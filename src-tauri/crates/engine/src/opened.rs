//! Copies of kept files that another program shows: the only bytes of a dossier that stand unencrypted on the disk.
//!
//! Each lies alone in a fresh folder that only its owner may enter, under a name that says nothing of a person, because
//! programs remember what they opened. They go when the team is locked or closed; what a killed program left goes at the
//! next start, before anybody has unlocked.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use uuid::Uuid;

/// Name of the folder beside the team file.
const FOLDER: &str = "opened";

/// The copies of one open team.
pub struct OpenedCopies {
    folder: PathBuf,
    made: Mutex<Vec<PathBuf>>,
}

impl OpenedCopies {
    /// None yet, beside the team file at `team`.
    pub fn beside(team: &Path) -> Self {
        Self { folder: team.parent().unwrap_or(Path::new(".")).join(FOLDER), made: Mutex::default() }
    }

    /// Writes a copy under this name into a folder of its own.
    ///
    /// # Errors
    /// What the disk says; then nothing is left of the copy.
    pub fn write(&self, fresh: Uuid, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        private_folder(&self.folder)?;
        let folder = self.folder.join(fresh.to_string());
        // Listed first: whatever comes of the writing, the folder goes with the others.
        self.made.lock().unwrap_or_else(PoisonError::into_inner).push(folder.clone());
        private_folder(&folder)?;
        let path = folder.join(name);
        let written = private_file(&path).and_then(|mut file| file.write_all(bytes));
        if let Err(why) = written {
            fs::remove_dir_all(&folder)?;
            return Err(why);
        }
        Ok(path)
    }

    /// Takes every copy away. What another program still holds stays until the next start.
    pub fn forget(&self) {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.retain(|it| fs::remove_dir_all(it).is_err_and(|why| why.kind() != io::ErrorKind::NotFound));
        // Not empty means that something is left for the next start.
        let _ = fs::remove_dir(&self.folder);
    }
}

impl Drop for OpenedCopies {
    fn drop(&mut self) {
        self.forget();
    }
}

/// Takes away what a program that was killed has left in the folder of its teams.
pub fn forget_left_behind(teams: &Path) {
    // Nothing there is the usual case; what cannot go now goes at the next start.
    let _ = fs::remove_dir_all(teams.join(FOLDER));
}

#[cfg(unix)]
fn private_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// The folder of the program lies in the profile, which other accounts may not enter.
#[cfg(not(unix))]
fn private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

/// To be read only: what somebody changes in a copy would be lost with it.
#[cfg(unix)]
fn private_file(path: &Path) -> io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    fs::OpenOptions::new().write(true).create_new(true).mode(0o400).open(path)
}

#[cfg(not(unix))]
fn private_file(path: &Path) -> io::Result<fs::File> {
    fs::OpenOptions::new().write(true).create_new(true).open(path)
}
