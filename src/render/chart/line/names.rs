//! The names of lines: beside their ends, or along them, or above the chart when there is no room.

use super::plot::Plot;
use super::{OVER, axes, values};
use crate::render::chart::canvas::{Anchor, Label};
use crate::render::chart::labels::around;
use crate::render::chart::measure::{LINE, NARROW, WIDE, widest};
use crate::render::chart::pen::{Pen, known};
use crate::render::chart::room::{Room, lines_high, spread};

/// A plot with the labels that were placed in it, and the room that is left.
pub(super) struct Found {
    pub(super) plot: Plot,
    /// Series and label.
    pub(super) labels: Vec<(usize, Label)>,
    pub(super) room: Room,
}

/// Widest name that may stand on the right of its line in the narrowest chart.
const SHORT: f64 = 5.6;

/// With more series than this, names on the right would be far from their lines.
const FEW: usize = 4;

/// Space between the plot and what stands on its right.
const GAP: f64 = 0.5;

/// The last category, when every series was measured there.
fn common_end(pen: &Pen<'_>) -> bool {
    let Some(last) = pen.figure.categories.len().checked_sub(1) else { return false };
    (0..pen.figure.series.len()).all(|series| known(pen.datum(series, last)).is_some())
}

/// Room on the right for names and last values, when all are short and all lines end in the same year.
pub(super) fn beside(pen: &Pen<'_>) -> Option<f64> {
    let all = &pen.figure.series;
    let long = widest(all.iter().map(|series| series.label.as_str()), true);
    let fits = pen.has_names() && all.len() <= FEW && common_end(pen) && long <= SHORT;
    fits.then(|| room_for_values(pen).max((long + GAP).ceil()))
}

/// Room on the right of lines whose names stand above: several lines have their last values there.
pub(super) fn room_under_names(pen: &Pen<'_>) -> f64 {
    if pen.figure.series.len() > 1 { room_for_values(pen).max(axes::RIGHT) } else { axes::RIGHT }
}

/// Room on the right for last values.
fn room_for_values(pen: &Pen<'_>) -> f64 {
    let texts: Vec<String> = values::speaking_last(pen).into_iter().filter_map(|series| last_value(pen, series)).collect();
    (widest(texts.iter().map(String::as_str), true) + GAP).ceil()
}

/// The value of a series at the last category, in words.
fn last_value(pen: &Pen<'_>, series: usize) -> Option<String> {
    let value = known(pen.datum(series, pen.figure.categories.len().checked_sub(1)?))?;
    Some(pen.amount(&pen.figure.series[series], value))
}

