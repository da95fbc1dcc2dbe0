//! The exchange between laptops: which operations another file lacks, and which received one may be applied.
//!
//! No I/O of its own and no clock: whoever carries the operations (a folder, a server, a test) passes them in, and the
//! moment with them. What an operation does to a file is the business of `store`; here only its turn is decided.

mod inbox;

pub use inbox::{Inbox, Received, Verdict, Version};

use store::{Db, Error, journal::stream, journal::stream::Transmitted};

/// The operations of this file that another one lacks, in an order in which they may be applied there.
///
/// # Errors
/// What the file says.
pub fn missing(theirs: &Version, db: &Db) -> Result<Vec<Transmitted>, Error> {
    Ok(stream::since(db.conn(), theirs)?)
}
