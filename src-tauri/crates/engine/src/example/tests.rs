//! The example is what it says: the same for a seed, as large as promised, and with every state to look at.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    calendar::{DaySpan, IsoWeek, parse_day},
    later_stay::{Relapse, parse_later_day, relapse},
    lease::{LeaseFacts, LeaseKind, LeaseTerms, check_dwelling, check_tenancy},
    nuisance::NuisanceKind,
    reach::Phone,
    referral::{Stay, ethos_number},
    schedule::parse_clock,
    support::{RiskKnown, RiskLevel, parse_measures, risk_on},
    tenancy::EndDestination,
    visit_weeks::WeekState,
};
use store::{
    Id, Kind,
    integrity::state_hash,
    keys::FileKey,
    registry,
    tables::{
        Absence, Appointment, Calamity, Contact, Exemption, Goal, GoalLook, GoalStep, GoodSign, Household, Incident,
        Lease, LeaseParty, Meldcode, Note, Nuisance, NuisanceResponse, Offer, Officer, Person, Referral, SeriesVisit,
        Task, TaskText, Tenancy, Visit, VisitLock, VisitResult, VisitRisk, VisitSeries, VisitTenancy, VisitTime,
        VisitWish, WorkPattern,
    },
};
use uuid::Uuid;

use super::{caseload::later, *};
use crate::{
    judging::Judge,
    schedule::{Facts, Place, TenantFacts},
};

pub(crate) fn filled(size: Size, seed: u64, as_of: &str) -> (tempfile::TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let key = FileKey::random().unwrap();
    let mut db = Db::create(&folder.path().join("team.omklap"), &key, Uuid::from_u128(1), 1).unwrap();
    let mut n = 0;
    let operation = || {
        n += 1;
        Operation { id: Uuid::from_u128(n), kind: Kind(11), author: "test".into(), at_ms: 5, reason: None }
    };
    fill(&mut db, size, seed, parse_day(as_of).unwrap(), operation, |_, _| Ok::<_, Error>(())).unwrap();
    (folder, db)
}

fn hash(db: &Db) -> String {
    let tables: Vec<&str> = registry::journaled().map(|it| it.name).collect();
    state_hash(db.conn(), &tables).unwrap().to_hex().to_string()
}

#[test]
fn the_same_seed_gives_the_same_team_and_another_another() {
    let (_one, a) = filled(Size::Small, 7, "2026-07-28");
    let (_two, b) = filled(Size::Small, 7, "2026-07-28");
    let (_three, c) = filled(Size::Small, 8, "2026-07-28");
    assert_eq!(hash(&a), hash(&b));
    assert_ne!(hash(&a), hash(&c));
}

/// From a Monday through a Sunday.
pub(super) const EVERY_WEEKDAY: [&str; 7] =
    ["2026-07-27", "2026-07-28", "2026-07-29", "2026-07-30", "2026-07-31", "2026-08-01", "2026-08-02"];

#[test]
fn the_team_has_a_hundred_tenancies_and_shows_every_state_on_any_weekday() {
    for as_of in EVERY_WEEKDAY {
        let (_folder, db) = filled(Size::Team, 1, as_of);
        let day = parse_day(as_of).unwrap();
        let caseload = store::caseload::all(db.conn()).unwrap();
        assert_eq!(100, caseload.len());
        let judge = Judge::new(db.conn()).unwrap();
        let now = IsoWeek::of(day);
        let mut states = BTreeSet::new();
        let mut of_this_week = BTreeSet::new();
        let mut longest = 0;
        for row in &caseload {
            let judged = judge.judge(row.tenancy, now.plus(-51)..=now.plus(2), day).unwrap();
            longest = longest.max(judged.streaks.tenant_side);
            for verdict in judged.weeks {
                states.insert(verdict.state.as_code());
                if verdict.week == now {
                    of_this_week.insert(verdict.state.as_code());
                }
            }
        }
        let missing: Vec<_> = WeekState::ALL.iter().map(|it| it.as_code()).filter(|it| !states.contains(it)).collect();
        assert!(missing.is_empty(), "as of {as_of}: {missing:?}");
        for state in ["met", "on_track", "at_risk", "exempt"] {
            assert!(of_this_week.contains(state), "as of {as_of}: {state}");
        }
        assert!(longest >= 5, "as of {as_of}: {longest} weeks in a row on the tenant's side");
    }
}

