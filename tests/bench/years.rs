//! A dossier of five years: what the engine needs to show it. `dossier.mjs` measures when it is drawn.

use std::{error::Error, path::Path, time::Duration};

use chrono::{Days, NaiveDate};
use engine::{Session, api::dispatch};
use serde_json::{Value, json};
use store::{
    Db, Id, Kind, Operation, Tx,
    passphrase::Passphrase,
    slots::KeySlots,
    tables::{
        Contact, Impression, Lease, Note, Observation, Payment, RentVersion, Task, Tenancy, Visit, VisitNote,
        VisitResult, VisitRisk, Worker,
    },
};
use uuid::Uuid;

use crate::{
    dossier::Dossier,
    region::{self, PASSPHRASE, environment},
    timing::{alone, time},
};

/// Nobody of an example team is called so.
pub const NAME: &str = "Vijfjaar";
const YEARS: u64 = 5;
const WEEKS: u64 = 52 * YEARS;
const LOOKS: usize = 40;
/// Things on the first page of a timeline.
const PAGE: u32 = 40;

/// Makes a small team with the dossier in it, whose last day is `as_of`; today unless it is given.
pub fn make(path: &Path, as_of: Option<&str>) -> Result<(), Box<dyn Error>> {
    region::make(path, engine::Size::Small, as_of)?;
    let (key, _) = KeySlots::read(path)?.unlock_with_passphrase(&Passphrase::typed(PASSPHRASE), None, None)?;
    let mut db = Db::open(path, &key, Uuid::from_u128(5), 1)?;
    let today: NaiveDate = today(path, as_of)?.parse()?;
    let years = Years { first: today - Days::new(7 * WEEKS) };
    let operation = Operation {
        id: Uuid::from_u128(7),
        kind: Kind(999),
        author: Uuid::from_u128(9).to_string(),
        at_ms: 2,
        reason: None,
    };
    let worker = Worker::all(db.conn())?.first().map(|it| it.id);
    db.write(&operation, |tx| years.live(tx, worker))?;
    Ok(())
}

/// Looks at the dossier as its screen does, again and again.
pub fn measure(path: &Path) -> Result<(), Box<dyn Error>> {
    if !path.exists() {
        make(path, Some(region::AS_OF))?;
    }
    let session = Session::unlock_file(path, PASSPHRASE, environment()).map_err(|why| format!("{why}"))?;
    let ask = |name: &str, args: Value| -> Result<(Duration, Value), Box<dyn Error>> {
        let (took, reply) = time(|| dispatch(&session, name, args).map_err(|why| format!("{why:?}")))?;
        Ok((took, serde_json::from_str(reply.answer.get())?))
    };
    let (_, found) = ask("palette_find", json!({ "search": NAME, "within": "everywhere", "limit": 5 }))?;
    let tenancy = found["rows"][0]["tenancy"].clone();
    let calls = [
        ("dossiers_get", json!({ "tenancy": tenancy })),
        ("dossiers_timeline", json!({ "tenancy": tenancy, "before": null, "limit": PAGE })),
        ("dossiers_history", json!({ "tenancy": tenancy, "before": null, "limit": 5, "record": null })),
        ("rent_get", json!({ "tenancy": tenancy })),
        ("visits_list", json!({ "from": "2020-01-01", "to": "2030-01-01", "tenancy": tenancy, "worker": null })),
    ];
    for (name, args) in calls {
        let runs = (0..LOOKS).map(|_| Ok(ask(name, args.clone())?.0)).collect::<Result<_, Box<dyn Error>>>()?;
        alone(&format!("dossier of five years: {name}"), "<= 50 ms", runs);
    }
    Ok(())
}

/// The day that was given, else the one on which the team was made.
fn today(path: &Path, as_of: Option<&str>) -> Result<String, Box<dyn Error>> {
    if let Some(day) = as_of {
        return Ok(day.to_owned());
    }
    let session = Session::unlock_file(path, PASSPHRASE, environment()).map_err(|why| format!("{why}"))?;
    let reply = dispatch(&session, "session_state", json!({})).map_err(|why| format!("{why:?}"))?;
    let state: Value = serde_json::from_str(reply.answer.get())?;
    Ok(state["today"].as_str().unwrap_or(region::AS_OF).to_owned())
}

fn fresh<T>() -> Id<T> {
    Id::from_uuid(Uuid::now_v7())
}

/// The weeks of the dossier.
struct Years {
    first: NaiveDate,
}

impl Years {
    /// So many days into one of its weeks.
    fn day(&self, week: u64, days: u64) -> String {
        (self.first + Days::new(7 * week + days)).to_string()
    }

