//! What must be on the machine besides Rust: system packages, Node.js, and the packages of the screens.
//!
//! On Debian and its family what is missing is installed; on every other system it is named. What is there is
//! never touched, so that a second start costs a fraction of a second.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{IsTerminal, stdin};

use crate::commands::{Call, Failure, Outcome, on_path, root};

/// What the machine is wanted for; each wants all of those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum For {
    /// Compiling everything.
    Building,
    /// Opening the window where there is no display.
    Showing,
    /// Driving the screens.
    Testing,
}

/// How one sees that something is there, the same on every Linux.
enum Sign {
    /// One of these programs.
    Program(&'static [&'static str]),
    /// Headers and library, by the name that `pkg-config` knows.
    Library(&'static str),
    File(&'static str),
}

impl Sign {
    fn seen(&self) -> bool {
        match self {
            Self::Program(names) => names.iter().any(|it| on_path(it)),
            Self::Library(name) => Call::new("pkg-config", &["--exists", name]).answer().is_some(),
            Self::File(path) => fs::exists(path).unwrap_or(false),
        }
    }
}

/// Package of Debian, what shows that it is there, what it is wanted for.
const NEEDS: &[(&str, Sign, For)] = &[
    ("build-essential", Sign::Program(&["cc"]), For::Building),
    ("pkg-config", Sign::Program(&["pkg-config"]), For::Building),
    ("libwebkit2gtk-4.1-dev", Sign::Library("webkit2gtk-4.1"), For::Building),
    ("libssl-dev", Sign::Library("openssl"), For::Building),
    ("libdbus-1-dev", Sign::Library("dbus-1"), For::Building),
    ("xvfb", Sign::Program(&["Xvfb"]), For::Showing),
    ("dbus", Sign::Program(&["dbus-run-session"]), For::Showing),
    ("fonts-dejavu-core", Sign::File("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"), For::Showing),
    ("webkit2gtk-driver", Sign::Program(&["WebKitWebDriver"]), For::Testing),
    ("chromium", Sign::Program(&["chromium", "chromium-browser", "google-chrome"]), For::Testing),
];

/// The oldest releases of Node.js that the build of the screens takes.
const NODE_20: (u32, u32) = (20, 19);
const NODE_22: (u32, u32) = (22, 12);

/// Installs or names what is missing.
pub fn setup(wanted: For) -> Outcome {
    match std::env::consts::OS {
        "linux" => linux(wanted)?,
        "windows" => named(&windows())?,
        _ => named(&macos())?,
    }
    node()
}

/// Installs the packages of a folder when they are not those of its lock file.
pub fn packages(folder: &str) -> Outcome {
    let folder_path = root().join(folder);
    let lock = folder_path.join("package-lock.json");
    // The mark lies inside what it vouches for: whoever removes the packages removes it too.
    let mark = folder_path.join("node_modules/.lock-hash");
    let text =
        fs::read(&lock).map_err(|why| Failure::new(format!("`{folder}/package-lock.json` cannot be read: {why}.")))?;
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let hash = format!("{:016x}", hasher.finish());
    if fs::read_to_string(&mark).is_ok_and(|it| it == hash) {
        return Ok(());
    }
    Call::npm(folder, &["ci", "--no-audit", "--no-fund"]).run()?;
    fs::write(&mark, hash).map_err(|why| Failure::new(format!("`{folder}/node_modules` cannot be written: {why}.")))
}

fn missing(wanted: For) -> Vec<&'static str> {
    let needed = NEEDS.iter().filter(|(_, _, purpose)| *purpose <= wanted);
    needed.filter(|(_, sign, _)| !sign.seen()).map(|(package, ..)| *package).collect()
}

