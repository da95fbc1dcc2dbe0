//! A window of the same Tauri that shows one line of text: what any program of this kind has to wait for, and so the
//! measure of our own start.
//!
//! Its settings are those of our window; it has no engine, no plugin and no style. The page says when its line was drawn.

use std::process::ExitCode;

fn main() -> ExitCode {
    match tauri::Builder::default().run(tauri::generate_context!("../tests/bench/blank/tauri.conf.json")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
