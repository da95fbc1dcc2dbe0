//! Plain rows written as a workbook: text alone, so that nothing that came in as a formula goes out as one.

use std::fmt;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// Most characters of a cell in the format.
const LONGEST: usize = 32_767;

/// Most characters of the name of a sheet.
const LONGEST_NAME: usize = 31;

/// One sheet of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextSheet {
    /// Its name; what the format does not take is left out of it.
    pub name: String,
    /// What stands above its columns.
    pub header: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}

/// The format takes no more rows or columns.
#[derive(Debug)]
pub struct Unwritable(XlsxError);

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the workbook cannot be written: {}", self.0)
    }
}

impl std::error::Error for Unwritable {}

impl From<XlsxError> for Unwritable {
    fn from(why: XlsxError) -> Self {
        Self(why)
    }
}

/// The bytes of an `.xlsx` with these sheets, each with its header frozen. Every cell is text.
///
/// # Errors
/// More rows or columns than the format takes.
pub fn text_workbook(sheets: &[TextSheet]) -> Result<Vec<u8>, Unwritable> {
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
    Ok(book.save_to_buffer()?)
}

pub(crate) fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// The name as the format takes it, and no other sheet's.
pub(crate) fn free_name(name: &str, taken: &[String]) -> String {
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
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader as _, Xlsx};

    use super::*;

    fn sheet(name: &str) -> TextSheet {
        TextSheet {
            name: name.to_owned(),
            header: vec!["=kop".to_owned()],
            rows: vec![
                vec!["=HYPERLINK(\"http://x\")".to_owned()],
                vec!["+31".to_owned()],
                vec!["@x".repeat(20_000)],
                vec!["01-02-2026".to_owned()],
            ],
        }
    }

    #[test]
    fn what_looks_like_a_formula_or_a_day_stays_text() {
        let mut read: Xlsx<_> = Xlsx::new(Cursor::new(text_workbook(&[sheet("Huur")]).unwrap())).unwrap();
        let cells = read.worksheet_range("Huur").unwrap();
        let texts: Vec<_> = (0..5).map(|row| cells.get_value((row, 0)).unwrap()).collect();
        assert!(texts.iter().all(|it| matches!(it, Data::String(_))));
        let (long, short): (Vec<_>, Vec<_>) = texts.iter().map(|it| it.to_string()).partition(|it| it.len() > 100);
        assert_eq!(short, ["=kop", "=HYPERLINK(\"http://x\")", "+31", "01-02-2026"]);
        assert_eq!(long[0].len(), LONGEST);
        assert!(read.worksheet_formula("Huur").unwrap().is_empty());
    }

    #[test]
    fn every_sheet_has_a_name_that_the_format_takes() {
        let long = "een naam die veel langer is dan het formaat toelaat";
        let names = ["Huur [2026]", "huur 2026", "", long, long];
        let bytes = text_workbook(&names.map(sheet)).unwrap();
        let read: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert_eq!(
            read.sheet_names(),
            ["Huur 2026", "huur 2026 2", "1", "een naam die veel langer is dan", "een naam die veel langer is d 2"]
        );
    }
}
