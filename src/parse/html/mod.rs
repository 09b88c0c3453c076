//! HTML → [`Dom`]: a page as a browser reads it, by the parsing rules of the HTML Standard.
//!
//! In: HTML, marked (see [`crate::base::mark`]) where its places matter. Out: a tree of elements and texts in document
//! order. Parsing never fails: the Standard says what any text means. Knows no rule and runs no script.

mod names;
mod quick;
mod sink;
mod tree;

pub(crate) use names::{Tag, Tags, tags};
pub(crate) use tree::{Dom, Element, NodeId};

use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};

/// Reads a whole page, as a browser that runs scripts would: what stands in `noscript` is text.
pub(crate) fn parse(html: &str) -> Dom<'_> {
    quick::read(html).unwrap_or_else(|| whole(html))
}

/// The same by the Standard's parser alone.
fn whole(html: &str) -> Dom<'static> {
    let tree_builder = TreeBuilderOpts { scripting_enabled: true, ..TreeBuilderOpts::default() };
    parse_document(sink::Sink::default(), ParseOpts { tree_builder, ..ParseOpts::default() }).one(html)
}

/// The tree of a page by the quick way, when it takes it, and by the Standard's parser: for the test that compares them.
pub(crate) fn both(html: &str) -> (Option<String>, String) {
    (quick::read(html).map(|dom| dom.outline()), whole(html).outline())
}
