//! The texts of an item as a reader reads them, each with its place in the file.
//!
//! In: an item's trees and lines. Out: passages: what stands in one paragraph, heading, cell or field, with the code,
//! the addresses, the quoted blocks and the words of other languages left out. Knows no rule.

use super::address;
use crate::base::prose::OBJECT;
use crate::base::span::Span;
use crate::model::block::Block;
use crate::model::doc::{Doc, Link, Node, NodeKind};
use crate::model::item::Item;
use std::ops::Range;

/// One text without a break.
#[derive(Default)]
pub(super) struct Passage {
    pub(super) text: String,
    /// Whether it is a paragraph, rather than a title, a label or a cell.
    pub(super) running: bool,
    pieces: Vec<Piece>,
    /// Addresses and paths within the text.
    left_alone: Vec<Range<usize>>,
    /// What stands between quotation marks: someone else's words, or a sign that is talked about.
    quoted: Vec<Range<usize>>,
}

/// A part of the text that stands in the file as one.
struct Piece {
    at: usize,
    len: usize,
    span: Span,
}

/// Where a part of a passage is: exactly, or only the piece that holds it.
pub(super) enum Found {
    Exact(Span),
    Near(Span),
}

impl Passage {
    pub(super) fn line(text: &str, span: Span) -> Self {
        let mut passage = Self::default();
        passage.push(text, span);
        passage.close()
    }

    fn push(&mut self, text: &str, span: Span) {
        self.pieces.push(Piece { at: self.text.len(), len: text.len(), span });
        self.text.push_str(text);
    }

    fn close(mut self) -> Self {
        self.left_alone = address::find(&self.text);
        self.quoted = quoted(&self.text);
        self
    }

    /// Whether a part of the text may be judged.
    pub(super) fn is_open(&self, range: &Range<usize>) -> bool {
        self.left_alone.iter().all(|closed| closed.end <= range.start || range.end <= closed.start)
    }

    /// Whether a part of the text is within quotation marks.
    pub(super) fn is_quoted(&self, range: &Range<usize>) -> bool {
        self.quoted.iter().any(|quote| quote.start <= range.start && range.end <= quote.end)
    }

    /// Whether a part of the text is one piece, with no mark-up inside.
    pub(super) fn is_plain(&self, range: &Range<usize>) -> bool {
        self.pieces.iter().any(|piece| piece.at <= range.start && range.end <= piece.at + piece.len)
    }

    /// Where a part of the text stands in its file.
    pub(super) fn place(&self, range: &Range<usize>, source: &str) -> Option<Found> {
        let (first, last) = (self.piece(range.start)?, self.piece(range.end.checked_sub(1)?)?);
        let near = Found::Near(Span::new(first.span.start, first.span.end));
        let (Some(start), Some(end)) = (self.offset(first, range.start, source), self.offset(last, range.end, source)) else {
            return Some(near);
        };
        Some(if start < end { Found::Exact(Span::new(start, end)) } else { near })
    }

    fn piece(&self, at: usize) -> Option<&Piece> {
        self.pieces.iter().find(|piece| piece.at <= at && at < piece.at + piece.len)
    }

    fn offset(&self, piece: &Piece, at: usize, source: &str) -> Option<usize> {
        let text = self.text.get(piece.at..at)?;
        // A folded text is longer in the file than its place says; the letters tell how far it goes.
        let written = source.get(piece.span.start..)?;
        // The place of a YAML text has its quotes in it.
        let quoted = || Some(1 + along(text, written.strip_prefix(['"', '\''])?)?);
        Some(piece.span.start + along(text, written).or_else(quoted)?)
    }
}

/// What stands between «…» or “…”, the outermost ones; none where one is not closed.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '«' | '»' | '“' | '”')) {
        match c {
            '«' | '“' => open.push(at + c.len_utf8()),
            _ => {
                let start = open.pop();
                found.extend(start.filter(|_| open.is_empty()).map(|start| start..at));
            }
        }
    }
    found
}

