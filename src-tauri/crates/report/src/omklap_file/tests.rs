//! What stands in the file, and what it says of it.

use domain::{
    covenant::{CriterionStatus, Document},
    evaluation::{Advice, Adviser, WishAnswer},
    inspection::{Level, Occasion, Part},
    lease::LeaseKind,
    nuisance::{NuisanceKind, ResponseKind},
    omklap::DocumentState,
    rent::MonthState,
};
use expect_test::expect;

use super::*;
use crate::document::Block;

/// A file in which everything has something to say.
pub(crate) fn full() -> OmklapFile {
    let lease = |kind, first: &str, rent| LeaseOfFile {
        kind,
        first_day: first.to_owned(),
        last_day: None,
        rent_cents: rent,
        service_cents: Some(3_500),
    };
    let month = |month: &str, paid_cents, state| RentMonth {
        month: month.to_owned(),
        due_cents: 61_250,
        paid_cents,
        paid_on: (paid_cents == 61_250).then(|| format!("{month}-27")),
        state,
    };
    OmklapFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        made_on: "2026-07-28".to_owned(),
        tenant: "Noor Eikenboom".to_owned(),
        address: "Fabelplein 41".to_owned(),
        town: "0000 ZZ Fabelstad".to_owned(),
        provider: "Stichting Onderdak".to_owned(),
        recipient: "Woonstichting De Vlierboom".to_owned(),
        consent: ConsentGiven { given_on: "2026-06-30".to_owned(), until: None },
        began: Some("2025-05-15".to_owned()),
        leases: vec![lease(LeaseKind::Head, "2025-05-01", Some(57_750)), lease(LeaseKind::Sub, "2025-05-15", None)],
        rent: RentRecord {
            open_cents: Some(21_460),
            months: vec![month("2026-06", 61_250, MonthState::Paid), month("2026-07", 39_790, MonthState::Partly)],
            arrangement: Some(Arrangement { agreed_on: "2026-07-10".to_owned(), instalment_cents: 5_000 }),
        },
        admission: Admission { met: 21, missed_tenant: 1, missed_tenant_lately: 0, admitted: 22, attempts: 24 },
        inspections: vec![
            Inspected {
                day: "2026-07-01".to_owned(),
                occasion: Occasion::Omklap,
                parts: 9,
                concerns: vec![Concern {
                    part: Part::Water,
                    level: Level::Concern,
                    remark: Some("Kraan lekt".to_owned()),
                    settled_on: Some("2026-07-09".to_owned()),
                }],
            },
            Inspected { day: "2026-01-14".to_owned(), occasion: Occasion::Regular, parts: 9, concerns: Vec::new() },
        ],
        nuisance: vec![Nuisance {
            day: "2026-02-03".to_owned(),
            about: NuisanceKind::Noise,
            serious: false,
            confirmed: true,
            responses: vec![Response { day: "2026-02-04".to_owned(), did: ResponseKind::TalkTenant }],
        }],
        support: Some(SupportJudged {
            day: "2026-05-15".to_owned(),
            status: CriterionStatus::Met,
            reason: Some("Elke week een gesprek.".to_owned()),
        }),
        wish: Some(TenantsWish {
            day: "2026-06-30".to_owned(),
            answer: WishAnswer::Yes,
            words: Some("Mijn eigen voordeur.".to_owned()),
        }),
        advice: vec![AdviceGiven {
            day: "2026-07-02".to_owned(),
            adviser: Adviser::Worker,
            advice: Advice::Positive,
            reason: None,
        }],
        documents: vec![
            DocumentAsked {
                document: Document::FinalEvaluation,
                state: Some(DocumentState::There),
                day: Some("2026-07-20".to_owned()),
            },
            DocumentAsked { document: Document::Income, state: None, day: None },
        ],
    }
}

/// A file of a tenancy of which next to nothing is known.
pub(crate) fn empty() -> OmklapFile {
    OmklapFile {
        began: None,
        leases: Vec::new(),
        rent: RentRecord { open_cents: None, months: Vec::new(), arrangement: None },
        admission: Admission { met: 0, missed_tenant: 0, missed_tenant_lately: 0, admitted: 0, attempts: 0 },
        inspections: Vec::new(),
        nuisance: Vec::new(),
        support: None,
        wish: None,
        advice: Vec::new(),
        documents: Vec::new(),
        ..full()
    }
}

