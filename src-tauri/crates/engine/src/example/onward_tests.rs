//! The omklaps of the example are such as people make: every state, every way back, and no step before what it needs.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use domain::{
    calendar::{Day, parse_day, shift},
    consent::{ConsentDays, ConsentPurpose},
    covenant::Criterion,
    evaluation::{EvaluationOutcome, WishAnswer, months_after},
    omklap::{DocumentState, OmklapState, OmklapStep, OnFile, Signatory, Stands, WaiverState},
    task::TaskCode,
};
use store::{
    Connection,
    tables::{Consent, CriterionWaiver, OmklapEvent, OwnerWord, PlannedInspection, Task, Tenancy},
};

use super::{
    Size,
    tests::{EVERY_WEEKDAY, filled},
};
use crate::omklap::{Case, Cases, guardian};

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn cases(conn: &Connection, as_of: &str) -> Vec<Case> {
    let cases = Cases::of_all(conn, day(as_of)).unwrap();
    Tenancy::all(conn).unwrap().iter().map(|it| cases.read(it.id).unwrap()).collect()
}

#[test]
fn the_team_has_somebody_at_every_stop_of_the_omklap_on_any_weekday() {
    for as_of in EVERY_WEEKDAY {
        let (_folder, db) = filled(Size::Team, 1, as_of);
        let (conn, all) = (db.conn(), cases(db.conn(), as_of));
        let of = |state: OmklapState| all.iter().filter(move |it| it.state == state);
        for (state, many) in [
            (OmklapState::NoFlip, 1..=15),
            (OmklapState::InSublease, 35..=80),
            (OmklapState::InPreparation, 6..=6),
            (OmklapState::Requested, 4..=4),
            (OmklapState::Agreed, 3..=3),
            (OmklapState::Signed, 2..=2),
            (OmklapState::Flipped, 2..=30),
            (OmklapState::Ended, 1..=15),
        ] {
            assert!(many.contains(&of(state).count()), "as of {as_of}: {} {}", of(state).count(), state.as_code());
        }
        let silent = |state: OmklapState| of(state).filter_map(|it| it.silent_days()).max();
        assert!(silent(OmklapState::Requested).is_some_and(|it| (47..=49).contains(&it)), "as of {as_of}");
        assert!(silent(OmklapState::InPreparation).is_some() && silent(OmklapState::Agreed).is_none());
        let conditions: BTreeSet<_> =
            of(OmklapState::Agreed).map(|it| (it.conditions.len(), it.open_conditions())).collect();
        assert_eq!(conditions, [(0, 0), (1, 0), (2, 1)].into(), "as of {as_of}");

        let back = |step: OmklapStep| {
            let found: Vec<_> =
                all.iter().filter_map(|it| it.led_back()).filter(|it| it.kind == step.as_code()).collect();
            assert!(found.len() == 1 && found[0].review_day.as_deref() > Some(as_of), "as of {as_of}: {found:?}");
            found[0].clone()
        };
        assert!(back(OmklapStep::Postpone).extends_months.is_some_and(|it| it > 0));
        assert!(back(OmklapStep::Reject).must_change.is_some());
        let own = back(OmklapStep::Withdraw);
        let newest = all.iter().find(|it| it.bearer == own.tenancy).unwrap().wishes.least().unwrap().1.clone();
        assert_eq!((newest.day, newest.answer != "yes"), (own.day, true), "who withdraws does not want it");

        let waived: BTreeSet<_> = CriterionWaiver::all(conn).unwrap().into_iter().map(|it| it.state).collect();
        assert_eq!(waived, WaiverState::ALL.iter().map(|it| it.as_code().to_owned()).collect(), "as of {as_of}");
        let said: BTreeSet<_> = OwnerWord::all(conn).unwrap().iter().map(|it| it.willing).collect();
        assert_eq!(said, [false, true].into(), "as of {as_of}");
        let planned: BTreeSet<_> = PlannedInspection::all(conn).unwrap().iter().map(|it| it.dwelling.uuid()).collect();
        assert!(of(OmklapState::InPreparation).any(|it| planned.contains(&it.dwelling.id.uuid())), "as of {as_of}");
        assert!(Task::all(conn).unwrap().iter().any(|it| it.code == "joint_talk" && it.done_day.is_none()));
    }
}

