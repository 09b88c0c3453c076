//! The whole output as one sorted map: what will be in `public/`, before anything is written.

use crate::base::path::{OutPath, SourcePath};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What stands at one path of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// These bytes.
    Bytes(Arc<[u8]>),
    /// The bytes of this source file.
    Copy(SourcePath),
}

/// The published site: path → content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    entries: BTreeMap<OutPath, Entry>,
}

impl Plan {
    /// Puts an entry where nothing is yet; gives it back when the path is taken.
    pub(crate) fn claim(&mut self, path: OutPath, entry: Entry) -> Result<(), Entry> {
        match self.entries.entry(path) {
            std::collections::btree_map::Entry::Vacant(slot) => {
                slot.insert(entry);
                Ok(())
            }
            std::collections::btree_map::Entry::Occupied(_) => Err(entry),
        }
    }

    /// The entry at `path`.
    pub fn get(&self, path: &OutPath) -> Option<&Entry> {
        self.entries.get(path)
    }

    /// All entries in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&OutPath, &Entry)> {
        self.entries.iter()
    }

    /// How many files it has.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
