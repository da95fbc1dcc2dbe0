//! How many visits of one worker fit in a day, by the number that the team chose.

use domain::schedule::MostADay;
use store::{Connection, tables::Setting};

use crate::{
    api::{Nothing, OperationKind, VisitsADay},
    error::Error,
    team::{Reading, Writing},
};

/// Name of the setting.
const MOST: &str = "most_visits_a_day";

/// The number of the team.
pub fn most(reading: &Reading<'_>, _: Nothing) -> Result<VisitsADay, Error> {
    Ok(VisitsADay { most: read(reading.conn)?.visits() })
}

/// Chooses another number.
pub fn choose_most(writing: &mut Writing<'_>, args: VisitsADay) -> Result<VisitsADay, Error> {
    let value = MostADay::parse(args.most)?.visits().to_string();
    let setting = Setting { id: store::accounts::setting_id(MOST), name: MOST.to_owned(), value };
    writing.transact(OperationKind::ChangeSetting, |tx| Ok(setting.put(tx)?))?;
    Ok(args)
}

/// What the file says; a number that no version of the program writes is as if nobody chose.
pub fn read(conn: &Connection) -> Result<MostADay, Error> {
    let chosen = store::accounts::setting(conn, MOST)?.and_then(|it| it.parse().ok());
    Ok(chosen.and_then(|it| MostADay::parse(it).ok()).unwrap_or(MostADay::USUAL))
}
