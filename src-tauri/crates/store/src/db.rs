//! The team file, open: one writer with its journal, and as many readers as are asked for.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, named_params};
use uuid::Uuid;

use crate::{
    error::Error,
    file,
    journal::{
        Journal, Kind, Operation, Tx, Written,
        reverse::{self, Refused, Step},
        stream::Transmitted,
    },
    keys::FileKey,
    migrate,
    opens::Opens,
};

/// Every step ever shipped, oldest first. Append only: a shipped step never changes.
pub const STEPS: &[&str] = &[concat!(
    include_str!("schema/0001_init/home.sql"),
    include_str!("schema/0001_init/rent.sql"),
    include_str!("schema/0001_init/schedule.sql"),
    include_str!("schema/0001_init/care.sql"),
    include_str!("schema/0001_init/agreed.sql"),
    include_str!("schema/0001_init/omklap.sql"),
    include_str!("schema/0001_init/local.sql"),
    include_str!("schema/0001_init/indexes.sql"),
    include_str!("schema/0001_init/search.sql"),
)];

/// An open team file.
pub struct Db {
    path: PathBuf,
    key: FileKey,
    writer: Connection,
    opens: Opens,
    journal: Journal,
}

impl Db {
    /// Makes a team file that does not exist yet. `device` names this copy of the file for good.
    ///
    /// # Errors
    /// [`Error::AlreadyThere`] and everything the disk can say.
    pub fn create(path: &Path, key: &FileKey, device: Uuid, now_ms: i64) -> Result<Self, Error> {
        let writer = file::create(path, key)?;
        Self::prepare(path, key, writer, device, now_ms)
    }

    /// Opens a team file. `device` is used only if the file has no device of its own yet.
    ///
    /// # Errors
    /// See [`Error`]; after any of them the file is byte for byte as it was.
    pub fn open(path: &Path, key: &FileKey, device: Uuid, now_ms: i64) -> Result<Self, Error> {
        let writer = file::open_writer(path, key)?;
        Self::prepare(path, key, writer, device, now_ms)
    }

