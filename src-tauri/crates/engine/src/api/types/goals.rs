//! Goals of a tenant: what they want, the steps to it, and what they say of it.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// What a tenant wants.
    pub struct GoalRow {
        /// Id.
        pub id: String,
        /// The side of life it is about.
        #[cfg_attr(test, ts(type = "LifeDomain"))]
        pub domain: LifeDomain,
        /// The tenant's own words.
        pub words: String,
        /// When it was agreed.
        pub agreed_day: String,
        /// By when, if that was said.
        pub by_day: Option<String>,
        /// When it ended; absent: it runs.
        pub ended_day: Option<String>,
        /// How it ended.
        #[cfg_attr(test, ts(type = "GoalEnd | null"))]
        pub ended: Option<GoalEnd>,
        /// The goal whose place it took.
        pub previous: Option<String>,
        /// The steps in the order of their making.
        pub steps: Vec<GoalStepRow>,
        /// What was said of it, newest first.
        pub looks: Vec<GoalLookRow>,
        /// Name of the account that wrote it down.
        pub author: String,
    }

    /// A step to a goal.
    pub struct GoalStepRow {
        /// Id.
        pub id: String,
        /// What.
        pub words: String,
        /// Who takes it.
        #[cfg_attr(test, ts(type = "Doer"))]
        pub doer: Doer,
        /// By when, if that was said.
        pub by_day: Option<String>,
        /// When it was done.
        pub done_day: Option<String>,
    }

    /// What the tenant said of a goal.
    pub struct GoalLookRow {
        /// Id.
        pub id: String,
        /// When.
        pub day: String,
        /// What they said.
        pub text: String,
        /// Which way it goes, if they said so.
        #[cfg_attr(test, ts(type = "Direction | null"))]
        pub direction: Option<Direction>,
        /// Name of the account that wrote it down.
        pub author: String,
    }

    /// What is said of a goal.
    pub struct GoalSaid {
        /// The side of life it is about.
        #[cfg_attr(test, ts(type = "LifeDomain"))]
        pub domain: LifeDomain,
        /// The tenant's own words.
        pub words: String,
        /// When it was agreed.
        pub agreed_day: String,
        /// By when; blank: that stays open.
        pub by_day: String,
    }

    /// A goal to write down.
    pub struct GoalsAdd {
        /// Tenancy.
        pub tenancy: String,
        /// The goal.
        pub goal: GoalSaid,
    }

    /// Other words or days for a goal.
    pub struct GoalsChange {
        /// Tenancy.
        pub tenancy: String,
        /// The goal.
        pub id: String,
        /// What is said of it now.
        pub goal: GoalSaid,
    }

    /// How a goal ended.
    pub struct GoalsEnd {
        /// Tenancy.
        pub tenancy: String,
        /// The goal.
        pub id: String,
        /// When.
        pub day: String,
        /// How.
        #[cfg_attr(test, ts(type = "GoalEnd"))]
        pub ended: GoalEnd,
        /// The words of the goal that takes its place, where one does.
        pub next: String,
    }

    /// A goal to take up again, or to take away.
    pub struct GoalsOne {
        /// Tenancy.
        pub tenancy: String,
        /// The goal.
        pub id: String,
    }

    /// A step to add.
    pub struct GoalsStepAdd {
        /// Tenancy.
        pub tenancy: String,
        /// Of which goal.
        pub goal: String,
        /// What.
        pub words: String,
        /// Who takes it.
        #[cfg_attr(test, ts(type = "Doer"))]
        pub doer: Doer,
        /// By when; blank: that stays open.
        pub by_day: String,
    }

    /// A step that is done, or is not after all.
    pub struct GoalsStepDone {
        /// Tenancy.
        pub tenancy: String,
        /// The step.
        pub id: String,
        /// It is done.
        pub done: bool,
    }

    /// A step to take away.
    pub struct GoalsStepRemove {
        /// Tenancy.
        pub tenancy: String,
        /// The step.
        pub id: String,
    }

    /// What the tenant says of a goal, looking back.
    pub struct GoalsLookBack {
        /// Tenancy.
        pub tenancy: String,
        /// The goal.
        pub goal: String,
        /// When.
        pub day: String,
        /// What they say.
        pub text: String,
        /// Which way it goes, if they say so.
        #[cfg_attr(test, ts(type = "Direction | null"))]
        pub direction: Option<Direction>,
    }

    /// Something that was said of a goal, to take away.
    pub struct GoalsLookRemove {
        /// Tenancy.
        pub tenancy: String,
        /// What was said.
        pub id: String,
    }

    /// A goal that was there on a past day.
    pub struct GoalThen {
        /// The side of life.
        #[cfg_attr(test, ts(type = "LifeDomain"))]
        pub domain: LifeDomain,
        /// The tenant's own words.
        pub words: String,
        /// How it had ended.
        #[cfg_attr(test, ts(type = "GoalEnd | null"))]
        pub ended: Option<GoalEnd>,
    }
}
