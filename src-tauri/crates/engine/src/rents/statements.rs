//! Statements of the bank: read and held against what is due, then booked by what somebody confirmed.
//!
//! Reading writes nothing. Booking reads the file again, so that nobody books what is not in it, and makes of every
//! chosen payment one row of the ledger in one step. A payment has the same id on every laptop, so it is booked once.

use std::{
    cell::Cell,
    collections::{HashMap, HashSet},
    fs::File,
    io::{self, BufReader, Read},
    path::Path,
};

use domain::{
    calendar::{Day, parse_day},
    money::Cents,
    person::PersonName,
    rent::{Books, Ledger, LedgerKind, Month, Payer, PaymentKind, Recorded, paid_for},
};
use statement::{Due, Entry, Equal, Fit, Iban, Matcher, Reason, Refused, is_same_reference};
use store::{
    Connection, Id,
    rents::Booked,
    tables::{Payment, PaymentReference, Person, StatementEntry, Tenancy},
};
use uuid::Uuid;

use super::{
    arrears::households,
    books::{Pages, household},
    cents,
};
use crate::{
    api::{
        ApiError, Code, MatchKind, MatchReason, OperationKind, StatementBook, StatementBooked, StatementChoice,
        StatementPaid, StatementProposal, StatementRead, StatementRow, StatementSheet, WorkPart,
    },
    caseload::Caseload,
    error::Error,
    team::{Reading, Working, Writing},
    tenancies::{count, id},
};

/// So many payments are read between two looks at whether somebody stops it.
const STRIDE: usize = 100;
/// The most payments that are shown at once: more is no list that somebody goes through.
const MOST_SHOWN: usize = 10_000;
/// The most days after which a bank takes a payment back: thirteen months where nobody had agreed to it.
const DAYS_BACK: i64 = 400;
/// So many days a payment is recorded by hand before or after the bank books it.
const DAYS_BY_HAND: i64 = 5;
/// So many where the reference is the same: less than a month, for what comes every month may have one reference.
const DAYS_BY_REFERENCE: i64 = 20;

/// What is to be paid by whom.
struct Ledgers {
    tenancies: Vec<Id<Tenancy>>,
    others: Vec<Vec<Id<Tenancy>>>,
    dues: Vec<Due>,
    paid: Vec<Vec<Paid>>,
}

/// What a tenant paid before.
enum Paid {
    /// A row of the ledger; `by_hand`: nobody booked it from a statement.
    Payment { payment: Id<Payment>, day: Day, cents: Cents, reference: Option<String>, by_hand: bool },
    /// A month that somebody recorded as paid.
    Month { month: Month, day: Day, cents: Cents },
}

impl Paid {
    const fn day(&self) -> Day {
        match self {
            Self::Payment { day, .. } | Self::Month { day, .. } => *day,
        }
    }

    const fn payment(&self) -> Option<Id<Payment>> {
        match self {
            Self::Payment { payment, .. } => Some(*payment),
            Self::Month { .. } => None,
        }
    }

    /// It can be what a bank took back.
    fn may_go_back(&self, entry: &Entry, amount: Cents) -> bool {
        let days = (entry.day - self.day()).num_days();
        matches!(self, Self::Payment { cents, .. } if *cents == amount) && (0..=DAYS_BACK).contains(&days)
    }

    /// Somebody wrote down by hand what the bank tells of now, as far as anybody can see.
    fn may_be(&self, entry: &Entry, amount: Cents) -> bool {
        let days = (entry.day - self.day()).num_days().abs();
        match self {
            Self::Payment { cents, reference, by_hand, .. } => {
                let same = |it: &String| reference.as_deref().is_some_and(|known| is_same_reference(known, it));
                let referred = [&entry.creditor_reference, &entry.end_to_end].into_iter().flatten().any(same);
                let most = if referred { DAYS_BY_REFERENCE } else { DAYS_BY_HAND };
                *by_hand && *cents == amount && days <= most
            }
            // What was paid of a month may have come in parts, within the month or just before it.
            Self::Month { month, day, cents } => {
                let near = [*month, Month::of(*day)];
                let in_it = [Month::of(entry.day), paid_for(entry.day)].iter().any(|it| near.contains(it));
                amount <= *cents && (in_it || days <= DAYS_BY_HAND)
            }
        }
    }
}

