//! Whole workbooks: opened, understood, drawn, and what came of every cell.

mod caseload;
mod kit;
