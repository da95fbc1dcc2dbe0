//! Plain rows as files that others can read. No file is opened and nothing is looked up here: rows come in, bytes go out.

mod calendar;
mod document;
mod dutch;
mod figures;
mod letter;
mod letters;
mod omklap_file;
#[cfg(feature = "pdf")]
pub mod pdf;
mod sheets;

pub use calendar::{CalendarEvent, calendar};
pub use document::{Block, Document, Letterhead};
pub use dutch::{day_in_words, euros, month_in_words};
pub use figures::{Cell, FigureSheet, figure_csv, figure_workbook};
pub use letter::Letter;
pub use letters::{built_in, party};
pub use omklap_file::{
    Admission, AdviceGiven, Arrangement, Concern, ConsentGiven, DocumentAsked, FORMAT, Inspected, LeaseOfFile,
    Nuisance, OmklapFile, RentMonth, RentRecord, Response, SupportJudged, TenantsWish, VERSION,
};
pub use sheets::{TextSheet, Unwritable, text_workbook};
