//! The names of series above a chart, where they do not fit beside their marks.
//!
//! In: a figure. Out: rows of mark and name that fit the narrowest chart. Knows no scale.

use super::canvas::{Canvas, Label, Len};
use super::labels;
use super::marks;
use super::measure::{NARROW, widest, wrap};
use super::pen::Pen;
use super::room::lines_high;

/// What stands before a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Point,
    Bar,
}

/// Room of a sign and the space after it.
const SIGN: f64 = 1.5;

/// Space between two names of a row.
const BETWEEN: f64 = 1.2;

/// Space between the names and the chart.
const BELOW: f64 = 0.6;

/// Writes the names from the left edge (`-left` em) down from `y`; says how high they are. Nothing for one
/// series without a name.
pub(super) fn write(canvas: &mut Canvas, pen: &Pen<'_>, left: f64, y: f64, sign: Sign) -> f64 {
    if !pen.has_names() {
        return 0.0;
    }
    let (mut x, mut row) = (0.0, y);
    for (series, lines) in names(pen) {
        let long = widest(lines.iter().map(String::as_str), pen.figure.series[series].highlighted);
        if x > 0.0 && (x + SIGN + long > NARROW || lines.len() > 1) {
            (x, row) = (0.0, row + lines_high(1));
        }
        entry(canvas, pen, series, (x - left, row), sign);
        for (index, line) in lines.iter().enumerate() {
            let label = Label::new(line, 0.0, row + lines_high(index) + lines_high(1) / 2.0).dx(x - left + SIGN);
            canvas.text(&label.class(labels::weight(pen.figure.series[series].highlighted)));
        }
        x += SIGN + long + BETWEEN;
        row += lines_high(lines.len() - 1);
    }
    row + lines_high(1) + BELOW - y
}

/// Series with their names in lines.
fn names(pen: &Pen<'_>) -> Vec<(usize, Vec<String>)> {
    let lines = |name: &str| if name.trim().is_empty() { vec![String::new()] } else { wrap(name, NARROW - SIGN, true) };
    let series = (0..pen.figure.series.len()).filter(|series| pen.needs_name(*series));
    series.map(|series| (series, lines(&pen.figure.series[series].label))).collect()
}

fn entry(canvas: &mut Canvas, pen: &Pen<'_>, series: usize, (x, row): (f64, f64), sign: Sign) {
    let (class, y) = (pen.colour(series), row + lines_high(1) / 2.0);
    match sign {
        Sign::Point => {
            canvas.open(class);
            canvas.line("sign", (Len::Em(x), y), (Len::Em(x + 1.1), y));
            marks::point(canvas, pen, series, (Len::Em(x + 0.55), y));
            canvas.close();
        }
        Sign::Bar => {
            marks::bar(canvas, pen, series, class, ((Len::Em(x), y - 0.45), (Len::Em(1.1), 0.9)));
        }
    }
}
