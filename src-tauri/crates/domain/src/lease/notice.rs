//! When it has to be written that a fixed term ends.

use chrono::Months;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, DaySpan},
    codes::codes,
};

/// By when who lets has to write that a fixed term ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeRule {
    /// Not before three months and not after one month before the end; without a letter it runs on.
    ThreeToOneMonths,
    /// At least a month before.
    OneMonth,
    /// At least three months before.
    ThreeMonths,
    /// At least six months before.
    SixMonths,
    /// It ends without a letter.
    ByItself,
}

codes! { NoticeRule, "notice rule" {
    ThreeToOneMonths = "three_to_one_months",
    OneMonth = "one_month",
    ThreeMonths = "three_months",
    SixMonths = "six_months",
    ByItself = "by_itself",
}}

/// The days on which the letter counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeWindow {
    /// The first of them; none: any day before `closes`.
    pub opens: Option<Day>,
    /// The last of them.
    pub closes: Day,
}

/// Where a notice window stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeState {
    /// It opens in so many days.
    Ahead {
        /// Days until then.
        days: u32,
    },
    /// A letter would count; so many days are left after this one.
    Open {
        /// Days until the last one.
        days: u32,
    },
    /// The letter was written on a day that counts.
    Sent {
        /// When.
        day: Day,
    },
    /// A letter was written on a day that does not count, and there is still time to write another.
    Void {
        /// When.
        day: Day,
    },
    /// It is too late.
    Missed,
}

impl NoticeRule {
    /// The window of a lease with this last day. Months are counted back from the last day; the 31st is the last of a
    /// shorter month.
    pub fn window(self, last: Day) -> Option<NoticeWindow> {
        let before = |months| last.checked_sub_months(Months::new(months));
        let (opens, closes) = match self {
            Self::ThreeToOneMonths => (before(3), before(1)),
            Self::OneMonth => (None, before(1)),
            Self::ThreeMonths => (None, before(3)),
            Self::SixMonths => (None, before(6)),
            Self::ByItself => return None,
        };
        Some(NoticeWindow { opens, closes: closes? })
    }
}

impl NoticeWindow {
    /// A letter of that day counts.
    pub fn has(&self, day: Day) -> bool {
        self.opens.is_none_or(|it| it <= day) && day <= self.closes
    }

    /// Its days, from `first` on where it opens on no day of its own.
    pub fn days(&self, first: Day) -> Option<DaySpan> {
        DaySpan::new(self.opens.unwrap_or(first), Some(self.closes)).ok()
    }

    /// Where it stands.
    pub fn state(&self, sent: Option<Day>, as_of: Day) -> NoticeState {
        let until = |day: Day| u32::try_from((day - as_of).num_days()).unwrap_or(0);
        match (sent, self.opens) {
            (Some(day), _) if self.has(day) => NoticeState::Sent { day },
            _ if as_of > self.closes => NoticeState::Missed,
            (Some(day), _) => NoticeState::Void { day },
            (None, Some(opens)) if as_of < opens => NoticeState::Ahead { days: until(opens) },
            (None, _) => NoticeState::Open { days: until(self.closes) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    fn window(rule: NoticeRule, last: &str) -> String {
        rule.window(day(last)).map_or("none".into(), |it| {
            format!("{} to {}", it.opens.map_or("..".into(), |it| it.to_string()), it.closes)
        })
    }

    #[test]
    fn a_window_is_three_to_one_month_before_the_end_with_month_ends_clamped() {
        let rule = NoticeRule::ThreeToOneMonths;
        assert_eq!(window(rule, "2026-10-31"), "2026-07-31 to 2026-09-30");
        assert_eq!(window(rule, "2027-07-31"), "2027-04-30 to 2027-06-30");
        assert_eq!(window(rule, "2027-03-31"), "2026-12-31 to 2027-02-28");
        assert_eq!(window(rule, "2028-05-31"), "2028-02-29 to 2028-04-30");
        assert_eq!(window(rule, "2026-09-30"), "2026-06-30 to 2026-08-30");
    }

    #[test]
    fn another_rule_has_a_last_day_and_no_first_one() {
        assert_eq!(window(NoticeRule::OneMonth, "2026-10-31"), ".. to 2026-09-30");
        assert_eq!(window(NoticeRule::ThreeMonths, "2026-05-31"), ".. to 2026-02-28");
        assert_eq!(window(NoticeRule::SixMonths, "2026-08-31"), ".. to 2026-02-28");
        assert_eq!(window(NoticeRule::ByItself, "2026-10-31"), "none");
    }

    #[test]
    fn a_window_is_ahead_open_used_or_missed() {
        let window = NoticeRule::ThreeToOneMonths.window(day("2026-10-31")).unwrap();
        let state = |sent: &str, as_of| window.state(parse_day(sent).ok(), day(as_of));
        assert_eq!(state("", "2026-07-28"), NoticeState::Ahead { days: 3 });
        assert_eq!(state("", "2026-07-31"), NoticeState::Open { days: 61 });
        assert_eq!(state("", "2026-09-30"), NoticeState::Open { days: 0 });
        assert_eq!(state("", "2026-10-01"), NoticeState::Missed);
        assert_eq!(state("2026-09-30", "2026-10-20"), NoticeState::Sent { day: day("2026-09-30") });
        assert_eq!(state("2026-07-30", "2026-08-01"), NoticeState::Void { day: day("2026-07-30") });
        assert_eq!(state("2026-10-01", "2026-10-01"), NoticeState::Missed);
        assert_eq!(window.days(day("2024-11-01")).unwrap().days(), Some(62));
    }
}
