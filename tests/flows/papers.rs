//! Consents, the file of the omklap and letters: what goes to whom, on what, word for word, and what never goes.

use std::{cell::Cell, collections::BTreeSet, fs, path::Path};

use engine::{
    Work,
    api::{Code, Progress, dispatch_with},
};
use lopdf::{Document as Pdf, Object};
use serde_json::{Value, json};

use crate::{
    evaluations::evaluation,
    landlord::{self, Home, MARK},
    world::{DAY_MS, World, with},
};

fn ask(home: &Home, name: &str, more: Value) -> Value {
    home.world.ask(name, about(home, more))
}

fn about(home: &Home, more: Value) -> Value {
    with(more, "tenancy", home.tenancy.clone())
}

fn to_owner(home: &Home) -> Value {
    json!({ "organisation": home.recipient(), "attention": "" })
}

fn consents(home: &Home) -> Value {
    ask(home, "consents_get", json!({}))["rows"].clone()
}

fn files(home: &Home) -> Value {
    ask(home, "omklap_files_get", json!({}))["rows"].clone()
}

/// A file in a form, as it is written for somebody.
fn saved(home: &Home, file: &Value, form: &str) -> Vec<u8> {
    let to = home.world.folder().join(format!("uit-{}.{form}", home.world.time.now()));
    home.world.time.pass(1);
    ask(home, "omklap_files_save", json!({ "file": file, "form": form, "to": to }));
    fs::read(&to).unwrap()
}

/// Everything that can be read in a PDF: words of the pages, texts of every object, and what is packed in it.
fn everything(bytes: &[u8]) -> String {
    let pdf = Pdf::load_mem(bytes).unwrap();
    let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
    let mut all = pdf.extract_text(&pages).unwrap();
    for object in pdf.objects.values().chain(pdf.trailer.iter().map(|(_, it)| it)) {
        texts(object, &mut all);
    }
    all
}

fn texts(object: &Object, all: &mut String) {
    match object {
        Object::String(bytes, _) => {
            all.push('\n');
            match bytes.strip_prefix(&[0xfe, 0xff]) {
                Some(wide) => {
                    let units = wide.chunks_exact(2).map(|it| u16::from_be_bytes([it[0], it[1]]));
                    all.extend(char::decode_utf16(units).map(|it| it.unwrap_or('\u{fffd}')));
                }
                None => all.push_str(&String::from_utf8_lossy(bytes)),
            }
        }
        Object::Array(parts) => parts.iter().for_each(|it| texts(it, all)),
        Object::Dictionary(parts) => parts.iter().for_each(|(_, it)| texts(it, all)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, it)| texts(it, all));
            let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
            all.push_str(&String::from_utf8_lossy(&content));
        }
        _ => {}
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace() && *it != '\u{a0}' && *it != '\u{200b}').collect()
}

#[test]
fn nothing_of_care_is_in_the_file_however_full_of_it_the_dossier_is() {
    let home = landlord::home();
    let goal = json!({ "domain": "home", "words": "Een doel", "agreed_day": "2026-07-20", "by_day": "" });
    ask(&home, "goals_add", json!({ "goal": goal }));
    let promise = json!({ "text": "Belt de bank", "who": "tenant", "by_day": "2026-08-20" });
    ask(&home, "promises_add", json!({ "promise": promise }));
    let decision =
        json!({ "decision": null, "product": "Begeleiding", "number": "7", "first_day": "2026-01-01", "last_day": "" });
    ask(&home, "wmo_set", decision);
    ask(&home, "support_letters_make", letter("agreements"));
    // What a visit leaves, money and papers, and a file.
    let day = "2026-07-28";
    let visit = ask(&home, "visits_plan", json!({ "day": day, "time": "10:00" }))["visit"].clone();
    let said = json!({ "facts": "Slaapt slecht", "impression": "Lijkt moe", "observations": [{ "theme": "wellbeing", "level": "attention" }],
        "agreement": null, "follow_up": null });
    let result = json!({ "visit": visit, "day": day, "outcome": "admitted", "place": null, "said": said });
    ask(&home, "visits_record", result);
    ask(&home, "checklist_set", json!({ "item": "debts", "value": "stabilising", "day": day }));
    let path = home.world.folder().join("Schuldenlijst.pdf");
    fs::write(&path, MARK).unwrap();
    ask(&home, "attachments_add", json!({ "path": path }));
    let marked = landlord::mark_care(&home.world);
    let corners = [
        "note",
        "contact",
        "visit_risk",
        "nuisance_text",
        "goal",
        "task_text",
        "wmo_decision",
        "support_letter",
        "visit_note",
        "impression",
        "checklist_entry",
        "attachment",
    ];
    let corners: BTreeSet<&str> = corners.into();
    assert!(corners.is_subset(&marked), "only {marked:?} could be marked");
    // What stands in class home and is about the talk, not about the tenancy, stays too.
    let held = evaluation(&home.tenancy, Value::Null, "2026-07-20");
    home.world.ask("evaluations_hold", with(with(held, "own_view", MARK), "remark", MARK));
    ask(&home, "good_signs_add", json!({ "day": "2026-07-27", "sign": "helped", "source": "neighbour", "said": MARK }));
    ask(&home, "omklap_wish", json!({ "day": "2026-07-21", "answer": "yes", "words": "Mijn eigen voordeur." }));
    let dossier = ask(&home, "dossiers_get", json!({})).to_string();
    assert!(dossier.contains(MARK), "who helps reads the mark, so it can be found");

    home.consent();
    let seen = ask(&home, "omklap_files_preview", to_owner(&home)).to_string();
    assert!(!seen.contains(MARK), "{seen}");
    let made = ask(&home, "omklap_files_make", to_owner(&home))["id"].clone();
    let json = String::from_utf8(saved(&home, &made, "json")).unwrap();
    assert!(json.contains("Mijn eigen voordeur."), "{json}");
    let pdf = everything(&saved(&home, &made, "pdf"));
    assert!(squeezed(&pdf).contains("Mijneigenvoordeur."), "the reader reads what is there");
    for (what, text) in [("the facts", json), ("the document", pdf)] {
        assert!(!text.contains(MARK) && !squeezed(&text).contains(MARK), "the mark is in {what}");
    }
}

