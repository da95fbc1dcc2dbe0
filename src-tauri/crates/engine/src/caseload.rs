//! The caseload in memory: every tenancy in words, in the order of the lists, ready to be searched.

use std::{
    collections::{BTreeSet, HashMap},
    ops::RangeInclusive,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use domain::calendar::{Day, parse_day};
use store::{
    Connection, Id,
    caseload::CaseloadRow,
    registry::TableNo,
    tables::{Tenancy, Worker},
};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use crate::{api::WorkerGroup, error::Error};

/// Every tenancy, by worker and name.
#[derive(Default)]
pub struct Caseload {
    entries: Vec<Entry>,
    places: HashMap<Id<Tenancy>, usize>,
    owners: Vec<String>,
}

/// One tenancy in words.
pub struct Entry {
    /// Everything the file says.
    pub row: CaseloadRow,
    /// The name as people say it.
    pub name: String,
    /// Street and number.
    pub address: String,
    /// First day of support.
    pub first: Day,
    /// Last day of support.
    pub last: Option<Day>,
    words: Vec<String>,
    /// How many of the words, from the first, are of the name, and how many of name and address.
    named: usize,
    placed: usize,
    /// By what lists are ordered.
    pub compared: Compared,
}

/// Parts of an entry as they are compared: small letters without accents, made once.
pub struct Compared {
    /// Given name, family name, prefix.
    pub name: String,
    /// Street and number.
    pub address: String,
    /// The worker; nobody comes after everybody.
    pub worker: (bool, String),
    /// The owner of the dwelling; none comes after all.
    pub owner: (bool, String),
}

/// What was made of the file, and the operations after which it still says what the file says.
struct Kept<T> {
    operations: RangeInclusive<i64>,
    made: Arc<T>,
}

impl<T> Kept<T> {
    /// What was made when `operation` was the newest.
    fn new(operation: i64, made: &Arc<T>) -> Self {
        Self { operations: operation..=operation, made: Arc::clone(made) }
    }

    /// It, for a view in which `operation` is the newest, if it holds there.
    fn at(&self, operation: i64) -> Option<Arc<T>> {
        self.operations.contains(&operation).then(|| Arc::clone(&self.made))
    }

    /// It, with the last operation at which it holds.
    fn newest(&self) -> (Arc<T>, i64) {
        (Arc::clone(&self.made), *self.operations.end())
    }

    /// It holds on from `before` to `after` when no table that it is made of was touched between them: a visit that was
    /// recorded changes nobody's name.
    fn outlive(&mut self, before: i64, after: i64, touched: &BTreeSet<TableNo>, tables: &[TableNo]) {
        if before == *self.operations.end() && tables.iter().all(|it| !touched.contains(it)) {
            self.operations = *self.operations.start()..=after;
        }
    }
}

/// The place of what was made of the file: made when it is asked for, and anew when the key or a table of it is another.
pub(crate) struct Shelf<K, T> {
    tables: &'static [TableNo],
    kept: Mutex<Option<(K, Kept<T>)>>,
}

impl<K: PartialEq, T> Shelf<K, T> {
    /// An empty one, for what is made of these tables.
    pub(crate) fn of(tables: &'static [TableNo]) -> Self {
        Self { tables, kept: Mutex::default() }
    }

    /// What lies here if it is of this key and of this view of the file; else what `make` gives, which is kept.
    pub(crate) fn get(
        &self,
        conn: &Connection,
        key: K,
        make: impl FnOnce() -> Result<T, Error>,
    ) -> Result<Arc<T>, Error> {
        self.renew(conn, key, |_| make())
    }

    /// As [`Shelf::get`]; `make` is told what was made before of the same key, and the operation until which it held.
    pub(crate) fn renew(
        &self,
        conn: &Connection,
        key: K,
        make: impl FnOnce(Option<(&T, i64)>) -> Result<T, Error>,
    ) -> Result<Arc<T>, Error> {
        let newest = store::caseload::newest_operation(conn)?;
        let before = self.lock().as_ref().filter(|it| it.0 == key).map(|it| (it.1.at(newest), it.1.newest()));
        let before = match before {
            Some((Some(found), _)) => return Ok(found),
            Some((None, (made, until))) if until < newest => Some((made, until)),
            _ => None,
        };
        let made = Arc::new(make(before.as_ref().map(|(made, until)| (&**made, *until)))?);
        *self.lock() = Some((key, Kept::new(newest, &made)));
        Ok(made)
    }

    /// See [`Kept::outlive`].
    pub(crate) fn outlive(&self, before: i64, after: i64, touched: &BTreeSet<TableNo>) {
        if let Some((_, kept)) = self.lock().as_mut() {
            kept.outlive(before, after, touched, self.tables);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<(K, Kept<T>)>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Which words of an entry are searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// Of the name.
    Name,
    /// Of the address.
    Address,
    /// Of both.
    NameOrAddress,
}

/// What is asked of the caseload.
pub struct Wanted<'a> {
    /// Every word must begin a word of name, address or worker.
    pub search: &'a str,
    /// Only this worker's.
    pub worker: Option<Id<Worker>>,
    /// Only tenancies with support on one of these days; `None`: all.
    pub during: Option<(Day, Option<Day>)>,
}

impl Caseload {
    pub(crate) fn read(conn: &Connection) -> Result<Self, Error> {
        let mut entries: Vec<Entry> =
            store::caseload::all(conn)?.into_iter().map(Entry::new).collect::<Result<_, _>>()?;
        entries.sort_by(|a, b| {
            let (one, other) = (&a.compared, &b.compared);
            (&one.worker, &one.name, a.row.tenancy).cmp(&(&other.worker, &other.name, b.row.tenancy))
        });
        let places = entries.iter().enumerate().map(|(place, it)| (it.row.tenancy, place)).collect();
        let owners: BTreeSet<(&str, &String)> =
            entries.iter().filter_map(|it| Some((it.compared.owner.1.as_str(), it.row.owner.as_ref()?))).collect();
        let owners = owners.into_iter().map(|(_, name)| name.clone()).collect();
        Ok(Self { entries, places, owners })
    }

    /// The owners of the dwellings, by name.
    pub fn owners(&self) -> &[String] {
        &self.owners
    }

    /// Every entry, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a tenancy.
    pub fn get(&self, tenancy: Id<Tenancy>) -> Option<&Entry> {
        self.entries.get(*self.places.get(&tenancy)?)
    }

    /// The entry that somebody names: by its id in the exchange set if it has one, else by its own.
    pub fn named(&self, name: &str) -> Option<&Entry> {
        let by_exchange = self.entries.iter().find(|it| it.row.exchange_id.as_deref() == Some(name));
        by_exchange.or_else(|| self.get(name.parse().ok()?))
    }

    /// The entries that match, in order.
    pub fn matching(&self, wanted: &Wanted<'_>) -> Vec<&Entry> {
        let words = words(wanted.search);
        self.entries
            .iter()
            .filter(|it| wanted.worker.is_none() || it.row.worker == wanted.worker)
            .filter(|it| wanted.during.is_none_or(|(first, last)| it.active_between(first, last)))
            .filter(|it| begin(&it.words, &words))
            .collect()
    }
}

/// What is typed in a search field, ready to be compared.
pub struct Typed(Vec<String>);

impl Typed {
    /// The words of a text; accents and capitals make no difference.
    pub fn new(text: &str) -> Self {
        Self(words(text))
    }

    /// Nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Entry {
    /// Every word that is typed begins one of these words.
    pub fn begins(&self, typed: &Typed, of: Words) -> bool {
        let words = match of {
            Words::Name => self.words.get(..self.named),
            Words::Address => self.words.get(self.named..self.placed),
            Words::NameOrAddress => self.words.get(..self.placed),
        };
        begin(words.unwrap_or_default(), &typed.0)
    }

    fn new(row: CaseloadRow) -> Result<Self, Error> {
        let name = [row.given_name.as_str(), &row.prefix, &row.family_name]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        let address = format!("{} {}", row.street, row.number);
        let worker = row.worker_name.clone().unwrap_or_default();
        let mut words = words(&name);
        let named = words.len();
        words.extend(self::words(&format!("{address} {} {}", row.postcode, row.city)));
        let placed = words.len();
        words.extend(self::words(&worker));
        Ok(Self {
            words,
            named,
            placed,
            compared: Compared {
                name: folded(&format!("{} {} {}", row.given_name, row.family_name, row.prefix)),
                address: folded(&address),
                worker: (row.worker.is_none(), folded(&worker)),
                owner: (row.owner.is_none(), folded(row.owner.as_deref().unwrap_or_default())),
            },
            first: parse_day(&row.support_start)?,
            last: row.support_end.as_deref().map(parse_day).transpose()?,
            name,
            address,
            row,
        })
    }

    /// Support runs on at least one of these days.
    pub fn active_between(&self, first: Day, last: Option<Day>) -> bool {
        last.is_none_or(|last| self.first <= last) && self.last.is_none_or(|end| first <= end)
    }
}

/// The groups of a list that is in the order of the caseload.
pub fn groups(entries: &[&Entry]) -> Vec<WorkerGroup> {
    let mut groups: Vec<WorkerGroup> = Vec::new();
    for (place, entry) in (0u32..).zip(entries) {
        let worker = entry.row.worker.map(|it| it.to_string());
        match groups.last_mut().filter(|it| it.worker == worker) {
            Some(group) => group.count += 1,
            None => groups.push(WorkerGroup {
                worker,
                name: entry.row.worker_name.clone().unwrap_or_default(),
                minutes_per_week: entry.row.worker_minutes.and_then(|it| u32::try_from(it).ok()),
                first: place,
                count: 1,
                load: None,
                state: None,
            }),
        }
    }
    groups
}

/// Every word that is typed begins one of these.
fn begin(words: &[String], typed: &[String]) -> bool {
    typed.iter().all(|word| words.iter().any(|own| own.starts_with(word.as_str())))
}

/// The words of a text as they are compared: small letters without accents.
pub fn words(text: &str) -> Vec<String> {
    folded(text).split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// A text as it is compared: small letters without accents.
pub fn folded(text: &str) -> String {
    text.nfd().filter(|it| !is_combining_mark(*it)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use store::tables::{Person, Visit, VisitResult};

    use super::*;

    #[test]
    fn a_caseload_outlives_what_changes_no_name_and_nothing_that_nobody_saw() {
        let caseload = Arc::new(Caseload::default());
        let after = |before: i64, after: i64, touched: &[TableNo]| {
            let mut kept = Kept::new(5, &caseload);
            kept.outlive(before, after, &touched.iter().copied().collect(), &store::caseload::TABLES);
            (4..=7).filter(|it| kept.at(*it).is_some()).collect::<Vec<_>>()
        };
        let visit = [Visit::TABLE.no, VisitResult::TABLE.no];
        assert_eq!(after(5, 6, &visit), [5, 6], "an older view still finds it");
        assert_eq!(after(5, 6, &[Visit::TABLE.no, Person::TABLE.no]), [5]);
        assert_eq!(after(6, 7, &visit), [5], "the sixth operation is not known");
    }
}
