//! Room between letters and between words, as wide as some people need it.

use super::spacing::{Fixed, fixed};
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::html::style::room::length;
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static LETTER_SPACING: HtmlRule = HtmlRule { rule: &LETTERS, on: On::Attributes(&["style"]), check: letters };
pub(super) static WORD_SPACING: HtmlRule = HtmlRule { rule: &WORDS, on: On::Attributes(&["style"]), check: words };

static LETTERS: Rule = Rule {
    id: "a11y/letter-spacing",
    family: Family::A11y,
    level: Level::Warning,
    title: said("El espacio entre letras no se puede agrandar", "The space between letters cannot be widened"),
    why: said(
        "Muchas personas con dislexia o baja visión leen mejor con más espacio, y «!important» no las deja ponerlo.",
        "Many people with dyslexia or low vision read better with more space, and “!important” does not let them have it.",
    ),
    mend: said("Quita «!important», o usa al menos 0.12em.", "Take “!important” away, or use 0.12em at least."),
    reference: "WCAG 2.2, 1.4.12",
    bad: page!("<p style=\"letter-spacing: 0.05em !important\">Trae un lápiz.</p>"),
    good: page!("<p style=\"letter-spacing: 0.05em\">Trae un lápiz.</p>"),
};

static WORDS: Rule = Rule {
    id: "a11y/word-spacing",
    family: Family::A11y,
    level: Level::Warning,
    title: said("El espacio entre palabras no se puede agrandar", "The space between words cannot be widened"),
    why: said(
        "Muchas personas con dislexia o baja visión leen mejor con más espacio, y «!important» no las deja ponerlo.",
        "Many people with dyslexia or low vision read better with more space, and “!important” does not let them have it.",
    ),
    mend: said("Quita «!important», o usa al menos 0.16em.", "Take “!important” away, or use 0.16em at least."),
    reference: "WCAG 2.2, 1.4.12",
    bad: page!("<p style=\"word-spacing: 0.05em !important\">Trae un lápiz.</p>"),
    good: page!("<p style=\"word-spacing: 0.05em\">Trae un lápiz.</p>"),
};

/// What WCAG 1.4.12 asks for, in sizes of the letters.
const LETTER: f32 = 0.12;
const WORD: f32 = 0.16;

fn letters(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if let Some(fixed) = fixed(audit, at, "letter-spacing").filter(|fixed| narrow(fixed, LETTER)) {
        let value = &fixed.value;
        found.add(
            &LETTERS,
            at,
            say!(
                "«letter-spacing: {value} !important» deja las letras juntas.",
                "“letter-spacing: {value} !important” keeps the letters close."
            ),
            say!("Escribe: letter-spacing: {value}", "Write: letter-spacing: {value}"),
        );
    }
}

fn words(audit: &Audit<'_>, at: NodeId, found: &mut Found) {
    if let Some(fixed) = fixed(audit, at, "word-spacing").filter(|fixed| narrow(fixed, WORD)) {
        let value = &fixed.value;
        found.add(
            &WORDS,
            at,
            say!(
                "«word-spacing: {value} !important» deja las palabras juntas.",
                "“word-spacing: {value} !important” keeps the words close."
            ),
            say!("Escribe: word-spacing: {value}", "Write: word-spacing: {value}"),
        );
    }
}

/// Whether the space is less than `least` sizes of the letters; a value that cannot be computed is not.
fn narrow(fixed: &Fixed, least: f32) -> bool {
    let space = match fixed.value.as_str() {
        "normal" | "initial" => Some(0.0),
        value => length(value, fixed.own_size, fixed.own_size),
    };
    space.is_some_and(|space| space + 0.001 < least * fixed.size)
}
