//! What the leases of a home ought to be, painted day by day from the words of the rule, beside what the rows say.
//!
//! Nothing here knows spans, chains or plans of the program: a calendar of days is painted when somebody moves in, and
//! painted over by a flip. Whatever was done, the rows have to give the same picture.

use chrono::{Datelike as _, Days, NaiveDate};
use store::Connection;

/// Days that are looked at: from the first of 2023 until the end of 2031.
pub const DAYS: i32 = 9 * 365 + 2;

/// No lease on a day.
const NONE: u8 = 0;
/// The lease that a flip made, on a picture.
const FLIPPED: u8 = 1;

/// Number of a day, from the first of 2023 on.
pub fn number(day: &str) -> i32 {
    let day: NaiveDate = day.parse().unwrap();
    day.num_days_from_ce() - NaiveDate::from_ymd_opt(2023, 1, 1).unwrap().num_days_from_ce()
}

/// The day of a number.
pub fn text(number: i32) -> String {
    let first = NaiveDate::from_ymd_opt(2023, 1, 1).unwrap();
    first.checked_add_days(Days::new(u64::try_from(number).unwrap())).unwrap().to_string()
}

/// A lease of a home; `last` is beyond the last day that is looked at where it has no end.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub kind: String,
    pub first: i32,
    pub last: i32,
}

impl Row {
    fn runs(&self, on: i32) -> bool {
        self.first <= on && on <= self.last
    }

    /// From the owner: only one of these may run in a home.
    fn is_from_owner(&self) -> bool {
        self.kind == "head" || self.kind == "own"
    }

    fn is_title(&self) -> bool {
        self.kind != "head"
    }

    fn is_from_provider(&self) -> bool {
        self.kind == "sub" || self.kind == "use"
    }
}

/// The leases of a home, as the file has them.
pub fn rows(conn: &Connection, dwelling: &str) -> Vec<Row> {
    let sql = format!("SELECT kind, first_day, last_day FROM lease WHERE dwelling = '{dwelling}' AND deleted = 0");
    let mut statement = conn.prepare_cached(&sql).unwrap();
    let mut found = statement.query([]).unwrap();
    let mut rows = Vec::new();
    while let Some(row) = found.next().unwrap() {
        let first: String = row.get("first_day").unwrap();
        let last: Option<String> = row.get("last_day").unwrap();
        let last = last.map_or(DAYS, |it| number(&it));
        rows.push(Row { kind: row.get("kind").unwrap(), first: number(&first), last });
    }
    rows
}

/// Which lease runs on each day: what the tenant holds, and what the owner let.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    titles: Vec<u8>,
    owners: Vec<u8>,
    /// What each number on the picture is.
    kinds: Vec<&'static str>,
    /// The first day on which the owner lets it to the tenant.
    own_from: Option<i32>,
}

