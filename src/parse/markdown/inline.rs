//! One-line Markdown, as in the strings of front matter.
//!
//! In: a text that will stand inside a sentence, a list item or a title. Out: a [`Doc`] of inline nodes
//! only: no paragraph around them, and «1986. Primera encuesta» is no list. Never fails.

use super::{Builder, events, options, parse};
use crate::model::doc::{Doc, Node, NodeKind};
use crate::parse::source_map::SourceMap;

/// WORD JOINER: neither space nor punctuation, so nothing after it can open a block, and it has no width.
const GUARD: &str = "\u{2060}";

/// Reads a text as the content of one paragraph. Line breaks in it count as spaces.
pub(crate) fn parse_inline(text: &str, map: &SourceMap) -> Doc {
    let mut doc = parse(text, map);
    match doc.nodes.as_mut_slice() {
        [paragraph] if paragraph.kind == NodeKind::Paragraph => Doc { nodes: std::mem::take(&mut paragraph.children) },
        _ => parse_guarded(text, map),
    }
}

/// Reads what would be a list, a heading, a quote… as the plain paragraph that it was meant to be.
fn parse_guarded(text: &str, map: &SourceMap) -> Doc {
    let skipped = text.len() - text.trim_start().len();
    let line = text.trim().replace(['\n', '\r'], " ");
    let guarded = format!("{GUARD}{line}");
    let builder = Builder::after(GUARD.len(), skipped, &guarded, map);
    let doc = events(&guarded, options()).fold(builder, Builder::event).finish();
    let nodes = doc.nodes.into_iter().flat_map(|block| block.children).filter_map(without_guard).collect();
    Doc { nodes }
}

fn without_guard(mut node: Node) -> Option<Node> {
    if let NodeKind::Text(text) = &mut node.kind
        && let Some(rest) = text.strip_prefix(GUARD)
    {
        *text = rest.trim_start().to_owned();
        return (!text.is_empty()).then_some(node);
    }
    Some(node)
}
