//! Rent months, and what else hangs on a tenancy: closed ledgers, omklap, tasks.

use store::{
    Id, Prepared, RowError,
    tables::{LedgerClosing, RentMonth, Task},
};

use super::{
    Error,
    entry::{Entry, Names, Trouble, cell},
    ids,
    line::{Line, needed},
    sheet::{LEDGER_CLOSINGS, RENT_MONTHS, Sheet, TASKS},
    walk::Walk,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<RentMonth>()?;
    walk.take::<LedgerClosing>()?;
    walk.take::<Task>()
}

impl Entry for RentMonth {
    const SHEET: &'static Sheet = RENT_MONTHS;
    type Row = Self;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        let tenancy = walk.must_refer(line, "tenancy_id")?;
        let month = line.month("month")?;
        Ok(Self {
            id: ids::rent_month(tenancy, &month),
            tenancy,
            month,
            due_cents: needed(line.rent("due_cents")?, "due_cents")?,
            paid_cents: needed(line.rent("paid_cents")?, "paid_cents")?,
            paid_on: line.day("paid_on")?,
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    /// A tenancy has one row a month, whatever its id.
    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(store::exchange::rent_month(walk.conn, self.tenancy, &self.month)?)
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        vec![
            names.of(self.tenancy),
            self.month.clone(),
            self.due_cents.to_string(),
            self.paid_cents.to_string(),
            cell(&self.paid_on),
        ]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}

impl Entry for LedgerClosing {
    const SHEET: &'static Sheet = LEDGER_CLOSINGS;
    type Row = Self;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        Ok(Self {
            id: ids::row(line.id()?),
            tenancy: walk.must_refer(line, "tenancy_id")?,
            last_day: line.first_day("last_day")?,
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        vec![self.id.to_string(), names.of(self.tenancy), self.last_day.clone()]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}

impl Entry for Task {
    const SHEET: &'static Sheet = TASKS;
    type Row = Self;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        Ok(Self {
            id: ids::row(line.id()?),
            tenancy: walk.must_refer(line, "tenancy_id")?,
            code: needed(line.maybe("code")?, "code")?,
            due_day: line.first_day("due_day")?,
            done_day: line.day("done_day")?,
            worker: walk.refer(line, "worker_id")?,
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
            self.code.clone(),
            self.due_day.clone(),
            cell(&self.done_day),
            names.maybe(self.worker),
        ]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}