impl Picture {
    /// The picture of leases that stand beside each other as they should.
    pub fn of(leases: &[(&'static str, i32, i32)]) -> Self {
        let blank = vec![NONE; usize::try_from(DAYS).unwrap()];
        let mut picture = Self { titles: blank.clone(), owners: blank, kinds: vec!["", "own"], own_from: None };
        for (kind, first, last) in leases {
            let mark = u8::try_from(picture.kinds.len()).unwrap();
            picture.kinds.push(kind);
            let days = if *kind == "head" || *kind == "own" { &mut picture.owners } else { &mut picture.titles };
            for on in *first..=(*last).min(DAYS - 1) {
                days[usize::try_from(on).unwrap()] = mark;
            }
            if *kind == "own" {
                picture.own_from = Some(*first);
                for on in *first..=(*last).min(DAYS - 1) {
                    picture.titles[usize::try_from(on).unwrap()] = mark;
                }
            }
        }
        picture
    }

    fn kind(&self, mark: u8) -> &'static str {
        self.kinds[usize::from(mark)]
    }

    /// Whether the lease can pass to the tenant on a day, said in the words of the rule: they live there by the provider
    /// until the day before, who holds from the owner until then, and nobody has anything else from that day on.
    pub fn may_flip(&self, day: i32, support_last: Option<i32>) -> bool {
        if day < 1 || support_last.is_some_and(|last| last < day) {
            return false;
        }
        if self.own_from.is_some() {
            return false;
        }
        let before = usize::try_from(day - 1).unwrap();
        let (title, owner) = (self.titles[before], self.owners[before]);
        let from_provider = matches!(self.kind(title), "sub" | "use");
        if !from_provider || self.kind(owner) != "head" {
            return false;
        }
        let free = |days: &[u8], ends: u8| days[before + 1..].iter().all(|it| *it == NONE || *it == ends);
        free(&self.titles, title) && free(&self.owners, owner)
    }

    /// The lease passed to the tenant on a day.
    pub fn flipped(&self, day: i32) -> Self {
        let mut picture = Self { own_from: Some(day), ..self.clone() };
        for on in usize::try_from(day).unwrap()..picture.titles.len() {
            picture.titles[on] = FLIPPED;
            picture.owners[on] = FLIPPED;
        }
        picture
    }

    /// The first day on which it is let by the owner to the tenant.
    pub const fn own_from(&self) -> Option<i32> {
        self.own_from
    }
}

/// What is not as it should be, day by day.
pub fn wrong(rows: &[Row], picture: &Picture) -> Option<String> {
    for on in 0..DAYS {
        let (mut titles, mut owners) = (0, 0);
        let (mut title, mut owner) = ("", "");
        for it in rows {
            if it.is_title() && it.runs(on) {
                titles += 1;
                title = &it.kind;
            }
            if it.is_from_owner() && it.runs(on) {
                owners += 1;
                owner = &it.kind;
            }
        }
        let place = usize::try_from(on).unwrap();
        let said = |what: &str| Some(format!("{}: {what}; {rows:?}", text(on)));
        if titles > 1 {
            return said("the tenant holds the home twice");
        }
        if owners > 1 {
            return said("the owner let the home twice");
        }
        let (held, let_by) = (picture.kind(picture.titles[place]), picture.kind(picture.owners[place]));
        if titles == 0 && !held.is_empty() {
            return said("the tenant has no title");
        }
        if title != held {
            return said(&format!("the tenant holds by {title:?} and not by {held:?}"));
        }
        if owner != let_by {
            return said(&format!("the owner let by {owner:?} and not by {let_by:?}"));
        }
    }
    // Said once more by the leases alone: the own one begins the day after what the tenant held, and after the head lease.
    for own in rows.iter().filter(|it| it.kind == "own") {
        let of_before = |it: &&Row| it.is_from_provider() && it.first < own.first;
        let Some(held) = rows.iter().filter(of_before).map(|it| it.last).max() else { continue };
        let head = rows.iter().filter(|it| it.kind == "head" && it.first < own.first).map(|it| it.last).max();
        if own.first != held + 1 || head.is_some_and(|head| own.first != head + 1) {
            return Some(format!("own from {}, held until {held}, head {head:?}; {rows:?}", own.first));
        }
    }
    None
}

#[test]
fn a_picture_that_is_wrong_by_one_day_is_noticed() {
    let row = |kind: &str, first: i32, last: i32| Row { kind: kind.into(), first, last };
    let picture = Picture::of(&[("head", 10, DAYS), ("sub", 10, DAYS)]);
    assert!(picture.may_flip(100, None) && picture.may_flip(11, None) && picture.may_flip(100, Some(100)));
    assert!(!picture.may_flip(10, None) && !picture.may_flip(100, Some(99)));
    assert_eq!(None, wrong(&[row("head", 10, DAYS), row("sub", 10, DAYS)], &picture));
    let flipped = picture.flipped(100);
    assert!(!flipped.may_flip(200, None));
    let right = [row("head", 10, 99), row("sub", 10, 99), row("own", 100, DAYS)];
    assert_eq!(None, wrong(&right, &flipped));
    for (place, off) in (0..3).flat_map(|it| [(it, -1), (it, 1)]) {
        let mut rows = right.clone();
        if rows[place].kind == "own" {
            rows[place].first += off
        } else {
            rows[place].last += off
        }
        assert!(wrong(&rows, &flipped).is_some(), "{rows:?}");
    }
    let later = Picture::of(&[("head", 10, 200), ("head", 201, DAYS), ("sub", 10, 150), ("use", 180, DAYS)]);
    assert!(!later.may_flip(100, None), "another lease of the owner's begins later");
    assert!(!later.may_flip(151, None) && !later.may_flip(160, None), "what comes after stands in the way");
    assert!(!later.may_flip(180, None), "on a day before which nothing was held");
    assert!(later.may_flip(250, None));
}

/// Everything that a flip writes in one home, row by row.
const WRITTEN: &str = "
WITH lives AS (SELECT id FROM tenancy WHERE dwelling = ?1),
     let AS (SELECT * FROM lease WHERE dwelling = ?1 AND deleted = 0)
SELECT said FROM (
      SELECT id, 'lease ' || id || kind || ifnull(tenancy, '') || first_day || ifnull(last_day, '..') || fixed_term AS said FROM let
      UNION ALL SELECT it.id, 'rent ' || it.id || it.lease || it.from_day || it.rent_cents || it.service_cents
                  FROM rent_version AS it JOIN let ON let.id = it.lease WHERE it.deleted = 0
      UNION ALL SELECT it.id, 'party ' || it.id || it.lease || ifnull(it.first_day, '') || ifnull(it.last_day, '..')
                  FROM lease_party AS it JOIN let ON let.id = it.lease WHERE it.deleted = 0
      UNION ALL SELECT id, 'agreement ' || id || tenancy || from_day || visits || period_weeks || aftercare
                  FROM visit_agreement WHERE tenancy IN lives AND deleted = 0
      UNION ALL SELECT id, 'closing ' || id || tenancy || last_day
                  FROM ledger_closing WHERE tenancy IN lives AND deleted = 0
      UNION ALL SELECT id, 'step ' || id || tenancy || kind || day || ifnull(reason, '')
                  FROM omklap_event WHERE tenancy IN lives AND deleted = 0
      UNION ALL SELECT it.id, 'cut ' || it.id || it.event || it.lease || ifnull(it.last_day, '..')
                  FROM lease_cut AS it JOIN omklap_event AS event ON event.id = it.event
                 WHERE event.tenancy IN lives AND it.deleted = 0
      UNION ALL SELECT id, 'task ' || id || tenancy || code || due_day || ifnull(done_day, '')
                  FROM task WHERE tenancy IN lives AND deleted = 0
      UNION ALL SELECT id, 'tenancy ' || id || support_start || ifnull(support_end, '..') || ifnull(end_reason, '')
                  FROM tenancy WHERE id IN lives AND deleted = 0)
 ORDER BY said";

/// Everything that a flip writes, of one home.
pub fn written(conn: &Connection, dwelling: &str) -> String {
    let mut statement = conn.prepare_cached(WRITTEN).unwrap();
    let mut found = statement.query([dwelling]).unwrap();
    let mut all = String::new();
    while let Some(row) = found.next().unwrap() {
        all.push_str(row.get_ref("said").unwrap().as_str().unwrap());
        all.push('\n');
    }
    all
}
