//! Labels of programmes that a dwelling is let under, with what each asks of the dwelling, the stay and who lives there.
//!
//! A rule stands here only where a programme says so everywhere; a rule is said, never enforced, because a coordinator may
//! agree otherwise. Sources: `domain.md` (seed letter, 326–344), and what the programmes write: Kamers met Aandacht (18 up
//! to and with 23 years, one to five years), Onder de Pannen (a room at somebody's home for at most a year).

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// A programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Programme {
    /// A home that stands, or may be let, for some years: its end of exploitation bounds every contract.
    Flexwoning,
    /// A room with a landlord who pays attention, for somebody who leaves youth care.
    KamersMetAandacht,
    /// A room at somebody's home, for who has no other problem than having no home.
    OnderDePannen,
    /// A home between shelter and a home of one's own.
    Tussenvoorziening,
    /// Credo Huizen.
    CredoHuis,
    /// Skills in de Stad.
    SkillsInDeStad,
    /// A home that a corporation promised to the programme.
    Contingent,
}

codes! { Programme, "programme" {
    Flexwoning = "flexwoning",
    KamersMetAandacht = "kamers_met_aandacht",
    OnderDePannen = "onder_de_pannen",
    Tussenvoorziening = "tussenvoorziening",
    CredoHuis = "credo_huis",
    SkillsInDeStad = "skills_in_de_stad",
    Contingent = "contingent",
}}

/// Ways in which people write a label beside its own name.
const ALSO: [(&str, Programme); 10] = [
    ("flexwoningen", Programme::Flexwoning),
    ("flex", Programme::Flexwoning),
    ("kamer met aandacht", Programme::KamersMetAandacht),
    ("kma", Programme::KamersMetAandacht),
    ("tussenvoorzieningen", Programme::Tussenvoorziening),
    ("de tussenvoorziening", Programme::Tussenvoorziening),
    ("credo huizen", Programme::CredoHuis),
    ("credohuis", Programme::CredoHuis),
    ("contingentwoning", Programme::Contingent),
    ("contingentwoningen", Programme::Contingent),
];

/// The ages, in whole years, of who may begin to live there; both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    /// The youngest.
    pub least: u32,
    /// The oldest.
    pub most: u32,
}

impl Programme {
    /// The programme that somebody means, however it is spelled. `None`: the words stay as they are.
    pub fn meant(text: &str) -> Option<Self> {
        let plain: String = text.chars().map(|it| if it.is_alphanumeric() { it } else { ' ' }).collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let code = plain.replace(' ', "_");
        let known = Self::from_code(&code).ok();
        known.or_else(|| ALSO.iter().find(|(words, _)| *words == plain).map(|(_, it)| *it))
    }

    /// It is about rooms: the dwelling is not self-contained, so 7:269 does not protect who rents there from the provider.
    pub const fn is_of_rooms(self) -> bool {
        matches!(self, Self::KamersMetAandacht | Self::OnderDePannen)
    }

    /// It asks something that can be judged here.
    pub const fn asks(self) -> bool {
        self.is_of_rooms() || self.longest_stay().is_some() || self.ages().is_some()
    }

    /// The most months that one person stays.
    pub const fn longest_stay(self) -> Option<u32> {
        match self {
            Self::KamersMetAandacht => Some(60),
            Self::OnderDePannen => Some(12),
            Self::Flexwoning | Self::Tussenvoorziening | Self::CredoHuis | Self::SkillsInDeStad | Self::Contingent => {
                None
            }
        }
    }

    /// Who may begin to live there.
    pub const fn ages(self) -> Option<Ages> {
        match self {
            Self::KamersMetAandacht => Some(Ages { least: 18, most: 23 }),
            Self::Flexwoning
            | Self::OnderDePannen
            | Self::Tussenvoorziening
            | Self::CredoHuis
            | Self::SkillsInDeStad
            | Self::Contingent => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Programme>) {
        assert_eq!(expected, Programme::meant(text), "{text}");
    }

    #[test]
    fn a_label_is_known_however_somebody_spells_it() {
        for it in Programme::ALL {
            check(it.as_code(), Some(*it));
        }
        check("Kamers met Aandacht", Some(Programme::KamersMetAandacht));
        check(" kamers-met-aandacht ", Some(Programme::KamersMetAandacht));
        check("KmA", Some(Programme::KamersMetAandacht));
        check("Onder de  pannen", Some(Programme::OnderDePannen));
        check("Contingentwoning", Some(Programme::Contingent));
    }

    #[test]
    fn other_words_are_no_label() {
        for other in ["", "omslagwoning", "flexwoning Noord", "magic mix", "onder de pan"] {
            check(other, None);
        }
    }
}
