//! Who waits for a home: the list, one person of it, and how they come on it and leave it.
//!
//! The waiting list is people with an open referral. The day of referral and the municipality stand with the person, where
//! they sleep in `shelter_history`: one truth each.

mod matching;
mod offers;
mod origins;

use domain::{
    calendar::{Day, parse_day, shift},
    error::{Field, Invalid},
    person::{BirthDate, PersonName},
    referral::{
        InLine, OfferAnswer, Priority, ReferralEnd, SelfReliance, Stay, days_from, ethos_code, ethos_number, is_youth,
        median, parse_children,
    },
    text::remark,
    words::Words,
};
use store::{
    Connection, Id,
    access_log::Line,
    tables::{Offer, Person, Referral, ShelterHistory},
};

pub(crate) use self::origins::{Origin, at as origin_at, of as origin_of};
pub use self::{
    matching::{find, homes},
    offers::{answer, key, make, taken_back, to_others, wait_ends},
};
use crate::{
    api::{
        Code, FieldName, LogEvent, Made, Nothing, OperationKind, ReferralDetail, ReferralFields, ReferralRow,
        ReferralsAdd, ReferralsChange, ReferralsEnd, ReferralsGet, ReferralsList, ShelterStay, WaitingFigures,
        WaitingList,
    },
    error::Error,
    forms::Form,
    permission::Permission,
    persons,
    team::{Reading, Writing},
    tenancies::{count, id},
};

/// Somebody who waits, or waited, with what is known of them.
struct Waiting {
    referral: Referral,
    person: Person,
    ethos: Option<u32>,
    since: Option<Day>,
    referred: Option<Day>,
    birth: Option<BirthDate>,
    line: InLine,
}

impl Waiting {
    fn read(conn: &Connection, referral: Referral, as_of: Day) -> Result<Self, Error> {
        let person = Person::get(conn, referral.person)?.ok_or(Error::Missing)?;
        let ended = day_of(referral.ended_day.as_deref())?;
        let Origin { ethos, since, referred } = origins::of(conn, &person, ended.unwrap_or(as_of))?;
        let ethos = ethos.as_deref().and_then(ethos_number);
        let birth = persons::born(&person, as_of);
        let line = InLine {
            name: PersonName::parse(&person.given_name, &person.prefix, &person.family_name)?,
            stay: Stay::of(ethos, since, as_of),
            waiting: referred.and_then(|it| days_from(it, as_of)),
            priority: Priority::from_code(&referral.priority)?,
        };
        Ok(Self { referral, person, ethos, since, referred, birth, line })
    }

    fn row(&self, conn: &Connection, as_of: Day) -> Result<ReferralRow, Error> {
        let days = match self.line.stay {
            Stay::Days(days) => Some(days),
            Stay::SinceUnknown | Stay::Elsewhere | Stay::Unknown => None,
        };
        // A home that somebody wants says more than one that they were offered after it.
        let offers = offers::of(conn, self.referral.id)?.into_iter().filter(|it| it.answer.stands());
        let offered = offers.min_by_key(|it| it.answer != OfferAnswer::Accepted);
        // The ground of a priority; of everybody else it is nobody's business in a list.
        let first = self.line.priority == Priority::High;
        Ok(ReferralRow {
            referral: self.referral.id.to_string(),
            person: self.person.id.to_string(),
            name: persons::name(&self.person),
            birth_date: self.person.birth_date.clone(),
            age: self.birth.and_then(|it| it.age_on(as_of)),
            ethos: self.ethos,
            stay: match self.line.stay {
                Stay::Days(_) => ShelterStay::Days,
                Stay::SinceUnknown => ShelterStay::SinceUnknown,
                Stay::Elsewhere => ShelterStay::Elsewhere,
                Stay::Unknown => ShelterStay::Unknown,
            },
            since: self.since.map(|it| it.to_string()),
            days,
            long: self.line.stay.is_long(),
            referral_date: self.referred.map(|it| it.to_string()),
            waiting: self.line.waiting,
            priority: self.line.priority,
            children: self.referral.children.filter(|_| first).and_then(|it| u32::try_from(it).ok()),
            pregnant: first && self.referral.pregnant == Some(true),
            wishes: self.referral.wishes.clone(),
            municipality: self.person.municipality_of_origin.clone(),
            accepted: offered.as_ref().is_some_and(|it| it.answer == OfferAnswer::Accepted),
            offered: offered.map(|it| it.address),
        })
    }
}

fn day_of(text: Option<&str>) -> Result<Option<Day>, Invalid> {
    text.map(parse_day).transpose()
}

