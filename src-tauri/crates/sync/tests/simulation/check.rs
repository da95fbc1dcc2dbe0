//! What must be so in the end: the files are equal, they are what the operations say, and no value is gone.

use std::collections::{BTreeMap, BTreeSet};

use store::{
    Db,
    journal::{
        apply::{conflicts, live_stamps},
        history,
        stream::{self, Stamp, Transmitted},
    },
    registry,
};
use uuid::Uuid;

use crate::{
    acts::{self, plain},
    model::{Model, Place},
    world::{LAPTOPS, Laptop, Tally, World},
};

/// Compares everything; the first difference is told.
///
/// # Errors
/// The first difference.
pub fn whole(world: &mut World<'_>) -> Result<(), String> {
    let mut model = Model::default();
    world.acknowledged.iter().for_each(|it| model.take(it));
    let from = world.rng.usize(0..LAPTOPS);
    for laptop in &world.laptops {
        let name = laptop.name;
        all_arrived(laptop, &world.acknowledged).map_err(|why| format!("{name} {why}"))?;
        as_in_model(laptop.db(), &model).map_err(|why| format!("{name} {why}"))?;
        same_operations(laptop.db(), &world.acknowledged).map_err(|why| format!("{name} {why}"))?;
        every_value_is_found(laptop.db(), &model, &world.acknowledged).map_err(|why| format!("{name} {why}"))?;
    }
    let mut anew = world.ground.file(&format!("{}-anew", world.seed), Uuid::from_u128(u128::MAX), 0);
    for operation in stream::all(world.laptops[from].db().conn()).unwrap() {
        anew.apply(&operation, 0).map_err(|why| format!("cannot be made anew: {why:?}"))?;
    }
    as_in_model(&anew, &model).map_err(|why| format!("{} made anew {why}", world.laptops[from].name))?;
    same_operations(&anew, &world.acknowledged)
        .map_err(|why| format!("{} made anew {why}", world.laptops[from].name))?;
    count(&mut world.tally, &model, &world.acknowledged);
    Ok(())
}

/// The rows of a laptop while it works.
///
/// # Errors
/// The first difference.
pub fn rows_as_in_model(laptop: &Laptop) -> Result<(), String> {
    shown(laptop.db(), &laptop.model).map_err(|why| format!("{} {why}", laptop.name))
}

fn all_arrived(laptop: &Laptop, acknowledged: &[Transmitted]) -> Result<(), String> {
    let version = laptop.version();
    let waiting = laptop.inbox.waiting() + laptop.refused.len();
    match acknowledged.iter().find(|it| version.get(&it.device).is_none_or(|held| *held < it.number)) {
        Some(it) => Err(format!("never got operation {} of {}", it.number, it.device)),
        None if waiting > 0 => Err(format!("still lets {waiting} operations wait")),
        None => Ok(()),
    }
}

fn as_in_model(db: &Db, model: &Model) -> Result<(), String> {
    shown(db, model)?;
    for (place, cell) in &model.cells {
        let (table, row, column) = place;
        let table = registry::table(*table).unwrap();
        let mut live = live_stamps(db.conn(), table, row, *column).unwrap();
        live.sort();
        if live != cell.stamps() {
            return Err(format!("keeps {live:?} in {}, the operations say {:?}", named(place), cell.stamps()));
        }
    }
    let mut open: BTreeMap<(&str, String, &str), Vec<_>> = BTreeMap::new();
    for conflict in conflicts(db.conn()).unwrap() {
        open.insert((conflict.table, conflict.row, conflict.column), conflict.values);
    }
    for (place, cell) in model.cells.iter().filter(|(_, cell)| cell.open()) {
        let (table, row, column) = place;
        let table = registry::table(*table).unwrap();
        let shown = open.remove(&(table.name, row.clone(), table.column(*column).unwrap())).unwrap_or_default();
        let expected: Vec<_> =
            cell.live().rev().map(|(_, it)| (it.value.clone(), it.author.clone(), it.at_ms)).collect();
        if shown != expected {
            return Err(format!("shows {shown:?} for the choice in {}, expected {expected:?}", named(place)));
        }
    }
    open.into_keys().next().map_or(Ok(()), |place| Err(format!("asks for a choice in {place:?} that nobody needs")))
}

fn shown(db: &Db, model: &Model) -> Result<(), String> {
    let mut expected = model.rows();
    for table in registry::journaled() {
        for (row, column, value) in acts::dump(db.conn(), table) {
            let place = (table.no, row, column);
            match expected.remove(&place) {
                Some(it) if it == value => {}
                it => {
                    let it = it.as_ref().map_or("nothing".into(), plain);
                    return Err(format!("shows {} in {}, the operations say {it}", plain(&value), named(&place)));
                }
            }
        }
    }
    expected.into_keys().next().map_or(Ok(()), |place| Err(format!("does not have {}", named(&place))))
}

