//! Five laptops, their real files, and a post that loses, repeats, delays and shuffles.
//!
//! Everything follows from the seed: a failing seed fails again, with the same trace.

use std::collections::BTreeMap;

use fastrand::Rng;
use store::{
    Db, Kind, Operation,
    journal::{
        reverse::{self, Refused},
        stream::{self, Transmitted},
    },
};
use sync::{Inbox, Version, missing};
use uuid::Uuid;

use crate::{
    acts::{self, Act, Questions},
    ground::Ground,
    model::Model,
    mutants::Mutant,
};

pub const LAPTOPS: usize = 5;
const VERB: Kind = Kind(100);
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
const TEN_YEARS: i64 = 3652 * DAY;

/// One laptop.
pub struct Laptop {
    pub name: char,
    pub device: Uuid,
    db: Option<Db>,
    pub inbox: Inbox,
    /// The operations that its file holds, by their places among the acknowledged ones.
    pub held: Vec<usize>,
    /// The cuts that it has heard of.
    pub cuts: BTreeMap<Uuid, i64>,
    /// It has the older version of the program.
    pub older: bool,
    /// How far its clock is off.
    skew_ms: i64,
    /// For the mutant without a gate: what its file did not take yet.
    pub refused: Vec<Transmitted>,
}

impl Laptop {
    pub fn db(&self) -> &Db {
        self.db.as_ref().unwrap()
    }

    pub fn db_mut(&mut self) -> &mut Db {
        self.db.as_mut().unwrap()
    }

    pub fn version(&self) -> Version {
        stream::version(self.db().conn()).unwrap()
    }
}

/// Operations on their way.
struct Parcel {
    to: usize,
    operations: Vec<Transmitted>,
}

/// What happened in a run, counted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub operations: u64,
    pub values: u64,
    pub undone: u64,
    pub undo_refused: u64,
    pub undo_idle: u64,
    pub choices: u64,
    pub lost_parcels: u64,
    pub duplicates: u64,
    pub restarts: u64,
    pub most_waiting: u64,
    pub conflicts_left: u64,
    /// Rows that one deleted and another, who did not know, wrote in.
    pub contested: u64,
    /// Choices of which the undoing brought several values back.
    pub choices_undone: u64,
    /// Cells that files of the older version could not hold in the end.
    pub waiting: u64,
    pub upgrades: u64,
    /// Cuts that laptops heard of, and operations without effect.
    pub cuts: u64,
    pub void: u64,
}

impl Tally {
    /// Adds another run.
    pub fn add(&mut self, other: &Self) {
        self.operations += other.operations;
        self.values += other.values;
        self.undone += other.undone;
        self.undo_refused += other.undo_refused;
        self.undo_idle += other.undo_idle;
        self.choices += other.choices;
        self.lost_parcels += other.lost_parcels;
        self.duplicates += other.duplicates;
        self.restarts += other.restarts;
        self.most_waiting = self.most_waiting.max(other.most_waiting);
        self.conflicts_left += other.conflicts_left;
        self.contested += other.contested;
        self.choices_undone += other.choices_undone;
        self.waiting += other.waiting;
        self.upgrades += other.upgrades;
        self.cuts += other.cuts;
        self.void += other.void;
    }
}

/// One run.
pub struct World<'a> {
    pub ground: &'a Ground,
    pub seed: u64,
    pub rng: Rng,
    pub laptops: Vec<Laptop>,
    pub mutant: Mutant,
    /// Every operation whose author was told that it is saved, as the author's own file has it.
    pub acknowledged: Vec<Transmitted>,
    pub tally: Tally,
    pub trace: Vec<String>,
    /// The last operation that counts of some devices, as the team's lead decided.
    cuts: Vec<(Uuid, i64)>,
    now_ms: i64,
    post: Vec<Parcel>,
    /// Laptops of different sides do not reach each other.
    sides: [u8; LAPTOPS],
    ids: u64,
}

