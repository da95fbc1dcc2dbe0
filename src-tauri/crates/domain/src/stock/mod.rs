//! Dwellings as the provider holds them: what it owes for them whatever happens, and what it costs that they stand empty.
//!
//! - **Exposure** of a head lease on a day: its rent with service costs over the days from that day on for which the
//!   provider is bound although no tenant pays anything. A fixed term binds until its last day. Any other lease binds
//!   for the notice period that is agreed with the owner, counted from that day (a month unless somebody says otherwise),
//!   and not beyond a last day it may have. What is open from before that day is arrears and is not in it.
//! - **Empty** is a dwelling on each day of a running head lease on which no tenant holds it by any lease. The vacancy of
//!   a day began on the first of the empty days that follow each other up to it. Its days and its cost are those before
//!   that day; the cost of a day is what the head lease asks for its month, by the days of that month.
//!
//! Parts of a month are rounded as rent is (`rent::asked_over`), so a whole month is exactly its rent.

mod exposure;
mod vacancy;

pub use exposure::{Exposure, MOST_NOTICE_MONTHS, NOTICE_MONTHS, bound, exposure, parse_notice_months};
pub use vacancy::{Vacancy, empty_spans, vacancy};
