//! A dossier outside one's own caseload opens after a reason: not to keep colleagues out, but so that who looked, and
//! why, can be told to the tenant.
//!
//! The question stands before every command at once, in [`ask_before`]. What is kept of the answer is the line of the
//! access log itself, so it outlives locking and needs no table of its own. It holds until ten in the evening.

use domain::calendar::parse_day;
use serde_json::Value;
use store::{
    Id,
    access_log::{self, Line},
    journal::history::tenancy_of_any,
    tables::{Setting, Tenancy},
};

use crate::{
    api::{
        LogEvent, Nothing, OperationKind, ReasonAbout, ReasonGiven, ReasonKind, ReasonRow, ReasonsAbout, ReasonsAsked,
        ReasonsGive, ReasonsList,
    },
    environment::{evening_after, morning_of},
    error::Error,
    own_caseload::{ASK_SETTING, OwnCaseload, is_asked},
    permission::Permission,
    team::{Reading, Team, Writing},
};

/// A reason holds until the evening, so none that holds is older.
const LONGEST_MS: i64 = 25 * 60 * 60 * 1000;
/// Between the kind and the words.
const BETWEEN: &str = ": ";
/// Characters of a reason.
const LONGEST_TEXT: usize = 500;

/// Refuses a call about a dossier outside the caseload of who asks, until a reason was given. Whatever argument names
/// the dossier, or a row of it, is looked at: a call about two of them needs both.
///
/// # Errors
/// [`Error::ReasonNeeded`].
pub(crate) fn ask_before(team: &Team, permission: Permission, args: &Value) -> Result<(), Error> {
    if !permission.asks_reason_of(&team.author().roles) {
        return Ok(());
    }
    let mut ids = Vec::new();
    collect(args, &mut ids);
    if ids.is_empty() {
        return Ok(());
    }
    team.read(|reading| match needing(reading, &ids)? {
        Some(_) => Err(Error::ReasonNeeded),
        None => Ok(()),
    })
}

/// Every text in the arguments that may be an id.
fn collect<'a>(args: &'a Value, ids: &mut Vec<&'a str>) {
    match args {
        Value::String(it) if uuid::Uuid::try_parse(it).is_ok() => ids.push(it),
        Value::Array(parts) => parts.iter().for_each(|it| collect(it, ids)),
        Value::Object(parts) => parts.values().for_each(|it| collect(it, ids)),
        _ => {}
    }
}

/// The first tenancy among these that needs a reason first.
fn needing(reading: &Reading<'_>, ids: &[&str]) -> Result<Option<Id<Tenancy>>, Error> {
    let own = OwnCaseload::read(reading)?;
    for id in ids {
        // The id of a row as it is kept, whatever letters it was asked with.
        let Ok(id) = uuid::Uuid::try_parse(id) else { continue };
        let Some(tenancy) = tenancy_of_any(reading.conn, &id.to_string())? else { continue };
        let in_own = tenancy.parse().is_ok_and(|it| own.has(it));
        if !in_own && !was_given(reading, &tenancy)? {
            return Ok(tenancy.parse().ok());
        }
    }
    Ok(None)
}

fn was_given(reading: &Reading<'_>, tenancy: &str) -> Result<bool, Error> {
    let (own, now_ms) = (reading.team.author().account.to_string(), reading.team.now_ms());
    let given = access_log::since(reading.conn, &LogEvent::ReasonGiven.as_code(), Some(tenancy), now_ms - LONGEST_MS)?;
    // A line of the future is of a clock that was set back; it opens nothing.
    Ok(given
        .iter()
        .map(|it| &it.line)
        .any(|line| line.account.as_deref() == Some(&own) && (line.at_ms..evening_after(line.at_ms)).contains(&now_ms)))
}

