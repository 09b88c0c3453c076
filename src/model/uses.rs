//! How a page uses datasets.

use std::collections::BTreeMap;

/// What a page uses of each dataset, by the dataset's id.
pub(crate) type Used = BTreeMap<String, Use>;

/// How one page uses one dataset.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Use {
    /// The page names it among its datasets.
    pub(crate) declared: bool,
    pub(crate) figures: Vec<FigureUse>,
    /// Captions of its tables.
    pub(crate) tables: Vec<String>,
    pub(crate) downloads: usize,
    /// Numbers of sentences that are held to it.
    pub(crate) numbers: usize,
    /// Words of sentences that are held to it: «bajó», «casi la mitad».
    pub(crate) claims: usize,
}

/// A figure of a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FigureUse {
    /// Its name in its own address.
    pub(crate) name: String,
    pub(crate) title: String,
}
