//! An editor's own sentence for a figure: each number in it must be one of the figure's.
//!
//! In: the sentence as parsed and the figure with its data. Out: findings. A number may be a value, or a coarser
//! rounding of one; the reference; the difference or the relative change between two values of one method; a
//! number of a label; or a count of its categories. A number bound by a link is the link's business.

use super::lines;
use crate::base::numerals::{self, Numeral, Sort};
use crate::base::rounding::steps;
use crate::base::say::say;
use crate::model::dataset::ColumnKind;
use crate::model::doc::Doc;
use crate::model::figure::{Figure, Measure, Series};
use crate::render::cell;
use crate::render::desk::Desk;
use crate::render::resolve::number_rules::OWN_SENTENCE;

/// Holds every number of a figure's own sentence to the figure.
pub(crate) fn check_own_sentence(doc: &Doc, figure: &Figure, desk: &mut Desk<'_>) {
    let base = desk.lang().base();
    let allowed = Allowed::of(figure, base);
    for line in lines::of(doc) {
        for numeral in numerals::find(&line.text, base).iter().filter(|numeral| !allowed.has(numeral)) {
            let Some(spot) = line.spot(&numeral.span) else { continue };
            let written = line.text[numeral.span.clone()].replace('\u{a0}', " ");
            let message = say!("La figura no tiene «{written}».", "The figure does not have “{written}”.");
            let help = match allowed.nearest(numeral, base) {
                Some(near) => say!(
                    "Lo más cercano que muestra es «{near}». Corrige la frase, o une el número a su celda: [{written}](dato:…).",
                    "The nearest that it shows is “{near}”. Correct the sentence, or bind the number to its cell: [{written}](dato:…)."
                ),
                None => say!(
                    "Corrige la frase, o une el número a su celda: [{written}](dato:…).",
                    "Correct the sentence, or bind the number to its cell: [{written}](dato:…)."
                ),
            };
            desk.note(&OWN_SENTENCE, spot.span, message, help);
        }
    }
}

/// A number that the sentence may say.
struct Value {
    number: f64,
    sort: Sort,
    decimals: u8,
    kind: ColumnKind,
}

struct Allowed {
    values: Vec<Value>,
    /// Numbers of labels and title, as they are written there.
    labels: Vec<f64>,
    /// How many categories or series there are.
    count: usize,
}

impl Allowed {
    fn of(figure: &Figure, base: &str) -> Self {
        let mut values: Vec<Value> = figure.series.iter().flat_map(own).collect();
        if let (Some(reference), Some(first)) = (&figure.reference, figure.series.first()) {
            values.push(value(reference.value, &first.measure));
        }
        values.extend(differences(figure));
        let count = figure.categories.len().max(figure.series.len());
        Self { values, labels: labels(figure, base), count }
    }

    fn has(&self, numeral: &Numeral) -> bool {
        let written = numeral.value;
        let is_count = numeral.sort == Sort::Plain && numeral.decimals == 0 && written >= 1.0 && written <= self.count as f64;
        is_count
            || self.labels.iter().any(|label| label.to_bits() == written.to_bits())
            || self.values.iter().any(|value| value.is_said_by(numeral))
    }

    /// The value nearest to a number of its sort, as the figure shows it.
    fn nearest(&self, numeral: &Numeral, base: &str) -> Option<String> {
        let alike = self.values.iter().filter(|value| value.sort == numeral.sort);
        let distance = |value: &&Value| (value.number - numeral.value).abs();
        let near = alike.min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
        Some(near.shown(base))
    }
}

impl Value {
    /// Whether a number is this value, or this value rounded further.
    fn is_said_by(&self, numeral: &Numeral) -> bool {
        let sort = match numeral.sort {
            Sort::Each(of) => return self.sort == Sort::Percent && steps(self.number * of / 100.0, 0) == steps(numeral.value, 0),
            // «de 20,5 a 17,3 %»: the sign is said once.
            Sort::Plain | Sort::Year => true,
            sort => sort == self.sort,
        };
        let scaled = |value: f64| steps(value / numeral.scale, numeral.decimals);
        sort && (numeral.scale > 1.0 || numeral.decimals <= self.decimals) && scaled(self.number) == scaled(numeral.value)
    }

    fn shown(&self, base: &str) -> String {
        let shown = cell::amount(self.number, self.kind, self.decimals, base).replace('\u{a0}', " ");
        match (self.sort, base) {
            (Sort::Points, "en") => shown.replace(" %", " percentage points"),
            (Sort::Points, _) => shown.replace(" %", " puntos porcentuales"),
            _ => shown,
        }
    }
}

fn value(value: f64, measure: &Measure) -> Value {
    let sort = match measure.kind {
        ColumnKind::Percent => Sort::Percent,
        ColumnKind::Money => Sort::Money,
        _ => Sort::Plain,
    };
    Value { number: value, sort, decimals: measure.decimals, kind: measure.kind }
}

fn own(series: &Series) -> impl Iterator<Item = Value> + '_ {
    let known = series.values.iter().filter_map(|datum| datum.value());
    known.map(|number| value(number, &series.measure))
}

