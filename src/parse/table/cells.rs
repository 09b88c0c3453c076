//! Where the cells of a separated text begin and end (RFC 4180).
//!
//! In: bytes and a separator. Out: the spans of the cells. The values are read by the `csv` crate; this is for what
//! it does not tell: the place of a cell, which separator fits, and how many cells there are before any is kept.

use crate::base::span::Span;

/// What ends a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Cell,
    Row,
}

/// The cells one after the other.
pub(super) struct Cells<'b> {
    bytes: &'b [u8],
    separator: u8,
    at: usize,
    done: bool,
}

impl<'b> Cells<'b> {
    pub(super) fn new(bytes: &'b [u8], separator: u8) -> Self {
        Self { bytes, separator, at: 0, done: bytes.is_empty() }
    }

    /// One past the last byte of the cell that starts at `start`.
    fn end(&self, start: usize) -> usize {
        let mut at = start;
        if self.bytes.get(at) == Some(&b'"') {
            at = self.closing_quote(at + 1);
        }
        let ends = |byte: &u8| *byte == self.separator || matches!(byte, b'\r' | b'\n');
        self.bytes[at..].iter().position(ends).map_or(self.bytes.len(), |found| at + found)
    }

    /// One past the quote that closes a quoted cell; two in a row are one within it.
    fn closing_quote(&self, mut at: usize) -> usize {
        while let Some(found) = self.bytes[at..].iter().position(|byte| *byte == b'"') {
            at += found + 1;
            if self.bytes.get(at) != Some(&b'"') {
                return at;
            }
            at += 1;
        }
        self.bytes.len()
    }
}

impl Iterator for Cells<'_> {
    type Item = (Span, End);

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let span = Span::new(self.at, self.end(self.at));
        let end = match self.bytes.get(span.end) {
            Some(byte) if *byte == self.separator => End::Cell,
            _ => End::Row,
        };
        let crlf = end == End::Row && self.bytes[span.end..].starts_with(b"\r\n");
        self.at = span.end + if crlf { 2 } else { 1 };
        // A separator at the very end opens one more, empty cell.
        self.done = self.at > self.bytes.len() || self.at == self.bytes.len() && end == End::Row;
        Some((span, end))
    }
}

/// Where the cell number `index` (from 0) of a record stands.
pub(super) fn span(bytes: &[u8], separator: u8, record: Span, index: usize) -> Span {
    let raw = bytes.get(record.range()).unwrap_or_default();
    let cell = Cells::new(raw, separator).nth(index);
    cell.map_or(record, |(span, _)| span.shift(record.start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        Cells::new(text.as_bytes(), b',').map(|(span, _)| &text[span.range()]).collect()
    }

    #[test]
    fn a_cell_is_found_in_its_record() {
        let text = "a,b,c\n1,\"x, y\",3\n";
        let record = Span::new(6, text.len() - 1);
        let cell = |index| &text[span(text.as_bytes(), b',', record, index).range()];
        assert_eq!([cell(0), cell(1), cell(2)], ["1", "\"x, y\"", "3"]);
        assert_eq!(span(text.as_bytes(), b',', record, 3), record);
    }

    #[test]
    fn quotes_and_ends_of_lines_are_respected() {
        assert_eq!(texts("a,\"b \"\"c\"\",\nd\",e\r\nf"), ["a", "\"b \"\"c\"\",\nd\"", "e", "f"]);
        assert_eq!(texts("a\"b,c"), ["a\"b", "c"]);
        assert_eq!(texts("a,"), ["a", ""]);
        assert_eq!(texts("\"a"), ["\"a"]);
        assert_eq!(texts(""), [""; 0]);
    }
}
