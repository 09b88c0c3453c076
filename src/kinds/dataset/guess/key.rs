//! Which columns tell the rows apart.

use super::Guessed;
use crate::kinds::dataset::typed::same;
use crate::parse::table::RawTable;
use std::collections::BTreeMap;

/// The smallest set of leading columns that no two rows share: first of those that are no amounts, then of all. With
/// it, two rows that nothing tells apart.
pub(super) fn find(raw: &RawTable, columns: &[Guessed]) -> (Vec<usize>, Option<(usize, usize)>) {
    let whole = |index: &usize| columns[*index].required;
    let leading: Vec<usize> = (0..columns.len()).filter(whole).filter(|index| !columns[*index].kind.is_amount()).collect();
    let all: Vec<usize> = (0..columns.len()).filter(whole).collect();
    for columns_of in [&leading, &all] {
        let sets = (1..=columns_of.len()).map(|count| &columns_of[..count]);
        if let Some(set) = sets.into_iter().find(|set| repeated(raw, columns, set).is_none()) {
            return (needed(raw, columns, set), None);
        }
    }
    let fallback = if all.is_empty() { vec![0] } else { all };
    let repeated = repeated(raw, columns, &fallback);
    (fallback, repeated)
}

/// The set without the columns that it does not need: beside the code of a comuna, that of its region.
fn needed(raw: &RawTable, columns: &[Guessed], set: &[usize]) -> Vec<usize> {
    let mut kept = set.to_vec();
    for column in set {
        let fewer: Vec<usize> = kept.iter().copied().filter(|index| index != column).collect();
        if !fewer.is_empty() && repeated(raw, columns, &fewer).is_none() {
            kept = fewer;
        }
    }
    kept
}

/// The first two rows that share these columns.
fn repeated(raw: &RawTable, columns: &[Guessed], set: &[usize]) -> Option<(usize, usize)> {
    let mut seen = BTreeMap::new();
    raw.records.iter().find_map(|record| {
        let values: Vec<_> = set.iter().map(|index| same(columns[*index].kind, raw.cell(record, *index))).collect();
        seen.insert(values, record.row).map(|earlier| (earlier, record.row))
    })
}
