//! Which paths matter, among all that the system tells of.
//!
//! In: the folders that are read and the paths that were looked at. Out: yes or no for a path. Files that are hidden, that an
//! editor leaves behind or that another tool writes never matter, nor does what is published.

use crate::io::disk::{Survey, is_source_name};
use crate::model::config::Spelling;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// All paths are real.
#[derive(Default)]
pub(super) struct Interest {
    /// Folders in which every source counts.
    pub(super) folders: BTreeSet<PathBuf>,
    /// Single paths, there or not.
    pub(super) looked: BTreeSet<PathBuf>,
    /// Folders of dictionaries.
    pub(super) words: BTreeSet<PathBuf>,
}

impl Interest {
    /// What matters of a site before anything is found: the site itself, and where reading begins.
    pub(super) fn of(survey: &Survey) -> Self {
        let mut looked: BTreeSet<PathBuf> = survey.all();
        looked.insert(survey.site.root().to_owned());
        looked.extend(survey.routes().flat_map(|route| route.looked.iter().cloned()));
        Self { folders: survey.folders().cloned().collect(), looked, words: BTreeSet::new() }
    }

    pub(super) fn holds(&self, path: &Path) -> bool {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return false };
        let source = || is_source_name(name) && self.folders.contains(folder);
        let words = || is_dictionary(name) && self.words.contains(folder);
        source() || self.looked.contains(path) || words()
    }
}

/// Whether a file of this name is half a dictionary.
pub(super) fn is_dictionary(name: &OsStr) -> bool {
    let extension = Path::new(name).extension();
    Spelling::EXTENSIONS.iter().any(|known| extension.is_some_and(|extension| extension == *known))
}
