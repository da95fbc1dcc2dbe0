//! A small WebDriver client: the five things that the tests do to the window.
//!
//! Waiting happens inside the page, which looks at itself until something is so or the deadline comes.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ureq::Agent;

/// Long enough for a debug build on a busy machine; nothing waits this long when all is well.
pub const DEADLINE: Duration = Duration::from_secs(60);

/// Keys that are not letters, as WebDriver writes them.
pub mod key {
    pub const TAB: &str = "\u{e004}";
    pub const ENTER: &str = "\u{e007}";
    pub const CONTROL: &str = "\u{e009}";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const LEFT: &str = "\u{e012}";
    pub const DOWN: &str = "\u{e015}";
    pub const F6: &str = "\u{e036}";
}

/// One window under control.
pub struct Driver {
    agent: Agent,
    session: String,
}

impl Driver {
    /// Lets the driver at `address` start the program `app` and takes its window.
    pub fn start(address: &str, app: &str) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).timeout_global(Some(DEADLINE * 2));
        let agent = config.build().new_agent();
        let capabilities = json!({"capabilities": {"alwaysMatch": {
            "webkitgtk:browserOptions": {"binary": app, "args": []},
            "timeouts": {"script": DEADLINE.as_millis() as u64},
        }}});
        let url = format!("http://{address}/session");
        let answer = post(&agent, &url, &capabilities).expect("the driver opens the window");
        let id = answer["sessionId"].as_str().expect("a session has an id");
        Self { session: format!("{url}/{id}"), agent }
    }

    /// The value of a JavaScript expression in the page.
    pub fn read(&self, expression: &str) -> Value {
        self.execute("sync", &format!("return ({expression});"))
            .unwrap_or_else(|why| panic!("`{expression}` cannot be read: {why}"))
    }

    /// Waits until a JavaScript expression is neither null nor false nor empty, and gives its value.
    #[track_caller]
    pub fn wait(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const look = () => {{
                 let found;
                 try {{ found = ({expression}); }} catch {{ return; }}
                 if (!found || found.length === 0) return;
                 clearInterval(watch);
                 done(found);
             }};
             const watch = setInterval(look, 40);
             look();"
        );
        let start = Instant::now();
        let mut why = String::new();
        // The page that is there first may be replaced by ours: then the wait begins anew.
        while start.elapsed() < DEADLINE {
            match self.execute("async", &script) {
                Ok(found) => return found,
                Err(error) => why = error,
            }
        }
        let seen = self.execute("sync", "return document.body && document.body.innerText;");
        panic!("`{expression}` did not come about: {why}\nThe window shows:\n{seen:#?}");
    }

    /// Waits until something with this text can be seen.
    #[track_caller]
    pub fn wait_for_text(&self, text: &str) {
        let quoted = Value::from(text);
        self.wait(&format!("document.body.innerText.includes({quoted})"));
    }

    /// Presses and lets go of one key, with all keys before it held.
    pub fn press(&self, keys: &[&str]) {
        let down = keys.iter().map(|it| json!({"type": "keyDown", "value": it}));
        let up = keys.iter().rev().map(|it| json!({"type": "keyUp", "value": it}));
        self.act(down.chain(up).collect());
    }

    /// Types a text where the focus is.
    pub fn type_text(&self, text: &str) {
        let keys = text.chars().flat_map(|it| {
            let letter = it.to_string();
            [json!({"type": "keyDown", "value": letter}), json!({"type": "keyUp", "value": letter})]
        });
        self.act(keys.collect());
    }

    fn act(&self, keys: Vec<Value>) {
        let actions = json!({"actions": [{"type": "key", "id": "keyboard", "actions": keys}]});
        post(&self.agent, &format!("{}/actions", self.session), &actions).expect("the window takes keys");
    }

    fn execute(&self, mode: &str, script: &str) -> Result<Value, String> {
        let url = format!("{}/execute/{mode}", self.session);
        post(&self.agent, &url, &json!({"script": script, "args": []}))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The process group ends anyway; asked politely, the program saves its window.
        let _ = self.agent.delete(&self.session).call();
    }
}

/// The value of the answer, or the driver's word on what went wrong.
fn post(agent: &Agent, url: &str, content: &Value) -> Result<Value, String> {
    let mut answer = agent.post(url).send_json(content).map_err(|why| why.to_string())?;
    let status = answer.status();
    let body: Value = answer.body_mut().read_json().map_err(|why| why.to_string())?;
    let value = body.get("value").cloned().unwrap_or_default();
    match status.is_success() {
        true => Ok(value),
        false => Err(value.to_string()),
    }
}
