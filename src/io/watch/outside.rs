//! Folders outside the site whose dictionaries are read too.
//!
//! In: their paths; many will not exist. Out: where they really are, after each path that says so was told of. Reads no file.

use crate::io::disk::Route;
use std::path::{Path, PathBuf};

/// The folders.
pub(super) struct Outside(Vec<PathBuf>);

impl Outside {
    pub(super) fn new(folders: &[PathBuf]) -> Self {
        Self(folders.iter().filter(|folder| folder.is_absolute()).cloned().collect())
    }

    /// The real folders that exist now. `looked` is told of every path on the way, and says whether to look again.
    pub(super) fn real(&self, looked: &mut dyn FnMut(&[PathBuf]) -> bool) -> Vec<PathBuf> {
        self.0.iter().filter_map(|folder| Route::steady(folder, Path::new(""), looked).end).filter(|end| end.is_dir()).collect()
    }
}
