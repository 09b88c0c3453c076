//! An Atom feed (RFC 4287) for every section that lists pages.
//!
//! Dates are those of the content, never of the build. Entries without any date cannot stand in a feed.

use super::xml::Xml;
use super::{Claim, Published, bytes, out_path};
use crate::base::say::say;
use crate::diag::Finding;
use crate::model::item::{Item, KindId, Meta};
use crate::site::{ItemId, Site};
use jiff::civil::Date;

/// Entries of a feed: more than a reader follows, fewer than a phone minds.
const MOST: usize = 50;

/// Where the feed of a section is.
pub(crate) fn feed_url(site: &Site, section: ItemId) -> Option<String> {
    url_of(site, section).filter(|_| site.pages_of(section).iter().any(|id| changed(&site.items[*id].meta).is_some()))
}

fn url_of(site: &Site, section: ItemId) -> Option<String> {
    // The activities of a plan are as old as the plan: they are no news.
    let item = &site.items[section];
    (item.kind == KindId::Section && item.facets.list.is_some()).then(|| format!("{}feed.xml", site.urls[section]))
}

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let claim = |id: ItemId| {
        let (url, entries) = (url_of(site, id)?, entries(site, id));
        if entries.is_empty() {
            return None;
        }
        let source = &site.items[id].source;
        let by = say!("los avisos de «{source}»", "the feed of “{source}”");
        Some(Claim { path: out_path(site, &url), entry: bytes(feed(site, id, &url, &entries)), by, place: None })
    };
    (0..site.items.len()).filter_map(claim).collect()
}

/// Pages with a date, newest first.
fn entries(site: &Site, section: ItemId) -> Vec<(Date, ItemId)> {
    let mut entries: Vec<(Date, ItemId)> =
        site.pages_of(section).iter().filter_map(|id| Some((changed(&site.items[*id].meta)?, *id))).collect();
    entries.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    entries.truncate(MOST);
    entries
}

/// The last day on which the content changed, as the editor says.
pub(super) fn changed(meta: &Meta) -> Option<Date> {
    let dates = [meta.updated, meta.reviewed, meta.date];
    dates.into_iter().flatten().map(|when| when.first_day()).max()
}

fn feed(site: &Site, section: ItemId, url: &str, entries: &[(Date, ItemId)]) -> Vec<u8> {
    let (item, config) = (&site.items[section], &site.config);
    let mut xml = Xml::new();
    xml.element("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", item.lang.tag())], |xml| {
        let own = site.absolute(url);
        let page = site.absolute(&site.urls[section]);
        xml.text("title", &format!("{}: {}", config.site.title, item.meta.title));
        xml.text("subtitle", &item.meta.description);
        xml.text("id", &own);
        xml.text("updated", &instant(entries.first().map_or(Date::ZERO, |(date, _)| *date), site));
        xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
        xml.element("author", &[], |xml| xml.text("name", config.site.publisher.as_ref().unwrap_or(&config.site.title)));
        for (date, id) in entries {
            entry(xml, site, &site.items[*id], &site.urls[*id], *date);
        }
    });
    xml.finish()
}

fn entry(xml: &mut Xml, site: &Site, item: &Item, url: &str, date: Date) {
    xml.element("entry", &[], |xml| {
        let address = site.absolute(url);
        xml.text("title", &item.meta.title);
        xml.text("id", &address);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
        xml.text("updated", &instant(date, site));
        if let Some(published) = item.meta.date {
            xml.text("published", &instant(published.first_day(), site));
        }
        item.meta.tags.iter().for_each(|tag| xml.empty("category", &[("term", tag)]));
        xml.text("summary", &item.meta.description);
    });
}

/// The start of a day where the site is, as RFC 3339 in UTC.
pub(super) fn instant(date: Date, site: &Site) -> String {
    let zone = jiff::tz::TimeZone::get(&site.config.site.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    date.to_zoned(zone).map_or_else(|_| format!("{date}T00:00:00Z"), |zoned| zoned.timestamp().to_string())
}
