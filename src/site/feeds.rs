//! Which feeds the site has, and what stands in each: the newest pages of a section, and of everything in a language.
//!
//! In: items with their addresses and the pages of each section. Out: [`Feeds`]. Dates are those of the content, never of the build;
//! a page without any date cannot stand in a feed. Knows neither Atom nor JSON.

use super::ItemId;
use crate::model::config::Config;
use crate::model::item::{Item, KindId, Meta};
use crate::model::lang::Lang;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Entries of a feed: more than a reader follows, fewer than a phone minds.
const MOST: usize = 30;

/// All feeds of a site.
#[derive(Debug, Default)]
pub(crate) struct Feeds {
    of_sections: BTreeMap<ItemId, Listed>,
    of_languages: BTreeMap<Lang, Listed>,
}

/// What one feed lists.
#[derive(Debug)]
pub(crate) struct Listed {
    /// The page that it goes with: a section, or the home where there is one.
    pub(crate) page: Option<ItemId>,
    pub(crate) lang: Lang,
    /// Site-relative address of that page.
    pub(crate) folder: String,
    /// The newest first.
    pub(crate) entries: Vec<ItemId>,
}

impl Listed {
    /// `/eventos/feed.xml`, for `xml`.
    pub(crate) fn url(&self, extension: &str) -> String {
        format!("{}feed.{extension}", self.folder)
    }
}

impl Feeds {
    pub(super) fn of(items: &[Arc<Item>], urls: &[String], sections: &BTreeMap<ItemId, Vec<ItemId>>, config: &Config) -> Self {
        let listed = |page: Option<ItemId>, lang: &Lang, folder: String, pages: &mut dyn Iterator<Item = ItemId>| {
            let entries = newest(items, pages);
            (!entries.is_empty()).then(|| Listed { page, lang: lang.clone(), folder, entries })
        };
        let of_section = |(id, pages): (&ItemId, &Vec<ItemId>)| {
            Some((*id, listed(Some(*id), &items[*id].lang, urls[*id].clone(), &mut pages.iter().copied())?))
        };
        let langs: BTreeSet<&Lang> = items.iter().map(|item| &item.lang).collect();
        let of_language = |lang: &Lang| {
            let home = (0..items.len()).find(|id| items[*id].lang == *lang && items[*id].slug_path.is_empty());
            let mut pages = (0..items.len()).filter(|id| items[*id].lang == *lang && is_entry(&items[*id]));
            Some((lang.clone(), listed(home, lang, config.root(lang), &mut pages)?))
        };
        Self {
            of_sections: sections.iter().filter(|(id, _)| items[**id].kind == KindId::Section).filter_map(of_section).collect(),
            of_languages: langs.into_iter().filter_map(of_language).collect(),
        }
    }

    /// The feed of a section.
    pub(crate) fn section(&self, id: ItemId) -> Option<&Listed> {
        self.of_sections.get(&id)
    }

    /// The feed of all pages in a language.
    pub(crate) fn language(&self, lang: &Lang) -> Option<&Listed> {
        self.of_languages.get(lang)
    }

    /// Those of whole languages first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Listed> {
        self.of_languages.values().chain(self.of_sections.values())
    }
}

/// A home or a list of pages is not news: its pages are.
fn is_entry(item: &Item) -> bool {
    !item.slug_path.is_empty() && item.facets.list.is_none() && !item.facets.generated
}

fn newest(items: &[Arc<Item>], pages: &mut dyn Iterator<Item = ItemId>) -> Vec<ItemId> {
    let mut dated: Vec<(Reverse<Date>, ItemId)> = pages.filter_map(|id| Some((Reverse(changed(&items[id].meta)?), id))).collect();
    dated.sort_unstable();
    dated.into_iter().take(MOST).map(|(_, id)| id).collect()
}

/// The last day on which the content changed, as the editor says. Who only checks a page changes nothing of it; that day counts
/// where no other is written.
pub(crate) fn changed(meta: &Meta) -> Option<Date> {
    let said = [meta.updated, meta.date].into_iter().flatten().map(|when| when.first_day()).max();
    said.or_else(|| meta.reviewed.map(|when| when.first_day()))
}