#[test]
fn what_is_seen_before_is_printed_and_what_was_made_stays_as_it_was() {
    let home = landlord::home();
    home.consent();
    let seen = ask(&home, "omklap_files_preview", to_owner(&home));
    let one = ask(&home, "omklap_files_make", to_owner(&home))["id"].clone();
    let first = saved(&home, &one, "pdf");
    let words = squeezed(&everything(&first));
    let mut told = 0;
    for block in seen["blocks"].as_array().unwrap() {
        let mut texts: Vec<&Value> = vec![&block["text"]];
        texts.extend(block["lines"].as_array().into_iter().flatten());
        texts.extend(block["rows"].as_array().into_iter().flatten().filter_map(|it| it.get("term")));
        for text in texts.into_iter().filter_map(Value::as_str) {
            assert!(words.contains(&squeezed(text)), "{text} is not printed");
            told += 1;
        }
    }
    assert!(told > 20, "only {told} texts were looked for");

    ask(&home, "rent_record_month", json!({ "month": "2026-07", "due": "600", "paid": "1", "paid_on": "2026-07-02" }));
    home.world.time.pass(DAY_MS);
    let two = ask(&home, "omklap_files_make", to_owner(&home))["id"].clone();
    home.world.reopen();
    assert_eq!(first, saved(&home, &one, "pdf"), "what was made does not change");
    assert_ne!(first, saved(&home, &two, "pdf"));
    let rows = files(&home);
    assert_eq!(2, rows.as_array().unwrap().len());
    assert_eq!((&two, &one), (&rows[0]["id"], &rows[1]["id"]));
    assert_eq!(("Ilse Dauwdruppel", true), (rows[0]["author"].as_str().unwrap(), rows[0]["here"] == true));
    assert_eq!(json!("2026-07-01"), rows[0]["consent_day"]);
    let opened = ask(&home, "omklap_files_open", json!({ "file": one, "form": "pdf" }));
    assert_eq!(first, fs::read(Path::new(opened["path"].as_str().unwrap())).unwrap());
}

