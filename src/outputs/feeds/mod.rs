//! Feeds: Atom (RFC 4287) and JSON Feed 1.1 of every section that lists pages and of everything in a language.
//!
//! In: the site and the inside of each page that stands in a feed, as the theme draws it. Out: a [`Feed`], and from that one value both
//! formats, so that they say the same. Nothing in it depends on the day of the build.

mod atom;
mod json;
mod portable;

use super::{Claim, Published};
use crate::base::path::OutPath;
use crate::base::say::say;
use crate::diag::Finding;
use crate::model::item::Item;
use crate::model::plan::Entry as Planned;
use crate::render::words::Words;
use crate::site::feeds::{Listed, changed};
use crate::site::{ItemId, Site};
use jiff::civil::Date;
use std::sync::Arc;

pub(crate) use portable::portable;

/// The news of a site or of one of its sections.
pub(crate) struct Feed {
    id: String,
    title: String,
    description: String,
    lang: String,
    /// Where its pages are listed.
    page: String,
    atom: String,
    json: String,
    updated: String,
    author: String,
    /// The home of whoever publishes.
    author_url: String,
    rights: Option<Rights>,
    entries: Vec<Entry>,
}

/// What readers may do with the texts.
struct Rights {
    name: String,
    url: Option<String>,
}

/// One page of a feed.
struct Entry {
    /// Stays when the page moves.
    id: String,
    url: String,
    title: String,
    summary: String,
    /// All of its text, with addresses that work anywhere.
    html: Option<Arc<str>>,
    published: Option<String>,
    updated: String,
    categories: Vec<String>,
}

/// A feed in one format, as it is published.
#[derive(Clone)]
pub(crate) struct FeedFile {
    pub(crate) path: Option<OutPath>,
    pub(crate) entry: Planned,
    /// The section that it is of, if it is of one.
    pub(crate) section: Option<ItemId>,
}

/// A format: how its files end and how it is written.
pub(crate) struct Format {
    pub(crate) extension: &'static str,
    pub(crate) write: fn(&Feed) -> Vec<u8>,
}

/// All formats.
pub(crate) static FORMATS: [Format; 2] =
    [Format { extension: "xml", write: atom::written }, Format { extension: "json", write: json::written }];

impl Feed {
    /// `text` gives the inside of a page, if it could be drawn.
    pub(crate) fn new(site: &Site, listed: &Listed, words: &Words, text: &dyn Fn(ItemId) -> Option<Arc<str>>) -> Self {
        let config = &site.config.site;
        let section = listed.page.filter(|page| site.items[*page].facets.list.is_some()).map(|page| &site.items[page]);
        let home = |page: ItemId| site.items[page].meta.description.clone();
        let own = site.config.first_absolute(listed.folder.strip_prefix(site.config.base_path()).unwrap_or(&listed.folder));
        Self {
            id: listed.page.map_or(own, |page| site.identity(page)) + "feed.xml",
            title: section.map_or_else(|| config.title.clone(), |section| format!("{}: {}", config.title, section.meta.title)),
            description: section
                .map_or_else(|| listed.page.map_or_else(|| config.description.clone(), home), |section| section.meta.description.clone()),
            lang: listed.lang.tag().to_owned(),
            page: site.absolute(&listed.folder),
            atom: site.absolute(&listed.url("xml")),
            json: site.absolute(&listed.url("json")),
            updated: listed
                .entries
                .iter()
                .filter_map(|id| changed(&site.items[*id].meta))
                .max()
                .map_or_else(String::new, |day| instant(day, site)),
            author: config.publisher.as_ref().unwrap_or(&config.title).clone(),
            author_url: site.absolute(&site.config.root(&listed.lang)),
            rights: config.licence.as_ref().map(|licence| Rights {
                name: words.say(&listed.lang, "feed-rights", &[("licence", crate::render::words::Arg::Text(licence))]),
                url: config.licence_url.as_ref().map(|url| url.value.clone()),
            }),
            entries: listed.entries.iter().map(|id| entry(site, *id, text(*id))).collect(),
        }
    }
}

fn entry(site: &Site, id: ItemId, html: Option<Arc<str>>) -> Entry {
    let item = &site.items[id];
    Entry {
        id: site.identity(id),
        url: site.absolute(&site.urls[id]),
        title: item.meta.title.clone(),
        summary: item.meta.description.clone(),
        html,
        published: item.meta.date.map(|date| instant(date.first_day(), site)),
        updated: changed(&item.meta).map_or_else(String::new, |day| instant(day, site)),
        categories: categories(site, id, item),
    }
}

/// The section that it stands in, and its own tags.
fn categories(site: &Site, id: ItemId, item: &Item) -> Vec<String> {
    let section = site.section_of(id).map(|section| site.items[section].meta.label().to_owned());
    let mut categories: Vec<String> = section.into_iter().chain(item.meta.tags.iter().cloned()).collect();
    let mut seen = std::collections::BTreeSet::new();
    categories.retain(|category| seen.insert(category.clone()));
    categories
}

/// The start of a day where the site is, as RFC 3339 with that zone's distance from UTC: read there, it is that day.
fn instant(date: Date, site: &Site) -> String {
    let zone = jiff::tz::TimeZone::get(&site.config.site.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    date.to_zoned(zone).map_or_else(|_| format!("{date}T00:00:00Z"), |zoned| zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let claim = |file: &FeedFile| {
        let by = match file.section.map(|section| &published.site.items[section].source) {
            Some(source) => say!("los avisos de «{source}»", "the feed of “{source}”"),
            None => say!("los avisos de todo el sitio", "the feed of the whole site"),
        };
        Claim { path: file.path.clone(), entry: file.entry.clone(), by, place: None }
    };
    published.feeds.iter().map(claim).collect()
}