impl<'a> World<'a> {
    pub fn new(ground: &'a Ground, seed: u64, mutant: Mutant) -> Self {
        let mut rng = Rng::with_seed(seed);
        let now_ms = 1_780_000_000_000;
        let mut laptops = Vec::new();
        for (place, name) in ('A'..).take(LAPTOPS).enumerate() {
            let device = Uuid::from_u64_pair(rng.u64(..), place as u64);
            let skew_ms = match rng.u8(0..3) {
                0 => 0,
                1 => rng.i64(-5 * MINUTE..5 * MINUTE),
                _ => rng.i64(-TEN_YEARS..=TEN_YEARS),
            };
            let older = place > 0 && rng.u8(0..5) < 2;
            let db = ground.file(&format!("{seed}-{name}"), older, device, mutant.clock(now_ms + skew_ms));
            laptops.push(Laptop {
                name,
                device,
                db: Some(db),
                inbox: Inbox::default(),
                held: Vec::new(),
                cuts: BTreeMap::new(),
                older,
                skew_ms,
                refused: Vec::new(),
            });
        }
        Self {
            ground,
            seed,
            rng,
            laptops,
            mutant,
            acknowledged: Vec::new(),
            tally: Tally::default(),
            trace: Vec::new(),
            cuts: Vec::new(),
            now_ms,
            post: Vec::new(),
            sides: [0; LAPTOPS],
            ids: 0,
        }
    }

    /// Lets the laptops work for so many steps, then delivers everything to everyone.
    ///
    /// # Errors
    /// The first thing that was not as the model says, at the moment of writing.
    pub fn run(&mut self, steps: usize) -> Result<(), String> {
        self.write(0, Act::Found)?; // Somebody always begins with a first tenancy.
        for step in 0..steps {
            self.now_ms += match self.rng.u8(0..4) {
                0 => self.rng.i64(0..3), // Within the same millisecond, or nearly.
                1 => self.rng.i64(0..MINUTE),
                _ => self.rng.i64(0..DAY),
            };
            let who = self.rng.usize(0..LAPTOPS);
            if step == steps * 2 / 3 && self.mutant == Mutant::CutWithoutRebuild {
                self.cut_the_busiest();
            } else if step == steps * 2 / 3 && self.rng.bool() {
                self.cut_somebody();
            }
            match self.rng.u8(0..100) {
                0..48 => {
                    let act = acts::any(&mut self.rng);
                    self.write(who, act)?;
                }
                48..72 => self.send(who),
                72..92 => self.deliver_one(),
                92..94 => self.restart(who),
                94 => self.upgrade(who),
                95..97 => self.part(),
                97 => self.turn_clock(who),
                98 if self.cuts.len() < 3 && self.rng.u8(0..4) == 0 => self.cut_somebody(),
                _ => self.hear(who),
            }
        }
        // Word of a cut may come before or after the operations that it makes void.
        for who in (0..LAPTOPS).filter(|_| self.rng.bool()).collect::<Vec<_>>() {
            self.hear(who);
        }
        self.deliver_everything();
        (0..LAPTOPS).for_each(|who| self.hear(who));
        Ok(())
    }

    /// What a laptop's file must show.
    pub fn model_of(&self, laptop: &Laptop) -> Model {
        let held = laptop.held.iter().map(|place| &self.acknowledged[*place]);
        Model::of(held, &laptop.cuts, laptop.older, &self.ground.rules)
    }

    /// The lead decides that of somebody's newest operations some do not count. Nobody has heard of it yet.
    fn cut_somebody(&mut self) {
        let device = self.laptops[self.rng.usize(0..LAPTOPS)].device;
        let number = self.acknowledged.iter().filter(|it| it.device == device).count() as i64;
        let last = (number - self.rng.i64(0..9)).max(1); // The first one of A is what the others stand on.
        self.say(format!("of {} only {last} of {number} operations count", letter(device)));
        self.cuts.push((device, last));
    }

    /// Half of what the busiest laptop wrote is void: its own file at least has applied that, so there is always
    /// something to undo for whoever hears of it.
    fn cut_the_busiest(&mut self) {
        let written = |device: Uuid| self.acknowledged.iter().filter(|it| it.device == device).count() as i64;
        let busiest = self.laptops.iter().map(|it| (written(it.device), it.device)).max().unwrap();
        self.cuts.push((busiest.1, busiest.0 / 2));
    }

