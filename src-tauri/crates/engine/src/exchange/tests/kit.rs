//! A team file, folders with sets in them, and the shortest way to say what came of one.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use domain::{
    calendar::{IsoWeek, parse_day},
    visit_weeks::{Figures, Rules, Streaks, SupportHistory, judge},
};
use store::{
    Db, Kind, Operation, Tx,
    journal::reverse,
    keys::FileKey,
    tables::*,
    weeks::{FactReader, temporary_norms},
};
use tempfile::TempDir;
use uuid::Uuid;

use super::super::*;

pub struct Team {
    pub db: Db,
    clock: i64,
    _folder: TempDir,
}

impl Team {
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = FileKey::random().unwrap();
        let db = Db::create(&folder.path().join("team.omklap"), &key, Uuid::from_u128(7), 1).unwrap();
        Self { db, clock: 1_780_000_000_000, _folder: folder }
    }

    pub fn operation(&mut self, kind: u16) -> Operation {
        self.clock += 1;
        let id = Uuid::from_u128(u128::try_from(self.clock).unwrap());
        Operation { id, kind: Kind(kind), author: "ilse".into(), at_ms: self.clock, reason: None }
    }

    pub fn write(&mut self, body: impl FnOnce(&Tx<'_>) -> Result<(), store::RowError>) {
        let operation = self.operation(99);
        self.db.write(&operation, |tx| body(tx).map_err(store::Error::from)).unwrap();
    }

    /// Plans, takes in, and makes sure that the plan said what happened.
    pub fn import(&mut self, folder: &Path) -> Intake {
        let set = read(folder).unwrap();
        let planned = plan(self.db.conn(), &set, &|_, _| Ok(())).unwrap();
        let (done, rows) = prepare(self.db.conn(), &set, &|_, _| Ok(())).unwrap();
        assert_eq!(planned, done, "the plan says what the import does");
        let operation = self.operation(12);
        self.db.write(&operation, |tx| rows.put(tx, |_| Ok::<_, store::Error>(()))).unwrap();
        done
    }

    pub fn undo(&mut self) {
        let step = reverse::undoable(self.db.conn(), "ilse").unwrap().unwrap();
        let operation = self.operation(Kind::UNDO.0);
        self.db.reverse(&operation, &step).unwrap();
    }

    pub fn export(&self) -> Files {
        let files = Files::empty();
        let counts = write(self.db.conn(), files.path(), &|_, _| Ok(())).unwrap();
        assert_eq!(counts.len(), SHEETS.len(), "every file is written");
        files
    }

    /// Every row of every table, as text, without rows that are marked as deleted.
    pub fn rows(&self) -> BTreeMap<&'static str, Vec<String>> {
        let conn = self.db.conn();
        let mut all = BTreeMap::new();
        macro_rules! tables {
            ($($row:ident)+) => { $({
                let mut rows: Vec<_> = $row::all(conn).unwrap().iter().map(|it| format!("{it:?}")).collect();
                rows.sort();
                all.insert($row::TABLE.name, rows);
            })+ };
        }
        tables! {
                    Organisation Worker Setting TemporaryNorm Person Dwelling Tenancy Lease RentVersion VisitAgreement Exemption
                    Visit VisitTenancy VisitResult RentMonth LedgerClosing OmklapEvent Task ExemptionReason VisitNote
                    ShelterHistory Incident Account AccountRole Attachment Contact Impression Note Observation TaskText VisitRisk
                    Absence Appointment DecisionText FollowUp FollowUpText IncidentVisit Offer Presence Publication PublishedVisit Referral
                    ReviewDecision SavedView SeriesVisit SignOffText VisitLock VisitSeries VisitTime VisitWish WeekSignOff
                    WorkPattern Arrangement Payment PaymentReference SignalStep StatementEntry Exploitation PlannedInspection Inspection InspectionItem KeySet LeaseTerms MeterReading OwnerTerms
        Goal GoalLook GoalStep
        ChecklistEntry
                    Covenant CriterionStatus Evaluation EvaluationMove EvaluationPresent OmklapAdvice OmklapWish Promise
                    WmoDecision
        LaterStay
        Household LeaseParty Officer
        CriterionWaiver DocumentFile LeaseCut OmklapCondition OmklapDocument OmklapSignature OwnerWord
        PublishedFigures
        Calamity GoodSign Meldcode Nuisance NuisanceReport NuisanceResponse NuisanceText
        Photo
        Consent Letter LetterTemplate OmklapFile SupportLetter
                }
        let names: Vec<_> = store::registry::journaled().map(|it| it.name).collect();
        assert_eq!(names.len(), all.len(), "a table is missing here");
        all
    }

    pub fn count(&self) -> usize {
        self.rows().values().map(Vec::len).sum()
    }

    /// What the week rule says of every tenancy, by the name it has in sets.
    pub fn figures(&self) -> BTreeMap<String, (Figures, Streaks)> {
        let conn = self.db.conn();
        let reader = FactReader::new(conn).unwrap();
        let norms = temporary_norms(conn).unwrap();
        let rules = Rules { obliged_from_weekdays: 3, temporary_norms: &norms };
        let range = IsoWeek::parse("2024-W40").unwrap()..=IsoWeek::parse("2026-W40").unwrap();
        let as_of = parse_day("2026-07-30").unwrap();
        let judged = Tenancy::all(conn).unwrap().into_iter().map(|tenancy| {
            let facts = reader.read(tenancy.id, |_| None).unwrap().unwrap();
            let history = SupportHistory {
                support: facts.support,
                agreements: &facts.agreements,
                exemptions: &facts.exemptions,
                visits: &facts.visits,
                moved_from: None,
                moved_to: None,
            };
            let judgement = judge(&history, &rules, range.clone(), as_of);
            let name = tenancy.exchange_id.unwrap_or_else(|| tenancy.id.to_string());
            (name, (judgement.figures, judgement.streaks))
        });
        judged.collect()
    }
}

