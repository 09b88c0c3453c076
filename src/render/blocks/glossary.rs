//! The glossary's terms, by letter.

use super::{Drawer, unknown_id};
use crate::base::text::letter;
use crate::model::block::Term;
use crate::model::item::KindId;
use crate::site::listing::compare_names;
use serde_json::{Value, json};

pub(super) fn view(terms: &[Term], drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let mut sorted: Vec<&Term> = terms.iter().collect();
    sorted.sort_by(|a, b| compare_names(&a.title, &b.title));
    let groups: Vec<Value> = sorted
        .chunk_by(|a, b| letter(&a.title) == letter(&b.title))
        .map(|group| {
            let letter = group.first().map_or(String::new(), |term| letter(&term.title));
            json!({"letter": letter, "id": format!("letra-{}", letter.to_lowercase()), "terms": group.iter().map(|term| entry(term, terms, drawer)).collect::<Vec<_>>()})
        })
        .collect();
    let letters: Vec<Value> = groups.iter().map(|group| json!({"letter": group["letter"], "id": group["id"]})).collect();
    json!({"letters": letters, "groups": groups})
}

fn entry(term: &Term, all: &[Term], drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let mut see = Vec::new();
    for id in &term.see {
        match all.iter().find(|other| other.id == id.value) {
            Some(other) => see.push(json!({"title": other.title, "url": format!("#{}", other.id)})),
            None => unknown_id(id, KindId::Term, all.iter().map(|other| other.id.as_str()), drawer.desk),
        }
    }
    json!({
        "id": term.id, "term": term.title, "html": drawer.inline(&term.definition),
        "example_html": drawer.maybe_inline(term.example.as_ref()), "see": see, "sources": drawer.sources(&term.sources),
    })
}
