//! Rows of every table that hangs on the first ones: two of each where a table can have two, one of them with everything
//! in it and one with as little as possible.

use store::{Id, Tx, tables::*};

use super::everything::{id, some};

pub(super) fn care(tx: &Tx<'_>) -> Result<(), store::RowError> {
    let text = || "Een indruk.\nEn nog een.".to_owned();
    for (n, visit, result) in [(701, Some(304), Some(424)), (702, None, Some(407)), (703, None, None)] {
        Impression { id: id(n), tenancy: id(10), visit: visit.map(id), result: result.map(id), text: text() }
            .insert(tx)?;
    }
    for (n, result) in [(711, 402), (712, 404), (713, 415)] {
        Observation { id: id(n), tenancy: id(10), result: id(result), theme: "safety".into(), level: "concern".into() }
            .insert(tx)?;
    }
    for n in [10, 11] {
        let (from_day, last_day) = ("2026-01-01".to_owned(), "2026-06-30".to_owned());
        let measures = Some(text()).filter(|_| n == 10);
        VisitRisk { id: id(n + 720), tenancy: id(n), level: "red".into(), measures, from_day, last_day }.insert(tx)?;
        Contact {
            id: id(n + 740),
            tenancy: id(n),
            kind: "guardian".into(),
            name: "Bewind B.V.".into(),
            organisation: some("Bewind"),
            phone: some("06 0000 0000"),
            email: some("a@example.org"),
            remark: Some(text()),
        }
        .insert(tx)?;
        Note { id: id(n + 760), tenancy: id(n), day: "2026-02-02".into(), text: text() }.insert(tx)?;
        TaskText { id: id(n + 780), task: id(n + 170), text: text() }.insert(tx)?;
        let (name, hash) = ("brief.pdf".to_owned(), "00".repeat(32));
        Attachment { id: id(n + 800), tenancy: id(n), name, size_bytes: 3, hash, day: "2026-03-03".into() }
            .insert(tx)?;
    }
    goals(tx)
}

fn goals(tx: &Tx<'_>) -> Result<(), store::RowError> {
    let goal = Goal {
        id: id(820),
        tenancy: id(10),
        domain: "day_activity".into(),
        words: "Weer koken, \"net als vroeger\"".into(),
        agreed_day: "2026-01-05".into(),
        by_day: some("2026-06-30"),
        ended_day: some("2026-03-02"),
        ended: some("changed"),
        previous: None,
    };
    goal.insert(tx)?;
    Goal { id: id(819), by_day: None, ended_day: None, ended: None, previous: Some(goal.id), ..goal.clone() }
        .insert(tx)?;
    for (n, by_day, done_day) in [(822, some("2026-02-01"), some("2026-01-20")), (823, None, None)] {
        let (words, doer) = ("Pan kopen".to_owned(), "together".to_owned());
        GoalStep { id: id(n), goal: goal.id, words, doer, by_day, done_day }.insert(tx)?;
    }
    for (n, direction) in [(824, some("forward")), (825, None)] {
        let (day, text) = ("2026-02-02".to_owned(), "Het smaakte.\nVolgende keer soep.".to_owned());
        GoalLook { id: id(n), goal: goal.id, day, text, direction }.insert(tx)?;
    }
    Ok(())
}

