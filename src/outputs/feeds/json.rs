//! A feed as JSON Feed 1.1 (jsonfeed.org). The licence has no name there; ours begins with `_`, as the format asks of names that are not its own.

use super::{Entry, Feed};
use serde::Serialize;

#[derive(Serialize)]
struct Written<'f> {
    version: &'static str,
    title: &'f str,
    home_page_url: &'f str,
    feed_url: &'f str,
    description: &'f str,
    language: &'f str,
    authors: [Author<'f>; 1],
    #[serde(rename = "_license", skip_serializing_if = "Option::is_none")]
    license: Option<License<'f>>,
    items: Vec<Item<'f>>,
}

#[derive(Serialize)]
struct Author<'f> {
    name: &'f str,
    url: &'f str,
}

#[derive(Serialize)]
struct License<'f> {
    /// Where it is said what these names mean.
    about: &'static str,
    name: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'f str>,
}

/// RFC 4946 says what the licence of a feed is; the words are its.
const ABOUT: &str = "https://www.rfc-editor.org/rfc/rfc4946";

#[derive(Serialize)]
struct Item<'f> {
    id: &'f str,
    url: &'f str,
    title: &'f str,
    summary: &'f str,
    /// Each item has to have a text: where the page could not be drawn, its summary is it.
    #[serde(skip_serializing_if = "Option::is_none")]
    content_html: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_text: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'f str>,
    date_modified: &'f str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    tags: &'f [String],
    language: &'f str,
}

pub(super) fn written(feed: &Feed) -> Vec<u8> {
    let written = Written {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.page,
        feed_url: &feed.json,
        description: &feed.description,
        language: &feed.lang,
        authors: [Author { name: &feed.author, url: &feed.author_url }],
        license: feed.rights.as_ref().map(|rights| License { about: ABOUT, name: &rights.name, url: rights.url.as_deref() }),
        items: feed.entries.iter().map(|entry| item(entry, feed)).collect(),
    };
    let mut bytes = serde_json::to_vec(&written).expect("a feed holds strings and lists");
    bytes.push(b'\n');
    bytes
}

fn item<'f>(entry: &'f Entry, feed: &'f Feed) -> Item<'f> {
    Item {
        id: &entry.id,
        url: &entry.url,
        title: &entry.title,
        summary: &entry.summary,
        content_html: entry.html.as_deref(),
        content_text: entry.html.is_none().then_some(&entry.summary),
        date_published: entry.published.as_deref(),
        date_modified: &entry.updated,
        tags: &entry.categories,
        language: &feed.lang,
    }
}