/// More values than this have a difference for every number there is.
const FEW_VALUES: usize = 60;

/// Differences and relative changes between values of one method and one kind.
fn differences(figure: &Figure) -> Vec<Value> {
    let all: Vec<(&Series, f64)> = figure
        .series
        .iter()
        .flat_map(|series| series.values.iter().filter_map(|datum| datum.value()).map(move |value| (series, value)))
        .collect();
    let reference = figure.reference.iter().zip(figure.series.first()).map(|(reference, series)| (series, reference.value));
    let all: Vec<(&Series, f64)> = all.into_iter().chain(reference).collect();
    if all.len() > FEW_VALUES {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, (series, a)) in all.iter().enumerate() {
        let alike = |other: &Series| other.method == series.method && other.measure.kind == series.measure.kind;
        for (_, b) in all.iter().skip(at + 1).filter(|(other, _)| alike(other)) {
            found.extend(between(*a, *b, &series.measure));
        }
    }
    found
}

fn between(a: f64, b: f64, measure: &Measure) -> Vec<Value> {
    let decimals = measure.decimals;
    // As a reader would subtract what is shown.
    let distance = steps(a, decimals).saturating_sub(steps(b, decimals)).saturating_abs() as f64 / 10f64.powi(i32::from(decimals));
    let sort = if measure.kind == ColumnKind::Percent { Sort::Points } else { value(a, measure).sort };
    let percent = |from: f64, to: f64| (to / from - 1.0).abs() * 100.0;
    let changes = [(a, b), (b, a)].into_iter().filter(|(from, _)| *from != 0.0).map(|(from, to)| percent(from, to));
    let changes = changes.map(|change| Value { number: change, sort: Sort::Percent, decimals: 1, kind: ColumnKind::Percent });
    [Value { number: distance, sort, decimals, kind: measure.kind }].into_iter().chain(changes).collect()
}

/// The numbers in the words of a figure: years, ages, methods.
fn labels(figure: &Figure, base: &str) -> Vec<f64> {
    let categories = figure.categories.iter().flat_map(|category| [Some(category.label.as_str()), category.phrase.as_deref()]);
    let series = figure.series.iter().flat_map(|series| [Some(series.label.as_str()), series.phrase.as_deref(), series.method.as_deref()]);
    let reference = figure.reference.as_ref().map(|reference| reference.label.as_str());
    let texts = categories.chain(series).chain([Some(figure.title.as_str()), figure.period.as_deref(), reference]).flatten();
    texts.flat_map(|text| numerals::find(text, base)).map(|numeral| numeral.value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::figure::{Category, Datum, Dimension, FigureKind};

    fn figure() -> Figure {
        let category =
            |year: u16| Category { label: year.to_string(), phrase: None, at: Some(f64::from(year)), region: None, highlighted: false };
        let known = |value| Datum::Known { value, interval: None, versus: None };
        let measure = Measure { title: "Pobreza".to_owned(), kind: ColumnKind::Percent, decimals: 1, unit: None, phrase: None };
        let series = Series {
            label: String::new(),
            phrase: None,
            method: None,
            measure,
            highlighted: false,
            values: vec![known(20.5), known(17.3)],
        };
        Figure {
            id: "f".to_owned(),
            kind: FigureKind::Line,
            title: "Niñas y niños de 0 a 3 años".to_owned(),
            dimension: Dimension::Time,
            categories: vec![category(2022), category(2024)],
            series: vec![series],
            reference: None,
            period: None,
            tiles: false,
            kept: None,
        }
    }

    fn refused(text: &str) -> Vec<String> {
        let allowed = Allowed::of(&figure(), "es");
        numerals::find(text, "es")
            .iter()
            .filter(|numeral| !allowed.has(numeral))
            .map(|numeral| text[numeral.span.clone()].to_owned())
            .collect()
    }

    #[test]
    fn what_the_figure_shows_may_be_said() {
        for text in [
            "Bajó de 20,5 % a 17,3 % entre 2022 y 2024.",
            "Bajó de 20,5 a 17,3 %, es decir, 3,2 puntos porcentuales.",
            "Bajó un 15,6 %: de 21 % a 17 %.",
            "Eran 17 de cada 100 niñas y niños de 0 a 3 años, en las 2 encuestas.",
        ] {
            assert_eq!(refused(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn what_it_does_not_show_may_not() {
        assert_eq!(refused("Bajó a 16,9 % en 2023."), ["16,9 %", "2023"]);
        assert_eq!(refused("Bajó 3,3 puntos porcentuales."), ["3,3 puntos porcentuales"]);
        assert_eq!(refused("Fue 17,30 % y 30 de cada 100."), ["17,30 %", "30 de cada 100"]);
        let allowed = Allowed::of(&figure(), "es");
        let near = |text: &str| allowed.nearest(&numerals::find(text, "es")[0], "es").unwrap();
        assert_eq!(near("16,9 %"), "17,3 %");
        assert_eq!(near("3,3 puntos porcentuales"), "3,2 puntos porcentuales");
    }
}
