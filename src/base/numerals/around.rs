//! What stands around a number and makes it no amount: a name, a day, another currency, other digits.
//!
//! In: the text before and after. Out: yes or no.

use super::SPACES;
use super::unit::words;
use crate::base::text::fold;

/// Words before a number that make it a name.
const NAMES: [&str; 46] = [
    "ley",
    "leyes",
    "decreto",
    "dfl",
    "articulo",
    "articulos",
    "art",
    "inciso",
    "numero",
    "nro",
    "n",
    "pagina",
    "paginas",
    "pag",
    "resolucion",
    "calle",
    "avenida",
    "av",
    "telefono",
    "fono",
    "celular",
    "codigo",
    "version",
    "seccion",
    "capitulo",
    "tabla",
    "figura",
    "grafico",
    "paso",
    "anexo",
    "oficina",
    "piso",
    "sala",
    "casilla",
    "folio",
    "rut",
    "law",
    "act",
    "article",
    "page",
    "section",
    "chapter",
    "step",
    "table",
    "figure",
    "phone",
];

const MONTHS: [&str; 24] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

pub(super) fn glued_before(before: &str) -> bool {
    let mut last = before.chars().rev();
    match last.next() {
        Some(c) if c.is_alphanumeric() || matches!(c, '#' | '_' | '@' | '+' | '=' | '&' | '?') => true,
        Some('/') => last.next().is_some_and(char::is_alphanumeric),
        Some('.' | ',' | ':' | '-' | ' ' | '\u{a0}') => last.next().is_some_and(|c| c.is_ascii_digit()) && !list_before(before),
        Some('º' | '°') => true,
        _ => false,
    }
}

/// «2017, 2020» and «17,3 %, 20» are lists; «2345 6789» is not.
fn list_before(before: &str) -> bool {
    !before.ends_with([':', '-', '.', ',']) && before.trim_end_matches(SPACES).ends_with([',', ';'])
}

pub(super) fn glued_after(after: &str) -> bool {
    let mut next = after.chars();
    match next.next() {
        Some(c) if c.is_alphanumeric() || matches!(c, 'º' | 'ª' | '°' | '_' | '@') => true,
        Some('.') if after.starts_with(".º") || after.starts_with(".ª") => true,
        Some('.' | ',' | ':' | '/' | '-' | ' ' | '\u{a0}') => next.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}

/// The sign of a currency before a number.
pub(super) enum Currency {
    None,
    /// Pesos; where the sign stands.
    Pesos(usize),
    /// Another country's, «US$».
    Foreign,
}

impl Currency {
    pub(super) fn before(before: &str) -> Self {
        match before.trim_end_matches(SPACES).strip_suffix('$') {
            None => Self::None,
            Some(rest) if rest.ends_with(char::is_alphabetic) => Self::Foreign,
            Some(rest) => Self::Pesos(rest.len()),
        }
    }
}

/// Whether the number names a law, a page, a step…
pub(super) fn is_name(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| SPACES.contains(&c) || matches!(c, '.' | 'º' | '°'));
    let start =
        before.rfind(|c: char| !c.is_alphabetic() && c != 'º').map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = fold(before[start..].trim_end_matches('º'));
    NAMES.contains(&word.as_str())
}

/// «8 de enero», "January 8".
pub(super) fn is_day(before: &str, after: &str) -> bool {
    let words = words(after, 2);
    let next: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
    let month = |word: &str| MONTHS.contains(&word);
    let follows = match next.as_slice() {
        ["de" | "of", second, ..] => month(second),
        [first, ..] => month(first),
        [] => false,
    };
    let last = before.trim_end_matches(SPACES).rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    follows || (last.len() > 2 && month(&fold(last)) && before.ends_with(SPACES))
}
