//! Statements of the bank: read and held against what is due, then booked by what somebody confirmed.
//!
//! Reading writes nothing. Booking reads the file again, so that nobody books what is not in it, and makes of every
//! chosen payment one row of the ledger in one step. A payment has the same id on every laptop, so it is booked once.

use std::{
    collections::{HashMap, HashSet},
    fs::File,
    io::BufReader,
    path::Path,
};

use domain::{
    calendar::Day,
    money::Cents,
    person::PersonName,
    rent::{Books, Ledger, LedgerKind, Payer, PaymentKind},
};
use statement::{Due, Entry, Equal, Fit, Iban, Matcher, Proposals, Reason, Refused};
use store::{
    Connection, Id,
    rents::Booked,
    tables::{Payment, Person, StatementEntry, Tenancy},
};
use uuid::Uuid;

use super::{
    arrears::households,
    books::{Pages, household},
    cents,
};
use crate::{
    api::{
        ApiError, Code, FieldName, MatchKind, MatchReason, OperationKind, StatementBook, StatementBooked,
        StatementProposal, StatementRead, StatementRow, StatementSheet, WorkPart,
    },
    caseload::Caseload,
    error::Error,
    forms::Form,
    team::{Reading, Working, Writing},
    tenancies::{count, id},
};

/// So many payments are matched between two looks at whether somebody stops it.
const STRIDE: usize = 100;

/// What is to be paid by whom.
struct Ledgers {
    tenancies: Vec<Id<Tenancy>>,
    others: Vec<Vec<Id<Tenancy>>>,
    dues: Vec<Due>,
}

/// What a file holds.
struct Contents {
    account: String,
    entries: Vec<Entry>,
    pending: u32,
}

/// What a statement holds, and whose rent each payment may be.
pub fn read(working: &Working<'_>, args: StatementRead) -> Result<StatementSheet, Error> {
    let file = entries(working, &args.path, None)?;
    working.look(|reading| {
        let booked = store::rents::booked(reading.conn)?;
        let known: HashSet<String> = booked.iter().map(|it| it.entry.to_string()).collect();
        let ledgers = Ledgers::read(reading, &booked)?;
        let matcher = Matcher::new(&ledgers.dues);
        let caseload = reading.team.caseload(reading.conn)?;
        let mut told = HashSet::new();
        // Two statements in one file may tell of the same day.
        let entries: Vec<&Entry> = file.entries.iter().filter(|it| told.insert(&it.key)).collect();
        let (mut outgoing, mut taken_back, mut before) = (0, 0, 0);
        let mut rows = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            if at % STRIDE == 0 {
                working.work.part(WorkPart::Comparing)(at as u64, entries.len() as u64)?;
            }
            match entry {
                it if it.reversal && it.amount.is_negative() => taken_back += 1,
                it if it.amount <= Cents::ZERO => outgoing += 1,
                it if known.contains(&it.key) => before += 1,
                it => rows.push(row(it, matcher.propose(it), &ledgers, &caseload)),
            }
        }
        let days = || entries.iter().map(|it| it.day);
        Ok(StatementSheet {
            another_account: !booked.is_empty() && booked.iter().all(|it| it.account != file.account),
            account: file.account,
            first_day: days().min().map(|it| it.to_string()),
            last_day: days().max().map(|it| it.to_string()),
            known: before,
            outgoing,
            taken_back,
            pending: file.pending,
            rows,
        })
    })
}

/// Books what was chosen.
pub fn book(working: &Working<'_>, args: StatementBook) -> Result<StatementBooked, Error> {
    let account = Iban::parse(&args.account).ok_or(Error::Missing)?;
    let file = entries(working, &args.path, Some(account))?;
    let by_key: HashMap<&str, &Entry> = file.entries.iter().map(|it| (it.key.as_str(), it)).collect();
    working.write(|writing| {
        let known: HashSet<String> =
            store::rents::booked(writing.db.conn())?.iter().map(|it| it.entry.to_string()).collect();
        let mut rows = Vec::new();
        let mut taken = HashSet::new();
        for choice in &args.chosen {
            let entry = by_key.get(choice.key.as_str()).ok_or(Error::Missing)?;
            if !known.contains(&entry.key) && taken.insert(&entry.key) {
                rows.push(booking(writing, entry, &choice.tenancy, &file.account)?);
            }
        }
        let together = rows.iter().map(|(it, _)| it.cents).sum();
        if !rows.is_empty() {
            writing.transact(OperationKind::BookStatement, |tx| {
                for (payment, entry) in &rows {
                    payment.insert(tx)?;
                    entry.put(tx)?;
                }
                Ok(())
            })?;
        }
        Ok(StatementBooked { payments: count(rows.len()), cents: together })
    })
}