/// Who waits, in the order that was asked.
pub fn list(reading: &Reading<'_>, args: ReferralsList) -> Result<WaitingList, Error> {
    let (conn, today) = (reading.conn, reading.today);
    let mut waiting = store::referrals::waiting(conn)?
        .into_iter()
        .map(|it| Waiting::read(conn, it, today))
        .collect::<Result<Vec<_>, _>>()?;
    let all = count(waiting.len());
    let mut municipalities: Vec<String> =
        waiting.iter().filter_map(|it| it.person.municipality_of_origin.clone()).collect();
    municipalities.sort();
    municipalities.dedup();
    waiting.retain(|it| {
        args.municipality.as_ref().is_none_or(|wanted| it.person.municipality_of_origin.as_ref() == Some(wanted))
            && args.ethos.is_none_or(|wanted| it.ethos == Some(wanted))
            && (!args.youth || is_youth(it.birth, today) == Some(true))
    });
    waiting.sort_by(|one, two| args.order.compare(&one.line, &two.line));
    Ok(WaitingList {
        figures: figures(&waiting, today),
        rows: waiting.iter().map(|it| it.row(conn, today)).collect::<Result<_, _>>()?,
        all,
        free: count(homes(conn, today)?.len()),
        municipalities,
        may_keep: Permission::KeepReferrals.held_by(&reading.team.author().roles),
    })
}

fn figures(waiting: &[Waiting], today: Day) -> WaitingFigures {
    let known: Vec<_> = waiting.iter().filter(|it| matches!(it.line.stay, Stay::Days(_))).collect();
    let young: Vec<_> = known.iter().filter(|it| is_youth(it.birth, today) == Some(true)).collect();
    let days: Vec<u32> = waiting.iter().filter_map(|it| it.line.waiting).collect();
    WaitingFigures {
        in_shelter: count(known.len()),
        long: count(known.iter().filter(|it| it.line.stay.is_long()).count()),
        youth: count(young.len()),
        youth_long: count(young.iter().filter(|it| it.line.stay.is_long()).count()),
        since_unknown: count(waiting.iter().filter(|it| it.line.stay == Stay::SinceUnknown).count()),
        age_unknown: count(known.iter().filter(|it| is_youth(it.birth, today).is_none()).count()),
        median: median(&days),
        waiting: count(days.len()),
        referral_unknown: count(waiting.len() - days.len()),
    }
}

/// One referral.
pub fn get(reading: &Reading<'_>, args: ReferralsGet) -> Result<ReferralDetail, Error> {
    let conn = reading.conn;
    let referral = Referral::get(conn, id(&args.referral)?)?.ok_or(Error::Missing)?;
    let waiting = Waiting::read(conn, referral, reading.today)?;
    let it = &waiting.referral;
    let roles = &reading.team.author().roles;
    Ok(ReferralDetail {
        row: waiting.row(conn, reading.today)?,
        fields: ReferralFields {
            person: persons::fields(&waiting.person),
            ethos: waiting.ethos,
            in_shelter_since: waiting.since.map(|it| it.to_string()).unwrap_or_default(),
            priority: waiting.line.priority,
            children: it.children.map(|it| it.to_string()).unwrap_or_default(),
            pregnant: it.pregnant == Some(true),
            self_reliance: SelfReliance::from_code(&it.self_reliance)?,
            wishes: it.wishes.clone().unwrap_or_default(),
        },
        ended_day: it.ended_day.clone(),
        ended: it.ended.as_deref().map(ReferralEnd::from_code).transpose()?,
        offers: offers::of(conn, it.id)?,
        may_keep: Permission::KeepReferrals.held_by(roles),
        may_begin: Permission::ChangeHomes.held_by(roles),
    })
}

/// What a form says about a referral: the rows, ready to be written.
struct Kept {
    person: Person,
    referral: Referral,
    /// Where the person sleeps; absent when nothing was and is known.
    origin: Option<ShelterHistory>,
    /// What stood about somebody who lived here before, until now.
    stood: Option<ShelterHistory>,
}

