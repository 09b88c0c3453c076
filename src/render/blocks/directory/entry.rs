//! One entry as the theme draws it, in the directory and on the pages of its groups.

use super::super::Drawer;
use crate::base::text::capitalised;
use crate::model::organisation::{Area, Channel, ChannelKind, Organisation};
use crate::render::correction::{self, About};
use crate::render::vcard_url;
use crate::render::words::Arg;
use serde_json::{Value, json};

pub(super) fn view(entry: &Organisation, drawer: &Drawer<'_, '_, '_>) -> Value {
    let desk = &*drawer.desk;
    let directory = directory(drawer);
    let reviewed = drawer.date(&entry.reviewed);
    let about = About {
        subject: "correction-subject",
        question: "correction-question",
        title: &entry.name,
        url: &format!("{}#{}", desk.site.absolute(directory), entry.id.value),
        version: Some(&reviewed.text),
    };
    json!({
        "id": entry.id.value, "name": entry.name, "acronym": entry.acronym, "type": capitalised(&entry.kind),
        "html": drawer.inline(&entry.description), "regions": areas(entry, drawer), "topics": entry.topics,
        "channels": entry.channels.iter().map(|channel| self::channel(channel, drawer)).collect::<Vec<_>>(),
        "consent": consent(entry, drawer), "reviewed": reviewed, "sources": drawer.sources(&entry.sources),
        "note_html": drawer.maybe_inline(entry.note.as_ref()), "ways": correction::ways(desk, &about),
        "vcard": (!entry.channels.is_empty()).then(|| vcard_url::one(directory, &entry.id.value)),
    })
}

/// The address of the directory that the page is, or is a group of.
pub(super) fn directory<'s>(drawer: &Drawer<'_, 's, '_>) -> &'s str {
    let site = drawer.desk.site;
    let item = drawer.desk.item();
    let above = item.facets.facet.as_ref().and_then(|_| site.ancestors(drawer.desk.id).into_iter().next_back());
    &site.urls[above.unwrap_or(drawer.desk.id)]
}

pub(super) fn areas(entry: &Organisation, drawer: &Drawer<'_, '_, '_>) -> Vec<String> {
    let name = |area: &Area| match area {
        Area::Country => drawer.desk.say("area-country", &[]),
        Area::Region(place) => crate::base::chile::REGIONS[*place].name.to_owned(),
    };
    entry.areas.iter().map(name).collect()
}

/// A channel with what it is called, where it leads and what is read of it.
pub(super) fn channel(channel: &Channel, drawer: &Drawer<'_, '_, '_>) -> Value {
    let value = channel.value.value.as_str();
    let label = channel.kind.network().map_or_else(|| drawer.desk.say(&format!("channel-{}", channel.kind.id()), &[]), str::to_owned);
    let digits = || value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>();
    let (url, text) = match channel.kind {
        ChannelKind::Email => (format!("mailto:{value}"), value.to_owned()),
        ChannelKind::Phone => (format!("tel:{}", digits()), value.to_owned()),
        ChannelKind::WhatsApp => (correction::whatsapp(value), value.to_owned()),
        ChannelKind::Website => (value.to_owned(), host(value)),
        _ => (value.to_owned(), account(value)),
    };
    json!({"kind": channel.kind.id(), "label": label, "url": url, "text": text})
}

/// The host of a website: short enough to read.
pub(super) fn host(address: &str) -> String {
    let host = address.split("://").nth(1).unwrap_or(address).split('/').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// The name of an account: the last part of its address, or the host.
fn account(address: &str) -> String {
    let path = address.split("://").nth(1).and_then(|rest| rest.split_once('/')).map_or("", |(_, path)| path);
    let name = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    if name.is_empty() { host(address) } else { name.to_owned() }
}

/// «Esta persona aceptó aparecer aquí el 20 de noviembre de 2026, por correo.»
fn consent(entry: &Organisation, drawer: &Drawer<'_, '_, '_>) -> Option<String> {
    let consent = entry.consent.as_ref()?;
    let date = drawer.desk.calendar().when(&consent.date);
    Some(drawer.desk.say("consent-note", &[("date", Arg::Text(&date)), ("how", Arg::Text(&consent.how))]))
}
