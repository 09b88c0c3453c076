//! The entries of a directory as `schema.org/Organization`, and as `Person` where a person agreed to stand there.
//!
//! In: a directory's page. Out: a node for each entry.

use super::address;
use super::node::Node;
use crate::base::chile::REGIONS;
use crate::model::block::Block;
use crate::model::organisation::{Area, ChannelKind, Organisation};
use crate::render::desk::Desk;
use serde_json::{Value, json};

pub(super) fn nodes(desk: &Desk<'_>, blocks: &[Block]) -> Vec<Value> {
    let entries = blocks.iter().filter_map(|block| if let Block::Organisations(list) = block { Some(list) } else { None }).flatten();
    entries.map(|entry| node(entry, desk)).collect()
}

fn node(entry: &Organisation, desk: &Desk<'_>) -> Value {
    let is_person = entry.consent.is_some();
    let mut node = Node::new(if is_person { "Person" } else { "Organization" });
    let own = format!("{}#{}", address(desk), entry.id.value);
    node.add("@id", json!(own));
    node.add("name", json!(entry.name));
    node.add("alternateName", json!(entry.acronym));
    node.add("description", json!(entry.description.plain_text()));
    node.add("url", json!(entry.channel(ChannelKind::Website).unwrap_or(own.as_str())));
    node.add("email", json!(entry.channel(ChannelKind::Email)));
    node.add("telephone", json!(entry.channel(ChannelKind::Phone)));
    let accounts = entry.channels.iter().filter(|channel| channel.kind.network().is_some()).map(|channel| channel.value.value.as_str());
    node.add("sameAs", json!(accounts.collect::<Vec<_>>()));
    let areas = entry.areas.iter().map(|area| match area {
        Area::Country => "Chile",
        Area::Region(place) => REGIONS[*place].name,
    });
    // schema.org has no area of service for a person.
    if !is_person {
        node.add("areaServed", json!(areas.collect::<Vec<_>>()));
    }
    node.add("knowsAbout", json!(entry.topics));
    node.finish()
}
