//! The documents of an omklap, with their files, and the criteria that the lead waives.

use std::path::Path;

use domain::{
    calendar::Day,
    covenant::{Criterion, Document},
    omklap::{DocumentState, WaiverState},
    support::parse_file_name,
    words::Words,
};
use store::{
    Connection, Id,
    tables::{CriterionWaiver, DocumentFile, OmklapDocument, Tenancy},
};

use super::{OmklapRefused, case::Case};
use crate::{
    api::{
        AttachmentOpened, Code, DocumentFilesAdd, DocumentFilesOpen, FieldName, Made, Nothing, OmklapDocumentSet,
        OmklapUnwaive, OmklapWaive, OperationKind,
    },
    attachments,
    covenants::covenant_of,
    error::Error,
    evaluations::past,
    forms::Form,
    permission::Permission,
    rents,
    team::{Reading, Working, Writing},
    tenancies::id,
};

/// With whom the documents of a tenancy stand: of a couple they are of both.
fn there(conn: &Connection, tenancy: &str) -> Result<Id<Tenancy>, Error> {
    let row = Tenancy::get(conn, id(tenancy)?)?.ok_or(Error::Missing)?;
    Ok(rents::household(conn, &row)?.0)
}

/// A document that is asked, how it stands, and since when.
pub(crate) type Asked = (Document, Option<DocumentState>, Option<String>);

/// The documents that are asked of a tenancy, with how each stands; what is only proposed is still to come.
pub(crate) fn documents_of(case: &Case) -> Vec<Asked> {
    let row = |document: &Document| {
        let known = case.document(*document);
        let state = known.and_then(|it| DocumentState::from_code(&it.state).ok()).filter(|it| it.is_settled());
        (*document, state, known.filter(|_| state.is_some()).map(|it| it.day.clone()))
    };
    case.covenant.documents.iter().map(row).collect()
}

/// A waiver is of one tenant: nobody's rent or wish is waived with that of a partner.
fn own(conn: &Connection, tenancy: &str) -> Result<Id<Tenancy>, Error> {
    Ok(Tenancy::get(conn, id(tenancy)?)?.ok_or(Error::Missing)?.id)
}

/// A document that the covenant asks, or of which something is known.
fn asked(conn: &Connection, tenancy: Id<Tenancy>, document: Document) -> Result<(), Error> {
    if covenant_of(conn, tenancy)?.documents.contains(&document) { Ok(()) } else { Err(OmklapRefused::NotAsked.into()) }
}

