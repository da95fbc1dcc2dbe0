//! Copies of kept files, given to the program that shows their kind.
//!
//! The web side names a file of a dossier, never a path: what is opened is what the engine just wrote. So the plugin
//! needs no commands and no permission of the window.

use engine::api::{ApiError, AttachmentOpened, Code};
use serde_json::value::RawValue;

/// The commands whose answer is a copy to show.
pub const OPENING: [&str; 4] = ["attachments_open", "omklap_files_open", "letters_open", "support_letters_open"];

/// Lets the system show the copy that this answer names.
///
/// # Errors
/// [`Code::AttachmentNotShown`] when no program shows it.
pub fn show(answer: &RawValue) -> Result<(), ApiError> {
    let opened: AttachmentOpened = serde_json::from_str(answer.get()).map_err(|_| ApiError::from(Code::Internal))?;
    tauri_plugin_opener::open_path(opened.path, None::<&str>).map_err(|_| Code::AttachmentNotShown.into())
}
