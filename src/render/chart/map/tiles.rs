//! The regions as equal tiles: each counts the same, however large its land.
//!
//! Three columns, each from north to south, side by side as the three parts of the map are (`land`). The south
//! takes La Araucanía, Los Ríos and Los Lagos, so that the columns are nearly even: 5, 6 and 5. A tile has its
//! colour and marks above, and its words below on the page's own ground, where they can be read whatever the
//! colour. It says the name and not the letters of the region: nobody has to look up that LI is O’Higgins.

use super::land::PLACES;
use super::marks;
use super::painted::Painted;
use crate::base::text::escaped;
use crate::render::chart::measure;
use std::fmt::Write as _;

pub(super) const WIDTH: f64 = 280.0;
pub(super) const HEIGHT: f64 = 6.0 * DOWN - BETWEEN + 2.0 * EDGE;
/// First region of each column.
const COLUMNS: [usize; 3] = [0, 5, 11];
/// Room for half of the outline.
const EDGE: f64 = 1.0;
/// Between columns.
const GAP: f64 = 8.0;
/// Between the tiles of a column: less, so that the eye goes down.
const BETWEEN: f64 = 5.0;
const WIDE: f64 = (WIDTH - 2.0 * EDGE - 2.0 * GAP) / 3.0;
/// Band, three lines and their margins: the longest name has two lines.
const HIGH: f64 = 63.0;
const DOWN: f64 = HIGH + BETWEEN;
const ACROSS: f64 = WIDE + GAP;
/// Height of the coloured part.
const BAND: f64 = 19.0;
/// Size of the words: «Metropolitana» just fits.
pub(super) const TEXT: f64 = 12.1;
const LINE: f64 = 13.5;
/// Room for words within the outline.
pub(super) const ROOM: f64 = WIDE - 2.0;

pub(super) fn draw(id: &str, regions: &[Painted]) -> String {
    let mut out = String::new();
    let values = regions.iter().filter(|painted| painted.paint.is_value());
    let values = values.map(|painted| measure::width(&painted.words, true)).fold(0.0, f64::max) * TEXT <= ROOM;
    for painted in regions {
        let (x, y) = corner(painted.region);
        let stands = if painted.highlighted { " is-highlighted" } else { "" };
        let _ = write!(out, r#"<g class="map-tile{stands}">"#);
        tile(id, painted, (x, y), &mut out);
        label(painted, values, (x + WIDE / 2.0, y + BAND), &mut out);
        out.push_str("</g>");
    }
    out
}

/// The coloured band with its marks, and the outline of the tile.
fn tile(id: &str, painted: &Painted, (x, y): (f64, f64), out: &mut String) {
    let name = painted.paint.name();
    let _ = write!(out, r#"<rect class="map-fill-{name}" x="{x:.1}" y="{y:.1}" width="{WIDE:.1}" height="{BAND}"/>"#);
    if let Some(fill) = marks::reference(id, painted.paint) {
        let _ = write!(out, r#"<rect fill="{fill}" x="{x:.1}" y="{y:.1}" width="{WIDE:.1}" height="{BAND}"/>"#);
    }
    let under = y + BAND;
    let _ = write!(out, r#"<path class="map-edge" d="M{x:.1} {y:.1}h{WIDE:.1}v{HIGH}h-{WIDE:.1}zM{x:.1} {under:.1}h{WIDE:.1}"/>"#);
}

/// Name and value, in the middle of what is under the band.
fn label(painted: &Painted, values: bool, (x, top): (f64, f64), out: &mut String) {
    let (class, value) = if painted.paint.is_value() { ("map-value", values) } else { ("map-why", true) };
    let name = PLACES[painted.region].name.iter().map(|line| ("map-name", (*line).to_owned()));
    let lines: Vec<(&str, String)> = name.chain(value.then(|| (class, escaped(&painted.words)))).collect();
    // Capital letters are about 0.73 high.
    let high = (lines.len() as f64 - 1.0) * LINE + 0.73 * TEXT;
    let first = top + (HIGH - BAND - high) / 2.0 + 0.73 * TEXT;
    out.push_str(r#"<text text-anchor="middle">"#);
    for (at, (class, words)) in lines.iter().enumerate() {
        let _ = write!(out, r#"<tspan class="{class}" x="{x:.1}" y="{:.1}">{words}</tspan>"#, first + at as f64 * LINE);
    }
    out.push_str("</text>");
}

/// Upper left corner of the tile of a region.
pub(super) fn corner(region: usize) -> (f64, f64) {
    let column = COLUMNS.iter().rposition(|first| *first <= region).unwrap_or(0);
    (EDGE + column as f64 * ACROSS, EDGE + (region - COLUMNS[column]) as f64 * DOWN)
}
