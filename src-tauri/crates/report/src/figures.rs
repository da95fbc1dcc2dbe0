//! Figures as a table: numbers are numbers, shares are shares, and text stays text.

use rust_xlsxwriter::{Format, FormatAlign, Workbook};

use crate::sheets::{Unwritable, cut, free_name};

/// Wider than this a column is wrapped.
const WIDEST: f64 = 60.0;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// A share between 0 and 1.
    Percent(f64),
}

/// One table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureSheet {
    /// Its name.
    pub name: String,
    /// What stands above its columns.
    pub header: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// The bytes of an `.xlsx`: a header that stays in sight, filters, and a print area on paper that lies.
///
/// # Errors
/// More rows or columns than the format takes.
pub fn figure_workbook(sheets: &[FigureSheet]) -> Result<Vec<u8>, Unwritable> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let top = Format::new().set_align(FormatAlign::Top);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let tenth = Format::new().set_num_format("0.0").set_align(FormatAlign::Top);
    let percent = Format::new().set_num_format("0%").set_align(FormatAlign::Top);
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        let name = free_name(&sheet.name, &names);
        page.set_name(&name)?;
        names.push(name);
        page.set_freeze_panes(1, 0)?;
        for (column, title) in (0..).zip(&sheet.header) {
            page.write_string_with_format(0, column, cut(title), &bold)?;
        }
        for (row, cells) in (1..).zip(&sheet.rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Cell::Text(it) if !it.is_empty() => page.write_string_with_format(row, column, cut(it), &text)?,
                    Cell::Number(it) if it.fract() == 0.0 => page.write_number_with_format(row, column, *it, &top)?,
                    Cell::Number(it) => page.write_number_with_format(row, column, *it, &tenth)?,
                    Cell::Percent(it) => page.write_number_with_format(row, column, *it, &percent)?,
                    Cell::Empty | Cell::Text(_) => page,
                };
            }
        }
        page.autofit();
        for (column, longest) in (0..).zip(longest(sheet)) {
            if longest > WIDEST {
                page.set_column_width(column, WIDEST)?;
            }
        }
        let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
        let columns = u16::try_from(sheet.header.len()).unwrap_or(u16::MAX);
        if let Some(last_column) = columns.checked_sub(1) {
            page.autofilter(0, 0, last_row, last_column)?;
            page.set_print_area(0, 0, last_row, last_column)?;
        }
        page.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    }
    Ok(book.save_to_buffer()?)
}

/// The characters of the longest text of each column.
fn longest(sheet: &FigureSheet) -> impl Iterator<Item = f64> {
    let length = |cell: &Cell| match cell {
        Cell::Text(it) => f64::from(u32::try_from(it.chars().count()).unwrap_or(u32::MAX)),
        _ => 0.0,
    };
    (0..sheet.header.len())
        .map(move |column| sheet.rows.iter().filter_map(|row| row.get(column)).map(length).fold(0.0, f64::max))
}

/// The bytes of a `.csv` in UTF-8: a comma between cells, a point in numbers. Text that another program could take for a
/// formula gets an apostrophe before it.
pub fn figure_csv(sheet: &FigureSheet) -> Vec<u8> {
    let header = sheet.header.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(",");
    let rows = sheet.rows.iter().map(|row| row.iter().map(shown).collect::<Vec<_>>().join(","));
    let lines: String = std::iter::once(header).chain(rows).map(|it| it + "\r\n").collect();
    lines.into_bytes()
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(it) => quoted(it),
        Cell::Number(it) if it.fract() == 0.0 => it.to_string(),
        Cell::Number(it) => format!("{it:.1}"),
        Cell::Percent(it) => format!("{it:.3}"),
    }
}

fn quoted(text: &str) -> String {
    let safe = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if safe.contains([',', '"', '\r', '\n']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader as _, Xlsx};

    use super::*;

    fn sheet() -> FigureSheet {
        FigureSheet {
            name: "Woonbehoud".to_owned(),
            header: vec!["Cijfer".to_owned(), "n".to_owned(), "%".to_owned(), "Gemiddeld".to_owned()],
            rows: vec![
                vec![Cell::Text("=1+1".to_owned()), Cell::Number(76.0), Cell::Percent(0.844), Cell::Number(12.25)],
                vec![Cell::Text("met, komma en \"".to_owned()), Cell::Empty, Cell::Empty, Cell::Empty],
            ],
        }
    }

    #[test]
    fn numbers_are_numbers_and_text_stays_text() {
        let mut read: Xlsx<_> = Xlsx::new(Cursor::new(figure_workbook(&[sheet()]).unwrap())).unwrap();
        let cells = read.worksheet_range("Woonbehoud").unwrap();
        let at = |row, column| cells.get_value((row, column)).cloned().unwrap_or(Data::Empty);
        assert_eq!(Data::String("=1+1".to_owned()), at(1, 0));
        assert_eq!([Data::Float(76.0), Data::Float(0.844), Data::Float(12.25)], [at(1, 1), at(1, 2), at(1, 3)]);
        assert_eq!(Data::Empty, at(2, 1));
        assert!(read.worksheet_formula("Woonbehoud").unwrap().is_empty());
    }

    #[test]
    fn a_comma_file_is_read_by_anybody_and_holds_no_formula() {
        let text = String::from_utf8(figure_csv(&sheet())).unwrap();
        assert_eq!("Cijfer,n,%,Gemiddeld\r\n'=1+1,76,0.844,12.2\r\n\"met, komma en \"\"\",,,\r\n", text);
    }
}
