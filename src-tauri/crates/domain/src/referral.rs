//! A referral: somebody waits for a home, is offered one, and gets the key or leaves the list some other way.
//!
//! Nothing here counts points. People are put in an order that somebody chose to look at, and what is not known is said
//! as such, never taken for nothing (`domain.md`, 4.2 and 4.3).

use std::cmp::{Ordering, Reverse};

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, shift},
    codes::codes,
    error::Invalid,
    person::{BirthDate, PersonName},
    task::TaskCode,
    tenancy::EndDestination,
};

/// "idealiter nooit langer dan drie maanden" in a shelter: more days than this are a signal.
pub const LONG_STAY_DAYS: u32 = 90;
/// The first and the last age of "18 tot 27 jaar": from the 18th up to the day before the 27th birthday.
const YOUTH: (u32, u32) = (18, 26);
/// More children than this are a slip of the keyboard.
pub const MOST_CHILDREN: u32 = 20;

/// How much haste there is, as a person judged it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// First.
    High,
    /// As everybody.
    Normal,
}

codes! { Priority, "priority" {
    High = "high",
    Normal = "normal",
}}

/// Whether somebody gets by on their own, as it was judged at the intake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SelfReliance {
    /// They do.
    Yes,
    /// They do not.
    No,
    /// Nobody judged it.
    Unknown,
}

codes! { SelfReliance, "self_reliance" {
    Yes = "yes",
    No = "no",
    Unknown = "unknown",
}}

/// Why somebody waits no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferralEnd {
    /// They got the key of a home of this programme.
    Housed,
    /// They, or who referred them, took it back.
    Withdrawn,
    /// They found a home elsewhere.
    Elsewhere,
    /// Nobody can reach them.
    LostContact,
    /// Died.
    Died,
    /// Anything else.
    Other,
}

codes! { ReferralEnd, "referral_end" {
    Housed = "housed",
    Withdrawn = "withdrawn",
    Elsewhere = "elsewhere",
    LostContact = "lost_contact",
    Died = "died",
    Other = "other",
}}

/// What came of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferAnswer {
    /// Nothing yet.
    Open,
    /// The person takes the home.
    Accepted,
    /// The person does not want it.
    Refused,
    /// The offer was taken back.
    Withdrawn,
}

codes! { OfferAnswer, "offer_answer" {
    Open = "open",
    Accepted = "accepted",
    Refused = "refused",
    Withdrawn = "withdrawn",
}}

impl OfferAnswer {
    /// The home is still meant for somebody: nobody said no.
    pub const fn stands(self) -> bool {
        matches!(self, Self::Open | Self::Accepted)
    }

    /// What can be said after it. Whoever took a home can think better of it for as long as there is no key; a no is
    /// undone, not said again.
    pub const fn may_become(self, said: Self) -> bool {
        match self {
            Self::Open => !matches!(said, Self::Open),
            Self::Accepted => matches!(said, Self::Refused | Self::Withdrawn),
            Self::Refused | Self::Withdrawn => false,
        }
    }
}

/// Why nothing came of an offer: why somebody does not want the home, or why it was taken back. That somebody refused has
/// no effect on anything: people choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferReason {
    /// Where it is.
    Location,
    /// Too small or too large.
    Size,
    /// Stairs.
    Stairs,
    /// The rent.
    Rent,
    /// The state it is in.
    Condition,
    /// The neighbours.
    Neighbours,
    /// The person does not want a home yet.
    NotReady,
    /// Anything else.
    Other,
    /// Somebody else got the key of the home.
    LetToAnother,
}

codes! { OfferReason, "refusal_reason" {
    Location = "location",
    Size = "size",
    Stairs = "stairs",
    Rent = "rent",
    Condition = "condition",
    Neighbours = "neighbours",
    NotReady = "not_ready",
    Other = "other",
    LetToAnother = "let_to_another",
}}

impl OfferReason {
    /// Somebody can refuse a home for it.
    pub const fn refuses(self) -> bool {
        !matches!(self, Self::LetToAnother)
    }
}

/// In what order a waiting list is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitingOrder {
    /// Who is in a shelter longest first.
    Shelter,
    /// Who waits longest first.
    Waiting,
    /// Who has priority first.
    Priority,
    /// By name.
    Name,
}

codes! { WaitingOrder, "waiting_order" {
    Shelter = "shelter",
    Waiting = "waiting",
    Priority = "priority",
    Name = "name",
}}

