//! For how long tenants keep a home: the product-limit estimate (Kaplan and Meier, 1958).
//!
//! Who is still housed is known to have been so until today and no longer: they count among those at risk until then and
//! never as an ending. Endings come before withdrawals of the same day. The band is Greenwood's variance on the scale of
//! log(−log S), so that it stays between nothing and all.

/// The normal deviate of a band of 95 %.
const DEVIATE: f64 = 1.959_963_984_540_054;

/// One tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// Days from the key until it ended, or until today.
    pub days: u32,
    /// It ended; else it is only not known how it goes on.
    pub ended: bool,
}

/// The curve after a day on which somebody's housing ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Days since the key.
    pub day: u32,
    /// Who was still followed on that day.
    pub at_risk: u32,
    /// For how many of them it ended.
    pub ended: u32,
    /// The share that is housed after it, between 0 and 1.
    pub share: f64,
    /// Between what it lies with 95 %; absent where nobody is housed any more, because then it says nothing.
    pub band: Option<(f64, f64)>,
}

/// The curve: a point for each day on which somebody's housing ended, in order. Before the first, all are housed.
pub fn curve(all: &[Course]) -> Vec<Point> {
    let mut by_day: Vec<Course> = all.to_vec();
    by_day.sort_unstable_by_key(|it| (it.days, !it.ended));
    let (mut share, mut variance) = (1.0, 0.0);
    let mut points: Vec<Point> = Vec::new();
    let mut left = by_day.as_slice();
    while let Some(first) = left.first() {
        let same = left.iter().take_while(|it| it.days == first.days);
        let (at_risk, of_day) = (left.len(), same.clone().count());
        let ended = same.filter(|it| it.ended).count();
        if ended > 0 {
            let (n, d) = (number(at_risk), number(ended));
            share *= (n - d) / n;
            variance += d / (n * (n - d));
            points.push(Point {
                day: first.days,
                at_risk: counted(at_risk),
                ended: counted(ended),
                share,
                band: band(share, variance),
            });
        }
        left = left.get(of_day..).unwrap_or_default();
    }
    points
}

/// The share that is housed so many days after the key.
pub fn share_after(curve: &[Point], days: u32) -> f64 {
    curve.iter().rev().find(|it| it.day <= days).map_or(1.0, |it| it.share)
}

fn band(share: f64, variance: f64) -> Option<(f64, f64)> {
    let log = share.ln();
    (share > 0.0).then(|| {
        let spread = DEVIATE * variance.sqrt() / log;
        (share.powf((-spread).exp()), share.powf(spread.exp()))
    })
}

/// Counts of people are far below what a float holds.
fn number(count: usize) -> f64 {
    f64::from(counted(count))
}

fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `6 6 6+`: a plus for who is only not followed any more.
    fn courses(text: &str) -> Vec<Course> {
        text.split_whitespace()
            .map(|it| Course { days: it.trim_end_matches('+').parse().unwrap(), ended: !it.ends_with('+') })
            .collect()
    }

    /// Weeks of remission of 21 children with leukaemia under 6-mercaptopurine (Freireich and others, Blood 21, 1963), the
    /// worked example of most textbooks.
    #[test]
    fn the_worked_example_of_the_textbooks() {
        let all = courses("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
        let shown: Vec<_> =
            curve(&all).iter().map(|it| format!("{} {} {} {:.3}", it.day, it.at_risk, it.ended, it.share)).collect();
        let published = [
            "6 21 3 0.857",
            "7 17 1 0.807",
            "10 15 1 0.753",
            "13 12 1 0.690",
            "16 11 1 0.627",
            "22 7 1 0.538",
            "23 6 1 0.448",
        ];
        assert_eq!(published.as_slice(), shown);
        // The band with the transformation by the double logarithm, as it is printed for the same data.
        let band = |it: Point| it.band.map(|(low, high)| format!("{low:.3} {high:.3}")).unwrap_or_default();
        let printed =
            ["0.620 0.952", "0.563 0.923", "0.503 0.889", "0.432 0.849", "0.368 0.805", "0.268 0.747", "0.188 0.680"];
        assert_eq!(printed.as_slice(), curve(&all).into_iter().map(band).collect::<Vec<_>>());
        assert!((share_after(&curve(&all), 15) - 0.690).abs() < 0.001);
        assert!((share_after(&curve(&all), 5) - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn where_nobody_left_all_are_housed_and_where_nobody_is_left_there_is_no_band() {
        assert_eq!(curve(&courses("3+ 5+ 7+")), []);
        assert_eq!(curve(&[]), []);
        let all = curve(&courses("4 4"));
        assert_eq!(all, [Point { day: 4, at_risk: 2, ended: 2, share: 0.0, band: None }]);
    }

    #[test]
    fn the_band_lies_around_the_curve() {
        for it in curve(&courses("1 2 2+ 3 5+ 8 9 9+")) {
            let Some((low, high)) = it.band else { continue };
            assert!(0.0 < low && low < it.share && it.share < high && high < 1.0, "{it:?}");
        }
    }
}
