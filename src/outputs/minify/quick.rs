//! A quick way to make pages smaller whose tags are all written out, as those of our own themes.
//!
//! In: a page with its marks. Out: the very bytes that minify-html makes of it without them, or nothing as soon as it would do more than
//! take each tag as it stands. It is a shortcut and never an opinion: a test compares the two on every page of ours and on many thousand
//! damaged ones.

use super::spaces::{Known, ROOT, Spaces, is_void, is_whole, known};
use super::{library, tag};
use crate::base::mark;

/// The page, if it is plain enough.
pub(super) fn page(marked: &str) -> Option<Vec<u8>> {
    let kind = marked.get(..15)?;
    if !kind.eq_ignore_ascii_case("<!doctype html>") {
        return None;
    }
    let mut page = Page { rest: &marked[15..], open: Vec::with_capacity(16), first: false, out: Vec::with_capacity(marked.len()) };
    page.out.extend_from_slice(b"<!doctype html>");
    page.content()?;
    Some(page.out)
}

struct Open<'h> {
    name: &'h str,
    known: Known,
}

struct Page<'h> {
    rest: &'h str,
    open: Vec<Open<'h>>,
    /// Whether nothing stands yet in the element that was opened last.
    first: bool,
    out: Vec<u8>,
}

impl<'h> Page<'h> {
    fn content(&mut self) -> Option<()> {
        loop {
            self.text()?;
            if let Some(end) = self.rest.strip_prefix("</") {
                self.close(end)?;
            } else if self.rest.is_empty() {
                return self.open.is_empty().then_some(());
            } else {
                self.element()?;
            }
        }
    }

    fn around(&self) -> Known {
        self.open.last().map_or(ROOT, |open| open.known)
    }

    fn close(&mut self, end: &'h str) -> Option<()> {
        let open = self.open.pop()?;
        self.rest = end.strip_prefix(open.name)?.strip_prefix('>')?;
        self.out.extend_from_slice(b"</");
        self.out.extend_from_slice(open.name.as_bytes());
        self.out.push(b'>');
        self.first = false;
        Some(())
    }

    /// The text up to the next tag.
    fn text(&mut self) -> Option<()> {
        let length = self.rest.find('<').unwrap_or(self.rest.len());
        if length == 0 {
            return Some(());
        }
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        let last = rest.is_empty() || rest.starts_with("</");
        let first = std::mem::replace(&mut self.first, false);
        let spaces = self.around().spaces;
        if self.open.is_empty() && !text.trim_ascii().is_empty() {
            return None;
        }
        if tag::is_plain(text) {
            written(text.as_bytes(), spaces, first, last, &mut self.out);
        } else {
            written(&decoded(text)?, spaces, first, last, &mut self.out);
        }
        Some(())
    }

    fn element(&mut self) -> Option<()> {
        let inside = &self.rest[1..];
        let length = inside.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit()))?;
        let name = &inside[..length];
        if !name.starts_with(|c: char| c.is_ascii_lowercase()) || !self.around().may_hold(name) {
            return None;
        }
        if is_whole(name) {
            return self.whole(name);
        }
        let after = without_mark(&inside[length..]);
        let end = end_of_tag(after)?;
        let attributes = &after[..end];
        if attributes.ends_with('/') {
            return None;
        }
        let void = is_void(name);
        let known = if void { None } else { Some(known(name)?) };
        tag::write(name, attributes, void, &mut self.out)?;
        self.rest = &after[end + 1..];
        self.first = known.is_some();
        self.open.extend(known.map(|known| Open { name, known }));
        Some(())
    }

    /// An element that the library makes smaller, with all that it holds.
    fn whole(&mut self, name: &str) -> Option<()> {
        let element = &self.rest[..whole_length(self.rest, name)?];
        if element.contains("<!") {
            return None;
        }
        let element_alone = mark::stripped(element);
        // Titles are other on each page; a theme's signs are the same.
        if name == "svg" {
            tag::write_drawing(&element_alone, &mut self.out);
        } else {
            self.out.extend_from_slice(&library(&element_alone));
        }
        self.rest = &self.rest[element.len()..];
        self.first = false;
        Some(())
    }
}

/// How long an element is that begins here, with others of its name within it.
fn whole_length(text: &str, name: &str) -> Option<usize> {
    let (begin, end) = (format!("<{name}"), format!("</{name}>"));
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let next = text[at..].find(&end)? + at;
        let begins = |(at, _): &(usize, &str)| text[at + begin.len()..].starts_with([' ', '>', '\n', '/']);
        let inside = &text[at..next];
        depth += inside.match_indices(&begin).map(|(found, tag)| (at + found, tag)).filter(begins).count();
        at = next + end.len();
        depth = depth.checked_sub(1)?;
        if depth == 0 {
            return Some(at);
        }
    }
}

/// A text with references or uncommon signs, as the library writes it.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let whole = library(&format!("<a>{text}</a>"));
    Some(whole.strip_prefix(b"<a>")?.strip_suffix(b"</a>")?.to_vec())
}

/// What follows a tag's name, without the mark that comes first.
fn without_mark(after: &str) -> &str {
    let Some(mark) = after.strip_prefix(mark::OPEN) else { return after };
    mark.split_once('"').map_or("", |(_, rest)| rest)
}

/// Where the `>` of a tag stands; quotation marks hold any sign.
fn end_of_tag(after: &str) -> Option<usize> {
    let mut quoted = false;
    let bytes = after.as_bytes();
    let end = bytes.iter().position(|byte| {
        quoted ^= *byte == b'"';
        !quoted && matches!(byte, b'>' | b'<' | b'\'')
    })?;
    (bytes[end] == b'>').then_some(end)
}

/// A text in its place: white space as one space, or none.
fn written(text: &[u8], spaces: Spaces, first: bool, last: bool, out: &mut Vec<u8>) {
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c');
    let trim = spaces != Spaces::Formatting;
    let start = if first && trim { text.iter().position(|byte| !is_space(byte)).unwrap_or(text.len()) } else { 0 };
    let end = if last && trim { text.iter().rposition(|byte| !is_space(byte)).map_or(start, |at| at + 1).max(start) } else { text.len() };
    let text = &text[start..end];
    if spaces == Spaces::Layout && text.iter().all(is_space) {
        return;
    }
    let mut after_space = false;
    let mut copied = 0;
    for (at, byte) in text.iter().enumerate() {
        let space = is_space(byte);
        if space && (after_space || *byte != b' ') {
            out.extend_from_slice(&text[copied..at]);
            if !after_space {
                out.push(b' ');
            }
            copied = at + 1;
        }
        after_space = space;
    }
    out.extend_from_slice(&text[copied..]);
}
