//! Tables → rows of text that know their place. Types come later, from the dataset's contract.
//!
//! In: the bytes of a CSV, or a sheet of a spreadsheet. Out: a [`RawTable`] and how it was written. Knows no contract,
//! so that it cannot know whether `1.234` is a thousand.

mod cells;
mod delimited;
pub(crate) mod encoding;
pub(crate) mod grid;
pub(crate) mod rules;
mod separator;
pub(crate) mod sheet;

pub(crate) use delimited::read;
pub(crate) use grid::{RawRecord, RawTable};

use std::collections::BTreeMap;

/// A table may have this many cells at most: 100 columns of 20.000 rows. A phone cannot show more, and a file of a
/// few bytes must not be able to ask for all the memory there is.
pub(crate) const MOST_CELLS: usize = 2_000_000;

/// So many mistakes of one sort are told one by one; the rest only counted.
const TOLD: usize = 50;

/// Counts mistakes of a sort, so that a column that is wrong from top to bottom does not bury all others.
#[derive(Debug)]
pub(crate) struct Tally<K>(BTreeMap<K, usize>);

impl<K: Ord> Default for Tally<K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord> Tally<K> {
    /// Counts one more of the sort `key`; whether it is still to be told.
    pub(crate) fn admits(&mut self, key: K) -> bool {
        let count = self.0.entry(key).or_default();
        *count += 1;
        *count <= TOLD
    }

    /// The sorts of which some were not told, and how many.
    pub(crate) fn untold(self) -> impl Iterator<Item = (K, usize)> {
        self.0.into_iter().filter(|(_, count)| *count > TOLD).map(|(key, count)| (key, count - TOLD))
    }
}
