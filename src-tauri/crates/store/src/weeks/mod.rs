//! What the week rule is told about a tenancy, read in the order in which it is stored.

use std::collections::{HashMap, HashSet};

use domain::{
    calendar::{Day, DaySpan, IsoWeek, parse_day},
    visit_weeks::{AgreementVersion, Outcome, Place, TemporaryNorm, VisitFact},
};
use rusqlite::{Connection, Row, named_params};
use uuid::Uuid;

use crate::{
    error::Error,
    id::Id,
    registry::TableNo,
    tables::{Exemption, Setting, TemporaryNorm as NormRow, Tenancy, Visit, VisitAgreement, VisitResult, VisitTenancy},
};

/// The tables that weeks are made of: while none of their rows changes, every week of a past day stays as it is.
pub const TABLES: [TableNo; 8] = [
    Tenancy::TABLE.no,
    VisitAgreement::TABLE.no,
    Exemption::TABLE.no,
    Visit::TABLE.no,
    VisitTenancy::TABLE.no,
    VisitResult::TABLE.no,
    NormRow::TABLE.no,
    Setting::TABLE.no,
];

/// The facts of one tenancy.
#[derive(Clone, Debug)]
pub struct TenancyFacts {
    /// Support.
    pub support: DaySpan,
    /// Versions of the visit agreement, in the order of recording.
    pub agreements: Vec<AgreementVersion>,
    /// Granted exemptions.
    pub exemptions: Vec<DaySpan>,
    /// Visits and results in force.
    pub visits: Vec<VisitFact>,
    /// What each of `visits` is in the file, place by place.
    pub origins: Vec<VisitOrigin>,
    /// The tenancy this one continues.
    pub previous: Option<Id<Tenancy>>,
    /// The tenancy that continues this one.
    pub next: Option<Id<Tenancy>>,
}

/// Where a fact comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitOrigin {
    /// The plan, if any.
    pub visit: Option<Id<Visit>>,
    /// The row of the result, if any: its number in the table, for `result`.
    pub result: Option<i64>,
}

/// Reads facts tenancy by tenancy; what holds for all of them is read once.
pub struct FactReader<'c> {
    conn: &'c Connection,
    replaced: HashSet<i64>,
    kept: Option<Kept>,
}

/// What a tenancy is beside its visits.
#[derive(Clone, Debug)]
struct Frame {
    support: DaySpan,
    previous: Option<Id<Tenancy>>,
    next: Option<Id<Tenancy>>,
    agreements: Vec<AgreementVersion>,
    exemptions: Vec<DaySpan>,
    /// Visits of somebody else's tenancy serve this one too.
    together: bool,
}

/// The frames of all tenancies, read table by table: for many tenancies that is one pass instead of many searches.
type Kept = HashMap<Id<Tenancy>, Frame>;

impl<'c> FactReader<'c> {
    /// Prepares for reading a few tenancies.
    ///
    /// # Errors
    /// What the file says.
    pub fn new(conn: &'c Connection) -> Result<Self, Error> {
        let replaced = conn
            .prepare_cached(include_str!("replaced.sql"))?
            .query_map([], |row| row.get("number"))?
            .collect::<Result<_, _>>()?;
        Ok(Self { conn, replaced, kept: None })
    }

    /// Prepares for reading all tenancies.
    ///
    /// # Errors
    /// What the file says.
    pub fn of_all(conn: &'c Connection) -> Result<Self, Error> {
        Ok(Self { kept: Some(frames(conn)?), ..Self::new(conn)? })
    }

    /// The facts of one tenancy; of visits only those that can matter from the day on that `since` gives for its days of
    /// support. `None` if it is not there.
    ///
    /// # Errors
    /// What the file says.
    pub fn read(
        &self,
        tenancy: Id<Tenancy>,
        since: impl FnOnce(DaySpan) -> Option<Day>,
    ) -> Result<Option<TenancyFacts>, Error> {
        let frame = match &self.kept {
            Some(kept) => kept.get(&tenancy).cloned(),
            None => self.frame(tenancy)?,
        };
        let Some(frame) = frame else { return Ok(None) };
        // A window of k weeks reaches back before the first week that is asked.
        let longest = frame.agreements.iter().map(|it| it.period_weeks).max().unwrap_or(1);
        let since =
            since(frame.support).map(|day| IsoWeek::of(day).plus(-i32::try_from(longest - 1).unwrap_or(0)).monday());
        let together = frame.together;
        let mut facts = TenancyFacts {
            support: frame.support,
            agreements: frame.agreements,
            exemptions: frame.exemptions,
            visits: Vec::new(),
            origins: Vec::new(),
            previous: frame.previous,
            next: frame.next,
        };
        self.visits(tenancy, &since.map_or_else(String::new, |day| day.to_string()), together, &mut facts)?;
        Ok(Some(facts))
    }

