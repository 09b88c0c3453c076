//! What may have changed on disk since it was read.
//!
//! In: paths, as a watch or a test names them. Out: the same, joined. Says nothing of how each changed: whoever reads
//! looks for itself.

use std::collections::BTreeSet;
use std::path::PathBuf;

/// What may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Changes {
    /// These files and folders, with all that is in them: whole paths without links, or as the site names them.
    Paths(BTreeSet<PathBuf>),
    /// Nobody knows: all is looked at.
    Everything,
}

impl Changes {
    pub(crate) fn none() -> Self {
        Self::Paths(BTreeSet::new())
    }

    /// Both.
    pub(crate) fn join(&mut self, more: &Self) {
        match (&mut *self, more) {
            (Self::Paths(paths), Self::Paths(more)) => paths.extend(more.iter().cloned()),
            _ => *self = Self::Everything,
        }
    }
}
