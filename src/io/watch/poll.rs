//! Watching by looking again and again.
//!
//! In: a site and how often. Out: the places that look otherwise than the last time. `notify` has such a watcher too; it counts whole seconds,
//! takes no notice of a file that becomes older (`mv`, `cp -p`), and knows nothing of what is a source.

use super::inbox::MOST_PATHS;
use super::interest::is_dictionary;
use super::outside::Outside;
use crate::base::hash::Hash;
use crate::io::disk::{Care, Changes, Route, Seen, Site, walk};
use crate::io::refused::LARGEST;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

/// Looking takes at most one part in so many of the time.
const SHARE: u32 = 20;

pub(super) struct Poll {
    site: Site,
    outside: Outside,
    every: Duration,
    sights: BTreeMap<PathBuf, Sight>,
    /// When the last look ended, and how long it took.
    last: (Instant, Duration),
}

/// How one place looked.
#[derive(Default)]
struct Sight {
    folder: bool,
    link: Option<Route>,
    refused: Option<&'static str>,
    /// The hash is there when its times alone may not tell of the next change.
    file: Option<(Seen, Option<Hash>)>,
}

impl Poll {
    pub(super) fn start(site: Site, outside: &[PathBuf], every: Duration) -> Self {
        let mut poll =
            Self { site, outside: Outside::new(outside), every, sights: BTreeMap::new(), last: (Instant::now(), Duration::ZERO) };
        poll.look();
        poll
    }

    /// The next differences; none when `until` has passed.
    pub(super) fn next(&mut self, until: Option<Instant>) -> Option<Changes> {
        loop {
            let (ended, took) = self.last;
            let due = ended + self.every.max(took * SHARE);
            let pause = until.map_or(due, |until| until.min(due));
            thread::sleep(pause.saturating_duration_since(Instant::now()));
            if pause < due {
                return None;
            }
            let paths = self.look();
            match paths.len() {
                0 => {}
                1..=MOST_PATHS => return Some(Changes::Paths(paths)),
                _ => return Some(Changes::Everything),
            }
        }
    }

    /// Looks at everything; gives the places that are other than before.
    fn look(&mut self) -> BTreeSet<PathBuf> {
        let begun = Instant::now();
        let mut now = self.survey();
        let places: BTreeSet<&PathBuf> = now.keys().chain(self.sights.keys()).collect();
        let other = |place: &&PathBuf| !now.get(*place).zip(self.sights.get(*place)).is_some_and(|(now, before)| now.is_as(before));
        let paths = places.into_iter().filter(other).cloned().collect();
        std::mem::swap(&mut self.sights, &mut now);
        self.last = (Instant::now(), begun.elapsed());
        paths
    }

    fn survey(&self) -> BTreeMap<PathBuf, Sight> {
        let tops = self.site.tops().iter().cloned().collect();
        let found = walk(&self.site, &tops, Care::Nothing, &mut ()).unwrap_or_default();
        let mut files: Vec<PathBuf> = found.files.into_iter().map(|(_, place)| place).collect();
        files.extend(self.outside.real(&mut |_| false).iter().flat_map(|folder| dictionaries(folder)));
        let clock = SystemTime::now();
        let seen: Vec<_> = files.par_iter().map(|place| file(place, self.sights.get(place), clock)).collect();
        let mut sights: BTreeMap<PathBuf, Sight> =
            files.into_iter().zip(seen).map(|(place, file)| (place, Sight { file, ..Sight::default() })).collect();
        found.folders.into_iter().for_each(|(place, _)| sights.entry(place).or_default().folder = true);
        found.links.into_iter().for_each(|(place, route)| sights.entry(place).or_default().link = Some(route));
        found.refused.into_iter().for_each(|(place, rule)| sights.entry(place).or_default().refused = Some(rule.id));
        sights
    }
}

impl Sight {
    fn is_as(&self, before: &Self) -> bool {
        let same_file = match (&self.file, &before.file) {
            (None, None) => true,
            (Some((now, hash)), Some((before, last))) => now.is_still(before) || (now.looks_like(before) && hash.is_some() && hash == last),
            _ => false,
        };
        same_file && (self.folder, &self.link, self.refused) == (before.folder, &before.link, before.refused)
    }
}

fn file(place: &Path, before: Option<&Sight>, clock: SystemTime) -> Option<(Seen, Option<Hash>)> {
    let seen = Seen::of(&fs::metadata(place).ok()?, clock);
    let doubtful = before.and_then(|before| before.file).is_some_and(|(before, _)| !before.is_settled());
    Some((seen, if doubtful || !seen.is_settled() { hash(place) } else { None }))
}

fn hash(place: &Path) -> Option<Hash> {
    let mut bytes = Vec::new();
    fs::File::open(place).ok()?.take(LARGEST).read_to_end(&mut bytes).ok()?;
    Some(Hash::of(&bytes))
}

/// The files of a folder that may be read as dictionaries.
fn dictionaries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.file_name().is_some_and(is_dictionary)).collect()
}
