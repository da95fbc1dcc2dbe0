//! A team's own workbook: what it is taken to mean, what would come of it, what came of it.
//!
//! The types of `mapping` and of what is told about a workbook are those of the crate that reads it.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Which workbook, and what it means.
    pub struct WorkbookLook {
        /// Path of the file.
        pub path: String,
        /// What it means; the program's proposal and what was remembered if absent.
        #[cfg_attr(test, ts(type = "Mapping | null"))]
        pub mapping: Option<Mapping>,
        /// Places in it, from 0, of sheets whose kind or header a person changed: their columns and codes are proposed anew.
        #[serde(default)]
        pub anew: Vec<u32>,
    }

    /// What a workbook is taken to mean, and what would come of it. Nothing is written.
    pub struct WorkbookSeen {
        /// What the file is known by: another one as soon as it is written anew.
        pub file: String,
        /// What it is taken to mean: to be changed and sent back.
        #[cfg_attr(test, ts(type = "Mapping"))]
        pub mapping: Mapping,
        /// Choices that a person agreed to before are in it.
        pub remembered: bool,
        /// What each outcome, alone, makes of a week that is over.
        #[cfg_attr(test, ts(type = "Record<Outcome, WeekState>"))]
        pub weighs: std::collections::BTreeMap<String, WeekState>,
        /// How much there is.
        pub counts: WorkbookCounts,
        /// Rows that would be made, per file of an exchange set.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub made: std::collections::BTreeMap<String, u32>,
        /// Rows that the team has already.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub matched: std::collections::BTreeMap<String, u32>,
        /// Records of the team that the workbook says something else about: left as they are.
        pub proposed: Vec<WorkbookProposed>,
        /// What would be left out: the first 500; a workbook of the rejected rows has all.
        pub rejected: Vec<WorkbookRemark>,
        /// How many there are.
        pub rejected_total: u32,
        /// What is taken as it stands and a person should see: the first 500.
        pub told: Vec<WorkbookRemark>,
        /// An address has no city: `Mapping.city` says which.
        pub city_missing: bool,
        /// Names that were written in several ways.
        #[cfg_attr(test, ts(type = "Array<JoinedNames>"))]
        pub joined: Vec<JoinedNames>,
        /// Names that fit several people or nobody: `Mapping.people` says whose they are.
        #[cfg_attr(test, ts(type = "Array<Ambiguous>"))]
        pub ambiguous: Vec<Ambiguous>,
        /// People who may be one: `Mapping.joins` says so.
        #[cfg_attr(test, ts(type = "Array<SamePerson>"))]
        pub same_person: Vec<SamePerson>,
    }

    /// How much there is in a workbook.
    #[derive(Default, Eq)]
    pub struct WorkbookCounts {
        /// Tenants.
        pub tenants: u32,
        /// Of these, whom the team has already.
        pub known_tenants: u32,
        /// Tenancies that have ended.
        pub ended: u32,
        /// Tenants with an own lease.
        pub own_leases: u32,
        /// Workers that would be made or changed.
        pub workers: u32,
        /// Ways of writing a name that were brought together with another one.
        pub joined_names: u32,
        /// Visits with admission.
        pub admissions: u32,
        /// Other attempts and cancellations.
        pub attempts: u32,
        /// Visits of which nobody said how they ended.
        pub unrecorded: u32,
        /// Cells of a matrix that are days of an exemption.
        pub exempt_cells: u32,
        /// Rent and service costs of all subleases together, a month.
        #[cfg_attr(test, ts(type = "number"))]
        pub rent_cents: i64,
        /// Visits by the code of their outcome; empty for none.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub outcomes: std::collections::BTreeMap<String, u32>,
        /// Of every matrix all its cells, by what came of them.
        pub matrices: Vec<MatrixCounts>,
    }

    /// The cells of one matrix.
    #[derive(Eq)]
    pub struct MatrixCounts {
        /// Name of the sheet.
        pub sheet: String,
        /// Cells, by what came of them.
        #[cfg_attr(test, ts(type = "Partial<Record<CellFate, number>>"))]
        pub cells: std::collections::BTreeMap<Fate, u32>,
    }

    /// A record of the team that the workbook says something else about.
    #[derive(Eq)]
    pub struct WorkbookProposed {
        /// Name of the sheet in the workbook.
        pub sheet: String,
        /// Row in it, the first is 1.
        pub row: u32,
        /// File of an exchange set: what kind of record it is.
        pub record: String,
        /// Its columns that differ.
        pub columns: Vec<String>,
    }

    /// Something in a workbook that was not understood, or that a person should see.
    #[derive(Eq)]
    pub struct WorkbookRemark {
        /// Name of the sheet.
        pub sheet: String,
        /// Row, the first is 1; 0 for the sheet as such.
        pub row: u32,
        /// Column, the first is 1; none for the row as such.
        pub column: Option<u32>,
        /// What stands above the column.
        pub header: Option<String>,
        /// What stands in the cell.
        pub found: String,
        /// What is the matter.
        #[cfg_attr(test, ts(type = "Reason | Rejection"))]
        pub reason: String,
        /// What came of it.
        #[cfg_attr(test, ts(type = "Effect"))]
        pub effect: Effect,
    }

    /// Which workbook, and what a person agreed that it means.
    pub struct WorkbookImport {
        /// Path of the file.
        pub path: String,
        /// What it means; the program's proposal and what was remembered if absent.
        #[cfg_attr(test, ts(type = "Mapping | null"))]
        pub mapping: Option<Mapping>,
    }

    /// What came of a workbook.
    pub struct WorkbookImported {
        /// Rows made, per file of an exchange set.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub made: std::collections::BTreeMap<String, u32>,
        /// Rows that were there already.
        #[cfg_attr(test, ts(type = "Record<string, number>"))]
        pub matched: std::collections::BTreeMap<String, u32>,
        /// Records of the team that the workbook says something else about: left as they are.
        pub proposed: Vec<WorkbookProposed>,
        /// What was left out: the first 500.
        pub rejected: Vec<WorkbookRemark>,
        /// How much that was.
        pub rejected_total: u32,
        /// Name of the backup that was made before, in the folder `backups` beside the team; none when there was nothing to make.
        pub backup: Option<String>,
        /// What it means is remembered for the next time.
        pub remembered: bool,
    }

    /// Which workbook, and where its rejected rows go.
    pub struct WorkbookRejected {
        /// Path of the workbook.
        pub path: String,
        /// What it means; the program's proposal and what was remembered if absent.
        #[cfg_attr(test, ts(type = "Mapping | null"))]
        pub mapping: Option<Mapping>,
        /// Path of the `.xlsx` to write; must not exist.
        pub to: String,
        /// Sentences by the code of a reason or effect, and the headings `row` and `reason`; a code without one stands as it is.
        #[cfg_attr(test, ts(type = "Record<string, string>"))]
        pub texts: std::collections::BTreeMap<String, String>,
    }

    /// A workbook of rejected rows was written.
    #[derive(Copy, Eq)]
    pub struct RejectedWritten {
        /// Rows in it.
        pub rows: u32,
    }
}
