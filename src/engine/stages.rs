//! The stages between the types, each over all files or pages at once, in parallel.

use super::frozen::Frozen;
use super::memo::Memo;
use super::pages::DrawnItem;
use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::base::timing::{Stage, timed, timed_alone};
use crate::checks::{self, ReadItem, Reader};
use crate::diag::Finding;
use crate::diag::print::RulePages;
use crate::model::config::Config;
use crate::model::item::Item;
use crate::model::lang::Lang;
use crate::model::plan::Statement;
use crate::model::tree::Tree;
use crate::outputs::{Drawn, offline, takeaway};
use crate::render::package::{self, Packages};
use crate::render::page_file::PageFile;
use crate::render::picture::Placed;
use crate::render::theme::Theme;
use crate::render::view::{self, FeedView, LinkView, SiteView};
use crate::render::words::Words;
use crate::site::{ItemId, Site, agenda, search};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A page of the site, for lists and reports.
#[derive(Clone, Debug)]
pub struct PageInfo {
    /// Site-relative address.
    pub url: String,
    /// The file it was made from.
    pub source: SourcePath,
    /// Canonical name of its kind.
    pub kind: &'static str,
    /// Title.
    pub title: String,
    /// BCP 47 tag.
    pub lang: String,
    /// Whether it is a draft, published because drafts were asked for.
    pub draft: bool,
    /// Whether its date is after the day of the build.
    pub future: bool,
    /// Whether no page and no menu leads to it.
    pub orphan: bool,
    /// Words that a reader reads.
    pub words: usize,
}

/// A source that is not published.
#[derive(Clone, Debug)]
pub struct LeftOut {
    /// The file.
    pub source: SourcePath,
    /// Why, as «es un borrador».
    pub why: Say,
}

/// The theme, with what is wrong with its files and its colours.
pub(super) fn theme(tree: &Tree, config: &Config) -> (Theme, Vec<Finding>) {
    let (theme, mut findings) = Theme::load(tree, config);
    findings.extend(checks::theme::check(&theme));
    (theme, findings)
}

/// What stands around the pages of each language.
pub(super) fn around(site: &Site, theme: &Theme) -> BTreeMap<String, SiteView> {
    let langs: BTreeSet<&Lang> = site.items.iter().map(|item| &item.lang).chain([&site.config.site.lang]).collect();
    langs.into_iter().map(|lang| (lang.tag().to_owned(), site_view(site, theme, lang))).collect()
}

fn site_view(site: &Site, theme: &Theme, lang: &Lang) -> SiteView {
    let settings = &site.config.site;
    let link = |id: &ItemId| {
        let id = site.in_language(*id, lang);
        LinkView { title: site.items[id].meta.label().to_owned(), url: site.urls[id].clone(), lang: view::foreign(&site.items[id], lang) }
    };
    SiteView {
        title: settings.title.clone(),
        description: settings.description.clone(),
        lang: (settings.lang.base() != lang.base()).then(|| settings.lang.tag().to_owned()),
        home: site.home(lang).map_or_else(|| format!("{}/", site.config.base_path()), |id| site.urls[id].clone()),
        publisher: settings.publisher.clone(),
        licence: settings.licence.clone(),
        licence_url: settings.licence_url.as_ref().map(|url| url.value.clone()),
        css: theme.sheets.main.clone(),
        script: Arc::clone(&theme.script.text),
        menu: site.menu.iter().map(link).collect(),
        footer: site.footer.iter().map(link).collect(),
        calendar: calendar(site, lang),
        feed: site.feeds.language(lang).map(|listed| FeedView::of(listed, &settings.title)),
        worker: settings.offline.then(|| format!("{}{}", site.config.base_path(), offline::WORKER)),
        offline: settings.offline.then(|| offline::url(&site.config, lang)),
        takeaway: takeaway::url(&site.config, lang),
        search: search::url(&site.config, lang),
    }
}

/// Where all events in a language are to be had.
fn calendar(site: &Site, lang: &Lang) -> Option<String> {
    let home = site.index.page("", lang)?;
    (!agenda::events(site, home).is_empty()).then(|| agenda::url(site, home))
}

/// The files of every dataset.
pub(super) fn packages(site: &Site, words: &Words, memo: &Memo) -> Packages {
    let of = |id: ItemId| Some((id, package::of(site, id, words, &|key, make| memo.dear(key, make))?));
    (0..site.items.len()).into_par_iter().filter_map(of).collect()
}

