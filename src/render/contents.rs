//! The contents of a page: its headings of the second level with those of the third.

use super::desk::Desk;
use super::html::{self, PlainWords};
use crate::base::slug::slug;
use crate::base::text::escaped;
use crate::model::block::Block;
use crate::model::doc::{Doc, Node, NodeKind};
use serde::Serialize;

/// A heading and those under it.
#[derive(Debug, Serialize)]
pub(crate) struct Entry {
    id: String,
    html: String,
    items: Vec<Sub>,
}

/// A heading of the third level.
#[derive(Debug, Serialize)]
struct Sub {
    id: String,
    html: String,
}

/// Fewer headings than this are seen at a glance.
const FEWEST: usize = 2;

pub(super) fn of(blocks: &[Block], desk: &Desk<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for block in blocks {
        match block {
            Block::Prose(doc) => doc.nodes.iter().for_each(|node| add(node, &mut entries)),
            Block::Heading(key) => {
                let text = desk.say(key, &[]);
                entries.push(Entry { id: slug(&text), html: escaped(&text), items: Vec::new() });
            }
            _ => {}
        }
    }
    if entries.len() < FEWEST { Vec::new() } else { entries }
}

fn add(node: &Node, entries: &mut Vec<Entry>) {
    let NodeKind::Heading { level, id: Some(id) } = &node.kind else { return };
    let html = html::write(&Doc { nodes: without_links(&node.children) }, &PlainWords);
    match (level, entries.last_mut()) {
        (2, _) => entries.push(Entry { id: id.clone(), html, items: Vec::new() }),
        (3, Some(last)) => last.items.push(Sub { id: id.clone(), html }),
        _ => {}
    }
}

/// A link within a link is none; notes belong to the text.
fn without_links(nodes: &[Node]) -> Vec<Node> {
    let mut out = Vec::new();
    for node in nodes {
        match &node.kind {
            NodeKind::Link(_) => out.extend(without_links(&node.children)),
            NodeKind::FootnoteRef { .. } | NodeKind::Image(_) => {}
            _ => out.push(Node { children: without_links(&node.children), ..node.clone() }),
        }
    }
    out
}
