//! A figure: what it is about, how many of how many, and of how many nothing is known.
//!
//! Every figure is a line of one shape, so that a screen, a file and what was published say the same things about it.

use serde::{Deserialize, Serialize};

/// Below so many cases a figure is marked.
pub const FEW: u32 = 10;

/// A figure in the shape in which it is shown, kept and sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its code, by which its definition is found.
    pub code: String,
    /// The part it is about: a code, or a number of months; absent for the whole.
    pub part: Option<String>,
    /// How many; absent where it is withheld.
    pub n: Option<u32>,
    /// Of how many, where it is a share or a part of a whole.
    pub of: Option<u32>,
    /// The mean, where it is a length of time: in days, or in months for the omklap.
    pub mean: Option<f64>,
    /// The median beside it.
    pub median: Option<f64>,
    /// How many records lacked what it takes.
    pub missing: Option<u32>,
    /// Fewer cases than one may draw conclusions from.
    pub few: bool,
    /// Something of it is left out, because it is about too few people.
    pub withheld: bool,
}

impl Line {
    /// A number of something.
    pub fn count(code: &str, n: u32) -> Self {
        Self { code: code.to_owned(), n: Some(n), missing: Some(0), few: n < FEW, ..Self::default() }
    }

    /// So many of so many.
    pub fn share(code: &str, n: u32, of: u32, missing: u32) -> Self {
        Self { of: Some(of), missing: Some(missing), few: of < FEW, ..Self::count(code, n) }
    }

    /// Lengths of time.
    pub fn lengths(code: &str, it: &Lengths) -> Self {
        Self { mean: it.mean(), median: it.median(), missing: Some(it.missing), ..Self::count(code, it.n()) }
    }

    /// The same about one part.
    #[must_use]
    pub fn about(self, part: impl Into<String>) -> Self {
        Self { part: Some(part.into()), ..self }
    }
}

/// Lengths of time: what is known of them, and how many are not known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lengths {
    known: Vec<f64>,
    /// How many are not known.
    pub missing: u32,
}

impl Lengths {
    /// One more, known or not.
    pub fn add(&mut self, length: Option<impl Into<f64>>) {
        match length {
            Some(it) => self.known.push(it.into()),
            None => self.missing += 1,
        }
    }

    /// How many are known.
    pub fn n(&self) -> u32 {
        counted(self.known.len())
    }

    /// Their mean; of nothing there is none.
    pub fn mean(&self) -> Option<f64> {
        (!self.known.is_empty()).then(|| self.known.iter().sum::<f64>() / f64::from(self.n()))
    }

    /// The one in the middle, or the mean of the two that are.
    pub fn median(&self) -> Option<f64> {
        let mut sorted = self.known.clone();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().checked_sub(1)?;
        let (low, high) = (sorted.get(last / 2)?, sorted.get(last.div_ceil(2))?);
        Some(f64::midpoint(*low, *high))
    }
}

impl<T: Into<f64>> FromIterator<Option<T>> for Lengths {
    fn from_iter<I: IntoIterator<Item = Option<T>>>(lengths: I) -> Self {
        let mut all = Self::default();
        lengths.into_iter().for_each(|it| all.add(it));
        all
    }
}

/// How many; there are fewer people than a number holds.
pub fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// How many of them.
pub fn how_many<T>(of: impl IntoIterator<Item = T>, which: impl FnMut(&T) -> bool) -> u32 {
    counted(of.into_iter().filter(which).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lengths: &[Option<u32>], n: u32, missing: u32, mean: Option<f64>, median: Option<f64>) {
        let all: Lengths = lengths.iter().copied().collect();
        assert_eq!((n, missing, mean, median), (all.n(), all.missing, all.mean(), all.median()));
    }

    #[test]
    fn the_median_stands_beside_the_mean_and_the_unknown_beside_both() {
        check(&[], 0, 0, None, None);
        check(&[None], 0, 1, None, None);
        check(&[Some(7)], 1, 0, Some(7.0), Some(7.0));
        check(&[Some(10), Some(1), None], 2, 1, Some(5.5), Some(5.5));
        check(&[Some(100), Some(1), Some(4)], 3, 0, Some(35.0), Some(4.0));
        check(&[Some(8), Some(1), Some(4), Some(5), None, None], 4, 2, Some(4.5), Some(4.5));
    }

    #[test]
    fn few_cases_are_marked() {
        assert!(Line::count("x", 9).few && !Line::count("x", 10).few);
        assert!(Line::share("x", 9, 9, 0).few && !Line::share("x", 0, 10, 0).few);
    }
}
