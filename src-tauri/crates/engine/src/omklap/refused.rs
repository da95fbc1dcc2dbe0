//! Why a step of an omklap was not taken.

use domain::omklap::{Lack, OmklapState, OmklapStep};
use thiserror::Error;

use crate::api::{ApiError, Code};

/// Why not. Nothing was changed.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum OmklapRefused {
    /// The state does not allow it.
    #[error("{step:?} does not follow {state:?}")]
    NotFrom {
        /// What somebody wanted.
        step: OmklapStep,
        /// How far it is.
        state: OmklapState,
    },
    /// Something is not on file.
    #[error("{step:?} lacks {lacks:?}")]
    Lacks {
        /// What somebody wanted.
        step: OmklapStep,
        /// What is not there.
        lacks: Vec<Lack>,
    },
    /// Somebody took a step that was not seen.
    #[error("another step was taken meanwhile")]
    Moved,
    /// Another step followed on it.
    #[error("another step followed")]
    Followed,
    /// The flip was not made in this program, so nobody knows what to give back.
    #[error("the flip was not made here")]
    FlippedElsewhere,
    /// The day of the flip has not come: it can be undone.
    #[error("the flip lies ahead")]
    FlipAhead,
    /// The list of the covenant does not ask for it.
    #[error("the document is not asked")]
    NotAsked,
    /// A copy of it is never kept.
    #[error("no copy of the document is kept")]
    NeverACopy,
    /// A file that was sent stays as it was sent.
    #[error("the file was sent")]
    FileSent,
    /// A paper was made on the consent.
    #[error("a paper was made on the consent")]
    ConsentUsed,
    /// Nothing is waived.
    #[error("nothing is waived")]
    NotWaived,
}

/// The place of a code in its list: words for it are made on the screen.
fn place<T: PartialEq>(all: &[T], it: &T) -> i64 {
    all.iter().position(|known| known == it).and_then(|it| i64::try_from(it).ok()).unwrap_or_default()
}

impl From<OmklapRefused> for ApiError {
    fn from(why: OmklapRefused) -> Self {
        let of = |code: Code, step: OmklapStep| Self::from(code).with("step", place(OmklapStep::ALL, &step));
        match why {
            OmklapRefused::NotFrom { step, state } => {
                of(Code::OmklapStepNotFrom, step).with("state", place(OmklapState::ALL, &state))
            }
            // One bit for each thing, by its place in the list.
            OmklapRefused::Lacks { step, lacks } => {
                let bits = lacks.iter().fold(0, |sum, it| sum | (1_i64 << place(Lack::ALL, it)));
                of(Code::OmklapLacks, step).with("lacks", bits)
            }
            OmklapRefused::Moved => Code::OmklapMoved.into(),
            OmklapRefused::Followed => Code::OmklapFollowed.into(),
            OmklapRefused::FlippedElsewhere => Code::OmklapFlippedElsewhere.into(),
            OmklapRefused::FlipAhead => Code::OmklapFlipAhead.into(),
            OmklapRefused::NotAsked => Code::OmklapDocumentNotAsked.into(),
            OmklapRefused::NeverACopy => Code::OmklapNeverACopy.into(),
            OmklapRefused::FileSent => Code::OmklapFileSent.into(),
            OmklapRefused::ConsentUsed => Code::ConsentUsed.into(),
            OmklapRefused::NotWaived => Code::OmklapNotWaived.into(),
        }
    }
}
