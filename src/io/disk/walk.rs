//! Says what is a source: the one walk over a site's folders, whole or in part.
//!
//! In: a [`Site`] and the places to look at, with all that is in them. Out: what was [`Found`] there. A [`Scout`] is told of each folder
//! before it is listed and of each path before a link is followed over it, so that a watch misses nothing. Opens no file.

use super::READ;
use super::route::Route;
use super::site::{Site, is_other_tools, is_source_name};
use crate::base::path::SourcePath;
use crate::diag::Rule;
use crate::failure::Failure;
use crate::io::refused;
use std::collections::BTreeSet;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

/// What a walk met. A place is a path below the site's root as the tree names it; links may be part of it.
#[derive(Default)]
pub(crate) struct Found {
    /// Files that may be read.
    pub(crate) files: Vec<(SourcePath, PathBuf)>,
    /// Folders that were listed: place and real path.
    pub(crate) folders: Vec<(PathBuf, PathBuf)>,
    /// Links, also those that were refused.
    pub(crate) links: Vec<(PathBuf, Route)>,
    /// Places that were refused, and by which rule.
    pub(crate) refused: Vec<(PathBuf, &'static Rule)>,
}

/// What stops a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Care {
    /// Whatever cannot be read.
    Strict,
    /// The same, but not a file that vanishes meanwhile: it is gone, and whoever watches will hear of it.
    #[cfg(feature = "serve")]
    Vanishing,
    /// Nothing: only places are wanted.
    #[cfg(feature = "serve")]
    Nothing,
}

impl Care {
    /// Whether to go on without `path`.
    pub(super) fn of(self, path: &Path, error: io::Error) -> Result<(), Failure> {
        let goes_on = match self {
            Self::Strict => false,
            #[cfg(feature = "serve")]
            Self::Vanishing => is_gone(&error),
            #[cfg(feature = "serve")]
            Self::Nothing => true,
        };
        if goes_on { Ok(()) } else { Err(Failure::system(READ, path, error)) }
    }
}

/// A part of the path is missing, or is a file now.
pub(super) fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Is told where a walk is about to look.
pub(crate) trait Scout {
    /// This folder is listed next. Its path is real.
    fn folder(&mut self, real: &Path);
    /// These paths, there or not, say where a link leads. `true`: look again, since they may have changed meanwhile.
    fn looked(&mut self, paths: &[PathBuf]) -> bool;
}

/// Nobody wants to know.
impl Scout for () {
    fn folder(&mut self, _: &Path) {}

    fn looked(&mut self, _: &[PathBuf]) -> bool {
        false
    }
}

/// Looks at `places`.
pub(crate) fn walk(site: &Site, places: &BTreeSet<PathBuf>, care: Care, scout: &mut dyn Scout) -> Result<Found, Failure> {
    let mut walk = Walk { site, care, scout, found: Found::default(), ahead: Vec::new() };
    for place in places {
        walk.begin(place)?;
        while let Some((place, real)) = walk.ahead.pop() {
            walk.list(place, real)?;
        }
    }
    Ok(walk.found)
}

struct Walk<'a> {
    site: &'a Site,
    care: Care,
    scout: &'a mut dyn Scout,
    found: Found,
    /// Folders to be listed: place and real path.
    ahead: Vec<(PathBuf, PathBuf)>,
}

impl Walk<'_> {
    /// A place where nothing is, is no trouble: it may have been deleted.
    fn begin(&mut self, place: &Path) -> Result<(), Failure> {
        if place == self.site.root() {
            self.ahead.push((place.to_owned(), place.to_owned()));
            return Ok(());
        }
        let (Some(folder), Some(name)) = (place.parent(), place.file_name()) else { return Ok(()) };
        if !is_source_name(name) {
            return Ok(());
        }
        match fs::symlink_metadata(place).and_then(|about| Ok((fs::canonicalize(folder)?.join(name), about.file_type()))) {
            Ok((real, kind)) => self.meet(place.to_owned(), real, kind),
            Err(error) if is_gone(&error) => {}
            Err(error) => self.care.of(place, error)?,
        }
        Ok(())
    }

    fn list(&mut self, place: PathBuf, real: PathBuf) -> Result<(), Failure> {
        self.scout.folder(&real);
        let entries = match fs::read_dir(&real) {
            Ok(entries) => entries,
            Err(error) => return self.care.of(&place, error),
        };
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => return self.care.of(&place, error),
            };
            let name = entry.file_name();
            if is_source_name(&name) {
                match entry.file_type() {
                    Ok(kind) => self.meet(place.join(&name), real.join(&name), kind),
                    Err(error) => self.care.of(&place.join(&name), error)?,
                }
            }
        }
        self.found.folders.push((place, real));
        Ok(())
    }

    /// Decides about one entry of a folder.
    fn meet(&mut self, place: PathBuf, real: PathBuf, kind: FileType) {
        if kind.is_symlink() {
            let end = self.follow(&place, &real);
            match end.and_then(|end| fs::metadata(&end).ok().map(|about| (end, about.file_type()))) {
                Some((end, kind)) => {
                    let trouble = self.link_trouble(&place, &end);
                    self.take(place, end, kind, trouble);
                }
                None => self.refuse(place, &refused::LINK_BROKEN),
            }
        } else if !(kind.is_dir() && self.site.is_output(&real)) {
            // A plain folder that the site is published into is no source, and no mistake.
            self.take(place, real, kind, None);
        }
    }

    fn take(&mut self, place: PathBuf, real: PathBuf, kind: FileType, trouble: Option<&'static Rule>) {
        if kind.is_dir() && place.file_name().is_some_and(is_other_tools) {
            return;
        }
        match (trouble, self.site.name(&place)) {
            (Some(rule), _) => self.refuse(place, rule),
            (None, None) => self.refuse(place, &refused::FILE_NAME),
            (None, Some(_)) if kind.is_dir() => self.ahead.push((place, real)),
            (None, Some(path)) if kind.is_file() => self.found.files.push((path, place)),
            _ => self.refuse(place, &refused::FILE_SPECIAL),
        }
    }

    fn refuse(&mut self, place: PathBuf, rule: &'static Rule) {
        self.found.refused.push((place, rule));
    }

    /// The real path at the end of a link.
    fn follow(&mut self, place: &Path, link: &Path) -> Option<PathBuf> {
        let route = Route::steady(link, link.parent()?, &mut |looked| self.scout.looked(looked));
        let end = route.end.clone();
        self.found.links.push((place.to_owned(), route));
        end
    }

    /// A link must stay in the site and not lead to a folder around itself.
    fn link_trouble(&self, place: &Path, end: &Path) -> Option<&'static Rule> {
        let outside = !end.starts_with(self.site.root()) || self.site.is_output(end);
        let mut around = place.ancestors().skip(1).take_while(|folder| folder.starts_with(self.site.root()));
        let mut in_circle = || around.any(|folder| fs::canonicalize(folder).is_ok_and(|folder| folder == end));
        outside.then_some(&refused::LINK_LEAVES_SITE).or_else(|| in_circle().then_some(&refused::LINK_BROKEN))
    }
}
