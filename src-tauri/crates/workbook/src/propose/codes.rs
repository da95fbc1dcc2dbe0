//! First guesses at what the codes in cells mean: by the legend's words, else by what most teams mean.

use domain::{
    exemption::ExemptionReason as Exempt,
    role::Role,
    tenancy::{EndDestination, EndReason},
    visit_weeks::{Outcome, Place},
};

use crate::{
    mapping::{CodeMeaning, CodeOf},
    words::has,
};

const fn outcome(outcome: Outcome) -> CodeMeaning {
    CodeMeaning::Outcome { outcome }
}

const fn exempt(reason: Exempt) -> CodeMeaning {
    CodeMeaning::Exempt { reason }
}

const fn ended(reason: EndReason, destination: EndDestination) -> CodeMeaning {
    CodeMeaning::Ended { reason, destination, own_lease: false }
}

/// What a folded text says of a visit, in words.
pub(super) fn visit_in_words(text: &str) -> Option<CodeMeaning> {
    let tenant = has(text, &["huurder", "client", "bewoner", "deelnemer", "tenant", "clnt", "resident"]);
    let team =
        has(text, &["begeleid", "medewerk", "team", "organisatie", "collega", "worker", "staff", "ons ", "door ons"]);
    let cancelled = has(text, &["afgezegd", "afzegg", "zegt af", "afgebeld", "cancel", "called off"]);
    Some(match text {
        "leeg" | "blank" | "empty" => return None,
        _ if has(text, &["niet ingevuld", "niet vastgelegd", "not recorded", "nog invullen"]) => {
            CodeMeaning::NotRecorded
        }
        _ if has(text, &["niet van toepassing", "n.v.t", "nvt", "niet nodig", "not applicable"]) => {
            CodeMeaning::Nothing
        }
        _ if has(text, &["onveilig", "unsafe", "agressie", "agressief"]) => outcome(Outcome::Unsafe),
        _ if has(
            text,
            &[
                "niet thuis",
                "niet aanwezig",
                "doet niet open",
                "deed niet open",
                "geen gehoor",
                "not home",
                "not at home",
                "no answer",
                "niemand thuis",
                "not in",
            ],
        ) =>
        {
            outcome(Outcome::NotHome)
        }
        _ if has(
            text,
            &[
                "geweiger",
                "weiger",
                "niet binnengelaten",
                "niet toegelaten",
                "geen toegang",
                "refus",
                "not admitted",
                "niet binnen",
            ],
        ) =>
        {
            outcome(Outcome::Refused)
        }
        _ if cancelled && team => outcome(Outcome::CancelledByOrganisation),
        _ if cancelled => outcome(Outcome::CancelledByTenant),
        _ if has(text, &["opname", "opgenomen", "ziekenhuis", "kliniek", "hospital", "clinic", "detox"]) => {
            exempt(Exempt::Hospital)
        }
        _ if has(text, &["detentie", "gevang", "prison", "detention", "jail", "gedetineerd", "in hechtenis"]) => {
            exempt(Exempt::Detention)
        }
        _ if has(text, &["onbewoonbaar", "renovatie", "uninhabitable"]) => exempt(Exempt::Uninhabitable),
        _ if has(text, &["vrijgesteld", "vrijstelling", "exempt"]) => exempt(Exempt::LeadDecision),
        _ if has(
            text,
            &[
                "ziek",
                "verlof",
                "geen bezetting",
                "sick",
                "on leave",
                "vakantie begeleid",
                "vakantie medew",
                "no staff",
            ],
        ) =>
        {
            match tenant {
                true => outcome(Outcome::CancelledByTenant),
                false => outcome(Outcome::CancelledByOrganisation),
            }
        }
        _ if has(text, &["vakantie", "logeren", "elders met afspraak", "holiday", "verblijf elders", "away"]) => {
            exempt(Exempt::AgreedStay)
        }
        _ if has(text, &["verplaatst", "verzet", "moved", "rescheduled", "verschoven"]) => outcome(Outcome::Moved),
        _ if has(text, &["vervallen", "lapsed"]) => outcome(Outcome::Lapsed),
        _ if has(
            text,
            &["telefo", "gebeld", "bellen", "beeldbel", "phone", "video", "app contact", "whatsapp", "by tel"],
        ) =>
        {
            outcome(Outcome::RemoteContact)
        }
        _ if has(text, &["aan de deur", "bij de deur", "at the door", "deur", "doorstep", "door only"]) => {
            outcome(Outcome::DoorOnly)
        }
        _ if has(text, &["kantoor", "buiten", "elders", "office", "outside", "elsewhere", "op straat"]) => {
            outcome(Outcome::MetElsewhere)
        }
        _ if has(
            text,
            &[
                "binnen",
                "toegelaten",
                "bezoek afgelegd",
                "bezocht",
                "gezien",
                "geweest",
                "thuisbezoek",
                "huisbezoek",
                "admitted",
                "visited",
                "home visit",
                "let in",
                "seen",
                "inside",
                "gelukt",
                "visit done",
                "bezoek",
            ],
        ) =>
        {
            outcome(Outcome::Admitted)
        }
        _ => return None,
    })
}

