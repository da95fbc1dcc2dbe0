//! The week of a team: who visits whom, and when.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Which week.
    pub struct WeekGet {
        /// `2026-W31`; absent: the running one.
        pub week: Option<String>,
    }

    /// A week of a team.
    pub struct WeekPlan {
        /// The week.
        pub week: String,
        /// Today.
        pub today: String,
        /// Monday to Friday, and a day of the weekend on which something stands.
        pub days: Vec<PlanDay>,
        /// Everybody who visits.
        pub workers: Vec<PlanWorker>,
        /// The visits by day and time.
        pub visits: Vec<PlanVisit>,
        /// Where visits no longer are, though that is what was told.
        pub gone: Vec<PlanGone>,
        /// Tenancies that are obliged this week.
        pub needed: u32,
        /// Those of them with enough visits, planned or made.
        pub planned: u32,
        /// The others.
        pub missing: Vec<PlanMissing>,
        /// How often the week was published.
        pub publications: u32,
        /// When last.
        #[cfg_attr(test, ts(type = "number | null"))]
        pub published_ms: Option<i64>,
        /// What would be told if it were published now: one for each visit and worker.
        pub changes: u32,
        /// The account may make and move visits.
        pub may_plan: bool,
        /// The account may publish.
        pub may_publish: bool,
        /// The worker that the account is.
        pub own: Option<String>,
    }

    /// One day of a week.
    pub struct PlanDay {
        /// The day.
        pub day: String,
        /// What the whole team has then.
        pub meetings: Vec<PlanTaken>,
    }

    /// Somebody who visits, with their days.
    pub struct PlanWorker {
        /// Id.
        pub id: String,
        /// Name.
        pub name: String,
        /// Contract minutes a week.
        pub minutes_per_week: Option<u32>,
        /// Visits of this week that are planned or made, alone or with somebody.
        pub visits: u32,
        /// One for each day of the week that is shown.
        pub days: Vec<WorkerDay>,
    }

    /// A day of somebody.
    pub struct WorkerDay {
        /// The day.
        pub day: String,
        /// They are not there at all.
        pub off: Option<DayOff>,
        /// What is taken of the day: appointments, meetings, hours of leave.
        pub taken: Vec<PlanTaken>,
    }

    /// Why somebody is not there on a day.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum DayOff {
        /// They do not work on that day.
        Free,
        /// Leave.
        Leave,
        /// Ill.
        Sickness,
        /// Training.
        Training,
        /// Something else.
        Other,
    }

    /// Time that is taken.
    pub struct PlanTaken {
        /// With what; absent: hours of leave.
        pub title: Option<String>,
        /// `HH:MM`.
        pub starts: String,
        /// How long, in minutes.
        pub minutes: u32,
    }

    /// A visit of a week.
    pub struct PlanVisit {
        /// Id of the plan; absent: nobody had planned it.
        pub visit: Option<String>,
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant, or of both where it serves a couple.
        pub name: String,
        /// First name and initial, unique in the week.
        pub short: String,
        /// Day.
        pub day: String,
        /// Time, `HH:MM`.
        pub time: Option<String>,
        /// Only the week is known, not the day.
        pub known_to_week: bool,
        /// How long, in minutes.
        pub minutes: u32,
        /// Who goes, or went.
        pub worker: Option<String>,
        /// How well the tenant knows them.
        pub face: Option<FaceKnown>,
        /// Who comes along.
        pub colleague: Option<String>,
        /// How well the tenant knows them.
        pub colleague_face: Option<FaceKnown>,
        /// It stays where it is.
        pub locked: bool,
        /// What came of it.
        #[cfg_attr(test, ts(type = "Outcome | null"))]
        pub outcome: Option<Outcome>,
        /// It can be moved: nothing came of it yet, its day has not passed, and it is not locked.
        pub movable: bool,
        /// It stands elsewhere, or with somebody else, than was told.
        pub changed: bool,
    }

    /// How well a tenant knows somebody who comes.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum FaceKnown {
        /// The worker of the tenancy.
        Own,
        /// Who goes when that worker cannot.
        Cover,
        /// Visited before.
        Known,
        /// Nobody of these.
        Unknown,
    }

    /// Where a visit was, by what was told.
    pub struct PlanGone {
        /// Tenancy.
        pub tenancy: String,
        /// First name and initial.
        pub short: String,
        /// Who was told.
        pub worker: Option<String>,
        /// Day.
        pub day: String,
        /// Time.
        pub time: Option<String>,
    }

    /// A tenancy that has not enough visits this week.
    pub struct PlanMissing {
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Name of the worker of the tenancy.
        pub worker: Option<String>,
        /// Visits that were agreed.
        pub visits: u32,
        /// In so many weeks.
        pub period_weeks: u32,
        /// Days with a visit, planned or made.
        pub planned: u32,
        /// The week.
        pub cell: WeekCell,
        /// Why it is what it is.
        pub because: Because,
    }

    /// A visit that stays where it is, or no longer.
    pub struct VisitsLock {
        /// Tenancy.
        pub tenancy: String,
        /// The visit.
        pub visit: String,
        /// It stays.
        pub locked: bool,
    }

    /// The week to publish.
    pub struct WeekPublish {
        /// `2026-W31`.
        pub week: String,
    }

    /// What publishing a week would tell.
    pub struct WeekToTell {
        /// Everybody who would hear something, those who hear most first.
        pub workers: Vec<WorkerToTell>,
    }

    /// What one worker would hear.
    pub struct WorkerToTell {
        /// Id of the worker; absent: visits of nobody yet.
        pub worker: Option<String>,
        /// Visits that they did not have.
        pub fresh: u32,
        /// Visits that they had at another time, or for another length.
        pub moved: u32,
        /// Visits that are theirs no more.
        pub called_off: u32,
        /// Each of them, in the order of the days.
        pub visits: Vec<VisitToTell>,
    }

    /// A visit of which a worker would hear something.
    pub struct VisitToTell {
        /// What of it.
        pub news: VisitNews,
        /// Name of the tenant.
        pub name: String,
        /// Its day.
        pub day: String,
        /// Its time, `HH:MM`.
        pub time: Option<String>,
    }

    /// What of a visit is told.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum VisitNews {
        /// It is theirs now.
        Fresh,
        /// It is at another time, or takes another length.
        Moved,
        /// It is theirs no more.
        CalledOff,
    }

    /// A week that was published.
    pub struct WeekPublished {
        /// So much was told: one for each visit and worker.
        pub told: u32,
    }

    /// The calendar of a worker, as a file that is not encrypted.
    pub struct WeekCalendar {
        /// Whose.
        pub worker: String,
        /// With names and house numbers; else initials and the street.
        pub names: bool,
        /// The word for a visit, in the language of who asks.
        pub word: String,
        /// Where to; no file is written over.
        pub to: String,
    }

    /// A calendar that was written.
    pub struct CalendarWritten {
        /// Visits in it that are to be made.
        pub visits: u32,
        /// Visits in it that were called off.
        pub called_off: u32,
    }
}
