//! A device that is cut: what it wrote after its cut has no effect, whichever came first, and is not lost.

use super::*;
use crate::journal::cut::cuts;

fn check_equal(one: &File, other: &File) {
    assert_eq!(rows(one.db.conn(), ""), rows(other.db.conn(), ""));
    assert_eq!(conflicts(one.db.conn()).unwrap(), conflicts(other.db.conn()).unwrap());
    let sorted = |file: &File| {
        let mut all = stream::all(file.db.conn()).unwrap();
        all.sort_by_key(|it| (it.device, it.number));
        all
    };
    assert_eq!(sorted(one).len(), sorted(other).len());
    assert!(sorted(one).iter().zip(sorted(other)).all(|(a, b)| a.same_as(&b)), "void operations are passed on");
}

#[test]
fn a_cut_takes_the_effect_of_later_operations_away_whichever_came_first() {
    let (mut lead, mut gone) = (File::new(1), File::new(2));
    lead.write(|tx| setting(1, 1).insert(tx));
    gone.take_from(&lead);
    gone.write(|tx| setting(2, 2).insert(tx));
    gone.write(|tx| setting(1, 3).put(tx));
    gone.write(|tx| chain(tx, 3));
    lead.take_from(&gone);
    lead.clock += 10;
    lead.write(|tx| tx.execute("UPDATE tenancy SET support_end = '2026-03-01'", []).map(drop));
    lead.write(|tx| setting(1, 4).put(tx));
    let mut late = File::new(3);
    late.db.cut(gone.device(), 1).unwrap();
    late.take_from(&lead);
    lead.db.cut(gone.device(), 1).unwrap();
    check_equal(&lead, &late);
    let shown: Vec<_> = dump(lead.db.conn()).into_keys().map(|it| it.0).collect();
    assert_eq!(vec!["setting", "setting"], shown, "the chain was void");
    assert_eq!(
        1,
        conflicts(lead.db.conn()).unwrap().len(),
        "what was written over the void value stands beside the first"
    );
    assert_eq!(3, stream::version(lead.db.conn()).unwrap()[&gone.device()], "the causes of others are here");
    let adopted = stream::get(lead.db.conn(), gone.device(), 3).unwrap().unwrap();
    assert_eq!(4, adopted.rows.len(), "a lead can read what is void");
    assert!(crate::journal::check::whole(lead.db.conn()).unwrap());
}

#[test]
fn a_cut_is_only_ever_lowered() {
    let (mut lead, mut gone) = (File::new(1), File::new(2));
    for n in 1..=4 {
        gone.write(|tx| setting(n, n).insert(tx));
    }
    lead.take_from(&gone);
    for (last, left) in [(3, 3), (4, 3), (1, 1), (2, 1)] {
        lead.db.cut(gone.device(), last).unwrap();
        assert_eq!(left, dump(lead.db.conn()).len());
    }
    assert_eq!(1, cuts(lead.db.conn()).unwrap()[&gone.device()]);
}

#[test]
fn a_device_that_is_cut_writes_no_more_and_a_cut_survives_a_restart() {
    let mut gone = File::new(2);
    gone.write(|tx| setting(1, 1).insert(tx));
    gone.write(|tx| setting(2, 2).insert(tx));
    gone.db.cut(gone.device(), 1).unwrap();
    assert_eq!(1, dump(gone.db.conn()).len());
    for _ in 0..2 {
        let operation = gone.operation(VERB);
        let refused = gone.db.write(&operation, |tx| setting(3, 3).insert(tx).map_err(Error::from));
        assert!(matches!(refused, Err(Error::ReadOnlyFile)));
        let (path, key) = (gone.db.path().to_owned(), gone.db.key().clone());
        gone.db = Db::open(&path, &key, Uuid::nil(), 1).unwrap();
    }
}

#[test]
fn rows_are_removed_only_while_they_are_made_anew() {
    let (mut lead, mut gone) = (File::new(1), File::new(2));
    gone.write(|tx| setting(1, 1).insert(tx));
    lead.take_from(&gone);
    lead.db.cut(gone.device(), 0).unwrap();
    lead.write(|tx| setting(2, 1).insert(tx));
    let operation = lead.operation(VERB);
    let refused = lead.db.write(&operation, |tx| tx.execute("DELETE FROM setting", []).map_err(Error::from));
    assert!(refused.is_err());
}