impl Kept {
    fn read(
        form: &mut Form,
        writing: &Writing<'_>,
        fields: &ReferralFields,
        person: Option<Person>,
        known: Referral,
    ) -> Result<Option<Self>, Error> {
        let before = origins::standing(writing.db.conn(), known.person)?;
        let since = not_ahead(form, FieldName::ShelterSince, &fields.in_shelter_since, writing.today);
        if let (Some(Some(since)), Some(person)) = (since, &person)
            && persons::born(person, writing.today).is_some_and(|it| it.is_after(since))
        {
            form.wrong::<()>(FieldName::ShelterSince, Code::BeforeBirth);
        }
        let children = form.take(FieldName::Children, parse_children(&fields.children));
        let wishes = form.take(FieldName::Wishes, Words::parse(&fields.wishes));
        let all = || {
            let (since, children) = (since?.map(|it| it.to_string()), children?);
            let ethos = fields.ethos.and_then(ethos_code).map(str::to_owned);
            let origin = match before {
                None if ethos.is_none() && since.is_none() => None,
                before => Some(ShelterHistory {
                    id: before.map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id),
                    person: known.person,
                    ethos_before: ethos,
                    in_shelter_since: since,
                    referral_date: None,
                    until_day: None,
                }),
            };
            Some(Self {
                person: person?,
                origin,
                stood: None,
                referral: Referral {
                    priority: fields.priority.as_code().to_owned(),
                    children: children.map(i64::from),
                    pregnant: fields.pregnant.then_some(true),
                    self_reliance: fields.self_reliance.as_code().to_owned(),
                    wishes: wishes?.map(Words::into_string),
                    ..known
                },
            })
        };
        Ok(all())
    }

    fn comes_back(&mut self, again: Again) {
        match again {
            Again::Lived(stood) => self.stood = stood,
            Again::Waited(before) => {
                if let (Some(origin), Some(before)) = (&mut self.origin, before) {
                    origin.ethos_before = origin.ethos_before.take().or(before.ethos_before);
                    origin.in_shelter_since = origin.in_shelter_since.take().or(before.in_shelter_since);
                }
            }
        }
    }

    fn put(&self, tx: &store::Tx<'_>) -> Result<(), Error> {
        self.person.put(tx)?;
        self.stood.iter().try_for_each(|it| it.insert(tx))?;
        self.origin.iter().try_for_each(|it| it.put(tx))?;
        Ok(self.referral.put(tx)?)
    }
}

/// A day that is not known, or has come.
fn not_ahead(form: &mut Form, field: FieldName, text: &str, today: Day) -> Option<Option<Day>> {
    match form.take(field, persons::maybe_day(text))? {
        Some(day) if day > today => form.wrong(field, Code::DayInFuture),
        day => Some(day),
    }
}

/// Somebody begins to wait.
pub fn add(writing: &mut Writing<'_>, args: ReferralsAdd) -> Result<Made, Error> {
    let mut form = Form::default();
    let referred = not_ahead(&mut form, FieldName::ReferralDate, &args.fields.person.referral_date, writing.today);
    let (person, again) = match &args.person {
        None => {
            let blank = persons::blank(Id::from_uuid(writing.new_id()));
            (persons::read(&mut form, &args.fields.person, writing.today, blank), None)
        }
        Some(known) => known_person(&mut form, writing, known, &args.fields, referred)?.unzip(),
    };
    let whose = person.as_ref().map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id);
    let blank = Referral {
        id: Id::from_uuid(writing.new_id()),
        person: whose,
        priority: Priority::Normal.as_code().to_owned(),
        children: None,
        pregnant: None,
        self_reliance: SelfReliance::Unknown.as_code().to_owned(),
        wishes: None,
        ended_day: None,
        ended: None,
    };
    let kept = Kept::read(&mut form, writing, &args.fields, person, blank)?;
    let mut kept = form.done(kept)?;
    again.into_iter().for_each(|it| kept.comes_back(it));
    writing.transact(OperationKind::AddReferral, |tx| kept.put(tx))?;
    writing.db.log(&Line {
        at_ms: writing.now_ms,
        event: LogEvent::DossierOpened.as_code(),
        account: Some(writing.team.author().account.to_string()),
        subject: Some(kept.person.id.to_string()),
        reason: None,
    })?;
    Ok(Made { id: kept.referral.id.to_string() })
}

/// Somebody whom the team knows, and who begins to wait again.
enum Again {
    /// They never lived here: what is known of how they came stands, where nothing else is said.
    Waited(Option<ShelterHistory>),
    /// They lived here: how they came then belongs to the key of then, and they begin anew.
    Lived(Option<ShelterHistory>),
}

