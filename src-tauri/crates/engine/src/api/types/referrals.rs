//! Who waits for a home, what they are offered, and what came of it.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Which part of the waiting list.
    pub struct ReferralsList {
        /// Only of this municipality.
        pub municipality: Option<String>,
        /// Only who sleeps in this category of ETHOS Light, 1 to 6.
        pub ethos: Option<u32>,
        /// Only people from 18 up to their 27th birthday.
        pub youth: bool,
        /// In what order.
        #[cfg_attr(test, ts(type = "WaitingOrder"))]
        pub order: WaitingOrder,
    }

    /// The waiting list.
    pub struct WaitingList {
        /// Who waits, as far as they are asked.
        pub rows: Vec<ReferralRow>,
        /// How many wait in all.
        pub all: u32,
        /// Dwellings that are free or will be.
        pub free: u32,
        /// The municipalities from which somebody waits.
        pub municipalities: Vec<String>,
        /// What the rows add up to.
        pub figures: WaitingFigures,
        /// The account may write.
        pub may_keep: bool,
    }

    /// Somebody who waits.
    pub struct ReferralRow {
        /// The referral.
        pub referral: String,
        /// The person.
        pub person: String,
        /// Name.
        pub name: String,
        /// Birth date or year.
        pub birth_date: Option<String>,
        /// Age, where the whole date is known.
        pub age: Option<u32>,
        /// Where they sleep: ETHOS Light, 1 to 6.
        pub ethos: Option<u32>,
        /// Whether they are in a shelter.
        pub stay: ShelterStay,
        /// First day there.
        pub since: Option<String>,
        /// Days there.
        pub days: Option<u32>,
        /// More than 90 of them.
        pub long: bool,
        /// Day of referral.
        pub referral_date: Option<String>,
        /// Days since.
        pub waiting: Option<u32>,
        /// Haste.
        #[cfg_attr(test, ts(type = "Priority"))]
        pub priority: Priority,
        /// The ground of a high priority: how many children. Absent beside another priority.
        pub children: Option<u32>,
        /// The ground of a high priority: they told that they are pregnant.
        pub pregnant: bool,
        /// What they wish for.
        pub wishes: Option<String>,
        /// Municipality of origin.
        pub municipality: Option<String>,
        /// Address of the home that they were offered and did not say no to.
        pub offered: Option<String>,
        /// They take it.
        pub accepted: bool,
    }

    /// Whether somebody is in a shelter.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum ShelterStay {
        /// For a number of days.
        Days,
        /// Nobody wrote down since when.
        SinceUnknown,
        /// Not in one.
        Elsewhere,
        /// Nobody wrote down where they sleep.
        Unknown,
    }

    /// What a waiting list adds up to; whatever is not known is counted apart.
    pub struct WaitingFigures {
        /// People in a shelter whose first day there is known.
        pub in_shelter: u32,
        /// Of those, longer than 90 days.
        pub long: u32,
        /// Of the people in a shelter, from 18 up to their 27th birthday.
        pub youth: u32,
        /// Of those, longer than 90 days.
        pub youth_long: u32,
        /// In a shelter, nobody knows since when.
        pub since_unknown: u32,
        /// In a shelter since a known day, and the age is not known.
        pub age_unknown: u32,
        /// The median of the days that people wait.
        pub median: Option<f64>,
        /// How many it is made of.
        pub waiting: u32,
        /// Day of referral not known.
        pub referral_unknown: u32,
    }

    /// Which referral.
    pub struct ReferralsGet {
        /// The referral.
        pub referral: String,
    }

    /// A referral with what only who supports somebody may know.
    pub struct ReferralDetail {
        /// As it stands in the list.
        pub row: ReferralRow,
        /// For a form.
        pub fields: ReferralFields,
        /// When it ended.
        pub ended_day: Option<String>,
        /// How it ended.
        #[cfg_attr(test, ts(type = "ReferralEnd | null"))]
        pub ended: Option<ReferralEnd>,
        /// What was offered, the newest first.
        pub offers: Vec<OfferRow>,
        /// The account may write.
        pub may_keep: bool,
        /// The account may begin a tenancy.
        pub may_begin: bool,
    }

    /// A home that was offered.
    pub struct OfferRow {
        /// The offer.
        pub offer: String,
        /// The dwelling.
        pub dwelling: String,
        /// Its street and number.
        pub address: String,
        /// When.
        pub day: String,
        /// What came of it.
        #[cfg_attr(test, ts(type = "OfferAnswer"))]
        pub answer: OfferAnswer,
        /// Why not.
        #[cfg_attr(test, ts(type = "OfferReason | null"))]
        pub reason: Option<OfferReason>,
        /// When it was answered.
        pub answered_day: Option<String>,
    }

    /// What is known of a referral; what is not known is blank.
    pub struct ReferralFields {
        /// The person.
        pub person: PersonFields,
        /// Where they sleep: ETHOS Light, 1 to 6.
        pub ethos: Option<u32>,
        /// In a shelter since, ISO.
        pub in_shelter_since: String,
        /// Haste.
        #[cfg_attr(test, ts(type = "Priority"))]
        pub priority: Priority,
        /// How many children, as it is typed.
        pub children: String,
        /// Somebody told that they are pregnant.
        pub pregnant: bool,
        /// Whether they get by on their own.
        #[cfg_attr(test, ts(type = "SelfReliance"))]
        pub self_reliance: SelfReliance,
        /// What they wish for.
        pub wishes: String,
    }

    /// Somebody who begins to wait.
    pub struct ReferralsAdd {
        /// The person, if the team knows them. Then only the day and the municipality of the fields are taken; what is
        /// left blank stands as it is known, of who lived here before it is not known any more.
        pub person: Option<String>,
        /// What is known.
        pub fields: ReferralFields,
    }

    /// What is known from now on.
    pub struct ReferralsChange {
        /// The referral.
        pub referral: String,
        /// What is known.
        pub fields: ReferralFields,
    }

    /// Somebody waits no longer, without a home of this programme.
    pub struct ReferralsEnd {
        /// The referral.
        pub referral: String,
        /// Why.
        #[cfg_attr(test, ts(type = "ReferralEnd"))]
        pub ended: ReferralEnd,
        /// When, ISO.
        pub day: String,
    }

    /// For whom a home is looked for.
    pub struct ReferralsMatch {
        /// The referral.
        pub referral: String,
    }

    /// Homes that are free, for one person. They stand by the day on which they are free: nothing is counted.
    pub struct HomeMatches {
        /// The homes.
        pub homes: Vec<HomeMatch>,
        /// The workers, those with room first.
        pub workers: Vec<WorkerRoom>,
        /// Above how many tenants per fte the team calls a caseload full.
        pub most: u32,
    }

    /// A home that is free, or will be.
    pub struct HomeMatch {
        /// The dwelling.
        pub dwelling: String,
        /// Street and number.
        pub address: String,
        /// Postcode and city.
        pub place: String,
        /// Name of the owner.
        pub owner: Option<String>,
        /// What the provider pays a month, service costs included.
        pub head_rent_cents: Option<i32>,
        /// The same in its parts.
        pub rent: Option<HomeRent>,
        /// On that day it is free, or it was; absent where somebody lives.
        pub free_day: Option<String>,
        /// It is still lived in.
        pub later: bool,
        /// An offer of it to this person that stands.
        pub offer: Option<String>,
        /// The day on which the person took it.
        pub accepted: Option<String>,
        /// Who got the key of it.
        pub shared_with: Option<String>,
        /// What speaks for or against it.
        pub facts: Vec<HomeFact>,
    }

    /// What the provider pays for a home a month.
    #[derive(Eq, Copy)]
    pub struct HomeRent {
        /// Basic rent.
        pub rent_cents: i32,
        /// Service costs.
        pub service_cents: i32,
    }

    /// One thing about a home, for somebody.
    #[derive(Eq)]
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum HomeFact {
        /// It has a door, a kitchen and a toilet of its own.
        SelfContained,
        /// It is a room.
        Room,
        /// Nobody wrote down on which floor it is.
        FloorUnknown,
        /// Nobody wrote down what the provider pays.
        RentUnknown,
        /// Its exploitation ends.
        Until {
            /// The last day.
            day: String,
        },
        /// The person did not want it before.
        RefusedBefore {
            /// When.
            day: String,
            /// Why.
            #[cfg_attr(test, ts(type = "OfferReason | null"))]
            reason: Option<OfferReason>,
        },
        /// It is offered to somebody else, who has not answered yet.
        OfferedTo {
            /// Their name.
            name: String,
        },
        /// Somebody else takes it.
        AcceptedBy {
            /// Their name.
            name: String,
            /// Since when.
            day: String,
        },
        /// Somebody looked how it is.
        Inspected {
            /// When last.
            day: String,
            /// Concerns of then that are not settled.
            concerns: u32,
        },
        /// Nobody looked how it is.
        NotInspected,
        /// Somebody else got the key: it is a home for this person only if they live there together.
        Shared {
            /// Their name.
            name: String,
        },
    }

    /// How much room a worker has.
    pub struct WorkerRoom {
        /// Name.
        pub name: String,
        /// Tenants.
        pub tenants: u32,
        /// Not full with one more tenant; absent where the hours are not known.
        pub room: Option<bool>,
    }

    /// A home that is offered.
    pub struct OffersMake {
        /// To whom.
        pub referral: String,
        /// Which.
        pub dwelling: String,
        /// When, ISO.
        pub day: String,
    }

    /// What came of an offer.
    pub struct OffersAnswer {
        /// The offer.
        pub offer: String,
        /// What.
        #[cfg_attr(test, ts(type = "OfferAnswer"))]
        pub answer: OfferAnswer,
        /// Why somebody does not want it.
        #[cfg_attr(test, ts(type = "OfferReason | null"))]
        pub reason: Option<OfferReason>,
        /// When, ISO.
        pub day: String,
    }

    /// What a key does to somebody who waits for it.
    #[derive(Eq)]
    pub struct WaitEnds {
        /// Days between the referral and the key.
        pub waiting: Option<u32>,
        /// What is to be done around the key.
        pub tasks: Vec<KeyTask>,
    }

    /// Something to do around a key.
    #[derive(Eq)]
    pub struct KeyTask {
        /// What.
        #[cfg_attr(test, ts(type = "TaskCode"))]
        pub code: TaskCode,
        /// By which day.
        pub due_day: String,
    }
}
