//! When somebody works: the whole pattern at once, from a day on. What held before that day stays in force for it.

use chrono::Days;
use domain::{
    calendar::{Day, parse_day},
    schedule::{Hours, read_clock, show_clock},
};
use store::{
    Id,
    tables::{WorkPattern, Worker},
};

use crate::{
    api::{FieldName, Nothing, OperationKind, PatternLine, PatternsSet},
    error::Error,
    forms::Form,
    team::Writing,
    tenancies::id,
};

/// Gives a worker another pattern from a day on.
pub fn set(writing: &mut Writing<'_>, args: PatternsSet) -> Result<Nothing, Error> {
    let worker: Id<Worker> = id(&args.worker)?;
    let conn = writing.db.conn();
    Worker::get(conn, worker)?.ok_or(Error::Missing)?;
    let mut form = Form::default();
    let from = form.take(FieldName::FirstDay, parse_day(&args.from_day));
    let lines: Option<Vec<(PatternLine, Hours)>> = args.lines.into_iter().map(|it| line(&mut form, it)).collect();
    let (from, lines) = form.done(from.zip(lines))?;
    let known = store::schedule::patterns_of(conn, worker)?;
    let rows: Vec<WorkPattern> = lines
        .into_iter()
        .map(|(line, hours)| WorkPattern {
            id: Id::from_uuid(writing.new_id()),
            worker,
            parity: line.parity.as_code().to_owned(),
            weekday: i64::from(line.weekday),
            starts: show_clock(hours.starts),
            ends: show_clock(hours.ends),
            from_day: from.to_string(),
            last_day: None,
        })
        .collect();
    let day_before = from.checked_sub_days(Days::new(1)).unwrap_or(Day::MIN).to_string();
    let from = from.to_string();
    writing.transact(OperationKind::SetPattern, |tx| {
        for row in known {
            if row.from_day >= from {
                WorkPattern::remove(tx, row.id)?;
            } else if row.last_day.as_ref().is_none_or(|last| *last >= from) {
                WorkPattern { last_day: Some(day_before.clone()), ..row }.put(tx)?;
            }
        }
        rows.iter().try_for_each(|row| row.insert(tx))?;
        Ok(())
    })?;
    Ok(Nothing {})
}

fn line(form: &mut Form, line: PatternLine) -> Option<(PatternLine, Hours)> {
    let starts = form.take(FieldName::Starts, read_clock(&line.starts));
    let ends = form.take(FieldName::Ends, read_clock(&line.ends));
    let (starts, ends) = starts.zip(ends)?;
    let hours = form.take(FieldName::Ends, Hours::new(starts, ends))?;
    (1..=7).contains(&line.weekday).then_some((line, hours))
}
