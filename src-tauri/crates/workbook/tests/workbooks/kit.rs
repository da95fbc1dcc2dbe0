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
