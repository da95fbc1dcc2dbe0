//! A workbook on the command line: what is asked of the engine, and the mapping that a person changed.

use std::{fs, path::Path};

use engine::api::{ApiError, Code};
use serde_json::{Value, json};

use crate::{
    absolute,
    sentences::{Language, left_out},
};

/// A folder and a zip hold an exchange set; any other file is a workbook, or is refused as none by what is in it.
pub fn is_workbook(from: &Path) -> bool {
    let zip = from.extension().is_some_and(|it| it.eq_ignore_ascii_case("zip"));
    !zip && !from.is_dir()
}

/// The commands in their order. The rejected rows come first: whoever names a file that is there already is told so
/// before anything is taken in.
pub fn calls(
    from: &Path,
    dry_run: bool,
    mapping: Option<&Path>,
    rejected: Option<(&Path, Language)>,
) -> Result<Vec<(&'static str, Value)>, ApiError> {
    let mapping = mapping.map(read_mapping).transpose()?;
    let args = json!({ "path": absolute(from), "mapping": mapping });
    let mut calls = Vec::new();
    if let Some((to, language)) = rejected {
        let mut args = args.clone();
        args["to"] = json!(absolute(to));
        args["texts"] = left_out(language);
        calls.push(("workbook_rejected", args));
    }
    calls.push((if dry_run { "workbook_look" } else { "workbook_import" }, args));
    Ok(calls)
}

/// What a dry run printed, or its mapping alone.
fn read_mapping(path: &Path) -> Result<Value, ApiError> {
    let text = fs::read_to_string(path).map_err(|_| Code::FileMissing)?;
    let read: Value = serde_json::from_str(&text).map_err(|_| Code::BadArguments)?;
    Ok(read.get("mapping").cloned().unwrap_or(read))
}
