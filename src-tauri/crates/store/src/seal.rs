//! Wrapping the 32 bytes of a file key so that only who knows something can unwrap them.
//!
//! The wrapping key is HKDF-SHA256 over what is known; XChaCha20-Poly1305 wraps and authenticates. Everything that a
//! slot says about itself is authenticated with it, so no part of one slot can stand in another.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::HkdfExtract;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

use crate::error::KeyError;
use crate::keys::{DeviceSecret, FileKey, Secret};
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryWords;

/// What one guess of a passphrase costs (Argon2id, version 1.3). Kept in every slot, so that it can be raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Memory in KiB.
    memory_kib: u32,
    /// How often the memory is passed over.
    passes: u32,
    /// How many lanes could be worked on at once.
    lanes: u32,
}

impl Cost {
    /// 64 MiB, three passes: the second recommended option of RFC 9106, with one lane for small laptops.
    pub const PRODUCT: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
    /// As little as the function allows. For tests alone.
    pub const FOR_TESTS: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };

    /// Within what a laptop can do: a damaged file must not ask for all of its memory.
    pub(crate) fn is_sane(self) -> bool {
        (8..=1024 * 1024).contains(&self.memory_kib) && (1..=16).contains(&self.passes) && (1..=4).contains(&self.lanes)
    }
}

/// A key that wraps other keys.
pub(crate) struct Kek(Secret);

impl Kek {
    /// From a passphrase and, where the laptop keeps one, its secret.
    pub(crate) fn from_passphrase(
        phrase: &Passphrase,
        secret: Option<&DeviceSecret>,
        salt: &[u8; 16],
        cost: Cost,
    ) -> Result<Self, KeyError> {
        let stretched = Secret::filled(|out| stretch(phrase, salt, cost, out))?;
        match secret {
            Some(secret) => Self::derive(&[stretched.as_bytes(), secret.as_bytes()], salt, b"omklap slot: both"),
            None => Self::derive(&[stretched.as_bytes()], salt, b"omklap slot: passphrase"),
        }
    }

    /// From the recovery key, which needs no stretching: it is as long as a key.
    pub(crate) fn from_words(words: &RecoveryWords, salt: &[u8; 16]) -> Result<Self, KeyError> {
        Self::derive(&[words.bytes().as_bytes()], salt, b"omklap slot: words")
    }

    /// Wraps `key`. What `about` says must be said again to unwrap it.
    pub(crate) fn seal(&self, key: &FileKey, nonce: &[u8; 24], about: &[u8]) -> Result<[u8; 48], KeyError> {
        let payload = Payload { msg: key.as_bytes(), aad: about };
        let sealed = self.cipher().encrypt(&XNonce::from(*nonce), payload).map_err(|_| KeyError::NoKeyMade)?;
        sealed.try_into().map_err(|_| KeyError::NoKeyMade)
    }

    /// Unwraps; `None` if this is not the key that wrapped, or if something was altered.
    pub(crate) fn open(&self, sealed: &[u8; 48], nonce: &[u8; 24], about: &[u8]) -> Option<FileKey> {
        let payload = Payload { msg: sealed, aad: about };
        let plain = Zeroizing::new(self.cipher().decrypt(&XNonce::from(*nonce), payload).ok()?);
        FileKey::from_slice(&plain)
    }

    fn derive(known: &[&[u8; 32]], salt: &[u8; 16], purpose: &[u8]) -> Result<Self, KeyError> {
        let mut extract = HkdfExtract::<Sha256>::new(Some(salt));
        for part in known {
            extract.input_ikm(*part);
        }
        let (mut key, expand) = extract.finalize();
        key.as_mut_slice().zeroize();
        Secret::filled(|out| expand.expand(purpose, out)).map(Self).map_err(|_| KeyError::NoKeyMade)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.0.as_bytes().into())
    }
}

/// Argon2id, in memory that is wiped.
fn stretch(phrase: &Passphrase, salt: &[u8; 16], cost: Cost, out: &mut [u8; 32]) -> Result<(), KeyError> {
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(out.len()));
    let params = params.map_err(|_| KeyError::NoKeyMade)?;
    let mut memory = Vec::new();
    memory.try_reserve_exact(params.block_count()).map_err(|_| KeyError::NoKeyMade)?;
    memory.resize(params.block_count(), Block::default());
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let done = argon.hash_password_into_with_memory(phrase.as_bytes(), salt, out, memory.as_mut_slice());
    memory.zeroize();
    done.map_err(|_| KeyError::NoKeyMade)
}
