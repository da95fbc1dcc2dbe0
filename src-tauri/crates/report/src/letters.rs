//! The letters that the program brings along: subject and words, in Dutch, with words between braces that are filled in.

use domain::{evaluation::Party, letter::LetterKind};

/// Subject and words of a letter of this kind.
pub const fn built_in(kind: LetterKind) -> (&'static str, &'static str) {
    match kind {
        LetterKind::Request => (
            "Verzoek om een huurcontract op eigen naam",
            "Beste {woonconsulent},\n\n\
             De woning {adres} in {woonplaats} is via {aanbieder} verhuurd aan {huurder}. Het gaat goed. Nu is de wens: de \
             woning op eigen naam huren.\n\n\
             Wij vragen {corporatie} daarom om een huurcontract met {huurder}. In het omklapdossier bij deze brief staat \
             hoe het tot nu toe is gegaan. Het is gemaakt met toestemming van {voornaam}; een kopie is voor {voornaam}.\n\n\
             Wij maken graag een afspraak voor een gesprek met elkaar.\n\n\
             Met vriendelijke groet,\n{begeleider}\n{aanbieder}",
        ),
        LetterKind::JointTalk => (
            "Uitnodiging voor een gesprek over je huurcontract",
            "Beste {voornaam},\n\n\
             Je wilt {adres} graag op eigen naam huren. Daarover praten we samen: jij, {corporatie} en {aanbieder}.\n\n\
             We bespreken hoe het wonen gaat, wat er verandert als het contract op jouw naam staat en welke hulp je dan \
             nog wilt. Je mag iemand meenemen.\n\n\
             {begeleider} spreekt met je af waar en wanneer.\n\n\
             Met vriendelijke groet,\n{aanbieder}",
        ),
        LetterKind::Agreements => (
            "Onze afspraken",
            "Beste {voornaam},\n\n\
             We hebben met elkaar gesproken. Dit hebben we afgesproken:\n\n\
             {afspraken}\n\n\
             Klopt er iets niet, of lukt iets niet? Laat het dan weten. Dan kijken we samen wat wel kan.\n\n\
             Met vriendelijke groet,\n{begeleider}\n{aanbieder}",
        ),
        LetterKind::MissedVisit => (
            "We waren bij je aan de deur",
            "Beste {voornaam},\n\n\
             Op {bezoekdag} waren we bij je aan de deur, maar we hebben je niet gesproken. We hopen dat het goed met je \
             gaat.\n\n\
             Bel of app {begeleider} om een nieuwe afspraak te maken. Dat mag ook als je liever ergens anders afspreekt.\n\n\
             Groet,\n{begeleider}\n{aanbieder}",
        ),
        LetterKind::RentReminder => (
            "Herinnering: je huur",
            "Beste {voornaam},\n\n\
             Op {datum} staat er nog {bedrag} huur open voor {adres}. Het gaat om {maanden}.\n\n\
             Wil je dit betalen? Lukt dat niet in één keer, bel dan met ons. We kunnen afspreken dat je in delen betaalt, \
             en we weten waar je hulp kunt krijgen. Heb je net betaald, dan hoef je niets te doen.\n\n\
             Met vriendelijke groet,\n{aanbieder}",
        ),
    }
}

/// Who does what was agreed, at the beginning of a line.
pub const fn party(it: Party) -> &'static str {
    match it {
        Party::Tenant => "Jij",
        Party::Worker => "Je begeleider",
        Party::Lead => "De teamleider",
        Party::HousingOfficer => "De woonconsulent",
        Party::Guardian => "Je bewindvoerder",
        Party::YouthCoordinator => "De jongerenregisseur",
        Party::Municipality => "De gemeente",
        Party::Own => "Wie je meenam",
        Party::Other => "Iemand anders",
    }
}

#[cfg(test)]
mod tests {
    use domain::letter::unknown_words;

    use super::*;

    #[test]
    fn a_letter_that_the_program_brings_along_has_no_word_that_nobody_knows() {
        for kind in LetterKind::ALL {
            let (subject, text) = built_in(*kind);
            assert_eq!(Vec::<String>::new(), unknown_words(subject));
            assert_eq!(Vec::<String>::new(), unknown_words(text), "{kind:?}");
            assert!(text.chars().count() > 100, "{kind:?}");
        }
    }
}
