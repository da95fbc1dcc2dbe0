//! Exchange sets against a real encrypted team file.

#![allow(clippy::unwrap_used)]

mod everything;
mod fixture;
mod kit;
mod mangled;
mod nuisance;
mod rejections;
mod repeated;
mod rows;
mod together;