#[test]
fn the_team_has_every_kind_of_lease_and_only_whole_chains() {
    let (_folder, db) = filled(Size::Team, 1, "2026-07-28");
    let mut kinds = BTreeSet::new();
    let mut dwellings: BTreeMap<_, Vec<LeaseFacts>> = BTreeMap::new();
    let mut tenancies: BTreeMap<_, Vec<LeaseFacts>> = BTreeMap::new();
    for lease in Lease::all(db.conn()).unwrap() {
        let last = lease.last_day.as_deref().map(|it| parse_day(it).unwrap());
        let days = DaySpan::new(parse_day(&lease.first_day).unwrap(), last).unwrap();
        let kind = LeaseKind::from_code(&lease.kind).unwrap();
        let facts = LeaseFacts { kind, days, rent: None, terms: LeaseTerms::default() };
        kinds.insert(lease.kind);
        dwellings.entry(lease.dwelling).or_default().push(facts);
        // A home in which nobody lives yet has a head lease of its own.
        let Some(tenancy) = lease.tenancy else { continue };
        tenancies.entry(tenancy).or_default().push(facts);
    }
    assert_eq!(kinds, ["head", "own", "sub", "tripartite", "use"].map(str::to_owned).into());
    assert_eq!(tenancies.len(), 100);
    for leases in dwellings.values() {
        assert_eq!(check_dwelling(leases), []);
    }
    for leases in tenancies.values() {
        assert_eq!(check_tenancy(leases), []);
    }
}

#[test]
fn the_team_has_couples_and_people_who_were_rehoused() {
    let (_folder, db) = filled(Size::Team, 1, "2026-07-28");
    let conn = db.conn();
    assert!(!VisitTenancy::all(conn).unwrap().is_empty());
    assert!(Tenancy::all(conn).unwrap().iter().any(|it| it.previous.is_some()));
    let served: BTreeSet<_> = VisitTenancy::all(conn).unwrap().iter().map(|it| it.tenancy.uuid()).collect();
    let seconds = LeaseParty::all(conn).unwrap().into_iter().filter_map(|it| it.partner);
    assert_eq!(served, seconds.map(Id::uuid).collect(), "who is visited along stands in the contract");
    let not_safe = VisitResult::all(conn).unwrap().iter().filter(|it| it.outcome == "unsafe").count();
    let of_visits = Incident::all(conn).unwrap().iter().filter(|it| it.kind == "unsafe_visit").count();
    assert_eq!(not_safe, of_visits, "such a visit forces a record");
    assert!(not_safe > 0);
}

