//! Spaces that must not break: «17,3 %», «$ 237.094», «n.º 3», «5 km» stay on one line.
//!
//! Editors type an ordinary space and see one; so there is nothing to tell them and nothing to mend. The text grows by
//! a byte for each such space, so checks that point into a text look at it before.

use crate::model::doc::{Node, NodeKind};
use memchr::memchr_iter;

/// U+00A0 NO-BREAK SPACE.
const NO_BREAK: char = '\u{a0}';

/// What stays with the number before it (International System of Units, 5.4.3), and with the one after it.
const UNITS: [&str; 18] = ["%", "‰", "°C", "km", "km²", "m", "m²", "cm", "mm", "kg", "g", "ha", "h", "hrs", "min", "UF", "UTM", "€"];
const MARKS: [&str; 13] = ["$", "US$", "n.º", "N.º", "art.", "Art.", "arts.", "pág.", "págs.", "p.", "pp.", "§", "UF"];

pub(super) fn bind_spaces(node: &mut Node) {
    if let NodeKind::Text(text) = &mut node.kind {
        let spaces = bound_spaces(text);
        if !spaces.is_empty() {
            *text = with_bound(text, &spaces);
        }
    }
}

/// A line of text with its spaces bound.
pub(crate) fn bound(text: &str) -> String {
    with_bound(text, &bound_spaces(text))
}

/// The spaces that must not break.
fn bound_spaces(text: &str) -> Vec<usize> {
    let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let beside_a_digit = |at: &usize| at.checked_sub(1).is_some_and(digit) || digit(at + 1);
    memchr_iter(b' ', text.as_bytes()).filter(beside_a_digit).filter(|at| binds(&text[..*at], &text[at + 1..])).collect()
}

fn with_bound(text: &str, spaces: &[usize]) -> String {
    let mut bound = String::with_capacity(text.len() + spaces.len() * (NO_BREAK.len_utf8() - 1));
    let mut from = 0;
    for at in spaces {
        bound.push_str(&text[from..*at]);
        bound.push(NO_BREAK);
        from = at + 1;
    }
    bound.push_str(&text[from..]);
    bound
}

fn binds(before: &str, after: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    before.ends_with(digit) && starts_with_unit(after) || after.starts_with(digit) && ends_with_mark(before)
}

fn starts_with_unit(text: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '²' | '.'));
    UNITS.iter().any(|unit| text.strip_prefix(unit).is_some_and(|rest| ends(rest) || *unit == "%"))
}

fn ends_with_mark(text: &str) -> bool {
    let begins = |rest: &str| !rest.ends_with(char::is_alphanumeric);
    MARKS.iter().any(|mark| text.strip_suffix(mark).is_some_and(begins))
}

#[cfg(test)]
mod tests {
    use super::super::{inline, read};
    use super::*;

    #[test]
    fn figures_keep_their_units() {
        assert_eq!(bound("un 17,3 % de $ 237.094, n.º 3"), "un 17,3\u{a0}% de $\u{a0}237.094, n.º\u{a0}3");
        assert_eq!(bound("a 5 km, 60 m² y 20 °C"), "a 5\u{a0}km, 60\u{a0}m² y 20\u{a0}°C");
        assert_eq!(bound("art. 5, págs. 3 y 4, US$ 2,15"), "art.\u{a0}5, págs.\u{a0}3 y 4, US$\u{a0}2,15");
        assert_eq!(bound("en % y en $ o en 3 pesos"), "en % y en $ o en 3 pesos");
        assert_eq!(bound("3 hogares, 5 mesas, el mapa. 4 y 2 m.a."), "3 hogares, 5 mesas, el mapa. 4 y 2 m.a.");
    }

    #[test]
    fn code_is_left_alone() {
        assert_eq!(inline(read("`17 %`")).plain_text(), "17 %");
    }
}
