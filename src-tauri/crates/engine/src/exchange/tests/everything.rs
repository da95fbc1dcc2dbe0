//! Nothing is lost: every table of class home and care is in the export, and comes back.

use std::collections::BTreeSet;

use store::{Id, Tx, registry, tables::*};
use uuid::Uuid;

use super::{
    kit::{Files, Team},
    rows::{agreed, care, nuisance, papers, parties, payments, schedule, stock, visits},
};

/// Tables of which nothing is exported, because they belong to the key slots beside this file or to an account.
const STAY: [&str; 3] = ["account", "account_role", "saved_view"];

pub(super) fn id<T>(n: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n))
}

pub(super) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A team as the program makes it: rows with ids of their own, corrections, couples, what is unusual in every table.
pub fn unusual(tx: &Tx<'_>) -> Result<(), store::RowError> {
    let (worker, colleague) = (id(1), id(2));
    for (n, name, minutes) in [(1, "Jip Lantaarn", Some(1921)), (2, "Pien Waterlelie", None)] {
        let (name, role) = (name.to_owned(), "lead".to_owned());
        Worker { id: id(n), exchange_id: None, name, role, minutes_per_week: minutes, email: some("jip@example.nl") }
            .insert(tx)?;
    }
    Setting { id: store::accounts::setting_id("team_name"), name: "team_name".into(), value: "Team, \"Zuid\"".into() }
        .insert(tx)?;
    let (first_day, last_day) = ("2020-03-16".to_owned(), some("2020-05-31"));
    TemporaryNorm { id: id(3), first_day, last_day, remote_contact: true, met_elsewhere: false }.insert(tx)?;
    for (n, kind) in [(4, "corporation"), (5, "private_owner")] {
        Organisation { id: id(n), name: "Woningstichting Fabel".into(), kind: kind.into() }.insert(tx)?;
    }
    for n in 10..12 {
        Person {
            id: id(n),
            exchange_id: None,
            given_name: "Anna".into(),
            prefix: "van der".into(),
            family_name: "Boterbloem".into(),
            birth_date: some("1983"),
            gender: some("v"),
            municipality_of_origin: some("Fabelstad"),
            referral_date: some("2023-12-01"),
            phone: some("06 0000 0000"),
            email: some("jip@example.org"),
        }
        .insert(tx)?;
        for (row, since) in [(20, "2022-01-01"), (30, "2023-01-01")] {
            let (ethos_before, in_shelter_since) = (some("ethos_2"), some(since));
            // The second one stood until they were referred again.
            let until = (row == 30).then(|| "2023-11-01".to_owned());
            let referral_date = until.as_ref().map(|_| "2022-10-01".to_owned());
            ShelterHistory {
                id: id(n + row),
                person: id(n),
                ethos_before,
                in_shelter_since,
                referral_date,
                until_day: until,
            }
            .insert(tx)?;
        }
        Dwelling {
            id: id(n),
            exchange_id: None,
            street: "Fabelplein".into(),
            number: "12 bis".into(),
            postcode: "0000 ZZ".into(),
            city: "Fabelstad".into(),
            owner: Some(id(n - 6)),
            self_contained: n == 10,
            programme: some("Kamers met Aandacht"),
        }
        .insert(tx)?;
        Tenancy {
            id: id(n),
            exchange_id: None,
            person: id(n),
            dwelling: id(n),
            worker: Some(worker),
            support_start: "2024-01-04".into(),
            support_end: (n == 10).then(|| "2026-07-01".to_owned()),
            end_reason: (n == 10).then(|| "rehoused".to_owned()),
            end_destination: (n == 10).then(|| "housed".to_owned()),
            previous: (n == 11).then(|| id(10)),
        }
        .insert(tx)?;
        let (kind, fixed_term) = ("use".to_owned(), n == 10);
        let (first_day, last_day) = ("2024-01-04".to_owned(), some("2026-07-01"));
        Lease {
            id: id(n),
            exchange_id: None,
            tenancy: Some(id(n)),
            dwelling: id(n),
            kind,
            first_day,
            last_day,
            fixed_term,
        }
        .insert(tx)?;
        for (row, day) in [(40, "2025-07-01"), (50, "2024-01-04")] {
            let from_day = day.to_owned();
            RentVersion { id: id(n + row), lease: id(n), from_day, rent_cents: 50_001, service_cents: 4_002 }
                .insert(tx)?;
        }
        for (row, aftercare) in [(60, false), (70, true)] {
            let (from_day, visits) = (format!("202{}-02-03", row / 10 - 2), 2);
            let tenancy = id(n);
            VisitAgreement {
                id: id(n + row),
                exchange_id: None,
                tenancy,
                from_day,
                visits,
                period_weeks: 3,
                aftercare,
            }
            .insert(tx)?;
        }
        for (row, state) in [(80, "granted"), (90, "proposed"), (100, "refused")] {
            let (first_day, last_day, state) =
                ("2025-05-05".to_owned(), (row > 80).then(|| "2025-05-09".into()), state.into());
            Exemption { id: id(n + row), exchange_id: None, tenancy: id(n), first_day, last_day, state }.insert(tx)?;
        }
        for (row, reason) in [(110, "hospital"), (120, "agreed_stay")] {
            ExemptionReason { id: id(n + row), exemption: id(n + 80), reason: reason.into() }.insert(tx)?;
        }
        ExemptionReason { id: id(n + 130), exemption: id(n + 90), reason: "detention".into() }.insert(tx)?;
        let month = "2025-05".to_owned();
        RentMonth {
            id: id(n + 140),
            tenancy: id(n),
            month,
            due_cents: 54_003,
            paid_cents: 17,
            paid_on: some("2025-05-02"),
        }
        .insert(tx)?;
        LedgerClosing { id: id(n + 150), tenancy: id(n), last_day: "2026-06-30".into() }.insert(tx)?;
        OmklapEvent {
            id: id(n + 160),
            tenancy: id(n),
            kind: "flip".into(),
            day: "2026-07-01".into(),
            person: None,
            reason: None,
            must_change: None,
            review_day: None,
            extends_months: None,
            file: None,
        }
        .insert(tx)?;
        for (row, done) in [(170, None), (180, some("2026-07-02"))] {
            let (code, due_day) = ("keys".to_owned(), "2026-07-03".to_owned());
            Task { id: id(n + row), tenancy: id(n), code, due_day, done_day: done, worker: None }.insert(tx)?;
        }
        for (row, confirmed) in [(190, None), (200, Some(false)), (210, Some(true))] {
            let (day, kind, note) = ("2025-09-09".to_owned(), "threat".to_owned(), some("twee\r\nregels"));
            let exchange_id = None;
            Incident { id: id(n + row), exchange_id, tenancy: id(n), day, kind, serious: n == 10, confirmed, note }
                .insert(tx)?;
        }
    }
    visits(tx, worker, colleague)?;
    payments(tx)?;
    stock(tx)?;
    nuisance(tx)?;
    care(tx)?;
    agreed(tx)?;
    parties(tx)?;
    papers(tx)?;
    schedule(tx, worker, colleague)
}

