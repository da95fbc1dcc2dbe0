//! The causal gate: an operation is applied once, and only after everything that its author had seen.
//!
//! Operations arrive in any order, twice, or not yet. The gate is what makes the merge free of clocks: a stamp that a
//! write replaces is always here before the write, and never comes a second time. Nothing is dropped but true
//! duplicates: what cannot be applied waits, and what contradicts an operation that is here already is kept aside.

use std::collections::{BTreeMap, BTreeSet};

use store::{
    Db, Error, Written,
    journal::stream::{self, Transmitted},
    own_device,
    registry::TableNo,
};
use uuid::Uuid;

/// How far a file has come: the last operation it holds of every device.
pub type Version = BTreeMap<Uuid, i64>;

/// So many cells are written in one transaction, at least one operation: some milliseconds of work.
const SLICE: usize = 2000;

/// What became of an operation that was put into the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It waits for its turn.
    Waits,
    /// The same operation waits already.
    Duplicate,
    /// Another operation with its device and number is known: kept aside.
    Fork,
}

/// What came of a delivery.
#[derive(Debug, Default)]
#[must_use = "forks and a failure must reach somebody"]
pub struct Received {
    /// Operations applied, those included that had waited.
    pub applied: usize,
    /// Tables of which rows were made or changed.
    pub tables: BTreeSet<TableNo>,
    /// Operations that now wait for others.
    pub waiting: usize,
    /// Operations that were here already.
    pub duplicates: usize,
    /// Second, different operations with the device and number of a known one, found in this delivery.
    pub forks: Vec<Transmitted>,
    /// Why it stopped early. The operation that could not be applied waits on, and so does what comes after it.
    pub failure: Option<Error>,
}

/// Received operations whose turn has not come, and those whose turn never comes.
#[derive(Debug, Default)]
pub struct Inbox {
    waiting: BTreeMap<Uuid, BTreeMap<i64, Transmitted>>,
    aside: Vec<Transmitted>,
}

impl Inbox {
    /// How many operations wait.
    pub fn waiting(&self) -> usize {
        self.waiting.values().map(BTreeMap::len).sum()
    }

    /// Operations that contradict a known one of the same device and number. They are never applied.
    pub fn forks(&self) -> &[Transmitted] {
        &self.aside
    }

    /// Keeps an operation that the file does not hold until its turn comes.
    pub fn put(&mut self, operation: Transmitted) -> Verdict {
        let of_device = self.waiting.entry(operation.device).or_default();
        match of_device.get_mut(&operation.number) {
            None => {
                of_device.insert(operation.number, operation);
                Verdict::Waits
            }
            Some(twin) if twin.same_as(&operation) => {
                narrow(twin, &operation.after);
                Verdict::Duplicate
            }
            Some(_) => self.put_aside(operation),
        }
    }

    /// Keeps aside an operation that contradicts one that the file holds. From then on nothing more of its device is
    /// handed out: only the chain of its segments can tell which of two branches a later operation continues.
    pub fn put_aside(&mut self, operation: Transmitted) -> Verdict {
        match self.aside.iter().any(|it| it.same_as(&operation)) {
            true => Verdict::Duplicate,
            false => {
                self.aside.push(operation);
                Verdict::Fork
            }
        }
    }

    /// Takes out an operation that a file with this version may apply next.
    pub fn next(&mut self, held: &Version) -> Option<Transmitted> {
        let forked: BTreeSet<Uuid> = self.aside.iter().map(|it| it.device).collect();
        let of_device = self.waiting.iter_mut().find_map(|(device, of_device)| {
            let (number, first) = of_device.first_key_value()?;
            let turn = *number == reached(held, device) + 1
                && first.after.iter().all(|(other, number)| reached(held, other) >= *number);
            (turn && !forked.contains(device)).then_some(of_device)
        })?;
        of_device.pop_first().map(|(_, operation)| operation)
    }

    /// Takes in what arrived and applies everything whose turn has come; `now_ms` is the wall clock here.
    pub fn receive(&mut self, db: &mut Db, arrived: Vec<Transmitted>, now_ms: i64) -> Received {
        let mut received = Received::default();
        let held = self.sort_in(db, arrived, &mut received);
        received.failure = held.and_then(|held| self.drain(db, held, now_ms, &mut received)).err();
        received.waiting = self.waiting();
        received
    }

