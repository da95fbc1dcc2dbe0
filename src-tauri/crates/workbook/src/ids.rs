//! Ids that follow from what a row is about, whatever file or row it stands in.
//!
//! They have the form of the ids that the engine makes itself, so it takes them as they are. No name and no date can be
//! read from them: an id outlives the person's record.

use uuid::Uuid;

/// The namespace of all ids that follow from a workbook. Never changes.
const NAMESPACE: Uuid = Uuid::from_u128(0x6f6d_6b6c_6170_576f_8b6b_2026_1122_0001);

/// Between parts: no cell holds it.
const BETWEEN: &str = "\u{1f}";

/// The id of the `table` row that these parts identify.
pub(crate) fn of(table: &str, parts: &[&str]) -> String {
    let name = format!("{table}{BETWEEN}{}", parts.join(BETWEEN));
    Uuid::new_v5(&NAMESPACE, name.as_bytes()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_never_changes() {
        // Written down: an id that changed would make everything twice.
        assert_eq!(of("tenant", &["olga schijnveld t", "1983-09-28"]), "9b98c918-dcea-5583-9829-4002b7b8ae4f");
        assert_ne!(of("tenant", &["a", "b"]), of("tenant", &["ab"]));
        assert_ne!(of("tenant", &["a"]), of("worker", &["a"]));
    }
}
