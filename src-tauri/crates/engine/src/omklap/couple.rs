//! Who an omklap is of: one tenant, or both of a couple, who live on the same leases and whose leases flip together.

use domain::{
    calendar::{Day, parse_day},
    evaluation::WishAnswer,
};
use store::{
    Connection, Id,
    tables::{OmklapWish, Tenancy},
};

use super::rows::Rows;
use crate::{error::Error, rents, tenancies::span};

/// The tenancies whose leases flip at once: the one that is named first, then who lives on its leases on a day.
pub(crate) fn tenants(conn: &Connection, tenancy: &Tenancy, on: Day) -> Result<Vec<Id<Tenancy>>, Error> {
    let (bearer, others) = rents::household(conn, tenancy)?;
    let mut found = vec![tenancy.id];
    for id in std::iter::once(bearer).chain(others).filter(|it| *it != tenancy.id) {
        let Some(row) = Tenancy::get(conn, id)? else { continue };
        if span(&row.support_start, row.support_end.as_deref())?.contains(on) {
            found.push(id);
        }
    }
    Ok(found)
}

/// What somebody said last, if anything.
type Said = Option<(WishAnswer, OmklapWish)>;

/// What everybody whose lease would flip said last.
pub(crate) struct Wishes(Vec<(Id<Tenancy>, Said)>);

/// What each of them wants, as known on a day. What was said before they last withdrew is of another time.
pub(super) fn wishes(rows: &Rows<'_>, tenancy: &Tenancy, withdrawn: Option<Day>, as_of: Day) -> Result<Wishes, Error> {
    let said = |id| {
        let last = last_wish(rows, id, as_of)?;
        let since = last.filter(|(day, ..)| withdrawn.is_none_or(|it| *day >= it));
        Ok::<_, Error>((id, since.map(|(_, answer, it)| (answer, it))))
    };
    Ok(Wishes(rows.tenants(tenancy, as_of)?.into_iter().map(said).collect::<Result<_, _>>()?))
}

fn last_wish(
    rows: &Rows<'_>,
    tenancy: Id<Tenancy>,
    as_of: Day,
) -> Result<Option<(Day, WishAnswer, OmklapWish)>, Error> {
    for it in rows.wishes(tenancy)? {
        let day = parse_day(&it.day)?;
        if day <= as_of {
            return Ok(Some((day, WishAnswer::from_code(&it.answer)?, it)));
        }
    }
    Ok(None)
}

impl Wishes {
    /// The wish that decides: of two that of who wants it least, and none before each has said it.
    pub fn least(&self) -> Option<(WishAnswer, &OmklapWish)> {
        let (_, found) = self.decides()?;
        found.as_ref().map(|(answer, it)| (*answer, it))
    }

    /// Of whom that is, or who has not been asked.
    pub fn of(&self) -> Option<Id<Tenancy>> {
        self.decides().map(|(id, _)| *id)
    }

    fn decides(&self) -> Option<&(Id<Tenancy>, Said)> {
        let rank = |it: &Said| match it {
            None => 0,
            Some((WishAnswer::No, _)) => 1,
            Some((WishAnswer::Later, _)) => 2,
            Some((WishAnswer::Yes, _)) => 3,
        };
        // The first of equals: the tenant of the dossier that is open.
        self.0.iter().min_by_key(|(_, it)| rank(it))
    }
}
