//! The order in which a whole language is read, one page after the other: what a book of it is made of.
//!
//! In: the frozen site and a language. Out: [`Chapter`]s, nested as the pages stand under each other. First the home, then the menu in its order,
//! then what neither menu nor footer names, and the footer last. Pages under a section that has no page in this language stand under its name.

use super::{ItemId, Site, family};
use crate::model::item::{Item, KindId};
use crate::model::lang::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// A page with what stands under it, or only a name for what does.
#[derive(Clone, Debug)]
pub(crate) struct Chapter {
    /// Short, as in menus.
    pub(crate) label: String,
    pub(crate) page: Option<ItemId>,
    pub(crate) inside: Vec<Self>,
}

/// The chapters of a language.
pub(crate) fn chapters(site: &Site, lang: &Lang) -> Vec<Chapter> {
    let pages = |id: &ItemId| site.items[*id].lang == *lang && is_read(&site.items[*id]);
    let own: BTreeMap<&str, ItemId> = (0..site.items.len()).filter(pages).map(|id| (site.items[id].slug_path.as_str(), id)).collect();
    // Each path with a page in this language, and all above it, by the path that it stands under.
    let mut under: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for path in own.keys() {
        let mut path = *path;
        while let Some(parent) = family::parent(path) {
            if !under.entry(parent).or_default().insert(path) {
                break;
            }
            path = parent;
        }
    }
    let mut chapters = Order { site, lang, own, under }.under("");
    // A home opens the book, and all else follows it.
    if let Some(home) = site.index.page("", lang) {
        chapters.insert(0, Chapter { label: site.items[home].meta.label().to_owned(), page: Some(home), inside: Vec::new() });
    }
    chapters
}

/// Pages of rules and their lists are for editors, and the groups of a directory repeat its entries.
fn is_read(item: &Item) -> bool {
    let lists_rules = item.facets.generated && item.kind == KindId::Section;
    item.facets.rule.is_none() && item.facets.facet.is_none() && !lists_rules
}

struct Order<'s> {
    site: &'s Site,
    lang: &'s Lang,
    own: BTreeMap<&'s str, ItemId>,
    under: BTreeMap<&'s str, BTreeSet<&'s str>>,
}

impl Order<'_> {
    fn under(&self, path: &str) -> Vec<Chapter> {
        let mut paths: Vec<&str> = self.under.get(path).into_iter().flatten().copied().collect();
        paths.sort_by_key(|path| self.rank(path));
        paths.into_iter().flat_map(|path| self.chapter(path)).collect()
    }

    /// What stands at a path; without any page or name what stands under it.
    fn chapter(&self, path: &str) -> Vec<Chapter> {
        let inside = self.under(path);
        let page = self.own.get(path).copied();
        match page.or_else(|| self.known(path)) {
            Some(named) => vec![Chapter { label: self.site.items[named].meta.label().to_owned(), page, inside }],
            None => inside,
        }
    }

    /// The page at a path in this language, or in the site's own.
    fn known(&self, path: &str) -> Option<ItemId> {
        self.own.get(path).copied().or_else(|| self.site.index.page(path, &self.site.config.site.lang))
    }

    /// Where a path stands among those beside it.
    fn rank<'p>(&self, path: &'p str) -> (usize, usize, Option<usize>, &'p str) {
        let place = |pages: &[ItemId]| pages.iter().position(|id| self.site.items[*id].slug_path == path);
        let (menu, footer) = (place(&self.site.menu), place(&self.site.footer));
        let part = if menu.is_some() { 0 } else { 1 + usize::from(footer.is_some()) };
        let of_section = |id: ItemId| self.site.place(id);
        let site_lang = &self.site.config.site.lang;
        let own = self.site.index.page(path, self.lang).and_then(of_section);
        let within = own.or_else(|| self.site.index.page(path, site_lang).and_then(of_section));
        let title = self.known(path).map(|id| self.site.ranks[id]);
        (part, menu.or(footer).or(within).unwrap_or(usize::MAX), title, path)
    }
}