    /// A visit every week with what was seen and made of it, rent every month, and what else five years leave behind.
    fn live(&self, tx: &Tx<'_>, worker: Option<Id<Worker>>) -> Result<(), store::Error> {
        let first = self.day(0, 0);
        let person = Dossier {
            given_name: "Vera".into(),
            family_name: NAME.into(),
            street: "Fabelplein".into(),
            number: 5,
            worker,
            since: first.clone(),
        };
        let tenancy = person.insert(tx)?;
        for week in 0..WEEKS {
            visit(tx, tenancy, worker, &self.day(week, 2))?;
        }
        self.leases(tx, tenancy, &first)?;
        for nth in 0..60 {
            let day = self.day(4 * nth, 1);
            let text = "Post doorgenomen en gebeld over de huurtoeslag. Volgende week verder.".repeat(4);
            Note { id: fresh(), tenancy, day: day.clone(), text }.insert(tx)?;
            let done_day = (nth < 55).then(|| day.clone());
            Task { id: fresh(), tenancy, code: "todo".into(), due_day: day.clone(), done_day, worker: None }
                .insert(tx)?;
            if nth % 6 == 0 {
                let last_day = self.day(4 * nth + 26, 1);
                let (level, from_day) = ("green".into(), day);
                VisitRisk { id: fresh(), tenancy, level, measures: None, from_day, last_day }.insert(tx)?;
            }
        }
        for nth in 0..8 {
            Contact {
                id: fresh(),
                tenancy,
                kind: "municipality".into(),
                name: format!("Contact {nth}"),
                organisation: Some("Gemeente Fabelstad".into()),
                phone: None,
                email: None,
                remark: None,
            }
            .insert(tx)?;
        }
        Ok(())
    }

    fn leases(&self, tx: &Tx<'_>, tenancy: Id<Tenancy>, first: &str) -> Result<(), store::Error> {
        let Some(home) = Tenancy::get(tx, tenancy)? else { return Ok(()) };
        for kind in ["head", "sub"] {
            let lease = Lease {
                id: fresh(),
                exchange_id: None,
                tenancy: Some(tenancy),
                dwelling: home.dwelling,
                kind: kind.into(),
                first_day: first.into(),
                last_day: None,
                fixed_term: false,
            };
            lease.insert(tx)?;
            for year in 0..YEARS {
                let from_day = self.day(52 * year, 0);
                let rent_cents = 60_000 + 1_500 * i64::try_from(year).unwrap_or(0);
                RentVersion { id: fresh(), lease: lease.id, from_day, rent_cents, service_cents: 2_000 }.insert(tx)?;
            }
        }
        for month in 0..12 * YEARS {
            Payment {
                id: fresh(),
                tenancy,
                ledger: "tenant".into(),
                kind: "payment".into(),
                day: self.day(month * 13 / 3, 3),
                cents: 64_000,
                payer: "tenant".into(),
                reference: None,
            }
            .insert(tx)?;
        }
        Ok(())
    }
}

fn visit(tx: &Tx<'_>, tenancy: Id<Tenancy>, worker: Option<Id<Worker>>, day: &str) -> Result<(), store::Error> {
    let visit = Visit {
        id: fresh(),
        exchange_id: None,
        tenancy,
        worker,
        colleague: None,
        day: day.into(),
        time: Some("13:00".into()),
        known_to_week: false,
        state: "planned".into(),
        minutes: None,
    };
    visit.insert(tx)?;
    let result = VisitResult {
        id: fresh(),
        exchange_id: None,
        visit: Some(visit.id),
        tenancy,
        worker,
        colleague: None,
        day: Some(day.into()),
        place: Some("dwelling".into()),
        outcome: "admitted".into(),
        replaces: None,
    };
    result.insert(tx)?;
    let (of_visit, of_result) = (Some(visit.id), Some(result.id));
    let text = "Rookmelder getest, kraan lekt nog, gebeld met de eigenaar. ".repeat(5);
    VisitNote { id: fresh(), tenancy, visit: of_visit, result: of_result, text }.insert(tx)?;
    let text = "Lijkt rustiger dan vorige week.".to_owned();
    Impression { id: fresh(), tenancy, visit: of_visit, result: of_result, text }.insert(tx)?;
    for theme in ["dwelling", "neighbourhood", "wellbeing"] {
        let (theme, level) = (theme.to_owned(), "good".to_owned());
        Observation { id: fresh(), tenancy, result: result.id, theme, level }.insert(tx)?;
    }
    Ok(())
}
