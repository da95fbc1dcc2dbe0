//! Files that are whole or absent: written under another name, put on the disk, and only then given their name.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::file::sibling;

/// A new file under a name of its own, in the folder where it will stay. It disappears unless it is published.
pub(crate) struct Draft {
    path: PathBuf,
}

impl Draft {
    /// An empty file in the folder of `target`.
    pub(crate) fn beside(target: &Path) -> Result<Self, Error> {
        let name = target.file_name().ok_or(Error::NotFound)?;
        let number = getrandom::u64().map_err(|why| Error::Io(why.into()))?;
        let mut own = OsString::from(".");
        own.push(name);
        own.push(format!(".{number:016x}.part"));
        let draft = Self { path: target.with_file_name(own) };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&draft.path).map_err(in_folder)?;
        Ok(draft)
    }

    /// Where it is for now.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file the name `target`, which nobody may have.
    pub(crate) fn publish(self, target: &Path) -> Result<(), Error> {
        flush(&self.path)?;
        // Taking the name first, because a rename replaces silently and not every disk has hard links.
        OpenOptions::new().write(true).create_new(true).open(target)?;
        fs::rename(&self.path, target).inspect_err(|_| {
            let _ = fs::remove_file(target); // The empty file that was made three lines above.
        })?;
        flush_folder(target)
    }

    /// Gives the file the name `target`, in place of the file that has it.
    fn replace(self, target: &Path) -> Result<(), Error> {
        flush(&self.path)?;
        fs::rename(&self.path, target)?;
        flush_folder(target)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // Absent once published; the last three exist if a database was interrupted.
        for ending in ["", "-journal", "-wal", "-shm"] {
            let _ = fs::remove_file(sibling(&self.path, ending));
        }
    }
}

/// Writes a file that must not exist yet: it is whole or absent.
///
/// # Errors
/// [`Error::AlreadyThere`], or what the disk says; then there is no file.
pub fn write_once(target: &Path, bytes: &[u8]) -> Result<(), Error> {
    written(target, bytes)?.publish(target)
}

/// Writes a file, in place of the one that may be there: readers see the one or the other.
pub(crate) fn write_over(target: &Path, bytes: &[u8]) -> Result<(), Error> {
    written(target, bytes)?.replace(target)
}

fn written(target: &Path, bytes: &[u8]) -> Result<Draft, Error> {
    let draft = Draft::beside(target)?;
    OpenOptions::new().write(true).open(draft.path())?.write_all(bytes)?;
    Ok(draft)
}

fn flush(path: &Path) -> Result<(), Error> {
    OpenOptions::new().write(true).open(path)?.sync_all()?;
    Ok(())
}

/// Makes a new name durable. Windows has no such call and does not need it.
fn flush_folder(target: &Path) -> Result<(), Error> {
    if cfg!(unix) {
        let folder = target.parent().filter(|it| !it.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
    }
    Ok(())
}

/// A file that cannot be made because of a permission says something about its folder.
fn in_folder(error: std::io::Error) -> Error {
    match Error::from(error) {
        Error::NoAccess => Error::ReadOnlyFolder,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<OsString> {
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name()).collect()
    }

    #[test]
    fn a_file_is_written_once() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("x");
        write_once(&target, b"first").unwrap();
        assert!(matches!(write_once(&target, b"second"), Err(Error::AlreadyThere)));
        assert_eq!(fs::read(&target).unwrap(), b"first");
        write_over(&target, b"third").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"third");
        assert_eq!(names(folder.path()), ["x"]);
    }

    #[test]
    fn a_draft_that_is_not_published_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let draft = Draft::beside(&folder.path().join("x")).unwrap();
        for ending in ["-journal", "-wal", "-shm"] {
            fs::write(sibling(draft.path(), ending), "").unwrap();
        }
        assert_eq!(names(folder.path()).len(), 4);
        drop(draft);
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(write_once(&folder.path().join("none/x"), b""), Err(Error::NotFound)));
        assert!(matches!(write_once(Path::new("/"), b""), Err(Error::NotFound)));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("x");
        write_once(&target, b"").unwrap();
        assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