pub(super) fn schedule(tx: &Tx<'_>, worker: Id<Worker>, colleague: Id<Worker>) -> Result<(), store::RowError> {
    let day = || "2026-05-04".to_owned();
    let (starts, ends) = ("09:00".to_owned(), "17:30".to_owned());
    for (n, parity, last_day) in [(900, "every", None), (901, "odd", some("2026-12-31"))] {
        let (parity, starts, ends) = (parity.to_owned(), starts.clone(), ends.clone());
        WorkPattern { id: id(n), worker, parity, weekday: 2, starts, ends, from_day: day(), last_day }.insert(tx)?;
    }
    for (n, kind, hours) in [(902, "leave", Some((starts.clone(), ends.clone()))), (903, "sickness", None)] {
        let (starts, ends) = hours.unzip();
        let (kind, last_day) = (kind.to_owned(), Some(day()).filter(|_| starts.is_some()));
        Absence { id: id(n), worker, kind, first_day: day(), last_day, starts, ends, calendar_uid: some("a@b") }
            .insert(tx)?;
    }
    for (n, whose, every_weeks) in [(904, None, Some(2)), (905, Some(worker), None)] {
        let (title, last_day) = ("Overleg".to_owned(), every_weeks.map(|_| "2026-12-31".to_owned()));
        let calendar_uid = some("c@d");
        let starts = starts.clone();
        Appointment {
            id: id(n),
            worker: whose,
            title,
            day: day(),
            starts,
            minutes: 90,
            every_weeks,
            last_day,
            calendar_uid,
        }
        .insert(tx)?;
    }
    for n in [906, 926] {
        VisitSeries {
            id: id(n),
            tenancy: id(10),
            worker: Some(worker),
            colleague: Some(colleague),
            weekday: 2,
            time: some("10:00"),
            minutes: Some(45),
            every_weeks: 1,
            from_day: day(),
            last_day: some("2026-12-31"),
        }
        .insert(tx)?;
    }
    SeriesVisit { id: id(907), series: id(906), visit: id(300), day: day() }.insert(tx)?;
    VisitWish { id: id(908), tenancy: id(10), cover: Some(colleague), together: true, minutes: Some(45) }.insert(tx)?;
    VisitTime { id: id(909), tenancy: id(10), weekday: 2, starts, ends }.insert(tx)?;
    VisitLock { id: id(910), visit: id(300) }.insert(tx)?;
    PublishedVisit {
        id: id(911),
        visit: id(300),
        worker: Some(worker),
        day: day(),
        time: some("10:00"),
        minutes: Some(45),
        called_off: false,
        times: 2,
    }
    .insert(tx)?;
    Publication { id: id(912), week: "2026-W19".into() }.insert(tx)?;
    Presence { id: id(913), visit: id(300), arrived: some("10:02"), gone: some("10:50") }.insert(tx)?;
    for (n, done) in [(914, None), (915, Some(day()))] {
        FollowUp {
            id: id(n),
            tenancy: id(10),
            step: "two_colleagues".into(),
            asked_day: day(),
            worker: Some(worker),
            due_day: day(),
            visit: Some(id(301)),
            result: done.as_ref().map(|_| "seen".to_owned()),
            done_day: done,
        }
        .insert(tx)?;
    }
    let text = "Een zin.".to_owned();
    FollowUpText { id: id(916), follow_up: id(915), text: text.clone() }.insert(tx)?;
    for n in [917, 927] {
        WeekSignOff { id: id(n), week: "2026-W19".into(), day: day(), states: "a met\nb exempt".into() }.insert(tx)?;
    }
    SignOffText { id: id(918), sign_off: id(917), text: text.clone() }.insert(tx)?;
    for n in [919, 929] {
        ReviewDecision {
            id: id(n),
            week: "2026-W19".into(),
            tenancy: id(10),
            finding: "not_seen".into(),
            decision: "two_colleagues".into(),
            worker: Some(worker),
            due_day: Some(day()),
        }
        .insert(tx)?;
    }
    DecisionText { id: id(920), decision: id(919), text }.insert(tx)?;
    IncidentVisit { id: id(921), incident: id(200), result: id(403) }.insert(tx)?;
    referrals(tx)
}

