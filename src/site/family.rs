//! Who stands above, beside and below an item.

use super::{ItemId, Site};

impl Site {
    /// The pages above, from the home down to the parent.
    pub(crate) fn ancestors(&self, id: ItemId) -> Vec<ItemId> {
        let item = &self.items[id];
        let mut above = Vec::new();
        let mut path = item.slug_path.as_str();
        while let Some(parent) = parent(path) {
            let found = self.index.page(parent, &item.lang).or_else(|| self.index.page(parent, &self.config.site.lang));
            above.extend(found.filter(|found| *found != id));
            path = parent;
        }
        above.reverse();
        above
    }

    /// The section that an item stands in: its nearest page above that lists its pages.
    pub(crate) fn section_of(&self, id: ItemId) -> Option<ItemId> {
        self.ancestors(id).into_iter().next_back().filter(|above| self.items[*above].facets.list.is_some())
    }

    /// The pages of a section in the section's order.
    pub(crate) fn pages_of(&self, section: ItemId) -> &[ItemId] {
        self.sections.get(&section).map_or(&[], Vec::as_slice)
    }

    /// The place of an item among the pages of its section.
    pub(crate) fn place(&self, id: ItemId) -> Option<usize> {
        self.places[id]
    }

    /// The item in another language, if there is one, else itself.
    pub(crate) fn in_language(&self, id: ItemId, lang: &crate::model::lang::Lang) -> ItemId {
        self.index.page(&self.items[id].slug_path, lang).unwrap_or(id)
    }
}

/// `datos/` for `datos/gini/`; an empty path for `datos/`; nothing for the home.
pub(super) fn parent(path: &str) -> Option<&str> {
    let inner = path.strip_suffix('/')?;
    Some(inner.rfind('/').map_or("", |at| &path[..=at]))
}
