//! The stages between the types, each over all files or pages at once, in parallel.

use super::memo::{Finished, Memo};
use crate::base::hash::Hash;
use crate::base::path::SourcePath;
use crate::base::say::Say;
use crate::base::timing::{Stage, timed};
use crate::checks;
use crate::checks::html::{About, Origin};
use crate::checks::pages;
use crate::diag::Finding;
use crate::diag::print::RulePages;
use crate::kinds::{self, Beside, Source, classify};
use crate::model::config::Config;
use crate::model::item::{Item, KindId};
use crate::model::lang::Lang;
use crate::model::plan::{Entry, Statement};
use crate::model::tree::Tree;
use crate::outputs::{Drawn, feed_url, minify};
use crate::parse::report::Report;
use crate::parse::table::sheet;
use crate::parse::{self, Parsed, ParsedFile};
use crate::render::figure::{self, FigureFile};
use crate::render::package::{self, Packages};
use crate::render::page;
use crate::render::prose_words::image_sizes;
use crate::render::theme::Theme;
use crate::render::view::{self, LinkView, PageView, SiteView};
use crate::render::words::Words;
use crate::site::{Asset, ItemId, Site};
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

/// The content files, parsed.
pub(super) type ParsedTree<'t> = BTreeMap<&'t SourcePath, (&'t [u8], Arc<ParsedFile>)>;

pub(super) fn parse<'t>(tree: &'t Tree, memo: &Memo) -> ParsedTree<'t> {
    let files: Vec<_> = tree.under("content").collect();
    let read = |(path, file): (&'t SourcePath, &'t crate::model::tree::File)| {
        let parsed = memo.parsed(path, file.hash, || parse::parse(path, &file.bytes));
        (path, (&*file.bytes, parsed))
    };
    files.into_par_iter().map(read).collect()
}

/// One file as an item, or as a file that is no page, with what was found.
struct Lowered {
    item: Option<Item>,
    asset: Option<(SourcePath, Asset)>,
    /// A page that could not be read.
    unread: Option<(SourcePath, KindId)>,
    findings: Vec<Finding>,
}

/// All files as the site needs them.
pub(super) struct LoweredTree {
    pub(super) items: Vec<Item>,
    pub(super) assets: BTreeMap<SourcePath, Asset>,
    pub(super) unread: BTreeMap<SourcePath, KindId>,
}

/// Items, the files that are no page, and the pages that could not be read.
pub(super) fn lower(parsed: &ParsedTree<'_>, config: &Config, findings: &mut Vec<Finding>) -> LoweredTree {
    let lowered: Vec<Lowered> = parsed.par_iter().map(|(path, (bytes, file))| one(path, bytes, file, parsed, config)).collect();
    let mut tree = LoweredTree { items: Vec::new(), assets: BTreeMap::new(), unread: BTreeMap::new() };
    for one in lowered {
        tree.items.extend(one.item.into_iter().flat_map(kinds::spread).flat_map(|item| pages::spread(item, config)));
        tree.assets.extend(one.asset);
        tree.unread.extend(one.unread);
        findings.extend(one.findings);
    }
    tree
}

fn one(path: &SourcePath, bytes: &[u8], file: &ParsedFile, parsed: &ParsedTree<'_>, config: &Config) -> Lowered {
    let mut findings = file.findings.clone();
    let Some(place) = classify(path, config) else {
        let (pixels, located) = if let Parsed::Asset { pixels, located } = file.parsed { (pixels, located) } else { (None, false) };
        let asset = Some((path.clone(), Asset { size: bytes.len(), pixels, located }));
        return Lowered { item: None, asset, unread: None, findings };
    };
    let mut report = Report::new(path, std::str::from_utf8(bytes).unwrap_or_default());
    let table = if place.kind == KindId::Dataset { beside(path, parsed) } else { Beside::Nothing };
    let source = Source { path, lang: place.lang, slug_path: place.slug_path, parsed: &file.parsed, table };
    let item = (kinds::kind(place.kind).lower)(&source, &mut report);
    findings.append(&mut report.findings);
    let unread = item.is_none().then(|| (path.clone(), place.kind));
    Lowered { item, asset: None, unread, findings }
}

