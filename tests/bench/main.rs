//! The figures that the product claims, each as a ratio to a raw baseline in the same run.
//!
//! `cargo xtask bench` runs it in release. What can only be seen from outside is beside it: `scroll.mjs` for the weeks of
//! everybody in Chromium, `start.mjs` for the start of the real window.

mod changes;
mod dossier;
mod imports;
mod journal;
mod omklap;
mod region;
mod rents;
mod search;
mod sets;
mod statements;
mod timing;
mod years;

use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    if let Some((imports::ONCE, rest)) = given.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        return imports::run(rest);
    }
    let folder = tempfile::tempdir()?;
    let wanted = |name: &str| std::env::args().nth(1).is_none_or(|it| it == name);
    if wanted("journal") {
        journal::one_durable_write(folder.path())?;
        journal::a_hundred_thousand_rows(folder.path())?;
    }
    if wanted("team") {
        region::measure(&folder.path().join("team.omklap"), engine::Size::Team)?;
        changes::measure("the team", &folder.path().join("team.omklap"))?;
    }
    if wanted("import") {
        imports::measure(folder.path())?;
    }
    if wanted("sets") {
        sets::take_in(
            "the fixture",
            Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/caseload-set")),
            folder.path(),
        )?;
        sets::out_and_in("the team", engine::Size::Team, folder.path())?;
    }
    if std::env::args().nth(1).as_deref() == Some("region-set") {
        sets::out_and_in(
            "the region",
            engine::Size::Region,
            &std::env::args().nth(2).map_or(folder.path().into(), PathBuf::from),
        )?;
    }
    if wanted("rents") {
        rents::measure(folder.path())?;
    }
    if std::env::args().nth(1).as_deref() == Some("omklap") {
        let path = std::env::args().nth(2).map_or(folder.path().join("region.omklap"), PathBuf::from);
        omklap::measure(&path)?;
    }
    if wanted("statements") {
        statements::measure(folder.path())?;
    }
    if wanted("years") {
        let path = std::env::args().nth(2).map_or(folder.path().join("years.omklap"), PathBuf::from);
        years::measure(&path)?;
    }
    if wanted("region") {
        let path = std::env::args().nth(2).map_or(folder.path().join("region.omklap"), PathBuf::from);
        region::measure(&path, engine::Size::Region)?;
        changes::measure("the region", &path)?;
    }
    if wanted("search") {
        let path = std::env::args().nth(2).map_or(folder.path().join("searched.omklap"), PathBuf::from);
        let notes = std::env::args().nth(3).map_or(Ok(search::NOTES), |it| it.parse())?;
        search::measure(&path, notes)?;
    }
    if let (Some("changes"), Some(path)) = (std::env::args().nth(1).as_deref(), std::env::args().nth(2)) {
        changes::measure(&path, Path::new(&path))?;
    }
    if let (Some("make"), Some(path)) = (std::env::args().nth(1).as_deref(), std::env::args().nth(2)) {
        region::make(Path::new(&path), engine::Size::Region, None)?;
    }
    if let (Some("make-years"), Some(path)) = (std::env::args().nth(1).as_deref(), std::env::args().nth(2)) {
        years::make(Path::new(&path), None)?;
    }
    if let (Some("weeks"), Some(path)) = (std::env::args().nth(1).as_deref(), std::env::args().nth(2)) {
        region::weeks(Path::new(&path))?;
    }
    Ok(())
}
