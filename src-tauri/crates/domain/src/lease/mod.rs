//! The leases of a dwelling and what may not be true of them together.
//!
//! The chain owner → provider → tenant is the thing that flips, so it is checked as a whole
//! (`spec/omklap.md`, "Invariants of the chain"). Imports may bring broken chains: a mismatch is a
//! finding to show, never a reason to refuse or to repair. Nothing here says that a lease ends because support does.

mod chain;
mod held;
mod mismatch;
mod notice;
mod party;
mod rents;
mod step;
mod terms;

use serde::{Deserialize, Serialize};

use crate::{calendar::DaySpan, codes::codes, money::Cents};

pub(crate) use chain::of;
#[cfg(test)]
pub(crate) use chain::tests;
pub use chain::{check_dwelling, check_tenancy};
pub use held::{check_holders, check_lived, is_asked_already};
pub use mismatch::Mismatch;
pub use notice::{NoticeRule, NoticeState, NoticeWindow};
pub use party::{PartyFacts, PartyRefusal, PartyRole, days_in_lease, may_stand, missing_signers};
pub use rents::{Priced, check_rents};
pub use step::{Contract, StepRefusal, allow};
pub use terms::{LeaseTerms, MOST_TERM_MONTHS, TermGround, check_terms, last_day_of_term};

/// Who lets to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeaseKind {
    /// Hoofdhuur: the owner lets to the provider.
    Head,
    /// Onderhuur: the provider lets to the tenant.
    Sub,
    /// Op eigen naam: the owner lets to the tenant.
    Own,
    /// In gebruik: the provider gives in use to the tenant, against a fee equal to the rent.
    Use,
    /// Driepartijenovereenkomst: the tenant's own lease from the start, linked to support.
    Tripartite,
}

codes! { LeaseKind, "lease kind" {
    Head = "head",
    Sub = "sub",
    Own = "own",
    Use = "use",
    Tripartite = "tripartite",
}}

impl LeaseKind {
    /// The tenant holds it from the provider: this is what flips.
    pub const fn is_from_provider(self) -> bool {
        matches!(self, Self::Sub | Self::Use)
    }

    /// The owner lets by it: to one at a time.
    pub const fn is_from_owner(self) -> bool {
        matches!(self, Self::Head | Self::Own | Self::Tripartite)
    }

    /// The tenant lives in the dwelling by it.
    pub const fn is_title_of_tenant(self) -> bool {
        matches!(self, Self::Sub | Self::Use | Self::Own | Self::Tripartite)
    }
}

/// What the checks look at of one lease. A lease is named by its place in the list they get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeaseFacts {
    /// Who lets to whom.
    pub kind: LeaseKind,
    /// Its days.
    pub days: DaySpan,
    /// The basic rent at its beginning, if known.
    pub rent: Option<Cents>,
    /// What was agreed beside the days and the rent.
    pub terms: LeaseTerms,
}
