//! The language engine: words, sentences, syllables, and the scores that are made of their numbers.
//!
//! In: running text and its [`Language`]. Out: ranges of its bytes, [`Counts`] and scores. Knows no Markdown, no page and no rule.
//!
//! The convention, so that two people count the same: a *word* is a maximal run of letters, and a run with a digit is
//! none; a *sentence* ends as [`sentences`] says; a *syllable* is one of Spanish spelling, as [`syllables`] says. A text is
//! made of units (a paragraph, a heading, a list item, a cell), and no sentence goes over the end of a unit:
//! count each one by itself with [`Counts::of`], and add them.

mod abbreviations;
mod counts;
mod language;
mod letter;
pub(crate) mod scores;
mod sentence;
mod syllable;
#[cfg(test)]
mod tests;
mod word;

/// Stands in a text for what is read and is no running text: code, an address, a number that is filled in later. It is no word, and
/// can begin a sentence. U+FFFC OBJECT REPLACEMENT CHARACTER is what Unicode has for that (The Unicode Standard, 23.8).
pub(crate) const OBJECT: char = '\u{fffc}';

pub use counts::Counts;
pub use language::Language;
pub use scores::{Score, leading, scores};
pub use sentence::sentences;
pub use syllable::{count_syllables, syllables};
pub use word::{count_letters, words};
