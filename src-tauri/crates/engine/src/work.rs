//! Work that takes a while, as its two sides see it: the body says how far it is, the person reads that and may stop it.
//!
//! Only counts pass: the screens have the sentences. A body that is stopped leaves nothing behind; that is its promise,
//! and a test holds every one of them to it.

use std::cell::Cell;

use store::Halt;

use crate::api::{Progress, WorkPart};

/// A listener hears of a count at most so many times, whatever it counts: a bar of text moves, and a million rows do not
/// become a million messages.
const TIMES: u64 = 200;

/// Somebody asked that the work ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// One piece of long work.
#[derive(Default)]
pub struct Work<'a> {
    halt: Halt,
    number: Option<u32>,
    hear: Option<&'a dyn Fn(Progress)>,
    told: Cell<Option<(Option<WorkPart>, u64, u64)>>,
}

impl<'a> Work<'a> {
    /// Work whose progress `hear` is told, on the thread that does it.
    pub fn heard(hear: &'a dyn Fn(Progress)) -> Self {
        Self { hear: Some(hear), ..Self::default() }
    }

    /// The same work under a number, by which `work_stop` finds it.
    #[must_use]
    pub fn numbered(self, number: u32) -> Self {
        Self { number: Some(number), ..self }
    }

    /// The number, if it has one.
    pub(crate) fn number(&self) -> Option<u32> {
        self.number
    }

    /// The wish that it ends; another thread may say it at any time.
    pub fn halt(&self) -> &Halt {
        &self.halt
    }

    /// So much of so much is done.
    ///
    /// # Errors
    /// [`Stopped`], and nothing of the work may be left behind then.
    pub fn step(&self, done: u64, total: u64) -> Result<(), Stopped> {
        self.step_of(None, done, total)
    }

    /// The steps of a part of the work, which is counted by itself.
    pub fn part(&self, part: WorkPart) -> impl Fn(u64, u64) -> Result<(), Stopped> {
        move |done, of| self.step_of(Some(part), done, of)
    }

    fn step_of(&self, part: Option<WorkPart>, done: u64, total: u64) -> Result<(), Stopped> {
        let done = done.min(total);
        let share = |done: u64| done.saturating_mul(TIMES) / total.max(1);
        let same = |(of_part, last, of)| (of_part, of, share(last)) == (part, total, share(done));
        let is_told = self.told.get().is_some_and(same);
        if let (Some(hear), false) = (self.hear, is_told) {
            self.told.set(Some((part, done, total)));
            let count = |it: u64| u32::try_from(it).unwrap_or(u32::MAX);
            hear(Progress { part, done: count(done), total: count(total) });
        }
        if self.halt.asked() { Err(Stopped) } else { Ok(()) }
    }

    /// The steps of a stage that is `share` of `total`, and begins when `before` is done.
    pub fn stage(&self, before: u64, share: u64, total: u64) -> impl Fn(u64, u64) -> Result<(), Stopped> {
        move |done, of| self.step(before + share.saturating_mul(done.min(of)) / of.max(1), total)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    fn told(body: impl FnOnce(&Work<'_>)) -> Vec<(u32, u32)> {
        let heard = RefCell::new(Vec::new());
        body(&Work::heard(&|it| heard.borrow_mut().push((it.done, it.total))));
        heard.into_inner()
    }

    #[test]
    fn a_listener_hears_the_first_the_last_and_not_every_one_between() {
        let heard = told(|work| (0..=1_000_000).for_each(|it| work.step(it, 1_000_000).unwrap()));
        assert_eq!(heard.len(), 201);
        assert_eq!((heard[0], heard[1], heard[200]), ((0, 1_000_000), (5_000, 1_000_000), (1_000_000, 1_000_000)));
        let heard = told(|work| (1..=3).for_each(|it| work.step(it, 3).unwrap()));
        assert_eq!(heard, [(1, 3), (2, 3), (3, 3)]);
        assert_eq!(told(|work| work.step(0, 0).unwrap()), [(0, 0)]);
    }

    #[test]
    fn no_more_is_done_than_there_is() {
        assert_eq!(told(|work| work.step(9, 4).unwrap()), [(4, 4)]);
    }

    #[test]
    fn stages_come_one_after_the_other() {
        let heard = told(|work| {
            let (first, second) = (work.stage(0, 10, 30), work.stage(10, 20, 30));
            first(1, 2).unwrap();
            first(2, 2).unwrap();
            second(0, 0).unwrap();
            second(2, 4).unwrap();
            second(7, 4).unwrap();
        });
        assert_eq!(heard, [(5, 30), (10, 30), (20, 30), (30, 30)]);
    }

    #[test]
    fn who_asks_is_heard_at_the_next_step_and_work_that_nobody_hears_can_be_stopped_too() {
        let work = Work::default();
        assert_eq!(work.step(1, 2), Ok(()));
        work.halt().clone().ask();
        assert_eq!(work.step(1, 2), Err(Stopped));
        assert_eq!(work.stage(0, 1, 2)(0, 1), Err(Stopped));
    }
}
