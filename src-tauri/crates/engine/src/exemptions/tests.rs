//! Who may do what with an exemption, played by the people of one team after each other.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    Clock, Environment, Founder, Ids, Session,
    api::{Code, Role, dispatch},
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

/// A team with one tenancy; whoever needs to is in.
struct Team {
    session: Session,
    tenancy: String,
    _folder: tempfile::TempDir,
}

impl Team {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let founder = Founder { team: "Oost", name: "Ilse", passphrase: "een lange wachtzin" };
        let environment =
            Environment { clock: Box::new(Still), ids: Box::new(Still), cost: store::Cost::FOR_TESTS, secrets: None };
        let (session, _) = Session::create_file(&folder.path().join("team.omklap"), &founder, environment).unwrap();
        let person = json!({ "given_name": "Teun", "prefix": "", "family_name": "Regenboog", "birth_date": "",
            "phone": "", "email": "", "municipality": "", "referral_date": "" });
        let dwelling = json!({ "street": "Staalkade", "number": "12", "postcode": "", "city": "Proefstad",
            "owner": null, "self_contained": true, "programme": "" });
        let begun = json!({ "person": null, "new_person": person, "dwelling": null, "new_dwelling": dwelling,
            "together": false, "worker": null, "support_start": "2026-06-29", "visits": 1, "period_weeks": 1,
            "reason": "", "head": null, "sub": null });
        let mut team = Self { session, tenancy: String::new(), _folder: folder };
        team.tenancy = team.ask("tenancies_begin", begun)["tenancy"].as_str().unwrap().to_owned();
        team
    }

    /// From here on somebody with this role is in; a worker, whose tenant it is not, says why.
    fn is(&mut self, role: Role) {
        self.session = self.session.with_roles(&[role]).unwrap();
        if role == Role::Worker {
            self.ask("reasons_give", json!({ "tenancy": self.tenancy, "kind": "covering", "text": null }));
        }
    }

    fn try_ask(&self, name: &str, args: Value) -> Result<Value, Code> {
        let reply = dispatch(&self.session, name, args).map_err(|why| why.code)?;
        Ok(serde_json::from_str(reply.answer.get()).unwrap())
    }

    #[track_caller]
    fn ask(&self, name: &str, args: Value) -> Value {
        self.try_ask(name, args).unwrap()
    }

    /// The exemption of week 29, as it is proposed or changed.
    fn week_29(&self, more: Value) -> Value {
        let mut args = json!({ "tenancy": self.tenancy, "first_day": "2026-07-13", "last_day": "2026-07-19", "reason": "hospital" });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    }

    fn propose(&self) -> String {
        let made = self.ask("exemptions_propose", self.week_29(json!({ "granted": false })));
        made["id"].as_str().unwrap().to_owned()
    }

    fn decide(&self, exemption: &str, granted: bool) -> Result<Value, Code> {
        self.try_ask(
            "exemptions_decide",
            json!({ "tenancy": self.tenancy, "exemption": exemption, "granted": granted }),
        )
    }

    fn week(&self) -> Value {
        let args = json!({ "tenancy": self.tenancy, "week": "2026-W29" });
        self.ask("weeks_explain", args)["cell"]["state"].clone()
    }
}

#[test]
fn a_proposal_of_a_worker_has_no_effect_until_the_lead_grants_it() {
    let mut team = Team::new();
    team.is(Role::Worker);
    let exemption = team.propose();
    assert_eq!("missed_organisation", team.week());
    assert_eq!(Err(Code::NotAllowed), team.decide(&exemption, true));
    let at_once = team.week_29(json!({ "granted": true }));
    assert_eq!(Err(Code::NotAllowed), team.try_ask("exemptions_propose", at_once), "nobody grants to themselves");

    team.is(Role::Lead);
    let open = team.ask("exemptions_open", json!({}));
    assert_eq!(
        ("Teun Regenboog", "hospital", "Ilse"),
        (
            open[0]["name"].as_str().unwrap(),
            open[0]["exemption"]["reason"].as_str().unwrap(),
            open[0]["exemption"]["author"].as_str().unwrap(),
        )
    );
    assert_eq!(json!(1), open[0]["effect"]["weeks"].as_array().unwrap().len());
    assert_eq!("exempt", open[0]["effect"]["weeks"][0]["after"]["state"]);
    team.decide(&exemption, true).unwrap();
    assert_eq!("exempt", team.week());
    assert_eq!(Err(Code::AlreadyDecided), team.decide(&exemption, false));

    team.is(Role::Worker);
    let shorter = team.week_29(json!({ "exemption": exemption, "last_day": "2026-07-14" }));
    assert_eq!(
        Err(Code::NotAllowed),
        team.try_ask("exemptions_change", shorter.clone()),
        "what was granted is the lead's"
    );
    let back = json!({ "tenancy": team.tenancy, "exemption": exemption });
    assert_eq!(Err(Code::NotAllowed), team.try_ask("exemptions_withdraw", back.clone()));
    assert_eq!("exempt", team.week());
    team.is(Role::Lead);
    team.ask("exemptions_change", shorter);
    assert_eq!("missed_organisation", team.week(), "three weekdays are left");
    team.ask("exemptions_withdraw", back);
    assert_eq!(json!([]), team.ask("tenancies_fields", json!({ "tenancy": team.tenancy }))["exemptions"]);
}

#[test]
fn what_was_refused_stays_without_effect_and_as_it_is() {
    let mut team = Team::new();
    team.is(Role::Worker);
    let exemption = team.propose();
    let other = team.week_29(json!({ "exemption": exemption, "reason": "detention" }));
    team.ask("exemptions_change", other.clone());
    team.is(Role::Lead);
    assert_eq!("detention", team.ask("exemptions_open", json!({}))[0]["exemption"]["reason"]);
    team.decide(&exemption, false).unwrap();
    assert_eq!("missed_organisation", team.week());
    assert_eq!(json!([]), team.ask("exemptions_open", json!({})));
    assert_eq!(Err(Code::AlreadyDecided), team.try_ask("exemptions_change", other));
    assert_eq!(Err(Code::AlreadyDecided), team.decide(&exemption, true));
}

#[test]
fn two_proposals_for_the_same_days_are_not_both_granted() {
    let mut team = Team::new();
    team.is(Role::Worker);
    let (one, two) = (team.propose(), team.propose());
    team.is(Role::Lead);
    team.decide(&one, true).unwrap();
    assert_eq!(Err(Code::FieldsInvalid), team.decide(&two, true));
    team.decide(&two, false).unwrap();
}
