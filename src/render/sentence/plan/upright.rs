//! Before and after, however the editor arranged it.

use crate::model::figure::{Category, Datum, Dimension, Figure, FigureKind, Series};

/// A figure whose series are years («2022» and «2024», for each region) turned so that years are its axis; or
/// one whose series are its categories over again, as one series. None when it stands upright already.
pub(in super::super) fn upright(figure: &Figure) -> Option<Figure> {
    gathered(figure).or_else(|| turned(figure))
}

/// One series instead of one for each category, when a second key tells the same apart.
fn gathered(figure: &Figure) -> Option<Figure> {
    let alike = figure.series.windows(2).all(|pair| pair[0].method == pair[1].method && pair[0].measure == pair[1].measure);
    let fits = alike && figure.series.len() > 1 && figure.categories.len() > 1 && figure.dimension != Dimension::Time;
    let values: Option<Vec<Datum>> = (0..figure.categories.len()).map(|index| only(figure, index)).collect();
    let (values, first) = values.filter(|_| fits).zip(figure.series.first())?;
    let one = Series { label: String::new(), phrase: None, values, highlighted: false, ..first.clone() };
    Some(Figure { series: vec![one], ..figure.clone() })
}

/// The one value that a category has over all series.
fn only(figure: &Figure, index: usize) -> Option<Datum> {
    let mut found = figure.series.iter().filter_map(|series| series.values.get(index)).filter(|value| **value != Datum::Absent);
    let first = found.next()?;
    found.next().is_none().then_some(*first)
}

fn turned(figure: &Figure) -> Option<Figure> {
    let years: Option<Vec<f64>> = figure.series.iter().map(|series| year(&series.label)).collect();
    let years = years.filter(|years| years.len() > 1 && figure.categories.len() > 1)?;
    let alike = figure.series.windows(2).all(|pair| pair[0].method == pair[1].method && pair[0].measure == pair[1].measure);
    let fits = alike && figure.dimension != Dimension::Time && figure.kind != FigureKind::StackedBars;
    fits.then(|| turn(figure, &years))
}

/// `2024`, and nothing else.
fn year(label: &str) -> Option<f64> {
    (label.len() == 4).then(|| label.parse::<u16>().ok()).flatten().map(f64::from)
}

fn turn(figure: &Figure, years: &[f64]) -> Figure {
    let mut order: Vec<usize> = (0..years.len()).collect();
    order.sort_by(|a, b| years[*a].total_cmp(&years[*b]));
    let category = |at: &usize| Category {
        label: figure.series[*at].label.clone(),
        phrase: None,
        at: Some(years[*at]),
        region: None,
        highlighted: figure.series[*at].highlighted,
    };
    Figure {
        dimension: Dimension::Time,
        categories: order.iter().map(category).collect(),
        series: (0..figure.categories.len()).filter_map(|index| row(figure, &order, index)).collect(),
        period: None,
        reference: None,
        ..figure.clone()
    }
}

/// What was a category is a series.
fn row(figure: &Figure, order: &[usize], index: usize) -> Option<Series> {
    let category = &figure.categories[index];
    let first = figure.series.first()?;
    Some(Series {
        label: category.label.clone(),
        phrase: category.phrase.clone(),
        highlighted: category.highlighted,
        values: order.iter().filter_map(|at| figure.series[*at].values.get(index).copied()).collect(),
        ..first.clone()
    })
}
