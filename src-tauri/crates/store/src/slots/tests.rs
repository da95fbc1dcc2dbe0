//! Slots: who opens them, what is told from what, and that damage is never written over.

use expect_test::{Expect, expect};
use tempfile::TempDir;

use super::*;

/// A folder with slots for the account `ann`.
struct Place {
    _folder: TempDir,
    team: PathBuf,
    slots: KeySlots,
    key: FileKey,
    words: RecoveryWords,
}

fn secret(byte: u8) -> DeviceSecret {
    DeviceSecret::from_bytes([byte; 32])
}

fn phrase(raw: &str) -> Passphrase {
    Passphrase::typed(raw)
}

fn chosen<'a>(passphrase: &'a Passphrase, secret: Option<&'a DeviceSecret>) -> Chosen<'a> {
    Chosen { passphrase, secret, cost: Cost::FOR_TESTS }
}

impl Place {
    fn alone() -> Self {
        Self::with(None)
    }

    fn with(secret: Option<&DeviceSecret>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let team = folder.path().join("TEAM.omklap");
        let (slots, key, words) = KeySlots::create(&team, "ann", chosen(&phrase("of ann"), secret)).unwrap();
        Self { _folder: folder, team, slots, key, words }
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(sidecar(&self.team)).unwrap()
    }

    fn add(&mut self, account: &str, passphrase: &str) -> Result<(), KeyError> {
        self.slots.add(account, &self.key, chosen(&phrase(passphrase), None))
    }

    #[track_caller]
    fn unlocks(&self, passphrase: &str, likely: Option<&str>, secret: Option<&DeviceSecret>, expected: Expect) {
        let slots = KeySlots::read(&self.team).unwrap();
        expected.assert_eq(&match slots.unlock_with_passphrase(&phrase(passphrase), likely, secret) {
            Ok((key, account)) if key.as_bytes() == self.key.as_bytes() => format!("opened by {account}"),
            Ok(_) => "another key".to_owned(),
            Err(why) => format!("no: {why}"),
        });
    }
}

#[test]
fn a_passphrase_opens_and_another_is_told_from_damage() {
    let place = Place::alone();
    place.unlocks("of ann", None, None, expect!["opened by ann"]);
    place.unlocks("of ann", Some("bob"), None, expect!["opened by ann"]);
    place.unlocks("of bob", Some("ann"), None, expect!["no: no slot opens with this passphrase"]);
    place.unlocks("", None, None, expect!["no: no slot opens with this passphrase"]);
}

#[test]
fn a_laptop_without_its_secret_is_not_a_wrong_passphrase() {
    let place = Place::with(Some(&secret(1)));
    assert_eq!(place.slots.accounts().collect::<Vec<_>>(), [("ann", true)]);
    place.unlocks("of ann", None, Some(&secret(1)), expect!["opened by ann"]);
    place.unlocks("of bob", None, Some(&secret(1)), expect!["no: no slot opens with this passphrase"]);
    for other in [None, Some(&secret(2))] {
        let expected = expect!["no: the keyring of this laptop does not hold the secret that the slot needs"];
        place.unlocks("of ann", None, other, expected);
    }
}

#[test]
fn every_account_has_a_slot_of_its_own() {
    let mut place = Place::alone();
    place.add("bob", "of bob").unwrap();
    place.add("eve", "of ann").unwrap(); // Two people may choose one passphrase; nobody can see that they did.
    assert_eq!(place.slots.accounts().map(|(account, _)| account).collect::<Vec<_>>(), ["ann", "bob", "eve"]);
    place.unlocks("of bob", None, None, expect!["opened by bob"]);
    place.unlocks("of ann", Some("eve"), None, expect!["opened by eve"]);
    place.unlocks("of ann", Some("bob"), None, expect!["opened by ann"]);
    assert!(matches!(place.add("bob", "again"), Err(KeyError::AccountAlreadyThere)));
}

#[test]
fn another_passphrase_closes_the_way_of_the_one_before() {
    let mut place = Place::alone();
    place.add("bob", "of bob").unwrap();
    place.slots.set_passphrase("bob", &place.key, chosen(&phrase("better"), Some(&secret(3)))).unwrap();
    place.unlocks("better", None, Some(&secret(3)), expect!["opened by bob"]);
    place.unlocks("of bob", None, Some(&secret(3)), expect!["no: no slot opens with this passphrase"]);
    place.unlocks("of ann", None, None, expect!["opened by ann"]);
    let unknown = place.slots.set_passphrase("eve", &place.key, chosen(&phrase("x"), None));
    assert!(matches!(unknown, Err(KeyError::NoSuchAccount)));
}

