//! A letter: from whom, to whom, about what, and the words as a person left them.

use crate::{
    document::{Block, Document, Letterhead},
    dutch::day_in_words,
};

/// A letter to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The organisation that sends it.
    pub author: String,
    /// The sender, line by line.
    pub sender: Vec<String>,
    /// Who gets it, line by line.
    pub recipient: Vec<String>,
    /// Where it was written; may be blank.
    pub place: String,
    /// The day on it, ISO.
    pub day: String,
    /// What it is about.
    pub subject: String,
    /// Its words; a blank line parts paragraphs.
    pub text: String,
}

impl Letter {
    /// The letter as a document.
    pub fn document(&self) -> Document {
        let day = day_in_words(&self.day);
        let place = self.place.trim();
        let mut blocks = vec![Block::heading(&self.subject)];
        blocks.extend(paragraphs(&self.text).map(|lines| Block::Paragraph { lines }));
        Document {
            title: self.subject.clone(),
            author: self.author.clone(),
            day: self.day.clone(),
            letterhead: Some(Letterhead {
                sender: self.sender.clone(),
                recipient: self.recipient.clone(),
                place_and_day: if place.is_empty() { day } else { format!("{place}, {day}") },
            }),
            blocks,
        }
    }
}

/// The paragraphs of a text, line by line.
fn paragraphs(text: &str) -> impl Iterator<Item = Vec<String>> {
    let mut found: Vec<Vec<String>> = vec![Vec::new()];
    for line in text.lines().map(str::trim_end) {
        match found.last_mut() {
            Some(last) if !line.is_empty() => last.push(line.to_owned()),
            _ => found.push(Vec::new()),
        }
    }
    found.into_iter().filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_line_parts_paragraphs_and_a_line_stays_a_line() {
        let found: Vec<_> = paragraphs("Beste Cas,\n\n\nWe waren er.\r\nJe was er niet.  \n \nGroet\n").collect();
        let expected: [&[&str]; 3] = [&["Beste Cas,"], &["We waren er.", "Je was er niet."], &["Groet"]];
        assert_eq!(expected.map(<[_]>::to_vec).to_vec(), found);
        assert_eq!(0, paragraphs(" \n\n").count());
    }

    #[test]
    fn a_letter_says_where_it_was_written_only_when_somebody_knows() {
        let letter = |place: &str| Letter {
            author: "Stichting".to_owned(),
            sender: Vec::new(),
            recipient: Vec::new(),
            place: place.to_owned(),
            day: "2026-07-28".to_owned(),
            subject: "Gesprek".to_owned(),
            text: String::new(),
        };
        let shown = |place| letter(place).document().letterhead.map(|it| it.place_and_day).unwrap_or_default();
        assert_eq!("Fabelstad, 28\u{a0}juli 2026", shown(" Fabelstad "));
        assert_eq!("28\u{a0}juli 2026", shown("  "));
    }
}
