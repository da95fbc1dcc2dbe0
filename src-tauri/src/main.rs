//! The window around the engine: it shows the built screens, hands their calls to the one session, and tells them
//! what changed. It knows no rules and keeps no data.
//!
//! The window is up before the engine is: everything that reads a disk or asks the keyring happens at the first call,
//! away from the main thread.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod files;
mod keyring;
mod laptop;
mod panics;
mod window;

use std::process::ExitCode;

use tauri::{Manager, RunEvent};

fn main() -> ExitCode {
    panics::stay_silent_about_people();
    let app = tauri::Builder::default()
        .plugin(window::first_only())
        .plugin(window::remembered())
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::handler())
        .setup(|app| {
            app.manage(laptop::desk(app.handle())?);
            Ok(window::open(app)?)
        });
    match app.build(tauri::generate_context!()) {
        Ok(app) => {
            app.run(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    commands::close(app);
                }
            });
            ExitCode::SUCCESS
        }
        Err(_) => {
            eprintln!("omklap: the window cannot be opened");
            ExitCode::FAILURE
        }
    }
}
