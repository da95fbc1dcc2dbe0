//! What the words above columns mean, in Dutch and in English.

use crate::{mapping::Meaning, words};

/// Whole headers, as words.
const WHOLE: &[(Meaning, &[&str])] = &[
    (Meaning::Number, &["nr", "no", "nummer", "volgnr", "volgnummer", "id", "clientnr", "clientnummer", "client nr",
        "client id", "dossiernummer", "dossiernr", "hf nr", "number", "nr huurder", "huurdernr"]),
    (Meaning::FullName, &["naam", "name", "huurder", "clientnaam", "client", "bewoner", "deelnemer", "naam huurder",
        "naam client", "naam bewoner", "naam deelnemer", "tenant", "tenant name", "full name", "client name", "resident",
        "volledige naam", "persoon", "huurders", "achternaam voornaam", "naam voornaam", "participant"]),
    (Meaning::GivenName, &["voornaam", "roepnaam", "first name", "given name", "firstname", "forename", "voornamen"]),
    (Meaning::NamePrefix, &["tussenvoegsel", "tussenv", "tv", "voorvoegsel", "tussenvoegsels", "prefix", "infix"]),
    (Meaning::FamilyName, &["achternaam", "familienaam", "geslachtsnaam", "last name", "surname", "family name", "lastname"]),
    (Meaning::Initials, &["voorletters", "voorl", "initialen", "initials", "vl"]),
    (Meaning::BirthDate, &["geb", "gebdat", "gebdatum", "geb datum", "geb dat", "geboren", "geboortedatum", "geboorte",
        "dob", "born", "birth date", "birthdate", "date of birth", "geboortejaar", "year of birth", "birthday"]),
    (Meaning::Gender, &["geslacht", "m v", "gender", "sex"]),
    (Meaning::Municipality, &["gemeente van herkomst", "herkomstgemeente", "gemeente herkomst", "municipality of origin"]),
    (Meaning::ReferralDate, &["aanmelding", "aanmelddatum", "datum aanmelding", "aangemeld", "referral date", "referred"]),
    (Meaning::Address, &["adres", "address", "woonadres", "adres woning", "woning", "dwelling", "straat en huisnummer",
        "straat huisnummer", "straat nr", "straat en nr", "street address", "volledig adres"]),
    (Meaning::Street, &["straat", "straatnaam", "street"]),
    (Meaning::HouseNumber, &["huisnummer", "huisnr", "house number", "hnr", "toevoeging", "toev", "house no", "nr toev",
        "huisnummer toevoeging"]),
    (Meaning::Postcode, &["postcode", "pc", "postal code", "zip", "zipcode", "zip code"]),
    (Meaning::City, &["plaats", "woonplaats", "stad", "city", "town", "plaatsnaam"]),
    (Meaning::Owner, &["verhuurder", "corporatie", "woningcorporatie", "eigenaar", "owner", "landlord", "wooncorporatie",
        "housing association", "woco", "hoofdverhuurder"]),
    (Meaning::Worker, &["begeleider", "woonbegeleider", "medewerker", "worker", "support worker", "vaste begeleider",
        "begeleiding", "naam begeleider", "wb er", "trajectbegeleider", "ambulant begeleider", "hulpverlener", "coach",
        "case worker", "caseworker", "keyworker", "key worker", "naam medewerker", "begeleider naam", "bezocht door",
        "visited by", "door", "wie"]),
    (Meaning::KeyDate, &["sleutel", "sleuteldatum", "sleuteloverdracht", "start", "startdatum", "start datum", "begin",
        "begindatum", "ingangsdatum", "ingang", "in zorg", "datum sleutel", "start begeleiding", "van", "vanaf",
        "key date", "start date", "move in", "move in date", "key", "keys", "from", "huur vanaf", "instroom",
        "datum start", "aanvang", "key handover", "ingang onderhuur", "startdatum huur"]),
    (Meaning::EndDate, &["einde", "einddatum", "eind datum", "eind", "uit zorg", "uitstroom", "tot", "t m", "tot en met",
        "end", "end date", "to", "until", "datum einde", "uitstroomdatum", "vertrek", "vertrekdatum", "moved out",
        "move out", "move out date", "einde begeleiding"]),
    (Meaning::EndReason, &["reden einde", "reden uitstroom", "reden", "uitstroomreden", "reden vertrek", "reason",
        "end reason", "reason for leaving", "reden beeindiging", "reason left", "reason ended"]),
    (Meaning::HeadLeaseStart, &["ingang hoofdhuur", "start hoofdhuur", "hoofdhuur vanaf", "head lease start", "hoofdhuur"]),
    (Meaning::Rent, &["kale huur", "huur", "huurprijs", "netto huur", "rent", "bare rent", "basic rent", "net rent", "huur kaal",
        "monthly rent", "huur per maand", "basishuur"]),
    (Meaning::ServiceCosts, &["service", "servicekosten", "service kosten", "service costs", "service charge", "sk",
        "service charges", "servkosten"]),
    (Meaning::OmklapDate, &["omklap", "omklapdatum", "omgeklapt", "datum omklap", "eigen contract", "op eigen naam",
        "own lease", "contract op eigen naam", "omklap datum", "eigen naam", "own tenancy", "own contract"]),
    (Meaning::VisitsPerWeek, &["bezoek p w", "bezoeken p w", "bezoeken per week", "bezoek per week", "frequentie",
        "visits per week", "visits week", "aantal bezoeken", "bezoekfrequentie", "norm", "frequency", "x per week",
        "visits p w", "bezoekafspraak"]),
    (Meaning::Remarks, &["opmerkingen", "opmerking", "bijzonderheden", "toelichting", "remarks", "comments", "comment",
        "opm", "memo", "overig"]),
    (Meaning::Note, &["notitie", "notities", "verslag", "note", "notes", "rapportage", "kort verslag"]),
    (Meaning::Date, &["datum", "date", "bezoekdatum", "datum bezoek", "visit date", "dag", "day", "date of visit", "week",
        "wk", "weeknr", "weeknummer"]),
    (Meaning::PlannedDate, &["gepland", "geplande datum", "planned", "planned date", "datum gepland"]),
    (Meaning::Time, &["tijd", "tijdstip", "time", "uur", "aanvangstijd", "starttijd", "hour"]),
    (Meaning::Outcome, &["resultaat", "uitkomst", "outcome", "result", "bezoek", "status bezoek", "code", "afloop", "status",
        "toegelaten", "binnen", "admitted", "visit"]),
    (Meaning::Place, &["locatie", "waar", "location", "place", "where", "plek", "plaats bezoek"]),
    (Meaning::RentMonth, &["maand", "month", "huurmaand", "periode", "period"]),
    (Meaning::Due, &["verschuldigd", "te betalen", "due", "huur verschuldigd", "bedrag", "amount due", "vordering"]),
    (Meaning::Paid, &["betaald", "ontvangen", "paid", "received", "bedrag betaald", "betaling", "amount paid"]),
    (Meaning::PaidOn, &["betaald op", "datum betaling", "betaaldatum", "paid on", "payment date", "ontvangen op"]),
    (Meaning::ExemptionReason, &["reden vrijstelling", "soort", "type", "kind"]),
    (Meaning::Hours, &["uren", "uren per week", "contracturen", "hours", "hours per week", "uren p w", "fte uren",
        "contract uren", "aantal uren"]),
    (Meaning::Role, &["rol", "functie", "role", "job", "job title"]),
    (Meaning::Email, &["e mail", "email", "mail", "mailadres", "e mailadres", "emailadres", "email address"]),
    (Meaning::Ignore, &["werkdagen", "working days", "telefoon", "telefoonnummer", "phone", "mobiel", "leeftijd", "age",
        "totaal", "total", "som", "saldo", "achterstand", "huurachterstand", "bsn", "totale huur", "aantal", "count"]),
];

