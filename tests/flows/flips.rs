//! Many flips that are made, taken back, made again and put right at random through the verbs, on the encrypted file:
//! the tenant is never a day without a title, and what is refused leaves the file as it was.
//!
//! Beside the file stands a picture of each home, painted day by day (`flip_days.rs`): it says which flip can be, and
//! what has to be true of every day after it.

use std::{collections::BTreeMap, fmt::Write as _, fs, thread};

use engine::api::{Code, OmklapState};
use serde_json::{Value, json};
use store::{Connection, file, passphrase::Passphrase, slots::KeySlots};

use crate::{
    flip_days::{self, DAYS, Picture, number, rows, text, written, wrong},
    leases::{add, tenancy},
    omklap_steps::Way,
    world::{DAY_MS, PASSPHRASE, World},
};

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: i32) -> i32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        i32::try_from((mixed ^ (mixed >> 31)) % u64::try_from(end).unwrap()).unwrap()
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(i32::try_from(of.len()).unwrap())).unwrap()]
    }
}

/// Days on which people count wrongly.
const MARKS: [&str; 9] = [
    "2026-08-31",
    "2026-09-30",
    "2026-10-31",
    "2027-02-28",
    "2027-03-01",
    "2028-02-28",
    "2028-02-29",
    "2028-03-01",
    "2028-12-31",
];

/// One of those who live in a home.
struct Person {
    tenancy: String,
    /// The last day of support.
    last: Option<i32>,
}

/// A home with who lives there.
struct Home {
    dwelling: String,
    people: Vec<Person>,
    /// First and last days of what was agreed at first.
    bounds: Vec<i32>,
    now: Standing,
}

/// What is true of a home.
#[derive(Clone)]
struct Standing {
    picture: Picture,
    /// The picture without the flip, and the day of the flip, where it was made here.
    before: Option<(Picture, i32)>,
    /// It is signed in the program: the next step is the flip.
    signed: bool,
}

/// A step that can be taken back.
struct Step {
    home: usize,
    /// Whose support ended, and when it ended before and after.
    support: Option<(usize, [Option<i32>; 2])>,
    standing: [Standing; 2],
    rows: [String; 2],
    /// The day of a flip.
    flip: Option<i32>,
}

