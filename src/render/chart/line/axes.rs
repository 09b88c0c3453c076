//! The axes of a line chart: few values on the left, the years under it.

use super::plot::Plot;
use crate::model::dataset::ColumnKind;
use crate::render::chart::canvas::{Anchor, Canvas, Label, Len};
use crate::render::chart::labels;
use crate::render::chart::measure::widest;
use crate::render::chart::pen::Pen;
use crate::render::chart::room::Room;
use crate::render::chart::scale::Scale;

/// Space between an axis and its names.
const GAP: f64 = 0.5;

/// Room on the right, for one half of the last year and of the last value.
pub(super) const RIGHT: f64 = 2.0;

/// Height of the years and of the space over them.
pub(super) const UNDER: f64 = 2.0;

/// Whole `em` that the names of values take on the left.
pub(super) fn room_for_ticks(pen: &Pen<'_>, scale: &Scale) -> f64 {
    let names: Vec<String> = scale.ticks().into_iter().map(|tick| pen.tick(tick, scale.decimals())).collect();
    (widest(names.iter().map(String::as_str), false) + GAP).ceil()
}

/// What the numbers count, over the axis, when their sign does not say it; says how high that is.
pub(super) fn unit(pen: &Pen<'_>, texts: &mut Vec<Label>, left: f64) -> f64 {
    let measure = &pen.first().measure;
    match &measure.unit {
        Some(unit) if !matches!(measure.kind, ColumnKind::Percent | ColumnKind::Money) => labels::paragraph(texts, unit, left, 0.0, "t"),
        _ => 0.0,
    }
}

/// Light lines and their values; the lowest line carries the chart.
pub(super) fn values(canvas: &mut Canvas, texts: &mut Vec<Label>, pen: &Pen<'_>, plot: &Plot) {
    for tick in plot.scale.ticks() {
        let y = plot.y(tick);
        let class = if tick.abs() < plot.scale.step / 1e6 { "axis" } else { "grid" };
        canvas.line(class, (Len::Pct(0.0), y), (Len::Pct(100.0), y));
        let label = Label::new(pen.tick(tick, plot.scale.decimals()), 0.0, y).dx(-GAP);
        texts.push(label.anchor(Anchor::End).class("t"));
    }
}

/// A mark for each year, and the names of as many as have room: the last and the first before all others.
pub(super) fn times(canvas: &mut Canvas, texts: &mut Vec<Label>, pen: &Pen<'_>, plot: &Plot) {
    let categories = &pen.figure.categories;
    for x in &plot.xs {
        canvas.line("axis", (Len::Pct(*x), plot.bottom), (Len::Pct(*x), plot.bottom + 0.3));
    }
    let (last, y) = (categories.len().saturating_sub(1), plot.bottom + 1.27);
    let mut order: Vec<usize> = (0..categories.len()).collect();
    order.sort_by_key(|index| (*index != last, *index != 0, !categories[*index].highlighted, *index));
    let mut room = Room::new((plot.left, plot.right), plot.bottom, plot.bottom + 2.2);
    for index in order {
        let class = if categories[index].highlighted { "b" } else { "t" };
        let label = Label::new(&categories[index].label, plot.xs[index], y).class(class);
        let places = if index == 0 || index == last { labels::around(&label).to_vec() } else { vec![label.anchor(Anchor::Middle)] };
        texts.extend(room.place(&places, None, true));
    }
}
