//! What holds for every list of codes.

use std::{collections::HashSet, fmt::Debug};

use serde::{Serialize, de::DeserializeOwned};

use crate::{
    error::Invalid, exemption::*, holidays::Holiday, lease::LeaseKind, omklap::OmklapState, organisation::*,
    role::Role, tenancy::*, visit::Side, visit_weeks::*,
};

/// A code reads back as what it was written from, and serde writes the same code.
#[track_caller]
fn check<T>(all: &[T], as_code: fn(T) -> &'static str, from_code: fn(&str) -> Result<T, Invalid>)
where
    T: Copy + Debug + PartialEq + Serialize + DeserializeOwned,
{
    for it in all {
        let code = as_code(*it);
        assert_eq!(from_code(code).as_ref(), Ok(it));
        assert_eq!(serde_json::to_value(it).unwrap(), code);
        assert_eq!(serde_json::from_value::<T>(code.into()).unwrap(), *it);
    }
    let codes: HashSet<_> = all.iter().map(|it| as_code(*it)).collect();
    assert_eq!(codes.len(), all.len());
    for unknown in ["", "Admitted", "admitted ", "none"] {
        assert!(matches!(from_code(unknown), Err(Invalid::UnknownCode { .. })));
    }
}

#[test]
fn every_code_reads_back_and_is_the_name_in_serde() {
    check(Outcome::ALL, Outcome::as_code, Outcome::from_code);
    check(Place::ALL, Place::as_code, Place::from_code);
    check(WeekState::ALL, WeekState::as_code, WeekState::from_code);
    check(EndReason::ALL, EndReason::as_code, EndReason::from_code);
    check(EndDestination::ALL, EndDestination::as_code, EndDestination::from_code);
    check(LeaseKind::ALL, LeaseKind::as_code, LeaseKind::from_code);
    check(ExemptionReason::ALL, ExemptionReason::as_code, ExemptionReason::from_code);
    check(ExemptionState::ALL, ExemptionState::as_code, ExemptionState::from_code);
    check(OrganisationKind::ALL, OrganisationKind::as_code, OrganisationKind::from_code);
    check(OmklapState::ALL, OmklapState::as_code, OmklapState::from_code);
    check(Role::ALL, Role::as_code, Role::from_code);
    check(Holiday::ALL, Holiday::as_code, Holiday::from_code);
    check(Because::ALL, Because::as_code, Because::from_code);
    check(Counts::ALL, Counts::as_code, Counts::from_code);
    check(Mark::ALL, Mark::as_code, Mark::from_code);
}

/// The table "Outcomes of a visit" in `spec/visit-weeks.md`.
#[test]
fn an_outcome_counts_as_the_table_says() {
    let table: Vec<_> = Outcome::ALL
        .iter()
        .map(|it| {
            let counts = [(it.is_admission(), "admission"), (it.is_attempt(), "attempt"), (it.is_seen(), "seen")];
            let counts: Vec<_> = counts.iter().filter(|(holds, _)| *holds).map(|(_, name)| *name).collect();
            let side = match it.side() {
                Some(Side::Tenant) => "tenant",
                Some(Side::Organisation) => "organisation",
                Some(Side::Neutral) => "neutral",
                None => "-",
            };
            format!("{}: {} | {side}", it.as_code(), counts.join(", "))
        })
        .collect();
    expect_test::expect![[r#"
        admitted: admission, attempt, seen | -
        door_only: attempt, seen | tenant
        refused: attempt | tenant
        not_home: attempt | tenant
        cancelled_by_tenant:  | tenant
        cancelled_by_organisation:  | organisation
        unsafe:  | neutral
        moved:  | -
        lapsed:  | -
        met_elsewhere: seen | -
        remote_contact:  | -"#]]
    .assert_eq(&table.join("\n"));
}

#[test]
fn an_outcome_at_its_usual_place_counts_as_itself() {
    for outcome in Outcome::ALL {
        assert_eq!(outcome.at(outcome.usual_place()), *outcome);
        assert_eq!(outcome.at(None), *outcome);
    }
}
