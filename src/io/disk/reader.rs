//! A site in memory that can be brought up to date.
//!
//! In: a [`Site`]; later, what changed. Out: the tree and what was refused. After [`Reader::refresh`] both are what a reader opened now would have:
//! only what changed is looked at again, by the same walk. Knows no watch.

use super::load::{Loaded, Seen, load};
use super::site::Site;
use super::survey::Survey;
use super::walk::{Care, Found, walk};
use crate::base::path::SourcePath;
use crate::diag::Finding;
use crate::failure::Failure;
use crate::model::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::path::{Path, PathBuf};
#[cfg(feature = "serve")]
use {super::Changes, std::fs};

/// A site as it was read.
pub(crate) struct Reader {
    survey: Survey,
    wanted: fn(&SourcePath) -> bool,
    /// How each file of the tree looked.
    seen: BTreeMap<SourcePath, Seen>,
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
        let known = |path: &SourcePath, place: &Path| if named(place) { None } else { self.seen.get(path).copied() };
        let loaded = load(&found, &known, care)?;
        Ok(self.settle(places, found, loaded))
    }

    /// Puts what was found and read in the place of what was there.
    fn settle(&mut self, places: &BTreeSet<PathBuf>, mut found: Found, loaded: Vec<Loaded>) -> bool {
        let before: Vec<(PathBuf, &str)> = self.survey.refused().into_iter().map(|(place, id)| (place.to_owned(), id)).collect();
        let mut old = self.files_at(places);
        let mut changed = false;
        for ((path, place), loaded) in std::mem::take(&mut found.files).into_iter().zip(loaded) {
            match loaded {
                Loaded::Same => drop(old.remove(&path)),
                Loaded::New(file, seen) => {
                    old.remove(&path);
                    changed |= self.tree.get(&path).is_none_or(|last| last.hash != file.hash);
                    self.tree.place(path.clone(), file);
                    self.seen.insert(path, seen);
                }
                Loaded::Refused(rule) => found.refused.push((place, rule)),
                Loaded::Gone => {}
            }
        }
        changed |= !old.is_empty();
        for path in old {
            self.tree.remove(&path);
            self.seen.remove(&path);
        }
        self.survey.replace(places, found);
        let now = self.survey.refused();
        if !before.iter().map(|(place, id)| (place.as_path(), *id)).eq(now) {
            self.refused = self.survey.findings();
            changed = true;
        }
        changed
    }

    /// The files of the tree at `places` and below.
    fn files_at(&self, places: &BTreeSet<PathBuf>) -> BTreeSet<SourcePath> {
        let names = places.iter().filter_map(|place| self.survey.site.name(place));
        names
            .flat_map(|name| {
                let folder = format!("{name}/");
                let below = self.seen.range::<str, _>((Bound::Excluded(folder.as_str()), Bound::Unbounded)).map(|(path, _)| path);
                let below: Vec<SourcePath> = below.take_while(|path| path.as_str().starts_with(&folder)).cloned().collect();
                self.seen.contains_key(&name).then_some(name).into_iter().chain(below)
            })
            .collect()
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
