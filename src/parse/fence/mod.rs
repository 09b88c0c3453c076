//! Fenced blocks: a code fence whose first word is one of ours holds YAML and becomes a [`Block`].
//!
//! In: a Doc as Markdown gave it. Out: the same with our fences read. Each block is one small file with its
//! record; [`FENCES`] lists them, and docs, suggestions and tests come from the list. A fence that is not
//! ours stays code, unless its word is nearly one of ours: that is a finding, never a surprise on the page.

mod cards;
mod contact;
mod download;
mod examples;
mod figure;
mod key_facts;
mod key_points;
mod listing;
mod palette;
pub(crate) mod rules;
mod steps;
mod table;

use super::fields::Field;
use super::report::Report;
use super::source_map::SourceMap;
use super::yaml::{self, Yaml};
use crate::base::say::{Said, say};
use crate::base::span::Span;
use crate::base::text::nearest;
use crate::model::block::Block;
use crate::model::doc::{Code, Doc, Node, NodeKind};

/// One kind of fenced block.
pub(crate) struct Fence {
    /// Canonical word after the fence.
    pub(crate) name: &'static str,
    /// The same in Spanish.
    pub(crate) alias: &'static str,
    pub(crate) about: Said,
    pub(crate) fields: &'static [Field],
    pub(crate) read: fn(&Yaml, &mut Report<'_>) -> Option<Block>,
    /// A body that can be copied.
    pub(crate) example: &'static str,
}

/// All fenced blocks, in the order of the documentation.
pub(crate) static FENCES: &[&Fence] = &[
    &key_points::FENCE,
    &key_facts::FENCE,
    &table::FENCE,
    &figure::FENCE,
    &steps::FENCE,
    &cards::FENCE,
    &listing::FENCE,
    &download::FENCE,
    &contact::FENCE,
    &palette::FENCE,
    &examples::FENCE,
];

/// Reads our fences at the top level of `doc`; reports those elsewhere and those nearly ours.
pub(crate) fn embed(doc: Doc, report: &mut Report<'_>) -> Doc {
    let nodes = doc.nodes.into_iter().map(|node| top_level(node, report)).collect();
    Doc { nodes }
}

fn top_level(node: Node, report: &mut Report<'_>) -> Node {
    let NodeKind::Code(code) = &node.kind else {
        node.visit(&mut |inner| nested(inner, report));
        return node;
    };
    let Code { info, text } = &**code;
    let Some(fence) = find(info) else {
        nearly(info, node.span, report);
        return node;
    };
    let body = yaml::parse(text, &SourceMap::fence(report.text(), node.span, text), report);
    let block = body.and_then(|yaml| (fence.read)(&yaml, report));
    // A block that cannot be read is left out; its finding keeps the site from being published.
    let kind = block.map_or(NodeKind::Code(Box::default()), |block| NodeKind::Embed(Box::new(block)));
    Node::new(kind, node.span, Vec::new())
}

fn nested(node: &Node, report: &mut Report<'_>) {
    let NodeKind::Code(code) = &node.kind else { return };
    let info = &code.info;
    match find(info) {
        Some(fence) => {
            let name = fence.alias;
            report
                .add(
                    &rules::NESTED_BLOCK,
                    node.span,
                    say!("El bloque «{name}» está dentro de una lista o de una cita.", "The block “{name}” is inside a list or a quote."),
                )
                .help(say!(
                    "Sácalo de ahí: escríbelo sin sangría, con una línea en blanco antes y después.",
                    "Take it out: write it without indentation, with a blank line before and after."
                ));
        }
        None => nearly(info, node.span, report),
    }
}

fn find(info: &str) -> Option<&'static Fence> {
    let word = first_word(info);
    FENCES.iter().find(|fence| fence.name == word || fence.alias == word).copied()
}

fn first_word(info: &str) -> &str {
    info.split_whitespace().next().unwrap_or_default()
}

fn nearly(info: &str, span: Span, report: &mut Report<'_>) {
    let word = first_word(info);
    let names = FENCES.iter().flat_map(|fence| [fence.alias, fence.name]);
    let Some(near) = nearest(word, names).filter(|_| word.len() > 3) else { return };
    // The word may be written with escapes, so it is the fence's whole line that is shown.
    let line = report.text().get(span.start..span.end).and_then(|code| code.lines().next()).map_or(0, |line| line.trim_end().len());
    report
        .add(
            &rules::UNKNOWN_BLOCK,
            Span::new(span.start, span.start + line),
            say!("No existe el bloque «{word}».", "There is no block “{word}”."),
        )
        .help(say!(
            "¿Quisiste decir «{near}»? Si es código, pon otra palabra después de las comillas: «```text».",
            "Did you mean “{near}”? If it is code, put another word after the fence: “```text”."
        ));
}