    fn prepare(path: &Path, key: &FileKey, mut writer: Connection, device: Uuid, now_ms: i64) -> Result<Self, Error> {
        migrate::migrate(&mut writer, STEPS, |version| backup_before_migration(path, key, version))?;
        let mut journal = Journal::attach(&writer, device, now_ms)?;
        journal.replay(&mut writer)?; // What an older version of the program could not hold.
        Ok(Self { path: path.to_owned(), key: key.clone(), writer, opens: Opens::Everything, journal })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The key of the file, for a copy or another connection.
    pub fn key(&self) -> &FileKey {
        &self.key
    }

    /// Another connection that can only read; it goes on beside a write.
    ///
    /// # Errors
    /// As [`Db::open`].
    pub fn reader(&self) -> Result<Connection, Error> {
        file::open_reader(&self.path, &self.key)
    }

    /// The writer's own view, for what must be seen right after a write.
    pub fn conn(&self) -> &Connection {
        &self.writer
    }

    /// The connection that writes, for what is of this file alone.
    pub(crate) fn writer(&mut self) -> &mut Connection {
        &mut self.writer
    }

    /// What the writer may open from now on. It asks the database only where that changes: every statement is then prepared
    /// again.
    ///
    /// # Errors
    /// What the database says.
    pub fn opens(&mut self, opens: Opens) -> Result<(), Error> {
        if self.opens != opens {
            opens.guard_writer(&mut self.writer)?;
            self.opens = opens;
        }
        Ok(())
    }

    /// Runs `body` as one undoable operation: all of it happens, or none.
    ///
    /// # Errors
    /// What `body` says, or the file; nothing has changed then.
    pub fn write<T, E: From<Error>>(
        &mut self,
        operation: &Operation,
        body: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, Written), E> {
        self.journal.write(&mut self.writer, operation, None, body)
    }

    /// Undoes or does again the given step by appending `operation`, whose kind says which.
    ///
    /// # Errors
    /// [`Refused::ChangedSince`] when a cell that the step wrote has been written since; nothing has changed then.
    pub fn reverse(&mut self, operation: &Operation, step: &Step) -> Result<Written, Refused> {
        debug_assert!(matches!(operation.kind, Kind::UNDO | Kind::REDO), "a reversal is an undo or a redo");
        let ((), written) =
            self.journal.write(&mut self.writer, operation, Some(step.seq), |tx| reverse::reverse(tx, step.seq))?;
        Ok(written)
    }

    /// Applies an operation of another device. The caller keeps the causal gate: everything that the operation's
    /// author had seen is here already, and the operation itself is not.
    ///
    /// # Errors
    /// What the file says; nothing has changed then.
    pub fn apply(&mut self, operation: &Transmitted, now_ms: i64) -> Result<Written, Error> {
        self.apply_all(std::slice::from_ref(operation), now_ms)
    }

    /// As [`Db::apply`] for one after the other, on the disk all at once.
    ///
    /// # Errors
    /// What the file says; none of them has been applied then.
    pub fn apply_all(&mut self, operations: &[Transmitted], now_ms: i64) -> Result<Written, Error> {
        self.journal.apply(&mut self.writer, operations, now_ms)
    }

    /// Lets only the first `last` operations of a device count, whatever of it is here or comes later. The others stay
    /// in the file without effect, and the lowest cut of a device holds. No more is written here if it is this device.
    ///
    /// # Errors
    /// What the file says; nothing has changed then.
    pub fn cut(&mut self, device: Uuid, last: i64) -> Result<Written, Error> {
        let reader = self.reader()?;
        self.journal.cut(&mut self.writer, &reader, device, last)
    }

    /// Gives a restored or cloned file an identity of its own: two copies that went on counting under one would tell
    /// different operations by the same number.
    ///
    /// # Errors
    /// What the file says.
    pub fn become_copy(self, device: Uuid) -> Result<(), Error> {
        let Self { mut writer, .. } = self;
        let tx = writer.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        tx.execute("UPDATE device SET own = 0", [])?;
        tx.execute("INSERT INTO device (id, own) VALUES (:id, 1)", named_params! { ":id": device.to_string() })?;
        tx.commit()?;
        Ok(())
    }

    /// Writes a line of the access log; it is on the disk before this returns.
    ///
    /// # Errors
    /// What the file says.
    pub fn log(&mut self, line: &crate::access_log::Line) -> Result<(), Error> {
        self.log_all(std::slice::from_ref(line))
    }

    /// Writes lines of the access log in one go, in their order; they are on the disk before this returns.
    ///
    /// # Errors
    /// What the file says.
    pub fn log_all(&mut self, lines: &[crate::access_log::Line]) -> Result<(), Error> {
        let tx = self.writer.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        for line in lines {
            crate::access_log::append(&tx, line)?;
        }
        tx.commit()?;
        Ok(())
    }
}

/// The copy is encrypted with the same key and is left alone when it is there already.
fn backup_before_migration(path: &Path, key: &FileKey, version: u32) -> Result<(), Error> {
    let copy = file::sibling(path, &format!(".before-{}", version + 1));
    if copy.try_exists()? {
        return Ok(());
    }
    let conn = file::open_reader(path, key)?;
    crate::backup::backup(&conn, &copy, key).map(drop)
}

/// The identity of this copy of the file.
///
/// # Errors
/// What the file says.
pub fn own_device(conn: &Connection) -> Result<Uuid, Error> {
    let id: String = conn
        .prepare_cached("SELECT id FROM device WHERE own = :own")?
        .query_row(named_params! { ":own": 1 }, |row| row.get("id"))?;
    Uuid::try_parse(&id).map_err(|_| Error::Damaged)
}

/// When the last operation was written here, in milliseconds since 1970.
///
/// # Errors
/// What the file says.
pub fn last_saved_ms(conn: &Connection) -> Result<Option<i64>, Error> {
    Ok(conn
        .prepare_cached("SELECT max(at_ms) AS at_ms FROM operation WHERE seq = (SELECT max(seq) FROM operation)")?
        .query_row([], |row| row.get("at_ms"))?)
}
