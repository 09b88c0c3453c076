//! English grammar, as far as captions need it.
//!
//! In: nouns and verbs as a contract has them. Out: the same in the number that their place asks for.

use super::super::message::{Name, Noun};
use super::super::words::{Words, words};
use super::super::{Derivation, message::Counted};
use crate::base::number;

const NUMBERS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// One to nine in words, as most style guides ask; digits beyond.
pub(super) fn count(count: usize) -> Words {
    let text = NUMBERS.get(count).map_or_else(|| number::format(count as f64, 0, "en"), |word| (*word).to_owned());
    Words::number(text, Derivation::Count)
}

impl Noun {
    fn english(self, count: usize) -> &'static str {
        let forms = match self {
            Self::Region => ["region", "regions"],
            Self::Comuna => ["comuna", "comunas"],
            Self::Group => ["group", "groups"],
            Self::Case => ["case", "cases"],
        };
        forms[usize::from(count != 1)]
    }
}

/// “eight regions”.
pub(super) fn counted(number: usize, noun: Noun) -> Words {
    words![count(number), noun.english(number)]
}

/// “all 16 regions”, “both groups”, “three of the five groups”.
pub(super) fn out_of(some: usize, of: Counted) -> Words {
    match (some == of.count, of.count) {
        (true, 1) => counted(1, of.noun),
        (true, 2) => words![Words::number("both", Derivation::Count), of.noun.english(2)],
        (true, number) => words!["all", counted(number, of.noun)],
        (false, number) => words![count(some), "of the", counted(number, of.noun)],
    }
}

/// “a, b and c”.
pub(super) fn and(list: Vec<Words>) -> Words {
    let mut list = list;
    let Some(last) = list.pop() else { return Words::default() };
    match list.into_iter().reduce(Words::comma) {
        Some(init) => words![init, "and", last],
        None => last,
    }
}

/// Words that end the head of a noun phrase.
const AFTER_HEAD: [&str; 14] = ["in", "of", "by", "with", "who", "that", "living", "for", "at", "on", "from", "without", "aged", "born"];
/// Plurals without s.
const PLURALS: [&str; 5] = ["people", "children", "women", "men", "persons"];

/// Whether a noun phrase is plural, by the last word of its head.
pub(super) fn plural(phrase: &str) -> bool {
    let head = phrase.split_whitespace().take_while(|word| !AFTER_HEAD.contains(word)).last().unwrap_or_default();
    let s = head.ends_with('s') && !["ss", "us", "is"].iter().any(|end| head.ends_with(end));
    s || PLURALS.contains(&head)
}

/// “people” → “person”, “households” → “household”.
pub(super) fn singular(unit: &str) -> String {
    let mut list: Vec<&str> = unit.split_whitespace().collect();
    let at = list.iter().position(|word| AFTER_HEAD.contains(word)).unwrap_or(list.len()).saturating_sub(1);
    let Some(head) = list.get_mut(at) else { return String::new() };
    let bare = match *head {
        "people" => "person".to_owned(),
        "children" => "child".to_owned(),
        "women" => "woman".to_owned(),
        "men" => "man".to_owned(),
        other => other.strip_suffix("ies").map_or_else(|| other.strip_suffix('s').unwrap_or(other).to_owned(), |stem| format!("{stem}y")),
    };
    *head = &bare;
    list.join(" ")
}

/// “was poor” said of several: “were poor”. Other verbs have one past.
pub(super) fn plural_predicate(predicate: &str) -> String {
    let pairs = [("was", "were"), ("is", "are"), ("has", "have"), ("lives", "live")];
    let (first, rest) = predicate.split_once(' ').unwrap_or((predicate, ""));
    let verb = pairs.iter().find(|(singular, _)| *singular == first).map_or(first, |(_, plural)| plural);
    if rest.is_empty() { verb.to_owned() } else { format!("{verb} {rest}") }
}

const PREPOSITIONS: [&str; 6] = ["in ", "among ", "with ", "without ", "under ", "within "];

pub(super) fn without_preposition(text: &str) -> &str {
    PREPOSITIONS.iter().find_map(|start| text.strip_prefix(start)).filter(|rest| !rest.is_empty()).unwrap_or(text)
}

impl<'a> Name<'a> {
    /// “La Araucanía”, “women”, “‘Women’”.
    pub(super) fn english(self) -> Words {
        match self {
            Self::Region(region) => region.phrase_en().into(),
            Self::Place(text) => Words::name(text),
            Self::Phrase(text) => Words::name(without_preposition(text)),
            Self::Label(text) => Words::from("“").glue(Words::name(text)).glue("”"),
        }
    }

    /// “in La Araucanía”, “among women”, “for ‘Women’”.
    pub(super) fn within(self) -> Words {
        match self {
            Self::Phrase(text) if without_preposition(text) != text => Words::name(text),
            Self::Phrase(_) => words!["among", self.english()],
            Self::Label(_) => words!["for", self.english()],
            Self::Region(_) | Self::Place(_) => words!["in", self.english()],
        }
    }

    /// Whom it speaks of. None of a place.
    pub(super) fn people(self) -> Option<&'a str> {
        if let Self::Phrase(text) = self { (without_preposition(text) == text).then_some(text) } else { None }
    }
}
