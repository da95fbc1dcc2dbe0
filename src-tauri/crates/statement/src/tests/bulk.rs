//! Files without end: what is held at one time does not grow with them.

use std::{
    fs,
    io::{BufReader, Read},
    process::Command,
};

use super::*;
use crate::MOST_ENTRIES;

/// A file that is made while it is read: a beginning, and then the same for ever, or so many times.
struct Made<F> {
    piece: F,
    number: u64,
    held: Vec<u8>,
    used: usize,
}

impl<F: FnMut(u64) -> Option<String>> Read for Made<F> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.used == self.held.len() {
            self.held = (self.piece)(self.number).unwrap_or_default().into_bytes();
            self.number += 1;
            self.used = 0;
        }
        let read = (&self.held[self.used..]).read(into)?;
        self.used += read;
        Ok(read)
    }
}

/// What is read of a file whose body is made of these pieces.
fn made(piece: impl Fn(u64) -> Option<String>) -> Result<u64, Refused> {
    let whole = file("08", "@");
    let (before, after) = whole.split_once('@').unwrap();
    let (before, after) = (before.to_owned(), after.to_owned());
    let mut ended = false;
    let piece = move |number: u64| match (number, piece(number)) {
        (0, _) => Some(before.clone()),
        (_, Some(it)) => Some(it),
        (_, None) if ended => None,
        (_, None) => {
            ended = true;
            Some(after.clone())
        }
    };
    let source = BufReader::new(Made { piece, number: 0, held: Vec::new(), used: 0 });
    read(source, Iban::parse(ACCOUNT)).try_fold(0, |count, it| it.map(|_| count + 1))
}

/// An entry on twenty-five lines.
fn long_entry(number: u64) -> String {
    let text = format!(
        "<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>J. de Vries</Nm></Pty></Dbtr></RltdPties>\
         <RmtInf><Ustrd>huur {number}</Ustrd></RmtInf></TxDtls></NtryDtls>"
    );
    let entry = entry("612.50", "CRDT", &text).replace("><", ">\n<");
    let lines = entry.matches('\n').count();
    entry + &"\n".repeat(25 - lines)
}

/// How much more memory this process had at its highest than before, in kilobytes; nothing where the system does not
/// tell.
fn held_for(work: impl FnOnce()) -> u64 {
    let kilobytes = |name: &str| {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = status.lines().find_map(|it| it.strip_prefix(name).map(str::to_owned)).unwrap_or_default();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or_default()
    };
    let before = kilobytes("VmHWM:");
    work();
    kilobytes("VmHWM:") - before
}

/// Runs one test of this program by itself: what the others hold is not counted.
#[track_caller]
fn alone(name: &str, work: impl FnOnce()) {
    const ALONE: &str = "STATEMENT_ALONE";
    if std::env::var_os(ALONE).is_some() {
        return work();
    }
    let program = std::env::current_exe().unwrap();
    let name = format!("tests::bulk::{name}");
    let ran = Command::new(program).args(["--exact", &name, "--nocapture"]).env(ALONE, "1").output().unwrap();
    let said = String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
fn a_million_lines_are_read_and_hardly_anything_is_held() {
    alone("a_million_lines_are_read_and_hardly_anything_is_held", || {
        let held = held_for(|| {
            let read = made(|number| (number <= 40_000).then(|| long_entry(number)));
            assert_eq!(read, Ok(40_000));
        });
        // A name of twenty bytes for each payment of the statement, and nothing else.
        assert!(held < 8 * 1024, "{held} kB");
    });
}

#[test]
fn a_file_with_more_payments_than_a_provider_has_is_refused() {
    alone("a_file_with_more_payments_than_a_provider_has_is_refused", || {
        let held = held_for(|| {
            let read = made(|number| Some(entry("5.00", "CRDT", &format!("<AcctSvcrRef>{number}</AcctSvcrRef>"))));
            assert_eq!(read, Err(Refused::TooMany { line: 6 + MOST_ENTRIES, most: MOST_ENTRIES }));
        });
        assert!(held < 16 * 1024, "{held} kB");
    });
}

#[test]
fn what_has_no_end_is_refused_before_it_is_held() {
    alone("what_has_no_end_is_refused_before_it_is_held", || {
        let open = entry("5.00", "CRDT", "@");
        let open = open.split_once('@').unwrap().0;
        let endless = |begin: &str, more: &'static str| {
            let begin = format!("{open}{begin}");
            made(move |number| Some(if number == 1 { begin.clone() } else { more.repeat(1_000) }))
        };
        let held = held_for(|| {
            for (begin, more) in [
                ("<AddtlNtryInf>", "a"),
                ("<AddtlNtryInf>", "<![CDATA[a]]>"),
                ("<AddtlNtryInf>", "&amp;"),
                ("<AddtlNtryInf>", " "),
                ("<a", "a"),
                ("<a b=\"", "a"),
                ("<!--", "a"),
                ("<?a ", "a"),
                ("<NtryDtls>", "<TxDtls></TxDtls>"),
            ] {
                assert_eq!(endless(begin, more), Err(Refused::TooLarge { line: 6 }), "{begin} {more}");
            }
            assert_eq!(endless("", "<a>"), Err(Refused::Broken { line: 6 }));
            assert_eq!(endless("&", "a"), Err(Refused::TooLarge { line: 6 }));
        });
        assert!(held < 8 * 1024, "{held} kB");
    });
}

#[test]
fn a_document_type_without_end_is_refused() {
    let text = format!("<!DOCTYPE x [{}", "<!ENTITY a \"aaaaaaaaaa\">".repeat(100_000));
    assert!(matches!(all(text.as_bytes()), Err(Refused::TooLarge { line: 1 } | Refused::Doctype { line: 1 })));
}

#[test]
fn a_file_that_cannot_be_read_on_says_so() {
    struct Gone;
    impl Read for Gone {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::NotFound.into())
        }
    }
    let whole = file("08", "");
    let source = BufReader::new(whole.as_bytes()[..300].chain(Gone));
    assert!(matches!(all(source), Err(Refused::Unreadable { .. })));
}
