//! The name of a page that stays when the page or the whole site moves.
//!
//! In: an item. Out: an absolute address that may no longer lead anywhere: readers of feeds and calendars only compare it. It is made of
//! the site's first address and of the oldest address of the page, since both are there already and nobody has to think of them.

use super::{ItemId, Site};

impl Site {
    /// What tells an item from all others, for good.
    pub(crate) fn identity(&self, id: ItemId) -> String {
        let inside = || self.urls[id].strip_prefix(self.config.base_path()).unwrap_or(&self.urls[id]);
        let oldest = self.items[id].meta.aliases.first().map(|alias| alias.value.trim_matches('/'));
        match oldest.filter(|alias| !alias.is_empty()) {
            Some(alias) if alias.ends_with(".html") => self.config.first_absolute(&format!("/{alias}")),
            Some(alias) => self.config.first_absolute(&format!("/{alias}/")),
            None => self.config.first_absolute(inside()),
        }
    }
}
