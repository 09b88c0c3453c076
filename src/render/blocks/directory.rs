//! Entries of the directory: all of them, or one as a contact.

use super::{Drawer, unknown_id};
use crate::base::slug::slug;
use crate::base::span::Spanned;
use crate::base::text::capitalised;
use crate::model::block::Organisation;
use crate::model::item::KindId;
use crate::render::resolve;
use crate::site::listing::compare_names;
use serde_json::{Value, json};

/// Entries by what they are, each group in the order of names.
pub(super) fn view(list: &[Organisation], drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let mut sorted: Vec<&Organisation> = list.iter().collect();
    sorted.sort_by(|a, b| compare_names(&a.kind, &b.kind).then_with(|| compare_names(&a.name, &b.name)));
    let groups: Vec<Value> = sorted
        .chunk_by(|a, b| a.kind == b.kind)
        .map(|group| {
            let title = group.first().map_or("", |entry| entry.kind.as_str());
            json!({"title": capitalised(title), "id": format!("tipo-{}", slug(title)), "items": group.iter().map(|entry| self::entry(entry, drawer)).collect::<Vec<_>>()})
        })
        .collect();
    json!({"count": list.len(), "groups": groups})
}

fn entry(entry: &Organisation, drawer: &Drawer<'_, '_, '_>) -> Value {
    json!({
        "id": entry.id.value, "name": entry.name, "acronym": entry.acronym, "type": entry.kind, "html": drawer.inline(&entry.description),
        "regions": entry.regions, "topics": entry.topics, "website": website(entry), "website_label": website_label(entry), "email": entry.email,
        "reviewed": drawer.date(&entry.reviewed), "sources": drawer.sources(&entry.sources), "note_html": drawer.maybe_inline(entry.note.as_ref()),
    })
}

fn website(entry: &Organisation) -> Option<&str> {
    entry.website.as_ref().map(|website| website.value.as_str())
}

/// The host of a website: short enough to read.
fn website_label(entry: &Organisation) -> String {
    let address = website(entry).unwrap_or_default();
    let host = address.split("://").nth(1).unwrap_or(address).split('/').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// One entry, by its id.
pub(super) fn contact(id: &Spanned<String>, drawer: &mut Drawer<'_, '_, '_>) -> Option<Value> {
    let site = drawer.desk.site;
    let Some((item, organisation)) = site.index.organisation(&id.value) else {
        unknown_id(id, KindId::Organisation, site.index.organisation_ids(), drawer.desk);
        return None;
    };
    let url = format!("{}#{}", drawer.desk.link(item), organisation.id.value);
    // Its texts were written on the directory's page, so their links are resolved from there.
    let own = std::mem::replace(&mut drawer.desk.id, item);
    let resolved = organisation.clone().map_docs(&mut |doc, running| resolve::doc(doc, running, drawer.desk));
    drawer.desk.id = own;
    Some(json!({
        "name": resolved.name, "acronym": resolved.acronym, "kind": resolved.kind, "html": drawer.inline_of_other(&resolved.description),
        "website": website(&resolved), "website_label": website_label(&resolved), "email": resolved.email,
        "regions": resolved.regions, "reviewed": drawer.date(&resolved.reviewed), "url": url,
    }))
}
