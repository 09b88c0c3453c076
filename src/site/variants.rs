//! Which parts of a page its versions in other languages, and in easy read, have not followed.
//!
//! In: a page in the site's language and its version. Out: the parts of the page that are not as they were when the version was written.
//! The version says in `original` what it was written from: each part of the page with a mark, made of its words alone. No clock and no
//! history of files is asked, so that it holds wherever the site is built.

use super::{ItemId, Site};
use crate::base::hash::Hash;
use crate::base::slug::slug;
use crate::model::block::Block;
use crate::model::doc::{Doc, NodeKind};
use crate::model::item::Item;
use std::collections::{BTreeMap, BTreeSet};

/// The name of what stands before the first heading, title and description with it.
const OPENING: &str = "inicio";

/// A part of a page: from one heading of the second level to the next.
pub(crate) struct Part {
    /// As `original` names it: the heading as an anchor.
    pub(crate) name: String,
    /// The heading as readers see it; nothing for the opening.
    pub(crate) heading: String,
    /// Changes with the words of the part.
    pub(crate) mark: String,
}

/// How a version stands to the page that it was written from.
pub(crate) enum Standing {
    /// It does not say what it was written from.
    Unknown,
    /// Parts that changed, came or went since, as readers know them; none when it has followed them all.
    Behind(Vec<Change>),
}

/// What became of a part of the page since the version was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    Changed(String),
    New(String),
    Gone(String),
}

/// Each version that somebody wrote, with its original. Of a file that is spread over many pages the first stands for all.
pub(crate) fn versions(site: &Site) -> Vec<(ItemId, ItemId)> {
    let mut seen = BTreeSet::new();
    let pairs = (0..site.items.len()).filter_map(|id| Some((id, original(site, id)?)));
    pairs.filter(|(id, _)| seen.insert(&site.items[*id].source)).collect()
}

/// The page that a version was written from: the same in the site's language.
fn original(site: &Site, id: ItemId) -> Option<ItemId> {
    let (own, lang) = (&site.items[id], &site.config.site.lang);
    let first = site.index.page(&own.slug_path, lang)?;
    (first != id && own.lang != *lang).then_some(first)
}

/// How a version stands.
pub(crate) fn standing(version: &Item, original: &Item) -> Standing {
    let Some(written) = &version.meta.original else { return Standing::Unknown };
    let now = parts(original);
    let known: BTreeMap<&str, &str> = written.value.iter().map(|(name, mark)| (name.as_str(), mark.as_str())).collect();
    let since = |part: &Part| match known.get(part.name.as_str()) {
        Some(mark) if *mark == part.mark => None,
        Some(_) => Some(Change::Changed(part.heading.clone())),
        None => Some(Change::New(part.heading.clone())),
    };
    let gone = known.keys().filter(|name| !now.iter().any(|part| part.name == **name)).map(|name| Change::Gone((*name).to_owned()));
    Standing::Behind(now.iter().filter_map(since).chain(gone).collect())
}

/// The parts of a page, in the order of reading.
pub(crate) fn parts(item: &Item) -> Vec<Part> {
    let mut parts = vec![(String::new(), format!("{}\n{}\n", item.meta.title, item.meta.description))];
    for block in &item.blocks {
        match block {
            Block::Prose(doc) => add(doc, &mut parts),
            Block::Steps(steps) => {
                for step in steps {
                    parts.push((step.title.clone(), step.text.plain_text()));
                }
            }
            other => other.visit_docs(&mut |doc| push(&doc.plain_text(), &mut parts)),
        }
    }
    let part = |(heading, text): (String, String)| Part {
        name: if heading.is_empty() { OPENING.to_owned() } else { slug(&heading) },
        mark: Hash::of(text.as_bytes()).short()[..6].to_owned(),
        heading,
    };
    parts.into_iter().map(part).collect()
}

fn add(doc: &Doc, parts: &mut Vec<(String, String)>) {
    for node in &doc.nodes {
        if matches!(node.kind, NodeKind::Heading { level: 2, .. }) {
            parts.push((node.plain_text(), String::new()));
        } else {
            push(&node.plain_text(), parts);
        }
    }
}

fn push(text: &str, parts: &mut [(String, String)]) {
    if let Some((_, part)) = parts.last_mut() {
        part.push_str(text);
        part.push('\n');
    }
}
