//! The walk over a matrix: a row a tenant, a column so many days. Every cell has one fate and is counted under it, so
//! that nobody has to believe that none was lost.

use super::{Drawing, Page, drawn::Fate};
use crate::{Effect, Reason};

impl Drawing<'_> {
    /// Asks `fate` of each cell, with its row and column, the days of its column, and the tenancies of its tenant. What
    /// is in a column without days, or in a row of nobody, is left out.
    pub(super) fn each_cell<Days: Copy>(
        &mut self,
        page: Page<'_>,
        columns: &[(usize, Option<Days>)],
        mut fate: impl FnMut(&mut Self, (usize, usize), Days, &[usize]) -> Fate,
    ) {
        let mut names = self.names();
        let of = self.tenancies_of();
        for row in self.body(page) {
            let theirs = match self.tenant_at(&mut names, page, row) {
                Ok(tenant) => of.get(tenant).map(Vec::as_slice).unwrap_or_default(),
                Err(_) => {
                    self.count(page, Fate::NoPerson, columns.len());
                    continue;
                }
            };
            if theirs.is_empty() {
                self.remark(page.row_origin(row), Reason::TenancyMissing, Effect::RowLeftOut);
                self.count(page, Fate::NoTenancy, columns.len());
                continue;
            }
            for (column, days) in columns {
                let came = match days {
                    Some(days) => fate(self, (row, *column), *days, theirs),
                    None => Fate::NoSuchColumn,
                };
                self.count(page, came, 1);
            }
        }
    }

    /// A column of which nobody can tell the days.
    pub(super) fn leave_column_out(&mut self, page: Page<'_>, column: usize, reason: Reason) {
        let header = page.means.header.map_or(0, |it| it.last as usize - 1);
        self.remark(page.origin(header, column), reason, Effect::ColumnLeftOut);
    }
}
