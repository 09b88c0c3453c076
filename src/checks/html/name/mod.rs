//! The accessible name of an element: what a screen reader calls it.
//!
//! In: an element. Out: its name, white space collapsed; empty when it has none. The steps and their letters are those of
//! Accessible Name and Description Computation 1.2, section 4.3.2; what HTML adds is in `native`. Generated content of
//! style sheets is not read.

mod native;

use super::Audit;
use super::aria::Role;
use crate::parse::html::{NodeId, Tags};
use std::borrow::Cow;
use std::rc::Rc;

/// Deeper than people nest elements within a name; it bounds the work on pages that nest without end.
const DEEPEST: usize = 100;

/// More nodes than any name is made of; it bounds the work where elements point at each other without end.
const MOST: usize = 5_000;

/// How an element was reached.
#[derive(Clone, Copy, Default)]
struct Way {
    /// It is part of the content of another.
    inside: bool,
    /// It is, or is part of, what `aria-labelledby` or a `label` points at.
    referenced: bool,
    /// What was pointed at is hidden, so hidden parts of it count.
    hidden: bool,
    depth: usize,
}

impl Audit<'_> {
    /// The accessible name of an element.
    pub(crate) fn name(&self, at: NodeId) -> Rc<str> {
        if let Some(Some(name)) = self.names.borrow().get(at.index()) {
            return name.clone();
        }
        let naming = || Naming { audit: self, root: at, met: vec![at], left: MOST }.name(at, Way::default()).into();
        let name = self.words_alone(at).unwrap_or_else(naming);
        let name: Rc<str> = if is_collapsed(&name) { (&*name).into() } else { collapsed(&name).into() };
        let mut names = self.names.borrow_mut();
        if names.is_empty() {
            names.resize(self.dom.count(), None);
        }
        names[at.index()] = Some(name.clone());
        name
    }

    /// The text of an element that is named by its content, which is nothing but text, as that of most links: what all the
    /// steps come to then.
    fn words_alone(&self, at: NodeId) -> Option<Cow<'_, str>> {
        let dom = self.dom;
        let element = dom.element(at).filter(|element| element.is_html() && !BY_HTML.has(element.tag()))?;
        let given = element.attr("aria-labelledby").is_some() || element.attr("aria-label").is_some();
        if given || !self.exposed(at) || !self.role(at).is_some_and(|role| role.from_content && !role.is_none()) {
            return None;
        }
        let mut texts = dom.children(at).map(|child| dom.text_of(child));
        let mut text = Cow::Borrowed(texts.next()??);
        for more in texts {
            text.to_mut().push_str(more?);
        }
        holds_word(&text).then_some(text)
    }

    /// Whether an element has a name that says something.
    pub(crate) fn has_name(&self, at: NodeId) -> bool {
        !self.name(at).is_empty()
    }

    /// The name that the author gave by `aria-labelledby` or `aria-label`, if one of them gives any.
    pub(crate) fn aria_name(&self, at: NodeId) -> Option<String> {
        let text = Naming { audit: self, root: at, met: vec![at], left: MOST }.aria(at, Way::default())?;
        Some(collapsed(&text))
    }

    /// Whether the text of an element is no part of the word before or behind it.
    pub(crate) fn stands_apart(&self, at: NodeId) -> bool {
        if !self.dom.is_element(at) {
            return false;
        }
        match self.box_style(at, "display").as_deref() {
            Some("inline" | "contents") => false,
            Some(_) => true,
            None => !self.dom.is_any(at, &INLINE),
        }
    }
}

