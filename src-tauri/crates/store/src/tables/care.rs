//! Class care: never on the rent desk's laptop, never in an export for a landlord.

use crate::{
    id::Id,
    tables::{
        Dwelling, Exemption, FollowUp, Nuisance, Person, ReviewDecision, Task, Tenancy, Visit, VisitResult,
        WeekSignOff, tables,
    },
};

tables! { Care as CARE {
    /// Why an exemption runs.
    ExemptionReason is exemption_reason = 100 { exemption: Id<Exemption> = 1, reason: String = 2 }

    /// What was seen and heard at a visit.
    VisitNote is visit_note = 101 {
        tenancy: Id<Tenancy> = 1, visit: Option<Id<Visit>> = 2, result: Option<Id<VisitResult>> = 3, text: String = 4,
    }

    /// Where somebody came from.
    ShelterHistory is shelter_history = 102 {
        person: Id<Person> = 1, ethos_before: Option<String> = 2, in_shelter_since: Option<String> = 3,
        referral_date: Option<String> = 4, until_day: Option<String> = 5,
    }

    /// Something that happened.
    Incident is incident = 103 {
        exchange_id: Option<String> = 1, tenancy: Id<Tenancy> = 2, day: String = 3, kind: String = 4, serious: bool = 5,
        confirmed: Option<bool> = 6, note: Option<String> = 7,
    }

    /// What a worker made of a visit.
    Impression is impression = 104 {
        tenancy: Id<Tenancy> = 1, visit: Option<Id<Visit>> = 2, result: Option<Id<VisitResult>> = 3, text: String = 4,
    }

    /// How one side of life was found at a visit.
    Observation is observation = 105 {
        tenancy: Id<Tenancy> = 1, result: Id<VisitResult> = 2, theme: String = 3, level: String = 4,
    }

    /// How safe it is to visit.
    VisitRisk is visit_risk = 106 {
        tenancy: Id<Tenancy> = 1, level: String = 2, measures: Option<String> = 3, from_day: String = 4, last_day: String = 5,
    }

    /// Somebody around the tenant.
    Contact is contact = 107 {
        tenancy: Id<Tenancy> = 1, kind: String = 2, name: String = 3, organisation: Option<String> = 4,
        phone: Option<String> = 5, email: Option<String> = 6, remark: Option<String> = 7,
    }

    /// A support note that belongs to no visit.
    Note is note = 108 { tenancy: Id<Tenancy> = 1, day: String = 2, text: String = 3 }

    /// The words of a task.
    TaskText is task_text = 109 { task: Id<Task> = 1, text: String = 2 }

    /// A file kept with a tenancy.
    Attachment is attachment = 110 {
        tenancy: Id<Tenancy> = 1, name: String = 2, size_bytes: i64 = 3, hash: String = 4, day: String = 5,
    }

    /// What came of a follow-up, in words.
    FollowUpText is follow_up_text = 111 { follow_up: Id<FollowUp> = 1, text: String = 2 }

    /// Why a lead decided so.
    DecisionText is decision_text = 112 { decision: Id<ReviewDecision> = 1, text: String = 2 }

    /// A lead's remark on a week.
    SignOffText is sign_off_text = 113 { sign_off: Id<WeekSignOff> = 1, text: String = 2 }

    /// The result of a visit that opened an incident.
    IncidentVisit is incident_visit = 114 { incident: Id<Incident> = 1, result: Id<VisitResult> = 2 }

    /// What a tenant wants.
    Goal is goal = 145 {
        tenancy: Id<Tenancy> = 1, domain: String = 2, words: String = 3, agreed_day: String = 4, by_day: Option<String> = 5,
        ended_day: Option<String> = 6, ended: Option<String> = 7, previous: Option<Id<Goal>> = 8,
    }

    /// A step to a goal.
    GoalStep is goal_step = 146 {
        goal: Id<Goal> = 1, words: String = 2, doer: String = 3, by_day: Option<String> = 4, done_day: Option<String> = 5,
    }

    /// What the tenant said of a goal, looking back.
    GoalLook is goal_look = 147 { goal: Id<Goal> = 1, day: String = 2, text: String = 3, direction: Option<String> = 4 }

    /// Somebody waits for a home.
    Referral is referral = 130 {
        person: Id<Person> = 1, priority: String = 2, children: Option<i64> = 3, pregnant: Option<bool> = 4,
        self_reliance: String = 5, wishes: Option<String> = 6, ended_day: Option<String> = 7, ended: Option<String> = 8,
    }

    /// A home that somebody was offered.
    Offer is offer = 131 {
        referral: Id<Referral> = 1, dwelling: Id<Dwelling> = 2, day: String = 3, answer: String = 4,
        reason: Option<String> = 5, answered_day: Option<String> = 6,
    }

    /// How an item of the checklist stood from a day on.
    ChecklistEntry is checklist_entry = 140 {
        tenancy: Id<Tenancy> = 1, item: String = 2, value: String = 3, day: String = 4,
    }

    /// Wmo-beschikking.
    WmoDecision is wmo_decision = 141 {
        tenancy: Id<Tenancy> = 1, number: Option<String> = 2, product: String = 3, first_day: String = 4,
        last_day: Option<String> = 5,
    }

    /// A report of nuisance in the words of who wrote it down. One row a report.
    NuisanceText is nuisance_text = 132 { nuisance: Id<Nuisance> = 1, text: String = 2 }

    /// A calamity of the Wmo, and where its handling stands.
    Calamity is calamity = 133 {
        tenancy: Id<Tenancy> = 1, day: String = 2, reported_day: Option<String> = 3, reported_to: Option<String> = 4,
        told_day: Option<String> = 5, inquiry_day: Option<String> = 6, closed_day: Option<String> = 7,
    }

    /// The steps of the meldcode. Restricted: nothing shows it beside what the lead and the worker open.
    Meldcode is meldcode = 134 {
        tenancy: Id<Tenancy> = 1, signs_day: String = 2, consulted_day: Option<String> = 3, talked_day: Option<String> = 4,
        weighed_day: Option<String> = 5, decided_day: Option<String> = 6, reported_day: Option<String> = 7,
        reported_to: Option<String> = 8,
    }

    /// Where somebody lived on a day after support ended.
    LaterStay is later_stay = 137 {
        tenancy: Id<Tenancy> = 1, day: String = 2, living: String = 3, known_from: String = 4,
    }

    /// A letter of who gives support that was made.
    SupportLetter is support_letter = 138 {
        tenancy: Id<Tenancy> = 1, kind: String = 2, day: String = 3, recipient: String = 4, subject: String = 5,
        text: String = 6, pdf: String = 7,
    }
} }
