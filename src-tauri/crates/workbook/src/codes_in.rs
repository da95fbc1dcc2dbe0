//! The codes that a cell holds, the same way when they are counted and when they are drawn.

use crate::{
    grid::{Cell, Sheet},
    mapping::CodeOf,
    words::fold,
};

/// The codes in a cell, folded. A cell of a matrix may hold several: `v/nt`, `v + v`, `v nt`.
pub(crate) fn parts(cell: &Cell, of: CodeOf, known: impl Fn(&str) -> bool) -> Vec<String> {
    let whole = fold(&cell.shown());
    if whole.is_empty() {
        return Vec::new();
    }
    if of != CodeOf::Visit || known(&whole) {
        return vec![whole];
    }
    for separators in [&['/', ',', '+', '&', ';'][..], &['/', ',', '+', '&', ';', ' ']] {
        let parts: Vec<&str> = whole.split(separators).map(str::trim).filter(|it| !it.is_empty()).collect();
        if parts.len() > 1 && parts.iter().all(|it| known(it)) {
            return parts.into_iter().map(str::to_owned).collect();
        }
    }
    vec![whole]
}

/// A row of totals, averages or counts.
pub(crate) fn is_total(sheet: &Sheet, row: usize) -> bool {
    const WORDS: [&str; 12] = [
        "totaal",
        "subtotaal",
        "total",
        "subtotal",
        "som",
        "sum",
        "gemiddelde",
        "gemiddeld",
        "average",
        "aantal",
        "totalen",
        "totals",
    ];
    let first = sheet.row(row).iter().find(|it| !it.is_empty());
    let Some(Cell::Text(text)) = first else { return false };
    let folded = fold(text);
    let word = folded.split([' ', ':', '-', '(']).next().unwrap_or_default();
    WORDS.contains(&word)
}
