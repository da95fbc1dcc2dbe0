//! Keeping the file: backup with a test restore, checking, and the access log.

use std::path::Path;

use store::{
    Connection,
    integrity::{row_counts, state_hash, verify},
    journal::check::whole,
    registry,
    tables::Account,
};

use crate::{
    api::{LogEvent, LogList, LogRow, Nothing, TeamBackedUp, TeamBackup, TeamVerified},
    error::Error,
    team::{Reading, Writing},
};

/// Writes an encrypted copy, opens it and reads all of it.
pub fn backup(reading: &Reading<'_>, args: TeamBackup) -> Result<TeamBackedUp, Error> {
    let copied = store::backup::backup(reading.conn, Path::new(&args.to), &reading.team.key())?;
    Ok(TeamBackedUp { rows: u32::try_from(copied.rows).unwrap_or(u32::MAX), hash: hash(reading.conn)? })
}

/// Checks the file, its journal and its access log.
pub fn check(writing: &mut Writing<'_>, _: Nothing) -> Result<TeamVerified, Error> {
    let conn = writing.db.conn();
    Ok(TeamVerified {
        file_whole: verify(conn)?.is_whole(),
        journal_whole: whole(conn)?,
        log_whole: store::access_log::unbroken(conn)?,
        rows: row_counts(conn)?
            .into_iter()
            .map(|(table, rows)| (table, u32::try_from(rows).unwrap_or(u32::MAX)))
            .collect(),
        hash: hash(conn)?,
    })
}

/// BLAKE3 over the replicated rows: the same for two files that hold the same.
fn hash(conn: &Connection) -> Result<String, Error> {
    let tables: Vec<&str> = registry::journaled().map(|it| it.name).collect();
    Ok(state_hash(conn, &tables)?.to_hex().to_string())
}

/// The access log, newest first.
pub fn log(reading: &Reading<'_>, args: LogList) -> Result<Vec<LogRow>, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let lines = store::access_log::newest(reading.conn, args.tenancy.as_deref(), args.limit)?;
    lines
        .into_iter()
        .map(|it| {
            let account = match it.line.account.and_then(|id| id.parse().ok()) {
                Some(id) => Account::get(reading.conn, id)?,
                None => None,
            };
            let subject = it.line.subject.and_then(|id| caseload.get(id.parse().ok()?).map(|it| it.name.clone()));
            Ok(LogRow {
                at_ms: it.line.at_ms,
                event: LogEvent::from_code(&it.line.event),
                account: account.map(|it| it.name),
                subject,
                reason: it.line.reason,
            })
        })
        .collect()
}
