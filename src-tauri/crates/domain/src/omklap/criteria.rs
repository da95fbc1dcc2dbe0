//! The criteria, each judged on a day from what is known as of another one (`spec/omklap.md`, "Criteria and readiness").
//!
//! Between the two days everything is taken to go well: obliged weeks are met, rent and instalments are paid when they
//! are due, and nothing else happens. What is known grows old all the same: an inspection says nothing after its months.
//!
//! Readings, where the text leaves room: rent that is open is open until somebody pays it, also ahead, unless an
//! arrangement that was kept so far pays it off; a month in which support was extended by an evaluation belongs to the
//! term; without a judgement of its own the corporation is willing where it has a covenant.

use std::collections::BTreeSet;

use chrono::Months;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, IsoWeek},
    codes::codes,
    covenant::{Covenant, Criterion, CriterionStatus},
    evaluation::WishAnswer,
    inspection::{Inspection, Level, fresh_until},
    money::Cents,
    nuisance::{self, Report},
    rent::{ArrangedMonth, ArrangedState, Ledger, Month},
    visit_weeks::WeekState,
};

/// Weeks that must have been met or missed by the tenant before anybody can say how it goes.
pub(super) const FEWEST_WEEKS: usize = 8;
/// The last obliged weeks, of which the tenant missed none.
pub(super) const LAST_WEEKS: usize = 4;
/// Months that the record of rent may lie behind.
const RECORD_MONTHS: u32 = 2;

/// What is known of one tenancy.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// The day as of which it is known.
    pub as_of: Day,
    /// What is agreed.
    pub covenant: &'a Covenant,
    /// First day of the sublease, or of the use.
    pub began: Option<Day>,
    /// Months by which evaluations made the term longer.
    pub extended: u32,
    /// The rent of the tenant; `None`: nothing is kept of it.
    pub rent: Option<RentRecord<'a>>,
    /// What neighbours reported.
    pub reports: &'a [Report],
    /// Obliged weeks, in order: those that are over, and those ahead by agreement and exemptions as they are known.
    pub weeks: &'a [ObligedWeek],
    /// Inspections of the dwelling.
    pub inspections: &'a [Inspection],
    /// What the worker judged of the support.
    pub support: Option<CriterionStatus>,
    /// From the checklist.
    pub finance: CriterionStatus,
    /// From the checklist.
    pub brp: CriterionStatus,
    /// What the tenant said last.
    pub wish: Option<WishAnswer>,
    /// What the owner said; of a corporation with a covenant, that it takes part.
    pub owner: Option<CriterionStatus>,
    /// What the lead waived.
    pub waived: &'a BTreeSet<Criterion>,
}

/// The rent of a tenant.
#[derive(Clone, Debug)]
pub struct RentRecord<'a> {
    /// The ledger, as of the same day.
    pub ledger: &'a Ledger,
    /// The newest month of which anybody recorded anything.
    pub latest: Month,
    /// The months of the arrangement that runs.
    pub arranged: &'a [ArrangedMonth],
}

/// A week with an obligation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObligedWeek {
    /// The week.
    pub week: IsoWeek,
    /// How it ended, as far as it has.
    pub state: WeekState,
}

/// Why a criterion is not met, or cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The tenant does not hold from the provider.
    NoSublease,
    /// The term is not over.
    TermRuns,
    /// Nobody recorded any rent.
    NoRentRecorded,
    /// What was recorded of the rent is too old.
    RentRecordOld,
    /// Rent is open.
    RentOpen,
    /// A month ended with something open, not long enough ago.
    RentWasOpen,
    /// Confirmed serious nuisance, not long enough ago.
    SeriousNuisance,
    /// A report that nobody judged.
    ReportOpen,
    /// The organisation came too rarely to say anything.
    TooFewVisits,
    /// The tenant missed too many weeks.
    MissedTooOften,
    /// The tenant missed one of the last weeks.
    MissedLately,
    /// Nobody judged it.
    NotJudged,
    /// It was judged so.
    JudgedNot,
    /// The dwelling was never inspected.
    NoInspection,
    /// The last inspection is too old.
    InspectionOld,
    /// An inspection found something that has to be done.
    Concern,
    /// Somebody has to find out how it stands.
    Unknown,
    /// Something has to be arranged.
    ToArrange,
    /// The tenant was not asked.
    NotAsked,
    /// The tenant does not want it, or not now.
    NotWanted,
    /// The owner did not say.
    OwnerSilent,
    /// The owner does not want it.
    OwnerNot,
}

