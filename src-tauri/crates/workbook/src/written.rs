//! Plain rows written as a workbook: text alone, so that nothing that came in as a formula goes out as one.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// Most characters of a cell in the format.
const LONGEST: usize = 32_767;

/// Most characters of the name of a sheet.
const LONGEST_NAME: usize = 31;

/// One sheet of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenSheet {
    /// Its name; what the format does not take is left out of it.
    pub name: String,
    /// What stands above its columns.
    pub header: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}

/// The bytes of an `.xlsx` with these sheets, each with its header frozen. Every cell is text.
///
/// # Errors
/// More rows or columns than the format takes.
pub fn written(sheets: &[WrittenSheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        let name = free_name(&sheet.name, &names);
        page.set_name(&name)?;
        names.push(name);
        page.set_freeze_panes(1, 0)?;
        for (column, text) in (0..).zip(&sheet.header) {
            page.write_string_with_format(0, column, cut(text), &bold)?;
        }
        for (row, cells) in (1..).zip(&sheet.rows) {
            for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
                page.write_string(row, column, cut(text))?;
            }
        }
        page.autofit();
    }
    book.save_to_buffer()
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// The name as the format takes it, and no other sheet's.
fn free_name(name: &str, taken: &[String]) -> String {
    let plain: String = name.chars().filter(|it| !"[]:*?/\\".contains(*it) && !it.is_control()).collect();
    let plain = plain.trim_matches('\'').trim();
    let first: String = if plain.is_empty() { "1".to_owned() } else { plain.chars().take(LONGEST_NAME).collect() };
    let is_free = |it: &String| taken.iter().all(|other| other.to_lowercase() != it.to_lowercase());
    let numbered = |number: usize| {
        let ending = format!(" {number}");
        let start: String = first.chars().take(LONGEST_NAME - ending.len()).collect();
        start + &ending
    };
    let mut names = std::iter::once(first.clone()).chain((2..).map(numbered));
    names.find(is_free).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cell, Workbook};

    #[test]
    fn what_looks_like_a_formula_stays_text() {
        let sheet = |name: &str| WrittenSheet {
            name: name.to_owned(),
            header: vec!["=kop".to_owned()],
            rows: vec![vec!["=HYPERLINK(\"http://x\")".to_owned()], vec!["+31".to_owned()], vec!["@x".repeat(20_000)]],
        };
        let long = "een naam die veel langer is dan het formaat toelaat";
        let bytes = written(&[sheet("Huur [2026]"), sheet("huur 2026"), sheet(""), sheet(long), sheet(long)]).unwrap();
        let read = Workbook::open(&bytes, "uit.xlsx").unwrap();
        let names: Vec<_> = read.sheets().iter().map(crate::Sheet::name).collect();
        assert_eq!(
            names,
            ["Huur 2026", "huur 2026 2", "1", "een naam die veel langer is dan", "een naam die veel langer is d 2"]
        );
        let cells: Vec<_> = (0..3).map(|row| read.sheets()[0].cell(row, 0).clone()).collect();
        assert_eq!(cells, ["=kop", "=HYPERLINK(\"http://x\")", "+31"].map(Cell::text));
    }
}