/// Says how a document stands: there, not needed, or still to come.
pub fn set_document(writing: &mut Writing<'_>, args: OmklapDocumentSet) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let tenancy = there(conn, &args.tenancy)?;
    asked(conn, tenancy, args.document)?;
    let before: Vec<OmklapDocument> = store::omklap::documents(conn, tenancy)?
        .into_iter()
        .filter(|it| it.document == args.document.as_code())
        .collect();
    let decides = Permission::DecideOmklap.held_by(&writing.team.author().roles);
    let was_waived = before.last().is_some_and(|it| it.state == DocumentState::Waived.as_code());
    if was_waived {
        // What the lead decided only the lead takes back, with the reason that stands there.
        writing.team.may(Permission::DecideOmklap)?;
    }
    let row = match args.state {
        None => None,
        Some(state) => {
            let mut form = Form::default();
            let said = match state {
                DocumentState::There => past(&mut form, &args.day, writing.today).map(|day| (day, None)),
                DocumentState::Proposed | DocumentState::Waived => {
                    let why = form.take(FieldName::Reason, Words::some(&args.reason)).map(Words::into_string);
                    why.map(|why| (writing.today, Some(why)))
                }
            };
            let (day, reason) = form.done(said)?;
            let state = match state {
                DocumentState::There => DocumentState::There,
                _ if decides => DocumentState::Waived,
                _ => DocumentState::Proposed,
            };
            let kept = before.last().map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id);
            Some(OmklapDocument {
                id: kept,
                tenancy,
                document: args.document.as_code().to_owned(),
                state: state.as_code().to_owned(),
                day: day.to_string(),
                reason,
            })
        }
    };
    writing.transact(OperationKind::SetDocument, |tx| {
        for it in before.iter().filter(|it| row.as_ref().is_none_or(|row| row.id != it.id)) {
            OmklapDocument::remove(tx, it.id)?;
        }
        if let Some(row) = &row {
            row.put(tx)?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Keeps a file that shows a document; the document is there then, today.
pub fn add_file(working: &Working<'_>, args: DocumentFilesAdd) -> Result<Made, Error> {
    let path = Path::new(&args.path);
    let name = parse_file_name(&path.file_name().unwrap_or_default().to_string_lossy())?;
    attachments::ending(&name)?;
    working.look(|reading| asked(reading.conn, there(reading.conn, &args.tenancy)?, args.document))?;
    if !args.document.takes_files() {
        return Err(OmklapRefused::NeverACopy.into());
    }
    let bytes = attachments::read(path, |done, total| working.step(done, total))?;
    let hash = store::attachments::hash(&bytes);
    working.step(1, 1)?;
    let size_bytes = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    working.write(|writing| {
        let conn = writing.db.conn();
        let tenancy = there(conn, &args.tenancy)?;
        let (document, day) = (args.document.as_code().to_owned(), writing.today.to_string());
        let known = store::omklap::documents(conn, tenancy)?.into_iter().rev().find(|it| it.document == document);
        let kept = known.as_ref().map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id);
        // A waiver of the lead stays with its reason: a file beside it takes nothing back.
        let settled = known.and_then(|it| DocumentState::from_code(&it.state).ok()).is_some_and(|it| it.is_settled());
        let came = (!settled).then(|| OmklapDocument {
            id: kept,
            tenancy,
            document: document.clone(),
            state: DocumentState::There.as_code().to_owned(),
            day: day.clone(),
            reason: None,
        });
        let id = Id::from_uuid(writing.new_id());
        let row = DocumentFile { id, tenancy, document, name, size_bytes, hash: hash.clone(), day };
        writing.transact(OperationKind::AddDocumentFile, |tx| {
            store::attachments::keep_home(tx, &hash, &bytes)?;
            row.insert(tx)?;
            came.iter().try_for_each(|it| it.put(tx))?;
            Ok(())
        })?;
        Ok(Made { id: id.to_string() })
    })
}

fn own_file(conn: &Connection, args: &DocumentFilesOpen) -> Result<DocumentFile, Error> {
    let tenancy = there(conn, &args.tenancy)?;
    DocumentFile::get(conn, id(&args.file)?)?.filter(|it| it.tenancy == tenancy).ok_or(Error::Missing)
}

/// Takes a file away. Its bytes stay: an undo may need them. A document that was there by its only file is to come again.
pub fn remove_file(writing: &mut Writing<'_>, args: DocumentFilesOpen) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let row = own_file(conn, &args)?;
    let others = store::omklap::files(conn, row.tenancy)?;
    let only = !others.iter().any(|it| it.id != row.id && it.document == row.document);
    let there = |it: &OmklapDocument| it.document == row.document && it.state == DocumentState::There.as_code();
    let gone: Vec<Id<OmklapDocument>> = match only {
        true => store::omklap::documents(conn, row.tenancy)?.iter().filter(|it| there(it)).map(|it| it.id).collect(),
        false => Vec::new(),
    };
    writing.transact(OperationKind::RemoveDocumentFile, |tx| {
        DocumentFile::remove(tx, row.id)?;
        gone.iter().try_for_each(|it| OmklapDocument::remove(tx, *it))?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Writes a copy for another program to show.
pub fn open_file(reading: &Reading<'_>, args: DocumentFilesOpen) -> Result<AttachmentOpened, Error> {
    let row = own_file(reading.conn, &args)?;
    let bytes = store::attachments::home_bytes(reading.conn, &row.hash)?.ok_or(Error::FileNotHere)?;
    attachments::shown(reading, &row.hash, row.name, &bytes)
}

/// Waives a criterion. Who may not decide proposes it; who may grants a proposal by the same verb.
pub fn waive(writing: &mut Writing<'_>, args: OmklapWaive) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let tenancy = own(conn, &args.tenancy)?;
    let mut form = Form::default();
    if !covenant_of(conn, tenancy)?.asks(args.criterion) {
        form.wrong::<()>(FieldName::Kind, Code::NothingChosen);
    }
    let reason = form.take(FieldName::Reason, Words::some(&args.reason)).map(Words::into_string);
    let reason = form.done(reason)?;
    let decides = Permission::DecideOmklap.held_by(&writing.team.author().roles);
    let before = waivers(conn, tenancy, args.criterion)?;
    if before.last().is_some_and(is_granted) {
        writing.team.may(Permission::DecideOmklap)?;
    }
    let state = if decides { WaiverState::Granted } else { WaiverState::Proposed };
    let row = row(writing, tenancy, &args, state, reason, writing.today, before.last());
    writing.transact(OperationKind::WaiveCriterion, |tx| Ok(row.put(tx)?))?;
    Ok(Nothing {})
}

fn row(
    writing: &Writing<'_>,
    tenancy: Id<Tenancy>,
    args: &OmklapWaive,
    state: WaiverState,
    reason: String,
    day: Day,
    before: Option<&CriterionWaiver>,
) -> CriterionWaiver {
    CriterionWaiver {
        id: before.map_or_else(|| Id::from_uuid(writing.new_id()), |it| it.id),
        tenancy,
        criterion: args.criterion.as_code().to_owned(),
        state: state.as_code().to_owned(),
        // Another reason for what holds already is no other day.
        day: before.filter(|it| it.state == state.as_code()).map_or_else(|| day.to_string(), |it| it.day.clone()),
        reason,
    }
}

fn is_granted(it: &CriterionWaiver) -> bool {
    it.state == WaiverState::Granted.as_code()
}

fn waivers(conn: &Connection, tenancy: Id<Tenancy>, criterion: Criterion) -> Result<Vec<CriterionWaiver>, Error> {
    let mut found = store::omklap::waivers(conn, tenancy)?;
    found.retain(|it| it.criterion == criterion.as_code());
    Ok(found)
}

/// Takes a waiver or a proposal back: the criterion has to hold.
pub fn unwaive(writing: &mut Writing<'_>, args: OmklapUnwaive) -> Result<Nothing, Error> {
    let conn = writing.db.conn();
    let found = waivers(conn, own(conn, &args.tenancy)?, args.criterion)?;
    if found.is_empty() {
        return Err(OmklapRefused::NotWaived.into());
    }
    if found.iter().any(is_granted) {
        writing.team.may(Permission::DecideOmklap)?;
    }
    writing.transact(OperationKind::UnwaiveCriterion, |tx| {
        found.iter().try_for_each(|it| CriterionWaiver::remove(tx, it.id))?;
        Ok(())
    })?;
    Ok(Nothing {})
}
