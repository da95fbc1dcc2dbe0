//! The files of the repository as the rules see them: paths with `/`, and text.
//!
//! What is built, downloaded or copied in as a fixture is not ours to judge and is left out.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// One text file.
#[derive(Clone, Debug)]
pub struct Source {
    /// From the root of the repository.
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    pub fn is(&self, endings: &[&str]) -> bool {
        endings.iter().any(|it| self.path.ends_with(it))
    }

    pub fn below(&self, folders: &[&str]) -> bool {
        below(&self.path, folders)
    }

    /// Written by a program of ours; the program is judged instead.
    pub fn generated(&self) -> bool {
        ["ui/src/api/generated.ts", "src-tauri/crates/store/src/schema/today.sql"].contains(&self.path.as_str())
            || self.is(&["Cargo.lock", "package-lock.json"])
    }

    /// Tests of the screens and journeys through them.
    pub fn tests_screens(&self) -> bool {
        self.is(&[".test.ts", ".spec.ts"]) || self.below(&["tests/e2e"])
    }

    /// `path:line` of a place in the text.
    pub fn at(&self, offset: usize) -> String {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        format!("{}:{}", self.path, before.matches('\n').count() + 1)
    }
}

pub fn below(path: &str, folders: &[&str]) -> bool {
    folders.iter().any(|it| path.strip_prefix(it).is_some_and(|rest| rest.starts_with('/')))
}

/// Every text file of ours.
pub static ALL: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let mut found = Vec::new();
    walk(&root(), &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(found.len() > 20, "the walk through the repository found almost nothing");
    found
});

/// The files with one of these endings.
pub fn ending(endings: &[&str]) -> Vec<Source> {
    ALL.iter().filter(|it| it.is(endings)).cloned().collect()
}

/// The folder that holds this package and everything else.
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().expect("the package lies in the repository").to_owned()
}

const TEXT: &[&str] =
    &["rs", "sql", "toml", "ts", "svelte", "css", "html", "js", "mjs", "json", "md", "yml", "yaml", "sh", "svg", "run"];
const NOT_OURS: &[&str] = &[".git", "target", "node_modules", "dist", "gen", "fixtures"];

fn walk(folder: &Path, found: &mut Vec<Source>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    for entry in entries {
        let path = entry.expect("a folder can be read to its end").path();
        let name = path.file_name().and_then(|it| it.to_str()).unwrap_or_default();
        if path.is_dir() {
            if !NOT_OURS.contains(&name) {
                walk(&path, found);
            }
        } else if TEXT.contains(&name.rsplit('.').next().unwrap_or_default())
            // A file that a colleague's editor renames meanwhile is gone, not broken.
            && let Ok(text) = fs::read_to_string(&path)
        {
            let below_root = path.strip_prefix(root()).unwrap_or(&path);
            found.push(Source { path: below_root.to_string_lossy().replace('\\', "/"), text });
        }
    }
}
