//! Figures and streaks, as literal as their sentences.

use super::*;

impl Reader<'_> {
    // ---- Figures ----

    /// "Only closed obliged weeks up to the as-of date enter a figure."
    pub(super) fn figures(&self, weeks: &[Judged]) -> Figures {
        let mut figures = Figures::default();
        for week in weeks {
            if !self.closed(week) && !self.misreads(Mutation::OpenWeeksEnterFigures) {
                continue;
            }
            // "admissions / attempts, per visit, over all closed weeks, obliged or not"
            if week.obliged || !self.misreads(Mutation::AttemptsOnlyInObligedWeeks) {
                figures.admitted += week.admissions;
                figures.attempts += self.attempts(week);
            }
            if !week.obliged {
                continue;
            }
            figures.obliged += 1;
            // "the missed weeks by missed_tenant, missed_organisation, missed_neutral, unrecorded"
            match week.state {
                WeekState::Met => figures.met += 1,
                WeekState::MissedTenant => figures.missed_tenant += 1,
                WeekState::MissedOrganisation => figures.missed_organisation += 1,
                WeekState::MissedNeutral => figures.missed_neutral += 1,
                WeekState::Unrecorded => {
                    figures.unrecorded += 1;
                    figures.obliged -= u32::from(self.misreads(Mutation::UnrecordedIsNotObliged));
                }
                _ => {}
            }
            // "by_temporary_norm … counted apart in every report"
            if week.by_temporary_norm {
                figures.by_temporary_norm += 1;
            }
        }
        figures
    }

    /// The attempts of a week; "two admissions on one day count once", here too.
    fn attempts(&self, week: &Judged) -> u32 {
        if self.misreads(Mutation::TwoAdmissionsAreTwoAttempts) {
            let twice = week.seen.iter().filter(|it| it.counts_as == Some(Outcome::Admitted)).count();
            return self.failed_attempts(week) + twice as u32;
        }
        week.admissions + self.failed_attempts(week)
    }

    fn failed_attempts(&self, week: &Judged) -> u32 {
        let failed = week.seen.iter().filter(|it| match it.counts_as {
            Some(Outcome::DoorOnly | Outcome::Refused | Outcome::NotHome) => true,
            Some(Outcome::CancelledByTenant) => self.misreads(Mutation::TenantCancelIsAnAttempt),
            Some(Outcome::Unsafe) => self.misreads(Mutation::UnsafeIsAnAttempt),
            _ => false,
        });
        failed.count() as u32
    }

    // ---- Streaks ----

    /// "from the last day seen … to the as-of date", "any later week, exempt or running": through the running week.
    pub(super) fn streaks(&self, weeks: &[Judged]) -> Streaks {
        let begun = |it: &&Judged| it.days[0] <= self.as_of || self.misreads(Mutation::StreaksLookBeyondRunningWeek);
        let weeks: Vec<&Judged> = weeks.iter().filter(begun).collect();
        let last_seen = weeks.iter().flat_map(|it| &it.seen).filter(|it| self.sighting(it)).map(|it| it.day).max();
        Streaks {
            not_admitted: self.not_admitted(&weeks),
            not_seen: self.not_seen(last_seen, self.as_of),
            unseen: self.not_seen(last_seen, self.history.support.last.map_or(self.as_of, |end| end.min(self.as_of))),
            tenant_side: self.tenant_side(&weeks),
            met: self.met(&weeks),
            last_seen,
        }
    }

    /// The column "seen" of the table of outcomes.
    fn sighting(&self, visit: &Seen) -> bool {
        if self.misreads(Mutation::SightingBeforeKeyIgnored) && visit.day < self.history.support.first {
            return false;
        }
        match visit.counts_as {
            Some(Outcome::Admitted) => true,
            Some(Outcome::DoorOnly) => !self.misreads(Mutation::DoorIsNotSeen),
            Some(Outcome::MetElsewhere) => !self.misreads(Mutation::ElsewhereIsNotSeen),
            Some(Outcome::RemoteContact) => self.misreads(Mutation::RemoteIsSeen),
            _ => false,
        }
    }

    /// "whole calendar weeks (days / 7, rounded down) from the last day seen (or the key) to the as-of date, days
    /// under an exemption not counted"
    fn not_seen(&self, last_seen: Option<Day>, upto: Day) -> u32 {
        let mut key = self.history.support.first;
        if self.misreads(Mutation::NotSeenStartsAtFirstMonday) {
            key = Week::of(key).monday();
        }
        let mut day = last_seen.unwrap_or(key);
        let mut days = 0;
        while day < upto {
            // The day itself has been seen; the date counted up to is the last day without.
            let next = day + Days::new(1);
            let counted = if self.misreads(Mutation::NotSeenCountsTheDayItself) { day } else { next };
            day = next;
            let exempt = self.history.exemptions.iter().any(|&it| self.covers(it, counted));
            if !exempt || self.misreads(Mutation::NotSeenCountsExemptDays) {
                days += 1;
            }
        }
        days / 7
    }

    /// "closed obliged weeks back from the latest that are not `met`"
    fn not_admitted(&self, weeks: &[&Judged]) -> u32 {
        let mut row = 0;
        for week in weeks.iter().rev() {
            let counted = week.obliged && self.closed(week);
            // "an admission in any later week, exempt or running, makes it 0"
            if week.admissions > 0 && (counted || !self.misreads(Mutation::LaterAdmissionKeepsRow)) {
                break;
            }
            if week.by_temporary_norm && self.misreads(Mutation::TemporaryNormStopsRowUnobliged) {
                break;
            }
            if !counted {
                continue;
            }
            // "a week `met` by temporary norm stops the count": so does every other week that is met
            match week.state {
                WeekState::Met if week.by_temporary_norm && self.misreads(Mutation::TemporaryNormKeepsRow) => {}
                WeekState::Met => break,
                _ => row += 1,
            }
        }
        row
    }

    /// "count back over closed obliged weeks: `missed_tenant` adds one, `met` stops, every other state is stepped over"
    fn tenant_side(&self, weeks: &[&Judged]) -> u32 {
        let mut streak = 0;
        for week in weeks.iter().rev() {
            let counted = week.obliged && self.closed(week);
            // "an admission in any later week makes it 0"
            if week.admissions > 0 && (counted || !self.misreads(Mutation::LaterAdmissionKeepsStreak)) {
                break;
            }
            if !counted {
                continue;
            }
            match week.state {
                WeekState::MissedTenant => streak += 1,
                WeekState::Met if week.by_temporary_norm && self.misreads(Mutation::TemporaryNormKeepsStreak) => {}
                WeekState::Met => break,
                _ if self.misreads(Mutation::StreakStopsAtEveryOtherState) => break,
                _ => {}
            }
        }
        streak
    }

    /// The other side of the tenant's streak: back over closed obliged weeks, `met` adds one, `missed_tenant` stops, every
    /// other state is stepped over; half a year back from the running week.
    fn met(&self, weeks: &[&Judged]) -> u32 {
        let monday = Week::of(self.as_of).monday() - Days::new(7 * 26);
        let counted = weeks.iter().rev().filter(|it| it.obliged && self.closed(it) && it.days[0] >= monday);
        counted.take_while(|it| it.state != WeekState::MissedTenant).filter(|it| it.state == WeekState::Met).count()
            as u32
    }
}
