//! Golden sentences and what holds of all sentences.
//!
//! `AMIGABLE_BLESS=1 cargo test sentence` writes `tests/sentences/` anew, never with CI set; read every line
//! aloud before you keep it.
#![allow(clippy::disallowed_methods, reason = "goldens are files")]

mod pairs;

use super::es::easy::rounded;
use super::es::grammar;
use super::message::Spot;
use super::samples::{Sample, all, measure, poverty};
use super::shift::{By, Shift, Times, between, shown, times};
use super::{Derivation, Said, Sentence, amount, of};
use crate::base::text::count_words;
use crate::base::{number, rounding};
use crate::model::dataset::ColumnKind;
use crate::model::figure::{Category, Datum, Dimension, Figure, FigureKind, Kept, Measure, Reference, Series, Versus};
use crate::model::lang::Lang;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;

fn lang(tag: &str) -> Lang {
    Lang::new(tag).unwrap()
}

fn told(sample: &Sample) -> Sentence {
    of(&sample.figure, &lang(sample.lang))
}

/// A no-break space is shown as `·`.
fn golden(tag: &str) -> String {
    let mut text = String::new();
    for sample in all().iter().filter(|sample| sample.lang == tag) {
        let kind = sample.figure.kind.id();
        let said = told(sample).text.replace('\u{a0}', "·");
        let _ = write!(text, "# {} ({kind})\n{said}\n\n", sample.name);
    }
    text
}

#[test]
fn golden_sentences_are_kept() {
    let blessing = std::env::var_os("AMIGABLE_BLESS").is_some() && std::env::var_os("CI").is_none();
    for tag in ["es", "es-simple", "en"] {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/sentences/{tag}.txt"));
        let actual = golden(tag);
        if blessing {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &actual).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap();
        for (now, then) in actual.split("\n\n").zip(kept.split("\n\n")) {
            assert_eq!(now, then, "{tag}");
        }
        assert_eq!(actual.len(), kept.len(), "{tag}: a sentence more or less");
    }
}

#[test]
fn every_golden_number_is_accounted_for() {
    for sample in all() {
        check(&sample.figure, &told(&sample), sample.lang);
    }
}

/// Words of each sentence, split at stops that end one.
fn sentences(text: &str) -> Vec<&str> {
    text.split(". ").collect()
}

#[test]
fn sentences_are_short() {
    for sample in all() {
        let longest = if sample.lang == "es-simple" { 15 } else { 25 };
        let text = told(&sample).text;
        for sentence in sentences(&text) {
            assert!(count_words(sentence) <= longest, "{}: {sentence}", sample.name);
        }
    }
}

#[test]
fn the_order_of_methods_and_of_bars_changes_nothing() {
    for sample in all() {
        let said = told(&sample);
        let methods: BTreeSet<_> = sample.figure.series.iter().map(|series| series.method.clone()).collect();
        if methods.len() > 1 {
            let mut figure = sample.figure.clone();
            figure.series.reverse();
            assert_eq!(of(&figure, &lang(sample.lang)), said, "{}", sample.name);
        }
        let tied = sample.name.contains("empate") || sample.name.contains("iguales");
        if sample.figure.dimension != Dimension::Time && sample.figure.series.len() == 1 && !tied && !sample.name.contains("falta") {
            let mut figure = sample.figure.clone();
            figure.categories.reverse();
            figure.series[0].values.reverse();
            assert_eq!(of(&figure, &lang(sample.lang)), said, "{}", sample.name);
        }
    }
}

#[test]
fn easy_read_says_what_a_rounded_link_says() {
    use ColumnKind::{Integer, Money, Number};
    let es = |value: f64, kind: ColumnKind, decimals: u8, unit: &str| rounded(value, &measure("", kind, decimals, unit, ["", "", ""]));
    assert_eq!(es(3_478_364.0, Integer, 0, "personas"), "unos 3,5 millones");
    assert_eq!(es(78_654.0, Integer, 0, "hogares"), "unos 79.000");
    assert_eq!(es(78_654.0, Integer, 0, "personas"), "unas 79.000");
    assert_eq!(es(57.0, Integer, 0, "personas"), "57");
    assert_eq!(es(1_500_000_000.0, Integer, 0, "personas"), "1.500 millones");
    assert_eq!(es(237_094.0, Money, 0, ""), "unos 237 mil pesos");
    assert_eq!(es(1_456_694.0, Money, 0, ""), "unos 1,5 millones de pesos");
    assert_eq!(es(123.4, Number, 1, "puntos"), "unos 120");
}

fn spot(measure: &Measure, value: f64) -> Spot<'_> {
    Spot { value, interval: None, versus: None, measure, when: None, who: None }
}

