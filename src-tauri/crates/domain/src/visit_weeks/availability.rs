//! On which days a tenancy is active, and on which of them an exemption runs.

use crate::calendar::{Day, DaySpan, shift};

use super::days::{Days, Ruler};

/// Exempt days as spans that do not overlap, oldest first, so that no day counts twice.
#[derive(Debug, Default)]
pub(super) struct ExemptDays(Vec<DaySpan>);

impl ExemptDays {
    pub fn of(exemptions: &[DaySpan]) -> Self {
        let mut sorted: Vec<_> =
            exemptions.iter().filter(|it| it.last.is_none_or(|last| it.first <= last)).copied().collect();
        sorted.sort_unstable_by_key(|it| it.first);
        let mut joined: Vec<DaySpan> = Vec::with_capacity(sorted.len());
        for span in sorted {
            match joined.last_mut() {
                Some(before) if before.last.is_none_or(|last| span.first <= last) => {
                    before.last = before.last.zip(span.last).map(|(one, two)| one.max(two));
                }
                _ => joined.push(span),
            }
        }
        Self(joined)
    }

    pub fn spans(&self) -> &[DaySpan] {
        &self.0
    }

    /// The number of exempt days after `day` through `last`.
    pub fn count_after(&self, day: Day, last: Day) -> u32 {
        let Ok(asked) = DaySpan::new(shift(day, 1), Some(last)) else {
            return 0;
        };
        self.0.iter().filter_map(|it| it.intersection(&asked)?.days()).sum()
    }
}

/// The days of one week on which a tenancy is active, and on which an exemption runs.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WeekDays {
    pub active: Days,
    pub exempt: Days,
}

impl WeekDays {
    pub fn available(self) -> Days {
        self.active.without(self.exempt).weekdays()
    }
}

/// The days of a tenancy, week by week.
pub(super) fn week_days(support: &DaySpan, exempt: &ExemptDays, ruler: &Ruler) -> Vec<WeekDays> {
    let mut weeks = vec![WeekDays::default(); ruler.len()];
    for (week, days) in ruler.days_of(support) {
        if let Some(it) = weeks.get_mut(week) {
            it.active = days;
        }
    }
    for (week, days) in exempt.spans().iter().flat_map(|it| ruler.days_of(it)) {
        if let Some(it) = weeks.get_mut(week) {
            it.exempt = it.exempt.or(days);
        }
    }
    weeks
}
