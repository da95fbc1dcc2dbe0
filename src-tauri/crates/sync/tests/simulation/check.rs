//! What must be so in the end: the files are equal, they are what the operations say, and no value is gone.

use std::collections::{BTreeMap, BTreeSet};

use store::{
    Db, Value,
    journal::{
        check,
        conflicts::{conflicts, live_stamps},
        history,
        stream::{self, Stamp, Transmitted},
    },
    registry::{self, DELETED},
};
use uuid::Uuid;

use crate::{
    acts::{self, plain},
    model::{Model, Place, Row, counts},
    world::{LAPTOPS, Laptop, Tally, World},
};

/// Compares everything; the first difference is told.
///
/// # Errors
/// The first difference.
pub fn whole(world: &mut World<'_>) -> Result<(), String> {
    for who in 0..LAPTOPS {
        if world.laptops[who].older {
            // Files of the older version agree too, on what they can hold.
            each(world, &world.laptops[who])?;
            world.tally.waiting += waiting(world.laptops[who].db());
            world.upgrade(who);
        }
    }
    world.laptops.iter().try_for_each(|laptop| each(world, laptop))?;
    let from = world.rng.usize(0..LAPTOPS);
    let (name, cuts) = (world.laptops[from].name, world.laptops[from].cuts.clone());
    let mut anew = world.ground.file(&format!("{}-anew", world.seed), false, Uuid::from_u128(u128::MAX), 0);
    for (device, last) in cuts {
        anew.cut(device, last).unwrap();
    }
    for operation in stream::all(world.laptops[from].db().conn()).unwrap() {
        anew.apply(&operation, 0).map_err(|why| format!("cannot be made anew: {why:?}"))?;
    }
    let model = world.model_of(&world.laptops[from]);
    as_in_model(world, &anew, &model).map_err(|why| format!("{name} made anew {why}"))?;
    same_operations(&anew, &world.acknowledged).map_err(|why| format!("{name} made anew {why}"))?;
    count(world, &model);
    Ok(())
}

fn each(world: &World<'_>, laptop: &Laptop) -> Result<(), String> {
    let model = world.model_of(laptop);
    let said = |why| format!("{}{} {why}", laptop.name, if laptop.older { ", of the older version," } else { "" });
    all_arrived(laptop, &world.acknowledged).map_err(said)?;
    as_in_model(world, laptop.db(), &model).map_err(said)?;
    same_operations(laptop.db(), &world.acknowledged).map_err(said)?;
    every_value_is_found(world, laptop, &model).map_err(said)?;
    no_edit_is_hidden(world, laptop, &model).map_err(said)?;
    match check::whole(laptop.db().conn()).unwrap() {
        true => Ok(()),
        false => Err(said("has a journal that does not fit its rows".into())),
    }
}

