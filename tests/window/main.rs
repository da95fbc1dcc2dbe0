//! The program itself, in its own window, driven by keys alone: what only the real window can show.
//!
//! Everything else is tested faster elsewhere. The program here runs on this machine's own clock, so nothing depends
//! on which day it is.

#![cfg(target_os = "linux")]

mod driver;
mod stage;

use driver::{Driver, key};
use stage::Stage;

/// Parts of a page that F6 walks through, with room.
const PARTS: usize = 6;

#[test]
fn the_keyboard_alone_leads_from_the_first_start_to_the_example_team_and_the_facts_behind_a_week() {
    let stage = Stage::first_start();
    let window = &stage.window;
    open_example(window);

    window.press(&[key::CONTROL, "4"]);
    let grid = "document.querySelector('main [role=grid]')";
    window.wait(&format!("{grid}?.querySelector('[role=gridcell][aria-label]')"));
    walk_to(window, grid);
    for step in 0.. {
        assert!(step < 200, "no missed week in the first rows of the example team");
        if window.read("document.activeElement.ariaLabel").as_str().is_some_and(|it| it.contains(" gemist, ")) {
            break;
        }
        window.press(&[if step % 20 == 19 { key::DOWN } else { key::LEFT }]);
    }
    let cell = window.read("document.activeElement.ariaLabel");
    window.press(&[key::ENTER]);
    window.wait("document.querySelector('[role=dialog]')?.innerText.includes('Waarom?')");
    let facts = window.read("document.querySelector('[role=dialog]').innerText");
    assert!(facts.as_str().is_some_and(|it| it.contains("Gemist, ")), "{facts}");

    window.press(&[key::ESCAPE]);
    window.wait("!document.querySelector('[role=dialog]')");
    assert_eq!(window.read("document.activeElement.ariaLabel"), cell, "the focus returns to its cell");
}

#[test]
fn a_team_is_made_locked_refused_and_opened_again_also_after_a_new_start() {
    const PASSPHRASE: &str = "vier losse woorden samen";
    let stage = Stage::first_start();
    make_team(&stage.window, PASSPHRASE);
    stage.window.wait_for_text("Nog geen huurders. Importeer jullie lijst.");
    assert_eq!(stage.window.read("document.title"), "Omklap", "no name in the title");

    lock_and_open(&stage.window, PASSPHRASE);

    let stage = stage.start_again();
    stage.window.wait_for_text("Vergrendeld");
    open(&stage.window, PASSPHRASE);
}

#[test]
fn a_visit_is_recorded_with_v_and_a_digit_and_undone() {
    let stage = Stage::first_start();
    let window = &stage.window;
    open_example(window);
    let row = "document.querySelector('main [role=grid] .vrow.at')";
    let state = |row: &str| format!("{row}.querySelector('.wkstate').textContent");
    walk_to(window, "document.querySelector('main [role=grid]')");

    // A week that is not met yet: then an admission of today changes it.
    for step in 0.. {
        assert!(step < 120, "every week of the example team is met");
        // The list draws the row that one comes to after its rows have come.
        window.wait(&format!("{row}?.querySelector('.wkstate')"));
        let seen = window.read(&state(row));
        let open = ["plannen", "gepland", "dreigt", "Gepland", "Dreigt"];
        if seen.as_str().is_some_and(|seen| open.iter().any(|it| seen.contains(it))) {
            break;
        }
        window.press(&[key::DOWN]);
    }
    let before = window.read(&state(row));
    window.press(&["v"]);
    window.wait("document.querySelector('aside [type=radio]')");
    window.press(&["1"]);
    window.wait("/Week \\d+ wordt /.test(document.querySelector('aside').innerText)");
    window.press(&[key::CONTROL, key::ENTER]);
    window.wait("document.querySelector('.toast')?.innerText.includes('toegelaten')");
    window.wait(&format!("{} !== {before}", state(row)));

    window.press(&[key::CONTROL, "z"]);
    window.wait_for_text("Ongedaan gemaakt: het resultaat van het bezoek is ingetrokken.");
    window.wait(&format!("{} === {before}", state(row)));
}

#[test]
fn a_teams_own_list_is_taken_in_by_keys_alone_and_taken_back() {
    const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/caseload.xlsx");
    let stage = Stage::first_start();
    let window = &stage.window;
    make_team(window, "vier losse woorden samen");
    window.wait_for_text("Nog geen huurders. Importeer jullie lijst.");
    tab_to(window, "Lijst importeren…");
    window.press(&[key::ENTER]);
    window.wait("document.activeElement.matches('main input')");
    window.type_text(LIST);
    window.press(&[key::ENTER]);
    window.wait_for_text("Importeren (34 huurders, 662 bezoeken)");
    window.press(&[key::CONTROL, key::ENTER]);
    window.wait_for_text("De lijst staat in Omklap");
    window.press(&[key::CONTROL, key::ENTER]);
    window.wait("document.querySelector('main [role=grid] .vrow.at .wkstate')");
    window.press(&[key::CONTROL, "z"]);
    window.wait_for_text("Ongedaan gemaakt: wat uit de lijst kwam is weer weg.");
    window.wait_for_text("Nog geen huurders. Importeer jullie lijst.");
}

