//! Incidents: what happened at a visit or otherwise, and whether it was found to be so.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Something that happened.
    #[derive(Eq)]
    pub struct IncidentRow {
        /// Id.
        pub id: String,
        /// When.
        pub day: String,
        /// What: a code of its own list, or of another program.
        pub what: String,
        /// It is serious.
        pub serious: bool,
        /// It was found to be so, or not; absent while nobody judged.
        pub confirmed: Option<bool>,
        /// What was written down of it.
        pub note: Option<String>,
        /// A visit opened it: it goes with the result of that visit.
        pub of_visit: bool,
        /// Name of the account that wrote it down last.
        pub author: String,
    }

    /// Something that happened outside a visit.
    pub struct IncidentsAdd {
        /// Tenancy.
        pub tenancy: String,
        /// When, ISO.
        pub day: String,
        /// What.
        #[cfg_attr(test, ts(type = "IncidentKind"))]
        pub what: IncidentKind,
        /// It is serious.
        pub serious: bool,
        /// In words; may be blank.
        pub text: String,
    }

    /// Whether something that happened is so.
    pub struct IncidentsJudge {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub incident: String,
        /// It is so, or it is unfounded; absent: nobody judged after all.
        pub confirmed: Option<bool>,
        /// It is serious.
        pub serious: bool,
    }

    /// Something that did not happen.
    pub struct IncidentsRemove {
        /// Tenancy.
        pub tenancy: String,
        /// Which; one that a visit opened goes with the result of that visit.
        pub incident: String,
    }
}
