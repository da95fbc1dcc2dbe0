//! Secrets that exist only in memory, or in the operating system's keyring.
//!
//! Each comes from the operating system's randomness, is never printed, stays in one place until it is wiped, and is
//! wiped when dropped.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::KeyError;

/// The 256-bit key of one team file. Random; never derived from a passphrase.
#[derive(Clone)]
pub struct FileKey(Secret);

/// 32 random bytes that stay in the keyring of one laptop: a copy of the files alone cannot be attacked by guessing.
#[derive(Clone)]
pub struct DeviceSecret(Secret);

/// 32 bytes on the heap: moving a value in Rust copies its bytes and leaves the first copy, moving a box does not.
#[derive(Clone)]
pub(crate) struct Secret(Box<[u8; 32]>);

impl FileKey {
    /// A key that nobody had before.
    ///
    /// # Errors
    /// [`KeyError::NoKeyMade`] when the operating system has no randomness.
    pub fn random() -> Result<Self, KeyError> {
        Secret::random().map(Self)
    }

    /// The key with these bytes; for tests.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Secret::from_bytes(bytes))
    }

    /// The key that was unwrapped, if it is as long as one.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        Some(Self(Secret::copied(bytes.try_into().ok()?)))
    }

    /// The bytes, to be wrapped by a slot.
    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0.0
    }

    /// The statement that hands this key to SQLCipher as it is, without deriving anything.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        // Of full size from the start: a string that grows leaves copies behind.
        let mut sql = Zeroizing::new(String::with_capacity(96));
        sql.push_str("PRAGMA key = \"x'");
        for byte in self.as_bytes() {
            sql.push(char::from(DIGITS[usize::from(byte >> 4)]));
            sql.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        sql.push_str("'\"");
        sql
    }

    /// Tells whether two keys are one, and nothing else about them.
    pub(crate) fn fingerprint(&self) -> [u8; 16] {
        self.0.fingerprint("omklap 2026 fingerprint of a file key")
    }
}

impl DeviceSecret {
    /// A secret for a laptop that has none yet.
    ///
    /// # Errors
    /// [`KeyError::NoKeyMade`] when the operating system has no randomness.
    pub fn random() -> Result<Self, KeyError> {
        Secret::random().map(Self)
    }

    /// The secret with these bytes, as the keyring gave them.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Secret::from_bytes(bytes))
    }

    /// The bytes, for the keyring and for deriving.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0.0
    }

    /// Tells whether two secrets are one: a keyring that was replaced is not a wrong passphrase.
    pub(crate) fn fingerprint(&self) -> [u8; 16] {
        self.0.fingerprint("omklap 2026 fingerprint of a device secret")
    }
}

impl Secret {
    /// What `fill` writes into it.
    pub(crate) fn filled<E>(fill: impl FnOnce(&mut [u8; 32]) -> Result<(), E>) -> Result<Self, E> {
        let mut secret = Self(Box::new([0; 32]));
        fill(&mut secret.0)?;
        Ok(secret)
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn copied(bytes: &[u8; 32]) -> Self {
        let mut secret = Self(Box::new([0; 32]));
        secret.0.copy_from_slice(bytes);
        secret
    }

    pub(crate) fn random() -> Result<Self, KeyError> {
        Self::filled(|bytes| getrandom::fill(bytes)).map_err(|_| KeyError::NoKeyMade)
    }

    fn from_bytes(mut bytes: [u8; 32]) -> Self {
        let secret = Self::copied(&bytes);
        bytes.zeroize();
        secret
    }

    /// Sixteen bytes from which 32 random ones cannot be found.
    fn fingerprint(&self, purpose: &str) -> [u8; 16] {
        let mut hasher = blake3::Hasher::new_derive_key(purpose);
        hasher.update(self.as_bytes());
        let mut short = [0; 16];
        hasher.finalize_xof().fill(&mut short);
        hasher.zeroize();
        short
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl ZeroizeOnDrop for Secret {}

impl fmt::Debug for FileKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FileKey(..)")
    }
}

impl fmt::Debug for DeviceSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceSecret(..)")
    }
}

/// A salt, a nonce or a name, from the operating system.
pub(crate) fn fresh<const N: usize>() -> Result<[u8; N], KeyError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| KeyError::NoKeyMade)?;
    Ok(bytes)
}

#[cfg(all(test, target_os = "linux"))]
mod memory;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pragma_holds_the_bytes_in_hexadecimal_and_grows_no_copies() {
        let mut bytes = [0; 32];
        bytes[0] = 0xA0;
        bytes[31] = 0x0B;
        let sql = FileKey::from_bytes(bytes).pragma();
        assert_eq!(sql.as_str(), format!("PRAGMA key = \"x'a0{}0b'\"", "0".repeat(60)));
        assert!(sql.len() <= 96);
    }

    #[test]
    fn keys_are_never_printed() {
        let key = FileKey::from_bytes([0xAB; 32]);
        let secret = DeviceSecret::from_bytes([0xAB; 32]);
        assert_eq!(
            format!("{key:?} {key:#?} {secret:?} {secret:#?}"),
            "FileKey(..) FileKey(..) DeviceSecret(..) DeviceSecret(..)"
        );
    }

    #[test]
    fn two_random_keys_differ() {
        let (one, two) = (FileKey::random().unwrap(), FileKey::random().unwrap());
        assert_ne!(one.as_bytes(), two.as_bytes());
        assert_ne!(one.fingerprint(), two.fingerprint());
        assert_ne!(DeviceSecret::random().unwrap().as_bytes(), DeviceSecret::random().unwrap().as_bytes());
    }
}
