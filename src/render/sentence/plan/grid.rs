//! Several bars for each category, of one measure.

use super::super::message::{Counted, Message, Name, Opening, Spot};
use super::spots::{counted, name, series_name};
use super::{across, known, spot};
use crate::model::figure::{Dimension, Figure, Series};

pub(super) fn plan<'a>(figure: &'a Figure, series: &[&'a Series]) -> Vec<Message<'a>> {
    let full: Vec<usize> = (0..figure.categories.len()).filter(|at| column(figure, series, *at).len() == series.len()).collect();
    match (series, &full[..]) {
        (_, []) => across::spread(figure, series[0], Opening::Alone),
        (_, [only]) => across::summary(figure, &column(figure, series, *only)),
        ([a, b], _) => pairwise(figure, a, b, &full),
        _ => tops(figure, series, &full),
    }
}

/// The values of one category, each under its series' name.
fn column<'a>(figure: &'a Figure, series: &[&'a Series], index: usize) -> Vec<Spot<'a>> {
    let named = |series: &&'a Series| Some(Spot { who: series_name(series), ..spot(figure, series, index)? });
    series.iter().filter_map(named).collect()
}

fn pairwise<'a>(figure: &'a Figure, a: &'a Series, b: &'a Series, full: &[usize]) -> Vec<Message<'a>> {
    let both: Vec<(Spot, Spot)> = full.iter().filter_map(|at| Some((spot(figure, a, *at)?, spot(figure, b, *at)?))).collect();
    let (Some(first), Some(second)) = (series_name(a), series_name(b)) else { return across::spread(figure, a, Opening::Alone) };
    let above = both.iter().filter(|(a, b)| a.shown() > b.shown() && !a.overlaps(b)).count();
    let below = both.iter().filter(|(a, b)| b.shown() > a.shown() && !a.overlaps(b)).count();
    let (high, low, times) = if below > above { (second, first, below) } else { (first, second, above) };
    let firsts: Vec<Spot> = both.iter().map(|(a, _)| *a).collect();
    let (counted, when) = (counted(figure, &firsts), figure.period.as_deref());
    let mut messages = vec![Message::Pairwise { measure: &a.measure, high, low, times, counted, when }];
    messages.extend(widest(figure, &both, (first, second), full));
    messages
}

/// Where they are furthest apart, when there is one such place.
fn widest<'a>(figure: &'a Figure, both: &[(Spot<'a>, Spot<'a>)], names: (Name<'a>, Name<'a>), full: &[usize]) -> Option<Message<'a>> {
    let mut sized: Vec<(f64, usize)> =
        both.iter().enumerate().map(|(at, (a, b))| ((a.shown() - b.shown()).abs(), at)).filter(|(size, _)| size.is_finite()).collect();
    sized.sort_by(|a, b| b.0.total_cmp(&a.0));
    let [(size, at), (next, _), ..] = sized[..] else { return None };
    let (a, b) = &both[at];
    let telling = size - next > f64::EPSILON && !a.overlaps(b);
    let who = figure.categories.get(full[at]).and_then(|category| name(figure, category)).filter(|_| telling)?;
    let (a, b) = (Spot { who: Some(names.0), ..*a }, Spot { who: Some(names.1), ..*b });
    let (high, low) = if b.shown() > a.shown() { (b, a) } else { (a, b) };
    Some(Message::Widest { who, high, low })
}

/// Which series is the highest in most categories.
fn tops<'a>(figure: &'a Figure, series: &[&'a Series], full: &[usize]) -> Vec<Message<'a>> {
    let top = |at: &usize| {
        let mut spots = column(figure, series, *at);
        spots.sort_by(|a, b| b.shown().total_cmp(&a.shown()));
        let telling = spots.len() > 1 && spots[0].shown() > spots[1].shown() && !spots[0].overlaps(&spots[1]);
        spots.first().filter(|_| telling).and_then(|spot| spot.who)
    };
    let found: Vec<Option<Name>> = full.iter().map(top).collect();
    let mut names: Vec<(usize, Name)> = series
        .iter()
        .filter_map(|series| series_name(series))
        .map(|name| (found.iter().filter(|top| **top == Some(name)).count(), name))
        .collect();
    names.sort_by_key(|(times, _)| std::cmp::Reverse(*times));
    let spots = known(figure, series[0]);
    let Some((times, part)) = names.first().copied().filter(|(times, _)| *times > 0) else {
        return across::spread(figure, series[0], Opening::Alone);
    };
    let counted = Counted { count: found.len(), ..counted(figure, &spots) };
    let mut messages =
        vec![Message::MostOften { part, times, counted, when: figure.period.as_deref(), of_whole: false, measure: &series[0].measure }];
    messages.extend(all_ends(figure, series));
    messages
}

/// The highest value of all, when categories have names.
fn all_ends<'a>(figure: &'a Figure, series: &[&'a Series]) -> Option<Message<'a>> {
    let own = series.iter().find(|series| series.highlighted).filter(|_| figure.dimension != Dimension::None)?;
    across::spread(figure, own, Opening::Alone).into_iter().next()
}
