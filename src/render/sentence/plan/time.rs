//! Values in time: where they stand, what became of them since the measurement before, and their peak.

use super::super::message::{Message, Name, Noun, Sides, Spot};
use super::super::shift::{By, Shift, apart, between, shown};
use super::spots::{ends, same, series_name};
use super::{holes, known, noun, spot};
use crate::model::figure::{Figure, FigureKind, Measure, Series};

/// As many measurements as «in each one» needs to be worth saying.
const STEADY: usize = 4;

/// One line.
pub(super) fn single<'a>(figure: &'a Figure, series: &'a Series) -> Vec<Message<'a>> {
    let spots = known(figure, series);
    let mut messages = level(figure, series);
    messages.extend(course(&spots).filter(|course| !repeats(course, &messages)));
    if let [only] = &spots[..] {
        messages.extend(super::across::against(figure, *only));
    }
    messages.extend(holes::of(figure, series));
    messages
}

/// A peak whose value a ratio has told already.
fn repeats(course: &Message, told: &[Message]) -> bool {
    let (Message::Peak { spots, .. }, Some(Message::Change { from, shift: Shift::Moved { by: By::Times(_), .. }, .. })) =
        (course, told.last())
    else {
        return false;
    };
    spots[..] == [*from]
}

/// The last value, and the one before.
pub(super) fn level<'a>(figure: &'a Figure, series: &'a Series) -> Vec<Message<'a>> {
    let spots = known(figure, series);
    let Some(last) = spots.last() else { return Vec::new() };
    if let Some(flat) = flat(&spots) {
        return vec![Message::Level(*last), flat];
    }
    let mut messages = vec![Message::Level(*last)];
    if let [.., from, to] = &spots[..] {
        let shift = between(from, to);
        messages.push(Message::Change { from: *from, to: *to, shift });
        if shift == Shift::Unclear {
            messages.push(Message::WithinMargin);
        }
    }
    messages
}

/// All measurements alike, and more than two.
fn flat<'a>(spots: &[Spot<'a>]) -> Option<Message<'a>> {
    let first = spots.first()?;
    let alike = spots.len() > 2 && spots.iter().all(|spot| same(spot.shown(), first.shown()));
    alike.then_some(Message::Flat { from: *first, count: spots.len() })
}

/// The shape of the whole line, when there is more to it than the last step.
fn course<'a>(spots: &[Spot<'a>]) -> Option<Message<'a>> {
    let [first, inner @ .., last] = spots else { return None };
    if inner.is_empty() || flat(spots).is_some() {
        return None;
    }
    let steady = |up: bool| spots.windows(2).all(|pair| matches!(between(&pair[0], &pair[1]), Shift::Moved { up: rose, .. } if rose == up));
    if spots.len() >= STEADY && (steady(true) || steady(false)) {
        return Some(Message::Steady { from: *first, up: steady(true) });
    }
    let (low, high) = ends(spots);
    let inside = |found: &[Spot]| found.iter().all(|spot| spot.when != first.when && spot.when != last.when && clear(spot, first, last));
    if inside(&high) && high.len() <= 2 {
        return Some(Message::Peak { spots: high, top: true });
    }
    if inside(&low) && low.len() <= 2 {
        return Some(Message::Peak { spots: low, top: false });
    }
    Some(Message::Since { from: *first, to: *last, shift: between(first, last) })
}

/// A peak that the margins of error leave standing.
fn clear(spot: &Spot, first: &Spot, last: &Spot) -> bool {
    !spot.overlaps(first) && !spot.overlaps(last)
}

/// Several lines of one measure.
pub(super) fn several<'a>(figure: &'a Figure, series: &[&'a Series]) -> Vec<Message<'a>> {
    let standing: Vec<&Series> = series.iter().filter(|series| series.highlighted).copied().collect();
    let before_after = figure.kind == FigureKind::Slope || figure.categories.len() == 2;
    match (series, &standing[..]) {
        ([a, b], _) if figure.kind != FigureKind::Slope => pair(figure, a, b),
        (_, [one]) => {
            let mut messages = level(figure, one);
            messages.extend(moves(figure, series));
            messages
        }
        _ if before_after => moves(figure, series),
        _ => many(figure, series),
    }
}

/// The last and the first place where both are known.
fn shared<'a>(figure: &'a Figure, a: &'a Series, b: &'a Series) -> Vec<(Spot<'a>, Spot<'a>)> {
    (0..figure.categories.len()).filter_map(|index| Some((spot(figure, a, index)?, spot(figure, b, index)?))).collect()
}