    /// Tells apart what is new, what is here already and what contradicts it; answers how far the file has come.
    fn sort_in(&mut self, db: &Db, arrived: Vec<Transmitted>, received: &mut Received) -> Result<Version, Error> {
        let bearings = stream::version(db.conn()).map_err(Error::from).and_then(|it| Ok((it, own_device(db.conn())?)));
        let mut rest = arrived.into_iter();
        let (held, own) = match bearings {
            Ok(it) => it,
            Err(why) => return Err(self.put_all(rest, why)),
        };
        // What waited may have come into the file in another way meanwhile.
        rest = self.take_held(&held).into_iter().chain(rest).collect::<Vec<_>>().into_iter();
        while let Some(operation) = rest.next() {
            match self.judge(db, &held, own, &operation) {
                Ok(Verdict::Waits) => {}
                Ok(Verdict::Duplicate) => received.duplicates += 1,
                Ok(Verdict::Fork) => received.forks.push(operation),
                Err(why) => return Err(self.put_all(std::iter::once(operation).chain(rest), why)),
            }
        }
        Ok(held)
    }

    fn judge(&mut self, db: &Db, held: &Version, own: Uuid, operation: &Transmitted) -> Result<Verdict, Error> {
        if operation.number <= reached(held, &operation.device) {
            return Ok(match stream::get(db.conn(), operation.device, operation.number)? {
                Some(twin) if twin.same_as(operation) => Verdict::Duplicate,
                _ => self.put_aside(operation.clone()),
            });
        }
        Ok(match operation.device == own {
            true => self.put_aside(operation.clone()), // Somebody else writes in the name of this device.
            false => self.put(operation.clone()),
        })
    }

    fn take_held(&mut self, held: &Version) -> Vec<Transmitted> {
        let mut taken = Vec::new();
        for (device, of_device) in &mut self.waiting {
            let later = of_device.split_off(&(reached(held, device) + 1));
            taken.extend(std::mem::replace(of_device, later).into_values());
        }
        taken
    }

    /// Lets all of them wait for a better moment.
    fn put_all(&mut self, operations: impl Iterator<Item = Transmitted>, why: Error) -> Error {
        for operation in operations {
            self.put(operation);
        }
        why
    }

    /// Applies in slices: one transaction for many operations, and the lock is never held for long.
    fn drain(&mut self, db: &mut Db, mut held: Version, now_ms: i64, received: &mut Received) -> Result<(), Error> {
        loop {
            let slice = self.slice(&mut held);
            if slice.is_empty() {
                return Ok(());
            }
            if let Ok(written) = db.apply_all(&slice, now_ms) {
                received.count(slice.len(), written);
                continue;
            }
            // None of them is applied. One by one, everything before the one at fault is.
            let mut rest = slice.into_iter();
            while let Some(operation) = rest.next() {
                match db.apply(&operation, now_ms) {
                    Ok(written) => received.count(1, written),
                    Err(why) => return Err(self.put_all(std::iter::once(operation).chain(rest), why)),
                }
            }
        }
    }

    /// Takes out as many operations as one transaction takes, and counts them as held.
    fn slice(&mut self, held: &mut Version) -> Vec<Transmitted> {
        let (mut slice, mut cells) = (Vec::new(), 0);
        while cells < SLICE {
            let Some(operation) = self.next(held) else { break };
            held.insert(operation.device, operation.number);
            cells += 1 + operation.rows.iter().map(|row| row.cells.len()).sum::<usize>();
            slice.push(operation);
        }
        slice
    }
}

impl Received {
    fn count(&mut self, operations: usize, written: Written) {
        self.applied += operations;
        self.tables.extend(written.tables);
    }
}

fn reached(held: &Version, device: &Uuid) -> i64 {
    held.get(device).copied().unwrap_or(0)
}

/// A laptop that passes an operation on knows only what it held itself before it. Of two such bounds the lower one is
/// nearer to what the author had seen, device by device, and never below it.
fn narrow(twin: &mut Transmitted, after: &Version) {
    twin.after.retain(|device, number| match after.get(device) {
        Some(other) => {
            *number = (*number).min(*other);
            true
        }
        None => false,
    });
}

#[cfg(test)]
mod tests;