pub(super) fn referrals(tx: &Tx<'_>) -> Result<(), store::RowError> {
    let told = Referral {
        id: id(940),
        person: id(10),
        priority: "high".into(),
        children: Some(0),
        pregnant: Some(true),
        self_reliance: "yes".into(),
        wishes: some("begane grond,\nmet hond"),
        ended_day: some("2024-01-04"),
        ended: some("housed"),
    };
    told.insert(tx)?;
    Referral {
        id: id(941),
        priority: "normal".into(),
        children: None,
        pregnant: None,
        self_reliance: "unknown".into(),
        wishes: None,
        ended_day: None,
        ended: None,
        ..told
    }
    .insert(tx)?;
    let (reason, answered_day) = (some("stairs"), some("2023-12-20"));
    let (day, answer) = ("2023-12-19".to_owned(), "refused".to_owned());
    Offer { id: id(942), referral: id(940), dwelling: id(10), day, answer, reason, answered_day }.insert(tx)?;
    let (day, answer) = ("2026-07-01".to_owned(), "open".to_owned());
    Offer { id: id(943), referral: id(941), dwelling: id(11), day, answer, reason: None, answered_day: None }.insert(tx)
}

pub(super) fn stock(tx: &Tx<'_>) -> Result<(), store::RowError> {
    LeaseTerms {
        id: id(940),
        lease: id(10),
        ground: some("vacancy_act"),
        max_months: Some(60),
        notice: some("three_months"),
        notice_sent: some("2026-05-04"),
        consent_day: some("2023-10-20"),
        consent_letter: some("map 4, \"brief\""),
        higher_rent: some("gestoffeerd"),
    }
    .insert(tx)?;
    OwnerTerms { id: id(941), owner: id(4), notice_months: 3 }.insert(tx)?;
    Inspection { id: id(942), dwelling: id(10), day: "2026-06-02".into(), occasion: "signal".into() }.insert(tx)?;
    Inspection { id: id(943), dwelling: id(10), day: "2026-06-03".into(), occasion: "end".into() }.insert(tx)?;
    InspectionItem {
        id: id(944),
        inspection: id(942),
        part: "water".into(),
        level: "concern".into(),
        remark: some("lekkage, \"kelder\""),
        settled_day: some("2026-06-30"),
    }
    .insert(tx)?;
    let (hash, small) = ("a1".repeat(32), "b2".repeat(32));
    Photo { id: id(945), inspection: id(942), item: Some(id(944)), hash, small, width: 2048, height: 1536 }
        .insert(tx)?;
    let (holder, out_day, back_day) = ("tenant".to_owned(), "2023-11-01".to_owned(), some("2026-06-30"));
    KeySet { id: id(946), dwelling: id(10), holder, tenancy: Some(id(10)), sets: 2, out_day, back_day }.insert(tx)?;
    let (meter, day, occasion) = ("heat".to_owned(), "2026-06-30".to_owned(), "yearly".to_owned());
    MeterReading { id: id(947), dwelling: id(10), meter, day, reading: 12_345, occasion }.insert(tx)?;
    let (kind, last_day) = ("demolition".to_owned(), "2027-03-01".to_owned());
    Exploitation { id: id(948), dwelling: id(10), kind, last_day }.insert(tx)?;
    PlannedInspection { id: id(949), dwelling: id(10), day: "2026-09-01".into(), worker: Some(id(1)) }.insert(tx)?;
    let (kind, first_day) = ("head".to_owned(), "2026-09-01".to_owned());
    Lease {
        id: id(9_490),
        exchange_id: None,
        tenancy: None,
        dwelling: id(10),
        kind,
        first_day,
        last_day: None,
        fixed_term: false,
    }
    .insert(tx)
}

