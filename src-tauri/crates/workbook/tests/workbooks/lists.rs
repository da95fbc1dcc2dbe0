//! Workbooks of other teams: lists. What was understood, drawn and told.

use expect_test::expect;
use workbook::{HeaderRows, Known, SheetKind, Workbook, draw, propose, propose_anew};

use crate::kit::*;

/// Written by Excel under Dutch settings: semicolons, Windows-1252, parts of names in columns of their own.
const DUTCH: &str = "Team Noord;;;;;;;;;;;;;;
;;;;;;;;;;;;;;
Clientnr;Achternaam;Tussenv.;Voornaam;Geboren;Straat;Nr;Toev.;Postcode;Plaats;Corporatie;Begeleider;Start;Einde;Reden;Huurprijs;Sk;Frequentie
HF-01;Önal;;Zoë;1-2-83;Proefweg;12;A;1234ab;Proefstad;Woonvoorbeeld;Femke;3 mrt 2025;;;€ 1.234,56;551,-;2x
HF-02;Berg;van den;André;12-11-90;Demolaan;3;;2345 BC;Proefstad;Woonvoorbeeld;Femke Testman;15/1/25;31-02-2026;verhuisd;600;;soms
HF-03;Testman;;Piet;;Teststraat;8;;3456 CD;Proefstad;De Proefcorporatie;Hassan;2025-06-01;1-5-2025;vertrokken;55l,21;25;wekelijks
HF-04;Oefenbos;;Sara;31-12-2031;Teststraat;9;;;Proefstad;;vacature;binnenkort;;;610,5;;
Totaal;;;;;;;;;;;;;;;2445,06;;
;Oefenbos;;Tim;4-4-1999;Teststraat;10;;;;;Hassan;1-4-2025;1-3-2026;naar het buitenland;610,5;;om de week
";

