//! Telephone numbers: with «+» and the country's code, or after a word that says that a number follows.
//!
//! Lines that are nobody's (600, 800, 1xxx) are left out. A number without any sign of being a telephone is a figure.

use super::Hit;
use crate::base::say::{said, say};
use crate::diag::{Family, Level, Rule};
use aho_corasick::AhoCorasick;
use std::ops::Range;
use std::sync::LazyLock;

/// Words after which a telephone number is given.
const WORDS: [&str; 12] =
    ["fono", "celular", "whatsapp", "wsp", "móvil", "llama al", "llámanos al", "llamar al", "phone", "call ", "tel.", "tel:"];

static LEADS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(WORDS).ok());

/// So many bytes after the word the number begins at the latest: «fono de contacto: ».
const REACH: usize = 24;

pub(super) fn check(text: &str, hits: &mut Vec<Hit>) {
    let mut found: Vec<Range<usize>> = text.match_indices('+').filter_map(|(at, _)| international(text, at)).collect();
    if let Some(leads) = LEADS.as_ref() {
        found.extend(leads.find_iter(text).filter_map(|lead| national(text, lead.end())));
    }
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    found.dedup_by(|next, kept| next.start < kept.end);
    hits.extend(found.into_iter().map(|range| hit(text, range)));
}

fn hit(text: &str, range: Range<usize>) -> Hit {
    Hit {
        rule: &PHONE,
        message: say!("Este teléfono puede ser de una persona.", "This telephone number may be a person's."),
        help: say!(
            "Si es de una persona, bórralo. Si es de una organización o hay permiso, agrégalo a «privacidad: permitidos» de amigable.yaml con el motivo.",
            "If it is a person's, delete it. If it is an organisation's or there is consent, add it to “privacy: allow” of amigable.yaml with the reason."
        ),
        value: text[range.clone()].chars().filter(char::is_ascii_digit).collect(),
        range,
    }
}

/// «+56 9 1234 5678»: Chile's numbers have nine digits after 56; others ten to fifteen in all (ITU-T E.164).
fn international(text: &str, plus: usize) -> Option<Range<usize>> {
    let before = text[..plus].chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '+' | '=' | '/')) {
        return None;
    }
    let (end, digits) = run(text, plus + 1)?;
    let valid = match digits.strip_prefix("56") {
        Some(rest) => rest.len() == 9 && !is_public(rest),
        None => (10..=15).contains(&digits.len()) && !digits.starts_with('0'),
    };
    valid.then_some(plus..end)
}

/// A number of nine digits (the Chilean plan since 2016), with or without 56.
fn national(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    let start = rest.find(|c: char| c.is_ascii_digit() || c == '(' || c == '+').filter(|at| *at <= REACH)?;
    // Nothing but the rest of the word and a few more lie between.
    if rest[..start].contains(['.', '\n', '/', '=', '@']) && !rest[..start].trim().is_empty() && rest[..start].trim() != "." {
        return None;
    }
    let start = from + start;
    let (end, digits) = run(text, start)?;
    let own = digits.strip_prefix("56").filter(|rest| rest.len() == 9).unwrap_or(&digits);
    (own.len() == 9 && own.starts_with(['2', '3', '4', '5', '6', '7', '9']) && !is_public(own)).then_some(start..end)
}

/// The digits from a place on, with single spaces, hyphens and parentheses between them, and where they end. None when
/// a sign of another sort of number follows.
fn run(text: &str, from: usize) -> Option<(usize, String)> {
    let (mut digits, mut end, mut gap) = (String::new(), from, 0);
    for (at, c) in text.get(from..)?.char_indices() {
        match c {
            '0'..='9' => {
                digits.push(c);
                (end, gap) = (from + at + 1, 0);
            }
            ' ' | '-' | '(' | ')' | '\u{a0}' | '+' if gap < 2 => gap += 1,
            _ => break,
        }
    }
    let tail = text[end..].chars().next();
    let other = tail.is_some_and(|c| c.is_alphanumeric() || matches!(c, '%' | '_' | '/'));
    let decimal = tail.is_some_and(|c| matches!(c, '.' | ',')) && text[end + 1..].starts_with(|c: char| c.is_ascii_digit());
    (!digits.is_empty() && !other && !decimal).then_some((end, digits))
}

/// Service lines of companies and of the State.
fn is_public(digits: &str) -> bool {
    ["600", "800"].into_iter().any(|service| digits.starts_with(service))
}

pub(super) static PHONE: Rule = Rule {
    id: "privacy/phone",
    family: Family::Privacy,
    level: Level::Warning,
    title: said("Un teléfono que puede ser de una persona", "A telephone number that may be a person's"),
    why: said(
        "Una persona con su número publicado recibe llamadas y engaños, y no puede hacer que lo olviden.",
        "Whoever has the number published gets calls and frauds, and cannot make it forgotten.",
    ),
    mend: said(
        "Bórralo, o permítelo con su motivo en «privacidad» de amigable.yaml.",
        "Delete it, or allow it with its reason in “privacy” of amigable.yaml.",
    ),
    reference: "Ley 19.628 sobre protección de la vida privada; Ley 21.719",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nPregunta por Ana al +56 9 1234 5678.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nPregunta por Ana al 600 123 4567.\n",
};

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        crate::checks::privacy::found(check, text)
    }

    #[test]
    fn numbers_with_a_code_or_a_word_are_found() {
        assert_eq!(found("Ana: +56 9 1234 5678, +56912345678."), ["+56 9 1234 5678", "+56912345678"]);
        assert_eq!(found("(+56) 2 2345 6789 o +1 202-555-0143"), ["+56) 2 2345 6789", "+1 202-555-0143"]);
        assert_eq!(found("Teléfono: 9 1234 5678. WhatsApp 912345678"), ["9 1234 5678", "912345678"]);
        assert_eq!(found("telefono: +56 2 2345 6789\ncelular: (9) 1234-5678"), ["+56 2 2345 6789", "(9) 1234-5678"]);
    }

    #[test]
    fn figures_and_service_lines_are_not() {
        let others = [
            "Subió +5,3 puntos y +12.345.678 pesos.",
            "Son 912345678 pesos.",
            "Llama al 600 123 4567 o al 1455.",
            "+56 800 123 456",
            "a+5691234567890123456",
            "El teléfono se usa en 345678901,5 casos.",
            "https://a.cl/?q=+56912345678",
            "Teléfonos celulares: 2022 y 2024",
            "+1.234.567.890",
        ];
        for text in others {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
