//! The ways from a page to others: menu, breadcrumbs, neighbours, language variants, related pages.
//!
//! In: the frozen site and the page on the desk. Out: parts of its [`super::view::PageView`].

use super::desk::Desk;
use super::resolve;
use super::view::{LinkView, foreign};
use crate::model::lang::Lang;
use crate::site::ItemId;
use crate::site::feeds::Listed;
use serde::Serialize;

/// Where the news of a part of the site are.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FeedView {
    /// Whose they are.
    pub(crate) title: String,
    pub(crate) url: String,
    pub(crate) json: String,
}

impl FeedView {
    pub(crate) fn of(listed: &Listed, title: &str) -> Self {
        Self { title: title.to_owned(), url: listed.url("xml"), json: listed.url("json") }
    }
}

/// The pages of one folder.
#[derive(Debug, Serialize)]
pub(crate) struct SectionView {
    pub(super) title: String,
    pub(super) url: String,
    pub(super) items: Vec<Sibling>,
}

/// A page of the same folder.
#[derive(Debug, Serialize)]
pub(super) struct Sibling {
    pub(super) title: String,
    pub(super) url: String,
    pub(super) current: bool,
}

/// One language variant of a page.
#[derive(Debug, Serialize)]
pub(super) struct Variant {
    pub(super) lang: String,
    pub(super) label: String,
    pub(super) url: String,
    pub(super) current: bool,
}

/// The same page in another language, for search engines.
#[derive(Debug, Serialize)]
pub(super) struct Alternate {
    pub(super) lang: String,
    pub(super) href: String,
}

/// A related page.
#[derive(Debug, Serialize)]
pub(super) struct Related {
    pub(super) title: String,
    pub(super) url: String,
    pub(super) description: String,
    pub(super) lang: Option<String>,
}

fn link(desk: &mut Desk<'_>, id: ItemId) -> LinkView {
    let item = &desk.site.items[id];
    LinkView { title: item.meta.label().to_owned(), url: desk.site.urls[id].clone(), lang: foreign(item, desk.lang()) }
}

pub(super) fn menu_current(desk: &Desk<'_>) -> i64 {
    let site = desk.site;
    let mut family = site.ancestors(desk.id);
    family.push(desk.id);
    let stands = |entry: &ItemId| {
        family.iter().any(|id| site.items[*id].slug_path == site.items[*entry].slug_path && !site.items[*id].slug_path.is_empty())
    };
    site.menu.iter().position(stands).and_then(|at| i64::try_from(at).ok()).unwrap_or(-1)
}

pub(super) fn breadcrumbs(desk: &mut Desk<'_>) -> Vec<LinkView> {
    let site = desk.site;
    let (home, page_lang) = (desk.say("home", &[]), desk.lang());
    let crumb = |id: ItemId| {
        let item = &site.items[id];
        let title = if item.slug_path.is_empty() { home.clone() } else { item.meta.label().to_owned() };
        let lang = foreign(item, page_lang).filter(|_| !item.slug_path.is_empty());
        LinkView { title, url: site.urls[id].clone(), lang }
    };
    site.ancestors(desk.id).into_iter().map(crumb).collect()
}

pub(super) fn section(desk: &mut Desk<'_>) -> Option<SectionView> {
    let site = desk.site;
    let section = site.section_of(desk.id)?;
    let sibling =
        |id: ItemId| Sibling { title: site.items[id].meta.label().to_owned(), url: site.urls[id].clone(), current: id == desk.id };
    let around = around(site.pages_of(section), site.place(desk.id).unwrap_or(0));
    let items: Vec<Sibling> = around.iter().copied().map(sibling).collect();
    Some(SectionView { title: site.items[section].meta.label().to_owned(), url: site.urls[section].clone(), items })
}

/// A folder of hundreds of pages is no navigation: the pages around this one are.
const AROUND: usize = 20;

fn around(all: &[ItemId], own: usize) -> &[ItemId] {
    let from = own.saturating_sub(AROUND / 2).min(all.len().saturating_sub(AROUND));
    &all[from..all.len().min(from + AROUND)]
}

pub(super) fn neighbours(desk: &mut Desk<'_>) -> (Option<LinkView>, Option<LinkView>) {
    let site = desk.site;
    let Some(section) = site.section_of(desk.id) else { return (None, None) };
    let all = site.pages_of(section);
    let Some(at) = site.place(desk.id) else { return (None, None) };
    let prev = at.checked_sub(1).map(|before| link(desk, all[before]));
    let next = all.get(at + 1).map(|after| link(desk, *after));
    (prev, next)
}

pub(super) fn variants(desk: &mut Desk<'_>) -> Vec<Variant> {
    let site = desk.site;
    let mut ids: Vec<ItemId> = site.index.variants(&desk.item().slug_path).collect();
    if ids.len() < 2 {
        return Vec::new();
    }
    // The site's own language first, then easy read in it, then the others by their tags.
    let home = &site.config.site.lang;
    ids.sort_by_key(|id| {
        let lang = &site.items[*id].lang;
        (lang != home, lang.base() != home.base(), !lang.is_easy())
    });
    let own = desk.id;
    let variant = |id: ItemId| {
        let lang = &site.items[id].lang;
        Variant { lang: lang.tag().to_owned(), label: lang_name(desk, lang), url: desk.link(id).to_owned(), current: id == own }
    };
    ids.into_iter().map(variant).collect()
}

/// The name of a language in that language: «Español», «Lectura fácil», "English".
fn lang_name(desk: &Desk<'_>, lang: &Lang) -> String {
    let own = |tag: &str| desk.words.find(lang, &format!("lang-name-{tag}"), &[]);
    own(lang.tag()).or_else(|| own(lang.base())).unwrap_or_else(|| lang.tag().to_owned())
}

pub(super) fn alternates(desk: &Desk<'_>) -> Vec<Alternate> {
    let site = desk.site;
    let ids: Vec<ItemId> = site.index.variants(&desk.item().slug_path).collect();
    if ids.len() < 2 {
        return Vec::new();
    }
    let alternate = |id: &ItemId| Alternate { lang: site.items[*id].lang.tag().to_owned(), href: site.absolute(&site.urls[*id]) };
    ids.iter().map(alternate).collect()
}

/// The news of the section that the page is, or stands in.
pub(super) fn feed(desk: &Desk<'_>) -> Option<FeedView> {
    let site = desk.site;
    let own = site.feeds.section(desk.id).map(|listed| (desk.id, listed));
    let (section, listed) = own.or_else(|| site.section_of(desk.id).and_then(|section| Some((section, site.feeds.section(section)?))))?;
    Some(FeedView::of(listed, &site.items[section].meta.title))
}

pub(super) fn related(desk: &mut Desk<'_>) -> Vec<Related> {
    let site = desk.site;
    let mut related = Vec::new();
    for id in desk.item().meta.related.iter().filter_map(|path| resolve::page_at(path, desk)).collect::<Vec<_>>() {
        let (item, url) = (&site.items[id], desk.link(id).to_owned());
        let lang = foreign(item, desk.lang());
        related.push(Related { title: item.meta.title.clone(), url, description: item.meta.description.clone(), lang });
    }
    related
}
