//! Every address of an item, with its bytes, wherever it stands: links and images of texts, sources, websites, cards.
//!
//! In: an item. Out: its [`Written`] addresses in the order of reading. Judges none.

use crate::base::span::{Span, Spanned};
use crate::model::action_plan::{ActivityFacts, Evidence};
use crate::model::block::{Block, Download, FactValue};
use crate::model::doc::{Doc, Node, NodeKind};
use crate::model::item::{Item, Source};
use crate::render::resolve::inner;

/// An address as an editor wrote it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written<'a> {
    pub(super) dest: &'a str,
    /// The bytes of the address.
    pub(super) at: Span,
    /// The bytes of all that belongs to it: a link with its text, else the address.
    pub(super) whole: Span,
    pub(super) place: Standing,
}

/// Where an address stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Link,
    Image,
    /// A field: a source, a website, the page of a card.
    Field,
}

/// All addresses of an item.
pub(super) fn of(item: &Item) -> Vec<Written<'_>> {
    let mut reader = Reader(Vec::new());
    item.blocks.iter().for_each(|block| reader.block(block));
    reader.sources(&item.meta.sources);
    item.meta.related.iter().for_each(|path| reader.field(path));
    if let Some(provenance) = &item.facets.provenance {
        provenance.method.iter().chain(&provenance.notes).chain(&provenance.caveats).for_each(|doc| reader.doc(doc));
    }
    let mut found = reader.0;
    // A dataset shows its texts in blocks too.
    found.sort_by_key(|written| (written.whole, written.at));
    found.dedup_by_key(|written| (written.whole, written.at));
    found
}

struct Reader<'a>(Vec<Written<'a>>);

impl<'a> Reader<'a> {
    fn field(&mut self, value: &'a Spanned<String>) {
        let at = inner(value);
        self.0.push(Written { dest: &value.value, at, whole: at, place: Standing::Field });
    }

    fn sources(&mut self, sources: &'a [Source]) {
        for source in sources {
            source.url.iter().for_each(|url| self.field(url));
            source.note.iter().for_each(|doc| self.doc(doc));
        }
    }

    fn activity(&mut self, facts: &'a ActivityFacts) {
        for evidence in &facts.evidence {
            match evidence {
                Evidence::Page(path) => self.field(path),
                Evidence::Document(document) => document.url.iter().for_each(|url| self.field(url)),
            }
        }
        facts.useful.iter().for_each(|path| self.field(path));
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Facts(facts) => {
                for fact in facts {
                    if let FactValue::Link { url, .. } = &fact.value {
                        self.field(url);
                    }
                }
            }
            Block::Cards(cards) => cards.iter().for_each(|card| self.field(&card.page)),
            Block::Download(spec) => {
                if let Download::File(path) = &spec.what {
                    self.field(path);
                }
            }
            Block::Plan(plan) => plan.activities().for_each(|activity| self.activity(&activity.facts)),
            Block::Terms(terms) => terms.iter().for_each(|term| self.addresses(&term.sources)),
            Block::Organisations(list) => {
                for entry in list {
                    let addresses = entry.channels.iter().filter(|channel| channel.kind.is_address());
                    addresses.for_each(|channel| self.field(&channel.value));
                    self.addresses(&entry.sources);
                }
            }
            _ => {}
        }
        block.visit_docs(&mut |doc| self.doc(doc));
    }

    /// Only the addresses: the notes of these sources are texts of their block.
    fn addresses(&mut self, sources: &'a [Source]) {
        sources.iter().filter_map(|source| source.url.as_ref()).for_each(|url| self.field(url));
    }

    fn doc(&mut self, doc: &'a Doc) {
        doc.visit(&mut |node| self.node(node));
    }

    fn node(&mut self, node: &'a Node) {
        let whole = node.span;
        match &node.kind {
            NodeKind::Link(link) => self.0.push(Written { dest: &link.dest, at: link.at, whole, place: Standing::Link }),
            NodeKind::Image(image) => self.0.push(Written { dest: &image.dest, at: image.at, whole, place: Standing::Image }),
            NodeKind::Embed(block) => self.block(block),
            _ => {}
        }
    }
}
