//! The lines of a file before anything is made of them: where it is broken, by its number as an editor shows it.

use crate::Broken;

/// Where the events begin, in order. Every line has a name and a value, and what begins ends.
pub fn check(text: &str) -> Result<Vec<u32>, Broken> {
    let mut open: Vec<(String, u32)> = Vec::new();
    let mut events = Vec::new();
    let mut any = false;
    for (number, line) in (1u32..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let folded = line.starts_with([' ', '\t']);
        if line.trim().is_empty() || (folded && any) {
            continue;
        }
        let (name, value) =
            line.split_once(':').ok_or(if any { Broken::Line(number) } else { Broken::NotACalendar })?;
        let value = value.trim().to_ascii_uppercase();
        if !any && (!name.eq_ignore_ascii_case("BEGIN") || value != "VCALENDAR") {
            return Err(Broken::NotACalendar);
        }
        any = true;
        if name.eq_ignore_ascii_case("BEGIN") {
            if value == "VEVENT" {
                events.push(number);
            }
            open.push((value, number));
        } else if name.eq_ignore_ascii_case("END") && open.pop().is_none_or(|(begun, _)| begun != value) {
            return Err(Broken::Line(number));
        }
    }
    match open.pop() {
        // What was cut off is said where it began.
        Some((_, number)) => Err(Broken::Line(number)),
        None if any => Ok(events),
        None => Err(Broken::NotACalendar),
    }
}
