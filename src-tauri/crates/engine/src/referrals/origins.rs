//! Where somebody came from and when they were referred: as it is, and as it was when they got a key.
//!
//! Who comes back after a tenancy begins anew. What stood until then is the answer to how long they waited for that key, so
//! it stays in a row of its own (`shelter_history.until_day`).

use domain::{
    calendar::{Day, parse_day},
    referral::at_key,
};
use store::{
    Connection, Id,
    tables::{Person, ShelterHistory},
};

use super::day_of;
use crate::error::Error;

/// What is known of how somebody came.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Origin {
    /// Where they slept, by its code.
    pub ethos: Option<String>,
    /// In a shelter since.
    pub since: Option<Day>,
    /// When they were referred.
    pub referred: Option<Day>,
}

/// What stood about a person when they got a key on a day, or stands when they get one.
pub(crate) fn at(person: &Person, rows: &[ShelterHistory], key: Day) -> Result<Origin, Error> {
    let mut stood = Vec::new();
    for it in rows {
        if let Some(until) = &it.until_day {
            stood.push((parse_day(until)?, origin(Some(it), it.referral_date.as_deref())?));
        }
    }
    Ok(at_key(stood, origin(stands(rows), person.referral_date.as_deref())?, key))
}

/// The row in which it stands how somebody came. A file may bring more than one: the first that says since when.
fn stands(rows: &[ShelterHistory]) -> Option<&ShelterHistory> {
    let standing = || rows.iter().filter(|it| it.until_day.is_none());
    standing().find(|it| it.in_shelter_since.is_some()).or_else(|| standing().next())
}

/// The same of one person, read.
pub(crate) fn of(conn: &Connection, person: &Person, key: Day) -> Result<Origin, Error> {
    at(person, &store::exchange::origins_of(conn, person.id)?, key)
}

fn origin(row: Option<&ShelterHistory>, referred: Option<&str>) -> Result<Origin, Error> {
    Ok(Origin {
        ethos: row.and_then(|it| it.ethos_before.clone()),
        since: day_of(row.and_then(|it| it.in_shelter_since.as_deref()))?,
        referred: day_of(referred)?,
    })
}

/// The same row, read.
pub(super) fn standing(conn: &Connection, person: Id<Person>) -> Result<Option<ShelterHistory>, Error> {
    Ok(stands(&store::exchange::origins_of(conn, person)?).cloned())
}

/// What stood about somebody until they were referred again; nothing when nothing did.
pub(super) fn put_by(
    id: Id<ShelterHistory>,
    person: &Person,
    standing: Option<&ShelterHistory>,
    until: Day,
) -> Option<ShelterHistory> {
    let row = ShelterHistory {
        id,
        person: person.id,
        ethos_before: standing.and_then(|it| it.ethos_before.clone()),
        in_shelter_since: standing.and_then(|it| it.in_shelter_since.clone()),
        referral_date: person.referral_date.clone(),
        until_day: Some(until.to_string()),
    };
    let known = row.ethos_before.is_some() || row.in_shelter_since.is_some() || row.referral_date.is_some();
    known.then_some(row)
}
