//! A text as the rules of this family see it: what in it may be judged.
//!
//! In: a passage of the item. Out: the same without the addresses and the words of other languages. Knows no rule.

use super::address;
use crate::checks::text::{self, Mark};
use std::ops::Range;

/// One text without a break.
pub(super) struct Passage<'t> {
    pub(super) of: &'t text::Passage,
    pub(super) text: &'t str,
    /// Addresses, paths and words in another language.
    left_alone: Vec<Range<usize>>,
}

impl<'t> Passage<'t> {
    pub(super) fn new(of: &'t text::Passage) -> Self {
        let text = of.text.as_str();
        let mut left_alone = address::find(text);
        left_alone.extend(of.marked(Mark::Address).map(|object| super::word_around(text, object)));
        left_alone.extend(of.marked(Mark::Foreign).cloned());
        Self { of, text, left_alone }
    }

    /// Whether a part of the text may be judged.
    pub(super) fn is_open(&self, range: &Range<usize>) -> bool {
        self.left_alone.iter().all(|closed| closed.end <= range.start || range.end <= closed.start)
    }
}
