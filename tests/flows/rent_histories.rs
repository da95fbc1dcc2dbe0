//! Many ledgers that are written in at random through the verbs, on the encrypted file, by one tenant or by a couple: after
//! every step, and after it was undone and done again, the ledger is that of a literal walk day by day.
//!
//! The walk is that of the rent rules (`second_ledger`); what it walks through is written down here beside the program, so
//! that a row which a verb loses or doubles shows as much as a sum that is wrong.

use std::collections::BTreeMap;

use domain::{
    calendar::{Day, DaySpan, parse_day, shift},
    money::Cents,
    rent::{Books, Let, Month, Received, Recorded},
};
use engine::api::Code;
use serde_json::{Value, json};

use crate::world::World;

#[path = "../../src-tauri/crates/domain/tests/second_ledger/daily.rs"]
#[allow(dead_code)] // The misreadings are for the tests of the rules.
mod daily;

const TODAY: &str = "2026-07-28";
const STEPS: u32 = 9;

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        i64::try_from((mixed ^ (mixed >> 31)) % u64::try_from(end).unwrap()).unwrap()
    }

    fn one_in(&mut self, times: i64) -> bool {
        self.below(times) == 0
    }
}

/// As one types it: `612,50`.
fn typed(cents: i64) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn cents(amount: i64) -> Cents {
    Cents::new(amount).unwrap()
}

/// A home with one tenant or two, and what was written in their ledger.
struct History<'a> {
    world: &'a World,
    living: Vec<String>,
    lease: String,
    first: Day,
    books: Books,
    /// The payments and refunds of the books, in their order.
    ids: Vec<String>,
    arranged: Option<(String, Month)>,
}

impl<'a> History<'a> {
    fn begin(world: &'a World, chance: &mut Chance, nth: u64) -> Self {
        let first = shift(day(TODAY), -chance.below(500));
        let rent = 40_000 + chance.below(30_000);
        let place = json!({ "street": "Staalkade", "number": nth.to_string(), "postcode": "", "city": "Proefstad",
            "owner": null, "self_contained": true, "programme": "" });
        let lease = json!({ "first_day": first.to_string(), "last_day": "", "rent": typed(rent), "costs": "20" });
        let begin = |given: &str, dwelling: Value, lease: Value| {
            let person = json!({ "given_name": given, "prefix": "", "family_name": "Regenboog", "birth_date": "",
                "phone": "", "email": "", "municipality": "", "referral_date": "" });
            let args = json!({ "person": null, "new_person": person, "dwelling": dwelling, "new_dwelling": place,
                "together": !dwelling.is_null(), "worker": null, "support_start": first.to_string(), "visits": 1,
                "period_weeks": 1, "reason": "", "head": lease, "sub": lease });
            world.ask("tenancies_begin", args)["tenancy"].as_str().unwrap().to_owned()
        };
        let mut living = vec![begin("Teun", Value::Null, lease)];
        if chance.one_in(2) {
            let dwelling = world.ask("dossiers_get", json!({ "tenancy": living[0] }))["dwelling"].clone();
            living.push(begin("Roos", dwelling, Value::Null));
        }
        let sheet = world.ask("rent_get", json!({ "tenancy": living[0] }));
        let sub = sheet["leases"].as_array().unwrap().iter().find(|it| it["kind"] == "sub").unwrap();
        let lets = vec![Let { days: DaySpan::open(first), totals: vec![(first, cents(rent + 2_000))] }];
        Self {
            world,
            lease: sub["id"].as_str().unwrap().to_owned(),
            living,
            first,
            books: Books { lets, ..Books::default() },
            ids: Vec::new(),
            arranged: None,
        }
    }

    /// The ledger as each of who lives there sees it: it is one.
    fn ledger(&self) -> Value {
        let of = |it: &String| {
            let sheet = self.world.ask("rent_get", json!({ "tenancy": it }));
            json!([sheet["tenant"], sheet["arrangements"], sheet["steps"]])
        };
        let first = of(&self.living[0]);
        assert!(self.living.iter().all(|it| of(it) == first), "who lives together sees one ledger");
        first
    }