/// The rows of one payment.
fn booking(
    writing: &Writing<'_>,
    entry: &Entry,
    tenancy: &str,
    account: &str,
) -> Result<(Payment, StatementEntry), Error> {
    let conn = writing.db.conn();
    let row = Tenancy::get(conn, id(tenancy)?)?.ok_or(Error::Missing)?;
    let (bearer, others) = household(conn, &row)?;
    let pages = Pages::read(conn, bearer)?;
    let books = pages.books(LedgerKind::Tenant)?;
    let mut form = Form::default();
    let day = match books.first_day() {
        _ if entry.day > writing.today => form.wrong(FieldName::Day, Code::DayInFuture),
        None => form.wrong(FieldName::Day, Code::NoRent),
        Some(first) if entry.day < first => form.wrong(FieldName::Day, Code::BeforeRent),
        Some(_) => Some(entry.day),
    };
    let day = form.done(day.filter(|_| entry.amount > Cents::ZERO))?;
    let due = [Due { names: names(conn, &[&[bearer], others.as_slice()].concat())?, ..Due::default() }];
    let own = Matcher::new(&due).is_own(entry, 0);
    let reference = [&entry.creditor_reference, &entry.end_to_end].into_iter().flatten().next().cloned();
    let once = |it: &String| pages.payments.iter().all(|payment| payment.reference.as_ref() != Some(it));
    let payment = Payment {
        id: Id::from_uuid(writing.new_id()),
        tenancy: bearer,
        ledger: LedgerKind::Tenant.as_code().to_owned(),
        kind: PaymentKind::Payment.as_code().to_owned(),
        day: day.to_string(),
        cents: entry.amount.get(),
        payer: (if own { Payer::Tenant } else { Payer::Other }).as_code().to_owned(),
        reference: reference.filter(once),
    };
    let key = Uuid::try_parse(&entry.key).map_err(|_| Error::Missing)?;
    let iban = entry.iban.as_ref().map(ToString::to_string);
    let entry = StatementEntry { id: Id::from_uuid(key), payment: payment.id, account: account.to_owned(), iban };
    Ok((payment, entry))
}

/// All entries of a file, or why it is not taken.
fn entries(working: &Working<'_>, path: &str, account: Option<Iban>) -> Result<Contents, Error> {
    let file = File::open(Path::new(path)).map_err(|_| Refused::Unreadable { line: 1 })?;
    let mut reading = statement::read(BufReader::new(file), account);
    let mut entries = Vec::new();
    for entry in reading.by_ref() {
        if entries.len() % STRIDE == 0 {
            working.work.part(WorkPart::Reading)(entries.len() as u64, u64::from(statement::MOST_ENTRIES))?;
        }
        entries.push(entry?);
    }
    let account = reading.account().ok_or(Refused::NoAccount { line: 1 })?.to_string();
    Ok(Contents { account, entries, pending: reading.left_out() })
}

/// The names of who lives somewhere.
fn names(conn: &Connection, tenancies: &[Id<Tenancy>]) -> Result<Vec<PersonName>, Error> {
    let mut names = Vec::new();
    for tenancy in tenancies {
        let row = Tenancy::get(conn, *tenancy)?.ok_or(Error::Missing)?;
        names.extend(Person::get(conn, row.person)?.and_then(|it| name(&it)));
    }
    Ok(names)
}

fn name(it: &Person) -> Option<PersonName> {
    PersonName::parse(&it.given_name, &it.prefix, &it.family_name).ok()
}

impl Ledgers {
    fn read(reading: &Reading<'_>, booked: &[Booked]) -> Result<Self, Error> {
        let conn = reading.conn;
        let mut people: HashMap<Id<Person>, Person> = HashMap::new();
        Person::for_each(conn, |it| {
            people.insert(it.id, it);
            Ok::<_, Error>(())
        })?;
        let mut persons: HashMap<Id<Tenancy>, Id<Person>> = HashMap::new();
        Tenancy::for_each(conn, |it| {
            persons.insert(it.id, it.person);
            Ok::<_, Error>(())
        })?;
        let mut ibans: HashMap<Id<Tenancy>, Vec<Iban>> = HashMap::new();
        for it in booked {
            let of = ibans.entry(it.tenancy).or_default();
            of.extend(it.iban.as_deref().and_then(Iban::parse).filter(|it| !of.contains(it)));
        }
        let mut all = Self { tenancies: Vec::new(), others: Vec::new(), dues: Vec::new() };
        for it in households(conn)? {
            let Some((rent, open)) = owed(&it.books()?, reading.today)? else { continue };
            let living = || [it.tenancy].into_iter().chain(it.others.iter().copied());
            let of_person = || living().filter_map(|it| people.get(persons.get(&it)?));
            all.dues.push(Due {
                names: of_person().filter_map(name).collect(),
                references: of_person().filter_map(|it| it.exchange_id.clone()).collect(),
                rent,
                open,
                ibans: ibans.remove(&it.tenancy).unwrap_or_default(),
            });
            all.tenancies.push(it.tenancy);
            all.others.push(it.others);
        }
        Ok(all)
    }
}

