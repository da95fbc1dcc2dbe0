//! The palette: people found by what one types, and those whose dossier one had open.
//!
//! What is recent comes from the access log, so it is the same after every start and nothing is kept twice. Names and
//! addresses lie in memory with the caseload, so a letter is answered at the size of a region too.

use std::{cmp::Reverse, collections::HashMap};

use crate::{
    api::{LogEvent, Nothing, PaletteField, PaletteFind, PaletteFound, PaletteRow},
    caseload::{Caseload, Entry, Typed, Words},
    error::Error,
    own_caseload::OwnCaseload,
    team::Reading,
    tenancies::count,
};

/// Dossiers that count as recent.
const RECENT: usize = 8;
/// Rows that can be asked at once.
const MOST_ROWS: u32 = 50;

/// The tenancies that match what is typed, the likeliest first.
pub fn find(reading: &Reading<'_>, args: PaletteFind) -> Result<PaletteFound, Error> {
    let typed = Typed::new(&args.search);
    if typed.is_empty() {
        return Ok(PaletteFound { total: 0, rows: Vec::new() });
    }
    let caseload = reading.team.caseload(reading.conn)?;
    let opened: HashMap<String, i64> = opened(reading, &caseload)?.into_iter().collect();
    let opened_ms = |it: &Entry| opened.get(&it.row.tenancy.to_string()).copied();
    let words = match args.within {
        PaletteField::Everywhere => Words::NameOrAddress,
        PaletteField::Addresses => Words::Address,
    };
    let own = OwnCaseload::read(reading)?;
    let mut found: Vec<&Entry> = caseload.entries().iter().filter(|it| it.begins(&typed, words)).collect();
    // The sort keeps the order of the caseload among equals.
    found.sort_by_cached_key(|it| {
        (Reverse(opened_ms(it)), !own.has(it.row.tenancy), ended(reading, it), !it.begins(&typed, Words::Name))
    });
    let shown = found.iter().take(args.limit.min(MOST_ROWS) as usize);
    Ok(PaletteFound {
        total: count(found.len()),
        rows: shown.map(|it| row(reading, &own, it, opened_ms(it))).collect(),
    })
}

/// The tenancies that this account opened last, newest first.
pub fn recent(reading: &Reading<'_>, _: Nothing) -> Result<Vec<PaletteRow>, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let (opened, own) = (opened(reading, &caseload)?, OwnCaseload::read(reading)?);
    Ok(opened.iter().filter_map(|(id, at_ms)| Some(row(reading, &own, named(&caseload, id)?, Some(*at_ms)))).collect())
}

/// The dossiers that this account opened last and that are still there, newest first.
fn opened(reading: &Reading<'_>, caseload: &Caseload) -> Result<Vec<(String, i64)>, Error> {
    let account = reading.team.author().account.to_string();
    let there = |id: &str| named(caseload, id).is_some();
    let logged =
        store::access_log::subjects(reading.conn, &account, &LogEvent::DossierOpened.as_code(), RECENT, there)?;
    // The log has a line for the first look of an opening; who goes back and forth wants the one they came from.
    let mut last: HashMap<String, i64> = logged.into_iter().collect();
    for (id, at_ms) in reading.team.opened().into_iter().filter(|(id, _)| there(id)) {
        let known = last.entry(id).or_insert(at_ms);
        *known = at_ms.max(*known);
    }
    let mut opened: Vec<(String, i64)> = last.into_iter().collect();
    opened.sort_by_key(|(id, at_ms)| (Reverse(*at_ms), id.clone()));
    opened.truncate(RECENT);
    Ok(opened)
}

fn named<'a>(caseload: &'a Caseload, id: &str) -> Option<&'a Entry> {
    caseload.get(id.parse().ok()?)
}

fn ended(reading: &Reading<'_>, entry: &Entry) -> bool {
    entry.last.is_some_and(|last| last < reading.today)
}

fn row(reading: &Reading<'_>, own: &OwnCaseload, entry: &Entry, opened_ms: Option<i64>) -> PaletteRow {
    PaletteRow {
        tenancy: entry.row.tenancy.to_string(),
        name: entry.name.clone(),
        address: entry.address.clone(),
        city: entry.row.city.clone(),
        worker: entry.row.worker_name.clone(),
        ended: entry.row.support_end.clone().filter(|_| ended(reading, entry)),
        outside: !own.has(entry.row.tenancy),
        opened_ms,
    }
}
