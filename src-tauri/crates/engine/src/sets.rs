//! Moving in and out: an exchange set becomes rows in one operation, and rows become an exchange set.
//!
//! A set is read, matched and judged on a view, for which nobody waits; the writer is held for the rows alone. What was
//! prepared is right for the team as it stood in that view, so a team that has changed since is looked at again.

use std::{cell::Cell, path::Path};

use store::{Prepared, caseload::newest_operation};

use crate::{
    api::{OperationKind, SetExport, SetExported, SetImport, SetImported, WorkPart},
    error::Error,
    exchange::{self, Intake},
    team::{Reading, Working, Writing},
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
    let prepare = |reading: &Reading<'_>| {
        // Each line counts half when it is read, and half when what came of it is put.
        let all = Cell::new(0);
        let step = |done: u64, lines: u64| {
            all.set(lines);
            working.work.stage(0, lines / 2, lines)(done, lines)
        };
        let (told, rows) = exchange::prepare(reading.conn, &set, &step)?;
        if !(args.others || told.met.is_empty()) {
            return Err(Error::PeopleMet { people: u32::try_from(told.met.len()).unwrap_or(u32::MAX) });
        }
        let lines = all.get();
        Ok(Ready { told, rows, putting: Putting::Share(lines / 2, lines - lines / 2, lines) })
    };
    let intake: Intake = settle(working, OperationKind::ImportSet, prepare, |_| Ok(()))?;
    Ok(intake.into())
}

/// What only has to be put, and what is told about it.
pub(crate) struct Ready<T> {
    /// What is told.
    pub told: T,
    /// What is put.
    pub rows: Prepared,
    /// How putting is counted.
    pub putting: Putting,
}

/// How putting is counted: as a share of the work, which begins after so much, is so much, of so much; or by itself.
pub(crate) enum Putting {
    /// A share.
    Share(u64, u64, u64),
    /// A part.
    Part(WorkPart),
}

/// Prepares on a view, for which nobody waits, and puts what was prepared as one operation; again when something was
/// written between. `before` is called with what is about to be put, each time.
pub(crate) fn settle<T>(
    working: &Working<'_>,
    kind: OperationKind,
    prepare: impl Fn(&Reading<'_>) -> Result<Ready<T>, Error>,
    mut before: impl FnMut(&Ready<T>) -> Result<(), Error>,
) -> Result<T, Error> {
    for _ in 0..TRIES {
        let (seen, ready) = working.look(|reading| Ok((newest_operation(reading.conn)?, prepare(reading)?)))?;
        before(&ready)?;
        let taken = working.write(|writing| match newest_operation(writing.db.conn())? == seen {
            true => ready.put(kind, writing, working.work).map(Some),
            false => Ok(None),
        })?;
        if let Some(told) = taken {
            return Ok(told);
        }
    }
    working.write(|writing| {
        let ready = prepare(&writing.look())?;
        before(&ready)?;
        ready.put(kind, writing, working.work)
    })
}

impl<T> Ready<T> {
    /// Puts everything as one operation, which is undone as one.
    fn put(self, kind: OperationKind, writing: &mut Writing<'_>, work: &Work<'_>) -> Result<T, Error> {
        let Self { told, rows, putting } = self;
        let step = |done: u64, of: u64| match putting {
            Putting::Share(first, share, total) => work.stage(first, share, total)(done, of),
            Putting::Part(part) => work.part(part)(done, of),
        };
        let count = |it| u64::try_from(it).unwrap_or(u64::MAX);
        writing.transact(kind, |tx| {
            store::exchange::make_room(tx)?;
            rows.put(tx, |done| Ok::<_, Error>(step(count(done), count(rows.len()))?))
        })?;
        Ok(told)
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
