//! A feed as Atom: RFC 4287, with the licence as RFC 4946 has it.

use super::{Entry, Feed};
use crate::outputs::xml::Xml;

pub(super) fn written(feed: &Feed) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &feed.lang)], |xml| {
        xml.text("title", &feed.title);
        xml.text("subtitle", &feed.description);
        xml.text("id", &feed.id);
        xml.text("updated", &feed.updated);
        xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &feed.atom)]);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.page)]);
        xml.empty("link", &[("rel", "alternate"), ("type", "application/feed+json"), ("href", &feed.json)]);
        xml.element("author", &[], |xml| {
            xml.text("name", &feed.author);
            xml.text("uri", &feed.author_url);
        });
        if let Some(rights) = &feed.rights {
            xml.text("rights", &rights.name);
            rights.url.iter().for_each(|url| xml.empty("link", &[("rel", "license"), ("href", url)]));
        }
        xml.element("generator", &[("version", env!("CARGO_PKG_VERSION"))], |xml| xml.words("amigable"));
        feed.entries.iter().for_each(|one| entry(xml, one));
    });
    xml.finish()
}

fn entry(xml: &mut Xml, entry: &Entry) {
    xml.element("entry", &[], |xml| {
        xml.text("title", &entry.title);
        xml.text("id", &entry.id);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.url)]);
        xml.text("updated", &entry.updated);
        entry.published.iter().for_each(|published| xml.text("published", published));
        entry.categories.iter().for_each(|category| xml.empty("category", &[("term", category)]));
        xml.text("summary", &entry.summary);
        entry.html.iter().for_each(|html| xml.element("content", &[("type", "html")], |xml| xml.words(html)));
    });
}
