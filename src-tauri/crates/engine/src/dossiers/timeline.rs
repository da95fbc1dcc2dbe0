//! What happened in a tenancy, page by page. Facts and impressions of a visit are never one text.

use domain::{
    evaluation::{Advice, Adviser, EvaluationOutcome, Party, WishAnswer},
    exemption::{ExemptionReason, ExemptionState},
    goal::{Direction, GoalEnd, LifeDomain},
    inspection::Occasion,
    later_stay::KnownFrom,
    lease::PartyRole,
    nuisance::{GoodSign, NuisanceKind, NuisanceSource},
    stock::{Meter, ReadAt},
    support::{Found, RiskLevel, Theme},
    tenancy::EndDestination,
    visit_weeks::{Outcome, Place},
};
use store::{
    Id,
    dossiers::TimelineLine,
    tables::{Dwelling, RentMonth, Tenancy},
};

use super::{cents, small};
use crate::{
    api::{
        DossiersTimeline, Happened, LeaseKind, ObservedRow, PaperKind, PresentRow, RentMonthRow, TimelineItem,
        TimelinePage, TimelinePlace,
    },
    dwellings,
    error::Error,
    pathways,
    team::Reading,
    tenancies::id,
};

/// Things on one page.
const MOST: u32 = 100;
/// Behind everything on its day.
const END_OF_DAY: &str = "~";

/// A page of what happened, newest first. What happened in the homes before goes on below what happened in this one.
pub fn timeline(reading: &Reading<'_>, args: DossiersTimeline) -> Result<TimelinePage, Error> {
    let homes = homes(reading, id(&args.tenancy)?)?;
    let limit = args.limit.clamp(1, MOST);
    let before =
        args.before.unwrap_or_else(|| TimelinePlace { day: reading.today.to_string(), key: END_OF_DAY.to_owned() });
    let mut lines = Vec::new();
    for home in &homes {
        let found = store::dossiers::timeline(reading.conn, home.tenancy, &before.day, &before.key, limit + 1)?;
        lines.extend(found.into_iter().map(|it| (home, it)));
    }
    lines.sort_by(|(_, a), (_, b)| (&b.day, &b.key).cmp(&(&a.day, &a.key)));
    let more = lines.len() > limit as usize;
    lines.truncate(limit as usize);
    let last = lines.last().map(|(_, it)| TimelinePlace { day: it.day.clone(), key: it.key.clone() });
    let items = lines.into_iter().map(|(home, it)| item(reading, home, it)).collect::<Result<_, _>>()?;
    Ok(TimelinePage { items, next: last.filter(|_| more) })
}

/// One of the homes of somebody who moved.
struct Home {
    tenancy: Id<Tenancy>,
    /// The address of an earlier one.
    address: Option<String>,
}

/// This home and those before it.
fn homes(reading: &Reading<'_>, tenancy: Id<Tenancy>) -> Result<Vec<Home>, Error> {
    let row = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?;
    let mut homes = vec![Home { tenancy, address: None }];
    for earlier in pathways::homes(reading.conn, row)?.iter().rev().skip_while(|it| it.id != tenancy).skip(1) {
        let home = Dwelling::get(reading.conn, earlier.dwelling)?;
        reading.saw(earlier.id);
        homes.push(Home { tenancy: earlier.id, address: home.as_ref().map(dwellings::address) });
    }
    Ok(homes)
}

fn item(reading: &Reading<'_>, home: &Home, line: TimelineLine) -> Result<TimelineItem, Error> {
    let (key, day, who) = (line.key.clone(), line.day.clone(), line.who.clone());
    Ok(TimelineItem { key, day, who, home: home.address.clone(), what: happened(reading, home.tenancy, line)? })
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
        "goal_agreed" => Happened::GoalAgreed {
            domain: LifeDomain::from_code(it.b.as_deref().unwrap_or_default())?,
            words: first().to_owned(),
        },
        "goal_look" => Happened::GoalLook {
            direction: it.c.as_deref().map(Direction::from_code).transpose()?,
            words: first().to_owned(),
            text: it.b.unwrap_or_default(),
        },
        "goal_ended" => Happened::GoalEnded {
            ended: GoalEnd::from_code(it.c.as_deref().unwrap_or_default())?,
            words: first().to_owned(),
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
        "task" => Happened::Task { code: first().to_owned(), text: it.b, kept: it.n.map(|it| it == 1) },
        "evaluation" => Happened::Evaluation {
            month: it.n.map(small),
            outcome: EvaluationOutcome::from_code(first())?,
            extends_months: it.m.map(small),
            present: it.c.as_deref().unwrap_or_default().lines().map(present).collect::<Result<_, Error>>()?,
            own_view: it.beside,
            remark: it.b,
        },
        "wish" => Happened::Wish { answer: WishAnswer::from_code(first())?, words: it.b },
        "advice" => Happened::Advice {
            adviser: Adviser::from_code(it.c.as_deref().unwrap_or_default())?,
            advice: Advice::from_code(first())?,
            reason: it.b,
        },
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
        "party_began" | "party_ended" => Happened::Party {
            began: it.kind == "party_began",
            role: PartyRole::from_code(first())?,
            lease: LeaseKind::from_code(it.c.as_deref().unwrap_or_default())?,
            name: it.b.unwrap_or_default(),
        },
        "household" => Happened::Household {
            children: small(it.n.unwrap_or_default()),
            young_adults: small(it.m.unwrap_or_default()),
            adults: it.c.as_deref().and_then(|it| it.parse().ok()).unwrap_or_default(),
        },
        "paper" => Happened::Paper {
            paper: match first() {
                "consent" => PaperKind::Consent,
                "omklap_file" => PaperKind::OmklapFile,
                _ => PaperKind::Letter,
            },
            about: it.b.unwrap_or_default(),
        },
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
        "inspection" => Happened::Inspection {
            occasion: Occasion::from_code(first())?,
            asks: small(it.n.unwrap_or_default()),
            photos: small(it.m.unwrap_or_default()),
        },
        "meter" => Happened::Meter {
            meter: Meter::from_code(first())?,
            occasion: ReadAt::from_code(it.b.as_deref().unwrap_or_default())?,
            reading: it.n.unwrap_or_default(),
        },
        kind @ ("keys_out" | "keys_back") => {
            Happened::Keys { sets: small(it.n.unwrap_or_default()), back: kind == "keys_back" }
        }
        "later_stay" => Happened::LaterStay {
            living: EndDestination::from_code(first())?,
            known_from: KnownFrom::from_code(it.b.as_deref().unwrap_or_default())?,
        },
        "support_ended" => Happened::SupportEnded,
        _ => Happened::SupportBegan,
    })
}

/// A line of the statement: what somebody is, and their name.
fn present(line: &str) -> Result<PresentRow, Error> {
    let (who, name) = line.split_once(' ').unwrap_or((line, ""));
    Ok(PresentRow { who: Party::from_code(who)?, name: (!name.is_empty()).then(|| name.to_owned()) })
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