/// A folder with files in it.
pub struct Files {
    folder: TempDir,
}

impl Files {
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The files of the caseload set.
    pub fn caseload() -> Self {
        let files = Self::empty();
        for file in fs::read_dir(caseload()).unwrap() {
            let from = file.unwrap().path();
            fs::copy(&from, files.path().join(from.file_name().unwrap())).unwrap();
        }
        files
    }

    /// One tenancy and everything it needs.
    pub fn smallest() -> Self {
        Self::empty()
            .with("workers", "id,name,role\nW1,Jip Lantaarn,worker\n")
            .with("tenants", "id,given_name,family_name\nP1,Anna,Boterbloem\n")
            .with("dwellings", "id,street,number,city,self_contained\nD1,Fabelplein,1,Fabelstad,true\n")
            .with("tenancies", "id,tenant_id,dwelling_id,worker_id,support_start\nT1,P1,D1,W1,2026-01-05\n")
    }

    pub fn with(self, sheet: &str, text: impl AsRef<[u8]>) -> Self {
        fs::write(self.path().join(format!("{sheet}.csv")), text).unwrap();
        self
    }

    /// The same with lines added at the end of a file.
    pub fn and(self, sheet: &str, lines: &str) -> Self {
        let text = self.text(sheet);
        let header_to_end = if text.ends_with('\n') { text } else { text + "\n" };
        self.with(sheet, header_to_end + lines)
    }

    pub fn text(&self, sheet: &str) -> String {
        fs::read_to_string(self.path().join(format!("{sheet}.csv"))).unwrap()
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Every file with its bytes.
    pub fn all(&self) -> BTreeMap<String, String> {
        let files = fs::read_dir(self.path()).unwrap().map(|file| {
            let path = file.unwrap().path();
            (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap())
        });
        files.collect()
    }
}

pub fn caseload() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/caseload-set")
}

/// What came of a set in a few lines; files of which nothing is to be said are left out.
pub fn shown(intake: &Intake) -> String {
    let mut text = String::new();
    for (word, counts) in [("made", &intake.made), ("matched", &intake.matched)] {
        for (sheet, count) in counts.iter().filter(|(_, count)| **count > 0) {
            let _ = writeln!(text, "{word} {count} {sheet}");
        }
    }
    for it in &intake.proposed {
        let _ = writeln!(text, "proposed {} {}: {}", it.sheet, it.row, it.columns.join(" "));
    }
    text + &refused(intake)
}

/// The rejected rows and unknown columns alone.
pub fn refused(intake: &Intake) -> String {
    let mut text = String::new();
    for it in &intake.rejected {
        let column = it.column.as_deref().unwrap_or("row");
        let _ = writeln!(text, "rejected {} {}: {column} {}", it.sheet, it.row, it.reason.as_code());
    }
    for (sheet, column) in &intake.unknown_columns {
        let _ = writeln!(text, "unknown {sheet}: {column}");
    }
    text
}
