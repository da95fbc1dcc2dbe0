//! Files that are damaged, disguised, protected or made to exhaust the laptop: refused, within bounds, never a crash.

use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use workbook::{Cell, Known, Refused, Workbook, draw, propose};

use crate::kit::*;

#[track_caller]
fn check(bytes: &[u8], expected: Refused) {
    assert_eq!(Workbook::open(bytes, "lijst.xlsx").unwrap_err(), expected);
}

fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.extend([0; 1024]);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.extend([0; 512]);
    bytes
}

#[test]
fn what_is_no_workbook_says_why() {
    check(b"", Refused::Empty);
    check(b"\n \n;;;\n", Refused::Empty);
    check(&compound("EncryptedPackage"), Refused::PasswordProtected);
    check(&compound("Workbook"), Refused::OutdatedFormat);
    check(&compound("WordDocument"), Refused::OutdatedFormat);
    check(b"%PDF-1.7 ...", Refused::NotAWorkbook);
    check(b"<html><table><tr><td>Naam</td></tr></table></html>", Refused::NotAWorkbook);
    check(b"\x89PNG\r\n\x1a\n", Refused::NotAWorkbook);
    check(&[7, 0, 1, 0, 2, 0, 3, 0], Refused::NotAWorkbook);
    check(&zipped(&[("word/document.xml", b"<w/>")]), Refused::NotAWorkbook);
    check(&xlsx(&[("Leeg", Vec::new())], &[]), Refused::Empty);
    let manifest = br#"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"#;
    check(&zipped(&[("content.xml", b"?"), ("META-INF/manifest.xml", manifest)]), Refused::PasswordProtected);
    let caseload = fixture("caseload.xlsx");
    for end in [4, 100, caseload.len() / 2, caseload.len() - 1] {
        check(&caseload[..end], Refused::CutOff);
    }
    let names: Vec<String> = (0..101).map(|it| format!("Blad {it}")).collect();
    let many: Vec<Written<'_>> = names.iter().map(|it| (it.as_str(), vec![vec!["x"]])).collect();
    check(&xlsx(&many, &[]), Refused::TooManySheets { sheets: 101, most: workbook::MOST_SHEETS });
}

#[test]
fn a_zip_bomb_is_refused_before_it_unfolds() {
    let most = workbook::MOST_BYTES;
    let zeros = vec![b' '; 33 << 20];
    let files: Vec<String> = (0..8).map(|it| format!("xl/{it}.xml")).collect();
    let mut parts: Vec<(&str, &[u8])> = files.iter().map(|it| (it.as_str(), &zeros[..])).collect();
    parts.push(("xl/workbook.xml", b"<workbook/>"));
    let bomb = zipped(&parts);
    assert!(bomb.len() < 1 << 20, "{} bytes", bomb.len());
    check(&bomb, Refused::TooLarge { most });
    // The same, and the directory of the zip says that nothing is in the files.
    let mut lying = bomb.clone();
    let size = (33_u32 << 20).to_le_bytes();
    while let Some(at) = lying.windows(4).position(|it| it == size) {
        lying[at..at + 4].copy_from_slice(&16_u32.to_le_bytes());
    }
    assert!(matches!(Workbook::open(&lying, "x.xlsx").unwrap_err(), Refused::TooLarge { .. } | Refused::CutOff));
}

