//! What a person chose before, put over what is proposed now.

use std::collections::BTreeSet;

use super::{columns::is_time, header};
use crate::{
    grid::Sheet,
    mapping::{CodeMeaning, CodeSource, Mapping, SheetMapping, sheet_name},
    words::fold,
};

/// The sheet of the same make in the newest mapping that has one.
fn same_make<'a>(sheet: &SheetMapping, remembered: &'a [Mapping]) -> Option<&'a SheetMapping> {
    let print = sheet.fingerprint();
    let sheets = || remembered.iter().flat_map(|it| &it.sheets);
    let alike = |it: &&SheetMapping| {
        let name = sheet_name(&it.name);
        !name.is_empty() && name == sheet_name(&sheet.name) && is_of_one_form(it, sheet)
    };
    sheets().find(|it| it.fingerprint() == print).or_else(|| sheets().find(alike))
}

/// Two sheets of one name are of one form when both or neither have a column a week, day or month, and half of the other
/// headers are the same: a register that is called as last year's matrix is something else.
fn is_of_one_form(one: &SheetMapping, other: &SheetMapping) -> bool {
    let has_time = |it: &SheetMapping| it.columns.iter().any(|it| is_time(it.meaning));
    let headers = |it: &SheetMapping| -> BTreeSet<String> {
        it.columns.iter().filter(|it| !is_time(it.meaning)).map(|it| fold(&it.header)).collect()
    };
    let (of_one, of_other) = (headers(one), headers(other));
    has_time(one) == has_time(other) && of_one.intersection(&of_other).count() * 2 >= of_one.len().max(of_other.len())
}

/// The sheet as its header says that a person fixed on one of the same make; the headers there must be the same ones.
pub(super) fn header(
    page: &Sheet,
    remembered: &[Mapping],
    understood: impl Fn(header::Header) -> SheetMapping,
) -> Option<SheetMapping> {
    let name = sheet_name(page.name());
    let before = remembered.iter().flat_map(|it| &it.sheets).filter(|it| sheet_name(&it.name) == name);
    let fixed = before.filter_map(|it| Some((it, it.header.filter(|it| it.fixed)?)));
    let mut told = fixed.map(|(before, rows)| (before.fingerprint(), understood(header::at(page, rows))));
    told.find(|(print, found)| *print == found.fingerprint()).map(|(_, found)| found)
}

fn columns_as(sheet: &mut SheetMapping, before: &SheetMapping) {
    for column in sheet.columns.iter_mut().filter(|it| !is_time(it.meaning)) {
        let header = fold(&column.header);
        if let Some(told) = before.columns.iter().find(|it| fold(&it.header) == header && !is_time(it.meaning)) {
            column.meaning = told.meaning;
        }
    }
}

/// Meanings of the columns of one sheet, where it was the same kind of sheet before.
pub(super) fn columns(sheet: &mut SheetMapping, remembered: &[Mapping]) {
    if let Some(before) = same_make(sheet, remembered).filter(|it| it.kind == sheet.kind) {
        columns_as(sheet, before);
    }
}

/// Kinds of sheets and meanings of columns, and what was told about names.
pub(super) fn kinds_and_columns(mapping: &mut Mapping, remembered: &[Mapping]) {
    let mut any = None;
    let print = mapping.fingerprint();
    for sheet in &mut mapping.sheets {
        let Some(before) = same_make(sheet, remembered) else { continue };
        any = any.or_else(|| remembered.iter().find(|it| it.sheets.iter().any(|it| std::ptr::eq(it, before))));
        sheet.kind = before.kind;
        sheet.confidence = 100;
        columns_as(sheet, before);
    }
    let whole = remembered.iter().find(|it| it.fingerprint() == print).or(any);
    if let Some(before) = whole {
        mapping.people.clone_from(&before.people);
        mapping.joins.clone_from(&before.joins);
        mapping.city.clone_from(&before.city);
    }
}

/// Meanings of codes: of the same sheet, else of a sheet of the same kind.
pub(super) fn codes(mapping: &mut Mapping, remembered: &[Mapping]) {
    mapping.sheets.iter_mut().for_each(|it| codes_of(it, remembered));
}

/// Meanings of the codes of one sheet.
pub(super) fn codes_of(sheet: &mut SheetMapping, remembered: &[Mapping]) {
    let before = same_make(sheet, remembered);
    let others = remembered.iter().flat_map(|it| &it.sheets).filter(|it| it.kind == sheet.kind);
    let told: Vec<_> = before.into_iter().chain(others).flat_map(|it| &it.codes).collect();
    for code in &mut sheet.codes {
        let same = told.iter().find(|it| it.of == code.of && it.code == code.code && it.means != CodeMeaning::Unknown);
        if let Some(same) = same {
            (code.means, code.source) = (same.means, CodeSource::Remembered);
        }
    }
}
