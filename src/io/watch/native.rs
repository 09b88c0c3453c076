//! Watching with the system's own word of each change.
//!
//! In: a site. Out: batches of changes. `notify` listens on a thread of its own and fills the [`Inbox`]; whoever waits for the next batch
//! also sees to it that new folders are watched, before anybody reads them.
//!
//! On Linux each folder that is read is watched by itself: a watch over all that lies below a folder would take in what other tools
//! keep there, would follow links out of the site, and would see a folder that two links name under one name only. It also misses files made
//! right after their folders (notify, issue 727); here a new folder is watched first and listed afterwards. Elsewhere the
//! system watches whole trees, and what is of no interest is sorted out.

use super::inbox::{Inbox, Step};
use super::interest::Interest;
use super::locked;
use super::outside::Outside;
use crate::io::disk::{Care, Changes, Scout, Site, Survey, walk};
use notify::event::{AccessKind, AccessMode, Event, EventKind, ModifyKind, RenameMode};
use notify::{Error, ErrorKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Instant;

/// Whether folders are watched one by one.
const EACH_FOLDER: bool = cfg!(any(target_os = "linux", target_os = "android"));

pub(super) struct Native {
    watcher: RecommendedWatcher,
    survey: Survey,
    outside: Outside,
    post: Arc<Post>,
}

/// Between the thread that listens and the one that waits.
#[derive(Default)]
struct Post {
    inbox: Mutex<Inbox>,
    arrived: Condvar,
    interest: Mutex<Interest>,
}

impl Native {
    pub(super) fn start(site: &Site, outside: &[PathBuf]) -> Result<Self, Error> {
        let post = Arc::new(Post::default());
        let handler = Arc::clone(&post);
        let watcher = notify::recommended_watcher(move |event| handler.receive(event))?;
        let mut native = Self { watcher, survey: Survey::new(site.clone()), outside: Outside::new(outside), post };
        native.follow(&Changes::Everything)?;
        Ok(native)
    }

    pub(super) fn site(&self) -> &Site {
        &self.survey.site
    }

    /// The next batch; an error when the system will not watch on.
    pub(super) fn next(&mut self, until: Option<Instant>) -> Result<Option<Changes>, Error> {
        let Some(changes) = self.post.wait(until) else { return Ok(None) };
        self.follow(&changes)?;
        Ok(Some(changes))
    }

    /// Watches what `changes` brought.
    fn follow(&mut self, changes: &Changes) -> Result<(), Error> {
        let root = self.survey.site.root();
        let within = |path: &PathBuf| path.starts_with(root) && path != root;
        let inside = matches!(changes, Changes::Paths(paths) if paths.iter().all(within));
        let places = self.survey.places(changes);
        let mut placing = Placing { watcher: &mut self.watcher, post: &self.post, root, error: None };
        if !inside {
            placing.begin(&self.survey);
        }
        // Nothing stops this walk: what cannot be read is told by who reads.
        let found = walk(&self.survey.site, &places, Care::Nothing, &mut placing).unwrap_or_default();
        let error = placing.error.take();
        if self.survey.replace(&places, found) || !inside {
            return error.or(self.look_around()).map_or(Ok(()), Err);
        }
        error.map_or(Ok(()), Err)
    }

    /// Looks for the dictionaries, and forgets what is of no interest any more.
    fn look_around(&mut self) -> Option<Error> {
        let mut placing = Placing { watcher: &mut self.watcher, post: &self.post, root: self.survey.site.root(), error: None };
        let mut interest = Interest::of(&self.survey);
        let words = self.outside.real(&mut |looked| {
            interest.looked.extend(looked.iter().cloned());
            placing.looked(looked)
        });
        for folder in &words {
            locked(&self.post.interest).words.insert(folder.clone());
            placing.watch(folder);
        }
        interest.words.extend(words);
        *locked(&self.post.interest) = interest;
        placing.error
    }
}

/// Sets watches along a walk. A path becomes of interest before it is watched, so that its first event is not lost.
struct Placing<'a> {
    watcher: &'a mut RecommendedWatcher,
    post: &'a Post,
    root: &'a Path,
    /// Why the system watches no more.
    error: Option<Error>,
}

