//! What can be asked on the command line, and the command of the table that each verb is.

use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand, ValueEnum};
use engine::{
    Session, Size,
    api::{ApiError, dispatch},
};
use serde_json::{Value, json};

use crate::{absolute, report, sentences::Language};

/// Omklap without a window.
#[derive(Parser)]
#[command(version, about)]
pub struct Arguments {
    /// Answer in JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Read the passphrase (one line) from this open file descriptor instead of asking for it.
    #[arg(long, global = true, value_name = "N")]
    pub passphrase_fd: Option<u32>,
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// How large an example is.
#[derive(Clone, Copy, ValueEnum)]
pub enum Demo {
    /// 3 workers, 20 tenancies, one year.
    Small,
    /// 12 workers, 100 tenancies, three years.
    Team,
    /// 500 workers, 5,000 tenancies, five years.
    Region,
}

impl From<Demo> for Size {
    fn from(demo: Demo) -> Self {
        match demo {
            Demo::Small => Size::Small,
            Demo::Team => Size::Team,
            Demo::Region => Size::Region,
        }
    }
}

/// The reports.
#[derive(Clone, Copy, ValueEnum)]
pub enum Report {
    /// The file of the omklap, as PDF or as JSON.
    OmklapFile,
}

/// The verbs.
#[derive(Subcommand)]
pub enum Verb {
    /// Make a team file with its keys; prints the recovery words, once.
    Create {
        /// The team file to make.
        file: PathBuf,
        /// Fill it with invented people.
        #[arg(long)]
        demo: Option<Demo>,
        /// The same seed gives the same people.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The day on which the example ends; today unless given.
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// Name of the team; the name of the file unless given.
        #[arg(long)]
        team: Option<String>,
        /// Name of the person who makes it: lead and administrator.
        #[arg(long, default_value = "Beheerder")]
        name: String,
    },
    /// Take in a team's own workbook, or an exchange set.
    Import {
        /// The team file.
        file: PathBuf,
        /// A workbook (.xlsx, .ods, .csv), or the folder or zip of an exchange set.
        #[arg(value_name = "FILE_OR_FOLDER")]
        from: PathBuf,
        /// Only say what would happen; of a workbook also what it is taken to mean.
        #[arg(long)]
        dry_run: bool,
        /// What the workbook means: what a dry run printed with --json, changed where needed.
        #[arg(long, value_name = "FILE")]
        mapping: Option<PathBuf>,
        /// The rows in which the headers of a sheet stand, where they were found wrongly: Huurders=3 or Huurders=3-4.
        #[arg(long, value_name = "SHEET=ROWS")]
        header: Vec<String>,
        /// Write the rows of the workbook that are left out, each with the reason. The file is not encrypted.
        #[arg(long, value_name = "OUT.xlsx")]
        rejected: Option<PathBuf>,
        /// People of an exchange set whom the team has by name and birth date under another id are other people.
        #[arg(long)]
        others: bool,
        /// The language of the reasons in that file.
        #[arg(long, default_value = "nl")]
        language: Language,
    },
    /// States per tenancy and week, figures and streaks.
    Weeks {
        /// The team file.
        file: PathBuf,
        /// First week.
        #[arg(long, value_name = "WEEK")]
        from: String,
        /// Last week.
        #[arg(long, value_name = "WEEK")]
        to: String,
        /// As seen on this day; today unless given.
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// Only this tenancy.
        #[arg(long, value_name = "ID")]
        tenancy: Option<String>,
    },
    /// States, criteria with what they are judged from, and the earliest day on which all of them hold.
    Omklap {
        /// The team file.
        file: PathBuf,
        /// As known on this day; today unless given.
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// Judged on this day; the one of --as-of unless given.
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        /// Only this tenancy.
        #[arg(long, value_name = "ID")]
        tenancy: Option<String>,
    },
    /// Visits of a span of days.
    Visits {
        /// The team file.
        file: PathBuf,
        /// First day.
        #[arg(long, value_name = "DATE")]
        from: String,
        /// Last day.
        #[arg(long, value_name = "DATE")]
        to: String,
        /// Only this tenancy.
        #[arg(long, value_name = "ID")]
        tenancy: Option<String>,
    },
    /// Record the result of a visit.
    Record {
        /// The team file.
        file: PathBuf,
        /// The tenancy.
        #[arg(long, value_name = "ID")]
        tenancy: String,
        /// The day of arrival.
        #[arg(long)]
        date: String,
        /// A code such as admitted or not_home.
        #[arg(long, value_name = "CODE")]
        outcome: String,
        /// A code such as dwelling or door; the usual place of the outcome unless given.
        #[arg(long, value_name = "PLACE")]
        location: Option<String>,
        /// The planned visit this is the result of; the one of that day unless given.
        #[arg(long, value_name = "ID")]
        visit: Option<String>,
    },
    /// Flip a lease chain to the tenant's own name.
    Flip {
        /// The team file.
        file: PathBuf,
        /// The tenancy.
        #[arg(long, value_name = "ID")]
        tenancy: String,
        /// The first day of the own lease.
        #[arg(long)]
        date: String,
    },
    /// Who keeps a home, comes, goes, waits and falls back.
    Indicators {
        /// The team file.
        file: PathBuf,
        /// As known on this day; today unless given.
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// A year, half or quarter such as 2026-H1; without one everything up to that day.
        #[arg(long, value_name = "PERIOD")]
        period: Option<String>,
    },
    /// Make a report and write it. It is not encrypted there.
    Report {
        /// The team file.
        file: PathBuf,
        /// Which report.
        name: Report,
        /// The tenancy.
        #[arg(long, value_name = "ID")]
        tenancy: String,
        /// The organisation that gets it, by name; the owner of the dwelling if it is not said.
        #[arg(long, value_name = "NAME")]
        to: Option<String>,
        /// Where to: a path that ends in .pdf or .json and at which nothing is yet.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Undo the newest step of this account.
    Undo {
        /// The team file.
        file: PathBuf,
    },
    /// Do again what was undone last.
    Redo {
        /// The team file.
        file: PathBuf,
    },
    /// Who changed what and when in one record, or how it stood.
    History {
        /// The team file.
        file: PathBuf,
        /// The table, such as lease.
        #[arg(long, value_name = "TABLE")]
        noun: String,
        /// The record.
        #[arg(long)]
        id: String,
        /// How it stood then, in milliseconds since 1970, instead of what happened.
        #[arg(long, value_name = "MS")]
        at: Option<i64>,
    },
    /// Write everything out as an exchange set. The files are not encrypted.
    Export {
        /// The team file.
        file: PathBuf,
        /// The folder; made if absent, else empty.
        folder: PathBuf,
    },
    /// Write an encrypted copy and try it.
    Backup {
        /// The team file.
        file: PathBuf,
        /// Path of the copy.
        to: PathBuf,
    },
    /// Make a team file of a copy.
    Restore {
        /// The team file to make.
        file: PathBuf,
        /// The copy.
        from: PathBuf,
    },
    /// Check the file, its journal and its access log.
    Verify {
        /// The team file.
        file: PathBuf,
    },
    /// The access log, newest first.
    Log {
        /// The team file.
        file: PathBuf,
        /// At most so many lines.
        #[arg(long, default_value_t = 1000)]
        limit: u32,
        /// Only about this tenancy.
        #[arg(long, value_name = "ID")]
        tenancy: Option<String>,
    },
}

impl Verb {
    /// The team file.
    pub fn file(&self) -> &Path {
        match self {
            Self::Create { file, .. }
            | Self::Import { file, .. }
            | Self::Weeks { file, .. }
            | Self::Omklap { file, .. }
            | Self::Visits { file, .. }
            | Self::Record { file, .. }
            | Self::Flip { file, .. }
            | Self::Indicators { file, .. }
            | Self::Report { file, .. }
            | Self::Undo { file }
            | Self::Redo { file }
            | Self::History { file, .. }
            | Self::Export { file, .. }
            | Self::Backup { file, .. }
            | Self::Restore { file, .. }
            | Self::Verify { file }
            | Self::Log { file, .. } => file,
        }
    }

