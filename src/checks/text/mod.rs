//! The running text of an item, as its readers read it: for the rules that look at words and sentences, and for counting.
//!
//! In: an [`Item`]. Out: a [`Text`]: its [`Passage`]s in the order of reading. Code, addresses, images and marks of notes are not in
//! them; quotations and passages in another language are, and are marked. Knows no rule.
//!
//! ```text
//! for passage in &text.passages {
//!     for sentence in passage.sentences() {
//!         for word in passage.words(&sentence) {        // without those in other languages
//!             if passage.is_own(&word) { … passage.span(&word) … }
//! ```

mod blocks;
mod build;
mod metrics;
mod passage;
mod place;
#[cfg(test)]
mod tests;

pub use metrics::{SectionMetrics, TextMetrics};
pub(crate) use passage::{Mark, Passage, PassageKind};

use crate::base::prose::Language;
use crate::model::item::Item;

/// The text of an item.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    pub(crate) language: Language,
    /// In the order of reading: title, description, then the page.
    pub(crate) passages: Vec<Passage>,
}

impl Text {
    /// `file` is what the item was written in.
    pub(crate) fn of(item: &Item, file: &str) -> Self {
        let language = Language::of(item.lang.base());
        Self { language, passages: blocks::passages(item, language, file) }
    }
}