/// Somebody whom the team knows: who has a home does not wait, and nobody waits twice.
fn known_person(
    form: &mut Form,
    writing: &Writing<'_>,
    known: &str,
    fields: &ReferralFields,
    referred: Option<Option<Day>>,
) -> Result<Option<(Person, Again)>, Error> {
    let conn = writing.db.conn();
    let Some(person) = Person::get(conn, id(known)?)? else {
        return Ok(form.wrong(FieldName::Person, Code::NothingChosen));
    };
    if persons::row(&writing.look(), &person)?.housed {
        return Ok(form.wrong(FieldName::Person, Code::PersonHoused));
    }
    if store::referrals::waiting_of(conn, person.id)?.is_some() {
        return Ok(form.wrong(FieldName::Person, Code::PersonWaiting));
    }
    if let Some(Some(day)) = referred
        && persons::born(&person, writing.today).is_some_and(|it| it.is_after(day))
    {
        form.wrong::<()>(FieldName::ReferralDate, Code::BeforeBirth);
    }
    let municipality = form.take(FieldName::Municipality, remark(&fields.person.municipality, Field::Municipality));
    let Some((municipality, referred)) = municipality.zip(referred) else { return Ok(None) };
    let standing = origins::standing(conn, person.id)?;
    let keys = store::tenancies::of_person(conn, person.id)?;
    let last_key = keys.iter().map(|it| it.support_start.as_str()).max().map(parse_day).transpose()?;
    let (referral_date, again) = match last_key {
        None => (referred.map(|it| it.to_string()).or(person.referral_date.clone()), Again::Waited(standing)),
        Some(key) => {
            let until = referred.unwrap_or(writing.today).max(shift(key, 1));
            let stood = origins::put_by(Id::from_uuid(writing.new_id()), &person, standing.as_ref(), until);
            (referred.map(|it| it.to_string()), Again::Lived(stood))
        }
    };
    let municipality_of_origin = municipality.or(person.municipality_of_origin.clone());
    Ok(Some((Person { municipality_of_origin, referral_date, ..person }, again)))
}

/// A referral that is still open.
fn open(conn: &Connection, referral: &str) -> Result<Referral, Error> {
    still_open(conn, id(referral)?)
}

fn still_open(conn: &Connection, referral: Id<Referral>) -> Result<Referral, Error> {
    let known = Referral::get(conn, referral)?.ok_or(Error::Missing)?;
    if known.ended_day.is_some() { Err(Error::ReferralEnded) } else { Ok(known) }
}

/// Changes what is known of somebody who waits.
pub fn change(writing: &mut Writing<'_>, args: ReferralsChange) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let known = open(conn, &args.referral)?;
    let person = Person::get(conn, known.person)?.ok_or(Error::Missing)?;
    let mut form = Form::default();
    // What is no day is said once, by who reads the person.
    if persons::maybe_day(&args.fields.person.referral_date).is_ok_and(|it| it.is_some_and(|day| day > writing.today)) {
        form.wrong::<()>(FieldName::ReferralDate, Code::DayInFuture);
    }
    let person = persons::read(&mut form, &args.fields.person, writing.today, person);
    let kept = Kept::read(&mut form, writing, &args.fields, person, known)?;
    let kept = form.done(kept)?;
    writing.transact(OperationKind::ChangeReferral, |tx| kept.put(tx))?;
    Ok(Nothing {})
}

/// Somebody waits no longer; offers that stand are taken back. A key ends a referral by itself.
pub fn end(writing: &mut Writing<'_>, args: ReferralsEnd) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let known = open(conn, &args.referral)?;
    let mut form = Form::default();
    let reason = match args.ended {
        ReferralEnd::Housed => form.wrong(FieldName::Reason, Code::NothingChosen),
        other => Some(other),
    };
    let day = form.take(FieldName::Day, parse_day(&args.day));
    let day = match day {
        Some(day) if day > writing.today => form.wrong(FieldName::Day, Code::DayInFuture),
        Some(day) if offers::before_referral(conn, &known, day)? => form.wrong(FieldName::Day, Code::BeforeReferral),
        Some(day) if offers::latest(conn, known.id)?.is_some_and(|last| day.to_string() < last) => {
            form.wrong(FieldName::Day, Code::BeforeLastStep)
        }
        other => other,
    };
    let (reason, day) = form.done(reason.zip(day))?;
    let offers: Vec<Offer> = offers::standing(conn, known.id)?;
    let ended = ended(known, reason, day);
    writing.transact(OperationKind::EndReferral, |tx| {
        ended.put(tx)?;
        offers.iter().try_for_each(|it| offers::answered(it, OfferAnswer::Withdrawn, day).put(tx))?;
        Ok(())
    })?;
    Ok(Nothing {})
}

fn ended(known: Referral, why: ReferralEnd, day: Day) -> Referral {
    Referral { ended_day: Some(day.to_string()), ended: Some(why.as_code().to_owned()), ..known }
}

/// The person that a referral or an offer is about, for the access log: they have no tenancy yet.
pub fn subject(reading: &Reading<'_>, row: &str) -> Result<Option<String>, Error> {
    let Ok(uuid) = uuid::Uuid::try_parse(row) else { return Ok(None) };
    let of_offer = Offer::get(reading.conn, Id::from_uuid(uuid))?.map(|it| it.referral);
    let referral = Referral::get(reading.conn, of_offer.unwrap_or(Id::from_uuid(uuid)))?;
    Ok(referral.map(|it| it.person.to_string()))
}
