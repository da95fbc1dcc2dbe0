//! Text with a separator: what a spreadsheet writes as CSV, in Dutch and in English.
//!
//! The separator is the one that cuts most lines into the same number of cells. Text that is no UTF-8 is read as
//! Windows-1252, which is what Excel writes under Dutch settings.

use std::borrow::Cow;

use csv::ReaderBuilder;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::Filling;
use crate::{
    Refused,
    grid::{Cell, Sheet},
    watch::Watch,
};

const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// Lines by which the separator is found.
const LOOKED_AT: usize = 50;

pub(super) fn read(bytes: &[u8], name: &str, watch: &Watch<'_>) -> Result<Vec<Sheet>, Refused> {
    let text = decoded(bytes)?;
    let (told, text) = told_separator(&text);
    let separator = told.unwrap_or_else(|| separator_of(text));
    let mut reader =
        ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut filling = Filling::new(name, 0);
    let mut record = csv::StringRecord::new();
    watch.expect(text.lines().count() as u64);
    while watch.row() {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => return Err(Refused::NotAWorkbook),
        }
        // The reader passes over blank lines, and counts them to the row after them; a spreadsheet shows them.
        let (line, at) = record.position().map_or((1, 0), |it| (it.line(), it.byte()));
        let from = usize::try_from(at).ok().and_then(|at| text.as_bytes().get(at..)).unwrap_or_default();
        let blank = from.iter().take_while(|it| matches!(it, b'\n' | b'\r')).filter(|it| **it == b'\n').count();
        let row = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX).saturating_add(blank);
        for (column, cell) in record.iter().enumerate() {
            filling.put(row, column, Cell::text(cell))?;
        }
    }
    Ok(vec![filling.sheet])
}

fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Refused> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        return readable(text);
    }
    let (text, broken) = UTF_8.decode_without_bom_handling(bytes);
    readable(if broken { WINDOWS_1252.decode_without_bom_handling(bytes).0 } else { text })
}

/// Text that a person typed has no control characters.
fn readable(text: Cow<'_, str>) -> Result<Cow<'_, str>, Refused> {
    let controls = text.chars().filter(|it| it.is_control() && !matches!(it, '\n' | '\r' | '\t')).count();
    if text.contains('\0') || controls * 50 > text.len() { Err(Refused::NotAWorkbook) } else { Ok(text) }
}

/// `sep=;` on the first line is for the program that opens the file.
fn told_separator(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some([separator]) => (Some(*separator), rest),
        _ => (None, text),
    }
}

fn separator_of(text: &str) -> u8 {
    let score = |separator: u8| {
        let counts: Vec<usize> = text.lines().take(LOOKED_AT).map(|it| outside_quotes(it, separator)).collect();
        let most = counts.iter().copied().max().unwrap_or_default();
        let usual = counts.iter().filter(|it| **it > 0).fold(Vec::<(usize, usize)>::new(), |mut seen, it| {
            match seen.iter_mut().find(|(count, _)| count == it) {
                Some((_, lines)) => *lines += 1,
                None => seen.push((*it, 1)),
            }
            seen
        });
        (usual.into_iter().map(|(_, lines)| lines).max().unwrap_or_default(), most)
    };
    let mut best = b';';
    for separator in SEPARATORS {
        if score(separator) > score(best) {
            best = separator;
        }
    }
    best
}

fn outside_quotes(line: &str, separator: u8) -> usize {
    let mut quoted = false;
    line.bytes()
        .filter(|it| {
            quoted ^= *it == b'"';
            !quoted && *it == separator
        })
        .count()
}
