//! The forms in which a number can be said: exact, rounded, «17 de cada 100», «1 de cada 6».
//!
//! In: an amount and the name of a form. Out: its words, or nothing when the form would not be honest for that
//! amount. Each form is one line of [`FORMS`], with the rule by which it rounds. Knows no dataset.

use super::number::format;
use super::say::{Said, said};

/// What an amount counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quantity {
    Percent,
    Money,
    /// People, homes: whole numbers.
    Count,
    /// Anything else: an index, a rate.
    Number,
}

/// A value with the digits that its dataset shows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Amount {
    pub(crate) value: f64,
    pub(crate) quantity: Quantity,
    pub(crate) decimals: u8,
}

/// How a number is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Exact,
    Rounded,
    RoundedPeople,
    OfHundred,
    OneIn,
    NoDecimals,
    Thousands,
    Millions,
}

/// A form by its names, with its rule.
pub(crate) struct Named {
    pub(crate) form: Form,
    pub(crate) name: Said,
    pub(crate) rule: Said,
}

/// All forms, in the order of the documentation.
pub(crate) static FORMS: [Named; 8] = [
    named(Form::Exact, said("exacto", "exact"), said("con los decimales del conjunto: 17,3 %", "with the dataset's decimals: 17.3%")),
    named(
        Form::Rounded,
        said("redondeado", "rounded"),
        said(
            "un porcentaje, de cada 100 (de cada 1.000 si es menos de 1): unas 17 de cada 100; desde un millón, en millones con un decimal: unos 3,5 millones; desde 10.000, a miles; desde 1.000, a cientos; desde 100, a decenas; los pesos, con su palabra: unos 237 mil pesos; sin «unos» si no hizo falta redondear",
            "a percentage, out of 100 (out of 1,000 when under 1): about 17 out of 100; from a million, in millions with one decimal: about 3.5 million; from 10,000, to thousands; from 1,000, to hundreds; from 100, to tens; without “about” when nothing had to be rounded",
        ),
    ),
    named(
        Form::RoundedPeople,
        said("personas-redondeado", "rounded-people"),
        said("lo mismo, para un número de personas: unas 218.000", "the same, for a number of people: about 218,000"),
    ),
    named(
        Form::OfHundred,
        said("de-cada-100", "of-100"),
        said("un porcentaje, al entero más cercano: 17 de cada 100", "a percentage, to the nearest whole: 17 out of 100"),
    ),
    named(
        Form::OneIn,
        said("una-de-cada", "one-in"),
        said(
            "un porcentaje, solo si el error es menor que una décima parte de él: 1 de cada 6",
            "a percentage, only when the error is less than a tenth of it: 1 in 6",
        ),
    ),
    named(Form::NoDecimals, said("sin-decimales", "no-decimals"), said("al entero más cercano: 17 %", "to the nearest whole: 17%")),
    named(
        Form::Thousands,
        said("miles", "thousands"),
        said("en miles, al entero más cercano: 218 mil", "in thousands, to the nearest whole: 218 thousand"),
    ),
    named(
        Form::Millions,
        said("millones", "millions"),
        said("en millones con un decimal: 3,5 millones", "in millions with one decimal: 3.5 million"),
    ),
];

const fn named(form: Form, name: Said, rule: Said) -> Named {
    Named { form, name, rule }
}

/// Where a value between two steps goes: «más de 3,4 millones» rounds down, «casi 3,5 millones» up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toward {
    Nearest,
    Down,
    Up,
}

/// The grammatical gender of what is counted, when it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Feminine,
    Masculine,
    Unknown,
}

/// How the words of a rounded number stand to its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hedge {
    /// Nothing was rounded: nothing stands before the number.
    None,
    About,
    /// «menos de»: below the least that can be told.
    Under,
    /// «más de»: not quite all.
    Over,
}

/// A percentage as so many of each 100 or, below one, of each 1,000.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Share {
    pub(crate) count: f64,
    pub(crate) of: f64,
    pub(crate) hedge: Hedge,
}

/// The share that a percentage is; none below 0 and beyond 100, where nobody is counted.
pub(crate) fn share(percent: f64) -> Option<Share> {
    let of = if percent > 0.0 && percent < 1.0 { 1_000.0 } else { 100.0 };
    let value = percent * of / 100.0;
    let count = round(value, 1.0, Toward::Nearest);
    let (count, hedge) = match () {
        () if is_same(count, value) => (count, Hedge::None),
        () if count < 1.0 => (1.0, Hedge::Under),
        // «100 de cada 100» would be everybody.
        () if percent > 1.0 && count >= of => (count - 1.0, Hedge::Over),
        () => (count, Hedge::About),
    };
    (0.0..=100.0).contains(&percent).then_some(Share { count, of, hedge })
}

