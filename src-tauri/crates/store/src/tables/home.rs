//! Class home: what the home and the tenancy need.

use crate::{id::Id, tables::tables};

tables! { Home as HOME {
    /// Who owns, provides or administers.
    Organisation is organisation = 1 { name: String = 1, kind: String = 2 }

    /// Somebody who visits.
    Worker is worker = 2 {
        exchange_id: Option<String> = 1, name: String = 2, role: String = 3, minutes_per_week: Option<i64> = 4,
        email: Option<String> = 5,
    }

    /// Somebody who can open this team.
    Account is account = 3 { name: String = 1, worker: Option<Id<Worker>> = 2 }

    /// One role of an account.
    AccountRole is account_role = 4 { account: Id<Account> = 1, role: String = 2 }

    /// What the organisation has chosen.
    Setting is setting = 5 { name: String = 1, value: String = 2 }

    /// A dated period in which contact without admission also satisfies a week.
    TemporaryNorm is temporary_norm = 6 {
        first_day: String = 1, last_day: Option<String> = 2, remote_contact: bool = 3, met_elsewhere: bool = 4,
    }

    /// A tenant.
    Person is person = 7 {
        exchange_id: Option<String> = 1, given_name: String = 2, prefix: String = 3, family_name: String = 4,
        birth_date: Option<String> = 5, gender: Option<String> = 6, municipality_of_origin: Option<String> = 7,
        referral_date: Option<String> = 8, phone: Option<String> = 9, email: Option<String> = 10,
    }

    /// The smallest unit that is let.
    Dwelling is dwelling = 8 {
        exchange_id: Option<String> = 1, street: String = 2, number: String = 3, postcode: String = 4, city: String = 5,
        owner: Option<Id<Organisation>> = 6, self_contained: bool = 7, programme: Option<String> = 8,
    }

    /// One person in one dwelling through this programme.
    Tenancy is tenancy = 9 {
        exchange_id: Option<String> = 1, person: Id<Person> = 2, dwelling: Id<Dwelling> = 3,
        worker: Option<Id<Worker>> = 4, support_start: String = 5, support_end: Option<String> = 6,
        end_reason: Option<String> = 7, end_destination: Option<String> = 8, previous: Option<Id<Tenancy>> = 9,
    }

    /// One contract of the chain.
    Lease is lease = 10 {
        exchange_id: Option<String> = 1, tenancy: Option<Id<Tenancy>> = 2, dwelling: Id<Dwelling> = 3,
        kind: String = 4, first_day: String = 5, last_day: Option<String> = 6, fixed_term: bool = 7,
    }

    /// The rent of a lease from a day on.
    RentVersion is rent_version = 11 {
        lease: Id<Lease> = 1, from_day: String = 2, rent_cents: i64 = 3, service_cents: i64 = 4,
    }

    /// From a day on: so many visits in so many weeks.
    VisitAgreement is visit_agreement = 12 {
        exchange_id: Option<String> = 1, tenancy: Id<Tenancy> = 2, from_day: String = 3, visits: i64 = 4,
        period_weeks: i64 = 5, aftercare: bool = 6,
    }

    /// Days without the weekly obligation.
    Exemption is exemption = 13 {
        exchange_id: Option<String> = 1, tenancy: Id<Tenancy> = 2, first_day: String = 3, last_day: Option<String> = 4,
        state: String = 5,
    }

    /// The plan of a visit.
    Visit is visit = 14 {
        exchange_id: Option<String> = 1, tenancy: Id<Tenancy> = 2, worker: Option<Id<Worker>> = 3,
        colleague: Option<Id<Worker>> = 4, day: String = 5, time: Option<String> = 6, known_to_week: bool = 7,
        state: String = 8, minutes: Option<i64> = 9,
    }

    /// A further tenancy that the same visit serves.
    VisitTenancy is visit_tenancy = 15 { visit: Id<Visit> = 1, tenancy: Id<Tenancy> = 2 }

    /// What came of a visit.
    VisitResult is visit_result = 16 {
        exchange_id: Option<String> = 1, visit: Option<Id<Visit>> = 2, tenancy: Id<Tenancy> = 3,
        worker: Option<Id<Worker>> = 4, colleague: Option<Id<Worker>> = 5, day: Option<String> = 6,
        place: Option<String> = 7, outcome: String = 8, replaces: Option<Id<VisitResult>> = 9,
    }

    /// Due and paid in one month.
    RentMonth is rent_month = 17 {
        tenancy: Id<Tenancy> = 1, month: String = 2, due_cents: i64 = 3, paid_cents: i64 = 4,
        paid_on: Option<String> = 5,
    }

    /// The last day of the provider's rent ledgers for a tenancy.
    LedgerClosing is ledger_closing = 18 { tenancy: Id<Tenancy> = 1, last_day: String = 2 }

    /// One step of the omklap of a tenancy.
    OmklapEvent is omklap_event = 19 {
        tenancy: Id<Tenancy> = 1, kind: String = 2, day: String = 3, person: Option<String> = 4,
        reason: Option<String> = 5, must_change: Option<String> = 6, review_day: Option<String> = 7,
        extends_months: Option<i64> = 8, file: Option<Id<OmklapFile>> = 9,
    }

    /// What the owner asks before it goes on.
    OmklapCondition is omklap_condition = 230 { event: Id<OmklapEvent> = 1, words: String = 2, task: Option<Id<Task>> = 3 }

    /// Who signed.
    OmklapSignature is omklap_signature = 231 { event: Id<OmklapEvent> = 1, who: String = 2, name: String = 3 }

    /// A lease that a flip ended, with the last day it had before and whether that was the end of a fixed term.
    LeaseCut is lease_cut = 232 {
        event: Id<OmklapEvent> = 1, lease: Id<Lease> = 2, last_day: Option<String> = 3, fixed_term: bool = 4,
    }

    /// How a document of the list stands.
    OmklapDocument is omklap_document = 233 {
        tenancy: Id<Tenancy> = 1, document: String = 2, state: String = 3, day: String = 4, reason: Option<String> = 5,
    }

    /// A file that shows a document.
    DocumentFile is document_file = 234 {
        tenancy: Id<Tenancy> = 1, document: String = 2, name: String = 3, size_bytes: i64 = 4, hash: String = 5,
        day: String = 6,
    }

    /// A criterion that need not hold.
    CriterionWaiver is criterion_waiver = 235 {
        tenancy: Id<Tenancy> = 1, criterion: String = 2, state: String = 3, day: String = 4, reason: String = 5,
    }

    /// What the owner said about a tenancy.
    OwnerWord is owner_word = 236 {
        tenancy: Id<Tenancy> = 1, day: String = 2, willing: bool = 3, words: Option<String> = 4,
    }

    /// Something to do for a tenancy.
    Task is task = 20 {
        tenancy: Id<Tenancy> = 1, code: String = 2, due_day: String = 3, done_day: Option<String> = 4,
        worker: Option<Id<Worker>> = 5,
    }

    /// When somebody works: one row a weekday, for every week, the even or the odd ones.
    WorkPattern is work_pattern = 21 {
        worker: Id<Worker> = 1, parity: String = 2, weekday: i64 = 3, starts: String = 4, ends: String = 5,
        from_day: String = 6, last_day: Option<String> = 7,
    }

    /// Days, or hours of one day, on which somebody does not work.
    Absence is absence = 22 {
        worker: Id<Worker> = 1, kind: String = 2, first_day: String = 3, last_day: Option<String> = 4,
        starts: Option<String> = 5, ends: Option<String> = 6, calendar_uid: Option<String> = 7,
    }

    /// Time that is taken: a team meeting, or what somebody has to do elsewhere.
    Appointment is appointment = 23 {
        worker: Option<Id<Worker>> = 1, title: String = 2, day: String = 3, starts: String = 4, minutes: i64 = 5,
        every_weeks: Option<i64> = 6, last_day: Option<String> = 7, calendar_uid: Option<String> = 8,
    }

    /// A visit that comes back: every Tuesday at ten.
    VisitSeries is visit_series = 24 {
        tenancy: Id<Tenancy> = 1, worker: Option<Id<Worker>> = 2, colleague: Option<Id<Worker>> = 3, weekday: i64 = 4,
        time: Option<String> = 5, minutes: Option<i64> = 6, every_weeks: i64 = 7, from_day: String = 8,
        last_day: Option<String> = 9,
    }

    /// The visit that stands for a series on one of its days, wherever it was moved to.
    SeriesVisit is series_visit = 25 { series: Id<VisitSeries> = 1, visit: Id<Visit> = 2, day: String = 3 }

    /// How the visits of a tenancy are made. One row a tenancy.
    VisitWish is visit_wish = 26 {
        tenancy: Id<Tenancy> = 1, cover: Option<Id<Worker>> = 2, together: bool = 3, minutes: Option<i64> = 4,
    }

    /// When a visit suits the tenant. A tenancy without rows: whenever.
    VisitTime is visit_time = 27 { tenancy: Id<Tenancy> = 1, weekday: i64 = 2, starts: String = 3, ends: String = 4 }

    /// A plan that stays where it is.
    VisitLock is visit_lock = 28 { visit: Id<Visit> = 1 }

    /// A plan as one worker was told it last. One row a visit and worker.
    PublishedVisit is published_visit = 29 {
        visit: Id<Visit> = 1, worker: Option<Id<Worker>> = 2, day: String = 3, time: Option<String> = 4,
        minutes: Option<i64> = 5, called_off: bool = 6, times: i64 = 7,
    }

    /// A week that the team was told, once more each time.
    Publication is publication = 30 { week: String = 1 }

    /// When a worker went in and came out. One row a visit.
    Presence is presence = 31 { visit: Id<Visit> = 1, arrived: Option<String> = 2, gone: Option<String> = 3 }

    /// A step of the ladder after weeks without admission, taken on by somebody. Closed with a result, never
    /// deleted.
    FollowUp is follow_up = 32 {
        tenancy: Id<Tenancy> = 1, step: String = 2, asked_day: String = 3, worker: Option<Id<Worker>> = 4,
        due_day: String = 5, visit: Option<Id<Visit>> = 6, done_day: Option<String> = 7, result: Option<String> = 8,
    }

    /// A week that a lead looked through. The newest of a week counts.
    WeekSignOff is week_sign_off = 33 { week: String = 1, day: String = 2, states: String = 3 }

    /// What a lead decided about one finding of a week. The newest of a finding counts.
    ReviewDecision is review_decision = 34 {
        week: String = 1, tenancy: Id<Tenancy> = 2, finding: String = 3, decision: String = 4,
        worker: Option<Id<Worker>> = 5, due_day: Option<String> = 6,
    }

    /// A list as somebody wants to see it again.
    SavedView is saved_view = 35 { account: Id<Account> = 1, screen: String = 2, name: String = 3, filter: String = 4 }

    /// Money for rent that came in or went back.
    Payment is payment = 150 {
        tenancy: Id<Tenancy> = 1, ledger: String = 2, kind: String = 3, day: String = 4, cents: i64 = 5,
        payer: String = 6, reference: Option<String> = 7,
    }

    /// What was open is paid in parts, beside the rent.
    Arrangement is arrangement = 151 {
        tenancy: Id<Tenancy> = 1, agreed_day: String = 2, first_month: String = 3, months: i64 = 4, cents: i64 = 5,
        ended_day: Option<String> = 6,
    }

    /// A step of early signalling that was taken.
    SignalStep is signal_step = 152 { tenancy: Id<Tenancy> = 1, step: String = 2, day: String = 3 }

    /// What was agreed in a lease beside its days and its rent. One row a lease.
    LeaseTerms is lease_terms = 160 {
        lease: Id<Lease> = 1, ground: Option<String> = 2, max_months: Option<i64> = 3, notice: Option<String> = 4,
        notice_sent: Option<String> = 5, consent_day: Option<String> = 6, consent_letter: Option<String> = 7,
        higher_rent: Option<String> = 8,
    }

    /// What is agreed with an owner for all its dwellings. One row an owner.
    OwnerTerms is owner_terms = 161 { owner: Id<Organisation> = 1, notice_months: i64 = 2 }

    /// Somebody looked how a dwelling is.
    Inspection is inspection = 162 { dwelling: Id<Dwelling> = 1, day: String = 2, occasion: String = 3 }

    /// How one part of a dwelling was found.
    InspectionItem is inspection_item = 163 {
        inspection: Id<Inspection> = 1, part: String = 2, level: String = 3, remark: Option<String> = 4,
        settled_day: Option<String> = 5,
    }

    /// A payment on a statement of the bank that was booked.
    StatementEntry is statement_entry = 170 {
        payment: Id<Payment> = 1, account: String = 2, iban: Option<String> = 3, withdrew: bool = 4,
    }

    /// What a tenant is asked to write with a payment. One row a tenancy.
    PaymentReference is payment_reference = 171 { tenancy: Id<Tenancy> = 1, reference: String = 2 }

    /// What is agreed with a corporation or a municipality.
    Covenant is covenant = 185 {
        organisation: Id<Organisation> = 1, term_months: i64 = 2, evaluation_months: String = 3, decides: String = 4,
        dwellings_a_year: Option<i64> = 5, response_days: i64 = 6, aftercare_months: i64 = 7, reporting: String = 8,
        documents: String = 9, left_out: String = 10, rent_months: i64 = 11, nuisance_months: i64 = 12,
        admission_weeks: i64 = 13, admission_missed: i64 = 14, inspection_months: i64 = 15,
    }

    /// An evaluation that was held.
    Evaluation is evaluation = 186 {
        tenancy: Id<Tenancy> = 1, month: Option<i64> = 2, day: String = 3, support: Option<String> = 4,
        support_reason: Option<String> = 5, own_view: Option<String> = 6, remark: Option<String> = 7,
        outcome: String = 8, extends_months: Option<i64> = 9,
    }

    /// Who was there.
    EvaluationPresent is evaluation_present = 187 {
        evaluation: Id<Evaluation> = 1, who: String = 2, name: Option<String> = 3,
    }

    /// A moment of evaluation that was agreed for another day.
    EvaluationMove is evaluation_move = 188 { tenancy: Id<Tenancy> = 1, month: i64 = 2, day: String = 3 }

    /// Who does what was agreed, and whether it was kept. One row a task.
    Promise is promise = 189 {
        task: Id<Task> = 1, evaluation: Option<Id<Evaluation>> = 2, who: Option<String> = 3, kept: Option<bool> = 4,
    }

    /// Whether the tenant wants a lease of their own.
    OmklapWish is omklap_wish = 190 {
        tenancy: Id<Tenancy> = 1, day: String = 2, answer: String = 3, words: Option<String> = 4,
    }

    /// What worker and lead advise about it.
    OmklapAdvice is omklap_advice = 191 {
        tenancy: Id<Tenancy> = 1, day: String = 2, adviser: String = 3, advice: String = 4, reason: Option<String> = 5,
    }

    /// What a criterion that is judged from care says.
    CriterionStatus is criterion_status = 192 {
        tenancy: Id<Tenancy> = 1, criterion: String = 2, status: String = 3, day: String = 4,
    }

    /// Somebody reported nuisance.
    Nuisance is nuisance = 172 {
        exchange_id: Option<String> = 1, tenancy: Id<Tenancy> = 2, day: String = 3, kind: String = 4, serious: bool = 5,
        confirmed: Option<bool> = 6,
    }

    /// What this program knows of a report beside what stands in files of others. One row a report.
    NuisanceReport is nuisance_report = 173 {
        nuisance: Id<Nuisance> = 1, source: Option<String> = 2, judged_day: Option<String> = 3, judged_why: Option<String> = 4,
    }

    /// Something was done about a report.
    NuisanceResponse is nuisance_response = 174 { nuisance: Id<Nuisance> = 1, day: String = 2, kind: String = 3 }

    /// Something goes well in the street.
    GoodSign is good_sign = 175 {
        tenancy: Id<Tenancy> = 1, day: String = 2, kind: String = 3, source: String = 4, said: Option<String> = 5,
    }

    /// A photograph taken at an inspection.
    Photo is photo = 164 {
        inspection: Id<Inspection> = 1, item: Option<Id<InspectionItem>> = 2, hash: String = 3, small: String = 4,
        width: i64 = 5, height: i64 = 6,
    }

    /// Keys of a dwelling that were handed out.
    KeySet is key_set = 165 {
        dwelling: Id<Dwelling> = 1, holder: String = 2, tenancy: Option<Id<Tenancy>> = 3, sets: i64 = 4,
        out_day: String = 5, back_day: Option<String> = 6,
    }

    /// From which day on a dwelling is no home any more. One row a dwelling; the newest counts.
    Exploitation is exploitation = 210 { dwelling: Id<Dwelling> = 1, kind: String = 2, last_day: String = 3 }

    /// Somebody will look how a dwelling is. One row a dwelling; the newest counts.
    PlannedInspection is planned_inspection = 211 {
        dwelling: Id<Dwelling> = 1, day: String = 2, worker: Option<Id<Worker>> = 3,
    }

    /// What was read on a meter of a dwelling.
    MeterReading is meter_reading = 166 {
        dwelling: Id<Dwelling> = 1, meter: String = 2, day: String = 3, reading: i64 = 4, occasion: String = 5,
    }

    /// Somebody who works at an organisation.
    Officer is officer = 180 {
        organisation: Id<Organisation> = 1, kind: String = 2, name: String = 3, phone: Option<String> = 4,
        email: Option<String> = 5, remark: Option<String> = 6,
    }

    /// Who stands in a lease beside owner, provider and tenant.
    LeaseParty is lease_party = 181 {
        lease: Id<Lease> = 1, role: String = 2, partner: Option<Id<Tenancy>> = 3, name: Option<String> = 4,
        first_day: Option<String> = 5, last_day: Option<String> = 6,
    }

    /// How many live in a home from a day on.
    Household is household = 182 {
        tenancy: Id<Tenancy> = 1, from_day: String = 2, children: i64 = 3, young_adults: i64 = 4, adults: i64 = 5,
    }

    /// Figures of a period as they left the team. The newest of a period holds.
    PublishedFigures is published_figures = 260 { period: String = 1, day: String = 2, facts: String = 3 }

    /// A tenant agreed that somebody may know something.
    Consent is consent = 250 {
        tenancy: Id<Tenancy> = 1, organisation: Id<Organisation> = 2, purpose: String = 3, given_day: String = 4,
        last_day: Option<String> = 5, withdrawn_day: Option<String> = 6,
    }

    /// A file of the omklap that was made.
    OmklapFile is omklap_file = 251 {
        tenancy: Id<Tenancy> = 1, organisation: Id<Organisation> = 2, attention: Option<String> = 3,
        consent: Id<Consent> = 4, day: String = 5, pdf: String = 6, facts: String = 7,
    }

    /// A letter of the organisation's own.
    LetterTemplate is letter_template = 252 { kind: String = 1, name: String = 2, subject: String = 3, text: String = 4 }

    /// A letter of the landlord that was made.
    Letter is letter = 253 {
        tenancy: Id<Tenancy> = 1, kind: String = 2, consent: Option<Id<Consent>> = 3, day: String = 4,
        recipient: String = 5, subject: String = 6, text: String = 7, pdf: String = 8,
    }
} }