    /// What the program says is what the walk says.
    fn check(&self) {
        let [ledger, arrangements, _] = self.ledger().as_array().unwrap().clone().try_into().unwrap();
        let walk = daily::Walk::through(&self.books, day(TODAY), None);
        let balance =
            ledger["standing"]["open_cents"].as_i64().unwrap() - ledger["standing"]["ahead_cents"].as_i64().unwrap();
        assert_eq!(walk.balance(), balance, "{:#?}\n{ledger:#}", self.books);
        let mut fallen = walk.fallen.clone();
        fallen.sort_by_key(|it| (it.day, it.month.is_none()));
        let expected: Vec<_> = fallen.iter().map(|it| json!([it.month, it.day.to_string(), it.due, it.open])).collect();
        let lines = ledger["lines"].as_array().unwrap().iter().rev();
        let lines: Vec<_> =
            lines.map(|it| json!([it["month"], it["day"], it["due_cents"], it["open_cents"]])).collect();
        assert_eq!(expected, lines, "{:#?}", self.books);
        assert_eq!(self.ids.len(), ledger["payments"].as_array().unwrap().len());
        if let Some((_, first)) = self.arranged {
            let open = walk.balance_before(first.first()).max(0);
            assert_eq!(json!(open), arrangements[0]["arranged_cents"], "{:#?}", self.books);
        }
    }

    /// One of the verbs, by one of who lives there; its name if it was done.
    fn step(&mut self, chance: &mut Chance) -> Option<&'static str> {
        let tenancy =
            self.living[usize::try_from(chance.below(i64::try_from(self.living.len()).unwrap())).unwrap()].clone();
        let some_day = shift(self.first, chance.below((day(TODAY) - self.first).num_days() + 3));
        let paid = |kind: &str, on: Day, amount: i64| {
            json!({ "tenancy": tenancy, "ledger": "tenant", "kind": kind, "day": on.to_string(), "amount": typed(amount),
                "payer": "tenant", "reference": "" })
        };
        match chance.below(12) {
            0..=3 => {
                let on = if chance.one_in(6) { shift(self.first, -chance.below(70)) } else { some_day };
                let most = if chance.one_in(4) { 150_000 } else { 70_000 };
                let amount = 1 + chance.below(most);
                let made = self.done("rent_record_payment", paid("payment", on, amount))?;
                self.received(made, Received { day: on, cents: cents(amount), refund: false });
                Some("payment")
            }
            4 => {
                let amount = 1 + chance.below(20_000);
                let ahead = -daily::Walk::through(&self.books, day(TODAY), None).balance_before(shift(some_day, 1));
                let made = self.done("rent_record_payment", paid("refund", some_day, amount))?;
                assert!(amount <= ahead, "{amount} was given back of {ahead}: {:#?}", self.books);
                self.received(made, Received { day: some_day, cents: cents(amount), refund: true });
                Some("refund")
            }
            5 => {
                let at = usize::try_from(chance.below(i64::try_from(self.ids.len().max(1)).unwrap())).unwrap();
                let id = self.ids.get(at)?.clone();
                self.done("rent_withdraw_payment", json!({ "tenancy": tenancy, "payment": id }))?;
                self.ids.remove(at);
                self.books.received.remove(at);
                Some("withdrawal")
            }
            6..=8 => {
                let month = Month::of(some_day);
                let due = 30_000 + chance.below(60_000);
                let paid = match chance.below(4) {
                    0 => 0,
                    1 => chance.below(due),
                    2 => due + chance.below(30_000),
                    _ => due,
                };
                let on = (!chance.one_in(3)).then(|| shift(month.first(), chance.below(90) - 20));
                let args = json!({ "tenancy": tenancy, "month": month.to_string(), "due": typed(due),
                    "paid": if paid == 0 { String::new() } else { typed(paid) },
                    "paid_on": on.map_or(String::new(), |it| it.to_string()) });
                self.done("rent_record_month", args)?;
                self.books.records.retain(|it| it.month != month);
                let paid_on = on.filter(|_| paid > 0);
                self.books.records.push(Recorded { month, due: cents(due), paid: cents(paid), paid_on });
                self.books.records.sort_by_key(|it| it.month);
                self.books.known_from = self.books.records.first().map(|it| it.month);
                Some("month")
            }
            9 => {
                let first = Month::of(day(TODAY)).plus(u32::try_from(chance.below(3)).unwrap());
                let args = json!({ "tenancy": tenancy, "agreed_day": TODAY, "first_month": first.to_string(), "months": 3,
                    "amount": typed(1 + chance.below(9_000)) });
                let made = self.done("rent_arrange", args)?;
                self.arranged = Some((made, first));
                Some("arrangement")
            }
            10 => {
                let (id, _) = self.arranged.clone()?;
                self.done("rent_end_arrangement", json!({ "tenancy": tenancy, "arrangement": id, "day": TODAY }))?;
                self.arranged = None;
                Some("end")
            }
            _ => {
                let rent = 40_000 + chance.below(30_000);
                let args = json!({ "tenancy": tenancy, "lease": self.lease, "from_day": some_day.to_string(),
                    "rent": typed(rent), "costs": "" });
                self.done("rent_change", args)?;
                let totals = &mut self.books.lets[0].totals;
                totals.retain(|it| it.0 != some_day);
                totals.push((some_day, cents(rent)));
                totals.sort_by_key(|it| it.0);
                Some("change")
            }
        }
    }

    fn received(&mut self, id: String, it: Received) {
        self.ids.push(id);
        self.books.received.push(it);
    }

    /// Does it, takes it back and does it again; what is refused leaves everything as it was.
    fn done(&self, name: &str, args: Value) -> Option<String> {
        let before = self.ledger();
        match self.world.try_ask(name, args.clone()) {
            Err(why) => {
                assert_eq!(Code::FieldsInvalid, why.code, "{name} {args}");
                assert_eq!(before, self.ledger(), "{name} was refused: {args}");
                None
            }
            Ok((made, _)) => {
                let after = self.ledger();
                self.world.ask("history_undo", json!({}));
                assert_eq!(before, self.ledger(), "{name} was undone: {args}");
                self.world.ask("history_redo", json!({}));
                assert_eq!(after, self.ledger(), "{name} was done again: {args}");
                Some(made["id"].as_str().unwrap_or_default().to_owned())
            }
        }
    }
}

