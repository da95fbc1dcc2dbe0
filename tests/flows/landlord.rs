//! The provider is landlord and helper at once: what it does as landlord opens nothing of class care.
//!
//! Every row of the command table is looked at, so a command that is added stands here or the test fails.

use std::collections::BTreeSet;

use engine::{
    Permission,
    api::{COMMANDS, Command, Role},
};
use serde_json::{Value, json};
use store::{
    Opens,
    registry::{self, Class},
};

use crate::{
    photos::photo,
    world::{DAY_MS, World, with},
};

/// No command answers with it but one that read care.
pub const MARK: &str = "merkwoord";

fn of_landlord() -> impl Iterator<Item = &'static Command> {
    COMMANDS.iter().filter(|it| it.opens == Opens::Home)
}

#[test]
fn what_the_landlord_does_is_marked() {
    for permission in Permission::ALL.iter().filter(|it| it.is_of_landlord()) {
        // What the lead alone decides is decided for the landlord too.
        let of_desk = permission.held_by(&[Role::RentDesk]) || permission.roles() == [Role::Lead];
        assert!(of_desk, "{permission:?} is of no landlord");
    }
    let open: Vec<_> = COMMANDS
        .iter()
        .filter(|it| it.permission.is_some_and(Permission::is_of_landlord) && it.opens != Opens::Home)
        .map(|it| it.name)
        .collect();
    assert_eq!(open, [""; 0], "they must open class home alone: say so in the table");
}

/// Writes the mark into every text of care that takes it; says into which tables.
pub fn mark_care(world: &World) -> BTreeSet<&'static str> {
    let mut marked = BTreeSet::new();
    world.with_file(|conn| {
        for table in registry::tables().filter(|it| it.class == Class::Care) {
            for (_, column) in table.columns {
                // Codes, numbers, days and the ids of other rows refuse it, as they should.
                let written = conn.execute(&format!("UPDATE {} SET {column} = ?1", table.name), [MARK]);
                if written.is_ok_and(|rows| rows > 0) {
                    marked.insert(table.name);
                }
            }
        }
    });
    marked
}

fn report() -> Value {
    json!({ "day": "2026-07-27", "about": "noise", "source": "police", "serious": true })
}

fn officer() -> Value {
    json!({ "kind": "housing_officer", "name": "Mies", "phone": "", "email": "", "remark": "" })
}

/// A tenancy with something in every corner of care, and with what the landlord keeps of it.
pub struct Home {
    pub world: World,
    pub tenancy: String,
    dwelling: Value,
    leases: Value,
}

/// What the tenant works on, what is arranged for them, and what happened.
fn supported(world: &World, about: &dyn Fn(Value) -> Value) {
    let goal = json!({ "domain": "family", "words": "Mijn zus komt eten", "agreed_day": "2026-07-01", "by_day": "" });
    let goal = world.ask("goals_add", about(json!({ "goal": goal })))["id"].clone();
    world.ask("goals_step_add", about(json!({ "goal": goal, "words": "Bellen", "doer": "tenant", "by_day": "" })));
    world.ask(
        "goals_look_back",
        about(json!({ "goal": goal, "day": "2026-07-20", "text": "Ze komt zondag.", "direction": null })),
    );
    world.ask("checklist_set", about(json!({ "item": "digid", "value": "yes", "day": "2026-07-01" })));
    world.ask(
        "wmo_set",
        about(json!({ "decision": null, "number": "", "product": "Begeleiding", "first_day": "2026-01-01",
            "last_day": "" })),
    );
    let calamity = json!({ "day": "2026-07-21", "reported_day": "2026-07-22", "reported_to": "GGD", "told_day": "",
        "inquiry_day": "", "closed_day": "" });
    world.ask("calamities_set", about(json!({ "calamity": null, "fields": calamity })));
    let meldcode = json!({ "signs_day": "2026-07-21", "consulted_day": "", "talked_day": "", "weighed_day": "",
        "decided_day": "", "reported_day": "", "reported_to": "" });
    world.ask("meldcode_set", about(json!({ "meldcode": null, "fields": meldcode })));
    world.ask(
        "incidents_add",
        about(json!({ "day": "2026-07-20", "what": "threat", "serious": true, "text": "Schold op de galerij." })),
    );
    let left = world.tenancy("T25");
    world.ask(
        "tenancies_end",
        json!({ "tenancy": left, "last_day": "2026-07-20", "reason": "left", "destination": "unknown", "leases": [],
            "tasks": [] }),
    );
    world.ask(
        "later_stays_add",
        json!({ "tenancy": left, "day": "2026-07-25", "living": "housed", "known_from": "person" }),
    );
}

