//! Layer 5: the one global step. All items at once become a [`Site`], which then never changes.
//!
//! In: items, configuration and the source tree's paths. Out: addresses, families of pages, indexes of
//! datasets, terms, activities and organisations, and findings about what clashes. Knows no template.

mod addresses;
pub(crate) mod due;
pub(crate) mod face;
mod family;
pub(crate) mod glossary;
mod index;
pub(crate) mod links;
pub(crate) mod listing;
mod menu;
mod near;
pub(crate) mod rules;
pub(crate) mod uses;

pub(crate) use index::Index;
pub(crate) use links::{Target, Trouble};

use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::item::{Item, KindId};
use crate::model::lang::Lang;
use addresses::Addresses;
use glossary::Glossary;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;
use uses::Uses;

/// A number of an item, in the order of the sources' paths.
pub(crate) type ItemId = usize;

/// What is known of a file without opening it again.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asset {
    /// Bytes.
    pub(crate) size: usize,
    /// Width and height of an image.
    pub(crate) pixels: Option<(u32, u32)>,
    /// Whether an image tells where it was taken.
    pub(crate) located: bool,
}

/// Every item with its address and its place among the others; frozen once made.
pub(crate) struct Site {
    pub(crate) config: Config,
    pub(crate) items: Vec<Arc<Item>>,
    /// Site-relative address of each item.
    pub(crate) urls: Vec<String>,
    pub(crate) index: Index,
    /// Items by the addresses that people copy from a browser.
    pub(crate) addresses: Addresses,
    /// Who uses each dataset.
    pub(crate) uses: Uses,
    glossaries: BTreeMap<Lang, Glossary>,
    /// Place of each item's title in the dictionary.
    ranks: Vec<usize>,
    /// The pages of each section, in the section's order.
    sections: BTreeMap<ItemId, Vec<ItemId>>,
    /// The place of each item in its section.
    places: Vec<Option<usize>>,
    /// Files that a page may point to and that are published as they are.
    pub(crate) assets: BTreeMap<SourcePath, Asset>,
    /// Pages that could not be read, which has been reported: what points to them is not wrong as well.
    unread: BTreeMap<SourcePath, KindId>,
    /// Pages of the main menu and of the footer.
    pub(crate) menu: Vec<ItemId>,
    pub(crate) footer: Vec<ItemId>,
    pub(crate) left_out: Vec<(SourcePath, Say)>,
    /// Finished pages that only wait for their day.
    pub(crate) coming: Vec<(Date, SourcePath)>,
}

impl Site {
    /// Puts the site together. `items` in any order; `assets` are the paths that are no page.
    pub(crate) fn new(
        config: &Config,
        items: Vec<Arc<Item>>,
        assets: BTreeMap<SourcePath, Asset>,
        unread: BTreeMap<SourcePath, KindId>,
    ) -> (Self, Vec<Finding>) {
        let mut findings = Vec::new();
        let coming = coming(&items, config);
        let (mut items, left_out) = leave_out(items, config);
        items.sort_by(|a, b| {
            let same_file = || a.facets.region.cmp(&b.facets.region).then_with(|| a.slug_path.cmp(&b.slug_path));
            a.source.cmp(&b.source).then_with(same_file)
        });
        let urls: Vec<String> = items.iter().map(|item| url(item, config)).collect();
        let index = Index::new(&items, &left_out, &mut findings);
        let (menu, footer) = menu::read(config, &index, &unread, &mut findings);
        let glossaries = glossary::of_each_language(&items, &urls, &mut findings);
        same_address(&items, &urls, &mut findings);
        let mut site = Self {
            config: config.clone(),
            ranks: listing::title_ranks(&items),
            uses: Uses::of(&items),
            addresses: Addresses::new(&items, &urls, config.base_path()),
            sections: BTreeMap::new(),
            places: vec![None; items.len()],
            items,
            urls,
            index,
            glossaries,
            assets,
            unread,
            menu,
            footer,
            left_out,
            coming,
        };
        site.sort_sections();
        (site, findings)
    }

    /// Sorts each section's pages once, for its own list and for the ways between its pages.
    fn sort_sections(&mut self) {
        let sections = (0..self.items.len()).filter_map(|id| Some((id, self.items[id].facets.list.as_ref()?)));
        let sorted = sections.map(|(id, spec)| (id, listing::pages(self, &self.items[id].slug_path, &self.items[id].lang, spec)));
        self.sections = sorted.collect();
        for pages in self.sections.values() {
            for (place, id) in pages.iter().enumerate() {
                self.places[*id] = Some(place);
            }
        }
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

/// Drafts and pages of the future stay out, unless drafts are asked for.
fn leave_out(items: Vec<Arc<Item>>, config: &Config) -> (Vec<Arc<Item>>, Vec<(SourcePath, Say)>) {
    let mut left_out = Vec::new();
    let keep = |item: &Arc<Item>| match reason(item, config) {
        Some(why) => {
            left_out.push((item.source.clone(), why));
            false
        }
        None => true,
    };
    let kept = items.into_iter().filter(keep).collect();
    left_out.sort();
    (kept, left_out)
}

/// The pages that nothing but their date keeps out, by that date.
fn coming(items: &[Arc<Item>], config: &Config) -> Vec<(Date, SourcePath)> {
    let waits = |item: &&Arc<Item>| !item.meta.draft && !config.options.drafts;
    let days = items.iter().filter(waits).filter_map(|item| Some((item.meta.date?.first_day(), item.source.clone())));
    let mut coming: Vec<_> = days.filter(|(day, _)| *day > config.options.today).collect();
    coming.sort();
    coming.dedup();
    coming
}

fn reason(item: &Item, config: &Config) -> Option<Say> {
    use crate::base::say::say;
    if config.options.drafts {
        return None;
    }
    if item.meta.draft {
        return Some(say!("es un borrador", "it is a draft"));
    }
    let date = item.meta.date.filter(|date| date.first_day() > config.options.today)?;
    let day = date.first_day();
    Some(say!("su fecha, {day}, está en el futuro", "its date, {day}, is in the future"))
}

/// `/hub/en/datos/gini/`: the root of its language and the item's path.
fn url(item: &Item, config: &Config) -> String {
    format!("{}{}", config.root(&item.lang), item.slug_path)
}

fn same_address(items: &[Arc<Item>], urls: &[String], findings: &mut Vec<Finding>) {
    use crate::base::say::say;
    let mut first: BTreeMap<&str, &Item> = BTreeMap::new();
    for (item, url) in items.iter().zip(urls) {
        let Some(other) = first.get(url.as_str()) else {
            first.insert(url, item);
            continue;
        };
        let path = &other.source;
        let message =
            say!("Esta página y «{path}» tienen la misma dirección: {url}", "This page and “{path}” have the same address: {url}");
        let help = say!(
            "Cambia el nombre de un archivo, o pon «direccion_corta» en uno de los dos.",
            "Rename one of the files, or set “slug” in one of them."
        );
        findings.push(Finding::new(&rules::SAME_ADDRESS, message).at(&item.source, item.meta.title_span).help(help));
    }
}
