//! Everything around one window: a display, a session bus, a home of its own, and the driver. All of it ends with the
//! test, and nothing else does.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use rustix::process::{Pid, Signal, kill_process_group};
use tempfile::TempDir;

use crate::driver::{DEADLINE, Driver};

/// One window at a time: the keys of a test belong to the window in front.
static IN_FRONT: Mutex<()> = Mutex::new(());

/// A started program with a window.
pub struct Stage {
    // Dropped in this order.
    pub window: Driver,
    _driver: Group,
    _display: Option<Group>,
    home: Home,
    _turn: MutexGuard<'static, ()>,
}

impl Stage {
    /// A first start on a laptop that has never seen the program.
    pub fn first_start() -> Self {
        Self::start(Home(tempfile::tempdir().expect("a temporary folder")))
    }

    /// Ends the program and starts it again on the same laptop.
    #[must_use]
    pub fn start_again(self) -> Self {
        let Self { window, _driver, _display, home, _turn } = self;
        drop((window, _driver, _display, _turn));
        Self::start(home)
    }

    fn start(home: Home) -> Self {
        let turn = IN_FRONT.lock().unwrap_or_else(PoisonError::into_inner);
        let (display, name) = display();
        let port = free_port();
        let bus = home.0.path().join("bus.conf");
        std::fs::write(&bus, BUS).expect("a file in the home");
        let mut command = Command::new("dbus-run-session");
        command
            .arg("--config-file")
            .arg(&bus)
            .args(["--", "WebKitWebDriver", "--host=127.0.0.1"])
            .arg(format!("--port={port}"))
            .env("DISPLAY", name)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(home.0.path().join(LOG)).expect("a file in the home"));
        for (variable, folder) in FOLDERS {
            let folder = home.0.path().join(folder);
            std::fs::create_dir_all(&folder).expect("a folder in the home");
            command.env(variable, folder);
        }
        let driver = Group::start(&mut command);
        let address = format!("127.0.0.1:{port}");
        await_listener(&address);
        let app = program();
        let window = Driver::start(&address, &app.to_string_lossy());
        Self { window, _driver: driver, _display: display, home, _turn: turn }
    }
}

/// What the program and the driver say.
const LOG: &str = "said.log";

/// A session bus that starts no services: no portal and no keyring of this machine takes part.
const BUS: &str = r#"<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// The folders of one laptop. After a failure it tells what was said.
struct Home(TempDir);

impl Drop for Home {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let said = std::fs::read_to_string(self.0.path().join(LOG));
            eprintln!("The program and the driver said:\n{}", said.unwrap_or_default());
        }
    }
}

/// Where a program may leave anything.
const FOLDERS: [(&str, &str); 6] = [
    ("HOME", ""),
    ("XDG_DATA_HOME", "data"),
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_CACHE_HOME", "cache"),
    ("XDG_STATE_HOME", "state"),
    ("XDG_RUNTIME_DIR", "runtime"),
];

/// The built program: cargo put it beside the folder of this test.
fn program() -> PathBuf {
    let test = std::env::current_exe().expect("a test has a path");
    let folder = test.parent().and_then(Path::parent).expect("cargo's folders");
    let program = folder.join("omklap");
    assert!(
        program.exists(),
        "the program is not built: cargo build --package omklap --features omklap/custom-protocol"
    );
    program
}

/// The display of this machine, or a new one in memory.
fn display() -> (Option<Group>, String) {
    if let Some(name) = std::env::var("DISPLAY").ok().filter(|it| !it.is_empty()) {
        return (None, name);
    }
    let mut command = Command::new("Xvfb");
    command
        .args(["-displayfd", "1", "-screen", "0", "1366x768x24"])
        .args(["-nolisten", "tcp", "-noreset"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut server = Group::start(&mut command);
    // The server says its number once it takes visitors.
    let stdout = server.0.stdout.take().expect("its output is a pipe");
    let mut number = String::new();
    BufReader::new(stdout.take(64)).read_line(&mut number).expect("Xvfb says its number");
    (Some(server), format!(":{}", number.trim()))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

fn await_listener(address: &str) {
    let start = Instant::now();
    while TcpStream::connect(address).is_err() {
        assert!(start.elapsed() < DEADLINE, "WebKitWebDriver does not listen");
        std::thread::yield_now();
    }
}

/// A program with everything that it starts, in a process group of its own.
struct Group(Child);

impl Group {
    fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_owned();
        Self(command.process_group(0).spawn().unwrap_or_else(|why| panic!("{name:?}: {why}")))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw);
        if let Some(group) = group {
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.0.wait();
    }
}
