//! Figures as a file for others: what stays in the team is not in it, and every figure has its definition beside it.

use std::path::Path;

use domain::indicators::{
    figure::Line,
    outward::{TOO_FEW, outward},
    retention::{self, MONTHS, courses, followed},
    survival::{Course, curve},
};
use report::{Cell, FigureSheet, figure_csv, figure_workbook};

use super::{Asked, FOLLOWED_EVERY, gathering, publishing::of_period};
use crate::{
    api::{FigureFormat, IndicatorsExport, IndicatorsReport, Nothing},
    error::Error,
    team::Reading,
    tenancies::count,
};

/// Columns of the figures, by the codes of their words.
const COLUMNS: [&str; 10] =
    ["figure", "part", "n", "of", "percent", "mean", "median", "missing", "remark", "definition"];
/// Columns of the curve.
const CURVE: [&str; 5] = ["months", "at_risk", "survival", "low", "high"];

/// Writes figures as a file that may leave the team.
pub fn export(reading: &Reading<'_>, args: IndicatorsExport) -> Result<Nothing, Error> {
    let asked = Asked::read(reading, args.as_of.as_deref(), args.period.as_deref())?;
    let words = Words(&args);
    let mut curve = None;
    // Two files of one period lie beside each other some day: what goes into one is decided with all that is told of it.
    let lines = match prefix(args.report) {
        None => {
            let ways = gathering::ways(reading.conn)?;
            curve = Some(words.curve(&courses(&ways, asked.as_of)));
            let lines: Vec<Line> =
                MONTHS.iter().flat_map(|it| retention::retention(&ways, *it, asked.as_of).lines()).collect();
            outward(&lines)
        }
        Some(prefix) => {
            let all = outward(&of_period(reading.conn, asked.window)?);
            all.into_iter().filter(|it| it.code.starts_with(prefix)).collect()
        }
    };
    let figures = words.figures(&lines);
    let bytes = match args.format {
        FigureFormat::Csv => figure_csv(&figures),
        FigureFormat::Xlsx => figure_workbook(&[Some(figures), curve].into_iter().flatten().collect::<Vec<_>>())?,
    };
    store::write_once(Path::new(&args.to), &bytes)?;
    Ok(Nothing {})
}

/// How the codes of a report begin; the one that is about no period has none.
const fn prefix(report: IndicatorsReport) -> Option<&'static str> {
    match report {
        IndicatorsReport::Retention => None,
        IndicatorsReport::Flow => Some("flow_"),
        IndicatorsReport::Omklap => Some("omklap_"),
        IndicatorsReport::Waiting => Some("people_"),
        IndicatorsReport::Youth => Some("youth_"),
    }
}

/// The words of who asks.
struct Words<'a>(&'a IndicatorsExport);

impl Words<'_> {
    /// The words of a code; the code itself where there are none.
    fn of(&self, code: &str) -> String {
        self.0.texts.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }

    fn figures(&self, lines: &[Line]) -> FigureSheet {
        FigureSheet {
            name: self.of("title"),
            header: COLUMNS.map(|it| self.of(it)).to_vec(),
            rows: lines.iter().map(|it| self.row(it)).collect(),
        }
    }

    fn row(&self, line: &Line) -> Vec<Cell> {
        let whole = |it: Option<u32>| it.map_or(Cell::Empty, |it| Cell::Number(it.into()));
        let number = |it: Option<f64>| it.map_or(Cell::Empty, Cell::Number);
        let share = line.n.zip(line.of).filter(|(_, of)| *of > 0);
        let part = line.part.as_deref().map(|it| self.of(&format!("part.{it}")));
        let remarks = [(line.withheld, "withheld"), (line.few, "few")];
        let remarks: Vec<_> = remarks.iter().filter(|(is, _)| *is).map(|(_, code)| self.of(code)).collect();
        vec![
            Cell::Text(self.of(&line.code)),
            Cell::Text(part.unwrap_or_default()),
            whole(line.n),
            whole(line.of),
            share.map_or(Cell::Empty, |(n, of)| Cell::Percent(f64::from(n) / f64::from(of))),
            number(line.mean),
            number(line.median),
            whole(line.missing),
            Cell::Text(remarks.join("; ")),
            Cell::Text(self.of(&format!("definition.{}", line.code))),
        ]
    }

    /// The curve each half of a year, as long as enough people are followed. Where fewer than five lost their home since the
    /// last point that is told, it is not told either: the step between the two would tell of them.
    fn curve(&self, courses: &[Course]) -> FigureSheet {
        let points = curve(courses);
        let months = (0..).map(|it| it * FOLLOWED_EVERY).map(|it| (it, followed(courses, it)));
        let mut told = 0;
        let months = months.take_while(|(_, at_risk)| *at_risk >= TOO_FEW).filter(|(months, _)| {
            let ended = |it: &&Course| it.ended && retention::in_months(it.days) <= f64::from(*months);
            let since = count(courses.iter().filter(ended).count()) - told;
            let tells = since == 0 || since >= TOO_FEW;
            told += if tells { since } else { 0 };
            tells
        });
        let rows = months.map(|(months, at_risk)| {
            let point = points.iter().rev().find(|it| retention::in_months(it.day) <= f64::from(months));
            let band = point.map_or(Some((1.0, 1.0)), |it| it.band);
            vec![
                Cell::Number(months.into()),
                Cell::Number(at_risk.into()),
                Cell::Percent(point.map_or(1.0, |it| it.share)),
                band.map_or(Cell::Empty, |(low, _)| Cell::Percent(low)),
                band.map_or(Cell::Empty, |(_, high)| Cell::Percent(high)),
            ]
        });
        FigureSheet { name: self.of("curve"), header: CURVE.map(|it| self.of(it)).to_vec(), rows: rows.collect() }
    }
}
