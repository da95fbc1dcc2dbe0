//! The key slots beside a team file: one for each account on this laptop, and one for the recovery key.
//!
//! `TEAM.omklap-keys` is JSON without a name in it: a slot knows its account by id. The file carries a check of its own,
//! so that damage is not taken for a wrong passphrase, and damage is never written over. Losing this file is losing the
//! data, as every backup says by holding a copy.

use std::path::{Path, PathBuf};
use std::{fmt, fs};

use serde::{Deserialize, Serialize};

use crate::durable;
use crate::error::{Error, KeyError};
use crate::file::sibling;
use crate::keys::{DeviceSecret, FileKey, fresh};
use crate::parts::KEYS;
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryWords;
use crate::seal::{Cost, Kek};

/// The format that this build writes, and the newest that it reads.
const FORMAT: u32 = 1;

/// The slots of one team file, as they stand on the disk.
pub struct KeySlots {
    path: PathBuf,
    sheet: Sheet,
}

/// What the file holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    format: u32,
    /// Tells whether a key is the one of this file, and nothing else about it.
    #[serde(with = "hex")]
    fingerprint: [u8; 16],
    slots: Vec<Slot>,
    /// BLAKE3 of all of the above.
    check: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot {
    #[serde(with = "hex")]
    id: [u8; 16],
    opens: Opens,
    #[serde(with = "hex")]
    salt: [u8; 16],
    #[serde(with = "hex")]
    nonce: [u8; 24],
    #[serde(with = "hex")]
    sealed: [u8; 48],
}

/// What opens a slot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Opens {
    /// The passphrase of an account; together with the secret of this fingerprint, where the laptop has a keyring.
    Passphrase { account: String, device_secret: Option<String>, cost: Cost },
    /// The 24 words.
    Words {},
}

/// What somebody chooses to open a slot with.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<'a> {
    /// The passphrase, already judged.
    pub passphrase: &'a Passphrase,
    /// The secret in this laptop's keyring, where it has one.
    pub secret: Option<&'a DeviceSecret>,
    /// What a guess shall cost: [`Cost::PRODUCT`].
    pub cost: Cost,
}

/// Where the slots of a team file are.
pub fn sidecar(team: &Path) -> PathBuf {
    sibling(team, KEYS)
}

impl KeySlots {
    /// Makes a key with the slot of the first account and the recovery words, and writes both slots. The words are not
    /// kept anywhere else.
    ///
    /// # Errors
    /// [`KeyError::SlotsAlreadyThere`]: slots are never replaced by slots of another key.
    pub fn create(team: &Path, account: &str, chosen: Chosen<'_>) -> Result<(Self, FileKey, RecoveryWords), KeyError> {
        let key = FileKey::random()?;
        let words = RecoveryWords::random()?;
        let slots = vec![for_account(&key, account, chosen)?, for_words(&key, &words)?];
        let sheet = Sheet { format: FORMAT, fingerprint: key.fingerprint(), slots, check: String::new() }.checked()?;
        let path = sidecar(team);
        durable::write_once(&path, &sheet.to_json()?).map_err(|why| match why {
            Error::AlreadyThere => KeyError::SlotsAlreadyThere,
            other => KeyError::File(other),
        })?;
        Ok((Self { path, sheet }, key, words))
    }

    /// Reads the slots of a team file.
    ///
    /// # Errors
    /// [`KeyError::SlotsMissing`], [`KeyError::SlotsDamaged`], [`KeyError::NewerSlots`].
    pub fn read(team: &Path) -> Result<Self, KeyError> {
        let path = sidecar(team);
        let sheet = read_sheet(&path)?;
        Ok(Self { path, sheet })
    }

    /// The accounts that have a slot, each with whether it needs the secret of this laptop.
    pub fn accounts(&self) -> impl Iterator<Item = (&str, bool)> {
        self.sheet.slots.iter().filter_map(|slot| match &slot.opens {
            Opens::Passphrase { account, device_secret, .. } => Some((account.as_str(), device_secret.is_some())),
            Opens::Words {} => None,
        })
    }

