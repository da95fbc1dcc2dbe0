//! Writes `ui/src/api/generated.ts`: run with `UPDATE_EXPECT=1` to accept a change.

use expect_test::expect_file;
use ts_rs::TS;

use super::{
    AbsenceKind, Advice, Adviser, ApiError, ArrearsStep, ChecklistItem, ChecklistValue, Code, ConsentPurpose,
    ContactKind, Criterion, CriterionStatus, CriterionWhy, Decider, Decision, Direction, DocumentState, Doer,
    EndDestination, EndReason, EvaluationOutcome, ExemptionReason, ExemptionState, ExploitationEnd, FieldName,
    FieldProblem, Finding, FollowUpResult, Found, GoalEnd, GoodSign, Holiday, IncidentKind, InspectionLevel,
    InspectionOccasion, InspectionPart, InspectionState, KeyHolder, KnownFrom, LadderStep, LeaseKind, LedgerKind,
    LetterKind, LifeDomain, Meter, MomentState, NoticeRule, NuisanceKind, NuisanceResponse, NuisanceSource,
    NuisanceStep, OfferAnswer, OfferReason, OfficerKind, OmklapDocument, OmklapLack, OmklapState, OmklapStep,
    OrganisationKind, Outcome, Parity, Party, PartyRole, Payer, PaymentKind, Place, Priority, Programme, ReadAt,
    ReferralEnd, Reporting, RiskLevel, Role, SelfReliance, SignalStep, Signatory, Standing, TaskCode, TermGround,
    Theme, WaitingOrder, WaiverState, WeekState, WishAnswer, WmoAsk, types,
};
use crate::exchange::Rejection;

/// One row of the command table as the bindings need it.
struct Row {
    name: &'static str,
    kind: &'static str,
    args: &'static str,
    answer: &'static str,
    docs: &'static str,
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $kind:ident $name:ident($args:ty) -> $answer:ty $(, may $permission:ident, logs $event:ident $(, opens $opens:ident)?)?;)*) => {
        const ROWS: &[Row] = &[$(Row {
            name: stringify!($name),
            kind: stringify!($kind),
            args: stringify!($args),
            answer: stringify!($answer),
            docs: concat!($($doc),*),
        }),*];
    };
}
include!("table.rs");

/// `Vec<T>` is `Array<T>` on the other side, and `Option<T>` is `T | null`.
fn typescript(name: &str) -> String {
    let inside = |outer: &str| name.strip_prefix(outer).and_then(|it| it.strip_suffix('>'));
    match (inside("Vec<"), inside("Option<")) {
        (Some(inner), _) => format!("Array<{inner}>"),
        (_, Some(inner)) => format!("{inner} | null"),
        _ => name.to_owned(),
    }
}

