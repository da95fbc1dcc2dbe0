//! Tasks.

#[allow(unused_imports)] // Every file of types sees the types of the others.
use super::*;

wire! {
    /// Which tasks.
    pub struct TasksList {
        /// Only of this worker.
        pub worker: Option<String>,
        /// Only of this tenancy.
        pub tenancy: Option<String>,
        /// Only those that are not done. Without a tenancy there are no others.
        pub open: bool,
        /// Only some of them.
        pub only: Option<TasksOnly>,
    }

    /// Which of what is to be done.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum TasksOnly {
        /// What should have been done before today.
        Late,
        /// What one looks at on the day: every step of the ladder, reports to answer, and what is due; an agreement stands with its
        /// visit.
        Today,
    }

    /// One line of what is to be done.
    #[serde(rename_all = "snake_case", tag = "kind")]
    pub enum Todo {
        /// A task somebody wrote down or a verb made.
        Task(TaskRow),
        /// A step that the ladder asks and nobody closed.
        Step(Box<FollowUpRow>),
        /// What the calendar asks.
        Moment(MomentTodo),
        /// A report of nuisance that waits for an answer or a judgement.
        Report(OpenReport),
        /// A dwelling at which somebody will look.
        Inspection(InspectionTodo),
        /// A letter about the end of a contract that can be written now or soon.
        Notice(NoticeTodo),
    }

    /// A task.
    pub struct TaskRow {
        /// Id.
        pub id: String,
        /// Tenancy.
        pub tenancy: String,
        /// Name of the tenant.
        pub name: String,
        /// What it is; absent when only a newer version or another program knows.
        #[cfg_attr(test, ts(type = "TaskCode | null"))]
        pub code: Option<TaskCode>,
        /// Its words, if it has some of its own.
        pub text: Option<String>,
        /// By which day.
        pub due_day: String,
        /// When it was done.
        pub done_day: Option<String>,
        /// Id of whose task it is: of who it was given to, else of the worker of the tenancy.
        pub worker: Option<String>,
        /// Their name.
        pub worker_name: Option<String>,
        /// It was given to this worker, and stays theirs when the tenancy goes to another.
        pub given: bool,
        /// Of what was agreed: who does it.
        #[cfg_attr(test, ts(type = "Party | null"))]
        pub who: Option<Party>,
        /// Of what was agreed: whether it was kept; absent: nobody said.
        pub kept: Option<bool>,
    }

    /// A task to add.
    pub struct TasksAdd {
        /// Tenancy.
        pub tenancy: String,
        /// What to do.
        pub text: String,
        /// By which day.
        pub due_day: String,
        /// Whose task; absent: of the worker of the tenancy.
        pub worker: Option<String>,
    }

    /// A task as it should be.
    pub struct TasksChange {
        /// Tenancy.
        pub tenancy: String,
        /// The task.
        pub task: String,
        /// What to do; absent for a task that is a sentence of its own.
        pub text: Option<String>,
        /// By which day.
        pub due_day: String,
        /// Whose task; absent: of the worker of the tenancy.
        pub worker: Option<String>,
    }

    /// A task that is done, or is to be done after all.
    pub struct TasksFinish {
        /// Tenancy.
        pub tenancy: String,
        /// The task.
        pub task: String,
        /// Done; else it is open again.
        pub done: bool,
    }

    /// A task that was added.
    pub struct TaskAdded {
        /// Its id.
        pub task: String,
    }
}
