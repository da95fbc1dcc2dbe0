//! The omklap: the lease passes from the care provider to the tenant (`spec/omklap.md`).
//!
//! [`OmklapState`] says how far one is, [`Record::verdict`] how each criterion stands on a day, [`Record::earliest`] from
//! which day on all of them hold if all goes well, and [`plan_flip`] what happens to the leases on the day itself. There is
//! no score and no decision here: people decide and sign.

mod criteria;
mod document;
mod earliest;
mod evidence;
mod flip;
mod state;
mod step;

pub use criteria::{ObligedWeek, Record, RentRecord, Verdict, Why};
pub use document::{DocumentState, WaiverState};
pub use earliest::{Earliest, HORIZON_MONTHS};
pub use evidence::Evidence;
pub use flip::{FlipPlan, FlipRefusal, may_undo_flip, plan_flip};
pub use state::{OmklapState, Signs};
pub use step::{Lack, OmklapStep, OnFile, Signatory, Stands, StepRefused};
