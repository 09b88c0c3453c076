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
mod passage;
#[cfg(test)]
mod tests;

pub(crate) use passage::{Mark, Passage, PassageKind};

use crate::base::prose::{Counts, Language};
use crate::model::item::Item;

/// The text of an item.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) language: Language,
    /// In the order of reading: title, description, then the page.
    pub(crate) passages: Vec<Passage>,
}

/// A heading with what stands beneath it, up to the next of its level.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Section<'t> {
    /// Nothing for what stands before the first heading.
    pub(crate) heading: Option<&'t Passage>,
    /// Heading included.
    pub(crate) passages: &'t [Passage],
}

impl Text {
    pub(crate) fn of(item: &Item) -> Self {
        let language = Language::of(item.lang.base());
        Self { language, passages: blocks::passages(item, language) }
    }

    /// What is counted of the whole text.
    pub(crate) fn counts(&self) -> Counts {
        self.passages.iter().map(Passage::counts).sum()
    }

    /// The text cut at its headings of the first two levels. Title and description are with what comes first.
    pub(crate) fn sections(&self) -> Vec<Section<'_>> {
        let is_cut = |passage: &Passage| matches!(passage.kind, PassageKind::Heading(..=2));
        let cuts: Vec<usize> = (0..self.passages.len()).filter(|at| is_cut(&self.passages[*at])).collect();
        let starts = [0].into_iter().filter(|_| cuts.first() != Some(&0)).chain(cuts.iter().copied());
        let ends = cuts.iter().copied().filter(|cut| *cut > 0).chain([self.passages.len()]);
        let section = |(start, end): (usize, usize)| {
            let passages = &self.passages[start..end];
            Section { heading: passages.first().filter(|first| is_cut(first)), passages }
        };
        starts.zip(ends).map(section).filter(|section| !section.passages.is_empty()).collect()
    }
}

impl Section<'_> {
    /// What is counted of the section.
    pub(crate) fn counts(&self) -> Counts {
        self.passages.iter().map(Passage::counts).sum()
    }
}
