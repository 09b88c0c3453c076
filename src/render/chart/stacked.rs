//! Stacked bars: the parts of a whole.
//!
//! In: a figure. Out: for each category one bar of all its series, each with its value under its part, or all
//! values in a list under the bar when one of them has no room there. The names of the series stand above.

use super::canvas::{Canvas, Label, Len};
use super::labels;
use super::legend::{self, Sign};
use super::measure::{NARROW, widest, width};
use super::pen::{Pen, known};
use super::room::lines_high;
use super::{Drawing, marks};
use crate::model::dataset::ColumnKind;

/// Height of a bar.
const THICK: f64 = 1.7;

/// Percentages whose sum is this close to 100 are a whole, and what lacks is rounding.
const ROUNDING: f64 = 1.5;

pub(super) fn draw(pen: &Pen<'_>) -> Drawing {
    let whole = Whole::of(pen);
    let mut stack = Stack { pen, in_place: fit(pen, &whole), whole, canvas: Canvas::default(), texts: Vec::new(), y: 0.0 };
    marks::define_patterns(&mut stack.canvas, pen, pen.figure.series.len());
    stack.y += legend::write(&mut stack.canvas, pen, 0.0, 0.0, Sign::Bar);
    stack.y += labels::reference_high(pen);
    let top = stack.y;
    for category in 0..pen.figure.categories.len() {
        stack.category(category);
    }
    if let Some((value, _)) = pen.reference() {
        let x = stack.whole.share(value, None);
        labels::reference(&mut stack.canvas, &mut stack.texts, pen, x, (0.0, 0.0), (top, stack.y - GAP));
    }
    labels::finish(stack.canvas, &stack.texts, (0.0, 0.0), stack.y - GAP + 0.2)
}

/// Space under a category.
const GAP: f64 = 0.7;

/// Room of a sign before a value in a list, and between two values.
const SIGN: f64 = 1.05;
const BETWEEN: f64 = 1.0;

struct Stack<'p> {
    pen: &'p Pen<'p>,
    whole: Whole,
    /// Whether every part is wide enough for its value.
    in_place: bool,
    canvas: Canvas,
    texts: Vec<Label>,
    y: f64,
}

/// What the full width of the chart stands for.
struct Whole {
    greatest: f64,
    /// Whether each category is a whole of its own, as percentages are.
    is_each: bool,
}

impl Whole {
    fn of(pen: &Pen<'_>) -> Self {
        let sums: Vec<f64> = (0..pen.figure.categories.len()).map(|category| sum(pen, category)).filter(|sum| *sum > 0.0).collect();
        let percent = pen.first().measure.kind == ColumnKind::Percent;
        let reference = pen.reference().map_or(0.0, |(value, _)| value);
        Self {
            greatest: sums.iter().copied().fold(reference, f64::max),
            is_each: percent && !sums.is_empty() && sums.iter().all(|sum| (sum - 100.0).abs() <= ROUNDING),
        }
    }

    /// Per cent of the width that a value takes in a category of this sum.
    fn share(&self, value: f64, sum: Option<f64>) -> f64 {
        let whole = if self.is_each { sum.unwrap_or(100.0) } else { self.greatest };
        if whole > 0.0 { (value / whole * 100.0).clamp(0.0, 100.0) } else { 0.0 }
    }
}

/// A part has a size: what is below zero is none, and is told in words.
fn part(pen: &Pen<'_>, series: usize, category: usize) -> Option<f64> {
    known(pen.datum(series, category)).filter(|value| *value >= 0.0)
}

fn sum(pen: &Pen<'_>, category: usize) -> f64 {
    (0..pen.figure.series.len()).filter_map(|series| part(pen, series, category)).sum()
}

/// Whether the value of every part fits under it in the narrowest chart.
fn fit(pen: &Pen<'_>, whole: &Whole) -> bool {
    let fits = |category: usize, series: usize| {
        let Some(value) = part(pen, series, category) else { return true };
        let share = whole.share(value, Some(sum(pen, category)));
        width(&pen.amount(&pen.figure.series[series], value), false) + 0.5 <= share / 100.0 * NARROW
    };
    (0..pen.figure.categories.len()).all(|category| (0..pen.figure.series.len()).all(|series| fits(category, series)))
}

impl Stack<'_> {
    fn category(&mut self, category: usize) {
        let found = &self.pen.figure.categories[category];
        if !found.label.is_empty() {
            self.y += labels::paragraph(&mut self.texts, &found.label, 0.0, self.y, "b") + 0.1;
        }
        let sum = sum(self.pen, category);
        if sum > 0.0 {
            self.bar(category, sum);
        }
        self.gaps(category);
        self.y += GAP;
    }

    fn bar(&mut self, category: usize, sum: f64) {
        let (mut x, mut values) = (0.0, Vec::new());
        for (series, value) in (0..self.pen.figure.series.len()).filter_map(|series| Some((series, part(self.pen, series, category)?))) {
            let share = self.whole.share(value, Some(sum)).min(100.0 - x);
            let frame = ((Len::Pct(x), self.y), (Len::Pct(share), THICK));
            marks::bar(&mut self.canvas, self.pen, series, self.pen.colour(series), frame);
            if x > 0.0 {
                self.canvas.line("seam", (Len::Pct(x), self.y - 0.1), (Len::Pct(x), self.y + THICK + 0.1));
            }
            values.push((series, x, self.pen.amount(&self.pen.figure.series[series], value)));
            x += share;
        }
        self.y += THICK + 0.1;
        if self.in_place {
            let y = self.y + lines_high(1) / 2.0;
            self.texts.extend(values.into_iter().map(|(_, x, text)| Label::new(text, x, y).dx(0.1)));
        } else {
            self.list(&values);
        }
        self.y += lines_high(1);
    }

    /// The values in a row, each with the sign of its part.
    fn list(&mut self, values: &[(usize, f64, String)]) {
        let needed = SIGN + widest(values.iter().map(|(.., text)| text.as_str()), false);
        let fit = (1..=values.len()).rev().find(|count| needed * *count as f64 + BETWEEN * (*count - 1) as f64 <= NARROW).unwrap_or(1);
        // Rows of about the same length: two and two, not three and one.
        let columns = values.len().div_ceil(values.len().div_ceil(fit));
        for (index, (series, _, text)) in values.iter().enumerate() {
            if index > 0 && index % columns == 0 {
                self.y += lines_high(1);
            }
            let (x, middle) = ((index % columns) as f64 * (needed + BETWEEN), self.y + lines_high(1) / 2.0);
            let frame = ((Len::Em(x), middle - 0.35), (Len::Em(0.7), 0.7));
            marks::bar(&mut self.canvas, self.pen, *series, self.pen.colour(*series), frame);
            self.texts.push(Label::new(text, 0.0, middle).dx(x + SIGN));
        }
    }

    /// What has no part, in words.
    fn gaps(&mut self, category: usize) {
        for (series, found) in self.pen.figure.series.iter().enumerate() {
            let datum = self.pen.datum(series, category);
            let below = known(datum).filter(|value| *value < 0.0).map(|value| self.pen.amount(found, value));
            let Some(word) = self.pen.gap(datum).or(below) else { continue };
            let text = if found.label.is_empty() { word } else { format!("{}: {word}", found.label) };
            self.y += labels::paragraph(&mut self.texts, &text, 0.0, self.y, "none");
        }
    }
}
