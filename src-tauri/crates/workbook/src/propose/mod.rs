//! The proposal: what every sheet, column and code of a workbook most likely means.
//!
//! It is a first guess that a person looks at and changes; nothing is drawn from a workbook without a mapping. What a
//! person chose before, for this workbook or for a sheet of the same make, comes before any guess.

mod codes;
mod columns;
mod header;
mod remembered;
mod tally;
mod vocabulary;

use crate::{
    grid::{Sheet, Workbook},
    mapping::{Mapping, Meaning, SheetKind, SheetMapping},
    values::year_in,
};

use columns::is_time;
use vocabulary::Hints;

/// What the sheets of a workbook most likely mean. `remembered` are mappings that a person agreed to, newest first.
pub fn propose(workbook: &Workbook, remembered: &[Mapping]) -> Mapping {
    let neighbours = years(workbook);
    let sheets = workbook.sheets().iter().map(|it| {
        let told = remembered::header(it, remembered, |header| sheet(it, Some(header), None, &neighbours));
        told.unwrap_or_else(|| sheet(it, header::find(it), None, &neighbours))
    });
    let mut mapping = Mapping { sheets: sheets.collect(), ..Mapping::default() };
    settle_lists(&mut mapping);
    remembered::kinds_and_columns(&mut mapping, remembered);
    for (sheet, found) in workbook.sheets().iter().zip(&mut mapping.sheets) {
        tally::codes(sheet, found);
    }
    remembered::codes(&mut mapping, remembered);
    mapping
}

/// The same mapping, with the columns and codes of some sheets proposed anew: a person said what those sheets are or
/// where their headers stand, so what was thought of their columns before no longer holds. A sheet that was left out and
/// gets a header becomes what it looks like.
#[must_use]
pub fn propose_anew(workbook: &Workbook, mut mapping: Mapping, anew: &[u32], remembered: &[Mapping]) -> Mapping {
    let neighbours = years(workbook);
    let has_tenants = mapping.sheets.iter().any(|it| it.kind == SheetKind::Tenants);
    for (at, (page, told)) in workbook.sheets().iter().zip(&mut mapping.sheets).enumerate() {
        if !anew.iter().any(|it| *it as usize == at) {
            continue;
        }
        let header = told.header.map_or_else(|| header::find(page), |rows| Some(header::at(page, rows)));
        let kind = (told.kind != SheetKind::Skip).then_some(told.kind);
        let year = told.year;
        *told = sheet(page, header, kind, &neighbours);
        told.year = year.or(told.year);
        if kind.is_none() && told.kind == SheetKind::Leases && !has_tenants {
            told.kind = SheetKind::Tenants;
        }
        remembered::columns(told, remembered);
        tally::codes(page, told);
        remembered::codes_of(told, remembered);
    }
    mapping
}

/// The years that the names of the workbook and its sheets say.
fn years(workbook: &Workbook) -> Vec<i32> {
    let names = workbook.sheets().iter().flat_map(|it| year_in(it.name()));
    names.chain(year_in(workbook.name())).collect()
}

/// What a sheet with this header means; `told` is what a person says that it is.
fn sheet(sheet: &Sheet, header: Option<header::Header>, told: Option<SheetKind>, neighbours: &[i32]) -> SheetMapping {
    let mut mapping = SheetMapping { name: sheet.name().to_owned(), ..SheetMapping::default() };
    let Some(header) = header else { return SheetMapping { kind: told.unwrap_or_default(), ..mapping } };
    let title = title(sheet, header.rows.first as usize - 1);
    let hints = vocabulary::hints(&title);
    let found = columns::find(sheet, &header, &title, &hints, neighbours);
    let top = header.rows.last as usize;
    mapping.rows = u32::try_from((top..sheet.height()).filter(|it| sheet.filled(*it) > 0).count()).unwrap_or(u32::MAX);
    mapping.header = Some(header.rows);
    mapping.columns = found.columns;
    mapping.year = found.year;
    mapping.month_first = found.month_first;
    (mapping.kind, mapping.confidence) = told.map_or_else(|| kind(&mapping, &hints), |it| (it, 100));
    fit(&mut mapping);
    // The year in which a list was last touched is not the year of the days in it.
    let matrix = mapping.columns.iter().any(|it| is_time(it.meaning));
    if matches!(mapping.kind, SheetKind::Tenants | SheetKind::Leases | SheetKind::Team) && !matrix {
        mapping.year = None;
    }
    mapping
}

