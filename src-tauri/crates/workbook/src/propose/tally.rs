//! The codes in the cells of a sheet: how often each stands there, and a first guess at what it means.

use std::collections::{BTreeMap, HashMap};

use super::codes::{legend_pairs, usual, visit_in_words};
use crate::{
    codes_in::{is_total, parts},
    grid::{Cell, Sheet},
    mapping::{Code, CodeMeaning, CodeOf, CodeSource, Meaning, SheetKind, SheetMapping},
    values::cents,
    words::fold,
};

/// Codes that are kept; a column of free text has more, and none of them is a code.
const MOST_CODES: usize = 200;

pub(super) fn codes(sheet: &Sheet, mapping: &mut SheetMapping) {
    let columns: Vec<(usize, CodeOf)> = mapping
        .columns
        .iter()
        .filter_map(|it| Some(((it.column as usize).saturating_sub(1), code_of(mapping.kind, it.meaning)?)))
        .collect();
    if columns.is_empty() {
        return;
    }
    let legend = legend(sheet, mapping, &columns);
    mapping.legend_row = legend.row;
    let known =
        |of: CodeOf, code: &str| (of == CodeOf::Visit && legend.pairs.contains_key(code)) || usual(of, code).is_some();
    // A register has a hundred thousand cells and a dozen codes.
    let mut seen: HashMap<(CodeOf, String), Vec<String>> = HashMap::new();
    let mut counts: BTreeMap<(CodeOf, String), u32> = BTreeMap::new();
    for row in mapping.first_row()..sheet.height() {
        if is_total(sheet, row) {
            continue;
        }
        for (column, of) in &columns {
            let cell = sheet.cell(row, *column);
            let amount =
                *of == CodeOf::Rent && !matches!(cell, Cell::Text(text) if usual(CodeOf::Rent, &fold(text)).is_some());
            if cell.is_empty() || amount && (cents(cell).is_ok() || has_digit(cell)) {
                continue;
            }
            let text = cell.shown().into_owned();
            let parts = seen.entry((*of, text)).or_insert_with(|| parts(cell, *of, |code| known(*of, code)));
            for code in parts.clone() {
                if counts.len() < MOST_CODES || counts.contains_key(&(*of, code.clone())) {
                    *counts.entry((*of, code)).or_default() += 1;
                }
            }
        }
    }
    mapping.codes = counts.into_iter().map(|((of, code), count)| legend.code(of, code, count)).collect();
    let most_first = |it: &Code| (it.of, u32::MAX - it.count);
    mapping.codes.sort_by_key(most_first);
}

fn has_digit(cell: &Cell) -> bool {
    cell.shown().chars().any(|it| it.is_ascii_digit())
}

fn code_of(kind: SheetKind, meaning: Meaning) -> Option<CodeOf> {
    Some(match (kind, meaning) {
        (SheetKind::VisitWeeks, Meaning::Week { .. }) | (SheetKind::VisitDays, Meaning::MatrixDay { .. }) => {
            CodeOf::Visit
        }
        // One sheet with everything: the list of tenants with its weeks or months beside it.
        (SheetKind::Tenants, Meaning::Week { .. } | Meaning::MatrixDay { .. }) => CodeOf::Visit,
        (SheetKind::Tenants, Meaning::Month { .. }) => CodeOf::Rent,
        (SheetKind::VisitRegister, Meaning::Outcome) => CodeOf::Visit,
        (SheetKind::VisitRegister, Meaning::Place) => CodeOf::Place,
        (SheetKind::RentMonths, Meaning::Month { .. }) => CodeOf::Rent,
        (SheetKind::RentRegister, Meaning::Paid) => CodeOf::Rent,
        (SheetKind::Tenants | SheetKind::Leases, Meaning::EndReason) => CodeOf::End,
        (SheetKind::Exemptions, Meaning::ExemptionReason) => CodeOf::Exemption,
        (SheetKind::Team, Meaning::Role) => CodeOf::Role,
        _ => return None,
    })
}

/// What a workbook says itself about its codes.
#[derive(Default)]
struct Legend {
    pairs: HashMap<String, String>,
    row: Option<u32>,
}

impl Legend {
    fn code(&self, of: CodeOf, code: String, count: u32) -> Code {
        let told = self.pairs.get(&code).filter(|_| of == CodeOf::Visit).and_then(|it| visit_in_words(it));
        let (means, source) = match (told, usual(of, &code)) {
            (Some(told), _) => (told, CodeSource::Legend),
            // What the legend says is not understood: then the usual meaning is no longer a good guess.
            (None, Some(guess)) if !self.pairs.contains_key(&code) => (guess, CodeSource::Usual),
            _ => (CodeMeaning::Unknown, CodeSource::None),
        };
        Code { of, code, count, means, source }
    }
}

/// A legend stands in one cell, in a cell for each code, or in two cells beside each other: above, below or beside.
fn legend(sheet: &Sheet, mapping: &SheetMapping, columns: &[(usize, CodeOf)]) -> Legend {
    let mut legend = Legend::default();
    let top = mapping.first_row();
    let last = columns.iter().map(|(at, _)| *at).max().unwrap_or_default();
    for row in 0..sheet.height() {
        let outside_table = row < top || sheet.filled(row) <= 3;
        let pairs = sheet.row(row).iter().enumerate().filter(|(at, _)| outside_table || *at > last);
        for (at, cell) in pairs {
            let Cell::Text(text) = cell else { continue };
            let mut found = legend_pairs(text);
            let next = sheet.cell(row, at + 1);
            let apart = at + 1 > last || row + 1 < top;
            if let (true, true, Cell::Text(words)) = (found.is_empty(), text.chars().count() <= 5 && apart, next)
                && visit_in_words(&fold(words)).is_some()
            {
                found.push((fold(text), fold(words)));
            }
            for (code, words) in found {
                legend.row = legend.row.or(u32::try_from(row + 1).ok());
                legend.pairs.entry(code).or_insert(words);
            }
        }
    }
    legend
}
