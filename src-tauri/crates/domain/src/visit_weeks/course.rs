//! The course of a tenancy: every week it was active, with its days, its agreement and its visits.
//!
//! Built in one pass over the visits, in any order: each finds its week by arithmetic, and no week
//! looks for its visits. Both the judgement and the explanation stand on it.

use crate::calendar::{Day, IsoWeek};

use super::{
    LinkedTenancy, Rules, SupportHistory, VisitFact,
    availability::{ExemptDays, WeekDays, week_days},
    counting::{Found, Tally},
    days::{Days, Ruler, Slot},
    moving::{Linked, Shared, linked_days},
    windows::{Governing, Standing, governing},
};

/// One week in which the tenancy is active.
#[derive(Clone, Copy, Debug)]
pub(super) struct Week {
    pub days: WeekDays,
    /// Days covered by an exemption of this tenancy or, in the week of a move, of the other.
    pub covered: Days,
    pub standing: Standing,
    pub moved_from: Shared,
    pub moved_to: Shared,
    pub tally: Tally,
}

impl Week {
    /// The other tenancy for which the visits of this week count.
    pub fn yields_to(&self) -> Option<Linked> {
        match (self.moved_from, self.moved_to) {
            (_, Shared::There) => Some(Linked::MovedTo),
            (Shared::There, _) => Some(Linked::MovedFrom),
            _ => None,
        }
    }

    fn shared(&self, linked: Linked) -> Shared {
        match linked {
            Linked::MovedFrom => self.moved_from,
            Linked::MovedTo => self.moved_to,
        }
    }

    /// Both tenancies are active in this week.
    pub fn is_shared_with(&self, linked: Linked) -> bool {
        self.shared(linked) != Shared::No
    }

    /// Visits in the dwelling of `linked` count for this tenancy.
    pub fn gathers(&self, linked: Linked) -> bool {
        self.shared(linked) == Shared::Here && self.yields_to().is_none()
    }

    /// Enough weekdays are available, and the visits count here.
    pub fn has_enough(&self, rules: &Rules<'_>) -> bool {
        self.yields_to().is_none() && self.days.available().count() >= u32::from(rules.obliged_from_weekdays)
    }
}

/// One visit that counts for a week.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a> {
    pub visit: &'a VisitFact,
    /// Its place in the visits of its own tenancy.
    pub index: usize,
    /// The tenancy it was recorded for, when that is not this one.
    pub linked: Option<Linked>,
    pub day: Day,
    pub slot: Slot,
    pub found: Found,
}

/// The weeks of a tenancy, from the week of the key.
#[derive(Debug)]
pub(super) struct Course<'a> {
    pub history: &'a SupportHistory<'a>,
    pub rules: &'a Rules<'a>,
    pub as_of: Day,
    /// The place of the week in which the as-of date lies: negative before the key.
    pub running: i32,
    pub ruler: Ruler,
    pub exempt: ExemptDays,
    pub governing: Vec<Governing>,
    pub weeks: Vec<Week>,
}

impl<'a> Course<'a> {
    /// The weeks up to and including `last`, or the last week of support if that is earlier.
    pub fn of(history: &'a SupportHistory<'a>, rules: &'a Rules<'a>, last: IsoWeek, as_of: Day) -> Self {
        let support = &history.support;
        let reversed = support.last.is_some_and(|last| last < support.first);
        let first = IsoWeek::of(support.first);
        let last = match support.last {
            _ if reversed => first.previous(),
            Some(end) => last.min(IsoWeek::of(end)),
            None => last,
        };
        let ruler = Ruler::new(first, last);
        let exempt = ExemptDays::of(history.exemptions);
        let governing = governing(history.agreements, support);
        let weeks = lay_out(history, &ruler, &exempt, &governing);
        let mut course = Self {
            history,
            rules,
            as_of,
            running: first.weeks_until(IsoWeek::of(as_of)),
            ruler,
            exempt,
            governing,
            weeks,
        };
        course.count_visits();
        course
    }

    /// The version that governs a week.
    pub fn governing(&self, week: usize) -> Option<&Governing> {
        self.governing.iter().rev().find(|it| it.first <= week)
    }

    /// Every visit that counts for a week of this tenancy, in the order in which it was told.
    ///
    /// Reading: in the week of a move, visits in either dwelling count for one tenancy and so not
    /// for the other: it shows none of them, not even those in its own dwelling.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'a>> + '_ {
        let own = self.history.visits.iter().enumerate();
        let own = own.filter_map(|(index, visit)| self.entry(index, visit, None));
        own.chain(self.linked_entries(self.history.moved_from.as_ref(), Linked::MovedFrom))
            .chain(self.linked_entries(self.history.moved_to.as_ref(), Linked::MovedTo))
    }

    fn linked_entries(
        &self,
        tenancy: Option<&'a LinkedTenancy<'a>>,
        linked: Linked,
    ) -> impl Iterator<Item = Entry<'a>> + '_ {
        let visits = tenancy.map_or(&[][..], |it| it.visits).iter().enumerate();
        visits.filter_map(move |(index, visit)| self.entry(index, visit, Some(linked)))
    }

    fn entry(&self, index: usize, visit: &'a VisitFact, linked: Option<Linked>) -> Option<Entry<'a>> {
        let day = visit.day()?;
        let slot = self.ruler.slot(day)?;
        let week = self.weeks.get(slot.week)?;
        let counts_here = match linked {
            None => week.yields_to().is_none(),
            Some(linked) => week.gathers(linked),
        };
        let covered = week.covered.has(slot.weekday);
        counts_here.then(|| Entry {
            visit,
            index,
            linked,
            day,
            slot,
            found: Found::of(visit, day, covered, self.rules, self.as_of),
        })
    }

    fn count_visits(&mut self) {
        let mut tallies = vec![Tally::default(); self.weeks.len()];
        for it in self.entries() {
            if let Some(tally) = tallies.get_mut(it.slot.week) {
                tally.add(it.visit.counted_as(), it.slot, it.found);
            }
        }
        for (week, tally) in self.weeks.iter_mut().zip(tallies) {
            week.tally = tally;
        }
    }
}

fn lay_out(history: &SupportHistory<'_>, ruler: &Ruler, exempt: &ExemptDays, governing: &[Governing]) -> Vec<Week> {
    let mut versions = governing.iter().peekable();
    let mut version = versions.next();
    let mut weeks = Vec::with_capacity(ruler.len());
    for (place, days) in week_days(&history.support, exempt, ruler).into_iter().enumerate() {
        while let Some(next) = versions.next_if(|it| it.first <= place) {
            version = Some(next);
        }
        let standing = version.expect("a default governs where no version does").standing(place);
        weeks.push(Week {
            days,
            covered: days.exempt,
            standing,
            moved_from: Shared::No,
            moved_to: Shared::No,
            tally: Tally::default(),
        });
    }
    let links = [(&history.moved_from, Linked::MovedFrom), (&history.moved_to, Linked::MovedTo)];
    for (tenancy, linked) in links.into_iter().filter_map(|(it, linked)| Some((it.as_ref()?, linked))) {
        for (week, theirs) in weeks.iter_mut().zip(linked_days(tenancy, ruler)) {
            let shared = week.days.shared_with(theirs, linked);
            if shared != Shared::No {
                week.covered = week.covered.or(theirs.exempt);
            }
            match linked {
                Linked::MovedFrom => week.moved_from = shared,
                Linked::MovedTo => week.moved_to = shared,
            }
        }
    }
    weeks
}
