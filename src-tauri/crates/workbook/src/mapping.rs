//! What a workbook is taken to mean: the proposal of the program and the choices of a person, in one form.
//!
//! A person can change everything in it. The engine keeps it under its fingerprint, so that the same workbook with
//! more weeks, or the one of next year, is understood as it was before.

use crate::{
    Workbook, ids,
    values::{month_of_header, week_of_header, year_in},
    words,
};
use chrono::Datelike;
use domain::{
    exemption::ExemptionReason,
    role::Role,
    tenancy::{EndDestination, EndReason},
    visit_weeks::{Outcome, Place},
};
use serde::{Deserialize, Serialize};

/// Years that a sheet can be of.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2999;

/// What all sheets of a workbook mean.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mapping {
    /// One entry a sheet, in the order of the workbook.
    pub sheets: Vec<SheetMapping>,
    /// Names that a person has told whose they are.
    pub people: Vec<NameChoice>,
    /// People who are one, as a person has told.
    pub joins: Vec<JoinChoice>,
    /// The city of addresses that have none.
    pub city: Option<String>,
}

/// Whose a name is, by choice of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NameChoice {
    /// The name as it stands in a cell.
    pub found: String,
    /// The id of the tenant or worker, as `Drawn` or `Known` name them.
    pub means: String,
}

/// Two people who are one, by choice of a person: an offer of `Drawn::same_person` that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct JoinChoice {
    /// The id of a drawn tenant, who is no person of their own.
    pub person: String,
    /// The id of the tenant, drawn or of the team, who it is.
    pub same_as: String,
}

/// What one sheet means.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetMapping {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: SheetKind,
    /// How sure the proposal is, 0 to 100; 100 also for what was remembered.
    pub confidence: u8,
    /// The rows of the header, the first row is 1; `None` when there is none.
    pub header: Option<HeaderRows>,
    /// How many rows below the header have something in them.
    pub rows: u32,
    /// Every column that has something in it.
    pub columns: Vec<Column>,
    /// Every code in its cells.
    pub codes: Vec<Code>,
    /// The row of the legend, the first row is 1.
    pub legend_row: Option<u32>,
    /// The year of days, weeks and months that do not say theirs.
    pub year: Option<i32>,
    /// `3/4/2026` is 4 March.
    pub month_first: bool,
}

/// The first and the last row of a header, the first row is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeaderRows {
    /// The upper one.
    pub first: u32,
    /// The lower one; the same when there is one.
    pub last: u32,
    /// A person said that it is these rows: no row above or below is counted in.
    #[serde(default)]
    pub fixed: bool,
}

