//! Why somebody opened a dossier outside their caseload.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Kinds of reason.
    #[derive(Eq, Copy, Hash)]
    #[serde(rename_all = "snake_case")]
    pub enum ReasonKind {
        /// In place of the worker of the tenancy.
        Covering,
        /// On call, or an emergency.
        Emergency,
        /// The tenant called or came by.
        TenantCalled,
        /// A consultation or handover; with whom stands in the text.
        Consultation,
        /// Something else; the text says what.
        Other,
    }

    /// What a call was about.
    pub struct ReasonsAbout {
        /// Every id in its arguments.
        pub ids: Vec<String>,
    }

    /// The dossier for which a reason is asked.
    pub struct ReasonAbout {
        /// The tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Name of the worker, if there is one.
        pub worker: Option<String>,
        /// Until when a reason that is given now holds.
        #[cfg_attr(test, ts(type = "number"))]
        pub until_ms: i64,
    }

    /// A reason.
    pub struct ReasonsGive {
        /// For which tenancy.
        pub tenancy: String,
        /// Its kind.
        pub kind: ReasonKind,
        /// In words; a consultation says with whom, something else what.
        pub text: Option<String>,
    }

    /// A reason that holds.
    pub struct ReasonGiven {
        /// Until when.
        #[cfg_attr(test, ts(type = "number"))]
        pub until_ms: i64,
    }

    /// Which reasons.
    pub struct ReasonsList {
        /// Those of this day and after it.
        pub since: String,
    }

    /// One reason that somebody gave.
    pub struct ReasonRow {
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
        /// Who.
        pub account: String,
        /// For which tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// Its kind; absent for one of a newer version.
        pub kind: Option<ReasonKind>,
        /// In words.
        pub text: Option<String>,
    }

    /// Whether the question is asked.
    pub struct ReasonsAsked {
        /// It is.
        pub asked: bool,
    }
}

impl ReasonKind {
    /// The code in the log.
    pub fn as_code(self) -> &'static str {
        match self {
            Self::Covering => "covering",
            Self::Emergency => "emergency",
            Self::TenantCalled => "tenant_called",
            Self::Consultation => "consultation",
            Self::Other => "other",
        }
    }

    /// Whether it says nothing without words.
    pub fn needs_text(self) -> bool {
        matches!(self, Self::Consultation | Self::Other)
    }
}