pub fn home() -> Home {
    let world = World::with_caseload();
    let tenancy = world.tenancy("T1");
    let about = |args: Value| {
        let mut args = args;
        args["tenancy"] = json!(tenancy);
        args
    };
    world.ask("notes_add", about(json!({ "day": "2026-07-27", "text": "Hij belde zijn zus." })));
    let contact =
        json!({ "kind": "family", "name": "Zus", "organisation": "", "phone": "", "email": "", "remark": "" });
    world.ask("contacts_add", about(json!({ "contact": contact })));
    world.ask("risks_set", about(json!({ "level": "orange", "measures": "met z'n tweeën", "last_day": "2026-12-31" })));
    world.ask("nuisance_tell", about(json!({ "report": null, "fields": report(), "text": "Hij was in de war." })));
    supported(&world, &about);
    let found = world.ask("tenancies_get", json!({ "id": tenancy }));
    let address = found["row"]["address"].clone();
    let dwelling = world.ask("dwellings_list", json!({ "search": address }))[0]["id"].clone();
    let items = json!([{ "part": "water", "level": "good", "remark": "" }]);
    let look = json!({ "dwelling": dwelling, "day": "2026-06-02", "occasion": "regular", "items": items });
    world.ask("inspections_add", look);
    let leases = world.ask("stock_get", json!({ "dwelling": dwelling }))["leases"].clone();
    Home { world, tenancy, dwelling, leases }
}

impl Home {
    /// What is known of the dwelling.
    fn fields(&self) -> Value {
        self.world.ask("stock_get", json!({ "dwelling": self.dwelling }))["fields"].clone()
    }

