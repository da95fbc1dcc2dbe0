//! The engine behind a loopback address, for the screens in an ordinary browser: the built screens with the content
//! policy of the window, and one real session on one real folder.
//!
//! Only this machine reaches it, and only pages that it served itself may call it. Its clock starts where it is told
//! and moves only a millisecond at a time, so that a journey is the same on every day.

mod answers;
mod http;
mod time;

use std::error::Error;
use std::io::{Write, copy, sink, stdin, stdout};
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use answers::Host;
use time::Stepping;

const USAGE: &str = "\
host [--folder DIR] [--ui DIR] [--now INSTANT] [--with-parent]

  --folder DIR     where the team files live; without it a temporary folder
  --ui DIR         the built screens; without it ui/dist of this repository
  --now INSTANT    when the clock starts; without it 2026-07-28T09:00:00Z
  --with-parent    end when the standard input ends";

/// A Tuesday in the last week of the fixtures.
const NOW: &str = "2026-07-28T09:00:00Z";

struct Asked {
    folder: Option<PathBuf>,
    ui: PathBuf,
    now: String,
    with_parent: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let asked = asked(std::env::args().skip(1)).map_err(|why| format!("{why}\n\n{USAGE}"))?;
    let clock = Stepping::from(&asked.now).ok_or("The instant is not of RFC 3339.")?;
    // Kept until the end: dropping it removes the folder.
    let temporary = tempfile::tempdir()?;
    let folder = asked.folder.unwrap_or_else(|| temporary.path().to_owned());

    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    let host = Arc::new(Host::new(folder, &asked.ui, clock, address)?);
    let serving = thread::spawn(move || serve(&listener, &host));
    println!("http://{address}/");
    stdout().flush()?;
    if asked.with_parent {
        // What it says is of no interest; that it ends is.
        copy(&mut stdin(), &mut sink())?;
    } else if serving.join().is_err() {
        return Err("The host stopped.".into());
    }
    Ok(())
}

/// Every connection has its own thread: a long answer never holds up a short one.
fn serve(listener: &TcpListener, host: &Arc<Host>) {
    for stream in listener.incoming().flatten() {
        let host = Arc::clone(host);
        thread::spawn(move || {
            // That the browser has gone is no news.
            let _ = host.serve(stream);
        });
    }
}

fn asked(mut words: impl Iterator<Item = String>) -> Result<Asked, String> {
    let mut asked = Asked {
        folder: None,
        ui: PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/dist")),
        now: NOW.to_owned(),
        with_parent: false,
    };
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("`{word}` needs a value."));
        match word.as_str() {
            "--folder" => asked.folder = Some(value()?.into()),
            "--ui" => asked.ui = value()?.into(),
            "--now" => asked.now = value()?,
            "--with-parent" => asked.with_parent = true,
            _ => return Err(format!("`{word}` is not known.")),
        }
    }
    Ok(asked)
}