#[test]
fn every_table_is_in_the_export_or_has_a_reason_not_to_be() {
    let mut team = Team::empty();
    team.write(unusual);
    let rows = team.rows();
    let empty: BTreeSet<_> = rows.iter().filter(|(_, rows)| rows.is_empty()).map(|(table, _)| *table).collect();
    assert_eq!(empty, BTreeSet::from(STAY), "the unusual team has rows in every table that is exported");
    let mut other = Team::empty();
    let intake = other.import(team.export().path());
    assert_eq!((intake.rejected, intake.proposed, intake.unknown_columns), (vec![], vec![], vec![]));
    let back = other.rows();
    for table in registry::journaled() {
        assert_eq!(rows[table.name].len(), back[table.name].len(), "{}", table.name);
    }
    // What is not part of another row's line keeps its very id; so does what others refer to.
    for table in ["tenancy", "visit", "visit_tenancy", "task", "incident", "lease", "visit_agreement", "exemption"] {
        assert_eq!(rows[table], back[table]);
    }
}

#[test]
fn what_comes_back_is_the_same_in_every_figure_and_every_byte() {
    let mut team = Team::empty();
    team.write(unusual);
    let exported = team.export();
    let mut other = Team::empty();
    other.import(exported.path());
    assert_eq!(team.figures(), other.figures());
    let again = other.export();
    for (file, text) in exported.all() {
        assert_eq!(text, again.text(file.trim_end_matches(".csv")), "{file}");
    }
    let mut third = Team::empty();
    third.import(again.path());
    assert_eq!(other.rows(), third.rows());
}

