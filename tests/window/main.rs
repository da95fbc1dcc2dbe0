//! The program itself, in its own window, driven by keys alone.

#![cfg(target_os = "linux")]

mod driver;
mod stage;

use driver::key;
use stage::Stage;

#[test]
fn probe() {
    let stage = Stage::first_start();
    println!("{}", stage.window.read("location.href + ' ' + document.title + ' ' + document.hasFocus()"));
}
