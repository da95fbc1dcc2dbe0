//! How long it takes until a lease flips, who has one in their own name, and what came of requests.

use std::collections::BTreeMap;

use super::{
    figure::{Lengths, Line, counted, how_many},
    period::Window,
    retention::in_months,
    way::{StayKey, Way},
};
use crate::{calendar::Day, omklap::OmklapStep, referral::days_from};

/// A lease that flipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The first day of the lease in the tenant's own name.
    pub day: Day,
    /// The first day of the sublease.
    pub since: Day,
}

/// The flips on a way. Who had a lease in their own name from the start did not flip, and a lease that follows on one's own
/// is no other flip.
pub fn flips(way: &Way) -> impl Iterator<Item = Flip> {
    way.stays().filter_map(|stay| {
        let day = stay.own.iter().map(|it| it.first).min()?;
        let since = stay.sub.iter().map(|it| it.first).min().filter(|it| *it < day)?;
        Some(Flip { day, since })
    })
}

/// What came of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// The corporation agreed.
    Agreed,
    /// It did not.
    Rejected,
    /// Not yet.
    Postponed,
    /// The tenant did not want it any more.
    Withdrawn,
    /// Nobody answered yet.
    Open,
}

impl Answer {
    /// Its code.
    pub const fn as_code(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Rejected => "rejected",
            Self::Postponed => "postponed",
            Self::Withdrawn => "withdrawn",
            Self::Open => "open",
        }
    }
}

/// A step of an omklap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Of which tenancy.
    pub stay: StayKey,
    /// Which.
    pub step: OmklapStep,
    /// When.
    pub day: Day,
}

/// What came of the requests of a period: the first step after each that answers it. Steps come in the order in which they
/// were taken; of one day in the order of their making.
pub fn answers(taken: &[Taken], window: Window) -> BTreeMap<Answer, u32> {
    let mut of: BTreeMap<StayKey, Vec<Taken>> = BTreeMap::new();
    for it in taken.iter().filter(|it| it.day <= window.as_of) {
        of.entry(it.stay).or_default().push(*it);
    }
    let mut found = BTreeMap::new();
    for mut steps in of.into_values() {
        steps.sort_by_key(|it| it.day);
        for (at, _) in
            steps.iter().enumerate().filter(|(_, it)| it.step == OmklapStep::Request && window.contains(it.day))
        {
            let later = steps.iter().skip(at + 1);
            let answer = later.map(|it| it.step).take_while(|it| *it != OmklapStep::Request).find_map(answered);
            *found.entry(answer.unwrap_or(Answer::Open)).or_default() += 1;
        }
    }
    found
}

fn answered(step: OmklapStep) -> Option<Answer> {
    match step {
        OmklapStep::Agree | OmklapStep::Sign | OmklapStep::Flip => Some(Answer::Agreed),
        OmklapStep::Reject => Some(Answer::Rejected),
        OmklapStep::Postpone => Some(Answer::Postponed),
        OmklapStep::Withdraw => Some(Answer::Withdrawn),
        OmklapStep::Prepare | OmklapStep::Request | OmklapStep::Correct => None,
    }
}

