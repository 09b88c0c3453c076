//! The source tree: every file of the site as a value. A test writes one by hand.

use crate::base::hash::Hash;
use crate::base::path::SourcePath;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One source file.
#[derive(Clone, Debug)]
pub struct File {
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Their hash.
    pub hash: Hash,
}

/// All source files by path. The order is the paths' own, whatever order the disk gave.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    files: BTreeMap<SourcePath, File>,
}

impl Tree {
    /// Adds or replaces a file.
    pub fn insert(&mut self, path: SourcePath, bytes: impl Into<Arc<[u8]>>) {
        let bytes = bytes.into();
        let hash = Hash::of(&bytes);
        self.files.insert(path, File { bytes, hash });
    }

    /// Adds or replaces a file whose hash is known.
    pub(crate) fn place(&mut self, path: SourcePath, file: File) {
        self.files.insert(path, file);
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &SourcePath) -> Option<File> {
        self.files.remove(path)
    }

    /// The file at `path`.
    pub fn get(&self, path: &SourcePath) -> Option<&File> {
        self.files.get(path)
    }

    /// The file at `path`, with the tree's own path.
    pub(crate) fn get_key_value(&self, path: &SourcePath) -> Option<(&SourcePath, &File)> {
        self.files.get_key_value(path)
    }

    /// The bytes at `path`.
    pub fn bytes(&self, path: &SourcePath) -> Option<&[u8]> {
        self.files.get(path).map(|file| &*file.bytes)
    }

    /// All files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &File)> {
        self.files.iter()
    }

    /// The files whose path starts with `folder` and a slash.
    pub(crate) fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a SourcePath, &'a File)> {
        self.files.iter().filter(move |(path, _)| path.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
    }
}
