//! The folders and links of a site as the last walk found them, and which places a change touches.
//!
//! In: what walks [`Found`]. Out: the places to look at again, and what was refused. Knows no file that is a source.

#[cfg(feature = "serve")]
use super::Changes;
use super::route::Route;
use super::site::Site;
use super::walk::Found;
use crate::diag::{Finding, Rule};
use crate::io::refused::refuse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::path::{Path, PathBuf};

/// A site without its files. Each map is by place.
pub(crate) struct Survey {
    pub(crate) site: Site,
    /// Real paths.
    folders: BTreeMap<PathBuf, PathBuf>,
    links: BTreeMap<PathBuf, Route>,
    refused: BTreeMap<PathBuf, &'static Rule>,
}

impl Survey {
    pub(crate) fn new(site: Site) -> Self {
        Self { site, folders: BTreeMap::new(), links: BTreeMap::new(), refused: BTreeMap::new() }
    }

    /// The findings, in the order of their places.
    pub(super) fn findings(&self) -> Vec<Finding> {
        self.refused.iter().map(|(place, rule)| refuse(rule, self.site.short(place))).collect()
    }

    /// What was refused, by place.
    pub(super) fn refused(&self) -> Vec<(&Path, &'static str)> {
        self.refused.iter().map(|(place, rule)| (place.as_path(), rule.id)).collect()
    }

    /// Puts what was found in the place of all that was known of `places`. Whether folders or links were or are there.
    pub(crate) fn replace(&mut self, places: &BTreeSet<PathBuf>, found: Found) -> bool {
        let mut structure = !found.folders.is_empty() || !found.links.is_empty();
        for place in places {
            structure |= !cut(&mut self.folders, place).is_empty() | !cut(&mut self.links, place).is_empty();
            cut(&mut self.refused, place);
        }
        self.folders.extend(found.folders);
        self.links.extend(found.links);
        self.refused.extend(found.refused);
        structure
    }

    /// Every place where reading begins.
    pub(crate) fn all(&self) -> BTreeSet<PathBuf> {
        self.site.tops().iter().cloned().collect()
    }
}

#[cfg(feature = "serve")]
impl Survey {
    /// The real paths of all folders.
    pub(crate) fn folders(&self) -> impl Iterator<Item = &PathBuf> {
        self.folders.values()
    }

    /// The ways of all links.
    pub(crate) fn routes(&self) -> impl Iterator<Item = &Route> {
        self.links.values()
    }

    /// The places that `changes` touch. None of them lies in another.
    pub(crate) fn places(&self, changes: &Changes) -> BTreeSet<PathBuf> {
        let Changes::Paths(paths) = changes else { return self.all() };
        let touched = paths.iter().flat_map(|path| self.touched(path)).filter_map(|place| self.known(place));
        outermost(touched.collect())
    }

    /// `path` itself, and wherever links lead to it or over it.
    fn touched(&self, path: &Path) -> Vec<PathBuf> {
        let tops = self.site.tops().iter().filter(|top| top.starts_with(path) || path.starts_with(top));
        let direct = tops.map(|top| if path.starts_with(top) { path.to_owned() } else { top.clone() });
        let linked = self.links.iter().filter_map(|(place, route)| {
            let end = route.end.as_deref();
            if end == Some(path) || route.looked.iter().any(|looked| looked.starts_with(path)) {
                return Some(place.clone());
            }
            Some(place.join(path.strip_prefix(end?).ok()?))
        });
        direct.chain(linked).collect()
    }

    /// The nearest place at or above `place` whose folder was listed. What lies below something hidden stays hidden; what lies
    /// in a new folder is found with that folder.
    fn known(&self, mut place: PathBuf) -> Option<PathBuf> {
        while !self.site.tops().contains(&place) {
            let folder = place.parent()?;
            if self.folders.contains_key(folder) {
                break;
            }
            place = folder.to_owned();
        }
        Some(place)
    }
}

/// The paths that lie in no other of them.
#[cfg(feature = "serve")]
fn outermost(paths: BTreeSet<PathBuf>) -> BTreeSet<PathBuf> {
    let mut kept: Vec<PathBuf> = Vec::new();
    for path in paths {
        if !kept.last().is_some_and(|last| path.starts_with(last)) {
            kept.push(path);
        }
    }
    kept.into_iter().collect()
}

/// Takes out what lies at `place` and below. Paths are ordered part by part, so that it stands together.
fn cut<V>(map: &mut BTreeMap<PathBuf, V>, place: &Path) -> Vec<(PathBuf, V)> {
    let below = map.range::<Path, _>((Bound::Included(place), Bound::Unbounded)).map(|(path, _)| path);
    let below: Vec<PathBuf> = below.take_while(|path| path.starts_with(place)).cloned().collect();
    below.into_iter().filter_map(|path| map.remove_entry(&path)).collect()
}
