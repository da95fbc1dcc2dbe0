//! Founding a team: its keys, its file, its first account; and the example team, which is founded and filled.

use std::{fs, path::Path, sync::Arc};

use domain::{account::AccountName, calendar::Day, organisation::OrganisationName};
use store::{
    Db, Id,
    keys::DeviceSecret,
    parts::Unfinished,
    passphrase::Passphrase,
    recovery::RecoveryWords,
    slots::{Chosen, KeySlots, sidecar},
    tables::{Account, AccountRole, Organisation, Setting},
};

use super::{PROVIDER_NAME, TEAM_NAME, device_secret, line, unlock};
use crate::{
    api::{LogEvent, OperationKind, Role},
    environment::{Environment, day_of},
    error::Error,
    example::{self, Size},
    operations,
    team::{Author, Team},
    work::Work,
};

/// The example holds nothing but invented people; its passphrase is no secret.
pub(super) const EXAMPLE_PASSPHRASE: &str = "alles hier is verzonnen";
/// The same example every time.
const EXAMPLE_SEED: u64 = 1;

/// A team that was just made.
pub struct Founded {
    /// The team, open.
    pub team: Team,
    /// The words that open it when every passphrase is lost. They are kept nowhere else.
    pub words: RecoveryWords,
}

/// Who makes a team.
pub struct Founder<'a> {
    /// Name of the team.
    pub team: &'a str,
    /// Name of the person: lead and administrator from now on.
    pub name: &'a str,
    /// Their passphrase.
    pub passphrase: &'a str,
}

/// Makes the keys, the file and the first account.
pub(super) fn found(path: &Path, founder: &Founder<'_>, environment: &Arc<Environment>) -> Result<Founded, Error> {
    let secret = device_secret(environment);
    found_with(path, founder, secret.as_ref(), environment)
}

fn found_with(
    path: &Path,
    founder: &Founder<'_>,
    secret: Option<&DeviceSecret>,
    environment: &Arc<Environment>,
) -> Result<Founded, Error> {
    let team_name = OrganisationName::parse(founder.team)?;
    let name = AccountName::parse(founder.name)?;
    let passphrase = Passphrase::parse(founder.passphrase, secret)?;
    if path.exists() {
        return Err(store::Error::AlreadyThere.into());
    }
    let now_ms = environment.clock.now_ms();
    let new_id = || environment.ids.next(now_ms);
    let account: Id<Account> = Id::from_uuid(new_id());
    let chosen = Chosen { passphrase: &passphrase, secret, cost: environment.cost };
    let (_, key, words) = KeySlots::create(path, &account.to_string(), chosen)?;
    let made = (|| {
        let mut db = Db::create(path, &key, new_id(), now_ms)?;
        let operation = store::Operation {
            id: new_id(),
            kind: operations::number(OperationKind::CreateTeam),
            author: account.to_string(),
            at_ms: now_ms,
            reason: None,
        };
        db.write(&operation, |tx| {
            Account { id: account, name: name.as_str().to_owned(), worker: None }.insert(tx)?;
            for role in [Role::Lead, Role::Administrator] {
                let code = role.as_code().to_owned();
                AccountRole { id: Id::from_uuid(new_id()), account, role: code }.insert(tx)?;
            }
            for setting in [TEAM_NAME, PROVIDER_NAME] {
                let value = team_name.as_str().to_owned();
                Setting { id: store::accounts::setting_id(setting), name: setting.to_owned(), value }.insert(tx)?;
            }
            let provider = team_name.as_str().to_owned();
            Organisation { id: Id::from_uuid(new_id()), name: provider, kind: "care_provider".to_owned() }
                .insert(tx)?;
            Ok::<_, Error>(())
        })?;
        db.log(&line(now_ms, LogEvent::TeamCreated, Some(&account)))?;
        let author = Author::read(db.conn(), account)?;
        Ok(Team::new(db, author, Arc::clone(environment)))
    })();
    match made {
        Ok(team) => Ok(Founded { team, words }),
        Err(why) => {
            // The keys of a file that never came into being open nothing.
            if !path.exists() {
                let _ = fs::remove_file(sidecar(path));
            }
            Err(why)
        }
    }
}

/// The example opens without a question, so it never depends on the keyring of this laptop.
pub(super) fn make_example(path: &Path, environment: &Arc<Environment>, work: &Work<'_>) -> Result<Team, Error> {
    // Under another name. What of it has no name of its own disappears, however its making ended.
    let draft = Unfinished::anew(path.with_extension("draft"))?;
    fill_example(draft.path(), environment, work)?;
    // Only a whole example gets its name: first the keys, then the file.
    fs::rename(sidecar(draft.path()), sidecar(path)).map_err(store::Error::from)?;
    fs::rename(draft.path(), path).map_err(store::Error::from)?;
    unlock(path, EXAMPLE_PASSPHRASE, environment)
}

fn fill_example(path: &Path, environment: &Arc<Environment>, work: &Work<'_>) -> Result<(), Error> {
    let founder = Founder { team: "Team Fabelstad", name: "Ilse Dauwdruppel", passphrase: EXAMPLE_PASSPHRASE };
    let Founded { team, .. } = found_with(path, &founder, None, environment)?;
    fill(&team, Size::Team, EXAMPLE_SEED, day_of(environment.clock.now_ms()), work)
}

/// Fills a new team with invented people; what is counted are tenancies. Nobody else works in it yet.
pub(super) fn fill(team: &Team, size: Size, seed: u64, as_of: Day, work: &Work<'_>) -> Result<(), Error> {
    let tenancies = u64::try_from(size.tenancies()).unwrap_or(u64::MAX);
    let step = work.stage(0, tenancies, tenancies);
    let count = |it| u64::try_from(it).unwrap_or(u64::MAX);
    team.write(|writing| {
        let heads: Vec<_> =
            (0..example::operations(size)).map(|_| writing.operation(OperationKind::FillExample)).collect();
        let mut heads = heads.into_iter();
        let last = writing.operation(OperationKind::FillExample);
        let mut head = || heads.next().unwrap_or_else(|| last.clone());
        example::fill(writing.db, size, seed, as_of, &mut head, |done, of| Ok(step(count(done), count(of))?))
    })?;
    Ok(())
}
