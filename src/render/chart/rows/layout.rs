//! How a chart in rows is laid out: where names stand, and how much room they and the values take.
//!
//! In: a figure. Out: sizes in `em`, right for the narrowest chart.

use super::{Mark, VALUE_GAP};
use crate::render::chart::marks::RADIUS;
use crate::render::chart::measure::{NARROW, widest, width};
use crate::render::chart::pen::{Pen, interval, known};
use crate::render::chart::scale::Scale;

/// Where the names of categories stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// On the left of their mark.
    Left,
    /// On a line of their own.
    Above,
}

pub(super) struct Layout {
    pub(super) naming: Naming,
    /// Whether a category has several rows.
    pub(super) is_grouped: bool,
    /// Whether the names of series stand above the chart.
    pub(super) legend: bool,
    pub(super) left: f64,
    /// How much of that is for names.
    pub(super) names: f64,
    pub(super) right: f64,
    pub(super) scale: Scale,
    /// Height of a row.
    pub(super) pitch: f64,
    /// Height of a bar.
    pub(super) thick: f64,
    /// Space under a category.
    pub(super) gap: f64,
    /// Space between a mark and its value.
    pub(super) value_gap: f64,
}

/// Names up to this width stand on the left: a third of the narrowest chart.
const SHORT: f64 = 6.4;

/// Space after a name on the left, and under a name on its own line.
const NAME_SPACE: f64 = 0.6;
pub(super) const NAME_GAP: f64 = 0.05;

/// The least that is left for the marks in the narrowest chart.
const PLOT: f64 = 5.0;

impl Layout {
    pub(super) fn of(pen: &Pen<'_>, mark: Mark) -> Self {
        let is_grouped = pen.figure.series.len() > 1;
        let value_gap = if mark == Mark::Dot { VALUE_GAP + RADIUS } else { VALUE_GAP };
        let whole = pen.figure.series.iter().all(|series| series.measure.decimals == 0);
        let scale = if mark == Mark::Bar { Scale::of_lengths(pen.extent()) } else { Scale::of_places(pen.extent(), whole) };
        let values = values(pen, mark, value_gap);
        let names = widest(if is_grouped { series(pen) } else { categories(pen) }, true);
        let long = values.iter().map(|value| value.width).fold(0.0, f64::max);
        let fits = names <= SHORT && names + NAME_SPACE + long + PLOT <= NARROW;
        let name_left = if fits { names + NAME_SPACE } else { 0.0 };
        // The real plot is at least this wide, and what stands inside it needs no room beside it.
        let plot = (NARROW - name_left - long).max(PLOT);
        let beyond = |value: &Value| if value.is_left { 0.0 } else { value.width - (1.0 - scale.share(value.at)) * plot };
        let before = |value: &Value| if value.is_left { value.width - scale.share(value.at) * plot } else { 0.0 };
        let before = values.iter().map(before).fold(0.0, f64::max);
        Self {
            naming: if fits && !is_grouped { Naming::Left } else { Naming::Above },
            is_grouped,
            legend: is_grouped && !fits,
            names: name_left,
            left: (name_left + before).ceil(),
            right: values.iter().map(beyond).fold(if mark == Mark::Dot { 1.0 } else { 0.0 }, f64::max).ceil(),
            scale,
            pitch: 1.4,
            thick: 1.0,
            gap: match (fits && !is_grouped, is_grouped) {
                (true, _) => 0.5,
                (false, true) => 0.9,
                (false, false) => 0.7,
            },
            value_gap,
        }
    }

    /// Per cent of the width where a value is.
    pub(super) fn x(&self, value: f64) -> f64 {
        self.scale.share(value) * 100.0
    }
}

fn series<'f>(pen: &Pen<'f>) -> Box<dyn Iterator<Item = &'f str> + 'f> {
    Box::new(pen.figure.series.iter().map(|series| series.label.as_str()))
}

fn categories<'f>(pen: &Pen<'f>) -> Box<dyn Iterator<Item = &'f str> + 'f> {
    Box::new(pen.figure.categories.iter().map(|category| category.label.as_str()))
}

/// The text of a value: how wide with its space, and from where.
struct Value {
    at: f64,
    width: f64,
    /// Whether it stands before its mark.
    is_left: bool,
}

fn values(pen: &Pen<'_>, mark: Mark, gap: f64) -> Vec<Value> {
    let mut values = Vec::new();
    for (series, datum) in pen.figure.series.iter().flat_map(|series| series.values.iter().map(move |datum| (series, *datum))) {
        let Some(value) = known(datum) else { continue };
        let (low, high) = interval(datum).unwrap_or((value, value));
        let is_left = mark == Mark::Bar && value < 0.0;
        let at = if is_left { value.min(low) } else { value.max(high) };
        values.push(Value { at, width: width(&pen.amount(series, value), true) + gap, is_left });
    }
    values
}
