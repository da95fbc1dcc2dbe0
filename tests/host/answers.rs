//! What the host answers: files of the built screens, and calls.
//!
//! `GET /…` is a file. `POST /call/NAME` with the arguments as JSON is one command: 200 with `{"answer", "changed"}`
//! or 400 with the error as the window gets it. With the header `Work: NUMBER` the answer is lines of JSON: how far it is,
//! as often as that changes, and at last `{"reply"}` or `{"error"}`. `POST /clock` with a number lets so many seconds pass.

use std::cell::RefCell;
use std::error::Error;
use std::fs;
use std::io;
use std::net::{SocketAddr, TcpStream};
use std::path::{Component, Path, PathBuf};

use engine::api::{ApiError, Code, Progress, dispatch, dispatch_with};
use engine::{Cost, Environment, Session, Work};
use serde::Serialize;
use serde_json::{Value, json};

use crate::http::{Answer, Lines, Request};
use crate::time::{Sorted, Stepping};

/// The settings of the window: its content policy holds here too.
const SETTINGS: &str = include_str!("../../src-tauri/tauri.conf.json");

/// One session and the screens that call it.
pub struct Host {
    session: Session,
    clock: Stepping,
    ui: PathBuf,
    /// The only name this host goes by.
    name: String,
    policy: String,
}

impl Host {
    /// A host for the team files in `folder` and the screens in `ui`.
    pub fn new(folder: PathBuf, ui: &Path, clock: Stepping, address: SocketAddr) -> Result<Self, Box<dyn Error>> {
        let environment =
            Environment { clock: Box::new(clock.clone()), ids: Box::new(Sorted), cost: Cost::FOR_TESTS, secrets: None };
        Ok(Self {
            session: Session::new(folder, environment),
            clock,
            ui: fs::canonicalize(ui)?,
            name: address.to_string(),
            policy: policy()?,
        })
    }

    /// Answers the one request of a connection.
    ///
    /// # Errors
    /// When the browser has gone or says something else than HTTP.
    pub fn serve(&self, mut stream: TcpStream) -> io::Result<()> {
        let request = Request::read(&mut stream)?;
        let headers = [
            ("Content-Security-Policy", self.policy.as_str()),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
        ];
        let ours = self.is_from_our_page(&request);
        if let Some((name, number)) = long(&request).filter(|_| ours) {
            return self.work(name, number, arguments(&request), Lines::begin(stream, &headers)?);
        }
        let answer = if ours { self.answer(&request) } else { refusal(403) };
        answer.write(&mut stream, &headers)
    }

    /// Answers in lines, one at a time, as the work goes on.
    fn work(&self, name: &str, number: u32, args: Option<Value>, lines: Lines) -> io::Result<()> {
        let lines = RefCell::new(lines);
        let hear = |it: Progress| {
            // A page that has gone hears nothing; the work goes on, as in the window.
            let _ = lines.borrow_mut().write(&it);
        };
        let work = Work::heard(&hear).numbered(number);
        let answer = match args {
            Some(args) => dispatch_with(&self.session, name, args, &work),
            None => Err(Code::BadArguments.into()),
        };
        lines.borrow_mut().write(&match answer {
            Ok(reply) => json!({ "reply": reply }),
            Err(error) => json!({ "error": error }),
        })
    }

    /// Another site cannot reach the session through a person's browser: neither under a name of its own (`Host`) nor
    /// from a page of its own (`Origin`).
    fn is_from_our_page(&self, request: &Request) -> bool {
        let own = format!("http://{}", self.name);
        request.header("Host") == Some(self.name.as_str()) && request.header("Origin").is_none_or(|it| it == own)
    }

    fn answer(&self, request: &Request) -> Answer {
        let (method, path) = (request.method.as_str(), request.path.as_str());
        match (method, path.strip_prefix("/call/"), path) {
            ("GET", None, _) => self.file(path),
            ("POST", Some(name), _) => match arguments(request) {
                Some(args) => self.call(name, args),
                None => refused(&Code::BadArguments.into()),
            },
            ("POST", None, "/clock") => {
                let seconds = arguments(request).and_then(|it| it.as_u64()).and_then(|it| u32::try_from(it).ok());
                match seconds {
                    Some(seconds) => {
                        self.clock.advance(seconds);
                        as_json(200, &json!({}))
                    }
                    None => refusal(400),
                }
            }
            _ => refusal(405),
        }
    }

    fn call(&self, name: &str, args: Value) -> Answer {
        match dispatch(&self.session, name, args) {
            Ok(reply) => as_json(200, &reply),
            Err(error) => refused(&error),
        }
    }

    fn file(&self, path: &str) -> Answer {
        let asked = Path::new(path.trim_start_matches('/'));
        let is_plain = asked.components().all(|it| matches!(it, Component::Normal(_)));
        let file = if asked.as_os_str().is_empty() { self.ui.join("index.html") } else { self.ui.join(asked) };
        match is_plain.then(|| fs::read(&file)) {
            Some(Ok(content)) => Answer { status: 200, kind: kind(&file), content },
            _ => refusal(404),
        }
    }
}

/// The policy of the window, with calls to this host in the place of calls into the program.
fn policy() -> Result<String, Box<dyn Error>> {
    let settings: Value = serde_json::from_str(SETTINGS)?;
    let policy = settings.pointer("/app/security/csp").and_then(Value::as_str);
    let policy = policy.ok_or("The window has no content policy.")?;
    Ok(policy.replace("connect-src ipc: http://ipc.localhost", "connect-src 'self'"))
}

/// The command and the number of a call that wants to hear how far it is.
fn long(request: &Request) -> Option<(&str, u32)> {
    let name = request.path.strip_prefix("/call/").filter(|_| request.method == "POST")?;
    Some((name, request.header("Work")?.parse().ok()?))
}

/// The arguments, if they are JSON and say so: a form of another site cannot.
fn arguments(request: &Request) -> Option<Value> {
    let kind = request.header("Content-Type")?;
    if !kind.starts_with("application/json") {
        return None;
    }
    serde_json::from_slice(&request.body).ok()
}

fn as_json(status: u16, value: &impl Serialize) -> Answer {
    let content = serde_json::to_vec(value).unwrap_or_default();
    Answer { status, kind: "application/json", content }
}

fn refused(error: &ApiError) -> Answer {
    as_json(400, error)
}

fn refusal(status: u16) -> Answer {
    Answer { status, kind: "text/plain", content: Vec::new() }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
