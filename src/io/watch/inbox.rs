//! Gathers what the system tells into batches.
//!
//! In: single events, with the time of each. Out: one set of paths when a burst is over. Knows no disk and reads no clock.
//!
//! The waits were chosen by measuring pauses between the events of one deed (Linux, ext4, two cores with seven programs at work). A plain
//! write is closed 0.1 ms after its first event; `sed -i` and Vim pause for 0.9 ms at most; a save that waits for the disk (`fsync`) for
//! 4 ms, which is as long as the disk takes. `git checkout` of 3,000 files pauses for 11 ms at most, unpacking them with `tar` once for 40 ms.

use crate::io::disk::Changes;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// After a lone file that was written to its end: only what belongs to the same save may still come.
const LONE: Duration = Duration::from_millis(3);

/// While a file is open, or one was taken away that may come back.
const UNFINISHED: Duration = Duration::from_millis(25);

/// Once many events have come, more will.
const BURST: Duration = Duration::from_millis(40);

/// So many events are no person's save: `sed -i` and editors need 3 to 8.
const MANY: usize = 16;

/// However long it goes on, nobody waits longer than this to see anything.
const LONGEST: Duration = Duration::from_millis(750);

/// With more paths than these it is cheaper to look at everything, and memory stays bounded.
pub(super) const MOST_PATHS: usize = 8192;

/// What an event says of its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It is being written, or it is gone or new: more will follow.
    Begun,
    /// It was closed after writing, or has got its last name.
    Done,
    /// Something else about it changed.
    Touched,
}

/// The events of one burst.
pub(super) struct Inbox {
    changes: Changes,
    unfinished: BTreeSet<PathBuf>,
    events: usize,
    /// When the first and the last of them came.
    span: Option<(Instant, Instant)>,
}

impl Default for Inbox {
    fn default() -> Self {
        Self { changes: Changes::none(), unfinished: BTreeSet::new(), events: 0, span: None }
    }
}

impl Inbox {
    pub(super) fn add(&mut self, path: PathBuf, step: Step, now: Instant) {
        self.count(now);
        let Changes::Paths(paths) = &mut self.changes else { return };
        match step {
            Step::Begun => drop(self.unfinished.insert(path.clone())),
            Step::Done => drop(self.unfinished.remove(&path)),
            Step::Touched => {}
        }
        paths.insert(path);
        if paths.len() > MOST_PATHS {
            self.lose();
        }
    }

    /// Events were lost.
    pub(super) fn overflow(&mut self, now: Instant) {
        self.count(now);
        self.lose();
    }

    fn count(&mut self, now: Instant) {
        self.events += 1;
        self.span = Some((self.span.map_or(now, |(first, _)| first), now));
    }

    fn lose(&mut self) {
        self.changes = Changes::Everything;
        self.unfinished.clear();
    }

    /// When the burst will be over if nothing more comes.
    pub(super) fn due(&self) -> Option<Instant> {
        let (first, last) = self.span?;
        let quiet = match () {
            () if self.events > MANY => BURST,
            () if !self.unfinished.is_empty() => UNFINISHED,
            () => LONE,
        };
        Some((last + quiet).min(first + LONGEST))
    }

    /// All that came.
    pub(super) fn take(&mut self) -> Changes {
        std::mem::take(self).changes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(count: u64) -> Duration {
        Duration::from_millis(count)
    }

    /// Adds events at milliseconds; gives when the batch is due, in milliseconds after the start.
    fn due(events: &[(u64, &str, Step)]) -> Duration {
        let (mut inbox, start) = (Inbox::default(), Instant::now());
        for (at, path, step) in events {
            inbox.add(PathBuf::from(path), *step, start + ms(*at));
        }
        inbox.due().unwrap() - start
    }

    #[test]
    fn a_lone_save_waits_for_little_and_an_unfinished_one_for_its_end() {
        assert_eq!(due(&[(0, "a", Step::Begun), (1, "a", Step::Done)]), ms(1) + LONE);
        assert_eq!(due(&[(0, "a", Step::Begun), (1, "a", Step::Touched)]), ms(1) + UNFINISHED);
        // The old name goes away, then the new file gets it.
        assert_eq!(due(&[(0, "a", Step::Begun), (9, "a", Step::Done)]), ms(9) + LONE);
    }

    #[test]
    fn a_burst_waits_longer_and_yet_not_for_ever() {
        let burst: Vec<(u64, String)> = (0..300).map(|at| (at, format!("f{at}"))).collect();
        let events = |many: usize| burst.iter().take(many).map(|(at, path)| (*at, path.as_str(), Step::Done)).collect::<Vec<_>>();
        assert_eq!(due(&events(100)), ms(99) + BURST);
        let mut late = events(300);
        late.push((749, "late", Step::Done));
        assert_eq!(due(&late), LONGEST);
    }

    #[test]
    fn nothing_is_due_when_nothing_came_and_all_is_taken_once() {
        let mut inbox = Inbox::default();
        assert_eq!((inbox.due(), inbox.take()), (None, Changes::none()));
        inbox.add(PathBuf::from("a"), Step::Begun, Instant::now());
        inbox.add(PathBuf::from("a"), Step::Done, Instant::now());
        assert_eq!(inbox.take(), Changes::Paths(BTreeSet::from([PathBuf::from("a")])));
        assert!(inbox.due().is_none() && inbox.take() == Changes::none());
    }

    #[test]
    fn too_many_paths_and_lost_events_mean_everything() {
        let mut inbox = Inbox::default();
        for index in 0..=MOST_PATHS {
            inbox.add(PathBuf::from(index.to_string()), Step::Begun, Instant::now());
        }
        assert_eq!((inbox.unfinished.len(), inbox.take()), (0, Changes::Everything));
        inbox.overflow(Instant::now());
        inbox.add(PathBuf::from("a"), Step::Begun, Instant::now());
        assert_eq!(inbox.take(), Changes::Everything);
    }
}
