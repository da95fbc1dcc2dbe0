//! Figures over all tenancies: against a second count of what the team exports, as published, and as they leave the team.

use std::{collections::BTreeMap, fs, io::Read as _, path::Path};

use chrono::{Months, NaiveDate};
use engine::{
    Size, Work,
    api::{Code, OmklapStep},
};
use serde_json::{Value, json};

use crate::{
    leases::tenancy as begun,
    omklap_steps::way,
    world::{DAY_MS, World},
};

const AS_OF: &str = "2026-07-28";

/// The example team of 100 tenancies, which ends on the day of all tests.
fn example() -> World {
    let world = World::with_team();
    world.session.fill_example(Size::Team, 1, Some(AS_OF), &Work::default()).unwrap();
    world
}

fn housing(world: &World, period: Option<&str>) -> Value {
    world.ask("indicators_housing", json!({ "as_of": AS_OF, "period": period }))
}

fn people(world: &World, period: Option<&str>) -> Value {
    world.ask("indicators_people", json!({ "as_of": AS_OF, "period": period }))
}

/// A line by its code and part.
#[track_caller]
fn line<'a>(lines: &'a Value, code: &str, part: Option<&str>) -> &'a Value {
    let found = lines.as_array().unwrap().iter().find(|it| it["code"] == code && it["part"] == json!(part));
    found.unwrap_or_else(|| panic!("{code} {part:?} in {lines}"))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A file of an exchange set as rows of named cells, read by hand.
fn rows(folder: &Path, name: &str) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap();
    let mut lines = cells(&text).into_iter();
    let header = lines.next().unwrap();
    lines.map(|it| header.iter().cloned().zip(it).collect()).collect()
}

fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut all, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(it) = letters.next() {
        match it {
            '"' if quoted && letters.peek() == Some(&'"') => cell.push(letters.next().unwrap()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                all.push(std::mem::take(&mut row));
            }
            it => cell.push(it),
        }
    }
    all
}

/// One course: every day on it is looked at on its own.
struct Course {
    tenant: String,
    stays: Vec<BTreeMap<String, String>>,
    own: Vec<(NaiveDate, Option<NaiveDate>, String)>,
}

impl Course {
    fn all(folder: &Path) -> Vec<Self> {
        let tenancies: Vec<_> =
            rows(folder, "tenancies").into_iter().filter(|it| it["support_start"].as_str() <= AS_OF).collect();
        let leases = rows(folder, "leases");
        let roots = tenancies.iter().filter(|it| tenancies.iter().all(|other| it["previous_id"] != other["id"]));
        roots
            .map(|root| {
                let mut stays = vec![root.clone()];
                while let Some(next) = tenancies.iter().find(|it| it["previous_id"] == stays.last().unwrap()["id"]) {
                    stays.push(next.clone());
                }
                let here = |it: &&BTreeMap<String, String>| stays.iter().any(|stay| stay["id"] == it["tenancy_id"]);
                let end = |text: &str| (!text.is_empty()).then(|| day(text));
                let own = leases.iter().filter(|it| it["kind"] == "own").filter(here);
                let own = own.map(|it| (day(&it["start"]), end(&it["end"]), it["dwelling_id"].clone())).collect();
                Self { tenant: root["tenant_id"].clone(), stays, own }
            })
            .collect()
    }

    fn key(&self) -> NaiveDate {
        day(&self.stays[0]["support_start"])
    }

    fn end(&self) -> Option<NaiveDate> {
        let ends: Option<Vec<_>> = self.stays.iter().map(|it| it["support_end"].parse().ok()).collect();
        ends?.into_iter().max()
    }

    /// The dwelling in which they live on a day, in any way.
    fn lives_in(&self, on: NaiveDate) -> Vec<&str> {
        let mut homes = Vec::new();
        for it in &self.stays {
            let last = it["support_end"].parse().unwrap_or(NaiveDate::MAX);
            if (day(&it["support_start"])..=last).contains(&on) {
                homes.push(it["dwelling_id"].as_str());
            }
        }
        let held = self.own.iter().filter(|(from, to, _)| *from <= on && to.is_none_or(|it| on <= it));
        homes.extend(held.map(|(_, _, home)| home.as_str()));
        homes
    }

    fn has_home(&self, on: NaiveDate) -> bool {
        let next = self.stays.iter().any(|it| day(&it["support_start"]) > on);
        let last = self.stays.last().unwrap();
        let to = last["end_destination"].as_str();
        let moved =
            to == "housed" || (last["end_reason"] == "moved_on" && ["institution", "unknown", ""].contains(&to));
        !self.lives_in(on).is_empty() || next || moved
    }

