//! What is counted over many tenancies (`spec/omklap.md`, "Indicators computed from these records").

pub mod survival;
