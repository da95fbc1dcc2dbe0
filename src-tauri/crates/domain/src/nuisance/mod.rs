//! What neighbours report, what is done about it, and what goes well in the street.
//!
//! A report is a fact of the tenancy; what happened to a colleague at a visit is another thing ([`crate::incident`]). Three
//! rules stand here, all pure: the criterion of the omklap, the quiet weeks, and how fast a report was answered.

mod answer;
mod criterion;

use serde::{Deserialize, Serialize};

pub use answer::{
    Answered, MOST_RESPONSE_DAYS, NextStep, Step, USUAL_RESPONSE_DAYS, answered, days_to_answer, next_step,
    response_due,
};
pub use criterion::{Quiet, counts, counts_until, criterion, quiet_weeks};

use crate::{calendar::Day, codes::codes};

/// What a report is about. No code is that of an incident of a visit: in a file both stand in one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NuisanceKind {
    /// Noise.
    Noise,
    /// Rubbish, or a neglected garden.
    Mess,
    /// Visitors, at the door or in the stairs.
    Visitors,
    /// Animals that are kept.
    Pets,
    /// A smell, or smoke.
    Smell,
    /// Neighbours were threatened or called names.
    Intimidation,
    /// Something was broken.
    Damage,
    /// Something else.
    OtherNuisance,
    /// Nobody said what: so in files of other programs.
    Nuisance,
}

codes! { NuisanceKind, "nuisance_kind" {
    Noise = "noise",
    Mess = "mess",
    Visitors = "visitors",
    Pets = "pets",
    Smell = "smell",
    Intimidation = "intimidation",
    Damage = "damage",
    OtherNuisance = "other_nuisance",
    Nuisance = "nuisance",
}}

impl NuisanceKind {
    /// What a file of another program means by its code; `None` for what is no nuisance. Whoever writes Dutch writes
    /// *overlast* in many ways; what nobody knows is no nuisance, because that stays with those who give support.
    pub fn in_file(code: &str) -> Option<Self> {
        Self::from_code(code).ok().or_else(|| code.to_lowercase().contains("overlast").then_some(Self::Nuisance))
    }
}

/// Who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NuisanceSource {
    /// Somebody who lives near.
    Neighbour,
    /// The corporation or another owner.
    Corporation,
    /// The police.
    Police,
    /// A worker of the team.
    OwnWorker,
    /// The municipality.
    Municipality,
    /// Somebody else.
    OtherSource,
}

codes! { NuisanceSource, "nuisance_source" {
    Neighbour = "neighbour",
    Corporation = "corporation",
    Police = "police",
    OwnWorker = "own_worker",
    Municipality = "municipality",
    OtherSource = "other_source",
}}

/// What was done about a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResponseKind {
    /// The tenant was spoken to.
    TalkTenant,
    /// Who reported it was spoken to.
    TalkNeighbour,
    /// The corporation was spoken to.
    TalkCorporation,
    /// All of them at one table.
    JointTalk,
    /// A mediator was brought in.
    Mediation,
    /// A written agreement about behaviour.
    Agreement,
    /// A warning in writing.
    WarningLetter,
    /// Something was mended, cleaned or taken away.
    PutRight,
    /// Something else.
    OtherResponse,
}

codes! { ResponseKind, "nuisance_response" {
    TalkTenant = "talk_tenant",
    TalkNeighbour = "talk_neighbour",
    TalkCorporation = "talk_corporation",
    JointTalk = "joint_talk",
    Mediation = "mediation",
    Agreement = "agreement",
    WarningLetter = "warning_letter",
    PutRight = "put_right",
    OtherResponse = "other_response",
}}

/// What goes well in the street. It counts in no criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoodSign {
    /// A compliment.
    Compliment,
    /// The tenant helped somebody.
    Helped,
    /// The tenant takes part: a party of the street, a committee, the garden.
    TakesPart,
    /// It has become quiet, somebody says.
    Quiet,
}

codes! { GoodSign, "good_sign" {
    Compliment = "compliment",
    Helped = "helped",
    TakesPart = "takes_part",
    Quiet = "quiet",
}}

/// One report as the rules see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// When it came in.
    pub day: Day,
    /// It is serious.
    pub serious: bool,
    /// It was found to be so, or not; `None` while nobody judged.
    pub confirmed: Option<bool>,
    /// When something was first done about it.
    pub answered: Option<Day>,
    /// This program knows what was done: nothing was taken over from a file without it.
    pub told: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::IncidentKind;

    /// In a file both stand in one column, and one of them is nothing for a landlord.
    #[test]
    fn no_report_can_be_taken_for_what_happened_at_a_visit() {
        for it in IncidentKind::ALL {
            assert_eq!(NuisanceKind::in_file(it.as_code()), None);
        }
        for it in ["val", "suicide_attempt", "Nuisance", ""] {
            assert_eq!(NuisanceKind::in_file(it), None, "{it}");
        }
        assert_eq!(NuisanceKind::in_file("Geluidsoverlast"), Some(NuisanceKind::Nuisance));
        for it in NuisanceKind::ALL {
            assert_eq!(NuisanceKind::in_file(it.as_code()), Some(*it));
        }
    }
}
