//! Time and ids as the journeys need them.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::DateTime;
use engine::{Clock, Ids};
use uuid::{NoContext, Timestamp, Uuid};

/// A clock that moves one millisecond each time somebody looks, and further only when it is told to.
#[derive(Clone)]
pub struct Stepping(Arc<AtomicI64>);

impl Stepping {
    /// Starts at an instant such as `2026-07-28T09:00:00Z`; none if it is not one.
    pub fn from(instant: &str) -> Option<Self> {
        let instant = DateTime::parse_from_rfc3339(instant).ok()?;
        Some(Self(Arc::new(AtomicI64::new(instant.timestamp_millis()))))
    }

    /// Lets time pass.
    pub fn advance(&self, seconds: u32) {
        self.0.fetch_add(i64::from(seconds) * 1_000, Ordering::Relaxed);
    }
}

impl Clock for Stepping {
    fn now_ms(&self) -> i64 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }
}

/// UUIDv7: ids that sort by the moment they were made.
pub struct Sorted;

impl Ids for Sorted {
    fn next(&self, at_ms: i64) -> Uuid {
        let at_ms = u64::try_from(at_ms).unwrap_or(0);
        let nanos = u32::try_from(at_ms % 1_000).unwrap_or(0) * 1_000_000;
        Uuid::new_v7(Timestamp::from_unix(NoContext, at_ms / 1_000, nanos))
    }
}
