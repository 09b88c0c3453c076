//! A page for each activity of a plan.
//!
//! In: the item of the plan. Out: it, and an item for each activity under it. Their words stand in the file of the plan and are
//! read there once, so they count as made by the program.

use crate::model::action_plan::{Activity, ActivityPage, Initiative};
use crate::model::block::Block;
use crate::model::doc::{Doc, Node, NodeKind};
use crate::model::item::{Facets, Item, KindId, Meta};
use std::sync::Arc;

/// The plan with the pages of its activities.
pub(crate) fn spread(item: Item) -> Vec<Item> {
    let plan = item.blocks.iter().find_map(|block| if let Block::Plan(plan) = block { Some(plan) } else { None });
    let initiatives = plan.iter().flat_map(|plan| &plan.gaps).flat_map(|gap| &gap.initiatives);
    let activities = initiatives.flat_map(|initiative| initiative.activities.iter().map(move |activity| (initiative, activity)));
    let pages: Vec<Item> = activities.enumerate().map(|(order, (initiative, activity))| page(&item, order, initiative, activity)).collect();
    [item].into_iter().chain(pages).collect()
}

fn page(plan: &Item, order: usize, initiative: &Initiative, activity: &Activity) -> Item {
    let facts = &activity.facts;
    let own = ActivityPage { activity: activity.clone(), objective: initiative.objective.clone() };
    let own = own.map_docs(&mut |doc, _| from_the_file(doc, plan.source.file_name()));
    let words = own.activity.docs().map(|doc| crate::base::text::count_words(&doc.plain_text())).sum();
    let description = activity.purpose.as_ref().map_or_else(|| facts.initiative.title.clone(), Doc::plain_text);
    let meta = Meta {
        title: facts.title.clone(),
        title_span: facts.title_span,
        short_title: Some(format!("{} {}", facts.id.value, facts.title)),
        description,
        // As old as the plan, and published with it.
        date: plan.meta.date,
        updated: plan.meta.updated,
        reviewed: plan.meta.reviewed,
        reviewed_span: facts.title_span,
        draft: plan.meta.draft,
        weight: i64::try_from(order).ok(),
        sources: plan.meta.sources.clone(),
        ..Meta::default()
    };
    Item {
        kind: KindId::Activity,
        source: plan.source.clone(),
        slug_path: format!("{}{}/", plan.slug_path, facts.anchor),
        lang: plan.lang.clone(),
        meta,
        facets: Facets { generated: true, words, ..Facets::default() },
        blocks: vec![Block::Standing(Arc::clone(facts)), Block::Activity(Box::new(own))],
    }
}

/// A link to a place on the page of the plan, as `#brecha-1`, leads there from other pages too.
fn from_the_file(doc: Doc, file: &str) -> Doc {
    Doc { nodes: doc.nodes.into_iter().map(|node| with_file(node, file)).collect() }
}

fn with_file(mut node: Node, file: &str) -> Node {
    if let NodeKind::Link(link) = &mut node.kind
        && link.dest.starts_with('#')
    {
        link.dest.insert_str(0, file);
    }
    node.children = node.children.into_iter().map(|child| with_file(child, file)).collect();
    node
}