/// The rows of a laptop while it works.
///
/// # Errors
/// The first difference.
pub fn rows_as_in_model(world: &World<'_>, laptop: &Laptop) -> Result<(), String> {
    shown(world, laptop.db(), &world.model_of(laptop)).map_err(|why| format!("{} {why}", laptop.name))
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

fn as_in_model(world: &World<'_>, db: &Db, model: &Model) -> Result<(), String> {
    shown(world, db, model)?;
    for (place, cell) in &model.cells {
        let (table, row, column) = place;
        let table = registry::table(*table).unwrap();
        let mut live = live_stamps(db.conn(), table, row, *column).unwrap();
        live.sort();
        if live != cell.stamps() {
            return Err(format!("keeps {live:?} in {}, the operations say {:?}", named(place), cell.stamps()));
        }
    }
    let mut open = BTreeMap::new();
    for conflict in conflicts(db.conn()).unwrap() {
        open.insert((conflict.table, conflict.row.clone(), conflict.column), conflict);
    }
    for (place, cell) in model.cells.iter().filter(|(_, cell)| cell.open()) {
        let (table, row, column) = place;
        let Some((_, at)) = model.shown(place, &world.ground.rules) else { continue };
        let table = registry::table(*table).unwrap();
        let found = open.remove(&(table.name, row.clone(), table.column(*column).unwrap()));
        let mut expected: Vec<_> =
            cell.live().into_iter().map(|(_, it)| (it.value.clone(), it.author.clone(), it.at_ms)).collect();
        if let Some(first) = at.map(|at| expected.remove(at)) {
            expected.insert(0, first);
        }
        let values = found.as_ref().map(|it| it.values.clone()).unwrap_or_default();
        if values != expected {
            return Err(format!("shows {values:?} for the choice in {}, expected {expected:?}", named(place)));
        }
        let edits: BTreeSet<_> = found
            .iter()
            .flat_map(|it| &it.edits)
            .map(|it| (it.column.unwrap(), plain(&it.value), it.author.clone(), it.at_ms))
            .collect();
        let expected = edits_in(model, place);
        if edits != expected {
            return Err(format!("tells of {edits:?} in {}, which was deleted; expected {expected:?}", named(place)));
        }
    }
    open.into_keys().next().map_or(Ok(()), |place| Err(format!("asks for a choice in {place:?} that nobody needs")))
}

/// What was written in a row by those who had not seen that it was deleted.
fn edits_in(model: &Model, (table, row, column): &Place) -> BTreeSet<(&'static str, String, String, i64)> {
    let Some(unseen) = model.unseen.get(&(*table, row.clone())).filter(|_| *column == DELETED) else {
        return BTreeSet::new();
    };
    let cells = model.cells.iter().filter(|((no, id, column), _)| no == table && id == row && *column != DELETED);
    cells
        .flat_map(|((_, _, column), cell)| cell.live().into_iter().map(move |(stamp, it)| (*column, stamp, it)))
        .filter(|(_, stamp, _)| unseen.contains(stamp))
        .map(|(column, _, it)| {
            let column = registry::table(*table).unwrap().column(column).unwrap();
            (column, plain(&it.value), it.author.clone(), it.at_ms)
        })
        .collect()
}

fn shown(world: &World<'_>, db: &Db, model: &Model) -> Result<(), String> {
    let mut expected: BTreeMap<_, _> = (model.cells.keys())
        .filter_map(|place| Some((place.clone(), model.shown(place, &world.ground.rules)?.0)))
        .collect();
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

/// Shown, waiting for a choice or for a newer version, or replaced by a write whose author had seen it; and always in
/// the history of a row that is there.
fn every_value_is_found(world: &World<'_>, laptop: &Laptop, model: &Model) -> Result<(), String> {
    let db = laptop.db();
    let valid: Vec<_> = world.acknowledged.iter().filter(|it| counts(it, &laptop.cuts)).collect();
    let mut replaced: BTreeMap<(Place, Stamp), Vec<&Transmitted>> = BTreeMap::new();
    for operation in &valid {
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
    for (no, row) in &model.rows {
        let table = registry::table(*no).unwrap();
        for event in history::of_row(db.conn(), table, row).unwrap() {
            for cell in event.cells {
                let column = table.column_no(cell.column).unwrap();
                let line = format!("{} {} {}", event.author, event.at_ms, plain(&cell.value));
                told.entry((*no, row.clone(), column)).or_default().insert(line);
            }
        }
    }
    for operation in valid {
        for row in &operation.rows {
            for cell in &row.cells {
                let place = (row.table, row.row.clone(), cell.column);
                let line = format!("{} {} {}", operation.author, operation.at_ms, plain(&cell.value));
                let making = cell.column == DELETED && cell.replaces.is_empty();
                let held = model.rows.contains(&(row.table, row.row.clone()))
                    && model.takes(&place, &cell.value, &world.ground.rules);
                if held && !making && !told.get(&place).is_some_and(|it| it.contains(&line)) {
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

/// Who had seen what is taken from the versions of the authors here, not from the stamps that a write names: a row with
/// an edit that nobody replaced, and that nobody who wrote the mark of deletion had seen, is not deleted.
fn no_edit_is_hidden(world: &World<'_>, laptop: &Laptop, model: &Model) -> Result<(), String> {
    let mut marks: BTreeMap<Row, Vec<&Transmitted>> = BTreeMap::new();
    let mut edits: Vec<(Row, &Transmitted)> = Vec::new();
    for operation in world.acknowledged.iter().filter(|it| counts(it, &laptop.cuts)) {
        for row in &operation.rows {
            let place = (row.table, row.row.clone());
            match row.cells.iter().any(|it| it.column == DELETED) {
                true => marks.entry(place).or_default().push(operation),
                false => edits.push((place, operation)),
            }
        }
    }
    for (row, edit) in edits.into_iter().filter(|(row, _)| model.rows.contains(row)) {
        let table = registry::table(row.0).unwrap();
        let live = (table.columns.iter().filter(|(no, _)| *no != DELETED))
            .any(|(no, _)| live_stamps(laptop.db().conn(), table, &row.1, *no).unwrap().contains(&edit.stamp()));
        if !live || marks.get(&row).is_some_and(|marks| marks.iter().any(|mark| had_seen(mark, edit))) {
            continue;
        }
        let place = (row.0, row.1, DELETED);
        if model.shown(&place, &world.ground.rules).is_some_and(|(value, _)| value != Value::Integer(0)) {
            return Err(format!("hides what {} wrote at {} in {}", edit.author, edit.at_ms, named(&place)));
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

fn waiting(db: &Db) -> u64 {
    let cells = db.conn().query_row("SELECT count(*) FROM future_cell", [], |it| it.get::<_, i64>(0));
    cells.unwrap().unsigned_abs()
}

/// What is worth knowing about a run.
fn count(world: &mut World<'_>, model: &Model) {
    let cuts = world.laptops[0].cuts.clone();
    let tally: &mut Tally = &mut world.tally;
    for ((_, _, column), cell) in model.cells.iter().filter(|(_, it)| it.open()) {
        tally.conflicts_left += 1;
        tally.contested += u64::from(*column == DELETED && cell.open());
    }
    tally.void += world.acknowledged.iter().filter(|it| !counts(it, &cuts)).count() as u64;
    for operation in &world.acknowledged {
        for row in &operation.rows {
            let columns: BTreeSet<_> = row.cells.iter().map(|it| it.column).collect();
            tally.choices_undone += u64::from(columns.len() < row.cells.len());
        }
    }
}

fn named((table, row, column): &Place) -> String {
    let column = registry::table(*table).and_then(|it| it.column(*column)).unwrap_or("?");
    format!("{table:?} {row} {column}")
}
