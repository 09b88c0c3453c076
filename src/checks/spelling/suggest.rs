//! What may have been meant by a word in doubt.
//!
//! In: the words in doubt, the dictionaries, the texts of the site. Out: up to three words for each, the likeliest first. A word that the site
//! itself uses is likelier than one that it never uses: «pobreza» before «pobreta».

use super::Dictionaries;
use super::doubts::Doubt;
use super::words::words;
use crate::base::say::{Say, say};
use crate::base::text::{capitalised, either, fold};
use crate::checks::text::Text;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use strsim::osa_distance;

/// How many words are shown.
const SHOWN: usize = 3;
/// Looking for suggestions takes some 10 ms a word. Who has more words in doubt has the wrong dictionary, or is better
/// helped by seeing them soon.
const MOST: usize = 200;

/// Suggestions by language and word in lower case.
pub(super) struct Suggestions {
    by_word: BTreeMap<(String, String), Vec<String>>,
}

impl Suggestions {
    pub(super) fn of(doubts: &[(usize, &Doubt<'_>)], dictionaries: &Dictionaries, texts: &[&Text]) -> Self {
        let mut asked = BTreeSet::new();
        for (_, doubt) in doubts {
            if asked.len() < MOST {
                asked.insert(key(doubt));
            }
        }
        let find = |key: (String, String)| {
            let found: Vec<String> = dictionaries.of(&key.0).flat_map(|dictionary| dictionary.suggest(&key.1)).collect();
            (key, found)
        };
        let mut by_word: BTreeMap<(String, String), Vec<String>> = asked.into_par_iter().map(find).collect();
        let used = used(&by_word.values().flatten().cloned().collect(), texts);
        for ((_, word), found) in &mut by_word {
            let folded = fold(word);
            found.sort_by_cached_key(|other| {
                let uses = used.get(other).copied().unwrap_or_default();
                let same = Reverse(common(word.chars(), other.chars()) + common(word.chars().rev(), other.chars().rev()));
                (osa_distance(&folded, &fold(other)), Reverse(uses), osa_distance(word, other), same, other.clone())
            });
            found.dedup();
            found.truncate(SHOWN);
        }
        Self { by_word }
    }

    fn words(&self, doubt: &Doubt<'_>) -> &[String] {
        self.by_word.get(&key(doubt)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the word is more likely a slip than a name or an abbreviation. One that opens a sentence may be a name, unless
    /// a common word is one slip away; one of three letters may be anything, unless letters changed places or an accent is missing.
    pub(super) fn is_likely(&self, doubt: &Doubt<'_>) -> bool {
        let word = doubt.word.to_lowercase();
        let letters = word.chars().count();
        let mut near = self.words(doubt).iter().filter(|other| other.to_lowercase() == **other && osa_distance(&word, other) == 1);
        match letters {
            ..=3 => near.any(|other| sorted(&word) == sorted(other)),
            4 => !doubt.opening,
            _ => !doubt.opening || near.next().is_some(),
        }
    }

    /// What to do about the word.
    pub(super) fn help(&self, doubt: &Doubt<'_>) -> Say {
        let shown = |word: &String| if doubt.opening { capitalised(word) } else { word.clone() };
        let found: Vec<String> = self.words(doubt).iter().map(shown).collect();
        let Some(last) = found.last() else {
            return say!(
                "Revisa cómo se escribe. Si está bien, agrégala a «palabras», en «ortografia» de amigable.yaml; si es de otro idioma, márcala: [learning](idioma:en).",
                "See how it is written. If it is right, add it to “words”, in “spelling” of amigable.yaml; if it is of another language, mark it: [learning](lang:en)."
            );
        };
        let quoted = |open: char, close: char| found.iter().map(|word| format!("{open}{word}{close}")).collect::<Vec<_>>();
        let joined = |words: Vec<String>, or: &str| either(&words.iter().map(String::as_str).collect::<Vec<_>>(), or);
        // RAE: «o» is «u» before the sound of o.
        let or = if fold(last).trim_start_matches('h').starts_with('o') { "u" } else { "o" };
        let (es, en) = (joined(quoted('«', '»'), or), joined(quoted('“', '”'), "or"));
        say!(
            "¿Quisiste decir {es}? Si está bien escrita, agrégala a «palabras», en «ortografia» de amigable.yaml.",
            "Did you mean {en}? If it is right, add it to “words”, in “spelling” of amigable.yaml."
        )
    }
}

/// The letters of a word without accents, in their order in the alphabet.
fn sorted(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = fold(word).chars().collect();
    letters.sort_unstable();
    letters
}

/// How many letters two words share before they part.
fn common(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).count()
}

fn key(doubt: &Doubt<'_>) -> (String, String) {
    (doubt.language.to_owned(), doubt.word.to_lowercase())
}

/// How often the site uses each of `wanted`.
fn used(wanted: &BTreeSet<String>, texts: &[&Text]) -> BTreeMap<String, usize> {
    let count = |text: &&Text| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for passage in text.all() {
            for word in words(&passage.text) {
                if let Some(word) = wanted.get(&passage.text[word.range]) {
                    *counts.entry(word).or_default() += 1;
                }
            }
        }
        counts
    };
    let mut all = BTreeMap::new();
    for counts in texts.par_iter().map(count).collect::<Vec<_>>() {
        for (word, count) in counts {
            *all.entry(word.to_owned()).or_default() += count;
        }
    }
    all
}
