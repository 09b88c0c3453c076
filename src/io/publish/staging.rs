//! Pages on their way to the output folder: each is written as soon as it is made, so that memory does not grow with the site.
//!
//! In: a target, then one page after the other. Out: files in a folder of their own inside the output folder, each by its hash, until `write`
//! gives them their names. Whoever stages holds the output folder: no other build writes there meanwhile. What is not published goes
//! again; what a killed build leaves, the next one removes.

use super::lock;
use super::survey::HALF_WRITTEN;
use super::target::Target;
use crate::base::hash::Hash;
use crate::base::path::OutPath;
use crate::base::say::{Said, said};
use crate::failure::Failure;
use crate::model::plan::{Entry, InMemory, Keeper};
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const OPEN: Said = said("escribir en", "write to");

/// The output folder, held, with what waits to be published.
pub(crate) struct Staging {
    pub(super) target: Target,
    /// Gone when all is done.
    waiting: Option<TempDir>,
    /// Folders that were not there before, the innermost first.
    made: Vec<PathBuf>,
    /// Held for as long as this lives.
    _lock: Option<File>,
}

impl Staging {
    /// Takes hold of the output folder, which is made if need be.
    pub(crate) fn open(target: &Target) -> Result<Self, Failure> {
        let folder = target.path();
        let made = folder.ancestors().take_while(|folder| !folder.exists()).map(Path::to_owned).collect();
        let failed = |error| Failure::system(OPEN, target.shown(), error);
        fs::create_dir_all(folder).map_err(failed)?;
        let mut staging = Self { target: target.clone(), waiting: None, made, _lock: lock(target)? };
        staging.waiting = Some(tempfile::Builder::new().prefix(HALF_WRITTEN).tempdir_in(folder).map_err(failed)?);
        Ok(staging)
    }

    /// Where pages wait.
    pub(super) fn folder(&self) -> &Path {
        self.waiting.as_ref().map_or(Path::new(""), TempDir::path)
    }

    /// The file of bytes that wait.
    pub(super) fn file(&self, hash: Hash) -> PathBuf {
        self.folder().join(hash.to_string())
    }

    fn put(&self, hash: Hash, bytes: &[u8]) -> io::Result<()> {
        let path = self.file(hash);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => file.write_all(bytes).inspect_err(|_| drop(fs::remove_file(&path))),
            // Another page of the same bytes.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Whether a file of these bytes stands there already, as after most edits.
    fn stands(&self, path: &OutPath, bytes: &[u8]) -> bool {
        let path = self.target.path().join(path.as_str());
        let length = fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file).map(|about| about.len());
        length == Some(bytes.len() as u64) && fs::read(&path).is_ok_and(|old| old == bytes)
    }
}

impl Keeper for Staging {
    fn keep(&self, path: &OutPath, bytes: Vec<u8>) -> Entry {
        let hash = Hash::of(&bytes);
        if self.stands(path, &bytes) || self.put(hash, &bytes).is_ok() {
            return Entry::Hashed(hash, bytes.len());
        }
        // What keeps it from being written, publishing will meet again and tell.
        InMemory.keep(path, bytes)
    }

    fn fetch(&self, path: &OutPath, hash: Hash) -> Option<Vec<u8>> {
        let waits = fs::read(self.file(hash)).ok();
        waits.or_else(|| fs::read(self.target.path().join(path.as_str())).ok().filter(|bytes| Hash::of(bytes) == hash))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        drop(self.waiting.take());
        // A folder that holds something now was made for good.
        let _ = self.made.iter().try_for_each(fs::remove_dir);
    }
}

/// Removes what a killed build left waiting; a file of someone else stays, and its folder.
pub(super) fn clear(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_str().and_then(Hash::read).is_some() && entry.file_type()?.is_file() {
            fs::remove_file(entry.path())?;
        }
    }
    match fs::remove_dir(folder) {
        Err(error) if error.kind() != ErrorKind::DirectoryNotEmpty => Err(error),
        _ => Ok(()),
    }
}
