//! The steps of an omklap: what each needs, and where the steps that were taken lead.
//!
//! Nothing is decided here. A step is what people did on a day; it is refused where it cannot have been so: not from that
//! state, before the step before it, or without what the text says it needs.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::OmklapState;
use crate::{calendar::Day, codes::codes};

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OmklapStep {
    /// Voorbereiden: the documents are gathered.
    Prepare,
    /// Aanvragen: the corporation is asked.
    Request,
    /// Akkoord: the corporation agrees.
    Agree,
    /// Tekenen: the own lease is signed.
    Sign,
    /// Omklappen: the lease is in the tenant's own name.
    Flip,
    /// Uitstellen: not yet.
    Postpone,
    /// Afwijzen: the corporation does not agree.
    Reject,
    /// Intrekken: the tenant does not want it any more.
    Withdraw,
    /// A wrong flip is put right after its day.
    Correct,
}

codes! { OmklapStep, "step of an omklap" {
    Prepare = "prepare",
    Request = "request",
    Agree = "agree",
    Sign = "sign",
    Flip = "flip",
    Postpone = "postpone",
    Reject = "reject",
    Withdraw = "withdraw",
    Correct = "correct",
}}

impl OmklapStep {
    /// The step leads back to the sublease, with a reason and a day on which it is looked at again.
    pub const fn leads_back(self) -> bool {
        matches!(self, Self::Postpone | Self::Reject | Self::Withdraw)
    }
}

/// Who signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signatory {
    /// The tenant.
    Tenant,
    /// The other one of a couple: it is the lease of both.
    Partner,
    /// The owner.
    Owner,
    /// The provider.
    Provider,
    /// Bewindvoerder.
    Guardian,
}

codes! { Signatory, "who signs" {
    Tenant = "tenant",
    Partner = "partner",
    Owner = "owner",
    Provider = "provider",
    Guardian = "guardian",
}}

/// What a step needs and does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// No sublease or use runs.
    Sublease,
    /// The tenant did not say that they want it.
    Wish,
    /// No evaluation was held for it.
    FinalEvaluation,
    /// The worker gave no advice.
    WorkerAdvice,
    /// The lead gave no advice.
    LeadAdvice,
    /// The file was not made.
    File,
    /// The tenant did not sign.
    TenantSigns,
    /// The other one of a couple did not sign.
    PartnerSigns,
    /// The owner did not sign.
    OwnerSigns,
    /// The provider did not sign.
    ProviderSigns,
    /// The administrator did not sign.
    GuardianSigns,
    /// A document of the covenant is neither there nor waived.
    Documents,
}

codes! { Lack, "what a step lacks" {
    Sublease = "sublease",
    Wish = "wish",
    FinalEvaluation = "final_evaluation",
    WorkerAdvice = "worker_advice",
    LeadAdvice = "lead_advice",
    File = "file",
    TenantSigns = "tenant_signs",
    PartnerSigns = "partner_signs",
    OwnerSigns = "owner_signs",
    ProviderSigns = "provider_signs",
    GuardianSigns = "guardian_signs",
    Documents = "documents",
}}

/// What is on file when a step is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnFile {
    /// A sublease or a use runs.
    pub sublease: bool,
    /// The tenant said last that they want it.
    pub wish: bool,
    /// An evaluation was held for it.
    pub final_evaluation: bool,
    /// The worker gave advice.
    pub worker_advice: bool,
    /// The lead gave advice.
    pub lead_advice: bool,
    /// The file for the corporation was made.
    pub file: bool,
    /// Who signed.
    pub signed: BTreeSet<Signatory>,
    /// The tenant is one of a couple.
    pub couple: bool,
    /// There is an administrator.
    pub guardian: bool,
    /// Every document of the covenant is there, or waived.
    pub documents: bool,
}

impl OnFile {
    fn signs(&self, who: Signatory) -> bool {
        self.signed.contains(&who)
    }

    /// What is missing for a step.
    pub fn lacks(&self, step: OmklapStep) -> Vec<Lack> {
        let needs: &[(bool, Lack)] = match step {
            OmklapStep::Prepare | OmklapStep::Flip => &[(self.sublease, Lack::Sublease)],
            OmklapStep::Request => &[
                (self.wish, Lack::Wish),
                (self.final_evaluation, Lack::FinalEvaluation),
                (self.worker_advice, Lack::WorkerAdvice),
                (self.lead_advice, Lack::LeadAdvice),
                (self.file, Lack::File),
            ],
            OmklapStep::Sign => &[
                (self.signs(Signatory::Tenant), Lack::TenantSigns),
                (!self.couple || self.signs(Signatory::Partner), Lack::PartnerSigns),
                (self.signs(Signatory::Owner), Lack::OwnerSigns),
                (self.signs(Signatory::Provider), Lack::ProviderSigns),
                (!self.guardian || self.signs(Signatory::Guardian), Lack::GuardianSigns),
                (self.documents, Lack::Documents),
            ],
            OmklapStep::Agree
            | OmklapStep::Postpone
            | OmklapStep::Reject
            | OmklapStep::Withdraw
            | OmklapStep::Correct => &[],
        };
        needs.iter().filter(|(there, _)| !there).map(|(_, lack)| *lack).collect()
    }
}

/// Why a step is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepRefused {
    /// It does not follow from where the omklap stands.
    NotFrom(OmklapState),
    /// The step before it was taken later.
    BeforeLast(Day),
    /// It has not happened.
    Ahead,
    /// It needs what is not on file.
    Lacks(Vec<Lack>),
}

/// Where an omklap stands, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stands {
    /// The state.
    pub state: OmklapState,
    /// The day of the last step; absent where none was taken.
    pub since: Option<Day>,
}

