//! The way of somebody through the programme, from the referral to what came after (`domain.md`, traceability 83).
//!
//! One way can lead through several homes: support goes on in the next one. What is not known is left out and counts as
//! nothing known, never as no days.

use serde::{Deserialize, Serialize};

use crate::{calendar::Day, codes::codes, referral::days_from};

/// A station. On one day they come in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Station {
    /// Somebody was referred.
    Referred,
    /// A home was offered.
    Offered,
    /// The key: support began.
    Key,
    /// The key of another home: support went on.
    Moved,
    /// The first visit on which they let somebody in.
    FirstVisit,
    /// An evaluation was held.
    Evaluation,
    /// The lease is the tenant's own from this day on.
    OwnLease,
    /// The last day of support.
    SupportEnded,
    /// Somebody heard where they lived.
    LaterStay,
}

codes! { Station, "station" {
    Referred = "referred",
    Offered = "offered",
    Key = "key",
    Moved = "moved",
    FirstVisit = "first_visit",
    Evaluation = "evaluation",
    OwnLease = "own_lease",
    SupportEnded = "support_ended",
    LaterStay = "later_stay",
}}

/// A station with its day and what there is to say about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop<T> {
    /// Which.
    pub station: Station,
    /// When.
    pub day: Day,
    /// What there is to say.
    pub what: T,
}

/// A station in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// The station.
    pub stop: Stop<T>,
    /// Days since the one before; `None` for the first.
    pub days: Option<u32>,
    /// Its day has yet to come.
    pub ahead: bool,
}

/// How long it took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    /// Days from the referral to the key.
    pub waited: Option<u32>,
    /// Days in a shelter before the key.
    pub in_shelter: Option<u32>,
    /// Days from the key to the first visit on which they let somebody in.
    pub to_first_visit: Option<u32>,
    /// Days of support so far, the first and the last included.
    pub supported: Option<u32>,
}

/// A way through the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pathway<T> {
    /// The stations in their order.
    pub stops: Vec<Placed<T>>,
    /// How long it took.
    pub lengths: Lengths,
}

impl<T> Pathway<T> {
    /// Puts stations in their order and counts. A referral, an offer and a stay in a shelter of after the key are of
    /// another time: somebody came back, and of some of it only the newest day is kept.
    pub fn of(mut stops: Vec<Stop<T>>, shelter_since: Option<Day>, as_of: Day) -> Self {
        let first = |stops: &[Stop<T>], station| stops.iter().filter(|it| it.station == station).map(|it| it.day).min();
        let key = first(&stops, Station::Key);
        let before = |station| matches!(station, Station::Referred | Station::Offered);
        stops.retain(|it| !before(it.station) || key.is_none_or(|key| it.day <= key));
        stops.sort_by_key(|it| (it.day, it.station));
        let from = |began: Option<Day>, to: Option<Day>| days_from(began?, to?);
        let came = |day: Option<Day>| day.map(|it| it.min(as_of));
        let last = came(Some(first(&stops, Station::SupportEnded).unwrap_or(as_of)));
        let lengths = Lengths {
            waited: from(first(&stops, Station::Referred), came(key)),
            in_shelter: from(shelter_since, came(key)),
            to_first_visit: from(key, first(&stops, Station::FirstVisit)),
            supported: from(key, last).map(|it| it + 1),
        };
        let mut before = None;
        let placed = stops.into_iter().map(|stop| {
            let days = from(before.replace(stop.day), Some(stop.day));
            Placed { days, ahead: stop.day > as_of, stop }
        });
        Self { stops: placed.collect(), lengths }
    }
}

#[cfg(test)]
mod tests {
    use Station::*;
    use expect_test::{Expect, expect};

    use super::*;
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    #[track_caller]
    fn check(stops: &[(Station, &str)], shelter: Option<&str>, as_of: &str, expected: Expect) {
        let stops = stops.iter().map(|(station, text)| Stop { station: *station, day: day(text), what: () });
        let way = Pathway::of(stops.collect(), shelter.map(day), day(as_of));
        let mut shown: String = way.stops.iter().fold(String::new(), |text, it| {
            let days = it.days.map(|it| format!(" +{it}")).unwrap_or_default();
            let ahead = if it.ahead { " ahead" } else { "" };
            format!("{text}{} {}{days}{ahead}\n", it.stop.day, it.stop.station.as_code())
        });
        let Lengths { waited, in_shelter, to_first_visit, supported } = way.lengths;
        shown +=
            &format!("waited {waited:?}, shelter {in_shelter:?}, visit {to_first_visit:?}, supported {supported:?}");
        expected.assert_eq(&shown);
    }

    #[test]
    fn a_whole_way_is_in_order_with_the_days_between() {
        check(
            &[
                (LaterStay, "2026-05-01"),
                (SupportEnded, "2026-03-31"),
                (OwnLease, "2025-09-01"),
                (Evaluation, "2025-04-10"),
                (FirstVisit, "2025-01-10"),
                (Key, "2025-01-10"),
                (Moved, "2025-06-01"),
                (Offered, "2024-12-20"),
                (Offered, "2024-12-01"),
                (Referred, "2024-10-01"),
            ],
            Some("2024-08-01"),
            "2026-07-28",
            expect![[r#"
                2024-10-01 referred
                2024-12-01 offered +61
                2024-12-20 offered +19
                2025-01-10 key +21
                2025-01-10 first_visit +0
                2025-04-10 evaluation +90
                2025-06-01 moved +52
                2025-09-01 own_lease +92
                2026-03-31 support_ended +211
                2026-05-01 later_stay +31
                waited Some(101), shelter Some(162), visit Some(0), supported Some(446)"#]],
        );
    }

    #[test]
    fn what_is_not_known_is_no_number() {
        check(
            &[(Key, "2026-07-01")],
            None,
            "2026-07-28",
            expect![[r#"
            2026-07-01 key
            waited None, shelter None, visit None, supported Some(28)"#]],
        );
    }

    #[test]
    fn a_referral_and_a_shelter_after_the_key_are_of_another_time() {
        check(
            &[(Referred, "2026-06-01"), (Offered, "2026-06-20"), (Key, "2024-01-01"), (SupportEnded, "2025-01-31")],
            Some("2026-05-01"),
            "2026-07-28",
            expect![[r#"
                2024-01-01 key
                2025-01-31 support_ended +396
                waited None, shelter None, visit None, supported Some(397)"#]],
        );
    }

    #[test]
    fn what_lies_ahead_is_said_and_not_counted_as_done() {
        check(
            &[(Referred, "2026-07-01"), (Key, "2026-08-10")],
            Some("2026-06-28"),
            "2026-07-28",
            expect![[r#"
                2026-07-01 referred
                2026-08-10 key +40 ahead
                waited Some(27), shelter Some(30), visit None, supported None"#]],
        );
        check(
            &[(Key, "2026-07-01"), (SupportEnded, "2026-08-31")],
            None,
            "2026-07-28",
            expect![[r#"
            2026-07-01 key
            2026-08-31 support_ended +61 ahead
            waited None, shelter None, visit None, supported Some(28)"#]],
        );
    }
}
