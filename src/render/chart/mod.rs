//! Figure → SVG.

pub(crate) mod map;

use crate::model::figure::Figure;
use crate::render::words::Arg;

/// Says a word of the theme with values.
pub(crate) type SayWord<'w> = dyn Fn(&str, &[(&str, Arg<'_>)]) -> String + 'w;

/// What a chart needs to say.
pub(crate) struct ChartWords<'w> {
    /// Base language of numbers.
    pub(crate) base: &'w str,
    /// The theme's words.
    pub(crate) say: &'w SayWord<'w>,
}

/// The chart.
pub(crate) fn draw(_: &Figure, _: &ChartWords<'_>) -> String {
    String::new()
}