fn linux(wanted: For) -> Outcome {
    let packages = missing(wanted);
    if packages.is_empty() {
        return Ok(());
    }
    if !on_path("apt-get") {
        return Err(Failure::new(format!(
            "This system lacks what Debian calls: {}. Install it with your own package manager and try again.",
            packages.join(" ")
        )));
    }
    let Some(apt) = apt() else {
        return Err(Failure::new(format!(
            "Some system packages are missing, and only an administrator can install them. Run this and try again:\n\n    \
             sudo apt-get update && sudo apt-get install --yes {}",
            packages.join(" ")
        )));
    };
    println!("These system packages are missing: {}.", packages.join(" "));
    // A lock held by a daily update is waited for.
    let waiting = ["-o", "DPkg::Lock::Timeout=300", "--quiet=2"];
    apt(&["update"]).with(&waiting).run()?;
    apt(&["install", "--yes", "--no-install-recommends"]).with(&waiting).with(&packages).run()?;
    let still = missing(wanted);
    if still.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("These packages were installed, but what they bring is not found: {}.", still.join(" "))))
}

/// The way in which this person may install packages, if there is one.
fn apt() -> Option<fn(&[&str]) -> Call> {
    const QUIET: &str = "DEBIAN_FRONTEND=noninteractive";
    if Call::new("id", &["-u"]).answer().as_deref() == Some("0") {
        return Some(|args| Call::new("env", &[QUIET, "apt-get"]).with(args));
    }
    if Call::new("sudo", &["-n", "true"]).answer().is_some() {
        return Some(|args| Call::new("sudo", &["-n", "env", QUIET, "apt-get"]).with(args));
    }
    if on_path("sudo") && stdin().is_terminal() {
        return Some(|args| Call::new("sudo", &["env", QUIET, "apt-get"]).with(args));
    }
    None
}

fn named(missing: &[&str]) -> Outcome {
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("This machine lacks:\n  - {}", missing.join("\n  - "))))
}

fn windows() -> Vec<&'static str> {
    const CLIENT: &str = r"SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let mut missing = Vec::new();
    let webview = ["HKLM", "HKCU"]
        .iter()
        .any(|hive| Call::new("reg", &["query", &format!(r"{hive}\{CLIENT}")]).answer().is_some());
    if !webview {
        missing.push("the WebView2 runtime, from https://developer.microsoft.com/microsoft-edge/webview2");
    }
    if std::env::var_os("OPENSSL_DIR").is_none() && !on_path("perl") {
        missing.push("OpenSSL: set OPENSSL_DIR to its folder, or install Strawberry Perl to build it");
    }
    missing
}

fn macos() -> Vec<&'static str> {
    let mut missing = Vec::new();
    if Call::new("xcode-select", &["-p"]).answer().is_none() {
        missing.push("the Xcode command line tools: run `xcode-select --install`");
    }
    if !on_path("perl") {
        missing.push("perl, which builds OpenSSL");
    }
    missing
}

fn node() -> Outcome {
    const WANTED: &str = "Node.js 20.19 or newer, or 22.12 or newer, is needed";
    let found = Call::new("node", &["--version"])
        .answer()
        .ok_or_else(|| Failure::new(format!("{WANTED}: get it from https://nodejs.org.")))?;
    if !new_enough(&found) {
        return Err(Failure::new(format!("{WANTED}; this machine has {found}. Get it from https://nodejs.org.")));
    }
    match Call::npm("", &["--version"]).answer() {
        Some(_) => Ok(()),
        None => Err(Failure::new("npm is needed; it comes with Node.js: https://nodejs.org.")),
    }
}

/// Reads `v20.19.1`.
fn new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map_while(|it| it.parse().ok());
    match (numbers.next(), numbers.next()) {
        (Some(20), Some(minor)) => (20, minor) >= NODE_20,
        (Some(major), Some(minor)) => (major, minor) >= NODE_22,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_is_as_new_as_the_screens_need() {
        for (version, enough) in [
            ("v20.19.0", true),
            ("v20.18.3", false),
            ("v21.7.0", false),
            ("v22.11.0", false),
            ("v22.12.0", true),
            ("v24.0.0", true),
            ("v18.20.0", false),
            ("nonsense", false),
        ] {
            assert_eq!(new_enough(version), enough, "{version}");
        }
    }
}
