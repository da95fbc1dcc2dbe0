//! The criteria as the text says them, one day at a time.

use chrono::{Datelike as _, Days, Months};
use domain::{
    calendar::Day,
    covenant::{Criterion, CriterionStatus},
    evaluation::WishAnswer,
    inspection::Level,
    rent::ArrangedState,
    visit_weeks::WeekState,
};

use crate::cases::Case;

/// One thing in which a rule may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    None,
    TermADayLater,
    TermWithoutExtension,
    RentOfTheRunningMonth,
    RentWithoutArrangement,
    ArrangementNotTakenAhead,
    NuisanceADayLonger,
    OrganisationCounts,
    MissedAmongSixteen,
    NoneInTheLastThree,
    SevenWeeksAreEnough,
    ComingWeeksAreNotMet,
    InspectionStaysFresh,
    ConcernGrowsOld,
    WaiverForgotten,
    LeftOutIsAsked,
}

impl Slip {
    pub const ALL: [Self; 15] = [
        Self::TermADayLater,
        Self::TermWithoutExtension,
        Self::RentOfTheRunningMonth,
        Self::RentWithoutArrangement,
        Self::ArrangementNotTakenAhead,
        Self::NuisanceADayLonger,
        Self::OrganisationCounts,
        Self::MissedAmongSixteen,
        Self::NoneInTheLastThree,
        Self::SevenWeeksAreEnough,
        Self::ComingWeeksAreNotMet,
        Self::InspectionStaysFresh,
        Self::ConcernGrowsOld,
        Self::WaiverForgotten,
        Self::LeftOutIsAsked,
    ];
}

pub struct Slow<'a>(pub &'a Case, pub Slip);

fn after(day: Day, months: u32) -> Day {
    day.checked_add_months(Months::new(months)).unwrap()
}

fn first_of_month(day: Day) -> Day {
    day.with_day(1).unwrap()
}

