//! The package document of a book: what it is called, who may use it and how, all its files, and the order of reading (EPUB 3.3, 5;
//! EPUB Accessibility 1.1, 2).
//!
//! In: the book. Out: `libro.opf`, and the file that leads to it. Nothing in it tells when it was made, only when its content changed.

use super::Book;
use super::chapter::{Contents, Written, media_type};
use crate::base::path::OutPath;
use crate::outputs::xml::Xml;
use crate::render::words::Words;

/// Leads a reader to the package document.
pub(super) const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" \
    xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"EPUB/libro.opf\" \
    media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";

/// What is true of every book of ours (the theme's headings and lists, tables beside all figures, a text for each picture).
const FEATURES: [&str; 7] = [
    "alternativeText",
    "displayTransformability",
    "longDescription",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
    "unlocked",
];

const XHTML: &str = "application/xhtml+xml";

/// The package document.
pub(super) fn written(book: &Book, contents: &Contents<'_>, chapters: &[&OutPath], found: &[Written], words: &Words) -> Vec<u8> {
    let tag = book.lang.tag();
    let sees = contents.images().next().is_some() || found.iter().any(|written| written.draws);
    let mut xml = Xml::new();
    let attributes = [("xmlns", "http://www.idpf.org/2007/opf"), ("version", "3.0"), ("unique-identifier", "id"), ("xml:lang", tag)];
    xml.element("package", &attributes, |xml| {
        xml.element("metadata", &[("xmlns:dc", "http://purl.org/dc/elements/1.1/")], |xml| {
            about(book, xml);
            access(sees, &words.say(&book.lang, "takeaway-access", &[]), xml);
        });
        xml.element("manifest", &[], |xml| {
            item(xml, "portada", "portada.xhtml", XHTML, None);
            item(xml, "indice", "indice.xhtml", XHTML, Some("nav"));
            item(xml, "estilo", "libro.css", "text/css", None);
            for (number, (path, written)) in chapters.iter().zip(found).enumerate() {
                let file = contents.file(path).unwrap_or_default();
                item(xml, &format!("c{number}"), file, XHTML, written.draws.then_some("svg"));
            }
            for (number, (path, name)) in contents.images().enumerate() {
                item(xml, &format!("i{number}"), name, media_type(path).unwrap_or_default(), None);
            }
        });
        xml.element("spine", &[], |xml| {
            for id in ["portada", "indice"] {
                xml.empty("itemref", &[("idref", id)]);
            }
            for number in 0..chapters.len() {
                xml.empty("itemref", &[("idref", &format!("c{number}"))]);
            }
        });
    });
    xml.finish()
}

fn about(book: &Book, xml: &mut Xml) {
    xml.element("dc:identifier", &[("id", "id")], |xml| xml.words(&book.identifier));
    xml.text("dc:title", &book.title);
    xml.text("dc:language", book.lang.tag());
    xml.text("dc:creator", &book.publisher);
    xml.text("dc:publisher", &book.publisher);
    if !book.description.trim().is_empty() {
        xml.text("dc:description", &book.description);
    }
    if let Some((name, url)) = &book.licence {
        let whole = url.as_ref().map_or_else(|| name.clone(), |url| format!("{name}: {url}"));
        xml.text("dc:rights", &whole);
    }
    xml.text("dc:source", &book.source);
    // The first day that a ZIP can tell, where no page has a date.
    let day = book.day.map_or_else(|| "1980-01-01".to_owned(), |day| day.to_string());
    meta(xml, "dcterms:modified", &format!("{day}T00:00:00Z"));
}

fn access(sees: bool, summary: &str, xml: &mut Xml) {
    meta(xml, "schema:accessMode", "textual");
    if sees {
        meta(xml, "schema:accessMode", "visual");
    }
    meta(xml, "schema:accessModeSufficient", "textual");
    for feature in FEATURES {
        meta(xml, "schema:accessibilityFeature", feature);
    }
    meta(xml, "schema:accessibilityHazard", "none");
    meta(xml, "schema:accessibilitySummary", summary);
}

fn meta(xml: &mut Xml, property: &str, value: &str) {
    xml.element("meta", &[("property", property)], |xml| xml.words(value));
}

fn item(xml: &mut Xml, id: &str, file: &str, kind: &str, properties: Option<&str>) {
    let mut attributes = vec![("id", id), ("href", file), ("media-type", kind)];
    attributes.extend(properties.map(|value| ("properties", value)));
    xml.empty("item", &attributes);
}
