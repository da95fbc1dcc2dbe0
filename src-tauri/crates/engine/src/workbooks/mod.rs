//! A team's own workbook: understood, shown, and taken in as one operation after a backup.
//!
//! What it means is proposed, changed by a person and remembered on this laptop. Its rows are drawn as an exchange set,
//! so validating, matching and putting them is the walk that every set takes.

mod known;
mod reading;
mod telling;

use std::{cell::RefCell, collections::BTreeMap, path::Path};

use domain::{
    calendar::Day,
    visit_weeks::{Outcome, WeekState},
};
use report::{TextSheet, text_workbook};
use workbook::{Reason, Watch, draw_watched, rejected_rows};

use crate::{
    api::{
        OperationKind, RejectedWritten, WorkPart, WorkbookImport, WorkbookImported, WorkbookLook, WorkbookRejected,
        WorkbookSeen,
    },
    backups::{self, Fresh},
    error::Error,
    exchange,
    judging::alone,
    sets::{Putting, Ready, settle},
    team::{Reading, Working},
};

use reading::{Book, read, read_anew};
use telling::{Told, code};

/// Remarks in an answer: nobody reads more of them in a list, and of a large file there can be as many as it has cells.
const MOST_REMARKS: usize = 500;

/// What a workbook is taken to mean, and what would come of it.
pub fn look(working: &Working<'_>, args: WorkbookLook) -> Result<WorkbookSeen, Error> {
    let book = read_anew(working, Path::new(&args.path), args.mapping, &args.anew)?;
    let (told, weighs) = working.look(|reading| Ok((plan(working, reading, &book)?, weighs(reading.today))))?;
    let (mut rejected, mut notes) = told.remarks(&book);
    let rejected_total = number(rejected.len());
    let no_city = code(&Reason::CityMissing);
    let city_missing = rejected.iter().chain(&notes).any(|it| it.reason == no_city);
    rejected.truncate(MOST_REMARKS);
    notes.truncate(MOST_REMARKS);
    Ok(WorkbookSeen {
        file: book.file.clone(),
        weighs,
        counts: told.counts(&book),
        made: told.made(),
        matched: told.matched(),
        proposed: told.proposed(&book),
        rejected,
        rejected_total,
        told: notes,
        city_missing,
        joined: told.drawn.joined,
        ambiguous: told.drawn.ambiguous,
        same_person: told.drawn.same_person,
        remembered: book.remembered,
        mapping: book.mapping,
    })
}

/// What each outcome, alone, makes of a week.
fn weighs(today: Day) -> BTreeMap<String, WeekState> {
    let each = Outcome::ALL.iter().filter_map(|it| Some((it.as_code().to_owned(), alone(*it, today)?)));
    each.collect()
}

/// Takes a workbook in.
pub fn import(working: &Working<'_>, args: WorkbookImport) -> Result<WorkbookImported, Error> {
    let book = read(working, Path::new(&args.path), args.mapping)?;
    let backup: RefCell<Option<Fresh>> = RefCell::default();
    let prepare = |reading: &Reading<'_>| {
        let (drawn, set) = drawn(working, reading, &book)?;
        let (intake, rows) = exchange::prepare(reading.conn, &set, &working.work.part(WorkPart::Comparing))?;
        Ok(Ready { told: Told { drawn, set, intake }, rows, putting: Putting::Part(WorkPart::Putting) })
    };
    let before = |ready: &Ready<Told>| {
        // A file that brings nothing makes no backup and no step.
        if !ready.rows.is_empty() && backup.borrow().is_none() {
            let fresh = backups::make(working, working.work.part(WorkPart::BackingUp))?;
            *backup.borrow_mut() = Some(fresh);
        }
        Ok(())
    };
    let told = settle(working, OperationKind::ImportWorkbook, prepare, before)?;
    let backup = backup.into_inner().map(Fresh::keep);
    let (mut rejected, _) = told.remarks(&book);
    let rejected_total = number(rejected.len());
    rejected.truncate(MOST_REMARKS);
    Ok(WorkbookImported {
        made: told.made(),
        matched: told.matched(),
        proposed: told.proposed(&book),
        rejected,
        rejected_total,
        backup,
        remembered: remember(working, book),
    })
}

