//! The schema of today, the registry, and every statement in a file of its own agree with one another.

#![allow(clippy::unwrap_used)]

use std::{collections::BTreeSet, fs, path::Path};

use expect_test::expect_file;
use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    Db, STEPS,
    keys::FileKey,
    migrate::{SHIPPED, changed_step, schema_text},
    registry::{self, Class},
};

fn with_schema<T>(body: impl FnOnce(&Connection) -> T) -> T {
    let folder = tempfile::tempdir().unwrap();
    let db =
        Db::create(&folder.path().join("team.omklap"), &FileKey::random().unwrap(), Uuid::from_u128(1), 1).unwrap();
    body(db.conn())
}

#[test]
fn the_schema_of_today_is_the_snapshot() {
    with_schema(|conn| expect_file!["today.sql"].assert_eq(&schema_text(conn).unwrap()));
}

#[test]
fn a_shipped_step_never_changes() {
    assert_eq!(None, changed_step(STEPS, SHIPPED));
}

#[test]
fn the_registry_names_every_table_and_column_and_nothing_else() {
    with_schema(|conn| {
        let in_file: BTreeSet<String> = conn
            .prepare(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
                 AND name NOT LIKE 'search\\_%' ESCAPE '\\'",
            ) // What the index keeps itself in.
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert_eq!(in_file, registry::tables().map(|it| it.name.to_owned()).collect());
        for table in registry::journaled() {
            let mut columns: BTreeSet<String> = BTreeSet::new();
            conn.pragma(None, "table_info", table.name, |row| {
                columns.insert(row.get("name")?);
                Ok(())
            })
            .unwrap();
            let known: BTreeSet<String> =
                table.columns.iter().map(|(_, name)| *name).chain(["id", "stamp"]).map(str::to_owned).collect();
            assert_eq!(columns, known, "{}", table.name);
        }
    });
}

#[test]
fn numbers_are_given_once() {
    let numbers: Vec<_> = registry::tables().map(|it| it.no).collect();
    assert_eq!(numbers.len(), numbers.iter().collect::<BTreeSet<_>>().len());
    for table in registry::journaled() {
        let columns: Vec<_> = table.columns.iter().map(|it| it.0).collect();
        assert_eq!(columns.len(), columns.iter().collect::<BTreeSet<_>>().len(), "{}", table.name);
        assert_eq!(Some("deleted"), table.column(registry::DELETED), "{}", table.name);
    }
}

#[test]
fn journaled_tables_are_strict_without_blobs_and_without_unique_columns() {
    with_schema(|conn| {
        for table in registry::journaled() {
            let sql: String = conn
                .query_row("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1", [table.name], |row| {
                    row.get(0)
                })
                .unwrap();
            assert!(sql.trim_end().ends_with("STRICT"), "{} is not strict", table.name);
            assert!(!sql.contains("BLOB") && !sql.contains("REAL") && !sql.contains("UNIQUE"), "{}", table.name);
            assert!(sql.contains("id ") && sql.contains("TEXT NOT NULL PRIMARY KEY"), "{}", table.name);
            assert!(sql.contains("DEFAULT (operation())"), "{} can be written outside an operation", table.name);
            let indexed: bool = conn
                .query_row(
                    "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?1)",
                    [format!("{}_by_stamp", table.name)],
                    |row| row.get(0),
                )
                .unwrap();
            assert!(indexed, "undo would read all of {}", table.name);
        }
    });
}

/// A row of home that pointed to care could not be written on a laptop without the care key.
#[test]
fn home_never_points_to_care() {
    with_schema(|conn| {
        for table in registry::journaled().filter(|it| it.class == Class::Home) {
            conn.pragma(None, "foreign_key_list", table.name, |row| {
                let parent: String = row.get("table")?;
                assert_eq!(
                    Class::Home,
                    registry::table_named(&parent).unwrap().class,
                    "{} points to {parent}",
                    table.name
                );
                Ok(())
            })
            .unwrap();
        }
    });
}

#[test]
fn every_statement_in_a_file_fits_the_schema() {
    fn visit(conn: &Connection, folder: &Path, seen: &mut usize) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("schema") {
                visit(conn, &path, seen);
            } else if path.extension().is_some_and(|it| it == "sql") {
                *seen += 1;
                if let Err(why) = conn.prepare(&fs::read_to_string(&path).unwrap()) {
                    panic!("{} does not fit: {why}", path.display());
                }
            }
        }
    }
    with_schema(|conn| {
        let mut seen = 0;
        visit(conn, &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut seen);
        assert!(seen > 10, "only {seen} files were found");
    });
}