/// The name of the sheet and what stands above its header.
fn title(sheet: &Sheet, header: usize) -> String {
    let above = (0..header).flat_map(|row| sheet.row(row).iter().take(4)).map(|it| it.shown().into_owned());
    // A legend is no title.
    let above = above.filter(|it| !it.contains('='));
    [sheet.name().to_owned()].into_iter().chain(above).collect::<Vec<_>>().join(" ")
}

fn kind(mapping: &SheetMapping, hints: &Hints) -> (SheetKind, u8) {
    let has = |it: Meaning| mapping.place(it).is_some();
    let time = |fits: fn(&Meaning) -> bool| mapping.columns.iter().filter(|it| fits(&it.meaning)).count();
    let weeks = time(|it| matches!(it, Meaning::Week { .. }));
    let months = time(|it| matches!(it, Meaning::Month { .. }));
    let days = time(|it| matches!(it, Meaning::MatrixDay { .. }));
    let named = [Meaning::FullName, Meaning::FamilyThenGiven, Meaning::FamilyName, Meaning::GivenName, Meaning::Number]
        .into_iter()
        .any(has);
    let known = mapping.columns.iter().filter(|it| it.meaning != Meaning::Ignore).count();
    let share = |least: usize| {
        let percent = known * 100 / mapping.columns.len().max(1);
        u8::try_from(percent.clamp(least, 95)).unwrap_or(95)
    };
    let of_person = [Meaning::BirthDate, Meaning::KeyDate].into_iter().filter(|it| has(*it)).count();
    let of_home = [
        Meaning::Address,
        Meaning::Street,
        Meaning::Rent,
        Meaning::Owner,
        Meaning::Worker,
        Meaning::OmklapDate,
        Meaning::HeadLeaseStart,
    ];
    let of_home = of_home.into_iter().filter(|it| has(*it)).count();
    match () {
        () if named && weeks + days + months >= 3 && has(Meaning::KeyDate) && of_home >= 2 => {
            (SheetKind::Tenants, share(60))
        }
        () if weeks >= 3 && !hints.rents => (SheetKind::VisitWeeks, 95),
        () if days >= 3 => (SheetKind::VisitDays, 85),
        () if months >= 2 && named && !hints.visits => (SheetKind::RentMonths, if hints.rents { 95 } else { 80 }),
        () if months >= 2 => (SheetKind::Skip, 40),
        () if named && has(Meaning::Date) && (has(Meaning::Outcome) || hints.visits) => {
            (SheetKind::VisitRegister, share(60))
        }
        () if named && has(Meaning::RentMonth) && (has(Meaning::Paid) || has(Meaning::Due)) => {
            (SheetKind::RentRegister, share(60))
        }
        () if named && hints.exemptions && has(Meaning::KeyDate) && of_home <= 1 => (SheetKind::Exemptions, share(60)),
        // How tenants are reached, beside the list of who they are.
        () if named && hints.tenants && (has(Meaning::Phone) || has(Meaning::Email)) && of_person + of_home < 2 => {
            (SheetKind::Leases, share(50))
        }
        () if (has(Meaning::Hours) || has(Meaning::Role) || has(Meaning::Email) || hints.team)
            && (named || has(Meaning::Worker))
            && of_person == 0
            && !has(Meaning::Address) =>
        {
            (SheetKind::Team, share(60))
        }
        () if named
            && has(Meaning::KeyDate)
            && has(Meaning::EndDate)
            && has(Meaning::EndReason)
            && of_home == 0
            && !has(Meaning::BirthDate) =>
        {
            (SheetKind::Exemptions, 50)
        }
        () if named && of_person + of_home >= 2 => {
            let lease = of_person == 0 || hints.leases && !has(Meaning::BirthDate);
            (if lease { SheetKind::Leases } else { SheetKind::Tenants }, share(50))
        }
        () => (SheetKind::Skip, 50),
    }
}

