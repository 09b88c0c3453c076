//! The view of a page: everything its template needs, resolved. Its hash is what the page depends on.
//!
//! In: the frozen site and an item. Out: a [`PageView`], and findings about what the page points to.

mod bare;
mod definitions;
mod takeaway;

pub(crate) use takeaway::{Takeaway, TakeawayFile};

use super::blocks::{BlockView, Drawer};
use super::card::{self, Card};
use super::dates::DateView;
use super::desk::Desk;
use super::figure::{self, Shown};
use super::package::Packages;
use super::page_file::PageFile;
use super::parts::{self, Pages};
use super::picture::{Pictures, Placed};
use super::prose_words::ProseWords;
use super::share::{self, Share};
pub(crate) use super::ways::FeedView;
use super::ways::{Alternate, Related, SectionView, Variant};
use super::words::Words;
use super::{contents, overdue, resolve, structured, ways};
use crate::base::path::SourcePath;
use crate::base::say::say;
use crate::base::text::reading_minutes;
use crate::diag::Finding;
use crate::model::block::{Block, ProvenancePart};
use crate::model::doc::Doc;
use crate::model::item::{Item, KindId};
use crate::model::lang::Lang;
use crate::model::plan::Statement;
use crate::parse::transform::bound;
use crate::site::{ItemId, Site, agenda};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A link with its text.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LinkView {
    pub(crate) title: String,
    pub(crate) url: String,
    /// Language of the title, where it is not the page's (WCAG 2.2, 3.1.2).
    pub(crate) lang: Option<String>,
}

/// The language of an item's words, where they stand on a page in another.
pub(crate) fn foreign(item: &Item, page: &Lang) -> Option<String> {
    (item.lang.base() != page.base()).then(|| item.lang.tag().to_owned())
}

/// What stands around every page of a language.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SiteView {
    pub(crate) title: String,
    pub(crate) description: String,
    /// Language of title and description, where it is not the page's.
    pub(crate) lang: Option<String>,
    pub(crate) home: String,
    pub(crate) publisher: Option<String>,
    pub(crate) licence: Option<String>,
    pub(crate) licence_url: Option<String>,
    pub(crate) css: String,
    /// The script that the page carries.
    pub(crate) script: Arc<str>,
    pub(crate) menu: Vec<LinkView>,
    pub(crate) footer: Vec<LinkView>,
    /// The calendar of all events in the page's language.
    pub(crate) calendar: Option<String>,
    /// The news of everything.
    pub(crate) feed: Option<FeedView>,
    /// The service worker, and the page about reading without a network.
    pub(crate) worker: Option<String>,
    pub(crate) offline: Option<String>,
    /// The page that offers the whole site to take away.
    pub(crate) takeaway: Option<String>,
    /// Where the pages of the language are searched.
    pub(crate) search: Option<String>,
}

/// Everything that the template of one page gets.
#[derive(Debug, Serialize)]
pub(crate) struct PageView {
    pub(crate) layout: String,
    pub(crate) kind: String,
    /// Whose colours it has: those of its kind, and of its members' for a section.
    pub(crate) look: &'static str,
    pub(crate) url: String,
    pub(crate) canonical: String,
    pub(crate) title: String,
    pub(crate) head_title: String,
    pub(crate) description: String,
    pub(crate) lang: String,
    pub(super) menu_current: i64,
    pub(super) breadcrumbs: Vec<LinkView>,
    section: Option<SectionView>,
    toc: Vec<contents::Entry>,
    reading_minutes: usize,
    date: Option<DateView>,
    updated: Option<DateView>,
    reviewed: Option<DateView>,
    review_overdue: bool,
    /// When newer data were expected that are not here.
    update_overdue: Option<String>,
    draft: bool,
    variants: Vec<Variant>,
    prev: Option<LinkView>,
    next: Option<LinkView>,
    sources: Vec<Value>,
    related: Vec<Related>,
    tags: Vec<String>,
    pages: Option<Pages>,
    /// The news of the section that it is, or stands in.
    feed: Option<FeedView>,
    /// What search engines read: JSON-LD.
    structured: Option<String>,
    /// The picture that goes with the page when it is passed on: an absolute address.
    card: Option<String>,
    /// Links that pass the page on.
    share: Option<Share>,
    /// The calendar of a region's events.
    calendar: Option<String>,
    alternates: Vec<Alternate>,
    pub(crate) robots: Option<String>,
    pub(crate) redirect: Option<String>,
    /// What the page about reading without a network tells.
    pub(crate) offline: Option<Offline>,
    /// What can be taken away.
    pub(crate) takeaway: Option<Takeaway>,
    /// Drawn one by one, before the page that they stand in.
    #[serde(skip)]
    pub(crate) blocks: Vec<BlockView>,
}

/// How much there is to save for reading without a network.
#[derive(Debug, Serialize)]
pub(crate) struct Offline {
    /// The list of all addresses.
    pub(crate) list: String,
    pub(crate) pages: usize,
    pub(crate) size: String,
}