/// What stands in a file beside its payments.
struct Around {
    account: String,
    pending: u32,
}

/// What a statement holds, and whose rent each payment may be.
pub fn read(working: &Working<'_>, args: StatementRead) -> Result<StatementSheet, Error> {
    working.look(|reading| {
        let booked = store::rents::booked(reading.conn)?;
        let known: HashSet<Uuid> = booked.iter().map(|it| it.entry.uuid()).collect();
        let ledgers = Ledgers::read(reading, &booked)?;
        let matcher = Matcher::new(&ledgers.dues);
        let caseload = reading.team.caseload(reading.conn)?;
        let mut told = HashSet::new();
        let mut seen: HashMap<Uuid, u32> = HashMap::new();
        let mut given = HashSet::new();
        let (mut outgoing, mut before, mut more) = (0, 0, 0);
        let (mut first_day, mut last_day): (Option<Day>, Option<Day>) = (None, None);
        let mut rows = Vec::new();
        let around = each(working, &args.path, None, |entry| {
            let key = Uuid::try_parse(&entry.key).map_err(|_| Error::Missing)?;
            // Two statements in one file may tell of the same day.
            if !told.insert(key) {
                return Ok(());
            }
            first_day = Some(first_day.map_or(entry.day, |it| it.min(entry.day)));
            last_day = last_day.max(Some(entry.day));
            match &entry {
                it if it.amount <= Cents::ZERO && !is_taken_back(it) => outgoing += 1,
                _ if known.contains(&key) => before += 1,
                _ if rows.len() >= MOST_SHOWN => more += 1,
                it => {
                    let mut row = row(it, &matcher, &ledgers, &caseload, &mut given);
                    row.same_as = seen.get(&alike(it)).copied();
                    if row.same_as.is_some() {
                        (row.chosen, row.certain) = (false, false);
                    }
                    seen.entry(alike(it)).or_insert(it.line);
                    rows.push(row);
                }
            }
            Ok(())
        })?;
        Ok(StatementSheet {
            another_account: !booked.is_empty() && booked.iter().all(|it| it.account != around.account),
            account: around.account,
            first_day: first_day.map(|it| it.to_string()),
            last_day: last_day.map(|it| it.to_string()),
            known: before,
            outgoing,
            pending: around.pending,
            rows,
            more,
        })
    })
}

/// The bank took an earlier payment back.
fn is_taken_back(it: &Entry) -> bool {
    it.reversal && it.amount.is_negative()
}

/// What two payments have in common that nobody can tell from each other, but for the name that the bank gave them.
fn alike(it: &Entry) -> Uuid {
    let iban = it.iban.as_ref().map(ToString::to_string);
    let texts = [&it.end_to_end, &it.creditor_reference, &it.party, &iban];
    let mut facts = format!("{}\n{}\n{}", it.day, it.amount, it.words);
    for text in texts {
        facts.push('\n');
        facts.push_str(text.as_deref().unwrap_or_default());
    }
    Uuid::new_v5(&Uuid::NAMESPACE_OID, facts.as_bytes())
}

/// What is to be written of one choice.
struct Booking {
    /// A payment or a refund that is recorded; none: the payment of the entry is withdrawn.
    payment: Option<Payment>,
    entry: StatementEntry,
}

