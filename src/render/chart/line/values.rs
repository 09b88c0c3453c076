//! Which values of a line chart are written at their points, and where.

use super::plot::Plot;
use crate::render::chart::canvas::{Anchor, Label};
use crate::render::chart::pen::{Pen, interval, known};
use crate::render::chart::room::Room;

/// Up to this many points, one line has all its values.
const ALL: usize = 6;

/// With more lines than this, only those that are highlighted have values.
const FEW: usize = 4;

/// With more lines than this, only those that are highlighted have their last value.
const FEW_LAST: usize = 8;

/// Distance of a value from its point, middle to middle.
const DISTANCE: f64 = 0.95;

/// The last value of each series but those whose value stands elsewhere; whether all found a place.
pub(super) fn place_last(pen: &Pen<'_>, plot: &Plot, room: &mut Room, labels: &mut Vec<(usize, Label)>, done: &[usize]) -> bool {
    let mut all = true;
    for series in speaking_last(pen).into_iter().filter(|series| !done.contains(series)) {
        if let Some(last) = plot.points(pen, series).last() {
            let label = place_one(pen, plot, room, series, last.0, false);
            all &= label.as_ref().is_some_and(|(_, label)| !label.wide);
            labels.extend(label);
        }
    }
    all
}

/// The first, the greatest, the least and the highlighted values, and all of them where one line has few; what
/// has no room in a narrow chart may have it in a wide one.
pub(super) fn place(pen: &Pen<'_>, plot: &Plot, room: &mut Room, labels: &mut Vec<(usize, Label)>) {
    for series in speaking(pen) {
        let points = plot.points(pen, series);
        let Some((_, rest)) = points.split_last() else { continue };
        let by_height = |a: &&(usize, f64, f64), b: &&(usize, f64, f64)| a.2.total_cmp(&b.2);
        let extremes = [points.first(), points.iter().min_by(by_height), points.iter().max_by(by_height)];
        let mut wanted: Vec<usize> = extremes.into_iter().flatten().map(|point| point.0).collect();
        wanted.extend(rest.iter().map(|point| point.0).filter(|category| pen.figure.categories[*category].highlighted));
        let named = wanted.len();
        let alone = pen.figure.series.len() == 1;
        wanted.extend(rest.iter().map(|point| point.0).filter(|_| alone));
        let last = points.last().map(|point| point.0);
        let mut seen: Vec<usize> = last.into_iter().collect();
        for (index, category) in wanted.into_iter().enumerate() {
            if !seen.contains(&category) {
                seen.push(category);
                let only_wide = index >= named && points.len() > ALL;
                labels.extend(place_one(pen, plot, room, series, category, only_wide));
            }
        }
    }
}

/// The series that have values beyond their last one.
fn speaking(pen: &Pen<'_>) -> Vec<usize> {
    with_values(pen, FEW)
}

/// The series whose last value is written.
pub(super) fn speaking_last(pen: &Pen<'_>) -> Vec<usize> {
    with_values(pen, FEW_LAST)
}

fn with_values(pen: &Pen<'_>, few: usize) -> Vec<usize> {
    let all = &pen.figure.series;
    let some = all.iter().any(|series| series.highlighted);
    (0..all.len()).filter(|series| if some { all[*series].highlighted } else { all.len() <= few }).collect()
}

fn place_one(pen: &Pen<'_>, plot: &Plot, room: &mut Room, series: usize, category: usize, only_wide: bool) -> Option<(usize, Label)> {
    let value = known(pen.datum(series, category))?;
    let (low, high) = interval(pen.datum(series, category)).unwrap_or((value, value));
    let text = pen.amount(&pen.figure.series[series], value);
    let x = plot.xs[category];
    let label = |y: f64| Label::new(&text, x, y).class("own b");
    let (above, below) = (label(plot.y(value.max(high)) - DISTANCE), label(plot.y(value.min(low)) + DISTANCE));
    let (first, second) = if is_low(pen, plot, series, category) { (below, above) } else { (above, below) };
    let mut places = vec![first.clone().anchor(Anchor::Middle), second.clone().anchor(Anchor::Middle)];
    for over in [first, second] {
        places.push(over.clone().dx(-0.4));
        places.push(over.dx(0.4).anchor(Anchor::End));
    }
    places.push(label(plot.y(value)).dx(0.6));
    places.push(label(plot.y(value)).dx(-0.6).anchor(Anchor::End));
    let found = if only_wide { room.place_wide(&places, Some(series)) } else { room.place(&places, Some(series), true) };
    found.map(|label| (series, label))
}

/// Whether the line comes down to this point: its value then stands below.
fn is_low(pen: &Pen<'_>, plot: &Plot, series: usize, category: usize) -> bool {
    let points = plot.points(pen, series);
    let Some(at) = points.iter().position(|point| point.0 == category) else { return false };
    let neighbours = [at.checked_sub(1).and_then(|at| points.get(at)), points.get(at + 1)];
    let mut heights = neighbours.into_iter().flatten().map(|point| point.2).peekable();
    heights.peek().is_some() && heights.all(|height| height < points[at].2)
}
