//! Values side by side: regions, comunas, groups.

use super::super::message::{Counted, Message, Noun, Opening, Sides, Spot, Yardstick};
use super::super::shift::{Shift, apart, shown};
use super::spots::{counted, ends, highlighted, known, same};
use super::{holes, spot};
use crate::model::dataset::ColumnKind;
use crate::model::figure::{Dimension, Figure, Kept, Reference, Series, Versus};

/// One value for each category.
pub(super) fn single<'a>(figure: &'a Figure, series: &'a Series) -> Vec<Message<'a>> {
    let spots = known(figure, series);
    let mut messages = match (&spots[..], highlighted(figure, series)) {
        ([only], _) => one(figure, *only),
        (_, Some(spot)) => {
            let mut messages = one(figure, spot);
            messages.extend(place_among(figure, &spots, &spot).filter(|_| figure.kept.is_none()));
            messages
        }
        _ => figure.kept.map_or_else(|| all(figure, &spots), |kept| some(figure, &spots, kept)),
    };
    if let Some(hole) = holes::of(figure, series).filter(|_| spot(figure, series, 0).is_some() || figure.categories.len() > 1) {
        messages.push(hole);
    }
    messages
}

/// Only where the values lie.
pub(super) fn spread<'a>(figure: &'a Figure, series: &'a Series, opening: Opening) -> Vec<Message<'a>> {
    let spots = known(figure, series);
    match &spots[..] {
        [] => Vec::new(),
        [only] => vec![Message::Level(*only)],
        _ => vec![highlighted(figure, series).map_or_else(|| range(figure, &spots, opening), Message::Level)],
    }
}

fn one<'a>(figure: &'a Figure, spot: Spot<'a>) -> Vec<Message<'a>> {
    let mut messages = vec![Message::Level(spot)];
    messages.extend(against(figure, spot));
    messages
}

/// One value and the whole: as the source judged, or else as their difference.
pub(super) fn against<'a>(figure: &'a Figure, spot: Spot<'a>) -> Option<Message<'a>> {
    let yardstick = yardstick(figure.reference.as_ref());
    let whole = figure.reference.as_ref().map(|reference| Spot { value: reference.value, interval: None, ..spot });
    let within = whole.zip(spot.interval).is_some_and(|(whole, (low, high))| low <= whole.value && whole.value <= high);
    let shift = match (spot.versus, whole) {
        (Some(Versus::Same), _) => Shift::Unclear,
        (None, Some(_)) if within => Shift::Unclear,
        (_, Some(whole)) => apart(&whole, &spot),
        (Some(_) | None, None) => return None,
    };
    Some(Message::Against { spot, yardstick, shift })
}

fn yardstick(reference: Option<&Reference>) -> Yardstick<'_> {
    Yardstick { label: reference.map(|reference| reference.label.as_str()), value: reference.map(|reference| reference.value) }
}

/// All of them: against the whole, or among themselves.
fn all<'a>(figure: &'a Figure, spots: &[Spot<'a>]) -> Vec<Message<'a>> {
    let (Some(first), count) = (spots.first(), counted(figure, spots)) else { return Vec::new() };
    let Some(sides) = sides(figure, spots) else { return summary(figure, spots) };
    let yardstick = yardstick(figure.reference.as_ref());
    let mut messages = vec![Message::Sides { measure: first.measure, when: first.when, yardstick, sides, noun: count.noun }];
    messages.push(range(figure, spots, Opening::After));
    messages.extend(no_margin(figure, spots));
    messages
}

/// How many are above and below: as the source judged, else by intervals, else by the values.
fn sides(figure: &Figure, spots: &[Spot]) -> Option<Sides<usize>> {
    let judged = spots.iter().all(|spot| spot.versus.is_some());
    let reference = figure.reference.as_ref();
    if !judged && reference.is_none() {
        return None;
    }
    let mut sides = Sides { above: 0, below: 0, same: 0, unclear: 0 };
    for spot in spots {
        let side = match spot.versus.filter(|_| judged) {
            Some(Versus::Higher) => &mut sides.above,
            Some(Versus::Lower) => &mut sides.below,
            Some(Versus::Same) => &mut sides.unclear,
            None => side(spot, reference.map(|reference| reference.value).unwrap_or_default(), &mut sides),
        };
        *side += 1;
    }
    Some(sides)
}

fn side<'a>(spot: &Spot, whole: f64, sides: &'a mut Sides<usize>) -> &'a mut usize {
    let whole_shown = shown(whole, spot.measure.decimals);
    match spot.interval {
        Some((low, high)) if low <= whole && whole <= high => &mut sides.unclear,
        _ if same(spot.shown(), whole_shown) => &mut sides.same,
        _ if spot.shown() > whole_shown => &mut sides.above,
        _ => &mut sides.below,
    }
}

