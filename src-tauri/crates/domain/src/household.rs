//! Who lives in a home beside those who have a dossier there: numbers, never names.
//!
//! An income from the Participatiewet is lower for who shares a home with adults of 27 or older (kostendelersnorm, that age
//! since 1 January 2023). The municipality decides case by case,
//! so this says what is so and judges nothing.

use chrono::Datelike;

use crate::{calendar::Day, covenant::parse_number, error::Invalid, person::BirthDate};

/// From this birthday on an adult counts for the kostendelersnorm.
pub const SHARER_AGE: u32 = 27;
/// The most of one kind in a home.
pub const MOST_HERE: u32 = 20;

/// So many live there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Household {
    /// Younger than 18.
    pub children: u32,
    /// From 18 up to 27.
    pub young_adults: u32,
    /// 27 or older.
    pub adults: u32,
}

/// A number of people as it is typed; blank: nobody.
///
/// # Errors
/// [`Invalid::NumberOutOfRange`].
pub fn parse_people(text: &str) -> Result<u32, Invalid> {
    if text.trim().is_empty() { Ok(0) } else { parse_number(text, 0, MOST_HERE) }
}

/// Adults of an age that counts who share a home.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sharers {
    /// Those of whom it is known.
    pub known: u32,
    /// Tenants whose birth date nobody knows.
    pub unknown: u32,
}

impl Sharers {
    /// Of a home with these numbers of people and tenants with these birth dates.
    pub fn on(day: Day, households: &[Household], tenants: &[Option<BirthDate>]) -> Self {
        let of_age: Vec<Option<bool>> = tenants.iter().map(|it| is_of_age(*it, day)).collect();
        Self {
            known: households.iter().map(|it| it.adults).sum::<u32>() + times(&of_age, Some(true)),
            unknown: times(&of_age, None),
        }
    }

    /// Two or more share the home, as far as is known.
    pub const fn share(self) -> bool {
        self.known >= 2
    }

    /// It hangs on a birth date that nobody knows.
    pub const fn may_share(self) -> bool {
        !self.share() && self.known + self.unknown >= 2
    }
}

fn times(all: &[Option<bool>], wanted: Option<bool>) -> u32 {
    u32::try_from(all.iter().filter(|it| **it == wanted).count()).unwrap_or(u32::MAX)
}

/// Whether a tenant counts; of a year of birth alone when it is the same for every day of that year.
fn is_of_age(birth: Option<BirthDate>, day: Day) -> Option<bool> {
    match birth? {
        born @ BirthDate::Day(_) => Some(born.age_on(day).is_some_and(|it| it >= SHARER_AGE)),
        BirthDate::Year(year) => {
            let oldest = u32::try_from(day.year() - year).unwrap_or(0);
            (oldest != SHARER_AGE).then_some(oldest > SHARER_AGE)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    #[test]
    fn an_adult_counts_from_the_27th_birthday_on() {
        let on = |today: &str, birth: &str| {
            let birth = Some(BirthDate::Day(parse_day(birth).unwrap()));
            Sharers::on(parse_day(today).unwrap(), &[], &[birth]).known
        };
        assert_eq!((0, 1), (on("2026-07-27", "1999-07-28"), on("2026-07-28", "1999-07-28")));
        assert_eq!((0, 1), (on("2027-02-28", "2000-02-29"), on("2027-03-01", "2000-02-29")));
    }

    #[test]
    fn tenants_and_whoever_lives_with_them_share_a_home() {
        let day = parse_day("2026-07-28").unwrap();
        let born = |it: &str| Some(BirthDate::Day(parse_day(it).unwrap()));
        let old = born("1980-01-01");
        let with = |children, young_adults, adults| Household { children, young_adults, adults };
        let check = |households: &[Household], tenants: &[Option<BirthDate>], expected: (u32, u32, bool, bool)| {
            let it = Sharers::on(day, households, tenants);
            assert_eq!(expected, (it.known, it.unknown, it.share(), it.may_share()), "{households:?} {tenants:?}");
        };
        check(&[], &[old], (1, 0, false, false));
        check(&[with(3, 2, 0)], &[old], (1, 0, false, false));
        check(&[with(0, 0, 1)], &[old], (2, 0, true, false));
        check(&[], &[old, old], (2, 0, true, false));
        check(&[], &[old, born("2004-01-01")], (1, 0, false, false));
        check(&[with(0, 0, 1)], &[None], (1, 1, false, true));
        check(&[], &[None], (0, 1, false, false));
        for (year, expected) in [(1998, (1, 0)), (1999, (0, 1)), (2000, (0, 0)), (2030, (0, 0))] {
            let it = Sharers::on(day, &[], &[Some(BirthDate::Year(year))]);
            assert_eq!(expected, (it.known, it.unknown), "{year}");
        }
        check(&[with(0, 0, 1), with(0, 0, 1)], &[born("2004-01-01"), None], (2, 1, true, false));
    }

    #[test]
    fn people_are_counted() {
        assert_eq!((Ok(0), Ok(0), Ok(3)), (parse_people(" "), parse_people("0"), parse_people(" 3 ")));
        for wrong in ["-1", "21", "1,5", "twee"] {
            assert_eq!(Err(Invalid::NumberOutOfRange { min: 0, max: MOST_HERE }), parse_people(wrong), "{wrong}");
        }
    }
}
