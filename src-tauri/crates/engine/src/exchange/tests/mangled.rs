//! Whatever a set says, taking it in does what the plan said, makes nothing twice, and what was taken in goes out whole.

use proptest::{collection::vec, prelude::*, sample::Index};

use super::{
    super::SHEETS,
    everything::unusual,
    kit::{Files, Team},
};

/// One cell of one file becomes something else.
#[derive(Clone, Debug)]
enum Slip {
    /// What stands in the same column of another row.
    Neighbour(Index),
    /// Nothing.
    Nothing,
    /// Something that no column expects.
    Nonsense,
    /// The whole row is gone.
    Row,
}

fn slip() -> impl Strategy<Value = Slip> {
    prop_oneof![
        4 => any::<Index>().prop_map(Slip::Neighbour),
        2 => Just(Slip::Nothing),
        1 => Just(Slip::Nonsense),
        1 => Just(Slip::Row),
    ]
}

fn mangle(files: Files, sheet: &Index, row: &Index, column: &Index, slip: &Slip) -> Files {
    let sheet = sheet.get(SHEETS).name;
    let text = files.text(sheet);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> =
        reader.records().map(|it| it.unwrap().iter().map(str::to_owned).collect()).collect();
    if rows.len() < 2 {
        return files;
    }
    let row = 1 + row.index(rows.len() - 1);
    let column = column.index(rows[0].len());
    match slip {
        Slip::Neighbour(other) => rows[row][column] = rows[1 + other.index(rows.len() - 1)][column].clone(),
        Slip::Nothing => rows[row][column].clear(),
        Slip::Nonsense => rows[row][column] = "\"x\u{1}".to_owned(),
        Slip::Row => drop(rows.remove(row)),
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    rows.iter().for_each(|it| writer.write_record(it).unwrap());
    files.with(sheet, writer.into_inner().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_mangled_set_is_taken_in_as_planned_and_only_once(
        slips in vec((any::<Index>(), any::<Index>(), any::<Index>(), slip()), 1..12),
        over_itself in any::<bool>(),
    ) {
        let mut team = Team::empty();
        team.write(unusual);
        let mut files = team.export();
        for (sheet, row, column, slip) in &slips {
            files = mangle(files, sheet, row, column, slip);
        }
        if !over_itself {
            team = Team::empty();
        }
        team.import(files.path()); // Compares with the plan.
        let before = team.rows();
        let again = team.import(files.path());
        prop_assert_eq!(again.made.values().sum::<u32>(), 0);
        prop_assert_eq!(&before, &team.rows());

        let exported = team.export();
        let mut other = Team::empty();
        let intake = other.import(exported.path());
        prop_assert_eq!((intake.rejected, intake.proposed), (vec![], vec![]));
        prop_assert_eq!(team.figures(), other.figures());
        prop_assert_eq!(exported.all(), other.export().all());
    }
}
