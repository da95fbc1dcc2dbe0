//! One scene, changed in one fact at a time: each reason comes with its fact and goes without it.

use expect_test::{Expect, expect};

use super::*;
use crate::{
    calendar::parse_day,
    schedule::{Parity, parse_clock, show_clock},
};

const SAMIRA: u8 = 1;
const BRAM: u8 = 2;
const TENANT: u8 = 11;
const SECOND: u8 = 12;

/// Tuesday 28 July 2026, week 31.
const TUESDAY: &str = "2026-07-28";

#[derive(Clone)]
struct Worker {
    id: u8,
    patterns: Vec<Pattern>,
    absences: Vec<Absent>,
    taken: Vec<Taken<u8>>,
    visits: Vec<Planned<u8>>,
    face: Face,
}

/// The other one of a couple; they know nobody but Bram.
#[derive(Clone, Default)]
struct Second {
    times: Vec<TenantTime>,
    together: bool,
    visits: Vec<Planned<u8>>,
}

#[derive(Clone)]
struct Scene {
    visit: Option<u8>,
    day: Day,
    time: Option<u32>,
    minutes: u32,
    goers: Vec<Worker>,
    times: Vec<TenantTime>,
    together: bool,
    visits: Vec<Planned<u8>>,
    second: Option<Second>,
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn clock(text: &str) -> u32 {
    parse_clock(text).unwrap()
}

fn hours(text: &str) -> Hours {
    let (starts, ends) = text.split_once('-').unwrap();
    Hours::new(clock(starts), clock(ends)).unwrap()
}

fn planned(visit: u8, on: &str, at: &str) -> Planned<u8> {
    let hours = (!at.is_empty()).then(|| hours(at));
    Planned { visit, tenancy: 50 + visit, day: day(on), hours }
}

/// Works on Monday, Tuesday and Thursday from nine to five.
fn worker(id: u8) -> Worker {
    let pattern = |weekday| Pattern {
        parity: Parity::Every,
        weekday,
        hours: hours("09:00-17:00"),
        valid: DaySpan::open(day("2026-01-01")),
    };
    Worker {
        id,
        patterns: [1, 2, 4].map(pattern).to_vec(),
        absences: Vec::new(),
        taken: Vec::new(),
        visits: Vec::new(),
        face: Face::Own,
    }
}

/// A visit on Tuesday from ten to eleven that fits.
fn scene() -> Scene {
    Scene {
        visit: None,
        day: day(TUESDAY),
        time: Some(clock("10:00")),
        minutes: 60,
        goers: vec![worker(SAMIRA)],
        times: Vec::new(),
        together: false,
        visits: Vec::new(),
        second: None,
    }
}

fn found(scene: &Scene) -> Vec<Misfit<u8>> {
    let goers: Vec<Goer<'_, u8>> = scene
        .goers
        .iter()
        .map(|it| Goer {
            worker: it.id,
            patterns: &it.patterns,
            absences: &it.absences,
            taken: &it.taken,
            visits: &it.visits,
        })
        .collect();
    let faces: Vec<Face> = scene.goers.iter().map(|it| it.face).collect();
    let of_second: Vec<Face> =
        scene.goers.iter().map(|it| if it.id == BRAM { Face::Own } else { Face::Unknown }).collect();
    let mut tenants = vec![Tenant {
        tenancy: TENANT,
        faces: &faces,
        times: &scene.times,
        together: scene.together,
        visits: &scene.visits,
    }];
    tenants.extend(scene.second.as_ref().map(|it| Tenant {
        tenancy: SECOND,
        faces: &of_second,
        times: &it.times,
        together: it.together,
        visits: &it.visits,
    }));
    misfits(&Asked {
        visit: scene.visit,
        day: scene.day,
        time: scene.time,
        minutes: scene.minutes,
        goers: &goers,
        tenants: &tenants,
        most_a_day: MostADay::parse(3).unwrap(),
    })
}

fn shown(it: &Misfit<u8>) -> String {
    let at = |it: &Hours| format!("{}-{}", show_clock(it.starts), show_clock(it.ends));
    let each = |them: &[Hours]| them.iter().map(at).collect::<Vec<_>>().join(" ");
    let said = match it {
        Misfit::Absent { worker, kind, days, hours } => {
            let last = days.last.map(|it| it.to_string()).unwrap_or_default();
            format!("{worker} {} {}..{last} {}", kind.as_code(), days.first, hours.as_ref().map(at).unwrap_or_default())
        }
        Misfit::DayOff { worker } => format!("{worker} day off"),
        Misfit::Busy { worker, appointment, hours } => format!("{worker} busy with {appointment} {}", at(hours)),
        Misfit::Visiting { worker, visit, tenancy, hours } => {
            format!("{worker} visits {tenancy} in {visit} {}", at(hours))
        }
        Misfit::NeedsTwo => "needs two".to_owned(),
        Misfit::OutsideHours { worker, hours } => format!("{worker} works {}", each(hours)),
        Misfit::Full { worker, visits, most } => format!("{worker} full {visits} of {most}"),
        Misfit::OutsideTimes { tenancy, times } => format!("{tenancy}: {}", each(times)),
        Misfit::UnknownFace { tenancy, worker } => format!("{tenancy} knows not {worker}"),
        Misfit::TooNear { tenancy, visit, day } => format!("{tenancy} too near {visit} on {day}"),
        Misfit::PublicHoliday { holiday } => holiday.as_code().to_owned(),
    };
    format!("{} {}", if it.is_hard() { "!" } else { "~" }, said.trim_end())
}

#[track_caller]
fn check(change: impl FnOnce(&mut Scene), expected: Expect) {
    let mut scene = scene();
    change(&mut scene);
    expected.assert_eq(&found(&scene).iter().map(shown).collect::<Vec<_>>().join("\n"));
}

fn absent(kind: AbsenceKind, first: &str, last: &str, at: &str) -> Absent {
    let last = (!last.is_empty()).then(|| day(last));
    Absent { kind, days: DaySpan::new(day(first), last).unwrap(), hours: (!at.is_empty()).then(|| hours(at)) }
}

#[test]
fn the_scene_fits() {
    check(|_| (), expect![""]);
    check(|it| it.goers.clear(), expect![""]);
}

#[test]
fn somebody_works_on_some_days_and_at_some_hours() {
    check(|it| it.day = day("2026-07-29"), expect!["! 1 day off"]);
    check(|it| it.time = Some(clock("16:30")), expect!["~ 1 works 09:00-17:00"]);
    check(|it| it.time = Some(clock("16:00")), expect![""]);
    check(|it| it.goers[0].patterns.clear(), expect![""]);
    check(|it| it.time = None, expect![""]);
}

#[test]
fn who_is_away_is_away_whatever_they_would_have_worked() {
    check(
        |it| it.goers[0].absences = vec![absent(AbsenceKind::Leave, "2026-07-28", "2026-07-29", "")],
        expect!["! 1 leave 2026-07-28..2026-07-29"],
    );
    check(
        |it| {
            it.goers[0].absences = vec![absent(AbsenceKind::Sickness, "2026-07-20", "", "")];
            it.day = day("2026-07-29");
        },
        expect!["! 1 sickness 2026-07-20.."],
    );
    check(|it| it.goers[0].absences = vec![absent(AbsenceKind::Leave, "2026-07-29", "", "")], expect![""]);
    let afternoon = |it: &mut Scene| {
        it.goers[0].absences = vec![absent(AbsenceKind::Other, TUESDAY, TUESDAY, "10:30-12:00")];
    };
    check(afternoon, expect!["! 1 other 2026-07-28..2026-07-28 10:30-12:00"]);
    let earlier = |it: &mut Scene| {
        afternoon(it);
        it.time = Some(clock("09:30"));
    };
    check(earlier, expect![""]);
}

#[test]
fn nobody_is_at_two_places() {
    check(
        |it| it.goers[0].taken = vec![Taken { appointment: 7, hours: hours("09:00-10:15") }],
        expect!["! 1 busy with 7 09:00-10:15"],
    );
    check(|it| it.goers[0].taken = vec![Taken { appointment: 7, hours: hours("09:00-10:00") }], expect![""]);
    let visiting = |it: &mut Scene| it.goers[0].visits = vec![planned(3, TUESDAY, "10:45-11:30")];
    check(visiting, expect!["! 1 visits 53 in 3 10:45-11:30"]);
    let moves = |it: &mut Scene| {
        visiting(it);
        it.visit = Some(3);
    };
    check(moves, expect![""]);
    check(|it| it.goers[0].visits = vec![planned(3, TUESDAY, "")], expect![""]);
}

#[test]
fn a_day_is_full_at_the_number_of_the_setting() {
    let full = |it: &mut Scene| {
        it.goers[0].visits = vec![planned(3, TUESDAY, ""), planned(4, TUESDAY, ""), planned(5, TUESDAY, "13:00-14:00")];
    };
    check(full, expect!["~ 1 full 3 of 3"]);
    let one_moves = |it: &mut Scene| {
        full(it);
        it.visit = Some(4);
    };
    check(one_moves, expect![""]);
    let other_day = |it: &mut Scene| {
        full(it);
        it.goers[0].visits[0].day = day("2026-07-30");
    };
    check(other_day, expect![""]);
}

#[test]
fn the_tenant_has_times_that_suit() {
    let tuesday = |it: &mut Scene| it.times = vec![TenantTime { weekday: 2, hours: hours("10:00-12:00") }];
    check(tuesday, expect![""]);
    let late = |it: &mut Scene| {
        tuesday(it);
        it.time = Some(clock("11:30"));
    };
    check(late, expect!["~ 11: 10:00-12:00"]);
    check(|it| it.times = vec![TenantTime { weekday: 5, hours: hours("10:00-12:00") }], expect!["~ 11:"]);
}

#[test]
fn one_known_face_is_enough_and_one_worker_is_not_always() {
    check(|it| it.goers[0].face = Face::Unknown, expect!["~ 11 knows not 1"]);
    for face in [Face::Cover, Face::Known] {
        check(|it| it.goers[0].face = face, expect![""]);
    }
    check(|it| it.together = true, expect!["! needs two"]);
    let two = |it: &mut Scene| {
        it.together = true;
        it.goers[0].face = Face::Unknown;
        it.goers.push(worker(BRAM));
    };
    check(two, expect![""]);
    let neither = |it: &mut Scene| {
        two(it);
        it.goers[1].face = Face::Unknown;
        it.goers[1].absences = vec![absent(AbsenceKind::Leave, TUESDAY, "", "")];
    };
    check(neither, expect!["! 2 leave 2026-07-28..\n~ 11 knows not 1"]);
}

#[test]
fn visits_of_one_tenancy_lie_two_days_apart() {
    check(|it| it.visits = vec![planned(3, "2026-07-29", "")], expect!["~ 11 too near 3 on 2026-07-29"]);
    check(|it| it.visits = vec![planned(3, TUESDAY, "15:00-16:00")], expect!["~ 11 too near 3 on 2026-07-28"]);
    check(|it| it.visits = vec![planned(3, "2026-07-30", ""), planned(4, "2026-07-26", "")], expect![""]);
    let moves = |it: &mut Scene| {
        it.visits = vec![planned(3, "2026-07-29", "")];
        it.visit = Some(3);
    };
    check(moves, expect![""]);
}

#[test]
fn a_visit_to_a_couple_has_to_suit_both() {
    let couple = |change: fn(&mut Second)| {
        move |it: &mut Scene| {
            it.goers.push(worker(BRAM));
            let mut second = Second::default();
            change(&mut second);
            it.second = Some(second);
        }
    };
    check(couple(|_| ()), expect![""]);
    check(
        couple(|it| it.times = vec![TenantTime { weekday: 2, hours: hours("13:00-15:00") }]),
        expect!["~ 12: 13:00-15:00"],
    );
    check(couple(|it| it.visits = vec![planned(3, "2026-07-29", "")]), expect!["~ 12 too near 3 on 2026-07-29"]);
    let alone = |it: &mut Scene| {
        couple(|it| it.together = true)(it);
        it.goers.pop();
    };
    check(alone, expect!["! needs two\n~ 12 knows not 1"]);
    let both = |it: &mut Scene| {
        couple(|it| it.visits = vec![planned(3, TUESDAY, "")])(it);
        it.visits = vec![planned(3, TUESDAY, "")];
        it.visit = Some(3);
    };
    check(both, expect![""]);
}

#[test]
fn hard_reasons_stand_before_soft_ones_and_a_holiday_is_said() {
    let holiday = |it: &mut Scene| {
        it.day = day("2026-04-27");
        it.goers[0].face = Face::Unknown;
        it.together = true;
    };
    check(holiday, expect!["! needs two\n~ 11 knows not 1\n~ kings_day"]);
    check(|it| it.day = day("2026-05-05"), expect![""]);
}

#[test]
fn what_has_to_be_known_reaches_over_the_edges_of_the_week() {
    let around = days_around(day("2026-07-27")..=day("2026-08-02"));
    assert_eq!(day("2026-07-26")..=day("2026-08-03"), around);
}
