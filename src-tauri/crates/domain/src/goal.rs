//! Goals: what a tenant wants, in their own words, by side of life.
//!
//! A goal belongs to the tenant. Nothing here adds up, compares or judges: no share of steps, no score, and a goal is never
//! a criterion of the omklap. Which way it goes is what the tenant says, and they may leave it open.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, parse_day, shift},
    codes::codes,
    error::{Field, Invalid},
    text::some_line,
};

/// A side of life that a goal is about (leefgebied).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LifeDomain {
    /// The home.
    Home,
    /// Money and debts.
    Money,
    /// Papers and post.
    Papers,
    /// Work and schooling.
    Work,
    /// What somebody does by day (dagbesteding).
    DayActivity,
    /// Contact with others.
    Contact,
    /// Family and children.
    Family,
    /// Health and care, without any diagnosis.
    Health,
    /// How somebody feels.
    Wellbeing,
    /// Police, justice, fines.
    Justice,
    /// Anything else.
    Other,
}

codes! { LifeDomain, "life domain" {
    Home = "home",
    Money = "money",
    Papers = "papers",
    Work = "work",
    DayActivity = "day_activity",
    Contact = "contact",
    Family = "family",
    Health = "health",
    Wellbeing = "wellbeing",
    Justice = "justice",
    Other = "other",
}}

/// How a goal ended. None of them is a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoalEnd {
    /// The tenant got there.
    Reached,
    /// The tenant let it go.
    LetGo,
    /// Another goal took its place.
    Changed,
}

codes! { GoalEnd, "end of a goal" {
    Reached = "reached",
    LetGo = "let_go",
    Changed = "changed",
}}

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doer {
    /// The tenant.
    Tenant,
    /// The worker.
    Worker,
    /// Both.
    Together,
    /// Somebody else.
    Other,
}

codes! { Doer, "who takes a step" {
    Tenant = "tenant",
    Worker = "worker",
    Together = "together",
    Other = "other",
}}

/// Which way it goes, as the tenant says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Forward.
    Forward,
    /// As it was.
    Same,
    /// Back.
    Back,
}

codes! { Direction, "direction" {
    Forward = "forward",
    Same = "same",
    Back = "back",
}}

/// The most characters of a goal or a step: a sentence or two.
pub const MAX_WORDS: usize = 300;
/// Nobody says by when further ahead than this.
pub const DAYS_AHEAD: u32 = 5 * 366;

/// What somebody wants, or a step to it, on one line.
///
/// # Errors
/// [`Invalid::TextBlank`], [`Invalid::TextTooLong`], [`Invalid::TextUnreadable`].
pub fn parse_words(raw: &str) -> Result<String, Invalid> {
    some_line(raw, Field::Words, MAX_WORDS)
}

/// By when, if that was said: not before the day on which the goal was agreed.
///
/// # Errors
/// What is no day, [`Invalid::BeforeAgreed`], [`Invalid::DayTooFarAhead`].
pub fn parse_by(raw: &str, agreed: Day) -> Result<Option<Day>, Invalid> {
    if raw.trim().is_empty() {
        return Ok(None);
    }
    let day = parse_from(raw, agreed)?;
    if day > shift(agreed, i64::from(DAYS_AHEAD)) {
        return Err(Invalid::DayTooFarAhead { max: DAYS_AHEAD });
    }
    Ok(Some(day))
}

/// When something happened to a goal: not before it was agreed.
///
/// # Errors
/// What is no day, [`Invalid::BeforeAgreed`].
pub fn parse_from(raw: &str, agreed: Day) -> Result<Day, Invalid> {
    let day = parse_day(raw.trim())?;
    if day < agreed { Err(Invalid::BeforeAgreed) } else { Ok(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    #[test]
    fn a_goal_is_some_words_on_one_line() {
        assert_eq!(Ok("Weer koken voor mijn dochter"), parse_words(" Weer koken\nvoor  mijn dochter ").as_deref());
        assert_eq!(Err(Invalid::TextBlank { field: Field::Words }), parse_words(" \n"));
        assert_eq!(
            Err(Invalid::TextTooLong { field: Field::Words, max: MAX_WORDS }),
            parse_words(&"é".repeat(MAX_WORDS + 1))
        );
        assert!(parse_words(&"é".repeat(MAX_WORDS)).is_ok());
    }

    #[test]
    fn by_when_may_stay_open_and_never_lies_before_the_agreement() {
        let by = |raw: &str| parse_by(raw, day("2026-07-28"));
        assert_eq!(Ok(None), by("  "));
        assert_eq!(Ok(Some(day("2026-07-28"))), by("2026-07-28"));
        assert_eq!(Err(Invalid::BeforeAgreed), by("2026-07-27"));
        assert_eq!(Ok(Some(day("2031-08-01"))), by("2031-08-01"));
        assert_eq!(Err(Invalid::DayTooFarAhead { max: DAYS_AHEAD }), by("2031-08-02"));
        assert_eq!(Err(Invalid::DayMalformed), by("ooit"));
    }

    #[test]
    fn nothing_happens_to_a_goal_before_it_was_agreed() {
        let from = |raw: &str| parse_from(raw, day("2026-07-28"));
        assert_eq!((Ok(day("2026-07-28")), Err(Invalid::BeforeAgreed)), (from("2026-07-28"), from("2026-07-27")));
    }
}
