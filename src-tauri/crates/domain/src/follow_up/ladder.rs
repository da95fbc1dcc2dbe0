//! Which steps of the ladder are asked on a day, since when, and because of what.
//!
//! The week rule judges the weeks and counts the streaks; here they are only compared with the thresholds. A step has a
//! name that does not change while its reason stands: the tenancy, the step, and the day since which it is asked.

use chrono::TimeDelta;

use super::LadderStep;
use crate::{
    calendar::{Day, DaySpan, IsoWeek, shift},
    visit_weeks::{Judgement, Outcome, VisitFact, WeekState},
};

/// From how many weeks on a step is asked; the lead may choose others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Weeks missed on the tenant's side in a row, for a third attempt.
    pub third_attempt: u32,
    /// The same, for two colleagues who go together.
    pub two_colleagues: u32,
    /// Weeks not seen, for a safety check.
    pub safety_check: u32,
    /// Weeks missed on the tenant's side in a row, for a talk about the agreement.
    pub agreement_talk: u32,
    /// The same with visits less than once a week.
    pub agreement_talk_seldom: u32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { third_attempt: 1, two_colleagues: 2, safety_check: 3, agreement_talk: 4, agreement_talk_seldom: 2 }
    }
}

impl Thresholds {
    /// The most weeks that a threshold can be.
    pub const MOST: u32 = 26;

    /// Each is at least a week, and no step stands above the one that comes after it.
    pub fn are_sound(&self) -> bool {
        let all = [
            self.third_attempt,
            self.two_colleagues,
            self.safety_check,
            self.agreement_talk,
            self.agreement_talk_seldom,
        ];
        all.iter().all(|it| (1..=Self::MOST).contains(it))
            && self.third_attempt <= self.two_colleagues
            && self.two_colleagues <= self.agreement_talk
            && self.agreement_talk_seldom <= self.agreement_talk
    }
}

/// What the ladder looks at: what the week rule found, and the facts it found it in.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    /// Weeks up to the running one, and the streaks.
    pub judgement: &'a Judgement,
    /// From the key through the last day.
    pub support: DaySpan,
    /// Granted exemptions.
    pub exemptions: &'a [DaySpan],
    /// Plans and results; at least those of the running week.
    pub visits: &'a [VisitFact],
    /// The day of an alarm sign that nobody saw gone since.
    pub alarm: Option<Day>,
}

/// Because of what a step is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Nobody was let in on that day.
    Attempt {
        /// The day.
        day: Day,
        /// How it ended, as it counts where it happened.
        outcome: Outcome,
    },
    /// Weeks in a row missed on the tenant's side.
    TenantSide {
        /// How many, today.
        weeks: u32,
    },
    /// Nobody saw the tenant.
    NotSeen {
        /// For how many weeks, today.
        weeks: u32,
        /// When last; `None`: never since the key.
        last: Option<Day>,
    },
    /// An alarm sign was recorded.
    Alarm {
        /// On that day.
        day: Day,
    },
}

/// A step that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The step.
    pub step: LadderStep,
    /// Since when: with tenancy and step its name.
    pub since: Day,
    /// Because of what.
    pub because: Because,
}

impl Asked {
    /// By when, if nobody chose another day.
    pub fn due(&self) -> Day {
        match self.step {
            LadderStep::SecondAttempt => shift(self.since, 2).min(IsoWeek::of(self.since).sunday()),
            LadderStep::SafetyCheck => shift(self.since, 1),
            LadderStep::ThirdAttempt => shift(self.since, 2),
            LadderStep::TwoColleagues => shift(self.since, 4),
            LadderStep::AgreementTalk => shift(self.since, 11),
        }
    }
}