/// What a sheet is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// A list of tenants, with dwelling and lease.
    Tenants,
    /// Visits: a row a tenant, a column a week.
    VisitWeeks,
    /// Visits: a row a tenant, a column a day.
    VisitDays,
    /// Visits: a row a visit.
    VisitRegister,
    /// Rents: a row a tenant, a column a month.
    RentMonths,
    /// Rents: a row a tenant and month.
    RentRegister,
    /// A list of workers.
    Team,
    /// A list of dwellings or leases that adds to the list of tenants.
    Leases,
    /// A list of exemptions.
    Exemptions,
    /// Something else, which is not taken.
    #[default]
    Skip,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Column {
    /// Which; the first is 1.
    pub column: u32,
    /// What stands above it.
    pub header: String,
    /// What it means.
    pub meaning: Meaning,
    /// Up to three different values in it.
    pub samples: Vec<String>,
    /// How many cells below the header are filled.
    pub filled: u32,
}

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Meaning {
    /// Not taken.
    Ignore,
    /// Remarks, which may be about care: not taken.
    Remarks,
    /// The number of the row or tenant in this workbook.
    Number,
    /// A whole name in one cell: "Achternaam, voornaam" or "Voornaam tussenvoegsel Achternaam".
    FullName,
    /// A whole name, the family name first, without a comma.
    FamilyThenGiven,
    /// Given name.
    GivenName,
    /// Prefix of the family name.
    NamePrefix,
    /// Family name.
    FamilyName,
    /// Initials, which stand in for a given name.
    Initials,
    /// Birth date, or the year of birth.
    BirthDate,
    /// Gender, as written.
    Gender,
    /// Municipality of origin.
    Municipality,
    /// The day of the referral.
    ReferralDate,
    /// Street and number in one cell, perhaps with postcode and city.
    Address,
    /// Street.
    Street,
    /// House number, or its addition when a column before it has the number.
    HouseNumber,
    /// Postcode.
    Postcode,
    /// City.
    City,
    /// Who owns the dwelling.
    Owner,
    /// Who supports the tenant, or made the visit.
    Worker,
    /// The day of the key: the support starts.
    KeyDate,
    /// The last day of the support.
    EndDate,
    /// Why it ended.
    EndReason,
    /// The first day of the head lease.
    HeadLeaseStart,
    /// The rent without service costs, a month.
    Rent,
    /// Service costs a month.
    ServiceCosts,
    /// The first day of the own lease.
    OmklapDate,
    /// The visit agreement.
    VisitsPerWeek,
    /// A week of a matrix; without a year, the year of the sheet.
    Week {
        /// ISO week-year.
        year: Option<i32>,
        /// 1 to 53.
        week: u32,
    },
    /// A month of a matrix; without a year, the year of the sheet.
    Month {
        /// Year.
        year: Option<i32>,
        /// 1 to 12.
        month: u32,
    },
    /// A day of a matrix.
    MatrixDay {
        /// The day.
        #[cfg_attr(test, ts(type = "string"))]
        day: domain::calendar::Day,
    },
    /// The day of a visit, or its week.
    Date,
    /// The planned day of a visit, where it differs from the day it happened.
    PlannedDate,
    /// The time of a visit.
    Time,
    /// How a visit ended.
    Outcome,
    /// Where a visit happened.
    Place,
    /// The note of a visit.
    Note,
    /// The month of a rent.
    RentMonth,
    /// What was due.
    Due,
    /// What was paid.
    Paid,
    /// The day of the payment.
    PaidOn,
    /// The first day of an exemption.
    FirstDay,
    /// The last day of an exemption.
    LastDay,
    /// Why somebody is exempt.
    ExemptionReason,
    /// Hours a week of a worker.
    Hours,
    /// The role of a worker.
    Role,
    /// The telephone number of a tenant.
    Phone,
    /// The e-mail address of a tenant, or of a worker.
    Email,
}

/// A code in the cells of a sheet and what it means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CellCode"))]
pub struct Code {
    /// In which cells.
    pub of: CodeOf,
    /// The code, folded: lower case, without accents.
    pub code: String,
    /// How many cells have it.
    pub count: u32,
    /// What it means.
    pub means: CodeMeaning,
    /// How that is known.
    pub source: CodeSource,
}

/// In which cells a code stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CodeOf {
    /// How a visit ended.
    Visit,
    /// Where it was.
    Place,
    /// Whether a rent was paid.
    Rent,
    /// Why a tenancy ended.
    End,
    /// Why somebody is exempt.
    Exemption,
    /// What a worker may be.
    Role,
}

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum CodeMeaning {
    /// A visit that ended so.
    Outcome {
        /// How.
        #[cfg_attr(test, ts(type = "Outcome"))]
        outcome: Outcome,
    },
    /// The days are exempt.
    Exempt {
        /// Why.
        #[cfg_attr(test, ts(type = "ExemptionReason"))]
        reason: ExemptionReason,
    },
    /// A visit of which nobody has said how it ended.
    NotRecorded,
    /// Nothing: as an empty cell on a day without a tenancy.
    Nothing,
    /// The rent was paid in full.
    Paid,
    /// The rent was not paid.
    NotPaid,
    /// A place.
    Place {
        /// Which.
        #[cfg_attr(test, ts(type = "Place"))]
        place: Place,
    },
    /// A reason of the end.
    Ended {
        /// Why.
        #[cfg_attr(test, ts(type = "EndReason"))]
        reason: EndReason,
        /// Where the person went.
        #[cfg_attr(test, ts(type = "EndDestination"))]
        destination: EndDestination,
        /// The tenant has the lease of the dwelling from the day after.
        own_lease: bool,
    },
    /// A role.
    Role {
        /// Which.
        #[cfg_attr(test, ts(type = "Role"))]
        role: Role,
    },
    /// Nobody has said: its cells are not taken.
    Unknown,
}

