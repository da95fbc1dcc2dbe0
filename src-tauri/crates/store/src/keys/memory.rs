//! Whether a key is gone when it should be: a search of the memory of this very process.

use std::fs;
use std::io::BufRead;
use std::os::unix::fs::FileExt;

use crate::backup::backup;
use crate::file;
use crate::keys::FileKey;
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryWords;
use crate::seal::Cost;
use crate::slots::{Chosen, KeySlots};

/// How often `masked`, turned back, stands in the memory of this process, the window that is looked through left out.
#[allow(clippy::unwrap_used, reason = "a test")]
fn times_in_memory(masked: &[u8]) -> usize {
    let mut window = vec![0; 64 * 1024];
    let own = window.as_ptr().addr()..window.as_ptr().addr() + window.len();
    let memory = fs::File::open("/proc/self/mem").unwrap();
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let mut found = 0;
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let (from, to) = line.split(' ').next().and_then(|it| it.split_once('-')).unwrap();
        let (from, to) = (usize::from_str_radix(from, 16).unwrap(), usize::from_str_radix(to, 16).unwrap());
        let holds_window = from <= own.start && own.end <= to;
        let parts = if holds_window { [from..own.start, own.end..to] } else { [from..to, to..to] };
        for part in parts {
            for at in part.clone().step_by(window.len() - masked.len()) {
                let seen = &mut window[..(part.end - at).min(64 * 1024)];
                if memory.read_exact_at(seen, at as u64).is_ok() {
                    found += times_in(seen, masked);
                } // Else another test gave it back meanwhile.
            }
        }
    }
    window.fill(0);
    found
}

fn times_in(mut seen: &[u8], masked: &[u8]) -> usize {
    let (first, tail) = masked.split_first().expect("something is looked for");
    let mut found = 0;
    while seen.skip_until(first ^ MASK).is_ok_and(|skipped| skipped > 0) {
        let same = seen.iter().zip(tail).all(|(byte, masked)| *byte == masked ^ MASK);
        found += usize::from(seen.len() >= tail.len() && same);
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
    // The second half: the allocator itself writes over the beginning of what it takes back.
    let bytes = masked(&key.as_bytes()[16..]);
    let entropy = masked(&words.bytes().as_bytes()[16..]);
    let sql = key.pragma();
    let digits = [15, 31, 47, 63].map(|at| masked(&sql.as_bytes()[at..at + 16]));
    drop(sql);
    drop(file::create(&team, &key).unwrap());
    slots.set_passphrase("account", &key, chosen).unwrap();
    drop(key);

    let (key, _) = slots.unlock_with_passphrase(&passphrase, None, None).unwrap();
    let paper = words.words().collect::<Vec<_>>().join(" ");
    let again = slots.unlock_with_words(&RecoveryWords::parse(&paper).unwrap()).unwrap();
    let writer = file::open_writer(&team, &key).unwrap();
    let reader = file::open_reader(&team, &again).unwrap();
    backup(&reader, &folder.path().join("COPY.omklap"), &key).unwrap();
    assert!(file::open_writer(&folder.path().join("COPY.omklap"), &FileKey::random().unwrap()).is_err());
    assert_ne!(times_in_memory(&bytes), 0, "the search does not find a key that is there");
    assert_eq!(digits.each_ref().map(|it| times_in_memory(it)), [0; 4], "as SQL it is gone even before the lock");
    drop((reader, writer, key, again, words, passphrase, paper));
    assert_eq!([times_in_memory(&bytes), times_in_memory(&entropy)], [0; 2]);
    assert_eq!(digits.each_ref().map(|it| times_in_memory(it)), [0; 4]);
}

fn masked(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| byte ^ MASK).collect()
}
