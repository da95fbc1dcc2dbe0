//! What was agreed in a lease beside its days and its rent: how a fixed term ends, and that it may be let on.

use chrono::{Datelike as _, Days, Months};
use serde::{Deserialize, Serialize};

use super::{LeaseFacts, LeaseKind, Mismatch, NoticeRule, NoticeState, NoticeWindow};
use crate::{calendar::Day, codes::codes};

/// The most months that anybody writes down as a maximum.
pub const MOST_TERM_MONTHS: u32 = 600;
/// The most months of a fixed term on a ground of the Besluit specifieke groepen tijdelijke huurovereenkomst.
const MONTHS_OF_BESLUIT: u32 = 24;

/// Why a lease may end by itself (`domain.md`, 2.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermGround {
    /// Besluit, c: from a shelter, or in social need with an urgent need of a home.
    Shelter,
    /// Besluit, d: a second chance.
    SecondChance,
    /// Another group of the Besluit.
    OtherGroup,
    /// Doelgroepencontract, Burgerlijk Wetboek 7:274a and on.
    TargetGroup,
    /// Leegstandwet.
    VacancyAct,
    /// A fixed term of before 1 July 2024.
    Earlier,
    /// Another ground.
    Other,
}

codes! { TermGround, "ground of a fixed term" {
    Shelter = "shelter",
    SecondChance = "second_chance",
    OtherGroup = "other_group",
    TargetGroup = "target_group",
    VacancyAct = "vacancy_act",
    Earlier = "earlier",
    Other = "other",
}}

impl TermGround {
    /// A group of the Besluit specifieke groepen (Stb. 2024, 152).
    pub const fn is_of_besluit(self) -> bool {
        matches!(self, Self::Shelter | Self::SecondChance | Self::OtherGroup)
    }
}

/// What was agreed beside the days and the rent. Blank: nobody wrote anything down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeaseTerms {
    /// It ends on its last day; otherwise a last day means that somebody ended it.
    pub fixed: bool,
    /// Why it may.
    pub ground: Option<TermGround>,
    /// The most months that its ground allows, as the lease says.
    pub max_months: Option<u32>,
    /// When it has to be written that it ends, as the lease says.
    pub notice: Option<NoticeRule>,
    /// When that was written.
    pub notice_sent: Option<Day>,
    /// When the owner wrote that the dwelling may be let on.
    pub consent: Option<Day>,
    /// A reason was stated for a sublease rent above the head lease rent.
    pub higher_rent_explained: bool,
}

/// The last day of a term of so many months. The first of July and a year: the thirtieth of June. A term that begins on
/// a day that the last month does not have ends with that month.
pub fn last_day_of_term(first: Day, months: u32) -> Day {
    let Some(after) = first.checked_add_months(Months::new(months)) else { return Day::MAX };
    if after.day() < first.day() { after } else { after.checked_sub_days(Days::new(1)).unwrap_or(after) }
}

impl LeaseFacts {
    /// The law of the Besluit holds for it: begun on or after 1 July 2024, on one of its grounds.
    fn is_by_besluit(&self) -> bool {
        let by_law = Day::from_ymd_opt(2024, 7, 1).is_some_and(|it| it <= self.days.first);
        by_law && self.terms.ground.is_some_and(TermGround::is_of_besluit)
    }

    /// It began when its ground was no ground any more: a term of before 1 July 2024 that began on or after that day.
    pub fn is_on_ground_of_before(&self) -> bool {
        let later = Day::from_ymd_opt(2024, 7, 1).is_some_and(|it| it <= self.days.first);
        later && self.terms.ground == Some(TermGround::Earlier)
    }

    /// The most months that it may last. A head lease may last for ever.
    pub fn max_months(&self) -> Option<u32> {
        if self.kind == LeaseKind::Head || !self.terms.fixed {
            return None;
        }
        // A lease may say less than the law allows, never more.
        let own = self.terms.max_months;
        if self.is_by_besluit() { Some(own.map_or(MONTHS_OF_BESLUIT, |it| it.min(MONTHS_OF_BESLUIT))) } else { own }
    }

    /// When it has to be written that it ends.
    pub fn notice_rule(&self) -> Option<NoticeRule> {
        let by_law = self.kind != LeaseKind::Head && self.is_by_besluit();
        if by_law { Some(NoticeRule::ThreeToOneMonths) } else { self.terms.notice }
    }

    /// The days on which a letter about its end counts.
    pub fn notice_window(&self) -> Option<NoticeWindow> {
        let last = self.days.last.filter(|_| self.terms.fixed)?;
        self.notice_rule()?.window(last)
    }

    /// Where that window stands on a day on which the lease has not ended.
    pub fn notice_state(&self, as_of: Day) -> Option<NoticeState> {
        let running = self.days.last.is_none_or(|last| as_of <= last);
        self.notice_window().filter(|_| running).map(|it| it.state(self.terms.notice_sent, as_of))
    }
}

