//! Where the values of a line chart are, and the strokes between them.

use crate::model::figure::{Category, Datum};
use crate::render::chart::canvas::{Canvas, Len};
use crate::render::chart::marks;
use crate::render::chart::measure::NARROW;
use crate::render::chart::pen::{Pen, known};
use crate::render::chart::room::Room;
use crate::render::chart::scale::Scale;

/// Places of a line chart.
#[derive(Clone, Debug)]
pub(in crate::render::chart) struct Plot {
    /// Per cent of the width, for each category.
    pub(in crate::render::chart) xs: Vec<f64>,
    pub(in crate::render::chart) scale: Scale,
    pub(in crate::render::chart) top: f64,
    pub(in crate::render::chart) bottom: f64,
    pub(in crate::render::chart) left: f64,
    pub(in crate::render::chart) right: f64,
}

impl Plot {
    pub(in crate::render::chart) fn y(&self, value: f64) -> f64 {
        self.bottom - self.scale.share(value) * (self.bottom - self.top)
    }

    /// The values of a series that can be drawn: category, place across, place down.
    pub(in crate::render::chart) fn points(&self, pen: &Pen<'_>, series: usize) -> Vec<(usize, f64, f64)> {
        let point = |(category, x): (usize, &f64)| Some((category, *x, self.y(known(pen.datum(series, category))?)));
        self.xs.iter().enumerate().filter_map(point).collect()
    }

    /// Pairs of points that a stroke joins: neighbours of one series, with no lacking value between them.
    pub(in crate::render::chart) fn joined(&self, pen: &Pen<'_>, series: usize) -> Vec<[(usize, f64, f64); 2]> {
        let points = self.points(pen, series);
        let pairs = points.windows(2).map(|pair| [pair[0], pair[1]]);
        pairs.filter(|[from, to]| !(from.0..to.0).any(|category| breaks_a_line(pen.datum(series, category)))).collect()
    }

    /// Tells a room of labels what is drawn.
    pub(in crate::render::chart) fn fill(&self, pen: &Pen<'_>, room: &mut Room) {
        for series in 0..pen.figure.series.len() {
            for [from, to] in self.joined(pen, series) {
                room.stroke((from.1, from.2), (to.1, to.2), Some(series));
            }
            for (_, x, y) in self.points(pen, series) {
                room.stroke((x, y - marks::RADIUS), (x, y + marks::RADIUS), Some(series));
            }
        }
        for x in super::method::breaks(pen, &self.xs) {
            room.stroke((x, self.top), (x, self.bottom), None);
        }
        if let Some((value, _)) = pen.reference() {
            room.stroke((0.0, self.y(value)), (100.0, self.y(value)), None);
        }
    }
}

/// Whether a line stops here. A row that is not there means that nobody asked that year: surveys are joined
/// over the years between them.
pub(in crate::render::chart) fn breaks_a_line(datum: Datum) -> bool {
    !matches!(datum, Datum::Absent) && known(datum).is_none()
}

/// Space before the first and after the last point, in per cent.
const INSET: f64 = 3.0;

/// Where the categories are across: by their time, or at equal distances when one has none.
pub(in crate::render::chart) fn across(pen: &Pen<'_>) -> Vec<f64> {
    let categories = &pen.figure.categories;
    let times: Option<Vec<f64>> = categories.iter().map(|category: &Category| category.at.filter(|at| at.is_finite())).collect();
    let places = times.unwrap_or_else(|| (0..categories.len()).map(|index| index as f64).collect());
    let (first, last) = places.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(*at), high.max(*at)));
    let share = |at: f64| if last > first { (at - first) / (last - first) } else { 0.5 };
    places.into_iter().map(|at| INSET + share(at) * (100.0 - 2.0 * INSET)).collect()
}

/// Which points of a line have a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::render::chart) enum Marks {
    /// As many as do not touch.
    Many,
    /// The ends, and points that no line joins.
    Ends,
    /// Only points that no line joins: what is behind something highlighted.
    Lone,
}

/// Draws the line of a series and its points, in the colour of the group around them and in a shape.
pub(in crate::render::chart) fn strokes(canvas: &mut Canvas, pen: &Pen<'_>, plot: &Plot, series: usize, (kind, shape): (Marks, usize)) {
    let joined = plot.joined(pen, series);
    for [from, to] in &joined {
        canvas.line("", (Len::Pct(from.1), from.2), (Len::Pct(to.1), to.2));
    }
    let points = plot.points(pen, series);
    let every = spacing(points.len(), plot);
    for (index, (category, x, y)) in points.iter().enumerate() {
        let starts = joined.iter().any(|[from, _]| from.0 == *category);
        let ends = joined.iter().any(|[_, to]| to.0 == *category);
        let highlighted = pen.figure.categories[*category].highlighted;
        if highlighted && kind == Marks::Many {
            canvas.circle("ring", Len::Pct(*x), *y, marks::RADIUS * 1.9);
        }
        let marked = match kind {
            Marks::Many => highlighted || !starts || !ends || index % every == 0,
            Marks::Ends => !starts || !ends,
            Marks::Lone => !starts && !ends,
        };
        if marked {
            marks::point(canvas, pen, shape, (Len::Pct(*x), *y));
        }
    }
}

/// How many points share one mark, so that marks of the narrowest chart are apart.
fn spacing(points: usize, plot: &Plot) -> usize {
    let distance = (NARROW - plot.left - plot.right) / points.max(2) as f64;
    let every = [1_u8, 2, 3, 4, 5, 6, 8, 10, 12].into_iter().find(|every| distance * f64::from(*every) >= marks::RADIUS * 3.0);
    every.map_or(20, usize::from)
}
