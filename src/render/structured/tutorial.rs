//! A tutorial as `schema.org/HowTo`, which is also a `LearningResource`.
//!
//! In: a tutorial's page. Out: a node.

use super::node::Node;
use super::{address, common};
use crate::base::date::Minutes;
use crate::model::block::{Block, Fact, FactValue, Step};
use crate::render::desk::Desk;
use serde_json::{Value, json};

pub(super) fn node(desk: &Desk<'_>, blocks: &[Block]) -> Value {
    let item = desk.item();
    let mut node = Node::new("HowTo");
    node.add("@type", json!(["HowTo", "LearningResource"]));
    common(&mut node, desk);
    let facts: Vec<&Fact> =
        blocks.iter().filter_map(|block| if let Block::Facts(facts) = block { Some(facts) } else { None }).flatten().collect();
    for fact in facts {
        match (fact.label, &fact.value) {
            ("label-time", FactValue::Duration(time)) => node.add("totalTime", json!(duration(*time))),
            ("label-level", FactValue::Word(key)) => node.add("educationalLevel", json!(desk.say(key, &[]))),
            ("label-needs", FactValue::List(needs)) => {
                node.add("tool", needs.iter().map(|need| json!({"@type": "HowToTool", "name": need.plain_text()})).collect());
            }
            _ => {}
        }
    }
    let steps = blocks.iter().filter_map(|block| if let Block::Steps(steps) = block { Some(steps) } else { None }).flatten();
    node.add("step", steps.enumerate().map(|(place, step)| self::step(place + 1, step, desk)).collect());
    node.add("dateModified", json!(item.meta.updated.or(item.meta.reviewed).map(|when| when.from.iso())));
    node.add("isAccessibleForFree", json!(true));
    node.add("license", json!(desk.site.config.site.licence_url.as_ref().map(|url| &url.value)));
    node.finish()
}

/// `PT1H30M` (ISO 8601).
fn duration(Minutes(all): Minutes) -> String {
    match (all / 60, all % 60) {
        (0, minutes) => format!("PT{minutes}M"),
        (hours, 0) => format!("PT{hours}H"),
        (hours, minutes) => format!("PT{hours}H{minutes}M"),
    }
}

/// The text of a step is on the page, which its address points to.
fn step(place: usize, step: &Step, desk: &Desk<'_>) -> Value {
    json!({"@type": "HowToStep", "position": place, "name": step.title, "url": format!("{}#{}", address(desk), step.id)})
}
