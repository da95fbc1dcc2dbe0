//! Running another program: the line that a person could type is printed first, and a failure is a sentence.
//!
//! Programs write to the terminal themselves; only a step whose tests are counted passes through here line by line.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::test::Count;

/// Why a command of ours stops, as a sentence for the person at the keyboard.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub type Outcome<T = ()> = Result<T, Failure>;

/// The repository: three folders above this package.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_owned()
}

/// The folder in which cargo put this very program, whatever the settings call it.
pub fn target() -> PathBuf {
    let built = std::env::current_exe().ok();
    built.as_deref().and_then(|it| it.ancestors().nth(2)).map_or_else(|| root().join("target"), Path::to_owned)
}

/// One program with its arguments, folder and environment.
#[derive(Debug)]
pub struct Call {
    program: OsString,
    args: Vec<OsString>,
    folder: PathBuf,
    env: Vec<(&'static str, OsString)>,
}

impl Call {
    pub fn new(program: impl AsRef<OsStr>, args: &[&str]) -> Self {
        let call = Self { program: program.as_ref().to_owned(), args: Vec::new(), folder: root(), env: Vec::new() };
        call.with(args)
    }

    /// The cargo that runs this program.
    pub fn cargo(args: &[&str]) -> Self {
        Self::new("cargo", args)
    }

    pub fn npm(folder: &str, args: &[&str]) -> Self {
        // On Windows npm is a script, and scripts are found only by their full name.
        let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut call = Self::new(program, args);
        call.folder.push(folder);
        call
    }

    pub fn with(mut self, args: &[&str]) -> Self {
        self.args.extend(args.iter().map(OsString::from));
        self
    }

    pub fn env(mut self, name: &'static str, value: impl Into<OsString>) -> Self {
        self.env.push((name, value.into()));
        self
    }

    /// Runs to the end; anything but success is a failure.
    pub fn run(&self) -> Outcome {
        println!("$ {self}");
        let status = self.command().status();
        self.judge(status)
    }

    /// Runs to the end, shows every line and counts the tests that the lines report.
    pub fn count(&self) -> Outcome<Count> {
        println!("$ {self}");
        let mut child = self.command().stdout(Stdio::piped()).spawn().map_err(|why| self.absent(&why))?;
        let mut total = Count::default();
        if let Some(lines) = child.stdout.take() {
            let mut lines = BufReader::new(lines);
            let mut line = Vec::new();
            while matches!(lines.read_until(b'\n', &mut line), Ok(1..)) {
                // A closed terminal must not end the tests.
                let _ = io::stdout().write_all(&line);
                total += Count::in_line(&String::from_utf8_lossy(&line));
                line.clear();
            }
        }
        self.judge(child.wait())?;
        match total {
            Count { failed: 0, passed: 1.. } => Ok(total),
            Count { failed: 0, .. } => Err(Failure::new(format!("`{self}` ran no test."))),
            Count { failed, .. } => Err(Failure::new(format!("{failed} tests failed."))),
        }
    }

    /// What the program prints, if it is there and succeeds. Nothing is shown.
    pub fn answer(&self) -> Option<String> {
        let output = self.command().stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(text)
    }

    /// The standard library's form, for a program that goes on beside this one.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.args).current_dir(&self.folder);
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        command
    }

    fn judge(&self, status: io::Result<std::process::ExitStatus>) -> Outcome {
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Failure::new(format!("`{self}` ended with {status}."))),
            Err(why) => Err(self.absent(&why)),
        }
    }

    fn absent(&self, why: &io::Error) -> Failure {
        Failure::new(format!("`{self}` could not be started: {why}."))
    }
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Ok(below) = self.folder.strip_prefix(root())
            && below != Path::new("")
        {
            write!(f, "cd {} && ", below.display())?;
        }
        for (name, value) in &self.env {
            write!(f, "{name}={} ", value.to_string_lossy())?;
        }
        f.write_str(&self.program.to_string_lossy())?;
        for arg in &self.args {
            write!(f, " {}", arg.to_string_lossy())?;
        }
        Ok(())
    }
}

/// Whether a program of this name can be started.
pub fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| {
        let file = folder.join(program);
        file.is_file() || file.with_extension("exe").is_file()
    })
}
