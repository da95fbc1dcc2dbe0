//! What was read on the meters of a dwelling.

use domain::stock::{Meter, ReadAt, lower, parse_reading};
use store::{
    Connection, Id,
    tables::{Dwelling, MeterReading},
};

use super::came;
use crate::{
    api::{FieldName, Made, MeterRow, MetersRead, MetersRemove, Nothing, OperationKind},
    error::Error,
    forms::Form,
    team::Writing,
    tenancies::id,
};

/// What was read on the meters of a dwelling, by meter, newest first.
pub(super) fn of_dwelling(conn: &Connection, dwelling: Id<Dwelling>) -> Result<Vec<MeterRow>, Error> {
    let mut rows = Vec::new();
    for one in store::stock::readings(conn, dwelling)?.chunk_by(|a, b| a.meter == b.meter) {
        let readings: Vec<i64> = one.iter().map(|it| it.reading).collect();
        for (it, lower) in one.iter().zip(lower(&readings)).rev() {
            rows.push(MeterRow {
                id: it.id.to_string(),
                meter: Meter::from_code(&it.meter)?,
                day: it.day.clone(),
                reading: it.reading,
                occasion: ReadAt::from_code(&it.occasion)?,
                lower,
            });
        }
    }
    Ok(rows)
}

/// Writes down what was read. One that is lower than the one before is kept and said: a meter may have been replaced.
pub fn read(writing: &mut Writing<'_>, args: MetersRead) -> Result<Made, Error> {
    let dwelling = Dwelling::get(writing.db.conn(), id(&args.dwelling)?)?.ok_or(Error::Missing)?.id;
    let mut form = Form::default();
    let reading = form.take(FieldName::Reading, parse_reading(&args.reading));
    let day = came(&mut form, &args.day, writing.today);
    let (reading, day) = form.done(reading.zip(day))?;
    let row = MeterReading {
        id: Id::from_uuid(writing.new_id()),
        dwelling,
        meter: args.meter.as_code().to_owned(),
        day: day.to_string(),
        reading,
        occasion: args.occasion.as_code().to_owned(),
    };
    writing.transact(OperationKind::ReadMeter, |tx| Ok(row.insert(tx)?))?;
    Ok(Made { id: row.id.to_string() })
}

/// Takes a reading away that was wrong.
pub fn remove(writing: &mut Writing<'_>, args: MetersRemove) -> Result<Nothing, Error> {
    let row = MeterReading::get(writing.db.conn(), id(&args.reading)?)?.ok_or(Error::Missing)?;
    writing.transact(OperationKind::RemoveReading, |tx| Ok(MeterReading::remove(tx, row.id)?))?;
    Ok(Nothing {})
}
