//! The shapes and patterns that tell series apart without colour.
//!
//! In: the number of a series. Out: its shape or pattern, defined under an id that begins with the figure's.

use super::canvas::{Canvas, Len};
use super::pen::Pen;

/// Radius of a point.
pub(super) const RADIUS: f64 = 0.34;

/// Outlines within a square of 10. The first shape is a circle, which needs no definition; the sizes differ so
/// that they look alike.
const OUTLINES: [&str; 3] = ["M.8.8h8.4v8.4H.8z", "M5 0 10 9H0z", "M5-.6 10.6 5 5 10.6-.6 5z"];

const SHAPES: usize = OUTLINES.len() + 1;

/// Defines the shapes of the first `count` series.
pub(super) fn define_shapes(canvas: &mut Canvas, pen: &Pen<'_>, count: usize) {
    for (index, outline) in OUTLINES.iter().enumerate().take(count.saturating_sub(1)) {
        canvas.raw(if index == 0 { "<defs>" } else { "" });
        canvas.raw("<g id=\"");
        canvas.escape(&pen.figure.id);
        let (at, size) = (-RADIUS, RADIUS * 2.0);
        canvas.raw(&format!("-m{}\"><svg x=\"{at}em\" y=\"{at}em\" width=\"{size}em\" height=\"{size}em\" viewBox=\"0 0 10 10\" overflow=\"visible\"><path d=\"{outline}\"/></svg></g>", index + 1));
    }
    canvas.raw(if count > 1 { "</defs>" } else { "" });
}

/// A point of a series. From the fifth on shapes come again, hollow.
pub(super) fn point(canvas: &mut Canvas, pen: &Pen<'_>, series: usize, (x, y): (Len, f64)) {
    let class = if series / SHAPES % 2 == 1 { "o" } else { "" };
    match series % SHAPES {
        0 => canvas.circle(class, x, y, RADIUS),
        shape => canvas.shape(class, &format!("{}-m{shape}", pen.figure.id), x, y),
    }
}

/// What a pattern is made of: size of its tile, turn in degrees, and the filled part of the tile.
struct Pattern {
    tile: f64,
    turn: u16,
    inside: &'static str,
}

/// The first series is solid. Stripes, dots and lines that are still different in grey, on paper and small.
static PATTERNS: [Pattern; 5] = [
    Pattern { tile: 0.5, turn: 45, inside: "<rect width=\".28em\" height=\".5em\"/>" },
    Pattern { tile: 0.5, turn: 0, inside: "<circle cx=\".25em\" cy=\".25em\" r=\".15em\"/>" },
    Pattern { tile: 0.34, turn: 90, inside: "<rect width=\".12em\" height=\".34em\"/>" },
    Pattern { tile: 0.6, turn: 135, inside: "<rect width=\".12em\" height=\".6em\"/>" },
    Pattern { tile: 0.4, turn: 0, inside: "<rect width=\".12em\" height=\".4em\"/>" },
];

/// Defines the patterns of the first `count` series.
pub(super) fn define_patterns(canvas: &mut Canvas, pen: &Pen<'_>, count: usize) {
    for series in 1..count.min(PATTERNS.len() + 1) {
        let Pattern { tile, turn, inside } = &PATTERNS[series - 1];
        canvas.raw(if series == 1 { "<defs>" } else { "" });
        canvas.raw("<pattern id=\"");
        canvas.escape(&pen.figure.id);
        let turned = if *turn == 0 { String::new() } else { format!(" patternTransform=\"rotate({turn})\"") };
        let class = pen.colour(series);
        canvas.raw(&format!("-p{series}\" class=\"{class}\" width=\"{tile}em\" height=\"{tile}em\" patternUnits=\"userSpaceOnUse\"{turned}><rect class=\"bg\" width=\"{tile}em\" height=\"{tile}em\"/>{inside}</pattern>"));
    }
    canvas.raw(if count > 1 { "</defs>" } else { "" });
}

/// Place and size of a rectangle.
pub(super) type Frame = ((Len, f64), (Len, f64));

/// A bar in the pattern of its series. A pattern is the bar's own and the colour that of a group around it, since
/// a rule of the stylesheet would be stronger than the pattern.
pub(super) fn bar(canvas: &mut Canvas, pen: &Pen<'_>, series: usize, class: &str, (place, size): Frame) {
    match pattern(pen, series) {
        None => canvas.rect(class, place, size, None),
        Some(id) => {
            canvas.open(class);
            canvas.rect("p", place, size, Some(&id));
            canvas.close();
        }
    }
}

/// Id of the pattern of a series; `None` for solid ones.
fn pattern(pen: &Pen<'_>, series: usize) -> Option<String> {
    let index = series % (PATTERNS.len() + 1);
    (index > 0).then(|| format!("{}-p{index}", pen.figure.id))
}