    fn dead(&self, on: NaiveDate) -> bool {
        let last = self.stays.last().unwrap();
        let died = last["end_reason"] == "died" || last["end_destination"] == "died";
        died && self.end().is_some_and(|it| it < on)
    }

    /// Days with a home, and whether it was lost then.
    fn followed(&self) -> (i64, bool) {
        let today = day(AS_OF);
        let dead = self.dead(today);
        let lost = dead || !self.has_home(today);
        let end = if lost { self.end().unwrap() } else { today };
        ((end - self.key()).num_days(), lost && !dead)
    }
}

fn exported(world: &World) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    world.ask("set_export", json!({ "folder": folder.path() }));
    folder
}

#[test]
fn retention_and_curve_of_the_example_are_those_of_a_second_count() {
    let world = example();
    let folder = exported(&world);
    let courses = Course::all(folder.path());
    let found = housing(&world, None);
    let (mut lost_some, mut moved_some) = (false, false);
    for row in found["retention"].as_array().unwrap() {
        let months = Months::new(u32::try_from(row["months"].as_u64().unwrap()).unwrap());
        let cohort: Vec<_> = courses.iter().filter(|it| it.key() + months <= day(AS_OF)).collect();
        let dead = cohort.iter().filter(|it| it.dead(it.key() + months)).count();
        let housed = cohort.iter().filter(|it| !it.dead(it.key() + months) && it.has_home(it.key() + months)).count();
        let first = |it: &Course| it.stays[0]["dwelling_id"].clone();
        let same = cohort.iter().filter(|it| it.lives_in(it.key() + months).contains(&first(it).as_str())).count();
        assert_eq!(
            (json!(cohort.len() - dead), json!(housed), json!(same), json!(dead)),
            (row["started"].clone(), row["housed"].clone(), row["same_dwelling"].clone(), row["died"].clone())
        );
        lost_some |= housed + dead < cohort.len();
        moved_some |= same < housed;
    }
    assert!(lost_some && moved_some, "the example has losses and moves: {}", found["retention"]);

    let followed: Vec<_> = courses.iter().map(Course::followed).collect();
    let mut days: Vec<_> = followed.iter().filter(|(_, lost)| *lost).map(|(days, _)| *days).collect();
    days.sort_unstable();
    days.dedup();
    let points = found["survival"].as_array().unwrap();
    assert_eq!(days.len() + 1, points.len());
    let (mut share, mut sum) = (1.0_f64, 0.0_f64);
    let close = |point: &Value, name: &str, value: f64| {
        assert!((point[name].as_f64().unwrap() - value).abs() < 1e-9, "{name} {value} in {point}");
    };
    for (at, point) in days.iter().zip(&points[1..]) {
        let n = f64::from(u32::try_from(followed.iter().filter(|(days, _)| days >= at).count()).unwrap());
        let d = f64::from(u32::try_from(followed.iter().filter(|it| **it == (*at, true)).count()).unwrap());
        share *= 1.0 - d / n;
        sum += d / (n * (n - d));
        let theta = 1.959_963_984_540_054 * sum.sqrt() / share.ln();
        close(point, "months", f64::from(i32::try_from(*at).unwrap()) / 30.4375);
        close(point, "at_risk", n);
        close(point, "events", d);
        close(point, "survival", share);
        close(point, "low", share.powf((-theta).exp()));
        close(point, "high", share.powf(theta.exp()));
    }
    let lost = world.ask("indicators_lost", json!({ "as_of": AS_OF, "period": null }));
    assert_eq!(json!(followed.iter().filter(|(_, lost)| *lost).count()), found["lost"]);
    assert_eq!(found["lost"], json!(lost.as_array().unwrap().len()), "the list behind the figure has as many lines");
}

