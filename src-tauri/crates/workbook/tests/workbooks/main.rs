//! Whole workbooks: opened, understood, drawn, and what came of every cell.

mod again;
mod caseload;
mod hostile;
mod kit;
mod lists;
mod matrices;