/// The figures about the omklap in a period.
pub fn lines(ways: &[Way], taken: &[Taken], window: Window) -> Vec<Line> {
    let known: Vec<Way> = ways.iter().filter_map(|it| it.known_on(window.as_of)).collect();
    let flips = known.iter().flat_map(flips).filter(|it| window.contains(it.day));
    let months: Lengths = flips.map(|it| days_from(it.since, it.day).map(in_months)).collect();
    let here: Vec<&Way> = known.iter().filter(|it| it.support().contains(window.last)).collect();
    let own = how_many(&here, |way| way.stays().any(|it| it.is_own_on(window.last)));
    let leases = how_many(&here, |way| way.stays().any(|it| !it.own.is_empty() || !it.sub.is_empty()));
    let here = counted(here.len());
    let answers = answers(taken, window);
    let asked = answers.values().sum();
    let mut lines = vec![
        Line::lengths("omklap_months", &months),
        Line::share("omklap_own_name", own, here, here - leases),
        Line::count("omklap_requests", asked),
    ];
    let line = |(answer, n): (&Answer, &u32)| Line::share("omklap_answers", *n, asked, 0).about(answer.as_code());
    lines.extend(answers.iter().map(line));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::{
        period::Period,
        way::tests::{all, day},
    };

    #[test]
    fn a_flip_follows_on_a_sublease() {
        let shown = |text: &str| {
            let ways = all(text);
            ways.iter().flat_map(flips).map(|it| format!("{}>{}", it.since, it.day)).collect::<Vec<_>>().join(" ")
        };
        assert_eq!("2024-03-01>2026-05-01", shown("1 1 2024-03-01.. sub=2024-03-01..2026-04-30 own=2026-05-01.."));
        assert_eq!("", shown("1 1 2024-03-01.. own=2024-03-01.."));
        assert_eq!("", shown("1 1 2024-03-01.. sub=2024-03-01.."));
        assert_eq!("", shown("1 1 2024-03-01.. sub=2026-05-01.. own=2024-03-01.."));
        // A use before the sublease, and a second lease of one's own.
        let text = "1 1 2024-03-01.. sub=2024-06-01..2025-04-30 sub=2024-03-01..2024-05-31 own=2025-05-01..2026-01-31 own=2026-02-01..";
        assert_eq!("2024-03-01>2025-05-01", shown(text));
    }

    #[track_caller]
    fn check(steps: &[(u128, OmklapStep, &str)], period: &str, as_of: &str, expected: &str) {
        let taken: Vec<Taken> =
            steps.iter().map(|(stay, step, on)| Taken { stay: StayKey(*stay), step: *step, day: day(on) }).collect();
        let window = Window::new(Some(Period::parse(period).unwrap()), day(as_of));
        let shown = answers(&taken, window).iter().map(|(it, n)| format!("{} {n}", it.as_code())).collect::<Vec<_>>();
        assert_eq!(expected, shown.join(", "));
    }

    #[test]
    fn what_came_of_a_request_is_the_first_answer_after_it() {
        use OmklapStep::*;
        let steps = [
            (1, Prepare, "2026-01-02"),
            (1, Request, "2026-01-10"),
            (1, Postpone, "2026-02-01"),
            (1, Request, "2026-05-01"),
            (1, Agree, "2026-06-01"),
            (2, Request, "2026-03-01"),
            (2, Reject, "2026-03-01"),
            (3, Request, "2026-04-01"),
            (4, Request, "2026-06-30"),
            (4, Withdraw, "2026-07-15"),
            (5, Request, "2025-12-31"),
            (5, Agree, "2026-01-05"),
            (6, Request, "2026-02-01"),
            (6, Sign, "2026-03-01"),
        ];
        // Who asked again before anybody answered has the answer to what they asked last.
        let again = [(7, Request, "2026-02-01"), (7, Request, "2026-03-01"), (7, Agree, "2026-04-01")];
        check(&again, "2026-H1", "2026-07-28", "agreed 1, open 1");
        check(&steps, "2026-H1", "2026-07-28", "agreed 2, rejected 1, postponed 1, withdrawn 1, open 1");
        check(&steps, "2026-H1", "2026-07-01", "agreed 2, rejected 1, postponed 1, open 2");
        check(&steps, "2025-H2", "2026-07-28", "agreed 1");
        check(&steps, "2024", "2026-07-28", "");
    }

    #[test]
    fn months_to_the_flip_and_the_share_with_a_lease_of_their_own() {
        let ways = all(
            "1 1 2024-01-01.. sub=2024-01-01..2025-12-31 own=2026-01-01..\n2 2 2025-01-01.. sub=2025-01-01..2026-03-31 own=2026-04-01..\n\
             3 3 2025-01-01.. sub=2025-01-01..\n4 4 2025-01-01..2026-02-01 moved_on housed own=2025-01-01..\n5 5 2025-01-01..",
        );
        let window = Window::new(Some(Period::parse("2026-H1").unwrap()), day("2026-07-28"));
        let lines = lines(&ways, &[], window);
        assert_eq!((Some(2), Some(0)), (lines[0].n, lines[0].missing));
        let (days, of) = (f64::from(731 + 455), 2.0 * 30.4375);
        assert!((lines[0].mean.unwrap() - days / of).abs() < 1e-9);
        assert_eq!((Some(2), Some(4), Some(1)), (lines[1].n, lines[1].of, lines[1].missing));
        assert_eq!(Some(0), lines[2].n);
    }
}
