//! Who waits for a home, and what they were offered.

use domain::referral::{OfferAnswer, Priority, ReferralEnd, RefusalReason, SelfReliance, parse_children};
use store::tables::{Offer, Referral};

use super::{
    Error,
    entry::{cell, number, one_row},
    ids,
    line::needed,
    sheet::{OFFERS, REFERRALS},
    walk::Walk,
    write::Export,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<Referral>()?;
    walk.take::<Offer>()
}

/// Writes all of it.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    export.all::<Referral>(|each| Referral::for_each(conn, each))?;
    export.all::<Offer>(|each| Offer::for_each(conn, each))
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
        reason: line.code("reason", RefusalReason::from_code)?.map(|it| it.as_code().to_owned()),
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
