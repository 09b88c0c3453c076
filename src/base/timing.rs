//! How long the stages of a build take, for those who ask.
//!
//! In: work. Out: its result, unchanged; a [`Timer`] from outside learns what the work cost. Reads no clock itself.

use std::time::Duration;

/// A part of the work that is measured on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Files from the disk.
    Read,
    /// Front matter, Markdown, YAML and tables.
    Parse,
    /// From files to items of the site.
    Lower,
    /// The theme, with its contrasts.
    Theme,
    /// Addresses, indexes, families.
    Site,
    /// Rules about texts: plain language, links, dates, privacy, typography.
    Texts,
    /// Spelling.
    Spelling,
    /// Spreadsheets and other files of datasets.
    Packages,
    /// What each page needs.
    View,
    /// Templates.
    Draw,
    /// Rules about the HTML of pages.
    Audit,
    /// Minifying pages.
    Minify,
    /// Drawings and tables of figures.
    Figures,
    /// Whether images can be decoded, and what they weigh; the files that are made of them.
    Images,
    /// Feeds, calendars, sitemap, the plan of all files.
    Outputs,
    /// The whole site to take away.
    Packs,
    /// Sorting findings, exceptions, what is known from before.
    Settle,
    /// Writing what changed.
    Publish,
}

impl Stage {
    /// All stages, in the order in which a build comes to them.
    pub(crate) const ALL: [Self; 18] = [
        Self::Read,
        Self::Parse,
        Self::Lower,
        Self::Theme,
        Self::Site,
        Self::Texts,
        Self::Spelling,
        Self::Packages,
        Self::View,
        Self::Draw,
        Self::Audit,
        Self::Minify,
        Self::Figures,
        Self::Images,
        Self::Outputs,
        Self::Settle,
        Self::Packs,
        Self::Publish,
    ];

    /// Its name in reports.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Parse => "parse",
            Self::Lower => "lower",
            Self::Theme => "theme",
            Self::Site => "site",
            Self::Texts => "texts",
            Self::Spelling => "spelling",
            Self::Packages => "packages",
            Self::View => "view",
            Self::Draw => "draw",
            Self::Audit => "audit",
            Self::Minify => "minify",
            Self::Figures => "figures",
            Self::Images => "images",
            Self::Outputs => "outputs",
            Self::Settle => "settle",
            Self::Packs => "packs",
            Self::Publish => "publish",
        }
    }

    /// Whether it looks for what is wrong, and publishes nothing.
    pub(crate) fn checks(self) -> bool {
        matches!(self, Self::Texts | Self::Spelling | Self::Audit | Self::Settle)
    }
}

/// Measures work. One build uses it on several threads at once.
pub(crate) trait Timer: Send + Sync {
    /// How long the calling thread has worked.
    fn thread(&self) -> Duration;

    /// How long all threads have worked, and how long one has waited for them.
    fn process(&self) -> Spent;

    /// Notes what a part of `stage` took.
    fn add(&self, stage: Stage, spent: Spent);
}

/// What some work took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spent {
    /// Time of processors.
    pub(crate) cpu: Duration,
    /// Time on the clock; nothing for work that several threads did in turn with other work.
    pub(crate) wall: Duration,
}

/// Measures nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Untimed;

impl Timer for Untimed {
    fn thread(&self) -> Duration {
        Duration::ZERO
    }

    fn process(&self) -> Spent {
        Spent::default()
    }

    fn add(&self, _: Stage, _: Spent) {}
}

/// Does `work`, which stays on this thread while others do theirs, as a part of `stage`.
pub(crate) fn timed<T>(timer: &dyn Timer, stage: Stage, work: impl FnOnce() -> T) -> T {
    let begun = timer.thread();
    let result = work();
    timer.add(stage, Spent { cpu: timer.thread().saturating_sub(begun), wall: Duration::ZERO });
    result
}

/// Does `work`, on as many threads as it likes, as `stage`; nothing else is done meanwhile.
pub(crate) fn timed_alone<T>(timer: &dyn Timer, stage: Stage, work: impl FnOnce() -> T) -> T {
    let begun = timer.process();
    let result = work();
    let ended = timer.process();
    timer.add(stage, Spent { cpu: ended.cpu.saturating_sub(begun.cpu), wall: ended.wall.saturating_sub(begun.wall) });
    result
}