#[test]
fn pages_of_others_and_commands_of_others_stay_outside() {
    let stage = Stage::first_start();
    let window = &stage.window;
    window.wait_for_text("Hoe wil je beginnen?");
    let here = window.read("location.href");
    window.read("(location.assign('https://example.org/'), true)");
    window.read("(window.open('https://example.org/'), true)");
    window
        .read("(document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.harmed = true\">'), true)");
    window.read(
        "(window.__TAURI_INTERNALS__.invoke('plugin:app|version').then(
            () => { document.body.dataset.called = 'answered'; },
            () => { document.body.dataset.called = 'refused'; }), true)",
    );
    let called = window.wait("document.body.dataset.called");
    assert_eq!(called, "refused");
    assert_eq!(window.read("location.href"), here);
    assert_eq!(window.read("window.harmed ?? 'unharmed'"), "unharmed");
    assert_eq!(window.read("'__TAURI__' in window"), false);
}

#[test]
fn a_second_start_ends_and_leaves_the_first_window_as_it_is() {
    let stage = Stage::first_start();
    stage.window.wait_for_text("Hoe wil je beginnen?");
    assert!(stage.second_start().success());
    stage.window.press(&["1"]);
    stage.window.wait_for_text("Naam van het team");
}

/// From the first start to the caseload of the example team.
fn open_example(window: &Driver) {
    window.wait_for_text("Hoe wil je beginnen?");
    window.press(&["2"]);
    window.wait("document.querySelector('main .page .sect')");
    window.press(&[key::CONTROL, "3"]);
    window.wait("document.querySelector('main [role=grid] .vrow.at .wkstate')");
    window.wait_for_text("gegroepeerd per begeleider");
}

/// From the first start to a new team, with the words copied from the screen.
fn make_team(window: &Driver, passphrase: &str) {
    window.wait_for_text("Hoe wil je beginnen?");
    window.press(&["1"]);
    window.wait("document.activeElement.matches('input')");
    for text in ["Team Oost", "Sam Morgenster", passphrase, passphrase] {
        window.type_text(text);
        window.press(&[key::TAB]);
        // Beside a passphrase stands the button that shows it.
        if window.read("document.activeElement.matches('button[aria-pressed]')") == true {
            window.press(&[key::TAB]);
        }
    }
    window.press(&[key::ENTER]);
    let words = window.wait("[...document.querySelectorAll('.on-screen .word')].map((it) => it.innerText)");
    window.press(&[key::TAB]);
    window.press(&[key::ENTER]);
    window.wait("document.activeElement.matches('input')");
    for _ in 0..2 {
        let number = window.read("Number(/\\d+/.exec(document.activeElement.labels[0].innerText)[0])");
        let word = number.as_u64().and_then(|it| words.get(usize::try_from(it).ok()? - 1)).and_then(|it| it.as_str());
        window.type_text(word.expect("the sheet has the word that is asked"));
        window.press(&[key::TAB]);
    }
    window.press(&[key::ENTER]);
    window.wait("document.querySelector('main h1')?.innerText === 'Vandaag'");
}

/// Locks the team, tries a passphrase that does not fit, and opens it with its own.
fn lock_and_open(window: &Driver, passphrase: &str) {
    window.press(&[key::CONTROL, "l"]);
    window.wait_for_text("Vergrendeld");
    let seen = window.read("document.documentElement.outerHTML.includes('Morgenster')");
    assert_eq!(seen, false, "a locked window shows no names");
    window.wait("document.activeElement.matches('input')");
    window.type_text("een heel andere wachtzin");
    window.press(&[key::ENTER]);
    window.wait_for_text("Deze wachtzin past niet.");
    open(window, passphrase);
}

/// Types the passphrase at the door.
fn open(window: &Driver, passphrase: &str) {
    window.wait("document.activeElement.matches('input:not(:disabled)')");
    window.type_text(passphrase);
    window.press(&[key::ENTER]);
    window.wait("document.querySelector('main h1')?.innerText === 'Vandaag'");
}

/// Goes from one thing to the next with Tab until the focus is on the button with this text.
fn tab_to(window: &Driver, button: &str) {
    for _ in 0..40 {
        if window.read(&format!("document.activeElement.innerText?.trim() === '{button}'")) == true {
            return;
        }
        window.press(&[key::TAB]);
    }
    panic!("Tab does not lead to {button}");
}

/// Goes from part to part with F6 until the focus is inside an element.
fn walk_to(window: &Driver, element: &str) {
    for _ in 0..PARTS {
        if window.read(&format!("{element}.contains(document.activeElement)")) == true {
            return;
        }
        window.press(&[key::F6]);
    }
    panic!("F6 does not lead to {element}");
}