/// One word means different things on different sheets.
fn fit(mapping: &mut SheetMapping) {
    use Meaning as M;
    let kind = mapping.kind;
    let street = mapping.place(M::Street);
    let meanings: Vec<Meaning> = mapping.columns.iter().map(|it| it.meaning).collect();
    let has = |it: M| meanings.contains(&it);
    for column in &mut mapping.columns {
        column.meaning = match (kind, column.meaning) {
            (SheetKind::Exemptions, M::KeyDate) => M::FirstDay,
            (SheetKind::Exemptions, M::EndDate) => M::LastDay,
            (SheetKind::Exemptions, M::EndReason | M::Outcome) => M::ExemptionReason,
            (SheetKind::Team, M::Worker) if !has(M::FullName) => M::FullName,
            (SheetKind::VisitRegister, M::City) => M::Place,
            (SheetKind::VisitRegister, M::KeyDate) if !has(M::Date) => M::Date,
            (SheetKind::VisitRegister, M::Remarks) if !has(M::Note) => M::Remarks,
            (SheetKind::Tenants | SheetKind::Leases, M::Number)
                if street == Some((column.column as usize).saturating_sub(2)) =>
            {
                M::HouseNumber
            }
            (SheetKind::Tenants | SheetKind::Leases, M::Note) => M::Remarks,
            (SheetKind::Tenants | SheetKind::Leases, it @ (M::Phone | M::Email)) => it,
            (SheetKind::Team, M::Email) => M::Email,
            (_, M::Phone | M::Email) => M::Ignore,
            (
                SheetKind::Tenants | SheetKind::Leases,
                it @ (M::Date
                | M::Outcome
                | M::Place
                | M::Time
                | M::RentMonth
                | M::Due
                | M::Paid
                | M::PaidOn
                | M::ExemptionReason
                | M::Hours
                | M::Role),
            ) => match it {
                M::Date if !has(M::KeyDate) => M::KeyDate,
                _ => M::Ignore,
            },
            (SheetKind::VisitWeeks | SheetKind::VisitDays | SheetKind::RentMonths, it) if !is_time(it) => match it {
                M::FullName
                | M::FamilyThenGiven
                | M::GivenName
                | M::NamePrefix
                | M::FamilyName
                | M::Initials
                | M::Number => it,
                M::Worker if !has(M::FullName) && !has(M::FamilyName) => M::Worker,
                M::Remarks | M::Note => M::Remarks,
                _ => M::Ignore,
            },
            (_, it) => it,
        };
    }
    // The same meaning twice: the first column has it.
    let mut seen: Vec<Meaning> = Vec::new();
    for column in &mut mapping.columns {
        let again = seen.contains(&column.meaning);
        match column.meaning {
            M::Ignore | M::Remarks | M::HouseNumber => {}
            _ if again => column.meaning = M::Ignore,
            it => seen.push(it),
        }
    }
}

/// A list of dwellings is the list of tenants when there is no other.
fn settle_lists(mapping: &mut Mapping) {
    if !mapping.sheets.iter().any(|it| it.kind == SheetKind::Tenants)
        && let Some(sheet) =
            mapping.sheets.iter_mut().filter(|it| it.kind == SheetKind::Leases).max_by_key(|it| it.rows)
    {
        sheet.kind = SheetKind::Tenants;
    }
}
