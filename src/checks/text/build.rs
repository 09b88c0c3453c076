//! From nodes of a tree to passages.
//!
//! In: documents and texts of fields, and the file that they were written in. Out: [`Passage`]s. Knows which nodes are words and which are not; no block.

use super::passage::{Mark, Passage, PassageKind};
use super::place::{Piece, align, locate};
use crate::base::prose::{Language, OBJECT};
use crate::base::span::Span;
use crate::model::doc::{Doc, Link, Node, NodeKind};
use std::ops::Range;

/// Passages that grow.
pub(super) struct Builder<'f> {
    /// The file that the texts were written in.
    file: &'f str,
    language: Language,
    done: Vec<Passage>,
    /// How many block quotes are open.
    quotes: usize,
}

impl<'f> Builder<'f> {
    pub(super) fn new(language: Language, file: &'f str) -> Self {
        Self { file, language, done: Vec::new(), quotes: 0 }
    }

    pub(super) fn finish(self) -> Vec<Passage> {
        self.done
    }

    /// A text of a field. One that stands nowhere in the source (its span is empty) is not the item's own.
    pub(super) fn text(&mut self, kind: PassageKind, text: &str, span: Span) {
        if span == Span::default() {
            return;
        }
        let mut passage = self.passage(kind);
        // YAML may have put it between quotes.
        let written = self.file.get(span.range()).unwrap_or_default();
        let lead = written.find(text).unwrap_or_else(|| written.len() - written.trim_start_matches(['"', '\'']).len());
        push_text(&mut passage, text, Span::new(span.start + lead, span.end), self.file);
        self.close(passage);
    }

    /// A document; lines and paragraphs that stand in no list, table or quote of it are `kind`.
    pub(super) fn doc(&mut self, kind: PassageKind, doc: &Doc) {
        self.nodes(kind, &doc.nodes);
    }

    fn nodes(&mut self, kind: PassageKind, nodes: &[Node]) {
        for group in nodes.chunk_by(|a, b| a.kind.is_inline() && b.kind.is_inline()) {
            match group {
                [node] if !node.kind.is_inline() => self.block(kind, node),
                inline => self.unit(kind, inline),
            }
        }
    }

    fn block(&mut self, kind: PassageKind, node: &Node) {
        let children = &node.children;
        match &node.kind {
            NodeKind::Heading { level, .. } => self.unit(PassageKind::Heading(*level), children),
            NodeKind::Quote { alert: None } => {
                self.quotes += 1;
                self.nodes(PassageKind::Paragraph, children);
                self.quotes -= 1;
            }
            NodeKind::Item { .. } => self.nodes(PassageKind::ListItem, children),
            NodeKind::Footnote { .. } => self.nodes(PassageKind::Note, children),
            NodeKind::DefinitionTerm => self.nodes(PassageKind::Term, children),
            NodeKind::DefinitionText => self.nodes(PassageKind::Definition, children),
            NodeKind::TableCell => self.unit(PassageKind::Cell, children),
            NodeKind::Embed(block) => self.embed(block),
            NodeKind::Code { .. } | NodeKind::Html { .. } | NodeKind::Rule => {}
            _ => self.nodes(kind, children),
        }
    }

    fn unit(&mut self, kind: PassageKind, nodes: &[Node]) {
        let mut passage = self.passage(kind);
        for node in nodes {
            inline(&mut passage, node, self.file);
        }
        self.close(passage);
    }

    fn passage(&self, kind: PassageKind) -> Passage {
        Passage { kind, text: String::new(), quoted: self.quotes > 0, language: self.language, marks: Vec::new(), pieces: Vec::new() }
    }

    fn close(&mut self, mut passage: Passage) {
        if passage.text.chars().any(char::is_alphanumeric) {
            let quotations = quotations(&passage.text);
            passage.marks.extend(quotations.into_iter().map(|range| (range, Mark::Quotation)));
            self.done.push(passage);
        }
    }
}

