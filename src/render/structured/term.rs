//! A glossary as `schema.org/DefinedTermSet`.
//!
//! In: a glossary's page. Out: a node with a `DefinedTerm` for each entry.

use super::node::Node;
use super::{address, common};
use crate::model::block::{Block, Term};
use crate::render::desk::Desk;
use serde_json::{Value, json};

pub(super) fn node(desk: &Desk<'_>, blocks: &[Block]) -> Value {
    let mut node = Node::new("DefinedTermSet");
    common(&mut node, desk);
    let terms = blocks.iter().filter_map(|block| if let Block::Terms(terms) = block { Some(terms) } else { None }).flatten();
    node.add("hasDefinedTerm", terms.map(|term| entry(term, desk)).collect());
    node.finish()
}

fn entry(term: &Term, desk: &Desk<'_>) -> Value {
    let url = format!("{}#{}", address(desk), term.id);
    json!({"@type": "DefinedTerm", "@id": url, "name": term.title, "description": term.definition.plain_text(), "url": url})
}