    /// The key of the file and the account whose passphrase this is. The slot of `likely` is tried first.
    ///
    /// # Errors
    /// [`KeyError::WrongPassphrase`], or [`KeyError::DeviceSecretMissing`] where a slot could not be tried without it.
    pub fn unlock_with_passphrase(
        &self,
        passphrase: &Passphrase,
        likely: Option<&str>,
        secret: Option<&DeviceSecret>,
    ) -> Result<(FileKey, String), KeyError> {
        let mut slots: Vec<_> = self.sheet.slots.iter().collect();
        slots.sort_by_key(|slot| slot.account().is_none() || slot.account() != likely); // Stable: the others keep their order.
        let mut untried = false;
        for slot in slots {
            let Opens::Passphrase { account, device_secret, cost } = &slot.opens else { continue };
            let secret = secret.filter(|it| device_secret.as_ref() == Some(&hex::encode(it.fingerprint())));
            if device_secret.is_some() && secret.is_none() {
                untried = true;
                continue;
            }
            let kek = Kek::from_passphrase(passphrase, secret, &slot.salt, *cost)?;
            if let Some(key) = slot.open(&kek)? {
                return Ok((self.own(key)?, account.clone()));
            }
        }
        Err(if untried { KeyError::DeviceSecretMissing } else { KeyError::WrongPassphrase })
    }

    /// The key of the file, for who has the 24 words.
    ///
    /// # Errors
    /// [`KeyError::WrongWords`].
    pub fn unlock_with_words(&self, words: &RecoveryWords) -> Result<FileKey, KeyError> {
        for slot in self.sheet.slots.iter().filter(|slot| slot.opens == Opens::Words {}) {
            if let Some(key) = slot.open(&Kek::from_words(words, &slot.salt)?)? {
                return self.own(key);
            }
        }
        Err(KeyError::WrongWords)
    }

    /// Gives an account that has a slot another passphrase.
    ///
    /// # Errors
    /// [`KeyError::NoSuchAccount`], [`KeyError::OtherFile`].
    pub fn set_passphrase(&mut self, account: &str, key: &FileKey, chosen: Chosen<'_>) -> Result<(), KeyError> {
        self.change(key, |slots| {
            let slot = slots.iter_mut().find(|slot| slot.account() == Some(account)).ok_or(KeyError::NoSuchAccount)?;
            *slot = for_account(key, account, chosen)?;
            Ok(())
        })
    }

    /// Gives a further account a slot.
    ///
    /// # Errors
    /// [`KeyError::AccountAlreadyThere`], [`KeyError::OtherFile`].
    pub fn add(&mut self, account: &str, key: &FileKey, chosen: Chosen<'_>) -> Result<(), KeyError> {
        self.change(key, |slots| {
            if slots.iter().any(|slot| slot.account() == Some(account)) {
                return Err(KeyError::AccountAlreadyThere);
            }
            slots.push(for_account(key, account, chosen)?);
            Ok(())
        })
    }

    /// Takes the slot of an account away. Who kept the key in another way still has it.
    ///
    /// # Errors
    /// [`KeyError::NoSuchAccount`], [`KeyError::LastSlot`], [`KeyError::OtherFile`].
    pub fn remove(&mut self, account: &str, key: &FileKey) -> Result<(), KeyError> {
        self.change(key, |slots| {
            let at = slots.iter().position(|slot| slot.account() == Some(account)).ok_or(KeyError::NoSuchAccount)?;
            slots.remove(at);
            match slots.iter().any(|slot| slot.account().is_some()) {
                true => Ok(()),
                false => Err(KeyError::LastSlot),
            }
        })
    }

    /// Makes 24 other words; the words before open nothing any more.
    ///
    /// # Errors
    /// [`KeyError::OtherFile`].
    pub fn renew_words(&mut self, key: &FileKey) -> Result<RecoveryWords, KeyError> {
        let words = RecoveryWords::random()?;
        self.set_words(key, &words)?;
        Ok(words)
    }

    /// Lets these words open the file, and no others any more.
    ///
    /// # Errors
    /// [`KeyError::OtherFile`].
    pub fn set_words(&mut self, key: &FileKey, words: &RecoveryWords) -> Result<(), KeyError> {
        self.change(key, |slots| {
            slots.retain(|slot| slot.account().is_some());
            slots.push(for_words(key, words)?);
            Ok(())
        })
    }

    /// Whether the account has a slot.
    pub fn holds(&self, account: &str) -> bool {
        self.sheet.slots.iter().any(|slot| slot.account() == Some(account))
    }

    /// Reads what is on the disk now, changes it, and writes it whole. On an error the file is as it was.
    fn change(
        &mut self,
        key: &FileKey,
        body: impl FnOnce(&mut Vec<Slot>) -> Result<(), KeyError>,
    ) -> Result<(), KeyError> {
        let mut sheet = read_sheet(&self.path)?;
        if sheet.fingerprint != key.fingerprint() {
            return Err(KeyError::OtherFile);
        }
        body(&mut sheet.slots)?;
        let sheet = sheet.checked()?;
        durable::write_over(&self.path, &sheet.to_json()?).map_err(KeyError::File)?;
        self.sheet = sheet;
        Ok(())
    }

