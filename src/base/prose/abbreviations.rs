//! What a stop after an abbreviation means.
//!
//! In: the text before a stop, and the word after it. Out: whether the stop may end a sentence. The lists are data,
//! one file a language; anything in them can be extended without touching code.

use super::language::Language;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What is known of a text whose stop follows an abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// A name or a number follows: the sentence goes on.
    Never,
    /// It is an abbreviation only when a number follows.
    Number,
    /// It may end a sentence; the next word tells.
    Maybe,
}

/// An abbreviation at one of its stops, known by the part before that: «EE. UU.» has two.
struct Entry {
    /// The parts before it, from the nearest outwards.
    before: Vec<String>,
    /// The part that has to come next.
    next: Option<String>,
    after: After,
}

/// The lists of one language.
struct Lists {
    /// By the part before the stop.
    entries: HashMap<String, Vec<Entry>>,
    starters: HashSet<String>,
}

static SPANISH: LazyLock<Lists> =
    LazyLock::new(|| Lists::read(include_str!("abbreviations/es.txt"), include_str!("abbreviations/starters_es.txt")));
static ENGLISH: LazyLock<Lists> =
    LazyLock::new(|| Lists::read(include_str!("abbreviations/en.txt"), include_str!("abbreviations/starters_en.txt")));

fn lists(language: Language) -> Option<&'static Lists> {
    match language {
        Language::Spanish => Some(&SPANISH),
        Language::English => Some(&ENGLISH),
        Language::Other => None,
    }
}

impl Lists {
    fn read(abbreviations: &str, starters: &str) -> Self {
        let mut entries: HashMap<String, Vec<Entry>> = HashMap::new();
        let mut after = After::Never;
        for word in entries_of(abbreviations) {
            match word {
                "[nunca]" | "[never]" => after = After::Never,
                "[número]" | "[number]" => after = After::Number,
                "[puede]" | "[may]" => after = After::Maybe,
                word => {
                    let parts: Vec<String> = word.split(['.', '_']).filter(|part| !part.is_empty()).map(str::to_owned).collect();
                    for (at, part) in parts.iter().enumerate() {
                        let before = parts[..at].iter().rev().cloned().collect();
                        let next = parts.get(at + 1).cloned();
                        let after = if next.is_some() { After::Never } else { after };
                        entries.entry(part.clone()).or_default().push(Entry { before, next, after });
                    }
                }
            }
        }
        // The longest first, so that «p. ej.» is found before «ej.».
        let sorted = |mut list: Vec<Entry>| {
            list.sort_by_key(|entry| std::cmp::Reverse((entry.next.is_some(), entry.before.len())));
            list
        };
        let entries = entries.into_iter().map(|(part, list)| (part, sorted(list))).collect();
        Self { entries, starters: entries_of(starters).map(str::to_owned).collect() }
    }
}

fn entries_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace)
}

/// What the abbreviation at the end of `before` (the text up to a stop) means for that stop, if there is one. `next` is the word that
/// follows.
pub(super) fn after(before: &str, next: &str, language: Language) -> Option<After> {
    let lists = lists(language)?;
    let (rest, last) = split_last(before);
    let found = lists.entries.get(&last.to_lowercase())?;
    let goes_on = |entry: &Entry| entry.next.as_ref().is_none_or(|part| next.to_lowercase() == *part);
    found.iter().find(|entry| precedes(rest, &entry.before) && goes_on(entry)).map(|entry| entry.after)
}

/// Whether a word with a capital most likely begins a sentence.
pub(super) fn is_starter(word: &str, language: Language) -> bool {
    lists(language).is_some_and(|lists| lists.starters.contains(&word.to_lowercase()))
}

/// A text without its last run of letters, and that run.
pub(super) fn split_last(text: &str) -> (&str, &str) {
    let letters = |c: char| c.is_alphanumeric() || matches!(c, '°');
    let start = text.char_indices().rev().take_while(|(_, c)| letters(*c)).last().map_or(text.len(), |(at, _)| at);
    text.split_at(start)
}

/// Whether the text ends in these parts, each with a stop or a space after it.
fn precedes(mut rest: &str, parts: &[String]) -> bool {
    for part in parts {
        let trimmed = rest.trim_end().trim_end_matches('.');
        let (before, last) = split_last(trimmed);
        if trimmed.len() == rest.len() || last.to_lowercase() != *part {
            return false;
        }
        rest = before;
    }
    true
}