    fn frame(&self, tenancy: Id<Tenancy>) -> Result<Option<Frame>, Error> {
        let Some(row) = Tenancy::get(self.conn, tenancy)? else { return Ok(None) };
        Ok(Some(Frame {
            support: span(&row.support_start, row.support_end.as_deref())?,
            previous: row.previous,
            next: continued_by(self.conn, tenancy)?,
            agreements: self.agreements(tenancy)?,
            exemptions: self.exemptions(tenancy)?,
            together: true,
        }))
    }

    fn agreements(&self, tenancy: Id<Tenancy>) -> Result<Vec<AgreementVersion>, Error> {
        let mut statement = self.conn.prepare_cached(
            "SELECT from_day, visits, period_weeks FROM visit_agreement
              WHERE tenancy = :tenancy AND deleted = 0 ORDER BY rowid",
        )?;
        let mut rows = statement.query(named_params! { ":tenancy": tenancy })?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(AgreementVersion {
                from: day(row, 0)?,
                visits: row.get("visits")?,
                period_weeks: row.get("period_weeks")?,
            });
        }
        Ok(all)
    }

    fn exemptions(&self, tenancy: Id<Tenancy>) -> Result<Vec<DaySpan>, Error> {
        let mut statement = self.conn.prepare_cached(
            "SELECT first_day, last_day FROM exemption
              WHERE tenancy = :tenancy AND deleted = 0 AND state = 'granted'",
        )?;
        let mut rows = statement.query(named_params! { ":tenancy": tenancy })?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(DaySpan { first: day(row, 0)?, last: maybe_day(row, 1)? });
        }
        Ok(all)
    }

    /// Columns are read by place here: these are the only loops over a million rows.
    fn visits(&self, tenancy: Id<Tenancy>, since: &str, together: bool, facts: &mut TenancyFacts) -> Result<(), Error> {
        let tenancy = tenancy.to_string();
        let mut planned: HashMap<Uuid, usize> = HashMap::new();
        let sources = [Some(include_str!("planned.sql")), together.then_some(include_str!("planned_together.sql"))];
        for sql in sources.into_iter().flatten() {
            let mut statement = self.conn.prepare_cached(sql)?;
            let mut rows = statement.query(named_params! { ":tenancy": tenancy, ":since": since })?;
            while let Some(row) = rows.next()? {
                let id = uuid(row, 1)?;
                let outcome = match row.get_ref(2)?.as_bytes().map_err(rusqlite::Error::from)? {
                    b"moved" => Some(Outcome::Moved),
                    b"lapsed" => Some(Outcome::Lapsed),
                    _ => None,
                };
                planned.insert(id, facts.visits.len());
                facts.visits.push(VisitFact { planned: Some(day(row, 0)?), actual: None, outcome, place: None });
                facts.origins.push(VisitOrigin { visit: Some(Id::from_uuid(id)), result: None });
            }
        }
        if since.is_empty() {
            let mut statement = self.conn.prepare_cached(include_str!("results.sql"))?;
            let mut rows = statement.query(named_params! { ":tenancy": tenancy })?;
            while let Some(row) = rows.next()? {
                self.add_result(row, &planned, facts)?;
            }
            return Ok(());
        }
        let mut statement = self.conn.prepare_cached(include_str!("results_since.sql"))?;
        let mut rows = statement.query(named_params! { ":tenancy": tenancy, ":since": since })?;
        while let Some(row) = rows.next()? {
            self.add_result(row, &planned, facts)?;
        }
        // A visit planned in the window can have been made before it.
        let mut elsewhere = self.conn.prepare_cached(include_str!("result_of_visit.sql"))?;
        for place in 0..facts.visits.len() {
            let open = facts.visits.get(place).is_some_and(|it| it.outcome.is_none());
            let visit = facts.origins.get(place).and_then(|it| it.visit).filter(|_| open);
            if let Some(visit) = visit {
                let mut rows = elsewhere.query(named_params! { ":visit": visit, ":tenancy": tenancy })?;
                while let Some(row) = rows.next()? {
                    self.add_result(row, &planned, facts)?;
                }
            }
        }
        Ok(())
    }

    /// Gives a planned visit its result; a second result in force, or one without a plan, stands for itself.
    fn add_result(&self, row: &Row<'_>, planned: &HashMap<Uuid, usize>, facts: &mut TenancyFacts) -> Result<(), Error> {
        let number: i64 = row.get(4)?;
        if self.replaced.contains(&number) {
            return Ok(());
        }
        let outcome = outcome(row, 2)?;
        let place = place(row, 3)?;
        let actual = maybe_day(row, 0)?;
        let visit = match row.get_ref(1)? {
            rusqlite::types::ValueRef::Null => None,
            _ => Some(uuid(row, 1)?),
        };
        let plan = visit.and_then(|id| planned.get(&id)).copied();
        if let Some(plan) = plan
            && let (Some(fact), Some(origin)) = (facts.visits.get_mut(plan), facts.origins.get_mut(plan))
            && origin.result.is_none()
        {
            (fact.actual, fact.outcome, fact.place) = (actual, Some(outcome), place);
            origin.result = Some(number);
            return Ok(());
        }
        let known = plan.and_then(|it| facts.visits.get(it)).and_then(|it| it.planned);
        facts.visits.push(VisitFact { planned: known, actual, outcome: Some(outcome), place });
        facts.origins.push(VisitOrigin { visit: visit.map(Id::from_uuid), result: Some(number) });
        Ok(())
    }
}

