//! Where a piece of a parsed text stands in its file, byte for byte, so that it can be replaced.
//!
//! In: a text node and a range of its text. Out: the bytes of the file, or nothing when text and file may
//! differ: escapes, entities, folded lines. Knows no file; the engine compares the bytes once more.

use crate::base::span::Span;
use crate::model::doc::{Node, NodeKind};
use std::ops::Range;

/// A space that the parser has bound («17,3 %»): two bytes in the text, one in the file.
const NO_BREAK: char = '\u{a0}';

/// The bytes of `range` of the text of a node that covers `span`.
pub(super) fn part(text: &str, span: Span, range: &Range<usize>) -> Option<Span> {
    let bound = |text: &str| text.matches(NO_BREAK).count();
    let in_file = span.end - span.start;
    let per_space = match text.len().checked_sub(in_file)? {
        0 => 0,
        grown if grown == bound(text) => 1,
        _ => return None,
    };
    let at = |offset: usize| Some(span.start + offset - per_space * bound(text.get(..offset)?));
    Some(Span::new(at(range.start)?, at(range.end)?))
}

/// The text of a node that holds one text and nothing else, and where it stands.
pub(super) fn only_text(node: &Node) -> Option<(&str, Span)> {
    match node.children.as_slice() {
        [Node { kind: NodeKind::Text(text), span, .. }] => Some((text, *span)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bound_spaces_are_counted_and_unknown_changes_are_refused() {
        let text = "Fue el 17,3\u{a0}% y 4\u{a0}% más";
        let file = "Fue el 17,3 % y 4 % más";
        let range = text.find("más").unwrap()..text.len();
        let span = part(text, Span::new(10, 10 + file.len()), &range).unwrap();
        assert_eq!(&file[span.start - 10..span.end - 10], "más");
        assert_eq!(part(text, Span::new(10, 10 + text.len()), &range), Some(Span::new(10 + range.start, 10 + range.end)));
        assert_eq!(part("a & b", Span::new(0, 9), &(0..1)), None);
        assert_eq!(part(text, Span::new(0, file.len() + 1), &range), None);
    }
}