pub(super) fn nuisance(tx: &Tx<'_>) -> Result<(), store::RowError> {
    let day = || "2026-06-02".to_owned();
    for (n, kind, confirmed) in
        [(950, "noise", Some(true)), (951, "geluidsoverlast", None), (952, "nuisance", Some(false))]
    {
        let kind = kind.to_owned();
        Nuisance { id: id(n), exchange_id: None, tenancy: id(10), day: day(), kind, serious: n == 950, confirmed }
            .insert(tx)?;
    }
    NuisanceText { id: id(953), nuisance: id(950), text: "Muziek,\nom \"half\" twee.".into() }.insert(tx)?;
    let (judged_day, judged_why) = (some("2026-06-09"), some("twee buren, \"dezelfde\" nacht"));
    NuisanceReport { id: id(954), nuisance: id(950), source: some("police"), judged_day, judged_why }.insert(tx)?;
    NuisanceReport { id: id(955), nuisance: id(952), source: None, judged_day: None, judged_why: None }.insert(tx)?;
    NuisanceResponse { id: id(956), nuisance: id(950), day: day(), kind: "talk_tenant".into() }.insert(tx)?;
    let (kind, source) = ("compliment".to_owned(), "neighbour".to_owned());
    GoodSign { id: id(957), tenancy: id(10), day: day(), kind, source, said: some("altijd \"netjes\"") }.insert(tx)?;
    Calamity {
        id: id(958),
        tenancy: id(10),
        day: day(),
        reported_day: some("2026-06-03"),
        reported_to: some("GGD, \"toezicht\""),
        told_day: some("2026-06-04"),
        inquiry_day: some("2026-06-05"),
        closed_day: some("2026-07-06"),
    }
    .insert(tx)?;
    Meldcode {
        id: id(959),
        tenancy: id(10),
        signs_day: day(),
        consulted_day: some("2026-06-03"),
        talked_day: some("2026-06-04"),
        weighed_day: some("2026-06-05"),
        decided_day: some("2026-06-06"),
        reported_day: some("2026-06-07"),
        reported_to: some("Veilig Thuis"),
    }
    .insert(tx)
}

pub(super) fn payments(tx: &Tx<'_>) -> Result<(), store::RowError> {
    Payment {
        id: id(930),
        tenancy: id(10),
        ledger: "tenant".into(),
        kind: "refund".into(),
        day: "2026-05-04".into(),
        cents: 12_345,
        payer: "benefit".into(),
        reference: some("NL-2026-05, \"mei\""),
    }
    .insert(tx)?;
    Arrangement {
        id: id(931),
        tenancy: id(10),
        agreed_day: "2026-05-04".into(),
        first_month: "2026-06".into(),
        months: 6,
        cents: 5_000,
        ended_day: some("2026-07-31"),
    }
    .insert(tx)?;
    SignalStep { id: id(932), tenancy: id(10), step: "debt_help".into(), day: "2026-05-05".into() }.insert(tx)?;
    let (account, iban) = ("NL91ABNA0417164300".into(), some("NL20INGB0001234567"));
    StatementEntry { id: id(933), payment: id(930), account, iban, withdrew: true }.insert(tx)?;
    Payment {
        id: id(934),
        tenancy: id(10),
        ledger: "owner".into(),
        kind: "payment".into(),
        day: "2026-05-06".into(),
        cents: 1,
        payer: "provider".into(),
        reference: None,
    }
    .insert(tx)?;
    PaymentReference { id: id(935), tenancy: id(10), reference: "HF-2041, \"mei\"".into() }.insert(tx)
}

