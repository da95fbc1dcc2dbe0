//! Figures over all tenancies.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Of which day, and of which period.
    pub struct IndicatorsAsked {
        /// As known on this day; today unless given.
        pub as_of: Option<String>,
        /// A year, a half or a quarter such as `2026-H1`; without one everything up to that day.
        pub period: Option<String>,
    }

    /// A figure. What is absent is not there, or withheld where it says so.
    pub struct FigureLine {
        /// Its code, by which its definition is found.
        pub code: String,
        /// The part that it is about: a code or a number of months.
        pub part: Option<String>,
        /// How many.
        pub n: Option<u32>,
        /// Of how many.
        pub of: Option<u32>,
        /// Mean length: in days, of the omklap in months.
        pub mean: Option<f64>,
        /// Median length.
        pub median: Option<f64>,
        /// How many records lacked what it takes.
        pub missing: Option<u32>,
        /// Fewer than ten cases.
        pub few: bool,
        /// Something is left out, because it is about too few people.
        pub withheld: bool,
    }

    /// Figures as they left the team.
    pub struct PublishedLines {
        /// When.
        pub day: String,
        /// The figures.
        pub lines: Vec<FigureLine>,
    }

    /// Who still has a home after a number of months.
    pub struct RetentionRow {
        /// So many months after the key.
        pub months: u32,
        /// Who has one.
        pub housed: u32,
        /// Of how many: whose key lies at least that long ago, without those who died by then.
        pub started: u32,
        /// The last day on which their key can lie.
        pub since: String,
        /// Who lives where it began.
        pub same_dwelling: u32,
        /// Who was never homeless since.
        pub not_homeless: u32,
        /// Who died by then.
        pub died: u32,
        /// Of whom nobody wrote down where they went.
        pub missing: u32,
    }

    /// The survival curve after a day on which somebody lost a home; the first point is the key.
    pub struct SurvivalPoint {
        /// Months since the key, of 30.4375 days.
        pub months: f64,
        /// Who was still followed then.
        pub at_risk: u32,
        /// Who of them lost a home.
        pub events: u32,
        /// The share that has one after it.
        pub survival: f64,
        /// The lower edge of its band of 95 %; absent where nobody has a home any more.
        pub low: Option<f64>,
        /// The upper edge.
        pub high: Option<f64>,
    }

    /// How many were still followed.
    pub struct FollowedRow {
        /// So many months after the key.
        pub months: u32,
        /// How many.
        pub at_risk: u32,
    }

    /// Who keeps a home, comes and goes, and holds a lease in their own name.
    pub struct HousingFigures {
        /// As known on this day.
        pub as_of: String,
        /// The period of the lines.
        pub period: Option<String>,
        /// After 6, 12 and 24 months.
        pub retention: Vec<RetentionRow>,
        /// The curve.
        pub survival: Vec<SurvivalPoint>,
        /// Who began.
        pub started: u32,
        /// Who of them lost a home.
        pub lost: u32,
        /// Who died.
        pub died: u32,
        /// Who was still followed, each half of a year.
        pub followed: Vec<FollowedRow>,
        /// After how many months each was followed last who lost no home.
        pub censored: Vec<f64>,
        /// In-, door- and uitstroom.
        pub flow: Vec<FigureLine>,
        /// The omklap.
        pub omklap: Vec<FigureLine>,
        /// The same as published, the newest first.
        pub published: Vec<PublishedLines>,
    }

    /// Lengths of time in days.
    pub struct LengthFigures {
        /// Mean.
        pub mean: Option<f64>,
        /// Median.
        pub median: Option<f64>,
        /// How many are known.
        pub n: u32,
        /// How many are not.
        pub missing: u32,
    }

    /// Who fell back within twelve months after support ended.
    pub struct RelapseFigures {
        /// Who did.
        pub n: u32,
        /// Of how many support ended, without who died.
        pub of: u32,
        /// Of whom the twelve months still run.
        pub running: u32,
        /// Of whom nobody heard anything.
        pub missing: u32,
    }

    /// The four figures of the youth baseline.
    pub struct YouthFigures {
        /// How many are from 18 up to the day before their 27th birthday.
        pub count: u32,
        /// Of how many it is not known.
        pub birth_missing: u32,
        /// From referral to key.
        pub waiting_days: LengthFigures,
        /// From referral to first visit.
        pub first_visit_days: LengthFigures,
        /// In a shelter before.
        pub stay_days: LengthFigures,
        /// Who fell back.
        pub relapse: RelapseFigures,
    }

    /// How long people waited and stayed in a shelter, and who fell back.
    pub struct PeopleFigures {
        /// As known on this day.
        pub as_of: String,
        /// The period.
        pub period: Option<String>,
        /// Of everybody.
        pub waiting: Vec<FigureLine>,
        /// Of the young.
        pub youth: YouthFigures,
        /// The same as lines.
        pub youth_lines: Vec<FigureLine>,
        /// The same as published, the newest first.
        pub published: Vec<PublishedLines>,
        /// The period can be published, and by this account.
        pub may_publish: bool,
    }

    /// Somebody who lost a home.
    pub struct LostHome {
        /// The last tenancy.
        pub tenancy: String,
        /// Name.
        pub name: String,
        /// Address of the home.
        pub address: String,
        /// The key.
        pub first_day: String,
        /// The last day with a home.
        pub last_day: String,
        /// Months between them.
        pub months: f64,
        /// Why support ended.
        #[cfg_attr(test, ts(type = "EndReason | null"))]
        pub reason: Option<EndReason>,
        /// Where to.
        #[cfg_attr(test, ts(type = "EndDestination | null"))]
        pub destination: Option<EndDestination>,
    }

    /// A half of a year that has passed.
    pub struct IndicatorsPublish {
        /// Such as `2026-H1`.
        pub period: String,
    }

    /// Which figures.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum IndicatorsReport {
        /// Woonbehoud.
        Retention,
        /// In-, door- en uitstroom.
        Flow,
        /// Wachttijd, verblijf en terugval.
        Waiting,
        /// The omklap.
        Omklap,
        /// Youth baseline.
        Youth,
    }

    /// In what form.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum FigureFormat {
        /// Comma-separated text.
        Csv,
        /// A workbook.
        Xlsx,
    }

    /// Figures as a file.
    pub struct IndicatorsExport {
        /// Which.
        pub report: IndicatorsReport,
        /// As known on this day; today unless given.
        pub as_of: Option<String>,
        /// The period.
        pub period: Option<String>,
        /// In what form.
        pub format: FigureFormat,
        /// Where to; no file is written over.
        pub to: String,
        /// The words in it by their codes, in the language of who asks.
        #[cfg_attr(test, ts(type = "Record<string, string>"))]
        pub texts: std::collections::BTreeMap<String, String>,
    }
}
