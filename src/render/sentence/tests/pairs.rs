//! Every value stands with its own name: a figure whose numbers are all right, said of the wrong region, would be the
//! worst of sentences.

use super::super::{Derivation, of};
use super::{a_measure, lang};
use crate::base::chile::REGIONS;
use crate::model::figure::{Category, Datum, Dimension, Figure, FigureKind, Measure, Series};
use crate::render::sentence::amount;
use proptest::prelude::*;

/// A figure of one series, without gaps: its categories and values, each once.
fn a_plain_figure() -> impl Strategy<Value = Figure> {
    use FigureKind::{Bars, Dots, Line, Map, SmallMultiples};
    let kind = prop::sample::select(vec![
        (Line, Dimension::Time),
        (SmallMultiples, Dimension::Time),
        (Bars, Dimension::Region),
        (Dots, Dimension::Region),
        (Map, Dimension::Region),
        (Bars, Dimension::Time),
    ]);
    let values = prop::collection::btree_set(0..1_000_u32, 2..8)
        .prop_map(|values| values.into_iter().map(|tenth| f64::from(tenth) / 10.0).collect::<Vec<f64>>())
        .prop_shuffle();
    (kind, values, a_measure(), prop::option::of(0..8_usize), prop::bool::ANY).prop_map(
        |((kind, dimension), values, measure, highlighted, versus)| {
            let time = dimension == Dimension::Time;
            let category = |index: usize| Category {
                label: if time { (2000 + index).to_string() } else { REGIONS[index].name.to_owned() },
                phrase: None,
                at: time.then_some(2000.0 + index as f64),
                region: (!time).then_some(index),
                highlighted: highlighted == Some(index),
            };
            let judged = |value: f64| match (versus && !time, value > 50.0) {
                (false, _) => None,
                (true, true) => Some(crate::model::figure::Versus::Higher),
                (true, false) => Some(crate::model::figure::Versus::Lower),
            };
            let known = |value: &f64| Datum::Known { value: *value, interval: None, versus: judged(*value) };
            let series = Series {
                label: String::new(),
                phrase: None,
                method: None,
                highlighted: false,
                values: values.iter().map(known).collect(),
                measure: Measure { decimals: 1, ..measure },
            };
            Figure {
                id: "f".into(),
                kind,
                title: "Un título".into(),
                dimension,
                categories: (0..values.len()).map(category).collect(),
                series: vec![series],
                reference: None,
                period: (!time).then(|| "1999".into()),
                tiles: false,
                kept: None,
            }
        },
    )
}

/// Where names stand in a text, in their order; longer ones first, so that none is found within another.
fn names(text: &str, figure: &Figure, base: &str) -> Vec<(usize, usize)> {
    let ways = |index: usize| {
        let category = &figure.categories[index];
        let region = category.region.map(|region| &REGIONS[region]);
        let phrases = region.into_iter().flat_map(|region| [region.phrase, if base == "en" { region.phrase_en() } else { region.phrase }]);
        [category.label.as_str()].into_iter().chain(phrases).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut found: Vec<(usize, usize)> = Vec::new();
    for index in 0..figure.categories.len() {
        for way in ways(index) {
            for (at, _) in text.match_indices(&way) {
                if !found.contains(&(at, index)) && !found.iter().any(|(other, which)| *which == index && at.abs_diff(*other) < 30) {
                    found.push((at, index));
                }
            }
        }
    }
    found.sort_unstable();
    found
}

/// The pairs of name and value that a text states beyond doubt: in a sentence with as many values as names, the first
/// belongs to the first and so on; a sentence about time begins with the year of its first value.
fn pairs(figure: &Figure, tag: &str) -> Vec<(usize, String)> {
    let language = lang(tag);
    let said = of(figure, &language);
    let mut values = Vec::new();
    let mut from = 0;
    for number in &said.numbers {
        let at = from + said.text[from..].find(&number.text).expect("numbers are told in their order");
        from = at + number.text.len();
        values.extend((number.rule == Derivation::Value).then(|| (at, number.text.clone())));
    }
    let mut all = Vec::new();
    let mut start = 0;
    for sentence in said.text.split(". ") {
        let own = start..start + sentence.len();
        start = own.end + 2;
        let here: Vec<String> = values.iter().filter(|(at, _)| own.contains(at)).map(|(_, text)| text.clone()).collect();
        let names = names(sentence, figure, language.base());
        let sure = names.len() == here.len() || (figure.dimension == Dimension::Time && !names.is_empty() && !here.is_empty());
        let first = if names.len() == here.len() { here.len() } else { 1 };
        if sure {
            all.extend(names.iter().map(|(_, index)| *index).zip(here).take(first));
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_value_stands_with_its_own_name(figure in a_plain_figure()) {
        for tag in ["es", "en"] {
            let text = of(&figure, &lang(tag)).text;
            for (index, said) in pairs(&figure, tag) {
                let value = figure.series[0].values[index].value().unwrap_or_default();
                let own = amount(value, &figure.series[0].measure, lang(tag).base());
                // «Ninguna persona», «una persona».
                let in_words = ["ninguna", "ningún", "no", "una", "un", "one"].contains(&said.to_lowercase().as_str()) && ["0", "1"].contains(&value.to_string().as_str());
                prop_assert!(in_words || said.to_lowercase() == own.to_lowercase(), "{} is not that of {}: {:?}", said, figure.categories[index].label, text);
            }
        }
    }
}

/// That the test above sees pairs at all.
#[test]
fn pairs_are_found() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let seen: usize = (0..100)
        .map(|_| {
            pairs(
                &a_plain_figure()
                    .new_tree(&mut runner)
                    .map(|tree| proptest::strategy::ValueTree::current(&tree))
                    .expect("no figure is rejected"),
                "es",
            )
            .len()
        })
        .sum();
    assert!(seen > 100, "{seen}");
}
