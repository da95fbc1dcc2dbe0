//! One dossier: what stands in it, what happened, who changed what, and how it stood on a past day.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Which dossier.
    pub struct DossiersGet {
        /// Tenancy.
        pub tenancy: String,
    }

    /// Everything that stands in a dossier, without what happened at visits.
    pub struct Dossier {
        /// The tenancy with its lease chain and this week.
        pub tenancy: TenancyDetail,
        /// The dwelling.
        pub dwelling: String,
        /// The home that this one continues.
        pub moved_from: Option<LinkedHome>,
        /// The home that continues this one.
        pub moved_to: Option<LinkedHome>,
        /// Telephone number of the tenant.
        pub phone: Option<String>,
        /// E-mail address of the tenant.
        pub email: Option<String>,
        /// How safe it is to visit, today.
        pub risk: RiskRow,
        /// The last twelve months of rent, oldest first.
        pub rents: Vec<RentMonthRow>,
        /// What is open of the rent today, of all months.
        pub rent_open_cents: i32,
        /// The leases with all their rents, oldest first.
        pub leases: Vec<DossierLease>,
        /// Agreements, newest first.
        pub agreements: Vec<AgreementRow>,
        /// Exemptions, newest first.
        pub exemptions: Vec<ExemptionItem>,
        /// People around the tenant.
        pub contacts: Vec<ContactRow>,
        /// Who works at the owner of the dwelling.
        pub officers: Vec<OfficerRow>,
        /// Goals: those that run by side of life, then those that ended, newest first.
        pub goals: Vec<GoalRow>,
        /// Notes, newest first.
        pub notes: Vec<NoteRow>,
        /// Files, newest first.
        pub attachments: Vec<AttachmentRow>,
        /// Tasks, open ones first.
        pub tasks: Vec<TaskRow>,
        /// The account may write support here, and keep tasks.
        pub may_write: bool,
    }

    /// One month of rent.
    pub struct RentMonthRow {
        /// `2026-07`.
        pub month: String,
        /// Due.
        pub due_cents: i32,
        /// Paid.
        pub paid_cents: i32,
        /// When the last of it was paid.
        pub paid_on: Option<String>,
        /// How it stands.
        pub state: RentState,
    }

    /// How a month of rent stands.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum RentState {
        /// Paid within the month, or on a day that nobody wrote down.
        Paid,
        /// Paid after the month.
        Later,
        /// Partly paid.
        Partly,
        /// Nothing paid.
        Open,
    }

    /// A lease with all its rents.
    pub struct DossierLease {
        /// The lease.
        pub lease: LeaseRow,
        /// Its rents, oldest first.
        pub rents: Vec<RentRow>,
        /// Who stands in it beside owner, provider and tenant.
        pub parties: Vec<PartyRow>,
    }

    /// The rent of a lease from a day on.
    pub struct RentRow {
        /// From when.
        pub from_day: String,
        /// Without service costs.
        pub rent_cents: i32,
        /// Service costs.
        pub service_cents: i32,
    }

    /// A page of what happened.
    pub struct DossiersTimeline {
        /// Tenancy.
        pub tenancy: String,
        /// Before this place; absent: from today on back.
        pub before: Option<TimelinePlace>,
        /// Things wanted, at most 100.
        pub limit: u32,
    }

    /// A place in the timeline.
    pub struct TimelinePlace {
        /// Day.
        pub day: String,
        /// The thing on that day.
        pub key: String,
    }

    /// What happened, newest first.
    pub struct TimelinePage {
        /// The things.
        pub items: Vec<TimelineItem>,
        /// Where the next page begins; absent at the end.
        pub next: Option<TimelinePlace>,
    }

    /// One thing that happened.
    pub struct TimelineItem {
        /// Tells it apart from all others of the timeline.
        pub key: String,
        /// When.
        pub day: String,
        /// Who, by name.
        pub who: Option<String>,
        /// Address of an earlier home, if it was there.
        pub home: Option<String>,
        /// What.
        pub what: Happened,
    }

    /// What happened.
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum Happened {
        /// A visit, planned or made.
        Visit {
            /// What came of it; absent: not recorded yet.
            #[cfg_attr(test, ts(type = "Outcome | null"))]
            outcome: Option<Outcome>,
            /// Where.
            #[cfg_attr(test, ts(type = "Place | null"))]
            place: Option<Place>,
            /// Planned time.
            time: Option<String>,
            /// Only the week is known.
            known_to_week: bool,
            /// What was seen and heard.
            facts: Vec<String>,
            /// What the worker made of it.
            impressions: Vec<String>,
            /// How sides of life were found.
            observations: Vec<ObservedRow>,
        },
        /// A support note.
        Note {
            /// Its words.
            text: String,
        },
        /// The visit risk was set.
        Risk {
            /// To this.
            #[cfg_attr(test, ts(type = "RiskLevel"))]
            level: RiskLevel,
            /// From this.
            #[cfg_attr(test, ts(type = "RiskLevel | null"))]
            before: Option<RiskLevel>,
            /// What to do about it.
            measures: Option<String>,
            /// Until when.
            last_day: String,
        },
        /// A goal was agreed.
        GoalAgreed {
            /// The side of life it is about.
            #[cfg_attr(test, ts(type = "LifeDomain"))]
            domain: LifeDomain,
            /// The tenant's own words.
            words: String,
        },
        /// The tenant looked back on a goal.
        GoalLook {
            /// The words of the goal.
            words: String,
            /// What they said.
            text: String,
            /// Which way it goes, if they said so.
            #[cfg_attr(test, ts(type = "Direction | null"))]
            direction: Option<Direction>,
        },
        /// A goal ended.
        GoalEnded {
            /// The words of the goal.
            words: String,
            /// How.
            #[cfg_attr(test, ts(type = "GoalEnd"))]
            ended: GoalEnd,
        },
        /// Something went wrong: a fall, a threat.
        Incident {
            /// What, in the words of who wrote it down.
            what: String,
            /// It is serious.
            serious: bool,
            /// It was found to be so; absent: not judged yet.
            confirmed: Option<bool>,
            /// What was written about it.
            note: Option<String>,
        },
        /// Nuisance was reported.
        Nuisance {
            /// About what.
            #[cfg_attr(test, ts(type = "NuisanceKind"))]
            about: NuisanceKind,
            /// It is serious.
            serious: bool,
            /// It was found to be so, or not; absent: not judged yet.
            confirmed: Option<bool>,
            /// When something was first done about it.
            answered: Option<String>,
            /// What was written about it.
            note: Option<String>,
        },
        /// Something goes well in the street.
        GoodSign {
            /// What.
            #[cfg_attr(test, ts(type = "GoodSign"))]
            sign: GoodSign,
            /// Who said it.
            #[cfg_attr(test, ts(type = "NuisanceSource"))]
            source: NuisanceSource,
            /// As it was said.
            said: Option<String>,
        },
        /// Somebody looked how the home is.
        Inspection {
            /// Why.
            #[cfg_attr(test, ts(type = "InspectionOccasion"))]
            occasion: InspectionOccasion,
            /// Parts that ask for something.
            asks: u32,
            /// Photographs.
            photos: u32,
        },
        /// A meter of the home was read.
        Meter {
            /// Which.
            #[cfg_attr(test, ts(type = "Meter"))]
            meter: Meter,
            /// When in the tenancy.
            #[cfg_attr(test, ts(type = "ReadAt"))]
            occasion: ReadAt,
            /// In thousandths of its unit.
            #[cfg_attr(test, ts(type = "number"))]
            reading: i64,
        },
        /// The tenant got keys, or brought them back.
        Keys {
            /// How many sets.
            sets: u32,
            /// They came back.
            back: bool,
        },
        /// Somebody heard where the tenant lived after the end.
        LaterStay {
            /// Where.
            #[cfg_attr(test, ts(type = "EndDestination"))]
            living: EndDestination,
            /// From whom it is known.
            #[cfg_attr(test, ts(type = "KnownFrom"))]
            known_from: KnownFrom,
        },
        /// Somebody came into a contract after it began, or went before it ended.
        Party {
            /// The first day; else the last.
            began: bool,
            /// As what.
            #[cfg_attr(test, ts(type = "PartyRole"))]
            role: PartyRole,
            /// Which contract.
            #[cfg_attr(test, ts(type = "LeaseKind"))]
            lease: LeaseKind,
            /// Who.
            name: String,
        },
        /// From here on so many live there beside those with a dossier.
        Household {
            /// Younger than 18.
            children: u32,
            /// From 18 up to 27.
            young_adults: u32,
            /// 27 or older.
            adults: u32,
        },
        /// A paper was made, or a consent given.
        Paper {
            /// Which.
            paper: PaperKind,
            /// To whom, or what about.
            about: String,
        },
        /// A calamity of the Wmo.
        Calamity {
            /// When it was reported.
            reported_day: Option<String>,
            /// To whom.
            reported_to: Option<String>,
        },
        /// A file was added.
        File {
            /// Row id.
            id: String,
            /// Name.
            name: String,
        },
        /// A step of the ladder was closed.
        FollowUp {
            /// Which step.
            step: String,
            /// What came of it.
            result: Option<String>,
            /// What came of it, in words.
            text: Option<String>,
        },
        /// A task was done.
        Task {
            /// Which sentence it is.
            code: String,
            /// Words of its own.
            text: Option<String>,
            /// Of what was agreed: whether it was kept.
            kept: Option<bool>,
        },
        /// The tenancy was evaluated.
        Evaluation {
            /// After how many months; absent: in between.
            month: Option<u32>,
            /// What came of it.
            #[cfg_attr(test, ts(type = "EvaluationOutcome"))]
            outcome: EvaluationOutcome,
            /// By how many months the term is longer.
            extends_months: Option<u32>,
            /// Who was there.
            present: Vec<PresentRow>,
            /// What the tenant thinks of it.
            own_view: Option<String>,
            /// What else was said.
            remark: Option<String>,
        },
        /// The tenant said whether they want a lease of their own.
        Wish {
            /// What they want.
            #[cfg_attr(test, ts(type = "WishAnswer"))]
            answer: WishAnswer,
            /// In their words.
            words: Option<String>,
        },
        /// Somebody advised on it.
        Advice {
            /// Who.
            #[cfg_attr(test, ts(type = "Adviser"))]
            adviser: Adviser,
            /// What.
            #[cfg_attr(test, ts(type = "Advice"))]
            advice: Advice,
            /// Why.
            reason: Option<String>,
        },
        /// An exemption began, or was asked for.
        Exemption {
            /// How it stands.
            #[cfg_attr(test, ts(type = "ExemptionState"))]
            state: ExemptionState,
            /// Last day.
            last_day: Option<String>,
            /// Why.
            #[cfg_attr(test, ts(type = "ExemptionReason | null"))]
            reason: Option<ExemptionReason>,
        },
        /// Another agreement began.
        Agreement {
            /// So many visits.
            visits: u32,
            /// In so many weeks.
            period_weeks: u32,
            /// It is aftercare.
            aftercare: bool,
        },
        /// The chain flipped: the own lease began.
        Flip,
        /// A lease began.
        LeaseBegan {
            /// Kind.
            #[cfg_attr(test, ts(type = "LeaseKind"))]
            lease: LeaseKind,
            /// Its first rent with service costs.
            total_cents: Option<i32>,
        },
        /// A lease ended.
        LeaseEnded {
            /// Kind.
            #[cfg_attr(test, ts(type = "LeaseKind"))]
            lease: LeaseKind,
        },
        /// A lease got another rent.
        RentChanged {
            /// Kind.
            #[cfg_attr(test, ts(type = "LeaseKind"))]
            lease: LeaseKind,
            /// Rent with service costs.
            total_cents: Option<i32>,
        },
        /// A month of rent.
        Rent {
            /// The month.
            month: RentMonthRow,
        },
        /// Support began: the keys were handed over.
        SupportBegan,
        /// Support ended.
        SupportEnded,
    }

    /// How a side of life was found.
    pub struct ObservedRow {
        /// Which side.
        #[cfg_attr(test, ts(type = "Theme"))]
        pub theme: Theme,
        /// How.
        #[cfg_attr(test, ts(type = "Found"))]
        pub level: Found,
    }

    /// Who did what, over all rows of a tenancy.
    pub struct DossiersHistory {
        /// Tenancy.
        pub tenancy: String,
        /// Before the operation with this number; absent: from the newest on.
        #[cfg_attr(test, ts(type = "number | null"))]
        pub before: Option<i64>,
        /// Operations wanted, at most 100.
        pub limit: u32,
        /// Only of this record and its parts, as the reason of an exemption; absent: of the whole dossier.
        pub record: Option<String>,
    }

    /// Operations that touched a dossier, newest first.
    pub struct DossierHistory {
        /// The operations.
        pub rows: Vec<DossierChange>,
        /// There are older ones.
        pub more: bool,
    }

    /// What one operation did to a dossier.
    pub struct DossierChange {
        /// Number of the operation in this file.
        #[cfg_attr(test, ts(type = "number"))]
        pub number: i64,
        /// Kind of operation.
        pub kind: OperationKind,
        /// Name of the account.
        pub author: String,
        /// When.
        #[cfg_attr(test, ts(type = "number"))]
        pub at_ms: i64,
        /// Why, if it was asked.
        pub reason: Option<String>,
        /// What it did, record by record; many records of one table are only counted.
        pub records: Vec<RecordChange>,
    }

    /// What an operation did to one record, or to so many of one table.
    pub struct RecordChange {
        /// Table.
        pub noun: String,
        /// Id of the record; absent where records are counted.
        pub id: Option<String>,
        /// By what the record goes among those of its table: a name, a day.
        pub label: Option<String>,
        /// What was done.
        pub did: RecordDid,
        /// So many records; above one, nothing is said of each.
        pub count: u32,
        /// Columns with their value before and after, references by name.
        pub columns: Vec<ChangedColumn>,
    }

    /// One column of a change.
    pub struct ChangedColumn {
        /// Column.
        pub column: String,
        /// Before.
        pub before: Option<String>,
        /// After.
        pub after: Option<String>,
        /// The account may put it back to what it was before: nobody wrote it since.
        pub may_put_back: bool,
    }

    /// Which field goes back to what it was before a change.
    pub struct DossiersPutBack {
        /// Tenancy.
        pub tenancy: String,
        /// Number of the operation that changed it.
        #[cfg_attr(test, ts(type = "number"))]
        pub number: i64,
        /// Table of the record.
        pub noun: String,
        /// The record.
        pub id: String,
        /// The field.
        pub column: String,
    }

    /// What was done to a record.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum RecordDid {
        /// It was made.
        Made,
        /// It was changed.
        Changed,
        /// It was removed.
        Removed,
        /// It was put back.
        Restored,
    }

    /// A dossier on a past day.
    pub struct DossiersAt {
        /// Tenancy.
        pub tenancy: String,
        /// The day; how it stood at its end.
        pub day: String,
    }

    /// A dossier as this file showed it at the end of a past day.
    pub struct DossierThen {
        /// It was there.
        pub existed: bool,
        /// Name of the tenant.
        pub name: String,
        /// Telephone number of the tenant.
        pub phone: Option<String>,
        /// E-mail address of the tenant.
        pub email: Option<String>,
        /// Street and number, postcode and city.
        pub address: String,
        /// Name of the worker.
        pub worker: Option<String>,
        /// The agreement in force.
        pub agreement: Option<AgreementThen>,
        /// How safe it was to visit, on that day.
        pub risk: RiskRow,
        /// The leases with their rent on that day.
        pub leases: Vec<LeaseRow>,
        /// The contacts.
        pub contacts: Vec<ContactThen>,
        /// The goals, in the order of their making.
        pub goals: Vec<GoalThen>,
    }

    /// An agreement that was in force.
    pub struct AgreementThen {
        /// So many visits.
        pub visits: u32,
        /// In so many weeks.
        pub period_weeks: u32,
        /// It was aftercare.
        pub aftercare: bool,
    }

    /// A contact that was there.
    pub struct ContactThen {
        /// What they were to the tenant.
        #[cfg_attr(test, ts(type = "ContactKind"))]
        pub kind: ContactKind,
        /// Name.
        pub name: String,
        /// Organisation.
        pub organisation: Option<String>,
        /// Telephone number.
        pub phone: Option<String>,
    }
}
