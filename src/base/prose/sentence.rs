//! Sentences of a text.
//!
//! In: one unit of running text (a paragraph, a list item). Out: where its sentences are. Lists of abbreviations stand in
//! `abbreviations/`.

use super::OBJECT;
use super::abbreviations::{self, After};
use super::language::Language;
use std::ops::Range;

/// The sentences of one unit of text, without the space around them.
///
/// A sentence ends at `.`, `!`, `?` or `…`, with the quotes and brackets that close after it, where a new line follows, or a space and a
/// capital, a digit, `¿`, `¡` or an opening quote; and at the end of the text. It does not end after an abbreviation or an initial, after the
/// number of a list item at its beginning, nor at an omission in brackets «[…]». A stop without a space after it is
/// inside a number (1.234.567), an address or an ordinal (n.º).
pub fn sentences(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(stop) = next_stop(text, at) {
        at = stop.end;
        let end = after_closers(text, stop.end);
        if ends(text, start, &stop, end, language) {
            push(&mut found, text, start..end);
            start = end;
            at = end;
        }
    }
    push(&mut found, text, start..text.len());
    found
}

fn push(found: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let whole = &text[range.clone()];
    let start = range.start + whole.len() - whole.trim_start().len();
    let end = start + whole.trim().len();
    if start < end {
        found.push(start..end);
    }
}

/// The next run of stops.
fn next_stop(text: &str, from: usize) -> Option<Range<usize>> {
    // The sign «…» is of three bytes.
    let may_stop = |byte: u8| matches!(byte, b'.' | b'!' | b'?' | 0xE2);
    let mut start = from;
    loop {
        start += text.as_bytes()[start..].iter().position(|byte| may_stop(*byte))?;
        if text[start..].starts_with(is_stop) {
            break;
        }
        start += 1 + text.as_bytes()[start + 1..].iter().take_while(|byte| **byte & 0xC0 == 0x80).count();
    }
    let end = text[start..].find(|c| !is_stop(c)).map_or(text.len(), |length| start + length);
    Some(start..end)
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

/// Quotes, brackets and superscript numbers of notes that belong to the sentence before.
fn after_closers(text: &str, from: usize) -> usize {
    let closer = |c: char| matches!(c, '»' | '”' | '’' | '›' | '"' | '\'' | ')' | ']' | '}' | '¹' | '²' | '³' | '⁴'..='⁹');
    text[from..].find(|c| !closer(c)).map_or(text.len(), |length| from + length)
}

/// Whether the sentence from `start` ends at `stop`, whose closing quotes end at `end`.
fn ends(text: &str, start: usize, stop: &Range<usize>, end: usize, language: Language) -> bool {
    let rest = &text[end..];
    let gap = &rest[..rest.len() - rest.trim_start().len()];
    if gap.is_empty() || is_omission(text, stop) {
        return false;
    }
    let Some(next) = Next::of(rest.trim_start()) else { return false };
    let single = &text[stop.clone()] == ".";
    if single && end == stop.end {
        let before = &text[start..stop.start];
        if is_enumerator(before) || is_part_of_name(before, &next, language) {
            return false;
        }
    }
    gap.contains('\n') || next.begins(single)
}

/// «[…]», «(...)», «(!)»: nothing but stops between brackets.
fn is_omission(text: &str, stop: &Range<usize>) -> bool {
    text[..stop.start].ends_with(['[', '(']) && text[stop.end..].starts_with([']', ')'])
}

/// What follows a stop.
struct Next<'t> {
    /// The first character after the space.
    sign: char,
    /// The first letter or digit after it.
    first: char,
    /// The word that begins with it.
    word: &'t str,
}

impl<'t> Next<'t> {
    fn of(rest: &'t str) -> Option<Self> {
        let sign = rest.chars().next()?;
        let from = rest.find(|c: char| c.is_alphanumeric() || c == OBJECT)?;
        let word = &rest[from..];
        let first = word.chars().next()?;
        let word = &word[..word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len())];
        Some(Self { sign, first, word })
    }

    /// «5», «XIX».
    fn is_number(&self) -> bool {
        self.first.is_ascii_digit() || is_roman(self.word)
    }

    /// Whether it can be the beginning of a sentence.
    fn begins(&self, after_full_stop: bool) -> bool {
        // After «?» or «…» a quote may go on in the same sentence: «¿Y qué? “nada”, dijo».
        let opens = matches!(self.sign, '¿' | '¡') || after_full_stop && matches!(self.sign, '«' | '“' | '‘' | '"');
        opens || !self.first.is_lowercase()
    }
}

/// «1.», «a.», «IV.» at the beginning: the number of what follows.
fn is_enumerator(before: &str) -> bool {
    let mark = before.trim().trim_start_matches(['(', '[', '«', '-', '–', '—', '•', '*']).trim();
    let number = mark.split('.').all(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit()));
    let letter = mark.chars().count() == 1 && mark.chars().all(char::is_alphabetic);
    number || letter || is_roman(mark)
}

/// A small Roman number.
fn is_roman(word: &str) -> bool {
    (1..=5).contains(&word.len()) && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// Whether a full stop after `before` belongs to an abbreviation or an initial, with the sentence going on.
fn is_part_of_name(before: &str, next: &Next<'_>, language: Language) -> bool {
    match abbreviations::after(before, next.word, language) {
        Some(After::Never) => true,
        // «No. 5 personas vinieron» begins with the answer «No».
        Some(After::Number) if next.is_number() => !abbreviations::split_last(before).0.trim().is_empty(),
        Some(After::Maybe) => !(matches!(next.sign, '¿' | '¡') || abbreviations::is_starter(next.word, language)),
        _ => is_initial(before, next, language),
    }
}

/// Nouns that are told apart by a letter after them: «la vitamina C.», «el plan B.».
const LETTERED: [&str; 22] = [
    "vitamina",
    "opción",
    "plan",
    "grupo",
    "anexo",
    "letra",
    "clase",
    "tipo",
    "hepatitis",
    "serie",
    "categoría",
    "punto",
    "tabla",
    "figura",
    "zona",
    "nivel",
    "sección",
    "bloque",
    "parte",
    "fase",
    "vitamin",
    "appendix",
];

/// «J. L. Borges»: one capital letter, unless the word before or after says that it is none.
fn is_initial(before: &str, next: &Next<'_>, language: Language) -> bool {
    let (rest, last) = abbreviations::split_last(before);
    let mut letters = last.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    if !capital || next.first.is_ascii_digit() || matches!(next.sign, '¿' | '¡' | '«' | '“') {
        return false;
    }
    let (_, previous) = abbreviations::split_last(rest.trim_end());
    let lettered = LETTERED.contains(&previous.to_lowercase().as_str());
    !lettered && !abbreviations::is_starter(next.word, language)
}
