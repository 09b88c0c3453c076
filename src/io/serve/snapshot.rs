//! The site as it is served at one moment, and what the browser is told about it.
//!
//! In: values that were made elsewhere. Out: the same, for lookup. A snapshot never changes; a new one takes its place.

use crate::base::hash::Hash;
use crate::base::path::{OutPath, SourcePath};
use crate::base::say::Tongue;
use crate::diag::{Level, Rule};
use crate::model::tree::Tree;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The files of a site. What stands at a path may also be made when it is asked for.
pub(crate) trait Files: Send + Sync {
    fn bytes(&self, path: &OutPath) -> Option<Arc<[u8]>>;

    /// Whether `bytes` has something there.
    fn has(&self, path: &OutPath) -> bool;

    /// All paths.
    fn paths<'s>(&'s self) -> Box<dyn Iterator<Item = &'s OutPath> + 's>;
}

/// One state of the site.
#[derive(Clone)]
pub(crate) struct Snapshot {
    pub(crate) tongue: Tongue,
    /// The path part of the base address, without a final slash: empty, or `/hub`.
    pub(crate) base: String,
    pub(crate) standing: Standing,
    pub(crate) files: Arc<dyn Files>,
    /// Its style sheets: address without the base, and hash. The server fills them in.
    pub(crate) sheets: Vec<(String, String)>,
    /// What its pages may load, as it asks its host. The server fills it in.
    pub(crate) policy: String,
    /// The pages by their addresses, without the base: `/datos/gini/`.
    pub(crate) pages: Arc<BTreeMap<String, PageNote>>,
    /// Sources that are not published, each with the reason: «es un borrador».
    pub(crate) left_out: Vec<(SourcePath, String)>,
    /// The sources: they may be opened in an editor.
    pub(crate) tree: Arc<Tree>,
    pub(crate) notices: Vec<Notice>,
    /// How many findings there are, in words: «1 error y 2 advertencias».
    pub(crate) summary: String,
    /// In which snapshot a picture or another file that pages embed was last changed, since the server began.
    pub(crate) touched: BTreeMap<OutPath, u64>,
    /// The page that was edited last.
    pub(crate) edited: Option<Edited>,
    /// Counts the snapshots of a run.
    pub(crate) generation: u64,
}

/// How what is served stands to the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is what the sources say.
    Current,
    /// The sources give no site; this is the one before, and why.
    Kept(String),
    /// The sources give no site, and there is none before.
    Nothing,
}

/// What is known of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PageNote {
    pub(crate) source: SourcePath,
    pub(crate) title: String,
    pub(crate) draft: bool,
    /// Whether it could not be drawn, so that an older version is shown.
    pub(crate) old: bool,
}

/// A page that was edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edited {
    /// Its address, without the base.
    pub(crate) url: String,
    pub(crate) title: String,
    /// When.
    pub(crate) generation: u64,
    /// All pages of the same source; whoever looks at one of them stays there.
    pub(crate) all: BTreeSet<String>,
}

/// A finding, told for the browser.
#[derive(Clone, Debug)]
pub(crate) struct Notice {
    pub(crate) rule: &'static Rule,
    pub(crate) level: Level,
    pub(crate) place: Option<NoticePlace>,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
    /// Whether `check --fix` mends it.
    pub(crate) mends: bool,
    /// The published page of its rule, without the base.
    pub(crate) rule_page: Option<String>,
}

/// Where it is.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NoticePlace {
    pub(crate) path: String,
    /// Both count from 1; none in files without lines.
    pub(crate) line: Option<usize>,
    pub(crate) column: Option<usize>,
}

impl NoticePlace {
    /// `content/a.md:3:7`
    pub(super) fn shown(&self) -> String {
        let number = |number: Option<usize>| number.map(|number| format!(":{number}")).unwrap_or_default();
        format!("{}{}{}", self.path, number(self.line), number(self.column))
    }
}

impl Snapshot {
    /// The page at an address, or else the nearest one above it: the next parts of a list, a figure's own page.
    pub(super) fn page(&self, url: &str) -> Option<(&str, &PageNote)> {
        let exact = self.pages.get_key_value(url);
        let above = || url.char_indices().rev().filter(|(_, c)| *c == '/').find_map(|(at, _)| self.pages.get_key_value(&url[..=at]));
        exact.or_else(above).map(|(url, page)| (url.as_str(), page))
    }

    /// An address with the base in front, as a browser asks for it.
    pub(super) fn address(&self, url: &str) -> String {
        format!("{}{url}", self.base)
    }

    /// Names this state of a page apart from others.
    pub(super) fn hash(bytes: &[u8]) -> String {
        Hash::of(bytes).short()
    }
}
