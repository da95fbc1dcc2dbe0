//! As much of HTTP/1.1 as a page on this machine needs: one request and one answer a connection, so that no request
//! ever waits for another. An answer is whole, or lines that come one by one until the connection ends.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde::Serialize;

/// Headers of a browser are a fraction of this.
const LONGEST_HEAD: usize = 1 << 16;
/// Arguments are small; this is far above the longest.
const LONGEST_BODY: usize = 1 << 20;
/// A browser opens connections that it may not use.
const PATIENCE: Duration = Duration::from_secs(30);

/// What was asked.
pub struct Request {
    pub method: String,
    /// Without the question mark and what follows.
    pub path: String,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    /// The value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(it, _)| it.eq_ignore_ascii_case(name))?;
        Some(&found.1)
    }

    /// Reads one request.
    ///
    /// # Errors
    /// When the other side says nothing, too much, or something else than HTTP.
    pub fn read(stream: &mut TcpStream) -> io::Result<Self> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut bytes = Vec::new();
        loop {
            if let Some((mut request, head)) = parse(&bytes)? {
                let length = request.header("Content-Length").and_then(|it| it.parse().ok()).unwrap_or(0);
                if length > LONGEST_BODY {
                    return Err(io::ErrorKind::InvalidData.into());
                }
                while bytes.len() < head + length {
                    receive(stream, &mut bytes)?;
                }
                request.body = bytes.drain(head..head + length).collect();
                return Ok(request);
            }
            if bytes.len() > LONGEST_HEAD {
                return Err(io::ErrorKind::InvalidData.into());
            }
            receive(stream, &mut bytes)?;
        }
    }
}

/// The head of a request and its length, once all of it is there.
fn parse(bytes: &[u8]) -> io::Result<Option<(Request, usize)>> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut parsed = httparse::Request::new(&mut headers);
    let status = parsed.parse(bytes).map_err(|_| io::ErrorKind::InvalidData)?;
    let httparse::Status::Complete(head) = status else { return Ok(None) };
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    let request = Request {
        method: parsed.method.unwrap_or_default().to_owned(),
        path: parsed.path.unwrap_or_default().split(['?', '#']).next().unwrap_or_default().to_owned(),
        headers: parsed.headers.iter().map(|it| (it.name.to_owned(), text(it.value))).collect(),
        body: Vec::new(),
    };
    Ok(Some((request, head)))
}

fn receive(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> io::Result<()> {
    let mut part = [0; 1 << 14];
    match stream.read(&mut part)? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        length => {
            bytes.extend_from_slice(part.get(..length).unwrap_or_default());
            Ok(())
        }
    }
}

/// What is answered.
pub struct Answer {
    pub status: u16,
    /// Kind of content.
    pub kind: &'static str,
    pub content: Vec<u8>,
}

impl Answer {
    /// Writes it with these headers besides those of its content.
    ///
    /// # Errors
    /// When the other side has gone.
    pub fn write(&self, stream: &mut TcpStream, headers: &[(&str, &str)]) -> io::Result<()> {
        let head = head(self.status, self.kind, Some(self.content.len()), headers);
        stream.write_all(head.as_bytes())?;
        stream.write_all(&self.content)?;
        stream.flush()
    }
}

/// An answer of lines of JSON.
pub struct Lines(TcpStream);

impl Lines {
    /// Begins it with these headers besides those of its content.
    ///
    /// # Errors
    /// When the other side has gone.
    pub fn begin(mut stream: TcpStream, headers: &[(&str, &str)]) -> io::Result<Self> {
        stream.write_all(head(200, "application/x-ndjson", None, headers).as_bytes())?;
        Ok(Self(stream))
    }

    /// Writes a line.
    ///
    /// # Errors
    /// When the other side has gone.
    pub fn write(&mut self, value: &impl Serialize) -> io::Result<()> {
        let mut line = serde_json::to_vec(value)?;
        line.push(b'\n');
        self.0.write_all(&line)
    }
}

/// Without a length the answer goes on until the connection ends.
fn head(status: u16, kind: &str, length: Option<usize>, headers: &[(&str, &str)]) -> String {
    let mut head = format!("HTTP/1.1 {status} .\r\nContent-Type: {kind}\r\nConnection: close\r\n");
    if let Some(length) = length {
        head.push_str(&format!("Content-Length: {length}\r\n"));
    }
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head + "\r\n"
}
