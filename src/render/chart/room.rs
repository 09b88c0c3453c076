//! Where labels find room.
//!
//! In: what is drawn already, and the places that a label would like, the best first. Out: the label at the
//! first place where nothing is under it, or none. Knows no figure.
//!
//! Places across are per cent of the width and texts have a fixed size, so two things that are apart in a
//! narrow chart are further apart in a wide one: what fits in [`measure::NARROW`] fits everywhere.

use super::canvas::Label;
use super::measure::{self, LINE};

/// The chart at its two widths, with all that takes room.
pub(super) struct Room {
    narrow: Space,
    wide: Space,
}

/// A box in `em`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

impl Area {
    fn grown(self, by: f64) -> Self {
        Self { left: self.left - by, right: self.right + by, top: self.top - by, bottom: self.bottom + by }
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    pub(super) fn is_inside(&self, other: &Self) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }
}

/// A stroke from one place to another: (per cent, `em`).
#[derive(Clone, Copy, Debug)]
struct Stroke {
    from: (f64, f64),
    to: (f64, f64),
    /// Series that it belongs to.
    owner: Option<usize>,
}

struct Space {
    plot: f64,
    bounds: Area,
    taken: Vec<Area>,
    strokes: Vec<Stroke>,
}

/// Air on both sides of a label.
const AIR: f64 = 0.25;

/// How far the name of a series stays from the lines of others, so that nobody reads it as theirs.
const APART: f64 = 0.4;

/// Half of the height of a line of letters.
const HALF: f64 = 0.6;

impl Room {
    /// A chart with this much `em` beside the plot on either side, where labels may stand from `top` to `bottom`.
    pub(super) fn new((left, right): (f64, f64), top: f64, bottom: f64) -> Self {
        Self::sized([measure::NARROW - left - right, measure::WIDE - left - right], (left, right), top, bottom)
    }

    /// A part of a chart, whose plot is as wide as `plots` in a narrow and in a wide chart.
    pub(super) fn sized(plots: [f64; 2], (left, right): (f64, f64), top: f64, bottom: f64) -> Self {
        let [narrow, wide] = plots.map(|plot| {
            let bounds = Area { left: -left, right: plot + right, top, bottom };
            Space { plot, bounds, taken: Vec::new(), strokes: Vec::new() }
        });
        Self { narrow, wide }
    }

    pub(super) fn stroke(&mut self, from: (f64, f64), to: (f64, f64), owner: Option<usize>) {
        for space in [&mut self.narrow, &mut self.wide] {
            space.strokes.push(Stroke { from, to, owner });
        }
    }

    /// The first place that is free at every width; else, when `wide_too`, the first that is free in a wide chart.
    pub(super) fn place(&mut self, places: &[Label], owner: Option<usize>, wide_too: bool) -> Option<Label> {
        let everywhere = |label: &&Label| self.narrow.is_free(label, owner) && self.wide.is_free(label, owner);
        if let Some(label) = places.iter().find(everywhere) {
            self.take(label);
            return Some(label.clone());
        }
        if wide_too { self.place_wide(places, owner) } else { None }
    }

    /// The first place that is free in a wide chart; a narrow one does not show the label.
    pub(super) fn place_wide(&mut self, places: &[Label], owner: Option<usize>) -> Option<Label> {
        let label = places.iter().find(|label| self.wide.is_free(label, owner))?;
        self.wide.take(label);
        Some(Label { wide: true, ..label.clone() })
    }

    /// Takes the place of a label that stands where it stands.
    pub(super) fn take(&mut self, label: &Label) {
        self.narrow.take(label);
        self.wide.take(label);
    }
}

impl Space {
    fn take(&mut self, label: &Label) {
        self.taken.push(area(label, self.plot));
    }

    fn is_free(&self, label: &Label, owner: Option<usize>) -> bool {
        let area = area(label, self.plot);
        let is_other = |stroke: &Stroke| owner.is_some() && stroke.owner.is_some() && stroke.owner != owner;
        area.is_inside(&self.bounds)
            && !self.taken.iter().any(|other| area.grown(AIR).meets(other))
            && !self.strokes.iter().any(|stroke| crosses(stroke, self.plot, area.grown(if is_other(stroke) { APART } else { 0.0 })))
    }
}