pub(super) fn visits(tx: &Tx<'_>, worker: Id<Worker>, colleague: Id<Worker>) -> Result<(), store::RowError> {
    let visit = |n: u128, state: &str| Visit {
        id: id(n),
        exchange_id: None,
        tenancy: id(10),
        worker: Some(worker),
        colleague: None,
        day: "2025-06-03".into(),
        time: some("09:15"),
        known_to_week: false,
        state: state.into(),
        minutes: None,
    };
    let result = |n: u128, visit: Option<u128>, outcome: &str| VisitResult {
        id: id(n),
        exchange_id: None,
        visit: visit.map(id),
        tenancy: id(10),
        worker: Some(worker),
        colleague: None,
        day: some("2025-06-04"),
        place: None,
        outcome: outcome.into(),
        replaces: None,
    };
    let note = |n: u128, visit: Option<u128>, result: Option<u128>| VisitNote {
        id: id(n),
        tenancy: id(10),
        visit: visit.map(id),
        result: result.map(id),
        text: format!("notitie {n}"),
    };
    // Planned; moved; lapsed and yet made; known to the week; with a colleague.
    visit(300, "planned").insert(tx)?;
    visit(301, "moved").insert(tx)?;
    visit(302, "lapsed").insert(tx)?;
    result(402, Some(302), "admitted").insert(tx)?;
    Visit { colleague: Some(colleague), known_to_week: true, ..visit(303, "planned") }.insert(tx)?;
    VisitResult { worker: None, colleague: Some(colleague), day: None, ..result(403, Some(303), "unsafe") }
        .insert(tx)?;
    // Corrected twice, with a note on each.
    visit(304, "planned").insert(tx)?;
    result(404, Some(304), "refused").insert(tx)?;
    VisitResult { replaces: Some(id(404)), ..result(414, Some(304), "not_home") }.insert(tx)?;
    VisitResult { replaces: Some(id(414)), place: some("dwelling"), ..result(424, Some(304), "admitted") }
        .insert(tx)?;
    note(504, Some(304), Some(404)).insert(tx)?;
    note(514, Some(304), None).insert(tx)?;
    note(524, Some(304), Some(424)).insert(tx)?;
    note(534, None, Some(424)).insert(tx)?;
    // Recorded twice; a couple, of whom one was not met and one called off.
    visit(305, "planned").insert(tx)?;
    result(405, Some(305), "admitted").insert(tx)?;
    result(415, Some(305), "admitted").insert(tx)?;
    visit(306, "planned").insert(tx)?;
    VisitTenancy { id: id(606), visit: id(306), tenancy: id(11) }.insert(tx)?;
    VisitResult { tenancy: id(11), ..result(406, Some(306), "door_only") }.insert(tx)?;
    VisitTenancy { id: id(607), visit: id(305), tenancy: id(11) }.insert(tx)?;
    VisitResult { tenancy: id(11), day: None, ..result(416, Some(305), "cancelled_by_tenant") }.insert(tx)?;
    // Nobody had planned it; one of them corrected; a note without either.
    VisitResult { colleague: Some(colleague), ..result(407, None, "met_elsewhere") }.insert(tx)?;
    note(507, None, Some(407)).insert(tx)?;
    result(408, None, "admitted").insert(tx)?;
    VisitResult { replaces: Some(id(408)), ..result(418, None, "door_only") }.insert(tx)?;
    note(509, None, None).insert(tx)
}