    /// A passphrase is chosen here, so it is asked for twice.
    pub fn makes_file(&self) -> bool {
        matches!(self, Self::Create { .. })
    }

    /// The command of the table with its arguments.
    pub fn call(&self, session: &Session) -> Result<(&'static str, Value), ApiError> {
        Ok(match self {
            Self::Create { .. } | Self::Restore { .. } => ("session_state", json!({})),
            Self::Import { from, dry_run, others, .. } => {
                ("set_import", json!({ "folder": absolute(from), "dry_run": dry_run, "others": others }))
            }
            Self::Weeks { from, to, as_of, tenancy, .. } => {
                ("weeks_report", json!({ "from": from, "to": to, "as_of": as_of, "tenancy": tenancy }))
            }
            Self::Omklap { as_of, on, tenancy, .. } => {
                ("omklap_report", json!({ "as_of": as_of, "on": on, "tenancy": tenancy }))
            }
            Self::Visits { from, to, tenancy, .. } => {
                let tenancy = tenancy.as_deref().map(|it| named(session, it)).transpose()?;
                ("visits_list", json!({ "from": from, "to": to, "tenancy": tenancy, "worker": null }))
            }
            Self::Record { tenancy, date, outcome, location, visit, .. } => (
                "visits_record",
                json!({ "tenancy": named(session, tenancy)?, "visit": visit, "day": date, "outcome": outcome, "place": location }),
            ),
            Self::Flip { tenancy, date, .. } => {
                // The steps before a flip have no verbs here: who writes a script keeps them elsewhere.
                ("omklap_flip", json!({ "tenancy": named(session, tenancy)?, "day": date, "elsewhere": true }))
            }
            Self::Indicators { as_of, period, .. } => {
                ("indicators_housing", json!({ "as_of": as_of, "period": period }))
            }
            Self::Report { name: Report::OmklapFile, tenancy, to, out, .. } => {
                ("omklap_files_save", report::omklap_file(session, &named(session, tenancy)?, to.as_deref(), out)?)
            }
            Self::Undo { .. } => ("history_undo", json!({})),
            Self::Redo { .. } => ("history_redo", json!({})),
            Self::History { noun, id, at: Some(at_ms), .. } => {
                ("history_at", json!({ "noun": noun, "id": id, "at_ms": at_ms }))
            }
            Self::History { noun, id, at: None, .. } => ("history_of", json!({ "noun": noun, "id": id })),
            Self::Export { folder, .. } => ("set_export", json!({ "folder": absolute(folder) })),
            Self::Backup { to, .. } => ("team_backup", json!({ "to": absolute(to) })),
            Self::Verify { .. } => ("team_verify", json!({})),
            Self::Log { limit, tenancy, .. } => {
                let tenancy = tenancy.as_deref().map(|it| named(session, it)).transpose()?;
                ("log_list", json!({ "limit": limit, "tenancy": tenancy }))
            }
        })
    }
}

/// The own id of a tenancy that is named by its id in the exchange set.
fn named(session: &Session, name: &str) -> Result<String, ApiError> {
    let reply = dispatch(session, "tenancies_named", json!({ "name": name }))?;
    let found: Value = serde_json::from_str(reply.answer.get()).unwrap_or_default();
    Ok(found.get("tenancy").and_then(Value::as_str).unwrap_or(name).to_owned())
}
