//! A quick way to read pages whose tags are all written out, as those of our own themes.
//!
//! In: HTML. Out: the very tree that the HTML Standard's parser makes of it, or nothing as soon as that parser would do
//! more than take each tag as it stands: close an element by itself, add one, move one, or repair an error. It is a
//! shortcut and never an opinion: a test compares the two on many thousand pages, good and damaged.

mod names;
mod text;

use super::names::{Tag, Tags, key_at};
use super::tree::{Attribute, Dom, Kind, Node, NodeId, Space, Start, count};
use crate::base::mark::ATTRIBUTE;
use memchr::{memchr, memchr2};
use names::{Class, HOLD_ITEMS, SVG, class};
use std::borrow::Cow;
use std::ops::Range;

/// Reads a page, if it is plain enough.
pub(super) fn read(html: &str) -> Option<Dom<'_>> {
    // Two characters that the Standard's parser replaces, and a sign that it reads specially at the very beginning.
    if memchr2(b'\r', 0, html.as_bytes()).is_some() || html.starts_with('\u{feff}') {
        return None;
    }
    let nodes = Vec::with_capacity(html.len() / 32);
    let mut reader = Reader { html, at: 0, nodes, attributes: Vec::with_capacity(html.len() / 64), open: Vec::new() };
    reader.nodes.push(Node::default());
    reader.page()?;
    Some(Dom::new(reader.nodes, reader.attributes))
}

/// An element that is open.
struct Open<'h> {
    id: NodeId,
    name: &'h str,
    tag: Tag,
    class: Class,
    /// Whether it is of SVG.
    svg: bool,
    /// Whether a paragraph is open that a block would close.
    in_p: bool,
}

struct Reader<'h> {
    html: &'h str,
    at: usize,
    nodes: Vec<Node<'h>>,
    attributes: Vec<Attribute<'h>>,
    open: Vec<Open<'h>>,
}

/// A start tag.
struct Written<'h> {
    name: &'h str,
    tag: Tag,
    attributes: Range<u32>,
    mark: &'h str,
    closed: bool,
}

impl<'h> Reader<'h> {
    /// The document: its type, `html` with `head` and `body`, and nothing but space between them.
    fn page(&mut self) -> Option<()> {
        let kind = self.html.get(..15)?;
        if !kind.eq_ignore_ascii_case("<!doctype html>") {
            return None;
        }
        self.at = kind.len();
        self.add(NodeId::DOCUMENT, Kind::Doctype);
        self.pass_space();
        self.part("html")?;
        self.pass_space();
        self.part("head")?;
        self.content()?;
        self.end("head")?;
        self.space();
        self.part("body")?;
        self.content()?;
        let body = self.top()?.id;
        self.end("body")?;
        self.space_in(body);
        self.end("html")?;
        self.space_in(body);
        (self.at == self.html.len()).then_some(())
    }

    /// Opens one of the three elements that every page has.
    fn part(&mut self, name: &str) -> Option<()> {
        let tag = self.tag(false)?;
        if tag.name != name || tag.closed {
            return None;
        }
        let parent = self.open.last().map_or(NodeId::DOCUMENT, |open| open.id);
        let class = if name == "head" { Class::Head } else { Class::Block };
        self.push(parent, tag, class, false);
        Some(())
    }

    fn end(&mut self, name: &str) -> Option<()> {
        let open = self.open.pop()?;
        let written = self.rest().strip_prefix("</")?.strip_prefix(name)?.strip_prefix('>')?;
        self.at = self.html.len() - written.len();
        (open.name == name).then_some(())
    }

    /// What stands in the element that is open, up to its end tag.
    fn content(&mut self) -> Option<()> {
        let depth = self.open.len();
        loop {
            self.words()?;
            let rest = self.rest();
            if let Some(name) = rest.strip_prefix("</") {
                if self.open.len() == depth {
                    return Some(());
                }
                self.close(name)?;
            } else if rest.starts_with("<!--") {
                self.comment()?;
            } else {
                self.element()?;
            }
        }
    }

    /// The end tag of the element that was opened last.
    fn close(&mut self, written: &str) -> Option<()> {
        let open = self.open.pop()?;
        let name = written.get(..open.name.len())?;
        let same = if open.svg { name.eq_ignore_ascii_case(open.name) } else { name == open.name };
        let rest = written[name.len()..].strip_prefix('>').filter(|_| same)?;
        self.at = self.html.len() - rest.len();
        Some(())
    }