pub(super) fn agreed(tx: &Tx<'_>) -> Result<(), store::RowError> {
    let full = Covenant {
        id: id(950),
        organisation: id(4),
        term_months: 24,
        evaluation_months: "3 6 12 18 24".into(),
        decides: "partner".into(),
        dwellings_a_year: Some(30),
        response_days: 3,
        aftercare_months: 6,
        reporting: "quarter".into(),
        documents: "own_lease keys_and_meters".into(),
        left_out: "owner".into(),
        rent_months: 7,
        nuisance_months: 8,
        admission_weeks: 13,
        admission_missed: 2,
        inspection_months: 9,
    };
    full.insert(tx)?;
    let (documents, left_out) = (String::new(), String::new());
    Covenant { id: id(951), organisation: id(5), dwellings_a_year: None, documents, left_out, ..full }.insert(tx)?;
    let held = Evaluation {
        id: id(952),
        tenancy: id(10),
        month: Some(6),
        day: "2024-07-04".into(),
        support: some("met"),
        support_reason: some("laat mij\nbinnen"),
        own_view: some("\"gaat goed\""),
        remark: some("kort"),
        outcome: "extend_term".into(),
        extends_months: Some(3),
    };
    held.insert(tx)?;
    Evaluation {
        id: id(953),
        month: None,
        support: None,
        support_reason: None,
        own_view: None,
        remark: None,
        outcome: "continue".into(),
        extends_months: None,
        ..held
    }
    .insert(tx)?;
    let who = || "housing_officer".to_owned();
    EvaluationPresent { id: id(954), evaluation: id(952), who: who(), name: some("Ilse") }.insert(tx)?;
    EvaluationPresent { id: id(955), evaluation: id(952), who: "tenant".into(), name: None }.insert(tx)?;
    EvaluationMove { id: id(956), tenancy: id(10), month: 9, day: "2024-10-20".into() }.insert(tx)?;
    Promise { id: id(957), task: id(180), evaluation: Some(id(952)), who: Some(who()), kept: Some(true) }.insert(tx)?;
    Promise { id: id(958), task: id(181), evaluation: None, who: None, kept: None }.insert(tx)?;
    let day = || "2026-02-03".to_owned();
    OmklapWish { id: id(959), tenancy: id(10), day: day(), answer: "yes".into(), words: some("ja,\ngraag") }
        .insert(tx)?;
    let (adviser, advice, reason) = ("lead".to_owned(), "not_yet".to_owned(), some("huur loopt achter"));
    OmklapAdvice { id: id(960), tenancy: id(10), day: day(), adviser, advice, reason }.insert(tx)?;
    let (criterion, status) = ("finance".to_owned(), "not_met".to_owned());
    CriterionStatus { id: id(961), tenancy: id(10), criterion, status, day: day() }.insert(tx)?;
    let review_day = some("2026-09-01");
    OmklapEvent {
        id: id(970),
        tenancy: id(10),
        kind: "postpone".into(),
        day: day(),
        person: some("Ilse"),
        reason: some("huur\nopen"),
        must_change: some("niets open"),
        review_day,
        extends_months: Some(6),
        file: None,
    }
    .insert(tx)?;
    OmklapCondition { id: id(971), event: id(970), words: "eerst de tuin".into(), task: Some(id(180)) }.insert(tx)?;
    OmklapSignature { id: id(972), event: id(970), who: "tenant".into(), name: "Sam".into() }.insert(tx)?;
    LeaseCut { id: id(973), event: id(970), lease: id(10), last_day: some("2027-01-31"), fixed_term: true }
        .insert(tx)?;
    let (document, state) = ("income".to_owned(), "waived".to_owned());
    OmklapDocument { id: id(974), tenancy: id(10), document, state, day: day(), reason: some("al getoetst") }
        .insert(tx)?;
    let (document, name, hash) = ("request".to_owned(), "brief.pdf".to_owned(), "ab".repeat(32));
    DocumentFile { id: id(975), tenancy: id(10), document, name, size_bytes: 12, hash, day: day() }.insert(tx)?;
    let (criterion, state, reason) = ("term".to_owned(), "granted".to_owned(), "eerder begonnen".to_owned());
    CriterionWaiver { id: id(976), tenancy: id(10), criterion, state, day: day(), reason }.insert(tx)?;
    OwnerWord { id: id(977), tenancy: id(10), day: day(), willing: true, words: some("per brief") }.insert(tx)?;
    let (living, known_from) = ("ethos_6".to_owned(), "network".to_owned());
    LaterStay { id: id(964), tenancy: id(10), day: day(), living, known_from }.insert(tx)?;
    let (item, value) = ("debts".to_owned(), "mapped".to_owned());
    ChecklistEntry { id: id(962), tenancy: id(10), item, value, day: day() }.insert(tx)?;
    let (product, last_day) = ("Begeleiding, individueel".to_owned(), some("2026-12-31"));
    WmoDecision { id: id(963), tenancy: id(10), number: some("W-1"), product, first_day: day(), last_day }.insert(tx)
}

