//! A row that cannot be understood costs that row and those that refer to it, and nothing else.

use expect_test::{Expect, expect};

use super::super::*;
use super::kit::{Files, Team, refused, shown};

#[track_caller]
fn check(sheet: &str, text: &str, expected: Expect) {
    let intake = Team::empty().import(Files::smallest().with(sheet, text).path());
    expected.assert_eq(&refused(&intake));
}

#[test]
fn workers_are_checked() {
    check(
        "workers",
        "id,name,role,hours_per_week,email\nW1,Jip,worker,32,\n,Jip,worker,,\nW1,Jip,worker,,\nW2,,worker,,\nW3,Jip,boss,,\n\
         W4,Jip,,,\nW5,Jip,lead,\"32,5\",\nW6,Jip,lead,200,\nW7,Jip,lead\nW8,Ji\u{7}p,lead,,\n",
        expect![[r#"
            rejected workers 3: id id_missing
            rejected workers 4: row id_twice
            rejected workers 5: name name_blank
            rejected workers 6: role code_unknown
            rejected workers 7: role value_missing
            rejected workers 8: hours_per_week number_invalid
            rejected workers 9: hours_per_week number_out_of_range
            rejected workers 10: row ragged_row
            rejected workers 11: name text_invalid
        "#]],
    );
}

#[test]
fn tenants_are_checked() {
    let long = "x".repeat(101);
    check(
        "tenants",
        &format!(
            "id,given_name,prefix,family_name,birth_date\nP1,Anna,,,1990\nP2,,van,,\nP3,,,,\nP4,Anna,,,1990-02-30\n\
             P5,{long},,,\nP6,Anna,,,12-12-1990\n"
        ),
        expect![[r#"
            rejected tenants 3: family_name name_blank
            rejected tenants 4: family_name name_blank
            rejected tenants 5: birth_date day_invalid
            rejected tenants 6: family_name too_long
            rejected tenants 7: birth_date day_invalid
        "#]],
    );
}

#[test]
fn dwellings_are_checked() {
    check(
        "dwellings",
        "id,street,number,city,self_contained\nD1,Fabelplein,1,Fabelstad,TRUE\nD2,Fabelplein,2,Fabelstad,ja\n\
         D3,Fabelplein,3,,1\nD4,Fabelplein,4,Fabelstad,\n",
        expect![[r#"
            rejected dwellings 3: self_contained not_boolean
            rejected dwellings 4: city name_blank
            rejected dwellings 5: self_contained value_missing
        "#]],
    );
}

#[test]
fn tenancies_are_checked() {
    check(
        "tenancies",
        "id,tenant_id,dwelling_id,worker_id,support_start,support_end,end_reason,end_destination,previous_id\n\
         T1,P1,D1,W1,2026-01-05,,,,\nT2,P1,D1,W1,2026-02-01,2026-01-31,,,\nT3,P9,D1,,2026-02-01,,,,\n\
         T4,P1,D1,,,,,,\nT5,P1,D1,,2026-02-01,,bored,,\nT6,P1,D1,,2026-02-01,,,,T7\nT7,P1,D1,,2026-02-01,,,,T6\n\
         T8,P1,D1,,2026-02-01,,,,T8\nT9,P1,D1,,2026-02-01,,,,T6\nT10,P1,D1,,2026-02-01,,,,T99\nT11,P1,D1,,2026-02-01,,,,T2\n",
        expect![[r#"
            rejected tenancies 3: support_end end_before_start
            rejected tenancies 4: tenant_id reference_missing
            rejected tenancies 5: support_start value_missing
            rejected tenancies 6: end_reason code_unknown
            rejected tenancies 7: previous_id reference_circular
            rejected tenancies 8: previous_id reference_circular
            rejected tenancies 9: previous_id reference_circular
            rejected tenancies 10: previous_id reference_rejected
            rejected tenancies 11: previous_id reference_missing
            rejected tenancies 12: previous_id reference_rejected
        "#]],
    );
}

#[test]
fn leases_are_checked() {
    check(
        "leases",
        "id,tenancy_id,dwelling_id,kind,start,end,fixed_term,rent_cents,service_cents\n\
         L1,T1,D1,sub,2026-01-05,,false,50000,0\nL2,T1,D1,lease,2026-01-05,,false,50000,0\n\
         L3,T1,D1,sub,2026-01-05,2026-01-04,false,,\nL4,T1,D1,sub,2026-01-05,,false,-1,0\nL5,T1,D1,sub,2026-01-05,,false,500.00,0\n\
         L6,T1,D1,sub,2026-01-05,,false,,100\nL7,T1,D1,sub,2026-01-05,,false,99999999999999999999,0\n",
        expect![[r#"
            rejected leases 3: kind code_unknown
            rejected leases 4: end end_before_start
            rejected leases 5: rent_cents number_out_of_range
            rejected leases 6: rent_cents number_invalid
            rejected leases 7: rent_cents value_missing
            rejected leases 8: rent_cents number_out_of_range
        "#]],
    );
}

#[test]
fn agreements_and_exemptions_are_checked() {
    check(
        "agreements",
        "tenancy_id,from,visits,period_weeks\nT1,2026-01-05,1,1\nT1,2026-01-05,2,1\nT1,2026-02-02,0,1\nT1,2026-02-03,1,53\nT1,2026-02-04,8,1\n",
        expect![[r#"
            rejected agreements 3: row id_twice
            rejected agreements 4: visits number_out_of_range
            rejected agreements 5: period_weeks number_out_of_range
            rejected agreements 6: visits number_out_of_range
        "#]],
    );
    check(
        "exemptions",
        "id,tenancy_id,from,to,reason\nX1,T1,2026-01-05,,holiday\nX2,T1,2026-01-05,2026-01-01,hospital\nX3,T1,,,hospital\n",
        expect![[r#"
            rejected exemptions 2: reason code_unknown
            rejected exemptions 3: to end_before_start
            rejected exemptions 4: from value_missing
        "#]],
    );
}

#[test]
fn visits_are_checked() {
    check(
        "visits",
        "id,tenancy_id,worker_id,planned_date,planned_time,actual_date,location,outcome,note\n\
         V1,T1,W1,2026-01-06,09:15,2026-01-06,dwelling,admitted,\nV2,T1,,,,,,admitted,\nV3,T1,,,09:15,2026-01-06,,admitted,\n\
         V4,T1,,2026-01-06,24:00,,,,\nV5,T1,,2026-01-06,,2026-01-06,garden,admitted,\nV6,T1,,2026-01-06,,,,seen,\n\
         V7,T1,,,,2026-01-06,,moved,\nV8,T1,,2026-01-06,,2026-01-07,,lapsed,\nV9,T1,,2026-01-06,,2026-01-07,,,\n\
         V10,T2,,2026-01-06,,,,,\nV11,T1,W9,2026-01-06,,,,,\nV1,T1,,,,2026-01-06,,admitted,\n\
         V12,T1,,2026-01-06,,,,,a\u{0}b\nV13,T1,,2026-01-06,,2026-01-06,,moved,\nV14,T1,,2026-01-06,,2026-01-06,,,\n",
        expect![[r#"
            rejected visits 3: row day_missing
            rejected visits 4: planned_date value_missing
            rejected visits 5: planned_time time_invalid
            rejected visits 6: location code_unknown
            rejected visits 7: outcome code_unknown
            rejected visits 8: planned_date value_missing
            rejected visits 9: actual_date day_of_no_visit
            rejected visits 10: outcome outcome_missing
            rejected visits 11: tenancy_id reference_missing
            rejected visits 12: worker_id reference_missing
            rejected visits 13: id id_twice
            rejected visits 14: note text_invalid
        "#]],
    );
}

#[test]
fn rent_months_and_incidents_are_checked() {
    check(
        "rent_months",
        "tenancy_id,month,due_cents,paid_cents,paid_on\nT1,2026-01,100,100,\nT1,2026-01,100,100,\nT1,2026-13,100,100,\n\
         T1,,100,100,\nT1,2026-02,,0,\nT1,2026-03,100,-50,\nT1,2026-1,1,1,\nT1,2026-04,1,1,gisteren\n",
        expect![[r#"
            rejected rent_months 3: row id_twice
            rejected rent_months 4: month month_invalid
            rejected rent_months 5: month value_missing
            rejected rent_months 6: due_cents value_missing
            rejected rent_months 7: paid_cents number_out_of_range
            rejected rent_months 8: month month_invalid
            rejected rent_months 9: paid_on day_invalid
        "#]],
    );
    check(
        "incidents",
        "id,tenancy_id,date,kind,serious,confirmed,note\nI1,T1,2026-01-06,nuisance,true,,\nI2,T1,2026-01-06,,true,,\n\
         I3,T1,2026-01-06,nuisance,,,\nI4,T1,2026-01-06,nuisance,false,misschien,\n",
        expect![[r#"
            rejected incidents 3: kind value_missing
            rejected incidents 4: serious value_missing
            rejected incidents 5: confirmed not_boolean
        "#]],
    );
}

#[test]
fn a_file_without_a_needed_column_is_rejected_once() {
    check(
        "workers",
        "id,name\nW1,Jip\n",
        expect![[r#"
        rejected workers 1: role column_missing
        rejected tenancies 2: worker_id reference_missing
    "#]],
    );
    check("incidents", "id,tenancy_id,date,kind,serious,id\n", expect!["rejected incidents 1: id column_twice\n"]);
    check("incidents", "", expect!["rejected incidents 1: id column_missing\n"]);
    check("incidents", "id,\"tenancy_id\n", expect!["rejected incidents 1: row quote_broken\n"]);
}

#[test]
fn what_nobody_knows_is_said() {
    check("people", "id\n1\n", expect!["rejected people 0: row file_unknown\n"]);
    check(
        "incidents",
        "id,tenancy_id,date,kind,serious,Datum,\n",
        expect![[r#"
        unknown incidents: Datum
        unknown incidents: 
    "#]],
    );
}

#[test]
fn who_refers_to_a_rejected_row_is_rejected() {
    let set = Files::smallest()
        .with(
            "dwellings",
            "id,street,number,city,self_contained\nD1,,1,Fabelstad,true\nD2,Fabelplein,2,Fabelstad,true\n",
        )
        .and("tenancies", "T2,P1,D2,W1,2026-01-05\n")
        .with("visits", "id,tenancy_id,planned_date,outcome\nV1,T1,2026-01-06,\nV2,T2,2026-01-06,\n");
    expect![[r#"
        made 1 dwellings
        made 1 tenancies
        made 1 tenants
        made 1 visits
        made 1 workers
        rejected dwellings 2: street name_blank
        rejected tenancies 2: dwelling_id reference_rejected
        rejected visits 2: tenancy_id reference_rejected
    "#]]
    .assert_eq(&shown(&Team::empty().import(set.path())));
}

/// One broken row in each of the ten files: everything else comes in, and the rows are named by their lines.
#[test]
fn a_broken_row_never_stops_the_others() {
    let whole = Team::empty().import(
        Files::caseload()
            .with("incidents", "id,tenancy_id,date,kind,serious\nI1,T1,2026-01-05,overlast,false\n")
            .path(),
    );
    let set = Files::caseload()
        .and("workers", "W9,Vera,chef,,\n")
        .and("tenants", "P99,,,,,,,,,\n")
        .and("dwellings", "D99,Nergenspad,\"9,,,,,\n")
        .and("tenancies", "T99,P1,D1,W1,2026-02-31,,,,\n")
        .and("leases", "L99,T1,D1,huur,2026-01-01,,false,1,1\n")
        .and("agreements", "A99,T1,2026-01-01,veel,1\n")
        .and("exemptions", "X99,T1,2026-01-05,2026-01-01,hospital\n")
        .and("visits", "V99,T1,W1\n")
        .and("rent_months", "T99,2026-01,1,1,\n")
        .with(
            "incidents",
            "id,tenancy_id,date,kind,serious\nI99,T1,gisteren,overlast,true\nI1,T1,2026-01-05,overlast,false\n",
        );
    let intake = Team::empty().import(set.path());
    expect![[r#"
        rejected workers 6: role code_unknown
        rejected tenants 36: family_name name_blank
        rejected dwellings 36: row quote_broken
        rejected tenancies 36: support_start day_invalid
        rejected leases 72: kind code_unknown
        rejected agreements 36: visits number_invalid
        rejected exemptions 16: to end_before_start
        rejected visits 859: row ragged_row
        rejected rent_months 188: tenancy_id reference_rejected
        rejected incidents 2: date day_invalid
    "#]]
    .assert_eq(&refused(&intake));
    assert_eq!(intake.made, whole.made);
}

#[test]
fn a_file_in_another_encoding_costs_the_rows_that_need_it() {
    let mut team = Team::empty();
    let set = Files::smallest().with("tenants", b"id,given_name,family_name\nP1,Anna,Boterbloem\nP2,Ren\xe9,Distel\n");
    expect!["rejected tenants 3: row not_utf8\n"].assert_eq(&refused(&team.import(set.path())));
}

#[test]
fn text_stays_text() {
    let mut team = Team::empty();
    let set = Files::smallest()
        .with("tenants", "id,given_name,family_name\nP1,=1+1,@Boterbloem\n")
        .with("visits", "id,tenancy_id,planned_date,outcome,note\nV1,T1,2026-01-06,,\"-2,\n\"\"+3\"\"\"\n");
    team.import(set.path());
    let exported = team.export();
    assert!(exported.text("tenants").contains("P1,=1+1,,@Boterbloem,"));
    assert!(exported.text("visits").contains("\"-2,\n\"\"+3\"\"\"\r\n"));
}

#[test]
fn a_folder_without_a_set_is_refused() {
    let files = Files::empty();
    assert!(matches!(read(files.path()), Err(Error::NoSet)));
    assert!(matches!(read(&files.path().join("nowhere")), Err(Error::NoSet)));
    let files = files.with("people", "id\n");
    assert!(matches!(read(files.path()), Err(Error::NoSet)), "other files are no set");
}

#[test]
fn parties_and_households_are_checked() {
    let leases = "id,tenancy_id,dwelling_id,kind,start,fixed_term\nL1,T1,D1,sub,2026-01-05,false\n";
    let check = |sheet: &str, text: &str, expected: Expect| {
        let files = Files::smallest().with("leases", leases).with(sheet, text);
        expected.assert_eq(&refused(&Team::empty().import(files.path())));
    };
    check(
        "lease_parties",
        "id,lease_id,role,partner_id,name,from,to\nA,L1,curator,,Mies,,\nB,L1,second_tenant,,Mies,,\nC,L1,co_tenant,T1,,,\n\
         D,L1,boss,,Mies,,\nE,L9,curator,,Mies,,\nF,L1,curator,,Mies,2026-03-01,2026-02-28\nG,L1,second_tenant,T9,,,\n",
        expect![[r#"
            rejected lease_parties 3: partner_id value_missing
            rejected lease_parties 4: name value_missing
            rejected lease_parties 5: role code_unknown
            rejected lease_parties 6: lease_id reference_missing
            rejected lease_parties 7: to end_before_start
            rejected lease_parties 8: partner_id reference_missing
        "#]],
    );
    check(
        "households",
        "id,tenancy_id,from,children,young_adults,adults\nA,T1,2026-01-05,1,0,0\nB,T1,2026-01-05,-1,0,0\nC,T1,2026-01-05,1,,0\n\
         D,T1,,1,0,0\nE,T1,2026-01-05,0,0,21\n",
        expect![[r#"
            rejected households 3: children number_out_of_range
            rejected households 4: young_adults value_missing
            rejected households 5: from value_missing
            rejected households 6: adults number_out_of_range
        "#]],
    );
}
