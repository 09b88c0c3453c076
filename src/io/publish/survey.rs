//! What stands in the output folder now.
//!
//! In: the folder. Out: a [`Survey`]: each path with its sort. Follows no link and reads no file, so whatever it
//! calls a file really lies in the folder.

use std::collections::BTreeMap;
use std::fs::FileType;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, IntoIter, WalkDir};

/// How the name of a file begins while it is being written.
pub(super) const HALF_WRITTEN: &str = ".amigable-tmp-";

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    File,
    Folder,
    /// A link, a pipe, or what we may not look at: never ours.
    Other,
}

/// The output folder by path.
#[derive(Debug, Default)]
pub(super) struct Survey {
    found: BTreeMap<String, Sort>,
    /// Files that a killed build left half written.
    pub(super) left_over: Vec<PathBuf>,
    /// Folders where its pages waited.
    pub(super) left_waiting: Vec<PathBuf>,
}

impl Survey {
    /// Looks through `folder`; one that does not exist holds nothing. `own` is where pages of this build wait.
    pub(super) fn of(folder: &Path, own: Option<&Path>) -> Self {
        let mut survey = Self::default();
        let mut walk = WalkDir::new(folder).min_depth(1).into_iter();
        while let Some(entry) = walk.next() {
            match entry {
                // A folder may be a checkout of its own, as for GitHub Pages: its history is no output.
                Ok(entry) if entry.file_name() == ".git" => skip(&mut walk, &entry),
                Ok(entry) if entry.file_type().is_dir() && is_half_written(&entry) => {
                    skip(&mut walk, &entry);
                    if own != Some(entry.path()) {
                        survey.left_waiting.push(entry.into_path());
                    }
                }
                Ok(entry) => survey.note(folder, &entry),
                Err(error) => survey.note_closed(folder, error.path()),
            }
        }
        survey
    }

    fn note(&mut self, folder: &Path, entry: &DirEntry) {
        let sort = sort(entry.file_type());
        if sort == Sort::File && is_half_written(entry) {
            self.left_over.push(entry.path().to_owned());
        } else {
            let (path, is_text) = relative(folder, entry.path());
            self.found.insert(path, if is_text || sort == Sort::Folder { sort } else { Sort::Other });
        }
    }

    /// A folder that we may not enter holds files of someone else.
    fn note_closed(&mut self, folder: &Path, path: Option<&Path>) {
        if let Some(path) = path.filter(|path| *path != folder) {
            self.found.insert(relative(folder, path).0, Sort::Other);
        }
    }

    pub(super) fn at(&self, path: &str) -> Option<Sort> {
        self.found.get(path).copied()
    }

    /// What is not a folder, with its path.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, Sort)> {
        self.found.iter().filter(|(_, sort)| **sort != Sort::Folder).map(|(path, sort)| (path.as_str(), *sort))
    }

    /// All that stands inside the folder at `path`, the innermost last.
    pub(super) fn inside(&self, path: &str) -> impl DoubleEndedIterator<Item = (&str, Sort)> {
        let (from, to) = (format!("{path}/"), format!("{path}0")); // `0` follows `/`
        self.found.range(from..to).map(|(path, sort)| (path.as_str(), *sort))
    }
}

/// Goes past a folder; of a file there is nothing to go past.
fn skip(walk: &mut IntoIter, entry: &DirEntry) {
    if entry.file_type().is_dir() {
        walk.skip_current_dir();
    }
}

fn is_half_written(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with(HALF_WRITTEN)
}

fn sort(kind: FileType) -> Sort {
    match kind {
        kind if kind.is_file() => Sort::File,
        kind if kind.is_dir() => Sort::Folder,
        _ => Sort::Other,
    }
}

/// The path with slashes, and whether it was text; what was none is never ours.
fn relative(folder: &Path, path: &Path) -> (String, bool) {
    let path = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    (parts.join("/"), path.to_str().is_some())
}
