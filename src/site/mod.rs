//! Layer 5: the one global step. All items at once become a [`Site`], which then never changes.
//!
//! In: items, configuration and the source tree's paths. Out: a [`Frame`] (addresses, families of pages, indexes of
//! datasets, terms, activities and organisations), the items in it, and findings about what clashes. Knows no template.

mod addresses;
pub(crate) mod agenda;
pub(crate) mod due;
pub(crate) mod face;
mod family;
pub(crate) mod feeds;
mod frame;
pub(crate) mod glossary;
mod identity;
mod index;
pub(crate) mod links;
pub(crate) mod listing;
mod menu;
mod near;
pub(crate) mod progress;
pub(crate) mod reading;
pub(crate) mod rules;
pub(crate) mod search;
pub(crate) mod uses;
pub(crate) mod variants;

pub(crate) use frame::Frame;
pub(crate) use index::Index;
pub(crate) use links::{Target, Trouble};

use crate::base::hash::Hash;
use crate::diag::Finding;
use crate::model::item::{Item, KindId};
use crate::model::lang::Lang;
use crate::model::picture::Picture;
use glossary::Glossary;
use std::ops::Deref;
use std::sync::Arc;

/// A number of an item, in the order of the sources' paths.
pub(crate) type ItemId = usize;

/// What is known of a file without opening it again.
#[derive(Clone, Debug)]
pub(crate) struct Asset {
    /// Bytes.
    pub(crate) size: usize,
    /// Of the bytes of an image.
    pub(crate) hash: Option<Hash>,
    /// What is known of an image.
    pub(crate) picture: Option<Picture>,
    /// Whether an image tells where it was taken.
    pub(crate) located: bool,
}

/// Every item in its place among the others; frozen once made.
pub(crate) struct Site {
    pub(crate) items: Vec<Arc<Item>>,
    frame: Arc<Frame>,
}

/// A site has all that its frame has.
impl Deref for Site {
    type Target = Frame;

    fn deref(&self) -> &Frame {
        &self.frame
    }
}

impl Site {
    /// Puts items into the frame that was made of them, or of others with the same faces. `items` are in the order that the frame was
    /// made in.
    pub(crate) fn new(frame: Arc<Frame>, items: &[Arc<Item>]) -> (Self, Vec<Finding>) {
        let items: Vec<Arc<Item>> = frame.order.iter().map(|place| Arc::clone(&items[*place])).collect();
        let mut findings = frame.findings.clone();
        index::same_figure(&items, &mut findings);
        (Self { items, frame }, findings)
    }

    /// The glossary that a page in `lang` links to: its own language's, or its base language's.
    pub(crate) fn glossary(&self, lang: &Lang) -> Option<&Glossary> {
        self.glossaries
            .get(lang)
            .or_else(|| self.glossaries.iter().find(|(own, _)| own.base() == lang.base()).map(|(_, glossary)| glossary))
    }

    /// Whether some page could not be read.
    pub(crate) fn has_any_unread(&self) -> bool {
        !self.unread.is_empty()
    }

    /// Whether some page of this kind could not be read, so that what it defines cannot be known.
    pub(crate) fn has_unread(&self, kind: KindId) -> bool {
        self.unread.values().any(|unread| *unread == kind)
    }

    /// A site-relative address with scheme and host.
    pub(crate) fn absolute(&self, url: &str) -> String {
        self.config.absolute(url.strip_prefix(self.config.base_path()).unwrap_or(url))
    }

    /// The home in the site's language.
    pub(crate) fn home(&self, lang: &Lang) -> Option<ItemId> {
        self.index.page("", lang).or_else(|| self.index.page("", &self.config.site.lang))
    }
}
