//! Undo, redo, and the history of a record.

use domain::calendar::parse_day;
use store::{
    Value,
    journal::{
        history,
        reverse::{self, Step},
    },
    registry::{self, Table},
};

use crate::{
    api::{
        HistoryAt, HistoryColumn, HistoryInTheWay, HistoryOf, HistoryRow, HistorySteps, Nothing, OperationKind,
        RecordThen, StepInTheWay, StepRow, StepTaken,
    },
    error::Error,
    omklap::OmklapRefused,
    operations::{PASSED_OVER, Reversal, named, reversal},
    team::{Reading, Writing},
};

/// What can be undone and done again.
pub fn steps(reading: &Reading<'_>, _: Nothing) -> Result<HistorySteps, Error> {
    let author = reading.team.author().account.to_string();
    let shown = |step: Option<Step>| {
        step.map(|it| StepRow { kind: named(it.kind), at_ms: it.at_ms })
            .filter(|it| !matches!(reversal(it.kind), Reversal::Never | Reversal::PassedOver))
    };
    Ok(HistorySteps {
        undo: shown(reverse::undoable_past(reading.conn, &author, PASSED_OVER)?),
        redo: shown(reverse::redoable(reading.conn, &author)?),
        saved_ms: store::last_saved_ms(reading.conn)?,
    })
}

/// Undoes the newest step.
pub fn undo(writing: &mut Writing<'_>, _: Nothing) -> Result<StepTaken, Error> {
    let author = writing.team.author().account.to_string();
    let step = reverse::undoable_past(writing.db.conn(), &author, PASSED_OVER)?.ok_or(Error::NothingToUndo)?;
    take(writing, &step, OperationKind::Undo, Error::NothingToUndo)
}

/// Does again what was undone last.
pub fn redo(writing: &mut Writing<'_>, _: Nothing) -> Result<StepTaken, Error> {
    let author = writing.team.author().account.to_string();
    let step = reverse::redoable(writing.db.conn(), &author)?.ok_or(Error::NothingToRedo)?;
    take(writing, &step, OperationKind::Redo, Error::NothingToRedo)
}

fn take(writing: &mut Writing<'_>, step: &Step, how: OperationKind, never: Error) -> Result<StepTaken, Error> {
    let kind = named(step.kind);
    match reversal(kind) {
        Reversal::Never | Reversal::PassedOver => return Err(never),
        Reversal::Needs(permission) => writing.team.may(permission)?,
        Reversal::UnlessSent(permission) => {
            writing.team.may(permission)?;
            if store::omklap::was_sent(writing.db.conn(), step.first)? {
                return Err(OmklapRefused::FileSent.into());
            }
        }
        Reversal::UnlessUsed(permission) => {
            writing.team.may(permission)?;
            if store::papers::stand_on(writing.db.conn(), step.first)? {
                return Err(OmklapRefused::ConsentUsed.into());
            }
        }
        Reversal::WhileNewest(permission) => {
            writing.team.may(permission)?;
            if how == OperationKind::Undo && store::omklap::was_followed(writing.db.conn(), step.first)? {
                return Err(OmklapRefused::Followed.into());
            }
        }
        Reversal::BeforeFlip(permission) => {
            writing.team.may(permission)?;
            for day in store::caseload::flips_of(writing.db.conn(), step.first)? {
                if !domain::omklap::may_undo_flip(parse_day(&day)?, writing.today) {
                    return Err(Error::FlipDatePassed);
                }
            }
        }
    }
    let operation = writing.operation(how);
    let written = writing.db.reverse(&operation, step)?;
    writing.touch(written.tables);
    Ok(StepTaken { kind })
}

/// Who wrote where the newest step had written. An error says codes and numbers, so the name is asked for.
pub fn in_the_way(reading: &Reading<'_>, args: HistoryInTheWay) -> Result<Option<StepInTheWay>, Error> {
    let own = reading.team.author().account.to_string();
    let newest = if args.redo {
        reverse::redoable(reading.conn, &own)?
    } else {
        reverse::undoable_past(reading.conn, &own, PASSED_OVER)?
    };
    let Some(step) = newest else { return Ok(None) };
    let Some(since) = reverse::changed_by(reading.conn, step.seq)? else { return Ok(None) };
    Ok(Some(StepInTheWay { author: name_of(reading, &since.author)?, kind: named(since.kind), at_ms: since.at_ms }))
}

/// The name of an account; blank for one that this file does not know.
pub fn name_of(reading: &Reading<'_>, account: &str) -> Result<String, Error> {
    Ok(store::accounts::name(reading.conn, account)?.unwrap_or_default())
}

/// The tenancy that a record belongs to, for the access log.
pub fn subject(reading: &Reading<'_>, noun: &str, id: &str) -> Result<Option<String>, Error> {
    let Some(table) = registry::table_named(noun) else { return Ok(None) };
    Ok(history::tenancy_of(reading.conn, table, id)?)
}

/// Who changed what in one record.
pub fn of_record(reading: &Reading<'_>, args: HistoryOf) -> Result<Vec<HistoryRow>, Error> {
    let table = home(&args.noun)?;
    history::of_row(reading.conn, table, &args.id)?
        .into_iter()
        .map(|event| {
            Ok(HistoryRow {
                kind: named(event.kind),
                author: name_of(reading, &event.author)?,
                at_ms: event.at_ms,
                reason: event.reason,
                columns: event
                    .cells
                    .into_iter()
                    .map(|it| HistoryColumn {
                        column: it.column.to_owned(),
                        before: text(&it.before),
                        after: text(&it.value),
                    })
                    .collect(),
            })
        })
        .collect()
}

/// One record as it stood.
pub fn at_moment(reading: &Reading<'_>, args: HistoryAt) -> Result<RecordThen, Error> {
    let table = home(&args.noun)?;
    let then = history::row_at(reading.conn, table, &args.id, args.at_ms)?;
    Ok(RecordThen {
        existed: then.is_some(),
        columns: then
            .unwrap_or_default()
            .into_iter()
            .map(|(column, value)| HistoryColumn { column: column.to_owned(), before: None, after: text(&value) })
            .collect(),
    })
}

/// Whose history may be asked. Care stays behind verbs of its own.
fn home(noun: &str) -> Result<&'static Table, Error> {
    registry::table_named(noun).filter(|it| it.class == registry::Class::Home).ok_or(Error::Missing)
}

/// A value as it goes out; none for what is empty.
pub fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null | Value::Blob(_) => None,
        Value::Integer(it) => Some(it.to_string()),
        Value::Real(it) => Some(it.to_string()),
        Value::Text(it) => Some(it.clone()),
    }
}
