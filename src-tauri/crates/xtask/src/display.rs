//! A display in memory, for a machine without a screen, and the program that is shown on it.
//!
//! Both end what they started, and only that, also when something fails halfway.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::commands::{Call, Failure, Outcome};
use crate::picture::Picture;

/// How often a picture is taken and a process is looked at.
const BEAT: Duration = Duration::from_millis(250);
/// A screen is drawn when this many pictures in a row are the same.
const STEADY: u32 = 4;
/// A window that still waits for its content has its background and perhaps a few grey letters.
const COLOURS_OF_AN_EMPTY_WINDOW: usize = 64;

/// An X server that draws into a file.
pub struct Display {
    server: Child,
    name: String,
    /// Holds the picture of the screen as long as the server runs.
    folder: PathBuf,
}

impl Display {
    /// Starts a server on the first free number.
    pub fn start() -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("omklap-display-{}", std::process::id()));
        let failed = |why: std::io::Error| Failure::new(format!("The virtual display does not start: {why}."));
        fs::create_dir_all(&folder).map_err(failed)?;
        let mut server = Call::new("Xvfb", &["-displayfd", "1", "-screen", "0", "1366x768x24"])
            .with(&["-nocursor", "-nolisten", "tcp", "-noreset", "-fbdir"])
            .with(&[&folder.to_string_lossy()])
            .command()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        // The server writes its number once it takes visitors; an empty answer is its end.
        let mut number = String::new();
        if let Some(stdout) = server.stdout.take() {
            BufReader::new(stdout).read_line(&mut number).map_err(failed)?;
        }
        let display = Self { server, name: format!(":{}", number.trim()), folder };
        if number.trim().is_empty() {
            return Err(Failure::new("The virtual display does not start: Xvfb gave no number."));
        }
        Ok(display)
    }

    /// The value of `DISPLAY` for programs that are to appear here.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn picture(&self) -> Option<Picture> {
        Picture::read(&fs::read(self.folder.join("Xvfb_screen0")).ok()?)
    }

    /// Waits until the program has drawn its first screen: it stays the same and shows more than an empty window.
    pub fn first_screen(&self, shown: &mut Shown, limit: Duration) -> Outcome<Picture> {
        let start = Instant::now();
        let mut last: Option<Picture> = None;
        let mut same = 0;
        while start.elapsed() < limit {
            if let Ok(Some(status)) = shown.0.try_wait() {
                return Err(Failure::new(format!(
                    "The program ended with {status} before its first screen was drawn."
                )));
            }
            let now = self.picture();
            same = if now.is_some() && now == last { same + 1 } else { 1 };
            last = now;
            if let Some(picture) = &last
                && same >= STEADY
                && picture.colours() > COLOURS_OF_AN_EMPTY_WINDOW
            {
                return Ok(picture.clone());
            }
            std::thread::sleep(BEAT);
        }
        Err(Failure::new(format!("After {} seconds no screen was drawn.", limit.as_secs())))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        end(&mut self.server, "");
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A program with everything that it starts: a process group of its own.
pub struct Shown(Child);

impl Shown {
    /// Its messages go to `log`, because nobody watches them.
    pub fn start(call: &Call, log: File) -> Outcome<Self> {
        println!("$ {call}");
        let failed = |why: std::io::Error| Failure::new(format!("`{call}` could not be started: {why}."));
        let errors = log.try_clone().map_err(failed)?;
        let mut command = call.command();
        command.stdin(Stdio::null()).stdout(log).stderr(errors).process_group(0);
        command.spawn().map(Self).map_err(failed)
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        end(&mut self.0, "-");
    }
}

/// Asks a process, or with `-` its whole group, to end; after five seconds it is no longer asked.
fn end(child: &mut Child, group: &str) {
    let who = format!("{group}{}", child.id());
    for (signal, patience) in [("-TERM", 20), ("-KILL", 4)] {
        // The shell's own `kill` is there on every machine. That a process has ended already is fine.
        Call::new("sh", &["-c", r#"kill "$0" "$1""#, signal, &who]).answer();
        for _ in 0..patience {
            if !matches!(child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(BEAT);
        }
    }
}
