//! Dwellings as the provider holds them: what it owes for them whatever happens, and what it costs that they stand empty.
//!
//! **Exposure** of a head lease on a day: its rent with service costs over the days from that day on that bind although
//! no tenant pays. A fixed term binds until its last day, any other lease for the notice period of the owner (a month
//! unless somebody says otherwise) and not beyond its last day. What was open before is arrears and is not in it.
//! **Empty** is a dwelling on each day of a running head lease on which no tenant holds it by any lease. The vacancy of a
//! day began on the first of the empty days that follow each other up to it. Its days and cost are those before that day;
//! a day costs what the head lease asks for its month, by the days of the month, rounded as rent is (`rent::asked_over`).

mod exploitation;
mod exposure;
mod home_rules;
mod keys;
mod meters;
mod programme;
mod vacancy;

pub use exploitation::ExploitationEnd;
pub use exposure::{Exposure, MOST_NOTICE_MONTHS, NOTICE_MONTHS, bound, exposure, parse_notice_months};
pub use home_rules::{HomeFacts, check_home};
pub use keys::{KeyHolder, MOST_SETS, owed_since, parse_sets};
pub use meters::{MOST_READ, Meter, ReadAt, lower, parse_reading};
pub use programme::{Ages, Programme};
pub use vacancy::{Free, Vacancy, empty_spans, free, vacancy};
