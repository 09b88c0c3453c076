//! What was computed before, by the hash of what it was computed from.
//!
//! A memo holds the results of pure functions only, so it can be dropped at any time; after each build what
//! that build did not use is forgotten.

use crate::base::hash::Hash;
use crate::base::path::SourcePath;
use crate::base::timing::{Timer, Untimed};
use crate::checks::spelling::Loaded;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::plan::Entry;
use crate::model::tree::Tree;
use crate::parse::ParsedFile;
use crate::render::theme::Theme;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A page as it is published, and what its own HTML shows to be wrong.
pub(super) struct Finished {
    pub(super) entry: Entry,
    pub(super) findings: Vec<Finding>,
}

/// Results of earlier builds. Empty for a clean build.
pub struct Memo {
    timer: Arc<dyn Timer>,
    parsed: Shelf<(SourcePath, Hash), Arc<ParsedFile>>,
    pages: Shelf<Hash, Arc<Finished>>,
    workbooks: Shelf<Hash, Arc<[u8]>>,
    theme: Shelf<Hash, Arc<(Theme, Vec<Finding>)>>,
    dictionaries: Shelf<Hash, Arc<Loaded>>,
}

impl Default for Memo {
    fn default() -> Self {
        Self::new()
    }
}

impl Memo {
    /// A memo that remembers nothing yet.
    pub fn new() -> Self {
        Self::timed(Arc::new(Untimed))
    }

    /// The same; `timer` learns how long each stage of the builds takes.
    pub fn timed(timer: Arc<dyn Timer>) -> Self {
        Self {
            timer,
            parsed: Shelf::default(),
            pages: Shelf::default(),
            workbooks: Shelf::default(),
            theme: Shelf::default(),
            dictionaries: Shelf::default(),
        }
    }

    pub(super) fn timer(&self) -> &dyn Timer {
        &*self.timer
    }

    pub(super) fn parsed(&self, path: &SourcePath, hash: Hash, make: impl FnOnce() -> ParsedFile) -> Arc<ParsedFile> {
        self.parsed.get_or(&(path.clone(), hash), || Some(Arc::new(make()))).expect("parsing always gives a value")
    }

    /// A page with its findings; nothing is remembered of a page that could not be drawn.
    pub(super) fn page(&self, key: Hash, make: impl FnOnce() -> Option<Arc<Finished>>) -> Option<Arc<Finished>> {
        self.pages.get_or(&key, make)
    }

    /// A spreadsheet: dearer to make than all else of a table.
    pub(super) fn workbook(&self, key: Hash, make: impl FnOnce() -> Option<Arc<[u8]>>) -> Option<Arc<[u8]>> {
        self.workbooks.get_or(&key, make)
    }

    pub(super) fn theme(&self, tree: &Tree, config: &Config, make: impl FnOnce() -> (Theme, Vec<Finding>)) -> Arc<(Theme, Vec<Finding>)> {
        let files = tree.under("themes").flat_map(|(path, file)| [path.as_str().as_bytes(), file.hash.bytes()]);
        // The place of `tema:` in the settings is part of a finding, so it is part of the key.
        let own = format!("{:?} {}", config.site.theme, config.base_path());
        let key = Hash::of_parts(files.chain([own.as_bytes()]));
        self.theme.get_or(&key, || Some(Arc::new(make()))).expect("loading a theme always gives a value")
    }

    /// A dictionary of many thousand words.
    pub(super) fn dictionary(&self, key: Hash, make: &dyn Fn() -> Loaded) -> Arc<Loaded> {
        self.dictionaries.get_or(&key, || Some(Arc::new(make()))).expect("loading a dictionary always gives a value")
    }

    /// Ends a build: what it did not use is forgotten.
    pub(super) fn turn(&self) {
        self.parsed.turn();
        self.pages.turn();
        self.workbooks.turn();
        self.theme.turn();
        self.dictionaries.turn();
    }
}

/// Values used in this build, and those of the one before.
struct Shelf<K, V> {
    now: Mutex<BTreeMap<K, V>>,
    before: Mutex<BTreeMap<K, V>>,
}

impl<K, V> Default for Shelf<K, V> {
    fn default() -> Self {
        Self { now: Mutex::default(), before: Mutex::default() }
    }
}

impl<K: Ord + Clone, V: Clone> Shelf<K, V> {
    fn get_or(&self, key: &K, make: impl FnOnce() -> Option<V>) -> Option<V> {
        if let Some(value) = open(&self.now).get(key) {
            return Some(value.clone());
        }
        let known = open(&self.before).remove(key);
        // Made outside the lock; two threads that make the same value make equal ones.
        let value = known.or_else(make)?;
        open(&self.now).insert(key.clone(), value.clone());
        Some(value)
    }

    fn turn(&self) {
        *open(&self.before) = std::mem::take(&mut *open(&self.now));
    }
}

/// A value behind a poisoned lock is whole: nothing panics between its changes.
fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
