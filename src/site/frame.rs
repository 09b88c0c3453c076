//! What a site is but for its texts: the addresses of its items, and every way to find one.
//!
//! In: items, configuration, files that are no page. Out: a [`Frame`]. It reads nothing of an item but its face
//! ([`super::face`]), so items with the same faces have the same frame, whatever their texts say.

use super::addresses::Addresses;
use super::feeds::Feeds;
use super::glossary::{self, Glossary};
use super::index::Index;
use super::uses::Uses;
use super::{Asset, ItemId, listing, menu, rules};
use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::diag::Finding;
use crate::model::config::Config;
use crate::model::item::{Item, KindId};
use crate::model::lang::Lang;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every item's address and place among the others.
pub(crate) struct Frame {
    pub(crate) config: Config,
    /// Site-relative address of each item.
    pub(crate) urls: Vec<String>,
    pub(crate) index: Index,
    /// Items by the addresses that people copy from a browser.
    pub(crate) addresses: Addresses,
    /// Who uses each dataset.
    pub(crate) uses: Uses,
    pub(super) glossaries: BTreeMap<Lang, Glossary>,
    /// Place of each item's title in the dictionary.
    pub(super) ranks: Vec<usize>,
    /// The pages of each section, in the section's order.
    pub(super) sections: BTreeMap<ItemId, Vec<ItemId>>,
    /// The place of each item in its section.
    pub(super) places: Vec<Option<usize>>,
    /// What each feed lists.
    pub(crate) feeds: Feeds,
    /// Files that a page may point to and that are published as they are.
    pub(crate) assets: BTreeMap<SourcePath, Asset>,
    /// Pages that could not be read, which has been reported: what points to them is not wrong as well.
    pub(super) unread: BTreeMap<SourcePath, KindId>,
    /// Pages of the main menu and of the footer.
    pub(crate) menu: Vec<ItemId>,
    pub(crate) footer: Vec<ItemId>,
    pub(crate) left_out: Vec<(SourcePath, Say)>,
    /// Finished pages that only wait for their day.
    pub(crate) coming: Vec<(Date, SourcePath)>,
    /// The places, among the items that it was made from, of those that are published, in the site's order.
    pub(crate) order: Vec<usize>,
    /// What clashes.
    pub(super) findings: Vec<Finding>,
}

impl Frame {
    /// Puts the frame together. `items` in any order; `assets` are the paths that are no page.
    pub(crate) fn new(
        config: &Config,
        items: &[Arc<Item>],
        assets: BTreeMap<SourcePath, Asset>,
        unread: BTreeMap<SourcePath, KindId>,
    ) -> Self {
        let coming = coming(items, config);
        let (mut order, left_out) = leave_out(items, config);
        order.sort_by(|a, b| {
            let (a, b) = (&items[*a], &items[*b]);
            let same_file = || a.facets.region.cmp(&b.facets.region).then_with(|| a.slug_path.cmp(&b.slug_path));
            a.source.cmp(&b.source).then_with(same_file)
        });
        let items: Vec<Arc<Item>> = order.iter().map(|place| Arc::clone(&items[*place])).collect();
        let urls: Vec<String> = items.iter().map(|item| url(item, config)).collect();
        let addresses = || (Addresses::new(&items, &urls, config.base_path()), same_address(&items, &urls));
        let names = || (listing::title_ranks(&items), Uses::of(&items));
        let ((mut findings, index), ((ranks, uses), (addresses, clashes))) =
            rayon::join(|| Index::new(&items, &left_out), || rayon::join(names, addresses));
        findings.extend(clashes);
        let (menu, footer) = menu::read(config, &index, &unread, &mut findings);
        let glossaries = glossary::of_each_language(&items, &urls, &mut findings);
        let sections = sections(&items, &index, &ranks);
        let mut places = vec![None; items.len()];
        for pages in sections.values() {
            for (place, id) in pages.iter().enumerate() {
                places[*id] = Some(place);
            }
        }
        let feeds = Feeds::of(&items, &urls, &sections, config);
        let config = config.clone();
        Self {
            config,
            urls,
            index,
            addresses,
            uses,
            glossaries,
            ranks,
            sections,
            places,
            feeds,
            assets,
            unread,
            menu,
            footer,
            left_out,
            coming,
            order,
            findings,
        }
    }
}

/// Each section's pages, sorted once for its own list and for the ways between its pages.
fn sections(items: &[Arc<Item>], index: &Index, ranks: &[usize]) -> BTreeMap<ItemId, Vec<ItemId>> {
    let sections = (0..items.len()).filter_map(|id| Some((id, items[id].facets.list.as_ref()?)));
    sections.map(|(id, spec)| (id, listing::sorted(items, index, ranks, &items[id].slug_path, &items[id].lang, spec))).collect()
}

/// Drafts and pages of the future stay out, unless drafts are asked for.
fn leave_out(items: &[Arc<Item>], config: &Config) -> (Vec<usize>, Vec<(SourcePath, Say)>) {
    let mut left_out = Vec::new();
    let mut kept = Vec::with_capacity(items.len());
    for (place, item) in items.iter().enumerate() {
        match reason(item, config) {
            Some(why) => left_out.push((item.source.clone(), why)),
            None => kept.push(place),
        }
    }
    left_out.sort();
    left_out.dedup();
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

fn same_address(items: &[Arc<Item>], urls: &[String]) -> Vec<Finding> {
    use crate::base::say::say;
    let mut findings = Vec::new();
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
    findings
}