/// Adds the words of a node.
fn inline(passage: &mut Passage, node: &Node, file: &str) {
    match &node.kind {
        NodeKind::Text(text) => push_text(passage, text, node.span, file),
        NodeKind::CodeSpan(_) => push(passage, &OBJECT.to_string(), node.span),
        NodeKind::SoftBreak => push(passage, " ", node.span),
        NodeKind::HardBreak => push(passage, "\n", node.span),
        NodeKind::Link(link) => link_words(passage, link, node, file),
        NodeKind::Foreign(_) => marked(passage, Mark::Foreign, node, file),
        NodeKind::Image { .. } | NodeKind::FootnoteRef { .. } | NodeKind::Html { .. } => {}
        _ => node.children.iter().for_each(|child| inline(passage, child, file)),
    }
}

/// The words of a link; where it has none, or only its own address, an object.
fn link_words(passage: &mut Passage, link: &Link, node: &Node, file: &str) {
    let text = node.plain_text();
    let address = link.dest.strip_prefix("mailto:").unwrap_or(&link.dest);
    if text.trim().is_empty() || text.trim() == address {
        return push(passage, &OBJECT.to_string(), node.span);
    }
    marked(passage, Mark::Link, node, file);
}

fn marked(passage: &mut Passage, mark: Mark, node: &Node, file: &str) {
    let start = passage.text.len();
    node.children.iter().for_each(|child| inline(passage, child, file));
    passage.marks.push((start..passage.text.len(), mark));
}

/// Adds running text, with an object for each address in it.
fn push_text(passage: &mut Passage, text: &str, span: Span, file: &str) {
    let pieces = align(text, span, file);
    let mut from = 0;
    for range in addresses(text) {
        push_part(passage, text, from..range.start, &pieces);
        push(passage, &OBJECT.to_string(), locate(&pieces, &range));
        from = range.end;
    }
    push_part(passage, text, from..text.len(), &pieces);
}

/// Adds a part of a text whose pieces are known.
fn push_part(passage: &mut Passage, text: &str, range: Range<usize>, pieces: &[Piece]) {
    let ends = pieces.iter().skip(1).map(|piece| piece.at).chain([text.len()]);
    for (piece, end) in pieces.iter().zip(ends) {
        let part = range.start.max(piece.at)..range.end.min(end);
        if part.start < part.end {
            let source = if piece.exact { locate(pieces, &part) } else { piece.source };
            passage.pieces.push(Piece { at: passage.text.len(), source, exact: piece.exact });
            passage.text.push_str(&text[part]);
        }
    }
}

/// Adds what is not written so in the source.
fn push(passage: &mut Passage, text: &str, source: Span) {
    passage.pieces.push(Piece { at: passage.text.len(), source, exact: false });
    passage.text.push_str(text);
}

/// Web and mail addresses in running text, without the signs around them.
fn addresses(text: &str) -> Vec<Range<usize>> {
    // Most texts have none of these, which is quick to see.
    if !text.contains(['@', '/']) && !text.contains("www.") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        let word = token.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '«' | '»' | '"' | ',' | ';' | ':' | '.' | '?' | '!')
        });
        if is_address(word) {
            let start = at + (word.as_ptr() as usize - token.as_ptr() as usize);
            found.push(start..start + word.len());
        }
        at += token.len();
    }
    found
}

fn is_address(word: &str) -> bool {
    let mail = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    mail || word.contains("://") || word.starts_with("www.")
}

/// What stands between quotation marks, marks included; one that is not closed ends with the text of the passage.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        let closes = open.last().is_some_and(|(sign, _)| *sign == c);
        match c {
            _ if closes => {
                let start = open.pop().map_or(at, |(_, start)| start);
                if open.is_empty() {
                    found.push(start..at + c.len_utf8());
                }
            }
            '«' => open.push(('»', at)),
            '“' => open.push(('”', at)),
            '"' => open.push(('"', at)),
            _ => {}
        }
    }
    found
}