#[test]
fn without_a_consent_that_holds_nothing_goes() {
    let home = landlord::home();
    let refused = |args: Value| home.world.wrong("omklap_files_make", about(&home, args));
    let no_consent = "organisation: consent_missing";
    assert_eq!(no_consent, refused(to_owner(&home)));
    assert_eq!(json!([]), ask(&home, "omklap_files_preview", to_owner(&home))["blocks"], "nothing is shown either");

    let other =
        home.world.ask("organisations_add", json!({ "name": "Woonveste", "kind": "corporation" }))["id"].clone();
    let give = |organisation: &Value, purpose: &str, last: &str| {
        let args = json!({ "organisation": organisation, "purpose": purpose, "day": "2026-07-01", "last_day": last });
        ask(&home, "consents_give", args)["id"].clone()
    };
    give(&other, "omklap", "");
    assert_eq!(no_consent, refused(to_owner(&home)), "it was given for somebody else");
    give(&home.recipient(), "consultation", "");
    assert_eq!(no_consent, refused(to_owner(&home)), "it was given for something else");
    give(&home.recipient(), "omklap", "2026-07-27");
    assert_eq!(no_consent, refused(to_owner(&home)), "it ended yesterday");
    let holds = give(&home.recipient(), "omklap", "2026-07-28");
    ask(&home, "omklap_files_make", to_owner(&home));
    assert_eq!(json!(true), files(&home)[0]["consent_holds"]);
    ask(&home, "consents_withdraw", json!({ "consent": holds, "day": "2026-07-28" }));
    assert_eq!(no_consent, refused(to_owner(&home)), "it was withdrawn today");
    assert_eq!(1, files(&home).as_array().unwrap().len(), "what went with consent stays");
    assert_eq!(json!(false), files(&home)[0]["consent_holds"], "and whoever sees it sees that it is not sent again");
    ask(&home, "omklap_files_make", json!({ "organisation": other, "attention": "Mies" }));
}

#[test]
fn a_consent_that_is_withdrawn_while_the_page_is_set_holds_no_more() {
    let home = landlord::home();
    let consent = home.consent();
    let once = Cell::new(true);
    let hear = |it: Progress| {
        if it.done == 3 && once.replace(false) {
            ask(&home, "consents_withdraw", json!({ "consent": consent, "day": "2026-07-28" }));
        }
    };
    let args = about(&home, to_owner(&home));
    let answer = dispatch_with(&home.world.session, "omklap_files_make", args, &Work::heard(&hear));
    assert_eq!(Some(Code::FieldsInvalid), answer.err().map(|it| it.code));
    assert_eq!(json!([]), files(&home));
}

#[test]
fn a_consent_is_read_from_its_form_and_withdrawn_once() {
    let home = landlord::home();
    let given = json!({ "organisation": home.recipient(), "purpose": "omklap", "day": "2026-07-29", "last_day": "" });
    let wrong = |args: &Value| home.world.wrong("consents_give", about(&home, args.clone()));
    assert_eq!("day: day_in_future", wrong(&given));
    assert_eq!(
        "last_day: last_before_first",
        wrong(&with(with(given.clone(), "day", "2026-07-02"), "last_day", "2026-07-01"))
    );
    let nobody = with(with(given.clone(), "day", "2026-07-02"), "organisation", "");
    assert_eq!("organisation: nothing_chosen", wrong(&nobody));
    let id = ask(&home, "consents_give", with(given, "day", "2026-07-02"))["id"].clone();
    let withdraw = |day: &str| about(&home, json!({ "consent": id, "day": day }));
    assert_eq!("day: last_before_first", home.world.wrong("consents_withdraw", withdraw("2026-07-01")));
    home.world.ask("consents_withdraw", withdraw("2026-07-03"));
    assert_eq!(Code::Missing, home.world.refused("consents_withdraw", withdraw("2026-07-04")));
    assert_eq!(
        (json!(false), json!("2026-07-03")),
        (consents(&home)[0]["holds"].clone(), consents(&home)[0]["withdrawn_day"].clone())
    );
}

#[test]
fn what_another_tenant_left_and_what_was_not_so_is_held_against_nobody() {
    let home = landlord::home();
    let report = |day: &str| {
        let fields = json!({ "day": day, "about": "noise", "source": "police", "serious": true });
        ask(&home, "nuisance_add", json!({ "fields": fields }))["id"].clone()
    };
    let unfounded = report("2026-06-11");
    ask(
        &home,
        "nuisance_judge",
        json!({ "report": unfounded, "confirmed": false, "serious": true, "day": "2026-06-20", "why": "niets gehoord" }),
    );
    report("2026-06-12");
    let dwelling = home.world.ask("omklap_files_get", json!({ "tenancy": home.tenancy }));
    assert!(dwelling["recipients"][0]["consent_day"].is_null());
    home.consent();
    let made = ask(&home, "omklap_files_make", to_owner(&home))["id"].clone();
    let facts: Value = serde_json::from_slice(&saved(&home, &made, "json")).unwrap();
    let days: Vec<&str> = facts["nuisance"].as_array().unwrap().iter().map(|it| it["day"].as_str().unwrap()).collect();
    assert!(days.contains(&"2026-06-12") && !days.contains(&"2026-06-11"), "{days:?}");
    let began = ask(&home, "evaluations_get", json!({}))["began"].clone();
    assert_eq!(began, facts["began"]);
    // The same weeks as the week rule has them, the organisation's own misses in no figure.
    let weeks =
        home.world.ask("weeks_report", json!({ "from": "2020-W01", "to": "2026-W30", "as_of": null, "tenancy": "T1" }));
    let obliged: Vec<&Value> =
        weeks["weeks"].as_array().unwrap().iter().rev().filter(|it| it["obliged"] == true).take(26).collect();
    let count = |state: &str| obliged.iter().filter(|it| it["state"] == state).count();
    assert_eq!(json!(count("met")), facts["admission"]["met"]);
    assert_eq!(json!(count("missed_tenant")), facts["admission"]["missed_tenant"]);
    assert!(count("met") > 0, "the fixture has weeks: {obliged:?}");
}

