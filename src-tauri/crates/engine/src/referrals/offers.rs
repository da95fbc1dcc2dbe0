//! Homes that people are offered, and the key that one of them ends in. A refusal has no effect on anything: people choose.

use domain::{
    calendar::{Day, parse_day},
    referral::{OfferAnswer, OfferReason, ReferralEnd, days_from, key_tasks},
};
use store::{
    Connection, Id,
    tables::{Dwelling, Offer, Person, Referral, Task, Tenancy},
};

use super::{day_of, ended, matching, open, still_open};
use crate::{
    api::{Code, FieldName, KeyTask, Made, Nothing, OfferRow, OffersAnswer, OffersMake, OperationKind, WaitEnds},
    dwellings,
    error::Error,
    forms::Form,
    team::Writing,
    tenancies::id,
};

/// What somebody was offered, the newest first.
pub(super) fn of(conn: &Connection, referral: Id<Referral>) -> Result<Vec<OfferRow>, Error> {
    store::referrals::offers(conn, referral)?
        .into_iter()
        .map(|it| {
            let dwelling = Dwelling::get(conn, it.dwelling)?;
            Ok(OfferRow {
                offer: it.id.to_string(),
                dwelling: it.dwelling.to_string(),
                address: dwelling.as_ref().map(dwellings::address).unwrap_or_default(),
                day: it.day,
                answer: OfferAnswer::from_code(&it.answer)?,
                reason: it.reason.as_deref().map(OfferReason::from_code).transpose()?,
                answered_day: it.answered_day,
            })
        })
        .collect()
}

/// What somebody was offered and did not say no to.
pub(super) fn standing(conn: &Connection, referral: Id<Referral>) -> Result<Vec<Offer>, Error> {
    let mut standing = Vec::new();
    for it in store::referrals::offers(conn, referral)? {
        if OfferAnswer::from_code(&it.answer)?.stands() {
            standing.push(it);
        }
    }
    Ok(standing)
}

/// The last day on which something was offered or said.
pub(super) fn latest(conn: &Connection, referral: Id<Referral>) -> Result<Option<String>, Error> {
    let offers = store::referrals::offers(conn, referral)?;
    Ok(offers.into_iter().map(|it| it.answered_day.unwrap_or(it.day)).max())
}

/// A day on which somebody who waits was not referred yet.
pub(super) fn before_referral(conn: &Connection, referral: &Referral, day: Day) -> Result<bool, Error> {
    let referred = Person::get(conn, referral.person)?.and_then(|it| it.referral_date);
    Ok(day_of(referred.as_deref())?.is_some_and(|referred| day < referred))
}

/// An offer with its answer.
pub(super) fn answered(offer: &Offer, answer: OfferAnswer, day: Day) -> Offer {
    Offer { answer: answer.as_code().to_owned(), answered_day: Some(day.to_string()), ..offer.clone() }
}

/// Offers somebody a home that is free, or will be.
pub fn make(writing: &mut Writing<'_>, args: OffersMake) -> Result<Made, Error> {
    let conn = writing.db.conn();
    let referral = open(conn, &args.referral)?;
    let mut form = Form::default();
    let day = match come(&mut form, writing, &args.day) {
        Some(day) if before_referral(conn, &referral, day)? => form.wrong(FieldName::Day, Code::BeforeReferral),
        other => other,
    };
    let dwelling: Id<Dwelling> = id(&args.dwelling)?;
    if standing(conn, referral.id)?.iter().any(|it| it.dwelling == dwelling) {
        form.wrong::<()>(FieldName::Dwelling, Code::OfferedAlready);
    }
    if matching::homes(conn, writing.today)?.iter().all(|it| it.dwelling.id != dwelling) {
        form.wrong::<()>(FieldName::Dwelling, Code::DwellingNotFree);
    }
    let day = form.done(day)?;
    let offer = Offer {
        id: Id::from_uuid(writing.new_id()),
        referral: referral.id,
        dwelling,
        day: day.to_string(),
        answer: OfferAnswer::Open.as_code().to_owned(),
        reason: None,
        answered_day: None,
    };
    writing.transact(OperationKind::MakeOffer, |tx| Ok(offer.insert(tx)?))?;
    Ok(Made { id: offer.id.to_string() })
}

/// A day that has come.
fn come(form: &mut Form, writing: &Writing<'_>, text: &str) -> Option<Day> {
    match form.take(FieldName::Day, parse_day(text))? {
        day if day > writing.today => form.wrong(FieldName::Day, Code::DayInFuture),
        day => Some(day),
    }
}