    fn comment(&mut self) -> Option<()> {
        let rest = &self.rest()[4..];
        let end = rest.find("-->")?;
        let odd = rest.starts_with(['>', '-']) || rest[..end].contains("--") || rest[..end].ends_with('-') || rest[..end].contains("<!");
        let parent = self.top()?.id;
        self.add(parent, Kind::Comment);
        self.at += 4 + end + 3;
        (!odd).then_some(())
    }

    /// Opens an element, and passes over it when nothing stands in it.
    fn element(&mut self) -> Option<()> {
        let top = self.top()?;
        let (parent, svg, around, holder) = (top.id, top.svg, top.class, top.tag);
        let tag = self.tag(svg)?;
        let name = tag.name;
        if svg {
            // Words alone stand in the title and the description of a drawing.
            if WORDS_ONLY.has(holder) || !SVG.has(tag.tag) {
                return None;
            }
            let closed = tag.closed;
            self.push(parent, tag, Class::Phrase, true);
            if closed {
                self.open.pop();
            }
            return Some(());
        }
        let class = class(tag.tag)?;
        if !fits(around, class, name) || !self.may_open(class, tag.tag) {
            return None;
        }
        let void = matches!(class, Class::Void | Class::Line);
        if tag.closed && !void && name != "svg" {
            return None;
        }
        let closed = tag.closed || void;
        self.push(parent, tag, class, name == "svg");
        match class {
            Class::Raw | Class::Title => self.raw(name, class == Class::Title)?,
            _ if closed => drop(self.open.pop()),
            // A line end right after these tags is no part of what they hold.
            _ if name == "pre" && self.rest().starts_with('\n') => self.at += 1,
            _ => {}
        }
        Some(())
    }

    /// Whether the parser would leave all that is open as it is.
    fn may_open(&self, class: Class, tag: Tag) -> bool {
        let Some(top) = self.open.last() else { return false };
        match class {
            Class::Block | Class::Line | Class::Item | Class::Table if top.in_p => false,
            Class::Item => !self.closes_item(tag),
            Class::Block if HEADINGS.has(tag) => !HEADINGS.has(top.tag),
            Class::Block if FORM.has(tag) => !self.is_open(tag),
            Class::Phrase if ALONE.has(tag) => !self.is_open(tag),
            _ => true,
        }
    }

    fn is_open(&self, tag: Tag) -> bool {
        self.open.iter().any(|open| open.tag == tag)
    }

    /// Whether an item may begin within another that it would close.
    fn closes_item(&self, tag: Tag) -> bool {
        let mut around = self.open.iter().rev().map(|open| open.tag).take_while(|tag| !HOLD_ITEMS.has(*tag));
        around.any(|other| if LI.has(tag) { tag == other } else { TERMS.has(other) })
    }

    /// Content that holds no tags, with its end tag.
    fn raw(&mut self, name: &str, decoded: bool) -> Option<()> {
        let open = self.open.pop()?;
        let rest = self.rest();
        let end = rest.find("</")?;
        let content = &rest[..end];
        if content.contains("<!") {
            return None;
        }
        let after = rest[end + 2..].strip_prefix(name)?.strip_prefix('>')?;
        if !content.is_empty() {
            let text = if decoded { self.decoded(self.at, end)? } else { self.slice(self.at, end) };
            self.add(open.id, Kind::Text(text));
        }
        self.at = self.html.len() - after.len();
        Some(())
    }

    fn push(&mut self, parent: NodeId, tag: Written<'h>, class: Class, svg: bool) {
        let space = if svg { Space::Svg } else { Space::Html };
        let name = Cow::Borrowed(tag.name);
        let start = Start { tag: tag.tag, space, name, mark: Cow::Borrowed(tag.mark), attributes: tag.attributes };
        let id = self.add(parent, Kind::Element(start));
        let around = self.open.last().is_some_and(|open| open.in_p);
        let in_p = match tag.name {
            "p" => true,
            "td" | "th" | "caption" | "table" | "button" => false,
            _ => around,
        };
        self.open.push(Open { id, name: tag.name, tag: tag.tag, class, svg, in_p });
    }

