//! Reports: made by the same verbs as on the screen, then written where somebody chose.

use std::path::Path;

use engine::{
    Session,
    api::{ApiError, Code, dispatch},
};
use serde_json::{Value, json};

use crate::absolute;

/// Makes the file of the omklap of a tenancy; answers with how it is written to `out`.
pub fn omklap_file(session: &Session, tenancy: &str, to: Option<&str>, out: &Path) -> Result<Value, ApiError> {
    let form = match out.extension().and_then(|it| it.to_str()) {
        Some("pdf") => "pdf",
        Some("json") => "json",
        _ => return Err(Code::BadArguments.into()),
    };
    // Before anything is made: what cannot be written leaves no row behind.
    if out.exists() {
        return Err(Code::FileExists.into());
    }
    if !Path::new(&absolute(out)).parent().is_some_and(Path::is_dir) {
        return Err(Code::FileMissing.into());
    }
    let found = ask(session, "omklap_files_get", json!({ "tenancy": tenancy }))?;
    let recipients = found["recipients"].as_array().map(Vec::as_slice).unwrap_or_default();
    let wanted = |it: &&Value| to.is_none_or(|name| it["name"] == name);
    let recipient = recipients.iter().find(wanted).ok_or(ApiError::from(Code::ConsentMissing))?;
    let args = json!({ "tenancy": tenancy, "organisation": recipient["organisation"], "attention": "" });
    let made = ask(session, "omklap_files_make", args)?;
    Ok(json!({ "tenancy": tenancy, "file": made["id"], "form": form, "to": absolute(out) }))
}

fn ask(session: &Session, name: &str, args: Value) -> Result<Value, ApiError> {
    let reply = dispatch(session, name, args)?;
    Ok(serde_json::from_str(reply.answer.get()).unwrap_or_default())
}
