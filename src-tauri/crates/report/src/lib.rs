//! Plain rows as files that others can read. No file is opened and nothing is looked up here: rows come in, bytes go out.

mod calendar;
mod figures;
mod sheets;

pub use calendar::{CalendarEvent, calendar};
pub use figures::{Cell, FigureSheet, figure_csv, figure_workbook};
pub use sheets::{TextSheet, Unwritable, text_workbook};
