//! The marks over the colours: dots, lines, crosses, so that classes differ without colour, on paper and in
//! forced colours. The higher the class, the denser.
//!
//! Marks are painted over the colour and not with it: the edges of pattern tiles would show as a fine grid.

use super::class::Paint;
use std::fmt::Write as _;

/// Side of the tile and what is drawn in it; `None` for the plain ones. Lowest and highest are plain: they
/// are the furthest apart.
fn tile(paint: Paint) -> Option<(u8, &'static str)> {
    match paint {
        Paint::Step(1 | 5) | Paint::Same => None,
        Paint::Step(2) | Paint::Lower => Some((5, DOTS)),
        Paint::Step(3) => Some((5, LEVEL)),
        Paint::Step(_) | Paint::Higher => Some((5, RISING)),
        Paint::Missing => Some((8, CROSSES)),
        Paint::Suppressed => Some((8, RINGS)),
        Paint::Absent => Some((8, STROKES)),
    }
}

/// Strokes of no length with round ends.
const DOTS: &str = "M1.2 1.2h0M3.7 3.7h0";
const LEVEL: &str = "M0 2.5h5";
/// Corners are drawn twice, so that lines go on from tile to tile.
const RISING: &str = "M-1 1L1-1M-1 6L6-1M4 6L6 4";
const CROSSES: &str = "M2.5 2.5l3 3m0-3l-3 3";
const STROKES: &str = "M4 2.5v3";
const RINGS: &str = "M4 2.2a1.8 1.8 0 1 0 .01 0z";

/// The patterns that `paints` need, with ids that begin with `id`.
pub(super) fn patterns(id: &str, paints: impl Iterator<Item = Paint>) -> String {
    let mut out = String::new();
    for paint in paints {
        let Some((side, path)) = tile(paint) else { continue };
        let name = paint.name();
        let _ = write!(
            out,
            r#"<pattern id="{id}-mark-{name}" width="{side}" height="{side}" patternUnits="userSpaceOnUse"><path class="map-mark map-mark-{name}" d="{path}"/></pattern>"#
        );
    }
    out
}

/// What fills a shape with the marks of `paint`.
pub(super) fn reference(id: &str, paint: Paint) -> Option<String> {
    tile(paint).map(|_| format!("url(#{id}-mark-{})", paint.name()))
}
