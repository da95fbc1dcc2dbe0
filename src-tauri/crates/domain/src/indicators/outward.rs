//! What of the figures may leave the team: nothing about fewer than five people, and nothing from which that follows.
//!
//! A number of one to four is withheld; nought is about nobody. Of a share its complement is looked at too, and of a whole
//! that is told in parts so many parts are withheld that none of them follows from the rest.

use std::collections::BTreeSet;

use super::figure::Line;

/// Numbers of people below this stay in the team.
pub const TOO_FEW: u32 = 5;

/// The number is about too few people.
pub const fn is_too_few(n: u32) -> bool {
    0 < n && n < TOO_FEW
}

/// Which parts of a whole are withheld, and whether the whole is too: no group of parts that is only known together is
/// of too few people. What is `held` already stays so.
pub fn withheld_parts(parts: &[u32], whole: u32, held: &[bool]) -> (Vec<bool>, bool) {
    let size = |at: usize| parts.get(at).copied().unwrap_or_default();
    let is_held = |at: usize| held.get(at).copied().unwrap_or_default() || is_too_few(size(at));
    let mut found: Vec<bool> = (0..parts.len()).map(is_held).collect();
    // What is in no part is a part that is never told.
    let rest = whole.saturating_sub(parts.iter().sum());
    if !found.contains(&true) && !is_too_few(rest) {
        return (found, is_too_few(whole));
    }
    let mut told: Vec<usize> = (0..parts.len()).filter(|at| !is_held(*at) && size(*at) > 0).collect();
    told.sort_by_key(|at| u32::MAX - size(*at));
    loop {
        let hidden: Vec<u32> = parts
            .iter()
            .zip(&found)
            .filter(|(_, held)| **held)
            .map(|(n, _)| *n)
            .chain((rest > 0).then_some(rest))
            .collect();
        // One that is alone follows from the whole, and so does the sum of all that are withheld.
        if hidden.len() > 1 && !is_too_few(hidden.iter().sum()) {
            return (found, is_too_few(whole));
        }
        match told.pop().and_then(|at| found.get_mut(at)) {
            Some(smallest) => *smallest = true,
            None => return (found, true),
        }
    }
}

/// Codes of lines that are the parts of one whole.
const PARTS: [&str; 4] = ["flow_went_by_reason", "flow_went_to", "flow_evicted", "omklap_answers"];

/// Who was there and who came, without who went, are who is there: the last of these goes with the others.
const BALANCE: [&str; 3] = ["flow_at_start", "flow_came", "flow_went"];

/// Of everybody and of the young the same is told: what is told of both tells of the others too.
const OF_BOTH: [&str; 5] = ["waited", "first_visit", "stayed", "relapse", "relapse_running"];

/// Lines of which a number about too few people would follow beside the others of the same period: who died, from who
/// went and of whom a relapse is looked at; who is not young, from everybody and the young.
fn follows(lines: &[Line]) -> BTreeSet<String> {
    let line = |code: &str| lines.iter().find(|it| it.code == code && it.part.is_none());
    let apart = |one: Option<u32>, other: Option<u32>| {
        one.zip(other).is_some_and(|(one, other)| is_too_few(one.saturating_sub(other)))
    };
    let mut found = BTreeSet::new();
    let went = line("flow_went").and_then(|it| it.n);
    for name in OF_BOTH {
        let (all, young) = (format!("people_{name}"), format!("youth_{name}"));
        let Some(of_all) = line(&all) else { continue };
        if name.starts_with("relapse") && apart(went, of_all.of) {
            found.insert(all);
        }
        if line(&young).is_some_and(|it| apart(of_all.n, it.n) || apart(of_all.of, it.of)) {
            found.insert(young);
        }
    }
    found
}

