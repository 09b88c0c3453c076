//! Where the parts of a text stand in the file.
//!
//! In: a text as the parser gives it, and the bytes that it came from. Out: pieces, and the place of any part. Knows how the parser writes
//! what it reads: entities as characters, «17,3 %» with a space that does not break, U+0000 as U+FFFD.

use crate::base::span::Span;
use std::ops::Range;

/// A piece of a text, up to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its first byte in the text.
    pub(super) at: usize,
    pub(super) source: Span,
    /// Whether each of its bytes is one of the source.
    pub(super) exact: bool,
}

/// The longest name of a character reference in HTML, with its `&` and `;` (HTML, 13.5).
const LONGEST_ENTITY: usize = 33;

/// The pieces of `text`, which stands at `span` of `file`. What cannot be laid beside its source is one piece to the end.
pub(super) fn align(text: &str, span: Span, file: &str) -> Vec<Piece> {
    let written = file.get(span.range()).unwrap_or_default();
    let (mut at, mut from) = (0, 0);
    let mut pieces = Vec::new();
    while at < text.len() {
        let same = same(&text[at..], &written[from..]);
        let place = |start: usize, end: usize| Span::new(span.start + start, span.start + end);
        if same > 0 {
            pieces.push(Piece { at, source: place(from, from + same), exact: true });
            (at, from) = (at + same, from + same);
            continue;
        }
        let Some((shown, there)) = other(&text[at..], &written[from..]) else {
            pieces.push(Piece { at, source: Span::new(span.start + from, span.end), exact: false });
            break;
        };
        pieces.push(Piece { at, source: place(from, from + there), exact: false });
        (at, from) = (at + shown, from + there);
    }
    pieces
}

/// How many bytes of both are the same.
fn same(text: &str, written: &str) -> usize {
    let equal = text.bytes().zip(written.bytes()).take_while(|(a, b)| a == b).count();
    // Up to the beginning of a character: «á» and «é» have their first byte in common.
    let equal = (0..=equal).rev().find(|length| text.is_char_boundary(*length)).unwrap_or(0);
    let is_reference =
        |at: &usize| ["&amp;", "&#38;"].iter().any(|name| written[*at..].starts_with(name) && !text[*at..].starts_with(name));
    written[..equal].match_indices('&').map(|(at, _)| at).find(is_reference).unwrap_or(equal)
}

/// How many bytes of the text stand for how many of the source, where both begin differently.
fn other(text: &str, written: &str) -> Option<(usize, usize)> {
    let shown = text.chars().next()?.len_utf8();
    match written.bytes().next()? {
        b'&' => {
            let end = written.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';')?;
            Some((shown, end + 1))
        }
        b' ' | 0 => Some((shown, 1)),
        _ => None,
    }
}

/// The bytes of the source that hold a part of the text.
pub(super) fn locate(pieces: &[Piece], range: &Range<usize>) -> Span {
    let piece = |at: usize| pieces[..pieces.partition_point(|piece| piece.at <= at)].last();
    let place = |piece: &Piece, at: usize, coarse: usize| if piece.exact { piece.source.start + (at - piece.at) } else { coarse };
    let start = piece(range.start).map_or(0, |piece| place(piece, range.start, piece.source.start));
    if range.is_empty() {
        return Span::new(start, start);
    }
    // By its last byte, so that the end stays in its own piece.
    let end = piece(range.end - 1).map_or(start, |piece| place(piece, range.end, piece.source.end));
    Span::new(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_otherwise_keeps_its_place() {
        let (text, file) = ("á 17,3\u{a0}% ≤ ñ\u{fffd}é & b y más", "x á 17,3 % &le; ñ\0é &amp; b y otra");
        let pieces = align(text, Span::new(2, file.len()), file);
        let written = |part: &str| {
            let at = text.find(part).expect(part);
            &file[locate(&pieces, &(at..at + part.len())).range()]
        };
        assert_eq!(
            ["á 17,3", "17,3\u{a0}%", "%", "≤", "ñ\u{fffd}", "é &", "b y"].map(written),
            ["á 17,3", "17,3 %", "%", "&le;", "ñ\0", "é &amp;", "b y"]
        );
        // From where both part, all that is left.
        assert_eq!(written("más"), "otra");
        assert_eq!(align("", Span::new(0, 3), file), []);
    }
}
