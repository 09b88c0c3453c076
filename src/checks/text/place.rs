//! Where the parts of a text stand in the file.
//!
//! In: a text as the parser gives it, and the bytes that it came from. Out: pieces, and the place of any part. Knows how the parsers write
//! what they read: entities as characters, «17,3 %» with a space that does not break, U+0000 as U+FFFD; folded lines and quotes of YAML.

use crate::base::span::Span;
use std::ops::Range;

/// A piece of a text, up to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its first byte in the text.
    pub(super) at: usize,
    pub(super) source: Span,
    pub(super) written: Written,
}

/// How a piece of a text is written in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// Byte by byte as it is read.
    So,
    /// One sign in another way: a space that was bound, a folded line, a quote that YAML escapes.
    Otherwise,
    /// Only the whole is known: a break, code, an entity, a name that was filled in.
    Whole,
}

/// Where a part of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    Exact(Span),
    /// Only what holds it is known, and the byte of the text where that begins.
    Near(Span, usize),
}

/// The longest name of a character reference in HTML, with its `&` and `;` (HTML, 13.5).
const LONGEST_ENTITY: usize = 33;

/// The pieces of `text`, which stands at `span` of `file`. What cannot be laid beside its source is one piece to the end.
/// The place of a text that was folded may end too early; its letters tell how far it goes.
pub(super) fn align(text: &str, span: Span, file: &str) -> Vec<Piece> {
    let written = file.get(span.start..).unwrap_or_default();
    let (mut at, mut from) = (0, 0);
    let mut pieces = Vec::new();
    while at < text.len() {
        let same = same(&text[at..], &written[from..]);
        let place = |start: usize, end: usize| Span::new(span.start + start, span.start + end);
        if same > 0 {
            pieces.push(Piece { at, source: place(from, from + same), written: Written::So });
            (at, from) = (at + same, from + same);
            continue;
        }
        let Some((shown, there, how)) = other(&text[at..], &written[from..]) else {
            let start = (span.start + from).min(span.end);
            pieces.push(Piece { at, source: Span::new(start, span.end), written: Written::Whole });
            break;
        };
        pieces.push(Piece { at, source: place(from, from + there), written: how });
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
    let signs = { written.bytes() }.take(equal).enumerate().filter(|(_, byte)| *byte == b'&');
    let equal = signs.map(|(at, _)| at).find(is_reference).unwrap_or(equal);
    if equal == text.len() {
        return equal;
    }
    let rest = &written[equal..];
    let (read, next) = (&text[..equal], rest.bytes().next());
    match next {
        // The space was read for all that is folded, and the quote for both.
        Some(b' ' | b'\t' | b'\n' | b'\r') if folded(rest) > 0 => read.trim_end_matches(' ').len(),
        Some(b'\'') if read.ends_with('\'') => equal - 1,
        _ => equal,
    }
}

/// How many bytes of the text stand for how many of the source, where both begin differently.
fn other(text: &str, written: &str) -> Option<(usize, usize, Written)> {
    let read = text.chars().next()?;
    let shown = read.len_utf8();
    match (read, written.bytes().next()?) {
        (_, b'&') => {
            let end = written.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';')?;
            Some((shown, end + 1, Written::Whole))
        }
        (' ' | '\u{a0}', b' ' | b'\t' | b'\n' | b'\r') => Some((shown, folded(written).max(1), Written::Otherwise)),
        ('\u{fffd}', 0) => Some((shown, 1, Written::Otherwise)),
        ('"', b'\\') if written.starts_with("\\\"") => Some((shown, 2, Written::Otherwise)),
        ('\'', b'\'') if written.starts_with("''") => Some((shown, 2, Written::Otherwise)),
        _ => None,
    }
}

/// The length of the end of a line and of what follows up to the next word; 0 where no line ends.
fn folded(written: &str) -> usize {
    let ends = written.trim_start_matches([' ', '\t']).starts_with(['\n', '\r']);
    if ends { written.len() - written.trim_start_matches([' ', '\t', '\r', '\n']).len() } else { 0 }
}

/// The bytes of the source that hold a part of the text.
pub(super) fn locate(pieces: &[Piece], range: &Range<usize>) -> Span {
    let start = piece(pieces, range.start).map_or(0, |piece| match piece.written {
        Written::So => piece.source.start + (range.start - piece.at),
        _ => piece.source.start,
    });
    if range.is_empty() {
        return Span::new(start, start);
    }
    // By its last byte, so that the end stays in its own piece.
    let end = piece(pieces, range.end - 1).map_or(start, |piece| match piece.written {
        Written::So => piece.source.start + (range.end - piece.at),
        _ => piece.source.end,
    });
    Span::new(start, end)
}

/// Where a part of the text is; nothing of a text whose place nobody kept.
pub(super) fn find(pieces: &[Piece], range: &Range<usize>) -> Option<Found> {
    let (first, last) = (piece(pieces, range.start)?, piece(pieces, range.end.checked_sub(1)?)?);
    let whole = [first, last].into_iter().find(|piece| piece.written == Written::Whole);
    let place = locate(pieces, range);
    Some(whole.map_or(Found::Exact(place), |piece| Found::Near(place, piece.at)))
}

/// Whether a part of the text is written in one go, with no mark-up, code, line break or entity inside.
pub(super) fn is_plain(pieces: &[Piece], range: &Range<usize>) -> bool {
    let first = pieces.partition_point(|piece| piece.at <= range.start).saturating_sub(1);
    let end = pieces.partition_point(|piece| piece.at < range.end);
    let within = pieces.get(first..end).unwrap_or_default();
    let joined = |pair: &[Piece]| pair[0].source.end == pair[1].source.start;
    match within {
        [] => false,
        [_] => true,
        _ => within.iter().all(|piece| piece.written != Written::Whole) && within.windows(2).all(joined),
    }
}

fn piece(pieces: &[Piece], at: usize) -> Option<&Piece> {
    pieces[..pieces.partition_point(|piece| piece.at <= at)].last()
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

    #[test]
    fn a_text_is_followed_through_folds_quotes_and_bound_spaces() {
        let last = |text: &str, file: &str| {
            let pieces = align(text, Span::new(0, file.len()), file);
            let word = text.rfind(' ').map_or(0, |at| at + 1);
            assert!(is_plain(&pieces, &(0..text.len())), "{file}");
            find(&pieces, &(word..text.len()))
        };
        for (text, file) in [
            ("17,3\u{a0}% y", "17,3 % y"),
            ("a\u{a0}b y", "a\u{a0}b y"),
            ("uno y", "uno\n    y"),
            ("uno y", "uno  \r\n    y"),
            ("di \"ya\" y", "di \\\"ya\\\" y"),
            ("d'Or y", "d''Or y"),
        ] {
            assert_eq!(last(text, file), Some(Found::Exact(Span::new(file.len() - 1, file.len()))), "{file}");
        }
    }

    #[test]
    fn what_is_known_only_as_a_whole_is_near_and_not_plain() {
        let file = "a &amp; {b} c";
        let pieces = align("a & la b c", Span::new(0, file.len()), file);
        assert_eq!(find(&pieces, &(0..1)), Some(Found::Exact(Span::new(0, 1))));
        assert_eq!(find(&pieces, &(2..3)), Some(Found::Near(Span::new(2, 7), 2)));
        assert_eq!(find(&pieces, &(7..8)), Some(Found::Near(Span::new(8, 13), 4)));
        assert!(is_plain(&pieces, &(0..2)) && !is_plain(&pieces, &(0..3)) && !is_plain(&pieces, &(3..5)));
        assert_eq!(find(&[], &(0..1)), None);
    }
}
