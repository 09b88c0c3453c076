//! In Spanish a question begins with «¿» and an exclamation with «¡».
//!
//! Where it begins is known only when the whole sentence asks: then the mark is offered. Else it is asked for.

use super::{Hit, Passage, after, before};
use crate::base::prose::OBJECT;
use crate::base::say::{Say, said};
use crate::diag::{Family, Level, Rule};
use std::ops::Range;

pub(super) fn check(passage: &Passage<'_>, hits: &mut Vec<Hit>) {
    if !passage.text.bytes().any(|byte| matches!(byte, b'?' | b'!')) {
        return;
    }
    let text = passage.text;
    // Since the last mark: whether one is open, and where the sentence began.
    let (mut open, mut start) = (false, 0);
    for (at, c) in text.char_indices() {
        match c {
            '¿' | '¡' => open = true,
            '?' | '!' if is_end(text, at, c) && passage.is_open(&(at..at + 1)) => {
                if !open && asks(&text[start..at]) {
                    hits.push(missing(passage, start..at, c));
                }
                (open, start) = (false, at + 1);
            }
            '.' | '…' if !open && ends_sentence(text, at) => start = at + c.len_utf8(),
            _ => {}
        }
    }
}

/// The last mark of a row. «Yahoo! anuncia» goes on in lower case; «?» alone, as «(?)», asks nothing.
fn is_end(text: &str, at: usize, mark: char) -> bool {
    let rest = &text[at + 1..];
    let goes_on = rest.trim_start().starts_with(char::is_lowercase);
    let spaced = rest.starts_with(|c: char| c.is_whitespace() || ".,;:…)]»”\"'—".contains(c)) || rest.is_empty();
    spaced && !rest.starts_with(['?', '!']) && !(mark == '!' && goes_on)
}

/// Whether there are words to ask with.
fn asks(sentence: &str) -> bool {
    sentence.chars().filter(|c| c.is_alphabetic()).count() > 1 && !sentence.ends_with(['(', '[', ' ', '«', '“', '"'])
}

/// A point that ends a sentence, and no abbreviation: a word of four letters or more, then a space.
fn ends_sentence(text: &str, at: usize) -> bool {
    let word = text[..at].trim_end_matches(['»', '”', ')']).rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let rest = text[at..].trim_start_matches(['.', '…', '»', '”', ')']);
    word.chars().count() >= 4 && (rest.is_empty() || rest.starts_with(char::is_whitespace))
}

fn missing(passage: &Passage<'_>, sentence: Range<usize>, mark: char) -> Hit {
    let text = passage.text;
    let opening = if mark == '?' { '¿' } else { '¡' };
    let first = sentence.start + text[sentence.clone()].find(char::is_alphanumeric).unwrap_or(0);
    let whole = is_whole(passage, first..sentence.end + 1)
        && text[sentence.start..first].chars().all(|c| c.is_whitespace() || matches!(c, '»' | '”' | ')'));
    let (range, instead) = if whole {
        let letter = after(text, first).unwrap_or(opening);
        (first..first + letter.len_utf8(), Some(format!("{opening}{letter}")))
    } else {
        let last = before(text, sentence.end).map_or(0, char::len_utf8);
        (sentence.end - last..sentence.end + 1, None)
    };
    let (name_es, name_en) = if mark == '?' {
        ("Esta pregunta no se abre con «¿».", "This question does not begin with “¿”.")
    } else {
        ("Esta exclamación no se abre con «¡».", "This exclamation does not begin with “¡”.")
    };
    let shown = super::shorten(&text[first..=sentence.end]);
    let (es, en) = if whole {
        (format!("Escribe {opening}{shown}"), format!("Write {opening}{shown}"))
    } else {
        (
            format!("Pon «{opening}» donde empieza la pregunta o la exclamación."),
            format!("Put “{opening}” where the question or exclamation begins."),
        )
    };
    Hit { rule: &OPENING_MARK, range, message: Say { es: name_es.to_owned(), en: name_en.to_owned() }, instead, help: Some(Say { es, en }) }
}

/// Whether the sentence is one plain question from its capital letter on: nothing before it that does not ask.
fn is_whole(passage: &Passage<'_>, range: Range<usize>) -> bool {
    let sentence = &passage.text[range.clone()];
    let plain = !sentence.contains([',', ';', ':', '—', '(', '«', '“', '"', '.', '…', OBJECT]);
    plain && sentence.starts_with(char::is_uppercase) && passage.of.is_plain(&range)
}

pub(super) static OPENING_MARK: Rule = Rule {
    id: "typography/opening-mark",
    family: Family::Typography,
    level: Level::Advice,
    title: said("Falta «¿» o «¡» al comienzo", "“¿” or “¡” is missing at the beginning"),
    why: said(
        "Sin «¿» quien lee descubre que era una pregunta recién al final, y un lector de pantalla la entona mal.",
        "Without “¿” readers find out only at the end that it was a question, and a screen reader gives it the wrong tone.",
    ),
    mend: said(
        "Abre la pregunta o la exclamación. Si es la frase entera, «amigable check --fix» lo hace solo.",
        "Open the question or exclamation. When it is the whole sentence, “amigable check --fix” does it by itself.",
    ),
    reference: "RAE, Ortografía de la lengua española: signos de interrogación y de exclamación",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nQué mide la encuesta?\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\n¿Qué mide la encuesta?\n",
};
