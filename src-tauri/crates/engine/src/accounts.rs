//! Accounts on one file: who they are stands in the team, what lets them in stands in the slots beside it.
//!
//! Row and slot are two files, so one of them is written first. A slot is always the stricter one: nobody gets in with a
//! row alone, and a slot whose account is no row is refused at the door. So a slot is made as the last thing before
//! the row is kept, and taken away before it; whatever fails between leaves somebody outside, never inside. That is why
//! adding and removing cannot be undone: the journal knows no slots. They stand beside the steps that can, and in the
//! way of none.

use domain::account::AccountName;
use store::{
    Connection, Id, Tx,
    access_log::Line,
    passphrase::Passphrase,
    recovery::RecoveryWords,
    slots::{Chosen, KeySlots},
    tables::{Account, AccountRole, Worker},
};
use zeroize::Zeroizing;

use crate::{
    api::{
        AccountEntry, AccountList, AccountRow, AccountWorker, AccountsAdd, AccountsChange, AccountsConfirmWords,
        AccountsPassphrase, AccountsRemove, AccountsResetPassphrase, LogEvent, Nothing, OperationKind, RecoverySheet,
        Role,
    },
    error::Error,
    session::{ask, row},
    team::{Author, Reading, Team, Writing},
};

/// Everybody with an account, and the workers that one can be of.
pub fn list(reading: &Reading<'_>, _: Nothing) -> Result<AccountList, Error> {
    let slots = KeySlots::read(reading.team.path())?;
    let own = reading.team.author().account;
    let accounts = Account::all(reading.conn)?
        .into_iter()
        .map(|it| {
            let author = Author::read(reading.conn, it.id)?;
            let worker = author.worker.map(|id| Worker::get(reading.conn, id)).transpose()?.flatten();
            Ok(AccountEntry {
                account: row(&author),
                worker_name: worker.map(|it| it.name),
                unlocks: slots.holds(&it.id.to_string()),
                own: it.id == own,
            })
        })
        .collect::<Result<_, Error>>()?;
    let mut workers = Worker::all(reading.conn)?;
    workers.sort_by(|a, b| a.name.cmp(&b.name));
    let workers = workers.into_iter().map(|it| AccountWorker { id: it.id.to_string(), name: it.name }).collect();
    Ok(AccountList { accounts, workers })
}

/// Gives somebody an account with a passphrase.
pub fn add(writing: &mut Writing<'_>, args: AccountsAdd) -> Result<AccountRow, Error> {
    let typed = Zeroizing::new(args.passphrase);
    let person = Person::read(writing, &args.name, &args.roles, args.worker.as_deref())?;
    if person.roles.contains(&Role::Administrator) {
        only_administrators(writing.team)?;
    }
    let mut slots = KeySlots::read(writing.team.path())?;
    let passphrase = chosen(writing.team, &slots, &typed, None)?;
    let account: Id<Account> = Id::from_uuid(writing.new_id());
    let roles: Vec<AccountRole> = person
        .roles
        .iter()
        .map(|it| AccountRole { id: Id::from_uuid(writing.new_id()), account, role: it.as_code().to_owned() })
        .collect();
    let team = writing.team;
    let secret = team.device_secret();
    let made = writing.transact(OperationKind::AddAccount, |tx| {
        Account { id: account, name: person.name, worker: person.worker }.insert(tx)?;
        for role in &roles {
            role.insert(tx)?;
        }
        let chosen = Chosen { passphrase: &passphrase, secret: secret.as_ref(), cost: team.cost() };
        Ok(slots.add(&account.to_string(), &team.key(), chosen)?)
    });
    if made.is_err() {
        // The slot stands and the row does not: it would open a file that does not know it.
        let _ = slots.remove(&account.to_string(), &team.key());
    }
    made?;
    log(writing, LogEvent::AccountAdded, account)?;
    Ok(row(&Author::read(writing.db.conn(), account)?))
}