/// What is not right about how the leases of a dwelling or a tenancy end, and about letting it on.
///
/// Reading: only leases that have not ended on the day are looked at, because nothing can be written any more about one
/// that has; where its tenant lives on, [`super::check_lived`] says so. A head lease needs no ground, no maximum and no notice rule of its own.
pub fn check_terms(leases: &[LeaseFacts], as_of: Day) -> Vec<Mismatch> {
    let open = |it: &LeaseFacts| it.days.last.is_none_or(|last| as_of <= last);
    let mut found = Vec::new();
    for (place, lease) in leases.iter().enumerate().filter(|(_, it)| open(it)) {
        if lease.terms.fixed {
            found.extend(check_fixed(place, lease, as_of));
        }
        if lease.kind.is_from_provider() {
            found.extend(without_consent(place, lease, leases));
        }
    }
    found
}

fn check_fixed(lease: usize, it: &LeaseFacts, as_of: Day) -> Vec<Mismatch> {
    let mut found = Vec::new();
    if it.kind != LeaseKind::Head {
        match it.terms.ground {
            None => found.push(Mismatch::NoGround { lease }),
            Some(_) => {
                found.extend(it.is_on_ground_of_before().then_some(Mismatch::GroundOfBefore { lease }));
                found.extend(it.max_months().is_none().then_some(Mismatch::NoMaximum { lease }));
                found.extend(it.notice_rule().is_none().then_some(Mismatch::NoNoticeRule { lease }));
            }
        }
    }
    if it.days.last.is_none() {
        found.push(Mismatch::NoEnd { lease });
    }
    if let Some(months) = it.max_months() {
        let latest = last_day_of_term(it.days.first, months);
        if it.days.last.unwrap_or(Day::MAX) > latest {
            found.push(Mismatch::TermTooLong { lease, months, latest });
        }
    }
    let Some(window) = it.notice_window() else { return found };
    match (it.notice_state(as_of), it.terms.notice_sent) {
        (Some(NoticeState::Missed), None) => found.push(Mismatch::NoticeMissed { lease, closed: window.closes }),
        (Some(NoticeState::Missed | NoticeState::Void { .. }), Some(sent)) => {
            found.push(Mismatch::NoticeOutsideWindow { lease, sent, window });
        }
        _ => {}
    }
    found
}

/// Nobody wrote in time that a fixed term would end, now that it has.
pub(super) fn unwritten(lease: usize, it: &LeaseFacts) -> Option<Mismatch> {
    let window = it.notice_window()?;
    let written = it.terms.notice_sent.is_some_and(|sent| window.has(sent));
    (!written).then_some(Mismatch::NoticeMissed { lease, closed: window.closes })
}

