//! A file of CAMT.053, read as a stream: what is held at one time does not grow with the file.
//!
//! Four versions of the message are known. Of what is read here they differ in three places only: the state of an
//! entry is a text or a code in it, the name of a party stands in it or in `Pty`, and the amount of a payment in a
//! batch stands in `AmtDtls` or by itself. So one reader takes both forms, whichever version a bank claims to write.

mod amount;
mod entry;
mod phrase;
mod source;

use std::{
    collections::{HashMap, VecDeque},
    io::BufRead,
};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use thiserror::Error;
use uuid::Uuid;

use crate::{Entry, Iban};
use entry::Draft;
use source::Source;

/// The most payments that one file is believed to hold: a provider with five thousand tenants has sixty thousand a year.
pub const MOST_ENTRIES: u32 = 100_000;
/// The most payments that a bank puts together in one entry.
const MOST_DETAILS: usize = 10_000;
/// The most bytes of one element, one text or one name.
const MOST_AT_ONCE: usize = 64 * 1024;
/// How deep elements lie in each other: the message goes fourteen deep.
const DEEPEST: usize = 40;
/// The currency of rent.
const CURRENCY: &str = "EUR";
/// What all versions of the message begin with, and the versions.
const MESSAGE: &str = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";
const VERSIONS: &[&str] = &["02", "06", "08", "13"];
/// Where a statement stands.
const STATEMENT: &str = "/Document/BkToCstmrStmt/Stmt";

/// Why nothing more of a file is read, and the line at which that was seen.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Refused {
    /// Nothing that begins as a message of a bank.
    #[error("line {line}: this is no bank statement")]
    NotAStatement {
        /// Where its first element is, else the first.
        line: u32,
    },
    /// A message of a bank, but another one.
    #[error("line {line}: this is another message than CAMT.053")]
    OtherMessage {
        /// Where.
        line: u32,
    },
    /// A version that nobody here has seen.
    #[error("line {line}: this version of CAMT.053 is not known")]
    OtherVersion {
        /// Where.
        line: u32,
    },
    /// No XML, cut off, or something that this message cannot hold.
    #[error("line {line}: the file is broken or cut off")]
    Broken {
        /// Where.
        line: u32,
    },
    /// Bytes that are no letters in the encoding that the file claims, or an encoding that is not read.
    #[error("line {line}: the letters cannot be read; only UTF-8 and ISO-8859-1 are")]
    Encoding {
        /// Where.
        line: u32,
    },
    /// A document type: it could name other files, so it is not even looked at.
    #[error("line {line}: a document type has no place in a bank statement")]
    Doctype {
        /// Where.
        line: u32,
    },
    /// Something that stands for something else.
    #[error("line {line}: an entity has no place in a bank statement")]
    Entity {
        /// Where.
        line: u32,
    },
    /// Not the account that was asked for.
    #[error("line {line}: this is the statement of another account")]
    OtherAccount {
        /// Where.
        line: u32,
    },
    /// Entries of no account.
    #[error("line {line}: the account has no IBAN")]
    NoAccount {
        /// Where.
        line: u32,
    },
    /// Other money.
    #[error("line {line}: the amount is not in euros")]
    OtherCurrency {
        /// Where.
        line: u32,
    },
    /// No amount of cents.
    #[error("line {line}: this is no amount")]
    Amount {
        /// Where.
        line: u32,
    },
    /// No day of the calendar.
    #[error("line {line}: there is no such day")]
    Day {
        /// Where.
        line: u32,
    },
    /// An entry without its amount, its day, or whether it came in or went out.
    #[error("line {line}: the entry says no amount, no day or no direction")]
    Incomplete {
        /// Where the entry begins.
        line: u32,
    },
    /// One element larger than any bank writes.
    #[error("line {line}: one element of the file is too large")]
    TooLarge {
        /// Where.
        line: u32,
    },
    /// More than is taken from one file.
    #[error("line {line}: the file has more than {most} payments")]
    TooMany {
        /// Where.
        line: u32,
        /// The most.
        most: u32,
    },
    /// The file could not be read to its end.
    #[error("line {line}: the file cannot be read any further")]
    Unreadable {
        /// Where.
        line: u32,
    },
}

