//! The unit after a number: «%», «millones», «puntos porcentuales», «de cada 100».
//!
//! In: the text after the number. Out: a [`Unit`] and how many bytes it takes.

use super::{SPACES, Sort, run};
use crate::base::text::fold;

/// The unit after a number.
pub(super) struct Unit {
    pub(super) sort: Sort,
    pub(super) scale: f64,
    /// Bytes after the number that belong to it.
    pub(super) length: usize,
}

impl Unit {
    pub(super) fn after(rest: &str) -> Self {
        if let Some(inner) = rest.trim_start_matches(SPACES).strip_prefix('%') {
            return Self { sort: Sort::Percent, scale: 1.0, length: rest.len() - inner.len() };
        }
        let words = words(rest, 5);
        let next: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
        let length = |count: usize| words.get(count.wrapping_sub(1)).map_or(0, |(_, end)| *end);
        let (scale, taken) = scale(&next);
        let unit = |sort, count| Self { sort, scale, length: length(count) };
        match &next[taken..] {
            ["por", "ciento", ..] | ["per", "cent", ..] => unit(Sort::Percent, taken + 2),
            ["percent", ..] => unit(Sort::Percent, taken + 1),
            ["punto" | "puntos", "porcentual" | "porcentuales", ..] | ["percentage", "point" | "points", ..] => {
                unit(Sort::Points, taken + 2)
            }
            ["pesos", ..] => unit(Sort::Money, taken + 1),
            ["de", "pesos", ..] if taken > 0 => unit(Sort::Money, taken + 2),
            ["de" | "of" | "out", "cada" | "every" | "of", number, ..] => {
                each(number).map_or_else(|| unit(Sort::Plain, taken), |of| unit(Sort::Each(of), taken + 3))
            }
            ["in", number, ..] => each(number).map_or_else(|| unit(Sort::Plain, taken), |of| unit(Sort::Each(of), taken + 2)),
            _ => unit(Sort::Plain, taken),
        }
    }

    pub(super) fn is_bare(&self) -> bool {
        self.length == 0
    }
}

/// Of how many, when it is so many that people say it: «de cada 6», "in 100", and not "in 2024".
fn each(number: &str) -> Option<f64> {
    let of: u16 = number.parse().ok()?;
    (of == 1_000 || (2..=100).contains(&of)).then(|| f64::from(of))
}

/// What the words after a number multiply it by, and how many they are.
fn scale(words: &[&str]) -> (f64, usize) {
    match words {
        ["mil", "millones", ..] => (1e9, 2),
        ["mil" | "thousand", ..] => (1e3, 1),
        ["millon" | "millones" | "million", ..] => (1e6, 1),
        ["billion", ..] => (1e9, 1),
        ["billon" | "billones" | "trillion", ..] => (1e12, 1),
        _ => (1.0, 0),
    }
}

/// The next words, folded, each with where it ends. A sign between two words ends the list. «1.000» is one word.
pub(super) fn words(text: &str, count: usize) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while found.len() < count {
        let rest = text[at..].trim_start_matches(SPACES);
        let start = text.len() - rest.len();
        let inside = |(at, c): (usize, char)| {
            c.is_alphanumeric()
                || (matches!(c, '.' | ',') && rest[..at].ends_with(|c: char| c.is_ascii_digit()) && run(&rest[at + 1..]) == 3)
        };
        let length: usize = rest.char_indices().take_while(|found| inside(*found)).map(|(_, c)| c.len_utf8()).sum();
        if length == 0 || (start == at && at > 0) || (at == 0 && start == 0) {
            break;
        }
        at = start + length;
        found.push((fold(&text[start..at]).replace(['.', ','], ""), at));
    }
    found
}
