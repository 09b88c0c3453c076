//! The messages of a figure in Spanish.
//!
//! In: messages. Out: sentences, one to three. Knows grammar and no data.

mod change;
mod compare;
pub(super) mod easy;
mod extremes;
pub(super) mod grammar;
mod holes;
mod level;
#[cfg(test)]
mod tests;

use super::fit;
use super::message::{Message, Name, Spot};
use super::words::{Clause, Words, words};
use grammar::Gender;

/// As many words as a sentence may have: the guide to «voz y tono» of the Chilean State says twenty.
const LONGEST: usize = 20;

pub(super) fn say(messages: &[Message]) -> Vec<Words> {
    let mut said: Vec<(u8, Words)> = Vec::new();
    let mut previous: Option<&Message> = None;
    for message in messages {
        if let (Message::Change { .. }, Some((_, last))) = (message, said.last())
            && let Some(merged) = merged(last, message)
        {
            said.pop();
            said.push((0, merged));
            continue;
        }
        if let (Message::Since { from, shift, .. }, Some(Message::Change { from: before, shift: last, .. })) = (message, previous)
            && let Some(both) = change::both(before, *last, from, *shift)
        {
            said.pop();
            said.push((0, both));
            continue;
        }
        previous = Some(message);
        said.extend(sentences(message).into_iter().filter(|words| !words.is_empty()).map(|words| (message.spare(), words)));
    }
    fit(said).into_iter().map(Words::sentence).collect()
}

/// The change as an afterthought of the level, when a breath holds both.
fn merged(level: &Words, change: &Message) -> Option<Words> {
    let Message::Change { from, shift, .. } = change else { return None };
    let tail = change::compared(*shift, from.measure, change::than(from, *shift), change::with(from, *shift));
    // «0,464, 0,006 menos» and «en 2024, 3,2 puntos» are hard to read.
    let digits =
        level.text.ends_with(|c: char| c.is_ascii_digit() || c == ')') && tail.text.starts_with(|c: char| c.is_ascii_digit() || c == '$');
    if digits {
        return None;
    }
    let both = level.clone().comma(tail);
    (both.count() <= LONGEST).then_some(both)
}

fn sentences(message: &Message) -> Vec<Words> {
    match message {
        Message::Extremes { high, low, counted } => extremes::extremes(high, low, *counted),
        Message::Sides { measure, when, yardstick, sides, noun } => compare::sides(measure, *when, *yardstick, sides, *noun),
        Message::Moves { measure, from, to, moves, noun } => compare::moves(measure, from, to, moves, *noun),
        Message::Largest { part, spot, next, sum } => compare::largest(*part, spot, next.as_ref(), *sum),
        other => vec![sentence(other)],
    }
}

fn sentence(message: &Message) -> Words {
    match message {
        Message::Level(spot) => level::level(spot).words(),
        Message::Method { spot, method, first, same_when } => by_method(spot, *method, *first, *same_when),
        Message::Incomparable(2) => "las cifras de un método no se comparan con las del otro".into(),
        Message::Incomparable(_) => "las cifras de métodos distintos no se comparan entre sí".into(),
        Message::Change { from, shift, .. } => change::change(from, *shift),
        Message::WithinMargin => "el cambio cabe en el margen de error".into(),
        Message::Since { from, shift, .. } => change::since(from, *shift),
        Message::Steady { from, up } => change::steady(from, *up),
        Message::Flat { from, .. } => compare::flat(from),
        Message::Peak { spots, top } => change::peak(spots, *top),
        Message::Distance { since, crossed: Some(name), .. } => crossed(since, *name),
        Message::Distance { measure, now, then, since, crossed: None } => change::distance(measure, *now, *then, since),
        Message::NoMargin => "estos datos no traen margen de error: no te fíes de las diferencias pequeñas".into(),
        other => comparison(other),
    }
}

fn comparison(message: &Message) -> Words {
    match message {
        Message::Next(spot) => extremes::next(spot),
        Message::Two { high, low, equal } => compare::two(high, low, *equal),
        Message::Overlap { names } => compare::overlap(*names),
        Message::Outermost { top, counted } => compare::outermost(*top, *counted),
        Message::Range { low, high, counted, opening } => compare::range(low, high, *counted, *opening),
        Message::Equal { spot, counted } => compare::equal(spot, *counted),
        Message::Against { spot, yardstick, shift } => compare::against(spot, *yardstick, *shift),
        Message::BiggestMove { who, shift, measure } => compare::biggest(*who, *shift, measure),
        Message::MostOften { part, times, counted, when, of_whole, measure } => {
            compare::most_often(*part, *times, *counted, *when, *of_whole, measure)
        }
        Message::Pairwise { measure, high, low, times, counted, when } => compare::pairwise(measure, *high, *low, *times, *counted, *when),
        Message::Widest { who, high, low } => compare::widest(*who, high, low),
        Message::NothingBefore(when) => words!["no hay datos anteriores a", Words::time(when)],
        Message::SomeMissing { suppressed: true } => "la fuente mantiene en reserva algunos datos".into(),
        Message::SomeMissing { suppressed: false } => "faltan algunos datos".into(),
        Message::Holes { holes, time, noun } => holes::holes(holes, *time, *noun),
        Message::Nothing { measure, when, suppressed } => holes::nothing(*measure, *when, *suppressed),
        _ => Words::default(),
    }
}

/// «el método de 2024», «el método «SAE 2022»».
fn method_name(method: Option<Name>) -> Words {
    let Some(method) = method else { return "otro método".into() };
    match method {
        Name::Label(text) if text.chars().all(|c| c.is_ascii_digit()) => words!["el método de", Words::time(text)],
        other => {
            let said = other.said();
            if matches!(other, Name::Label(_)) { words!["el método", said] } else { said }
        }
    }
}

fn by_method(spot: &Spot, method: Option<Name>, first: bool, same_when: bool) -> Words {
    let method = method_name(method);
    if first {
        let mut clause: Clause = level::level(spot);
        clause.rest = words![clause.rest, "según", method];
        return clause.words();
    }
    let value = level::value(spot);
    match spot.when.filter(|_| !same_when) {
        Some(when) => words!["con", method].comma(words!["la última cifra es la de", Words::time(when)]).glue(": ").glue(value),
        None => words!["con", method].comma("la cifra es otra").glue(": ").glue(value),
    }
}

/// «En 2017 era al revés: la cifra de los hombres era la más alta.»
fn crossed(since: &str, name: Name) -> Words {
    words![level::time(since), "era al revés: la cifra más alta era la", grammar::de(name.said())]
}
