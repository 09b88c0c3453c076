//! Charts: a figure as one inline SVG that needs no script and no second copy for telephones.
//!
//! In: a [`Figure`] and the words of the page's language. Out: SVG text, the same bytes for the same figure.
//! Places across are per cent of the column, places down and letters are `em`: the drawing follows the column's
//! width and the reader's letters, and no label is ever cut or covered ([`room`] says why). Colours are the
//! stylesheet's, by class. Knows no dataset, no page and no template.

mod canvas;
mod labels;
mod legend;
mod line;
pub(crate) mod map;
mod marks;
pub(super) mod measure;
mod multiples;
mod pen;
mod room;
mod rows;
mod scale;
mod slope;
mod stacked;
mod standalone;
pub(crate) mod tally;
pub(crate) mod timeline;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

pub(crate) use standalone::rules;

use super::words::Arg;
use crate::model::figure::{Figure, FigureKind};
use canvas::{Canvas, short};
use pen::Pen;
use std::fmt::Write as _;

/// Says a word of the theme with values.
pub(crate) type SayWord<'w> = dyn Fn(&str, &[(&str, Arg<'_>)]) -> String + 'w;

/// What a chart says beside its data.
pub(crate) struct ChartWords<'w> {
    /// `es` or `en`: how numbers are written.
    pub(crate) base: &'w str,
    pub(crate) say: &'w SayWord<'w>,
}

/// A chart without its frame.
pub(super) struct Drawing {
    body: String,
    /// `em` beside the plot, where names and values stand; whole numbers, since the stylesheet has a class for each.
    left: f64,
    right: f64,
    height: f64,
}

/// The chart of a figure for a page: its title and its sentence stand beside it under `{id}-title` and
/// `{id}-sentence`. Empty for what is no drawing (one big number).
pub(crate) fn draw(figure: &Figure, words: &ChartWords<'_>) -> String {
    if figure.kind == FigureKind::Map {
        return map::draw(figure, words);
    }
    let Some(drawing) = sketch(&Pen { figure, words }) else { return String::new() };
    let mut canvas = Canvas::default();
    let (kind, left, right) = (figure.kind.id(), drawing.left, drawing.right);
    canvas.raw(&format!("<svg class=\"chart chart-{kind} l{left} r{right}\" role=\"img\" aria-labelledby=\""));
    canvas.escape(&figure.id);
    canvas.raw("-title\" aria-describedby=\"");
    canvas.escape(&figure.id);
    canvas.raw(&format!("-sentence\" focusable=\"false\" width=\"100%\" height=\"{}em\">", short(drawing.height)));
    let mut text = canvas.into_text();
    let _ = write!(text, "{}</svg>", drawing.body);
    text
}

/// The chart as a file of its own, in the light colours of the default theme, with its title and a
/// description under it.
pub(crate) fn standalone(figure: &Figure, words: &ChartWords<'_>, title: &str, description: &str) -> String {
    if figure.kind == FigureKind::Map {
        return map::standalone(figure, words, description, &[]);
    }
    sketch(&Pen { figure, words }).map_or_else(String::new, |drawing| standalone::file(figure, &drawing, title, description))
}

fn sketch(pen: &Pen<'_>) -> Option<Drawing> {
    if pen.figure.categories.is_empty() || pen.figure.series.is_empty() {
        return None;
    }
    match pen.figure.kind {
        FigureKind::Line => Some(line::draw(pen)),
        FigureKind::Bars | FigureKind::GroupedBars => Some(rows::draw(pen, rows::Mark::Bar)),
        FigureKind::Dots => Some(rows::draw(pen, rows::Mark::Dot)),
        FigureKind::StackedBars => Some(stacked::draw(pen)),
        FigureKind::Slope => Some(slope::draw(pen)),
        FigureKind::SmallMultiples => Some(multiples::draw(pen)),
        // A map has its own writer, called above; a number is text.
        FigureKind::Map | FigureKind::Number => None,
    }
}
