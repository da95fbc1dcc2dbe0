//! One dwelling: its contracts over time, whether they are right, and how it was found.

use domain::{
    calendar::DaySpan,
    inspection::next_look,
    lease::{LeaseKind, Mismatch},
    stock::{HomeFacts, Programme, empty_spans},
};
use store::{
    Id,
    tables::{Dwelling, Tenancy},
};

use super::{
    around::Around,
    broken::{self, Broken},
    homes::titles,
    inspections, keys,
    list::{owner, row},
    meters, notice, planned,
};
use crate::{
    api::{ChainCheck, ChainRule, StockGet, StockLease, StockSheet, StockSpan, TermsFields},
    dwellings,
    error::Error,
    officers, parties,
    permission::Permission,
    team::Reading,
    tenancies::{ChainLease, chain_of_dwelling, id},
};

/// One dwelling that has leases.
pub fn get(reading: &Reading<'_>, args: StockGet) -> Result<StockSheet, Error> {
    let dwelling: Id<Dwelling> = id(&args.dwelling)?;
    let homes = reading.team.homes(reading)?;
    let home = homes.all().iter().find(|it| it.dwelling.id == dwelling).ok_or(Error::Missing)?;
    let leases = chain_of_dwelling(reading.conn, dwelling)?;
    let around = Around::read(reading.conn, dwelling, &leases)?;
    let caseload = reading.team.caseload(reading.conn)?;
    let heads: Vec<DaySpan> =
        leases.iter().filter(|it| it.facts.kind == LeaseKind::Head).map(|it| it.facts.days).collect();
    let lived_in: Vec<DaySpan> = titles(&leases).chain(around.lived.iter().map(|it| it.1)).collect();
    let empty = empty_spans(&heads, &lived_in, reading.today);
    let name = |it: Id<Tenancy>| caseload.get(it).map(|it| it.name.clone()).unwrap_or_default();
    let roles = &reading.team.author().roles;
    Ok(StockSheet {
        row: row(home),
        fields: dwellings::fields(&home.dwelling),
        programme: around.facts.programme,
        owner: home.owner.is_some().then(|| owner(home)),
        officers: officers::of_organisation(reading.conn, home.dwelling.owner)?,
        notice_months: home.notice_months,
        leases: leases
            .iter()
            .map(|it| lease(it, it.lease.tenancy.map(name).unwrap_or_default(), reading))
            .collect::<Result<_, _>>()?,
        empty: empty
            .iter()
            .map(|it| StockSpan { first_day: it.first.to_string(), last_day: it.last.map(|it| it.to_string()) })
            .collect(),
        broken: home.broken_rows.clone(),
        checks: checks(&leases, &around.facts, &broken::of_leases(&leases, &around, reading.today)),
        inspections: inspections::of_dwelling(reading.conn, dwelling)?,
        plan: planned::of_dwelling(reading.conn, dwelling)?,
        look_by: next_look(home.inspection.1).unwrap_or(reading.today).max(reading.today).to_string(),
        keys: keys::of_dwelling(reading.conn, dwelling, &leases, name, reading.today)?,
        meters: meters::of_dwelling(reading.conn, dwelling)?,
        may_change: Permission::ChangeHomes.held_by(roles),
        may_keep: Permission::KeepRent.held_by(roles),
        may_inspect: Permission::InspectDwellings.held_by(roles),
        may_keep_tasks: Permission::KeepTasks.held_by(roles),
    })
}

fn lease(it: &ChainLease, name: String, reading: &Reading<'_>) -> Result<StockLease, Error> {
    let day = it.near(reading.today);
    Ok(StockLease {
        parties: parties::of_lease(reading.conn, it, reading.today)?,
        id: it.lease.id.to_string(),
        tenancy: it.lease.tenancy.map(|it| it.to_string()),
        name,
        kind: it.facts.kind,
        first_day: it.lease.first_day.clone(),
        last_day: it.lease.last_day.clone(),
        fixed_term: it.lease.fixed_term,
        total_cents: it.total_cents(day),
        rent_since: it.version_on(day).map(|it| it.from_day.clone()),
        terms: fields(it),
        max_months: it.facts.max_months(),
        notice: notice(it, reading.today),
    })
}

