//! The regions of Chile as a map, or as equal tiles.
//!
//! In: a [`Figure`] of regions with one series. Out: its SVG, for a page ([`draw`]) or as a file of its own
//! ([`standalone`]), and the list of its classes ([`classes`]), which says the same to those who do not see it.
//! Knows no page: title and sentence, to which the SVG points, are the page's; colours are the stylesheet's.

mod breaks;
mod class;
pub(crate) mod directory;
mod land;
mod marks;
mod outline;
mod painted;
mod standalone;
#[cfg(test)]
mod tests;
mod tiles;

use super::ChartWords;
use crate::base::chile::REGIONS;
use crate::model::figure::Figure;
use crate::render::cell;
use crate::render::words::Arg;
use class::{Class, Paint};
use serde::Serialize;

pub(super) use standalone::rules;
pub(crate) use standalone::standalone;

/// A class of a map: its key and its regions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct MapClass {
    /// 1 is the lowest; 0 has no values.
    pub(crate) number: usize,
    /// «de 9,9 % a 13,3 %», «Más que el país», «Sin dato».
    pub(crate) label: String,
    /// Second half of the class of its colour: `map-fill-3`, `map-fill-higher`.
    pub(crate) paint: &'static str,
    /// What fills a shape with its marks, over the colour; none for plain ones.
    pub(crate) marks: Option<String>,
    /// Name and value of each region; the value is empty when there is none.
    pub(crate) entries: Vec<(String, String)>,
}

/// The map for a page: an image, named by the title of the figure and described by its sentence.
pub(crate) fn draw(figure: &Figure, words: &ChartWords<'_>) -> String {
    let (name, width, height) = frame(figure);
    let id = crate::base::text::escaped(&figure.id);
    let body = body(figure, words);
    format!(
        r#"<svg class="chart chart-{name}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="{id}-title" aria-describedby="{id}-sentence" focusable="false">{body}</svg>"#
    )
}

/// The classes from the highest to the lowest, and then the regions without a value, each sort by itself.
pub(crate) fn classes(figure: &Figure, words: &ChartWords<'_>) -> Vec<MapClass> {
    class::classes(figure).iter().map(|class| listed(class, figure, words)).collect()
}

/// Class, width and height of the drawing.
fn frame(figure: &Figure) -> (&'static str, f64, f64) {
    if figure.tiles { ("tiles", tiles::WIDTH, tiles::HEIGHT) } else { ("map", land::WIDTH, land::HEIGHT) }
}

/// What is inside the `svg`.
fn body(figure: &Figure, words: &ChartWords<'_>) -> String {
    let id = crate::base::text::escaped(&figure.id);
    let classes = class::classes(figure);
    let regions = painted::regions(figure, &classes, words);
    let patterns = marks::patterns(&id, classes.iter().map(|class| class.paint));
    let drawn = if figure.tiles { tiles::draw(&id, &regions) } else { outline::draw(&id, &regions) };
    format!("<defs>{patterns}</defs>{drawn}")
}

fn listed(class: &Class, figure: &Figure, words: &ChartWords<'_>) -> MapClass {
    let entry = |place: &usize| {
        let category = &figure.categories[*place];
        let name = category.region.map_or(category.label.as_str(), |region| REGIONS[region].name);
        let value = figure.series.first().and_then(|series| series.values[*place].value());
        (name.to_owned(), value.map(|value| amount(value, figure, words)).unwrap_or_default())
    };
    MapClass {
        number: class.number,
        label: label(class, figure, words),
        paint: class.paint.name(),
        marks: marks::reference(&figure.id, class.paint),
        entries: class.members.iter().map(entry).collect(),
    }
}

fn label(class: &Class, figure: &Figure, words: &ChartWords<'_>) -> String {
    let say = |key: &str| (words.say)(key, &[]);
    match (class.range, class.paint) {
        (Some((low, high)), _) => stretch(&amount(low, figure, words), &amount(high, figure, words), words),
        (None, Paint::Lower) => say("map-lower"),
        (None, Paint::Same) => say("map-same"),
        (None, Paint::Higher) => say("map-higher"),
        (None, Paint::Suppressed) => say("map-suppressed"),
        (None, Paint::Absent) => say("map-absent"),
        (None, Paint::Missing | Paint::Step(_)) => say("map-missing"),
    }
}

/// «de 9,9 % a 13,3 %», or the one value.
fn stretch(low: &str, high: &str, words: &ChartWords<'_>) -> String {
    if low == high { low.to_owned() } else { (words.say)("map-range", &[("from", Arg::Text(low)), ("to", Arg::Text(high))]) }
}

/// A value as the figure prints it.
fn amount(value: f64, figure: &Figure, words: &ChartWords<'_>) -> String {
    let measure = figure.series.first().map(|series| &series.measure);
    measure.map(|measure| cell::amount(value, measure.kind, measure.decimals, words.base)).unwrap_or_default()
}
