//! Places in a source text, as bytes and as lines and columns.

use std::ops::Range;

/// A range of bytes of one source file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    pub(crate) fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The same span further on by `offset` bytes.
    pub(crate) fn shift(self, offset: usize) -> Self {
        Self { start: self.start + offset, end: self.end + offset }
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

impl<T> Spanned<T> {
    pub(crate) fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A place as people count it: line and column from 1, a column being a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LineColumn {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl LineColumn {
    /// Where byte `offset` of `bytes` is. A line that is no UTF-8 has one column a byte, as in Windows-1252.
    pub(crate) fn at(bytes: &[u8], offset: usize) -> Self {
        let before = &bytes[..offset.min(bytes.len())];
        let line = before.split(|byte| *byte == b'\n').count();
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let lead = &before[start..];
        let Ok(text) = std::str::from_utf8(lead) else { return Self { line, column: lead.len() + 1 } };
        let marks = usize::from(start == 0 && text.starts_with('\u{feff}'));
        Self { line, column: text.chars().count() + 1 - marks }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "año\nñandú x".as_bytes();
        assert_eq!(LineColumn::at(text, 0), LineColumn { line: 1, column: 1 });
        assert_eq!(LineColumn::at(text, text.len() - 1), LineColumn { line: 2, column: 7 });
        assert_eq!(LineColumn::at(text, 10_000).line, 2);
        assert_eq!(LineColumn::at(b"a\nregi\xf3n \xcd\xb0,x", 10), LineColumn { line: 2, column: 9 });
    }
}
