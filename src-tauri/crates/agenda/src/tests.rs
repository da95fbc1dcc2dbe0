//! Files as calendar programs write them, and files that are broken.

use expect_test::{Expect, expect};

use super::*;
use domain::{calendar::parse_day, schedule::show_clock};

/// A file with these events, between its usual lines.
fn file(events: &[&str]) -> String {
    let events = events.iter().map(|it| format!("BEGIN:VEVENT\n{}\nEND:VEVENT\n", it.trim())).collect::<String>();
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//NL\n{events}END:VCALENDAR\n").replace('\n', "\r\n")
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn shown(text: &str) -> String {
    let days = day("2026-07-28")..=day("2027-01-31");
    let found = match read(text, days) {
        Ok(found) => found,
        Err(why) => return why.to_string(),
    };
    let when = |it: &When| match it {
        When::Days(days) => format!("{}..{}", days.first, days.last.unwrap()),
        When::Hours(day, hours) => format!("{day} {}-{}", show_clock(hours.starts), show_clock(hours.ends)),
    };
    let mut lines = Vec::new();
    for it in &found.events {
        lines.push(format!("{}{}", it.title, if it.recurring { " (comes back)" } else { "" }));
        lines.extend(it.times.iter().map(|it| format!("  {} {}", it.uid, when(&it.when))));
    }
    lines.extend(found.left_out.iter().map(|(line, why)| format!("line {line}: {why:?}")));
    lines.join("\n")
}

#[track_caller]
fn check(events: &[&str], expected: Expect) {
    expected.assert_eq(&shown(&file(events)));
}

#[test]
fn whole_days_are_days_and_the_last_one_is_not_counted() {
    check(
        &["UID:a\nSUMMARY:Vakantie\\, ver weg\nDTSTART;VALUE=DATE:20260803\nDTEND;VALUE=DATE:20260822"],
        expect![[r#"
            Vakantie, ver weg
              a 2026-08-03..2026-08-21"#]],
    );
    check(
        &["UID:a\nSUMMARY:Vrij\nDTSTART;VALUE=DATE:20260803"],
        expect![[r#"
            Vrij
              a 2026-08-03..2026-08-03"#]],
    );
}

#[test]
fn times_come_onto_the_clock_of_amsterdam() {
    check(
        &[
            "UID:a\nSUMMARY:Zomer\nDTSTART:20260803T070000Z\nDTEND:20260803T080000Z",
            "UID:b\nSUMMARY:Winter\nDTSTART:20261203T070000Z\nDURATION:PT1H30M",
            "UID:c\nSUMMARY:Londen\nDTSTART;TZID=Europe/London:20260804T090000\nDTEND;TZID=Europe/London:20260804T100000",
            "UID:d\nSUMMARY:Outlook\nDTSTART;TZID=\"W. Europe Standard Time\":20260805T090000\nDTEND;TZID=\"W. Europe Standard Time\":20260805T100000",
            "UID:e\nSUMMARY:Zonder zone\nDTSTART:20260806T090000\nDTEND:20260806T100000",
            "UID:f\nSUMMARY:Nacht\nDTSTART:20260807T220000\nDTEND:20260808T010000",
            "UID:g\nSUMMARY:Reis\nDTSTART:20260810T220000\nDTEND:20260812T010000",
        ],
        expect![[r#"
            Zomer
              a 2026-08-03 09:00-10:00
            Londen
              c 2026-08-04 10:00-11:00
            Outlook
              d 2026-08-05 09:00-10:00
            Zonder zone
              e 2026-08-06 09:00-10:00
            Nacht
              f 2026-08-07 22:00-23:59
            Reis
              g 2026-08-10..2026-08-12
            Winter
              b 2026-12-03 08:00-09:30"#]],
    );
}

#[test]
fn an_hour_stays_the_same_hour_when_the_clocks_change() {
    check(
        &[
            "UID:a\nSUMMARY:Overleg\nDTSTART;TZID=Europe/Amsterdam:20261020T090000\nDTEND;TZID=Europe/Amsterdam:20261020T100000\nRRULE:FREQ=WEEKLY;UNTIL=20261103\nEXDATE;TZID=Europe/Amsterdam:20261103T090000",
            "UID:b\nSUMMARY:In UTC\nDTSTART:20261020T070000Z\nDTEND:20261020T080000Z\nRRULE:FREQ=WEEKLY;COUNT=2",
        ],
        expect![[r#"
            Overleg (comes back)
              a/2026-10-20 2026-10-20 09:00-10:00
              a/2026-10-27 2026-10-27 09:00-10:00
            In UTC (comes back)
              b/2026-10-20 2026-10-20 09:00-10:00
              b/2026-10-27 2026-10-27 08:00-09:00"#]],
    );
}

#[test]
fn a_time_that_was_moved_stands_for_its_day() {
    check(
        &[
            "UID:a\nSUMMARY:Cursus\nDTSTART;TZID=Europe/Amsterdam:20260804T090000\nDTEND;TZID=Europe/Amsterdam:20260804T120000\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3",
            "UID:a\nSUMMARY:Cursus\nRECURRENCE-ID;TZID=Europe/Amsterdam:20260818T090000\nDTSTART;TZID=Europe/Amsterdam:20260820T130000\nDTEND;TZID=Europe/Amsterdam:20260820T160000",
        ],
        expect![[r#"
            Cursus (comes back)
              a/2026-08-04 2026-08-04 09:00-12:00
              a/2026-09-01 2026-09-01 09:00-12:00
            Cursus (comes back)
              a/2026-08-18 2026-08-20 13:00-16:00"#]],
    );
}

#[test]
fn what_is_free_cancelled_or_over_is_not_proposed() {
    check(
        &[
            "UID:a\nDTSTART;VALUE=DATE:20260803\nTRANSP:TRANSPARENT",
            "UID:b\nDTSTART;VALUE=DATE:20260803\nSTATUS:CANCELLED",
            "UID:c\nDTSTART;VALUE=DATE:20260701",
            "UID:d\nDTSTART;VALUE=DATE:20280701",
        ],
        expect![""],
    );
}

#[test]
fn a_file_says_what_it_is_and_how_far_it_reaches() {
    let events = [
        "UID:a\nDTSTART;VALUE=DATE:20260803\nSTATUS:CANCELLED",
        "UID:b\nDTSTART;TZID=Europe/Amsterdam:20260804T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3",
        "UID:c\nDTSTART:20260930T090000\nRRULE:FREQ=SOMETIMES",
        "UID:d\nDTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:20260703",
    ];
    let plain = file(&events);
    let found = |text: &str| read(text, day("2026-08-01")..=day("2026-12-31")).unwrap();
    assert_eq!(None, found(&plain).calendar);
    let called = plain.replace("VERSION:2.0\r\n", "VERSION:2.0\r\nX-WR-CALNAME: Joost \r\n");
    let found = found(&called);
    assert_eq!(Some("Joost"), found.calendar.as_deref());
    let mut named: Vec<&str> = found.named.iter().map(String::as_str).collect();
    named.sort_unstable();
    assert_eq!((vec!["a", "b", "d"], vec!["c"]), (named, found.unclear.iter().map(String::as_str).collect()));
    assert_eq!(Some((day("2026-07-01"), day("2026-08-18"))), found.days, "what cannot be read reaches nowhere");
}

#[test]
fn the_event_of_a_time_is_known_by_its_name() {
    for (uid, event) in [("a", "a"), ("a/2026-08-04", "a"), ("a/b", "a/b"), ("a/2026-08-04/2026-08-11", "a/2026-08-04")]
    {
        assert_eq!(event, event_of(uid), "{uid}");
    }
}

#[test]
fn an_event_that_makes_no_sense_is_named_by_its_line() {
    check(
        &[
            "UID:a\nDTSTART;VALUE=DATE:20260803",
            "UID:b\nDTSTART:gisteren",
            "UID:c\nDTSTART;TZID=Mars/Olympus:20260803T090000",
            "UID:d\nDTSTART:20260803T090000\nRRULE:FREQ=SOMETIMES",
            "UID:e\nDTSTART:20260803T090000\nDTEND:20260803T080000",
            "DTSTART:20260803T090000",
            "UID:f\nDTSTART:20260803T090000\nRRULE:FREQ=SECONDLY",
        ],
        expect![[r#"

              a 2026-08-03..2026-08-03
            line 8: Time
            line 12: Zone
            line 16: Recurrence
            line 21: Time
            line 26: NoUid
            line 29: Recurrence"#]],
    );
}

#[test]
fn a_broken_file_is_refused_with_the_line() {
    let good = file(&["UID:a\nSUMMARY:x\nDTSTART;VALUE=DATE:20260803"]);
    assert_eq!("\n", shown(&good).get(1..2).unwrap(), "the file itself is whole");
    for (broken, said) in [
        (good.replace("SUMMARY:x", "SUMMARY"), "line 6 is broken"),
        (good.replace("END:VEVENT", "END:VTODO"), "line 8 is broken"),
        (good.replace("END:VCALENDAR\r\n", ""), "line 1 is broken"),
        ("naam;dag\r\nJoost;3 augustus".to_owned(), "not a calendar file"),
        (String::new(), "not a calendar file"),
        ("PK\u{3}\u{4}".to_owned(), "not a calendar file"),
    ] {
        assert_eq!(said, shown(&broken));
    }
}

#[test]
fn folded_lines_and_a_mark_at_the_beginning_are_read() {
    let text = file(&["UID:a\nSUMMARY:Een lange\n  titel\nDTSTART;VALUE=DATE:20260803"]);
    assert_eq!("Een lange titel\n  a 2026-08-03..2026-08-03", shown(&format!("\u{feff}{text}")));
}
