//! Texts of a page that is read the quick way: slices of the page, or decoded where they hold references.

use super::super::tree::{Kind, NodeId};
use super::Reader;
use super::names::Class;
use memchr::memchr;
use std::borrow::Cow;

/// The references that writers of HTML use; others are for the Standard's parser.
const REFERENCES: [(&str, char); 6] = [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("#39;", '\''), ("#x27;", '\'')];

impl<'h> Reader<'h> {
    /// The text up to the next tag, in the element that is open.
    pub(super) fn words(&mut self) -> Option<()> {
        let rest = self.rest();
        let length = memchr(b'<', rest.as_bytes())?;
        let next = rest[length + 1..].bytes().next()?;
        if !(next.is_ascii_lowercase() || next == b'/' || next == b'!') {
            return None;
        }
        if length > 0 {
            let open = self.top()?;
            let spaced = matches!(open.class, Class::Head | Class::Table | Class::Columns | Class::Rows | Class::Row);
            if spaced && !rest[..length].bytes().all(is_space) {
                return None;
            }
            let id = open.id;
            let text = self.decoded(self.at, length)?;
            self.add(id, Kind::Text(text));
            self.at += length;
        }
        Some(())
    }

    /// Goes behind space that belongs to nothing.
    pub(super) fn pass_space(&mut self) {
        self.at += self.space_length();
    }

    /// Adds space to the element that is open.
    pub(super) fn space(&mut self) {
        let length = self.space_length();
        if let Some(id) = self.top().map(|open| open.id).filter(|_| length > 0) {
            let text = self.slice(self.at, length);
            self.add(id, Kind::Text(text));
        }
        self.at += length;
    }

    /// Adds space behind a page to the end of its body.
    pub(super) fn space_in(&mut self, body: NodeId) {
        let length = self.space_length();
        if length > 0 {
            let text = self.slice(self.at, length);
            match self.nodes[body.index()].last.map(|last| &mut self.nodes[last.index()].kind) {
                Some(Kind::Text(before)) => before.to_mut().push_str(&text),
                _ => drop(self.add(body, Kind::Text(text))),
            }
        }
        self.at += length;
    }

    fn space_length(&self) -> usize {
        self.rest().bytes().take_while(|byte| is_space(*byte)).count()
    }

    pub(super) fn slice(&self, start: usize, length: usize) -> Cow<'h, str> {
        Cow::Borrowed(&self.html[start..start + length])
    }

    /// A text with its references read; none where one of them is unusual.
    pub(super) fn decoded(&self, start: usize, length: usize) -> Option<Cow<'h, str>> {
        let text = &self.html[start..start + length];
        if memchr(b'&', text.as_bytes()).is_none() {
            return Some(Cow::Borrowed(text));
        }
        let mut parts = text.split('&');
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, sign) = REFERENCES.iter().find(|(name, _)| part.starts_with(name))?;
            out.push(*sign);
            out.push_str(&part[name.len()..]);
        }
        Some(Cow::Owned(out))
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | 0x0C)
}
