//! The map as a way in: each region leads to its page. For whoever points; the list beside it has the same links for everybody, so the map
//! itself is hidden from screen readers and from the keyboard.

use super::class::Paint;
use super::land::{HEIGHT, LINE, PLACES, SHAPES, WIDTH};
use std::fmt::Write as _;

/// A region and how many it has.
pub(crate) struct Linked {
    /// Its place in [`crate::base::chile::REGIONS`].
    pub(crate) region: usize,
    pub(crate) count: usize,
    pub(crate) url: String,
}

pub(crate) fn draw(regions: &[Linked]) -> String {
    let mut out = format!(
        r#"<svg class="chart chart-map map-ways" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" aria-hidden="true" focusable="false">"#
    );
    for linked in regions {
        let url = crate::base::text::escaped(&linked.url);
        let (paint, shape) = (paint(linked.count).name(), SHAPES[linked.region]);
        let _ = write!(out, r#"<a href="{url}" tabindex="-1"><path class="map-region map-fill-{paint}" d="{shape}"/>"#);
        label(linked, &mut out);
        out.push_str("</a>");
    }
    out.push_str("</svg>");
    out
}

/// None, one, two, more: finer steps nobody tells apart, and the number stands beside.
fn paint(count: usize) -> Paint {
    match count {
        0 => Paint::Missing,
        1..=3 => Paint::Step(count + 1),
        _ => Paint::Step(5),
    }
}

fn label(linked: &Linked, out: &mut String) {
    let place = &PLACES[linked.region];
    let anchor = if place.ends { r#" text-anchor="end""# } else { "" };
    let _ = write!(out, r#"<text class="map-label"{anchor}>"#);
    let mut y = place.y;
    for line in place.name {
        let _ = write!(out, r#"<tspan x="{}" y="{y}">{line}</tspan>"#, place.x);
        y += LINE;
    }
    let class = if linked.count == 0 { "map-why" } else { "map-value" };
    let _ = write!(out, r#"<tspan class="{class}" x="{}" y="{y}">{}</tspan></text>"#, place.x, linked.count);
}
