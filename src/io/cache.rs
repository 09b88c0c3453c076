//! Results of earlier runs in `.amigable/cache/`: a [`Store`] on disk.
//!
//! In: keys and bytes. Out: the bytes of a key, if they are there and whole. Each result is one file, named by its key and by the program
//! that made it; it is written beside and renamed, so that two builds at once do each other no harm. A file that is not whole is
//! as good as none. What was not used for longest goes when all together grow too large. Nothing here is ever needed: the folder
//! can be deleted at any time, and a cache that cannot be written is a slow build, not a failed one.

use crate::base::hash::Hash;
use crate::base::store::Store;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Of the site, beside the answers of other sites. Hidden, so that nothing in it is a source.
const FOLDER: &str = ".amigable/cache";

/// What a cache may hold: the pictures of a hub of some hundred photos, and less than one photo album on a laptop.
const LARGEST: u64 = 512 * 1024 * 1024;

/// When there is too much, it shrinks to this part of it, so that not every run has to look.
const KEPT: u64 = LARGEST / 4 * 3;

/// A result that was read counts as used from then on; finer than a day is not worth a write.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How each file begins. Another layout gets another number.
const MAGIC: &[u8] = b"amigable cache 1\n";

/// The program, as far as its results depend on it: its version and a hash of its sources.
const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("AMIGABLE_SOURCES"));

/// Tells other tools that this can be made again (Cache Directory Tagging Specification).
const TAG: &str = "Signature: 8a477f597d28d172789f06886806bc55\n# Created by amigable. It can be deleted.\n";

/// A cache on disk.
pub(crate) struct Cache {
    folder: PathBuf,
    largest: u64,
    kept: u64,
}

impl Cache {
    /// The cache of the site in `root`.
    pub(crate) fn open(root: &Path) -> Self {
        Self { folder: root.join(FOLDER), largest: LARGEST, kept: KEPT }
    }

    fn path(&self, key: Hash) -> PathBuf {
        let name = Hash::of_parts([PROGRAM.as_bytes(), key.bytes()]).to_string();
        self.folder.join(&name[..2]).join(&name[2..])
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> Option<()> {
        let folder = path.parent()?;
        if !self.folder.exists() {
            fs::create_dir_all(&self.folder).ok()?;
            fs::write(self.folder.join("CACHEDIR.TAG"), TAG).ok()?;
            fs::write(self.folder.join(".gitignore"), "*\n").ok()?;
        }
        fs::create_dir_all(folder).ok()?;
        let mut file = tempfile::Builder::new().prefix(".half-").tempfile_in(folder).ok()?;
        file.write_all(MAGIC).ok()?;
        file.write_all(Hash::of(bytes).bytes()).ok()?;
        file.write_all(bytes).ok()?;
        file.persist(path).ok().map(drop)
    }

    /// Deletes what was not used for longest, until there is room again.
    fn shrink(&self) {
        let mut files = self.files();
        let mut total: u64 = files.iter().map(|(_, length, _)| length).sum();
        if total <= self.largest {
            return;
        }
        files.sort();
        for (_, length, path) in files {
            if total <= self.kept {
                return;
            }
            // Another build may have been quicker.
            drop(fs::remove_file(path));
            total = total.saturating_sub(length);
        }
    }

    /// All results: when each was used last, how long it is, and where.
    fn files(&self) -> Vec<(SystemTime, u64, PathBuf)> {
        let folders = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let entries = folders.filter_map(|folder| fs::read_dir(folder.path()).ok()).flatten().flatten();
        let told = |entry: fs::DirEntry| {
            let about = entry.metadata().ok()?;
            Some((about.modified().unwrap_or(SystemTime::UNIX_EPOCH), about.len(), entry.path()))
        };
        entries.filter_map(told).collect()
    }
}

impl Store for Cache {
    fn get(&self, key: Hash) -> Option<Vec<u8>> {
        let path = self.path(key);
        let mut bytes = fs::read(&path).ok()?;
        let start = MAGIC.len() + Hash::LENGTH;
        let whole = bytes.starts_with(MAGIC) && bytes.len() >= start && Hash::of(&bytes[start..]).bytes() == &bytes[MAGIC.len()..start];
        if !whole {
            drop(fs::remove_file(&path));
            return None;
        }
        touch(&path);
        bytes.drain(..start);
        Some(bytes)
    }

    fn put(&self, key: Hash, bytes: &[u8]) {
        if self.write(&self.path(key), bytes).is_some() {
            self.shrink();
        }
    }
}

/// Notes that a result was used.
fn touch(path: &Path) {
    let now = SystemTime::now();
    let old = fs::metadata(path).and_then(|about| about.modified()).is_ok_and(|then| now.duration_since(then).is_ok_and(|age| age > DAY));
    if old && let Ok(file) = File::options().append(true).open(path) {
        drop(file.set_modified(now));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rayon::prelude::*;

    fn key(number: usize) -> Hash {
        Hash::of(&number.to_le_bytes())
    }

    #[test]
    fn what_is_put_is_got_until_it_is_damaged() {
        let root = tempfile::tempdir().unwrap();
        let cache = Cache::open(root.path());
        assert_eq!(cache.get(key(1)), None);
        cache.put(key(1), b"uno");
        cache.put(key(2), b"");
        assert_eq!((cache.get(key(1)), cache.get(key(2))), (Some(b"uno".to_vec()), Some(Vec::new())));
        for damage in [&b"amigable cache 1\nuno"[..], b"", b"\0\0\0"] {
            cache.put(key(1), b"uno");
            fs::write(cache.path(key(1)), damage).unwrap();
            assert_eq!(cache.get(key(1)), None);
            assert!(!cache.path(key(1)).exists());
        }
        let mut flipped = {
            cache.put(key(1), b"uno");
            fs::read(cache.path(key(1))).unwrap()
        };
        *flipped.last_mut().unwrap() ^= 1;
        fs::write(cache.path(key(1)), flipped).unwrap();
        assert_eq!(cache.get(key(1)), None);
    }

    #[test]
    fn it_never_grows_beyond_its_size_and_keeps_what_was_used_last() {
        let root = tempfile::tempdir().unwrap();
        let cache = Cache { largest: 10_000, kept: 5_000, ..Cache::open(root.path()) };
        for number in 0..40 {
            cache.put(key(number), &[7; 900]);
            // Times of files are coarse on some disks: each is told when it was written.
            let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000 + number as u64);
            File::options().append(true).open(cache.path(key(number))).unwrap().set_modified(then).unwrap();
            let total: u64 = cache.files().iter().map(|(_, length, _)| length).sum();
            assert!(total <= 10_000, "{total}");
        }
        assert!(cache.get(key(39)).is_some() && cache.get(key(0)).is_none());
    }

    #[test]
    fn two_builds_at_once_do_each_other_no_harm() {
        let root = tempfile::tempdir().unwrap();
        (0..400_usize).into_par_iter().for_each(|turn| {
            let cache = Cache { largest: 50_000, kept: 20_000, ..Cache::open(root.path()) };
            let number = turn % 7;
            let bytes = number.to_le_bytes().repeat(500);
            assert!(cache.get(key(number)).is_none_or(|got| got == bytes));
            cache.put(key(number), &bytes);
        });
    }
}