/// A third to a half of those past half a year; the rest says why not.
#[test]
fn many_who_are_past_half_a_year_have_an_earliest_day_and_the_others_say_why_not() {
    for as_of in EVERY_WEEKDAY {
        let (_folder, db) = filled(Size::Team, 1, as_of);
        let (mut with, mut without) = (0, 0);
        for case in cases(db.conn(), as_of) {
            let waits = case.state == OmklapState::InSublease || case.state.is_under_way();
            if !waits || case.began.is_none_or(|it| months_after(it, 6) > case.as_of) {
                continue;
            }
            let found = case.record().earliest();
            let said = usize::from(!found.needs.is_empty()) + usize::from(!found.expires.is_empty());
            assert_eq!(found.day.is_none(), said > 0, "as of {as_of}: {found:?}");
            *(if found.day.is_some() { &mut with } else { &mut without }) += 1;
        }
        let share = 100 * with / (with + without);
        assert!((25..=50).contains(&share), "as of {as_of}: {with} with an earliest day, {without} without");
    }
}

/// What is on file for a step that was taken on a day, from rows that are not younger.
fn on_file(conn: &Connection, case: &Case, event: &OmklapEvent, back: &str) -> OnFile {
    let (tenancy, on) = (case.tenancy.id, event.day.as_str());
    let wishes = store::evaluations::wishes(conn, tenancy).unwrap();
    let wish = wishes.into_iter().map(|(it, _)| it).find(|it| it.day.as_str() <= on);
    let in_time = |day: &str| (back..=on).contains(&day);
    let advice = store::evaluations::advice(conn, tenancy).unwrap();
    let advised = |who: &str| advice.iter().any(|(it, _)| it.adviser == who && in_time(&it.day));
    let prepares = EvaluationOutcome::PrepareOmklap.as_code();
    let settled = |document: &domain::covenant::Document| {
        let known = case.documents.iter().find(|it| it.document == document.as_code());
        known.is_some_and(|it| it.day.as_str() <= on && DocumentState::from_code(&it.state).unwrap().is_settled())
    };
    let signed = store::omklap::signatures(conn, event.id).unwrap();
    OnFile {
        sublease: case.began.is_some_and(|it| it.to_string().as_str() <= on),
        wish: wish.is_some_and(|it| it.answer == WishAnswer::Yes.as_code()),
        final_evaluation: case.held.iter().any(|it| it.outcome == prepares && in_time(&it.day)),
        worker_advice: advised("worker"),
        lead_advice: advised("lead"),
        // It went by post, and says so.
        file: event.file.is_none() && event.reason.is_some(),
        signed: signed.iter().map(|it| Signatory::from_code(&it.who).unwrap()).collect(),
        couple: crate::omklap::tenants(conn, &case.tenancy, case.as_of).unwrap().len() > 1,
        guardian: guardian(conn, case).unwrap().is_some(),
        documents: case.covenant.documents.iter().filter(|it| it.is_before_signing()).all(settled),
    }
}

/// The tasks of a tenancy of one kind, due on a day.
fn due(tasks: &[Task], case: &Case, code: TaskCode, day: &str) -> usize {
    let of = |it: &&Task| it.tenancy == case.bearer && it.code == code.as_code() && it.due_day == day;
    tasks.iter().filter(of).count()
}

