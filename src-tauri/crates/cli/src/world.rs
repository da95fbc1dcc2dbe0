//! The real clock and real ids.

use std::time::{SystemTime, UNIX_EPOCH};

use engine::{Clock, Cost, Environment, Ids};
use uuid::{NoContext, Timestamp, Uuid};

struct Wall;

impl Clock for Wall {
    fn now_ms(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }
}

impl Ids for Wall {
    fn next(&self, now_ms: i64) -> Uuid {
        let ms = u64::try_from(now_ms).unwrap_or(0);
        let nanos = u32::try_from(ms % 1000).unwrap_or(0) * 1_000_000;
        Uuid::new_v7(Timestamp::from_unix(NoContext, ms / 1000, nanos))
    }
}

/// The world as this computer gives it. The command line keeps no keyring: its slots stand on the passphrase alone.
pub fn environment() -> Environment {
    Environment { clock: Box::new(Wall), ids: Box::new(Wall), cost: Cost::PRODUCT, secrets: None }
}