/// Reading: the consent may stand with the head lease, for whoever lives there, or with the sublease. One of after the
/// first day counts too: the owner has agreed. Without a head lease there is no owner to ask, and that is found elsewhere.
fn without_consent(sub: usize, lease: &LeaseFacts, leases: &[LeaseFacts]) -> Option<Mismatch> {
    let above = |it: &&(usize, &LeaseFacts)| it.1.kind == LeaseKind::Head && it.1.days.overlaps(&lease.days);
    let heads: Vec<_> = leases.iter().enumerate().collect();
    let mut heads = heads.iter().filter(above);
    let (head, _) = heads.clone().next()?;
    let given = lease.terms.consent.is_some() || heads.any(|(_, it)| it.terms.consent.is_some());
    (!given).then_some(Mismatch::NoConsent { sub, head: *head })
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{super::tests::leases, *};
    use crate::calendar::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    fn fixed(ground: Option<TermGround>) -> LeaseTerms {
        LeaseTerms { fixed: true, ground, consent: Some(day("2023-10-20")), ..LeaseTerms::default() }
    }

    /// The last lease of the chain has these terms; the others have none.
    #[track_caller]
    fn check(chain: &str, terms: LeaseTerms, as_of: &str, expected: Expect) {
        let mut chain = leases(chain);
        chain.last_mut().unwrap().terms = terms;
        let shown: Vec<_> = check_terms(&chain, day(as_of)).iter().map(|it| format!("{it:?}")).collect();
        expected.assert_eq(&shown.join("\n"));
    }

    #[test]
    fn a_term_of_the_besluit_lasts_at_most_two_years() {
        let shelter = fixed(Some(TermGround::Shelter));
        check("sub 2024-11-01 2026-10-31", shelter, "2026-01-01", expect![""]);
        check(
            "sub 2024-11-01 2026-11-01",
            shelter,
            "2026-01-01",
            expect!["TermTooLong { lease: 0, months: 24, latest: 2026-10-31 }"],
        );
        let longer = LeaseTerms { max_months: Some(60), ..shelter };
        check(
            "own 2024-07-01 2026-07-01",
            longer,
            "2026-01-01",
            expect!["TermTooLong { lease: 0, months: 24, latest: 2026-06-30 }"],
        );
        let shorter = LeaseTerms { max_months: Some(12), ..shelter };
        check(
            "sub 2025-11-01 2026-11-01",
            shorter,
            "2026-01-01",
            expect!["TermTooLong { lease: 0, months: 12, latest: 2026-10-31 }"],
        );
    }

    #[test]
    fn before_july_2024_and_on_another_ground_the_lease_says_its_own_maximum_and_notice_rule() {
        let shelter = fixed(Some(TermGround::Shelter));
        check(
            "sub 2024-06-30 2026-10-31",
            shelter,
            "2026-01-01",
            expect![[r#"
                NoMaximum { lease: 0 }
                NoNoticeRule { lease: 0 }"#]],
        );
        let youth = LeaseTerms { max_months: Some(60), ..fixed(Some(TermGround::TargetGroup)) };
        check("sub 2025-01-01 2029-12-31", youth, "2026-01-01", expect!["NoNoticeRule { lease: 0 }"]);
        let vacancy = LeaseTerms { notice: Some(NoticeRule::ThreeMonths), ..fixed(Some(TermGround::VacancyAct)) };
        check("sub 2025-01-01 2029-12-31", vacancy, "2026-01-01", expect!["NoMaximum { lease: 0 }"]);
        check("sub 2025-01-01 2029-12-31", fixed(None), "2026-01-01", expect!["NoGround { lease: 0 }"]);
    }

    #[test]
    fn the_ground_of_before_july_2024_is_none_for_a_later_lease() {
        let notice = Some(NoticeRule::ThreeMonths);
        let before = LeaseTerms { max_months: Some(60), notice, ..fixed(Some(TermGround::Earlier)) };
        check("sub 2024-06-30 2026-12-31", before, "2026-01-01", expect![""]);
        check("sub 2024-07-01 2026-12-31", before, "2026-01-01", expect!["GroundOfBefore { lease: 0 }"]);
        check("head 2024-07-01 2026-12-31", before, "2026-01-01", expect![""]);
    }

    #[test]
    fn a_fixed_term_ends_on_a_day() {
        check(
            "sub 2024-11-01 ..",
            fixed(Some(TermGround::SecondChance)),
            "2026-01-01",
            expect![[r#"
                NoEnd { lease: 0 }
                TermTooLong { lease: 0, months: 24, latest: 2026-10-31 }"#]],
        );
    }

    #[test]
    fn a_head_lease_has_no_maximum_and_needs_no_ground() {
        check("head 2020-01-01 2035-12-31", fixed(None), "2026-01-01", expect![""]);
        let many = LeaseTerms { max_months: Some(12), ..fixed(Some(TermGround::Shelter)) };
        check("head 2025-01-01 2035-12-31", many, "2026-01-01", expect![""]);
    }

    #[test]
    fn a_letter_is_written_in_the_window() {
        let shelter = fixed(Some(TermGround::Shelter));
        check("sub 2024-11-01 2026-10-31", shelter, "2026-09-30", expect![""]);
        check(
            "sub 2024-11-01 2026-10-31",
            shelter,
            "2026-10-01",
            expect!["NoticeMissed { lease: 0, closed: 2026-09-30 }"],
        );
        let early = LeaseTerms { notice_sent: Some(day("2026-07-30")), ..shelter };
        check(
            "sub 2024-11-01 2026-10-31",
            early,
            "2026-08-01",
            expect![
                "NoticeOutsideWindow { lease: 0, sent: 2026-07-30, window: NoticeWindow { opens: Some(2026-07-31), closes: 2026-09-30 } }"
            ],
        );
        let sent = LeaseTerms { notice_sent: Some(day("2026-07-31")), ..shelter };
        check("sub 2024-11-01 2026-10-31", sent, "2026-10-20", expect![""]);
    }

    #[test]
    fn what_has_ended_is_looked_at_no_more() {
        check(
            "head 2020-01-01 .., sub 2020-01-01 2025-12-31",
            fixed(None),
            "2025-12-31",
            expect!["NoGround { lease: 1 }"],
        );
        check("head 2020-01-01 .., sub 2020-01-01 2025-12-31", LeaseTerms::default(), "2026-01-01", expect![""]);
    }

    #[test]
    fn who_lets_on_has_the_consent_of_the_owner() {
        let open = LeaseTerms::default();
        check("head 2020-01-01 .., sub 2020-01-01 ..", open, "2026-01-01", expect!["NoConsent { sub: 1, head: 0 }"]);
        check("head 2020-01-01 .., use 2020-01-01 ..", open, "2026-01-01", expect!["NoConsent { sub: 1, head: 0 }"]);
        let given = LeaseTerms { consent: Some(day("2020-01-01")), ..open };
        check("head 2020-01-01 .., sub 2020-01-01 ..", given, "2026-01-01", expect![""]);
        check("sub 2020-01-01 .., head 2020-01-01 ..", given, "2026-01-01", expect![""]);
        check("own 2020-01-01 ..", open, "2026-01-01", expect![""]);
        check("sub 2020-01-01 ..", open, "2026-01-01", expect![""]);
    }

    #[test]
    fn a_term_ends_the_day_before_it_would_begin_again() {
        assert_eq!(last_day_of_term(day("2024-11-01"), 24), day("2026-10-31"));
        assert_eq!(last_day_of_term(day("2024-11-15"), 24), day("2026-11-14"));
        assert_eq!(last_day_of_term(day("2028-02-29"), 24), day("2030-02-28"));
        assert_eq!(last_day_of_term(day("2026-08-31"), 6), day("2027-02-28"));
    }
}
