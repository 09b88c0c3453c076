//! Before and after: a line for each series from its first value to its last.
//!
//! In: a figure. Out: two columns of labels with lines between them; labels that would touch are moved apart.

use super::Drawing;
use super::canvas::{Anchor, Canvas, Label, Len};
use super::labels;
use super::line::method;
use super::line::plot::breaks_a_line;
use super::marks;
use super::measure::{LINE, NARROW, widest, width, wrap};
use super::pen::{Pen, interval, known};
use super::room::{lines_high, spread};
use super::scale::Scale;

/// Space between a column and its labels.
const GAP: f64 = 0.9;

/// How far a label is from its point before a thin line joins them.
const MOVED: f64 = 0.35;

/// The least height between the columns.
const HEIGHT: f64 = 11.0;

/// The least width between the columns in the narrowest chart; names take lines for what they need beyond.
const PLOT: f64 = 4.8;

pub(super) fn draw(pen: &Pen<'_>) -> Drawing {
    let ends = [0, pen.figure.categories.len().saturating_sub(1)];
    let shown = ends.into_iter().flat_map(|category| pen.figure.series.iter().filter_map(move |series| series.values.get(category)));
    let reach = shown.flat_map(|datum| known(*datum).into_iter().chain(interval(*datum).into_iter().flat_map(|(low, high)| [low, high])));
    let reference = pen.reference().map(|(value, _)| value);
    let scale = Scale::of_changes(reach.chain(reference));
    let amounts: Vec<String> = (0..pen.figure.series.len()).filter_map(|series| amount(pen, series, ends[0])).collect();
    let left = (widest(amounts.iter().map(String::as_str), true) + GAP).max(1.5).ceil();
    let names = names(pen, ends[1], NARROW - left - GAP - PLOT);
    let right = (names.iter().flat_map(|lines| lines.iter().map(Label::width)).fold(0.0, f64::max) + GAP).max(1.5).ceil();
    let mut slope = Slope { pen, ends, scale, sides: (left, right), top: 0.0, bottom: 0.0, canvas: Canvas::default(), texts: Vec::new() };
    marks::define_shapes(&mut slope.canvas, pen, pen.figure.series.len());
    slope.heads();
    let needed: f64 = names.iter().map(|lines| lines_high(lines.len())).sum();
    slope.bottom = slope.top + needed.max(lines_high(amounts.len())).max(HEIGHT);
    slope.lines();
    slope.labels(&names);
    slope.notes()
}

/// The value of a series at a category, in words.
fn amount(pen: &Pen<'_>, series: usize, category: usize) -> Option<String> {
    let value = known(pen.datum(series, category))?;
    Some(pen.amount(&pen.figure.series[series], value))
}

/// For each series, its name and last value in lines; empty without one.
fn names(pen: &Pen<'_>, last: usize, room: f64) -> Vec<Vec<Label>> {
    let all = &pen.figure.series;
    let words = widest(all.iter().flat_map(|series| series.label.split_whitespace()), true);
    let room = words.clamp(room, room + PLOT / 3.0);
    let lines = |series: usize| {
        let Some(amount) = amount(pen, series, last) else { return Vec::new() };
        let class = if all[series].highlighted { "own b" } else { "own" };
        let mut lines: Vec<Label> =
            wrap(&all[series].label, room, true).into_iter().map(|line| Label::new(line, 100.0, 0.0).dx(GAP).class(class)).collect();
        match lines.last_mut() {
            Some(line) if line.width() + 0.5 + width(&amount, true) <= room => *line = line.clone().tail(&amount),
            _ => lines.push(Label::new(amount, 100.0, 0.0).dx(GAP).class("own b")),
        }
        lines
    };
    (0..all.len()).map(lines).collect()
}

struct Slope<'p> {
    pen: &'p Pen<'p>,
    /// First and last category.
    ends: [usize; 2],
    scale: Scale,
    /// `em` on the left and on the right.
    sides: (f64, f64),
    top: f64,
    bottom: f64,
    canvas: Canvas,
    texts: Vec<Label>,
}