impl Placing<'_> {
    /// The site's own folder, and the one that it stands in: it may be deleted and come back.
    fn begin(&mut self, survey: &Survey) {
        locked(&self.post.interest).looked.extend(Interest::of(survey).looked);
        self.root.parent().into_iter().for_each(|folder| self.watch(folder));
        self.watch(self.root);
    }

    /// A folder that is gone or closed is no trouble: its own folder tells when that changes.
    fn watch(&mut self, folder: &Path) {
        let whole = !EACH_FOLDER && folder == self.root;
        let covered = !EACH_FOLDER && folder.starts_with(self.root) && !whole;
        if covered || self.error.is_some() {
            return;
        }
        let mode = if whole { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
        if let Err(error) = self.watcher.watch(folder, mode) {
            let fatal = match error.kind {
                ErrorKind::MaxFilesWatch => true,
                ErrorKind::PathNotFound => false,
                _ => folder == self.root,
            };
            self.error = fatal.then_some(error);
        }
    }
}

impl Scout for Placing<'_> {
    fn folder(&mut self, real: &Path) {
        locked(&self.post.interest).folders.insert(real.to_owned());
        self.watch(real);
    }

    fn looked(&mut self, paths: &[PathBuf]) -> bool {
        locked(&self.post.interest).looked.extend(paths.iter().cloned());
        paths.iter().filter_map(|path| path.parent()).for_each(|folder| self.watch(folder));
        true
    }
}

impl Post {
    /// Takes what the system tells. Never waits: the system's own queue is short.
    fn receive(&self, event: notify::Result<Event>) {
        let now = Instant::now();
        let mut event = match event {
            Ok(event) if !event.need_rescan() => event,
            // Its queue ran over, or broke.
            _ => return self.put(|inbox| inbox.overflow(now)),
        };
        let Some(step) = step(event.kind) else { return };
        let interest = locked(&self.interest);
        // A file that got a name of no interest (Vim's copy) is not done: its old name may be given again, and that it is gone is known.
        let lost =
            event.kind == EventKind::Modify(ModifyKind::Name(RenameMode::Both)) && event.paths.last().is_some_and(|to| !interest.holds(to));
        event.paths.retain(|path| !lost && interest.holds(path));
        drop(interest);
        if !event.paths.is_empty() {
            self.put(|inbox| event.paths.drain(..).for_each(|path| inbox.add(path, step, now)));
        }
    }

    /// Wakes who waits only when the wait gets shorter.
    fn put(&self, add: impl FnOnce(&mut Inbox)) {
        let mut inbox = locked(&self.inbox);
        let before = inbox.due();
        add(&mut inbox);
        if before.is_none_or(|before| inbox.due().is_some_and(|now| now < before)) {
            self.arrived.notify_one();
        }
    }

    /// Waits until a burst is over.
    fn wait(&self, until: Option<Instant>) -> Option<Changes> {
        let mut inbox = locked(&self.inbox);
        loop {
            let (now, due) = (Instant::now(), inbox.due());
            if due.is_some_and(|due| due <= now) {
                return Some(inbox.take());
            }
            if until.is_some_and(|until| until <= now) {
                return None;
            }
            inbox = match due.into_iter().chain(until).min() {
                Some(next) => self.arrived.wait_timeout(inbox, next - now).unwrap_or_else(PoisonError::into_inner).0,
                None => self.arrived.wait(inbox).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }
}

/// What an event says of its paths; none when it changes nothing, as our own reading.
fn step(kind: EventKind) -> Option<Step> {
    match kind {
        // A file that was changed in memory (`mmap`) tells only that it is closed.
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both | RenameMode::Any)) => Some(Step::Done),
        EventKind::Access(_) => None,
        EventKind::Modify(ModifyKind::Metadata(_)) | EventKind::Any | EventKind::Other => Some(Step::Touched),
        EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) => Some(Step::Begun),
    }
}
