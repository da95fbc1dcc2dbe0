//! A list as somebody wants to see it again.

use crate::{
    error::{Field, Invalid},
    text::some_line,
};

/// What a saved view is called: it stands on a tab.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ViewName(String);

impl ViewName {
    /// The most characters.
    pub const MAX: usize = 60;

    /// Some text on one line.
    ///
    /// # Errors
    /// [`Invalid::TextBlank`], [`Invalid::TextTooLong`], [`Invalid::TextUnreadable`].
    pub fn parse(raw: &str) -> Result<Self, Invalid> {
        some_line(raw, Field::ViewName, Self::MAX).map(Self)
    }

    /// The name as text.
    pub fn into_string(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_has_a_name_that_fits_on_a_tab() {
        assert_eq!(ViewName::parse("  Huur  open ").unwrap().into_string(), "Huur open");
        assert_eq!(ViewName::parse(" "), Err(Invalid::TextBlank { field: Field::ViewName }));
        let long = "a".repeat(ViewName::MAX + 1);
        assert_eq!(ViewName::parse(&long), Err(Invalid::TextTooLong { field: Field::ViewName, max: ViewName::MAX }));
    }
}
