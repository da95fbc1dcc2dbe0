//! The drawn tables: their columns and putting rows into them.

use super::{
    Drawing,
    drawn::{Drawn, DrawnRow, Table},
};
use crate::grid::{Origin, Sheet};

macro_rules! tables {
    ($($name:literal [$($column:ident)+],)+) => {
        /// The columns of each table, in the order of `spec/exchange.md`.
        const TABLES: &[(&str, &[&str])] = &[$(($name, &[$(stringify!($column)),+])),+];
    };
}

tables! {
    "workers" [id name role hours_per_week email],
    "tenants" [id given_name prefix family_name birth_date gender municipality_of_origin referral_date],
    "tenant_details" [id phone email],
    "dwellings" [id street number postcode city owner self_contained],
    "tenancies" [id tenant_id dwelling_id worker_id support_start support_end end_reason end_destination],
    "leases" [id tenancy_id dwelling_id kind start end fixed_term rent_cents service_cents],
    "agreements" [id tenancy_id from visits period_weeks],
    "exemptions" [id tenancy_id from to reason],
    "visits" [id tenancy_id worker_id planned_date planned_time actual_date location outcome note],
    "visit_details" [id known_to_week],
    "rent_months" [tenancy_id month due_cents paid_cents paid_on],
}

/// Columns without which a file of the set cannot be read, also when they are empty.
const NEEDED: [&str; 11] = [
    "id",
    "given_name",
    "family_name",
    "street",
    "number",
    "city",
    "support_start",
    "reason",
    "outcome",
    "planned_date",
    "fixed_term",
];

impl Drawn {
    /// Puts a row into a table; a cell for every column.
    pub(super) fn put(&mut self, name: &str, from: Origin, cells: Vec<String>) {
        if self.tables.is_empty() {
            let table = |(name, columns): &(&'static str, &[&'static str])| Table {
                name,
                columns: columns.to_vec(),
                rows: Vec::new(),
            };
            self.tables = TABLES.iter().map(table).collect();
        }
        if let Some(table) = self.tables.iter_mut().find(|it| it.name == name) {
            debug_assert_eq!(table.columns.len(), cells.len(), "{name}");
            table.rows.push(DrawnRow { cells, from });
        }
    }

    /// Leaves out empty tables, and columns of which the workbook says nothing: an empty cell would say that there is
    /// nothing, against what the team may have.
    pub(super) fn only_what_is_told(&mut self) {
        self.tables.retain(|it| !it.rows.is_empty());
        for table in &mut self.tables {
            for at in (0..table.columns.len()).rev() {
                let told = table.rows.iter().any(|row| row.cells.get(at).is_some_and(|it| !it.is_empty()));
                if !told && !table.columns.get(at).is_some_and(|it| NEEDED.contains(it)) {
                    table.columns.remove(at);
                    table.rows.iter_mut().filter(|row| at < row.cells.len()).for_each(|row| drop(row.cells.remove(at)));
                }
            }
        }
    }

    /// A table, if it has rows.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|it| it.name == name)
    }
}

impl<'a> Drawing<'a> {
    /// Rows below the header that are about something: no blank lines, totals, repeated headers or legends.
    pub(super) fn body<'p>(&self, page: super::Page<'p>) -> impl Iterator<Item = usize> + use<'a, 'p> {
        let watch = self.watch;
        let top = page.means.first_row();
        let header = page.sheet.row(top.saturating_sub(1));
        let legend = page.means.legend_row.map_or(usize::MAX, |it| it as usize - 1);
        (top..page.sheet.height())
            .take_while(|_| watch.row())
            .filter(move |row| page.sheet.filled(*row) > 0 && *row != legend)
            .filter(move |row| !crate::codes_in::is_total(page.sheet, *row))
            .filter(move |row| !is_header_again(page.sheet.row(*row), header) && !is_legend(page.sheet, *row))
    }

    /// The same, as long as nobody asks that it ends.
    pub(super) fn each<I: IntoIterator>(&self, all: I) -> impl Iterator<Item = I::Item> + use<'a, I> {
        let watch = self.watch;
        all.into_iter().take_while(|_| watch.goes_on())
    }
}

fn is_header_again(row: &[crate::Cell], header: &[crate::Cell]) -> bool {
    let filled = row.iter().filter(|it| !it.is_empty()).count();
    let same = row.iter().zip(header).filter(|(one, two)| !one.is_empty() && one == two).count();
    same >= 2 && same * 2 > filled
}

/// `v = binnen geweest` alone in its row.
fn is_legend(sheet: &Sheet, row: usize) -> bool {
    let texts = sheet.row(row).iter().filter(|it| !it.is_empty()).map(crate::Cell::shown);
    sheet.filled(row) <= 3
        && texts
            .into_iter()
            .any(|it| it.split_once('=').is_some_and(|(code, _)| code.trim().len() <= 12 && !code.trim().is_empty()))
}