#[test]
fn the_smallest_team_has_something_of_every_kind_to_look_at() {
    for as_of in EVERY_WEEKDAY {
        let (_folder, db) = filled(Size::Small, 1, as_of);
        let (conn, day) = (db.conn(), parse_day(as_of).unwrap());
        let caseload = Tenancy::all(conn).unwrap();
        let running: Vec<_> = caseload.iter().filter(|it| it.support_end.is_none()).map(|it| it.id).collect();
        let mut known = BTreeMap::new();
        for risk in VisitRisk::all(conn).unwrap() {
            let level = RiskLevel::from_code(&risk.level).unwrap();
            parse_measures(level, risk.measures.as_deref().unwrap_or_default()).unwrap();
            assert!(risk.from_day.as_str() <= as_of && running.contains(&risk.tenancy));
            let judged = Some((level, parse_day(&risk.last_day).unwrap()));
            let newest = known.entry(risk.tenancy).or_insert((risk.from_day.clone(), risk_on(judged, day)));
            if newest.0 <= risk.from_day {
                *newest = (risk.from_day, risk_on(judged, day));
            }
        }
        let of = |wanted: fn(&RiskKnown) -> bool| known.values().filter(|(_, it)| wanted(it)).count();
        assert!(of(|it| *it == RiskKnown::Holds(RiskLevel::Green)) >= 8, "as of {as_of}: {known:?}");
        assert!(of(|it| *it == RiskKnown::Holds(RiskLevel::Orange)) >= 1);
        assert!(of(|it| *it == RiskKnown::Holds(RiskLevel::Red)) >= 1);
        assert!(of(|it| matches!(it, RiskKnown::Expired { .. })) >= 1);

        let tasks = Task::all(conn).unwrap();
        let open: Vec<_> = tasks.iter().filter(|it| it.done_day.is_none()).collect();
        assert!(open.iter().any(|it| it.due_day.as_str() < as_of) && open.iter().any(|it| it.due_day.as_str() > as_of));
        assert!(open.iter().any(|it| it.due_day == as_of && it.code == "todo"));
        assert!(tasks.iter().any(|it| it.code == "follow_up" && it.done_day.as_deref().is_some_and(|it| it < as_of)));
        assert!(open.iter().any(|it| it.code == "agreement"));
        assert!(TaskText::all(conn).unwrap().iter().all(|it| !it.text.is_empty()));

        let reports = Nuisance::all(conn).unwrap();
        for found in [None, Some(true)] {
            assert!(
                reports.iter().any(|it| it.confirmed == found && it.day.as_str() < as_of),
                "as of {as_of}: {found:?}"
            );
        }
        assert!(reports.iter().all(|it| NuisanceKind::from_code(&it.kind).is_ok()));
        assert!(!NuisanceResponse::all(conn).unwrap().is_empty() && !GoodSign::all(conn).unwrap().is_empty());
        assert!(!Calamity::all(conn).unwrap().is_empty() && !Meldcode::all(conn).unwrap().is_empty());

        let officers: BTreeSet<_> = Officer::all(conn).unwrap().iter().map(|it| it.organisation.uuid()).collect();
        assert!(officers.len() >= 2, "somebody works at two owners");
        let parties = LeaseParty::all(conn).unwrap();
        assert!(parties.iter().any(|it| it.role == "administrator") && parties.iter().any(|it| it.role == "co_tenant"));
        let homes = Household::all(conn).unwrap();
        assert!(homes.iter().any(|it| it.children > 0) && homes.iter().any(|it| it.adults > 0));
        assert!(homes.iter().all(|it| it.from_day.as_str() <= as_of && running.contains(&it.tenancy)));

        let people = Person::all(conn).unwrap();
        let phones: BTreeSet<_> = people.iter().filter_map(|it| it.phone.clone()).collect();
        assert!(phones.len() + 4 >= people.len() && phones.len() < people.len(), "nearly everybody, nobody twice");
        assert!(phones.iter().all(|it| it.starts_with("06 1234 00") && Phone::parse(it).is_ok()));
        assert!(Contact::all(conn).unwrap().len() >= 6);
        assert!(Note::all(conn).unwrap().len() >= 4);
        let goals = Goal::all(conn).unwrap();
        let with_goals: BTreeSet<_> = goals.iter().map(|it| it.tenancy.uuid()).collect();
        assert!(running.iter().any(|it| !with_goals.contains(&it.uuid())), "nobody has to want something");
        assert!(goals.iter().all(|it| running.contains(&it.tenancy) && it.agreed_day.as_str() <= as_of));
        for ended in [None, Some("reached"), Some("let_go")] {
            assert!(goals.iter().any(|it| it.ended.as_deref() == ended), "as of {as_of}: {ended:?}");
        }
        let agreed: BTreeMap<_, _> = goals.iter().map(|it| (it.id.uuid(), it.agreed_day.as_str())).collect();
        let looks = GoalLook::all(conn).unwrap();
        assert!(looks.iter().all(|it| agreed[&it.goal.uuid()] <= it.day.as_str() && it.day.as_str() <= as_of));
        assert!(looks.iter().any(|it| it.direction.is_none()) && looks.iter().any(|it| it.direction.is_some()));
        let steps = GoalStep::all(conn).unwrap();
        assert!(steps.iter().any(|it| it.done_day.is_some()) && steps.iter().any(|it| it.done_day.is_none()));
        assert!(Exemption::all(conn).unwrap().iter().any(|it| it.state == "proposed" && it.first_day.as_str() > as_of));
    }
}

