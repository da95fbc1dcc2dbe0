//! The board and the calendar: everybody on the way to a lease of their own, and what the coming months bring.

use std::{cmp::Reverse, collections::BTreeSet, sync::Arc};

use chrono::Months;
use domain::{
    calendar::{Day, parse_day},
    omklap::OmklapState,
};
use store::{Id, tables::Tenancy};

use super::team::Standing;
use crate::{
    api::{
        OmklapBoard, OmklapBoardPage, OmklapBoardRow, OmklapCalendar, OmklapColumn, OmklapDay, OmklapDayKind,
        OmklapMonths,
    },
    caseload::Entry,
    error::Error,
    own_caseload::OwnCaseload,
    permission::Permission,
    team::Reading,
    tenancies::{MOST_ROWS, count, months},
};

/// The columns of the board, from left to right.
const COLUMNS: [OmklapState; 6] = [
    OmklapState::InSublease,
    OmklapState::InPreparation,
    OmklapState::Requested,
    OmklapState::Agreed,
    OmklapState::Signed,
    OmklapState::Flipped,
];

/// How far the calendar looks ahead, in months.
const AHEAD_MONTHS: u32 = 12;

/// Everybody who is seen, with where they stand.
struct Seen<'c> {
    entry: &'c Entry,
    standing: Arc<Standing>,
}

/// The tenancies that run; who sees only their own caseload sees theirs.
fn running<'c>(reading: &Reading<'_>, entries: &'c [Entry]) -> Result<Vec<&'c Entry>, Error> {
    let own = OwnCaseload::of(reading, Permission::SeeOmklap)?;
    let runs = |it: &&Entry| it.active_between(reading.today, None) && it.first <= reading.today;
    Ok(entries.iter().filter(runs).filter(|it| own.has(it.row.tenancy)).collect())
}

/// Those of homes of one owner, or of all, with where they stand.
fn seen<'c>(reading: &Reading<'_>, mut entries: Vec<&'c Entry>, owner: &str) -> Result<Vec<Seen<'c>>, Error> {
    let team = reading.team.omklap(reading)?;
    entries.retain(|it| owner.is_empty() || it.row.owner.as_deref() == Some(owner));
    let tenancies: Vec<Id<Tenancy>> = entries.iter().map(|it| it.row.tenancy).collect();
    let standings = team.of(reading.conn, reading.today, &tenancies)?;
    Ok(entries.into_iter().zip(standings).map(|(entry, standing)| Seen { entry, standing }).collect())
}

/// The board.
pub fn board(reading: &Reading<'_>, args: OmklapBoard) -> Result<OmklapBoardPage, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let running = running(reading, caseload.entries())?;
    let owners = owners(&running);
    let all = seen(reading, running, &args.owner)?;
    let of = |state: OmklapState| all.iter().filter(move |it| it.standing.state == state);
    let columns = COLUMNS.into_iter().filter(|it| args.column.is_none_or(|asked| asked == *it)).map(|state| {
        let mut found: Vec<&Seen<'_>> = of(state).collect();
        found.sort_by_key(|it| order(&it.standing));
        let rows = found.iter().skip(args.offset as usize).take(args.limit.min(MOST_ROWS) as usize);
        OmklapColumn { state, count: count(found.len()), rows: rows.map(|it| row(it, reading.today)).collect() }
    });
    Ok(OmklapBoardPage {
        columns: columns.collect(),
        all: count(all.len()),
        under_way: count(all.iter().filter(|it| it.standing.state.is_under_way()).count()),
        no_flip: count(of(OmklapState::NoFlip).count()),
        proposals: all.iter().map(|it| it.standing.proposals).sum(),
        owners,
    })
}

/// Whose homes they are: nobody is offered an owner of whom they see nobody.
fn owners(running: &[&Entry]) -> Vec<String> {
    let names: BTreeSet<(&str, &String)> =
        running.iter().filter_map(|it| Some((it.compared.owner.1.as_str(), it.row.owner.as_ref()?))).collect();
    names.into_iter().map(|(_, name)| name.clone()).collect()
}

/// What the place on the board follows from, what counts most first.
type Rank = (Reverse<bool>, bool, bool, Reverse<Option<u32>>, Option<Day>, Option<Day>);