#[test]
fn repeated_cells_are_counted_before_they_unfold() {
    let most = workbook::MOST_CELLS;
    let cell =
        r#"<table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/>"#;
    let row = format!(r#"<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>"#);
    check(&ods_of("Bom", &row), Refused::TooManyCells { most });
    let far = format!(
        "{}{}",
        r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>"#,
        cell.replace("16000", "9")
    );
    let far = format!("{far}<table:table-row>{cell}</table:table-row>");
    check(&ods_of("Ver", &far), Refused::TooManyCells { most });
    // A cell in the last corner is no bomb.
    let mut corner = vec![Vec::new(); 60_000];
    corner.push(vec!["x"; 40]);
    let book = Workbook::open(&xlsx(&[("Hoek", corner)], &[]), "hoek.xlsx").unwrap();
    assert_eq!((book.sheets()[0].height(), book.sheets()[0].width()), (60_001, 40));
}

#[test]
fn formulas_are_inert_and_text_stays_text() {
    let rows = [vec!["=1+6", "'=1+6", "+31 6", "-nvt", "@home"], vec!["x", "=HYPERLINK(\"http://x\",\"y\")"]];
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_formula(0, 0, rust_xlsxwriter::Formula::new("=1+6").set_result("7")).unwrap();
    for (column, text) in ["=1+6", "+31 6", "-nvt", "@home"].into_iter().enumerate() {
        sheet.write_string(0, column as u16 + 1, text).unwrap();
    }
    let book = Workbook::open(&book.save_to_buffer().unwrap(), "x.xlsx").unwrap();
    let cells: Vec<_> = book.sheets()[0].row(0).iter().map(|it| it.shown().into_owned()).collect();
    assert_eq!(cells, ["7", "=1+6", "+31 6", "-nvt", "@home"]);
    assert!(matches!(book.sheets()[0].cell(0, 1), Cell::Text(_)));
    let csv = rows.iter().map(|it| it.join(";")).collect::<Vec<_>>().join("\n");
    let book = Workbook::open(csv.as_bytes(), "x.csv").unwrap();
    assert_eq!(book.sheets()[0].cell(0, 0), &Cell::Text("=1+6".into()));
}

/// Opens, proposes and draws whatever the bytes are; nothing may panic.
fn go_through(bytes: &[u8], name: &str) {
    if let Ok(workbook) = Workbook::open(bytes, name) {
        let mapping = propose(&workbook, &[]);
        draw(&workbook, &mapping, day("2026-07-31"), &Known::default());
    }
}

fn sources() -> Vec<(&'static str, Vec<u8>)> {
    let rows = table(
        "Naam | Geb.datum | Adres | Plaats | Sleutel | wk 1\nTestman, A. | @1980-01-01 | Proefweg 1 | Proefstad | #46000 | v",
    );
    let csv = b"Naam;Adres;Plaats;Sleutel;Huur\nTestman, A.;Proefweg 1;Proefstad;1-1-2026;\"1.234,56\"\n".to_vec();
    vec![("caseload.xlsx", fixture("caseload.xlsx")), ("lijst.ods", ods("Lijst", &rows)), ("lijst.csv", csv)]
}

#[test]
fn no_mutation_and_no_end_of_a_file_makes_it_crash() {
    let sources = sources();
    let mut runner = TestRunner::new(Config { cases: 60, failure_persistence: None, ..Config::default() });
    let change = (any::<prop::sample::Index>(), any::<u8>());
    let changes =
        (0..sources.len(), prop::collection::vec(change, 1..12), prop::option::of(any::<prop::sample::Index>()));
    let outcome = runner.run(&changes, |(source, changes, end)| {
        let (name, bytes) = &sources[source];
        let mut bytes = bytes.clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(end.map_or(usize::MAX, |it| it.index(bytes.len())));
        go_through(&bytes, name);
        Ok(())
    });
    outcome.unwrap();
}

/// Most changes of a zip only break its checksums: here the parts are changed and packed again.
#[test]
fn no_change_inside_a_workbook_makes_it_crash() {
    use std::io::{Cursor, Read};
    let mut zip = zip::ZipArchive::new(Cursor::new(fixture("caseload.xlsx"))).unwrap();
    let parts: Vec<(String, Vec<u8>)> = (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let (name, mut bytes) = (file.name().unwrap().into_owned(), Vec::new());
            file.read_to_end(&mut bytes).unwrap();
            (name, bytes)
        })
        .collect();
    let digits = b"0123456789-+./:\"<>&;=abcz";
    let mut runner = TestRunner::new(Config { cases: 50, failure_persistence: None, ..Config::default() });
    let change = (0..parts.len(), any::<prop::sample::Index>(), prop::sample::select(&digits[..]));
    let outcome = runner.run(&prop::collection::vec(change, 1..20), |changes| {
        let mut parts = parts.clone();
        for (part, at, byte) in changes {
            let bytes = &mut parts[part].1;
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let files: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect();
        go_through(&zipped(&files), "caseload.xlsx");
        Ok(())
    });
    outcome.unwrap();
}
