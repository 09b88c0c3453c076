//! Differences in English: “down 3.2 percentage points from 2022”, “half the figure for 2022”.

use super::super::Derivation;
use super::super::message::Spot;
use super::super::shift::{By, Shift, Times, shown};
use super::super::words::{Clause, Words, words};
use super::grammar::and;
use super::level::{frame, subject, time, topic, value};
use crate::base::number;
use crate::model::dataset::ColumnKind;
use crate::model::figure::Measure;

/// “3.2 percentage points”, “16%”, “6,598”.
pub(super) fn size(by: By, measure: &Measure) -> Words {
    match by {
        By::Points { size, decimals } => {
            let text = number::format(size, decimals, "en");
            let noun = if text == "1" { "percentage point" } else { "percentage points" };
            words![Words::number(text, Derivation::DifferenceInPoints), noun]
        }
        By::Percent { size, decimals } => {
            Words::number(format!("{}%", number::format(size, decimals, "en")), Derivation::DifferenceInPercent)
        }
        By::Plain { size, decimals } => {
            let sign = if measure.kind == ColumnKind::Money { "$" } else { "" };
            Words::number(format!("{sign}{}", number::format(size, decimals, "en")), Derivation::Difference)
        }
        By::Times(times) => ratio(times),
    }
}

/// “double”, “half”.
fn ratio(times: Times) -> Words {
    let word = |before: &'static str, word: &'static str| words![before, Words::number(word, Derivation::Ratio)];
    match times {
        Times::NearlyDouble => word("nearly", "double"),
        Times::Double => word("", "double"),
        Times::OverDouble => word("more than", "double"),
        Times::Many(ratio) => words![Words::number(number::format(ratio, 1, "en"), Derivation::Ratio), "times"],
        Times::OverHalf => word("just over", "half"),
        Times::Half => word("", "half"),
        Times::UnderHalf => word("less than", "half"),
    }
}

/// Behind a comma: “down 3.2 percentage points from 2022”.
pub(super) fn tail(shift: Shift, from: &Spot) -> Words {
    let year = from.when.map(Words::time).unwrap_or_default();
    match shift {
        Shift::Same => words!["the same as", frame(from.when)],
        Shift::Unclear => words!["with no clear difference from", year],
        Shift::Moved { by: By::Times(times), .. } => words![ratio(times), "the figure for", year, value(from).bracketed()],
        Shift::Moved { up, by } => words![if up { "up" } else { "down" }, size(by, from.measure), "from", year],
    }
}

/// The same as a sentence of its own.
pub(super) fn alone(shift: Shift, from: &Spot) -> Words {
    match shift {
        Shift::Unclear => words!["there is no clear difference from", from.when.map(Words::time).unwrap_or_default()],
        Shift::Moved { up, by } if !matches!(by, By::Times(_)) => {
            words!["that is", size(by, from.measure), if up { "more than" } else { "less than" }, frame(from.when)]
        }
        other => words!["that is", tail(other, from)],
    }
}

/// “fell by 3.2 percentage points”, “doubled”.
fn moved(up: bool, by: By, measure: &Measure) -> Words {
    let word = |text: &'static str| Words::number(text, Derivation::Ratio);
    match by {
        By::Times(Times::NearlyDouble) => words!["nearly", word("doubled")],
        By::Times(Times::Double) => word("doubled"),
        By::Times(Times::OverDouble) => words!["more than", word("doubled")],
        By::Times(Times::Many(ratio)) => {
            words!["became", Words::number(number::format(ratio, 1, "en"), Derivation::Ratio), "times as large"]
        }
        By::Times(Times::OverHalf) => words!["fell to just over", word("half")],
        By::Times(Times::Half) => words!["fell by", word("half")],
        By::Times(Times::UnderHalf) => words!["fell to less than", word("half")],
        other => words![verb(up), "by", size(other, measure)],
    }
}

pub(super) fn verb(up: bool) -> &'static str {
    if up { "rose" } else { "fell" }
}

pub(super) fn again(measure: &Measure) -> Words {
    subject(measure).map_or_else(|| "the figure".into(), Words::name)
}

pub(super) fn since(from: &Spot, to: &Spot, shift: Shift) -> Words {
    let year = from.when.map(Words::time).unwrap_or_default();
    match shift {
        Shift::Same => words!["it is the same figure as", frame(from.when)],
        Shift::Unclear => words!["there is no clear difference from", year],
        Shift::Moved { up, by } => {
            let verb = moved(up, by, from.measure);
            let last = to.when.map(Words::time).unwrap_or_default();
            let frame = words!["between", year, "and", last];
            let tail = if matches!(by, By::Times(_)) { words!["from", value(from)] } else { Words::default() };
            Clause { frame, subject: again(from.measure), verb, tail, ..Clause::default() }.words()
        }
    }
}

pub(super) fn steady(from: &Spot, up: bool) -> Words {
    let was = if topic(from.measure, None).plural { "they were" } else { "it was" };
    let year = from.when.map(Words::time).unwrap_or_default();
    words![again(from.measure), verb(up), "at every measurement after", year].comma(words!["when", was, value(from)])
}

pub(super) fn flat(from: &Spot) -> Words {
    words![again(from.measure), "did not change at any measurement after", from.when.map(Words::time).unwrap_or_default()]
}

pub(super) fn peak(spots: &[Spot], top: bool) -> Words {
    let Some(first) = spots.first() else { return Words::default() };
    let years = and(spots.iter().filter_map(|spot| spot.when).map(time).collect());
    let word = if top { "highest" } else { "lowest" };
    let lead = if spots.len() > 1 { words!["the", word, "figures were"] } else { words!["the", word, "figure was"] };
    words![lead, years].glue(": ").glue(value(first))
}

pub(super) fn distance(measure: &Measure, now: f64, then: f64, since: &str) -> Words {
    let gap = |size: f64| {
        let sign = if measure.kind == ColumnKind::Money { "$" } else { "" };
        let rule = if measure.kind == ColumnKind::Percent { Derivation::DifferenceInPoints } else { Derivation::Difference };
        Words::number(format!("{sign}{}", number::format(size, measure.decimals, "en")), rule)
    };
    let unit = if measure.kind == ColumnKind::Percent { "percentage points" } else { "" };
    let apart = shown(now - then, measure.decimals);
    if apart == 0.0 {
        return words!["the gap between them is the same as", time(since)];
    }
    if now == 0.0 {
        return words![time(since), "the gap was", gap(then), unit];
    }
    let verb = if apart > 0.0 { "has widened" } else { "has narrowed" };
    words!["the gap between them", verb, "from", gap(then), "to", gap(now), unit, "since", Words::time(since)]
}
