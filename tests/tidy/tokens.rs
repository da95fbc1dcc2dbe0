//! Rust files as rows of tokens, so that a rule about code never stumbles over a comment or a string.
//!
//! Each token knows whether it belongs to tests: to a test folder, to `#[cfg(test)]` or `#[test]`, or to a file
//! whose `mod` line says so.

use std::collections::HashSet;
use std::sync::LazyLock;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::tree::{self, Source, below};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    /// A string, a number, a character.
    Literal,
    /// One character of punctuation, brackets included.
    Sign,
}

/// One token.
#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    pub text: String,
    pub line: usize,
    pub test: bool,
}

/// One Rust file.
#[derive(Clone, Debug)]
pub struct Code {
    pub path: String,
    pub tokens: Vec<Token>,
    /// Modules in files of their own that only tests have.
    test_modules: Vec<String>,
}

/// Every Rust file of ours.
pub static ALL: LazyLock<Vec<Code>> = LazyLock::new(|| {
    let sources = tree::ending(&[".rs"]);
    read(&sources)
});

/// Reads files that may be modules of each other.
pub fn read(sources: &[Source]) -> Vec<Code> {
    let mut all: Vec<Code> = sources.iter().map(Code::new).collect();
    let tests: HashSet<String> = all.iter().flat_map(|it| it.test_modules.clone()).collect();
    for code in &mut all {
        let stem = code.path.trim_end_matches(".rs");
        let stem = stem.strip_suffix("/mod").unwrap_or(stem);
        if stem.match_indices('/').any(|(at, _)| tests.contains(&stem[..at])) || tests.contains(stem) {
            code.tokens.iter_mut().for_each(|it| it.test = true);
        }
    }
    all
}

impl Code {
    fn new(source: &Source) -> Self {
        let stream: TokenStream =
            source.text.parse().unwrap_or_else(|why| panic!("{} is not Rust: {why}", source.path));
        let path = source.path.clone();
        let test = below(&path, &["tests"])
            || path.contains("/tests/")
            || path.contains("/examples/")
            || path.ends_with("/tests.rs");
        let mut code = Self { path, tokens: Vec::new(), test_modules: Vec::new() };
        code.take(stream, test);
        code
    }

    /// The file without what only tests have.
    pub fn product(&self) -> Self {
        let tokens = self.tokens.iter().filter(|it| !it.test).cloned().collect();
        Self { tokens, ..self.clone() }
    }

    /// What only tests have.
    pub fn tests(&self) -> Self {
        let tokens = self.tokens.iter().filter(|it| it.test).cloned().collect();
        Self { tokens, ..self.clone() }
    }