/// Gives an account another name, worker or roles. They count from the next command on, also for who is in.
pub fn change(writing: &mut Writing<'_>, args: AccountsChange) -> Result<AccountRow, Error> {
    let found = account(writing.db.conn(), &args.id)?;
    let person = Person::read(writing, &args.name, &args.roles, args.worker.as_deref())?;
    if !person.roles.contains(&Role::Administrator) {
        another_administrator(writing.db.conn(), found.id)?;
    }
    let fresh: Vec<AccountRole> = person
        .roles
        .iter()
        .map(|it| AccountRole { id: Id::from_uuid(writing.new_id()), account: found.id, role: it.as_code().to_owned() })
        .collect();
    let rows = store::accounts::role_rows(writing.db.conn(), found.id)?;
    writing.transact(OperationKind::ChangeAccount, |tx| {
        if (&found.name, found.worker) != (&person.name, person.worker) {
            Account { id: found.id, name: person.name, worker: person.worker }.put(tx)?;
        }
        put_roles(tx, &rows, fresh)
    })?;
    Ok(row(&Author::read(writing.db.conn(), found.id)?))
}

/// Gives an account exactly the wanted roles; `rows` are those that it has or had.
fn put_roles(tx: &Tx<'_>, rows: &[(AccountRole, bool)], wanted: Vec<AccountRole>) -> Result<(), Error> {
    for (row, held) in rows {
        if *held && !wanted.iter().any(|it| it.role == row.role) {
            store::accounts::take_role(tx, row.id)?;
        }
    }
    for fresh in wanted {
        match rows.iter().find(|(row, _)| row.role == fresh.role) {
            Some((_, true)) => {}
            Some((row, false)) => row.put(tx)?,
            None => fresh.insert(tx)?,
        }
    }
    Ok(())
}

/// Takes an account away.
pub fn remove(writing: &mut Writing<'_>, args: AccountsRemove) -> Result<Nothing, Error> {
    let found = account(writing.db.conn(), &args.id)?;
    if found.id == writing.team.author().account {
        return Err(Error::OwnAccount);
    }
    if Author::read(writing.db.conn(), found.id)?.roles.contains(&Role::Administrator) {
        only_administrators(writing.team)?;
        another_administrator(writing.db.conn(), found.id)?;
    }
    let mut slots = KeySlots::read(writing.team.path())?;
    let name = found.id.to_string();
    if slots.holds(&name) {
        slots.remove(&name, &writing.team.key())?;
    }
    writing.transact(OperationKind::RemoveAccount, |tx| Ok(store::accounts::take_account(tx, found.id)?))?;
    Ok(Nothing {})
}

/// Chooses another passphrase for oneself; the one that holds now proves that it is oneself.
pub fn passphrase(writing: &mut Writing<'_>, args: AccountsPassphrase) -> Result<Nothing, Error> {
    let (current, typed) = (Zeroizing::new(args.current), Zeroizing::new(args.chosen));
    let own = writing.team.author().account.to_string();
    let slots = KeySlots::read(writing.team.path())?;
    let secret = writing.team.device_secret();
    let mut attempts = store::attempts::Attempts::read(writing.team.path());
    let (_, opened) = attempts.guard(writing.now_ms, || {
        slots.unlock_with_passphrase(&Passphrase::typed(&current), Some(&own), secret.as_ref())
    })?;
    if opened != own {
        return Err(store::error::KeyError::WrongPassphrase.into());
    }
    set_passphrase(writing.team, slots, &own, &typed)
}

/// Gives somebody who forgot theirs another passphrase; also an account that has no slot on this laptop yet.
pub fn reset_passphrase(writing: &mut Writing<'_>, args: AccountsResetPassphrase) -> Result<Nothing, Error> {
    let typed = Zeroizing::new(args.chosen);
    let found = account(writing.db.conn(), &args.id)?;
    let slots = KeySlots::read(writing.team.path())?;
    set_passphrase(writing.team, slots, &found.id.to_string(), &typed)
}

fn set_passphrase(team: &Team, mut slots: KeySlots, account: &str, typed: &str) -> Result<Nothing, Error> {
    let passphrase = chosen(team, &slots, typed, Some(account))?;
    let secret = team.device_secret();
    let chosen = Chosen { passphrase: &passphrase, secret: secret.as_ref(), cost: team.cost() };
    match slots.holds(account) {
        true => slots.set_passphrase(account, &team.key(), chosen)?,
        false => slots.add(account, &team.key(), chosen)?,
    }
    Ok(Nothing {})
}