/// The highest, or lowest, of more than are shown; of any others, only where their values lie.
fn some<'a>(figure: &Figure, spots: &[Spot<'a>], kept: Kept) -> Vec<Message<'a>> {
    let mut sorted = spots.to_vec();
    sorted.sort_by(|a, b| b.shown().total_cmp(&a.shown()));
    if kept == Kept::Lowest {
        sorted.reverse();
    }
    let [first, second, ..] = sorted[..] else { return Vec::new() };
    let told = kept != Kept::Others && first.who.is_some() && !first.overlaps(&second) && !same(first.shown(), second.shown());
    let counted = Counted { noun: Noun::Case, ..counted(figure, spots) };
    let mut messages = match kept {
        _ if !told => vec![range(figure, spots, Opening::Shown)],
        Kept::Lowest => vec![Message::Extremes { high: Vec::new(), low: vec![first], counted }, Message::Next(second)],
        _ => vec![Message::Extremes { high: vec![first], low: Vec::new(), counted }, Message::Next(second)],
    };
    messages.extend(no_margin(figure, spots));
    messages
}

/// Among themselves.
pub(super) fn summary<'a>(figure: &'a Figure, spots: &[Spot<'a>]) -> Vec<Message<'a>> {
    let (low, high) = ends(spots);
    let count = counted(figure, spots);
    if low.len() == spots.len() && spots.len() > 1 {
        return vec![Message::Equal { spot: low[0], counted: count }];
    }
    if let [a, b] = spots {
        let (high, low) = if b.shown() > a.shown() { (*b, *a) } else { (*a, *b) };
        let mut messages = vec![Message::Two { high, low, equal: false }];
        messages.extend(high.overlaps(&low).then_some(Message::Overlap { names: None }));
        return messages;
    }
    if matches!(count.noun, Noun::Region | Noun::Comuna) {
        let mut messages = vec![range(figure, spots, Opening::Alone)];
        messages.extend(low[0].overlaps(&high[0]).then_some(Message::Overlap { names: None }));
        messages.extend(no_margin(figure, spots));
        return messages;
    }
    match second(spots, &high).filter(|next| high[0].overlaps(next)) {
        // A highest value that may not be the highest is not called so.
        Some(next) => vec![range(figure, spots, Opening::Alone), Message::Overlap { names: high[0].who.zip(next.who) }],
        None => vec![Message::Extremes { high, low, counted: count }],
    }
}

/// Where a highlighted value stands among all.
fn place_among<'a>(figure: &Figure, spots: &[Spot<'a>], own: &Spot<'a>) -> Option<Message<'a>> {
    let (low, high) = ends(spots);
    let at = |end: &[Spot]| end.iter().any(|spot| spot.who == own.who);
    let top = at(&high);
    if !top && !at(&low) {
        return Some(range(figure, spots, Opening::After));
    }
    let judged = own.versus == Some(if top { Versus::Higher } else { Versus::Lower });
    let bounded = own.interval.is_some();
    let alone = if top { high.len() == 1 } else { low.len() == 1 };
    let clear = spots.iter().all(|spot| spot.who == own.who || !spot.overlaps(own));
    ((judged || bounded) && alone && clear).then(|| Message::Outermost { top, counted: counted(figure, spots) })
}

/// The highest value after the one highest.
fn second<'a>(spots: &[Spot<'a>], high: &[Spot<'a>]) -> Option<Spot<'a>> {
    let [top] = high else { return None };
    let others = spots.iter().filter(|spot| spot.who != top.who);
    others.max_by(|a, b| a.shown().total_cmp(&b.shown())).copied()
}

/// Where values lie, from the lowest to the highest.
fn range<'a>(figure: &Figure, spots: &[Spot<'a>], opening: Opening) -> Message<'a> {
    let (low, high) = ends(spots);
    Message::Range { low: low[0], high: high[0], counted: counted(figure, spots), opening }
}

/// Percentages of places, with nothing that says how sure they are.
fn no_margin<'a>(figure: &Figure, spots: &[Spot<'a>]) -> Option<Message<'a>> {
    let places = matches!(figure.dimension, Dimension::Region | Dimension::Comuna);
    let bare = spots.iter().all(|spot| spot.interval.is_none() && spot.versus.is_none());
    let percent = spots.iter().all(|spot| spot.measure.kind == ColumnKind::Percent);
    (places && bare && percent).then_some(Message::NoMargin)
}