pub(super) fn papers(tx: &Tx<'_>) -> Result<(), store::RowError> {
    let day = || "2026-03-05".to_owned();
    let text = || "Beste {voornaam},\n\n\"Dit\" is het; echt.".to_owned();
    let purpose = "omklap".to_owned();
    let (last_day, withdrawn_day) = (some("2027-03-05"), some("2026-04-01"));
    let (tenancy, organisation) = (id(10), id(4));
    let consent = Consent { id: id(980), tenancy, organisation, purpose, given_day: day(), last_day, withdrawn_day };
    consent.insert(tx)?;
    Consent { id: id(985), ..consent }.insert(tx)?;
    let (attention, pdf, facts) = (some("Mies, \"van\" Fabel"), "0a".repeat(32), "0b".repeat(32));
    OmklapFile { id: id(981), tenancy, organisation, attention, consent: id(980), day: day(), pdf, facts }
        .insert(tx)?;
    OmklapEvent {
        id: id(987),
        tenancy,
        kind: "request".into(),
        day: day(),
        person: None,
        reason: None,
        must_change: None,
        review_day: None,
        extends_months: None,
        file: Some(id(981)),
    }
    .insert(tx)?;
    let (kind, name, subject) = ("agreements".to_owned(), "Eigen brief".to_owned(), "Onze \"afspraken\"".to_owned());
    LetterTemplate { id: id(982), kind, name, subject: subject.clone(), text: text() }.insert(tx)?;
    let (kind, recipient, pdf) = ("request".to_owned(), "Woongoed, t.a.v. Mies".to_owned(), "0c".repeat(32));
    let letter = Letter {
        id: id(983),
        tenancy,
        kind,
        consent: Some(id(980)),
        day: day(),
        recipient: recipient.clone(),
        subject: subject.clone(),
        text: text(),
        pdf: pdf.clone(),
    };
    letter.insert(tx)?;
    let kind = "missed_visit".to_owned();
    SupportLetter { id: id(984), tenancy, kind, day: day(), recipient, subject, text: text(), pdf }.insert(tx)
}

pub(super) fn parties(tx: &Tx<'_>) -> Result<(), store::RowError> {
    let (phone, email) = (some("06 0000 0001"), some("mies@example.org"));
    let full = Officer {
        id: id(970),
        organisation: id(4),
        kind: "housing_officer".into(),
        name: "Mies \"van\" Fabel".into(),
        phone,
        email,
        remark: some("niet op vrijdag, \"bel\" eerst"),
    };
    full.insert(tx)?;
    let (kind, organisation) = ("repairs".to_owned(), id(5));
    Officer { id: id(971), organisation, kind, phone: None, email: None, remark: None, ..full }.insert(tx)?;
    let (first_day, last_day) = (some("2024-02-01"), some("2025-01-31"));
    let second = LeaseParty {
        id: id(972),
        lease: id(10),
        role: "second_tenant".into(),
        partner: Some(id(11)),
        name: some("beide"),
        first_day,
        last_day,
    };
    second.insert(tx)?;
    let (role, name) = ("curator".to_owned(), some("Curator, \"Fabel\""));
    LeaseParty { id: id(973), lease: id(11), role, partner: None, name, first_day: None, last_day: None }.insert(tx)?;
    for (n, from_day) in [(974, "2024-01-15"), (975, "2025-01-15")] {
        let from_day = from_day.to_owned();
        Household { id: id(n), tenancy: id(10), from_day, children: 2, young_adults: 1, adults: 3 }.insert(tx)?;
    }
    let (period, day) = ("2025-H2".to_owned(), "2026-01-08".to_owned());
    let line = r#"{"code":"flow_came","part":null,"n":12,"of":null,"mean":1.5,"median":null,"missing":0,"few":false,"withheld":true}"#;
    PublishedFigures { id: id(976), period, day, facts: format!("[{line}]") }.insert(tx)
}
