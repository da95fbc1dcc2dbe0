//! The caseload set comes in whole and goes out whole.

use store::tables::*;

use super::kit::{Files, Team, caseload, shown};
use expect_test::expect;

#[test]
fn the_caseload_comes_in_as_its_facts_say() {
    let mut team = Team::empty();
    let intake = team.import(&caseload());
    expect![[r#"
        made 34 agreements
        made 34 dwellings
        made 14 exemptions
        made 70 leases
        made 186 rent_months
        made 34 tenancies
        made 34 tenants
        made 857 visits
        made 4 workers
    "#]]
    .assert_eq(&shown(&intake));

    let conn = team.db.conn();
    let results = VisitResult::all(conn).unwrap();
    let outcomes = |code: &str| results.iter().filter(|it| it.outcome == code).count();
    let of_tenant = ["not_home", "refused", "cancelled_by_tenant", "cancelled_by_organisation"].map(outcomes);
    assert_eq!((outcomes("admitted"), of_tenant), (662, [62, 31, 43, 39]));
    let visits = Visit::all(conn).unwrap();
    assert_eq!(visits.len() - results.len(), 20, "not recorded");
    assert_eq!(visits.len() + Exemption::all(conn).unwrap().len(), 871, "cells");
    assert_eq!(Tenancy::all(conn).unwrap().iter().filter(|it| it.support_end.is_some()).count(), 6);
    let leases = Lease::all(conn).unwrap();
    assert_eq!(leases.iter().filter(|it| it.kind == "own").count(), 2);
    let subs: Vec<_> = leases.iter().filter(|it| it.kind == "sub").map(|it| it.id).collect();
    let rents = RentVersion::all(conn).unwrap();
    let rent = |it: &RentVersion| it.rent_cents + it.service_cents;
    assert_eq!(rents.iter().filter(|it| subs.contains(&it.lease)).map(rent).sum::<i64>(), 2_095_596);
    let reasons = ExemptionReason::all(conn).unwrap();
    assert!(reasons.len() == 14 && reasons.iter().all(|it| it.reason == "hospital"));
}

#[test]
fn what_was_exported_gives_an_empty_team_the_same_rows() {
    let mut one = Team::empty();
    one.import(&caseload());
    let exported = one.export();
    let mut two = Team::empty();
    let intake = two.import(exported.path());
    assert_eq!((intake.rejected, intake.proposed, intake.unknown_columns), (vec![], vec![], vec![]));
    assert_eq!(one.rows(), two.rows());
    assert_eq!(one.figures(), two.figures());
    assert_eq!(exported.all(), two.export().all(), "byte for byte");
}

#[test]
fn what_was_exported_matches_the_team_it_came_from() {
    let mut team = Team::empty();
    team.import(&caseload());
    let before = team.rows();
    let intake = team.import(team.export().path());
    assert_eq!(intake.made.values().sum::<u32>(), 0);
    assert_eq!((intake.rejected, intake.proposed), (vec![], vec![]));
    assert_eq!(before, team.rows());
}

/// The ten files have the headers of `spec/exchange.md`; what is more stands in further files.
#[test]
fn the_ten_files_have_the_headers_of_the_specification() {
    let mut team = Team::empty();
    team.import(&caseload());
    let exported = team.export();
    let original = Files::caseload();
    let header = |files: &Files, sheet: &str| files.text(sheet).lines().next().unwrap().to_owned();
    for sheet in
        ["workers", "tenants", "dwellings", "tenancies", "leases", "agreements", "exemptions", "visits", "rent_months"]
    {
        assert_eq!(header(&exported, sheet), header(&original, sheet));
        let lines = |files: &Files| files.text(sheet).lines().count();
        assert_eq!(lines(&exported), lines(&original), "{sheet}");
    }
    assert_eq!(header(&exported, "incidents"), "id,tenancy_id,date,kind,serious,confirmed,note");
    // Byte for byte, except that a visit without an outcome has no place.
    for sheet in ["workers", "tenants", "dwellings", "tenancies", "leases", "agreements", "exemptions", "rent_months"] {
        assert_eq!(exported.text(sheet), original.text(sheet));
    }
    assert_eq!(exported.text("visits"), original.text("visits").replace(",,dwelling,,\r\n", ",,,,\r\n"));
}
