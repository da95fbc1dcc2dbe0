//! What codes are called in the file, in Dutch.

use domain::{
    covenant::{CriterionStatus, Document},
    evaluation::{Advice, Adviser, WishAnswer},
    inspection::{Level, Occasion, Part},
    lease::LeaseKind,
    nuisance::{NuisanceKind, ResponseKind},
    omklap::DocumentState,
    rent::MonthState,
};

pub(super) const fn lease(kind: LeaseKind) -> &'static str {
    match kind {
        LeaseKind::Head => "Hoofdhuur: de eigenaar verhuurt aan de aanbieder",
        LeaseKind::Sub => "Onderhuur: de aanbieder verhuurt aan de huurder",
        LeaseKind::Own => "Eigen huurcontract van de huurder",
        LeaseKind::Use => "In gebruik: de aanbieder geeft de woning in gebruik",
        LeaseKind::Tripartite => "Driepartijenovereenkomst",
    }
}

pub(super) const fn month(state: MonthState) -> &'static str {
    match state {
        MonthState::Paid => "op tijd betaald",
        MonthState::Later => "later betaald",
        MonthState::Partly => "deels open",
        MonthState::Open => "open",
    }
}

pub(super) const fn occasion(it: Occasion) -> &'static str {
    match it {
        Occasion::Begin => "bij het begin",
        Occasion::Regular => "volgens afspraak",
        Occasion::Signal => "na een signaal",
        Occasion::Omklap => "voor de omklap",
        Occasion::End => "bij vertrek",
    }
}

pub(super) const fn part(it: Part) -> &'static str {
    match it {
        Part::Doors => "Deuren, ramen en sloten",
        Part::Heating => "Verwarming en ventilatie",
        Part::Water => "Water en afvoer",
        Part::Electricity => "Elektra en gas",
        Part::FireSafety => "Brandveiligheid",
        Part::Kitchen => "Keuken",
        Part::Bathroom => "Badkamer en toilet",
        Part::Walls => "Muren, vloeren en plafonds",
        Part::Outside => "Buiten",
    }
}

pub(super) const fn level(it: Level) -> &'static str {
    match it {
        Level::Good => "goed",
        Level::Attention => "let op",
        Level::Concern => "zorg",
    }
}

pub(super) const fn nuisance(it: NuisanceKind) -> &'static str {
    match it {
        NuisanceKind::Noise => "Geluid",
        NuisanceKind::Mess => "Vuil of verwaarloosde tuin",
        NuisanceKind::Visitors => "Bezoek bij de deur of in het trappenhuis",
        NuisanceKind::Pets => "Huisdieren",
        NuisanceKind::Smell => "Stank of rook",
        NuisanceKind::Intimidation => "Bedreigen of uitschelden",
        NuisanceKind::Damage => "Schade",
        NuisanceKind::OtherNuisance | NuisanceKind::Nuisance => "Overlast",
    }
}

pub(super) const fn response(it: ResponseKind) -> &'static str {
    match it {
        ResponseKind::TalkTenant => "gesprek met de huurder",
        ResponseKind::TalkNeighbour => "gesprek met de melder",
        ResponseKind::TalkCorporation => "gesprek met de corporatie",
        ResponseKind::JointTalk => "gesprek met iedereen samen",
        ResponseKind::Mediation => "bemiddeling",
        ResponseKind::Agreement => "afspraak op papier",
        ResponseKind::WarningLetter => "waarschuwing per brief",
        ResponseKind::PutRight => "hersteld of opgeruimd",
        ResponseKind::OtherResponse => "iets anders gedaan",
    }
}

pub(super) const fn support(it: CriterionStatus) -> &'static str {
    match it {
        CriterionStatus::Met => "De huurder werkt mee aan de begeleiding.",
        CriterionStatus::NotMet => "De huurder werkt nog niet mee aan de begeleiding.",
        CriterionStatus::CannotJudge => "Of de huurder meewerkt aan de begeleiding, kon niet worden beoordeeld.",
    }
}

pub(super) const fn wish(it: WishAnswer) -> &'static str {
    match it {
        WishAnswer::Yes => "De huurder wil een huurcontract op eigen naam.",
        WishAnswer::No => "De huurder wil geen huurcontract op eigen naam.",
        WishAnswer::Later => "De huurder wil nu nog geen huurcontract op eigen naam.",
    }
}

pub(super) const fn adviser(it: Adviser) -> &'static str {
    match it {
        Adviser::Worker => "De begeleider",
        Adviser::Lead => "De teamleider",
    }
}

pub(super) const fn advice(it: Advice) -> &'static str {
    match it {
        Advice::Positive => "adviseert de omklap",
        Advice::NotYet => "adviseert om nog te wachten",
        Advice::Negative => "adviseert de omklap niet",
    }
}

pub(super) const fn state(it: Option<DocumentState>) -> &'static str {
    match it {
        Some(DocumentState::There) => "is er",
        Some(DocumentState::Waived) => "hoeft niet",
        Some(DocumentState::Proposed) | None => "komt nog",
    }
}

pub(super) const fn document(it: Document) -> &'static str {
    match it {
        Document::FinalEvaluation => "Eindevaluatie",
        Document::WrittenWish => "Wens van de huurder op papier",
        Document::Request => "Aanvraag of advies aan de corporatie",
        Document::JointTalk => "Gesprek met de woonconsulent",
        Document::InspectionReport => "Inspectieverslag",
        Document::NoArrears => "Verklaring: geen achterstand",
        Document::Income => "Inkomen en passend toewijzen",
        Document::BrpExtract => "Uittreksel BRP",
        Document::HousingPermit => "Huisvestingsvergunning, als die nodig is",
        Document::IdentitySeen => "Identiteit gezien, geen kopie",
        Document::Termination => "Einde hoofdhuur en onderhuur",
        Document::OwnLease => "Nieuw huurcontract",
        Document::Deposit => "Borg verrekend",
        Document::HousingAllowance => "Huurtoeslag gewijzigd",
        Document::DirectDebit => "Automatische incasso",
        Document::Utilities => "Energie, water en internet",
        Document::Insurance => "Verzekering",
        Document::Taxes => "Gemeente- en waterbelasting",
        Document::KeysAndMeters => "Sleutels en meterstanden",
        Document::Aftercare => "Afspraak over nazorg",
        Document::WmoOfficer => "Wmo-consulent ingelicht",
        Document::ContactChanged => "Contact bij de corporatie gewijzigd",
    }
}
