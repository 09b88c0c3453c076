//! What was computed before, by the hash of what it was computed from.
//!
//! A memo holds the results of pure functions only, so it can be dropped at any time; after each build what
//! that build did not use is forgotten. There are no dirty flags: whoever wants a value asks for it by its key.

use super::pages::{DrawnItem, Finished};
use super::shelf::Shelf;
use super::sources::Lowered;
use crate::base::hash::Hash;
use crate::base::store::{NoStore, Store};
use crate::base::timing::{Timer, Untimed};
use crate::checks::ReadItem;
use crate::checks::spelling::Loaded;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::plan::{InMemory, Keeper, Nowhere};
use crate::model::tree::Tree;
use crate::outputs::feeds::FeedFile;
use crate::parse::ParsedFile;
use crate::render::theme::Theme;
use crate::site::Frame;
use std::sync::Arc;

/// Results of earlier builds. Empty for a clean build.
pub struct Memo {
    timer: Arc<dyn Timer>,
    store: Arc<dyn Store>,
    keeper: Arc<dyn Keeper>,
    keeps: bool,
    /// Tables, by path and file.
    pub(super) tables: Shelf<Arc<ParsedFile>>,
    /// Files as items, by path, settings, file and the table beside it.
    pub(super) lowered: Shelf<Arc<Lowered>>,
    /// What the rules about texts say of an item, by the item and what it can see of the others.
    pub(super) read: Shelf<Arc<ReadItem>>,
    /// An item's pages, by the same and the theme.
    pub(super) items: Shelf<Arc<DrawnItem>>,
    /// Pages, by their view and the theme.
    pub(super) pages: Shelf<Arc<Finished>>,
    /// The inside of a page that stands in a feed, by the same.
    pub(super) insides: Shelf<Option<Arc<str>>>,
    /// A feed's files, by the pages in it.
    pub(super) feeds: Shelf<Arc<Vec<FeedFile>>>,
    /// What a site is but for its texts, by the faces of its items.
    frames: Shelf<Arc<Frame>>,
    /// Spreadsheets and pictures, dearer to make than all else of a page.
    dear: Shelf<Arc<[u8]>>,
    theme: Shelf<Arc<(Theme, Vec<Finding>)>>,
    dictionaries: Shelf<Arc<Loaded>>,
}

impl Default for Memo {
    fn default() -> Self {
        Self::new()
    }
}

impl Memo {
    /// A memo that remembers nothing yet.
    pub fn new() -> Self {
        Self::timed(Arc::new(Untimed), true)
    }

    /// A memo for one build alone: it keeps nothing, so that memory holds only what the site itself needs.
    pub fn none() -> Self {
        Self::timed(Arc::new(Untimed), false)
    }

    /// The same with or without memory; `timer` learns how long each stage of the builds takes.
    pub(crate) fn timed(timer: Arc<dyn Timer>, keeps: bool) -> Self {
        Self {
            timer,
            store: Arc::new(NoStore),
            keeper: Arc::new(InMemory),
            keeps,
            tables: Shelf::new(keeps),
            lowered: Shelf::new(keeps),
            read: Shelf::new(keeps),
            items: Shelf::new(keeps),
            pages: Shelf::new(keeps),
            insides: Shelf::new(keeps),
            feeds: Shelf::new(keeps),
            frames: Shelf::new(keeps),
            dear: Shelf::new(keeps),
            theme: Shelf::new(keeps),
            dictionaries: Shelf::new(keeps),
        }
    }

    /// Who learns how long each stage takes.
    pub(crate) fn timer(&self) -> &dyn Timer {
        &*self.timer
    }

    /// Whether keys are worth their computing.
    pub(super) fn keeps(&self) -> bool {
        self.keeps
    }

    /// The same, with a place for what is dear to make and outlives a run.
    pub(crate) fn with_store(self, store: Arc<dyn Store>) -> Self {
        Self { store, ..self }
    }

    /// The same, with a place for the bytes of pages.
    pub(crate) fn with_keeper(self, keeper: Arc<dyn Keeper>) -> Self {
        Self { keeper, ..self }
    }

    /// The same, for who only compares: no page's bytes are kept.
    #[must_use]
    pub fn comparing(self) -> Self {
        self.with_keeper(Arc::new(Nowhere))
    }

    pub(super) fn keeper(&self) -> &dyn Keeper {
        &*self.keeper
    }

    /// A spreadsheet or a picture, by the hash of what it is made from.
    pub(super) fn dear(&self, key: Hash, make: impl FnOnce() -> Option<Arc<[u8]>>) -> Option<Arc<[u8]>> {
        let kept = || {
            let key = Hash::of_parts([b"dear".as_slice(), key.bytes()]);
            self.store.get(key).map(Arc::from).or_else(|| make().inspect(|bytes| self.store.put(key, bytes)))
        };
        self.dear.try_get_or(|| key, || kept().ok_or(())).ok()
    }

    pub(super) fn theme(&self, tree: &Tree, config: &Config, make: impl FnOnce() -> (Theme, Vec<Finding>)) -> Arc<(Theme, Vec<Finding>)> {
        let key = || {
            let files = tree.under("themes").flat_map(|(path, file)| [path.as_str().as_bytes(), file.hash.bytes()]);
            // The place of `tema:` in the settings is part of a finding, so it is part of the key.
            let own = format!("{:?} {} {}", config.site.theme, config.base_path(), config.site.search);
            Hash::of_parts(files.chain([own.as_bytes()]))
        };
        self.theme.get_or(key, || Arc::new(make()))
    }

    /// What a site is but for its texts.
    pub(super) fn frame(&self, faces: Hash, make: impl FnOnce() -> Frame) -> Arc<Frame> {
        self.frames.get_or(|| faces, || Arc::new(make()))
    }

    /// A dictionary of many thousand words.
    pub(super) fn dictionary(&self, key: Hash, make: &dyn Fn() -> Loaded) -> Arc<Loaded> {
        self.dictionaries.get_or(|| key, || Arc::new(make()))
    }

    /// Ends a build: what it did not use is forgotten.
    pub(super) fn turn(&self) {
        self.tables.turn();
        self.lowered.turn();
        self.read.turn();
        self.items.turn();
        self.pages.turn();
        self.insides.turn();
        self.feeds.turn();
        self.frames.turn();
        self.dear.turn();
        self.theme.turn();
        self.dictionaries.turn();
    }
}