/// How many findings a file of these bytes has on its own; none when no page can be read from it.
pub(super) fn reread(path: &SourcePath, bytes: &[u8], parsed: &ParsedTree<'_>, config: &Config) -> Option<usize> {
    let lowered = one(path, bytes, &parse::parse(path, bytes), parsed, config);
    lowered.item.map(|_| lowered.findings.len())
}

/// The table beside a contract: a CSV or a spreadsheet of the same name.
fn beside<'t>(contract: &SourcePath, parsed: &'t ParsedTree<'_>) -> Beside<'t> {
    let mut tables = tables_of(contract).into_iter().filter_map(|path| parsed.get_key_value(&path));
    let (first, second) = (tables.next(), tables.next());
    match (first, second) {
        (None, _) => Beside::Nothing,
        (Some((first, _)), Some((second, _))) => Beside::Both(first, second),
        (Some((path, (bytes, file))), None) => match &file.parsed {
            Parsed::Table(Some(raw)) => Beside::Table(path, bytes, raw),
            Parsed::Workbook(book) => Beside::Workbook(path, book.get_or_init(|| sheet::read(&path.extension(), bytes))),
            _ => Beside::Unread,
        },
    }
}

/// Where the table of a contract may be.
fn tables_of(path: &SourcePath) -> Vec<SourcePath> {
    let stem = path.file_name().rsplit_once('.').map_or("", |(stem, _)| stem);
    let extensions = ["csv"].into_iter().chain(sheet::EXTENSIONS);
    extensions.filter_map(|extension| path.sibling(&format!("{stem}.{extension}"))).collect()
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
    let feed = |id: ItemId| Some(LinkView { title: site.items[id].meta.title.clone(), url: feed_url(site, id)?, lang: None });
    let sections = (0..site.items.len()).filter(|id| site.items[*id].lang == *lang);
    SiteView {
        title: settings.title.clone(),
        description: settings.description.clone(),
        lang: (settings.lang.base() != lang.base()).then(|| settings.lang.tag().to_owned()),
        home: site.home(lang).map_or_else(|| format!("{}/", site.config.base_path()), |id| site.urls[id].clone()),
        publisher: settings.publisher.clone(),
        licence: settings.licence.clone(),
        licence_url: settings.licence_url.as_ref().map(|url| url.value.clone()),
        css: theme.css_url.clone(),
        script: None,
        menu: site.menu.iter().map(link).collect(),
        footer: site.footer.iter().map(link).collect(),
        feeds: sections.filter_map(feed).collect(),
    }
}

/// The files of every dataset.
pub(super) fn packages(site: &Site, words: &Words, memo: &Memo) -> Packages {
    let of = |id: ItemId| Some((id, package::of(site, id, words, &|key, make| memo.workbook(key, make))?));
    (0..site.items.len()).into_par_iter().filter_map(of).collect()
}

/// All pages as they will be published, and what they use.
pub(super) struct DrawnSite {
    pub(super) pages: Vec<Drawn>,
    /// The pages that some way leads to.
    pub(super) reached: BTreeSet<ItemId>,
    pub(super) assets: BTreeSet<SourcePath>,
    pub(super) figures: Vec<FigureFile>,
    /// What each item's page says of its data.
    pub(super) statements: BTreeMap<ItemId, Vec<Statement>>,
}

struct DrawnItem {
    pages: Vec<Drawn>,
    findings: Vec<Finding>,
    links: BTreeSet<ItemId>,
    assets: BTreeSet<SourcePath>,
    figures: Vec<FigureFile>,
    statements: Vec<Statement>,
}

