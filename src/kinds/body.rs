//! From front matter and body to an item: the part that all kinds share.
//!
//! Headings are numbered and named once for the whole page, then the body is cut where our blocks stand,
//! and what generic outputs want to know (anchors, words) is gathered.

use super::Source;
use super::meta::{self, Front};
use crate::base::text::count_words;
use crate::model::block::Block;
use crate::model::doc::{Doc, Node, NodeKind};
use crate::model::item::{Facets, Item, KindId, Meta};
use crate::parse::Parsed;
use crate::parse::fields::Record;
use crate::parse::report::Report;
use crate::parse::transform;
use std::collections::{BTreeMap, BTreeSet};

/// Ids that the theme's own markup uses; no heading may take them.
const THEME_IDS: [&str; 14] = [
    "main-content",
    "plan-changes",
    "plan-files",
    "plan-how-far",
    "plan-rule",
    "plan-table",
    "related",
    "section-nav-title",
    "site-menu",
    "sources",
    "timeline-title",
    "toc-title",
    "top",
    "variants-title",
];

/// Reads a Markdown page: its fields, and its body as the blocks it is made of.
pub(super) fn page<T: Record>(source: &Source<'_>, report: &mut Report<'_>) -> Option<(Front<T>, Body)> {
    let Parsed::Page { front: Some(yaml), .. } = source.parsed else { return None };
    let front = meta::read::<T>(yaml, source, report)?;
    Some((front, Body::of(source.body.take())))
}

/// Reads the fields of a YAML page.
pub(super) fn fields<T: Record>(source: &Source<'_>, report: &mut Report<'_>) -> Option<Front<T>> {
    let Parsed::Yaml(Some(yaml)) = source.parsed else { return None };
    meta::read::<T>(yaml, source, report)
}

/// The blocks of a text and the anchors of its headings.
pub(super) struct Body {
    pub(super) blocks: Vec<Block>,
    pub(super) anchors: BTreeMap<String, String>,
}

impl Body {
    pub(super) fn of(doc: Doc) -> Self {
        let mut taken: BTreeSet<String> = THEME_IDS.iter().map(|id| (*id).to_owned()).collect();
        let (doc, headings) = transform::headings(doc, &mut taken);
        let mut anchors: BTreeMap<String, String> = headings.into_iter().map(|heading| (heading.id, heading.text)).collect();
        let blocks = split(doc);
        for step in blocks.iter().filter_map(|block| if let Block::Steps(steps) = block { Some(steps) } else { None }).flatten() {
            anchors.insert(step.id.clone(), step.title.clone());
        }
        Self { blocks, anchors }
    }
}

/// Cuts a text where blocks of ours stand; the text between them stays prose. Notes are kept with the
/// last piece of prose, since that is where they are read.
fn split(doc: Doc) -> Vec<Block> {
    let (notes, nodes): (Vec<Node>, Vec<Node>) = doc.nodes.into_iter().partition(|node| matches!(node.kind, NodeKind::Footnote { .. }));
    let mut blocks = Vec::new();
    let mut prose = Vec::new();
    for node in nodes {
        match node.kind {
            NodeKind::Embed(block) => {
                close(&mut prose, &mut blocks);
                blocks.push(*block);
            }
            _ => prose.push(node),
        }
    }
    prose.extend(notes);
    close(&mut prose, &mut blocks);
    blocks
}

fn close(prose: &mut Vec<Node>, blocks: &mut Vec<Block>) {
    if !prose.is_empty() {
        let mut nodes = std::mem::take(prose);
        nodes.shrink_to_fit();
        blocks.push(Block::Prose(Doc { nodes }));
    }
}

/// Puts an item together. `blocks` stand before the body's own.
pub(super) fn item(
    kind: KindId,
    source: &Source<'_>,
    meta: Meta,
    slug_path: String,
    mut blocks: Vec<Block>,
    body: Body,
    mut facets: Facets,
) -> Item {
    blocks.extend(body.blocks);
    facets.anchors.extend(body.anchors);
    facets.words = blocks.iter().map(words).sum();
    Item { kind, source: source.path.clone(), slug_path, lang: source.lang.clone(), meta, facets, blocks }
}

fn words(block: &Block) -> usize {
    let count = |doc: &Doc| count_words(&doc.plain_text());
    match block {
        Block::Prose(doc) | Block::Notice { text: doc, .. } => count(doc),
        Block::KeyPoints(points) => points.iter().map(count).sum(),
        Block::KeyFacts(facts) => facts.iter().map(|fact| count(&fact.value) + count(&fact.text)).sum(),
        Block::Steps(steps) => steps.iter().map(|step| count_words(&step.title) + count(&step.text)).sum(),
        Block::Terms(terms) => terms.iter().map(|term| count(&term.definition)).sum(),
        Block::Group(group) => group.entries.iter().map(|organisation| count(&organisation.description)).sum(),
        Block::Organisations(list) => list.iter().map(|organisation| count(&organisation.description)).sum(),
        Block::Plan(plan) => plan.activities().filter_map(|activity| activity.purpose.as_ref()).map(count).sum(),
        _ => 0,
    }
}