    fn top(&self) -> Option<&Open<'h>> {
        self.open.last()
    }

    fn rest(&self) -> &'h str {
        &self.html[self.at..]
    }

    /// Adds a node as the last child of `parent`.
    fn add(&mut self, parent: NodeId, kind: Kind<'h>) -> NodeId {
        let id = NodeId::nth(self.nodes.len());
        let last = self.nodes[parent.index()].last.replace(id);
        match last {
            Some(last) => self.nodes[last.index()].next = Some(id),
            None => self.nodes[parent.index()].first = Some(id),
        }
        self.nodes.push(Node { parent: Some(parent), previous: last, kind, ..Node::default() });
        id
    }

    /// A start tag. In SVG the case of names matters, elsewhere capitals are for the slow way.
    fn tag(&mut self, svg: bool) -> Option<Written<'h>> {
        let inside = self.rest().strip_prefix('<')?;
        let bytes = inside.bytes();
        let length = { bytes }.position(|c| !(c.is_ascii_lowercase() || c.is_ascii_digit() || (svg && c.is_ascii_uppercase())))?;
        let name = &inside[..length];
        if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
            return None;
        }
        self.at += 1 + length;
        let svg = svg || name == "svg";
        let first = count(self.attributes.len());
        let mut tag = Written { name, tag: Tag::keyed(key_at(inside, length), name), attributes: first..first, mark: "", closed: false };
        loop {
            let spaces = self.rest().bytes().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\t')).count();
            self.at += spaces;
            let rest = self.rest();
            if rest.starts_with('>') {
                self.at += 1;
                break;
            }
            if rest.starts_with("/>") {
                self.at += 2;
                tag.closed = true;
                break;
            }
            if spaces == 0 {
                return None;
            }
            self.attribute(&mut tag, svg)?;
        }
        tag.attributes.end = count(self.attributes.len());
        Some(tag)
    }

    fn attribute(&mut self, tag: &mut Written<'h>, svg: bool) -> Option<()> {
        let rest = self.rest();
        let length = { rest.bytes() }.position(|c| !(c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_')))?;
        let name = &rest[..length];
        if name.is_empty() {
            return None;
        }
        let key = key_at(rest, length);
        self.at += length;
        let (start, length) = self.value()?;
        if name == ATTRIBUTE {
            tag.mark = &self.html[start..start + length];
            return Some(());
        }
        let capital = name.bytes().any(|c| c.is_ascii_uppercase());
        if (capital && !(svg && names::svg_attribute(name))) || (svg && !capital && !names::plain_in_svg(name)) {
            return None;
        }
        let own = &self.attributes[tag.attributes.start as usize..];
        if own.iter().any(|own| own.has_key(key, name)) {
            return None;
        }
        let value = self.decoded(start, length)?;
        self.attributes.push(Attribute::keyed(key, Cow::Borrowed(name), value));
        Some(())
    }

    /// Where the value of an attribute stands; goes behind it.
    fn value(&mut self) -> Option<(usize, usize)> {
        let rest = self.rest();
        let Some(value) = rest.strip_prefix('=') else {
            // Space before a sign of equality is for the slow way.
            let bare = rest.starts_with(['>', '/']) || !rest.trim_start().starts_with('=');
            return bare.then_some((self.at, 0));
        };
        if let Some(quote @ (b'"' | b'\'')) = value.bytes().next() {
            let length = memchr(quote, &value.as_bytes()[1..])?;
            let start = self.at + 2;
            self.at = start + length + 1;
            return Some((start, length));
        }
        let length = value.find(|c: char| c.is_ascii_whitespace() || c == '>')?;
        if length == 0 || value[..length].contains(['"', '\'', '<', '=', '`', '/']) {
            return None;
        }
        let start = self.at + 1;
        self.at = start + length;
        Some((start, length))
    }
}

const HEADINGS: Tags = Tags::of(&["h1", "h2", "h3", "h4", "h5", "h6"]);

/// Elements that close another of their name.
const ALONE: Tags = Tags::of(&["a", "button"]);

const FORM: Tags = Tags::of(&["form"]);
const LI: Tags = Tags::of(&["li"]);
const TERMS: Tags = Tags::of(&["dd", "dt"]);

/// Elements of a drawing that hold no others.
const WORDS_ONLY: Tags = Tags::of(&["title", "desc"]);

/// Whether an element of this sort may stand right in one of that sort, without anything added between them.
fn fits(around: Class, class: Class, name: &str) -> bool {
    match around {
        Class::Head => matches!(name, "meta" | "link" | "title" | "style" | "script" | "base"),
        Class::Table => matches!(class, Class::Caption | Class::Columns | Class::Rows),
        Class::Columns => name == "col",
        Class::Rows => class == Class::Row,
        Class::Row => class == Class::Cell,
        _ => {
            let of_table = matches!(class, Class::Caption | Class::Columns | Class::Rows | Class::Row | Class::Cell);
            !of_table && !matches!(name, "col" | "title" | "base")
        }
    }
}