/// Makes other recovery words. They open nothing until two of them were typed back.
pub fn renew_words(writing: &mut Writing<'_>, _: Nothing) -> Result<RecoverySheet, Error> {
    let words = RecoveryWords::random()?;
    let asked = ask(writing.new_id());
    let sheet = RecoverySheet { words: words.words().map(str::to_owned).collect(), ask: asked.clone() };
    *writing.team.words() = Some((words, asked));
    Ok(sheet)
}

/// Lets the words that were shown open the team, and the ones before no longer.
pub fn confirm_words(writing: &mut Writing<'_>, args: AccountsConfirmWords) -> Result<Nothing, Error> {
    let mut waiting = writing.team.words();
    let (words, asked) = waiting.as_ref().ok_or(Error::Missing)?;
    let typed = Zeroizing::new(args.words);
    let right = typed.len() == asked.len()
        && asked.iter().zip(typed.iter()).all(|(number, typed)| words.confirms(*number as usize, typed));
    if !right {
        return Err(Error::WordsNotConfirmed);
    }
    KeySlots::read(writing.team.path())?.set_words(&writing.team.key(), words)?;
    *waiting = None;
    Ok(Nothing {})
}

/// What was typed about a person, judged.
struct Person {
    name: String,
    roles: Vec<Role>,
    worker: Option<Id<Worker>>,
}

impl Person {
    fn read(writing: &Writing<'_>, name: &str, roles: &[Role], worker: Option<&str>) -> Result<Self, Error> {
        let name = AccountName::parse(name)?.as_str().to_owned();
        let mut roles = roles.to_vec();
        roles.sort_unstable();
        roles.dedup();
        if roles.is_empty() {
            return Err(Error::NoRole);
        }
        if roles.contains(&Role::RentDesk) {
            return Err(Error::RoleNotOffered);
        }
        let worker = match worker {
            Some(id) => {
                let id: Id<Worker> = id.parse().map_err(|_| Error::Missing)?;
                Some(Worker::get(writing.db.conn(), id)?.ok_or(Error::Missing)?.id)
            }
            None => None,
        };
        Ok(Self { name, roles, worker })
    }
}

fn account(conn: &Connection, id: &str) -> Result<Account, Error> {
    let id: Id<Account> = id.parse().map_err(|_| Error::Missing)?;
    Account::get(conn, id)?.ok_or(Error::Missing)
}

/// A lead invites and revokes; whose hands the keys are in is the administrators' business.
fn only_administrators(team: &Team) -> Result<(), Error> {
    match team.author().roles.contains(&Role::Administrator) {
        true => Ok(()),
        false => Err(Error::NotAllowed),
    }
}

/// A team that nobody administers could never get another account.
fn another_administrator(conn: &Connection, than: Id<Account>) -> Result<(), Error> {
    let holders = store::accounts::holders(conn, Role::Administrator.as_code())?;
    match holders.contains(&than) && holders.iter().all(|it| *it == than) {
        true => Err(Error::LastAdministrator),
        false => Ok(()),
    }
}

/// The passphrase that somebody chooses, unless it opens the slot of another: a door that asks for no name goes by it.
fn chosen(team: &Team, slots: &KeySlots, typed: &str, account: Option<&str>) -> Result<Passphrase, Error> {
    let secret = team.device_secret();
    let passphrase = Passphrase::parse(typed, secret.as_ref())?;
    match slots.unlock_with_passphrase(&passphrase, account, secret.as_ref()) {
        Ok((_, opened)) if Some(opened.as_str()) != account => Err(Error::PassphraseTaken),
        _ => Ok(passphrase),
    }
}

fn log(writing: &mut Writing<'_>, event: LogEvent, about: Id<Account>) -> Result<(), Error> {
    let line = Line {
        at_ms: writing.now_ms,
        event: event.as_code(),
        account: Some(writing.team.author().account.to_string()),
        subject: Some(about.to_string()),
        reason: None,
    };
    Ok(writing.db.log(&line)?)
}
