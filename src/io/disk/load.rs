//! Reads the files that a walk found.
//!
//! In: places, and what is known of them from an earlier reading. Out: bytes and hash, or that a file is as it was. Decides what
//! only an open file tells: that it is too big, or no file any more.
//!
//! A file is taken for unchanged when size, times and number are those of its reading *and* its times were old then. A file
//! that was written shortly before it was read may be written again without its times telling: clocks of disks
//! tick in milliseconds to seconds. Git has the same care (its documentation calls such files «racy»).

use super::walk::{Care, Found};
use crate::base::hash::Hash;
use crate::base::path::SourcePath;
use crate::diag::Rule;
use crate::failure::Failure;
use crate::io::refused::{self, LARGEST};
use crate::model::tree::File;
use rayon::prelude::*;
use std::fs::{self, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The slowest clock of a file system in use: FAT counts seconds in twos.
const SLOWEST_CLOCK: Duration = Duration::from_secs(2);

/// What told files apart when one was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    stamp: Stamp,
    /// Its times were older than the reading, so that any later change shows.
    settled: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    size: u64,
    written: Option<SystemTime>,
    /// When anything about the file changed, which no program can set back; its number; its disk.
    #[cfg(unix)]
    inode: (i64, i64, u64, u64),
}

impl Seen {
    pub(crate) fn of(about: &Metadata, now: SystemTime) -> Self {
        let stamp = Stamp::of(about);
        let old = |time: SystemTime| now.duration_since(time).is_ok_and(|age| age > SLOWEST_CLOCK);
        Self { stamp, settled: stamp.times().into_iter().all(|time| time.is_some_and(old)) }
    }

    /// Whether its times alone tell of any later change.
    #[cfg(feature = "serve")]
    pub(crate) fn is_settled(&self) -> bool {
        self.settled
    }

    /// Whether it looks the same.
    #[cfg(feature = "serve")]
    pub(crate) fn looks_like(&self, other: &Self) -> bool {
        self.stamp == other.stamp
    }

    /// Whether a file that looks like `self` now is surely the one that was read.
    pub(crate) fn is_still(&self, read: &Self) -> bool {
        read.settled && self.stamp == read.stamp
    }
}

impl Stamp {
    #[cfg(unix)]
    fn of(about: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        let inode = (about.ctime(), about.ctime_nsec(), about.ino(), about.dev());
        Self { size: about.len(), written: about.modified().ok(), inode }
    }

    #[cfg(not(unix))]
    fn of(about: &Metadata) -> Self {
        Self { size: about.len(), written: about.modified().ok() }
    }

    #[cfg(unix)]
    fn times(&self) -> [Option<SystemTime>; 2] {
        let seconds = u64::try_from(self.inode.0).ok().map(Duration::from_secs);
        [self.written, seconds.and_then(|seconds| SystemTime::UNIX_EPOCH.checked_add(seconds))]
    }

    #[cfg(not(unix))]
    fn times(&self) -> [Option<SystemTime>; 1] {
        [self.written]
    }
}

/// What became of one file.
pub(super) enum Loaded {
    /// As it was when it was read.
    Same,
    New(File, Seen),
    Refused(&'static Rule),
    Gone,
}

/// Reads the files of `found`, but for those that are as `known` says.
pub(super) fn load(found: &Found, known: &(dyn Fn(&SourcePath, &Path) -> Option<Seen> + Sync), care: Care) -> Result<Vec<Loaded>, Failure> {
    let now = SystemTime::now();
    let one = |(path, place): &(SourcePath, PathBuf)| match read(place, known(path, place), now) {
        Ok(loaded) => Ok(loaded),
        Err(error) => care.of(place, error).map(|()| Loaded::Gone),
    };
    found.files.par_iter().map(one).collect()
}

fn read(place: &Path, known: Option<Seen>, now: SystemTime) -> io::Result<Loaded> {
    let about = fs::metadata(place)?;
    if !about.is_file() {
        return Ok(Loaded::Refused(&refused::FILE_SPECIAL));
    }
    let seen = Seen::of(&about, now);
    if known.is_some_and(|known| seen.is_still(&known)) {
        return Ok(Loaded::Same);
    }
    if about.len() > LARGEST {
        return Ok(Loaded::Refused(&refused::FILE_TOO_BIG));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0) + 1);
    // It may grow while it is read.
    fs::File::open(place)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Ok(Loaded::Refused(&refused::FILE_TOO_BIG));
    }
    let hash = Hash::of(&bytes);
    Ok(Loaded::New(File { bytes: bytes.into(), hash }, seen))
}
