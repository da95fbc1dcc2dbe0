//! The way to an own lease, step by step: what each needs, what it leaves, and every step that does not follow.

use engine::api::{Code, OmklapState, OmklapStep};
use serde_json::{Value, json};
use store::tables::{Lease, Tenancy};

use crate::world::{DAY_MS, World, with};

/// A tenancy under way, with everything on file that a step asks.
pub struct Way {
    pub world: World,
    pub tenancy: String,
}

/// The day on which all of it happens: the one of the fixture.
pub const TODAY: &str = "2026-07-28";

pub fn way_of(name: &str) -> Way {
    let world = World::with_caseload();
    let tenancy = world.tenancy(name);
    let way = Way { world, tenancy };
    way.keep("omklap_wish", json!({ "day": "2026-07-20", "answer": "yes", "words": "Ja, graag." }));
    way.evaluated();
    way.filed();
    way
}

pub fn way() -> Way {
    way_of("T1")
}

impl Way {
    pub fn keep(&self, command: &str, mut args: Value) -> Value {
        args["tenancy"] = json!(self.tenancy);
        self.world.ask(command, args)
    }

    /// The final evaluation, with the advice of both.
    pub fn evaluated(&self) {
        self.keep(
            "evaluations_hold",
            json!({ "month": null, "day": TODAY, "present": [{ "who": "tenant", "name": "" }], "support": "met",
                "support_reason": "Doet mee.", "own_view": "", "remark": "", "outcome": "prepare_omklap",
                "extends_months": "", "promises": [] }),
        );
        for adviser in ["worker", "lead"] {
            self.keep("omklap_advise", json!({ "day": TODAY, "adviser": adviser, "advice": "positive", "reason": "" }));
        }
    }

    /// The tenant wants it, as of today.
    pub fn wishes(&self) {
        self.keep("omklap_wish", json!({ "day": TODAY, "answer": "yes", "words": "Ja." }));
    }

    /// The file for the owner, on the tenant's consent.
    pub fn filed(&self) {
        let papers = self.keep("omklap_files_get", json!({}));
        let organisation = &papers["recipients"][0]["organisation"];
        let consent = json!({ "organisation": organisation, "purpose": "omklap", "day": TODAY, "last_day": "" });
        self.keep("consents_give", consent);
        self.keep("omklap_files_make", json!({ "organisation": organisation, "attention": "" }));
    }

    pub fn sheet(&self) -> Value {
        self.keep("omklap_get", json!({}))
    }

    pub fn state(&self) -> String {
        self.sheet()["state"].as_str().unwrap().to_owned()
    }

    /// The arguments of a step that has all that it asks.
    pub fn full(&self, step: OmklapStep) -> (&'static str, Value) {
        let seen = self.sheet()["seen"].clone();
        let args = json!({ "tenancy": self.tenancy, "seen": seen });
        match step {
            OmklapStep::Flip => ("omklap_flip", with(args, "day", "2026-10-01")),
            OmklapStep::Correct => ("omklap_correct", with(with(args, "reason", "Verkeerde dag."), "what", "flip")),
            _ => {
                let signatures = json!([{ "who": "tenant", "name": "Vera" }, { "who": "owner", "name": "Ilse" },
                    { "who": "provider", "name": "Sam" }]);
                let args = with(with(args, "step", step.as_code()), "day", TODAY);
                let args = with(with(args, "person", "Ilse Sluis"), "reason", "Nog te vroeg.");
                let args = with(with(args, "must_change", "Niets open."), "review_day", "2026-10-20");
                ("omklap_step", with(args, "signatures", signatures))
            }
        }
    }

    pub fn take(&self, step: OmklapStep) {
        let (command, args) = self.full(step);
        self.world.ask(command, args);
    }

    /// Every document that is asked before anybody signs.
    pub fn gather(&self) {
        for it in self.sheet()["documents"].as_array().unwrap().clone() {
            if it["before_signing"] == true && it["state"].is_null() {
                let document = &it["document"];
                self.keep(
                    "omklap_document",
                    json!({ "document": document, "state": "there", "day": TODAY, "reason": "" }),
                );
            }
        }
    }