/// The frames of all tenancies.
fn frames(conn: &Connection) -> Result<Kept, Error> {
    let mut kept = Kept::new();
    let mut followers: Vec<(Id<Tenancy>, Day, Id<Tenancy>)> = Vec::new();
    Tenancy::for_each(conn, |row| {
        let support = span(&row.support_start, row.support_end.as_deref())?;
        followers.extend(row.previous.map(|it| (it, support.first, row.id)));
        let frame = Frame {
            support,
            previous: row.previous,
            next: None,
            agreements: Vec::new(),
            exemptions: Vec::new(),
            together: false,
        };
        kept.insert(row.id, frame);
        Ok::<_, Error>(())
    })?;
    followers.sort_by_key(|(_, first, _)| std::cmp::Reverse(*first)); // The one that began first is set last, and stays.
    for (tenancy, _, next) in followers {
        if let Some(frame) = kept.get_mut(&tenancy) {
            frame.next = Some(next);
        }
    }
    VisitAgreement::for_each(conn, |row| {
        let number = |it: i64| u32::try_from(it).map_err(|_| Error::Damaged);
        let version = AgreementVersion {
            from: parse_day(&row.from_day).map_err(|_| Error::Damaged)?,
            visits: number(row.visits)?,
            period_weeks: number(row.period_weeks)?,
        };
        kept.entry(row.tenancy).and_modify(|it| it.agreements.push(version));
        Ok::<_, Error>(())
    })?;
    Exemption::for_each(conn, |row| {
        if row.state == "granted" {
            let days = span(&row.first_day, row.last_day.as_deref())?;
            kept.entry(row.tenancy).and_modify(|it| it.exemptions.push(days));
        }
        Ok::<_, Error>(())
    })?;
    let mut couples = conn.prepare_cached("SELECT DISTINCT tenancy FROM visit_tenancy")?;
    let mut rows = couples.query([])?;
    while let Some(row) = rows.next()? {
        kept.entry(row.get("tenancy")?).and_modify(|it| it.together = true);
    }
    Ok(kept)
}

/// The tenancy that continues this one: rehoused to.
fn continued_by(conn: &Connection, tenancy: Id<Tenancy>) -> Result<Option<Id<Tenancy>>, Error> {
    let mut statement =
        conn.prepare_cached("SELECT id FROM tenancy WHERE previous = :tenancy AND deleted = 0 ORDER BY support_start")?;
    let mut rows = statement.query(named_params! { ":tenancy": tenancy })?;
    Ok(rows.next()?.map(|row| row.get("id")).transpose()?)
}