fn name_class(pen: &Pen<'_>, series: usize) -> &'static str {
    if pen.figure.series[series].highlighted { "own b" } else { "own" }
}

impl Found {
    fn new(pen: &Pen<'_>, plot: Plot) -> Self {
        // On the left are the names of values.
        let plots = [NARROW, WIDE].map(|width| width - plot.left - plot.right);
        let mut room = Room::sized(plots, (0.3, plot.right), plot.top - OVER, plot.bottom - 0.1);
        plot.fill(pen, &mut room);
        Self { plot, labels: Vec::new(), room }
    }

    /// Names with their last values on the right.
    pub(super) fn beside(pen: &Pen<'_>, plot: Plot) -> Self {
        let mut found = Self::new(pen, plot);
        found.at_ends(pen, true);
        found
    }

    /// Names above the chart, last values on the right.
    pub(super) fn above(pen: &Pen<'_>, plot: Plot) -> Self {
        let mut found = Self::new(pen, plot);
        let done = if pen.figure.series.len() > 1 { found.at_ends(pen, false) } else { Vec::new() };
        values::place_last(pen, &found.plot, &mut found.room, &mut found.labels, &done);
        found
    }

    /// Names at the lines themselves, and last values there too or (`on_right`) on the right of them; `None` when
    /// one of them has no place.
    pub(super) fn along(pen: &Pen<'_>, plot: Plot, on_right: bool) -> Option<Self> {
        let mut found = Self::new(pen, plot);
        let done = if on_right { found.at_ends(pen, false) } else { Vec::new() };
        let placed = values::place_last(pen, &found.plot, &mut found.room, &mut found.labels, &done);
        (!pen.has_names() || placed && found.names_along(pen)).then_some(found)
    }

    /// What stands on the right of the last points, moved apart; the series that it is about.
    fn at_ends(&mut self, pen: &Pen<'_>, with_names: bool) -> Vec<usize> {
        let last = pen.figure.categories.len().saturating_sub(1);
        let lines = |series: usize| {
            let name = with_names.then(|| Label::new(&pen.figure.series[series].label, 100.0, 0.0).class(name_class(pen, series)));
            let value = last_value(pen, series).filter(|_| values::speaking_last(pen).contains(&series));
            let value = value.map(|text| Label::new(text, 100.0, 0.0).class("own b"));
            name.into_iter().chain(value).filter(|label| !label.text.is_empty()).map(|label| label.dx(GAP)).collect::<Vec<Label>>()
        };
        let place = |series: usize| Some((series, self.plot.y(known(pen.datum(series, last))?), lines(series)));
        let mut ends: Vec<(usize, f64, Vec<Label>)> = (0..pen.figure.series.len()).filter_map(place).collect();
        ends.retain(|(.., lines)| !lines.is_empty());
        ends.sort_by(|a, b| a.1.total_cmp(&b.1));
        let wanted: Vec<f64> = ends.iter().map(|(_, y, _)| *y).collect();
        let heights: Vec<f64> = ends.iter().map(|(.., lines)| lines_high(lines.len()) + 0.2).collect();
        let middles = spread(&wanted, &heights, (self.plot.top - LINE, self.plot.bottom));
        let done = ends.iter().map(|(series, ..)| *series).collect();
        for ((series, _, lines), middle) in ends.into_iter().zip(middles) {
            let first = middle - lines_high(lines.len() - 1) / 2.0;
            for (index, line) in lines.into_iter().enumerate() {
                let label = Label { y: first + lines_high(index), ..line };
                self.room.take(&label);
                self.labels.push((series, label));
            }
        }
        done
    }

    /// Names over or under their own line, from its end to its beginning; whether each one that must be there
    /// found its place.
    fn names_along(&mut self, pen: &Pen<'_>) -> bool {
        let all = &pen.figure.series;
        for series in (0..all.len()).filter(|series| !all[*series].label.is_empty() && pen.needs_name(*series)) {
            let places = places(pen, &self.plot, series);
            match self.room.place(&places, Some(series), false) {
                Some(label) => self.labels.push((series, label)),
                None if places.is_empty() => {}
                None => return false,
            }
        }
        true
    }
}

/// Places at the points of a line and at the middles between them.
fn places(pen: &Pen<'_>, plot: &Plot, series: usize) -> Vec<Label> {
    let mut at: Vec<(f64, f64)> = plot.points(pen, series).iter().map(|point| (point.1, point.2)).collect();
    let middles = plot.joined(pen, series).into_iter().map(|[from, to]| (f64::midpoint(from.1, to.1), f64::midpoint(from.2, to.2)));
    at.extend(middles);
    at.sort_by(|a, b| b.0.total_cmp(&a.0));
    let label = Label::new(&pen.figure.series[series].label, 0.0, 0.0).class(name_class(pen, series));
    let mut places = Vec::with_capacity(at.len() * 16);
    for distance in [0.95, 1.4] {
        for (x, y) in &at {
            places.extend([y - distance, y + distance].into_iter().flat_map(|y| around(&label.at(*x, y))));
            places.push(label.at(*x, *y).dx(0.6).anchor(Anchor::Start));
            places.push(label.at(*x, *y).dx(-0.6).anchor(Anchor::End));
        }
    }
    places
}
