//! Words of a sentence with the numbers among them.
//!
//! In: pieces of text, numbers with the rule that made them. Out: text with its marks and spaces in their
//! places. Knows no grammar.

use super::{Derivation, Said};
use crate::base::text::count_words;

/// A run of words, and which of them are numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) numbers: Vec<Said>,
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), numbers: Vec::new() }
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self { text, numbers: Vec::new() }
    }
}

impl Words {
    /// A number and how it was found.
    pub(super) fn number(text: impl Into<String>, rule: Derivation) -> Self {
        let text = text.into();
        Self { numbers: vec![Said { text: text.clone(), rule }], text }
    }

    /// Words of the dataset or of its editor. Digits among them are a name's: «0 a 3 años».
    pub(super) fn name(text: &str) -> Self {
        Self::named(text, Derivation::Name)
    }

    /// A year, a date or a period.
    pub(super) fn time(text: &str) -> Self {
        Self::named(text, Derivation::Year)
    }

    fn named(text: &str, rule: Derivation) -> Self {
        let text = tidy(text);
        if text.chars().any(|c| c.is_ascii_digit()) { Self::number(text, rule) } else { text.into() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn count(&self) -> usize {
        count_words(&self.text)
    }

    /// Followed by more words, after a space.
    pub(super) fn then(self, next: impl Into<Self>) -> Self {
        let next = next.into();
        if self.is_empty() {
            return next;
        }
        if next.is_empty() { self } else { self.glue(" ").glue(next) }
    }

    /// Followed by more text, at once.
    pub(super) fn glue(mut self, next: impl Into<Self>) -> Self {
        let next = next.into();
        self.text.push_str(&next.text);
        self.numbers.extend(next.numbers);
        self
    }

    /// Followed by what a comma sets apart.
    pub(super) fn comma(self, next: impl Into<Self>) -> Self {
        let next = next.into();
        if self.is_empty() || next.is_empty() { self.then(next) } else { self.glue(", ").glue(next) }
    }

    /// With another beginning; numbers stay.
    pub(super) fn instead_of(mut self, start: &str, with: &str) -> Self {
        if let Some(rest) = self.text.strip_prefix(start) {
            self.text = format!("{with}{rest}");
        }
        self
    }

    /// In round brackets.
    pub(super) fn bracketed(self) -> Self {
        Self::from("(").glue(self).glue(")")
    }

    /// Capital first letter, stop at the end.
    pub(super) fn sentence(mut self) -> Self {
        let mut chars = self.text.chars();
        if let Some(first) = chars.next() {
            self.text = first.to_uppercase().chain(chars).collect();
        }
        // A number word at the start («ocho regiones») is written as the sentence writes it.
        if let Some(said) = self.numbers.first_mut().filter(|said| !self.text.contains(&said.text)) {
            let mut chars = said.text.chars();
            said.text = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
        }
        if !self.text.ends_with('.') {
            self.text.push('.');
        }
        self
    }
}

/// Writes pieces one after another, with a space between them.
macro_rules! words {
    ($($piece:expr),+ $(,)?) => { $crate::render::sentence::words::Words::default()$(.then($piece))+ };
}
pub(super) use words;

/// A clause before its words are in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Clause {
    /// A title that stands for the subject: goes before all, with a colon.
    pub(super) topic: Words,
    /// When: goes first, with a comma.
    pub(super) frame: Words,
    pub(super) subject: Words,
    pub(super) verb: Words,
    pub(super) rest: Words,
    /// An afterthought: goes last, behind a comma.
    pub(super) tail: Words,
}

impl Clause {
    pub(super) fn words(self) -> Words {
        let clause = self.frame.comma(self.subject.then(self.verb).then(self.rest)).comma(self.tail);
        if self.topic.is_empty() { clause } else { self.topic.glue(":").then(clause) }
    }
}

/// What editors wrote, on one line and with one space between words. A space that does not break stays.
pub(super) fn tidy(text: &str) -> String {
    let space = |c: char| c.is_whitespace() && c != '\u{a0}';
    text.split(|c| space(c) || c.is_control()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
