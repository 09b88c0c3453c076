//! Numbers as tables hold them: `17,3`, `1.234.567,8`, `17.3`, `1,234.5`, `$ 1.234`, `17,3 %`.
//!
//! In: the text of one cell. Out: its value, and whether it could only be read with a decimal comma or only with a
//! decimal point. `1.234` alone says neither, and this module never guesses: whoever sees the whole column decides.

use std::borrow::Cow;

/// The sign between the units and the tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DecimalMark {
    /// `17,3` and `1.234`, as Chile writes.
    Comma,
    /// `17.3` and `1,234`, as programs write.
    Point,
}

/// What stands around the digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Affix {
    #[default]
    None,
    Percent,
    Pesos,
}

/// What the digits mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Reading {
    /// The same with either mark: `2024`, `1 234`.
    Plain(f64),
    /// Can only be read with this mark.
    Marked(DecimalMark, f64),
    /// `1.234`: a thousand and something, or one and something.
    Unclear { comma: f64, point: f64 },
}

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Numeral {
    pub(crate) affix: Affix,
    pub(crate) reading: Reading,
}

/// Whole numbers above this cannot all be told apart in a double (IEEE 754: 53 bits of precision).
const LARGEST: f64 = 9_007_199_254_740_992.0;

impl DecimalMark {
    fn of(mark: u8) -> Self {
        if mark == b',' { Self::Comma } else { Self::Point }
    }

    pub(crate) fn other(self) -> Self {
        if self == Self::Comma { Self::Point } else { Self::Comma }
    }
}

impl Numeral {
    /// The value when the column is read with `mark`; `None` when the number contradicts it.
    pub(crate) fn value(&self, mark: Option<DecimalMark>) -> Option<f64> {
        match (self.reading, mark) {
            (Reading::Plain(value), _) => Some(value),
            (Reading::Marked(own, value), mark) => mark.is_none_or(|mark| mark == own).then_some(value),
            (Reading::Unclear { comma, .. }, Some(DecimalMark::Comma)) => Some(comma),
            (Reading::Unclear { point, .. }, Some(DecimalMark::Point)) => Some(point),
            (Reading::Unclear { .. }, None) => None,
        }
    }

    /// The mark that this number proves.
    pub(crate) fn proves(&self) -> Option<DecimalMark> {
        if let Reading::Marked(mark, _) = self.reading { Some(mark) } else { None }
    }

    /// The mark with which it is a whole number, when that tells the two readings apart: `1.234` is whole with a comma.
    pub(crate) fn whole_with(&self) -> Option<DecimalMark> {
        let Reading::Unclear { comma, point } = self.reading else { return None };
        // One reading is a thousand times the other.
        Some(if comma.abs() > point.abs() { DecimalMark::Comma } else { DecimalMark::Point })
    }
}

/// Reads a number; `None` for anything else, `NaN`, `inf` and `1,2E+10` included.
pub(crate) fn read(text: &str) -> Option<Numeral> {
    let (negative, affix, digits) = strip(text)?;
    let reading = reading(digits)?;
    let signed = |value: f64| if negative && value != 0.0 { -value } else { value };
    let reading = match reading {
        Reading::Plain(value) => Reading::Plain(signed(value)),
        Reading::Marked(mark, value) => Reading::Marked(mark, signed(value)),
        Reading::Unclear { comma, point } => Reading::Unclear { comma: signed(comma), point: signed(point) },
    };
    Some(Numeral { affix, reading })
}

/// Sign, `$` and `%` off.
fn strip(text: &str) -> Option<(bool, Affix, &str)> {
    let mut rest = text.trim();
    let (mut sign, mut affix) = (None, Affix::None);
    loop {
        let first = rest.chars().next()?;
        match first {
            '-' | '\u{2212}' if sign.is_none() => sign = Some(true),
            '+' if sign.is_none() => sign = Some(false),
            '$' if affix == Affix::None => affix = Affix::Pesos,
            _ => break,
        }
        rest = rest[first.len_utf8()..].trim_start();
    }
    if let Some(before) = rest.strip_suffix('%') {
        if affix != Affix::None {
            return None;
        }
        (affix, rest) = (Affix::Percent, before.trim_end());
    }
    Some((sign.unwrap_or(false), affix, rest))
}

fn reading(digits: &str) -> Option<Reading> {
    // The common case costs nothing: digits only.
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return number(digits, "").map(Reading::Plain);
    }
    let count = |mark: u8| digits.bytes().filter(|byte| *byte == mark).count();
    let last = digits.bytes().rfind(|byte| matches!(byte, b'.' | b','));
    match (last, count(b'.') + count(b',')) {
        (None, _) => number(&grouped(digits, is_space)?, "").map(Reading::Plain),
        (Some(mark), 1) => one_mark(digits, mark),
        // `1.234.567`
        (Some(mark), all) if all == count(mark) => {
            let whole = grouped(digits, |c| c == char::from(mark))?;
            Some(Reading::Marked(DecimalMark::of(mark).other(), number(&whole, "")?))
        }
        // `1.234,5`
        (Some(mark), _) => {
            let (left, right) = digits.rsplit_once(char::from(mark))?;
            let whole = grouped(left, |c| matches!(c, '.' | ',') && c != char::from(mark))?;
            Some(Reading::Marked(DecimalMark::of(mark), number(&whole, right)?))
        }
    }
}

