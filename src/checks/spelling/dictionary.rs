//! A Hunspell dictionary, read, and what it said of each word.
//!
//! In: the bytes of both files. Out: whether a word is known, and how else it might be written. Knows no text and no
//! site. Answers depend on the bytes alone, so they may be remembered from one build to the next.

use super::spanish;
use crate::model::config::Spelling;
use encoding_rs::Encoding;
use spellbook::ParseDictionaryErrorSource;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{PoisonError, RwLock};

/// A dictionary, or where its files are none.
pub(crate) type Loaded = Result<Dictionary, Broken>;

/// Where a dictionary cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    /// Which of the two files.
    pub(super) extension: &'static str,
    pub(super) line: Option<usize>,
}

/// Reads the rules (`.aff`) and the words (`.dic`).
pub(crate) fn load(rules: &[u8], words: &[u8], language: &str) -> Loaded {
    let encoding = encoding_of(rules);
    let [rules, words] = [rules, words].map(|bytes| encoding.decode(bytes).0);
    let rules = without_conversion(&rules);
    // The library is young: a panic of its own on strange bytes is the dictionary's fault, and the site is still built.
    match catch_unwind(|| spellbook::Dictionary::new(&rules, &words)) {
        Ok(Ok(library)) => Ok(Dictionary { library, spanish: language == "es", known: RwLock::default() }),
        Ok(Err(error)) => {
            let [aff, dic] = Spelling::EXTENSIONS;
            let extension = if error.source == ParseDictionaryErrorSource::Dic { dic } else { aff };
            Err(Broken { extension, line: error.line_number })
        }
        Err(_) => Err(Broken { extension: Spelling::EXTENSIONS[0], line: None }),
    }
}

/// Rules without the conversion of what is asked for (`ICONV`): the library applies it to its own results too, and one that
/// adds a hyphen never ends. What it is for, other apostrophes and marks apart from their letters, is done before asking.
fn without_conversion(rules: &str) -> String {
    // Each line keeps its number.
    rules.split_inclusive('\n').map(|line| if line.trim_start().starts_with("ICONV") { "\n" } else { line }).collect()
}

/// The encoding that the line `SET` names; Hunspell's default is ISO 8859-1 (hunspell(5)).
fn encoding_of(rules: &[u8]) -> &'static Encoding {
    let rules = rules.strip_prefix(b"\xef\xbb\xbf").unwrap_or(rules);
    let named = rules.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(b"SET "));
    named.and_then(|name| Encoding::for_label(name.trim_ascii())).unwrap_or(encoding_rs::WINDOWS_1252)
}

/// The words of one language.
pub(crate) struct Dictionary {
    library: spellbook::Dictionary,
    spanish: bool,
    /// Each word is looked up once, however many pages use it.
    known: RwLock<HashMap<Box<str>, bool>>,
}

impl Dictionary {
    /// Which of `words` it knows, in their order.
    pub(super) fn knows_each(&self, words: &[&str]) -> Vec<bool> {
        let remembered = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let answers: Vec<Option<bool>> = words.iter().map(|word| remembered.get(*word).copied()).collect();
        drop(remembered);
        let mut new = Vec::new();
        let answer = |(word, answer): (&&str, Option<bool>)| {
            answer.unwrap_or_else(|| {
                let known = self.knows(word);
                new.push((Box::from(*word), known));
                known
            })
        };
        let answers = words.iter().zip(answers).map(answer).collect();
        if !new.is_empty() {
            self.known.write().unwrap_or_else(PoisonError::into_inner).extend(new);
        }
        answers
    }

    /// Whether a word is right, as it stands or as its language may build it.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.has(word) || self.spanish && spanish::is_built(word, &|part| self.has(part))
    }

    fn has(&self, word: &str) -> bool {
        // What it cannot judge is taken for right: precision before recall.
        catch_unwind(AssertUnwindSafe(|| self.library.check(word))).unwrap_or(true)
    }

    /// Other words that may have been meant, as the dictionary writes them. Only whole words: «pobres a» for «pobresa» helps nobody.
    pub(super) fn suggest(&self, word: &str) -> Vec<String> {
        let mut words = Vec::new();
        // Without n-grams: those are far from what was written, slow, and their order is that of a hash table.
        let suggester = self.library.suggester().with_ngram_suggestions(false);
        let asked = catch_unwind(AssertUnwindSafe(|| suggester.suggest(word, &mut words)));
        if asked.is_err() {
            words.clear();
        }
        if self.spanish {
            words.extend(spanish::twice_wrong(word, &|part| self.has(part)));
        }
        words.retain(|other| !other.contains([' ', '-']));
        words
    }
}
