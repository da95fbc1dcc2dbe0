//! Rows that are ready to be put: made while nobody waits, written in one go.
//!
//! They lie packed in memory, an id in 17 bytes and a text with its length, because an import prepares millions of
//! them. Nothing is looked up or judged when they are put, so the one writer is held for the writing alone.

use rusqlite::{
    ToSql,
    types::{Null, ToSqlOutput, ValueRef},
};
use uuid::Uuid;

use crate::{Tx, error::Error};

/// Bytes that are asked of the system at once: a list of many million bytes that grows is copied again and again.
const CHUNK: usize = 1 << 20;

const NULL: u8 = 0;
const INTEGER: u8 = 1;
const TEXT: u8 = 2;
const ID: u8 = 3;

/// Rows in the order in which they must be put.
#[derive(Debug, Default)]
pub struct Prepared {
    /// One statement a table; a row names it by its place.
    statements: Vec<(&'static str, usize)>,
    chunks: Vec<Vec<u8>>,
    rows: usize,
}

impl Prepared {
    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// There is nothing to put.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Bytes of memory that the rows take.
    pub fn bytes(&self) -> usize {
        self.chunks.iter().map(Vec::capacity).sum()
    }

    /// Adds a row: the values of `statement`, in the order of its parameters.
    pub(crate) fn add(
        &mut self,
        statement: &'static str,
        values: &[(&'static str, &dyn ToSql)],
    ) -> rusqlite::Result<()> {
        let known = self.statements.iter().position(|(it, _)| std::ptr::eq(*it, statement));
        let place = known.unwrap_or_else(|| {
            self.statements.push((statement, values.len()));
            self.statements.len() - 1
        });
        if self.chunks.last().is_none_or(|it| it.len() > CHUNK - CHUNK / 16) {
            self.chunks.push(Vec::with_capacity(CHUNK));
        }
        let chunk = self.chunks.last_mut().expect("one was added if there was none");
        chunk.push(u8::try_from(place).expect("there are fewer tables than fit in a byte"));
        for (_, value) in values {
            match value.to_sql()? {
                ToSqlOutput::Borrowed(value) => pack(chunk, value)?,
                ToSqlOutput::Owned(value) => pack(chunk, (&value).into())?,
                _ => return Err(unfit()),
            }
        }
        self.rows += 1;
        Ok(())
    }

    /// Puts the rows; `step` hears after each how many are done, and may end it.
    ///
    /// # Errors
    /// What the file or `step` says; the operation must not be kept then.
    pub fn put<E: From<Error>>(&self, tx: &Tx<'_>, mut step: impl FnMut(usize) -> Result<(), E>) -> Result<(), E> {
        let statements = self.statements.iter().map(|(sql, values)| Ok((tx.prepare_cached(sql)?, *values)));
        let mut statements = statements.collect::<rusqlite::Result<Vec<_>>>().map_err(Error::from)?;
        let mut done = 0;
        for chunk in &self.chunks {
            let mut rest = Unpacking(chunk);
            while let Some(place) = rest.byte() {
                let (statement, values) = statements.get_mut(usize::from(place)).ok_or(Error::Damaged)?;
                for value in 1..=*values {
                    rest.bind(statement, value).map_err(Error::from)?;
                }
                statement.raw_execute().map_err(Error::from)?;
                done += 1;
                step(done)?;
            }
        }
        Ok(())
    }
}

fn unfit() -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure("a journaled row holds numbers, texts and nothing".into())
}

fn pack(chunk: &mut Vec<u8>, value: ValueRef<'_>) -> rusqlite::Result<()> {
    match value {
        ValueRef::Null => chunk.push(NULL),
        ValueRef::Integer(number) => {
            chunk.push(INTEGER);
            chunk.extend_from_slice(&number.to_le_bytes());
        }
        ValueRef::Text(text) => match as_written(text) {
            Some(id) => {
                chunk.push(ID);
                chunk.extend_from_slice(id.as_bytes());
            }
            None => {
                chunk.push(TEXT);
                let length = u32::try_from(text.len()).map_err(|_| unfit())?;
                chunk.extend_from_slice(&length.to_le_bytes());
                chunk.extend_from_slice(text);
            }
        },
        ValueRef::Real(_) | ValueRef::Blob(_) => return Err(unfit()),
    }
    Ok(())
}

/// An id in the one form that comes out again as it went in.
fn as_written(text: &[u8]) -> Option<Uuid> {
    let id = Uuid::try_parse_ascii(text).ok().filter(|_| text.len() == 36)?;
    (id.hyphenated().encode_lower(&mut Uuid::encode_buffer()).as_bytes() == text).then_some(id)
}

/// What is left of a chunk.
struct Unpacking<'a>(&'a [u8]);

impl<'a> Unpacking<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.bytes(N)?.try_into().ok()
    }

    fn bind(&mut self, statement: &mut rusqlite::Statement<'_>, place: usize) -> rusqlite::Result<()> {
        let packed = "what was packed can be unpacked";
        match self.byte().expect(packed) {
            NULL => statement.raw_bind_parameter(place, Null),
            INTEGER => statement.raw_bind_parameter(place, i64::from_le_bytes(self.array().expect(packed))),
            ID => {
                let id = Uuid::from_bytes(self.array().expect(packed));
                statement.raw_bind_parameter(place, &*id.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
            }
            _ => {
                let length = u32::from_le_bytes(self.array().expect(packed));
                let text = self.bytes(usize::try_from(length).expect(packed)).expect(packed);
                statement.raw_bind_parameter(place, ToSqlOutput::Borrowed(ValueRef::Text(text)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Db, Id, Kind, Operation,
        keys::FileKey,
        tables::{Organisation, Task, Tenancy, Worker},
    };

    fn team() -> (tempfile::TempDir, Db) {
        let folder = tempfile::tempdir().unwrap();
        let key = FileKey::random().unwrap();
        let db = Db::create(&folder.path().join("team.omklap"), &key, Uuid::from_u128(1), 1).unwrap();
        (folder, db)
    }

    fn operation(n: u128) -> Operation {
        Operation { id: Uuid::from_u128(n), kind: Kind(12), author: "test".into(), at_ms: 5, reason: None }
    }

    fn worker(n: u128, email: Option<&str>) -> Worker {
        Worker {
            id: Id::from_uuid(Uuid::from_u128(n)),
            exchange_id: Some(format!("W{n} \u{e9}")),
            name: "x".repeat(usize::try_from(n).unwrap() * 100),
            role: "worker".to_owned(),
            minutes_per_week: n.is_multiple_of(2).then_some(-1 + i64::MAX),
            email: email.map(str::to_owned),
        }
    }

    #[test]
    fn rows_come_out_as_they_went_in_and_in_that_order() {
        let (_folder, mut db) = team();
        // A name that looks like an id, in the form of one and in another.
        let owner = |n, name: &str| Organisation {
            id: Id::from_uuid(Uuid::from_u128(n)),
            name: name.to_owned(),
            kind: "unknown".to_owned(),
        };
        let organisations = [
            owner(1, "0190f3c2-7d5a-7b1e-9c3d-2a1b4c5d6e7f"),
            owner(2, "0190F3C2-7D5A-7B1E-9C3D-2A1B4C5D6E7F"),
            owner(3, ""),
        ];
        let workers: Vec<Worker> = (1..40).map(|n| worker(n, (n % 3 == 0).then_some("a@b"))).collect();
        let mut rows = Prepared::default();
        for it in &organisations {
            it.prepare(&mut rows).unwrap();
        }
        for it in &workers {
            it.prepare(&mut rows).unwrap();
        }
        let mut heard = Vec::new();
        db.write(&operation(1), |tx| {
            rows.put(tx, |done| {
                heard.push(done);
                Ok::<_, Error>(())
            })
        })
        .unwrap();
        assert_eq!(heard, (1..=42).collect::<Vec<_>>());
        assert_eq!(rows.len(), 42);
        assert_eq!(Organisation::all(db.conn()).unwrap(), organisations);
        assert_eq!(Worker::all(db.conn()).unwrap(), workers);
    }

    #[test]
    fn a_row_that_is_there_gets_the_later_values() {
        let (_folder, mut db) = team();
        let mut rows = Prepared::default();
        worker(1, None).prepare(&mut rows).unwrap();
        worker(1, Some("a@b")).prepare(&mut rows).unwrap();
        db.write(&operation(1), |tx| rows.put(tx, |_| Ok::<_, Error>(()))).unwrap();
        assert_eq!(Worker::all(db.conn()).unwrap(), [worker(1, Some("a@b"))]);
    }

    #[test]
    fn a_row_that_refers_to_nothing_takes_the_whole_operation_with_it() {
        let (_folder, mut db) = team();
        let mut rows = Prepared::default();
        worker(1, None).prepare(&mut rows).unwrap();
        let tenancy: Id<Tenancy> = Id::from_uuid(Uuid::from_u128(9));
        let task = Task {
            id: Id::from_uuid(Uuid::from_u128(2)),
            tenancy,
            code: "keys".to_owned(),
            due_day: "2026-07-28".to_owned(),
            done_day: None,
            worker: None,
        };
        task.prepare(&mut rows).unwrap();
        assert!(db.write(&operation(1), |tx| rows.put(tx, |_| Ok::<_, Error>(()))).is_err());
        assert_eq!(Worker::all(db.conn()).unwrap(), []);
    }

    #[test]
    fn many_rows_take_more_than_one_chunk() {
        let (_folder, mut db) = team();
        let mut rows = Prepared::default();
        for n in 1..200 {
            worker(n, None).prepare(&mut rows).unwrap();
        }
        assert!(rows.bytes() > CHUNK);
        db.write(&operation(1), |tx| rows.put(tx, |_| Ok::<_, Error>(()))).unwrap();
        assert_eq!(Worker::all(db.conn()).unwrap().len(), 199);
    }
}
