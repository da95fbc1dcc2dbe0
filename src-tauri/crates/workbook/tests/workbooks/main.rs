//! Whole workbooks: opened, understood, drawn, and what came of every cell.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod again;
mod caseload;
mod hostile;
mod kit;
mod lists;
mod matrices;
