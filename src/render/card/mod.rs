//! The card of a page: the picture that a chat or a network shows when somebody passes the page on.
//!
//! In: a page's desk and its blocks, with their links and numbers resolved. Out: the drawing as SVG, with an address that changes with it.
//! The picture itself is made in [`png`]. Only a site that asks for cards has them: each takes a hundredth of a second or two to make.

mod draw;
#[cfg(feature = "cards")]
mod png;

use super::desk::Desk;
use super::page_file::PageFile;
use super::view::LinkView;
use crate::base::hash::Hash;
use crate::base::say::say;
use crate::base::text::capitalised;
use crate::base::web::Web;
use crate::model::block::Block;
use crate::model::doc::{Doc, NodeKind};
use crate::model::event::Event;
use crate::model::item::KindId;
use crate::site::agenda;
use std::sync::Arc;

/// Width and height: what Open Graph's readers ask for, in pixels.
pub(crate) const SIZE: (u32, u32) = (1200, 630);

/// A card that is not drawn yet.
#[derive(Clone)]
pub(crate) struct Card {
    /// Site-relative.
    pub(crate) url: String,
    title: String,
    svg: String,
}

/// What stands on a card.
struct Told {
    site: String,
    host: String,
    /// The part of the site that the page belongs to.
    part: Option<String>,
    title: String,
    /// The one figure or date of the page.
    large: Option<String>,
    /// Whether it says nothing without the text.
    large_needs_text: bool,
    text: String,
    colours: draw::Colours,
}

/// The card of a page; nothing for what the program wrote, and where the site asks for none.
pub(crate) fn of(desk: &Desk<'_>, blocks: &[Block], breadcrumbs: &[LinkView]) -> Option<Card> {
    let (settings, item) = (&desk.site.config.site, desk.item());
    if !settings.cards || item.facets.generated || cfg!(not(feature = "cards")) {
        return None;
    }
    let (large, text) = large(desk, blocks).map_or_else(|| (None, item.meta.description.clone()), |(large, text)| (Some(large), text));
    let told = Told {
        site: settings.title.clone(),
        host: Web::read(&settings.base_url).map_or_else(String::new, |web| web.host.trim_start_matches("www.").to_owned()),
        part: part(desk, breadcrumbs),
        title: item.meta.title.clone(),
        large_needs_text: agenda::event(item).is_none(),
        large,
        text,
        colours: draw::colours(item.kind),
    };
    let svg = draw::svg(&told);
    let name = Hash::of(svg.as_bytes()).short();
    Some(Card { url: format!("{}/tarjetas/{name}.png", desk.site.config.base_path()), title: told.title, svg })
}

/// The part of the site, and whether an event is planned, held or off: a date alone would promise too much.
fn part(desk: &Desk<'_>, breadcrumbs: &[LinkView]) -> Option<String> {
    let state = desk.item().facets.status.map(|status| desk.say(&format!("status-{}", status.id()), &[]));
    let parts: Vec<String> = breadcrumbs.get(1).map(|link| link.title.clone()).into_iter().chain(state).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The figure or the date of a page, and what it means.
fn large(desk: &Desk<'_>, blocks: &[Block]) -> Option<(String, String)> {
    if let Some(event) = agenda::event(desk.item()) {
        return Some(date(desk, event));
    }
    let facts = blocks.iter().find_map(|block| if let Block::KeyFacts(facts) = block { facts.first() } else { None });
    if let Some(fact) = facts {
        return Some((fact.value.plain_text(), fact.text.plain_text()));
    }
    if !matches!(desk.item().kind, KindId::Summary | KindId::Region) {
        return None;
    }
    let point = blocks.iter().find_map(|block| if let Block::KeyPoints(points) = block { points.first() } else { None })?;
    let number = number(point)?;
    let sentence = sentence_with(&point.plain_text(), &number);
    Some((number, sentence))
}

fn date(desk: &Desk<'_>, event: &Event) -> (String, String) {
    (capitalised(&desk.calendar().when(&event.when.value)), desk.item().meta.description.clone())
}

/// The first sentence of a text, up to the end of the one that has the number.
fn sentence_with(text: &str, number: &str) -> String {
    let after = text.find(number).map_or(0, |at| at + number.len());
    let end = text[after..].find(". ").map_or(text.len(), |end| after + end + 1);
    text[..end].to_owned()
}

/// The first number of a text that is bound to data.
fn number(doc: &Doc) -> Option<String> {
    let mut found = None;
    doc.visit(&mut |node| {
        if let NodeKind::Link(_) = &node.kind {
            let text = node.plain_text();
            if found.is_none() && text.contains(|letter: char| letter.is_ascii_digit()) {
                found = Some(text);
            }
        }
    });
    found
}

/// The picture of a card; `remember` keeps what is dear to make.
pub(crate) fn file(card: &Card, remember: super::package::Remember<'_>) -> Option<PageFile> {
    let bytes = remember(Hash::of(card.svg.as_bytes()), &|| picture(&card.svg))?;
    let title = &card.title;
    Some(PageFile { url: card.url.clone(), by: say!("la tarjeta de «{title}»", "the card of “{title}”"), bytes })
}

#[cfg(feature = "cards")]
fn picture(svg: &str) -> Option<Arc<[u8]>> {
    png::of(svg).map(Arc::from)
}

#[cfg(not(feature = "cards"))]
fn picture(_: &str) -> Option<Arc<[u8]>> {
    None
}
