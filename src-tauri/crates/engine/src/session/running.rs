//! The long work that runs now, by the numbers that callers gave it: how one call reaches another to stop it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use store::Halt;

use crate::work::Work;

/// What runs now. Two callers may have chosen the same number; then both are stopped.
#[derive(Default)]
pub(super) struct Running(Mutex<Vec<(u32, Halt)>>);

impl Running {
    /// Work can be stopped by its number until the answer is dropped.
    pub fn begin(&self, work: &Work<'_>) -> Listed<'_> {
        let halt = work.halt().clone();
        if let Some(number) = work.number() {
            self.list().push((number, halt.clone()));
        }
        Listed { running: self, halt }
    }

    /// Asks that the work with this number ends.
    pub fn stop(&self, number: u32) {
        self.list().iter().filter(|(it, _)| *it == number).for_each(|(_, halt)| halt.ask());
    }

    fn list(&self) -> MutexGuard<'_, Vec<(u32, Halt)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Work that runs; dropping it says that it does not any more.
pub(crate) struct Listed<'a> {
    running: &'a Running,
    halt: Halt,
}

impl Drop for Listed<'_> {
    fn drop(&mut self) {
        self.running.list().retain(|(_, it)| !it.is(&self.halt));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_stopped_by_its_number_while_it_runs_and_no_other() {
        let running = Running::default();
        let (one, other, nameless) = (Work::default().numbered(1), Work::default().numbered(2), Work::default());
        let listed = running.begin(&one);
        let _more = (running.begin(&other), running.begin(&nameless));
        running.stop(1);
        running.stop(7);
        assert_eq!([true, false, false], [&one, &other, &nameless].map(|it| it.halt().asked()));
        drop(listed);
        assert_eq!(running.list().len(), 1);
        running.stop(1);
    }
}