/// How many children: `None` when nothing was said.
///
/// # Errors
/// [`Invalid::ChildrenOutOfRange`].
pub fn parse_children(text: &str) -> Result<Option<u32>, Invalid> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = Invalid::ChildrenOutOfRange { max: MOST_CHILDREN };
    text.parse().ok().filter(|it| *it <= MOST_CHILDREN).map(Some).ok_or(wrong)
}

/// The number of ETHOS Light where somebody sleeps; `None` for a code that is none of the six.
pub fn ethos_number(code: &str) -> Option<u32> {
    match EndDestination::from_code(code).ok()? {
        EndDestination::Ethos1 => Some(1),
        EndDestination::Ethos2 => Some(2),
        EndDestination::Ethos3 => Some(3),
        EndDestination::Ethos4 => Some(4),
        EndDestination::Ethos5 => Some(5),
        EndDestination::Ethos6 => Some(6),
        _ => None,
    }
}

/// The code of a number of ETHOS Light.
pub fn ethos_code(number: u32) -> Option<&'static str> {
    EndDestination::ALL.iter().map(|it| it.as_code()).find(|it| ethos_number(it) == Some(number))
}

/// How long somebody is in a shelter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stay {
    /// So many days.
    Days(u32),
    /// In one, but nobody wrote down since when, or a day that has yet to come.
    SinceUnknown,
    /// Not in a shelter: outside, in a car, with friends, in an institution.
    Elsewhere,
    /// Nobody wrote down where.
    Unknown,
}

impl Stay {
    /// By the ETHOS number and the first day in a shelter, as far as they are known. A first day says that somebody is in
    /// one, whatever the number: who leaves an institution may stand in a shelter's books.
    pub fn of(ethos: Option<u32>, since: Option<Day>, as_of: Day) -> Self {
        match (since.map(|it| days_from(it, as_of)), ethos) {
            (Some(Some(days)), _) => Self::Days(days),
            (Some(None), _) | (None, Some(2 | 3)) => Self::SinceUnknown,
            (None, Some(_)) => Self::Elsewhere,
            (None, None) => Self::Unknown,
        }
    }

    /// Longer than anybody should be.
    pub const fn is_long(self) -> bool {
        matches!(self, Self::Days(days) if days > LONG_STAY_DAYS)
    }

    /// In a shelter, for however long.
    pub const fn is_in_shelter(self) -> bool {
        matches!(self, Self::Days(_) | Self::SinceUnknown)
    }

    /// Longest first, then those whose first day nobody knows, then those elsewhere, then those of whom nothing is known.
    fn place(self) -> (u8, Reverse<u32>) {
        match self {
            Self::Days(days) => (0, Reverse(days)),
            Self::SinceUnknown => (1, Reverse(0)),
            Self::Elsewhere => (2, Reverse(0)),
            Self::Unknown => (3, Reverse(0)),
        }
    }
}

/// Whole days from a day; `None` when it has yet to come.
pub fn days_from(first: Day, as_of: Day) -> Option<u32> {
    u32::try_from((as_of - first).num_days()).ok()
}

/// Whether somebody is from 18 up to the day before their 27th birthday. Where only the year of birth is known the answer
/// is given as long as it is the same for every day of that year.
pub fn is_youth(birth: Option<BirthDate>, as_of: Day) -> Option<bool> {
    let within = |age: u32| (YOUTH.0..=YOUTH.1).contains(&age);
    match birth? {
        born @ BirthDate::Day(_) => Some(born.age_on(as_of).is_some_and(within)),
        BirthDate::Year(year) => {
            let oldest = u32::try_from(as_of.year() - year).ok()?;
            let (oldest, youngest) = (within(oldest), oldest.checked_sub(1).is_some_and(within));
            (oldest == youngest).then_some(oldest)
        }
    }
}

/// The middle of some numbers of days: of an even number of them, halfway the two in the middle.
pub fn median(days: &[u32]) -> Option<f64> {
    let mut sorted = days.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    let high = f64::from(*sorted.get(middle)?);
    match middle.checked_sub(1).and_then(|it| sorted.get(it)) {
        Some(low) if sorted.len().is_multiple_of(2) => Some((f64::from(*low) + high) / 2.0),
        _ => Some(high),
    }
}

/// What an order looks at.
#[derive(Clone, Debug)]
pub struct InLine {
    /// The name.
    pub name: PersonName,
    /// How long in a shelter.
    pub stay: Stay,
    /// Days since the referral, if its day is known.
    pub waiting: Option<u32>,
    /// Haste.
    pub priority: Priority,
}