    /// Lets through only the key that the fingerprint names.
    fn own(&self, key: FileKey) -> Result<FileKey, KeyError> {
        match key.fingerprint() == self.sheet.fingerprint {
            true => Ok(key),
            false => Err(KeyError::SlotsDamaged),
        }
    }
}

impl fmt::Debug for KeySlots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeySlots(..)")
    }
}

impl Sheet {
    /// The same with its check.
    fn checked(mut self) -> Result<Self, KeyError> {
        self.check = self.computed_check()?;
        Ok(self)
    }

    fn computed_check(&self) -> Result<String, KeyError> {
        let text = serde_json::to_vec(&(self.format, self.fingerprint, &self.slots)).map_err(unwritable)?;
        Ok(blake3::hash(&text).to_hex().to_string())
    }

    fn to_json(&self) -> Result<Vec<u8>, KeyError> {
        serde_json::to_vec_pretty(self).map_err(unwritable)
    }

    fn is_whole(&self) -> Result<bool, KeyError> {
        let sane = self.slots.iter().all(|slot| match &slot.opens {
            Opens::Passphrase { cost, .. } => cost.is_sane(),
            Opens::Words {} => true,
        });
        Ok(sane && self.format == FORMAT && self.check == self.computed_check()?)
    }
}

impl Slot {
    fn account(&self) -> Option<&str> {
        match &self.opens {
            Opens::Passphrase { account, .. } => Some(account),
            Opens::Words {} => None,
        }
    }

    /// Makes a slot; `kek` is asked for once the salt is known.
    fn seal(
        opens: Opens,
        key: &FileKey,
        kek: impl FnOnce(&[u8; 16]) -> Result<Kek, KeyError>,
    ) -> Result<Self, KeyError> {
        let mut slot = Self { id: fresh()?, opens, salt: fresh()?, nonce: fresh()?, sealed: [0; 48] };
        slot.sealed = kek(&slot.salt)?.seal(key, &slot.nonce, &slot.about()?)?;
        Ok(slot)
    }

    fn open(&self, kek: &Kek) -> Result<Option<FileKey>, KeyError> {
        Ok(kek.open(&self.sealed, &self.nonce, &self.about()?))
    }

    /// What is authenticated beside the key: the format, the slot and what opens it.
    fn about(&self) -> Result<Vec<u8>, KeyError> {
        serde_json::to_vec(&("omklap-keys", FORMAT, self.id, &self.opens)).map_err(unwritable)
    }
}

fn for_account(key: &FileKey, account: &str, chosen: Chosen<'_>) -> Result<Slot, KeyError> {
    let Chosen { passphrase, secret, cost } = chosen;
    let device_secret = secret.map(|it| hex::encode(it.fingerprint()));
    let opens = Opens::Passphrase { account: account.to_owned(), device_secret, cost };
    Slot::seal(opens, key, |salt| Kek::from_passphrase(passphrase, secret, salt, cost))
}

fn for_words(key: &FileKey, words: &RecoveryWords) -> Result<Slot, KeyError> {
    Slot::seal(Opens::Words {}, key, |salt| Kek::from_words(words, salt))
}

fn read_sheet(path: &Path) -> Result<Sheet, KeyError> {
    /// What every format, of any version, begins with.
    #[derive(Deserialize)]
    struct Any {
        format: u32,
    }
    let text = fs::read(path).map_err(|why| match Error::from(why) {
        Error::NotFound => KeyError::SlotsMissing,
        other => KeyError::File(other),
    })?;
    let Any { format: found } = serde_json::from_slice(&text).map_err(|_| KeyError::SlotsDamaged)?;
    if found > FORMAT {
        return Err(KeyError::NewerSlots { found, known: FORMAT });
    }
    let sheet: Sheet = serde_json::from_slice(&text).map_err(|_| KeyError::SlotsDamaged)?;
    match sheet.is_whole()? {
        true => Ok(sheet),
        false => Err(KeyError::SlotsDamaged),
    }
}

/// Plain values always become JSON; this is for the type.
fn unwritable(why: serde_json::Error) -> KeyError {
    KeyError::File(Error::Io(why.into()))
}

#[cfg(test)]
mod tests;
