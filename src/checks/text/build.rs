//! From nodes of a tree to passages.
//!
//! In: documents and texts of fields, and the file that they were written in. Out: a [`Text`]. Knows which nodes are words and which are not; no block.

use super::passage::{Mark, Passage, PassageKind};
use super::place::{Piece, Written, align, locate};
use super::{Aside, Text};
use crate::base::prose::{Language, OBJECT};
use crate::base::span::Span;
use crate::model::doc::{Doc, Link, LinkRole, Node, NodeKind};
use crate::model::lang::Lang;
use std::ops::Range;
use std::sync::OnceLock;

/// A text that grows.
pub(super) struct Builder<'f> {
    /// The file that the texts were written in.
    file: &'f str,
    /// Of what is read now.
    lang: Lang,
    done: Text,
    /// How many block quotes are open.
    quotes: usize,
}

impl<'f> Builder<'f> {
    pub(super) fn new(lang: &Lang, file: &'f str) -> Self {
        let done = Text { language: Language::of(lang.base()), ..Text::default() };
        Self { file, lang: lang.clone(), done, quotes: 0 }
    }

    pub(super) fn finish(self) -> Text {
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

    /// A text of a field whose place nobody kept: it is where the file says it first.
    pub(super) fn label(&mut self, text: &str) {
        let mut passage = self.passage(PassageKind::Label);
        match self.file.find(text) {
            Some(at) => push_text(&mut passage, text, Span::new(at, at + text.len()), self.file),
            None => passage.text.push_str(text),
        }
        self.close(passage);
    }

    /// A document; lines and paragraphs that stand in no list, table or quote of it are `kind`.
    pub(super) fn doc(&mut self, kind: PassageKind, doc: &Doc) {
        self.nodes(kind, false, &doc.nodes);
    }

    fn nodes(&mut self, kind: PassageKind, running: bool, nodes: &[Node]) {
        for group in nodes.chunk_by(|a, b| a.kind.is_inline() && b.kind.is_inline()) {
            match group {
                [node] if !node.kind.is_inline() => self.block(kind, node),
                inline => self.unit(kind, running, inline),
            }
        }
    }

    fn block(&mut self, kind: PassageKind, node: &Node) {
        let children = &node.children;
        match &node.kind {
            NodeKind::Heading { level, .. } => self.unit(PassageKind::Heading(*level), false, children),
            NodeKind::Quote { alert: None } => {
                self.quotes += 1;
                self.nodes(PassageKind::Paragraph, false, children);
                self.quotes -= 1;
            }
            NodeKind::Item { .. } => self.nodes(PassageKind::ListItem, false, children),
            NodeKind::Footnote { .. } => self.nodes(PassageKind::Note, false, children),
            NodeKind::DefinitionTerm => self.nodes(PassageKind::Term, false, children),
            NodeKind::DefinitionText => self.nodes(PassageKind::Definition, false, children),
            NodeKind::TableCell => self.unit(PassageKind::Cell, false, children),
            NodeKind::Embed(block) => self.embed(block),
            NodeKind::Code(_) | NodeKind::Html { .. } | NodeKind::Rule => {}
            other => self.nodes(kind, *other == NodeKind::Paragraph, children),
        }
    }

    fn unit(&mut self, kind: PassageKind, running: bool, nodes: &[Node]) {
        let mut passage = Passage { running, ..self.passage(kind) };
        self.inline(&mut passage, nodes);
        self.close(passage);
    }

    fn passage(&self, kind: PassageKind) -> Passage {
        let (language, quoted) = (Language::of(self.lang.base()), self.quotes > 0);
        Passage { kind, text: String::new(), quoted, running: false, language, marks: Vec::new(), pieces: Vec::new(), cut: OnceLock::new() }
    }

    /// A passage without a word is none.
    fn close(&mut self, mut passage: Passage) {
        if !passage.text.chars().any(char::is_alphanumeric) {
            return;
        }
        let quotations = quotations(&passage.text);
        passage.marks.extend(quotations.into_iter().map(|range| (range, Mark::Quotation)));
        match passage.kind {
            PassageKind::Value | PassageKind::Label | PassageKind::Alternative | PassageKind::Foreign => {
                self.done.asides.push(Aside { lang: self.lang.clone(), passage });
            }
            _ => self.done.passages.push(passage),
        }
    }

    /// Adds the words of nodes.
    fn inline(&mut self, passage: &mut Passage, nodes: &[Node]) {
        for node in nodes {
            match &node.kind {
                NodeKind::Text(text) => push_text(passage, text, node.span, self.file),
                NodeKind::CodeSpan(_) => push(passage, OBJECT, node.span),
                NodeKind::SoftBreak => push(passage, ' ', node.span),
                NodeKind::HardBreak => push(passage, '\n', node.span),
                NodeKind::Link(link) => self.link(passage, link, node),
                NodeKind::Foreign(lang) => self.foreign(passage, lang, node),
                NodeKind::Image(_) => {
                    push(passage, OBJECT, node.span);
                    self.unit(PassageKind::Alternative, false, &node.children);
                }
                NodeKind::FootnoteRef { .. } | NodeKind::Html { .. } => {}
                _ => self.inline(passage, &node.children),
            }
        }
    }

    /// The words of a link; where it has none, or only its own address, an object.
    fn link(&mut self, passage: &mut Passage, link: &Link, node: &Node) {
        let text = node.plain_text();
        let address = link.dest.strip_prefix("mailto:").unwrap_or(&link.dest);
        if text.trim().is_empty() || text.trim() == address {
            return push(passage, OBJECT, node.span);
        }
        let start = passage.text.len();
        self.inline(passage, &node.children);
        let mark = if link.role == LinkRole::Number { Mark::Data } else { Mark::Link };
        passage.marks.push((start..passage.text.len(), mark));
    }

    /// Words in another language are in the passage, and beside it in their own.
    fn foreign(&mut self, passage: &mut Passage, lang: &Lang, node: &Node) {
        let around = std::mem::replace(&mut self.lang, lang.clone());
        let mut words = self.passage(PassageKind::Foreign);
        self.inline(&mut words, &node.children);
        let start = passage.text.len();
        passage.text.push_str(&words.text);
        passage.pieces.extend(words.pieces.iter().map(|piece| Piece { at: start + piece.at, ..*piece }));
        passage.marks.extend(words.marks.iter().map(|(range, mark)| (start + range.start..start + range.end, *mark)));
        passage.marks.push((start..passage.text.len(), Mark::Foreign));
        self.close(words);
        self.lang = around;
    }
}

/// Adds running text, with an object for each address in it.
fn push_text(passage: &mut Passage, text: &str, span: Span, file: &str) {
    let pieces = align(text, span, file);
    let mut from = 0;
    for range in addresses(text) {
        push_part(passage, text, from..range.start, &pieces);
        let start = passage.text.len();
        push(passage, OBJECT, locate(&pieces, &range));
        passage.marks.push((start..passage.text.len(), Mark::Address));
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
            let source = if piece.written == Written::So { locate(pieces, &part) } else { piece.source };
            passage.pieces.push(Piece { at: passage.text.len(), source, written: piece.written });
            passage.text.push_str(&text[part]);
        }
    }
}

