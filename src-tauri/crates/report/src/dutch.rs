//! Days, months and amounts as one writes them in Dutch.

/// The months.
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// `1 maart 2026` of `2026-03-01`; what is no day stays as it is.
pub fn day_in_words(iso: &str) -> String {
    let mut parts = iso.splitn(3, '-');
    let read = (parts.next(), parts.next().and_then(month_name), parts.next().and_then(|it| it.parse::<u32>().ok()));
    match read {
        (Some(year), Some(month), Some(day)) => format!("{day}\u{a0}{month} {year}"),
        _ => iso.to_owned(),
    }
}

/// `maart 2026` of `2026-03`; what is no month stays as it is.
pub fn month_in_words(iso: &str) -> String {
    match iso.split_once('-').and_then(|(year, month)| Some((year, month_name(month)?))) {
        Some((year, month)) => format!("{month} {year}"),
        None => iso.to_owned(),
    }
}

fn month_name(number: &str) -> Option<&'static str> {
    let place = number.parse::<usize>().ok()?.checked_sub(1)?;
    MONTHS.get(place).copied()
}

/// `€ 1.234,50` of 123450 cents.
pub fn euros(cents: i64) -> String {
    let (sign, cents) = (if cents < 0 { "-" } else { "" }, cents.unsigned_abs());
    let whole = (cents / 100).to_string();
    let first = whole.len() % 3;
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && place % 3 == first {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    format!("€\u{a0}{sign}{grouped},{:02}", cents % 100)
}

/// `1 keer`, `3 keer`: a number with the word that fits.
pub(crate) fn count(number: u32, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cents: i64, expected: &str) {
        assert_eq!(expected, euros(cents).replace('\u{a0}', " "));
    }

    #[test]
    fn amounts_have_dots_between_thousands_and_a_comma_before_the_cents() {
        check(0, "€ 0,00");
        check(5, "€ 0,05");
        check(61_250, "€ 612,50");
        check(123_450, "€ 1.234,50");
        check(100_000_000, "€ 1.000.000,00");
        check(-7_305, "€ -73,05");
    }

    #[test]
    fn days_and_months_are_written_out_and_what_is_none_stays() {
        assert_eq!("1\u{a0}maart 2026", day_in_words("2026-03-01"));
        assert_eq!("december 2025", month_in_words("2025-12"));
        for odd in ["", "2026", "2026-13-01", "morgen", "2026-00-10", "-"] {
            assert_eq!(odd, day_in_words(odd));
            assert_eq!(odd, month_in_words(odd).as_str());
        }
    }
}
