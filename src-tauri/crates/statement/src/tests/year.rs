//! Ten thousand entries on the account of a provider, made by a rule that knows whose each of them is: typing errors,
//! joint accounts, namesakes, offices that pay for many or from one day on for one more, parents, wrong references,
//! strangers. None that is called certain is somebody else's.

use std::{collections::HashMap, time::Instant};

use domain::{
    calendar::{Day, parse_day},
    money::Cents,
    person::PersonName,
};

use crate::{Due, Entry, Iban, Matcher};

const TENANTS: usize = 1_500;
const ENTRIES: usize = 10_000;

const GIVEN: &[&str] = &[
    "Jan", "Johan", "Piet", "Maria", "Fatima", "Mohamed", "Mo", "Ali", "Anna", "Kees", "Sofie", "Şule", "José", "Omar",
    "Karin", "Linda", "Marco", "Daan", "Emma", "Tom", "Willem", "Ria", "Chantal", "Dennis", "Bianca",
];
const FAMILY: &[(&str, &str)] = &[
    ("de", "Vries"),
    ("", "Jansen"),
    ("", "Janssen"),
    ("", "Hansen"),
    ("van den", "Berg"),
    ("", "Bakker"),
    ("", "Visser"),
    ("", "Smit"),
    ("", "Smits"),
    ("", "Meijer"),
    ("de", "Boer"),
    ("", "Mulder"),
    ("", "Mei"),
    ("", "Bos"),
    ("", "Vos"),
    ("", "Peters"),
    ("", "Hendriks"),
    ("van", "Leeuwen"),
    ("", "Dekker"),
    ("", "Brouwer"),
    ("de", "Wit"),
    ("", "Dijkstra"),
    ("el", "Amrani"),
    ("", "Yılmaz"),
    ("", "Öztürk"),
    ("", "Kaya-Demir"),
    ("van der", "Meer"),
    ("'t", "Hooft"),
    ("", "Kuipers"),
    ("", "Kamer"),
    ("", "Haddad"),
    ("", "Nguyen"),
];
const OFFICES: &[&str] = &[
    "Gemeente Utrecht Werk en Inkomen",
    "Bakker Beschermingsbewind B.V.",
    "J. de Vries Budgetbeheer",
    "Kredietbank Nederland",
    "Stichting Smit Bewind",
    "CAV Peters",
    "Hendriks",
];

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn in_hundred(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let at = self.below(of.len());
        &of[at]
    }

    /// A slip of the pen: a character twice, left out, another one, or two in the wrong order.
    fn slip(&mut self, text: &str) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        let at = self.below(letters.len() - 1);
        match self.below(4) {
            0 => letters.insert(at, letters[at]),
            1 => drop(letters.remove(at)),
            2 => letters[at] = if letters[at].is_ascii_digit() { char::from(b'0' + self.below(10) as u8) } else { 'x' },
            _ => letters.swap(at, at + 1),
        }
        letters.into_iter().collect()
    }
}

fn iban(number: usize) -> Iban {
    (2..=98).find_map(|it| Iban::parse(&format!("NL{it:02}INGB{number:010}"))).unwrap()
}

fn cents(cents: usize) -> Cents {
    Cents::new(i64::try_from(cents).unwrap()).unwrap()
}

struct Tenant {
    given: &'static str,
    family: (&'static str, &'static str),
    rent: usize,
    own: Iban,
    /// Who pays: nobody but they, or an office.
    office: Option<usize>,
    partner: Option<(&'static str, &'static str)>,
}

impl Tenant {
    fn called(&self, dice: &mut Dice) -> String {
        let (prefix, family) = self.family;
        let initial = self.given.chars().next().unwrap();
        let partner = self.partner.map(|(given, family)| format!(" EN/OF {given:.1}. {family}")).unwrap_or_default();
        match dice.below(5) {
            0 => format!("{} {prefix} {family}{partner}", self.given),
            1 => format!("Hr {initial} {prefix} {family}{partner}"),
            2 => format!("{initial}.K. {prefix} {family}{partner}").to_uppercase(),
            3 => format!("{family}, {initial} {prefix}{partner}"),
            _ => format!("{family} {prefix} {}{partner}", self.given),
        }
    }
}

