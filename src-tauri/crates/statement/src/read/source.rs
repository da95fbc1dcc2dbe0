//! The bytes of a file as UTF-8: lines counted, and no piece larger than what is held at one time.

use std::io::{self, BufRead, Read};

use super::MOST_AT_ONCE;

/// How much is taken from the file at one time.
const CHUNK: usize = 8 * 1024;
/// In so many bytes a file says its encoding.
const DECLARATION: usize = 256;

/// The letters of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letters {
    Utf8,
    Latin1,
    /// Neither, or two that contradict each other.
    Wrong,
}

/// A file that is being read.
#[derive(Debug)]
pub(super) struct Source<R> {
    file: R,
    letters: Option<Letters>,
    /// Bytes of UTF-8, of which `used` were given away.
    held: Vec<u8>,
    used: usize,
    lines: u32,
    piece: usize,
}

impl<R: BufRead> Source<R> {
    pub(super) fn new(file: R) -> Self {
        Self { file, letters: None, held: Vec::new(), used: 0, lines: 1, piece: 0 }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.held.clear();
        self.used = 0;
        let raw = match self.letters {
            Some(_) => self.chunk()?,
            None => {
                let mut beginning = Vec::new();
                (&mut self.file).take(DECLARATION as u64).read_to_end(&mut beginning)?;
                self.letters = Some(letters(&beginning));
                beginning
            }
        };
        match self.letters {
            Some(Letters::Wrong) => return Err(io::ErrorKind::InvalidData.into()),
            Some(Letters::Latin1) => self.take_latin(&raw),
            _ => self.held = raw,
        }
        Ok(())
    }

    fn chunk(&mut self) -> io::Result<Vec<u8>> {
        let file = loop {
            match self.file.fill_buf() {
                Err(why) if why.kind() == io::ErrorKind::Interrupted => {}
                file => break file?,
            }
        };
        let chunk = file.get(..file.len().min(CHUNK)).unwrap_or_default().to_vec();
        self.file.consume(chunk.len());
        Ok(chunk)
    }

    fn take_latin(&mut self, raw: &[u8]) {
        for it in raw {
            // No letter of ISO-8859-1: the file was written in another encoding than it says. What stands before is
            // read first, so that the line is right.
            if (0x80..0xa0).contains(it) {
                self.letters = Some(Letters::Wrong);
                break;
            }
            self.held.extend_from_slice(char::from(*it).encode_utf8(&mut [0; 2]).as_bytes());
        }
    }
}

impl<R> Source<R> {
    /// The line that is being read.
    pub(super) fn line(&self) -> u32 {
        self.lines
    }

    /// The piece before was read: the next one may be as large again.
    pub(super) fn next_piece(&mut self) {
        self.piece = 0;
    }

    pub(super) fn is_too_large(&self) -> bool {
        self.piece > MOST_AT_ONCE
    }

    pub(super) fn has_wrong_letters(&self) -> bool {
        self.letters == Some(Letters::Wrong)
    }
}

impl<R: BufRead> Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut held = self.fill_buf()?;
        let read = held.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.is_too_large() {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        if self.used >= self.held.len() {
            self.fill()?;
        }
        Ok(self.held.get(self.used..).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        let given = self.held.get(self.used..self.used + amount).unwrap_or_default();
        let lines = given.iter().filter(|it| **it == b'\n').count();
        self.lines = self.lines.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.used += amount;
        self.piece += amount;
    }
}

/// The encoding that a file begins with, by its mark or its declaration; UTF-8 if it says nothing.
fn letters(beginning: &[u8]) -> Letters {
    let marked = beginning.starts_with(&[0xef, 0xbb, 0xbf]);
    if beginning.starts_with(&[0xff, 0xfe]) || beginning.starts_with(&[0xfe, 0xff]) || beginning.contains(&0) {
        return Letters::Wrong;
    }
    let text = String::from_utf8_lossy(beginning).to_ascii_lowercase();
    let declaration = text.trim_start_matches('\u{feff}').strip_prefix("<?xml").and_then(|it| it.split_once("?>"));
    let named = declaration.and_then(|(it, _)| it.split_once("encoding")).and_then(|(_, it)| {
        let value = it.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''))?;
        value.split(quote).nth(1).map(str::to_owned)
    });
    match named.as_deref() {
        None | Some("utf-8" | "us-ascii") => Letters::Utf8,
        Some("iso-8859-1") if !marked => Letters::Latin1,
        Some(_) => Letters::Wrong,
    }
}
