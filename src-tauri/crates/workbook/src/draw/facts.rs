//! What one row of a list of tenants, dwellings or leases says.

use domain::{
    calendar::Day,
    dwelling::Postcode,
    person::BirthDate,
    tenancy::{EndDestination, EndReason},
};

use super::{Drawing, Page};
use crate::{
    Effect, Reason,
    grid::{Cell, Origin},
    mapping::{CodeMeaning, CodeOf, Meaning},
    names::NameParts,
    values::{Days, agreement, cents, email, phone},
    words::{fold, key},
};

/// Where somebody lives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Home {
    pub street: String,
    pub number: String,
    pub postcode: String,
    pub city: String,
}

impl Home {
    /// One address, however it is written; empty when there is none.
    pub fn key(&self) -> String {
        key(&format!("{} {}", self.street, self.number))
    }
}

/// Why a tenancy ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ended {
    pub reason: EndReason,
    pub destination: EndDestination,
    pub own_lease: bool,
}

/// What a row says; what it does not say is not there.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub from: Origin,
    /// The name as it stands in its cell or cells.
    pub found: String,
    pub name: NameParts,
    pub number: Option<String>,
    pub birth: Option<String>,
    pub gender: Option<String>,
    pub municipality: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub referral: Option<Day>,
    pub home: Home,
    pub owner: Option<String>,
    pub worker: Option<String>,
    pub key_day: Option<Day>,
    pub end: Option<(Day, Origin)>,
    pub ended: Option<Ended>,
    pub head_start: Option<Day>,
    pub rent: Option<i64>,
    pub service: Option<i64>,
    pub omklap: Option<(Day, Origin)>,
    pub agreement: Option<(u32, u32)>,
}

/// A name whose parts stand in cells of their own.
pub(super) fn separate_name(page: Page<'_>, row: usize) -> NameParts {
    let text = |it: Meaning| {
        page.means.place(it).map(|column| page.sheet.cell(row, column).shown().trim().to_owned()).unwrap_or_default()
    };
    let family = text(Meaning::FamilyName);
    // "van der Berg" in the column of family names has its prefix with it.
    let parted = NameParts::read_family_first(&format!("{family},"));
    let (mut prefix, mut family) = (text(Meaning::NamePrefix), family);
    if prefix.is_empty() && !parted.family.is_empty() && parted.given.is_empty() {
        (prefix, family) = (parted.prefix, parted.family);
    }
    let given = text(Meaning::GivenName);
    NameParts { given: if given.is_empty() { text(Meaning::Initials) } else { given }, prefix, family }
}

/// The name in a row, and the cell in which it stands.
pub(super) fn name_in(page: Page<'_>, row: usize) -> (String, NameParts, usize) {
    for (meaning, family_first) in [(Meaning::FullName, false), (Meaning::FamilyThenGiven, true)] {
        if let Some(column) = page.means.place(meaning) {
            let text = page.sheet.cell(row, column).shown();
            let name = if family_first { NameParts::read_family_first(&text) } else { NameParts::read(&text) };
            return (text.trim().to_owned(), name, column);
        }
    }
    let places = [Meaning::FamilyName, Meaning::GivenName, Meaning::Number];
    let column = places.into_iter().find_map(|it| page.means.place(it)).unwrap_or_default();
    let name = separate_name(page, row);
    match name.is_blank() {
        true => (page.sheet.cell(row, column).shown().trim().to_owned(), name, column),
        false => (name.spoken(), name, column),
    }
}

