//! A workbook on the command line: what is asked of the engine, and the mapping that a person changed.

use std::{fs, path::Path};

use engine::api::{ApiError, Code, Reply};
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

/// What the workbook means: as in a file, with the headers in the rows that were told; nothing for what the program
/// proposes. `look` asks the engine what it sees.
pub fn mapping(
    from: &Path,
    file: Option<&Path>,
    headers: &[String],
    look: impl Fn(Value) -> Result<Reply, ApiError>,
) -> Result<Value, ApiError> {
    let mut mapping = file.map_or(Ok(Value::Null), read_mapping)?;
    if headers.is_empty() {
        return Ok(mapping);
    }
    let seen = |mapping: &Value, anew: &[usize]| -> Result<Value, ApiError> {
        let reply = look(json!({ "path": absolute(from), "mapping": mapping, "anew": anew }))?;
        let answer: Value = serde_json::from_str(reply.answer.get()).map_err(|_| Code::Internal)?;
        Ok(answer.get("mapping").cloned().unwrap_or_default())
    };
    if mapping.is_null() {
        mapping = seen(&mapping, &[])?;
    }
    let mut anew = Vec::new();
    for told in headers {
        let (name, first, last) = header(told).ok_or(Code::BadArguments)?;
        let sheets = mapping.get_mut("sheets").and_then(Value::as_array_mut).ok_or(Code::BadArguments)?;
        let named = |it: &Value| it.get("name").and_then(Value::as_str) == Some(name);
        let at = sheets.iter().position(named).ok_or(Code::BadArguments)?;
        if let Some(Value::Object(sheet)) = sheets.get_mut(at) {
            sheet.insert("header".to_owned(), json!({ "first": first, "last": last, "fixed": true }));
        }
        anew.push(at);
    }
    seen(&mapping, &anew)
}

/// `Huurders=3` or `Huurders=3-4`: a sheet and one row or two.
fn header(told: &str) -> Option<(&str, u32, u32)> {
    let (sheet, rows) = told.rsplit_once('=')?;
    let (first, last) = rows.split_once('-').unwrap_or((rows, rows));
    let (first, last): (u32, u32) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    let sound = first >= 1 && (last == first || first.checked_add(1) == Some(last));
    sound.then_some((sheet, first, last))
}

/// The commands in their order. The rejected rows come first: whoever names a file that is there already is told so
/// before anything is taken in.
pub fn calls(
    from: &Path,
    dry_run: bool,
    mapping: Value,
    rejected: Option<(&Path, Language)>,
) -> Vec<(&'static str, Value)> {
    let args = json!({ "path": absolute(from), "mapping": mapping });
    let mut calls = Vec::new();
    if let Some((to, language)) = rejected {
        let mut args = args.clone();
        args["to"] = json!(absolute(to));
        args["texts"] = left_out(language);
        calls.push(("workbook_rejected", args));
    }
    calls.push((if dry_run { "workbook_look" } else { "workbook_import" }, args));
    calls
}

/// What a dry run printed, or its mapping alone.
fn read_mapping(path: &Path) -> Result<Value, ApiError> {
    let text = fs::read_to_string(path).map_err(|_| Code::FileMissing)?;
    let read: Value = serde_json::from_str(&text).map_err(|_| Code::BadArguments)?;
    Ok(read.get("mapping").cloned().unwrap_or(read))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_one_row_or_two_of_a_sheet() {
        for (told, expected) in [
            ("Huurders=3", Some(("Huurders", 3, 3))),
            ("Huur = 2026=3-4", Some(("Huur = 2026", 3, 4))),
            ("Huurders=3-5", None),
            ("Huurders=4-3", None),
            ("Huurders=0", None),
            ("Huurders=4294967295-0", None),
            ("Huurders", None),
        ] {
            assert_eq!(expected, header(told), "{told}");
        }
    }
}