/// Books what was chosen.
pub fn book(working: &Working<'_>, args: StatementBook) -> Result<StatementBooked, Error> {
    let account = Iban::parse(&args.account).ok_or(Error::Missing)?;
    let wanted: HashSet<&str> = args.chosen.iter().map(|it| it.key.as_str()).collect();
    let mut by_key: HashMap<String, Entry> = HashMap::new();
    let around = each(working, &args.path, Some(account), |entry| {
        if wanted.contains(entry.key.as_str()) {
            by_key.insert(entry.key.clone(), entry);
        }
        Ok(())
    })?;
    working.write(|writing| {
        let booked = store::rents::booked(writing.db.conn())?;
        let known: HashSet<String> = booked.iter().map(|it| it.entry.to_string()).collect();
        let mut bookings: Vec<Booking> = Vec::new();
        let mut taken = HashSet::new();
        for choice in &args.chosen {
            let entry = by_key.get(&choice.key).ok_or(Error::Missing)?;
            if !known.contains(&entry.key) && taken.insert(&entry.key) {
                let booking = booking(writing, entry, choice, &around.account, &bookings)?;
                bookings.push(booking);
            }
        }
        let is_payment = |it: &&Payment| it.kind == PaymentKind::Payment.as_code();
        let payments: Vec<&Payment> = bookings.iter().filter_map(|it| it.payment.as_ref()).filter(is_payment).collect();
        let answer = StatementBooked {
            payments: count(payments.len()),
            taken_back: count(bookings.len() - payments.len()),
            cents: payments.iter().map(|it| it.cents).sum(),
        };
        if !bookings.is_empty() {
            writing.transact(OperationKind::BookStatement, |tx| {
                for Booking { payment, entry } in &bookings {
                    match payment {
                        Some(payment) => payment.insert(tx)?,
                        None => Payment::remove(tx, entry.payment)?,
                    }
                    entry.put(tx)?;
                }
                Ok(())
            })?;
        }
        Ok(answer)
    })
}

/// The rows of one choice.
fn booking(
    writing: &Writing<'_>,
    entry: &Entry,
    choice: &StatementChoice,
    account: &str,
    before: &[Booking],
) -> Result<Booking, Error> {
    let conn = writing.db.conn();
    let row = Tenancy::get(conn, id(&choice.tenancy)?)?.ok_or(Error::Missing)?;
    let (bearer, others) = household(conn, &row)?;
    let pages = Pages::read(conn, bearer)?;
    let first = pages.books(LedgerKind::Tenant)?.first_payment();
    let not_booked = |code| Error::NotBooked { code, line: entry.line };
    if entry.day > writing.today {
        return Err(not_booked(Code::StatementInFuture));
    }
    if first.is_none_or(|it| entry.day < it) {
        return Err(not_booked(Code::StatementBeforeRent));
    }
    let key = Uuid::try_parse(&entry.key).map_err(|_| Error::Missing)?;
    let iban = entry.iban.as_ref().map(ToString::to_string);
    let of = |payment, withdrew| StatementEntry {
        id: Id::from_uuid(key),
        payment,
        account: account.to_owned(),
        iban: iban.clone(),
        withdrew,
    };
    let back = is_taken_back(entry);
    let amount = if back { Cents::ZERO.minus(entry.amount)? } else { entry.amount };
    if amount <= Cents::ZERO || (choice.payment.is_some() && !back) {
        return Err(Error::Missing);
    }
    if let Some(payment) = choice.payment.as_deref().map(id::<Payment>).transpose()? {
        let twice = before.iter().any(|it| it.entry.withdrew && it.entry.payment == payment);
        let fits = |it: &&Payment| {
            it.id == payment
                && it.ledger == LedgerKind::Tenant.as_code()
                && it.kind == PaymentKind::Payment.as_code()
                && it.cents == amount.get()
        };
        // Somebody withdrew it in the meantime, or the same choice came twice.
        pages.payments.iter().find(fits).filter(|_| !twice).ok_or(not_booked(Code::StatementNotThere))?;
        return Ok(Booking { payment: None, entry: of(payment, true) });
    }
    let due = [Due { names: names(conn, &[&[bearer], others.as_slice()].concat())?, ..Due::default() }];
    let own = Matcher::new(&due).is_own(entry, 0);
    let reference = [&entry.creditor_reference, &entry.end_to_end].into_iter().flatten().next().cloned();
    let here = before.iter().filter_map(|it| it.payment.as_ref()).filter(|it| it.tenancy == bearer);
    let mut standing = pages.payments.iter().chain(here);
    // One reference stands once in a ledger; what comes every month under one name is known by its tenancy.
    let reference = reference.filter(|it| {
        standing.all(|payment| payment.reference.as_ref().is_none_or(|known| !is_same_reference(known, it)))
    });
    let payment = Payment {
        id: Id::from_uuid(writing.new_id()),
        tenancy: bearer,
        ledger: LedgerKind::Tenant.as_code().to_owned(),
        kind: (if back { PaymentKind::Refund } else { PaymentKind::Payment }).as_code().to_owned(),
        day: entry.day.to_string(),
        cents: amount.get(),
        payer: (if own { Payer::Tenant } else { Payer::Other }).as_code().to_owned(),
        reference,
    };
    let entry = of(payment.id, false);
    Ok(Booking { payment: Some(payment), entry })
}

