//! What stands before the chapters: the first page, with who publishes the book and when, and the table of contents.
//!
//! In: the book. Out: two files of it. The table of contents is both read and used by readers to show a menu (EPUB 3.3, 7).

use super::chapter::{Contents, page};
use super::{Book, Entry};
use crate::outputs::xml::Xml;
use crate::render::words::{Arg, Words};

/// The first page.
pub(super) fn title_page(book: &Book, words: &Words) -> String {
    let say = |key: &str, args: &[(&str, Arg<'_>)]| words.say(&book.lang, key, args);
    let mut xml = Xml::fragment();
    xml.element("section", &[("epub:type", "titlepage"), ("class", "cover")], |xml| {
        xml.text("h1", &book.title);
        xml.element("p", &[("class", "lead")], |xml| xml.words(&book.description));
        xml.text("p", &say("footer-publisher", &[("publisher", Arg::Text(&book.publisher))]));
        if let Some(day) = book.said_day(words) {
            xml.text("p", &say("takeaway-until", &[("date", Arg::Text(&day))]));
        }
        if let Some((name, url)) = &book.licence {
            xml.element("p", &[], |xml| {
                xml.words(&format!("{} ", say("footer-licence", &[])));
                match url {
                    Some(url) => xml.element("a", &[("href", url)], |xml| xml.words(name)),
                    None => xml.words(name),
                }
            });
        }
        xml.element("p", &[], |xml| {
            xml.words(&format!("{} ", say("takeaway-online", &[])));
            xml.element("a", &[("href", &book.source)], |xml| xml.words(&book.source));
        });
    });
    page(&book.lang, &book.title, "libro.css", &text(xml))
}

/// The table of contents.
pub(super) fn contents(book: &Book, contents: &Contents<'_>, words: &Words) -> String {
    let title = words.say(&book.lang, "takeaway-contents", &[]);
    let mut xml = Xml::fragment();
    xml.element("nav", &[("epub:type", "toc"), ("role", "doc-toc"), ("aria-labelledby", "indice")], |xml| {
        xml.element("h1", &[("id", "indice")], |xml| xml.words(&title));
        list(&book.entries, contents, xml);
    });
    xml.element("nav", &[("epub:type", "landmarks"), ("hidden", "hidden"), ("aria-label", &title)], |xml| {
        xml.element("ol", &[], |xml| {
            let mut mark = |kind: &str, file: &str, name: &str| {
                xml.element("li", &[], |xml| xml.element("a", &[("epub:type", kind), ("href", file)], |xml| xml.words(name)));
            };
            mark("titlepage", "portada.xhtml", &book.title);
            mark("toc", "indice.xhtml", &title);
            if let Some(first) = book.chapters().first().and_then(|first| contents.file(first)) {
                mark("bodymatter", first, book.entries.first().map_or("", |entry| &entry.label));
            }
        });
    });
    page(&book.lang, &title, "libro.css", &text(xml))
}

fn list(entries: &[Entry], contents: &Contents<'_>, xml: &mut Xml) {
    xml.element("ol", &[], |xml| {
        for entry in entries {
            xml.element("li", &[], |xml| {
                match entry.page.as_ref().and_then(|page| contents.file(page)) {
                    Some(file) => xml.element("a", &[("href", file)], |xml| xml.words(&entry.label)),
                    None => xml.text("span", &entry.label),
                }
                if !entry.inside.is_empty() {
                    list(&entry.inside, contents, xml);
                }
            });
        }
    });
}

fn text(xml: Xml) -> String {
    String::from_utf8(xml.inside()).unwrap_or_default()
}