impl Slope<'_> {
    fn y(&self, value: f64) -> f64 {
        let (top, bottom) = (self.top + LINE / 2.0, self.bottom - LINE / 2.0);
        bottom - self.scale.share(value) * (bottom - top)
    }

    /// The names of the two columns, and the words for a change of method between them.
    fn heads(&mut self) {
        let breaks = self.breaks();
        let columns = self.ends.map(|category| self.pen.figure.categories[category].label.as_str());
        let [before, after] = columns.map(|text| width(text, true) / 2.0);
        let plot = NARROW - self.sides.0 - self.sides.1;
        let centred = before <= self.sides.0 && after <= self.sides.1 && before + after + GAP / 2.0 <= plot;
        let mut high = 0;
        for (column, text) in columns.into_iter().enumerate() {
            let lines = wrap(text, NARROW / 2.0 - 0.5, true);
            high = high.max(lines.len());
            let (x, dx, anchor) = match (centred, column) {
                (true, 0) => (0.0, 0.0, Anchor::Middle),
                (true, _) => (100.0, 0.0, Anchor::Middle),
                (false, 0) => (0.0, -self.sides.0, Anchor::Start),
                (false, _) => (100.0, self.sides.1, Anchor::End),
            };
            for (index, line) in lines.into_iter().enumerate() {
                let y = lines_high(index) + lines_high(1) / 2.0;
                self.texts.push(Label::new(line, x, y).dx(dx).anchor(anchor).class("b"));
            }
        }
        self.top = lines_high(high) + 0.3 + lines_high(breaks.len());
    }

    fn breaks(&self) -> Vec<f64> {
        let count = self.pen.figure.categories.len();
        let place = |category: usize| if category + 1 == count && count > 1 { 100.0 } else { 0.0 };
        method::breaks(self.pen, &(0..count).map(place).collect::<Vec<f64>>())
    }

    fn lines(&mut self) {
        let breaks = self.breaks();
        let (bottom, top) = (self.bottom, self.top - lines_high(breaks.len()));
        method::draw(&mut self.canvas, &mut self.texts, self.pen, &breaks, self.sides, (top, bottom));
        for x in [0.0, 100.0] {
            self.canvas.line("grid", (Len::Pct(x), self.top), (Len::Pct(x), bottom));
        }
        if let Some((value, _)) = self.pen.reference() {
            let y = self.y(value);
            self.canvas.line("ref", (Len::Pct(0.0), y), (Len::Pct(100.0), y));
        }
        let mut order: Vec<usize> = (0..self.pen.figure.series.len()).collect();
        order.sort_by_key(|series| self.pen.figure.series[*series].highlighted);
        for series in order {
            self.canvas.open(self.pen.colour(series));
            self.line(series);
            self.canvas.close();
        }
    }

    fn line(&mut self, series: usize) {
        let data = self.ends.map(|category| self.pen.datum(series, category));
        let places = data.map(|datum| known(datum).map(|value| self.y(value)));
        for (datum, x) in data.into_iter().zip([0.0, 100.0]) {
            if let Some((low, high)) = interval(datum) {
                self.canvas.line("band", (Len::Pct(x), self.y(low)), (Len::Pct(x), self.y(high)));
            }
        }
        let between = self.ends[0]..self.ends[1];
        let whole = !between.into_iter().any(|category| breaks_a_line(self.pen.datum(series, category)));
        if let ([Some(from), Some(to)], true) = (places, whole && self.ends[0] < self.ends[1]) {
            self.canvas.line("", (Len::Pct(0.0), from), (Len::Pct(100.0), to));
        }
        for (place, x) in places.into_iter().zip([0.0, 100.0]) {
            if let Some(y) = place {
                marks::point(&mut self.canvas, self.pen, series, (Len::Pct(x), y));
            }
        }
    }

    /// Values on the left, names and values on the right, in the colours of their series.
    fn labels(&mut self, names: &[Vec<Label>]) {
        let before = self.column(0, |_| 1);
        let after = self.column(1, |series| names[series].len());
        for (series, lines) in names.iter().enumerate() {
            self.canvas.open(self.pen.colour(series));
            let points = self.ends.map(|category| known(self.pen.datum(series, category)).map(|value| self.y(value)));
            if let (Some(y), Some(text)) = (at(&before, series), amount(self.pen, series, self.ends[0])) {
                self.leader(points[0], y, 0.0, -1.0);
                self.canvas.text(&Label::new(text, 0.0, y).dx(-GAP).anchor(Anchor::End).class("own b"));
            }
            if let Some(y) = at(&after, series) {
                self.leader(points[1], y, 100.0, 1.0);
                let first = y - lines_high(lines.len()) / 2.0 + LINE / 2.0;
                for (index, line) in lines.iter().enumerate() {
                    self.canvas.text(&Label { y: first + lines_high(index), ..line.clone() });
                }
            }
            self.canvas.close();
        }
    }

    /// A thin line from a point to its label, when that was moved away.
    fn leader(&mut self, point: Option<f64>, label: f64, x: f64, side: f64) {
        let Some(point) = point.filter(|point| (point - label).abs() > MOVED) else { return };
        self.canvas.part(x, 0.0, 100.0, self.bottom);
        self.canvas.line("tie", (Len::Em(side * (marks::RADIUS + 0.1)), point), (Len::Em(side * (GAP - 0.15)), label));
        self.canvas.end_part();
    }

    /// Middles of the labels of a column, by series.
    fn column(&self, end: usize, lines: impl Fn(usize) -> usize) -> Vec<(usize, f64)> {
        let place = |series: usize| Some((series, self.y(known(self.pen.datum(series, self.ends[end]))?)));
        let mut places: Vec<(usize, f64)> = (0..self.pen.figure.series.len()).filter_map(place).collect();
        places.sort_by(|a, b| a.1.total_cmp(&b.1));
        let wanted: Vec<f64> = places.iter().map(|(_, y)| *y).collect();
        let heights: Vec<f64> = places.iter().map(|(series, _)| lines_high(lines(*series))).collect();
        let middles = spread(&wanted, &heights, (self.top, self.bottom));
        places.iter().map(|(series, _)| *series).zip(middles).collect()
    }

    /// What has no place in the columns is told under them.
    fn notes(mut self) -> Drawing {
        let mut notes = Vec::new();
        if let Some((_, text)) = self.pen.reference() {
            notes.push((self.pen.words.say)("chart-reference", &[("text", crate::render::words::Arg::Text(&text))]));
        }
        for (series, found) in self.pen.figure.series.iter().enumerate() {
            for category in self.ends {
                let Some(word) = self.pen.gap(self.pen.datum(series, category)) else { continue };
                let when = &self.pen.figure.categories[category].label;
                notes.push(if found.label.is_empty() { format!("{when}: {word}") } else { format!("{}, {when}: {word}", found.label) });
            }
        }
        let mut y = self.bottom;
        for note in notes {
            y += labels::paragraph(&mut self.texts, &note, self.sides.0, y + 0.3, "t") + 0.3;
        }
        labels::finish(self.canvas, &self.texts, self.sides, y)
    }
}

fn at(places: &[(usize, f64)], series: usize) -> Option<f64> {
    places.iter().find(|(owner, _)| *owner == series).map(|(_, y)| *y)
}
