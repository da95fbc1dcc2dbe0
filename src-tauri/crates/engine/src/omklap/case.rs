//! What is known of the omklap of one tenancy as of a day: everything that the rules look at, gathered once.
//!
//! It is read from the same rows and by the same ways that the screens show, so that no criterion says what nobody sees:
//! rent from the ledger of who bears it, weeks from the one rule of weeks, evaluations and inspections as they stand.

use std::collections::BTreeSet;

use domain::{
    calendar::{Day, IsoWeek, parse_day},
    covenant::{Covenant, Criterion, CriterionStatus},
    evaluation::{EvaluationOutcome, months_after},
    inspection::{Inspection, Level},
    nuisance::Report,
    omklap::{DocumentState, ObligedWeek, OmklapState, OmklapStep, Record, RentRecord, Signs, WaiverState},
    rent::{ArrangedMonth, Ledger, Month},
};
use store::{
    Connection, Id,
    tables::{
        CriterionWaiver, Dwelling, Evaluation, InspectionItem, OmklapCondition, OmklapDocument, OmklapEvent,
        Organisation, OwnerWord, Task, Tenancy,
    },
};

use super::{
    couple::{self, Wishes},
    review::Review,
    rows::Rows,
    silence,
};
use crate::{
    api::CovenantOf, covenants::Covenants, error::Error, evaluations::Known, judging::Judge, nuisance, rents,
    tenancies::span,
};

/// Weeks that are read before today: the first that tell enough. Whose tell too little, or were exempt for longer, has
/// theirs read from the key on.
const WEEKS_BACK: [i32; 2] = [40, 80];
/// Weeks ahead: the horizon of an earliest day.
const WEEKS_AHEAD: i32 = 106;

/// What is known of the omklap of one tenancy.
pub(crate) struct Case {
    /// The tenancy.
    pub tenancy: Tenancy,
    /// With whom the leases stand: of a couple the one omklap of both.
    pub bearer: Id<Tenancy>,
    /// Its home.
    pub dwelling: Dwelling,
    /// The day as of which it is known.
    pub as_of: Day,
    /// How far it is.
    pub state: OmklapState,
    /// Since when, where anybody knows.
    pub since: Option<Day>,
    /// The steps, newest first.
    pub events: Vec<OmklapEvent>,
    /// What the owner asked when they agreed last.
    pub conditions: Vec<(OmklapCondition, Option<Task>)>,
    /// Of whom the covenant is.
    pub of: CovenantOf,
    /// With whom it is.
    pub with: Option<(Id<Organisation>, String)>,
    /// What is agreed.
    pub covenant: Covenant,
    /// First day of the sublease.
    pub began: Option<Day>,
    /// A sublease runs.
    pub sublease_runs: bool,
    /// First day of the lease in the tenant's own name.
    pub own_from: Option<Day>,
    /// Months by which the term became longer.
    pub extended: u32,
    /// The evaluation that judged the support last.
    pub support: Option<Evaluation>,
    /// The evaluations, newest first.
    pub held: Vec<Evaluation>,
    /// What the tenant said last, and who lives on the same leases.
    pub wishes: Wishes,
    /// What the owner said last.
    pub owner: Option<OwnerWord>,
    /// Status of `finance` and `brp` with its day.
    pub statuses: Vec<(Criterion, CriterionStatus, String)>,
    /// The newest row of each criterion that is waived or proposed to be.
    pub waivers: Vec<CriterionWaiver>,
    /// The newest row of each document.
    pub documents: Vec<OmklapDocument>,
    /// The last day on which anything happened on the way, where somebody is waited for; else that of the last step.
    pub moved: Option<Day>,
    /// The newest inspection.
    pub inspected: Option<Id<store::tables::Inspection>>,
    rent: Option<Rent>,
    reports: Vec<Report>,
    weeks: Vec<ObligedWeek>,
    inspections: Vec<Inspection>,
    waived: BTreeSet<Criterion>,
}

