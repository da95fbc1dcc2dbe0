//! The access log: who looked at what, when and why, in one hash chain per device.

use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};

use crate::error::Error;

/// A line to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// The code of the event.
    pub event: String,
    /// The account; none when nobody got in.
    pub account: Option<String>,
    /// The tenancy concerned, if one.
    pub subject: Option<String>,
    /// The reason given, if any.
    pub reason: Option<String>,
}

/// A line that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// On which device.
    pub device: String,
    /// Its place in the chain of the device, from 1.
    pub number: i64,
    /// What it says.
    pub line: Line,
    /// The hash that binds it to the line before.
    pub hash: String,
}

/// Adds a line to the chain of this device.
pub(crate) fn append(tx: &Transaction<'_>, line: &Line) -> Result<(), Error> {
    let device: String =
        tx.prepare_cached("SELECT id FROM device WHERE own = 1")?.query_row([], |row| row.get("id"))?;
    let last: Option<(i64, String)> = tx
        .prepare_cached("SELECT number, hash FROM access_log WHERE device = :device ORDER BY number DESC LIMIT 1")?
        .query_row(named_params! { ":device": device }, |row| Ok((row.get("number")?, row.get("hash")?)))
        .optional()?;
    let (number, before) = last.map_or((1, String::new()), |(number, hash)| (number + 1, hash));
    tx.prepare_cached(
        "INSERT INTO access_log (device, number, at_ms, event, account, subject, reason, hash)
         VALUES (:device, :number, :at_ms, :event, :account, :subject, :reason, :hash)",
    )?
    .execute(named_params! {
        ":device": device, ":number": number, ":at_ms": line.at_ms, ":event": line.event, ":account": line.account,
        ":subject": line.subject, ":reason": line.reason, ":hash": chain(&before, &device, number, line),
    })?;
    Ok(())
}

/// The hash of a line: every part with its length before it, so that no two lines read the same.
fn chain(before: &str, device: &str, number: i64, line: &Line) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut part = |it: Option<&[u8]>| {
        let length = it.map_or(u64::MAX, |bytes| bytes.len() as u64);
        hasher.update(&length.to_le_bytes());
        hasher.update(it.unwrap_or_default());
    };
    part(Some(before.as_bytes()));
    part(Some(device.as_bytes()));
    part(Some(&number.to_le_bytes()));
    part(Some(&line.at_ms.to_le_bytes()));
    part(Some(line.event.as_bytes()));
    part(line.account.as_deref().map(str::as_bytes));
    part(line.subject.as_deref().map(str::as_bytes));
    part(line.reason.as_deref().map(str::as_bytes));
    hasher.finalize().to_hex().to_string()
}

/// The newest lines, newest first; only about one of two if asked: a tenancy, and the person whose it is.
///
/// # Errors
/// What the file says.
pub fn newest(conn: &Connection, about: Option<[&str; 2]>, limit: u32) -> Result<Vec<Written>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT device, number, at_ms, event, account, subject, reason, hash FROM access_log
          WHERE :tenancy IS NULL OR subject IN (:tenancy, :person) ORDER BY at_ms DESC, number DESC LIMIT :limit",
    )?;
    let (tenancy, person) = (about.map(|[it, _]| it), about.map(|[_, it]| it));
    let lines = statement
        .query_map(named_params! { ":tenancy": tenancy, ":person": person, ":limit": limit }, from_row)?
        .collect::<Result<_, _>>()?;
    Ok(lines)
}

/// The moments, in ms, and the words of one event since a moment, newest first; only about one tenancy if asked.
///
/// # Errors
/// What the file says.
pub fn since(conn: &Connection, event: &str, subject: Option<&str>, since_ms: i64) -> Result<Vec<Written>, Error> {
    let sql = match subject {
        Some(_) => include_str!("access_log/about_since.sql"),
        None => include_str!("access_log/since.sql"),
    };
    let mut statement = conn.prepare_cached(sql)?;
    let lines = match subject {
        Some(it) => {
            statement.query_map(named_params! { ":event": event, ":subject": it, ":since_ms": since_ms }, from_row)
        }
        None => statement.query_map(named_params! { ":event": event, ":since_ms": since_ms }, from_row),
    }?
    .collect::<Result<_, _>>()?;
    Ok(lines)
}

/// The tenancies about which an account left this event, each once with the last time, newest first: the first `limit`
/// that are `wanted`.
///
/// # Errors
/// What the file says.
pub fn subjects(
    conn: &Connection,
    account: &str,
    event: &str,
    limit: usize,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<(String, i64)>, Error> {
    let mut statement = conn.prepare_cached(include_str!("access_log/subjects.sql"))?;
    let mut rows = statement.query(named_params! { ":account": account, ":event": event })?;
    let mut found: Vec<(String, i64)> = Vec::new();
    while found.len() < limit
        && let Some(row) = rows.next()?
    {
        let subject: String = row.get("subject")?;
        if wanted(&subject) && found.iter().all(|(it, _)| *it != subject) {
            found.push((subject, row.get("at_ms")?));
        }
    }
    Ok(found)
}

/// Whether the chain of every device is unbroken.
///
/// # Errors
/// What the file says.
pub fn unbroken(conn: &Connection) -> Result<bool, Error> {
    let mut statement = conn.prepare(
        "SELECT device, number, at_ms, event, account, subject, reason, hash FROM access_log ORDER BY device, number",
    )?;
    let mut rows = statement.query([])?;
    let mut last: Option<Written> = None;
    while let Some(row) = rows.next()? {
        let it = from_row(row)?;
        let (number, before) = match &last {
            Some(last) if last.device == it.device => (last.number + 1, last.hash.as_str()),
            _ => (1, ""),
        };
        if it.number != number || it.hash != chain(before, &it.device, it.number, &it.line) {
            return Ok(false);
        }
        last = Some(it);
    }
    Ok(true)
}

fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Written> {
    Ok(Written {
        device: row.get("device")?,
        number: row.get("number")?,
        line: Line {
            at_ms: row.get("at_ms")?,
            event: row.get("event")?,
            account: row.get("account")?,
            subject: row.get("subject")?,
            reason: row.get("reason")?,
        },
        hash: row.get("hash")?,
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{Db, keys::FileKey};

    #[test]
    fn subjects_come_newest_first_each_once_of_one_account_and_event() {
        let folder = tempfile::tempdir().unwrap();
        let key = FileKey::random().unwrap();
        let mut db = Db::create(&folder.path().join("team.omklap"), &key, Uuid::from_u128(1), 1).unwrap();
        for (at_ms, event, account, subject) in [
            (1, "opened", "me", Some("a")),
            (2, "opened", "me", Some("b")),
            (3, "opened", "me", Some("a")),
            (4, "seen", "me", Some("c")),
            (5, "opened", "you", Some("d")),
            (6, "opened", "me", None),
            (7, "opened", "me", Some("gone")),
        ] {
            let text = |it: &str| it.to_owned();
            let (event, account, subject) = (text(event), Some(text(account)), subject.map(text));
            db.log(&Line { at_ms, event, account, subject, reason: None }).unwrap();
        }
        let found = |limit| subjects(db.conn(), "me", "opened", limit, |it| it != "gone").unwrap();
        assert_eq!(vec![("a".to_owned(), 3), ("b".to_owned(), 2)], found(8));
        assert_eq!(vec![("a".to_owned(), 3)], found(1), "what is not wanted takes no place");
    }
}
