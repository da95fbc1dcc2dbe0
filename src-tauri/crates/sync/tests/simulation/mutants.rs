//! Designs that lose values, built around the product without a hook in it: the simulation must catch every one.
//!
//! They change what a file is handed, never the file's code.

use store::journal::{
    conflicts::live_stamps,
    stream::{self, CellWrite, Stamp, Transmitted},
};
use store::registry::DELETED;
use uuid::Uuid;

use crate::{ground::Ground, world::Laptop};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mutant {
    /// The product.
    None,
    /// Operations are applied as they arrive, also before those that their author had seen. What the file refuses
    /// outright (a column of a row that is not there yet) is tried again at the next delivery.
    NoGate,
    /// Whatever arrives replaces everything that is live here.
    ArrivalWins,
    /// The newer timestamp replaces, the older one is dropped, and no clock learns from another: a file is told that
    /// it is 1900, so that the product's own clamp keeps every received stamp out of its clock.
    LastWriteWins,
    /// The value that loses the display is forgotten. Timestamps decide as in `LastWriteWins`, with clocks that learn.
    LosersForgotten,
    /// Nothing is ever replaced: what the author had seen and written over comes back as a conflict.
    NothingReplaced,
    /// Whoever deletes a row deletes what was written in it meanwhile, seen or not.
    DeletionWins,
    /// A cut counts for what arrives after it; what was applied before keeps its effect.
    CutWithoutRebuild,
}

/// 1900, in milliseconds since 1970.
const LONG_AGO_MS: i64 = -2_208_988_800_000;

impl Mutant {
    #[allow(dead_code)] // The tests name them one by one.
    pub const ALL: [Mutant; 7] = [
        Mutant::NoGate,
        Mutant::ArrivalWins,
        Mutant::LastWriteWins,
        Mutant::LosersForgotten,
        Mutant::NothingReplaced,
        Mutant::DeletionWins,
        Mutant::CutWithoutRebuild,
    ];

    /// A laptop learns that only the first operations of a device count.
    pub fn cut(self, ground: &Ground, laptop: &mut Laptop, device: Uuid, last: i64) {
        match self {
            Mutant::CutWithoutRebuild => {
                let sql = "INSERT INTO cut (device, last) VALUES (?1, ?2)
                               ON CONFLICT (device) DO UPDATE SET last = min(last, excluded.last)";
                ground.behind(laptop.db().path()).execute(sql, (device.to_string(), last)).unwrap();
            }
            _ => {
                laptop.db_mut().cut(device, last).unwrap();
            }
        }
    }

    /// The wall clock that a file is told where it may learn from others' stamps.
    pub fn clock(self, wall_ms: i64) -> i64 {
        match self {
            Mutant::LastWriteWins => LONG_AGO_MS,
            _ => wall_ms,
        }
    }

    /// Takes in what arrived; answers how many were there already and how many wait.
    pub fn receive(self, laptop: &mut Laptop, arrived: Vec<Transmitted>, wall_ms: i64) -> (usize, usize) {
        match self {
            Mutant::None | Mutant::CutWithoutRebuild => {
                let mut inbox = std::mem::take(&mut laptop.inbox);
                let received = inbox.receive(laptop.db_mut(), arrived, wall_ms);
                laptop.inbox = inbox;
                assert!(received.failure.is_none(), "{:?}", received.failure);
                assert!(received.forks.is_empty(), "nobody forked: {:?}", received.forks);
                (received.duplicates, received.waiting)
            }
            Mutant::NoGate => ungated(laptop, arrived, wall_ms),
            _ => self.rewritten(laptop, arrived, wall_ms),
        }
    }

    fn rewritten(self, laptop: &mut Laptop, arrived: Vec<Transmitted>, wall_ms: i64) -> (usize, usize) {
        let mut held = laptop.version();
        for operation in arrived {
            if held.get(&operation.device).is_none_or(|held| *held < operation.number) {
                let _ = laptop.inbox.put(operation);
            }
        }
        while let Some(mut operation) = laptop.inbox.next(&held) {
            held.insert(operation.device, operation.number);
            self.rewrite(laptop, &mut operation);
            laptop.db_mut().apply(&operation, self.clock(wall_ms)).unwrap();
        }
        (0, laptop.inbox.waiting())
    }

    fn rewrite(self, laptop: &Laptop, operation: &mut Transmitted) {
        let me = operation.stamp();
        let conn = laptop.db().conn();
        for row in &mut operation.rows {
            let Some(table) = store::registry::table(row.table) else { continue };
            let live = |column| live_stamps(conn, table, &row.row, column).unwrap();
            let others = table.columns.iter().filter(|(no, _)| *no != DELETED);
            let edits: Vec<Stamp> = others.flat_map(|(no, _)| live(*no)).collect();
            let decide = |cell: &mut CellWrite| {
                let here: Vec<Stamp> = live(cell.column);
                match self {
                    Mutant::ArrivalWins => cell.replaces = here,
                    Mutant::NothingReplaced => cell.replaces.clear(),
                    Mutant::LastWriteWins | Mutant::LosersForgotten => {
                        if here.iter().any(|it| *it > me) {
                            return false;
                        }
                        cell.replaces = here;
                    }
                    Mutant::DeletionWins if cell.column == DELETED => cell.replaces.extend(&edits),
                    _ => {}
                }
                true
            };
            row.cells.retain_mut(decide);
        }
        operation.rows.retain(|row| !row.cells.is_empty());
    }
}

fn ungated(laptop: &mut Laptop, arrived: Vec<Transmitted>, wall_ms: i64) -> (usize, usize) {
    let mut duplicates = 0;
    let mut queue = std::mem::take(&mut laptop.refused);
    queue.extend(arrived);
    loop {
        let before = queue.len();
        for operation in std::mem::take(&mut queue) {
            if stream::get(laptop.db().conn(), operation.device, operation.number).unwrap().is_some() {
                duplicates += 1;
            } else if laptop.db_mut().apply(&operation, wall_ms).is_err() {
                queue.push(operation);
            }
        }
        if queue.is_empty() || queue.len() == before {
            break;
        }
    }
    laptop.refused = queue;
    (duplicates, laptop.refused.len())
}
