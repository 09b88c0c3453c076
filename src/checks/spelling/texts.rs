//! The running texts of an item as lines of letters, with the node that each piece came from.
//!
//! In: an item. Out: passages: a paragraph, a heading, a cell, each with its language. Code, addresses and numbers bound
//! to data are not in them. Judges nothing.

use crate::base::prose::OBJECT;
use crate::model::block::Block;
use crate::model::doc::{Doc, LinkRole, Node, NodeKind};
use crate::model::item::Item;
use crate::model::lang::Lang;

/// A text that is read in one go.
pub(super) struct Passage<'d> {
    pub(super) lang: &'d Lang,
    pub(super) text: String,
    /// Where each piece begins in the text, and its node.
    pieces: Vec<(usize, &'d Node)>,
}

impl<'d> Passage<'d> {
    fn new(lang: &'d Lang) -> Self {
        Self { lang, text: String::new(), pieces: Vec::new() }
    }

    /// A text that is no Markdown, and whose place nobody kept.
    fn field(lang: &'d Lang, text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::new(lang) }
    }

    /// The node that the byte at `offset` came from, and where the node's own text begins.
    pub(super) fn node(&self, offset: usize) -> Option<(usize, &'d Node)> {
        let next = self.pieces.partition_point(|(start, _)| *start <= offset);
        self.pieces.get(next.checked_sub(1)?).copied()
    }
}

/// All passages of an item, in the order of reading.
pub(super) fn passages(item: &Item) -> Vec<Passage<'_>> {
    let mut found: Vec<Passage<'_>> = fields(item).into_iter().map(|text| Passage::field(&item.lang, text)).collect();
    let mut see = |doc| of_doc(doc, &item.lang, &mut found);
    item.blocks.iter().for_each(|block: &Block| block.visit_docs(&mut see));
    item.meta.sources.iter().filter_map(|source| source.note.as_ref()).for_each(&mut see);
    if let Some(about) = &item.facets.provenance {
        about.method.iter().chain(&about.notes).chain(&about.caveats).for_each(&mut see);
    }
    found
}

/// Titles and other texts of one line.
fn fields(item: &Item) -> Vec<&str> {
    let meta = &item.meta;
    let mut found: Vec<&str> = vec![&meta.title, &meta.description];
    found.extend(meta.short_title.as_deref());
    for block in &item.blocks {
        found.extend(block.lines().into_iter().map(|(text, _)| text));
        match block {
            Block::Figure(figure) => found.extend(figure.reference.iter().map(|reference| reference.label.as_str())),
            Block::Cards(cards) => found.extend(cards.iter().flat_map(|card| card.title.iter().chain(&card.text)).map(String::as_str)),
            Block::Notice { title, .. } => found.extend(title.as_deref()),
            _ => {}
        }
    }
    found
}

fn of_doc<'d>(doc: &'d Doc, lang: &'d Lang, found: &mut Vec<Passage<'d>>) {
    let mut line = Passage::new(lang);
    doc.nodes.iter().for_each(|node| add(node, &mut line, found));
    close(&mut line, found);
}

/// Adds what `node` says to `line`; whatever stands on a line of its own begins another.
fn add<'d>(node: &'d Node, line: &mut Passage<'d>, found: &mut Vec<Passage<'d>>) {
    match &node.kind {
        NodeKind::Text(text) => {
            line.pieces.push((line.text.len(), node));
            line.text.push_str(text);
        }
        NodeKind::SoftBreak | NodeKind::HardBreak => line.text.push(' '),
        NodeKind::CodeSpan(_) | NodeKind::FootnoteRef { .. } | NodeKind::Html { .. } => line.text.push(OBJECT),
        NodeKind::Link(link) if link.role == LinkRole::Number => line.text.push(OBJECT),
        NodeKind::Foreign(lang) => apart(node, lang, line, found),
        NodeKind::Image { .. } => apart(node, line.lang, line, found),
        kind if !kind.is_inline() => {
            close(line, found);
            node.children.iter().for_each(|child| add(child, line, found));
            close(line, found);
        }
        _ => node.children.iter().for_each(|child| add(child, line, found)),
    }
}

/// A text within another: a picture's alternative text, words in another language.
fn apart<'d>(node: &'d Node, lang: &'d Lang, line: &mut Passage<'d>, found: &mut Vec<Passage<'d>>) {
    line.text.push(OBJECT);
    let mut inner = Passage::new(lang);
    node.children.iter().for_each(|child| add(child, &mut inner, found));
    close(&mut inner, found);
}

fn close<'d>(line: &mut Passage<'d>, found: &mut Vec<Passage<'d>>) {
    let done = std::mem::replace(line, Passage::new(line.lang));
    if !done.pieces.is_empty() {
        found.push(done);
    }
}
