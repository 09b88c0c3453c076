//! The entries of a directory as `schema.org/Organization`.
//!
//! In: a directory's page. Out: a node for each entry.

use super::address;
use super::node::Node;
use crate::model::block::{Block, Organisation};
use crate::render::desk::Desk;
use serde_json::{Value, json};

pub(super) fn nodes(desk: &Desk<'_>, blocks: &[Block]) -> Vec<Value> {
    let entries = blocks.iter().filter_map(|block| if let Block::Organisations(list) = block { Some(list) } else { None }).flatten();
    entries.map(|entry| node(entry, desk)).collect()
}

fn node(entry: &Organisation, desk: &Desk<'_>) -> Value {
    let mut node = Node::new("Organization");
    let own = format!("{}#{}", address(desk), entry.id.value);
    node.add("@id", json!(own));
    node.add("name", json!(entry.name));
    node.add("alternateName", json!(entry.acronym));
    node.add("description", json!(entry.description.plain_text()));
    node.add("url", json!(entry.website.as_ref().map_or(own.as_str(), |website| website.value.as_str())));
    node.add("email", json!(entry.email));
    node.add("areaServed", json!(entry.regions));
    node.add("knowsAbout", json!(entry.topics));
    node.finish()
}