/// How somebody began: what is written in the set, with the picture of it.
struct Beginning {
    leases: Vec<(&'static str, i32, i32)>,
    key: i32,
    support_last: Option<i32>,
    couple: bool,
    moved: bool,
}

impl Beginning {
    fn any(chance: &mut Chance, today: i32) -> Self {
        let leap = number("2024-02-29");
        let begun = today - 60 - chance.below(800);
        let key = if chance.below(10) == 0 { leap } else { begun };
        let kind = chance.one(&["sub", "sub", "sub", "use"]);
        let marked = |chance: &mut Chance| match chance.below(3) {
            0 => number(chance.one(&MARKS)),
            _ => today + 20 + chance.below(600),
        };
        let leases = match chance.below(12) {
            0..=4 => vec![("head", key - chance.below(40), DAYS), (kind, key, DAYS)],
            // For a term, and the head lease for one that is no shorter.
            5 | 6 => {
                let last = marked(chance);
                let head = if chance.below(2) == 0 { last } else { DAYS };
                vec![("head", key, head), (kind, key, last)]
            }
            // The owner goes on by another contract.
            7 => {
                let last = marked(chance);
                vec![("head", key, last), ("head", last + 1, DAYS), (kind, key, DAYS)]
            }
            // One term after the other, perhaps with days between.
            8 => {
                let last = today - 30 + chance.below(200);
                let next = last + 1 + chance.below(2) * chance.below(30);
                vec![("head", key, DAYS), (kind, key, last), ("sub", next, DAYS)]
            }
            // It has not begun.
            9 => vec![("head", key, DAYS), (kind, today + 1 + chance.below(60), DAYS)],
            10 => vec![("tripartite", key, DAYS)],
            // From nobody who is known, or from the owner from the start.
            _ => vec![(chance.one(&[kind, "own"]), key, DAYS)],
        };
        Self {
            leases,
            key,
            support_last: (chance.below(8) == 0).then(|| today + 30 + chance.below(600)),
            couple: chance.below(4) == 0,
            moved: chance.below(5) == 0,
        }
    }
}

/// Homes in a team of their own, by an exchange set; the first is one whose steps are all taken in the program.
fn begin(world: &World, chance: &mut Chance, homes: usize) -> Vec<Home> {
    let today = number("2026-07-28");
    let mut all = vec![Beginning {
        leases: vec![("head", today - 420, DAYS), ("sub", today - 400, DAYS)],
        key: today - 400,
        support_last: None,
        couple: false,
        moved: false,
    }];
    all.extend((1..homes).map(|_| Beginning::any(chance, today)));
    let mut files: BTreeMap<&str, String> = BTreeMap::new();
    let heads = [
        ("workers", "id,name,role"),
        ("tenants", "id,given_name,prefix,family_name"),
        ("dwellings", "id,street,number,postcode,city,owner,self_contained,programme"),
        (
            "tenancies",
            "id,tenant_id,dwelling_id,worker_id,support_start,support_end,end_reason,end_destination,previous_id",
        ),
        ("leases", "id,tenancy_id,dwelling_id,kind,start,end,fixed_term,rent_cents,service_cents"),
        ("agreements", "id,tenancy_id,from,visits,period_weeks"),
    ];
    files.extend(heads.map(|(name, head)| (name, format!("{head}\n"))));
    let mut line = |name: &str, line: String| writeln!(files.get_mut(name).unwrap(), "{line}").unwrap();
    line("workers", "W1,Pim Proef,worker".into());
    let last = |day: i32| if day >= DAYS { String::new() } else { text(day) };
    for (at, it) in all.iter().enumerate() {
        let dwelling = |line: &mut dyn FnMut(&str, String), id: &str| {
            line("dwellings", format!("{id},Proefpad,{id},,Proefstad,Stichting Testwonen,true,"));
        };
        dwelling(&mut line, &format!("D{at}"));
        let key = text(it.key);
        for who in ["A", "B"].iter().take(1 + usize::from(it.couple)) {
            line("tenants", format!("P{at}{who},Noa,,Proef{at}{who}"));
            let (end, reason) = match it.support_last {
                Some(day) => (text(day), "left,unknown"),
                None => (String::new(), ","),
            };
            let moved = it.moved && *who == "A";
            let previous = if moved { format!("M{at}") } else { String::new() };
            if moved {
                // Where they lived before, until the day before the key.
                dwelling(&mut line, &format!("E{at}"));
                let (first, last) = (text(it.key - 100), text(it.key - 1));
                line("tenancies", format!("M{at},P{at}A,E{at},W1,{first},{last},rehoused,housed,"));
                line("leases", format!("MH{at},M{at},E{at},head,{first},{last},false,60000,4000"));
                line("leases", format!("MS{at},M{at},E{at},sub,{first},{last},false,60000,4000"));
            }
            line("tenancies", format!("T{at}{who},P{at}{who},D{at},W1,{key},{end},{reason},{previous}"));
            line("agreements", format!("A{at}{who},T{at}{who},{key},1,1"));
        }
        for (nth, (kind, first, end)) in it.leases.iter().enumerate() {
            let fixed = *kind != "head" && *end < DAYS;
            let (first, end) = (text(*first), last(*end));
            line("leases", format!("L{at}-{nth},T{at}A,D{at},{kind},{first},{end},{fixed},60000,4000"));
        }
    }
    let folder = world.folder().join("set");
    fs::create_dir(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(format!("{name}.csv")), text).unwrap();
    }
    let imported = world.ask("set_import", json!({ "folder": folder, "dry_run": false }));
    assert_eq!(json!([]), imported["rejected"]);
    let home = |(at, it): (usize, &Beginning)| {
        let person = |who: &&str| Person { tenancy: world.tenancy(&format!("T{at}{who}")), last: it.support_last };
        let people: Vec<Person> = ["A", "B"].iter().take(1 + usize::from(it.couple)).map(person).collect();
        let fields = world.ask("tenancies_fields", json!({ "tenancy": people[0].tenancy }));
        let bounds = it.leases.iter().flat_map(|(_, first, last)| [*first, *last]);
        Home {
            dwelling: fields["dwelling_id"].as_str().unwrap().to_owned(),
            people,
            bounds: bounds.filter(|it| *it < DAYS).collect(),
            now: Standing { picture: Picture::of(&it.leases), before: None, signed: false },
        }
    };
    all.iter().enumerate().map(home).collect()
}

