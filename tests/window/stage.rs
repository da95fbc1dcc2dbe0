//! Everything around one window: a display, a session bus, a home of its own, and the driver. All of it ends with the
//! test, and nothing else does.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
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
    display: Display,
    laptop: Laptop,
    _turn: MutexGuard<'static, ()>,
}

impl Stage {
    /// A first start on a laptop that has never seen the program.
    pub fn first_start() -> Self {
        Self::start(Laptop::fresh())
    }

    /// Ends the program and starts it again on the same laptop.
    #[must_use]
    pub fn start_again(self) -> Self {
        let Self { window, _driver, display, laptop, _turn } = self;
        drop((window, _driver, display, _turn));
        Self::start(laptop)
    }

    /// Starts the program once more beside the first and waits until that second one ends by itself.
    pub fn second_start(&self) -> ExitStatus {
        let mut command = self.laptop.command("timeout", &self.display.name);
        command.arg(DEADLINE.as_secs().to_string()).arg(program()).env("DBUS_SESSION_BUS_ADDRESS", self.laptop.bus());
        command.status().expect("timeout is part of every Linux")
    }

    fn start(laptop: Laptop) -> Self {
        let turn = IN_FRONT.lock().unwrap_or_else(PoisonError::into_inner);
        let display = Display::start();
        let address = format!("127.0.0.1:{}", free_port());
        let mut command = laptop.command("dbus-run-session", &display.name);
        command.arg("--config-file").arg(laptop.bus_settings());
        command.args(["--", "WebKitWebDriver", "--host=127.0.0.1"]).arg(address.replace("127.0.0.1:", "--port="));
        let driver = Group::start(&mut command);
        await_listener(&address);
        let window = Driver::start(&address, &program().to_string_lossy());
        Self { window, _driver: driver, display, laptop, _turn: turn }
    }
}

/// The folders of one person: nothing is read or left anywhere else. After a failure it tells what was said.
struct Laptop(TempDir);

impl Laptop {
    /// Where a program may leave anything.
    const FOLDERS: [(&str, &str); 6] = [
        ("HOME", ""),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_RUNTIME_DIR", "runtime"),
    ];

    fn fresh() -> Self {
        let laptop = Self(tempfile::tempdir().expect("a temporary folder"));
        for (_, folder) in Self::FOLDERS {
            fs::create_dir_all(laptop.0.path().join(folder)).expect("a folder of the laptop");
        }
        laptop
    }

    /// A program of this laptop, on this display.
    fn command(&self, program: &str, display: &str) -> Command {
        let said = File::options().append(true).create(true).open(self.said()).expect("a file of the laptop");
        let mut command = Command::new(program);
        command
            .env("DISPLAY", display)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .envs(Self::FOLDERS.map(|(variable, folder)| (variable, self.0.path().join(folder))))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(said);
        command
    }

    /// What the program and the driver say.
    fn said(&self) -> PathBuf {
        self.0.path().join("said.log")
    }

    fn bus(&self) -> String {
        format!("unix:path={}", self.0.path().join("bus").display())
    }

    /// Settings of a session bus that starts no services: no portal and no keyring of this machine takes part.
    fn bus_settings(&self) -> PathBuf {
        let settings = format!(
            r#"<busconfig>
              <type>session</type>
              <listen>{}</listen>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>"#,
            self.bus()
        );
        let file = self.0.path().join("bus.conf");
        fs::write(&file, settings).expect("a file of the laptop");
        file
    }
}

impl Drop for Laptop {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let said = fs::read_to_string(self.said()).unwrap_or_default();
            eprintln!("The program and the driver said:\n{said}");
        }
    }
}

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

/// Where the windows appear: the display of this machine, or a new one in memory.
struct Display {
    name: String,
    _server: Option<Group>,
}

impl Display {
    fn start() -> Self {
        if let Some(name) = std::env::var("DISPLAY").ok().filter(|it| !it.is_empty()) {
            return Self { name, _server: None };
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
        Self { name: format!(":{}", number.trim()), _server: Some(server) }
    }
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
