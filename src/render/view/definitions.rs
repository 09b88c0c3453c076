//! The glossary terms that a page explains, with their definitions.
//!
//! In: the terms that its texts used, in order. Out: one block for the end of the page; nothing when it used none. On a screen each
//! definition opens where its term stands; on paper, and in a browser that cannot open them, they are notes.

use crate::render::blocks::BlockView;
use crate::render::desk::Desk;
use crate::render::html::definition_id;
use serde_json::{Value, json};

pub(super) fn view(desk: &Desk<'_>) -> Option<BlockView> {
    let glossary = desk.site.glossary(desk.lang())?;
    let item = |id: &String| -> Option<Value> {
        let (term, text) = glossary.explained(id)?;
        Some(json!({"id": definition_id(id), "term": term, "text": text, "url": format!("{}#{id}", glossary.url)}))
    };
    let items: Vec<Value> = desk.terms.explained.iter().filter_map(item).collect();
    (!items.is_empty()).then(|| BlockView { kind: "definitions", span: None, data: json!({"items": items}) })
}
