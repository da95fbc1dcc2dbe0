//! Woonbehoud: who still has a home through the programme so many months after the key.
//!
//! Everybody counts whose key lies at least that long ago. Who flipped, was rehoused or moved on to a home has one; who
//! left and of whom nobody knows where has none, and is told as lacking. Who died by then stands apart.

use super::{
    figure::{Line, counted, how_many},
    survival::Course,
    way::{After, Standing, Way},
};
use crate::{calendar::Day, evaluation::months_after, referral::days_from};

/// After so many months it is looked at.
pub const MONTHS: [u32; 3] = [6, 12, 24];

/// A month of the survival curve, in days (`spec/exchange.md`).
pub const DAYS_A_MONTH: f64 = 30.4375;

/// How many still have a home after a number of months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retention {
    /// So many months after the key.
    pub months: u32,
    /// Of how many the key lies at least that long ago; without those who died by then.
    pub started: u32,
    /// Who has a home.
    pub housed: u32,
    /// Who is in the home with which it began.
    pub same_home: u32,
    /// Who was never homeless since, as far as was written down when support ended.
    pub not_homeless: u32,
    /// Who died by then.
    pub died: u32,
    /// Of whom nobody wrote down where they went.
    pub missing: u32,
}

/// How many still have a home `months` after the key, as known on a day.
pub fn retention(ways: &[Way], months: u32, as_of: Day) -> Retention {
    let looked = |way: Way| {
        let mark = months_after(way.began(), months);
        (mark <= as_of).then(|| way.on(mark))
    };
    let all: Vec<Standing> = ways.iter().filter_map(|it| it.known_on(as_of)).filter_map(looked).collect();
    let alive = || all.iter().filter(|it| it.now != After::Died);
    Retention {
        months,
        started: counted(alive().count()),
        housed: how_many(alive(), |it| it.now == After::Housed),
        same_home: how_many(alive(), |it| it.same_home),
        not_homeless: how_many(alive(), |it| it.never_homeless),
        died: how_many(&all, |it| it.now == After::Died),
        missing: how_many(alive(), |it| !it.known),
    }
}

impl Retention {
    /// The same as lines.
    pub fn lines(&self) -> Vec<Line> {
        let part = self.months.to_string();
        let share = |code, n| Line::share(code, n, self.started, self.missing).about(part.clone());
        vec![
            share("retention_housed", self.housed),
            share("retention_same_home", self.same_home),
            share("retention_not_homeless", self.not_homeless),
            Line::count("retention_died", self.died).about(part.clone()),
        ]
    }
}

/// The course of each way for the survival curve: it ends with the loss of the home. Who has one today is only followed no
/// longer, and so is who died.
pub fn courses(ways: &[Way], as_of: Day) -> Vec<Course> {
    let course = |way: Way| {
        let end = way.ended_on(as_of);
        Course {
            days: days_from(way.began(), end.unwrap_or(as_of)).unwrap_or_default(),
            ended: end.is_some() && way.on(as_of).now != After::Died,
        }
    };
    ways.iter().filter_map(|it| it.known_on(as_of)).map(course).collect()
}

/// Days as months of the curve.
pub fn in_months(days: u32) -> f64 {
    f64::from(days) / DAYS_A_MONTH
}

