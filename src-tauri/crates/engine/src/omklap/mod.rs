//! The omklap: everybody on the way to a lease of their own, and the steps of each.

mod flip;
mod refused;

pub use flip::{flip, preview};
pub(crate) use flip::{TASKS, event};
pub use refused::OmklapRefused;

use crate::{api::*, error::Error, team::{Reading, Working, Writing}};
pub fn board(_: &Reading<'_>, _: OmklapBoard) -> Result<OmklapBoardPage, Error> { Err(Error::Missing) }
pub fn calendar(_: &Reading<'_>, _: OmklapCalendar) -> Result<OmklapMonths, Error> { Err(Error::Missing) }
pub fn get(_: &Reading<'_>, _: OmklapGet) -> Result<OmklapSheet, Error> { Err(Error::Missing) }
pub fn report(_: &Working<'_>, _: OmklapReport) -> Result<OmklapReported, Error> { Err(Error::Missing) }
pub fn take(_: &mut Writing<'_>, _: OmklapStepTake) -> Result<Made, Error> { Err(Error::Missing) }
pub fn correct(_: &mut Writing<'_>, _: OmklapCorrect) -> Result<Nothing, Error> { Err(Error::Missing) }
pub fn set_document(_: &mut Writing<'_>, _: OmklapDocumentSet) -> Result<Nothing, Error> { Err(Error::Missing) }
pub fn add_file(_: &Working<'_>, _: DocumentFilesAdd) -> Result<Made, Error> { Err(Error::Missing) }
pub fn remove_file(_: &mut Writing<'_>, _: DocumentFilesOpen) -> Result<Nothing, Error> { Err(Error::Missing) }
pub fn open_file(_: &Reading<'_>, _: DocumentFilesOpen) -> Result<AttachmentOpened, Error> { Err(Error::Missing) }
pub fn waive(_: &mut Writing<'_>, _: OmklapWaive) -> Result<Nothing, Error> { Err(Error::Missing) }
pub fn unwaive(_: &mut Writing<'_>, _: OmklapUnwaive) -> Result<Nothing, Error> { Err(Error::Missing) }
pub fn owner(_: &mut Writing<'_>, _: OmklapOwnerSaid) -> Result<Made, Error> { Err(Error::Missing) }
