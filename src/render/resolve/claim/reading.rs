//! The claim in a text: which phrases it holds and which numbers, each with its place.
//!
//! In: a text and its language. Out: [`Found`] phrases, the longest at each place, and [`Number`]s with the word
//! before them. Knows no data.

use super::words::{Phrase, phrases_of};
use crate::base::numerals::{self, Numeral};
use std::ops::Range;

/// A phrase in a text.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) phrase: Phrase,
    pub(super) span: Range<usize>,
    /// The word before it, in lower case.
    pub(super) before: Option<String>,
}

/// How a number is limited by the words before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Limit {
    None,
    More,
    Less,
    About,
}

/// A number in a text.
#[derive(Clone, Debug)]
pub(super) struct Number {
    pub(super) numeral: Numeral,
    pub(super) limit: Limit,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

/// All that a text states.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) phrases: Vec<Found>,
    pub(super) numbers: Vec<Number>,
}

/// Words before a number that say what side of it is meant.
const LIMITS: [(&str, Limit); 19] = [
    ("más de", Limit::More),
    ("menos de", Limit::Less),
    ("casi", Limit::Less),
    ("cerca de", Limit::About),
    ("alrededor de", Limit::About),
    ("unos", Limit::About),
    ("unas", Limit::About),
    ("aproximadamente", Limit::About),
    ("more than", Limit::More),
    ("over", Limit::More),
    ("less than", Limit::Less),
    ("fewer than", Limit::Less),
    ("under", Limit::Less),
    ("almost", Limit::Less),
    ("nearly", Limit::Less),
    ("about", Limit::About),
    ("around", Limit::About),
    ("some", Limit::About),
    ("roughly", Limit::About),
];

struct Word {
    text: String,
    span: Range<usize>,
}

pub(super) fn read(text: &str, base: &str) -> Reading {
    let words = words(text);
    let numerals = numerals::find(text, base);
    let (numbers, limits): (Vec<Number>, Vec<usize>) = numerals.into_iter().map(|numeral| number(numeral, &words)).unzip();
    let taken: Vec<Range<usize>> = numbers.iter().zip(&limits).map(|(number, from)| *from..number.numeral.span.end).collect();
    Reading { phrases: phrases(&words, &taken, base), numbers }
}

/// Whether a text holds a known phrase.
pub(super) fn has_phrase(text: &str, base: &str) -> bool {
    !phrases(&words(text), &[], base).is_empty()
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Word { text: text[from..at].to_lowercase(), span: from..at });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Whether the words from `at` on are those of `phrase`.
fn matches(words: &[Word], at: usize, phrase: &str) -> Option<usize> {
    let mut count = 0;
    for wanted in phrase.split(' ') {
        if words.get(at + count).is_none_or(|word| word.text != wanted) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// The longest phrase at each place, outside numbers and the words that limit them.
fn phrases(words: &[Word], taken: &[Range<usize>], base: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let free = taken.iter().all(|range| !range.contains(&first.span.start));
        let known = phrases_of(base).iter().find_map(|phrase| matches(words, at, phrase.words).map(|count| (*phrase, count)));
        match known {
            Some((phrase, count)) if free => {
                let end = words.get(at + count - 1).map_or(first.span.end, |word| word.span.end);
                let before = at.checked_sub(1).and_then(|before| words.get(before)).map(|word| word.text.clone());
                found.push(Found { phrase, span: first.span.start..end, before });
                at += count;
            }
            _ => at += 1,
        }
    }
    found
}

/// A number with what stands around it, and where the words that limit it begin.
fn number(numeral: Numeral, words: &[Word]) -> (Number, usize) {
    let first = words.iter().position(|word| word.span.end > numeral.span.start).unwrap_or(words.len());
    let next = words.iter().position(|word| word.span.start >= numeral.span.end);
    // «en unos 3 puntos», «un 15 %»: the word that decides stands before them.
    let limit = LIMITS.iter().find_map(|(phrase, limit)| {
        let start = first.checked_sub(phrase.split(' ').count())?;
        matches(words, start, phrase).filter(|_| words.get(start).is_some()).map(|_| (start, *limit))
    });
    let (start, limit) = limit.unwrap_or((first, Limit::None));
    let text = |at: Option<usize>| at.and_then(|at| words.get(at)).map(|word| word.text.clone());
    let from = words.get(start).filter(|_| start < first).map_or(numeral.span.start, |word| word.span.start);
    (Number { numeral, limit, before: text(start.checked_sub(1)), after: text(next) }, from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(text: &str) -> (Vec<&'static str>, Vec<(f64, Limit)>) {
        let reading = read(text, "es");
        let phrases = reading.phrases.iter().map(|found| found.phrase.words).collect();
        (phrases, reading.numbers.iter().map(|number| (number.numeral.value, number.limit)).collect())
    }

    #[test]
    fn the_longest_phrase_counts() {
        assert_eq!(told("Casi la mitad"), (vec!["casi la mitad"], vec![]));
        assert_eq!(told("la más baja que hay"), (vec!["más baja que"], vec![]));
        assert_eq!(told("no bajó"), (vec!["no bajó"], vec![]));
        assert_eq!(told("bajó casi a la mitad"), (vec!["bajó", "casi a la mitad"], vec![]));
        assert_eq!(told("bajo la línea"), (vec![], vec![]));
    }

    #[test]
    fn words_that_limit_a_number_are_no_comparison() {
        assert_eq!(told("bajó más de 3 puntos porcentuales"), (vec!["bajó"], vec![(3.0, Limit::More)]));
        assert_eq!(told("3,2 puntos porcentuales menos"), (vec!["menos"], vec![(3.2, Limit::None)]));
        assert_eq!(told("un 15,6 % más"), (vec!["más"], vec![(15.6, Limit::None)]));
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "(bajó|más de|la mitad|17,3 %|3 puntos| |ñ|,){0,8}|\\PC{0,30}", english in any::<bool>()) {
            let reading = read(&text, if english { "en" } else { "es" });
            for found in reading.phrases {
                prop_assert!(text.get(found.span).is_some());
            }
        }
    }
}
