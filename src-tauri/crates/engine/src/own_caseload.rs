//! One's own caseload: whose dossier opens without a reason, and who is found first.
//!
//! The tenancies one is the worker of, and those one visits these weeks for a colleague. Everybody is in it for who is
//! never asked, and where the team works as one caseload.

use std::collections::HashSet;

use store::{Id, tables::Tenancy};

use crate::{error::Error, permission::Permission, team::Reading};

/// Name of the setting; a team that works as one caseload has it at `no`.
pub(crate) const ASK_SETTING: &str = "ask_reason";
/// Who visits somebody in this many days before or after today covers for a colleague.
const COVER_DAYS: i64 = 7;

/// The tenancies that one needs no reason for.
pub(crate) enum OwnCaseload {
    /// All of them.
    Everybody,
    /// These.
    Only(HashSet<Id<Tenancy>>),
}

impl OwnCaseload {
    /// The one of who asks, as it is today.
    pub fn read(reading: &Reading<'_>) -> Result<Self, Error> {
        Self::of(reading, Permission::SeeDossier)
    }

    /// The same for who uses this permission.
    pub fn of(reading: &Reading<'_>, permission: Permission) -> Result<Self, Error> {
        let author = reading.team.author();
        if !permission.asks_reason_of(&author.roles) || !is_asked(reading)? {
            return Ok(Self::Everybody);
        }
        let Some(worker) = author.worker else { return Ok(Self::Only(HashSet::new())) };
        let days = chrono::Duration::days(COVER_DAYS);
        let (first, last) = ((reading.today - days).to_string(), (reading.today + days).to_string());
        Ok(Self::Only(store::caseload::own(reading.conn, worker, [&first, &last])?))
    }

    /// This tenancy is in it.
    pub fn has(&self, tenancy: Id<Tenancy>) -> bool {
        match self {
            Self::Everybody => true,
            Self::Only(own) => own.contains(&tenancy),
        }
    }
}

/// Whether the team asks for reasons.
pub(crate) fn is_asked(reading: &Reading<'_>) -> Result<bool, Error> {
    Ok(store::accounts::setting(reading.conn, ASK_SETTING)?.as_deref() != Some("no"))
}