/// Writes the rows that are left out as a workbook.
pub fn rejected(working: &Working<'_>, args: WorkbookRejected) -> Result<RejectedWritten, Error> {
    let to = Path::new(&args.to);
    if to.try_exists().map_err(store::Error::from)? {
        return Err(store::Error::AlreadyThere.into());
    }
    let book = read(working, Path::new(&args.path), args.mapping)?;
    let told = working.look(|reading| plan(working, reading, &book))?;
    let sheets = left_out(&book, &told, &args.texts);
    let rows = sheets.iter().map(|it| it.rows.len()).sum::<usize>();
    let bytes = text_workbook(&sheets)?;
    working.work.part(WorkPart::Putting)(1, 1)?;
    store::write_once(to, &bytes)?;
    Ok(RejectedWritten { rows: number(rows) })
}

fn number(it: usize) -> u32 {
    u32::try_from(it).unwrap_or(u32::MAX)
}

fn drawn(working: &Working<'_>, reading: &Reading<'_>, book: &Book) -> Result<(workbook::Drawn, exchange::Set), Error> {
    let known = known::known(reading.conn)?;
    let step = working.work.part(WorkPart::Drawing);
    let hear = |done, rows| step(done, rows).is_ok();
    let mut drawn = draw_watched(&book.workbook, &book.mapping, reading.today, &known, &Watch::heard(&hear))?;
    let set = exchange::drawn(std::mem::take(&mut drawn.tables));
    Ok((drawn, set))
}

fn plan(working: &Working<'_>, reading: &Reading<'_>, book: &Book) -> Result<Told, Error> {
    let (drawn, set) = drawn(working, reading, book)?;
    let intake = exchange::plan(reading.conn, &set, &working.work.part(WorkPart::Comparing))?;
    Ok(Told { drawn, set, intake })
}

/// Whether what was agreed to is remembered; the import stands either way.
fn remember(working: &Working<'_>, book: Book) -> bool {
    let fingerprint = book.mapping.fingerprint();
    let Ok(choices) = serde_json::to_string(&book.mapping.without_samples()) else { return false };
    working.write(|writing| Ok(writing.db.keep_mapping(&fingerprint, &choices)?)).is_ok()
}

/// The rows of which something is left out, each with its row in the workbook and the reasons before its cells.
fn left_out(book: &Book, told: &Told, texts: &BTreeMap<String, String>) -> Vec<TextSheet> {
    let text = |code: &str| texts.get(code).cloned().unwrap_or_else(|| code.to_owned());
    let mut reasons: BTreeMap<(String, u32), Vec<String>> = BTreeMap::new();
    for it in told.remarks(book).0 {
        let place = it.header.filter(|it| !it.is_empty()).map(|it| format!("{it}: ")).unwrap_or_default();
        let said = format!("{place}{} {}", text(&it.reason), text(&code(&it.effect)));
        reasons.entry((it.sheet, it.row)).or_default().push(said);
    }
    let mut remarks = told.drawn.remarks.clone();
    remarks.extend(told.rejected_as_remarks(book));
    let sheets = rejected_rows(&book.workbook, &book.mapping, &remarks).into_iter();
    sheets
        .map(|sheet| TextSheet {
            header: [text("row"), text("reason")].into_iter().chain(sheet.header).collect(),
            rows: sheet
                .rows
                .into_iter()
                .map(|row| {
                    let why = reasons.remove(&(sheet.sheet.clone(), row.row)).unwrap_or_default().join("; ");
                    [row.row.to_string(), why].into_iter().chain(row.cells).collect()
                })
                .collect(),
            name: sheet.sheet,
        })
        .collect()
}