fn one_mark(digits: &str, mark: u8) -> Option<Reading> {
    let (left, right) = digits.split_once(char::from(mark))?;
    if right.is_empty() {
        return None;
    }
    let own = DecimalMark::of(mark);
    let spaced = left.contains(is_space);
    let whole = if spaced { Cow::Owned(grouped(left, is_space)?) } else { Cow::Borrowed(left) };
    let decimal = number(&whole, right)?;
    // No one writes 0.234 for two hundred and thirty-four, nor 1234.567 for a million.
    let unclear = !spaced && right.len() == 3 && (1..=3).contains(&left.len()) && !left.starts_with('0');
    if !unclear {
        return Some(Reading::Marked(own, decimal));
    }
    let thousands = number(&format!("{left}{right}"), "")?;
    Some(match own {
        DecimalMark::Comma => Reading::Unclear { comma: decimal, point: thousands },
        DecimalMark::Point => Reading::Unclear { comma: thousands, point: decimal },
    })
}

/// Spaces that people put between thousands: also the thin and the no-break ones.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// `1.234.567` → `1234567`, when every group but the first has three digits.
fn grouped(text: &str, separator: impl Fn(char) -> bool) -> Option<String> {
    let mut whole = String::with_capacity(text.len());
    for (index, group) in text.split(separator).enumerate() {
        let length = if index == 0 { 1..=3 } else { 3..=3 };
        if !length.contains(&group.len()) || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        whole.push_str(group);
    }
    Some(whole)
}

/// The value of `whole.part`, both of digits only.
fn number(whole: &str, part: &str) -> Option<f64> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || whole.is_empty() && part.is_empty() {
        return None;
    }
    let value = match exact(whole, part) {
        Some(value) => value,
        None => format!("{whole}.{part}").parse().ok()?,
    };
    (value <= LARGEST).then_some(value)
}

/// Up to 15 digits make a whole number that a double holds, as it does the powers of ten: one division then rounds
/// as parsing would (Clinger, How to Read Floating Point Numbers Accurately, 1990), and needs no text.
fn exact(whole: &str, part: &str) -> Option<f64> {
    if whole.len() + part.len() > 15 {
        return None;
    }
    let digits = whole.bytes().chain(part.bytes()).fold(0u64, |sum, byte| sum * 10 + u64::from(byte - b'0'));
    let power = part.bytes().fold(1u64, |power, _| power * 10);
    Some(digits as f64 / power as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalMark::{Comma, Point};

    fn of(text: &str) -> Option<Reading> {
        read(text).map(|numeral| numeral.reading)
    }

    #[test]
    fn chilean_and_iso_numbers_are_read() {
        for (text, reading) in [
            ("17,3", Reading::Marked(Comma, 17.3)),
            ("1.234.567", Reading::Marked(Comma, 1_234_567.0)),
            ("1.234.567,8", Reading::Marked(Comma, 1_234_567.8)),
            ("17.3", Reading::Marked(Point, 17.3)),
            ("1,234.5", Reading::Marked(Point, 1_234.5)),
            ("1,234,567", Reading::Marked(Point, 1_234_567.0)),
            ("1234567", Reading::Plain(1_234_567.0)),
            ("$ 1.234", Reading::Unclear { comma: 1_234.0, point: 1.234 }),
            ("1,234", Reading::Unclear { comma: 1.234, point: 1_234.0 }),
            ("0.470", Reading::Marked(Point, 0.47)),
            ("0,470", Reading::Marked(Comma, 0.47)),
            ("1234.567", Reading::Marked(Point, 1_234.567)),
            ("17,3 %", Reading::Marked(Comma, 17.3)),
            ("\u{2212}17,3", Reading::Marked(Comma, -17.3)),
            ("1\u{202f}234\u{a0}567", Reading::Plain(1_234_567.0)),
            ("1\u{2009}234,5", Reading::Marked(Comma, 1_234.5)),
            ("-$ 5", Reading::Plain(-5.0)),
            (".5", Reading::Marked(Point, 0.5)),
            ("-0", Reading::Plain(0.0)),
        ] {
            assert_eq!(of(text), Some(reading), "{text}");
        }
    }

    #[test]
    fn values_are_those_of_the_standard_parser() {
        for text in ["0.1", "0.3", "17.35", "123456789012.345", "999999999999999", "0.00000000000001", "4503599627370497.5", "2.675"] {
            assert_eq!(read(text).and_then(|numeral| numeral.value(Some(Point))), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            " ",
            "-",
            "%",
            "$",
            "NaN",
            "inf",
            "-inf",
            "1e5",
            "1,2E+10",
            "12.34.567",
            "1.23.456",
            "1.234.56",
            "17.",
            "17,",
            "1,2,3",
            "1 2",
            "12 34",
            "1.234,5,6",
            "1.2a4",
            "$5%",
            "--5",
            "n.d.",
            "1234.567.890",
            "99999999999999999999",
            "１２",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn whole_readings_are_known() {
        assert_eq!(read("1.234").and_then(|numeral| numeral.whole_with()), Some(Comma));
        assert_eq!(read("1,234").and_then(|numeral| numeral.whole_with()), Some(Point));
        assert_eq!(read("17,3").and_then(|numeral| numeral.whole_with()), None);
    }
}
