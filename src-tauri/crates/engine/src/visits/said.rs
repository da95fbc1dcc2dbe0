//! What somebody wrote down about a visit: facts apart from impressions, observations, what was agreed and what follows.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::{
    calendar::{Day, parse_day},
    task::TaskCode,
    words::Words,
};
use store::{
    Id, Tx,
    tables::{Impression, Observation, Task, TaskText, Tenancy, Visit, VisitNote, VisitResult, Worker},
};

use crate::{
    api::{Observed, VisitSaid},
    error::Error,
    team::Writing,
};

/// What was written down, checked.
#[derive(Default)]
pub(super) struct Said {
    facts: Option<Words>,
    impression: Option<Words>,
    observations: Vec<Observed>,
    agreement: Option<Words>,
    follow_up: Option<(Words, Day)>,
}

/// The rows of it, ready to be written.
#[derive(Default)]
pub(super) struct Rows {
    note: Option<VisitNote>,
    impression: Option<Impression>,
    observations: Vec<Observation>,
    tasks: Vec<(Task, TaskText)>,
}

/// What the rows hang on.
#[derive(Clone, Copy)]
pub(super) struct About {
    pub tenancy: Id<Tenancy>,
    pub visit: Option<Id<Visit>>,
    /// None when the visit did not take place: moved or lapsed.
    pub result: Option<Id<VisitResult>>,
    pub day: Day,
    pub worker: Option<Id<Worker>>,
}

impl Said {
    pub(super) fn parse(said: Option<&VisitSaid>) -> Result<Self, Error> {
        let Some(said) = said else { return Ok(Self::default()) };
        let words = |text: &Option<String>| text.as_deref().map_or(Ok(None), Words::parse);
        let themes: BTreeSet<_> = said.observations.iter().map(|it| it.theme).collect();
        if themes.len() != said.observations.len() {
            return Err(Error::ObservedTwice);
        }
        let follow_up = said.follow_up.as_ref().map(|it| {
            let words = Words::some(&it.text)?;
            Ok::<_, Error>((words, parse_day(&it.due_day)?))
        });
        Ok(Self {
            facts: words(&said.facts)?,
            impression: words(&said.impression)?,
            observations: said.observations.clone(),
            agreement: words(&said.agreement)?,
            follow_up: follow_up.transpose()?,
        })
    }

    /// Something was looked at, so somebody must have been there.
    pub(super) fn observes(&self) -> bool {
        !self.observations.is_empty()
    }

    pub(super) fn rows(self, writing: &Writing<'_>, about: About) -> Rows {
        let About { tenancy, visit, result, day, worker } = about;
        let note = self.facts.map(|it| VisitNote {
            id: Id::from_uuid(writing.new_id()),
            tenancy,
            visit,
            result,
            text: it.into_string(),
        });
        let impression = self.impression.map(|it| Impression {
            id: Id::from_uuid(writing.new_id()),
            tenancy,
            visit,
            result,
            text: it.into_string(),
        });
        let observations = self.observations.iter().filter_map(|it| {
            Some(Observation {
                id: Id::from_uuid(writing.new_id()),
                tenancy,
                result: result?,
                theme: it.theme.as_code().to_owned(),
                level: it.level.as_code().to_owned(),
            })
        });
        let task = |code: TaskCode, words: Words, due: Day| {
            let task = Task {
                id: Id::from_uuid(writing.new_id()),
                tenancy,
                code: code.as_code().to_owned(),
                due_day: due.to_string(),
                done_day: None,
                worker,
            };
            let text = TaskText { id: Id::from_uuid(writing.new_id()), task: task.id, text: words.into_string() };
            (task, text)
        };
        // An agreement comes up at the next visit, and visits are a week apart.
        let next = day.checked_add_signed(TimeDelta::weeks(1)).unwrap_or(day);
        let agreement = self.agreement.map(|words| task(TaskCode::Agreement, words, next));
        let follow_up = self.follow_up.map(|(words, due)| task(TaskCode::FollowUp, words, due));
        Rows {
            note,
            impression,
            observations: observations.collect(),
            tasks: agreement.into_iter().chain(follow_up).collect(),
        }
    }
}

impl Rows {
    pub(super) fn insert(&self, tx: &Tx<'_>) -> Result<(), Error> {
        if let Some(note) = &self.note {
            note.insert(tx)?;
        }
        if let Some(impression) = &self.impression {
            impression.insert(tx)?;
        }
        for observation in &self.observations {
            observation.insert(tx)?;
        }
        for (task, text) in &self.tasks {
            task.insert(tx)?;
            text.insert(tx)?;
        }
        Ok(())
    }
}
