//! Goals of tenants, the steps to them, and what was said of them.

use domain::goal::{Direction, Doer, GoalEnd, LifeDomain};
use store::{
    Id,
    tables::{Goal, GoalLook, GoalStep},
};

use super::{
    Error,
    entry::{Chained, cell, one_row},
    ids,
    line::needed,
    sheet::{GOAL_LOOKS, GOAL_STEPS, GOALS},
    walk::Walk,
    write::Export,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take_chained::<Goal>()?;
    walk.take::<GoalStep>()?;
    walk.take::<GoalLook>()
}

/// Writes all of it.
pub(super) fn write(export: &mut Export<'_>) -> Result<(), Error> {
    let conn = export.conn;
    export.all::<Goal>(|each| Goal::for_each(conn, each))?;
    export.all::<GoalStep>(|each| GoalStep::for_each(conn, each))?;
    export.all::<GoalLook>(|each| GoalLook::for_each(conn, each))
}

one_row! { Goal, GOALS, |line, walk| {
    let agreed_day = line.first_day("agreed_day")?;
    Self {
        id: ids::row(line.id()?),
        tenancy: walk.must_refer(line, "tenancy_id")?,
        domain: needed(line.code("domain", LifeDomain::from_code)?, "domain")?.as_code().to_owned(),
        words: needed(line.note("words")?, "words")?,
        by_day: line.last_day("by_day", &agreed_day)?,
        ended_day: line.last_day("ended_day", &agreed_day)?,
        agreed_day,
        ended: line.code("ended", GoalEnd::from_code)?.map(|it| it.as_code().to_owned()),
        previous: line.text("previous_id")?.map(ids::row),
    }
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.tenancy),
    it.domain.clone(),
    it.words.clone(),
    it.agreed_day.clone(),
    cell(&it.by_day),
    cell(&it.ended_day),
    cell(&it.ended),
    names.maybe(it.previous),
] }

impl Chained for Goal {
    const BEFORE: &'static str = "previous_id";

    fn before(&self) -> Option<Id<Self>> {
        self.previous
    }

    fn alone(&self) -> Self {
        Self { previous: None, ..self.clone() }
    }
}

one_row! { GoalStep, GOAL_STEPS, |line, walk| Self {
    id: ids::row(line.id()?),
    goal: walk.must_refer(line, "goal_id")?,
    words: needed(line.note("words")?, "words")?,
    doer: needed(line.code("doer", Doer::from_code)?, "doer")?.as_code().to_owned(),
    by_day: line.day("by_day")?,
    done_day: line.day("done_day")?,
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.goal),
    it.words.clone(),
    it.doer.clone(),
    cell(&it.by_day),
    cell(&it.done_day),
] }

one_row! { GoalLook, GOAL_LOOKS, |line, walk| Self {
    id: ids::row(line.id()?),
    goal: walk.must_refer(line, "goal_id")?,
    day: line.first_day("day")?,
    text: needed(line.note("text")?, "text")?,
    direction: line.code("direction", Direction::from_code)?.map(|it| it.as_code().to_owned()),
}, |it, names| vec![
    it.id.to_string(),
    names.of(it.goal),
    it.day.clone(),
    it.text.clone(),
    cell(&it.direction),
] }
