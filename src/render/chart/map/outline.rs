//! The map with the shapes of the regions, and their names and values beside them.

use super::land::{LINE, PLACES, Place, SCALE_WORDS, SCALES, SHAPES, TEXT};
use super::marks;
use super::painted::Painted;
use crate::base::text::escaped;
use crate::render::chart::measure;
use std::fmt::Write as _;

pub(super) fn draw(id: &str, regions: &[Painted]) -> String {
    let mut out = String::new();
    outside(regions, &mut out);
    shapes(id, regions, &mut out);
    scales(&mut out);
    labels(regions, &mut out);
    out
}

/// The regions that the figure does not speak of: land, without a colour.
fn outside(regions: &[Painted], out: &mut String) {
    let spoken = |place: &usize| regions.iter().any(|painted| painted.region == *place);
    for place in (0..SHAPES.len()).filter(|place| !spoken(place)) {
        let _ = write!(out, r#"<path class="map-outside" d="{}"/>"#, SHAPES[place]);
    }
}

/// Colours, then marks. What has the strongest outline comes last, over its neighbours: regions without a value,
/// whose outline is all that shows them, and those that stand out.
fn shapes(id: &str, regions: &[Painted], out: &mut String) {
    let mut order: Vec<&Painted> = regions.iter().collect();
    order.sort_by_key(|painted| (painted.highlighted, !painted.paint.is_value()));
    for painted in &order {
        let code = crate::base::chile::REGIONS[painted.region].code;
        let marked = marks::reference(id, painted.paint).is_some();
        let own = if marked { format!(r#" id="{id}-region-{code}""#) } else { String::new() };
        let stands = if painted.highlighted { " is-highlighted" } else { "" };
        let name = painted.paint.name();
        // The class is on the group: a copy of the path must be free to have the marks as its fill.
        let shape = SHAPES[painted.region];
        let _ = write!(out, r#"<g class="map-region map-fill-{name}{stands}"><path{own} d="{shape}"/></g>"#);
    }
    for painted in order {
        let Some(fill) = marks::reference(id, painted.paint) else { continue };
        let code = crate::base::chile::REGIONS[painted.region].code;
        let _ = write!(out, r##"<use href="#{id}-region-{code}" fill="{fill}"/>"##);
    }
}

/// A bar of 200 km for each part.
fn scales(out: &mut String) {
    for (x, y, length) in SCALES {
        let _ = write!(out, r#"<path class="map-bar" d="M{x} {}v4h{length}v-4"/>"#, y - 4.0);
        let _ = write!(out, r#"<text class="map-scale" x="{x}" y="{}">{SCALE_WORDS}</text>"#, y - 7.0);
    }
}

fn labels(regions: &[Painted], out: &mut String) {
    let values = values_fit(regions);
    for painted in regions {
        let place = &PLACES[painted.region];
        let anchor = if place.ends { r#" text-anchor="end""# } else { "" };
        let stands = if painted.highlighted { " is-highlighted" } else { "" };
        let _ = write!(out, r#"<text class="map-label{stands}"{anchor}>"#);
        let second = second(painted, place, values);
        // A name alone stands in the middle of the room for two lines.
        let mut y = if second.is_some() { place.y } else { place.y + LINE / 2.0 };
        for line in place.name {
            let _ = write!(out, r#"<tspan x="{}" y="{y}">{line}</tspan>"#, place.x);
            y += LINE;
        }
        if let Some(class) = second {
            let _ = write!(out, r#"<tspan class="{class}" x="{}" y="{y}">{}</tspan>"#, place.x, escaped(&painted.words));
        }
        out.push_str("</text>");
    }
}

/// The class of the line under the name, when it is shown.
fn second(painted: &Painted, place: &Place, values: bool) -> Option<&'static str> {
    if painted.paint.is_value() { values.then_some("map-value") } else { fits(&painted.words, place, false).then_some("map-why") }
}

/// Whether all values have room: some with and some without would look as if these had none.
fn values_fit(regions: &[Painted]) -> bool {
    let valued = |painted: &&Painted| painted.paint.is_value();
    regions.iter().filter(valued).all(|painted| fits(&painted.words, &PLACES[painted.region], true))
}

fn fits(words: &str, place: &Place, bold: bool) -> bool {
    measure::width(words, bold) * TEXT <= place.room
}

/// The box of a label: left, top, right, bottom. Accents and tails included.
#[cfg(test)]
pub(super) fn label_box(painted: &Painted) -> [f64; 4] {
    let place = &PLACES[painted.region];
    let names = place.name.iter().map(|line| measure::width(line, false));
    let widest = names.chain([measure::width(&painted.words, painted.paint.is_value())]).fold(0.0, f64::max) * TEXT;
    let left = if place.ends { place.x - widest } else { place.x };
    let under = if place.name.len() == 2 { 2.0 * LINE } else { LINE };
    [left, place.y - 0.76 * TEXT, left + widest, place.y + under + 0.1 * TEXT]
}
