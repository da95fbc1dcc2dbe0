//! Files of the omklap: what would go, the file itself, and those that were made, word for word as they were.

mod facts;

use std::path::Path;

use domain::{consent::ConsentPurpose, organisation::OfficerKind, text::remark};
use store::{
    Connection, Id,
    tables::{self, Consent, Dwelling, Organisation, Tenancy},
};
use zeroize::Zeroizing;

use crate::{
    api::{
        AttachmentOpened, Code, FieldName, FileForm, FileRecipient, Made, Nothing, OmklapFileRow, OmklapFileSeen,
        OmklapFiles, OmklapFilesGet, OmklapFilesMake, OmklapFilesOpen, OmklapFilesPreview, OmklapFilesSave,
        OperationKind, PaperBlock,
    },
    consents::{self, Holding},
    error::Error,
    forms::Form,
    omklap,
    permission::Permission,
    printing,
    team::{Reading, Working},
    tenancies::id,
};

pub(crate) use facts::names;

/// The steps of making a file: it can be stopped at each.
const STEPS: usize = 4;

/// The files of a tenancy, and who can get one.
pub fn get(reading: &Reading<'_>, args: OmklapFilesGet) -> Result<OmklapFiles, Error> {
    let conn = reading.conn;
    let tenancy = Tenancy::get(conn, id(&args.tenancy)?)?.ok_or(Error::Missing)?;
    // Of a couple the files of both: it is one omklap.
    let mut made = Vec::new();
    for it in omklap::tenants(conn, &tenancy, reading.today)? {
        made.extend(store::papers::omklap_files(conn, it)?);
    }
    made.sort_by(|(one, _), (two, _)| two.day.cmp(&one.day));
    let rows = made.into_iter().map(|(it, maker)| {
        let of = Tenancy::get(conn, it.tenancy)?.ok_or(Error::Missing)?;
        let held = consents::holding(conn, &of, it.organisation, ConsentPurpose::Omklap, reading.today)?;
        Ok(OmklapFileRow {
            consent_holds: held.consent.is_some(),
            here: store::attachments::home_is_here(conn, &it.pdf)?,
            id: it.id.to_string(),
            day: it.day,
            organisation: it.organisation.to_string(),
            organisation_name: name_of(conn, it.organisation)?,
            attention: it.attention,
            consent_day: Consent::get(conn, it.consent)?.map(|it| it.given_day),
            author: maker.name,
        })
    });
    Ok(OmklapFiles {
        rows: rows.collect::<Result<_, Error>>()?,
        recipients: recipients(reading, &tenancy)?,
        may_make: Permission::KeepEvaluations.held_by(&reading.team.author().roles),
    })
}

fn name_of(conn: &Connection, organisation: Id<Organisation>) -> Result<String, Error> {
    Ok(Organisation::get(conn, organisation)?.map(|it| it.name).unwrap_or_default())
}

/// Who works on homes at an organisation.
pub(crate) fn officer(conn: &Connection, organisation: Id<Organisation>) -> Result<Option<String>, Error> {
    let wanted = OfficerKind::HousingOfficer.as_code();
    let mut found = store::officers::of_organisation(conn, organisation)?.into_iter();
    Ok(found.find(|it| it.kind == wanted).map(|it| it.name))
}

fn recipients(reading: &Reading<'_>, tenancy: &Tenancy) -> Result<Vec<FileRecipient>, Error> {
    let conn = reading.conn;
    let owner = Dwelling::get(conn, tenancy.dwelling)?.and_then(|it| it.owner);
    let running = consents::of_tenancy(conn, tenancy.id, reading.today)?;
    let running = running.into_iter().filter(|it| it.holds && it.purpose == ConsentPurpose::Omklap);
    let mut found: Vec<FileRecipient> = Vec::new();
    if let Some(owner) = owner {
        found.push(FileRecipient {
            organisation: owner.to_string(),
            name: name_of(conn, owner)?,
            consent_day: None,
            attention: officer(conn, owner)?,
        });
    }
    for it in running {
        match found.iter_mut().find(|known| known.organisation == it.organisation) {
            Some(known) => known.consent_day = known.consent_day.take().or(Some(it.given_day)),
            None => found.push(FileRecipient {
                attention: officer(conn, id(&it.organisation)?)?,
                organisation: it.organisation,
                name: it.organisation_name,
                consent_day: Some(it.given_day),
            }),
        }
    }
    Ok(found)
}

/// Who gets a file, and the consent that holds.
struct Address {
    tenancy: Id<Tenancy>,
    dwelling: Id<Dwelling>,
    organisation: Id<Organisation>,
    name: String,
    attention: Option<String>,
    holding: Holding,
}

fn address(reading: &Reading<'_>, tenancy: &str, organisation: &str, attention: &str) -> Result<Address, Error> {
    let conn = reading.conn;
    let row = Tenancy::get(conn, id(tenancy)?)?.ok_or(Error::Missing)?;
    let found = Organisation::get(conn, id(organisation)?)?.ok_or(Error::Missing)?;
    let mut form = Form::default();
    let attention = form.take(FieldName::Attention, remark(attention, domain::error::Field::ContactName));
    Ok(Address {
        tenancy: row.id,
        dwelling: row.dwelling,
        organisation: found.id,
        name: found.name,
        attention: form.done(attention)?,
        holding: consents::holding(conn, &row, found.id, ConsentPurpose::Omklap, reading.today)?,
    })
}

