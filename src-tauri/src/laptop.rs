//! What the engine needs of this laptop: a folder, the time, ids and the keyring.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{SystemTime, UNIX_EPOCH};

use engine::{Clock, Cost, Environment, Ids, Session};
use tauri::{AppHandle, Manager, Runtime};
use uuid::{ContextV7, Timestamp, Uuid};

use crate::commands::Desk;
use crate::keyring;

/// The desk of this laptop. Its folder is the one of the system for data that stay on this machine; a profile that
/// roams over a network is no place for a database.
///
/// # Errors
/// When the system knows no such folder.
pub fn desk<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Desk> {
    let folder = app.path().app_local_data_dir()?.join("teams");
    Ok(Desk::new(move || {
        let environment = Environment {
            clock: Box::new(SystemClock),
            ids: Box::new(SortedIds::default()),
            cost: Cost::PRODUCT,
            secrets: keyring::of_this_laptop(),
        };
        Session::new(folder, environment)
    }))
}

struct SystemClock;

impl Clock for SystemClock {
    fn now_ms(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        // A laptop whose clock stands before 1970 gets 1970: the journal has its own order.
        since.ok().and_then(|it| i64::try_from(it.as_millis()).ok()).unwrap_or(0)
    }
}

/// UUIDv7 that also keep their order within one millisecond.
#[derive(Default)]
struct SortedIds(Mutex<ContextV7>);

impl Ids for SortedIds {
    fn next(&self, at_ms: i64) -> Uuid {
        let at_ms = u64::try_from(at_ms).unwrap_or(0);
        let nanos = u32::try_from(at_ms % 1_000).unwrap_or(0) * 1_000_000;
        let context = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Uuid::new_v7(Timestamp::from_unix(&*context, at_ms / 1_000, nanos))
    }
}