/// Begins to read a file; with `account` only statements of that account are taken.
pub fn read<R: BufRead>(source: R, account: Option<Iban>) -> Reading<R> {
    let mut reader = Reader::from_reader(Source::new(source));
    reader.config_mut().expand_empty_elements = true;
    Reading {
        reader,
        account,
        here: None,
        buffer: Vec::new(),
        path: String::new(),
        depth: 0,
        rooted: false,
        text: String::new(),
        draft: None,
        ready: VecDeque::new(),
        told: HashMap::new(),
        entries: 0,
        left_out: 0,
        done: false,
    }
}

/// A file that is being read: gives its entries one by one, and after a refusal nothing more.
///
/// What stands before a refused line was given already: whoever books waits for the end.
#[derive(Debug)]
pub struct Reading<R> {
    reader: Reader<Source<R>>,
    /// The account that was asked for or, until now, found.
    account: Option<Iban>,
    /// The account of the statement that is being read.
    here: Option<Iban>,
    buffer: Vec<u8>,
    path: String,
    depth: usize,
    rooted: bool,
    text: String,
    draft: Option<Draft>,
    ready: VecDeque<Entry>,
    /// How often each payment that has nothing of its own was told in this statement.
    told: HashMap<Uuid, u32>,
    entries: u32,
    left_out: u32,
    done: bool,
}

impl<R: BufRead> Iterator for Reading<R> {
    type Item = Result<Entry, Refused>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done {
            if let Some(entry) = self.ready.pop_front() {
                return Some(Ok(entry));
            }
            if let Err(why) = self.step() {
                self.done = true;
                return Some(Err(why));
            }
        }
        None
    }
}

impl<R: BufRead> Reading<R> {
    /// The account of the file, as soon as it was read.
    pub fn account(&self) -> Option<&Iban> {
        self.account.as_ref()
    }

    /// Entries that are not booked yet and were left out.
    pub fn left_out(&self) -> u32 {
        self.left_out
    }

    fn step(&mut self) -> Result<(), Refused> {
        self.reader.get_mut().next_piece();
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.clear();
        let event = self.reader.read_event_into(&mut buffer);
        let line = self.reader.get_ref().line();
        let step = match event {
            Err(why) => Err(self.broken(&why, line)),
            Ok(Event::Start(it)) => self.start(&it, line),
            Ok(Event::End(_)) => self.end(line),
            Ok(Event::Text(it)) => self.text(&it, line),
            Ok(Event::CData(it)) => self.text(&it, line),
            Ok(Event::GeneralRef(it)) => {
                let named = match &*it {
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "amp" => Some('&'),
                    "apos" => Some('\''),
                    "quot" => Some('"'),
                    _ => it.resolve_char_ref().map_err(|_| Refused::Broken { line })?,
                };
                let letter = named.ok_or(Refused::Entity { line })?;
                self.text(letter.encode_utf8(&mut [0; 4]), line)
            }
            Ok(Event::DocType(_)) => Err(Refused::Doctype { line }),
            Ok(Event::Eof) => {
                self.done = true;
                match self.rooted {
                    false => Err(Refused::NotAStatement { line: 1 }),
                    true if self.depth > 0 => Err(Refused::Broken { line }),
                    true => Ok(()),
                }
            }
            Ok(Event::Decl(_) | Event::Comment(_) | Event::PI(_) | Event::Empty(_)) => Ok(()),
        };
        self.buffer = buffer;
        step
    }

    fn broken(&self, why: &quick_xml::Error, line: u32) -> Refused {
        let source = self.reader.get_ref();
        match why {
            _ if source.has_wrong_letters() => Refused::Encoding { line },
            _ if source.is_too_large() => Refused::TooLarge { line },
            quick_xml::Error::Io(_) => Refused::Unreadable { line },
            _ if !self.rooted => Refused::NotAStatement { line: 1 },
            quick_xml::Error::Encoding(_) => Refused::Encoding { line },
            _ => Refused::Broken { line },
        }
    }

    fn text(&mut self, text: &str, line: u32) -> Result<(), Refused> {
        if self.depth == 0 {
            let outside = if self.rooted { Refused::Broken { line } } else { Refused::NotAStatement { line: 1 } };
            return if text.trim().is_empty() { Ok(()) } else { Err(outside) };
        }
        if let Some(wrong) = text.chars().find(|it| it.is_control() && !it.is_whitespace()) {
            // Above the letters of ASCII: the file is not in the encoding that it claims.
            let ascii = wrong.is_ascii();
            return Err(if ascii { Refused::Broken { line } } else { Refused::Encoding { line } });
        }
        if self.text.len() + text.len() > MOST_AT_ONCE {
            return Err(Refused::TooLarge { line });
        }
        self.text.push_str(text);
        Ok(())
    }