#[test]
fn the_last_slot_stays() {
    let mut place = Place::alone();
    place.add("bob", "of bob").unwrap();
    place.slots.remove("ann", &place.key).unwrap();
    place.unlocks("of ann", None, None, expect!["no: no slot opens with this passphrase"]);
    let before = place.bytes();
    assert!(matches!(place.slots.remove("bob", &place.key), Err(KeyError::LastSlot)));
    assert!(matches!(place.slots.remove("eve", &place.key), Err(KeyError::NoSuchAccount)));
    assert_eq!(before, place.bytes());
    place.unlocks("of bob", None, None, expect!["opened by bob"]);
}

#[test]
fn the_words_open_everything_until_there_are_others() {
    let mut place = Place::with(Some(&secret(1)));
    let paper = place.words.words().collect::<Vec<_>>().join(" ").to_uppercase();
    let copied = RecoveryWords::parse(&paper).unwrap();
    assert_eq!(place.slots.unlock_with_words(&copied).unwrap().as_bytes(), place.key.as_bytes());
    let renewed = place.slots.renew_words(&place.key).unwrap();
    assert!(matches!(place.slots.unlock_with_words(&copied), Err(KeyError::WrongWords)));
    assert_eq!(place.slots.unlock_with_words(&renewed).unwrap().as_bytes(), place.key.as_bytes());
    place.unlocks("of ann", None, Some(&secret(1)), expect!["opened by ann"]);
}

#[test]
fn slots_are_never_made_over_others() {
    let place = Place::alone();
    let before = place.bytes();
    let again = KeySlots::create(&place.team, "eve", chosen(&phrase("of eve"), None));
    assert!(matches!(again, Err(KeyError::SlotsAlreadyThere)));
    assert_eq!(before, place.bytes());
}

#[test]
fn a_slot_never_takes_the_key_of_another_file() {
    let (mut place, other) = (Place::alone(), Place::alone());
    let before = place.bytes();
    let taken = place.slots.add("bob", &other.key, chosen(&phrase("of bob"), None));
    assert!(matches!(taken, Err(KeyError::OtherFile)));
    assert_eq!(before, place.bytes());
}

#[test]
fn every_flipped_bit_is_damage_and_is_never_written_over() {
    let mut place = Place::alone();
    let whole = place.bytes();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        fs::write(sidecar(&place.team), &bytes).unwrap();
        match KeySlots::read(&place.team) {
            Err(KeyError::SlotsDamaged) => {}
            Err(KeyError::NewerSlots { found, known: 1 }) => assert!(found > 1, "at {at}"),
            Ok(read) => assert_eq!(read.sheet, place.slots.sheet, "at {at}: white space alone may differ"),
            Err(other) => panic!("at {at}: {other:?}"),
        }
        if KeySlots::read(&place.team).is_err() {
            assert!(place.add("bob", "of bob").is_err());
            assert_eq!(bytes, place.bytes());
        }
    }
}

#[test]
fn absent_cut_off_and_newer_slots_are_told_apart() {
    let place = Place::alone();
    let whole = place.bytes();
    let check = |bytes: Option<&[u8]>, expected: Expect| {
        match bytes {
            Some(bytes) => fs::write(sidecar(&place.team), bytes).unwrap(),
            None => fs::remove_file(sidecar(&place.team)).unwrap(),
        }
        expected.assert_eq(&KeySlots::read(&place.team).unwrap_err().to_string());
    };
    check(Some(b""), expect!["the file with key slots is damaged"]);
    check(Some(&whole[..whole.len() / 2]), expect!["the file with key slots is damaged"]);
    check(Some(b"{\"format\":0}"), expect!["the file with key slots is damaged"]);
    check(Some(b"{\"format\":2,\"whatever\":[]}"), expect!["the key slots have format 2, this build knows 1"]);
    check(None, expect!["there is no file with key slots"]);
}

