//! The rows that need a look, as plain rows with their remarks: what a workbook of rejected rows is written from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Effect, Reason,
    draw::Remark,
    grid::{Cell, Workbook},
    mapping::Mapping,
};

/// Rows of one sheet that were not, or not wholly, taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedSheet {
    /// The name of the sheet.
    pub sheet: String,
    /// What stands above its columns.
    pub header: Vec<String>,
    /// The rows, in the order of the sheet.
    pub rows: Vec<RejectedRow>,
}

/// One row as it stands in the workbook, and why it is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedRow {
    /// The row in its sheet, the first is 1.
    pub row: u32,
    /// Its cells as a person reads them, as many as the header has. Text that begins with `=` is text.
    pub cells: Vec<String>,
    /// Column (the first is 1, none for the whole row), reason and effect.
    pub remarks: Vec<(Option<u32>, Reason, Effect)>,
}

/// Rows of which something was left out. Remarks that only tell something are not here.
pub fn rejected_rows(workbook: &Workbook, mapping: &Mapping, remarks: &[Remark]) -> Vec<RejectedSheet> {
    let mut by_row: BTreeMap<(u32, u32), Vec<&Remark>> = BTreeMap::new();
    for it in remarks.iter().filter(|it| it.row > 0 && !matches!(it.effect, Effect::Taken | Effect::WorkerMade)) {
        by_row.entry((it.sheet, it.row)).or_default().push(it);
    }
    let mut sheets: BTreeMap<u32, RejectedSheet> = BTreeMap::new();
    for ((at, row), remarks) in by_row {
        let Some(sheet) = workbook.sheets().get(at as usize) else { continue };
        let header = mapping.sheets.get(at as usize).and_then(|it| it.header).map_or(0, |it| it.last as usize);
        let shown =
            |row: usize| (0..sheet.width()).map(move |it| sheet.cell(row, it)).map(Cell::shown).map(String::from);
        let rejected = sheets.entry(at).or_insert_with(|| RejectedSheet {
            sheet: sheet.name().to_owned(),
            header: header.checked_sub(1).map(|it| shown(it).collect()).unwrap_or_default(),
            rows: Vec::new(),
        });
        rejected.rows.push(RejectedRow {
            row,
            cells: shown(row as usize - 1).collect(),
            remarks: remarks.into_iter().map(|it| (it.column, it.reason, it.effect)).collect(),
        });
    }
    sheets.into_values().collect()
}
