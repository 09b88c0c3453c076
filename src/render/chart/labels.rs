//! Small decisions about labels that several charts share.

use super::Drawing;
use super::canvas::{Anchor, Canvas, Label, Len};
use super::measure::{NARROW, wrap};
use super::pen::Pen;
use super::room::lines_high;

/// Class of a name by whether it is highlighted.
pub(super) fn weight(highlighted: bool) -> &'static str {
    if highlighted { "b" } else { "" }
}

/// The first of several places where the label is inside the narrowest chart, of which `taken` em on the left
/// belong to others; else the left edge, where a text of one line always is.
pub(super) fn settle(places: &[Label], (left, right): (f64, f64), taken: f64) -> Label {
    let (plot, left) = (NARROW - left - right, left - taken);
    let inside = |label: &Label| {
        let (from, to) = label.reach(plot);
        from >= -left - 0.01 && to <= plot + right + 0.01
    };
    let edge = places.first().map(|label| Label { x: 0.0, dx: -left, anchor: Anchor::Start, ..label.clone() });
    places.iter().find(|label| inside(label)).cloned().or(edge).unwrap_or_else(|| Label::new("", 0.0, 0.0))
}

/// A label over or under a place: in its middle, or beside it where that would leave the chart.
pub(super) fn around(label: &Label) -> [Label; 3] {
    [Anchor::Middle, Anchor::Start, Anchor::End].map(|anchor| label.clone().anchor(anchor))
}

/// A text in lines at the left edge, down from `y`; says how high it is.
pub(super) fn paragraph(texts: &mut Vec<Label>, text: &str, left: f64, y: f64, class: &'static str) -> f64 {
    let lines = wrap(text, NARROW, class == "b");
    let line = |(index, line): (usize, &String)| Label::new(line, 0.0, y + lines_high(index) + lines_high(1) / 2.0).dx(-left).class(class);
    texts.extend(lines.iter().enumerate().map(line));
    lines_high(lines.len())
}

/// The line to compare with, across a chart of rows from `top` to `bottom`, and its name over it.
pub(super) fn reference(canvas: &mut Canvas, texts: &mut Vec<Label>, pen: &Pen<'_>, x: f64, sides: (f64, f64), (top, bottom): (f64, f64)) {
    let Some((_, text)) = pen.reference() else { return };
    canvas.line("ref", (Len::Pct(x), top), (Len::Pct(x), bottom));
    let lines = wrap(&text, NARROW, false);
    let count = lines.len();
    for (index, line) in lines.into_iter().enumerate() {
        let y = top - lines_high(count - index) + lines_high(1) / 2.0 - 0.1;
        texts.push(settle(&around(&Label::new(line, x, y).class("t")), sides, 0.0));
    }
}

/// Height of the name of the line to compare with.
pub(super) fn reference_high(pen: &Pen<'_>) -> f64 {
    pen.reference().map_or(0.0, |(_, text)| lines_high(wrap(&text, NARROW, false).len()) + 0.2)
}

/// The chart when all marks are drawn: texts come last, over them.
pub(super) fn finish(mut canvas: Canvas, texts: &[Label], (left, right): (f64, f64), height: f64) -> Drawing {
    for label in texts {
        canvas.text(label);
    }
    Drawing { body: canvas.into_text(), left, right, height }
}
