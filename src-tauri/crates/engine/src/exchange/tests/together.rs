//! Lines of one set that speak of the same row: it is looked at before anything of it is put, and must know all the same.

use expect_test::expect;
use store::tables::{
    Exemption, ExemptionReason, Lease, Organisation, Person, RentVersion, ShelterHistory, Visit, VisitNote, VisitResult,
};

use super::super::*;
use super::kit::{Files, Team, shown};

#[test]
fn an_owner_that_the_set_makes_is_the_one_that_its_dwellings_mean() {
    let mut team = Team::empty();
    let id = ids::row::<Organisation>("O1").to_string();
    let dwellings = format!(
        "id,street,number,city,self_contained,owner\nD1,Fabelplein,1,Fabelstad,true,De Brug\n\
         D2,Fabelplein,2,Fabelstad,true,{id}\nD3,Fabelplein,3,Fabelstad,true,Het Huis\nD4,Fabelplein,4,Fabelstad,true,Het Huis\n"
    );
    let files =
        Files::smallest().with("organisations", "id,name,kind\nO1,De Brug,corporation\n").with("dwellings", dwellings);
    team.import(files.path());
    let made = Organisation::all(team.db.conn()).unwrap();
    let made: Vec<_> = made.iter().map(|it| (it.name.as_str(), it.kind.as_str())).collect();
    assert_eq!(made, [("De Brug", "corporation"), ("Het Huis", "unknown")]);
    expect![[r#"
        matched 4 dwellings
        matched 1 organisations
        matched 1 tenancies
        matched 1 tenants
        matched 1 workers
    "#]]
    .assert_eq(&shown(&team.import(files.path())));
}

#[test]
fn a_row_that_stands_in_a_line_of_another_is_not_made_twice() {
    let of = |id: String| ids::derived::<RentVersion>(&[&id]).to_string();
    let rent = of(ids::row::<Lease>("L1").to_string());
    let origin = ids::derived::<ShelterHistory>(&[&ids::row::<Person>("P1").to_string()]).to_string();
    let reason = ids::derived::<ExemptionReason>(&[&ids::row::<Exemption>("E1").to_string()]).to_string();
    let files = Files::smallest()
        .with("tenants", "id,given_name,family_name,ethos_before\nP1,Anna,Boterbloem,2\n")
        .with("shelter_histories", format!("id,tenant_id,ethos_before\n{origin},P1,3\n"))
        .with(
            "leases",
            "id,tenancy_id,dwelling_id,kind,start,fixed_term,rent_cents,service_cents\nL1,T1,D1,sub,2026-01-05,true,60000,0\n",
        )
        .with("rent_versions", format!("id,lease_id,from,rent_cents,service_cents\n{rent},L1,2026-02-01,1,2\n"))
        .with("exemptions", "id,tenancy_id,from,to,reason\nE1,T1,2026-02-02,2026-02-08,hospital\n")
        .with("exemption_reasons", format!("id,exemption_id,reason\n{reason},E1,detention\n"));
    expect![[r#"
        made 1 dwellings
        made 1 exemptions
        made 1 leases
        made 1 tenancies
        made 1 tenants
        made 1 workers
        rejected rent_versions 2: row id_twice
        rejected exemption_reasons 2: row id_twice
        rejected shelter_histories 2: row id_twice
    "#]]
    .assert_eq(&shown(&Team::empty().import(files.path())));
}

#[test]
fn a_result_or_a_note_that_stands_in_a_line_of_visits_is_not_made_twice() {
    let visit = ids::row::<Visit>("V1").to_string();
    let result = ids::derived::<VisitResult>(&[&visit]).to_string();
    let note = ids::derived::<VisitNote>(&[&visit]).to_string();
    let files = Files::smallest()
        .with(
            "visits",
            "id,tenancy_id,planned_date,actual_date,outcome,note\nV1,T1,2026-02-02,2026-02-02,admitted,goed\n\
             V2,T1,2026-02-09,2026-02-09,admitted,\n",
        )
        .with(
            "visit_results",
            format!("id,tenancy_id,outcome,actual_date\n{result},T1,refused,2026-02-03\nR9,T1,refused,2026-02-03\n"),
        )
        .with("visit_notes", format!("id,tenancy_id,text\n{note},T1,anders\nN9,T1,nog een\n"));
    expect![[r#"
        made 1 dwellings
        made 1 tenancies
        made 1 tenants
        made 1 visit_notes
        made 1 visit_results
        made 2 visits
        made 1 workers
        rejected visit_results 2: id id_twice
        rejected visit_notes 2: row id_twice
    "#]]
    .assert_eq(&shown(&Team::empty().import(files.path())));
}
