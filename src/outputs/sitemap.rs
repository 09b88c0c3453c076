//! `sitemap.xml` (sitemaps.org 0.9), with the language variants of each page; in parts under an index when there are many pages.
//!
//! `lastmod` is when the content changed, as its editor says, and never the day of the build.

use super::xml::Xml;
use super::{Claim, Drawn, Published, bytes};
use crate::base::path::OutPath;
use crate::base::say::say;
use crate::diag::Finding;
use crate::site::Site;
use crate::site::feeds::changed;
use jiff::civil::Date;

/// The most that one file may hold (sitemaps.org: 50,000 addresses and 50 MB, uncompressed).
struct Limits {
    addresses: usize,
    bytes: usize,
}

const LIMITS: Limits = Limits { addresses: 50_000, bytes: 50 * 1024 * 1024 };

/// The namespaces of a part: its own, and that of the links to other languages.
const SPACES: [(&str, &str); 2] = [("xmlns", SPACE), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// What stands around the addresses of a file: its head, the element and its end, with room to spare.
const AROUND: usize = 1024;

/// One address, written.
struct Place {
    xml: Vec<u8>,
    changed: Option<Date>,
}

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let places = published.pages.iter().map(|page| place(page, site)).collect();
    let absolute = |name: &str| site.config.absolute(&format!("/{name}"));
    let by = || say!("el mapa del sitio", "the sitemap");
    files(places, &LIMITS, &absolute)
        .into_iter()
        .map(|(name, xml)| Claim { path: OutPath::new(&name), entry: bytes(xml), by: by(), place: None })
        .collect()
}

fn place(page: &Drawn, site: &Site) -> Place {
    let item = &site.items[page.item];
    let changed = changed(&item.meta);
    let mut xml = Xml::fragment();
    xml.element("url", &[], |xml| {
        xml.text("loc", &page.canonical);
        if let Some(date) = changed {
            xml.text("lastmod", &date.to_string());
        }
        // The further parts of a list and the pages of figures are one language's own.
        let is_whole = page.url == site.urls[page.item];
        let variants: Vec<_> = site.index.variants(&item.slug_path).filter(|_| is_whole).collect();
        for id in variants.iter().filter(|_| variants.len() > 1) {
            let (tag, href) = (site.items[*id].lang.tag(), site.absolute(&site.urls[*id]));
            xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", tag), ("href", &href)]);
        }
    });
    Place { xml: xml.inside(), changed }
}

/// The files by their names: one sitemap, or an index and its parts.
fn files(places: Vec<Place>, limits: &Limits, absolute: &dyn Fn(&str) -> String) -> Vec<(String, Vec<u8>)> {
    let (mut parts, mut open, mut size) = (Vec::new(), Vec::new(), AROUND);
    for place in places {
        if open.len() >= limits.addresses || (size + place.xml.len() > limits.bytes && !open.is_empty()) {
            parts.push(std::mem::take(&mut open));
            size = AROUND;
        }
        size += place.xml.len();
        open.push(place);
    }
    parts.push(open);
    if let [only] = &*parts {
        return vec![("sitemap.xml".to_owned(), part(only))];
    }
    let name = |number: usize| format!("sitemap-{}.xml", number + 1);
    let index = index(&parts, &|number| absolute(&name(number)));
    let named = parts.iter().enumerate().map(|(number, places)| (name(number), part(places)));
    [("sitemap.xml".to_owned(), index)].into_iter().chain(named).collect()
}

fn part(places: &[Place]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("urlset", &SPACES, |xml| places.iter().for_each(|place| xml.raw(&place.xml)));
    xml.finish()
}

fn index(parts: &[Vec<Place>], address: &dyn Fn(usize) -> String) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("sitemapindex", &[("xmlns", SPACE)], |xml| {
        for (number, places) in parts.iter().enumerate() {
            xml.element("sitemap", &[], |xml| {
                xml.text("loc", &address(number));
                let newest = places.iter().filter_map(|place| place.changed).max();
                if let Some(date) = newest {
                    xml.text("lastmod", &date.to_string());
                }
            });
        }
    });
    xml.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(count: usize) -> Vec<Place> {
        let one = |number: usize| {
            let mut xml = Xml::fragment();
            xml.element("url", &[], |xml| xml.text("loc", &format!("https://a.example/{number}/")));
            Place { xml: xml.inside(), changed: i8::try_from(number % 28 + 1).ok().map(|day| jiff::civil::date(2026, 1, day)) }
        };
        (0..count).map(one).collect()
    }

    fn split(count: usize, addresses: usize, bytes: usize) -> Vec<(String, String)> {
        let files = files(places(count), &Limits { addresses, bytes }, &|name| format!("https://a.example/{name}"));
        files.into_iter().map(|(name, xml)| (name, String::from_utf8(xml).unwrap())).collect()
    }

    #[test]
    fn few_pages_are_one_file() {
        let files = split(3, 3, 1 << 20);
        assert_eq!(files.len(), 1);
        assert_eq!((files[0].0.as_str(), files[0].1.matches("<loc>").count()), ("sitemap.xml", 3));
        assert!(split(0, 3, 1 << 20)[0].1.contains("<urlset"));
    }

    #[test]
    fn many_pages_are_parts_under_an_index() {
        let files = split(7, 3, 1 << 20);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
        assert!(files[0].1.contains("<sitemap><loc>https://a.example/sitemap-3.xml</loc><lastmod>2026-01-07</lastmod></sitemap>"));
        let all: usize = files[1..].iter().map(|(_, xml)| xml.matches("<loc>").count()).sum();
        assert_eq!(all, 7);
    }

    #[test]
    fn no_part_is_larger_than_it_may_be() {
        let most = AROUND + 200;
        let files = split(20, 50_000, most);
        assert!(files.len() > 2 && files.iter().skip(1).all(|(_, xml)| xml.len() <= most));
        let all: usize = files[1..].iter().map(|(_, xml)| xml.matches("<loc>").count()).sum();
        assert_eq!(all, 20);
    }
}