/// What all pages are drawn with.
pub(super) struct Drawing<'a> {
    pub(super) theme: &'a Theme,
    pub(super) around: &'a BTreeMap<String, SiteView>,
    pub(super) packages: &'a Packages,
    pub(super) memo: &'a Memo,
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

pub(super) fn draw(site: &Site, with: &Drawing<'_>, findings: &mut Vec<Finding>) -> DrawnSite {
    let sizes = image_sizes(site);
    let items: Vec<DrawnItem> = (0..site.items.len()).into_par_iter().map(|id| item(site, id, with, &sizes)).collect();
    let mut ways = Ways::new();
    let mut drawn = DrawnSite {
        pages: Vec::new(),
        reached: BTreeSet::new(),
        assets: BTreeSet::new(),
        figures: Vec::new(),
        statements: BTreeMap::new(),
    };
    for (id, item) in items.into_iter().enumerate() {
        drawn.statements.insert(id, item.statements);
        drawn.pages.extend(item.pages);
        ways.insert(id, item.links);
        drawn.assets.extend(item.assets);
        drawn.figures.extend(item.figures);
        findings.extend(item.findings);
    }
    drawn.reached = reached(site, &ways);
    drawn
}

fn item(site: &Site, id: ItemId, with: &Drawing<'_>, sizes: &Arc<BTreeMap<String, (u32, u32)>>) -> DrawnItem {
    let Drawing { theme, around, packages, memo } = *with;
    let timer = memo.timer();
    let viewed = timed(timer, Stage::View, || view::of(site, id, &theme.words, packages, sizes));
    let mut findings = viewed.findings;
    let Some(around) = around.get(site.items[id].lang.tag()) else {
        return DrawnItem {
            pages: Vec::new(),
            findings,
            links: viewed.links,
            assets: viewed.assets,
            figures: Vec::new(),
            statements: Vec::new(),
        };
    };
    let lang = &site.items[id].lang;
    let remember = |key, make: &dyn Fn() -> Option<Arc<[u8]>>| memo.workbook(key, make);
    let files = |shown| figure::files(shown, lang, &theme.words, packages, &remember);
    let figures = timed(timer, Stage::Figures, || viewed.figures.iter().flat_map(files).collect());
    let mut pages = Vec::new();
    for view in viewed.pages {
        let key = timed(timer, Stage::View, || page::key(&view, around, theme, &site.config));
        let finish = || finished(&view, around, &site.items[id].source, with, &site.config);
        let finished = memo.page(key, || finish().map_err(|finding| findings.push(*finding)).ok());
        if let Some(page) = finished {
            findings.extend(page.findings.iter().cloned());
            pages.push(Drawn { item: id, url: view.url, canonical: view.canonical, entry: page.entry.clone() });
        }
    }
    DrawnItem { pages, findings, links: viewed.links, assets: viewed.assets, figures, statements: viewed.statements }
}

/// A page as it is published, and what is wrong with it.
fn finished(
    view: &PageView,
    around: &SiteView,
    source: &SourcePath,
    with: &Drawing<'_>,
    config: &Config,
) -> Result<Arc<Finished>, Box<Finding>> {
    let (theme, timer) = (with.theme, with.memo.timer());
    let html = timed(timer, Stage::Draw, || page::draw(view, around, theme))?;
    let about = About { origin: Origin::Page { source, templates: &theme.templates }, folder: None };
    let findings = timed(timer, Stage::Audit, || checks::html::audit(html.as_str(), &about));
    let html = timed(timer, Stage::Minify, || minify::page(html.published(), config));
    let entry = if config.options.keep { Entry::Bytes(Arc::from(html)) } else { Entry::Hashed(Hash::of(&html), html.len()) };
    Ok(Arc::new(Finished { entry, findings }))
}

pub(super) fn page_infos(site: &Site, drawn: &DrawnSite) -> Vec<PageInfo> {
    let info = |(id, item): (ItemId, &Item)| PageInfo {
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
