//! Who waits for a large workbook: hears of its rows, and may end the work.
//!
//! The work asks at every row, so that nobody who has said stop waits for the rest of a hundred thousand. What is made
//! of it after that is thrown away.

use std::{
    cell::Cell,
    io::{self, Read, Seek, SeekFrom},
};

/// Hears that so many of so many rows are done; `false` ends the work.
type Hear<'a> = &'a dyn Fn(u64, u64) -> bool;

/// Somebody asked that the work ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// A listener and what it said.
#[derive(Default)]
pub struct Watch<'a> {
    hear: Option<Hear<'a>>,
    rows: Cell<(u64, u64)>,
    stopped: Cell<bool>,
}

impl<'a> Watch<'a> {
    /// The work of which `hear` is told.
    pub fn heard(hear: Hear<'a>) -> Self {
        Self { hear: Some(hear), ..Self::default() }
    }

    /// There are so many rows as far as is known.
    pub(crate) fn expect(&self, rows: u64) {
        self.rows.set((0, rows));
    }

    /// One more row is done.
    pub(crate) fn row(&self) -> bool {
        self.rows_done(self.rows.get().0 + 1)
    }

    /// So many rows are done; whether to go on.
    pub(crate) fn rows_done(&self, done: u64) -> bool {
        let expected = self.rows.get().1;
        // Sheets do not always know how long they are, and some are read twice.
        self.rows.set((if expected == 0 { done } else { done.min(expected) }, expected));
        self.goes_on()
    }

    /// Whether to go on, with as many rows done as before.
    pub(crate) fn goes_on(&self) -> bool {
        let (done, expected) = self.rows.get();
        if !self.stopped.get() && self.hear.is_some_and(|hear| !hear(done, expected.max(done))) {
            self.stopped.set(true);
        }
        !self.stopped.get()
    }

    /// # Errors
    /// [`Stopped`] if somebody asked for it; what was made is not whole then.
    pub(crate) fn whole<T>(&self, made: T) -> Result<T, Stopped> {
        if self.stopped.get() { Err(Stopped) } else { Ok(made) }
    }
}

/// Bytes that end with an error once somebody asks that the work ends: parsers of others have no ear for it.
pub(crate) struct Watched<'a, R> {
    bytes: R,
    watch: &'a Watch<'a>,
}

impl<'a, R> Watched<'a, R> {
    pub fn new(bytes: R, watch: &'a Watch<'a>) -> Self {
        Self { bytes, watch }
    }
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        // No kind that is tried again.
        if self.watch.goes_on() { self.bytes.read(into) } else { Err(io::Error::other("ended")) }
    }
}

impl<R: Seek> Seek for Watched<'_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, io::Cursor};

    use super::*;

    #[test]
    fn rows_count_up_to_what_is_known_and_who_said_stop_is_not_asked_again() {
        let heard = RefCell::new(Vec::new());
        let hear = |done, all| {
            heard.borrow_mut().push((done, all));
            heard.borrow().len() < 4
        };
        let watch = Watch::heard(&hear);
        watch.expect(2);
        let went_on: Vec<bool> = (0..5).map(|_| watch.row()).collect();
        assert_eq!([true, true, true, false, false], went_on[..]);
        assert_eq!([(1, 2), (2, 2), (2, 2), (2, 2)], heard.borrow()[..]);
        assert_eq!(Err(Stopped), watch.whole(()));
    }

    #[test]
    fn bytes_end_when_somebody_says_so() {
        let watch = Watch::heard(&|_, _| false);
        let mut text = String::new();
        assert!(Watched::new(Cursor::new("tekst"), &watch).read_to_string(&mut text).is_err() && text.is_empty());
        let watch = Watch::heard(&|_, _| true);
        assert!(Watched::new(Cursor::new("tekst"), &watch).read_to_string(&mut text).is_ok());
    }
}