fn pair<'a>(figure: &'a Figure, a: &'a Series, b: &'a Series) -> Vec<Message<'a>> {
    let both = shared(figure, a, b);
    let Some(now) = both.last() else {
        return [a, b].into_iter().flat_map(|series| level(figure, series).into_iter().take(1)).collect();
    };
    let (high, low) = if now.1.shown() > now.0.shown() { (now.1, now.0) } else { *now };
    let mut messages = vec![Message::Two { high, low, equal: same(high.shown(), low.shown()) }];
    if high.overlaps(&low) {
        messages.push(Message::Overlap { names: None });
    } else if let [then, _, ..] = &both[..] {
        messages.extend(distance(&high, &low, then));
    }
    messages
}

fn distance<'a>(high: &Spot<'a>, low: &Spot<'a>, then: &(Spot<'a>, Spot<'a>)) -> Option<Message<'a>> {
    let (was_high, was_low) = if then.0.who == high.who { *then } else { (then.1, then.0) };
    let decimals = high.measure.decimals;
    let now = shown(high.shown() - low.shown(), decimals);
    let before = shown(was_high.shown() - was_low.shown(), decimals);
    let crossed = if before < 0.0 && now > 0.0 { low.who } else { None };
    let told = now.is_finite() && before.is_finite() && !was_high.overlaps(&was_low);
    let since = was_high.when.filter(|_| told)?;
    Some(Message::Distance { measure: high.measure, now, then: before.abs(), since, crossed })
}

/// Many lines: the ends of the last year, then which way they went.
fn many<'a>(figure: &'a Figure, series: &[&'a Series]) -> Vec<Message<'a>> {
    let at = |index: usize| -> Vec<Spot<'a>> { series.iter().filter_map(|series| spot(figure, series, index)).collect() };
    let last = (0..figure.categories.len()).rev().map(at).find(|spots| spots.len() > 1);
    let Some(spots) = last else { return level(figure, series[0]) };
    let mut messages = super::across::summary(figure, &spots);
    messages.extend(moves(figure, series).into_iter().take(1));
    messages
}

/// Which went up and which down, from the first to the last time that all have.
fn moves<'a>(figure: &'a Figure, series: &[&'a Series]) -> Vec<Message<'a>> {
    let full = |index: &usize| series.iter().all(|series| spot(figure, series, *index).is_some());
    let mut common = (0..figure.categories.len()).filter(full);
    let (Some(from), Some(to)) = (common.next(), common.next_back()) else { return Vec::new() };
    let steps: Vec<(Name, Shift)> = series.iter().filter_map(|series| step(figure, series, from, to)).collect();
    let (Some(first), true) = (series.first(), steps.len() == series.len()) else { return Vec::new() };
    let side = |fits: &dyn Fn(&Shift) -> bool| steps.iter().filter(|(_, shift)| fits(shift)).map(|(name, _)| *name).collect::<Vec<_>>();
    let moves = Sides {
        above: side(&|shift| matches!(shift, Shift::Moved { up: true, .. })),
        below: side(&|shift| matches!(shift, Shift::Moved { up: false, .. })),
        same: side(&|shift| *shift == Shift::Same),
        unclear: side(&|shift| *shift == Shift::Unclear),
    };
    let noun = names_noun(series);
    let (from, to) = (figure.categories[from].label.as_str(), figure.categories[to].label.as_str());
    let biggest = biggest(&first.measure, &steps, moves.below.len() >= moves.above.len());
    let mut messages = vec![Message::Moves { measure: &first.measure, from, to, moves, noun }];
    messages.extend(biggest);
    messages
}

fn names_noun(series: &[&Series]) -> Noun {
    noun(series.iter().map(|series| series_name(series)), false)
}

fn step<'a>(figure: &'a Figure, series: &'a Series, from: usize, to: usize) -> Option<(Name<'a>, Shift)> {
    Some((series_name(series)?, apart(&spot(figure, series, from)?, &spot(figure, series, to)?)))
}

/// The largest of the more common direction, when there is one largest.
fn biggest<'a>(measure: &'a Measure, steps: &[(Name<'a>, Shift)], down: bool) -> Option<Message<'a>> {
    let sized = steps.iter().filter_map(|(name, shift)| match shift {
        Shift::Moved { up, by: By::Points { size, .. } | By::Plain { size, .. } } if *up != down => Some((*size, *name, *shift)),
        _ => None,
    });
    let mut sized: Vec<(f64, Name, Shift)> = sized.collect();
    sized.sort_by(|a, b| b.0.total_cmp(&a.0));
    match &sized[..] {
        [first, second, ..] if first.0 > second.0 => Some(Message::BiggestMove { who: first.1, shift: first.2, measure }),
        _ => None,
    }
}