/// Which dossier of a call needs a reason first.
pub fn about(reading: &Reading<'_>, args: ReasonsAbout) -> Result<Option<ReasonAbout>, Error> {
    if !Permission::SeeDossier.asks_reason_of(&reading.team.author().roles) {
        return Ok(None);
    }
    let ids: Vec<&str> = args.ids.iter().map(String::as_str).collect();
    let Some(tenancy) = needing(reading, &ids)? else { return Ok(None) };
    let caseload = reading.team.caseload(reading.conn)?;
    let entry = caseload.get(tenancy).ok_or(Error::Missing)?;
    Ok(Some(ReasonAbout {
        tenancy: tenancy.to_string(),
        name: entry.name.clone(),
        worker: entry.row.worker_name.clone(),
        until_ms: evening_after(reading.team.now_ms()),
    }))
}

/// Says why one opens a dossier.
pub fn give(writing: &mut Writing<'_>, args: ReasonsGive) -> Result<ReasonGiven, Error> {
    let tenancy: Id<Tenancy> = args.tenancy.parse().map_err(|_| Error::Missing)?;
    let tenancy = Tenancy::get(writing.db.conn(), tenancy)?.ok_or(Error::Missing)?.id;
    let text = args.text.as_deref().map(str::trim).filter(|it| !it.is_empty());
    if args.kind.needs_text() && text.is_none() {
        return Err(Error::ReasonBlank);
    }
    if let Some(text) = text
        && text.chars().count() > LONGEST_TEXT
    {
        return Err(Error::ReasonTooLong { max: LONGEST_TEXT });
    }
    let code = args.kind.as_code();
    let line = Line {
        at_ms: writing.now_ms,
        event: LogEvent::ReasonGiven.as_code(),
        account: Some(writing.team.author().account.to_string()),
        subject: Some(tenancy.to_string()),
        reason: Some(text.map_or_else(|| code.to_owned(), |text| [code, text].join(BETWEEN))),
    };
    writing.db.log(&line)?;
    Ok(ReasonGiven { until_ms: evening_after(writing.now_ms) })
}

/// Who opened what outside their caseload, and why; newest first.
pub fn list(reading: &Reading<'_>, args: ReasonsList) -> Result<Vec<ReasonRow>, Error> {
    let since_ms = morning_of(parse_day(&args.since)?);
    let caseload = reading.team.caseload(reading.conn)?;
    access_log::since(reading.conn, &LogEvent::ReasonGiven.as_code(), None, since_ms)?
        .into_iter()
        .map(|it| {
            let line = it.line;
            let tenancy = line.subject.unwrap_or_default();
            let (kind, text) = parted(line.reason.as_deref().unwrap_or_default());
            let name = tenancy.parse().ok().and_then(|id| caseload.get(id)).map(|it| it.name.clone());
            let account = line.account.map(|it| store::accounts::name(reading.conn, &it)).transpose()?.flatten();
            Ok(ReasonRow {
                at_ms: line.at_ms,
                account: account.unwrap_or_default(),
                tenancy,
                name: name.unwrap_or_default(),
                kind,
                text,
            })
        })
        .collect()
}

/// The kind and the words of a reason as the log keeps it.
fn parted(kept: &str) -> (Option<ReasonKind>, Option<String>) {
    let (code, text) = match kept.split_once(BETWEEN) {
        Some((code, text)) => (code, Some(text.to_owned())),
        None => (kept, None),
    };
    (serde_json::from_value(code.into()).ok(), text)
}

/// Whether the team asks for reasons.
pub fn asked(reading: &Reading<'_>, _: Nothing) -> Result<ReasonsAsked, Error> {
    Ok(ReasonsAsked { asked: is_asked(reading)? })
}

/// Switches the question on or off.
pub fn ask(writing: &mut Writing<'_>, args: ReasonsAsked) -> Result<ReasonsAsked, Error> {
    let value = if args.asked { "yes" } else { "no" }.to_owned();
    let setting = Setting { id: store::accounts::setting_id(ASK_SETTING), name: ASK_SETTING.to_owned(), value };
    writing.transact(OperationKind::ChangeSetting, |tx| Ok(setting.put(tx)?))?;
    Ok(args)
}
