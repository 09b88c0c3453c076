//! A long table in groups that open, one for each region: nobody reads 345 rows to find one, and what is closed costs a telephone
//! no layout.
//!
//! In: the rows that are shown, in their order. Out: which column groups them and which rows each group has, or nothing where
//! they are few, or where a group would fall apart.

use crate::model::dataset::{Cell, ColumnKind, Dataset, Row};
use std::collections::BTreeSet;
use std::ops::Range;

/// Rows up to which a table stands open: what a reader can run through with a thumb.
const OPEN: usize = 100;

/// The groups of a table.
#[derive(Debug, PartialEq)]
pub(super) struct Groups {
    /// The column of regions, by its index in the dataset. All rows of a group say the same in it.
    pub(super) column: usize,
    /// The rows of each group.
    pub(super) runs: Vec<Range<usize>>,
}

/// The groups of `rows`, if there are many, if one of the `columns` names regions, and if rows of one region stand together.
pub(super) fn of<'r>(columns: &[usize], dataset: &Dataset, rows: &[&'r Row]) -> Option<Groups> {
    if rows.len() <= OPEN {
        return None;
    }
    let column = *columns.iter().find(|index| dataset.columns[**index].kind == ColumnKind::Region)?;
    let name = |row: &'r Row| match &row.cells[column] {
        Cell::Text(region) => Some(region.as_str()),
        _ => None,
    };
    let runs = runs(&rows.iter().copied().map(name).collect::<Option<Vec<_>>>()?);
    (runs.len() > 1).then_some(Groups { column, runs })
}

/// Stretches of equal names; none when a name comes back after another.
fn runs(names: &[&str]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for run in names.chunk_by(|a, b| a == b) {
        let from = runs.last().map_or(0, |before| before.end);
        runs.push(from..from + run.len());
    }
    let different: BTreeSet<&str> = names.iter().copied().collect();
    if different.len() == runs.len() { runs } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::runs;

    fn names(text: &str) -> Vec<&str> {
        text.split(' ').collect()
    }

    #[test]
    fn rows_of_one_region_stand_together() {
        assert_eq!(runs(&names("Maule Maule Ñuble Biobío Biobío")), [0..2, 2..3, 3..5]);
    }

    #[test]
    fn rows_in_another_order_make_no_groups() {
        assert!(runs(&names("Maule Ñuble Maule")).is_empty());
    }
}
