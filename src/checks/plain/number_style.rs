//! Numbers that are not written as Spanish does in Chile.
//!
//! In: a passage in Spanish. Out: findings with the number as it should stand.

use super::Desk;
use super::sentence::Prose;
use crate::base::prose::Language;
use crate::base::say::{Say, said, say};
use crate::diag::{Family, Level, Rule};
use std::ops::Range;

pub(super) fn check(prose: &Prose<'_>, desk: &mut Desk<'_, '_>) {
    if prose.language != Language::Spanish {
        return;
    }
    for range in numbers(prose.text) {
        let written = &prose.text[range.clone()];
        let after = &prose.text[range.end..];
        let own = prose.passage.is_own(&range);
        if let Some((better, message)) = trouble(written, after).filter(|_| own) {
            desk.note(&RULE, range, message, say!("Escribe «{better}».", "Write “{better}”."));
        }
    }
}

/// Runs of digits with points and commas between them; none that is part of a word or an address.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(u8::is_ascii_digit).map(|offset| at + offset) {
        let inner = |end: usize| matches!(bytes[end], b'.' | b',') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        let mut end = start;
        while end < bytes.len() && (bytes[end].is_ascii_digit() || inner(end)) {
            end += 1;
        }
        let alone = start == 0
            || !matches!(bytes[start - 1], b'.' | b',' | b'/' | b'-' | b'_' | b':')
                && !bytes[start - 1].is_ascii_alphanumeric()
                && bytes[start - 1] < 128
            || text[..start].ends_with(['«', '\u{a0}', '¿', '¡', '—']);
        let ends = bytes.get(end).is_none_or(|byte| !matches!(byte, b'/' | b'-' | b'_') && !byte.is_ascii_alphanumeric());
        if alone && ends {
            found.push(start..end);
        }
        at = end;
    }
    found
}

/// The better words, and what is wrong.
fn trouble(number: &str, after: &str) -> Option<(String, Say)> {
    if let Some(better) = english(number, after) {
        let message = say!(
            "«{number}» está escrito a la inglesa: aquí se lee como otro número.",
            "“{number}” is written the English way: in Spanish it reads as another number."
        );
        return Some((better, message));
    }
    let better = decimal_point(number, after)?;
    let message = say!(
        "«{number}» lleva punto decimal; en Chile el decimal va con coma.",
        "“{number}” has a decimal point; in Chile decimals take a comma."
    );
    Some((better, message))
}

/// Nouns that are counted whole, so that «12,345 personas» can be no decimal.
const COUNTED: [&str; 16] = [
    "personas",
    "hogares",
    "familias",
    "pesos",
    "niños",
    "niñas",
    "casos",
    "mujeres",
    "hombres",
    "viviendas",
    "habitantes",
    "estudiantes",
    "encuestas",
    "jóvenes",
    "trabajadores",
    "comunas",
];

/// «1,234.5», «1,234,567», «1,000», «12,345 personas»: commas for thousands.
fn english(number: &str, after: &str) -> Option<String> {
    let (whole, decimals) = number.split_once('.').map_or((number, None), |(whole, decimals)| (whole, Some(decimals)));
    let groups: Vec<&str> = whole.split(',').collect();
    let thousands =
        groups.len() > 1 && (1..=3).contains(&groups[0].len()) && groups[0] != "0" && groups[1..].iter().all(|group| group.len() == 3);
    let next = after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let certain = decimals.is_some() || groups.len() > 2 || groups[1..].iter().all(|group| *group == "000") || COUNTED.contains(&next);
    let plain = decimals.is_none_or(|decimals| !decimals.contains(['.', ',']));
    (thousands && certain && plain)
        .then(|| format!("{}{}", groups.join("."), decimals.map_or(String::new(), |decimals| format!(",{decimals}"))))
}

/// «17.3 %», «2.5 millones».
fn decimal_point(number: &str, after: &str) -> Option<String> {
    let (whole, decimals) = number.split_once('.')?;
    let short =
        (1..=2).contains(&decimals.len()) && whole.len() <= 3 && decimals.bytes().all(|byte| byte.is_ascii_digit()) && !whole.contains(',');
    let after = after.trim_start_matches([' ', '\u{a0}']);
    let unit = ["%", "por ciento", "puntos porcentuales", "millones", "millón", "veces"].iter().any(|unit| after.starts_with(unit));
    (short && unit).then(|| format!("{whole},{decimals}"))
}

pub(super) static RULE: Rule = Rule {
    id: "plain/number-style",
    family: Family::Plain,
    level: Level::Warning,
    title: said("Un número no está escrito como en Chile", "A number is not written as in Chile"),
    why: said(
        "Con puntos y comas al revés, «1,000» se lee como uno. Un error así cambia una decisión.",
        "With points and commas the other way around, “1,000” is read as one. Such a slip changes a decision.",
    ),
    mend: said(
        "Usa punto para los miles y coma para los decimales: «1.234,5».",
        "Use a point for thousands and a comma for decimals: “1.234,5”.",
    ),
    reference: "RAE, Ortografía de la lengua española (2010), VIII; uso chileno",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl fondo tiene 1,000 cupos.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nEl fondo tiene 1.000 cupos.\n",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_from_their_look_alikes() {
        let better = |text: &str| {
            let found = numbers(text).into_iter().find_map(|range| trouble(&text[range.clone()], &text[range.end..]));
            found.map(|(better, _)| better)
        };
        for (text, expected) in
            [("son 1,234.5 pesos", "1.234,5"), ("son 1,234,567", "1.234.567"), ("hay 12,345 personas", "12.345"), ("un 17.3 % más", "17,3")]
        {
            assert_eq!(better(text).as_deref(), Some(expected), "{text}");
        }
        let good = [
            "Gini de 0,464",
            "WCAG 2.2",
            "el 8.5",
            "1.234.567",
            "17,3 %",
            "la 4.1",
            "25 mil millones",
            "25 mil personas",
            "pesa 12,345 kg",
            "v1.5 %",
            "2024-10-01",
            "12:30",
            "ley 19.880",
            "1.5.2 veces",
            "0,000",
        ];
        for text in good {
            assert_eq!(better(text), None, "{text}");
        }
    }
}