/// What most teams mean by a short code.
fn visit_code(code: &str) -> Option<CodeMeaning> {
    Some(match code {
        "v" | "x" | "\u{2713}" | "\u{2714}" | "\u{221a}" | "ja" | "j" | "yes" | "y" | "1" | "ok" | "b" | "hb"
        | "true" => outcome(Outcome::Admitted),
        "nt" | "n.t." | "nth" | "nh" | "ng" => outcome(Outcome::NotHome),
        "g" | "w" | "gew" | "r" => outcome(Outcome::Refused),
        "a" | "afz" | "ah" | "ac" | "c" => outcome(Outcome::CancelledByTenant),
        "z" | "ao" | "vl" | "zb" => outcome(Outcome::CancelledByOrganisation),
        "d" => outcome(Outcome::DoorOnly),
        "opn" | "opg" | "zh" | "o" | "h" => exempt(Exempt::Hospital),
        "det" => exempt(Exempt::Detention),
        "vak" | "vk" => exempt(Exempt::AgreedStay),
        "tel" | "t" => outcome(Outcome::RemoteContact),
        "k" | "e" => outcome(Outcome::MetElsewhere),
        "ver" | "vp" => outcome(Outcome::Moved),
        "onv" => outcome(Outcome::Unsafe),
        "-" | "--" | "/" | "n.v.t." | "nvt" | "n/a" => CodeMeaning::Nothing,
        "?" => CodeMeaning::NotRecorded,
        _ => return None,
    })
}

fn rent_code(code: &str) -> Option<CodeMeaning> {
    Some(match code {
        "ok" | "x" | "v" | "\u{2713}" | "\u{2714}" | "ja" | "j" | "yes" | "y" | "voldaan" | "betaald" | "paid"
        | "true" | "akkoord" => CodeMeaning::Paid,
        "nee" | "n" | "no" | "niet" | "open" | "niet betaald" | "unpaid" | "openstaand" | "false" | "not paid" => {
            CodeMeaning::NotPaid
        }
        "-" | "--" | "nvt" | "n.v.t." | "n/a" => CodeMeaning::Nothing,
        _ => return None,
    })
}

fn end_reason(text: &str) -> Option<CodeMeaning> {
    use EndDestination as To;
    use EndReason as Why;
    Some(match text {
        _ if has(text, &["overleden", "overlijden", "died", "deceased", "death"]) => ended(Why::Died, To::Died),
        _ if has(
            text,
            &["omgeklapt", "omklap", "contract op eigen naam", "eigen contract", "own lease", "own contract"],
        ) =>
        {
            CodeMeaning::Ended { reason: Why::MovedOn, destination: To::Housed, own_lease: true }
        }
        _ if has(text, &["huurschuld", "huurachterstand", "arrears", "betalingsachterstand"]) => {
            ended(Why::EvictionArrears, To::Unknown)
        }
        _ if has(text, &["overlast", "nuisance"]) => ended(Why::EvictionNuisance, To::Unknown),
        _ if has(text, &["herhuisvest", "rehoused", "andere woning van ons", "interne verhuizing"]) => {
            ended(Why::Rehoused, To::Housed)
        }
        _ if has(text, &["nachtopvang", "night shelter"]) => ended(Why::BackToShelter, To::Ethos2),
        _ if has(text, &["opvang", "shelter", "hostel"]) => ended(Why::BackToShelter, To::Ethos3),
        _ if has(text, &["detentie", "gevang", "prison", "detention"]) => ended(Why::Detention, To::Institution),
        _ if has(text, &["opname", "opgenomen", "kliniek", "clinic", "verpleeghuis", "ggz"]) => {
            ended(Why::Clinic, To::Institution)
        }
        _ if has(
            text,
            &["verhuisd", "doorgestroomd", "doorstroom", "eigen woning", "moved on", "moved", "verhuizing", "own home"],
        ) =>
        {
            ended(Why::MovedOn, To::Housed)
        }
        _ if has(
            text,
            &["vertrokken", "onbekend", "weggegaan", "left", "disappeared", "uit beeld", "met de noorderzon"],
        ) =>
        {
            ended(Why::Left, To::Unknown)
        }
        "anders" | "overig" | "other" => ended(Why::Other, To::Unknown),
        _ => return None,
    })
}

fn place(text: &str) -> Option<CodeMeaning> {
    let place = match text {
        _ if has(text, &["deur", "door", "portiek"]) => Place::Door,
        _ if has(text, &["kantoor", "office", "spreekuur"]) => Place::Office,
        _ if has(text, &["video", "beeld", "teams"]) => Place::Video,
        _ if has(text, &["tel", "phone", "gebeld", "app"]) => Place::Phone,
        _ if has(text, &["buiten", "straat", "park", "outside", "street", "cafe", "elders", "elsewhere", "town"]) => {
            Place::Outside
        }
        "t" => Place::Dwelling,
        _ if has(text, &["woning", "thuis", "binnen", "huis", "home", "dwelling", "flat", "inside", "apartment"]) => {
            Place::Dwelling
        }
        _ => return None,
    };
    Some(CodeMeaning::Place { place })
}