/// The rent of a month, and what is open by month; nothing where no rent is due any more.
fn owed(books: &Books, today: Day) -> Result<Option<(Option<Cents>, Vec<(Day, Cents)>)>, Error> {
    let ledger = Ledger::of(books, today);
    let standing = ledger.standing();
    let over = books.last_day().is_some_and(|it| it < today);
    if books.first_day().is_none() || (over && standing.open() == Cents::ZERO) {
        return Ok(None);
    }
    let open = ledger.items().iter().filter(|it| it.open > Cents::ZERO);
    let month = |it: &domain::rent::Item| Some((it.month?.first(), it.open));
    Ok(Some((standing.monthly, open.filter_map(month).collect())))
}

fn row(entry: &Entry, found: Proposals, ledgers: &Ledgers, caseload: &Caseload) -> StatementRow {
    let proposal = |it: &statement::Proposal| {
        let tenancy = *ledgers.tenancies.get(it.of)?;
        let others = ledgers.others.get(it.of).map(Vec::as_slice).unwrap_or_default();
        let named = [tenancy].into_iter().chain(others.iter().copied());
        Some(StatementProposal {
            tenancy: tenancy.to_string(),
            names: named.filter_map(|it| Some(caseload.get(it)?.name.clone())).collect(),
            address: caseload.get(tenancy)?.address.clone(),
            reasons: it.reasons.iter().map(reason).collect(),
        })
    };
    let mut texts = vec![entry.words.as_str()];
    let references = [&entry.creditor_reference, &entry.end_to_end];
    texts.extend(references.into_iter().flatten().map(String::as_str).filter(|it| !entry.words.contains(it)));
    texts.retain(|it| !it.is_empty());
    StatementRow {
        key: entry.key.clone(),
        line: entry.line,
        day: entry.day.to_string(),
        cents: cents(entry.amount),
        party: entry.party.clone(),
        on_behalf_of: entry.on_behalf_of.clone(),
        iban: entry.iban.as_ref().map(ToString::to_string),
        words: texts.join(" · "),
        payments: entry.payments,
        certain: found.certain,
        chosen: found.chosen,
        proposals: found.list.iter().filter_map(proposal).collect(),
    }
}

fn reason(it: &Reason) -> MatchReason {
    let (kind, month, months) = match it {
        Reason::Reference => (MatchKind::Reference, None, None),
        Reason::Iban => (MatchKind::Iban, None, None),
        Reason::Amount(Equal::Month(first)) => {
            (MatchKind::Month, Some(domain::rent::Month::of(*first).to_string()), None)
        }
        Reason::Amount(Equal::Months(months)) => (MatchKind::Months, None, Some(*months)),
        Reason::Amount(Equal::Rent) => (MatchKind::Rent, None, None),
        Reason::Name(Fit::Given | Fit::Initial) => (MatchKind::Name, None, None),
        Reason::Name(Fit::Family) => (MatchKind::Family, None, None),
        Reason::Name(Fit::Close | Fit::None) => (MatchKind::Close, None, None),
    };
    MatchReason { kind, month, months }
}

impl From<Refused> for ApiError {
    fn from(why: Refused) -> Self {
        let at = |code: Code, line: u32| Self::from(code).with("line", line);
        match why {
            Refused::NotAStatement { .. } => Code::NotAStatement.into(),
            Refused::OtherMessage { line } | Refused::OtherVersion { line } => at(Code::StatementOther, line),
            Refused::Broken { line } | Refused::Incomplete { line } | Refused::TooLarge { line } => {
                at(Code::StatementBroken, line)
            }
            Refused::Encoding { line } => at(Code::StatementLetters, line),
            Refused::Doctype { line } | Refused::Entity { line } => at(Code::StatementUnsafe, line),
            Refused::OtherAccount { line } => at(Code::StatementAccount, line),
            Refused::NoAccount { line } => at(Code::StatementNoAccount, line),
            Refused::OtherCurrency { line } => at(Code::StatementCurrency, line),
            Refused::Amount { line } => at(Code::StatementAmount, line),
            Refused::Day { line } => at(Code::StatementDay, line),
            Refused::TooMany { most, .. } => Self::from(Code::StatementTooLong).with("most", most),
            Refused::Unreadable { .. } => Code::StatementUnreadable.into(),
        }
    }
}
