//! Tenants of a set whom the team has under another id: from its own workbook, from another system, or made by hand.
//!
//! An id is the only thing by which a row of a set is known, so these would become two people with two dossiers. Who
//! they are, a person says.

use std::collections::HashMap;

use store::{Connection, tables::Person};
use workbook::NameParts;

use super::Error;
use crate::api::PersonMet;

/// A person with what tells them from others.
struct Known {
    id: String,
    name: NameParts,
    birth: Option<String>,
}

fn known(it: Person) -> Known {
    let id = it.exchange_id.unwrap_or_else(|| it.id.to_string());
    let name = NameParts { given: it.given_name, prefix: it.prefix, family: it.family_name };
    Known { id, name, birth: it.birth_date }
}

/// Two birth dates can be of one person: they agree as far as they say something. A year is the beginning of a day.
fn agree(one: Option<&str>, two: Option<&str>) -> bool {
    one.zip(two).is_none_or(|(one, two)| one.starts_with(two) || two.starts_with(one))
}

/// Those of `made`, who are not in the team by their id, whom it has by their name.
pub(super) fn met(conn: &Connection, made: Vec<Person>) -> Result<Vec<PersonMet>, Error> {
    if made.is_empty() {
        return Ok(Vec::new());
    }
    let mut team: HashMap<String, Vec<Known>> = HashMap::new();
    Person::for_each(conn, |it| {
        let it = known(it);
        team.entry(it.name.key()).or_default().push(it);
        Ok::<_, Error>(())
    })?;
    let mut met = Vec::new();
    for one in made.into_iter().map(known) {
        let namesakes = team.get(&one.name.key()).map(Vec::as_slice).unwrap_or_default();
        for other in namesakes.iter().filter(|it| agree(it.birth.as_deref(), one.birth.as_deref())) {
            met.push(PersonMet {
                id: one.id.clone(),
                name: one.name.spoken(),
                person: other.id.clone(),
                known_as: other.name.spoken(),
                same_birth_date: one.birth.is_some() && other.birth.is_some(),
            });
        }
    }
    Ok(met)
}

#[cfg(test)]
mod tests {
    use super::agree;

    #[test]
    fn birth_dates_agree_as_far_as_they_are_known() {
        for (one, two, expected) in [
            (Some("1983-09-28"), Some("1983-09-28"), true),
            (Some("1983"), Some("1983-09-28"), true),
            (Some("1983-09-28"), None, true),
            (None, None, true),
            (Some("1983-09-28"), Some("1983-09-29"), false),
            (Some("1984"), Some("1983-09-28"), false),
        ] {
            assert_eq!(expected, agree(one, two), "{one:?} {two:?}");
            assert_eq!(expected, agree(two, one), "{two:?} {one:?}");
        }
    }
}
