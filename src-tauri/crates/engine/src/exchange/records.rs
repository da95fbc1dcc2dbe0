//! Records of a CSV file, strictly by RFC 4180, so that one broken row costs that row alone.
//!
//! The `csv` crate forgives: after a quote that was never closed it takes the rows that follow for text of that cell
//! and says nothing. Here a quoted cell ends with a quote and a comma or the end of the line; a row that breaks this
//! is given up after its first line and reading goes on with the next line.

use std::{
    collections::VecDeque,
    io::{self, BufRead},
};

use super::rejection::Rejection;

/// A record with more lines than fit in this, in bytes, has a quote that was never closed.
const LARGEST: usize = 1024 * 1024;

/// Reads records one by one.
pub(super) struct Records<R> {
    input: R,
    /// Lines that were read too far.
    again: VecDeque<Vec<u8>>,
    /// Number of the next line, from 1.
    next_line: u32,
    raw: Vec<u8>,
}

/// The cells of one record.
#[derive(Default)]
pub(super) struct Record {
    /// Number of its first line.
    pub line: u32,
    text: String,
    ends: Vec<usize>,
}

impl Record {
    /// The number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell at a place from 0; empty when there is none.
    pub fn cell(&self, place: usize) -> &str {
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(place).and_then(|end| self.text.get(start..*end)).unwrap_or("")
    }
}

impl Record {
    /// Holds these cells in place of what it held.
    pub fn fill(&mut self, line: u32, cells: &[&str]) {
        self.line = line;
        self.text.clear();
        self.ends.clear();
        for cell in cells {
            self.text.push_str(cell);
            self.ends.push(self.text.len());
        }
    }
}

enum Split {
    Whole,
    /// The last cell is quoted and goes on in the next line.
    Open,
    Broken,
}

impl<R: BufRead> Records<R> {
    pub fn new(input: R) -> Self {
        Self { input, again: VecDeque::new(), next_line: 1, raw: Vec::new() }
    }

    /// Fills `record` with the next one; blank lines are passed over. `Some(Err(…))` is one row that cannot be read;
    /// `record.line` says which.
    pub fn read(&mut self, record: &mut Record) -> io::Result<Option<Result<(), Rejection>>> {
        loop {
            self.raw.clear();
            if !self.line()? {
                return Ok(None);
            }
            record.line = self.next_line - 1;
            if record.line == 1 && self.raw.starts_with(b"\xef\xbb\xbf") {
                self.raw.drain(..3);
            }
            if self.raw.iter().any(|byte| !byte.is_ascii_whitespace()) {
                return self.rest_of(record).map(Some);
            }
        }
    }

    /// Splits the record that begins with the line in `raw`, and reads on while a quoted cell is open.
    fn rest_of(&mut self, record: &mut Record) -> io::Result<Result<(), Rejection>> {
        let first_line = self.raw.len();
        let mut cells = std::mem::take(&mut record.text).into_bytes();
        let mut found = split(&self.raw, &mut cells, &mut record.ends);
        while matches!(found, Split::Open) {
            let before = self.raw.len();
            if before > LARGEST || !self.line()? {
                found = Split::Broken;
            } else if self.raw.get(before..).is_some_and(|line| line.contains(&b'"')) {
                found = split(&self.raw, &mut cells, &mut record.ends);
            }
        }
        if matches!(found, Split::Broken) {
            self.read_again_from(first_line);
            return Ok(Err(Rejection::QuoteBroken));
        }
        match String::from_utf8(cells) {
            // Two halves of one letter in two cells are no letter.
            Ok(text) if record.ends.iter().all(|end| text.is_char_boundary(*end)) => {
                record.text = text;
                Ok(Ok(()))
            }
            _ => Ok(Err(Rejection::NotUtf8)),
        }
    }

    /// Appends the next line, with its end, to `raw`; `false` at the end of the file.
    fn line(&mut self) -> io::Result<bool> {
        let read = match self.again.pop_front() {
            Some(line) => {
                self.raw.extend_from_slice(&line);
                line.len()
            }
            None => self.input.read_until(b'\n', &mut self.raw)?,
        };
        self.next_line += u32::from(read > 0);
        Ok(read > 0)
    }

