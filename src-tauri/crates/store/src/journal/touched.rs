//! The tables that an operation touched, as bits that the triggers can set: each by its place among the journaled ones.

use std::{
    collections::BTreeSet,
    sync::atomic::{AtomicU64, Ordering::Relaxed},
};

use crate::registry::{self, TableNo};

/// Tables that a word has room for.
const WORD: usize = 64;
/// Words: room for 256 tables.
const WORDS: usize = 4;

/// A bit for each journaled table.
#[derive(Default)]
pub(crate) struct Touched([AtomicU64; WORDS]);

impl Touched {
    /// Notes the table at a place.
    pub(crate) fn mark(&self, place: u32) {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        if let Some(word) = self.0.get(place / WORD) {
            word.fetch_or(1 << (place % WORD), Relaxed);
        }
    }

    /// Forgets all of them.
    pub(super) fn clear(&self) {
        self.0.iter().for_each(|it| it.store(0, Relaxed));
    }

    /// The numbers of those that were noted.
    pub(super) fn tables(&self) -> BTreeSet<TableNo> {
        let noted =
            |place: usize| self.0.get(place / WORD).is_some_and(|it| it.load(Relaxed) & (1 << (place % WORD)) != 0);
        registry::journaled().enumerate().filter(|(place, _)| noted(*place)).map(|(_, table)| table.no).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_journaled_table_has_a_bit_of_its_own() {
        for (place, table) in (0..).zip(registry::journaled()) {
            let touched = Touched::default();
            touched.mark(place);
            assert_eq!(BTreeSet::from([table.no]), touched.tables(), "{}", table.name);
            touched.clear();
            assert_eq!(BTreeSet::new(), touched.tables());
        }
    }
}
