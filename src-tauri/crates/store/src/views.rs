//! Saved views of lists.

use rusqlite::{Connection, named_params};

use crate::{
    error::Error,
    id::Id,
    tables::{Account, SavedView},
};

/// The views of an account on a screen, in the order of their making.
///
/// # Errors
/// What the file says.
pub fn of_account(conn: &Connection, account: Id<Account>, screen: &str) -> Result<Vec<SavedView>, Error> {
    let rows = conn
        .prepare_cached(
            "SELECT * FROM saved_view WHERE account = :account AND screen = :screen AND deleted = 0 ORDER BY rowid",
        )?
        .query_map(named_params! { ":account": account, ":screen": screen }, SavedView::from_row)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
