//! Who has rent open, and which dwellings the provider holds, at the size of an organisation: 5,000 tenancies of five
//! years, a year of them recorded, with payments since.

use std::{error::Error, path::Path, time::Duration};

use engine::{Session, api::dispatch};
use serde_json::{Value, json};
use store::{
    Db, Id, Kind, Operation,
    passphrase::Passphrase,
    slots::KeySlots,
    tables::{Dwelling, Lease, Payment, Person, RentMonth, RentVersion, Tenancy},
};
use uuid::Uuid;

use crate::{
    region::{self, PASSPHRASE, environment},
    timing::{alone, time},
};

const TENANCIES: u128 = 5_000;
const AS_OF: &str = "2026-07-28";
const RECORDED: u32 = 9;
const LOOKS: usize = 40;
const FIRST_LOOKS: usize = 9;
const PAYMENTS: usize = 9;

/// Makes the team beside `folder` and looks at its arrears: for the first time, again, and after each payment.
pub fn measure(folder: &Path) -> Result<(), Box<dyn Error>> {
    let path = folder.join("rents.omklap");
    region::make(&path, engine::Size::Small, Some(AS_OF))?;
    let (key, _) = KeySlots::read(&path)?.unlock_with_passphrase(&Passphrase::typed(PASSPHRASE), None, None)?;
    let mut db = Db::open(&path, &key, Uuid::from_u128(5), 1)?;
    let operation = Operation {
        id: Uuid::from_u128(7),
        kind: Kind(999),
        author: Uuid::from_u128(9).to_string(),
        at_ms: 2,
        reason: None,
    };
    db.write(&operation, |tx| -> Result<(), store::Error> {
        (0..TENANCIES).try_for_each(|it| tenancy(tx, it))?;
        Ok(())
    })?;
    drop(db);
    let refused = |why: engine::Error| format!("{why}");
    let unlocked = || Session::unlock_file(&path, PASSPHRASE, environment()).map_err(refused);
    let first = |command: &str, args: &Value| -> Result<Vec<Duration>, Box<dyn Error>> {
        let once = |_| {
            let session = unlocked()?;
            Ok(time(|| dispatch(&session, command, args.clone()).map_err(|why| format!("{why:?}")))?.0)
        };
        (0..FIRST_LOOKS).map(once).collect()
    };
    let of_all = json!({ "search": "", "worker": null, "step": null, "offset": 0, "limit": 100 });
    alone("arrears of 5,000 tenancies, first after opening", "<= 50 ms", first("rent_arrears", &of_all)?);
    let ready = |command: &str, args: &Value| -> Result<Vec<Duration>, Box<dyn Error>> {
        let once = |_| {
            let session = unlocked()?;
            dispatch(&session, "lists_ready", json!({})).map_err(|why| format!("{why:?}"))?;
            Ok(time(|| dispatch(&session, command, args.clone()).map_err(|why| format!("{why:?}")))?.0)
        };
        (0..FIRST_LOOKS).map(once).collect()
    };
    alone("the first look once the lists are ready", "<= 50 ms", ready("rent_arrears", &of_all)?);
    let session = unlocked()?;
    let look = || -> Result<Duration, Box<dyn Error>> {
        Ok(time(|| dispatch(&session, "rent_arrears", of_all.clone()).map_err(|why| format!("{why:?}")))?.0)
    };
    look()?;
    alone("the same again", "<= 50 ms", (0..LOOKS).map(|_| look()).collect::<Result<_, _>>()?);
    let mut after = Vec::new();
    for it in 0..PAYMENTS {
        let tenancy: Id<Tenancy> = id(TENANCIES / 2 + it as u128, 3);
        let args = json!({ "tenancy": tenancy.to_string(), "ledger": "tenant", "kind": "payment", "day": AS_OF,
            "amount": "1", "payer": "tenant", "reference": "" });
        dispatch(&session, "rent_record_payment", args).map_err(|why| format!("{why:?}"))?;
        after.push(look()?);
    }
    alone("the same after a payment", "<= 50 ms", after);
    let homes = json!({ "search": "", "owner": null, "ending": false, "inspection": null, "empty": false, "offset": 0,
        "limit": 100 });
    let dwellings = || -> Result<Duration, Box<dyn Error>> {
        Ok(time(|| dispatch(&session, "stock_list", homes.clone()).map_err(|why| format!("{why:?}")))?.0)
    };
    alone("the dwellings of the same, first after opening", "<= 50 ms", first("stock_list", &homes)?);
    alone("the first look once the lists are ready", "<= 50 ms", ready("stock_list", &homes)?);
    dwellings()?;
    alone("the dwellings again", "<= 50 ms", (0..LOOKS).map(|_| dwellings()).collect::<Result<_, _>>()?);
    Ok(())
}

fn id<T>(number: u128, table: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + (table << 32) + number))
}

/// A tenancy since 2021 with head lease, sublease, two rents, nine recorded months and seven payments; one in eight
/// paid too little.
fn tenancy(tx: &store::Tx<'_>, number: u128) -> Result<(), store::RowError> {
    let text = |it: &str| it.to_owned();
    let person = Person {
        id: id(number, 1),
        exchange_id: None,
        given_name: format!("Naam {number}"),
        prefix: String::new(),
        family_name: text("Meting"),
        birth_date: None,
        gender: None,
        municipality_of_origin: None,
        referral_date: None,
        phone: None,
        email: None,
    };
    person.insert(tx)?;
    let dwelling = Dwelling {
        id: id(number, 2),
        exchange_id: None,
        street: text("Fabelplein"),
        number: number.to_string(),
        postcode: String::new(),
        city: text("Fabelstad"),
        owner: None,
        self_contained: true,
        programme: None,
    };
    dwelling.insert(tx)?;
    let tenancy = Tenancy {
        id: id(number, 3),
        exchange_id: None,
        person: person.id,
        dwelling: dwelling.id,
        worker: None,
        support_start: text("2021-08-04"),
        support_end: None,
        end_reason: None,
        end_destination: None,
        previous: None,
    };
    tenancy.insert(tx)?;
    for (nth, kind, first) in [(0, "head", "2021-08-01"), (1, "sub", "2021-08-04")] {
        let lease = Lease {
            id: id(number * 2 + nth, 4),
            exchange_id: None,
            tenancy: Some(tenancy.id),
            dwelling: dwelling.id,
            kind: text(kind),
            first_day: text(first),
            last_day: None,
            fixed_term: false,
        };
        lease.insert(tx)?;
        for (version, from, rent_cents) in [(0, first, 60_000), (1, "2022-07-01", 62_000)] {
            let id = id((number * 2 + nth) * 2 + version, 5);
            RentVersion { id, lease: lease.id, from_day: text(from), rent_cents, service_cents: 2_000 }.insert(tx)?;
        }
    }
    let paid = if number.is_multiple_of(8) { 40_000 } else { 64_000 };
    for back in 0..RECORDED {
        let month = format!("2025-{:02}", 12 - back);
        let id = id(number * u128::from(RECORDED) + u128::from(back), 6);
        RentMonth { id, tenancy: tenancy.id, month, due_cents: 64_000, paid_cents: paid, paid_on: None }.insert(tx)?;
    }
    for nth in 0..7 {
        let payment = Payment {
            id: id(number * 7 + nth, 7),
            tenancy: tenancy.id,
            ledger: text("tenant"),
            kind: text("payment"),
            day: format!("2026-{:02}-02", nth + 1),
            cents: paid,
            payer: text("tenant"),
            reference: None,
        };
        payment.insert(tx)?;
    }
    Ok(())
}
