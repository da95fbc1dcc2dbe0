//! The rent rules by hand: small ledgers that anybody can check with a pencil.

use expect_test::{Expect, expect};

use super::*;
use crate::calendar::{Day, DaySpan, parse_day};

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn cents(amount: i64) -> Cents {
    Cents::new(amount).unwrap()
}

/// `2026-01-15 2026-03-31 600 2026-02-10=650` or `2026-01-15 .. 600`: rents in euros.
fn lease(text: &str) -> Let {
    let words: Vec<_> = text.split_whitespace().collect();
    let [first, last, rent, rest @ ..] = &words[..] else { panic!("not a lease: {text}") };
    let change = |it: &&str| {
        let (from, rent) = it.split_once('=').unwrap();
        (day(from), cents(rent.parse::<i64>().unwrap() * 100))
    };
    let totals = std::iter::once((day(first), cents(rent.parse::<i64>().unwrap() * 100)));
    Let {
        days: DaySpan { first: day(first), last: parse_day(last).ok() },
        totals: totals.chain(rest.iter().map(change)).collect(),
    }
}

#[track_caller]
fn check_dues(leases: &[&str], closing: &str, until: &str, expected: Expect) {
    let lets: Vec<_> = leases.iter().map(|it| lease(it)).collect();
    let lines = dues(&lets, parse_day(closing).ok(), day(until))
        .iter()
        .map(|it| format!("{} {}", it.day, it.cents))
        .collect::<Vec<_>>();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn a_whole_month_is_its_total_and_a_part_is_by_its_days() {
    check_dues(
        &["2026-01-15 2026-04-10 620"],
        "",
        "2026-07-01",
        expect![[r#"
            2026-01-15 340.00
            2026-02-01 620.00
            2026-03-01 620.00
            2026-04-01 206.67"#]],
    );
}

#[test]
fn a_month_that_is_split_at_the_same_rent_is_exactly_its_total() {
    let split = ["2024-01-31 2024-02-10 601 2024-02-07=601", "2024-02-11 .. 601 2024-02-29=601"];
    check_dues(
        &split,
        "",
        "2024-03-31",
        expect![[r#"
        2024-01-31 19.39
        2024-02-01 601.00
        2024-03-01 601.00"#]],
    );
}

#[test]
fn a_rent_that_changes_within_a_month_is_summed_and_rounded_once() {
    check_dues(
        &["2024-02-01 .. 600 2024-02-16=700"],
        "",
        "2024-03-01",
        expect![[r#"
            2024-02-01 648.28
            2024-03-01 700.00"#]],
    );
}

#[test]
fn nothing_is_asked_after_the_closing_and_nobody_pays_twice() {
    check_dues(
        &["2026-01-01 .. 600", "2026-02-15 .. 560"],
        "2026-03-31",
        "2026-07-01",
        expect![[r#"
            2026-01-01 600.00
            2026-02-01 580.00
            2026-03-01 560.00"#]],
    );
}

/// `brought`, `record 2026-01 600 600 2026-01-03`, `paid 2026-01-03 600`, `back 2026-01-03 600`; amounts in euros.
fn books(leases: &[&str], lines: &[&str]) -> Books {
    let mut books = Books { lets: leases.iter().map(|it| lease(it)).collect(), ..Books::default() };
    let euros = |it: &str| cents(it.parse::<i64>().unwrap() * 100);
    for line in lines {
        if *line == "brought" {
            books.brought = true;
            continue;
        }
        match line.split_whitespace().collect::<Vec<_>>()[..] {
            ["record", month, due, paid, ref on @ ..] => books.records.push(Recorded {
                month: Month::parse(month).unwrap(),
                due: euros(due),
                paid: euros(paid),
                paid_on: on.first().map(|it| day(it)),
            }),
            [way, on, amount] => {
                books.received.push(Received { day: day(on), cents: euros(amount), refund: way == "back" });
            }
            _ => panic!("not a line: {line}"),
        }
    }
    books.known_from = books.records.iter().map(|it| it.month).min();
    books
}

#[track_caller]
fn check_ledger(leases: &[&str], lines: &[&str], as_of: &str, expected: Expect) {
    let ledger = Ledger::of(&books(leases, lines), day(as_of));
    let mut shown: Vec<String> = ledger
        .items()
        .iter()
        .map(|it| {
            let name = it.month.map_or("back".to_owned(), |it| it.to_string());
            let cleared = it.cleared.map_or("-".to_owned(), |it| it.to_string());
            format!("{name} {} open {} {:?} {cleared}", it.due, it.open, it.state())
        })
        .collect();
    let it = ledger.standing();
    let day = |it: Option<Day>| it.map_or("-".to_owned(), |it| it.to_string());
    shown.push(format!(
        "{} {:?} {:?}, oldest {}, since {}",
        it.balance,
        it.step,
        it.hundredths(),
        day(it.oldest),
        day(it.since)
    ));
    expected.assert_eq(&shown.join("\n"));
}

#[test]
fn a_payment_goes_to_the_oldest_due_and_the_rest_is_ahead() {
    check_ledger(
        &["2026-01-01 .. 600"],
        &["paid 2026-02-20 700", "paid 2026-03-10 500", "paid 2026-03-12 700"],
        "2026-03-31",
        expect![[r#"
            2026-01 600.00 open 0.00 Later 2026-02-20
            2026-02 600.00 open 0.00 Later 2026-03-10
            2026-03 600.00 open 0.00 Paid 2026-03-12
            -100.00 None Some(0), oldest -, since -"#]],
    );
}

#[test]
fn what_is_ahead_pays_the_next_due_on_its_day() {
    check_ledger(
        &["2026-01-01 .. 600"],
        &["paid 2026-01-01 900"],
        "2026-02-01",
        expect![[r#"
            2026-01 600.00 open 0.00 Paid 2026-01-01
            2026-02 600.00 open 300.00 Partly -
            300.00 Signal Some(50), oldest 2026-02-01, since 2026-02-01"#]],
    );
}

#[test]
fn a_refund_takes_from_what_is_ahead() {
    check_ledger(
        &["2026-01-01 .. 600"],
        &["paid 2026-01-01 900", "back 2026-01-20 300"],
        "2026-02-01",
        expect![[r#"
            2026-01 600.00 open 0.00 Paid 2026-01-01
            back 300.00 open 0.00 Paid 2026-01-20
            2026-02 600.00 open 600.00 Open -
            600.00 Arrears Some(100), oldest 2026-02-01, since 2026-02-01"#]],
    );
}

#[test]
fn a_recorded_month_stands_and_nobody_knows_the_months_before_it() {
    check_ledger(
        &["2025-01-01 .. 600"],
        &["record 2026-01 590 290 2026-02-03", "record 2026-02 590 690 2026-02-03"],
        "2026-03-31",
        expect![[r#"
            2026-01 590.00 open 200.00 Partly -
            2026-02 590.00 open 0.00 Paid 2026-02-03
            2026-03 600.00 open 600.00 Open -
            800.00 Arrears Some(133), oldest 2026-01-01, since 2026-01-01"#]],
    );
}

#[test]
fn a_payment_before_the_first_recorded_month_keeps_its_month_in_the_ledger() {
    check_ledger(
        &["2026-01-01 .. 600"],
        &["paid 2026-02-03 500", "record 2026-03 600 600 2026-03-02"],
        "2026-03-31",
        expect![[r#"
            2026-02 600.00 open 100.00 Partly -
            2026-03 600.00 open 0.00 Paid 2026-03-02
            100.00 Signal Some(16), oldest 2026-02-01, since 2026-02-01"#]],
    );
}

#[test]
fn what_is_paid_in_the_last_days_of_a_month_is_for_the_first_recorded_one() {
    check_ledger(
        &["2026-01-01 .. 600"],
        &["paid 2026-02-20 600", "record 2026-03 600 0"],
        "2026-03-31",
        expect![[r#"
            2026-03 600.00 open 0.00 Paid 2026-03-01
            0.00 None Some(0), oldest -, since -"#]],
    );
}

#[test]
fn the_first_rent_may_be_paid_before_the_key() {
    check_ledger(
        &["2026-02-01 .. 600"],
        &["paid 2026-01-20 600"],
        "2026-03-01",
        expect![[r#"
            2026-02 600.00 open 0.00 Paid 2026-02-01
            2026-03 600.00 open 600.00 Open -
            600.00 Arrears Some(100), oldest 2026-03-01, since 2026-03-01"#]],
    );
    let first = |lines: &[&str]| books(&["2026-02-10 .. 600"], lines).first_payment().unwrap().to_string();
    assert_eq!("2025-12-10", first(&[]), "62 days before the key");
    assert_eq!("2025-12-10", first(&["record 2026-02 600 600"]), "the first month of the lease is no later beginning");
    assert_eq!("2026-04-17", first(&["record 2026-05 600 600"]), "nothing is known before May");
    assert_eq!("2026-03-18", first(&["brought", "paid 2026-03-20 600"]), "paid for April");
    assert_eq!(None, books(&[], &[]).first_payment());
}

#[test]
fn nothing_is_open_in_a_ledger_that_nobody_kept_here() {
    let nothing = |leases: &[&str], lines: &[&str], as_of: &str| {
        let books = books(leases, lines);
        let open = Ledger::of(&books, day(as_of)).standing().open();
        (books.is_untold(day(as_of)), open.get() / 100)
    };
    assert_eq!((false, 1200), nothing(&["2026-01-01 .. 600"], &[], "2026-02-28"), "begun here: it counts");
    assert_eq!((true, 0), nothing(&["2026-01-01 .. 600"], &["brought"], "2026-02-28"));
    assert_eq!((true, 0), nothing(&["2026-01-01 2026-01-31 600"], &[], "2026-02-28"), "over");
    assert_eq!((false, 600), nothing(&["2026-01-01 2026-01-31 600"], &[], "2026-01-31"), "its last day is not past");
    assert_eq!((false, 100), nothing(&["2026-01-01 2026-01-31 600"], &["paid 2026-01-05 500"], "2026-02-28"));
    // It was brought along with no months: the first payment says from when anything is known.
    let first = ["brought", "paid 2026-03-02 600"];
    assert_eq!((false, 600), nothing(&["2024-01-01 .. 600"], &first, "2026-04-30"), "April; not the years before");
    assert_eq!((false, 100), nothing(&["2024-01-01 .. 600"], &["brought", "record 2026-03 600 500"], "2026-03-31"));
}

#[test]
fn no_more_is_given_back_than_is_left_after_every_refund() {
    let ahead = |lines: &[&str], on: &str| {
        books(&["2026-01-01 .. 600"], lines).refundable(day(on), day("2026-03-31")).get() / 100
    };
    assert_eq!(300, ahead(&["paid 2026-01-01 900"], "2026-01-20"), "it was ahead then, though it was used since");
    assert_eq!(0, ahead(&["paid 2026-01-01 900"], "2026-02-01"));
    assert_eq!(0, ahead(&["paid 2026-01-01 900", "back 2026-01-20 300"], "2026-01-10"), "given back already, later");
    assert_eq!(100, ahead(&["paid 2026-01-01 900", "back 2026-01-20 200"], "2026-01-10"));
    assert_eq!(200, ahead(&["paid 2026-01-01 800", "paid 2026-01-15 300", "back 2026-01-20 300"], "2026-01-10"));
}

#[test]
fn something_is_open_since_the_last_day_on_which_nothing_was() {
    check_ledger(
        &["2026-01-01 .. 600"],
        &["paid 2026-01-10 600", "paid 2026-02-20 100", "paid 2026-03-02 500"],
        "2026-03-31",
        expect![[r#"
            2026-01 600.00 open 0.00 Paid 2026-01-10
            2026-02 600.00 open 0.00 Later 2026-03-02
            2026-03 600.00 open 600.00 Open -
            600.00 Arrears Some(100), oldest 2026-03-01, since 2026-02-01"#]],
    );
}

#[test]
fn the_ladder_steps_at_one_two_and_three_months_of_todays_rent() {
    let step = |open, monthly: Option<i64>| ArrearsStep::of(cents(open), monthly.map(cents)).as_code();
    let steps = [0, 1, 59_999, 60_000, 119_999, 120_000, 179_999, 180_000].map(|it| step(it, Some(60_000)));
    expect![[r#"none signal signal arrears arrears serious serious eviction_risk"#]].assert_eq(&steps.join(" "));
    assert_eq!([step(-1, Some(60_000)), step(500_000, None), step(500_000, Some(0))], ["none", "signal", "signal"]);
}

#[track_caller]
fn check_arrangement(lines: &[&str], ended: &str, expected: Expect) {
    let as_of = day("2026-06-15");
    let ledger = Ledger::of(&books(&["2026-01-01 .. 600"], lines), as_of);
    let arrangement = Arrangement {
        first: Month::parse("2026-03").unwrap(),
        months: 5,
        instalment: cents(30_000),
        ended: parse_day(ended).ok(),
    };
    let course = arrangement.course(&ledger, as_of);
    let shown: Vec<_> = course.iter().map(|it| format!("{} {:?} {}", it.month, it.state, it.most_open)).collect();
    expected.assert_eq(&format!("{}\n{}", arrangement.arranged(&ledger), shown.join("\n")));
}

#[test]
fn a_month_of_an_arrangement_is_kept_when_rent_and_instalment_were_paid_by_its_end() {
    let kept = ["paid 2026-03-31 900", "paid 2026-05-01 900", "paid 2026-05-02 800", "paid 2026-05-31 100"];
    check_arrangement(
        &kept,
        "",
        expect![[r#"
            1200.00
            2026-03 Kept 900.00
            2026-04 Broken 600.00
            2026-05 Kept 300.00
            2026-06 Running 0.00
            2026-07 Ahead 0.00"#]],
    );
    check_arrangement(
        &["paid 2026-03-02 1800"],
        "2026-05-31",
        expect![[r#"
            1200.00
            2026-03 Kept 900.00
            2026-04 Kept 600.00
            2026-05 Stopped 300.00
            2026-06 Stopped 0.00
            2026-07 Stopped 0.00"#]],
    );
}

#[test]
fn no_step_of_early_signalling_is_skipped_and_passing_on_stops_at_an_objection() {
    use SignalStep::*;
    let since = Some(day("2026-03-01"));
    let mut taken = Vec::new();
    assert_eq!(check(Reminder, day("2026-03-09"), &taken, None), Err(SignalRefusal::NothingOpen));
    assert_eq!(check(Reminder, day("2026-02-28"), &taken, since), Err(SignalRefusal::BeforeArrears(day("2026-03-01"))));
    for (step, before) in [(Contact, Reminder), (DebtHelp, Contact), (Offer, DebtHelp), (PassedOn, Offer)] {
        assert_eq!(check(step, day("2026-03-09"), &taken, since), Err(SignalRefusal::Skipped(before)));
        taken.push((before, day("2026-03-09")));
    }
    assert_eq!(check(PassedOn, day("2026-03-08"), &taken, since), Err(SignalRefusal::BeforeStep(day("2026-03-09"))));
    assert_eq!(check(PassedOn, day("2026-03-09"), &taken, since), Ok(()));
    assert_eq!(check(Reminder, day("2026-03-10"), &taken, since), Err(SignalRefusal::Taken));
    let objected = [&taken[..], &[(Objection, day("2026-03-10"))]].concat();
    assert_eq!(check(PassedOn, day("2026-03-11"), &objected, since), Err(SignalRefusal::Objected));
    let told = [&taken[..], &[(PassedOn, day("2026-03-10"))]].concat();
    assert_eq!(check(Objection, day("2026-03-11"), &told, since), Err(SignalRefusal::PassedOn));
}

#[test]
fn an_amount_that_nobody_pays_is_refused() {
    let read = |text| parse_paid(text).map_err(|it| it.to_string());
    expect![[r#"
        [
            Ok(
                Cents(
                    61250,
                ),
            ),
            Err(
                "the amount is nothing",
            ),
            Err(
                "the amount is less than nothing",
            ),
            Err(
                "the amount is more than 20000 euros",
            ),
            Err(
                "an amount is written as 612,50",
            ),
        ]
    "#]]
    .assert_debug_eq(&["612,50", "0,00", "-5", "61.250", "veel"].map(read));
}
