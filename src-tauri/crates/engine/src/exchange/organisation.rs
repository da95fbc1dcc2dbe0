//! What the organisation has chosen: settings and temporary norms.

use store::{
    Id, Prepared, RowError,
    tables::{Setting, TemporaryNorm},
};

use super::{
    Error,
    entry::{Entry, Names, Trouble, cell},
    ids,
    line::{Line, needed},
    rejection::Rejection,
    sheet::{SETTINGS, Sheet, TEMPORARY_NORMS},
    walk::Walk,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<Setting>()?;
    walk.take::<TemporaryNorm>()
}

impl Entry for Setting {
    const SHEET: &'static Sheet = SETTINGS;
    type Row = Self;

    fn parse(line: &Line<'_>, _: &mut Walk<'_>) -> Result<Self, Trouble> {
        let name = line.text("name")?.ok_or(Rejection::ValueMissing.of("name"))?;
        Ok(Self {
            id: store::accounts::setting_id(name),
            name: name.to_owned(),
            value: line.note("value")?.unwrap_or_default(),
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, _: &Names) -> Vec<String> {
        vec![self.name.clone(), self.value.clone()]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}

impl Entry for TemporaryNorm {
    const SHEET: &'static Sheet = TEMPORARY_NORMS;
    type Row = Self;

    fn parse(line: &Line<'_>, _: &mut Walk<'_>) -> Result<Self, Trouble> {
        let first_day = line.first_day("from")?;
        Ok(Self {
            id: ids::row(line.id()?),
            last_day: line.last_day("to", &first_day)?,
            first_day,
            remote_contact: needed(line.flag("remote_contact")?, "remote_contact")?,
            met_elsewhere: needed(line.flag("met_elsewhere")?, "met_elsewhere")?,
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, _: &Names) -> Vec<String> {
        vec![
            self.id.to_string(),
            self.first_day.clone(),
            cell(&self.last_day),
            self.remote_contact.to_string(),
            self.met_elsewhere.to_string(),
        ]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}
