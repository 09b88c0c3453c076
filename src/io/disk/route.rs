//! Where a symbolic link leads, and all that was looked at on the way.
//!
//! In: a link. Out: its end, as `realpath` gives it, and each path that was asked for, there or not: when one of them
//! changes, the link may lead elsewhere. Reads no file.

use std::ffi::OsString;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// After so many links Linux gives up too (ELOOP in `path_resolution(7)`).
const MOST_LINKS: usize = 40;

/// The way of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Route {
    /// Each path that was looked at, the last one perhaps missing. Only its own last part may be a link.
    pub(crate) looked: Vec<PathBuf>,
    /// The real path at its end; none when it leads to nothing.
    pub(crate) end: Option<PathBuf>,
}

/// How often a way is gone again while something on it keeps changing. A watch tells of the last change anyway.
const PATIENCE: usize = 8;

impl Route {
    /// The way as it is once `looked` knows of every path on it: it says `true` to have them looked at again.
    pub(crate) fn steady(path: &Path, known: &Path, looked: &mut dyn FnMut(&[PathBuf]) -> bool) -> Self {
        let mut route = Self::of(path, known);
        for _ in 0..PATIENCE {
            if !looked(&route.looked) {
                break;
            }
            let again = Self::of(path, known);
            if again == route {
                break;
            }
            route = again;
        }
        route
    }

    /// Goes the way of an absolute path. The part of it in `known` is real already.
    fn of(path: &Path, known: &Path) -> Self {
        let mut walk = Walk { at: known.to_owned(), looked: Vec::new(), links: 0 };
        let rest = path.strip_prefix(known).unwrap_or_else(|_| {
            walk.at = PathBuf::new();
            path
        });
        let end = walk.go(parts(rest)).map(|()| walk.at);
        Self { looked: walk.looked, end }
    }
}

struct Walk {
    at: PathBuf,
    looked: Vec<PathBuf>,
    links: usize,
}

/// The parts of a path, the last one first.
fn parts(path: &Path) -> Vec<OsString> {
    path.components().rev().map(|part| part.as_os_str().to_owned()).collect()
}

impl Walk {
    fn go(&mut self, mut rest: Vec<OsString>) -> Option<()> {
        while let Some(part) = rest.pop() {
            match Path::new(&part).components().next() {
                Some(Component::ParentDir) => drop(self.at.pop()),
                Some(Component::Normal(name)) => rest.extend(self.step(&self.at.join(name))?),
                Some(Component::RootDir | Component::Prefix(_)) => self.at.push(&part),
                Some(Component::CurDir) | None => {}
            }
        }
        Some(())
    }

    /// Goes on to `next`; gives the parts that a link puts in its place.
    fn step(&mut self, next: &Path) -> Option<Vec<OsString>> {
        self.looked.push(next.to_owned());
        if !fs::symlink_metadata(next).ok()?.is_symlink() {
            next.clone_into(&mut self.at);
            return Some(Vec::new());
        }
        self.links += 1;
        let target = fs::read_link(next).ok().filter(|_| self.links <= MOST_LINKS)?;
        Some(parts(&target))
    }
}