/// How many histories: 100, or as many as the environment asks.
fn wanted() -> u64 {
    std::env::var("LEDGERS").map_or(100, |it| it.parse().expect("LEDGERS is a number"))
}

#[test]
fn ledgers_written_at_random_are_those_of_a_walk_over_their_days() {
    const IN_ONE_TEAM: u64 = 50;
    let mut tally: BTreeMap<&str, u64> = BTreeMap::new();
    let mut world = World::with_team();
    for nth in 0..wanted() {
        if nth % IN_ONE_TEAM == IN_ONE_TEAM - 1 {
            world = World::with_team();
        }
        let mut chance = Chance(nth);
        let mut history = History::begin(&world, &mut chance, nth + 1);
        *tally.entry(if history.living.len() > 1 { "couple" } else { "single" }).or_default() += 1;
        history.check();
        for _ in 0..STEPS {
            let step = history.step(&mut chance);
            *tally.entry(step.unwrap_or("refused")).or_default() += 1;
            history.check();
        }
        // A team is read whole by the list of who is behind: what it says of this home is the same.
        let args = json!({ "search": "", "worker": null, "step": null, "offset": 0, "limit": 500 });
        let rows = world.ask("rent_arrears", args.clone())["rows"].clone();
        let row = rows.as_array().unwrap().iter().find(|it| it["tenancy"] == json!(history.living[0])).cloned();
        let open = history.ledger()[0]["standing"].clone();
        assert_eq!((open["open_cents"] != json!(0)).then_some(open), row.map(|it| it["standing"].clone()));
        if nth % 10 == 0 {
            world.reopen();
            assert_eq!(rows, world.ask("rent_arrears", args)["rows"], "and read anew");
        }
    }
    println!("{tally:?}");
    let all = wanted();
    for (what, share) in [("couple", 4), ("single", 4), ("payment", 1), ("month", 1), ("change", 4), ("withdrawal", 8)]
    {
        assert!(tally.get(what).copied().unwrap_or(0) * share >= all, "{what}: {tally:?}");
    }
    for what in ["refund", "arrangement", "end", "refused"] {
        assert!(tally.get(what).copied().unwrap_or(0) * 30 >= all, "{what}: {tally:?}");
    }
}
