//! What the long lists are read from: kept in memory, and ready before somebody opens one.

use crate::{api::Nothing, error::Error, omklap, permission::Permission, team::Reading};

/// Works out what is kept in memory for the lists of who is in.
///
/// # Errors
/// What the file says.
pub fn ready(reading: &Reading<'_>, _: Nothing) -> Result<Nothing, Error> {
    let team = reading.team;
    team.caseload(reading.conn)?;
    if team.may(Permission::SeeRent).is_ok() {
        team.books(reading)?;
    }
    team.homes(reading)?;
    if team.may(Permission::SeeOmklap).is_ok() {
        omklap::ready(reading)?;
    }
    Ok(Nothing {})
}