/// All pages as they will be published, and what they use.
#[derive(Default)]
pub(super) struct DrawnSite {
    pub(super) pages: Vec<Drawn>,
    /// The pages that some way leads to.
    pub(super) reached: BTreeSet<ItemId>,
    pub(super) assets: BTreeSet<SourcePath>,
    /// Images of pixels, with who shows them.
    pub(super) images: Vec<(ItemId, Placed)>,
    pub(super) files: Vec<PageFile>,
    /// What each item's page says of its data.
    pub(super) statements: BTreeMap<ItemId, Vec<Statement>>,
}

impl DrawnSite {
    /// The images that are published encoded anew, and not as they are too.
    fn anew(&self) -> BTreeSet<SourcePath> {
        self.shown().difference(&self.assets).cloned().collect()
    }

    /// The images that some page shows.
    pub(super) fn shown(&self) -> BTreeSet<SourcePath> {
        self.images.iter().map(|(_, image)| image.source.clone()).collect()
    }
}

/// What came of all items.
pub(super) struct Pages {
    pub(super) read: Vec<Arc<ReadItem>>,
    pub(super) drawn: DrawnSite,
}

/// Which pages each page leads to.
type Ways = BTreeMap<ItemId, BTreeSet<ItemId>>;

/// The pages that one comes to from a home, the menu or the footer, by however many links.
fn reached(site: &Site, ways: &Ways) -> BTreeSet<ItemId> {
    let homes = (0..site.items.len()).filter(|id| site.items[*id].slug_path.is_empty());
    let mut open: Vec<ItemId> = homes.chain(site.menu.iter().chain(&site.footer).copied()).collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            open.extend(ways.get(&id).into_iter().flatten());
        }
    }
    reached
}

/// Reads and draws every item, each on its own and in parallel.
pub(super) fn pages(frozen: &Frozen, tree: &Tree, memo: &Memo, findings: &mut Vec<Finding>) -> Pages {
    let reader = Reader::new(&frozen.site, tree);
    let of = |id: ItemId| (read(&reader, frozen, id, memo), frozen.drawn(id, memo));
    let items: Vec<(Arc<ReadItem>, Arc<DrawnItem>)> = (0..frozen.site.items.len()).into_par_iter().map(of).collect();
    let mut pages = Pages { read: Vec::with_capacity(items.len()), drawn: DrawnSite::default() };
    let mut ways = Ways::new();
    for (id, (read, item)) in items.into_iter().enumerate() {
        findings.extend(read.findings.iter().cloned());
        pages.read.push(read);
        let item = Arc::unwrap_or_clone(item);
        pages.drawn.statements.insert(id, item.statements);
        pages.drawn.pages.extend(item.pages);
        ways.insert(id, item.links);
        pages.drawn.assets.extend(item.assets);
        pages.drawn.images.extend(item.images.into_iter().map(|image| (id, image)));
        pages.drawn.files.extend(item.files);
        findings.extend(item.findings);
    }
    findings.extend(timed_alone(memo.timer(), Stage::Texts, || reader.rest(&pages.drawn.anew())));
    pages.drawn.reached = reached(&frozen.site, &ways);
    pages
}

/// What the rules about texts say of an item.
fn read(reader: &Reader<'_>, frozen: &Frozen, id: ItemId, memo: &Memo) -> Arc<ReadItem> {
    memo.read.get_or(|| frozen.key(id), || Arc::new(timed(memo.timer(), Stage::Texts, || reader.item(id))))
}

pub(super) fn page_infos(site: &Site, drawn: &DrawnSite) -> Vec<PageInfo> {
    let info = |(id, item): (ItemId, &Arc<Item>)| PageInfo {
        url: site.urls[id].clone(),
        source: item.source.clone(),
        kind: item.kind.id(),
        title: item.meta.title.clone(),
        lang: item.lang.tag().to_owned(),
        draft: item.meta.draft,
        future: item.meta.date.is_some_and(|date| date.first_day() > site.config.options.today),
        orphan: !drawn.reached.contains(&id),
        words: item.facets.words,
    };
    site.items.iter().enumerate().map(info).collect()
}

/// Where the pages of rules are published, in the site's own language where there are several.
pub(super) fn rule_pages(site: &Site) -> RulePages {
    let mut pages = RulePages::new();
    for (id, item) in site.items.iter().enumerate() {
        let Some(rule) = item.facets.rule else { continue };
        if item.lang == site.config.site.lang || !pages.contains_key(rule) {
            pages.insert(rule, site.absolute(&site.urls[id]));
        }
    }
    pages
}
