//! Visits as a calendar file (RFC 5545) that other programs take in, and take in again without a second copy.
//!
//! Times are local ones of Amsterdam with the rule of its summer time beside them, so a file of March is right in April
//! too. An event keeps its name; its sequence says which of two copies is the later one.

use std::fmt::Write as _;

/// Longest line of a calendar file, in bytes; what is longer goes on after a space on the next one.
const LONGEST_LINE: usize = 75;

const ZONE: &str = "Europe/Amsterdam";

/// Summer time as it has been since 1996: from the last Sunday of March to the last one of October, at one o'clock UTC.
const TIME_ZONE: &[&str] = &[
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// One event of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Its name for ever.
    pub uid: String,
    /// The later copy has the higher number.
    pub sequence: u32,
    /// Its day, `2026-07-28`.
    pub day: String,
    /// Local time, `HH:MM`; none: some time of the day.
    pub time: Option<String>,
    /// How long, in minutes.
    pub minutes: u32,
    /// What it is.
    pub summary: String,
    /// Where.
    pub location: String,
    /// It does not take place.
    pub called_off: bool,
}

/// The bytes of an `.ics` file. `made` is the moment of its making in UTC, `20260728T090000Z`.
pub fn calendar(made: &str, events: &[CalendarEvent]) -> Vec<u8> {
    let mut text = String::new();
    let mut put = |line: &str| fold(&mut text, line);
    put("BEGIN:VCALENDAR");
    put("VERSION:2.0");
    put("PRODID:-//Omklap//Omklap//NL");
    put("CALSCALE:GREGORIAN");
    put("METHOD:PUBLISH");
    TIME_ZONE.iter().for_each(|it| put(it));
    for it in events {
        put("BEGIN:VEVENT");
        put(&format!("UID:{}", it.uid));
        put(&format!("DTSTAMP:{made}"));
        put(&format!("SEQUENCE:{}", it.sequence));
        let day = it.day.replace('-', "");
        match &it.time {
            Some(time) => {
                put(&format!("DTSTART;TZID={ZONE}:{day}T{}00", time.replace(':', "")));
                put(&format!("DURATION:PT{}M", it.minutes));
            }
            None => put(&format!("DTSTART;VALUE=DATE:{day}")),
        }
        put(&format!("SUMMARY:{}", escaped(&it.summary)));
        if !it.location.is_empty() {
            put(&format!("LOCATION:{}", escaped(&it.location)));
        }
        put(if it.called_off { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
        put("CLASS:PRIVATE");
        put("END:VEVENT");
    }
    put("END:VCALENDAR");
    text.into_bytes()
}

/// A text as a value: separators are marked, and a new line is two letters.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(letter);
            }
            '\n' => value.push_str("\\n"),
            other if other.is_control() => {}
            other => value.push(other),
        }
    }
    value
}

/// A line with its end, in parts that are short enough; no letter is cut in two.
fn fold(text: &mut String, line: &str) {
    let mut room = LONGEST_LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            text.push_str("\r\n ");
            room = LONGEST_LINE - 1;
        }
        room -= letter.len_utf8();
        text.push(letter);
    }
    let _ = write!(text, "\r\n"); // Writing to a text cannot fail.
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> CalendarEvent {
        CalendarEvent {
            uid: "1@omklap".to_owned(),
            sequence: 2,
            day: "2026-03-29".to_owned(),
            time: Some("09:30".to_owned()),
            minutes: 45,
            summary: "Bezoek P.W.".to_owned(),
            location: "Fabelplein; hoek, 2\\3\nachterom".to_owned(),
            called_off: false,
        }
    }

    fn lines(events: &[CalendarEvent]) -> Vec<String> {
        let text = String::from_utf8(calendar("20260728T090000Z", events)).unwrap();
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        text.split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn an_event_has_its_name_its_number_and_a_local_time() {
        let lines = lines(&[event(), CalendarEvent { time: None, called_off: true, ..event() }]);
        let events: Vec<&[String]> = lines.split(|it| it == "BEGIN:VEVENT").skip(1).collect();
        let [first, second] = events.as_slice() else { panic!("two events") };
        assert_eq!(
            first[..9],
            [
                "UID:1@omklap",
                "DTSTAMP:20260728T090000Z",
                "SEQUENCE:2",
                "DTSTART;TZID=Europe/Amsterdam:20260329T093000",
                "DURATION:PT45M",
                "SUMMARY:Bezoek P.W.",
                "LOCATION:Fabelplein\\; hoek\\, 2\\\\3\\nachterom",
                "STATUS:CONFIRMED",
                "CLASS:PRIVATE",
            ]
        );
        assert!(second.contains(&"DTSTART;VALUE=DATE:20260329".to_owned()));
        assert!(second.contains(&"STATUS:CANCELLED".to_owned()));
        assert!(!second.iter().any(|it| it.starts_with("DURATION")));
    }

    #[test]
    fn a_long_line_goes_on_after_a_space_and_no_letter_is_cut() {
        let long = "é".repeat(100);
        let lines = lines(&[CalendarEvent { summary: long.clone(), ..event() }]);
        assert!(lines.iter().all(|it| it.len() <= LONGEST_LINE), "{lines:#?}");
        let whole = lines.join("\n").replace("\n ", "");
        assert!(whole.contains(&format!("SUMMARY:{long}\n")));
    }
}
