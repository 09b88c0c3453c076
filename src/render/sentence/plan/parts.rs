//! Parts of a whole: which is the largest.

use super::super::message::{Counted, Message, Name, Opening, Spot};
use super::super::shift::{between, shown};
use super::spots::{counted, series_name};
use super::{known, spot};
use crate::model::figure::{Dimension, Figure, Series};

/// Half of a whole, in per cent.
const HALF: f64 = 50.0;
/// What parts of a whole may add up to: each is rounded, so their sum is off by a little.
const WHOLE: std::ops::RangeInclusive<f64> = 99.0..=101.0;

pub(super) fn plan<'a>(figure: &'a Figure, series: &[&'a Series]) -> Vec<Message<'a>> {
    let bars: Vec<Vec<(Name, Spot)>> = (0..figure.categories.len()).map(|index| bar(figure, series, index)).collect();
    let time = figure.dimension == Dimension::Time;
    let full: Vec<usize> = (0..bars.len()).filter(|at| bars[*at].len() > 1).collect();
    match (&full[..], time) {
        ([], _) => super::across::spread(figure, series[0], Opening::Alone),
        ([only], _) => largest(&bars[*only]).into_iter().collect(),
        ([.., last], true) => now(figure, series, &bars[*last]),
        _ => most_often(figure, series, &bars),
    }
}

/// The known parts of one bar, the largest first.
fn bar<'a>(figure: &'a Figure, series: &[&'a Series], index: usize) -> Vec<(Name<'a>, Spot<'a>)> {
    let parts = series.iter().filter_map(|series| Some((series_name(series)?, spot(figure, series, index)?)));
    let mut parts: Vec<(Name, Spot)> = parts.collect();
    parts.sort_by(|a, b| b.1.shown().total_cmp(&a.1.shown()));
    parts
}

fn largest<'a>(bar: &[(Name<'a>, Spot<'a>)]) -> Option<Message<'a>> {
    let [(part, spot), next, rest @ ..] = bar else { return None };
    let whole: f64 = bar.iter().map(|(_, spot)| spot.shown()).sum();
    let sum = shown(spot.shown() + next.1.shown(), spot.measure.decimals);
    let telling = !rest.is_empty() && spot.is_percent() && WHOLE.contains(&whole) && spot.shown() < HALF && sum > HALF;
    Some(Message::Largest { part: *part, spot: *spot, next: Some(*next), sum: telling.then_some(sum) })
}

/// The last bar, and what became of its largest part.
fn now<'a>(figure: &'a Figure, series: &[&'a Series], bar: &[(Name<'a>, Spot<'a>)]) -> Vec<Message<'a>> {
    let Some((part, spot)) = bar.first() else { return Vec::new() };
    let own = series.iter().find(|series| series_name(series) == Some(*part));
    let spots: Vec<Spot> = own.map(|series| known(figure, series)).unwrap_or_default();
    let change = match &spots[..] {
        [.., from, to] if to == spot => Message::Change { from: *from, to: *to, shift: between(from, to) },
        _ => return largest(bar).into_iter().collect(),
    };
    // With another part between, the change would seem to be that part's.
    vec![Message::Largest { part: *part, spot: *spot, next: None, sum: None }, change]
}

/// Which part is the largest in most bars.
fn most_often<'a>(figure: &'a Figure, series: &[&'a Series], bars: &[Vec<(Name<'a>, Spot<'a>)>]) -> Vec<Message<'a>> {
    let told = bars.iter().filter(|bar| bar.len() > 1);
    let tops: Vec<Option<Name>> = told.map(|bar| top(bar)).collect();
    let times = |name: &Name| tops.iter().filter(|top| top.as_ref() == Some(name)).count();
    let mut names: Vec<(usize, Name, &Series)> =
        series.iter().filter_map(|series| series_name(series).map(|name| (times(&name), name, *series))).collect();
    names.sort_by_key(|(times, ..)| std::cmp::Reverse(*times));
    let Some((times, part, own)) = names.first().filter(|(times, ..)| *times > 0) else { return Vec::new() };
    let spots = known(figure, own);
    let counted = Counted { count: tops.len(), ..counted(figure, &spots) };
    let mut messages = vec![Message::MostOften {
        part: *part,
        times: *times,
        counted,
        when: figure.period.as_deref(),
        of_whole: true,
        measure: &own.measure,
    }];
    messages.extend(super::across::spread(figure, own, Opening::Part));
    messages
}

/// The largest part, unless two are equally large.
fn top<'a>(bar: &[(Name<'a>, Spot<'a>)]) -> Option<Name<'a>> {
    let [first, second, ..] = bar else { return None };
    (first.1.shown() > second.1.shown()).then_some(first.0)
}
