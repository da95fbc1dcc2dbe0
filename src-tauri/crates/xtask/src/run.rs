//! `cargo xtask run`: everything that is needed to see the program.
//!
//! Where there is no display it opens on a virtual one, and a picture of the first screen is the result.

use std::path::PathBuf;

use crate::commands::{Call, Outcome, target};
use crate::setup::{self, For};

/// Where the window appears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// On the display of this machine; on a virtual one if there is none.
    Own,
    /// On a virtual display: a picture is taken and the program ends.
    Virtual,
}

/// The window loads the built screens, not a development server.
const WINDOW: [&str; 4] = ["--package", "omklap", "--features", "omklap/custom-protocol"];

/// Sets up, builds and opens the program.
pub fn run(screen: Screen) -> Outcome {
    let blind = cfg!(target_os = "linux") && (screen == Screen::Virtual || no_display());
    setup::setup(if blind { For::Showing } else { For::Building })?;
    setup::packages("ui")?;
    Call::npm("ui", &["run", "build"]).run()?;
    Call::cargo(&["build"]).with(&WINDOW).run()?;
    if blind { picture() } else { open() }
}

fn no_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|it| std::env::var_os(it).is_none_or(|value| value.is_empty()))
}

fn program() -> PathBuf {
    target().join("debug").join(format!("omklap{}", std::env::consts::EXE_SUFFIX))
}

fn open() -> Outcome {
    let program = program().to_string_lossy().into_owned();
    // A second start shows the first window; the two find each other over the session's bus.
    if cfg!(target_os = "linux") && std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_none() {
        return Call::new("dbus-run-session", &["--", &program]).run();
    }
    Call::new(program, &[]).run()
}

#[cfg(target_os = "linux")]
fn picture() -> Outcome {
    use std::fs::{self, File};
    use std::time::Duration;

    use crate::commands::Failure;
    use crate::display::{Display, Shown};

    /// A first start on a slow machine, with room.
    const LIMIT: Duration = Duration::from_secs(90);

    let file = target().join("first-screen.png");
    let log = target().join("first-screen.log");
    let unwritable = |why: std::io::Error| Failure::new(format!("The target folder cannot be written: {why}."));
    let display = Display::start()?;
    let call = Call::new("dbus-run-session", &["--", &program().to_string_lossy()])
        .env("DISPLAY", display.name())
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1");
    let mut shown = Shown::start(&call, File::create(&log).map_err(unwritable)?)?;
    let picture = display
        .first_screen(&mut shown, LIMIT)
        .map_err(|failure| Failure::new(format!("{failure} What the program said is in {}.", log.display())))?;
    fs::write(&file, picture.png()).map_err(unwritable)?;
    println!("The program opened on a virtual display.");
    println!("A picture of its first screen is in {}.", file.display());
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn picture() -> Outcome {
    open()
}
