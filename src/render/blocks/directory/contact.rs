//! One entry of the directory, on any page.

use super::super::{Drawer, unknown_id};
use super::entry;
use crate::base::span::Spanned;
use crate::model::item::KindId;
use crate::render::resolve;
use serde_json::{Value, json};

/// One entry, by its id.
pub(in crate::render::blocks) fn contact(id: &Spanned<String>, drawer: &mut Drawer<'_, '_, '_>) -> Option<Value> {
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
        "channels": resolved.channels.iter().map(|channel| entry::channel(channel, drawer)).collect::<Vec<_>>(),
        "regions": entry::areas(&resolved, drawer), "reviewed": drawer.date(&resolved.reviewed), "url": url,
    }))
}