    /// A laptop hears of the cuts. One that is cut itself writes no more.
    fn hear(&mut self, who: usize) {
        for (device, last) in self.cuts.clone() {
            let laptop = &mut self.laptops[who];
            let known = laptop.cuts.get(&device).copied();
            if known.is_some_and(|known| known <= last) {
                continue;
            }
            laptop.cuts.insert(device, last);
            self.mutant.cut(self.ground, laptop, device, last);
            self.tally.cuts += 1;
            let line = format!("{} hears that of {} only {last} operations count", laptop.name, letter(device));
            self.say(line);
        }
    }

    fn say(&mut self, line: String) {
        self.trace.push(line);
    }

    pub fn wall_ms(&self, who: usize) -> i64 {
        self.now_ms + self.laptops[who].skew_ms
    }

    /// An id that nobody had before.
    pub fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u64_pair(self.seed, self.ids)
    }

    fn operation(&mut self, who: usize, kind: Kind) -> Operation {
        // One account works on two laptops; each laptop also has one of its own.
        let own = format!("worker-{}", self.laptops[who].name.to_ascii_lowercase());
        let author = if who < 2 && self.rng.bool() { "ilse".to_owned() } else { own };
        let reason = (self.rng.u8(0..8) == 0).then(|| "asked".to_owned());
        Operation { id: self.id(), kind, author, at_ms: self.wall_ms(who), reason }
    }

    fn write(&mut self, who: usize, act: Act) -> Result<(), String> {
        let laptop = &self.laptops[who];
        if laptop.cuts.contains_key(&laptop.device) {
            return Ok(());
        }
        let seq = match act {
            Act::Undo => self.reverse(who, Kind::UNDO, None),
            Act::Redo => self.reverse(who, Kind::REDO, None),
            act => {
                let operation = self.operation(who, VERB);
                let Some(writing) = acts::prepare(self, who, act) else { return Ok(()) };
                let told = writing.told.clone();
                let before = acts::questions(self.laptops[who].db().conn());
                let laptop = &mut self.laptops[who];
                let written = match laptop.db_mut().write(&operation, |tx| (writing.body)(tx)) {
                    Ok((_, written)) => written,
                    Err(_) if laptop.older => return Ok(()), // A value that only the newer version knows.
                    Err(why) => panic!("{told}: {why:?}"),
                };
                if written.seq.is_some() {
                    self.say(format!("{} {told} at {}", self.laptops[who].name, operation.at_ms));
                }
                if act == Act::Choose && written.seq.is_some() && self.rng.bool() {
                    return self.acknowledge(who).and_then(|()| self.think_again(who, &operation.author, &before));
                }
                written.seq
            }
        };
        match seq {
            Some(_) => self.acknowledge(who),
            None => Ok(()),
        }
    }

    /// A choice is taken back at once, and sometimes made again: then the questions are those of before, and after it.
    fn think_again(&mut self, who: usize, author: &str, before: &Questions) -> Result<(), String> {
        let after = acts::questions(self.laptops[who].db().conn());
        for (kind, expected) in [(Kind::UNDO, before), (Kind::REDO, &after), (Kind::UNDO, before)] {
            if self.reverse(who, kind, Some(author)).is_none() {
                return Err("does not take back a choice that was just made".into());
            }
            self.acknowledge(who)?;
            let found = acts::questions(self.laptops[who].db().conn());
            if self.mutant == Mutant::None && found != *expected {
                return Err(format!("asks {found:?} after a choice was reversed, expected {expected:?}"));
            }
            if self.rng.bool() {
                break;
            }
        }
        Ok(())
    }

    fn reverse(&mut self, who: usize, kind: Kind, author: Option<&str>) -> Option<i64> {
        let mut operation = self.operation(who, kind);
        if let Some(author) = author {
            operation.author = author.to_owned();
        }
        let conn = self.laptops[who].db().conn();
        let step = match kind {
            Kind::UNDO => reverse::undoable(conn, &operation.author),
            _ => reverse::redoable(conn, &operation.author),
        };
        let step = step.unwrap()?;
        match self.laptops[who].db_mut().reverse(&operation, &step) {
            Ok(written) => {
                self.tally.undone += u64::from(written.seq.is_some());
                self.tally.undo_idle += u64::from(written.seq.is_none());
                self.say(format!("{} reverses its {} at {}", self.laptops[who].name, step.seq, operation.at_ms));
                written.seq
            }
            Err(Refused::ChangedSince(_)) => {
                self.tally.undo_refused += 1;
                None
            }
            Err(Refused::Store(why)) => panic!("undo failed: {why:?}"),
        }
    }

    /// What was just written is remembered, and compared with what its author had before.
    fn acknowledge(&mut self, who: usize) -> Result<(), String> {
        let laptop = &self.laptops[who];
        let number = laptop.version()[&laptop.device];
        let operation = stream::get(laptop.db().conn(), laptop.device, number).unwrap().unwrap();
        // A mutant is judged by how the run ends, not on the way.
        let model = (self.mutant == Mutant::None).then(|| self.model_of(laptop));
        let mut wrong = None;
        for row in &operation.rows {
            for cell in &row.cells {
                self.tally.values += 1;
                let Some(model) = &model else { continue };
                let place = (row.table, row.row.clone(), cell.column);
                let expected = model.cells.get(&place).map(|it| it.stamps()).unwrap_or_default();
                let mut named = cell.replaces.clone();
                named.sort();
                if named != expected {
                    wrong = Some(format!("{place:?} was written over {expected:?}, and {named:?} is named"));
                }
            }
        }
        self.laptops[who].held.push(self.acknowledged.len());
        self.tally.operations += 1;
        let shown = format!("    = {}{number}: {}", self.laptops[who].name, acts::show(&operation));
        self.acknowledged.push(operation);
        self.say(shown);
        if model.is_some() && self.rng.u8(0..8) == 0 && wrong.is_none() {
            wrong = crate::check::rows_as_in_model(self, &self.laptops[who]).err();
        }
        wrong.map_or(Ok(()), Err)
    }

    /// Sends what another laptop lacked when it was heard of last; some of it gets lost.
    fn send(&mut self, from: usize) {
        let to = self.rng.usize(0..LAPTOPS);
        if to == from || self.sides[from] != self.sides[to] {
            return;
        }
        let mut theirs = self.laptops[to].version();
        if self.rng.u8(0..4) == 0 {
            // An older word of how far they are: then they get operations again.
            theirs.values_mut().for_each(|number| *number = (*number - 3).max(0));
        }
        let mut operations = missing(&theirs, self.laptops[from].db()).unwrap();
        let sent = operations.len();
        if self.rng.u8(0..3) == 0 {
            let rng = &mut self.rng;
            operations.retain(|_| rng.u8(0..4) > 0);
        }
        if self.rng.bool() {
            self.rng.shuffle(&mut operations);
        }
        if self.rng.u8(0..5) == 0 && !operations.is_empty() {
            let again = self.rng.usize(0..operations.len());
            operations.push(operations[again].clone());
        }
        if self.rng.u8(0..8) == 0 {
            self.tally.lost_parcels += 1;
            return;
        }
        if !operations.is_empty() {
            self.say(format!(
                "{} sends {} {} of {sent}",
                self.laptops[from].name,
                self.laptops[to].name,
                operations.len()
            ));
            self.post.push(Parcel { to, operations });
        }
    }

    /// Any parcel may be the next to arrive, except over a border.
    fn deliver_one(&mut self) {
        if !self.post.is_empty() {
            let next = self.rng.usize(0..self.post.len());
            let parcel = self.post.swap_remove(next);
            self.receive(parcel);
        }
    }

    fn receive(&mut self, parcel: Parcel) {
        let wall_ms = self.wall_ms(parcel.to);
        let laptop = &mut self.laptops[parcel.to];
        let before = laptop.version();
        let (duplicates, waiting) = self.mutant.receive(laptop, parcel.operations, wall_ms);
        self.tally.duplicates += duplicates as u64;
        self.tally.most_waiting = self.tally.most_waiting.max(waiting as u64);
        let mut news = Vec::new();
        for (device, number) in laptop.version() {
            let from = before.get(&device).copied().unwrap_or(0);
            for held in from + 1..=number {
                let of = |it: &Transmitted| it.device == device && it.number == held;
                laptop.held.extend(self.acknowledged.iter().position(of));
            }
            if from < number {
                news.push(format!("{}{}..{number}", letter(device), from + 1));
            }
        }
        let line = format!("{} holds {} and lets {waiting} wait", laptop.name, news.join(" "));
        self.say(line);
    }

    /// Closes a file and opens it again; half of the times as after a crash, from what is on the disk.
    fn restart(&mut self, who: usize) {
        let crash = self.rng.bool();
        let (ground, seed) = (self.ground, self.seed);
        self.tally.restarts += 1;
        let number = self.tally.restarts;
        let laptop = &mut self.laptops[who];
        let db = laptop.db.take().unwrap();
        let mut path = db.path().to_owned();
        if crash {
            path = ground.crashed(&path, &format!("{seed}-{}-{number}", laptop.name));
        }
        drop(db);
        let line = format!("{} {}", laptop.name, if crash { "crashes" } else { "restarts" });
        self.open(who, &path);
        self.say(line);
    }

    fn open(&mut self, who: usize, path: &std::path::Path) {
        let wall_ms = self.mutant.clock(self.wall_ms(who));
        let laptop = &mut self.laptops[who];
        laptop.inbox = Inbox::default(); // What waited is gone, and is sent again.
        laptop.db = Some(Db::open(path, &self.ground.key, Uuid::nil(), wall_ms).unwrap());
    }

    /// A laptop gets the newer version of the program.
    pub fn upgrade(&mut self, who: usize) {
        let laptop = &mut self.laptops[who];
        if !laptop.older {
            return;
        }
        laptop.older = false;
        self.tally.upgrades += 1;
        let db = laptop.db.take().unwrap();
        let path = db.path().to_owned();
        drop(db);
        self.ground.upgrade(&path);
        self.open(who, &path);
        self.say(format!("{} is upgraded", self.laptops[who].name));
    }

    fn part(&mut self) {
        let rng = &mut self.rng;
        let whole = rng.bool();
        self.sides = std::array::from_fn(|_| if whole { 0 } else { rng.u8(0..2) });
        self.say(format!("sides {:?}", self.sides));
    }

    fn turn_clock(&mut self, who: usize) {
        self.laptops[who].skew_ms = self.rng.i64(-TEN_YEARS..=TEN_YEARS);
        self.say(format!("{} now says {}", self.laptops[who].name, self.wall_ms(who)));
    }

    /// In the end nothing is lost any more: everyone gets what it lacks, in any order, some of it twice.
    fn deliver_everything(&mut self) {
        self.say("everything is delivered".into());
        while !self.post.is_empty() {
            self.deliver_one();
        }
        for _ in 0..LAPTOPS {
            for to in 0..LAPTOPS {
                let from = self.rng.usize(0..LAPTOPS);
                let mut operations = missing(&self.laptops[to].version(), self.laptops[from].db()).unwrap();
                self.rng.shuffle(&mut operations);
                if from != to && !operations.is_empty() {
                    self.receive(Parcel { to, operations });
                }
            }
        }
        // Whoever is still behind gets it as its authors had it.
        for to in 0..LAPTOPS {
            let theirs = match self.mutant {
                Mutant::NoGate => Version::new(), // Without a gate a version does not say what is held.
                _ => self.laptops[to].version(),
            };
            let behind = |it: &&Transmitted| theirs.get(&it.device).is_none_or(|held| *held < it.number);
            let mut operations: Vec<_> = self.acknowledged.iter().filter(behind).cloned().collect();
            self.rng.shuffle(&mut operations);
            if !operations.is_empty() {
                self.receive(Parcel { to, operations });
            }
        }
    }
}

fn letter(device: Uuid) -> char {
    char::from(b'A' + u8::try_from(device.as_u64_pair().1).unwrap())
}

impl Drop for World<'_> {
    fn drop(&mut self) {
        self.laptops.clear();
        self.ground.clear(&format!("{}-", self.seed));
    }
}
