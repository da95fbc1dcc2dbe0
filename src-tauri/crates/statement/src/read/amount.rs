//! Amounts and days as the message writes them.

use domain::{
    calendar::{Day, parse_day},
    money::Cents,
};

/// `000000000000149.87`, `100`, `612.5`, `612.50000`; nothing below a cent.
pub(super) fn amount(raw: &str) -> Option<Cents> {
    let (euros, part) = raw.trim().split_once('.').unwrap_or((raw.trim(), ""));
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    let part = part.trim_end_matches('0');
    if euros.is_empty() || !digits(euros) || !digits(part) || part.len() > 2 {
        return None;
    }
    Cents::new(format!("{euros}{part:0<2}").parse().ok()?).ok()
}

/// `2026-07-30`, perhaps with a time or a zone after it: the day is the one that the bank wrote.
pub(super) fn day(raw: &str) -> Option<Day> {
    let raw = raw.trim();
    let rest = raw.get(10..)?;
    let zoned = rest.is_empty() || rest.starts_with(['T', 'Z', '+', '-']);
    parse_day(raw.get(..10)?).ok().filter(|_| zoned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_has_no_part_of_a_cent() {
        let check = |raw, cents: Option<i64>| assert_eq!(amount(raw).map(Cents::get), cents, "{raw}");
        check("000000000000149.87", Some(14_987));
        check("100", Some(10_000));
        check(" 612.5 ", Some(61_250));
        check("612.50000", Some(61_250));
        check("0.00", Some(0));
        check("612.505", None);
        check("612,50", None);
        check("-5.00", None);
        check("+5.00", None);
        check(".50", None);
        check("", None);
        check("1e3", None);
        check("10000000.01", None);
        check("99999999999999999999", None);
    }

    #[test]
    fn a_day_may_have_a_time_or_a_zone() {
        let check = |raw, expected: Option<&str>| assert_eq!(day(raw).map(|it| it.to_string()).as_deref(), expected);
        check("2026-07-30", Some("2026-07-30"));
        check("2026-07-30+02:00", Some("2026-07-30"));
        check("2026-07-30T23:59:59.999Z", Some("2026-07-30"));
        check("2026-02-30", None);
        check("2026-07-301", None);
        check("30-07-2026", None);
        check("", None);
    }
}
