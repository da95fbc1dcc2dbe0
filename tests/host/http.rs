//! As much of HTTP/1.1 as a page on this machine needs: one request and one answer a connection, so that no request
//! ever waits for another.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

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
        let mut head = format!(
            "HTTP/1.1 {} .\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n",
            self.status,
            self.kind,
            self.content.len()
        );
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        stream.write_all(&self.content)?;
        stream.flush()
    }
}
