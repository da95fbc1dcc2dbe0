//! Compiles the settings and the permissions of the window. Every row of the command table becomes one permission, so
//! that a command which nobody listed in `capabilities/main.json` cannot be called.

macro_rules! commands {
    ($($(#[$meta:meta])* $kind:ident $name:ident($args:ty) -> $answer:ty $(, may $permission:ident, logs $event:ident $(, opens $opens:ident)?)?;)*) => {
        &[$(stringify!($name)),*]
    };
}

/// The name of every command.
const NAMES: &[&str] = include!("crates/engine/src/api/table.rs");

fn main() {
    println!("cargo:rerun-if-changed=crates/engine/src/api/table.rs");
    let manifest = tauri_build::AppManifest::new().commands(NAMES);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .expect("the settings and capabilities of the window are in order");
}