struct World {
    tenants: Vec<Tenant>,
    dues: Vec<Due>,
}

fn month(number: usize) -> Day {
    parse_day(&format!("2026-{number:02}-01")).unwrap()
}

fn world(dice: &mut Dice) -> World {
    let tenants: Vec<Tenant> = (0..TENANTS)
        .map(|at| Tenant {
            given: dice.one::<&str>(GIVEN),
            family: *dice.one(FAMILY),
            // In a block of studios all pay the same.
            rent: if dice.in_hundred(60) {
                *dice.one(&[51_250, 58_000, 61_250, 64_900])
            } else {
                45_000 + dice.below(35_000)
            },
            own: iban(1_000_000 + at),
            office: dice.in_hundred(30).then(|| dice.below(OFFICES.len())),
            partner: dice.in_hundred(12).then(|| (*dice.one(GIVEN), dice.one(FAMILY).1)),
        })
        .collect();
    let mut dues = Vec::new();
    for (at, it) in tenants.iter().enumerate() {
        let mut open = Vec::new();
        if dice.in_hundred(15) {
            open.push((month(3), cents(it.rent / 3)));
        }
        if dice.in_hundred(90) {
            open.push((month(5), cents(it.rent)));
        }
        let mut ibans = Vec::new();
        // Who rents for some months paid before; the office of some pays for the first time.
        if dice.in_hundred(75) {
            ibans.push(it.office.map_or_else(|| it.own.clone(), iban));
        }
        dues.push(Due {
            names: vec![PersonName::parse(it.given, it.family.0, it.family.1).unwrap()],
            references: vec![format!("HF-{}", 10_000 + at * 3)],
            rent: Some(cents(it.rent)),
            open,
            ibans,
        });
    }
    // One of the offices is known for a single tenant so far, and pays for others from now on.
    let last = OFFICES.len() - 1;
    let mut first = true;
    for due in &mut dues {
        if due.ibans.contains(&iban(last)) && !std::mem::take(&mut first) {
            due.ibans.clear();
        }
    }
    World { tenants, dues }
}

