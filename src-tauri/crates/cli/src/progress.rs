//! How far long work is, on one line of a terminal that goes away again. In a pipe nothing is said: who reads the
//! answers of a script must not have to sort counts out.

use std::io::{IsTerminal as _, Write as _, stderr};

use engine::{Work, api::Progress};

/// Takes the line away.
const CLEAR: &str = "\r\x1b[K";

/// Runs `body` with work whose progress can be seen.
pub fn shown<T>(body: impl FnOnce(&Work<'_>) -> T) -> T {
    if !stderr().is_terminal() {
        return body(&Work::default());
    }
    let show = |it: Progress| {
        let part = it.part.and_then(|it| Some(format!("{} ", serde_json::to_value(it).ok()?.as_str()?)));
        say(&format!("{CLEAR}{}{}/{}", part.unwrap_or_default(), it.done, it.total));
    };
    let answer = body(&Work::heard(&show));
    say(CLEAR);
    answer
}

/// That a terminal has gone is no reason to stop.
fn say(text: &str) {
    let mut out = stderr();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
