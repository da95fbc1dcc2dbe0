//! The one window: the built screens and nothing else.
//!
//! It never leaves the program's own pages and never opens a second window; a second start of the program brings the
//! first one to the front.

use tauri::plugin::TauriPlugin;
use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Manager, Runtime, Url, WebviewWindowBuilder};
use tauri_plugin_window_state::StateFlags;

/// Its name in the settings.
const LABEL: &str = "main";

/// Opens the window as the settings describe it.
///
/// # Errors
/// When the system gives no window.
pub fn open<R: Runtime>(app: &App<R>) -> tauri::Result<()> {
    for settings in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app, settings)?
            .on_navigation(is_own_page)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .build()?;
    }
    Ok(())
}

/// The pages that were built into the program: `tauri://localhost`, which Windows calls `http://tauri.localhost`.
fn is_own_page(url: &Url) -> bool {
    let own_host = matches!(
        (url.scheme(), url.host_str()),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    );
    own_host || url.as_str() == "about:blank"
}

/// Lets a second start bring the first window to the front and end. Without a session bus there is nobody to ask, and
/// the start goes on: the team file itself refuses a second opener.
pub fn first_only<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_single_instance::init(|app, _, _| to_front(app))
}

/// Remembers where the window was and how large.
pub fn remembered<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// A window manager may refuse any of these; the window is then where the person left it.
fn to_front<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(url: &str, own: bool) {
        let url = Url::parse(url).expect("a test writes whole addresses");
        assert_eq!(is_own_page(&url), own, "{url}");
    }

    #[test]
    fn the_window_never_leaves_the_pages_of_the_program() {
        check("tauri://localhost/", true);
        check("http://tauri.localhost/index.html", true);
        check("https://example.org/", false);
        check("http://localhost:8080/", false);
        check("http://tauri.localhost.example.org/", false);
        check("file:///etc/hosts", false);
        check("data:text/html,x", false);
        check("javascript:void(0)", false);
    }
}
