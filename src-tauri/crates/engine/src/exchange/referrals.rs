//! Who waits for a home, what they were offered, and where they lived after support ended.

use domain::{
    later_stay::KnownFrom,
    referral::{OfferAnswer, OfferReason, Priority, ReferralEnd, SelfReliance, parse_children},
    tenancy::EndDestination,
};
use store::tables::{LaterStay, Offer, Referral};

use super::{
    Error,
    entry::{cell, number, one_row},
    ids,
    line::needed,
    schedule::{code, day},
    sheet::{LATER_STAYS, OFFERS, REFERRALS},
    walk::Walk,
    write::Export,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<Referral>()?;
    walk.take::<Offer>()?;
    walk.take::<LaterStay>()
}

/// Writes all of it.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    export.all::<Referral>(|each| Referral::for_each(conn, each))?;
    export.all::<Offer>(|each| Offer::for_each(conn, each))?;
    export.all::<LaterStay>(|each| LaterStay::for_each(conn, each))
}

one_row! { Referral, REFERRALS, |line, walk| Self {
    id: ids::row(line.id()?),
    person: walk.must_refer(line, "tenant_id")?,
    priority: needed(line.code("priority", Priority::from_code)?, "priority")?.as_code().to_owned(),
    children: line.code("children", parse_children)?.flatten().map(i64::from),
    // Only what was told is kept; that nobody told anything is not an answer.
    pregnant: line.flag("pregnant")?.filter(|told| *told),
    self_reliance: needed(line.code("self_reliance", SelfReliance::from_code)?, "self_reliance")?.as_code().to_owned(),
    wishes: line.note("wishes")?,
    ended_day: line.day("ended_day")?,
    ended: line.code("ended", ReferralEnd::from_code)?.map(|it| it.as_code().to_owned()),
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.person),
    it.priority.clone(),
    number(it.children),
    it.pregnant.map_or_else(String::new, |told| told.to_string()),
    it.self_reliance.clone(),
    cell(&it.wishes),
    cell(&it.ended_day),
    cell(&it.ended),
] }

one_row! { Offer, OFFERS, |line, walk| {
    let day = line.first_day("day")?;
    Self {
        id: ids::row(line.id()?),
        referral: walk.must_refer(line, "referral_id")?,
        dwelling: walk.must_refer(line, "dwelling_id")?,
        answer: needed(line.code("answer", OfferAnswer::from_code)?, "answer")?.as_code().to_owned(),
        reason: line.code("reason", OfferReason::from_code)?.map(|it| it.as_code().to_owned()),
        answered_day: line.last_day("answered_day", &day)?,
        day,
    }
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.referral),
    names.of(it.dwelling),
    it.day.clone(),
    it.answer.clone(),
    cell(&it.reason),
    cell(&it.answered_day),
] }

one_row! { LaterStay, LATER_STAYS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    day: day(line, "day")?,
    living: code(line, "living", EndDestination::from_code, EndDestination::as_code)?,
    known_from: code(line, "known_from", KnownFrom::from_code, KnownFrom::as_code)?,
}, |it, names| vec![it.id.to_string(), names.of(it.tenancy), it.day.clone(), it.living.clone(), it.known_from.clone()] }
