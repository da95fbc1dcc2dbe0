//! What has to be arranged, and Wmo decisions.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Of which tenancy.
    pub struct ChecklistGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// The checklist of a tenancy.
    pub struct Checklist {
        /// Every item.
        pub items: Vec<ChecklistRow>,
        /// Items that are settled.
        pub settled: u32,
        /// Name of the bewindvoerder, curator or mentor among the contacts.
        pub guardian: Option<String>,
        /// Wmo decisions, newest first.
        pub decisions: Vec<WmoRow>,
        /// Who asks may write it.
        pub may_write: bool,
    }

    /// One item.
    pub struct ChecklistRow {
        /// Which.
        #[cfg_attr(test, ts(type = "ChecklistItem"))]
        pub item: ChecklistItem,
        /// How it stands.
        #[cfg_attr(test, ts(type = "ChecklistValue"))]
        pub value: ChecklistValue,
        /// Whether it needs somebody.
        #[cfg_attr(test, ts(type = "Standing"))]
        pub standing: Standing,
        /// The values that it can have.
        #[cfg_attr(test, ts(type = "ChecklistValue[]"))]
        pub values: Vec<ChecklistValue>,
        /// What was said of it, newest first.
        pub said: Vec<ChecklistSaid>,
    }

    /// What was said of an item.
    pub struct ChecklistSaid {
        /// How it stood.
        #[cfg_attr(test, ts(type = "ChecklistValue"))]
        pub value: ChecklistValue,
        /// From which day on.
        pub day: String,
        /// Who said so.
        pub author: String,
    }

    /// How an item stands.
    pub struct ChecklistSet {
        /// Tenancy.
        pub tenancy: String,
        /// Which item.
        #[cfg_attr(test, ts(type = "ChecklistItem"))]
        pub item: ChecklistItem,
        /// How it stands.
        #[cfg_attr(test, ts(type = "ChecklistValue"))]
        pub value: ChecklistValue,
        /// From which day on.
        pub day: String,
    }

    /// A Wmo decision.
    pub struct WmoRow {
        /// Id.
        pub id: String,
        /// Its number.
        pub number: Option<String>,
        /// What was granted.
        pub product: String,
        /// First day.
        pub first_day: String,
        /// Last day.
        pub last_day: Option<String>,
        /// From when on another one is asked for.
        pub renew_from: Option<String>,
        /// What it asks of somebody; absent where another one followed it, or support ends before.
        #[cfg_attr(test, ts(type = "WmoAsk | null"))]
        pub asks: Option<WmoAsk>,
    }

    /// A Wmo decision as it should be.
    pub struct WmoSet {
        /// Tenancy.
        pub tenancy: String,
        /// Which; absent: another one.
        pub decision: Option<String>,
        /// Its number; may be blank.
        pub number: String,
        /// What was granted.
        pub product: String,
        /// First day.
        pub first_day: String,
        /// Last day; blank: none.
        pub last_day: String,
    }

    /// A Wmo decision that was wrong.
    pub struct WmoRemove {
        /// Tenancy.
        pub tenancy: String,
        /// Which.
        pub decision: String,
    }
}
