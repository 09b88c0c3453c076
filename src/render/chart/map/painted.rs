//! The regions of a figure as they are drawn: paint and words of each.

use super::class::{Class, Paint};
use super::{Figure, amount};
use crate::render::chart::ChartWords;

/// A region of the figure.
#[derive(Debug)]
pub(super) struct Painted {
    /// Its place in [`crate::base::chile::REGIONS`].
    pub(super) region: usize,
    pub(super) paint: Paint,
    pub(super) highlighted: bool,
    /// Its value, or why it has none.
    pub(super) words: String,
}

/// The regions of the figure, from north to south.
pub(super) fn regions(figure: &Figure, classes: &[Class], words: &ChartWords<'_>) -> Vec<Painted> {
    let members = classes.iter().flat_map(|class| class.members.iter().map(|place| (*place, class.paint)));
    let mut regions: Vec<Painted> = members.filter_map(|(place, paint)| region(place, paint, figure, words)).collect();
    regions.sort_by_key(|painted| painted.region);
    regions
}

fn region(place: usize, paint: Paint, figure: &Figure, words: &ChartWords<'_>) -> Option<Painted> {
    let category = &figure.categories[place];
    let value = figure.series.first().and_then(|series| series.values[place].value());
    let words = value.map_or_else(|| why(paint, words), |value| amount(value, figure, words));
    Some(Painted { region: category.region?, paint, highlighted: category.highlighted, words })
}

/// Why there is no value, in a word or two.
fn why(paint: Paint, words: &ChartWords<'_>) -> String {
    let key = match paint {
        Paint::Suppressed => "map-suppressed-short",
        Paint::Absent => "map-absent-short",
        _ => "missing-value",
    };
    (words.say)(key, &[])
}
