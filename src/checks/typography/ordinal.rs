//! «1.º», «n.º 5»: the raised letter of an ordinal and its point, not the sign of degrees.

use super::{Hit, Passage, after, before};
use crate::base::say::{Say, said};
use crate::diag::{Family, Level, Rule};
use std::ops::Range;

/// What follows an ordinal and no temperature. Months are «1.º de mayo»: after «de».
const ORDERED: [&str; 22] = [
    "básico",
    "básica",
    "medio",
    "media",
    "de",
    "lugar",
    "piso",
    "año",
    "semestre",
    "trimestre",
    "bimestre",
    "edición",
    "versión",
    "congreso",
    "encuentro",
    "puesto",
    "artículo",
    "jornada",
    "reunión",
    "región",
    "sesión",
    "mesa",
];

pub(super) fn check(passage: &Passage<'_>, hits: &mut Vec<Hit>) {
    let text = passage.text;
    // All three begin with the same byte.
    if !text.bytes().any(|byte| byte == 0xC2) || !text.contains(['°', 'º', 'ª']) {
        return;
    }
    for (at, sign) in text.char_indices().filter(|(_, c)| matches!(c, '°' | 'º' | 'ª')) {
        if let Some((range, instead)) = numero(text, at).or_else(|| ordinal(text, at, sign)) {
            let written = &text[range.clone()];
            hits.push(Hit {
                rule: &ORDINAL,
                message: Say {
                    es: format!("«{written}» lleva punto y letra volada."),
                    en: format!("“{written}” takes a point and a raised letter."),
                },
                range,
                instead: Some(instead),
                help: None,
            });
        }
    }
}

/// «N° 5», «Nº 5» → «N.º 5», when a number follows.
fn numero(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let letter = before(text, at).filter(|c| matches!(c, 'n' | 'N'))?;
    let start = at - 1;
    let rest = &text[at + after(text, at)?.len_utf8()..];
    let alone = !before(text, start).is_some_and(char::is_alphanumeric);
    let number = rest.trim_start_matches([' ', '\u{a0}']).starts_with(|c: char| c.is_ascii_digit());
    let glued = rest.starts_with(|c: char| c.is_ascii_digit());
    let space = if glued { " " } else { "" };
    (alone && number).then(|| (start..at + after(text, at).map_or(0, char::len_utf8), format!("{letter}.º{space}")))
}

/// «1º», «1°» → «1.º», «1ª» → «1.ª». Degrees stay: «20°», «33° sur».
fn ordinal(text: &str, at: usize, sign: char) -> Option<(Range<usize>, String)> {
    let lead = text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &text[lead.len()..at];
    if number.is_empty() || number.len() > 2 || lead.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',')) {
        return None;
    }
    let end = at + sign.len_utf8();
    let next = text[end..].trim_start_matches([' ', '\u{a0}']).split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let ordered = sign != '°' || text[end..].starts_with([' ', '\u{a0}']) && ORDERED.contains(&next);
    let letter = if sign == 'ª' { 'ª' } else { 'º' };
    (ordered && !after(text, end).is_some_and(char::is_alphanumeric)).then(|| (lead.len()..end, format!("{number}.{letter}")))
}

pub(super) static ORDINAL: Rule = Rule {
    id: "typography/ordinal",
    family: Family::Typography,
    level: Level::Advice,
    title: said(
        "Un ordinal o «n.º» sin punto, o con el signo de grado",
        "An ordinal or “n.º” without its point, or with the sign of degrees",
    ),
    why: said(
        "Un lector de pantalla lee «1°» como «un grado» y «N° 5» como «ene grados cinco».",
        "A screen reader says “one degree” for «1°» and “N degrees five” for «N° 5».",
    ),
    mend: said(
        "Escribe «1.º», «1.ª», «n.º 5». Con «amigable check --fix» se cambia solo.",
        "Write «1.º», «1.ª», «n.º 5». “amigable check --fix” changes it by itself.",
    ),
    reference: "RAE, Ortografía de la lengua española: abreviaturas con letra volada",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nMira la tabla N° 5.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nMira la tabla N.º 5.\n",
};
