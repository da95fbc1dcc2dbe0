//! What a page holds, read back by another program than the one that set it.

use lopdf::{Document as Pdf, Object};

use super::print;
use crate::{
    Letter,
    document::{Block, Document},
    omklap_file::tests::{empty, full},
};

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Proef".to_owned(),
        author: "Stichting Onderdak".to_owned(),
        day: "2026-07-28".to_owned(),
        letterhead: None,
        blocks,
    }
}

fn paragraph(text: &str) -> Document {
    document(vec![Block::heading("Kop"), Block::paragraph(text)])
}

fn open(bytes: &[u8]) -> Pdf {
    Pdf::load_mem(bytes).unwrap()
}

/// The words on the pages, spaces and breaks left out.
fn words(pdf: &Pdf) -> String {
    let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
    pdf.extract_text(&pages).unwrap().chars().filter(|it| !it.is_whitespace() && *it != '\u{200b}').collect()
}

fn metadata(pdf: &Pdf) -> String {
    let catalog = pdf.catalog().unwrap();
    let at = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let stream = pdf.get_object(at).unwrap().as_stream().unwrap();
    let bytes = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
    String::from_utf8(bytes).unwrap()
}

/// The kinds of elements in the structure, in the order of their numbers.
fn structure(pdf: &Pdf) -> Vec<String> {
    let dictionaries = pdf.objects.values().filter_map(|it| it.as_dict().ok());
    let elements = dictionaries.filter_map(|it| {
        it.get(b"P").ok()?;
        match it.get(b"S").ok()? {
            Object::Name(name) => Some(String::from_utf8_lossy(name).into_owned()),
            _ => None,
        }
    });
    elements.collect()
}

#[test]
fn a_file_says_that_it_is_kept_and_read_aloud_and_in_which_language() {
    let pdf = open(&print(&full().document()).unwrap());
    let said = metadata(&pdf);
    for part in
        ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"]
    {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    assert!(said.contains("Omklapdossier Noor Eikenboom") && said.contains("Stichting Onderdak"), "{said}");
    let catalog = pdf.catalog().unwrap();
    assert!(catalog.get(b"Lang").unwrap().as_str().unwrap().starts_with(b"nl"));
    let marked = catalog.get(b"MarkInfo").unwrap().as_dict().unwrap();
    assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
    let viewer = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let structure = structure(&pdf);
    for kind in ["Title", "H1", "P", "Table", "TH", "TD", "L", "LI"] {
        assert!(structure.iter().any(|it| it == kind), "no {kind} in {structure:?}");
    }
    assert!(
        pdf.objects.values().all(|it| it.as_dict().is_ok_and(|it| it.get(b"EF").is_err()) || it.as_dict().is_err())
    );
}

#[test]
fn every_page_has_its_number_and_how_many_there_are() {
    let many = (0..120).map(|it| Block::paragraph(format!("Regel {it}"))).collect();
    let pdf = open(&print(&document(many)).unwrap());
    let pages = pdf.get_pages().len();
    assert!(pages > 1);
    assert!(words(&pdf).contains(&format!("Bladzijde1van{pages}")));
    assert!(words(&pdf).contains(&format!("Bladzijde{pages}van{pages}")));
}

#[test]
fn a_file_of_which_nothing_is_known_is_a_file() {
    assert!(words(&open(&print(&empty().document()).unwrap())).contains("Vandehuurisnietsbijgehouden."));
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let pdf = open(&print(&paragraph(text)).unwrap());
    let words = words(&pdf);
    assert!(words.contains(expected), "{expected} is not in {words}");
}

#[test]
fn what_somebody_wrote_is_shown_as_it_was_written_and_never_read_as_markup() {
    for text in [
        "#import\"/etc/passwd\"#panic()#set",
        "*vet*_schuin_`code`$x^2$",
        "[haak]]]{accolade}}<label>@noor",
        "\"aanhaling\"'enkel'\\\\#text(fill:red)[x]",
        "=Kop-lijst+nummer/term:",
        "--help---...~~//geen-opmerking/*ookniet*/",
        "#json(\"rows.json\")#read(\"document.typ\")",
    ] {
        check(text, text);
    }
    check("=cmd|'/c calc'!A1", "=cmd|'/ccalc'!A1");
    check("<script>alert(1)</script>", "<script>alert(1)</script>");
}

#[test]
fn a_word_of_two_thousand_letters_stays_on_the_page() {
    check(&"woord".repeat(400), &"woord".repeat(400));
    let narrow = Block::table(&[("Een", false), ("Twee", false)], vec![vec!["x".repeat(2_000), "€ 1".to_owned()]]);
    let pdf = open(&print(&document(narrow.into_iter().collect())).unwrap());
    // It runs over more than one page, and a foot comes between.
    assert_eq!(2_000, words(&pdf).matches('x').count());
}

#[test]
fn what_no_font_has_and_what_nobody_sees_does_not_stop_a_letter() {
    check("fles\u{1f377}en\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f466}", "fles\u{fffd}en");
    check("een\u{0}twee\u{1b}[31mdrie\u{85}\u{7f}", "eentwee[31mdrie");
    check("Ümit Çelik Łukasz Ångström ŵ", "ÜmitÇelikŁukaszÅngströmŵ");
    for text in [
        "שלום לכולם",
        "مرحبا بكم",
        "漢字かな",
        "ไทย",
        "e\u{301}\u{323}\u{30a}",
        "\u{202e}omgekeerd\u{202c}",
        "\u{10ffff}",
        "नमस्ते",
        "1\u{338}\u{489}",
    ] {
        print(&paragraph(text)).unwrap_or_else(|why| panic!("{text:?}: {why}"));
    }
}

#[test]
fn a_letter_has_its_sender_its_recipient_and_its_words_in_order() {
    let letter = Letter {
        author: "Stichting Onderdak".to_owned(),
        sender: vec!["Stichting Onderdak".to_owned()],
        recipient: vec!["Noor Eikenboom".to_owned(), "Fabelplein 41".to_owned()],
        place: "Fabelstad".to_owned(),
        day: "2026-07-28".to_owned(),
        subject: "Herinnering: je huur".to_owned(),
        text: "Beste Noor,\n\nEr staat #1 open.\nEcht waar.\n\nGroet".to_owned(),
    };
    let words = words(&open(&print(&letter.document()).unwrap()));
    let order = [
        "NoorEikenboom",
        "Fabelplein41",
        "Fabelstad,28juli2026",
        "Herinnering:jehuur",
        "BesteNoor,",
        "Erstaat#1open.",
        "Echtwaar.",
        "Groet",
    ];
    let places: Vec<_> =
        order.iter().map(|it| words.find(it).unwrap_or_else(|| panic!("{it} is not in {words}"))).collect();
    assert!(places.is_sorted(), "{words}");
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    assert_eq!(print(&full().document()).unwrap(), print(&full().document()).unwrap());
}

#[test]
fn a_day_that_is_none_makes_no_file() {
    let wrong = Document { day: "morgen".to_owned(), ..paragraph("x") };
    assert!(print(&wrong).is_err());
}