impl Drawing<'_> {
    pub(super) fn facts(&mut self, page: Page<'_>, row: usize) -> Facts {
        let (found, name, _) = name_in(page, row);
        let cell =
            |it: Meaning| page.means.place(it).map(|column| (page.sheet.cell(row, column), page.origin(row, column)));
        let text = |it: Meaning| cell(it).map(|(it, _)| it.shown().trim().to_owned()).filter(|it| !it.is_empty());
        // The year of a matrix beside the list is not the year of the days in the list.
        let days = Days { month_first: page.means.month_first, year: None, latest_year: None };
        let mut day = |it: Meaning, effect: Effect| {
            cell(it).and_then(|(cell, at)| Some((self.understood(days.day(cell), at, effect)?, at)))
        };
        let key_day = day(Meaning::KeyDate, Effect::ValueLeftOut).map(|(it, _)| it);
        let end = day(Meaning::EndDate, Effect::StillRunning);
        let head_start = day(Meaning::HeadLeaseStart, Effect::ValueLeftOut).map(|(it, _)| it);
        let referral = day(Meaning::ReferralDate, Effect::ValueLeftOut).map(|(it, _)| it);
        let omklap = cell(Meaning::OmklapDate)
            .and_then(|(cell, at)| Some((self.understood(omklap_day(days, cell), at, Effect::ValueLeftOut)?, at)));
        let birth = cell(Meaning::BirthDate).and_then(|(cell, at)| {
            let read = self.birth(days, cell);
            self.understood(read, at, Effect::ValueLeftOut)
        });
        let mut reach = |it: Meaning, read: fn(&Cell) -> Result<Option<String>, Reason>| {
            cell(it).and_then(|(cell, at)| self.understood(read(cell), at, Effect::ValueLeftOut))
        };
        let (phone, email) = (reach(Meaning::Phone, phone), reach(Meaning::Email, email));
        let mut amount = |it: Meaning| {
            let (cell, at) = cell(it)?;
            let read = cents(cell).and_then(|it| match it {
                Some(it) if it < 0 => Err(Reason::NumberOutOfRange),
                it => Ok(it),
            });
            self.understood(read, at, Effect::ValueLeftOut)
        };
        let (rent, service) = (amount(Meaning::Rent), amount(Meaning::ServiceCosts));
        let agreement = cell(Meaning::VisitsPerWeek)
            .and_then(|(cell, at)| self.understood(agreement(cell), at, Effect::OneVisitAWeek));
        let worker = page.means.place(Meaning::Worker).and_then(|column| self.worker_at(page, row, column));
        Facts {
            from: page.row_origin(row),
            found,
            name,
            number: text(Meaning::Number),
            birth,
            gender: text(Meaning::Gender),
            municipality: text(Meaning::Municipality),
            phone,
            email,
            referral,
            home: home(page, row),
            owner: text(Meaning::Owner),
            worker,
            key_day,
            end,
            ended: self.ended(page, row),
            head_start,
            rent,
            service,
            omklap,
            agreement,
        }
    }

    fn birth(&self, days: Days, cell: &Cell) -> Result<Option<String>, Reason> {
        use chrono::Datelike;
        let year = crate::values::is_integer(cell).filter(|it| (1900..=2100).contains(it));
        let text = match year {
            Some(year) => year.to_string(),
            None => match (Days { latest_year: Some(self.as_of.year()), year: None, ..days }).day(cell)? {
                Some(day) => day.to_string(),
                None => return Ok(None),
            },
        };
        BirthDate::parse(&text, self.as_of).map(|_| Some(text)).map_err(|_| Reason::BirthDateImpossible)
    }

    fn ended(&mut self, page: Page<'_>, row: usize) -> Option<Ended> {
        let column = page.means.place(Meaning::EndReason)?;
        let text = page.sheet.cell(row, column).shown();
        let folded = fold(&text);
        if folded.is_empty() || ["-", "nvt", "n.v.t."].contains(&folded.as_str()) {
            return None;
        }
        match page.codes(CodeOf::End).get(folded.as_str()) {
            Some(CodeMeaning::Ended { reason, destination, own_lease }) => {
                Some(Ended { reason: *reason, destination: *destination, own_lease: *own_lease })
            }
            Some(CodeMeaning::Nothing) => None,
            _ => {
                self.remark(page.origin(row, column), Reason::CodeUnknown, Effect::ValueLeftOut);
                None
            }
        }
    }
}

/// The first day of the own lease: "nee" and the like mean that there is none.
fn omklap_day(days: Days, cell: &Cell) -> Result<Option<Day>, Reason> {
    match cell {
        Cell::Bool(false) => return Ok(None),
        Cell::Bool(true) => return Err(Reason::DayMissing),
        Cell::Text(text) => match fold(text).as_str() {
            "nee" | "n" | "no" | "neen" | "nog niet" | "not yet" | "niet" => return Ok(None),
            "ja" | "j" | "yes" | "y" | "x" | "v" | "\u{2713}" => return Err(Reason::DayMissing),
            _ => {}
        },
        _ => {}
    }
    days.day(cell)
}