impl Slow<'_> {
    fn slips(&self, slip: Slip) -> bool {
        self.1 == slip
    }

    pub fn days(&self) -> impl Iterator<Item = Day> {
        let last = after(self.0.as_of, 24);
        self.0.as_of.iter_days().take_while(move |it| *it <= last)
    }

    pub fn earliest(&self) -> String {
        let left_out = &self.0.covenant.thresholds.left_out;
        let asked: Vec<Criterion> = Criterion::ALL
            .iter()
            .copied()
            .filter(|it| self.slips(Slip::LeftOutIsAsked) || !left_out.contains(it))
            .collect();
        if let Some(day) = self.days().find(|day| asked.iter().all(|it| self.holds(*it, *day))) {
            return day.to_string();
        }
        let last = self.days().last().unwrap();
        let (mut needs, mut expires) = (Vec::new(), Vec::new());
        for it in asked {
            if self.days().all(|day| !self.holds(it, day)) {
                needs.push(it.as_code());
            } else if !self.holds(it, last) {
                expires.push(it.as_code());
            }
        }
        format!("needs {}; expires {}", needs.join(" "), expires.join(" "))
    }

    pub fn holds(&self, criterion: Criterion, on: Day) -> bool {
        if self.0.waived.contains(&criterion) && !self.slips(Slip::WaiverForgotten) {
            return true;
        }
        match criterion {
            Criterion::Term => self.term(on),
            Criterion::Rent => self.rent(on),
            Criterion::Nuisance => self.nuisance(on),
            Criterion::Admission => self.admission(on),
            Criterion::Support => self.0.support == Some(CriterionStatus::Met),
            Criterion::Dwelling => self.dwelling(on),
            Criterion::Finance => self.0.finance == CriterionStatus::Met,
            Criterion::Brp => self.0.brp == CriterionStatus::Met,
            Criterion::Wish => self.0.wish == Some(WishAnswer::Yes),
            Criterion::Owner => self.0.owner == Some(CriterionStatus::Met),
        }
    }

    /// Months since the sublease began are at least the term.
    fn term(&self, on: Day) -> bool {
        let Some(began) = self.0.began else { return false };
        let extended = if self.slips(Slip::TermWithoutExtension) { 0 } else { self.0.extended };
        let over = after(began, self.0.covenant.term_months + extended);
        if self.slips(Slip::TermADayLater) { over < on } else { over <= on }
    }

    /// Nothing open, and none of the completed months before the day ended with something open; or an arrangement that was
    /// kept for as many months.
    fn rent(&self, on: Day) -> bool {
        let Some(rent) = &self.0.rent else { return false };
        // Two months before the month of today, at the earliest.
        let oldest = first_of_month(self.0.as_of).checked_sub_months(Months::new(2)).unwrap();
        if rent.latest.first() < oldest {
            return false;
        }
        let mut ends = Vec::new();
        let mut end = first_of_month(on).pred_opt().unwrap();
        if self.slips(Slip::RentOfTheRunningMonth) {
            end = after(first_of_month(on), 1).pred_opt().unwrap();
        }
        for _ in 0..self.0.covenant.thresholds.rent_months {
            ends.push(end);
            end = first_of_month(end).pred_opt().unwrap();
        }
        let kept = ends.iter().all(|it| self.kept_in_month_of(*it));
        if kept && !rent.arranged.is_empty() && !self.slips(Slip::RentWithoutArrangement) {
            return true;
        }
        self.open(on) == 0 && ends.iter().all(|it| self.open(*it) == 0)
    }

    /// No month of the arrangement that is over before today went wrong last.
    fn goes_well(&self) -> bool {
        let rent = self.0.rent.as_ref().unwrap();
        let mut well = true;
        for it in &rent.arranged {
            if it.month.last() < self.0.as_of {
                well = it.state == ArrangedState::Kept;
            }
        }
        well
    }

    fn kept_in_month_of(&self, day: Day) -> bool {
        let rent = self.0.rent.as_ref().unwrap();
        rent.arranged.iter().filter(|it| it.month.first() <= day && day <= it.month.last()).any(|it| match it.state {
            ArrangedState::Kept => true,
            ArrangedState::Running | ArrangedState::Ahead => {
                self.goes_well() && !self.slips(Slip::ArrangementNotTakenAhead)
            }
            ArrangedState::Broken | ArrangedState::Stopped => false,
        })
    }

    /// What is open at the end of a day: as it is known, or, ahead, what is open now less what the arrangement has paid off.
    fn open(&self, day: Day) -> i64 {
        let rent = self.0.rent.as_ref().unwrap();
        let now = rent.ledger.balance_on(if day < self.0.as_of { day } else { self.0.as_of }).get().max(0);
        let mut open = now;
        if day > self.0.as_of && self.goes_well() && !self.slips(Slip::ArrangementNotTakenAhead) {
            for it in &rent.arranged {
                let goes_on = matches!(it.state, ArrangedState::Running | ArrangedState::Ahead);
                if goes_on && it.month.last() <= day {
                    open = now.min(it.most_open.get());
                }
            }
        }
        open
    }

    /// No confirmed serious nuisance in the months before; nothing that nobody judged.
    fn nuisance(&self, on: Day) -> bool {
        let begin = on.checked_sub_months(Months::new(self.0.covenant.thresholds.nuisance_months)).unwrap();
        let begin = if self.slips(Slip::NuisanceADayLonger) { begin.pred_opt().unwrap() } else { begin };
        self.0.reports.iter().filter(|it| it.day <= self.0.as_of).all(|it| match it.confirmed {
            None => false,
            Some(confirmed) => !(confirmed && it.serious && begin < it.day && it.day <= on),
        })
    }

    /// Of the last obliged weeks that are over, few missed by the tenant, and none of the last.
    fn admission(&self, on: Day) -> bool {
        let thresholds = &self.0.covenant.thresholds;
        let mut states = Vec::new();
        for it in &self.0.weeks {
            let sunday = it.week.monday() + Days::new(6);
            if sunday >= on {
                continue;
            }
            let ahead = sunday >= self.0.as_of && !self.slips(Slip::ComingWeeksAreNotMet);
            states.push(if ahead { WeekState::Met } else { it.state });
        }
        let length = if self.slips(Slip::MissedAmongSixteen) { 16 } else { thresholds.admission_weeks as usize };
        let states = &states[states.len().saturating_sub(length)..];
        let missed = |of: &[WeekState]| {
            let counts = |it: &&WeekState| {
                **it == WeekState::MissedTenant
                    || self.slips(Slip::OrganisationCounts) && **it == WeekState::MissedOrganisation
            };
            of.iter().filter(counts).count()
        };
        let judged = states.iter().filter(|it| matches!(it, WeekState::Met | WeekState::MissedTenant)).count();
        let fewest = if self.slips(Slip::SevenWeeksAreEnough) { 7 } else { 8 };
        let last = if self.slips(Slip::NoneInTheLastThree) { 3 } else { 4 };
        judged >= fewest
            && missed(states) <= thresholds.admission_missed as usize
            && missed(&states[states.len().saturating_sub(last)..]) == 0
    }

    /// The last inspection is not too old, and nothing that was found has to be done.
    fn dwelling(&self, on: Day) -> bool {
        let known: Vec<_> = self.0.inspections.iter().filter(|it| it.day <= self.0.as_of).collect();
        let Some(last) = known.iter().map(|it| it.day).max() else { return false };
        let fresh = on <= after(last, self.0.covenant.thresholds.inspection_months);
        let concern = known
            .iter()
            .filter(|it| !self.slips(Slip::ConcernGrowsOld) || it.day == last)
            .any(|it| it.open.contains(&Level::Concern));
        (fresh || self.slips(Slip::InspectionStaysFresh)) && !concern
    }
}