#[test]
fn coming_and_going_and_the_young_of_the_example_are_those_of_a_second_count() {
    let world = example();
    let folder = exported(&world);
    let courses = Course::all(folder.path());
    let (first, last) = (day("2026-01-01"), day("2026-06-30"));
    let within = |on: NaiveDate| first <= on && on <= last;
    let found = housing(&world, Some("2026-H1"));
    let n = |code: &str| line(&found["flow"], code, None)["n"].clone();
    assert_eq!(json!(courses.iter().filter(|it| within(it.key())).count()), n("flow_came"));
    assert_eq!(json!(courses.iter().filter(|it| it.end().is_some_and(within)).count()), n("flow_went"));
    let there =
        |on: NaiveDate| courses.iter().filter(|it| it.key() <= on && it.end().is_none_or(|end| end > on)).count();
    assert_eq!([json!(there(day("2025-12-31"))), json!(there(last))], [n("flow_at_start"), n("flow_at_end")]);
    for reason in ["moved_on", "left", "died", "back_to_shelter"] {
        let expected = courses
            .iter()
            .filter(|it| it.end().is_some_and(within) && it.stays.last().unwrap()["end_reason"] == reason)
            .count();
        let all = found["flow"].as_array().unwrap();
        let told = all.iter().find(|it| it["code"] == "flow_went_by_reason" && it["part"] == reason);
        assert_eq!(json!(expected), told.map_or(json!(0), |it| it["n"].clone()), "{reason}");
    }

    let tenants: BTreeMap<_, _> = rows(folder.path(), "tenants").into_iter().map(|it| (it["id"].clone(), it)).collect();
    let young = |it: &&Course| {
        let born = &tenants[&it.tenant]["birth_date"];
        born.len() == 10 && day("1999-07-28") < day(born) && day(born) <= day("2008-07-28")
    };
    let all: Vec<_> = courses.iter().filter(young).collect();
    let mut persons: Vec<_> = all.iter().map(|it| &it.tenant).collect();
    persons.sort();
    persons.dedup();
    let youth = people(&world, None)["youth"].clone();
    assert!(persons.len() > 3, "the example has young people");
    assert_eq!(json!(persons.len()), youth["count"]);
    for (name, column) in [("waiting_days", "referral_date"), ("stay_days", "in_shelter_since")] {
        let known = all
            .iter()
            .filter_map(|it| Some((it.key() - tenants[&it.tenant][column].parse::<NaiveDate>().ok()?).num_days()));
        let mut known: Vec<_> = known.filter(|it| *it >= 0).collect();
        known.sort_unstable();
        assert_eq!(
            (json!(known.len()), json!(all.len() - known.len())),
            (youth[name]["n"].clone(), youth[name]["missing"].clone())
        );
        if let Some(middle) = known.len().checked_sub(1).map(|it| known[it / 2] + known[it.div_ceil(2)]) {
            let (count, sum) = (f64::from(u32::try_from(known.len()).unwrap()), known.iter().sum::<i64>());
            assert!(
                (youth[name]["mean"].as_f64().unwrap() * count - f64::from(i32::try_from(sum).unwrap())).abs() < 1e-6
            );
            assert_eq!(Some(f64::from(i32::try_from(middle).unwrap()) / 2.0), youth[name]["median"].as_f64());
        }
    }
    let ended: Vec<_> =
        all.iter().filter(|it| it.end().is_some_and(|end| end < day(AS_OF)) && !it.dead(day(AS_OF))).collect();
    assert_eq!(json!(ended.len()), youth["relapse"]["of"]);
}

#[test]
fn months_to_the_flip_and_leases_of_their_own_in_the_example_are_those_of_a_second_count() {
    let world = example();
    let folder = exported(&world);
    let leases = rows(folder.path(), "leases");
    let first = |tenancy: &str, kinds: &[&str]| {
        let of = leases.iter().filter(|it| it["tenancy_id"] == tenancy && kinds.contains(&it["kind"].as_str()));
        of.map(|it| day(&it["start"])).min()
    };
    let tenancies = rows(folder.path(), "tenancies");
    let flips = tenancies.iter().filter_map(|it| {
        let (own, sub) = (first(&it["id"], &["own"])?, first(&it["id"], &["sub", "use"])?);
        (sub < own && own <= day(AS_OF)).then(|| (own - sub).num_days())
    });
    let mut flips: Vec<_> = flips.collect();
    flips.sort_unstable();
    let found = housing(&world, None)["omklap"].clone();
    let months = line(&found, "omklap_months", None);
    assert!(flips.len() > 3, "the example has flips");
    assert_eq!(json!(flips.len()), months["n"]);
    let sum = f64::from(i32::try_from(flips.iter().sum::<i64>()).unwrap()) / 30.4375;
    assert!((months["mean"].as_f64().unwrap() * f64::from(u32::try_from(flips.len()).unwrap()) - sum).abs() < 1e-6);
    let middle = flips[(flips.len() - 1) / 2] + flips[flips.len() / 2];
    assert!(
        (months["median"].as_f64().unwrap() * 2.0 * 30.4375 - f64::from(i32::try_from(middle).unwrap())).abs() < 1e-6
    );
    let here: Vec<_> =
        Course::all(folder.path()).into_iter().filter(|it| it.end().is_none_or(|end| end >= day(AS_OF))).collect();
    let held =
        |it: &&Course| it.own.iter().any(|(from, to, _)| *from <= day(AS_OF) && to.is_none_or(|to| day(AS_OF) <= to));
    let own = line(&found, "omklap_own_name", None);
    assert_eq!((json!(here.iter().filter(held).count()), json!(here.len())), (own["n"].clone(), own["of"].clone()));
}