    pub fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }

    /// The lines on which these tokens follow each other.
    pub fn lines_with(&self, row: &[&str]) -> Vec<usize> {
        let windows = self.tokens.windows(row.len());
        windows
            .filter(|it| it.iter().zip(row).all(|(token, text)| token.text == *text))
            .filter_map(|it| it.first().map(|token| token.line))
            .collect()
    }

    /// String literals as they stand in the file, with their lines.
    pub fn literals(&self) -> impl Iterator<Item = (&str, usize)> {
        let literals = self.tokens.iter().filter(|it| it.kind == Kind::Literal);
        literals.map(|it| (it.text.as_str(), it.line))
    }

    /// Every path such as `std::fs::read`, with the groups of `use` lines written out, with its line.
    pub fn paths(&self) -> Vec<(String, usize)> {
        let mut found = Vec::new();
        let mut prefixes: Vec<String> = vec![String::new()];
        let mut at = 0;
        let sign = |at: usize, text: &str| self.tokens.get(at).is_some_and(|it| it.text == text);
        let colons = |at: usize| sign(at, ":") && sign(at + 1, ":");
        while let Some(token) = self.tokens.get(at) {
            at += 1;
            match (token.kind, token.text.as_str()) {
                (Kind::Word, word) => {
                    let mut path = format!("{}{word}", prefixes.last().map_or("", String::as_str));
                    while colons(at)
                        && let Some(next) = self.tokens.get(at + 2).filter(|it| it.kind == Kind::Word)
                    {
                        path = format!("{path}::{}", next.text);
                        at += 3;
                    }
                    if colons(at) && sign(at + 2, "{") {
                        prefixes.push(format!("{path}::"));
                        at += 3;
                    } else {
                        found.push((path, token.line));
                    }
                }
                (_, "{" | "(" | "[") => prefixes.push(String::new()),
                (_, "}" | ")" | "]") if prefixes.len() > 1 => {
                    prefixes.pop();
                }
                _ => {}
            }
        }
        found
    }

    fn take(&mut self, stream: TokenStream, within_tests: bool) {
        let trees: Vec<TokenTree> = stream.into_iter().collect();
        let mut test = within_tests;
        let mut at = 0;
        while let Some(tree) = trees.get(at) {
            at += 1;
            let line = tree.span().start().line;
            match tree {
                TokenTree::Punct(hash) if hash.as_char() == '#' => {
                    let inner = matches!(trees.get(at), Some(TokenTree::Punct(it)) if it.as_char() == '!');
                    let bracket = at + usize::from(inner);
                    let Some(TokenTree::Group(group)) = trees.get(bracket) else {
                        self.push(Kind::Sign, "#", line, test);
                        continue;
                    };
                    at = bracket + 1;
                    let words = words(group.stream());
                    let words: Vec<&str> = words.iter().map(String::as_str).collect();
                    // Documentation is prose.
                    if words.first() == Some(&"doc") {
                        continue;
                    }
                    if words == ["test"] || words.first() == Some(&"cfg") && tests_only(&words) {
                        test = true;
                        if inner {
                            return self.take(trees.into_iter().skip(at).collect(), true);
                        }
                        self.note_module(&trees, at);
                    }
                    self.push(Kind::Sign, "#", line, test);
                    self.take(TokenStream::from(TokenTree::Group(group.clone())), test);
                }
                TokenTree::Group(group) => {
                    let (open, close) = brackets(group.delimiter());
                    self.push(Kind::Sign, open, line, test);
                    self.take(group.stream(), test);
                    self.push(Kind::Sign, close, group.span_close().start().line, test);
                    // The item that an attribute stood before ends with its braces.
                    if group.delimiter() == Delimiter::Brace {
                        test = within_tests;
                    }
                }
                TokenTree::Ident(it) => self.push(Kind::Word, &it.to_string(), line, test),
                TokenTree::Literal(it) => self.push(Kind::Literal, &it.to_string(), line, test),
                TokenTree::Punct(it) => {
                    self.push(Kind::Sign, &it.as_char().to_string(), line, test);
                    if it.as_char() == ';' {
                        test = within_tests;
                    }
                }
            }
        }
    }

    /// Remembers `mod name;` after an attribute that gives it to tests alone.
    fn note_module(&mut self, trees: &[TokenTree], after: usize) {
        let rest: Vec<String> = trees.iter().skip(after).take(12).map(ToString::to_string).collect();
        let Some(at) = rest.iter().position(|it| it == "mod") else {
            return;
        };
        let before_is_visibility = rest.iter().take(at).all(|it| it == "pub" || it.starts_with('('));
        if let (true, Some(name), Some(";")) =
            (before_is_visibility, rest.get(at + 1), rest.get(at + 2).map(String::as_str))
        {
            let stem = self.path.trim_end_matches(".rs");
            let folder = ["/mod", "/lib", "/main"].iter().find_map(|it| stem.strip_suffix(it)).unwrap_or(stem);
            self.test_modules.push(format!("{folder}/{name}"));
        }
    }

    fn push(&mut self, kind: Kind, text: &str, line: usize, test: bool) {
        if !text.is_empty() {
            self.tokens.push(Token { kind, text: text.to_owned(), line, test });
        }
    }
}

/// `cfg(test)` and `cfg(any(test, …))`, but not `cfg(not(test))`.
fn tests_only(words: &[&str]) -> bool {
    words.contains(&"test") && !words.contains(&"not")
}

fn words(stream: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for tree in stream {
        match tree {
            TokenTree::Ident(it) => found.push(it.to_string()),
            TokenTree::Group(it) => found.extend(words(it.stream())),
            _ => {}
        }
    }
    found
}

fn brackets(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Brace => ("{", "}"),
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}

/// One file, for the counter-proof of a rule.
pub fn one(path: &str, text: &str) -> Vec<Code> {
    read(&[Source::new(path, text)])
}

#[test]
fn paths_are_written_out() {
    let code = one("src/a.rs", "use std::{fs, io::{self, Read}};\nfn f() { std::env::var(\"A\"); Some(x::y) }");
    let paths: Vec<String> = code[0].paths().into_iter().map(|(path, _)| path).collect();
    for path in ["std::fs", "std::io::self", "std::io::Read", "std::env::var", "x::y"] {
        assert!(paths.iter().any(|it| it == path), "{path} not in {paths:?}");
    }
}

#[test]
fn what_only_tests_have_is_known() {
    let sources = [
        Source::new(
            "src/lib.rs",
            "#[cfg(test)]\nmod world;\nfn real() {}\n#[cfg(test)]\nmod tests { fn inside() {} }\nfn also_real() {}",
        ),
        Source::new("src/world.rs", "fn kit() {}"),
        Source::new("src/only.rs", "#![cfg(test)]\nfn all() {}"),
        Source::new("src/not.rs", "#[cfg(not(test))]\nfn shipped() {}"),
    ];
    let words: Vec<String> = read(&sources)
        .iter()
        .flat_map(|it| it.product().tokens)
        .filter(|it| it.kind == Kind::Word && !["fn", "cfg", "not", "test"].contains(&it.text.as_str()))
        .map(|it| it.text)
        .collect();
    assert_eq!(words, ["real", "also_real", "shipped"]);
}
