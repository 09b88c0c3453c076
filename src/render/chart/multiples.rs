//! Small multiples: one small line chart for each series, all on one scale.
//!
//! In: a figure. Out: the charts in one or two columns, each under its name, with its first and last year and
//! value below.

use super::Drawing;
use super::canvas::{Anchor, Canvas, Label, Len};
use super::labels::{self, weight};
use super::line::plot::{self, Marks, Plot};
use super::measure::{NARROW, widest, width, wrap};
use super::pen::{Pen, interval, known};
use super::room::lines_high;
use super::scale::Scale;

/// Height of one plot.
const HEIGHT: f64 = 3.6;

/// Space between a name and its plot.
const OVER: f64 = 0.5;

/// Space between a plot and the years, and under a chart.
const UNDER: f64 = 0.15;
const GAP: f64 = 1.1;

/// The least space between what stands on the left and on the right under a plot.
const BETWEEN: f64 = 0.5;

/// Share of the width that one of two columns takes.
const COLUMN: f64 = 46.0;

/// The longest name in two columns, in lines.
const LINES: usize = 2;

pub(super) fn draw(pen: &Pen<'_>) -> Drawing {
    let mut canvas = Canvas::default();
    let whole = pen.figure.series.iter().all(|series| series.measure.decimals == 0);
    let scale = Scale::of_places(pen.extent(), whole);
    let mut texts = Vec::new();
    let mut y = 0.0;
    if let Some((_, text)) = pen.reference() {
        let text = (pen.words.say)("chart-reference", &[("text", crate::render::words::Arg::Text(&text))]);
        y += labels::paragraph(&mut texts, &text, 0.0, y, "t") + 0.4;
    }
    let columns = columns(pen);
    let share = if columns == 2 { COLUMN } else { 100.0 };
    let ends = Ends::of(pen, NARROW * share / 100.0);
    let all: Vec<usize> = (0..pen.figure.series.len()).collect();
    for row in all.chunks(columns) {
        let names: Vec<Vec<String>> = row.iter().map(|series| name(pen, *series, share)).collect();
        let high = lines_high(names.iter().map(Vec::len).max().unwrap_or(0));
        let under = row.iter().map(|series| ends.high(*series)).fold(0.0, f64::max);
        let height = high + OVER + HEIGHT + UNDER + under;
        for (column, (series, lines)) in row.iter().zip(&names).enumerate() {
            let small = Small { pen, series: *series, scale, name: high };
            canvas.part(if column == 0 { 0.0 } else { 100.0 - share }, y, share, height);
            small.draw(&mut canvas, lines);
            ends.draw(&mut canvas, *series, (small.class(), high + OVER + HEIGHT + UNDER));
            canvas.end_part();
        }
        y += height + GAP;
    }
    y -= GAP;
    if scale.is_cut() {
        y += labels::paragraph(&mut texts, &pen.say("chart-axis-break"), 0.0, y + 0.2, "t") + 0.2;
    }
    labels::finish(canvas, &texts, (0.0, 0.0), y)
}

/// Two columns when there are enough charts, and names, years and values fit the narrowest of them.
fn columns(pen: &Pen<'_>) -> usize {
    let room = NARROW * COLUMN / 100.0;
    let names = (0..pen.figure.series.len()).all(|series| name(pen, series, COLUMN).len() <= LINES);
    let words = pen.figure.series.iter().flat_map(|series| series.label.split_whitespace());
    let fits = names && widest(words, true) <= room && Ends::of(pen, room).are_short();
    if pen.figure.series.len() > 3 && fits { 2 } else { 1 }
}

fn name(pen: &Pen<'_>, series: usize, share: f64) -> Vec<String> {
    wrap(&pen.figure.series[series].label, NARROW * share / 100.0, true)
}

/// One of the charts, in its own part of the drawing.
struct Small<'p> {
    pen: &'p Pen<'p>,
    series: usize,
    scale: Scale,
    /// Height of the names of its row.
    name: f64,
}

