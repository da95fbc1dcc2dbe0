//! The commands of the window: one wrapper for each row of the command table, and one way in which all of them run.
//!
//! A call leaves the main thread, may fail but not take the program with it, and tells the screens what it changed. Long
//! work says how far it is over a channel that its caller opened, and goes by the number that its caller gave it.
//! Arguments stay as they came: the engine reads them, so that a wrong call is refused the same way everywhere.

use std::sync::{Arc, LazyLock};

use engine::api::{ApiError, Code, Progress, Reply, dispatch_with};
use engine::{Session, Work};
use serde_json::{Value, json, value::RawValue};
use tauri::ipc::{Channel, Invoke, JavaScriptChannelId};
use tauri::{AppHandle, Emitter, Manager, Runtime, Webview};

use crate::files;

/// The only event that leaves the engine: the nouns whose screens must ask again.
const CHANGED: &str = "changed";

/// The one session, made at the first call: making it reads the disk and asks the keyring.
#[derive(Clone)]
pub struct Desk(Arc<LazyLock<Session, Box<dyn FnOnce() -> Session + Send>>>);

impl Desk {
    /// A desk whose session is made by `make`, once.
    pub fn new(make: impl FnOnce() -> Session + Send + 'static) -> Self {
        Self(Arc::new(LazyLock::new(Box::new(make))))
    }
}

/// Locks the team of a program that ends: the key leaves the memory, and no copy of a file stays on the disk.
pub fn close<R: Runtime>(app: &AppHandle<R>) {
    if let Some(desk) = app.try_state::<Desk>() {
        // Whatever it says, the program ends; what is left goes at the next start.
        let _ = dispatch_with(&desk.0, "session_lock", json!({}), &Work::default());
    }
}

/// Who listens to long work: the number by which `work_stop` finds it, and where its progress is heard.
type Listener = Option<(u32, Channel<Progress>)>;

/// Runs one command to its end on a thread that may wait.
async fn run<R: Runtime>(
    app: AppHandle<R>,
    name: &'static str,
    args: Value,
    listener: Listener,
) -> Result<Box<RawValue>, ApiError> {
    let desk = app.state::<Desk>().inner().clone();
    let body = move || match listener {
        None => dispatch_with(&desk.0, name, args, &Work::default()),
        Some((number, channel)) => {
            let hear = |it| {
                // A window that has gone hears nothing; the work goes on, as its answer would.
                let _ = channel.send(it);
            };
            dispatch_with(&desk.0, name, args, &Work::heard(&hear).numbered(number))
        }
    };
    let done = tauri::async_runtime::spawn_blocking(body).await;
    // A panic of a command is an answer already; this is for the one that made the session.
    let Reply { answer, changed } = done.unwrap_or_else(|_| Err(Code::Internal.into()))?;
    if files::OPENING.contains(&name) {
        files::show(&answer)?;
    }
    if !changed.is_empty() {
        // Without a window there is no screen that could show something old.
        let _ = app.emit(CHANGED, changed);
    }
    Ok(answer)
}

macro_rules! commands {
    ($($(#[$meta:meta])* $kind:ident $name:ident($args:ty) -> $answer:ty $(, may $permission:ident, logs $event:ident $(, opens $opens:ident)?)?;)*) => {
        $(commands!(@$kind $(#[$meta])* $name);)*

        /// Hands a call of the window to its command.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }
    };
    (@long $(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[tauri::command]
        async fn $name<R: Runtime>(
            app: AppHandle<R>,
            webview: Webview<R>,
            args: Value,
            work: Option<u32>,
            progress: Option<JavaScriptChannelId>,
        ) -> Result<Box<RawValue>, ApiError> {
            let listener = work.zip(progress.map(|it| it.channel_on(webview)));
            run(app, stringify!($name), args, listener).await
        }
    };
    (@$kind:ident $(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[tauri::command]
        async fn $name<R: Runtime>(app: AppHandle<R>, args: Value) -> Result<Box<RawValue>, ApiError> {
            run(app, stringify!($name), args, None).await
        }
    };
}

include!("../crates/engine/src/api/table.rs");

#[cfg(test)]
mod tests {
    use engine::api::COMMANDS;
    use serde_json::{Value, json};

    #[test]
    fn the_window_may_call_every_command_hear_of_changes_ask_for_a_file_and_nothing_else() {
        let listed: Value = serde_json::from_str(include_str!("../capabilities/main.json")).expect("it is JSON");
        let events = ["core:event:allow-listen", "core:event:allow-unlisten"];
        let dialogs = ["dialog:allow-open", "dialog:allow-save"];
        let commands = COMMANDS.iter().map(|it| format!("allow-{}", it.name.replace('_', "-")));
        let beside = events.into_iter().chain(dialogs).map(str::to_owned);
        assert_eq!(listed["permissions"], json!(beside.chain(commands).collect::<Vec<_>>()));
        assert_eq!(listed["windows"], json!(["main"]));
    }
}
