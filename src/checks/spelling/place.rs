//! Where in its file a word in doubt stands.
//!
//! In: where it was read, and the file. Out: its bytes. What was read may differ from what is written (escapes, spaces
//! that do not break), so the word is looked for in the file itself; where it cannot be found, the text around it is meant.

use super::doubts::{Doubt, Spot};
use crate::base::span::Span;
use crate::model::item::Item;

/// The bytes of `doubt` in `file`.
pub(super) fn of(doubt: &Doubt<'_>, file: &str, item: &Item) -> Span {
    let word = doubt.written.as_str();
    match &doubt.spot {
        Spot::Node { span, before } => in_node(word, *before, file.get(span.range()).unwrap_or_default())
            .map_or(*span, |at| Span::new(span.start + at, span.start + at + word.len())),
        Spot::Field { text, at } => {
            let found = file.find(text.as_str()).map(|start| start + at).or_else(|| whole(word, file));
            found.map_or(item.meta.title_span, |at| Span::new(at, at + word.len()))
        }
    }
}

/// The node says the word for the time after `before` times.
fn in_node(word: &str, before: usize, node: &str) -> Option<usize> {
    let mut places = node.match_indices(word).map(|(at, _)| at);
    let first = places.next()?;
    if before == 0 { Some(first) } else { places.nth(before - 1).or(Some(first)) }
}

/// The first place where the word stands alone.
fn whole(word: &str, file: &str) -> Option<usize> {
    let alone = |at: &usize| {
        let letter = |c: char| c.is_alphanumeric();
        !file[..*at].ends_with(letter) && !file[at + word.len()..].starts_with(letter)
    };
    file.match_indices(word).map(|(at, _)| at).find(alone)
}
