//! What was asked for, as plain values.
//!
//! In: the command line as the parser understood it. Out: an [`Ask`] for the verbs, and the [`Code`] that they end
//! with. Reads no disk.

use crate::base::path::SourcePath;
use crate::base::say::Tongue;
use crate::diag::print::Format;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// How a run ends. A check that could not be completed is never clean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    /// All is well; warnings and advice are allowed.
    Clean = 0,
    /// The content has errors.
    Findings = 1,
    /// It could not run, or was asked in a way that it does not understand.
    Failed = 2,
    /// `amigable.yaml` cannot be used.
    Config = 3,
}

/// One question to amigable.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
#[derive(Clone, Debug, Default)]
pub(crate) struct Ask {
    /// The language asked for, if any; the site's own comes after.
    pub(crate) tongue: Option<Tongue>,
    pub(crate) root: PathBuf,
    pub(crate) output_dir: Option<PathBuf>,
    pub(crate) base_url: Option<String>,
    pub(crate) drafts: bool,
    /// Whether sources are mended.
    pub(crate) fix: bool,
    /// The one source whose findings are shown; none for all.
    pub(crate) only: Option<SourcePath>,
    /// A folder of pages to audit instead of a site.
    pub(crate) html: Option<PathBuf>,
    /// How old an answer of another site may be, empty for as usual; none when no site is asked.
    pub(crate) external: Option<String>,
    /// Whether the findings of today are listed as known.
    pub(crate) adopt: bool,
    /// Whether all findings of one rule are shown, however many.
    pub(crate) all: bool,
    /// Whether what is counted of texts is shown, whatever the format.
    pub(crate) count: bool,
    /// Whether each page is weighed.
    pub(crate) weigh: bool,
    /// How the time of each stage is told; none when nobody asked.
    pub(crate) timings: Option<Format>,
    pub(crate) clock: Option<String>,
    /// Where the site is served.
    pub(crate) serving: Serving,
    pub(crate) format: Format,
    pub(crate) quiet: bool,
    /// Whether nothing of earlier runs is used.
    pub(crate) no_cache: bool,
    /// What followed the verb.
    pub(crate) words: Vec<OsString>,
}

/// How the site is served while it is edited.
#[derive(Clone, Debug, Default)]
pub(crate) struct Serving {
    pub(crate) port: Option<String>,
    pub(crate) interface: Option<String>,
    pub(crate) editor: Option<String>,
    /// Seconds between two looks at all files, where the system cannot tell.
    pub(crate) poll: Option<String>,
    /// Whether the browser is opened.
    pub(crate) open: bool,
    /// Whether browsers go to the page that is edited.
    pub(crate) follow: bool,
}

impl Ask {
    /// The language for messages before the site's own is known.
    pub(crate) fn tongue(&self) -> Tongue {
        self.tongue.unwrap_or_default()
    }

    /// Whether what is counted of texts is shown: programs get it with the findings.
    pub(crate) fn counts(&self) -> bool {
        self.count || self.format == Format::Json
    }

    /// The word at `index`, as text.
    pub(crate) fn word(&self, index: usize) -> Option<String> {
        self.words.get(index).map(|word| word.to_string_lossy().into_owned())
    }

    /// All words from `index` on as one text.
    pub(crate) fn rest(&self, index: usize) -> String {
        let words: Vec<_> = self.words.iter().skip(index).map(|word| word.to_string_lossy()).collect();
        words.join(" ").trim().to_owned()
    }

    /// The word at `index`, as a path.
    pub(crate) fn path(&self, index: usize) -> Option<&Path> {
        self.words.get(index).map(Path::new)
    }
}
