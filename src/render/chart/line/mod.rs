//! Line charts: change in time, at its true distances.
//!
//! In: a figure. Out: axes, one line for each series, and as many values as have room. A line joins only values
//! of one series, and never over a year that lacks its value: what was not measured alike is not drawn as change.

mod axes;
pub(super) mod method;
mod names;
pub(super) mod plot;
mod values;

use self::names::Found;
use self::plot::{Marks, Plot};
use super::Drawing;
use super::canvas::{Canvas, Label, Len};
use super::labels;
use super::legend::{self, Sign};
use super::marks;
use super::pen::{Pen, interval};
use super::room::{Room, lines_high};
use super::scale::Scale;
use crate::render::words::Arg;

/// Height of the plot.
const HEIGHT: f64 = 13.0;

/// Room for a value over the topmost point.
const OVER: f64 = 1.7;

pub(super) fn draw(pen: &Pen<'_>) -> Drawing {
    let whole = pen.figure.series.iter().all(|series| series.measure.decimals == 0);
    let scale = Scale::of_places(pen.extent(), whole);
    let left = axes::room_for_ticks(pen, &scale);
    let mut canvas = Canvas::default();
    marks::define_shapes(&mut canvas, pen, pen.figure.series.len());
    let mut texts = Vec::new();
    let mut top = axes::unit(pen, &mut texts, left);

    let breaks = method::breaks(pen, &plot::across(pen));
    let over = OVER + lines_high(breaks.len());
    let plot = |top: f64, right: f64| Plot { xs: plot::across(pen), scale, top: top + over, bottom: top + over + HEIGHT, left, right };
    // The nearer a name is to its line, the better; above the chart there is always room.
    let direct = match names::beside(pen) {
        Some(right) => Some(Found::beside(pen, plot(top, right))),
        None => Found::along(pen, plot(top, axes::RIGHT), false)
            .or_else(|| Found::along(pen, plot(top, names::room_under_names(pen)), pen.figure.series.len() > 1)),
    };
    let found = direct.unwrap_or_else(|| {
        top += legend::write(&mut canvas, pen, left, top, Sign::Point);
        Found::above(pen, plot(top, names::room_under_names(pen)))
    });
    let mut chart = Line { pen, plot: found.plot, canvas, texts, room: found.room, notes: Vec::new() };
    chart.axes();
    chart.reference();
    let sides = (chart.plot.left, chart.plot.right);
    method::draw(&mut chart.canvas, &mut chart.texts, pen, &breaks, sides, (top, chart.plot.bottom));
    chart.series();
    let mut own = found.labels;
    values::place(pen, &chart.plot, &mut chart.room, &mut own);
    chart.gaps();
    chart.own_texts(&own);
    chart.finish()
}

struct Line<'p> {
    pen: &'p Pen<'p>,
    plot: Plot,
    canvas: Canvas,
    texts: Vec<Label>,
    room: Room,
    /// Sentences under the chart.
    notes: Vec<String>,
}

impl Line<'_> {
    fn axes(&mut self) {
        axes::values(&mut self.canvas, &mut self.texts, self.pen, &self.plot);
        axes::times(&mut self.canvas, &mut self.texts, self.pen, &self.plot);
        if self.plot.scale.is_cut() {
            self.notes.push(self.pen.say("chart-axis-break"));
        }
    }

    /// The line to compare with; its name on it where there is room, else under the chart.
    fn reference(&mut self) {
        let Some((value, text)) = self.pen.reference() else { return };
        let y = self.plot.y(value);
        self.canvas.line("ref", (Len::Pct(0.0), y), (Len::Pct(100.0), y));
        let mut places = Vec::new();
        for x in [100.0, 0.0, 50.0, 25.0, 75.0] {
            for y in [y - 0.8, y + 0.8] {
                places.extend(labels::around(&Label::new(&text, x, y).class("t")));
            }
        }
        match self.room.place(&places, None, false) {
            Some(label) => self.texts.push(label),
            None => self.notes.push((self.pen.words.say)("chart-reference", &[("text", Arg::Text(&text))])),
        }
    }

    /// The lines; what is highlighted lies over the rest.
    fn series(&mut self) {
        let all = &self.pen.figure.series;
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by_key(|series| all[*series].highlighted);
        for series in order {
            self.canvas.open(self.pen.colour(series));
            for (category, datum) in all[series].values.iter().enumerate() {
                if let Some((low, high)) = interval(*datum) {
                    let x = Len::Pct(self.plot.xs[category]);
                    self.canvas.line("band", (x, self.plot.y(low)), (x, self.plot.y(high)));
                }
            }
            let some = all.iter().any(|series| series.highlighted);
            let kind = if some && !all[series].highlighted { Marks::Lone } else { Marks::Many };
            plot::strokes(&mut self.canvas, self.pen, &self.plot, series, (kind, series));
            self.canvas.close();
        }
    }

    /// The word for a value that lacks, where it would have been.
    fn gaps(&mut self) {
        for (category, x) in self.plot.xs.iter().enumerate() {
            for series in 0..self.pen.figure.series.len() {
                let datum = self.pen.datum(series, category);
                let Some(word) = self.pen.gap(datum).filter(|_| plot::breaks_a_line(datum)) else { continue };
                let label = Label::new(word, *x, self.plot.bottom - 0.8).class("none");
                self.texts.extend(self.room.place(&labels::around(&label), None, true));
            }
        }
    }

    /// Names and values in the colour of their series.
    fn own_texts(&mut self, own: &[(usize, Label)]) {
        for series in 0..self.pen.figure.series.len() {
            let mut mine = own.iter().filter(|(owner, _)| *owner == series).map(|(_, label)| label).peekable();
            if mine.peek().is_some() {
                self.canvas.open(self.pen.colour(series));
                mine.for_each(|label| self.canvas.text(label));
                self.canvas.close();
            }
        }
    }

    fn finish(mut self) -> Drawing {
        let (left, right) = (self.plot.left, self.plot.right);
        let mut y = self.plot.bottom + axes::UNDER;
        for note in &self.notes {
            y += labels::paragraph(&mut self.texts, note, left, y + 0.2, "t") + 0.2;
        }
        labels::finish(self.canvas, &self.texts, (left, right), y)
    }
}