fn home(page: Page<'_>, row: usize) -> Home {
    let text = |it: Meaning| {
        page.means.place(it).map(|column| page.sheet.cell(row, column).shown().trim().to_owned()).unwrap_or_default()
    };
    let mut home = Home { city: text(Meaning::City), ..Home::default() };
    let (mut postcode, whole) = (text(Meaning::Postcode), text(Meaning::Address));
    if whole.is_empty() {
        let numbers: Vec<String> = page
            .means
            .places(Meaning::HouseNumber)
            .map(|column| page.sheet.cell(row, column).shown().trim().to_owned())
            .filter(|it| !it.is_empty())
            .collect();
        home.street = text(Meaning::Street);
        home.number = numbers.join(" ");
        if home.number.is_empty() {
            (home.street, home.number) = street_and_number(&home.street);
        }
    } else {
        let (street, found, city) = without_postcode(&whole);
        (home.street, home.number) = street_and_number(street);
        if postcode.is_empty() {
            postcode = found;
        }
        if home.city.is_empty() {
            home.city = city;
        }
    }
    home.postcode = Postcode::parse(&postcode).map_or(postcode, |it| it.to_string());
    home
}

/// `Staalkade 162, 4061 BH Proefstad` in three.
fn without_postcode(text: &str) -> (&str, String, String) {
    let bytes = text.as_bytes();
    for at in 0..bytes.len() {
        let before_fits = at == 0 || !bytes.get(at - 1).is_some_and(u8::is_ascii_alphanumeric);
        let (Some(digits), Some(rest)) = (text.get(at..at + 4), text.get(at + 4..)) else { continue };
        if !before_fits || !digits.bytes().all(|it| it.is_ascii_digit()) {
            continue;
        }
        let letters = rest.trim_start();
        let (Some(two), after) = (letters.get(..2), letters.get(2..).unwrap_or_default()) else { continue };
        if after.starts_with(|it: char| it.is_alphanumeric()) {
            continue;
        }
        if let Ok(postcode) = Postcode::parse(&format!("{digits}{two}")) {
            let street = text.get(..at).unwrap_or_default().trim().trim_end_matches(',');
            return (street, postcode.to_string(), after.trim_matches([',', ' ']).to_owned());
        }
    }
    match text.split_once(',') {
        Some((street, city)) if !city.chars().any(|it| it.is_ascii_digit()) => {
            (street, String::new(), city.trim().to_owned())
        }
        _ => (text, String::new(), String::new()),
    }
}

/// `Plein 1940 12-A` is street `Plein 1940`, number `12-A`.
fn street_and_number(text: &str) -> (String, String) {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let is_number = |it: &&str| it.starts_with(|it: char| it.is_ascii_digit());
    // From the right: the last word that begins with a digit, with the short additions after it.
    let at = parts.iter().enumerate().skip(1).rev().find(|(_, it)| is_number(it)).map(|(at, _)| at);
    let short = |at: usize| parts.iter().skip(at + 1).all(|it| it.chars().count() <= 5);
    match at.filter(|at| short(*at)) {
        Some(at) => {
            let (street, number) = parts.split_at(at);
            (street.join(" "), number.join(" "))
        }
        None => (parts.join(" "), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_one_cell_is_parted() {
        for (text, street, number) in [
            ("Staalkade 162", "Staalkade", "162"),
            ("Plein 1940 12-A", "Plein 1940", "12-A"),
            ("2e Proefstraat 12 bis", "2e Proefstraat", "12 bis"),
            ("Demolaan 3 hoog", "Demolaan", "3 hoog"),
            ("Woonboot Oefening", "Woonboot Oefening", ""),
        ] {
            assert_eq!(street_and_number(text), (street.to_owned(), number.to_owned()), "{text}");
        }
        let parts = without_postcode("Staalkade 162, 4061bh Proefstad");
        assert_eq!(parts, ("Staalkade 162", "4061 BH".to_owned(), "Proefstad".to_owned()));
        assert_eq!(
            without_postcode("Staalkade 162, Proefstad"),
            ("Staalkade 162", String::new(), "Proefstad".to_owned())
        );
        assert_eq!(without_postcode("Staalkade 1623").0, "Staalkade 1623");
    }
}