/// The lists that a screen waits for must not read a whole table.
#[test]
fn the_queries_behind_screens_use_their_indexes() {
    with_schema(|conn| {
        for (sql, index) in [
            (include_str!("../weeks/planned.sql"), "visit_by_tenancy"),
            (include_str!("../weeks/results.sql"), "visit_result_by_tenancy"),
            (include_str!("../weeks/results_since.sql"), "visit_result_by_tenancy (tenancy=? AND day>?)"),
            (include_str!("../weeks/result_of_visit.sql"), "visit_result_by_visit"),
            (include_str!("../weeks/planned_together.sql"), "visit_tenancy_by_tenancy"),
            (include_str!("../visits/between_of_tenancy.sql"), "visit_by_tenancy"),
            (include_str!("../visits/between.sql"), "visit_by_day"),
            (include_str!("../visits/open_after.sql"), "visit_by_tenancy"),
            (include_str!("../visits/last_served.sql"), "visit_by_tenancy"),
            (include_str!("../visits/beside.sql"), "visit_tenancy_by_visit"),
            (include_str!("../dossiers/operations.sql"), "change_by_row (tbl=? AND row=?"),
            (include_str!("../dossiers/agreements.sql"), "visit_agreement_by_tenancy"),
            (include_str!("../exemptions/of_tenancy.sql"), "exemption_by_tenancy"),
            (include_str!("../notes/of_tenancy.sql"), "note_by_tenancy"),
            (include_str!("../contacts/of_tenancy.sql"), "contact_by_tenancy"),
            (include_str!("../goals/of_tenancy.sql"), "goal_by_tenancy"),
            (include_str!("../goals/looks.sql"), "goal_look_by_goal"),
            (include_str!("../search/newest.sql"), "SEARCH goal USING INTEGER PRIMARY KEY (rowid=?)"),
            (include_str!("../attachments/of_tenancy.sql"), "attachment_by_tenancy"),
            (include_str!("../today/planned.sql"), "visit_by_day"),
            (include_str!("../today/waiting.sql"), "visit_by_tenancy"),
            (include_str!("../today/waiting.sql"), "visit_by_worker"),
            (include_str!("../today/waiting.sql"), "visit_by_colleague"),
            (include_str!("../today/waiting.sql"), "visit_result_by_tenancy"),
            (include_str!("../risks/on.sql"), "visit_risk_by_tenancy"),
            (include_str!("../roster/touching.sql"), "visit_by_day"),
            (include_str!("../roster/touching.sql"), "published_visit_by_day"),
            (include_str!("../roster/touching.sql"), "visit_result_by_visit"),
            (include_str!("../roster/touching.sql"), "visit_lock_by_visit"),
            (include_str!("../roster/told.sql"), "published_visit_by_visit"),
            (include_str!("../roster/told_to.sql"), "published_visit_by_worker"),
            (include_str!("../reviews/decided.sql"), "review_decision_by_week"),
            (include_str!("../reviews/signed.sql"), "week_sign_off_by_week"),
            (include_str!("../tasks/of_tenancies.sql"), "task_by_tenancy"),
            (include_str!("../tasks/due.sql"), "task_by_due_day"),
            (include_str!("../caseload/own.sql"), "tenancy_by_worker"),
            (include_str!("../caseload/own.sql"), "visit_by_worker (worker=? AND day>? AND day<?)"),
            (include_str!("../caseload/own.sql"), "visit_by_colleague (colleague=? AND day>? AND day<?)"),
            (include_str!("../access_log/subjects.sql"), "access_log_by_account"),
            (include_str!("../schedule/planned.sql"), "visit_by_day"),
            (include_str!("../schedule/near.sql"), "visit_by_tenancy (tenancy=? AND day>? AND day<?)"),
            (include_str!("../schedule/near.sql"), "visit_result_by_tenancy (tenancy=? AND day>? AND day<?)"),
            (include_str!("../schedule/absences.sql"), "absence_by_last_day (last_day>?)"),
            (include_str!("../schedule/appointments.sql"), "appointment_by_day"),
            (include_str!("../schedule/appointments.sql"), "appointment_in_row"),
            (include_str!("../schedule/faces.sql"), "visit_result_by_tenancy"),
            (include_str!("../tasks/due.sql"), "promise_by_task"),
            (include_str!("../evaluations/ending.sql"), "wmo_decision_by_last_day"),
            (include_str!("../evaluations/ending.sql"), "wmo_decision_by_tenancy"),
            (include_str!("../evaluations/held.sql"), "evaluation_by_tenancy"),
            (include_str!("../evaluations/imported.sql"), "operation USING INTEGER PRIMARY KEY"),
            (include_str!("../evaluations/imported.sql"), "evaluation_by_stamp"),
            (include_str!("../pathways/first_visit.sql"), "visit_result_by_tenancy"),
            (include_str!("../pathways/later_stays.sql"), "later_stay_by_tenancy"),
            (include_str!("../evaluations/checklist.sql"), "checklist_entry_by_tenancy"),
            (include_str!("../rents/touched.sql"), "payment_by_stamp (stamp>?)"),
            (include_str!("../rents/touched.sql"), "SEARCH change USING PRIMARY KEY (op>?)"),
            (include_str!("../referrals/free.sql"), "head_lease"),
            (include_str!("../referrals/free.sql"), "tenancy_by_dwelling"),
            (include_str!("../referrals/free.sql"), "lease_by_dwelling"),
        ] {
            let mut plan = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let count = plan.parameter_count();
            let nulls = vec![rusqlite::types::Null; count];
            let lines: Vec<String> = plan
                .query_map(rusqlite::params_from_iter(nulls), |row| row.get("detail"))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            assert!(lines.iter().any(|it| it.contains(index)), "{index} is not used: {lines:#?}");
        }
    });
}

/// Of a tenancy of years one page reads a page from each source, and no table from front to back.
#[test]
fn a_page_of_a_dossier_reads_no_whole_table() {
    with_schema(|conn| {
        for sql in [include_str!("../dossiers/timeline.sql"), include_str!("../dossiers/rows.sql")] {
            let mut plan = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let nulls = vec![rusqlite::types::Null; plan.parameter_count()];
            let lines: Vec<String> = plan
                .query_map(rusqlite::params_from_iter(nulls), |row| row.get("detail"))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            let scans: Vec<_> = lines
                .iter()
                .filter(|it| it.starts_with("SCAN") && !it.contains("served") && !it.contains("subquery"))
                .collect();
            assert!(scans.is_empty(), "a whole table is read: {scans:#?}");
            for part in ["visit_result_by_tenancy (tenancy=? AND day<?)", "note_by_tenancy (tenancy=? AND day<?)"] {
                let pages = sql.contains(":limit");
                assert!(!pages || lines.iter().any(|it| it.contains(part)), "{part} is not used: {lines:#?}");
            }
        }
    });
}
