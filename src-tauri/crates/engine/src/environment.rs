//! What the world gives: the time, ids, and the secret of this laptop. Passed in, so that every verb can be tested.

use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Europe::Amsterdam;
use domain::calendar::Day;
use uuid::Uuid;

/// The wall clock.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970, UTC.
    fn now_ms(&self) -> i64;
}

/// Where ids come from.
pub trait Ids: Send + Sync {
    /// An id that was never given before: a UUIDv7 of this moment.
    fn next(&self, now_ms: i64) -> Uuid;
}

/// Secrets of this laptop, kept by the operating system.
pub trait DeviceSecrets: Send + Sync {
    /// The 32 bytes kept under this name; made on the first asking. `None` when the keyring cannot be used.
    fn secret(&self, name: &str) -> Option<[u8; 32]>;
}

/// Everything an open team needs from outside.
pub struct Environment {
    /// The time.
    pub clock: Box<dyn Clock>,
    /// New ids.
    pub ids: Box<dyn Ids>,
    /// What a passphrase costs to try; cheap in tests.
    pub cost: store::Cost,
    /// The keyring, where there is one.
    pub secrets: Option<Box<dyn DeviceSecrets>>,
}

impl Environment {
    /// The secret of this laptop, where it has a keyring.
    pub(crate) fn device_secret(&self) -> Option<store::keys::DeviceSecret> {
        self.secrets.as_ref().and_then(|it| it.secret("omklap")).map(store::keys::DeviceSecret::from_bytes)
    }
}

/// The local day of a moment in Europe/Amsterdam.
pub fn day_of(at_ms: i64) -> Day {
    DateTime::<Utc>::from_timestamp_millis(at_ms).unwrap_or_default().with_timezone(&Amsterdam).date_naive()
}

/// The first moment after this one at which it is 22:00 in Europe/Amsterdam: when a working day is over.
pub fn evening_after(at_ms: i64) -> i64 {
    let moment = DateTime::<Utc>::from_timestamp_millis(at_ms).unwrap_or_default().with_timezone(&Amsterdam);
    let evening = |day: Day| {
        let at = day.and_hms_opt(22, 0, 0)?.and_local_timezone(Amsterdam).single()?;
        Some(at.timestamp_millis())
    };
    let today = evening(moment.date_naive()).filter(|it| at_ms < *it);
    today.or_else(|| evening(moment.date_naive().succ_opt()?)).unwrap_or(at_ms)
}

/// The moment at which a day begins in Europe/Amsterdam.
pub fn morning_of(day: Day) -> i64 {
    let begins = day.and_hms_opt(0, 0, 0).and_then(|it| it.and_local_timezone(Amsterdam).earliest());
    begins.map(|it| it.timestamp_millis()).unwrap_or_default()
}

/// The last millisecond of a local day in Europe/Amsterdam.
pub fn end_of(day: Day) -> i64 {
    let midnight = day.succ_opt().unwrap_or(Day::MAX).and_time(NaiveTime::MIN);
    let begins = midnight.and_local_timezone(Amsterdam).earliest();
    begins.map_or(i64::MAX, |it| it.timestamp_millis() - 1)
}

/// Minutes since midnight in Europe/Amsterdam.
pub fn minutes_of(at_ms: i64) -> u32 {
    use chrono::Timelike as _;
    let moment = DateTime::<Utc>::from_timestamp_millis(at_ms).unwrap_or_default();
    moment.with_timezone(&chrono_tz::Europe::Amsterdam).time().num_seconds_from_midnight() / 60
}

/// The local moment as the part of a file name: `2026-07-28 110000`.
pub fn stamp_of(at_ms: i64) -> String {
    let moment = DateTime::<Utc>::from_timestamp_millis(at_ms).unwrap_or_default();
    moment.with_timezone(&Amsterdam).format("%Y-%m-%d %H%M%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(utc: &str, expected: &str) {
        let at = DateTime::parse_from_rfc3339(utc).unwrap();
        assert_eq!(expected, day_of(at.timestamp_millis()).to_string());
    }

    #[track_caller]
    fn check_evening(utc: &str, expected: &str) {
        let at = |it: &str| DateTime::parse_from_rfc3339(it).unwrap().timestamp_millis();
        assert_eq!(at(expected), evening_after(at(utc)));
    }

    #[test]
    fn a_working_day_is_over_at_ten_in_the_evening_and_then_the_next_begins() {
        check_evening("2026-07-28T09:00:00Z", "2026-07-28T20:00:00Z");
        check_evening("2026-07-28T19:59:59Z", "2026-07-28T20:00:00Z");
        check_evening("2026-07-28T20:00:00Z", "2026-07-29T20:00:00Z");
        check_evening("2026-12-24T09:00:00Z", "2026-12-24T21:00:00Z");
        check_evening("2026-10-24T20:30:00Z", "2026-10-25T21:00:00Z");
    }

    #[test]
    fn the_last_millisecond_of_a_day_is_still_that_day() {
        for day in ["2026-03-28", "2026-03-29", "2026-07-28", "2026-10-25", "2026-12-31"] {
            let day: Day = day.parse().unwrap();
            assert_eq!(day, day_of(end_of(day)));
            assert_eq!(day.succ_opt().unwrap(), day_of(end_of(day) + 1));
        }
    }

    #[test]
    fn a_day_begins_at_midnight_in_amsterdam_in_summer_and_in_winter() {
        check("2026-07-27T21:59:59Z", "2026-07-27");
        check("2026-07-27T22:00:00Z", "2026-07-28");
        check("2026-01-04T22:59:59Z", "2026-01-04");
        check("2026-01-04T23:00:00Z", "2026-01-05");
        check("2026-10-25T23:00:00Z", "2026-10-26");
        check("2026-03-28T23:00:00Z", "2026-03-29");
    }
}
