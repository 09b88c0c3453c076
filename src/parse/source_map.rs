//! From a place in an extracted text to the place in the file that it was taken from.
//!
//! In: where pieces of the text begin in the file. Out: file offsets and spans. Does not know what the text
//! is: the body of a page, one YAML string, a block scalar whose lines are indented, a fenced block.

use crate::base::span::Span;
use std::ops::Range;

/// Maps bytes of a text to bytes of its file: total and monotone, so that a span is never turned around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SourceMap {
    /// (text offset, file offset), both rising; the first text offset is 0.
    pieces: Vec<(usize, usize)>,
}

impl SourceMap {
    /// The text stands in the file as it is, from `offset` on.
    pub(crate) fn identity(offset: usize) -> Self {
        Self { pieces: vec![(0, offset)] }
    }

    /// Each piece (mostly a line) of the text begins at a file offset of its own. Pieces that would run
    /// backwards are dropped.
    pub(crate) fn lines(mut pieces: Vec<(usize, usize)>) -> Self {
        pieces.sort_unstable();
        let mut kept: Vec<(usize, usize)> = Vec::with_capacity(pieces.len().max(1));
        for piece in pieces {
            let rises = kept.last().is_none_or(|last| last.0 < piece.0 && last.1 <= piece.1);
            if rises {
                kept.push(piece);
            }
        }
        match kept.first_mut() {
            Some(first) => *first = (0, first.1.saturating_sub(first.0)),
            None => kept.push((0, 0)),
        }
        Self { pieces: kept }
    }

    /// The content `text` of the fenced block that covers `fence` of `file`. Its lines may have lost the
    /// indent of the fence, so each is compared with its own source line from the end.
    pub(crate) fn fence(file: &str, fence: Span, text: &str) -> Self {
        let source = file.get(fence.range()).unwrap_or_default();
        let mut at = fence.start + lines(source).next().map_or(0, str::len);
        let (mut pieces, mut in_text) = (Vec::new(), 0);
        for (line, written) in lines(text).zip(lines(source).skip(1)) {
            let [shown, there] = [line, written].map(|line| line.trim_end_matches(['\n', '\r']));
            pieces.extend(aligned(shown, there).into_iter().map(|(text, source)| (in_text + text, at + source)));
            in_text += line.len();
            at += written.len();
        }
        if pieces.is_empty() {
            pieces.push((0, at));
        }
        Self::lines(pieces)
    }

    /// The file offset of byte `offset` of the text.
    pub(crate) fn at(&self, offset: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.0 <= offset);
        let (from, to) = self.pieces.get(next.saturating_sub(1)).copied().unwrap_or_default();
        let place = to + offset.saturating_sub(from);
        self.pieces.get(next).map_or(place, |piece| place.min(piece.1))
    }

    /// The file bytes of `range`. The end is reckoned from the last byte, so that it stays on its own line.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        let start = self.at(range.start);
        let end = if range.end > range.start { self.at(range.end - 1) + 1 } else { start };
        Span::new(start, end)
    }
}

/// Lines with their ends, which are any of those that CommonMark knows (2.1): LF, CR LF and CR alone.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = rest.find(['\n', '\r']).map_or(rest.len(), |at| at + if rest[at..].starts_with("\r\n") { 2 } else { 1 });
        let (line, after) = rest.split_at(end);
        rest = after;
        (!line.is_empty()).then_some(line)
    })
}

/// Where parts of a line of code stand in its source line. CommonMark takes the fence's indent away (2.2: half a tab
/// becomes spaces) and shows U+0000 as U+FFFD (2.3); all else is the same.
fn aligned(shown: &str, there: &str) -> Vec<(usize, usize)> {
    let (mut text, mut source) = (shown.len(), there.len());
    let mut pieces = Vec::new();
    for pair in shown.chars().rev().zip(there.chars().rev()) {
        match pair {
            (a, b) if a == b => (text, source) = (text - a.len_utf8(), source - b.len_utf8()),
            (char::REPLACEMENT_CHARACTER, '\0') => {
                pieces.push((text, source));
                source -= 1;
                // Each byte of the one stands for the whole of the other.
                pieces.extend((1..=3).map(|back| (text - back, source)));
                text -= 3;
            }
            _ => break,
        }
    }
    pieces.extend([(text, source), (0, source.saturating_sub(text))]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identity_only_shifts() {
        let map = SourceMap::identity(10);
        assert_eq!(map.span(&(2..5)), Span::new(12, 15));
        assert_eq!(map.span(&(3..3)), Span::new(13, 13));
    }

    #[test]
    fn lines_of_a_block_scalar_keep_their_indent_out() {
        let file = "a: |\n  uno\n  dos\n";
        let map = SourceMap::lines(vec![(0, 7), (4, 13)]);
        assert_eq!(&file[map.span(&(0..3)).range()], "uno");
        assert_eq!(&file[map.span(&(4..7)).range()], "dos");
        assert_eq!(&file[map.span(&(0..7)).range()], "uno\n  dos");
    }

    #[test]
    fn hostile_pieces_still_give_a_monotone_map() {
        let map = SourceMap::lines(vec![(5, 3), (2, 90), (9, 95), (9, 1)]);
        assert!((0..40).all(|at| map.at(at) <= map.at(at + 1)));
        assert_eq!(SourceMap::lines(Vec::new()).at(4), 4);
    }

    #[test]
    fn what_commonmark_shows_otherwise_keeps_its_place() {
        let file = "- ```x\n \tab\0ñcd\n  ```\n";
        let map = SourceMap::fence(file, Span::new(2, file.len() - 1), "  ab\u{fffd}ñcd\n");
        let part = |range: Range<usize>| &file[map.span(&range).range()];
        assert_eq!([part(2..4), part(4..7), part(7..9), part(9..11)], ["ab", "\0", "ñ", "cd"]);
        assert_eq!((part(7..11), part(11..11), map.at(11)), ("ñcd", "", 16));
    }

    #[test]
    fn lines_end_in_three_ways() {
        assert_eq!(lines("a\r\nb\rc\n\nd").collect::<Vec<_>>(), ["a\r\n", "b\r", "c\n", "\n", "d"]);
        let file = "```x\r- a: 1\r\n  b: 2";
        let map = SourceMap::fence(file, Span::new(0, file.len()), "- a: 1\n  b: 2");
        assert_eq!([&file[map.span(&(2..3)).range()], &file[map.span(&(9..13)).range()]], ["a", "b: 2"]);
    }

    #[test]
    fn a_fence_knows_where_its_lines_are() {
        let file = "x\n\n  ```pasos\n  - a: 1\n\n    b: 2\n  ```\n";
        let fence = Span::new(5, file.len() - 1);
        let map = SourceMap::fence(file, fence, "- a: 1\n\n  b: 2\n");
        assert_eq!(&file[map.span(&(2..3)).range()], "a");
        assert_eq!(&file[map.span(&(10..11)).range()], "b");
    }
}
