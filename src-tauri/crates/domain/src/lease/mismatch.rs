//! What may not be true of a chain.

use super::notice::NoticeWindow;
use crate::{
    calendar::{Day, DaySpan},
    money::Cents,
};

/// Something that may not be true of a chain. Leases are places in the list that was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// On the same days the owner lets the dwelling twice (head, own or tripartite lease).
    LetTwice {
        /// The lease that began first.
        one: usize,
        /// The other.
        two: usize,
        /// The days on which both run.
        days: DaySpan,
    },
    /// A sublease or use has days on which no head lease runs.
    OutsideHeadLease {
        /// The sublease or use.
        sub: usize,
        /// The first such days.
        days: DaySpan,
    },
    /// Between what the tenant held from the provider and the own lease lie days without a title.
    NoTitle {
        /// The lease that ended.
        ended: usize,
        /// The own lease.
        own: usize,
        /// The days without a title.
        days: DaySpan,
    },
    /// Between two other contracts of the tenant lie days without one.
    Gap {
        /// The lease that ended.
        ended: usize,
        /// The next one.
        next: usize,
        /// The days without a title.
        days: DaySpan,
    },
    /// On the same days a tenant holds the dwelling twice.
    HeldTwice {
        /// The lease that began first.
        one: usize,
        /// The other.
        two: usize,
        /// The days on which both run.
        days: DaySpan,
    },
    /// On the same days the provider lets the dwelling to two who do not live together.
    SubletTwice {
        /// The lease that stands first.
        one: usize,
        /// The other.
        two: usize,
        /// The days on which both run.
        days: DaySpan,
    },
    /// Somebody lives there, and no contract of a tenant runs or comes.
    LivesWithoutContract {
        /// The last contract of who lives there; the newest of the dwelling where there was none.
        lease: usize,
        /// When that ended; none where nobody wrote a contract down.
        ended: Option<Day>,
    },
    /// The sublease costs more than the head lease, and no reason is stated.
    RentAboveHeadLease {
        /// The sublease or use.
        sub: usize,
        /// The head lease.
        head: usize,
        /// How much more, at the end of these days.
        by: Cents,
        /// The last days on which it does.
        days: DaySpan,
    },
    /// A fixed term has no last day.
    NoEnd {
        /// The lease.
        lease: usize,
    },
    /// A fixed term does not say by which legal ground it ends.
    NoGround {
        /// The lease.
        lease: usize,
    },
    /// A fixed term on the ground of before 1 July 2024 began later.
    GroundOfBefore {
        /// The lease.
        lease: usize,
    },
    /// A fixed term on a ground with no maximum in the law does not say its own.
    NoMaximum {
        /// The lease.
        lease: usize,
    },
    /// A fixed term on a ground with no notice rule in the law does not say its own.
    NoNoticeRule {
        /// The lease.
        lease: usize,
    },
    /// A fixed term lasts longer than its ground allows.
    TermTooLong {
        /// The lease.
        lease: usize,
        /// The most months.
        months: u32,
        /// The day on which it would have to end.
        latest: Day,
    },
    /// Nobody wrote that the lease ends, and it is too late to do so.
    NoticeMissed {
        /// The lease.
        lease: usize,
        /// The last day on which it could have been written.
        closed: Day,
    },
    /// It was written that the lease ends, too early or too late to count.
    NoticeOutsideWindow {
        /// The lease.
        lease: usize,
        /// When it was written.
        sent: Day,
        /// When it should have been.
        window: NoticeWindow,
    },
    /// The provider lets the whole dwelling on, and no written consent of the owner is known (7:244).
    NoConsent {
        /// The sublease or use.
        sub: usize,
        /// The head lease that runs above it.
        head: usize,
    },
    /// It runs past the end of exploitation of the dwelling.
    PastExploitation {
        /// The lease.
        lease: usize,
        /// The last day on which the dwelling is let.
        last: Day,
    },
    /// The programme of the dwelling is about rooms, and the dwelling is self-contained.
    NotARoom {
        /// The newest lease.
        lease: usize,
    },
    /// The tenant stays longer than the programme of the dwelling allows.
    StayTooLong {
        /// The lease.
        lease: usize,
        /// The most months.
        months: u32,
        /// The last day of the stay.
        latest: Day,
    },
    /// The tenant was younger or older than the programme of the dwelling asks when the stay began.
    AgeOutside {
        /// The lease.
        lease: usize,
        /// In whole years.
        age: u32,
    },
}

impl Mismatch {
    /// The same with each lease at another place.
    #[must_use]
    pub(super) fn placed(self, at: impl Fn(usize) -> usize) -> Self {
        match self {
            Self::NoTitle { ended, own, days } => Self::NoTitle { ended: at(ended), own: at(own), days },
            Self::Gap { ended, next, days } => Self::Gap { ended: at(ended), next: at(next), days },
            Self::HeldTwice { one, two, days } => Self::HeldTwice { one: at(one), two: at(two), days },
            other => other,
        }
    }

    /// The leases that have a part in it; the same one twice where it is about one.
    pub const fn between(&self) -> (usize, usize) {
        match self {
            Self::LetTwice { one, two, .. } | Self::HeldTwice { one, two, .. } | Self::SubletTwice { one, two, .. } => {
                (*one, *two)
            }
            Self::OutsideHeadLease { sub, .. } => (*sub, *sub),
            Self::NoTitle { ended, own: next, .. } | Self::Gap { ended, next, .. } => (*ended, *next),
            Self::RentAboveHeadLease { sub, head, .. } | Self::NoConsent { sub, head } => (*sub, *head),
            Self::NoEnd { lease }
            | Self::LivesWithoutContract { lease, .. }
            | Self::NoGround { lease }
            | Self::GroundOfBefore { lease }
            | Self::NoMaximum { lease }
            | Self::NoNoticeRule { lease }
            | Self::TermTooLong { lease, .. }
            | Self::NoticeMissed { lease, .. }
            | Self::NoticeOutsideWindow { lease, .. }
            | Self::PastExploitation { lease, .. }
            | Self::NotARoom { lease }
            | Self::StayTooLong { lease, .. }
            | Self::AgeOutside { lease, .. } => (*lease, *lease),
        }
    }
}