    /// What a command of the landlord's side is called with, so that it does what it is for.
    fn args(&self, command: &str) -> Value {
        let tenancy = &self.tenancy;
        let rent = |newest: &str| {
            self.world.ask("rent_get", json!({ "tenancy": tenancy })).pointer(newest).expect(newest)["id"].clone()
        };
        match command {
            "omklap_flip" => json!({ "tenancy": tenancy, "day": "2027-01-01", "elsewhere": true }),
            "omklap_board" => json!({ "owner": "", "column": null, "offset": 0, "limit": 20 }),
            "omklap_calendar" => json!({ "owner": "" }),
            "omklap_get" | "rent_get" => json!({ "tenancy": tenancy }),
            "omklap_report" => json!({}),
            "omklap_step" => json!({ "tenancy": tenancy, "seen": null, "step": "prepare", "day": "2026-07-28" }),
            "omklap_correct" => self.wrong_flip(),
            "omklap_document" => json!({ "tenancy": tenancy, "document": "income", "state": "there",
                "day": "2026-07-28", "reason": "" }),
            "document_files_add" => {
                let path = self.world.folder().join("Verzoek.pdf");
                std::fs::write(&path, b"%PDF-1.7").unwrap();
                json!({ "tenancy": tenancy, "document": "request", "path": path })
            }
            "document_files_remove" | "document_files_open" => {
                let sheet = self.world.ask("omklap_get", json!({ "tenancy": tenancy }));
                let documents = sheet["documents"].as_array().unwrap();
                let files = documents.iter().find(|it| it["document"] == "request").unwrap()["files"].clone();
                json!({ "tenancy": tenancy, "file": files[0]["id"] })
            }
            "omklap_waive" => json!({ "tenancy": tenancy, "criterion": "term", "reason": "Al langer." }),
            "omklap_unwaive" => json!({ "tenancy": tenancy, "criterion": "term" }),
            "omklap_owner" => json!({ "tenancy": tenancy, "day": "2026-07-28", "willing": true, "words": "" }),
            "rent_record_payment" => json!({ "tenancy": tenancy, "ledger": "tenant", "kind": "payment",
                "day": "2026-07-02", "amount": "100", "payer": "tenant", "reference": "" }),
            "rent_withdraw_payment" => json!({ "tenancy": tenancy, "payment": rent("/tenant/payments/0") }),
            "rent_record_month" => json!({ "tenancy": tenancy, "month": "2026-07", "due": "600", "paid": "100",
                "paid_on": "2026-07-02" }),
            "rent_arrange" => json!({ "tenancy": tenancy, "agreed_day": "2026-07-28", "first_month": "2026-08",
                "months": 2, "amount": "250" }),
            "rent_end_arrangement" => json!({ "tenancy": tenancy, "arrangement": rent("/arrangements/0"),
                "day": "2026-07-28" }),
            "rent_step" => json!({ "tenancy": tenancy, "step": "reminder", "day": "2026-07-28" }),
            "rent_withdraw_step" => json!({ "tenancy": tenancy, "step": rent("/steps/0") }),
            "rent_change" => json!({ "tenancy": tenancy, "lease": self.lease("sub")["id"], "from_day": "2026-08-01",
                "rent": "610", "costs": "", "reason": "" }),
            "rent_set_reference" => json!({ "tenancy": tenancy, "reference": "HF-2041" }),
            "statement_read" => json!({ "path": self.statement() }),
            "statement_book" => {
                let rows = self.world.ask("statement_read", json!({ "path": self.statement() }))["rows"].clone();
                let chosen: Value = rows
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|it| json!({ "key": it["key"], "tenancy": tenancy, "payment": null }))
                    .collect();
                json!({ "path": self.statement(), "account": "NL91ABNA0417164300", "chosen": chosen })
            }
            "lists_ready" => json!({}),
            "indicators_housing" | "indicators_lost" => json!({ "as_of": null, "period": "2026-H1" }),
            "rent_arrears" => json!({ "search": "", "worker": null, "step": null, "offset": 0, "limit": 50 }),
            "stock_list" => json!({ "search": "", "owner": null, "ending": false, "inspection": null, "empty": false,
                "offset": 0, "limit": 100 }),
            "stock_get" => json!({ "dwelling": self.dwelling }),
            "chains_broken" => json!({}),
            "leases_terms" => {
                let lease = self.lease("head");
                json!({ "tenancy": tenancy, "lease": lease["id"], "terms": lease["terms"] })
            }
            "dwellings_preview" => self.fields(),
            "dwellings_add" => {
                json!({ "dwelling": with(self.fields(), "number", "999"), "head": { "first_day": "2026-08-01",
                "last_day": "", "rent": "640", "costs": "" } })
            }
            "dwellings_change" => json!({ "id": self.dwelling, "dwelling": self.fields() }),
            "exploitations_set" => json!({ "dwelling": self.dwelling, "kind": "sale", "last_day": "2027-01-01" }),
            "exploitations_remove" | "inspections_drop" => json!({ "dwelling": self.dwelling }),
            "inspections_plan" => json!({ "dwelling": self.dwelling, "day": "2026-08-20", "worker": null }),
            "owners_terms" => json!({ "owner": self.owner(), "notice_months": "3" }),
            "inspections_add" => json!({ "dwelling": self.dwelling, "day": "2026-07-02", "occasion": "regular",
                "items": [{ "part": "water", "level": "concern", "remark": "lekkage" }] }),
            "inspections_settle" => json!({ "item": self.inspection()["items"][0]["id"], "day": "2026-07-20" }),
            "covenants_list" => json!({}),
            "covenants_effect" | "covenants_set" => {
                let list = self.world.ask("covenants_list", json!({}));
                json!({ "organisation": self.partner(), "fields": list["usual"] })
            }
            "covenants_remove" => json!({ "organisation": self.partner() }),
            "evaluations_get" => json!({ "tenancy": tenancy }),
            "evaluations_move" => json!({ "tenancy": tenancy, "month": 6, "day": "2026-07-20" }),
            "evaluations_remove" => json!({ "tenancy": tenancy, "evaluation": self.evaluation() }),
            "omklap_wish" => json!({ "tenancy": tenancy, "day": "2026-07-20", "answer": "yes", "words": "Graag." }),
            "omklap_advise" => json!({ "tenancy": tenancy, "day": "2026-07-20", "adviser": "worker",
                "advice": "positive", "reason": "" }),
            "inspections_remove" => json!({ "inspection": self.inspection()["id"] }),
            "leases_preview" => json!({ "tenancy": tenancy, "lease": null, "kind": "head", "first_day": "2000-01-01",
                "last_day": "2000-01-31", "rent": "600" }),
            "leases_add" => json!({ "tenancy": tenancy, "kind": "head", "first_day": "2000-01-01",
                "last_day": "2000-01-31", "fixed_term": false, "rent": "600", "costs": "" }),
            "leases_change" => {
                let lease = self.lease_now("sub");
                let last = lease["last_day"].as_str().unwrap_or_default();
                json!({ "tenancy": tenancy, "lease": lease["id"], "first_day": lease["first_day"], "last_day": last })
            }
            "leases_end" => {
                let lease = self.lease_now("sub");
                let last = lease["last_day"].as_str().unwrap_or("2026-12-31");
                json!({ "tenancy": tenancy, "lease": lease["id"], "last_day": last })
            }
            "nuisance_get" => json!({ "tenancy": tenancy }),
            "nuisance_add" => json!({ "tenancy": tenancy, "fields": report() }),
            "nuisance_change" => json!({ "tenancy": tenancy, "report": self.report()["id"], "fields": report() }),
            "nuisance_judge" => json!({ "tenancy": tenancy, "report": self.report()["id"], "confirmed": true,
                "serious": true, "day": "2026-07-28", "why": "twee buren" }),
            "nuisance_answer" => json!({ "tenancy": tenancy, "report": self.report()["id"], "day": "2026-07-28",
                "did": "mediation" }),
            "nuisance_withdraw" => json!({ "tenancy": tenancy, "response": self.report()["responses"][0]["id"] }),
            "nuisance_remove" => json!({ "tenancy": tenancy, "report": self.report()["id"] }),
            "good_signs_add" => json!({ "tenancy": tenancy, "day": "2026-07-27", "sign": "helped",
                "source": "neighbour", "said": "" }),
            "good_signs_remove" => json!({ "tenancy": tenancy, "sign": self.street()["signs"][0]["id"] }),
            "nuisance_team" => json!({}),
            "photos_add" => {
                json!({ "inspection": self.inspection()["id"], "item": null, "paths": [photo("wand.jpg")] })
            }
            "photos_get" => json!({ "photo": self.photo(), "small": true }),
            "photos_remove" => json!({ "photo": self.photo() }),
            "officers_list" => json!({}),
            "officers_add" => json!({ "organisation": self.owner(), "fields": officer() }),
            "officers_change" => json!({ "officer": self.officer(), "fields": officer() }),
            "officers_remove" => json!({ "officer": self.officer() }),
            "parties_get" | "households_get" => json!({ "tenancy": tenancy }),
            "parties_add" => json!({ "tenancy": tenancy, "lease": self.lease("sub")["id"], "role": "administrator",
                "partner": "", "name": "Bewindkantoor Fabel", "first_day": "", "last_day": "" }),
            "parties_end" => {
                json!({ "tenancy": tenancy, "party": self.party(), "last_day": self.lease_now("sub")["first_day"] })
            }
            "parties_remove" => json!({ "tenancy": tenancy, "party": self.party() }),
            "households_set" => json!({ "tenancy": tenancy, "row": null, "from_day": "2026-07-27", "children": "1",
                "young_adults": "", "adults": "" }),
            "households_remove" => {
                let rows = self.world.ask("households_get", json!({ "tenancy": tenancy }))["rows"].clone();
                json!({ "tenancy": tenancy, "row": rows[0]["id"] })
            }
            "keys_hand_out" => json!({ "dwelling": self.dwelling, "holder": "tenant", "tenancy": tenancy, "sets": "2",
                "day": "2026-07-02" }),
            "keys_take_back" => json!({ "keys": self.kept("keys"), "day": "2026-07-20" }),
            "keys_remove" => json!({ "keys": self.kept("keys") }),
            "meters_read" => json!({ "dwelling": self.dwelling, "meter": "gas", "day": "2026-07-02", "reading": "120",
                "occasion": "yearly" }),
            "consents_get" | "omklap_files_get" | "letters_list" => json!({ "tenancy": tenancy }),
            "consents_give" => json!({ "tenancy": tenancy, "organisation": self.recipient(), "purpose": "omklap",
                "day": "2026-07-01", "last_day": "" }),
            "consents_withdraw" => json!({ "tenancy": tenancy, "consent": self.consent(), "day": "2026-07-28" }),
            "omklap_files_preview" | "omklap_files_make" => {
                self.consent();
                json!({ "tenancy": tenancy, "organisation": self.recipient(), "attention": "" })
            }
            "omklap_files_open" => json!({ "tenancy": tenancy, "file": self.file(), "form": "json" }),
            "omklap_files_save" => {
                let to = self.world.folder().join(format!("{}.pdf", self.world.time.now()));
                self.world.time.pass(1);
                json!({ "tenancy": tenancy, "file": self.file(), "form": "pdf", "to": to })
            }
            "letters_fill" => json!({ "tenancy": tenancy, "kind": "rent_reminder", "template": null }),
            "letters_make" => json!({ "tenancy": tenancy, "kind": "joint_talk", "recipient": "Noor",
                "subject": "Gesprek", "text": "Beste Noor" }),
            "letters_open" => json!({ "tenancy": tenancy, "letter": self.letter() }),
            "letter_templates_list" => json!({}),
            "letter_templates_set" => {
                json!({ "template": null, "kind": "request", "name": "Eigen", "subject": "Verzoek",
                "text": "Beste {woonconsulent}" })
            }
            "letter_templates_remove" => {
                let rows = self.world.ask("letter_templates_list", json!({}))["rows"].clone();
                let own = rows.as_array().unwrap().iter().find(|it| !it["id"].is_null()).unwrap()["id"].clone();
                json!({ "template": own })
            }
            "meters_remove" => json!({ "reading": self.kept("meters") }),
            other => panic!("{other} opens class home alone: say here how it is called"),
        }
    }

    /// A statement of the bank with one payment.
    fn statement(&self) -> std::path::PathBuf {
        let path = self.world.folder().join("bank.xml");
        let text = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>\
                    NL91ABNA0417164300</IBAN></Id></Acct><Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>\
                    <Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-07-01</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>";
        std::fs::write(&path, text).unwrap();
        path
    }

    fn lease(&self, kind: &str) -> Value {
        self.leases.as_array().unwrap().iter().find(|it| it["kind"] == kind).unwrap().clone()
    }

    /// The same after what was done since.
    fn lease_now(&self, kind: &str) -> Value {
        let leases = self.world.ask("stock_get", json!({ "dwelling": self.dwelling }))["leases"].clone();
        leases.as_array().unwrap().iter().find(|it| it["kind"] == kind).unwrap().clone()
    }

    fn owner(&self) -> Value {
        self.world.ask("stock_list", self.args("stock_list"))["owners"][0]["id"].clone()
    }

    /// A corporation, the same each time.
    fn partner(&self) -> Value {
        let known = self.world.ask("organisations_list", json!({}));
        let corporation = known.as_array().unwrap().iter().find(|it| it["kind"] == "corporation");
        let make = || self.world.ask("organisations_add", json!({ "name": "Woonveste", "kind": "corporation" }));
        corporation.map_or_else(|| make()["id"].clone(), |it| it["id"].clone())
    }

    fn evaluation(&self) -> Value {
        let args = json!({ "tenancy": self.tenancy, "month": null, "day": "2026-07-20", "present":
            [{ "who": "tenant", "name": "" }], "support": null, "support_reason": "", "own_view": "", "remark": "",
            "outcome": "continue", "extends_months": "", "promises": [] });
        self.world.ask("evaluations_hold", args)["id"].clone()
    }

    fn street(&self) -> Value {
        self.world.ask("nuisance_get", json!({ "tenancy": self.tenancy }))
    }

    fn report(&self) -> Value {
        self.street()["reports"][0].clone()
    }

    /// What corrects a flip that was made and whose day has come.
    fn wrong_flip(&self) -> Value {
        let flip = json!({ "tenancy": self.tenancy, "day": "2026-07-29", "elsewhere": true });
        self.world.ask("omklap_flip", flip);
        self.world.time.pass(2 * DAY_MS);
        let seen = self.world.ask("omklap_get", json!({ "tenancy": self.tenancy }))["seen"].clone();
        json!({ "tenancy": self.tenancy, "seen": seen, "reason": "Verkeerde huurder.", "what": "flip" })
    }

    fn inspections(&self) -> Value {
        self.world.ask("stock_get", json!({ "dwelling": self.dwelling }))["inspections"].clone()
    }

    fn inspection(&self) -> Value {
        self.inspections()[0].clone()
    }

    /// The first line about keys, or the first reading.
    fn kept(&self, list: &str) -> Value {
        self.world.ask("stock_get", json!({ "dwelling": self.dwelling }))[list][0]["id"].clone()
    }

    /// Who works at the owner of the dwelling.
    fn officer(&self) -> Value {
        self.world.ask("stock_get", json!({ "dwelling": self.dwelling }))["officers"][0]["id"].clone()
    }

    /// Who can get the file of the omklap.
    pub fn recipient(&self) -> Value {
        let found = self.world.ask("omklap_files_get", json!({ "tenancy": self.tenancy }));
        found["recipients"][0]["organisation"].clone()
    }

    /// A consent that holds.
    pub fn consent(&self) -> Value {
        let args = json!({ "tenancy": self.tenancy, "organisation": self.recipient(), "purpose": "omklap",
            "day": "2026-07-01", "last_day": "" });
        self.world.ask("consents_give", args)["id"].clone()
    }

    fn file(&self) -> Value {
        self.consent();
        let args = json!({ "tenancy": self.tenancy, "organisation": self.recipient(), "attention": "" });
        self.world.ask("omklap_files_make", args)["id"].clone()
    }

    fn letter(&self) -> Value {
        self.world.ask("letters_make", self.args("letters_make"))["id"].clone()
    }

    fn party(&self) -> Value {
        self.lease_now("sub")["parties"][0]["id"].clone()
    }

    fn photo(&self) -> Value {
        let all = self.inspections();
        let photos = all.as_array().unwrap().iter().map(|it| it["photos"][0]["id"].clone());
        photos.into_iter().find(Value::is_string).unwrap()
    }
}

