//! Where in its file a word in doubt stands.
//!
//! In: where it was read, and the file. Out: its bytes. Where only what holds it is known (a name
//! was filled in before it), it is looked for in there; where it cannot be found, the text around it is meant.

use super::doubts::Doubt;
use crate::base::span::Span;
use crate::checks::text::Found;
use crate::model::item::Item;

/// The bytes of `doubt` in `file`.
pub(super) fn of(doubt: &Doubt<'_>, file: &str, item: &Item) -> Span {
    let word = doubt.written.as_str();
    match doubt.place {
        Some(Found::Exact(span)) => span,
        Some(Found::Near(span, _)) => in_part(word, doubt.before, file.get(span.range()).unwrap_or_default())
            .map_or(span, |at| Span::new(span.start + at, span.start + at + word.len())),
        None => whole(word, file).map_or(item.meta.title_span, |at| Span::new(at, at + word.len())),
    }
}

/// The part says the word for the time after `before` times.
fn in_part(word: &str, before: usize, part: &str) -> Option<usize> {
    let mut places = part.match_indices(word).map(|(at, _)| at);
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
