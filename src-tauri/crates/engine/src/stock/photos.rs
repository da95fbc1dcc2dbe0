//! Photographs of dwellings: taken at an inspection, drawn anew and kept encrypted, never with anybody in them.

use std::path::Path;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use picture::{MOST_MEGAPIXELS, Picture, Refused};
use store::{
    Connection, Id,
    tables::{Inspection, InspectionItem, Photo},
};

use crate::{
    api::{
        ApiError, Code, FieldName, FieldProblem, InspectionItemRow, Nothing, OperationKind, PhotoRow, PhotoShown,
        PhotosAdd, PhotosAdded, PhotosGet, PhotosRemove,
    },
    attachments,
    error::Error,
    team::{Reading, Working, Writing},
    tenancies::id,
};

/// The most photographs that are added at once: what they become is in memory until all of them are drawn.
const MOST: usize = 20;

/// The photographs of an inspection, and which part each shows.
pub(super) fn of_inspection(
    conn: &Connection,
    inspection: Id<Inspection>,
    items: &[InspectionItemRow],
) -> Result<Vec<PhotoRow>, Error> {
    let side = |dots: i64| u32::try_from(dots).unwrap_or(0);
    let rows = store::stock::photos(conn, inspection)?.into_iter().map(|it| {
        let item = it.item.map(|it| it.to_string());
        Ok(PhotoRow {
            id: it.id.to_string(),
            part: item.and_then(|wanted| items.iter().find(|it| it.id == wanted)).map(|it| it.part),
            width: side(it.width),
            height: side(it.height),
            here: store::attachments::home_is_here(conn, &it.hash)?,
        })
    });
    rows.collect()
}

/// Keeps photographs with an inspection: all of them, or none when one of them cannot be kept.
pub fn add(working: &Working<'_>, args: PhotosAdd) -> Result<PhotosAdded, Error> {
    let found = |reading: &Reading<'_>| inspected(reading.conn, &args);
    working.look(found)?;
    let paths: Vec<&str> = args.paths.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
    if paths.is_empty() {
        return Err(at_field(Code::NothingChosen.into()));
    }
    if paths.len() > MOST {
        return Err(at_field(ApiError::from(Code::PhotosTooMany).with("max", number(MOST))));
    }
    let mut drawn = Vec::new();
    for (place, path) in paths.iter().enumerate() {
        // Reading one is half of it, drawing it anew the other.
        let step = |half: usize| working.step(2 * place + half, 2 * paths.len());
        step(0)?;
        let bytes = attachments::read(Path::new(path), |_, _| step(0)).map_err(|why| unread(why, place))?;
        step(1)?;
        drawn.push(picture::draw(&bytes).map_err(|why| refused(why, place))?);
    }
    working.step(paths.len(), paths.len())?;
    working.write(|writing| {
        let (inspection, item) = found(&writing.look())?;
        let row = |writing: &mut Writing<'_>, it: &Picture| Photo {
            id: Id::from_uuid(writing.new_id()),
            inspection,
            item,
            hash: store::attachments::hash(&it.large),
            small: store::attachments::hash(&it.small),
            width: i64::from(it.width),
            height: i64::from(it.height),
        };
        let rows: Vec<Photo> = drawn.iter().map(|it| row(writing, it)).collect();
        writing.transact(OperationKind::AddPhotos, |tx| {
            for (row, it) in rows.iter().zip(&drawn) {
                store::attachments::keep_home(tx, &row.hash, &it.large)?;
                store::attachments::keep_home(tx, &row.small, &it.small)?;
                row.insert(tx)?;
            }
            Ok(())
        })?;
        Ok(PhotosAdded { ids: rows.iter().map(|it| it.id.to_string()).collect() })
    })
}

/// The inspection, and what of it the photographs show.
fn inspected(conn: &Connection, args: &PhotosAdd) -> Result<(Id<Inspection>, Option<Id<InspectionItem>>), Error> {
    let inspection = Inspection::get(conn, id(&args.inspection)?)?.ok_or(Error::Missing)?.id;
    let item = match &args.item {
        None => None,
        Some(item) => InspectionItem::get(conn, id(item)?)?.filter(|it| it.inspection == inspection).map(|it| it.id),
    };
    if args.item.is_some() && item.is_none() {
        return Err(Error::Missing);
    }
    Ok((inspection, item))
}

fn at_field(why: ApiError) -> Error {
    Error::Fields(vec![FieldProblem { field: FieldName::Photos, code: why.code, args: why.args }])
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What is wrong with the file at a place, for who counts from one.
fn wrong(code: Code, place: usize) -> ApiError {
    ApiError::from(code).with("nth", number(place + 1))
}

fn unread(why: Error, place: usize) -> Error {
    match why {
        Error::FileTooLarge { max_mb } => {
            at_field(wrong(Code::PhotoTooLarge, place).with("max_mb", i64::try_from(max_mb).unwrap_or(i64::MAX)))
        }
        Error::FileUnreadable => at_field(wrong(Code::PhotoUnreadable, place)),
        other => other,
    }
}

fn refused(why: Refused, place: usize) -> Error {
    at_field(match why {
        Refused::OtherKind => wrong(Code::NotAPhoto, place),
        Refused::TooManyPixels => wrong(Code::PhotoTooFine, place).with("max", MOST_MEGAPIXELS),
        Refused::Broken => wrong(Code::PhotoBroken, place),
    })
}

/// A photograph to look at.
pub fn get(reading: &Reading<'_>, args: PhotosGet) -> Result<PhotoShown, Error> {
    let row = Photo::get(reading.conn, id(&args.photo)?)?.ok_or(Error::Missing)?;
    let hash = if args.small { &row.small } else { &row.hash };
    let bytes = store::attachments::home_bytes(reading.conn, hash)?.ok_or(Error::PhotoNotHere)?;
    Ok(PhotoShown { src: format!("data:image/jpeg;base64,{}", BASE64_STANDARD.encode(&*bytes)) })
}

/// Takes a photograph away from its inspection. Its bytes stay: an undo may need them.
pub fn remove(writing: &mut Writing<'_>, args: PhotosRemove) -> Result<Nothing, Error> {
    let row = Photo::get(writing.db.conn(), id(&args.photo)?)?.ok_or(Error::Missing)?;
    writing.transact(OperationKind::RemovePhoto, |tx| Ok(Photo::remove(tx, row.id)?))?;
    Ok(Nothing {})
}