fn same_operations(db: &Db, acknowledged: &[Transmitted]) -> Result<(), String> {
    let mut here: BTreeMap<_, _> =
        stream::all(db.conn()).unwrap().into_iter().map(|it| ((it.device, it.number), it)).collect();
    for operation in acknowledged {
        match here.remove(&(operation.device, operation.number)) {
            Some(it) if it.same_as(operation) => {}
            Some(it) => return Err(format!("passes on {it:#?}\nwhich was {operation:#?}")),
            None => return Err(format!("lost operation {} of {}", operation.number, operation.device)),
        }
    }
    here.into_keys().next().map_or(Ok(()), |it| Err(format!("has {it:?} that nobody wrote")))
}

/// Shown, waiting for a choice, or replaced by a write whose author had seen it; and always in the history.
fn every_value_is_found(db: &Db, model: &Model, acknowledged: &[Transmitted]) -> Result<(), String> {
    let mut by_stamp: BTreeMap<Stamp, &Transmitted> = BTreeMap::new();
    let mut replaced: BTreeMap<(Place, Stamp), Vec<&Transmitted>> = BTreeMap::new();
    for operation in acknowledged {
        by_stamp.insert(operation.stamp(), operation);
        for row in &operation.rows {
            for cell in &row.cells {
                for stamp in &cell.replaces {
                    let place = (row.table, row.row.clone(), cell.column);
                    replaced.entry((place, *stamp)).or_default().push(operation);
                }
            }
        }
    }
    let mut told: BTreeMap<Place, BTreeSet<String>> = BTreeMap::new();
    let rows: BTreeSet<_> = model.cells.keys().map(|(table, row, _)| (*table, row.clone())).collect();
    for (no, row) in rows {
        let table = registry::table(no).unwrap();
        for event in history::of_row(db.conn(), table, &row).unwrap() {
            for cell in event.cells {
                let column = table.column_no(cell.column).unwrap();
                let line = format!("{} {} {}", event.author, event.at_ms, plain(&cell.value));
                told.entry((no, row.clone(), column)).or_default().insert(line);
            }
        }
    }
    for operation in acknowledged {
        for row in &operation.rows {
            for cell in &row.cells {
                let place = (row.table, row.row.clone(), cell.column);
                let value = plain(&cell.value);
                let line = format!("{} {} {value}", operation.author, operation.at_ms);
                let making = cell.column == registry::DELETED && cell.replaces.is_empty();
                if !making && !told.get(&place).is_some_and(|it| it.contains(&line)) {
                    return Err(format!("does not tell of {line} in {}", named(&place)));
                }
                let table = registry::table(row.table).unwrap();
                let live = live_stamps(db.conn(), table, &row.row, cell.column).unwrap();
                let stamp = operation.stamp();
                let by = replaced.get(&(place.clone(), stamp));
                if live.contains(&stamp) {
                    continue; // Shown or a choice: `as_in_model` has looked.
                }
                if !by.is_some_and(|by| by.iter().any(|by| had_seen(by, operation))) {
                    return Err(format!("lost {line} in {}: nobody who had seen it replaced it", named(&place)));
                }
            }
        }
    }
    Ok(())
}

/// The author of `later` held `earlier` when writing.
fn had_seen(later: &Transmitted, earlier: &Transmitted) -> bool {
    match later.device == earlier.device {
        true => later.number > earlier.number,
        false => later.after.get(&earlier.device).is_some_and(|held| *held >= earlier.number),
    }
}

/// What is worth knowing about a run: choices that are left, and edits in a row that somebody deleted meanwhile.
fn count(tally: &mut Tally, model: &Model, acknowledged: &[Transmitted]) {
    tally.conflicts_left += model.cells.values().filter(|it| it.open()).count() as u64;
    let mut deletions = Vec::new();
    let mut edits = Vec::new();
    for operation in acknowledged {
        for row in &operation.rows {
            let deleted = row.cells.iter().find(|it| it.column == registry::DELETED && !it.replaces.is_empty());
            match deleted {
                Some(_) => deletions.push((row.table, &row.row, operation)),
                None => edits.push((row.table, &row.row, operation)),
            }
        }
    }
    for (table, row, edit) in edits {
        let place = (table, row.clone(), registry::DELETED);
        let hidden = model.cells.get(&place).is_some_and(|it| it.live().all(|(_, it)| plain(&it.value) == "1"));
        let concurrent = |(a, b, deletion): &(_, &String, &Transmitted)| {
            *a == table && *b == row && !had_seen(deletion, edit) && !had_seen(edit, deletion)
        };
        tally.hidden_edits += u64::from(hidden && deletions.iter().any(concurrent));
    }
}

fn named((table, row, column): &Place) -> String {
    let column = registry::table(*table).and_then(|it| it.column(*column)).unwrap_or("?");
    format!("{table:?} {row} {column}")
}