    /// Gives back every line of `raw` after the first `from` bytes.
    fn read_again_from(&mut self, from: usize) {
        let lines: Vec<Vec<u8>> = self
            .raw
            .get(from..)
            .unwrap_or_default()
            .split_inclusive(|byte| *byte == b'\n')
            .map(<[u8]>::to_vec)
            .collect();
        self.next_line -= u32::try_from(lines.len()).unwrap_or(0);
        for line in lines.into_iter().rev() {
            self.again.push_front(line);
        }
    }
}

/// Takes `raw` apart: the text of all cells into `cells`, where each ends into `ends`.
fn split(raw: &[u8], cells: &mut Vec<u8>, ends: &mut Vec<usize>) -> Split {
    cells.clear();
    ends.clear();
    let raw = raw.strip_suffix(b"\n").unwrap_or(raw);
    let raw = raw.strip_suffix(b"\r").unwrap_or(raw);
    let mut rest = raw;
    loop {
        rest = match rest.strip_prefix(b"\"") {
            Some(quoted) => match unquote(quoted, cells) {
                Ok(rest) => rest,
                Err(why) => return why,
            },
            None => {
                let end = rest.iter().position(|byte| *byte == b',').unwrap_or(rest.len());
                let (cell, rest) = rest.split_at(end);
                cells.extend_from_slice(cell);
                rest
            }
        };
        ends.push(cells.len());
        match rest.split_first() {
            Some((b',', more)) => rest = more,
            Some(_) => return Split::Broken,
            None => return Split::Whole,
        }
    }
}

/// The text of a quoted cell up to its closing quote; answers with what follows.
fn unquote<'a>(mut rest: &'a [u8], cells: &mut Vec<u8>) -> Result<&'a [u8], Split> {
    loop {
        let Some(quote) = rest.iter().position(|byte| *byte == b'"') else { return Err(Split::Open) };
        let (text, after) = rest.split_at(quote);
        cells.extend_from_slice(text);
        match after {
            [_, b'"', more @ ..] => {
                cells.push(b'"');
                rest = more;
            }
            [_, more @ ..] => return Ok(more),
            [] => return Err(Split::Open),
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(file: &[u8], expected: Expect) {
        let mut records = Records::new(file);
        let mut record = Record::default();
        let mut shown = String::new();
        while let Some(found) = records.read(&mut record).unwrap() {
            let cells: Vec<_> = (0..record.len()).map(|it| record.cell(it).to_owned()).collect();
            match found {
                Ok(()) => shown.push_str(&format!("{}: {cells:?}\n", record.line)),
                Err(why) => shown.push_str(&format!("{}: {}\n", record.line, why.as_code())),
            }
        }
        expected.assert_eq(&shown);
    }

    #[test]
    fn cells_are_what_stands_between_the_commas() {
        check(
            b"\xef\xbb\xbfa,b\r\n1,\n\n,=1+1\n",
            expect![[r#"
            1: ["a", "b"]
            2: ["1", ""]
            4: ["", "=1+1"]
        "#]],
        );
    }

    #[test]
    fn a_quoted_cell_holds_commas_quotes_and_lines() {
        check(
            b"\"a,\"\"b\"\"\",\"one\ntwo\"\n\"\",5\" pipe\n",
            expect![[r#"
            1: ["a,\"b\"", "one\ntwo"]
            3: ["", "5\" pipe"]
        "#]],
        );
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_one_row() {
        check(
            b"1,\"open\n2,\"text\"\n3,b\n4,\"again\n5,c",
            expect![[r#"
            1: quote_broken
            2: ["2", "text"]
            3: ["3", "b"]
            4: quote_broken
            5: ["5", "c"]
        "#]],
        );
    }

    #[test]
    fn a_cell_does_not_go_on_after_its_quote() {
        check(
            b"\"a\" b,c\nd,e\n",
            expect![[r#"
            1: quote_broken
            2: ["d", "e"]
        "#]],
        );
    }

    #[test]
    fn bytes_that_are_no_letters_cost_one_row() {
        check(
            b"caf\xe9,b\n\xc3,\xa9\n\xc3\xa9,b\n",
            expect![[r#"
            1: not_utf8
            2: not_utf8
            3: ["é", "b"]
        "#]],
        );
    }
}
