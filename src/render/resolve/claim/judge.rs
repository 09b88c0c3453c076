//! Whether what a text states is so.
//!
//! In: a [`Reading`] and the two [`Sides`]. Out: the phrases and numbers that are not true, each with what would be.
//! Knows no link and no finding.

use super::reading::{Found, Limit, Number, Reading};
use super::sides::Sides;
use super::words::{Meaning, Relation, in_form, phrases_of};
use crate::base::number;
use crate::base::numerals::Sort;
use crate::base::rounding::steps;
use crate::model::dataset::ColumnKind;
use crate::render::cell;

/// What a phrase is held to.
pub(super) enum Against<'s> {
    Sides(&'s Sides),
    /// The part of a whole that a percentage is.
    Part(f64),
}

impl Against<'_> {
    pub(super) fn holds(&self, found: &Found, reading: &Reading, base: &str) -> bool {
        self.meaning_holds(found.phrase.meaning, reads_as_change(found, reading, base))
    }

    fn meaning_holds(&self, meaning: Meaning, as_change: bool) -> bool {
        match (meaning, self) {
            (Meaning::Is(relation), Self::Sides(sides)) => sides.relation == relation,
            (Meaning::IsNot(relation), Self::Sides(sides)) => sides.relation != relation,
            (Meaning::Part(range), Self::Part(part)) => range.holds(*part),
            (Meaning::Part(range), Self::Sides(sides)) => {
                sides.ratio().is_some_and(|ratio| range.holds(if as_change { (1.0 - ratio).abs() } else { ratio }))
            }
            (Meaning::Times(range), Self::Sides(sides)) => sides.ratio().is_some_and(|ratio| range.holds(ratio)),
            (Meaning::Is(_) | Meaning::IsNot(_) | Meaning::Times(_), Self::Part(_)) => false,
        }
    }

    /// The words that would be true in the place of a phrase: the one of its own form first.
    pub(super) fn instead(&self, found: &Found, reading: &Reading, base: &str) -> Vec<&'static str> {
        if let (Meaning::Is(_) | Meaning::IsNot(_), Self::Sides(sides)) = (found.phrase.meaning, self) {
            let own = in_form(found.phrase.words, sides.relation, base);
            return own.map_or_else(|| true_words(sides.relation, base), |own| vec![own]);
        }
        let as_change = reads_as_change(found, reading, base);
        let same_sort = |meaning: Meaning| std::mem::discriminant(&meaning) == std::mem::discriminant(&found.phrase.meaning);
        let mut meanings: Vec<Meaning> = Vec::new();
        let mut words = Vec::new();
        for measure in super::words::MEASURES {
            let ways = if base == "en" { measure.en } else { measure.es };
            let new = same_sort(measure.meaning) && !meanings.contains(&measure.meaning);
            if new && self.meaning_holds(measure.meaning, as_change) {
                meanings.push(measure.meaning);
                words.extend(ways.first());
            }
        }
        words
    }
}

/// Common words for how two values stand to each other, in both languages.
const COMMON: [&str; 12] = [
    "bajó",
    "subió",
    "se mantuvo",
    "menos que",
    "más que",
    "parecida a",
    "fell",
    "rose",
    "stayed the same",
    "less than",
    "more than",
    "similar to",
];

fn true_words(relation: Relation, base: &str) -> Vec<&'static str> {
    let fits = |words: &&str| phrases_of(base).iter().any(|phrase| phrase.words == *words && phrase.meaning == Meaning::Is(relation));
    COMMON.into_iter().filter(fits).collect()
}

/// Whether «un tercio» says by how much something changed, and not to what: «bajó un tercio», not «bajó a un tercio».
fn reads_as_change(found: &Found, reading: &Reading, base: &str) -> bool {
    let to = if base == "en" { "to" } else { "a" };
    let level = found.before.as_deref() == Some(to) || found.phrase.words.split(' ').any(|word| word == to);
    let directed = reading.phrases.iter().any(|other| matches!(other.phrase.meaning, Meaning::Is(Relation::Less | Relation::More)));
    directed && !level
}