/// An entry, and whose it is: nobody's where a stranger pays.
fn paid(dice: &mut Dice, world: &World) -> (Entry, Option<usize>) {
    let mut entry = Entry {
        key: String::new(),
        line: 1,
        day: month(5),
        amount: cents(*dice.one(&[51_250, 58_000, 61_250, 64_900, 10_000, 2_512])),
        end_to_end: None,
        creditor_reference: None,
        words: "huur mei".to_owned(),
        party: None,
        iban: Some(iban(9_000_000 + dice.below(500_000))),
        on_behalf_of: None,
        reversal: false,
        payments: 1,
    };
    if dice.in_hundred(7) {
        // Subsidies, gifts, the deposit of somebody who is no tenant but may be called like one.
        let (prefix, family) = dice.one(FAMILY);
        entry.party = Some(format!("{} {prefix} {family}", dice.one(GIVEN)));
        entry.words = dice.one(&["gift", "subsidie 2026 10203", "borg", "huur kamer 12", ""]).to_string();
        if dice.in_hundred(20) {
            entry.iban = Some(iban(dice.below(OFFICES.len())));
            entry.party = Some(dice.one(OFFICES).to_string());
        }
        return (entry, None);
    }
    let of = dice.below(world.tenants.len());
    let tenant = &world.tenants[of];
    let rent = match dice.below(20) {
        0 => tenant.rent / 2,
        1 => tenant.rent * 2,
        2 => tenant.rent + 1_000,
        _ => tenant.rent,
    };
    entry.amount = cents(rent);
    let name = tenant.called(dice);
    let name = if dice.in_hundred(10) { dice.slip(&name) } else { name };
    let reference = world.dues[of].references[0].clone();
    let reference = if dice.in_hundred(10) { dice.slip(&reference) } else { reference };
    let wording = dice.below(5);
    entry.words = match (tenant.office, wording) {
        // Whoever pays for somebody else says for whom, mostly.
        (Some(_), 0) => format!("HUUR {name} MEI 2026"),
        (Some(_), 1) => format!("{reference} {name}"),
        (Some(_), 2) => reference,
        (Some(_), 3) => {
            entry.on_behalf_of = Some(name.clone());
            "betaling namens client".to_owned()
        }
        (Some(_), _) => format!("dossier {} huur {}", dice.below(99_999), tenant.family.1),
        (None, 0 | 1) => format!("huur mei {reference}"),
        (None, 2) => "huur mei 2026".to_owned(),
        (None, 3) => format!("kamer {} {reference}", dice.below(30)),
        (None, _) => String::new(),
    };
    match tenant.office {
        Some(office) => {
            entry.party = Some(OFFICES[office].to_owned());
            entry.iban = Some(iban(office));
        }
        None if dice.in_hundred(6) => {
            // A parent, a friend or another tenant pays.
            let other = &world.tenants[dice.below(world.tenants.len())];
            entry.party = Some(other.called(dice));
            if dice.in_hundred(50) {
                entry.iban = Some(other.own.clone());
                entry.words = format!("{} voor {}", entry.words, tenant.given);
            } else {
                entry.party = Some(format!("{} {} {}", dice.one(GIVEN), tenant.family.0, tenant.family.1));
            }
        }
        None => {
            entry.party = Some(name);
            if dice.in_hundred(95) {
                entry.iban = Some(tenant.own.clone());
            }
        }
    }
    (entry, Some(of))
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Counted {
    of_tenants: usize,
    certain: usize,
    wrong: Vec<String>,
    first: usize,
    listed: usize,
}

fn counted(seed: u64) -> (Counted, u128) {
    let mut dice = Dice(seed);
    let world = world(&mut dice);
    let entries: Vec<_> = (0..ENTRIES).map(|_| paid(&mut dice, &world)).collect();
    let begun = Instant::now();
    let matcher = Matcher::new(&world.dues);
    let proposals: Vec<_> = entries.iter().map(|(it, _)| matcher.propose(it)).collect();
    let took = begun.elapsed().as_millis();
    let mut it = Counted::default();
    for ((entry, whose), found) in entries.iter().zip(&proposals) {
        let first = found.list.first().map(|it| it.of);
        if found.certain {
            it.certain += 1;
            if first != *whose {
                let names = whose.map(|it| format!("{:?}", world.dues[it]));
                it.wrong.push(format!("{entry:?}\n  said {:?}\n  is {names:?}", first.map(|it| &world.dues[it])));
            }
        }
        if whose.is_some() {
            it.of_tenants += 1;
            it.first += usize::from(found.chosen && first == *whose);
            it.listed += usize::from(found.list.iter().any(|it| Some(it.of) == *whose));
        }
    }
    (it, took)
}

#[test]
fn none_of_ten_thousand_entries_is_certain_and_wrong() {
    let mut shares = HashMap::new();
    for seed in 1..=3 {
        let (it, took) = counted(seed);
        assert!(it.wrong.is_empty(), "{} wrong of seed {seed}, the first: {}", it.wrong.len(), it.wrong[0]);
        let share = |count: usize| count * 100 / it.of_tenants;
        shares.insert(seed, (share(it.certain), share(it.first), share(it.listed), took));
        // Less would be a desk that does by hand what the program could have proposed.
        assert!(share(it.certain) >= 50 && share(it.first) >= 80 && share(it.listed) >= 90, "{shares:?}");
        // Beside a build that runs at the same time; by itself it takes a fraction of it.
        assert!(took < 10_000, "{took} ms");
    }
    println!("{shares:?}");
}
