//! What goes in and out of the commands: plain data, codes instead of sentences.
//!
//! Days are ISO text (`2026-07-28`), weeks `2026-W31`, instants milliseconds since 1970 as a JSON number, money integer cents.

pub use domain::{
    caseload::Fullness,
    checklist::{ChecklistItem, ChecklistValue, Standing},
    consent::ConsentPurpose,
    covenant::{Criterion, CriterionStatus, Decider, Document as OmklapDocument, Reporting},
    evaluation::{Advice, Adviser, EvaluationOutcome, MomentState, Party, WishAnswer},
    exemption::{ExemptionReason, ExemptionState},
    follow_up::{FollowUpResult, LadderStep},
    goal::{Direction, Doer, GoalEnd, LifeDomain},
    holidays::Holiday,
    incident::IncidentKind,
    inspection::{InspectionState, Level as InspectionLevel, Occasion as InspectionOccasion, Part as InspectionPart},
    later_stay::KnownFrom,
    lease::{LeaseKind, NoticeRule, PartyRole, TermGround},
    letter::LetterKind,
    nuisance::{GoodSign, NuisanceKind, NuisanceSource, ResponseKind as NuisanceResponse, Step as NuisanceStep},
    omklap::{DocumentState, Lack as OmklapLack, OmklapState, OmklapStep, Signatory, WaiverState, Why as CriterionWhy},
    organisation::{OfficerKind, OrganisationKind},
    referral::{OfferAnswer, OfferReason, Priority, ReferralEnd, SelfReliance, WaitingOrder},
    rent::{ArrearsStep, LedgerKind, Payer, PaymentKind, SignalStep},
    review::{Decision, Finding},
    role::Role,
    schedule::{AbsenceKind, Parity},
    stock::{ExploitationEnd, KeyHolder, Meter, Programme, ReadAt},
    support::{ContactKind, Found, RiskLevel, Theme},
    task::TaskCode,
    tenancy::{EndDestination, EndReason},
    visit_weeks::{Outcome, Place, WeekState},
    wmo::WmoAsk,
};
use serde::{Deserialize, Serialize};
#[cfg(test)]
use ts_rs::TS;
pub use workbook::{Ambiguous, Effect, Fate, JoinedNames, Mapping, SamePerson};

/// Declares wire types: every one is serialisable, cloneable and known to the TypeScript bindings.
macro_rules! wire {
    ($($(#[$meta:meta])* pub $kind:ident $name:ident $body:tt)*) => {
        $(
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
            #[cfg_attr(test, derive(TS))]
            $(#[$meta])*
            pub $kind $name $body
        )*
        /// The TypeScript declaration of every wire type, in the order of this file.
        #[cfg(test)]
        pub(super) fn declarations(config: &ts_rs::Config) -> Vec<(String, Option<String>)> {
            vec![$((<$name as TS>::decl(config), <$name as TS>::docs())),*]
        }
    };
}

mod accounts;
mod agreements;
mod at_visits;
mod backups;
mod beginnings;
mod caseloads;
mod checklists;
mod consents;
mod covenants;
mod dossiers;
mod drafts;
mod dwellings;
mod effects;
mod endings;
mod evaluations;
mod exemptions;
mod fitting;
mod follow_ups;
mod goals;
mod history;
mod households;
mod incidents;
mod indicators;
mod keeping;
mod leases;
mod letters;
mod norms;
mod nuisance;
mod officers;
mod omklap;
mod omklap_board;
mod omklap_files;
mod palette;
mod parties;
mod pathways;
mod persons;
mod photos;
mod reasons;
mod referrals;
mod rehousing;
mod rents;
mod reviews;
mod roster;
mod schedule;
mod search;
mod session;
mod statements;
mod stock;
mod support;
mod tasks;
mod tenancies;
mod today;
mod upkeep;
mod views;
mod visits;
mod weeks;
mod work;
mod workbooks;

pub use accounts::*;
pub use agreements::*;
pub use at_visits::*;
pub use backups::*;
pub use beginnings::*;
pub use caseloads::*;
pub use checklists::*;
pub use consents::*;
pub use covenants::*;
pub use dossiers::*;
pub use drafts::*;
pub use dwellings::*;
pub use effects::*;
pub use endings::*;
pub use evaluations::*;
pub use exemptions::*;
pub use fitting::*;
pub use follow_ups::*;
pub use goals::*;
pub use history::*;
pub use households::*;
pub use incidents::*;
pub use indicators::*;
pub use keeping::*;
pub use leases::*;
pub use letters::*;
pub use norms::*;
pub use nuisance::*;
pub use officers::*;
pub use omklap::*;
pub use omklap_board::*;
pub use omklap_files::*;
pub use palette::*;
pub use parties::*;
pub use pathways::*;
pub use persons::*;
pub use photos::*;
pub use reasons::*;
pub use referrals::*;
pub use rehousing::*;
pub use rents::*;
pub use reviews::*;
pub use roster::*;
pub use schedule::*;
pub use search::*;
pub use session::*;
pub use statements::*;
pub use stock::*;
pub use support::*;
pub use tasks::*;
pub use tenancies::*;
pub use today::*;
pub use upkeep::*;
pub use views::*;
pub use visits::*;
pub use weeks::*;
pub use work::*;
pub use workbooks::*;

/// The TypeScript declaration of every wire type, file by file.
#[cfg(test)]
pub(crate) fn all_declarations(config: &ts_rs::Config) -> Vec<(String, Option<String>)> {
    [
        session::declarations,
        work::declarations,
        tenancies::declarations,
        visits::declarations,
        today::declarations,
        roster::declarations,
        tasks::declarations,
        nuisance::declarations,
        incidents::declarations,
        drafts::declarations,
        weeks::declarations,
        omklap::declarations,
        omklap_board::declarations,
        consents::declarations,
        omklap_files::declarations,
        letters::declarations,
        palette::declarations,
        pathways::declarations,
        history::declarations,
        keeping::declarations,
        workbooks::declarations,
        accounts::declarations,
        reasons::declarations,
        backups::declarations,
        dossiers::declarations,
        support::declarations,
        persons::declarations,
        photos::declarations,
        dwellings::declarations,
        beginnings::declarations,
        endings::declarations,
        agreements::declarations,
        exemptions::declarations,
        effects::declarations,
        upkeep::declarations,
        views::declarations,
        search::declarations,
        caseloads::declarations,
        follow_ups::declarations,
        goals::declarations,
        at_visits::declarations,
        reviews::declarations,
        norms::declarations,
        schedule::declarations,
        referrals::declarations,
        fitting::declarations,
        rents::declarations,
        stock::declarations,
        statements::declarations,
        leases::declarations,
        rehousing::declarations,
        covenants::declarations,
        evaluations::declarations,
        checklists::declarations,
        officers::declarations,
        parties::declarations,
        households::declarations,
        indicators::declarations,
    ]
    .iter()
    .flat_map(|it| it(config))
    .collect()
}