/// Takes every step up to the signatures in the program.
fn signed(world: World, home: &mut Home) -> World {
    let way = Way { world, tenancy: home.people[0].tenancy.clone() };
    way.keep("omklap_wish", json!({ "day": "2026-07-20", "answer": "yes", "words": "Ja, graag." }));
    way.evaluated();
    way.filed();
    home.now.signed = true;
    way.until(OmklapState::Signed).world
}

/// What everything came to, by what was asked and how it was answered.
#[derive(Default)]
struct Tally(BTreeMap<String, usize>);

impl Tally {
    fn add(&mut self, what: &str, answer: &Result<(Value, Vec<String>), engine::api::ApiError>) -> bool {
        let how = match answer {
            Ok(_) => "done".to_owned(),
            Err(why) => {
                assert_ne!(Code::Internal, why.code, "{what}");
                format!("{:?}", why.code)
            }
        };
        *self.0.entry(format!("{what} {how}")).or_default() += 1;
        how == "done"
    }

    fn count(&self, what: &str) -> usize {
        self.0.get(what).copied().unwrap_or_default()
    }

    fn flips(&self) -> usize {
        self.count("flip done") + self.count("flip by its steps done")
    }
}

/// A team at work.
struct Work {
    world: World,
    conn: Connection,
    chance: Chance,
    today: i32,
    homes: Vec<Home>,
    done: Vec<Step>,
    undone: Vec<Step>,
    tally: Tally,
}

impl Work {
    fn begin(seed: u64, homes: usize) -> Self {
        let world = World::with_team();
        let mut chance = Chance(seed);
        let mut homes = begin(&world, &mut chance, homes);
        let world = signed(world, &mut homes[0]);
        let typed = Passphrase::typed(PASSPHRASE);
        let path = world.team_file();
        let (key, _) = KeySlots::read(&path).unwrap().unlock_with_passphrase(&typed, None, None).unwrap();
        let conn = file::open_reader(&path, &key).unwrap();
        for (at, home) in homes.iter().enumerate() {
            assert_eq!(
                None,
                wrong(&rows(&conn, &home.dwelling), &home.now.picture),
                "home {at} of {seed} as it begins"
            );
        }
        let today = number("2026-07-28");
        Self { world, conn, chance, today, homes, done: Vec::new(), undone: Vec::new(), tally: Tally::default() }
    }

    /// A day: soon, at some time, where people count wrongly, about the ends of contracts, or over.
    fn day(&mut self, home: usize) -> i32 {
        let bounds = &self.homes[home].bounds;
        let day = match self.chance.below(12) {
            0..=5 => self.today + 1 + self.chance.below(40),
            6 => self.today + 1 + self.chance.below(500),
            7 => number(self.chance.one(&MARKS)),
            8 | 9 if !bounds.is_empty() => self.chance.one(bounds) - 1 + self.chance.below(4),
            8..=10 => self.today - 1 + self.chance.below(3),
            _ => self.today - self.chance.below(400),
        };
        day.clamp(1, DAYS - 400)
    }

    /// Something that may be refused; what was refused left the rows as they were.
    fn ask(&mut self, home: usize, what: &str, command: &str, args: Value) -> Option<[String; 2]> {
        let dwelling = &self.homes[home].dwelling;
        let before = written(&self.conn, dwelling);
        let answer = self.world.try_ask(command, args);
        let after = written(&self.conn, dwelling);
        match self.tally.add(what, &answer) {
            true => Some([before, after]),
            false => {
                assert_eq!(before, after, "{what} was refused and wrote something");
                None
            }
        }
    }

    /// A step was taken: from now on this is true of the home.
    fn took(&mut self, home: usize, rows: [String; 2], standing: Standing, flip: Option<i32>) {
        let before = std::mem::replace(&mut self.homes[home].now, standing.clone());
        self.done.push(Step { home, support: None, standing: [before, standing], rows, flip });
        self.undone.clear();
    }

