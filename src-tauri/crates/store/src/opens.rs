//! What of the file a command may open: the landlord's side opens class home alone.
//!
//! The database is asked, not trusted: a statement that names another table is refused where it is prepared, so a verb of
//! the landlord's side that came to read care would fail instead of tell.

use std::collections::BTreeSet;

use rusqlite::{
    Connection,
    hooks::{AuthAction, AuthContext, Authorization},
};

use crate::{
    error::Error,
    registry::{self, Class},
};

/// What of the file may be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// Every table.
    Everything,
    /// The tables of class home: what the provider knows as landlord.
    Home,
}

/// What the file keeps about itself: who writes writes it too.
const OWN_BOOKS: [&str; 8] = ["device", "operation", "change", "live", "future_cell", "void_cell", "cut", "access_log"];

/// What a reader may learn of them: how new the file is.
const HOW_NEW: [&str; 1] = ["operation"];

/// The search index keeps the words of care in tables of its own.
const INDEX: &str = "search_";

impl Opens {
    /// From now on a statement of `conn` that touches another table is refused, before it runs.
    ///
    /// # Errors
    /// What the database says.
    pub fn guard_reader(self, conn: &mut Connection) -> Result<(), Error> {
        self.guard(conn, &HOW_NEW, BTreeSet::new())
    }

    /// As [`Opens::guard_reader`], for the one writer. Whether a row hangs on one that is written the database asks itself,
    /// so it may read the columns that name another row, and no column that says something.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn guard_writer(self, conn: &mut Connection) -> Result<(), Error> {
        let links = links(conn)?;
        self.guard(conn, &OWN_BOOKS, links)
    }

    fn guard(
        self,
        conn: &mut Connection,
        beside: &'static [&'static str],
        links: BTreeSet<Column>,
    ) -> Result<(), Error> {
        let opens = |name: &str| {
            let known = registry::table_named(name);
            known.map_or(!name.starts_with(INDEX), |it| it.class == Class::Home || beside.contains(&it.name))
        };
        let ask = move |asked: AuthContext<'_>| {
            let allowed = match asked.action {
                // What a trigger or a view does is written in the schema.
                _ if asked.accessor.is_some() => true,
                AuthAction::Read { table_name, column_name } => {
                    opens(table_name) || links.contains(&(table_name.to_owned(), column_name.to_owned()))
                }
                AuthAction::Insert { table_name }
                | AuthAction::Update { table_name, .. }
                | AuthAction::Delete { table_name } => opens(table_name),
                _ => true,
            };
            if allowed { Authorization::Allow } else { Authorization::Deny }
        };
        match self {
            Self::Everything => conn.authorizer(None::<fn(AuthContext<'_>) -> Authorization>)?,
            Self::Home => conn.authorizer(Some(ask))?,
        }
        Ok(())
    }
}

/// A table and one of its columns.
type Column = (String, String);

/// The columns of care that name another row.
fn links(conn: &Connection) -> Result<BTreeSet<Column>, Error> {
    let mut links = BTreeSet::new();
    for table in registry::tables().filter(|it| it.class == Class::Care) {
        let mut named = conn.prepare_cached("SELECT \"from\" FROM pragma_foreign_key_list(?1)")?;
        for column in named.query_map([table.name], |row| row.get(0))? {
            links.insert((table.name.to_owned(), column?));
        }
    }
    Ok(links)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{Db, keys::FileKey, tables::Note};

    fn refused(why: &rusqlite::Error) -> bool {
        why.sqlite_error_code() == Some(rusqlite::ErrorCode::AuthorizationForStatementDenied)
    }

    #[test]
    fn the_landlords_side_reads_class_home_and_no_other_table() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::create(&folder.path().join("team.omklap"), &FileKey::random().unwrap(), Uuid::from_u128(1), 1);
        let mut conn = db.unwrap().reader().unwrap();
        for round in 0..2 {
            Opens::Home.guard_reader(&mut conn).unwrap();
            for table in registry::tables() {
                let read = conn.prepare_cached(&format!("SELECT count(*) FROM {}", table.name)).map(drop);
                let beside = read.as_ref().err();
                let opens = table.class == Class::Home || table.name == "operation";
                assert_eq!(!opens, beside.is_some_and(refused), "{} in round {round}: {beside:?}", table.name);
            }
            assert!(conn.prepare("SELECT 1 FROM person WHERE EXISTS (SELECT 1 FROM note)").is_err());
            // A statement that was prepared while everything was open is refused as well.
            Opens::Everything.guard_reader(&mut conn).unwrap();
            let mut kept = conn.prepare_cached("SELECT id FROM note").unwrap();
            assert!(kept.query([]).unwrap().next().unwrap().is_none());
        }
    }

    #[test]
    fn the_view_of_changes_holds_class_home_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("team.omklap");
        let key = FileKey::random().unwrap();
        let mut db = Db::create(&path, &key, Uuid::from_u128(1), 1).unwrap();
        let conn = db.writer();
        conn.pragma_update(None, "foreign_keys", false).unwrap();
        for table in registry::journaled() {
            let change = "INSERT INTO change (op, tbl, row, col) VALUES (1, ?1, 'a', 1)";
            conn.execute(change, [table.no.0]).unwrap();
        }
        let mut seen = conn.prepare("SELECT tbl FROM home_change ORDER BY tbl").unwrap();
        let seen: Vec<u16> = seen.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let home: BTreeSet<u16> = registry::tables().filter(|it| it.class == Class::Home).map(|it| it.no.0).collect();
        assert_eq!(home.into_iter().collect::<Vec<_>>(), seen);
    }

    #[test]
    fn the_landlords_side_writes_no_care() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("team.omklap");
        let mut db = Db::create(&path, &FileKey::random().unwrap(), Uuid::from_u128(1), 1).unwrap();
        let mut write = |opens: Opens| {
            db.opens(opens).unwrap();
            let operation = crate::Operation {
                id: Uuid::from_u128(7),
                kind: crate::Kind(1),
                author: "a".to_owned(),
                at_ms: 1,
                reason: None,
            };
            db.write(&operation, |tx| Ok::<_, Error>(Note::remove(tx, crate::Id::from_uuid(Uuid::nil()))?)).map(drop)
        };
        write(Opens::Everything).unwrap();
        assert!(matches!(write(Opens::Home), Err(Error::Sqlite(why)) if refused(&why)));
        write(Opens::Everything).unwrap();
    }
}