/// Writes down what somebody said to an offer. A no is undone, not said again; whoever took a home can think better of it
/// for as long as they wait.
pub fn answer(writing: &mut Writing<'_>, args: OffersAnswer) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let offer = Offer::get(conn, id(&args.offer)?)?.ok_or(Error::Missing)?;
    still_open(conn, offer.referral)?;
    if args.answer != OfferAnswer::Open && !OfferAnswer::from_code(&offer.answer)?.may_become(args.answer) {
        return Err(Error::ReferralEnded);
    }
    let since = offer.answered_day.as_ref().unwrap_or(&offer.day);
    let mut form = Form::default();
    let day = match come(&mut form, writing, &args.day) {
        Some(day) if day.to_string() < *since => form.wrong(FieldName::Day, Code::BeforeLastStep),
        other => other,
    };
    let reason = match (args.answer, args.reason) {
        (OfferAnswer::Refused, None) | (OfferAnswer::Open, _) => form.wrong(FieldName::Reason, Code::NothingChosen),
        (OfferAnswer::Refused, Some(why)) if !why.refuses() => form.wrong(FieldName::Reason, Code::NothingChosen),
        (OfferAnswer::Refused, why) => Some(why),
        (OfferAnswer::Accepted | OfferAnswer::Withdrawn, _) => Some(None),
    };
    let (day, reason) = form.done(day.zip(reason))?;
    let reason = reason.map(|it| it.as_code().to_owned());
    let said = Offer { reason, ..answered(&offer, args.answer, day) };
    writing.transact(OperationKind::AnswerOffer, |tx| Ok(said.put(tx)?))?;
    Ok(Nothing {})
}

/// What a key does to somebody who waits: rows to write in the operation that begins the tenancy, so that one undo takes
/// all of it back.
pub struct Key {
    /// Of who waits; others get a key too.
    referral: Option<Referral>,
    offers: Vec<Offer>,
    tasks: Vec<Task>,
}

/// The key of a home for a person: their wait ends, the offer of that home is accepted, other offers that stand are taken
/// back, and what has to be done around a key is there to do. Whoever gets it, the home is meant for nobody else any more.
/// Who comes to live with who lives there accepts the offer that was taken back when that other got the key.
pub fn key(writing: &Writing<'_>, tenancy: &Tenancy, first: Day) -> Result<Key, Error> {
    let conn = writing.db.conn();
    let mut taken_back = taken_back(conn, tenancy.dwelling, tenancy.person, writing.today)?;
    let Some(referral) = store::referrals::waiting_of(conn, tenancy.person)? else {
        return Ok(Key { referral: None, offers: taken_back, tasks: Vec::new() });
    };
    let mut offers = Vec::new();
    for it in store::referrals::offers(conn, referral.id)? {
        let said = OfferAnswer::from_code(&it.answer)?;
        if it.dwelling != tenancy.dwelling {
            offers.extend(said.stands().then(|| answered(&it, OfferAnswer::Withdrawn, writing.today)));
        } else if said == OfferAnswer::Open || went_to_another(&it) {
            offers.push(Offer { reason: None, ..answered(&it, OfferAnswer::Accepted, writing.today) });
        }
    }
    let tasks = key_tasks(first).map(|(code, due)| Task {
        id: Id::from_uuid(writing.new_id()),
        tenancy: tenancy.id,
        code: code.as_code().to_owned(),
        due_day: due.to_string(),
        done_day: None,
        worker: tenancy.worker,
    });
    taken_back.extend(offers);
    Ok(Key { offers: taken_back, tasks: tasks.into(), referral: Some(ended(referral, ReferralEnd::Housed, first)) })
}

/// An offer that was taken back because somebody else got the key.
pub(super) fn went_to_another(offer: &Offer) -> bool {
    offer.reason.as_deref() == Some(OfferReason::LetToAnother.as_code())
}

/// The offers of a home to others that stand, taken back because somebody gets the key.
pub fn taken_back(
    conn: &Connection,
    dwelling: Id<Dwelling>,
    person: Id<Person>,
    day: Day,
) -> Result<Vec<Offer>, Error> {
    let others = to_others(conn, dwelling, person)?.into_iter().map(|(offer, _)| Offer {
        reason: Some(OfferReason::LetToAnother.as_code().to_owned()),
        ..answered(&offer, OfferAnswer::Withdrawn, day)
    });
    Ok(others.collect())
}

/// The offers of a home to others that stand, each with whom it was offered to.
pub fn to_others(conn: &Connection, dwelling: Id<Dwelling>, person: Id<Person>) -> Result<Vec<(Offer, Person)>, Error> {
    let mut others = Vec::new();
    for offer in store::referrals::standing_offers(conn, dwelling)? {
        let waits = Referral::get(conn, offer.referral)?.filter(|it| it.ended_day.is_none() && it.person != person);
        let other = waits.map(|it| Person::get(conn, it.person)).transpose()?.flatten();
        others.extend(other.map(|it| (offer, it)));
    }
    Ok(others)
}

impl Key {
    /// Writes it; the tenancy is there.
    pub fn put(&self, tx: &store::Tx<'_>) -> Result<(), Error> {
        self.referral.iter().try_for_each(|it| it.put(tx))?;
        self.offers.iter().try_for_each(|it| it.put(tx))?;
        Ok(self.tasks.iter().try_for_each(|it| it.insert(tx))?)
    }
}

/// What a key on a day would do to a person who waits.
pub fn wait_ends(conn: &Connection, person: Id<Person>, first: Day) -> Result<Option<WaitEnds>, Error> {
    if store::referrals::waiting_of(conn, person)?.is_none() {
        return Ok(None);
    }
    let referred = Person::get(conn, person)?.and_then(|it| it.referral_date);
    let tasks = key_tasks(first).map(|(code, due)| KeyTask { code, due_day: due.to_string() });
    Ok(Some(WaitEnds {
        waiting: day_of(referred.as_deref())?.and_then(|it| days_from(it, first)),
        tasks: tasks.into(),
    }))
}
