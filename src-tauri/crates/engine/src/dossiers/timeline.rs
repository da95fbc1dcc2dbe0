//! What happened in a tenancy, page by page. Facts and impressions of a visit are never one text.

use domain::{
    exemption::{ExemptionReason, ExemptionState},
    nuisance::{GoodSign, NuisanceKind, NuisanceSource},
    support::{Found, RiskLevel, Theme},
    visit_weeks::{Outcome, Place},
};
use store::{
    Id,
    dossiers::TimelineLine,
    tables::{RentMonth, Tenancy},
};

use super::{cents, small};
use crate::{
    api::{
        DossiersTimeline, Happened, LeaseKind, ObservedRow, RentMonthRow, TimelineItem, TimelinePage, TimelinePlace,
    },
    error::Error,
    team::Reading,
    tenancies::id,
};

/// Things on one page.
const MOST: u32 = 100;
/// Behind everything on its day.
const END_OF_DAY: &str = "~";

/// A page of what happened, newest first.
pub fn timeline(reading: &Reading<'_>, args: DossiersTimeline) -> Result<TimelinePage, Error> {
    let tenancy: Id<Tenancy> = id(&args.tenancy)?;
    Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?;
    let limit = args.limit.clamp(1, MOST);
    let before =
        args.before.unwrap_or_else(|| TimelinePlace { day: reading.today.to_string(), key: END_OF_DAY.to_owned() });
    let mut lines = store::dossiers::timeline(reading.conn, tenancy, &before.day, &before.key, limit + 1)?;
    let more = lines.len() > limit as usize;
    lines.truncate(limit as usize);
    let last = lines.last().map(|it| TimelinePlace { day: it.day.clone(), key: it.key.clone() });
    let items = lines.into_iter().map(|it| item(reading, tenancy, it)).collect::<Result<_, _>>()?;
    Ok(TimelinePage { items, next: last.filter(|_| more) })
}

fn item(reading: &Reading<'_>, tenancy: Id<Tenancy>, line: TimelineLine) -> Result<TimelineItem, Error> {
    let (key, day, who) = (line.key.clone(), line.day.clone(), line.who.clone());
    Ok(TimelineItem { key, day, who, what: happened(reading, tenancy, line)? })
}

fn happened(reading: &Reading<'_>, tenancy: Id<Tenancy>, it: TimelineLine) -> Result<Happened, Error> {
    let first = || it.a.as_deref().unwrap_or_default();
    let id = || it.id.clone().unwrap_or_default();
    Ok(match it.kind.as_str() {
        "visit" | "plan" => visit(reading, tenancy, &it)?,
        "note" => Happened::Note { text: first().to_owned() },
        "risk" => Happened::Risk {
            level: RiskLevel::from_code(first())?,
            before: it.beside.as_deref().map(RiskLevel::from_code).transpose()?,
            measures: it.b,
            last_day: it.c.unwrap_or_default(),
        },
        "incident" => Happened::Incident {
            what: first().to_owned(),
            serious: it.n == Some(1),
            confirmed: it.m.map(|it| it == 1),
            note: it.b,
        },
        "nuisance" => Happened::Nuisance {
            about: NuisanceKind::in_file(first()).unwrap_or(NuisanceKind::Nuisance),
            serious: it.n == Some(1),
            confirmed: it.m.map(|it| it == 1),
            answered: it.beside,
            note: it.b,
        },
        "good_sign" => Happened::GoodSign {
            sign: GoodSign::from_code(first())?,
            source: NuisanceSource::from_code(it.c.as_deref().unwrap_or_default())?,
            said: it.b,
        },
        "calamity" => Happened::Calamity { reported_day: it.a, reported_to: it.b },
        "file" => Happened::File { id: id(), name: first().to_owned() },
        "follow_up" => Happened::FollowUp { step: first().to_owned(), result: it.c, text: it.b },
        "task" => Happened::Task { code: first().to_owned(), text: it.b },
        "exemption" => Happened::Exemption {
            state: ExemptionState::from_code(first())?,
            last_day: it.b,
            reason: it.c.as_deref().map(ExemptionReason::from_code).transpose()?,
        },
        "agreement" => Happened::Agreement {
            visits: small(it.n.unwrap_or_default()),
            period_weeks: small(it.m.unwrap_or_default()),
            aftercare: it.a.is_some(),
        },
        "flip" => Happened::Flip,
        "lease_began" => Happened::LeaseBegan { lease: LeaseKind::from_code(first())?, total_cents: it.n.map(cents) },
        "lease_ended" => Happened::LeaseEnded { lease: LeaseKind::from_code(first())? },
        "rent_changed" => Happened::RentChanged { lease: LeaseKind::from_code(first())?, total_cents: it.n.map(cents) },
        "rent" => Happened::Rent {
            month: RentMonthRow::from(RentMonth {
                id: id().parse().map_err(|_| Error::Missing)?,
                tenancy,
                month: first().to_owned(),
                due_cents: it.n.unwrap_or_default(),
                paid_cents: it.m.unwrap_or_default(),
                paid_on: it.b,
            }),
        },
        "support_ended" => Happened::SupportEnded,
        _ => Happened::SupportBegan,
    })
}

fn visit(reading: &Reading<'_>, tenancy: Id<Tenancy>, it: &TimelineLine) -> Result<Happened, Error> {
    let written = store::dossiers::written_of(reading.conn, tenancy, it.id.as_deref(), it.beside.as_deref())?;
    let observed = |(theme, level): &(String, String)| -> Result<ObservedRow, Error> {
        Ok(ObservedRow { theme: Theme::from_code(theme)?, level: Found::from_code(level)? })
    };
    Ok(Happened::Visit {
        outcome: match it.a.as_deref() {
            None | Some("planned") => None,
            Some(code) => Some(Outcome::from_code(code)?),
        },
        place: it.b.as_deref().map(Place::from_code).transpose()?,
        time: it.c.clone(),
        known_to_week: it.n == Some(1),
        observations: written.observations.iter().map(observed).collect::<Result<_, _>>()?,
        facts: written.facts,
        impressions: written.impressions,
    })
}