#[test]
fn an_export_matches_the_team_it_was_made_of() {
    let mut team = Team::empty();
    team.write(unusual);
    let before = team.rows();
    let intake = team.import(team.export().path());
    assert_eq!((intake.rejected, intake.proposed), (vec![], vec![]));
    assert_eq!(intake.made.values().sum::<u32>(), 0);
    assert_eq!(before, team.rows());
}

/// Each cell of each row is somewhere in the files: whichever column is changed, the export changes.
#[test]
fn no_column_is_left_out() {
    let mut team = Team::empty();
    team.write(unusual);
    let before = team.export().all();
    macro_rules! changed {
        ($($row:ident { $($column:ident = $value:expr),+ })+) => { $(
            $({
                let row = $row::all(team.db.conn()).unwrap().into_iter().next().unwrap();
                let mut other = row.clone();
                other.$column = $value;
                assert_ne!(row, other, "{}.{}", $row::TABLE.name, stringify!($column));
                team.write(|tx| other.put(tx));
                assert_ne!(before, team.export().all(), "{}.{}", $row::TABLE.name, stringify!($column));
                team.write(|tx| row.put(tx));
            })+
            let named = [$(stringify!($column)),+];
            let missing: Vec<_> = $row::TABLE.columns.iter().map(|(_, it)| *it)
                .filter(|it| !named.contains(it) && !["deleted", "exchange_id"].contains(it)).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", $row::TABLE.name);
        )+ };
    }
    changed! {
        Organisation { name = "x".into(), kind = "municipality".into() }
        Worker { name = "x".into(), role = "reader".into(), minutes_per_week = Some(1), email = None }
        Setting { name = "x".into(), value = "x".into() }
        TemporaryNorm { first_day = "2020-01-01".into(), last_day = None, remote_contact = false, met_elsewhere = true }
        Person {
            given_name = "x".into(), prefix = "x".into(), family_name = "x".into(), birth_date = None, gender = None,
            municipality_of_origin = None, referral_date = None, phone = some("x"), email = some("x")
        }
        Dwelling {
            street = "x".into(), number = "x".into(), postcode = "x".into(), city = "x".into(), owner = None,
            self_contained = false, programme = None
        }
        Tenancy {
            person = id(11), dwelling = id(11), worker = None, support_start = "2024-01-01".into(), support_end = None,
            end_reason = None, end_destination = None, previous = Some(id(11))
        }
        Lease {
            tenancy = Some(id(11)), dwelling = id(11), kind = "sub".into(), first_day = "2024-01-01".into(), last_day = None,
            fixed_term = false
        }
        RentVersion { lease = id(11), from_day = "2026-01-01".into(), rent_cents = 1, service_cents = 1 }
        VisitAgreement { tenancy = id(11), from_day = "2026-01-01".into(), visits = 1, period_weeks = 1, aftercare = true }
        Exemption { tenancy = id(11), first_day = "2025-05-04".into(), last_day = Some("2025-05-06".into()), state = "refused".into() }
        Visit {
            tenancy = id(11), worker = None, colleague = Some(id(2)), day = "2025-01-01".into(), time = None,
            known_to_week = true, state = "moved".into(), minutes = Some(45)
        }
        VisitTenancy { visit = id(300), tenancy = id(10) }
        VisitResult {
            visit = None, tenancy = id(11), worker = None, colleague = Some(id(2)), day = None,
            place = Some("door".into()), outcome = "refused".into(), replaces = Some(id(403))
        }
        RentMonth { tenancy = id(11), month = "2026-01".into(), due_cents = 1, paid_cents = 1, paid_on = None }
        LedgerClosing { tenancy = id(11), last_day = "2026-01-01".into() }
        OmklapEvent {
            tenancy = id(11), kind = "sign".into(), day = "2026-01-01".into(), person = some("x"), reason = some("x"),
            must_change = some("x"), review_day = some("2026-05-01"), extends_months = Some(3), file = Some(id(981))
        }
        OmklapCondition { event = id(171), words = "x".into(), task = Some(id(190)) }
        OmklapSignature { event = id(171), who = "owner".into(), name = "x".into() }
        LeaseCut { event = id(171), lease = id(11), last_day = None, fixed_term = false }
        OmklapDocument {
            tenancy = id(11), document = "own_lease".into(), state = "there".into(), day = "2026-01-02".into(), reason = None
        }
        DocumentFile {
            tenancy = id(11), document = "own_lease".into(), name = "x.pdf".into(), size_bytes = 1, hash = "x".into(),
            day = "2026-01-02".into()
        }
        CriterionWaiver {
            tenancy = id(11), criterion = "brp".into(), state = "proposed".into(), day = "2026-01-02".into(), reason = "x".into()
        }
        OwnerWord { tenancy = id(11), day = "2026-01-02".into(), willing = false, words = None }
        Task { tenancy = id(11), code = "x".into(), due_day = "2026-01-01".into(), done_day = some("2026-01-01"), worker = Some(id(2)) }
        ExemptionReason { exemption = id(91), reason = "detention".into() }
        VisitNote { tenancy = id(11), visit = None, result = None, text = "x".into() }
        Impression { tenancy = id(11), visit = None, result = None, text = "x".into() }
        Observation { tenancy = id(11), result = id(404), theme = "dwelling".into(), level = "good".into() }
        VisitRisk {
            tenancy = id(11), level = "green".into(), measures = None, from_day = "2026-01-02".into(),
            last_day = "2026-07-01".into()
        }
        Contact {
            tenancy = id(11), kind = "other".into(), name = "x".into(), organisation = None, phone = None, email = None,
            remark = None
        }
        Note { tenancy = id(11), day = "2026-01-01".into(), text = "x".into() }
        TaskText { task = id(181), text = "x".into() }
        Goal {
            tenancy = id(11), domain = "home".into(), words = "x".into(), agreed_day = "2026-01-06".into(), by_day = None,
            ended_day = None, ended = None, previous = Some(id(819))
        }
        GoalStep { goal = id(819), words = "x".into(), doer = "tenant".into(), by_day = None, done_day = None }
        GoalLook { goal = id(819), day = "2026-02-03".into(), text = "x".into(), direction = None }
        Attachment {
            tenancy = id(11), name = "x".into(), size_bytes = 4, hash = "x".into(), day = "2026-01-01".into()
        }
        ShelterHistory {
            person = id(11), ethos_before = None, in_shelter_since = None, referral_date = Some("2022-10-02".into()),
            until_day = Some("2023-11-02".into())
        }
        Incident {
            tenancy = id(11), day = "2026-01-01".into(), kind = "x".into(), serious = false, confirmed = Some(true),
            note = None
        }
        Nuisance {
            tenancy = id(11), day = "2026-01-01".into(), kind = "mess".into(), serious = false, confirmed = Some(false)
        }
        NuisanceText { nuisance = id(951), text = "x".into() }
        NuisanceReport { nuisance = id(951), source = None, judged_day = None, judged_why = None }
        NuisanceResponse { nuisance = id(951), day = "2026-01-01".into(), kind = "put_right".into() }
        GoodSign {
            tenancy = id(11), day = "2026-01-01".into(), kind = "quiet".into(), source = "police".into(), said = None
        }
        Calamity {
            tenancy = id(11), day = "2026-01-01".into(), reported_day = None, reported_to = None, told_day = None,
            inquiry_day = None, closed_day = None
        }
        Meldcode {
            tenancy = id(11), signs_day = "2026-01-01".into(), consulted_day = None, talked_day = None,
            weighed_day = None, decided_day = None, reported_day = None, reported_to = None
        }
        WorkPattern {
            worker = id(2), parity = "even".into(), weekday = 3, starts = "08:00".into(), ends = "08:30".into(),
            from_day = "2020-01-01".into(), last_day = some("2030-01-01")
        }
        Absence {
            worker = id(2), kind = "other".into(), first_day = "2020-01-01".into(), last_day = some("2030-01-01"),
            starts = some("08:00"), ends = some("18:00"), calendar_uid = None
        }
        Appointment {
            worker = Some(id(2)), title = "x".into(), day = "2020-01-01".into(), starts = "08:00".into(), minutes = 1,
            every_weeks = Some(3), last_day = None, calendar_uid = None
        }
        VisitSeries {
            tenancy = id(11), worker = None, colleague = None, weekday = 3, time = None, minutes = None, every_weeks = 2,
            from_day = "2020-01-01".into(), last_day = None
        }
        SeriesVisit { series = id(926), visit = id(302), day = "2020-01-01".into() }
        VisitWish { tenancy = id(11), cover = None, together = false, minutes = None }
        VisitTime { tenancy = id(11), weekday = 3, starts = "08:00".into(), ends = "18:00".into() }
        VisitLock { visit = id(302) }
        PublishedVisit {
            visit = id(302), worker = None, day = "2020-01-01".into(), time = None, minutes = None, called_off = true,
            times = 3
        }
        Publication { week = "2026-W20".into() }
        Presence { visit = id(302), arrived = None, gone = None }
        FollowUp {
            tenancy = id(11), step = "safety_check".into(), asked_day = "2020-01-01".into(), worker = None,
            due_day = "2020-01-01".into(), visit = None, done_day = some("2020-01-01"), result = some("agreed")
        }
        FollowUpText { follow_up = id(914), text = "x".into() }
        WeekSignOff { week = "2026-W20".into(), day = "2020-01-01".into(), states = "".into() }
        SignOffText { sign_off = id(927), text = "x".into() }
        ReviewDecision {
            week = "2026-W20".into(), tenancy = id(11), finding = "unsafe".into(), decision = "remind".into(),
            worker = None, due_day = None
        }
        DecisionText { decision = id(929), text = "x".into() }
        IncidentVisit { incident = id(201), result = id(402) }
        Payment {
            tenancy = id(11), ledger = "owner".into(), kind = "payment".into(), day = "2026-05-05".into(), cents = 1,
            payer = "provider".into(), reference = None
        }
        Arrangement {
            tenancy = id(11), agreed_day = "2026-05-05".into(), first_month = "2026-07".into(), months = 1, cents = 1,
            ended_day = None
        }
        SignalStep { tenancy = id(11), step = "offer".into(), day = "2026-05-06".into() }
        StatementEntry { payment = id(934), account = "x".into(), iban = None, withdrew = false }
        PaymentReference { tenancy = id(11), reference = "HF 2042".into() }
        LeaseTerms {
            lease = id(11), ground = None, max_months = None, notice = None, notice_sent = None,
            consent_day = None, consent_letter = None, higher_rent = None
        }
        OwnerTerms { owner = id(5), notice_months = 0 }
        Inspection { dwelling = id(11), day = "2026-06-01".into(), occasion = "omklap".into() }
        InspectionItem {
            inspection = id(943), part = "doors".into(), level = "good".into(), remark = None, settled_day = None
        }
        Photo {
            inspection = id(943), item = None, hash = "00ff".into(), small = "00ee".into(), width = 3, height = 4
        }
        KeySet {
            dwelling = id(11), holder = "worker".into(), tenancy = None, sets = 1, out_day = "2026-06-01".into(),
            back_day = None
        }
        MeterReading {
            dwelling = id(11), meter = "gas".into(), day = "2026-06-01".into(), reading = 0, occasion = "begin".into()
        }
        Exploitation { dwelling = id(11), kind = "sale".into(), last_day = "2028-03-01".into() }
        PlannedInspection { dwelling = id(11), day = "2026-10-01".into(), worker = None }
        Officer {
            organisation = id(5), kind = "other".into(), name = "x".into(), phone = None, email = None, remark = None
        }
        LeaseParty {
            lease = id(11), role = "administrator".into(), partner = None, name = some("x"), first_day = None,
            last_day = None
        }
        PublishedFigures { period = "2026-H1".into(), day = "2026-07-01".into(), facts = "[]".into() }
        Consent {
            tenancy = id(11), organisation = id(5), purpose = "consultation".into(), given_day = "2026-03-06".into(),
            last_day = None, withdrawn_day = None
        }
        OmklapFile {
            tenancy = id(11), organisation = id(5), attention = None, consent = id(985), day = "2026-03-06".into(),
            pdf = "x".into(), facts = "y".into()
        }
        LetterTemplate { kind = "request".into(), name = "x".into(), subject = "x".into(), text = "x".into() }
        Letter {
            tenancy = id(11), kind = "rent_reminder".into(), consent = None, day = "2026-03-06".into(),
            recipient = "x".into(), subject = "x".into(), text = "x".into(), pdf = "x".into()
        }
        SupportLetter {
            tenancy = id(11), kind = "agreements".into(), day = "2026-03-06".into(), recipient = "x".into(),
            subject = "x".into(), text = "x".into(), pdf = "x".into()
        }
        Household { tenancy = id(11), from_day = "2024-02-01".into(), children = 0, young_adults = 0, adults = 0 }
        Referral {
            person = id(11), priority = "normal".into(), children = None, pregnant = None, self_reliance = "no".into(),
            wishes = None, ended_day = None, ended = some("other")
        }
        Offer {
            referral = id(941), dwelling = id(11), day = "2023-12-18".into(), answer = "withdrawn".into(), reason = None,
            answered_day = None
        }
        Covenant {
            organisation = id(5), term_months = 1, evaluation_months = "1".into(), decides = "together".into(),
            dwellings_a_year = None, response_days = 1, aftercare_months = 0, reporting = "half_year".into(),
            documents = "own_lease".into(), left_out = "brp".into(), rent_months = 1, nuisance_months = 1,
            admission_weeks = 8, admission_missed = 0, inspection_months = 1
        }
        Evaluation {
            tenancy = id(11), month = None, day = "2024-07-05".into(), support = some("cannot_judge"),
            support_reason = None, own_view = None, remark = None, outcome = "end".into(), extends_months = None
        }
        EvaluationPresent { evaluation = id(953), who = "own".into(), name = None }
        EvaluationMove { tenancy = id(11), month = 12, day = "2024-10-21".into() }
        Promise { task = id(190), evaluation = None, who = None, kept = Some(false) }
        OmklapWish { tenancy = id(11), day = "2026-02-04".into(), answer = "later".into(), words = None }
        OmklapAdvice {
            tenancy = id(11), day = "2026-02-04".into(), adviser = "worker".into(), advice = "positive".into(),
            reason = None
        }
        CriterionStatus {
            tenancy = id(11), criterion = "brp".into(), status = "met".into(), day = "2026-02-04".into()
        }
        LaterStay { tenancy = id(11), day = "2026-03-05".into(), living = "unknown".into(), known_from = "seen".into() }
        ChecklistEntry { tenancy = id(11), item = "brp".into(), value = "at_address".into(), day = "2026-02-04".into() }
        WmoDecision {
            tenancy = id(11), number = None, product = "x".into(), first_day = "2026-02-02".into(), last_day = None
        }
    }
}

/// A crash halfway leaves whole files only, and nothing of the draft.
#[test]
fn nothing_but_whole_files_is_left_in_the_folder() {
    let mut team = Team::empty();
    team.write(unusual);
    let files: Files = team.export();
    let names: BTreeSet<_> = files.all().into_keys().collect();
    let known: BTreeSet<_> = super::super::SHEETS.iter().map(|it| format!("{}.csv", it.name)).collect();
    assert_eq!(names, known);
}