/// A view with what was found on the way.
pub(crate) struct Viewed {
    pub(crate) pages: Vec<PageView>,
    pub(crate) findings: Vec<Finding>,
    /// Items that the page links to.
    pub(crate) links: BTreeSet<ItemId>,
    /// Files that the page shows or offers.
    pub(crate) assets: BTreeSet<SourcePath>,
    /// Images of pixels that the page shows.
    pub(crate) images: Vec<Placed>,
    /// Files that are made from the page and stand beside it.
    pub(crate) files: Vec<PageFile>,
    /// Figures, each with a page of its own after the item's.
    pub(crate) figures: Vec<Shown>,
    /// What the page says of its data.
    pub(crate) statements: Vec<Statement>,
    /// The picture that goes with the first page.
    pub(crate) card: Option<Card>,
}

/// The views of an item: one, or as many as its paginated list has parts.
pub(crate) fn of(site: &Site, id: ItemId, words: &Arc<Words>, packages: &Packages, pictures: &Arc<Pictures>) -> Viewed {
    let mut desk = Desk::new(site, words, id, packages);
    let item = desk.item();
    speaks(item, words, &mut desk);
    known_datasets(item, &mut desk);
    let blocks: Vec<Block> = item.blocks.iter().map(|block| resolved(block, &mut desk)).collect();
    resolve::typed::check(item, &mut desk);
    let docs: Vec<&Doc> = blocks.iter().flat_map(running_docs).collect();
    unused_notes(&docs, &mut desk);
    let prose = ProseWords::new(words, &item.lang, pictures);
    let total = parts::count(site, id);
    let further = if total > 1 { further_parts(item, &blocks) } else { Vec::new() };
    let shown = |number| if number == 1 { &blocks } else { &further };
    let mut figures = Vec::new();
    let mut pages: Vec<PageView> =
        (1..=total).map(|number| page(&mut desk, &prose, shown(number), &docs, number, total, &mut figures)).collect();
    let own_pages: Vec<PageView> = figures.iter().map(|shown| figure::own_page(shown, &mut desk)).collect();
    pages.extend(own_pages);
    let card = pages.first().and_then(|first| card::of(&desk, &blocks, &first.breadcrumbs));
    for page in &mut pages {
        page.card = card.as_ref().map(|card| site.absolute(&card.url));
    }
    let Desk { findings, links, assets, images, files, statements, .. } = desk;
    Viewed { pages, findings, links, assets, images, files, figures, statements, card }
}

/// A block with its texts resolved.
fn resolved(block: &Block, desk: &mut Desk<'_>) -> Block {
    let each_is_a_section = matches!(block, Block::Steps(_));
    if matches!(block, Block::Heading(_)) {
        desk.terms.begin_section();
    }
    block.clone().map_docs(&mut |doc, running| {
        if each_is_a_section {
            desk.terms.begin_section();
        }
        resolve::without_comments(resolve::doc(doc, running, desk))
    })
}

fn speaks(item: &Item, words: &Words, desk: &mut Desk<'_>) {
    if !words.speaks(&item.lang) {
        let lang = &item.lang;
        let known: Vec<&str> = words.languages().collect();
        let known = known.join(", ");
        desk.note(
            &resolve::rules::UNKNOWN_LANGUAGE,
            item.meta.title_span,
            say!(
                "El tema no habla el idioma «{lang}» del nombre de este archivo.",
                "The theme does not speak the language “{lang}” of this file's name."
            ),
            say!(
                "Los idiomas del tema son: {known}. O agrega «words/{lang}.ftl».",
                "The theme's languages are: {known}. Or add “words/{lang}.ftl”."
            ),
        );
    }
}

/// A summary's datasets exist, and count as linked.
fn known_datasets(item: &Item, desk: &mut Desk<'_>) {
    for id in &item.facets.datasets {
        match desk.site.index.dataset(&id.value) {
            Some((dataset, _)) => {
                desk.links.insert(dataset);
            }
            None => resolve::unknown_dataset(&id.value, id.span, desk),
        }
    }
}

/// The texts that share one list of footnotes, in the order of reading.
fn running_docs(block: &Block) -> Vec<&Doc> {
    match block {
        Block::Prose(doc) | Block::Notice { text: doc, .. } => vec![doc],
        Block::Steps(steps) => steps.iter().map(|step| &step.text).collect(),
        _ => Vec::new(),
    }
}

fn unused_notes(docs: &[&Doc], desk: &mut Desk<'_>) {
    for node in super::html::unused_footnotes(docs.iter().copied()) {
        desk.note(
            &resolve::rules::UNUSED_NOTE,
            node.span,
            say!("Ningún texto llama a esta nota.", "No text refers to this note."),
            say!("Pon su llamada en el texto, como [^1], o borra la nota.", "Put its mark in the text, such as [^1], or delete the note."),
        );
    }
}

/// The further parts of a dataset's page go on with its table, and then offer its files; the rest stands on the first.
fn further_parts(item: &Item, blocks: &[Block]) -> Vec<Block> {
    if item.kind != KindId::Dataset {
        return blocks.to_vec();
    }
    let table = blocks.iter().filter(|block| matches!(block, Block::Table(_) | Block::Notice { .. } | Block::Heading("heading-data")));
    table.cloned().chain([Block::Provenance(ProvenancePart::Files)]).collect()
}

