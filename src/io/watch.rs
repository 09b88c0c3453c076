//! What changed in a site's folder: looks at all of it five times a second.
//!
//! In: the site's folder. Out: the paths that are new, gone or changed.

use crate::failure::Failure;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant, SystemTime};
use walkdir::WalkDir;

const PAUSE: Duration = Duration::from_millis(200);

/// What to read again.
#[derive(Clone, Debug)]
pub(crate) enum Changes {
    Paths(BTreeSet<PathBuf>),
    /// Nobody knows what.
    Everything,
}

type Stamps = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Watches a folder.
pub(crate) struct Watch {
    root: PathBuf,
    output: PathBuf,
    known: Mutex<Stamps>,
}

impl Watch {
    pub(crate) fn start(root: &Path, output: &Path) -> Result<Self, Failure> {
        let root = std::fs::canonicalize(root).map_err(|error| Failure::system(crate::base::say::said("leer", "read"), root, error))?;
        let known = Mutex::new(look(&root, output));
        Ok(Self { root, output: output.to_owned(), known })
    }

    /// The next changes; none when `wait` is over.
    pub(crate) fn next(&self, wait: Option<Duration>) -> Option<Changes> {
        let begun = Instant::now();
        loop {
            let now = look(&self.root, &self.output);
            let mut known = self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let changed: BTreeSet<PathBuf> = now
                .iter()
                .filter(|(path, stamp)| known.get(*path) != Some(stamp))
                .map(|(path, _)| path.clone())
                .chain(known.keys().filter(|path| !now.contains_key(*path)).cloned())
                .collect();
            *known = now;
            drop(known);
            if !changed.is_empty() {
                return Some(Changes::Paths(changed));
            }
            if wait.is_some_and(|wait| begun.elapsed() >= wait) {
                return None;
            }
            thread::sleep(PAUSE);
        }
    }
}

fn look(root: &Path, output: &Path) -> Stamps {
    let wanted = |path: &Path| path != output && !path.ends_with("target") && !path.ends_with(".git") && !path.ends_with("node_modules");
    let walk = WalkDir::new(root).into_iter().filter_entry(|entry| wanted(entry.path())).filter_map(Result::ok);
    walk.filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| {
            let data = entry.metadata().ok()?;
            Some((entry.path().to_owned(), (data.modified().ok(), data.len())))
        })
        .collect()
}
