//! The contacts of a directory for the address book of a telephone: vCard 4.0 (RFC 6350), one file for each entry that can be reached and
//! one with all of them.
//!
//! Written by hand: a card is a dozen lines of text. `tests/browser/vcards.py` reads them with a library that is not ours.

use super::{Claim, Published, bytes, out_path};
use crate::base::chile::REGIONS;
use crate::base::content_line::{ContentLines, escaped};
use crate::base::say::say;
use crate::diag::Finding;
use crate::model::item::Item;
use crate::model::organisation::{Area, Channel, ChannelKind, Organisation};
use crate::render::vcard_url;
use crate::site::Site;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let directories = site.items.iter().enumerate().filter(|(_, item)| !item.facets.organisations.is_empty());
    directories.flat_map(|(id, item)| of_directory(site, item, &site.urls[id], &site.identity(id))).collect()
}

fn of_directory(site: &Site, item: &Item, url: &str, identity: &str) -> Vec<Claim> {
    let reachable: Vec<&Organisation> = item.facets.organisations.iter().filter(|entry| !entry.channels.is_empty()).collect();
    let cards: Vec<Vec<u8>> = reachable.iter().map(|entry| card(entry, item, &site.absolute(url), identity)).collect();
    let claim = |url: String, text: Vec<u8>| Claim {
        path: out_path(site, &url),
        entry: bytes(text),
        by: say!("los contactos de «{}»", "the contacts of “{}”", item.source),
        place: Some((item.source.clone(), item.meta.title_span)),
    };
    let all = (!cards.is_empty()).then(|| claim(vcard_url::all(url), cards.concat()));
    let each = reachable.iter().zip(&cards).map(|(entry, text)| claim(vcard_url::one(url, &entry.id.value), text.clone()));
    all.into_iter().chain(each).collect()
}

fn card(entry: &Organisation, item: &Item, directory: &str, identity: &str) -> Vec<u8> {
    let mut card = ContentLines::default();
    let is_person = entry.consent.is_some();
    card.component("VCARD", |card| {
        card.value("VERSION", "4.0");
        card.value("UID", &format!("{identity}#{}", entry.id.value));
        card.value("KIND", if is_person { "individual" } else { "org" });
        card.text("FN", &entry.name);
        if !is_person {
            card.text("ORG", &entry.name);
        }
        entry.acronym.iter().for_each(|acronym| card.text("NICKNAME", acronym));
        entry.channels.iter().for_each(|channel| reach(card, channel));
        for place in entry.areas.iter().filter_map(|area| if let Area::Region(place) = area { Some(*place) } else { None }) {
            card.value("ADR", &format!(";;;;{};;Chile", escaped(REGIONS[place].name)));
        }
        if !entry.topics.is_empty() {
            card.texts("CATEGORIES", &entry.topics);
        }
        card.text("NOTE", &entry.description.plain_text());
        card.value("SOURCE", &format!("{directory}#{}", entry.id.value));
        card.value("LANG", item.lang.tag());
        // The day on which somebody checked the entry: its content is of that day, whenever the site is built.
        card.value("REV", &format!("{}T000000Z", entry.reviewed.first_day().strftime("%Y%m%d")));
    });
    card.finish()
}

fn reach(card: &mut ContentLines, channel: &Channel) {
    let value = channel.value.value.as_str();
    let number = || format!("tel:{}", value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>());
    match channel.kind {
        ChannelKind::Website => card.value("URL", value),
        ChannelKind::Email => card.text("EMAIL", value),
        ChannelKind::Phone => card.value("TEL;VALUE=uri;TYPE=voice", &number()),
        ChannelKind::WhatsApp => card.value("TEL;VALUE=uri;TYPE=\"cell,text\"", &number()),
        // RFC 9554, 3.5: older address books pass over it.
        network => card.value(&format!("SOCIALPROFILE;SERVICE-TYPE={}", network.network().unwrap_or_default()), value),
    }
}
