//! What of a visit fits no line of `visits`: replaced results, further tenancies, further notes.

use domain::visit_weeks::{Outcome, Place};
use store::{
    Id, Prepared, RowError,
    tables::{VisitNote, VisitResult, VisitTenancy},
};

use super::{
    Error,
    entry::{Chained, Entry, Names, Trouble, cell, name},
    ids,
    line::{Line, needed},
    rejection::Rejection,
    sheet::{Sheet, VISIT_DETAILS, VISIT_NOTES, VISIT_RESULTS, VISIT_TENANCIES},
    walk::Walk,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take_chained::<VisitResult>()?;
    replace(walk)?;
    walk.take::<VisitTenancy>()?;
    walk.take::<VisitNote>()
}

/// Results of lines replace what they replace, now that it is there.
fn replace(walk: &mut Walk<'_>) -> Result<(), Error> {
    for (row, result) in std::mem::take(&mut walk.later) {
        let Some(replaces) = result.replaces else { continue };
        match walk.fates.check(walk.conn, replaces)? {
            Err(why) => walk.reject(VISIT_DETAILS, row, why.of("replaces_id")),
            Ok(()) => {
                if let Some(rows) = &mut walk.rows {
                    result.prepare(rows)?;
                }
            }
        }
    }
    Ok(())
}

impl Entry for VisitResult {
    const SHEET: &'static Sheet = VISIT_RESULTS;
    type Row = Self;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        let id = line.id()?;
        let outcome = needed(line.code("outcome", Outcome::from_code)?, "outcome")?;
        if matches!(outcome, Outcome::Moved | Outcome::Lapsed) {
            return Err(Rejection::CodeUnknown.of("outcome").into());
        }
        Ok(Self {
            id: ids::row(id),
            exchange_id: ids::kept(id),
            visit: walk.refer(line, "visit_id")?,
            tenancy: walk.must_refer(line, "tenancy_id")?,
            worker: walk.refer(line, "worker_id")?,
            colleague: walk.refer(line, "colleague_id")?,
            day: line.day("actual_date")?,
            place: line.code("location", Place::from_code)?.map(|it| it.as_code().to_owned()),
            outcome: outcome.as_code().to_owned(),
            replaces: line.text("replaces_id")?.map(ids::row),
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        vec![
            name(self.exchange_id.as_ref(), self.id),
            names.maybe(self.visit),
            names.of(self.tenancy),
            names.maybe(self.worker),
            names.maybe(self.colleague),
            cell(&self.day),
            cell(&self.place),
            self.outcome.clone(),
            names.maybe(self.replaces),
        ]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}

impl Chained for VisitResult {
    const BEFORE: &'static str = "replaces_id";

    fn before(&self) -> Option<Id<Self>> {
        self.replaces
    }

    fn alone(&self) -> Self {
        Self { replaces: None, ..self.clone() }
    }
}

impl Entry for VisitTenancy {
    const SHEET: &'static Sheet = VISIT_TENANCIES;
    type Row = Self;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        Ok(Self {
            id: ids::row(line.id()?),
            visit: walk.must_refer(line, "visit_id")?,
            tenancy: walk.must_refer(line, "tenancy_id")?,
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        vec![self.id.to_string(), names.of(self.visit), names.of(self.tenancy)]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}

impl Entry for VisitNote {
    const SHEET: &'static Sheet = VISIT_NOTES;
    type Row = Self;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        Ok(Self {
            id: ids::row(line.id()?),
            tenancy: walk.must_refer(line, "tenancy_id")?,
            visit: walk.refer(line, "visit_id")?,
            result: walk.refer(line, "result_id")?,
            text: needed(line.note("text")?, "text")?,
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        vec![
            self.id.to_string(),
            names.of(self.tenancy),
            names.maybe(self.visit),
            names.maybe(self.result),
            self.text.clone(),
        ]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}