codes! { Why, "reason of a criterion" {
    NoSublease = "no_sublease",
    TermRuns = "term_runs",
    NoRentRecorded = "no_rent_recorded",
    RentRecordOld = "rent_record_old",
    RentOpen = "rent_open",
    RentWasOpen = "rent_was_open",
    SeriousNuisance = "serious_nuisance",
    ReportOpen = "report_open",
    TooFewVisits = "too_few_visits",
    MissedTooOften = "missed_too_often",
    MissedLately = "missed_lately",
    NotJudged = "not_judged",
    JudgedNot = "judged_not",
    NoInspection = "no_inspection",
    InspectionOld = "inspection_old",
    Concern = "concern",
    Unknown = "unknown",
    ToArrange = "to_arrange",
    NotAsked = "not_asked",
    NotWanted = "not_wanted",
    OwnerSilent = "owner_silent",
    OwnerNot = "owner_not",
}}

/// How a criterion stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The criterion.
    pub criterion: Criterion,
    /// How it stands.
    pub status: CriterionStatus,
    /// The lead waived it.
    pub waived: bool,
    /// Why it is not met.
    pub why: Option<Why>,
}

impl Verdict {
    /// It stands in nobody's way.
    pub fn holds(&self) -> bool {
        self.waived || self.status == CriterionStatus::Met
    }
}

type Judged = Result<(), (CriterionStatus, Why)>;

const fn not_met(why: Why) -> Judged {
    Err((CriterionStatus::NotMet, why))
}

const fn cannot(why: Why) -> Judged {
    Err((CriterionStatus::CannotJudge, why))
}

impl Record<'_> {
    /// The criteria that the covenant asks, in the order of the specification.
    pub fn asked(&self) -> impl Iterator<Item = Criterion> {
        Criterion::ALL.iter().copied().filter(|it| self.covenant.asks(*it))
    }

    /// How a criterion stands on a day; a day before the one as of which things are known is that one.
    pub fn verdict(&self, criterion: Criterion, on: Day) -> Verdict {
        let judged = self.judge(criterion, on.max(self.as_of));
        let status = judged.err().map_or(CriterionStatus::Met, |(status, _)| status);
        let why = judged.err().map(|(_, why)| why);
        Verdict { criterion, status, waived: self.waived.contains(&criterion), why }
    }

    fn judge(&self, criterion: Criterion, on: Day) -> Judged {
        match criterion {
            Criterion::Term => self.term(on),
            Criterion::Rent => self.rent_on(on),
            Criterion::Nuisance => self.nuisance(on),
            Criterion::Admission => self.admission(on),
            Criterion::Support => match self.support {
                None | Some(CriterionStatus::CannotJudge) => cannot(Why::NotJudged),
                Some(CriterionStatus::NotMet) => not_met(Why::JudgedNot),
                Some(CriterionStatus::Met) => Ok(()),
            },
            Criterion::Dwelling => self.dwelling(on),
            Criterion::Finance => of_checklist(self.finance),
            Criterion::Brp => of_checklist(self.brp),
            Criterion::Wish => match self.wish {
                None => cannot(Why::NotAsked),
                Some(WishAnswer::No | WishAnswer::Later) => not_met(Why::NotWanted),
                Some(WishAnswer::Yes) => Ok(()),
            },
            Criterion::Owner => match self.owner {
                None | Some(CriterionStatus::CannotJudge) => cannot(Why::OwnerSilent),
                Some(CriterionStatus::NotMet) => not_met(Why::OwnerNot),
                Some(CriterionStatus::Met) => Ok(()),
            },
        }
    }

    /// The first day on which the term is over.
    pub(super) fn term_over(&self) -> Option<Day> {
        self.began?.checked_add_months(Months::new(self.covenant.term_months + self.extended))
    }

    fn term(&self, on: Day) -> Judged {
        match self.term_over() {
            None => cannot(Why::NoSublease),
            Some(over) if on < over => not_met(Why::TermRuns),
            Some(_) => Ok(()),
        }
    }

    fn rent_on(&self, on: Day) -> Judged {
        let Some(rent) = &self.rent else { return cannot(Why::NoRentRecorded) };
        if rent.latest < Month::of(self.as_of).minus(RECORD_MONTHS) {
            return cannot(Why::RentRecordOld);
        }
        let last = Month::of(on).minus(1);
        let months = || (0..self.covenant.thresholds.rent_months).map(|back| last.minus(back));
        if !rent.arranged.is_empty() && months().all(|it| rent.keeps(it, self.as_of)) {
            return Ok(());
        }
        if rent.open_on(on, self.as_of) > Cents::ZERO {
            return not_met(Why::RentOpen);
        }
        match months().any(|it| rent.open_on(it.last(), self.as_of) > Cents::ZERO) {
            true => not_met(Why::RentWasOpen),
            false => Ok(()),
        }
    }

    fn nuisance(&self, on: Day) -> Judged {
        match nuisance::criterion(self.reports, self.covenant.thresholds.nuisance_months, self.as_of, on) {
            CriterionStatus::Met => Ok(()),
            CriterionStatus::NotMet => not_met(Why::SeriousNuisance),
            CriterionStatus::CannotJudge => cannot(Why::ReportOpen),
        }
    }

    /// How the obliged weeks ended that are looked at on a day, newest first.
    pub(super) fn looked_at(&self, on: Day) -> Vec<WeekState> {
        let over = self.weeks.iter().rev().filter(|it| it.week.sunday() < on);
        over.take(self.covenant.thresholds.admission_weeks as usize).map(|it| self.state(it)).collect()
    }

    fn admission(&self, on: Day) -> Judged {
        let states = self.looked_at(on);
        let missed = |of: &[WeekState]| of.iter().filter(|it| **it == WeekState::MissedTenant).count();
        let met = states.iter().filter(|it| **it == WeekState::Met).count();
        let of_tenant = missed(&states);
        if met + of_tenant < FEWEST_WEEKS {
            cannot(Why::TooFewVisits)
        } else if of_tenant > self.covenant.thresholds.admission_missed as usize {
            not_met(Why::MissedTooOften)
        } else if missed(states.get(..LAST_WEEKS).unwrap_or(&states)) > 0 {
            not_met(Why::MissedLately)
        } else {
            Ok(())
        }
    }

    /// A week that is not over is met.
    fn state(&self, it: &ObligedWeek) -> WeekState {
        if it.week.sunday() < self.as_of { it.state } else { WeekState::Met }
    }

    /// The last day on which the last inspection says anything.
    pub(super) fn inspected_until(&self) -> Option<Day> {
        let known = self.inspections.iter().map(|it| it.day).filter(|it| *it <= self.as_of);
        Some(fresh_until(known.max()?, self.covenant.thresholds.inspection_months))
    }

    fn dwelling(&self, on: Day) -> Judged {
        let known = || self.inspections.iter().filter(|it| it.day <= self.as_of);
        if known().any(|it| it.open.contains(&Level::Concern)) {
            return not_met(Why::Concern);
        }
        match self.inspected_until() {
            None => cannot(Why::NoInspection),
            Some(until) if until < on => cannot(Why::InspectionOld),
            Some(_) => Ok(()),
        }
    }
}