/// Adds what is not written so in the source.
fn push(passage: &mut Passage, sign: char, source: Span) {
    passage.pieces.push(Piece { at: passage.text.len(), source, written: Written::Whole });
    passage.text.push(sign);
}

/// Web and mail addresses in running text, without the signs around them.
pub(crate) fn addresses(text: &str) -> Vec<Range<usize>> {
    // Most texts have none of these, which is quick to see.
    if !text.bytes().any(|byte| matches!(byte, b'@' | b'/')) && !text.as_bytes().windows(4).any(|four| four == b"www.") {
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

/// What stands between quotation marks, marks included: the outermost «…» and “…”, and each "…". One that is not closed is none.
fn quotations(text: &str) -> Vec<Range<usize>> {
    // « and » begin with the same byte, and so do “ and ”.
    if !text.bytes().any(|byte| matches!(byte, b'"' | 0xC2 | 0xE2)) {
        return Vec::new();
    }
    let (mut found, mut open, mut straight) = (Vec::new(), Vec::new(), None);
    for (at, c) in text.char_indices() {
        let start = match c {
            '«' | '“' => {
                open.push(at);
                continue;
            }
            '»' | '”' => open.pop().filter(|_| open.is_empty()),
            '"' => straight.take().or_else(|| {
                straight = Some(at);
                None
            }),
            _ => continue,
        };
        found.extend(start.map(|start| start..at + c.len_utf8()));
    }
    found
}
