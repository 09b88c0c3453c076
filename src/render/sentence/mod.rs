//! The sentence of a figure: what its data show, in plain words.
//!
//! In: a [`Figure`] and the language of its page. Out: one to three short sentences and the numbers in them,
//! each with the rule that it was found by. First a plan chooses what to say ([`plan`]), then a language says
//! it by its grammar ([`es`], [`en`]). Knows neither dataset nor page; never says why something changed, and
//! never compares values of different methods.

mod en;
mod es;
mod message;
mod plan;
#[cfg(test)]
mod samples;
mod shift;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use es::grammar::counted_gender;

use super::cell;
use crate::model::figure::{Figure, Measure};
use crate::model::lang::Lang;
use words::Words;

/// What a figure says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sentence {
    /// Plain text: one to three sentences.
    pub(crate) text: String,
    /// Every number in the text, in its order.
    pub(crate) numbers: Vec<Said>,
}

/// A number within a sentence, as written: «17,3 %», «ocho», «el doble».
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) rule: Derivation,
}

/// How a number was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Derivation {
    /// A value of the figure, as shown.
    Value,
    /// A year, a date or a period of the figure.
    Year,
    /// Part of a name: «las niñas y niños de 0 a 3 años», «por cada 1.000 habitantes».
    Name,
    /// Between two percentages, in percentage points.
    DifferenceInPoints,
    /// Between two amounts, in per cent of the first.
    DifferenceInPercent,
    /// Between two values, in their unit.
    Difference,
    /// One value by another: «el doble».
    Ratio,
    /// How many categories, series or methods.
    Count,
    /// A value in round words: «unos 3,5 millones».
    Rounded,
    /// A percentage as a share: «17 de cada 100», «1 de cada 6».
    Share,
    /// Of two parts of a whole.
    Sum,
}

/// As many sentences as one caption holds.
const SENTENCES: usize = 3;

/// What the figure shows, in the language of its page.
pub(crate) fn of(figure: &Figure, lang: &Lang) -> Sentence {
    let turned = plan::upright(figure);
    let messages = plan::of(turned.as_ref().unwrap_or(figure));
    let easy = lang.tag().split('-').any(|part| part == "simple");
    let said = match (lang.base(), easy) {
        ("en", _) => en::say(&messages),
        (_, true) => es::easy::say(&messages),
        (_, false) => es::say(&messages),
    };
    let all = said.into_iter().fold(Words::default(), Words::then);
    Sentence { text: all.text, numbers: all.numbers }
}

/// Sentences with how well each can be spared: the last of the most spare ones go first.
fn fit(mut sentences: Vec<(u8, Words)>) -> Vec<Words> {
    while sentences.len() > SENTENCES {
        let most = sentences.iter().map(|(spare, _)| *spare).max().unwrap_or_default();
        let Some(at) = sentences.iter().rposition(|(spare, _)| *spare == most) else { break };
        sentences.remove(at);
    }
    sentences.into_iter().map(|(_, words)| words).collect()
}

/// A value as the chart and the table show it. Zero is zero at whatever decimals, and never less.
fn amount(value: f64, measure: &Measure, base: &str) -> String {
    let value = shift::shown(value, measure.decimals);
    let decimals = if value == 0.0 { 0 } else { measure.decimals };
    cell::amount(value, measure.kind, decimals, base)
}

/// A unit that is a scale and no noun: «de 0 a 1», “from 0 to 100”.
fn scale(unit: &str) -> bool {
    ["de ", "from ", "índice", "index"].iter().any(|start| unit.starts_with(start)) || unit.is_empty()
}

/// The ends of a period: `2020-2022`, «2020 a 2022».
fn range_of(when: &str) -> Option<(&str, &str)> {
    let (from, to) = ["–", "-", "/", " a ", " to "].iter().find_map(|mark| when.split_once(mark))?;
    let year = |text: &str| text.len() == 4 && text.chars().all(|c| c.is_ascii_digit());
    let (from, to) = (from.trim(), to.trim());
    (year(from) && year(to)).then_some((from, to))
}
