//! A site in memory that can be brought up to date.
//!
//! In: a [`Site`]; later, what changed. Out: the tree and what was refused. After [`Reader::refresh`] both are what a reader opened now would have:
//! only what changed is looked at again, by the same walk. Knows no watch.

use super::load::{Loaded, Seen, load};
use super::site::Site;
use super::survey::{Survey, cut};
use super::walk::{Care, Found, walk};
use crate::base::path::SourcePath;
use crate::diag::Finding;
use crate::failure::Failure;
use crate::model::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
#[cfg(feature = "serve")]
use {super::Changes, std::fs};

/// A site as it was read.
pub(crate) struct Reader {
    survey: Survey,
    wanted: fn(&SourcePath) -> bool,
    /// How the files of the tree looked, by place.
    seen: BTreeMap<PathBuf, Seen>,
    tree: Tree,
    refused: Vec<Finding>,
    #[cfg(feature = "serve")]
    again: Again,
}

/// What reading again needs.
#[cfg(feature = "serve")]
#[derive(Default)]
struct Again {
    /// As the person named them: a link may lead elsewhere tomorrow.
    root: PathBuf,
    output: PathBuf,
    /// Changes that could not be read yet.
    owed: Option<Changes>,
}

impl Reader {
    pub(super) fn read(site: Site, wanted: fn(&SourcePath) -> bool, care: Care) -> Result<Self, Failure> {
        let mut reader = Self {
            survey: Survey::new(site),
            wanted,
            seen: BTreeMap::new(),
            tree: Tree::default(),
            refused: Vec::new(),
            #[cfg(feature = "serve")]
            again: Again::default(),
        };
        let all = reader.survey.all();
        reader.look(&all, &|_| false, care)?;
        Ok(reader)
    }

    pub(super) fn into_parts(self) -> (Tree, Vec<Finding>) {
        (self.tree, self.refused)
    }

    /// Looks at `places`, and reads what is new there. Files that are `named` are read in any case. Whether anything is
    /// different; nothing is when it fails.
    fn look(&mut self, places: &BTreeSet<PathBuf>, named: &(dyn Fn(&Path) -> bool + Sync), care: Care) -> Result<bool, Failure> {
        let mut found = walk(&self.survey.site, places, care, &mut ())?;
        found.files.retain(|(path, _)| (self.wanted)(path));
        let known = |place: &Path| self.seen.get(place).copied().filter(|_| !named(place));
        let loaded = load(&found, &known, care)?;
        Ok(self.settle(places, found, loaded))
    }

    /// Puts what was found and read in the place of what was there.
    fn settle(&mut self, places: &BTreeSet<PathBuf>, mut found: Found, loaded: Vec<Loaded>) -> bool {
        let before: Vec<(PathBuf, &str)> = self.survey.refused().into_iter().map(|(place, id)| (place.to_owned(), id)).collect();
        let mut old: BTreeMap<PathBuf, Seen> = places.iter().flat_map(|place| cut(&mut self.seen, place)).collect();
        let mut changed = false;
        for ((path, place), loaded) in std::mem::take(&mut found.files).into_iter().zip(loaded) {
            let last = old.remove(&place);
            match loaded {
                Loaded::New(file, seen) => {
                    changed |= self.tree.get(&path).is_none_or(|last| last.hash != file.hash);
                    self.tree.place(path, file);
                    self.seen.insert(place, seen);
                }
                Loaded::Same => drop(last.map(|last| self.seen.insert(place, last))),
                Loaded::Refused(rule) => {
                    changed |= self.tree.remove(&path).is_some();
                    found.refused.push((place, rule));
                }
                Loaded::Gone => changed |= self.tree.remove(&path).is_some(),
            }
        }
        for place in old.keys() {
            changed |= self.survey.site.name(place).is_some_and(|path| self.tree.remove(&path).is_some());
        }
        self.survey.replace(places, found);
        let now = self.survey.refused();
        if !before.iter().map(|(place, id)| (place.as_path(), *id)).eq(now) {
            self.refused = self.survey.findings();
            changed = true;
        }
        changed
    }
}

#[cfg(feature = "serve")]
impl Reader {
    /// Reads the site in `root`. A file that vanishes meanwhile is taken for deleted.
    pub(crate) fn open(root: &Path, output: &Path) -> Result<Self, Failure> {
        let reader = Self::read(Site::open(root, output)?, |_| true, Care::Vanishing)?;
        Ok(Self { again: Again { root: root.to_owned(), output: output.to_owned(), owed: None }, ..reader })
    }

    /// Looks again at what changed. Afterwards [`Self::tree`] and [`Self::refused`] equal those of a reader opened now; whether they are other
    /// than before. After a failure they are as they were, and the same changes are looked at again the next time.
    pub(crate) fn refresh(&mut self, changes: &Changes) -> Result<bool, Failure> {
        let mut owed = self.again.owed.take().unwrap_or_else(Changes::none);
        owed.join(changes);
        let outcome = self.catch_up(&owed);
        if outcome.is_err() {
            self.again.owed = Some(owed);
        }
        outcome
    }

    fn catch_up(&mut self, changes: &Changes) -> Result<bool, Failure> {
        let Again { root, output, .. } = &self.again;
        if fs::canonicalize(root).is_ok_and(|real| real == self.survey.site.root()) {
            let places = self.survey.places(changes);
            return self.look(&places, &|place| places.contains(place), Care::Vanishing);
        }
        *self = Self::open(root, output)?;
        Ok(true)
    }

    /// The site's files.
    pub(crate) fn tree(&self) -> &Tree {
        &self.tree
    }

    /// A finding for each file that may not be read, in the order of their paths.
    pub(crate) fn refused(&self) -> &[Finding] {
        &self.refused
    }
}