/// A number that a text may state, in its own unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    value: f64,
    decimals: u8,
    sort: Sort,
}

impl Candidate {
    /// As it would be written.
    pub(super) fn text(&self, sides: &Sides, base: &str) -> String {
        let plain = number::format(self.value, self.decimals, base);
        match self.sort {
            Sort::Points if base == "en" => format!("{plain} percentage points"),
            Sort::Points => format!("{plain} {}", if plain == "1" { "punto porcentual" } else { "puntos porcentuales" }),
            Sort::Percent => super::super::number::tight(&format!("{plain}\u{a0}%"), base).replace('\u{a0}', " "),
            _ => cell::amount(self.value, sides.kind, self.decimals, base).replace('\u{a0}', " "),
        }
    }
}

/// What a number in a claim may be. Its place among the words decides: «a 17,3 %» is the value, «de 20,5 %» the
/// other one, «un 15,6 % menos» the change.
pub(super) fn candidates(number: &Number, sides: &Sides) -> Vec<Candidate> {
    let before = number.before.as_deref().unwrap_or_default();
    let after = number.after.as_deref().unwrap_or_default();
    let own = |value: f64| Candidate {
        value,
        decimals: sides.decimals,
        sort: if sides.kind == ColumnKind::Percent { Sort::Percent } else { Sort::Plain },
    };
    let values = || [Some(sides.value), sides.reference].into_iter().flatten().map(own);
    let change =
        sides.ratio().map(|ratio| Candidate { value: (ratio - 1.0).abs() * 100.0, decimals: number.numeral.decimals, sort: Sort::Percent });
    let distance = sides.difference();
    match number.numeral.sort {
        Sort::Points if sides.kind == ColumnKind::Percent => {
            distance.map(|value| Candidate { value, decimals: sides.decimals, sort: Sort::Points }).into_iter().collect()
        }
        Sort::Percent if sides.kind != ColumnKind::Percent => change.into_iter().collect(),
        Sort::Percent
            if matches!(after, "menos" | "más" | "less" | "more" | "lower" | "higher" | "fewer") || matches!(before, "un" | "by") =>
        {
            change.into_iter().collect()
        }
        Sort::Percent if matches!(before, "a" | "al" | "hasta" | "to") => vec![own(sides.value)],
        Sort::Percent if matches!(before, "de" | "del" | "desde" | "from") => sides.reference.map(own).into_iter().collect(),
        Sort::Percent => values().chain(change).collect(),
        Sort::Each(of) if sides.kind == ColumnKind::Percent => {
            values().map(|one| Candidate { value: one.value * of / 100.0, decimals: 0, sort: Sort::Plain }).collect()
        }
        Sort::Money | Sort::Plain | Sort::Year if sides.kind != ColumnKind::Percent => values().chain(distance.map(own)).collect(),
        _ => Vec::new(),
    }
}

/// How far «más de», «casi» and «cerca de» may be from the value, as a part of it.
const NEAR: f64 = 0.1;

/// Whether a number says one of its candidates.
pub(super) fn agrees(number: &Number, candidates: &[Candidate]) -> bool {
    let written = number.numeral.value;
    candidates.iter().any(|candidate| match number.limit {
        Limit::None => {
            let scale = number.numeral.scale;
            steps(candidate.value / scale, number.numeral.decimals) == steps(written / scale, number.numeral.decimals)
                && (number.numeral.decimals >= candidate.decimals || scale > 1.0 || candidate.sort == Sort::Points)
        }
        Limit::More => candidate.value > written && candidate.value <= written * (1.0 + NEAR),
        Limit::Less => candidate.value < written && candidate.value >= written * (1.0 - NEAR),
        Limit::About => (candidate.value - written).abs() <= written.abs() * NEAR / 2.0,
    })
}

/// Whether a year in the text is one of the two compared.
pub(super) fn is_label(number: &Number, sides: &Sides) -> bool {
    let written = format!("{}", number.numeral.value);
    number.numeral.sort == Sort::Year && [&sides.labels.0, &sides.labels.1].into_iter().any(|label| label.contains(&written))
}