/// Goes over every omklap as the verbs would have taken it.
fn check_steps(conn: &Connection, as_of: &str) -> usize {
    let (today, tasks, consents) = (day(as_of), Task::all(conn).unwrap(), Consent::all(conn).unwrap());
    let mut walked = 0;
    for case in cases(conn, as_of) {
        if case.events.is_empty() || case.state == OmklapState::Flipped {
            continue;
        }
        let name = format!("as of {as_of}, {}", case.tenancy.id);
        let mut stands = Stands { state: OmklapState::InSublease, since: None };
        let mut back = String::new();
        for event in case.events.iter().rev() {
            let step = OmklapStep::from_code(&event.kind).unwrap();
            let found = on_file(conn, &case, event, &back);
            stands = stands
                .take(step, day(&event.day), &found, today)
                .unwrap_or_else(|why| panic!("{name}: {step:?} {why:?}"));
            let of = |code: TaskCode, on: &str| due(&tasks, &case, code, on);
            match step {
                OmklapStep::Prepare => {
                    let talk = shift(day(&event.day), 14).to_string();
                    assert_eq!(1, of(TaskCode::JointTalk, &talk), "{name}");
                    let looked = case.record().verdict(Criterion::Dwelling, day(&talk)).holds();
                    let planned = store::stock::planned(conn, case.dwelling.id).unwrap();
                    let since = store::stock::inspections(conn, case.dwelling.id).unwrap();
                    let since = since.iter().any(|it| it.day >= event.day);
                    assert!(looked || since || !planned.is_empty(), "{name}: nobody looks at the home");
                }
                OmklapStep::Request => {
                    let days = |it: &Consent| ConsentDays {
                        given: day(&it.given_day),
                        last: it.last_day.as_deref().map(day),
                        withdrawn: it.withdrawn_day.as_deref().map(day),
                    };
                    let holds = consents.iter().any(|it| {
                        it.tenancy == case.tenancy.id
                            && Some(it.organisation) == case.dwelling.owner
                            && it.purpose == ConsentPurpose::Omklap.as_code()
                            && days(it).holds_on(day(&event.day))
                    });
                    assert!(holds, "{name}: the owner is told without consent");
                }
                OmklapStep::Agree => {
                    assert!(event.person.as_ref().is_some_and(|it| !it.is_empty()), "{name}");
                    for (_, task) in store::omklap::conditions(conn, event.id).unwrap() {
                        let task = task.expect("somebody has to meet it");
                        assert_eq!((task.code.as_str(), task.tenancy), ("omklap_condition", case.bearer), "{name}");
                        assert!(event.day < task.due_day, "{name}");
                        let done = task.done_day.as_ref();
                        assert!(done.is_none_or(|it| *it >= event.day && it.as_str() <= as_of), "{name}");
                    }
                }
                OmklapStep::Sign => {
                    let signed = store::omklap::signatures(conn, event.id).unwrap();
                    assert!(signed.iter().all(|it| !it.name.is_empty()), "{name}");
                }
                OmklapStep::Postpone | OmklapStep::Reject | OmklapStep::Withdraw => {
                    let review = event.review_day.as_deref().unwrap();
                    assert!(review > event.day.as_str() && event.person.is_some() && event.reason.is_some(), "{name}");
                    assert_eq!(step == OmklapStep::Withdraw, event.must_change.is_none(), "{name}");
                    assert_eq!(1, of(TaskCode::OmklapReview, review), "{name}");
                    let moot = ["joint_talk", "omklap_condition"];
                    let open = store::omklap::open_tasks(conn, case.bearer).unwrap();
                    assert!(open.iter().all(|it| !moot.contains(&it.code.as_str())), "{name}");
                    let step = event.extends_months.map(|it| u32::try_from(it).unwrap() % case.covenant.term_step());
                    assert!(step.is_none_or(|it| it == 0), "{name}: by steps of the covenant");
                    back.clone_from(&event.day);
                }
                OmklapStep::Flip | OmklapStep::Correct => panic!("{name}: nobody's lease flips on the way"),
            }
        }
        assert_eq!(stands.state, case.state, "{name}");
        assert!(case.documents.iter().all(|it| it.day.as_str() <= as_of), "{name}");
        walked += 1;
    }
    walked
}

#[test]
fn no_step_of_the_example_is_taken_before_what_it_needs() {
    for as_of in EVERY_WEEKDAY {
        for (size, seed, walked) in [(Size::Small, 1, 2), (Size::Team, 1, 18)] {
            let (_folder, db) = filled(size, seed, as_of);
            assert_eq!(walked, check_steps(db.conn(), as_of), "as of {as_of}");
        }
    }
    for (seed, as_of) in [(2, "2026-03-02"), (3, "2025-12-31")] {
        let (_folder, db) = filled(Size::Team, seed, as_of);
        assert_eq!(18, check_steps(db.conn(), as_of), "seed {seed}");
    }
}
