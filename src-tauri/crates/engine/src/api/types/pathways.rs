//! The way of somebody through the programme, and what became of them.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Whose way.
    pub struct PathwaysGet {
        /// A tenancy of it.
        pub tenancy: String,
    }

    /// A way through the programme.
    pub struct PathwaySeen {
        /// Its stations in their order.
        pub stops: Vec<PathwayStop>,
        /// Days from the referral to the key.
        pub waited: Option<u32>,
        /// Days in a shelter before the key.
        pub in_shelter: Option<u32>,
        /// Days from the key to the first visit on which they let somebody in.
        pub to_first_visit: Option<u32>,
        /// Days of support so far.
        pub supported: Option<u32>,
        /// How support ended, or will; absent while it runs without an end.
        pub ended: Option<PathwayEnd>,
        /// What became of them may be written down by this account.
        pub may_add: bool,
    }

    /// A station.
    pub struct PathwayStop {
        /// When.
        pub day: String,
        /// Days since the one before.
        pub days: Option<u32>,
        /// Its day has yet to come.
        pub ahead: bool,
        /// What there is to say about it.
        pub what: PathwayWhat,
    }

    /// What there is to say about a station.
    #[serde(tag = "station", rename_all = "snake_case")]
    pub enum PathwayWhat {
        /// Somebody was referred.
        Referred,
        /// A home was offered.
        Offered {
            /// Its address.
            address: String,
            /// What came of it.
            #[cfg_attr(test, ts(type = "OfferAnswer"))]
            answer: OfferAnswer,
            /// Why nothing came of it.
            #[cfg_attr(test, ts(type = "OfferReason | null"))]
            reason: Option<OfferReason>,
        },
        /// The key: support began.
        Key {
            /// Address of the home.
            address: String,
        },
        /// The key of another home: support went on.
        Moved {
            /// Address of the home.
            address: String,
        },
        /// The first visit on which they let somebody in.
        FirstVisit,
        /// An evaluation was held.
        Evaluation {
            /// After how many months; absent: in between.
            month: Option<u32>,
            /// What came of it.
            #[cfg_attr(test, ts(type = "EvaluationOutcome"))]
            outcome: EvaluationOutcome,
        },
        /// The lease is the tenant's own from this day on.
        OwnLease,
        /// The last day of support.
        SupportEnded {
            /// Why.
            #[cfg_attr(test, ts(type = "EndReason | null"))]
            reason: Option<EndReason>,
            /// Where to.
            #[cfg_attr(test, ts(type = "EndDestination"))]
            destination: EndDestination,
        },
        /// Somebody heard where they lived.
        LaterStay {
            /// Row id.
            id: String,
            /// Where.
            #[cfg_attr(test, ts(type = "EndDestination"))]
            living: EndDestination,
            /// From whom it is known.
            #[cfg_attr(test, ts(type = "KnownFrom"))]
            known_from: KnownFrom,
        },
    }

    /// How support ended.
    pub struct PathwayEnd {
        /// The tenancy that ended.
        pub tenancy: String,
        /// Last day.
        pub day: String,
        /// Why, as far as a file says it.
        #[cfg_attr(test, ts(type = "EndReason | null"))]
        pub reason: Option<EndReason>,
        /// Where to.
        #[cfg_attr(test, ts(type = "EndDestination"))]
        pub destination: EndDestination,
        /// Until when is asked what became of them.
        pub asked_until: String,
        /// Whether they fell back; absent while the last day has not passed.
        pub relapse: Option<PathwayRelapse>,
    }

    /// Whether somebody fell back to homelessness within twelve months.
    #[serde(tag = "is", rename_all = "snake_case")]
    pub enum PathwayRelapse {
        /// They did.
        On {
            /// On this day, as far as is known.
            day: String,
        },
        /// Nothing says so, and the twelve months run.
        Running {
            /// The last day of them.
            until: String,
        },
        /// The twelve months are over and nobody saw it.
        NotSeen {
            /// The day on which somebody heard of them last.
            last: String,
        },
        /// The twelve months are over and nobody heard anything.
        Unknown,
        /// The person died.
        Died,
    }

    /// Where somebody lived after support ended.
    pub struct LaterStaysAdd {
        /// The tenancy that ended.
        pub tenancy: String,
        /// The day of which it is said.
        pub day: String,
        /// Where.
        #[cfg_attr(test, ts(type = "EndDestination"))]
        pub living: EndDestination,
        /// From whom it is known.
        #[cfg_attr(test, ts(type = "KnownFrom"))]
        pub known_from: KnownFrom,
    }

    /// What was written down wrongly.
    pub struct LaterStaysRemove {
        /// The tenancy that ended.
        pub tenancy: String,
        /// Row id.
        pub id: String,
    }
}
