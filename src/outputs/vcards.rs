//! The contacts of a directory for the address book of a telephone: vCard 4.0 (RFC 6350), one file for each entry that can be reached and
//! one with all of them.
//!
//! Written by hand: a card is a dozen lines of text, and the libraries there are for it read and convert much more than they write.
//! `tests/browser/vcards.py` reads them with one that is not ours.

use super::{Claim, Published, bytes, out_path};
use crate::base::say::say;
use crate::diag::Finding;
use crate::model::item::Item;
use crate::model::organisation::{Area, ChannelKind, Organisation};
use crate::render::vcard_url;
use crate::site::Site;

pub(super) fn claims(published: &Published<'_>, _: &mut Vec<Finding>) -> Vec<Claim> {
    let site = published.site;
    let directories = site.items.iter().enumerate().filter(|(_, item)| !item.facets.organisations.is_empty());
    directories.flat_map(|(id, item)| of_directory(site, item, &site.urls[id], &site.identity(id))).collect()
}

fn of_directory(site: &Site, item: &Item, url: &str, identity: &str) -> Vec<Claim> {
    let reachable: Vec<&Organisation> = item.facets.organisations.iter().filter(|entry| !entry.channels.is_empty()).collect();
    let cards: Vec<String> = reachable.iter().map(|entry| card(entry, item, &site.absolute(url), identity)).collect();
    let claim = |url: String, text: String| Claim {
        path: out_path(site, &url),
        entry: bytes(text.into_bytes()),
        by: say!("los contactos de «{}»", "the contacts of “{}”", item.source),
        place: Some((item.source.clone(), item.meta.title_span)),
    };
    let all = (!cards.is_empty()).then(|| claim(vcard_url::all(url), cards.concat()));
    let each = reachable.iter().zip(&cards).map(|(entry, text)| claim(vcard_url::one(url, &entry.id.value), text.clone()));
    all.into_iter().chain(each).collect()
}

fn card(entry: &Organisation, item: &Item, directory: &str, identity: &str) -> String {
    let mut card = Card::default();
    let is_person = entry.consent.is_some();
    card.line("BEGIN:VCARD");
    card.line("VERSION:4.0");
    card.line(&format!("UID:{identity}#{}", entry.id.value));
    card.line(if is_person { "KIND:individual" } else { "KIND:org" });
    card.text("FN", &entry.name);
    if !is_person {
        card.text("ORG", &entry.name);
    }
    entry.acronym.iter().for_each(|acronym| card.text("NICKNAME", acronym));
    for channel in &entry.channels {
        let value = channel.value.value.as_str();
        let number = || format!("tel:{}", value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>());
        match channel.kind {
            ChannelKind::Website => card.line(&format!("URL:{value}")),
            ChannelKind::Email => card.text("EMAIL", value),
            ChannelKind::Phone => card.line(&format!("TEL;VALUE=uri;TYPE=voice:{}", number())),
            ChannelKind::WhatsApp => card.line(&format!("TEL;VALUE=uri;TYPE=\"cell,text\":{}", number())),
            // RFC 9554, 3.5: older address books pass over it.
            network => card.line(&format!("SOCIALPROFILE;SERVICE-TYPE={}:{value}", network.network().unwrap_or_default())),
        }
    }
    for place in entry.areas.iter().filter_map(|area| if let Area::Region(place) = area { Some(*place) } else { None }) {
        card.line(&format!("ADR:;;;;{};;Chile", escaped(crate::base::chile::REGIONS[place].name)));
    }
    if !entry.topics.is_empty() {
        let topics: Vec<String> = entry.topics.iter().map(|topic| escaped(topic)).collect();
        card.line(&format!("CATEGORIES:{}", topics.join(",")));
    }
    card.text("NOTE", &entry.description.plain_text());
    card.line(&format!("SOURCE:{directory}#{}", entry.id.value));
    card.line(&format!("LANG:{}", item.lang.tag()));
    // The day on which somebody checked the entry: its content is of that day, whenever the site is built.
    card.line(&format!("REV:{}T000000Z", entry.reviewed.first_day().strftime("%Y%m%d")));
    card.line("END:VCARD");
    card.text
}

/// A card that grows line by line.
#[derive(Default)]
struct Card {
    text: String,
}

/// Octets of a line, without its end (RFC 6350, 3.2).
const LINE: usize = 75;

impl Card {
    fn text(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{}", escaped(value)));
    }

    /// A line, folded before it is too long and never within a character.
    fn line(&mut self, line: &str) {
        let mut room = LINE;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.text.push_str("\r\n ");
                // The space counts.
                room = LINE - 1;
            }
            room -= c.len_utf8();
            self.text.push(c);
        }
        self.text.push_str("\r\n");
    }
}

/// A text as a value (RFC 6350, 3.4).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_characters() {
        let mut card = Card::default();
        card.text("NOTE", &"ñandú, 🦤; ".repeat(30));
        assert!(card.text.split("\r\n").all(|line| line.len() <= LINE));
        let unfolded = card.text.replace("\r\n ", "");
        assert_eq!(unfolded.trim_end(), format!("NOTE:{}", "ñandú\\, 🦤\\; ".repeat(30)).trim_end());
        assert_eq!(escaped("a\\b\nc\r"), "a\\\\b\\nc");
    }
}