impl Share {
    /// «17 de cada 100», without its hedge.
    pub(crate) fn core(self, base: &str) -> String {
        let words = if base == "en" { "out of" } else { "de cada" };
        format!("{} {words} {}", format(self.count, 0, base), format(self.of, 0, base))
    }

    /// «unas 17 de cada 100», «menos de 1 de cada 1.000», «más de 99 de cada 100».
    pub(crate) fn phrase(self, gender: Gender, base: &str) -> String {
        hedged(self.hedge, &self.core(base), gender, base)
    }

    /// «unas 17», where «de cada 100» was just said.
    pub(crate) fn phrase_again(self, gender: Gender, base: &str) -> String {
        hedged(self.hedge, &format(self.count, 0, base), gender, base)
    }
}

impl Form {
    /// The number itself, without «unos»; none when the form does not fit the amount.
    pub(crate) fn core(self, amount: Amount, toward: Toward, base: &str) -> Option<String> {
        let Amount { value, quantity, decimals } = amount;
        let percent = quantity == Quantity::Percent;
        match self {
            Self::Exact => Some(signed(&format(value, decimals, base), quantity)),
            Self::NoDecimals => Some(signed(&format(round(value, 1.0, toward), 0, base), quantity)),
            Self::OfHundred if percent => of_each(value, 100.0, toward, base),
            Self::OneIn if percent => one_in(value, base),
            Self::Rounded if percent => match share(value) {
                Some(share) if toward == Toward::Nearest || share.count == 0.0 => Some(share.core(base)),
                Some(share) => of_each(value, share.of, toward, base),
                None => Self::NoDecimals.core(amount, toward, base),
            },
            Self::RoundedPeople if quantity == Quantity::Count => Some(rounded(amount, toward, base)),
            Self::Rounded if quantity == Quantity::Money && base != "en" => Some(pesos(amount, toward)),
            Self::Rounded => Some(signed(&rounded(amount, toward, base), quantity)),
            Self::Thousands if !percent && value >= 1_000.0 => {
                let word = if base == "en" { "thousand" } else { "mil" };
                let number = format(round(value / 1_000.0, 1.0, toward), 0, base);
                Some(signed(&format!("{number} {word}"), quantity))
            }
            Self::Millions if !percent && value >= 100_000.0 => Some(signed(&millions(value, toward, base), quantity)),
            _ => None,
        }
    }

    /// The number as it stands in a sentence, with «unos», «unas» or «cerca de» where it was rounded.
    pub(crate) fn phrase(self, amount: Amount, gender: Gender, base: &str) -> Option<String> {
        let core = self.core(amount, Toward::Nearest, base)?;
        let share = share(amount.value).filter(|_| amount.quantity == Quantity::Percent);
        let gender = match amount.quantity {
            _ if self == Self::RoundedPeople => Gender::Feminine,
            Quantity::Money => Gender::Masculine,
            _ => gender,
        };
        Some(match (self, share) {
            (Self::Rounded, Some(share)) => share.phrase(gender, base),
            (Self::Rounded, None) if amount.quantity == Quantity::Percent => around(amount.value, &core, base),
            (Self::Rounded | Self::RoundedPeople, _) => hedged(hedge(amount), &core, gender, base),
            _ => core,
        })
    }

    /// Other ways to write what [`Self::core`] says: pesos may keep their sign.
    pub(crate) fn other(self, amount: Amount, toward: Toward, base: &str) -> Option<String> {
        let pesos = self == Self::Rounded && amount.quantity == Quantity::Money && base != "en";
        pesos.then(|| signed(&rounded(amount, toward, base), Quantity::Money))
    }

    pub(crate) fn rounds(self) -> bool {
        self != Self::Exact
    }
}

/// The number of whole steps of 10^-decimals in a value: two values with one number are shown alike.
#[expect(clippy::cast_possible_truncation, reason = "the cast saturates, and values so large are shown alike anyway")]
pub(crate) fn steps(value: f64, decimals: u8) -> i64 {
    // A hair more, so that 1.005 with two decimals is 1.01 as it is when written out.
    let scaled = value * 10f64.powi(i32::from(decimals.min(12)));
    (scaled + scaled.signum() * scaled.abs() * 1e-12).round() as i64
}

fn round(value: f64, step: f64, toward: Toward) -> f64 {
    // 29 / 0.1 is 290.00000000000006: a hair is no step.
    let hair = 1e-9;
    let count = value / step;
    let count = match toward {
        Toward::Nearest => count.round(),
        Toward::Down => (count + hair).floor(),
        Toward::Up => (count - hair).ceil(),
    };
    // Near the largest float the product leaves the floats; there every value is whole.
    Some(count * step).filter(|rounded| rounded.is_finite()).unwrap_or(value)
}

fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs()
}

/// What stands before a rounded amount.
fn hedge(amount: Amount) -> Hedge {
    let size = round(amount.value, step(amount), Toward::Nearest);
    if is_same(size, amount.value) { Hedge::None } else { Hedge::About }
}

fn hedged(hedge: Hedge, core: &str, gender: Gender, base: &str) -> String {
    let word = match (hedge, base) {
        (Hedge::None, _) => return core.to_owned(),
        (Hedge::About, "en") => "about",
        (Hedge::Under, "en") => "fewer than",
        (Hedge::Over, "en") => "more than",
        (Hedge::Under, _) => "menos de",
        (Hedge::Over, _) => "más de",
        // «Un millón» stands as a noun: what it counts does not change «unos». Nobody says «unas 1».
        (Hedge::About, _) if core.starts_with("1 ") => "cerca de",
        (Hedge::About, _) if core.contains(" millones") => "unos",
        (Hedge::About, _) => match gender {
            Gender::Feminine => "unas",
            Gender::Masculine => "unos",
            Gender::Unknown => "cerca de",
        },
    };
    format!("{word} {core}")
}

/// «cerca del 131 %», «el 131 %»: a percentage that counts nobody.
pub(crate) fn around(percent: f64, core: &str, base: &str) -> String {
    match (is_same(round(percent, 1.0, Toward::Nearest), percent), base) {
        (true, "en") => core.to_owned(),
        (true, _) => format!("el {core}"),
        (false, "en") => format!("about {core}"),
        (false, _) => format!("cerca del {core}"),
    }
}

/// To what a rounded amount is rounded.
fn step(amount: Amount) -> f64 {
    match amount.value.abs() {
        100_000_000.0.. => 1_000_000.0,
        1_000_000.0.. => 100_000.0,
        10_000.0.. => 1_000.0,
        1_000.0.. => 100.0,
        100.0.. => 10.0,
        _ if amount.quantity == Quantity::Number => 10f64.powi(-i32::from(amount.decimals.saturating_sub(1))),
        _ => 1.0,
    }
}

fn rounded(amount: Amount, toward: Toward, base: &str) -> String {
    let size = round(amount.value, step(amount), toward);
    match size.abs() {
        1_000_000.0.. => millions(size, toward, base),
        100.0.. => format(size, 0, base),
        _ if amount.quantity == Quantity::Number => format(size, amount.decimals.saturating_sub(1), base),
        _ => format(size, 0, base),
    }
}

/// «237 mil pesos», «1,5 millones de pesos»: a sign before a word is hard to read aloud.
fn pesos(amount: Amount, toward: Toward) -> String {
    let size = round(amount.value, step(amount), toward);
    match size.abs() {
        1_000_000.0.. => format!("{} de pesos", millions(size, toward, "es")),
        10_000.0.. => format!("{} mil pesos", format(size / 1_000.0, 0, "es")),
        _ => format!("{} {}", format(size, 0, "es"), if steps(size.abs(), 0) == 1 { "peso" } else { "pesos" }),
    }
}

fn millions(value: f64, toward: Toward, base: &str) -> String {
    let number = value / 1e6;
    let (step, decimals) = if number.abs() >= 100.0 { (1.0, 0) } else { (0.1, 1) };
    let number = round(number, step, toward);
    let is_whole = steps(number, 1) % 10 == 0;
    let written = format(number, if is_whole { 0 } else { decimals }, base);
    let word = match base {
        "en" => "million",
        _ if written == "1" => "millón",
        _ => "millones",
    };
    format!("{written} {word}")
}

fn of_each(value: f64, of: f64, toward: Toward, base: &str) -> Option<String> {
    let count = round(value * of / 100.0, 1.0, toward);
    let words = if base == "en" { "out of" } else { "de cada" };
    (count >= 1.0).then(|| format!("{} {words} {}", format(count, 0, base), format(of, 0, base)))
}

/// How far «1 de cada 6» may be from the percentage, as a part of it.
const ONE_IN_ERROR: f64 = 0.1;

fn one_in(value: f64, base: &str) -> Option<String> {
    let of = (100.0 / value).round();
    let honest = (2.0..=1_000.0).contains(&of) && (100.0 / of - value).abs() <= ONE_IN_ERROR * value;
    let words = if base == "en" { "1 in" } else { "1 de cada" };
    honest.then(|| format!("{words} {}", format(of, 0, base)))
}

/// The number with the sign of what it counts, as the Spanish Academy sets it.
fn signed(number: &str, quantity: Quantity) -> String {
    match quantity {
        Quantity::Percent => format!("{number}\u{a0}%"),
        Quantity::Money => format!("${number}"),
        _ => number.to_owned(),
    }
}

#[cfg(test)]
mod tests;
