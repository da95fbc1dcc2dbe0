//! How full caseloads are, by the numbers that the team chose.

use domain::caseload::{Norms, tenths_per_fte};
use store::{Connection, tables::Setting};

use crate::{
    api::{CaseloadNorms, Nothing, OperationKind, WorkerLoad},
    error::Error,
    team::{Reading, Writing},
};

/// Names of the settings.
const CALM: &str = "caseload_calm";
const BUSY: &str = "caseload_busy";

/// The numbers of the team.
pub fn norms(reading: &Reading<'_>, _: Nothing) -> Result<CaseloadNorms, Error> {
    let norms = read(reading.conn)?;
    Ok(CaseloadNorms { calm: norms.calm(), busy: norms.busy() })
}

/// Chooses other numbers.
pub fn choose(writing: &mut Writing<'_>, args: CaseloadNorms) -> Result<CaseloadNorms, Error> {
    let norms = Norms::parse(args.calm, args.busy)?;
    writing.transact(OperationKind::ChangeSetting, |tx| {
        for (name, value) in [(CALM, norms.calm()), (BUSY, norms.busy())] {
            let value = value.to_string();
            Setting { id: store::accounts::setting_id(name), name: name.to_owned(), value }.put(tx)?;
        }
        Ok(())
    })?;
    Ok(args)
}

/// How full so many tenants are for a worker; `None` where the hours are not known.
pub fn load(norms: Norms, tenants: u32, minutes: Option<u32>) -> Option<WorkerLoad> {
    let minutes = minutes?;
    let (tenths, fullness) = tenths_per_fte(tenants, minutes).zip(norms.judge(tenants, minutes))?;
    Some(WorkerLoad { tenants, tenths, fullness })
}

/// What the file says; numbers that no version of the program writes are as if nobody chose.
pub fn read(conn: &Connection) -> Result<Norms, Error> {
    let number = |name| Ok::<_, Error>(store::accounts::setting(conn, name)?.and_then(|it| it.parse().ok()));
    let chosen = number(CALM)?.zip(number(BUSY)?);
    Ok(chosen.and_then(|(calm, busy)| Norms::parse(calm, busy).ok()).unwrap_or(Norms::USUAL))
}