#[test]
fn every_paper_goes_back_and_comes_again() {
    let home = landlord::home();
    let world = &home.world;
    let seen = |_: &World| {
        json!([consents(&home), files(&home), letters(&home, ""), letters(&home, "support_"), templates(&home)])
    };
    let mut before = seen(world);
    let mut step = |kind: &str, act: &dyn Fn()| {
        act();
        world.back_and_again(kind, &before, seen);
        before = seen(world);
    };
    step("give_consent", &|| drop(home.consent()));
    step("make_omklap_file", &|| drop(ask(&home, "omklap_files_make", to_owner(&home))));
    step("make_letter", &|| drop(ask(&home, "letters_make", letter("request"))));
    step("make_support_letter", &|| drop(ask(&home, "support_letters_make", letter("agreements"))));
    let own = json!({ "template": null, "kind": "request", "name": "Eigen", "subject": "Verzoek", "text": "Beste {huurder}" });
    step("set_letter_template", &|| drop(world.ask("letter_templates_set", own.clone())));
    let row = templates(&home)[0].clone();
    let other = with(with(own.clone(), "template", row["id"].clone()), "name", "Anders");
    step("set_letter_template", &|| drop(world.ask("letter_templates_set", other.clone())));
    step("remove_letter_template", &|| drop(world.ask("letter_templates_remove", json!({ "template": row["id"] }))));
    let consent = consents(&home)[0]["id"].clone();
    step("withdraw_consent", &|| {
        drop(ask(&home, "consents_withdraw", json!({ "consent": consent, "day": "2026-07-28" })))
    });
}

fn letter(kind: &str) -> Value {
    json!({ "kind": kind, "recipient": "Noor Eikenboom\nFabelplein 41", "subject": "Gesprek", "text": "Beste Noor,\n\nTot dan." })
}

fn letters(home: &Home, side: &str) -> Value {
    ask(home, &format!("{side}letters_list"), json!({}))["rows"].clone()
}

/// The templates of the organisation's own.
fn templates(home: &Home) -> Value {
    let rows = home.world.ask("letter_templates_list", json!({}))["rows"].clone();
    rows.as_array().unwrap().iter().filter(|it| !it["id"].is_null()).cloned().collect()
}

fn filled(home: &Home, side: &str, kind: &str) -> Value {
    ask(home, &format!("{side}letters_fill"), json!({ "kind": kind, "template": null }))
}

#[test]
fn a_letter_is_filled_in_gone_over_and_kept_with_the_dossier() {
    let home = landlord::home();
    ask(
        &home,
        "rent_record_month",
        json!({ "month": "2026-07", "due": "600", "paid": "100,50", "paid_on": "2026-07-02" }),
    );
    let open = ask(&home, "rent_get", json!({}))["tenant"]["standing"]["open_cents"].as_i64().unwrap();
    let reminder = filled(&home, "", "rent_reminder");
    let text = reminder["text"].as_str().unwrap().replace('\u{a0}', " ");
    assert!(text.contains(&report::euros(open).replace('\u{a0}', " ")) && text.contains("juli 2026"), "{text}");
    assert!(open >= 49_950 && !text.contains('{'), "{text}");
    let args = json!({ "kind": "rent_reminder", "recipient": reminder["recipient"], "subject": reminder["subject"],
        "text": format!("{text}\n\nP.S. #geen *opmaak* $x$") });
    let id = ask(&home, "letters_make", args)["id"].clone();
    home.world.reopen();
    let row = letters(&home, "")[0].clone();
    assert_eq!((&id, "rent_reminder", true), (&row["id"], row["kind"].as_str().unwrap(), row["here"] == true));
    let path = ask(&home, "letters_open", json!({ "letter": id }))["path"].clone();
    let words = squeezed(&everything(&fs::read(path.as_str().unwrap()).unwrap()));
    assert!(words.contains("P.S.#geen*opmaak*$x$"), "{words}");
    let timeline = ask(&home, "dossiers_timeline", json!({ "before": null, "limit": 50 })).to_string();
    assert!(timeline.contains("Herinnering: je huur"), "{timeline}");
}