/// What was agreed, for a form.
fn fields(it: &ChainLease) -> TermsFields {
    let agreed = it.facts.terms;
    let row = it.terms.as_ref();
    let text = |it: Option<&Option<String>>| it.cloned().flatten().unwrap_or_default();
    TermsFields {
        fixed_term: it.lease.fixed_term,
        ground: agreed.ground,
        max_months: agreed.max_months.map(|it| it.to_string()).unwrap_or_default(),
        notice: agreed.notice,
        notice_sent: text(row.map(|it| &it.notice_sent)),
        consent_day: text(row.map(|it| &it.consent_day)),
        consent_letter: text(row.map(|it| &it.consent_letter)),
        higher_rent: text(row.map(|it| &it.higher_rent)),
    }
}

/// Each rule that has something to be about in this dwelling, and whether it holds.
fn checks(leases: &[ChainLease], home: &HomeFacts, broken: &[Broken]) -> Vec<ChainCheck> {
    let any = |kind: fn(LeaseKind) -> bool| leases.iter().any(|it| kind(it.facts.kind));
    let let_on = any(LeaseKind::is_from_provider);
    let head = any(|it| it == LeaseKind::Head);
    let priced = |kind: fn(LeaseKind) -> bool| leases.iter().any(|it| kind(it.facts.kind) && it.facts.rent.is_some());
    let known = priced(|it| it == LeaseKind::Head) && priced(LeaseKind::is_from_provider);
    let without = broken.iter().any(|it| rule_of(&it.mismatch) == ChainRule::EveryDay);
    let rules = [
        (ChainRule::LetOnce, head, true),
        (ChainRule::WithinHead, let_on, true),
        (ChainRule::HeldOnce, any(LeaseKind::is_title_of_tenant), true),
        (ChainRule::EveryDay, any(LeaseKind::is_title_of_tenant) || without, true),
        (ChainRule::Rent, let_on && head, known),
        (ChainRule::Term, leases.iter().any(|it| it.lease.fixed_term), true),
        (ChainRule::Consent, let_on && head, true),
        (ChainRule::Exploitation, home.exploited_until.is_some(), true),
        (ChainRule::Programme, home.programme.is_some_and(Programme::asks), true),
    ];
    rules
        .into_iter()
        .filter(|(_, applies, _)| *applies)
        .map(|(rule, _, known)| {
            let holds = broken.iter().all(|it| rule_of(&it.mismatch) != rule);
            ChainCheck { rule, holds: (known || !holds).then_some(holds) }
        })
        .collect()
}

const fn rule_of(mismatch: &Mismatch) -> ChainRule {
    match mismatch {
        Mismatch::LetTwice { .. } => ChainRule::LetOnce,
        Mismatch::OutsideHeadLease { .. } => ChainRule::WithinHead,
        Mismatch::HeldTwice { .. } | Mismatch::SubletTwice { .. } => ChainRule::HeldOnce,
        Mismatch::NoTitle { .. } | Mismatch::Gap { .. } | Mismatch::LivesWithoutContract { .. } => ChainRule::EveryDay,
        Mismatch::RentAboveHeadLease { .. } => ChainRule::Rent,
        Mismatch::NoConsent { .. } => ChainRule::Consent,
        Mismatch::PastExploitation { .. } => ChainRule::Exploitation,
        Mismatch::NotARoom { .. } | Mismatch::StayTooLong { .. } | Mismatch::AgeOutside { .. } => ChainRule::Programme,
        Mismatch::NoEnd { .. }
        | Mismatch::NoGround { .. }
        | Mismatch::GroundOfBefore { .. }
        | Mismatch::NoMaximum { .. }
        | Mismatch::NoNoticeRule { .. }
        | Mismatch::TermTooLong { .. }
        | Mismatch::NoticeMissed { .. }
        | Mismatch::NoticeOutsideWindow { .. } => ChainRule::Term,
    }
}
