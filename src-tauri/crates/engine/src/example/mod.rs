//! The example teams: invented people whose weeks show every state, the same for the same seed.
//!
//! Everything goes through ordinary operations, a few caseloads each, so the example is also what every figure about
//! size and speed is measured on.

mod agreed;
mod caseload;
mod chain;
mod chance;
mod course;
mod goals;
mod homes;
mod names;
mod onward;
mod parties;
mod roster;
mod steps;
mod street;
mod support;
mod waiting;
mod ways;

use domain::calendar::Day;
use store::{Db, Operation};

use crate::error::Error;

/// How large an example is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 3 workers, 20 tenancies, one year.
    Small,
    /// 12 workers, 100 tenancies, three years.
    Team,
    /// 500 workers, 5,000 tenancies, five years.
    Region,
}

impl Size {
    /// Workers.
    pub const fn workers(self) -> usize {
        match self {
            Self::Small => 3,
            Self::Team => 12,
            Self::Region => 500,
        }
    }

    /// Tenancies, ended ones included.
    pub const fn tenancies(self) -> usize {
        match self {
            Self::Small => 20,
            Self::Team => 100,
            Self::Region => 5_000,
        }
    }

    /// Weeks that the data reach back.
    const fn weeks(self) -> i64 {
        match self {
            Self::Small => 52,
            Self::Team => 156,
            Self::Region => 260,
        }
    }

    /// The share of that time in which tenancies begin: a region's have nearly all run from the start.
    const fn beginning(self) -> f64 {
        match self {
            Self::Small | Self::Team => 0.95,
            Self::Region => 0.03,
        }
    }

    /// Of a thousand tenancies that could have flipped, those that did.
    const fn flipped(self) -> usize {
        match self {
            Self::Small | Self::Team => 300,
            Self::Region => 120,
        }
    }

    /// Of a thousand tenancies, those that are visited twice a week all along.
    const fn intensive(self) -> usize {
        match self {
            Self::Small | Self::Team => 0,
            Self::Region => 60,
        }
    }

    /// Caseloads in one operation. Each operation writes the indexes by day anew, from end to end.
    const fn workers_at_once(self) -> usize {
        match self {
            Self::Small | Self::Team => 1,
            Self::Region => 10,
        }
    }
}

/// Operations that `fill` asks for: one for the team, and one for the caseloads that are written at once.
pub const fn operations(size: Size) -> usize {
    size.workers().div_ceil(size.workers_at_once()) + 1
}

/// Fills a new team; the data end on `as_of`, with visits planned for two weeks more. `operation` gives the head of each
/// operation, `step` hears how many workers of how many are done, and may end it.
///
/// # Errors
/// What the file or `step` says; the operations before it stay.
pub fn fill<E: From<Error>>(
    db: &mut Db,
    size: Size,
    seed: u64,
    as_of: Day,
    mut operation: impl FnMut() -> Operation,
    mut step: impl FnMut(usize, usize) -> Result<(), E>,
) -> Result<(), E> {
    step(0, size.workers())?;
    let mut maker = caseload::Maker::new(size, seed, as_of);
    db.write(&operation(), |tx| {
        if size == Size::Region {
            store::exchange::make_room(tx)?;
        }
        Ok::<_, Error>(maker.team(tx)?)
    })?;
    let workers: Vec<usize> = (0..size.workers()).collect();
    for some in workers.chunks(size.workers_at_once()) {
        db.write(&operation(), |tx| {
            some.iter().try_for_each(|it| maker.worker(tx, *it))?;
            let last = some.last() == workers.last();
            if last { maker.waiting(tx) } else { Ok(()) }
        })?;
        step(some.last().map_or(0, |it| it + 1), size.workers())?;
    }
    Ok(())
}

#[cfg(test)]
mod onward_tests;
#[cfg(test)]
pub(crate) mod tests;
