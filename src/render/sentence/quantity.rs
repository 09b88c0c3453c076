//! Numbers in round words: «unos 3,5 millones», «casi 4 millones», «unas 17 de cada 100».
//!
//! In: a value and what it is. Out: its words, without the noun that they count. Knows no figure.
//!
//! The rules, which the tests hold:
//! * amounts keep two significant digits, pesos three; whole numbers up to 100 stay as they are;
//! * a round number is one with a single significant digit. Within 2 % below it, «casi»; within 2 % above
//!   it, «más de». Any other rounding is «unos», «unas» by the noun; «cerca de» for what is not counted;
//! * nothing stands before a number that rounding did not change;
//! * a percentage is «1 de cada n» when n is 2 to 10 and 1/n is within 0.3 points; else «N de cada 100».

use super::es::grammar::feminine_unit;
use crate::base::number;
use crate::model::dataset::ColumnKind;

/// How the words stand to the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hedge {
    Exact,
    About,
    /// «casi»: a little below a round number.
    Nearly,
    /// «menos de»: below the least that can be told.
    Under,
    /// «más de».
    Over,
}

/// Within this share of a round number, «casi» and «más de».
const NEAR: f64 = 0.02;
/// Whole numbers that need no rounding.
const SMALL: f64 = 100.0;
/// In points: how near a percentage must be to 1/n.
const FRACTION: f64 = 0.3;

/// A value in round words, in the language `base` (`en`, anything else is Spanish). `unit` is the contract's
/// («personas», «porcentaje de las personas»): «unas» agrees with it, and it is not repeated.
pub(crate) fn rounded(value: f64, kind: ColumnKind, unit: Option<&str>, base: &str) -> String {
    let spanish = base != "en";
    let feminine = unit.is_some_and(feminine_unit);
    if kind == ColumnKind::Percent {
        return if (0.0..=100.0).contains(&value) { share(value, feminine, spanish) } else { around_percent(value, spanish) };
    }
    let (size, hedge) = round(value, kind);
    let (text, millions) = in_words(size, kind, spanish);
    let feminine = feminine && !millions && kind != ColumnKind::Money;
    let countable = kind != ColumnKind::Number;
    prefixed(hedge, feminine, countable, &text, spanish)
}

/// «unas 17 de cada 100», «1 de cada 5».
fn share(value: f64, feminine: bool, spanish: bool) -> String {
    let fraction = (2..=10).find(|n| (value - 100.0 / f64::from(*n)).abs() <= FRACTION);
    match fraction {
        Some(n) if (value - 100.0 / f64::from(n)).abs() < f64::EPSILON => of(1, n, spanish),
        Some(n) => prefixed(Hedge::About, feminine, false, &of(1, n, spanish), spanish),
        None => of_hundred(value, feminine, spanish),
    }
}

fn of(some: i32, all: i32, spanish: bool) -> String {
    if spanish { format!("{some} de cada {all}") } else { format!("{some} in {all}") }
}

/// Of each hundred: «unas 17 de cada 100», «menos de 1 de cada 100», «más de 99 de cada 100».
pub(super) fn of_hundred(value: f64, feminine: bool, spanish: bool) -> String {
    let (text, hedge) = hundredth(value);
    prefixed(hedge, feminine, text > 1, &of(text, 100, spanish), spanish)
}

/// How many of each hundred, and how that stands to the value.
pub(super) fn hundredth(value: f64) -> (i32, Hedge) {
    let whole = number::format(value, 0, "en").parse::<i32>().unwrap_or_default();
    match whole {
        _ if (value - f64::from(whole)).abs() < f64::EPSILON => (whole, Hedge::Exact),
        0 => (1, Hedge::Under),
        100 => (99, Hedge::Over),
        _ => (whole, Hedge::About),
    }
}

fn around_percent(value: f64, spanish: bool) -> String {
    let text = number::format(value, 0, if spanish { "es" } else { "en" });
    if spanish { format!("cerca del {text}\u{a0}%") } else { format!("about {text}%") }
}

fn prefixed(hedge: Hedge, feminine: bool, countable: bool, text: &str, spanish: bool) -> String {
    let word = match (hedge, spanish) {
        (Hedge::Exact, _) => return text.to_owned(),
        (Hedge::About, true) if countable => {
            if feminine {
                "unas"
            } else {
                "unos"
            }
        }
        (Hedge::About, true) => "cerca de",
        (Hedge::About, false) => "about",
        (Hedge::Nearly, true) => "casi",
        (Hedge::Nearly, false) => "nearly",
        (Hedge::Under, true) => "menos de",
        (Hedge::Under, false) => "under",
        (Hedge::Over, true) => "más de",
        (Hedge::Over, false) => "over",
    };
    format!("{word} {text}")
}

/// The rounded value and how it stands to the value.
pub(super) fn round(value: f64, kind: ColumnKind) -> (f64, Hedge) {
    let whole = kind != ColumnKind::Number;
    if value == 0.0 || !value.is_finite() || (whole && value.abs() <= SMALL) {
        return (value, Hedge::Exact);
    }
    let digits = if kind == ColumnKind::Money { 3 } else { 2 };
    let size = significant(value, digits);
    let hedge = match () {
        () if (size - value).abs() <= f64::EPSILON * value.abs() => Hedge::Exact,
        () if value < 0.0 || !is_round(size) || (size - value).abs() > NEAR * size => Hedge::About,
        () if value < size => Hedge::Nearly,
        () => Hedge::Over,
    };
    (size, hedge)
}

/// Rounded through its decimal form, so that no binary dust stays.
fn significant(value: f64, digits: usize) -> f64 {
    format!("{value:.*e}", digits - 1).parse().ok().filter(|size: &f64| size.is_finite()).unwrap_or(value)
}

fn is_round(size: f64) -> bool {
    (significant(size, 1) - size).abs() <= f64::EPSILON * size.abs()
}

const THOUSAND: f64 = 1e3;
/// Below it, thousands are written out: 8.500.
const TEN_THOUSAND: f64 = 1e4;
const MILLION: f64 = 1e6;
/// In English; Spanish says «1.500 millones», and its «billón» is another number.
const BILLION: f64 = 1e9;

/// «3,5 millones», «79 mil», «8.500»; and whether the word «millones» is there.
fn in_words(size: f64, kind: ColumnKind, spanish: bool) -> (String, bool) {
    let base = if spanish { "es" } else { "en" };
    let money = kind == ColumnKind::Money;
    let plain = |value: f64| trimmed(value, base);
    let (text, millions) = match size.abs() {
        s if s >= BILLION && !spanish => (format!("{} billion", plain(size / BILLION)), true),
        s if s >= MILLION && spanish => (format!("{} {}", plain(size / MILLION), if is_one(s) { "millón" } else { "millones" }), true),
        s if s >= MILLION => (format!("{} million", plain(size / MILLION)), true),
        s if s >= TEN_THOUSAND && spanish && s % THOUSAND == 0.0 => (format!("{} mil", plain(size / THOUSAND)), false),
        _ => (plain(size), false),
    };
    match (money, spanish && millions) {
        (true, true) => (format!("{text} de pesos"), true),
        (true, false) => (format!("{text} pesos"), millions),
        (false, _) => (text, millions),
    }
}

fn is_one(size: f64) -> bool {
    (size - MILLION).abs() < 1.0
}

/// With as many decimals as it has, four at most.
fn trimmed(value: f64, base: &str) -> String {
    let decimals = (0..4).find(|decimals| (super::shift::shown(value, *decimals) - value).abs() <= 1e-9 * value.abs());
    number::format(value, decimals.unwrap_or(4), base)
}