/// What a file would hold: the same facts that are printed, or nothing where no consent holds.
pub fn preview(reading: &Reading<'_>, args: OmklapFilesPreview) -> Result<OmklapFileSeen, Error> {
    let to = address(reading, &args.tenancy, &args.organisation, &args.attention)?;
    let blocks = match &to.holding.consent {
        None => Vec::new(),
        Some(consent) => facts::gather(reading, &to, consent)?.document().blocks,
    };
    let caseload = reading.team.caseload(reading.conn)?;
    let name = |it: &Id<Tenancy>| caseload.get(*it).map(|it| it.name.clone()).unwrap_or_default();
    Ok(OmklapFileSeen {
        recipient: to.name,
        tenant: name(&to.tenancy),
        without: to.holding.without.iter().map(name).collect(),
        consent: to.holding.consent,
        blocks: blocks.into_iter().map(PaperBlock::from).collect(),
    })
}

/// Makes a file: the document and the same facts for another program, kept as they are from now on.
pub fn make(working: &Working<'_>, args: OmklapFilesMake) -> Result<Made, Error> {
    working.step(0, STEPS)?;
    let (facts, consent) = working.look(|reading| {
        let to = address(reading, &args.tenancy, &args.organisation, &args.attention)?;
        let consent = to.holding.consent.as_ref().ok_or_else(no_consent)?;
        Ok((facts::gather(reading, &to, consent)?, consent.id.clone()))
    })?;
    working.step(1, STEPS)?;
    let (document, json) = (facts.document(), facts.json());
    working.step(2, STEPS)?;
    let pdf = printing::print(&document)?;
    working.step(3, STEPS)?;
    let (pdf_hash, json_hash) = (store::attachments::hash(&pdf), store::attachments::hash(&json));
    working.step(4, STEPS)?;
    working.write(|writing| {
        // Somebody may have withdrawn it while the page was set.
        let to = address(&writing.look(), &args.tenancy, &args.organisation, &args.attention)?;
        let held = to.holding.consent.filter(|it| it.id == consent).ok_or_else(no_consent)?;
        let row = tables::OmklapFile {
            id: Id::from_uuid(writing.new_id()),
            tenancy: to.tenancy,
            organisation: to.organisation,
            attention: to.attention,
            consent: id(&held.id)?,
            day: facts.made_on.clone(),
            pdf: pdf_hash,
            facts: json_hash,
        };
        writing.transact(OperationKind::MakeOmklapFile, |tx| {
            store::papers::keep(tx, &row.pdf, &pdf)?;
            store::papers::keep(tx, &row.facts, &json)?;
            Ok(row.insert(tx)?)
        })?;
        Ok(Made { id: row.id.to_string() })
    })
}

/// Nothing goes to somebody of whom the tenant did not say so.
pub(crate) fn no_consent() -> Error {
    let mut form = Form::default();
    form.wrong::<()>(FieldName::Organisation, Code::ConsentMissing);
    form.done::<()>(None).err().unwrap_or(Error::NotAllowed)
}

/// Writes a copy for another program to show.
pub fn open(reading: &Reading<'_>, args: OmklapFilesOpen) -> Result<AttachmentOpened, Error> {
    let (row, bytes) = bytes(reading, &args.tenancy, &args.file, args.form)?;
    let mark: String = row.pdf.chars().take(8).collect();
    let path = reading.team.show(&format!("{mark}.{}", ending(args.form)), &bytes)?;
    Ok(AttachmentOpened { path: path.to_string_lossy().into_owned(), name: row.day })
}

/// Writes a file where somebody chose. It is not encrypted there.
pub fn save(reading: &Reading<'_>, args: OmklapFilesSave) -> Result<Nothing, Error> {
    let (_, bytes) = bytes(reading, &args.tenancy, &args.file, args.form)?;
    store::write_once(Path::new(&args.to), &bytes)?;
    Ok(Nothing {})
}

fn bytes(
    reading: &Reading<'_>,
    tenancy: &str,
    file: &str,
    form: FileForm,
) -> Result<(tables::OmklapFile, Zeroizing<Vec<u8>>), Error> {
    let tenancy: Id<Tenancy> = id(tenancy)?;
    let of = Tenancy::get(reading.conn, tenancy)?.ok_or(Error::Missing)?;
    let tenants = omklap::tenants(reading.conn, &of, reading.today)?;
    let row = tables::OmklapFile::get(reading.conn, id(file)?)?.filter(|it| tenants.contains(&it.tenancy));
    let row = row.ok_or(Error::Missing)?;
    let hash = match form {
        FileForm::Pdf => &row.pdf,
        FileForm::Json => &row.facts,
    };
    let bytes = store::attachments::home_bytes(reading.conn, hash)?.ok_or(Error::FileNotHere)?;
    Ok((row, bytes))
}

const fn ending(form: FileForm) -> &'static str {
    match form {
        FileForm::Pdf => "pdf",
        FileForm::Json => "json",
    }
}
