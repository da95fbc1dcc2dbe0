//! Words of care, found as one types.
//!
//! Only in the dossiers that who asks may read without a reason; of all others a search knows name and address alone.
//! Whose words are shown, that tenant has a line of it in the access log, without the words: one for a time of searching.

use std::collections::HashSet;

use store::search::{Found, Source, Typed, newest};

use crate::{
    api::{SearchWords, SnippetPart, WordsFound, WordsHit, WordsSeen, WordsSource},
    caseload::folded,
    error::Error,
    own_caseload::OwnCaseload,
    permission::Permission,
    team::Reading,
};

/// Hits that can be asked at once.
const MOST_HITS: u32 = 50;
/// Rows that are looked at for them: of one dossier that mentions it every week, one is enough.
const LOOKED_AT: u32 = 400;
/// Of these there are nearly always enough for the few that the palette shows; each row more is a page to decipher.
const LOOKED_AT_FIRST: u32 = 40;
/// A single letter begins a word in every note.
const FEWEST_LETTERS: usize = 2;
/// Characters of a snippet, and of those before the first hit.
const SNIPPET: usize = 110;
const BEFORE: usize = 24;

/// The newest words, at most one row a tenancy and kind.
pub fn words(reading: &Reading<'_>, args: SearchWords) -> Result<WordsFound, Error> {
    let most = args.limit.min(MOST_HITS) as usize;
    let typed = Typed::new(&args.search);
    let first = words_among(reading, &typed, most, LOOKED_AT_FIRST)?;
    match first.hits.len() < most && first.more {
        true => words_among(reading, &typed, most, LOOKED_AT),
        false => Ok(first),
    }
}

/// The newest words among so many rows.
fn words_among(reading: &Reading<'_>, typed: &Typed, most: usize, rows: u32) -> Result<WordsFound, Error> {
    let caseload = reading.team.caseload(reading.conn)?;
    let looked = look(reading, typed, rows)?;
    let (mut shown, mut hits, mut more) = (HashSet::new(), Vec::new(), looked.more);
    for found in looked.rows {
        let Some(entry) = caseload.get(found.tenancy) else { continue };
        if !shown.insert((found.tenancy, found.source)) {
            continue;
        }
        if hits.len() == most {
            more = true;
            break;
        }
        reading.saw(found.tenancy);
        hits.push(WordsHit {
            tenancy: found.tenancy.to_string(),
            name: entry.name.clone(),
            words: seen(&found, typed),
        });
    }
    Ok(WordsFound { more, hits })
}

/// Rows that hold what is typed.
#[derive(Default)]
pub struct Looked {
    /// Newest first.
    pub rows: Vec<Found>,
    /// Older rows hold it too, and were not looked at.
    pub more: bool,
}

/// The newest rows that hold what is typed, in the dossiers that are open to who asks.
pub fn found(reading: &Reading<'_>, typed: &Typed) -> Result<Looked, Error> {
    look(reading, typed, LOOKED_AT)
}

fn look(reading: &Reading<'_>, typed: &Typed, most: u32) -> Result<Looked, Error> {
    let letters: usize = typed.words().iter().map(|it| it.chars().count()).sum();
    if letters < FEWEST_LETTERS || !Permission::SeeDossier.held_by(&reading.team.author().roles) {
        return Ok(Looked::default());
    }
    let within: Option<Vec<_>> = match OwnCaseload::read(reading)? {
        OwnCaseload::Everybody => None,
        OwnCaseload::Only(own) => Some(own.into_iter().collect()),
    };
    // One more than is looked at says whether there are more.
    let mut rows = newest(reading.conn, typed, within.as_deref(), most + 1)?;
    let more = rows.len() > most as usize;
    rows.truncate(most as usize);
    Ok(Looked { rows, more })
}

/// The words as they are shown.
pub fn seen(found: &Found, typed: &Typed) -> WordsSeen {
    WordsSeen {
        source: match found.source {
            Source::Note => WordsSource::Note,
            Source::Seen => WordsSource::Seen,
            Source::Impression => WordsSource::Impression,
            Source::Task => WordsSource::Task,
            Source::Contact => WordsSource::Contact,
            Source::Goal => WordsSource::Goal,
        },
        day: found.day.clone(),
        snippet: snippet(&found.text, typed),
    }
}

/// A piece of a text around the first word that is typed, on one line.
fn snippet(text: &str, typed: &Typed) -> Vec<SnippetPart> {
    let wanted: Vec<String> = typed.words().iter().map(|it| folded(it)).collect();
    let text: Vec<char> = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    let hits = marks(&text, &wanted);
    let first = hits.iter().position(|it| *it).unwrap_or(0);
    // From the beginning of a word, shortly before the first hit.
    let mut from = first.saturating_sub(BEFORE);
    while from > 0 && from < first && text.get(from - 1) != Some(&' ') {
        from += 1;
    }
    let to = text.len().min(from + SNIPPET);
    let mut parts: Vec<SnippetPart> = Vec::new();
    let mut add = |text: char, hit: bool| match parts.last_mut() {
        Some(last) if last.hit == hit => last.text.push(text),
        _ => parts.push(SnippetPart { text: text.into(), hit }),
    };
    if from > 0 {
        add('…', false);
    }
    for (sign, hit) in text.iter().zip(&hits).take(to).skip(from) {
        add(*sign, *hit);
    }
    if to < text.len() {
        add('…', false);
    }
    parts
}

/// Which characters are what is typed, where it begins a word.
fn marks(text: &[char], wanted: &[String]) -> Vec<bool> {
    let mut marks = vec![false; text.len()];
    let part = |it: &char| it.is_alphanumeric() || unicode_normalization::char::is_combining_mark(*it);
    let mut at = 0;
    while let Some(begin) = text.iter().skip(at).position(part).map(|it| it + at) {
        let end = text.iter().skip(begin).position(|it| !part(it)).map_or(text.len(), |it| it + begin);
        for word in wanted {
            let mut left = word.as_str();
            let mut upto = begin;
            for sign in text.iter().take(end).skip(begin) {
                let sign = folded(&sign.to_string());
                match left.strip_prefix(sign.as_str()) {
                    Some(_) if left.is_empty() && !sign.is_empty() => break,
                    Some(rest) => (left, upto) = (rest, upto + 1),
                    None => break,
                }
            }
            if left.is_empty() {
                marks.iter_mut().take(upto).skip(begin).for_each(|it| *it = true);
            }
        }
        at = end;
    }
    marks
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn check(text: &str, typed: &str, expected: Expect) {
        let shown: String = snippet(text, &Typed::new(typed))
            .into_iter()
            .map(|it| if it.hit { format!("[{}]", it.text) } else { it.text })
            .collect();
        expected.assert_eq(&shown);
    }

    #[test]
    fn what_is_typed_is_marked_where_it_begins_a_word() {
        check("Sleutel bij café De Brug", "cafe sl", expect!["[Sl]eutel bij [café] De Brug"]);
        check("Huissleutel\nligt  binnen", "sleutel", expect!["Huissleutel ligt binnen"]);
        check("cafe\u{301} X", "café", expect!["[cafe\u{301}] X"]);
    }

    #[test]
    fn a_long_text_is_shown_from_shortly_before_the_first_hit() {
        let long = format!("{} sleutel {}", "woord ".repeat(30), "daarna ".repeat(30));
        check(
            &long,
            "sleu",
            expect![
                "…woord woord woord woord [sleu]tel daarna daarna daarna daarna daarna daarna daarna daarna daarna daarna daarna d…"
            ],
        );
    }
}
