//! Values in English: “17.3% of people lived in income poverty in La Araucanía”.

use super::super::message::{Name, Spot};
use super::super::words::{Clause, Words, words};
use super::super::{Derivation, amount, range_of, scale};
use super::grammar::{plural, plural_predicate, singular};
use crate::model::dataset::{ColumnKind, Phrase};
use crate::model::figure::Measure;

pub(super) fn value(spot: &Spot) -> Words {
    Words::number(amount(spot.value, spot.measure, "en"), Derivation::Value)
}

/// “in 2024”, “between 2020 and 2022”, “on 5 January 2024”.
pub(super) fn time(when: &str) -> Words {
    if let Some((from, to)) = range_of(when) {
        return words!["between", Words::time(from), "and", Words::time(to)];
    }
    let day = when.split_once(' ').is_some_and(|(day, _)| day.len() <= 2 && day.chars().all(|c| c.is_ascii_digit()));
    words![if day { "on" } else { "in" }, Words::time(when)]
}

pub(super) fn frame(when: Option<&str>) -> Words {
    when.map(time).unwrap_or_default()
}

fn unit<'a>(spot: &Spot<'a>) -> Option<&'a str> {
    let counts = matches!(spot.measure.kind, ColumnKind::Integer | ColumnKind::Number);
    spot.measure.unit.as_deref().map(str::trim).filter(|unit| counts && !scale(unit))
}

fn phrase(measure: &Measure) -> Option<&Phrase> {
    measure.phrase.as_ref().filter(|phrase| !phrase.subject.trim().is_empty())
}

pub(super) fn subject(measure: &Measure) -> Option<&str> {
    phrase(measure).map(|phrase| phrase.subject.trim())
}

/// Where a value stands.
pub(super) fn level(spot: &Spot) -> Clause {
    let Some(phrase) = phrase(spot.measure) else { return titled(spot) };
    let predicate = phrase.predicate.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let label = matches!(spot.who, Some(Name::Label(_)));
    match (spot.measure.kind, predicate, unit(spot)) {
        (ColumnKind::Percent, Some(predicate), _) if !label => people(spot, phrase, predicate),
        (ColumnKind::Integer, Some(predicate), Some(unit)) if !label => things(spot, unit, predicate),
        _ => by_subject(spot, phrase),
    }
}

fn people(spot: &Spot, phrase: &Phrase, predicate: &str) -> Clause {
    let whom = spot.who.and_then(Name::people).map(|group| words!["of", Words::name(group)]);
    let whom = whom.or_else(|| phrase.of.as_deref().map(Words::name)).unwrap_or_default();
    let several = plural(whom.text.trim_start_matches("of "));
    let verb = if several { plural_predicate(predicate) } else { predicate.to_owned() };
    let subject = words![value(spot), whom];
    Clause { frame: frame(spot.when), subject, verb: Words::name(&verb), rest: place(spot.who), ..Clause::default() }
}

/// “3,478,364 people lived…”, “one person lived…”, “no one”: “no person lived…”.
fn things(spot: &Spot, unit: &str, predicate: &str) -> Clause {
    let (number, noun, verb) = match spot.shown() {
        0.0 => (Words::number("no", Derivation::Value), unit.to_owned(), plural_predicate(predicate)),
        1.0 => (Words::number("one", Derivation::Value), singular(unit), predicate.to_owned()),
        _ => (value(spot), unit.to_owned(), plural_predicate(predicate)),
    };
    let subject = words![number, Words::name(&noun)];
    Clause { frame: frame(spot.when), subject, verb: Words::name(&verb), rest: place(spot.who), ..Clause::default() }
}

/// “income poverty among women was 17.8%”.
fn by_subject(spot: &Spot, phrase: &Phrase) -> Clause {
    let whose = spot.who.filter(|name| name.people().is_some()).map(Name::within).unwrap_or_default();
    let verb = if plural(&phrase.subject) { "were" } else { "was" };
    Clause {
        frame: frame(spot.when),
        subject: words![Words::name(&phrase.subject), whose],
        verb: verb.into(),
        rest: words![with_unit(spot), place(spot.who)],
        ..Clause::default()
    }
}

/// “Income poverty: 17.3% in 2024”.
fn titled(spot: &Spot) -> Clause {
    let group = spot.who.filter(|name| name.people().is_some()).map(Name::within).unwrap_or_default();
    let rest = words![with_unit(spot), group, place(spot.who), frame(spot.when)];
    Clause { topic: Words::name(&spot.measure.title), rest, ..Clause::default() }
}

fn with_unit(spot: &Spot) -> Words {
    words![value(spot), unit(spot).map(Words::name).unwrap_or_default()]
}

fn place(who: Option<Name>) -> Words {
    who.filter(|name| name.people().is_none()).map(Name::within).unwrap_or_default()
}

/// What a sentence is about when it says more than a level.
pub(super) struct Topic {
    pub(super) title: Words,
    pub(super) frame: Words,
    pub(super) subject: Words,
    pub(super) plural: bool,
}

pub(super) fn topic(measure: &Measure, when: Option<&str>) -> Topic {
    let Some(subject) = subject(measure) else {
        let title = words![Words::name(&measure.title), frame(when)];
        return Topic { title, frame: Words::default(), subject: "the figure".into(), plural: false };
    };
    Topic { title: Words::default(), frame: frame(when), subject: Words::name(subject), plural: plural(subject) }
}

impl Topic {
    pub(super) fn clause(self, verb: impl Into<Words>, rest: impl Into<Words>) -> Clause {
        Clause { topic: self.title, frame: self.frame, subject: self.subject, verb: verb.into(), rest: rest.into(), ..Clause::default() }
    }

    pub(super) fn was(&self) -> &'static str {
        if self.plural { "were" } else { "was" }
    }
}