#[test]
fn what_nobody_can_fill_in_stays_to_be_settled_before_a_letter_is_made() {
    let home = landlord::home();
    let own = json!({ "template": null, "kind": "missed_visit", "name": "Kaart", "subject": "Kaart voor {voornaam}",
        "text": "Op {bezoekdag} was {begeleider} er. {bedrag}" });
    let wrong = |args: Value| home.world.wrong("letter_templates_set", args);
    assert_eq!("words: braces_unknown", wrong(with(own.clone(), "text", "Beste {hurder}")));
    assert_eq!("subject: braces_unknown", wrong(with(own.clone(), "subject", "{x}")));
    assert_eq!("name: text_blank, words: words_missing", wrong(with(with(own.clone(), "name", " "), "text", "")));
    let template = home.world.ask("letter_templates_set", own)["id"].clone();
    let card = ask(&home, "support_letters_fill", json!({ "kind": "missed_visit", "template": template }));
    assert_eq!(json!(["bedrag"]), card["open"], "{card}");
    assert_eq!("Kaart", card["templates"][0]["name"]);
    // The newest visit that the tenant missed, as the visits have it.
    let visits =
        home.world.ask("weeks_report", json!({ "from": "2020-W01", "to": "2026-W31", "as_of": null, "tenancy": "T1" }));
    assert!(
        visits["figures"]["admission_rate"]["attempts"].as_u64()
            > visits["figures"]["admission_rate"]["admitted"].as_u64()
    );
    assert!(!card["text"].as_str().unwrap().contains("{bezoekdag}"), "{card}");
    let made = json!({ "kind": "missed_visit", "recipient": card["recipient"], "subject": card["subject"], "text": card["text"] });
    assert_eq!("words: braces_open", home.world.wrong("support_letters_make", about(&home, made.clone())));
    let blank = with(with(made.clone(), "recipient", " \n"), "subject", "");
    let blank = home.world.wrong("support_letters_make", about(&home, with(blank, "text", "")));
    assert_eq!("recipient: text_blank, subject: text_blank, words: words_missing", blank);
    let id = ask(&home, "support_letters_make", with(made, "text", "Op 20 juli waren we er."))["id"].clone();
    let rows = ask(&home, "support_letters_list", json!({}))["rows"].clone();
    assert_eq!((&id, "missed_visit"), (&rows[0]["id"], rows[0]["kind"].as_str().unwrap()));
    let path = ask(&home, "support_letters_open", json!({ "letter": id }))["path"].clone();
    assert!(squeezed(&everything(&fs::read(path.as_str().unwrap()).unwrap())).contains("Op20juliwarenweer."));
    assert_eq!(Code::Missing, home.world.refused("letters_open", about(&home, json!({ "letter": id }))));
    assert_eq!(json!([]), letters(&home, ""), "letters of support stand in no list of the landlord");
    assert_eq!(Code::Missing, home.world.refused("letters_make", about(&home, letter("agreements"))));
    assert_eq!(Code::Missing, home.world.refused("support_letters_make", about(&home, letter("request"))));
    assert_eq!(
        Code::Missing,
        home.world.refused("letters_fill", about(&home, json!({ "kind": "agreements", "template": null })))
    );
}

#[test]
fn agreements_stand_in_their_letter_and_a_request_needs_the_consent_of_the_file() {
    let home = landlord::home();
    let promise = json!({ "text": "Belt de corporatie", "who": "worker", "by_day": "2026-08-20" });
    ask(&home, "promises_add", json!({ "promise": promise }));
    let text = filled(&home, "support_", "agreements")["text"].as_str().unwrap().replace('\u{a0}', " ");
    assert!(text.contains("- Je begeleider: Belt de corporatie (uiterlijk 20 augustus 2026)"), "{text}");
    assert_eq!(json!(true), filled(&home, "", "request")["consent_missing"]);
    let made = || about(&home, letter("request"));
    assert_eq!("organisation: consent_missing", home.world.wrong("letters_make", made()));
    home.consent();
    let request = filled(&home, "", "request");
    assert_eq!(json!(false), request["consent_missing"]);
    home.world.ask("letters_make", made());
    ask(&home, "letters_make", letter("joint_talk"));
    assert_eq!(2, letters(&home, "").as_array().unwrap().len());
}