#[test]
fn nothing_of_care_is_reached_from_the_landlords_side() {
    let home = home();
    let marked = mark_care(&home.world);
    let corners = [
        "note",
        "contact",
        "visit_risk",
        "nuisance_text",
        "goal",
        "goal_step",
        "goal_look",
        "checklist_entry",
        "wmo_decision",
        "calamity",
        "meldcode",
        "later_stay",
        "incident",
    ];
    let missed: Vec<_> = corners.iter().filter(|it| !marked.contains(*it)).collect();
    assert!(missed.is_empty(), "{missed:?} could not be marked");
    let dossier = home.world.ask("dossiers_get", json!({ "tenancy": home.tenancy })).to_string();
    assert!(dossier.contains(MARK), "who helps reads the mark, so it can be found");
    // Twice: the second time everything that is kept in memory is there.
    for command in of_landlord().chain(of_landlord()).filter(|it| it.kind != engine::api::Kind::Write) {
        let answer = home.world.ask(command.name, home.args(command.name)).to_string();
        assert!(!answer.contains(MARK), "{}: {answer}", command.name);
    }
    for command in of_landlord().filter(|it| it.kind == engine::api::Kind::Write) {
        let answer = home.world.ask(command.name, home.args(command.name)).to_string();
        assert!(!answer.contains(MARK), "{}: {answer}", command.name);
        if command.name == "omklap_flip" {
            home.world.ask("history_undo", json!({}));
        }
    }
}
