//! The files of an exchange set: their columns, and reading their lines.
//!
//! The first ten are those of `spec/exchange.md`. The others are what the export adds so that nothing is lost: what a
//! table holds beyond the ten files. `*_details` give a line of another file the columns that it has no room for; a
//! line without details, or an empty cell in them, means what everybody would assume.

use std::{
    io::{self, BufRead},
    path::{Path, PathBuf},
};

use super::{
    line::Line,
    records::{Record, Records},
    rejection::{Fault, Rejection},
    source::{self, DrawnRows, Source},
};

/// One file of an exchange set.
#[derive(Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name without `.csv`.
    pub name: &'static str,
    /// Its columns in the order of the export.
    pub columns: &'static [&'static str],
    /// Without one of these nothing in it can be read.
    required: &'static [&'static str],
}

macro_rules! sheets {
    ($($(#[$meta:meta])* $name:ident = $file:literal [$($column:ident)+] needs [$($required:ident)+];)+) => {
        $(
            $(#[$meta])*
            pub(super) const $name: &Sheet = &Sheet {
                name: $file,
                columns: &[$(stringify!($column)),+],
                required: &[$(stringify!($required)),+],
            };
        )+
        /// Every file of a set, in the order in which the export writes them.
        pub const SHEETS: &[&Sheet] = &[$($name),+];
    };
}

sheets! {
    /// Workers.
    WORKERS = "workers" [id name role hours_per_week email] needs [id name role];
    /// Tenants.
    TENANTS = "tenants" [id given_name prefix family_name birth_date gender municipality_of_origin referral_date
        ethos_before in_shelter_since] needs [id given_name family_name];
    /// Dwellings. `owner` is the name of an organisation, or its id when two have one name.
    DWELLINGS = "dwellings" [id street number postcode city owner self_contained programme]
        needs [id street number city self_contained];
    /// Tenancies.
    TENANCIES = "tenancies" [id tenant_id dwelling_id worker_id support_start support_end end_reason end_destination
        previous_id] needs [id tenant_id dwelling_id support_start];
    /// Leases, each with its rent on its first day.
    LEASES = "leases" [id tenancy_id dwelling_id kind start end fixed_term rent_cents service_cents]
        needs [id tenancy_id dwelling_id kind start fixed_term];
    /// Visit agreements.
    AGREEMENTS = "agreements" [id tenancy_id from visits period_weeks] needs [tenancy_id from visits period_weeks];
    /// Granted exemptions.
    EXEMPTIONS = "exemptions" [id tenancy_id from to reason] needs [tenancy_id from reason];
    /// Visits: the plan, the result in force, or both.
    VISITS = "visits" [id tenancy_id worker_id planned_date planned_time actual_date location outcome note]
        needs [tenancy_id outcome];
    /// Due and paid in one month.
    RENT_MONTHS = "rent_months" [tenancy_id month due_cents paid_cents paid_on]
        needs [tenancy_id month due_cents paid_cents];
    /// Incidents.
    INCIDENTS = "incidents" [id tenancy_id date kind serious confirmed note] needs [id tenancy_id date kind serious];

    /// What the organisation has chosen.
    SETTINGS = "settings" [name value] needs [name value];
    /// Periods in which contact without admission also counts.
    TEMPORARY_NORMS = "temporary_norms" [id from to remote_contact met_elsewhere]
        needs [id from remote_contact met_elsewhere];
    /// Owners and others, each with its kind.
    ORGANISATIONS = "organisations" [id name kind] needs [id name kind];
    /// Rents other than the one on the first day of a lease.
    RENT_VERSIONS = "rent_versions" [id lease_id from rent_cents service_cents]
        needs [id lease_id from rent_cents service_cents];
    /// Which agreements are aftercare.
    AGREEMENT_DETAILS = "agreement_details" [id aftercare] needs [id aftercare];
    /// Exemptions that are proposed or were refused.
    EXEMPTION_REQUESTS = "exemption_requests" [id tenancy_id from to reason state] needs [id tenancy_id from reason state];
    /// Further reasons of an exemption.
    EXEMPTION_REASONS = "exemption_reasons" [id exemption_id reason] needs [id exemption_id reason];
    /// How tenants can be reached.
    TENANT_DETAILS = "tenant_details" [id phone email] needs [id];
    /// Further origins of a tenant; `until_day`: what stood until they were referred again, with the referral of then.
    SHELTER_HISTORIES = "shelter_histories" [id tenant_id ethos_before in_shelter_since referral_date until_day]
        needs [id tenant_id];
    /// What a line of `visits` has no room for. `state`: of the plan, where it does not follow from the outcome.
    /// `visit_id`: of a line without a plan, the visit at which it happened. `other_workers`: who went stands in the
    /// two cells after it, empty: nobody known; else those who were planned.
    VISIT_DETAILS = "visit_details" [id state colleague_id known_to_week visit_id other_workers result_worker_id
        result_colleague_id result_id replaces_id minutes] needs [id];
    /// Further tenancies that a visit serves.
    VISIT_TENANCIES = "visit_tenancies" [id visit_id tenancy_id] needs [id visit_id tenancy_id];
    /// Results that are replaced, and the few in force that fit no line of `visits`.
    VISIT_RESULTS = "visit_results" [id visit_id tenancy_id worker_id colleague_id actual_date location outcome
        replaces_id] needs [id tenancy_id outcome];
    /// Further notes of visits.
    VISIT_NOTES = "visit_notes" [id tenancy_id visit_id result_id text] needs [id tenancy_id text];
    /// The last day of the provider's rent ledgers for a tenancy.
    LEDGER_CLOSINGS = "ledger_closings" [id tenancy_id last_day] needs [id tenancy_id last_day];
    /// Steps of the omklap.
    OMKLAP_EVENTS = "omklap_events" [id tenancy_id kind day person reason must_change review_day extends_months
        file_id]
        needs [id tenancy_id kind day];
    /// What owners ask before an omklap goes on, each with its task.
    OMKLAP_CONDITIONS = "omklap_conditions" [id event_id words task_id] needs [id event_id words];
    /// Who signed at a step of kind `sign`.
    OMKLAP_SIGNATURES = "omklap_signatures" [id event_id who name] needs [id event_id who name];
    /// The leases that a flip ended; `to`: the last day that each had before.
    LEASE_CUTS = "lease_cuts" [id event_id lease_id to fixed_term] needs [id event_id lease_id];
    /// The documents of the omklap that are there, or need not be.
    OMKLAP_DOCUMENTS = "omklap_documents" [id tenancy_id document state day reason]
        needs [id tenancy_id document state day];
    /// The files that show them, without their bytes.
    DOCUMENT_FILES = "document_files" [id tenancy_id document name size_bytes hash day]
        needs [id tenancy_id document name size_bytes hash day];
    /// Criteria that need not hold.
    CRITERION_WAIVERS = "criterion_waivers" [id tenancy_id criterion state day reason]
        needs [id tenancy_id criterion state day reason];
    /// What owners said about a tenancy.
    OWNER_WORDS = "owner_words" [id tenancy_id day willing words] needs [id tenancy_id day willing];
    /// What is to be done for a tenancy.
    TASKS = "tasks" [id tenancy_id code due_day done_day worker_id] needs [id tenancy_id code due_day];
    /// What workers made of visits.
    IMPRESSIONS = "impressions" [id tenancy_id visit_id result_id text] needs [id tenancy_id text];
    /// How a side of life was found at a visit.
    OBSERVATIONS = "observations" [id tenancy_id result_id theme level] needs [id tenancy_id result_id theme level];
    /// How safe it is to visit.
    VISIT_RISKS = "visit_risks" [id tenancy_id level measures from to] needs [id tenancy_id level from to];
    /// People around the tenant.
    CONTACTS = "contacts" [id tenancy_id kind name organisation phone email remark] needs [id tenancy_id kind name];
    /// Support notes that belong to no visit.
    NOTES = "notes" [id tenancy_id day text] needs [id tenancy_id day text];
    /// The words of tasks.
    TASK_TEXTS = "task_texts" [id task_id text] needs [id task_id text];
    /// Files kept with a tenancy, by the hash of their bytes. The bytes themselves do not go along.
    ATTACHMENTS = "attachments" [id tenancy_id name size_bytes hash day] needs [id tenancy_id name size_bytes hash day];
    /// When workers work.
    WORK_PATTERNS = "work_patterns" [id worker_id parity weekday starts ends from to]
        needs [id worker_id parity weekday starts ends from];
    /// When they do not.
    ABSENCES = "absences" [id worker_id kind from to starts ends calendar_uid] needs [id worker_id kind from];
    /// Team meetings and what somebody has to do elsewhere.
    APPOINTMENTS = "appointments" [id worker_id title day starts minutes every_weeks to calendar_uid]
        needs [id title day starts minutes];
    /// Visits that come back.
    VISIT_SERIES = "visit_series" [id tenancy_id worker_id colleague_id weekday time minutes every_weeks from to]
        needs [id tenancy_id weekday every_weeks from];
    /// The visits that stand for a series on its days.
    SERIES_VISITS = "series_visits" [id series_id visit_id day] needs [id series_id visit_id day];
    /// How the visits of a tenancy are made.
    VISIT_WISHES = "visit_wishes" [id tenancy_id cover_id together minutes] needs [id tenancy_id together];
    /// When a visit suits the tenant.
    VISIT_TIMES = "visit_times" [id tenancy_id weekday starts ends] needs [id tenancy_id weekday starts ends];
    /// Plans that stay where they are.
    VISIT_LOCKS = "visit_locks" [id visit_id] needs [id visit_id];
    /// Plans as the team was told them last.
    PUBLISHED_VISITS = "published_visits" [id visit_id worker_id day time minutes called_off times]
        needs [id visit_id day called_off times];
    /// Weeks that the team was told.
    PUBLICATIONS = "publications" [id week] needs [id week];
    /// When workers went in and came out.
    PRESENCES = "presences" [id visit_id arrived gone] needs [id visit_id];
    /// Steps of the ladder that somebody took on.
    FOLLOW_UPS = "follow_ups" [id tenancy_id step asked_day worker_id due_day visit_id done_day result]
        needs [id tenancy_id step asked_day due_day];
    /// What came of them, in words.
    FOLLOW_UP_TEXTS = "follow_up_texts" [id follow_up_id text] needs [id follow_up_id text];
    /// Weeks that a lead looked through.
    WEEK_SIGN_OFFS = "week_sign_offs" [id week day states] needs [id week day states];
    /// A lead's remarks on them.
    SIGN_OFF_TEXTS = "sign_off_texts" [id sign_off_id text] needs [id sign_off_id text];
    /// What a lead decided about the findings of a week.
    REVIEW_DECISIONS = "review_decisions" [id week tenancy_id finding decision worker_id due_day]
        needs [id week tenancy_id finding decision];
    /// Why.
    DECISION_TEXTS = "decision_texts" [id decision_id text] needs [id decision_id text];
    /// The results that opened incidents.
    INCIDENT_VISITS = "incident_visits" [id incident_id result_id] needs [id incident_id result_id];
    /// Money for rent: `ledger` owner or tenant, `kind` payment or refund. Of a couple it stands with the tenancy that
    /// holds the leases.
    PAYMENTS = "payments" [id tenancy_id ledger kind day cents payer reference]
        needs [id tenancy_id ledger kind day cents payer];
    /// What was open and is paid in parts, beside the rent.
    ARRANGEMENTS = "arrangements" [id tenancy_id agreed_day first_month months cents ended_day]
        needs [id tenancy_id agreed_day first_month months cents];
    /// Steps of early signalling.
    SIGNAL_STEPS = "signal_steps" [id tenancy_id step day] needs [id tenancy_id step day];
    /// What was agreed in leases beside days and rent.
    LEASE_TERMS = "lease_terms" [id lease_id ground max_months notice notice_sent consent_day consent_letter higher_rent]
        needs [id lease_id];
    /// What is agreed with owners for all their dwellings.
    OWNER_TERMS = "owner_terms" [id owner_id notice_months] needs [id owner_id notice_months];
    /// When somebody looked how dwellings are.
    INSPECTIONS = "inspections" [id dwelling_id day occasion] needs [id dwelling_id day occasion];
    /// How their parts were found.
    INSPECTION_ITEMS = "inspection_items" [id inspection_id part level remark settled_day]
        needs [id inspection_id part level];
    /// Photographs of them, by the hash of their bytes. The bytes themselves do not go along.
    PHOTOS = "photos" [id inspection_id item_id hash small width height]
        needs [id inspection_id hash small width height];
    /// Keys that were handed out.
    KEY_SETS = "key_sets" [id dwelling_id holder tenancy_id sets out_day back_day]
        needs [id dwelling_id holder sets out_day];
    /// Until when dwellings are let, and why no longer.
    EXPLOITATIONS = "exploitations" [id dwelling_id kind last_day] needs [id dwelling_id kind last_day];
    /// When somebody will look how dwellings are.
    PLANNED_INSPECTIONS = "planned_inspections" [id dwelling_id day worker_id] needs [id dwelling_id day];
    /// What was read on meters, in thousandths of their unit.
    METER_READINGS = "meter_readings" [id dwelling_id meter day reading occasion]
        needs [id dwelling_id meter day reading occasion];
    /// Who waits, or waited, for a home.
    REFERRALS = "referrals" [id tenant_id priority children pregnant self_reliance wishes ended_day ended]
        needs [id tenant_id priority self_reliance];
    /// Homes that they were offered.
    OFFERS = "offers" [id referral_id dwelling_id day answer reason answered_day]
        needs [id referral_id dwelling_id day answer];
    /// What tenants are asked to write with a payment of rent.
    PAYMENT_REFERENCES = "payment_references" [id tenancy_id reference] needs [id tenancy_id reference];
    /// Payments on statements of the bank that were booked, and the accounts of both sides.
    STATEMENT_ENTRIES = "statement_entries" [id payment_id account iban withdrew]
        needs [id payment_id account withdrew];
    /// What tenants want.
    GOALS = "goals" [id tenancy_id domain words agreed_day by_day ended_day ended previous_id]
        needs [id tenancy_id domain words agreed_day];
    /// Steps to it.
    GOAL_STEPS = "goal_steps" [id goal_id words doer by_day done_day] needs [id goal_id words doer];
    /// What they said of it, looking back.
    GOAL_LOOKS = "goal_looks" [id goal_id day text direction] needs [id goal_id day text];
    /// What is agreed with corporations and municipalities. Lists of months and codes stand in one cell, a space between.
    COVENANTS = "covenants" [id organisation_id term_months evaluation_months decides dwellings_a_year response_days
        aftercare_months reporting documents left_out rent_months nuisance_months admission_weeks admission_missed
        inspection_months] needs [id organisation_id term_months evaluation_months decides response_days
        aftercare_months reporting rent_months nuisance_months admission_weeks admission_missed inspection_months];
    /// Evaluations that were held; `month`: which moment of the covenant.
    EVALUATIONS = "evaluations" [id tenancy_id month day support support_reason own_view remark outcome extends_months]
        needs [id tenancy_id day outcome];
    /// Who was at them.
    EVALUATIONS_PRESENT = "evaluations_present" [id evaluation_id who name] needs [id evaluation_id who];
    /// Moments that were agreed for another day.
    EVALUATION_MOVES = "evaluation_moves" [id tenancy_id month day] needs [id tenancy_id month day];
    /// Who does what tasks of kind agreement say, and whether it was kept.
    PROMISES = "promises" [id task_id evaluation_id who kept] needs [id task_id];
    /// Whether tenants want a lease of their own.
    OMKLAP_WISHES = "omklap_wishes" [id tenancy_id day answer words] needs [id tenancy_id day answer];
    /// What worker and lead advise about it.
    OMKLAP_ADVICE = "omklap_advice" [id tenancy_id day adviser advice reason] needs [id tenancy_id day adviser advice];
    /// What the criteria say that are judged from the checklist.
    CRITERION_STATUSES = "criterion_statuses" [id tenancy_id criterion status day]
        needs [id tenancy_id criterion status day];
    /// What has to be arranged, and how it stood from a day on.
    CHECKLIST = "checklist" [id tenancy_id item value day] needs [id tenancy_id item value day];
    /// Wmo decisions.
    WMO_DECISIONS = "wmo_decisions" [id tenancy_id number product from to] needs [id tenancy_id product from];
    /// Who works at organisations.
    OFFICERS = "officers" [id organisation_id kind name phone email remark] needs [id organisation_id kind name];
    /// Who stands in leases beside owner, provider and tenant: the tenancy of a second tenant, else a name.
    LEASE_PARTIES = "lease_parties" [id lease_id role partner_id name from to] needs [id lease_id role];
    /// How many live in a home from a day on, beside those who have a dossier there.
    HOUSEHOLDS = "households" [id tenancy_id from children young_adults adults]
        needs [id tenancy_id from children young_adults adults];
    /// Figures as they left the team; `facts` are their lines, as JSON.
    PUBLISHED_FIGURES = "published_figures" [id period day facts] needs [id period day facts];
    /// What is known of reports of nuisance that `incidents` has no room for.
    NUISANCE_REPORTS = "nuisance_reports" [id incident_id source judged_day judged_why] needs [id incident_id];
    /// What was done about them.
    NUISANCE_RESPONSES = "nuisance_responses" [id incident_id day kind] needs [id incident_id day kind];
    /// What goes well in the street.
    GOOD_SIGNS = "good_signs" [id tenancy_id day kind source said] needs [id tenancy_id day kind source];
    /// Where people lived after support ended.
    LATER_STAYS = "later_stays" [id tenancy_id day living known_from] needs [id tenancy_id day living known_from];
    /// Calamities of the Wmo.
    CALAMITIES = "calamities" [id tenancy_id day reported_day reported_to told_day inquiry_day closed_day]
        needs [id tenancy_id day];
    /// The steps of the meldcode.
    MELDCODES = "meldcodes" [id tenancy_id signs_day consulted_day talked_day weighed_day decided_day reported_day
        reported_to] needs [id tenancy_id signs_day];
    /// What tenants agreed that others may know, and until when.
    CONSENTS = "consents" [id tenancy_id organisation_id purpose from to withdrawn_day]
        needs [id tenancy_id organisation_id purpose from];
    /// Files of the omklap that were made, by the hashes of their bytes. The bytes themselves do not go along.
    OMKLAP_FILES = "omklap_files" [id tenancy_id organisation_id attention consent_id day pdf facts]
        needs [id tenancy_id organisation_id consent_id day pdf facts];
    /// Letters that one can begin with.
    LETTER_TEMPLATES = "letter_templates" [id kind name subject text] needs [id kind name subject text];
    /// Letters of the landlord, by the hash of their bytes. The bytes themselves do not go along.
    LETTERS = "letters" [id tenancy_id kind consent_id day recipient subject text pdf]
        needs [id tenancy_id kind day recipient subject text pdf];
    /// Letters of who gives support, in the same way.
    SUPPORT_LETTERS = "support_letters" [id tenancy_id kind day recipient subject text pdf]
        needs [id tenancy_id kind day recipient subject text pdf];
}

impl Sheet {
    /// Where it is in a folder.
    pub fn path(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.csv", self.name))
    }
}

/// The lines of one file.
pub(super) struct Lines {
    reader: Reader,
    record: Record,
    header: Header,
}

/// Where lines are read from.
enum Reader {
    Text(Records<Box<dyn BufRead>>),
    Drawn(DrawnRows),
}

impl Reader {
    /// As [`Records::read`].
    fn read(&mut self, record: &mut Record) -> io::Result<Option<Result<(), Rejection>>> {
        match self {
            Self::Text(records) => records.read(record),
            Self::Drawn(rows) => Ok(rows.next().map(|(line, cells)| {
                record.fill(line, &cells);
                Ok(())
            })),
        }
    }
}

/// Where the columns of a sheet stand in a file.
pub(super) struct Header {
    pub sheet: &'static Sheet,
    /// Place of each column of the sheet in the file.
    places: Vec<Option<usize>>,
    width: usize,
}

impl Header {
    /// The file has the column.
    pub fn has(&self, column: &str) -> bool {
        self.place(column).is_some()
    }

    /// The place of a column in the file.
    pub fn place(&self, column: &str) -> Option<usize> {
        let known = self.sheet.columns.iter().position(|it| *it == column);
        known.and_then(|it| self.places.get(it)).copied().flatten()
    }
}

/// A file that was opened: its lines and the columns nobody knows, or why none of its rows can be read.
pub(super) type Opened = Result<(Lines, Vec<String>), (Rejection, Option<String>)>;

impl Lines {
    /// Opens a file and reads its header; `None` when the set does not have it.
    pub fn open(sheet: &'static Sheet, source: &Source) -> io::Result<Option<Opened>> {
        let Some(file) = source.open(sheet.name)? else { return Ok(None) };
        let mut reader = match file {
            source::Opened::Text(file) => Reader::Text(Records::new(file)),
            source::Opened::Drawn(rows) => Reader::Drawn(rows),
        };
        let mut record = Record::default();
        if let Some(Err(why)) = reader.read(&mut record)? {
            return Ok(Some(Err((why, None))));
        }
        Ok(Some(Self::under_header(sheet, reader, record)))
    }

    fn under_header(sheet: &'static Sheet, reader: Reader, record: Record) -> Opened {
        let mut places = vec![None; sheet.columns.len()];
        let mut unknown = Vec::new();
        for place in 0..record.len() {
            let name = record.cell(place);
            let known = sheet.columns.iter().position(|it| *it == name).and_then(|it| places.get_mut(it));
            match known {
                None => unknown.push(name.to_owned()),
                Some(Some(_)) => return Err((Rejection::ColumnTwice, Some(name.to_owned()))),
                Some(free) => *free = Some(place),
            }
        }
        let header = Header { sheet, places, width: record.len() };
        match sheet.required.iter().find(|it| !header.has(it)) {
            Some(missing) => Err((Rejection::ColumnMissing, Some((*missing).to_owned()))),
            None => Ok((Self { reader, record, header }, unknown)),
        }
    }

    /// The next line with its number, or why it cannot be read.
    pub fn next(&mut self) -> io::Result<Option<(u32, Result<Line<'_>, Fault>)>> {
        let Some(found) = self.reader.read(&mut self.record)? else { return Ok(None) };
        let line = match found {
            Err(why) => Err(why.whole_row()),
            Ok(()) if self.record.len() != self.header.width => Err(Rejection::RaggedRow.whole_row()),
            Ok(()) => Ok(Line::new(&self.header, &self.record)),
        };
        Ok(Some((self.record.line, line)))
    }
}
