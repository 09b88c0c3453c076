//! Where one method of measuring ends and another begins.

use crate::render::chart::canvas::{Canvas, Label, Len};
use crate::render::chart::labels;
use crate::render::chart::pen::{Pen, known};
use crate::render::chart::room::lines_high;

/// Places across (of `xs`, one for each category) between two methods that follow each other in time. Methods
/// that measured the same years have no such place: their lines are apart, each with its name.
pub(in crate::render::chart) fn breaks(pen: &Pen<'_>, xs: &[f64]) -> Vec<f64> {
    let mut spans: Vec<(Option<&str>, f64, f64)> = Vec::new();
    for (index, series) in pen.figure.series.iter().enumerate() {
        let own = xs.iter().enumerate().filter(|(category, _)| known(pen.datum(index, *category)).is_some()).map(|(_, x)| *x);
        let (first, last) = own.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)));
        if first > last {
            continue;
        }
        match spans.iter_mut().find(|(method, ..)| *method == series.method.as_deref()) {
            Some(span) => (span.1, span.2) = (span.1.min(first), span.2.max(last)),
            None => spans.push((series.method.as_deref(), first, last)),
        }
    }
    spans.sort_by(|a, b| a.1.total_cmp(&b.1));
    spans.windows(2).filter(|pair| pair[0].2 < pair[1].1).map(|pair| f64::midpoint(pair[0].2, pair[1].1)).collect()
}

/// Dashed lines at the breaks, each with its words in a row of its own from `top` down.
pub(in crate::render::chart) fn draw(
    canvas: &mut Canvas,
    texts: &mut Vec<Label>,
    pen: &Pen<'_>,
    breaks: &[f64],
    (left, right): (f64, f64),
    (top, bottom): (f64, f64),
) {
    for (row, x) in breaks.iter().enumerate() {
        let y = top + lines_high(row) + lines_high(1) / 2.0;
        canvas.line("cut", (Len::Pct(*x), y + 0.7), (Len::Pct(*x), bottom));
        let label = Label::new(pen.say("chart-method-break"), *x, y).class("t");
        texts.push(labels::settle(&labels::around(&label), (left, right), 0.0));
    }
}
