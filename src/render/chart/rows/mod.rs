//! Charts in rows: bars, grouped bars, points with their intervals.
//!
//! In: a figure. Out: for each category its name and, for each series, a mark with its value beside it. The
//! values stand at the marks, so there is no axis to read them from.

mod layout;

use self::layout::{Layout, NAME_GAP, Naming};
use super::canvas::{Anchor, Canvas, Label, Len};
use super::labels::{self, settle};
use super::legend::{self, Sign};
use super::measure::{NARROW, wrap};
use super::pen::{Pen, interval, known};
use super::room::lines_high;
use super::{Drawing, marks};

/// What stands for a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Bar,
    Dot,
}

pub(super) fn draw(pen: &Pen<'_>, mark: Mark) -> Drawing {
    let layout = Layout::of(pen, mark);
    let mut rows = Rows { pen, mark, layout, canvas: Canvas::default(), texts: Vec::new(), y: 0.0 };
    rows.head();
    let top = rows.y;
    for category in 0..pen.figure.categories.len() {
        rows.category(category);
    }
    rows.y -= rows.layout.gap;
    rows.reference(top);
    if mark == Mark::Dot && rows.layout.scale.is_cut() {
        rows.y += 0.4;
        rows.y += labels::paragraph(&mut rows.texts, &pen.say("chart-axis-break"), rows.layout.left, rows.y, "t");
    }
    let sides = (rows.layout.left, rows.layout.right);
    labels::finish(rows.canvas, &rows.texts, sides, rows.y + 0.2)
}

/// A chart in rows while it grows down.
struct Rows<'p> {
    pen: &'p Pen<'p>,
    mark: Mark,
    layout: Layout,
    canvas: Canvas,
    texts: Vec<Label>,
    y: f64,
}

/// Space between a mark and its value.
const VALUE_GAP: f64 = 0.45;

impl Rows<'_> {
    /// Definitions, names of series, and room for the name of the reference.
    fn head(&mut self) {
        let count = self.pen.figure.series.len();
        match self.mark {
            Mark::Bar => marks::define_patterns(&mut self.canvas, self.pen, count),
            Mark::Dot => marks::define_shapes(&mut self.canvas, self.pen, count),
        }
        if self.layout.legend {
            let sign = if self.mark == Mark::Bar { Sign::Bar } else { Sign::Point };
            self.y += legend::write(&mut self.canvas, self.pen, self.layout.left, self.y, sign);
        }
        self.y += labels::reference_high(self.pen);
    }

    fn reference(&mut self, top: f64) {
        let Some((value, _)) = self.pen.reference() else { return };
        let x = self.layout.x(value);
        let sides = (self.layout.left, self.layout.right);
        labels::reference(&mut self.canvas, &mut self.texts, self.pen, x, sides, (top, self.y));
    }

    fn category(&mut self, category: usize) {
        let found = &self.pen.figure.categories[category];
        if self.layout.naming == Naming::Above {
            let class = labels::weight(found.highlighted || self.layout.is_grouped);
            for line in wrap(&found.label, NARROW, class == "b") {
                self.texts.push(Label::new(line, 0.0, self.y + lines_high(1) / 2.0).dx(-self.layout.left).class(class));
                self.y += lines_high(1);
            }
            self.y += NAME_GAP;
        }
        for series in 0..self.pen.figure.series.len() {
            self.row(category, series);
        }
        self.y += self.layout.gap;
    }

    /// One mark, with its name on its left when names stand there.
    fn row(&mut self, category: usize, series: usize) {
        let (pen, middle) = (self.pen, self.y + self.layout.pitch / 2.0);
        let (name, highlighted) = match (self.layout.naming, self.layout.is_grouped && !self.layout.legend) {
            (Naming::Left, _) => (pen.figure.categories[category].label.as_str(), pen.figure.categories[category].highlighted),
            (Naming::Above, true) => (pen.figure.series[series].label.as_str(), pen.figure.series[series].highlighted),
            (Naming::Above, false) => ("", false),
        };
        if !name.is_empty() {
            self.texts.push(Label::new(name, 0.0, middle).dx(-self.layout.left).class(labels::weight(highlighted)));
        }
        let class = if self.layout.is_grouped { pen.colour(series) } else { pen.category_colour(category) };
        match self.mark {
            Mark::Bar => self.bar(category, series, middle, class),
            Mark::Dot => self.dot(category, series, middle, class),
        }
        self.value(category, series, middle);
        self.y += self.layout.pitch;
    }

    fn bar(&mut self, category: usize, series: usize, middle: f64, class: &str) {
        let datum = self.pen.datum(series, category);
        let zero = self.layout.x(0.0);
        let (top, bottom) = (middle - self.layout.thick / 2.0, middle + self.layout.thick / 2.0);
        if let Some(value) = known(datum) {
            let x = self.layout.x(value);
            let size = (Len::Pct((x - zero).abs()), self.layout.thick);
            marks::bar(&mut self.canvas, self.pen, series, class, ((Len::Pct(x.min(zero)), top), size));
        }
        if let Some((low, high)) = interval(datum) {
            let ends = ((Len::Pct(self.layout.x(low)), middle), (Len::Pct(self.layout.x(high)), middle));
            self.canvas.line("ci bg", ends.0, ends.1);
            self.canvas.line("ci", ends.0, ends.1);
        }
        if self.layout.scale.low < 0.0 {
            self.canvas.line("axis", (Len::Pct(zero), top - 0.25), (Len::Pct(zero), bottom + 0.25));
        }
    }

    fn dot(&mut self, category: usize, series: usize, middle: f64, class: &str) {
        let datum = self.pen.datum(series, category);
        self.canvas.line("grid", (Len::Pct(0.0), middle), (Len::Pct(100.0), middle));
        let Some(value) = known(datum) else { return };
        self.canvas.open(class);
        if let Some((low, high)) = interval(datum) {
            self.canvas.line("band", (Len::Pct(self.layout.x(low)), middle), (Len::Pct(self.layout.x(high)), middle));
        }
        marks::point(&mut self.canvas, self.pen, series, (Len::Pct(self.layout.x(value)), middle));
        self.canvas.close();
    }

    /// The value beyond its mark, or the word for why there is none.
    fn value(&mut self, category: usize, series: usize, middle: f64) {
        let datum = self.pen.datum(series, category);
        let (sides, names) = ((self.layout.left, self.layout.right), self.layout.names);
        if let Some(word) = self.pen.gap(datum) {
            let x = if self.mark == Mark::Bar { self.layout.x(0.0) } else { 0.0 };
            let label = Label::new(word, x, middle).class("none");
            let gap = if self.mark == Mark::Bar && x > 0.0 { VALUE_GAP } else { 0.0 };
            let places = [label.clone().dx(gap), label.anchor(Anchor::End).dx(-gap)];
            return self.texts.push(settle(&places, sides, names));
        }
        let Some(value) = known(datum) else { return };
        let (low, high) = interval(datum).unwrap_or((value, value));
        let text = self.pen.amount(&self.pen.figure.series[series], value);
        let gap = self.layout.value_gap;
        let after = Label::new(&text, self.layout.x(value.max(high)), middle).class("b").dx(gap);
        let before = Label::new(&text, self.layout.x(value.min(low)), middle).class("b").dx(-gap).anchor(Anchor::End);
        let below_zero = self.mark == Mark::Bar && value < 0.0;
        self.texts.push(settle(&if below_zero { [before, after] } else { [after, before] }, sides, names));
    }
}