impl OmklapState {
    /// The state after a step; `None`: it does not follow.
    pub fn after(self, step: OmklapStep) -> Option<Self> {
        let under_way = matches!(self, Self::InPreparation | Self::Requested | Self::Agreed | Self::Signed);
        match (step, self) {
            (OmklapStep::Prepare, Self::InSublease) => Some(Self::InPreparation),
            (OmklapStep::Request, Self::InPreparation) => Some(Self::Requested),
            (OmklapStep::Agree, Self::Requested) => Some(Self::Agreed),
            (OmklapStep::Sign, Self::Agreed) => Some(Self::Signed),
            (OmklapStep::Flip, Self::Signed) => Some(Self::Flipped),
            (OmklapStep::Correct, Self::Flipped) => Some(Self::Signed),
            (step, _) if step.leads_back() && under_way => Some(Self::InSublease),
            _ => None,
        }
    }
}

impl Stands {
    /// Takes a step on a day, with what is on file by then; a flip and a next review alone may lie ahead.
    ///
    /// # Errors
    /// The first of: not from here, before the last step, not yet, something is missing.
    pub fn take(self, step: OmklapStep, day: Day, on_file: &OnFile, as_of: Day) -> Result<Self, StepRefused> {
        let state = self.state.after(step).ok_or(StepRefused::NotFrom(self.state))?;
        if let Some(last) = self.since.filter(|last| day < *last) {
            return Err(StepRefused::BeforeLast(last));
        }
        if as_of < day && step != OmklapStep::Flip {
            return Err(StepRefused::Ahead);
        }
        match on_file.lacks(step) {
            lacks if lacks.is_empty() => Ok(Self { state, since: Some(day) }),
            lacks => Err(StepRefused::Lacks(lacks)),
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    fn everything() -> OnFile {
        OnFile {
            sublease: true,
            wish: true,
            final_evaluation: true,
            worker_advice: true,
            lead_advice: true,
            file: true,
            signed: [Signatory::Tenant, Signatory::Owner, Signatory::Provider].into(),
            couple: false,
            guardian: false,
            documents: true,
        }
    }

    #[test]
    fn each_state_has_its_steps_and_refuses_the_others() {
        let line = |from: &OmklapState| {
            let to = |step: &OmklapStep| {
                let next = from.after(*step)?;
                Some(format!("{} {}", step.as_code(), next.as_code()))
            };
            let steps: Vec<_> = OmklapStep::ALL.iter().filter_map(to).collect();
            format!("{}: {}", from.as_code(), steps.join(", "))
        };
        expect![[r#"
            no_flip: 
            in_sublease: prepare in_preparation
            in_preparation: request requested, postpone in_sublease, reject in_sublease, withdraw in_sublease
            requested: agree agreed, postpone in_sublease, reject in_sublease, withdraw in_sublease
            agreed: sign signed, postpone in_sublease, reject in_sublease, withdraw in_sublease
            signed: flip flipped, postpone in_sublease, reject in_sublease, withdraw in_sublease
            flipped: correct signed
            ended: "#]]
        .assert_eq(&OmklapState::ALL.iter().map(line).collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn a_step_needs_what_is_on_file() {
        let line = |step: &OmklapStep| {
            let guarded = OnFile { guardian: true, couple: true, ..OnFile::default() };
            let lacks: Vec<_> = guarded.lacks(*step).iter().map(|it| it.as_code()).collect();
            format!("{}: {}", step.as_code(), lacks.join(" "))
        };
        expect![[r#"
            prepare: sublease
            request: wish final_evaluation worker_advice lead_advice file
            agree: 
            sign: tenant_signs partner_signs owner_signs provider_signs guardian_signs documents
            flip: sublease
            postpone: 
            reject: 
            withdraw: 
            correct: "#]]
        .assert_eq(&OmklapStep::ALL.iter().map(line).collect::<Vec<_>>().join("\n"));
        for step in OmklapStep::ALL {
            assert_eq!(everything().lacks(*step), []);
        }
        let guarded = OnFile { guardian: true, ..everything() };
        assert_eq!(guarded.lacks(OmklapStep::Sign), [Lack::GuardianSigns]);
        let two = OnFile { couple: true, ..everything() };
        assert_eq!(two.lacks(OmklapStep::Sign), [Lack::PartnerSigns], "it is the lease of both");
    }

    #[test]
    fn steps_follow_one_another_in_time_and_none_is_taken_ahead() {
        let agreed = Stands { state: OmklapState::Agreed, since: Some(day("2026-06-01")) };
        let today = day("2026-06-30");
        let sign = |on: &str| agreed.take(OmklapStep::Sign, day(on), &everything(), today);
        assert_eq!(sign("2026-06-01").map(|it| it.state), Ok(OmklapState::Signed), "on the day itself");
        assert_eq!(
            sign("2026-05-31"),
            Err(StepRefused::BeforeLast(day("2026-06-01"))),
            "a signature before the agreement"
        );
        assert_eq!(sign("2026-07-01"), Err(StepRefused::Ahead));
        let signed = Stands { state: OmklapState::Signed, since: Some(today) };
        let flip = signed.take(OmklapStep::Flip, day("2026-07-01"), &everything(), today);
        assert_eq!(flip.map(|it| it.state), Ok(OmklapState::Flipped), "a lease flips on a day that comes");
        assert_eq!(
            signed.take(OmklapStep::Sign, today, &everything(), today),
            Err(StepRefused::NotFrom(OmklapState::Signed))
        );
        let lacks = agreed.take(OmklapStep::Sign, today, &OnFile::default(), today);
        assert!(matches!(lacks, Err(StepRefused::Lacks(lacks)) if lacks.len() == 4));
    }
}