    fn start(&mut self, element: &BytesStart<'_>, line: u32) -> Result<(), Refused> {
        if !self.rooted {
            known(element, line)?;
            self.rooted = true;
        } else if self.depth == 0 || self.depth >= DEEPEST {
            return Err(Refused::Broken { line });
        }
        let name = element.local_name();
        if name.as_ref().contains('/') {
            return Err(Refused::Broken { line });
        }
        self.path.push('/');
        self.path.push_str(name.as_ref());
        self.depth += 1;
        self.text.clear();
        let Some(place) = self.path.strip_prefix(STATEMENT) else { return Ok(()) };
        match place {
            "" => {
                self.here = None;
                self.told.clear();
            }
            "/Ntry" => {
                if self.here.is_none() {
                    return Err(Refused::NoAccount { line });
                }
                self.draft = Some(Draft::new(line));
            }
            _ => {
                let Some(place) = place.strip_prefix("/Ntry/") else { return Ok(()) };
                let Some(draft) = &mut self.draft else { return Ok(()) };
                let of = element.try_get_attribute("Ccy").map_err(|_| Refused::Broken { line })?;
                draft.opened(place, of.is_none_or(|it| it.value == CURRENCY), line)?;
                if draft.details() > MOST_DETAILS {
                    return Err(Refused::TooLarge { line });
                }
            }
        }
        Ok(())
    }

    fn end(&mut self, line: u32) -> Result<(), Refused> {
        if let Some(place) = self.path.strip_prefix(STATEMENT) {
            match (place, &mut self.draft) {
                ("/Ntry", draft) => {
                    if let Some(draft) = draft.take() {
                        self.ended(draft, line)?;
                    }
                }
                ("/Acct/Id/IBAN", _) => self.account_of(line)?,
                ("/Acct/Ccy", _) if self.text.trim() != CURRENCY => return Err(Refused::OtherCurrency { line }),
                (place, Some(draft)) => {
                    if let Some(place) = place.strip_prefix("/Ntry/") {
                        draft.closed(place, &self.text, line)?;
                    }
                }
                _ => {}
            }
        }
        self.text.clear();
        self.path.truncate(self.path.rfind('/').unwrap_or_default());
        self.depth = self.depth.saturating_sub(1);
        Ok(())
    }

    fn account_of(&mut self, line: u32) -> Result<(), Refused> {
        let here = Iban::parse(&self.text).ok_or(Refused::NoAccount { line })?;
        match &self.account {
            Some(account) if *account != here => return Err(Refused::OtherAccount { line }),
            Some(_) => {}
            None => self.account = Some(here.clone()),
        }
        self.here = Some(here);
        Ok(())
    }

    fn ended(&mut self, draft: Draft, line: u32) -> Result<(), Refused> {
        let Some(account) = &self.here else { return Ok(()) };
        if !draft.is_booked() {
            self.left_out += 1;
            return Ok(());
        }
        for mut entry in draft.entries(account)? {
            self.entries += 1;
            if self.entries > MOST_ENTRIES {
                return Err(Refused::TooMany { line, most: MOST_ENTRIES });
            }
            let facts = Uuid::new_v5(&Uuid::NAMESPACE_OID, entry.key.as_bytes());
            let before = self.told.entry(facts).or_default();
            let key = if *before == 0 { facts } else { Uuid::new_v5(&facts, &before.to_be_bytes()) };
            *before += 1;
            entry.key = key.to_string();
            self.ready.push_back(entry);
        }
        Ok(())
    }
}

/// The message and its version are known.
fn known(root: &BytesStart<'_>, line: u32) -> Result<(), Refused> {
    let attribute = match root.name().prefix() {
        Some(prefix) => format!("xmlns:{}", prefix.as_ref()),
        None => "xmlns".to_owned(),
    };
    let space = root.try_get_attribute(attribute.as_str()).map_err(|_| Refused::NotAStatement { line })?;
    let space = space.ok_or(Refused::NotAStatement { line })?.value;
    let of_banks = MESSAGE.split("camt").next().is_some_and(|it| space.starts_with(it));
    match space.strip_prefix(MESSAGE) {
        Some(version) if VERSIONS.contains(&version) && root.local_name().as_ref() == "Document" => Ok(()),
        Some(_) => Err(Refused::OtherVersion { line }),
        None if of_banks => Err(Refused::OtherMessage { line }),
        None => Err(Refused::NotAStatement { line }),
    }
}
