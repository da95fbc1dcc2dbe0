//! Who will be missed this week as it stands: a week at risk, from Thursday noon on.

use std::{cmp::Reverse, collections::HashMap};

use chrono::{Datelike, Weekday};
use domain::{calendar::IsoWeek, visit_weeks::WeekState};

use crate::{
    api::{WeekForecast, WeeksForecast, WorkerForecast},
    caseload::Wanted,
    error::Error,
    judging::Judge,
    permission::Permission,
    team::Reading,
    tenancies::count,
};

/// Minutes since midnight.
const NOON: u32 = 12 * 60;

/// The forecast of the running week, in numbers alone: it is shown where others look along.
pub fn get(reading: &Reading<'_>, args: WeeksForecast) -> Result<WeekForecast, Error> {
    let week = IsoWeek::of(reading.today);
    let due = match reading.today.weekday() {
        Weekday::Mon | Weekday::Tue | Weekday::Wed => false,
        Weekday::Thu => reading.team.minutes_now() >= NOON,
        Weekday::Fri | Weekday::Sat | Weekday::Sun => true,
    };
    let author = reading.team.author();
    let own = author.worker;
    // Who is asked for reasons of others sees their own alone, as on the day and in the tasks.
    let args = WeeksForecast { own: args.own || Permission::SeeDossier.asks_reason_of(&author.roles) };
    let mut missing: HashMap<_, (String, usize)> = HashMap::new();
    // Before the time nobody needs to know, and who has no caseload has nobody to miss.
    if due && !(args.own && own.is_none()) {
        let caseload = reading.team.caseload(reading.conn)?;
        let during = Some((week.monday(), Some(week.sunday())));
        let judge = if args.own { Judge::new(reading.conn)? } else { Judge::of_all(reading.conn)? };
        for entry in caseload.matching(&Wanted { search: "", worker: own.filter(|_| args.own), during }) {
            let judged = judge.judge(entry.row.tenancy, week..=week, reading.today)?;
            if judged.weeks.first().is_some_and(|it| it.state == WeekState::AtRisk) {
                let name = || (entry.row.worker_name.clone().unwrap_or_default(), 0);
                missing.entry(entry.row.worker).or_insert_with(name).1 += 1;
            }
        }
    }
    let own = own.and_then(|own| missing.get(&Some(own))).map_or(0, |(_, many)| count(*many));
    let mut workers: Vec<WorkerForecast> = missing
        .into_iter()
        .map(|(worker, (name, many))| WorkerForecast {
            worker: worker.map(|it| it.to_string()),
            name,
            missing: count(many),
        })
        .collect();
    workers.sort_by_key(|it| (Reverse(it.missing), it.name.clone()));
    Ok(WeekForecast { week: week.to_string(), due, own, workers })
}
