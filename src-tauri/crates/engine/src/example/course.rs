//! The weeks of one tenancy: visits that were planned, and what came of them.

use chrono::Datelike as _;
use domain::calendar::{Day, IsoWeek};
use store::{
    Id, RowError, Tx,
    tables::{Incident, Tenancy, Visit, VisitNote, VisitResult},
};

use super::{
    caseload::{Made, Maker, later},
    chance::Chance,
};

/// Everything that decides how the weeks of one tenancy went.
pub struct Course {
    made: MadeVisits,
    as_of: Day,
    norm: (Day, Day),
    manner: Manner,
}

/// Whose visits, and when.
struct MadeVisits {
    tenancy: Id<Tenancy>,
    worker: Id<store::tables::Worker>,
    first: Day,
    last: Option<Day>,
    exemptions: Vec<(Day, Option<Day>)>,
    agreements: Vec<(Day, i64, i64)>,
}

/// The other half of a couple: the same visits, results of their own.
pub struct Partner {
    pub tenancy: Id<Tenancy>,
}

/// How it goes with somebody.
#[derive(Clone, Copy, PartialEq)]
enum Manner {
    /// Lets people in.
    Steady,
    /// Is often not there.
    Shy,
    /// Has not let anybody in for the last five weeks that are over.
    Away,
    /// Was forgotten by the team lately.
    Forgotten,
}

impl Course {
    pub fn of(maker: &mut Maker, made: &Made) -> Self {
        let manner = match maker.chance.below(100) {
            0..78 => Manner::Steady,
            78..93 => Manner::Shy,
            93..97 => Manner::Away,
            _ => Manner::Forgotten,
        };
        Self {
            made: MadeVisits {
                tenancy: made.tenancy,
                worker: made.worker,
                first: made.first,
                last: made.last,
                exemptions: made.exemptions.clone(),
                agreements: made.agreements.clone(),
            },
            as_of: maker.as_of,
            norm: maker.norm(),
            manner,
        }
    }

    /// Writes the visits of every week; answers with them.
    pub fn write(&self, tx: &Tx<'_>, chance: &mut Chance) -> Result<Vec<Visit>, RowError> {
        self.write_for(tx, chance, None)
    }

    /// Writes the visits of every week, with results for a partner too; answers with the visits.
    pub fn write_for(
        &self,
        tx: &Tx<'_>,
        chance: &mut Chance,
        partner: Option<Partner>,
    ) -> Result<Vec<Visit>, RowError> {
        let mut visits = Vec::new();
        let weekday = chance.between(0, 4);
        let time = *chance.one_of(&["09:30", "10:45", "13:00", "15:00", "16:15"]).unwrap_or(&"10:00");
        let until = self.made.last.unwrap_or(later(self.as_of, 14));
        for week in IsoWeek::each(IsoWeek::of(self.made.first)..=IsoWeek::of(until)) {
            let (agreed, period) = self.agreed(week.monday());
            if period > 1 && IsoWeek::of(self.made.first).weeks_until(week) % i32::try_from(period).unwrap_or(1) != 0 {
                continue;
            }
            for nth in 0..agreed {
                let day = later(week.monday(), (weekday + 2 * nth) % 5).max(self.made.first);
                // On a Saturday or Sunday, too, some visits of the week are still to come.
                let waits = self.is_weekend() && week.contains(self.as_of) && chance.in_thousand(80);
                let day = if waits { self.as_of } else { day };
                if self.made.last.is_some_and(|it| it < day) || !self.is_planned(chance, week) {
                    continue;
                }
                self.visit(tx, chance, day, time, partner.as_ref(), &mut visits)?;
            }
        }
        Ok(visits)
    }

    /// Visits in how many weeks, on a day.
    fn agreed(&self, day: Day) -> (i64, i64) {
        let governing = self.made.agreements.iter().rev().find(|(from, _, _)| *from <= day);
        governing.or(self.made.agreements.first()).map_or((1, 1), |(_, visits, weeks)| (*visits, *weeks))
    }

    fn is_planned(&self, chance: &mut Chance, week: IsoWeek) -> bool {
        let running = IsoWeek::of(self.as_of);
        match running.weeks_until(week) {
            2.. => chance.in_thousand(600),
            1 => chance.in_thousand(940),
            0 => chance.in_thousand(930),
            -4..0 if self.manner == Manner::Forgotten => false,
            _ => chance.in_thousand(994),
        }
    }

    /// The data end on a Saturday or Sunday.
    fn is_weekend(&self) -> bool {
        self.as_of.weekday().num_days_from_monday() >= 5
    }

    fn exempt(&self, day: Day) -> bool {
        self.made.exemptions.iter().any(|(first, last)| *first <= day && last.is_none_or(|it| day <= it))
    }