fn end(world: &World, tenancy: &str, last_day: &str, reason: &str, destination: &str) {
    let args = json!({ "tenancy": tenancy, "last_day": last_day, "reason": reason, "destination": destination, "leases": [],
        "tasks": [] });
    world.ask("tenancies_end", args);
}

#[test]
fn what_was_published_stays_when_records_change() {
    let world = example();
    assert!(people(&world, Some("2026-H1"))["may_publish"].as_bool().unwrap());
    assert!(!people(&world, Some("2026-H2"))["may_publish"].as_bool().unwrap(), "it has not passed");
    assert_eq!(Code::DayInFuture, world.refused("indicators_publish", json!({ "period": "2026-H2" })));
    for period in ["2026", "2026-Q1", "first"] {
        assert_eq!(Code::BadArguments, world.refused("indicators_publish", json!({ "period": period })), "{period}");
    }
    let published = |world: &World| {
        let of = |it: Value| it["published"].clone();
        (of(housing(world, Some("2026-H1"))), of(people(world, Some("2026-H1"))))
    };
    let nothing = published(&world);
    assert_eq!((json!([]), json!([])), nothing);
    world.ask("indicators_publish", json!({ "period": "2026-H1" }));
    world.back_and_again("publish_figures", &nothing, published);
    let before = published(&world);
    assert_eq!(AS_OF, before.0[0]["day"]);
    let lines = |of: &Value| of[0]["lines"].as_array().unwrap().clone();
    let kept: Vec<_> = [lines(&before.0), lines(&before.1)].concat();
    let small = |it: &Value, name: &str| it[name].as_u64().is_some_and(|n| (1..5).contains(&n));
    assert!(kept.len() > 15 && kept.iter().all(|it| !small(it, "n") && !small(it, "of") && !small(it, "missing")));
    assert!(kept.iter().any(|it| it["withheld"] == true), "{kept:?}");
    // Somebody turns out to have gone in that half of a year.
    let went = |world: &World| line(&housing(world, Some("2026-H1"))["flow"], "flow_went", None)["n"].as_u64().unwrap();
    let known = went(&world);
    let (later, _) = begun(&world, "Later");
    end(&world, &later, "2026-06-20", "left", "ethos_1");
    assert_eq!(known + 1, went(&world));
    assert_eq!(before, published(&world), "as published");
    assert_eq!(json!([]), housing(&world, Some("2025-H2"))["published"], "of another period there is nothing");

    // Told again it stands beside what was told before, the newest first.
    world.time.pass(DAY_MS);
    world.ask("indicators_publish", json!({ "period": "2026-H1" }));
    let days: Vec<_> = published(&world).0.as_array().unwrap().iter().map(|it| it["day"].clone()).collect();
    assert_eq!(days, ["2026-07-29", AS_OF]);
}

/// One dossier with every answer there is: each request counts once, by the step that answers it.
#[test]
fn every_request_counts_by_what_came_of_it() {
    use OmklapStep::{Agree, Postpone, Prepare, Reject, Request, Withdraw};
    let way = way();
    let lines = || housing(&way.world, Some("2026-H2"))["omklap"].clone();
    let counted = |part: &str| {
        let lines = lines();
        let found = lines.as_array().unwrap().iter().find(|it| it["code"] == "omklap_answers" && it["part"] == part);
        found.map_or(json!(0), |it| it["n"].clone())
    };
    let answers = || ["agreed", "rejected", "postponed", "withdrawn", "open"].map(counted);
    assert_eq!([0, 0, 0, 0, 0].map(|it| json!(it)), answers());
    for (answer, expected) in
        [(Reject, [0, 1, 0, 0, 0]), (Postpone, [0, 1, 1, 0, 0]), (Withdraw, [0, 1, 1, 1, 0]), (Agree, [1, 1, 1, 1, 0])]
    {
        // Whoever withdrew has to want it anew.
        way.wishes();
        for step in [Prepare, Request, answer] {
            way.take(step);
        }
        assert_eq!(expected.map(|it| json!(it)), answers());
    }
    // What is put off after the agreement is a request that was agreed all the same.
    for step in [Postpone, Prepare, Request] {
        way.take(step);
    }
    assert_eq!([1, 1, 1, 1, 1].map(|it| json!(it)), answers());
    assert_eq!(json!(5), line(&lines(), "omklap_requests", None)["n"]);
    let before = housing(&way.world, Some("2026-H1"))["omklap"].clone();
    assert_eq!(json!(0), line(&before, "omklap_requests", None)["n"], "of another period");
}