fn page(
    desk: &mut Desk<'_>,
    prose: &ProseWords,
    blocks: &[Block],
    docs: &[&Doc],
    number: usize,
    total: usize,
    figures: &mut Vec<Shown>,
) -> PageView {
    let (site, id, item) = (desk.site, desk.id, desk.item());
    let Parts { views, sources } = Parts::draw(desk, prose, blocks, docs, number, figures);
    let meta = &item.meta;
    let url = parts::url(&site.urls[id], number);
    let date = |when: Option<crate::base::date::When>, desk: &Desk<'_>| when.map(|when| desk.date(&when));
    let title = title_of_part(number, desk);
    let (prev, next) = ways::neighbours(desk);
    let breadcrumbs = ways::breadcrumbs(desk);
    PageView {
        layout: layout(item).to_owned(),
        kind: layout(item).to_owned(),
        look: look(site, id),
        canonical: site.absolute(&url),
        head_title: head_title(item, &title, site),
        title: bound(&title),
        description: bound(&meta.description),
        lang: item.lang.tag().to_owned(),
        menu_current: ways::menu_current(desk),
        section: ways::section(desk),
        toc: contents::of(blocks, desk),
        reading_minutes: reading_minutes(item.facets.words),
        date: date(meta.date, desk),
        updated: date(meta.updated, desk),
        reviewed: date(meta.reviewed, desk),
        review_overdue: overdue::review(desk),
        update_overdue: overdue::update(desk),
        draft: meta.draft,
        variants: ways::variants(desk),
        prev,
        next,
        sources,
        related: ways::related(desk),
        tags: meta.tags.clone(),
        pages: parts::links(&site.urls[id], number, total),
        structured: if number == 1 { structured::data(desk, blocks, &breadcrumbs) } else { None },
        breadcrumbs,
        card: None,
        share: (number == 1).then(|| share::of(desk, blocks, &site.absolute(&url))),
        calendar: calendar(desk),
        feed: ways::feed(desk),
        alternates: ways::alternates(desk),
        robots: None,
        redirect: None,
        offline: None,
        takeaway: None,
        blocks: views,
        url,
    }
}

/// The title, with the number of a further part.
fn title_of_part(number: usize, desk: &Desk<'_>) -> String {
    let title = &desk.item().meta.title;
    if number == 1 {
        return title.clone();
    }
    format!("{title} ({})", desk.say("page-number", &[("number", super::words::Arg::Count(number as u64))]))
}

/// The inside of a page.
struct Parts {
    views: Vec<BlockView>,
    sources: Vec<Value>,
}

impl Parts {
    fn draw(desk: &mut Desk<'_>, prose: &ProseWords, blocks: &[Block], docs: &[&Doc], number: usize, figures: &mut Vec<Shown>) -> Self {
        let item = desk.item();
        let mut drawer = Drawer::new(desk, prose, docs, number);
        let mut views: Vec<BlockView> = blocks.iter().filter_map(|block| drawer.block(block)).collect();
        if number == 1 {
            figures.append(&mut drawer.figures);
        }
        let notes = drawer.writer.footnotes();
        if !notes.is_empty() {
            views.push(BlockView { kind: "prose", span: None, data: serde_json::json!({"html": notes}) });
        }
        let sources: Vec<crate::model::item::Source> = item
            .meta
            .sources
            .iter()
            .cloned()
            .map(|source| source.map_docs(&mut |doc, running| resolve::doc(doc, running, drawer.desk)))
            .collect();
        let sources = drawer.sources(&sources);
        views.extend(definitions::view(drawer.desk));
        Self { views, sources }
    }
}

/// Where the events of a region's page are to be had; sections offer theirs beside their list.
fn calendar(desk: &Desk<'_>) -> Option<String> {
    let has = desk.item().kind == KindId::Region && !agenda::events(desk.site, desk.id).is_empty();
    has.then(|| agenda::url(desk.site, desk.id))
}

/// What the browser's tab says. An activity may be called as the event that it became: its number tells them apart.
fn head_title(item: &Item, title: &str, site: &Site) -> String {
    let own = &site.config.site.title;
    let title = if item.kind == KindId::Activity { item.meta.label() } else { title };
    if item.slug_path.is_empty() { own.clone() } else { format!("{title} | {own}") }
}

/// The theme's name for the page: its kind, or what the page as a whole is.
/// The kind of page whose colours a page has; a section has those of what it lists.
pub(crate) fn look(site: &Site, id: ItemId) -> &'static str {
    match layout(&site.items[id]) {
        "section" => site.pages_of(id).first().map_or("section", |first| layout(&site.items[*first])),
        own => own,
    }
}

fn layout(item: &Item) -> &'static str {
    match item.kind {
        KindId::Section if item.slug_path.is_empty() => "home",
        // It is a text to read, with the rules at its end.
        KindId::Section if item.facets.rules => "page",
        KindId::Term => "glossary",
        KindId::Organisation => "directory",
        kind => kind.id(),
    }
}
