//! Writing XML: elements with text, through a kept library that escapes.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::borrow::Cow;

/// An XML document under construction. Writing to memory cannot fail.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    pub(super) fn new() -> Self {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// Without the declaration: a piece of a document.
    pub(super) fn fragment() -> Self {
        Self(Writer::new(Vec::new()))
    }

    fn event(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect("a vector takes every byte");
    }

    /// Opens an element, writes what is inside, closes it.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.event(Event::Start(BytesStart::new(name).with_attributes(written(attributes).iter().map(pair))));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.element(name, &[], |xml| xml.words(text));
    }

    /// Text within the element that is open.
    pub(super) fn words(&mut self, text: &str) {
        self.event(Event::Text(BytesText::new(&allowed(text))));
    }

    /// A piece that was written before.
    pub(super) fn raw(&mut self, piece: &[u8]) {
        self.0.get_mut().extend_from_slice(piece);
    }

    /// A piece as it is.
    pub(super) fn inside(self) -> Vec<u8> {
        self.0.into_inner()
    }

    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(BytesStart::new(name).with_attributes(written(attributes).iter().map(pair))));
    }

    pub(super) fn finish(self) -> Vec<u8> {
        let mut bytes = self.0.into_inner();
        bytes.push(b'\n');
        bytes
    }
}

/// Attributes with nothing that may not stand in XML.
fn written<'a>(attributes: &[(&'a str, &'a str)]) -> Vec<(&'a str, Cow<'a, str>)> {
    attributes.iter().map(|(name, value)| (*name, allowed(value))).collect()
}

fn pair<'a>((name, value): &'a (&str, Cow<'_, str>)) -> (&'a str, &'a str) {
    (name, value)
}

/// Without the characters that no XML document may hold, even escaped (XML 1.0, 2.2).
pub(super) fn allowed(text: &str) -> Cow<'_, str> {
    let is_bad = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(is_bad) { Cow::Owned(text.replace(is_bad, "")) } else { Cow::Borrowed(text) }
}
