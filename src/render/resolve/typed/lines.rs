//! The running text of a Doc as lines, each paragraph or cell one, with where its pieces come from.
//!
//! In: a Doc as parsed. Out: [`Line`]s. Text in links is there to be read and is no longer free: somebody has bound
//! it. Headings, code, quotations and the heads of tables are left out.

use super::super::exact;
use crate::base::span::Span;
use crate::model::doc::{Doc, Node, NodeKind};
use std::ops::Range;

/// Stands for what is no text: an image, code.
const OBJECT: char = '\u{fffc}';

/// One paragraph, list item or cell.
#[derive(Default)]
pub(super) struct Line<'d> {
    pub(super) text: String,
    pieces: Vec<Piece<'d>>,
}

struct Piece<'d> {
    range: Range<usize>,
    written: &'d str,
    span: Span,
    free: bool,
}

/// Where a part of a line stands in the file.
pub(super) struct Spot {
    /// Around it, at least.
    pub(super) span: Span,
    /// Its very bytes, when they are known.
    pub(super) exact: Option<Span>,
}

pub(super) fn of(doc: &Doc) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    blocks(&doc.nodes, &mut lines);
    lines
}

fn blocks<'d>(nodes: &'d [Node], lines: &mut Vec<Line<'d>>) {
    let mut line = Line::default();
    for node in nodes {
        if node.kind.is_inline() {
            line.add(node, true);
            continue;
        }
        lines.push(std::mem::take(&mut line));
        if is_read(&node.kind) {
            blocks(&node.children, lines);
        }
    }
    lines.push(line);
    lines.retain(|line| !line.text.is_empty());
}

/// A quotation is somebody else's words.
fn is_read(kind: &NodeKind) -> bool {
    !matches!(
        kind,
        NodeKind::Heading { .. }
            | NodeKind::Code(_)
            | NodeKind::Quote { alert: None }
            | NodeKind::TableHead
            | NodeKind::Embed(_)
            | NodeKind::Html { .. }
            | NodeKind::Rule
    )
}

impl<'d> Line<'d> {
    fn add(&mut self, node: &'d Node, free: bool) {
        let start = self.text.len();
        match &node.kind {
            NodeKind::Text(text) => {
                self.text.push_str(text);
                self.pieces.push(Piece { range: start..self.text.len(), written: text, span: node.span, free });
            }
            NodeKind::SoftBreak | NodeKind::HardBreak => self.text.push(' '),
            NodeKind::CodeSpan(_) | NodeKind::Image(_) | NodeKind::Html { .. } => self.text.push(OBJECT),
            NodeKind::FootnoteRef { .. } => {}
            kind => {
                let free = free && !matches!(kind, NodeKind::Link(_) | NodeKind::Foreign(_) | NodeKind::Strike);
                node.children.iter().for_each(|child| self.add(child, free));
            }
        }
    }

    /// Where `range` stands, when all of it is free.
    pub(super) fn spot(&self, range: &Range<usize>) -> Option<Spot> {
        let touched: Vec<&Piece<'_>> =
            self.pieces.iter().filter(|piece| piece.range.start < range.end && range.start < piece.range.end).collect();
        let (first, last) = (touched.first()?, touched.last()?);
        if touched.iter().any(|piece| !piece.free) {
            return None;
        }
        let inside = |piece: &Piece<'_>| range.start.checked_sub(piece.range.start).map(|start| start..range.end - piece.range.start);
        let exact = match touched.as_slice() {
            [one] if range.end <= one.range.end => inside(one).and_then(|range| exact::part(one.written, one.span, &range)),
            _ => None,
        };
        Some(Spot { span: exact.unwrap_or_else(|| Span::new(first.span.start, last.span.end)), exact })
    }

    /// The sentence around `range`.
    pub(super) fn sentence(&self, range: &Range<usize>) -> &str {
        let ends = |(at, c): (usize, char)| {
            let next = self.text[at + c.len_utf8()..].chars().next();
            (matches!(c, '.' | '?' | '!' | ';') && next.is_none_or(char::is_whitespace)).then_some(at + c.len_utf8())
        };
        let ends: Vec<usize> = self.text.char_indices().filter_map(ends).collect();
        let start = ends.iter().copied().filter(|end| *end <= range.start).max().unwrap_or(0);
        let end = ends.into_iter().find(|end| *end >= range.end).unwrap_or(self.text.len());
        self.text.get(start..end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str, start: usize) -> Node {
        Node::text(text, Span::new(start, start + text.len()))
    }

    #[test]
    fn free_text_has_a_place_and_bound_text_has_none() {
        let link = crate::model::doc::Link {
            dest: String::new(),
            title: String::new(),
            role: crate::model::doc::LinkRole::Plain,
            at: Span::default(),
        };
        let bound = Node::new(NodeKind::Link(Box::new(link)), Span::new(4, 20), vec![text("20,5", 5)]);
        let heading = Node::new(NodeKind::Heading { level: 2, id: None }, Span::new(40, 50), vec![text("99,9", 40)]);
        let paragraph = Node::new(NodeKind::Paragraph, Span::new(0, 30), vec![text("Uno ", 0), bound, text(" y 17,3. Fin", 20)]);
        let doc = Doc { nodes: vec![paragraph, heading] };
        let lines = of(&doc);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].text, "Uno 20,5 y 17,3. Fin");
        assert_eq!(lines[0].spot(&(11..15)).unwrap().exact, Some(Span::new(23, 27)));
        assert!(lines[0].spot(&(4..8)).is_none());
        assert_eq!(lines[0].sentence(&(11..15)), "Uno 20,5 y 17,3.");
        assert_eq!(lines[0].sentence(&(17..20)), " Fin");
    }
}
