//! Figures that show more than one method: each is told apart, none is compared.

use super::super::message::{Message, Name, Spot};
use super::super::shift::between;
use super::spots::{highlighted, known};
use crate::model::figure::{Dimension, Figure, Series};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// How many methods there are.
pub(super) fn count(series: &[&Series]) -> usize {
    series.iter().map(|series| series.method.as_deref()).collect::<BTreeSet<_>>().len()
}

pub(super) fn plan<'a>(figure: &'a Figure, series: &[&'a Series]) -> Vec<Message<'a>> {
    let mut told = representatives(series);
    told.sort_by(|a, b| newer(figure, a, b));
    let mut messages = Vec::new();
    let mut first_when = None;
    for (index, series) in told.iter().take(2).enumerate() {
        let spots = known(figure, series);
        let Some(spot) = highlighted(figure, series).or(if time(figure) { spots.last().copied() } else { spots.first().copied() }) else {
            continue;
        };
        let first = index == 0;
        messages.push(level(series, spot, first, first_when == Some(spot.when)));
        if first {
            messages.extend(before(figure, &spots));
        }
        first_when.get_or_insert(spot.when);
    }
    messages.push(Message::Incomparable(count(series)));
    messages
}

fn time(figure: &Figure) -> bool {
    figure.dimension == Dimension::Time
}

fn level<'a>(series: &'a Series, spot: Spot<'a>, first: bool, same_when: bool) -> Message<'a> {
    let by_method = series.method.as_deref().map(Name::Label);
    let spot = Spot { who: spot.who.and_then(group), ..spot };
    if first && by_method.is_none() { Message::Level(spot) } else { Message::Method { spot, method: by_method, first, same_when } }
}

/// Whom a value is about, without its method: «mujeres (Método 2024)» are «mujeres», and «Método 2024» is nobody.
fn group(who: Name) -> Option<Name> {
    let Name::Label(label) = who else { return Some(who) };
    label.rsplit_once(" (").map(|(group, _)| Name::Label(group))
}

/// What came before, by the same method.
fn before<'a>(figure: &Figure, spots: &[Spot<'a>]) -> Option<Message<'a>> {
    let [.., from, to] = spots else { return None };
    time(figure).then(|| Message::Change { from: *from, to: *to, shift: between(from, to) })
}

/// One series for each method: the highlighted one, or the first.
fn representatives<'a>(series: &[&'a Series]) -> Vec<&'a Series> {
    let mut found: Vec<&Series> = Vec::new();
    for series in series {
        match found.iter_mut().find(|other| other.method == series.method) {
            Some(other) if series.highlighted && !other.highlighted => *other = series,
            Some(_) => {}
            None => found.push(series),
        }
    }
    found
}

/// The method with the latest value first; then the one of the later year in its name.
fn newer(figure: &Figure, a: &Series, b: &Series) -> Ordering {
    let last = |series: &Series| {
        let places = figure.categories.iter().zip(&series.values).filter(|(_, value)| value.value().is_some());
        places.map(|(category, _)| category.at.unwrap_or(0.0)).fold(f64::NEG_INFINITY, f64::max)
    };
    last(b).total_cmp(&last(a)).then_with(|| b.method.cmp(&a.method))
}