    fn visit(
        &self,
        tx: &Tx<'_>,
        chance: &mut Chance,
        day: Day,
        time: &str,
        partner: Option<&Partner>,
        visits: &mut Vec<Visit>,
    ) -> Result<(), RowError> {
        let plan = |chance: &mut Chance, day: Day, state: &str| Visit {
            id: chance.id(),
            exchange_id: None,
            tenancy: self.made.tenancy,
            worker: Some(self.made.worker),
            colleague: None,
            day: day.to_string(),
            time: Some(time.to_owned()),
            known_to_week: false,
            state: state.to_owned(),
            minutes: None,
        };
        let past = day < self.as_of || (day == self.as_of && !self.is_weekend() && chance.in_thousand(500));
        if self.exempt(day) {
            if past && chance.in_thousand(250) {
                plan(chance, day, "lapsed").insert(tx)?;
            }
            return Ok(());
        }
        let moved = past && day.weekday().num_days_from_monday() < 3 && chance.in_thousand(25);
        let day = if moved {
            plan(chance, day, "moved").insert(tx)?;
            later(day, 1)
        } else {
            day
        };
        let visit = plan(chance, day, "planned");
        visit.insert(tx)?;
        let id = visit.id;
        visits.push(visit);
        if !past || day > self.as_of {
            return Ok(());
        }
        let Some(outcome) = self.outcome(chance, day) else { return Ok(()) };
        self.result(tx, chance, Some(id), self.made.tenancy, day, outcome)?;
        if let Some(partner) = partner {
            let theirs = if chance.in_thousand(900) { outcome } else { "not_home" };
            self.result(tx, chance, Some(id), partner.tenancy, day, theirs)?;
        }
        // Who was missed is tried again in the same week.
        let again = later(day, 2);
        if matches!(outcome, "not_home" | "refused")
            && self.manner != Manner::Away
            && again < self.as_of
            && IsoWeek::of(again) == IsoWeek::of(day)
            && chance.in_thousand(450)
        {
            let outcome = if chance.in_thousand(650) { "admitted" } else { "not_home" };
            self.result(tx, chance, None, self.made.tenancy, again, outcome)?;
        }
        Ok(())
    }

    /// How the visit ended; `None` when nobody wrote it down.
    fn outcome(&self, chance: &mut Chance, day: Day) -> Option<&'static str> {
        let days_ago = (self.as_of - day).num_days();
        if (self.norm.0..=self.norm.1).contains(&day) && chance.in_thousand(150) {
            return Some("remote_contact");
        }
        if self.manner == Manner::Away && days_ago < 42 {
            return Some(if chance.in_thousand(700) { "not_home" } else { "refused" });
        }
        let (unrecorded, admitted) = match self.manner {
            Manner::Shy => (8, 760),
            _ => (6, 945),
        };
        if days_ago < 60 && chance.in_thousand(unrecorded) {
            return None;
        }
        if chance.in_thousand(admitted) {
            return Some("admitted");
        }
        Some(match chance.below(100) {
            0..34 => "not_home",
            34..46 => "refused",
            46..54 => "door_only",
            54..66 => "cancelled_by_tenant",
            66..90 => "cancelled_by_organisation",
            90..95 => "met_elsewhere",
            95..98 => "remote_contact",
            _ => "unsafe",
        })
    }

    fn result(
        &self,
        tx: &Tx<'_>,
        chance: &mut Chance,
        visit: Option<Id<Visit>>,
        tenancy: Id<Tenancy>,
        day: Day,
        outcome: &str,
    ) -> Result<(), RowError> {
        let place = match outcome {
            "admitted" => Some("dwelling"),
            "not_home" | "refused" | "door_only" => Some("door"),
            "met_elsewhere" => Some("outside"),
            "remote_contact" => Some("phone"),
            _ => None,
        };
        let result = VisitResult {
            id: chance.id(),
            exchange_id: None,
            visit,
            tenancy,
            worker: Some(self.made.worker),
            colleague: None,
            day: Some(day.to_string()),
            place: place.map(str::to_owned),
            outcome: outcome.to_owned(),
            replaces: None,
        };
        result.insert(tx)?;
        if outcome == "unsafe" {
            self.incident(tx, chance, tenancy, day)?; // It forces a record.
        }
        if outcome == "admitted" && chance.in_thousand(20) {
            let text = "Verzonnen notitie: rookmelder getest, woning in orde.".to_owned();
            VisitNote { id: chance.id(), tenancy, visit, result: Some(result.id), text }.insert(tx)?;
        }
        Ok(())
    }

    fn incident(&self, tx: &Tx<'_>, chance: &mut Chance, tenancy: Id<Tenancy>, day: Day) -> Result<(), RowError> {
        Incident {
            id: chance.id(),
            exchange_id: None,
            tenancy,
            day: day.to_string(),
            kind: "unsafe_visit".to_owned(),
            serious: true,
            confirmed: None,
            note: Some("Verzonnen voorval: hond los, niet naar binnen gegaan.".to_owned()),
        }
        .insert(tx)
    }
}