/// Somebody works differently in odd weeks, somebody is away soon, the team meets, a visit comes back, somebody covers,
/// somebody comes along, tenants have their times, and a visit is locked.
#[test]
fn the_roster_has_something_of_every_kind_and_every_visit_ahead_can_be_made() {
    let small = EVERY_WEEKDAY.map(|as_of| (Size::Small, as_of));
    for (size, as_of) in small.into_iter().chain([(Size::Team, "2026-07-28")]) {
        let (_folder, db) = filled(size, 1, as_of);
        let (conn, today) = (db.conn(), parse_day(as_of).unwrap());
        let patterns = WorkPattern::all(conn).unwrap();
        for parity in ["every", "even", "odd"] {
            assert!(patterns.iter().any(|it| it.parity == parity), "as of {as_of}: {parity}");
        }
        let week = later(today, 7).to_string();
        assert!(Absence::all(conn).unwrap().iter().any(|it| it.first_day.as_str() > as_of && it.first_day <= week));
        assert!(Appointment::all(conn).unwrap().iter().any(|it| it.worker.is_none() && it.every_weeks == Some(1)));
        let ahead: Vec<Visit> = Visit::all(conn).unwrap().into_iter().filter(|it| it.day.as_str() > as_of).collect();
        let series = SeriesVisit::all(conn).unwrap();
        assert!(series.iter().any(|it| ahead.iter().any(|visit| visit.id == it.visit && visit.day == it.day)));
        assert_eq!(size.workers(), VisitSeries::all(conn).unwrap().len());
        let wishes = VisitWish::all(conn).unwrap();
        assert!(wishes.iter().any(|it| it.together) && wishes.iter().any(|it| it.cover.is_some()));
        assert!(ahead.iter().any(|it| it.colleague.is_some()));
        assert!(!VisitTime::all(conn).unwrap().is_empty() && !VisitLock::all(conn).unwrap().is_empty());
        let covers = store::schedule::covers_of_tenancies(conn).unwrap();
        if size == Size::Team {
            let covered = |it: &Visit| it.worker.is_some_and(|worker| covers.contains(&(it.tenancy, worker)));
            assert!(ahead.iter().any(covered), "somebody goes for who is away");
        }
        let facts = Facts::load(conn, today..=later(today, 30)).unwrap();
        for visit in &ahead {
            let day = parse_day(&visit.day).unwrap();
            let served = TenantFacts::served(conn, visit.tenancy, &[], Some(visit.id), day..=day).unwrap();
            let place = Place {
                visit: Some(visit.id.uuid()),
                goers: [visit.worker, visit.colleague].into_iter().flatten().collect(),
                day,
                time: visit.time.as_deref().map(|it| parse_clock(it).unwrap()),
                minutes: None,
            };
            let hard: Vec<_> = facts.misfits(&served, &place).into_iter().filter(|it| it.is_hard()).collect();
            assert!(hard.is_empty(), "as of {as_of}, {visit:?}: {hard:?}");
        }
    }
}

/// Eleven people wait in the example as in the design, on whatever day it is opened, and homes stand empty for them.
#[test]
fn people_wait_for_homes_that_stand_empty() {
    for as_of in EVERY_WEEKDAY {
        let (_folder, db) = filled(Size::Team, 1, as_of);
        let (conn, today) = (db.conn(), parse_day(as_of).unwrap());
        let waiting = store::referrals::waiting(conn).unwrap();
        assert_eq!(11, waiting.len(), "as of {as_of}");
        let homes = crate::referrals::homes(conn, today).unwrap().len();
        assert!((1..=8).contains(&homes), "as of {as_of}: {homes}");
        let days = waiting.iter().map(|it| {
            let origin = store::exchange::origins_of(conn, it.person).unwrap().remove(0);
            let since = origin.in_shelter_since.map(|it| parse_day(&it).unwrap());
            let ethos = origin.ethos_before.and_then(|it| ethos_number(&it));
            Stay::of(ethos, since, today)
        });
        let days: Vec<_> = days.collect();
        assert_eq!(
            (7, 2),
            (days.iter().filter(|it| it.is_in_shelter()).count(), days.iter().filter(|it| it.is_long()).count())
        );
        let tenants = Tenancy::all(conn).unwrap();
        assert!(
            waiting.iter().all(|it| tenants.iter().all(|tenancy| tenancy.person != it.person)),
            "nobody of them is housed"
        );
    }
}

/// One who moved on is asked after, one is homeless again, one went from home to home, and offers were refused.
#[test]
fn ways_lead_from_a_referral_to_what_came_after() {
    let (_folder, db) = filled(Size::Team, 1, "2026-07-28");
    let (conn, today) = (db.conn(), parse_day("2026-07-28").unwrap());
    let tenancies = Tenancy::all(conn).unwrap();
    let (mut fell_back, mut well) = (0, 0);
    for it in tenancies.iter().filter(|it| it.end_reason.as_deref().is_some_and(|why| why != "rehoused")) {
        let end = parse_day(it.support_end.as_deref().unwrap()).unwrap();
        let destination = crate::later_stays::destination(it).unwrap();
        let heard = store::pathways::later_stays(conn, it.id).unwrap().into_iter().map(|(row, _)| {
            let day = parse_later_day(&row.day, end, today).unwrap();
            (day, EndDestination::from_code(&row.living).unwrap())
        });
        let heard: Vec<_> = heard.collect();
        let back = matches!(relapse(end, destination, &heard, today), Relapse::On { .. });
        fell_back += usize::from(back);
        well += usize::from(!back && !heard.is_empty());
    }
    assert!(fell_back > 0 && well > 0, "{fell_back} fell back, of {well} was heard");
    assert!(tenancies.iter().any(|it| it.previous.is_some()), "somebody moved");
    let offers = Offer::all(conn).unwrap();
    let housed = |it: &Offer| Referral::get(conn, it.referral).unwrap().unwrap().ended.as_deref() == Some("housed");
    for answer in ["accepted", "refused"] {
        assert!(offers.iter().any(|it| it.answer == answer && housed(it)), "{answer}");
    }
}