/// How many were still followed a number of months after the key.
pub fn followed(courses: &[Course], months: u32) -> u32 {
    how_many(courses, |it| in_months(it.days) >= f64::from(months))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::way::tests::{all, day};

    #[track_caller]
    fn check(text: &str, as_of: &str, expected: [&str; 3]) {
        let ways = all(text);
        let shown = MONTHS.map(|months| {
            let it = retention(&ways, months, day(as_of));
            let Retention { housed, started, same_home, not_homeless, died, missing, .. } = it;
            format!("{housed}/{started} same {same_home} not homeless {not_homeless} died {died} missing {missing}")
        });
        assert_eq!(expected, shown);
    }

    const NOBODY: &str = "0/0 same 0 not homeless 0 died 0 missing 0";

    #[test]
    fn it_is_looked_at_on_the_day_so_many_months_after_the_key() {
        let one = "1/1 same 1 not homeless 1 died 0 missing 0";
        let back = "1 1 2024-01-01..2025-01-01 back_to_shelter ethos_2";
        // On 1 January 2025 they lived there still.
        check(back, "2026-01-01", [one, one, "0/1 same 0 not homeless 0 died 0 missing 0"]);
        check(back, "2025-12-31", [one, one, NOBODY]);
        check(back, "2024-06-30", [NOBODY, NOBODY, NOBODY]);
        check("1 1 2023-08-31..", "2024-02-29", [one, NOBODY, NOBODY]);
        check("1 1 2023-08-31..", "2024-02-28", [NOBODY, NOBODY, NOBODY]);
    }

    #[test]
    fn who_flipped_was_rehoused_or_moved_on_has_a_home() {
        let text = "1 1 2023-01-01..2023-03-01 rehoused housed\n2 2 2023-03-05.. after=1\n\
                    3 3 2023-01-01..2023-04-01 moved_on unknown\n\
                    4 4 2023-01-01.. own=2023-06-01..\n\
                    5 5 2023-01-01..2023-08-01 moved_on housed own=2023-06-01..";
        check(
            text,
            "2025-01-01",
            [
                "4/4 same 2 not homeless 4 died 0 missing 1",
                "4/4 same 2 not homeless 4 died 0 missing 1",
                "4/4 same 2 not homeless 4 died 0 missing 1",
            ],
        );
    }

    #[test]
    fn who_died_stands_apart_from_then_on() {
        let one = "1/1 same 1 not homeless 1 died 0 missing 0";
        let apart = "0/0 same 0 not homeless 0 died 1 missing 0";
        check("1 1 2023-01-01..2023-10-01 died died", "2025-01-01", [one, apart, apart]);
    }

    #[test]
    fn who_left_to_nobody_knows_where_is_not_counted_as_housed_and_is_told() {
        let lost = "0/1 same 0 not homeless 0 died 0 missing 1";
        check("1 1 2023-01-01..2023-02-01 left unknown", "2025-01-01", [lost; 3]);
        let clinic = "0/1 same 0 not homeless 1 died 0 missing 0";
        check("1 1 2023-01-01..2023-02-01 clinic institution", "2025-01-01", [clinic; 3]);
    }

    #[track_caller]
    fn check_courses(text: &str, as_of: &str, expected: &str) {
        let courses = courses(&all(text), day(as_of));
        let shown: Vec<_> =
            courses.iter().map(|it| format!("{}{}", it.days, if it.ended { "" } else { "+" })).collect();
        assert_eq!(expected, shown.join(" "));
    }

    #[test]
    fn a_course_ends_with_the_loss_of_the_home_and_with_nothing_else() {
        check_courses("1 1 2024-01-01..", "2024-01-31", "30+");
        check_courses("1 1 2024-01-01..2024-01-11 left ethos_1", "2024-01-31", "10");
        check_courses("1 1 2024-01-01..2024-01-11 left ethos_1", "2024-01-11", "10+");
        check_courses("1 1 2024-01-01..2024-01-11 left ethos_1", "2024-01-05", "4+");
        check_courses("1 1 2024-01-01..2024-01-11 moved_on housed", "2024-01-31", "30+");
        check_courses("1 1 2024-01-01..2024-01-11 died", "2024-01-31", "10+");
        check_courses(
            "1 1 2024-01-01..2024-01-11 rehoused\n2 2 2024-01-20..2024-01-25 left ethos_6 after=1",
            "2024-01-31",
            "24",
        );
        check_courses("1 1 2024-02-01..", "2024-01-31", "");
    }

    #[test]
    fn who_is_followed_was_there_for_as_long() {
        let courses = courses(&all("1 1 2024-01-01..\n2 2 2024-06-01..2024-06-11 left ethos_1"), day("2024-12-31"));
        assert_eq!([2, 1, 1, 0], [0, 1, 11, 13].map(|months| followed(&courses, months)));
    }
}
