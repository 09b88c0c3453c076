//! What to say of a figure.
//!
//! In: a figure. Out: its messages, the most important first: level, change, extreme or comparison, what is
//! missing. Knows no language.

mod across;
mod grid;
mod holes;
mod methods;
mod parts;
mod spots;
mod time;
mod upright;

use super::message::{Message, Opening, Spot};
use crate::model::figure::{Dimension, Figure, FigureKind, Series};
use spots::{known, noun, spot};
pub(super) use upright::upright;

/// The messages of a figure; never none.
pub(super) fn of(figure: &Figure) -> Vec<Message<'_>> {
    let series: Vec<&Series> = figure.series.iter().filter(|series| !known(figure, series).is_empty()).collect();
    let Some(first) = series.first() else { return vec![holes::nothing(figure)] };
    let mut messages = chosen(figure, &series, first);
    // Names that tell nothing apart can leave no comparison; a level is always true.
    if messages.is_empty() {
        messages.extend(known(figure, first).last().copied().map(Message::Level));
    }
    messages.extend(holes::some(figure).filter(|_| methods::count(&series) == 1));
    messages
}

fn chosen<'a>(figure: &'a Figure, series: &[&'a Series], first: &'a Series) -> Vec<Message<'a>> {
    if methods::count(series) > 1 {
        return methods::plan(figure, series);
    }
    let time = figure.dimension == Dimension::Time;
    match (series, figure.kind) {
        ([_], _) if time => time::single(figure, first),
        ([_], _) => across::single(figure, first),
        (_, FigureKind::StackedBars) => parts::plan(figure, series),
        _ if !same_measure(series) => several_measures(figure, series),
        _ if time => time::several(figure, series),
        _ => grid::plan(figure, series),
    }
}

fn same_measure(series: &[&Series]) -> bool {
    series.windows(2).all(|pair| pair[0].measure == pair[1].measure)
}

/// A measure names itself: its column's title adds nothing.
fn of_all(message: Message<'_>) -> Message<'_> {
    if let Message::Level(spot) = message { Message::Level(Spot { who: None, ..spot }) } else { message }
}

/// A year that was said already is not said again.
fn own_words<'a>(mut messages: Vec<Message<'a>>, told: Option<Message<'a>>) -> Vec<Message<'a>> {
    let said = told.and_then(|message| match message {
        Message::Level(spot) | Message::Range { low: spot, .. } => spot.when,
        _ => None,
    });
    if let Some(Message::Level(spot) | Message::Range { low: spot, .. }) = messages.first_mut() {
        spot.when = spot.when.filter(|when| Some(*when) != said || spot.measure.phrase.is_none());
    }
    messages
}

/// Different things are told one by one, never one against another.
fn several_measures<'a>(figure: &'a Figure, series: &[&'a Series]) -> Vec<Message<'a>> {
    let mut messages = Vec::new();
    let highlighted = series.iter().filter(|series| series.highlighted);
    let others = series.iter().filter(|series| !series.highlighted);
    for series in highlighted.chain(others).take(super::SENTENCES) {
        if figure.dimension == Dimension::Time {
            let level = time::level(figure, series).into_iter().map(of_all).collect();
            messages.extend(own_words(level, messages.first().cloned()));
        } else {
            messages.extend(own_words(across::spread(figure, series, Opening::Alone), messages.first().cloned()));
        }
    }
    messages
}
