//! Reports of nuisance, what happened otherwise, good signs, calamities and the meldcode.
//!
//! Other programs keep reports and incidents in one file; here a report is a fact of the tenancy and an incident is care.
//! The kind of a line says which: what is no known nuisance stays with those who give support.

use domain::nuisance::{GoodSign as Sign, NuisanceKind, NuisanceSource, ResponseKind};
use store::{
    Id, Prepared, RowError,
    tables::{Calamity, GoodSign, Incident, Meldcode, Nuisance, NuisanceReport, NuisanceResponse, NuisanceText},
};

use super::{
    Error,
    entry::{Entry, Fates, Names, Trouble, cell, name, one_row},
    ids,
    line::{Line, needed},
    rejection::Rejection,
    schedule::{code, day},
    sheet::{CALAMITIES, GOOD_SIGNS, INCIDENTS, MELDCODES, NUISANCE_REPORTS, NUISANCE_RESPONSES, Sheet},
    stock::maybe_code,
    walk::Walk,
    write::Export,
};

/// The incident that a cell names: a report under that name is none, and no visit opened it.
pub(super) fn incident(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Id<Incident>, Trouble> {
    let column = "incident_id";
    let id = walk.must_refer(line, column)?;
    match walk.refer::<Nuisance>(line, column) {
        Ok(_) => Err(Rejection::ReferenceMissing.of(column).into()),
        Err(Trouble::Line(_)) => Ok(id),
        Err(other) => Err(other),
    }
}

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<Happened>()?;
    walk.take::<NuisanceReport>()?;
    walk.take::<NuisanceResponse>()?;
    walk.take::<GoodSign>()?;
    walk.take::<Calamity>()?;
    walk.take::<Meldcode>()
}

/// Writes all of it.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    Nuisance::for_each(conn, |it| export.name(it.id, it.exchange_id))?;
    export.all::<Happened>(|each| {
        Nuisance::for_each(conn, |row| {
            let text = store::nuisance::text(conn, row.id)?;
            each(Happened::Report(row, text))
        })?;
        Incident::for_each(conn, |it| each(Happened::Incident(it)))
    })?;
    export.all::<NuisanceReport>(|each| NuisanceReport::for_each(conn, each))?;
    export.all::<NuisanceResponse>(|each| NuisanceResponse::for_each(conn, each))?;
    export.all::<GoodSign>(|each| GoodSign::for_each(conn, each))?;
    export.all::<Calamity>(|each| Calamity::for_each(conn, each))?;
    export.all::<Meldcode>(|each| Meldcode::for_each(conn, each))
}

/// A line of `incidents.csv`.
enum Happened {
    Report(Nuisance, Option<NuisanceText>),
    Incident(Incident),
}