/// Everything that a slot says is authenticated: a part that was exchanged, with the check made anew, opens nothing.
#[test]
fn no_part_of_a_slot_stands_in_another() {
    let mut place = Place::alone();
    place.add("bob", "of ann").unwrap();
    let forge = |how: fn(&mut Slot, &Slot)| {
        let mut sheet = place.slots.sheet.clone();
        let bob = sheet.slots[2].clone();
        how(&mut sheet.slots[0], &bob);
        sheet.slots.truncate(1);
        let sheet = sheet.checked().unwrap();
        fs::write(sidecar(&place.team), sheet.to_json().unwrap()).unwrap();
        place.unlocks("of ann", None, None, expect!["no: no slot opens with this passphrase"]);
    };
    forge(|ann, bob| ann.id = bob.id);
    forge(|ann, bob| ann.opens = bob.opens.clone());
    forge(|ann, bob| ann.salt = bob.salt);
    forge(|ann, bob| ann.nonce = bob.nonce);
    forge(|ann, bob| ann.sealed = bob.sealed);
}

#[test]
fn a_slot_that_asks_for_all_memory_is_damage() {
    let place = Place::alone();
    let asks = String::from_utf8(place.bytes()).unwrap().replace("\"memory_kib\": 8", "\"memory_kib\": 4000000000");
    let mut sheet: Sheet = serde_json::from_str(&asks).unwrap();
    sheet = sheet.checked().unwrap();
    fs::write(sidecar(&place.team), sheet.to_json().unwrap()).unwrap();
    assert!(matches!(KeySlots::read(&place.team), Err(KeyError::SlotsDamaged)));
}

#[test]
fn the_file_names_nobody_and_holds_no_key() {
    let place = Place::alone();
    let text = String::from_utf8(place.bytes()).unwrap();
    assert!(!text.contains(&hex::encode(place.key.as_bytes())));
    assert!(!text.contains("of ann"));
    let words: Vec<_> = place.words.words().collect();
    assert!(words.windows(2).all(|two| !text.contains(&two.join(" "))));
    assert!(!text.contains(&hex::encode(place.words.bytes().as_bytes())));
}

#[test]
fn the_product_pays_what_rfc_9106_asks() {
    let place = Place::alone();
    assert!(Cost::PRODUCT.is_sane() && Cost::FOR_TESTS.is_sane());
    let costly = Chosen { passphrase: &phrase("of bob"), secret: None, cost: Cost::PRODUCT };
    let mut slots = KeySlots::read(&place.team).unwrap();
    slots.add("bob", &place.key, costly).unwrap();
    assert!(String::from_utf8(place.bytes()).unwrap().contains("\"memory_kib\": 65536"));
    place.unlocks("of bob", Some("bob"), None, expect!["opened by bob"]);
}

/// Fixed bytes, so that a slot written today opens with every later build.
#[test]
fn a_slot_of_the_first_format_opens() {
    let folder = tempfile::tempdir().unwrap();
    let team = folder.path().join("TEAM.omklap");
    fs::write(sidecar(&team), include_str!("first_format.json")).unwrap();
    let slots = KeySlots::read(&team).unwrap();
    let key = |it: FileKey| hex::encode(&it.as_bytes()[..4]);
    let opened = |passphrase: &str| slots.unlock_with_passphrase(&phrase(passphrase), None, Some(&secret(7)));
    assert_eq!(opened("alone").map(|(it, account)| (key(it), account)).unwrap(), ("d00dfeed".into(), "ann".into()));
    assert_eq!(
        opened("with device").map(|(it, account)| (key(it), account)).unwrap(),
        ("d00dfeed".into(), "bob".into())
    );
    let words = RecoveryWords::parse(&format!("{}art", "abandon ".repeat(23))).unwrap();
    assert_eq!(slots.unlock_with_words(&words).map(key).unwrap(), "d00dfeed");
}

#[test]
fn slots_are_printed_without_what_opens_them() {
    let place = Place::alone();
    let ann = phrase("of ann");
    let secret = secret(0xAB);
    expect!["KeySlots(..) Chosen { passphrase: Passphrase(..), secret: Some(DeviceSecret(..)), cost: Cost { memory_kib: 8, passes: 1, lanes: 1 } }"]
        .assert_eq(&format!("{:?} {:?}", place.slots, chosen(&ann, Some(&secret))));
}
