//! Where in a form something is wrong.

use serde::{Deserialize, Serialize};

/// The fields of the forms by which something is made or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FieldName {
    /// Which person.
    Person,
    /// Given name.
    GivenName,
    /// Tussenvoegsel.
    Prefix,
    /// Family name.
    FamilyName,
    /// Birth date or year.
    BirthDate,
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// Municipality of origin.
    Municipality,
    /// Day of referral.
    ReferralDate,
    /// In a shelter since.
    ShelterSince,
    /// How many children.
    Children,
    /// Wishes, in words.
    Wishes,
    /// When something happened.
    Day,
    /// Which dwelling.
    Dwelling,
    /// Street.
    Street,
    /// House number.
    HouseNumber,
    /// Postcode.
    Postcode,
    /// City.
    City,
    /// Owner of the dwelling.
    Owner,
    /// Label of the programme.
    Programme,
    /// Name of an organisation or a worker.
    Name,
    /// Hours a week.
    Hours,
    /// Which worker.
    Worker,
    /// First day of support.
    SupportStart,
    /// First day of something.
    FirstDay,
    /// Last day of something.
    LastDay,
    /// Visits.
    Visits,
    /// In how many weeks.
    PeriodWeeks,
    /// Why.
    Reason,
    /// First day of the head lease.
    HeadFirstDay,
    /// Last day of the head lease.
    HeadLastDay,
    /// Rent of the head lease.
    HeadRent,
    /// Service costs of the head lease.
    HeadCosts,
    /// First day of the sublease.
    SubFirstDay,
    /// Last day of the sublease.
    SubLastDay,
    /// Rent of the sublease.
    SubRent,
    /// Service costs of the sublease.
    SubCosts,
    /// What an appointment is called.
    Title,
    /// When something begins on a day.
    Starts,
    /// When something ends on a day.
    Ends,
    /// How long, in minutes.
    Minutes,
    /// Every how many weeks.
    EveryWeeks,
    /// Who comes along.
    Colleague,
    /// Who goes when the own worker cannot.
    Cover,
    /// How much.
    Amount,
    /// Service costs.
    Costs,
    /// Which month.
    Month,
    /// How many months.
    Months,
    /// What was due.
    Due,
    /// What was paid.
    Paid,
    /// When it was paid.
    PaidOn,
    /// Reference of a payment.
    Reference,
    /// The most months of a term.
    MaxMonths,
    /// When it was written that a contract ends.
    NoticeSent,
    /// When the owner agreed in writing.
    ConsentDay,
    /// Where that stands.
    ConsentLetter,
    /// Why a rent is above that of the head lease.
    HigherRent,
    /// Why a fixed term may end by itself.
    Ground,
    /// Whether a term is fixed.
    FixedTerm,
    /// A notice period.
    NoticeMonths,
    /// What was found.
    Items,
    /// What somebody says in their own words.
    Words,
    /// When something was agreed.
    AgreedDay,
    /// By when.
    ByDay,
    /// Rent of a contract.
    Rent,
    /// Which kind of contract.
    Kind,
    /// Last day of the contracts of the old home.
    LeasesLastDay,
    // ---- Covenants and evaluations ----
    /// Months of a term.
    TermMonths,
    /// Months after which is evaluated.
    EvaluationMonths,
    /// Dwellings a year.
    DwellingsAYear,
    /// Working days until an answer.
    ResponseDays,
    /// Months of aftercare.
    AftercareMonths,
    /// Months without open rent.
    RentMonths,
    /// Months without nuisance.
    NuisanceMonths,
    /// Weeks that are looked at.
    AdmissionWeeks,
    /// Weeks that may be missed.
    AdmissionMissed,
    /// The oldest inspection, in months.
    InspectionMonths,
    /// Who was there.
    Present,
    /// What has to change before somebody asks again.
    MustChange,
    /// When it is looked at again.
    ReviewDay,
    /// What the owner asks before it goes on.
    Conditions,
    /// Who signed.
    Signatures,
    /// Which moment.
    Moment,
    /// What the tenant thinks of it.
    OwnView,
    /// What else was said.
    Remark,
    /// By how many months a term is longer.
    ExtendsMonths,
    /// What was agreed.
    Promises,
    /// How an item stands.
    Value,
    /// What was granted.
    Product,
    /// A number of a decision.
    Number,
    /// When something was reported.
    ReportedDay,
    /// To whom.
    ReportedTo,
    /// When who stands near was told.
    ToldDay,
    /// When an inquiry began.
    InquiryDay,
    /// When something was closed.
    ClosedDay,
    /// When signs were put together.
    SignsDay,
    /// When a colleague was asked.
    ConsultedDay,
    /// When something was talked over.
    TalkedDay,
    /// When something was weighed.
    WeighedDay,
    /// When something was decided.
    DecidedDay,
    /// Something in one's own words.
    Said,
    /// Files of photographs.
    Photos,
    /// How many from 18 up to 27.
    YoungAdults,
    /// How many of 27 or older.
    Adults,
    /// How many sets of keys.
    Sets,
    /// What was read on a meter.
    Reading,
    /// Which organisation.
    Organisation,
    /// Of whom there.
    Attention,
    /// The address of a letter.
    Recipient,
    /// What a letter is about.
    Subject,
    /// What came of an evaluation.
    Outcome,
    /// Who advises.
    Adviser,
    /// Where somebody went.
    Destination,
}
