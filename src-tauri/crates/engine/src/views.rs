//! Saved views: lists as their owner wants to see them again.
//!
//! Each is of one account and one screen. What a filter says only the screen understands; it is kept as it came, so a
//! newer version may write more of it.

use domain::view::ViewName;
use serde_json::{Map, Value};
use store::{Id, tables::SavedView};

use crate::{
    api::{Made, Nothing, OperationKind, ViewRow, ViewScreen, ViewsKeep, ViewsList, ViewsRemove},
    error::Error,
    team::{Reading, Writing},
    tenancies::id,
};

/// The most characters of a filter.
const LONGEST_FILTER: usize = 4_000;

impl ViewScreen {
    /// Its code in the file.
    const fn as_code(self) -> &'static str {
        match self {
            Self::Tenancies => "tenancies",
            Self::Compliance => "compliance",
        }
    }
}

/// The own views of a screen, in the order of their making.
pub fn list(reading: &Reading<'_>, args: ViewsList) -> Result<Vec<ViewRow>, Error> {
    let account = reading.team.author().account;
    let rows = store::views::of_account(reading.conn, account, args.screen.as_code())?;
    Ok(rows.into_iter().map(|it| ViewRow { view: it.id.to_string(), name: it.name, filter: it.filter }).collect())
}

/// Keeps a view, in the place of one of one's own or beside them.
pub fn keep(writing: &mut Writing<'_>, args: ViewsKeep) -> Result<Made, Error> {
    let name = ViewName::parse(&args.name)?.into_string();
    if args.filter.chars().count() > LONGEST_FILTER {
        return Err(Error::ReasonTooLong { max: LONGEST_FILTER });
    }
    let _: Map<String, Value> = serde_json::from_str(&args.filter).map_err(Error::BadArguments)?;
    let view = match args.view.as_deref() {
        Some(view) => own(writing, view)?.id,
        None => Id::from_uuid(writing.new_id()),
    };
    let (account, screen) = (writing.team.author().account, args.screen.as_code().to_owned());
    let view = SavedView { id: view, account, screen, name, filter: args.filter };
    writing.transact(OperationKind::KeepView, |tx| Ok(view.put(tx)?))?;
    Ok(Made { id: view.id.to_string() })
}

/// Takes a view away.
pub fn remove(writing: &mut Writing<'_>, args: ViewsRemove) -> Result<Nothing, Error> {
    let view = own(writing, &args.view)?.id;
    writing.transact(OperationKind::RemoveView, |tx| Ok(SavedView::remove(tx, view)?))?;
    Ok(Nothing {})
}

/// A view of who is in; those of others are as if they were not there.
fn own(writing: &Writing<'_>, view: &str) -> Result<SavedView, Error> {
    let account = writing.team.author().account;
    SavedView::get(writing.db.conn(), id(view)?)?.filter(|it| it.account == account).ok_or(Error::Missing)
}
