//! An open team: the file, who is in, and the three ways to work with it.
//!
//! Reads go over connections of their own and never wait for a write; the one writer stands behind a lock and is held
//! shortly; what takes long looks like a read and writes once, at its end. Who is in and what they may do is part of
//! every call.

use std::{
    cell::RefCell,
    collections::{BTreeSet, HashMap},
    ops::RangeInclusive,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use domain::{
    calendar::{Day, IsoWeek},
    role::Role,
};
use store::{
    Connection, Db, Halt, Id, Opens, Operation, Tx, access_log, file,
    keys::{DeviceSecret, FileKey},
    recovery::RecoveryWords,
    registry::TableNo,
    tables::{Account, AccountRole, Tenancy, Worker},
};

use crate::{
    api::{LogEvent, OperationKind},
    caseload::{Caseload, Shelf},
    choosing::Standings,
    environment::{Environment, day_of, minutes_of},
    error::Error,
    evaluations::{self, TeamMoments},
    omklap::{self, TeamOmklap},
    opened::OpenedCopies,
    operations,
    permission::Permission,
    rents::{self, TeamBooks},
    stock::{self, Homes},
    weeks::Judgements,
    work::{Stopped, Work},
};

/// The same event about the same person is written once in this time, in milliseconds: one opening of a dossier.
const ONE_OPENING_MS: i64 = 15 * 60 * 1000;

/// Who is in.
#[derive(Clone, Debug)]
pub struct Author {
    /// The account.
    pub account: Id<Account>,
    /// Name of the person.
    pub name: String,
    /// What they are.
    pub roles: Vec<Role>,
    /// The worker they are, if any.
    pub worker: Option<Id<Worker>>,
}

impl Author {
    /// The worker they are; who is none gets the id of nobody, whose day is empty and who has no tasks.
    pub(crate) fn own_worker(&self) -> Id<Worker> {
        self.worker.unwrap_or(Id::from_uuid(uuid::Uuid::nil()))
    }

    /// The account with its roles, as the file knows it.
    pub(crate) fn read(conn: &Connection, account: Id<Account>) -> Result<Self, Error> {
        let row = Account::get(conn, account)?.ok_or(Error::NotAllowed)?;
        let roles = store::accounts::roles(conn, account)?
            .iter()
            .map(|code| Role::from_code(code).map_err(Error::from))
            .collect::<Result<_, _>>()?;
        Ok(Self { account, name: row.name, roles, worker: row.worker })
    }
}

/// When an event about a person was written to the log, and when it last happened, in milliseconds since 1970.
#[derive(Clone, Copy)]
struct Openings {
    written: i64,
    last: i64,
}

/// An open team.
pub struct Team {
    // Dropped in this order: who closes the file last must be able to tidy the write-ahead log away.
    readers: Mutex<Vec<Connection>>,
    /// Of the landlord's side.
    home_readers: Mutex<Vec<Connection>>,
    writer: Mutex<Db>,
    // Beside the writer: who only looks must not wait for it to learn where the file is.
    path: PathBuf,
    key: FileKey,
    author: RwLock<Arc<Author>>,
    environment: Arc<Environment>,
    logged: Mutex<HashMap<(LogEvent, Option<String>), Openings>>,
    caseload: Shelf<(), Caseload>,
    /// Of the day on which they were judged.
    standings: Shelf<Day, Standings>,
    /// Of the same, and of the weeks that were looked at last.
    judgements: Shelf<(Day, RangeInclusive<IsoWeek>), Judgements>,
    /// The ledgers of rent, of the day on which they were computed.
    books: Shelf<Day, TeamBooks>,
    /// The dwellings with their leases, of the same.
    homes: Shelf<Day, Homes>,
    /// The moments of evaluation of everybody, of the same.
    moments: Shelf<Day, TeamMoments>,
    /// Where everybody stands on the way to an own lease, of the same.
    omklap: Shelf<Day, TeamOmklap>,
    /// Recovery words that were shown and not typed back yet; they leave with the key.
    words: Mutex<Option<(RecoveryWords, Vec<u32>)>>,
    opened: OpenedCopies,
}

impl Team {
    pub(crate) fn new(db: Db, author: Author, environment: Arc<Environment>) -> Self {
        Self {
            path: db.path().to_owned(),
            opened: OpenedCopies::beside(db.path()),
            key: db.key().clone(),
            writer: Mutex::new(db),
            readers: Mutex::default(),
            home_readers: Mutex::default(),
            author: RwLock::new(Arc::new(author)),
            environment,
            logged: Mutex::default(),
            caseload: Shelf::of(&store::caseload::TABLES),
            standings: Shelf::of(&store::weeks::TABLES),
            judgements: Shelf::of(&store::weeks::TABLES),
            books: Shelf::of(&rents::TABLES),
            homes: Shelf::of(&stock::TABLES),
            moments: Shelf::of(&evaluations::TABLES),
            omklap: Shelf::of(&omklap::TABLES),
            words: Mutex::default(),
        }
    }

    /// Who is in, as the file knows them now.
    pub fn author(&self) -> Arc<Author> {
        Arc::clone(&self.author.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads anew who is in: other roles count from the next command on. An account that is gone may nothing more.
    fn renew_author(&self, conn: &Connection) -> Result<(), Error> {
        let known = self.author();
        let found = match Author::read(conn, known.account) {
            Err(Error::NotAllowed) => Author { roles: Vec::new(), ..Author::clone(&known) },
            found => found?,
        };
        *self.author.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(found);
        Ok(())
    }

    /// Where the file is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Minutes since midnight in Europe/Amsterdam.
    pub(crate) fn minutes_now(&self) -> u32 {
        minutes_of(self.environment.clock.now_ms())
    }

    /// The key of the file, for a copy.
    pub(crate) fn key(&self) -> FileKey {
        self.key.clone()
    }

    /// The secret of this laptop's keyring, where it has one.
    pub(crate) fn device_secret(&self) -> Option<DeviceSecret> {
        self.environment.device_secret()
    }

    /// What a passphrase costs to try.
    pub(crate) fn cost(&self) -> store::Cost {
        self.environment.cost
    }

    /// Recovery words that wait until they were written down, and which of them are asked.
    pub(crate) fn words(&self) -> MutexGuard<'_, Option<(RecoveryWords, Vec<u32>)>> {
        lock(&self.words)
    }

    /// Now, in milliseconds since 1970.
    pub(crate) fn now_ms(&self) -> i64 {
        self.environment.clock.now_ms()
    }

    /// Writes a copy of a kept file for another program to show.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn show(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Error> {
        let fresh = self.environment.ids.next(self.environment.clock.now_ms());
        Ok(self.opened.write(fresh, name, bytes).map_err(store::Error::from)?)
    }

    /// Takes every such copy away.
    pub(crate) fn forget_copies(&self) {
        self.opened.forget();
    }

    /// Refuses an account that does not hold the permission.
    pub(crate) fn may(&self, permission: Permission) -> Result<(), Error> {
        if permission.held_by(&self.author().roles) { Ok(()) } else { Err(Error::NotAllowed) }
    }

    /// Runs `body` on one view of the file that no write changes.
    pub(crate) fn read<T>(&self, body: impl FnOnce(&Reading<'_>) -> Result<T, Error>) -> Result<T, Error> {
        self.look(Opens::Everything, None, body)
    }

    /// As [`Team::read`], for a command that opens no more than this.
    pub(crate) fn read_within<T>(
        &self,
        opens: Opens,
        body: impl FnOnce(&Reading<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.look(opens, None, body)
    }

    /// As [`Team::read_within`]; a statement that runs when somebody asks `halt` ends with it.
    fn look<T>(
        &self,
        opens: Opens,
        halt: Option<&Halt>,
        body: impl FnOnce(&Reading<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let readers = match opens {
            Opens::Everything => &self.readers,
            Opens::Home => &self.home_readers,
        };
        let kept = lock(readers).pop();
        let mut conn = match kept {
            Some(conn) => conn,
            None => {
                let mut conn = file::open_reader(&self.path, &self.key)?;
                opens.guard_reader(&mut conn)?;
                conn
            }
        };
        if let Some(halt) = halt {
            halt.watch(&mut conn)?;
        }
        let answer = {
            let view = conn.unchecked_transaction().map_err(store::Error::from)?;
            body(&Reading::new(&view, self, day_of(self.environment.clock.now_ms())))
        };
        if halt.is_some() {
            Halt::leave(&mut conn)?;
        }
        lock(readers).push(conn);
        answer
    }

    /// Runs `body` with the one writer.
    pub(crate) fn write<T>(
        &self,
        body: impl FnOnce(&mut Writing<'_>) -> Result<T, Error>,
    ) -> Result<(T, BTreeSet<TableNo>), Error> {
        self.write_within(Opens::Everything, body)
    }

    /// As [`Team::write`], for a command that opens no more than this.
    pub(crate) fn write_within<T>(
        &self,
        opens: Opens,
        body: impl FnOnce(&mut Writing<'_>) -> Result<T, Error>,
    ) -> Result<(T, BTreeSet<TableNo>), Error> {
        let now_ms = self.environment.clock.now_ms();
        let mut db = lock(&self.writer);
        db.opens(opens)?;
        let before = store::caseload::newest_operation(db.conn())?;
        let mut writing = Writing { db: &mut db, team: self, now_ms, today: day_of(now_ms), touched: BTreeSet::new() };
        let answer = body(&mut writing)?;
        let touched = writing.touched;
        if [Account::TABLE.no, AccountRole::TABLE.no].iter().any(|it| touched.contains(it)) {
            self.renew_author(db.conn())?;
        }
        let after = store::caseload::newest_operation(db.conn())?;
        self.caseload.outlive(before, after, &touched);
        self.standings.outlive(before, after, &touched);
        self.judgements.outlive(before, after, &touched);
        self.books.outlive(before, after, &touched);
        self.homes.outlive(before, after, &touched);
        self.moments.outlive(before, after, &touched);
        self.omklap.outlive(before, after, &touched);
        Ok((answer, touched))
    }

    /// Writes a line of the access log before the answer leaves, unless this opening has one already.
    pub(crate) fn log(&self, event: LogEvent, subject: Option<&str>) -> Result<(), Error> {
        self.log_seen(event, subject, BTreeSet::new())
    }

    /// As [`Team::log`], with a line for each tenant whose care was in the answer.
    pub(crate) fn log_seen(
        &self,
        event: LogEvent,
        subject: Option<&str>,
        seen: BTreeSet<Id<Tenancy>>,
    ) -> Result<(), Error> {
        if event == LogEvent::Nothing {
            return Ok(());
        }
        let at_ms = self.environment.clock.now_ms();
        let grouped = matches!(
            event,
            LogEvent::CaseloadSeen | LogEvent::DossierOpened | LogEvent::LogSeen | LogEvent::WordsSearched
        );
        // A search is about the tenants whose words it shows, and about nobody else.
        let whole = (event != LogEvent::WordsSearched).then(|| subject.map(str::to_owned));
        let each = seen.iter().map(|it| Some(it.to_string())).filter(|it| it.as_deref() != subject);
        let mut logged = lock(&self.logged);
        let mut fresh = Vec::new();
        for subject in whole.into_iter().chain(each) {
            let key = (event, subject);
            if let Some(openings) = logged.get_mut(&key).filter(|_| grouped) {
                openings.last = at_ms;
                if (0..ONE_OPENING_MS).contains(&(at_ms - openings.written)) {
                    continue;
                }
            }
            fresh.push(key);
        }
        if fresh.is_empty() {
            return Ok(());
        }
        let account = self.author().account.to_string();
        let line = |(event, subject): &(LogEvent, Option<String>)| access_log::Line {
            at_ms,
            event: event.as_code(),
            account: Some(account.clone()),
            subject: subject.clone(),
            reason: None,
        };
        let lines: Vec<_> = fresh.iter().map(line).collect();
        lock(&self.writer).log_all(&lines)?;
        logged.extend(fresh.into_iter().map(|key| (key, Openings { written: at_ms, last: at_ms })));
        Ok(())
    }

    /// The dossiers that were opened since the team was, and when last: the log has the first time of each opening alone.
    pub(crate) fn opened(&self) -> Vec<(String, i64)> {
        let logged = lock(&self.logged);
        let dossiers = logged.iter().filter(|((event, _), _)| *event == LogEvent::DossierOpened);
        dossiers.filter_map(|((_, subject), openings)| Some((subject.clone()?, openings.last))).collect()
    }

    /// The caseload in memory; made anew when something of it was written.
    pub(crate) fn caseload(&self, conn: &Connection) -> Result<Arc<Caseload>, Error> {
        self.caseload.get(conn, (), || Caseload::read(conn))
    }

    /// Everybody who has rent open today, in memory; computed anew for whom something of it was
    /// written.
    pub(crate) fn books(&self, reading: &Reading<'_>) -> Result<Arc<TeamBooks>, Error> {
        self.books.renew(reading.conn, reading.today, |known| TeamBooks::renew(reading.conn, reading.today, known))
    }

    /// Every dwelling with its leases, in memory; computed anew when something of them was written.
    pub(crate) fn homes(&self, reading: &Reading<'_>) -> Result<Arc<Homes>, Error> {
        self.homes.get(reading.conn, reading.today, || Homes::read(reading.conn, reading.today))
    }

    /// The moments of everybody, in memory; computed anew when something of them was written.
    pub(crate) fn moments(&self, reading: &Reading<'_>) -> Result<Arc<TeamMoments>, Error> {
        self.moments.get(reading.conn, reading.today, || TeamMoments::read(reading.conn, reading.today))
    }

    /// Where everybody stands on the way to an own lease, in memory; worked out anew for whom something was written.
    pub(crate) fn omklap(&self, reading: &Reading<'_>) -> Result<Arc<TeamOmklap>, Error> {
        self.omklap.renew(reading.conn, reading.today, |known| TeamOmklap::renew(reading.conn, known))
    }

    /// Where tenancies stand today, in memory; judged anew when something of the weeks was written.
    pub(crate) fn standings(&self, reading: &Reading<'_>) -> Result<Arc<Standings>, Error> {
        self.standings.get(reading.conn, reading.today, || Ok(Standings::default()))
    }

    /// What the week rule says of everybody in a range of weeks, in memory as long as the standings are.
    pub(crate) fn judgements(
        &self,
        reading: &Reading<'_>,
        range: &RangeInclusive<IsoWeek>,
        judge: impl FnOnce() -> Result<Judgements, Error>,
    ) -> Result<Arc<Judgements>, Error> {
        self.judgements.get(reading.conn, (reading.today, range.clone()), judge)
    }
}

/// A poisoned lock guards nothing half-done: every write is a transaction that a panic drops.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A view of the file, for verbs that only look.
pub struct Reading<'a> {
    /// The view.
    pub conn: &'a Connection,
    /// The team.
    pub team: &'a Team,
    /// Today in Europe/Amsterdam.
    pub today: Day,
    seen: RefCell<BTreeSet<Id<Tenancy>>>,
}

impl<'a> Reading<'a> {
    fn new(conn: &'a Connection, team: &'a Team, today: Day) -> Self {
        Self { conn, team, today, seen: RefCell::default() }
    }

    /// The answer holds care of this tenant, beside that of others: the tenant may read who saw it.
    pub fn saw(&self, tenancy: Id<Tenancy>) {
        self.seen.borrow_mut().insert(tenancy);
    }

    /// The tenants whose care is in the answer.
    pub(crate) fn seen(&self) -> BTreeSet<Id<Tenancy>> {
        self.seen.take()
    }
}

/// The writer, for verbs that change something.
pub struct Writing<'a> {
    /// The file.
    pub db: &'a mut Db,
    /// The team.
    pub team: &'a Team,
    /// Now, in milliseconds since 1970.
    pub now_ms: i64,
    /// Today in Europe/Amsterdam.
    pub today: Day,
    touched: BTreeSet<TableNo>,
}

impl Writing<'_> {
    /// Runs `body` as one operation of this kind.
    pub fn transact<T>(
        &mut self,
        kind: OperationKind,
        body: impl FnOnce(&Tx<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.transact_because(kind, None, body)
    }

    /// As [`Writing::transact`], with the reason that was given: it stays in the history.
    pub fn transact_because<T>(
        &mut self,
        kind: OperationKind,
        reason: Option<String>,
        body: impl FnOnce(&Tx<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let operation = Operation { reason, ..self.operation(kind) };
        let (value, written) = self.db.write(&operation, body)?;
        self.touched.extend(written.tables);
        Ok(value)
    }

    /// The head of an operation of this kind: this author, now.
    pub fn operation(&self, kind: OperationKind) -> Operation {
        Operation {
            id: self.new_id(),
            kind: operations::number(kind),
            author: self.team.author().account.to_string(),
            at_ms: self.now_ms,
            reason: None,
        }
    }

    /// An id for a new row.
    pub fn new_id(&self) -> uuid::Uuid {
        self.team.environment.ids.next(self.now_ms)
    }

    /// Notes tables that were touched without [`Writing::transact`].
    pub fn touch(&mut self, tables: BTreeSet<TableNo>) {
        self.touched.extend(tables);
    }

    /// The same moment as a view, for what reads and writes share.
    pub fn look(&self) -> Reading<'_> {
        Reading::new(self.db.conn(), self.team, self.today)
    }
}

/// What long work has in its hands: views for which nobody waits, one short write, and the person who waits.
pub struct Working<'a> {
    /// The team.
    pub team: &'a Team,
    opens: Opens,
    /// How far it is, and whether it must end.
    pub work: &'a Work<'a>,
    touched: RefCell<BTreeSet<TableNo>>,
}

impl<'a> Working<'a> {
    /// Work on a team.
    pub(crate) fn new(team: &'a Team, opens: Opens, work: &'a Work<'a>) -> Self {
        Self { team, opens, work, touched: RefCell::default() }
    }

    /// Runs `body` on one view of the file. It holds nothing that a write or another read needs.
    pub fn look<T>(&self, body: impl FnOnce(&Reading<'_>) -> Result<T, Error>) -> Result<T, Error> {
        self.team.look(self.opens, Some(self.work.halt()), body)
    }

    /// Runs `body` with the one writer, for which everybody else waits: only with what was prepared before.
    pub fn write<T>(&self, body: impl FnOnce(&mut Writing<'_>) -> Result<T, Error>) -> Result<T, Error> {
        let (answer, touched) = self.team.write_within(self.opens, body)?;
        self.touched.borrow_mut().extend(touched);
        Ok(answer)
    }

    /// Now, in milliseconds since 1970.
    pub fn now_ms(&self) -> i64 {
        self.team.environment.clock.now_ms()
    }

    /// So much of so much is done.
    ///
    /// # Errors
    /// [`Stopped`].
    pub fn step(&self, done: usize, total: usize) -> Result<(), Stopped> {
        let count = |it| u64::try_from(it).unwrap_or(u64::MAX);
        self.work.step(count(done), count(total))
    }

    /// The tables that were touched.
    pub(crate) fn touched(&self) -> BTreeSet<TableNo> {
        self.touched.take()
    }
}
