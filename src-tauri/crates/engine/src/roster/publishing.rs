//! Telling the team a week: what is told is kept for each visit and worker, with how often something of it was told.
//!
//! Only what has changed is told again, also that somebody no longer goes. What has passed stays as it was told.

use std::collections::{HashMap, HashSet};

use domain::calendar::{Day, IsoWeek};
use store::{
    Id,
    roster::{RosterVisit, told_id},
    tables::{Publication, PublishedVisit, Visit, Worker},
};

use crate::{
    api::{OperationKind, VisitNews, VisitToTell, WeekPublish, WeekPublished, WeekToTell, WorkerToTell},
    error::Error,
    team::{Reading, Writing},
    tenancies::count,
};

/// A visit as one worker has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    visit: Id<Visit>,
    worker: Option<Id<Worker>>,
    day: String,
    time: Option<String>,
    minutes: Option<i64>,
}

impl Place {
    /// As it was told.
    pub fn told(row: &PublishedVisit) -> Self {
        let PublishedVisit { visit, worker, day, time, minutes, .. } = row.clone();
        Self { visit, worker, day, time, minutes }
    }

    /// As it stands: one for who goes, and one for who comes along. None while nobody knows the day, and none when
    /// nobody goes any more.
    pub fn of(it: &RosterVisit) -> Vec<Self> {
        let called_off = it.withdrawn
            || it.state != "planned"
            || matches!(it.outcome.as_deref(), Some("cancelled_by_tenant" | "cancelled_by_organisation"));
        let Some(visit) = it.visit.filter(|_| !called_off && !it.known_to_week) else { return Vec::new() };
        let place = |worker| Self { visit, worker, day: it.day.clone(), time: it.time.clone(), minutes: it.minutes };
        std::iter::once(place(it.worker)).chain(it.colleague.map(|along| place(Some(along)))).collect()
    }
}

/// What the workers of a week should have in their calendars.
pub(super) fn wanted(found: &[RosterVisit]) -> HashSet<Place> {
    found.iter().flat_map(Place::of).collect()
}

/// What has to be told so that they have it, in the order of the days.
pub(super) fn changes(wanted: &HashSet<Place>, told: &[PublishedVisit], today: Day) -> Vec<PublishedVisit> {
    let today = today.to_string();
    let known: HashMap<(Id<Visit>, Option<Id<Worker>>), &PublishedVisit> =
        told.iter().map(|it| ((it.visit, it.worker), it)).collect();
    let goes: HashSet<(Id<Visit>, Option<Id<Worker>>)> = wanted.iter().map(|it| (it.visit, it.worker)).collect();
    let ahead = wanted.iter().filter(|it| it.day >= today);
    let to_make = ahead.filter_map(|it| {
        let was = known.get(&(it.visit, it.worker));
        if was.is_some_and(|was| !was.called_off && Place::told(was) == *it) {
            return None;
        }
        Some(PublishedVisit {
            id: was.map_or_else(|| told_id(it.visit, it.worker), |was| was.id),
            visit: it.visit,
            worker: it.worker,
            day: it.day.clone(),
            time: it.time.clone(),
            minutes: it.minutes,
            called_off: false,
            times: was.map_or(1, |was| was.times + 1),
        })
    });
    let off = told.iter().filter(|it| !it.called_off && it.day >= today && !goes.contains(&(it.visit, it.worker)));
    let called_off = off.map(|it| PublishedVisit { called_off: true, times: it.times + 1, ..it.clone() });
    let mut changes: Vec<PublishedVisit> = to_make.chain(called_off).collect();
    changes.sort_by(|a, b| (&a.day, &a.time, a.id).cmp(&(&b.day, &b.time, b.id)));
    changes
}

/// What publishing would tell, by worker; nothing is written.
pub fn to_tell(reading: &Reading<'_>, args: WeekPublish) -> Result<WeekToTell, Error> {
    let week = IsoWeek::parse(&args.week)?;
    let (first, last) = (week.monday().to_string(), week.sunday().to_string());
    let found = store::roster::touching(reading.conn, &first, &last)?;
    let told = store::roster::told(reading.conn, &first, &last)?;
    let caseload = reading.team.caseload(reading.conn)?;
    let name = |visit: Id<Visit>| {
        let tenancy = found.iter().find(|it| it.visit == Some(visit)).map(|it| it.tenancy);
        tenancy.and_then(|it| caseload.get(it)).map(|it| it.name.clone()).unwrap_or_default()
    };
    let mut workers: Vec<WorkerToTell> = Vec::new();
    for change in changes(&wanted(&found), &told, reading.today) {
        let worker = change.worker.map(|it| it.to_string());
        let news = news(&change, &told);
        let visit = VisitToTell { news, name: name(change.visit), day: change.day, time: change.time };
        let place = workers.iter().position(|it| it.worker == worker).unwrap_or_else(|| {
            workers.push(WorkerToTell { worker, fresh: 0, moved: 0, called_off: 0, visits: Vec::new() });
            workers.len() - 1
        });
        if let Some(it) = workers.get_mut(place) {
            match news {
                VisitNews::Fresh => it.fresh += 1,
                VisitNews::Moved => it.moved += 1,
                VisitNews::CalledOff => it.called_off += 1,
            }
            it.visits.push(visit);
        }
    }
    workers.sort_by_key(|it| std::cmp::Reverse(it.visits.len()));
    Ok(WeekToTell { workers })
}

/// What a change is for who hears it: what was called off and is theirs again is as if they never had it.
fn news(change: &PublishedVisit, told: &[PublishedVisit]) -> VisitNews {
    let had = told.iter().any(|it| it.id == change.id && !it.called_off);
    match (change.called_off, had) {
        (true, _) => VisitNews::CalledOff,
        (false, true) => VisitNews::Moved,
        (false, false) => VisitNews::Fresh,
    }
}