impl Small<'_> {
    fn draw(&self, canvas: &mut Canvas, lines: &[String]) {
        let series = &self.pen.figure.series[self.series];
        for (index, line) in lines.iter().enumerate() {
            // Names of a row stand on the same last line, close to their charts.
            let y = self.name - lines_high(lines.len() - index) + lines_high(1) / 2.0;
            canvas.text(&Label::new(line, 0.0, y).class(weight(series.highlighted)));
        }
        let (top, bottom) = (self.name + OVER, self.name + OVER + HEIGHT);
        let plot = Plot { xs: plot::across(self.pen), scale: self.scale, top, bottom, left: 0.0, right: 0.0 };
        canvas.line("axis", (Len::Pct(0.0), bottom), (Len::Pct(100.0), bottom));
        if let Some((value, _)) = self.pen.reference() {
            canvas.line("ref", (Len::Pct(0.0), plot.y(value)), (Len::Pct(100.0), plot.y(value)));
        }
        canvas.open(self.class());
        for (category, datum) in series.values.iter().enumerate() {
            if let (Some((low, high)), Some(x)) = (interval(*datum), plot.xs.get(category)) {
                canvas.line("band", (Len::Pct(*x), plot.y(low)), (Len::Pct(*x), plot.y(high)));
            }
        }
        plot::strokes(canvas, self.pen, &plot, self.series, (Marks::Ends, 0));
        canvas.close();
    }

    /// Each chart has its own name, so all are drawn alike.
    fn class(&self) -> &'static str {
        let some = self.pen.figure.series.iter().any(|series| series.highlighted);
        match (some, self.pen.figure.series[self.series].highlighted) {
            (true, true) => "s1 hi",
            (true, false) => "s0",
            (false, _) => "s1",
        }
    }
}

/// Lines of text on the left and on the right.
type Pair = [Vec<String>; 2];

/// What stands under the plots: the first and the last year, and their values or the words for why there are none.
struct Ends {
    years: Pair,
    /// By series.
    values: Vec<Pair>,
}

impl Ends {
    fn of(pen: &Pen<'_>, room: f64) -> Self {
        let ends = [0, pen.figure.categories.len().saturating_sub(1)];
        let value = |series: usize, category: usize| {
            let datum = pen.datum(series, category);
            let amount = known(datum).map(|value| pen.amount(&pen.figure.series[series], value));
            amount.or_else(|| pen.gap(datum)).unwrap_or_default()
        };
        let pair = |texts: [String; 2]| {
            // One category is the last one.
            let [first, last] = if ends[0] == ends[1] { [String::new(), texts[1].clone()] } else { texts };
            let fits = width(&first, true) + BETWEEN + width(&last, true) <= room;
            let room = if fits { room } else { (room - BETWEEN) / 2.0 };
            [wrap(&first, room, true), wrap(&last, room, true)]
        };
        Self {
            years: pair(ends.map(|category| pen.figure.categories[category].label.clone())),
            values: (0..pen.figure.series.len()).map(|series| pair(ends.map(|category| value(series, category)))).collect(),
        }
    }

    fn are_short(&self) -> bool {
        self.values.iter().chain([&self.years]).flatten().all(|lines| lines.len() <= 1)
    }

    fn high(&self, series: usize) -> f64 {
        pair_high(&self.years) + pair_high(&self.values[series])
    }

    fn draw(&self, canvas: &mut Canvas, series: usize, (class, y): (&str, f64)) {
        write(canvas, &self.years, y, "t");
        canvas.open(class);
        write(canvas, &self.values[series], y + pair_high(&self.years), "own b");
        canvas.close();
    }
}

fn pair_high(pair: &Pair) -> f64 {
    lines_high(pair.iter().map(Vec::len).max().unwrap_or(0))
}

fn write(canvas: &mut Canvas, pair: &Pair, y: f64, class: &'static str) {
    for (lines, (x, anchor)) in pair.iter().zip([(0.0, Anchor::Start), (100.0, Anchor::End)]) {
        for (index, line) in lines.iter().enumerate() {
            let label = Label::new(line, x, y + lines_high(index) + lines_high(1) / 2.0);
            canvas.text(&label.anchor(anchor).class(class));
        }
    }
}
