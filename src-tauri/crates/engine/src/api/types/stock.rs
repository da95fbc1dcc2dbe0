//! Dwellings as the provider holds them: the list, one dwelling with its chain over time, terms and inspections.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Which dwellings are looked for.
    pub struct StockList {
        /// Every word must begin a word of the address, the owner or a tenant.
        pub search: String,
        /// Only of this owner.
        pub owner: Option<String>,
        /// Only where a contract or the exploitation ends within six months.
        pub ending: bool,
        /// Only with inspections in this state.
        #[cfg_attr(test, ts(type = "InspectionState | null"))]
        pub inspection: Option<InspectionState>,
        /// Only empty ones.
        pub empty: bool,
        /// First row.
        pub offset: u32,
        /// Rows at most.
        pub limit: u32,
    }

    /// A window of the dwellings that the provider holds or lets, by owner and address.
    pub struct StockPage {
        /// Dwellings that match.
        pub total: u32,
        /// All that the provider holds or lets.
        pub all: u32,
        /// Of all, those that stand empty.
        pub empty: u32,
        /// Of all, those with a contract that ends within six months.
        pub ending: u32,
        /// Of all, how many contracts are not right: the length of `chains_broken`.
        pub broken: u32,
        /// Every owner with a dwelling.
        pub owners: Vec<StockOwner>,
        /// The owners of what matches, with all they are owed.
        pub groups: Vec<StockGroup>,
        /// What standing empty costs.
        pub vacancy: StockVacancy,
        /// What is owed whatever happens, in cents.
        #[cfg_attr(test, ts(type = "number"))]
        pub exposure_cents: i64,
        /// Head leases of which the rent is not known: nothing of that is counted for them.
        pub unpriced: u32,
        /// Name of the provider.
        pub provider: String,
        /// First row.
        pub offset: u32,
        /// Rows.
        pub rows: Vec<StockRow>,
        /// Who asks may add and change dwellings.
        pub may_change: bool,
        /// Who asks may change terms.
        pub may_keep: bool,
    }

    /// An owner of dwellings.
    #[derive(Eq)]
    pub struct StockOwner {
        /// Id; absent: nobody knows whose they are.
        pub id: Option<String>,
        /// Name.
        pub name: String,
    }

    /// What standing empty costs.
    #[derive(Eq)]
    pub struct StockVacancy {
        /// Each day, in cents.
        pub day_cents: i32,
        /// Since they stand empty, in cents.
        #[cfg_attr(test, ts(type = "number"))]
        pub cents: i64,
        /// The first of those days.
        pub since: Option<String>,
        /// Empty dwellings of which the head rent is not known: nothing is counted for them.
        pub unpriced: u32,
    }

    /// The dwellings of one owner that match, and what the provider owes that owner whatever happens.
    #[derive(Eq)]
    pub struct StockGroup {
        /// The owner.
        pub owner: StockOwner,
        /// Place of the first row.
        pub first: u32,
        /// How many.
        pub count: u32,
        /// Head rent of a month, in cents.
        #[cfg_attr(test, ts(type = "number"))]
        pub head_cents: i64,
        /// What is owed whatever happens, in cents.
        #[cfg_attr(test, ts(type = "number"))]
        pub exposure_cents: i64,
        /// Head leases of which the rent is not known: nothing of that is counted for them.
        pub unpriced: u32,
        /// Notice period in months.
        pub notice_months: u32,
        /// Head leases that bind for that period.
        pub open: u32,
        /// What of it is owed for them, in cents.
        #[cfg_attr(test, ts(type = "number"))]
        pub open_cents: i64,
        /// The last day of that period.
        pub until: String,
        /// Head leases with a fixed term.
        pub fixed: u32,
        /// What of it is owed for them, in cents.
        #[cfg_attr(test, ts(type = "number"))]
        pub fixed_cents: i64,
    }

    /// A line of the list.
    pub struct StockRow {
        /// Dwelling.
        pub dwelling: String,
        /// Street and number.
        pub address: String,
        /// City.
        pub city: String,
        /// Who holds it by a lease today.
        pub tenants: Vec<StockTenant>,
        /// Who lives there today while nobody holds it by a lease.
        pub living: Vec<StockTenant>,
        /// Head rent with service costs of a month, in cents.
        pub head_cents: Option<i32>,
        /// There is a head lease, of which nobody wrote the rent down.
        pub unpriced: bool,
        /// The provider does not hold it yet, but from this day on.
        pub begins: Option<String>,
        /// It stands empty.
        pub vacancy: Option<StockEmpty>,
        /// The contract that ends first.
        pub ends: Option<StockEnd>,
        /// How its inspections stand.
        #[cfg_attr(test, ts(type = "InspectionState"))]
        pub inspection: InspectionState,
        /// The last one.
        pub inspected: Option<String>,
        /// When the next one is planned.
        pub planned: Option<String>,
        /// When it is no home any more.
        pub exploitation: Option<ExploitationSeen>,
        /// How much is not right in its contracts.
        pub broken: u32,
    }

    /// Somebody who holds a dwelling.
    #[derive(Eq)]
    pub struct StockTenant {
        /// Tenancy.
        pub tenancy: String,
        /// Name.
        pub name: String,
    }

    /// How long a dwelling stands empty.
    #[derive(Eq)]
    pub struct StockEmpty {
        /// The first day.
        pub since: String,
        /// Days before today.
        pub days: u32,
        /// What they cost, in cents.
        #[cfg_attr(test, ts(type = "number"))]
        pub cents: i64,
        /// What today costs, in cents.
        pub day_cents: i32,
    }

    /// A contract that ends.
    #[derive(Eq)]
    pub struct StockEnd {
        /// Who lets to whom.
        #[cfg_attr(test, ts(type = "LeaseKind"))]
        pub kind: LeaseKind,
        /// The last day.
        pub day: String,
        /// When that has to be written.
        pub notice: Option<NoticeSeen>,
    }

    /// A notice window.
    #[derive(Eq)]
    pub struct NoticeSeen {
        /// First day on which a letter counts; absent: any day before.
        pub opens: Option<String>,
        /// Last day.
        pub closes: String,
        /// Where it stands today; absent when the contract has ended.
        pub state: Option<NoticeStep>,
        /// Days until it opens, or until it closes.
        pub days: u32,
    }

    /// Where a notice window stands.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum NoticeStep {
        /// Not open yet.
        Ahead,
        /// Open.
        Open,
        /// A letter that counts was written.
        Sent,
        /// A letter was written that does not count.
        Void,
        /// Closed without one.
        Missed,
    }

    /// One dwelling.
    pub struct StockGet {
        /// Dwelling.
        pub dwelling: String,
    }

    /// One dwelling with its contracts over time.
    pub struct StockSheet {
        /// Its line in the list.
        pub row: StockRow,
        /// What is known of it.
        pub fields: DwellingFields,
        /// The programme, if it is one of which the rules are known.
        #[cfg_attr(test, ts(type = "Programme | null"))]
        pub programme: Option<Programme>,
        /// Owner.
        pub owner: Option<StockOwner>,
        /// Who works there.
        pub officers: Vec<OfficerRow>,
        /// Notice period of the owner in months.
        pub notice_months: u32,
        /// Every contract, oldest first.
        pub leases: Vec<StockLease>,
        /// Days on which it stood empty, oldest first.
        pub empty: Vec<StockSpan>,
        /// What is not right.
        pub broken: Vec<BrokenRow>,
        /// Whether the chain is right, rule by rule.
        pub checks: Vec<ChainCheck>,
        /// Inspections, newest first.
        pub inspections: Vec<InspectionRow>,
        /// The one that is planned.
        pub plan: Option<InspectionPlan>,
        /// The day by which somebody has to look again.
        pub look_by: String,
        /// Keys that were handed out, newest first.
        pub keys: Vec<KeyRow>,
        /// What was read on its meters, by meter, newest first.
        pub meters: Vec<MeterRow>,
        /// Who asks may change what is known of it.
        pub may_change: bool,
        /// Who asks may change terms.
        pub may_keep: bool,
        /// Who asks may write inspections.
        pub may_inspect: bool,
        /// Who asks may make tasks.
        pub may_keep_tasks: bool,
    }

    /// One contract of a dwelling.
    pub struct StockLease {
        /// Lease.
        pub id: String,
        /// Tenancy that it belongs to; absent: a head lease under which nobody lives yet.
        pub tenancy: Option<String>,
        /// Name of the tenant.
        pub name: String,
        /// Who lets to whom.
        #[cfg_attr(test, ts(type = "LeaseKind"))]
        pub kind: LeaseKind,
        /// First day.
        pub first_day: String,
        /// Last day; absent while open.
        pub last_day: Option<String>,
        /// Fixed term.
        pub fixed_term: bool,
        /// Rent with service costs today (or on the nearest day), in cents.
        pub total_cents: Option<i32>,
        /// Since when.
        pub rent_since: Option<String>,
        /// Who stands in it beside owner, provider and tenant.
        pub parties: Vec<PartyRow>,
        /// What was agreed beside.
        pub terms: TermsFields,
        /// The most months that it may last.
        pub max_months: Option<u32>,
        /// When its end has to be written.
        pub notice: Option<NoticeSeen>,
    }

    /// Days of a dwelling.
    #[derive(Eq)]
    pub struct StockSpan {
        /// The first.
        pub first_day: String,
        /// The last.
        pub last_day: Option<String>,
    }

    /// A rule of the chain.
    #[derive(Eq)]
    pub struct ChainCheck {
        /// Which.
        pub rule: ChainRule,
        /// It holds; absent: nobody can tell.
        pub holds: Option<bool>,
    }

    /// The rules of the chain.
    #[derive(Eq, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum ChainRule {
        /// The owner lets the dwelling once.
        LetOnce,
        /// The sublease lies within the head lease.
        WithinHead,
        /// One household holds it by one contract.
        HeldOnce,
        /// No day without a title.
        EveryDay,
        /// The tenant pays no more than the provider.
        Rent,
        /// A fixed term has its ground, its length and its letter.
        Term,
        /// The owner agrees that it is let on.
        Consent,
        /// No contract runs past the end of exploitation.
        Exploitation,
        /// The programme has what it asks.
        Programme,
    }

    /// What was agreed in a contract beside days and rent; what is not known is blank.
    #[derive(Eq)]
    pub struct TermsFields {
        /// It ends on its last day.
        pub fixed_term: bool,
        /// Legal ground of a fixed term.
        #[cfg_attr(test, ts(type = "TermGround | null"))]
        pub ground: Option<TermGround>,
        /// The most months that the ground allows.
        pub max_months: String,
        /// When the end has to be written.
        #[cfg_attr(test, ts(type = "NoticeRule | null"))]
        pub notice: Option<NoticeRule>,
        /// When it was.
        pub notice_sent: String,
        /// When the owner wrote that the dwelling may be let on.
        pub consent_day: String,
        /// Where that letter is.
        pub consent_letter: String,
        /// Why the rent is above that of the head lease.
        pub higher_rent: String,
    }

    /// Other terms of a contract.
    pub struct LeasesTerms {
        /// Tenancy of the contract, if it has one.
        pub tenancy: Option<String>,
        /// Lease.
        pub lease: String,
        /// What is agreed.
        pub terms: TermsFields,
    }

    /// Another notice period of an owner.
    pub struct OwnersTerms {
        /// Owner.
        pub owner: String,
        /// Months.
        pub notice_months: String,
    }

    /// An inspection.
    pub struct InspectionRow {
        /// Id.
        pub id: String,
        /// When.
        pub day: String,
        /// Why.
        #[cfg_attr(test, ts(type = "InspectionOccasion"))]
        pub occasion: InspectionOccasion,
        /// What was found.
        pub items: Vec<InspectionItemRow>,
        /// Photographs, in the order in which they were added.
        pub photos: Vec<PhotoRow>,
    }

    /// How one part was found.
    #[derive(Eq)]
    pub struct InspectionItemRow {
        /// Id.
        pub id: String,
        /// Which part.
        #[cfg_attr(test, ts(type = "InspectionPart"))]
        pub part: InspectionPart,
        /// How.
        #[cfg_attr(test, ts(type = "InspectionLevel"))]
        pub level: InspectionLevel,
        /// What is to be done.
        pub remark: Option<String>,
        /// When it was.
        pub settled_day: Option<String>,
    }

    /// An inspection to write down.
    pub struct InspectionsAdd {
        /// Dwelling.
        pub dwelling: String,
        /// When.
        pub day: String,
        /// Why.
        #[cfg_attr(test, ts(type = "InspectionOccasion"))]
        pub occasion: InspectionOccasion,
        /// What was found.
        pub items: Vec<InspectionFound>,
    }

    /// How one part was found, to write down.
    pub struct InspectionFound {
        /// Which part.
        #[cfg_attr(test, ts(type = "InspectionPart"))]
        pub part: InspectionPart,
        /// How.
        #[cfg_attr(test, ts(type = "InspectionLevel"))]
        pub level: InspectionLevel,
        /// What is to be done.
        pub remark: String,
    }

    /// Something that was found is settled, or is not after all.
    pub struct InspectionsSettle {
        /// What was found.
        pub item: String,
        /// When; blank: it is not.
        pub day: String,
    }

    /// An inspection that was wrong.
    pub struct InspectionsRemove {
        /// Inspection.
        pub inspection: String,
    }

    /// Something in a chain that is not right.
    pub struct BrokenRow {
        /// What.
        pub mismatch: Mismatch,
        /// Dwelling.
        pub dwelling: String,
        /// Street and number.
        pub address: String,
        /// Tenancy of the contract, if it has one.
        pub tenancy: Option<String>,
        /// Name of the tenant.
        pub name: String,
        /// The contract.
        pub lease: String,
        /// Who lets to whom by it.
        #[cfg_attr(test, ts(type = "LeaseKind"))]
        pub kind: LeaseKind,
        /// The first day on which it is not right, or by which it should have been.
        pub day: Option<String>,
        /// The last of those days.
        pub last_day: Option<String>,
        /// How much too much, in cents.
        pub cents: Option<i32>,
        /// How many months at most.
        pub months: Option<u32>,
        /// How old the tenant was when the stay began, in whole years.
        pub age: Option<u32>,
    }

    /// The end of exploitation of a dwelling.
    #[derive(Eq)]
    pub struct ExploitationSeen {
        /// Why.
        #[cfg_attr(test, ts(type = "ExploitationEnd"))]
        pub kind: ExploitationEnd,
        /// The last day on which it is let.
        pub last_day: String,
    }

    /// The end of exploitation of a dwelling, to write down.
    pub struct ExploitationsSet {
        /// Dwelling.
        pub dwelling: String,
        /// Why.
        #[cfg_attr(test, ts(type = "ExploitationEnd"))]
        pub kind: ExploitationEnd,
        /// The last day on which it is let.
        pub last_day: String,
    }

    /// A dwelling whose exploitation does not end after all.
    pub struct ExploitationsRemove {
        /// Dwelling.
        pub dwelling: String,
    }

    /// An inspection that somebody will make.
    #[derive(Eq)]
    pub struct InspectionPlan {
        /// When.
        pub day: String,
        /// Who; absent: the worker of the tenancy.
        pub worker: Option<String>,
        /// Their name.
        pub worker_name: Option<String>,
    }

    /// An inspection to plan, or another day for it.
    pub struct InspectionsPlan {
        /// Dwelling.
        pub dwelling: String,
        /// When.
        pub day: String,
        /// Who; absent: the worker of the tenancy.
        pub worker: Option<String>,
    }

    /// A planned inspection that is dropped.
    pub struct InspectionsDrop {
        /// Dwelling.
        pub dwelling: String,
    }

    /// A planned inspection as something to do.
    #[derive(Eq)]
    pub struct InspectionTodo {
        /// Dwelling.
        pub dwelling: String,
        /// Street and number.
        pub address: String,
        /// Tenancy of who lives there, if anybody does.
        pub tenancy: Option<String>,
        /// Their name.
        pub name: String,
        /// On which day.
        pub due_day: String,
        /// Id of who looks: who was named, else the worker of the tenancy.
        pub worker: Option<String>,
        /// Their name.
        pub worker_name: Option<String>,
        /// Who asks may write it.
        pub may_change: bool,
    }

    /// A letter about the end of a contract as something to do.
    #[derive(Eq)]
    pub struct NoticeTodo {
        /// Lease.
        pub lease: String,
        /// Who lets to whom by it.
        #[cfg_attr(test, ts(type = "LeaseKind"))]
        pub lease_kind: LeaseKind,
        /// Its last day.
        pub last_day: String,
        /// First day on which the letter counts; absent: any day before.
        pub opens: Option<String>,
        /// Dwelling.
        pub dwelling: String,
        /// Street and number.
        pub address: String,
        /// Tenancy that the lease belongs to; absent: nobody lives there yet.
        pub tenancy: Option<String>,
        /// Name of the tenant.
        pub name: String,
        /// Last day on which it counts.
        pub due_day: String,
        /// Id of the worker of the tenancy.
        pub worker: Option<String>,
        /// Their name.
        pub worker_name: Option<String>,
        /// Who asks may write that it was sent.
        pub may_change: bool,
    }
}
