//! The same set again, a changed set, and a set whose import was undone.

use expect_test::expect;
use store::tables::*;

use super::{
    everything::unusual,
    kit::{Files, Team, caseload, shown},
};

#[test]
fn the_same_set_twice_makes_nothing_twice() {
    let mut team = Team::empty();
    team.import(&caseload());
    let before = team.rows();
    expect![[r#"
        matched 34 agreements
        matched 34 dwellings
        matched 14 exemptions
        matched 70 leases
        matched 186 rent_months
        matched 34 tenancies
        matched 34 tenants
        matched 857 visits
        matched 4 workers
    "#]]
    .assert_eq(&shown(&team.import(&caseload())));
    assert_eq!(before, team.rows());
}

#[test]
fn a_result_may_stand_above_its_plan() {
    let mut team = Team::empty();
    team.write(unusual);
    let files = team.export();
    let mut whole = Team::empty();
    whole.import(files.path());
    // No cell of a visit has a line break, so its lines can change places as they are.
    let text = files.text("visits");
    let (head, lines) = text.split_once('\n').unwrap();
    let turned: Vec<&str> = std::iter::once(head).chain(lines.lines().rev()).collect();
    let files = files.with("visits", turned.join("\n"));
    let mut other = Team::empty();
    let first = other.import(files.path());
    assert_eq!((first.rejected, first.proposed), (vec![], vec![]));
    assert!(whole.rows() == other.rows(), "the same rows, whatever stood first");
    assert_eq!(other.import(files.path()).made.values().sum::<u32>(), 0);
}

#[test]
fn an_undone_import_leaves_nothing_and_can_be_done_again() {
    let mut team = Team::empty();
    let first = team.import(&caseload());
    let before = team.rows();
    team.undo();
    assert_eq!(team.count(), 0);
    assert_eq!(team.import(&caseload()), first, "everything is made again");
    assert_eq!(before, team.rows());
}

#[test]
fn other_values_are_proposed_and_change_nothing() {
    let mut team = Team::empty();
    let set = Files::smallest()
        .with(
            "leases",
            "id,tenancy_id,dwelling_id,kind,start,fixed_term,rent_cents\nL1,T1,D1,sub,2026-01-05,false,50000\n",
        )
        .with(
            "visits",
            "id,tenancy_id,planned_date,actual_date,outcome\nV1,T1,2026-01-06,,\nV2,T1,,2026-01-13,admitted\n",
        );
    team.import(set.path());
    let before = team.rows();
    let set = set
        .with("tenants", "id,given_name,family_name\nP1,Anna,Hertshooi\n")
        .with("tenancies", "id,tenant_id,dwelling_id,worker_id,support_start\nT1,P1,D1,,2026-01-05\n")
        .with("leases", "id,tenancy_id,dwelling_id,kind,start,fixed_term,rent_cents\nL1,T1,D1,sub,2026-01-05,false,51000\n")
        .with("visits", "id,tenancy_id,planned_date,actual_date,outcome\nV1,T1,2026-01-06,2026-01-07,refused\nV2,T1,2026-01-12,2026-01-13,admitted\n");
    expect![[r#"
        matched 1 dwellings
        matched 1 workers
        proposed tenants 2: family_name
        proposed tenancies 2: worker_id
        proposed leases 2: rent_cents
        proposed visits 2: actual_date outcome
        proposed visits 3: planned_date
    "#]]
    .assert_eq(&shown(&team.import(set.path())));
    assert_eq!(before, team.rows());
}

/// A file without a column has no opinion about it.
#[test]
fn an_absent_column_proposes_nothing() {
    let mut team = Team::empty();
    team.import(
        Files::smallest().with("workers", "id,name,role,email\nW1,Jip Lantaarn,worker,jip@example.nl\n").path(),
    );
    let again = team.import(Files::smallest().path());
    assert_eq!((again.matched["workers"], again.proposed), (1, vec![]));
}

#[test]
fn rows_without_an_id_are_known_by_what_they_say() {
    let mut team = Team::empty();
    let set = Files::smallest()
        .with("agreements", "id,tenancy_id,from,visits,period_weeks\n,T1,2026-01-05,2,1\n,T1,2026-03-02,1,1\n")
        .with("exemptions", "tenancy_id,from,to,reason\nT1,2026-02-02,2026-02-08,hospital\nT1,2026-02-02,,detention\n")
        .with(
            "visits",
            "tenancy_id,planned_date,planned_time,actual_date,outcome\n\
             T1,2026-01-06,,2026-01-06,admitted\nT1,2026-01-06,,2026-01-06,admitted\nT1,,,2026-01-07,not_home\n",
        );
    let first = team.import(set.path());
    assert_eq!((first.made["agreements"], first.made["exemptions"], first.made["visits"]), (2, 2, 3));
    assert_eq!(VisitResult::all(team.db.conn()).unwrap().len(), 3, "the same visit twice is two visits");
    let again = team.import(set.path());
    assert_eq!((again.matched["agreements"], again.matched["exemptions"], again.matched["visits"]), (2, 2, 3));
    let exported = team.export();
    let intake = team.import(exported.path());
    assert_eq!((intake.made.values().sum::<u32>(), intake.proposed.len(), intake.rejected.len()), (0, 0, 0));
}

/// The names in a set and the ids in an export stand for the same rows in a team that never saw the set.
#[test]
fn an_export_and_the_set_it_came_from_mean_the_same_rows() {
    let mut one = Team::empty();
    one.import(&caseload());
    let mut two = Team::empty();
    two.import(one.export().path());
    let before = two.rows();
    let intake = two.import(&caseload());
    assert_eq!((intake.made.values().sum::<u32>(), intake.proposed.len()), (0, 0));
    assert_eq!(before, two.rows());
}
