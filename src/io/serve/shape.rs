//! What a browser shows, in a few letters: enough to know whether it has to be shown again.
//!
//! In: a page and its snapshot. Out: a [`Seen`], which the browser keeps and gives back. Style sheets count on their own,
//! so that a page whose sheets alone have changed takes the new ones and is not loaded again.

use super::snapshot::Snapshot;
use crate::base::path::OutPath;
use std::fmt;

/// A state of a page in a browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// The run of the server that gave it.
    pub(super) boot: String,
    pub(super) generation: u64,
    /// The page without its style sheets, and what it may load.
    pub(super) shape: String,
    pub(super) styles: String,
}

/// What a browser has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Nothing,
    Styles,
    Reload,
}

impl Seen {
    /// The state of a page as it stands in `snapshot`; `html` is its text.
    pub(super) fn of(snapshot: &Snapshot, boot: &str, html: &[u8]) -> Self {
        let mut rest = html.to_vec();
        let mut styles = Vec::new();
        for sheet in sheets(snapshot, html) {
            cut(&mut rest, snapshot.address(&sheet.0).as_bytes());
            styles.extend_from_slice(sheet.1.as_bytes());
        }
        // What a page may not run any more, or may from now on, a browser learns by loading it again.
        rest.extend_from_slice(snapshot.policy.as_bytes());
        Self {
            boot: boot.to_owned(),
            generation: snapshot.generation,
            shape: Snapshot::hash(&rest),
            styles: if styles.is_empty() { "0".to_owned() } else { Snapshot::hash(&styles) },
        }
    }

    /// Reads what [`fmt::Display`] wrote.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let (boot, generation, shape, styles) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        Some(Self { boot: boot.to_owned(), generation: generation.parse().ok()?, shape: shape.to_owned(), styles: styles.to_owned() })
    }

    /// What a browser has to do that shows this, when `now` is how things stand. A server that was started again knows
    /// nothing of the time before, nor whether its own script is the same.
    pub(super) fn action(&self, now: &Self, snapshot: &Snapshot, html: &[u8]) -> Action {
        if self.boot != now.boot || self.shape != now.shape || touched(snapshot, self.generation, html) {
            Action::Reload
        } else if self.styles == now.styles {
            Action::Nothing
        } else {
            Action::Styles
        }
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}.{}", self.boot, self.generation, self.shape, self.styles)
    }
}

/// The style sheets that a page names, in the order in which it does: address without the base, and hash.
pub(super) fn sheets<'s>(snapshot: &'s Snapshot, html: &[u8]) -> Vec<&'s (String, String)> {
    let named = |sheet: &'s (String, String)| Some((position(html, snapshot.address(&sheet.0).as_bytes())?, sheet));
    let mut found: Vec<_> = snapshot.sheets.iter().filter_map(named).collect();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, sheet)| sheet).collect()
}

/// All style sheets of a site: address without the base, and hash.
pub(super) fn all_sheets(snapshot: &Snapshot) -> Vec<(String, String)> {
    let sheets = snapshot.files.paths().filter(|path| has_extension(path, &["css"]));
    sheets.filter_map(|path| Some((super::route::encode(&format!("/{path}")), Snapshot::hash(&snapshot.files.bytes(path)?)))).collect()
}

/// Whether a picture or another file that the page embeds has changed since.
fn touched(snapshot: &Snapshot, since: u64, html: &[u8]) -> bool {
    let later = snapshot.touched.iter().filter(|(path, when)| **when > since && is_embedded(path));
    later.into_iter().any(|(path, _)| position(html, super::route::encode(&format!("/{path}")).as_bytes()).is_some())
}

/// Files that a browser loads by itself for a page. What is linked is fetched when somebody follows the link.
const EMBEDDED: [&str; 12] = ["avif", "gif", "ico", "jpeg", "jpg", "js", "mp3", "mp4", "png", "svg", "webm", "webp"];

pub(crate) fn is_embedded(path: &OutPath) -> bool {
    has_extension(path, &EMBEDDED)
}

fn has_extension(path: &OutPath, extensions: &[&str]) -> bool {
    path.as_str().rsplit_once('.').is_some_and(|(_, extension)| extensions.iter().any(|one| extension.eq_ignore_ascii_case(one)))
}

fn position(text: &[u8], part: &[u8]) -> Option<usize> {
    memchr::memmem::find(text, part)
}

fn cut(text: &mut Vec<u8>, part: &[u8]) {
    while let Some(at) = position(text, part) {
        text.drain(at..at + part.len());
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::site;
    use super::*;

    fn seen(files: &[(&str, &str)], html: &str) -> (Seen, Snapshot) {
        let snapshot = site("/hub", files);
        (Seen::of(&snapshot, "a", html.as_bytes()), snapshot)
    }

    #[test]
    fn a_new_style_sheet_alone_is_no_reason_to_load_a_page_again() {
        let page = |sheet: &str| format!("<link rel=stylesheet href=/hub/site.{sheet}.css><p>Hola");
        let (before, _) = seen(&[("site.1.css", "a{}")], &page("1"));
        let (after, snapshot) = seen(&[("site.2.css", "b{}")], &page("2"));
        assert_eq!(before.action(&after, &snapshot, page("2").as_bytes()), Action::Styles);
        assert_eq!(after.action(&after, &snapshot, page("2").as_bytes()), Action::Nothing);
        let (same_name, snapshot) = seen(&[("site.1.css", "b{}")], &page("1"));
        assert_eq!(before.action(&same_name, &snapshot, page("1").as_bytes()), Action::Styles);
    }

    #[test]
    fn other_words_another_server_or_a_new_picture_are() {
        let html = "<img src=/hub/a/foto%201.jpg>Hola";
        let (before, mut snapshot) = seen(&[("a/foto 1.jpg", "1")], html);
        let (after, _) = seen(&[], "Chao");
        assert_eq!(before.action(&after, &snapshot, b"Chao"), Action::Reload);
        let restarted = Seen { boot: "b".to_owned(), ..before.clone() };
        assert_eq!(before.action(&restarted, &snapshot, html.as_bytes()), Action::Reload);
        snapshot.touched.insert(OutPath::new("a/foto 1.jpg").unwrap(), before.generation + 1);
        assert_eq!(before.action(&before, &snapshot, html.as_bytes()), Action::Reload);
        snapshot.touched = [(OutPath::new("a/otra.jpg").unwrap(), 9), (OutPath::new("a/foto 1.csv").unwrap(), 9)].into();
        assert_eq!(before.action(&before, &snapshot, html.as_bytes()), Action::Nothing);
    }

    #[test]
    fn what_a_browser_gives_back_is_what_it_was_given() {
        let (seen, _) = seen(&[], "Hola");
        assert_eq!(Seen::read(&seen.to_string()), Some(seen));
        assert_eq!(Seen::read("a.b"), None);
    }
}
