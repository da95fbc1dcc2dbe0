//! Keeping the file: backup with a test restore, checking, and the access log.

use std::path::Path;

use store::{
    Connection,
    backup::backup_by_pages,
    integrity::{pages, row_counts, state_hash_by_table, verify},
    journal::check::whole_by_table,
    registry,
    tables::{Person, Tenancy},
};

use crate::{
    api::{LogEvent, LogList, LogRow, Nothing, TeamBackedUp, TeamBackup, TeamVerified},
    error::Error,
    persons,
    team::{Reading, Working},
    work::Stopped,
};

/// Writes an encrypted copy, opens it and reads all of it.
pub fn backup(working: &Working<'_>, args: TeamBackup) -> Result<TeamBackedUp, Error> {
    working.look(|reading| {
        // Each page counts when its rows are hashed, when it is copied and when the copy is tried.
        let pages = pages(reading.conn)?;
        let hash = hash(reading.conn, working.work.stage(0, pages, 3 * pages))?;
        // Giving the copy its name comes last: nothing can be stopped after it.
        let step = working.work.stage(pages, 2 * pages, 3 * pages);
        let (to, key) = (Path::new(&args.to), reading.team.key());
        let copied =
            backup_by_pages(reading.conn, to, &key, working.work.halt(), |done, of| Ok::<_, Error>(step(done, of)?))?;
        Ok(TeamBackedUp { rows: u32::try_from(copied.rows).unwrap_or(u32::MAX), hash })
    })
}

/// Checks the file, its journal and its access log.
pub fn check(working: &Working<'_>, _: Nothing) -> Result<TeamVerified, Error> {
    // Pages and structure, rows, each table against the journal, the log, and each table once more for the hash.
    let tables = registry::journaled().count();
    let (first, before_hash) = (2, 2 + tables + 1);
    let all = before_hash + tables;
    working.step(0, all)?;
    // A page that a write is putting in its place looks altered: then it is looked at again where nothing moves.
    let file_whole = working.look(|reading| Ok(verify(reading.conn)?.is_whole()))?
        || working.write(|writing| Ok(verify(writing.db.conn())?.is_whole()))?;
    working.step(1, all)?;
    if !file_whole {
        // What a damaged file says of itself is worth nothing.
        let (rows, hash) = Default::default();
        return Ok(TeamVerified { file_whole, journal_whole: false, log_whole: false, rows, hash });
    }
    working.look(|reading| {
        let conn = reading.conn;
        let rows = row_counts(conn)?;
        working.step(first, all)?;
        let journal_whole = whole_by_table(conn, |done| Ok::<_, Error>(working.step(first + done, all)?))?;
        let log_whole = store::access_log::unbroken(conn)?;
        working.step(before_hash, all)?;
        let hash = hash(conn, |done, _| working.work.step(count(before_hash) + done, count(all)))?;
        let rows = rows.into_iter().map(|(table, rows)| (table, u32::try_from(rows).unwrap_or(u32::MAX))).collect();
        Ok(TeamVerified { file_whole, journal_whole, log_whole, rows, hash })
    })
}

fn count(it: usize) -> u64 {
    u64::try_from(it).unwrap_or(u64::MAX)
}

/// BLAKE3 over the replicated rows: the same for two files that hold the same.
fn hash(conn: &Connection, step: impl Fn(u64, u64) -> Result<(), Stopped>) -> Result<String, Error> {
    let tables: Vec<&str> = registry::journaled().map(|it| it.name).collect();
    let hash = state_hash_by_table(conn, &tables, |done| Ok::<_, Error>(step(count(done), count(tables.len()))?))?;
    Ok(hash.to_hex().to_string())
}

/// The access log, newest first.
pub fn log(reading: &Reading<'_>, args: LogList) -> Result<Vec<LogRow>, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    // Before somebody had a tenancy they may have waited for one, and were looked at then.
    let of_tenancy = args.tenancy.as_deref().and_then(|it| it.parse().ok());
    let tenancy = of_tenancy.map(|it| Tenancy::get(reading.conn, it)).transpose()?.flatten();
    let person = tenancy.map(|it| it.person.to_string());
    let about = args.tenancy.as_deref().map(|it| [it, person.as_deref().unwrap_or(it)]);
    let lines = store::access_log::newest(reading.conn, about, args.limit)?;
    lines
        .into_iter()
        .map(|it| {
            let named = |account: &str| store::accounts::name(reading.conn, account);
            let waited = |id: &str| {
                let person = id.parse().ok().map(|it| Person::get(reading.conn, it)).transpose()?.flatten();
                Ok::<_, Error>(person.as_ref().map(persons::name))
            };
            let tenant = |id: &str| caseload.get(id.parse().ok()?).map(|it| it.name.clone());
            let subject = match it.line.subject.as_deref() {
                Some(id) => match tenant(id) {
                    Some(name) => Some(name),
                    None => named(id)?.or(waited(id)?),
                },
                None => None,
            };
            Ok(LogRow {
                at_ms: it.line.at_ms,
                event: LogEvent::from_code(&it.line.event),
                account: it.line.account.as_deref().map(named).transpose()?.flatten(),
                subject,
                reason: it.line.reason,
            })
        })
        .collect()
}
