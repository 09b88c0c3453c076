//! A number and its unit are two words: «17,3 %», «5 km».

use super::{Hit, Passage, after, before};
use crate::base::say::{Say, said};
use crate::diag::{Family, Level, Rule};

/// Signs of units that are glued to numbers by habit. Single letters are left out: «5G», «10K» are names.
const UNITS: [&str; 11] = ["%", "‰", "km", "km²", "kg", "cm", "mm", "ha", "m²", "°C", "hrs"];

pub(super) fn check(passage: &Passage<'_>, hits: &mut Vec<Hit>) {
    let text = passage.text;
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    let mut end = 0;
    for (at, _) in text.char_indices().filter(|(_, c)| matches!(c, '%' | '‰' | 'k' | 'c' | 'm' | 'h' | '°')) {
        if at < end || !before(text, at).is_some_and(|c| c.is_ascii_digit()) {
            continue;
        }
        let Some(unit) = UNITS.iter().filter(|unit| text[at..].starts_with(**unit)).max_by_key(|unit| unit.len()) else { continue };
        end = at + unit.len();
        if after(text, end).is_some_and(|next| next.is_alphanumeric() || next == '²') {
            continue;
        }
        let start = number_start(text, at);
        // «CO2%», «A5%»: the digits belong to a name.
        if before(text, start).is_some_and(char::is_alphanumeric) {
            continue;
        }
        let number = &text[start..at];
        hits.push(Hit {
            rule: &SPACE_BEFORE_UNIT,
            range: start..end,
            message: Say {
                es: format!("Falta un espacio entre «{number}» y «{unit}»."),
                en: format!("A space is missing between “{number}” and “{unit}”."),
            },
            instead: Some(format!("{number} {unit}")),
            help: None,
        });
    }
}

/// Where the number before a place begins: digits with points and commas.
fn number_start(text: &str, at: usize) -> usize {
    let digits = text[..at].trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let lead = &text[digits.len()..at];
    digits.len() + (lead.len() - lead.trim_start_matches(['.', ',']).len())
}

pub(super) static SPACE_BEFORE_UNIT: Rule = Rule {
    id: "typography/space-before-unit",
    family: Family::Typography,
    level: Level::Advice,
    title: said("Un número y su unidad están pegados", "A number and its unit are glued together"),
    why: said(
        "Pegados se leen peor, sobre todo con letra pequeña o baja visión. La norma pide un espacio, y el sitio cuida que no se corte ahí la línea.",
        "Glued together they are harder to read, most of all in small type or with low vision. The standard asks for a space, and the site keeps the line from breaking there.",
    ),
    mend: said(
        "Escribe «17,3 %», «5 km». Con «amigable check --fix» se cambia solo.",
        "Write «17,3 %», «5 km». “amigable check --fix” changes it by itself.",
    ),
    reference: "RAE, Ortografía de la lengua española: símbolos; SI, 5.4.3",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nFue el 17,3% del total.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nFue el 17,3 % del total.\n",
};
