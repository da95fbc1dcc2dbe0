//! Workbooks of other teams: matrices of visits and rents.

use expect_test::expect;
use workbook::{CodeMeaning, Fate, Known, SheetKind, draw, propose};

use crate::kit::*;

/// Two rows of header, the years merged over the weeks, subtotals, and week 53.
fn around_new_year() -> Vec<u8> {
    let tenants = table(
        "Huurder | | | Woning | | | Begeleider | Huur
        Naam | Geb. | Sleutel | Straat | Nr | Plaats | | Kaal
        Proef, Anna van | 1-1-1980 | 1-6-2026 | Demolaan | 1 | Proefstad | Kim Oefen | 500
        Toets, Bram | 2-2-1981 | 1-1-2027 | Demolaan | 2 | Proefstad | Kim | 510",
    );
    let visits = table(
        "Legenda: | | | | | | |
        | | 2026 | | | | 2027 | |
        Naam | Begeleider | 50 | 51 | 52 | 53 | 1 | 2
        Team Noord | | | | | | |
        A. van Proef | Kim | v | v/nt | opn | opn | opn | ?
        Toets | Kim | | | | v | x | qq
        Subtotaal | | 1 | 2 | 1 | 2 | 2 | 1
        v = geweest, nt = niet thuis, opn = ziekenhuis | | | | | | |",
    );
    xlsx(&[("Lijst", tenants), ("Bezoeken", visits)], &[(0, 0, 0, 2), (0, 0, 3, 5), (1, 1, 2, 5), (1, 1, 6, 7)])
}

