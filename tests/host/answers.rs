//! What the host answers: files of the built screens, and calls.
//!
//! `GET /…` is a file. `POST /call/NAME` with the arguments as JSON is one command: 200 with `{"answer", "changed"}`
//! or 400 with the error as the window gets it. `POST /clock` with a number lets so many seconds pass.

use std::error::Error;
use std::fs;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};

use engine::api::{ApiError, Code, Reply, dispatch};
use engine::{Cost, Environment, Session};
use serde::Serialize;
use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response};

use crate::time::{Sorted, Stepping};

/// The settings of the window: its content policy holds here too.
const SETTINGS: &str = include_str!("../../src-tauri/tauri.conf.json");

/// Arguments are small; this is far above the longest.
const LONGEST_BODY: u64 = 1 << 20;

/// Status, kind of content, content.
type Answer = (u16, &'static str, Vec<u8>);

/// One session and the screens that call it.
pub struct Host {
    session: Session,
    clock: Stepping,
    ui: PathBuf,
    /// The only name this host goes by.
    name: String,
    policy: Header,
}

impl Host {
    /// A host for the team files in `folder` and the screens in `ui`.
    pub fn new(
        folder: PathBuf,
        ui: &Path,
        clock: Stepping,
        address: SocketAddr,
    ) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let environment =
            Environment { clock: Box::new(clock.clone()), ids: Box::new(Sorted), cost: Cost::FOR_TESTS, secrets: None };
        Ok(Self {
            session: Session::new(folder, environment),
            clock,
            ui: fs::canonicalize(ui)?,
            name: address.to_string(),
            policy: header("Content-Security-Policy", &policy()?)?,
        })
    }

    /// Answers one request. That the browser has gone is no news.
    pub fn answer(&self, mut request: Request) {
        let (status, kind, content) =
            if self.is_from_our_page(&request) { self.judge(&mut request) } else { refusal(403) };
        let mut response = Response::from_data(content).with_status_code(status).with_header(self.policy.clone());
        for (name, value) in [
            ("Content-Type", kind),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
        ] {
            if let Ok(header) = header(name, value) {
                response.add_header(header);
            }
        }
        let _ = request.respond(response);
    }

    /// Another site cannot reach the session through a person's browser: neither under a name of its own (`Host`) nor
    /// from a page of its own (`Origin`).
    fn is_from_our_page(&self, request: &Request) -> bool {
        let own = format!("http://{}", self.name);
        field(request, "Host").is_some_and(|it| it == self.name) && field(request, "Origin").is_none_or(|it| it == own)
    }

    fn judge(&self, request: &mut Request) -> Answer {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        match (request.method(), path.strip_prefix("/call/")) {
            (Method::Post, Some(name)) => match body(request) {
                Some(args) => self.call(name, args),
                None => refused(&Code::BadArguments.into()),
            },
            (Method::Post, None) if path == "/clock" => {
                let seconds = body(request).and_then(|it| it.as_u64());
                match seconds.and_then(|it| u32::try_from(it).ok()) {
                    Some(seconds) => {
                        self.clock.advance(seconds);
                        as_json(200, &json!({}))
                    }
                    None => refusal(400),
                }
            }
            (Method::Get | Method::Head, None) => self.file(&path),
            _ => refusal(405),
        }
    }

    fn call(&self, name: &str, args: Value) -> Answer {
        match dispatch(&self.session, name, args) {
            Ok(Reply { answer, changed }) => as_json(200, &json!({ "answer": answer, "changed": changed })),
            Err(error) => refused(&error),
        }
    }

    fn file(&self, path: &str) -> Answer {
        let asked = Path::new(path.trim_start_matches('/'));
        let is_plain = asked.components().all(|it| matches!(it, Component::Normal(_)));
        let file = match asked.as_os_str().is_empty() {
            true => self.ui.join("index.html"),
            false => self.ui.join(asked),
        };
        match is_plain.then(|| fs::read(&file)) {
            Some(Ok(content)) => (200, kind(&file), content),
            _ => refusal(404),
        }
    }
}

/// The policy of the window, with calls to this host in the place of calls into the program.
fn policy() -> Result<String, Box<dyn Error + Send + Sync>> {
    let settings: Value = serde_json::from_str(SETTINGS)?;
    let policy =
        settings.pointer("/app/security/csp").and_then(Value::as_str).ok_or("The window has no content policy.")?;
    Ok(policy.replace("connect-src ipc: http://ipc.localhost", "connect-src 'self'"))
}

fn header(name: &str, value: &str) -> Result<Header, &'static str> {
    Header::from_bytes(name, value).map_err(|()| "Not a header.")
}

fn field<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    let found = request.headers().iter().find(|it| it.field.equiv(name))?;
    Some(found.value.as_str())
}

/// The arguments, if they are JSON and say so: a form of another site cannot.
fn body(request: &mut Request) -> Option<Value> {
    let kind = field(request, "Content-Type")?;
    if !kind.starts_with("application/json") {
        return None;
    }
    let reader = std::io::Read::take(request.as_reader(), LONGEST_BODY);
    serde_json::from_reader(reader).ok()
}

fn as_json(status: u16, value: &impl Serialize) -> Answer {
    let content = serde_json::to_vec(value).unwrap_or_default();
    (status, "application/json", content)
}

fn refused(error: &ApiError) -> Answer {
    as_json(400, error)
}

fn refusal(status: u16) -> Answer {
    (status, "text/plain", Vec::new())
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
