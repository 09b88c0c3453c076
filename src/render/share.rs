//! What somebody sends who passes a page on: its title, up to three points of it, and its address.
//!
//! In: a page's blocks. Out: the text, and the links that put it into a message. They are plain addresses: nothing is loaded from anyone.

use super::correction::{self, About, Way};
use super::desk::Desk;
use crate::model::block::Block;
use crate::model::doc::Doc;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

/// More points are read by nobody in a chat.
const POINTS: usize = 3;

/// Links that open a message with a page in it.
#[derive(Debug, Serialize)]
pub(super) struct Share {
    whatsapp: String,
    mail: String,
    /// Ways to tell the publisher of a mistake, where the site names any.
    corrections: Vec<Way>,
}

/// For the page at `address`, whose `blocks` have their links and numbers resolved.
pub(super) fn of(desk: &Desk<'_>, blocks: &[Block], address: &str) -> Share {
    let meta = &desk.item().meta;
    let points = points(blocks).unwrap_or_else(|| vec![meta.description.clone()]);
    let text = format!("{}\n\n{address}", points.join("\n"));
    // A chat shows what stands between asterisks in bold.
    let chat = format!("*{}*\n\n{text}", meta.title.replace('*', ""));
    let version = meta.updated.or(meta.reviewed).map(|when| desk.calendar().when(&when));
    let (subject, question) = ("correction-subject", "correction-question");
    let about = About { subject, question, title: &meta.title, url: address, version: version.as_deref() };
    Share {
        corrections: correction::ways(desk, &about),
        whatsapp: format!("https://wa.me/?text={}", encoded(&chat)),
        mail: format!("mailto:?subject={}&body={}", encoded(&meta.title), encoded(&text.replace('\n', "\r\n"))),
    }
}

fn points(blocks: &[Block]) -> Option<Vec<String>> {
    let found = blocks.iter().find_map(|block| if let Block::KeyPoints(points) = block { Some(points) } else { None })?;
    let points = found.iter().map(Doc::plain_text).filter(|point| !point.trim().is_empty());
    Some(points.take(POINTS).map(|point| format!("• {}", point.trim())).collect())
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}
