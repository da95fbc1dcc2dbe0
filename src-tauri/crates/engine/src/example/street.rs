//! What neighbours say in an example team: reports with what was judged and done, good signs, a calamity and a meldcode.
//!
//! It has a stream of chance of its own, so that the weeks of a seed stay what they are. Who gets what follows from the
//! place in the caseload, so that every kind is there also in the smallest team.

use domain::{
    calendar::Day,
    nuisance::{GoodSign, NuisanceKind, NuisanceSource, ResponseKind},
};
use store::{
    Id, RowError, Tx,
    tables::{self, Calamity, Meldcode, Nuisance, NuisanceReport, NuisanceResponse, NuisanceText, Tenancy},
};

use super::{caseload::later, chance::Chance};
use crate::exchange::ids;

/// Far from every seed of a team and from its other streams, so that no id is given twice.
const OTHER_SEED: u64 = 1 << 24;

/// A report, seen from the day on which the data end.
struct Said {
    /// Days ago.
    ago: i64,
    about: NuisanceKind,
    source: NuisanceSource,
    serious: bool,
    /// What was found, so many days later, on what ground.
    judged: Option<(bool, i64, &'static str)>,
    /// What was done, so many days later.
    done: &'static [(i64, ResponseKind)],
    text: &'static str,
}

const MUSIC: Said = Said {
    ago: 1,
    about: NuisanceKind::Noise,
    source: NuisanceSource::Neighbour,
    serious: false,
    judged: None,
    done: &[],
    text: "Verzonnen melding: muziek na elven, twee avonden achter elkaar.",
};
const DOOR: Said = Said {
    ago: 7,
    about: NuisanceKind::Visitors,
    source: NuisanceSource::Corporation,
    serious: true,
    judged: None,
    done: &[(1, ResponseKind::TalkTenant), (2, ResponseKind::TalkNeighbour)],
    text: "Verzonnen melding: bezoek in het trappenhuis, ook overdag.",
};
const BINS: Said = Said {
    ago: 44,
    about: NuisanceKind::Mess,
    source: NuisanceSource::Corporation,
    serious: false,
    judged: Some((true, 6, "Samen gekeken met de huismeester")),
    done: &[(1, ResponseKind::TalkTenant), (3, ResponseKind::PutRight)],
    text: "Verzonnen melding: grofvuil op de galerij.",
};
const SHOUTING: Said = Said {
    ago: 95,
    about: NuisanceKind::Intimidation,
    source: NuisanceSource::Police,
    serious: true,
    judged: Some((true, 9, "Gesproken met twee buren en met de wijkagent")),
    done: &[(6, ResponseKind::JointTalk), (12, ResponseKind::Agreement)],
    text: "Verzonnen melding: schelden bij de voordeur.",
};
const DRILL: Said = Said {
    ago: 60,
    about: NuisanceKind::Noise,
    source: NuisanceSource::Neighbour,
    serious: false,
    judged: Some((false, 2, "Het geluid kwam van de verbouwing ernaast")),
    done: &[(1, ResponseKind::TalkNeighbour)],
    text: "Verzonnen melding: boren op zondag.",
};

/// Writes what neighbours say about the tenants, one after another.
pub struct Street {
    chance: Chance,
    as_of: Day,
    tenants: usize,
}

impl Street {
    pub fn new(seed: u64, as_of: Day) -> Self {
        Self { chance: Chance::new(seed + OTHER_SEED), as_of, tenants: 0 }
    }

    /// Everything about a tenancy that runs; what ended was tidied up.
    pub fn tenancy(
        &mut self,
        tx: &Tx<'_>,
        tenancy: Id<Tenancy>,
        first: Day,
        last: Option<Day>,
    ) -> Result<(), RowError> {
        if last.is_some() {
            return Ok(());
        }
        let place = self.tenants;
        self.tenants += 1;
        let told: &[&Said] = match place % 24 {
            2 => &[&MUSIC, &BINS],
            6 => &[&DOOR],
            11 => &[&SHOUTING],
            17 => &[&DRILL],
            _ => &[],
        };
        let as_of = self.as_of;
        for it in told.iter().filter(|it| first <= later(as_of, -it.ago)) {
            self.report(tx, tenancy, it)?;
        }
        let since = |ago: i64| (first <= later(self.as_of, -ago)).then(|| later(self.as_of, -ago).to_string());
        if let (2 | 9 | 14 | 20, Some(day)) = (place % 24, since(12)) {
            let (sign, said) = match place % 24 {
                2 => (GoodSign::Quiet, "Het is weer rustig boven."),
                9 => (GoodSign::Helped, "Heeft de boodschappen naar boven gedragen."),
                14 => (GoodSign::Compliment, "De portiek is nog nooit zo schoon geweest."),
                _ => (GoodSign::TakesPart, "Kwam op de koffie in de buurtkamer."),
            };
            tables::GoodSign {
                id: self.chance.id(),
                tenancy,
                day,
                kind: sign.as_code().to_owned(),
                source: NuisanceSource::Neighbour.as_code().to_owned(),
                said: Some(said.to_owned()),
            }
            .insert(tx)?;
        }
        if let (11, Some(day)) = (place % 24, since(30)) {
            self.steps(tx, tenancy, day)?;
        }
        Ok(())
    }

    fn report(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, it: &Said) -> Result<(), RowError> {
        let came = later(self.as_of, -it.ago);
        let nuisance = Nuisance {
            id: self.chance.id(),
            exchange_id: None,
            tenancy,
            day: came.to_string(),
            kind: it.about.as_code().to_owned(),
            serious: it.serious,
            confirmed: it.judged.map(|(found, ..)| found),
        };
        nuisance.insert(tx)?;
        self.beside(tx, nuisance.id, it)?;
        for (after, did) in it.done {
            let (day, kind) = (later(came, *after).to_string(), did.as_code().to_owned());
            NuisanceResponse { id: self.chance.id(), nuisance: nuisance.id, day, kind }.insert(tx)?;
        }
        Ok(())
    }

    fn beside(&self, tx: &Tx<'_>, nuisance: Id<Nuisance>, it: &Said) -> Result<(), RowError> {
        let came = later(self.as_of, -it.ago);
        NuisanceReport {
            id: ids::nuisance_report(nuisance),
            nuisance,
            source: Some(it.source.as_code().to_owned()),
            judged_day: it.judged.map(|(_, after, _)| later(came, after).to_string()),
            judged_why: it.judged.map(|(.., why)| why.to_owned()),
        }
        .insert(tx)?;
        NuisanceText { id: ids::nuisance_text(nuisance), nuisance, text: it.text.to_owned() }.insert(tx)
    }

    /// A calamity, and a meldcode that stopped at its third step.
    fn steps(&mut self, tx: &Tx<'_>, tenancy: Id<Tenancy>, day: String) -> Result<(), RowError> {
        let after = |days: i64| Some(later(self.as_of, days - 30).to_string());
        Calamity {
            id: self.chance.id(),
            tenancy,
            day: day.clone(),
            reported_day: after(1),
            reported_to: Some("GGD, toezicht Wmo".to_owned()),
            told_day: after(1),
            inquiry_day: after(5),
            closed_day: None,
        }
        .insert(tx)?;
        Meldcode {
            id: self.chance.id(),
            tenancy,
            signs_day: day,
            consulted_day: after(2),
            talked_day: after(6),
            weighed_day: None,
            decided_day: None,
            reported_day: None,
            reported_to: None,
        }
        .insert(tx)
    }
}
