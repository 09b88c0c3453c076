//! The numbers in a text, each with what it counts: «17,3 %», «$237.094», «3,5 millones», «17 de cada 100».
//!
//! In: a text in Spanish or English. Out: [`Numeral`]s with their bytes. What is a name rather than an amount
//! is left out: days, times, laws, articles, versions, telephone numbers, ordinals. Knows no dataset.

mod around;
mod unit;

use around::{Currency, glued_after, glued_before, is_day, is_name};
use std::ops::Range;
use unit::Unit;

/// What a number says of what it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Sort {
    /// «17,3 %», «17 por ciento».
    Percent,
    /// «3,2 puntos porcentuales».
    Points,
    /// «$237.094», «237.094 pesos».
    Money,
    /// «17 de cada 100»: of how many.
    Each(f64),
    /// Four digits without a point, which may be a year.
    Year,
    /// Any other.
    Plain,
}

/// One number of a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Numeral {
    /// Its bytes, with sign and unit: «$3,5 millones», «17,3 %».
    pub(crate) span: Range<usize>,
    /// Its value, «millones» included.
    pub(crate) value: f64,
    /// Digits after the mark, as written.
    pub(crate) decimals: u8,
    /// What a word after it multiplies by: 1 for none, 1,000,000 for «millones».
    pub(crate) scale: f64,
    pub(crate) sort: Sort,
}

/// Spaces that may stand between a number and its unit.
const SPACES: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// Every amount in `text`, written as the language `base` writes numbers (`en`, anything else is Spanish).
pub(crate) fn find(text: &str, base: &str) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|offset| at + offset) {
        let digits = Digits::read(text, start, base);
        at = digits.end;
        if let Some(numeral) = digits.numeral(text, start) {
            at = numeral.span.end;
            found.push(numeral);
        } else {
            // The rest of a date, a version or a telephone number is no amount either.
            at += blob(&text[at..]);
        }
    }
    found
}

