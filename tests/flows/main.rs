//! What a person does from beginning to end, as JSON through `dispatch`, on a real encrypted file.

#![allow(missing_docs, clippy::unwrap_used)]

mod accounts;
mod at_visits;
mod attachments;
mod by_hand;
mod calendars;
mod door;
mod dossiers;
mod endings;
mod failures;
mod follow_ups;
mod hours;
mod keeping;
mod long;
mod omklap;
mod palette;
mod put_back;
mod reading;
mod reasons;
mod restore;
mod reviews;
mod rights;
mod roles;
mod roster;
mod schedule;
mod search;
mod series;
mod sets;
mod tasks;
mod thin_line;
mod today;
mod views;
mod workbooks;
mod working_list;
mod world;