#[test]
fn the_screens_know_every_command_and_type() {
    let config = ts_rs::Config::default();
    let mut text = String::from("// Written by `cargo xtask bindings`; a test compares it. Do not edit.\n\n");
    for (name, codes) in [
        ("Outcome", Outcome::ALL.iter().map(|it| it.as_code()).collect::<Vec<_>>()),
        ("Place", Place::ALL.iter().map(|it| it.as_code()).collect()),
        ("WeekState", WeekState::ALL.iter().map(|it| it.as_code()).collect()),
        ("Role", Role::ALL.iter().map(|it| it.as_code()).collect()),
        ("LeaseKind", LeaseKind::ALL.iter().map(|it| it.as_code()).collect()),
        ("ExemptionReason", ExemptionReason::ALL.iter().map(|it| it.as_code()).collect()),
        ("ExemptionState", ExemptionState::ALL.iter().map(|it| it.as_code()).collect()),
        ("OrganisationKind", OrganisationKind::ALL.iter().map(|it| it.as_code()).collect()),
        ("EndReason", EndReason::ALL.iter().map(|it| it.as_code()).collect()),
        ("EndDestination", EndDestination::ALL.iter().map(|it| it.as_code()).collect()),
        ("RiskLevel", RiskLevel::ALL.iter().map(|it| it.as_code()).collect()),
        ("ContactKind", ContactKind::ALL.iter().map(|it| it.as_code()).collect()),
        ("Theme", Theme::ALL.iter().map(|it| it.as_code()).collect()),
        ("Found", Found::ALL.iter().map(|it| it.as_code()).collect()),
        ("LadderStep", LadderStep::ALL.iter().map(|it| it.as_code()).collect()),
        ("FollowUpResult", FollowUpResult::ALL.iter().map(|it| it.as_code()).collect()),
        ("IncidentKind", IncidentKind::ALL.iter().map(|it| it.as_code()).collect()),
        ("TaskCode", TaskCode::ALL.iter().map(|it| it.as_code()).collect()),
        ("Finding", Finding::ALL.iter().map(|it| it.as_code()).collect()),
        ("Decision", Decision::ALL.iter().map(|it| it.as_code()).collect()),
        ("AbsenceKind", AbsenceKind::ALL.iter().map(|it| it.as_code()).collect()),
        ("Parity", Parity::ALL.iter().map(|it| it.as_code()).collect()),
        ("Holiday", Holiday::ALL.iter().map(|it| it.as_code()).collect()),
        ("LedgerKind", LedgerKind::ALL.iter().map(|it| it.as_code()).collect()),
        ("PaymentKind", PaymentKind::ALL.iter().map(|it| it.as_code()).collect()),
        ("Payer", Payer::ALL.iter().map(|it| it.as_code()).collect()),
        ("ArrearsStep", ArrearsStep::ALL.iter().map(|it| it.as_code()).collect()),
        ("SignalStep", SignalStep::ALL.iter().map(|it| it.as_code()).collect()),
        ("NoticeRule", NoticeRule::ALL.iter().map(|it| it.as_code()).collect()),
        ("TermGround", TermGround::ALL.iter().map(|it| it.as_code()).collect()),
        ("InspectionState", InspectionState::ALL.iter().map(|it| it.as_code()).collect()),
        ("InspectionOccasion", InspectionOccasion::ALL.iter().map(|it| it.as_code()).collect()),
        ("InspectionPart", InspectionPart::ALL.iter().map(|it| it.as_code()).collect()),
        ("InspectionLevel", InspectionLevel::ALL.iter().map(|it| it.as_code()).collect()),
        ("NuisanceKind", NuisanceKind::ALL.iter().map(|it| it.as_code()).collect()),
        ("NuisanceSource", NuisanceSource::ALL.iter().map(|it| it.as_code()).collect()),
        ("NuisanceResponse", NuisanceResponse::ALL.iter().map(|it| it.as_code()).collect()),
        ("NuisanceStep", NuisanceStep::ALL.iter().map(|it| it.as_code()).collect()),
        ("ConsentPurpose", ConsentPurpose::ALL.iter().map(|it| it.as_code()).collect()),
        ("LetterKind", LetterKind::ALL.iter().map(|it| it.as_code()).collect()),
        ("KnownFrom", KnownFrom::ALL.iter().map(|it| it.as_code()).collect()),
        ("GoodSign", GoodSign::ALL.iter().map(|it| it.as_code()).collect()),
        ("ExploitationEnd", ExploitationEnd::ALL.iter().map(|it| it.as_code()).collect()),
        ("Programme", Programme::ALL.iter().map(|it| it.as_code()).collect()),
        ("OfficerKind", OfficerKind::ALL.iter().map(|it| it.as_code()).collect()),
        ("PartyRole", PartyRole::ALL.iter().map(|it| it.as_code()).collect()),
        ("KeyHolder", KeyHolder::ALL.iter().map(|it| it.as_code()).collect()),
        ("Meter", Meter::ALL.iter().map(|it| it.as_code()).collect()),
        ("ReadAt", ReadAt::ALL.iter().map(|it| it.as_code()).collect()),
        ("Priority", Priority::ALL.iter().map(|it| it.as_code()).collect()),
        ("SelfReliance", SelfReliance::ALL.iter().map(|it| it.as_code()).collect()),
        ("ReferralEnd", ReferralEnd::ALL.iter().map(|it| it.as_code()).collect()),
        ("OfferAnswer", OfferAnswer::ALL.iter().map(|it| it.as_code()).collect()),
        ("OfferReason", OfferReason::ALL.iter().map(|it| it.as_code()).collect()),
        ("WaitingOrder", WaitingOrder::ALL.iter().map(|it| it.as_code()).collect()),
        ("LifeDomain", LifeDomain::ALL.iter().map(|it| it.as_code()).collect()),
        ("GoalEnd", GoalEnd::ALL.iter().map(|it| it.as_code()).collect()),
        ("Doer", Doer::ALL.iter().map(|it| it.as_code()).collect()),
        ("Direction", Direction::ALL.iter().map(|it| it.as_code()).collect()),
        ("Criterion", Criterion::ALL.iter().map(|it| it.as_code()).collect()),
        ("CriterionStatus", CriterionStatus::ALL.iter().map(|it| it.as_code()).collect()),
        ("Decider", Decider::ALL.iter().map(|it| it.as_code()).collect()),
        ("Reporting", Reporting::ALL.iter().map(|it| it.as_code()).collect()),
        ("OmklapDocument", OmklapDocument::ALL.iter().map(|it| it.as_code()).collect()),
        ("OmklapState", OmklapState::ALL.iter().map(|it| it.as_code()).collect()),
        ("OmklapStep", OmklapStep::ALL.iter().map(|it| it.as_code()).collect()),
        ("OmklapLack", OmklapLack::ALL.iter().map(|it| it.as_code()).collect()),
        ("Signatory", Signatory::ALL.iter().map(|it| it.as_code()).collect()),
        ("CriterionWhy", CriterionWhy::ALL.iter().map(|it| it.as_code()).collect()),
        ("DocumentState", DocumentState::ALL.iter().map(|it| it.as_code()).collect()),
        ("WaiverState", WaiverState::ALL.iter().map(|it| it.as_code()).collect()),
        ("EvaluationOutcome", EvaluationOutcome::ALL.iter().map(|it| it.as_code()).collect()),
        ("Party", Party::ALL.iter().map(|it| it.as_code()).collect()),
        ("WishAnswer", WishAnswer::ALL.iter().map(|it| it.as_code()).collect()),
        ("Adviser", Adviser::ALL.iter().map(|it| it.as_code()).collect()),
        ("Advice", Advice::ALL.iter().map(|it| it.as_code()).collect()),
        ("MomentState", MomentState::ALL.iter().map(|it| it.as_code()).collect()),
        ("ChecklistItem", ChecklistItem::ALL.iter().map(|it| it.as_code()).collect()),
        ("ChecklistValue", ChecklistValue::ALL.iter().map(|it| it.as_code()).collect()),
        ("Standing", Standing::ALL.iter().map(|it| it.as_code()).collect()),
        ("WmoAsk", WmoAsk::ALL.iter().map(|it| it.as_code()).collect()),
        ("Rejection", Rejection::ALL.iter().map(|it| it.as_code()).collect()),
    ] {
        let union: Vec<String> = codes.iter().map(|it| format!("\"{it}\"")).collect();
        text.push_str(&format!("export type {name} = {};\n\n", union.join(" | ")));
    }
    for (declaration, docs) in types::all_declarations(&config).into_iter().chain([
        (ApiError::decl(&config), ApiError::docs()),
        (Code::decl(&config), Code::docs()),
        (FieldProblem::decl(&config), FieldProblem::docs()),
        (FieldName::decl(&config), FieldName::docs()),
    ]) {
        if let Some(docs) = docs {
            text.push_str(docs.trim_end());
            text.push('\n');
        }
        text.push_str("export ");
        text.push_str(&declaration);
        text.push_str("\n\n");
    }
    // What a workbook can mean is written down by the crate that reads it.
    text.push_str(include_str!("../../../workbook/src/bindings.ts"));
    text.push_str("export type Commands = {\n");
    for row in ROWS {
        text.push_str(&format!(
            "  /** {} */\n  {}: [{}, {}];\n",
            row.docs.trim(),
            row.name,
            typescript(row.args),
            typescript(row.answer)
        ));
    }
    text.push_str("};\n\n");
    let long: Vec<String> = ROWS.iter().filter(|it| it.kind == "long").map(|it| format!("\"{}\"", it.name)).collect();
    text.push_str("/** Commands that say how far they are and can be stopped. */\n");
    text.push_str(&format!("export type LongCommand = {};\n", long.join(" | ")));
    expect_file!["../../../../../ui/src/api/generated.ts"].assert_eq(&text);
}
