//! Which regions of a figure belong together, and how each class is painted.
//!
//! In: a [`Figure`]. Out: its [`Class`]es from the highest to the lowest, and after them those without a value.
//!
//! When the source itself says of every region how it stands to the country, those are the classes: more, no
//! clear difference, less. Finer ones would show differences that the survey cannot see. Else they are natural
//! breaks of the values as they are printed, so that two regions that read alike are painted alike.
//! Knows no shape.

use super::breaks;
use crate::model::figure::{Category, Datum, Figure, Series, Versus};

/// How a region is painted: a colour and, but for the plain ones, marks over it. Names of CSS classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    /// 1 is the lowest of five.
    Step(usize),
    Lower,
    Same,
    Higher,
    Missing,
    Suppressed,
    Absent,
}

impl Paint {
    /// Second half of its class: `map-fill-3`, `map-fill-missing`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Step(step) => ["1", "2", "3", "4", "5"][step.clamp(1, 5) - 1],
            Self::Lower => "lower",
            Self::Same => "same",
            Self::Higher => "higher",
            Self::Missing => "missing",
            Self::Suppressed => "suppressed",
            Self::Absent => "absent",
        }
    }

    /// Whether it stands for a value.
    pub(super) fn is_value(self) -> bool {
        !matches!(self, Self::Missing | Self::Suppressed | Self::Absent)
    }
}

/// Regions that are painted alike.
#[derive(Debug, PartialEq)]
pub(super) struct Class {
    /// 1 is the lowest; 0 has no values.
    pub(super) number: usize,
    pub(super) paint: Paint,
    /// Lowest and highest value, when it is a stretch of values.
    pub(super) range: Option<(f64, f64)>,
    /// Places in the figure's categories, in their order.
    pub(super) members: Vec<usize>,
}

/// The classes of a figure that have members.
pub(super) fn classes(figure: &Figure) -> Vec<Class> {
    let Some(series) = figure.series.first() else { return Vec::new() };
    let data: Vec<(usize, Datum)> = regions(&figure.categories, series).collect();
    let mut classes = judged(&data).unwrap_or_else(|| stretches(&data, series.measure.decimals));
    classes.reverse();
    let without = [(Paint::Missing, Datum::Missing), (Paint::Suppressed, Datum::Suppressed), (Paint::Absent, Datum::Absent)];
    classes.extend(without.map(|(paint, datum)| class(0, paint, None, &data, |other| other == datum)));
    classes.retain(|class| !class.members.is_empty());
    classes
}

/// The categories that are regions, each with its value.
fn regions<'f>(categories: &'f [Category], series: &'f Series) -> impl Iterator<Item = (usize, Datum)> {
    let all = categories.iter().zip(&series.values).enumerate();
    all.filter(|(_, (category, _))| category.region.is_some()).map(|(place, (_, datum))| (place, *datum))
}

fn class(number: usize, paint: Paint, range: Option<(f64, f64)>, data: &[(usize, Datum)], belongs: impl Fn(Datum) -> bool) -> Class {
    let members = data.iter().filter(|(_, datum)| belongs(*datum)).map(|(place, _)| *place).collect();
    Class { number, paint, range, members }
}

/// The classes of the source's own judgement, when it judged every value.
fn judged(data: &[(usize, Datum)]) -> Option<Vec<Class>> {
    let judgement = |datum: Datum| if let Datum::Known { versus, .. } = datum { versus } else { None };
    let mut known = data.iter().filter(|(_, datum)| datum.value().is_some()).peekable();
    known.peek()?;
    if known.any(|(_, datum)| judgement(*datum).is_none()) {
        return None;
    }
    let kinds = [(1, Paint::Lower, Versus::Lower), (2, Paint::Same, Versus::Same), (3, Paint::Higher, Versus::Higher)];
    Some(kinds.map(|(number, paint, versus)| class(number, paint, None, data, |datum| judgement(datum) == Some(versus))).into())
}

/// Classes by value.
fn stretches(data: &[(usize, Datum)], decimals: u8) -> Vec<Class> {
    let printed = |datum: Datum| datum.value().map(|value| rounded(value, decimals));
    let values: Vec<f64> = data.iter().filter_map(|(_, datum)| printed(*datum)).collect();
    let ranges = breaks::natural(&values);
    let paints = steps(ranges.len());
    let classes = ranges.iter().zip(paints).enumerate();
    let made = classes.map(|(at, (&(low, high), step))| {
        class(at + 1, Paint::Step(*step), Some((low, high)), data, |datum| {
            printed(datum).is_some_and(|value| low <= value && value <= high)
        })
    });
    made.collect()
}

/// A value as its decimals show it.
fn rounded(value: f64, decimals: u8) -> f64 {
    let unit = 10_f64.powi(i32::from(decimals));
    let scaled = (value * unit).round();
    if scaled.is_finite() { scaled / unit } else { value }
}

/// The shades for so many classes, as far apart as can be.
fn steps(count: usize) -> &'static [usize] {
    match count {
        0 => &[],
        1 => &[3],
        2 => &[1, 4],
        3 => &[1, 3, 5],
        4 => &[1, 2, 4, 5],
        _ => &[1, 2, 3, 4, 5],
    }
}