impl Entry for Happened {
    const SHEET: &'static Sheet = INCIDENTS;
    /// One name is given once in the file, whatever its line is.
    type Row = Incident;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        let id = line.id()?;
        let (exchange_id, tenancy) = (ids::kept(id), walk.must_refer(line, "tenancy_id")?);
        let (day, kind) = (line.first_day("date")?, needed(line.maybe("kind")?, "kind")?);
        let (serious, confirmed) = (needed(line.flag("serious")?, "serious")?, line.flag("confirmed")?);
        let note = line.note("note")?;
        if NuisanceKind::in_file(&kind).is_none() {
            let id = ids::row(id);
            return Ok(Self::Incident(Incident { id, exchange_id, tenancy, day, kind, serious, confirmed, note }));
        }
        let row = Nuisance { id: ids::row(id), exchange_id, tenancy, day, kind, serious, confirmed };
        let text = note.map(|text| NuisanceText { id: ids::nuisance_text(row.id), nuisance: row.id, text });
        Ok(Self::Report(row, text))
    }

    fn id(&self) -> Id<Incident> {
        match self {
            Self::Report(it, _) => ids::row(&name(it.exchange_id.as_ref(), it.id)),
            Self::Incident(it) => it.id,
        }
    }

    /// Under one name there is a report or an incident: another kind is a change that is proposed.
    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        let name = match self {
            Self::Report(it, _) => name(it.exchange_id.as_ref(), it.id),
            Self::Incident(it) => name(it.exchange_id.as_ref(), it.id),
        };
        if let Some(row) = Nuisance::get(walk.conn, ids::row(&name))? {
            let text = store::nuisance::text(walk.conn, row.id)?;
            return Ok(Some(Self::Report(row, text)));
        }
        Ok(Incident::get(walk.conn, ids::row(&name))?.map(Self::Incident))
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        let line = |name: String, tenancy, [day, kind]: [&String; 2], serious: bool, confirmed: Option<bool>, note| {
            let confirmed = confirmed.map_or_else(String::new, |it| it.to_string());
            vec![name, names.of(tenancy), day.clone(), kind.clone(), serious.to_string(), confirmed, cell(&note)]
        };
        match self {
            Self::Report(it, text) => {
                let note = text.as_ref().map(|it| it.text.clone());
                let name = name(it.exchange_id.as_ref(), it.id);
                line(name, it.tenancy, [&it.day, &it.kind], it.serious, it.confirmed, note)
            }
            Self::Incident(it) => {
                let name = name(it.exchange_id.as_ref(), it.id);
                line(name, it.tenancy, [&it.day, &it.kind], it.serious, it.confirmed, it.note.clone())
            }
        }
    }

    fn also_makes(&self, fates: &mut Fates) {
        if let Self::Report(it, text) = self {
            fates.made(it.id);
            if let Some(text) = text {
                fates.made(text.id);
            }
        }
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        match self {
            Self::Report(it, text) => {
                it.prepare(rows)?;
                text.iter().try_for_each(|it| it.prepare(rows))
            }
            Self::Incident(it) => it.prepare(rows),
        }
    }
}

one_row! { NuisanceReport, NUISANCE_REPORTS, |line, walk| Self {
    id: ids::row(line.id()?),
    nuisance: walk.must_refer(line, "incident_id")?,
    source: maybe_code(line, "source", NuisanceSource::from_code, NuisanceSource::as_code)?,
    judged_day: line.day("judged_day")?,
    judged_why: line.maybe("judged_why")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.nuisance),
    cell(&it.source),
    cell(&it.judged_day),
    cell(&it.judged_why),
] }

one_row! { NuisanceResponse, NUISANCE_RESPONSES, |line, walk| Self {
    id: ids::row(line.id()?),
    nuisance: walk.must_refer(line, "incident_id")?,
    day: day(line, "day")?,
    kind: code(line, "kind", ResponseKind::from_code, ResponseKind::as_code)?,
}, |it, names| vec![it.id.to_string(), names.of(it.nuisance), it.day.clone(), it.kind.clone()] }

one_row! { GoodSign, GOOD_SIGNS, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    day: day(line, "day")?,
    kind: code(line, "kind", Sign::from_code, Sign::as_code)?,
    source: code(line, "source", NuisanceSource::from_code, NuisanceSource::as_code)?,
    said: line.maybe("said")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.day.clone(),
    it.kind.clone(),
    it.source.clone(),
    cell(&it.said),
] }

one_row! { Calamity, CALAMITIES, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    day: day(line, "day")?,
    reported_day: line.day("reported_day")?,
    reported_to: line.maybe("reported_to")?,
    told_day: line.day("told_day")?,
    inquiry_day: line.day("inquiry_day")?,
    closed_day: line.day("closed_day")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.day.clone(),
    cell(&it.reported_day),
    cell(&it.reported_to),
    cell(&it.told_day),
    cell(&it.inquiry_day),
    cell(&it.closed_day),
] }

one_row! { Meldcode, MELDCODES, |line, walk| Self {
    id: ids::row(line.id()?),
    tenancy: walk.must_refer(line, "tenancy_id")?,
    signs_day: day(line, "signs_day")?,
    consulted_day: line.day("consulted_day")?,
    talked_day: line.day("talked_day")?,
    weighed_day: line.day("weighed_day")?,
    decided_day: line.day("decided_day")?,
    reported_day: line.day("reported_day")?,
    reported_to: line.maybe("reported_to")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.signs_day.clone(),
    cell(&it.consulted_day),
    cell(&it.talked_day),
    cell(&it.weighed_day),
    cell(&it.decided_day),
    cell(&it.reported_day),
    cell(&it.reported_to),
] }
