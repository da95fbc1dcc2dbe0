//! Figures over a range of weeks and runs over a whole history.

use crate::calendar::{Day, DaySpan, IsoWeek};

use super::{
    Figures, MET_RUN_WEEKS, Streaks, WeekState, availability::ExemptDays, counting::Tally, days::Days, state::Ruling,
};

impl Figures {
    /// Adds one week: attempts of every closed week, the state of an obliged one.
    ///
    /// Reading: two admissions on one day count once, as an admission and as an attempt; else a
    /// second colleague who is let in too would lower the share.
    pub(super) fn add(&mut self, ruling: &Ruling, tally: &Tally) {
        if !ruling.closed {
            return;
        }
        self.admitted += tally.admitted.count();
        self.attempts += tally.admitted.count() + tally.failed_attempts;
        if !ruling.verdict.obliged {
            return;
        }
        self.obliged += 1;
        match ruling.verdict.state {
            WeekState::Met => self.met += 1,
            WeekState::Unrecorded => self.unrecorded += 1,
            WeekState::MissedOrganisation => self.missed_organisation += 1,
            WeekState::MissedNeutral => self.missed_neutral += 1,
            WeekState::MissedTenant => self.missed_tenant += 1,
            WeekState::Outside
            | WeekState::Exempt
            | WeekState::NoObligation
            | WeekState::Planned
            | WeekState::ToPlan
            | WeekState::OnTrack
            | WeekState::AtRisk => {} // No closed obliged week has these.
        }
        self.by_temporary_norm += u32::from(ruling.verdict.by_temporary_norm);
    }

    /// The figures of several tenancies together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            met: self.met + other.met,
            obliged: self.obliged + other.obliged,
            by_temporary_norm: self.by_temporary_norm + other.by_temporary_norm,
            admitted: self.admitted + other.admitted,
            attempts: self.attempts + other.attempts,
            missed_tenant: self.missed_tenant + other.missed_tenant,
            missed_organisation: self.missed_organisation + other.missed_organisation,
            missed_neutral: self.missed_neutral + other.missed_neutral,
            unrecorded: self.unrecorded + other.unrecorded,
        }
    }
}

/// The runs of a tenancy while its weeks go by.
///
/// The specification counts back; counting forward and starting over comes to the same.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Runs {
    not_admitted: u32,
    tenant_side: u32,
    met: u32,
    last_seen: Option<(IsoWeek, Days)>,
}

impl Runs {
    /// Adds one week, oldest first, up to and including the running one.
    ///
    /// Reading: "an admission in any later week" is one in any week after a counted week up to the
    /// running one, so an admission in an exempt week between two missed weeks starts the run over.
    /// Reading: a temporary norm ends a run only where it meets a closed obliged week; elsewhere
    /// such a contact is no admission.
    /// Reading: the specification has no run of met weeks. It is the other side of the tenant-side streak: `met` adds one,
    /// `missed_tenant` stops, every other state is stepped over. It looks no further back than `MET_RUN_WEEKS` before
    /// `running`, so that it is the same whatever range was asked for.
    pub fn add(&mut self, ruling: &Ruling, tally: &Tally, running: IsoWeek) {
        if !tally.seen.is_empty() {
            self.last_seen = Some((ruling.verdict.week, tally.seen));
        }
        let closed_obliged = ruling.closed && ruling.verdict.obliged;
        let met = closed_obliged && ruling.verdict.state == WeekState::Met;
        if met || !tally.admitted.is_empty() {
            (self.not_admitted, self.tenant_side) = (0, 0);
        } else if closed_obliged {
            self.not_admitted += 1;
            self.tenant_side += u32::from(ruling.verdict.state == WeekState::MissedTenant);
        }
        if closed_obliged && ruling.verdict.state == WeekState::MissedTenant {
            self.met = 0;
        } else if ruling.verdict.week >= running.plus(-MET_RUN_WEEKS) {
            self.met += u32::from(met);
        }
    }

    /// The streaks on the as-of date.
    ///
    /// Reading: the days not seen are those after the last day seen (or the key) through the as-of
    /// date. What lies after the running week is not history yet and is left out, although facts
    /// count whatever the as-of date: a streak is "over the whole history up to the as-of date".
    pub fn close(self, support: DaySpan, exempt: &ExemptDays, as_of: Day) -> Streaks {
        let last_seen = self.last_seen.and_then(|(week, days)| days.last_in(week));
        let since = last_seen.unwrap_or(support.first);
        let unseen = |upto: Day| {
            let days = u32::try_from((upto - since).num_days()).unwrap_or(0);
            days.saturating_sub(exempt.count_after(since, upto)) / 7
        };
        Streaks {
            not_admitted: self.not_admitted,
            not_seen: unseen(as_of),
            unseen: unseen(support.last.map_or(as_of, |last| last.min(as_of))),
            tenant_side: self.tenant_side,
            met: self.met,
            last_seen,
        }
    }
}
