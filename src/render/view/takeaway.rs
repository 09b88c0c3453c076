//! What the page tells that offers the whole site to take away.
//!
//! In: the files and, once they are made, their sizes. Out: a part of that page's view.

use crate::render::dates::DateView;
use serde::Serialize;

/// What the page tells that offers the whole site to take away.
#[derive(Debug, Serialize)]
pub(crate) struct Takeaway {
    /// Each book, in the order of reading.
    pub(crate) books: Vec<TakeawayFile>,
    /// The folder that opens from a disk.
    pub(crate) site: TakeawayFile,
    /// How many pages the site has.
    pub(crate) pages: usize,
    /// The last day on which anything of it changed.
    pub(crate) updated: Option<DateView>,
}

/// One file to take away.
#[derive(Debug, Serialize)]
pub(crate) struct TakeawayFile {
    pub(crate) url: String,
    /// Its name on a disk.
    pub(crate) name: String,
    /// The name of its language, in that language, and its tag.
    pub(crate) label: String,
    pub(crate) lang: String,
    /// Nothing while nobody has made it.
    pub(crate) size: Option<String>,
    /// How many pages it has.
    pub(crate) pages: usize,
}
