//! Leases and their rents.

use domain::lease::LeaseKind;
use store::{
    Id, Prepared, RowError,
    tables::{Lease, RentVersion},
};

use super::{
    Error,
    entry::{Entry, Fates, Names, Trouble, cell, name, number},
    ids,
    line::{Line, needed},
    people::first_of,
    rejection::Rejection,
    sheet::{LEASES, RENT_VERSIONS, Sheet},
    walk::Walk,
};

pub(super) fn take(walk: &mut Walk<'_>) -> Result<(), Error> {
    walk.take::<LeaseLine>()?;
    walk.take::<RentVersion>()
}

/// A lease and its rent on its first day.
pub(super) struct LeaseLine {
    pub lease: Lease,
    pub rent: Option<RentVersion>,
}

impl LeaseLine {
    /// The lease with the rent that stands in its line.
    pub fn of(lease: Lease, rents: Vec<RentVersion>) -> Self {
        let first_day = lease.first_day.clone();
        let rent = first_of(rents, |it| it.id, first_rent_id(lease.id), |it| it.from_day == first_day);
        Self { lease, rent }
    }
}

/// The id of the rent that came in the line of a lease.
fn first_rent_id(lease: Id<Lease>) -> Id<RentVersion> {
    ids::derived(&[&lease.to_string()])
}

impl Entry for LeaseLine {
    const SHEET: &'static Sheet = LEASES;
    type Row = Lease;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        let id = line.id()?;
        let first_day = line.first_day("start")?;
        let kind = needed(line.code("kind", LeaseKind::from_code)?, "kind")?;
        let lease = Lease {
            id: ids::row(id),
            exchange_id: ids::kept(id),
            tenancy: match kind {
                // A home that the provider holds, and where nobody lives yet.
                LeaseKind::Head => walk.refer(line, "tenancy_id")?,
                _ => Some(walk.must_refer(line, "tenancy_id")?),
            },
            dwelling: walk.must_refer(line, "dwelling_id")?,
            kind: kind.as_code().to_owned(),
            last_day: line.last_day("end", &first_day)?,
            first_day,
            fixed_term: needed(line.flag("fixed_term")?, "fixed_term")?,
        };
        let rent = match (line.rent("rent_cents")?, line.rent("service_cents")?) {
            (None, None) => None,
            (None, Some(_)) => return Err(Rejection::ValueMissing.of("rent_cents").into()),
            (Some(rent_cents), service) => Some(RentVersion {
                id: first_rent_id(lease.id),
                lease: lease.id,
                from_day: lease.first_day.clone(),
                rent_cents,
                service_cents: service.unwrap_or(0),
            }),
        };
        Ok(Self { lease, rent })
    }

    fn id(&self) -> Id<Lease> {
        self.lease.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        let Some(lease) = Lease::get(walk.conn, self.lease.id)? else { return Ok(None) };
        let rents = store::exchange::rents_of(walk.conn, lease.id)?;
        Ok(Some(Self::of(lease, rents)))
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        let it = &self.lease;
        vec![
            name(it.exchange_id.as_ref(), it.id),
            names.maybe(it.tenancy),
            names.of(it.dwelling),
            it.kind.clone(),
            it.first_day.clone(),
            cell(&it.last_day),
            it.fixed_term.to_string(),
            number(self.rent.as_ref().map(|it| it.rent_cents)),
            number(self.rent.as_ref().map(|it| it.service_cents)),
        ]
    }

    fn also_makes(&self, fates: &mut Fates) {
        if let Some(it) = &self.rent {
            fates.made(it.id);
        }
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        self.lease.prepare(rows)?;
        self.rent.iter().try_for_each(|it| it.prepare(rows))
    }
}

impl Entry for RentVersion {
    const SHEET: &'static Sheet = RENT_VERSIONS;
    type Row = Self;

    fn parse(line: &Line<'_>, walk: &mut Walk<'_>) -> Result<Self, Trouble> {
        Ok(Self {
            id: ids::row(line.id()?),
            lease: walk.must_refer(line, "lease_id")?,
            from_day: line.first_day("from")?,
            rent_cents: needed(line.rent("rent_cents")?, "rent_cents")?,
            service_cents: needed(line.rent("service_cents")?, "service_cents")?,
        })
    }

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn stored(&self, walk: &Walk<'_>) -> Result<Option<Self>, store::Error> {
        Ok(Self::get(walk.conn, self.id)?)
    }

    fn cells(&self, names: &Names) -> Vec<String> {
        vec![
            self.id.to_string(),
            names.of(self.lease),
            self.from_day.clone(),
            self.rent_cents.to_string(),
            self.service_cents.to_string(),
        ]
    }

    fn prepare(&self, rows: &mut Prepared) -> Result<(), RowError> {
        Self::prepare(self, rows)
    }
}
