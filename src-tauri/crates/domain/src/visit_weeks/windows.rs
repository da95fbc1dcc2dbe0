//! Which agreement governs a week, and where the week stands in its window.

use crate::calendar::{DaySpan, IsoWeek};

use super::AgreementVersion;

/// N visits per k weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Terms {
    pub visits: u32,
    pub period_weeks: usize,
}

impl Terms {
    /// What applies before the first version.
    const DEFAULT: Self = Self { visits: 1, period_weeks: 1 };

    fn of(version: &AgreementVersion) -> Self {
        Self { visits: version.visits, period_weeks: version.period_weeks.max(1) as usize }
    }
}

/// A version from the first week it governs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Governing {
    /// The first week it governs.
    pub first: usize,
    /// The week from which its windows are counted: earlier than `first` when it continues the
    /// windows of the version before.
    pub counted_from: usize,
    /// The last week of those windows: another version follows, or support ends.
    pub run_ends: usize,
    /// The version in force; `None` for the default.
    pub version: Option<AgreementVersion>,
}

/// Where a week stands in its window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub terms: Terms,
    /// The first week of its window.
    pub window_first: usize,
    /// The last week the window has or would have had.
    pub window_last: usize,
    /// The window ends before it is full.
    pub cut: bool,
}

impl Standing {
    /// The week ends a full window: here the obligation sits, and its span is the whole window.
    pub fn closes(&self, week: usize) -> bool {
        week == self.window_last
    }

    pub fn span_first(&self, week: usize) -> usize {
        if self.closes(week) { self.window_first } else { week }
    }
}

/// The versions that govern at least one week, oldest first.
///
/// Reading: "the one before" of a version is the one that governed the week before. A version that
/// was replaced before it governed any Monday neither cuts a window nor separates two equal ones.
pub(super) fn governing(agreements: &[AgreementVersion], support: &DaySpan) -> Vec<Governing> {
    let first_week = IsoWeek::of(support.first);
    let mut sorted: Vec<_> = agreements.iter().collect();
    sorted.sort_by_key(|it| it.from); // Stable: of two with one date the later recorded comes last.
    let mut found = Vec::with_capacity(sorted.len() + 1);
    push(&mut found, 0, None);
    for version in sorted {
        push(&mut found, first_governed(version, support, first_week), Some(*version));
    }
    let support_ends = support.last.map_or(usize::MAX, |it| place(first_week, IsoWeek::of(it)));
    let mut run_ends = support_ends;
    let mut next_run = None;
    for it in found.iter_mut().rev() {
        if let Some(next) = next_run.replace(it.counted_from).filter(|next| *next != it.counted_from) {
            run_ends = support_ends.min(next.saturating_sub(1));
        }
        it.run_ends = run_ends;
    }
    found
}

/// The first week whose Monday (for the first week: whose first day of support) is not before it.
fn first_governed(version: &AgreementVersion, support: &DaySpan, first_week: IsoWeek) -> usize {
    if version.from <= support.first {
        return 0;
    }
    let week = IsoWeek::of(version.from);
    let week = if week.monday() == version.from { week } else { week.next() };
    place(first_week, week)
}

fn place(first_week: IsoWeek, week: IsoWeek) -> usize {
    usize::try_from(first_week.weeks_until(week)).unwrap_or(0)
}

fn push(found: &mut Vec<Governing>, first: usize, version: Option<AgreementVersion>) {
    if found.last().is_some_and(|it| it.first == first) {
        found.pop(); // It never governed a week.
    }
    let counted_from = match found.last() {
        Some(before) if terms(before) == version.as_ref().map_or(Terms::DEFAULT, Terms::of) => before.counted_from,
        _ => first,
    };
    found.push(Governing { first, counted_from, run_ends: usize::MAX, version });
}

fn terms(governing: &Governing) -> Terms {
    governing.version.as_ref().map_or(Terms::DEFAULT, Terms::of)
}

impl Governing {
    pub fn standing(&self, week: usize) -> Standing {
        let terms = terms(self);
        let window_first = week - (week - self.counted_from) % terms.period_weeks;
        let window_last = window_first.saturating_add(terms.period_weeks - 1);
        let cut = self.run_ends < window_last;
        Standing { terms, window_first, window_last, cut }
    }
}
