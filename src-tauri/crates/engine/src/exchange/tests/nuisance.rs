//! One file holds reports of nuisance and what happened otherwise; the kind says which is which.

use store::tables::{Incident, Nuisance, NuisanceResponse, NuisanceText};

use super::{
    super::Rejected,
    kit::{Files, Team},
};

const HEAD: &str = "id,tenancy_id,date,kind,serious,confirmed,note\n";

fn incidents(lines: &str) -> Files {
    Files::smallest().with("incidents", format!("{HEAD}{lines}"))
}

#[test]
fn a_report_is_a_fact_of_the_tenancy_and_everything_else_is_care() {
    let mut team = Team::empty();
    let files = incidents(
        "I1,T1,2026-01-06,noise,true,true,Muziek\nI2,T1,2026-01-07,threat,true,,Riep\nI3,T1,2026-01-08,overlast,false,,\n\
         I4,T1,2026-01-09,val,false,,Viel\n",
    );
    let intake = team.import(files.path());
    assert_eq!((intake.rejected, intake.proposed), (vec![], vec![]));
    let conn = team.db.conn();
    let reports: Vec<_> = Nuisance::all(conn).unwrap().into_iter().map(|it| (it.kind, it.confirmed)).collect();
    assert_eq!(reports, [("noise".to_owned(), Some(true)), ("overlast".to_owned(), None)]);
    let care: Vec<_> = Incident::all(conn).unwrap().into_iter().map(|it| it.kind).collect();
    assert_eq!(care, ["threat", "val"]);
    let words: Vec<_> = NuisanceText::all(conn).unwrap().into_iter().map(|it| it.text).collect();
    assert_eq!(words, ["Muziek"], "what was said is care, and no row of home holds it");
    // Again, and from what it writes itself: everything is there already.
    for files in [files, team.export()] {
        let intake = team.import(files.path());
        assert_eq!((intake.made.values().sum::<u32>(), intake.proposed, intake.rejected), (0, vec![], vec![]));
    }
}

#[test]
fn another_kind_under_the_same_name_is_proposed_and_nothing_is_made() {
    let mut team = Team::empty();
    team.import(incidents("I1,T1,2026-01-06,noise,true,,\nI2,T1,2026-01-06,val,true,,\n").path());
    let before = team.rows();
    let intake = team.import(incidents("I1,T1,2026-01-06,val,true,,\nI2,T1,2026-01-06,noise,true,,Anders\n").path());
    let proposed: Vec<_> = intake.proposed.iter().map(|it| (it.row, it.columns.clone())).collect();
    assert_eq!(proposed, [(2, vec!["kind"]), (3, vec!["kind", "note"])]);
    assert_eq!(before, team.rows());
    let twice = incidents("I1,T1,2026-01-06,noise,true,,\nI1,T1,2026-01-06,val,true,,\n");
    assert_eq!(team.import(twice.path()).rejected.len(), 1, "a name is given once, whatever the lines are");
}

#[test]
fn no_visit_opened_a_report_and_nobody_answered_an_incident() {
    let files = |again: bool| {
        incidents("I1,T1,2026-01-06,noise,true,,\nI2,T1,2026-01-06,val,true,,\n")
            .with("visits", "id,tenancy_id,planned_date,outcome\nV1,T1,2026-01-06,unsafe\n")
            .with("incident_visits", format!("id,incident_id,result_id\nA{again},I1,V1\nB,I2,V1\n"))
            .with(
                "nuisance_responses",
                format!("id,incident_id,day,kind\nC,I1,2026-01-07,mediation\nD{again},I2,2026-01-07,mediation\n"),
            )
    };
    let mut team = Team::empty();
    for again in [false, true] {
        let intake = team.import(files(again).path());
        let at = |it: &Rejected| format!("{} {} {}", it.sheet, it.row, it.column.clone().unwrap_or_default());
        let rejected: Vec<_> = intake.rejected.iter().map(at).collect();
        // The second visit is not there; that it named an incident was right.
        let expected =
            ["incident_visits 2 incident_id", "incident_visits 3 result_id", "nuisance_responses 3 incident_id"];
        assert_eq!(rejected, expected);
    }
    assert_eq!(NuisanceResponse::all(team.db.conn()).unwrap().len(), 1);
}