/// A file that says how much of it was read.
struct Counted<'a> {
    file: File,
    read: &'a Cell<u64>,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let bytes = self.file.read(buffer)?;
        self.read.set(self.read.get() + bytes as u64);
        Ok(bytes)
    }
}

/// Goes through a file, one payment after the other, to its end: of what is wrong in it nothing is taken.
fn each(
    working: &Working<'_>,
    path: &str,
    account: Option<Iban>,
    mut take: impl FnMut(Entry) -> Result<(), Error>,
) -> Result<Around, Error> {
    let unreadable = |_| Refused::Unreadable { line: 1 };
    let file = File::open(Path::new(path)).map_err(unreadable)?;
    let total = file.metadata().map_err(unreadable)?.len().max(1);
    let part = working.work.part(WorkPart::Reading);
    let read = Cell::new(0);
    let mut reading = statement::read(BufReader::new(Counted { file, read: &read }), account);
    for (number, entry) in reading.by_ref().enumerate() {
        if number % STRIDE == 0 {
            part(read.get().min(total), total)?;
        }
        take(entry?)?;
    }
    part(total, total)?;
    let account = reading.account().ok_or(Refused::NoAccount { line: 1 })?.to_string();
    Ok(Around { account, pending: reading.left_out() })
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
        let from_statement: HashSet<Id<Payment>> = booked.iter().map(|it| it.payment).collect();
        let mut references: HashMap<Id<Tenancy>, String> = HashMap::new();
        PaymentReference::for_each(conn, |it| {
            references.insert(it.tenancy, it.reference);
            Ok::<_, Error>(())
        })?;
        let mut all = Self { tenancies: Vec::new(), others: Vec::new(), dues: Vec::new(), paid: Vec::new() };
        for it in households(conn)? {
            let books = it.books()?;
            let Some((rent, open)) = owed(&books, reading.today)? else { continue };
            let living = || [it.tenancy].into_iter().chain(it.others.iter().copied());
            let of_person = || living().filter_map(|it| people.get(persons.get(&it)?));
            all.dues.push(Due {
                names: of_person().filter_map(name).collect(),
                references: living().filter_map(|it| references.get(&it).cloned()).collect(),
                rent,
                open,
                ibans: ibans.remove(&it.tenancy).unwrap_or_default(),
            });
            all.tenancies.push(it.tenancy);
            all.others.push(it.others.clone());
            let paid = |it: Payment| {
                let (day, cents) = (parse_day(&it.day)?, Cents::new(it.cents)?);
                let by_hand = !from_statement.contains(&it.id);
                Ok(Paid::Payment { payment: it.id, day, cents, reference: it.reference, by_hand })
            };
            let months = books.records.iter().filter(|it| it.paid > Cents::ZERO).map(|it| Ok(of_month(it)));
            all.paid.push(it.into_payments().map(paid).chain(months).collect::<Result<_, Error>>()?);
        }
        Ok(all)
    }
}

