//! Tenancies, which may continue one another.

use domain::tenancy::{EndDestination, EndReason};
use store::{Id, Prepared, RowError, tables::Tenancy};

use super::{
    Error,
    entry::{Chained, Entry, Names, Trouble, cell, name},
    ids,
    line::Line,
    sheet::{Sheet, TENANCIES},
    walk::Walk,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take_chained::<Tenancy>()
}

impl Entry for Tenancy {
    const SHEET: &'static Sheet = TENANCIES;
    type Row = Self;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        let id = line.id()?;
        let support_start = super::line::needed(line.day("support_start")?, "support_start")?;
        Ok(Self {
            id: ids::row(id),
            exchange_id: ids::kept(id),
            person: walk.must_refer(line, "tenant_id")?,
            dwelling: walk.must_refer(line, "dwelling_id")?,
            worker: walk.refer(line, "worker_id")?,
            support_end: line.last_day("support_end", &support_start)?,
            support_start,
            end_reason: line.code("end_reason", EndReason::from_code)?.map(|it| it.as_code().to_owned()),
            end_destination: line.code("end_destination", EndDestination::from_code)?.map(|it| it.as_code().to_owned()),
            previous: line.text("previous_id")?.map(ids::row),
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
            names.of(self.person),
            names.of(self.dwelling),
            names.maybe(self.worker),
            self.support_start.clone(),
            cell(&self.support_end),
            cell(&self.end_reason),
            cell(&self.end_destination),
            names.maybe(self.previous),
        ]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}

impl Chained for Tenancy {
    const BEFORE: &'static str = "previous_id";

    fn before(&self) -> Option<Id<Self>> {
        self.previous
    }

    fn alone(&self) -> Self {
        Self { previous: None, ..self.clone() }
    }
}
