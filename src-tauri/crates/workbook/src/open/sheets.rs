//! The sheets of an Office Open XML or OpenDocument file, by calamine.
//!
//! Cells of `.xlsx` are taken one by one, so that a cell in the last corner of a sheet costs nothing. `.ods` is
//! unfolded by the library in memory, so it is measured first.

use std::io::{BufReader, Cursor};

use calamine::{Data, DataRef, ExcelDateTime, Ods, OdsError, Reader, Xlsx, XlsxCellReader, XlsxError};
use chrono::Timelike;
use domain::calendar::{Day, parse_day};
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::{Filling, MOST_CELLS, MOST_SHEETS, container::Container};
use crate::{
    Refused,
    grid::{Cell, Sheet},
    watch::{Watch, Watched},
};

/// What a sheet says of its length is believed up to here.
const MOST_ROWS: u64 = 1_048_576;

pub(super) fn read(bytes: &[u8], kind: Container, watch: &Watch<'_>) -> Result<Vec<Sheet>, Refused> {
    if kind == Container::Ods { ods(bytes, watch) } else { xlsx(bytes, watch) }
}

fn few(sheets: usize) -> Result<(), Refused> {
    let sheets = u32::try_from(sheets).unwrap_or(u32::MAX);
    if sheets > MOST_SHEETS { Err(Refused::TooManySheets { sheets, most: MOST_SHEETS }) } else { Ok(()) }
}

fn xlsx(bytes: &[u8], watch: &Watch<'_>) -> Result<Vec<Sheet>, Refused> {
    let damaged = |why: XlsxError| match why {
        XlsxError::Password => Refused::PasswordProtected,
        _ => Refused::CutOff,
    };
    let mut book = Xlsx::new(Watched::new(Cursor::new(bytes), watch)).map_err(damaged)?;
    let names = book.sheet_names();
    few(names.len())?;
    let mut sheets = Vec::new();
    let mut held = 0;
    let (mut rows_before, mut expected) = (0, 0);
    for name in &names {
        let says = |it: XlsxCellReader<'_, _>| u64::from(it.dimensions().end.0) + 1;
        expected += book.worksheet_cells_reader(name).map_or(0, says).min(MOST_ROWS);
    }
    watch.expect(expected);
    for name in names {
        let mut filling = Filling::new(&name, held);
        let mut last = 0;
        match book.worksheet_cells_reader(&name) {
            Ok(mut cells) => {
                while let Some(cell) = cells.next_cell().map_err(damaged)? {
                    let (row, column) = cell.get_position();
                    if row != last && !watch.rows_done(rows_before + u64::from(row)) {
                        return Err(Refused::Stopped);
                    }
                    last = row;
                    filling.put(row as usize, column as usize, of_ref(cell.get_value()))?;
                }
            }
            // A sheet that only holds a chart.
            Err(XlsxError::NotAWorksheet(_)) => {}
            Err(why) => return Err(damaged(why)),
        }
        rows_before += u64::from(last) + 1;
        held = filling.held;
        sheets.push(filling.sheet);
    }
    Ok(sheets)
}

fn of_ref(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(it) => Cell::Number(*it as f64),
        DataRef::Float(it) => number(*it),
        DataRef::String(it) => Cell::text(it),
        DataRef::SharedString(it) => Cell::text(it),
        DataRef::Bool(it) => Cell::Bool(*it),
        DataRef::DateTime(it) => moment(it),
        DataRef::DateTimeIso(it) => iso_moment(it),
        DataRef::DurationIso(it) => iso_time(it),
        DataRef::Error(_) => Cell::Error,
    }
}

fn of_data(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::Int(it) => Cell::Number(*it as f64),
        Data::Float(it) => number(*it),
        Data::String(it) => Cell::text(it),
        Data::Bool(it) => Cell::Bool(*it),
        Data::DateTime(it) => moment(it),
        Data::DateTimeIso(it) => iso_moment(it),
        Data::DurationIso(it) => iso_time(it),
        Data::Error(_) => Cell::Error,
    }
}

fn number(it: f64) -> Cell {
    if it.is_finite() { Cell::Number(it) } else { Cell::Error }
}

fn moment(it: &ExcelDateTime) -> Cell {
    let minutes = (it.as_f64() * 1440.0).round();
    if it.is_duration() || (0.0..1440.0).contains(&minutes) {
        return if (0.0..1440.0).contains(&minutes) { Cell::Time(minutes as u16) } else { number(it.as_f64()) };
    }
    match it.as_datetime() {
        Some(at) => day_and_minute(at.date(), at.hour() * 60 + at.minute()),
        None => number(it.as_f64()),
    }
}

fn day_and_minute(day: Day, minute: u32) -> Cell {
    match u16::try_from(minute) {
        Ok(minute) if minute > 0 => Cell::Moment(day, minute),
        _ => Cell::Day(day),
    }
}

