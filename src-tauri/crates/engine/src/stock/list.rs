//! The dwellings that the provider holds or lets, by owner.

use domain::calendar::Day;

use super::{
    homes::{Home, Homes},
    small,
};
use crate::{
    api::{ExploitationSeen, StockEmpty, StockGroup, StockList, StockOwner, StockPage, StockRow, StockVacancy},
    caseload::words,
    error::Error,
    permission::Permission,
    persons::begins_with,
    session::PROVIDER_NAME,
    team::Reading,
    tenancies::{MOST_ROWS, count},
};

/// One window of the dwellings.
pub fn list(reading: &Reading<'_>, args: StockList) -> Result<StockPage, Error> {
    let homes = reading.team.homes(reading)?;
    let held: Vec<&Home> = homes.all().iter().filter(|it| it.held).collect();
    let wanted = words(&args.search);
    let matches = |it: &&&Home| {
        (wanted.is_empty() || begins_with(&it.words, &wanted))
            && args.owner.as_ref().is_none_or(|id| it.owner.as_ref().is_some_and(|own| own.0.to_string() == *id))
            && (!args.ending || it.ending)
            && args.inspection.is_none_or(|state| it.inspection.0 == state)
            && (!args.empty || it.vacancy.is_some())
    };
    let found: Vec<&Home> = held.iter().filter(matches).copied().collect();
    let rows = found.iter().skip(args.offset as usize).take(args.limit.min(MOST_ROWS) as usize);
    let mut owners: Vec<StockOwner> = held.iter().map(|it| owner(it)).collect();
    owners.dedup();
    Ok(StockPage {
        total: count(found.len()),
        all: count(held.len()),
        empty: count(held.iter().filter(|it| it.vacancy.is_some()).count()),
        ending: count(held.iter().filter(|it| it.ending).count()),
        broken: count(homes.all().iter().map(|it| it.broken_rows.len()).sum()),
        owners,
        groups: groups(&found, &homes, reading.today),
        vacancy: standing_empty(&held),
        exposure_cents: homes.all().iter().flat_map(|it| &it.owed).map(|it| it.cents.get()).sum(),
        unpriced: count(homes.all().iter().flat_map(|it| &it.owed).filter(|it| it.unpriced).count()),
        provider: store::accounts::setting(reading.conn, PROVIDER_NAME)?.unwrap_or_default(),
        offset: args.offset,
        rows: rows.map(|it| row(it)).collect(),
        may_change: Permission::ChangeHomes.held_by(&reading.team.author().roles),
        may_keep: Permission::KeepRent.held_by(&reading.team.author().roles),
    })
}

/// Whose dwelling it is.
pub(super) fn owner(home: &Home) -> StockOwner {
    match &home.owner {
        Some((id, name)) => StockOwner { id: Some(id.to_string()), name: name.clone() },
        None => StockOwner { id: None, name: String::new() },
    }
}

/// A line of the list.
pub(super) fn row(it: &Home) -> StockRow {
    StockRow {
        dwelling: it.dwelling.id.to_string(),
        address: it.address.clone(),
        city: it.dwelling.city.clone(),
        tenants: it.tenants.clone(),
        living: it.living.clone(),
        head_cents: it.head.map(small),
        unpriced: it.unpriced,
        begins: it.begins.map(|it| it.to_string()),
        vacancy: it.vacancy.map(|it| StockEmpty {
            since: it.since.to_string(),
            days: it.days,
            cents: it.cents.get(),
            day_cents: small(it.per_day),
        }),
        ends: it.ends.clone(),
        inspection: it.inspection.0,
        inspected: it.inspection.1.map(|it| it.to_string()),
        planned: it.planned.as_ref().map(|it| it.day.clone()),
        exploitation: it.exploited.map(|(kind, last)| ExploitationSeen { kind, last_day: last.to_string() }),
        broken: count(it.broken_rows.len()),
    }
}

fn standing_empty(held: &[&Home]) -> StockVacancy {
    let empty: Vec<_> = held.iter().filter_map(|it| it.vacancy).collect();
    StockVacancy {
        unpriced: count(held.iter().filter(|it| it.vacancy.is_some() && it.unpriced).count()),
        day_cents: empty.iter().map(|it| small(it.per_day)).sum(),
        cents: empty.iter().map(|it| it.cents.get()).sum(),
        since: empty.iter().map(|it| it.since).min().map(|it| it.to_string()),
    }
}

/// The owners of what was found, each with all that it is owed: an obligation does not grow smaller by a filter.
fn groups(found: &[&Home], homes: &Homes, today: Day) -> Vec<StockGroup> {
    let mut groups: Vec<StockGroup> = Vec::new();
    for (place, home) in found.iter().enumerate() {
        let own = owner(home);
        if groups.last().is_none_or(|it| it.owner != own) {
            groups.push(group(own, place, home.notice_months, today));
        }
        if let Some(group) = groups.last_mut() {
            group.count += 1;
            group.head_cents += home.head.map_or(0, |it| it.get());
        }
    }
    for group in &mut groups {
        for owed in homes.all().iter().filter(|it| owner(it) == group.owner).flat_map(|it| &it.owed) {
            let (leases, sum) = match owed.fixed {
                true => (&mut group.fixed, &mut group.fixed_cents),
                false => (&mut group.open, &mut group.open_cents),
            };
            *leases += 1;
            *sum += owed.cents.get();
            group.exposure_cents += owed.cents.get();
            group.unpriced += u32::from(owed.unpriced);
        }
    }
    groups
}

fn group(owner: StockOwner, first: usize, notice_months: u32, today: Day) -> StockGroup {
    let after = today.checked_add_months(chrono::Months::new(notice_months));
    StockGroup {
        owner,
        first: count(first),
        count: 0,
        head_cents: 0,
        exposure_cents: 0,
        unpriced: 0,
        notice_months,
        open: 0,
        open_cents: 0,
        until: after.and_then(|it| it.pred_opt()).unwrap_or(today).to_string(),
        fixed: 0,
        fixed_cents: 0,
    }
}
