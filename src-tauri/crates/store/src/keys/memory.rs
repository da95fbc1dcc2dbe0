//! Whether a key is gone when it should be: a search of the memory of this very process.

use std::fs;
use std::io::BufRead;
use std::os::unix::fs::FileExt;

use crate::file;
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryWords;
use crate::seal::Cost;
use crate::slots::{Chosen, KeySlots};

/// How often `masked`, turned back, stands in the memory of this process.
#[allow(clippy::unwrap_used, reason = "a test")]
fn times_in_memory(masked: &[u8]) -> usize {
    let memory = fs::File::open("/proc/self/mem").unwrap();
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let mut found = 0;
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let (from, to) = line.split(' ').next().and_then(|it| it.split_once('-')).unwrap();
        let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        if memory.read_exact_at(&mut bytes, from).is_ok() {
            let mut rest = bytes.as_slice();
            while rest.skip_until(masked[0] ^ MASK).unwrap() > 0 {
                let tail = &masked[1..];
                let same = rest.iter().zip(tail).all(|(byte, masked)| *byte == masked ^ MASK);
                found += usize::from(rest.len() >= tail.len() && same);
            }
        } // Else another test gave it back meanwhile.
        bytes.fill(0); // This copy must not be found in the next map.
        std::hint::black_box(&bytes);
    }
    found
}

/// What is looked for must not stand in memory itself.
const MASK: u8 = 0x5A;

/// The whole life of a key, from its making to the lock: afterwards it is nowhere, neither as bytes nor as SQL.
#[test]
fn a_locked_file_leaves_no_key_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let team = folder.path().join("TEAM.omklap");
    let passphrase = Passphrase::typed("a passphrase that nobody uses");
    let chosen = Chosen { passphrase: &passphrase, secret: None, cost: Cost::FOR_TESTS };
    let (mut slots, key, words) = KeySlots::create(&team, "account", chosen).unwrap();
    let bytes: Vec<u8> = key.as_bytes()[..20].iter().map(|byte| byte ^ MASK).collect();
    let digits: Vec<u8> = key.pragma().as_bytes()[20..60].iter().map(|byte| byte ^ MASK).collect();
    let entropy: Vec<u8> = words.bytes().as_bytes()[..20].iter().map(|byte| byte ^ MASK).collect();
    drop(file::create(&team, &key).unwrap());
    slots.set_passphrase("account", &key, chosen).unwrap();
    drop(key);

    let (key, _) = slots.unlock_with_passphrase(&passphrase, None, None).unwrap();
    let paper = words.words().collect::<Vec<_>>().join(" ");
    let again = slots.unlock_with_words(&RecoveryWords::parse(&paper).unwrap()).unwrap();
    let writer = file::open_writer(&team, &key).unwrap();
    let reader = file::open_reader(&team, &again).unwrap();
    assert_ne!(times_in_memory(&bytes), 0, "the search does not find a key that is there");
    drop((reader, writer, key, again, words, passphrase));
    assert_eq!([times_in_memory(&bytes), times_in_memory(&digits), times_in_memory(&entropy)], [0; 3]);
}