fn role(text: &str) -> Option<CodeMeaning> {
    let role = match text {
        _ if has(text, &["teamleid", "coordinator", "lead", "leidinggevende", "manager"]) => Role::Lead,
        _ if has(text, &["huurmedew", "vastgoed", "verhuur", "rent desk", "administratie"]) => Role::RentDesk,
        _ if has(text, &["beheerder", "administrator", "applicatie"]) => Role::Administrator,
        _ if has(text, &["begeleid", "worker", "hulpverlen", "coach", "ervaringsdesk", "support", "medewerker"]) => {
            Role::Worker
        }
        _ => return None,
    };
    Some(CodeMeaning::Role { role })
}

fn exemption(text: &str) -> Option<CodeMeaning> {
    match visit_in_words(text).or_else(|| visit_code(text)) {
        Some(CodeMeaning::Exempt { reason }) => Some(exempt(reason)),
        _ if has(text, &["teamleid", "lead", "besluit"]) => Some(exempt(Exempt::LeadDecision)),
        _ => None,
    }
}

/// What a folded code most likely means; `None` when there is no good guess.
pub(super) fn usual(of: CodeOf, code: &str) -> Option<CodeMeaning> {
    match of {
        CodeOf::Visit => {
            let known = || Outcome::from_code(code).ok().map(outcome);
            visit_code(code).or_else(known).or_else(|| (code.len() > 2).then(|| visit_in_words(code)).flatten())
        }
        CodeOf::Rent => rent_code(code),
        CodeOf::End => end_reason(code),
        CodeOf::Place => place(code),
        CodeOf::Role => role(code),
        CodeOf::Exemption => exemption(code),
    }
}

/// Pairs of code and words in a legend: `v = binnen geweest, nt = niet thuis`.
pub(super) fn legend_pairs(text: &str) -> Vec<(String, String)> {
    let folded = crate::words::fold(text);
    let parts = folded.split([',', ';', '\n', '|']).flat_map(|it| it.split(" / "));
    let pair = |part: &str| {
        let (code, means) = part.split_once('=').or_else(|| part.split_once(": "))?;
        let code = code.trim().rsplit(' ').next().unwrap_or_default().trim_matches(['"', '\'', '(', ')']);
        let means = means.trim();
        (!code.is_empty() && code.chars().count() <= 12 && !means.is_empty())
            .then(|| (code.to_owned(), means.to_owned()))
    };
    parts.filter_map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_codes_have_a_first_guess() {
        for (code, expected) in [
            ("v", "admitted"),
            ("\u{2713}", "admitted"),
            ("ja", "admitted"),
            ("nt", "not_home"),
            ("ng", "not_home"),
            ("g", "refused"),
            ("a", "cancelled_by_tenant"),
            ("z", "cancelled_by_organisation"),
            ("ziek", "cancelled_by_organisation"),
            ("opn", "hospital"),
            ("opname", "hospital"),
            ("detentie", "detention"),
            ("vakantie", "agreed_stay"),
            ("tel", "remote_contact"),
            ("geweigerd", "refused"),
            ("client ziek", "cancelled_by_tenant"),
            ("afgezegd door begeleider", "cancelled_by_organisation"),
            ("alleen aan de deur gesproken", "door_only"),
            ("not at home", "not_home"),
            ("refused entry", "refused"),
            ("visit cancelled by tenant", "cancelled_by_tenant"),
            ("met at office", "met_elsewhere"),
            ("admitted", "admitted"),
            ("qq", "unknown"),
            ("n", "unknown"),
        ] {
            let shown = match usual(CodeOf::Visit, code) {
                Some(CodeMeaning::Outcome { outcome }) => outcome.as_code(),
                Some(CodeMeaning::Exempt { reason }) => reason.as_code(),
                _ => "unknown",
            };
            assert_eq!(shown, expected, "{code}");
        }
    }

    #[test]
    fn reasons_of_an_end_have_a_first_guess() {
        for (text, expected) in [
            ("overleden", "died died"),
            ("verhuisd", "moved_on housed"),
            ("vertrokken", "left unknown"),
            ("terug naar opvang", "back_to_shelter ethos_3"),
            ("ontruimd wegens huurschuld", "eviction_arrears unknown"),
            ("eigen contract", "moved_on housed"),
            ("geen idee", ""),
        ] {
            let shown = match usual(CodeOf::End, text) {
                Some(CodeMeaning::Ended { reason, destination, .. }) => {
                    format!("{} {}", reason.as_code(), destination.as_code())
                }
                _ => String::new(),
            };
            assert_eq!(shown, expected, "{text}");
        }
    }

    #[test]
    fn a_legend_is_pairs_of_code_and_words() {
        let pairs = legend_pairs("Legenda: v = binnen geweest, nt = niet thuis; OPN = opname");
        let pairs: Vec<_> = pairs.iter().map(|(code, means)| (code.as_str(), means.as_str())).collect();
        assert_eq!(pairs, [("v", "binnen geweest"), ("nt", "niet thuis"), ("opn", "opname")]);
        assert!(legend_pairs("bijgewerkt op 31-07-2026 (Samira)").is_empty());
    }
}
