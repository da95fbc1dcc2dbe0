//! Writes `bindings.ts`, the types of this crate as the screens know them; the engine puts them beside its own. Run with
//! `UPDATE_EXPECT=1` to accept a change.

use expect_test::expect_file;
use ts_rs::{Config, TS};

use crate::*;

macro_rules! declarations {
    ($config:expr; $($name:ident)+) => { [$((<$name as TS>::decl($config), <$name as TS>::docs())),+] };
}

#[test]
fn the_screens_know_what_a_workbook_can_mean() {
    let config = Config::default();
    let mut text = String::new();
    for (declaration, docs) in declarations![&config;
        Mapping NameChoice JoinChoice SheetMapping HeaderRows SheetKind Column Meaning Code CodeOf CodeMeaning CodeSource
        Origin Reason Effect Noun PersonRef JoinedNames SamePerson Likeness Ambiguous Fate
    ] {
        text.push_str(&docs.map(|it| format!("{}\n", it.trim_end())).unwrap_or_default());
        text.push_str(&format!("export {declaration}\n\n"));
    }
    expect_file!["bindings.ts"].assert_eq(&text);
}