    fn look(&self, home: usize, what: &str) {
        let it = &self.homes[home];
        let found = wrong(&rows(&self.conn, &it.dwelling), &it.now.picture);
        assert_eq!(None, found, "home {home} after {what} on {}", text(self.today));
    }

    fn seen(&self, home: usize) -> Value {
        let bearer = &self.homes[home].people[0].tenancy;
        let sql = format!("SELECT id FROM omklap_event WHERE tenancy = '{bearer}' AND deleted = 0 ORDER BY rowid DESC");
        let mut statement = self.conn.prepare_cached(&sql).unwrap();
        let mut found = statement.query([]).unwrap();
        found.next().unwrap().map_or(Value::Null, |it| json!(it.get::<_, String>("id").unwrap()))
    }

    fn flip(&mut self, home: usize, by_steps: bool) {
        let day = self.day(home);
        let place = usize::try_from(self.chance.below(2)).unwrap() % self.homes[home].people.len();
        let it = &self.homes[home];
        let tenancy = it.people[place].tenancy.clone();
        let can = it.now.picture.may_flip(day, it.people[place].last);
        let may = can && day > self.today && (!by_steps || it.now.signed);
        if self.chance.below(8) == 0 {
            let args = json!({ "tenancy": tenancy, "day": text(day) });
            let shown = self.world.ask("omklap_preview", args);
            assert_eq!(can, shown["refusal"].is_null(), "seen before: {}, {shown}", text(day));
        }
        let seen = if by_steps { self.seen(home) } else { Value::Null };
        let args = json!({ "tenancy": tenancy, "day": text(day), "seen": seen, "elsewhere": !by_steps });
        let what = if by_steps { "flip by its steps" } else { "flip" };
        let rows = self.ask(home, what, "omklap_flip", args);
        assert_eq!(may, rows.is_some(), "home {home}, {what} on {}, today {}", text(day), text(self.today));
        let Some(rows) = rows else { return };
        let it = &self.homes[home].now;
        let before = Some((it.picture.clone(), day));
        let standing = Standing { picture: it.picture.flipped(day), before, signed: it.signed };
        self.took(home, rows, standing, Some(day));
        self.look(home, what);
    }

    fn correct(&mut self, home: usize) {
        let day = (self.chance.below(3) > 0).then(|| self.day(home));
        let it = &self.homes[home];
        let person = &it.people[0];
        let over = person.last.is_some_and(|last| last < self.today);
        let passed = it.now.picture.own_from().is_some_and(|it| it <= self.today);
        let fits =
            |(before, on): &(Picture, i32)| day.is_none_or(|day| day != *on && before.may_flip(day, person.last));
        let may = passed && !over && it.now.before.as_ref().is_some_and(fits);
        let args = json!({ "tenancy": person.tenancy, "seen": self.seen(home), "reason": "Verkeerde dag.",
            "what": if day.is_some() { "day" } else { "flip" }, "day": day.map_or(String::new(), text) });
        let what = if day.is_some() { "correct to a day" } else { "correct to not at all" };
        let rows = self.ask(home, what, "omklap_correct", args);
        let said = || {
            let it = &self.homes[home];
            let known = it.now.before.as_ref().map(|(_, day)| text(*day));
            let rows = flip_days::rows(&self.conn, &it.dwelling);
            format!("home {home}, {what} {:?}, flipped {known:?}, today {}: {rows:?}", day.map(text), text(self.today))
        };
        assert_eq!(may, rows.is_some(), "{}", said());
        let Some(rows) = rows else { return };
        let (before, _) = self.homes[home].now.before.clone().unwrap();
        let standing = match day {
            Some(day) => Standing { picture: before.flipped(day), before: Some((before, day)), signed: true },
            None => Standing { picture: before, before: None, signed: true },
        };
        self.took(home, rows, standing, None);
        self.look(home, what);
    }

