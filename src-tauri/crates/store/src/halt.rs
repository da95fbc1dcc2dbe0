//! The wish that something ends, said by one thread and heard by another.
//!
//! Rows are read in loops that can ask; a single long statement cannot, so a watched connection asks for it.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering::Relaxed},
};

use rusqlite::Connection;

use crate::error::Error;

/// Steps of the database's own machine between two questions: far below a millisecond.
const STEPS: i32 = 10_000;

/// Whether somebody asked that something ends. Copies are one wish.
#[derive(Clone, Debug, Default)]
pub struct Halt(Arc<AtomicBool>);

impl Halt {
    /// Asks for it; it cannot be taken back.
    pub fn ask(&self) {
        self.0.store(true, Relaxed);
    }

    /// Somebody asked.
    pub fn asked(&self) -> bool {
        self.0.load(Relaxed)
    }

    /// The two are copies of one wish.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// From now on statements of `conn` end with [`Error::Interrupted`] once somebody asks.
    ///
    /// # Errors
    /// What the database says.
    pub fn watch(&self, conn: &mut Connection) -> Result<(), Error> {
        let asked = self.clone();
        Ok(conn.progress_handler(STEPS, Some(move || asked.asked()))?)
    }

    /// Statements of `conn` run to their end again.
    ///
    /// # Errors
    /// What the database says.
    pub fn leave(conn: &mut Connection) -> Result<(), Error> {
        Ok(conn.progress_handler(0, None::<fn() -> bool>)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENDLESS: &str = "WITH RECURSIVE n(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n) SELECT count(*) FROM n";

    #[test]
    fn a_statement_ends_when_somebody_asks_and_the_connection_goes_on_after_it() {
        let mut conn = Connection::open_in_memory().unwrap();
        let halt = Halt::default();
        halt.watch(&mut conn).unwrap();
        halt.clone().ask();
        let ended = conn.query_row(ENDLESS, [], |_| Ok(())).map_err(Error::from);
        assert!(matches!(ended, Err(Error::Interrupted)));
        Halt::leave(&mut conn).unwrap();
        let many =
            "WITH RECURSIVE n(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n LIMIT 50000) SELECT count(*) FROM n";
        assert_eq!(conn.query_row(many, [], |row| row.get::<_, i64>(0)).unwrap(), 50_000);
    }
}
