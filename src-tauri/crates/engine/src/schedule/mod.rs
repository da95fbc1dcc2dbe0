//! What a week is made of, and whether a visit fits in it.

mod absences;
mod appointments;
mod calendars;
mod facts;
mod fitting;
mod fullness;
mod patterns;
mod series;
mod team;
mod wishes;

pub use absences::{
    add as absences_add, change as absences_change, preview as absences_preview, remove as absences_remove,
};
pub use appointments::{add as appointments_add, change as appointments_change, remove as appointments_remove};
pub use calendars::{import as calendar_import, look as calendar_look};
pub use facts::{Facts, Place, TenantFacts};
pub use fitting::{Fitting, fits};
pub use fullness::{choose_most as schedule_choose_most, most as schedule_most};
pub use patterns::set as patterns_set;
pub use series::{add as series_add, end as series_end, fill as series_fill, list as series_list};
pub use team::team as schedule_team;
pub use wishes::{get as wishes_get, set as wishes_set};
pub(crate) use wishes::{suits_as, wish_id};