#[test]
fn a_dutch_text_file_in_an_older_encoding() {
    let (bytes, _, unmapped) = encoding_rs::WINDOWS_1252.encode(DUTCH);
    assert!(!unmapped);
    let (workbook, mapping, drawn) = drawn(&bytes, "noord.csv", "2026-07-31");
    expect![[r#"
        noord: Tenants, header 3-3, 6 rows, year None
          Clientnr=Number; Achternaam=FamilyName; Tussenv.=NamePrefix; Voornaam=GivenName; Geboren=BirthDate; Straat=Street; Nr=HouseNumber; Toev.=HouseNumber; Postcode=Postcode; Plaats=City; Corporatie=Owner; Begeleider=Worker; Start=KeyDate; Einde=EndDate; Reden=EndReason; Huurprijs=Rent; Sk=ServiceCosts; Frequentie=VisitsPerWeek
          naar het buitenland 1 Unknown None; verhuisd 1 Ended { reason: MovedOn, destination: Housed, own_lease: false } Usual; vertrokken 1 Ended { reason: Left, destination: Unknown, own_lease: false } Usual"#]].assert_eq(&understood(&mapping));
    expect![[r#"
        Zoë |  | Önal | 1983-02-01
        André | van den | Berg | 1990-11-12
        Piet |  | Testman | 
        Sara |  | Oefenbos | 
        Tim |  | Oefenbos | 1999-04-04"#]]
    .assert_eq(&shown(&drawn, "tenants", &["given_name", "prefix", "family_name", "birth_date"]));
    expect![[r#"
        Proefweg | 12 A | 1234 AB | Proefstad | Woonvoorbeeld
        Demolaan | 3 | 2345 BC | Proefstad | Woonvoorbeeld
        Teststraat | 8 | 3456 CD | Proefstad | De Proefcorporatie"#]]
    .assert_eq(&shown(&drawn, "dwellings", &["street", "number", "postcode", "city", "owner"]));
    expect![[r#"
        2025-03-03 |  |  | 
        2025-01-15 |  |  | 
        2025-06-01 |  |  | "#]]
    .assert_eq(&shown(&drawn, "tenancies", &["support_start", "support_end", "end_reason", "end_destination"]));
    expect![[r#"
        head | 2025-03-01 |  | 123456 | 55100
        sub | 2025-03-03 |  | 123456 | 55100
        head | 2025-01-01 |  | 60000 | 0
        sub | 2025-01-15 |  | 60000 | 0
        head | 2025-06-01 |  |  | 
        sub | 2025-06-01 |  |  | "#]]
    .assert_eq(&shown(&drawn, "leases", &["kind", "start", "end", "rent_cents", "service_cents"]));
    expect![[r#"
        2025-03-03 | 2 | 1
        2025-06-01 | 1 | 1"#]]
    .assert_eq(&shown(&drawn, "agreements", &["from", "visits", "period_weeks"]));
    expect![[r#"
        Femke Testman | worker
        Hassan | worker"#]]
    .assert_eq(&shown(&drawn, "workers", &["name", "role"]));
    expect![[r#"
        noord row 5 column 14 "31-02-2026": NoSuchDay, StillRunning
        noord row 5 column 18 "soms": NotANumber, OneVisitAWeek
        noord row 6 column 14 "1-5-2025": EndBeforeStart, StillRunning
        noord row 6 column 16 "55l,21": LetterAmongDigits, ValueLeftOut
        noord row 7 "": StartMissing, TenancyLeftOut
        noord row 7 column 5 "31-12-2031": BirthDateImpossible, ValueLeftOut
        noord row 7 column 13 "binnenkort": NotADay, ValueLeftOut
        noord row 9 "": CityMissing, TenancyLeftOut
        noord row 9 column 15 "naar het buitenland": CodeUnknown, ValueLeftOut"#]]
    .assert_eq(&remarks(&workbook, &drawn));
}

#[test]
fn the_city_of_all_addresses_can_be_told() {
    let workbook = Workbook::open(DUTCH.as_bytes(), "noord.csv").unwrap();
    let mut mapping = propose(&workbook, &[]);
    mapping.city = Some("Proefstad".to_owned());
    let drawn = draw(&workbook, &mapping, day("2026-07-31"), &Known::default());
    assert_eq!(rows(&drawn, "tenancies").len(), 4);
    assert_eq!(row_where(&rows(&drawn, "dwellings"), "number", "10")["city"], "Proefstad");
}

#[test]
fn an_english_workbook_with_a_register_of_visits() {
    let tenants = table(
        "Housing First caseload
        -
        Client ID | Tenant name | DOB | Street address | Postal code | City | Landlord | Support worker | Move-in date | Move-out date | Reason for leaving | Monthly rent | Service charge | Own lease | Visits per week
        #1 | Anna Sample | @1980-05-06 | Mock Street 1 | 1111 AA | Sampletown | Mock Homes | Kim Trial | @2026-01-05 | | | #500 | #50 | no | 1
        #2 | Bert de Model | @1975-01-31 | Mock Street 2 | 1111 AB | Sampletown | Mock Homes | Kim | @2025-03-01 | | | #510 | | @2026-03-01 | 2
        #3 | Cara Sample | @1990-12-12 | Mock Street 3 | 1111 AC | Sampletown | Mock Homes | Lou Demo | @2025-09-15 | @2026-02-28 | back to shelter | #520 | | | 1",
    );
    let visits = table(
        "Date | Tenant | Worker | Time | Result | Location | Notes
        @2026-01-06 | Anna Sample | Kim | 10:30 | admitted | home | tea
        @2026-01-13 | A. Sample | Kim Trial | 9:15 | not at home | | 
        13/01/2026 | Bert | Lou Demo | | met | office |
        @2026-01-14 | Model, Bert de | Kim | | met at office | office |
        wk 4 2026 | Cara | Lou | | cancelled by tenant | |
        @2026-01-20 | Sample | Kim | | admitted | home |
        @2026-05-01 | Cara Sample | Lou Demo | | admitted | home |
        @2026-12-24 | Anna Sample | Kim | | admitted | home |
        @2026-02-03 | Anna Sample | Max Extra | 14.00 | refused entry | doorstep | would not open
        @2026-02-03 | Anna Sample | Max Extra | 14.00 | refused entry | doorstep | would not open
        soon | Anna Sample | Kim | | admitted | home |
        @2026-02-10 | Dora Nobody | Kim | | admitted | home |",
    );
    let team = table(
        "Name | Role | Hours | Email\nKim Trial | support worker | #32 | kim@example.org\nLou Demo | team lead | 28,5 |",
    );
    let bytes = xlsx(&[("Caseload", tenants), ("Visits", visits), ("Staff", team)], &[]);
    let (workbook, mapping, drawn) = drawn(&bytes, "caseload.xlsx", "2026-07-31");
    expect![[r#"
        Caseload: Tenants, header 3-3, 3 rows, year None
          Client ID=Number; Tenant name=FullName; DOB=BirthDate; Street address=Address; Postal code=Postcode; City=City; Landlord=Owner; Support worker=Worker; Move-in date=KeyDate; Move-out date=EndDate; Reason for leaving=EndReason; Monthly rent=Rent; Service charge=ServiceCosts; Own lease=OmklapDate; Visits per week=VisitsPerWeek
          back to shelter 1 Ended { reason: BackToShelter, destination: Ethos3, own_lease: false } Usual
        Visits: VisitRegister, header 1-1, 12 rows, year None
          Date=Date; Tenant=FullName; Worker=Worker; Time=Time; Result=Outcome; Location=Place; Notes=Note
          admitted 6 Outcome { outcome: Admitted } Usual; refused entry 2 Outcome { outcome: Refused } Usual; cancelled by tenant 1 Outcome { outcome: CancelledByTenant } Usual; met 1 Unknown None; met at office 1 Outcome { outcome: MetElsewhere } Usual; not at home 1 Outcome { outcome: NotHome } Usual; home 6 Place { place: Dwelling } Usual; doorstep 2 Place { place: Door } Usual; office 2 Place { place: Office } Usual
        Staff: Team, header 1-1, 2 rows, year None
          Name=FullName; Role=Role; Hours=Hours; Email=Email
          support worker 1 Role { role: Worker } Usual; team lead 1 Role { role: Lead } Usual"#]].assert_eq(&understood(&mapping));
    expect![[r#"
        Kim Trial | worker | 32 | kim@example.org
        Lou Demo | lead | 28.5 | 
        Max Extra | worker |  | "#]]
    .assert_eq(&shown(&drawn, "workers", &["name", "role", "hours_per_week", "email"]));
    expect![[r#"
        head | 2026-01-01 |  | 50000 | 5000
        sub | 2026-01-05 |  | 50000 | 5000
        head | 2025-03-01 | 2026-02-28 | 51000 | 0
        sub | 2025-03-01 | 2026-02-28 | 51000 | 0
        own | 2026-03-01 |  | 51000 | 0
        head | 2025-09-01 | 2026-02-28 | 52000 | 0
        sub | 2025-09-15 | 2026-02-28 | 52000 | 0"#]]
    .assert_eq(&shown(&drawn, "leases", &["kind", "start", "end", "rent_cents", "service_cents"]));
    expect![[r#"
        2026-01-06 | 10:30 | 2026-01-06 | dwelling | admitted | tea
        2026-01-13 | 09:15 | 2026-01-13 | door | not_home | 
        2026-02-03 | 14:00 | 2026-02-03 | door | refused | would not open
        2026-01-14 |  | 2026-01-14 | office | met_elsewhere | 
        2026-01-19 |  |  |  | cancelled_by_tenant | "#]]
    .assert_eq(&shown(
        &drawn,
        "visits",
        &["planned_date", "planned_time", "actual_date", "location", "outcome", "note"],
    ));
    assert_eq!(rows(&drawn, "visit_details").len(), 1, "one visit is known to its week only");
    expect![[r#"
        Visits row 4 column 5 "met": CodeUnknown, VisitLeftOut
        Visits row 7 column 2 "Sample": NameAmbiguous, RowLeftOut
        Visits row 8 column 1 "2026-05-01": OutsideTenancy, VisitLeftOut
        Visits row 9 column 1 "2026-12-24": InFuture, VisitLeftOut
        Visits row 10 column 3 "Max Extra": WorkerNotInTeam, WorkerMade
        Visits row 11 "": RowTwice, RowLeftOut
        Visits row 12 column 1 "soon": NotADay, VisitLeftOut
        Visits row 13 column 2 "Dora Nobody": NameUnknown, RowLeftOut"#]]
    .assert_eq(&remarks(&workbook, &drawn));
    let ambiguous: Vec<_> = drawn
        .ambiguous
        .iter()
        .map(|it| {
            format!("{}: {}", it.found, it.candidates.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", "))
        })
        .collect();
    expect![[r#"
        Sample: Anna Sample, Cara Sample
        Dora Nobody: "#]]
    .assert_eq(&ambiguous.join("\n"));
}

#[test]
fn names_twice_broken_rows_and_who_may_be_one_person() {
    let rows = table(
        "Naam | Geb.datum | Adres | Plaats | Begeleider | Sleutel | Kale huur
        Testman, Carmen | 21-10-1968 | Staalkade 33 | Proefstad | Hassan | 12-09-2024 | 581,84
        Testman, Carmen | 28-02-1980 | Staalkade 35 | Proefstad | Hassan | 13-09-2024 | 582
        Testman, Carmen | | Staalkade 37 | Proefstad | Hassan | 14-09-2024 | 583
        Testman, C. | 28-02-1980 | Demolaan 1 | Proefstad | Hassan | 1-1-2026 | 583
        Proefstra, Olga | 10-10-1970 | Demolaan 2 | Proefstad | Hassan | 1-2-2025 | 500
        Proefstra, Olga | 10-10-1970 | Demolaan 2 | Proefstad | Hassan | 1-2-2025 | 500
        Proefstra, Olga | 10-10-1970 | Demolaan 9 | Proefstad | Hassan | 1-9-2025 | 520
        - onderstaand nog nakijken
        | 1-1-1980 | Demolaan 3 | Proefstad | Hassan | 1-1-2025 | 500
        Modelhuis, Ad | | | | | 1-1-2025 |
        Demokamp, Bo | 1-1-1700 | Demolaan 5 | Proefstad | | | 400
        Naam | Geb.datum | Adres | Plaats | Begeleider | Sleutel | Kale huur
        Totaal | | | | | | 4750",
    );
    let bytes = xlsx(&[("Huurders", rows)], &[]);
    let (workbook, mapping, drawn) = drawn(&bytes, "lijst.xlsx", "2026-07-31");
    assert_eq!(mapping.sheets[0].rows, 13);
    expect![[r#"
        Carmen | Testman | 1968-10-21
        Carmen | Testman | 1980-02-28
        Carmen | Testman | 
        C. | Testman | 1980-02-28
        Olga | Proefstra | 1970-10-10
        Ad | Modelhuis | 
        Bo | Demokamp | "#]]
    .assert_eq(&shown(&drawn, "tenants", &["given_name", "family_name", "birth_date"]));
    expect![[r#"
        2024-09-12
        2024-09-13
        2024-09-14
        2026-01-01
        2025-02-01
        2025-09-01"#]]
    .assert_eq(&shown(&drawn, "tenancies", &["support_start"]));
    expect![[r#"
        Huurders row 7 "": RowTwice, RowLeftOut
        Huurders row 9 "": RowAlmostEmpty, RowLeftOut
        Huurders row 10 "": NameMissing, RowLeftOut
        Huurders row 11 "": AddressMissing, TenancyLeftOut
        Huurders row 12 "": StartMissing, TenancyLeftOut
        Huurders row 12 column 2 "1-1-1700": BirthDateImpossible, ValueLeftOut"#]]
    .assert_eq(&remarks(&workbook, &drawn));
    let same: Vec<_> =
        drawn.same_person.iter().map(|it| format!("{} / {}: {:?}", it.one.name, it.other.name, it.likeness)).collect();
    expect![[r#"
        Carmen Testman / Carmen Testman: SameName
        Carmen Testman / Carmen Testman: SameName
        Carmen Testman / C. Testman: SameBirthDate"#]]
    .assert_eq(&same.join("\n"));
    let ids: std::collections::BTreeSet<_> = rows_ids(&drawn);
    assert_eq!(ids.len(), drawn.table("tenants").unwrap().rows.len(), "namesakes have ids of their own");
}

fn rows_ids(drawn: &workbook::Drawn) -> std::collections::BTreeSet<String> {
    rows(drawn, "tenants").into_iter().map(|it| it["id"].clone()).collect()
}

#[test]
fn dwellings_and_leases_on_a_sheet_of_their_own() {
    let tenants = table(
        "Naam | Geb.datum | Begeleider | Sleuteldatum
        Olga van Proefstra | 1-1-1980 | Femke | 15-3-2025
        Tess Testman | 2-2-1990 | Femke | 1-4-2025",
    );
    let homes = table(
        "Huurder | Adres | Ingang hoofdhuur | Kale huur | Servicekosten | Omklapdatum | Verhuurder
        Proefstra | Demolaan 12 bis, 1234 AB Proefstad | 1-2-2025 | 500 | 25 | | Woonvoorbeeld
        T. Testman | Demolaan 14, 1234 AB Proefstad | 1-4-2025 | 510 | 25 | 1-4-2026 | Woonvoorbeeld
        Onbekend, Jan | Demolaan 16, 1234 AB Proefstad | 1-4-2025 | 510 | 25 | | Woonvoorbeeld",
    );
    let away = table(
        "Naam | Van | Tot | Reden
        Proefstra, Olga van | 3-11-2025 | 20-11-2025 | opname kliniek
        Tess | 1-12-2025 | | detentie
        Tess | 1-2-2026 | 1-1-2026 | vakantie
        Olga | 1-2-2026 | 5-2-2026 | iets",
    );
    let paid = table(
        "Huurder | Maand | Betaald | Betaald op
        Proefstra | jan 2026 | 525 | 2-1-2026
        Proefstra | feb 2026 | nee |
        Proefstra | mrt 2026 | ja | 3-3-2026
        Testman | 2026-03 | 535,00 | 1-3-2026
        Testman | 2026-04 | 535,00 | 1-4-2026",
    );
    let sheets = [("Huurders", tenants), ("Woningen", homes), ("Vrijstellingen", away), ("Betalingen", paid)];
    let (workbook, mapping, drawn) = drawn(&xlsx(&sheets, &[]), "team.xlsx", "2026-07-31");
    expect![[r#"
        Huurders: Tenants, header 1-1, 2 rows, year None
          Naam=FullName; Geb.datum=BirthDate; Begeleider=Worker; Sleuteldatum=KeyDate
        Woningen: Leases, header 1-1, 3 rows, year None
          Huurder=FullName; Adres=Address; Ingang hoofdhuur=HeadLeaseStart; Kale huur=Rent; Servicekosten=ServiceCosts; Omklapdatum=OmklapDate; Verhuurder=Owner
        Vrijstellingen: Exemptions, header 1-1, 4 rows, year None
          Naam=FullName; Van=FirstDay; Tot=LastDay; Reden=ExemptionReason
          detentie 1 Exempt { reason: Detention } Usual; iets 1 Unknown None; opname kliniek 1 Exempt { reason: Hospital } Usual; vakantie 1 Exempt { reason: AgreedStay } Usual
        Betalingen: RentRegister, header 1-1, 5 rows, year None
          Huurder=FullName; Maand=RentMonth; Betaald=Paid; Betaald op=PaidOn
          ja 1 Paid Usual; nee 1 NotPaid Usual"#]].assert_eq(&understood(&mapping));
    expect![[r#"
        Demolaan | 12 bis | 1234 AB | Proefstad | Woonvoorbeeld
        Demolaan | 14 | 1234 AB | Proefstad | Woonvoorbeeld"#]]
    .assert_eq(&shown(&drawn, "dwellings", &["street", "number", "postcode", "city", "owner"]));
    expect![[r#"
        head | 2025-02-01 |  | 50000 | 2500
        sub | 2025-03-15 |  | 50000 | 2500
        head | 2025-04-01 | 2026-03-31 | 51000 | 2500
        sub | 2025-04-01 | 2026-03-31 | 51000 | 2500
        own | 2026-04-01 |  | 51000 | 2500"#]]
    .assert_eq(&shown(&drawn, "leases", &["kind", "start", "end", "rent_cents", "service_cents"]));
    expect![[r#"
        2025-11-03 | 2025-11-20 | hospital
        2025-12-01 |  | detention"#]]
    .assert_eq(&shown(&drawn, "exemptions", &["from", "to", "reason"]));
    expect![[r#"
        2026-01 | 52500 | 52500 | 2026-01-02
        2026-02 | 52500 | 0 | 
        2026-03 | 52500 | 52500 | 2026-03-03
        2026-03 | 53500 | 53500 | 2026-03-01"#]]
    .assert_eq(&shown(&drawn, "rent_months", &["month", "due_cents", "paid_cents", "paid_on"]));
    expect![[r#"
        Woningen row 4 column 1 "Onbekend, Jan": NameUnknown, RowLeftOut
        Vrijstellingen row 4 column 2 "1-2-2026": EndBeforeStart, RowLeftOut
        Vrijstellingen row 5 column 4 "iets": CodeUnknown, RowLeftOut
        Betalingen row 6 column 2 "2026-04": OutsideTenancy, RowLeftOut"#]]
    .assert_eq(&remarks(&workbook, &drawn));
}

#[test]
fn a_row_is_named_as_a_spreadsheet_numbers_it() {
    let text = "Naam;Adres;Plaats;Sleutel;Huur\n\n\nProef, Anna;Demolaan 1;Proefstad;31-02-2026;500\n";
    let (workbook, _, drawn) = drawn(text.as_bytes(), "lijst.csv", "2026-07-31");
    expect![[r#"
        lijst row 4 "": StartMissing, TenancyLeftOut
        lijst row 4 column 4 "31-02-2026": NoSuchDay, ValueLeftOut"#]]
    .assert_eq(&remarks(&workbook, &drawn));
    let quoted = "sep=,\n\"Naam\",Adres,Plaats,Sleutel\n\"Proef, Anna\",\"Demolaan 1; boven\",Proefstad,1-1-2026\n";
    let workbook = Workbook::open(quoted.as_bytes(), "lijst.csv").unwrap();
    assert_eq!(workbook.sheets()[0].cell(1, 0).shown(), "Proef, Anna");
}

/// Two tables on one sheet: the upper one looks most like a list, the lower one is the list.
const TWO_TABLES: &str = "Naam;Adres;Plaats;Begeleider;Huur
Voorbeeld;Straat 1;Stad;Iemand;0
;;;;
Uitleg: hieronder staat de echte lijst;;;;
Huurder;Begin;Einde;Reden;
Anna Boterbloem;3-3-2026;10-3-2026;ziekenhuis;
Bo Egelantier;1-4-2026;;ziekenhuis;
";

#[test]
fn columns_and_codes_follow_when_a_person_says_what_a_sheet_is_and_where_its_headers_stand() {
    let workbook = Workbook::open(TWO_TABLES.as_bytes(), "uitleg.csv").unwrap();
    let first = propose(&workbook, &[]);
    expect![[r#"
        uitleg: Tenants, header 1-1, 5 rows, year None
          Naam=FullName; Adres=Address; Plaats=City; Begeleider=Worker; Huur=Rent"#]]
    .assert_eq(&understood(&first));

    let mut told = first.clone();
    told.sheets[0].header = Some(HeaderRows { first: 5, last: 5, fixed: false });
    told.sheets[0].kind = SheetKind::Exemptions;
    assert_eq!(told, propose_anew(&workbook, told.clone(), &[], &[]), "only what is asked is proposed anew");
    let anew = propose_anew(&workbook, told.clone(), &[0], &[]);
    expect![[r#"
        uitleg: Exemptions, header 5-5, 2 rows, year None
          Huurder=FullName; Begin=FirstDay; Einde=LastDay; Reden=ExemptionReason
          ziekenhuis 2 Exempt { reason: Hospital } Usual"#]]
    .assert_eq(&understood(&anew));

    // What a person agreed to for such a sheet comes before the guess.
    let mut agreed = anew.clone();
    agreed.sheets[0].columns[2].meaning = workbook::Meaning::Ignore;
    assert_eq!(
        agreed.sheets[0].columns,
        propose_anew(&workbook, told.clone(), &[0], &[agreed.clone()]).sheets[0].columns
    );
    let other = {
        let mut it = agreed;
        it.sheets[0].kind = SheetKind::Team;
        it
    };
    assert_eq!(
        anew.sheets[0].columns,
        propose_anew(&workbook, told.clone(), &[0], &[other]).sheets[0].columns,
        "not of another kind"
    );

    // A header far below the sheet is its last row, and nothing is lost in between.
    told.sheets[0].header = Some(HeaderRows { first: u32::MAX, last: u32::MAX, fixed: false });
    assert_eq!(0, propose_anew(&workbook, told.clone(), &[0], &[]).sheets[0].rows);
    // Without a header the one that is found counts, without a kind what it looks like.
    told.sheets[0].header = None;
    told.sheets[0].kind = SheetKind::Skip;
    assert_eq!(first, propose_anew(&workbook, told, &[0, 9], &[]));
}

/// Numbers as people type them; a guardian's is not the tenant's.
const REACHED: &str = "Naam;Geboren;Telefoon;E-mail;Tel. bewindvoerder;Adres;Plaats;Sleutel
Zoë Önal;1-2-1983;612345678;zoe@voorbeeld.nl;010-1234567;Proefweg 12;Proefstad;1-2-2025
Piet Testman;2-3-1984;bel zijn zus;piet at voorbeeld;;Proefweg 13;Proefstad;1-2-2025
Sara Oefenbos;3-4-1985;-;;;Proefweg 14;Proefstad;1-2-2025
";

#[test]
fn a_tenant_can_be_called_and_a_bad_number_leaves_the_row() {
    let (workbook, mapping, drawn) = drawn(REACHED.as_bytes(), "lijst.csv", "2026-07-31");
    expect![[r#"
        lijst: Tenants, header 1-1, 3 rows, year None
          Naam=FullName; Geboren=BirthDate; Telefoon=Phone; E-mail=Email; Tel. bewindvoerder=Ignore; Adres=Address; Plaats=City; Sleutel=KeyDate"#]]
    .assert_eq(&understood(&mapping));
    let of_zoe = rows(&drawn, "tenants")[0]["id"].clone();
    assert_eq!(
        shown(&drawn, "tenant_details", &["id", "phone", "email"]),
        format!("{of_zoe} | 0612345678 | zoe@voorbeeld.nl")
    );
    assert_eq!((3, 3), (rows(&drawn, "tenants").len(), rows(&drawn, "tenancies").len()));
    expect![[r#"
        lijst row 3 column 3 "bel zijn zus": NotAPhone, ValueLeftOut
        lijst row 3 column 4 "piet at voorbeeld": NotAnEmail, ValueLeftOut"#]]
    .assert_eq(&remarks(&workbook, &drawn));
}

#[test]
fn how_tenants_are_reached_may_stand_on_a_sheet_of_its_own() {
    let list = table("Naam|Geboren|Adres|Plaats|Sleutel\nZoë Önal|1-2-1983|Proefweg 12|Proefstad|1-2-2025");
    let reach = table("Name|Mobile phone|Email address\nZoë Önal|+31 6 12345678|zoe@voorbeeld.nl");
    let bytes = xlsx(&[("Lijst", list), ("Contact tenants", reach)], &[]);
    let (_, mapping, drawn) = drawn(&bytes, "boek.xlsx", "2026-07-31");
    assert_eq!(SheetKind::Leases, mapping.sheets[1].kind);
    assert_eq!(shown(&drawn, "tenant_details", &["phone", "email"]), "+31 6 12345678 | zoe@voorbeeld.nl");
    assert_eq!((1, 0), (rows(&drawn, "tenants").len(), rows(&drawn, "workers").len()));
}

#[test]
fn how_workers_are_reached_makes_no_tenants() {
    let list = table("Naam|Geboren|Adres|Plaats|Sleutel\nZoë Önal|1-2-1983|Proefweg 12|Proefstad|1-2-2025");
    let team = table("Naam|Telefoon|E-mail\nFemke Testman|0612345678|femke@voorbeeld.nl");
    let (_, mapping, drawn) = drawn(&xlsx(&[("Lijst", list), ("Team", team)], &[]), "boek.xlsx", "2026-07-31");
    assert_eq!(SheetKind::Team, mapping.sheets[1].kind);
    assert_eq!(shown(&drawn, "workers", &["name", "email"]), "Femke Testman | femke@voorbeeld.nl");
    assert_eq!(0, rows(&drawn, "tenant_details").len());
}

#[test]
fn a_row_that_looks_like_a_header_is_a_row_when_a_person_says_so() {
    // The first tenant of the list has no name yet: where it should stand are words that headers have.
    let list = table("Naam|Adres||Sleutel\nhuurder|straat|plaats|begeleider\nZoë Önal|Proefweg 12|Proefstad|1-2-2025");
    let workbook = Workbook::open(&xlsx(&[("Lijst", list)], &[]), "boek.xlsx").unwrap();
    let proposed = propose(&workbook, &[]);
    let rows = |it: &workbook::Mapping| it.sheets[0].header.map(|it| (it.first, it.last, it.fixed));
    assert_eq!(Some((1, 2, false)), rows(&proposed));
    let told = |rows| {
        let mut mapping = proposed.clone();
        mapping.sheets[0].header = Some(rows);
        propose_anew(&workbook, mapping, &[0], &[])
    };
    let one = told(HeaderRows { first: 1, last: 1, fixed: true });
    assert_eq!((Some((1, 1, true)), 2), (rows(&one), one.sheets[0].rows));
    assert_eq!(Some((1, 2, false)), rows(&told(HeaderRows { first: 2, last: 2, fixed: false })), "a finger at a row");
    assert_eq!(Some((2, 3, true)), rows(&told(HeaderRows { first: 2, last: 3, fixed: true })));
    // Next month the list is longer, and the choice still holds.
    assert_eq!(Some((1, 1, true)), rows(&propose(&workbook, &[one])));
}