impl WaitingOrder {
    /// Who stands first. Equals go by how long they wait and then by name, so that an order is always the same.
    pub fn compare(self, one: &InLine, two: &InLine) -> Ordering {
        // Whose day of referral nobody knows comes after everybody who is known to wait.
        let waiting = |it: &InLine| (it.waiting.is_none(), Reverse(it.waiting));
        let first = match self {
            Self::Shelter => one.stay.place().cmp(&two.stay.place()),
            Self::Priority => one.priority.cmp(&two.priority),
            Self::Waiting => Ordering::Equal,
            Self::Name => one.name.cmp(&two.name),
        };
        first.then_with(|| waiting(one).cmp(&waiting(two))).then_with(|| one.name.cmp(&two.name))
    }
}

/// What stood about somebody when they got a key. Somebody who comes back after a tenancy begins anew; what stood until then
/// keeps the day until which it did, and belongs to every key before that day.
pub fn at_key<T>(until: impl IntoIterator<Item = (Day, T)>, newest: T, key: Day) -> T {
    let before = until.into_iter().filter(|(until, _)| key < *until).min_by_key(|(until, _)| *until);
    before.map_or(newest, |(_, it)| it)
}

/// What has to be done around a key, and by which day: moving is reported to the municipality within five days.
pub fn key_tasks(key: Day) -> [(TaskCode, Day); 5] {
    [
        (TaskCode::Keys, key),
        (TaskCode::Energy, key),
        (TaskCode::Insurance, key),
        (TaskCode::Brp, shift(key, 5)),
        (TaskCode::HousingAllowance, shift(key, 14)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    #[test]
    fn a_stay_is_counted_from_its_first_day_and_what_is_not_known_is_said() {
        let stay = |ethos, since: &str| Stay::of(ethos, (!since.is_empty()).then(|| day(since)), day("2026-07-28"));
        for (ethos, since, expected) in [
            (Some(3), "2026-04-15", Stay::Days(104)),
            (Some(3), "2026-07-28", Stay::Days(0)),
            (Some(4), "2026-07-01", Stay::Days(27)),
            (None, "2026-07-01", Stay::Days(27)),
            (Some(2), "", Stay::SinceUnknown),
            (Some(3), "2026-07-29", Stay::SinceUnknown),
            (Some(6), "", Stay::Elsewhere),
            (Some(4), "", Stay::Elsewhere),
            (None, "", Stay::Unknown),
        ] {
            assert_eq!(expected, stay(ethos, since), "{ethos:?} {since}");
        }
    }

    #[test]
    fn more_than_ninety_days_in_a_shelter_are_a_signal() {
        assert_eq!([false, true], [90, 91].map(|it| Stay::Days(it).is_long()));
        assert!(!Stay::SinceUnknown.is_long() && Stay::SinceUnknown.is_in_shelter());
        assert!(!Stay::Elsewhere.is_in_shelter() && !Stay::Unknown.is_in_shelter());
    }

    #[test]
    fn youth_is_from_the_eighteenth_up_to_the_day_before_the_twenty_seventh_birthday() {
        let on = |birth: &str, as_of: &str| is_youth(BirthDate::parse(birth, day("2030-01-01")).ok(), day(as_of));
        for (birth, as_of, expected) in [
            ("2008-07-29", "2026-07-28", Some(false)),
            ("2008-07-28", "2026-07-28", Some(true)),
            ("1999-07-29", "2026-07-28", Some(true)),
            ("1999-07-28", "2026-07-28", Some(false)),
            ("2000-02-29", "2027-02-28", Some(true)),
            ("2000-02-29", "2027-03-01", Some(false)),
            ("2000", "2026-07-28", Some(true)),
            ("1999", "2026-07-28", None),
            ("2008", "2026-07-28", None),
            ("1998", "2026-07-28", Some(false)),
            ("2026", "2026-07-28", Some(false)),
        ] {
            assert_eq!(expected, on(birth, as_of), "born {birth}, on {as_of}");
        }
        assert_eq!(None, is_youth(None, day("2026-07-28")));
    }

    #[test]
    fn the_median_is_the_middle_or_halfway_the_two_in_the_middle() {
        assert_eq!(Some(69.0), median(&[129, 117, 85, 46, 74, 20, 8, 71, 69, 28, 6]));
        assert_eq!(Some(7.5), median(&[10, 5]));
        assert_eq!((Some(4.0), None), (median(&[4]), median(&[])));
    }

    fn in_line(name: &str, stay: Stay, waiting: Option<u32>, priority: Priority) -> InLine {
        InLine { name: PersonName::parse(name, "", "").unwrap(), stay, waiting, priority }
    }

    #[track_caller]
    fn check_order(order: WaitingOrder, expected: &str) {
        let mut people = [
            in_line("Unknown", Stay::Unknown, None, Priority::Normal),
            in_line("Cleo", Stay::Elsewhere, Some(6), Priority::Normal),
            in_line("Hedy", Stay::Elsewhere, Some(69), Priority::High),
            in_line("Since", Stay::SinceUnknown, Some(1), Priority::Normal),
            in_line("Tess", Stay::Days(87), Some(85), Priority::High),
            in_line("Bas", Stay::Days(104), Some(85), Priority::Normal),
            in_line("New", Stay::Days(0), Some(0), Priority::Normal),
        ];
        people.sort_by(|one, two| order.compare(one, two));
        assert_eq!(expected, people.map(|it| it.name.to_string()).join(" "));
    }

    #[test]
    fn the_list_stands_in_the_order_that_was_asked_and_what_is_not_known_comes_last() {
        check_order(WaitingOrder::Shelter, "Bas Tess New Since Hedy Cleo Unknown");
        check_order(WaitingOrder::Waiting, "Bas Tess Hedy Cleo Since New Unknown");
        check_order(WaitingOrder::Priority, "Tess Hedy Bas Cleo Since New Unknown");
        check_order(WaitingOrder::Name, "Bas Cleo Hedy New Since Tess Unknown");
    }

    #[test]
    fn an_offer_stands_until_somebody_says_no_and_whoever_took_it_can_think_better_of_it() {
        use OfferAnswer::*;
        let after = |it: OfferAnswer| OfferAnswer::ALL.iter().copied().filter(|said| it.may_become(*said)).collect();
        for (answer, stands, said) in [
            (Open, true, vec![Accepted, Refused, Withdrawn]),
            (Accepted, true, vec![Refused, Withdrawn]),
            (Refused, false, vec![]),
            (Withdrawn, false, vec![]),
        ] {
            let may: Vec<_> = after(answer);
            assert_eq!((stands, said), (answer.stands(), may), "{answer:?}");
        }
    }

    #[test]
    fn a_key_goes_with_what_stood_about_somebody_then() {
        let stood = [("2026-07-20", "second"), ("2025-03-01", "first")];
        for (key, expected) in [
            ("2024-05-01", "first"),
            ("2025-02-28", "first"),
            ("2025-03-01", "second"),
            ("2026-07-19", "second"),
            ("2026-07-20", "newest"),
            ("2026-08-01", "newest"),
        ] {
            assert_eq!(expected, at_key(stood.map(|(until, it)| (day(until), it)), "newest", day(key)), "{key}");
        }
        assert_eq!("newest", at_key([], "newest", day("2020-01-01")));
    }

    #[test]
    fn children_are_a_number_or_not_known() {
        assert_eq!(
            (Ok(None), Ok(Some(0)), Ok(Some(3))),
            (parse_children(" "), parse_children("0"), parse_children(" 3 "))
        );
        for wrong in ["21", "-1", "twee", "1.5"] {
            assert_eq!(Err(Invalid::ChildrenOutOfRange { max: 20 }), parse_children(wrong), "{wrong}");
        }
    }

    #[test]
    fn ethos_has_six_numbers_and_each_has_its_code() {
        assert_eq!(Some(6), ethos_number("ethos_6"));
        assert_eq!((None, None, None), (ethos_number("housed"), ethos_number("3"), ethos_number("")));
        let there_and_back: Vec<_> = (0..=7).map(|it| ethos_code(it).and_then(ethos_number)).collect();
        assert_eq!(vec![None, Some(1), Some(2), Some(3), Some(4), Some(5), Some(6), None], there_and_back);
    }

    #[test]
    fn moving_is_reported_within_five_days_of_the_key() {
        let tasks = key_tasks(day("2026-07-28")).map(|(code, due)| format!("{} {due}", code.as_code()));
        assert_eq!(
            [
                "keys 2026-07-28",
                "energy 2026-07-28",
                "insurance 2026-07-28",
                "brp 2026-08-02",
                "housing_allowance 2026-08-11"
            ],
            tasks.each_ref().map(String::as_str)
        );
    }
}