/// Who asks for something comes first: a decision of the lead, who can start, who is silent, then the nearest day, then
/// who stands there longest.
fn order(it: &Standing) -> Rank {
    let asks = Reverse(it.proposals > 0);
    match it.state {
        OmklapState::InSublease => (asks, !it.can_start, it.earliest.is_none(), Reverse(None), it.began, None),
        OmklapState::Flipped => (asks, false, false, Reverse(None), None, it.own_from.map(newest_first)),
        _ => (asks, false, it.silent_days.is_none(), Reverse(it.silent_days), it.own_from.or(it.earliest), it.since),
    }
}

/// A day by which the newest comes first.
fn newest_first(day: Day) -> Day {
    let days = (Day::MAX - day).num_days();
    Day::MIN.checked_add_signed(chrono::Duration::days(days)).unwrap_or(Day::MAX)
}

fn row(it: &Seen<'_>, today: Day) -> OmklapBoardRow {
    let Seen { entry, standing } = it;
    let day = |it: Option<Day>| it.map(|it| it.to_string());
    OmklapBoardRow {
        tenancy: entry.row.tenancy.to_string(),
        name: entry.name.clone(),
        address: entry.address.clone(),
        owner: entry.row.owner.clone(),
        since: day(standing.since),
        months: standing.began.map(|it| months(it, today)),
        can_start: standing.can_start,
        earliest: day(standing.earliest),
        silent_days: standing.silent_days,
        open_conditions: standing.open_conditions,
        flips: day(standing.own_from),
        aftercare_until: day(standing.aftercare_until),
        review_day: day(standing.review),
        proposals: standing.proposals,
    }
}

/// What the coming twelve months bring.
pub fn calendar(reading: &Reading<'_>, args: OmklapCalendar) -> Result<OmklapMonths, Error> {
    let today = reading.today;
    let until = today.checked_add_months(Months::new(AHEAD_MONTHS)).unwrap_or(Day::MAX);
    let caseload = reading.team.caseload(reading.conn)?;
    let moments = reading.team.moments(reading)?;
    let all = seen(reading, running(reading, caseload.entries())?, &args.owner)?;
    let mut days = Vec::new();
    for Seen { entry, standing } in &all {
        let mut add = |day: Option<Day>, what: OmklapDayKind, month: Option<u32>| {
            // What somebody should have done stands at today until they do; what came by itself is past.
            let waits = matches!(what, OmklapDayKind::Evaluation | OmklapDayKind::Review);
            let first = if waits { Day::MIN } else { today };
            days.extend(day.filter(|it| (first..=until).contains(it)).map(|it| OmklapDay {
                day: it.max(today).to_string(),
                was: Some(it).filter(|it| *it < today).map(|it| it.to_string()),
                what,
                tenancy: entry.row.tenancy.to_string(),
                name: entry.name.clone(),
                owner: entry.row.owner.clone(),
                month,
            }));
        };
        for moment in moments.open(entry.row.tenancy) {
            add(Some(moment.day), OmklapDayKind::Evaluation, Some(moment.month));
        }
        add(standing.review, OmklapDayKind::Review, None);
        add(standing.earliest, OmklapDayKind::Earliest, None);
        add(standing.own_from, OmklapDayKind::Flip, None);
        add(standing.aftercare_until, OmklapDayKind::AftercareEnds, None);
    }
    days.sort_by(|one, two| (&one.day, &one.name, &one.tenancy).cmp(&(&two.day, &two.name, &two.tenancy)));
    let waits = |it: &&Seen<'_>| it.standing.own_from.is_none() && it.standing.state != OmklapState::NoFlip;
    let without = all.iter().filter(waits).filter(|it| it.standing.earliest.is_none()).count();
    Ok(OmklapMonths { days, without: count(without) })
}

/// Works out where everybody stands, so that who opens the board or the calendar waits for nothing.
pub(crate) fn ready(reading: &Reading<'_>) -> Result<(), Error> {
    reading.team.moments(reading)?;
    let caseload = reading.team.caseload(reading.conn)?;
    seen(reading, running(reading, caseload.entries())?, "").map(drop)
}

/// The id and the day of what a command names.
pub(super) fn named(tenancy: &str, day: Option<&str>, today: Day) -> Result<(Id<Tenancy>, Day), Error> {
    Ok((crate::tenancies::id(tenancy)?, day.map(parse_day).transpose()?.unwrap_or(today)))
}