#[test]
fn points_and_per_cent_are_never_confused() {
    let percent = poverty();
    let shift = between(&spot(&percent, 20.5), &spot(&percent, 17.3));
    assert_eq!(shift, Shift::Moved { up: false, by: By::Points { size: 3.2, decimals: 1 } });
    let money = measure("", ColumnKind::Money, 0, "", ["", "", ""]);
    let shift = between(&spot(&money, 200_000.0), &spot(&money, 232_000.0));
    assert_eq!(shift, Shift::Moved { up: true, by: By::Percent { size: 16.0, decimals: 0 } });
    let negative = between(&spot(&money, -200.0), &spot(&money, 400.0));
    assert!(matches!(negative, Shift::Moved { by: By::Plain { .. }, .. }), "{negative:?}");
    assert_eq!(times(10.0, 20.1, 1, true), Some(Times::Double));
    assert_eq!(times(0.4, 0.8, 1, true), None, "too coarse to call it double");
    assert_eq!(times(10.0, 19.2, 1, true), Some(Times::NearlyDouble));
    assert_eq!(times(10.0, 15.0, 1, true), None);
}

// Figures of every shape, likely or not.

fn a_measure() -> impl Strategy<Value = Measure> {
    let kinds = prop::sample::select(vec![ColumnKind::Percent, ColumnKind::Integer, ColumnKind::Money, ColumnKind::Number]);
    let phrases = prop::sample::select(vec![
        ["", "", ""],
        ["la pobreza por ingresos", "de las personas", "vivía en pobreza"],
        ["el número de hogares", "", "respondió"],
        ["los ingresos", "", ""],
        ["el área verde", "de los hogares de 2 o más", "tenía agua"],
    ]);
    let units = prop::sample::select(vec!["", "personas", "de 0 a 1", "por cada 1.000 habitantes"]);
    let titles = prop::sample::select(vec!["Pobreza", "  Con  espacios. ", "", "Meta 2030"]);
    (kinds, 0u8..4, phrases, units, titles).prop_map(|(kind, decimals, phrase, unit, title)| measure(title, kind, decimals, unit, phrase))
}

fn a_value() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => (0..1000i32).prop_map(|tenth| f64::from(tenth) / 10.0),
        2 => 0.0..5_000_000.0f64,
        1 => -100.0..100.0f64,
        1 => prop::sample::select(vec![0.0, -0.0, 0.04, 100.0, 1.0, 1e-12, 1e18, -1e18, 1e300, f64::MAX, f64::MIN_POSITIVE]),
    ]
}

fn a_datum() -> impl Strategy<Value = Datum> {
    let versus = prop::option::of(prop::sample::select(vec![Versus::Higher, Versus::Lower, Versus::Same]));
    let known = (a_value(), prop::option::of(0.0..4.0f64), versus).prop_map(|(value, margin, versus)| {
        let interval = margin.map(|margin| (value - margin, value + margin));
        Datum::Known { value, interval, versus }
    });
    prop_oneof![8 => known, 1 => Just(Datum::Missing), 1 => Just(Datum::Suppressed), 1 => Just(Datum::Absent)]
}

const NAMES: [&str; 8] =
    ["Maule", "La Araucanía", "las mujeres", "los hombres de 18 a 29 años", "en zonas rurales", "El Bosque", "0 a 3 años", "S.A."];

fn a_series(measure: Measure, count: usize) -> impl Strategy<Value = Series> {
    let values = prop::collection::vec(a_datum(), count);
    let method = prop::option::weighted(0.3, prop::sample::select(vec!["2013", "2024", "SAE 2022"]));
    (values, method, 0..NAMES.len(), any::<bool>(), prop::bool::weighted(0.1)).prop_map(
        move |(values, method, name, phrase, highlighted)| Series {
            label: NAMES[name].into(),
            phrase: phrase.then(|| NAMES[name].into()),
            method: method.map(str::to_owned),
            measure: measure.clone(),
            highlighted,
            values,
        },
    )
}

fn a_category(time: bool, index: usize, highlighted: bool) -> Category {
    let name = NAMES[index % NAMES.len()];
    Category {
        label: if time { format!("{}", 2000 + index) } else { name.into() },
        phrase: (!time && index.is_multiple_of(2)).then(|| name.into()),
        at: time.then_some(2000.0 + index as f64),
        region: crate::base::chile::find(name).filter(|_| !time),
        highlighted,
    }
}

