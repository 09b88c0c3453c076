//! `sitemap.xml` (sitemaps.org 0.9), with the language variants of each page.

use super::feeds::changed;
use super::xml::Xml;
use super::{Claim, Published, bytes};
use crate::base::path::OutPath;
use crate::base::say::say;
use crate::diag::Finding;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let mut xml = Xml::new();
    let spaces = [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    xml.element("urlset", &spaces, |xml| {
        for page in published.pages {
            let item = &site.items[page.item];
            xml.element("url", &[], |xml| {
                xml.text("loc", &page.canonical);
                if let Some(date) = changed(&item.meta) {
                    xml.text("lastmod", &date.to_string());
                }
                let variants: Vec<_> = site.index.variants(&item.slug_path).collect();
                for id in variants.iter().filter(|_| variants.len() > 1) {
                    let (tag, href) = (site.items[*id].lang.tag(), site.absolute(&site.urls[*id]));
                    xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", tag), ("href", &href)]);
                }
            });
        }
    });
    vec![Claim { path: OutPath::new("sitemap.xml"), entry: bytes(xml.finish()), by: say!("el mapa del sitio", "the sitemap"), place: None }]
}
