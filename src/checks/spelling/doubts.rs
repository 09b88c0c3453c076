//! The words of one item that no dictionary knows.
//!
//! In: the text of an item and the dictionaries. Out: the words in doubt, each with the place it was read at, and the names that only
//! stand within sentences. Does not know what the site vouches for.

use super::Dictionaries;
use super::words::{Word, spelled, words};
use crate::checks::text::{Found, Mark, Passage, Text};
use crate::model::item::Item;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A word that no dictionary knows.
pub(super) struct Doubt<'i> {
    /// As a dictionary would write it.
    pub(super) word: String,
    /// As it is written.
    pub(super) written: String,
    /// Whether it may be a name: it opens a sentence.
    pub(super) opening: bool,
    /// Base language.
    pub(super) language: &'i str,
    /// Where it was read; nothing in a text whose place nobody kept.
    pub(super) place: Option<Found>,
    /// How often what holds it, where only that is known, said the word before.
    pub(super) before: usize,
}

/// What was read in an item.
pub(super) struct Read<'i> {
    pub(super) doubts: Vec<Doubt<'i>>,
    /// Words with a capital within a sentence, unknown to every dictionary.
    pub(super) names: BTreeSet<String>,
}

/// Reads the text of an item.
pub(super) fn of<'i>(item: &'i Item, text: &'i Text, dictionaries: &Dictionaries) -> Read<'i> {
    let mut read = Read { doubts: Vec::new(), names: BTreeSet::new() };
    for passage in &text.passages {
        read.passage(passage, item.lang.base(), dictionaries);
    }
    for aside in &text.asides {
        read.passage(&aside.passage, aside.lang.base(), dictionaries);
    }
    read
}

impl<'i> Read<'i> {
    fn passage(&mut self, passage: &Passage, language: &'i str, dictionaries: &Dictionaries) {
        let mut words = words(&passage.text);
        // Words in another language are beside the passage too, in their own.
        words.retain(|word| !passage.is_marked(&word.range, Mark::Foreign) && !passage.is_marked(&word.range, Mark::Data));
        let unknown = unknown(&passage.text, &words, language, dictionaries);
        if unknown.is_empty() {
            return;
        }
        let foreign = foreign(&words, &unknown);
        for index in unknown {
            let word = &words[index];
            if word.name {
                self.names.insert(spelled(&passage.text[word.range.clone()]).into_owned());
            } else if !word.short && !foreign.contains(&word.group) {
                self.doubts.push(doubt(word, passage, language));
            }
        }
    }
}

/// The indices of the words that no dictionary of the language knows; none without a dictionary.
fn unknown(text: &str, words: &[Word], language: &str, dictionaries: &Dictionaries) -> Vec<usize> {
    let mut asked = dictionaries.of(language).peekable();
    if asked.peek().is_none() {
        return Vec::new();
    }
    let written: Vec<Cow<'_, str>> = words.iter().map(|word| spelled(&text[word.range.clone()])).collect();
    let mut left: Vec<usize> = (0..words.len()).collect();
    for dictionary in asked {
        let known = dictionary.knows_each(&left.iter().map(|index| &*written[*index]).collect::<Vec<_>>());
        left = left.into_iter().zip(known).filter_map(|(index, known)| (!known).then_some(index)).collect();
    }
    left
}

/// Sentences and quotations that are mostly unknown words: those are of another language, and not full of mistakes.
fn foreign(words: &[Word], unknown: &[usize]) -> BTreeSet<usize> {
    let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for word in words {
        counts.entry(word.group).or_default().0 += 1;
    }
    for index in unknown {
        counts.entry(words[*index].group).or_default().1 += 1;
    }
    counts.into_iter().filter(|(_, (all, unknown))| *unknown > 1 && 2 * unknown > *all).map(|(group, _)| group).collect()
}

fn doubt<'i>(word: &Word, passage: &Passage, language: &'i str) -> Doubt<'i> {
    let written = passage.text[word.range.clone()].to_owned();
    let place = passage.place(&word.range);
    let before = match place {
        Some(Found::Near(_, since)) => passage.text[since..word.range.start.max(since)].matches(&written).count(),
        _ => 0,
    };
    Doubt { word: spelled(&written).into_owned(), written, opening: word.opening, language, place, before }
}
