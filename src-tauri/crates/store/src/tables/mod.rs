//! The journaled tables: one declaration each gives the row type, the registry entry and the statements.
//!
//! Reads take a connection, writes take a `Tx`. What the columns mean stands in the schema, beside them.

mod care;
mod home;

pub use care::*;
pub use home::*;

/// Declares the tables of one class. `column: Type = number`; numbers are permanent.
macro_rules! tables {
    ($class:ident as $list:ident { $(
        $(#[$meta:meta])*
        $row:ident is $table:ident = $no:literal { $($column:ident : $type:ty = $column_no:literal),+ $(,)? }
    )+ }) => {
        /// The registry entries of this class.
        pub const $list: &[crate::registry::Table] = &[$($row::TABLE),+];
        $(
            $(#[$meta])*
            #[derive(Clone, Debug, PartialEq)]
            #[allow(missing_docs)] // The columns are explained in the schema.
            pub struct $row {
                pub id: crate::id::Id<$row>,
                $(pub $column: $type),+
            }

            impl $row {
                /// This table in the registry.
                pub const TABLE: crate::registry::Table = crate::registry::Table {
                    no: crate::registry::TableNo($no),
                    name: stringify!($table),
                    class: crate::registry::Class::$class,
                    columns: &[(0, "deleted"), $(($column_no, stringify!($column))),+],
                };

                const COLUMNS: &str = concat!("id", $(", ", stringify!($column)),+);

                /// Reads one row by the names of its columns.
                pub fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                    Ok(Self {
                        id: row.get("id")?,
                        $($column: row.get(stringify!($column))?),+
                    })
                }

                /// Reads one row that was asked for by [`Self::COLUMNS`]: by their places, since a list of thousands spends more
                /// on finding names than on reading.
                fn in_order(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                    let mut place = 0;
                    let id = row.get(place)?;
                    $(
                        place += 1;
                        let $column = row.get(place)?;
                    )+
                    Ok(Self { id, $($column),+ })
                }

                fn named(&self) -> [(&'static str, &dyn rusqlite::ToSql); Self::TABLE.columns.len()] {
                    [(":id", &self.id), $((concat!(":", stringify!($column)), &self.$column)),+]
                }

                /// Adds this row; it must not exist, not even marked as deleted.
                pub fn insert(&self, tx: &crate::Tx<'_>) -> rusqlite::Result<()> {
                    tx.prepare_cached(concat!(
                        "INSERT INTO ", stringify!($table), " (id", $(", ", stringify!($column)),+, ") VALUES (:id",
                        $(", :", stringify!($column)),+, ")"
                    ))?
                    .execute(self.named().as_slice())?;
                    Ok(())
                }

                const PUT: &str = concat!(
                    "INSERT INTO ", stringify!($table), " (id", $(", ", stringify!($column)),+, ") VALUES (:id",
                    $(", :", stringify!($column)),+, ") ON CONFLICT (id) DO UPDATE SET deleted = 0",
                    $(", ", stringify!($column), " = excluded.", stringify!($column)),+
                );

                /// Adds this row, or gives the row with its id these values and takes its mark of deletion away.
                pub fn put(&self, tx: &crate::Tx<'_>) -> rusqlite::Result<()> {
                    tx.prepare_cached(Self::PUT)?.execute(self.named().as_slice())?;
                    Ok(())
                }

                /// Marks the row with this id as deleted; it stays for the history and for undo.
                pub fn remove(tx: &crate::Tx<'_>, id: crate::id::Id<$row>) -> rusqlite::Result<()> {
                    tx.prepare_cached(concat!("UPDATE ", stringify!($table), " SET deleted = 1 WHERE id = :id"))?
                        .execute(rusqlite::named_params! { ":id": id })?;
                    Ok(())
                }

                /// Makes this row ready to be put later.
                pub fn prepare(&self, rows: &mut crate::Prepared) -> rusqlite::Result<()> {
                    rows.add(Self::PUT, &self.named())
                }

                /// The row with this id, unless it is marked as deleted.
                pub fn get(conn: &rusqlite::Connection, id: crate::id::Id<$row>) -> rusqlite::Result<Option<Self>> {
                    use rusqlite::OptionalExtension as _;
                    conn.prepare_cached(&format!(
                        "SELECT {} FROM {} WHERE id = :id AND deleted = 0", Self::COLUMNS, stringify!($table)
                    ))?
                    .query_row(rusqlite::named_params! { ":id": id }, Self::in_order)
                    .optional()
                }

                /// Calls `each` with every row that is not marked as deleted, in the order of their making.
                pub fn for_each<E: From<rusqlite::Error>>(
                    conn: &rusqlite::Connection,
                    mut each: impl FnMut(Self) -> Result<(), E>,
                ) -> Result<(), E> {
                    let mut statement = conn.prepare_cached(&format!(
                        "SELECT {} FROM {} WHERE deleted = 0 ORDER BY rowid", Self::COLUMNS, stringify!($table)
                    ))?;
                    let mut rows = statement.query([])?;
                    while let Some(row) = rows.next()? {
                        each(Self::in_order(row)?)?;
                    }
                    Ok(())
                }

                /// Every row that is not marked as deleted.
                pub fn all(conn: &rusqlite::Connection) -> rusqlite::Result<Vec<Self>> {
                    let mut all = Vec::new();
                    Self::for_each(conn, |row| { all.push(row); Ok::<_, rusqlite::Error>(()) })?;
                    Ok(all)
                }
            }
        )+
    };
}
pub(crate) use tables;
