//! A register of 100,000 visits: how long it takes to open, understand and draw, and how much memory at most.
//!
//! `cargo run --release -p workbook --example register -- FILE.xlsx [rows]`, twice: the first time writes the file.

use std::{fs, time::Instant};

use domain::calendar::parse_day;
use workbook::{Known, Workbook, draw, propose};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().expect("the file to write or to read");
    let rows: usize = arguments.next().and_then(|it| it.parse().ok()).unwrap_or(100_000);
    match fs::read(&path) {
        Ok(bytes) => measured(&bytes, &path),
        Err(_) => fs::write(&path, book(rows)).expect("a folder to write in"),
    }
}

fn register_row(at: usize) -> [String; 7] {
    let (tenant, week) = (at % 500, at / 500);
    let outcomes = ["binnen geweest", "niet thuis", "geweigerd", "afgezegd door huurder"];
    [
        format!("{}-{}-{}", 1 + week % 28, 1 + week / 28 % 12, 2010 + week / 336 % 16),
        format!("Voornaam{tenant} van Proef{tenant}"),
        format!("Begeleider{} Toets", tenant % 40),
        format!("{}:{:02}", 9 + at % 8, at % 60),
        outcomes[at % outcomes.len()].to_owned(),
        "woning".to_owned(),
        String::new(),
    ]
}

fn book(rows: usize) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let tenants = book.add_worksheet();
    tenants.set_name("Huurders").expect("a name of eight letters");
    for (column, header) in ["Naam", "Geb.datum", "Adres", "Plaats", "Begeleider", "Sleutel"].into_iter().enumerate() {
        tenants.write(0, column as u16, header).expect("a cell near the beginning");
    }
    for at in 0..500_usize {
        let cells = [
            format!("Voornaam{at} van Proef{at}"),
            format!("{}-{}-{}", 1 + at % 28, 1 + at % 12, 1950 + at % 50),
            format!("Demolaan {at}"),
            "Proefstad".to_owned(),
            format!("Begeleider{} Toets", at % 40),
            "1-1-2010".to_owned(),
        ];
        for (column, cell) in cells.iter().enumerate() {
            tenants.write(at as u32 + 1, column as u16, cell).expect("a cell near the beginning");
        }
    }
    let visits = book.add_worksheet();
    visits.set_name("Bezoeken").expect("a name of eight letters");
    let header = ["Datum", "Huurder", "Begeleider", "Tijd", "Resultaat", "Locatie", "Notitie"].map(str::to_owned);
    for (row, cells) in std::iter::once(header).chain((0..rows).map(register_row)).enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            visits.write(row as u32, column as u16, cell).expect("a cell of the sheet");
        }
    }
    book.save_to_buffer().expect("a workbook in memory")
}

fn measured(bytes: &[u8], name: &str) {
    // Linux forgets the peak of before when it is told to.
    let forgotten = fs::write("/proc/self/clear_refs", "5").is_ok();
    let before = kilobytes("VmRSS:");
    let start = Instant::now();
    let workbook = Workbook::open(bytes, name).expect("a workbook");
    let opened = start.elapsed();
    let mapping = propose(&workbook, &[]);
    let proposed = start.elapsed();
    let today = parse_day("2026-07-31").expect("a day");
    let drawn = draw(&workbook, &mapping, today, &Known::default());
    let done = start.elapsed();
    let visits = drawn.table("visits").map_or(0, |it| it.rows.len());
    println!(
        "{} KB; opened {opened:?}, understood {:?}, drawn {:?}; {visits} visits, {} remarks; {} MB at most",
        bytes.len() / 1024,
        proposed - opened,
        done - proposed,
        drawn.remarks.len(),
        if forgotten { kilobytes("VmHWM:").saturating_sub(before) / 1024 } else { 0 },
    );
}

/// A line of what the system says about this process; 0 where it says nothing.
fn kilobytes(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|it| it.strip_prefix(name));
    line.and_then(|it| it.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