/// The lines as they may leave the team. What follows from two of them is seen only where both are here: give all that are
/// about one period.
pub fn outward(lines: &[Line]) -> Vec<Line> {
    // A part that is told in two places, as who died, is withheld in both.
    let mut names: BTreeSet<&str> = BTreeSet::new();
    let mut wholes = BTreeSet::new();
    loop {
        let before = (names.len(), wholes.len());
        for code in PARTS {
            let of: Vec<&Line> = lines.iter().filter(|it| it.code == code).collect();
            let sizes: Vec<u32> = of.iter().filter_map(|it| it.n).collect();
            let held: Vec<bool> = of.iter().filter_map(|it| it.part.as_deref()).map(|it| names.contains(it)).collect();
            let (held, whole) = withheld_parts(&sizes, of.first().and_then(|it| it.of).unwrap_or_default(), &held);
            names.extend(of.iter().zip(held).filter(|(_, held)| *held).filter_map(|(it, _)| it.part.as_deref()));
            if whole {
                wholes.insert(code);
            }
        }
        if before == (names.len(), wholes.len()) {
            break;
        }
    }
    let follows = follows(lines);
    let unbalanced = lines.iter().any(|it| BALANCE.contains(&it.code.as_str()) && it.n.is_some_and(is_too_few));
    let each = |line: &Line| match line.code.as_str() {
        code if PARTS.contains(&code) => {
            let held = line.part.as_deref().is_some_and(|it| names.contains(it));
            let shown = Line {
                n: line.n.filter(|_| !held),
                of: line.of.filter(|_| !wholes.contains(code)),
                missing: line.missing.filter(|it| !is_too_few(*it)),
                ..line.clone()
            };
            marked(shown, line)
        }
        "flow_at_end" if unbalanced => marked(Line { n: None, ..line.clone() }, line),
        code if follows.contains(code) => {
            marked(Line { n: None, of: None, mean: None, median: None, missing: None, ..line.clone() }, line)
        }
        _ => alone(line),
    };
    lines.iter().map(each).collect()
}

fn marked(shown: Line, of: &Line) -> Line {
    Line { withheld: shown != *of, ..shown }
}

