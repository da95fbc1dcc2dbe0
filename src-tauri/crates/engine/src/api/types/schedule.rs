//! Who works when: hours, leave, appointments, and what of them comes from calendar files.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// A part of a day.
    #[derive(Eq)]
    pub struct HoursRow {
        /// `HH:MM`.
        pub starts: String,
        /// `HH:MM`.
        pub ends: String,
    }

    /// When everybody works.
    pub struct TeamSchedule {
        /// The account may change what is of others and of the team.
        pub may_lead: bool,
        /// The account's own worker.
        pub own: Option<String>,
        /// The workers, by name.
        pub workers: Vec<WorkerSchedule>,
        /// Meetings of the whole team that are not over.
        pub meetings: Vec<AppointmentRow>,
    }

    /// When somebody works.
    pub struct WorkerSchedule {
        /// Id of the worker.
        pub worker: String,
        /// The account may change their absences and appointments.
        pub may_change: bool,
        /// Lines that hold today or later, the earliest first.
        pub patterns: Vec<PatternRow>,
        /// Absences that are not over, the earliest first.
        pub absences: Vec<AbsenceRow>,
        /// Appointments that are not over.
        pub appointments: Vec<AppointmentRow>,
        /// Who covers for how many of their tenants, the most first.
        pub covers: Vec<CoverRow>,
    }

    /// A line of a working pattern.
    #[derive(Eq)]
    pub struct PatternRow {
        /// In which weeks.
        #[cfg_attr(test, ts(type = "Parity"))]
        pub parity: Parity,
        /// 1: Monday.
        pub weekday: u32,
        /// When.
        pub hours: HoursRow,
        /// From this day on.
        pub from_day: String,
        /// Until this day.
        pub last_day: Option<String>,
    }

    /// Days away.
    #[derive(Eq)]
    pub struct AbsenceRow {
        /// Id.
        pub id: String,
        /// Why.
        #[cfg_attr(test, ts(type = "AbsenceKind"))]
        pub kind: AbsenceKind,
        /// First day.
        pub first_day: String,
        /// Last day; absent while nobody knows.
        pub last_day: Option<String>,
        /// Hours of each of the days; absent: whole days.
        pub hours: Option<HoursRow>,
    }

    /// An appointment or a meeting.
    #[derive(Eq)]
    pub struct AppointmentRow {
        /// Id.
        pub id: String,
        /// What it is called.
        pub title: String,
        /// The first day.
        pub day: String,
        /// When.
        pub hours: HoursRow,
        /// Every so many weeks; absent: once.
        pub every_weeks: Option<u32>,
        /// No later than this day.
        pub last_day: Option<String>,
    }

    /// Who covers.
    #[derive(Eq)]
    pub struct CoverRow {
        /// Id of the worker; absent: nobody yet.
        pub worker: Option<String>,
        /// For how many tenants.
        pub tenancies: u32,
    }

    /// A working pattern from a day on.
    pub struct PatternsSet {
        /// Id of the worker.
        pub worker: String,
        /// From this day on.
        pub from_day: String,
        /// All of it; none: they work on no day.
        pub lines: Vec<PatternLine>,
    }

    /// A line of a working pattern as it is typed.
    pub struct PatternLine {
        /// In which weeks.
        #[cfg_attr(test, ts(type = "Parity"))]
        pub parity: Parity,
        /// 1: Monday.
        pub weekday: u32,
        /// From.
        pub starts: String,
        /// To.
        pub ends: String,
    }

    /// Days away, as they are typed.
    pub struct AbsenceFields {
        /// Id of the worker.
        pub worker: String,
        /// Why.
        #[cfg_attr(test, ts(type = "AbsenceKind"))]
        pub kind: AbsenceKind,
        /// First day.
        pub first_day: String,
        /// Last day; blank while nobody knows.
        pub last_day: String,
        /// From, on each of the days; blank with `ends`: whole days.
        pub starts: String,
        /// To.
        pub ends: String,
    }

    /// Other days away.
    pub struct AbsencesChange {
        /// Which.
        pub absence: String,
        /// What they should be.
        pub fields: AbsenceFields,
    }

    /// Days away that are taken back.
    pub struct AbsencesRemove {
        /// Which.
        pub absence: String,
    }

    /// What an absence hits.
    pub struct AbsenceHits {
        /// Planned visits on these days, from today on.
        pub visits: Vec<HitVisit>,
    }

    /// A planned visit that would have nobody.
    pub struct HitVisit {
        /// Id.
        pub visit: String,
        /// Whose.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Day.
        pub day: String,
        /// Time, `HH:MM`.
        pub time: Option<String>,
    }

    /// An appointment as it is typed.
    pub struct AppointmentFields {
        /// Id of the worker; absent: the whole team.
        pub worker: Option<String>,
        /// What it is called.
        pub title: String,
        /// The first day.
        pub day: String,
        /// From.
        pub starts: String,
        /// To.
        pub ends: String,
        /// Every so many weeks; absent: once.
        pub every_weeks: Option<u32>,
        /// No later than this day; blank: without an end.
        pub last_day: String,
    }

    /// Another appointment.
    pub struct AppointmentsChange {
        /// Which.
        pub appointment: String,
        /// What it should be.
        pub fields: AppointmentFields,
    }

    /// An appointment that is taken back.
    pub struct AppointmentsRemove {
        /// Which.
        pub appointment: String,
    }

    // ---- Calendar files ----

    /// Which calendar file, of whom.
    pub struct CalendarLook {
        /// Id of the worker.
        pub worker: String,
        /// Where the file is.
        pub path: String,
    }

    /// What stands in a calendar file.
    pub struct CalendarSeen {
        /// What is busy in the coming half year, the earliest first; then what an earlier file said and no longer holds.
        pub proposals: Vec<CalendarProposal>,
        /// Events that cannot be understood.
        pub left_out: Vec<EventLeftOut>,
    }

    /// An event that can be taken in.
    pub struct CalendarProposal {
        /// By what it is chosen.
        pub uid: String,
        /// Its own words.
        pub title: String,
        /// The first day.
        pub day: String,
        /// The last day of a whole-day event.
        pub last_day: Option<String>,
        /// The hours of an appointment; absent: whole days, an absence.
        pub hours: Option<HoursRow>,
        /// So often in the span.
        pub times: u32,
        /// It comes back.
        pub recurring: bool,
        /// Whether it was taken in before.
        pub state: ProposalState,
    }

    /// Whether an event was taken in before, and still takes place.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum ProposalState {
        /// Not yet.
        New,
        /// Some of it, or at another time.
        Changed,
        /// All of it, as it is now.
        Known,
        /// Taken in before, and it does not take place any more.
        Ended,
    }

    /// An event that is left out.
    pub struct EventLeftOut {
        /// The line on which it begins.
        pub line: u32,
        /// Why.
        pub why: CalendarUnclear,
    }

    /// Why an event is left out.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum CalendarUnclear {
        /// It has no name by which it would be known again.
        NoUid,
        /// Its beginning or end cannot be read.
        Time,
        /// Its time zone is not known.
        Zone,
        /// How it comes back cannot be read.
        Recurrence,
    }

    /// What to take in of a calendar file.
    pub struct CalendarImport {
        /// Id of the worker.
        pub worker: String,
        /// Where the file is.
        pub path: String,
        /// By what the events are chosen.
        pub chosen: Vec<String>,
        /// With their own words.
        pub titles: bool,
        /// What appointments are called otherwise.
        pub title: String,
    }

    /// What came of a calendar file.
    pub struct CalendarImported {
        /// So many times are new.
        pub made: u32,
        /// So many were known and are at another time or day now.
        pub changed: u32,
        /// So many were known and have ended.
        pub ended: u32,
    }
}