impl RentRecord<'_> {
    /// What is open at the end of a day, if all goes well after the one as of which it is known.
    pub(super) fn open_on(&self, day: Day, as_of: Day) -> Cents {
        let known = self.ledger.balance_on(day.min(as_of)).max(Cents::ZERO);
        if day <= as_of {
            return known;
        }
        let paid_by_then = |it: &&ArrangedMonth| {
            matches!(it.state, ArrangedState::Running | ArrangedState::Ahead) && it.month.last() <= day
        };
        let over = self.arranged.iter().rev().find(paid_by_then);
        over.filter(|_| self.kept_so_far(as_of)).map_or(known, |it| known.min(it.most_open))
    }

    fn kept_so_far(&self, as_of: Day) -> bool {
        let over = self.arranged.iter().rev().find(|it| it.month.last() < as_of);
        over.is_none_or(|it| it.state == ArrangedState::Kept)
    }

    /// A month of the arrangement was kept, or will be if all goes well.
    pub(super) fn keeps(&self, month: Month, as_of: Day) -> bool {
        let of = self.arranged.iter().find(|it| it.month == month);
        of.is_some_and(|it| match it.state {
            ArrangedState::Kept => true,
            ArrangedState::Running | ArrangedState::Ahead => self.kept_so_far(as_of),
            ArrangedState::Broken | ArrangedState::Stopped => false,
        })
    }
}

fn of_checklist(status: CriterionStatus) -> Judged {
    match status {
        CriterionStatus::Met => Ok(()),
        CriterionStatus::NotMet => not_met(Why::ToArrange),
        CriterionStatus::CannotJudge => cannot(Why::Unknown),
    }
}
