//! What the screens may hold: colours come from the tokens, words from the languages, everything else by name.

use crate::markup::{Piece, pieces, styles, without_comments};
use crate::tree::{self, Source};
use crate::{finds, none};

fn screens(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|it| it.below(&["ui/src"]) && it.is(&[".svelte", ".ts", ".css"]) && !it.generated())
}

fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(|it| it.is_alphanumeric() || it == '-' || it == '_')
}

// ---- Colours ----

const TOKENS: &str = "ui/src/design/tokens.css";
const FUNCTIONS: [&str; 9] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("];
const WORDS: [&str; 14] = [
    "white", "black", "red", "green", "blue", "gray", "grey", "orange", "yellow", "purple", "pink", "brown", "teal",
    "navy",
];

fn colours(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in screens(sources).filter(|it| it.path != TOKENS && !it.tests_screens()) {
        let text = without_comments(&source.text);
        let mut found: Vec<(usize, &str)> = text
            .match_indices('#')
            .filter_map(|(at, _)| {
                let digits = text[at + 1..].chars().take_while(char::is_ascii_hexdigit).count();
                let before = text[..at].chars().next_back();
                let after = text[at + 1 + digits..].chars().next();
                let colour = [3, 4, 6, 8].contains(&digits) && !is_word(after) && !is_word(before);
                // `&#123;` is a letter, `this.#add` a name, `{#` and `href="#` are Svelte and a place.
                let other = before.is_some_and(|it| "&.".contains(it)) || text[..at].ends_with("href=\"");
                (colour && !other).then(|| (at, &text[at..at + 1 + digits]))
            })
            .collect();
        for function in FUNCTIONS {
            let calls = text.match_indices(function);
            found.extend(calls.filter(|(at, _)| !is_word(text[..*at].chars().next_back())));
        }
        let styles = styles(&source.path, &text);
        for word in WORDS {
            found.extend(styles.match_indices(word).filter_map(|(at, it)| {
                let (before, after) = (&styles[..at], &styles[at + it.len()..]);
                let alone = !is_word(before.chars().next_back()) && !is_word(after.chars().next());
                let value = before.rfind([':', ';', '{', '}']).is_some_and(|it| before[it..].starts_with(':'));
                let closed = after.find([';', '{', '}']).is_some_and(|it| !after[it..].starts_with('{'));
                let name = before.ends_with(['.', '#', '"', '\'']);
                (alone && value && closed && !name).then_some((at, word))
            }));
        }
        found.sort_unstable();
        findings.extend(found.into_iter().map(|(at, what)| format!("{}: {what}", source.at(at))));
    }
    findings
}

/// Contrast is checked where the colours stand, and both themes change in one place.
#[test]
fn colours_stand_in_the_tokens() {
    none(colours(&tree::ALL), "Use a token of ui/src/design/tokens.css, or add one there:");
}

#[test]
fn a_colour_outside_the_tokens_is_found() {
    let svelte = "<!-- #abcdef -->\n{#each a as b}<a href=\"#fed\">{b}</a>{/each}\n<style>\n.red:hover { color: red; white-space: pre; }\np { color: var(--text); background: #fff }\n</style>";
    let script = "const a = this.#bad;\nconst b = '#0f5a5e';\nconst c = `rgb(1 2 3)`; // #123456";
    let sources = [
        Source::new("ui/src/a.svelte", svelte),
        Source::new("ui/src/b.ts", script),
        Source::new(TOKENS, ":root { --a: #fff }"),
    ];
    finds(
        colours(&sources),
        &["ui/src/a.svelte:4: red", "ui/src/a.svelte:5: #fff", "ui/src/b.ts:2: #0f5a5e", "ui/src/b.ts:3: rgb("],
    );
}

// ---- Words ----

const LANGUAGES: &str = "ui/src/i18n";
/// The product's name and what stands on a key are the same in every language.
const UNTRANSLATED: [&str; 12] =
    ["omklap", "enter", "esc", "ctrl", "alt", "shift", "tab", "cmd", "home", "end", "nbsp", "shy"];
/// Attributes and properties of our components that a person reads or hears.
const READ: [&str; 16] = [
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "placeholder",
    "title",
    "alt",
    "label",
    "heading",
    "hint",
    "text",
    "description",
    "caption",
    "empty",
    "legend",
    "summary",
];

/// Two letters next to each other that are no name of a key.
fn has_words(text: &str) -> bool {
    let words = text.split(|it: char| !it.is_alphabetic()).filter(|it| it.chars().count() > 1);
    words.into_iter().any(|it| !UNTRANSLATED.contains(&it.to_lowercase().as_str()))
}

/// Strings in an expression that read like a sentence or a label: a capital first, or several words.
fn spoken(expression: &str) -> bool {
    let strings = expression.split(['"', '\'', '`']).skip(1).step_by(2);
    strings.into_iter().any(|it| {
        let label = it.starts_with(char::is_uppercase) && it.chars().nth(1).is_some_and(char::is_lowercase);
        let sentence = it.trim().split(' ').filter(|it| has_words(it)).count() > 1;
        (label || sentence) && has_words(it)
    })
}

/// The value without what stands in braces.
fn fixed(value: &str) -> String {
    let mut depth = 0;
    let outside = value.chars().filter(|it| {
        depth += i32::from(*it == '{');
        let keep = depth == 0;
        depth -= i32::from(*it == '}');
        keep
    });
    outside.collect()
}

fn words_in_markup(source: &Source) -> Vec<(usize, String)> {
    let pieces = pieces(&source.text).into_iter();
    let found = pieces.filter_map(|piece| match piece {
        Piece::Text(at, text) => {
            let skipped = text.len() - text.trim_start().len();
            has_words(&text).then(|| (at + skipped, text.trim().to_owned()))
        }
        Piece::Shown(at, text) => spoken(&text).then_some((at, text)),
        Piece::Attribute(at, name, value) => {
            let read = READ.contains(&name.as_str());
            let said = has_words(&fixed(&value)) || spoken(&value.replace(&fixed(&value), ""));
            (read && said).then(|| (at, format!("{name}={value}")))
        }
    });
    found.collect()
}

fn words_in_script(source: &Source) -> Vec<(usize, String)> {
    let text = without_comments(&source.text);
    let mut found = Vec::new();
    for name in READ {
        let name = name.strip_prefix("aria-").map_or_else(|| name.to_owned(), |it| format!("aria{it}"));
        for (at, _) in text.match_indices(&format!("{name}:")) {
            let value = text[at + name.len() + 1..].lines().next().unwrap_or_default().trim();
            let quoted = value.starts_with(['"', '\'', '`']);
            if quoted && !is_word(text[..at].chars().next_back()) && spoken(value) {
                found.push((at, format!("{name}: {value}")));
            }
        }
    }
    found
}

fn words(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in screens(sources).filter(|it| !it.below(&[LANGUAGES]) && !it.tests_screens() && !it.is(&[".css"])) {
        let mut found = words_in_script(source);
        if source.is(&[".svelte"]) {
            found.extend(words_in_markup(source));
        }
        found.sort_unstable();
        findings.extend(found.into_iter().map(|(at, what)| format!("{}: {what}", source.at(at))));
    }
    findings
}

/// A sentence that stands in a screen is missing in every other language.
#[test]
fn words_stand_in_the_languages() {
    none(words(&tree::ALL), "Give the sentence a name in ui/src/i18n and use that:");
}

#[test]
fn words_outside_the_languages_are_found() {
    let svelte = "<script lang=\"ts\">\n  const kind = { label: \"Zoeken\", kind: \"Whatever\" };\n</script>\n<h1>{t.title}</h1>\n<p>Geen bezoek</p>\n<kbd>Enter</kbd> · 5 × {n}\n<input placeholder=\"Naam of adres\" class=\"wide box\" aria-label={t.name}>\n<p>{open ? \"Dicht\" : t.open} {day(now, \"long\")}</p>\n<Field label={ok ? \"Alles goed\" : t.x} />";
    finds(
        words(&[Source::new("ui/src/a.svelte", svelte)]),
        &[
            "ui/src/a.svelte:2: label: \"Zoeken\", kind: \"Whatever\" };",
            "ui/src/a.svelte:5: Geen bezoek",
            "ui/src/a.svelte:7: placeholder=\"Naam of adres\"",
            "ui/src/a.svelte:8: open ? \"Dicht\" : t.open",
            "ui/src/a.svelte:9: label={ok ? \"Alles goed\" : t.x}",
        ],
    );
    finds(words(&[Source::new("ui/src/i18n/nl.ts", "title: \"Huurders\"")]), &[]);
}

// ---- No way around ----

/// What would open a door in the screens, and what to do instead.
const DOORS: [(&str, &str); 5] = [
    ("{@html", "show text as text"),
    ("@ts-ignore", "give it a type"),
    ("@ts-nocheck", "give it types"),
    ("svelte-ignore a11y", "use the element that is meant for it"),
    ("svelte-ignore security", "use the element that is meant for it"),
];

fn doors(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|it| it.is(&[".svelte", ".ts", ".mjs", ".js"])) {
        for (door, advice) in DOORS {
            findings
                .extend(source.text.match_indices(door).map(|(at, _)| format!("{}: {door}: {advice}", source.at(at))));
        }
    }
    findings
}

