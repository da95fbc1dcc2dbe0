//! The letters that one can begin with: one of every kind comes along, the organisation adds its own.

use domain::{
    letter::{LetterKind, Placeholder, unknown_words},
    words::Words,
};
use report::built_in;
use store::{Id, tables::LetterTemplate};

use super::MOST_LINE;
use crate::{
    api::{
        Code, FieldName, LetterTemplateRow, LetterTemplates, LetterTemplatesRemove, LetterTemplatesSet, Made, Nothing,
        OperationKind,
    },
    error::Error,
    forms::Form,
    permission::Permission,
    team::{Reading, Writing},
    tenancies::id,
};

/// Of every kind the one that the program brings along, then the organisation's own by name.
pub fn list(reading: &Reading<'_>, _: Nothing) -> Result<LetterTemplates, Error> {
    let mut own = LetterTemplate::all(reading.conn)?;
    own.sort_by(|one, two| one.name.cmp(&two.name));
    let mut rows = Vec::new();
    for kind in LetterKind::ALL {
        let (subject, text) = built_in(*kind);
        rows.push(LetterTemplateRow {
            id: None,
            kind: *kind,
            name: String::new(),
            subject: subject.to_owned(),
            text: text.to_owned(),
        });
        rows.extend(own.iter().filter(|it| it.kind == kind.as_code()).map(|it| LetterTemplateRow {
            id: Some(it.id.to_string()),
            kind: *kind,
            name: it.name.clone(),
            subject: it.subject.clone(),
            text: it.text.clone(),
        }));
    }
    Ok(LetterTemplates {
        rows,
        words: Placeholder::ALL.iter().map(|it| it.as_code().to_owned()).collect(),
        may_change: Permission::ChangeSettings.held_by(&reading.team.author().roles),
    })
}

/// Writes a template down, or changes one.
pub fn set(writing: &mut Writing<'_>, args: LetterTemplatesSet) -> Result<Made, Error> {
    let conn = writing.db.conn();
    let known = match &args.template {
        Some(it) => Some(LetterTemplate::get(conn, id(it)?)?.ok_or(Error::Missing)?),
        None => None,
    };
    let mut form = Form::default();
    let name = line(&mut form, FieldName::Name, &args.name);
    let subject = line(&mut form, FieldName::Subject, &args.subject);
    let text = match form.take(FieldName::Words, Words::some(&args.text)) {
        Some(text) if !unknown_words(text.as_str()).is_empty() => form.wrong(FieldName::Words, Code::BracesUnknown),
        other => other,
    };
    let (name, (subject, text)) = form.done(name.zip(subject.zip(text)))?;
    let row = LetterTemplate {
        id: known.as_ref().map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id),
        kind: args.kind.as_code().to_owned(),
        name,
        subject,
        text: text.into_string(),
    };
    let is_there = known.is_some();
    writing.transact(OperationKind::SetLetterTemplate, |tx| {
        if is_there {
            row.put(tx)?
        } else {
            row.insert(tx)?
        };
        Ok(())
    })?;
    Ok(Made { id: row.id.to_string() })
}

fn line(form: &mut Form, field: FieldName, text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return form.wrong(field, Code::TextBlank);
    }
    if text.chars().count() > MOST_LINE || text.chars().any(char::is_control) {
        return form.wrong_by(field, Code::TextTooLong, "max", i64::try_from(MOST_LINE).unwrap_or(0));
    }
    if !unknown_words(&text).is_empty() {
        return form.wrong(field, Code::BracesUnknown);
    }
    Some(text)
}

/// Takes a template away: letters begin with the one that the program brings along again.
pub fn remove(writing: &mut Writing<'_>, args: LetterTemplatesRemove) -> Result<Nothing, Error> {
    let row = LetterTemplate::get(writing.db.conn(), id(&args.template)?)?.ok_or(Error::Missing)?;
    writing.transact(OperationKind::RemoveLetterTemplate, |tx| Ok(LetterTemplate::remove(tx, row.id)?))?;
    Ok(Nothing {})
}