#[test]
fn weeks_run_across_new_year_and_week_53() {
    let (workbook, mapping, drawn) = drawn(&around_new_year(), "team.xlsx", "2027-01-12");
    expect![[r#"
        Lijst: Tenants, header 1-2, 2 rows, year None
          Huurder Naam=FullName; Huurder Geb.=BirthDate; Huurder Sleutel=KeyDate; Woning Straat=Street; Woning Nr=HouseNumber; Woning Plaats=City; Begeleider=Worker; Huur Kaal=Rent
        Bezoeken: VisitWeeks, header 2-3, 5 rows, year None
          Naam=FullName; Begeleider=Ignore; 2026 50=Week { year: Some(2026), week: 50 }; 2026 51=Week { year: Some(2026), week: 51 }; 2026 52=Week { year: Some(2026), week: 52 }; 2026 53=Week { year: Some(2026), week: 53 }; 2027 1=Week { year: Some(2027), week: 1 }; 2027 2=Week { year: Some(2027), week: 2 }
          opn 3 Exempt { reason: Hospital } Legend; v 3 Outcome { outcome: Admitted } Legend; ? 1 NotRecorded Usual; nt 1 Outcome { outcome: NotHome } Legend; qq 1 Unknown None; x 1 Outcome { outcome: Admitted } Usual"#]].assert_eq(&understood(&mapping));
    expect![[r#"
        2026-12-07 | 2026-12-07 | admitted
        2026-12-14 | 2026-12-14 | admitted
        2026-12-15 | 2026-12-15 | not_home
        2027-01-11 |  | 
        2027-01-01 | 2027-01-01 | admitted
        2027-01-04 | 2027-01-04 | admitted"#]]
    .assert_eq(&shown(&drawn, "visits", &["planned_date", "actual_date", "outcome"]));
    expect!["2026-12-21 | 2027-01-10 | hospital"].assert_eq(&shown(&drawn, "exemptions", &["from", "to", "reason"]));
    expect![[r#"
        Bezoeken row 4 column 1 "Team Noord": RowAlmostEmpty, RowLeftOut
        Bezoeken row 6 column 8 "qq": CodeUnknown, VisitLeftOut"#]]
    .assert_eq(&remarks(&workbook, &drawn));
    expect!["{1: {Visit: 4, NotRecorded: 1, Exempt: 3, Outside: 3, NotUnderstood: 1, NoPerson: 6}}"]
        .assert_eq(&format!("{:?}", drawn.counts.cells));
}

#[test]
fn a_sheet_of_another_year_is_told_and_taken() {
    let tenants =
        table("Naam | Adres | Plaats | Sleutel | Begeleider\nProef, Anna | Demolaan 1 | Proefstad | 1-6-2024 | Kim");
    let visits = table("Naam | wk 51 | wk 52 | wk 1\nAnna | v | | v");
    let rents = table("Naam | okt | nov | dec\nAnna | x | x | x");
    let sheets = [("Huurders", tenants), ("Bezoeken 2024-2025", visits), ("Huur 2024", rents)];
    let (workbook, _, drawn) = drawn(&xlsx(&sheets, &[]), "team.xlsx", "2026-07-31");
    expect![[r#"
        2024-12-16 | admitted
        2024-12-23 | 
        2024-12-30 | admitted"#]]
    .assert_eq(&shown(&drawn, "visits", &["planned_date", "outcome"]));
    expect![[r#"
        Bezoeken 2024-2025 row 0 "": AnotherYear, Taken
        Huur 2024 row 0 "": AnotherYear, Taken
        Huur 2024 row 2 column 2 "x": RentUnknown, MonthUnknown
        Huur 2024 row 2 column 3 "x": RentUnknown, MonthUnknown
        Huur 2024 row 2 column 4 "x": RentUnknown, MonthUnknown"#]]
    .assert_eq(&remarks(&workbook, &drawn));
}

#[test]
fn weeks_without_any_year_are_not_guessed() {
    let tenants =
        table("Naam | Adres | Plaats | Sleutel | Begeleider\nProef, Anna | Demolaan 1 | Proefstad | 1-6-2024 | Kim");
    let visits = table("Naam | wk 1 | wk 2 | wk 3\nAnna | v | | v");
    let bytes = xlsx(&[("Huurders", tenants), ("Bezoeken", visits)], &[]);
    let (workbook, mut mapping, without) = drawn(&bytes, "team.xlsx", "2026-07-31");
    assert_eq!(rows(&without, "visits").len(), 0);
    assert_eq!(without.counts.cells[&1][&Fate::NoSuchColumn], 3);
    expect![[r#"
        Bezoeken row 1 column 2 "wk 1": YearMissing, ColumnLeftOut
        Bezoeken row 1 column 3 "wk 2": YearMissing, ColumnLeftOut
        Bezoeken row 1 column 4 "wk 3": YearMissing, ColumnLeftOut"#]]
    .assert_eq(&remarks(&workbook, &without));
    mapping.sheets[1].year = Some(2026);
    let told = draw(&workbook, &mapping, day("2026-07-31"), &Known::default());
    assert_eq!(
        shown(&told, "visits", &["planned_date", "outcome"]),
        "2025-12-29 | admitted\n2026-01-05 | \n2026-01-12 | admitted"
    );
}

#[test]
fn an_open_document_with_days_above_its_columns() {
    let rows = table(
        "Naam | Adres | Plaats | Start | Kale huur | Servicekosten
        Anna Proef | Demolaan 1 | Proefstad | @2026-03-10 | #620 | #0
        Bram Toets | Demolaan 2 | Proefstad | @2026-02-01 | #310 | #0",
    );
    let (workbook, mapping, drawn) = drawn(&ods("Huurders maart", &rows), "team.ods", "2026-07-31");
    assert_eq!(mapping.sheets[0].kind, SheetKind::Tenants);
    expect![[r#"
        head | 2026-03-01 | 62000 | 0
        sub | 2026-03-10 | 62000 | 0
        head | 2026-02-01 | 31000 | 0
        sub | 2026-02-01 | 31000 | 0"#]]
    .assert_eq(&shown(&drawn, "leases", &["kind", "start", "rent_cents", "service_cents"]));
    expect![[""]].assert_eq(&remarks(&workbook, &drawn));
}

#[test]
fn a_matrix_of_days_and_one_of_mondays() {
    let tenants = table(
        "Naam | Adres | Plaats | Sleutel | Begeleider\nProef, Anna | Demolaan 1 | Proefstad | 4-3-2026 | Kim\nToets, Bram | Demolaan 2 | Proefstad | 1-1-2026 | Kim",
    );
    let days = table(
        "Maart 2026 | @2026-03-02 | @2026-03-03 | @2026-03-04 | @2026-03-05 | @2026-03-06\nAnna | v | | v | | opn\nBram | nt | v | | | ",
    );
    let mondays =
        table("Naam | @2026-03-09 | @2026-03-16 | @2026-03-23\nAnna Proef | v | opn | opn\nBram Toets | | v |");
    let sheets = [("Huurders", tenants), ("Bezoeken dagen", days), ("Bezoeken weken", mondays)];
    let (workbook, mapping, drawn) = drawn(&xlsx(&sheets, &[]), "team.xlsx", "2026-03-25");
    let kinds: Vec<_> = mapping.sheets.iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [SheetKind::Tenants, SheetKind::VisitDays, SheetKind::VisitWeeks]);
    expect![[r#"
        2026-03-04 | 2026-03-04 | admitted
        2026-03-02 | 2026-03-02 | not_home
        2026-03-03 | 2026-03-03 | admitted
        2026-03-09 | 2026-03-09 | admitted
        2026-03-09 |  | 
        2026-03-16 | 2026-03-16 | admitted"#]]
    .assert_eq(&shown(&drawn, "visits", &["planned_date", "actual_date", "outcome"]));
    expect![[r#"
        2026-03-06 | 2026-03-06 | hospital
        2026-03-16 | 2026-03-29 | hospital"#]]
    .assert_eq(&shown(&drawn, "exemptions", &["from", "to", "reason"]));
    expect![[r#"Bezoeken dagen row 2 column 2 "v": OutsideTenancy, VisitLeftOut"#]]
        .assert_eq(&remarks(&workbook, &drawn));
    expect!["{1: {Visit: 3, Exempt: 1, Outside: 1, Nothing: 4, FilledOutside: 1}, 2: {Visit: 2, NotRecorded: 1, Exempt: 2, Open: 1}}"].assert_eq(&format!("{:?}", drawn.counts.cells));
}

#[test]
fn rents_are_due_by_days_only_if_the_sheet_counts_so() {
    let tenants = "Naam | Adres | Plaats | Sleutel | Kale huur
        Proef, Anna | Demolaan 1 | Proefstad | 11-4-2026 | 600
        Toets, Bram | Demolaan 2 | Proefstad | 16-4-2026 | 300";
    let drawn_with = |rents: &str| {
        let bytes = xlsx(&[("Huurders", table(tenants)), ("Huur 2026", table(rents))], &[]);
        let (workbook, _, drawn) = drawn(&bytes, "team.xlsx", "2026-06-15");
        (shown(&drawn, "rent_months", &["month", "due_cents", "paid_cents"]), remarks(&workbook, &drawn), drawn.counts)
    };
    let (by_days, _, _) = drawn_with("Naam | mrt | apr | mei | jun\nAnna | | 400 | ok | \nBram | | ok | | ");
    expect![[r#"
        2026-04 | 40000 | 40000
        2026-05 | 60000 | 60000
        2026-04 | 15000 | 15000
        2026-05 | 30000 | 0"#]]
    .assert_eq(&by_days);
    let (whole, remarks, counts) =
        drawn_with("Naam | mrt | apr | mei | jun\nAnna | 5 | 600 | 55l,21 | \nBram | | ok | later | x");
    expect![[r#"
        2026-04 | 60000 | 60000
        2026-04 | 30000 | 30000
        2026-06 | 30000 | 30000"#]]
    .assert_eq(&whole);
    expect![[r#"
        Huur 2026 row 2 column 2 "5": OutsideTenancy, ValueLeftOut
        Huur 2026 row 2 column 4 "55l,21": LetterAmongDigits, MonthUnknown
        Huur 2026 row 3 column 4 "later": CodeUnknown, MonthUnknown"#]]
    .assert_eq(&remarks);
    expect!["{1: {RentMonth: 3, Outside: 1, Open: 1, NotUnderstood: 2, FilledOutside: 1}}"]
        .assert_eq(&format!("{:?}", counts.cells));
}

#[test]
fn a_person_decides_what_a_code_means() {
    let (workbook, mut mapping, before) = {
        let bytes = around_new_year();
        drawn(&bytes, "team.xlsx", "2027-01-12")
    };
    let code = mapping.sheets[1].codes.iter_mut().find(|it| it.code == "qq").unwrap();
    assert_eq!(code.means, CodeMeaning::Unknown);
    code.means = CodeMeaning::Outcome { outcome: domain::visit_weeks::Outcome::DoorOnly };
    let after = draw(&workbook, &mapping, day("2027-01-12"), &Known::default());
    assert_eq!(rows(&after, "visits").len(), rows(&before, "visits").len() + 1);
    let again = propose(&workbook, &[mapping.clone()]);
    assert_eq!(again.fingerprint(), mapping.fingerprint());
    let code = again.sheets[1].codes.iter().find(|it| it.code == "qq").unwrap();
    assert_eq!(code.means, CodeMeaning::Outcome { outcome: domain::visit_weeks::Outcome::DoorOnly });
}

#[test]
fn one_sheet_may_hold_tenants_visits_and_rents() {
    let rows = table(
        "Overzicht 2026
        Naam | Adres | Plaats | Begeleider | Sleutel | Huur | wk 1 | wk 2 | wk 3 | jan | feb | mrt
        I. v.d. Proef | Demolaan 1 | Proefstad | Kim | 1-6-2024 | 500 | v | nt | | ok | 250 | 
        Toets, Bram | Demolaan 2 | Proefstad | Kim | 3-3 | 510 | v | v | v | ok | ok | ok",
    );
    let (workbook, mapping, drawn) = drawn(&xlsx(&[("Blad1", rows)], &[]), "team.xlsx", "2026-03-15");
    assert_eq!(mapping.sheets[0].kind, SheetKind::Tenants);
    expect![[r#"
        2025-12-29 | admitted
        2026-01-05 | not_home
        2026-01-12 | "#]]
    .assert_eq(&shown(&drawn, "visits", &["planned_date", "outcome"]));
    expect![[r#"
        2026-01 | 50000 | 50000
        2026-02 | 50000 | 25000"#]]
    .assert_eq(&shown(&drawn, "rent_months", &["month", "due_cents", "paid_cents"]));
    expect![[r#"
        Blad1 row 4 "": StartMissing, TenancyLeftOut
        Blad1 row 4 "": TenancyMissing, RowLeftOut
        Blad1 row 4 column 5 "3-3": YearMissing, ValueLeftOut"#]]
    .assert_eq(&remarks(&workbook, &drawn));
    expect!["{0: {Visit: 2, NotRecorded: 1, RentMonth: 2, Open: 1, NoTenancy: 6}}"]
        .assert_eq(&format!("{:?}", drawn.counts.cells));
}

#[test]
fn what_a_list_says_exactly_comes_before_a_matrix() {
    let tenants =
        table("Naam | Adres | Plaats | Sleutel | Begeleider\nProef, Anna | Demolaan 1 | Proefstad | 1-1-2026 | Kim");
    let visits = table("Naam | wk 3 | wk 4 | wk 5 | wk 6 | wk 7\nAnna | opn | opn | | v | ");
    let away = table("Naam | Van | Tot | Reden\nAnna | 14-1-2026 | 1-2-2026 | ziekenhuis");
    let register = table(
        "Datum | Huurder | Resultaat | Locatie\n4-2-2026 | Anna | binnen | woning\n10-2-2026 | Anna | niet thuis |",
    );
    let sheets = [("Huurders", tenants), ("Bezoeken 2026", visits), ("Opnames", away), ("Bezoekregistratie", register)];
    let (workbook, _, drawn) = drawn(&xlsx(&sheets, &[]), "team.xlsx", "2026-03-15");
    expect![[r#"
        2026-02-04 | admitted
        2026-02-10 | not_home"#]]
    .assert_eq(&shown(&drawn, "visits", &["planned_date", "outcome"]));
    expect!["2026-01-14 | 2026-02-01 | hospital"].assert_eq(&shown(&drawn, "exemptions", &["from", "to", "reason"]));
    expect![[""]].assert_eq(&remarks(&workbook, &drawn));
    expect!["{1: {InAnotherList: 5}}"].assert_eq(&format!("{:?}", drawn.counts.cells));
}