    /// Takes the newest step back, or takes it again: every row is what it was.
    fn turn(&mut self, back: bool) {
        let (from, what, command) = match back {
            true => (&mut self.done, "undo", "history_undo"),
            false => (&mut self.undone, "redo", "history_redo"),
        };
        let Some(mut step) = from.pop() else { return };
        let passed = step.flip.is_some_and(|day| day <= self.today);
        let rows = self.ask(step.home, what, command, json!({}));
        assert_eq!(!passed, rows.is_some(), "{what} on {}", text(self.today));
        let place = usize::from(!back);
        if let Some([_, after]) = rows {
            assert_eq!(step.rows[place], after, "{what}");
            self.homes[step.home].now = step.standing[place].clone();
            if let Some((who, last)) = &step.support {
                self.homes[step.home].people[*who].last = last[place];
            }
            self.look(step.home, what);
            step.rows[place] = after;
            if back { self.undone.push(step) } else { self.done.push(step) }
        } else if back {
            self.done.push(step);
        } else {
            self.undone.push(step);
        }
    }

    fn rent(&mut self, home: usize) {
        let tenancy = self.homes[home].people[0].tenancy.clone();
        let dwelling = &self.homes[home].dwelling;
        let sql = format!("SELECT id FROM lease WHERE dwelling = '{dwelling}' AND deleted = 0 ORDER BY rowid");
        let ids: Vec<String> = {
            let mut statement = self.conn.prepare_cached(&sql).unwrap();
            let mut found = statement.query([]).unwrap();
            let mut ids = Vec::new();
            while let Some(it) = found.next().unwrap() {
                ids.push(it.get("id").unwrap());
            }
            ids
        };
        let lease = ids[usize::try_from(self.chance.below(i32::try_from(ids.len()).unwrap())).unwrap()].clone();
        let day = text(self.day(home));
        let rent = format!("{}", 550 + self.chance.below(100));
        let args = json!({ "tenancy": tenancy, "lease": lease, "from_day": day, "rent": rent, "costs": "40" });
        let Some(rows) = self.ask(home, "another rent", "rent_change", args) else { return };
        let standing = self.homes[home].now.clone();
        self.took(home, rows, standing, None);
        self.look(home, "another rent");
    }

    fn end(&mut self, home: usize) {
        let who = usize::try_from(self.chance.below(2)).unwrap() % self.homes[home].people.len();
        let day = self.today - 5 + self.chance.below(10);
        let tenancy = self.homes[home].people[who].tenancy.clone();
        let args = json!({ "tenancy": tenancy, "last_day": text(day), "leases": [], "tasks": [], "reason": "left",
            "destination": "unknown" });
        let Some(rows) = self.ask(home, "end of support", "tenancies_end", args) else { return };
        let standing = self.homes[home].now.clone();
        self.took(home, rows, standing, None);
        let last = self.homes[home].people[who].last.replace(day);
        self.done.last_mut().unwrap().support = Some((who, [last, Some(day)]));
        self.look(home, "end of support");
    }

    /// One of the homes of which something is true, or any.
    fn home(&mut self, wanted: impl Fn(&Home) -> bool) -> usize {
        let some: Vec<usize> = (0..self.homes.len()).filter(|it| wanted(&self.homes[*it])).collect();
        let any: Vec<usize> = (0..self.homes.len()).collect();
        let of = if some.is_empty() || self.chance.below(4) == 0 { any } else { some };
        self.chance.one(&of)
    }

    fn step(&mut self) {
        let today = self.today;
        match self.chance.below(40) {
            0..=20 => {
                let home = self.home(|it| it.now.picture.own_from().is_none());
                let by_steps = self.chance.below(20) == 0 || self.homes[home].now.signed;
                self.flip(home, by_steps);
            }
            21..=26 => self.turn(true),
            27 | 28 => self.turn(false),
            29..=34 => {
                let home = self.home(|it| it.now.before.as_ref().is_some_and(|(_, day)| *day <= today));
                self.correct(home);
            }
            35 => {
                let home = self.home(|_| true);
                self.rent(home);
            }
            36 if self.chance.below(4) == 0 => {
                let home = self.home(|_| true);
                self.end(home);
            }
            _ => {
                let days = 1 + self.chance.below(4);
                self.world.time.pass(i64::from(days) * DAY_MS);
                self.today += days;
            }
        }
    }
}

