//! Changes to a text's tree that need nothing but the tree.
//!
//! In: a [`Doc`] as Markdown gave it. Out: a [`Doc`] nearer to the page. Pure; knows no other file and no site.

mod foreign;
mod headings;
mod typography;

use crate::model::doc::{Doc, Node};
pub(crate) use headings::headings;
pub(crate) use typography::bound;

/// What every text gets, also the one-line ones of front matter.
pub(crate) fn inline(mut doc: Doc) -> Doc {
    each(&mut doc.nodes, &mut |node| {
        foreign::mark(node);
        typography::bind_spaces(node);
    });
    doc
}

/// Every node in the order of reading, parents first.
fn each(nodes: &mut [Node], change: &mut dyn FnMut(&mut Node)) {
    for node in nodes {
        change(node);
        each(&mut node.children, change);
    }
}

/// A text as the parser gives it.
#[cfg(test)]
fn read(markdown: &str) -> Doc {
    super::markdown::parse(markdown, &super::source_map::SourceMap::identity(0))
}