fn of_month(it: &Recorded) -> Paid {
    Paid::Month { month: it.month, day: it.paid_on.unwrap_or(it.month.first()), cents: it.paid }
}

/// The rent of a month, and what is open by month.
type Owed = (Option<Cents>, Vec<(Day, Cents)>);

/// What somebody owes; nothing where no rent is due any more.
fn owed(books: &Books, today: Day) -> Result<Option<Owed>, Error> {
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

/// One payment with whose rent it may be. `given`: payments that something else of the file took back.
fn row(
    entry: &Entry,
    matcher: &Matcher<'_>,
    ledgers: &Ledgers,
    caseload: &Caseload,
    given: &mut HashSet<Id<Payment>>,
) -> StatementRow {
    let back = is_taken_back(entry);
    let amount = Cents::clamped(entry.amount.get().abs());
    // Who paid is who it is taken back from.
    let found = matcher.propose(&Entry { amount, reversal: entry.reversal && !back, ..entry.clone() });
    let mut proposals: Vec<(StatementProposal, Option<&Paid>)> = Vec::new();
    for it in &found.list {
        let Some(paid) = ledgers.paid.get(it.of) else { continue };
        let left = paid.iter().filter(|it| it.payment().is_none_or(|it| !given.contains(&it)));
        let paid = if back {
            left.filter(|it| it.may_go_back(entry, amount)).max_by_key(|it| it.day())
        } else {
            let near = |it: &&Paid| (it.payment().is_none(), (entry.day - it.day()).num_days().abs());
            left.filter(|it| it.may_be(entry, amount)).min_by_key(near)
        };
        let Some(mut row) = proposal(it, paid, ledgers, caseload) else { continue };
        if back {
            // What is open now says nothing of a payment that was made before.
            row.reasons.retain(|it| !matches!(it.kind, MatchKind::Month | MatchKind::Months | MatchKind::Rent));
        }
        proposals.push((row, paid));
    }
    let (mut chosen, mut certain) = (found.chosen, found.certain);
    if back {
        // Whose payment it is not cannot have been taken back from them.
        proposals.sort_by_key(|(_, paid)| paid.is_none());
        chosen = proposals.iter().filter(|(_, paid)| paid.is_some()).count() == 1
            || found.chosen && proposals.first().is_some_and(|(_, paid)| paid.is_some());
        certain = false;
        given.extend(proposals.first().filter(|_| chosen).and_then(|(_, paid)| paid.and_then(Paid::payment)));
    } else if proposals.iter().any(|(_, paid)| paid.is_some()) {
        (chosen, certain) = (false, false);
    }
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
        certain,
        chosen,
        same_as: None,
        proposals: proposals.into_iter().map(|(it, _)| it).collect(),
    }
}

fn proposal(
    it: &statement::Proposal,
    paid: Option<&Paid>,
    ledgers: &Ledgers,
    caseload: &Caseload,
) -> Option<StatementProposal> {
    let tenancy = *ledgers.tenancies.get(it.of)?;
    let others = ledgers.others.get(it.of).map(Vec::as_slice).unwrap_or_default();
    let named = [tenancy].into_iter().chain(others.iter().copied());
    Some(StatementProposal {
        tenancy: tenancy.to_string(),
        names: named.filter_map(|it| Some(caseload.get(it)?.name.clone())).collect(),
        address: caseload.get(tenancy)?.address.clone(),
        reasons: it.reasons.iter().map(reason).collect(),
        paid: paid.map(|it| StatementPaid {
            payment: it.payment().map(|it| it.to_string()),
            month: if let Paid::Month { month, .. } = it { Some(month.to_string()) } else { None },
            day: it.day().to_string(),
        }),
    })
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
            Refused::NotAStatement { line } => at(Code::NotAStatement, line),
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
            Refused::TooMany { most, line } => at(Code::StatementTooLong, line).with("most", most),
            Refused::Unreadable { .. } => Code::StatementUnreadable.into(),
        }
    }
}