/// `2026-07-30` or `2026-07-30T09:15:00`.
fn iso_moment(text: &str) -> Cell {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let Ok(day) = parse_day(day) else { return Cell::text(text) };
    let mut parts = time.split(':').map(|it| it.parse::<u32>().ok());
    match (parts.next().flatten(), parts.next().flatten()) {
        (Some(hour @ 0..24), Some(minute @ 0..60)) => day_and_minute(day, hour * 60 + minute),
        _ => Cell::Day(day),
    }
}

/// `PT09H15M00S`.
fn iso_time(text: &str) -> Cell {
    let parts = text.strip_prefix("PT").and_then(|it| it.split_once('H'));
    let parts = parts.and_then(|(hours, rest)| Some((hours.parse::<u16>().ok()?, rest.split_once('M')?.0)));
    match parts.and_then(|(hours, minutes)| Some((hours, minutes.parse::<u16>().ok()?))) {
        Some((hours @ 0..24, minutes @ 0..60)) => Cell::Time(hours * 60 + minutes),
        _ => Cell::text(text),
    }
}

fn ods(bytes: &[u8], watch: &Watch<'_>) -> Result<Vec<Sheet>, Refused> {
    measure(bytes, watch)?;
    let mut book = Ods::new(Watched::new(Cursor::new(bytes), watch)).map_err(|why| match why {
        OdsError::Password => Refused::PasswordProtected,
        OdsError::CellLimitExceeded { .. } => Refused::TooManyCells { most: MOST_CELLS },
        OdsError::InvalidMime(_) | OdsError::FileNotFound(_) => Refused::NotAWorkbook,
        _ => Refused::CutOff,
    })?;
    let names = book.sheet_names();
    few(names.len())?;
    let mut sheets = Vec::new();
    let mut held = 0;
    for name in names {
        let range = book.worksheet_range(&name).map_err(|_| Refused::CutOff)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut filling = Filling::new(&name, held);
        watch.expect(u64::from(range.end().map_or(0, |(row, _)| row + 1)));
        let mut last = 0;
        for (row, column, value) in range.used_cells() {
            if row != last && !watch.rows_done(row as u64) {
                return Err(Refused::Stopped);
            }
            last = row;
            filling.put(row + top as usize, column + left as usize, of_data(value))?;
        }
        held = filling.held;
        sheets.push(filling.sheet);
    }
    Ok(sheets)
}

/// Repeated cells and rows are one element: counts what they unfold to, before they do.
fn measure(bytes: &[u8], watch: &Watch<'_>) -> Result<(), Refused> {
    let mut zip = ZipArchive::new(Watched::new(Cursor::new(bytes), watch)).map_err(|_| Refused::CutOff)?;
    let content = zip.by_name("content.xml").map_err(|_| Refused::CutOff)?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(content));
    reader.config_mut().check_end_names = false;
    let (mut buffer, mut unfolded) = (Vec::new(), 0_u64);
    // Of the row that is being read: its repeats, its cells up to the last filled one, the empty ones after that.
    let (mut rows, mut filled, mut empty, mut waiting) = (0_u64, 0_u64, 0_u64, 0_u64);
    let mut widest = 1_u64;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|_| Refused::CutOff)?;
        let (element, closed) = match &event {
            Event::Eof => return Ok(()),
            Event::Start(it) => (Some(it), false),
            Event::Empty(it) => (Some(it), true),
            _ => (None, false),
        };
        if let Some(element) = element {
            match element.name().as_ref() {
                "table:table" => (waiting, widest) = (0, 1),
                "table:table-row" => {
                    (rows, filled, empty) = (repeats(element, "table:number-rows-repeated"), 0, 0);
                    if closed {
                        waiting = waiting.saturating_add(rows);
                    }
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let columns = repeats(element, "table:number-columns-repeated");
                    match has_value(element) || !closed {
                        false => empty = empty.saturating_add(columns),
                        true => {
                            filled = filled.saturating_add(empty).saturating_add(columns);
                            empty = 0;
                        }
                    }
                }
                _ => {}
            }
        }
        if let Event::End(it) = &event
            && it.name().as_ref() == "table:table-row"
        {
            match filled {
                0 => waiting = waiting.saturating_add(rows),
                _ => {
                    widest = widest.max(filled);
                    let all = rows.saturating_add(waiting).saturating_mul(widest);
                    (unfolded, waiting) = (unfolded.saturating_add(all), 0);
                }
            }
        }
        if unfolded > MOST_CELLS {
            return Err(Refused::TooManyCells { most: MOST_CELLS });
        }
    }
}

fn repeats(element: &BytesStart<'_>, name: &str) -> u64 {
    let value = element.attributes().flatten().find(|it| it.key.as_ref() == name);
    let number = value.and_then(|it| it.value.as_ref().parse().ok());
    number.unwrap_or(1)
}

fn has_value(element: &BytesStart<'_>) -> bool {
    element
        .attributes()
        .flatten()
        .any(|it| it.key.as_ref() == "office:value-type" || it.key.as_ref() == "table:formula")
}