/// The temporary norms of the organisation.
///
/// # Errors
/// What the file says.
pub fn temporary_norms(conn: &Connection) -> Result<Vec<TemporaryNorm>, Error> {
    crate::tables::TemporaryNorm::all(conn)?
        .iter()
        .map(|it| {
            Ok(TemporaryNorm {
                span: span(&it.first_day, it.last_day.as_deref())?,
                remote_contact: it.remote_contact,
                met_elsewhere: it.met_elsewhere,
            })
        })
        .collect()
}

/// The result with this number in its table.
///
/// # Errors
/// What the file says.
pub fn result(conn: &Connection, number: i64) -> Result<Option<VisitResult>, Error> {
    use rusqlite::OptionalExtension as _;
    Ok(conn
        .prepare_cached("SELECT * FROM visit_result WHERE rowid = :number")?
        .query_row(named_params! { ":number": number }, VisitResult::from_row)
        .optional()?)
}

/// Days are checked at the door; a file that holds another text is damaged.
fn span(first: &str, last: Option<&str>) -> Result<DaySpan, Error> {
    let day = |text| parse_day(text).map_err(|_| Error::Damaged);
    Ok(DaySpan { first: day(first)?, last: last.map(day).transpose()? })
}

fn day(row: &Row<'_>, place: usize) -> Result<Day, Error> {
    let text = row.get_ref(place)?.as_str().map_err(rusqlite::Error::from)?;
    parse_day(text).map_err(|_| Error::Damaged)
}

fn maybe_day(row: &Row<'_>, place: usize) -> Result<Option<Day>, Error> {
    match row.get_ref(place)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => day(row, place).map(Some),
    }
}

fn uuid(row: &Row<'_>, place: usize) -> Result<Uuid, Error> {
    let text = row.get_ref(place)?.as_bytes().map_err(rusqlite::Error::from)?;
    Uuid::try_parse_ascii(text).map_err(|_| Error::Damaged)
}

fn outcome(row: &Row<'_>, place: usize) -> Result<Outcome, Error> {
    let code = row.get_ref(place)?.as_str().map_err(rusqlite::Error::from)?;
    Outcome::from_code(code).map_err(|_| Error::Damaged)
}

fn place(row: &Row<'_>, place: usize) -> Result<Option<Place>, Error> {
    match row.get_ref(place)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        found => {
            let code = found.as_str().map_err(rusqlite::Error::from)?;
            Place::from_code(code).map(Some).map_err(|_| Error::Damaged)
        }
    }
}

/// The granted exemption that runs on a day.
///
/// # Errors
/// What the file says.
pub fn exemption_on(conn: &Connection, tenancy: Id<Tenancy>, day: &str) -> Result<Option<Exemption>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT * FROM exemption
          WHERE tenancy = :tenancy AND deleted = 0 AND state = 'granted' AND first_day <= :day
            AND (last_day IS NULL OR last_day >= :day)
          ORDER BY last_day IS NULL DESC, last_day DESC",
    )?;
    let mut rows = statement.query(named_params! { ":tenancy": tenancy, ":day": day })?;
    Ok(rows.next()?.map(Exemption::from_row).transpose()?)
}

/// Whether the agreement in force on a day is aftercare.
///
/// # Errors
/// What the file says.
pub fn aftercare_on(conn: &Connection, tenancy: Id<Tenancy>, day: &str) -> Result<bool, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT aftercare FROM visit_agreement
          WHERE tenancy = :tenancy AND deleted = 0 AND from_day <= :day ORDER BY from_day DESC, rowid DESC",
    )?;
    let mut rows = statement.query(named_params! { ":tenancy": tenancy, ":day": day })?;
    Ok(rows.next()?.map(|row| row.get("aftercare")).transpose()?.unwrap_or(false))
}

/// Visits in how many weeks, by the agreement in force on a day.
///
/// # Errors
/// What the file says.
pub fn agreed_on(conn: &Connection, tenancy: Id<Tenancy>, day: &str) -> Result<Option<(i64, i64)>, Error> {
    let mut statement = conn.prepare_cached(
        "SELECT visits, period_weeks FROM visit_agreement
          WHERE tenancy = :tenancy AND deleted = 0 AND from_day <= :day ORDER BY from_day DESC, rowid DESC",
    )?;
    let mut rows = statement.query(named_params! { ":tenancy": tenancy, ":day": day })?;
    Ok(rows.next()?.map(|row| Ok::<_, rusqlite::Error>((row.get("visits")?, row.get("period_weeks")?))).transpose()?)
}
