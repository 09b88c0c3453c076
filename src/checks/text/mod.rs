//! The text of an item, as its readers read it: for the rules that look at words, sentences, signs and spelling, and for counting.
//!
//! In: an [`Item`]. Out: a [`Text`]: its [`Passage`]s in the order of reading. Code, addresses, images and marks of notes are not in
//! them; quotations and words in another language are, and are marked. What is read beside the running text, as the alternative text
//! of an image, is an [`Aside`]. Which blocks and fields are read, stands in `blocks` and nowhere else. Knows no rule.
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

pub(crate) use build::addresses;
pub use metrics::{SectionMetrics, TextMetrics};
pub(crate) use passage::{Mark, Passage, PassageKind};
pub(crate) use place::Found;

use crate::base::prose::Language;
use crate::model::item::Item;
use crate::model::lang::Lang;

/// The text of an item.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    pub(crate) language: Language,
    /// In the order of reading: title, description, then the page.
    pub(crate) passages: Vec<Passage>,
    /// What is read beside them, in the same order.
    pub(crate) asides: Vec<Aside>,
}

/// A text that stands in no sentence of the page: a big number, words on a card, the alternative text of an image; and words in
/// another language, which are marked in their passage too.
#[derive(Clone, Debug)]
pub(crate) struct Aside {
    pub(crate) lang: Lang,
    pub(crate) passage: Passage,
}

impl Text {
    /// `file` is what the item was written in.
    pub(crate) fn of(item: &Item, file: &str) -> Self {
        blocks::read(item, file)
    }
    /// All that is read.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Passage> {
        self.passages.iter().chain(self.asides.iter().map(|aside| &aside.passage))
    }
}
