//! Moving in and out: an exchange set becomes rows in one operation, and rows become an exchange set.
//!
//! A set is read, matched and judged on a view, for which nobody waits; the writer is held for the rows alone. What was
//! prepared is right for the team as it stood in that view, so a team that has changed since is looked at again.

use std::{cell::Cell, path::Path};

use store::{Connection, Prepared, caseload::newest_operation};

use crate::{
    api::{OperationKind, SetExport, SetExported, SetImport, SetImported},
    error::Error,
    exchange::{self, Intake, Set},
    team::{Working, Writing},
    work::Work,
};

/// So often a set is prepared while others write; then once while they wait, or who types all day would keep it out.
const TRIES: usize = 2;

/// Takes a set in, or says what that would do.
pub fn import(working: &Working<'_>, args: SetImport) -> Result<SetImported, Error> {
    let folder = Path::new(&args.folder);
    if !folder.try_exists().map_err(store::Error::from)? {
        return Err(store::Error::NotFound.into());
    }
    let set = exchange::read(folder)?;
    if args.dry_run {
        let step = |done, lines| working.work.step(done, lines);
        return working.look(|reading| Ok(exchange::plan(reading.conn, &set, &step)?.into()));
    }
    for _ in 0..TRIES {
        let (seen, ready) = working
            .look(|reading| Ok((newest_operation(reading.conn)?, Ready::of(reading.conn, &set, working.work)?)))?;
        let taken = working.write(|writing| match newest_operation(writing.db.conn())? == seen {
            true => ready.put(writing, working.work).map(Some),
            false => Ok(None),
        })?;
        if let Some(intake) = taken {
            return Ok(intake.into());
        }
    }
    let intake = working.write(|writing| {
        let ready = Ready::of(writing.db.conn(), &set, working.work)?;
        ready.put(writing, working.work)
    })?;
    Ok(intake.into())
}

/// A set that only has to be put.
struct Ready {
    intake: Intake,
    rows: Prepared,
    /// Lines of the set; each counts half when it is read, and half when what came of it is put.
    lines: u64,
}

impl Ready {
    fn of(conn: &Connection, set: &Set, work: &Work<'_>) -> Result<Self, Error> {
        let all = Cell::new(0);
        let step = |done: u64, lines: u64| {
            all.set(lines);
            work.stage(0, lines / 2, lines)(done, lines)
        };
        let (intake, rows) = exchange::prepare(conn, set, &step)?;
        Ok(Self { intake, rows, lines: all.get() })
    }

    /// Puts everything as one operation, which is undone as one.
    fn put(self, writing: &mut Writing<'_>, work: &Work<'_>) -> Result<Intake, Error> {
        let Self { intake, rows, lines } = self;
        let step = work.stage(lines / 2, lines - lines / 2, lines);
        let count = |it| u64::try_from(it).unwrap_or(u64::MAX);
        writing.transact(OperationKind::ImportSet, |tx| {
            store::exchange::make_room(tx)?;
            rows.put(tx, |done| Ok::<_, Error>(step(count(done), count(rows.len()))?))
        })?;
        Ok(intake)
    }
}

/// Writes everything out, into a folder that is empty or made now.
pub fn export(working: &Working<'_>, args: SetExport) -> Result<SetExported, Error> {
    let folder = Path::new(&args.folder);
    let is_there = folder.try_exists().map_err(store::Error::from)?;
    if is_there && folder.read_dir().map_err(store::Error::from)?.next().is_some() {
        return Err(Error::FolderNotEmpty);
    }
    let step = |done, rows| working.work.step(done, rows);
    let files = working.look(|reading| Ok(exchange::write(reading.conn, folder, &step)?))?;
    Ok(SetExported { files: files.into_iter().map(|(file, rows)| (file.to_owned(), rows)).collect() })
}
