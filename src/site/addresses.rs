//! From an address of the published site back to its page: what people copy from a browser.
//!
//! In: the addresses of the items, and the old ones that they still answer to. Out: an item, and whether its address
//! is an old one. Knows no file of other sorts: feeds, tables and pictures are outputs.

use super::ItemId;
use crate::model::item::Item;
use percent_encoding::percent_decode_str;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Items by the addresses that lead to them, without the folder that the site is published in.
#[derive(Debug, Default)]
pub(crate) struct Addresses {
    own: BTreeMap<String, ItemId>,
    old: BTreeMap<String, ItemId>,
}

/// A page that an address leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) id: ItemId,
    /// Whether the address is an old one, that only sends on.
    pub(crate) old: bool,
}

impl Addresses {
    pub(super) fn new(items: &[Arc<Item>], urls: &[String], base_path: &str) -> Self {
        let mut addresses = Self::default();
        for (id, (item, url)) in items.iter().zip(urls).enumerate() {
            addresses.own.entry(key(url.strip_prefix(base_path).unwrap_or(url))).or_insert(id);
            for alias in &item.meta.aliases {
                addresses.old.entry(key(&alias.value)).or_insert(id);
            }
        }
        addresses
    }

    /// The page at `/datos/gini/`, also written `datos/gini` or `datos/gini/index.html`.
    pub(crate) fn find(&self, path: &str) -> Option<Found> {
        let key = key(path);
        let own = self.own.get(&key).map(|id| Found { id: *id, old: false });
        own.or_else(|| self.old.get(&key).map(|id| Found { id: *id, old: true }))
    }
}

/// What the spellings of one address have in common.
fn key(path: &str) -> String {
    let path = percent_decode_str(path).decode_utf8_lossy();
    let path = path.strip_suffix("index.html").unwrap_or(&path);
    path.trim_matches('/').trim_end_matches(".html").to_owned()
}
