//! What is counted of a text.
//!
//! In: the units of a text, one by one. Out: sums that can be added. Scores are made of them in `scores`.

use super::language::Language;
use super::sentence::sentences;
use super::syllable::count_syllables;
use super::word::{count_letters, words};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Range};

/// The numbers of a text; those of two texts add up to those of both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Letters of all words.
    pub letters: usize,
    /// The same, each word's number squared: from it and `letters` comes the variance.
    pub squares: usize,
    /// Syllables of all words; zero where the language's are not counted.
    pub syllables: usize,
    /// Words: runs of letters without a digit.
    pub words: usize,
    /// Sentences with at least one word.
    pub sentences: usize,
    /// Words of the longest sentence.
    pub longest_sentence: usize,
}

impl Counts {
    /// The numbers of one unit: a paragraph, a heading, a list item, a cell.
    pub fn of(unit: &str, language: Language) -> Self {
        let sentence = |range: Range<usize>| Self::of_words(words(&unit[range.clone()]).map(|word| &unit[range.clone()][word]), language);
        sentences(unit, language).into_iter().map(sentence).sum()
    }

    /// The numbers of one sentence, by its words; one without a word counts for nothing.
    pub(crate) fn of_words<'w>(words: impl Iterator<Item = &'w str>, language: Language) -> Self {
        let mut counts = Self::default();
        for word in words {
            let letters = count_letters(word);
            counts.words += 1;
            counts.letters += letters;
            counts.squares += letters * letters;
            counts.syllables += if language == Language::Spanish { count_syllables(word) } else { 0 };
        }
        counts.sentences = usize::from(counts.words > 0);
        counts.longest_sentence = counts.words;
        counts
    }

    /// Words to a sentence, on average.
    pub fn words_per_sentence(&self) -> Option<f64> {
        (self.sentences > 0).then(|| self.words as f64 / self.sentences as f64)
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            letters: self.letters + other.letters,
            squares: self.squares + other.squares,
            syllables: self.syllables + other.syllables,
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            longest_sentence: self.longest_sentence.max(other.longest_sentence),
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}
