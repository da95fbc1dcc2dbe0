//! How a tenant is reached: the telephone number and the e-mail address in a cell.

use domain::reach::{Email, Phone};

use super::Reason;
use crate::{grid::Cell, words::fold};

/// A telephone number. A spreadsheet takes the digits of one for an amount and drops the zero or the plus in front: nine
/// digits, or eleven that begin with 31, get it back, for without it nobody can be called.
pub(crate) fn phone(cell: &Cell) -> Result<Option<String>, Reason> {
    let text = cell.shown();
    if is_nothing(&text) {
        return Ok(None);
    }
    let digits = text.bytes().all(|it| it.is_ascii_digit());
    let whole = match text.len() {
        9 if digits && !text.starts_with('0') => format!("0{text}"),
        11 if digits && text.starts_with("31") => format!("+{text}"),
        _ => text.into_owned(),
    };
    Phone::parse(&whole).map(|it| it.map(Phone::into_text)).map_err(|_| Reason::NotAPhone)
}

/// An e-mail address.
pub(crate) fn email(cell: &Cell) -> Result<Option<String>, Reason> {
    let text = cell.shown();
    if is_nothing(&text) {
        return Ok(None);
    }
    let address = text.strip_prefix("mailto:").unwrap_or(&text);
    Email::parse(address).map(|it| it.map(Email::into_text)).map_err(|_| Reason::NotAnEmail)
}

/// Words by which a cell says that there is none.
fn is_nothing(text: &str) -> bool {
    ["", "-", "--", "x", "geen", "geen telefoon", "geen mail", "nvt", "n.v.t.", "onbekend", "none", "n/a", "unknown"]
        .contains(&fold(text).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_can_be_dialled() {
        for (cell, expected) in [
            (Cell::text("06 - 12 34 56 78"), Ok(Some("06 - 12 34 56 78"))),
            (Cell::Number(612_345_678.0), Ok(Some("0612345678"))),
            (Cell::Number(31_612_345_678.0), Ok(Some("+31612345678"))),
            (Cell::text("612345678"), Ok(Some("0612345678"))),
            (Cell::Number(112_112.0), Ok(Some("112112"))),
            (Cell::Empty, Ok(None)),
            (Cell::text("N.v.t."), Ok(None)),
            (Cell::text("bel zijn zus"), Err(Reason::NotAPhone)),
            (Cell::text("06-12345678 / 020-1234567"), Err(Reason::NotAPhone)),
            (Cell::text("?"), Err(Reason::NotAPhone)),
            (Cell::Error, Err(Reason::NotAPhone)),
        ] {
            assert_eq!(phone(&cell), expected.map(|it| it.map(str::to_owned)), "{cell:?}");
        }
    }

    #[test]
    fn an_address_is_where_a_letter_can_go() {
        for (text, expected) in [
            ("teun@voorbeeld.nl", Ok(Some("teun@voorbeeld.nl"))),
            ("mailto:teun@voorbeeld.nl", Ok(Some("teun@voorbeeld.nl"))),
            ("geen", Ok(None)),
            ("teun at voorbeeld.nl", Err(Reason::NotAnEmail)),
        ] {
            assert_eq!(email(&Cell::text(text)), expected.map(|it| it.map(str::to_owned)), "{text}");
        }
    }
}
