//! Tells when something that a site is read from may have changed.
//!
//! In: the root, the output folder, and folders outside that are read too. Out: [`Changes`], a whole burst at a time. Watched is exactly what
//! is read, plus what was looked for and is missing: the walk of `io::disk` says which folders it lists and which paths it follows
//! links over, each before it looks, so that nothing can change unseen in between. Reads no file.
//!
//! Two ways: the system tells ([`native`]), or all is looked at again and again ([`poll`]) where it cannot: on network
//! disks, in some containers, when the system will watch no more folders.

mod inbox;
mod interest;
mod native;
mod notice;
mod outside;
mod poll;
mod remote;

pub(crate) use super::disk::Changes;
use super::disk::Site;
use crate::base::say::Say;
use crate::failure::Failure;
use native::Native;
use poll::Poll;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How changes become known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// The system tells; where it cannot, everything is looked at every [`USUAL`].
    Native,
    /// Everything is looked at so often.
    Polling(Duration),
}

/// How often to look when nobody said: a person notices no more than a second, and a thousand files are looked at in a few
/// milliseconds.
const USUAL: Duration = Duration::from_secs(1);

/// A site that is watched. Whoever starts it before reading the site misses nothing.
pub(crate) struct Watch {
    outside: Vec<PathBuf>,
    eyes: Mutex<Eyes>,
    notice: Mutex<Option<Say>>,
}

enum Eyes {
    Native(Native),
    Polling(Poll),
}

impl Watch {
    /// Watches the site in `root`, published in `output`, and the dictionaries in the folders `outside`.
    pub(crate) fn start(root: &Path, output: &Path, outside: &[PathBuf], way: Way) -> Result<Self, Failure> {
        let site = Site::open(root, output)?;
        let (eyes, notice) = match way {
            Way::Polling(every) => (Eyes::Polling(Poll::start(site, outside, every)), None),
            Way::Native => match remote::disk_of(site.root()) {
                Some(disk) => (Eyes::Polling(Poll::start(site, outside, USUAL)), Some(notice::remote(disk))),
                None => match Native::start(&site, outside) {
                    Ok(native) => (Eyes::Native(native), None),
                    Err(error) => (Eyes::Polling(Poll::start(site, outside, USUAL)), Some(notice::refused(&error))),
                },
            },
        };
        Ok(Self { outside: outside.to_vec(), eyes: Mutex::new(eyes), notice: Mutex::new(notice) })
    }

    /// Waits for the next changes; none when `wait` passed.
    pub(crate) fn next(&self, wait: Option<Duration>) -> Option<Changes> {
        let until = wait.and_then(|wait| Instant::now().checked_add(wait));
        let mut eyes = locked(&self.eyes);
        let (error, site) = match &mut *eyes {
            Eyes::Polling(poll) => return poll.next(until),
            Eyes::Native(native) => match native.next(until) {
                Ok(changes) => return changes,
                Err(error) => (error, native.site().clone()),
            },
        };
        *locked(&self.notice) = Some(notice::refused(&error));
        *eyes = Eyes::Polling(Poll::start(site, &self.outside, USUAL));
        Some(Changes::Everything)
    }

    /// What the person should know of the watching, once: that it is slower than it could be, why, and what to do.
    pub(crate) fn notice(&self) -> Option<Say> {
        locked(&self.notice).take()
    }
}

/// What a lock guards is whole after each step, so that a thread that died with it did no harm.
fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(all(test, unix))]
mod tests;
