//! Events of the Markdown parser → tree.
//!
//! In: events with byte ranges, in order. Out: a [`Doc`]. Knows which event makes which node, nothing of
//! what the nodes are for.

use super::MAX_DEPTH;
use super::kind::kind;
use crate::base::span::Span;
use crate::model::doc::{Doc, Node, NodeKind};
use crate::parse::source_map::SourceMap;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// A tree that grows: the nodes that are still open, outermost first.
pub(super) struct Builder<'a> {
    text: &'a str,
    map: &'a SourceMap,
    /// Bytes put before the text by us, and bytes of its beginning that we left out.
    added: usize,
    left_out: usize,
    /// Finished nodes of the top level.
    done: Vec<Node>,
    open: Vec<Node>,
    /// How many containers are open that were too deep to be kept.
    too_deep: usize,
    /// Where the last piece of text ended, to join it with the next.
    text_end: Option<usize>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(text: &'a str, map: &'a SourceMap) -> Self {
        Self::after(0, 0, text, map)
    }

    /// For a text that begins with `added` bytes of ours instead of `left_out` bytes of the mapped one.
    pub(super) fn after(added: usize, left_out: usize, text: &'a str, map: &'a SourceMap) -> Self {
        Self { text, map, added, left_out, done: Vec::new(), open: Vec::new(), too_deep: 0, text_end: None }
    }

    pub(super) fn event(mut self, (event, range): (Event<'a>, Range<usize>)) -> Self {
        let joins = self.text_end.take() == Some(range.start);
        match event {
            Event::Start(tag) => self.start(tag, &range),
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(&text, &range, joins),
            Event::TaskListMarker(done) => self.mark_task(done),
            Event::Html(text) => self.html(&text, &range),
            other => self.leaf(other, &range),
        }
        self
    }

    pub(super) fn finish(mut self) -> Doc {
        while !self.open.is_empty() {
            self.close();
        }
        Doc { nodes: self.done }
    }

    fn start(&mut self, tag: Tag<'a>, range: &Range<usize>) {
        // One level is left for the leaves.
        if self.open.len() + 1 >= MAX_DEPTH {
            self.too_deep += 1;
        } else {
            let span = self.span(&without_line_ends(self.text, range));
            let at = self.address(&tag).unwrap_or(span);
            self.open.push(Node::new(kind(tag, at), span, Vec::new()));
        }
    }

    fn end(&mut self) {
        match self.too_deep {
            0 => self.close(),
            _ => self.too_deep -= 1,
        }
    }

    fn close(&mut self) {
        if let Some(mut node) = self.open.pop() {
            // Most nodes have one child; a list that grew has room for four.
            node.children.shrink_to_fit();
            self.add(node);
        }
    }

    /// Containers cover what they hold, whatever the parser says.
    fn add(&mut self, node: Node) {
        if let Some(Node { span, .. }) = self.open.last_mut() {
            *span = Span::new(span.start.min(node.span.start), span.end.max(node.span.end));
        }
        self.siblings().push(node);
    }

    fn siblings(&mut self) -> &mut Vec<Node> {
        match self.open.last_mut() {
            Some(parent) => &mut parent.children,
            None => &mut self.done,
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>, joins: bool) {
        let span = self.span(range);
        // U+0000 is shown as U+FFFD (CommonMark, 2.3).
        let text = text.replace('\0', "\u{fffd}");
        if let Some(raw) = self.raw() {
            return raw.push_str(&text);
        }
        self.text_end = Some(range.end);
        match self.siblings().last_mut() {
            Some(Node { kind: NodeKind::Text(before), span: whole, .. }) if joins => {
                before.push_str(&text);
                whole.end = whole.end.max(span.end);
            }
            _ => self.add(Node::text(text, span)),
        }
    }

    /// The text of the code or HTML block that is open.
    fn raw(&mut self) -> Option<&mut String> {
        match &mut self.open.last_mut()?.kind {
            NodeKind::Code(code) => Some(&mut code.text),
            NodeKind::Html { text, .. } => Some(text),
            _ => None,
        }
    }

    /// A line of an HTML block; a node of its own when the block was too deep to be kept.
    fn html(&mut self, text: &str, range: &Range<usize>) {
        match self.raw() {
            Some(raw) => raw.push_str(text),
            None => self.leaf(Event::InlineHtml(text.into()), range),
        }
    }

    fn leaf(&mut self, event: Event<'_>, range: &Range<usize>) {
        let kind = match event {
            Event::Code(text) => NodeKind::CodeSpan(text.replace('\0', "\u{fffd}")),
            Event::InlineHtml(text) => NodeKind::Html { text: text.into_string(), inline: true },
            Event::FootnoteReference(label) => NodeKind::FootnoteRef { label: label.into_string() },
            Event::SoftBreak => NodeKind::SoftBreak,
            Event::HardBreak => NodeKind::HardBreak,
            Event::Rule => return self.rule(range),
            // Mathematics is not switched on; the rest has been dealt with.
            _ => return,
        };
        let span = self.span(range);
        self.add(Node::new(kind, span, Vec::new()));
    }

    fn rule(&mut self, range: &Range<usize>) {
        let span = self.span(&without_line_ends(self.text, range));
        self.add(Node::new(NodeKind::Rule, span, Vec::new()));
    }

    /// In a loose list the marker stands in the item's paragraph.
    fn mark_task(&mut self, is_done: bool) {
        let item = self.open.iter_mut().rev().find_map(|node| match &mut node.kind {
            NodeKind::Item { done } => Some(done),
            _ => None,
        });
        if let Some(done) = item
            && self.too_deep == 0
        {
            *done = Some(is_done);
        }
    }

    /// Where the address of a link or image was written, also when that is far away, as in `[1]: https://…`. One with
    /// escapes was copied by the parser and is not found.
    fn address(&self, tag: &Tag<'a>) -> Option<Span> {
        let (Tag::Link { dest_url: dest, .. } | Tag::Image { dest_url: dest, .. }) = tag else { return None };
        let start = (dest.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)?;
        let range = start..start + dest.len();
        (!dest.is_empty() && self.text.get(range.clone()) == Some(&**dest)).then(|| self.span(&range))
    }

    fn span(&self, range: &Range<usize>) -> Span {
        let place = |at: usize| floor(self.text, at).saturating_sub(self.added) + self.left_out;
        self.map.span(&(place(range.start)..place(range.end)))
    }
}

/// The parser counts the empty lines after a block to it; an editor would not.
fn without_line_ends(text: &str, range: &Range<usize>) -> Range<usize> {
    let written = text.get(range.clone()).unwrap_or_default();
    range.start..range.end - (written.len() - written.trim_end_matches(['\n', '\r']).len())
}

/// The character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
