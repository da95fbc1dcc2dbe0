//! Where everybody stands, worked out in one walk over the tables, one by one, and from all that is known: each time the
//! same.

use chrono::Days;
use domain::calendar::{Day, parse_day};
use serde_json::json;
use store::{
    Id,
    tables::{Lease, Tenancy},
};
use uuid::Uuid;

use super::{
    case::Cases,
    team::{FEW, Standing, TeamOmklap},
};
use crate::{
    Clock, Environment, Founder, Ids, Session, Size, Work,
    api::{OperationKind, dispatch},
    error::Error,
};

/// Tuesday 28 July 2026, 11:00 in Amsterdam: week 31.
struct Still;

impl Clock for Still {
    fn now_ms(&self) -> i64 {
        1_785_229_200_000
    }
}

impl Ids for Still {
    fn next(&self, _: i64) -> Uuid {
        Uuid::new_v4()
    }
}

fn example() -> (Session, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let founder = Founder { team: "Oost", name: "Ilse", passphrase: "een lange wachtzin" };
    let environment =
        Environment { clock: Box::new(Still), ids: Box::new(Still), cost: store::Cost::FOR_TESTS, secrets: None };
    let (session, _) = Session::create_file(&folder.path().join("team.omklap"), &founder, environment).unwrap();
    session.fill_example(Size::Team, 1, Some("2026-07-28"), &Work::default()).unwrap();
    (session, folder)
}

/// What a team of its own may not have: homes in use, reports, words of the owner, and somebody who wants it.
fn filled(session: &Session) {
    let team = session.team().unwrap();
    let mut rows: Vec<Tenancy> = team.read(|it| Ok(Tenancy::all(it.conn)?)).unwrap();
    rows.retain(|it| it.support_end.is_none());
    team.write(|writing| {
        let subs = Lease::all(writing.db.conn())?.into_iter().filter(|it| it.kind == "sub");
        let subs: Vec<Lease> = subs.step_by(3).map(|it| Lease { kind: "use".into(), ..it }).collect();
        writing.transact(OperationKind::ChangeLease, |tx| Ok(subs.iter().try_for_each(|it| it.put(tx))?))
    })
    .unwrap();
    let ask = |name: &str, args: serde_json::Value| drop(dispatch(session, name, args).unwrap());
    for (nth, it) in rows.iter().enumerate() {
        let tenancy = it.id.to_string();
        if nth % 3 == 0 {
            for (day, answer) in [("2026-07-20", "later"), ("2026-07-20", "yes")] {
                ask("omklap_wish", json!({ "tenancy": tenancy, "day": day, "answer": answer, "words": "" }));
            }
        }
        if nth % 4 == 0 {
            for code in ["support", "finance", "brp", "dwelling", "admission", "wish"] {
                ask("omklap_waive", json!({ "tenancy": tenancy, "criterion": code, "reason": "Proef." }));
            }
        }
        if nth % 5 == 0 {
            ask("omklap_owner", json!({ "tenancy": tenancy, "day": "2026-07-20", "willing": true, "words": "" }));
        }
    }
}

#[test]
fn everybody_stands_the_same_by_every_way_of_working_it_out() {
    let (session, _folder) = example();
    filled(&session);
    let team = session.team().unwrap();
    let today = parse_day("2026-07-28").unwrap();
    let days: Vec<Day> = vec![today, today - Days::new(200), today + Days::new(400)];
    team.read(|reading| {
        let conn = reading.conn;
        let ids: Vec<Id<Tenancy>> = Tenancy::all(conn)?.into_iter().map(|it| it.id).collect();
        let (mut found, mut later, mut without) = (0, 0, 0);
        for as_of in days {
            let (bulk, single) = (Cases::of_all(conn, as_of)?, Cases::new(conn, as_of)?);
            for id in &ids {
                let standing = Standing::of(&bulk, *id)?;
                assert_eq!(Standing::of(&single, *id)?, standing, "{id} on {as_of}");
                let case = single.read(*id)?;
                let flips = case.own_from.is_none()
                    && (case.state == domain::omklap::OmklapState::InSublease || case.state.is_under_way());
                let known = case.record().earliest().day.filter(|_| flips);
                assert_eq!(known, standing.earliest, "{id} on {as_of}, from all that is known");
                found += usize::from(known.is_some());
                later += usize::from(known.is_some_and(|it| it > as_of));
                without += usize::from(flips && known.is_none());
            }
        }
        assert!(found >= 10 && later >= 5 && without >= 50, "{found} {later} {without}");
        let all = TeamOmklap::default().of(conn, today, &ids)?;
        assert!(ids.len() < FEW && all.len() == ids.len());
        Ok::<_, Error>(())
    })
    .unwrap();
}
