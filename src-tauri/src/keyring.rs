//! The operating system's keyring as the place for secrets of this laptop.
//!
//! Not every laptop has one: without a session bus, or when the bus knows no keyring, the answer is at once that there
//! is none. A keyring that takes too long to answer counts as none for this start.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use engine::DeviceSecrets;
use keyring::{Entry, Error};
use zeroize::Zeroizing;

/// Under which the keyring shows our secrets.
const SERVICE: &str = "nl.omklap.desktop";

/// A keyring that runs answers within milliseconds; one that has to be started, within this.
const PATIENCE: Duration = Duration::from_secs(3);

/// The keyring, if this laptop has one.
pub fn of_this_laptop() -> Option<Box<dyn DeviceSecrets>> {
    if !is_there() {
        return None;
    }
    Some(Box::new(Keyring))
}

fn is_there() -> bool {
    let (tell, told) = mpsc::channel();
    let ask = move || {
        // Nobody listens any more when it took too long.
        let _ = tell.send(Entry::store_status().is_ok());
    };
    let asked = thread::Builder::new().name("keyring".to_owned()).spawn(ask);
    asked.is_ok() && told.recv_timeout(PATIENCE).unwrap_or(false)
}

struct Keyring;

impl DeviceSecrets for Keyring {
    fn secret(&self, name: &str) -> Option<[u8; 32]> {
        let entry = Entry::new(SERVICE, name).ok()?;
        match entry.get_secret() {
            Ok(kept) => <[u8; 32]>::try_from(Zeroizing::new(kept).as_slice()).ok(),
            Err(Error::NoEntry) => make(&entry),
            // Present but refused, or broken: a new secret would lock out what the old one opens.
            Err(_) => None,
        }
    }
}

/// Makes a secret, and trusts the keyring only when it gives the same one back.
fn make(entry: &Entry) -> Option<[u8; 32]> {
    let mut secret = [0; 32];
    getrandom::fill(&mut secret).ok()?;
    entry.set_secret(&secret).ok()?;
    let kept = Zeroizing::new(entry.get_secret().ok()?);
    (kept.as_slice() == secret).then_some(secret)
}
