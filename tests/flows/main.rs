//! What a person does from beginning to end, as JSON through `dispatch`, on a real encrypted file.

#![allow(missing_docs, clippy::unwrap_used)]

mod accounts;
mod attachments;
mod by_hand;
mod calendars;
mod door;
mod dossiers;
mod endings;
mod failures;
mod hours;
mod keeping;
mod long;
mod omklap;
mod palette;
mod put_back;
mod reading;
mod reasons;
mod restore;
mod rights;
mod roles;
mod schedule;
mod series;
mod sets;
mod tasks;
mod thin_line;
mod today;
mod workbooks;
mod world;