#[test]
fn no_check_of_the_screens_is_switched_off() {
    none(doors(&tree::ALL), "These switch off what protects the reader or the next change:");
}

#[test]
fn a_check_that_is_switched_off_is_found() {
    let sources = [
        Source::new("ui/src/a.svelte", "<!-- svelte-ignore a11y_x -->\n{@html note}"),
        Source::new("b.ts", "// @ts-ignore"),
    ];
    finds(
        doors(&sources),
        &[
            "ui/src/a.svelte:2: {@html: show text as text",
            "ui/src/a.svelte:1: svelte-ignore a11y: use the element that is meant for it",
            "b.ts:1: @ts-ignore: give it a type",
        ],
    );
}

fn still_styles(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in screens(sources).filter(|it| it.is(&[".svelte"])) {
        for piece in pieces(&source.text) {
            if let Piece::Attribute(at, name, value) = piece
                && name == "style"
                && !value.contains('{')
            {
                findings.push(source.at(at));
            }
        }
    }
    findings
}

/// The window refuses styles that stand in the page (`style-src 'self'`); those that Svelte sets itself are fine.
#[test]
fn no_style_stands_in_the_markup() {
    none(still_styles(&tree::ALL), "Give it a class:");
}

#[test]
fn a_style_in_the_markup_is_found() {
    let text = "<p style=\"color: var(--a)\">\n<p style=\"width: {x}px\">\n<p style:width={x}>";
    finds(still_styles(&[Source::new("ui/src/a.svelte", text)]), &["ui/src/a.svelte:1"]);
}

fn window_talk(sources: &[Source]) -> Vec<String> {
    let elsewhere = screens(sources).filter(|it| !it.below(&["ui/src/api"]));
    let found = elsewhere.flat_map(|it| it.text.match_indices("@tauri-apps").map(|(at, _)| it.at(at)));
    found.collect()
}

/// One variable knows whether the window, Chromium or a test is on the other side.
#[test]
fn only_the_api_folder_talks_to_the_window() {
    none(window_talk(&tree::ALL), "Go through the host in ui/src/api:");
}

#[test]
fn a_screen_that_talks_to_the_window_is_found() {
    let text = "import { invoke } from \"@tauri-apps/api/core\";";
    let sources = [Source::new("ui/src/views/a.ts", text), Source::new("ui/src/api/host.ts", text)];
    finds(window_talk(&sources), &["ui/src/views/a.ts:1"]);
}