/// The rent of a tenant, as of the day.
struct Rent {
    ledger: Ledger,
    latest: Month,
    arranged: Vec<ArrangedMonth>,
}

/// Reads cases of one view of the file.
pub(crate) struct Cases<'c> {
    conn: &'c Connection,
    rows: Rows<'c>,
    judge: Judge<'c>,
    covenants: Covenants,
    as_of: Day,
}

impl<'c> Cases<'c> {
    /// As known on a day.
    pub fn new(conn: &'c Connection, as_of: Day) -> Result<Self, Error> {
        Ok(Self { conn, rows: Rows::new(conn), judge: Judge::new(conn)?, covenants: Covenants::read(conn)?, as_of })
    }

    /// For many tenancies.
    pub fn of_all(conn: &'c Connection, as_of: Day) -> Result<Self, Error> {
        Ok(Self {
            conn,
            rows: Rows::of_all(conn)?,
            judge: Judge::of_all(conn)?,
            covenants: Covenants::read(conn)?,
            as_of,
        })
    }

    /// What the cases are read from.
    pub const fn conn(&self) -> &'c Connection {
        self.conn
    }

    /// One tenancy.
    ///
    /// # Errors
    /// [`Error::Missing`] without such a tenancy; else what the file says.
    pub fn read(&self, tenancy: Id<Tenancy>) -> Result<Case, Error> {
        let mut case = self.without_books(tenancy)?;
        case.rent = self.rent(&case)?;
        case.weeks = self.weeks(&case)?;
        Ok(case)
    }

    /// The first day on which all criteria of a case hold together. What is read in a moment is asked first: where a wish
    /// or an inspection is missing, nobody needs to know the books of years.
    ///
    /// # Errors
    /// What the file says.
    pub fn first_day(&self, case: &mut Case) -> Result<Option<Day>, Error> {
        let in_the_way = |case: &Case, of: &[Criterion]| {
            let record = case.record();
            record.asked().any(|it| of.contains(&it) && record.earliest_of(it).is_none())
        };
        let dear = [Criterion::Rent, Criterion::Admission];
        let others: Vec<Criterion> = Criterion::ALL.iter().copied().filter(|it| !dear.contains(it)).collect();
        if in_the_way(case, &others) {
            return Ok(None);
        }
        case.rent = self.rent(case)?;
        if in_the_way(case, &[Criterion::Rent]) {
            return Ok(None);
        }
        case.weeks = self.weeks(case)?;
        Ok(case.record().first_day())
    }

    /// One tenancy without what takes long to read: its rent and its weeks.
    ///
    /// # Errors
    /// [`Error::Missing`] without such a tenancy; else what the file says.
    pub fn without_books(&self, tenancy: Id<Tenancy>) -> Result<Case, Error> {
        let (conn, rows, as_of) = (self.conn, &self.rows, self.as_of);
        let tenancy = rows.tenancy(tenancy)?.ok_or(Error::Missing)?;
        let dwelling = rows.dwelling(tenancy.dwelling)?.ok_or(Error::Missing)?;
        let holds = self.covenants.of(dwelling.owner, &dwelling.city);
        let known_by = |day: &str| day <= as_of.to_string().as_str();
        let mut held = rows.held(tenancy.id)?;
        let (own, of_dwelling) = (rows.leases(tenancy.id)?, rows.leases_of_dwelling(dwelling.id)?);
        let postponed = rows.postponed(own.iter().chain(&of_dwelling))?;
        let (moves, taken_in) = (rows.moves(tenancy.id)?, rows.taken_in(tenancy.id)?);
        let known = Known::of(&tenancy, &own, &of_dwelling, &moves, &held, &postponed, taken_in)?;
        let support = span(&tenancy.support_start, tenancy.support_end.as_deref())?;
        let bearer = rows.bearer(&tenancy)?;
        let events = rows.events(bearer)?;
        let steps = events.iter().filter_map(|it| Some((OmklapStep::from_code(&it.kind).ok()?, it)));
        let steps = steps.filter(|(step, it)| *step != OmklapStep::Flip && known_by(&it.day));
        // Two laptops may write on one day: the later day counts, then the later row.
        let last = steps.clone().rev().max_by_key(|(_, it)| it.day.clone());
        let signs = Signs {
            ended: support.last.is_some_and(|it| it < as_of),
            sublease: known.began.is_some(),
            tripartite: known.tripartite,
            own_from: known.own_from,
            last: last.map(|(step, _)| step),
        };
        let state = OmklapState::of(&signs, as_of);
        let last_day = last.map(|(_, it)| parse_day(&it.day)).transpose()?;
        let agreed = events.iter().find(|it| it.kind == OmklapStep::Agree.as_code());
        let conditions = match agreed {
            Some(it) if state.is_under_way() => store::omklap::conditions(conn, it.id)?,
            _ => Vec::new(),
        };
        held.retain(|it| known_by(&it.day));
        let extended = known.term(holds.covenant, as_of).saturating_sub(holds.covenant.term_months);
        let withdrawn = steps.clone().filter(|(step, _)| *step == OmklapStep::Withdraw).map(|(_, it)| &it.day).max();
        let withdrawn = withdrawn.map(|it| parse_day(it)).transpose()?;
        let wishes = couple::wishes(rows, &tenancy, withdrawn, as_of)?;
        let owner = rows.owner_words(bearer)?.into_iter().rev().find(|it| known_by(&it.day));
        let mut statuses: Vec<(Criterion, CriterionStatus, String)> = Vec::new();
        for it in rows.statuses(tenancy.id)?.into_iter().rev().filter(|it| known_by(&it.day)) {
            let criterion = Criterion::from_code(&it.criterion)?;
            if !statuses.iter().any(|(known, ..)| *known == criterion) {
                statuses.push((criterion, CriterionStatus::from_code(&it.status)?, it.day));
            }
        }
        let waivers = rows.waivers(tenancy.id)?.into_iter().filter(|it| known_by(&it.day)).collect();
        let waivers = newest(waivers, |it: &CriterionWaiver| it.criterion.clone());
        let granted = waivers.iter().filter(|it| it.state == WaiverState::Granted.as_code());
        let waived = granted.filter_map(|it| Criterion::from_code(&it.criterion).ok()).collect();
        let documents = newest(rows.documents(bearer)?, |it| it.document.clone());
        let files = rows.files(bearer)?;
        let (inspected, inspections) = self.inspections(&dwelling, support.first)?;
        // Nobody asks it of who waits for nothing.
        let moved = match state.is_under_way() {
            true => {
                let here = documents.iter().map(|it| &it.day).chain(files.iter().map(|it| &it.day));
                let here =
                    here.chain(waivers.iter().map(|it| &it.day)).cloned().chain(last.map(|(_, it)| it.day.clone()));
                let all = silence::happened(conn, rows, &tenancy, bearer, as_of)?;
                let all = here.chain(all).filter(|it| known_by(it));
                all.max().map(|it| parse_day(&it)).transpose()?
            }
            false => last_day,
        };
        Ok(Case {
            since: match state {
                OmklapState::Flipped => known.own_from,
                OmklapState::Ended => support.last,
                _ => last_day.or(known.began),
            },
            of: holds.of,
            with: holds.with.map(|(id, name)| (id, name.to_owned())),
            covenant: holds.covenant.clone(),
            began: known.began,
            sublease_runs: known.let_from_provider.iter().any(|it| it.contains(as_of)),
            own_from: known.own_from,
            extended,
            support: held.iter().find(|it| it.support.is_some()).cloned(),
            rent: None,
            reports: self.reports(tenancy.id)?,
            weeks: Vec::new(),
            as_of,
            state,
            events,
            conditions,
            held,
            wishes,
            owner,
            statuses,
            waivers,
            documents,
            moved,
            inspected,
            inspections,
            waived,
            tenancy,
            bearer,
            dwelling,
        })
    }

    fn rent(&self, case: &Case) -> Result<Option<Rent>, Error> {
        let books = rents::books_of(self.conn, case.bearer)?;
        let months = books.records.iter().map(|it| it.month).filter(|it| it.first() <= self.as_of);
        let paid = books.received.iter().map(|it| it.day).filter(|it| *it <= self.as_of).map(Month::of);
        let Some(latest) = months.chain(paid).max() else { return Ok(None) };
        let ledger = Ledger::of(&books, self.as_of);
        let arranged = rents::arranged(self.conn, case.bearer, &ledger, self.as_of)?;
        Ok(Some(Rent { ledger, latest, arranged }))
    }

    fn reports(&self, tenancy: Id<Tenancy>) -> Result<Vec<Report>, Error> {
        let reports = self.rows.reports(tenancy)?;
        let mut reports = reports.iter().map(nuisance::report).collect::<Result<Vec<_>, _>>()?;
        reports.retain(|it| it.day <= self.as_of);
        Ok(reports)
    }

    fn weeks(&self, case: &Case) -> Result<Vec<ObligedWeek>, Error> {
        let (now, key) = (IsoWeek::of(self.as_of), IsoWeek::of(parse_day(&case.tenancy.support_start)?));
        let asked = case.covenant.thresholds.admission_weeks as usize;
        let read = |first: IsoWeek| -> Result<Vec<ObligedWeek>, Error> {
            let judgement = self.judge.judge(case.tenancy.id, first..=now.plus(WEEKS_AHEAD), self.as_of)?;
            let obliged = judgement.weeks.iter().filter(|it| it.obliged);
            Ok(obliged.map(|it| ObligedWeek { week: it.week, state: it.state }).collect())
        };
        for first in WEEKS_BACK.map(|it| now.plus(-it)).into_iter().filter(|it| *it > key) {
            let weeks = read(first)?;
            if weeks.iter().filter(|it| it.week.sunday() < self.as_of).count() >= asked {
                return Ok(weeks);
            }
        }
        read(key)
    }

    /// The inspections of a home since the key: what was found then was found of this tenancy.
    fn inspections(
        &self,
        dwelling: &Dwelling,
        key: Day,
    ) -> Result<(Option<Id<store::tables::Inspection>>, Vec<Inspection>), Error> {
        let mut found = Vec::new();
        let mut newest: Option<(Day, Id<_>)> = None;
        for it in self.rows.inspections(dwelling.id)? {
            let day = parse_day(&it.day)?;
            if day < key || day > self.as_of {
                continue;
            }
            newest = newest.max(Some((day, it.id)));
            // What was settled after the day was open on it.
            let today = self.as_of.to_string();
            let still = |it: &InspectionItem| it.settled_day.as_ref().is_none_or(|settled| *settled > today);
            let open = self.rows.items(it.id)?.into_iter().filter(still);
            let open = open.map(|it| Level::from_code(&it.level)).collect::<Result<_, _>>()?;
            found.push(Inspection { day, open });
        }
        Ok((newest.map(|(_, id)| id), found))
    }
}