/// Bytes of what hangs together with a number that was left out: `-01-08` after `2026`, ` 2345 6789` after `+56`.
fn blob(rest: &str) -> usize {
    let mut end = 0;
    for (at, c) in rest.char_indices() {
        let next_digit = rest[at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
        let joins = matches!(c, '.' | ',' | '-' | '/' | ':' | ' ' | '\u{a0}') && next_digit;
        if !(c.is_ascii_digit() || joins) {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Digits with their points and commas.
struct Digits {
    end: usize,
    value: f64,
    decimals: u8,
    grouped: bool,
    whole: usize,
}

impl Digits {
    fn read(text: &str, start: usize, base: &str) -> Self {
        let (group, mark) = if base == "en" { (',', '.') } else { ('.', ',') };
        let mut end = start + run(&text[start..]);
        let whole = end - start;
        let mut plain = text[start..end].to_owned();
        let mut grouped = false;
        while let Some((separator, next)) = thousand(&text[end..], group).filter(|_| whole <= 3) {
            plain.push_str(next);
            end += separator + next.len();
            grouped = true;
        }
        let mut decimals = 0;
        // «17.3» in a Spanish text is a slip, and still 17,3.
        let marks = if grouped { vec![mark] } else { vec![mark, group] };
        if let Some(rest) = marks.iter().find_map(|mark| text[end..].strip_prefix(*mark)) {
            let count = run(rest);
            if count > 0 {
                plain.push('.');
                plain.push_str(&rest[..count]);
                end += 1 + count;
                decimals = u8::try_from(count).unwrap_or(u8::MAX);
            }
        }
        Self { end, value: plain.parse().unwrap_or(f64::NAN), decimals, grouped, whole }
    }

    /// What the number is, by what stands around it; none when it is no amount.
    fn numeral(&self, text: &str, start: usize) -> Option<Numeral> {
        let (before, after) = (&text[..start], &text[self.end..]);
        if glued_before(before) || glued_after(after) || !self.value.is_finite() {
            return None;
        }
        let (before, negative) = match before.strip_suffix(['-', '−']) {
            Some(rest) if rest.is_empty() || rest.ends_with(|c: char| c.is_whitespace() || c == '(') => (rest, true),
            Some(_) => return None,
            None => (before, false),
        };
        let unit = Unit::after(after);
        let dollar = match Currency::before(before) {
            Currency::Foreign => return None,
            Currency::Pesos(at) => Some(at),
            Currency::None if unit.is_bare() && (is_name(before) || is_day(before, after)) => return None,
            Currency::None => None,
        };
        let sort = match unit.sort {
            Sort::Plain if dollar.is_some() => Sort::Money,
            Sort::Plain if self.may_be_year() && unit.is_bare() => Sort::Year,
            sort => sort,
        };
        let value = self.value * unit.scale * if negative { -1.0 } else { 1.0 };
        let span = dollar.unwrap_or(before.len())..self.end + unit.length;
        Some(Numeral { span, value, decimals: self.decimals, scale: unit.scale, sort })
    }

    fn may_be_year(&self) -> bool {
        self.whole == 4 && !self.grouped && self.decimals == 0 && (1500.0..2200.0).contains(&self.value)
    }
}

/// Bytes of digits at the start.
fn run(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// A separator of thousands and the three digits after it.
fn thousand(rest: &str, group: char) -> Option<(usize, &str)> {
    let separator = rest.chars().next().filter(|c| *c == group || SPACES[1..].contains(c))?;
    let digits = &rest[separator.len_utf8()..];
    (run(digits) == 3).then(|| (separator.len_utf8(), &digits[..3]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(text: &str, base: &str) -> Vec<String> {
        let tell = |numeral: &Numeral| {
            let sort = match numeral.sort {
                Sort::Each(of) => format!("of {of}"),
                sort => format!("{sort:?}").to_lowercase(),
            };
            format!("{} = {} {sort}", &text[numeral.span.clone()], numeral.value)
        };
        find(text, base).iter().map(tell).collect()
    }

    #[test]
    fn amounts_are_found_with_what_they_count() {
        assert_eq!(told("el 17,3 % de 3.478.364 personas", "es"), ["17,3 % = 17.3 percent", "3.478.364 = 3478364 plain"]);
        assert_eq!(told("17,3\u{a0}% o 17 por ciento.", "es"), ["17,3\u{a0}% = 17.3 percent", "17 por ciento = 17 percent"]);
        assert_eq!(told("$237.094 o 572.269 pesos", "es"), ["$237.094 = 237094 money", "572.269 pesos = 572269 money"]);
        assert_eq!(told("unos 3,5 millones y 218 mil", "es"), ["3,5 millones = 3500000 plain", "218 mil = 218000 plain"]);
        assert_eq!(told("bajó 3,2 puntos porcentuales", "es"), ["3,2 puntos porcentuales = 3.2 points"]);
        assert_eq!(told("17 de cada 100, 1 de cada 6 personas", "es"), ["17 de cada 100 = 17 of 100", "1 de cada 6 = 1 of 6"]);
        assert_eq!(told("(−0,5 puntos porcentuales)", "es"), ["−0,5 puntos porcentuales = -0.5 points"]);
        assert_eq!(told("gini de 0,464", "es"), ["0,464 = 0.464 plain"]);
    }

    #[test]
    fn english_has_its_own_marks() {
        assert_eq!(told("17.3% of 3,478,364 people", "en"), ["17.3% = 17.3 percent", "3,478,364 = 3478364 plain"]);
        assert_eq!(
            told("$1.5 million, 17 out of 100, 1 in 6", "en"),
            ["$1.5 million = 1500000 money", "17 out of 100 = 17 of 100", "1 in 6 = 1 of 6"]
        );
        assert_eq!(told("17.3 % en un texto en español", "es"), ["17.3 % = 17.3 percent"]);
    }

    #[test]
    fn years_are_told_apart() {
        assert_eq!(told("En 2022 y en 2024.", "es"), ["2022 = 2022 year", "2024 = 2024 year"]);
        assert_eq!(told("2017, 2020 y 2022", "es"), ["2017 = 2017 year", "2020 = 2020 year", "2022 = 2022 year"]);
        assert_eq!(told("2.024 casas", "es"), ["2.024 = 2024 plain"]);
    }

    #[test]
    fn names_are_no_amounts() {
        for text in [
            "la ley 20.530",
            "la Ley N.º 20.530",
            "el 8 de enero",
            "2026-01-08",
            "8/1/2026",
            "a las 18:30",
            "+56 2 2345 6789",
            "versión 2.1.3",
            "artículo 19",
            "el 3.º",
            "la 2ª",
            "COVID-19",
            "P50",
            "#12",
            "US$350",
            "www.x.cl/2024",
            "January 8",
            "paso 3",
            "10.0.0.1",
            "n.º 3",
        ] {
            assert_eq!(told(text, if text.starts_with('J') { "en" } else { "es" }), Vec::<String>::new(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_whole_characters(text in "[0-9a-zA-Zñáé .,%$º:/\u{a0}\u{202f}−-]{0,40}|\\PC{0,40}", english in any::<bool>()) {
            let mut last = 0;
            for numeral in find(&text, if english { "en" } else { "es" }) {
                prop_assert!(text.get(numeral.span.clone()).is_some(), "{:?}", numeral);
                prop_assert!(numeral.span.start >= last);
                last = numeral.span.end;
            }
        }
    }
}
