//! The folder of an export, whole or as it was: the files are written in a folder inside it, and come out of that one
//! together when all of them are on the disk.
//!
//! Inside and not beside: it may be the top of a stick, beside which nothing can be written, and a rename inside it never
//! becomes a copy.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// What nobody takes for an export; left behind only by a power cut.
const NAME: &str = ".omklap-export.part";

/// A folder that is being filled. What was made of it disappears unless it is published.
pub(super) struct DraftFolder {
    target: PathBuf,
    inside: PathBuf,
    /// The target was not there before.
    made: bool,
    moved: Vec<PathBuf>,
    published: bool,
}

impl DraftFolder {
    /// A folder inside `target`, which is made if it is not there.
    pub fn inside(target: &Path) -> io::Result<Self> {
        let made = !target.try_exists()?;
        fs::create_dir_all(target)?;
        let inside = target.join(NAME);
        let draft = Self { target: target.to_owned(), inside, made, moved: Vec::new(), published: false };
        fs::create_dir(&draft.inside)?;
        Ok(draft)
    }

    /// Where the files are for now.
    pub fn path(&self) -> &Path {
        &self.inside
    }

    /// Moves every file to its place.
    pub fn publish(mut self) -> io::Result<()> {
        for file in self.inside.read_dir()? {
            let from = file?.path();
            let Some(name) = from.file_name() else { continue };
            let to = self.target.join(name);
            fs::rename(&from, &to)?;
            self.moved.push(to);
        }
        fs::remove_dir(&self.inside)?;
        sync(&self.target)?;
        self.published = true;
        Ok(())
    }
}

impl Drop for DraftFolder {
    fn drop(&mut self) {
        if self.published {
            return;
        }
        for file in &self.moved {
            let _ = fs::remove_file(file); // Moved there a moment ago.
        }
        let _ = fs::remove_dir_all(&self.inside);
        if self.made {
            let _ = fs::remove_dir(&self.target);
        }
    }
}

/// Puts the names in a folder on the disk, where the system can.
fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_folder_that_is_not_published_is_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let draft = DraftFolder::inside(folder.path()).unwrap();
        fs::write(draft.path().join("visits.csv"), "x").unwrap();
        drop(draft);
        assert!(names(folder.path()).is_empty());
        let absent = folder.path().join("export");
        drop(DraftFolder::inside(&absent).unwrap());
        assert!(!absent.exists());
    }

    #[test]
    fn a_folder_that_is_published_holds_the_files_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let draft = DraftFolder::inside(folder.path()).unwrap();
        fs::write(draft.path().join("visits.csv"), "x").unwrap();
        draft.publish().unwrap();
        assert_eq!(names(folder.path()), ["visits.csv"]);
    }

    #[test]
    fn what_is_in_the_way_stays_and_the_rest_goes() {
        let folder = tempfile::tempdir().unwrap();
        let draft = DraftFolder::inside(folder.path()).unwrap();
        fs::write(draft.path().join("visits.csv"), "x").unwrap();
        fs::create_dir_all(folder.path().join("visits.csv/of somebody")).unwrap();
        assert!(draft.publish().is_err());
        assert_eq!(names(folder.path()), ["visits.csv"]);
        assert_eq!(names(&folder.path().join("visits.csv")), ["of somebody"]);
    }
}