/// How far `text` goes in what is written: a space there may be a no-break space or a folded line here, and a quoted
/// YAML text may double or escape a sign. `None` where the two differ in another way, as by an entity.
fn along(text: &str, written: &str) -> Option<usize> {
    let mut rest = written;
    for read in text.chars() {
        let next = rest.chars().next()?;
        let taken = match (read, next) {
            (' ' | '\u{a0}', '\n' | '\r') => rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len(),
            (' ' | '\u{a0}', ' ') => folded(rest).unwrap_or(1),
            ('"', '\\') if rest.starts_with("\\\"") => 2,
            ('\'', '\'') if rest.starts_with("''") => 2,
            (read, next) if read == next => next.len_utf8(),
            _ => return None,
        };
        rest = &rest[taken..];
    }
    Some(written.len() - rest.len())
}

/// Spaces at the end of a line that was folded, and what follows up to the next word.
fn folded(rest: &str) -> Option<usize> {
    let ends = rest.trim_start_matches([' ', '\t']).starts_with(['\n', '\r']);
    ends.then(|| rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len())
}

/// All passages of an item, in the order of reading.
pub(super) fn of(item: &Item) -> Vec<Passage> {
    let mut found = vec![Passage::line(&item.meta.title, item.meta.title_span)];
    found.push(Passage::line(&item.meta.description, item.meta.description_span));
    for block in &item.blocks {
        of_block(block, &mut found);
    }
    found
}

fn of_block(block: &Block, found: &mut Vec<Passage>) {
    found.extend(block.lines().into_iter().map(|(text, span)| Passage::line(text, span)));
    block.visit_docs(&mut |doc: &Doc| nodes(&doc.nodes, false, found));
}

/// Siblings: those that make a line together are one passage.
fn nodes(siblings: &[Node], running: bool, found: &mut Vec<Passage>) {
    let mut line = Passage { running, ..Passage::default() };
    for node in siblings {
        match &node.kind {
            NodeKind::Embed(block) => of_block(block, found),
            // What someone else has said or made stays as it is.
            NodeKind::Quote { alert: None } | NodeKind::Code { .. } | NodeKind::Html { inline: false, .. } => {}
            NodeKind::Paragraph => nodes(&node.children, true, found),
            kind if kind.is_inline() => inline(node, &mut line),
            _ => nodes(&node.children, false, found),
        }
    }
    if !line.text.is_empty() {
        found.push(line.close());
    }
}

fn inline(node: &Node, line: &mut Passage) {
    match &node.kind {
        NodeKind::Text(text) => line.push(text, node.span),
        NodeKind::SoftBreak | NodeKind::HardBreak => line.text.push('\n'),
        NodeKind::FootnoteRef { .. } => {}
        NodeKind::Link(link) if shows_itself(link, node) => line.text.push(OBJECT),
        NodeKind::Emphasis | NodeKind::Strong | NodeKind::Strike | NodeKind::Link(_) => {
            // An empty link gets its words when it is drawn.
            if node.children.is_empty() {
                line.text.push(OBJECT);
            }
            node.children.iter().for_each(|child| inline(child, line));
        }
        _ => line.text.push(OBJECT),
    }
}

/// An address between angle brackets, which is its own text.
fn shows_itself(link: &Link, node: &Node) -> bool {
    let text = node.plain_text();
    link.dest == text || link.dest.strip_prefix("mailto:") == Some(text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_followed_through_folds_quotes_and_bound_spaces() {
        assert_eq!(along("17,3\u{a0}% y", "17,3 % y"), Some(8));
        assert_eq!(along("a\u{a0}b", "a\u{a0}b"), Some(4));
        assert_eq!(along("uno dos", "uno\n    dos"), Some(11));
        assert_eq!(along("uno dos", "uno  \n    dos"), Some(13));
        assert_eq!(along("di \"ya\"", "di \\\"ya\\\""), Some(9));
        assert_eq!(along("d'Or", "d''Or"), Some(5));
        assert_eq!(along("a & b", "a &amp; b"), None);
    }
}
