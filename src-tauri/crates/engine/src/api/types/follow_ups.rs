//! The follow-up ladder: steps that the rule asks for, and what somebody does about them.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Whose steps.
    pub struct FollowUpsList {
        /// Tenancy.
        pub tenancy: String,
    }

    /// The steps of one tenancy.
    pub struct FollowUps {
        /// What is asked and not done, what is due first on top.
        pub open: Vec<FollowUpRow>,
        /// What was closed, or taken on and not asked any more; newest first.
        pub past: Vec<FollowUpRow>,
    }

    /// A step of the ladder.
    pub struct FollowUpRow {
        /// Id of what somebody wrote about it; absent while nobody took it on.
        pub id: Option<String>,
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// The step.
        #[cfg_attr(test, ts(type = "LadderStep"))]
        pub step: LadderStep,
        /// Since when it is asked: with tenancy and step its name.
        pub asked_day: String,
        /// Because of what it is asked; absent when it is not asked any more.
        pub because: Option<AskedBecause>,
        /// Id of whose it is: of who took it on, else of the worker of the tenancy.
        pub worker: Option<String>,
        /// Their name.
        pub worker_name: Option<String>,
        /// Somebody took it on.
        pub given: bool,
        /// The lead decides on it.
        pub of_lead: bool,
        /// The account may take it on and close it.
        pub may_change: bool,
        /// By which day.
        pub due_day: String,
        /// The visit that is planned for it.
        pub planned: Option<PlannedAttempt>,
        /// When to try again, if nothing is planned.
        pub proposal: Option<ProposedAttempt>,
        /// With whom the tenancy was visited last, while the step is open.
        pub along: Vec<AlongRow>,
        /// When it was closed.
        pub done_day: Option<String>,
        /// What can come of it, in the order to choose from.
        #[cfg_attr(test, ts(type = "FollowUpResult[]"))]
        pub results: Vec<FollowUpResult>,
        /// What came of it.
        #[cfg_attr(test, ts(type = "FollowUpResult | null"))]
        pub result: Option<FollowUpResult>,
        /// What came of it, in words.
        pub text: Option<String>,
    }

    /// Because of what a step is asked.
    #[serde(rename_all = "snake_case", tag = "why")]
    pub enum AskedBecause {
        /// Nobody was let in.
        Attempt {
            /// On that day.
            day: String,
            /// At that time, if it is known.
            time: Option<String>,
            /// How it ended.
            #[cfg_attr(test, ts(type = "Outcome"))]
            outcome: Outcome,
        },
        /// Weeks in a row missed on the tenant's side.
        TenantSide {
            /// How many.
            weeks: u32,
        },
        /// Nobody saw the tenant.
        NotSeen {
            /// For so many weeks.
            weeks: u32,
            /// When last; absent: never since the key.
            last: Option<String>,
        },
        /// An alarm sign was recorded.
        Alarm {
            /// On that day.
            day: String,
        },
    }

    /// A visit that is planned for a step.
    pub struct PlannedAttempt {
        /// The plan.
        pub visit: String,
        /// Day.
        pub day: String,
        /// Time, `HH:MM`.
        pub time: Option<String>,
    }

    /// When to try again.
    pub struct ProposedAttempt {
        /// Day.
        pub day: String,
        /// Time, `HH:MM`.
        pub time: String,
    }

    /// A step that somebody takes on, or gives to somebody else.
    pub struct FollowUpsTake {
        /// Tenancy.
        pub tenancy: String,
        /// The step.
        #[cfg_attr(test, ts(type = "LadderStep"))]
        pub step: LadderStep,
        /// Since when it is asked.
        pub asked_day: String,
        /// Whose it is; absent: of the worker of the tenancy.
        pub worker: Option<String>,
        /// By which day.
        pub due_day: String,
    }

    /// A step that is closed with a result.
    pub struct FollowUpsClose {
        /// Tenancy.
        pub tenancy: String,
        /// The step.
        #[cfg_attr(test, ts(type = "LadderStep"))]
        pub step: LadderStep,
        /// Since when it is asked.
        pub asked_day: String,
        /// What came of it.
        #[cfg_attr(test, ts(type = "FollowUpResult"))]
        pub result: FollowUpResult,
        /// What came of it, in words.
        pub text: Option<String>,
    }

    /// A visit that is planned for a step.
    pub struct FollowUpsPlan {
        /// Tenancy.
        pub tenancy: String,
        /// The step.
        #[cfg_attr(test, ts(type = "LadderStep"))]
        pub step: LadderStep,
        /// Since when it is asked.
        pub asked_day: String,
        /// Day.
        pub day: String,
        /// Time, `HH:MM`.
        pub time: Option<String>,
        /// How long, in minutes; absent: as long as visits usually are.
        pub minutes: Option<u32>,
        /// Who goes; absent: of the worker of the tenancy.
        pub worker: Option<String>,
        /// Who comes along; needed where two colleagues go together.
        pub colleague: Option<String>,
        /// Further tenancies that the visit serves.
        #[serde(default)]
        pub along: Vec<String>,
    }

    /// From how many weeks on each step is asked.
    #[derive(Eq, Copy)]
    pub struct LadderThresholds {
        /// Weeks missed on the tenant's side in a row, for a third attempt.
        pub third_attempt: u32,
        /// The same, for two colleagues who go together.
        pub two_colleagues: u32,
        /// Weeks not seen, for a safety check.
        pub safety_check: u32,
        /// Weeks missed on the tenant's side in a row, for a talk about the agreement.
        pub agreement_talk: u32,
        /// The same with visits less than once a week.
        pub agreement_talk_seldom: u32,
    }
}