/// The newest row of each kind, in the order in which the kinds came.
fn newest<T, K: PartialEq>(rows: Vec<T>, kind: impl Fn(&T) -> K) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for row in rows {
        match found.iter_mut().find(|it| kind(it) == kind(&row)) {
            Some(known) => *known = row,
            None => found.push(row),
        }
    }
    found
}

impl Case {
    /// What the criteria are judged from.
    pub fn record(&self) -> Record<'_> {
        let status = |criterion: Criterion| {
            let found = self.statuses.iter().find(|(it, ..)| *it == criterion);
            found.map_or(CriterionStatus::CannotJudge, |(_, status, _)| *status)
        };
        let said = self.owner.as_ref().map(|it| it.willing);
        let owner = said.or((self.of == CovenantOf::Owner).then_some(true));
        Record {
            as_of: self.as_of,
            covenant: &self.covenant,
            began: self.began,
            extended: self.extended,
            rent: self.rent.as_ref().map(|it| RentRecord {
                ledger: &it.ledger,
                latest: it.latest,
                arranged: &it.arranged,
            }),
            reports: &self.reports,
            weeks: &self.weeks,
            inspections: &self.inspections,
            support: self.support.as_ref().and_then(|it| CriterionStatus::from_code(it.support.as_deref()?).ok()),
            finance: status(Criterion::Finance),
            brp: status(Criterion::Brp),
            wish: self.wishes.least().map(|(answer, _)| answer),
            owner: owner.map(|it| if it { CriterionStatus::Met } else { CriterionStatus::NotMet }),
            waived: &self.waived,
        }
    }

    /// The row of the last step, whatever it was.
    pub fn seen(&self) -> Option<Id<OmklapEvent>> {
        self.events.first().map(|it| it.id)
    }

    /// For how many days nothing happened, where that is too long.
    pub fn silent_days(&self) -> Option<u32> {
        if self.own_from.is_some() { None } else { self.state.silent_days(self.moved?, self.as_of) }
    }

    /// The last day of aftercare.
    pub fn aftercare_until(&self) -> Option<Day> {
        let months = Some(self.covenant.aftercare_months).filter(|it| *it > 0)?;
        months_after(self.own_from?, months).pred_opt()
    }

    /// Conditions that are not met.
    pub fn open_conditions(&self) -> usize {
        self.conditions.iter().filter_map(|(_, task)| task.as_ref()).filter(|it| it.done_day.is_none()).count()
    }

    /// The last step that led back, where none followed.
    pub fn led_back(&self) -> Option<&OmklapEvent> {
        let event = self.events.first()?;
        OmklapStep::from_code(&event.kind).is_ok_and(OmklapStep::leads_back).then_some(event)
    }

    /// The day on which it is to be looked at again, ahead or past, as long as nobody did.
    ///
    /// # Errors
    /// What the file says.
    pub fn review(&self, conn: &Connection) -> Result<Option<Day>, Error> {
        let Some(last) = self.led_back() else { return Ok(None) };
        Ok(Review::read(conn, self.bearer, last)?.filter(Review::is_open).map(|it| it.day))
    }

    /// What waits for the lead: criteria and documents that somebody proposed to do without.
    pub fn proposals(&self) -> usize {
        let criteria = self.waivers.iter().filter(|it| it.state == WaiverState::Proposed.as_code());
        let documents = self.documents.iter().filter(|it| it.state == DocumentState::Proposed.as_code());
        criteria.count() + documents.count()
    }

    /// The day on which it last led back: what was said before it is of another time.
    pub fn back_since(&self) -> Option<&str> {
        let back = |it: &&OmklapEvent| OmklapStep::from_code(&it.kind).is_ok_and(OmklapStep::leads_back);
        self.events.iter().find(back).map(|it| it.day.as_str())
    }

    /// The evaluation that said that it can be prepared, since it last led back.
    pub fn final_evaluation(&self) -> Option<&Evaluation> {
        let since = self.back_since().unwrap_or_default();
        let prepares = |it: &&Evaluation| it.outcome == EvaluationOutcome::PrepareOmklap.as_code();
        self.held.iter().filter(prepares).find(|it| it.day.as_str() >= since)
    }

    /// How a document of the list stands.
    pub fn document(&self, document: domain::covenant::Document) -> Option<&OmklapDocument> {
        self.documents.iter().find(|it| it.document == document.as_code())
    }

    /// Every document that has to be there before anybody signs is there, or waived.
    pub fn ready_to_sign(&self) -> bool {
        let settled = |it: &OmklapDocument| DocumentState::from_code(&it.state).is_ok_and(DocumentState::is_settled);
        let before = self.covenant.documents.iter().filter(|it| it.is_before_signing());
        before.copied().all(|it| self.document(it).is_some_and(settled))
    }
}