    /// Goes on until a state.
    pub fn until(self, state: OmklapState) -> Self {
        use OmklapStep::{Agree, Flip, Prepare, Request, Sign};
        let steps = [Prepare, Request, Agree, Sign, Flip];
        let wanted = state.as_code();
        for step in steps {
            let now = OmklapState::from_code(&self.state()).unwrap();
            if now.as_code() == wanted {
                break;
            }
            if now.after(step).is_none() {
                continue;
            }
            if step == Sign {
                self.gather();
            }
            self.take(step);
            if step == Flip {
                self.world.time.pass(70 * DAY_MS);
                self.world.reopen();
            }
        }
        assert_eq!(wanted, self.state());
        self
    }
}

/// A way that has come to a state; the first and the last are no matter of steps.
fn at(state: OmklapState) -> Way {
    match state {
        OmklapState::NoFlip => {
            let way = way_of("T2");
            let tenancy: store::Id<Tenancy> = way.tenancy.parse().unwrap();
            way.world.write(|tx| {
                let rows = Lease::all(tx)?;
                for it in rows.into_iter().filter(|it| it.tenancy == Some(tenancy)) {
                    match it.kind.as_str() {
                        "sub" => Lease { kind: "tripartite".into(), ..it }.put(tx)?,
                        _ => Lease::remove(tx, it.id)?,
                    }
                }
                Ok(())
            });
            way.world.reopen();
            way
        }
        OmklapState::Ended => {
            let way = way();
            let end = json!({ "tenancy": way.tenancy, "last_day": "2026-07-27", "reason": "moved_on",
                "destination": "housed", "leases": [], "tasks": [] });
            way.world.ask("tenancies_end", end);
            way
        }
        _ => way().until(state),
    }
}

#[test]
fn every_step_follows_where_it_may_and_is_refused_with_state_and_step_elsewhere() {
    for state in OmklapState::ALL {
        let way = at(*state);
        assert_eq!(state.as_code(), way.state());
        let before = way.sheet();
        for step in OmklapStep::ALL {
            if *state == OmklapState::Agreed && *step == OmklapStep::Sign {
                way.gather();
            }
            let (command, args) = way.full(*step);
            let said = format!("{} after {}", step.as_code(), state.as_code());
            match state.after(*step) {
                // A flip lies ahead for a while; a correction of today's flip is asked elsewhere.
                Some(to) => {
                    way.world.ask(command, args);
                    let to = if *step == OmklapStep::Flip { OmklapState::Signed } else { to };
                    assert_eq!(to.as_code(), way.state(), "{said}");
                    way.world.ask("history_undo", json!({}));
                }
                None => {
                    let why = way.world.try_ask(command, args).unwrap_err();
                    assert_eq!(Code::OmklapStepNotFrom, why.code, "{said}");
                    let place = |name: &str| usize::try_from(why.args[name]).unwrap();
                    assert_eq!((*step, *state), (OmklapStep::ALL[place("step")], OmklapState::ALL[place("state")]));
                }
            }
        }
        assert_eq!(before["steps"], way.sheet()["steps"], "nothing is left after {}", state.as_code());
    }
}

#[test]
fn from_evaluation_to_flip_and_every_step_there_and_back() {
    let way = way();
    let kinds = ["prepare_omklap", "request_omklap", "agree_omklap", "sign_omklap"];
    for (kind, step) in
        kinds.into_iter().zip([OmklapStep::Prepare, OmklapStep::Request, OmklapStep::Agree, OmklapStep::Sign])
    {
        if step == OmklapStep::Sign {
            way.gather();
        }
        let look = |world: &World| {
            let tenancy = &way.tenancy;
            let tasks =
                world.ask("tasks_list", json!({ "worker": null, "tenancy": tenancy, "open": true, "only": null }));
            json!([world.ask("omklap_get", json!({ "tenancy": tenancy })), tasks])
        };
        let before = look(&way.world);
        way.take(step);
        way.world.back_and_again(kind, &before, look);
    }
    let leases = |world: &World| world.ask("tenancies_get", json!({ "id": way.tenancy }))["leases"].clone();
    let before = leases(&way.world);
    way.take(OmklapStep::Flip);
    way.world.back_and_again("flip_lease", &before, leases);
    let sheet = way.sheet();
    assert_eq!(("signed", "2026-10-01"), (sheet["state"].as_str().unwrap(), sheet["flips"].as_str().unwrap()));
    way.world.time.pass(65 * DAY_MS);
    way.world.reopen();
    let sheet = way.sheet();
    assert_eq!(
        ("flipped", "2027-09-30"),
        (sheet["state"].as_str().unwrap(), sheet["aftercare_until"].as_str().unwrap())
    );
}