/// Parts of headers, when the whole is not known; the first that fits counts.
const PARTS: &[(Meaning, &[&str])] = &[
    (Meaning::Ignore, &["bsn", "telefoon", "phone", "totaal", "total", "achterstand", "arrears", "verlenging"]),
    (Meaning::BirthDate, &["geboorte", "geb dat", "birth"]),
    (Meaning::HeadLeaseStart, &["hoofdhuur", "head lease"]),
    (Meaning::OmklapDate, &["omklap", "eigen naam", "own lease"]),
    (Meaning::KeyDate, &["sleutel", "startdatum", "start date", "begindatum", "ingangsdatum"]),
    (Meaning::EndReason, &["reden", "reason"]),
    (Meaning::EndDate, &["einddatum", "end date", "uitstroom"]),
    (Meaning::VisitsPerWeek, &["per week", "p w", "frequentie"]),
    (Meaning::ServiceCosts, &["servicekosten", "service cost", "service charge"]),
    (Meaning::Rent, &["kale huur", "huurprijs", "monthly rent"]),
    (Meaning::Worker, &["begeleider", "worker"]),
    (Meaning::Owner, &["corporatie", "verhuurder", "landlord"]),
    (Meaning::Postcode, &["postcode", "postal"]),
    (Meaning::Remarks, &["opmerking", "remark", "bijzonder", "toelichting"]),
    (Meaning::Email, &["mail"]),
    (Meaning::FullName, &["naam huurder", "naam client", "tenant name"]),
];

/// What a header means, by its words; `None` when it is not known.
pub(super) fn meaning_of(header: &str) -> Option<Meaning> {
    let joined = words::words(header).join(" ");
    if joined.is_empty() {
        return None;
    }
    let whole = WHOLE.iter().find(|(_, headers)| headers.contains(&joined.as_str()));
    let spaced = format!(" {joined} ");
    let part = || PARTS.iter().find(|(_, parts)| parts.iter().any(|it| spaced.contains(it)));
    whole.or_else(|| part().filter(|_| joined.len() <= 40)).map(|(meaning, _)| *meaning)
}

/// Words that say what a sheet is, in its name or title.
pub(super) struct Hints {
    pub visits: bool,
    pub rents: bool,
    pub team: bool,
    pub exemptions: bool,
    pub leases: bool,
}

pub(super) fn hints(text: &str) -> Hints {
    let folded = words::fold(text);
    let has = |some: &[&str]| words::has(&folded, some);
    Hints {
        visits: has(&["bezoek", "visit", "huisbez", "contactmoment"]),
        rents: has(&["huur 2", "huur2", "huurbetaling", "rent", "betaling", "payment", "huren"]) && !has(&["huurder", "current"]),
        team: has(&["team", "medewerker", "begeleiders", "workers", "staff", "personeel"]),
        exemptions: has(&["vrijstelling", "opname", "exempt", "afwezig", "detentie", "absence"]),
        leases: has(&["woning", "contract", "lease", "dwelling", "panden"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_dutch_and_english() {
        for (header, expected) in [
            ("Geb.datum", Some(Meaning::BirthDate)),
            ("Bezoek p/w", Some(Meaning::VisitsPerWeek)),
            ("Kale huur (€)", Some(Meaning::Rent)),
            ("Move-in date", Some(Meaning::KeyDate)),
            ("Support worker", Some(Meaning::Worker)),
            ("Datum sleuteloverdracht", Some(Meaning::KeyDate)),
            ("BSN", Some(Meaning::Ignore)),
            ("Lievelingskleur", None),
            ("", None),
        ] {
            assert_eq!(meaning_of(header), expected, "{header}");
        }
    }
}
