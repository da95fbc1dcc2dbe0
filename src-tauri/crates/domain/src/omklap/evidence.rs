//! What a criterion is judged from, in numbers: a status that shows nothing behind it is not believed.

use super::{
    Record,
    criteria::{FEWEST_WEEKS, LAST_WEEKS},
};
use crate::{
    calendar::Day, covenant::Criterion, inspection::Level, money::Cents, nuisance, rent::Month, visit_weeks::WeekState,
};

/// What a criterion is judged from on a day. Which of these say something depends on the criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Day of the record: the last inspection, the last confirmed serious nuisance, the begin of the sublease.
    pub day: Option<Day>,
    /// The last day on which the record says something; of the term and of nuisance, the first day on which it is over.
    pub until: Option<Day>,
    /// The last month looked at that ended with rent open.
    pub month: Option<Month>,
    /// What is open on the day, or was at the end of that month.
    pub open: Option<Cents>,
    /// Months of the sublease; weeks missed by the tenant; open reports; concerns. Where the organisation came too
    /// rarely: the weeks that say something.
    pub count: Option<u32>,
    /// Weeks looked at; reports in the time looked at.
    pub of: Option<u32>,
    /// What is asked: months, the most missed weeks, the fewest weeks that say something.
    pub norm: Option<u32>,
    /// Weeks missed by the tenant among the last four; months in which an arrangement was kept.
    pub lately: Option<u32>,
}

fn number(count: usize) -> Option<u32> {
    u32::try_from(count).ok()
}

impl Record<'_> {
    /// What a criterion is judged from on a day.
    pub fn evidence(&self, criterion: Criterion, on: Day) -> Evidence {
        let on = on.max(self.as_of);
        match criterion {
            Criterion::Term => self.of_term(on),
            Criterion::Rent => self.of_rent(on),
            Criterion::Nuisance => self.of_nuisance(on),
            Criterion::Admission => self.of_admission(on),
            Criterion::Dwelling => self.of_dwelling(),
            Criterion::Support | Criterion::Finance | Criterion::Brp | Criterion::Wish | Criterion::Owner => {
                Evidence::default()
            }
        }
    }

    fn of_term(&self, on: Day) -> Evidence {
        let months =
            |began: Day| (1..).take_while(|it| after(began, *it).is_some_and(|day| day <= on)).last().unwrap_or(0);
        Evidence {
            day: self.began,
            until: self.term_over(),
            count: self.began.map(months),
            norm: Some(self.covenant.term_months + self.extended),
            ..Evidence::default()
        }
    }

    fn of_rent(&self, on: Day) -> Evidence {
        let months = self.covenant.thresholds.rent_months;
        let Some(rent) = &self.rent else { return Evidence { norm: Some(months), ..Evidence::default() } };
        let open = rent.open_on(on, self.as_of);
        let looked = (0..months).map(|back| Month::of(on).minus(1 + back));
        let was_open = |it: &Month| rent.open_on(it.last(), self.as_of) > Cents::ZERO;
        let month = looked.clone().find(was_open);
        let kept = looked.take_while(|it| rent.keeps(*it, self.as_of)).count();
        Evidence {
            open: Some(match month {
                Some(month) if open == Cents::ZERO => rent.open_on(month.last(), self.as_of),
                _ => open,
            }),
            month,
            norm: Some(months),
            lately: number(kept).filter(|it| *it > 0),
            ..Evidence::default()
        }
    }

    fn of_nuisance(&self, on: Day) -> Evidence {
        let months = self.covenant.thresholds.nuisance_months;
        let known = || self.reports.iter().filter(|it| it.day <= self.as_of);
        let recent = |day: Day| nuisance::counts(day, months, on);
        let serious = known().filter(|it| it.serious && it.confirmed == Some(true)).map(|it| it.day).max();
        Evidence {
            day: serious,
            until: serious.and_then(|it| nuisance::counts_until(it, months)),
            count: number(known().filter(|it| it.confirmed.is_none()).count()),
            of: number(known().filter(|it| recent(it.day)).count()),
            norm: Some(months),
            ..Evidence::default()
        }
    }

    fn of_admission(&self, on: Day) -> Evidence {
        let states = self.looked_at(on);
        let missed = |of: &[WeekState]| of.iter().filter(|it| **it == WeekState::MissedTenant).count();
        let says = missed(&states) + states.iter().filter(|it| **it == WeekState::Met).count();
        let too_few = says < FEWEST_WEEKS;
        Evidence {
            count: number(if too_few { says } else { missed(&states) }),
            of: number(states.len()),
            norm: if too_few { number(FEWEST_WEEKS) } else { Some(self.covenant.thresholds.admission_missed) },
            lately: number(missed(states.get(..LAST_WEEKS).unwrap_or(&states))),
            ..Evidence::default()
        }
    }

    fn of_dwelling(&self) -> Evidence {
        let known = || self.inspections.iter().filter(|it| it.day <= self.as_of);
        let concerns = known().flat_map(|it| &it.open).filter(|it| **it == Level::Concern).count();
        Evidence {
            day: known().map(|it| it.day).max(),
            until: self.inspected_until(),
            count: number(concerns),
            norm: Some(self.covenant.thresholds.inspection_months),
            ..Evidence::default()
        }
    }
}

fn after(day: Day, months: u32) -> Option<Day> {
    day.checked_add_months(chrono::Months::new(months))
}