/// Words parted by one space each. Signs without width are no words.
pub(crate) fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(char::is_whitespace) {
        if holds_word(word) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

/// Whether a text is surely as [`collapsed`] makes it: plain words parted by single spaces. A quick answer for most names.
fn is_collapsed(text: &str) -> bool {
    let bytes = text.as_bytes();
    let space = |byte: &u8| *byte == b' ';
    // Signs without width and other spaces are written in bytes that begin so; all letters of Spanish begin with C3.
    let plain = |byte: &u8| matches!(byte, b' '..=b'~' | 0xC3 | 0x80..=0xBF);
    bytes.iter().all(plain)
        && !bytes.first().is_some_and(space)
        && !bytes.last().is_some_and(space)
        && !bytes.windows(2).any(|two| two == b"  ")
}

/// Whether a text has a sign that is seen. Nearly all begin with one.
pub(crate) fn holds_word(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !is_invisible(c))
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

struct Naming<'r, 'a> {
    audit: &'r Audit<'a>,
    /// What is to be named.
    root: NodeId,
    /// What is being named, so that nothing is asked for within itself.
    met: Vec<NodeId>,
    /// How many nodes may still be looked at.
    left: usize,
}

impl Naming<'_, '_> {
    /// The name of a node, or what it adds to a name.
    fn name(&mut self, at: NodeId, way: Way) -> String {
        let audit = self.audit;
        self.left = self.left.saturating_sub(1);
        if let Some(text) = audit.dom.text_of(at) {
            return text.to_owned();
        }
        // A: what is hidden says nothing.
        if audit.dom.element(at).is_none() || way.depth > DEEPEST || self.left == 0 || (!way.hidden && !audit.exposed(at)) {
            return String::new();
        }
        let given = self.labelledby(at, way).or_else(|| if way.inside { self.embedded(at, way) } else { None });
        given.or_else(|| self.label(at)).or_else(|| self.of_itself(at, way)).unwrap_or_default()
    }

    /// B and D: what the author gives by attributes.
    fn aria(&mut self, at: NodeId, way: Way) -> Option<String> {
        self.labelledby(at, way).or_else(|| self.label(at))
    }

    /// B: what `aria-labelledby` points at.
    fn labelledby(&mut self, at: NodeId, way: Way) -> Option<String> {
        if way.referenced {
            return None;
        }
        let targets = self.audit.referenced(at, "aria-labelledby");
        self.referenced(&targets, way)
    }

    /// D: `aria-label`.
    fn label(&self, at: NodeId) -> Option<String> {
        said(self.audit.dom.attr(at, "aria-label")?.to_owned())
    }

    /// What elements say that are pointed at.
    fn referenced(&mut self, targets: &[NodeId], way: Way) -> Option<String> {
        let mut texts = Vec::new();
        for target in targets {
            let way = Way { inside: false, referenced: true, hidden: !self.audit.exposed(*target), depth: way.depth + 1 };
            // An element may point at itself, to be named by its label and something else.
            if *target == self.root || !self.met.contains(target) {
                self.met.push(*target);
                texts.push(self.name(*target, way));
                self.met.pop();
            }
        }
        said(texts.join(" "))
    }

    /// E to I: what the element says by itself.
    fn of_itself(&mut self, at: NodeId, way: Way) -> Option<String> {
        let role = self.audit.role(at);
        let native = if role.is_some_and(Role::is_none) { None } else { self.native(at, way) };
        let by_content = way.inside || way.referenced || role.is_some_and(|role| role.from_content) || self.audit.is_summary(at);
        let title = || said(self.audit.dom.attr(at, "title")?.to_owned());
        native.or_else(|| if by_content { self.content(at, way) } else { None }).or_else(title).or_else(|| self.placeholder(at))
    }

    /// F: what an element holds.
    fn content(&mut self, at: NodeId, way: Way) -> Option<String> {
        let dom = self.audit.dom;
        let way = Way { inside: true, depth: way.depth + 1, ..way };
        let mut text = String::new();
        for child in dom.children(at) {
            // A control does not name itself by its value, when its label holds it.
            if child == self.root {
                continue;
            }
            let apart = self.audit.stands_apart(child);
            let said = self.name(child, way);
            text.push_str(if apart { " " } else { "" });
            text.push_str(&said);
            text.push_str(if apart { " " } else { "" });
        }
        said(text)
    }
}

/// Elements that HTML names by something else than their content.
const BY_HTML: Tags = Tags::of(&[
    "img", "area", "optgroup", "option", "track", "fieldset", "table", "figure", "input", "button", "meter", "output", "progress",
    "select", "textarea",
]);

/// Elements that flow within a word, by the style sheet of the HTML Standard, 15.3.
const INLINE: Tags = Tags::of(&[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s",
    "samp", "slot", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
]);

/// A text, if it holds a word.
fn said(text: String) -> Option<String> {
    holds_word(&text).then_some(text)
}

#[cfg(test)]
mod tests;