/// Works in one team until so many leases flipped there.
fn work(seed: u64, flips: usize) -> Tally {
    const HOMES: usize = 40;
    let mut work = Work::begin(seed, HOMES);
    while work.tally.flips() < flips {
        work.step();
    }
    for home in 0..HOMES {
        work.look(home, "everything");
    }
    work.tally
}

/// How many flips: 500, or as many as the environment asks. Ten thousand take some minutes, which is too much for every
/// change; `cargo xtask bench flips 10000` makes them.
fn wanted() -> usize {
    std::env::var("FLIPS").map_or(500, |it| it.parse().expect("FLIPS is a number"))
}

#[test]
fn flips_at_random_leave_no_day_without_a_title() {
    const IN_ONE_TEAM: usize = 100;
    const AT_ONCE: u64 = 2;
    let teams = u64::try_from(wanted().div_ceil(IN_ONE_TEAM)).unwrap();
    let some = |nth: u64| {
        let mine = (0..teams).filter(move |it| it % AT_ONCE == nth);
        move || mine.map(|it| work(it, IN_ONE_TEAM)).collect()
    };
    let at_once: Vec<thread::JoinHandle<Vec<Tally>>> = (0..AT_ONCE).map(|nth| thread::spawn(some(nth))).collect();
    let mut all = Tally::default();
    for tally in at_once.into_iter().flat_map(|it| it.join().expect("the flips of a thread hold")) {
        for (what, times) in tally.0 {
            *all.0.entry(what).or_default() += times;
        }
    }
    println!("{} flips of {teams} teams: {:#?}", all.flips(), all.0);
    assert!(all.flips() >= wanted());
    // Nothing of it may become rare without anybody noticing.
    let enough = |what: &str, share: usize| {
        let times: usize = all.0.iter().filter(|(it, _)| it.ends_with(what)).map(|(_, times)| times).sum();
        assert!(times * share >= all.flips(), "{what}: {times} of {}", all.flips());
    };
    for what in ["flip done", "flip by its steps done", "undo done", "redo done", "correct to a day done"] {
        enough(what, 10);
    }
    for what in ["correct to not at all done", "another rent done", "end of support done"] {
        enough(what, 40);
    }
    for what in ["FlipInPast", "FlipAlreadyOwn", "FlipNoHeadLease", "FlipBreaksAnother", "FlipSupportEnded"] {
        enough(what, 20);
    }
    for what in ["FlipDayWithoutTitle", "OmklapStepNotFrom", "OmklapFlipAhead", "undo FlipDatePassed"] {
        enough(what, 20);
    }
    for what in ["FlipBeforeSublease", "correct to a day FlipBreaksAnother"] {
        enough(what, 200);
    }
}

/// A correction moves the leases that the flip ended. An earlier one may have run on the new day, and the one that the
/// flip ended not have begun: it never gets a last day before its first.
#[test]
fn a_flip_is_not_put_right_to_a_day_before_the_contract_that_it_ended_began() {
    let world = World::with_team();
    let (noa, dwelling) = tenancy(&world, "Proefpersoon");
    for (kind, first, last) in
        [("head", "2025-01-01", ""), ("use", "2025-01-06", "2026-08-31"), ("sub", "2026-09-01", "")]
    {
        world.ask("leases_add", add(&noa, kind, first, last));
    }
    world.ask("omklap_flip", json!({ "tenancy": noa, "day": "2026-10-15", "elsewhere": true }));
    world.time.pass(90 * DAY_MS);
    let sheet = |world: &World| world.ask("stock_get", json!({ "dwelling": dwelling }))["leases"].clone();
    let before = sheet(&world);
    let seen = world.ask("omklap_get", json!({ "tenancy": noa }))["seen"].clone();
    let correct = |day: &str| {
        json!({ "tenancy": noa, "seen": seen, "reason": "Verkeerde dag.", "what": "day",
        "day": day })
    };
    for day in ["2026-09-01", "2026-08-15"] {
        assert_eq!(Code::FlipBreaksAnother, world.refused("omklap_correct", correct(day)), "{day}");
        assert_eq!(before, sheet(&world));
    }
    world.ask("omklap_correct", correct("2026-09-02"));
    assert_ne!(before, sheet(&world));
}