#[test]
fn nothing_about_fewer_than_five_leaves_the_team() {
    let world = example();
    let out = tempfile::tempdir().unwrap();
    let mut withheld = 0;
    for report in ["retention", "flow", "waiting", "omklap", "youth"] {
        let to = out.path().join(format!("{report}.csv"));
        let texts = json!({ "few": "FEW", "withheld": "WITHHELD", "definition.flow_came": "Wie de sleutel kreeg." });
        let args =
            json!({ "report": report, "as_of": AS_OF, "period": "2026-H1", "format": "csv", "to": to, "texts": texts });
        world.ask("indicators_export", args.clone());
        assert_eq!(Code::FileExists, world.refused("indicators_export", args), "nothing is written over");
        let text = fs::read_to_string(&to).unwrap();
        let table = cells(&text);
        assert!(table.len() > 2, "{report}: {text}");
        for row in &table[1..] {
            for column in [2, 3, 7] {
                let n: f64 = row[column].parse().unwrap_or(0.0);
                assert!(!(0.0 < n && n < 5.0), "{report}: {row:?}");
            }
            withheld += usize::from(row[8].contains("WITHHELD"));
            assert!(!row[9].is_empty(), "{report}: {row:?} has a definition");
        }
    }
    assert!(withheld > 2, "the example has small numbers: {withheld}");
    // In the team they are seen.
    let seen = housing(&world, Some("2026-H1"))["flow"].to_string()
        + &people(&world, Some("2026-H1"))["youth_lines"].to_string();
    assert!((1..5).any(|n| seen.contains(&format!("\"n\":{n},"))), "{seen}");

    let to = out.path().join("retention.xlsx");
    let args = json!({ "report": "retention", "as_of": AS_OF, "period": null, "format": "xlsx", "to": to, "texts": { "title": "Woonbehoud", "curve": "Curve" } });
    world.ask("indicators_export", args);
    let mut book = zip::ZipArchive::new(fs::File::open(&to).unwrap()).unwrap();
    let mut sheet = String::new();
    book.by_name("xl/worksheets/sheet2.xml").unwrap().read_to_string(&mut sheet).unwrap();
    assert!(sheet.contains("<pane") && sheet.contains("<autoFilter"), "the header stays, and there is a filter");

    // No step between two points of the curve tells of fewer than five.
    let folder = exported(&world);
    let followed: Vec<_> = Course::all(folder.path()).iter().map(Course::followed).collect();
    let ended = |months: f64| {
        followed
            .iter()
            .filter(|(days, lost)| *lost && f64::from(i32::try_from(*days).unwrap()) / 30.4375 <= months)
            .count()
    };
    let cells =
        sheet.split("<c r=\"A").skip(2).filter_map(|it| it.split("<v>").nth(1)?.split('<').next()?.parse().ok());
    let told: Vec<usize> = cells.map(ended).collect();
    assert!(told.first() == Some(&0) && followed.iter().any(|(_, lost)| *lost), "{told:?}");
    for step in told.windows(2).map(|it| it[1] - it[0]) {
        assert!(step == 0 || step >= 5, "{told:?}");
    }
}

#[test]
fn of_an_empty_team_there_is_nothing_to_count() {
    let world = World::with_team();
    let found = housing(&world, Some("2026-H1"));
    assert_eq!(json!(0), found["retention"][0]["started"]);
    assert_eq!(json!(1), json!(found["survival"].as_array().unwrap().len()), "the key alone: {}", found["survival"]);
    assert_eq!(json!(0), people(&world, None)["youth"]["count"]);
    assert_eq!(Code::DayInvalid, world.refused("indicators_housing", json!({ "as_of": "vandaag", "period": null })));
    let ahead = json!({ "as_of": "2030-01-01", "period": null });
    assert_eq!(Code::DayInFuture, world.refused("indicators_housing", ahead), "nobody is housed until a day to come");
}