fn a_figure() -> impl Strategy<Value = Figure> {
    use FigureKind::{Bars, Dots, GroupedBars, Line, Map, Number, Slope, SmallMultiples, StackedBars};
    let kinds = prop::sample::select(vec![Line, Bars, GroupedBars, StackedBars, Dots, Slope, Map, SmallMultiples, Number]);
    let dimensions = prop::sample::select(vec![
        Dimension::Time,
        Dimension::Time,
        Dimension::Region,
        Dimension::Comuna,
        Dimension::Category,
        Dimension::None,
    ]);
    (0usize..7, kinds, dimensions, a_measure(), prop::option::of(a_value()), prop::option::of(0usize..7)).prop_flat_map(
        |(count, kind, dimension, measure, reference, highlighted)| {
            prop::collection::vec(a_series(measure, count), 0..4).prop_map(move |series| Figure {
                id: "f".into(),
                kind,
                title: "Un título".into(),
                dimension,
                categories: (0..count).map(|index| a_category(dimension == Dimension::Time, index, Some(index) == highlighted)).collect(),
                series,
                reference: reference.map(|value| Reference { label: "Chile".into(), value }),
                period: (dimension != Dimension::Time).then(|| "2020-2022".into()),
                tiles: false,
                kept: [None, Some(Kept::Highest), Some(Kept::Lowest), Some(Kept::Others), None, None, None][count],
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_sentence_is_honest(figure in a_figure()) {
        for tag in ["es", "es-simple", "en"] {
            check(&figure, &of(&figure, &lang(tag)), tag);
        }
    }
}

/// Words that state a number. «Un» and «one» are articles and pronouns far more often.
const NUMBER_WORDS: &str = "dos tres cuatro cinco seis siete ocho nueve diez once doce quince dieciséis veinte mitad doble triple tercio \
    quinto ambos ambas two three four five six seven eight nine ten half double twice third quarter both";

/// The promises that every sentence keeps.
fn check(figure: &Figure, said: &Sentence, tag: &str) {
    let text = &said.text;
    assert!(text.ends_with('.') && !text.contains("  ") && !text.contains(".."), "{text:?}");
    assert!(
        !text.contains(" ,") && !text.contains(" .") && !text.contains(" :") && !text.contains("()") && !text.contains("«»"),
        "{text:?}"
    );
    let lower = ["de el ", " a el ", " y i", "None", "NaN", "inf "];
    assert!(!lower.iter().any(|wrong| text.contains(wrong)), "{text:?}");
    let rest = unsaid(text, &said.numbers);
    assert!(!rest.chars().any(|c| c.is_ascii_digit()), "a number that is not accounted for: {rest:?} in {text:?}");
    // Of two values that stand right before them.
    let plain = ["esas dos cifras", "ambas cifras", "those two figures"].iter().fold(rest.clone(), |rest, words| rest.replace(words, ""));
    let word = plain.split(|c: char| !c.is_alphabetic()).find(|word| NUMBER_WORDS.split(' ').any(|number| number == word.to_lowercase()));
    assert!(word.is_none(), "a number in words that is not accounted for: {word:?} in {text:?}");
    let facts = Facts::of(figure, if tag == "en" { "en" } else { "es" });
    for number in &said.numbers {
        assert!(facts.allow(number), "{number:?} cannot be derived: {text:?}");
    }
}

/// What is left of a text without its numbers.
fn unsaid(text: &str, numbers: &[Said]) -> String {
    let (mut rest, mut left) = (text, String::new());
    for number in numbers {
        let (before, after) =
            rest.split_once(number.text.as_str()).unwrap_or_else(|| panic!("{:?} is not in order in {text:?}", number.text));
        left.push_str(before);
        rest = after;
    }
    left + rest
}

/// All that may be said of a figure, by rule.
struct Facts {
    base: &'static str,
    values: Vec<(f64, Measure)>,
    /// Pairs of one measure and one method.
    pairs: Vec<(f64, f64, Measure)>,
    words: String,
    count: usize,
}

impl Facts {
    fn of(figure: &Figure, base: &'static str) -> Self {
        let mut groups: Vec<(&Series, Vec<f64>)> = Vec::new();
        for series in &figure.series {
            let values: Vec<f64> = series.values.iter().filter_map(|value| value.value()).collect();
            match groups.iter_mut().find(|(other, _)| other.method == series.method && other.measure == series.measure) {
                Some((_, all)) => all.extend(values),
                None => groups.push((series, values)),
            }
        }
        let known = figure.series.iter().filter(|series| series.values.iter().any(|value| value.value().is_some()));
        let methods: BTreeSet<_> = known.map(|series| &series.method).collect();
        let alone = methods.len() < 2;
        let reference = figure.reference.as_ref().map(|reference| reference.value);
        for (_, values) in &mut groups {
            values.extend(reference.filter(|_| alone));
        }
        let pair = |(series, values): &(&Series, Vec<f64>)| {
            let shown: Vec<f64> = values.iter().map(|value| shown(*value, series.measure.decimals)).collect();
            let all: Vec<(f64, f64, Measure)> = shown.iter().flat_map(|a| shown.iter().map(|b| (*a, *b, series.measure.clone()))).collect();
            all
        };
        let pairs = groups.iter().flat_map(pair).collect();
        let values = groups.iter().flat_map(|(series, values)| values.iter().map(|value| (*value, series.measure.clone()))).collect();
        let count = figure.categories.len().max(figure.series.len());
        Self { base, values, pairs, words: format!("{figure:?}"), count }
    }

    fn allow(&self, said: &Said) -> bool {
        let text = said.text.to_lowercase();
        let text = text.as_str();
        match said.rule {
            Derivation::Value => {
                ["ninguna", "ningún", "una", "un", "no", "one"].contains(&text)
                    || self.values.iter().any(|(value, measure)| amount(*value, measure, self.base) == text)
            }
            Derivation::Year | Derivation::Name => digits(text).iter().all(|run| self.words.contains(run.as_str())),
            Derivation::DifferenceInPoints => self.differs(text, "", |kind| kind == ColumnKind::Percent),
            Derivation::Difference => {
                self.differs(text, "", |kind| kind != ColumnKind::Percent) || self.differs(text, "$", |kind| kind == ColumnKind::Money)
            }
            Derivation::DifferenceInPercent => self.per_cent(text),
            Derivation::Ratio => self.pairs.iter().any(|(a, b, measure)| self.ratio(*a, *b, measure, text)),
            Derivation::Count => (0..=self.count).any(|count| Self::counts(count).iter().any(|word| word == text)),
            Derivation::Rounded => self.values.iter().any(|(value, measure)| self.rounds(*value, measure, text)),
            Derivation::Share => {
                ["ninguna", "ningún"].contains(&text)
                    || self.values.iter().any(|(value, _)| shares(*value).iter().any(|share| share == text))
            }
            Derivation::Sum => self.pairs.iter().any(|(a, b, measure)| amount(a + b, measure, self.base) == text),
        }
    }

    fn differs(&self, text: &str, sign: &str, fits: fn(ColumnKind) -> bool) -> bool {
        self.pairs.iter().filter(|(.., measure)| fits(measure.kind)).any(|(a, b, measure)| {
            let size = shown((a - b).abs(), measure.decimals);
            [0, measure.decimals].iter().any(|decimals| format!("{sign}{}", number::format(size, *decimals, self.base)) == text)
        })
    }

    fn per_cent(&self, text: &str) -> bool {
        let said = |size: f64, decimals: u8| {
            let plain = number::format(size, decimals, self.base);
            [format!("{plain}\u{a0}%"), format!("{plain}%")].iter().any(|other| other == text)
        };
        self.pairs.iter().any(|(a, b, _)| {
            let size = ((b / a - 1.0) * 100.0).abs();
            said(size, 0) || said(size, 1)
        })
    }

    fn ratio(&self, a: f64, b: f64, measure: &Measure, text: &str) -> bool {
        match times(a, b, measure.decimals, measure.kind == ColumnKind::Percent) {
            Some(Times::Many(ratio)) => number::format(ratio, 1, self.base) == text,
            Some(Times::NearlyDouble | Times::Double | Times::OverDouble) => {
                ["el doble", "del doble", "se duplicó", "se duplicaron", "double", "doubled"].contains(&text)
            }
            Some(Times::OverHalf | Times::Half | Times::UnderHalf) => ["la mitad", "half"].contains(&text),
            None => false,
        }
    }

    fn counts(count: usize) -> Vec<String> {
        use grammar::Gender::{Feminine, Masculine};
        let spanish = [Feminine, Masculine]
            .into_iter()
            .flat_map(|gender| [grammar::count(count, gender).text, grammar::count_alone(count, gender).text]);
        let english = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        let english = english.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned());
        let both = (count == 2).then(|| ["ambas", "ambos", "both"].map(str::to_owned)).into_iter().flatten();
        spanish.chain([english]).chain(both).collect()
    }

    fn rounds(&self, value: f64, measure: &Measure, text: &str) -> bool {
        let whole = amount(shown(value, 0), &Measure { decimals: 0, ..measure.clone() }, self.base);
        whole == text || rounded(value, measure) == text
    }
}

/// «unas 17 de cada 100» and, said again, «unas 17».
fn shares(value: f64) -> Vec<String> {
    use rounding::Gender::{Feminine, Masculine};
    let share = rounding::share(value).into_iter();
    let both = share.flat_map(|share| [Feminine, Masculine].map(|gender| [share.phrase(gender, "es"), share.phrase_again(gender, "es")]));
    both.flatten().collect()
}

fn digits(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).map(str::to_owned).collect()
}
