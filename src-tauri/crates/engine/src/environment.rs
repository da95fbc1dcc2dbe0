//! What the world gives: the time, ids, and the secret of this laptop. Passed in, so that every verb can be tested.

use chrono::{DateTime, Utc};
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

/// The local day of a moment in Europe/Amsterdam.
pub fn day_of(at_ms: i64) -> Day {
    DateTime::<Utc>::from_timestamp_millis(at_ms)
        .unwrap_or_default()
        .with_timezone(&chrono_tz::Europe::Amsterdam)
        .date_naive()
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
    moment.with_timezone(&chrono_tz::Europe::Amsterdam).format("%Y-%m-%d %H%M%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(utc: &str, expected: &str) {
        let at = DateTime::parse_from_rfc3339(utc).unwrap();
        assert_eq!(expected, day_of(at.timestamp_millis()).to_string());
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
