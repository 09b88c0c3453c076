//! A site as it can be looked at: the plan of a build, and what stands in for pages that could not be drawn.
//!
//! In: a build. Out: bytes by their path. Holds what the next build is compared with.

use crate::base::hash::Hash;
use crate::base::path::OutPath;
use crate::engine::Built;
use crate::io::clock::Clock;
use crate::io::serve::{Files, PageNote};
use crate::model::config::Config;
use crate::model::plan::{Entry, Plan};
use crate::model::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Files of earlier builds that are still needed.
pub(super) type Held = BTreeMap<OutPath, Arc<[u8]>>;

/// What is served.
#[derive(Clone, Default)]
pub(super) struct Shown {
    pub(super) plan: Arc<Plan>,
    pub(super) tree: Arc<Tree>,
    pub(super) held: Arc<Held>,
    /// By their addresses, without the base.
    pub(super) pages: Arc<BTreeMap<String, PageNote>>,
    pub(super) base: String,
    /// What a clock on the wall showed.
    pub(super) at: String,
}

impl Shown {
    pub(super) fn of(built: &mut Built, tree: &Arc<Tree>, config: &Config) -> Self {
        let note = |page: &crate::engine::PageInfo| PageNote {
            source: page.source.clone(),
            title: page.title.clone(),
            draft: page.draft,
            old: false,
        };
        Self {
            pages: Arc::new(built.pages.iter().map(|page| (page.url.clone(), note(page))).collect()),
            plan: Arc::new(std::mem::take(&mut built.plan)),
            tree: Arc::clone(tree),
            held: Arc::default(),
            base: config.base_path().to_owned(),
            at: Clock::wall(&config.site.time_zone),
        }
    }

    /// Whether it has pages at all.
    pub(super) fn draws(&self) -> bool {
        self.plan.iter().any(|(path, _)| is_page(path))
    }

    /// The files that are not the same in both, new and gone ones too.
    pub(super) fn changed(&self, before: &Self) -> BTreeSet<OutPath> {
        let gone = before.paths().filter(|path| !self.has(path));
        self.paths().filter(|path| !self.same(before, path)).chain(gone).cloned().collect()
    }

    fn same(&self, before: &Self, path: &OutPath) -> bool {
        match (self.plan.get(path), before.plan.get(path)) {
            (Some(Entry::Bytes(now)), Some(Entry::Bytes(then))) => Arc::ptr_eq(now, then) || now == then,
            (Some(Entry::Copy(now)), Some(Entry::Copy(then))) => self.source(now) == before.source(then),
            _ => self.bytes(path) == before.bytes(path),
        }
    }

    fn source(&self, path: &crate::base::path::SourcePath) -> Option<Hash> {
        self.tree.get(path).map(|file| file.hash)
    }
}

impl Files for Shown {
    fn bytes(&self, path: &OutPath) -> Option<Arc<[u8]>> {
        match self.plan.get(path) {
            Some(entry) => entry.bytes(&self.tree),
            None => self.held.get(path).cloned(),
        }
    }

    fn has(&self, path: &OutPath) -> bool {
        // What is only made when the site is published is not there yet.
        self.plan.get(path).is_some_and(|entry| !matches!(entry, Entry::Last(None))) || self.held.contains_key(path)
    }

    /// Nothing is held that stands in the plan.
    fn paths<'s>(&'s self) -> Box<dyn Iterator<Item = &'s OutPath> + 's> {
        Box::new(self.plan.iter().map(|(path, _)| path).chain(self.held.keys()))
    }
}

/// Whether a file is a page.
pub(super) fn is_page(path: &OutPath) -> bool {
    path.as_str().ends_with(".html")
}
