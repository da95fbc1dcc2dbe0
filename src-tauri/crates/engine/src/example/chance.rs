//! Chance that can be repeated: SplitMix64 (Steele, Lea and Flood 2014), and ids in the order of their making.

use store::Id;
use uuid::Uuid;

/// A stream of chance.
pub struct Chance {
    state: u64,
    made: u128,
}

impl Chance {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Self { state: seed, made: u128::from(seed) << 92 }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, 0 for an empty range.
    pub fn below(&mut self, end: usize) -> usize {
        match u64::try_from(end) {
            Ok(end) if end > 0 => usize::try_from(self.next() % end).unwrap_or(0),
            _ => 0,
        }
    }

    /// A number from `first` through `last`.
    pub fn between(&mut self, first: i64, last: i64) -> i64 {
        let width = usize::try_from(last - first + 1).unwrap_or(1);
        first + i64::try_from(self.below(width)).unwrap_or(0)
    }

    /// True in so many of a thousand cases.
    pub fn in_thousand(&mut self, cases: usize) -> bool {
        self.below(1000) < cases
    }

    /// One of these.
    pub fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }

    /// An id after all that were made before: rows in the order of their ids are written fastest.
    pub fn id<T>(&mut self) -> Id<T> {
        self.made += 1;
        let (high, low) = (self.made >> 62, self.made & ((1 << 62) - 1));
        // Version 7 and the variant of RFC 9562, so that it passes for an id like any other.
        let spread = ((high & 0xFFFF_FFFF_FFFF) << 80) | (7 << 76) | (((high >> 48) & 0xFFF) << 64) | (2 << 62) | low;
        Id::from_uuid(Uuid::from_u128(spread))
    }
}
