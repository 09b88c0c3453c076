//! A figure with the words to write it: the questions that every kind of chart asks.
//!
//! In: a figure and words. Out: texts and classes. Draws nothing.

use super::ChartWords;
use crate::model::figure::{Datum, Figure, Series};
use crate::render::cell;

#[derive(Clone, Copy)]
pub(super) struct Pen<'f> {
    pub(super) figure: &'f Figure,
    pub(super) words: &'f ChartWords<'f>,
}

/// Classes of series, in the order of the theme's colours. `hi` is drawn stronger.
const COLOURS: [[&str; 2]; 6] = [["s1", "s1 hi"], ["s2", "s2 hi"], ["s3", "s3 hi"], ["s4", "s4 hi"], ["s5", "s5 hi"], ["s6", "s6 hi"]];

/// Class of what stands behind something highlighted.
const QUIET: &str = "s0";

/// Up to this many lines can be told apart, by six colours.
const MANY: usize = COLOURS.len();

impl<'f> Pen<'f> {
    pub(super) fn say(&self, key: &str) -> String {
        (self.words.say)(key, &[])
    }

    /// A value as people read it: `17,3 %`.
    pub(super) fn amount(&self, series: &Series, value: f64) -> String {
        cell::amount(value, series.measure.kind, series.measure.decimals, self.words.base)
    }

    /// A value on an axis, whose names need fewer or more digits than the data.
    pub(super) fn tick(&self, value: f64, decimals: u8) -> String {
        cell::amount(value, self.first().measure.kind, decimals, self.words.base)
    }

    /// The first series; its measure is that of the axis. A chart of no series is never begun.
    pub(super) fn first(&self) -> &'f Series {
        &self.figure.series[0]
    }

    pub(super) fn datum(&self, series: usize, category: usize) -> Datum {
        self.figure.series[series].values.get(category).copied().unwrap_or(Datum::Absent)
    }

    /// What is said where no value is; `None` where one is.
    pub(super) fn gap(&self, datum: Datum) -> Option<String> {
        let key = match datum {
            Datum::Known { value, .. } if value.is_finite() => return None,
            Datum::Known { .. } | Datum::Missing => "chart-missing",
            Datum::Suppressed => "chart-suppressed",
            Datum::Absent => "chart-absent",
        };
        Some(self.say(key))
    }

    /// Class of a series: its colour, or quiet when another one is highlighted.
    pub(super) fn colour(&self, series: usize) -> &'static str {
        let all = &self.figure.series;
        if !all.iter().any(|series| series.highlighted) {
            return COLOURS[series % COLOURS.len()][0];
        }
        let rank = all[..series].iter().filter(|series| series.highlighted).count();
        if all[series].highlighted { COLOURS[rank % COLOURS.len()][1] } else { QUIET }
    }

    /// Class of the one series of a chart at a category: quiet when another category is highlighted.
    pub(super) fn category_colour(&self, category: usize) -> &'static str {
        let all = &self.figure.categories;
        match (all[category].highlighted, all.iter().any(|category| category.highlighted)) {
            (true, _) => COLOURS[0][1],
            (false, true) => QUIET,
            (false, false) => COLOURS[0][0],
        }
    }

    /// Whether series have names to tell them apart.
    pub(super) fn has_names(&self) -> bool {
        self.figure.series.len() > 1 || !self.first().label.is_empty()
    }

    /// Whether a series must have its name in a chart of lines. Of many behind one that is highlighted nobody could
    /// tell which is which: they are the background, and the table names them.
    pub(super) fn needs_name(&self, series: usize) -> bool {
        let all = &self.figure.series;
        all.len() <= MANY || all[series].highlighted || !all.iter().any(|series| series.highlighted)
    }

    /// Every value, limit and reference that must be on the axis.
    pub(super) fn extent(&self) -> impl Iterator<Item = f64> {
        let values = self.figure.series.iter().flat_map(|series| &series.values).flat_map(|datum| reach(*datum));
        values.chain(self.figure.reference.iter().map(|reference| reference.value)).filter(|value| value.is_finite())
    }

    /// «Chile: 17,3 %».
    pub(super) fn reference(&self) -> Option<(f64, String)> {
        let reference = self.figure.reference.as_ref().filter(|reference| reference.value.is_finite())?;
        Some((reference.value, format!("{}: {}", reference.label, self.amount(self.first(), reference.value))))
    }
}

/// The number of a datum that can be drawn.
pub(super) fn known(datum: Datum) -> Option<f64> {
    datum.value().filter(|value| value.is_finite())
}

/// Lower and upper limit of a datum, when it has an interval that can be drawn.
pub(super) fn interval(datum: Datum) -> Option<(f64, f64)> {
    match datum {
        Datum::Known { interval: Some((low, high)), .. } if low.is_finite() && high.is_finite() => Some((low, high)),
        _ => None,
    }
}

fn reach(datum: Datum) -> impl Iterator<Item = f64> {
    known(datum).into_iter().chain(interval(datum).into_iter().flat_map(|(low, high)| [low, high]))
}
