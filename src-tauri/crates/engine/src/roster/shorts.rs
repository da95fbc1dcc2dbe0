//! Tenants in a day block: the first name and as many letters of the family name as tell two of them apart.

use std::collections::HashMap;

use domain::calendar::IsoWeek;
use store::{Id, tables::Tenancy};

use crate::caseload::Caseload;

/// The short names of everybody who can stand in a week.
pub struct Shorts(HashMap<Id<Tenancy>, String>);

impl Shorts {
    /// Of the tenancies that run in a week, and of others that stand in it anyway.
    pub fn of(caseload: &Caseload, week: IsoWeek, others: impl Iterator<Item = Id<Tenancy>>) -> Self {
        let running = caseload
            .entries()
            .iter()
            .filter(|it| it.active_between(week.monday(), Some(week.sunday())))
            .map(|it| it.row.tenancy);
        let mut ids: Vec<Id<Tenancy>> = running.chain(others).collect();
        ids.sort_unstable();
        ids.dedup();
        let rows: Vec<_> = ids.iter().filter_map(|it| caseload.get(*it)).map(|it| &it.row).collect();
        let names: Vec<(&str, &str)> =
            rows.iter().map(|it| (it.given_name.as_str(), it.family_name.as_str())).collect();
        Self(rows.iter().map(|it| it.tenancy).zip(short(&names)).collect())
    }

    /// The short name of a tenant.
    pub fn of_tenancy(&self, tenancy: Id<Tenancy>) -> String {
        self.0.get(&tenancy).cloned().unwrap_or_default()
    }
}

/// For each of these people, given and family name, the shortest of `Pien W.`, `Pien Wa.`, … that nobody else has. People
/// with one and the same name, and a person with two tenancies, cannot be told apart by it: they have it in full.
fn short(names: &[(&str, &str)]) -> Vec<String> {
    let mut by_given: HashMap<&str, Vec<&str>> = HashMap::new();
    for (given, family) in names {
        by_given.entry(given).or_default().push(family);
    }
    names
        .iter()
        .map(|(given, family)| {
            let namesakes: Vec<&&str> = by_given.get(given).into_iter().flatten().filter(|it| *it != family).collect();
            let length = family.chars().count();
            let begins = |letters: usize| family.chars().take(letters).collect::<String>();
            let own = (1..length).map(begins).find(|it| !namesakes.iter().any(|other| other.starts_with(it.as_str())));
            match own {
                _ if family.is_empty() => (*given).to_owned(),
                Some(letters) => format!("{given} {letters}."),
                None => format!("{given} {family}"),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[(&str, &str)], expected: &[&str]) {
        assert_eq!(expected, short(names));
    }

    #[test]
    fn letters_are_added_until_nobody_else_has_them() {
        check(&[("Pien", "Waterlelie"), ("Sam", "Wit")], &["Pien W.", "Sam W."]);
        check(
            &[("Pien", "Waterlelie"), ("Pien", "Wilgenroosje"), ("Pien", "Beemdgras")],
            &["Pien Wa.", "Pien Wi.", "Pien B."],
        );
        check(&[("Bo", "Wit"), ("Bo", "Witte")], &["Bo Wit", "Bo Witt."]);
        check(&[("Bo", "Wit"), ("Bo", "Wit")], &["Bo W.", "Bo W."]);
        check(&[("Zoë", "Öz"), ("Zoë", "Özil"), ("Mo", "")], &["Zoë Öz", "Zoë Özi.", "Mo"]);
    }
}