/// Everything that is said, line by line.
fn said(file: &OmklapFile) -> String {
    let mut lines = Vec::new();
    for block in file.document().blocks {
        match block {
            Block::Heading { text } => lines.push(format!("# {text}")),
            Block::Paragraph { lines: said } => lines.extend(said),
            Block::Terms { rows } => lines.extend(rows.into_iter().map(|(term, said)| format!("{term}: {said}"))),
            Block::Table { head, rows, amounts } => {
                assert_eq!(head.len(), amounts.len());
                lines.push(head.join(" | "));
                for row in rows {
                    assert_eq!(head.len(), row.len(), "every row is as long as the head");
                    lines.push(row.join(" | "));
                }
            }
        }
    }
    let shown = lines.join("\n").replace('\u{a0}', " ");
    shown.split("# Wat telt mee?").next().unwrap_or_default().to_owned()
}

#[test]
fn a_full_file_says_every_fact_in_a_sentence_before_its_table() {
    expect![[r#"
        Huurder: Noor Eikenboom
        Woning: Fabelplein 41, 0000 ZZ Fabelstad
        Aanbieder: Stichting Onderdak
        Voor: Woonstichting De Vlierboom. De huurder krijgt hetzelfde dossier.
        Gemaakt op: 28 juli 2026
        Toestemming: Op 30 juni 2026 stemde de huurder ermee in dat Woonstichting De Vlierboom dit dossier krijgt voor de omklap. De toestemming geldt tot de huurder die intrekt.
        # Woning en contracten
        De huurder woont hier via de aanbieder sinds 15 mei 2025.
        Contract | Van | Tot en met | Kale huur | Servicekosten
        Hoofdhuur: de eigenaar verhuurt aan de aanbieder | 1 mei 2025 | loopt door | € 577,50 | € 35,00
        Onderhuur: de aanbieder verhuurt aan de huurder | 15 mei 2025 | loopt door | niet bekend | € 35,00
        # Huur
        Er staat € 214,60 open. Van de laatste maand is op tijd betaald.
        Er loopt een regeling van 10 juli 2026: elke maand € 50,00 naast de huur.
        Maand | Te betalen | Betaald | Voldaan op | Stand
        juni 2026 | € 612,50 | € 612,50 | 27 juni 2026 | op tijd betaald
        juli 2026 | € 612,50 | € 397,90 | – | loopt nog
        # Wekelijks toegelaten
        In 21 van 22 weken is de begeleider toegelaten (21/22). De huurder miste 1 week, waarvan 0 in de laatste vier weken.
        Bij 22 van de 24 bezoeken aan de deur is de begeleider binnengelaten (22/24).
        # Inspecties
        De laatste inspectie was op 1 juli 2026. Er is niets dat nog gedaan moet worden.
        Inspectie | Onderdeel | Hoe het was | Hersteld op
        1 juli 2026, voor de omklap | Water en afvoer | zorg: Kraan lekt | 9 juli 2026
        14 januari 2026, volgens afspraak | 9 onderdelen bekeken | alles goed | –
        # Overlast
        1 melding. Daarvan ernstig en bevestigd: 0.
        Gemeld op | Wat | Oordeel | Wat er is gedaan
        3 februari 2026 | Geluid | bevestigd | 4 februari 2026: gesprek met de huurder
        # Meewerken aan begeleiding
        Oordeel op 15 mei 2026: De huurder werkt mee aan de begeleiding.
        Uitleg: Elke week een gesprek.
        # Wens van de huurder
        Gezegd op 30 juni 2026: De huurder wil een huurcontract op eigen naam.
        In eigen woorden: Mijn eigen voordeur.
        # Advies
        De begeleider adviseert de omklap (2 juli 2026).
        # Documenten
        Van 2 documenten is er 1 geregeld.
        Document | Stand | Sinds
        Eindevaluatie | is er | 20 juli 2026
        Inkomen en passend toewijzen | komt nog | 
    "#]].assert_eq(&said(&full()));
}

#[test]
fn where_nothing_is_known_the_file_says_so() {
    expect![[r#"
        Huurder: Noor Eikenboom
        Woning: Fabelplein 41, 0000 ZZ Fabelstad
        Aanbieder: Stichting Onderdak
        Voor: Woonstichting De Vlierboom. De huurder krijgt hetzelfde dossier.
        Gemaakt op: 28 juli 2026
        Toestemming: Op 30 juni 2026 stemde de huurder ermee in dat Woonstichting De Vlierboom dit dossier krijgt voor de omklap. De toestemming geldt tot de huurder die intrekt.
        # Woning en contracten
        Er is geen onderhuur of gebruik opgeschreven.
        # Huur
        Van de huur is niets bijgehouden.
        # Wekelijks toegelaten
        Er zijn nog geen weken om naar te kijken.
        # Inspecties
        Er is nog geen inspectie opgeschreven.
        # Overlast
        Er is geen overlast gemeld die klopte of nog moet worden beoordeeld.
        # Meewerken aan begeleiding
        Hierover is nog geen oordeel gegeven.
        # Wens van de huurder
        De wens van de huurder is nog niet opgeschreven.
        # Advies
        Er is nog geen advies opgeschreven.
        # Documenten
        Er zijn geen documenten afgesproken.
    "#]].assert_eq(&said(&empty()));
}

#[test]
fn the_facts_for_another_program_have_names_that_stay() {
    expect![[r#"
        {
          "format": "omklap-file",
          "version": 1,
          "made_on": "2026-07-28",
          "tenant": "Noor Eikenboom",
          "address": "Fabelplein 41",
          "town": "0000 ZZ Fabelstad",
          "provider": "Stichting Onderdak",
          "recipient": "Woonstichting De Vlierboom",
          "consent": {
            "given_on": "2026-06-30",
            "until": null
          },
          "began": "2025-05-15",
          "leases": [
            {
              "kind": "head",
              "first_day": "2025-05-01",
              "last_day": null,
              "rent_cents": 57750,
              "service_cents": 3500
            },
            {
              "kind": "sub",
              "first_day": "2025-05-15",
              "last_day": null,
              "rent_cents": null,
              "service_cents": 3500
            }
          ],
          "rent": {
            "open_cents": 21460,
            "months": [
              {
                "month": "2026-06",
                "due_cents": 61250,
                "paid_cents": 61250,
                "paid_on": "2026-06-27",
                "state": "paid"
              },
              {
                "month": "2026-07",
                "due_cents": 61250,
                "paid_cents": 39790,
                "paid_on": null,
                "state": "partly"
              }
            ],
            "arrangement": {
              "agreed_on": "2026-07-10",
              "instalment_cents": 5000
            }
          },
          "admission": {
            "met": 21,
            "missed_tenant": 1,
            "missed_tenant_lately": 0,
            "admitted": 22,
            "attempts": 24
          },
          "inspections": [
            {
              "day": "2026-07-01",
              "occasion": "omklap",
              "parts": 9,
              "concerns": [
                {
                  "part": "water",
                  "level": "concern",
                  "remark": "Kraan lekt",
                  "settled_on": "2026-07-09"
                }
              ]
            },
            {
              "day": "2026-01-14",
              "occasion": "regular",
              "parts": 9,
              "concerns": []
            }
          ],
          "nuisance": [
            {
              "day": "2026-02-03",
              "about": "noise",
              "serious": false,
              "confirmed": true,
              "responses": [
                {
                  "day": "2026-02-04",
                  "did": "talk_tenant"
                }
              ]
            }
          ],
          "support": {
            "day": "2026-05-15",
            "status": "met",
            "reason": "Elke week een gesprek."
          },
          "wish": {
            "day": "2026-06-30",
            "answer": "yes",
            "words": "Mijn eigen voordeur."
          },
          "advice": [
            {
              "day": "2026-07-02",
              "adviser": "worker",
              "advice": "positive",
              "reason": null
            }
          ],
          "documents": [
            {
              "document": "final_evaluation",
              "state": "there",
              "day": "2026-07-20"
            },
            {
              "document": "income",
              "state": null,
              "day": null
            }
          ]
        }"#]]
    .assert_eq(&String::from_utf8(full().json()).unwrap());
    for file in [full(), empty()] {
        assert_eq!(file, serde_json::from_slice(&file.json()).unwrap());
    }
}

/// What the pages are looked at on is a whole file, with everything that one has today.
#[test]
fn the_file_of_the_example_is_whole() {
    let file: OmklapFile = serde_json::from_str(include_str!("../../examples/file.json")).unwrap();
    assert!(!file.documents.is_empty() && !file.advice.is_empty() && file.wish.is_some());
    assert_eq!((FORMAT, VERSION), (file.format.as_str(), file.version));
}

#[test]
fn weeks_that_the_provider_missed_are_in_no_figure() {
    let said = said(&full());
    assert!(said.contains("21 van 22 weken"), "21 met, 1 missed by the tenant, 4 of 26 by somebody else: {said}");
    assert!(!said.contains("van 26"), "nothing is held against who was not visited: {said}");
}
