//! The messages of a figure in English.
//!
//! In: messages. Out: sentences, one to three. Knows grammar and no data.

mod change;
mod compare;
mod grammar;
mod level;

use super::fit;
use super::message::{Holes, Message, Name, Noun, Spot};
use super::words::{Words, words};
use crate::model::figure::Measure;
use grammar::{and, counted};

/// As many words as a sentence may have: as in Spanish.
const LONGEST: usize = 20;

pub(super) fn say(messages: &[Message]) -> Vec<Words> {
    let mut said: Vec<(u8, Words)> = Vec::new();
    for message in messages {
        if let (Message::Change { from, shift, .. }, Some((_, last))) = (message, said.last()) {
            let both = last.clone().comma(change::tail(*shift, from));
            if both.count() <= LONGEST {
                said.pop();
                said.push((0, both));
                continue;
            }
        }
        said.extend(sentences(message).into_iter().filter(|words| !words.is_empty()).map(|words| (message.spare(), words)));
    }
    fit(said).into_iter().map(Words::sentence).collect()
}

fn sentences(message: &Message) -> Vec<Words> {
    match message {
        Message::Extremes { high, low, counted } => compare::extremes(high, low, *counted),
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
        Message::Incomparable(2) => "figures of one method do not compare with those of the other".into(),
        Message::Incomparable(_) => "figures of different methods do not compare with each other".into(),
        Message::Change { from, shift, .. } => change::alone(*shift, from),
        Message::WithinMargin => "the change lies within the margin of error".into(),
        Message::Since { from, to, shift } => change::since(from, to, *shift),
        Message::Steady { from, up } => change::steady(from, *up),
        Message::Flat { from, .. } => change::flat(from),
        Message::Peak { spots, top } => change::peak(spots, *top),
        Message::Distance { since, crossed: Some(name), .. } => {
            words![level::time(since), "it was the other way round: the higher figure was", name.within()]
        }
        Message::Distance { measure, now, then, since, crossed: None } => change::distance(measure, *now, *then, since),
        Message::NoMargin => "these data come without a margin of error, so do not rely on small differences".into(),
        other => comparison(other),
    }
}

fn comparison(message: &Message) -> Words {
    match message {
        Message::Next(spot) => compare::next(spot),
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
        Message::NothingBefore(when) => words!["there are no data before", Words::time(when)],
        Message::SomeMissing { suppressed: true } => "the source withholds some of the data".into(),
        Message::SomeMissing { suppressed: false } => "some of the data are missing".into(),
        Message::Holes { holes, time, noun } => holes_said(holes, *time, *noun),
        Message::Nothing { measure, when, suppressed } => nothing(*measure, *when, *suppressed),
        _ => Words::default(),
    }
}

fn by_method(spot: &Spot, method: Option<Name>, first: bool, same_when: bool) -> Words {
    let method = match method {
        None => "another method".into(),
        Some(Name::Label(text)) if text.chars().all(|c| c.is_ascii_digit()) => words!["the", Words::time(text), "method"],
        Some(label @ Name::Label(_)) => words!["the", label.english(), "method"],
        Some(other) => other.english(),
    };
    if first {
        let mut clause = level::level(spot);
        clause.rest = words![clause.rest, "by", method];
        return clause.words();
    }
    let lead = match spot.when.filter(|_| !same_when) {
        Some(when) => words!["the last figure by", method, "is for", Words::time(when)],
        None => words!["the figure by", method, "is another"],
    };
    lead.glue(": ").glue(level::value(spot))
}

fn nothing(measure: Option<&Measure>, when: Option<&str>, suppressed: bool) -> Words {
    let what = measure.and_then(|measure| level::subject(measure).or(Some(measure.title.trim()))).filter(|text| !text.is_empty());
    let what = what.map(|text| words!["on", Words::name(text)]).unwrap_or_default();
    let lead = if suppressed { "the source withholds the data" } else { "there are no data yet" };
    words![lead, what, level::frame(when)]
}

/// As many as a sentence can list.
const LISTED: usize = 3;

fn holes_said(holes: &Holes, time: bool, noun: Noun) -> Words {
    let mut clauses = Vec::new();
    if !holes.suppressed.is_empty() {
        clauses.push(words!["the source withholds the data for", listed(&holes.suppressed, time, noun)]);
    }
    if !holes.missing.is_empty() {
        clauses.push(words!["there is no figure for", listed(&holes.missing, time, noun)]);
    }
    if !holes.absent.is_empty() {
        clauses.push(words!["nothing was measured", if time { "in" } else { "for" }, listed(&holes.absent, time, noun)]);
    }
    and(clauses)
}

fn listed(names: &[Name], time: bool, noun: Noun) -> Words {
    if names.len() > LISTED {
        return if time { words![grammar::count(names.len()), "periods"] } else { counted(names.len(), noun) };
    }
    let said = |name: &Name| match name {
        Name::Label(text) if time => Words::time(text),
        other => other.english(),
    };
    and(names.iter().map(said).collect())
}
