//! What is said when something that cannot be happens anyway: where, and never with which words, because those may
//! hold a name out of a dossier.

/// Replaces the report of every panic by its place in the source.
pub fn stay_silent_about_people() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            eprintln!("omklap: stopped at {}:{}", place.file(), place.line());
        }
    }));
}
