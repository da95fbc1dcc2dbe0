//! What a Svelte file shows: its markup apart from script, style and comments.
//!
//! Not a parser of the language: just enough to tell text from expressions and to read attributes.

/// A piece of markup and where it begins in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// What stands between two tags.
    Text(usize, String),
    /// What stands in braces between two tags.
    Shown(usize, String),
    /// Name and value of an attribute; the value with its quotes or braces.
    Attribute(usize, String, String),
}

/// The same text with comments blanked out, so that places stay where they are.
pub fn without_comments(text: &str) -> String {
    let mut text = blank(text, "<!--", "-->");
    text = blank(&text, "/*", "*/");
    let lines = text.split_inclusive('\n').map(|line| {
        // `https://` begins no comment.
        let comment =
            line.match_indices("//").find(|(at, _)| line[..*at].trim_end() == "" || line[..*at].ends_with(' '));
        match comment {
            Some((at, _)) => format!("{}{}", &line[..at], spaces(&line[at..])),
            None => line.to_owned(),
        }
    });
    lines.collect()
}

/// The styles in a file: all of a style sheet, the style blocks of a component; the rest blank.
pub fn styles(path: &str, text: &str) -> String {
    if path.ends_with(".css") {
        return text.to_owned();
    }
    let mut found = spaces(text);
    for (start, end) in blocks(text, "<style", "</style>") {
        found.replace_range(start..end, &text[start..end]);
    }
    found
}

/// The pieces of a component's markup.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut text = blank(text, "<!--", "-->");
    for (open, close) in [("<script", "</script>"), ("<style", "</style>")] {
        text = blank(&text, open, close);
    }
    let mut found = Vec::new();
    let mut at = 0;
    let mut start = 0;
    while at < text.len() {
        let rest = &text[at..];
        let tag = rest.starts_with('<') && rest[1..].starts_with(|it: char| it.is_alphabetic() || it == '/');
        if !tag && !rest.starts_with('{') {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        found.push(Piece::Text(start, text[start..at].to_owned()));
        if tag {
            at = attributes(&text, at, &mut found);
        } else {
            let end = at + braced(rest);
            let inside = text[at + 1..end].trim_end_matches('}').trim();
            if !inside.starts_with(['#', ':', '/', '@']) {
                found.push(Piece::Shown(at, inside.to_owned()));
            }
            at = end;
        }
        start = at;
    }
    found.push(Piece::Text(start, text[start..].to_owned()));
    found.retain(|it| !matches!(it, Piece::Text(_, text) if text.trim().is_empty()));
    found
}

/// Reads one tag from its `<` and returns the place behind its `>`.
fn attributes(text: &str, from: usize, found: &mut Vec<Piece>) -> usize {
    let mut at = from + 1;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with('>') {
            return at + 1;
        }
        if rest.starts_with('{') {
            at += braced(rest);
            continue;
        }
        let name: String = rest.chars().take_while(|it| it.is_alphanumeric() || "-_:.$|".contains(*it)).collect();
        if name.is_empty() {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let after = at + name.len();
        let Some(value) = text[after..].strip_prefix('=') else {
            at = after;
            continue;
        };
        let length = match value.chars().next() {
            Some('{') => braced(value),
            Some(quote @ ('"' | '\'')) => quoted(value, quote),
            _ => value.find(|it: char| it.is_whitespace() || it == '>').unwrap_or(value.len()),
        };
        found.push(Piece::Attribute(at, name, value[..length].to_owned()));
        at = after + 1 + length;
    }
    at
}

/// Length of a quoted value; braces in it may hold quotes of their own.
fn quoted(text: &str, quote: char) -> usize {
    let mut at = 1;
    while let Some(letter) = text[at..].chars().next() {
        match letter {
            '{' => at += braced(&text[at..]),
            it if it == quote => return at + 1,
            it => at += it.len_utf8(),
        }
    }
    at
}

/// Length of the text from its opening brace to the brace that closes it.
fn braced(text: &str) -> usize {
    let mut depth = 0;
    let mut string: Option<char> = None;
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match (string, letter) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(end), it) if it == end => string = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => string = Some(letter),
            (None, '{') => depth += 1,
            (None, '}') => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// Where blocks begin and end.
fn blocks(text: &str, open: &str, close: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(open).map(|it| it + from) {
        let end = text[start..].find(close).map_or(text.len(), |it| start + it + close.len());
        found.push((start, end));
        from = end;
    }
    found
}

fn blank(text: &str, open: &str, close: &str) -> String {
    let mut text = text.to_owned();
    for (start, end) in blocks(&text, open, close) {
        let spaces = spaces(&text[start..end]);
        text.replace_range(start..end, &spaces);
    }
    text
}

/// As many bytes of nothing, with the same lines.
fn spaces(text: &str) -> String {
    text.bytes().map(|it| if it == b'\n' { '\n' } else { ' ' }).collect()
}

#[test]
fn markup_falls_into_pieces() {
    let text = "<script>let a = '<p>no';</script>\n<p class=\"x {y ? 'a' : \"b\"}\" {z}>Hi {n > 1 ? \"}\" : t.x}</p>{#if a}<A b={c}/>{/if}";
    let shown: Vec<String> = pieces(text)
        .into_iter()
        .map(|it| match it {
            Piece::Text(_, text) => text,
            Piece::Shown(_, text) => format!("{{{text}}}"),
            Piece::Attribute(_, name, value) => format!("{name}={value}"),
        })
        .collect();
    assert_eq!(shown, ["class=\"x {y ? 'a' : \"b\"}\"", "Hi ", "{n > 1 ? \"}\" : t.x}", "b={c}"]);
}

#[test]
fn comments_become_blank() {
    assert_eq!(without_comments("a /* b */ c\n// d\ne('https://f')"), "a         c\n    \ne('https://f')");
}
