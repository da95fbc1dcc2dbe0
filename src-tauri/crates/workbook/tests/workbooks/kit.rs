//! What the tests share: days, fixtures, and a drawn workbook shown as text.

use std::{collections::BTreeMap, fs, path::PathBuf};

use domain::calendar::{Day, parse_day};
use workbook::{Drawn, Known, Mapping, Table, Workbook, draw, propose};

pub fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

pub fn fixture(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures").join(name);
    fs::read(path).unwrap()
}

/// Opens, proposes and draws, as of a day, for a team that has nobody.
pub fn drawn(bytes: &[u8], name: &str, as_of: &str) -> (Workbook, Mapping, Drawn) {
    let workbook = Workbook::open(bytes, name).unwrap();
    let mapping = propose(&workbook, &[]);
    let drawn = draw(&workbook, &mapping, day(as_of), &Known::default());
    (workbook, mapping, drawn)
}

/// Rows of a table as column and value.
pub fn rows(drawn: &Drawn, name: &str) -> Vec<BTreeMap<&'static str, String>> {
    let Some(table) = drawn.table(name) else { return Vec::new() };
    let row = |cells: &Vec<String>| table.columns.iter().copied().zip(cells.iter().cloned()).collect();
    table.rows.iter().map(|it| row(&it.cells)).collect()
}

/// One line a row: the values of some columns.
pub fn shown(drawn: &Drawn, name: &str, columns: &[&str]) -> String {
    let line = |row: &BTreeMap<&str, String>| {
        columns.iter().map(|it| row.get(it).map_or("", String::as_str)).collect::<Vec<_>>().join(" | ")
    };
    rows(drawn, name).iter().map(line).collect::<Vec<_>>().join("\n")
}

/// One line a remark.
pub fn remarks(workbook: &Workbook, drawn: &Drawn) -> String {
    let line = |it: &workbook::Remark| {
        let sheet = workbook.sheets()[it.sheet as usize].name();
        let column = it.column.map_or(String::new(), |it| format!(" column {it}"));
        format!("{sheet} row {}{column} {:?}: {:?}, {:?}", it.row, it.found, it.reason, it.effect)
    };
    drawn.remarks.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// One line a sheet: kind and what its columns mean.
pub fn understood(mapping: &Mapping) -> String {
    let mut lines = Vec::new();
    for sheet in &mapping.sheets {
        let header = sheet.header.map_or(String::from("no header"), |it| format!("header {}-{}", it.first, it.last));
        lines.push(format!("{}: {:?}, {header}, {} rows, year {:?}", sheet.name, sheet.kind, sheet.rows, sheet.year));
        let meanings: Vec<String> = sheet.columns.iter().map(|it| format!("{}={:?}", it.header, it.meaning)).collect();
        lines.push(format!("  {}", meanings.join("; ")));
        let codes: Vec<String> =
            sheet.codes.iter().map(|it| format!("{} {} {:?} {:?}", it.code, it.count, it.means, it.source)).collect();
        if !codes.is_empty() {
            lines.push(format!("  {}", codes.join("; ")));
        }
    }
    lines.join("\n")
}

pub fn table_is_sound(table: &Table) {
    for row in &table.rows {
        assert_eq!(row.cells.len(), table.columns.len(), "{}", table.name);
        assert!(row.from.row > 0, "{} says where it comes from", table.name);
    }
}

/// A sheet to write: its name and its rows. `#12.5` is a number, `@2026-03-03` a day with the format of one, `=A1` a
/// formula with the saved value 7; anything else is text.
pub type Written<'a> = (&'a str, Vec<Vec<&'a str>>);

pub fn table(text: &str) -> Vec<Vec<&str>> {
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    lines.map(|it| if it == "-" { Vec::new() } else { it.split('|').map(str::trim).collect() }).collect()
}

/// A workbook in Office Open XML; `merged` are spans of a row: sheet, row, first and last column.
pub fn xlsx(sheets: &[Written<'_>], merged: &[(usize, u32, u16, u16)]) -> Vec<u8> {
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
    let mut book = Workbook::new();
    let as_day = Format::new().set_num_format("dd-mm-yyyy");
    for (at, (name, rows)) in sheets.iter().enumerate() {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let (row, column) = (row as u32, column as u16);
                let span = merged.iter().find(|it| it.0 == at && it.1 == row && it.2 == column);
                if let Some((_, _, first, last)) = span {
                    sheet.merge_range(row, *first, row, *last, cell, &Format::new()).unwrap();
                } else if let Some(number) = cell.strip_prefix('#') {
                    sheet.write(row, column, number.parse::<f64>().unwrap()).unwrap();
                } else if let Some(day) = cell.strip_prefix('@') {
                    let day = ExcelDateTime::parse_from_str(day).unwrap();
                    sheet.write_with_format(row, column, &day, &as_day).unwrap();
                } else if cell.starts_with('=') {
                    sheet.write_formula(row, column, Formula::new(*cell).set_result("7")).unwrap();
                } else if !cell.is_empty() {
                    sheet.write_string(row, column, *cell).unwrap();
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// A zip of these files.
pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook in OpenDocument, with the rows of its one sheet as XML.
pub fn ods_of(name: &str, rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="{name}">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let manifest = r#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"#;
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

/// A workbook in OpenDocument; cells as in [`xlsx`], rows end in the repeated empty cells that programs write.
pub fn ods(name: &str, rows: &[Vec<&str>]) -> Vec<u8> {
    let cell = |it: &&str| {
        if let Some(day) = it.strip_prefix('@') {
            return format!(
                r#"<table:table-cell office:value-type="date" office:date-value="{day}"><text:p>x</text:p></table:table-cell>"#
            );
        }
        if let Some(number) = it.strip_prefix('#') {
            return format!(
                r#"<table:table-cell office:value-type="float" office:value="{number}"><text:p>{number}</text:p></table:table-cell>"#
            );
        }
        match it.is_empty() {
            true => "<table:table-cell/>".to_owned(),
            false => {
                format!(r#"<table:table-cell office:value-type="string"><text:p>{it}</text:p></table:table-cell>"#)
            }
        }
    };
    let row = |cells: &Vec<&str>| {
        let cells: String = cells.iter().map(cell).collect();
        format!(
            r#"<table:table-row>{cells}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>"#
        )
    };
    let rows: String = rows.iter().map(row).collect();
    let rest = r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    ods_of(name, &(rows + rest))
}

/// A row of a drawn table by the value of one of its columns.
pub fn row_where<'a>(
    rows: &'a [BTreeMap<&'static str, String>],
    column: &str,
    value: &str,
) -> &'a BTreeMap<&'static str, String> {
    rows.iter().find(|it| it[column] == value).unwrap_or_else(|| panic!("no row has {column} {value}"))
}