fn alone(line: &Line) -> Line {
    let n = line.n.filter(|it| !is_too_few(*it));
    let small = line.of.is_some_and(is_too_few);
    let complement = line.of.zip(line.n).is_some_and(|(of, n)| is_too_few(of.saturating_sub(n)));
    let told = n.is_some() && !small && !complement;
    // Who came and of how many it is known are told: of how many it is not would follow.
    let lacks = line.mean.is_some() && line.missing.is_some_and(is_too_few);
    let shown = Line {
        n: n.filter(|_| told && !lacks),
        of: line.of.filter(|_| !small),
        mean: line.mean.filter(|_| told),
        median: line.median.filter(|_| told),
        missing: line.missing.filter(|it| !is_too_few(*it)),
        ..line.clone()
    };
    marked(shown, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(parts: &[u32], whole: u32, expected: &str) {
        let (held, whole_held) = withheld_parts(parts, whole, &[]);
        let shown = parts.iter().zip(held).map(|(n, held)| if held { "-".to_owned() } else { n.to_string() });
        let shown: Vec<_> = shown.collect();
        assert_eq!(
            expected,
            format!("{} of {}", shown.join(" "), if whole_held { "-".to_owned() } else { whole.to_string() })
        );
    }

    #[test]
    fn a_part_that_would_follow_from_the_whole_takes_another_with_it() {
        check(&[20, 10, 5], 35, "20 10 5 of 35");
        check(&[20, 10, 3], 33, "20 - - of 33");
        check(&[20, 3, 2], 25, "20 - - of 25");
        check(&[20, 2, 2], 24, "- - - of 24");
        check(&[3], 3, "- of -");
        check(&[1, 1], 2, "- - of -");
        check(&[4, 1], 5, "- - of 5");
        check(&[10, 0], 10, "10 0 of 10");
        check(&[10, 0, 2], 12, "- 0 - of 12");
        let held = withheld_parts(&[20, 10, 8], 38, &[false, true, false]);
        assert_eq!((vec![false, true, true], false), held, "what is held already takes another with it");
        // What is in no part counts as one.
        check(&[10, 8], 20, "10 - of 20");
        check(&[10, 8], 25, "10 8 of 25");
        check(&[10, 3], 20, "10 - of 20");
        check(&[], 0, " of 0");
    }

    /// The second rule, slow: what follows from what is told is the sum of what is not.
    #[test]
    fn nothing_about_too_few_follows_from_what_is_told() {
        for code in 0..10_u32.pow(4) {
            let digits: Vec<u32> = (0..4).map(|place| code / 10_u32.pow(place) % 10).collect();
            let (parts, rest) = (&digits[..3], digits[3]);
            let whole: u32 = digits.iter().sum();
            let (held, whole_held) = withheld_parts(parts, whole, &[]);
            for (n, held) in parts.iter().zip(&held) {
                assert!(*held || !is_too_few(*n), "{digits:?}: {n} is told");
            }
            if whole_held {
                continue;
            }
            let hidden: Vec<u32> = parts
                .iter()
                .zip(&held)
                .filter(|(_, held)| **held)
                .map(|(n, _)| *n)
                .chain((rest > 0).then_some(rest))
                .collect();
            assert!(!is_too_few(hidden.iter().sum()), "{digits:?}: {held:?}");
            assert!(hidden.len() != 1 || !is_too_few(hidden[0]), "{digits:?}: {held:?}");
            assert!(!is_too_few(whole), "{digits:?}");
        }
    }

    #[test]
    fn a_share_is_told_where_neither_it_nor_its_complement_is_of_too_few() {
        let shown = |n, of| {
            let line = alone(&Line::share("x", n, of, 0));
            (line.n, line.of, line.withheld)
        };
        assert_eq!((Some(5), Some(10), false), shown(5, 10));
        assert_eq!((Some(0), Some(10), false), shown(0, 10));
        assert_eq!((Some(10), Some(10), false), shown(10, 10));
        assert_eq!((None, Some(10), true), shown(4, 10));
        assert_eq!((None, Some(10), true), shown(6, 10));
        assert_eq!((None, None, true), shown(0, 4));
        assert_eq!((Some(0), Some(0), false), shown(0, 0));
    }

    #[test]
    fn lengths_of_too_few_are_left_out_and_so_is_how_many_are_missing() {
        let lengths = |known: u32, missing: u32| {
            let all = (0..known).map(Some).chain((0..missing).map(|_| None)).collect();
            alone(&Line::lengths("x", &all))
        };
        let few = lengths(4, 0);
        assert_eq!((None, None, None, true), (few.n, few.mean, few.median, few.withheld));
        let enough = lengths(5, 3);
        assert_eq!((None, Some(2.0), None, true), (enough.n, enough.mean, enough.missing, enough.withheld));
        let all = lengths(5, 0);
        assert_eq!((Some(5), Some(0), false), (all.n, all.missing, all.withheld));
        assert!(!lengths(0, 0).withheld);
    }

    #[test]
    fn what_is_withheld_in_one_place_is_in_the_other() {
        let part = |code: &str, n, of, name: &str| Line::share(code, n, of, 0).about(name);
        let lines = [
            part("flow_went_by_reason", 20, 33, "left"),
            part("flow_went_by_reason", 10, 33, "died"),
            part("flow_went_by_reason", 3, 33, "clinic"),
            part("flow_went_to", 23, 33, "ethos_1"),
            part("flow_went_to", 10, 33, "died"),
        ];
        let told = outward(&lines);
        assert_eq!([Some(20), None, None, None, None], [0, 1, 2, 3, 4].map(|at: usize| told[at].n));
    }

    #[test]
    fn who_came_does_not_follow_from_who_is_there() {
        let told = |came| {
            outward(&[
                Line::count("flow_at_start", 50),
                Line::count("flow_came", came),
                Line::count("flow_went", 9),
                Line::count("flow_at_end", 41 + came),
            ])
        };
        assert_eq!((None, None), (told(3)[1].n, told(3)[3].n));
        assert_eq!((Some(6), Some(47)), (told(6)[1].n, told(6)[3].n));
    }

    #[test]
    fn who_died_does_not_follow_from_whose_relapse_is_looked_at() {
        let told = |went: u32, of: u32| {
            let lines = [Line::count("flow_went", went), Line::share("people_relapse", 6, of, 0)];
            let told = outward(&lines);
            (told[1].n, told[1].of, told[1].withheld)
        };
        assert_eq!((None, None, true), told(30, 28));
        assert_eq!((Some(6), Some(30), false), told(30, 30));
        assert_eq!((Some(6), Some(20), false), told(30, 20));
    }

    #[test]
    fn who_is_not_young_does_not_follow_from_everybody_and_the_young() {
        let lengths = |code: &str, known: usize| Line::lengths(code, &vec![Some(9); known].into_iter().collect());
        let told = |young| {
            let told = outward(&[lengths("people_waited", 30), lengths("youth_waited", young)]);
            (told[0].n, told[1].n, told[1].mean)
        };
        assert_eq!((Some(30), None, None), told(27));
        assert_eq!((Some(30), Some(30), Some(9.0)), told(30));
        assert_eq!((Some(30), Some(12), Some(9.0)), told(12));
    }

    #[test]
    fn lines_of_one_whole_are_looked_at_together() {
        let part = |n, name: &str| Line::share("flow_went_by_reason", n, 33, 0).about(name);
        let told = outward(&[part(20, "left"), part(10, "moved_on"), part(3, "clinic"), Line::count("flow_came", 3)]);
        assert_eq!([Some(20), None, None, None], [told[0].n, told[1].n, told[2].n, told[3].n]);
        assert_eq!([false, true, true, true], [told[0].withheld, told[1].withheld, told[2].withheld, told[3].withheld]);
    }
}