impl Course<'_> {
    /// The weeks of the judgement reach back as far as the streak: nothing older can matter.
    pub fn reaches(&self) -> bool {
        self.missed().count() >= self.judgement.streaks.tenant_side as usize
    }

    /// Weeks missed on the tenant's side, newest first. Those of the streak are the first of them: what would end a
    /// streak lies between two weeks, and every older miss lies before it.
    fn missed(&self) -> impl Iterator<Item = IsoWeek> + '_ {
        self.judgement.weeks.iter().rev().filter(|it| it.state == WeekState::MissedTenant).map(|it| it.week)
    }

    /// The Monday after the week with which the streak came to `weeks`.
    fn reached(&self, weeks: u32) -> Option<Day> {
        let since = self.judgement.streaks.tenant_side.checked_sub(weeks)?;
        Some(self.missed().nth(since as usize)?.next().monday())
    }

    fn is_exempt(&self, day: Day) -> bool {
        self.exemptions.iter().any(|it| it.contains(day))
    }

    /// The first attempt of the running week that failed while nothing made up for it.
    fn failed(&self, as_of: Day) -> Option<Because> {
        let week = IsoWeek::of(as_of);
        let stands = self.judgement.weeks.iter().find(|it| it.week == week)?;
        if matches!(stands.state, WeekState::Met | WeekState::Exempt | WeekState::Outside) {
            return None;
        }
        let attempt = |visit: &VisitFact| {
            let (day, outcome) = (visit.day()?, visit.counted_as()?);
            let counts = week.contains(day) && day <= as_of && outcome.is_attempt() && !self.is_exempt(day);
            (counts && !outcome.is_admission()).then_some((day, outcome))
        };
        let (day, outcome) = self.visits.iter().filter_map(attempt).min_by_key(|it| it.0)?;
        Some(Because::Attempt { day, outcome })
    }

    /// Somebody stood at the door on one of these days.
    fn was_tried(&self, first: Day, last: Day) -> bool {
        let at_the_door = |it: &VisitFact| it.counted_as().is_some_and(Outcome::is_attempt);
        self.visits.iter().any(|it| at_the_door(it) && it.day().is_some_and(|day| (first..=last).contains(&day)))
    }

    /// The day on which the tenant was not seen for so many weeks, exempt days not counted.
    fn unseen_since(&self, weeks: u32, as_of: Day) -> Option<Day> {
        let last = self.judgement.streaks.last_seen.unwrap_or(self.support.first);
        let after = last.checked_add_signed(TimeDelta::days(1))?;
        let days = after.iter_days().take_while(|it| *it <= as_of).filter(|it| !self.is_exempt(*it));
        days.take(weeks as usize * 7).nth((weeks as usize * 7).checked_sub(1)?)
    }
}

/// The steps that are asked on a day, in the order of the ladder.
pub fn asked(course: &Course<'_>, thresholds: &Thresholds, as_of: Day) -> Vec<Asked> {
    let mut asked = Vec::new();
    if !course.support.contains(as_of) {
        return asked;
    }
    let streaks = course.judgement.streaks;
    let alarm =
        course.alarm.map(|day| Asked { step: LadderStep::SafetyCheck, since: day, because: Because::Alarm { day } });
    // Whoever is in a clinic or in detention is not at home: nobody is sent to their door.
    if !course.is_exempt(as_of) {
        if let Some(because @ Because::Attempt { day, .. }) = course.failed(as_of) {
            asked.push(Asked { step: LadderStep::SecondAttempt, since: day, because });
        }
        let weeks = streaks.tenant_side;
        let by_streak = |step, from| {
            let since = course.reached(from).filter(|_| weeks >= from)?;
            Some(Asked { step, since, because: Because::TenantSide { weeks } })
        };
        if weeks < thresholds.two_colleagues {
            // Whoever went since did what it asks; when nobody opened, another attempt is asked by that one.
            let third = by_streak(LadderStep::ThirdAttempt, thresholds.third_attempt);
            asked.extend(third.filter(|it| !course.was_tried(it.since, as_of)));
        }
        asked.extend(by_streak(LadderStep::TwoColleagues, thresholds.two_colleagues));
        let unseen = course.unseen_since(thresholds.safety_check, as_of);
        asked.extend(unseen.map(|since| {
            let because = Because::NotSeen { weeks: streaks.not_seen, last: streaks.last_seen };
            Asked { step: LadderStep::SafetyCheck, since, because }
        }));
        let seldom = course.judgement.weeks.iter().rev().find(|it| it.obliged).is_some_and(|it| it.less_than_weekly);
        let talk = if seldom { thresholds.agreement_talk_seldom } else { thresholds.agreement_talk };
        // First whether somebody is safe, then what was agreed.
        if unseen.is_none() && alarm.is_none() {
            asked.extend(by_streak(LadderStep::AgreementTalk, talk));
        }
    }
    if !asked.iter().any(|it| alarm.is_some_and(|alarm| (it.step, it.since) == (alarm.step, alarm.since))) {
        asked.extend(alarm);
    }
    asked.sort_by_key(|it| (it.step, it.since));
    asked
}
