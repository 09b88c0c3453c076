//! A passage as the rules of this family read it: sentences, words with what they do, and the phrases found in it.
//!
//! In: a passage of a page and its language. Out: its reading, made once for all rules. Knows no rule.

use super::phrases::{Phrase, Phrases};
use crate::base::prose::Language;
use crate::checks::text::Passage;
use std::ops::Range;

/// What a word does in a sentence, as far as rules ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Other,
    /// «rápidamente».
    Mente,
    /// «haciendo».
    Gerund,
    /// «que», «cuyo», «donde», «aunque»: begins a clause within another.
    Link,
    /// A form of «ser» that can make a passive: «fue», «sido», «será».
    Be,
}

/// A word: its bytes in the passage and what it does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) role: Role,
}

/// A passage with its sentences and words. All ranges are bytes of `text`.
pub(super) struct Prose<'t> {
    pub(super) passage: &'t Passage,
    pub(super) text: &'t str,
    /// The same in small letters, byte for byte.
    pub(super) lower: String,
    pub(super) language: Language,
    pub(super) words: Vec<Word>,
    /// Each sentence and its words.
    pub(super) sentences: Vec<(Range<usize>, Range<usize>)>,
    pub(super) phrases: Vec<(Range<usize>, &'t Phrase)>,
}

/// A sentence of a [`Prose`].
#[derive(Clone, Copy)]
pub(super) struct Sentence<'t> {
    pub(super) of: &'t Prose<'t>,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) words: &'t [Word],
}

impl<'t> Prose<'t> {
    pub(super) fn new(passage: &'t Passage, language: Language, phrases: &'t Phrases) -> Self {
        let text = passage.text.as_str();
        let lower = small(text);
        let mut words = Vec::with_capacity(text.len() / 5);
        let mut parts = Vec::new();
        let is_spanish = language == Language::Spanish;
        for range in passage.sentences() {
            let first = words.len();
            words.extend(passage.words(range).map(|Range { start, end }| {
                let role = if is_spanish { role(&lower[start..end]) } else { Role::Other };
                Word { start, end, role }
            }));
            parts.push((range.clone(), first..words.len()));
        }
        let phrases = phrases.find(&lower);
        Self { passage, text, lower, language, words, sentences: parts, phrases }
    }

    pub(super) fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.sentences.iter().map(|(range, words)| Sentence {
            of: self,
            start: range.start,
            end: range.end,
            words: &self.words[words.clone()],
        })
    }

    /// Whether a range is someone else's words, or in another language.
    pub(super) fn is_quoted(&self, range: &Range<usize>) -> bool {
        !self.passage.is_own(range)
    }

    /// Whether the word at `start` has the capital of a name: it is not the first of a sentence.
    pub(super) fn is_name(&self, start: usize) -> bool {
        let capital = self.text[start..].chars().next().is_some_and(char::is_uppercase);
        let begins = self.text[..start]
            .trim_end()
            .chars()
            .next_back()
            .is_none_or(|c| matches!(c, '.' | '!' | '?' | '…' | ':' | '«' | '¿' | '¡' | '—' | '(' | '\n'));
        capital && !begins
    }
}

impl<'t> Sentence<'t> {
    pub(super) fn text(&self) -> &'t str {
        &self.of.text[self.start..self.end]
    }

    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// A word in small letters.
    pub(super) fn lower(&self, word: &Word) -> &'t str {
        &self.of.lower[word.start..word.end]
    }

    /// The word as written.
    pub(super) fn written(&self, word: &Word) -> &'t str {
        &self.of.text[word.start..word.end]
    }

    /// The word at a place in small letters, if there is one.
    pub(super) fn lower_at(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |word| self.lower(word))
    }

    /// The phrases that begin in the sentence, without other people's words and names.
    pub(super) fn phrases(&self) -> impl Iterator<Item = (Range<usize>, &'t Phrase)> + use<'t> {
        let (of, start, end) = (self.of, self.start, self.end);
        let first = of.phrases.partition_point(|(range, _)| range.start < start);
        let found = of.phrases[first..].iter().take_while(move |(range, _)| range.start < end);
        found.filter(|(range, _)| !of.is_quoted(range) && !of.is_name(range.start)).map(|(range, phrase)| (range.clone(), *phrase))
    }

    /// Whether only spaces stand between two words that follow each other.
    pub(super) fn joined(&self, at: usize) -> bool {
        let (Some(one), Some(next)) = (self.words.get(at), self.words.get(at + 1)) else { return false };
        self.of.text[one.end..next.start].trim().is_empty()
    }

    /// What stands right before a word, without spaces.
    pub(super) fn before(&self, word: &Word) -> Option<char> {
        self.of.text[self.start..word.start].trim_end().chars().next_back()
    }
}

/// Small letters, byte for byte: a letter whose small form has another length stays.
fn small(text: &str) -> String {
    if !holds_rare_capitals(text) {
        return text.to_ascii_lowercase();
    }
    let lower = |c: char| {
        let mut small = c.to_lowercase();
        match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
            _ => c,
        }
    };
    text.chars().map(|c| if c.is_ascii() { c.to_ascii_lowercase() } else { lower(c) }).collect()
}

/// Whether a text may hold capitals beside those of ASCII. Small letters with accents, «», ¿¡, dashes and curly quotes are
/// known to be none; anything else is looked at one by one.
fn holds_rare_capitals(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let known = match byte {
            0..=0x7F => true,
            // U+0080–U+00BF; U+00DF–U+00FF; U+2000–U+203F.
            0xC2 => bytes.next().is_some(),
            0xC3 => bytes.next().is_some_and(|second| second >= 0x9F),
            0xE2 => bytes.next() == Some(0x80) && bytes.next().is_some(),
            _ => false,
        };
        if !known {
            return true;
        }
    }
    false
}

/// Words that look like adverbs in «-mente» and are none.
const NO_ADVERBS: [&str; 5] = ["demente", "clemente", "vehemente", "inclemente", "simiente"];

/// Words that look like gerunds and are none.
const NO_GERUNDS: [&str; 29] = [
    "cuando",
    "comando",
    "blando",
    "contrabando",
    "fernando",
    "orlando",
    "hernando",
    "rolando",
    "nefando",
    "memorando",
    "venerando",
    "entiendo",
    "atiendo",
    "extiendo",
    "defiendo",
    "tiendo",
    "enciendo",
    "desciendo",
    "asciendo",
    "trasciendo",
    "pretendo",
    "estupendo",
    "tremendo",
    "horrendo",
    "dividendo",
    "referendo",
    "reverendo",
    "minuendo",
    "sustraendo",
];

fn role(word: &str) -> Role {
    match word {
        "que" | "quien" | "quienes" | "cual" | "cuales" | "cuyo" | "cuya" | "cuyos" | "cuyas" | "donde" | "aunque" | "porque"
        | "cuando" | "mientras" => Role::Link,
        "fue" | "fueron" | "sido" | "será" | "serán" | "sea" | "sean" | "ser" | "siendo" | "es" | "son" | "era" | "eran" | "fuera"
        | "fueran" | "fuese" | "fuesen" | "sería" | "serían" => Role::Be,
        _ if word.len() > 7 && word.ends_with("mente") && !NO_ADVERBS.contains(&word) => Role::Mente,
        _ if word.len() > 5 && (word.ends_with("ando") || word.ends_with("endo")) && is_gerund(word) => Role::Gerund,
        _ => Role::Other,
    }
}

fn is_gerund(word: &str) -> bool {
    (word.ends_with("ando") || word.ends_with("iendo") || word.ends_with("yendo")) && !NO_GERUNDS.contains(&word)
}
