//! Lists of pages: title, date or kind, state and one sentence each.

use super::Drawer;
use crate::base::say::say;
use crate::base::text::nearest;
use crate::model::block::ListSpec;
use crate::model::event::Event;
use crate::model::item::KindId;
use crate::render::desk::Desk;
use crate::render::resolve::rules::UNKNOWN_COLLECTION;
use crate::site::{ItemId, agenda, listing};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub(super) fn view(spec: &ListSpec, drawer: &mut Drawer<'_, '_, '_>) -> Option<Value> {
    let folder = folder(spec, drawer.desk)?;
    let site = drawer.desk.site;
    // A section's own list has been sorted with the site.
    let own = spec.collection.is_none().then(|| site.pages_of(drawer.desk.id).to_vec());
    let all = own.unwrap_or_else(|| listing::pages(site, &folder, drawer.desk.lang(), spec));
    let shown: Vec<ItemId> = match spec.per_page {
        Some(count) => all.chunks(count).nth(drawer.page - 1).unwrap_or_default().to_vec(),
        None => all,
    };
    Some(list_view(&shown, drawer.desk))
}

/// These pages as a `listing` block.
pub(crate) fn list_view(ids: &[ItemId], desk: &mut Desk<'_>) -> Value {
    let items: Vec<Value> = ids.iter().map(|id| entry(*id, desk)).collect();
    // Sixteen pages that say the same of themselves are told by their names.
    let brief = !ids.is_empty() && ids.iter().all(|id| desk.site.items[*id].kind == KindId::Region);
    let calendar = (!agenda::events(desk.site, desk.id).is_empty()).then(|| agenda::url(desk.site, desk.id));
    json!({"items": items, "brief": brief, "agenda": agenda(ids, desk), "calendar": calendar, "empty_text": desk.say("empty-list", &[])})
}

/// A list of events alone is told in two parts: what is ahead, and what is over. Which is which changes by itself, so each entry says until
/// when it counts as ahead.
fn agenda(ids: &[ItemId], desk: &mut Desk<'_>) -> Value {
    let site = desk.site;
    let events: Vec<(ItemId, &Event)> = ids.iter().filter_map(|id| Some((*id, agenda::event(&site.items[*id])?))).collect();
    if events.is_empty() || events.len() < ids.len() {
        return Value::Null;
    }
    let (past, ahead): (Vec<_>, Vec<_>) = events.into_iter().partition(|(_, event)| agenda::has_passed(site, event));
    let mut entries = |events: Vec<(ItemId, &Event)>| -> Vec<Value> {
        let with_end = |(id, event): (ItemId, &Event)| {
            let mut entry = entry(id, desk);
            entry["until"] = json!(event.last_day().to_string());
            entry
        };
        events.into_iter().map(with_end).collect()
    };
    json!({"ahead": entries(ahead), "past": entries(past)})
}

fn entry(id: ItemId, desk: &mut Desk<'_>) -> Value {
    let item = &desk.site.items[id];
    let url = desk.link(id);
    if item.kind == KindId::Region {
        return json!({"title": item.meta.label(), "url": url, "description": null, "eyebrow": null, "date": null, "status": null});
    }
    let date = item.facets.when.filter(|_| item.kind == KindId::Event).map(|when| desk.date(&when));
    let status =
        item.facets.status.map(|status| json!({"status": status.id(), "label": desk.say(&format!("status-{}", status.id()), &[])}));
    json!({"title": item.meta.title, "url": url, "description": item.meta.description, "eyebrow": null, "date": date, "status": status})
}

/// The address path of the folder that a list shows.
fn folder(spec: &ListSpec, desk: &mut Desk<'_>) -> Option<String> {
    let Some(name) = &spec.collection else { return Some(desk.item().slug_path.clone()) };
    let folder = format!("{}/", name.value.trim_matches('/'));
    let site = desk.site;
    let exists =
        site.config.collection(name.value.trim_matches('/')).is_some() || site.items.iter().any(|item| item.slug_path.starts_with(&folder));
    if exists {
        return Some(folder);
    }
    let names: BTreeSet<&str> = site.items.iter().filter_map(|item| item.slug_path.split_once('/')).map(|(first, _)| first).collect();
    let all = names.iter().copied().collect::<Vec<_>>().join(", ");
    let help = nearest(&name.value, names.iter().copied()).map_or_else(
        || say!("Las carpetas con páginas son: {all}.", "The folders with pages are: {all}."),
        |near| say!("¿Quisiste decir «{near}»?", "Did you mean “{near}”?"),
    );
    desk.note(&UNKNOWN_COLLECTION, name.span, say!("No hay páginas en «{}».", "There are no pages in “{}”.", name.value), help);
    None
}