/// What a label covers.
pub(super) fn area(label: &Label, plot: f64) -> Area {
    let (left, right) = label.reach(plot);
    Area { left, right, top: label.y - HALF, bottom: label.y + HALF }
}

/// Whether a stroke passes through a box: what the four edges leave of it (Liang and Barsky, 1984).
fn crosses(stroke: &Stroke, plot: f64, area: Area) -> bool {
    let at = |(x, y): (f64, f64)| (x / 100.0 * plot, y);
    let ((x, y), (to_x, to_y)) = (at(stroke.from), at(stroke.to));
    // Most strokes are far away, which is seen at once.
    if y.max(to_y) < area.top || y.min(to_y) > area.bottom || x.max(to_x) < area.left || x.min(to_x) > area.right {
        return false;
    }
    let (dx, dy) = (to_x - x, to_y - y);
    let edges = [(-dx, x - area.left), (dx, area.right - x), (-dy, y - area.top), (dy, area.bottom - y)];
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (slope, distance) in edges {
        if slope == 0.0 {
            if distance < 0.0 {
                return false;
            }
        } else if slope < 0.0 {
            enter = enter.max(distance / slope);
        } else {
            leave = leave.min(distance / slope);
        }
    }
    enter <= leave
}

/// Middles of labels of these heights, moved apart as little as needed and kept within `low` and `high` as far
/// as there is room. The order of `wanted` must be ascending.
pub(super) fn spread(wanted: &[f64], heights: &[f64], (low, high): (f64, f64)) -> Vec<f64> {
    // Groups of labels that touch: (first, last, top). Groups that meet become one around their common middle.
    let mut groups: Vec<(usize, usize, f64)> = Vec::new();
    let height = |first: usize, last: usize| heights[first..=last].iter().sum::<f64>();
    let top = |first: usize, last: usize| {
        let (mut above, mut sum) = (0.0, 0.0);
        for index in first..=last {
            sum += wanted[index] - above - heights[index] / 2.0;
            above += heights[index];
        }
        (sum / (last - first + 1) as f64).min(high - above).max(low)
    };
    for index in 0..wanted.len() {
        let mut group = (index, index, top(index, index));
        while let Some(before) = groups.last().copied() {
            if before.2 + height(before.0, before.1) <= group.2 {
                break;
            }
            groups.pop();
            group = (before.0, group.1, top(before.0, group.1));
        }
        groups.push(group);
    }
    let mut middles = Vec::with_capacity(wanted.len());
    for (first, last, mut at) in groups {
        for height in &heights[first..=last] {
            middles.push(at + height / 2.0);
            at += height;
        }
    }
    middles
}

/// Height that a label of some lines takes.
pub(super) fn lines_high(lines: usize) -> f64 {
    LINE * lines as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_moved_apart_as_little_as_needed() {
        assert_eq!(spread(&[1.0, 5.0], &[1.0, 1.0], (0.0, 10.0)), [1.0, 5.0]);
        assert_eq!(spread(&[5.0, 5.0], &[1.0, 1.0], (0.0, 10.0)), [4.5, 5.5]);
        assert_eq!(spread(&[9.8, 9.9, 9.9], &[1.0, 1.0, 1.0], (0.0, 10.0)), [7.5, 8.5, 9.5]);
        assert_eq!(spread(&[0.0, 0.2], &[1.0, 2.0], (0.0, 10.0)), [0.5, 2.0]);
    }

    #[test]
    fn a_label_goes_where_nothing_is_under_it() {
        let mut room = Room::new((0.0, 0.0), 0.0, 10.0);
        room.stroke((0.0, 5.0), (100.0, 5.0), Some(0));
        let at = |y: f64| Label::new("Chile", 50.0, y);
        assert_eq!(room.place(&[at(5.0), at(4.0)], Some(0), false), Some(at(4.0)));
        assert_eq!(room.place(&[at(4.5), at(20.0)], Some(0), true), None);
        let beside = Label::new("Chile", 70.0, 4.0);
        assert_eq!(room.place(std::slice::from_ref(&beside), Some(0), true), Some(beside));
        let far = Label::new("muchas palabras juntas", 50.0, 2.0);
        assert_eq!(room.place(std::slice::from_ref(&far), Some(0), true), Some(Label { wide: true, ..far }));
    }
}