/// Tells the team a week.
pub fn publish(writing: &mut Writing<'_>, args: WeekPublish) -> Result<WeekPublished, Error> {
    let week = IsoWeek::parse(&args.week)?;
    let (first, last) = (week.monday().to_string(), week.sunday().to_string());
    let conn = writing.db.conn();
    let wanted = wanted(&store::roster::touching(conn, &first, &last)?);
    let told = changes(&wanted, &store::roster::told(conn, &first, &last)?, writing.today);
    if told.is_empty() {
        return Err(Error::NothingToPublish);
    }
    let row = Publication { id: Id::from_uuid(writing.new_id()), week: week.to_string() };
    writing.transact(OperationKind::PublishWeek, |tx| {
        row.insert(tx)?;
        told.iter().try_for_each(|it| Ok::<_, Error>(it.put(tx)?))
    })?;
    Ok(WeekPublished { told: count(told.len()) })
}

#[cfg(test)]
mod tests {
    use domain::calendar::parse_day;
    use expect_test::{Expect, expect};
    use uuid::Uuid;

    use super::*;

    fn id<T>(number: u128) -> Id<T> {
        Id::from_uuid(Uuid::from_u128(number))
    }

    /// `visit day time worker[+colleague]`
    fn visit(text: &str) -> RosterVisit {
        let parts: Vec<&str> = text.split(' ').collect();
        let mut who = parts[3].split('+').map(|it| id(it.parse().unwrap()));
        RosterVisit {
            visit: Some(id(parts[0].parse().unwrap())),
            tenancy: id(1),
            day: parts[1].to_owned(),
            time: Some(parts[2].to_owned()),
            known_to_week: false,
            state: "planned".to_owned(),
            minutes: None,
            withdrawn: false,
            outcome: None,
            worker: who.next(),
            colleague: who.next(),
            locked: false,
        }
    }

    /// What each publication tells, one after the other; today is Wednesday, 5 August.
    #[track_caller]
    fn check(plans: &[&[RosterVisit]], expected: Expect) {
        let today = parse_day("2026-08-05").unwrap();
        let mut told: Vec<PublishedVisit> = Vec::new();
        let mut lines = Vec::new();
        for plan in plans {
            let first = lines.len();
            for it in changes(&wanted(plan), &told, today) {
                let off = if it.called_off { " off" } else { "" };
                let number = |uuid: Uuid| uuid.as_u128();
                let worker = it.worker.map(|it| number(it.uuid())).unwrap_or_default();
                let time = it.time.clone().unwrap_or_default();
                lines.push(format!("{} {} {time} {worker} x{}{off}", number(it.visit.uuid()), it.day, it.times));
                told.retain(|row| row.id != it.id);
                told.push(it);
            }
            lines[first..].sort();
            lines.push("-".to_owned());
        }
        expected.assert_eq(&lines.join("\n"));
    }

    #[test]
    fn only_what_changed_is_told_again() {
        let first = [visit("1 2026-08-05 10:00 7"), visit("2 2026-08-06 11:00 7+8")];
        let moved = [visit("1 2026-08-05 10:15 7"), visit("2 2026-08-06 11:00 7+8")];
        check(
            &[&first, &first, &moved],
            expect![[r#"
                1 2026-08-05 10:00 7 x1
                2 2026-08-06 11:00 7 x1
                2 2026-08-06 11:00 8 x1
                -
                -
                1 2026-08-05 10:15 7 x2
                -"#]],
        );
    }

    #[test]
    fn who_no_longer_goes_is_told_so_and_may_go_again() {
        let first = [visit("2 2026-08-06 11:00 7+8")];
        let other = [visit("2 2026-08-06 11:00 9+8")];
        check(
            &[&first, &other, &first],
            expect![[r#"
                2 2026-08-06 11:00 7 x1
                2 2026-08-06 11:00 8 x1
                -
                2 2026-08-06 11:00 7 x2 off
                2 2026-08-06 11:00 9 x1
                -
                2 2026-08-06 11:00 7 x3
                2 2026-08-06 11:00 9 x2 off
                -"#]],
        );
    }

    #[test]
    fn a_visit_that_is_not_to_be_made_is_called_off_once() {
        let plan = visit("3 2026-08-07 09:00 7");
        let withdrawn = RosterVisit { withdrawn: true, ..plan.clone() };
        let refused = RosterVisit { outcome: Some("cancelled_by_tenant".to_owned()), ..plan.clone() };
        let lapsed = RosterVisit { state: "lapsed".to_owned(), ..plan.clone() };
        let made = RosterVisit { outcome: Some("not_home".to_owned()), ..plan.clone() };
        for off in [withdrawn, refused, lapsed] {
            check(
                &[std::slice::from_ref(&plan), std::slice::from_ref(&off), std::slice::from_ref(&off)],
                expect![[r#"
                3 2026-08-07 09:00 7 x1
                -
                3 2026-08-07 09:00 7 x2 off
                -
                -"#]],
            );
        }
        check(
            &[&[plan], &[made]],
            expect![[r#"
            3 2026-08-07 09:00 7 x1
            -
            -"#]],
        );
    }

    #[test]
    fn what_has_passed_is_not_told_and_what_has_no_day_neither() {
        let passed = visit("4 2026-08-04 09:00 7");
        let someday = RosterVisit { known_to_week: true, ..visit("5 2026-08-06 09:00 7") };
        check(&[&[passed, someday]], expect!["-"]);
    }
}
