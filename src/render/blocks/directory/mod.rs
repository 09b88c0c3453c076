//! The directory: its entries by letter, the ways into it, the page of one group, and one entry as a contact.

mod contact;
mod entry;
mod facets;
mod group;

pub(super) use contact::contact;
pub(super) use facets::view as facets;
pub(super) use group::view as group;

use super::Drawer;
use crate::base::text::letter;
use crate::model::organisation::Organisation;
use crate::render::vcard_url;
use crate::site::listing::compare_names;
use serde_json::{Value, json};

/// Letters that a Spanish dictionary has.
const LETTERS: &str = "ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

/// Entries in the order of their names, by letter.
pub(super) fn view(list: &[Organisation], drawer: &mut Drawer<'_, '_, '_>) -> Value {
    let mut sorted: Vec<&Organisation> = list.iter().collect();
    sorted.sort_by(|a, b| compare_names(&a.name, &b.name));
    let groups: Vec<Value> = sorted
        .chunk_by(|a, b| letter(&a.name) == letter(&b.name))
        .map(|group| {
            let letter = group.first().map_or(String::new(), |entry| letter(&entry.name));
            let entries: Vec<Value> = group.iter().map(|entry| entry::view(entry, drawer)).collect();
            json!({"letter": letter, "id": anchor(&letter), "items": entries})
        })
        .collect();
    let has = |letter: &str| groups.iter().any(|group| group["letter"] == letter);
    // What begins with a number or a letter of another alphabet stands in its place, too.
    let own = LETTERS.chars().map(String::from);
    let others = groups.iter().filter_map(|group| group["letter"].as_str()).filter(|letter| !LETTERS.contains(letter)).map(str::to_owned);
    let letters: Vec<Value> =
        others.chain(own).map(|letter| json!({"letter": letter, "id": has(&letter).then(|| anchor(&letter))})).collect();
    let contacts = list.iter().any(|entry| !entry.channels.is_empty());
    let contacts = contacts.then(|| vcard_url::all(&drawer.desk.site.urls[drawer.desk.id]));
    json!({"count": list.len(), "letters": letters, "groups": groups, "contacts": contacts})
}

fn anchor(letter: &str) -> String {
    // No address holds ñ as it is on every keyboard.
    if letter == "Ñ" { "letra-enie".to_owned() } else { format!("letra-{}", letter.to_lowercase()) }
}
