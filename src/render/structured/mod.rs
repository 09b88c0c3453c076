//! What search engines read of a page: `schema.org` as JSON-LD.
//!
//! In: a page's desk and its blocks, with their links and numbers resolved. Out: the text of a data block (`<script type="application/ld+json">`), which is never run and which a strict
//! Content-Security-Policy allows. Says nothing that the page does not say. There is no `SearchAction` while the site has no search.

mod dataset;
mod event;
mod node;
mod organisation;
mod term;
mod tutorial;

use super::desk::Desk;
use super::view::LinkView;
use crate::model::block::Block;
use crate::model::item::KindId;
use crate::site::search;
use node::{Node, organisation};
use serde_json::{Value, json};

/// The data block of a page; nothing for one that is at home in no list and tells of no known thing.
pub(super) fn data(desk: &Desk<'_>, blocks: &[Block], breadcrumbs: &[LinkView]) -> Option<String> {
    let mut graph = things(desk, blocks);
    graph.extend(trail(desk, breadcrumbs));
    match graph.len() {
        0 => None,
        _ => Some(escaped(&json!({"@context": "https://schema.org", "@graph": graph}).to_string())),
    }
}

/// No text may end the element that holds it: `<` is written as its code, which JSON reads as the same sign.
fn escaped(text: &str) -> String {
    text.replace('<', "\\u003c")
}

/// What the page is about.
fn things(desk: &Desk<'_>, blocks: &[Block]) -> Vec<Value> {
    let item = desk.item();
    match item.kind {
        KindId::Section if item.slug_path.is_empty() => vec![website(desk)],
        KindId::Dataset => {
            let known = item.facets.dataset.as_ref().zip(desk.packages.get(&desk.id));
            known.map(|(table, package)| dataset::node(desk.site, table, package)).into_iter().collect()
        }
        KindId::Event => event::node(desk).into_iter().collect(),
        KindId::Tutorial => vec![tutorial::node(desk, blocks)],
        KindId::Term => vec![term::node(desk, blocks)],
        KindId::Organisation => organisation::nodes(desk, blocks),
        _ => Vec::new(),
    }
}

fn website(desk: &Desk<'_>) -> Value {
    let settings = &desk.site.config.site;
    let mut node = Node::new("WebSite");
    node.add("@id", json!(address(desk)));
    node.add("name", json!(settings.title));
    node.add("description", json!(settings.description));
    node.add("url", json!(address(desk)));
    node.add("inLanguage", json!(desk.lang().tag()));
    node.add("publisher", settings.publisher.as_deref().map_or(Value::Null, organisation));
    node.add("license", json!(settings.licence_url.as_ref().map(|url| &url.value)));
    node.add("potentialAction", search::url(&desk.site.config, desk.lang()).map_or(Value::Null, |url| search_action(desk, &url)));
    node.finish()
}

/// How the site is searched, as <https://schema.org/SearchAction> has it.
fn search_action(desk: &Desk<'_>, url: &str) -> Value {
    let template = format!("{}?{}={{search_term_string}}", desk.site.absolute(url), search::ASKED);
    json!({
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": template},
        "query-input": "required name=search_term_string",
    })
}

/// Where the page stands in the site.
fn trail(desk: &Desk<'_>, breadcrumbs: &[LinkView]) -> Option<Value> {
    let entry =
        |(place, (name, url)): (usize, (&str, String))| json!({"@type": "ListItem", "position": place + 1, "name": name, "item": url});
    let ways = breadcrumbs.iter().map(|link| (link.title.as_str(), desk.site.absolute(&link.url)));
    let own = (desk.item().meta.label(), address(desk));
    let entries: Vec<Value> = ways.chain([own]).enumerate().map(entry).collect();
    (!breadcrumbs.is_empty()).then(|| json!({"@type": "BreadcrumbList", "itemListElement": entries}))
}

/// The page's own address.
fn address(desk: &Desk<'_>) -> String {
    desk.site.absolute(&desk.site.urls[desk.id])
}

/// Title, description, address and language, which all things have.
fn common(node: &mut Node, desk: &Desk<'_>) {
    let meta = &desk.item().meta;
    node.add("@id", json!(address(desk)));
    node.add("name", json!(meta.title));
    node.add("description", json!(meta.description));
    node.add("url", json!(address(desk)));
    node.add("inLanguage", json!(desk.lang().tag()));
    node.add("keywords", json!(meta.tags));
}