/// How the meaning of a code is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CodeSource {
    /// The workbook has a legend that says so.
    Legend,
    /// Most teams mean this by it.
    Usual,
    /// A person has said so before.
    Remembered,
    /// It is not.
    None,
}

impl SheetMapping {
    /// The first column with a meaning, counted from 0.
    pub(crate) fn place(&self, meaning: Meaning) -> Option<usize> {
        self.places(meaning).next()
    }

    /// Every column with a meaning, counted from 0.
    pub(crate) fn places(&self, meaning: Meaning) -> impl Iterator<Item = usize> + '_ {
        self.columns.iter().filter(move |it| it.meaning == meaning).map(|it| (it.column as usize).saturating_sub(1))
    }

    /// The first row below the header, counted from 0.
    pub(crate) fn first_row(&self) -> usize {
        self.header.map_or(0, |it| it.last as usize)
    }
}

impl Mapping {
    /// What a workbook of this make is known by: the names of its sheets and their columns, without years, weeks and
    /// months. The same for next month's version of the file.
    pub fn fingerprint(&self) -> String {
        let sheets: Vec<String> = self.sheets.iter().map(SheetMapping::fingerprint).collect();
        ids::of("workbook", &sheets.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

impl Mapping {
    /// It is about the sheets of this workbook.
    pub fn fits(&self, workbook: &Workbook) -> bool {
        let names = self.sheets.iter().map(|it| it.name.as_str());
        names.eq(workbook.sheets().iter().map(crate::Sheet::name))
    }

    /// Every number in it is one that a person counts with: rows and columns begin at 1, and years are of our time.
    pub fn is_sound(&self) -> bool {
        let of_our_time = |it: Option<i32>| it.is_none_or(|it| YEARS.contains(&it));
        self.sheets.iter().all(|sheet| {
            let years = sheet.columns.iter().map(|it| match it.meaning {
                Meaning::Week { year, .. } | Meaning::Month { year, .. } => year,
                Meaning::MatrixDay { day } => Some(day.year()),
                _ => None,
            });
            sheet.header.is_none_or(|rows| 1 <= rows.first && rows.first <= rows.last)
                && sheet.legend_row != Some(0)
                && sheet.columns.iter().all(|it| it.column >= 1)
                && years.chain([sheet.year]).all(of_our_time)
        })
    }

    /// The same without what stands in cells: no more of a file is kept than is needed to understand the next one.
    #[must_use]
    pub fn without_samples(mut self) -> Self {
        self.sheets.iter_mut().flat_map(|it| &mut it.columns).for_each(|it| it.samples.clear());
        self
    }
}

impl SheetMapping {
    /// What a sheet of this make is known by.
    pub fn fingerprint(&self) -> String {
        let name = sheet_name(&self.name);
        let own = self.columns.iter().filter(|it| !is_of_time(&it.header)).map(|it| words::fold(&it.header));
        let parts: Vec<String> = [name].into_iter().chain(own).collect();
        ids::of("sheet", &parts.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

/// The name of a sheet without years, months and weeks.
pub(crate) fn sheet_name(name: &str) -> String {
    let parts = words::words(name);
    let lasting = parts.iter().filter(|it| it.parse::<u32>().is_err() && crate::values::month_word(it).is_none());
    lasting.cloned().collect::<Vec<_>>().join(" ")
}

fn is_of_time(header: &str) -> bool {
    let folded = words::fold(header);
    week_of_header(&folded).is_some()
        || month_of_header(&crate::Cell::text(header)).is_some()
        || !year_in(header).is_empty()
        || folded.parse::<f64>().is_ok()
}
