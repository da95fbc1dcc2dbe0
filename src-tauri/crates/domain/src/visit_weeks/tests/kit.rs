//! A small language for the history of a tenancy, one fact a line. Days are ISO week dates of 2026
//! (`W03-4` is Thursday 15 January) or written in full.
//!
//! ```text
//! key W02-1              end W10-5            enough 3         as of W08-3
//! agree W02-1 1 per 4    exempt W03-1 W03-5   exempt W03-1 ..  norm W02-1 W03-7 remote elsewhere
//! plan W02-2             plan W02-2 refused   came W02-4 admitted at door
//! plan W02-2 came W03-2 admitted
//! from key W01-1 end W02-3      (and then `from plan …`, `from exempt …`; so too `to …`)
//! ```

use super::super::*;
use crate::calendar::{DaySpan, parse_day};

#[derive(Default)]
struct Tenancy {
    key: Option<Day>,
    end: Option<Day>,
    agreements: Vec<AgreementVersion>,
    exemptions: Vec<DaySpan>,
    visits: Vec<VisitFact>,
}

impl Tenancy {
    fn support(&self) -> DaySpan {
        DaySpan { first: self.key.expect("a case names the key"), last: self.end }
    }

    fn linked(&self) -> Option<LinkedTenancy<'_>> {
        self.key?; // No line named one: there was no move.
        Some(LinkedTenancy { support: self.support(), exemptions: &self.exemptions, visits: &self.visits })
    }

    fn read(&mut self, words: &[&str]) {
        match words {
            ["key", key, rest @ ..] => {
                self.key = Some(day(key));
                if let ["end", end] = rest {
                    self.end = Some(day(end));
                }
            }
            ["end", end] => self.end = Some(day(end)),
            ["agree", from, visits, "per", weeks] => self.agreements.push(AgreementVersion {
                from: day(from),
                visits: visits.parse().unwrap(),
                period_weeks: weeks.parse().unwrap(),
            }),
            ["exempt", first, last] => self.exemptions.push(span(first, last)),
            ["plan", planned, "came", actual, how @ ..] => self.visit(Some(day(planned)), Some(day(actual)), how),
            ["plan", planned, how @ ..] => self.visit(Some(day(planned)), None, how),
            ["came", actual, how @ ..] => self.visit(None, Some(day(actual)), how),
            other => panic!("not a fact: {other:?}"),
        }
    }

    fn visit(&mut self, planned: Option<Day>, actual: Option<Day>, how: &[&str]) {
        let (outcome, place) = match how {
            [] => (None, None),
            [outcome] => (Some(Outcome::from_code(outcome).unwrap()), None),
            [outcome, "at", place] => {
                (Some(Outcome::from_code(outcome).unwrap()), Some(Place::from_code(place).unwrap()))
            }
            other => panic!("not a result: {other:?}"),
        };
        self.visits.push(VisitFact { planned, actual, outcome, place });
    }
}

pub(super) struct Case {
    own: Tenancy,
    from: Tenancy,
    to: Tenancy,
    enough: u8,
    norms: Vec<TemporaryNorm>,
    as_of: Day,
}

impl Case {
    pub(super) fn read(text: &str) -> Self {
        let mut case = Self {
            own: Tenancy::default(),
            from: Tenancy::default(),
            to: Tenancy::default(),
            enough: 3,
            norms: Vec::new(),
            as_of: day("2030-01-01"),
        };
        for line in text.split(['\n', ';']).map(str::trim).filter(|it| !it.is_empty()) {
            let words: Vec<_> = line.split_whitespace().collect();
            match &words[..] {
                ["as", "of", text] => case.as_of = day(text),
                ["enough", days] => case.enough = days.parse().unwrap(),
                ["norm", first, last, kinds @ ..] => case.norms.push(TemporaryNorm {
                    span: span(first, last),
                    remote_contact: kinds.contains(&"remote"),
                    met_elsewhere: kinds.contains(&"elsewhere"),
                }),
                ["from", rest @ ..] => case.from.read(rest),
                ["to", rest @ ..] => case.to.read(rest),
                own => case.own.read(own),
            }
        }
        case
    }

    fn with<T>(&self, ask: impl FnOnce(&SupportHistory<'_>, &Rules<'_>, Day) -> T) -> T {
        let history = SupportHistory {
            support: self.own.support(),
            agreements: &self.own.agreements,
            exemptions: &self.own.exemptions,
            visits: &self.own.visits,
            moved_from: self.from.linked(),
            moved_to: self.to.linked(),
        };
        let rules = Rules { obliged_from_weekdays: self.enough, temporary_norms: &self.norms };
        ask(&history, &rules, self.as_of)
    }

    pub(super) fn judged(&self, range: &str) -> Judgement {
        self.with(|history, rules, as_of| judge(history, rules, weeks(range), as_of))
    }

    pub(super) fn explained(&self, text: &str) -> Explanation {
        self.with(|history, rules, as_of| explain(history, rules, week(text), as_of))
    }
}

/// `2026-W03 met obliged, 2 admissions (norm met), span from 2026-W01`
pub(super) fn show(verdict: &WeekVerdict) -> String {
    let mut text = format!("{} {}", verdict.week, code(&verdict.state));
    if verdict.obliged {
        text += " obliged";
    }
    if verdict.admissions > 0 {
        text += &format!(" a={}", verdict.admissions);
    }
    match verdict.norm_met {
        Some(true) => text += " norm",
        Some(false) => text += " short",
        None => {}
    }
    if verdict.by_temporary_norm {
        text += " by_temporary_norm";
    }
    if verdict.span_from != verdict.week {
        text += &format!(" since {}", verdict.span_from);
    }
    if verdict.less_than_weekly {
        text += " less_than_weekly";
    }
    text
}

pub(super) fn code<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

pub(super) fn day(text: &str) -> Day {
    match text.strip_prefix('W').and_then(|it| it.split_once('-')) {
        Some((number, weekday)) => {
            let week = IsoWeek::numbered(2026, number.parse().unwrap()).unwrap();
            week.days().nth(weekday.parse::<usize>().unwrap() - 1).unwrap()
        }
        None => parse_day(text).unwrap(),
    }
}

pub(super) fn week(text: &str) -> IsoWeek {
    match text.strip_prefix('W') {
        Some(number) => IsoWeek::numbered(2026, number.parse().unwrap()).unwrap(),
        None => IsoWeek::parse(text).unwrap(),
    }
}

fn span(first: &str, last: &str) -> DaySpan {
    DaySpan { first: day(first), last: (last != "..").then(|| day(last)) }
}

fn weeks(range: &str) -> RangeInclusive<IsoWeek> {
    let (first, last) = range.split_once("..").unwrap_or((range, range));
    week(first)..=week(last)
}
